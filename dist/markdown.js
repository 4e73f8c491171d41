import { C as undisguised, S as printable } from "./command-line.js";
// src/action/markdown.ts
/**
* A text that is not ours inside our Markdown: one line, nothing in it is markup, a mention, an issue's number or HTML
* (docs/contracts/github.md §6).
*/
function escapeMarkdown(text, limit = 300) {
	return printable(text, limit).replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;").replace(/[\\`*_{}[\]()#+!|~$-]/g, "\\$&").replace(/[@:#]/g, "$&​");
}
/** The same for our own messages, which put what they quote between backticks: that becomes code. */
function escapeMessage(text, limit = 1e3) {
	const parts = printable(text, limit).split("`");
	if (parts.length % 2 === 0) return escapeMarkdown(text, limit);
	return parts.map((part, index) => index % 2 === 1 ? codeSpan(part, limit) : edges(part)).join("");
}
/** Escapes what stands between two code spans, the blanks at its ends kept. */
function edges(part) {
	const text = part.trim();
	if (text === "") return part;
	const at = part.indexOf(text);
	return `${part.slice(0, at)}${escapeMarkdown(text, part.length)}${part.slice(at + text.length)}`;
}
/** A code span that holds the text as it is, backticks too. */
function codeSpan(text, limit = 300) {
	const line = printable(text, limit).replaceAll("|", "\\|");
	const longest = longestRun(line);
	const ticks = "`".repeat(longest + 1);
	const pad = line.startsWith("`") || line.endsWith("`") ? " " : "";
	return `${ticks}${pad}${line}${pad}${ticks}`;
}
/** A fence longer than any run of backticks inside. */
function fence(text, language = "") {
	const ticks = "`".repeat(Math.max(3, longestRun(text) + 1));
	return `${ticks}${language}\n${undisguised(text.replaceAll("\r", ""))}\n${ticks}`;
}
/** A link whose address is http or https, else the text alone. */
function link(text, url) {
	const label = escapeMarkdown(text);
	if (url === null || !/^https?:\/\//.test(url) || !URL.canParse(url)) return label;
	return `[${label}](<${new URL(url).href.replaceAll("(", "%28").replaceAll(")", "%29").replaceAll("|", "%7C")}>)`;
}
function longestRun(text) {
	let longest = 0;
	for (const [run] of text.matchAll(/`+/g)) longest = Math.max(longest, run.length);
	return longest;
}
export { link as a, fence as i, escapeMarkdown as n, escapeMessage as r, codeSpan as t };
