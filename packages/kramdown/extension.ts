import { createAttributeList, readAttributes } from "./attribute-list.ts";
import { readInlineOption } from "./options/config.ts";
import type { Parser } from "./parser.ts";
import { matchAt } from "./text/characters.ts";
import { type Cursor, sourceOffset } from "./text/cursor.ts";
import { node, type Tree } from "./tree.ts";

/** `{::name attributes}body{:/name}`, read. */
export interface Extension {
  readonly name: string;
  readonly attributes: ReadonlyMap<string, string>;
  readonly body: string | undefined;
  /** Where the body starts in the source. */
  readonly from: number;
  readonly start: number;
  readonly end: number;
}

// The limit keeps tags that nothing closes from being read to the end of the text, each of them.
const START = /\{::(\w{1,100})(?:[ \t\r\n\f\v]((?:\\\}|[^}]){0,2000}?)|)(\/)?\}/y;
const STOP = /\{:\/(?:\w[\w-]*)?\}/y;
const REST_OF_LINE = /[ \t\r\f\v]*\n/y;

/** True if an extension's start or stop tag stands at `at`, followed by the line's end if it is a block's. */
export function extensionTagAt(text: string, at: number, block: boolean): boolean {
  if (!text.startsWith("{:", at)) return false;
  const match = matchAt(START, text, at) ?? matchAt(STOP, text, at);
  return (
    match !== undefined &&
    (!block || matchAt(REST_OF_LINE, text, at + match[0].length) !== undefined)
  );
}

/** Reads the extension at `at`; undefined (with a warning) if it is none, is not closed or is unknown. */
export function readExtension(
  parser: Parser,
  cursor: Cursor,
  at: number,
  block: boolean,
): Extension | undefined {
  const { text } = cursor;
  const start = sourceOffset(cursor, at);
  const match = matchAt(START, text, at);
  if (!match) {
    parser.warn("This extension stop tag closes nothing.", start);
    return undefined;
  }
  const [whole, name = "", content = "", selfClosing] = match;
  const list = createAttributeList();
  readAttributes(content, list);
  let end = at + whole.length;
  if (block) end += matchAt(REST_OF_LINE, text, end)?.[0].length ?? 0;
  const from = sourceOffset(cursor, end);
  let body: string | undefined;
  if (selfClosing === undefined) {
    const close = cursor.search(stopPattern(name, block), end);
    if (!close) {
      parser.warn(`The extension "${name}" is not closed.`, start);
      return undefined;
    }
    body = text.slice(end, close.start);
    if (block && body.endsWith("\n")) body = body.slice(0, -1);
    end = close.end;
  }
  if (name !== "comment" && name !== "nomarkdown" && name !== "options") {
    parser.warn(`kramdown has no extension "${name}".`, start);
    return undefined;
  }
  return { name, attributes: list.attributes, body, from, start, end };
}

function stopPattern(name: string, block: boolean): RegExp {
  const tag = `\\{:/(?:${name})?\\}`;
  return new RegExp(block ? `(?<![^\\n]) {0,3}${tag}[ \\t\\r\\f\\v]*\\n` : tag, "g");
}

/** What an extension puts into the tree. `{::options}` puts nothing there: it changes how the rest is read. */
export function applyExtension(
  parser: Parser,
  extension: Extension,
  block: boolean,
  end: number,
): Tree | undefined {
  const { name, attributes, body, from, start } = extension;
  if (name === "options") {
    for (const [option, value] of attributes) {
      const changed = readInlineOption(option, value);
      if (changed) parser.options = { ...parser.options, ...changed };
      else parser.warn(`kramdown has no option "${option}".`, start);
    }
    return undefined;
  }
  if (body === undefined) return undefined;
  if (name === "comment") {
    return node("comment", start, { value: ` ${body} `, instruction: false, block }, end);
  }
  const types = (attributes.get("type") ?? "")
    .split(/[ \t\r\n\f\v]+/)
    .filter((type) => type !== "");
  const value = types.length === 0 || types.includes("html") ? body + (block ? "\n" : "") : "";
  return node("verbatim", start, { value, from, block }, end);
}
