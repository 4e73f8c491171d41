import type { Element, ElementContent, RootContent } from "hast";
import { fromHtml } from "hast-util-from-html";

/** An element as its name, its attributes and its children; a text as itself. */
export type Essence = string | readonly [string, ...Essence[]];

/**
 * What matters of HTML, read by a parser of its own: all elements, attributes and text. Left out is
 * what the recorded answers do not tell, as sanitizer, highlighter and partials were stand-ins: colors
 * of code, boxes around tables, targets of links, empty paragraphs, line breaks straight in a list,
 * and white space around blocks.
 */
export function essence(html: string): readonly Essence[] {
  return childrenOf(fromHtml(html, { fragment: true }).children);
}

function childrenOf(nodes: readonly (RootContent | ElementContent)[], parent = ""): Essence[] {
  const children: Essence[] = [];
  for (const node of nodes) {
    if (node.type === "text") addText(children, node.value, parent === "code");
    if (node.type !== "element") continue;
    for (const child of essenceOf(node, parent)) {
      if (typeof child === "string") addText(children, child, parent === "code");
      else children.push(child);
    }
  }
  return children
    .map((child) => (typeof child === "string" && parent !== "code" ? child.trim() : child))
    .filter((child) => child !== "");
}

function addText(children: Essence[], value: string, isCode: boolean): void {
  const last = children.at(-1);
  const text = typeof last === "string" ? `${last}${value}` : value;
  if (typeof last === "string") children.pop();
  children.push(isCode ? text : text.replace(/[ \t\n]+/g, " "));
}

function essenceOf(element: Element, parent: string): Essence[] {
  const { tagName, properties } = element;
  const classes = String(properties.className ?? "");
  const isColor = tagName === "span" && parent === "code";
  const children = childrenOf(element.children, isColor ? "code" : tagName);
  if (tagName === "br" && /^(?:ul|ol|li)$/.test(parent)) return [];
  if (tagName === "p" && children.length === 0) return [];
  if (classes === "table-wrapper-paragraph" || isColor) return children;
  const attributes = Object.entries(properties)
    .filter(([name]) => name !== "target" && (name !== "rel" || tagName !== "a"))
    .map(([name, value]) => `${name}=${value}`)
    .sort();
  return [[tagName, attributes.join(" "), ...children]];
}
