import {
  Composer,
  type Document,
  isCollection,
  isMap,
  isNode,
  isScalar,
  LineCounter,
  type ParsedNode,
  Parser,
  visit,
} from "yaml";
import { plainYaml } from "../../../core/plain-yaml.ts";
import { indentInside } from "./yaml-indentation.ts";
import type { Position } from "./yaml-text.ts";

/** A text's first document, with the parser's errors, and where an offset of it lies in the text. */
export interface Parsed {
  readonly document: Document.Parsed | undefined;
  readonly cut?: number;
  readonly at: (offset: number) => Position;
}

/** How often a text is parsed anew with one more of its parts indented: 16 times, and less for a long one. */
const repairs = { count: 16, characters: 400_000 };

/** Parses a text until its first document's end as libyaml finds it. */
export function firstDocument(text: string): Parsed {
  const parsed = parseIndented(text);
  const cut = endOfMapping(parsed);
  return cut === undefined ? parsed : { ...parseIndented(text.slice(0, cut)), cut };
}

/** Where something stands that is less indented than the first mapping's keys, and so no longer belongs to it. */
function endOfMapping({ document, at }: Parsed): number | undefined {
  const [error] = document?.errors ?? [];
  if (error?.code !== "UNEXPECTED_TOKEN" || !isMap(document?.contents)) return undefined;
  const first = document.contents.items[0]?.key as ParsedNode | undefined;
  const offset = error.pos[0];
  if (first === undefined || offset < first.range[0]) return undefined;
  if (at(offset).column >= at(first.range[0]).column) return undefined;
  return offset;
}

/** Parses with the indentation that the parser wants and libyaml does not. */
function parseIndented(text: string): Parsed {
  let indented = text;
  let parsed = parse(indented);
  const most = Math.min(repairs.count, repairs.characters / text.length);
  for (let count = 0; count < most; count++) {
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
  const [document] = new Composer({ ...plainYaml, lineCounter: counter }).compose(tokens);
  return {
    document,
    at(offset) {
      const { line, col } = counter.linePos(offset);
      return { line, column: col };
    },
  };
}

/** Where a line begins with a tab outside of quotes, brackets and literal text: libyaml refuses it, the parser does not. */
export function tabBeforeContent(text: string, document: Document.Parsed): number | undefined {
  const tabs = [...text.matchAll(/^\t/gm)].map(({ index }) => index);
  if (tabs.length === 0) return undefined;
  const inside: [start: number, end: number][] = [];
  visit(document, (_key, node) => {
    const free = isCollection(node) ? node.flow : isScalar(node) && node.type !== "PLAIN";
    if (free && isNode(node) && node.range) inside.push([node.range[0], node.range[1]]);
  });
  // Both are in the text's order.
  let next = 0;
  let covered = 0;
  return tabs.find((tab) => {
    for (; (inside[next]?.[0] ?? tab) < tab; next++) {
      covered = Math.max(covered, inside[next]?.[1] ?? 0);
    }
    return tab >= covered;
  });
}
