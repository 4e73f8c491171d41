import type { Root } from "mdast";
import { walk, walkBlocks } from "../../../markdown/tree/rewrite.ts";
import { plainText } from "../../../markdown/tree/text.ts";

/**
 * How links within the post must be written on dev.to, which names headings in its own way (contracts/devto.md §7.3).
 * A link to a place that the copy does not have stays a link to the original.
 */
export function anchorsOf(root: Root, ownUrls: readonly string[]): (url: string) => string {
  const anchors = new Map<string, string>();
  walkBlocks(root, (node) => {
    const id = node.data?.hProperties?.id;
    if (node.type !== "heading" || typeof id !== "string" || anchors.has(id)) return;
    anchors.set(id, anchorOf(node));
  });
  const own = new Set(ownUrls);
  return (url) => {
    const hash = url.indexOf("#");
    if (hash === -1 || !own.has(url.slice(0, hash))) return url;
    const anchor = anchors.get(decoded(url.slice(hash + 1)));
    return anchor ? `#${anchor}` : url;
  };
}

/**
 * Lower case, no emoji and no punctuation, blanks as hyphens. The ends are trimmed before the punctuation is taken away, so a
 * mark after a blank leaves a hyphen there; code and formulas count with the tags around them.
 */
function anchorOf(heading: Extract<Root["children"][number], { type: "heading" }>): string {
  const parts: string[] = [];
  walk(heading, (node) => {
    if (node.type === "text") parts.push(node.value);
    else if (node.type === "break") parts.push(" ");
    else if (node.type === "inlineCode") parts.push(`{% raw %}${node.value}{% endraw %}`);
    else if (node.type === "inlineMath") {
      parts.push(`{% katex inline %} ${node.value} {% endkatex %}`);
    }
    return undefined;
  });
  const text = parts.length > 0 ? parts.join("") : plainText(heading);
  return text
    .toLowerCase()
    .replace(/\p{RGI_Emoji}/gv, "")
    .trim()
    .replace(/[\p{P}$+<=>^`|~]/gu, "")
    .replace(/\s+/g, "-");
}

function decoded(fragment: string): string {
  try {
    return decodeURIComponent(fragment);
  } catch {
    return fragment;
  }
}
