import type { TagTable } from "../syntax/node.ts";
import { commentTag, ifChangedTag, rawTag } from "./blocks.ts";
import { caseTag, ifTag, unlessTag } from "./choices.ts";
import { cycleTag } from "./cycle.ts";
import { breakTag, continueTag, forTag } from "./for.ts";
import { gistTag } from "./gist.ts";
import { highlightTag } from "./highlight.ts";
import { includeRelativeTag, includeTag } from "./include.ts";
import { linkTag, postUrlTag } from "./links.ts";
import { tableRowTag } from "./table-row.ts";
import { assignTag, captureTag, decrementTag, incrementTag } from "./variables.ts";

/** Liquid 4's tags, Jekyll's, and those of the plugins that come with GitHub Pages. */
export const tags: TagTable = {
  assign: assignTag,
  break: breakTag,
  capture: captureTag,
  case: caseTag,
  comment: commentTag,
  continue: continueTag,
  cycle: cycleTag,
  decrement: decrementTag,
  for: forTag,
  gist: gistTag,
  highlight: highlightTag,
  if: ifTag,
  ifchanged: ifChangedTag,
  include: includeTag,
  include_cached: includeTag,
  include_relative: includeRelativeTag,
  increment: incrementTag,
  link: linkTag,
  post_url: postUrlTag,
  raw: rawTag,
  tablerow: tableRowTag,
  unless: unlessTag,
};

/** Those with a closing tag. */
export const blockTags: ReadonlySet<string> = new Set([
  "capture",
  "case",
  "comment",
  "for",
  "highlight",
  "if",
  "ifchanged",
  "raw",
  "tablerow",
  "unless",
]);
