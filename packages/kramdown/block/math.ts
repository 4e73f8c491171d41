import type { BlockContext } from "../parser.ts";
import { matchAt, strip } from "../text/characters.ts";
import { sourceOffset } from "../text/cursor.ts";
import { node } from "../tree.ts";
import { addBlock, claimPending } from "./add.ts";
import { afterBoundary, beforeBoundary, skipIndent } from "./boundaries.ts";

const REST_OF_LINE = /[ \t\r\f\v]*\n/y;

/** `$$ … $$` between blank lines. A backslash before it makes a paragraph of it. */
export function blockMath(context: BlockContext): boolean {
  const { cursor } = context;
  const { text } = cursor;
  const indented = skipIndent(text, cursor.at);
  const escaped = text.charCodeAt(indented) === 92;
  const open = escaped ? indented + 1 : indented;
  if (!text.startsWith("$$", open)) return false;
  const close = cursor.find("$$", open + 2);
  if (close < 0 || !afterBoundary(context)) return false;
  const rest = matchAt(REST_OF_LINE, text, close + 2);
  if (escaped) {
    if (rest) cursor.at = open;
    return false;
  }
  const end = close + 2 + (rest?.[0].length ?? 0);
  if (!beforeBoundary(cursor, end)) return false;
  const value = strip(text.slice(open + 2, close));
  addBlock(
    context,
    claimPending(context, node("math", sourceOffset(cursor, open), { value, block: true })),
    end,
  );
  return true;
}
