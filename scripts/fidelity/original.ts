import { nameToEmoji } from "gemoji";
import type { Element, ElementContent } from "hast";
import {
  attribute,
  eachElement,
  hasClass,
  isBlank,
  make,
  mapElements,
  type Node,
  parseFragment,
  textOf,
  words,
} from "./html.ts";
import type { LossName } from "./losses.ts";
import { browserUrl } from "./urls.ts";

/** Jekyll's HTML without what no copy shows, and what that was. */
export interface Original {
  readonly nodes: readonly Node[];
  readonly losses: ReadonlySet<LossName>;
}

/** What a browser shows nothing of. */
const unseen = new Set(
  "area base head link map meta noscript param style template title col colgroup track".split(" "),
);
const lost = new Set("applet canvas math select svg textarea".split(" "));
/** Its script shows what stands in the page anyhow, as a quote or a link. */
const library =
  /^(?:https?:)?\/\/(?:platform\.(?:twitter|instagram|x)\.com|www\.instagram\.com|[\w-]*assets\.codepen\.io|static\.codepen\.io|embedr\.flickr\.com|www\.tiktok\.com|embed\.bsky\.app|cdn\.embedly\.com)\//;

/**
 * Jekyll's HTML as both platforms could show it: absolute URLs, `embed` for players, notes as `[1]`; with `emoji` also what
 * jemoji makes of it.
 */
export function readOriginal(html: string, pageUrl: string, emoji: boolean): Original {
  const losses = new Set<LossName>();
  const { children } = parseFragment(asBrowsersShow(html));
  const shown = mapElements(emoji ? withEmoji(children) : children, (element) => {
    const { tagName, children } = element;
    if (unseen.has(tagName)) return [];
    if (isContents(element)) {
      losses.add("contents");
      return [];
    }
    if (lost.has(tagName)) {
      losses.add("element");
      return [];
    }
    switch (tagName) {
      case "script":
        return script(element, losses);
      case "button":
        losses.add("element");
        return children;
      case "iframe":
      case "embed":
      case "audio":
      case "video":
      case "object":
        return player(element, losses, pageUrl);
      case "input":
        return input(element, losses);
      case "a":
        return link(element, losses, pageUrl);
      case "img":
        return image(element, losses, pageUrl);
      case "pre":
        if (hasMarkup(element, pageUrl)) losses.add("code-markup");
        return element;
      case "figure":
        return { ...element, children: withCaptionLast(children) };
      default:
        if (/^h[1-6]$/.test(tagName)) {
          return { ...element, children: children.filter((child) => !isPermalink(child)) };
        }
        return isGutter(element) ? [] : element;
    }
  });
  return { nodes: bareAddresses(withNotes(withMath(shown))), losses };
}

