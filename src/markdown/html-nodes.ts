import type { Html, Nodes, Parents, Root, RootContent } from "mdast";
import { parseFragment } from "./from-html.ts";
import { isPhrasing } from "./phrasing.ts";
import { rewrite } from "./rewrite.ts";

/**
 * The tree with its `html` nodes made elements, as a browser would: what stands between a tag and its end is within the
 * element, Markdown too. Nothing is lost where the tags do not match.
 */
export function htmlNodesToElements(root: Root): Root {
  const below = rewrite(root, (node) => ("children" in node ? merged(node) : node));
  return merged(below);
}

function merged<Node extends Parents>(parent: Node): Node {
  const nodes: readonly RootContent[] = parent.children;
  if (!nodes.some(({ type }) => type === "html")) return parent;
  return { ...parent, children: elements(nodes) };
}

/** A stretch of the HTML that is parsed: an `html` node's text, or the place of any other node. */
interface Stretch {
  readonly from: number;
  readonly node: RootContent;
}

/** No tag that HTML has rules for; in a table, where no text may stand, it is moved before it as a browser does. */
const slot = "<slot-></slot->";

/** The siblings as one piece of HTML, in which a tag stands for each that is none; then those back in their places. */
function elements(nodes: readonly RootContent[]): RootContent[] {
  // Blocks were on lines of their own.
  const gap = nodes.every((node) => node.type === "html" || isPhrasing(node)) ? "" : "\n";
  const stretches: Stretch[] = [];
  const waiting = new Map<number, RootContent>();
  let html = "";
  for (const node of nodes) {
    stretches.push({ from: html.length, node });
    if (node.type === "html") html += node.value;
    else {
      waiting.set(html.length, node);
      html += slot;
    }
    html += gap;
  }
  const parsed: Root = { type: "root", children: parseFragment(html) };
  const filled = rewrite(parsed, (node) => {
    const from = node.position?.start.offset;
    const held = node.type === "element" && from !== undefined ? waiting.get(from) : undefined;
    if (from === undefined || held === undefined) return placed(node, stretches);
    waiting.delete(from);
    return held;
  });
  // In `<textarea>` and the like a tag is text, so what it stands for comes after.
  return [...filled.children, ...waiting.values()];
}

function placed(node: RootContent, stretches: readonly Stretch[]): RootContent {
  const { position } = node;
  if (position === undefined) return node;
  const start = offsetOf(position.start.offset ?? 0, stretches);
  const end = offsetOf(position.end.offset ?? 0, stretches);
  if (start === undefined || end === undefined) {
    const { position: _, ...rest } = node;
    return rest;
  }
  // Line and column are read from the offset again (`relocate`).
  const point = (offset: number) => ({ line: 1, column: 1, offset });
  return { ...node, position: { start: point(start), end: point(end) } };
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
