import type { RootContent } from "mdast";
import type { Element } from "../tree/nodes.ts";
import { isBlank } from "../tree/phrasing.ts";
import { type Change, walk } from "../tree/rewrite.ts";

/** What Markdown's parser lets stand within an element and a browser does not, where the browser puts it. */
export function asBrowsersNest(element: Element): Change {
  if (element.tagName === "a") return withoutInnerLinks(element);
  if (element.tagName === "table" && !isRegular(element)) return regular(element);
  return element;
}

/** A link ends where the next begins, were it an empty one: what authors write `<a/>` for. */
function withoutInnerLinks(element: Element): Change {
  const at = element.children.findIndex(holdsLink);
  if (at === -1) return element;
  return [{ ...element, children: element.children.slice(0, at) }, ...element.children.slice(at)];
}

function holdsLink(node: RootContent): boolean {
  let found = isLink(node);
  walk(node, (inner) => {
    found ||= isLink(inner);
    return found ? "skip" : undefined;
  });
  return found;
}

const isLink = (node: RootContent) =>
  node.type === "link" || (node.type === "element" && node.tagName === "a");

const isSection = (tag: string) => /^(?:thead|tbody|tfoot)$/.test(tag);
const isCell = (tag: string) => tag === "td" || tag === "th";
const tagOf = (node: RootContent) => (node.type === "element" ? node.tagName : "");

/** True for rows of cells, in sections or not, with nothing between them and no cell in another. */
function isRegular(table: Element): boolean {
  const rows = table.children.flatMap((child) =>
    child.type === "element" && isSection(child.tagName) ? child.children : [child],
  );
  return rows.every((row) => {
    if (row.type !== "element") return isBlank(row);
    if (row.tagName !== "tr") return /^(?:caption|colgroup)$/.test(row.tagName);
    return row.children.every((cell) => {
      if (cell.type !== "element") return isBlank(cell);
      return isCell(cell.tagName) && !cell.children.some((inner) => partOfTable.test(tagOf(inner)));
    });
  });
}

const partOfTable = /^(?:thead|tbody|tfoot|tr|td|th)$/;

/** A row or cell ends the one before, wherever it lies; a cell has a row; what lies in none stands before the table. */
function regular(table: Element): Change {
  const strays: RootContent[] = [];
  const sections: Element[] = [];
  let row: Element | null = null;
  let cell: Element | null = null;
  const visit = (nodes: readonly RootContent[]): void => {
    for (const node of nodes) {
      if (node.type === "element" && isSection(node.tagName)) {
        sections.push({ ...node, children: [] });
        row = null;
        visit(node.children);
        row = null;
      } else if (node.type === "element" && node.tagName === "tr") {
        row = rowLike(node);
        visit(node.children);
        row = null;
      } else if (node.type === "element" && isCell(node.tagName)) {
        row ??= rowLike({ ...node, tagName: "tr", attributes: {} });
        cell = { ...node, children: [] };
        row.children.push(cell);
        visit(node.children);
        cell = null;
      } else if (cell !== null) cell.children.push(node);
      else if (/^(?:caption|colgroup)$/.test(tagOf(node))) sections.push(node as Element);
      else if (!isBlank(node)) strays.push(node);
    }
  };
  const rowLike = (node: Element): Element => {
    const own: Element = { ...node, children: [] };
    const section = sections.at(-1);
    if (section !== undefined && isSection(section.tagName)) section.children.push(own);
    else sections.push(own);
    cell = null;
    return own;
  };
  visit(table.children);
  return [...strays, { ...table, children: sections }];
}
