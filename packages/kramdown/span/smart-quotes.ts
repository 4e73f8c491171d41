import type { SpanContext } from "../parser.ts";
import { matchAt, WORD } from "../text/characters.ts";
import { sourceOffset } from "../text/cursor.ts";
import { node, type SymbolName } from "../tree.ts";
import { addText } from "./text.ts";

const PUNCTUATION = "[!\"#$%'()*+,\\-./:;<=>?@[\\\\\\]^`{|}~]";
const WORD_CHARACTER = `[${WORD}]`;

type Turn = "open" | "close";

interface QuoteRule {
  readonly pattern: RegExp;
  /** What stands for the quotes of a match, in order; the text before them (group 1) stays. */
  readonly quotes: readonly Turn[];
}

/**
 * Which way a quote turns: the first rule that matches decides. A rule may start at the quote or at the character before it.
 * The rules are those of SmartyPants, as kramdown has them.
 */
const RULES: readonly QuoteRule[] = [
  { pattern: /()["'](?=[_*]{1,2}[^ \t\r\n\f\v])/y, quotes: ["open"] },
  {
    // The punctuation does not touch a word: `_` is a word character itself, the others are not.
    pattern: new RegExp(
      `()["'](?=(?:${PUNCTUATION}(?!\\.\\.)(?!${WORD_CHARACTER})|_(?!\\.\\.)(?=${WORD_CHARACTER})))`,
      "uy",
    ),
    quotes: ["close"],
  },
  { pattern: /([ \t\r\n\f\v]?)"'(?=\w)/y, quotes: ["open", "open"] },
  { pattern: /([ \t\r\n\f\v]?)'"(?=\w)/y, quotes: ["open", "open"] },
  { pattern: /([ \t\r\n\f\v]?)'(?=\d\ds)/y, quotes: ["close"] },
  { pattern: /([ \t\r\n\f\v])["'](?=\w)/y, quotes: ["open"] },
  { pattern: /([^ \\\t\r\n[{(-])["']/y, quotes: ["close"] },
  {
    pattern: new RegExp(`()["'](?=[ \\t\\r\\n\\f\\v]|s(?!${WORD_CHARACTER})|$)`, "uy"),
    quotes: ["close"],
  },
  { pattern: /([\s\S]?)'/y, quotes: ["open"] },
  { pattern: /([\s\S]?)"/y, quotes: ["open"] },
];

const NAMES: Readonly<Record<string, Readonly<Record<Turn, SymbolName>>>> = {
  "'": { open: "lsquo", close: "rsquo" },
  '"': { open: "ldquo", close: "rdquo" },
};

/** A straight quote, and the character before it if that is not taken yet. */
export function smartQuote(context: SpanContext): boolean {
  const { cursor, container } = context;
  const { text, at } = cursor;
  const quoteFollows = text.charCodeAt(at) !== 92 && isQuote(text, at + 1);
  if (!isQuote(text, at) && !quoteFollows) return false;
  for (const { pattern, quotes } of RULES) {
    const match = matchAt(pattern, text, at);
    if (!match) continue;
    let from = at + (match[1] ?? "").length;
    addText(context, at, from);
    for (const turn of quotes) {
      const ascii = text.charAt(from);
      const name = NAMES[ascii]?.[turn] ?? "rsquo";
      const start = sourceOffset(cursor, from);
      container.children.push(node("symbol", start, { name, ascii }, start + 1));
      from += 1;
    }
    cursor.at = from;
    return true;
  }
  return false;
}

function isQuote(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  return code === 34 || code === 39;
}
