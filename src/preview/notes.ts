import type { Element, ElementContent } from "hast";
import { fromHtml } from "hast-util-from-html";
import { type Markup, markup } from "../../packages/sandbox/index.ts";
import type { Diagnostic } from "../core/diagnostic.ts";
import { printable } from "../core/printable.ts";
import { documentationOf } from "../report/documentation.ts";
import type { Placer } from "./place.ts";

/** A diagnostic with its number on the page. */
export interface Note {
  readonly number: number;
  readonly diagnostic: Diagnostic;
  /** The block that it is about. */
  readonly found: Element | undefined;
}

/** The diagnostics in the order of the text, each with its place on the page. */
export function notesOf(diagnostics: readonly Diagnostic[], place: Placer): readonly Note[] {
  return diagnostics
    .toSorted((a, b) => (a.line ?? 0) - (b.line ?? 0) || (a.column ?? 0) - (b.column ?? 0))
    .map((diagnostic, index) => ({ number: index + 1, diagnostic, found: place(diagnostic) }));
}

/** Puts a remark beside the block of each note that has one. Changes the page. */
export function putRemarks(page: Element, notes: readonly Note[]): void {
  const remarks = new Map<Element, ElementContent[]>();
  for (const note of notes) {
    if (note.found === undefined) continue;
    mark(note.found, note);
    const known = remarks.get(note.found);
    if (known === undefined) remarks.set(note.found, [remarkOf(note)]);
    else known.push(remarkOf(note));
  }
  if (remarks.size > 0) insert(page, remarks);
}

/** What may hold nothing but items has the remark within the item. */
const items = new Set(["li", "dt", "dd"]);

function insert(parent: Element, remarks: ReadonlyMap<Element, readonly ElementContent[]>): void {
  parent.children = parent.children.flatMap((child): ElementContent[] => {
    if (child.type !== "element") return [child];
    insert(child, remarks);
    const mine = remarks.get(child) ?? [];
    if (!items.has(child.tagName)) return [...mine, child];
    child.children = [...mine, ...child.children];
    return [child];
  });
}

function mark({ properties }: Element, { diagnostic }: Note): void {
  const classes = Array.isArray(properties.className) ? properties.className : [];
  properties.className = [...new Set([...classes, "spot", diagnostic.severity])];
}

function remarkOf(note: Note): ElementContent {
  const { number, diagnostic } = note;
  const { severity, hint } = diagnostic;
  const html = markup`<aside class="remark ${severity}" id="note-${number}" tabindex="-1" aria-label="${severity} ${number}"><p>${heading(note)}<span class="said">${words(diagnostic.message)}</span></p>${hint !== undefined && markup`<p class="hint">${words(hint)}</p>`}<p class="where"><span class="kind">${severity}</span><a href="#finding-${number}">${placeOf(diagnostic)}</a></p></aside>`;
  const [remark] = fromHtml(html.markup, { fragment: true }).children;
  if (remark?.type !== "element") throw new Error("a remark is an element");
  return remark;
}

/** All notes of a page as a list, each with the way to its place. */
export function findings(notes: readonly Note[], count: string): Markup {
  if (notes.length === 0) return markup`<p class="findings none">Nothing to remark.</p>`;
  const isLoud = notes.some(({ diagnostic }) => diagnostic.severity !== "notice");
  return markup`<details class="findings"${isLoud && markup` open`}><summary>${count}</summary><ol class="plain">${notes.map(finding)}</ol></details>`;
}

function finding(note: Note): Markup {
  const { number, diagnostic, found } = note;
  const { severity } = diagnostic;
  const place = placeOf(diagnostic);
  return markup`<li id="finding-${number}" class="${severity}" tabindex="-1">${heading(note)}<span class="said">${words(diagnostic.message)}</span>
${diagnostic.hint !== undefined && markup`<span class="hint">${words(diagnostic.hint)}</span>`}
<span class="where"><span class="kind">${severity}</span>${found === undefined ? place : markup`<a href="#note-${number}">${place}</a>`} <a class="code" href="${documentationOf(diagnostic.code)}">${printable(diagnostic.code, 60)}</a></span></li>`;
}

/** A sentence of ours, with what stands between backticks as code. */
function words(sentence: string): Markup {
  const parts = printable(sentence, 1000).split("`");
  return markup`${parts.map((part, index) =>
    index % 2 === 1 && index < parts.length - 1
      ? markup`<code>${part}</code>`
      : index % 2 === 1
        ? `\`${part}`
        : part,
  )}`;
}

function heading({ number }: Note): Markup {
  return markup`<b class="sign">${number}</b>`;
}

function placeOf({ path, line, column }: Diagnostic): string {
  if (line === undefined) return path === undefined ? "" : printable(path, 200);
  const name = path?.split("/").at(-1) ?? "";
  return `${printable(name, 120)}:${column === undefined ? line : `${line}:${column}`}`;
}
