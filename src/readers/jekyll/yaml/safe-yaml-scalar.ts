import { RubyDate, RubyFloat, RubyTime } from "../ruby/values.ts";

/** What an unquoted YAML scalar is to SafeYAML, Jekyll's loader (contracts/jekyll.md §2). */
export type ScalarValue = string | number | boolean | null | RubyDate | RubyTime | RubyFloat;

/** Thrown for a number that Ruby itself refuses, such as `1._5`: Jekyll then loses the front matter. */
export class UnreadableNumber extends RangeError {}

const words: ReadonlyMap<string, boolean | null> = new Map([
  ["", null],
  ["~", null],
  ["null", null],
  ["yes", true],
  ["on", true],
  ["true", true],
  ["no", false],
  ["off", false],
  ["false", false],
]);

const specialFloats: ReadonlyMap<string, number> = new Map([
  [".inf", Number.POSITIVE_INFINITY],
  ["-.inf", Number.NEGATIVE_INFINITY],
  [".nan", Number.NaN],
]);

/**
 * Reads an unquoted scalar as SafeYAML does (contracts/jekyll.md §2).
 * @throws {UnreadableNumber} a float with misplaced underscores
 */
export function safeYamlScalar(text: string): ScalarValue {
  const word = text.length > 5 ? undefined : words.get(text.toLowerCase());
  if (word !== undefined) return word;
  // Most scalars are prose: they need no pattern.
  if (!/^[-+.\d_,]/.test(text)) return text;
  return integer(text) ?? float(text) ?? date(text) ?? time(text) ?? text;
}

/** Decimal, octal, hexadecimal, binary, and base 60, which SafeYAML makes a float. */
function integer(text: string): number | string | RubyFloat | undefined {
  const digits = text.replace(/[_,]/g, "");
  if (/^[-+]?(?:0|[1-9]\d*)$/.test(digits)) return exact(digits, BigInt(digits.replace(/^\+/, "")));
  if (/^0[0-7]+$/.test(digits)) return exact(digits, BigInt(`0o${digits.slice(1)}`));
  if (/^0b[01]+$/.test(digits)) return exact(digits, BigInt(digits));
  const hexadecimal = /^([-+]?)(0x[\da-f]+)$/i.exec(digits);
  if (hexadecimal?.[2] !== undefined) {
    const value = BigInt(hexadecimal[2]);
    return exact(digits, hexadecimal[1] === "-" ? -value : value);
  }
  return /^[-+]?\d+(?::[0-5]?\d)+$/.test(digits) ? sexagesimal(digits) : undefined;
}

/** Ruby's integers have no limit: beyond JavaScript's safe range the decimal digits stand for the number. */
function exact(text: string, value: bigint): number | string {
  if (text.length > 1000) return text;
  return BigInt.asIntN(54, value) === value ? Number(value) : value.toString();
}

function float(text: string): number | RubyFloat | undefined {
  if (/^[-+]?(?:\d[\d_]*)?\.[\d_]+(?:[eE][-+]\d+)?$/.test(text)) {
    if (/(?:^|\D)_|_(?:\D|$)/.test(text)) throw new UnreadableNumber(text);
    return floatOf(Number(text.replace(/_/g, "")));
  }
  const special = specialFloats.get(text.toLowerCase());
  if (special !== undefined) return new RubyFloat(special);
  return /^[-+]?\d[\d_]*(?::[0-5]?\d)+\.[\d_]*$/.test(text)
    ? sexagesimal(text.replace(/_/g, ""))
    : undefined;
}

/** As SafeYAML adds the parts up, its slip for negative numbers included. */
function sexagesimal(text: string): number | RubyFloat {
  const [whole = "", fraction = ""] = text.split(".");
  const seconds = whole.split(":").reduce((sum, part) => sum * 60 + Number(part), 0);
  const value = seconds + (fraction === "" ? 0 : Number(`.${fraction}`));
  return floatOf(text.startsWith("-") ? -value : value);
}

/** A plain number where JavaScript prints it as Ruby does. */
function floatOf(value: number): number | RubyFloat {
  const float = new RubyFloat(value);
  return float.toString() === String(value) ? value : float;
}

function date(text: string): RubyDate | string | undefined {
  const found = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text);
  if (found === null) return undefined;
  const [year = 0, month = 0, day = 0] = found.slice(1).map(Number);
  return isDay(year, month, day) ? new RubyDate(year, month, day) : text;
}

const timePattern =
  /^(\d{4})-(\d{1,2})-(\d{1,2})(?:[Tt]|[ \t]+)(\d{1,2}):(\d{2}):(\d{2})(?:\.(\d*))?[ \t]*(?:(Z)|([-+])(\d{1,2})(?::?(\d{2}))?)?$/;

/** A timestamp with seconds: without a zone it is UTC, which is the trap of contracts/jekyll.md §6. */
function time(text: string): RubyTime | string | undefined {
  const found = timePattern.exec(text);
  if (found === null) return undefined;
  const [year = 0, month = 0, day = 0, hour = 0, minute = 0, second = 0] = found
    .slice(1, 7)
    .map(Number);
  if (!isDay(year, month, day) || minute > 59 || second > 60) return text;
  if (hour > 24 || (hour === 24 && (minute > 0 || second > 0))) return text;
  const offset = offsetOf(found[9], found[10], found[11]);
  const fraction = Number(`.${found[7] || "0"}`) * 1000;
  const local = utc(year, month, day, hour, minute, Math.min(second, 59));
  return new RubyTime(local + Math.trunc(fraction) - offset * 1000, offset);
}

/** Seconds; an offset of a day or more is none to Ruby. */
function offsetOf(sign: string | undefined, hours = "0", minutes = "0"): number {
  const size = Number(hours) * 3600 + Number(minutes) * 60;
  if (sign === undefined || size >= 86_400) return 0;
  return sign === "-" ? -size : size;
}

function isDay(year: number, month: number, day: number): boolean {
  if (month < 1 || month > 12 || day < 1) return false;
  return day <= new Date(utc(year, month + 1, 0)).getUTCDate();
}

/** `Date.UTC` without its own reading of the years 0 to 99. */
function utc(year: number, month: number, day: number, hour = 0, minute = 0, second = 0): number {
  const date = new Date(0);
  date.setUTCFullYear(year, month - 1, day);
  return date.setUTCHours(hour, minute, second);
}
