import type { Paragraph, RootContent } from "mdast";
import type { KramdownDetails } from "../details.ts";
import { parseRawHtml } from "../html/element.ts";
import { INLINE_ELEMENTS } from "../html/names.ts";
import { createCursor } from "../text/cursor.ts";
import { fragment } from "../text/fragment.ts";
import { printSpans } from "../to-html/to-html.ts";
import { type Html, node, type Verbatim } from "../tree.ts";
import { readAttributeValues } from "./attributes.ts";
import { blankBefore } from "./blocks.ts";
import { type Conversion, dataOf } from "./context.ts";

/** An element the author wrote, or GFM's `~~deleted~~`. */
export function convertHtml(tree: Html, conversion: Conversion): RootContent[] {
  const { values, details } = readAttributeValues(tree.attributes);
  const position = conversion.position(tree);
  if (tree.model === undefined) {
    const children = conversion.children(tree) as never[];
    return [
      { type: "delete", children, position, ...dataOf({ hProperties: values, kramdown: details }) },
    ];
  }
  const own: KramdownDetails = { ...details, ...blankBefore(tree) };
  own.model = tree.model;
  if (tree.selfClosing) own.selfClosing = true;
  const verbatim = tree.tag === "script" || tree.tag === "style";
  return [
    {
      type: "element",
      tagName: tree.tag,
      attributes: values,
      display: tree.block && !INLINE_ELEMENTS.has(tree.tag) ? "block" : "inline",
      children: verbatim ? asOneText(tree, conversion) : conversion.children(tree),
      position,
      ...dataOf({ kramdown: own }),
    },
  ];
}

/** What a browser reads between the tags of `script` and `style`: the HTML, undecoded. */
function asOneText(tree: Html, conversion: Conversion): RootContent[] {
  const [first] = tree.children;
  const last = tree.children.at(-1);
  if (!first || !last) return [];
  const value = tree.children.every(({ kind }) => kind === "verbatim")
    ? tree.children.map((child) => (child.kind === "verbatim" ? child.value : "")).join("")
    : printSpans(conversion.children(tree), conversion.parser.options);
  const position = {
    start: conversion.position(first).start,
    end: conversion.position(last).end,
  };
  return [{ type: "text", value, position }];
}

/** `{::nomarkdown}`: its HTML, parsed. kramdown prints the source as it is, which the first of the nodes remembers. */
export function convertVerbatim(tree: Verbatim, conversion: Conversion): RootContent[] {
  const root = node("root", tree.start, {}, tree.end);
  parseRawHtml(conversion.parser, root, createCursor(fragment(tree.value, tree.from)));
  const parsed = conversion.children(root);
  const nodes = tree.block ? wrapText(parsed) : parsed;
  const [first = { type: "text", value: "" } as RootContent, ...rest] = nodes;
  for (const covered of rest) remember(covered, { covered: true });
  first.position = conversion.position(tree);
  remember(first, { verbatim: tree.value });
  return [first, ...rest];
}

function remember(target: RootContent, details: KramdownDetails): void {
  target.data = { ...target.data, kramdown: { ...target.data?.kramdown, ...details } };
}

/** Blocks, and the text between them in paragraphs; white space between blocks is nothing. */
function wrapText(nodes: readonly RootContent[]): RootContent[] {
  const blocks: RootContent[] = [];
  let paragraph: Paragraph | undefined;
  for (const child of nodes) {
    const inline =
      child.type === "text" || (child.type === "element" && child.display === "inline");
    if (!inline) {
      paragraph = undefined;
      blocks.push(child);
    } else if (paragraph) {
      paragraph.children.push(child);
    } else if (child.type !== "text" || child.value.trim() !== "") {
      paragraph = {
        type: "paragraph",
        children: [child],
        ...(child.position && { position: child.position }),
      };
      blocks.push(paragraph);
    }
  }
  return blocks;
}
