import type { Element } from "hast";
import { renderStory } from "../../packages/sandbox/index.ts";
import {
  attribute,
  eachElement,
  isBlank,
  make,
  mapElements,
  type Node,
  parseFragment,
  textOf,
  words,
} from "./html.ts";
import type { LossName } from "./losses.ts";
import { bareAddresses, withDollars } from "./original.ts";
import { line, preformatted, read, wordsOf } from "./reading.ts";
import { browserUrl } from "./urls.ts";

/** What Medium shows of a story, without the title, the cover and the last line, which are not of the post's text. */
export function shownOnMedium(content: string, cover: string | null): readonly Node[] {
  const story = parseFragment(renderStory("html", content).html);
  const blocks = story.children.filter((node): node is Element => node.type === "element");
  const from = blocks.findIndex(({ tagName }) => !/^h[12]$/.test(tagName));
  const body = blocks.slice(from === -1 ? blocks.length : from, -2);
  const nodes = mapElements(body, (element) => {
    if (element.tagName === "a")
      return make("a", element.children, {
        href: browserUrl(attribute(element, "href"), "https://medium.com/"),
      });
    if (element.tagName === "img")
      return make("img", [], {
        src: browserUrl(attribute(element, "src"), "https://medium.com/"),
        alt: attribute(element, "alt"),
      });
    return element;
  });
  return bareAddresses(withDollars(isCover(nodes[0], cover) ? nodes.slice(1) : nodes));
}

function isCover(node: Node | undefined, cover: string | null): boolean {
  if (cover === null || node?.type !== "element" || node.tagName !== "figure") return false;
  const [picture] = node.children;
  return (
    picture?.type === "element" &&
    attribute(picture, "src") === browserUrl(cover, cover) &&
    attribute(picture, "alt") === ""
  );
}

/** The original as Medium can show it. */
export function expectedOnMedium(nodes: readonly Node[], losses: Set<LossName>): readonly Node[] {
  const levels = new Set<string>();
  eachElement(nodes, ({ tagName, children }) => {
    if (/^h[1-6]$/.test(tagName) && !children.every(isBlank)) levels.add(tagName);
  });
  if (levels.size > 2) losses.add("heading-levels");
  const [highest] = [...levels].sort();
  const said = new Set<string>();
  const textual = mapElements(nodes, (element) => {
    if (element.tagName === "pre") return make("pre", [words(preformatted(element))]);
    if (element.tagName !== "table") return element;
    if (rowsIn(element) > 1) losses.add("table");
    const rows = element.children.flatMap(rowsOf);
    if (isColumnOfPictures(element, rows)) return rows.map((row) => make("p", cellsOf(row)));
    if (rows.some((row) => holdsBlocks(row, rows[0]))) return laidOut(rows);
    return make("table", mapElements(element.children, asText), element.properties);
  });
  return mapElements(textual, (element) => {
    const { tagName, children } = element;
    switch (tagName) {
      case "embed":
        if (element.properties.text === undefined) losses.add("player");
        return element;
      case "math":
        losses.add("math");
        return make("pre", [words(textOf(element).trim())]);
      case "ul":
      case "ol":
        // Without items it is no list, and what stands before the first is not of it.
        if (!children.some(isItem)) return make("div", children);
        if (
          !children.slice(children.findIndex(isItem)).every(isPlainItem) ||
          !/^1?$/.test(attribute(element, "start"))
        )
          losses.add("list");
        return element;
      case "abbr": {
        const title = attribute(element, "title");
        const key = `${line(textOf(element))} ${title}`;
        const isNew = title !== "" && !said.has(key);
        said.add(key);
        return isNew ? make("abbr", [...children, words(` (${title})`)]) : element;
      }
      case "a": {
        if (!/^(?:https?|mailto):/.test(attribute(element, "href"))) {
          losses.add("scheme");
          return children;
        }
        const shown = children.filter(
          (child) => !isBlank(child) && !(child.type === "element" && child.tagName === "br"),
        );
        if (
          shown.length === 0 ||
          !shown.every((child) => child.type === "element" && child.tagName === "img")
        )
          return element;
        losses.add("image-link");
        return children;
      }
      default:
        return /^h[1-6]$/.test(tagName)
          ? make(tagName === highest ? "h3" : "h4", children, element.properties)
          : element;
    }
  });
}

const isItem = (node: Node) => node.type === "element" && node.tagName === "li";

/** An item of nothing but text: what Medium's lists can hold. */
function isPlainItem(node: Node): boolean {
  if (node.type !== "element" || node.tagName !== "li") return isBlank(node);
  let plain = true;
  eachElement(node.children, (inner) => {
    const { tagName, properties } = inner;
    const isAddress = tagName === "embed" && properties.text !== undefined;
    const isProse = tagName === "table" && rowsIn(inner) < 2;
    if (!isAddress && !isProse && blockInItem.test(tagName)) plain = false;
  });
  return plain;
}

const blockInItem = /^(?:[uodl]l|pre|img|table|blockquote|figure|embed|h[1-6]|details|math)$/;

/** A cell holds text only: neither headings, lists, code nor tables of its own. */
function asText(element: Element): Node {
  return /^(?:h[1-6]|pre|[uo]l|li|table)$/.test(element.tagName)
    ? make("p", element.children)
    : element;
}

/** A column of pictures with their names: Medium shows each picture, and its name below it. */
function isColumnOfPictures(table: Element, rows: readonly Element[]): boolean {
  let pictures = 0;
  let blocks = 0;
  eachElement(table.children, ({ tagName }) => {
    if (tagName === "img") pictures++;
    if (/^(?:pre|table|caption|h[1-6]|[uo]l|blockquote)$/.test(tagName)) blocks++;
  });
  const isOne = rows.every((row) => row.children.filter(isCell).length <= 1);
  return isOne && pictures > 0 && blocks === 0;
}

