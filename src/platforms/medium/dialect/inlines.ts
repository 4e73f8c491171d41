import type { ElementContent } from "hast";
import type { RootContent } from "mdast";
import { playedAt } from "../../../markdown/passes/embeds.ts";
import type { Element } from "../../../markdown/tree/nodes.ts";
import { asPhrasing, isBlank, isPhrasing } from "../../../markdown/tree/phrasing.ts";
import { foldBlanks, lineOf } from "../../../markdown/tree/text.ts";
import { type Context, h, type Nodes, text } from "./context.ts";
import { imageOf } from "./pictures.ts";

/** Running text as Medium shows it: what it has no mark for is written out (contracts/medium.md §1.5). */
export function inlines(nodes: Nodes, context: Context): ElementContent[] {
  const content: ElementContent[] = [];
  for (const node of nodes) for (const part of inline(node, context)) content.push(part);
  return content;
}

function inline(node: RootContent, context: Context): ElementContent[] {
  const inner = (children: Nodes) => inlines(children, context);
  switch (node.type) {
    case "text":
      return [text(foldBlanks(node.value))];
    case "emphasis":
      return [h("em", inner(node.children))];
    case "strong":
      return [h("strong", inner(node.children))];
    case "delete":
      context.report("medium-strike", node);
      return [h("s", inner(node.children))];
    case "inlineCode":
      return [h("code", [text(node.value.replace(/[ \t\r\n]+/g, " "))])];
    case "inlineMath":
    case "math":
      context.report("medium-math", node);
      return [h("code", [text(node.value.trim())])];
    case "break":
      return [h("br", [])];
    case "link":
      if (node.children.every(isBlank)) return inner(node.children);
      if (!/^(?:https?|mailto):/i.test(node.url)) context.report("medium-link", node);
      return [h("a", inner(node.children), { href: node.url })];
    case "image":
      return imageOf(node, context);
    case "footnoteReference": {
      const number = context.footnote(node.identifier);
      return number === null ? [] : [text(`[${number}]`)];
    }
    case "element":
      return element(node, context);
    default:
      return isPhrasing(node) ? [] : inlines(asPhrasing([node]), context);
  }
}

function element(node: Element, context: Context): ElementContent[] {
  const played = playedAt(node);
  if (played !== null) return [h("a", [text(played)], { href: played })];
  const content = inlines(asPhrasing(node.children), context);
  switch (node.tagName) {
    case "sup":
    case "sub":
      return raised(node, content);
    case "kbd":
    case "samp":
    case "var":
      return content.every(({ type }) => type === "text") ? [h("code", content)] : content;
    case "cite":
    case "dfn":
    case "mark":
      return [h("em", content)];
    case "q":
      return [text("“"), ...content, text("”")];
    case "input":
      return [text(node.attributes.checked === undefined ? "☐" : "☑")];
    case "abbr":
      return withMeaning(node, content, context);
    default:
      return content;
  }
}

const digits = { sup: "⁰¹²³⁴⁵⁶⁷⁸⁹", sub: "₀₁₂₃₄₅₆₇₈₉" } as const;

/** Numbers by the characters that Unicode has for them, all else on the line. */
function raised(node: Element, content: ElementContent[]): ElementContent[] {
  const set = digits[node.tagName === "sup" ? "sup" : "sub"];
  const raise = (part: ElementContent): ElementContent => {
    if (part.type === "text")
      return text(part.value.replace(/\d/g, (digit) => set[Number(digit)] ?? ""));
    return part.type === "element" ? { ...part, children: part.children.map(raise) } : part;
  };
  return /^\d+$/.test(lineOf(node)) ? content.map(raise) : content;
}

/** The first time with the long form, which other readers get by pointing. */
function withMeaning(
  element: Element,
  content: ElementContent[],
  context: Context,
): ElementContent[] {
  const { title } = element.attributes;
  const said = !title || !context.isNew(`${lineOf(element)} ${title}`);
  return said ? content : [...content, text(` (${title})`)];
}
