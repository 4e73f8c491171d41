import { skip, unescapeBackslashes } from "./chars.ts";
import { referenceKey } from "./definitions.ts";
import { lastChar, newOut, type Out, put, takeBack, textOf } from "./out.ts";
import { nested, type Parse, spend } from "./parse.ts";
import type { Place } from "./span.ts";
import { type Target, targetInParentheses } from "./target.ts";

/** Reads `[text](link "title")`, `[text][id]`, `[id]`, the same as images, and `[^footnote]`. */
export function readLink(parse: Parse, out: Out, { text, at, before }: Place): number {
  const isImage = before > 0 && text.charAt(at - 1) === "!";
  const close = closingBracket(text, at);
  if (!spend(parse, (close ?? text.length) - at) || close === undefined) return 0;
  if (text.charAt(at + 1) === "^") return readFootnote(parse, out, text, at, close);
  const target = findTarget(parse, text, at, close);
  if (target === undefined) return 0;
  const content = text.slice(at + 1, close);
  const link = unescapeBackslashes(target.link);
  if (!spend(parse, link.length)) return 0;
  if (isImage) {
    if (lastChar(out) === "!") takeBack(out, 1);
    put(out, parse.renderer.image(link, target.title, content));
  } else {
    put(out, parse.renderer.link(link, target.title, linkText(parse, content, target.buffers)));
  }
  return target.end - at;
}

/** Addresses in it do not become links, until the end of a link within it. */
function linkText(parse: Parse, content: string, buffers: number): string {
  const out = newOut();
  if (content === "") return "";
  parse.inLink = true;
  nested(parse, buffers + 1, () => parse.spans(out, content));
  parse.inLink = false;
  return textOf(out);
}

function readFootnote(parse: Parse, out: Out, text: string, at: number, close: number): number {
  const footnote = parse.footnotes.get(referenceKey(text.slice(at + 2, close)));
  if (close - at < 3 || footnote === undefined) return 0;
  if (footnote.number === undefined) {
    parse.usedFootnotes.push(footnote);
    footnote.number = parse.usedFootnotes.length;
  }
  put(out, parse.renderer.footnoteReference(footnote.number));
  return close + 1 - at;
}

/** The bracket that closes the one at `at`; a backslash before a bracket makes it text. */
function closingBracket(text: string, at: number): number | undefined {
  const brackets = /[[\]]/g;
  brackets.lastIndex = at + 1;
  let level = 1;
  for (let match = brackets.exec(text); match !== null; match = brackets.exec(text)) {
    if (text[match.index - 1] === "\\") continue;
    level += match[0] === "[" ? 1 : -1;
    if (level === 0) return match.index;
  }
  return undefined;
}

function findTarget(parse: Parse, text: string, at: number, close: number): Target | undefined {
  const next = skip(text, close + 1, " \n");
  if (text.charAt(next) === "(") return targetInParentheses(parse, text, next);
  const ownText = text.slice(at + 1, close);
  if (text.charAt(next) !== "[") return lookUp(parse, ownText, close + 1, true);
  const end = text.indexOf("]", next + 1);
  if (!spend(parse, (end < 0 ? text.length : end) - next) || end < 0) return undefined;
  const id = text.slice(next + 1, end);
  return id === "" ? lookUp(parse, ownText, end + 1, true) : lookUp(parse, id, end + 1, false);
}

/** A link's own text names its definition with its line breaks as spaces. */
function lookUp(parse: Parse, name: string, end: number, isText: boolean): Target | undefined {
  const joined = isText ? name.replace(/ ?\n/g, " ") : name;
  const reference = parse.references.get(referenceKey(joined));
  if (reference === undefined) return undefined;
  return { ...reference, end, buffers: joined === name ? 0 : 1 };
}
