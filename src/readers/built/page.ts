import { parse } from "parse5";
import type { Source } from "../../core/source.ts";
import { dayIn } from "./datelines.ts";
import { decodePage, isTooLarge, longestPage } from "./decode.ts";
import { attribute, classesOf, isTag, type Parent, type Tag, textOf, visitTags } from "./dom.ts";
import { type ArticleData, articleData } from "./json-ld.ts";

/** A page that was built, parsed, with all that it says of itself. Which of that is true, only all pages together tell. */
export interface Page {
  /** From the folder of the built site. */
  readonly path: string;
  readonly body: Tag | undefined;
  readonly said: PageWords;
}

export interface PageWords {
  /** `<link rel="canonical">`, each as it is written. */
  readonly canonicals: readonly string[];
  readonly title: string | undefined;
  readonly ogTitle: string | undefined;
  /** The texts of the page's main headings. */
  readonly headings: readonly string[];
  readonly article: ArticleData | undefined;
  /** By `name`, `property` or `itemprop`, in lower case. */
  readonly metas: ReadonlyMap<string, readonly string[]>;
  /** `<time datetime>`, in the order of the page; those marked as the date of publishing first. */
  readonly times: readonly string[];
  /** Short texts that hold a day, such as a line below the title. */
  readonly days: readonly string[];
  readonly tags: readonly string[];
  /** The first headings below the main one: some themes have the title there. */
  readonly subheadings: readonly string[];
  readonly language: string | undefined;
  /** Feeds that the page links to. */
  readonly feeds: readonly string[];
  /** Where the page sends its readers at once: it's an alias, not a page. */
  readonly redirect: string | undefined;
  /** Whether it has a script that makes formulas of TeX. */
  readonly hasFormulas: boolean;
  /** Whether anything can be read before scripts run. */
  readonly hasText: boolean;
}

/** Reads a page of a built site; undefined where it is too large to be an article's. */
export async function loadPage(pages: Source, path: string): Promise<Page | undefined> {
  return pageOf(path, await pages.read(path));
}

function pageOf(path: string, bytes: Uint8Array): Page | undefined {
  const html = bytes.length > longestPage ? undefined : decodePage(bytes);
  return html === undefined || isTooLarge(html) ? undefined : readPage(path, html);
}

/** So many pages are read from the disk while one is parsed. */
const ahead = 4;

/** The same of many pages, in their order. */
export async function* loadPages(
  pages: Source,
  paths: readonly string[],
): AsyncGenerator<{ readonly path: string; readonly page: Page | undefined }> {
  const reads: Promise<Uint8Array>[] = [];
  for (const [at, path] of paths.entries()) {
    for (const next of paths.slice(at + reads.length, at + ahead)) {
      const read = pages.read(next);
      // Whoever comes to this page hears of it; until then it is nobody's.
      read.catch(() => {});
      reads.push(read);
    }
    const bytes = await reads.shift();
    if (bytes !== undefined) yield { path, page: pageOf(path, bytes) };
  }
}

/** Parses a page and takes down what it says of itself. */
export function readPage(path: string, html: string): Page {
  const document = parse(html);
  const words = new Reading();
  let body: Tag | undefined;
  visitTags(document, (tag) => {
    if (tag.tagName === "body") body ??= tag;
    return words.take(tag);
  });
  const said = { ...words.done(), hasText: body !== undefined && hasWords(body) };
  return { path, body, said };
}

class Reading {
  readonly #canonicals: string[] = [];
  /** Those in the text, which are the author's and not the theme's: only a page whose head has none is known by them. */
  readonly #strays: string[] = [];
  readonly #headings: string[] = [];
  readonly #metas = new Map<string, string[]>();
  readonly #scripts: string[] = [];
  readonly #published: string[] = [];
  readonly #times: string[] = [];
  readonly #tags: string[] = [];
  readonly #days: string[] = [];
  readonly #subheadings: string[] = [];
  readonly #feeds: string[] = [];
  #title: string | undefined;
  #language: string | undefined;
  #redirect: string | undefined;
  #hasFormulas = false;

