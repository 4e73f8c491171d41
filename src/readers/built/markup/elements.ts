import type { Nodes, RootContent } from "mdast";
import type { Element } from "../../../markdown/tree/nodes.ts";
import { isParent, walk } from "../../../markdown/tree/rewrite.ts";

declare const known: unique symbol;
/** An element of which more is known: one of which that is not so is an element all the same. */
export type Known = Element & { readonly [known]: true };

/** True of an element with one of these names for its tag. */
export function isElement(node: Nodes | undefined, ...tagNames: readonly string[]): node is Known {
  return node?.type === "element" && (tagNames.length === 0 || tagNames.includes(node.tagName));
}

export function hasClass(node: Nodes, pattern: RegExp): node is Known {
  return (
    node.type === "element" &&
    (node.attributes.class ?? "").split(/\s+/).some((name) => pattern.test(name))
  );
}

export function roleOf(node: Nodes): string | undefined {
  return node.type === "element" ? node.attributes.role : undefined;
}

/** The first node below that holds. */
export function findNode(
  root: Nodes,
  holds: (node: RootContent) => boolean,
): RootContent | undefined {
  let found: RootContent | undefined;
  walk(root, (node) => {
    if (found === undefined && holds(node)) found = node;
    return found === undefined ? undefined : "skip";
  });
  return found;
}

export function findElement(
  root: Nodes,
  holds: (element: Element) => boolean,
): Element | undefined {
  return findNode(root, (node) => node.type === "element" && holds(node)) as Element | undefined;
}

/** All text below, as it is written. */
export function wordsIn(node: Nodes): string {
  if (!isParent(node)) return "value" in node && node.type !== "comment" ? node.value : "";
  const parts: string[] = [];
  walk(node, (child) => {
    if (child.type !== "comment" && "value" in child && typeof child.value === "string")
      parts.push(child.value);
    return undefined;
  });
  return parts.join("");
}

export function element(
  tagName: string,
  display: Element["display"],
  children: readonly RootContent[],
  attributes: Record<string, string> = {},
): Element {
  return { type: "element", tagName, display, attributes, children: [...children] };
}

export function words(value: string): RootContent {
  return { type: "text", value };
}
