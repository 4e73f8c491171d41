import { takeMarkdownAttribute } from "../html/element.ts";
import { BLOCK_ELEMENTS, contentModel, isKnownElement, VOID_ELEMENTS } from "../html/names.ts";
import {
  attributesOf,
  commentEnd,
  elementName,
  endTagAt,
  looksLikeHtml,
  type StartTag,
  startTagAt,
} from "../html/tag.ts";
import type { SpanContext, Stop } from "../parser.ts";
import { isSpaceAt } from "../text/characters.ts";
import { sourceEnd, sourceOffset } from "../text/cursor.ts";
import { type Html, node } from "../tree.ts";
import { addText } from "./text.ts";

/** A comment or an element in running text. A block's tag and an end tag without its start are text. */
export function spanHtml(context: SpanContext): boolean {
  const { cursor, container } = context;
  const { text, at } = cursor;
  if (!looksLikeHtml(text, at)) return false;
  const comment = commentEnd(cursor, at);
  if (comment >= 0) {
    const value = text.slice(at + 4, comment - 3);
    const added = node("comment", sourceOffset(cursor, at), {
      value,
      instruction: false,
      block: false,
    });
    added.end = sourceEnd(cursor, comment);
    container.children.push(added);
    cursor.at = comment;
    return true;
  }
  const close = endTagAt(text, at);
  const tag = close ? undefined : startTagAt(cursor, at);
  if (tag && !BLOCK_ELEMENTS.has(elementName(tag.name))) addElement(context, tag);
  else addText(context, at, close?.end ?? tag?.end ?? at + 1);
  return true;
}

function addElement(context: SpanContext, tag: StartTag): void {
  const { cursor, container } = context;
  const { at } = cursor;
  const name = elementName(tag.name);
  const attributes = attributesOf(tag);
  for (const [key, value] of attributes) attributes.set(key, value.replace(/\n+/g, " "));
  const parsed = isParsed(context, name, takeMarkdownAttribute(attributes));
  const element = node("html", sourceOffset(cursor, at), {
    tag: name,
    block: false,
    model: parsed ? "span" : "raw",
    selfClosing: tag.selfClosing,
  });
  element.attributes = attributes;
  container.children.push(element);
  cursor.at = tag.end;
  if (!tag.selfClosing && !VOID_ELEMENTS.has(name)) addContent(context, element, parsed);
  element.end = sourceEnd(cursor, cursor.at);
}

/** True if the spans inside are parsed: what the `markdown` attribute says counts, else the option. */
function isParsed(
  { parser, container }: SpanContext,
  name: string,
  asked: ReturnType<typeof takeMarkdownAttribute>,
): boolean {
  const raw = contentModel(name) === "raw";
  switch (asked) {
    case "span":
      return true;
    case "default":
      return !raw;
    case "raw":
      return false;
    default:
      return (
        !raw &&
        !(container.kind === "html" && container.model === "raw") &&
        parser.options.parseSpanHtml
      );
  }
}

function addContent(context: SpanContext, element: Html, parsed: boolean): void {
  const { parser, cursor, within, depth } = context;
  const { text } = cursor;
  const end = (): number => endOf(text, cursor.at, element.tag);
  const stop: Stop = { brackets: false, reached: () => end() >= 0 };
  const inner: SpanContext = {
    parser,
    cursor,
    container: element,
    within,
    rules: parsed ? "all" : "html",
    depth: depth + 1,
  };
  if (parser.parseSpans(inner, stop)) {
    cursor.at = end();
    return;
  }
  parser.warn(
    `The element "${element.tag}" is not closed; it ends with what is around it.`,
    element.start,
  );
  addText(inner, cursor.at, text.length);
}

/** The end of the element's end tag if it stands at `at`, or -1. Case matters only for names kramdown does not know. */
function endOf(text: string, at: number, tag: string): number {
  if (text.charCodeAt(at) !== 60 || text.charCodeAt(at + 1) !== 47) return -1;
  const name = text.slice(at + 2, at + 2 + tag.length);
  if ((isKnownElement(tag) ? name.toLowerCase() : name) !== tag) return -1;
  let end = at + 2 + tag.length;
  while (isSpaceAt(text, end)) end += 1;
  return text.charCodeAt(end) === 62 ? end + 1 : -1;
}
