import { htmlOf, type Nodes } from "./stand-ins.ts";

/**
 * A mark in a text for what stands there in place of a tag. It stands between noncharacters of Unicode, which no text holds and
 * which mean nothing to Markdown, HTML or Liquid: the tag can stand wherever text can.
 */
export function markOf(index: number): string;
/** A mark of this length; undefined where there is no room for one. */
export function markOf(index: number, length: number): string | undefined;
export function markOf(index: number, length?: number): string | undefined {
  const digits = digitsOf(index);
  const least = digits.length + 2;
  if (length !== undefined && length < least) return undefined;
  return `${open}${digits}${filler.repeat((length ?? least) - least)}${close}`;
}

const open = "\uFDD0";
const close = "\uFDD1";
/** Between the two, characters of private use are digits: so many that any formula has room for its mark. */
const firstDigit = 0xe000;
const base = 0xf900 - firstDigit;
/** Makes a mark as long as what it stands for. */
const filler = "\uFDE0";
/** Any mark; its group holds the digits of what stands there. */
export const mark = /\uFDD0([\uE000-\uF8FF]+)\uFDE0*\uFDD1/g;

function digitsOf(index: number): string {
  const last = String.fromCharCode(firstDigit + (index % base));
  return index < base ? last : digitsOf(Math.floor(index / base)) + last;
}

/** Which of the things it stands for, by the digits in a mark. */
export function indexIn(digits: string): number {
  let index = 0;
  for (const digit of digits) index = index * base + digit.charCodeAt(0) - firstDigit;
  return index;
}

export function hasMark(text: string): boolean {
  return text.includes(open);
}

/** Where the mark begins, however long it is; -1 where the text has none of this index. */
export function offsetOfMark(index: number, text: string): number {
  const begin = markOf(index).slice(0, -1);
  return Math.max(text.indexOf(begin + close), text.indexOf(begin + filler));
}

/** The text with HTML in the place of its marks, for whoever wants to see what a template wrote. */
export function withoutMarks(text: string, standIns: readonly Nodes[]): string {
  if (!hasMark(text)) return text;
  return text.replace(mark, (_, digits: string) =>
    withoutMarks(htmlOf(standIns[indexIn(digits)] ?? []), standIns),
  );
}
