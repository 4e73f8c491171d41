import { INLINE_ELEMENTS, TAG_NAME } from "../html/names.ts";
import type { BlockContext } from "../parser.ts";
import { isSpace, matchAt, testAt, WORD } from "../text/characters.ts";
import type { Cursor } from "../text/cursor.ts";

/** The end of the blank lines at `at`, or -1. */
export function blankLinesEnd(text: string, at: number): number {
  let end = -1;
  let index = at;
  for (let code = text.charCodeAt(index); isSpace(code); code = text.charCodeAt(index)) {
    index += 1;
    if (code === 10) end = index;
  }
  return end;
}

const MARKER = /\^[ \t\r\f\v]*\n/y;

/** The end of the line `^` at `at`, or -1. */
export function boundaryMarkerEnd(text: string, at: number): number {
  if (text.charCodeAt(at) !== 94) return -1;
  const match = matchAt(MARKER, text, at);
  return match ? at + match[0].length : -1;
}

export interface Braced {
  readonly content: string;
  readonly end: number;
}

const REST_OF_LINE = /[ \t\r\f\v]*\n/y;

/** The attribute list on a line of its own at `at`: `{: … }`. */
export function attributeLine(cursor: Cursor, at: number): Braced | undefined {
  const { text } = cursor;
  const open = skipIndent(text, at);
  if (text.charCodeAt(open) !== 123 || text.charCodeAt(open + 1) !== 58) return undefined;
  const next = text.charCodeAt(open + 2);
  if (next === 58 || next === 47) return undefined;
  return braced(cursor, open + 2, REST_OF_LINE);
}

const UNESCAPED_BRACE = /(?<!\\)\}/g;
/** So many escaped braces are tried as the end of a list before it is given up. */
const ESCAPES_TRIED = 20;

/** What reaches from `from` to a brace which `after` (sticky) follows. */
export function braced(
  cursor: Cursor,
  from: number,
  after: RegExp | undefined,
): Braced | undefined {
  const { text } = cursor;
  let close = cursor.search(UNESCAPED_BRACE, from)?.start ?? -1;
  // `{:}`: the brace right after the colon needs something before it.
  if (close === from) return undefined;
  let limit = close < 0 ? text.length : close;
  for (let tries = 0; tries <= ESCAPES_TRIED; tries += 1) {
    if (close > from) {
      const end = after ? matchAt(after, text, close + 1) : undefined;
      if (!after || end) {
        return { content: text.slice(from, close), end: close + 1 + (end?.[0].length ?? 0) };
      }
    }
    if (limit <= from) return undefined;
    // Asked forwards first: that answer is remembered.
    const next = cursor.find("\\}", from);
    if (next < 0 || next >= limit) return undefined;
    const escaped = text.lastIndexOf("\\}", limit - 1);
    if (escaped < from) return undefined;
    close = escaped + 1;
    limit = escaped;
  }
  return undefined;
}

const inline = [...INLINE_ELEMENTS, "script"].join("|");
const NOT_INLINE = `(?!(?:${inline})(?![${WORD}]))`;
const BLOCK_OPEN = new RegExp(`<${NOT_INLINE}[\\p{Alphabetic}_]`, "uy");
const BLOCK_CLOSE = new RegExp(`</${NOT_INLINE}${TAG_NAME}[ \\t\\r\\n\\f\\v]*>`, "uy");

/** True if a block's HTML tag starts the line at `at`. */
export function startsBlockTag(text: string, at: number, maximumIndent = 3): boolean {
  const open = skipIndent(text, at, maximumIndent);
  if (text.charCodeAt(open) !== 60) return false;
  return testAt(BLOCK_OPEN, text, open) || testAt(BLOCK_CLOSE, text, open);
}

/** True if the line at `at` cannot continue what stands before it. */
export function endsLazily(cursor: Cursor, at: number): boolean {
  const { text } = cursor;
  if (at >= text.length) return true;
  const code = text.charCodeAt(skipIndent(text, at));
  if (isSpace(code)) return blankLinesEnd(text, at) >= 0;
  if (code === 123) return attributeLine(cursor, at) !== undefined;
  if (code === 60) return startsBlockTag(text, at);
  return code === 94 && boundaryMarkerEnd(text, at) >= 0;
}

/** True if a block may start here that needs a boundary before it. */
export function afterBoundary({ container, pending }: BlockContext): boolean {
  const last = container.children.at(-1);
  if (!last || last.kind === "blank" || pending) return true;
  return last.kind === "boundary" && last.of === "marker";
}

/** True if what ends at `at` has a boundary after it. */
export function beforeBoundary(cursor: Cursor, at: number): boolean {
  const { text } = cursor;
  return (
    at >= text.length ||
    blankLinesEnd(text, at) >= 0 ||
    boundaryMarkerEnd(text, at) >= 0 ||
    attributeLine(cursor, at) !== undefined
  );
}

/** The position after up to three spaces (or `maximum`). */
export function skipIndent(text: string, at: number, maximum = 3): number {
  let end = at;
  while (end - at < maximum && text.charCodeAt(end) === 32) end += 1;
  return end;
}
