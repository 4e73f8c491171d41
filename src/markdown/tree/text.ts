import type { Nodes, Parents, RootContent } from "mdast";
import { graphemesOf } from "../../core/graphemes.ts";
import { walk } from "./rewrite.ts";

/** Elements whose text no reader sees. */
const unseen = new Set(["script", "style", "template", "noscript", "head", "title"]);

/** What a reader would read aloud: text and code, images by their alternative text, white space unchanged. */
export function plainText(node: Nodes): string {
  const own = wordOf(node as RootContent);
  if (own !== undefined) return own;
  const parts: string[] = [];
  let block: Nodes | undefined;
  walk(node, (child, ancestors) => {
    if (child.type === "element" && unseen.has(child.tagName)) return "skip";
    const word = wordOf(child);
    if (word === undefined) return undefined;
    const around = isBlock(child) ? child : blockAround(ancestors);
    if (parts.length > 0 && around !== block) parts.push("\n");
    parts.push(word);
    block = around;
    return undefined;
  });
  return parts.join("");
}

/** The block whose line a text stands on; the nearest hundred are asked, which is as deep as trees are. */
function blockAround(ancestors: readonly Parents[]): Nodes | undefined {
  return ancestors.slice(-100).findLast((parent) => isBlock(parent));
}

/** The same on one line: runs of white space become one blank, none at the ends. */
export function lineOf(node: Nodes): string {
  return fold(plainText(node));
}

/** Runs of white space become one blank, none at the ends. */
export function fold(text: string): string {
  return text.replace(/\s+/g, " ").trim();
}

/** The same without control characters and halves of a character: what a title, a tag or a description may hold. */
export function foldVisible(text: string): string {
  return fold(text.replace(/[\p{Cc}\p{Surrogate}]/gu, " "));
}

/** Runs of blanks and line ends become one blank; what stands alone already does not cost anything. */
export function foldBlanks(text: string): string {
  return text.replace(/(?<! ) *[\t\r\n\f][ \t\r\n\f]*| {2,}/g, " ");
}

/** How many characters a text has, as the platforms count them (Ruby's `String#length`): code points. */
export function charactersIn(text: string): number {
  let count = 0;
  for (const _ of text) count += 1;
  return count;
}

/** `text` in at most `most` characters, cut at a blank where there is one, never within what a reader sees as one. */
export function shorten(text: string, most: number): string {
  if (text.length <= most || charactersIn(text) <= most) return text;
  let cut = "";
  let left = most - "…".length;
  for (const { segment } of graphemesOf(text.slice(0, 2 * most))) {
    left -= charactersIn(segment);
    if (left < 0) break;
    cut += segment;
  }
  const blank = cut.lastIndexOf(" ");
  const head = blank > cut.length / 2 ? cut.slice(0, blank) : cut;
  return `${head.replace(/(?<![\s,;:.–—-])[\s,;:.–—-]+$/, "")}…`;
}

const blocks = new Set([
  "paragraph",
  "heading",
  "listItem",
  "tableRow",
  "tableCell",
  "blockquote",
  "footnoteDefinition",
  "code",
  "math",
]);

function isBlock(node: Nodes): boolean {
  return blocks.has(node.type) || (node.type === "element" && node.display === "block");
}

function wordOf(node: RootContent): string | undefined {
  switch (node.type) {
    case "text":
    case "inlineCode":
    case "code":
    case "inlineMath":
    case "math":
      return node.value;
    case "image":
      return node.alt ?? "";
    case "break":
      return "\n";
    default:
      return undefined;
  }
}
