import { printable } from "../core/printable.ts";

/**
 * A text that is not ours inside our Markdown: one line, nothing in it is markup, a mention, an issue's number or HTML
 * (docs/contracts/github.md §6).
 */
export function escapeMarkdown(text: string, limit = 300): string {
  return printable(text, limit)
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replaceAll(">", "&gt;")
    .replace(/[\\`*_{}[\]()#+!|~$-]/g, "\\$&")
    .replace(/[@:]/g, "$&\u200b");
}

/** A code span that holds the text as it is, backticks too. */
export function codeSpan(text: string, limit = 300): string {
  const line = printable(text, limit).replaceAll("|", "\\|");
  const longest = longestRun(line);
  const ticks = "`".repeat(longest + 1);
  const pad = line.startsWith("`") || line.endsWith("`") ? " " : "";
  return `${ticks}${pad}${line}${pad}${ticks}`;
}

/** A fence longer than any run of backticks inside. */
export function fence(text: string, language = ""): string {
  const ticks = "`".repeat(Math.max(3, longestRun(text) + 1));
  return `${ticks}${language}\n${text.replaceAll("\r", "")}\n${ticks}`;
}

/** A link whose address is http or https, else the text alone. */
export function link(text: string, url: string | null): string {
  const label = escapeMarkdown(text);
  if (url === null || !/^https?:\/\//.test(url) || !URL.canParse(url)) return label;
  const address = new URL(url).href
    .replaceAll("(", "%28")
    .replaceAll(")", "%29")
    .replaceAll("|", "%7C");
  return `[${label}](<${address}>)`;
}

function longestRun(text: string): number {
  let longest = 0;
  for (const [run] of text.matchAll(/`+/g)) longest = Math.max(longest, run.length);
  return longest;
}
