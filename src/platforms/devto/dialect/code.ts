import type { Inside } from "./context.ts";
import { escapeHtml, escapeText } from "./escape.ts";

/** What dev.to's passes over the raw text would change or stumble over inside of a fence (contracts/devto.md §6.1, §7). */
const breaksFence: readonly RegExp[] = [
  /```/,
  // It wraps fences in its own `raw`, which one of the code's would end, and spells the code's in another way.
  /\{%-?\s*(?:end)?raw/,
  /^ *~~~/m,
  /^<\/?code>$/m,
  /^tags:.*#/m,
  /Published: /i,
  /src=["'](?:data|&)|data:text\/html/i,
];

/** True for code that a fence carries to dev.to unchanged. */
export function fits(code: string): boolean {
  return !breaksFence.some((pattern) => pattern.test(code));
}

/** dev.to's second reading takes such a line for a definition and removes it. */
const definition = /(?<![^\n]) {0,3}\[[^\]\n]+\]:/;

/** A code block: a fence where it survives, else HTML with everything spelt as entities. `inside`: what it lies within. */
export function codeBlock(value: string, lang: string | null | undefined, inside?: Inside): string {
  const code = value.replace(/\r\n?/g, "\n");
  const keepsLines = !definition.test(code);
  // In a list in a quote, what dev.to puts before a fence ends both.
  const keepsPlace = inside !== "both";
  // A list makes one blank line of several.
  const keepsBlanks = inside === undefined || !/\n[ \t]*\n[ \t]*\n/.test(code);
  // Redcarpet counts bytes, and from the margin of the text.
  const movesTabs = inside !== undefined || /[^\x20-\x7e\s]/.test(code);
  const survives = fits(code) && keepsLines && keepsBlanks && keepsPlace;
  return survives ? fence(movesTabs ? expanded(code) : code, lang) : preformatted(code);
}

function fence(code: string, lang: string | null | undefined): string {
  return `\`\`\`${languageWord(lang)}\n${code}\n\`\`\``;
}

/** Redcarpet's tab stops, which dev.to puts in the place of tabs, at every fourth character. */
function expanded(code: string): string {
  return code.replace(/^[^\t\n\r\u2028\u2029]*\t.*$/gm, (line) => {
    let out = "";
    for (const character of line) {
      out += character === "\t" ? " ".repeat(4 - (out.length % 4)) : character;
    }
    return out;
  });
}

/** Code as a block of HTML: no colors, but any text at all. */
export function preformatted(code: string): string {
  const escaped = escapeHtml(expanded(code))
    .replace(/^tags:/gm, "tags&#58;")
    // Redcarpet looks for list items in all that a list holds, but not in fences.
    .replace(
      /^( {0,3})([-+*\d])/gm,
      (_, indent: string, sign: string) => `${indent}&#${sign.charCodeAt(0)};`,
    )
    .replace(/^( {0,3})\[/gm, "$1<span>[</span>")
    .replace(/^(?=[ \t]*\n)/gm, "<span></span>")
    // Alone on its line, dev.to would take the end tag for a fence.
    .replace(/\n$/, "\n<span></span>");
  return `<pre><code>${escaped}</code></pre>`;
}

/** dev.to takes no fence for one if more than a word follows it. */
function languageWord(lang: string | null | undefined): string {
  return /^[\w+#.-]+/.exec(lang ?? "")?.[0] ?? "";
}

/** Code in running text; `cell`: in a table. */
export function codeSpan(value: string, cell: boolean): string {
  const code = value.replace(/[ \t\r\n]+/g, " ").trim();
  if (code === "") return "";
  if (!fits(code) || code.includes("``") || (cell && code.includes("|")))
    return codeTag(code, cell);
  if (!code.includes("`")) return `\`${code}\``;
  return `\`\` ${code} \`\``;
}

/** Code as an inline tag: Markdown looks into it, so all is escaped. */
export function codeTag(value: string, cell: boolean): string {
  return `<code>${escapeText(value, { cell, code: true })}</code>`;
}