const isCell = (node: Node): node is Element =>
  node.type === "element" && /^t[dh]$/.test(node.tagName);

function cellsOf(row: Element): Node[] {
  return row.children.flatMap((cell) => (isCell(cell) ? cell.children : []));
}

/** The rows of a table, but not those of one in its cells. */
function rowsOf(node: Node): readonly Element[] {
  if (node.type !== "element") return [];
  return node.tagName === "tr" ? [node] : node.children.flatMap(rowsOf);
}

/** Code and tables are not for a cell of text, nor are headings, lists and several paragraphs where no row heads them. */
function holdsBlocks(row: Element, first: Element | undefined): boolean {
  const isHeaded = first?.children.every((cell) => isBlank(cell) || isTag(cell, /^th$/)) === true;
  const names = isHeaded ? /^(?:pre|table)$/ : /^(?:pre|table|h[1-6]|[uo]l|blockquote)$/;
  let holds = false;
  eachElement(row.children, (inner) => {
    const { length } = inner.children.filter((child) => isTag(child, /^p$/));
    holds ||=
      names.test(inner.tagName) || (!isHeaded && /^t[hd]$/.test(inner.tagName) && length > 1);
  });
  return holds;
}

/** Rows that hold blocks as these, the others as tables between them. */
function laidOut(rows: readonly Element[]): Node {
  const parts: Element[] = [];
  for (const row of rows) {
    const last = parts.at(-1);
    if (holdsBlocks(row, rows[0])) {
      const cells = row.children.filter((cell) => isTag(cell, /^t[hd]$/));
      for (const cell of cells) parts.push(make("div", (cell as Element).children));
    } else if (last?.tagName === "table") last.children.push(row);
    else parts.push(make("table", [row]));
  }
  return make("div", parts);
}

function isTag(node: Node, names: RegExp): boolean {
  return node.type === "element" && names.test(node.tagName);
}

/** A table of one row may be a line of prose (docs/contracts/jekyll.md §10). */
function rowsIn(table: Element): number {
  let rows = 0;
  eachElement(table.children, ({ tagName }) => {
    if (tagName === "tr") rows++;
  });
  return rows;
}

/**
 * The copy with each table found again in what Medium has for it: preformatted text, or a list with an item for each
 * row. What stands below the text, its links once more, is read as links only.
 */
export function foldTables(copy: readonly Node[], original: readonly Node[]): readonly Node[] {
  const { tables } = read(original);
  let next = 0;
  let links: string | null = null;
  return copy.flatMap((node): Node[] => {
    const before = links;
    links = null;
    if (node.type !== "element") return [node];
    if (before !== null && node.tagName === "p" && textOf(node).trim() !== "" && isLinks(node))
      return [make("silent", [node])];
    const isShown = node.tagName === "pre" ? isColumns : node.tagName === "ul" ? isRows : null;
    const found = tables.findIndex((rows, index) => index >= next && isShown?.(node, rows));
    const expected = tables[found];
    if (expected === undefined) return [node];
    next = found + 1;
    if (node.tagName === "pre") links = "";
    const rows = expected.map((row) =>
      make(
        "tr",
        row.map((cell) => make("td", [words(cell)])),
      ),
    );
    return [
      make("table", rows),
      ...(node.tagName === "ul" ? [make("silent", withoutItems(node))] : []),
    ];
  });
}

/** The same words, and where the lines can be divided again, the same in each column. */
function isColumns(pre: Element, rows: readonly (readonly string[])[]): boolean {
  return hasWordsOf(pre, rows) && !hasOtherColumns(pre, rows);
}

function hasOtherColumns(pre: Element, rows: readonly (readonly string[])[]): boolean {
  if (rows.some((row) => row.some((cell) => cell.includes("|")))) return false;
  const shown = textOf(pre)
    .split("\n")
    .filter((text) => !/^[-+]+$/.test(text))
    .map((text) => ` ${text} `.split(/(?<=\s)\|(?=\s)/).map(line));
  if (shown.length !== rows.length) return false;
  return rows.some((row, index) => row.some((cell, at) => cell !== (shown[index]?.[at] ?? "")));
}

function hasWordsOf(pre: Element, rows: readonly (readonly string[])[]): boolean {
  const shown = textOf(pre)
    .split("\n")
    .filter((text) => !/^[-+]+$/.test(text));
  const bars = (text: string) => wordsOf(text.replaceAll("|", " ")).join(" ");
  return bars(shown.join("\n")) === bars(rows.map((row) => row.join(" ")).join("\n"));
}

/** The words of all cells in their order, between the names of the columns. */
function isRows(list: Element, rows: readonly (readonly string[])[]): boolean {
  // What has one row is no list.
  if (rows.length < 2) return false;
  const shown = list.children.flatMap((item) => wordsOf(readText(item)));
  return [rows, rows.slice(1)].some((body) => isWithin(wordsOf(body.flat().join(" ")), shown));
}

function isWithin(some: readonly string[], all: readonly string[]): boolean {
  let at = 0;
  for (const word of all) if (word === some[at]) at++;
  return at === some.length;
}

/** Links and images in it, no items. */
function withoutItems(list: Element): readonly Node[] {
  return list.children.flatMap((item) => (item.type === "element" ? item.children : []));
}

function readText(node: Node): string {
  if (node.type === "text") return node.value;
  if (node.type !== "element") return "";
  return node.tagName === "br" ? " " : node.children.map(readText).join("");
}

function isLinks(paragraph: Element): boolean {
  return paragraph.children.every((child) =>
    child.type === "element" ? child.tagName === "a" : /^[ ·]*$/.test(textOf(child)),
  );
}
