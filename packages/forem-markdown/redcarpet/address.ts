import { escapeHtml, isAlnum, isAlpha, isPunctuation, isWhite } from "./chars.ts";
import { type Out, put, takeBack } from "./out.ts";
import { type Parse, spend } from "./parse.ts";
import type { Place } from "./span.ts";

/** Reads an address at its `:`, taking back the scheme that is already written. */
export function readUrl(parse: Parse, out: Out, { text, at, before }: Place): number {
  if (parse.inLink || !text.startsWith("//", at + 1)) return 0;
  let rewind = 0;
  while (rewind < before && isAlpha(text[at - rewind - 1])) rewind += 1;
  const scheme = text.slice(at - rewind, at).toLowerCase();
  if (!["http", "https", "ftp"].includes(scheme)) return 0;
  const domainEnd = endOfDomain(text, at + 3);
  if (domainEnd === undefined) return 0;
  let end = trimAddress(text, at, endOfWord(text, domainEnd.end));
  if (text.charAt(end - 1) === ".") end -= 1;
  takeBack(out, rewind);
  put(out, parse.renderer.autolink(text.slice(at - rewind, end), false) ?? "");
  return end - at;
}

/** Reads an address without a scheme. */
export function readWww(parse: Parse, out: Out, { text, at, before }: Place): number {
  const previous = text[at - 1];
  if (parse.inLink || !text.startsWith("www.", at)) return 0;
  if (before > 0 && !isPunctuation(previous) && !isWhite(previous)) return 0;
  const domain = endOfDomain(text, at);
  if (domain === undefined || !domain.hasDot) return 0;
  const link = text.slice(at, trimAddress(text, at, endOfWord(text, domain.end)));
  if (link === "") return 0;
  put(out, parse.renderer.link(`http://${link}`, "", escapeHtml(link)));
  return link.length;
}

/** Reads an e-mail address at its `@`, taking back the part that is already written. */
export function readEmail(parse: Parse, out: Out, { text, at, before }: Place): number {
  if (parse.inLink) return 0;
  let rewind = 0;
  while (rewind < before && /[0-9A-Za-z.+_-]/.test(text.charAt(at - rewind - 1))) rewind += 1;
  const host = /@[0-9A-Za-z._-]*(@?)/y;
  host.lastIndex = at;
  const match = host.exec(text);
  if (!spend(parse, rewind) || rewind === 0 || match === null || match[1] !== "") return 0;
  let end = host.lastIndex;
  if (end === text.length && text.endsWith(".")) end -= 1;
  if (end - at < 2 || !text.slice(at, end).includes(".")) return 0;
  end = trimAddress(text, at, end);
  if (end === at) return 0;
  takeBack(out, rewind);
  put(out, parse.renderer.autolink(text.slice(at - rewind, end), true) ?? "");
  return end - at;
}

/** The end of a domain at `at`. Its last character is never looked at: it may be anything. */
function endOfDomain(text: string, at: number): { end: number; hasDot: boolean } | undefined {
  if (!isAlnum(text[at])) return undefined;
  const domain = /[0-9A-Za-z.:-]+/y;
  domain.lastIndex = at;
  const name = domain.exec(text)?.[0] ?? "";
  const end = Math.max(at + 1, Math.min(at + name.length, text.length - 1));
  return { end, hasDot: /[.:]/.test(text.slice(at, end)) };
}

function endOfWord(text: string, from: number): number {
  const white = /[ \t\n\v\f\r]/g;
  white.lastIndex = from;
  return white.exec(text)?.index ?? text.length;
}

const pairs: Readonly<Record<string, string>> = {
  '"': '"',
  "'": "'",
  ")": "(",
  "]": "[",
  "}": "{",
};

/** The end of an address without the punctuation that belongs to the sentence around it. */
function trimAddress(text: string, at: number, wordEnd: number): number {
  const tag = text.slice(at, wordEnd).indexOf("<");
  let end = tag < 0 ? wordEnd : at + tag;
  for (;;) {
    const last = text.charAt(end - 1);
    if (end > at && "?!.,".includes(last)) end -= 1;
    else if (end > at && last === ";") end = startOfEntity(text, at, end);
    else break;
  }
  if (end === at) return end;
  const closing = text.charAt(end - 1);
  const opening = pairs[closing];
  if (opening === undefined) return end;
  const count = (mark: string) => text.slice(at, end).split(mark).length - 1;
  const balance = opening === closing ? count(opening) : count(opening) - count(closing);
  return balance === 0 ? end : end - 1;
}

function startOfEntity(text: string, at: number, end: number): number {
  let start = end - 2;
  while (start > at && isAlpha(text[start])) start -= 1;
  return start < end - 2 && text.charAt(start) === "&" ? start : end - 1;
}
