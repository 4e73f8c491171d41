import type { FootnoteDefinition, Parents, PhrasingContent, Root, RootContent } from "mdast";
import type { Position } from "unist";
import { providerOf } from "./passes/embed-providers.ts";
import { htmlOf, type Nodes } from "./stand-ins.ts";
import type { Element } from "./tree/nodes.ts";
import { asBlocks, asPhrasing, isPhrasing, joined, paragraphOf } from "./tree/phrasing.ts";
import { type Change, rewrite } from "./tree/rewrite.ts";
import { lineOf } from "./tree/text.ts";

/**
 * A mark in a text for what stands there in place of a tag. It is made of noncharacters of Unicode, which no text holds and
 * which mean nothing to Markdown, HTML or Liquid: the tag can stand wherever text can.
 */
export function markOf(index: number): string;
/** A mark of this length; undefined where there is no room for one. */
export function markOf(index: number, length: number): string | undefined;
export function markOf(index: number, length?: number): string | undefined {
  const digits = [...index.toString(14)].map((digit) =>
    String.fromCharCode(firstDigit + Number.parseInt(digit, 14)),
  );
  const least = digits.length + 2;
  if (length !== undefined && length < least) return undefined;
  return `${open}${digits.join("")}${filler.repeat((length ?? least) - least)}${close}`;
}

const open = "\uFDD0";
const close = "\uFDD1";
const firstDigit = 0xfdd2;
/** Makes a mark as long as what it stands for. */
const filler = "\uFDE0";
const mark = /\uFDD0([\uFDD2-\uFDDF]+)\uFDE0*\uFDD1/g;

function indexOf(digits: string): number {
  const named = [...digits].map((digit) => (digit.charCodeAt(0) - firstDigit).toString(14));
  return Number.parseInt(named.join(""), 14);
}

/** The text with HTML in the place of its marks, for whoever wants to see what a template wrote. */
export function withoutMarks(text: string, standIns: readonly Nodes[]): string {
  if (!text.includes(open)) return text;
  return text.replace(mark, (_, digits: string) =>
    withoutMarks(htmlOf(standIns[indexOf(digits)] ?? []), standIns),
  );
}

/** How a blog's texts are read. */
export interface Readers {
  markdown(text: string): Root;
  html(text: string): Root;
}

export interface Grafting extends Readers {
  readonly standIns: readonly Nodes[];
  /** The text of which the tree was made. */
  readonly text: string;
  /** False for a text that is HTML as a whole. */
  readonly isMarkdown: boolean;
}

/**
 * The tree with the nodes that stand for tags in the place of their marks: between the blocks where a tag stood on a line of
 * its own, else within the line. What the author wrote within a tag is read by the rules of its place.
 */
export function graft(root: Root, grafting: Grafting): Root {
  if (grafting.standIns.length === 0) return root;
  const notes: FootnoteDefinition[] = [];
  const tree = grafted(root, { ...grafting, notes, definitions: definitionsIn(grafting.text) });
  return { ...tree, children: [...tree.children, ...notes] };
}

interface Work extends Grafting {
  /** Footnotes of what was read, which belong to the whole text. */
  readonly notes: FootnoteDefinition[];
  /** Links and notes that are defined outside of the tags. */
  readonly definitions: string;
}

function grafted(root: Root, work: Work): Root {
  return rewrite(root, (node, ancestors): Change => {
    switch (node.type) {
      case "text":
        return node.value.includes(open) ? inText(node.value, ancestors, work) : node;
      case "paragraph":
        return node.children.some(isIsland) ? divided(node.children) : node;
      case "inlineCode":
      case "code":
      case "inlineMath":
      case "math":
      case "comment":
      case "html":
        return node.value.includes(open)
          ? { ...node, value: withoutMarks(node.value, work.standIns) }
          : node;
      case "link":
        return node.url.includes(open) ? { ...node, url: asAddress(node.url, work) } : node;
      case "image":
        return {
          ...node,
          url: asAddress(node.url, work),
          ...(node.alt && { alt: asWords(node.alt, work) }),
        };
      case "element":
        return withAttributes(node, work);
      default:
        return node;
    }
  });
}

/** Only until the paragraph around it is divided: what stands for a tag, in running text. */
const island = "island-";

function isIsland(node: RootContent): node is Element {
  return node.type === "element" && node.tagName === island;
}

