import { __toESM } from "./rolldown-runtime.js";
// src/markdown/readable.ts
async function readable(html) {
	const { default: TurndownService } = await import("./turndown.cjs.js").then((m) => /* @__PURE__ */ __toESM(m.default, 1));
	const turndown = new TurndownService({
		headingStyle: "atx",
		hr: "---",
		bulletListMarker: "-",
		codeBlockStyle: "fenced",
		emDelimiter: "*"
	});
	turndown.addRule("pre", {
		filter: "pre",
		replacement: (_, node) => {
			const code = (node.textContent ?? "").replace(/\n$/, "");
			const fence = "`".repeat(Math.max(3, longestRun(code) + 1));
			return `\n\n${fence}\n${code}\n${fence}\n\n`;
		}
	});
	return turndown.turndown(html);
}
function longestRun(code) {
	return (code.match(/`+/g) ?? []).reduce((most, run) => Math.max(most, run.length), 0);
}
export { readable };
