import { emptyLine } from "./lines.ts";
import { type Parse, spend } from "./parse.ts";

/** Elements that make a block of their own at the start of a line. Redcarpet 3.5 knows no others. */
const blockTags: ReadonlySet<string> = new Set(
  `abbr address article aside audio blockquote canvas dd del details div dl fieldset figcaption
  figure footer form h1 h2 h3 h4 h5 h6 header hgroup hr iframe ins math nav noscript ol output p pre
  script section style summary table tfoot ul video`.split(/\s+/),
);

/** The length of the block of HTML at `at`, 0 when there is none. */
export function htmlBlockLength(parse: Parse, text: string, at: number): number {
  if (text.charAt(at) !== "<" || !spend(parse, 1)) return 0;
  const tag = /^<([^> ]{1,10})[> ]/.exec(text.slice(at, at + 12))?.[1]?.toLowerCase();
  if (tag === undefined || !blockTags.has(tag)) {
    return commentLength(parse, text, at) || ruleLength(parse, text, at);
  }
  const rest = text.slice(at);
  const unindented = elementLength(parse, rest, tag, true);
  if (unindented > 0 || tag === "ins" || tag === "del") return unindented;
  return elementLength(parse, rest, tag, false);
}

function commentLength(parse: Parse, text: string, at: number): number {
  if (!text.startsWith("<!--", at)) return 0;
  const end = text.indexOf("-->", at + 3);
  if (!spend(parse, (end < 0 ? text.length : end) - at)) return 0;
  return end < 0 ? 0 : withEmptyLine(text, at, end + 3);
}

/** `<hr/>` and whatever else begins like it: the only element without an end that makes a block. */
function ruleLength(parse: Parse, text: string, at: number): number {
  if (!/^<hr[\s\S]{2}/i.test(text.slice(at, at + 5))) return 0;
  const end = text.indexOf(">", at + 3);
  if (!spend(parse, (end < 0 ? text.length : end) - at)) return 0;
  return end < 0 ? 0 : withEmptyLine(text, at, end + 1);
}

function withEmptyLine(text: string, at: number, end: number): number {
  const empty = end < text.length ? emptyLine(text, end) : 0;
  return empty === 0 ? 0 : end - at + empty;
}

/** Up to a closing tag that ends its line, with the empty line after it. */
function elementLength(parse: Parse, block: string, tag: string, unindented: boolean): number {
  const firstBreak = block.indexOf("\n", 2);
  for (let close = block.indexOf("</", 1); close >= 0; close = block.indexOf("</", close + 2)) {
    const isFirstLine = firstBreak < 0 || close < firstBreak;
    if (unindented && !isFirstLine && block.charAt(close - 1) !== "\n") continue;
    const end = close + tag.length + 3;
    if (end >= block.length) break;
    if (!spend(parse, 1)) return 0;
    if (block.slice(close + 2, end).toLowerCase() !== `${tag}>`) continue;
    const empty = emptyLine(block, end);
    if (empty === 0) continue;
    const next = end + empty;
    return next < block.length ? next + emptyLine(block, next) : next;
  }
  // A search is cheap: with its full length counted, a post of a hundred kilobytes would be an attack.
  spend(parse, block.length >> 4);
  return 0;
}
