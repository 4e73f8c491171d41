import type { PhrasingContent, RootContent } from "mdast";
import { lineOf } from "../tree/text.ts";

/** What stands beside a heading for readers who want its address. */
const mark = /^(?:[#¶§∞⚓🔗]|\u{FE0F})*$/u;

/** A heading's words without the marks that link to the heading itself: copies have headings with other addresses. */
export function withoutPermalinks(words: readonly PhrasingContent[]): PhrasingContent[] {
  const kept = words.filter((node) => !isPermalink(node));
  if (kept.length === words.length) return [...words];
  return kept.map((node, at) => {
    if (node.type !== "text") return node;
    const begun = at === 0 ? node.value.trimStart() : node.value;
    return { ...node, value: at === kept.length - 1 ? begun.trimEnd() : begun };
  });
}

function isPermalink(node: RootContent): boolean {
  return (
    node.type === "link" &&
    node.url.includes("#") &&
    !node.children.some((child) => child.type === "image") &&
    mark.test(lineOf(node))
  );
}
