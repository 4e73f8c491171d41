import { truthy } from "../ruby/values.ts";

type Data = Readonly<Record<string, unknown>>;

/** Splits as Ruby's `split` without arguments. */
export function words(text: string): readonly string[] {
  return text.split(/[ \t\r\n\f\v\0]+/).filter((word) => word !== "");
}

/**
 * Jekyll's way to read `tag`/`tags` and `category`/`categories`: the singular, kept whole, else the plural,
 * split at white space (contracts/jekyll.md §2, §4).
 */
export function pluralKey(data: Data, singular: string, plural: string): readonly unknown[] {
  const one = data[singular];
  const value = truthy(one) ? one : many(data[plural]);
  return [value]
    .flat(Number.POSITIVE_INFINITY)
    .filter((item) => item !== null && item !== undefined);
}

function many(value: unknown): unknown {
  if (typeof value === "string") return words(value);
  return Array.isArray(value) ? value : undefined;
}
