import { countEach } from "../../core/count-each.ts";
import type { Source } from "../../core/source.ts";
import { addressOf, pathKey } from "./addresses.ts";
import { foldersAbove, indexPages, pagesMatching, pathTells } from "./choose.ts";
import { sureness } from "./content.ts";
import { pagesNamedLike } from "./join.ts";
import { loadPage, type PageWords } from "./page.ts";
import { readBuiltSite } from "./read-built-site.ts";
import { sourceNames } from "./source-names.ts";
import { sourcesMatching } from "./sources.ts";
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
  const read = await readBuiltSite({ pages, siteUrl, posts: globs, around });
  const taken = read.posts.map(({ path }) => path);
  const folder = await contentFolder(source, taken, around);
  const how = sureness(read.rules);
  const [rule] = read.rules;
  return {
    posts: folder === undefined ? globs : [folder],
    content: rule === undefined || rule.selector === "body" ? null : rule.selector,
    pages: taken,
    sure: !isSure || how === "unsure" ? "unsure" : how,
    why: [
      ...why,
      ...(folder === undefined ? [] : [`${folder} holds the source files of these pages`]),
      how === "unsure"
        ? "which part of the pages is the article is not certain"
        : `the article is ${read.rules.map(({ selector, pages: held, of }) => `${selector} (on ${held} of ${of} pages that were compared)`).join(", ")}`,
    ],
    siteUrl: read.base ?? null,
  };
}

async function lookAt(pages: Source, around: Surroundings): Promise<readonly Looked[]> {
  const fed = new Set(mainEntries(around, await homePage(pages, around)).map(pathOfUrl));
  const looked: Looked[] = [];
  for (const path of around.pages.slice(0, most)) {
    const page = await loadPage(pages, path);
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

/** The folder of source files that are joined to just these pages; undefined where there is none. */
async function contentFolder(
  source: Source,
  pages: readonly string[],
  around: Surroundings,
): Promise<string | undefined> {
  const files = await source.files().catch(() => []);
  const written = files
    .filter(({ path, kind }) => kind === "file" && sourceNames.test(path))
    .map(({ path }) => path)
    .filter((path) => !/(?:^|\/)(?:node_modules|\.)/.test(path));
  const counts = countEach(written.flatMap((path) => foldersAbove(path).slice(0, 4)));
  const likely = [...counts]
    .filter(
      ([folder, count]) =>
        count >= 2 &&
        /(?:^|\/)(?:_?posts?|blog|articles?|content|source|writing|journal|news|docs)(?:\/|$)/i.test(
          folder,
        ),
    )
    .toSorted(([one, first], [other, second]) => second - first || other.length - one.length)
    .slice(0, 12);
  const named = pagesNamedLike(around.pages);
  const wanted = new Set(pages);
  let best: string | undefined;
  let most = 0.8;
  for (const [folder] of likely) {
    const globs = [`${folder}/**`];
    const sources = await sourcesMatching(source, globs, (paths) => pagesMatching(paths, globs));
    const found = sources.filter(({ isDraft }) => !isDraft).map(named);
    const hits = found.filter((paths) => paths.some((path) => wanted.has(path))).length;
    const share = Math.min(hits / Math.max(1, found.length), hits / Math.max(1, pages.length));
    if (share >= most) {
      most = share;
      best = `${folder}/**`;
    }
  }
  return best;
}