/** Control characters show nothing, an address without a scheme has the page's, and a fold without a title has a browser's. */
function asBrowsersShow(html: string): string {
  return html
    .replace(/[\p{Cc}--[\s\x85]]/gv, "")
    .replace(/\b(href|src)="\/\//g, '$1="https://')
    .replace(/<details(\s[^>]*)?>(?!\s*<summary)/g, "$&<summary>Details</summary>");
}

const emojiName = new RegExp(
  `:(${Object.keys(nameToEmoji)
    .map((name) => name.replace("+", "\\+"))
    .join("|")}):`,
  "g",
);

/** The names that jemoji knows, anywhere but in code, as the characters that it shows images of. */
function withEmoji(nodes: readonly Node[]): Node[] {
  return nodes.map((node) => {
    if (node.type === "text")
      return words(
        node.value.replace(emojiName, (written, name: string) => nameToEmoji[name] ?? written),
      );
    if (node.type !== "element" || /^(?:pre|code|tt)$/.test(node.tagName)) return node;
    return { ...node, children: withEmoji(node.children) as ElementContent[] };
  });
}

/** A table of contents: kramdown's, or one by the names that themes and plugins give it. */
function isContents(element: Element): boolean {
  return (
    !/^h\d$/.test(element.tagName) &&
    (/^(?:markdown-toc|toc|table-of-contents)$/i.test(attribute(element, "id")) ||
      hasClass(element, /^(?:toc|table-of-contents|toc-list|section-nav)$/i))
  );
}

/** A picture's caption stands below it in copies, wherever the page has it. */
function withCaptionLast(children: Element["children"]): Element["children"] {
  const isCaption = (node: Node) => node.type === "element" && node.tagName === "figcaption";
  const captions = children.filter(isCaption);
  if (captions.length !== 1) return children;
  return [...children.filter((child) => !isCaption(child)), ...captions];
}

/** The mark beside a heading that links to it. */
function isPermalink(node: Node): boolean {
  if (node.type !== "element" || node.tagName !== "a") return false;
  return attribute(node, "href").includes("#") && /^[#¶§]?$/.test(textOf(node).trim());
}

/** The numbers beside code. */
function isGutter(element: Element): boolean {
  return hasClass(element, /^(?:gutter|gl|lineno|linenos|rouge-gutter)$/);
}

/** Links that lead elsewhere, and are not to be read there, and the author's own emphasis. */
function hasMarkup(pre: Element, pageUrl: string): boolean {
  let has = false;
  eachElement(pre.children, (inner) => {
    const text = textOf(inner).trim();
    if (inner.tagName === "a") {
      const href = attribute(inner, "href");
      const address = href.replace(/^(?:\w+:\/\/|mailto:)/, "").replace(/\/$/, "");
      has ||= address !== "" && !text.includes(address) && !href.startsWith(`${pageUrl}#`);
    } else if (/^(?:b|strong|em|i|u|s|del|mark)$/.test(inner.tagName)) {
      const isColored = inner.children.some((one) => "tagName" in one && one.tagName === "font");
      has ||= text !== "" && !isColored && attribute(inner, "className") === "";
    }
  });
  return has;
}

function script(element: Element, losses: Set<LossName>): readonly Node[] {
  const src = attribute(element, "src");
  if (/gist\.github\.com|asciinema\.org/.test(src))
    return [make("embed", [], { src, script: true })];
  const does = src === "" ? textOf(element).trim() !== "" : !library.test(src);
  if (does) losses.add("script");
  return [];
}

function player(element: Element, losses: Set<LossName>, pageUrl: string): readonly Node[] {
  const inner: Element[] = [];
  eachElement(element.children, (child) => inner.push(child));
  if (inner.some(({ tagName }) => tagName === "embed"))
    return inner.filter(({ tagName }) => tagName === "embed");
  const source =
    attribute(element, "src") ||
    attribute(element, "data") ||
    inner.map((child) => attribute(child, "src")).find((src) => src !== "");
  if (source) return [make("embed", [], { src: browserUrl(source, pageUrl) })];
  losses.add("element");
  return element.tagName === "object" ? element.children : [];
}

function input(element: Element, losses: Set<LossName>): readonly Node[] {
  if (attribute(element, "type") === "checkbox")
    return [words(element.properties.checked === true ? "☑ " : "☐ ")];
  losses.add("element");
  return [];
}

function link(element: Element, losses: Set<LossName>, pageUrl: string): readonly Node[] {
  const { href } = element.properties;
  if (typeof href !== "string") return element.children;
  if (/^\s*(?:java|vb|live)script:/i.test(href)) {
    losses.add("unsafe");
    return element.children;
  }
  const url = browserUrl(href, pageUrl);
  return [{ ...element, properties: { ...element.properties, href: url } }];
}

function image(element: Element, losses: Set<LossName>, pageUrl: string): readonly Node[] {
  const src = attribute(element, "src") || attribute(element, "dataSrc");
  const alt = attribute(element, "alt");
  if (src === "") return [];
  if (!/^https?:/.test(browserUrl(src, pageUrl))) {
    losses.add("data-image");
    return [words(alt)];
  }
  return [make("img", [], { src: browserUrl(src, pageUrl), alt })];
}

/** kramdown writes a formula as text between `\(…\)` or, as a block, between `\[…\]`. */
function withMath(nodes: readonly Node[]): Node[] {
  return nodes.flatMap((node): Node[] => {
    if (node.type === "element") {
      if (/^(?:pre|code|p|span|em|strong|a|h\d)$/.test(node.tagName)) return [inlineMath(node)];
      return [{ ...node, children: withMath(node.children) as ElementContent[] }];
    }
    if (node.type !== "text" || !/\\[[(]|\$/.test(node.value)) return [node];
    return formulasInLine(node.value)
      .split(/\\\[([\s\S]*?)\\\]/)
      .map((part, index) => (index % 2 === 1 ? make("math", [words(part)]) : words(part)));
  });
}

function inlineMath(node: Node): Node {
  if (node.type === "text") {
    return words(formulasInLine(node.value));
  }
  if (node.type !== "element" || /^(?:pre|code)$/.test(node.tagName)) return node;
  return { ...node, children: node.children.map(inlineMath) as ElementContent[] };
}

function formulasInLine(text: string): string {
  return dollarsAsFormulas(text.replace(/\\\(([\s\S]*?)\\\)/g, (_, tex: string) => tex.trim()));
}

/** `$x_1$`, of which scripts of some pages make formulas: without the dollars, as a formula's text is. */
export function dollarsAsFormulas(text: string): string {
  return text.replace(dollarFormula, (_, tex: string) => tex);
}

/** The same in a copy: those that it did not know for formulas, as elements `dollars`. */
export function withDollars(nodes: readonly Node[]): Node[] {
  return nodes.flatMap((node): Node[] => {
    if (node.type === "text") {
      return node.value
        .split(dollarFormula)
        .map((part, at) => (at % 2 === 1 ? make("dollars", [words(part)]) : words(part)));
    }
    if (node.type !== "element" || /^(?:pre|code)$/.test(node.tagName)) return [node];
    return [{ ...node, children: withDollars(node.children) as ElementContent[] }];
  });
}

/** Nothing but a formula has such signs between dollars. */
export const dollarFormula =
  /(?<![\w$\\])\$(?![\s$])((?=[^$\n]*(?:\\[a-zA-Z]{2,}|\^|(?<![A-Za-z])[A-Za-z]_[\w{]))[^$\n]*[^$\s])\$(?![\w$])/g;

/** kramdown's notes as text: `[1]` where they are referred to, and before each. */
function withNotes(nodes: readonly Node[]): Node[] {
  let any = false;
  eachElement(nodes, (element) => {
    any ||= isNotes(element);
  });
  if (!any) return [...nodes];
  return mapElements(nodes, (element) => {
    if (isBackLink(element)) return [];
    if (element.tagName === "sup" && isReference(element)) {
      return words(`[${textOf(element).trim()}]`);
    }
    if (isNotes(element)) return notes(element);
    return element;
  });
}

/** kramdown's, or CommonMark's; some authors imitate them by hand. */
function isNotes(element: Element): boolean {
  const isKramdown = attribute(element, "role") === "doc-endnotes";
  return hasClass(element, /^footnotes$/) && (isKramdown || element.tagName === "section");
}

function isBackLink(element: Element): boolean {
  return element.tagName === "a" && hasClass(element, /^(?:reversefootnote|footnote-backref)$/);
}

function isReference(element: Element): boolean {
  return /^fnref/.test(attribute(element, "id")) || hasClass(element, /^footnote-ref$/);
}

function notes(element: Element): readonly Node[] {
  const items: Element[] = [];
  eachElement(element.children, (child) => {
    if (child.tagName === "li" && /^fn[:-]?/.test(attribute(child, "id"))) items.push(child);
  });
  return items.map((item, index) =>
    make("note", [words(`[${index + 1}] `), ...item.children.filter((child) => !isBlank(child))]),
  );
}

/** What holds no paragraphs. */
const lines = /^(?:pre|code|a|h[1-6]|table|summary)$/;

/** A paragraph or an item that is nothing but an address: platforms make what they like of it. */
export function bareAddresses(nodes: readonly Node[]): Node[] {
  return nodes.map((node) => {
    if (node.type !== "element") return node;
    if (node.tagName === "p") return addressOf(node) ?? node;
    if (node.tagName === "li") {
      const address = addressOf(node);
      if (address !== null) return { ...node, children: [address as ElementContent] };
    }
    if (lines.test(node.tagName)) return node;
    return { ...node, children: bareAddresses(node.children) as ElementContent[] };
  });
}

const isBreak = (node: Node) => node.type === "element" && node.tagName === "br";

function addressOf(paragraph: Element): Node | null {
  const shown = paragraph.children.filter((child) => !isBlank(child) && !isBreak(child));
  const [only] = shown;
  if (only === undefined || shown.length !== 1) return null;
  if (only.type === "element" && only.tagName === "embed") return only;
  const url = textOf(only).trim();
  if (!/^https?:\/\/\S+$/.test(url)) return null;
  if (only.type === "text") return make("embed", [], { src: url, text: url });
  if (only.type !== "element" || only.tagName !== "a") return null;
  const href = attribute(only, "href");
  return browserUrl(url, url) === browserUrl(href, href)
    ? make("embed", [], { src: href, text: url })
    : null;
}