function inText(value: string, ancestors: readonly Parents[], work: Work): Change {
  const parent = ancestors.at(-1);
  const parts = value.split(mark);
  const nodes = parts.flatMap((part, at): readonly RootContent[] => {
    if (at % 2 === 0) {
      // Attributes that kramdown would give the tag's own HTML.
      const words = at === 0 ? part : part.replace(/^\{:[^}\n]*\}/, "");
      return words === "" ? [] : [{ type: "text", value: words }];
    }
    const shown = resolved(indexOf(part), isMarkdownIn(ancestors, work), work);
    if (parent?.type === "paragraph") {
      const children = [...shown];
      return [{ type: "element", tagName: island, attributes: {}, display: "inline", children }];
    }
    return parent !== undefined && holdsOnlyPhrasing(parent) ? phrased(shown) : shown;
  });
  return nodes;
}

/** The nodes of a stand-in, everything in it read. */
function resolved(index: number, isMarkdown: boolean, work: Work): readonly RootContent[] {
  const place = placeOf(index, work);
  const read = (text: string): Root => {
    if (!isMarkdown) return work.html(text);
    return work.markdown(text.includes("[") ? `${text}\n\n${work.definitions}` : text);
  };
  const known: Root = { type: "root", children: [...(work.standIns[index] ?? [])] as never[] };
  const tree = rewrite(known, (node): Change => {
    if (node.type !== "unread") return node;
    const inner = grafted(read(withoutIndentation(node.value)), { ...work, isMarkdown });
    const blocks = inner.children.filter((child) => {
      if (child.type !== "footnoteDefinition") return true;
      work.notes.push(child);
      return false;
    });
    return node.inline ? asLine(blocks) : blocks;
  });
  const placed = rewrite(tree, (node) => ({ ...node, position: place }) as RootContent);
  return placed.children;
}

/** Lines that define a link, a note or an abbreviation. */
function definitionsIn(text: string): string {
  const found = text.match(/^ {0,3}\*?\[[^\]\n]+\]:[^\n]*(?:\n(?: {4}|\t)[^\n]*)*/gm) ?? [];
  return found.join("\n");
}

function asLine(blocks: readonly RootContent[]): readonly RootContent[] {
  const [only, ...others] = blocks;
  return only?.type === "paragraph" && others.length === 0 ? only.children : asPhrasing(blocks);
}

/** The indentation of a list around the tag belongs to the list, not to what is in it. */
function withoutIndentation(text: string): string {
  const [first = "", ...rest] = withoutQuote(text).split("\n");
  const depths = rest.flatMap((line) =>
    /\S/.test(line) ? [line.length - line.trimStart().length] : [],
  );
  const depth = Math.min(...depths);
  if (!Number.isFinite(depth) || depth === 0) return [first, ...rest].join("\n");
  return [first.trimStart(), ...rest.map((line) => line.slice(Math.min(depth, line.length)))].join(
    "\n",
  );
}

/** So do the marks of a quote around the tag. */
function withoutQuote(text: string): string {
  const [first = "", ...rest] = text.split("\n");
  const isQuoted = rest.length > 0 && rest.every((line) => /^[ \t]*>/.test(line));
  if (!isQuoted) return text;
  return withoutQuote([first, ...rest.map((line) => line.replace(/^[ \t]*> ?/, ""))].join("\n"));
}

function placeOf(index: number, { text }: Work): Position | undefined {
  const begin = markOf(index).slice(0, -1);
  const offset = Math.max(text.indexOf(begin + close), text.indexOf(begin + filler));
  if (offset === -1) return undefined;
  // Line and column are read from the offset again (`relocate`).
  const point = { line: 1, column: 1, offset };
  return { start: point, end: point };
}

/** True where Markdown is read: not in an HTML block, nor in a text that is HTML. */
function isMarkdownIn(ancestors: readonly Parents[], work: Work): boolean {
  if (!work.isMarkdown) return false;
  const nearest = ancestors.findLast(
    ({ type }) => type !== "emphasis" && type !== "strong" && type !== "delete" && type !== "link",
  );
  if (nearest?.type !== "element") return true;
  const model = nearest.data?.kramdown?.model;
  return model === "block" || model === "span";
}

function holdsOnlyPhrasing(parent: Parents): boolean {
  switch (parent.type) {
    case "heading":
    case "emphasis":
    case "strong":
    case "delete":
    case "link":
    case "tableCell":
      return true;
    case "element":
      return parent.display === "inline";
    default:
      return false;
  }
}

