import type { Nodes, Parents, Root, RootContent } from "mdast";
import { JEKYLL_DEFAULTS, type KramdownOptions } from "../options/options.ts";
import { attributesOfNode } from "./attributes.ts";
import {
  printHeading,
  printItem,
  printList,
  printMath,
  printParagraph,
  printPlaceholder,
  printQuote,
  printTable,
} from "./blocks.ts";
import { printCode, printCodeSpan } from "./code.ts";
import { printFootnotes } from "./footnotes.ts";
import { printComment, printElement, type Surroundings } from "./html.ts";
import { detailsOf, type Printer, spaces } from "./printer.ts";
import {
  printFootnoteReference,
  printImage,
  printInlineMath,
  printLink,
  printText,
} from "./spans.ts";
import { printToc } from "./toc.ts";

/**
 * Prints a tree of `parseKramdown` as HTML, byte for byte as kramdown's HTML converter does, except for the colors that rouge
 * gives to code. `options` are those the text was read with.
 */
export function toKramdownHtml(root: Root, options: KramdownOptions = JEKYLL_DEFAULTS): string {
  // What `{::options}` changed counts here too.
  const printer = createPrinter({ ...options, ...detailsOf(root).options }, root);
  let html = printer.children(root, -2);
  const footnotes = printFootnotes(printer);
  const place = printer.marks.get("footnotes");
  html = place ? html.replace(place.text, () => footnotes) : html + footnotes;
  const toc = printer.marks.get("toc");
  return toc ? html.replace(toc.text, () => printToc(printer, toc)) : html;
}

/** Nodes in running text as HTML. */
export function printSpans(nodes: readonly RootContent[], options: KramdownOptions): string {
  const printer = createPrinter(options, { type: "root", children: [] });
  return nodes.map((node) => print(node, printer, 0, NOWHERE)).join("");
}

const NOWHERE: Surroundings = { insideRaw: false, insideRawBlock: false, verbatim: false };

function createPrinter(options: KramdownOptions, root: Root): Printer {
  const definitions = root.children.flatMap((node) =>
    node.type === "footnoteDefinition" ? [node] : [],
  );
  const around = new WeakMap<Nodes, Surroundings>();
  const printer: Printer = {
    options,
    definitions: new Map(definitions.map((definition) => [definition.identifier, definition])),
    footnotes: new Map(),
    toc: [],
    before: new Map(),
    after: new Map(),
    marks: new Map(),
    children(parent, indent) {
      const own = surroundings(parent, around.get(parent) ?? NOWHERE);
      let html = detailsOf(parent).blankBefore ? "\n" : "";
      for (const child of parent.children) {
        around.set(child, own);
        html += print(child, printer, indent + 2, own);
        if (detailsOf(child).blankAfter) html += "\n";
      }
      return html;
    },
    spans: (nodes) => nodes.map((node) => print(node, printer, 0, NOWHERE)).join(""),
  };
  return printer;
}

function surroundings(parent: Parents, outside: Surroundings): Surroundings {
  if (parent.type !== "element") return NOWHERE;
  const verbatim = parent.tagName === "script" || parent.tagName === "style";
  if (detailsOf(parent).model !== "raw") return { ...NOWHERE, verbatim };
  const insideRawBlock = parent.display === "block" || outside.insideRawBlock;
  return { insideRaw: true, insideRawBlock, verbatim };
}

function print(node: Nodes, printer: Printer, indent: number, around: Surroundings): string {
  const { verbatim, covered } = detailsOf(node);
  if (verbatim !== undefined) return verbatim;
  if (covered) return "";
  switch (node.type) {
    case "paragraph":
      return printParagraph(node, printer, indent);
    case "heading":
      return printHeading(node, printer, indent);
    case "blockquote":
      return printQuote(node, printer, indent);
    case "thematicBreak":
      return `${spaces(indent)}<hr${attributesOfNode(node)} />\n`;
    case "code":
      return printCode(node, printer, indent);
    case "list":
      return printList(node, printer, indent);
    case "listItem":
      return printItem(node, printer, indent);
    case "table":
      return printTable(node, printer, indent);
    case "math":
      return printMath(node, printer, indent);
    case "element":
      return printElement(node, printer, indent, around);
    case "comment":
      return printComment(node, indent, around);
    case "placeholder":
      return printPlaceholder(node, printer);
    case "text":
      return around.verbatim ? node.value : printText(node);
    case "emphasis":
      return `<em${attributesOfNode(node)}>${printer.children(node, indent)}</em>`;
    case "strong":
      return `<strong${attributesOfNode(node)}>${printer.children(node, indent)}</strong>`;
    case "delete":
      return `<del${attributesOfNode(node)}>${printer.children(node, indent)}</del>`;
    case "inlineCode":
      return printCodeSpan(node, printer);
    case "inlineMath":
      return printInlineMath(node, printer);
    case "link":
      return printLink(node, printer);
    case "image":
      return printImage(node);
    case "break":
      return "<br />\n";
    case "footnoteReference":
      return printFootnoteReference(node, printer);
    default:
      return "";
  }
}
