import type { RootContent } from "mdast";
import type { Element } from "../../../markdown/tree/nodes.ts";
import { walk } from "../../../markdown/tree/rewrite.ts";

export type TableNode = Extract<RootContent, { type: "table" }> | Element;
export type Cell = { readonly children: readonly RootContent[] } & RootContent;

/** The rows of a table, in which every cell stands in its own column. */
export function rowsOf(node: TableNode): Cell[][] {
  const rows: Cell[][] = [];
  walk(node, (child) => {
    const tag = child.type === "element" ? child.tagName : child.type;
    if (tag === "tableRow" || tag === "tr") rows.push([]);
    else if (/^(?:tableCell|t[hd])$/.test(tag)) {
      rows.at(-1)?.push(child as Cell);
      return "skip";
    }
    return undefined;
  });
  const filled = rows.filter((row) => row.length > 0);
  return filled.some((row) => row.some(reachesFurther)) ? narrowed(spread(filled)) : filled;
}

/** With an empty cell wherever one reaches to from the left or from above. */
function spread(rows: readonly (readonly Cell[])[]): Cell[][] {
  let above: { readonly cell: Cell; readonly rows: number }[] = [];
  return rows.map((row) => {
    const shown: Cell[] = [];
    const reaching: typeof above = [];
    const cells = [...row];
    for (;;) {
      const from = above[shown.length];
      if (from !== undefined && from.rows > 0) {
        reaching[shown.length] = { ...from, rows: from.rows - 1 };
        shown.push(emptyLike(from.cell));
        continue;
      }
      const cell = cells.shift();
      if (cell === undefined) break;
      for (let column = 0; column < spanOf(cell, "colspan"); column++) {
        reaching[shown.length] = { cell, rows: spanOf(cell, "rowspan") - 1 };
        shown.push(column === 0 ? cell : emptyLike(cell));
      }
    }
    above = reaching;
    return shown;
  });
}

/** Without the columns at the right that no row has words in: some authors let a cell reach further than the table does. */
function narrowed(rows: readonly Cell[][]): Cell[][] {
  let width = 0;
  for (const row of rows) {
    width = Math.max(width, row.findLastIndex((cell) => cell.children.length > 0) + 1);
  }
  return rows.map((row) => row.slice(0, width));
}

function reachesFurther(cell: Cell): boolean {
  return spanOf(cell, "colspan") > 1 || spanOf(cell, "rowspan") > 1;
}

function spanOf(cell: Cell, name: "colspan" | "rowspan"): number {
  const written = cell.type === "element" ? cell.attributes[name] : undefined;
  const span = Number.parseInt(written ?? "1", 10);
  // More columns than this no reader can follow.
  return span >= 1 ? Math.min(span, 100) : 1;
}

function emptyLike(cell: Cell): Cell {
  return { ...cell, children: [] };
}
