import type { SpanContext } from "../parser.ts";
import { sourceEnd, sourceOffset } from "../text/cursor.ts";
import { node, type SymbolName } from "../tree.ts";

/** In the order in which they are tried. */
const SYMBOLS: readonly (readonly [ascii: string, name: SymbolName])[] = [
  ["---", "mdash"],
  ["--", "ndash"],
  ["...", "hellip"],
  ["<< ", "laquo_space"],
  [" >>", "raquo_space"],
  ["<<", "laquo"],
  [">>", "raquo"],
];

/** Dashes, dots and guillemets written in ASCII. A backslash keeps `<<` and `>>`. */
export function typography({ parser, cursor, container }: SpanContext): boolean {
  const { text, at } = cursor;
  if (parser.options.gfmQuirks.includes("no_auto_typographic") && parser.options.input === "GFM")
    return false;
  if (text.startsWith("\\<<", at) || text.startsWith("\\>>", at)) {
    const codePoint = text.charCodeAt(at + 1);
    const name = codePoint === 60 ? "lt" : "gt";
    for (const from of [at + 1, at + 2]) {
      const start = sourceOffset(cursor, from);
      container.children.push(
        node("entity", start, { codePoint, name, original: undefined }, start + 1),
      );
    }
    cursor.at = at + 3;
    return true;
  }
  const symbol = SYMBOLS.find(([ascii]) => text.startsWith(ascii, at));
  if (!symbol) return false;
  const [ascii, name] = symbol;
  cursor.at = at + ascii.length;
  container.children.push(
    node("symbol", sourceOffset(cursor, at), { name, ascii }, sourceEnd(cursor, cursor.at)),
  );
  return true;
}
