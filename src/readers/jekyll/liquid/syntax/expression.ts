import type { Context } from "liquidjs";
import { Failure } from "../failure.ts";
import type { Run } from "../run.ts";
import { isNumber, leadingFloat, leadingInteger, truncated } from "../values/numbers.ts";
import { isNil, Range, toS, Word } from "../values/ruby.ts";

/** Something that has a value when a template runs. */
export type Expression = (run: Run) => unknown;

const literals: ReadonlyMap<string, unknown> = new Map<string, unknown>([
  ["", null],
  ["nil", null],
  ["null", null],
  ["true", true],
  ["false", false],
  ["blank", new Word("blank")],
  ["empty", new Word("empty")],
]);

/** Reads one expression as Liquid 4's `Expression.parse`: anything is one. */
export function parseExpression(text: string | undefined, depth = 0): Expression {
  if (text === undefined) return () => null;
  if (depth > 100) throw new Failure("liquid-too-much", "The expression is nested too deeply");
  const constant = parseConstant(text);
  if (constant !== undefined) return () => constant;
  if (literals.has(text)) {
    const value = literals.get(text);
    return () => value;
  }
  return parseRange(text, depth) ?? parseLookup(text, depth);
}

function parseConstant(text: string): unknown {
  const quote = text[0];
  if ((quote === "'" || quote === '"') && text.length > 1 && text.endsWith(quote)) {
    return text.slice(1, -1);
  }
  if (/^-?\d+$/.test(text)) return leadingInteger(text);
  return /^-?\d[\d.]+$/.test(text) ? leadingFloat(text) : undefined;
}

function parseRange(text: string, depth: number): Expression | undefined {
  if (!text.startsWith("(") || !text.endsWith(")") || /[ \t\r\n\f\v]/.test(text)) return undefined;
  const dots = text.lastIndexOf("..", text.length - 4);
  if (dots < 2) return undefined;
  const [start, end] = [text.slice(1, dots), text.slice(dots + 2, -1)];
  const [first, last] = [parseExpression(start, depth + 1), parseExpression(end, depth + 1)];
  // Fractions are cut off where both ends are written out, and refused where one is a variable.
  const toEnd = [start, end].every((part) => parseConstant(part) !== undefined) ? toI : rangeEnd;
  return (run) => new Range(toEnd(first(run)), toEnd(last(run)));
}

function rangeEnd(value: unknown): number {
  if (isNil(value)) return 0;
  if (typeof value === "string") return Number(leadingInteger(value));
  return Number(toInteger(value));
}

/** Liquid's `Utils.to_integer`. */
export function toInteger(value: unknown): number | bigint {
  const text = toS(value).trim();
  if (!/^[+-]?\d+$/.test(text))
    throw new Failure("liquid-arguments", "Liquid error: invalid integer");
  return leadingInteger(text);
}

/** Ruby's `to_i`, which every object that Liquid meets as a number has. */
export function toI(value: unknown): number {
  if (typeof value === "string") return Number(leadingInteger(value));
  if (isNumber(value)) return Number(truncated(value));
  if (isNil(value)) return 0;
  throw new Failure("liquid-arguments", `Liquid error: ${toS(value)} is not a number`);
}

const segment = /[\w-]+\??/y;

function parseLookup(text: string, depth: number): Expression {
  const keys: Expression[] = [];
  const lastBracket = text.lastIndexOf("]");
  for (let at = 0; at < text.length; ) {
    segment.lastIndex = at;
    const name = segment.exec(text)?.[0];
    if (name !== undefined) {
      keys.push(() => name);
      at += name.length;
    } else if (text[at] === "[" && at + 1 < lastBracket && text[at + 1] !== "]") {
      const close = text.indexOf("]", at);
      keys.push(parseExpression(text.slice(at + 1, close), depth + 1));
      at = close + 1;
    } else {
      at++;
    }
  }
  const [name, ...rest] = keys;
  if (name === undefined) return () => null;
  return (run) => {
    const root = name(run);
    if (typeof root !== "string" && !isNumber(root)) return null;
    return lookup(run.context, [toS(root), ...rest.map((key) => key(run))]);
  };
}

function lookup(context: Context, path: readonly unknown[]): unknown {
  // Numbers stay numbers, whatever else a key is; liquidjs hands each to `readProperty`.
  return context.getSync(path as (string | number)[]) ?? null;
}
