import type { Element } from "hast";
import { renderForem } from "../../packages/forem-markdown/index.ts";
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
import { bareAddresses, withDollars } from "./original.ts";
import { line, preformatted } from "./reading.ts";
import { browserUrl } from "./urls.ts";

/** What dev.to shows of a body; null if it would refuse or replace it. */
export function shownOnDevto(body: string): readonly Node[] | null {
  const rendering = renderForem(body);
  if (!rendering.ok || rendering.replaced !== undefined) return null;
  // What dev.to puts on lines of its own around a formula in a line is no space.
  const html = rendering.html.replace(
    /<span class="katex-element">\s*([\s\S]*?)\s*<\/span>\n?/g,
    "<span>$1</span>",
  );
  const root = parseFragment(html);
  const nodes = mapElements(root.children, (element) => {
    const { tagName, children } = element;
    if (hasClass(element, /^ltag$/))
      return make("embed", [], { src: textOf(element).trim(), player: true });
    if (tagName === "video")
      return make("embed", [], { src: attribute(element, "src"), player: true });
    if (tagName === "sup" && /^fnref/.test(attribute(element, "id")))
      return words(`[${textOf(element).trim()}]`);
    if (tagName === "a" && /^#fnref/.test(attribute(element, "href"))) return [];
    if (tagName === "li" && /^fn\d/.test(attribute(element, "id"))) {
      const number = attribute(element, "id").slice(2);
      return make("note", [words(`[${number}] `), ...children]);
    }
    // The notes stand in a list of their own, after a rule.
    if (tagName === "ol" && children.some(isNote)) return children.filter(isNote);
    if (tagName === "pre")
      return make("pre", [words(expanded(textOf(element)).replace(/^ +$/gm, ""))]);
    if (/^h[1-6]$/.test(tagName))
      return { ...element, children: children.filter((child) => !isAnchor(child)) };
    if (tagName === "a")
      return make("a", children, { href: target(attribute(element, "href"), root.children) });
    if (tagName === "img")
      return make("img", [], {
        src: browserUrl(attribute(element, "src"), "https://dev.to/"),
        alt: attribute(element, "alt"),
      });
    return element;
  });
  return bareAddresses(withDollars(nodes));
}

const isNote = (node: Node) => node.type === "element" && node.tagName === "note";

function isAnchor(node: Node): boolean {
  return node.type === "element" && node.tagName === "a" && node.children.every(isBlank);
}

/** A link within the article as the heading that it leads to. */
function target(href: string, nodes: readonly Node[]): string {
  if (!href.startsWith("#")) return browserUrl(href, "https://dev.to/");
  let title: string | null = null;
  eachElement(nodes, (heading) => {
    if (!/^h[1-6]$/.test(heading.tagName)) return;
    const named = heading.children.some(
      (child) =>
        child.type === "element" &&
        [href.slice(1), decodeURIComponent(href.slice(1))].includes(attribute(child, "name")),
    );
    if (named) title ??= titleOf(heading);
  });
  return `heading:${title ?? `none for ${href}`}`;
}

/** A heading's words; a line's end divides two. */
function titleOf(heading: Element): string {
  return line(
    textOf(
      make(
        "h1",
        mapElements([heading], (inner) => (inner.tagName === "br" ? words(" ") : inner)),
      ),
    ),
  );
}

/** The original as dev.to can show it. */
export function expectedOnDevto(
  nodes: readonly Node[],
  pageUrl: string,
  losses: Set<LossName>,
): readonly Node[] {
  const titles = new Map<string, string>();
  const levels = new Set<string>();
  eachElement(nodes, (element: Element) => {
    if (!/^h[1-6]$/.test(element.tagName)) return;
    if (titleOf(element) !== "") levels.add(element.tagName);
    const id = attribute(element, "id");
    if (id !== "" && !titles.has(id)) titles.set(id, titleOf(element));
  });
  if (levels.size === 6) losses.add("lowest-headings");
  return mapElements(nodes, (element) => {
    if (element.tagName === "h6" && levels.size === 6) return make("h5", element.children);
    if (element.tagName === "math") return make("p", element.children);
    if (element.tagName === "pre") {
      const code = preformatted(element);
      if (code.includes("\t")) losses.add("tabs");
      // Blanks on a line of nothing else are gone, which nobody sees.
      return make("pre", [words(expanded(code).replace(/^ +$/gm, ""))]);
    }
    if (element.tagName === "note") {
      if (
        element.children.some((child) => child.type === "element" && noteBlocks.test(child.tagName))
      )
        losses.add("note-blocks");
      return make("note", mapElements(element.children, asParagraph));
    }
    if (element.tagName === "summary") {
      eachElement(element.children, ({ tagName }) => {
        if (tagName === "a") losses.add("summary-link");
      });
      return make(
        "p",
        mapElements(element.children, (inner) => (inner.tagName === "a" ? inner.children : inner)),
      );
    }
    if (element.tagName !== "a") return element;
    const href = attribute(element, "href");
    if (!/^(?:https?|mailto|tel|sms|ftp|sftp|irc|xmpp|news|feed|webcal):/.test(href)) {
      losses.add("scheme");
      return element.children;
    }
    const [page, id] = href.split("#", 2);
    const title =
      page === browserUrl(pageUrl, pageUrl) ? titles.get(decodeURIComponent(id ?? "")) : undefined;
    return title === undefined
      ? element
      : make("a", element.children, { href: `heading:${title}` });
  });
}

const noteBlocks = /^(?:pre|[uo]l|table|blockquote)$/;

/** In a note all is paragraphs. */
function asParagraph(element: Element): Node {
  return /^(?:pre|[uod]l|li|table|tbody|thead|tr|t[hd]|blockquote)$/.test(element.tagName)
    ? make("p", element.children)
    : element;
}

/** Redcarpet's tab stops, at every fourth character of a line (docs/contracts/devto.md §7.2). */
function expanded(code: string): string {
  return code
    .split("\n")
    .map((text) => {
      let out = "";
      for (const character of text) {
        out += character === "\t" ? " ".repeat(4 - (out.length % 4)) : character;
      }
      return out;
    })
    .join("\n");
}
