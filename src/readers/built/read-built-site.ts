import { countEach } from "../../core/count-each.ts";
import type { Source } from "../../core/source.ts";
import {
  addressKey,
  addressOf,
  type Canonical,
  canonicalOf,
  commonOrigin,
  listedForm,
} from "./addresses.ts";
import { type Article, articleOf } from "./article.ts";
import { indexPages, type NotAPost, pagesMatching, pathTells } from "./choose.ts";
import { type ContentRule, calibrate } from "./content.ts";
import { believe, type Facts } from "./facts.ts";
import { entriesByAddress } from "./feeds.ts";
import { loadPage, loadPages, type PageWords } from "./page.ts";
import { readSurroundings, type Surroundings } from "./surroundings.ts";
import { folded } from "./titles.ts";

/** A page that is a post, with all that is known of it. */
export interface BuiltPost {
  readonly path: string;
  /** Where its links and images are relative to. */
  readonly pageUrl: string;
  /** The address as the site writes it: what the canonical link names, else what its lists do. */
  readonly url: string;
  readonly canonical: Canonical;
  readonly facts: Facts;
  readonly said: PageWords;
  /** Undefined where the page has none that could be told from the theme. */
  readonly article: Article | undefined;
  /** Whether a rule names a part of this page. */
  readonly hasRoot: boolean;
}

export interface BuiltSite {
  /** The site's address, without a final slash; undefined where nothing says it. */
  readonly base: string | undefined;
  readonly pages: readonly string[];
  readonly posts: readonly BuiltPost[];
  readonly rules: readonly ContentRule[];
  /** Pages that the globs name and that are no posts. */
  readonly others: ReadonlyMap<string, NotAPost>;
  readonly tooLarge: readonly string[];
}

export interface BuiltOptions {
  /** The folder that holds the pages. */
  readonly pages: Source;
  readonly siteUrl?: string | undefined;
  readonly posts: readonly string[];
  readonly content?: string | undefined;
}

/** Reads the posts of a built site. */
export async function readBuiltSite(
  options: BuiltOptions & { readonly around?: Surroundings },
): Promise<BuiltSite> {
  const around = options.around ?? (await readSurroundings(options.pages, options.siteUrl));
  const named = await pagesMatching(around.pages, options.posts);
  const all = new Set(around.pages);
  const others = new Map<string, NotAPost>();
  const indexes = indexPages(named);
  for (const path of named) {
    const why =
      pathTells(path, { pages: all, globs: options.posts }) ??
      (indexes.has(path) ? "listing" : null);
    if (why !== null) others.set(path, why);
  }
  const candidates = named.filter((path) => !others.has(path));
  return readPages(candidates, { ...options, around, others });
}

interface Reading extends BuiltOptions {
  readonly around: Surroundings;
  readonly others: Map<string, NotAPost>;
}

interface ReadPost {
  readonly path: string;
  readonly said: PageWords;
  readonly article: Article | undefined;
  readonly hasRoot: boolean;
}

/** The pages, one after the other: only what is needed of each is kept, for a site can be larger than memory. */
export async function readPages(paths: readonly string[], reading: Reading): Promise<BuiltSite> {
  const { pages, around, others } = reading;
  const tooLarge: string[] = [];
  const rules = await rulesFor(paths, reading);
  let base = around.base;
  const read: ReadPost[] = [];
  for await (const { path, page } of loadPages(pages, paths)) {
    if (page === undefined) {
      tooLarge.push(path);
      continue;
    }
    const { said, body } = page;
    if (said.redirect !== undefined) {
      others.set(path, "redirect");
      continue;
    }
    const inTitle = said.headings.filter((text) => folded(said.title ?? "").includes(folded(text)));
    const titles = [said.article?.headline, said.ogTitle, ...inTitle];
    const article =
      body === undefined
        ? undefined
        : articleOf(body, rules, {
            titles: titles.flatMap((one) => one ?? []),
            hasFormulas: said.hasFormulas,
          });
    read.push({ path, said, article, hasRoot: article !== undefined });
  }
  base ??= commonOrigin(read.flatMap(({ said }) => said.canonicals[0] ?? []));
  const posts = described(read, { ...reading, base });
  return { base, pages: around.pages, posts, rules, others, tooLarge };
}

const sampled = 24;

