import type { Root } from "mdast";
import { type Origins, originOf } from "../../core/origin.ts";
import { walk } from "../tree/rewrite.ts";

/** The post's text in its file, and how the text that was parsed leads back to it. */
export interface SourceText {
  readonly body: string;
  /** The line of the file on which the body begins, 1-based. */
  readonly bodyLine: number;
  readonly origins: Origins;
}

/**
 * Gives each node below the root its place in the source file instead of that in the text after Liquid. The only pass
 * that changes the tree it is given, which a parser has just made: all others would have to copy every node.
 */
export function relocate(root: Root, source: SourceText): void {
  const place = placesOf(source);
  walk(root, (node) => {
    const { start, end } = node.position ?? {};
    if (start?.offset !== undefined) {
      node.position = { start: place(start.offset), end: place(end?.offset ?? start.offset) };
    } else if (start !== undefined) node.position = undefined;
    return undefined;
  });
}

/** From an offset in the text after Liquid to line and column (1-based) of the file. */
export function placesOf({
  body,
  bodyLine,
  origins,
}: SourceText): (offset: number) => { line: number; column: number; offset: number } {
  const starts = [0];
  for (let at = body.indexOf("\n"); at !== -1; at = body.indexOf("\n", at + 1)) starts.push(at + 1);
  // Neighbors in the tree are mostly neighbors in the text: the line that was found last is tried first.
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
