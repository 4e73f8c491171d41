import type { Blockquote, Heading, List, ListItem, Nodes, Paragraph, Table } from "mdast";
import type { Element, Math as MathNode, Placeholder } from "../nodes.ts";
import { attributesOfNode, printAttributes } from "./attributes.ts";
import { printCharacters } from "./characters.ts";
import { escapeText } from "./escape.ts";
import { detailsOf, type Printer, spaces } from "./printer.ts";

/** A block on one line. */
export function onOneLine(name: string, attributes: string, body: string, indent: number): string {
  return `${spaces(indent)}<${name}${attributes}>${body}</${name}>\n`;
}

/** A block whose content has lines of its own. */
export function onLines(name: string, attributes: string, body: string, indent: number): string {
  return `${spaces(indent)}<${name}${attributes}>\n${body}${spaces(indent)}</${name}>\n`;
}

/** A paragraph; nothing but its content in a tight list, a figure if it is a standalone image. */
export function printParagraph(node: Paragraph, printer: Printer, indent: number): string {
  const { transparent, newline, standalone, loose } = detailsOf(node);
  const [only] = node.children;
  if (standalone && only?.type === "image") {
    const figure: Record<string, unknown> = { ...node.data?.hProperties };
    const { class: own, id, ...rest } = { ...only.data?.hProperties };
    if (own !== undefined && !("class" in figure)) figure.class = own;
    if (id !== undefined && !("id" in figure)) figure.id = id;
    const image = printAttributes({
      src: only.url,
      alt: only.alt ?? "",
      title: only.title,
      ...rest,
    });
    const inner = spaces(indent + 2);
    const caption = printAttributes({ x: only.alt ?? "" }).slice(4, -1);
    return onLines(
      "figure",
      printAttributes(figure),
      `${inner}<img${image} />\n${inner}<figcaption>${caption}</figcaption>\n`,
      indent,
    );
  }
  const body = withInserts(node, printer, printer.children(node, indent));
  if (transparent || loose) return `${body}${newline ? "\n" : ""}`;
  return onOneLine("p", attributesOfNode(node), body, indent);
}

function withInserts(node: Nodes, { before, after }: Printer, body: string): string {
  return `${before.get(node) ?? ""}${body}${after.get(node) ?? ""}`;
}

/** A heading, remembered for the table of contents. */
export function printHeading(node: Heading, printer: Printer, indent: number): string {
  const { tocLevels, headerOffset } = printer.options;
  const { id, class: classes } = { ...node.data?.hProperties };
  const listed =
    tocLevels.includes(node.depth) && !/(?<!\w)no_toc(?!\w)/.test(String(classes ?? ""));
  if (typeof id === "string" && listed) printer.toc.push({ level: node.depth, id, heading: node });
  const level = Math.min(Math.max(node.depth + headerOffset, 1), 6);
  const body = withInserts(node, printer, printer.children(node, indent));
  return onOneLine(`h${level}`, attributesOfNode(node), body, indent);
}

/** A quote. */
export function printQuote(node: Blockquote, printer: Printer, indent: number): string {
  return onLines("blockquote", attributesOfNode(node), printer.children(node, indent), indent);
}

/** A list. */
export function printList(node: List, printer: Printer, indent: number): string {
  return onLines(
    node.ordered ? "ol" : "ul",
    attributesOfNode(node),
    printer.children(node, indent),
    indent,
  );
}

const BOX = { type: "checkbox", class: "task-list-item-checkbox", disabled: "disabled" };

/** A list item. A task's box stands before its text. */
export function printItem(node: ListItem, printer: Printer, indent: number): string {
  const [first] = node.children;
  if (typeof node.checked === "boolean" && first) {
    const plain = node.checked ? { ...BOX, checked: "checked" } : BOX;
    printer.before.set(first, `<input${printAttributes(detailsOf(node).box ?? plain)} />`);
  }
  return printItemLike("li", attributesOfNode(node), node, printer, indent);
}

/** A list item or a definition: on one line if it starts with a paragraph without tags. */
export function printItemLike(
  name: string,
  attributes: string,
  node: ListItem | Element,
  printer: Printer,
  indent: number,
): string {
  const body = printer.children(node, indent);
  const [first] = node.children;
  const { blankBefore } = detailsOf(node);
  const inline =
    !blankBefore && (!first || (first.type === "paragraph" && detailsOf(first).transparent));
  const open = `${spaces(indent)}<${name}${attributes}>${inline ? "" : "\n"}`;
  return `${open}${body}${!inline || body.endsWith("\n") ? spaces(indent) : ""}</${name}>\n`;
}

/** A table, section by section. */
export function printTable(node: Table, printer: Printer, indent: number): string {
  const sections = detailsOf(node).sections ?? [
    { kind: "head" as const, rows: 1 },
    { kind: "body" as const, rows: node.children.length - 1 },
  ];
  const blank = printCharacters("\u00a0", printer.options.entityOutput);
  let row = 0;
  const body = sections.map(({ kind, rows }) => {
    const own = node.children.slice(row, row + rows);
    row += rows;
    const lines = own.map((tableRow) => {
      const cells = tableRow.children.map((cell, column) => {
        const align = node.align?.[column];
        const attributes = align ? printAttributes({ style: `text-align: ${align}` }) : "";
        const content = printer.children(cell, indent + 6);
        return onOneLine(
          kind === "head" ? "th" : "td",
          attributes,
          content === "" ? blank : content,
          indent + 6,
        );
      });
      return onLines("tr", "", cells.join(""), indent + 4);
    });
    return onLines(`t${kind}`, "", lines.join(""), indent + 2);
  });
  return onLines("table", attributesOfNode(node), body.join(""), indent);
}

/** A math block, for MathJax to find; with attributes, in an element of its own. */
export function printMath(node: MathNode, { options }: Printer, indent: number): string {
  const attributes: Record<string, unknown> = { ...node.data?.hProperties };
  const value = escapeText(node.value);
  if (options.mathEngine === null) {
    attributes.class = `${attributes.class ?? ""} kdmath`.trimStart();
    return onOneLine("div", printAttributes(attributes), `$$\n${node.value}\n$$`, indent);
  }
  const result = `\\[${value}\\]\n`;
  return Object.keys(attributes).length === 0
    ? result
    : onOneLine("div", attributesOfNode(node), result, indent);
}

/** A mark where the table of contents or the footnotes go; they are known only at the end. */
export function printPlaceholder(node: Placeholder, { marks }: Printer): string {
  // Characters for private use: no author writes them.
  const text = `\ue000${node.holds}\ue001`;
  marks.set(node.holds, { text, ordered: node.ordered, attributes: { ...node.data?.hProperties } });
  return text;
}
