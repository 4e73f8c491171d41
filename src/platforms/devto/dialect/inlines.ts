import type { Image, Link, RootContent } from "mdast";
import { embedOf } from "../../../markdown/passes/embeds.ts";
import { asPhrasing, isPhrasing } from "../../../markdown/tree/phrasing.ts";
import { codeSpan, codeTag } from "./code.ts";
import type { Context, Line, Nodes } from "./context.ts";
import { keptInline, keptScheme, openTag } from "./elements.ts";
import { embedLink } from "./embeds.ts";
import {
  addressLink,
  encodedTarget,
  escapeAttribute,
  escapeHtml,
  escapeText,
  linkTarget,
} from "./escape.ts";
import { playedInLine } from "./media.ts";

/** A piece of running text: printed, or marked in a way that depends on what stands beside it. */
type Piece = string | { readonly mark: string; readonly tag: string; readonly inner: string };

/** Running text as Redcarpet reads it (contracts/devto.md §7.3); hard breaks are bare newlines. */
export function inlines(nodes: Nodes, context: Context, line: Line = {}): string {
  const pieces: Piece[] = [];
  for (const node of nodes) for (const piece of piecesOf(node, context, line)) pieces.push(piece);
  let printed = "";
  let last = "";
  for (const [index, piece] of pieces.entries()) {
    const next = pieces[index + 1];
    const text =
      typeof piece === "string" ? besides(last, piece, next, line) : marked(piece, last, next);
    printed += text;
    last = text.at(-1) ?? last;
  }
  return printed;
}

/**
 * Code as a tag where its ticks would mean more: two spans without a blank between them would be one, and a brace after
 * code with braces would hide the end of the `raw` that dev.to puts around it.
 */
