import type { Nodes } from "hast";
import { fromHtml } from "hast-util-from-html";
import type { Root } from "mdast";
import { walk } from "../../src/markdown/tree/rewrite.ts";

/** What a reader gets from a text: its words without white space, its code, where its links lead, its images. */
export interface Shown {
  readonly words: string;
  readonly code: readonly string[];
  readonly links: readonly string[];
  readonly images: readonly string[];
}

/** What a tree has to show. */
export function shownByTree(tree: Root): Shown {
  const words: string[] = [];
  const code: string[] = [];
  const links: string[] = [];
  const images: string[] = [];
  walk(tree, (node) => {
    if (node.type === "listItem" && typeof node.checked === "boolean")
      words.push(node.checked ? "☑" : "☐");
    if (node.type === "text" || node.type === "inlineCode" || node.type === "code")
      words.push(node.value);
    if (node.type === "code") code.push(withoutTabs(node.value));
    if (node.type === "link" && hasWords(node)) links.push(node.url);
    if (node.type === "image") images.push(node.url);
    return undefined;
  });
  return { words: squeezed(words.join("")), code, links, images };
}

/** What a page shows. */
export function shownByHtml(html: string): Shown {
  const words: string[] = [];
  const code: string[] = [];
  const links: string[] = [];
  const images: string[] = [];
  const see = (node: Nodes) => {
    if (node.type === "text") words.push(node.value);
    if (node.type === "element") {
      const { href, src } = node.properties;
      if (node.tagName === "pre") code.push(withoutTabs(textOf(node)));
      if (node.tagName === "a" && typeof href === "string") links.push(href);
      if (node.tagName === "img") images.push(String(src));
    }
    if ("children" in node) node.children.forEach(see);
  };
  see(fromHtml(html, { fragment: true }));
  return { words: squeezed(words.join("")), code, links, images };
}

function textOf(node: Nodes): string {
  if (node.type === "text") return node.value;
  return "children" in node ? node.children.map(textOf).join("") : "";
}

function hasWords(node: Root["children"][number]): boolean {
  let found = false;
  walk(node, (inner) => {
    found ||= inner.type === "image" || ("value" in inner && inner.value.trim() !== "");
    return undefined;
  });
  return found;
}

const squeezed = (text: string) => text.replace(/\s+/g, "");

/** dev.to shows a tab as blanks up to the next fourth column, and no blanks at a line's end. */
function withoutTabs(code: string): string {
  const lines = code.split("\n").map((line) => {
    let shown = "";
    for (const letter of line)
      shown += letter === "\t" ? " ".repeat(4 - (shown.length % 4)) : letter;
    return shown.trimEnd();
  });
  return lines.join("\n").trim();
}
