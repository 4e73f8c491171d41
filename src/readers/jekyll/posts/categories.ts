import { rubyDowncase } from "../ruby/case.ts";
import { rubyInspect, rubyToS } from "../ruby/to-s.ts";
import type { JekyllVersion } from "../site.ts";
import { slugify } from "../urls/slugify.ts";
import { pluralKey, words } from "./plural-key.ts";

type Data = Readonly<Record<string, unknown>>;

const fromPostsOn = { _posts: /_posts[^\n]*/, _drafts: /_drafts[^\n]*/ };

/** The categories that directories give: those above `_posts`, by Jekyll's own loose pattern (contracts/jekyll.md §1). */
export function categoriesOfPath(
  relativePath: string,
  postsDir: "_posts" | "_drafts",
): readonly string[] {
  if (relativePath.startsWith(postsDir)) return [];
  const above = relativePath.replace(fromPostsOn[postsDir], "");
  const name = relativePath.slice(relativePath.lastIndexOf("/") + 1);
  return above.split("/").filter((part) => part !== "" && part !== postsDir && part !== name);
}

/**
 * Joins `categories` of some front matter to those there are: text split at white space, a list as it is.
 * Undefined for a value that is neither: Jekyll then loses the post's data (contracts/jekyll.md §2, §4).
 */
export function joinCategories(
  there: readonly unknown[],
  more: unknown,
): readonly unknown[] | undefined {
  if (more === undefined || more === null) return there;
  const list = typeof more === "string" ? words(more) : more;
  return Array.isArray(list) ? union(there, list) : undefined;
}

/**
 * Jekyll's `page.categories`: what `categories` joined, then, as text, `category` or `categories` again
 * (contracts/jekyll.md §4).
 */
export function populateCategories(data: Data, joined: readonly unknown[]): readonly unknown[] {
  const again = pluralKey({ ...data, categories: joined }, "category", "categories");
  return union(joined, union([], [...joined, ...again].map(rubyToS)));
}

/** `:categories` in a permalink: each down-cased, equal ones once, not slugified (contracts/jekyll.md §4). */
export function categoriesInUrl(categories: readonly string[]): string {
  return [...new Set(categories.map(rubyDowncase))].join("/");
}

/** `:slugified_categories`, which Jekyll 4 has. */
export function slugifiedCategories(categories: readonly string[], jekyll: JekyllVersion): string {
  return [...new Set(categories.map((category) => slugify(category, jekyll)))].join("/");
}

/** Ruby's `|` on arrays: in order, equal values once, where 2020 is not "2020". */
function union(one: readonly unknown[], other: readonly unknown[]): readonly unknown[] {
  const seen = new Map<string, unknown>();
  for (const value of [...one, ...other]) {
    const key = rubyInspect(value);
    if (!seen.has(key)) seen.set(key, value);
  }
  return [...seen.values()];
}
