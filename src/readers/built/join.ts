import { groupBy } from "../../core/group-by.ts";
import { pathKey } from "./addresses.ts";
import type { BuiltPost } from "./read-built-site.ts";
import type { SourcePost } from "./sources.ts";
import { folded } from "./titles.ts";

/** A source file with its page; where it isn't known for certain, the pages that it may be. */
export interface Joined {
  readonly source: SourcePost;
  readonly page: BuiltPost | undefined;
  readonly candidates: readonly string[];
}

/** The pages that a source file may have become, by what files and folders are called. */
export function pagesNamedLike(
  pages: readonly string[],
): (source: SourcePost) => readonly string[] {
  const keyOf = (path: string) => pathKey(`/${path}`);
  const byPath = new Map(pages.map((path) => [keyOf(path).toLowerCase(), path]));
  const byName = groupBy(pages, (path) => {
    const key = keyOf(path);
    return folded(key.slice(key.lastIndexOf("/") + 1));
  });
  return ({ address, slugs }) => {
    if (address !== undefined) {
      const path = address.replace(/^https?:\/\/[^/]+/, "");
      const exact = byPath.get(pathKey(path.startsWith("/") ? path : `/${path}`).toLowerCase());
      if (exact !== undefined) return [exact];
    }
    return [...new Set(slugs.flatMap((slug) => byName.get(folded(slug)) ?? []))];
  };
}

/**
 * Joins source files to their pages: by the name, then by title and day. Each page is one file's; what is not certain is not
 * joined.
 */
export function joined(
  sources: readonly SourcePost[],
  posts: readonly BuiltPost[],
  named: (source: SourcePost) => readonly string[],
): readonly Joined[] {
  const byPath = new Map(posts.map((post) => [post.path, post]));
  const taken = new Map<string, SourcePost>();
  const results = sources.map((source): Joined => {
    const candidates = named(source).flatMap((path) => byPath.get(path) ?? []);
    const page = certain(source, candidates);
    if (page !== undefined && !taken.has(page.path)) taken.set(page.path, source);
    return { source, page, candidates: candidates.map(({ path }) => path) };
  });
  const free = posts.filter(({ path, facts }) => !taken.has(path) && facts.title !== undefined);
  const byTitle = groupBy(free, ({ facts }) => folded(facts.title ?? ""));
  return results.map((result) => {
    const { source, page } = result;
    if (page !== undefined) {
      const first = taken.get(page.path);
      return first === source ? result : { ...result, page: undefined };
    }
    const alike = byTitle.get(folded(source.title ?? "")) ?? [];
    const found = source.title === undefined ? undefined : certain(source, alike);
    if (found === undefined || taken.has(found.path)) {
      const candidates = [...new Set([...result.candidates, ...alike.map(({ path }) => path)])];
      return { ...result, candidates };
    }
    taken.set(found.path, source);
    return { ...result, page: found };
  });
}

/** The one page whose title and day are the file's; undefined where none or several are. */
function certain(source: SourcePost, candidates: readonly BuiltPost[]): BuiltPost | undefined {
  const [only] = candidates;
  const titled =
    source.title === undefined
      ? candidates
      : candidates.filter(({ facts, said }) => {
          const title = folded(source.title ?? "");
          return folded(facts.title ?? "") === title || folded(said.title ?? "").includes(title);
        });
  if (titled.length === 1) return titled[0];
  const dated = titled.filter(({ facts }) => isSameDay(facts.date, source.date));
  if (dated.length === 1) return dated[0];
  const near = closest(source, dated.length > 0 ? dated : titled);
  if (near !== undefined) return near;
  // Its title may be written with more than text, or the page has none: the name is enough where the day or the folder agrees.
  if (candidates.length !== 1 || titled.length > 0 || only === undefined) return undefined;
  if (only.facts.date !== undefined && source.date !== undefined)
    return isSameDay(only.facts.date, source.date) ? only : undefined;
  return folderNameOf(source.path) === folderNameOf(only.path) ? only : undefined;
}

/** The name of the folder that holds a post, whether it is a file or a folder itself. */
function folderNameOf(path: string): string {
  const page = path.replace(/\/(?:index|contents)\.\w+$/i, "");
  return folded(page.split("/").at(-2) ?? "");
}

/** Where a clock is another one, a day may be the next. */
function isSameDay(one: Date | undefined, other: Date | undefined): boolean {
  if (one === undefined || other === undefined) return false;
  return Math.abs(one.getTime() - other.getTime()) <= 36 * 3600_000;
}

/** The page whose folders are called like the file's, if it is one alone. */
function closest(source: SourcePost, pages: readonly BuiltPost[]): BuiltPost | undefined {
  if (pages.length < 2) return undefined;
  const folders = new Set(source.path.split("/").map(folded));
  const scores = pages.map(
    (page) => page.path.split("/").filter((part) => folders.has(folded(part))).length,
  );
  const most = Math.max(...scores);
  const best = pages.filter((_, at) => scores[at] === most);
  return best.length === 1 ? best[0] : undefined;
}
