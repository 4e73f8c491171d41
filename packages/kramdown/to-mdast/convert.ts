import type { FootnoteDefinition, Root, RootContent, Text as TextNode } from "mdast";
import type { KramdownOptions } from "../options/options.ts";
import type { Parser } from "../parser.ts";
import type { Positions } from "../text/positions.ts";
import { escapeText } from "../to-html/escape.ts";
import type { Entity, Text, Tree, Root as TreeRoot, TypographicSymbol } from "../tree.ts";
import {
  blankBefore,
  convertCode,
  convertDefinitions,
  convertHeading,
  convertList,
  convertLoose,
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

/** kramdown's tree as mdast. The footnotes that are referred to come last, in the order of their numbers. `options` are those before `{::options}`. */
export function toMdast(
  parser: Parser,
  options: KramdownOptions,
  tree: TreeRoot,
  positions: Positions,
): Root {
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
  const changed = parser.options === options ? {} : { options: parser.options };
  const kramdown = { ...blankBefore(tree), ...changed };
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
  let run: (Text | TypographicSymbol | Entity)[] = [];
  const endRun = (): void => {
    const text =
      run.length === 0 ? undefined : convertText(run, result.at(-1)?.type === "break", conversion);
    if (text) result.push(text);
    run = [];
  };
  for (const child of parent.children) {
    if (isText(child)) {
      run.push(child);
      continue;
    }
    endRun();
    if (child.kind === "blank") markBlank(result.at(-1));
    else for (const converted of convertTree(child, conversion)) result.push(converted);
  }
  endRun();
  return result;
}

function markBlank(node: RootContent | undefined): void {
  if (node) node.data = { ...node.data, kramdown: { ...node.data?.kramdown, blankAfter: true } };
}

function isText(tree: Tree): tree is Text | TypographicSymbol | Entity {
  return tree.kind === "text" || tree.kind === "symbol" || tree.kind === "entity";
}

/** Text, symbols and entities that touch as one text; undefined if nothing is left of it. */
function convertText(
  run: readonly (Text | TypographicSymbol | Entity)[],
  afterBreak: boolean,
  { parser, position }: Conversion,
): TextNode | undefined {
  const plain = run.length === 1 && !afterBreak ? plainText(run[0], parser.options) : undefined;
  if (plain !== undefined) {
    return { type: "text", value: plain.value, position: position(plain) };
  }
  const typed = parser.options.typography === "outside-addresses" ? inAddresses(run) : undefined;
  const pieces = run.map((piece) => {
    const isTyped = typed?.has(piece) === true;
    return readText(piece, isTyped ? { ...parser.options, typography: false } : parser.options);
  });
  const html = pieces.map((piece) => piece.html).join("");
  const value = pieces.map((piece) => piece.value).join("");
  // The break stands for the newline too.
  const skip = afterBreak && html.startsWith("\n") ? 1 : 0;
  const printed = { of: value.slice(skip), html: html.slice(skip) };
  const [first] = run;
  if (printed.html === "" || !first) return undefined;
  const end = position(run.at(-1) ?? first).end;
  const isPlain = printed.html === escapeText(printed.of);
  return {
    type: "text",
    value: printed.of,
    position: {
      start: position(skip > 0 ? { ...first, start: first.start + skip } : first).start,
      end,
    },
    // What kramdown prints is remembered where it is not the text escaped.
    ...dataOf({ kramdown: isPlain ? {} : { printed } }),
  };
}

/** The symbols that stand within a bare address. */
function inAddresses(run: readonly (Text | TypographicSymbol | Entity)[]): ReadonlySet<Tree> {
  const found = new Set<Tree>();
  if (!run.some((piece) => piece.kind === "text" && /:\/\/|www\./i.test(piece.value))) return found;
  const source = run.map((piece) => {
    if (piece.kind === "text") return piece.value;
    return piece.kind === "symbol" ? piece.ascii : "\uFFFC";
  });
  const starts: number[] = [];
  let length = 0;
  for (const part of source) {
    starts.push(length);
    length += part.length;
  }
  for (const { 0: address, index } of source.join("").matchAll(bareAddress)) {
    run.forEach((piece, at) => {
      const start = starts[at] ?? 0;
      if (piece.kind === "symbol" && start > index && start < index + address.length)
        found.add(piece);
    });
  }
  return found;
}

/** To its last character that is no punctuation. */
const bareAddress = /(?:https?:\/\/|\bwww\.)[^\s<>]*[^\s<>.,;:!?'")\]*_~-]/gi;

/** A text that is printed unchanged, which is what most texts are. */
function plainText(tree: Tree | undefined, options: KramdownOptions): Text | undefined {
  const isPlain = tree?.kind === "text" && tree.value !== "" && !/[<>&]/.test(tree.value);
  return isPlain && !options.removeLineBreaksForCjk ? tree : undefined;
}

function convertTree(tree: Tree, conversion: Conversion): RootContent[] {
  switch (tree.kind) {
    case "paragraph":
      return convertParagraph(tree, conversion);
    case "loose":
      return convertLoose(tree, conversion);
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
