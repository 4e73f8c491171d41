import { rubyCapitalize, rubyDowncase } from "../../ruby/case.ts";
import { Failure } from "../failure.ts";
import type { Run } from "../run.ts";
import { toInteger } from "../syntax/expression.ts";
import { isNil, toS } from "../values/ruby.ts";
import { type FilterTable, takes } from "./filter.ts";

const edge = "\0\t\n\v\f\r ";

function lstrip(text: string): string {
  let at = 0;
  while (at < text.length && edge.includes(text[at] ?? "")) at++;
  return text.slice(at);
}

function rstrip(text: string): string {
  let end = text.length;
  while (end > 0 && edge.includes(text[end - 1] ?? "")) end--;
  return text.slice(0, end);
}

/** Ruby's `split`: white space for " ", empty parts at the end dropped. */
function split(text: string, pattern: string): readonly string[] {
  if (text === "") return [];
  if (pattern === " ") return words(text);
  const parts = pattern === "" ? [...text] : text.split(pattern);
  while (parts.at(-1) === "") parts.pop();
  return parts;
}

/** Ruby's `split` without arguments. */
function words(text: string): readonly string[] {
  return text.split(/[\0 \t\n\v\f\r]+/).filter((word) => word !== "");
}

/** Replaces every occurrence; the result's size is known before it is made. */
function replaceAll(run: Run, text: string, from: string, to: string): string {
  const count = from === "" ? [...text].length + 1 : text.split(from).length - 1;
  run.budget.text(count * to.length);
  const pattern = from === "" ? /(?:)/gu : from;
  return text.replaceAll(pattern, () => to);
}

function replaceFirst(text: string, from: string, to: string): string {
  return text.replace(from, () => to);
}

/** Ruby's replacement texts know backslashes: `\\` for one, `\0` for what was found. */
function replacement(text: unknown, found: string): string {
  return toS(text).replace(/\\(0|&|\\|\d|['`])/g, (_, sign: string) => {
    if (sign === "0" || sign === "&") return found;
    return sign === "\\" ? "\\" : "";
  });
}

function slice(input: unknown, offset: unknown, length: unknown): unknown {
  const list: readonly unknown[] = Array.isArray(input) ? input : [...toS(input)];
  const from = Number(toInteger(offset));
  const count = isNil(length) ? 1 : Number(toInteger(length));
  const start = from < 0 ? list.length + from : from;
  const outside = start < 0 || start > list.length || count < 0;
  const part = outside ? [] : list.slice(start, start + count);
  return Array.isArray(input) ? part : part.join("");
}

function truncate(input: unknown, length: unknown, end: unknown): unknown {
  if (isNil(input)) return null;
  const chars = [...toS(input)];
  const tail = toS(end);
  const most = Number(toInteger(length));
  if (chars.length <= most) return chars.join("");
  return chars.slice(0, Math.max(0, most - [...tail].length)).join("") + tail;
}

function truncateWords(input: unknown, count: unknown, end: unknown): unknown {
  if (isNil(input)) return null;
  const list = words(toS(input));
  const last = Math.max(0, Number(toInteger(count)) - 1);
  return list.length > last ? list.slice(0, last + 1).join(" ") + toS(end) : input;
}

/** Ruby's `\p{Han}` and the like mean the script itself. */
const cjkCharacter = /[\p{sc=Han}\p{sc=Katakana}\p{sc=Hiragana}\p{sc=Hangul}]/gu;
const otherWord = /[^\p{sc=Han}\p{sc=Katakana}\p{sc=Hiragana}\p{sc=Hangul}\s]+/gu;

function numberOfWords(input: unknown, mode: unknown): number {
  if (typeof input !== "string") {
    throw new Failure("liquid-arguments", "`number_of_words` wants a text");
  }
  const characters = (input.match(cjkCharacter) ?? []).length;
  const others = () => (input.match(otherWord) ?? []).length;
  if (mode === "cjk" || (mode === "auto" && characters > 0)) return characters + others();
  return words(input).length;
}

/** Filters that take and give text. */
export const textFilters: FilterTable = {
  downcase: takes(0, 0, (_, input) => rubyDowncase(toS(input))),
  upcase: takes(0, 0, (_, input) => toS(input).toUpperCase()),
  capitalize: takes(0, 0, (_, input) => rubyCapitalize(toS(input))),
  strip: takes(0, 0, (_, input) => lstrip(rstrip(toS(input)))),
  lstrip: takes(0, 0, (_, input) => lstrip(toS(input))),
  rstrip: takes(0, 0, (_, input) => rstrip(toS(input))),
  strip_newlines: takes(0, 0, (_, input) => toS(input).replace(/\r?\n/g, "")),
  normalize_whitespace: takes(0, 0, (_, input) =>
    lstrip(rstrip(toS(input).replace(/[ \t\r\n\f\v]+/g, " "))),
  ),
  append: takes(1, 1, (_, input, tail) => toS(input) + toS(tail)),
  prepend: takes(1, 1, (_, input, head) => toS(head) + toS(input)),
  replace: takes(1, 2, (run, input, from, to = "") => {
    const pattern = toS(from);
    return replaceAll(run, toS(input), pattern, replacement(to, pattern));
  }),
  replace_first: takes(1, 2, (_, input, from, to = "") =>
    replaceFirst(toS(input), toS(from), replacement(to, toS(from))),
  ),
  remove: takes(1, 1, (run, input, text) => replaceAll(run, toS(input), toS(text), "")),
  remove_first: takes(1, 1, (_, input, text) => replaceFirst(toS(input), toS(text), "")),
  split: takes(1, 1, (_, input, pattern) => split(toS(input), toS(pattern))),
  slice: takes(1, 2, (_, input, offset, length) => slice(input, offset, length)),
  truncate: takes(0, 2, (_, input, length = 50, end = "...") => truncate(input, length, end)),
  truncatewords: takes(0, 2, (_, input, count = 15, end = "...") =>
    truncateWords(input, count, end),
  ),
  number_of_words: takes(0, 1, (_, input, mode) => numberOfWords(input, mode)),
};
