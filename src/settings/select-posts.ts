import { nearest } from "../core/nearest.ts";
import type { Post } from "../core/post.ts";

export interface Selection {
  readonly paths: ReadonlySet<string>;
  readonly unmatched: readonly Unmatched[];
}

/** A pattern that no post matches, or a bare file name that several posts have. */
export interface Unmatched {
  readonly pattern: string;
  /** The posts that may have been meant. */
  readonly near: readonly string[];
}

/**
 * The posts that a list of paths and globs names. Each is tried as it stands and below each of the `bases`
 * (the site's folder, the working directory), all from the repository's root. `*` stays within a folder, `**` does not.
 * A bare file name finds the one post that has it, wherever it lies.
 */
export async function selectPosts(
  posts: readonly Post[],
  patterns: readonly string[],
  bases: readonly string[],
): Promise<Selection> {
  const paths = new Set<string>();
  const unmatched: Unmatched[] = [];
  for (const pattern of patterns) {
    const matches = await matcher([...new Set(["", ...bases])].map((base) => join(base, pattern)));
    const found = posts.map(({ path }) => path).filter(matches);
    const named = found.length === 0 ? withFileName(posts, pattern) : [];
    if (found.length === 0 && named.length !== 1) {
      unmatched.push({ pattern, near: named.length > 0 ? named : nearTo(posts, pattern) });
    } else for (const path of [...found, ...named]) paths.add(path);
  }
  return { paths, unmatched };
}

/** What to do about a pattern that no post matches; `otherwise` where no post is near it. */
export function selectionHint({ near }: Unmatched, otherwise: string): string {
  return near.length === 0 ? otherwise : `Did you mean ${near.slice(0, 3).join(" or ")}?`;
}

/** The posts whose file is called so, its extension left out or not. */
function withFileName(posts: readonly Post[], name: string): readonly string[] {
  if (name.includes("/")) return [];
  return posts
    .map(({ path }) => path)
    .filter((path) => [fileNameOf(path), stemOf(path)].includes(name));
}

/** Longer names are cut by most disks. */
const longestName = 255;

/** The post whose file is called nearly so, dates aside. */
function nearTo(posts: readonly Post[], pattern: string): readonly string[] {
  const byTitle = new Map(posts.map(({ path }) => [titleOf(path), path]));
  const path = byTitle.get(nearest(titleOf(pattern), [...byTitle.keys()], longestName) ?? "");
  return path === undefined ? [] : [path];
}

function fileNameOf(path: string): string {
  return path.slice(path.lastIndexOf("/") + 1);
}

function stemOf(path: string): string {
  return fileNameOf(path).replace(/\.[^.]*$/, "");
}

/** A post's file name without its date and its extension. */
function titleOf(path: string): string {
  return stemOf(path).replace(/^\d+-\d+-\d+-/, "");
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
