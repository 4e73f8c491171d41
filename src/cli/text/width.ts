import stringWidth from "string-width";
import { graphemesOf } from "../../core/graphemes.ts";

/** How many columns of a terminal a text takes (CJK and emoji take two). Most text is ASCII, and needs no tables of Unicode. */
export function widthOf(text: string): number {
  return /^[ -~]*$/.test(text) ? text.length : stringWidth(text);
}

/** The text, or as much of it as fits into so many columns, with `…` at its end. It must not be styled yet. */
export function cutTo(text: string, columns: number): string {
  if (widthOf(text) <= columns) return text;
  let shown = "";
  let width = 1;
  for (const { segment } of graphemesOf(text)) {
    width += widthOf(segment);
    if (width > columns) break;
    shown += segment;
  }
  return columns < 1 ? "" : `${shown.trimEnd()}…`;
}

/**
 * The text in lines of at most so many columns, broken between words. What is to be copied stays whole however long it is:
 * an address, and what stands in backticks.
 */
export function wrapTo(text: string, columns: number): readonly string[] {
  return wrapAfter(0, text, { columns, indent: "" });
}

/** The same below an indent, which every line has. */
export function indented(text: string, columns: number, indent = "    "): readonly string[] {
  return wrapTo(text, columns - widthOf(indent)).map((line) => indent + line);
}

/**
 * The text in lines of at most so many columns, behind what takes `taken` columns of the first of them; the others begin
 * with the indent. Where the first line has no room at all it is empty.
 */
export function wrapAfter(
  taken: number,
  text: string,
  { columns, indent }: { readonly columns: number; readonly indent: string },
): readonly string[] {
  const lines: string[] = [""];
  for (const word of wordsOf(text)) {
    const last = lines.at(-1) ?? "";
    const isFirst = lines.length === 1;
    const room = columns - (isFirst ? taken : 0);
    const isBegun = isFirst ? last !== "" || taken > widthOf(indent) : last !== indent;
    const longer = last === "" || last === indent ? last + word : `${last} ${word}`;
    if (isBegun && widthOf(longer) > room) lines.push(indent + word);
    else lines.splice(-1, 1, longer);
  }
  return lines;
}

/** What a text may be broken between: its words, and each piece of code as one. */
function wordsOf(text: string): readonly string[] {
  const words = text.split(" ");
  // A backtick without a partner begins no code.
  if (backticks(text) % 2 === 1) return words;
  const whole: string[] = [];
  let isInCode = false;
  for (const word of words) {
    if (isInCode) whole.push(`${whole.pop()} ${word}`);
    else whole.push(word);
    if (backticks(word) % 2 === 1) isInCode = !isInCode;
  }
  return whole;
}

function backticks(text: string): number {
  return text.split("`").length - 1;
}
