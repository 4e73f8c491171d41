import { applyAttributeList } from "../attribute-list.ts";
import { normalizeLinkName } from "../block/definitions.ts";
import type { LinkDefinition, SpanContext, Stop } from "../parser.ts";
import { isSpaceAt, skipSpace, strip } from "../text/characters.ts";
import { type Cursor, sourceEnd, sourceOffset } from "../text/cursor.ts";
import { type Image, type Link, node, type Tree } from "../tree.ts";
import { addText } from "./text.ts";

const ESCAPED = /\\([\\.*_+`<>()[\]{}#!:|"'$=-])/g;

/** `[text](url "title")`, `[text][name]`, `[name]`, and images. What has no target stays text. */
export function link(context: SpanContext): boolean {
  const { parser, cursor, within } = context;
  const { text, at } = cursor;
  const image = text.charCodeAt(at) === 33;
  const open = image ? at + 1 : at;
  if (text.charCodeAt(open) !== 91 || open + 1 >= text.length || text.charCodeAt(open + 1) === 94)
    return false;
  const from = open + 1;
  const element = node(image ? "image" : "link", sourceOffset(cursor, at), {});
  // Links do not nest.
  if ((!image && within.link) || cursor.find("]", from) < 0 || !readLabel(context, element, from)) {
    addText(context, at, from);
    return true;
  }
  const label = text.slice(from, cursor.at).replace(ESCAPED, "$1");
  cursor.at += 1;
  const target = readTarget(context, label);
  if (!target) {
    addText(context, at, from);
    return true;
  }
  complete(element, target, label, (list) => applyAttributeList(parser, element.attributes, list));
  element.end = sourceEnd(cursor, cursor.at);
  context.container.children.push(element);
  return true;
}

/** Reads what is between the brackets. Brackets inside count, but for those of images, which are spans of their own. */
function readLabel(context: SpanContext, element: Link | Image, from: number): boolean {
  const { parser, cursor, within, rules, depth } = context;
  const { text } = cursor;
  let open = 1;
  let images = 0;
  let counted = 0;
  const stop: Stop = {
    brackets: true,
    reached() {
      const code = text.charCodeAt(cursor.at);
      const closing = code === 93;
      if (!closing && code !== 91 && !(code === 33 && text.charCodeAt(cursor.at + 1) === 91))
        return false;
      open += closing ? -1 : 1;
      for (; counted < element.children.length; counted += 1) {
        if (element.children[counted]?.kind === "image") images += 1;
      }
      return open - images === 0;
    },
  };
  cursor.at = from;
  const inner: SpanContext = {
    parser,
    cursor,
    container: element,
    within: { ...within, link: true },
    rules,
    depth: depth + 1,
  };
  return parser.parseSpans(inner, stop);
}

/** What follows the closing bracket: the name of a definition or a URL in parentheses. Moves the cursor past it. */
function readTarget(context: SpanContext, label: string): LinkDefinition | undefined {
  const { cursor } = context;
  const { text, at } = cursor;
  const name = readName(context);
  if (name !== undefined || text.charCodeAt(at) !== 40) {
    const definition = context.parser.linkDefinitions.get(
      normalizeLinkName(name === undefined || name === "" ? label : name),
    );
    if (!definition && name === "") {
      context.parser.warn(`There is no link "${label}".`, sourceOffset(cursor, at));
    }
    return definition;
  }
  const bracket = text.charCodeAt(at + 1) === 60 ? endOfBracketed(cursor, at + 2) : -1;
  return bracket < 0 ? bareUrl(context) : bracketedUrl(context, bracket);
}

/** The name in the brackets after the text; "" for `[]`. Moves the cursor past it. */
function readName({ cursor }: SpanContext): string | undefined {
  const { text } = cursor;
  const open = skipSpace(text, cursor.at);
  if (text.charCodeAt(open) !== 91) return undefined;
  const close = cursor.find("]", open + 1);
  if (close < 0) return undefined;
  cursor.at = close + 1;
  return text.slice(open + 1, close);
}

const TITLE_ENDS: Readonly<Record<string, RegExp>> = {
  '"': /"[ \t\r\n\f\v]*\)/g,
  "'": /'[ \t\r\n\f\v]*\)/g,
};

/** The title and the closing parenthesis at the cursor. */
function readTitle({ cursor }: SpanContext): string | undefined {
  const { text } = cursor;
  const open = skipSpace(text, cursor.at);
  const quote = text[open] ?? "";
  const pattern = Object.hasOwn(TITLE_ENDS, quote) ? TITLE_ENDS[quote] : undefined;
  const close = pattern && cursor.search(pattern, open + 2);
  if (!close) return undefined;
  cursor.at = close.end;
  return text.slice(open + 1, close.start);
}

/** Where the `>` is that ends a URL in angle brackets, or -1. */
function endOfBracketed(cursor: Cursor, from: number): number {
  const close = cursor.find(">", from);
  const newline = cursor.find("\n", from);
  return newline >= 0 && newline < close ? -1 : close;
}

function bracketedUrl(context: SpanContext, close: number): LinkDefinition | undefined {
  const { cursor } = context;
  const url = cursor.text.slice(cursor.at + 2, close);
  cursor.at = close + 1;
  if (cursor.text.charCodeAt(cursor.at) === 41) {
    cursor.at += 1;
    return { url, title: undefined };
  }
  const title = readTitle(context);
  return title === undefined ? undefined : { url, title };
}

function bareUrl(context: SpanContext): LinkDefinition | undefined {
  const { parser, cursor } = context;
  const { text, at } = cursor;
  let open = 0;
  for (let index = at; index < text.length; index += 1) {
    const code = text.charCodeAt(index);
    if (code === 40) {
      open += 1;
    } else if (code === 41) {
      open -= 1;
      if (open > 0) continue;
      cursor.at = index + 1;
      return { url: strip(text.slice(at + 1, index)), title: undefined };
    } else if (isSpaceAt(text, index) && (text[index + 1] === '"' || text[index + 1] === "'")) {
      parser.budget -= (index - at) >> 4;
      cursor.at = index + 1;
      const title = readTitle(context);
      return title === undefined ? undefined : { url: strip(text.slice(at + 1, index)), title };
    }
  }
  parser.budget -= (text.length - at) >> 4;
  return undefined;
}

type Apply = (list: NonNullable<Tree["ial"]>) => void;

/** Gives the element its target. An image's text is its alternative text, unparsed. */
function complete(
  element: Link | Image,
  { url, title, boundary }: LinkDefinition,
  label: string,
  apply: Apply,
): void {
  if (boundary?.ial) {
    element.ial = boundary.ial;
    apply(boundary.ial);
  }
  if (element.kind === "link") {
    element.attributes.set("href", url);
  } else {
    element.attributes.set("src", url);
    element.attributes.set("alt", label);
    element.children = [];
  }
  if (title !== undefined) element.attributes.set("title", title);
}
