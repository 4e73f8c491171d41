import type { Context } from "liquidjs";
import { Failure } from "./failure.ts";
import { keywordArgument, laxComparison, laxConditions, laxOutput } from "./lax.ts";
import { isNumber, leadingFloat, leadingInteger, truncated } from "./numbers.ts";
import { equal, isHash, isMoment, isNil, isTruthy, order, Range, toS, Word } from "./ruby.ts";
import type { Run } from "./run.ts";
import { type StrictReader, strictOr } from "./strict.ts";

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
  const first = parseExpression(text.slice(1, dots), depth + 1);
  const last = parseExpression(text.slice(dots + 2, -1), depth + 1);
  return (run) => new Range(rangeEnd(first(run)), rangeEnd(last(run)));
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
  throw new Failure("liquid-arguments", `Liquid error: ${toS(value)} is no number`);
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

/** A value with its filters. */
export function parseOutput(markup: string): Expression {
  return strictOr(markup, strictOutput, () => {
    const output = laxOutput(markup);
    return output === undefined
      ? () => null
      : filtered(
          parseExpression(output.value),
          output.filters.map(({ name, args }) => ({ name, args: args.map(laxArgument) })),
        );
  });
}

interface FilterCall {
  readonly name: string;
  readonly args: readonly Argument[];
}

interface Argument {
  readonly key: string | undefined;
  readonly value: Expression;
}

function laxArgument(text: string): Argument {
  const keyword = keywordArgument(text);
  if (keyword === undefined) return { key: undefined, value: parseExpression(text) };
  return { key: keyword[0], value: parseExpression(keyword[1]) };
}

function strictOutput(reader: StrictReader): Expression {
  const value = parseExpression(reader.expression());
  const filters: FilterCall[] = [];
  while (reader.take("|") !== undefined) {
    const name = reader.need("id");
    const args: Argument[] = [];
    if (reader.take(":") !== undefined) {
      do args.push(strictArgument(reader));
      while (reader.take(",") !== undefined);
    }
    filters.push({ name, args });
  }
  return filtered(value, filters);
}

function strictArgument(reader: StrictReader): Argument {
  const key = reader.peek("id") && reader.peek(":", 1) ? reader.need("id") : undefined;
  if (key !== undefined) reader.need(":");
  return { key, value: parseExpression(reader.expression()) };
}

function filtered(value: Expression, filters: readonly FilterCall[]): Expression {
  if (filters.length === 0) return value;
  return (run) => {
    let result = value(run);
    for (const { name, args } of filters) {
      const plain = args.filter(({ key }) => key === undefined).map((arg) => arg.value(run));
      const named = args.flatMap(({ key, value: of }) =>
        key === undefined ? [] : [[key, of(run)]],
      );
      if (named.length > 0) plain.push(Object.fromEntries(named));
      result = run.filter(name, result, plain);
    }
    return result;
  };
}

/** A condition as `if` has it. @throws {Failure} it cannot be read even laxly */
export function parseCondition(markup: string): Expression {
  return strictOr(markup, strictCondition, () => laxCondition(markup));
}

/** Comparisons joined by `and` and `or`, from left to right without precedence. */
export function strictCondition(reader: StrictReader): Expression {
  const terms: Term[] = [{ joint: undefined, holds: strictComparison(reader) }];
  for (;;) {
    const joint = reader.take("id", "and") ?? reader.take("id", "or");
    if (joint === undefined) return chain(terms);
    terms.push({ joint, holds: strictComparison(reader) });
  }
}

interface Term {
  /** What joins it to the term before. */
  readonly joint: string | undefined;
  readonly holds: Expression;
}

function strictComparison(reader: StrictReader): Expression {
  const left = parseExpression(reader.expression());
  const operator = reader.take("comparison");
  return operator === undefined ? left : comparison(left, operator, reader.expression());
}