function besides(last: string, piece: string, next: Piece | undefined, line: Line): string {
  // With a bracket after it, an exclamation mark would make an image of a link.
  if (/(?<!\\)!$/.test(piece) && typeof next === "string" && next.startsWith("[")) {
    return `${piece.slice(0, -1)}\\!`;
  }
  if (!piece.startsWith("`")) return piece;
  const braces = piece.includes("{{") && typeof next === "string" && next.startsWith("}");
  if (last !== "`" && !braces) return piece;
  const [ticks = ""] = /^`+/.exec(piece) ?? [];
  // A blank at the code's end stands after its ticks already.
  const blank = piece.endsWith(" ") ? " " : "";
  const inside = piece.slice(ticks.length, piece.length - ticks.length - blank.length);
  return codeTag(inside.replace(/^ | $/g, ""), line.cell ?? false) + blank;
}

/** Marks where Redcarpet takes them for marks, else tags: within words, beside other marks, around stars. */
function marked(piece: Exclude<Piece, string>, last: string, after: Piece | undefined): string {
  const { mark, tag } = piece;
  const inner = piece.inner.trim();
  if (inner === "") return piece.inner === "" ? "" : " ";
  const lead = /^\s/.test(piece.inner) ? " " : "";
  const trail = /\s$/.test(piece.inner) ? " " : "";
  const next = trail || (typeof after === "string" ? after[0] : after && "*") || " ";
  const previous = lead || last || " ";
  const apart = !/[\w*~\\`]/.test(previous) && !/[\w*~`]/.test(next);
  // A bracket in code makes Redcarpet lose count of the marks.
  const counted = !inner.includes("`") || !inner.includes("[");
  const plain = counted && !inner.includes(mark[0] ?? "") && !/\n|&#126;/.test(inner);
  const text = apart && plain ? mark + inner + mark : `<${tag}>${inner}</${tag}>`;
  return lead + text + trail;
}

function piecesOf(node: RootContent, context: Context, line: Line): Piece[] {
  const inner = (children: Nodes) => inlines(children, context, line);
  switch (node.type) {
    case "text":
      return [
        escapeText(node.value, {
          cell: line.cell ?? false,
          link: line.link ?? false,
          emoji: context.emoji,
        }),
      ];
    case "emphasis":
      return [{ mark: "*", tag: "em", inner: inner(node.children) }];
    case "strong":
      return [{ mark: "**", tag: "strong", inner: inner(node.children) }];
    case "delete":
      return [{ mark: "~~", tag: "del", inner: inner(node.children) }];
    case "inlineCode":
      return [code(node.value, line)];
    case "break":
      return [line.cell ? "<br>" : line.heading ? " " : "\n"];
    case "link":
      return [link(node, context, line)];
    case "image":
      return [image(node, context)];
    case "footnoteReference": {
      const number = context.footnote(node.identifier);
      return number === null ? [] : [`[^${number}]`];
    }
    case "inlineMath":
    case "math":
      return [katex(node.value, line)];
    case "element":
      return elementPieces(node, context, line);
    default:
      return isPhrasing(node)
        ? []
        : asPhrasing([node]).flatMap((part) => piecesOf(part, context, line));
  }
}

function elementPieces(
  element: Extract<RootContent, { type: "element" }>,
  context: Context,
  line: Line,
): Piece[] {
  const embed = embedOf(element);
  if (embed !== null) return [embedLink(embed, element, context)];
  const played = playedInLine(element, context);
  if (played !== null) return [addressLink(played)];
  const content = inlines(asPhrasing(element.children), context, line);
  if (element.tagName === "input") return [element.attributes.checked === undefined ? "☐" : "☑"];
  if (keptInline.has(element.tagName))
    return [`${openTag(element)}${content}</${element.tagName}>`];
  return [content];
}

/** In a link's text, code with a bracket would end it. */
function code(value: string, line: Line): string {
  const cell = line.cell ?? false;
  const printed = line.link && /[[\]]/.test(value) ? codeTag(value, cell) : codeSpan(value, cell);
  return printed === "" ? value && " " : outside(value, printed);
}

function link(node: Link, context: Context, line: Line): string {
  // A link within a link is only its text.
  const inner = inlines(node.children, context, { ...line, link: true });
  const text = inner.trim();
  if (text === "" || line.link) return inner;
  return outside(inner, linked(node, text, context));
}

/** Blanks at the ends of a mark's text, which dev.to would take away, stand outside of the mark. */
function outside(inner: string, mark: string): string {
  return `${/^\s/.test(inner) ? " " : ""}${mark}${/\s$/.test(inner) ? " " : ""}`;
}

function linked(node: Link, text: string, context: Context): string {
  const url = context.target(node.url);
  if (!keptScheme.test(url)) {
    context.report("devto-link", node, `dev.to makes no link of \`${url.slice(0, 100)}\`.`);
    return text;
  }
  const [only] = node.children;
  const isBare = only?.type === "text" && only.value === node.url;
  if (isBare && /^https?:/i.test(url)) return addressLink(url);
  // In Markdown's form, dev.to takes any other scheme for a path.
  if (!/^(?:https?:|#)/i.test(url))
    return `<a href="${escapeHtml(encodedTarget(url))}">${text}</a>`;
  // With a circumflex first it would be a footnote's number.
  return `[${text.replace(/^\^/, "\\^")}](${linkTarget(url)})`;
}

/** Markdown's form where its alternative text is plain, else the tag: in brackets nothing can be escaped. */
function image(node: Image, context: Context): string {
  if (!/^https?:/i.test(node.url)) {
    context.report("devto-image", node, "An image without an address on the web is left out.");
    return escapeText(node.alt ?? "");
  }
  const alt = (node.alt ?? "").replace(/\s+/g, " ").trim();
  const plain = /^(?!\^)[^[\]\\{}"<>&`*_~|]*$/.test(alt);
  if (plain) return `![${alt}](${linkTarget(node.url)})`;
  return `<img src="${escapeHtml(encodedTarget(node.url).replaceAll("\\", ""))}" alt="${escapeAttribute(alt)}">`;
}

/** TeX goes through Markdown before KaTeX sees it, so it is escaped as text is (contracts/devto.md §7.3). */
export function katex(tex: string, line: Line | null): string {
  const escaped = escapeText(forKatex(tex), { code: true, cell: line?.cell ?? false });
  const source = escaped.trim().replace(/^[ \t]*(?=[-+*=#>]|\d+[.)])/gm, "{}");
  return line === null
    ? `{% katex %}\n${source}\n{% endkatex %}`
    : `{% katex inline %} ${source} {% endkatex %}`;
}

/** Without comments, which would hide all that follows on one line, and without labels, which KaTeX does not know. */
export function forKatex(tex: string): string {
  return tex.replace(/(^|[^\\])%.*/gm, "$1").replace(/\\label\{[^{}\n]*\}/g, "");
}
