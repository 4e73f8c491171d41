import type { Heading, Root } from "mdast";
import { headingLevels } from "../../../markdown/passes/headings.ts";
import type { Context } from "./context.ts";

/**
 * The tag for a heading. Below the title Medium has two levels, which it makes of `h1` and `h4` (contracts/medium.md
 * §1.5): the post's highest, and all others.
 */
export function headingTags(
  tree: Root,
  report: Context["report"],
): (heading: Heading) => "h1" | "h4" {
  const levels = headingLevels(tree);
  const [highest, , third] = levels.keys();
  const lost = third === undefined ? undefined : levels.get(third);
  if (lost !== undefined) report("medium-headings", lost);
  return ({ depth }) => (depth === highest ? "h1" : "h4");
}
