import type { Nodes, Root } from "mdast";
import { JEKYLL_DEFAULTS, type KramdownOptions, parseKramdown } from "../index.ts";

/** The tree of a text, read with Jekyll's defaults unless told otherwise. */
export function read(text: string, options: Partial<KramdownOptions> = {}): Root {
  return parseKramdown(text, { ...JEKYLL_DEFAULTS, ...options }).root;
}

/** A node and all that is inside of it. */
export function all(node: Nodes): Nodes[] {
  return "children" in node ? [node, ...node.children.flatMap((child) => all(child))] : [node];
}

/** A tree without positions and without what only the HTML printer reads. */
export function plain(node: Nodes): unknown {
  const { position: _position, data, ...rest } = node;
  const properties = data?.hProperties ? { hProperties: data.hProperties } : {};
  const children = "children" in node ? { children: node.children.map(plain) } : {};
  return { ...rest, ...properties, ...children };
}

/** The plain children of a text's tree. */
export function readPlain(text: string, options: Partial<KramdownOptions> = {}): unknown[] {
  return read(text, options).children.map(plain);
}

/** The first node of this type. */
export function find<T extends Nodes["type"]>(root: Root, type: T): Extract<Nodes, { type: T }> {
  const found = all(root).find((node): node is Extract<Nodes, { type: T }> => node.type === type);
  if (!found) throw new Error(`the tree has no ${type}`);
  return found;
}
