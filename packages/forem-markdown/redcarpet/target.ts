import { isSpace, skip, trimSpacesEnd } from "./chars.ts";
import { type Parse, spend } from "./parse.ts";

/** Where a link leads. */
export interface Target {
  readonly link: string;
  readonly title: string;
  /** The position after the whole link. */
  readonly end: number;
  /** How many buffers Redcarpet needs for it, which counts as nesting. */
  readonly buffers: number;
}

/** Reads `(link "title")` at `at`: parentheses may be nested, the link may stand in angle brackets. */
export function targetInParentheses(parse: Parse, text: string, at: number): Target | undefined {
  const start = skip(text, at + 1, " \n");
  const linkEnd = endOfLink(text, start);
  if (!spend(parse, linkEnd - at) || linkEnd >= text.length) return undefined;
  if (text.charAt(linkEnd) === ")") return target(text.slice(start, linkEnd), "", linkEnd + 1);
  const end = endOfTitle(text, linkEnd);
  if (!spend(parse, end - at) || end >= text.length) return undefined;
  let titleEnd = end - 1;
  while (titleEnd > linkEnd + 1 && isSpace(text[titleEnd])) titleEnd -= 1;
  const isQuoted = /^["']$/.test(text.charAt(titleEnd));
  return isQuoted
    ? target(text.slice(start, linkEnd), text.slice(linkEnd + 1, titleEnd), end + 1)
    : target(text.slice(start, end), "", end + 1);
}

function target(destination: string, title: string, end: number): Target {
  const link = trimSpacesEnd(destination).replace(/^</, "").replace(/>$/, "");
  const buffers = (link === "" ? 0 : 1) + (title === "" ? 0 : 1);
  return { link, title, end, buffers };
}

/** The parenthesis that closes the link, or the quote that begins its title. */
function endOfLink(text: string, start: number): number {
  let open = 0;
  let at = start;
  while (at < text.length) {
    const char = text.charAt(at);
    if (char === "\\") at += 1;
    else if (char === "(") open += 1;
    else if (char === ")" && open === 0) break;
    else if (char === ")") open -= 1;
    else if ((char === '"' || char === "'") && isSpace(text[at - 1])) break;
    at += 1;
  }
  return at;
}

/** The parenthesis after a title's closing quote. More quotes may follow before it. */
function endOfTitle(text: string, quoteAt: number): number {
  const quote = text.charAt(quoteAt);
  let isOpen = true;
  let at = quoteAt + 1;
  while (at < text.length) {
    const char = text.charAt(at);
    if (char === "\\") at += 1;
    else if (char === quote) isOpen = false;
    else if (char === ")" && !isOpen) break;
    at += 1;
  }
  return at;
}
