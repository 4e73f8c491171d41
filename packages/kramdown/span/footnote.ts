import type { SpanContext } from "../parser.ts";
import { matchAt } from "../text/characters.ts";
import { sourceEnd, sourceOffset } from "../text/cursor.ts";
import { node } from "../tree.ts";
import { addText } from "./text.ts";

const MARKER = /\[\^(\w[\w-]*)\]/y;

/** `[^name]`, if there is such a footnote. */
export function footnoteMarker(context: SpanContext): boolean {
  const { parser, cursor, container } = context;
  const { at } = cursor;
  const match = matchAt(MARKER, cursor.text, at);
  if (!match) return false;
  const name = match[1] ?? "";
  const end = at + match[0].length;
  if (parser.footnotes.has(name)) {
    container.children.push(
      node("footnote", sourceOffset(cursor, at), { name }, sourceEnd(cursor, end)),
    );
    cursor.at = end;
  } else {
    parser.warn(`There is no footnote "${name}".`, sourceOffset(cursor, at));
    addText(context, at, end);
  }
  return true;
}
