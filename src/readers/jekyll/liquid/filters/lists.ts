import { Failure } from "../failure.ts";
import type { Run } from "../run.ts";
import { toInteger } from "../syntax/expression.ts";
import { equal, order } from "../values/compare.ts";
import { isInteger } from "../values/numbers.ts";
import {
  Drop,
  isHash,
  isNil,
  isTruthy,
  itemsOf,
  joined,
  Range,
  sizeOf,
  toS,
  toText,
} from "../values/ruby.ts";
import { type FilterTable, noMethod, takes } from "./filter.ts";

/** What Liquid's own list filters walk over: lists flattened, anything else as a list of one. */
function iterated(run: Run, input: unknown): readonly unknown[] {
  const items = listOf(input);
  run.budget.step(items.length);
  return items;
}

function listOf(input: unknown): readonly unknown[] {
  if (Array.isArray(input)) return input.flat(Number.POSITIVE_INFINITY);
  if (isNil(input)) return [];
  if (isHash(input)) return [input];
  if (input instanceof Range || input instanceof Drop) return itemsOf(input) ?? [];
  return [input];
}

/**
 * `item[key]`; undefined where Ruby's object has no `[]`.
 * @throws {Failure} it has one, but not for texts
 */
export function member(item: unknown, key: unknown): unknown {
  const name = toS(key);
  if (isHash(item)) return Object.hasOwn(item, name) ? item[name] : null;
  if (item instanceof Drop) return item.get(name);
  if (typeof item === "string") return item.includes(name) ? name : null;
  if (!Array.isArray(item) && !isInteger(item)) return undefined;
  throw new Failure("liquid-arguments", `Liquid error: cannot select the property '${name}'`);
}

/** Sorts as Ruby does, or stops as Ruby does. @throws {Failure} two items cannot be compared */
export function sorted<T>(items: readonly T[], compare: (a: T, b: T) => number | undefined): T[] {
  return items.toSorted((a, b) => {
    const result = compare(a, b);
    if (result === undefined) {
      throw new Failure("liquid-arguments", "Liquid error: the list's items cannot be compared");
    }
    return result;
  });
}

function casecmp(a: unknown, b: unknown): number | undefined {
  if (isNil(a) || isNil(b)) return isNil(a) ? 1 : -1;
  const fold = (value: unknown) => toS(value).replace(/[A-Z]/g, (char) => char.toLowerCase());
  return order(fold(a), fold(b));
}

function sortNatural(run: Run, input: unknown, key: unknown): unknown {
  const items = iterated(run, input);
  return isNil(key)
    ? sorted(items, casecmp)
    : sorted(items, (a, b) => casecmp(member(a, key), member(b, key)));
}

function map(run: Run, input: unknown, key: unknown): unknown {
  const items = iterated(run, input);
  return items.map((item) => member(item, key) ?? null);
}

/** Equal items are found by what they print first, so that long lists stay quick. */
function uniq(items: readonly unknown[], of: (item: unknown) => unknown): readonly unknown[] {
  const seen = new Map<string, unknown[]>();
  return items.filter((item) => {
    const value = of(item);
    const text = value instanceof Drop ? toS(value.get("url")) : toS(value);
    const same = seen.get(text) ?? [];
    if (same.some((other) => typeof other === typeof value && equal(other, value))) return false;
    seen.set(text, [...same, value]);
    return true;
  });
}

function concat(run: Run, input: unknown, other: unknown): unknown {
  if (!Array.isArray(other)) {
    throw new Failure("liquid-arguments", "Liquid error: concat filter requires an array argument");
  }
  return [...iterated(run, input), ...other];
}

function sentence(input: unknown, connector: string): string {
  if (typeof input !== "string" && !Array.isArray(input)) {
    return noMethod("array_to_sentence_string", input);
  }
  // A text is a list of its characters, as long as there is nothing to join.
  const list: readonly unknown[] = typeof input === "string" ? [...input] : input;
  const [first, second] = list;
  if (list.length <= 1) return toS(first);
  if (list.length === 2) return `${toS(first)} ${connector} ${toS(second)}`;
  if (typeof input === "string") return noMethod("array_to_sentence_string", input);
  return `${joined(list.slice(0, -1), ", ")}, ${connector} ${toS(list.at(-1))}`;
}

function end(input: unknown, index: 0 | -1): unknown {
  if (input instanceof Range) return index === 0 ? input.first : input.last;
  if (index === -1 && !Array.isArray(input)) return null;
  return itemsOf(input)?.at(index) ?? null;
}

/** `push` and the like leave alone what is no list. */
function onList(change: (list: readonly unknown[], argument: unknown) => readonly unknown[]) {
  return (_: Run, input: unknown, argument: unknown = 1) =>
    Array.isArray(input) ? change(input, argument) : input;
}

function size(input: unknown): number {
  return sizeOf(input) ?? 0;
}

function isEmpty(input: unknown): boolean {
  if (typeof input === "string" || Array.isArray(input)) return input.length === 0;
  return isHash(input) && Object.keys(input).length === 0;
}

/** Filters that take and give lists. */
export const listFilters: FilterTable = {
  size: takes(0, 0, (_, input) => size(input)),
  first: takes(0, 0, (_, input) => end(input, 0)),
  last: takes(0, 0, (_, input) => end(input, -1)),
  join: takes(0, 1, (run, input, glue = " ") => joined(iterated(run, input), toS(glue))),
  reverse: takes(0, 0, (run, input) => iterated(run, input).toReversed()),
  sort_natural: takes(0, 1, sortNatural),
  map: takes(1, 1, map),
  compact: takes(0, 1, (run, input, key) =>
    iterated(run, input).filter((item) => !isNil(isNil(key) ? item : member(item, key))),
  ),
  uniq: takes(0, 1, (run, input, key) =>
    uniq(iterated(run, input), (item) => (isNil(key) ? item : member(item, key))),
  ),
  concat: takes(1, 1, concat),
  default: takes(0, 1, (_, input, fallback = "") =>
    isTruthy(input) && !isEmpty(input) ? input : fallback,
  ),
  push: takes(
    1,
    1,
    onList((list, item) => [...list, item]),
  ),
  unshift: takes(
    1,
    1,
    onList((list, item) => [item, ...list]),
  ),
  pop: takes(
    0,
    1,
    onList((list, count) => list.slice(0, Math.max(0, list.length - Number(toInteger(count))))),
  ),
  shift: takes(
    0,
    1,
    onList((list, count) => list.slice(Number(toInteger(count)))),
  ),
  // Ruby draws lots; we take the first, so that a post does not change from run to run.
  sample: takes(0, 1, (_, input, count = 1) => {
    if (!Array.isArray(input)) return input;
    return Number(toInteger(count)) === 1
      ? (input[0] ?? null)
      : input.slice(0, Number(toInteger(count)));
  }),
  array_to_sentence_string: takes(0, 1, (_, input, connector = "and") =>
    sentence(input, toText(connector)),
  ),
};
