import type { BlockContext } from "../parser.ts";
import { matchAt, stripEnd, testAt } from "../text/characters.ts";
import { sourceOffset } from "../text/cursor.ts";
import { slice } from "../text/fragment.ts";
import { node, unparsed } from "../tree.ts";
import { addBlock, claimPending } from "./add.ts";
import { afterBoundary } from "./boundaries.ts";

const GFM_ATX = /(#{1,6})([\t ]+)((?![\t ])[^\n]*)\n/y;
const GFM_ATX_START = /#{1,6}[\t ]/y;
const ATX = /(#{1,6})([\t ]*)([^ \t][^\n]*)\n/y;
const SETEXT = /( {0,3})([^ \t\n][^\n]*)\n([-=])[-=]*[ \t\r\f\v]*\n/y;

/** True if a `# heading` starts at `at`, as GFM has it. */
export function startsHeading(text: string, at: number): boolean {
  return testAt(GFM_ATX_START, text, at);
}

/** `# heading`. With the quirk it needs no blank line before it, and a blank before the closing `#`s. */
export function atxHeading(context: BlockContext): boolean {
  const { parser, cursor } = context;
  if (cursor.text.charCodeAt(cursor.at) !== 35) return false;
  const gfm = parser.options.input === "GFM";
  const match = matchAt(gfm ? GFM_ATX : ATX, cursor.text, cursor.at);
  if (!match) return false;
  const quirk = gfm && parser.options.gfmQuirks.includes("paragraph_end");
  if (!quirk && !afterBoundary(context)) return false;
  const [whole, marks = "", blanks = "", contents = ""] = match;
  const start = cursor.at + marks.length + blanks.length;
  const { text, id } = headingContents(contents);
  const closing = quirk ? stripClosingAfterBlank(text) : stripClosing(text);
  return addHeading(context, marks.length, start, closing, id, cursor.at + whole.length);
}

/** A line underlined with `=` or `-`. */
export function setextHeading(context: BlockContext): boolean {
  const { cursor } = context;
  const match = matchAt(SETEXT, cursor.text, cursor.at);
  if (!match || !afterBoundary(context)) return false;
  const [whole, indent = "", contents = "", mark] = match;
  const { text, id } = headingContents(contents);
  return addHeading(
    context,
    mark === "-" ? 2 : 1,
    cursor.at + indent.length,
    text,
    id,
    cursor.at + whole.length,
  );
}

function addHeading(
  context: BlockContext,
  level: number,
  start: number,
  text: string,
  id: string | undefined,
  end: number,
): boolean {
  if (text === "") return false;
  const { cursor } = context;
  const block = claimPending(
    context,
    node("heading", sourceOffset(cursor, cursor.at), { level, plain: text }),
  );
  const content = slice(cursor.fragment, start, start + text.length);
  block.children.push(unparsed(content, sourceOffset(cursor, start)));
  if (id !== undefined) block.attributes.set("id", id);
  addBlock(context, block, end);
  return true;
}

const NAME_START =
  ":A-Z_a-z\\u00C0-\\u00D6\\u00D8-\\u00F6\\u00F8-\\u02FF\\u0370-\\u037D\\u037F-\\u1FFF\\u200C-\\u200D\\u2070-\\u218F" +
  "\\u2C00-\\u2FEF\\u3001-\\uD7FF\\uF900-\\uFDCF\\uFDF0-\\uFFFD\\u{10000}-\\u{EFFFF}";
const ID = new RegExp(
  `[\\t ]\\{#([${NAME_START}][${NAME_START}\\-.0-9\\u00B7\\u0300-\\u036F\\u203F-\\u2040]*)\\}$`,
  "u",
);

/** A heading's text without its `{#id}`. */
function headingContents(contents: string): { text: string; id: string | undefined } {
  const text = stripEnd(contents);
  if (!text.endsWith("}")) return { text, id: undefined };
  const open = text.lastIndexOf("{");
  const match = open < 1 ? null : ID.exec(text.slice(open - 1));
  return match
    ? { text: stripEnd(text.slice(0, open - 1)), id: match[1] }
    : { text, id: undefined };
}

/** Without the closing `#`s; an escaped one stays. */
function stripClosing(text: string): string {
  let end = text.length;
  while (text.charCodeAt(end - 1) === 35) end -= 1;
  if (end < text.length && text.charCodeAt(end - 1) === 92) end += 1;
  return end === text.length ? text : stripEnd(text.slice(0, end));
}

function stripClosingAfterBlank(text: string): string {
  let end = text.length;
  while (text.charCodeAt(end - 1) === 35) end -= 1;
  const blank = text.charCodeAt(end - 1);
  return end < text.length && (blank === 32 || blank === 9) ? stripEnd(text.slice(0, end)) : text;
}
