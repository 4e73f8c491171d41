import { type BlockContext, MAXIMUM_DEPTH } from "../parser.ts";
import { isBlankAt, matchAt, nextLine, skipBlanks, skipSpace, strip } from "../text/characters.ts";
import { createCursor, sourceOffset } from "../text/cursor.ts";
import { concat, linesOf, slice } from "../text/fragment.ts";
import { node } from "../tree.ts";
import { addBoundary, blockEnd } from "./add.ts";
import { indentedEnd, indentStep } from "./indented-code.ts";

const FOOTNOTE = / {0,3}\[\^(\w[\w-]*)\]:/y;

/** `[^name]: text`, with the indented lines that follow. */
export function footnoteDefinition(context: BlockContext): boolean {
  const { parser, cursor, depth } = context;
  const { text } = cursor;
  const match = matchAt(FOOTNOTE, text, cursor.at);
  if (!match || depth >= MAXIMUM_DEPTH) return false;
  const name = match[1] ?? "";
  const from = cursor.at + match[0].length;
  const end = indentedEnd(cursor, nextLine(text, from));
  const content = node("root", sourceOffset(cursor), {}, blockEnd(cursor, end));
  const lines = linesOf(slice(cursor.fragment, from, end)).map((line) =>
    slice(line, indentStep(line.text, 0)),
  );
  parser.parseBlocks(content, createCursor(concat(lines)), depth + 1);
  if (parser.footnotes.has(name)) {
    parser.warn(
      `The footnote "${name}" is defined twice; the last definition counts.`,
      content.start,
    );
  }
  parser.footnotes.set(name, { content, boundary: addBoundary(context, "footnote") });
  cursor.at = end;
  return true;
}

const LINK = / {0,3}\[([^\n\]]+)\]:[ \t]*/y;

/** How kramdown compares the names of link definitions. */
export function normalizeLinkName(name: string): string {
  return name.replace(/[ \t\r\n\f\v]+/g, " ").toLowerCase();
}

/** `[name]: url "title"`; the title may stand on the next line. */
export function linkDefinition(context: BlockContext): boolean {
  const { parser, cursor } = context;
  const { text } = cursor;
  const match = matchAt(LINK, text, cursor.at);
  if (!match) return false;
  const target = readTarget(text, cursor.at + match[0].length);
  if (!target || (!target.bracketed && /[ \t]["']/.test(target.url))) return false;
  const name = normalizeLinkName(match[1] ?? "");
  if (parser.linkDefinitions.has(name)) {
    parser.warn(
      `The link "${name}" is defined twice; the last definition counts.`,
      sourceOffset(cursor),
    );
  }
  const { url, title } = target;
  parser.linkDefinitions.set(name, { url, title, boundary: addBoundary(context, "link") });
  cursor.at = target.end;
  return true;
}

interface Target {
  readonly url: string;
  readonly title: string | undefined;
  readonly bracketed: boolean;
  readonly end: number;
}

function readTarget(text: string, from: number): Target | undefined {
  const lineEnd = text.indexOf("\n", from);
  if (lineEnd < 0) return undefined;
  if (text.charCodeAt(from) === 60) {
    for (
      let close = text.indexOf(">", from + 1);
      close >= 0 && close < lineEnd;
      close = text.indexOf(">", close + 1)
    ) {
      const rest = readTitle(text, close + 1, lineEnd);
      if (rest) return { url: text.slice(from + 1, close), bracketed: true, ...rest };
    }
  }
  return readBareTarget(text, from, lineEnd);
}

/** The shortest URL after which nothing stands but a title. */
function readBareTarget(text: string, from: number, lineEnd: number): Target | undefined {
  let end = lineEnd;
  while (end > from && isBlankAt(text, end - 1)) end -= 1;
  if (skipSpace(text, from) >= end) return undefined;
  const quote = text[end - 1];
  if (quote === '"' || quote === "'") {
    const opening = quote === '"' ? /(?<![ \t])[ \t]+"/g : /(?<![ \t])[ \t]+'/g;
    opening.lastIndex = 1;
    const match = opening.exec(text.slice(from, end));
    const start = match ? from + match.index + match[0].length : end;
    const rest = skipBlanks(text, end) === lineEnd;
    if (match && start < end - 1 && rest) {
      return {
        url: text.slice(from, from + match.index),
        title: text.slice(start, end - 1),
        bracketed: false,
        end: lineEnd + 1,
      };
    }
  }
  const rest = readTitle(text, skipBlanks(text, end) === lineEnd ? end : lineEnd, lineEnd);
  return rest && { url: text.slice(from, end), bracketed: false, ...rest };
}

/** What may follow a URL: a title on this line or alone on the next one, or nothing. */
function readTitle(
  text: string,
  from: number,
  lineEnd: number,
): { title: string | undefined; end: number } | undefined {
  const blank = skipBlanks(text, from) === lineEnd;
  const start = blank ? lineEnd + 1 : from;
  const end = blank ? text.indexOf("\n", start) : lineEnd;
  const title = end < 0 ? undefined : titleIn(text, start, end, blank);
  if (title !== undefined) return { title, end: end + 1 };
  return blank ? { title: undefined, end: lineEnd + 1 } : undefined;
}

function titleIn(text: string, from: number, to: number, alone: boolean): string | undefined {
  const open = skipBlanks(text, from);
  const quote = text[open];
  if ((quote !== '"' && quote !== "'") || (open === from && !alone)) return undefined;
  let close = to;
  while (close > open && isBlankAt(text, close - 1)) close -= 1;
  return close - 1 > open + 1 && text[close - 1] === quote
    ? text.slice(open + 1, close - 1)
    : undefined;
}

const ABBREVIATION = / {0,3}\*\[([^\n]+?)\]:([^\n]*\n?)/y;

/** `*[HTML]: the title`. */
export function abbreviationDefinition(context: BlockContext): boolean {
  const { parser, cursor } = context;
  const match = matchAt(ABBREVIATION, cursor.text, cursor.at);
  if (!match) return false;
  const [whole, name = "", title = ""] = match;
  if (!title.endsWith("\n")) return false;
  if (parser.abbreviations.has(name)) {
    parser.warn(
      `The abbreviation "${name}" is defined twice; the last definition counts.`,
      sourceOffset(cursor),
    );
  }
  parser.abbreviations.set(name, {
    title: strip(title),
    boundary: addBoundary(context, "abbreviation"),
  });
  cursor.at += whole.length;
  return true;
}
