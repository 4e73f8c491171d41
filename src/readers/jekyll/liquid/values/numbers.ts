import { RubyFloat } from "../../ruby/values.ts";
import { Failure } from "../failure.ts";

/** A whole number is an Integer, a `RubyFloat` or a number with a fraction a Float. */
export type RubyNumber = number | bigint | RubyFloat;

/** True of what Ruby calls a Numeric. */
export function isNumber(value: unknown): value is RubyNumber {
  return typeof value === "number" || typeof value === "bigint" || value instanceof RubyFloat;
}

/** True of what Ruby calls an Integer. */
export function isInteger(value: unknown): value is number | bigint {
  return typeof value === "bigint" || (typeof value === "number" && Number.isInteger(value));
}

/** Ruby's Float of a JavaScript number. */
export function float(value: number): RubyNumber {
  return Number.isInteger(value) ? new RubyFloat(value) : value;
}

/** Ruby's Integer, small where it can be. */
function integer(value: bigint): number | bigint {
  // A number of so many digits comes of a loop that multiplies, not of a blog.
  if (value > largest || value < -largest)
    throw new Failure("liquid-too-much", "The number has too many digits");
  const small = Number(value);
  return Number.isSafeInteger(small) ? small : value;
}

const largest = 10n ** 1000n;

/** Ruby's `to_f`. */
export function toFloat(value: RubyNumber): number {
  return value instanceof RubyFloat ? value.value : Number(value);
}

/** Ruby's `Float#to_s`, `Integer#to_s`. */
export function numberText(value: RubyNumber): string {
  return isInteger(value) ? String(value) : new RubyFloat(toFloat(value)).toString();
}

/** `String#to_i`: the leading integer, else 0. */
export function leadingInteger(text: string): number | bigint {
  const digits = /^[ \t\n\v\f\r]*([+-]?\d+(?:_\d+)*)/.exec(text)?.[1];
  if (digits === undefined) return 0;
  if (digits.length > 1000) throw new Failure("liquid-too-much", "The number has too many digits");
  return integer(BigInt(digits.replaceAll("_", "").replace(/^\+/, "")));
}

/** `String#to_f`: the leading number, else 0.0. */
export function leadingFloat(text: string): RubyNumber {
  const match = /^[ \t\n\v\f\r]*([+-]?(?:\d[\d_]*)(?:\.\d+)?(?:[eE][+-]?\d+)?)/.exec(text)?.[1];
  return float(match === undefined ? 0 : Number(match.replaceAll("_", "")));
}

/** `to_i` of any number: cut, not rounded. */
export function truncated(value: RubyNumber): number | bigint {
  if (isInteger(value)) return value;
  const number = toFloat(value);
  if (!Number.isFinite(number))
    throw new Failure("liquid-arguments", `Liquid error: ${numberText(value)}`);
  return integer(BigInt(Math.trunc(number)));
}

/** A number with a decimal fraction, exactly: Liquid calculates Floats as BigDecimals. */
interface Decimal {
  readonly digits: bigint;
  readonly scale: number;
}

function decimal(value: RubyNumber): Decimal {
  if (isInteger(value)) return { digits: BigInt(value), scale: 0 };
  const [mantissa = "0", exponent = "0"] = toFloat(value).toExponential().split("e");
  const [whole = "0", fraction = ""] = mantissa.split(".");
  const scale = fraction.length - Number(exponent);
  const digits = BigInt(whole + fraction);
  return scale < 0 ? { digits: digits * 10n ** BigInt(-scale), scale: 0 } : { digits, scale };
}

function aligned(a: Decimal, b: Decimal): readonly [bigint, bigint, number] {
  const scale = Math.max(a.scale, b.scale);
  return [
    a.digits * 10n ** BigInt(scale - a.scale),
    b.digits * 10n ** BigInt(scale - b.scale),
    scale,
  ];
}

function undecimal(digits: bigint, scale: number): RubyNumber {
  return float(Number(`${digits}e${-scale}`));
}

/** What the arithmetic filters do: integers stay integers, everything else is exact decimals, then a Float. */
export function calculate(
  a: RubyNumber,
  operation: "+" | "-" | "*" | "/" | "%",
  b: RubyNumber,
): RubyNumber {
  const exact = isInteger(a) && isInteger(b);
  if (!exact && ![toFloat(a), toFloat(b)].every(Number.isFinite)) return float(Number.NaN);
  const [left, right, scale] = aligned(decimal(a), decimal(b));
  const result = (digits: bigint, places: number) =>
    exact ? integer(digits) : undecimal(digits, places);
  switch (operation) {
    case "+":
      return result(left + right, scale);
    case "-":
      return result(left - right, scale);
    case "*":
      return result(left * right, 2 * scale);
    case "/":
      if (right === 0n && !exact) return float(toFloat(a) / 0);
      if (right === 0n) throw new Failure("liquid-arguments", "Liquid error: divided by 0");
      return exact ? integer(floored(left, right)) : undecimal((left * 10n ** 30n) / right, 30);
    case "%":
      if (right === 0n) throw new Failure("liquid-arguments", "Liquid error: divided by 0");
      return result(left - floored(left, right) * right, scale);
  }
}

function floored(a: bigint, b: bigint): bigint {
  const quotient = a / b;
  return a % b !== 0n && a < 0n !== b < 0n ? quotient - 1n : quotient;
}

/** `round(places)`, half away from zero; an Integer when no places are asked for. */
export function rounded(value: RubyNumber, places: number): RubyNumber {
  if (!Number.isFinite(toFloat(value))) return places > 0 ? value : truncated(value);
  // No Float has a digit that far out.
  if (Math.abs(places) > 1000) return places > 0 ? value : 0;
  const { digits, scale } = decimal(value);
  const drop = scale - places;
  if (drop <= 0) return places > 0 ? value : truncated(value);
  const unit = 10n ** BigInt(drop);
  const half = digits < 0n ? -unit / 2n : unit / 2n;
  const kept = (digits + half) / unit;
  if (places > 0) return undecimal(kept, places);
  return integer(kept * 10n ** BigInt(-places));
}
