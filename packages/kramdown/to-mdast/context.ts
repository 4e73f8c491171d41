import type { Data, RootContent } from "mdast";
import type { Position } from "unist";
import type { KramdownDetails } from "../details.ts";
import type { Parser } from "../parser.ts";
import type { Tree } from "../tree.ts";

/** What the conversion to mdast carries along. */
export interface Conversion {
  readonly parser: Parser;
  /** Names of the footnotes in the order in which they are first referred to. */
  readonly footnotes: Set<string>;
  /** Which placeholders there are: there is one of each. */
  readonly placeholders: Set<"toc" | "footnotes">;
  position(tree: Tree): Position;
  /** The converted children; text that touches becomes one node. */
  children(tree: Tree): RootContent[];
}

/** A node's `data`, without what is empty. */
export function dataOf(parts: {
  hProperties?: Record<string, string>;
  kramdown?: KramdownDetails;
}): { data?: Data } {
  const data: Data = {};
  if (parts.hProperties && Object.keys(parts.hProperties).length > 0)
    data.hProperties = parts.hProperties;
  if (parts.kramdown && Object.keys(parts.kramdown).length > 0) data.kramdown = parts.kramdown;
  return Object.keys(data).length > 0 ? { data } : {};
}