function laxCondition(markup: string): Expression {
  const parts = laxConditions(markup);
  const terms: Term[] = [];
  for (let index = parts.length - 1; index >= 0; index -= 2) {
    const found = laxComparison(parts[index] ?? "");
    const joint = index === 0 ? undefined : parts[index - 1]?.trim();
    if (found === undefined || (index > 0 && joint !== "and" && joint !== "or")) return invalidIf();
    const left = parseExpression(found.left);
    const holds =
      found.operator === undefined ? left : comparison(left, found.operator, found.right);
    terms.unshift({ joint, holds });
  }
  return terms.length === 0 || parts.length % 2 === 0 ? invalidIf() : chain(terms);
}

function invalidIf(): never {
  throw new Failure("liquid-syntax", "A condition cannot be read. Valid syntax: `if EXPRESSION`");
}

function chain(terms: readonly Term[]): Expression {
  const [first] = terms;
  if (terms.length === 1 && first !== undefined) return first.holds;
  return (run) => {
    let result: unknown = null;
    for (const [index, term] of terms.entries()) {
      result = term.holds(run);
      const next = terms[index + 1]?.joint;
      if (next === "or" ? isTruthy(result) : !isTruthy(result)) return result;
    }
    return result;
  };
}

function comparison(left: Expression, operator: string, right: string | undefined): Expression {
  const other = parseExpression(right);
  return (run) => compare(left(run), operator, other(run));
}

/** One comparison as Ruby's Liquid makes it. @throws {Failure} the operator is unknown, or the two cannot be compared */
export function compare(left: unknown, operator: string, right: unknown): unknown {
  switch (operator) {
    case "==":
      return isEqual(left, right);
    case "!=":
    case "<>":
      return !isEqual(left, right);
    case "contains":
      return contains(left, right);
    case "<":
    case ">":
    case "<=":
    case ">=":
      return isOrdered(left, operator, right);
    default:
      throw new Failure("liquid-arguments", `Liquid error: Unknown operator ${operator}`);
  }
}

function isEqual(left: unknown, right: unknown): boolean | null {
  if (left instanceof Word) return is(right, left);
  return right instanceof Word ? is(left, right) : equal(left, right);
}

/** Ruby's String, Array and Hash know `empty?`; nothing knows `blank?` without Rails. */
function is(value: unknown, word: Word): boolean | null {
  if (word.name === "blank") return null;
  if (typeof value === "string" || Array.isArray(value)) return value.length === 0;
  return isHash(value) ? Object.keys(value).length === 0 : null;
}

function contains(left: unknown, right: unknown): boolean {
  if (!isTruthy(left) || !isTruthy(right)) return false;
  if (typeof left === "string") return left.includes(toS(right));
  if (Array.isArray(left)) return left.some((item) => equal(item, right));
  if (left instanceof Range) {
    return (
      isNumber(right) &&
      compare(left.first, "<=", right) === true &&
      compare(right, "<=", left.last) === true
    );
  }
  return isHash(left) && typeof right === "string" && Object.hasOwn(left, right);
}

function isOrdered(left: unknown, operator: string, right: unknown): boolean | null {
  if (!hasOrder(left) || !hasOrder(right)) return null;
  const result = order(left, right);
  if (result === undefined) {
    const names = [left, right].map((value) => (isNumber(value) ? toS(value) : kindOf(value)));
    throw new Failure(
      "liquid-arguments",
      `Liquid error: comparison of ${kindOf(left)} with ${names[1]} failed`,
    );
  }
  return operator.startsWith("<")
    ? result < 0 || (operator === "<=" && result === 0)
    : result > 0 || (operator === ">=" && result === 0);
}

function hasOrder(value: unknown): boolean {
  return isNumber(value) || typeof value === "string" || isMoment(value);
}

function kindOf(value: unknown): string {
  if (typeof value === "string") return "String";
  if (isNumber(value)) return Number.isInteger(value) ? "Integer" : "Float";
  return Object(value).constructor?.name ?? "Object";
}
