import type { Paragraph, PhrasingContent, RootContent } from "mdast";
import type { Element } from "./nodes.ts";

const phrasing = new Set([
  "text",
  "emphasis",
  "strong",
  "delete",
  "link",
  "image",
  "inlineCode",
  "inlineMath",
  "break",
  "footnoteReference",
  "comment",
]);

/** True for what stands inside a paragraph. */
export function isPhrasing(node: RootContent): node is PhrasingContent {
  return phrasing.has(node.type) || (node.type === "element" && node.display === "inline");
}

/** True for text that shows as nothing between blocks. */
export function isBlank(node: RootContent): boolean {
  return node.type === "comment" || (node.type === "text" && /^[ \t\r\n\f]*$/.test(node.value));
}

/** The same content as blocks: what stands inside a paragraph is put into one, blanks between blocks go. */
export function asBlocks(nodes: readonly RootContent[]): RootContent[] {
  const blocks: RootContent[] = [];
  let run: PhrasingContent[] = [];
  const close = () => {
    if (!run.every(isBlank)) blocks.push(paragraphOf(joined(run) as PhrasingContent[]));
    run = [];
  };
  for (const node of nodes) {
    if (isPhrasing(node)) run.push(node);
    else {
      close();
      blocks.push(node);
    }
  }
  close();
  return blocks;
}

/** The same content as one run of text: blocks are opened and divided by a blank. */
export function asPhrasing(nodes: readonly RootContent[]): PhrasingContent[] {
  return nodes.flatMap((node): PhrasingContent[] => {
    if (isAtom(node)) return [{ ...node, display: "inline" }];
    if (isPhrasing(node)) return [node];
    if (node.type === "code") return [{ type: "inlineCode", value: node.value }];
    if (node.type === "math") return [{ type: "inlineMath", value: node.value }];
    if (!("children" in node)) return [];
    return [
      { type: "text", value: " " },
      ...asPhrasing(node.children),
      { type: "text", value: " " },
    ];
  });
}

/** What plays is not what stands in it for browsers that cannot play it; a tweet has words of its own. */
function isAtom(node: RootContent): node is Element {
  if (node.type !== "element") return false;
  if (node.tagName === "embed") return node.children.length === 0;
  return node.tagName === "video" || node.tagName === "audio";
}

/** A paragraph that begins where its first node begins. */
export function paragraphOf(children: PhrasingContent[]): Paragraph {
  const position = children.find((child) => !isBlank(child))?.position;
  return { type: "paragraph", children, ...(position && { position }) };
}

/** Neighboring texts made one, so that what is escaped is seen whole. */
export function joined(nodes: readonly RootContent[]): RootContent[] {
  const result: RootContent[] = [];
  for (const node of nodes) {
    const before = result.at(-1);
    if (node.type === "text" && before?.type === "text") {
      result[result.length - 1] = { ...before, value: before.value + node.value };
    } else result.push(node);
  }
  return result;
}
