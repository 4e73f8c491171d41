import type { Root, RootContent } from "mdast";
import { rewrite } from "../tree/rewrite.ts";

const formula = /\\\(([\s\S]+?)\\\)|\\\[([\s\S]+?)\\\]|\$\$([\s\S]+?)\$\$/g;

/**
 * The tree with formulas for what stands in its texts between `\(…\)`, `\[…\]` or `$$…$$`: HTML that a template wrote, in which
 * Markdown found none, and which a page's script reads as it reads all others.
 */
export function formulasInTexts(root: Root): Root {
  return rewrite(root, (node, ancestors) => {
    if (node.type !== "text" || !/\\[([]|\$\$/.test(node.value)) return node;
    const isCode = ancestors.some(
      (parent) => parent.type === "element" && /^(?:pre|code|kbd|samp|tt)$/.test(parent.tagName),
    );
    return isCode ? node : parted(node.value);
  });
}

function parted(text: string): readonly RootContent[] {
  const parts: RootContent[] = [];
  let done = 0;
  for (const { 0: written, 1: inLine, 2: block, 3: double, index } of text.matchAll(formula)) {
    const value = (inLine ?? block ?? double ?? "").trim();
    if (value === "") continue;
    if (index > done) parts.push({ type: "text", value: text.slice(done, index) });
    parts.push({ type: inLine === undefined ? "math" : "inlineMath", value });
    done = index + written.length;
  }
  if (done < text.length) parts.push({ type: "text", value: text.slice(done) });
  return parts;
}
