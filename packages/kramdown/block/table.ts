import type { BlockContext } from "../parser.ts";
import { nextLine, skipBlanks, strip } from "../text/characters.ts";
import { sourceOffset } from "../text/cursor.ts";
import { endOf, slice } from "../text/fragment.ts";
import {
  type Alignment,
  node,
  type Row,
  type Table,
  type TableSection,
  unparsed,
} from "../tree.ts";
import { addBlock, claimPending } from "./add.ts";
import { afterBoundary, beforeBoundary, skipIndent } from "./boundaries.ts";
import { hasPipe, splitCells } from "./table-cells.ts";
import { everyLineHasPipe } from "./table-lines.ts";

/** Lines that all have a pipe outside of code, between blank lines: contracts/jekyll.md §10. */
export function table(context: BlockContext): boolean {
  const { parser, cursor } = context;
  const { text } = cursor;
  const from = cursor.at;
  const content = skipIndent(text, from);
  const first = text.slice(content, nextLine(text, content));
  if (skipBlanks(text, content) > content || !hasPipe(first) || !afterBoundary(context))
    return false;

  // The attribute list that waited is the table's even if there turns out to be none.
  const block = claimPending(context, node("table", sourceOffset(cursor, content), { align: [] }));
  const end = readSections(context, block);
  const { children } = block;
  if (
    !beforeBoundary(cursor, end) ||
    !everyLineHasPipe(parser, slice(cursor.fragment, from, end - 1))
  )
    return false;
  if (!children.some(({ kind }) => kind === "body")) {
    parser.warn("A table without a body is none.", block.start);
    return false;
  }
  fillRows(block);
  addBlock(context, block, end);
  return true;
}

/** Reads the lines from the cursor on into the table's sections; gives the end of the last. */
function readSections(context: BlockContext, block: Table): number {
  const { cursor } = context;
  const { text } = cursor;
  let at = cursor.at;
  let rows: Row[] = [];
  let footer = false;
  const leadingPipe = text.charCodeAt(skipBlanks(text, at)) === 124;
  const close = (kind: TableSection["kind"], force: boolean): void => {
    if (footer && kind === "body" && !force) return;
    const section = node(kind, rows[0]?.start ?? block.start, {}, rows.at(-1)?.end);
    section.children = rows;
    rows = [];
    block.children.push(section);
  };
  if (isSeparator(lineAt(text, at), "-")) at = nextLine(text, at);
  while (at < text.length) {
    const line = lineAt(text, at);
    if (!hasPipe(line)) break;
    if (isSeparator(line, "-")) {
      if (rows.length > 0 && block.align.length === 0 && !footer) {
        close("head", false);
        block.align = readAlignment(line);
      } else if (rows.length > 0) {
        close("body", false);
      }
    } else if (isSeparator(line, "=")) {
      if (rows.length > 0) close("body", true);
      footer = true;
    } else {
      rows.push(readRow(context, at, line.length, leadingPipe));
    }
    at = nextLine(text, at);
  }
  if (rows.length > 0) close(footer ? "foot" : "body", false);
  return at;
}

function lineAt(text: string, at: number): string {
  const newline = text.indexOf("\n", at);
  return text.slice(at, newline < 0 ? text.length : newline);
}

function isSeparator(line: string, mark: "-" | "="): boolean {
  return line.includes(mark) && (mark === "-" ? /^[+|: \t-]*$/ : /^[+|: \t=]*$/).test(line);
}

function readAlignment(line: string): Alignment[] {
  return Array.from(line.matchAll(/(:?)-+(:?)/g), ([, left, right]): Alignment => {
    if (left) return right ? "center" : "left";
    return right ? "right" : null;
  });
}

function readRow(
  { parser, cursor }: BlockContext,
  at: number,
  length: number,
  leadingPipe: boolean,
): Row {
  const row = node(
    "row",
    sourceOffset(cursor, at),
    {},
    sourceOffset(cursor, Math.max(at + length - 1, at)) + 1,
  );
  const cells = splitCells(parser, slice(cursor.fragment, at, at + length));
  if (leadingPipe && strip(cells[0]?.text ?? "") === "") cells.shift();
  if (cells.length > 0 && strip(cells.at(-1)?.text ?? "") === "") cells.pop();
  for (const cell of cells) {
    const content = strip(cell.text);
    const start = content === "" ? 0 : cell.text.indexOf(content);
    const inner = slice(cell, start, start + content.length);
    const offset = inner.origins[1] ?? row.start;
    const added = node("cell", offset, {}, endOf(inner));
    added.children = [unparsed(inner, offset)];
    row.children.push(added);
  }
  return row;
}

/** Gives all rows and the alignment the same number of columns. */
function fillRows(block: Table): void {
  const rows = block.children.flatMap((section) => section.children);
  const columns = rows.reduce((most, row) => Math.max(most, row.children.length), 0);
  for (const row of rows) {
    while (row.children.length < columns) row.children.push(node("cell", row.end, {}));
  }
  block.align.length = Math.min(block.align.length, columns);
  while (block.align.length < columns) block.align.push(null);
}
