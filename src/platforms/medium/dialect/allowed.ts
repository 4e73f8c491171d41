import type { ElementContent, Properties, RootContent } from "hast";
import { toHtml } from "hast-util-to-html";

/** All that a story can hold: tags, and their attributes. What is not here cannot be printed. */
const allowed: Readonly<Record<string, readonly string[]>> = {
  a: ["href"],
  blockquote: [],
  br: [],
  code: [],
  em: [],
  figcaption: [],
  figure: [],
  h1: [],
  h2: [],
  h3: [],
  h4: [],
  hr: [],
  img: ["src", "alt"],
  li: [],
  ol: [],
  p: [],
  pre: [],
  s: [],
  strong: [],
  ul: [],
};

const addresses: Readonly<Record<string, RegExp>> = {
  href: /^(?:https?|mailto|tel|ftp):/i,
  src: /^https?:/i,
};

/** HTML of nothing but what Medium can show: any other tag is opened, any other attribute or address left out. */
export function storyHtml(nodes: readonly ElementContent[]): string {
  const children: RootContent[] = nodes.flatMap(clean);
  return toHtml({ type: "root", children }, { characterReferences: { useNamedReferences: true } });
}

function clean(node: ElementContent): ElementContent[] {
  if (node.type === "text") return [node];
  if (node.type !== "element") return [];
  const children = node.children.flatMap(clean);
  const names = allowed[node.tagName];
  if (names === undefined) return children;
  const properties: Properties = {};
  for (const name of names) {
    const value = node.properties[name];
    if (typeof value === "string" && (addresses[name]?.test(value) ?? true)) {
      properties[name] = value;
    }
  }
  if (node.tagName === "a" && properties.href === undefined) return children;
  if (node.tagName === "img" && properties.src === undefined) return [];
  return [{ ...node, properties, children }];
}
