import { printable, undisguised } from "../../core/printable.ts";
import { inWords } from "../words.ts";

/**
 * A text that is not ours inside our Markdown: one line, nothing in it is markup, a mention, an issue's number or HTML
 * (docs/contracts/github.md §6).
 */
export function escapeMarkdown(text: string, limit = 300): string {
  return (
    printable(inWords(text), limit)
      .replaceAll("&", "&amp;")
      .replaceAll("<", "&lt;")
      .replaceAll(">", "&gt;")
      .replace(/[\\`*_{}[\]()#+!|~$-]/g, "\\$&")
      // A backslash keeps neither a mention nor an issue's number from being one.
      .replace(/[@:#]/g, "$&\u200b")
  );
}

/** The same for our own messages, which put what they quote between backticks: that becomes code. */
export function escapeMessage(text: string, limit = 1000): string {
  const parts = printable(inWords(text), limit).split("`");
  if (parts.length % 2 === 0) return escapeMarkdown(text, limit);
  return parts
    .map((part, index) => (index % 2 === 1 ? codeSpan(part, limit) : edges(part)))
    .join("");
}

/** Escapes what stands between two code spans, the blanks at its ends kept. */
function edges(part: string): string {
  const text = part.trim();
  if (text === "") return part;
  const at = part.indexOf(text);
  return `${part.slice(0, at)}${escapeMarkdown(text, part.length)}${part.slice(at + text.length)}`;
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
  return `${ticks}${language}\n${undisguised(text.replaceAll("\r", ""))}\n${ticks}`;
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
