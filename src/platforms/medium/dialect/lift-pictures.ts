import type { Nodes, PhrasingContent, Root, RootContent } from "mdast";
import { isBlank, joined } from "../../../markdown/phrasing.ts";
import { rewrite } from "../../../markdown/rewrite.ts";

/**
 * The tree with the images of a paragraph or heading after it: on Medium an image is a block, and what stands around one
 * in the text, such as a link with words, would be torn apart (contracts/medium.md §1.5).
 */
export function liftPictures(tree: Root): Root {
  return rewrite(tree, (node) => {
    if (node.type !== "paragraph" && node.type !== "heading") return node;
    if (!node.children.some(holdsPicture)) return node;
    const pictures: PhrasingContent[] = [];
    const words = textOf(node.children, pictures);
    if (pictures.length === 0) return node;
    return words.every(isEmpty) ? pictures : [{ ...node, children: words }, ...pictures];
  });
}

/** Most texts hold none, and are not taken apart to see it. */
function holdsPicture(node: RootContent): boolean {
  return node.type === "image" || ("children" in node && node.children.some(holdsPicture));
}

/** Blanks and line ends without a word. */
function isEmpty(node: RootContent): boolean {
  return isBlank(node) || node.type === "break";
}

/** True for an image that Medium can fetch, and for a link around nothing else. */
export function isPicture(node: Nodes): boolean {
  if (node.type === "image") return /^https?:/i.test(node.url);
  if (node.type !== "link") return false;
  const [only, ...others] = node.children.filter((child) => !isEmpty(child));
  return only?.type === "image" && isPicture(only) && others.length === 0;
}

/** Running text without its images. */
export function wordsOnly(nodes: readonly PhrasingContent[]): PhrasingContent[] {
  return textOf(nodes, []);
}

/** The texts on both sides of an image are one, with one blank between its words. */
function textOf(nodes: readonly RootContent[], pictures: PhrasingContent[]): PhrasingContent[] {
  const words = nodes.flatMap((node) => withoutPictures(node as PhrasingContent, pictures));
  return joined(words) as PhrasingContent[];
}

function withoutPictures(node: PhrasingContent, pictures: PhrasingContent[]): PhrasingContent[] {
  if (isPicture(node)) {
    pictures.push(node);
    // Without a blank, the words around it would be one.
    return [{ type: "text", value: " " }];
  }
  if (!("children" in node)) return [node];
  const inner: PhrasingContent[] = [];
  const children = textOf(node.children, inner);
  if (inner.length === 0) return [node];
  const wordless = children.every(isEmpty);
  // With words left, these are the link; without, the images are.
  const isLink = wordless && node.type === "link";
  for (const picture of inner) pictures.push(isLink ? { ...node, children: [picture] } : picture);
  return wordless ? [] : [{ ...node, children } as PhrasingContent];
}
