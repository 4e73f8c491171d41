import type { Nodes, Parents, Root, RootContent } from "mdast";
import { embedOf } from "../markdown/passes/embeds.ts";
import { walk } from "../markdown/tree/rewrite.ts";
import { wordsOf } from "./words.ts";

/** A passage of text that stands on its own. */
export interface Passage {
  readonly text: string;
  readonly words: readonly string[];
  /** In the post's file, where it is known. */
  readonly line: number | undefined;
}

/** A code block, a link or an image. */
export interface Thing {
  readonly value: string;
  readonly line: number | undefined;
  /** How many passages begin before it. */
  readonly after: number;
  /** The words of a link. */
  readonly text?: string;
}

/** What readers of a tree get to see, in its order. */
export interface Shown {
  readonly passages: readonly Passage[];
  readonly code: readonly Thing[];
  readonly images: readonly Thing[];
  readonly links: readonly Thing[];
}

/** Nodes whose texts are one passage. */
const divided = new Set(["paragraph", "heading", "tableCell", "math"]);

/** What a prepared tree shows. Positions are those of the post's file, where the tree has them. */
export function shownIn(root: Root): Shown {
  const passages: { node: Nodes; text: string }[] = [];
  const code: Thing[] = [];
  const images: Thing[] = [];
  const links: Thing[] = [];
  walk(root, (node, ancestors) => {
    if (embedOf(node) !== null) return "skip";
    const place = { line: node.position?.start.line, after: passages.length };
    if (node.type === "code") code.push({ value: node.value, ...place });
    else if (node.type === "image") images.push({ value: node.url, ...place });
    else if (node.type === "link") links.push({ value: node.url, ...place, text: textIn(node) });
    else {
      const text = textAt(node);
      const around = blockOf(ancestors);
      const last = passages.at(-1);
      if (text === undefined) return undefined;
      if (last?.node === around) last.text += text;
      else passages.push({ node: around, text });
    }
    return undefined;
  });
  return {
    passages: passages.map(({ node, text }) => ({
      ...{ text, words: wordsOf(text) },
      line: node.position?.start.line,
    })),
    ...{ code, images, links },
  };
}

function blockOf(ancestors: readonly Parents[]): Nodes {
  const found = ancestors
    .slice(-100)
    .findLast(
      (one) => divided.has(one.type) || (one.type === "element" && one.display === "block"),
    );
  return found ?? ancestors.at(-1) ?? { type: "root", children: [] };
}

function textAt(node: RootContent): string | undefined {
  switch (node.type) {
    case "text":
    case "inlineCode":
    case "math":
      return node.value;
    case "inlineMath":
      // Its marks part it from a word that follows at once, as Korean ones do; here it has none.
      return ` ${node.value} `;
    case "break":
      return " ";
    default:
      return undefined;
  }
}

function textIn(node: Nodes): string {
  let text = "";
  walk(node, (child) => {
    text += textAt(child) ?? "";
    return undefined;
  });
  return text;
}
