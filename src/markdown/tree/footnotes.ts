import type { FootnoteDefinition, Root } from "mdast";
import { walkBlocks } from "./rewrite.ts";

/** The footnotes that a text defines, by their names; of a name that is defined twice, the first. */
export function footnotesIn(root: Root): ReadonlyMap<string, FootnoteDefinition> {
  const definitions = new Map<string, FootnoteDefinition>();
  walkBlocks(root, (node) => {
    if (node.type === "footnoteDefinition" && !definitions.has(node.identifier)) {
      definitions.set(node.identifier, node);
    }
  });
  return definitions;
}
