import { put } from "./safe-yaml-resolver.ts";
import { safeYamlScalar, UnreadableNumber } from "./safe-yaml-scalar.ts";
import type { Position } from "./yaml-document.ts";

/** A mapping of keys at the margin to words, quoted text, or lists of these. */
export interface FlatYaml {
  readonly values: Readonly<Record<string, unknown>>;
  /** By key: where the last of its name stands, and where its items do. */
  readonly places: ReadonlyMap<string, Place>;
}

interface Place extends Position {
  readonly items: readonly Position[];
}

/** A value, and at which offsets the items of a list stand. */
interface Read {
  readonly value: unknown;
  readonly items: readonly number[];
}

/** A key whose items, if it has any, stand on the lines that follow. */
interface OpenList {
  readonly key: string;
  /** How far the dashes stand in. */
  indent: number | undefined;
  readonly values: unknown[];
  readonly places: Position[];
}

/** Longer texts have limits to keep, which are the parser's business. */
const longest = 64 * 1024;

/** Line ends of Windows, tabs, and characters at which parsers differ. */
const odd = /[^\n\x20-\x7e\u00a1-\u2027\u202a-\ufefe\uff00-\ufffd]/;

/**
 * Reads YAML of the simplest shape, which is what most front matter has, in a tenth of the time that a parser takes.
 * Undefined for any text of which it is not plain that the parser would read the same: then the parser has to.
 */
export function readFlatYaml(text: string): FlatYaml | undefined {
  if (text.length > longest || odd.test(text)) return undefined;
  const values: Record<string, unknown> = {};
  const places = new Map<string, Place>();
  let open: OpenList | undefined;
  let line = 0;
  let end = -1;
  for (let start = 0; start < text.length; start = end + 1) {
    line++;
    const newline = text.indexOf("\n", start);
    end = newline < 0 ? text.length : newline;
    const from = skipBlanks(text, start);
    const to = withoutBlanks(text, from, end);
    const isOpening = line === 1 && text.slice(start, end) === "---";
    if (from === to || text[start] === "#" || isOpening) continue;
    if (text[from] === "-") {
      if (open === undefined || text[from + 1] !== " ") return undefined;
      const at = skipBlanks(text, from + 1);
      const item = scalarAt(text, at, to, unfit);
      open.indent ??= from - start;
      if (item === undefined || open.indent !== from - start) return undefined;
      open.values.push(item.value);
      open.places.push({ line, column: at - start + 1 });
      put(values, open.key, open.values);
      continue;
    }
    const key = from === start ? keyAt(text, start) : undefined;
    if (key === undefined) return undefined;
    const at = skipBlanks(text, start + key.length + 1);
    const read = at >= to ? nothing : (listAt(text, at, to) ?? scalarAt(text, at, to, unfit));
    if (read === undefined) return undefined;
    const items = read.items.map((offset) => ({ line, column: offset - start + 1 }));
    put(values, key, read.value);
    places.set(key, { line, column: 1, items });
    open = read === nothing ? { key, indent: undefined, values: [], places: items } : undefined;
  }
  return places.size === 0 ? undefined : { values, places };
}

const nothing: Read = { value: null, items: [] };

const keyPattern = /[A-Za-z_][\w-]{0,99}(?=:(?: |\n|$))/y;

/** Undefined for a key that is no text to SafeYAML: `yes`. */
function keyAt(text: string, start: number): string | undefined {
  keyPattern.lastIndex = start;
  const key = keyPattern.exec(text)?.[0];
  return key !== undefined && safeYamlScalar(key) === key ? key : undefined;
}

/** `[a, b]` of quoted texts without commas, and of words. */
function listAt(text: string, start: number, end: number): Read | undefined {
  const close = end - 1;
  if (text[start] !== "[" || text[close] !== "]") return undefined;
  const value: unknown[] = [];
  const items: number[] = [];
  if (skipBlanks(text, start + 1) === close) return { value, items };
  for (let at = start + 1; at <= close; ) {
    const comma = text.indexOf(",", at);
    const after = comma < 0 || comma > close ? close : comma;
    const from = skipBlanks(text, at);
    const item = scalarAt(text, from, withoutBlanks(text, from, after), unfitInList);
    if (item === undefined) return undefined;
    value.push(item.value);
    items.push(from);
    at = after + 1;
  }
  return { value, items };
}

const plainStart = /[A-Za-z0-9/(<$^;+._]|[^\0-\xa0]/;
/** What ends a word, or is none: a comment, a key with its value. */
const unfit = /: |:$| #/;
/** In brackets more has a meaning. */
const unfitInList = /[[\]{}:#"'?&*!|>%@`]/;

function scalarAt(text: string, start: number, end: number, no: RegExp): Read | undefined {
  const scalar = text.slice(start, end);
  const first = scalar[0];
  if (first === undefined) return undefined;
  if (first === '"' || first === "'") {
    const inside = scalar.slice(1, -1);
    const isWhole = scalar.length > 1 && scalar.endsWith(first) && !inside.includes(first);
    return isWhole && !inside.includes("\\") ? { value: inside, items: [] } : undefined;
  }
  if (!plainStart.test(first) || no.test(scalar)) return undefined;
  try {
    return { value: safeYamlScalar(scalar), items: [] };
  } catch (error) {
    // The parser knows how to say it.
    if (error instanceof UnreadableNumber) return undefined;
    throw error;
  }
}

function skipBlanks(text: string, from: number): number {
  let at = from;
  while (text[at] === " ") at++;
  return at;
}

function withoutBlanks(text: string, from: number, to: number): number {
  let end = to;
  while (end > from && text[end - 1] === " ") end--;
  return end;
}
