import type { RecordedPost } from "./recorded-posts.ts";

/** Jekyll reads JSON with libyaml, which wants a key's colon within 1024 characters: a longer key breaks the build. */
const LONGEST_KEY = 1000;

/**
 * The data file for themes: by Jekyll's `page.url`, then by platform, the copy's `url` and the time `at` which it was
 * written. The text as it is where it says the same, whichever line ends it has.
 */
export function dataFile(posts: readonly RecordedPost[], current: string | null): string {
  const shown = posts
    .map(({ url, copies }) => [url, linksOf(copies)] as const)
    .filter(([url, links]) => printed(url).length <= LONGEST_KEY && links.length > 0)
    .sort(([one], [other]) => (one < other ? -1 : 1))
    .map(([url, links]) => [url, Object.fromEntries(links)] as const);
  const text = `${printed(Object.fromEntries(shown), 2)}\n`;
  return current?.replaceAll("\r\n", "\n") === text ? current : text;
}

/** Whether a file could be one of ours: a hand-made one of that name is nobody's to overwrite. */
export function isDataFile(text: string): boolean {
  try {
    const pages = Object.values(mapping(JSON.parse(text)));
    return pages.every((page) =>
      Object.values(mapping(page)).every((copy) => typeof mapping(copy).url === "string"),
    );
  } catch {
    // No JSON, or not of our shape.
    return false;
  }
}

function linksOf(copies: RecordedPost["copies"]) {
  return Object.entries(copies).flatMap(([platform, { url, at }]) =>
    url === undefined ? [] : [[platform, { url, ...(at !== undefined && { at }) }] as const],
  );
}

/** JSON that is YAML too: what libyaml takes for a line break, or refuses, is escaped (contracts/jekyll.md §2). */
function printed(value: unknown, indent?: number): string {
  return JSON.stringify(value, null, indent).replace(
    /[\x7f-\xa0\u2028\u2029\ufeff\ufff0-\uffff]/g,
    (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, "0")}`,
  );
}

function mapping(value: unknown): Readonly<Record<string, unknown>> {
  if (value !== null && typeof value === "object" && !Array.isArray(value)) {
    return value as Readonly<Record<string, unknown>>;
  }
  throw new TypeError("no mapping");
}
