import type { FootnoteDefinition, Root, RootContent } from "mdast";
import { asBlocks } from "../tree/phrasing.ts";
import { type Change, rewrite } from "../tree/rewrite.ts";

/** The tree with `<d-footnote>` as a note and `<d-cite>` as what it names, as the layout `distill` shows them. */
export function distilled(root: Root): Root {
  const notes: FootnoteDefinition[] = [];
  const tree = rewrite(root, (node): Change => {
    if (node.type !== "element") return node;
    if (node.tagName === "d-footnote") {
      const identifier = `d-footnote-${notes.length + 1}`;
      const children = asBlocks(node.children) as FootnoteDefinition["children"];
      notes.push({ type: "footnoteDefinition", identifier, label: identifier, children });
      return { type: "footnoteReference", identifier, label: identifier };
    }
    if (node.tagName === "d-cite") return cited(node.attributes);
    return /^d-(?:footnote-list|citation-list|bibliography|appendix)$/.test(node.tagName)
      ? []
      : node;
  });
  return notes.length === 0 ? tree : { ...tree, children: [...tree.children, ...notes] };
}

function cited({
  key,
  "bibtex-key": old,
}: Readonly<Record<string, string>>): readonly RootContent[] {
  const named = (key ?? old ?? "")
    .split(",")
    .map((one) => one.trim())
    .filter(Boolean);
  return named.length === 0 ? [] : [{ type: "text", value: `[${named.join(", ")}]` }];
}