async function rulesFor(
  paths: readonly string[],
  { pages, content }: BuiltOptions,
): Promise<readonly ContentRule[]> {
  if (content !== undefined) {
    return [
      {
        selector: content,
        furniture: new Set(),
        repeated: new Set(),
        hasTitle: true,
        hasDay: true,
        pages: 0,
        of: 0,
      },
    ];
  }
  const bodies = [];
  const step = Math.max(1, paths.length / sampled);
  for (let at = 0; at < paths.length; at += step) {
    const page = await loadPage(pages, paths[Math.floor(at)] ?? "");
    if (page?.body !== undefined && page.said.redirect === undefined) bodies.push(page.body);
  }
  return calibrate(bodies);
}

function described(
  read: readonly ReadPost[],
  { around, others, base }: Reading & { readonly base: string | undefined },
): readonly BuiltPost[] {
  const entries = entriesByAddress([...around.feeds.values()].flat());
  const known = base ?? "";
  const addresses = read.map(({ path }) => addressOf(path, known));
  const fed = [...entries.values()];
  const form = listedForm({
    listed: [...around.listed, ...fed.map(({ url }) => url)],
    generated: fed.filter(({ isGenerated }) => isGenerated).map(({ url }) => url),
    pages: addresses,
  });
  const withAddress = read.map((one, at) => {
    const pageUrl = addresses[at] ?? "";
    const canonical: Canonical =
      base === undefined ? { kind: "none" } : canonicalOf(one.said.canonicals, { base, pageUrl });
    return { ...one, pageUrl, canonical };
  });
  const byKey = new Map(withAddress.map((one) => [addressKey(one.pageUrl), one.path]));
  const shared = sharedCanonicals(
    withAddress.map(({ canonical }) => canonical),
    known,
  );
  const posts = withAddress.filter(({ path, canonical, pageUrl }) => {
    if (canonical.kind !== "own" || shared.has(canonical.url)) return true;
    const key = addressKey(canonical.url);
    if (key === addressKey(pageUrl)) return true;
    const other = byKey.get(key);
    if (other === undefined || other === path) return true;
    others.set(path, "alias");
    return false;
  });
  const unlike = oddOnes(posts);
  const kept = posts.filter(({ path }) => {
    if (!unlike.has(path)) return true;
    others.set(path, "unlike");
    return false;
  });
  const told = kept.map((one) => {
    const isOwn = one.canonical.kind === "own" && !shared.has(one.canonical.url);
    const canonical =
      one.canonical.kind === "own" && !isOwn ? { kind: "none" as const } : one.canonical;
    const url = canonical.kind === "own" ? canonical.url : form(one.pageUrl);
    const feed = entries.get(addressKey(url) ?? "") ?? entries.get(addressKey(one.pageUrl) ?? "");
    return { ...one, canonical, url, feed };
  });
  const factsOf = believe(told);
  return told.map(({ path, pageUrl, url, canonical, said, article, hasRoot, ...described }) => ({
    ...{ path, pageUrl, url, canonical, said, article, hasRoot },
    facts: factsOf({ path, said, ...described }),
  }));
}

/** Canonical links that so many pages share that they can only be the theme's mistake: the home page's address. */
function sharedCanonicals(all: readonly Canonical[], base: string): ReadonlySet<string> {
  const counts = countEach(all.flatMap((one) => (one.kind === "own" ? one.url : [])));
  const home = addressKey(`${base}/`);
  return new Set(
    [...counts]
      .filter(
        ([url, count]) =>
          (count > 1 && addressKey(url) === home) || count > Math.max(5, all.length * 0.3),
      )
      .map(([url]) => url),
  );
}

/** The few of many pages that have none of the marks which nearly all of the others have. */
function oddOnes(read: readonly ReadPost[]): ReadonlySet<string> {
  const odd = new Set<string>();
  if (read.length < 10) return odd;
  const marks: readonly ((one: ReadPost) => boolean)[] = [
    ({ said }) => said.article !== undefined,
    ({ said }) => said.metas.get("og:type")?.[0] === "article",
    ({ said }) => said.times.length > 0,
    ({ said }) => said.metas.has("article:published_time"),
    ({ hasRoot }) => hasRoot,
  ];
  const strong = marks.filter((mark) => read.filter(mark).length >= read.length * 0.95);
  if (strong.length === 0) return odd;
  for (const one of read) if (!strong.some((mark) => mark(one))) odd.add(one.path);
  return odd;
}
