import type { Run } from "../run.ts";
import { Drop, isHash, itemsOf, Range } from "../values/ruby.ts";

/** Liquid's `Utils.slice_collection`. */
export function slice(
  run: Run,
  list: unknown,
  from: number,
  to: number | undefined,
): readonly unknown[] {
  if (typeof list === "string") return list === "" ? [] : [list];
  if (list instanceof Range) {
    const first = list.first + Math.max(0, from);
    const last = Math.min(list.last, to === undefined ? list.last : list.first + to - 1);
    const part = new Range(first, last);
    run.budget.step(part.size);
    return itemsOf(part) ?? [];
  }
  const items =
    Array.isArray(list) || isHash(list) || list instanceof Drop ? itemsOf(list) : undefined;
  if (items === undefined) return [];
  if (items !== list) run.budget.step(items.length);
  const part = items.slice(Math.max(0, from), to === undefined ? undefined : Math.max(0, to));
  run.budget.step(part.length);
  return part;
}
