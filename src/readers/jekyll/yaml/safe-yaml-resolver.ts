import { isAlias, isMap, isScalar, isSeq, type ParsedNode } from "yaml";
import { rubyToS } from "../ruby/to-s.ts";
import { isMapping } from "../ruby/values.ts";
import { safeYamlScalar, UnreadableNumber } from "./safe-yaml-scalar.ts";
import { put } from "./simple-values.ts";

/** Values that a text may unfold to by its aliases, and levels that it may nest. */
const limits = { values: 100_000, depth: 100 };

/** Why values within values end somewhere. */
export const tooDeep = "the values are nested too deep";

/** A node on which SafeYAML stops, or we do. */
export class Refused extends Error {
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
export function createResolver(): (node: ParsedNode) => unknown {
  const anchors = new Map<string, Anchored | "open">();
  let size = 0;
  let key: unknown = null;

  function walk(node: ParsedNode, into: unknown, depth: number): unknown {
    const offset = node.range[0];
    if (depth > limits.depth) throw new Refused(tooDeep, offset);
    if (isAlias(node)) return add(aliased(node.source, offset), into, offset);
    const before = size;
    grow(1, offset);
    const { anchor } = node;
    if (anchor !== undefined) refuseOddName(anchor, offset);
    if (anchor !== undefined) anchors.set(anchor, "open");
    const value = isSeq(node) ? [] : isMap(node) ? {} : scalarOf(node);
    add(value, into, offset);
    if (isSeq(node)) for (const item of node.items) walk(item as ParsedNode, value, depth + 1);
    if (isMap(node)) {
      for (const pair of node.items) {
        refuseMissingKey(node, pair.key as ParsedNode);
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
    refuseOddName(name, offset);
    const anchored = anchors.get(name);
    if (anchored === "open")
      throw new Refused(`the alias "*${name}" stands inside of itself`, offset);
    if (anchored === undefined) return null;
    grow(anchored.size, offset);
    return anchored.value;
  }

  function grow(by: number, offset: number): void {
    size += by;
    if (size > limits.values)
      throw new Refused(`there are more than ${limits.values} values`, offset);
  }

  return (node) => walk(node, undefined, 0);
}

function refuseOddName(name: string, offset: number): void {
  if (/[^\w-]/.test(name)) throw new Refused(`"${name}" is not a name for an anchor`, offset);
}

/** libyaml takes a colon with nothing before it only in braces. */
function refuseMissingKey(
  { flow }: { readonly flow?: boolean | undefined },
  key: ParsedNode,
): void {
  const [start, end] = key.range;
  if (!flow && start === end) throw new Refused("a key is missing before the colon", start);
}

const binaryTags = new Set(["tag:yaml.org,2002:binary", "x-private:binary", "!binary"]);

function scalarOf(node: ParsedNode): unknown {
  if (!isScalar(node)) return null;
  const text = String(node.value ?? "");
  // An escape such as \ud800, which is no character: libyaml refuses it, and no URL or platform would take it.
  if (/\p{Surrogate}/u.test(text)) {
    throw new Refused("an escape names half of a character", node.range[0]);
  }
  if (node.tag !== undefined && binaryTags.has(node.tag)) {
    return Buffer.from(text, "base64").toString("utf8");
  }
  if (node.type === "PLAIN" && /^[%,\]}]/.test(text)) {
    throw new Refused(`a value cannot begin with "${text[0]}"`, node.range[0]);
  }
  // To libyaml a tag takes the meaning of the quotes away.
  const quoted = node.type !== "PLAIN" && node.tag === undefined;
  if (quoted) return text;
  try {
    return safeYamlScalar(text);
  } catch (error) {
    if (error instanceof UnreadableNumber)
      throw new Refused(`"${text}" is not a number`, node.range[0]);
    throw error;
  }
}
