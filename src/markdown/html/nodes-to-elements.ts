import type { Html, Nodes, Parents, Root, RootContent } from "mdast";
import { asBlocks, isPhrasing } from "../tree/phrasing.ts";
import { isParent, rewrite, walk } from "../tree/rewrite.ts";
import { isBalanced } from "./balance.ts";
import { documentPieces, type Piece, slot } from "./document.ts";
import { parseFragment } from "./from-html.ts";

/**
 * The tree with its `html` nodes made elements, as a browser would: what stands between a tag and its end is within the
 * element, Markdown too. Nothing is lost where the tags do not match.
 */
export function htmlNodesToElements(root: Root): Root {
  const html = htmlIn(root);
  if (html === "none") return root;
  if (html === "torn") {
    const pieces = documentPieces(root).map((piece) => {
      if (!piece.isHeld || piece.node === null) return piece;
      const [node = null] = mergedBelow({ type: "root", children: [piece.node] }).children;
      return { ...piece, node };
    });
    return { ...root, children: asBlocks(elements(pieces)) };
  }
  return mergedBelow(root);
}

/** `whole` if every tag has its end among its siblings. Else only the page as a whole tells what a tag reaches around. */
function htmlIn(root: Root): "none" | "whole" | "torn" {
  let found: "none" | "whole" | "torn" = "none";
  const look = ({ children }: Parents) => {
    let html = "";
    for (const node of children) if (node.type === "html") html += node.value;
    if (html !== "") found = isBalanced(html) ? "whole" : "torn";
  };
  look(root);
  walk(root, (node) => {
    if (found === "torn") return "skip";
    if (isParent(node)) look(node);
    return undefined;
  });
  return found;
}

function mergedBelow(root: Root): Root {
  return merged(rewrite(root, (node) => (isParent(node) ? merged(node) : node)));
}

function merged<Node extends Parents>(parent: Node): Node {
  const nodes: readonly RootContent[] = parent.children;
  if (!nodes.some(({ type }) => type === "html")) return parent;
  // Blocks were on lines of their own.
  const gap = nodes.every((node) => node.type === "html" || isPhrasing(node)) ? "" : "\n";
  const pieces = nodes.map((node): Piece => {
    const isHeld = node.type !== "html";
    return { html: `${isHeld ? slot : node.value}${gap}`, node, isHeld };
  });
  return { ...parent, children: elements(pieces) };
}

/** A stretch of the HTML that is parsed, and the node that it comes from. */
interface Stretch {
  readonly from: number;
  readonly node: RootContent;
}

/** The pieces parsed as one HTML, in which a tag stands for each node that is held; then those back in their places. */
function elements(pieces: readonly Piece[]): RootContent[] {
  const stretches: Stretch[] = [];
  const waiting = new Map<number, RootContent>();
  const parts: string[] = [];
  let length = 0;
  for (const { html, node, isHeld } of pieces) {
    if (node !== null) stretches.push({ from: length, node });
    if (node !== null && isHeld) waiting.set(length, node);
    parts.push(html);
    length += html.length;
  }
  const parsed = parseFragment(parts.join(""), (node) => {
    const from = node.position?.start.offset;
    const held = node.type === "element" && from !== undefined ? waiting.get(from) : undefined;
    if (from === undefined || held === undefined) return placed(node, stretches);
    waiting.delete(from);
    return held;
  });
  // In `<textarea>` and the like a tag is text, so what it stands for comes after.
  return [...parsed, ...waiting.values()];
}

/** The node, which has just been made, with its place in the text. */
function placed(node: RootContent, stretches: readonly Stretch[]): RootContent {
  const { position } = node;
  if (position === undefined) return node;
  const start = offsetOf(position.start.offset ?? 0, stretches);
  const end = offsetOf(position.end.offset ?? 0, stretches);
  // Line and column are read from the offset again (`relocate`).
  const point = (offset: number) => ({ line: 1, column: 1, offset });
  const isKnown = start !== undefined && end !== undefined;
  node.position = isKnown ? { start: point(start), end: point(end) } : undefined;
  return node;
}

/** From an offset in the HTML that was parsed to one in the text. */
function offsetOf(at: number, stretches: readonly Stretch[]): number | undefined {
  let low = 0;
  let high = stretches.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((stretches[middle]?.from ?? 0) <= at) low = middle;
    else high = middle - 1;
  }
  const stretch = stretches[low];
  const { start, end } = stretch?.node.position ?? {};
  if (stretch === undefined || start?.offset === undefined || end?.offset === undefined) {
    return undefined;
  }
  return Math.min(start.offset + (isHtml(stretch.node) ? at - stretch.from : 0), end.offset);
}

const isHtml = (node: Nodes): node is Html => node.type === "html";
