import { cutTo, widthOf, wrapTo } from "./width.ts";

/** A text, or one that is styled only when it has been cut or broken into lines. */
export type Cell = string | { readonly text: string; readonly paint: (text: string) => string };

/** The room that a table has. */
export interface Room {
  /** How many columns the terminal has; without it the table is as wide as its cells. */
  readonly columns?: number;
  /** The column whose cells are cut where the table is too wide; the last column is broken into lines. */
  readonly cut?: number;
}

/** Narrower than this, nobody can read a column: the table is wider than the terminal instead. */
const narrowest = 16;
const gap = 2;

/** Rows with their columns aligned, as wide as terminals show them. No trailing blanks. */
export function table(rows: readonly (readonly Cell[])[], room: Room = {}): string {
  return tableRows(rows, room).flat().join("\n");
}

/** The lines of each row. */
export function tableRows(
  rows: readonly (readonly Cell[])[],
  room: Room = {},
): readonly (readonly string[])[] {
  const widths = fitted(widthsOf(rows), room);
  return rows.map((row) => linesOf(row, widths, room));
}

function widthsOf(rows: readonly (readonly Cell[])[]): number[] {
  const widths: number[] = [];
  for (const row of rows) {
    row.forEach((cell, index) => {
      widths[index] = Math.max(widths[index] ?? 0, widthOf(textOf(cell)));
    });
  }
  return widths;
}

function fitted(widths: readonly number[], { columns = Infinity, cut }: Room): readonly number[] {
  const last = widths.length - 1;
  const made = [...widths];
  for (const index of [cut, last]) {
    const width = index === undefined ? undefined : made[index];
    if (index === undefined || width === undefined) continue;
    const total = made.reduce((sum, one) => sum + one, gap * last);
    if (total > columns)
      made[index] = Math.max(Math.min(width, narrowest), width - (total - columns));
  }
  return made;
}

/** A row: more than one line where its last cell is too long for its column. */
function linesOf(row: readonly Cell[], widths: readonly number[], { cut }: Room): string[] {
  const before = row.slice(0, -1);
  const start = before.map((cell, index) => padded(cell, widths[index] ?? 0, index === cut));
  const indent = start.reduce((sum, one) => sum + widthOf(one) + gap, 0);
  const [end] = row.slice(-1);
  if (end === undefined) return [];
  const width = widths[row.length - 1] ?? 0;
  const isCut = row.length - 1 === cut;
  const texts = isCut ? [cutTo(textOf(end), width)] : wrapped(end, width);
  return texts.map((text, index) => {
    const left =
      index === 0 ? start.map((one) => one + " ".repeat(gap)).join("") : " ".repeat(indent);
    return (left + painted(end, text)).trimEnd();
  });
}

/** A styled text cannot be broken: only one that is styled afterwards. */
function wrapped(cell: Cell, width: number): readonly string[] {
  const text = textOf(cell);
  return widthOf(text) <= width ? [text] : wrapTo(text, width);
}

function padded(cell: Cell, width: number, isCut: boolean): string {
  const text = isCut ? cutTo(textOf(cell), width) : textOf(cell);
  return painted(cell, text) + " ".repeat(Math.max(0, width - widthOf(text)));
}

function painted(cell: Cell, text: string): string {
  return typeof cell === "string" ? text : cell.paint(text);
}

function textOf(cell: Cell): string {
  return typeof cell === "string" ? cell : cell.text;
}
