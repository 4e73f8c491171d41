import { escapeHtml, escapeText } from "./escape.ts";

/** What dev.to's passes over the raw text would change or stumble over inside of a fence (contracts/devto.md §6.1, §7). */
const breaksFence: readonly RegExp[] = [
  /```/,
  // It finds the end of its own `raw` by this; the one spelling it minds is the plain one.
  /\{%-\s*endraw|\{%\s*endraw\s*-%\}|\{%(?! endraw %\})\s*endraw/,
  /^<\/?code>$/m,
  /^tags:.*#/m,
  /Published: /i,
  /src=["'](?:data|&)|data:text\/html/i,
];

/** True for code that a fence carries to dev.to unchanged. */
export function fits(code: string): boolean {
  return !breaksFence.some((pattern) => pattern.test(code));
}

/** A code block: a fence where it survives, else HTML with everything spelt as entities. */
export function codeBlock(value: string, lang: string | null | undefined): string {
  const code = value.replace(/\r\n?/g, "\n");
  if (fits(code)) return `\`\`\`${languageWord(lang)}\n${code}\n\`\`\``;
  return preformatted(code);
}

/** Code as a block of HTML: no colours, but any text at all. */
export function preformatted(code: string): string {
  const escaped = escapeHtml(code)
    .replace(/^tags:/gm, "tags&#58;")
    .replace(/Published:/gi, (found) => `${found.slice(0, -1)}&#58;`);
  return `<pre><code>${escaped}\n</code></pre>`;
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
