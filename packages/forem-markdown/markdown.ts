import { headingHtml } from "./headings.ts";
import { lexerOf } from "./lexers.ts";
import { fromBytes, toBytes } from "./redcarpet/bytes.ts";
import { escapeHtml } from "./redcarpet/chars.ts";
import { redcarpet } from "./redcarpet/index.ts";
import { put } from "./redcarpet/out.ts";
import type { Renderer } from "./redcarpet/renderer.ts";

/** What dev.to's renderer does otherwise than Redcarpet's own: contracts/devto.md §7.2, §7.3 and §7.5. */
const overrides: Partial<Renderer> = {
  blockCode(out, code, language) {
    const lexer = lexerOf(language);
    // Redcarpet has expanded the tabs that a makefile cannot do without.
    const source = lexer === "make" ? code.replace(/^ {4}/gm, "\t") : code;
    put(out, `<div class="highlight"><pre class="highlight ${lexer}"><code>`);
    put(out, `${escapeHtml(source)}</code></pre></div>`);
  },
  header(out, content, level) {
    put(out, toBytes(headingHtml(fromBytes(content), level)));
  },
  // Titles of links are lost, and a quote in an address ends it.
  link: (link, _title, content) => `<a href="${linkTarget(link)}">${content}</a>`,
};

/** Markdown as dev.to's Redcarpet renders it, before anything else is done to the HTML. */
export function renderMarkdown(markdown: string): string {
  return fromBytes(redcarpet(toBytes(markdown), overrides));
}

/** Where dev.to takes a Markdown link to lead: one without a scheme leads to dev.to, or to what it takes for a host (contracts/devto.md §7.5). */
function linkTarget(link: string): string {
  if (link === "" || /\w:/.test(link)) return link;
  if (link.includes(".")) return `//${link}`;
  return link.startsWith("#") ? link : `https://dev.to${link}`;
}
