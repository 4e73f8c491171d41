import type { Nodes, Parents } from "mdast";
import { printAttributes } from "./attributes.ts";
import { onLines, onOneLine } from "./blocks.ts";
import { printCharacters } from "./characters.ts";
import { escapeAttribute, escapeSourceText } from "./escape.ts";
import { detailsOf, type FootnoteNumber, type Printer, spaces } from "./printer.ts";

/** The footnotes that are referred to, each with its ways back into the text. */
export function printFootnotes(printer: Printer): string {
  const items: string[] = [];
  // A footnote may refer to another one: the map grows while it is walked.
  for (const [identifier, footnote] of printer.footnotes)
    items.push(printFootnote(identifier, footnote, printer));
  if (items.length === 0) return "";
  const { footnoteNr } = printer.options;
  const list = onLines(
    "ol",
    footnoteNr === 1 ? "" : printAttributes({ start: footnoteNr }),
    items.join(""),
    2,
  );
  return onLines("div", printAttributes({ class: "footnotes", role: "doc-endnotes" }), list, 0);
}

function printFootnote(identifier: string, footnote: FootnoteNumber, printer: Printer): string {
  const { definition } = footnote;
  const { footnotePrefix, footnoteBacklinkInline } = printer.options;
  const name = `${footnotePrefix}${identifier}`;
  const last = definition.children.at(-1);
  const lastParagraph = last?.type === "paragraph" && !detailsOf(last).loose ? last : undefined;
  const inline = footnoteBacklinkInline ? lastText(definition) : lastParagraph;
  const links = backlinks(name, footnote, inline !== undefined, printer);
  if (inline) printer.after.set(inline, links);
  const body = printer.children(definition, 4);
  const own = inline ? "" : onOneLine("p", "", links, 6);
  const attributes = printAttributes({ id: `fn:${name}`, role: "doc-endnote" });
  return `${spaces(4)}<li${attributes}>\n${body}${own}${spaces(4)}</li>\n`;
}

/** The last paragraph or heading in the last block, however deep. */
function lastText(parent: Parents): Nodes | undefined {
  const last = parent.children.at(-1);
  if (!last || detailsOf(last).loose) return undefined;
  if (last.type === "paragraph" || last.type === "heading") return last;
  return "children" in last ? lastText(last) : undefined;
}

function backlinks(
  name: string,
  { repeats }: FootnoteNumber,
  afterText: boolean,
  { options }: Printer,
): string {
  if (options.footnoteBacklink === "") return "";
  const text = escapeSourceText(options.footnoteBacklink);
  const link = (to: string, label: string): string =>
    `<a href="#fnref:${escapeAttribute(to)}" class="reversefootnote" role="doc-backlink">${label}</a>`;
  const blank = printCharacters("\u00a0", options.entityOutput);
  const links = [`${afterText ? blank : ""}${link(name, text)}`];
  for (let repeat = 1; repeat <= repeats; repeat += 1) {
    links.push(`${blank}${link(`${name}:${repeat}`, `${text}<sup>${repeat + 1}</sup>`)}`);
  }
  return links.join("");
}
