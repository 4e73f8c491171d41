import type { Element, ElementContent } from "hast";
import { fromHtml } from "hast-util-from-html";
import type { Diagnostic } from "../../core/diagnostic.ts";
import { printable } from "../../core/printable.ts";
import { type Markup, markup } from "../../sandbox/index.ts";
import type { Found } from "./find-element.ts";
import type { Placer } from "./place.ts";

/** A diagnostic with its number on the page. */
export interface Note {
  readonly number: number;
  readonly diagnostic: Diagnostic;
  readonly found: Found | undefined;
}

/** The diagnostics in the order of the text, each with its place on the page. */
export function notesOf(diagnostics: readonly Diagnostic[], place: Placer): readonly Note[] {
  return diagnostics
    .toSorted((a, b) => (a.line ?? 0) - (b.line ?? 0) || (a.column ?? 0) - (b.column ?? 0))
    .map((diagnostic, index) => ({ number: index + 1, diagnostic, found: place(diagnostic) }));
}

/** Puts a remark beside the block of each note that has one. Changes the page. */
export function putRemarks(notes: readonly Note[]): void {
  for (const note of notes) {
    if (note.found === undefined) continue;
    const { element, parent } = note.found;
    const remark = remarkOf(note);
    mark(element, note);
    if (element.tagName === "li" || element.tagName === "dd" || element.tagName === "dt") {
      element.children.splice(remarksAt(element), 0, remark);
    } else {
      const at = (parent.children as ElementContent[]).indexOf(element);
      parent.children.splice(at, 0, remark);
    }
  }
}

/** Behind the remarks that stand in an item already. */
function remarksAt({ children }: Element): number {
  const first = children.findIndex(
    (child) => child.type !== "element" || child.tagName !== "aside",
  );
  return first === -1 ? children.length : first;
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
<span class="where"><span class="kind">${severity}</span>${found === undefined ? place : markup`<a href="#note-${number}">${place}</a>`} <code>${printable(diagnostic.code, 60)}</code></span></li>`;
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
