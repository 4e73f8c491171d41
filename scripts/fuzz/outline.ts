import type { AlignType, Nodes } from "mdast";
import { walk } from "../../src/markdown/tree/rewrite.ts";

/** A tree as cmark-gfm writes it in XML. */
export interface Outline {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly value: string;
  readonly children: Outline[];
}

/** A tree in one line, without what the two write in ways of their own. */
export function printOutline({ name: given, attributes, value, children }: Outline): string {
  const name = given === "html_inline" ? "html_block" : given;
  if (name === "image") return `image${shown(attributes)}(${JSON.stringify(altOf(children))})`;
  const isSpread = attributes.tight === "false" && hasParagraphs(children);
  const inside = children.map((child) => (isText(child) ? child : printOutline(child)));
  const own = value.replace(/\n$/, "");
  const parts: string[] = own === "" ? [] : [JSON.stringify(own)];
  let text = "";
  for (const part of [...inside, ""]) {
    if (typeof part !== "string") text += textOf(part);
    else {
      // cmark-gfm leaves U+3000 and its like at a cell's ends.
      if (name === "table_cell") text = text.trim();
      if (text !== "") parts.push(JSON.stringify(text));
      text = "";
      if (part !== "") parts.push(part);
    }
  }
  return `${name}${isSpread ? " spread" : ""}${shown(attributes)}(${parts.join(" ")})`;
}

/** What is compared of the attributes: cmark-gfm tells more of lists than a reader sees. */
const seen = ["level", "type", "start", "info", "destination", "title", "align", "completed"];

function shown(attributes: Outline["attributes"]): string {
  const told = seen.flatMap((key) => {
    const value = attributes[key]?.replace(/\s+/g, " ").trim();
    return value ? [`${key}=${value}`] : [];
  });
  return told.length > 0 ? `[${told.join(" ")}]` : "";
}

/** A reader sees by paragraphs alone whether a list is spread. */
function hasParagraphs(items: readonly Outline[]): boolean {
  return items.some(({ children }) => children.some(({ name }) => name === "paragraph"));
}

function isText({ name }: Outline): boolean {
  return name === "text" || name === "softbreak";
}

function textOf({ name, value }: Outline): string {
  return name === "softbreak" ? "\n" : value.replace(controls, "\uFFFD");
}

/** The numbers of these are no characters for markdown-it, and no text for a reader. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is meant.
const controls = /[\x00-\x08\x0e-\x1f\x7f-\x9f]/g;

function altOf(children: readonly Outline[]): string {
  const alt = (node: Outline): string =>
    /break$/.test(node.name) ? " " : node.value + node.children.map(alt).join("");
  return children.map(alt).join("").replace(/\s+/g, " ").trim();
}

/** Our tree, as cmark-gfm would write it: footnotes at the end, in the order of the references to them. */
export function outlineOf(tree: Nodes): Outline {
  const definitions = new Map<string, Outline>();
  const named = new Set<string>();
  walk(tree, (node) => {
    if (node.type === "footnoteReference") named.add(node.identifier);
    if (node.type === "footnoteDefinition" && !definitions.has(node.identifier)) {
      definitions.set(node.identifier, outline(node));
    }
    return undefined;
  });
  const root = outline(tree);
  const notes = [...named].flatMap((name) => definitions.get(name) ?? []);
  return { ...root, children: [...root.children, ...notes] };
}

function outline(node: Nodes): Outline {
  const { name, ...attributes } = headOf(node);
  const end = node.type === "code" || node.type === "html" ? "\n" : "";
  const value = "value" in node ? node.value + end : "";
  const children = "children" in node ? node.children : [];
  const held = children.filter(({ type }) => type !== "footnoteDefinition").map(outline);
  if (node.type === "image") held.push(leaf("text", {}, node.alt ?? ""));
  if (node.type === "table") held.splice(0, 1, headerOf(held[0], node.align ?? []));
  return { ...leaf(name, attributes, value), children: held };
}

function leaf(name: string, attributes: Outline["attributes"], value: string): Outline {
  return { name, attributes, value, children: [] };
}

function headerOf(row: Outline | undefined, align: readonly AlignType[]): Outline {
  const cells = row?.children ?? [];
  return {
    ...leaf("table_header", {}, ""),
    children: cells.map((cell, index) => ({ ...cell, attributes: { align: align[index] ?? "" } })),
  };
}

/** A node's name in cmark-gfm's XML, and its attributes. */
function headOf(node: Nodes): Readonly<Record<string, string>> & { readonly name: string } {
  switch (node.type) {
    case "root":
      return { name: "document" };
    case "heading":
      return { name: node.type, level: String(node.depth) };
    case "list": {
      const tight = String(node.spread !== true);
      const start = { start: String(node.start) };
      return node.ordered
        ? { name: "list", type: "ordered", ...start, tight }
        : { name: "list", type: "bullet", tight };
    }
    case "listItem":
      return node.checked === null || node.checked === undefined
        ? { name: "item" }
        : { name: "tasklist", completed: String(node.checked) };
    case "code":
      return { name: "code_block", info: `${node.lang ?? ""} ${node.meta ?? ""}` };
    case "link":
      return { name: "link", destination: node.url, title: node.title ?? "" };
    case "image":
      return { name: "image", destination: node.url, title: node.title ?? "" };
    default:
      return { name: names[node.type] ?? node.type };
  }
}

const names: Readonly<Record<string, string>> = {
  blockquote: "block_quote",
  html: "html_block",
  thematicBreak: "thematic_break",
  tableRow: "table_row",
  tableCell: "table_cell",
  emphasis: "emph",
  inlineCode: "code",
  break: "linebreak",
  delete: "strikethrough",
  footnoteReference: "<unknown>",
  footnoteDefinition: "<unknown>",
};
