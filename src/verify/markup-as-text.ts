import { countEach } from "../core/count-each.ts";
import type { Diagnostic } from "../core/diagnostic.ts";
import { printable } from "../core/printable.ts";
import { diagnose } from "./codes.ts";
import type { Passage } from "./shown.ts";

/** What Markdown, kramdown, Liquid and HTML look like where they are shown instead of read. */
const marks =
  /\{%|%\}|\{\{|\}\}|\{::?[.#\w]|\*\*|\]\(|\]\[|&(?:amp|lt|gt|quot|nbsp|copy|#\d{1,7});|<\/?[a-z][a-z\d]{0,20}|```|(?<!\S)#{2,6} /gi;

/** Markup that the copy shows more often than the page. */
export function markupAsText(
  copy: readonly Passage[],
  page: readonly Passage[],
): readonly Diagnostic[] {
  const found = copy.flatMap((passage) => marksIn(passage.text).map((mark) => ({ mark, passage })));
  const onPage = countEach(page.flatMap(({ text }) => marksIn(text)));
  const inCopy = countEach(found.map(({ mark }) => mark));
  const told = new Set<Passage>();
  for (const { mark, passage } of found) {
    if ((inCopy.get(mark) ?? 0) > (onPage.get(mark) ?? 0)) told.add(passage);
  }
  return [...told].map(({ text, line }) => {
    const message = `The copy shows markup as text, which the page does not: “${around(text)}”.`;
    return diagnose("page-text", message, { line });
  });
}

function marksIn(text: string): readonly string[] {
  return text.toLowerCase().match(marks) ?? [];
}

function around(text: string): string {
  const at = Math.max(0, text.search(marks) - 40);
  return printable(text.slice(at), 120);
}
