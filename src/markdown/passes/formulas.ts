import type { Root, RootContent } from "mdast";
import { rewrite } from "../tree/rewrite.ts";

/** What a formula begins and ends with. */
const ends: Readonly<Record<string, string>> = { "\\(": "\\)", "\\[": "\\]", $$: "$$" };

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
  /** Marks that nothing closes any more. */
  const unclosed = new Set<string>();
  const begin = /\\[([]|\$\$/g;
  let done = 0;
  for (let found = begin.exec(text); found !== null; found = begin.exec(text)) {
    const [mark] = found;
    const start = found.index + mark.length;
    const end = unclosed.has(mark) ? -1 : text.indexOf(ends[mark] ?? mark, start);
    if (end === -1) unclosed.add(mark);
    const value = end === -1 ? "" : text.slice(start, end).trim();
    if (value === "") continue;
    if (found.index > done) parts.push({ type: "text", value: text.slice(done, found.index) });
    parts.push({ type: mark === "\\(" ? "inlineMath" : "math", value });
    done = end + mark.length;
    begin.lastIndex = done;
  }
  if (done < text.length) parts.push({ type: "text", value: text.slice(done) });
  return parts;
}
