import type { RootContent } from "mdast";
import { decodeReferences, escapeText } from "../to-html/escape.ts";
import type {
  Abbreviation,
  Break,
  CodeSpan,
  Emphasis,
  FootnoteMark,
  Formula,
  HtmlComment,
  Image,
  Link,
} from "../tree.ts";
import { readAttributeValues, splitAttributes } from "./attributes.ts";
import { type Conversion, dataOf } from "./context.ts";

/** `*em*` and `**strong**`. */
export function convertEmphasis(tree: Emphasis, conversion: Conversion): RootContent[] {
  const { values, details } = readAttributeValues(tree.attributes);
  const type = tree.kind === "em" ? "emphasis" : "strong";
  const children = conversion.children(tree) as never[];
  return [
    {
      type,
      children,
      position: conversion.position(tree),
      ...dataOf({ hProperties: values, kramdown: details }),
    },
  ];
}

/** A link, its target resolved. */
export function convertLink(tree: Link, conversion: Conversion): RootContent[] {
  const { values, rest, details, order } = splitAttributes(tree.attributes, ["href", "title"]);
  return [
    {
      type: "link",
      url: values.href ?? "",
      title: values.title ?? null,
      children: conversion.children(tree) as never[],
      position: conversion.position(tree),
      ...dataOf({ hProperties: rest, kramdown: { ...details, ...order } }),
    },
  ];
}

/** An image, its target resolved. */
export function convertImage(tree: Image, conversion: Conversion): RootContent[] {
  const { values, rest, details, order } = splitAttributes(tree.attributes, [
    "src",
    "alt",
    "title",
  ]);
  return [
    {
      type: "image",
      url: values.src ?? "",
      alt: values.alt ?? "",
      title: values.title ?? null,
      position: conversion.position(tree),
      ...dataOf({ hProperties: rest, kramdown: { ...details, ...order } }),
    },
  ];
}

/** A code span. */
export function convertCodeSpan(tree: CodeSpan, conversion: Conversion): RootContent[] {
  const { values, details } = readAttributeValues(tree.attributes);
  const data = dataOf({ hProperties: values, kramdown: details });
  return [{ type: "inlineCode", value: tree.value, position: conversion.position(tree), ...data }];
}

/** A reference to a footnote. */
export function convertFootnote(tree: FootnoteMark, conversion: Conversion): RootContent[] {
  conversion.footnotes.add(tree.name);
  return [
    {
      type: "footnoteReference",
      identifier: tree.name,
      label: tree.name,
      position: conversion.position(tree),
    },
  ];
}

/** A hard line break. */
export function convertBreak(tree: Break, conversion: Conversion): RootContent[] {
  return [{ type: "break", position: conversion.position(tree) }];
}

/** `$$ … $$`. */
export function convertMath(tree: Formula, conversion: Conversion): RootContent[] {
  const { values, details } = readAttributeValues(tree.attributes);
  const data = dataOf({ hProperties: values, kramdown: details });
  const type = tree.block ? "math" : "inlineMath";
  return [{ type, value: tree.value, position: conversion.position(tree), ...data }];
}

/** A comment. */
export function convertComment(tree: HtmlComment, conversion: Conversion): RootContent[] {
  const data = dataOf({
    kramdown: {
      ...(tree.block ? {} : { inline: true as const }),
      ...(tree.instruction ? { instruction: true as const } : {}),
    },
  });
  return [{ type: "comment", value: tree.value, position: conversion.position(tree), ...data }];
}

/** An abbreviation becomes an element: mdast has none for it. */
export function convertAbbreviation(tree: Abbreviation, conversion: Conversion): RootContent[] {
  const definition = conversion.parser.abbreviations.get(tree.value);
  const attributes = new Map(definition?.boundary.attributes);
  if (definition?.title) attributes.set("title", definition.title);
  const { values, details } = readAttributeValues(attributes);
  const position = conversion.position(tree);
  const value = decodeReferences(tree.value);
  const plain = escapeText(value) === tree.value;
  // kramdown prints the abbreviated text as it is.
  const data = dataOf({ kramdown: plain ? {} : { printed: { of: value, html: tree.value } } });
  return [
    {
      type: "element",
      tagName: "abbr",
      attributes: values,
      display: "inline",
      children: [{ type: "text", value, position, ...data }],
      position,
      ...dataOf({ kramdown: details }),
    },
  ];
}
