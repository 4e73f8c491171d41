/**
 * Reads markup as Liquid 4's lax parser does with regular expressions, but in linear time.
 * A *fragment* is a string, or a run of anything but white space, commas, bars and quotation marks in which, after its
 * beginning, whole strings may stand.
 */

const stop = /[ \t\r\n\f\v,|'"]/;

/** Where the fragment that begins at `start` ends; -1 where none begins. */
export function fragmentEnd(text: string, start: number): number {
  const quoted = quotedEnd(text, start);
  if (quoted >= 0) return quoted;
  let at = start;
  while (at < text.length) {
    const char = text[at] ?? "";
    if (char === '"' || char === "'") {
      const close = text.indexOf(char, at + 1);
      if (close < 0) break;
      at = close + 1;
    } else if (stop.test(char)) {
      break;
    } else {
      at++;
    }
  }
  return at > start ? at : -1;
}

function quotedEnd(text: string, start: number): number {
  const quote = text[start];
  if (quote !== '"' && quote !== "'") return -1;
  const close = text.indexOf(quote, start + 1);
  return close < 0 ? -1 : close + 1;
}

/** Where fragments that follow each other without a gap end; -1 where none begins. */
export function fragmentsEnd(text: string, start: number): number {
  let end = -1;
  for (let next = fragmentEnd(text, start); next >= 0; next = fragmentEnd(text, end)) end = next;
  return end;
}

/** A piece of markup, and where what follows it begins. */
export interface Fragment {
  readonly text: string;
  readonly end: number;
}

/** The first fragment at or after `from`. */
export function firstFragment(text: string, from = 0): Fragment | undefined {
  for (let start = from; start < text.length; start++) {
    const end = fragmentEnd(text, start);
    if (end >= 0) return { text: text.slice(start, end), end };
  }
  return undefined;
}

/** The first place at or after `from` that is not blank. */
export function skipBlank(text: string, from: number): number {
  let at = from;
  while (at < text.length && isBlank(text.charCodeAt(at))) at++;
  return at;
}

/** Ruby's `\s`: ASCII only. */
export function isBlank(code: number): boolean {
  return code === 32 || (code >= 9 && code <= 13);
}

/** Every `key: fragment` in a tag's markup. */
export function attributes(text: string): readonly (readonly [string, string])[] {
  const found: [string, string][] = [];
  let at = 0;
  for (
    let colon = text.indexOf(":");
    colon >= 0;
    colon = text.indexOf(":", Math.max(at, colon + 1))
  ) {
    const key = wordBefore(text, colon, at);
    const start = skipBlank(text, colon + 1);
    const end = fragmentEnd(text, start);
    if (key === "" || end < 0) continue;
    found.push([key, text.slice(start, end)]);
    at = end;
  }
  return found;
}

function wordBefore(text: string, end: number, from: number): string {
  let last = end;
  while (last > from && isBlank(text.charCodeAt(last - 1))) last--;
  let first = last;
  while (first > from && /\w/.test(text[first - 1] ?? "")) first--;
  return text.slice(first, last);
}

/** The part of an expression before its filters, and the filters, each with its arguments as written. */
export interface LaxOutput {
  readonly value: string;
  readonly filters: readonly LaxFilter[];
}

/** A filter's name and its arguments, as they are written. */
export interface LaxFilter {
  readonly name: string;
  readonly args: readonly string[];
}

/** `value | filter: arg, arg`; undefined where there is no value. */
export function laxOutput(markup: string): LaxOutput | undefined {
  const value = firstFragment(markup);
  if (value === undefined) return undefined;
  const bar = markup.indexOf("|", value.end);
  const filters = bar < 0 ? [] : chunks(markup, bar + 1).flatMap(laxFilter);
  return { value: value.text, filters };
}

/** Splits at bars and at quotation marks that nothing closes. */
function chunks(text: string, from: number): readonly string[] {
  const found: string[] = [];
  let start = from;
  let at = from;
  const cut = (end: number) => {
    if (end > start) found.push(text.slice(start, end));
  };
  while (at < text.length) {
    const end = fragmentEnd(text, at);
    if (end >= 0) at = end;
    else if (text[at] === "," || isBlank(text.charCodeAt(at))) at++;
    else {
      cut(at);
      start = ++at;
    }
  }
  cut(at);
  return found;
}

function laxFilter(text: string): readonly LaxFilter[] {
  const name = /\w+/.exec(text)?.[0];
  if (name === undefined) return [];
  const args: string[] = [];
  for (let at = 0; at < text.length; at++) {
    if (text[at] !== ":" && text[at] !== ",") continue;
    const argument = argumentAt(text, skipBlank(text, at + 1));
    if (argument === undefined) continue;
    args.push(argument.text);
    at = argument.end - 1;
  }
  return [{ name, args }];
}

const keyword = /(\w+)[ \t\r\n\f\v]*:[ \t\r\n\f\v]*/y;

function argumentAt(text: string, start: number): Fragment | undefined {
  keyword.lastIndex = start;
  const valueStart = keyword.test(text) ? keyword.lastIndex : start;
  for (const from of new Set([valueStart, start])) {
    const end = fragmentEnd(text, from);
    if (end >= 0) return { text: text.slice(start, end), end };
  }
  return undefined;
}

/** `key: value` as an argument; undefined for a plain one. */
export function keywordArgument(text: string): readonly [string, string] | undefined {
  keyword.lastIndex = 0;
  const key = keyword.exec(text)?.[1];
  if (key === undefined) return undefined;
  const start = keyword.lastIndex;
  return fragmentEnd(text, start) === text.length ? [key, text.slice(start)] : undefined;
}

const connective = /\b(?:\s?and\s?|\s?or\s?)\b/y;

/** Splits a condition into comparisons and the words `and`, `or` between them. */
export function laxConditions(markup: string): readonly string[] {
  const found: string[] = [];
  let at = 0;
  while (at < markup.length) {
    const end = connectiveEnd(markup, at);
    const next = end >= 0 ? end : comparisonEnd(markup, at);
    if (next > at) found.push(markup.slice(at, next));
    // Where nothing begins, white space is stepped over at once.
    at = next > at ? next : Math.max(skipBlank(markup, at), at + 1);
  }
  return found;
}

function connectiveEnd(text: string, at: number): number {
  connective.lastIndex = at;
  return connective.test(text) ? connective.lastIndex : -1;
}

function comparisonEnd(text: string, start: number): number {
  let end = start;
  for (;;) {
    const at = skipBlank(text, end);
    if (at >= text.length || connectiveEnd(text, at) >= 0) return end;
    const fragment = fragmentEnd(text, at);
    let next = fragment;
    if (fragment < 0)
      for (next = at; next < text.length && !isBlank(text.charCodeAt(next)); ) next++;
    end = skipBlank(text, next);
  }
}

/** A condition's sides and what stands between them, as they are written. */
export interface LaxComparison {
  readonly left: string;
  readonly operator: string | undefined;
  readonly right: string | undefined;
}

const operator = /[=!<>a-z_]+/y;

/** `left operator right` anywhere in the text; undefined where there is no fragment. */
export function laxComparison(text: string): LaxComparison | undefined {
  const left = firstFragment(text);
  if (left === undefined) return undefined;
  operator.lastIndex = skipBlank(text, left.end);
  const sign = operator.exec(text)?.[0];
  const start = skipBlank(text, sign === undefined ? left.end : operator.lastIndex);
  const end = fragmentEnd(text, start);
  return { left: left.text, operator: sign, right: end < 0 ? undefined : text.slice(start, end) };
}
