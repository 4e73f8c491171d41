import type { Root, RootContent } from "mdast";
import "./nodes.ts";

/** A block of the post: where it stands in the file, and by what its counterpart on a page is known. */
export interface Passage {
  readonly line: number;
  readonly lastLine: number;
  /** As `keyOf` makes it; empty for a block without words. */
  readonly key: string;
  /** Addresses of the images in it. */
  readonly images: readonly string[];
}

/**
 * The letters and digits with which a text begins: dialects change the punctuation, and seldom the words. The number of
 * an item is not among them: where a list is flattened, it stands in the text.
 */
export function keyOf(text: string): string {
  const long = 60;
  return text
    .slice(0, 400)
    .replace(/^\s*\d{1,9}[.)]\s/, "")
    .normalize("NFKC")
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, "")
    .slice(0, long);
}

const passages = new Set(["paragraph", "heading", "code", "math", "table"]);
const htmlPassages = new Set(["figcaption", "summary", "dt", "dd", "p", "figure", "pre", "table"]);

/** The passages of a post in the order of its text, containers left out: what they hold is there. */
export function outlineOf(tree: Root): readonly Passage[] {
  const found: Passage[] = [];
  const look = (node: Root | RootContent) => {
    if (isPassage(node)) found.push(...passageOf(node));
    if ("children" in node) node.children.forEach(look);
  };
  look(tree);
  return found;
}

function isPassage(node: Root | RootContent): node is RootContent {
  return passages.has(node.type) || (node.type === "element" && htmlPassages.has(node.tagName));
}

function passageOf(node: RootContent): Passage[] {
  if (node.position === undefined) return [];
  const { start, end } = node.position;
  const read = { text: "", images: [] as string[] };
  gather(node, read);
  const { text, images } = read;
  return [{ line: start.line, lastLine: end.line, key: keyOf(text), images }];
}

/** Words up to what a key takes; footnote marks are left out, as each dialect numbers them anew. */
function gather(node: RootContent, read: { text: string; images: string[] }): void {
  if (node.type === "element" && node.tagName === "sup") return;
  if (node.type === "image") read.images.push(node.url);
  if (node.type === "element" && node.tagName === "img") {
    read.images.push(node.attributes.src ?? "");
  }
  if ("value" in node && node.type !== "comment") read.text += ` ${node.value}`;
  if ("children" in node) for (const child of node.children) gather(child, read);
}
