import type { RootContent } from "mdast";
import { embedOf } from "../../../markdown/passes/embeds.ts";

/**
 * True for a list or quote that must be HTML as a whole. Redcarpet drops text that lies too deep. And dev.to runs it
 * again over its own HTML (contracts/devto.md §7), where it takes a block to end with the first block of the same tag
 * in it: what follows is Markdown to it, which matters where the text then means something else.
 */
export function isIsland(node: RootContent): boolean {
  const tag = tagOf(node);
  if (tag === null) return false;
  return (
    levels(node) > deepest || isReadAgain(node, (inner) => tagOf(inner) === tag || endsBlock(inner))
  );
}

/** True for a list or quote that holds such text after a fence, which needs a guard before it then. */
export function needsGuards(node: RootContent): boolean {
  return isReadAgain(node, ({ type }) => type === "code");
}

/** What the marks in running text leave to blocks of Redcarpet's sixteen levels. */
const deepest = 12;

function levels(node: RootContent): number {
  if (!("children" in node)) return 0;
  const inner = node.children.reduce((most, child) => Math.max(most, levels(child)), 0);
  return inner + (node.type === "list" ? 3 : node.type === "blockquote" ? 2 : 0);
}

/** Does text that Redcarpet would find something in follow a block that `ends` the first reading? */
function isReadAgain(node: RootContent, ends: (inner: RootContent) => boolean): boolean {
  let ended = false;
  const search = (inner: RootContent): boolean => {
    const found =
      "children" in inner
        ? inner.children.some(search)
        : ended &&
          (inner.type === "text" || inner.type === "inlineCode") &&
          means.test(inner.value);
    ended ||= ends(inner);
    return found;
  };
  return "children" in node && node.children.some(search);
}

/** What is a tag of dev.to's in a paragraph of its own. */
function endsBlock(node: RootContent): boolean {
  if (node.type === "math") return true;
  return node.type === "element" && (node.tagName === "details" || embedOf(node) !== null);
}

function tagOf(node: RootContent): string | null {
  if (node.type === "list") return node.ordered ? "ol" : "ul";
  return node.type === "blockquote" ? "blockquote" : null;
}

/** What Redcarpet would find in text that it has already printed. */
const means = /[*`\\]|~~|(?:^|[^A-Za-z0-9])_|_$|\]\s?\(|https?:|ftp:|www\.|\w@\w/;
