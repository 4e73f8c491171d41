// src/markdown/readable.ts
async function readable(html) {
	const { default: TurndownService } = await import("../vendor/turndown.js").then((module) => ({ default: module.TurndownService }));
	const { readableTree } = await import("./readable-tree.js");
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
	return turndown.turndown(readableTree(html));
}
function longestRun(code) {
	return (code.match(/`+/g) ?? []).reduce((most, run) => Math.max(most, run.length), 0);
}
export { readable };
