import type { Nodes, Root, RootContent } from "mdast";
import { type Origins, originOf } from "../core/origin.ts";
import { rewrite } from "./rewrite.ts";

/** The post's text in its file, and how the text that was parsed leads back to it. */
export interface SourceText {
  readonly body: string;
  /** The line of the file on which the body begins, 1-based. */
  readonly bodyLine: number;
  readonly origins: Origins;
}

/** The tree with each node's place in the source file instead of its place in the text after Liquid. */
export function relocate(root: Root, source: SourceText): Root {
  const place = placesOf(source);
  return rewrite(root, (node) => placed(node, place)) as Root;
}

/** From an offset in the text after Liquid to line and column (1-based) of the file. */
export function placesOf({
  body,
  bodyLine,
  origins,
}: SourceText): (offset: number) => { line: number; column: number; offset: number } {
  const starts = [0];
  for (let at = body.indexOf("\n"); at !== -1; at = body.indexOf("\n", at + 1)) starts.push(at + 1);
  // Neighbours in the tree are mostly neighbours in the text: the line that was found last is tried first.
  let line = 0;
  return (generated) => {
    const offset = Math.min(Math.max(originOf(origins, generated), 0), body.length);
    const isThere = (starts[line] ?? 0) <= offset && offset < (starts[line + 1] ?? Infinity);
    if (!isThere) line = lineAt(starts, offset);
    return { line: bodyLine + line, column: offset - (starts[line] ?? 0) + 1, offset };
  };
}

function lineAt(starts: readonly number[], offset: number): number {
  let low = 0;
  let high = starts.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((starts[middle] ?? 0) <= offset) low = middle;
    else high = middle - 1;
  }
  return low;
}

function placed<Node extends Nodes | RootContent>(
  node: Node,
  place: ReturnType<typeof placesOf>,
): Node {
  const { position } = node;
  if (position?.start.offset === undefined) return withoutPosition(node);
  const start = place(position.start.offset);
  const end = place(position.end.offset ?? position.start.offset);
  return { ...node, position: { start, end } };
}

function withoutPosition<Node extends Nodes | RootContent>(node: Node): Node {
  if (!("position" in node)) return node;
  const { position: _, ...rest } = node;
  return rest as Node;
}
