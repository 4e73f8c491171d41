import { readDigits } from "./ruby-date-digits.ts";
import { type DateParts, setDay } from "./ruby-date-parts.ts";

const months = "jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec";
const era = String.raw`(c(?:e|\.e\.)|b(?:ce|\.c\.e\.)|a(?:d|\.d\.)|b(?:c|\.c\.))?`;

const weekday = /\b(?:sun|mon|tue|wed|thu|fri|sat)[^-/\d\s]*/i;
const time =
  /((?:\d+\s*:\s*\d+(?:\s*:\s*\d+(?:[,.]\d*)?)?|\d+\s*h(?:\s*\d+m?(?:\s*\d+s?)?)?)(?:\s*[ap](?:m\b|\.m\.))?|\d+\s*[ap](?:m\b|\.m\.))(?:\s*((?:gmt|utc?)?[-+]\d+(?:[,.:]\d+(?::\d+)?)?|[a-z.\s]+(?:standard|daylight)\stime\b|[a-z]+(?:\sdst)?\b))?/i;
const clock =
  /^(\d+)h?(?:\s*:?\s*(\d+)m?(?:\s*:?\s*(\d+)(?:[,.](\d+))?s?)?)?(?:\s*([ap])(?:m\b|\.m\.))?/i;

type Found = readonly (string | undefined)[];

interface Form {
  readonly pattern: RegExp;
  /** Where this matches, the form does not count. */
  readonly unless?: RegExp;
  readonly read: (parts: DateParts, found: Found) => void;
}

