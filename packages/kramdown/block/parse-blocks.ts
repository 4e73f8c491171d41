import type { BlockContext, BlockRule, Parser } from "../parser.ts";
import type { Cursor } from "../text/cursor.ts";
import type { Tree } from "../tree.ts";
import { blankLines, boundaryMarker } from "./blank.ts";
import { skipIndent } from "./boundaries.ts";
import { definitionList } from "./definition-list.ts";
import { abbreviationDefinition, footnoteDefinition, linkDefinition } from "./definitions.ts";
import { blockExtension } from "./extension.ts";
import { fencedCode } from "./fence.ts";
import { atxHeading, setextHeading } from "./heading.ts";
import { blockHtml, ownEndTag } from "./html.ts";
import { indentedCode } from "./indented-code.ts";
import { list } from "./list.ts";
import { blockMath } from "./math.ts";
import { looseLine, paragraph } from "./paragraph.ts";
import { quote } from "./quote.ts";
import { rule } from "./rule.ts";
import { table } from "./table.ts";

/** In the order in which kramdown asks them. */
const RULES_BEFORE_HTML: readonly BlockRule[] = [
  blankLines,
  indentedCode,
  fencedCode,
  quote,
  atxHeading,
  rule,
  list,
  definitionList,
  blockHtml,
];
const RULES_AFTER_HTML: readonly BlockRule[] = [
  setextHeading,
  blockMath,
  table,
  footnoteDefinition,
  linkDefinition,
  abbreviationDefinition,
  blockExtension,
  boundaryMarker,
];

/** Reads blocks from the cursor on into the container. True if the container's own end tag ended it. */
export function parseBlocks(
  parser: Parser,
  container: Tree,
  cursor: Cursor,
  depth: number,
): boolean {
  const context: BlockContext = { parser, cursor, container, pending: undefined, depth };
  while (cursor.at < cursor.text.length) {
    if (RULES_BEFORE_HTML.some((tryRule) => tryRule(context))) continue;
    const end = ownEndTag(context);
    if (end >= 0) {
      cursor.at = end;
      return true;
    }
    if (RULES_AFTER_HTML.some((tryRule) => tryRule(context))) continue;
    if (startsText(cursor)) paragraph(context);
    else looseLine(context);
  }
  return false;
}

/** A paragraph's first line is indented by up to three spaces, not by a tab after them. */
function startsText({ text, at }: Cursor): boolean {
  const code = text.charCodeAt(skipIndent(text, at));
  return code !== 32 && code !== 9;
}
