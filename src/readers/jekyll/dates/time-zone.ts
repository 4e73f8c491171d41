import { once } from "../../../core/once.ts";
import { zoneFile } from "./zone-file.ts";

/** A site's time zone: what turns the clock on its wall into an instant, and back (contracts/jekyll.md §6). */
export interface TimeZone {
  /** Seconds east of Greenwich at an instant (milliseconds since 1970). */
  offsetAt(instant: number): number;
  /**
   * The instant of a local time, given as if it were UTC. A time that a clock change skips moves forward;
   * of two equal times the later is meant.
   */
  instantOf(local: number): number;
  /** The offset of an abbreviation that the zone itself uses in this year: `CEST` for Europe/Berlin. */
  offsetNamed(abbreviation: string, year: number): number | undefined;
}

/** Where nothing is added. */
export const utc: TimeZone = fixedZone(0, "UTC");

/** The zone that a name means to the C library, or undefined where it falls back to UTC without a word. */
export function timeZoneNamed(name: string): TimeZone | undefined {
  const cached = zones.get(name);
  if (cached !== undefined) return cached;
  const zone = name === "UTC" ? utc : (ianaZone(name) ?? posixZone(name));
  if (zone !== undefined) zones.set(name, zone);
  return zone;
}

const zones = new Map<string, TimeZone>();

function fixedZone(offset: number, abbreviation: string): TimeZone {
  return {
    offsetAt: () => offset,
    instantOf: (local) => local - offset * 1000,
    offsetNamed: (name) => (name === abbreviation ? offset : undefined),
  };
}

/** `JST-9`: a name and how far west, without daylight saving time. */
function posixZone(name: string): TimeZone | undefined {
  const found =
    /^([A-Za-z]{3,}|<[-+A-Za-z\d]{3,}>)([-+]?)(\d{1,2})(?::(\d{2}))?(?::(\d{2}))?$/.exec(name);
  if (found === null) return undefined;
  const [, abbreviation = "", sign, hours, minutes = "0", seconds = "0"] = found;
  if (Number(hours) > 24) return undefined;
  const west = Number(hours) * 3600 + Number(minutes) * 60 + Number(seconds);
  return fixedZone(
    sign === "-" ? west : -west || 0,
    abbreviation.replace(/[<>]/g, "").toUpperCase(),
  );
}

/** IANA names are file names to the C library: `asia/tokyo` is none. */
const ianaName = /^[A-Z][A-Za-z\d_+-]*(?:\/[A-Z][A-Za-z\d_+-]*)*$/;

/** `ASIA/TOKYO` is none either. */
function isShouted(name: string): boolean {
  return name.includes("/") && !/[a-z]|^US\//.test(name);
}

function ianaZone(name: string): TimeZone | undefined {
  if (!ianaName.test(name) || isShouted(name)) return undefined;
  const fromFile = zoneFile(name);
  const fromIntl = once(() => intlOffsets(name));
  if (fromFile === undefined && fromIntl() === undefined) return undefined;
  const offsetAt = (instant: number) =>
    fromFile !== undefined && instant >= 0 ? fromFile(instant) : (fromIntl()?.(instant) ?? 0);

  return {
    offsetAt,
    instantOf(local) {
      const before = offsetAt(local - 86_400_000);
      const after = offsetAt(local + 86_400_000);
      const later = local - after * 1000;
      return before === after || offsetAt(later) === after ? later : local - before * 1000;
    },
    offsetNamed(abbreviation, year) {
      for (const month of [0, 6]) {
        const instant = Date.UTC(year, month, 1);
        if (abbreviationsAt(name, instant).has(abbreviation)) return offsetAt(instant);
      }
      return undefined;
    },
  };
}

/** Seconds east of Greenwich by `Intl`; undefined for a name that it does not know. */
function intlOffsets(name: string): ((instant: number) => number) | undefined {
  let format: Intl.DateTimeFormat;
  try {
    format = new Intl.DateTimeFormat("en-US", {
      timeZone: name,
      calendar: "gregory",
      hourCycle: "h23",
      era: "short",
      year: "numeric",
      month: "numeric",
      day: "numeric",
      hour: "numeric",
      minute: "numeric",
      second: "numeric",
    });
  } catch {
    return undefined;
  }
  return (instant) => {
    const whole = Math.floor(instant / 1000) * 1000;
    const field: Record<string, string> = {};
    for (const { type, value } of format.formatToParts(whole)) field[type] = value;
    const year = field.era === "BC" ? 1 - Number(field.year) : Number(field.year);
    const local = new Date(0);
    local.setUTCFullYear(year, Number(field.month) - 1, Number(field.day));
    local.setUTCHours(Number(field.hour), Number(field.minute), Number(field.second));
    return (local.getTime() - whole) / 1000;
  };
}

/** Intl has no abbreviations as such, but each English names those of its own part of the world. */
const locales = ["en-US", "en-GB", "en-AU", "en-NZ", "en-IN", "en-ZA", "en-CA", "en-IE"];

function abbreviationsAt(timeZone: string, instant: number): ReadonlySet<string> {
  const names = locales.flatMap((locale) => {
    const format = new Intl.DateTimeFormat(locale, { timeZone, timeZoneName: "short" });
    return format.formatToParts(instant).filter(({ type }) => type === "timeZoneName");
  });
  // Where a locale has no abbreviation it writes the offset, as in GMT+2, which to Ruby is none.
  return new Set(names.map(({ value }) => value).filter((name) => /^[A-Z]+$/.test(name)));
}
