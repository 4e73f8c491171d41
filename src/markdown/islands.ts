import type { Parents, PhrasingContent, RootContent } from "mdast";
import { providerOf } from "./passes/embed-providers.ts";
import type { Element } from "./tree/nodes.ts";
import { asBlocks, asPhrasing, isPhrasing, joined, paragraphOf } from "./tree/phrasing.ts";
import { lineOf } from "./tree/text.ts";

/** Only until the paragraph around it is divided: what stands for a tag, in running text. */
const island = "island-";

export function islandOf(nodes: readonly RootContent[]): Element {
  const children = [...nodes];
  return { type: "element", tagName: island, attributes: {}, display: "inline", children };
}

export function isIsland(node: RootContent): node is Element {
  return node.type === "element" && node.tagName === island;
}

/** True of a parent that takes no blocks. */
export function holdsOnlyPhrasing(parent: Parents): boolean {
  switch (parent.type) {
    case "heading":
    case "emphasis":
    case "strong":
    case "delete":
    case "link":
    case "tableCell":
      return true;
    case "element":
      return parent.display === "inline";
    default:
      return false;
  }
}

/** In a line, the words of a quote or of a paragraph are part of it. */
function softened(nodes: readonly RootContent[]): readonly RootContent[] {
  return nodes.flatMap((node): readonly RootContent[] => {
    if (node.type === "paragraph") return node.children;
    if ("children" in node && isQuote(node)) return trimmed(asPhrasing(node.children));
    return [node];
  });
}

/** In a heading or a cell there are no blocks: a figure is its picture and its caption, a player its address. */
export function phrased(nodes: readonly RootContent[]): readonly RootContent[] {
  return softened(nodes).flatMap((node): readonly RootContent[] => {
    if (node.type !== "element") return [node];
    if (/^(?:figure|figcaption|details|summary|div)$/.test(node.tagName)) {
      return trimmed(asPhrasing([node]));
    }
    if (node.tagName === "pre") return [{ type: "inlineCode", value: lineOf(node) }];
    if (!/^(?:iframe|video|audio)$/.test(node.tagName)) return [node];
    const url = node.attributes.src ?? "";
    const shown = providerOf(url)?.url ?? url;
    return [{ type: "link", url: shown, children: [{ type: "text", value: shown }] }];
  });
}

function isQuote(node: RootContent): boolean {
  if (node.type === "blockquote") return true;
  return node.type === "element" && node.tagName === "blockquote" && !node.attributes.class;
}

function trimmed(nodes: readonly PhrasingContent[]): readonly PhrasingContent[] {
  const isEmpty = (node: PhrasingContent) => node.type === "text" && node.value.trim() === "";
  const start = nodes.findIndex((node) => !isEmpty(node));
  return start === -1 ? [] : nodes.slice(start, nodes.findLastIndex((node) => !isEmpty(node)) + 1);
}

/** A paragraph with blocks in it, as a browser shows it: the blocks between what is before and after them. */
export function divided(children: readonly RootContent[]): readonly RootContent[] {
  const result: RootContent[] = [];
  let line: PhrasingContent[] = [];
  const end = () => {
    const words = withoutEnds(joined(line) as PhrasingContent[]);
    if (words.length > 0) result.push(paragraphOf(words));
    line = [];
  };
  for (const [at, node] of children.entries()) {
    if (!isIsland(node)) {
      line.push(node as PhrasingContent);
      continue;
    }
    const isAlone = endsLine(children[at - 1]) && beginsLine(children[at + 1]);
    const shown = isAlone ? node.children : softened(node.children);
    if (shown.every(isPhrasing)) {
      line.push(...(shown as PhrasingContent[]));
      continue;
    }
    end();
    result.push(...asBlocks(shown));
  }
  end();
  return result;
}

function endsLine(node: RootContent | undefined): boolean {
  return (
    node === undefined ||
    node.type === "break" ||
    isIsland(node) ||
    (node.type === "text" && /\n[ \t]*$/.test(node.value))
  );
}

function beginsLine(node: RootContent | undefined): boolean {
  return (
    node === undefined ||
    node.type === "break" ||
    isIsland(node) ||
    (node.type === "text" && /^[ \t]*(?:\n|$)/.test(node.value))
  );
}

/** The line ends between a line and the blocks around it belong to neither. */
function withoutEnds(words: readonly PhrasingContent[]): PhrasingContent[] {
  const isEmpty = (node: PhrasingContent) =>
    node.type === "break" || (node.type === "text" && node.value.trim() === "");
  const start = words.findIndex((node) => !isEmpty(node));
  if (start === -1) return [];
  const last = words.findLastIndex((node) => !isEmpty(node));
  return words.slice(start, last + 1).map((node, at) => {
    if (node.type !== "text") return node;
    const begun = at === 0 ? node.value.trimStart() : node.value;
    return { ...node, value: at === last - start ? begun.trimEnd() : begun };
  });
}
