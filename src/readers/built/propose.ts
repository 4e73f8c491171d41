import { countEach } from "../../core/count-each.ts";
import type { Source } from "../../core/source.ts";
import { addressOf, pathKey } from "./addresses.ts";
import { foldersAbove, indexPages, pagesMatching, pathTells } from "./choose.ts";
import { sureness } from "./content.ts";
import { pagesNamedLike } from "./join.ts";
import { loadPage, loadPages, type PageWords } from "./page.ts";
import { type BuiltSite, readBuiltSite } from "./read-built-site.ts";
import { readPosts } from "./read-posts.ts";
import { sourceNames } from "./source-names.ts";
import { type SourcePost, sourcesMatching } from "./sources.ts";
import { readSurroundings, type Surroundings } from "./surroundings.ts";
import { choose, folderOf, type Looked } from "./tell-posts.ts";

/** What could be said of a built site, for its author to agree to. */
export interface Proposal {
  /** Globs for the setting `posts`. */
  readonly posts: readonly string[];
  /** Where the article is, as a CSS selector; null where the pages don't show it. */
  readonly content: string | null;
  /** The pages that these globs take. */
  readonly pages: readonly string[];
  readonly sure: "certain" | "likely" | "unsure";
  readonly why: readonly string[];
  readonly siteUrl: string | null;
}

/** More pages than this are not looked at, one by one. */
const most = 4000;

/** Proposes which pages are posts, by what sets them apart on this site. Nothing is published by it: the author has to agree. */
export async function propose(
  source: Source,
  { pages, siteUrl }: { readonly pages: Source; readonly siteUrl?: string | undefined },
): Promise<Proposal> {
  const around = await readSurroundings(pages, siteUrl);
  const looked = await lookAt(pages, around);
  const all = new Set(around.pages);
  const indexes = indexPages(around.pages);
  const isListing = (path: string) =>
    pathTells(path, { pages: all, globs: [] }) !== null || indexes.has(path);
  const lists = looked.filter(({ path }) => isListing(path));
  const candidates = looked.filter(
    ({ path, said }) => !isListing(path) && said.redirect === undefined,
  );
  const { chosen, why, isSure } = choose(candidates, lists);
  const globs = globsFor(
    chosen.map(({ path }) => path),
    candidates.map(({ path }) => path),
  );
  const options = { pages, siteUrl, around };
  const byPages = await readBuiltSite({ ...options, posts: globs });
  const wanted = byPages.posts.map(({ path }) => path);
  const folder = await contentFolder(source, wanted, options);
  const { rules, base, posts } = folder?.site ?? byPages;
  const how = sureness(rules);
  const [rule] = rules;
  return {
    posts: folder === undefined ? globs : [folder.glob],
    content: rule === undefined || rule.selector === "body" ? null : rule.selector,
    pages: posts.map(({ path }) => path),
    sure: !isSure || how === "unsure" ? "unsure" : how,
    why: [
      ...why,
      ...(folder === undefined ? [] : [`${folder.glob} holds the source files of these pages`]),
      how === "unsure"
        ? "which part of the pages is the article is not certain"
        : `the article is ${rules.map(({ selector, pages: held, of }) => `${selector} (on ${held} of ${of} pages that were compared)`).join(", ")}`,
    ],
    siteUrl: base ?? null,
  };
}

async function lookAt(pages: Source, around: Surroundings): Promise<readonly Looked[]> {
  const fed = new Set(mainEntries(around, await homePage(pages, around)).map(pathOfUrl));
  const looked: Looked[] = [];
  for await (const { path, page } of loadPages(pages, around.pages.slice(0, most))) {
    if (page === undefined) continue;
    const { said } = page;
    // Hosts aside: a site that was built to be tried names another one.
    looked.push({ path, said, isInFeed: fed.has(pathOfUrl(addressOf(path, around.base ?? home))) });
  }
  return looked;
}

const home = "https://site.invalid";

function pathOfUrl(url: string): string {
  return URL.canParse(url, home) ? pathKey(new URL(url, home).pathname) : "";
}

async function homePage(pages: Source, around: Surroundings): Promise<PageWords | undefined> {
  if (!around.pages.includes("index.html")) return undefined;
  return (await loadPage(pages, "index.html"))?.said;
}

