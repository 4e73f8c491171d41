import type { BlockContext } from "../parser.ts";
import { matchAt, testAt } from "../text/characters.ts";
import { sourceOffset } from "../text/cursor.ts";
import { node } from "../tree.ts";
import { addBlock, claimPending } from "./add.ts";
import { skipIndent } from "./boundaries.ts";

const RULE = / {0,3}(?:\*[ \t]*\*[ \t]*\*[* \t]*|-[ \t]*-[ \t]*-[- \t]*|_[ \t]*_[ \t]*_[_ \t]*)\n/y;

/** True if the line at `at` is a horizontal rule. */
export function isRule(text: string, at: number): boolean {
  return testAt(RULE, text, at);
}

/** Three or more `*`, `-` or `_` on a line of their own. */
export function rule(context: BlockContext): boolean {
  const { cursor } = context;
  const match = matchAt(RULE, cursor.text, cursor.at);
  if (!match) return false;
  const start = sourceOffset(cursor, skipIndent(cursor.text, cursor.at));
  addBlock(context, claimPending(context, node("rule", start, {})), cursor.at + match[0].length);
  return true;
}
