import { matchAt, skipSpace, WORD } from "../text/characters.ts";
import type { Cursor } from "../text/cursor.ts";
import type { Attributes } from "../tree.ts";
import { isKnownElement, TAG_NAME } from "./names.ts";

export interface StartTag {
  /** As written. */
  readonly name: string;
  readonly attributes: readonly (readonly [name: string, value: string])[];
  readonly selfClosing: boolean;
  readonly end: number;
}

const NAME = new RegExp(TAG_NAME, "uy");
const BARE_VALUE = new RegExp(`[${WORD}]+`, "uy");

/**
 * The start tag at `at` (where the "<" is). kramdown is strict: a value without quotes may have word characters only,
 * anything else makes the tag text (contracts/jekyll.md §10).
 */
export function startTagAt(cursor: Cursor, at: number): StartTag | undefined {
  const { text } = cursor;
  if (text.charCodeAt(at) !== 60) return undefined;
  const name = matchAt(NAME, text, at + 1)?.[0];
  if (name === undefined) return undefined;
  const attributes: (readonly [string, string])[] = [];
  let end = at + 1 + name.length;
  for (;;) {
    const start = skipSpace(text, end);
    const attribute = start > end ? matchAt(NAME, text, start)?.[0] : undefined;
    if (attribute === undefined) break;
    end = start + attribute.length;
    const value = valueAt(cursor, end);
    if (value) end = value.end;
    attributes.push([attribute, value?.value ?? ""]);
  }
  end = skipSpace(text, end);
  const selfClosing = text.charCodeAt(end) === 47;
  if (selfClosing) end += 1;
  if (text.charCodeAt(end) !== 62) return undefined;
  return { name, attributes, selfClosing, end: end + 1 };
}

function valueAt(cursor: Cursor, at: number): { value: string; end: number } | undefined {
  const { text } = cursor;
  const equals = skipSpace(text, at);
  if (text.charCodeAt(equals) !== 61) return undefined;
  const start = skipSpace(text, equals + 1);
  const quote = text[start];
  if (quote === '"' || quote === "'") {
    const close = cursor.find(quote, start + 1);
    return close < 0 ? undefined : { value: text.slice(start + 1, close), end: close + 1 };
  }
  const bare = matchAt(BARE_VALUE, text, start)?.[0];
  return bare === undefined ? undefined : { value: bare, end: start + bare.length };
}

const END_TAG = new RegExp(`</(${TAG_NAME})[ \\t\\r\\n\\f\\v]*>`, "uy");

export interface EndTag {
  readonly name: string;
  readonly end: number;
}

/** The end tag at `at`. */
export function endTagAt(text: string, at: number): EndTag | undefined {
  if (text.charCodeAt(at) !== 60 || text.charCodeAt(at + 1) !== 47) return undefined;
  const match = matchAt(END_TAG, text, at);
  return match ? { name: match[1] ?? "", end: at + match[0].length } : undefined;
}

/** The end of the comment at `at`, or -1. */
export function commentEnd(cursor: Cursor, at: number): number {
  return enclosedEnd(cursor, at, "<!--", "-->");
}

/** The end of the processing instruction at `at`, or -1. */
export function instructionEnd(cursor: Cursor, at: number): number {
  return enclosedEnd(cursor, at, "<?", "?>");
}

function enclosedEnd(cursor: Cursor, at: number, open: string, close: string): number {
  if (!cursor.text.startsWith(open, at)) return -1;
  const found = cursor.find(close, at + open.length);
  return found < 0 ? -1 : found + close.length;
}

/** True if something that looks like HTML starts at `at`: a tag or a comment (or, in raw HTML, an instruction). */
export function looksLikeHtml(text: string, at: number): boolean {
  return text.charCodeAt(at) === 60 && OPENING.test(text.slice(at + 1, at + 4));
}

const OPENING = /^(?:[\p{Alphabetic}_]|!--|\/)/u;

/** A tag's name as kramdown keeps it: lower case if it knows the element. */
export function elementName(name: string): string {
  const lower = name.toLowerCase();
  return isKnownElement(lower) ? lower : name;
}

/** The attributes of a start tag. A repeated one keeps its first place and its last value. */
export function attributesOf(tag: StartTag): Attributes {
  const known = isKnownElement(elementName(tag.name));
  return new Map(tag.attributes.map(([name, value]) => [known ? name.toLowerCase() : name, value]));
}
