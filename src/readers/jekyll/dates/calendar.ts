import type { TimeZone } from "./time-zone.ts";

/** A date and a time of day, in whatever zone. */
export interface WallTime {
  readonly year: number;
  readonly month: number;
  readonly day: number;
  readonly hour: number;
  readonly minute: number;
  readonly second: number;
}

/** A time on the site's wall clock, with what permalinks say of it (contracts/jekyll.md §5). */
export interface WallClock extends WallTime {
  /** 1 is the 1st of January. */
  readonly dayOfYear: number;
  /** 1 is Monday, 7 Sunday. */
  readonly weekday: number;
  /** ISO 8601. */
  readonly week: number;
  readonly weekYear: number;
}

const day = 86_400_000;

/** What the clock on the site's wall shows at an instant. */
export function wallClock(instant: Date, zone: TimeZone): WallClock {
  const time = instant.getTime();
  const local = new Date(time + zone.offsetAt(time) * 1000);
  const weekday = local.getUTCDay() || 7;
  // A week belongs to the year of its Thursday.
  const thursday = new Date(local.getTime() + (4 - weekday) * day);
  return {
    year: local.getUTCFullYear(),
    month: local.getUTCMonth() + 1,
    day: local.getUTCDate(),
    hour: local.getUTCHours(),
    minute: local.getUTCMinutes(),
    second: local.getUTCSeconds(),
    dayOfYear: dayOfYear(local),
    weekday,
    week: Math.floor((dayOfYear(thursday) - 1) / 7) + 1,
    weekYear: thursday.getUTCFullYear(),
  };
}

function dayOfYear(date: Date): number {
  const first = new Date(0);
  first.setUTCFullYear(date.getUTCFullYear(), 0, 1);
  return Math.floor((date.getTime() - first.getTime()) / day) + 1;
}
