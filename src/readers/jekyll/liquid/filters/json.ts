import { Failure } from "../failure.ts";
import type { Run } from "../run.ts";
import { isNumber, numberText } from "../values/numbers.ts";
import { Drop, isHash, isNil, toS } from "../values/ruby.ts";
import { type FilterTable, takes } from "./filter.ts";

/** Fields of a document that lead to other documents: left out below the first. */
const links = new Set(["previous", "next", "content", "output", "excerpt"]);

/** Ruby's `to_json`. */
function json(run: Run, value: unknown, depth = 0): string {
  if (depth > 100)
    throw new Failure("liquid-too-much", "The value for `jsonify` is nested too deeply");
  run.budget.step();
  if (isNil(value)) return "null";
  if (typeof value === "boolean") return String(value);
  if (isNumber(value)) return numberText(value);
  if (Array.isArray(value)) return `[${value.map((item) => json(run, item, depth + 1)).join(",")}]`;
  if (value instanceof Drop) {
    const keys = value.keys().filter((key) => depth < 2 || !links.has(key));
    return object(
      run,
      keys.map((key) => [key, value.get(key)]),
      depth,
    );
  }
  return isHash(value) ? object(run, Object.entries(value), depth) : textValue(run, toS(value));
}

function object(run: Run, entries: readonly (readonly [string, unknown])[], depth: number): string {
  const pairs = entries.map(([key, value]) => `${text(key)}:${json(run, value, depth + 1)}`);
  return `{${pairs.join(",")}}`;
}

function textValue(run: Run, value: string): string {
  run.budget.text(value.length);
  return text(value);
}

/** Ruby escapes what JSON demands, and DEL stays. */
function text(value: string): string {
  return JSON.stringify(value);
}

/** Jekyll's filter for JSON. */
export const jsonFilters: FilterTable = {
  jsonify: takes(0, 0, (run, input) => json(run, input)),
};
