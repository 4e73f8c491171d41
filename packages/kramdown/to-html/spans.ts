import type { FootnoteReference, Image, Link, Text } from "mdast";
import type { InlineMath } from "../nodes.ts";
import { attributesOfNode, printAttributes } from "./attributes.ts";
import { escapeAttribute, escapeText } from "./escape.ts";
import { detailsOf, type Printer } from "./printer.ts";

/** Text, escaped; as kramdown prints it where that is something else. */
export function printText(node: Text): string {
  const { printed } = detailsOf(node);
  return printed?.of === node.value ? printed.html : escapeText(node.value);
}

/** A link. */
export function printLink(node: Link, printer: Printer): string {
  const attributes = attributesOfNode(node, { href: node.url, title: node.title });
  return `<a${attributes}>${printer.children(node, 0)}</a>`;
}

/** An image. */
export function printImage(node: Image): string {
  return `<img${attributesOfNode(node, { src: node.url, alt: node.alt ?? "", title: node.title })} />`;
}

/** A footnote's number. A second reference to the same footnote has a mark of its own. */
export function printFootnoteReference(
  { identifier }: FootnoteReference,
  { options, definitions, footnotes }: Printer,
): string {
  const name = `${options.footnotePrefix}${identifier}`;
  let footnote = footnotes.get(identifier);
  let repeat = "";
  if (footnote) {
    footnote.repeats += 1;
    repeat = `:${footnote.repeats}`;
  } else {
    const definition = definitions.get(identifier);
    if (!definition) return escapeText(`[^${identifier}]`);
    footnote = { definition, number: options.footnoteNr + footnotes.size, repeats: 0 };
    footnotes.set(identifier, footnote);
  }
  const link = `<a href="#fn:${escapeAttribute(name)}" class="footnote" rel="footnote">${footnote.number}</a>`;
  return `<sup id="fnref:${escapeAttribute(name)}${repeat}" role="doc-noteref">${link}</sup>`;
}

/** Math in running text. */
export function printInlineMath(node: InlineMath, { options }: Printer): string {
  const attributes: Record<string, unknown> = { ...node.data?.hProperties };
  if (options.mathEngine === null) {
    attributes.class = `${attributes.class ?? ""} kdmath`.trimStart();
    return `<span${printAttributes(attributes)}>$${node.value}$</span>`;
  }
  if (Object.keys(attributes).length === 0) return `\\(${escapeText(node.value)}\\)`;
  return `<span${printAttributes(attributes)}>$${node.value}$</span>`;
}
