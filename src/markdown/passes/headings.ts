import type { Root } from "mdast";
import { rewrite, walkBlocks } from "../tree/rewrite.ts";

/** The tree with its headings moved down until none is above `top`; the steps between them stay. */
export function headingsFrom(root: Root, top: 1 | 2 | 3): Root {
  let highest = 6;
  walkBlocks(root, (node) => {
    if (node.type === "heading") highest = Math.min(highest, node.depth);
  });
  const down = Math.max(0, top - highest);
  if (down === 0) return root;
  return rewrite(root, (node) =>
    node.type === "heading" ? { ...node, depth: deeper(node.depth, down) } : node,
  );
}

function deeper(depth: number, by: number): 1 | 2 | 3 | 4 | 5 | 6 {
  return Math.min(6, depth + by) as 1 | 2 | 3 | 4 | 5 | 6;
}
