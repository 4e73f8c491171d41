import type { ElementContent } from "hast";

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

/** Those of them that hold nothing and have no end. */
const voids: ReadonlySet<string> = new Set(["br", "hr", "img"]);

/** HTML of nothing but what Medium can show: any other tag is opened, any other attribute or address left out. */
export function storyHtml(nodes: readonly ElementContent[]): string {
  let html = "";
  for (const node of nodes) html += printed(node);
  return html;
}

function printed(node: ElementContent): string {
  if (node.type === "text") return node.value.replace(/[&<]/g, reference);
  if (node.type !== "element") return "";
  const { tagName, properties } = node;
  const content = storyHtml(node.children);
  const names = Object.hasOwn(allowed, tagName) ? allowed[tagName] : undefined;
  if (names === undefined) return content;
  let start = `<${tagName}`;
  for (const name of names) {
    const value = properties[name];
    if (typeof value === "string" && (addresses[name]?.test(value) ?? true)) {
      start += ` ${name}="${value.replace(/[&"'`\0]/g, reference)}"`;
    } else if (tagName === "a") return content;
    else if (name === "src") return "";
  }
  return voids.has(tagName) ? `${start}>` : `${start}>${content}</${tagName}>`;
}

const named: Readonly<Record<string, string>> = { "&": "&amp;", "<": "&lt;", '"': "&quot;" };

function reference(character: string): string {
  return named[character] ?? `&#x${character.charCodeAt(0).toString(16).toUpperCase()};`;
}
