import type { Token } from "markdown-it";
import type { AlignType, PhrasingContent, Root, RootContent } from "mdast";
import type { Position } from "unist";
import { nameOf } from "./footnotes.ts";
import { inlines } from "./inlines.ts";
import type { CommonMarkOptions } from "./options.ts";
import type { Parser } from "./parser.ts";
import { createPlaces, type Places, position } from "./places.ts";

/** A block that is open. */
interface Frame {
  readonly token: Token | null;
  position: Position | undefined;
  readonly children: RootContent[];
  /** True of a list's item that has blank lines between what it holds. */
  spread: boolean;
  /** Whether the box of an item is ticked. */
  checked: boolean | null;
  /** How the columns of a table are aligned. */
  readonly align: AlignType[];
}

/**
 * A text as mdast with `html` nodes; each node has its offsets in the text.
 * @throws {RangeError} it is nested thousands of levels deep
 */
export function toMdast(text: string, parser: Parser, options: CommonMarkOptions): Root {
  const { tokens, env } = parser.blocks(text);
  const places = createPlaces(text);
  const hardBreaks = options.options.has("HARDBREAKS");
  const emails = options.extensions.has("autolink");
  const hasBoxes = options.extensions.has("tasklist");
  const root: Frame = frame(null, undefined);
  const stack: Frame[] = [];
  let top = root;

  function contentOf(token: Token, block: Frame): PhrasingContent[] {
    const above = stack.at(-1);
    // cmark reads a paragraph's lines without the blanks they begin with, in code and tags, too.
    const content = token.content.replace(/\n[ \t]+/g, "\n");
    const box = hasBoxes && above ? tickedBox(content, above) : "";
    const place = placesOf(token, content, block, above?.token?.map?.[0] ?? 0, places);
    // A cell has no line, and so no place, of its own.
    block.position ??= position(place(0), place(content.length));
    return inlines(parser.inlines(content.slice(box.length), env), {
      place: box === "" ? place : (offset) => place(offset + box.length),
      hardBreaks,
      emails,
    });
  }

  for (const token of tokens) {
    if (token.type === "inline") {
      for (const node of contentOf(token, top)) top.children.push(node);
    } else if (token.tag === "thead" || token.tag === "tbody") {
      // Rows are a table's own children.
    } else if (token.nesting === 1) {
      stack.push(top);
      top = frame(token, placeOf(token, places));
    } else if (token.nesting === -1) {
      const done = top;
      top = stack.pop() ?? root;
      if (done.token?.type === "paragraph_open" && !done.token.hidden) top.spread = true;
      if (done.token?.type === "th_open") stack.at(-1)?.align.push(alignment(done.token));
      top.children.push(withPlace(blockOf(done), done.position));
    } else {
      const leaf = leafOf(token, parser);
      if (leaf !== undefined) top.children.push(withPlace(leaf, placeOf(token, places)));
    }
  }
  return { type: "root", children: root.children };
}

function frame(token: Token | null, at: Position | undefined): Frame {
  return { token, position: at, children: [], spread: false, checked: null, align: [] };
}

function withPlace(node: RootContent, at: Position | undefined): RootContent {
  if (at !== undefined) node.position = at;
  return node;
}

function placeOf({ type, map, info, markup }: Token, places: Places): Position | undefined {
  if (map === null) return undefined;
  const [from, to] = map;
  switch (type) {
    case "blockquote_open":
    case "list_item_open":
      return places.container(from, to, info.length + markup.length);
    case "footnote_open":
      return places.container(from, to, `[^${info}]:`.length);
    default:
      return places.lines(from, to);
  }
}

/** The places of a block's content. */
function placesOf({ map }: Token, content: string, block: Frame, rowLine: number, places: Places) {
  if (map === null) return places.within(rowLine, content);
  const isAtx = block.token?.markup.startsWith("#") === true;
  return isAtx ? places.within(map[0], content) : places.content(map[0], content);
}

/** The box at the beginning of an item, and the blanks after it, which are not of its text. */
function tickedBox(content: string, item: Frame): string {
  if (item.token?.type !== "list_item_open" || item.children.length > 0) return "";
  const match = /^\[([ xX])\][ \t]+/.exec(content);
  if (match === null) return "";
  item.checked = match[1] !== " ";
  return match[0];
}

/** A block that is closed. The kinds of children follow from markdown-it's rules, which no type can know. */
function blockOf({ token, children, spread, checked, align }: Frame): RootContent {
  const held = { children } as { children: never[] };
  switch (token?.type) {
    case "heading_open":
      return { type: "heading", depth: Number(token.tag.slice(1)) as 1, ...held };
    case "blockquote_open":
      return { type: "blockquote", ...held };
    case "bullet_list_open":
      return { type: "list", ordered: false, start: null, spread: isSpread(children), ...held };
    case "ordered_list_open": {
      const start = Number(token.attrGet("start") ?? 1);
      return { type: "list", ordered: true, start, spread: isSpread(children), ...held };
    }
    case "list_item_open":
      return { type: "listItem", spread, checked, ...held };
    case "table_open":
      return { type: "table", align, ...held };
    case "tr_open":
      return { type: "tableRow", ...held };
    case "th_open":
    case "td_open":
      return { type: "tableCell", ...held };
    case "footnote_open":
      return {
        type: "footnoteDefinition",
        identifier: nameOf(token.info),
        label: token.info,
        ...held,
      };
    default:
      return { type: "paragraph", ...held };
  }
}

function isSpread(items: readonly RootContent[]): boolean {
  return items.some((item) => item.type === "listItem" && item.spread);
}

function alignment(cell: Token): AlignType {
  const style = String(cell.attrGet("style") ?? "");
  const [found] = /left|center|right/.exec(style) ?? [null];
  return found as AlignType;
}

/** A block that holds none; undefined for what leaves nothing in the tree. */
function leafOf(token: Token, parser: Parser): RootContent | undefined {
  switch (token.type) {
    case "fence": {
      const info = parser.unescaped(token.info).trim();
      const [lang = ""] = info.split(/\s/, 1);
      return {
        type: "code",
        lang: lang || null,
        meta: info.slice(lang.length).trimStart() || null,
        value: withoutLineEnd(token.content),
      };
    }
    case "code_block":
      return { type: "code", lang: null, meta: null, value: withoutLineEnd(token.content) };
    case "html_block":
      return { type: "html", value: withoutLineEnd(token.content) };
    case "hr":
      return { type: "thematicBreak" };
    default:
      return undefined;
  }
}

function withoutLineEnd(content: string): string {
  return content.endsWith("\n") ? content.slice(0, -1) : content;
}
