import type { Parser } from "./parser.ts";
import { isSpaceAt, strip } from "./text/characters.ts";
import type { AttributeList, Attributes } from "./tree.ts";

/** An attribute list with nothing in it. */
export function createAttributeList(): AttributeList {
  return { refs: [], attributes: new Map() };
}

const NAME = /\w[\w-]*/y;
const ID_OR_CLASS = /(?:#([A-Za-z][\w:-]*)|\.([^ \t\r\n\f\v.#]+))/y;

/** Reads what is between the braces of an IAL, ALD or extension into `list`. False if nothing there is an attribute. */
export function readAttributes(content: string, list: AttributeList): boolean {
  if (strip(content) === "" || strip(content) === ":") return true;
  let found = false;
  let start = 0;
  const unclosed = new Set<string>();
  for (;;) {
    const end = readAttribute(content, start, list, unclosed);
    if (end >= 0) found = true;
    start = nextWord(content, end < 0 ? start : end);
    if (start < 0) return found;
  }
}

/** The position after the next white space from `at` on. */
function nextWord(content: string, at: number): number {
  for (let index = at; index < content.length; index += 1) {
    if (isSpaceAt(content, index)) return index + 1;
  }
  return -1;
}

/** Reads the one attribute at `start`; gives its end, or -1. Quotes that nothing closes any more are remembered. */
function readAttribute(
  content: string,
  start: number,
  list: AttributeList,
  unclosed: Set<string>,
): number {
  NAME.lastIndex = start;
  const name = NAME.exec(content)?.[0];
  if (name === undefined) return readIdsAndClasses(content, start, list);
  const afterName = start + name.length;
  if (endsAt(content, afterName)) {
    list.refs.push(name);
    return afterName;
  }
  const quote = content[afterName + 1];
  if (content[afterName] !== "=" || (quote !== '"' && quote !== "'")) return -1;
  if (unclosed.has(quote)) return -1;
  const close = closingQuote(content, afterName + 2, quote);
  if (close < 0) {
    unclosed.add(quote);
    return -1;
  }
  const value = content.slice(afterName + 2, close);
  list.attributes.set(
    name,
    value.replace(/\\([}"'])/g, (whole, char) => (char === quote || char === "}" ? char : whole)),
  );
  return close + 1;
}

function readIdsAndClasses(content: string, start: number, list: AttributeList): number {
  let at = start;
  const read: { id: string | undefined; name: string }[] = [];
  for (;;) {
    ID_OR_CLASS.lastIndex = at;
    const match = ID_OR_CLASS.exec(content);
    if (!match) break;
    read.push({ id: match[1], name: match[2] ?? "" });
    at += match[0].length;
  }
  if (at === start || !endsAt(content, at)) return -1;
  for (const { id, name } of read) {
    if (id === undefined) addClass(list.attributes, name);
    else list.attributes.set("id", id);
  }
  return at;
}

/** The quote that ends a value: the first bare one before white space, else the last escaped one there. */
function closingQuote(content: string, from: number, quote: string): number {
  let escaped = -1;
  for (let at = from; at < content.length; at += 1) {
    const char = content[at];
    if (char === "}") break;
    if (char === "\\" && (content[at + 1] === quote || content[at + 1] === "}")) {
      if (content[at + 1] === quote && endsAt(content, at + 2)) escaped = at + 1;
      at += 1;
    } else if (char === quote && endsAt(content, at + 1)) {
      return at;
    }
  }
  return escaped;
}

function endsAt(content: string, at: number): boolean {
  return at >= content.length || isSpaceAt(content, at);
}

function addClass(attributes: Attributes, name: string): void {
  const before = attributes.get("class");
  attributes.set("class", before ? `${before} ${name}` : name);
}

/** Adds a span's IAL to the one it already has. */
export function mergeAttributeLists(target: AttributeList, added: AttributeList): void {
  target.refs.push(...added.refs);
  setAttributes(target.attributes, added.attributes);
}

/** Gives a node the attributes of an IAL, those of the definitions it refers to first. */
export function applyAttributeList(
  parser: Parser,
  attributes: Attributes,
  list: AttributeList,
): void {
  apply(parser, attributes, list, new Set());
}

function apply(
  parser: Parser,
  attributes: Attributes,
  list: AttributeList,
  open: Set<AttributeList>,
): void {
  // A definition that refers to itself would never end.
  if (open.has(list)) return;
  open.add(list);
  for (const ref of list.refs) {
    const definition = parser.attributeLists.get(ref);
    if (definition) apply(parser, attributes, definition, open);
  }
  open.delete(list);
  setAttributes(attributes, list.attributes);
}

function setAttributes(target: Attributes, added: Attributes): void {
  for (const [name, value] of added) {
    if (name === "class") addClass(target, value);
    else target.set(name, value);
  }
}
