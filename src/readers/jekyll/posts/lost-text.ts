import { correctionText } from "../yaml/corrections.ts";
import { quoted, takeApart } from "../yaml/yaml-line.ts";
import type { FrontMatter } from "./front-matter.ts";

/** A value that YAML reads as something else than the text which it looks like. */
export interface LostText {
  readonly line: number;
  readonly column: number;
  readonly message: string;
  readonly hint: string;
}

/** What people read: a sign at the beginning of these values was meant as text. */
const keys = ["title", "subtitle", "description", "tags", "categories", "category", "series"];

const kinds = new Map([
  ["#", "a comment"],
  ["!", "a tag"],
  ["&", "an anchor"],
  ["*", "an alias"],
] as const);

/** Finds values that were lost: `title: #1 tip` is a key without a value, and a comment. */
export function lostText(text: string, { keyLines }: FrontMatter): readonly LostText[] {
  const known = keys.filter((key) => Object.hasOwn(keyLines, key));
  if (known.length === 0) return [];
  const lines = text.slice(0, 32 * 1024).split("\n");
  return known.flatMap((key): LostText[] => {
    const line = keyLines[key] ?? 0;
    const { before, value } = takeApart(lines[line - 1] ?? "") ?? { before: "", value: "" };
    const [word = ""] = /^[#!&*][^\s#!&*]\S{0,60}/.exec(value) ?? [];
    const kind = kinds.get(value.charAt(0) as "#");
    if (word === "" || kind === undefined) return [];
    const message = `YAML takes \`${word}\` at the beginning of \`${key}\` for ${kind}, and not for text.`;
    const hint = correctionText([{ line, text: before + quoted(value) }]);
    return [{ line, column: before.length + 1, message, hint }];
  });
}
