import type { ListItem, RootContent } from "mdast";
import type { KramdownDetails } from "../details.ts";
import { plainId } from "../passes/heading-ids.ts";
import type {
  Code,
  DefinitionList,
  Heading,
  Html,
  Item,
  List,
  Loose,
  Paragraph,
  Quote,
  Rule,
  Table,
  Tree,
} from "../tree.ts";
import { readAttributeValues } from "./attributes.ts";
import { type Conversion, dataOf } from "./context.ts";

const isBlank = (tree: Tree | undefined): boolean => tree?.kind === "blank";

/** What says that a container's first child has a blank line before it. */
export function blankBefore({ children }: Tree): KramdownDetails {
  return isBlank(children[0]) ? { blankBefore: true } : {};
}

function commonData(tree: Tree, details: KramdownDetails = {}) {
  const { values, details: printed } = readAttributeValues(tree.attributes);
  return dataOf({ hProperties: values, kramdown: { ...printed, ...details } });
}

/** A paragraph. In a tight list it has no tags. */
export function convertParagraph(tree: Paragraph, conversion: Conversion): RootContent[] {
  const children = conversion.children(tree) as never[];
  const details: KramdownDetails = {};
  if (tree.transparent) details.transparent = true;
  if (tree.transparent && dropNewline(children)) details.newline = true;
  const [only] = tree.children;
  if (
    tree.children.length === 1 &&
    only?.kind === "image" &&
    only.ial?.refs.includes("standalone")
  ) {
    details.standalone = true;
  }
  return [
    {
      type: "paragraph",
      children,
      position: conversion.position(tree),
      ...commonData(tree, details),
    },
  ];
}

/** Text between the blocks: a paragraph for mdast, without tags for kramdown. */
export function convertLoose(tree: Loose, conversion: Conversion): RootContent[] {
  const children = conversion.children(tree) as never[];
  const kramdown: KramdownDetails = {
    loose: true,
    ...(dropNewline(children) ? { newline: true } : {}),
  };
  return [
    { type: "paragraph", children, position: conversion.position(tree), ...dataOf({ kramdown }) },
  ];
}

/** Takes away the newline that separates a paragraph without tags from what follows it. */
function dropNewline(children: RootContent[]): boolean {
  const last = children.at(-1);
  const details = last?.data?.kramdown;
  if (last?.type !== "text" || !last.value.endsWith("\n") || details?.verbatim !== undefined)
    return false;
  last.value = last.value.slice(0, -1);
  const printed = last.data?.kramdown?.printed;
  if (printed && last.data?.kramdown) {
    last.data.kramdown.printed = { of: last.value, html: printed.html.slice(0, -1) };
  }
  if (last.value === "") children.pop();
  return true;
}

/** A heading. */
export function convertHeading(tree: Heading, conversion: Conversion): RootContent[] {
  const depth = Math.min(Math.max(tree.level, 1), 6) as 1 | 2 | 3 | 4 | 5 | 6;
  const children = conversion.children(tree) as never[];
  return [
    { type: "heading", depth, children, position: conversion.position(tree), ...commonData(tree) },
  ];
}

/** A quote. */
export function convertQuote(tree: Quote, conversion: Conversion): RootContent[] {
  const children = conversion.children(tree) as never[];
  return [
    {
      type: "blockquote",
      children,
      position: conversion.position(tree),
      ...commonData(tree, blankBefore(tree)),
    },
  ];
}

/** A horizontal rule. */
export function convertRule(tree: Rule, conversion: Conversion): RootContent[] {
  return [{ type: "thematicBreak", position: conversion.position(tree), ...commonData(tree) }];
}

const LANGUAGE = /(?<![\p{Alphabetic}\p{M}\p{Nd}\p{Pc}])language-([^ \t\r\n\f\v]+)/u;

