import type { Literal, RootContent, Text } from "mdast";
import type { Element } from "./tree/nodes.ts";

/**
 * What the author wrote within a tag that something stands for: Markdown, or HTML where the tag stands in HTML. It is read
 * when its place is known (`graft`), and in no tree after that.
 */
export interface Unread extends Literal {
  type: "unread";
  /** Blocks; a caption or a title, which is part of a line, and Markdown wherever it stands; or code. */
  as: "blocks" | "line" | "code";
}

declare module "mdast" {
  interface RootContentMap {
    unread: Unread;
  }
}

/** What stands in the place of a tag or an include that only a plugin or a theme knows: nodes, never text with tags in it. */
export type Nodes = readonly RootContent[];

/** An element that is a block of its own. */
export function block(
  tagName: string,
  children: Nodes = [],
  attributes: Readonly<Record<string, string>> = {},
): Element {
  return element("block", tagName, children, attributes);
}

/** An element that is part of a line. */
export function span(
  tagName: string,
  children: Nodes = [],
  attributes: Readonly<Record<string, string>> = {},
): Element {
  return element("inline", tagName, children, attributes);
}

function element(
  display: "block" | "inline",
  tagName: string,
  children: Nodes,
  attributes: Readonly<Record<string, string>>,
): Element {
  return {
    ...{ type: "element", tagName, display },
    ...{ attributes: { ...attributes }, children: [...children] },
  };
}

export function words(value: string): Text {
  return { type: "text", value };
}

/** Blocks in the author's language. */
export function unread(value: string): Unread {
  return { type: "unread", value, as: "blocks" };
}

/** A line of Markdown. */
export function unreadLine(value: string): Unread {
  return { type: "unread", value, as: "line" };
}

/** Code as the author wrote it, with the indentation or the quotation marks of what the tag stands in. */
export function unreadCode(value: string): Unread {
  return { type: "unread", value, as: "code" };
}

/** The same as HTML, for places that no node can take. */
export function htmlOf(nodes: Nodes): string {
  return nodes.map((node) => (node.type === "unread" ? node.value : printed(node))).join("");
}

function inPlace({ as, value }: Unread): string {
  if (as === "code") return escaped(value);
  return as === "line" ? value : `\n\n${value}\n\n`;
}

const voids = new Set(["img", "br", "hr", "source"]);

function printed(node: RootContent): string {
  if (node.type === "text") return escaped(node.value);
  if (node.type === "unread") return inPlace(node);
  if (node.type !== "element") return node.data?.written ?? "";
  const attributes = Object.entries(node.attributes).map(
    ([name, value]) => ` ${name}="${escaped(value)}"`,
  );
  const start = `<${node.tagName}${attributes.join("")}>`;
  if (voids.has(node.tagName)) return start;
  return `${start}${node.children.map(printed).join("")}</${node.tagName}>`;
}

function escaped(text: string): string {
  return text.replace(/[&<>"]/g, (sign) => references[sign] ?? sign);
}

const references: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
};
