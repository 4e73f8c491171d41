import { counted } from "./counted.ts";

/** A length of time for people: `40 s`, `4 min 39 s`, `4 h 5 min`, `3 days`. */
export function durationText(ms: number): string {
  const seconds = Math.ceil(ms / 1000);
  if (seconds < 60) return `${seconds} s`;
  const minutes = Math.floor(seconds / 60);
  if (minutes < 60) return `${minutes} min${seconds % 60 > 0 ? ` ${seconds % 60} s` : ""}`;
  if (minutes >= 48 * 60) return counted(Math.ceil(minutes / (24 * 60)), "day");
  return `${Math.floor(minutes / 60)} h${minutes % 60 > 0 ? ` ${minutes % 60} min` : ""}`;
}
