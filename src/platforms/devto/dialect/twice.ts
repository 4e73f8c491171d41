import type { RootContent } from "mdast";

/**
 * True for a list or quote whose text dev.to would read as Markdown a second time. It runs Redcarpet again over its own
 * HTML (contracts/devto.md §7), which takes a block to end where the first block of the same tag in it ends; what
 * follows is Markdown to it. That matters only where the text then means something else.
 */
export function isReadTwice(node: RootContent): boolean {
  const tag = tagOf(node);
  return tag !== null && "children" in node && search(node.children, tag, { ended: false });
}

function search(nodes: readonly RootContent[], tag: string, state: { ended: boolean }): boolean {
  return nodes.some((node) => {
    if ("children" in node) {
      const found = search(node.children, tag, state);
      state.ended ||= tagOf(node) === tag;
      return found;
    }
    return (
      state.ended && (node.type === "text" || node.type === "inlineCode") && means.test(node.value)
    );
  });
}

function tagOf(node: RootContent): string | null {
  if (node.type === "list") return node.ordered ? "ol" : "ul";
  return node.type === "blockquote" ? "blockquote" : null;
}

/** What Redcarpet would find in text that it has already printed. */
const means = /[*`\\]|~~|(?:^|[^A-Za-z0-9])_|_$|\]\s?\(|https?:|ftp:|www\.|\w@\w/;
