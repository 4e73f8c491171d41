import type { Heading, Root } from "mdast";
import { walkBlocks } from "../../../markdown/tree/rewrite.ts";
import type { Context } from "./context.ts";

/**
 * The tag for a heading. Below the title Medium has two levels, which it makes of `h1` and `h4` (contracts/medium.md
 * §1.5): the post's highest, and all others.
 */
export function headingTags(
  tree: Root,
  report: Context["report"],
): (heading: Heading) => "h1" | "h4" {
  const levels = new Map<number, Heading>();
  walkBlocks(tree, (node) => {
    if (node.type === "heading" && !levels.has(node.depth)) levels.set(node.depth, node);
  });
  const [highest, , third] = [...levels.keys()].sort();
  const lost = third === undefined ? undefined : levels.get(third);
  if (lost !== undefined) report("medium-headings", lost);
  return ({ depth }) => (depth === highest ? "h1" : "h4");
}
