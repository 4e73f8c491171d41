import { VOID_ELEMENTS } from "../html/names.ts";
import type { Comment, Element } from "../nodes.ts";
import { attributesOfNode } from "./attributes.ts";
import { onLines, onOneLine, printItemLike } from "./blocks.ts";
import { detailsOf, type Printer, spaces } from "./printer.ts";

/** Where an element stands: raw HTML is printed as it was, other elements get lines of their own. */
export interface Surroundings {
  readonly insideRaw: boolean;
  readonly insideRawBlock: boolean;
  /** Inside of `script` or `style`. */
  readonly verbatim: boolean;
}

/** An element the author wrote, or a definition list. */
export function printElement(
  node: Element,
  printer: Printer,
  indent: number,
  around: Surroundings,
): string {
  const { model, selfClosing } = detailsOf(node);
  const { tagName } = node;
  const attributes = attributesOfNode(node, node.attributes);
  if (model === undefined && node.display === "block")
    return printDefinitions(node, attributes, printer, indent);
  const body = printer.children(node, indent);
  const isVoid = VOID_ELEMENTS.has(tagName);
  if (node.display === "inline" && !around.insideRawBlock) {
    return body === "" && isVoid
      ? `<${tagName}${attributes} />`
      : `<${tagName}${attributes}>${body}</${tagName}>`;
  }
  const open = `${around.insideRaw ? "" : spaces(indent)}<${tagName}${attributes}`;
  const end = around.insideRaw ? "" : "\n";
  if (selfClosing && model === "raw") return `${open} />${end}`;
  if (body !== "" && model !== "block") return `${open}>${body}</${tagName}>${end}`;
  if (body !== "")
    return `${open}>\n${body.replace(/\n$/, "")}\n${spaces(indent)}</${tagName}>${end}`;
  return isVoid ? `${open} />${end}` : `${open}></${tagName}>${end}`;
}

function printDefinitions(
  node: Element,
  attributes: string,
  printer: Printer,
  indent: number,
): string {
  if (node.tagName === "dd") return printItemLike("dd", attributes, node, printer, indent);
  const body = printer.children(node, indent);
  return node.tagName === "dt"
    ? onOneLine("dt", attributes, body, indent)
    : onLines(node.tagName, attributes, body, indent);
}

/** A comment or a processing instruction. */
export function printComment(node: Comment, indent: number, { insideRaw }: Surroundings): string {
  const { instruction, inline } = detailsOf(node);
  const text = instruction ? `<?${node.value}?>` : `<!--${node.value}-->`;
  return inline || insideRaw ? text : `${spaces(indent)}${text}\n`;
}
