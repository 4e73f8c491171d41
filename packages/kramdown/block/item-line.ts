import { createAttributeList, readAttributes } from "../attribute-list.ts";
import { isSpaceAt, nextLine, skipBlanks, skipSpace } from "../text/characters.ts";
import { type Cursor, createCursor } from "../text/cursor.ts";
import { concat, type Fragment, fragment, originOf, slice } from "../text/fragment.ts";
import type { AttributeList } from "../tree.ts";
import { attributeLine, type Braced, braced, startsBlockTag } from "./boundaries.ts";

/** The first line of a list item or a definition, after its marker. */
export interface FirstLine {
  readonly content: Fragment;
  /** How far the lines that follow must be indented to belong to it. */
  readonly indentation: number;
  readonly ial: AttributeList | undefined;
}

/** Reads what follows the marker, which ends `column` characters after the start of the line. */
export function readFirstLine(afterMarker: Fragment, column: number): FirstLine {
  const { text } = afterMarker;
  const attributes = itemAttributes(text);
  if (skipSpace(text, attributes?.end ?? 0) >= text.length) {
    return { content: slice(afterMarker, text.length), indentation: 4, ial: listOf(attributes) };
  }
  const content = expandTabs(afterMarker, column);
  const indent = spaces(content.text);
  const start = skipSpace(content.text, 0);
  const inner = slice(content, start);
  const own = itemAttributes(inner.text);
  return {
    content: own ? slice(inner, own.end) : inner,
    indentation: column + indent,
    ial: listOf(own),
  };
}

function listOf(found: Braced | undefined): AttributeList | undefined {
  if (!found) return undefined;
  const list = createAttributeList();
  readAttributes(found.content, list);
  return list;
}

const NO_EXTENSION = /^(?:\w[\w-]*)?:|^\//;

/** An attribute list at the start of an item, with the white space around it. */
export function itemAttributes(text: string): Braced | undefined {
  const open = skipSpace(text, 0);
  if (!text.startsWith("{:", open) || NO_EXTENSION.test(text.slice(open + 2))) return undefined;
  const found = braced(createCursor({ text, origins: [0, 0] }), open + 2, undefined);
  return found && { content: found.content, end: skipSpace(text, found.end) };
}

function spaces(text: string): number {
  let count = 0;
  while (text.charCodeAt(count) === 32) count += 1;
  return count;
}

/** Tabs before the text reach to the next multiple of four columns. */
function expandTabs(line: Fragment, column: number): Fragment {
  const end = skipBlanks(line.text, 0);
  if (!line.text.slice(0, end).includes("\t")) return line;
  let width = 0;
  for (let at = 0; at < end; at += 1) {
    width += line.text.charCodeAt(at) === 9 ? 4 - ((column + width) % 4) : 1;
  }
  return concat([fragment(" ".repeat(width), originOf(line, 0)), slice(line, end)]);
}

/** True if the line at `at` has text and is indented far enough. A tab counts as four spaces. */
export function isContentLine(text: string, at: number, indentation: number): boolean {
  const steps = Math.floor(indentation / 4);
  let end = at;
  let taken = 0;
  while (taken < steps) {
    const step = stepAt(text, end);
    if (step === 0) return false;
    end += step;
    taken += 1;
  }
  const rest = indentation % 4;
  if (!text.startsWith(" ".repeat(rest), end)) {
    const step = stepAt(text, end);
    if (step === 0) return false;
    end += step;
  }
  return hasText(text, end);
}

function stepAt(text: string, at: number): number {
  if (text.charCodeAt(at) === 9) return 1;
  return text.startsWith("    ", at) ? 4 : 0;
}

/** True if the line has text and may lazily continue an item. */
export function isLazyLine(cursor: Cursor, at: number, indentation: number): boolean {
  const { text } = cursor;
  if (!hasText(text, at)) return false;
  const maximum = Math.min(indentation, 3);
  if (startsBlockTag(text, at, maximum)) return false;
  const open = skipIndentUpTo(text, at, maximum);
  return !(text.charCodeAt(open) === 123 && attributeLine(cursor, open));
}

function skipIndentUpTo(text: string, at: number, maximum: number): number {
  let end = at;
  while (end - at < maximum && text.charCodeAt(end) === 32) end += 1;
  return end;
}

function hasText(text: string, at: number): boolean {
  const end = nextLine(text, at);
  for (let index = at; index < end; index += 1) {
    if (!isSpaceAt(text, index)) return text.charCodeAt(end - 1) === 10;
  }
  return false;
}

export interface Continuation {
  readonly line: Fragment;
  readonly indented: boolean;
}

/** A continuing line without the item's indentation. */
export function outdent(line: Fragment, indentation: number): Continuation {
  let tabs = 0;
  while (line.text.charCodeAt(tabs) === 9) tabs += 1;
  const expanded =
    tabs === 0
      ? line
      : concat([fragment("    ".repeat(tabs), originOf(line, 0)), slice(line, tabs)]);
  const indented = expanded.text.startsWith(" ".repeat(indentation));
  return { line: indented ? slice(expanded, indentation) : expanded, indented };
}
