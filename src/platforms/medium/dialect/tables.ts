import type { ElementContent } from "hast";
import type { AlignType, Link, Paragraph, RootContent } from "mdast";
import type { Element } from "../../../markdown/tree/nodes.ts";
import { asBlocks, asPhrasing, isBlank } from "../../../markdown/tree/phrasing.ts";
import { walk } from "../../../markdown/tree/rewrite.ts";
import { lineOf } from "../../../markdown/tree/text.ts";
import { columns } from "./columns.ts";
import { type Context, h, type Nodes, text } from "./context.ts";
import { inlines } from "./inlines.ts";
import { wordsOnly } from "./lift-pictures.ts";
import { pictureOf } from "./pictures.ts";

type TableNode = Extract<RootContent, { type: "table" }> | Element;
type Cell = { readonly children: readonly RootContent[] } & RootContent;

/** What Medium shows of preformatted text without making the reader scroll. */
const widest = 80;

/**
 * Medium has no tables. One of text is preformatted text or a list; where it arranges blocks, such as code, the rows that hold
 * some are these blocks, a cell after the other.
 */
export function table(
  node: TableNode,
  blocks: (nodes: Nodes) => ElementContent[],
  context: Context,
): ElementContent[] {
  context.report("medium-table", node);
  const rows = rowsOf(node);
  if (node.type === "table") return textTable(rows, node.align ?? [], context);
  const isHeaded = rows[0]?.every(isHeading) === true;
  const holds = (row: readonly Cell[]) => row.some((cell) => holdsBlocks(cell, isHeaded));
  if (!rows.some(holds)) return textTable(rows, [], context);
  const shown: ElementContent[] = [];
  let plain: (readonly Cell[])[] = [];
  const close = () => {
    shown.push(...textTable(plain, [], context));
    plain = [];
  };
  for (const row of rows) {
    if (holds(row)) {
      close();
      for (const cell of row) shown.push(...blocks(asBlocks(cell.children)));
    } else plain.push(row);
  }
  close();
  return shown;
}

/** Text in cells cannot be code or a table; other blocks, below a row of headings, are but parts of what a cell says. */
function holdsBlocks(cell: Cell, isHeaded: boolean): boolean {
  let holds = false;
  walk(cell, (child) => {
    const tag = child.type === "element" ? child.tagName : child.type;
    holds ||= child.type === "code" || tag === "table";
    holds ||= !isHeaded && /^(?:heading|list|blockquote)$/.test(tag);
    return holds ? "skip" : undefined;
  });
  return holds || (!isHeaded && cell.children.filter(isParagraph).length > 1);
}

function isParagraph({ type }: RootContent): boolean {
  return type === "paragraph";
}

function isHeading(cell: Cell): boolean {
  return cell.type === "tableCell" || (cell.type === "element" && cell.tagName === "th");
}

/**
 * Preformatted text with aligned columns, and below it what such text cannot hold, links and images. A table that would be
 * wider than a screen is a list, an item for each row.
 */
function textTable(
  all: readonly (readonly Cell[])[],
  align: readonly AlignType[],
  context: Context,
): ElementContent[] {
  const { links, pictures } = outside(all.flat(), context);
  const isFilled = (row: readonly Cell[]) => row.some((cell) => lineOf(wordsOf(cell)) !== "");
  const filled = all.filter(isFilled);
  const [only, ...others] = filled;
  if (only === undefined) return [...pictures];
  // A table that arranges images, with one line of words.
  if (others.length === 0) return [h("p", inOneLine(only, context)), ...pictures];
  // A first row without words says that there is no heading.
  const rows = all.filter((row, index) => index === 0 || isFilled(row));
  const preformatted = columns(
    rows.map((row) => row.map((cell) => lineOf(wordsOf(cell)))),
    align,
  );
  if (preformatted.split("\n").every((line) => line.length <= widest)) {
    return [h("pre", [text(preformatted)]), ...linked(links, context), ...pictures];
  }
  return [h("ul", items(rows, context)), ...pictures];
}

/** Each row as its first cell and, on lines below, the others with the name of their column. */
function items(rows: readonly (readonly Cell[])[], context: Context): ElementContent[] {
  const [header = [], ...others] = rows;
  const named = others.length > 0 && header.every(isHeading);
  return (named ? others : rows).map((row) => {
    const lines = row.map((cell, index) => {
      const name = named && index > 0 ? lineOf(wordsOf(header[index] ?? cell)) : "";
      const words = inlines(wordsOf(cell).children, context);
      return [...(name === "" ? [] : [text(`${name}: `)]), ...words];
    });
    return h(
      "li",
      lines.flatMap((line, index) => (index === 0 ? line : [h("br", []), ...line])),
    );
  });
}

/** What a cell says. */
function wordsOf(cell: Cell): Paragraph {
  return { type: "paragraph", children: wordsOnly(asPhrasing(cell.children)) };
}

function inOneLine(row: readonly Cell[], context: Context): ElementContent[] {
  return row
    .map((cell) => inlines(wordsOf(cell).children, context))
    .filter((words) => words.length > 0)
    .flatMap((words, index) => (index === 0 ? words : [text(" | "), ...words]));
}

/** Links with words, and images, in the order in which they stand in the cells. */
function outside(
  cells: readonly Cell[],
  context: Context,
): { links: readonly Link[]; pictures: readonly ElementContent[] } {
  const links: Link[] = [];
  const pictures: ElementContent[] = [];
  for (const cell of cells) {
    walk(cell, (child) => {
      const picture = pictureOf(child, context);
      if (picture !== null) pictures.push(h("figure", picture));
      else if (child.type === "link" && !wordsOnly(child.children).every(isBlank)) {
        links.push({ ...child, children: wordsOnly(child.children) });
      }
      return picture === null ? undefined : "skip";
    });
  }
  return { links, pictures };
}

function linked(links: readonly Link[], context: Context): ElementContent[] {
  const pieces = links.flatMap((link, index) => [
    ...(index === 0 ? [] : [text(" · ")]),
    ...inlines([link], context),
  ]);
  return pieces.length === 0 ? [] : [h("p", pieces)];
}

function rowsOf(node: TableNode): Cell[][] {
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
  return rows.filter((row) => row.length > 0);
}