  take(tag: Tag): boolean | undefined {
    if (this.#days.length < 3) this.#day(tag);
    switch (tag.tagName) {
      case "svg":
      case "template":
        return false;
      case "html":
        this.#language = attribute(tag, "lang") ?? attribute(tag, "xml:lang");
        break;
      case "title":
        this.#title ??= textOf(tag);
        break;
      case "link":
        this.#link(tag);
        break;
      case "meta":
        this.#meta(tag);
        break;
      case "script":
        this.#script(tag);
        break;
      case "h1":
        if (this.#headings.length < 8) this.#headings.push(textOf(tag));
        break;
      case "h2":
        if (this.#subheadings.length < 2) this.#subheadings.push(textOf(tag));
        break;
      case "time":
        this.#time(tag);
        break;
      case "a":
        if (/(?:^|\s)tag(?:\s|$)/i.test(attribute(tag, "rel") ?? "")) this.#tags.push(textOf(tag));
        break;
    }
    return undefined;
  }

  #day(tag: Tag): void {
    if (/^(?:script|style|title|code|pre)$/.test(tag.tagName)) return;
    for (const child of tag.childNodes) {
      if (isTag(child) || !("value" in child) || child.value.length > 120) continue;
      const found = /(?:19|20)\d\d/.test(child.value) ? dayIn(child.value) : undefined;
      if (found !== undefined) this.#days.push(found);
    }
  }

  #link(tag: Tag): void {
    const rel = attribute(tag, "rel")?.toLowerCase().split(/\s+/) ?? [];
    const href = attribute(tag, "href")?.trim();
    if (href === undefined || href === "") return;
    if (rel.includes("canonical")) this.#canonical(tag, href);
    const type = attribute(tag, "type") ?? "";
    if (rel.includes("alternate") && /(?:rss|atom)\+xml|feed\+json/.test(type)) {
      this.#feeds.push(href);
    }
  }

  #canonical(tag: Tag, href: string): void {
    const isInHead = tag.parentNode?.nodeName === "head";
    (isInHead ? this.#canonicals : this.#strays).push(href);
  }

  #script(tag: Tag): void {
    const text = rawText(tag);
    if (attribute(tag, "type")?.toLowerCase() === "application/ld+json") this.#scripts.push(text);
    const code = `${attribute(tag, "src") ?? ""} ${text.slice(0, 2000)}`;
    this.#hasFormulas ||= /mathjax|katex|renderMathInElement/i.test(code);
  }

  #meta(tag: Tag): void {
    const content = attribute(tag, "content");
    if (content === undefined) return;
    if (attribute(tag, "http-equiv")?.toLowerCase() === "refresh") {
      this.#redirect ??= targetOf(content);
    }
    for (const key of ["name", "property", "itemprop"]) {
      const name = attribute(tag, key)?.toLowerCase();
      if (name === undefined) continue;
      const known = this.#metas.get(name);
      if (known === undefined) this.#metas.set(name, [content]);
      else if (known.length < 100) known.push(content);
    }
  }

  #time(tag: Tag): void {
    const value = attribute(tag, "datetime") ?? attribute(tag, "content") ?? textOf(tag);
    if (this.#times.length > 50) return;
    const isMarked =
      attribute(tag, "itemprop") === "datePublished" ||
      attribute(tag, "pubdate") !== undefined ||
      classesOf(tag).includes("dt-published");
    (isMarked ? this.#published : this.#times).push(value);
  }

  done(): Omit<PageWords, "hasText"> {
    const meta = (name: string) => this.#metas.get(name)?.[0]?.trim();
    return {
      canonicals: this.#canonicals.length > 0 ? this.#canonicals : this.#strays,
      title: this.#title,
      ogTitle: meta("og:title"),
      headings: this.#headings,
      article: articleData(this.#scripts),
      metas: this.#metas,
      times: [...this.#published, ...this.#times],
      days: this.#days,
      tags: [...new Set(this.#tags)],
      subheadings: this.#subheadings,
      language: this.#language,
      feeds: this.#feeds,
      redirect: this.#redirect,
      hasFormulas: this.#hasFormulas,
    };
  }
}

/** Where `<meta http-equiv="refresh">` leads: `0; url=/there/`. */
function targetOf(content: string): string | undefined {
  const [, ...rest] = content.split(/[;,]/);
  const target = rest
    .join(";")
    .trim()
    .replace(/^url ?= ?/i, "")
    .replace(/^["']|["']$/g, "");
  return target === "" ? undefined : target;
}

/** True where there are more words than a frame for scripts has. */
function hasWords(body: Tag): boolean {
  let length = 0;
  visitTags(body, (tag) => {
    if (/^(?:script|style|noscript|template|nav|footer)$/.test(tag.tagName)) return false;
    for (const child of tag.childNodes) {
      if (!isTag(child) && "value" in child) length += child.value.trim().length;
    }
    return length < 40;
  });
  return length >= 40;
}

function rawText(parent: Parent): string {
  return parent.childNodes
    .map((node) => (isTag(node) || !("value" in node) ? "" : node.value))
    .join("");
}
