import type { SpanContext } from "../parser.ts";
import { isSpaceAt } from "../text/characters.ts";
import { sourceEnd, sourceOffset } from "../text/cursor.ts";
import { node } from "../tree.ts";
import { addText } from "./text.ts";

/** A code span: as many backticks as open it close it. */
export function codeSpan(context: SpanContext): boolean {
  const { cursor, container } = context;
  const { text, at } = cursor;
  let end = at;
  while (text.charCodeAt(end) === 96) end += 1;
  const length = end - at;
  if (length === 0) return false;
  const alone = length === 1 && (at === 0 || isSpaceAt(text, at - 1)) && isSpaceAt(text, end);
  const close = alone ? -1 : cursor.find(text.slice(at, end), end);
  if (close < 0) {
    addText(context, at, end);
    return true;
  }
  let value = text.slice(end, close);
  if (length > 1) {
    if (value.startsWith(" ")) value = value.slice(1);
    if (value.endsWith(" ")) value = value.slice(0, -1);
  }
  cursor.at = close + length;
  container.children.push(
    node("codeSpan", sourceOffset(cursor, at), { value }, sourceEnd(cursor, cursor.at)),
  );
  return true;
}
