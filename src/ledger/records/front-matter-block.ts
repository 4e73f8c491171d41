import { type Document, isMap, isScalar, LineCounter, type Pair, parseDocument } from "yaml";
import { plainYaml } from "../../core/plain-yaml.ts";

/** Longer front matter is not touched. */
const MAX_LENGTH = 256 * 1024;
const MAX_ALIASES = 100;

/** Why a record cannot be put into a text. */
export interface TextProblem {
  /** Half a sentence about the front matter. */
  readonly problem: string;
  /** 1-based, in the file. */
  readonly line: number;
}

/** A post's front matter, located in its text. */
export interface FrontMatterBlock {
  readonly pairs: readonly Pair[];
  /** Where the line begins that closes it. */
  readonly end: number;
  /** What stands before each key. */
  readonly indent: string;
  readonly lineEnd: "\n" | "\r\n";
  /** The closing line and all that follows. */
  readonly rest: string;
  /** All that the front matter says. */
  readonly values: ReadonlyMap<unknown, unknown>;
  lineOf(offset: number): number;
}

/**
 * Finds front matter by Jekyll's rules for its first and last line (contracts/jekyll.md §2), or says what is odd; the
 * text comes without a byte order mark.
 */
export function frontMatterBlock(text: string): FrontMatterBlock | TextProblem {
  const end = endOf(text);
  if (end === undefined) return { problem: "is missing or not closed", line: 1 };
  if (end > MAX_LENGTH) return { problem: "is too large to be edited", line: 1 };
  const lines = new LineCounter();
  const lineOf = (offset: number) => lines.linePos(offset).line;
  const source = text.slice(0, end);
  const document = parseDocument(source, { ...plainYaml, lineCounter: lines });
  const odd = /\r(?!\n)|[\x85\u2028\u2029]/.exec(source);
  if (odd !== null) {
    return { problem: "holds an unusual line break", line: lineOf(odd.index) };
  }
  const [error] = document.errors;
  if (error !== undefined) {
    return { problem: "is not YAML that can be edited safely", line: lineOf(error.pos[0]) };
  }
  const pairs = pairsOf(document);
  if (pairs === undefined) return { problem: "is not a block of keys", line: 2 };
  const indent = indentOf(source, pairs);
  if (!/^ *$/.test(indent)) return { problem: "begins in an unusual way", line: 2 };
  const values = valuesOf(document);
  if (values === undefined) return { problem: "uses aliases that cannot be followed", line: 1 };
  return {
    ...{ pairs, end, indent, lineOf, values },
    lineEnd: source.slice(0, source.indexOf("\n")).endsWith("\r") ? "\r\n" : "\n",
    rest: text.slice(end),
  };
}

/** The key that is written there, if it is a plain word. */
export function keyOf({ key }: Pair): string | undefined {
  return isScalar(key) ? String(key.value) : undefined;
}

function endOf(text: string): number | undefined {
  const newline = text.indexOf("\n");
  if (newline < 0 || !isFence(text, 0, newline, ["---"])) return undefined;
  for (let line = newline + 1; line < text.length; ) {
    const next = text.indexOf("\n", line);
    const lineEnd = next < 0 ? text.length : next;
    if (isFence(text, line, lineEnd, ["---", "..."])) return line;
    line = lineEnd + 1;
  }
  return undefined;
}

function isFence(text: string, start: number, end: number, marks: readonly string[]): boolean {
  const isMarked = marks.some((mark) => text.startsWith(mark, start));
  return isMarked && /^[ \t\r\f\v]*$/.test(text.slice(start + 3, end));
}

/** Undefined for anything but keys on lines of their own. */
function pairsOf({ contents }: Document.Parsed): readonly Pair[] | undefined {
  if (contents === null || (isScalar(contents) && contents.source === "")) return [];
  return isMap(contents) && contents.flow !== true ? contents.items : undefined;
}

function indentOf(source: string, [first]: readonly Pair[]): string {
  const at = isScalar(first?.key) ? first.key.range?.[0] : undefined;
  if (at === undefined) return first === undefined ? "" : "?";
  return source.slice(source.lastIndexOf("\n", at - 1) + 1, at);
}

/** Undefined where an alias leads nowhere, or aliases of aliases would grow without end (contracts/github.md §6.1). */
function valuesOf(document: Document.Parsed): ReadonlyMap<unknown, unknown> | undefined {
  try {
    const values: unknown = document.toJS({ mapAsMap: true, maxAliasCount: MAX_ALIASES });
    return values instanceof Map ? values : new Map();
  } catch {
    return undefined;
  }
}
