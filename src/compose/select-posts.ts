import type { Post } from "../core/post.ts";

export interface Selection {
  readonly paths: ReadonlySet<string>;
  /** Patterns that no post matches. */
  readonly unmatched: readonly string[];
}

/**
 * The posts that a list of paths and globs names. Each is tried as it stands and below each of the `bases`
 * (the site's folder, the working directory), all from the repository's root. `*` stays within a folder, `**` does not.
 */
export async function selectPosts(
  posts: readonly Post[],
  patterns: readonly string[],
  bases: readonly string[],
): Promise<Selection> {
  const paths = new Set<string>();
  const unmatched: string[] = [];
  for (const pattern of patterns) {
    const matches = await matcher([...new Set(["", ...bases])].map((base) => join(base, pattern)));
    const found = posts.filter(({ path }) => matches(path));
    if (found.length === 0) unmatched.push(pattern);
    for (const { path } of found) paths.add(path);
  }
  return { paths, unmatched };
}

/** Literal names first: a file name may hold what a glob reads as its own. */
async function matcher(patterns: readonly string[]): Promise<(path: string) => boolean> {
  const literal = new Set(patterns);
  const globs = patterns.filter((pattern) => /[*?[{!(]/.test(pattern));
  if (globs.length === 0) return (path) => literal.has(path);
  const { default: micromatch } = await import("micromatch");
  const matchers = globs.map((glob) => micromatch.matcher(glob));
  return (path) => literal.has(path) || matchers.some((matches) => matches(path));
}

/** `.` and `..` resolved; a pattern that leads out of the root matches nothing. */
function join(base: string, pattern: string): string {
  const parts: string[] = [];
  for (const part of `${base}/${pattern}`.split("/")) {
    if (part === "" || part === ".") continue;
    if (part === "..") parts.pop();
    else parts.push(part);
  }
  return parts.join("/");
}
