import type { AlignType, PhrasingContent, RootContent, Table, TableRow } from "mdast";
import type { Element } from "../tree/nodes.ts";
import { asPhrasing, isBlank, isPhrasing } from "../tree/phrasing.ts";

/**
 * An HTML table as Markdown's, where Markdown can say the same: a header row, header of running text, none that spans.
 * Null for any other.
 */
export function tableOf(element: Element): Table | null {
  const rows = rowsOf(element);
  const [header] = rows ?? [];
  if (rows === null || header === undefined) return null;

  if (!header.every((cell) => cell.tagName === "th")) return null;
  const align = header.map(alignOf);
  const children: TableRow[] = [];
  for (const row of rows) {
    if (row.length > header.length) return null;
    const printed = row.map(contentOf);
    if (printed.some((content) => content === null)) return null;
    children.push({
      type: "tableRow",
      children: printed.map((content) => ({ type: "tableCell", children: content ?? [] })),
    });
  }
  return {
    type: "table",
    align,
    children,
    ...(element.position && { position: element.position }),
  };
}

/** The rows of a table, from wherever in it they lie; null if something else lies there, or a cell spans. */
export function rowsOf(element: Element): Element[][] | null {
  const rows: Element[][] = [];
  const groups = new Set(["table", "thead", "tbody", "tfoot"]);
  for (const child of element.children) {
    if (isBlank(child)) continue;
    if (child.type !== "element") return null;
    if (child.tagName === "colgroup") continue;
    if (child.tagName === "tr") {
      const row: Element[] = [];
      for (const cell of child.children) {
        if (isBlank(cell)) continue;
        if (cell.type !== "element" || !/^t[hd]$/.test(cell.tagName)) return null;
        if (spans(cell.attributes.colspan) || spans(cell.attributes.rowspan)) return null;
        row.push(cell);
      }
      rows.push(row);
    } else if (groups.has(child.tagName)) {
      const inner = rowsOf(child);
      if (inner === null) return null;
      rows.push(...inner);
    } else return null;
  }
  return rows;
}

const spans = (value: string | undefined) => value !== undefined && value.trim() !== "1";

function alignOf(cell: Element): AlignType {
  const { align, style } = cell.attributes;
  const named = align ?? /text-align:\s*(\w+)/.exec(style ?? "")?.[1];
  return named === "left" || named === "right" || named === "center" ? named : null;
}

/** A cell's running text; null if it holds more than one paragraph or any other block. */
function contentOf(cell: Element): PhrasingContent[] | null {
  const shown = cell.children.filter((child) => !isBlank(child));
  const [only] = shown;
  if (shown.length === 1 && only?.type === "paragraph") return only.children;
  return cell.children.every((child: RootContent) => isPhrasing(child))
    ? asPhrasing(cell.children)
    : null;
}
