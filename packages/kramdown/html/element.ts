import { type BlockContext, MAXIMUM_DEPTH } from "../parser.ts";
import { matchAt } from "../text/characters.ts";
import { sourceEnd, sourceOffset } from "../text/cursor.ts";
import { slice } from "../text/fragment.ts";
import { type ContentModel, type Html, node, type Tree, unparsed } from "../tree.ts";
import { contentModel, VOID_ELEMENTS } from "./names.ts";
import {
  attributesOf,
  commentEnd,
  elementName,
  endTagAt,
  instructionEnd,
  type StartTag,
  startTagAt,
} from "./tag.ts";

const TRAILING = /[ \t]*\n/y;

/** Moves past the rest of the line if it is blank. */
export function skipTrailing({ cursor }: BlockContext): void {
  const match = matchAt(TRAILING, cursor.text, cursor.at);
  if (match) cursor.at += match[0].length;
}

const MARKDOWN: Readonly<Record<string, ContentModel | "default">> = {
  "0": "raw",
  "1": "default",
  span: "span",
  block: "block",
};

/** What a `markdown` attribute asks for; the attribute is taken away. */
export function takeMarkdownAttribute(
  attributes: Map<string, string>,
): ContentModel | "default" | undefined {
  const value = attributes.get("markdown");
  attributes.delete("markdown");
  return value === undefined || !Object.hasOwn(MARKDOWN, value) ? undefined : MARKDOWN[value];
}

/** Adds the element whose start tag is at the cursor, with all that is inside of it. */
export function addElement(context: BlockContext, tag: StartTag, at: number): void {
  const { parser, cursor, container } = context;
  const name = elementName(tag.name);
  const element = node("html", sourceOffset(cursor, at), {
    tag: name,
    block: true,
    model: "raw",
    selfClosing: tag.selfClosing || VOID_ELEMENTS.has(name),
  });
  element.attributes = attributesOf(tag);
  cursor.at = tag.end;
  container.children.push(element);
  const verbatim = name === "script" || name === "style";
  if (verbatim) addVerbatim(context, element);
  if (context.pending) {
    element.ial = context.pending;
    context.pending = undefined;
  }
  const insideRaw = isRaw(container);
  element.model = !insideRaw && parser.options.parseBlockHtml ? contentModel(name) : "raw";
  const asked = context.literal ? undefined : takeMarkdownAttribute(element.attributes);
  if (asked) element.model = asked === "default" ? contentModel(name) : asked;
  if (element.model === "block") skipTrailing(context);
  if (verbatim) element.selfClosing = false;
  const hasContent = !verbatim && !element.selfClosing;
  if (hasContent) addContent(context, element);
  element.end = sourceEnd(cursor, cursor.at);
  if (hasContent && !insideRaw) skipTrailing(context);
}

function isRaw(container: Tree): boolean {
  return container.kind === "html" && container.model === "raw";
}

function addContent(context: BlockContext, element: Html): void {
  const { parser, cursor, depth } = context;
  const { text } = cursor;
  if (element.model === "raw") {
    parseRaw({ ...context, container: element, pending: undefined, depth: depth + 1 });
    return;
  }
  if (element.model === "block") {
    if (!parser.parseBlocks(element, cursor, depth + 1)) warnUnclosed(parser, element);
    return;
  }
  const close = cursor.search(endTagPattern(element.tag), cursor.at);
  const end = close?.start ?? text.length;
  if (end > cursor.at) {
    element.children.push(unparsed(slice(cursor.fragment, cursor.at, end), sourceOffset(cursor)));
  }
  if (!close) warnUnclosed(parser, element);
  cursor.at = close?.end ?? end;
}

function warnUnclosed(parser: BlockContext["parser"], { tag, start }: Html): void {
  parser.warn(`The element "${tag}" is not closed; it ends with what is around it.`, start);
}

/** An end tag of this name, in any case. */
function endTagPattern(tag: string): RegExp {
  return new RegExp(`</${tag}[ \\t\\r\\n\\f\\v]*>`, "gi");
}

/** The text of a `script` or `style`, up to its end tag. */
function addVerbatim({ parser, cursor }: BlockContext, element: Html): void {
  const close = cursor.search(endTagPattern(element.tag), cursor.at);
  const end = close?.start ?? cursor.text.length;
  const value = cursor.text.slice(cursor.at, end);
  if (value !== "") {
    const from = sourceOffset(cursor);
    element.children.push(
      node("verbatim", from, { value, from, block: false }, sourceEnd(cursor, end)),
    );
  }
  if (!close) warnUnclosed(parser, element);
  cursor.at = close?.end ?? end;
}

/** Reads raw HTML into the container: text, comments and elements, up to the container's own end tag. */
function parseRaw(context: BlockContext): void {
  const { parser, cursor, container, depth } = context;
  const { text } = cursor;
  const own = container.kind === "html" ? container.tag : "";
  let start = cursor.at;
  const addText = (end: number): void => {
    if (end <= start) return;
    const from = sourceOffset(cursor, start);
    const value = text.slice(start, end);
    const last = container.children.at(-1);
    if (last?.kind === "text") {
      last.value += value;
      last.end = sourceEnd(cursor, end);
    } else {
      container.children.push(node("text", from, { value }, sourceEnd(cursor, end)));
    }
  };
  while (cursor.at < text.length) {
    const open = text.indexOf("<", cursor.at);
    if (open < 0) break;
    cursor.at = open;
    const comment = commentEnd(cursor, open);
    const instruction = comment < 0 ? instructionEnd(cursor, open) : -1;
    const close = endTagAt(text, open);
    const tag = close ? undefined : startTagAt(cursor, open);
    if (comment >= 0 || instruction >= 0) {
      addText(open);
      cursor.at = start = addComment(context, open, Math.max(comment, instruction));
    } else if (tag && depth < MAXIMUM_DEPTH) {
      addText(open);
      addElement(context, tag, open);
      start = cursor.at;
    } else if (close && elementName(close.name) === own) {
      addText(open);
      cursor.at = close.end;
      return;
    } else {
      cursor.at = close?.end ?? open + 1;
    }
  }
  cursor.at = text.length;
  addText(text.length);
  if (container.kind === "html") warnUnclosed(parser, container);
}

/** Adds the comment or the instruction from `from` to `end`. */
export function addComment({ cursor, container }: BlockContext, from: number, end: number): number {
  const whole = cursor.text.slice(from, end);
  const instruction = whole.startsWith("<?");
  const value = instruction ? whole.slice(2, -2) : whole.slice(4, -3);
  const start = sourceOffset(cursor, from);
  container.children.push(
    node("comment", start, { value, instruction, block: true }, sourceEnd(cursor, end)),
  );
  return end;
}

/** Reads a text that is HTML and nothing else. */
export function parseRawHtml(
  parser: BlockContext["parser"],
  container: Tree,
  cursor: BlockContext["cursor"],
): void {
  parseRaw({ parser, cursor, container, pending: undefined, depth: 0, literal: true });
}
