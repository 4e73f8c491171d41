import { endOfLine, trimSpaces } from "./chars.ts";

/** The length of the line at `at` with its newline when it holds nothing but spaces, else 0. */
export function emptyLine(text: string, at: number): number {
  let end = at;
  while (text.charAt(end) === " ") end += 1;
  return end >= text.length || text.charAt(end) === "\n" ? end - at + 1 : 0;
}

/** Whether the line at `at` is a thematic break. */
export function isRule(text: string, at: number): boolean {
  return matchAt(/ {0,3}([*\-_])(?: *\1){2} *(?:\1 *)*(?:\n|$)/y, text, at) !== null;
}

/** A line that opens or closes a fenced block. */
export interface Fence {
  /** With its newline, which may be missing at the end of the text. */
  readonly length: number;
  readonly language: string;
}

/** The fence at `at`. Redcarpet 3.5 lets every fence close every other: kind and length do not matter. */
export function fenceAt(text: string, at: number): Fence | undefined {
  const pattern =
    / {0,3}(?:`{3,}(?!`)|~{3,}(?!~)) *(?:(?:\{([^}\n]*)\}|(?!\{)([^ \n]+)) *)?(?:\n|$)/y;
  const match = matchAt(pattern, text, at);
  if (match === null) return undefined;
  return { length: match[0].length, language: trimSpaces(match[1] ?? match[2] ?? "") };
}

/** The level of the heading that the line at `at` underlines, 0 when it is no underline. */
export function underlineLevel(text: string, at: number): 0 | 1 | 2 {
  const match = matchAt(/(?:(=+)|-+) *(?:\n|$)/y, text, at);
  if (match === null) return 0;
  return match[1] === undefined ? 2 : 1;
}

/** The length of a quotation mark at `at`. */
export function quotePrefix(text: string, at: number): number {
  return matchAt(/ {0,3}> ?/y, text, at)?.[0].length ?? 0;
}

/** Whether the line at `at` is indented as code is. */
export function isIndentedCode(text: string, at: number): boolean {
  return text.startsWith("    ", at);
}

/** The length of a bullet at `at`; a line that the next one underlines has none. */
export function bulletPrefix(text: string, at: number): number {
  return markerLength(/ {0,3}[*+-] /y, text, at);
}

/** The length of an ordered item's number at `at`; a line that the next one underlines has none. */
export function numberPrefix(text: string, at: number): number {
  return markerLength(/ {0,3}[0-9]+\. /y, text, at);
}

function markerLength(pattern: RegExp, text: string, at: number): number {
  const match = matchAt(pattern, text, at);
  if (match === null) return 0;
  const next = endOfLine(text, at);
  return next < text.length && underlineLevel(text, next) > 0 ? 0 : match[0].length;
}

function matchAt(pattern: RegExp, text: string, at: number): RegExpExecArray | null {
  pattern.lastIndex = at;
  return pattern.exec(text);
}
