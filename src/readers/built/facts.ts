import { countEach } from "../../core/count-each.ts";
import { addressKey } from "./addresses.ts";
import type { FeedEntry } from "./feeds.ts";
import type { PageWords } from "./page.ts";

/** What the pages of a site say of themselves, where that is known to be true of this site. */
export interface Facts {
  readonly title: string | undefined;
  readonly date: Date | undefined;
  readonly updated: Date | undefined;
  readonly description: string | undefined;
  readonly tags: readonly string[];
  readonly language: string | undefined;
  readonly image: string | undefined;
  readonly series: string | undefined;
}

/** A page with its address and what the feed says of it. */
export interface Described {
  readonly path: string;
  readonly said: PageWords;
  readonly feed: FeedEntry | undefined;
}

/** The entries of feeds by the pages that they are of. */
export function entriesByAddress(entries: readonly FeedEntry[]): ReadonlyMap<string, FeedEntry> {
  const found = new Map<string, FeedEntry>();
  for (const entry of entries) {
    const key = addressKey(entry.url);
    if (key !== undefined && !found.has(key)) found.set(key, entry);
  }
  return found;
}

/**
 * Decides for a site which of its pages' words to believe. A value that many of its posts share says nothing of one: a
 * theme's headline is the site's name, a build's time is no post's date.
 */
export function believe(posts: readonly Described[]): (post: Described) => Facts {
  const headlines = distinct(posts, ({ said }) => said.article?.headline);
  const headings = new Set(
    frequent(
      posts.flatMap(({ said }) => said.headings),
      many(posts),
    ),
  );
  const ogTitles = distinct(posts, ({ said }) => said.ogTitle);
  const bare = withoutAffix(posts.flatMap(({ said }) => said.title ?? []));
  const bareOg = withoutAffix(posts.flatMap(({ said }) => said.ogTitle ?? []));
  const descriptions = distinct(posts, descriptionIn);
  const images = distinct(posts, imageIn);
  const keywords = new Set(
    frequent(
      posts.flatMap(({ said }) => keywordsIn(said)),
      many(posts),
    ),
  );
  const dates = dateSources.map((source) => buildDays(posts, source));

  return (post) => {
    const { said, feed } = post;
    const own = said.headings.filter((text) => text !== "" && !headings.has(text));
    const headline = kept(said.article?.headline, headlines);
    const og = kept(said.ogTitle, ogTitles);
    const title = titleOf({
      headline,
      headings: own,
      subheadings: said.subheadings,
      whole: said.title,
      feed: feed?.title,
      og: og === undefined ? undefined : bareOg(og),
      bare: said.title === undefined ? undefined : bare(said.title),
    });
    let date: Date | undefined;
    for (const [at, source] of dateSources.entries()) {
      const found = dateOf(source(post));
      if (found === undefined || dates[at]?.has(dayOf(found) ?? "")) continue;
      date = found;
      break;
    }
    return {
      title,
      date,
      updated: dateOf(
        said.article?.modified ?? meta(said, "article:modified_time") ?? feed?.updated,
      ),
      description: kept(descriptionIn(post), descriptions),
      tags: tagsOf(post, keywords),
      language: said.article?.language ?? said.language,
      image: kept(imageIn(post), images),
      series: meta(said, "posse:series"),
    };
  };
}

export function meta(said: PageWords, name: string): string | undefined {
  const value = said.metas.get(name)?.[0]?.trim();
  return value === undefined || value === "" || hasCode(value) ? undefined : value;
}

