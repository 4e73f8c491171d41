import { t as fromHtml } from "./lib.js";
import { h as asBlocks } from "./rendering.js";
// src/markdown/from-html.ts
/**
* HTML as our tree: every tag an `element`, as the Markdown parser gives HTML in a post, so that one `tidy` serves both.
* Positions are those of `html`. Any text is HTML: nothing is thrown.
*/
function parseHtml(html) {
	return {
		type: "root",
		children: asBlocks(parseFragment(html))
	};
}
/** The same as a run of nodes: text that stands between blocks is in no paragraph yet. */
function parseFragment(html) {
	return converted(parsed(html));
}
/** The parser calls itself for each level; thousands of them are no post but an attack, of which the text is enough. */
function parsed(html) {
	try {
		return fromHtml(html, { fragment: true });
	} catch (error) {
		if (!(error instanceof RangeError)) throw error;
		return {
			type: "root",
			children: [{
				type: "text",
				value: html.replace(/<[^<>]*>/g, " ")
			}]
		};
	}
}
/** All others stand in running text, as browsers have it, those too that nobody knows. */
const blocks = new Set("address applet article aside base blockquote body canvas caption center col colgroup dd details dialog dir div dl dt embed fieldset figcaption figure footer form frame frameset h1 h2 h3 h4 h5 h6 head header hgroup hr html iframe legend li link main menu meta nav noframes noscript object ol optgroup option p param pre script search section select style summary table tbody td template textarea tfoot th thead title tr ul video".split(" "));
/** With a stack of its own: HTML can be nested deeper than the call stack is high. */
function converted(root) {
	const stack = [{
		nodes: root.children,
		next: 0,
		children: [],
		element: null
	}];
	for (;;) {
		const open = stack.at(-1);
		const node = open.nodes[open.next++];
		if (node === void 0) {
			stack.pop();
			const above = stack.at(-1);
			if (above === void 0 || open.element === null) return open.children;
			above.children.push(elementOf(open.element, open.children));
		} else if (node.type === "element") stack.push({
			nodes: node.children,
			next: 0,
			children: [],
			element: node
		});
		else if (node.type === "text" || node.type === "comment") open.children.push({
			type: node.type,
			value: node.value,
			...positionOf(node)
		});
	}
}
function elementOf(node, children) {
	const attributes = {};
	for (const [name, value] of Object.entries(node.properties)) {
		const written = Array.isArray(value) ? value.join(" ") : value === true ? "" : value;
		if (written !== null && written !== void 0 && written !== false) attributes[attributeName(name)] = String(written);
	}
	return {
		type: "element",
		tagName: node.tagName,
		attributes,
		display: blocks.has(node.tagName) ? "block" : "inline",
		children,
		...positionOf(node)
	};
}
/** hast's property names back to the attributes that authors write. */
function attributeName(property) {
	if (property === "className") return "class";
	if (property === "htmlFor") return "for";
	return /^(?:data|aria)[A-Z]/.test(property) ? property.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`) : property.toLowerCase();
}
function positionOf(node) {
	return node.position ? { position: node.position } : {};
}
export { parseHtml as n, parseFragment as t };
