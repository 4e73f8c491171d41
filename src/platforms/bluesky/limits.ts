import type { Limit } from "../../io/pacing.ts";

export type BlueskyKind = "login" | "read" | "write" | "upload";

const minuteMs = 60_000;
const hourMs = 60 * minuteMs;

/** contracts/bluesky.md §7; a write is two of the points that are counted. */
export const blueskyLimits: readonly Limit<BlueskyKind>[] = [
  {
    counts: ["login", "read", "write", "upload"],
    ...{ most: 3_000, perMs: 5 * minuteMs, since: "sent", marginMs: 250 },
  },
  { counts: ["login"], most: 30, perMs: 5 * minuteMs, since: "answered", marginMs: 250 },
  { counts: ["write"], most: 2_500, perMs: hourMs, since: "answered", marginMs: 250 },
  { counts: ["upload"], most: 1_000, perMs: 24 * hourMs, since: "answered", marginMs: 250 },
];