/** A code block. Its language is the first `language-…` among its classes, which the info string is one of. */
export function convertCode(tree: Code, conversion: Conversion): RootContent[] {
  const { values, details } = readAttributeValues(tree.attributes);
  const language = LANGUAGE.exec(values.class ?? "");
  if (language) {
    const rest = (values.class ?? "").replace(language[0], "").trim();
    if (rest === "") delete values.class;
    else values.class = rest;
  }
  const ended = tree.value.endsWith("\n");
  const options = tree.info?.indexOf("?", 1) ?? -1;
  return [
    {
      type: "code",
      lang: language?.[1] ?? null,
      meta: options < 0 ? null : (tree.info?.slice(options + 1) ?? null),
      value: ended ? tree.value.slice(0, -1) : tree.value,
      position: conversion.position(tree),
      ...dataOf({
        hProperties: values,
        kramdown: { ...details, ...(ended ? {} : { unterminated: true as const }) },
      }),
    },
  ];
}

/** A list, or the placeholder that its `{:toc}` or `{:footnotes}` makes of it. */
export function convertList(tree: List, conversion: Conversion): RootContent[] {
  const position = conversion.position(tree);
  for (const holds of ["toc", "footnotes"] as const) {
    if (!tree.ial?.refs.includes(holds) || conversion.placeholders.has(holds)) continue;
    conversion.placeholders.add(holds);
    return [{ type: "placeholder", holds, ordered: tree.ordered, position, ...commonData(tree) }];
  }
  const children = tree.children.flatMap((item) =>
    item.kind === "item" ? [convertItem(item, conversion)] : [],
  );
  const spread = children.some((item) => item.spread);
  return [{ type: "list", ordered: tree.ordered, spread, children, position, ...commonData(tree) }];
}

function convertItem(tree: Item, conversion: Conversion): ListItem {
  const box = tree.task ? takeCheckbox(tree) : undefined;
  const details = blankBefore(tree);
  if (box?.ial) details.box = readAttributeValues(box.attributes).values;
  const children = conversion.children(tree) as never[];
  const spread = tree.children.some((child) => child.kind === "paragraph" && !child.transparent);
  return {
    type: "listItem",
    checked: box ? box.attributes.has("checked") : null,
    spread,
    children,
    position: conversion.position(tree),
    ...commonData(tree, details),
  };
}

/** Takes away the box that the first pass made of a task's mark. */
function takeCheckbox(item: Item): Html | undefined {
  const paragraph = item.children.find((child) => child.kind === "paragraph");
  const [box] = paragraph?.children ?? [];
  if (box?.kind !== "html" || box.tag !== "input") return undefined;
  paragraph?.children.shift();
  return box;
}

/** A definition list: elements, since mdast has none. */
export function convertDefinitions(tree: DefinitionList, conversion: Conversion): RootContent[] {
  const ids = tree.ial?.refs
    .map((ref) => /^auto_ids(?:-([\w-]+))?/.exec(ref))
    .find((match) => match !== null);
  for (const term of tree.children) {
    if (ids && term.kind === "term" && !term.attributes.has("id")) {
      term.attributes.set("id", `${ids[1] ?? ""}${plainId(term.plain)}`);
    }
  }
  return [elementOf("dl", tree, conversion)];
}

/** A block that becomes an element. */
export function elementOf(tagName: string, tree: Tree, conversion: Conversion): RootContent {
  const { values, details } = readAttributeValues(tree.attributes);
  return {
    type: "element",
    tagName,
    attributes: values,
    display: "block",
    children: conversion.children(tree),
    position: conversion.position(tree),
    ...dataOf({ kramdown: { ...details, ...blankBefore(tree) } }),
  };
}

/** A table. Which of its rows are headings, and where its bodies end, is in the details. */
export function convertTable(tree: Table, conversion: Conversion): RootContent[] {
  const rows = tree.children.flatMap((section) => section.children);
  const sections = tree.children.flatMap(({ kind, children }) =>
    kind === "head" || kind === "body" || kind === "foot" ? [{ kind, rows: children.length }] : [],
  );
  return [
    {
      type: "table",
      align: tree.align,
      children: rows.map((row) => ({
        type: "tableRow",
        children: row.children.map((cell) => ({
          type: "tableCell",
          children: conversion.children(cell) as never[],
          position: conversion.position(cell),
        })),
        position: conversion.position(row),
      })),
      position: conversion.position(tree),
      ...commonData(tree, { sections }),
    },
  ];
}
