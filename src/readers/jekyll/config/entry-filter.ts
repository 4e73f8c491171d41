import { baseNameOf, joinPath } from "../file-names.ts";
import { rubyFnmatch } from "../ruby/fnmatch.ts";

/** Which entries of a directory Jekyll reads (contracts/jekyll.md §1). */
export interface EntryFilter {
  /** `entry` is a path below `directory`, both without slashes at their ends. */
  accepts(directory: string, entry: string, isDirectory: boolean): boolean;
}

/** Jekyll's filter by the settings `include` and `exclude`; `include` wins. */
export function createEntryFilter(
  include: readonly unknown[],
  exclude: readonly unknown[],
): EntryFilter {
  const included = include.filter((pattern) => typeof pattern === "string");
  const excluded = exclude.filter(
    (pattern) => typeof pattern === "string" && !included.includes(pattern),
  );
  return {
    accepts(directory, entry, isDirectory) {
      const name = baseNameOf(entry);
      if (entry.endsWith(".")) return false;
      // Jekyll looks for included names at the top of the site, wherever the entry lies.
      if (matches(included, entry, isDirectory) || matches(included, name, isDirectory))
        return true;
      if (matches(excluded, joinPath(directory, entry), isDirectory)) return false;
      return !(isSpecial(entry) || isSpecial(name) || entry.endsWith("~"));
    },
  };
}

function isSpecial(entry: string): boolean {
  return /^[._#~]/.test(entry);
}

/** A pattern matches as a glob, or as the beginning of the path, however short: `blog` also matches `blogger/x`. */
function matches(patterns: readonly unknown[], path: string, isDirectory: boolean): boolean {
  const rooted = `/${path}`;
  return patterns.some((pattern) => {
    const full = `/${String(pattern)}`.replace(/^\/+/, "/");
    if (rooted.startsWith(full)) return true;
    if (isDirectory && full === `${rooted}/`) return true;
    return /[*?[\\]/.test(full) && rubyFnmatch(full, rooted);
  });
}
