import type { RootContent } from "mdast";
import { markOf } from "./marks.ts";
import type { Nodes } from "./stand-ins.ts";

declare module "mdast" {
  interface Data {
    /** What stood in the text, for places where it can only be shown as it was written. */
    written?: string | undefined;
  }
}

/** What the scripts of a page make formulas of, beside the `$$` that kramdown itself knows. */
export interface TexMarks {
  /** `$…$`. */
  readonly dollars: boolean;
  /** `\(…\)` and `\[…\]` of the page, and environments. */
  readonly brackets: boolean;
  /** `<d-math>` and `<d-code>` of the layout `distill`. */
  readonly distill: boolean;
}

/**
 * The text with marks in the place of what scripts turn into formulas (`graft` puts them there): before Markdown is read,
 * which would take TeX for emphasis. Every mark is as long as what it stands for, so that all else keeps its place. Code is
 * left alone.
 */
export function markTex(
  text: string,
  standIns: Nodes[],
  marks: TexMarks & { readonly isMarkdown: boolean },
): string {
  const parts: string[] = [];
  let done = 0;
  for (const { at, end, node } of formulasIn(text, marks)) {
    const written = text.slice(at, end);
    const mark = markOf(standIns.length, written.length);
    if (mark === undefined) continue;
    standIns.push([{ ...node, data: { ...node.data, written } } as RootContent]);
    parts.push(text.slice(done, at), mark);
    done = end;
  }
  return done === 0 ? text : parts.join("") + text.slice(done);
}

/** Where the first `$…$` stands that can hardly be anything but a formula; undefined if there is none. */
export function dollarFormula(text: string): { at: number; written: string } | undefined {
  if (!text.includes("$")) return undefined;
  const marks = { dollars: true, brackets: false, distill: false, isMarkdown: true };
  for (const { at, end } of formulasIn(text, marks)) {
    const written = text.slice(at, end);
    if (sure.test(written)) return { at, written };
  }
  return undefined;
}

interface Formula extends Found {
  readonly at: number;
}

function* formulasIn(
  text: string,
  { dollars, brackets, distill, isMarkdown }: TexMarks & { readonly isMarkdown: boolean },
): Generator<Formula> {
  let at = 0;
  while (at < text.length) {
    const sign = text[at];
    let found: Found | undefined;
    let next = at + 1;
    if (isFenceAt(text, at)) next = endOfFence(text, at);
    else if (sign === "`") next = endOfCode(text, at);
    else if (sign === "<") {
      found = distill ? distillAt(text, at) : undefined;
      next = endOfVerbatim(text, at);
    } else if (sign === "\\") {
      found = brackets ? bracketsAt(text, at, isMarkdown) : undefined;
      next = at + 2;
    } else if (sign === "$" && text[at + 1] === "$") next = endOfDisplay(text, at);
    else if (sign === "$" && dollars) found = dollarsAt(text, at);
    if (found !== undefined) yield { ...found, at };
    at = found?.end ?? next;
  }
}

interface Found {
  readonly end: number;
  readonly node: RootContent;
}

function isFenceAt(text: string, at: number): boolean {
  if (!text.startsWith("```", at) && !text.startsWith("~~~", at)) return false;
  const start = text.lastIndexOf("\n", at - 1) + 1;
  return text.slice(start, at).trim() === "";
}

function endOfFence(text: string, at: number): number {
  let size = 0;
  while (text[at + size] === text[at]) size++;
  const fence = text.slice(at, at + size);
  let line = text.indexOf("\n", at);
  while (line !== -1) {
    const next = text.indexOf("\n", line + 1);
    const end = next === -1 ? text.length : next;
    if (
      text
        .slice(line + 1, end)
        .trimStart()
        .startsWith(fence)
    )
      return end;
    line = next;
  }
  return at + size;
}

function endOfCode(text: string, at: number): number {
  let size = 0;
  while (text[at + size] === "`") size++;
  const close = text.indexOf("`".repeat(size), at + size);
  const blank = text.indexOf("\n\n", at);
  return close === -1 || (blank !== -1 && blank < close) ? at + size : close + size;
}

/** Past an element in which nothing is a formula. */
function endOfVerbatim(text: string, at: number): number {
  const name = /^<(pre|code|script|style|textarea|svg|math)\b/i.exec(text.slice(at, at + 12))?.[1];
  if (name !== undefined) {
    const close = text.toLowerCase().indexOf(`</${name.toLowerCase()}`, at);
    return close === -1 ? at + 1 : close;
  }
  const comment = text.startsWith("<!--", at) ? text.indexOf("-->", at) : -1;
  return comment === -1 ? at + 1 : comment + 3;
}

