import type { BlockContext, Parser } from "../parser.ts";
import { nextLine, stripEnd, stripStart } from "../text/characters.ts";
import { type Cursor, sourceOffset } from "../text/cursor.ts";
import { fragment, slice } from "../text/fragment.ts";
import { node, unparsed } from "../tree.ts";
import { blockEnd, claimPending } from "./add.ts";
import { endsLazily } from "./boundaries.ts";
import { startsFence } from "./fence.ts";
import { startsHeading } from "./heading.ts";
import { startsDefinition, startsList } from "./list-start.ts";
import { startsQuote } from "./quote.ts";

/** Whatever no other rule took. Text right after a paragraph belongs to it. */
export function paragraph(context: BlockContext): boolean {
  const { parser, cursor, container } = context;
  const { text } = cursor;
  const from = cursor.at;
  let end = nextLine(text, from);
  while (!endsParagraph(parser, cursor, end)) end = nextLine(text, end);
  cursor.at = end;

  const last = container.children.at(-1);
  const content = stripEnd(text.slice(from, end));
  if (last?.kind === "paragraph") {
    const [part] = last.children;
    if (part?.kind === "unparsed") {
      const joiner = text.slice(Math.max(from - 3, 0), from) === "  \n" ? "  \n" : "\n";
      const added = slice(cursor.fragment, from, from + content.length);
      const joined = fragment(joiner, sourceOffset(cursor, from - joiner.length));
      // After nothing (a line of NULs) nothing is joined.
      const isEmpty = part.parts.every(({ text: piece }) => piece === "");
      part.parts.push(...(isEmpty ? [] : [joined]), added);
      last.end = part.end = sourceOffset(cursor, from + content.length);
      return true;
    }
  }
  const start = from + content.length - stripStart(content).length;
  const block = claimPending(
    context,
    node("paragraph", sourceOffset(cursor, start), { transparent: false }),
  );
  const part = unparsed(slice(cursor.fragment, start, from + content.length), block.start);
  block.end = part.end = sourceOffset(cursor, from + content.length);
  block.children.push(part);
  container.children.push(block);
  return true;
}

/** A line that cannot be read in any other way: indented by a mixture of spaces and tabs. */
export function looseLine({ cursor, container }: BlockContext): boolean {
  const from = cursor.at;
  const end = nextLine(cursor.text, from);
  const line = slice(cursor.fragment, from, end);
  const last = container.children.at(-1);
  const [part] = last?.kind === "loose" ? last.children : [];
  if (last && part?.kind === "unparsed") {
    part.parts.push(line);
    last.end = part.end = blockEnd(cursor, end);
  } else {
    const start = sourceOffset(cursor, from);
    const block = node("loose", start, {}, blockEnd(cursor, end));
    block.children.push(unparsed(line, start));
    container.children.push(block);
  }
  cursor.at = end;
  return true;
}

function endsParagraph({ options }: Parser, cursor: Cursor, at: number): boolean {
  const { text } = cursor;
  if (endsLazily(cursor, at) || startsDefinition(text, at)) return true;
  if (options.input !== "GFM" || !options.gfmQuirks.includes("paragraph_end")) return false;
  return (
    startsList(text, at) ||
    startsHeading(text, at) ||
    startsQuote(text, at) ||
    startsFence(text, at)
  );
}
