import { isAlnum, isSpace, skip } from "./chars.ts";
import { newOut, type Out, put, textOf } from "./out.ts";
import { nested, type Parse, spend } from "./parse.ts";
import type { Place } from "./span.ts";

/** Reads `*`, `_` and `~`: one, two or three of a kind. A word's own underscores are none. */
export function readEmphasis(parse: Parse, out: Out, { text, at, before }: Place): number {
  const mark = text.charAt(at);
  if (before > 0 && isAlnum(text[at - 1])) return 0;
  let run = 1;
  while (run < 4 && text.charAt(at + run) === mark) run += 1;
  const start = at + run;
  if (run > 3 || text.length - at <= run + 1 || isSpace(text[start])) return 0;
  if (mark === "~" && run !== 2) return 0;
  const read = run === 1 ? readSingle : run === 2 ? readDouble : readTriple;
  const end = read({ parse, out, text, mark }, start);
  return end === 0 ? 0 : end - at;
}

interface Emphasis {
  readonly parse: Parse;
  readonly out: Out;
  readonly text: string;
  readonly mark: string;
}

/** The position after the end of single emphasis that began before `start`, 0 when it has no end. */
function readSingle(emphasis: Emphasis, start: number): number {
  const { text, mark } = emphasis;
  const isDouble = text.startsWith(mark + mark, start);
  let at = findMark(emphasis, isDouble ? start + 1 : start);
  for (; at > 0; at = findMark(emphasis, at)) {
    if (isSpace(text[at - 1]) || isAlnum(text[at + 1])) continue;
    return write(emphasis, start, at, ["em"]) ? at + 1 : 0;
  }
  return 0;
}

function readDouble(emphasis: Emphasis, start: number): number {
  const { text, mark } = emphasis;
  const tags = [mark === "~" ? "del" : "strong"];
  let at = findMark(emphasis, start);
  for (; at > 0; at = findMark(emphasis, at + 1)) {
    if (text.charAt(at + 1) !== mark || isSpace(text[at - 1])) continue;
    return write(emphasis, start, at, tags) ? at + 2 : 0;
  }
  return 0;
}

/** The first mark that can end it tells how many of the three belong together. */
function readTriple(emphasis: Emphasis, start: number): number {
  const { text, mark } = emphasis;
  let at = findMark(emphasis, start);
  while (at > 0 && (text.charAt(at) !== mark || isSpace(text[at - 1]))) {
    at = findMark(emphasis, at);
  }
  if (at === 0) return 0;
  if (text.startsWith(mark + mark, at + 1)) {
    return write(emphasis, start, at, ["strong", "em"]) ? at + 3 : 0;
  }
  return text.charAt(at + 1) === mark
    ? readSingle(emphasis, start - 2)
    : readDouble(emphasis, start - 1);
}

function write({ parse, out, text }: Emphasis, start: number, end: number, tags: string[]) {
  const content = newOut();
  nested(parse, 1, () => parse.spans(content, text.slice(start, end)));
  const html = parse.renderer.wrap(textOf(content), tags);
  if (html !== undefined) put(out, html);
  return html !== undefined;
}

/** The next mark after `from` that is neither escaped nor inside a link, 0 when there is none. */
function findMark({ parse, text, mark }: Emphasis, from: number): number {
  const candidates = mark === "*" ? /[*[]/g : mark === "_" ? /[_[]/g : /[~[]/g;
  candidates.lastIndex = from + 1;
  for (let match = candidates.exec(text); match !== null; match = candidates.exec(text)) {
    const at = match.index;
    if (text[at - 1] === "\\") continue;
    if (match[0] === mark) return spend(parse, at - from) ? at : 0;
    const link = skipLink(text, at, mark);
    if (link.mark > 0) return spend(parse, link.mark - from) ? link.mark : 0;
    candidates.lastIndex = link.end;
  }
  spend(parse, text.length - from);
  return 0;
}

/** Passes over `[…](…)`. What only looks like a link does not hide the first mark in it. */
function skipLink(text: string, at: number, mark: string): { end: number; mark: number } {
  const none = { end: text.length, mark: 0 };
  const bracket = text.indexOf("]", at + 1);
  if (bracket < 0) return { ...none, mark: indexIn(text, mark, at + 1, text.length) };
  const inText = indexIn(text, mark, at + 1, bracket);
  const next = skip(text, bracket + 1, " \n");
  if (next >= text.length) return { ...none, mark: inText };
  const closing = { "[": "]", "(": ")" }[text.charAt(next)];
  if (closing === undefined) return { end: next, mark: inText };
  const end = text.indexOf(closing, next + 1);
  if (end >= 0) return { end: end + 1, mark: 0 };
  return { ...none, mark: inText || indexIn(text, mark, next + 1, text.length) };
}

/** The first place of a mark between two positions, 0 when there is none. */
function indexIn(text: string, mark: string, from: number, to: number): number {
  const index = text.slice(from, to).indexOf(mark);
  return index < 0 ? 0 : from + index;
}
