import { readFileSync } from "node:fs";

/** Where Unix keeps its time zones, one file for each: what Ruby, and so Jekyll, reads. */
const folder = "/usr/share/zoneinfo";

/** From here on: seconds since 1970, and the seconds east of Greenwich. */
interface Transition {
  readonly at: number;
  readonly offset: number;
}

/** When in a year a rule changes the clock: seconds since 1970, by the clock that holds until then. */
type Change = (year: number) => number;

/** What holds after the last transition, for all years to come. */
type Rule = (seconds: number) => number;

/**
 * Seconds east of Greenwich at an instant from 1970 on (milliseconds), as this machine's file of the zone says it; undefined
 * where there is no such file. `Intl` knows the same, and takes half as long as Node takes to start until it does.
 */
export function zoneFile(
  name: string,
  read: (path: string) => Uint8Array = readFileSync,
): ((instant: number) => number) | undefined {
  let bytes: Uint8Array;
  try {
    bytes = read(`${folder}/${name}`);
  } catch {
    return undefined;
  }
  const zone = parsed(bytes);
  if (zone === undefined) return undefined;
  const { transitions, first, rule } = zone;
  return (instant) => {
    const seconds = Math.floor(instant / 1000);
    const last = transitions.at(-1);
    if (rule !== undefined && (last === undefined || seconds >= last.at)) return rule(seconds);
    return transitions.findLast(({ at }) => at <= seconds)?.offset ?? first;
  };
}

/** A file of version 2 or later (RFC 9636): its second part has 64 bits for a time, and a rule at its end. */
function parsed(bytes: Uint8Array) {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const isZone = bytes.length > 88 && view.getUint32(0) === 0x545a6966 && (bytes[4] ?? 0) >= 0x32;
  if (!isZone) return undefined;
  const counts = (at: number) => ({
    utc: view.getUint32(at + 20),
    standard: view.getUint32(at + 24),
    leaps: view.getUint32(at + 28),
    times: view.getUint32(at + 32),
    types: view.getUint32(at + 36),
    names: view.getUint32(at + 40),
  });
  const old = counts(0);
  const start =
    44 + old.times * 5 + old.types * 6 + old.names + old.leaps * 8 + old.standard + old.utc;
  const { utc, standard, leaps, times, types, names } = counts(start);
  // A file that counts leap seconds is for other clocks than ours.
  if (leaps > 0) return undefined;
  const timesAt = start + 44;
  const typesAt = timesAt + times * 9;
  const offsetOf = (type: number) => view.getInt32(typesAt + type * 6);
  const transitions = Array.from({ length: times }, (_, index): Transition => {
    const at = Number(view.getBigInt64(timesAt + index * 8));
    return { at, offset: offsetOf(bytes[timesAt + times * 8 + index] ?? 0) };
  });
  const end = typesAt + types * 6 + names + standard + utc;
  const footer = new TextDecoder().decode(bytes.subarray(end)).trim();
  const rule = footer === "" ? undefined : ruleOf(footer);
  if (footer !== "" && rule === undefined) return undefined;
  return { transitions, first: offsetOf(0), rule };
}

const zoneName = "(?:[A-Za-z]{3,}|<[-+A-Za-z\\d]{3,}>)";
const clock = "[-+]?\\d{1,3}(?::\\d\\d){0,2}";
const pattern = new RegExp(`^${zoneName}(${clock})(?:${zoneName}(${clock})?,([^,]+),([^,]+))?$`);

/** `CET-1CEST,M3.5.0,M10.5.0/3`; undefined for what is none. */
function ruleOf(text: string): Rule | undefined {
  const [found, west = "", summerWest, into = "", back = ""] = pattern.exec(text) ?? [];
  if (found === undefined) return undefined;
  const standard = 0 - secondsOf(west);
  if (into === "") return () => standard;
  const summer = summerWest === undefined ? standard + 3600 : 0 - secondsOf(summerWest);
  const [begins, ends] = [changeOf(into), changeOf(back)];
  if (begins === undefined || ends === undefined) return undefined;
  return (seconds) => {
    const year = new Date((seconds + standard) * 1000).getUTCFullYear();
    const [begin, end] = [begins(year) - standard, ends(year) - summer];
    const isSummer =
      begin < end ? seconds >= begin && seconds < end : seconds >= begin || seconds < end;
    return isSummer ? summer : standard;
  };
}

/** `M3.5.0/3`: at three in the morning of the fifth, or last, Sunday of March; `J60`, `59`: of a day of the year. */
function changeOf(text: string): Change | undefined {
  const [day = "", time = "2"] = text.split("/");
  const at = secondsOf(time);
  const [, month = "", week = "", weekday = ""] = /^M(\d+)\.(\d)\.(\d)$/.exec(day) ?? [];
  if (month !== "") {
    return (year) => {
      const first = Date.UTC(year, Number(month) - 1, 1) / 1000;
      const days = (Number(weekday) - new Date(first * 1000).getUTCDay() + 7) % 7;
      const length = new Date(Date.UTC(year, Number(month), 0)).getUTCDate();
      const date = days + (Number(week) - 1) * 7;
      return first + (date < length ? date : date - 7) * DAY + at;
    };
  }
  const [, julian = "", number = ""] = /^(J?)(\d{1,3})$/.exec(day) ?? [];
  if (number === "") return undefined;
  return (year) => {
    const isLeap = new Date(Date.UTC(year, 1, 29)).getUTCMonth() === 1;
    // A day that is counted from 1 leaves out the 29th of February.
    const days =
      julian === "" ? Number(number) : Number(number) - (isLeap && Number(number) > 59 ? 0 : 1);
    return Date.UTC(year, 0, 1) / 1000 + days * DAY + at;
  };
}

const DAY = 86_400;

/** `-1:30` in seconds. */
function secondsOf(text: string): number {
  const [hours = 0, minutes = 0, seconds = 0] = text.replace(/^[-+]/, "").split(":").map(Number);
  const size = hours * 3600 + minutes * 60 + seconds;
  return text.startsWith("-") ? -size : size;
}
