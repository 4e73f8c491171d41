import { RubyTime } from "../../ruby/values.ts";
import {
  calculate,
  float,
  isInteger,
  isNumber,
  leadingFloat,
  leadingInteger,
  type RubyNumber,
  rounded,
  toFloat,
  truncated,
} from "../values/numbers.ts";
import { isNil } from "../values/ruby.ts";
import { type FilterTable, noMethod, takes } from "./filter.ts";

/** Liquid's `Utils.to_number`. */
function toNumber(value: unknown): RubyNumber {
  if (isNumber(value)) return value;
  if (typeof value !== "string") return 0;
  const text = value.trim();
  return /^-?\d+\.\d+$/.test(text) ? leadingFloat(text) : leadingInteger(value);
}

function operation(sign: "+" | "-" | "*" | "/" | "%") {
  return takes(1, 1, (_, input, operand) => calculate(toNumber(input), sign, toNumber(operand)));
}

function whole(round: (value: number) => number) {
  return takes(0, 0, (_, input) => {
    const number = toNumber(input);
    return isInteger(number) ? number : truncated(float(round(toFloat(number))));
  });
}

function toInteger(value: unknown): number | bigint {
  if (value === true) return 1;
  if (value === false || isNil(value)) return 0;
  if (isNumber(value)) return truncated(value);
  if (value instanceof RubyTime) return Math.floor(value.getTime() / 1000);
  return typeof value === "string" ? leadingInteger(value) : noMethod("to_integer", value);
}

function negated(value: RubyNumber): RubyNumber {
  return toFloat(value) < 0 ? calculate(value, "*", -1) : value;
}

/** Filters that reckon. */
export const numberFilters: FilterTable = {
  plus: operation("+"),
  minus: operation("-"),
  times: operation("*"),
  divided_by: operation("/"),
  modulo: operation("%"),
  abs: takes(0, 0, (_, input) => negated(toNumber(input))),
  ceil: whole(Math.ceil),
  floor: whole(Math.floor),
  round: takes(0, 1, (_, input, places = 0) =>
    rounded(toNumber(input), Number(truncated(toNumber(places)))),
  ),
  at_least: takes(1, 1, (_, input, bound) => {
    const [number, least] = [toNumber(input), toNumber(bound)];
    return toFloat(least) > toFloat(number) ? least : number;
  }),
  at_most: takes(1, 1, (_, input, bound) => {
    const [number, most] = [toNumber(input), toNumber(bound)];
    return toFloat(most) < toFloat(number) ? most : number;
  }),
  to_integer: takes(0, 0, (_, input) => toInteger(input)),
};
