import type { FootnoteDefinition, Root, RootContent, Text as TextNode } from "mdast";
import { escapeText } from "../html/escape.ts";
import type { Parser } from "../parser.ts";
import type { Positions } from "../positions.ts";
import type { Entity, Text, Tree, Root as TreeRoot, TypographicSymbol } from "../tree.ts";
import {
  blankBefore,
  convertCode,
  convertDefinitions,
  convertHeading,
  convertList,
  convertParagraph,
  convertQuote,
  convertRule,
  convertTable,
  elementOf,
} from "./blocks.ts";
import { type Conversion, dataOf } from "./context.ts";
import { convertHtml, convertVerbatim } from "./html.ts";
import {
  convertAbbreviation,
  convertBreak,
  convertCodeSpan,
  convertComment,
  convertEmphasis,
  convertFootnote,
  convertImage,
  convertLink,
  convertMath,
} from "./spans.ts";
import { readText } from "./text.ts";

/** kramdown's tree as mdast. The footnotes that are referred to come last, in the order of their numbers. */
export function toMdast(parser: Parser, tree: TreeRoot, positions: Positions): Root {
  const conversion: Conversion = {
    parser,
    footnotes: new Set(),
    placeholders: new Set(),
    position: ({ start, end }) => positions.between(start, end),
    children: (parent) => convertChildren(parent, conversion),
  };
  const children: Root["children"] = conversion.children(tree);
  // Footnotes may refer to footnotes: the set grows while it is walked.
  for (const name of conversion.footnotes) {
    const definition = parser.footnotes.get(name);
    if (definition) children.push(convertDefinition(name, definition.content, conversion));
  }
  const kramdown = { ...blankBefore(tree), options: parser.options };
  return { type: "root", children, position: conversion.position(tree), ...dataOf({ kramdown }) };
}

function convertDefinition(
  name: string,
  content: TreeRoot,
  conversion: Conversion,
): FootnoteDefinition {
  return {
    type: "footnoteDefinition",
    identifier: name,
    label: name,
    children: conversion.children(content) as never[],
    position: conversion.position(content),
    ...dataOf({ kramdown: blankBefore(content) }),
  };
}

function convertChildren(parent: Tree, conversion: Conversion): RootContent[] {
  const result: RootContent[] = [];
  const { options } = conversion.parser;
  let html = "";
  for (const child of parent.children) {
    const last = result.at(-1);
    if (child.kind === "blank") {
      if (last)
        last.data = { ...last.data, kramdown: { ...last.data?.kramdown, blankAfter: true } };
      continue;
    }
    if (!isText(child)) {
      result.push(...convertTree(child, conversion));
      continue;
    }
    const piece = readText(child, options);
    if (last?.type === "text" && !last.data?.kramdown?.verbatim) {
      html += piece.html;
      last.value += piece.value;
      const { end } = conversion.position(child);
      if (last.position) last.position.end = end;
      setPrinted(last, html);
      continue;
    }
    // The break stands for the newline too.
    const skip = last?.type === "break" && piece.html.startsWith("\n") ? 1 : 0;
    html = piece.html.slice(skip);
    if (html === "") continue;
    const text = {
      type: "text" as const,
      value: piece.value.slice(skip),
      position: conversion.position(child),
    };
    setPrinted(text, html);
    result.push(text);
  }
  return result;
}

function isText(tree: Tree): tree is Text | TypographicSymbol | Entity {
  return tree.kind === "text" || tree.kind === "symbol" || tree.kind === "entity";
}

/** Remembers what kramdown prints for a text, where that is not the text escaped. */
function setPrinted(text: TextNode, html: string): void {
  if (html === escapeText(text.value)) {
    if (text.data?.kramdown?.printed) delete text.data.kramdown.printed;
    return;
  }
  text.data ??= {};
  text.data.kramdown = { ...text.data.kramdown, printed: { of: text.value, html } };
}

function convertTree(tree: Tree, conversion: Conversion): RootContent[] {
  switch (tree.kind) {
    case "paragraph":
      return convertParagraph(tree, conversion);
    case "heading":
      return convertHeading(tree, conversion);
    case "quote":
      return convertQuote(tree, conversion);
    case "rule":
      return convertRule(tree, conversion);
    case "code":
      return convertCode(tree, conversion);
    case "list":
      return convertList(tree, conversion);
    case "definitions":
      return convertDefinitions(tree, conversion);
    case "term":
      return [elementOf("dt", tree, conversion)];
    case "definition":
      return [elementOf("dd", tree, conversion)];
    case "table":
      return convertTable(tree, conversion);
    case "html":
      return convertHtml(tree, conversion);
    case "verbatim":
      return convertVerbatim(tree, conversion);
    case "comment":
      return convertComment(tree, conversion);
    case "math":
      return convertMath(tree, conversion);
    case "em":
    case "strong":
      return convertEmphasis(tree, conversion);
    case "link":
      return convertLink(tree, conversion);
    case "image":
      return convertImage(tree, conversion);
    case "codeSpan":
      return convertCodeSpan(tree, conversion);
    case "footnote":
      return convertFootnote(tree, conversion);
    case "break":
      return convertBreak(tree, conversion);
    case "abbreviation":
      return convertAbbreviation(tree, conversion);
    default:
      // Blanks and text are the caller's; boundaries and what is unparsed are gone after the second pass.
      return [];
  }
}
