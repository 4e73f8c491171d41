import { readEmail, readUrl, readWww } from "./address.ts";
import { readAngle } from "./angle.ts";
import { escapeHtml, skip } from "./chars.ts";
import { readEmphasis } from "./emphasis.ts";
import { readLink } from "./link.ts";
import { lastChar, type Out, put, takeBack } from "./out.ts";
import { isTooDeep, type Parse, spend } from "./parse.ts";
import type { Place, SpanReader } from "./span.ts";

const readers: ReadonlyMap<string, SpanReader> = new Map([
  ["*", readEmphasis],
  ["_", readEmphasis],
  ["~", readEmphasis],
  ["`", readCode],
  ["\n", readLineBreak],
  ["[", readLink],
  ["<", readAngle],
  ["\\", readEscape],
  ["&", readEntity],
  [":", readUrl],
  ["@", readEmail],
  ["w", readWww],
]);

/** Reads text as spans and writes them. Once the fuel is spent, what is left is taken literally. */
export function readSpans(parse: Parse, out: Out, text: string): void {
  if (isTooDeep(parse)) return;
  const active = /[*_~`\n[<\\&:@w]/g;
  let written = 0;
  let consumed = 0;
  for (let match = active.exec(text); match !== null; match = active.exec(text)) {
    const at = match.index;
    put(out, escapeHtml(text.slice(written, at)));
    written = at;
    const reader = spend(parse, 1) ? readers.get(match[0]) : undefined;
    const length = reader?.(parse, out, { text, at, before: at - consumed }) ?? 0;
    if (length === 0) continue;
    written = at + length;
    consumed = written;
    active.lastIndex = written;
  }
  put(out, escapeHtml(text.slice(written)));
}

/** Ends at the first run of as many backticks, even if that run is longer. */
function readCode(parse: Parse, out: Out, { text, at }: Place): number {
  let start = at;
  while (text.charAt(start) === "`") start += 1;
  const ticks = text.slice(at, start);
  const end = text.indexOf(ticks, start);
  if (!spend(parse, (end < 0 ? text.length : end) - at) || end < 0) return 0;
  put(out, `<code>${escapeHtml(trimBlanks(text.slice(start, end)))}</code>`);
  return end + ticks.length - at;
}

function readLineBreak(_parse: Parse, out: Out, { text, at, before }: Place): number {
  if (before < 2 || !text.startsWith("  ", at - 2)) return 0;
  while (lastChar(out) === " ") takeBack(out, 1);
  put(out, "<br>\n");
  return 1;
}

function readEscape(_parse: Parse, out: Out, { text, at }: Place): number {
  const next = text.charAt(at + 1);
  if (next === "") put(out, "\\");
  else if ("\\`*_{}[]()#+-.!:|&<>^~=".includes(next)) put(out, escapeHtml(next));
  else return 0;
  return 2;
}

function readEntity(_parse: Parse, out: Out, { text, at }: Place): number {
  const pattern = /&#?[0-9A-Za-z]*;/y;
  pattern.lastIndex = at;
  const entity = pattern.exec(text)?.[0] ?? "";
  put(out, entity);
  return entity.length;
}

/** Without the blanks at both ends; line breaks stay. */
function trimBlanks(code: string): string {
  const start = skip(code, 0, " ");
  let end = code.length;
  while (end > start && code.charAt(end - 1) === " ") end -= 1;
  return code.slice(start, end);
}
