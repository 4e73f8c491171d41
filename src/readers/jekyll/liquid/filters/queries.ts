import { Failure } from "../failure.ts";
import { type Run, scopeOf } from "../run.ts";
import { strictCondition } from "../syntax/condition.ts";
import type { Expression } from "../syntax/expression.ts";
import { NotStrict, readStrict } from "../syntax/strict.ts";
import { order } from "../values/compare.ts";
import { leadingFloat, leadingInteger } from "../values/numbers.ts";
import { parseOutput } from "../values/output.ts";
import { isHash, isNil, isTruthy, itemsOf, joined, pairsOf, toS, Word } from "../values/ruby.ts";
import { type FilterTable, noMethod, takes } from "./filter.ts";
import { member, sorted } from "./lists.ts";

/** Jekyll's filters that search and group lists; what is no list they hand on. */
function searched(run: Run, input: unknown): readonly unknown[] | undefined {
  const items = isHash(input)
    ? Object.values(input)
    : Array.isArray(input)
      ? input
      : rangeItems(input);
  run.budget.step(items?.length ?? 0);
  return items;
}

function rangeItems(input: unknown): readonly unknown[] | undefined {
  return typeof input === "object" && input !== null ? itemsOf(input) : undefined;
}

/** A property by its path; texts that look like numbers count as numbers. @throws {Failure} the item has none */
function itemProperty(item: unknown, path: string): unknown {
  if (!path.includes(".")) {
    const value = member(item, path);
    return value === undefined ? noMethod("[]", item) : numeric(value);
  }
  let value: unknown = item;
  for (const key of path.split(".")) value = member(value, key) ?? (isNil(value) ? false : null);
  return numeric(value);
}

function numeric(value: unknown): unknown {
  const text = toS(value);
  if (typeof value !== "string") return value;
  if (/^[ \t\r\n\f\v]*-?\d+[ \t\r\n\f\v]*$/.test(text)) return leadingInteger(text);
  return /^[ \t\r\n\f\v]*-?(?:\d+(?:\.\d*)?|\.\d+)[ \t\r\n\f\v]*$/.test(text)
    ? leadingFloat(text)
    : value;
}

function matches(value: unknown, target: unknown): boolean {
  if (isNil(target)) return isNil(value);
  const wanted = toS(target);
  if (target instanceof Word) return value === "" || joined(listOf(value), "") === "";
  if (typeof value === "string") return value === wanted;
  return listOf(value).some((item) => toS(item) === wanted);
}

/** Ruby's `Array(value)`. */
function listOf(value: unknown): readonly unknown[] {
  if (isNil(value)) return [];
  return Array.isArray(value) || isHash(value) ? (itemsOf(value) ?? []) : [value];
}

function byProperty(property: unknown, target: unknown): (item: unknown) => boolean {
  const path = toS(property);
  return (item) => matches(itemProperty(item, path), target);
}

/** True for arguments with which `where` and `find` hand their input on. */
function pointless(property: unknown, target: unknown): boolean {
  return !isTruthy(property) || Array.isArray(target) || isHash(target);
}

function byExpression(
  run: Run,
  variable: unknown,
  expression: unknown,
): (item: unknown) => boolean {
  const condition = parseStrictly(toS(expression));
  const name = toS(variable);
  return (item) => run.within(scopeOf({ [name]: item }), () => isTruthy(condition(run)));
}

function parseStrictly(text: string): Expression {
  try {
    const reader = readStrict(text);
    const condition = strictCondition(reader);
    reader.end();
    return condition;
  } catch (cause) {
    if (!(cause instanceof NotStrict)) throw cause;
    throw new Failure(
      "liquid-syntax",
      `Liquid syntax error: the expression \`${text}\` cannot be read`,
    );
  }
}

function grouped(items: readonly unknown[], keyOf: (item: unknown) => unknown): readonly unknown[] {
  const groups = new Map<unknown, { readonly name: unknown; readonly items: unknown[] }>();
  for (const item of items) {
    const name = keyOf(item);
    const key = isHash(name) || Array.isArray(name) ? toS(name) : name;
    const group = groups.get(key) ?? { name, items: [] };
    group.items.push(item);
    groups.set(key, group);
  }
  return [...groups.values()].map((group) => ({ ...group, size: group.items.length }));
}

function groupByExpression(
  run: Run,
  input: unknown,
  variable: unknown,
  expression: unknown,
): unknown {
  const items = searched(run, input);
  if (items === undefined) return input;
  const value = parseOutput(toS(expression));
  return grouped(groupItems(input, items), (item) =>
    run.within(scopeOf({ [toS(variable)]: item }), () => value(run)),
  );
}

/** `group_by` walks over a mapping's pairs, `where` over its values. */
function groupItems(input: unknown, items: readonly unknown[]): readonly unknown[] {
  return isHash(input) ? pairsOf(input) : items;
}

function sort(run: Run, input: unknown, property: unknown, nils: unknown): unknown {
  if (isNil(input)) throw new Failure("liquid-arguments", "Cannot sort a null object");
  const items = isHash(input) ? pairsOf(input) : searched(run, input);
  if (items === undefined) throw new Failure("liquid-arguments", "`sort` wants a list");
  if (isNil(property)) return sorted(items, order);
  if (nils !== "first" && nils !== "last") {
    throw new Failure(
      "liquid-arguments",
      `Invalid nils order: '${toS(nils)}'`,
      "Use `first` or `last`.",
    );
  }
  const nilsSide = nils === "first" ? -1 : 1;
  const path = toS(property);
  const keyed = items.map((item) => ({ item, key: itemProperty(item, path) }));
  return sorted(keyed, (a, b) => {
    if (isNil(a.key) && isNil(b.key)) return 0;
    if (isNil(b.key)) return -nilsSide;
    if (isNil(a.key)) return nilsSide;
    return order(a.key, b.key) ?? order(toS(a.key), toS(b.key));
  }).map(({ item }) => item);
}

/** Jekyll's filters that look through lists: by a property, or by an expression. */
export const queryFilters: FilterTable = {
  where: takes(2, 2, (run, input, property, target) => {
    const items = pointless(property, target) ? undefined : searched(run, input);
    return items === undefined ? input : items.filter(byProperty(property, target));
  }),
  find: takes(2, 2, (run, input, property, target) => {
    const items = pointless(property, target) ? undefined : searched(run, input);
    return items === undefined ? input : (items.find(byProperty(property, target)) ?? null);
  }),
  where_exp: takes(2, 2, (run, input, variable, expression) => {
    const items = searched(run, input);
    return items === undefined ? input : items.filter(byExpression(run, variable, expression));
  }),
  find_exp: takes(2, 2, (run, input, variable, expression) => {
    const items = searched(run, input);
    return items === undefined
      ? input
      : (items.find(byExpression(run, variable, expression)) ?? null);
  }),
  group_by: takes(1, 1, (run, input, property) => {
    const items = searched(run, input);
    if (items === undefined) return input;
    return grouped(groupItems(input, items), (item) => toS(itemProperty(item, toS(property))));
  }),
  group_by_exp: takes(2, 2, groupByExpression),
  sort: takes(0, 2, (run, input, property, nils = "first") => sort(run, input, property, nils)),
};
