import type { Root, RootContent } from "mdast";
import { fromMarkdown } from "mdast-util-from-markdown";
import { gfmFromMarkdown } from "mdast-util-gfm";
import { gfm } from "micromark-extension-gfm";
import { parseHtml } from "../../src/markdown/html/from-html.ts";
import { type Preparation, prepare } from "../../src/markdown/prepare.ts";
import { rewrite, walk } from "../../src/markdown/tree/rewrite.ts";

/** GFM as a tree of ours: its HTML parsed, its positions as they are in the text. */
export function parse(markdown: string): Root {
  const root = fromMarkdown(markdown, {
    extensions: [gfm()],
    mdastExtensions: [gfmFromMarkdown()],
  });
  return rewrite(root, (node) =>
    (node.type as string) === "html" && "value" in node ? parseHtml(node.value).children : node,
  );
}

export const page = {
  pageUrl: "https://example.com/2020/01/05/post.html",
  canonicalUrl: "https://example.com/2020/01/05/post.html",
};

/** Ready for a dialect, as if the text were the whole file. */
export function prepared(root: Root, more: Partial<Preparation> = {}) {
  return prepare(root, { ...page, source: { body: "", bodyLine: 1, origins: [] }, ...more });
}

export function root(...children: RootContent[]): Root {
  return { type: "root", children };
}

/** The nodes of one kind, anywhere in the tree. */
export function all<Type extends RootContent["type"]>(
  tree: Root,
  type: Type,
): Extract<RootContent, { type: Type }>[] {
  const found: Extract<RootContent, { type: Type }>[] = [];
  walk(tree, (node) => {
    if (node.type === type) found.push(node as Extract<RootContent, { type: Type }>);
    return undefined;
  });
  return found;
}
