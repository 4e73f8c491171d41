import type { BlockContext } from "../parser.ts";
import { sourceOffset } from "../text/cursor.ts";
import { node } from "../tree.ts";
import { addBoundary, claimPending } from "./add.ts";
import { blankLinesEnd, boundaryMarkerEnd } from "./boundaries.ts";

/** Blank lines. */
export function blankLines(context: BlockContext): boolean {
  const { cursor, container } = context;
  const end = blankLinesEnd(cursor.text, cursor.at);
  if (end < 0) return false;
  const last = container.children.at(-1);
  if (last?.kind === "blank") {
    last.single = false;
  } else {
    const single = end - cursor.at === 1;
    container.children.push(claimPending(context, node("blank", sourceOffset(cursor), { single })));
  }
  cursor.at = end;
  return true;
}

/** A line `^` keeps the blocks around it apart. */
export function boundaryMarker(context: BlockContext): boolean {
  const end = boundaryMarkerEnd(context.cursor.text, context.cursor.at);
  if (end < 0) return false;
  addBoundary(context, "marker");
  context.cursor.at = end;
  return true;
}
