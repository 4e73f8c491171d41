import type { Heading, Root } from "mdast";
import { rewrite, walkBlocks } from "../tree/rewrite.ts";

type Depth = Heading["depth"];

/** The levels that a tree's headings have, from the highest; with the first heading of each. */
export function headingLevels(root: Root): ReadonlyMap<Depth, Heading> {
  const levels = new Map<Depth, Heading>();
  walkBlocks(root, (node) => {
    if (node.type === "heading" && !levels.has(node.depth)) levels.set(node.depth, node);
  });
  return new Map([...levels].sort(([a], [b]) => a - b));
}

/**
 * The tree with its headings moved down until none is above `top`. Different levels stay different as long as there are
 * enough of them down to the sixth: `h1`, `h5`, `h6` become `h2`, `h5`, `h6`.
 */
export function headingsFrom(root: Root, top: 1 | 2 | 3): Root {
  const levels = [...headingLevels(root).keys()];
  const down = Math.max(0, top - (levels[0] ?? 6));
  if (down === 0) return root;
  const room = levels.length <= 7 - top;
  const moved = new Map(
    levels.map((depth, at) => {
      const below = room ? levels.length - 1 - at : 0;
      return [depth, Math.min(6 - below, depth + down) as Depth];
    }),
  );
  return rewrite(root, (node) =>
    node.type === "heading" ? { ...node, depth: moved.get(node.depth) ?? node.depth } : node,
  );
}
