import { parseFragment as parseFragment$1 } from "./dist3.js";
import { asBlocks, isParent } from "./rendering.js";
// src/markdown/html-document.ts
const slot = "<slot-></slot->";
function documentPieces(root) {
	const pieces = [];
	let last = "\n";
	const print = (html, node, isHeld = false) => {
		if (html === "") return;
		pieces.push({
			html,
			node,
			isHeld
		});
		last = html.at(-1) ?? last;
	};
	const freshLine = () => {
		if (last !== "\n") print("\n", null);
	};
	const waiting = root.children.toReversed();
	const tight = /* @__PURE__ */ new Set();
	const alone = new Set(root.children);
	for (let next = waiting.pop(); next !== void 0; next = waiting.pop()) {
		if (typeof next === "function") {
			next();
			continue;
		}
		const node = next;
		const form = tight.has(node) ? bare : formOf(node);
		const { start, end } = form;
		const isBlock = form.isBlock || node.type === "html" && alone.has(node);
		if (isBlock) freshLine();
		print(start, node, start === slot);
		if (start === "<slot-></slot->" || !isParent(node)) {
			print(end, null);
			if (isBlock) freshLine();
			continue;
		}
		if (node.type === "list" && !isLoose(node)) {
			for (const item of node.children) for (const child of item.children) if (child.type === "paragraph") tight.add(child);
		}
		if (node.type === "blockquote" || node.type === "listItem") for (const child of node.children) alone.add(child);
		waiting.push(() => {
			if (containers.has(node.type)) freshLine();
			print(end, null);
		});
		waiting.push(...node.children.toReversed());
	}
	return pieces;
}
const bare = {
	start: "",
	end: "",
	isBlock: false
};
const containers = /* @__PURE__ */ new Set(["blockquote", "list"]);
const inline = (name) => ({
	start: `<${name}>`,
	end: `</${name}>`,
	isBlock: false
});
const block = (start, end) => ({
	start,
	end: `${end}\n`,
	isBlock: true
});
function formOf(node) {
	switch (node.type) {
		case "paragraph": return block("<p>", "</p>");
		case "heading": return block(`<h${node.depth}${attribute("id", node.data?.hProperties?.id)}>`, `</h${node.depth}>`);
		case "blockquote": return block("<blockquote>\n", "</blockquote>");
		case "list": {
			const start = node.start === 1 ? null : node.start;
			return node.ordered ? block(`<ol${attribute("start", start)}>\n`, "</ol>") : block("<ul>\n", "</ul>");
		}
		case "listItem": {
			const box = typeof node.checked === "boolean" ? "<input type=\"checkbox\"" : "";
			const checked = node.checked === true ? " checked>" : ">";
			return block(`<li>${box}${box && checked}`, "</li>");
		}
		case "thematicBreak": return block("<hr>", "");
		case "code": {
			const language = node.lang ? `language-${node.lang}` : null;
			const code = node.value === "" ? "" : `${escapeText(node.value)}\n`;
			return block(`<pre><code${attribute("class", language)}>${code}`, "</code></pre>");
		}
		case "html": return {
			start: node.value,
			end: "",
			isBlock: false
		};
		case "text": return {
			start: escapeText(node.value),
			end: "",
			isBlock: false
		};
		case "break": return {
			start: "<br>\n",
			end: "",
			isBlock: false
		};
		case "emphasis": return inline("em");
		case "strong": return inline("strong");
		case "delete": return inline("del");
		case "link": return {
			start: `<a${`${attribute("href", node.url)}${attribute("title", node.title)}`}>`,
			end: "</a>",
			isBlock: false
		};
		default: return {
			start: slot,
			end: "",
			isBlock: false
		};
	}
}
function attribute(name, value) {
	return value === null || value === void 0 ? "" : ` ${name}="${escapeAttribute(String(value))}"`;
}
function isLoose(list) {
	return list.spread === true || list.children.some(({ spread }) => spread === true);
}
function escapeText(text) {
	return text.replace(/[<>&]/g, escapeCharacter);
}
function escapeAttribute(value) {
	return value.replace(/[<>&"]/g, escapeCharacter);
}
function escapeCharacter(char) {
	return escapes[char] ?? char;
}
const escapes = {
	"<": "&lt;",
	">": "&gt;",
	"&": "&amp;",
	"\"": "&quot;"
};
// src/markdown/from-html.ts
function parseHtml(html) {
	return {
		type: "root",
		children: asBlocks(parseFragment(html))
	};
}
function parseFragment(html, change = (node) => node) {
	return converted(parseFragment$1(withoutNoscript(html), {
		sourceCodeLocationInfo: true,
		scriptingEnabled: false
	}), change);
}
function withoutNoscript(html) {
	const start = /<noscript[\s>]/gi;
	const end = /<\/noscript\s*>/gi;
	const parts = [];
	let done = 0;
	for (let found = start.exec(html); found !== null; found = start.exec(html)) {
		end.lastIndex = start.lastIndex;
		if (end.exec(html) === null) break;
		start.lastIndex = end.lastIndex;
		if (html.slice(found.index, end.lastIndex).includes("<slot-></slot->")) continue;
		parts.push(html.slice(done, found.index), `<wbr${" ".repeat(end.lastIndex - found.index - 5)}>`);
		done = end.lastIndex;
	}
	return done === 0 ? html : parts.join("") + html.slice(done);
}
function unread(source, value) {
	const point = (offset) => ({
		line: 1,
		column: 1,
		offset
	});
	return {
		type: "text",
		value,
		data: { flattened: true },
		position: {
			start: point(0),
			end: point(source.length)
		}
	};
}
const blocks = new Set("address applet article aside base blockquote body canvas caption center col colgroup dd details dialog dir div dl dt embed fieldset figcaption figure footer form frame frameset h1 h2 h3 h4 h5 h6 head header hgroup hr html iframe legend li link main menu meta nav noframes noscript object ol optgroup option p param pre script search section select style summary table tbody td template textarea tfoot th thead title tr ul video".split(" "));
function converted(root, change) {
	const above = [];
	let open = {
		parent: root,
		next: 0,
		children: []
	};
	for (;;) {
		const { parent, children } = open;
		const node = parent.childNodes[open.next++];
		if (node === void 0) {
			const outer = above.pop();
			if (outer === void 0) return children;
			outer.children.push(change(elementOf(parent, children)));
			open = outer;
		} else if ("tagName" in node) {
			above.push(open);
			open = {
				parent: node,
				next: 0,
				children: []
			};
		} else if ("value" in node) children.push(change({
			type: "text",
			value: node.value,
			...placeOf(node)
		}));
		else if ("data" in node) children.push(change({
			type: "comment",
			value: node.data,
			...placeOf(node)
		}));
	}
}
function elementOf(tag, children) {
	const { tagName } = tag;
	const attributes = {};
	for (const { prefix, name, value } of tag.attrs) attributes[prefix ? `${prefix}:${name}` : name] = value;
	return {
		type: "element",
		tagName,
		attributes,
		display: blocks.has(tagName) ? "block" : "inline",
		children,
		...placeOf(tag)
	};
}
function placeOf({ sourceCodeLocation: at }) {
	if (!at) return {};
	return { position: {
		start: {
			line: at.startLine,
			column: at.startCol,
			offset: at.startOffset
		},
		end: {
			line: at.endLine,
			column: at.endCol,
			offset: at.endOffset
		}
	} };
}
export { documentPieces, parseFragment, parseHtml, slot, unread };
