import type { HtmlNode } from "./nodes.ts";
import { escapeText, normalizeText } from "./references.ts";
import { closedBy, rankOf, textTags, voidTags } from "./tags.ts";

interface Open {
  readonly name: string;
  readonly attributes: ReadonlyMap<string, string>;
  readonly children: HtmlNode[];
}

/** Tags beyond this depth are dropped, as libxml2 gives up on such a document. */
const maxDepth = 250;

/**
 * Reads a fragment of HTML as libxml2 2.9 does, with which Forem's pipeline was observed
 * (contracts/devto.md §0). It takes anything, and in linear time.
 */
export function parseHtml(source: string): HtmlNode[] {
  const root: Open = { name: "", attributes: new Map(), children: [] };
  const stack: Open[] = [root];
  const top = () => stack.at(-1) ?? root;
  const close = () => {
    const { name, attributes, children } = top();
    stack.pop();
    top().children.push({ kind: "element", name, attributes, children });
  };
  for (const token of tokenize(source)) {
    if (token.kind === "text") top().children.push(token);
    else if (token.kind === "end") closeTo(stack, token.name, close);
    else {
      while (closedBy.get(token.name)?.has(top().name)) close();
      if (stack.length > maxDepth) continue;
      stack.push({ name: token.name, attributes: token.attributes, children: [] });
      if (token.isEmpty || voidTags.has(token.name)) close();
    }
  }
  while (stack.length > 1) close();
  return root.children;
}

function closeTo(stack: readonly Open[], name: string, close: () => void): void {
  const index = stack.findLastIndex((open) => open.name === name);
  if (index < 1) return;
  if (stack.slice(index + 1).some((open) => rankOf(open.name) > rankOf(name))) return;
  while (stack.length > index) close();
}

type Token =
  | { readonly kind: "text"; readonly html: string }
  | { readonly kind: "end"; readonly name: string }
  | {
      readonly kind: "start";
      readonly name: string;
      readonly attributes: ReadonlyMap<string, string>;
      readonly isEmpty: boolean;
    };

function* tokenize(source: string): Generator<Token> {
  const markup = /<(?:!--|!doctype|\?|\/?[A-Za-z])/gi;
  let written = 0;
  for (let match = markup.exec(source); match !== null; match = markup.exec(source)) {
    if (match.index > written) yield textToken(source.slice(written, match.index));
    if (match[0].startsWith("</")) {
      const end = after(source, ">", match.index);
      yield { kind: "end", name: nameAt(source, match.index + 2) };
      written = end;
    } else if (/^<[A-Za-z]/.test(match[0])) {
      const tag = readTag(source, match.index);
      written = tag.end;
      const { name, attributes, isEmpty } = tag;
      // The document's own elements are there already.
      if (!/^(?:html|head|body)$/.test(name)) yield { kind: "start", name, attributes, isEmpty };
      if (textTags.has(name) && !isEmpty) {
        const end = endOfRawText(source, written, name);
        if (end > written) yield { kind: "text", html: escapeText(source.slice(written, end)) };
        written = end;
      }
    } else {
      written = after(source, match[0] === "<!--" ? "-->" : ">", match.index);
    }
    markup.lastIndex = written;
  }
  if (written < source.length) yield textToken(source.slice(written));
}

function textToken(source: string): Token {
  return { kind: "text", html: normalizeText(source.replaceAll("\0", "")) };
}

function after(source: string, mark: string, from: number): number {
  const index = source.indexOf(mark, from);
  return index < 0 ? source.length : index + mark.length;
}

function endOfRawText(source: string, from: number, name: string): number {
  const end = new RegExp(`</${name}`, "gi");
  end.lastIndex = from;
  return end.exec(source)?.index ?? source.length;
}

function nameAt(source: string, at: number): string {
  const pattern = /[A-Za-z][0-9A-Za-z:_.-]*/y;
  pattern.lastIndex = at;
  return (pattern.exec(source)?.[0] ?? "").toLowerCase().replace(/^.*:/, "");
}

function readTag(source: string, at: number) {
  const head = /<[A-Za-z][0-9A-Za-z:_.-]*/y;
  head.lastIndex = at;
  const name = nameAt(source, at + 1);
  const attributes = new Map<string, string>();
  let end = at + (head.exec(source)?.[0].length ?? 1);
  const part =
    /[\s"'<=]+|\/(?!>)|([^\s"'<>/=]+)(?:\s*=\s*(?:"([^"]*)(?:"|$)|'([^']*)(?:'|$)|([^\s>]*)))?/y;
  for (;;) {
    part.lastIndex = end;
    const match = part.exec(source);
    if (match === null) break;
    end = part.lastIndex;
    const attribute = match[1]?.toLowerCase();
    if (attribute === undefined || attributes.has(attribute)) continue;
    attributes.set(attribute, normalizeText(match[2] ?? match[3] ?? match[4] ?? ""));
  }
  const isEmpty = source.startsWith("/>", end);
  return { name, attributes, isEmpty, end: after(source, ">", end) };
}
