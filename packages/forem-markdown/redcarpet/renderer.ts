import { escapeHref, escapeHtml } from "./chars.ts";
import { type Out, put, putSeparator } from "./out.ts";

/** How a table's column is aligned. */
export type Alignment = "" | "left" | "right" | "center";

/** How constructs become HTML. A span that yields `undefined` was none: its text stays as it is. */
export interface Renderer {
  readonly blockCode: (out: Out, code: string, language: string) => void;
  readonly blockquote: (out: Out, content: string) => void;
  readonly html: (out: Out, html: string) => void;
  readonly header: (out: Out, content: string, level: number) => void;
  readonly rule: (out: Out) => void;
  readonly list: (out: Out, items: string, ordered: boolean) => void;
  readonly listItem: (content: string) => string;
  readonly paragraph: (out: Out, content: string) => void;
  readonly table: (out: Out, head: string, body: string) => void;
  readonly row: (cells: string) => string;
  readonly cell: (content: string, alignment: Alignment, inHead: boolean) => string;
  readonly footnotes: (out: Out, definitions: string) => void;
  readonly footnote: (content: string, number: number) => string;
  readonly footnoteReference: (number: number) => string;
  readonly autolink: (link: string, isEmail: boolean) => string | undefined;
  readonly link: (link: string, title: string, content: string) => string;
  readonly image: (link: string, title: string, alt: string) => string;
  readonly wrap: (content: string, tags: readonly string[]) => string | undefined;
}

/** Redcarpet's HTML renderer with `hard_wrap`. Text comes escaped, addresses and code do not. */
export const htmlRenderer: Renderer = {
  blockCode(out, code, language) {
    const classes = language.split(/[ \t]+/).filter((name) => name !== "");
    const names = escapeHtml(classes.map((name) => name.replace(/^\./, "")).join(" "));
    putSeparator(out);
    put(out, language === "" ? "<pre><code>" : `<pre><code class="${names}">`);
    put(out, `${escapeHtml(code)}</code></pre>\n`);
  },
  blockquote(out, content) {
    putSeparator(out);
    put(out, `<blockquote>\n${content}</blockquote>\n`);
  },
  html(out, html) {
    putSeparator(out);
    put(out, `${withoutFinalNewlines(html)}\n`);
  },
  header(out, content, level) {
    putSeparator(out);
    put(out, `<h${level}>${content}</h${level}>\n`);
  },
  rule(out) {
    putSeparator(out);
    put(out, "<hr>\n");
  },
  list(out, items, ordered) {
    const tag = ordered ? "ol" : "ul";
    putSeparator(out);
    put(out, `<${tag}>\n${items}</${tag}>\n`);
  },
  listItem: (content) => `<li>${withoutFinalNewlines(content)}</li>\n`,
  paragraph(out, content) {
    putSeparator(out);
    const text = content.replace(/^[ \t\n\v\f\r]+/, "");
    if (text === "") return;
    put(out, `<p>${text.replace(/\n$/, "").replaceAll("\n", "<br>\n")}</p>\n`);
  },
  table(out, head, body) {
    putSeparator(out);
    put(out, `<table><thead>\n${head}</thead><tbody>\n${body}</tbody></table>\n`);
  },
  row: (cells) => `<tr>\n${cells}</tr>\n`,
  cell(content, alignment, inHead) {
    const tag = inHead ? "th" : "td";
    const style = alignment === "" ? "" : ` style="text-align: ${alignment}"`;
    return `<${tag}${style}>${content}</${tag}>\n`;
  },
  footnotes(out, definitions) {
    putSeparator(out);
    put(out, `<div class="footnotes">\n<hr>\n<ol>\n${definitions}\n</ol>\n</div>\n`);
  },
  footnote(content, number) {
    const end = content.indexOf("</p>");
    const back = `&nbsp;<a href="#fnref${number}">&#8617;</a>`;
    const noted = end < 0 ? content : `${content.slice(0, end)}${back}${content.slice(end)}`;
    return `\n<li id="fn${number}">\n${noted}</li>\n`;
  },
  footnoteReference: (number) =>
    `<sup id="fnref${number}"><a href="#fn${number}">${number}</a></sup>`,
  autolink(link, isEmail) {
    if (link === "") return undefined;
    const text = escapeHtml(link.replace(/^mailto:/, ""));
    return `<a href="${isEmail ? "mailto:" : ""}${escapeHref(link)}">${text}</a>`;
  },
  link(link, title, content) {
    const named = title === "" ? "" : ` title="${escapeHtml(title)}"`;
    return `<a href="${escapeHref(link)}"${named}>${content}</a>`;
  },
  image(link, title, alt) {
    const named = title === "" ? "" : ` title="${escapeHtml(title)}"`;
    return `<img src="${escapeHref(link)}" alt="${escapeHtml(alt)}"${named}>`;
  },
  wrap(content, tags) {
    if (content === "") return undefined;
    const open = tags.map((tag) => `<${tag}>`).join("");
    return `${open}${content}${tags
      .map((tag) => `</${tag}>`)
      .toReversed()
      .join("")}`;
  },
};

function withoutFinalNewlines(text: string): string {
  let end = text.length;
  while (text.charAt(end - 1) === "\n") end -= 1;
  return text.slice(0, end);
}
