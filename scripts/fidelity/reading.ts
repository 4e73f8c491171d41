import type { Element } from "hast";
import { attribute, isBlank, type Node, textOf } from "./html.ts";

/** What a reader finds in a text, feature by feature. */
export interface Reading {
  /** Words outside of code blocks and tables. */
  readonly text: readonly string[];
  /** The content of each code block. */
  readonly code: readonly string[];
  readonly links: readonly Link[];
  /** Address and alternative text. */
  readonly images: readonly string[];
  /** Level below the highest, and text. */
  readonly headings: readonly string[];
  /** Each table as its rows, each row as its cells. */
  readonly tables: readonly Table[];
  /** Each item's depth, mark and first words. */
  readonly lists: readonly string[];
  /** Addresses of what another site shows in the page. */
  readonly embeds: readonly string[];
}

/** Rows of cells. */
export type Table = readonly (readonly string[])[];

/** Where a table stands, in the words around it: its place among the tables, or -1 for a word. */
export function tableAt(word: string): number {
  return word.startsWith(mark) ? Number(word.slice(mark.length)) : -1;
}

/** No text has it. */
const mark = "\u{F0000}";

export interface Link {
  readonly href: string;
  /** Its text is its address. */
  readonly bare: boolean;
}

/** All other elements stand in running text, those that nobody knows too. */
const blocks = new Set(
  (
    "address article aside blockquote body center dd details dialog dir div dl dt fieldset figcaption figure footer form h1 h2 " +
    "h3 h4 h5 h6 header hgroup li main math menu nav note p section summary table ul"
  ).split(" "),
);

type Draft = { -readonly [Key in keyof Omit<Reading, "headings">]: Reading[Key][number][] } & {
  headings: { level: number; text: string }[];
};

/** Reads HTML in which the differences between the sides are settled already: `embed` and `silent` are elements of ours. */
export function read(nodes: readonly Node[]): Reading {
  const draft: Draft = {
    text: [],
    code: [],
    links: [],
    images: [],
    headings: [],
    tables: [],
    lists: [],
    embeds: [],
  };
  const text = visit(nodes, draft, 0);
  const levels = [...new Set(draft.headings.map(({ level }) => level))].sort();
  return {
    ...draft,
    text: wordsOf(text),
    headings: draft.headings.map(({ level, text: title }) => `${levels.indexOf(level)} ${title}`),
  };
}

function visit(nodes: readonly Node[], draft: Draft, depth: number): string {
  return nodes.map((node) => one(node, draft, depth)).join("");
}

function one(node: Node, draft: Draft, depth: number): string {
  if (node.type === "text") return node.value;
  if (node.type !== "element") return "";
  const { tagName, children } = node;
  switch (tagName) {
    case "pre":
      draft.code.push(preformatted(node).replace(/\r\n?/g, "\n").trimEnd());
      return " ";
    case "br":
    case "hr":
      return " ";
    case "wbr":
      return "";
    case "embed":
      draft.embeds.push(attribute(node, "src"));
      return ` ${attribute(node, "text")} `;
    case "silent":
      visit(children, draft, depth);
      return " ";
    case "q":
      return `“${visit(children, draft, depth)}”`;
    case "img":
      draft.images.push(`${attribute(node, "src")} ${line(attribute(node, "alt"))}`);
      return " ";
    case "a": {
      const at = draft.links.length;
      const text = visit(children, draft, depth);
      const href = attribute(node, "href");
      const shows = text.trim() !== "" || hasImage(node);
      if (href !== "" && shows) draft.links.splice(at, 0, { href, bare: isBare(text, href) });
      return text;
    }
    case "table":
      return ` ${table(node, draft, depth)} `;
    case "ul":
    case "ol":
      return list(node, draft, depth);
    default: {
      const text = visit(children, draft, depth);
      if (/^h[1-6]$/.test(tagName)) {
        if (text.trim() !== "")
          draft.headings.push({ level: Number(tagName[1]), text: line(text) });
      }
      return blocks.has(tagName) ? ` ${text} ` : text;
    }
  }
}

/** A `<br>` is a line's end in code, too. */
export function preformatted(node: Node): string {
  if (node.type === "element" && node.tagName === "br") return "\n";
  return node.type === "element" ? node.children.map(preformatted).join("") : textOf(node);
}

