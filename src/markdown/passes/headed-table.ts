import type { PhrasingContent, RootContent, Table, TableRow } from "mdast";
import { paragraphOf } from "../tree/phrasing.ts";

/**
 * A table whose first row is its heading, as mdast and every platform want it. kramdown has tables without one: an empty
 * row is put before the others. One with a single row is most often a line of prose with a bar in it
 * (contracts/jekyll.md §10): a paragraph.
 */
export function headedTable(table: Table): RootContent {
  const { kramdown, ...data } = table.data ?? {};
  const sections = kramdown?.sections;
  if (sections === undefined || sections.some(({ kind }) => kind === "head")) return table;
  const [first, ...others] = table.children;
  if (first === undefined) return table;
  if (others.length === 0)
    return {
      ...paragraphOf(lineOfRow(first)),
      ...(table.position && { position: table.position }),
    };
  const empty: TableRow = {
    type: "tableRow",
    children: first.children.map(() => ({ type: "tableCell", children: [] })),
  };
  return { ...table, data, children: [empty, ...table.children] };
}

function lineOfRow(row: TableRow): PhrasingContent[] {
  return row.children.flatMap((cell, index): PhrasingContent[] =>
    index === 0 ? cell.children : [{ type: "text", value: " | " }, ...cell.children],
  );
}
