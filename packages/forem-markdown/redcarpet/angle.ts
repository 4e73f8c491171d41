import { isAlnum, unescapeBackslashes } from "./chars.ts";
import { type Out, put } from "./out.ts";
import { type Parse, spend } from "./parse.ts";
import type { Place } from "./span.ts";

/** Reads what stands in angle brackets: an address, or a tag that goes through as it is. */
export function readAngle(parse: Parse, out: Out, { text, at }: Place): number {
  const nameStart = text.charAt(at + 1) === "/" ? at + 2 : at + 1;
  if (!isAlnum(text[nameStart])) return 0;
  const nameEnd = matchEnd(/[0-9A-Za-z.+-]*/y, text, nameStart);
  const email = matchEnd(/@[-._0-9A-Za-z]*>/y, text, nameEnd);
  if (email > 0) return writeAddress(parse, out, { text, start: at, end: email, isEmail: true });
  let rest = nameEnd;
  if (text.charAt(nameEnd) === ":" && nameEnd - at > 2) {
    rest = matchEnd(/:(?:\\[\s\S]?|[^\\>'" \n])*/y, text, nameEnd);
    if (text.charAt(rest) === ">" && rest > nameEnd + 1) {
      return writeAddress(parse, out, { text, start: at, end: rest + 1, isEmail: false });
    }
  }
  const end = text.indexOf(">", rest);
  if (!spend(parse, (end < 0 ? text.length : end) - at) || end < 0) return 0;
  put(out, text.slice(at, end + 1));
  return end + 1 - at;
}

interface Address {
  readonly text: string;
  readonly start: number;
  readonly end: number;
  readonly isEmail: boolean;
}

function writeAddress(parse: Parse, out: Out, { text, start, end, isEmail }: Address): number {
  const link = unescapeBackslashes(text.slice(start + 1, end - 1));
  put(out, parse.renderer.autolink(link, isEmail) ?? "");
  return end - start;
}

function matchEnd(pattern: RegExp, text: string, at: number): number {
  pattern.lastIndex = at;
  return pattern.test(text) ? pattern.lastIndex : 0;
}
