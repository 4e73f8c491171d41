import { type BlockContext, MAXIMUM_DEPTH } from "../parser.ts";
import { nextLine } from "../text/characters.ts";
import { createCursor, sourceOffset } from "../text/cursor.ts";
import { concat, linesOf, slice } from "../text/fragment.ts";
import { node } from "../tree.ts";
import { addBlock, claimPending } from "./add.ts";
import { endsLazily, skipIndent } from "./boundaries.ts";

/** True if a quoted line starts at `at`. */
export function startsQuote(text: string, at: number): boolean {
  return text.charCodeAt(skipIndent(text, at)) === 62;
}

/** `> ` and the lines that lazily belong to it. */
export function quote(context: BlockContext): boolean {
  const { parser, cursor, depth } = context;
  const { text } = cursor;
  const from = cursor.at;
  if (!startsQuote(text, from)) return false;
  if (depth >= MAXIMUM_DEPTH) {
    parser.warn(
      `A quote nested deeper than ${MAXIMUM_DEPTH} levels is text.`,
      sourceOffset(cursor),
    );
    return false;
  }
  let end = nextLine(text, from);
  while (!endsLazily(cursor, end)) end = nextLine(text, end);

  const lines = linesOf(slice(cursor.fragment, from, end)).map((line) => {
    const marker = skipIndent(line.text, 0);
    if (line.text.charCodeAt(marker) !== 62) return line;
    return slice(line, line.text.charCodeAt(marker + 1) === 32 ? marker + 2 : marker + 1);
  });
  const block = claimPending(
    context,
    node("quote", sourceOffset(cursor, skipIndent(text, from)), {}),
  );
  addBlock(context, block, end);
  parser.parseBlocks(block, createCursor(concat(lines)), depth + 1);
  return true;
}
