import { addComment, addElement, skipTrailing } from "../html/element.ts";
import { INLINE_ELEMENTS } from "../html/names.ts";
import { commentEnd, endTagAt, startTagAt } from "../html/tag.ts";
import { type BlockContext, MAXIMUM_DEPTH } from "../parser.ts";
import { sourceOffset } from "../text/cursor.ts";
import { skipIndent } from "./boundaries.ts";

/** A comment or a block element at the start of a line. */
export function blockHtml(context: BlockContext): boolean {
  const { parser, cursor, depth } = context;
  const open = skipIndent(cursor.text, cursor.at);
  if (cursor.text.charCodeAt(open) !== 60) return false;
  const comment = commentEnd(cursor, cursor.at);
  if (comment >= 0) {
    cursor.at = addComment(context, cursor.at, comment);
    skipTrailing(context);
    return true;
  }
  const tag = startTagAt(cursor, open);
  if (!tag || INLINE_ELEMENTS.has(tag.name.toLowerCase())) return false;
  if (depth >= MAXIMUM_DEPTH) {
    parser.warn(
      `HTML nested deeper than ${MAXIMUM_DEPTH} levels is text.`,
      sourceOffset(cursor, open),
    );
    return false;
  }
  addElement(context, tag, open);
  return true;
}

/** The end of the container's end tag if it stands at the start of a line at the cursor, or -1. */
export function ownEndTag({ cursor, container }: BlockContext): number {
  if (container.kind !== "html") return -1;
  const close = endTagAt(cursor.text, skipIndent(cursor.text, cursor.at));
  if (!close) return -1;
  const name = close.name.toLowerCase();
  return name === container.tag && !INLINE_ELEMENTS.has(name) ? close.end : -1;
}
