import type { FootnoteDefinition, Parents, Root, RootContent } from "mdast";
import type { Position } from "unist";
import { divided, holdsOnlyPhrasing, isIsland, islandOf, phrased } from "./islands.ts";
import { hasMark, indexIn, mark, offsetOfMark, withoutMarks } from "./marks.ts";
import type { Nodes } from "./stand-ins.ts";
import type { Element } from "./tree/nodes.ts";
import { asPhrasing } from "./tree/phrasing.ts";
import { type Change, rewrite } from "./tree/rewrite.ts";
import { lineOf } from "./tree/text.ts";

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
        return hasMark(node.value) ? inText(node.value, ancestors, work) : node;
      case "paragraph":
        return node.children.some(isIsland) ? divided(node.children) : node;
      case "inlineCode":
      case "code":
      case "inlineMath":
      case "math":
      case "comment":
      case "html":
        return hasMark(node.value)
          ? { ...node, value: withoutMarks(node.value, work.standIns) }
          : node;
      case "link":
        return hasMark(node.url) ? { ...node, url: asAddress(node.url, work) } : node;
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

function inText(value: string, ancestors: readonly Parents[], work: Work): Change {
  const parent = ancestors.at(-1);
  const parts = value.split(mark);
  const nodes = parts.flatMap((part, at): readonly RootContent[] => {
    if (at % 2 === 0) {
      // Attributes that kramdown would give the tag's own HTML.
      const words = at === 0 ? part : part.replace(/^\{:[^}\n]*\}/, "");
      return words === "" ? [] : [{ type: "text", value: words }];
    }
    const shown = resolved(indexIn(part), isMarkdownIn(ancestors, work), work);
    if (parent?.type === "paragraph") {
      return [islandOf(shown)];
    }
    return parent !== undefined && holdsOnlyPhrasing(parent) ? phrased(shown) : shown;
  });
  return nodes;
}

/** The nodes of a stand-in, everything in it read. */
function resolved(index: number, isMarkdown: boolean, work: Work): readonly RootContent[] {
  const place = placeOf(index, work);
  const read = (text: string, isRead: boolean): Root => {
    if (!isRead) return work.html(text);
    return work.markdown(text.includes("[") ? `${text}\n\n${work.definitions}` : text);
  };
  const known: Root = { type: "root", children: [...(work.standIns[index] ?? [])] as never[] };
  const tree = rewrite(known, (node): Change => {
    if (node.type !== "unread") return node;
    if (node.as === "code") return { type: "text", value: codeAt(index, node.value, work) };
    // What is printed into a page as a caption or a title is Markdown wherever it stands.
    const isRead = isMarkdown || node.as === "line";
    const inner = grafted(read(withoutIndentation(node.value), isRead), {
      ...work,
      isMarkdown: isRead,
    });
    const blocks = inner.children.filter((child) => {
      if (child.type !== "footnoteDefinition") return true;
      work.notes.push(child);
      return false;
    });
    return node.as === "line" ? asLine(blocks) : blocks;
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

/** Code without what belongs to the list or the quote that its tag stands in: as much as stands before the tag. */
function codeAt(index: number, value: string, { text, standIns }: Work): string {
  const offset = offsetOfMark(index, text);
  const before = text.slice(text.lastIndexOf("\n", offset - 1) + 1, Math.max(offset, 0));
  const written = withoutMarks(value, standIns);
  const around = /^[ \t>]*(?:(?:[-*+]|\d+[.)])[ \t]+)?/.exec(before)?.[0] ?? "";
  const lines = written.split("\n").map((line) => withoutAround(line, around));
  return lines
    .join("\n")
    .replace(/^[ \t]*\r?\n/, "")
    .trimEnd();
}

function withoutAround(line: string, around: string): string {
  let at = 0;
  for (const sign of around) {
    const isQuote = sign === ">" && line[at] === ">";
    if (isQuote || (sign !== ">" && /[ \t]/.test(line[at] ?? ""))) at += 1;
  }
  return line.slice(at);
}

function placeOf(index: number, { text }: Work): Position | undefined {
  const offset = offsetOfMark(index, text);
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

function asAddress(url: string, { standIns }: Work): string {
  return hasMark(url) ? withoutMarks(url, standIns).trim() : url;
}

/** Where only words can stand: an alternative text, a title. */
function asWords(text: string, work: Work): string {
  if (!hasMark(text)) return text;
  return text.replace(mark, (_, digits: string) =>
    lineOf({ type: "root", children: [...resolved(indexIn(digits), true, work)] as never[] }),
  );
}

function withAttributes(node: Element, work: Work): RootContent {
  const held = Object.entries(node.attributes).filter(([, value]) => hasMark(value));
  if (held.length === 0) return node;
  const changed = held.map(([name, value]) => [name, asAddress(value, work)]);
  return { ...node, attributes: { ...node.attributes, ...Object.fromEntries(changed) } };
}