function distillAt(text: string, at: number): Found | undefined {
  const tag = /^<(d-math|d-code)\b([^>]{0,200})>/.exec(text.slice(at, at + 220));
  if (tag === null) return undefined;
  const [start, name = "", attributes = ""] = tag;
  const close = text.indexOf(`</${name}>`, at);
  if (close === -1) return undefined;
  const inside = text.slice(at + start.length, close);
  const end = close + name.length + 3;
  const isBlock = /(?:^|\s)block(?:\s|=|$)/.test(attributes);
  if (name === "d-math") {
    const value = inside.trim();
    return { end, node: isBlock ? { type: "math", value } : { type: "inlineMath", value } };
  }
  if (!isBlock) return { end, node: { type: "inlineCode", value: inside.trim() } };
  const lang = /language=["']?([\w+#-]+)/.exec(attributes)?.[1] ?? null;
  return { end, node: { type: "code", lang, value: withoutMargin(inside) } };
}

function withoutMargin(code: string): string {
  const lines = code.replace(/^\n/, "").trimEnd().split("\n");
  const depths = lines.flatMap((line) =>
    line.trim() === "" ? [] : [line.length - line.trimStart().length],
  );
  const depth = Math.min(...depths, Number.MAX_SAFE_INTEGER);
  return lines.map((line) => line.slice(Math.min(depth, line.length))).join("\n");
}

/** `\\(x\\)` in Markdown is the page's `\(x\)`, in which a backslash was escaped. */
function bracketsAt(text: string, at: number, isMarkdown: boolean): Found | undefined {
  const environment = /^\\begin\{([a-zA-Z]{1,20}\*?)\}/.exec(text.slice(at, at + 32))?.[1];
  if (environment !== undefined) {
    const close = `\\end{${environment}}`;
    const found = text.indexOf(close, at);
    if (found === -1 || !isFormula(environment)) return undefined;
    const end = found + close.length;
    return { end, node: { type: "math", value: text.slice(at, end) } };
  }
  const slash = isMarkdown ? "\\\\" : "\\";
  if (!text.startsWith(slash, at)) return undefined;
  const open = text[at + slash.length];
  if (open !== "(" && open !== "[") return undefined;
  const start = at + slash.length + 1;
  const close = text.indexOf(slash + (open === "(" ? ")" : "]"), start);
  if (close === -1 || text.slice(start, close).includes("\n\n")) return undefined;
  const value = text.slice(start, close).trim();
  if (value === "") return undefined;
  const end = close + slash.length + 1;
  return { end, node: open === "(" ? { type: "inlineMath", value } : { type: "math", value } };
}

function isFormula(environment: string): boolean {
  return /^(?:equation|align|aligned|alignat|gather|gathered|multline|eqnarray|split|array|cases|[bpvVB]?matrix|smallmatrix|math|displaymath|CD)\*?$/.test(
    environment,
  );
}

/** Past a formula that kramdown knows, or past the two signs. */
function endOfDisplay(text: string, at: number): number {
  const close = text.indexOf("$$", at + 2);
  return close === -1 ? at + 2 : close + 2;
}

function dollarsAt(text: string, at: number): Found | undefined {
  const end = endOfDollars(text, at);
  if (end === undefined) return undefined;
  return { end, node: { type: "inlineMath", value: text.slice(at + 1, end - 1) } };
}

/** Signs that nothing but a formula has. */
const sure = /\\[a-zA-Z]{2,}|\^|(?<![A-Za-z])[A-Za-z]_[\w{]/;

/**
 * The end of `$…$`: no digit after it and, where nothing else shows that it is a formula, no blank within its ends, as prices
 * have; and on one paragraph's lines.
 */
function endOfDollars(text: string, at: number): number | undefined {
  const before = text[at - 1] ?? " ";
  if (/[\w$\\]/.test(before) || text[at + 1] === "$") return undefined;
  for (let next = at + 1; next < text.length && next < at + 1000; next++) {
    const sign = text[next];
    if (sign === "\\") next++;
    else if (sign === "`" || (sign === "\n" && text[next + 1] === "\n")) return undefined;
    else if (sign === "$") {
      const inside = text.slice(at + 1, next);
      const isTight = !/^\s|\s$/.test(inside) || (sure.test(inside) && inside.trim() !== "");
      return isTight && !/[\w$]/.test(text[next + 1] ?? " ") ? next + 1 : undefined;
    }
  }
  return undefined;
}
