import type { List, Root, RootContent } from "mdast";
import { isParent } from "../tree/rewrite.ts";

/** A piece of HTML, and the node from which it comes: where `isHeld`, the node takes the place of the piece's element. */
export interface Piece {
  readonly html: string;
  readonly node: RootContent | null;
  readonly isHeld: boolean;
}

/** No tag that HTML has rules for; in a table, where no text may stand, it is moved before it as a browser does. */
export const slot = "<slot-></slot->";

/**
 * The whole text as one page of HTML, line by line as CommonMark's converter prints it: in it a tag that the author left
 * open reaches beyond the block in which it stands, as it does on the site. What has no plain tags is held in one piece.
 */
export function documentPieces(root: Root): Piece[] {
  const pieces: Piece[] = [];
  let last = "\n";
  const print = (html: string, node: RootContent | null, isHeld = false) => {
    if (html === "") return;
    pieces.push({ html, node, isHeld });
    last = html.at(-1) ?? last;
  };
  const freshLine = () => {
    if (last !== "\n") print("\n", null);
  };
  // With a stack of its own: Markdown can be nested deeper than the call stack is high.
  const waiting: (RootContent | (() => void))[] = root.children.toReversed();
  const tight = new Set<RootContent>();
  const alone = new Set<RootContent>(root.children);
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    if (typeof next === "function") {
      next();
      continue;
    }
    const node = next;
    const form = tight.has(node) ? bare : formOf(node);
    const { start, end } = form;
    const isBlock = form.isBlock || (node.type === "html" && alone.has(node));
    if (isBlock) freshLine();
    print(start, node, start === slot);
    if (start === slot || !isParent(node)) {
      print(end, null);
      if (isBlock) freshLine();
      continue;
    }
    if (node.type === "list" && !isLoose(node)) {
      for (const item of node.children)
        for (const child of item.children) if (child.type === "paragraph") tight.add(child);
    }
    if (node.type === "blockquote" || node.type === "listItem")
      for (const child of node.children) alone.add(child);
    waiting.push(() => {
      if (containers.has(node.type)) freshLine();
      print(end, null);
    });
    waiting.push(...node.children.toReversed());
  }
  return pieces;
}

interface Form {
  readonly start: string;
  readonly end: string;
  readonly isBlock: boolean;
}

const bare: Form = { start: "", end: "", isBlock: false };
const containers: ReadonlySet<string> = new Set(["blockquote", "list"]);
const inline = (name: string): Form => ({
  start: `<${name}>`,
  end: `</${name}>`,
  isBlock: false,
});
const block = (start: string, end: string): Form => ({ start, end: `${end}\n`, isBlock: true });

function formOf(node: RootContent): Form {
  switch (node.type) {
    case "paragraph":
      return block("<p>", "</p>");
    case "heading":
      return block(
        `<h${node.depth}${attribute("id", node.data?.hProperties?.id)}>`,
        `</h${node.depth}>`,
      );
    case "blockquote":
      return block("<blockquote>\n", "</blockquote>");
    case "list": {
      const start = node.start === 1 ? null : node.start;
      return node.ordered
        ? block(`<ol${attribute("start", start)}>\n`, "</ol>")
        : block("<ul>\n", "</ul>");
    }
    case "listItem": {
      const box = typeof node.checked === "boolean" ? '<input type="checkbox"' : "";
      const checked = node.checked === true ? " checked>" : ">";
      return block(`<li>${box}${box && checked}`, "</li>");
    }
    case "thematicBreak":
      return block("<hr>", "");
    case "code": {
      const language = node.lang ? `language-${node.lang}` : null;
      const code = node.value === "" ? "" : `${escapeText(node.value)}\n`;
      return block(`<pre><code${attribute("class", language)}>${code}`, "</code></pre>");
    }
    case "html":
      return { start: node.value, end: "", isBlock: false };
    case "text":
      return { start: escapeText(node.value), end: "", isBlock: false };
    case "break":
      return { start: "<br>\n", end: "", isBlock: false };
    case "emphasis":
      return inline("em");
    case "strong":
      return inline("strong");
    case "delete":
      return inline("del");
    case "link": {
      const target = `${attribute("href", node.url)}${attribute("title", node.title)}`;
      return { start: `<a${target}>`, end: "</a>", isBlock: false };
    }
    default:
      return { start: slot, end: "", isBlock: false };
  }
}

function attribute(name: string, value: unknown): string {
  return value === null || value === undefined
    ? ""
    : ` ${name}="${escapeAttribute(String(value))}"`;
}

function isLoose(list: List): boolean {
  return list.spread === true || list.children.some(({ spread }) => spread === true);
}

function escapeText(text: string): string {
  return text.replace(/[<>&]/g, escapeCharacter);
}

function escapeAttribute(value: string): string {
  return value.replace(/[<>&"]/g, escapeCharacter);
}

function escapeCharacter(char: string): string {
  return escapes[char] ?? char;
}

const escapes: Readonly<Record<string, string>> = {
  "<": "&lt;",
  ">": "&gt;",
  "&": "&amp;",
  '"': "&quot;",
};
