import { isMapping } from "./ruby/values.ts";

type Mapping = Readonly<Record<string, unknown>>;

/**
 * Jekyll's `Utils.deep_merge_hashes`: the second wins, mappings are merged, and an empty value overrides nothing
 * that is there (contracts/jekyll.md §7). Neither is changed.
 */
export function deepMerge(base: Mapping, over: Mapping): Record<string, unknown> {
  const merged: Record<string, unknown> = { ...base };
  for (const [key, value] of Object.entries(over)) {
    const old = Object.hasOwn(merged, key) ? merged[key] : undefined;
    const kept = value === null && old !== undefined ? old : value;
    Object.defineProperty(merged, key, {
      value: isMapping(old) && isMapping(kept) && old !== kept ? deepMerge(old, kept) : kept,
      enumerable: true,
      writable: true,
      configurable: true,
    });
  }
  return merged;
}