/** The ways to write a day, in the order in which Ruby tries them; the first that fits is taken (contracts/jekyll.md §6). */
const forms: readonly Form[] = [
  // 5 January 2020
  {
    pattern: new RegExp(
      String.raw`('?\d+)[^-\d\s]*\s*(${months})[^-\d\s']*(?:\s*${era}\s*('?-?\d+(?:(?:st|nd|rd|th)\b)?))?`,
      "i",
    ),
    read: (parts, [, day, month, age, year]) =>
      setDay(parts, year, monthNumber(month), day, /^b/i.test(age ?? "")),
  },
  // January 5th, 2020
  {
    pattern: new RegExp(
      String.raw`\b(${months})[^-\d\s']*\s*('?\d+)[^-\d\s']*(?:\s*,?\s*${era}\s*('?-?\d+))?`,
      "i",
    ),
    read: (parts, [, month, day, age, year]) =>
      setDay(parts, year, monthNumber(month), day, /^b/i.test(age ?? "")),
  },
  // 2020-01-05
  {
    pattern: /('?[-+]?\d+)-(\d+)-('?-?\d+)/,
    read: (parts, [, year, month, day]) => setDay(parts, year, month, day),
  },
  // H31.04.30, by Japanese eras
  {
    pattern: /\b([mtsh])(\d+)\.(\d+)\.(\d+)/i,
    read(parts, [, initial = "", year, month, day]) {
      parts.year = Number(year) + (eras[initial.toLowerCase()] ?? 0);
      parts.month = Number(month);
      parts.day = Number(day);
    },
  },
  // 5-Jan-2020
  {
    pattern: new RegExp(String.raw`('?-?\d+)-(${months})[^-/.]*-('?-?\d+)`, "i"),
    read: (parts, [, day, month, year]) => setDay(parts, year, monthNumber(month), day),
  },
  // Jan-5-2020
  {
    pattern: new RegExp(String.raw`\b(${months})[^-/.]*-('?-?\d+)(?:-('?-?\d+))?`, "i"),
    read: (parts, [, month, day, year]) => setDay(parts, year, monthNumber(month), day),
  },
  // 2020/01/05
  {
    pattern: /('?-?\d+)\/\s*('?\d+)(?:\D\s*('?-?\d+))?/,
    read: (parts, [, year, month, day]) => setDay(parts, year, month, day),
  },
  // 2020.01.05
  {
    pattern: /('?-?\d+)\.\s*('?\d+)\.\s*('?-?\d+)/,
    read: (parts, [, year, month, day]) => setDay(parts, year, month, day),
  },
  // 2020-W01-7 and -W-7: weeks, which `Time.parse` leaves out
  { pattern: /\b(?:\d{2}|\d{4})?-?w\d{2}(?:-?\d)?\b/i, read() {} },
  { pattern: /-w-\d\b/i, read() {} },
  // --01-05
  {
    pattern: /--(\d{2})?-(\d{2})\b/,
    read(parts, [, month, day]) {
      if (month !== undefined) parts.month = Number(month);
      parts.day = Number(day);
    },
  },
  // --0105
  {
    pattern: /--(\d{2})(\d{2})?\b/,
    read(parts, [, month, day]) {
      parts.month = Number(month);
      if (day !== undefined) parts.day = Number(day);
    },
  },
  // 2020-005
  {
    pattern: /\b(\d{2}|\d{4})-(\d{3})\b/,
    unless: /[,.](?:\d{2}|\d{4})-\d{3}\b/,
    read(parts, [, year, dayOfYear]) {
      parts.year = Number(year);
      parts.dayOfYear = Number(dayOfYear);
    },
  },
  {
    pattern: /\b-(\d{3})\b/,
    unless: /\d-\d{3}\b/,
    read(parts, [, dayOfYear]) {
      parts.dayOfYear = Number(dayOfYear);
    },
  },
  // '20
  {
    pattern: /'(\d+)\b/,
    read(parts, [, year]) {
      parts.year = Number(year);
    },
  },
  // January
  {
    pattern: new RegExp(String.raw`\b(${months})\S*`, "i"),
    read(parts, [, month]) {
      parts.month = Number(monthNumber(month));
    },
  },
  // 5th
  {
    pattern: /(\d+)(?:st|nd|rd|th)\b/i,
    read(parts, [, day]) {
      parts.day = Number(day);
    },
  },
  // 20200105
  {
    pattern:
      /([-+]?)(\d{2,14})(?:\s*t?\s*(\d{2,6})?(?:[,.](\d*))?)?(?:\s*(z\b|[-+]\d{1,4}\b|\[[-+]?\d[^\]]*\]))?/i,
    read: readDigits,
  },
];

const eras: Readonly<Record<string, number>> = { m: 1867, t: 1911, s: 1925, h: 1988 };

/** Longer texts Ruby refuses to read. */
const longest = 128;

/** Finds a date and a time in a text as Ruby's `Date._parse` does; undefined for a text that is too long. */
export function rubyDateParse(text: string): DateParts | undefined {
  if (Buffer.byteLength(text) > longest) return undefined;
  const parts: DateParts = {};
  let rest = text.replace(/[^-+',./:@\p{L}\p{M}\p{N}[\]]+/gu, " ");

  /** Takes what the pattern matches out of the text. */
  function take(pattern: RegExp): Found | undefined {
    const found = pattern.exec(rest);
    if (found === null) return undefined;
    rest = `${rest.slice(0, found.index)} ${rest.slice(found.index + found[0].length)}`;
    return found;
  }

  take(weekday);
  const timeFound = take(time);
  if (timeFound !== undefined) readTime(parts, timeFound);
  for (const { pattern, unless, read } of forms) {
    if (unless?.test(rest)) continue;
    const found = take(pattern);
    if (found === undefined) continue;
    read(parts, found);
    break;
  }
  if (take(/\b(?:bc\b|bce\b|b\.c\.|b\.c\.e\.)/i) !== undefined) parts.beforeChrist = true;
  const loose = take(/^\s*(\d{1,2})\s*$/);
  if (loose !== undefined) readLooseNumber(parts, Number(loose[1]));
  return withWholeYear(parts);
}

function readTime(parts: DateParts, [, text = "", zone]: Found): void {
  if (zone !== undefined) parts.zone = zone;
  const found = clock.exec(text);
  if (found === null) return;
  const [, hour, minute, second, fraction, half] = found;
  parts.hour = Number(hour);
  if (minute !== undefined) parts.minute = Number(minute);
  if (second !== undefined) parts.second = Number(second);
  if (fraction !== undefined) parts.fraction = Number(`.${fraction}`);
  if (half !== undefined) parts.hour = (parts.hour % 12) + (/p/i.test(half) ? 12 : 0);
}

/** A number that is left over is the day beside a time, or the hour beside a day. */
function readLooseNumber(parts: DateParts, value: number): void {
  if (parts.hour !== undefined && parts.day === undefined) {
    if (value >= 1 && value <= 31) parts.day = value;
  }
  if (parts.day !== undefined && parts.hour === undefined) {
    if (value >= 0 && value <= 24) parts.hour = value;
  }
}

function withWholeYear(parts: DateParts): DateParts {
  if (parts.year === undefined) return parts;
  if (parts.beforeChrist) parts.year = 1 - parts.year;
  if (parts.recent !== false && parts.year >= 0 && parts.year <= 99) {
    parts.year += parts.year >= 69 ? 1900 : 2000;
  }
  return parts;
}

function monthNumber(name = ""): string {
  return String(months.split("|").indexOf(name.slice(0, 3).toLowerCase()) + 1);
}
