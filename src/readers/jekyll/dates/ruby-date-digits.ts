import type { DateParts } from "./ruby-date-parts.ts";

type Field = "year" | "month" | "day" | "dayOfYear" | "hour" | "minute" | "second";

/** How a run of digits is cut from its front, by its length. */
const cuts: Readonly<Record<number, readonly (readonly [Field, number])[]>> = {
  2: [["day", 2]],
  3: [["dayOfYear", 3]],
  4: [
    ["month", 2],
    ["day", 2],
  ],
  5: [
    ["year", 2],
    ["dayOfYear", 3],
  ],
  6: [
    ["year", 2],
    ["month", 2],
    ["day", 2],
  ],
  7: [
    ["year", 4],
    ["dayOfYear", 3],
  ],
  8: [
    ["year", 4],
    ["month", 2],
    ["day", 2],
  ],
  10: [
    ["year", 4],
    ["month", 2],
    ["day", 2],
    ["hour", 2],
  ],
  12: [
    ["year", 4],
    ["month", 2],
    ["day", 2],
    ["hour", 2],
    ["minute", 2],
  ],
  14: [
    ["year", 4],
    ["month", 2],
    ["day", 2],
    ["hour", 2],
    ["minute", 2],
    ["second", 2],
  ],
};

/** How it is cut from its back where a fraction follows: then it ends in seconds. */
const cutsFromBack: readonly (readonly [Field, number])[] = [
  ["second", 2],
  ["minute", 2],
  ["hour", 2],
  ["day", 2],
  ["month", 2],
  ["year", 4],
];

/**
 * Reads a run of digits with a time, a fraction and a zone behind it, as the last of Ruby's ways to write a day:
 * `20200105`, `2020005`, `20200105T2330Z`.
 */
export function readDigits(parts: DateParts, found: readonly (string | undefined)[]): void {
  const [, sign, digits = "", clockDigits, fraction, zone] = found;
  const cut = cuts[digits.length];
  if (cut !== undefined) {
    if (clockDigits === undefined && fraction !== undefined) {
      readFromBack(parts, digits);
      if (digits.length === 14) parts.recent = false;
    } else {
      readFromFront(parts, digits, cut);
      if (digits.length >= 8) parts.recent = false;
    }
    if (sign === "-" && parts.year !== undefined) parts.year = -parts.year;
  }
  if (clockDigits !== undefined && clockDigits.length % 2 === 0) {
    if (fraction !== undefined) readFromBack(parts, clockDigits);
    else
      readFromFront(parts, clockDigits, [
        ["hour", 2],
        ["minute", 2],
        ["second", 2],
      ]);
  }
  if (fraction !== undefined) parts.fraction = Number(`.${fraction || "0"}`);
  if (zone !== undefined) parts.zone = zoneName(zone);
}

function readFromFront(
  parts: DateParts,
  digits: string,
  cut: readonly (readonly [Field, number])[],
): void {
  let at = 0;
  for (const [field, width] of cut) {
    if (at >= digits.length) return;
    parts[field] = Number(digits.slice(at, at + width));
    at += width;
  }
}

function readFromBack(parts: DateParts, digits: string): void {
  let end = digits.length;
  for (const [field, width] of cutsFromBack) {
    if (end <= 0) return;
    parts[field] = Number(digits.slice(Math.max(0, end - width), end));
    end -= width;
  }
}

/** In brackets a name may follow the offset: `[-9:JST]`. */
function zoneName(zone: string): string {
  if (!zone.startsWith("[")) return zone;
  const inside = zone.slice(1, -1);
  const colon = inside.indexOf(":");
  return colon < 0 ? inside : inside.slice(colon + 1);
}
