import type { ElementContent } from "hast";
import type { AlignType, Image, Link, RootContent } from "mdast";
import type { Element } from "../../../markdown/nodes.ts";
import { walk } from "../../../markdown/rewrite.ts";
import { lineOf } from "../../../markdown/text.ts";
import { columns } from "./columns.ts";
import { type Context, h, text } from "./context.ts";
import { imageOf, inlines } from "./inlines.ts";

type TableNode = Extract<RootContent, { type: "table" }> | Element;

/** Medium has no tables: preformatted text, and below it what such text cannot hold, links and images. */
export function table(node: TableNode, context: Context): ElementContent[] {
  context.report("medium-table", node);
  const rows = rowsOf(node);
  const align: readonly AlignType[] = node.type === "table" ? (node.align ?? []) : [];
  const links: Link[] = [];
  const images: Image[] = [];
  walk(node, (child) => {
    if (child.type === "link" && lineOf(child) !== "") links.push(child);
    if (child.type === "image") images.push(child);
    return undefined;
  });
  const pieces = links.flatMap((link, index) => [
    ...(index === 0 ? [] : [text(" · ")]),
    ...inlines([link], context),
  ]);
  return [
    ...(rows.length > 0 ? [h("pre", [text(columns(rows, align))])] : []),
    ...(pieces.length > 0 ? [h("p", pieces)] : []),
    ...images.flatMap((image) => imageOf(image, context)).map((image) => h("figure", [image])),
  ];
}

function rowsOf(node: TableNode): string[][] {
  const rows: string[][] = [];
  walk(node, (child) => {
    if (child.type === "tableRow" || (child.type === "element" && child.tagName === "tr"))
      rows.push([]);
    else if (
      child.type === "tableCell" ||
      (child.type === "element" && /^t[hd]$/.test(child.tagName))
    ) {
      rows.at(-1)?.push(lineOf(child));
      return "skip";
    }
    return undefined;
  });
  return rows;
}
