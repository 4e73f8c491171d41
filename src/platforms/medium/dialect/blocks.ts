import type { ElementContent } from "hast";
import type { PhrasingContent, RootContent } from "mdast";
import { embedOf, playedAt } from "../../../markdown/passes/embeds.ts";
import type { Element } from "../../../markdown/tree/nodes.ts";
import { asBlocks, asPhrasing, isBlank, isPhrasing } from "../../../markdown/tree/phrasing.ts";
import { type Context, h, type Nodes, text } from "./context.ts";
import { inlines } from "./inlines.ts";
import { list } from "./lists.ts";
import { pictureOf } from "./pictures.ts";
import { table } from "./tables.ts";

/** Blocks as Medium can show them: side by side, none within another (contracts/medium.md §1.5). */
export function blocks(nodes: Nodes, context: Context): ElementContent[] {
  const content: ElementContent[] = [];
  for (const node of nodes) for (const part of block(node, context)) content.push(part);
  return content;
}

function block(node: RootContent, context: Context): ElementContent[] {
  switch (node.type) {
    case "paragraph":
      return paragraph(node.children, context);
    case "heading":
      return [h(context.headingTag(node), inlines(node.children, context))];
    case "code":
      return [pre(node.value)];
    case "math":
      context.report("medium-math", node);
      return [pre(node.value.trim())];
    case "blockquote":
      return quote(node.children, context);
    case "list":
      return list(node, (inner) => blocks(inner, context), context);
    case "table":
      return table(node, (inner) => blocks(inner, context), context);
    case "thematicBreak":
      return [h("hr", [])];
    case "element":
      return element(node, context);
    default:
      return isPhrasing(node) ? paragraph([node], context) : [];
  }
}

/** A line's end right after `<pre>` is HTML's, not the code's. */
function pre(code: string): ElementContent {
  return h("pre", [text(code.startsWith("\n") ? `\n${code}` : code)]);
}

/** Its text, then its images: on Medium an image is a block. */
function paragraph(children: readonly PhrasingContent[], context: Context): ElementContent[] {
  const pictures: ElementContent[] = [];
  const words = children.flatMap((child, index): PhrasingContent[] => {
    const shown = pictureOf(child, context);
    if (shown === null) return [child];
    pictures.push(h("figure", shown));
    // Without a blank, the words around it would be one.
    return index === 0 || index === children.length - 1 ? [] : [{ type: "text", value: " " }];
  });
  const content = inlines(words, context);
  return [...(words.every(isBlank) ? [] : [h("p", content)]), ...pictures];
}

/** Paragraphs of one quote; what else is in it stands after it. */
function quote(nodes: Nodes, context: Context): ElementContent[] {
  const result: ElementContent[] = [];
  let words: ElementContent[] = [];
  const close = () => {
    if (words.length > 0) result.push(h("blockquote", words));
    words = [];
  };
  for (const shown of blocks(nodes, context)) {
    const tag = shown.type === "element" ? shown.tagName : "";
    if (tag === "p") words.push(shown);
    else if (tag === "blockquote" && shown.type === "element") words.push(...shown.children);
    else {
      close();
      result.push(shown);
    }
  }
  close();
  return result;
}

function element(node: Element, context: Context): ElementContent[] {
  const embed = embedOf(node);
  if (embed !== null) {
    if (node.children.length > 0) return quote(asBlocks(node.children), context);
    context.report("medium-embed", node);
    return [h("p", [h("a", [text(embed.url)], { href: embed.url })])];
  }
  const content = asBlocks(node.children);
  switch (node.tagName) {
    case "figure":
      return figure(node, context);
    case "table":
      return table(node, (inner) => blocks(inner, context), context);
    case "audio":
    case "video":
      return media(node, context);
    case "dt":
    case "summary":
      return [h("p", [h("strong", inlines(asPhrasing(node.children), context))])];
    case "rp":
      return [];
    default:
      if (node.display === "inline") return paragraph([node as PhrasingContent], context);
      return blocks(content, context);
  }
}

function figure(node: Element, context: Context): ElementContent[] {
  const isCaption = (child: RootContent) =>
    child.type === "element" && child.tagName === "figcaption";
  const captions = node.children
    .filter(isCaption)
    .flatMap((child): readonly RootContent[] => ("children" in child ? child.children : []));
  const content = blocks(asBlocks(node.children.filter((child) => !isCaption(child))), context);
  const shown = content.filter((child) => !isEmptyLine(child));
  // A list or code in it has lines, which a caption has not.
  if (captions.some(({ type }) => /^(?:list|code|blockquote|table)$/.test(type))) {
    return [...shown, ...blocks(asBlocks(captions), context)];
  }
  const words = inlines(asPhrasing(captions), context);
  if (words.length === 0) return shown;
  const last = shown.at(-1);
  // A caption below other words than its picture's is a line of its own, as it is on the page.
  if (last?.type !== "element" || last.tagName !== "figure")
    return [...shown, h("p", [h("em", words)])];
  return [...shown.slice(0, -1), { ...last, children: [...last.children, h("figcaption", words)] }];
}

/** A paragraph of blanks and line ends, such as the one that `<br>` between a picture and its caption is. */
function isEmptyLine(block: ElementContent): boolean {
  return (
    block.type === "element" &&
    block.tagName === "p" &&
    block.children.every(
      (child) =>
        (child.type === "element" && child.tagName === "br") ||
        (child.type === "text" && child.value.trim() === ""),
    )
  );
}

/** What plays elsewhere is a link here. */
function media(node: Element, context: Context): ElementContent[] {
  const source = playedAt(node);
  if (source === null) return [];
  context.report("medium-embed", node);
  return [h("p", [h("a", [text(source)], { href: source })])];
}
