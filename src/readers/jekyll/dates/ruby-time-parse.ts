import type { WallTime } from "./calendar.ts";
import { rubyDateParse } from "./ruby-date-parse.ts";
import type { DateParts } from "./ruby-date-parts.ts";
import type { TimeZone } from "./time-zone.ts";

/**
 * What Ruby's `Time.parse` makes of a text: an instant in milliseconds, or why there is none.
 * `no-year`: Ruby takes what is missing from the clock, so the result changes from build to build.
 */
export type ParsedTime =
  | { readonly instant: number }
  | { readonly problem: "no-date" | "no-year" | "out-of-range" };

/** Reads a time as Ruby's `Time.parse` does: without a zone, or with one that it does not know, in local time (contracts/jekyll.md §6). */
export function rubyTimeParse(text: string, zone: TimeZone): ParsedTime {
  const parts = rubyDateParse(text);
  if (parts === undefined || !hasTime(parts)) return { problem: "no-date" };
  const year = parts.year ?? anyLeapYear;
  const fields = fieldsOf(parts, year);
  if (fields === undefined) return { problem: "out-of-range" };
  const offset = parts.zone === undefined ? undefined : zoneOffset(parts.zone, year, zone);
  const moved = offset ? applyOffset(fields, offset) : fields;
  const wall = instantAsUtc(moved);
  if (wall === undefined) return { problem: "out-of-range" };
  if (parts.year === undefined) return { problem: "no-year" };
  const instant = offset === undefined ? zone.instantOf(wall) : wall;
  return { instant: instant + Math.trunc((parts.fraction ?? 0) * 1000) };
}

/** Has every day that a date without a year can name. */
const anyLeapYear = 2000;

function hasTime({
  year,
  month,
  day,
  dayOfYear,
  hour,
  minute,
  second,
  fraction,
}: DateParts): boolean {
  return [year, month, day, dayOfYear, hour, minute, second, fraction].some(
    (part) => part !== undefined,
  );
}

function fieldsOf(parts: DateParts, year: number): WallTime | undefined {
  const clock = { hour: parts.hour ?? 0, minute: parts.minute ?? 0, second: parts.second ?? 0 };
  if (parts.dayOfYear === undefined) {
    return { year, month: parts.month ?? 1, day: parts.day ?? 1, ...clock };
  }
  const date = new Date(0);
  date.setUTCFullYear(year, 0, parts.dayOfYear);
  if (parts.dayOfYear < 1 || date.getUTCFullYear() !== year) return undefined;
  return { year, month: date.getUTCMonth() + 1, day: date.getUTCDate(), ...clock };
}

/** Hours east of Greenwich of the names that Ruby knows; single letters are the military's. */
const namedZones: Readonly<Record<string, number>> = {
  UTC: 0,
  UT: 0,
  GMT: 0,
  Z: 0,
  EST: -5,
  EDT: -4,
  CST: -6,
  CDT: -5,
  MST: -7,
  MDT: -6,
  PST: -8,
  PDT: -7,
  A: 1,
  B: 2,
  C: 3,
  D: 4,
  E: 5,
  F: 6,
  G: 7,
  H: 8,
  I: 9,
  K: 10,
  L: 11,
  M: 12,
  N: -1,
  O: -2,
  P: -3,
  Q: -4,
  R: -5,
  S: -6,
  T: -7,
  U: -8,
  V: -9,
  W: -10,
  X: -11,
  Y: -12,
};

/** Seconds; undefined for a zone that Ruby does not know and so leaves out. */
function zoneOffset(name: string, year: number, local: TimeZone): number | undefined {
  const upper = name.toUpperCase();
  const found = /^([-+])(\d\d)(?:(:?)(\d\d)(?:\3(\d\d))?)?$/.exec(upper);
  if (found !== null) {
    const [, sign, hours, , minutes = "0", seconds = "0"] = found;
    const size = (Number(hours) * 60 + Number(minutes)) * 60 + Number(seconds);
    return sign === "-" ? -size : size;
  }
  const hours = namedZones[upper];
  return hours === undefined ? local.offsetNamed(upper, year) : hours * 3600;
}

/**
 * Moves a time written at an offset to UTC as Ruby does, one field at a time: what does not need to change is
 * not checked until later, so a 25th hour may yet become a good one.
 */
function applyOffset(fields: WallTime, offset: number): WallTime {
  let { year, month, day, hour, minute, second } = fields;
  const direction = offset < 0 ? 1 : -1;
  let rest = Math.abs(offset);
  let carry = 0;
  const step = (value: number, size: number): number => {
    const part = rest % size;
    rest = Math.floor(rest / size);
    if (part === 0) return value;
    const sum = value + direction * part;
    carry = Math.floor(sum / size);
    rest += direction * carry;
    return sum - carry * size;
  };
  second = step(second, 60);
  minute = step(minute, 60);
  hour = step(hour, 24);
  day += direction * rest;
  if (rest !== 0 && direction > 0 && day > daysIn(year, month)) {
    day = 1;
    month += 1;
    if (month > 12) [year, month] = [year + 1, 1];
  }
  if (rest !== 0 && direction < 0 && day < 1) {
    month -= 1;
    if (month < 1) [year, month] = [year - 1, 12];
    day = daysIn(year, month);
  }
  return { year, month, day, hour, minute, second };
}

/** Days in a month; no limit for a month that is none: it is refused later. */
function daysIn(year: number, month: number): number {
  if (month < 1 || month > 12) return Number.POSITIVE_INFINITY;
  const date = new Date(0);
  date.setUTCFullYear(year, month, 0);
  return date.getUTCDate();
}

/** Within Ruby's ranges: the 30th of February is the 1st of March, 24:00 the next day, a 60th second the next minute. */
function instantAsUtc({ year, month, day, hour, minute, second }: WallTime): number | undefined {
  if (month < 1 || month > 12 || day < 1 || day > 31) return undefined;
  if (hour > 24 || minute > 59 || second > 60) return undefined;
  if (hour === 24 && (minute > 0 || second > 0)) return undefined;
  const date = new Date(0);
  date.setUTCFullYear(year, month - 1, day);
  const instant = date.setUTCHours(hour, minute, second);
  return Number.isNaN(instant) ? undefined : instant;
}
