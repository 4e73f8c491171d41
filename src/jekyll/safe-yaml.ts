import {
  Composer,
  type Document,
  isAlias,
  isMap,
  isScalar,
  isSeq,
  LineCounter,
  type ParsedNode,
  Parser,
} from "yaml";
import { rubyToS } from "./ruby-to-s.ts";
import { isMapping } from "./ruby-values.ts";
import { safeYamlScalar, UnreadableNumber } from "./safe-yaml-scalar.ts";
import { indentInside } from "./yaml-indentation.ts";

/** 1-based. */
export interface Position {
  readonly line: number;
  readonly column: number;
}

/** Why a text is no YAML to Jekyll, and where. */
export interface YamlProblem extends Position {
  readonly message: string;
}

/** A YAML text, read; `value` is undefined when there is a problem. */
export interface YamlText {
  readonly value: unknown;
  readonly problem: YamlProblem | undefined;
  /** The line of each key at the top. */
  readonly keyLines: Readonly<Record<string, number>>;
  /** Where the key stands to which this path leads, or the last of its steps that is there. */
  positionOf(path: readonly string[]): Position | undefined;
}

/** Everything is text to this schema: what an unquoted scalar means is SafeYAML's to say. */
const options = {
  version: "1.1",
  schema: "failsafe",
  merge: false,
  uniqueKeys: false,
  strict: false,
  prettyErrors: false,
  logLevel: "silent",
} as const;

/** Values that a text may unfold to by its aliases, and levels that it may nest. */
const limits = { values: 100_000, depth: 100 };

/**
 * Reads the first document of a text as SafeYAML does, Jekyll's YAML loader (contracts/jekyll.md §2):
 * its scalars, the last of two equal keys, `<<` merged where it stands, unknown tags and aliases ignored.
 */
export function parseSafeYaml(text: string): YamlText {
  const control = /[^\t\n\r\x20-\x7e\x85\xa0-\ufffd]/.exec(text);
  const { document, at } = firstDocument(text);
  const broken = (message: string, offset: number): YamlText => ({
    ...nothing,
    value: undefined,
    problem: { message, ...at(offset) },
  });

  if (control !== null) return broken("control characters are not allowed", control.index);
  if (document === undefined) return nothing;
  const [error] = document.errors;
  if (error !== undefined) return broken(error.message, error.pos[0]);
  const contents = document.contents as ParsedNode | null;
  try {
    const value = contents === null ? null : createResolver()(contents);
    const keyLines: Record<string, number> = {};
    for (const [key, node] of keysOf(contents)) put(keyLines, key, at(node.range[0]).line);
    return {
      value,
      problem: undefined,
      keyLines,
      positionOf(path) {
        const offset = offsetOf(contents, path);
        return offset === undefined ? undefined : at(offset);
      },
    };
  } catch (thrown) {
    if (thrown instanceof Refused) return broken(thrown.message, thrown.offset);
    throw thrown;
  }
}

const nothing: YamlText = {
  value: null,
  problem: undefined,
  keyLines: {},
  positionOf: () => undefined,
};

interface Parsed {
  readonly document: Document.Parsed | undefined;
  readonly at: (offset: number) => Position;
}

/** How often a text is parsed anew with one more of its parts indented. */
const repairs = 16;

/** Parses a text until its first document's end, with the indentation that the parser wants and libyaml does not. */
function firstDocument(text: string): Parsed {
  let indented = text;
  let parsed = parse(indented);
  for (let count = 0; count < repairs; count++) {
    const error = parsed.document?.errors[0];
    if (error === undefined || !["MISSING_CHAR", "BAD_INDENT"].includes(error.code)) break;
    const repaired = indentInside(indented, error.pos[0]);
    if (repaired === undefined) break;
    indented = repaired;
    parsed = parse(indented);
  }
  if (indented === text) return parsed;
  const [before, after] = [text.split("\n"), indented.split("\n")];
  return {
    document: parsed.document,
    at(offset) {
      const { line, column } = parsed.at(offset);
      const added = (after[line - 1]?.length ?? 0) - (before[line - 1]?.length ?? 0);
      return { line, column: Math.max(1, column - added) };
    },
  };
}

function parse(text: string): Parsed {
  const counter = new LineCounter();
  const tokens = new Parser(counter.addNewLine).parse(text);
  const [document] = new Composer({ ...options, lineCounter: counter }).compose(tokens);
  return {
    document,
    at(offset) {
      const { line, col } = counter.linePos(offset);
      return { line, column: col };
    },
  };
}

/** Stops the reading of one text; never leaves this file. */
class Refused extends Error {
  readonly offset: number;

