import type { Code, List, RootContent, Table } from "mdast";
import { embedOf } from "../../../markdown/passes/embeds.ts";
import type { Element } from "../../../markdown/tree/nodes.ts";
import { asBlocks, isPhrasing } from "../../../markdown/tree/phrasing.ts";
import { lineOf } from "../../../markdown/tree/text.ts";
import { codeBlock } from "./code.ts";
import { type Context, type Nodes, within } from "./context.ts";
import { keptBlocks } from "./elements.ts";
import { embedTag } from "./embeds.ts";
import { escapeLineStart, escapeText } from "./escape.ts";
import { ended, html } from "./html.ts";
import { inlines, katex } from "./inlines.ts";
import { isIsland, needsGuards } from "./islands.ts";
import { prefixed } from "./lines.ts";
import { list } from "./lists.ts";
import { media } from "./media.ts";

/** Blocks as Redcarpet reads them, with a blank line between two (contracts/devto.md §7.2, §7.3). */
export function blocks(nodes: Nodes, context: Context): string {
  const printed: string[] = [];
  let before: RootContent | null = null;
  for (const node of nodes) {
    const text = block(node, context);
    if (text === "") continue;
    // Two lists or quotes with nothing but a blank line between them would be one.
    if (before !== null && before.type === node.type && merges.has(node.type))
      printed.push("<!-- -->");
    printed.push(text);
    before = node;
  }
  return printed.join("\n\n");
}

const merges = new Set(["list", "blockquote"]);

function block(node: RootContent, context: Context): string {
  if (context.inside === undefined && isIsland(node)) return html([node], context);
  switch (node.type) {
    case "paragraph":
      return paragraph(node.children, context);
    case "heading":
      return heading(node.depth, inlines(node.children, context, { heading: true }));
    case "code":
      return code(node, context);
    case "blockquote":
      return quote(node, node.children, context);
    case "list":
      return listed(node, context);
    case "table":
      return table(node, context);
    case "thematicBreak":
      return "***";
    case "math":
      return katex(node.value, null);
    case "element":
      return element(node, context);
    case "footnoteDefinition":
    case "comment":
      return "";
    default:
      return isPhrasing(node) ? paragraph([node], context) : "";
  }
}

/** On one line: dev.to breaks the line wherever the source does. */
function paragraph(children: Nodes, context: Context): string {
  return inlines(children, context)
    .split("\n")
    .map((line) => line.trim())
    .filter((line) => line !== "")
    .map(escapeLineStart)
    .join("\n");
}

function heading(depth: number, text: string): string {
  const line = text.replace(/(?<!\s)\s*\n\s*/g, " ").trim();
  // Redcarpet takes number signs at the end for part of the heading's mark.
  const end = line.replace(/(?<!#)#+$/, (signs) => "&#35;".repeat(signs.length));
  const start =
    end.startsWith("\\[") && end.includes("]:") ? `<span>\\[</span>${end.slice(2)}` : end;
  return end === "" ? "" : `${"#".repeat(depth)} ${start}`;
}

function quote(node: RootContent, nodes: Nodes, context: Context): string {
  return prefixed(blocks(nodes, inner(node, "quote", context)), "> ", "> ");
}

function listed(node: List, context: Context): string {
  const inside = inner(node, "list", context);
  return list(node, (child) => block(child, inside), inside);
}

function inner(node: RootContent, what: "list" | "quote", context: Context): Context {
  const guarded = context.inside === undefined ? needsGuards(node) : context.guarded;
  return { ...within(context, what), guarded };
}

/** A comment before a fence keeps what dev.to puts there out of the paragraph before. */
function code(node: Code, context: Context): string {
  const printed = ended(codeBlock(node.value, node.lang, context.inside));
  return context.guarded && printed.startsWith("```") ? `<!-- -->\n\n${printed}` : printed;
}

function table(node: Table, context: Context): string {
  const [header, ...rows] = node.children.map((row) =>
    row.children.map((cell) => inlines(cell.children, context, { cell: true }).trim()),
  );
  if (header === undefined) return "";
  const rule = header.map((_, index) => rules[node.align?.[index] ?? "none"]);
  return [header, rule, ...rows].map((cells) => `| ${cells.join(" | ")} |`).join("\n");
}

const rules = { left: ":--", right: "--:", center: ":-:", none: "---" } as const;

function element(node: Element, context: Context): string {
  const embed = embedOf(node);
  // A tweet's words stay; the link to it is among them.
  if (embed !== null && node.children.length > 0)
    return quote(node, asBlocks(node.children), context);
  if (embed !== null) return embedTag(embed, node, context);
  if (keptBlocks.has(node.tagName)) return html([node], context);
  switch (node.tagName) {
    case "details":
      return details(node, context);
    case "figure":
      return figure(node, context);
    case "audio":
    case "video":
      return media(node, context);
    default:
      if (node.display === "inline") return paragraph([node], context);
      context.report("devto-html", node, `\`<${node.tagName}>\` is opened.`);
      return blocks(asBlocks(node.children), context);
  }
}

/** Its summary is a tag's argument: text without marks, in which nothing ends the tag. */
function details(node: Element, context: Context): string {
  const isSummary = (child: RootContent) => child.type === "element" && child.tagName === "summary";
  const summary = node.children.find(isSummary);
  if (summary !== undefined && hasLink(summary)) {
    context.report("devto-summary", node, "The title of a folded part has links.");
  }
  const text = (summary ? lineOf(summary) : "").replaceAll("{", "(").replaceAll("}", ")");
  const title = escapeText(text, { code: true }).trim();
  const content = blocks(asBlocks(node.children.filter((child) => !isSummary(child))), context);
  return `{% details ${title || "Details"} %}\n\n${content}\n\n{% enddetails %}`;
}

function hasLink(node: RootContent): boolean {
  return node.type === "link" || ("children" in node && node.children.some(hasLink));
}

/** dev.to opens `<figure>`: what it shows, and its caption in italics. */
function figure(node: Element, context: Context): string {
  const isCaption = (child: RootContent) =>
    child.type === "element" && child.tagName === "figcaption";
  const shown = asBlocks(node.children.filter((child) => !isCaption(child)));
  const captions = node.children.filter(isCaption).flatMap((child) => {
    const text = "children" in child ? child.children : [];
    return asBlocks(text);
  });
  const italic = captions.map(
    (caption): RootContent =>
      caption.type === "paragraph"
        ? { ...caption, children: [{ type: "emphasis", children: caption.children }] }
        : caption,
  );
  return blocks([...shown, ...italic], context);
}
