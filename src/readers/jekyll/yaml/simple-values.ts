import { safeYamlScalar, UnreadableNumber } from "./safe-yaml-scalar.ts";
import type { Position } from "./yaml-text.ts";

/** A key or an item of a text, and where those stand that are in its value. */
export interface Place extends Position {
  readonly keys?: ReadonlyMap<string, Place>;
  readonly items?: readonly Place[];
}

/** A value, and where what is in it stands. */
export interface Read {
  readonly value: unknown;
  readonly inside: Pick<Place, "keys" | "items">;
}

/** A value within a line, and the column behind it. */
interface ReadInLine extends Read {
  readonly end: number;
}

/** Thrown at what only the parser can read. */
export class NotSimple extends Error {}

/** What is nested deeper has limits to keep, which are the parser's business. */
export const mostDepth = 20;

/** Sets a key, `__proto__` too, as a property like any other. */
export function put(mapping: Record<string, unknown>, key: string, value: unknown): void {
  Object.defineProperty(mapping, key, {
    value,
    enumerable: true,
    writable: true,
    configurable: true,
  });
}

const keyPattern = /[A-Za-z_][\w-]{0,99}(?=:(?: |$))/y;

export function isKeyAt(text: string, at: number): boolean {
  keyPattern.lastIndex = at;
  return keyPattern.test(text);
}

/** @throws {NotSimple} there is none, or one that is not a text to SafeYAML: `yes` */
export function keyAt(text: string, at: number): string {
  keyPattern.lastIndex = at;
  const key = keyPattern.exec(text)?.[0];
  if (key === undefined || safeYamlScalar(key) !== key) throw new NotSimple();
  return key;
}

/** Where what is in brackets stands. */
interface Where {
  readonly number: number;
  readonly depth: number;
}

/** A value that takes the rest of its line. */
export function wholeLine(text: string, at: number, where: Where): Read {
  const inLine = quotedAt(text, at) ?? bracketsAt(text, at, where);
  if (inLine !== undefined) {
    const after = skipBlanks(text, inLine.end);
    if (!isEnd(text, after) || text[inLine.end] === "#") throw new NotSimple();
    return inLine;
  }
  const comment = text.indexOf(" #", at);
  const word = withoutBlanks(text.slice(at, comment < 0 ? undefined : comment));
  return { value: wordOf(word, /: |:$/), inside: {} };
}

/** True where nothing follows but a comment. */
export function isEnd(text: string, at: number): boolean {
  return at >= text.length || text[at] === "#";
}

/** Escapes of which JSON knows the meaning, too. */
const doublyQuoted = /"(?:[^"\\]|\\["\\nt])*"/y;
const singlyQuoted = /'[^']*'(?!')/y;

function quotedAt(text: string, at: number): ReadInLine | undefined {
  const quote = text[at];
  if (quote !== '"' && quote !== "'") return undefined;
  const pattern = quote === '"' ? doublyQuoted : singlyQuoted;
  pattern.lastIndex = at;
  const quoted = pattern.exec(text)?.[0];
  if (quoted === undefined) throw new NotSimple();
  const value = quote === '"' ? JSON.parse(quoted) : quoted.slice(1, -1);
  return { value, inside: {}, end: at + quoted.length };
}

function bracketsAt(text: string, at: number, where: Where): ReadInLine | undefined {
  const sign = text[at];
  if (sign !== "[" && sign !== "{") return undefined;
  if (where.depth > mostDepth) throw new NotSimple();
  return sign === "[" ? listAt(text, at, where) : mappingAt(text, at, where);
}

function listAt(text: string, start: number, where: Where): ReadInLine {
  const value: unknown[] = [];
  const items: Place[] = [];
  const end = eachIn(text, start, "]", (at) => {
    const item = inBrackets(text, at, where);
    value.push(item.value);
    items.push({ line: where.number, column: at + 1, ...item.inside });
    return item.end;
  });
  return { value, inside: { items }, end };
}

function mappingAt(text: string, start: number, where: Where): ReadInLine {
  const value: Record<string, unknown> = {};
  const keys = new Map<string, Place>();
  const end = eachIn(text, start, "}", (at) => {
    const key = keyAt(text, at);
    const item = inBrackets(text, skipBlanks(text, at + key.length + 1), where);
    put(value, key, item.value);
    keys.set(key, { line: where.number, column: at + 1, ...item.inside });
    return item.end;
  });
  return { value, inside: { keys }, end };
}

/** Reads what commas part up to the bracket that closes, and gives the column behind it. */
function eachIn(
  text: string,
  start: number,
  closing: "]" | "}",
  read: (at: number) => number,
): number {
  let at = skipBlanks(text, start + 1);
  if (text[at] === closing) return at + 1;
  for (;;) {
    const end = skipBlanks(text, read(at));
    if (text[end] === closing) return end + 1;
    if (text[end] !== ",") throw new NotSimple();
    at = skipBlanks(text, end + 1);
  }
}

/** In brackets more signs have a meaning. */
const unfitInBrackets = /[[\]{}:#"'?&*!|>%@`]/;

function inBrackets(text: string, at: number, { number, depth }: Where): ReadInLine {
  const inside = quotedAt(text, at) ?? bracketsAt(text, at, { number, depth: depth + 1 });
  if (inside !== undefined) return inside;
  let end = at;
  while (end < text.length && !",]}".includes(text[end] ?? "")) end++;
  return { value: wordOf(withoutBlanks(text.slice(at, end)), unfitInBrackets), inside: {}, end };
}

const plainStart = /^(?:[A-Za-z0-9/(<$^;+._]|[^\0-\xa0]|[:-][A-Za-z0-9])/;

/** What a word without quotes means. */
function wordOf(word: string, unfit: RegExp): unknown {
  if (!plainStart.test(word) || unfit.test(word)) throw new NotSimple();
  try {
    return safeYamlScalar(word);
  } catch (error) {
    // The parser knows how to say it.
    if (error instanceof UnreadableNumber) throw new NotSimple();
    throw error;
  }
}

export function skipBlanks(text: string, from: number): number {
  let at = from;
  while (text[at] === " ") at++;
  return at;
}

function withoutBlanks(text: string): string {
  let end = text.length;
  while (text[end - 1] === " ") end--;
  return text.slice(0, end);
}
