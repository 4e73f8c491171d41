import { type CopyStats, statsOf } from "../../core/stats.ts";
import type { RecordedPost } from "./recorded-posts.ts";
import type { ReadStats } from "./stats-order.ts";

/** Jekyll reads JSON with libyaml, which wants a key's colon within 1024 characters: a longer key breaks the build. */
const LONGEST_KEY = 1000;

/**
 * The data file for themes: by Jekyll's `page.url`, then by platform, the copy's `url`, the time `at` which it was
 * written, and what its readers did, as it was `read`; what was not read now stays as the file says it. The text as it is
 * where it says the same, whichever line ends it has.
 */
export function dataFile(
  posts: readonly RecordedPost[],
  current: string | null,
  read?: ReadStats,
): string {
  const kept = statsIn(current);
  const statsFor: StatsFor = (platform, { id, url = "" }) =>
    read?.has(platform) ? read.get(platform)?.get(id) : kept.get(`${platform} ${url}`);
  const shown = posts
    .map(({ url, copies }) => [url, linksOf(copies, statsFor)] as const)
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

type StatsFor = (platform: string, copy: RecordedPost["copies"][string]) => CopyStats | undefined;

function linksOf(copies: RecordedPost["copies"], statsFor: StatsFor) {
  return Object.entries(copies).flatMap(([platform, copy]) => {
    const { url, at } = copy;
    if (url === undefined) return [];
    const stats = statsFor(platform, copy);
    return [[platform, { url, ...(at !== undefined && { at }), ...(stats && { stats }) }] as const];
  });
}

/** The numbers that the file shows, by the platform and the address of the copy: a post may have moved. */
function statsIn(current: string | null): ReadonlyMap<string, CopyStats> {
  if (current === null) return new Map();
  const copies = Object.values(mapping(JSON.parse(current))).flatMap((page) =>
    Object.entries(mapping(page)),
  );
  return new Map(
    copies.flatMap(([platform, copy]) => {
      const { url, stats } = mapping(copy);
      const known = stats === undefined ? {} : statsOf(mapping(stats));
      return Object.keys(known).length === 0 ? [] : [[`${platform} ${url}`, known] as const];
    }),
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
