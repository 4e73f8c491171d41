import type { Nodes, Paragraph, Root, RootContent } from "mdast";
import { parseHtml } from "../html/from-html.ts";
import { rewrite, walk } from "./rewrite.ts";
import { fold, lineOf } from "./text.ts";

const reference = /&(?!(?:#\d+|#x[\da-f]+|[a-z][a-z\d]*);)/gi;
const tag = /<(\/?)([a-z][a-z\d]*)(?:\s[^<>]*)?\/?>/gi;

/**
 * A title as readers see it. Themes print it into their HTML unescaped, so that `&amp;` is an ampersand and `<b>…</b>` is
 * bold. A word in angle brackets that no end tag follows was never meant as HTML, and stays.
 */
export function shownTitle(title: string): string {
  if (!/[<&]/.test(title)) return title;
  const ended = new Set(
    [...title.matchAll(tag)].flatMap(([, end, name = ""]) => (end ? name.toLowerCase() : [])),
  );
  const html = title
    .replace(reference, "&amp;")
    .replace(tag, (written, _end, name: string) => {
      const isTag = ended.has(name.toLowerCase()) || /^(?:w?br)$/i.test(name);
      return isTag ? written : `&lt;${written.slice(1)}`;
    })
    .replace(/<(?!\/?[a-z])/gi, "&lt;");
  return fold(lineOf(parseHtml(html))) || title;
}

/** What may be Markdown or HTML; all else is shown as it is written. */
const markup = /[<&*_`[\]\\~{]/;

/**
 * A description as readers see it: Markdown and HTML read, then only the words (contracts/jekyll.md §12). `parse` is the
 * site's own Markdown.
 */
export function shownProse(written: string, parse: (text: string) => Root): string {
  // An excerpt may be a heading, which is words here.
  const prose = written.replace(/^\s*#{1,6}[ \t]+(?=\S)/, "");
  if (!markup.test(prose)) return prose;
  if (/^\s*</.test(prose)) return wordsOf(parse(prose)) || prose;
  // With a character before it, the text is running text, whatever it begins with: `#1` and `1.` are no marks here.
  const words = wordsOf(parse(`${lead}${fold(prose)}`));
  return words.replace(lead, "").trim() || prose;
}

/** No character that a text can hold (a noncharacter of Unicode). */
const lead = "\uFDD0";

/**
 * The first words of a text that say what it is about, or of the next text where it has none: never a heading, a caption, code,
 * or what a picture shows; a list and a line in bold only where there is nothing else.
 */
export function openingWords(...texts: readonly Root[]): string {
  const found = texts.map(wordsIn);
  return (
    found.find(({ paragraphs }) => paragraphs !== "")?.paragraphs ??
    found.find(({ others }) => others !== "")?.others ??
    ""
  );
}

function wordsIn(root: Root): { paragraphs: string; others: string } {
  const paragraphs: string[] = [];
  const others: string[] = [];
  walk(root, (node, ancestors) => {
    if (passedOver(node)) return "skip";
    if (node.type !== "paragraph") return undefined;
    const words = wordsOf(node);
    const isListed = ancestors.some(({ type }) => type === "listItem");
    if (words !== "" && !isCaption(node, ancestors.at(-1))) {
      (isListed || isBold(node) ? others : paragraphs).push(words);
    }
    return "skip";
  });
  return { paragraphs: paragraphs.join(" "), others: others.join(" ") };
}

/** A heading in all but its mark. */
function isBold({ children }: Paragraph): boolean {
  return children.every((child) => child.type === "strong" || isBlankText(child));
}

function passedOver(node: RootContent): boolean {
  if (node.type === "heading" || node.type === "code" || node.type === "math") return true;
  if (node.type === "table" || node.type === "footnoteDefinition") return true;
  if (node.type === "list") return isContents(node);
  return node.type === "element" && /^(?:figcaption|script|style|table)$/.test(node.tagName);
}

/** A list of nothing but links to places on the page. */
function isContents(list: RootContent): boolean {
  let links = 0;
  let others = 0;
  walk(list, (node) => {
    if (node.type === "link") {
      if (node.url.includes("#")) links += 1;
      else others += 1;
      return "skip";
    }
    if (node.type === "text" && /\S/.test(node.value)) others += 1;
    return undefined;
  });
  return links > 0 && others === 0;
}

/** Emphasis alone, right below a picture. */
function isCaption(node: RootContent, parent: Nodes | undefined): boolean {
  if (node.type !== "paragraph") return false;
  const shown = node.children.filter(({ type }) => type !== "break" && type !== "comment");
  const isEmphasis = shown.every(
    (child) => child.type === "emphasis" || child.type === "image" || isBlankText(child),
  );
  if (!isEmphasis) return false;
  if (shown.some(({ type }) => type === "image")) return true;
  const siblings: readonly Nodes[] =
    parent !== undefined && "children" in parent ? parent.children : [];
  const before = siblings[siblings.indexOf(node) - 1];
  return before !== undefined && holdsOnlyPictures(before);
}

function holdsOnlyPictures(node: Nodes): boolean {
  if (node.type === "image") return true;
  if (node.type === "paragraph" || node.type === "link")
    return node.children.every((child) => isBlankText(child) || holdsOnlyPictures(child));
  return node.type === "element" && node.tagName === "figure";
}

function isBlankText(node: Nodes): boolean {
  return node.type === "text" && node.value.trim() === "";
}

/** The words of a text on one line, without those that stand for pictures. */
function wordsOf(node: Root | RootContent): string {
  const root: Root = node.type === "root" ? node : { type: "root", children: [node] };
  return lineOf(rewrite(root, (child) => (isPicture(child) ? [] : child)));
}

function isPicture(node: RootContent): boolean {
  return node.type === "image" || (node.type === "element" && node.tagName === "img");
}
