import { printable, undisguised } from "./settings.js";
import { inWords } from "./action-log.js";
// src/action/report/markdown.ts
function escapeMarkdown(text, limit = 300) {
	return printable(inWords(text), limit).replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;").replace(/[\\`*_{}[\]()#+!|~$-]/g, "\\$&").replace(/[@:#]/g, "$&​");
}
function escapeMessage(text, limit = 1e3) {
	const parts = printable(inWords(text), limit).split("`");
	if (parts.length % 2 === 0) return escapeMarkdown(text, limit);
	return parts.map((part, index) => index % 2 === 1 ? codeSpan(part, limit) : edges(part)).join("");
}
function edges(part) {
	const text = part.trim();
	if (text === "") return part;
	const at = part.indexOf(text);
	return `${part.slice(0, at)}${escapeMarkdown(text, part.length)}${part.slice(at + text.length)}`;
}
function codeSpan(text, limit = 300) {
	const line = printable(text, limit).replaceAll("|", "\\|");
	const longest = longestRun(line);
	const ticks = "`".repeat(longest + 1);
	const pad = line.startsWith("`") || line.endsWith("`") ? " " : "";
	return `${ticks}${pad}${line}${pad}${ticks}`;
}
function fence(text, language = "") {
	const ticks = "`".repeat(Math.max(3, longestRun(text) + 1));
	return `${ticks}${language}\n${undisguised(text.replaceAll("\r", ""))}\n${ticks}`;
}
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
export { codeSpan, escapeMarkdown, escapeMessage, fence, link };
