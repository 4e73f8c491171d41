import { decodeXML } from "entities";
import { addressKey } from "./addresses.ts";
import type { PageWords } from "./page.ts";

/** What a feed says of one of the site's posts. */
export interface FeedEntry {
  readonly url: string;
  readonly title: string | undefined;
  readonly date: string | undefined;
  readonly tags: readonly string[];
  /** Whether a library wrote it for the generator, not a template: its id is a tag URI, and no address. */
  readonly isGenerated?: boolean;
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

/** More entries than any blog has posts. */
const most = 20_000;

/** The entries of an RSS, Atom or JSON feed; none where the text is something else. */
export function readFeed(text: string): readonly FeedEntry[] {
  const start = text.slice(0, 2000);
  if (/^\s*\{/.test(start)) return jsonFeed(text);
  if (/<(?:rss|rdf:RDF)[\s>]/i.test(start)) return pieces(text, "item").flatMap(rssEntry);
  if (/<feed[\s>]/i.test(start)) return pieces(text, "entry").flatMap(atomEntry);
  return [];
}

/** The addresses that a sitemap lists; none of an index, which lists sitemaps. */
export function readSitemap(text: string): readonly string[] {
  if (/<sitemapindex[\s>]/i.test(text.slice(0, 2000))) return [];
  return pieces(text, "url").flatMap((one) => textIn(one, "loc") ?? []);
}

/** What stands between each start of an element of this name and the end that follows. */
function pieces(text: string, name: string): readonly string[] {
  const found: string[] = [];
  for (let at = startOf(text, name); at !== -1 && found.length < most; ) {
    const end = text.indexOf(`</${name}>`, at);
    if (end === -1) break;
    found.push(text.slice(at, end));
    at = startOf(text, name, end);
  }
  return found;
}

/** Where an element of this name begins, not one whose name only begins so. */
function startOf(text: string, name: string, from = 0): number {
  const start = `<${name}`;
  for (let at = text.indexOf(start, from); at !== -1; at = text.indexOf(start, at + 1)) {
    if (/[\s>/]/.test(text[at + start.length] ?? "")) return at;
  }
  return -1;
}

function textIn(text: string, name: string): string | undefined {
  const start = startOf(text, name);
  if (start === -1) return undefined;
  const from = text.indexOf(">", start) + 1;
  const end = text.indexOf(`</${name}>`, from);
  if (from === 0 || end === -1 || text[from - 2] === "/") return undefined;
  return plainValue(text.slice(from, end));
}

function plainValue(value: string): string | undefined {
  const inner = value.trim();
  const isData = inner.startsWith("<![CDATA[") && inner.endsWith("]]>");
  const text = (isData ? inner.slice(9, -3) : decodeXML(inner)).trim();
  return text === "" ? undefined : text;
}

function rssEntry(text: string): FeedEntry | readonly [] {
  const id = textIn(text, "guid");
  const url = textIn(text, "link") ?? (id?.startsWith("http") ? id : undefined);
  if (url === undefined) return [];
  return {
    url,
    title: textIn(text, "title"),
    date: textIn(text, "pubDate") ?? textIn(text, "dc:date"),
    isGenerated: id?.startsWith("tag:") ?? false,
    tags: valuesOf(text, "category"),
  };
}

function valuesOf(text: string, name: string): readonly string[] {
  return pieces(text, name).flatMap(
    (piece) => plainValue(piece.slice(piece.indexOf(">") + 1)) ?? [],
  );
}

function atomEntry(text: string): FeedEntry | readonly [] {
  const links = [...text.matchAll(/<link\b([^>]{0,2000})>/g)].map(([, attributes = ""]) => ({
    rel: named(attributes, "rel") ?? "alternate",
    href: named(attributes, "href"),
  }));
  const id = textIn(text, "id");
  const url = links.find(({ rel }) => rel === "alternate")?.href ?? id;
  if (url === undefined) return [];
  const terms = [...text.matchAll(/<category\b([^>]{0,2000})>/g)];
  return {
    url,
    title: textIn(text, "title"),
    date: textIn(text, "published") ?? textIn(text, "updated"),
    isGenerated: id?.startsWith("tag:") ?? false,
    tags: terms.flatMap(([, attributes = ""]) => named(attributes, "term") ?? []),
  };
}

function named(attributes: string, name: string): string | undefined {
  for (const quote of ['"', "'"]) {
    const start = ` ${attributes.replace(/\s/g, " ")}`.indexOf(` ${name}=${quote}`);
    if (start === -1) continue;
    const from = start + name.length + 2;
    const end = attributes.indexOf(quote, from);
    if (end !== -1) return decodeXML(attributes.slice(from, end));
  }
  return undefined;
}

function jsonFeed(text: string): readonly FeedEntry[] {
  try {
    const { items } = JSON.parse(text) as { items?: readonly Readonly<Record<string, unknown>>[] };
    const words = (value: unknown) => (typeof value === "string" ? value : undefined);
    return (items ?? []).slice(0, most).flatMap((item) => {
      const url = words(item.url) ?? words(item.id);
      if (url === undefined) return [];
      return {
        url,
        title: words(item.title),
        date: words(item.date_published),
        tags: Array.isArray(item.tags) ? item.tags.filter((tag) => typeof tag === "string") : [],
      };
    });
  } catch {
    return [];
  }
}
