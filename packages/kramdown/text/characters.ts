/**
 * Ruby's idea of characters, which kramdown's rules rest on: `\s` and `\w` are ASCII, "end of line" is "\n" alone,
 * `[[:alpha:]]`, `[[:alnum:]]` and `\b` know Unicode. JavaScript's `\s`, `.`, `$` and `trim` differ and are not used here.
 */

/** For a `u` expression: what Ruby's `\b` and `\p{Word}` count as a part of a word. */
export const WORD = "\\p{Alphabetic}\\p{M}\\p{Nd}\\p{Pc}";
/** For a `u` expression: `[[:alnum:]]`. */
export const ALNUM = "\\p{Alphabetic}\\p{Nd}";
/** White space, without the brackets of a class. */
export const SPACE = " \\t\\r\\n\\f\\v";
/** White space that ends no line. */
export const BLANK = " \\t\\r\\f\\v";

const wordCharacter = new RegExp(`^[${WORD}]`, "u");
const alphabetic = /^\p{Alphabetic}/u;
const alphanumeric = new RegExp(`^[${ALNUM}]`, "u");

/** True for the character codes of Ruby's `\s`. */
export function isSpace(code: number): boolean {
  return code === 32 || (code >= 9 && code <= 13);
}

/** True if white space stands at `at`; false outside of the text. */
export function isSpaceAt(text: string, at: number): boolean {
  return isSpace(text.charCodeAt(at));
}

/** True if a space or a tab stands at `at`. */
export function isBlankAt(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  return code === 32 || code === 9;
}

/** True if a character of a word (Unicode) starts at `at`. */
export function isWordAt(text: string, at: number): boolean {
  return wordCharacter.test(codePointText(text, at));
}

/** True if a letter (Unicode) starts at `at`. */
export function isLetterAt(text: string, at: number): boolean {
  return alphabetic.test(codePointText(text, at));
}

/** True if a letter or a decimal digit (Unicode) starts at `at`. */
export function isAlphanumericAt(text: string, at: number): boolean {
  return alphanumeric.test(codePointText(text, at));
}

/** Where the character that ends before `at` starts. */
export function previousCharacter(text: string, at: number): number {
  const code = text.charCodeAt(at - 1);
  const paired = code >= 0xdc00 && code <= 0xdfff && at > 1;
  return paired ? at - 2 : at - 1;
}

function codePointText(text: string, at: number): string {
  const code = text.codePointAt(at);
  return code === undefined || at < 0 ? "" : String.fromCodePoint(code);
}

/** The first position from `at` on that is no white space. */
export function skipSpace(text: string, at: number): number {
  let end = at;
  while (isSpaceAt(text, end)) end += 1;
  return end;
}

/** The position after the blanks and tabs from `at` on. */
export function skipBlanks(text: string, at: number): number {
  let end = at;
  while (isBlankAt(text, end)) end += 1;
  return end;
}

/** The position after the next "\n" from `at` on, or the end of the text. */
export function nextLine(text: string, at: number): number {
  const newline = text.indexOf("\n", at);
  return newline < 0 ? text.length : newline + 1;
}

/** `text` without the white space (and NULs) that Ruby's `rstrip` takes. */
export function stripEnd(text: string): string {
  let end = text.length;
  while (end > 0 && (isSpaceAt(text, end - 1) || text.charCodeAt(end - 1) === 0)) end -= 1;
  return text.slice(0, end);
}

/** `text` without the white space (and NULs) that Ruby's `lstrip` takes. */
export function stripStart(text: string): string {
  let start = 0;
  while (isSpaceAt(text, start) || text.charCodeAt(start) === 0) start += 1;
  return text.slice(start);
}

/** `text` without white space at both ends, as Ruby's `strip` leaves it. */
export function strip(text: string): string {
  return stripStart(stripEnd(text));
}

/** `text` without white space at both ends; NULs stay, other than with `strip`. */
export function trimSpace(text: string): string {
  let end = text.length;
  while (isSpaceAt(text, end - 1)) end -= 1;
  return text.slice(Math.min(skipSpace(text, 0), end), end);
}

/** The match of a sticky expression at `at`. */
export function matchAt(pattern: RegExp, text: string, at: number): RegExpExecArray | undefined {
  pattern.lastIndex = at;
  return pattern.exec(text) ?? undefined;
}

/** True if a sticky expression matches at `at`. */
export function testAt(pattern: RegExp, text: string, at: number): boolean {
  pattern.lastIndex = at;
  return pattern.test(text);
}

/** `text` made safe as a part of a regular expression. */
export function escapePattern(text: string): string {
  return text.replace(/[\\^$.*+?()[\]{}|/-]/g, "\\$&");
}
