import { isMap, isScalar, isSeq, type ParsedNode, visit, type YAMLError } from "yaml";
import { createResolver, Refused, tooDeep } from "./safe-yaml-resolver.ts";
import { put } from "./simple-values.ts";
import { firstDocument, tabBeforeContent } from "./yaml-document.ts";
import type { Position, YamlText } from "./yaml-text.ts";

/** As `parseSafeYaml`, with the parser for all that YAML can be. */
export function parseAnyYaml(text: string): YamlText {
  const deep = tooDeepAt(text);
  if (deep !== undefined) {
    return { ...nothing, value: undefined, problem: { message: tooDeep, ...placeIn(text, deep) } };
  }
  const control = /[^\t\n\r\x20-\x7e\x85\xa0-\ufffd]/.exec(text);
  const { document, at, cut } = firstDocument(text);
  const broken = (message: string, offset: number): YamlText => ({
    ...nothing,
    value: undefined,
    problem: { message, ...at(offset) },
  });

  if (control !== null) return broken("control characters are not allowed", control.index);
  if (document === undefined) return nothing;
  const [error] = document.errors;
  if (error?.code === "RESOURCE_EXHAUSTION") return broken(tooDeep, error.pos[0]);
  const open = error && document.contents && unclosed(error, document.contents);
  if (open !== undefined && open !== null) return broken(unclosedQuote, open);
  if (error !== undefined) return broken(error.message, error.pos[0]);
  const tab = tabBeforeContent(text, document);
  if (tab !== undefined) return broken("a tab stands where only blanks may", tab);
  const contents = document.contents as ParsedNode | null;
  try {
    const value = contents === null ? null : createResolver()(contents);
    const keyLines: Record<string, number> = {};
    for (const [key, node] of keysOf(contents)) put(keyLines, key, at(node.range[0]).line);
    return {
      value,
      problem: undefined,
      cut: cut === undefined ? undefined : at(cut),
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

/** So deep the parser can go without any danger to its stack, and no blog's data goes. */
const deepest = 400;

/** Where brackets, or dashes in one line, are nested deeper than a parser that calls itself can follow. */
function tooDeepAt(text: string): number | undefined {
  let depth = 0;
  let dashes = 0;
  for (let at = 0; at < text.length; at++) {
    const sign = text[at];
    if (sign === "[" || sign === "{") depth++;
    else if (sign === "]" || sign === "}") depth = Math.max(0, depth - 1);
    else if (text[at + 1] === " " && (sign === "-" || sign === "?")) dashes++;
    else if (sign !== " ") dashes = 0;
    if (depth > deepest || dashes > deepest) return at;
  }
  return undefined;
}

function placeIn(text: string, offset: number): Position {
  const before = text.slice(0, offset).split("\n");
  return { line: before.length, column: (before.at(-1)?.length ?? 0) + 1 };
}

const unclosedQuote = "the quote that opens here is never closed";

/** Where the quote stands that nothing closes: the parser only says where the text ended. */
function unclosed(error: YAMLError, contents: ParsedNode): number | undefined {
  if (!/^Missing closing ['"]/.test(error.message)) return undefined;
  let start: number | undefined;
  visit(contents, {
    Scalar(_key, { range }) {
      if (range && range[0] < error.pos[0]) start = range[0];
    },
  });
  return start;
}

const nothing: YamlText = {
  value: null,
  problem: undefined,
  cut: undefined,
  keyLines: {},
  positionOf: () => undefined,
};

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