  constructor(message: string, offset: number) {
    super(message);
    this.offset = offset;
  }
}

interface Anchored {
  readonly value: unknown;
  readonly size: number;
}

/**
 * Makes nodes into values as SafeYAML's event handler does, whose one notion of "the key that waits for its value"
 * has its ways: an empty key is none, so its value becomes the next key; a mapping as a key gives its place away;
 * `<<` merges at the sight of an alias, but a mapping written on the spot is still empty then.
 * An alias shares its anchor's value, and its whole size counts again.
 */
function createResolver(): (node: ParsedNode) => unknown {
  const anchors = new Map<string, Anchored | "open">();
  let size = 0;
  let key: unknown = null;

  function walk(node: ParsedNode, into: unknown, depth: number): unknown {
    const offset = node.range[0];
    if (depth > limits.depth) throw new Refused("the values are nested too deep", offset);
    if (isAlias(node)) return add(aliased(node.source, offset), into, offset);
    const before = size;
    grow(1, offset);
    const { anchor } = node;
    if (anchor !== undefined) anchors.set(anchor, "open");
    const value = isSeq(node) ? [] : isMap(node) ? {} : scalarOf(node);
    add(value, into, offset);
    if (isSeq(node)) for (const item of node.items) walk(item as ParsedNode, value, depth + 1);
    if (isMap(node)) {
      for (const pair of node.items) {
        walk(pair.key as ParsedNode, value, depth + 1);
        if (pair.value === null) add(null, value, offset);
        else walk(pair.value as ParsedNode, value, depth + 1);
      }
    }
    if (anchor !== undefined) anchors.set(anchor, { value, size: size - before });
    return value;
  }

  function add(value: unknown, into: unknown, offset: number): unknown {
    if (Array.isArray(into)) into.push(value);
    else if (isMapping(into)) {
      if (key === null) {
        key = value;
        return value;
      }
      if (key !== "<<") put(into, rubyToS(key), value);
      else if (isMapping(value))
        for (const [name, item] of Object.entries(value)) put(into, name, item);
      else throw new Refused('"<<" takes a mapping', offset);
      key = null;
    }
    return value;
  }

  function aliased(name: string, offset: number): unknown {
    const anchored = anchors.get(name);
    if (anchored === "open")
      throw new Refused(`the alias "*${name}" stands inside of itself`, offset);
    if (anchored === undefined) return null;
    grow(anchored.size, offset);
    return anchored.value;
  }

  function grow(by: number, offset: number): void {
    size += by;
    if (size > limits.values) throw new Refused("the aliases unfold to too many values", offset);
  }

  return (node) => walk(node, undefined, 0);
}

/** Sets a key, `__proto__` too, as a property like any other. */
function put(mapping: Record<string, unknown>, key: string, value: unknown): void {
  Object.defineProperty(mapping, key, {
    value,
    enumerable: true,
    writable: true,
    configurable: true,
  });
}

const binaryTags = new Set(["tag:yaml.org,2002:binary", "x-private:binary", "!binary"]);

function scalarOf(node: ParsedNode): unknown {
  if (!isScalar(node)) return null;
  const text = String(node.value ?? "");
  if (node.tag !== undefined && binaryTags.has(node.tag)) {
    return Buffer.from(text, "base64").toString("utf8");
  }
  // To libyaml a tag takes the meaning of the quotes away.
  const quoted = node.type !== "PLAIN" && node.tag === undefined;
  if (quoted) return text;
  try {
    return safeYamlScalar(text);
  } catch (error) {
    if (error instanceof UnreadableNumber)
      throw new Refused(`"${text}" is no number`, node.range[0]);
    throw error;
  }
}

function keysOf(node: ParsedNode | null): Map<string, ParsedNode> {
  const keys = new Map<string, ParsedNode>();
  if (!isMap(node)) return keys;
  for (const { key } of node.items) {
    if (isScalar(key)) keys.set(String(key.value), key as ParsedNode);
  }
  return keys;
}

function offsetOf(contents: ParsedNode | null, path: readonly string[]): number | undefined {
  let node: unknown = contents;
  let offset: number | undefined;
  for (const step of path) {
    if (isSeq(node)) {
      node = node.items[Number(step)];
      offset = (node as ParsedNode | undefined)?.range[0] ?? offset;
      continue;
    }
    if (!isMap(node)) break;
    const pair = node.items.findLast(({ key }) => isScalar(key) && String(key.value) === step);
    if (pair === undefined) break;
    offset = (pair.key as ParsedNode).range[0];
    node = pair.value;
  }
  return offset;
}