/** What is in the feeds that the home page links to; else in those at the root; else in all. */
function mainEntries(
  { feeds, base }: Surroundings,
  words: PageWords | undefined,
): readonly string[] {
  const prefix = pathOfUrl(`${base ?? home}/`).replace(/\/$/, "");
  const linked = new Set(
    (words?.feeds ?? []).map((href) => pathOfUrl(href).replace(prefix, "").replace(/^\//, "")),
  );
  const all = [...feeds];
  const named = all.filter(
    ([path]) => linked.has(path.replace(/^\//, "")) || linked.has(pathKey(path)),
  );
  const atRoot = all.filter(([path]) => !path.includes("/"));
  const [chosen = []] = [named, atRoot, all].filter((list) => list.length > 0);
  return chosen.flatMap(([, entries]) => entries.map(({ url }) => url));
}

/** The fewest globs that name these pages and none of the others; single pages are taken out where they must. */
function globsFor(chosen: readonly string[], all: readonly string[]): readonly string[] {
  const wanted = new Set(chosen);
  const folders = [...new Set(chosen.map(folderOf))].toSorted();
  const globs: string[] = [];
  const out: string[] = [];
  for (const folder of folders) {
    const here = all.filter((path) => folderOf(path) === folder);
    const yes = here.filter((path) => wanted.has(path));
    const no = here.filter((path) => !wanted.has(path));
    if (no.length > yes.length) globs.push(...yes);
    else {
      globs.push(globOf(folder));
      out.push(...no);
    }
  }
  const nameOf = (path: string) => path.replace(/\/index\.html?$/i, "");
  return [...globs, ...out.map((path) => `!${nameOf(path)}`)];
}

function globOf(folder: string): string {
  if (folder === "20*" || folder.endsWith("/20*"))
    return `${folder.slice(0, -3)}{19,20}[0-9][0-9]/**`;
  return folder === "" ? "*" : `${folder}/*`;
}

interface ContentFolder {
  readonly glob: string;
  readonly site: BuiltSite;
}

/** The folder of source files that became these pages, and none but posts beside them; undefined where there is none. */
async function contentFolder(
  source: Source,
  wanted: readonly string[],
  options: Omit<Parameters<typeof readPosts>[1], "posts">,
): Promise<ContentFolder | undefined> {
  for (const glob of await likelyFolders(source, wanted, options.around)) {
    const { site, sources } = await readPosts(source, { ...options, posts: [glob] });
    if (isSame({ wanted, sources })) return { glob, site };
  }
  return undefined;
}

/** Globs over folders whose files are called like these pages, the likeliest first. */
async function likelyFolders(
  source: Source,
  wanted: readonly string[],
  { pages }: Surroundings,
): Promise<readonly string[]> {
  const files = await source.files().catch(() => []);
  const written = files
    .filter(({ path, kind }) => kind === "file" && sourceNames.test(path))
    .map(({ path }) => path)
    .filter((path) => !/(?:^|\/)(?:node_modules|\.)/.test(path));
  const counts = countEach(written.flatMap((path) => foldersAbove(path).slice(0, 4)));
  const likely = [...counts]
    .filter(([folder, count]) => count >= 2 && contentNames.test(folder))
    .toSorted(([one, first], [other, second]) => second - first || other.length - one.length)
    .slice(0, 12);
  const named = pagesNamedLike(pages);
  const all = new Set(wanted);
  const shares: [glob: string, share: number][] = [];
  for (const [folder] of likely) {
    const glob = `${folder}/**`;
    const sources = await sourcesMatching(source, [glob], (paths) => pagesMatching(paths, [glob]));
    const found = sources.filter(({ isDraft }) => !isDraft).map(named);
    const hits = found.filter((paths) => paths.some((path) => all.has(path))).length;
    const share = hits / Math.max(1, wanted.length);
    if (share >= 0.8) shares.push([glob, share * (hits / found.length)]);
  }
  const sorted = shares.toSorted(([, one], [, other]) => other - one).map(([glob]) => glob);
  return sorted.slice(0, 3);
}

const contentNames =
  /(?:^|\/)(?:_?posts?|blog|articles?|content|source|writing|journal|news|docs)(?:\/|$)/i;

/** True where a folder's files became nearly all pages that are wanted, and others beside them that are dated like them. */
function isSame({
  wanted,
  sources,
}: {
  readonly wanted: readonly string[];
  readonly sources: ReadonlyMap<string, SourcePost>;
}): boolean {
  const all = new Set(wanted);
  const folders = new Set(wanted.map(folderOf));
  const held = wanted.filter((path) => sources.has(path));
  const isPost = ([path, { date }]: [string, SourcePost]) =>
    all.has(path) || (date !== undefined && folders.has(folderOf(path)));
  return held.length >= wanted.length * 0.9 && [...sources].every(isPost);
}
