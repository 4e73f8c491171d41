import type { BlockContext } from "../parser.ts";
import { type Cursor, sourceEnd, sourceOffset } from "../text/cursor.ts";
import { type Boundary, type BoundaryOf, node, type Tree } from "../tree.ts";

/** Gives a block the attribute list that waited for it. */
export function claimPending<T extends Tree>(context: BlockContext, block: T): T {
  if (context.pending) {
    block.ial = context.pending;
    context.pending = undefined;
  }
  return block;
}

/** Puts a finished block at the end of the container and moves the cursor to `end`. */
export function addBlock<T extends Tree>(context: BlockContext, block: T, end: number): T {
  const { cursor, container } = context;
  block.end = Math.max(block.start, blockEnd(cursor, end));
  container.children.push(block);
  cursor.at = end;
  return block;
}

/** Where in the source a block ends whose last line ends at `end`: before its newline. */
export function blockEnd(cursor: Cursor, end: number): number {
  const last = cursor.text.charCodeAt(end - 1) === 10 ? end - 1 : end;
  return sourceEnd(cursor, last);
}

/** Puts a boundary where a definition or a marker was taken out of the text. */
export function addBoundary(context: BlockContext, of: BoundaryOf): Boundary {
  const boundary = claimPending(context, node("boundary", sourceOffset(context.cursor), { of }));
  context.container.children.push(boundary);
  return boundary;
}
