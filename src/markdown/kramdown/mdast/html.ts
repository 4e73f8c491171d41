import type { RootContent } from "mdast";
import { createCursor } from "../cursor.ts";
import type { KramdownDetails } from "../details.ts";
import { fragment } from "../fragment.ts";
import { parseRawHtml } from "../html/element.ts";
import { INLINE_ELEMENTS } from "../html/names.ts";
import { printSpans } from "../html.ts";
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
  const value = tree.children.every(({ kind }) => kind === "verbatim")
    ? tree.children.map((child) => (child.kind === "verbatim" ? child.value : "")).join("")
    : printSpans(conversion.children(tree), conversion.parser.options);
  return value === "" ? [] : [{ type: "text", value, position: conversion.position(tree) }];
}

/** `{::nomarkdown}`: its HTML, parsed; kramdown prints the source as it is. */
export function convertVerbatim(tree: Verbatim, conversion: Conversion): RootContent[] {
  const position = conversion.position(tree);
  const root = node("root", tree.start, {}, tree.end);
  parseRawHtml(conversion.parser, root, createCursor(fragment(tree.value, tree.start)));
  const [first = { type: "text", value: "" } as RootContent, ...rest] = conversion.children(root);
  for (const covered of rest)
    covered.data = { ...covered.data, kramdown: { ...covered.data?.kramdown, covered: true } };
  first.position = position;
  first.data = { ...first.data, kramdown: { ...first.data?.kramdown, verbatim: tree.value } };
  return [first, ...rest];
}
