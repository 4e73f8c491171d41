import { parseFragment, serializeOuter } from "../vendor/parse5.js";
// src/markdown/readable-tree.ts
const ELEMENT = 1;
const TEXT = 3;
const COMMENT = 8;
const FRAGMENT = 11;
function readableTree(html) {
	return new TreeNode(parseFragment(html, { scriptingEnabled: false }));
}
var TreeNode = class TreeNode {
	nodeType;
	nodeName;
	childNodes = [];
	parentNode = null;
	previousSibling = null;
	nextSibling = null;
	data = "";
	#source;
	constructor(source) {
		this.#source = source;
		this.nodeType = typeOf(source);
		this.nodeName = source.nodeName.toUpperCase();
		if ("value" in source) this.data = source.value;
		if ("childNodes" in source) for (const child of source.childNodes) this.#append(child);
	}
	get nodeValue() {
		return this.nodeType === TEXT ? this.data : null;
	}
	get firstChild() {
		return this.childNodes[0] ?? null;
	}
	get children() {
		return this.childNodes.filter(({ nodeType }) => nodeType === ELEMENT);
	}
	get lastElementChild() {
		return this.children.at(-1) ?? null;
	}
	get textContent() {
		return this.nodeType === TEXT ? this.data : this.childNodes.map(textOf).join("");
	}
	get outerHTML() {
		return this.#source.nodeName === "#document-fragment" ? "" : serializeOuter(this.#source);
	}
	getAttribute(wanted) {
		if (!("attrs" in this.#source)) return null;
		return this.#source.attrs.find(({ name }) => name === wanted)?.value ?? null;
	}
	getElementsByTagName(name) {
		return this.children.flatMap((child) => [...child.nodeName === name.toUpperCase() ? [child] : [], ...child.getElementsByTagName(name)]);
	}
	removeChild(child) {
		this.childNodes.splice(this.childNodes.indexOf(child), 1);
		if (child.previousSibling !== null) child.previousSibling.nextSibling = child.nextSibling;
		if (child.nextSibling !== null) child.nextSibling.previousSibling = child.previousSibling;
		child.parentNode = null;
		child.previousSibling = null;
		child.nextSibling = null;
		return child;
	}
	cloneNode() {
		return new TreeNode(this.#source);
	}
	#append(source) {
		const child = new TreeNode(source);
		const last = this.childNodes.at(-1) ?? null;
		child.parentNode = this;
		child.previousSibling = last;
		if (last !== null) last.nextSibling = child;
		this.childNodes.push(child);
	}
};
function textOf({ nodeType, textContent }) {
	return nodeType === COMMENT ? "" : textContent;
}
function typeOf({ nodeName }) {
	if (nodeName === "#text") return TEXT;
	if (nodeName === "#document-fragment") return FRAGMENT;
	return nodeName.startsWith("#") ? COMMENT : ELEMENT;
}
// src/markdown/readable.ts
async function readable(html) {
	const { default: TurndownService } = await import("../vendor/turndown.js").then((module) => ({ default: module.TurndownService }));
	const { readableTree } = await import("./readable.js");
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
export { TreeNode, readable, readableTree };
