import { isDeepStrictEqual } from "node:util";
import { isScalar, type Pair, type Scalar } from "yaml";
import type { KeptKey } from "../../core/platform-words.ts";
import {
  type FrontMatterBlock,
  frontMatterBlock,
  keyOf,
  type TextProblem,
} from "./front-matter-block.ts";
import type { RecordedPost } from "./recorded-posts.ts";

interface Edit {
  readonly at: number;
  readonly end: number;
  readonly text: string;
}

/** What the front matter should say of these copies, by key. */
export function frontMatterKeys(
  copies: RecordedPost["copies"],
  kept: readonly KeptKey[],
): ReadonlyMap<string, string> {
  const wanted = new Map<string, string>();
  for (const { key, platform, field } of kept) {
    const value = copies[platform]?.[field];
    if (value !== undefined && value !== "") wanted.set(key, value);
  }
  return wanted;
}

/**
 * The post's text with the kept keys in its front matter, every other byte as it was. The
 * result is read again before it is given out: where it does not say what it should, a problem comes instead.
 */
export function recordInFrontMatter(
  text: string,
  copies: RecordedPost["copies"],
  kept: readonly KeptKey[],
): { readonly text: string } | TextProblem {
  const mark = text.startsWith("\ufeff") ? "\ufeff" : "";
  const plain = text.slice(mark.length);
  const block = frontMatterBlock(plain);
  if ("problem" in block) return block;
  const wanted = frontMatterKeys(copies, kept);
  const edits: Edit[] = [];
  let added = "";
  for (const [key, value] of wanted) {
    const pairs = block.pairs.filter((pair) => keyOf(pair) === key);
    const [pair] = pairs;
    if (pairs.length > 1) return problemAt(block, pairs[1], `holds \`${key}\` twice`);
    if (pair === undefined) added += `${block.indent}${key}: ${scalar(value)}${block.lineEnd}`;
    else if (!says(pair, value)) {
      const edit = replaced(plain, pair, value);
      if (edit === undefined) return problemAt(block, pair, `holds \`${key}\` in an unusual form`);
      edits.push(edit);
    }
  }
  const edited = applied(plain, [...edits, { at: block.end, end: block.end, text: added }]);
  if (edited === plain) return { text };
  if (!isAsItShould(block, edited, wanted)) {
    return { problem: "cannot be edited without changing something else", line: 1 };
  }
  return { text: mark + edited };
}

/** Everything besides our keys, and the body to the byte, says what it said. */
function isAsItShould(
  before: FrontMatterBlock,
  edited: string,
  wanted: ReadonlyMap<string, string>,
): boolean {
  const after = frontMatterBlock(edited);
  if ("problem" in after || after.rest !== before.rest) return false;
  return isDeepStrictEqual(after.values, new Map([...before.values, ...wanted]));
}

function says({ value }: Pair, wanted: string): boolean {
  return isScalar(value) && value.value === wanted;
}

/** The new value in the old one's place and quotes; undefined if that is no plain place on one line. */
function replaced(text: string, { key, value }: Pair, wanted: string): Edit | undefined {
  if (!isScalar(key) || !isScalar(value) || !key.range || !value.range) return undefined;
  if (value.anchor !== undefined || value.tag !== undefined) return undefined;
  const [at, end] = value.range;
  if (at === end) {
    // Nothing is there yet, perhaps a comment: the value goes right behind the colon.
    const colon = text.indexOf(":", key.range[1]);
    return { at: colon + 1, end: colon + 1, text: ` ${scalar(wanted)}` };
  }
  const isOneLine = !text.slice(key.range[1], end).includes("\n");
  return isOneLine ? { at, end, text: scalar(wanted, value.type) } : undefined;
}

/** A value as YAML reads it back: text that means a number, a date or nothing else needs quotes. */
function scalar(value: string, like?: Scalar["type"]): string {
  if (like === "QUOTE_DOUBLE") return JSON.stringify(value);
  const isPlain = /^(?:[1-9]\d{0,14}|https?:\/\/[\w./~%?&=+@-]+)$/.test(value);
  if (isPlain && like !== "QUOTE_SINGLE") return value;
  return `'${value.replaceAll("'", "''")}'`;
}

function applied(text: string, edits: readonly Edit[]): string {
  return [...edits]
    .sort((one, other) => other.at - one.at)
    .reduce((result, { at, end, text }) => result.slice(0, at) + text + result.slice(end), text);
}

function problemAt(
  { lineOf }: FrontMatterBlock,
  pair: Pair | undefined,
  problem: string,
): TextProblem {
  const at = isScalar(pair?.key) ? pair.key.range?.[0] : undefined;
  return { problem, line: at === undefined ? 1 : lineOf(at) };
}
