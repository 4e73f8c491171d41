import type { Diagnostic } from "../../core/diagnostic.ts";
import type { Source } from "../../core/source.ts";
import { indexPages, type NotAPost, pagesMatching, pathTells } from "./choose.ts";
import { diagnose } from "./codes.ts";
import { type Joined, joined, pagesNamedLike } from "./join.ts";
import { type BuiltOptions, type BuiltSite, readBuiltSite, readPages } from "./read-built-site.ts";
import { type SourcePost, sourcesMatching } from "./sources.ts";
import type { Surroundings } from "./surroundings.ts";

/** The posts of a built site, and the files that they were made from. */
export interface ReadPosts {
  readonly site: BuiltSite;
  /** The source files by their pages, where there are any. */
  readonly sources: ReadonlyMap<string, SourcePost>;
  readonly diagnostics: readonly Diagnostic[];
}

type Reading = BuiltOptions & { readonly around: Surroundings };

/**
 * The author's sources decide which pages are posts, where the globs name any that became pages; else the globs name pages.
 */
export async function readPosts(source: Source, options: Reading): Promise<ReadPosts> {
  const globs = options.posts;
  const files = await sourcesMatching(source, globs, (paths) => pagesMatching(paths, globs)).catch(
    () => [],
  );
  if (files.length === 0) return fromPages(options);
  const read = await fromSources(files, options);
  const isOfPages =
    read.sources.size === 0 && (await pagesMatching(options.around.pages, globs)).length > 0;
  return isOfPages ? fromPages(options) : read;
}

async function fromPages(options: Reading): Promise<ReadPosts> {
  return { site: await readBuiltSite(options), sources: new Map(), diagnostics: [] };
}

async function fromSources(files: readonly SourcePost[], options: Reading): Promise<ReadPosts> {
  const others = new Map<string, NotAPost>();
  const written = files.filter(({ isDraft }) => !isDraft);
  const posts = written.filter(({ title, date }) => title !== undefined || date !== undefined);
  for (const { path } of written) others.set(path, "untitled");
  for (const { path } of posts) others.delete(path);
  const { site, joins } = await join(posts, { ...options, others });
  const sources = new Map<string, SourcePost>();
  const diagnostics: Diagnostic[] = [];
  const isNoPost = noPosts(joins, options);
  for (const { source, page, candidates } of joins) {
    const why = page === undefined ? undefined : isNoPost(page.path);
    if (why !== undefined) others.set(source.path, why);
    else if (page !== undefined) sources.set(page.path, source);
    else diagnostics.push(withoutPage(source, candidates));
  }
  const taken = site.posts.filter(({ path }) => sources.has(path));
  return { site: { ...site, posts: taken, others }, sources, diagnostics };
}

interface Joining {
  readonly site: BuiltSite;
  readonly joins: readonly Joined[];
}

/** Reads the pages that are called like the files first, and all others only where one is missing. */
async function join(
  files: readonly SourcePost[],
  options: Reading & { readonly others: Map<string, NotAPost> },
): Promise<Joining> {
  const { around } = options;
  const named = pagesNamedLike(around.pages);
  const first = [...new Set(files.flatMap(named))];
  const site = await readPages(first.toSorted(), options);
  const joins = joined(files, site.posts, named);
  if (joins.every(({ page }) => page !== undefined)) return { site, joins };
  const likely = around.pages.filter((path) => !first.includes(path)).slice(0, 3000);
  const more = await readPages([...first, ...likely].toSorted(), { ...options, others: new Map() });
  const chosen = joined(files, more.posts, named).flatMap(({ page }) => page?.path ?? []);
  // Once more with the posts alone: what repeats on other pages says nothing of their articles.
  const posts = await readPages(chosen.toSorted(), options);
  return { site: posts, joins: joined(files, posts.posts, named) };
}

/** Why a page that a file became is no post: a content folder holds the sources of lists and error pages, too. */
function noPosts(
  joins: readonly Joined[],
  { around, posts: globs }: Reading,
): (path: string) => NotAPost | undefined {
  const all = new Set(around.pages);
  const indexes = indexPages(joins.flatMap(({ page }) => page?.path ?? []));
  return (path) =>
    pathTells(path, { pages: all, globs }) ?? (indexes.has(path) ? "listing" : undefined);
}

function withoutPage({ path }: SourcePost, candidates: readonly string[]): Diagnostic {
  if (candidates.length > 1) {
    const message = `${candidates.slice(0, 3).join(" and ")} may be the page of this file.`;
    return diagnose("page-ambiguous", message, { path });
  }
  const message = "No page of the built site is known to be that of this file.";
  return diagnose("page-not-found", message, { path });
}
