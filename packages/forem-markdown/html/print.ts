import type { HtmlElement, HtmlNode } from "./nodes.ts";
import { blockTags, voidTags } from "./tags.ts";

/** Prints HTML as libxml2 does, with the line breaks that it puts between the children of blocks. */
export function printHtml(nodes: readonly HtmlNode[]): string {
  const parts: string[] = [];
  for (const node of nodes) print(node, parts);
  return parts.join("");
}

function print(node: HtmlNode, parts: string[]): void {
  if (node.kind === "text") {
    parts.push(node.html);
    return;
  }
  parts.push(
    `<${node.name}`,
    ...[...node.attributes].map((pair) => attribute(node.name, pair)),
    ">",
  );
  if (voidTags.has(node.name)) return;
  const { children } = node;
  const isSpread = blockTags.has(node.name) && children.length > 1 && !node.name.startsWith("p");
  if (isSpread && children[0]?.kind === "element") parts.push("\n");
  children.forEach((child, index) => {
    print(child, parts);
    if (isBroken(child, children[index + 1], node)) parts.push("\n");
  });
  if (isSpread && children.at(-1)?.kind === "element") parts.push("\n");
  parts.push(`</${node.name}>`);
}

function isBroken(node: HtmlNode, next: HtmlNode | undefined, parent: HtmlElement): boolean {
  if (node.kind !== "element" || !blockTags.has(node.name)) return false;
  return next?.kind === "element" && !parent.name.startsWith("p");
}

function attribute(element: string, [name, value]: readonly [string, string]): string {
  const isUrl = /^(?:href|action|src)$/.test(name) || (name === "name" && element === "a");
  const printed = isUrl ? escapeUrl(value.trimStart()) : value;
  return ` ${name}="${printed.replaceAll('"', "&quot;")}"`;
}

/** Escapes what has no place in a URL; this is what keeps Liquid out of it (contracts/devto.md §7.1). */
function escapeUrl(url: string): string {
  return url.replace(/[^!#%&'()*+,\-./0-9:;=?@A-Z_a-z~]+/g, (run) => encodeURIComponent(run));
}
