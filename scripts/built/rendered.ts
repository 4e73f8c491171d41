import type { Nodes } from "mdast";
import { parseFragment } from "parse5";
import { recogniseEmbeds } from "../../src/markdown/passes/embeds.ts";
import { tidy } from "../../src/markdown/passes/tidy.ts";
import { walk } from "../../src/markdown/tree/rewrite.ts";
import { clearHeadings } from "../../src/readers/built/article.ts";
import { attribute, type Child, type Parent, visitTags } from "../../src/readers/built/dom.ts";
import { readArticle } from "../../src/readers/built/markup/read-article.ts";
import { clearHidden } from "./clear-hidden.ts";

/** What the tree of an article lost or changed of the HTML that a generator made; undefined where all words, code, links and images are there. */
export function compareTree(truth: string, html: string | undefined): string | undefined {
  if (html === undefined) return "no article";
  // As `prepare` does, without the passes that need the page's address.
  const { tree } = tidy(recogniseEmbeds(readArticle(html).root));
  const code: string[] = [];
  const links: string[] = [];
  const images: string[] = [];
  let text = "";
  const notes: string[] = [];
  const add = (root: Nodes, into: (t: string) => void) =>
    walk(root, (node) => {
      if (node.type === "footnoteDefinition") {
        add({ type: "root", children: node.children } as Nodes, (t) => notes.push(t));
        return "skip";
      }
      if (node.type === "code") code.push(node.value);
      if (node.type === "link" && !node.url.startsWith("#")) links.push(node.url);
      if (node.type === "image") images.push(node.url);
      if ("value" in node && node.type !== "comment") into(node.value);
      return undefined;
    });
  add(tree, (t) => {
    text += t;
  });
  const want = original(truth);
  const squeeze = (t: string) => t.replace(/[\s​]+/g, "");
  const have = squeeze(text + notes.join(""));
  if (want.text !== have) {
    const [a, b] = [want.text, have];
    let at = 0;
    while (at < a.length && a[at] === b[at]) at++;
    let end = 0;
    while (end < Math.min(a.length, b.length) - at && a.at(-1 - end) === b.at(-1 - end)) end++;
    return `text at ${at}: “${a.slice(at, a.length - end).slice(0, 100)}” but “${b.slice(at, b.length - end).slice(0, 100)}”`;
  }
  const codes = code.map(squeeze);
  if (want.code.join("\n") !== codes.join("\n")) {
    const i = want.code.findIndex((v, k) => v !== codes[k]);
    return `code ${want.code[i]?.slice(0, 90)} but ${codes[i]?.slice(0, 90)}; ${want.code.length} and ${codes.length}`;
  }
  const lines = code.map((v) => v.split("\n").length);
  if (want.lines.join() !== lines.join())
    return `code lines ${want.lines.join()} but ${lines.join()}`;
  if (want.images.length !== images.length)
    return `images ${want.images.length} and ${images.length}: ${want.images.filter((x) => !images.includes(x)).slice(0, 3)}`;
  if (want.links.toSorted().join() !== links.toSorted().join())
    return `links ${want.links.filter((x) => !links.includes(x)).slice(0, 3)} / ${links.filter((x) => !want.links.includes(x)).slice(0, 3)}`;
  return undefined;
}

function original(html: string) {
  const root = parseFragment(html);
  clearHidden(root);
  clearHeadings(root);
  const code: string[] = [];
  const lines: number[] = [];
  const links: string[] = [];
  const images: string[] = [];
  visitTags(root, (tag) => {
    if (tag.tagName === "pre") {
      const t = raw(tag);
      code.push(t.replace(/\s+/g, ""));
      lines.push(t.replace(/^\n/, "").replace(/\n+$/, "").split("\n").length);
    }
    const href = attribute(tag, "href");
    const isInCode = tag.tagName === "pre";
    if (tag.tagName === "a" && href !== undefined && !href.startsWith("#")) links.push(href);
    if (isInCode) return false;
    if (tag.tagName === "img") images.push(attribute(tag, "src") ?? "");
    return undefined;
  });
  return { text: raw(root, true).replace(/[\s​]+/g, ""), code, lines, links, images };
}

function raw(root: Child | Parent, isText = false): string {
  let text = "";
  const add = (node: Child | Parent): void => {
    if ("value" in node) text += node.value;
    if (!("childNodes" in node)) return;
    if ("tagName" in node) {
      if (/^(?:script|style|svg|button|template|noscript|iframe)$/.test(node.tagName)) return;
      if (node.tagName === "br") text += "\n";
      if (isText && node.tagName === "a") {
        const name = `${attribute(node, "class") ?? ""} ${attribute(node, "role") ?? ""}`;
        if (
          /backref|backlink|footnote-back|reversefootnote|header-anchor/.test(name) ||
          /footnote|noteref/.test(name)
        )
          return;
      }
      if (isText && node.tagName === "sup" && /footnote/.test(attribute(node, "class") ?? ""))
        return;
    }
    for (const child of node.childNodes) add(child);
  };
  add(root);
  return text;
}
