import { Failure } from "../failure.ts";
import { type EachItem, equal, order } from "../values/compare.ts";
import { isNumber } from "../values/numbers.ts";
import { isHash, isMoment, isTruthy, Range, toS, Word } from "../values/ruby.ts";
import { type Expression, parseExpression } from "./expression.ts";
import { laxComparison, laxConditions } from "./lax.ts";
import { type StrictReader, strictOr } from "./strict.ts";

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
  return (run) => {
    const [one, two] = [left(run), other(run)];
    run.budget.look(64 + charactersOf(one) + charactersOf(two));
    return compare(one, operator, two, () => run.budget.look(32));
  };
}

/** One comparison as Ruby's Liquid makes it. @throws {Failure} the operator is unknown, or the two cannot be compared */
export function compare(left: unknown, operator: string, right: unknown, each?: EachItem): unknown {
  switch (operator) {
    case "==":
      return isEqual(left, right, each);
    case "!=":
    case "<>":
      return !isEqual(left, right, each);
    case "contains":
      return contains(left, right, each);
    case "<":
    case ">":
    case "<=":
    case ">=":
      return isOrdered(left, operator, right);
    default:
      throw new Failure("liquid-arguments", `Liquid error: Unknown operator ${operator}`);
  }
}

function charactersOf(value: unknown): number {
  return typeof value === "string" ? value.length : 0;
}

function isEqual(left: unknown, right: unknown, each?: EachItem): boolean | null {
  if (left instanceof Word) return is(right, left);
  return right instanceof Word ? is(left, right) : equal(left, right, each);
}

/** Ruby's String, Array and Hash know `empty?`; nothing knows `blank?` without Rails. */
function is(value: unknown, word: Word): boolean | null {
  if (word.name === "blank") return null;
  if (typeof value === "string" || Array.isArray(value)) return value.length === 0;
  return isHash(value) ? Object.keys(value).length === 0 : null;
}

function contains(left: unknown, right: unknown, each?: EachItem): boolean {
  if (!isTruthy(left) || !isTruthy(right)) return false;
  if (typeof left === "string") return left.includes(toS(right));
  if (Array.isArray(left)) return left.some((item) => equal(item, right, each));
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
