import type { SpanContext } from "../parser.ts";
import { ALNUM, matchAt } from "../text/characters.ts";
import { sourceEnd, sourceOffset } from "../text/cursor.ts";
import { node } from "../tree.ts";

const ADDRESS = new RegExp(`<([-${ALNUM}_.]+@[-${ALNUM}_.]+)>`, "uy");
const SCHEME = /<(?:mailto|https?|ftps?):/y;

/** `<https://example.com>` or `<somebody@example.com>`. */
export function autolink(context: SpanContext): boolean {
  const { cursor, container } = context;
  const { text, at } = cursor;
  if (text.charCodeAt(at) !== 60) return false;
  const target = urlAt(context) ?? matchAt(ADDRESS, text, at)?.[1];
  if (target === undefined) return false;
  const isUrl = matchAt(SCHEME, text, at) !== undefined;
  cursor.at = at + target.length + 2;
  const link = node("link", sourceOffset(cursor, at), {}, sourceEnd(cursor, cursor.at));
  link.attributes.set("href", isUrl ? target : `mailto:${target}`);
  const value = target.replace(/^mailto:/, "");
  const start = sourceOffset(cursor, at + 1 + target.length - value.length);
  link.children.push(node("text", start, { value }, start + value.length));
  container.children.push(link);
  return true;
}

function urlAt({ cursor }: SpanContext): string | undefined {
  const { text, at } = cursor;
  const scheme = matchAt(SCHEME, text, at);
  if (!scheme) return undefined;
  // Something must stand between the colon and the bracket.
  const close = cursor.find(">", at + scheme[0].length + 1);
  if (close < 0) return undefined;
  const target = text.slice(at + 1, close);
  return target.includes("\n") ? undefined : target;
}
