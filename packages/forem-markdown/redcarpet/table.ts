import { endOfLine, trimSpaces, trimSpacesEnd } from "./chars.ts";
import { newOut, type Out, textOf } from "./out.ts";
import { nested, type Parse, spend } from "./parse.ts";
import type { Alignment } from "./renderer.ts";

/** Reads a table at `at`: a line with pipes, a line of dashes, and every line with pipes after it. */
export function readTable(parse: Parse, out: Out, text: string, at: number): number | undefined {
  const head = readHead(text, at);
  if (head === undefined) return undefined;
  const body: string[] = [];
  let next = head.end;
  const headRow = nested(parse, 2, () => {
    const row = readRow(parse, head.text, head.alignments, true);
    while (next < text.length) {
      const end = text.indexOf("\n", next);
      const line = text.slice(next, end);
      if (end < 0 || !line.includes("|")) break;
      // A wide head makes every short row wide.
      if (!spend(parse, head.alignments.length * 32)) break;
      body.push(readRow(parse, line, head.alignments, false));
      next = end + 1;
    }
    return row;
  });
  parse.renderer.table(out, headRow, body.join(""));
  return next;
}

interface Head {
  readonly text: string;
  readonly alignments: readonly Alignment[];
  readonly end: number;
}

function readHead(text: string, at: number): Head | undefined {
  const lineEnd = text.indexOf("\n", at);
  if (lineEnd < 0) return undefined;
  const line = text.slice(at, lineEnd);
  let pipes = line.split("|").length - 1;
  if (pipes === 0) return undefined;
  const head = trimSpacesEnd(line);
  if (head.startsWith("|")) pipes -= 1;
  if (head.endsWith("|")) pipes -= 1;
  const next = endOfLine(text, lineEnd + 1);
  const underline = text.slice(lineEnd + 1, next).replace(/\n$/, "");
  const alignments = readAlignments(underline, pipes + 1);
  const end = lineEnd + 1 + underline.length + 1;
  return alignments === undefined ? undefined : { text: head, alignments, end };
}

/** The columns that a line of dashes sets apart; there must be as many as the head has, or more. */
function readAlignments(line: string, columns: number): Alignment[] | undefined {
  const alignments: Alignment[] = [];
  const column = / *(?! )(:?)(-*)(:?) *(?:[|+]|$)/y;
  column.lastIndex = line.startsWith("|") ? 1 : 0;
  while (alignments.length < columns) {
    if (column.lastIndex >= line.length) return undefined;
    const match = column.exec(line);
    if (match === null) return undefined;
    const [, left, dashes, right] = match;
    if (`${left}${dashes}${right}` === "") return undefined;
    alignments.push(alignmentOf(left !== "", right !== ""));
  }
  return alignments;
}

function alignmentOf(left: boolean, right: boolean): Alignment {
  if (left && right) return "center";
  if (left) return "left";
  return right ? "right" : "";
}

/** Cells beyond the head's columns are lost, missing ones are empty. Nothing escapes a pipe. */
function readRow(
  parse: Parse,
  line: string,
  alignments: readonly Alignment[],
  inHead: boolean,
): string {
  const cells: string[] = [];
  let at = line.startsWith("|") ? 1 : 0;
  for (const alignment of alignments) {
    const pipe = line.indexOf("|", at);
    const end = pipe < 0 ? line.length : pipe;
    const content = newOut();
    const cell = trimSpaces(line.slice(at, end));
    nested(parse, 2, () => parse.spans(content, cell));
    cells.push(parse.renderer.cell(textOf(content), alignment, inHead));
    at = Math.min(end + 1, line.length);
  }
  return parse.renderer.row(cells.join(""));
}
