import { endOfLine, isAlpha } from "./chars.ts";
import { htmlBlockLength } from "./html-block.ts";
import {
  bulletPrefix,
  emptyLine,
  fenceAt,
  isIndentedCode,
  isRule,
  numberPrefix,
  quotePrefix,
  underlineLevel,
} from "./lines.ts";
import { readList } from "./list.ts";
import { newOut, type Out, textOf } from "./out.ts";
import { isTooDeep, nested, type Parse } from "./parse.ts";
import { readTable } from "./table.ts";

/** Reads a block at a position and writes it; yields the position after it, or nothing. */
type BlockReader = (parse: Parse, out: Out, text: string, at: number) => number | undefined;

/** In the order in which Redcarpet asks what a line begins; a paragraph is whatever is left. */
const readers: readonly BlockReader[] = [
  readHeading,
  readHtml,
  readEmptyLine,
  readRule,
  readFencedCode,
  readTable,
  readQuote,
  readIndentedCode,
  readList,
  readParagraph,
];

/** Reads text as blocks and writes them. */
export function readBlocks(parse: Parse, out: Out, text: string): void {
  if (isTooDeep(parse)) return;
  let at = 0;
  while (at < text.length) {
    for (const read of readers) {
      const end = read(parse, out, text, at);
      if (end === undefined) continue;
      at = end;
      break;
    }
  }
}

/** What the spans in a text become, while one more buffer is in use. */
function spansOf(parse: Parse, text: string): string {
  const out = newOut();
  nested(parse, 1, () => parse.spans(out, text));
  return textOf(out);
}

function readHeading(parse: Parse, out: Out, text: string, at: number): number | undefined {
  const hashes = /#{1,6}/y;
  hashes.lastIndex = at;
  const level = hashes.exec(text)?.[0].length;
  if (level === undefined) return undefined;
  let lineEnd = endOfLine(text, at);
  if (text.charAt(lineEnd - 1) === "\n") lineEnd -= 1;
  let start = at + level;
  while (text.charAt(start) === " ") start += 1;
  let end = lineEnd;
  while (text.charAt(end - 1) === "#") end -= 1;
  while (text.charAt(end - 1) === " ") end -= 1;
  if (end > start) parse.renderer.header(out, spansOf(parse, text.slice(start, end)), level);
  return lineEnd;
}

function readHtml(parse: Parse, out: Out, text: string, at: number): number | undefined {
  const length = htmlBlockLength(parse, text, at);
  if (length === 0) return undefined;
  parse.renderer.html(out, text.slice(at, at + length));
  return at + length;
}

function readEmptyLine(_parse: Parse, _out: Out, text: string, at: number): number | undefined {
  const length = emptyLine(text, at);
  return length === 0 ? undefined : at + length;
}

function readRule(parse: Parse, out: Out, text: string, at: number): number | undefined {
  if (!isRule(text, at)) return undefined;
  parse.renderer.rule(out);
  return endOfLine(text, at);
}

function readFencedCode(parse: Parse, out: Out, text: string, at: number): number | undefined {
  const opening = fenceAt(text, at);
  if (opening === undefined) return undefined;
  const lines: string[] = [];
  let next = at + opening.length;
  while (next < text.length) {
    const fence = fenceAt(text, next);
    if (fence?.language === "") {
      next += fence.length;
      break;
    }
    const end = endOfLine(text, next);
    lines.push(emptyLine(text, next) > 0 ? "\n" : text.slice(next, end));
    next = end;
  }
  const code = lines.join("");
  const closed = code === "" || code.endsWith("\n") ? code : `${code}\n`;
  parse.renderer.blockCode(out, closed, opening.language);
  return next;
}

function readIndentedCode(parse: Parse, out: Out, text: string, at: number): number | undefined {
  if (!isIndentedCode(text, at)) return undefined;
  const lines: string[] = [];
  let next = at;
  while (next < text.length) {
    const end = endOfLine(text, next);
    const isEmpty = emptyLine(text, next) > 0;
    const isIndented = isIndentedCode(text, next);
    if (!isEmpty && !isIndented) break;
    lines.push(isEmpty ? "\n" : text.slice(next + 4, end));
    next = end;
  }
  while (lines.at(-1) === "\n") lines.pop();
  const code = lines.join("");
  parse.renderer.blockCode(out, code.endsWith("\n") ? code : `${code}\n`, "");
  return next;
}

/** A quotation goes on without marks up to an empty line that no other mark follows. */
function readQuote(parse: Parse, out: Out, text: string, at: number): number | undefined {
  if (quotePrefix(text, at) === 0) return undefined;
  const lines: string[] = [];
  let next = at;
  let end = at;
  while (next < text.length) {
    end = endOfLine(text, next);
    const prefix = quotePrefix(text, next);
    if (prefix === 0 && emptyLine(text, next) > 0 && endsQuote(text, end)) break;
    lines.push(text.slice(next + prefix, end));
    next = end;
  }
  const content = newOut();
  nested(parse, 1, () => parse.blocks(content, lines.join("")));
  parse.renderer.blockquote(out, textOf(content));
  return end;
}

function endsQuote(text: string, next: number): boolean {
  return next >= text.length || (quotePrefix(text, next) === 0 && emptyLine(text, next) === 0);
}

function readParagraph(parse: Parse, out: Out, text: string, at: number): number {
  let next = at;
  let end = at;
  let level = 0;
  while (next < text.length) {
    end = endOfLine(text, next);
    if (emptyLine(text, next) > 0) break;
    if (next > at) level = underlineLevel(text, next);
    if (level > 0) break;
    if (interruptsParagraph(parse, text, next)) {
      end = next;
      break;
    }
    next = end;
  }
  let contentEnd = next;
  while (contentEnd > at && text.charAt(contentEnd - 1) === "\n") contentEnd -= 1;
  const content = text.slice(at, contentEnd);
  if (level === 0) parse.renderer.paragraph(out, spansOf(parse, content));
  else writeUnderlined(parse, out, content, level);
  return end;
}

/** Only the last line is the heading; what comes before it stays a paragraph. */
function writeUnderlined(parse: Parse, out: Out, content: string, level: number): void {
  const lastBreak = content.lastIndexOf("\n");
  const before = lastBreak > 0 ? content.slice(0, lastBreak) : "";
  if (before !== "") parse.renderer.paragraph(out, spansOf(parse, before));
  const heading = before === "" ? content : content.slice(lastBreak + 1);
  parse.renderer.header(out, spansOf(parse, heading), level);
}

function interruptsParagraph(parse: Parse, text: string, at: number): boolean {
  if (text.charAt(at) === "#" || isRule(text, at) || quotePrefix(text, at) > 0) return true;
  if (isAlpha(text[at])) return false;
  return (
    numberPrefix(text, at) > 0 ||
    bulletPrefix(text, at) > 0 ||
    htmlBlockLength(parse, text, at) > 0 ||
    fenceAt(text, at) !== undefined
  );
}
