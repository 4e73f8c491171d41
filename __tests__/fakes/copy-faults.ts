import type { Paragraph, Root, RootContent, Text } from "mdast";
import { rewrite } from "../../src/markdown/tree/rewrite.ts";

/** What can go wrong with a copy; undefined where the tree has nothing of the kind. */
export type Fault = (tree: Root) => Root | undefined;

/** Changes one node of a kind, about in the middle of the tree. */
function changed(
  tree: Root,
  isOne: (node: RootContent) => boolean,
  change: (node: RootContent) => RootContent | readonly RootContent[],
): Root | undefined {
  const all: RootContent[] = [];
  rewrite(tree, (node) => {
    if (isOne(node)) all.push(node);
    return node;
  });
  const chosen = all[Math.floor(all.length / 2)];
  if (chosen === undefined) return undefined;
  return rewrite(tree, (node) => (node === chosen ? change(node) : node));
}

/** A paragraph of text alone, long enough to be missed, and nowhere else in the post. */
function isProse(node: RootContent): node is Paragraph {
  const words = node.type === "paragraph" ? wordsOf(node) : [];
  return words.length > 5;
}

function wordsOf(paragraph: Paragraph): readonly string[] {
  return paragraph.children.flatMap((child) =>
    child.type === "text" ? (child.value.match(/[\p{L}\p{N}]+/gu) ?? []) : [],
  );
}

const withText =
  (text: string): Fault =>
  (tree) =>
    changed(tree, isProse, (node) => ({
      ...(node as Paragraph),
      children: [...(node as Paragraph).children, { type: "text", value: ` ${text}` } as Text],
    }));

/** The faults that copies have had, each as it looks when what mends it is switched off. */
export const faults: Readonly<Record<string, Fault>> = {
  "paragraph dropped": (tree) => changed(tree, isProse, () => []),
  "paragraph doubled": (tree) => changed(tree, isProse, (node) => [node, { ...node }]),
  "word lost": (tree) =>
    changed(
      tree,
      (node) => node.type === "text" && (node.value.match(/\p{L}{3,}/gu) ?? []).length > 8,
      (node) => ({
        ...(node as Text),
        value: (node as Text).value.replace(/(\S+ \S+ \S+ )\S*\p{L}{3,}\S*/u, "$1"),
      }),
    ),
  "Liquid as text": withText("{% include note.html %}"),
  "attribute list as text": withText("{: .class}"),
  "emphasis as text": withText("**"),
  "link as text": withText("]("),
  "entity as text": withText("&amp;nbsp;&amp;"),
  "HTML as text": withText("</div>"),
  "link changed": (tree) =>
    changed(
      tree,
      (node) => node.type === "link" && /^https?:/.test(node.url),
      (node) => ({ ...node, url: "https://elsewhere.example/other" }) as RootContent,
    ),
  "image replaced": (tree) =>
    changed(
      tree,
      (node) => node.type === "image",
      (node) => ({ ...node, url: "https://elsewhere.example/other.png" }) as RootContent,
    ),
  "image dropped": (tree) =>
    changed(
      tree,
      (node) => node.type === "image",
      () => [],
    ),
  "code changed": (tree) =>
    changed(
      tree,
      (node) => node.type === "code" && /[a-z]/.test(node.value),
      (node) => ({ ...node, value: (node as Text).value.replace(/[a-z]/, "Z") }) as RootContent,
    ),
  "code dropped": (tree) =>
    changed(
      tree,
      (node) => node.type === "code" && node.value.trim().length > 10,
      () => [],
    ),
  "lines of code joined": (tree) =>
    changed(
      tree,
      (node) => node.type === "code" && /\S\n[^\n]*\S/.test(node.value),
      (node) => ({ ...node, value: (node as Text).value.replace(/(\S)\n+/, "$1 ") }) as RootContent,
    ),
};
