import type { Token } from "markdown-it";
import { bareLink } from "./addresses.ts";
import { characterAfter, characterBefore, flanks } from "./flanking.ts";

/** Stands for what is no text: it is punctuation, as the marks of emphasis, links and code are. */
const mark = "*";

/** To its last character that is no punctuation: of such an address platforms make a link. */
const bareAddress = /(?:https?:\/\/|\bwww\.)[^\s<>]*[^\s<>.,;:!?'")\]*_~-]/gi;

/**
 * Turns the quotes, dashes and ellipses that are typed in a block's inlines as cmark's option `SMART` does, but for those in bare
 * addresses. What is escaped or in code stays.
 */
export function setTypography(tokens: readonly Token[]): void {
  for (const { type, children } of tokens) {
    if (type === "image" && children !== null) setTypography(children);
  }
  const source = tokens.map((token) => textIn(token) ?? markOf(token));
  const whole = source.join("");
  if (!/["']|--|\.\.\./.test(whole)) return;
  const kept = [...whole.matchAll(bareAddress)].map(
    ({ 0: address, index }) => [index, index + address.length] as const,
  );
  const isKept = (at: number) => kept.some(([from, to]) => at > from && at < to);
  const quotes = turned(whole, isText(tokens, source), isKept);
  let start = 0;
  tokens.forEach((token, index) => {
    const from = start;
    start += source[index]?.length ?? 0;
    const text = textIn(token);
    if (text === undefined) return;
    token.content = text.replace(/["']|-{2,}|\.{3}/g, (typed, at: number) => {
      if (isKept(from + at)) return typed;
      return quotes.get(from + at) ?? (typed.startsWith("-") ? dashes(typed.length) : "…");
    });
  });
}

/** A link around a bare address has no marks of its own. */
function markOf({ type, info }: Token): string {
  if (type === "softbreak") return "\n";
  return /^link_/.test(type) && info === bareLink ? "" : mark;
}

/** Undefined for what is no text, or is as it was escaped. */
function textIn({ type, content }: Token): string | undefined {
  return type === "text" ? content : undefined;
}

function isText(tokens: readonly Token[], source: readonly string[]): (at: number) => boolean {
  const flags = tokens.flatMap((token, index) =>
    Array.from({ length: source[index]?.length ?? 0 }, () => textIn(token) !== undefined),
  );
  return (at) => flags[at] === true;
}

/** As many em dashes as there can be, unless en dashes alone fill the run (cmark's `handle_hyphen`). */
function dashes(count: number): string {
  if (count % 3 === 0) return "—".repeat(count / 3);
  if (count % 2 === 0) return "–".repeat(count / 2);
  return count % 3 === 2 ? `${"—".repeat((count - 2) / 3)}–` : `${"—".repeat((count - 4) / 3)}––`;
}

/** What each quote is, by its place: the last that may open is turned when one closes (cmark's `process_emphasis`). */
function turned(
  text: string,
  isTyped: (at: number) => boolean,
  isKept: (at: number) => boolean,
): ReadonlyMap<number, string> {
  const quotes = new Map<number, string>();
  const openers = new Map<string, number>();
  for (const { 0: sign, index: at } of text.matchAll(/["']/g)) {
    if (!isTyped(at) || isKept(at)) continue;
    const before = characterBefore(text, at, false);
    const { isLeft, isRight } = flanks(before, characterAfter(text, at + 1, false));
    const isDouble = sign === '"';
    const opener = openers.get(sign);
    if (isRight && opener !== undefined) quotes.set(opener, isDouble ? "“" : "‘");
    quotes.set(at, isDouble ? (isRight ? "”" : "“") : "’");
    if (isLeft && !isRight && before !== "]" && before !== ")") openers.set(sign, at);
  }
  return quotes;
}