/** Template code that was never run. */
function hasCode(text: string): boolean {
  return /\{\{|\{%|<%|\$\{/.test(text);
}

interface Titles {
  readonly headline: string | undefined;
  readonly headings: readonly string[];
  readonly subheadings: readonly string[];
  /** As `<title>` has it. */
  readonly whole: string | undefined;
  readonly feed: string | undefined;
  readonly og: string | undefined;
  /** `<title>` without the site's name. */
  readonly bare: string | undefined;
}

/** The heading that is within `<title>` is the title as it is shown; a headline may have been cut. */
function titleOf({
  headline,
  headings,
  subheadings,
  whole,
  feed,
  og,
  bare,
}: Titles): string | undefined {
  const within =
    whole === undefined
      ? []
      : [
          ...headings.filter((one) => includesWords(whole, one)),
          ...subheadings.filter((one) => isEndOf(whole, one)),
        ];
  const [longest] = within.toSorted((one, other) => other.length - one.length);
  const cut = headline !== undefined && /(?:…|\.\.\.)$/.test(headline);
  if (headline !== undefined && !cut) {
    // The same title with the typography of the page is the page's.
    return headline;
  }
  return longest ?? feed ?? og ?? bare ?? headings[0] ?? headline;
}

function includesWords(whole: string, part: string): boolean {
  const text = folded(part);
  return text !== "" && folded(whole).includes(text);
}

/** True where `<title>` begins or ends with a heading, and all that is beside it is the site's name. */
function isEndOf(whole: string, part: string): boolean {
  const text = folded(part);
  const all = folded(whole);
  return text !== "" && (all.startsWith(text) || all.endsWith(text));
}

export function folded(text: string): string {
  return text
    .normalize("NFKC")
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, "");
}

/** Values that are shared by so many posts that they say nothing of one. */
function distinct(
  posts: readonly Described[],
  said: (post: Described) => string | undefined,
): ReadonlySet<string> {
  return new Set(
    frequent(
      posts.flatMap((post) => said(post) ?? []),
      many(posts),
    ),
  );
}

/** A day that half of the posts have is that on which the site was built. */
function buildDays(posts: readonly Described[], source: DateSource): ReadonlySet<string> {
  const days = posts.flatMap((post) => dayOf(dateOf(source(post))) ?? []);
  return new Set(frequent(days, { least: Math.max(5, posts.length * 0.5) }));
}

/** So many that what they share says nothing of one of them. */
function many(posts: readonly Described[]): { readonly least: number } {
  return { least: Math.max(3, posts.length * 0.3) };
}

function frequent(
  values: readonly string[],
  { least }: { readonly least: number },
): readonly string[] {
  return [...countEach(values)].filter(([, count]) => count >= least).map(([value]) => value);
}

function kept(value: string | undefined, shared: ReadonlySet<string>): string | undefined {
  return value === undefined || shared.has(value) || hasCode(value) ? undefined : value;
}

/** Takes away what most titles begin or end with: the site's name and the sign beside it. */
function withoutAffix(titles: readonly string[]): (title: string) => string {
  const sign = / [-–—|·•:»«/]{1,3} |[|•»]|: /g;
  const parts = (title: string) => {
    const found = [...title.matchAll(sign)];
    return found.flatMap(({ index, 0: text }) => [
      { end: title.slice(index), start: title.slice(0, index + text.length) },
    ]);
  };
  const all = titles.flatMap(parts);
  const least = Math.max(2, titles.length * 0.6);
  const longest = (texts: readonly string[]) =>
    [...countEach(texts)]
      .filter(([, count]) => count >= least)
      .toSorted(([one], [other]) => other.length - one.length)
      .map(([text]) => text);
  const allEnds = longest(all.map(({ end }) => end));
  const allStarts = longest(all.map(({ start }) => start));
  return (title) => {
    const end = allEnds.find((text) => title.endsWith(text) && title.length > text.length);
    const start = allStarts.find((text) => title.startsWith(text) && title.length > text.length);
    return title.slice(start?.length ?? 0, end === undefined ? undefined : -end.length).trim();
  };
}

type DateSource = (post: Described) => string | undefined;

const metaDates = [
  "article:published_time",
  "og:article:published_time",
  "datepublished",
  "date",
  "dc.date",
  "dcterms.date",
  "dc.date.issued",
  "citation_publication_date",
  "citation_date",
  "parsely-pub-date",
  "pubdate",
  "publish_date",
  "publish-date",
  "published",
];

const dateSources: readonly DateSource[] = [
  ({ said }) => said.article?.published,
  ({ said }) => metaDates.map((name) => meta(said, name)).find((text) => dateOf(text)),
  ({ said }) => said.times.find((text) => dateOf(text) !== undefined),
  ({ feed }) => feed?.date,
  ({ path }) => dateInPath(path),
  ({ said }) => said.days[0],
];

function dateInPath(path: string): string | undefined {
  const found = /(?:^|\/)(\d{4})[-/](\d\d?)[-/](\d\d?)(?:[-_/]|$)/.exec(path);
  if (found === null) return undefined;
  const [, year, month = "", day = ""] = found;
  return `${year}-${month.padStart(2, "0")}-${day.padStart(2, "0")}`;
}

/** A date as machines write it, or as feeds and people do in English; undefined for all else. */
export function dateOf(text: string | undefined): Date | undefined {
  if (text === undefined || text.length > 60 || hasCode(text)) return undefined;
  const value = text.trim().replace(/^(\d{4})\/(\d\d)\/(\d\d)/, "$1-$2-$3");
  if (!/\d{4}/.test(value)) return undefined;
  const iso =
    /^(\d{4}-\d\d-\d\d)(?:[T ](\d\d:\d\d(?::\d\d)?)(?:\.\d+)?)?\s*(?:UTC|Z|([+-]\d\d):?(\d\d))?$/i.exec(
      value,
    );
  if (iso !== null) {
    const [, day, time = "00:00:00", hours, minutes] = iso;
    const zone = hours === undefined ? "Z" : `${hours}:${minutes}`;
    return valid(new Date(`${day}T${time.length === 5 ? `${time}:00` : time}${zone}`));
  }
  if (!/[a-z]{3}/i.test(value)) return undefined;
  const hasZone = /(?:GMT|UTC|Z|[+-]\d{4})\s*$/i.test(value);
  return valid(new Date(hasZone ? value : `${value} UTC`));
}

function valid(date: Date): Date | undefined {
  const year = date.getTime() && date.getUTCFullYear();
  return Number.isNaN(year) || year < 1980 || year > 2200 ? undefined : date;
}

function dayOf(date: Date | undefined): string | undefined {
  return date?.toISOString().slice(0, 10);
}

function descriptionIn({ said }: Described): string | undefined {
  return (
    said.article?.description ??
    meta(said, "description") ??
    meta(said, "og:description")
  )?.replace(/\s+/g, " ");
}

function imageIn({ said }: Described): string | undefined {
  return meta(said, "og:image") ?? meta(said, "twitter:image") ?? said.article?.image;
}

function keywordsIn(said: PageWords): readonly string[] {
  const words = meta(said, "keywords")?.split(/[,，]/) ?? [];
  return words.map((word) => word.trim()).filter((word) => word !== "");
}

function tagsOf({ said, feed }: Described, shared: ReadonlySet<string>): readonly string[] {
  const metas = said.metas.get("article:tag") ?? [];
  const keywords = keywordsIn(said).filter(
    (word) => !shared.has(word) && !folded(said.title ?? "").startsWith(folded(word)),
  );
  const [found = []] = [
    said.article?.keywords ?? [],
    metas,
    said.tags,
    feed?.tags ?? [],
    keywords,
  ].filter((tags) => tags.length > 0);
  const clean = found.map((tag) => tag.replace(/^#/, "").trim()).filter((tag) => tag !== "");
  return [...new Set(clean)];
}
