import { type SpanContext, WITHIN_NOTHING } from "../parser.ts";
import { matchAt, strip } from "../text/characters.ts";
import { createCursor, sourceEnd, sourceOffset } from "../text/cursor.ts";
import { lookUpEntity } from "../text/entities.ts";
import { slice } from "../text/fragment.ts";
import { node } from "../tree.ts";
import { addText, addValue } from "./text.ts";

/** `$$ … $$` in running text. */
export function inlineMath({ cursor, container }: SpanContext): boolean {
  const { text, at } = cursor;
  if (!text.startsWith("$$", at)) return false;
  const close = cursor.find("$$", at + 2);
  if (close < 0) return false;
  const value = strip(text.slice(at + 2, close));
  cursor.at = close + 2;
  container.children.push(
    node("math", sourceOffset(cursor, at), { value, block: false }, sourceEnd(cursor, cursor.at)),
  );
  return true;
}

const ENTITY = /&(?:([\w:][-\w.:]*)|#(\d+)|#x([0-9a-fA-F]+));/y;

/** `&name;`, `&#number;`. A name kramdown does not know is text. */
export function entity(context: SpanContext): boolean {
  const { cursor, container } = context;
  const { at } = cursor;
  const match = matchAt(ENTITY, cursor.text, at);
  if (!match) return false;
  const [original, name, decimal, hexadecimal] = match;
  const start = sourceOffset(cursor, at);
  const end = at + original.length;
  const found =
    name === undefined ? lookUpEntity(toNumber(decimal, hexadecimal)) : lookUpEntity(name);
  if (found) {
    container.children.push(node("entity", start, { ...found, original }, sourceEnd(cursor, end)));
    cursor.at = end;
  } else {
    container.children.push(
      node("entity", start, { codePoint: 38, name: "amp", original: undefined }, start + 1),
    );
    addText(context, at + 1, end);
  }
  return true;
}

function toNumber(decimal: string | undefined, hexadecimal: string | undefined): number {
  return decimal === undefined
    ? Number.parseInt(hexadecimal ?? "", 16)
    : Number.parseInt(decimal, 10);
}

/** Two blanks or two backslashes at the end of a line. */
export function lineBreak({ parser, cursor, container }: SpanContext): boolean {
  const { text, at } = cursor;
  if (parser.options.hardWrap && parser.options.input === "GFM") return false;
  if (text.charCodeAt(at + 2) !== 10) return false;
  if (!text.startsWith("  ", at) && !text.startsWith("\\\\", at)) return false;
  cursor.at = at + 2;
  container.children.push(node("break", sourceOffset(cursor, at), {}, sourceEnd(cursor, at + 2)));
  return true;
}

const ESCAPED = /\\([\\.*_+`<>()[\]{}#!:|"'$=-])/y;
const ESCAPED_GFM = /\\([\\.*_+`<>()[\]{}#!:|"'$=~-])/y;

/** A backslash and the character it keeps. */
export function escapedCharacter(context: SpanContext): boolean {
  const { parser, cursor } = context;
  const { at } = cursor;
  const match = matchAt(parser.options.input === "GFM" ? ESCAPED_GFM : ESCAPED, cursor.text, at);
  if (!match) return false;
  addValue(context, match[1] ?? "", at, at + 2);
  cursor.at = at + 2;
  return true;
}

const CLOSE = /[^ \t\r\n\f\v~]~~/g;

/** `~~deleted~~`, in GFM. What is inside is read on its own: it may hold emphasis that is open outside. */
export function strikethrough(context: SpanContext): boolean {
  const { parser, cursor, container, rules, depth } = context;
  const { text, at } = cursor;
  if (
    parser.options.input !== "GFM" ||
    !text.startsWith("~~", at) ||
    !/^[^ \t\r\n\f\v~]/.test(text.slice(at + 2, at + 3))
  ) {
    return false;
  }
  const close = cursor.search(CLOSE, at + 2);
  if (!close) return false;
  const element = node("html", sourceOffset(cursor, at), {
    tag: "del",
    block: false,
    model: undefined,
    selfClosing: false,
  });
  const inner = createCursor(slice(cursor.fragment, at + 2, close.end - 2));
  const within = WITHIN_NOTHING;
  parser.parseSpans({ parser, cursor: inner, container: element, within, rules, depth: depth + 1 });
  cursor.at = close.end;
  element.end = sourceEnd(cursor, close.end);
  container.children.push(element);
  return true;
}