/** In a line, the words of a quote or of a paragraph are part of it. */
function softened(nodes: readonly RootContent[]): readonly RootContent[] {
  return nodes.flatMap((node): readonly RootContent[] => {
    if (node.type === "paragraph") return node.children;
    if ("children" in node && isQuote(node)) return trimmed(asPhrasing(node.children));
    return [node];
  });
}

/** In a heading or a cell there are no blocks: a figure is its picture and its caption, a player its address. */
function phrased(nodes: readonly RootContent[]): readonly RootContent[] {
  return softened(nodes).flatMap((node): readonly RootContent[] => {
    if (node.type !== "element") return [node];
    if (/^(?:figure|figcaption|details|summary|div)$/.test(node.tagName)) {
      return trimmed(asPhrasing([node]));
    }
    if (node.tagName === "pre") return [{ type: "inlineCode", value: lineOf(node) }];
    if (!/^(?:iframe|video|audio)$/.test(node.tagName)) return [node];
    const url = node.attributes.src ?? "";
    const shown = providerOf(url)?.url ?? url;
    return [{ type: "link", url: shown, children: [{ type: "text", value: shown }] }];
  });
}

function isQuote(node: RootContent): boolean {
  if (node.type === "blockquote") return true;
  return node.type === "element" && node.tagName === "blockquote" && !node.attributes.class;
}

function trimmed(nodes: readonly PhrasingContent[]): readonly PhrasingContent[] {
  const isEmpty = (node: PhrasingContent) => node.type === "text" && node.value.trim() === "";
  const start = nodes.findIndex((node) => !isEmpty(node));
  return start === -1 ? [] : nodes.slice(start, nodes.findLastIndex((node) => !isEmpty(node)) + 1);
}

/** A paragraph with blocks in it, as a browser shows it: the blocks between what is before and after them. */
function divided(children: readonly RootContent[]): readonly RootContent[] {
  const result: RootContent[] = [];
  let line: PhrasingContent[] = [];
  const end = () => {
    const words = withoutEnds(joined(line) as PhrasingContent[]);
    if (words.length > 0) result.push(paragraphOf(words));
    line = [];
  };
  for (const [at, node] of children.entries()) {
    if (!isIsland(node)) {
      line.push(node as PhrasingContent);
      continue;
    }
    const isAlone = endsLine(children[at - 1]) && beginsLine(children[at + 1]);
    const shown = isAlone ? node.children : softened(node.children);
    if (shown.every(isPhrasing)) {
      line.push(...(shown as PhrasingContent[]));
      continue;
    }
    end();
    result.push(...asBlocks(shown));
  }
  end();
  return result;
}

function endsLine(node: RootContent | undefined): boolean {
  return (
    node === undefined ||
    node.type === "break" ||
    isIsland(node) ||
    (node.type === "text" && /\n[ \t]*$/.test(node.value))
  );
}

function beginsLine(node: RootContent | undefined): boolean {
  return (
    node === undefined ||
    node.type === "break" ||
    isIsland(node) ||
    (node.type === "text" && /^[ \t]*(?:\n|$)/.test(node.value))
  );
}

/** The line ends between a line and the blocks around it belong to neither. */
function withoutEnds(words: readonly PhrasingContent[]): PhrasingContent[] {
  const isEmpty = (node: PhrasingContent) =>
    node.type === "break" || (node.type === "text" && node.value.trim() === "");
  const start = words.findIndex((node) => !isEmpty(node));
  if (start === -1) return [];
  const last = words.findLastIndex((node) => !isEmpty(node));
  return words.slice(start, last + 1).map((node, at) => {
    if (node.type !== "text") return node;
    const begun = at === 0 ? node.value.trimStart() : node.value;
    return { ...node, value: at === last - start ? begun.trimEnd() : begun };
  });
}

function asAddress(url: string, { standIns }: Work): string {
  return url.includes(open) ? withoutMarks(url, standIns).trim() : url;
}

/** Where only words can stand: an alternative text, a title. */
function asWords(text: string, work: Work): string {
  if (!text.includes(open)) return text;
  return text.replace(mark, (_, digits: string) =>
    lineOf({ type: "root", children: [...resolved(indexOf(digits), true, work)] as never[] }),
  );
}

function withAttributes(node: Element, work: Work): RootContent {
  const held = Object.entries(node.attributes).filter(([, value]) => value.includes(open));
  if (held.length === 0) return node;
  const changed = held.map(([name, value]) => [name, asAddress(value, work)]);
  return { ...node, attributes: { ...node.attributes, ...Object.fromEntries(changed) } };
}
