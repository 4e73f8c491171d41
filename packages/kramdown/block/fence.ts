import type { BlockContext } from "../parser.ts";
import { BLANK, escapePattern, isSpaceAt, nextLine, trimSpace } from "../text/characters.ts";
import { type Cursor, sourceOffset } from "../text/cursor.ts";
import { node } from "../tree.ts";
import { addBlock, claimPending } from "./add.ts";
import { skipIndent } from "./boundaries.ts";

/** True if a fence starts at `at`, as GFM has it. */
export function startsFence(text: string, at: number): boolean {
  return fenceLength(text, skipIndent(text, at)) >= 3;
}

function fenceLength(text: string, at: number): number {
  let end = at;
  while (text.charCodeAt(end) === 96 || text.charCodeAt(end) === 126) end += 1;
  return end - at;
}

/**
 * A fenced code block. The info string is one run of non-blanks, and a fence that is never closed is text:
 * contracts/jekyll.md §10. With kramdown's own input only `~~~` at the very start of the line is a fence.
 */
export function fencedCode(context: BlockContext): boolean {
  const { parser, cursor } = context;
  const { text } = cursor;
  const gfm = parser.options.input === "GFM";
  const open = gfm ? skipIndent(text, cursor.at) : cursor.at;
  const run = gfm ? fenceLength(text, open) : tildes(text, open);
  if (run < 3) return false;
  const lineEnd = nextLine(text, open);
  const words = trimSpace(text.slice(open + run, lineEnd));
  if (/[ \t\r\f\v]/.test(words)) return false;

  const body = lineEnd;
  const close = findClose(cursor, text.slice(open, open + run), body, gfm);
  if (!close) return false;
  // A shorter fence may be closed where the whole one is not: the rest of the run belongs to the info string then.
  const rest = text.slice(open + close.fence, open + run);
  if (rest !== "" && words !== "" && isSpaceAt(text, open + run)) return false;
  const info = rest + words;
  const value = text.slice(body, close.start);
  const block = node("code", sourceOffset(cursor, open), info === "" ? { value } : { value, info });
  const language = /^([^ \t\r\n\f\v][^?]*)/.exec(info)?.[1];
  if (language !== undefined) block.attributes.set("class", `language-${language}`);
  addBlock(context, claimPending(context, block), close.end);
  return true;
}

function tildes(text: string, at: number): number {
  let end = at;
  while (text.charCodeAt(end) === 126) end += 1;
  return end - at;
}

interface Close {
  readonly start: number;
  readonly end: number;
  /** How much of the opening run it closes. */
  readonly fence: number;
}

/** So many lengths of a run are tried as the fence. */
const LENGTHS_TRIED = 16;

/** The line that closes the longest fence that the run can open. */
function findClose(cursor: Cursor, run: string, from: number, gfm: boolean): Close | undefined {
  const indent = gfm ? " {0,3}" : "";
  // Lengths no closing line can have are passed over at once.
  const longest = Math.min(run.length, longestClosing(cursor, from, indent));
  for (let length = longest; length >= Math.max(3, longest - LENGTHS_TRIED); length -= 1) {
    const fence = run.slice(0, length);
    const last = escapePattern(fence.at(-1) ?? "");
    const pattern = new RegExp(
      `(?<![^\\n])${indent}${escapePattern(fence)}${last}*[${BLANK}]*\\n`,
      "g",
    );
    const found = cursor.search(pattern, from);
    if (found) return { ...found, fence: length };
  }
  return undefined;
}

const longestByText = new WeakMap<Cursor, { from: number; end: number; longest: number }>();

/** The longest run of fence characters that stands alone on a line after `from`. */
function longestClosing(cursor: Cursor, from: number, indent: string): number {
  const known = longestByText.get(cursor);
  if (known && known.from <= from && from <= known.end) return known.longest;
  const pattern = new RegExp(`(?<![^\\n])${indent}([~\`]{3,})[${BLANK}]*\\n`, "g");
  pattern.lastIndex = from;
  let longest = 0;
  let end = from;
  for (let match = pattern.exec(cursor.text); match; match = pattern.exec(cursor.text)) {
    const { length } = match[1] ?? "";
    if (length < longest) continue;
    longest = length;
    end = match.index;
  }
  longestByText.set(cursor, { from, end: longest === 0 ? cursor.text.length : end, longest });
  return longest;
}
