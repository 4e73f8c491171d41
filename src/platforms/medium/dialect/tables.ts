import type { ElementContent } from "hast";
import type { AlignType, Link, Paragraph, PhrasingContent, Root } from "mdast";
import { playedAt } from "../../../markdown/passes/embeds.ts";
import { asBlocks, asPhrasing, isBlank } from "../../../markdown/tree/phrasing.ts";
import { rewrite, walk } from "../../../markdown/tree/rewrite.ts";
import { lineOf } from "../../../markdown/tree/text.ts";
import { columns } from "./columns.ts";
import { type Context, h, type Nodes, text } from "./context.ts";
import { type Cell, rowsOf, type TableNode } from "./grid.ts";
import { inlines } from "./inlines.ts";
import { isPicture, liftPictures, wordsOnly } from "./lift-pictures.ts";
import { pictureOf } from "./pictures.ts";

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
  const rows = rowsOf(node).map((row) => row.map((cell) => withNotes(cell, context)));
  const column = oneColumn(rows);
  if (column !== undefined) return blocks(liftPictures(column).children);
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

/** A column of pictures, with their captions below them, is these lines as they are. */
function oneColumn(rows: readonly (readonly Cell[])[]): Root | undefined {
  const cells = rows.map(([cell]) => cell);
  if (!rows.every((row) => row.length <= 1) || !cells.some(showsPicture)) return undefined;
  if (cells.some((cell) => cell !== undefined && holdsBlocks(cell, false))) return undefined;
  const lines = cells.map((cell) => asPhrasing(cell?.children ?? []));
  const children = lines.flatMap((line, at): PhrasingContent[] =>
    at === 0 ? line : [{ type: "break" }, ...line],
  );
  return { type: "root", children: [{ type: "paragraph", children }] };
}

function showsPicture(cell: Cell | undefined): boolean {
  return cell?.children.some(isPicture) ?? false;
}

/** The calls of notes as text, which preformatted text can hold. */
function withNotes(cell: Cell, context: Context): Cell {
  const { children } = rewrite({ type: "root", children: [...cell.children] }, (node) => {
    if (node.type !== "footnoteReference") return node;
    const number = context.footnote(node.identifier);
    return number === null ? [] : { type: "text", value: `[${number}]` };
  });
  return { ...cell, children } as Cell;
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

function isParagraph({ type }: Cell["children"][number]): boolean {
  return type === "paragraph";
}

function isHeading(cell: Cell): boolean {
  return cell.type === "tableCell" || (cell.type === "element" && cell.tagName === "th");
}

/**
 * Preformatted text with aligned columns, and below it what such text cannot hold: links, images and players. A table that
 * would be wider than a screen is a list, an item for each row.
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
  return (named ? others : rows).map((row, place) => {
    const lines = row.flatMap((cell, index) => {
      const words = inlines(wordsOf(cell).children, context);
      if (words.length === 0 || isBlank(wordsOf(cell))) return [];
      const name = named && index > 0 ? header[index] : undefined;
      if (name === undefined || lineOf(wordsOf(name)) === "") return [words];
      // Where they lead is said once.
      const isFirst = place === 0;
      const title = isFirst
        ? inlines(wordsOf(name).children, context)
        : [text(lineOf(wordsOf(name)))];
      return [[...title, text(": "), ...words]];
    });
    return h(
      "li",
      lines.flatMap((line, index) => (index === 0 ? line : [h("br", []), ...line])),
    );
  });
}

/** What a cell says, without what plays in it. */
function wordsOf(cell: Cell): Paragraph {
  const words = wordsOnly(asPhrasing(cell.children));
  return { type: "paragraph", children: words.filter((child) => playedAt(child) === null) };
}

function inOneLine(row: readonly Cell[], context: Context): ElementContent[] {
  return row
    .map((cell) => inlines(wordsOf(cell).children, context))
    .filter((words) => words.length > 0)
    .flatMap((words, index) => (index === 0 ? words : [text(" | "), ...words]));
}

/** Links with words, and images and players, in the order in which they stand in the cells. */
function outside(
  cells: readonly Cell[],
  context: Context,
): { links: readonly Link[]; pictures: readonly ElementContent[] } {
  const links: Link[] = [];
  const pictures: ElementContent[] = [];
  for (const cell of cells) {
    walk(cell, (child) => {
      const picture = pictureOf(child, context);
      const played = playedAt(child);
      if (picture !== null) pictures.push(h("figure", picture));
      else if (played !== null) pictures.push(h("p", [h("a", [text(played)], { href: played })]));
      else if (child.type === "link" && !wordsOnly(child.children).every(isBlank)) {
        links.push({ ...child, children: wordsOnly(child.children) });
      }
      return picture === null && played === null ? undefined : "skip";
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
