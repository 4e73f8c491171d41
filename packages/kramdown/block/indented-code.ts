import type { BlockContext } from "../parser.ts";
import { isSpaceAt, nextLine, skipBlanks } from "../text/characters.ts";
import { type Cursor, sourceOffset } from "../text/cursor.ts";
import { node } from "../tree.ts";
import { addBlock, claimPending } from "./add.ts";
import { attributeLine, blankLinesEnd, boundaryMarkerEnd, startsBlockTag } from "./boundaries.ts";

/** The length of one step of indentation at `at`: a tab or four spaces; 0 if there is none. */
export function indentStep(text: string, at: number): number {
  if (text.charCodeAt(at) === 9) return 1;
  return text.startsWith("    ", at) ? 4 : 0;
}

/** Lines indented by four spaces or a tab, and the lines that lazily continue them. */
export function indentedCode(context: BlockContext): boolean {
  const { cursor } = context;
  if (indentStep(cursor.text, cursor.at) === 0) return false;
  const end = indentedEnd(cursor, cursor.at);
  if (end === cursor.at) return false;
  const value = cursor.text
    .slice(cursor.at, end)
    // A lazy line is the end of the line before it.
    .replace(/\n( {0,3}[^ \t\r\n\f\v])/g, " $1")
    .replace(/(?<![^\n])(?:\t| {4})/g, "");
  const start = sourceOffset(cursor, cursor.at + indentStep(cursor.text, cursor.at));
  addBlock(context, claimPending(context, node("code", start, { value })), end);
  return true;
}

/** Where the indented lines end that start at `at`, with the blank lines between them. */
export function indentedEnd(cursor: Cursor, at: number): number {
  const { text } = cursor;
  let end = at;
  for (;;) {
    const blank = blankLinesEnd(text, end);
    let line = blank < 0 ? end : blank;
    if (!isIndented(text, line)) return end;
    while (isIndented(text, line)) line = nextLine(text, line);
    while (isLazy(cursor, line)) line = nextLine(text, line);
    end = line;
  }
}

function isIndented(text: string, at: number): boolean {
  const step = indentStep(text, at);
  return (
    step > 0 &&
    !isSpaceAt(text, skipBlanks(text, at + step)) &&
    skipBlanks(text, at + step) < text.length
  );
}

function isLazy(cursor: Cursor, at: number): boolean {
  const { text } = cursor;
  const content = skipBlanks(text, at);
  if (content >= text.length || isSpaceAt(text, content)) return false;
  return !attributeLine(cursor, at) && boundaryMarkerEnd(text, at) < 0 && !startsBlockTag(text, at);
}
