import { htmlOf, type Nodes } from "./stand-ins.ts";

/**
 * A mark in a text for what stands there in place of a tag. It is made of noncharacters of Unicode, which no text holds and
 * which mean nothing to Markdown, HTML or Liquid: the tag can stand wherever text can.
 */
export function markOf(index: number): string;
/** A mark of this length; undefined where there is no room for one. */
export function markOf(index: number, length: number): string | undefined;
export function markOf(index: number, length?: number): string | undefined {
  const digits = [...index.toString(14)].map((digit) =>
    String.fromCharCode(firstDigit + Number.parseInt(digit, 14)),
  );
  const least = digits.length + 2;
  if (length !== undefined && length < least) return undefined;
  return `${open}${digits.join("")}${filler.repeat((length ?? least) - least)}${close}`;
}

const open = "\uFDD0";
const close = "\uFDD1";
const firstDigit = 0xfdd2;
/** Makes a mark as long as what it stands for. */
const filler = "\uFDE0";
/** Any mark; its group holds the digits of what stands there. */
export const mark = /\uFDD0([\uFDD2-\uFDDF]+)\uFDE0*\uFDD1/g;

/** Which of the things it stands for, by the digits in a mark. */
export function indexIn(digits: string): number {
  const named = [...digits].map((digit) => (digit.charCodeAt(0) - firstDigit).toString(14));
  return Number.parseInt(named.join(""), 14);
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
