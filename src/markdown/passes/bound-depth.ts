import type { Parents, Root, RootContent } from "mdast";
import type { Diagnostic } from "../../core/diagnostic.ts";
import { finding } from "../finding.ts";
import { isPhrasing } from "../tree/phrasing.ts";
import { isParent, rewrite } from "../tree/rewrite.ts";
import { plainText } from "../tree/text.ts";

/** Deeper than any post needs, and shallow enough for every recursive walk that follows. */
const deepest = 100;

/** The tree with at most a hundred levels: what lies deeper is there as plain text, and said. */
export function boundDepth(root: Root): { tree: Root; diagnostics: readonly Diagnostic[] } {
  const diagnostics: Diagnostic[] = [];
  const tree = rewrite(root, (node, ancestors) => {
    if (node.data?.flattened) {
      diagnostics.push(
        finding("deep-nesting", node, "Nested too deeply to be read; kept as plain text."),
      );
    }
    if (ancestors.length < deepest || !isParent(node)) return node;
    if (ancestors.length > deepest) return node;
    diagnostics.push(
      finding("deep-nesting", node, `Nested more than ${deepest} levels deep; kept as plain text.`),
    );
    return flattened(node, ancestors);
  });
  return { tree, diagnostics };
}

function flattened(node: RootContent, ancestors: readonly Parents[]): RootContent {
  const text: RootContent = { type: "text", value: plainText(node) };
  const above = ancestors.at(-1);
  if (isPhrasing(node)) return text;
  const paragraph: RootContent = { type: "paragraph", children: [text] };
  if (above?.type === "list") return { type: "listItem", children: [paragraph] };
  if (above?.type === "table") {
    return { type: "tableRow", children: [{ type: "tableCell", children: [text] }] };
  }
  if (above?.type === "tableRow") return { type: "tableCell", children: [text] };
  return paragraph;
}
