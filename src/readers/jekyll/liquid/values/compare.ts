import { RubyDate, RubyTime } from "../../ruby/values.ts";
import { isNumber, toFloat } from "./numbers.ts";
import { Drop, isHash, isMoment, isNil, Range } from "./ruby.ts";

/** Called for each item that a comparison of lists or Hashes comes to. */
export type EachItem = () => void;

/** Ruby's `==`. */
export function equal(a: unknown, b: unknown, each?: EachItem): boolean {
  each?.();
  if (a === b) return true;
  if (typeof a === "string" && typeof b === "string") return false;
  if (isNil(a) || isNil(b)) return isNil(a) && isNil(b);
  if (isNumber(a) && isNumber(b)) return toFloat(a) === toFloat(b);
  if (isMoment(a) && isMoment(b)) return order(a, b) === 0;
  if (a instanceof Range && b instanceof Range) return a.first === b.first && a.last === b.last;
  if (Array.isArray(a) && Array.isArray(b)) {
    return a.length === b.length && a.every((item, index) => equal(item, b[index], each));
  }
  if (isHash(a) && isHash(b)) {
    const keys = Object.keys(a);
    return (
      keys.length === Object.keys(b).length &&
      keys.every((key) => Object.hasOwn(b, key) && equal(a[key], b[key], each))
    );
  }
  return a === b;
}

/** Ruby's `<=>`; undefined where the two cannot be compared. */
export function order(a: unknown, b: unknown): number | undefined {
  if (isNumber(a) && isNumber(b)) return sign(toFloat(a), toFloat(b));
  if (typeof a === "string" && typeof b === "string") return sign(bytes(a, b), 0);
  if (a instanceof RubyTime && b instanceof RubyTime) return sign(a.getTime(), b.getTime());
  if (a instanceof RubyDate && b instanceof RubyDate) return sign(bytes(String(a), String(b)), 0);
  if (a instanceof Drop && b instanceof Drop && a.has("date") && b.has("date")) {
    return order(a.get("date"), b.get("date")) || order(a.get("path"), b.get("path"));
  }
  if (Array.isArray(a) && Array.isArray(b)) {
    for (let index = 0; index < Math.min(a.length, b.length); index++) {
      const result = order(a[index], b[index]);
      if (result !== 0) return result;
    }
    return sign(a.length, b.length);
  }
  if (a instanceof RubyDate && isNumber(b)) return sign(julianDay(a), toFloat(b));
  if (isMoment(a) || isMoment(b)) return undefined;
  return equal(a, b) ? 0 : undefined;
}

/** Ruby counts a date's days from noon to noon when it meets a number. */
function julianDay({ year, month, day }: RubyDate): number {
  return new Date(0).setUTCFullYear(year, month - 1, day) / 86_400_000 + 2440587.5;
}

function sign(a: number, b: number): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** Ruby compares UTF-8 bytes, JavaScript UTF-16 code units: they differ beyond the basic plane. */
function bytes(a: string, b: string): number {
  if (a === b) return 0;
  for (let index = 0; index < Math.min(a.length, b.length); index++) {
    const left = a.charCodeAt(index);
    const right = b.charCodeAt(index);
    if (left !== right) return weight(left) - weight(right);
  }
  return a.length - b.length;
}

function weight(unit: number): number {
  return unit >= 0xd800 && unit <= 0xdfff ? unit + 0x10000 : unit;
}
