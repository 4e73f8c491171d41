import type { RootContent } from "mdast";
import { embedOf } from "../../../markdown/passes/embeds.ts";
import { asBlocks } from "../../../markdown/tree/phrasing.ts";
import { preformatted } from "./code.ts";
import type { Context, Nodes } from "./context.ts";
import { keptBlocks, keptInline, keptScheme, openTag } from "./elements.ts";
import { tellPlayer } from "./embeds.ts";
import { escapeAttribute, escapeHtml } from "./escape.ts";
import { forKatex } from "./inlines.ts";
import { playedInLine } from "./media.ts";

/**
 * Blocks as HTML, for what dev.to's Markdown has no word for: lists that start at another number, tables with blocks in
 * their cells, definition lists. On one line, since a blank line could end the block; only code has lines.
 */
export function html(nodes: Nodes, context: Context): string {
  return ended(all(nodes, context).trimEnd());
}

/**
 * A block of HTML with its last tag at the beginning of a line. Redcarpet looks for it there first, and would find one in
 * code further down.
 */
export function ended(block: string): string {
  return block.replace(/<\/\w+>$/, "\n$&");
}

function all(nodes: Nodes, context: Context): string {
  return nodes.map((node) => one(node, context)).join("");
}

/** A blank after a list or quote in another keeps dev.to's second reading from taking its end for that of the other. */
const unended = " ";

const simple: Readonly<Record<string, string>> = {
  paragraph: "p",
  emphasis: "em",
  strong: "strong",
  delete: "del",
  listItem: "li",
  table: "table",
  tableRow: "tr",
  tableCell: "td",
};

function one(node: RootContent, context: Context): string {
  const inner = (children: Nodes) => all(children, context);
  switch (node.type) {
    case "text":
      return text(node.value, context);
    case "heading":
      return `<h${node.depth}>${inner(node.children)}</h${node.depth}>`;
    case "blockquote":
      return `<blockquote>${inner(node.children)}</blockquote>${unended}`;
    case "list": {
      const tag = node.ordered ? "ol" : "ul";
      const start = node.ordered && (node.start ?? 1) !== 1 ? ` start="${node.start}"` : "";
      return `<${tag}${start}>${node.children.map((item) => listItem(item, context)).join("")}</${tag}>${unended}`;
    }
    case "code":
      return preformatted(node.value);
    case "inlineCode":
      return `<code>${escapeHtml(node.value.replace(/[ \t\r\n]+/g, " "))}</code>`;
    case "break":
      // In a list dev.to takes the tag away, and the words around it would be one.
      return "<br> ";
    case "thematicBreak":
      return "<hr>";
    case "link":
      if (!keptScheme.test(context.target(node.url))) {
        context.report(
          "devto-link",
          node,
          `dev.to makes no link of \`${node.url.slice(0, 100)}\`.`,
        );
        return inner(node.children);
      }
      return `<a href="${escapeHtml(context.target(node.url))}">${inner(node.children)}</a>`;
    case "image":
      return /^https?:/i.test(node.url)
        ? `<img src="${escapeHtml(node.url)}" alt="${escapeAttribute(node.alt ?? "")}">`
        : "";
    case "footnoteReference": {
      const number = context.footnote(node.identifier);
      return number === null ? "" : `<sup>${number}</sup>`;
    }
    case "inlineMath":
    case "math":
      return formula(node);
    case "element":
      return element(node, context);
    default: {
      const tag = simple[node.type];
      if (tag === undefined || !("children" in node)) return "";
      return `<${tag}>${inner(node.children)}</${tag}>`;
    }
  }
}

/** TeX in a block of HTML, which Markdown does not look into: only HTML and Liquid would take it for something else. */
function formula({ type, value }: Extract<RootContent, { type: "math" | "inlineMath" }>): string {
  const source = escapeHtml(fold(forKatex(value)).trim());
  return `{% katex${type === "math" ? "" : " inline"} %} ${source} {% endkatex %}`;
}

/** An item with one paragraph needs none. */
function listItem(item: Extract<RootContent, { type: "listItem" }>, context: Context): string {
  const box = item.checked === true ? "☑ " : item.checked === false ? "☐ " : "";
  const [first, ...rest] = item.children;
  const lead =
    first?.type === "paragraph" ? all(first.children, context) : all(item.children, context);
  return `<li>${box}${lead}${first?.type === "paragraph" ? all(rest, context) : ""}</li>`;
}

function element(node: Extract<RootContent, { type: "element" }>, context: Context): string {
  const embed = embedOf(node);
  if (embed !== null) {
    tellPlayer(embed, node, context);
    return `<p><a href="${escapeHtml(embed.url)}">${escapeHtml(embed.url)}</a></p>`;
  }
  const played = playedInLine(node, context);
  if (played !== null) return `<p><a href="${escapeHtml(played)}">${escapeHtml(played)}</a></p>`;
  const content = all(node.children, context);
  if (node.tagName === "input") return node.attributes.checked === undefined ? "☐" : "☑";
  if (keptInline.has(node.tagName) || keptBlocks.has(node.tagName)) {
    return `${openTag(node)}${content}</${node.tagName}>`;
  }
  if (node.tagName === "figcaption") return `<p><em>${content}</em></p>`;
  return node.display === "block" ? all(asBlocks(node.children), context) : content;
}

/** As in Markdown nobody is mentioned, but nothing here is Markdown. */
function text(value: string, context: Context): string {
  const escaped = escapeHtml(fold(value));
  const unmentioned = escaped.replace(/(?<!\w)@(?=\w)/g, "<span>@</span>");
  return context.emoji ? unmentioned : unmentioned.replace(/:(?=[\w+-]+:)/g, "<span>:</span>");
}

const fold = (value: string) => value.replace(/[ \t\r\n\f]+/g, " ");
