import { skip } from "./chars.ts";
import { emptyLine, fenceAt } from "./lines.ts";
import type { Definitions, Footnote, LinkReference } from "./parse.ts";

/** Redcarpet compares names without regard to the case of ASCII letters. */
export function referenceKey(name: string): string {
  return name.replace(/[A-Z]/g, (letter) => letter.toLowerCase());
}

/** Takes the definitions of links and footnotes out of a document, and expands its tabs. */
export function takeDefinitions(document: string): Definitions & { readonly text: string } {
  const references = new Map<string, LinkReference>();
  const footnotes = new Map<string, Footnote>();
  const lines: string[] = [];
  let inFence = false;
  let at = document.startsWith("\u00ef\u00bb\u00bf") ? 3 : 0;
  while (at < document.length) {
    if (fenceAt(document, at) !== undefined) inFence = !inFence;
    const end = inFence
      ? undefined
      : (takeFootnote(document, at, footnotes) ?? takeReference(document, at, references));
    if (end !== undefined) {
      at = end;
      continue;
    }
    const lineEnd = skipLine(document, at);
    lines.push(expandTabs(document.slice(at, lineEnd)));
    at = lineEnd;
    for (; isBreak(document.charAt(at)); at += 1) {
      if (document[at] === "\n" || (at + 1 < document.length && document[at + 1] !== "\n")) {
        lines.push("\n");
      }
    }
  }
  return { references, footnotes, text: lines.join("") };
}

/** The position after a footnote's definition at `at`. The first definition of a name counts. */
function takeFootnote(
  document: string,
  at: number,
  footnotes: Map<string, Footnote>,
): number | undefined {
  const head = matchAt(/ {0,3}\[\^([^\]\r\n]*)\]:/y, document, at);
  if (head === null || at + 3 >= document.length) return undefined;
  const lines: string[] = [];
  let start = at + head[0].length;
  let isFirst = true;
  let afterEmpty = false;
  while (start < document.length) {
    const lineEnd = skipLine(document, start);
    const next = afterBreak(document, lineEnd);
    const line = document.slice(start, lineEnd);
    if (emptyLine(line, 0) > 0) {
      afterEmpty = true;
    } else {
      const indent = skip(line.slice(0, 4), 0, " ");
      if (indent === 0 && !(isFirst && line.startsWith("\t"))) break;
      if (afterEmpty) lines.push("\n");
      afterEmpty = false;
      lines.push(line.slice(indent), lineEnd < document.length ? "\n" : "");
    }
    isFirst = false;
    start = next;
  }
  const key = referenceKey(head[1] ?? "");
  if (!footnotes.has(key)) footnotes.set(key, { contents: lines.join("") });
  return start;
}

/** The position after a link's definition at `at`. The last definition of a name counts. */
function takeReference(
  document: string,
  at: number,
  references: Map<string, LinkReference>,
): number | undefined {
  const head = matchAt(/ {0,3}\[([^\]\r\n]*)\]:[\t ]*(?:(?:\n\r?|\r)[\t ]*)?<?/y, document, at);
  if (head === null || at + 3 >= document.length) return undefined;
  const linkStart = at + head[0].length;
  const linkEnd = matchAt(/[^ \n\r]*/y, document, linkStart)?.[0].length ?? 0;
  const afterLink = skip(document, linkStart + linkEnd, "\t ");
  const link = document.slice(linkStart, linkStart + linkEnd).replace(/>$/, "");
  if (link === "" || !/^["'(\r\n]?$/.test(document.charAt(afterLink))) return undefined;
  const brokenAt = isBreak(document.charAt(afterLink)) || afterLink >= document.length;
  const endOfLink = document.startsWith("\n\r", afterLink) ? afterLink + 1 : afterLink;
  const titleStart = brokenAt ? skip(document, endOfLink + 1, "\t ") : afterLink;
  const title = titleAt(document, titleStart);
  if (title?.end === undefined && !brokenAt) return undefined;
  references.set(referenceKey(head[1] ?? ""), { link, title: title?.text ?? "" });
  return title?.end ?? endOfLink;
}

/**
 * A title with the position after it. Its marks need not be a pair; without a closing mark it is
 * still remembered as the title, but its text also stays in the document.
 */
function titleAt(document: string, at: number): { text: string; end?: number } | undefined {
  if (!/^["'(]$/.test(document.charAt(at)) || at + 1 >= document.length) return undefined;
  const lineEnd = skipLine(document, at);
  const end = document.startsWith("\n\r", lineEnd) ? lineEnd + 1 : lineEnd;
  let close = lineEnd - 1;
  while (close > at + 1 && document.charAt(close) === " ") close -= 1;
  return close > at + 1 && /^["')]$/.test(document.charAt(close))
    ? { text: document.slice(at + 1, close), end }
    : { text: document.slice(at + 1, end) };
}

/** Tabs become spaces up to the next multiple of four, counted in bytes. */
function expandTabs(line: string): string {
  let column = 0;
  return line.replace(/[^\t]+|\t/g, (run) => {
    const text = run === "\t" ? " ".repeat(4 - (column % 4)) : run;
    column += text.length;
    return text;
  });
}

function isBreak(char: string): boolean {
  return char === "\n" || char === "\r";
}

function skipLine(document: string, from: number): number {
  const pattern = /[\n\r]/g;
  pattern.lastIndex = from;
  return pattern.exec(document)?.index ?? document.length;
}

function afterBreak(document: string, at: number): number {
  if (document.startsWith("\r\n", at)) return at + 2;
  return isBreak(document.charAt(at)) ? at + 1 : at;
}

function matchAt(pattern: RegExp, text: string, at: number): RegExpExecArray | null {
  pattern.lastIndex = at;
  return pattern.exec(text);
}
