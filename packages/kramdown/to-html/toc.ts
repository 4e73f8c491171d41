import type { PhrasingContent } from "mdast";
import { printAttributes } from "./attributes.ts";
import { onLines } from "./blocks.ts";
import { type Mark, type Printer, spaces, type TocEntry } from "./printer.ts";

interface Section {
  readonly entry: TocEntry;
  readonly sections: Section[];
}

/** The table of contents: the headings met, nested by level. */
export function printToc(printer: Printer, { ordered, attributes }: Mark): string {
  const sections = nest(printer.toc);
  if (sections.length === 0) return "";
  const id = attributes.id === undefined ? "markdown-toc" : String(attributes.id);
  const name = ordered ? "ol" : "ul";
  return printSections(sections, printer, {
    name,
    id,
    attributes: printAttributes({ ...attributes, id }),
    indent: 0,
  });
}

function nest(entries: readonly TocEntry[]): Section[] {
  const top: Section[] = [];
  const open: Section[] = [];
  for (const entry of entries) {
    while ((open.at(-1)?.entry.level ?? 0) >= entry.level) open.pop();
    const section = { entry, sections: [] };
    (open.at(-1)?.sections ?? top).push(section);
    open.push(section);
  }
  return top;
}

interface Level {
  readonly name: string;
  readonly id: string;
  readonly attributes: string;
  readonly indent: number;
}

function printSections(sections: readonly Section[], printer: Printer, level: Level): string {
  const items = sections.map(({ entry, sections: inner }) => {
    const link = printAttributes({ href: `#${entry.id}`, id: `${level.id}-${entry.id}` });
    const text = `<a${link}>${printer.spans(withoutLinks(entry.heading.children))}</a>`;
    const nested =
      inner.length === 0
        ? ""
        : printSections(inner, printer, { ...level, attributes: "", indent: level.indent + 4 });
    const before = spaces(level.indent + 2);
    return `${before}<li>${text}${nested}${nested === "" ? "" : before}</li>\n`;
  });
  return onLines(level.name, level.attributes, items.join(""), level.indent);
}

/** Links become their text, footnotes disappear. */
function withoutLinks(nodes: readonly PhrasingContent[]): PhrasingContent[] {
  return nodes.flatMap((node): PhrasingContent[] => {
    if (node.type === "footnoteReference") return [];
    if (!("children" in node)) return [node];
    const children = withoutLinks(node.children as PhrasingContent[]);
    return node.type === "link" ? children : [{ ...node, children } as PhrasingContent];
  });
}
