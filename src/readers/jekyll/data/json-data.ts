import { safeYamlScalar } from "../yaml/safe-yaml-scalar.ts";
import { put } from "../yaml/simple-values.ts";

/** Levels that values may nest: as many as in YAML. */
const deepest = 100;

/** Why a text is left to the YAML parser, or why it is refused. */
export type JsonProblem = "not-json" | "too-many-values";

/** Values, one for each list, mapping, text, number and word: what they weigh in memory follows from them. */
export const mostValues = 5_000_000;

/**
 * Reads strict JSON as SafeYAML would, which is what Jekyll reads `_data/*.json` with (contracts/jekyll.md §2): of two
 * equal keys the last counts, and numbers are those of YAML 1.1, in which `1e3` is text and `1.0` keeps its point.
 * What is not strict JSON, and a key `<<`, which means something to YAML, is for the YAML parser.
 */
export function readJson(text: string): { readonly value: unknown } | JsonProblem {
  if (mergeKey.test(text) || refused.test(text)) return "not-json";
  const { values, depth } = shapeOf(text);
  if (values > mostValues) return "too-many-values";
  if (depth > deepest) return "not-json";
  try {
    const value: unknown = JSON.parse(text);
    return { value: oddNumber.test(text) ? readStrictJson(text) : value };
  } catch {
    return "not-json";
  }
}

/** A key that merges, in any spelling; in a text it only costs time. */
const mergeKey = /"(?:<|\\u003c){2}"/i;

/** Characters that JSON allows in a text and YAML does not. */
const refused = /[\x7f-\x84\x86-\x9f\ufffe\uffff]/;

/** What YAML 1.1 reads in its own way, or JavaScript cannot hold: fractions, exponents, long numbers, minus zero. */
const oddNumber = /\d[.eE]|\d{16}|-0/;

/** At most as many values, and levels, as a text of JSON can have: brackets and commas within texts are counted too. */
function shapeOf(text: string): { readonly values: number; readonly depth: number } {
  let values = 1;
  let depth = 0;
  let deepestYet = 0;
  let isText = false;
  for (let at = 0; at < text.length; at++) {
    const char = text.charCodeAt(at);
    if (char === quote) isText = !isText;
    else if (isText && char === backslash) at++;
    else if (isText) continue;
    else if (char === comma) values++;
    else if (char === openBrace || char === openBracket) {
      values++;
      depth++;
      if (depth > deepestYet) deepestYet = depth;
    } else if (char === closeBrace || char === closeBracket) depth--;
  }
  return { values, depth: deepestYet };
}

const quote = 0x22;
const comma = 0x2c;
const colon = 0x3a;
const backslash = 0x5c;
const openBracket = 0x5b;
const closeBracket = 0x5d;
const openBrace = 0x7b;
const closeBrace = 0x7d;

/** A number or a word. */
const scalar = /[^\s,\]}]+/y;

/** Reads text that is known to be JSON, each number from its digits. */
function readStrictJson(text: string): unknown {
  let at = 0;

  function skip(): void {
    while (text.charCodeAt(at) <= 0x20) at++;
  }

  /** What stands after the blanks; it is passed over if it is `char`. */
  function take(char: number): boolean {
    skip();
    if (text.charCodeAt(at) !== char) return false;
    at++;
    return true;
  }

  function string(): string {
    const start = at - 1;
    let plain = true;
    for (; text.charCodeAt(at) !== quote; at++) {
      if (text.charCodeAt(at) !== backslash) continue;
      plain = false;
      at++;
    }
    at++;
    return plain ? text.slice(start + 1, at - 1) : JSON.parse(text.slice(start, at));
  }

  function list(): unknown[] {
    const items: unknown[] = [];
    if (take(closeBracket)) return items;
    do items.push(value());
    while (take(comma));
    take(closeBracket);
    return items;
  }

  function mapping(): Record<string, unknown> {
    const pairs: Record<string, unknown> = {};
    if (take(closeBrace)) return pairs;
    do {
      take(quote);
      const key = string();
      take(colon);
      const held = value();
      if (key === "__proto__") put(pairs, key, held);
      else pairs[key] = held;
    } while (take(comma));
    take(closeBrace);
    return pairs;
  }

  function value(): unknown {
    if (take(quote)) return string();
    if (take(openBracket)) return list();
    if (take(openBrace)) return mapping();
    scalar.lastIndex = at;
    const found = scalar.exec(text)?.[0] ?? "";
    at += found.length;
    return safeYamlScalar(found);
  }

  return value();
}