function list(node: Element, draft: Draft, depth: number): string {
  let number = Number.parseInt(attribute(node, "start") || "1", 10);
  const texts = node.children.map((child) => {
    if (child.type !== "element" || child.tagName !== "li") return one(child, draft, depth + 1);
    const at = draft.lists.length;
    draft.lists.push("");
    const mark = node.tagName === "ol" ? `${number++}.` : "-";
    const inner = visit(child.children, draft, depth + 1);
    // An item of nothing is a mark beside nothing.
    if (isNothing(child)) draft.lists.splice(at, 1);
    else draft.lists[at] = `${"  ".repeat(depth)}${mark} ${firstWords(child)}`;
    return ` ${inner} `;
  });
  return ` ${texts.join("")} `;
}

/** An item's own text, without the lists and code blocks in it. */
function firstWords(item: Element): string {
  const own = (node: Node): string => {
    if (node.type !== "element") return textOf(node);
    return /^(?:[uo]l|pre)$/.test(node.tagName) ? "" : node.children.map(own).join(" ");
  };
  return line(own(item)).replace(/\W/g, "").slice(0, 30);
}

function isNothing(node: Node): boolean {
  if (node.type !== "element") return isBlank(node);
  return !/^(?:img|embed|math)$/.test(node.tagName) && node.children.every(isNothing);
}

/** Takes the cells; gives the caption. */
function table(node: Element, draft: Draft, depth: number): string {
  const captions: string[] = [];
  const rows: string[][] = [];
  /** For each column, how many of the next rows have a cell from above in it. */
  const reaching: number[] = [];
  const search = (inner: Node): void => {
    if (inner.type !== "element") return;
    if (inner.tagName === "tr") {
      const row: string[] = [];
      const fill = () => {
        while ((reaching[row.length] ?? 0) > 0) {
          reaching[row.length] = (reaching[row.length] ?? 0) - 1;
          row.push("");
        }
      };
      for (const cell of inner.children) {
        if (cell.type !== "element" || !/^t[hd]$/.test(cell.tagName)) continue;
        fill();
        const words = line(one(cell, { ...draft, lists: [] }, depth));
        for (let column = 0; column < spanOf(cell, "colSpan"); column++) {
          reaching[row.length] = spanOf(cell, "rowSpan") - 1;
          row.push(column === 0 ? words : "");
        }
      }
      fill();
      rows.push(row);
    } else if (inner.tagName === "caption") captions.push(visit(inner.children, draft, depth));
    else inner.children.forEach(search);
  };
  node.children.forEach(search);
  const shown = rows.filter((row) => row.some((cell) => cell !== ""));
  if (shown.length === 0) return captions.join(" ");
  return [...captions, `${mark}${draft.tables.push(shown) - 1}`].join(" ");
}

function spanOf(cell: Element, name: "colSpan" | "rowSpan"): number {
  const span = Number(cell.properties[name] ?? 1);
  return span >= 1 && span <= 100 ? span : 1;
}

function hasImage(node: Element): boolean {
  return node.children.some(
    (child) => child.type === "element" && (child.tagName === "img" || hasImage(child)),
  );
}

function isBare(text: string, href: string): boolean {
  const plain = (url: string) =>
    decoded(url.trim().toLowerCase())
      .replace(/^(?:https?:\/\/|mailto:)/, "")
      .replace(/\/$/, "");
  return plain(text) === plain(href);
}

function decoded(url: string): string {
  try {
    return decodeURI(url).replaceAll("%24", "$");
  } catch {
    return url;
  }
}

/** Typography back to what is typed (docs/contracts/jekyll.md §10). */
export function asTyped(text: string): string {
  return text
    .replace(/[‘’]/g, "'")
    .replace(/[“”]/g, '"')
    .replace(/—/g, "---")
    .replace(/–/g, "--")
    .replace(/…/g, "...")
    .replace(/«/g, "<<")
    .replace(/»/g, ">>");
}

/** Compatibility characters as plain ones, but for the ellipsis; typography is undone in bare addresses, which copies keep. */
export function wordsOf(text: string): string[] {
  const plain = text
    .split("…")
    .map((part) => part.normalize("NFKC"))
    .join("…")
    .trim();
  if (plain === "") return [];
  return plain
    .split(/\s+/)
    .map((word) => word.replace(/(?:https?:\/\/|www\.).*[^\p{P}]/giu, asTyped));
}

export function line(text: string): string {
  return wordsOf(text).join(" ");
}
