import type { Nodes, Paragraph, PhrasingContent, Root, RootContent } from "mdast";
import { isBlank, joined } from "../../../markdown/tree/phrasing.ts";
import { rewrite } from "../../../markdown/tree/rewrite.ts";

/**
 * The tree with each image of a paragraph or heading as a block of its own, which it is on Medium, at its place among the
 * words: the paragraph ends before it and goes on after it (contracts/medium.md §1.5). A heading stays whole.
 */
export function liftPictures(tree: Root): Root {
  return rewrite(tree, (node) => {
    if (node.type !== "paragraph" && node.type !== "heading") return node;
    if (!node.children.some(holdsPicture)) return node;
    const parts = partsOf(node.children);
    if (!parts.some(isLifted)) return node;
    if (node.type === "paragraph") return captioned(parts.flatMap((part) => asBlock(part, node)));
    const pictures = parts.filter(isLifted);
    const words = wordsOnly(node.children);
    if (words.every(isEmpty)) return pictures;
    const [first] = parts.filter((part) => isLifted(part) || !part.every(isEmpty));
    const heading = { ...node, children: words };
    return first !== undefined && isLifted(first) ? [...pictures, heading] : [heading, ...pictures];
  });
}

/** A picture, or words between two of them. */
type Part = PhrasingContent | readonly PhrasingContent[];

function isLifted(part: Part): part is PhrasingContent {
  return !Array.isArray(part);
}

/** Running text divided at its pictures; a link or an emphasis around one goes on after it. */
function partsOf(nodes: readonly RootContent[]): Part[] {
  const parts: Part[] = [];
  let words: PhrasingContent[] = [];
  for (const node of nodes as readonly PhrasingContent[]) {
    for (const part of isPicture(node) ? [node] : piecesOf(node)) {
      if (isLifted(part)) {
        parts.push(words, part);
        words = [];
      } else words.push(...part);
    }
  }
  return [...parts, words];
}

function piecesOf(node: PhrasingContent): readonly Part[] {
  if (!holdsPicture(node) || !("children" in node)) return [[node]];
  const parts = partsOf(node.children);
  const isWordless = parts.every((part) => isLifted(part) || part.every(isEmpty));
  return parts.map((part): Part => {
    // With words left, these are the link; without, the images are.
    if (isLifted(part))
      return isWordless && node.type === "link" ? { ...node, children: [part as never] } : part;
    return part.every(isEmpty) ? part : [{ ...node, children: part } as PhrasingContent];
  });
}

function asBlock(part: Part, paragraph: Paragraph): readonly RootContent[] {
  if (isLifted(part)) return [part];
  const words = trimmed(part);
  return words.length === 0 ? [] : [{ ...paragraph, children: words }];
}

/** Without the line ends and blanks that divided it from the pictures around it. */
function trimmed(words: readonly PhrasingContent[]): PhrasingContent[] {
  const inner = joined(words) as PhrasingContent[];
  const start = inner.findIndex((node) => !isEmpty(node));
  const end = inner.findLastIndex((node) => !isEmpty(node));
  if (start === -1) return [];
  return inner.slice(start, end + 1).map((node, index) => {
    if (node.type !== "text") return node;
    const begun = index === 0 ? node.value.replace(/^[ \t\r\n]+/, "") : node.value;
    const isLast = index === end - start;
    return { ...node, value: isLast ? begun.replace(/(?<![ \t\r\n])[ \t\r\n]+$/, "") : begun };
  });
}

/** Emphasis alone after the last picture of a paragraph is its caption, as people write one in Markdown. */
function captioned(blocks: readonly RootContent[]): readonly RootContent[] {
  const caption = blocks.at(-1);
  const picture = blocks.at(-2);
  if (caption?.type !== "paragraph" || picture === undefined || !isPicture(picture)) return blocks;
  const shown = caption.children.filter((child) => !isEmpty(child));
  if (!shown.every(({ type }) => type === "emphasis")) return blocks;
  const words = caption.children.flatMap((child) =>
    child.type === "emphasis" ? child.children : [child],
  );
  const element = (tagName: string, children: RootContent[]): RootContent => ({
    type: "element",
    ...{ tagName, attributes: {}, display: "block", children },
  });
  return [...blocks.slice(0, -2), element("figure", [picture, element("figcaption", words)])];
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
