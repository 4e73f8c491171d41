import type { Element, ElementContent, Root, RootContent } from "hast";
import { fromHtml } from "hast-util-from-html";

export type Node = RootContent | ElementContent;

/** What a function makes of an element whose children are done: another node, several, or none. */
export type Rule = (element: Element) => Node | readonly Node[];

export function parseFragment(html: string): Root {
  return fromHtml(html, { fragment: true });
}

/** The tree with each element, the innermost first, replaced by what `rule` makes of it. */
export function mapElements(nodes: readonly Node[], rule: Rule): Node[] {
  return nodes.flatMap((node) => {
    if (node.type !== "element") return [node];
    const children = mapElements(node.children, rule) as ElementContent[];
    const result = rule({ ...node, children });
    return Array.isArray(result) ? result : [result as Node];
  });
}

export function eachElement(nodes: readonly Node[], see: (element: Element) => void): void {
  for (const node of nodes) {
    if (node.type !== "element") continue;
    see(node);
    eachElement(node.children, see);
  }
}

export function attribute(element: Element, name: string): string {
  const value = element.properties[name];
  return Array.isArray(value) ? value.join(" ") : String(value ?? "");
}

export function hasClass(element: Element, name: RegExp): boolean {
  return attribute(element, "className")
    .split(" ")
    .some((one) => name.test(one));
}

export function textOf(node: Node): string {
  if (node.type === "text") return node.value;
  return node.type === "element" ? node.children.map(textOf).join("") : "";
}

export function make(
  tagName: string,
  children: readonly Node[],
  properties: Element["properties"] = {},
): Element {
  return { type: "element", tagName, properties, children: children as ElementContent[] };
}

export function words(text: string): Node {
  return { type: "text", value: text };
}

/** True for what shows nothing. */
export function isBlank(node: Node): boolean {
  if (node.type === "text") return node.value.trim() === "";
  return node.type !== "element";
}
