import type { SpanContext, Stop } from "../parser.ts";
import {
  ALNUM,
  isAlphanumericAt,
  isLetterAt,
  isSpaceAt,
  previousCharacter,
  SPACE,
} from "../text/characters.ts";
import { type Cursor, sourceEnd, sourceOffset } from "../text/cursor.ts";
import { type Emphasis, node } from "../tree.ts";
import { addText } from "./text.ts";

type Kind = Emphasis["kind"];

/** Delimiters that may end an emphasis. Where there is none, looking for the end is spared. */
const CLOSERS: Readonly<Record<string, RegExp>> = {
  "*": new RegExp(`(?<=[^${SPACE}])\\*(?!\\*(?!\\*))`, "gu"),
  "**": new RegExp(`(?<=[^${SPACE}])\\*\\*`, "gu"),
  _: new RegExp(`(?<=[^${SPACE}])_(?!_(?!_))(?![${ALNUM}])`, "gu"),
  __: new RegExp(`(?<=[^${SPACE}])__(?![${ALNUM}])`, "gu"),
};

/** `*em*`, `**strong**`, and the same with `_`, which does nothing inside of a word. */
export function emphasis(context: SpanContext): boolean {
  const { cursor, container, within } = context;
  const { text, at } = cursor;
  const mark = text[at];
  if (mark !== "*" && mark !== "_") return false;
  const delimiter = text[at + 1] === mark ? mark + mark : mark;
  const kind: Kind = delimiter.length === 2 ? "strong" : "em";
  const end = at + delimiter.length;
  if ((mark === "_" && followsWord(text, at)) || isSpaceAt(text, end) || within[kind]) {
    addText(context, at, end);
    return true;
  }
  if (tryEmphasis(context, kind, delimiter, end)) return true;
  const retry = kind === "strong" && container.kind !== "em";
  if (retry && tryEmphasis(context, "em", mark, at + 1)) return true;
  addText(context, at, end);
  return true;
}

function tryEmphasis(context: SpanContext, kind: Kind, delimiter: string, from: number): boolean {
  const { parser, cursor, within, rules, depth } = context;
  const { text, at } = cursor;
  const closer = CLOSERS[delimiter];
  if (!closer || !cursor.search(closer, from)) return false;
  const element = node(kind, sourceOffset(cursor, at), {});
  const stop: Stop = {
    brackets: false,
    reached: () =>
      text.startsWith(delimiter, cursor.at) &&
      element.children.length > 0 &&
      mayClose(cursor, kind, delimiter),
  };
  cursor.at = from;
  const inner = {
    parser,
    cursor,
    container: element,
    within: { ...within, [kind]: true },
    rules,
    depth: depth + 1,
  };
  if (!parser.parseSpans(inner, stop)) {
    cursor.at = at;
    return false;
  }
  cursor.at += delimiter.length;
  element.start = sourceOffset(cursor, kind === "em" ? from - 1 : from - 2);
  element.end = sourceEnd(cursor, cursor.at);
  context.container.children.push(element);
  return true;
}

function mayClose({ text, at }: Cursor, kind: Kind, delimiter: string): boolean {
  if (isSpaceAt(text, at - 1)) return false;
  const mark = delimiter.charAt(0);
  // `**` inside of `*em*` is another delimiter, unless a third one follows.
  if (kind === "em" && text.startsWith(mark + mark, at) && text[at + 2] !== mark) return false;
  return mark !== "_" || !isAlphanumericAt(text, at + delimiter.length);
}

/** True for a `_` in a word, also after a hyphen. */
function followsWord(text: string, at: number): boolean {
  if (at === 0) return false;
  const before = previousCharacter(text, at);
  if (isLetterAt(text, before)) return true;
  return text[before] === "-" && before > 0 && isLetterAt(text, previousCharacter(text, before));
}
