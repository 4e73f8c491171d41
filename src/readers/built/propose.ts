import { countEach } from "../../core/count-each.ts";
import type { Source } from "../../core/source.ts";
import { addressOf, pathKey } from "./addresses.ts";
import { foldersAbove, indexPages, pagesMatching, pathTells } from "./choose.ts";
import { sureness } from "./content.ts";
import { decodePage, isTooLarge } from "./decode.ts";
import { dateOf, meta } from "./facts.ts";
import { pagesNamedLike } from "./join.ts";
import { type PageWords, readPage } from "./page.ts";
import { readBuiltSite, readSurroundings, type Surroundings } from "./read-built-site.ts";
import { sourceNames } from "./source-names.ts";
import { sourcesMatching } from "./sources.ts";

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

interface Looked {
  readonly path: string;
  readonly said: PageWords;
  readonly isInFeed: boolean;
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
    const html = decodePage(await pages.read(path));
    if (isTooLarge(html)) continue;
    const { said } = readPage(path, html);
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
  const html = decodePage(await pages.read("index.html"));
  return isTooLarge(html) ? undefined : readPage("index.html", html).said;
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

interface Mark {
  readonly name: string;
  readonly has: (page: Looked) => boolean;
}

const marks: readonly Mark[] = [
  {
    name: "structured data (JSON-LD) of an article",
    has: ({ said }) => said.article !== undefined,
  },
  {
    name: "article:published_time",
    has: ({ said }) => meta(said, "article:published_time") !== undefined,
  },
  { name: "og:type article", has: ({ said }) => meta(said, "og:type") === "article" },
  {
    name: "a date in the head",
    has: ({ said }) =>
      ["date", "dcterms.date", "citation_publication_date"].some((name) => meta(said, name)),
  },
  {
    name: "<time datetime>",
    has: ({ said }) => said.times.some((time) => dateOf(time) !== undefined),
  },
  {
    name: "a day in the path",
    has: ({ path }) => /(?:^|\/)\d{4}[-/]\d\d?[-/]\d\d?(?:[-_/]|$)/.test(path),
  },
  { name: "a day in the text", has: ({ said }) => said.days.length > 0 },
];

interface Choice {
  readonly chosen: readonly Looked[];
  readonly why: readonly string[];
  readonly isSure: boolean;
}

/** The pages that have what those in the feed have, and lists have not; else those that lie where most of the feed's do. */
function choose(candidates: readonly Looked[], lists: readonly Looked[]): Choice {
  const fed = candidates.filter(({ isInFeed }) => isInFeed);
  const seeds = fed.length >= 2 ? fed : candidates.filter(({ said }) => said.article !== undefined);
  if (seeds.length === 0) return byFolder(candidates);
  const seeded = countEach(seeds.map(({ path }) => folderOf(path)));
  const useful = marks.filter(
    ({ has }) =>
      seeds.filter(has).length >= seeds.length * 0.95 &&
      lists.filter(has).length <= lists.length * 0.1,
  );
  const [mark] = useful;
  // Without a mark that tells, all that lies beside what the feed holds.
  const isDated = marks
    .slice(1)
    .filter(({ has }) => seeds.filter(has).length >= seeds.length * 0.95);
  const sizes = countEach(candidates.map(({ path }) => folderOf(path)));
  const beside = candidates.filter((page) => {
    if (page.isInFeed) return true;
    if (isDated.length > 0 && !isDated.some(({ has }) => has(page))) return false;
    const folder = folderOf(page.path);
    const count = seeded.get(folder) ?? 0;
    const size = sizes.get(folder) ?? 1;
    return folder === ""
      ? count > size * 0.5
      : count >= 2 || (count === 1 && (size <= 2 || seeds.length < 3));
  });
  const why = [
    fed.length >= 2
      ? `the site's feeds hold ${fed.length} of its pages`
      : `${seeds.length} pages have structured data of an article`,
  ];
  if (mark === undefined) {
    return {
      chosen: beside,
      why: [
        ...why,
        "other pages in the same folders are taken to be posts, too; no mark tells posts from other pages here",
      ],
      isSure: beside.length <= seeds.length * 1.1,
    };
  }
  const marked = candidates.filter(mark.has);
  // A mark that stands on pages in other folders, such as documentation, says less than the folders.
  const inFolders = marked.filter(({ path }) => seeded.has(folderOf(path)));
  const elsewhere = marked.length - inFolders.length;
  const isStrong = marks.indexOf(mark) < 2 || mark.name === "a day in the path";
  const chosen =
    isStrong && elsewhere > 0 && elsewhere <= inFolders.length * 2 ? marked : inFolders;
  return {
    chosen,
    why: [...why, `posts have ${mark.name}, which lists don't have`],
    isSure: chosen.length === marked.length,
  };
}

/** Where nothing else tells, the folder that generators call so. */
function byFolder(candidates: readonly Looked[]): Choice {
  const named = candidates.filter(({ path }) =>
    /(?:^|\/)(?:blog|posts?|articles?|writing|journal|news|\d{4})\//i.test(path),
  );
  return {
    chosen: named,
    why: [
      "no feed and no mark of a page tells posts from other pages; only the names of folders do",
    ],
    isSure: false,
  };
}

/** The folder of a page, days in it as one: pages of all days lie together. */
function folderOf(path: string): string {
  const page = path.replace(/(?:^|\/)index\.html?$/i, "").replace(/\.html?$/i, "");
  const segments = page.split("/").slice(0, -1);
  const year = segments.findIndex((segment) => /^(?:19|20)\d\d$/.test(segment));
  return year === -1 ? segments.join("/") : [...segments.slice(0, year), "20*"].join("/");
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
