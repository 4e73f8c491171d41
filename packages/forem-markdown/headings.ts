import { fromHtml } from "hast-util-from-html";
import { toText } from "hast-util-to-text";
import type { HtmlNode } from "./html/nodes.ts";
import { parseHtml } from "./html/parse.ts";

/** A heading with the anchor that dev.to gives it: contracts/devto.md §7.3. */
export function headingHtml(content: string, level: number): string {
  const anchor = anchorOf(content);
  return `<h${level}>\n  <a name="${anchor}" href="#${anchor}">\n  </a>\n  ${content}\n</h${level}>\n`;
}

/** Lower case without emoji and punctuation, hyphens and underscores among it, and `-` for spaces. */
function anchorOf(content: string): string {
  const html = parseHtml(content).map(withoutTags).join("");
  const text = toText(fromHtml(html, { fragment: true }), { whitespace: "pre" });
  return text
    .toLowerCase()
    .replace(/\p{RGI_Emoji}/gv, "")
    .trim()
    .replace(/[\p{P}$+<=>^`|~]/gu, "")
    .replace(/\s+/g, "-");
}

/** Tags may be nested without bound in a heading: only our own parser stops at some depth. */
function withoutTags(node: HtmlNode): string {
  return node.kind === "text" ? node.html : node.children.map(withoutTags).join("");
}
