import { toHtml } from "../vendor/hast-util-to-html.js";
import { toHast } from "../vendor/mdast-util-to-hast.js";
import { asBlocks, documentPieces, isBalanced, isParent, isPhrasing, parseFragment, rewrite, slot, unread, walk } from "./rendering.js";
import { MarkdownItCallable } from "../vendor/markdown-it.js";
// src/markdown/html/nodes-to-elements.ts
function htmlNodesToElements(root) {
	const html = htmlIn(root);
	if (html === "none") return root;
	if (html === "torn") {
		const pieces = documentPieces(root).map((piece) => {
			if (!piece.isHeld || piece.node === null) return piece;
			const [node = null] = mergedBelow({
				type: "root",
				children: [piece.node]
			}).children;
			return {
				...piece,
				node
			};
		});
		return {
			...root,
			children: asBlocks(elements(pieces))
		};
	}
	return mergedBelow(root);
}
function htmlIn(root) {
	let found = "none";
	const look = ({ children }) => {
		let html = "";
		for (const node of children) if (node.type === "html") html += node.value;
		if (html !== "") found = isBalanced(html) ? "whole" : "torn";
	};
	look(root);
	walk(root, (node) => {
		if (found === "torn") return "skip";
		if (isParent(node)) look(node);
	});
	return found;
}
function mergedBelow(root) {
	return merged(rewrite(root, (node) => isParent(node) ? merged(node) : node));
}
function merged(parent) {
	const nodes = parent.children;
	if (!nodes.some(({ type }) => type === "html")) return parent;
	const gap = nodes.every((node) => node.type === "html" || isPhrasing(node)) ? "" : "\n";
	const pieces = nodes.map((node) => {
		const isHeld = node.type !== "html";
		return {
			html: `${isHeld ? slot : node.value}${gap}`,
			node,
			isHeld
		};
	});
	return {
		...parent,
		children: elements(pieces)
	};
}
function elements(pieces) {
	const stretches = [];
	const waiting = /* @__PURE__ */ new Map();
	const parts = [];
	let length = 0;
	for (const { html, node, isHeld } of pieces) {
		if (node !== null) stretches.push({
			from: length,
			node
		});
		if (node !== null && isHeld) waiting.set(length, node);
		parts.push(html);
		length += html.length;
	}
	return [...parseFragment(parts.join(""), (node) => {
		const from = node.position?.start.offset;
		const held = node.type === "element" && from !== void 0 ? waiting.get(from) : void 0;
		if (from === void 0 || held === void 0) return placed(node, stretches);
		waiting.delete(from);
		return held;
	}), ...waiting.values()];
}
function placed(node, stretches) {
	const { position } = node;
	if (position === void 0) return node;
	const start = offsetOf(position.start.offset ?? 0, stretches);
	const end = offsetOf(position.end.offset ?? 0, stretches);
	const point = (offset) => ({
		line: 1,
		column: 1,
		offset
	});
	node.position = start !== void 0 && end !== void 0 ? {
		start: point(start),
		end: point(end)
	} : void 0;
	return node;
}
function offsetOf(at, stretches) {
	let low = 0;
	let high = stretches.length - 1;
	while (low < high) {
		const middle = low + high + 1 >> 1;
		if ((stretches[middle]?.from ?? 0) <= at) low = middle;
		else high = middle - 1;
	}
	const stretch = stretches[low];
	const { start, end } = stretch?.node.position ?? {};
	if (stretch === void 0 || start?.offset === void 0 || end?.offset === void 0) return;
	return Math.min(start.offset + (isHtml(stretch.node) ? at - stretch.from : 0), end.offset);
}
const isHtml = (node) => node.type === "html";
// src/markdown/commonmark/footnotes.ts
function definedFootnote(env, label) {
	const name = nameOf(label);
	return env.footnotes?.has(name) ? name : void 0;
}
function nameOf(label) {
	return label.toUpperCase().toLowerCase();
}
function footnotes({ block, inline }) {
	block.ruler.before("reference", "footnote", definition, { alt: [
		"paragraph",
		"reference",
		"blockquote",
		"list"
	] });
	inline.ruler.before("link", "footnote_reference", reference);
}
function definition(state, startLine, endLine, silent) {
	const lineStart = state.bMarks[startLine] ?? 0;
	const { blkIndent } = state;
	if ((state.sCount[startLine] ?? 0) - blkIndent >= 4) return false;
	const label = /\[\^([^\]\s]+)\]:[ \t]*/y;
	label.lastIndex = lineStart + (state.tShift[startLine] ?? 0);
	const match = label.exec(state.src);
	if (match?.[1] === void 0 || label.lastIndex > (state.eMarks[startLine] ?? 0)) return false;
	if (silent) return true;
	state.env.footnotes ??= /* @__PURE__ */ new Set();
	state.env.footnotes.add(nameOf(match[1]));
	const open = state.push("footnote_open", "", 1);
	const lines = [startLine, startLine + 1];
	open.info = match[1];
	open.map = lines;
	const { tight } = state;
	const [tShift = 0, sCount = 0] = [state.tShift[startLine], state.sCount[startLine]];
	state.bMarks[startLine] = label.lastIndex;
	state.tShift[startLine] = 0;
	state.blkIndent = blkIndent + 4;
	state.sCount[startLine] = state.blkIndent;
	state.md.block.tokenize(state, startLine, endLine);
	state.bMarks[startLine] = lineStart;
	state.tShift[startLine] = tShift;
	state.sCount[startLine] = sCount;
	state.blkIndent = blkIndent;
	state.tight = tight;
	lines[1] = state.line;
	state.push("footnote_close", "", -1);
	return true;
}
function reference(state, silent) {
	if (silent || !state.src.startsWith("[^", state.pos)) return false;
	const label = /\[\^([^\]\s[]+)\]/y;
	label.lastIndex = state.pos;
	const match = label.exec(state.src);
	const name = match?.[1] && definedFootnote(state.env, match[1]);
	if (!match?.[1] || !name || label.lastIndex > state.posMax) return false;
	state.push("footnote_reference", "", 0).info = match[1];
	state.pos = label.lastIndex;
	return true;
}
// src/markdown/commonmark/emails.ts
function withEmails(text) {
	const pieces = [];
	let done = 0;
	for (let at = text.indexOf("@"); at !== -1; at = text.indexOf("@", at + 1)) {
		const address = addressAround(text, at, done);
		if (address === void 0) continue;
		if (address.from > done) pieces.push({
			from: done,
			to: address.from
		});
		pieces.push(address);
		done = address.to;
	}
	if (done < text.length) pieces.push({
		from: done,
		to: text.length
	});
	return pieces;
}
function addressAround(text, at, least) {
	let from = at;
	while (from > least && /[\w.+-]/.test(text.charAt(from - 1))) from -= 1;
	const server = /[\w-]+(?:\.[a-z\d][\w-]*)+/iy;
	server.lastIndex = at + 1;
	const match = server.exec(text);
	if (from === at || match === null) return void 0;
	const to = server.lastIndex;
	if (!/[a-z]/i.test(text.charAt(to - 1)) || text[to] === "@") return void 0;
	const url = `mailto:${text.slice(from, to)}`;
	const scheme = 7;
	return {
		from: /(?<![a-z])mailto:$/i.test(text.slice(Math.max(least, from - scheme - 1), from)) ? from - scheme : from,
		to,
		url
	};
}
// src/markdown/commonmark/places.ts
function position(start, end) {
	const point = (offset) => ({
		line: 1,
		column: 1,
		offset
	});
	return {
		start: point(start),
		end: point(Math.max(start, end))
	};
}
function createPlaces(text) {
	const starts = [0];
	const lineEnd = /\r\n?|\n/g;
	while (lineEnd.test(text)) starts.push(lineEnd.lastIndex);
	const startOf = (line) => starts[line] ?? text.length;
	let cursor = {
		line: -1,
		offset: 0
	};
	const from = (line) => cursor.line === line ? cursor.offset : startOf(line);
	const endOf = (line) => blanksBefore(text, startOf(line + 1), from(line));
	const start = (line, markers) => {
		markers.lastIndex = from(line);
		return markers.lastIndex + (markers.exec(text)?.[0].length ?? 0);
	};
	return {
		lines: (first, last) => position(start(first, /[ \t>]*/y), endOf(last - 1)),
		container(first, last, marker) {
			const at = start(first, /[ \t]*/y);
			const place = position(at, endOf(last - 1));
			cursor = {
				line: first,
				offset: at + marker
			};
			return place;
		},
		content(line, content) {
			const shifts = [];
			let next = line;
			for (let at = 0; at <= content.length; next++) {
				const end = (content.indexOf("\n", at) + 1 || content.length + 1) - 1;
				shifts.push({
					from: at,
					by: endOf(next) - blanksBefore(content, end, at)
				});
				at = end + 1;
			}
			let known = 0;
			return (offset) => {
				while ((shifts[known + 1]?.from ?? Number.POSITIVE_INFINITY) <= offset) known += 1;
				while (known > 0 && (shifts[known]?.from ?? 0) > offset) known -= 1;
				return offset + (shifts[known]?.by ?? 0);
			};
		},
		within(line, content) {
			const begin = from(line);
			const found = text.slice(begin, startOf(line + 1)).indexOf(content);
			const at = found < 0 ? begin : begin + found;
			cursor = {
				line,
				offset: at + (found < 0 ? 0 : content.length)
			};
			return (offset) => at + offset;
		}
	};
}
function blanksBefore(text, end, least) {
	let at = end;
	while (at > least && /\s/.test(text.charAt(at - 1))) at -= 1;
	return at;
}
// src/markdown/commonmark/inlines.ts
function inlines(tokens, context) {
	const { place } = context;
	const bottom = {
		token: null,
		children: []
	};
	const stack = [];
	let top = bottom;
	let links = 0;
	let run;
	const between = (from, to) => position(place(from), place(to));
	const flush = () => {
		if (run === void 0) return;
		const { value, from, to } = run;
		run = void 0;
		if (!context.emails || links > 0 || !value.includes("@")) top.children.push({
			type: "text",
			value,
			position: between(from, to)
		});
		else for (const piece of withEmails(value)) {
			const at = { position: between(from + piece.from, from + piece.to) };
			const text = {
				type: "text",
				value: value.slice(piece.from, piece.to),
				...at
			};
			const { url } = piece;
			top.children.push(url === void 0 ? text : {
				type: "link",
				title: null,
				url,
				children: [text],
				...at
			});
		}
	};
	for (const token of tokens) {
		const [from = 0, to = 0] = token.map ?? [];
		const value = textOf(token, context);
		if (value !== void 0) {
			if (value === "") continue;
			run ??= {
				value: "",
				from,
				to
			};
			run.value += value;
			run.to = to;
			continue;
		}
		flush();
		if (token.nesting === 1) {
			stack.push(top);
			top = {
				token,
				children: []
			};
			if (token.type === "link_open") links += 1;
		} else if (token.nesting === -1) {
			const { token: open, children } = top;
			top = stack.pop() ?? bottom;
			if (open === null) continue;
			if (open.type === "link_open") links -= 1;
			const wider = open.type === "strong_open" ? 1 : 0;
			const node = nodeOf(open, children);
			node.position = between((open.map?.[0] ?? from) - wider, to + wider);
			top.children.push(node);
		} else {
			const leaf = leafOf$1(token);
			leaf.position = between(from, to);
			top.children.push(leaf);
		}
	}
	flush();
	return bottom.children;
}
function textOf({ type, content }, { hardBreaks }) {
	if (type === "text" || type === "text_special") return content;
	return type === "softbreak" && !hardBreaks ? "\n" : void 0;
}
function nodeOf(open, children) {
	switch (open.type) {
		case "em_open": return {
			type: "emphasis",
			children
		};
		case "strong_open": return {
			type: "strong",
			children
		};
		case "s_open": return {
			type: "delete",
			children
		};
		default: return {
			type: "link",
			title: attribute$1(open, "title") ?? null,
			url: attribute$1(open, "href") ?? "",
			children
		};
	}
}
function leafOf$1(token) {
	switch (token.type) {
		case "code_inline": return {
			type: "inlineCode",
			value: token.content
		};
		case "html_inline": return {
			type: "html",
			value: token.content
		};
		case "image": return {
			type: "image",
			title: attribute$1(token, "title") ?? null,
			url: attribute$1(token, "src") ?? "",
			alt: plainText(token.children ?? [])
		};
		case "footnote_reference": return {
			type: "footnoteReference",
			identifier: nameOf(token.info),
			label: token.info
		};
		default: return { type: "break" };
	}
}
function plainText(tokens) {
	return tokens.map(({ type, content, children }) => {
		if (type === "image") return plainText(children ?? []);
		if (type === "softbreak" || type === "hardbreak") return "\n";
		return content;
	}).join("");
}
function attribute$1(token, name) {
	const value = token.attrGet(name);
	return value === null ? void 0 : String(value);
}
// src/markdown/commonmark/blocks.ts
function toMdast(text, parser, options) {
	const { tokens, env } = parser.blocks(text);
	const places = createPlaces(text);
	const hardBreaks = options.options.has("HARDBREAKS");
	const emails = options.extensions.has("autolink");
	const hasBoxes = options.extensions.has("tasklist");
	const root = frame(null, void 0);
	const stack = [];
	let top = root;
	function contentOf(token, block) {
		const above = stack.at(-1);
		const content = token.content.replace(/\n[ \t]+/g, "\n");
		const box = hasBoxes && above ? tickedBox(content, above) : "";
		const place = placesOf(token, content, block, above?.token?.map?.[0] ?? 0, places);
		block.position ??= position(place(0), place(content.length));
		return inlines(parser.inlines(content.slice(box.length), env), {
			place: box === "" ? place : (offset) => place(offset + box.length),
			hardBreaks,
			emails
		});
	}
	for (const token of tokens) if (token.type === "inline") for (const node of contentOf(token, top)) top.children.push(node);
	else if (token.tag === "thead" || token.tag === "tbody") {} else if (token.nesting === 1) {
		stack.push(top);
		top = frame(token, placeOf(token, places));
	} else if (token.nesting === -1) {
		const done = top;
		top = stack.pop() ?? root;
		if (done.token?.type === "paragraph_open" && !done.token.hidden) top.spread = true;
		if (done.token?.type === "th_open") stack.at(-1)?.align.push(alignment(done.token));
		top.children.push(withPlace(blockOf(done), done.position));
	} else {
		const leaf = leafOf(token, parser);
		if (leaf !== void 0) top.children.push(withPlace(leaf, placeOf(token, places)));
	}
	return {
		type: "root",
		children: root.children
	};
}
function frame(token, at) {
	return {
		token,
		position: at,
		children: [],
		spread: false,
		checked: null,
		align: []
	};
}
function withPlace(node, at) {
	if (at !== void 0) node.position = at;
	return node;
}
function placeOf({ type, map, info, markup }, places) {
	if (map === null) return void 0;
	const [from, to] = map;
	switch (type) {
		case "blockquote_open":
		case "list_item_open": return places.container(from, to, info.length + markup.length);
		case "footnote_open": return places.container(from, to, `[^${info}]:`.length);
		default: return places.lines(from, to);
	}
}
function placesOf({ map }, content, block, rowLine, places) {
	if (map === null) return places.within(rowLine, content);
	return block.token?.markup.startsWith("#") === true ? places.within(map[0], content) : places.content(map[0], content);
}
function tickedBox(content, item) {
	if (item.token?.type !== "list_item_open" || item.children.length > 0) return "";
	const match = /^\[([ xX])\][ \t]+/.exec(content);
	if (match === null) return "";
	item.checked = match[1] !== " ";
	return match[0];
}
function blockOf({ token, children, spread, checked, align }) {
	const held = { children };
	switch (token?.type) {
		case "heading_open": return {
			type: "heading",
			depth: Number(token.tag.slice(1)),
			...held
		};
		case "blockquote_open": return {
			type: "blockquote",
			...held
		};
		case "bullet_list_open": return {
			type: "list",
			ordered: false,
			start: null,
			spread: isSpread(children),
			...held
		};
		case "ordered_list_open": return {
			type: "list",
			ordered: true,
			start: Number(token.attrGet("start") ?? 1),
			spread: isSpread(children),
			...held
		};
		case "list_item_open": return {
			type: "listItem",
			spread,
			checked,
			...held
		};
		case "table_open": return {
			type: "table",
			align,
			...held
		};
		case "tr_open": return {
			type: "tableRow",
			...held
		};
		case "th_open":
		case "td_open": return {
			type: "tableCell",
			...held
		};
		case "footnote_open": return {
			type: "footnoteDefinition",
			identifier: nameOf(token.info),
			label: token.info,
			...held
		};
		default: return {
			type: "paragraph",
			...held
		};
	}
}
function isSpread(items) {
	return items.some((item) => item.type === "listItem" && item.spread);
}
function alignment(cell) {
	const style = String(cell.attrGet("style") ?? "");
	const [found] = /left|center|right/.exec(style) ?? [null];
	return found;
}
function leafOf(token, parser) {
	switch (token.type) {
		case "fence": {
			const info = parser.unescaped(token.info).trim();
			const [lang = ""] = info.split(/\s/, 1);
			return {
				type: "code",
				lang: lang || null,
				meta: info.slice(lang.length).trimStart() || null,
				value: withoutLineEnd(token.content)
			};
		}
		case "code_block": return {
			type: "code",
			lang: null,
			meta: null,
			value: withoutLineEnd(token.content)
		};
		case "html_block": return {
			type: "html",
			value: withoutLineEnd(token.content)
		};
		case "hr": return { type: "thematicBreak" };
		default: return;
	}
}
function withoutLineEnd(content) {
	return content.endsWith("\n") ? content.slice(0, -1) : content;
}
// src/markdown/commonmark/addresses.ts
function webAddresses({ inline }) {
	inline.ruler.at("text", textUpToWww);
	inline.ruler.before("text", "web_address", webAddress);
	inline.ruler.push("bracket", countBrackets);
}
const bareLink = "bare";
const openBrackets = /* @__PURE__ */ new WeakMap();
function countBrackets(state, silent) {
	const bracket = state.src.charAt(state.pos);
	if (!silent && (bracket === "[" || bracket === "]")) {
		const open = openBrackets.get(state) ?? 0;
		openBrackets.set(state, bracket === "[" ? open + 1 : Math.max(0, open - 1));
	}
	return false;
}
const stops = /[\n!#$%&*+\-:<=>@[\\\]^_`{}~]|(?<=[\s(])www\./g;
function textUpToWww(state, silent) {
	stops.lastIndex = state.pos;
	const end = Math.min(stops.exec(state.src)?.index ?? state.posMax, state.posMax);
	if (end === state.pos) return false;
	if (!silent) state.pending += state.src.slice(state.pos, end);
	state.pos = end;
	return true;
}
function webAddress(state, silent) {
	const { src, pos } = state;
	if (silent || state.linkLevel > 0 || openBrackets.get(state)) return false;
	const isWww = src.startsWith("www.", pos) && /^[\s*_~(]?$/.test(src.charAt(pos - 1));
	const scheme = isWww ? "" : schemeBefore(state);
	if (scheme === void 0) return false;
	const host = src.slice(pos, hostEnd(src, isWww ? pos : pos + 3));
	if (!isHost(isWww ? host : host.slice(3))) return false;
	const rest = src.slice(pos, state.posMax);
	const url = scheme + withoutEnd(rest.slice(0, blankOrTag(rest, host.length)));
	const place = [pos - scheme.length, pos - scheme.length + url.length];
	if (scheme !== "") state.pending = state.pending.slice(0, -scheme.length);
	const link = state.push("link_open", "a", 1);
	link.info = bareLink;
	const text = state.push("text", "", 0);
	link.attrs = [["href", isWww ? `http://${url}` : url]];
	text.content = url;
	link.map = text.map = place;
	const end = state.push("link_close", "a", -1);
	end.info = bareLink;
	end.map = place;
	state.pos = place[1];
	return true;
}
function schemeBefore({ src, pos, pending }) {
	if (!src.startsWith("://", pos)) return void 0;
	return /(?<![a-z])(?:https?|ftp)$/i.exec(pending.slice(-6))?.[0];
}
const hostCharacters = /(?:[^\s\p{P}!-/:-@[-`{-~]|[-_.])*/uy;
function hostEnd(text, from) {
	hostCharacters.lastIndex = from;
	return from + (hostCharacters.exec(text)?.[0].length ?? 0);
}
function isHost(host) {
	const lastTwo = host.split(".").slice(-2).join(".");
	return /^[^-_.]/.test(host) && !lastTwo.includes("_");
}
function blankOrTag(text, from) {
	const found = text.slice(from).search(/[ \t\n\v\f\r<]/);
	return found < 0 ? text.length : from + found;
}
function withoutEnd(url) {
	const count = (bracket) => url.split(bracket).length - 1;
	let surplus = count(")") - count("(");
	let end = url.length;
	for (;;) {
		const last = url.charAt(end - 1);
		if (last === ")" && surplus > 0) surplus -= 1;
		else if (last === ";") {
			const name = /&[a-z]+;$/i.exec(url.slice(Math.max(0, end - 40), end));
			end -= (name?.[0].length ?? 1) - 1;
		} else if (last === "" || !"?!.,:*_~'\"".includes(last)) return url.slice(0, end);
		end -= 1;
	}
}
// src/markdown/commonmark/flanking.ts
const blank = /[\t\n\f\r\p{Zs}]/u;
const punctuation = /[\p{P}$+<=>^`|~]/u;
function delimiterRun(src, start, canSplitWord, skipTildes) {
	let end = start;
	while (src[end] === src[start]) end += 1;
	const before = characterBefore(src, start, skipTildes);
	const after = characterAfter(src, end, skipTildes);
	const { isLeft, isRight } = flanks(before, after);
	return {
		can_open: isLeft && (canSplitWord || !isRight || punctuation.test(before)),
		can_close: isRight && (canSplitWord || !isLeft || punctuation.test(after)),
		length: end - start
	};
}
function flanks(before, after) {
	const [blankBefore, blankAfter] = [blank.test(before), blank.test(after)];
	const [markBefore, markAfter] = [punctuation.test(before), punctuation.test(after)];
	return {
		isLeft: !blankAfter && (!markAfter || blankBefore || markBefore),
		isRight: !blankBefore && (!markBefore || blankAfter || markAfter)
	};
}
function characterBefore(src, start, skipTildes) {
	let at = start;
	while (skipTildes && at > 0 && src[at - 1] === "~") at -= 1;
	if (at === 0) return "\n";
	const isPair = /[\uD800-\uDBFF][\uDC00-\uDFFF]/.test(src.slice(Math.max(0, at - 2), at));
	return src.slice(at - (isPair ? 2 : 1), at);
}
function characterAfter(src, end, skipTildes) {
	let at = end;
	while (skipTildes && src[at] === "~") at += 1;
	return at < src.length ? String.fromCodePoint(src.codePointAt(at) ?? 0) : "\n";
}
// src/markdown/commonmark/html.ts
function html({ block, inline }) {
	block.ruler.at("html_block", htmlBlock, { alt: [
		"paragraph",
		"reference",
		"blockquote"
	] });
	inline.ruler.before("html_inline", "no_html", noHtml);
}
const blockNames = "address article aside base basefont blockquote body caption center col colgroup dd details dialog dir div dl dt fieldset figcaption figure footer form frame frameset h1 h2 h3 h4 h5 h6 head header hr html iframe legend li link main menu menuitem nav noframes ol optgroup option p param section summary table tbody td tfoot th thead title tr track ul";
const attribute = String.raw`[ \t\v\f]+[a-z_:][\w:.-]*(?:[ \t\v\f]*=[ \t\v\f]*(?:[^\s"'=<>\x60]+|'[^']*'|"[^"]*"))?`;
const tagAlone = new RegExp(`^<(?:[a-z][a-z0-9-]*(?:${attribute})*[ \\t\\v\\f]*/?|/[a-z][a-z0-9-]*[ \\t\\v\\f]*)>[ \\t\\f]*$`, "i");
const kinds = [
	{
		start: /^<(?:script|pre|style)(?:[ \t\v\f>]|$)/i,
		end: /<\/(?:script|pre|style)>/i
	},
	{
		start: /^<!--/,
		end: /-->/
	},
	{
		start: /^<\?/,
		end: /\?>/
	},
	{
		start: /^<![A-Z]/,
		end: />/
	},
	{
		start: /^<!\[CDATA\[/i,
		end: /\]\]>/
	},
	{ start: new RegExp(`^</?(?:${blockNames.replaceAll(" ", "|")})(?:[ \\t\\v\\f]|/?>|$)`, "i") },
	{ start: tagAlone }
];
function htmlBlock(state, startLine, endLine, silent) {
	const indent = (state.sCount[startLine] ?? 0) - state.blkIndent;
	const first = lineOf(state, startLine);
	if (indent >= 4 || !first.startsWith("<")) return false;
	const kind = kinds.find(({ start }) => start.test(first));
	if (kind === void 0) return false;
	if (silent) return kind.start !== tagAlone || indent < 0 || !isParagraph(state);
	const { end } = kind;
	let last = startLine;
	while (last < endLine && !end?.test(lineOf(state, last))) {
		const isEmpty = last + 1 < endLine && state.isEmpty(last + 1);
		const next = last + 1;
		const leaves = (state.sCount[next] ?? 0) < state.blkIndent && !(end && isEmpty);
		if (next >= endLine || leaves || !end && isEmpty) break;
		last = next;
	}
	state.line = last + 1;
	const token = state.push("html_block", "", 0);
	token.map = [startLine, state.line];
	token.content = state.getLines(startLine, state.line, state.blkIndent, true);
	return true;
}
function lineOf(state, line) {
	const start = (state.bMarks[line] ?? 0) + (state.tShift[line] ?? 0);
	return state.src.slice(start, state.eMarks[line]);
}
function isParagraph({ parentType }) {
	return parentType === "paragraph" || parentType === "reference";
}
function noHtml(state, silent) {
	const { src, pos } = state;
	if (!src.startsWith("<!", pos)) return false;
	if (src.startsWith("--", pos + 2) ? isComment(src, pos + 4) : /^(?:\[CDATA\[|[A-Z]+[ \t\v\f\r\n])/.test(src.slice(pos + 2, pos + 40))) return false;
	if (!silent) state.pending += "<";
	state.pos += 1;
	return true;
}
function isComment(src, from) {
	if (src.startsWith(">", from) || src.startsWith("->", from)) return false;
	const end = src.indexOf("--", from);
	return end !== -1 && src.startsWith(">", end + 2);
}
// src/markdown/commonmark/strikethrough.ts
const tilde = 126;
const marks = [
	0,
	1114113,
	1114114
];
function strikethrough({ inline }) {
	inline.ruler.at("strikethrough", tokenize);
	inline.ruler2.at("strikethrough", (state) => {
		pair(state, state.delimiters);
		for (const meta of state.tokens_meta) if (meta?.delimiters) pair(state, meta.delimiters);
	});
	inline.ruler.enable("strikethrough");
	inline.ruler2.enable("strikethrough");
}
function tokenize(state, silent) {
	if (silent || state.src.charCodeAt(state.pos) !== tilde) return false;
	const { length, can_open, can_close } = state.scanDelims(state.pos, true);
	const marker = marks[length];
	state.push("text", "", 0).content = "~".repeat(length);
	if (marker !== void 0) {
		const token = state.tokens.length - 1;
		state.delimiters.push({
			marker,
			token,
			end: -1,
			open: can_open,
			close: can_close
		});
	}
	state.pos += length;
	return true;
}
function pair(state, delimiters) {
	for (const { marker, token, end } of delimiters) {
		const closing = delimiters[end];
		const open = state.tokens[token];
		const close = state.tokens[closing?.token ?? -1];
		if (marker <= 1114112 || open === void 0 || close === void 0) continue;
		Object.assign(open, {
			type: "s_open",
			nesting: 1,
			content: ""
		});
		Object.assign(close, {
			type: "s_close",
			nesting: -1,
			content: ""
		});
	}
}
// src/markdown/commonmark/typography.ts
const mark = "*";
const bareAddress = /(?:https?:\/\/|\bwww\.)[^\s<>]*[^\s<>.,;:!?'")\]*_~-]/gi;
function setTypography(tokens) {
	for (const { type, children } of tokens) if (type === "image" && children !== null) setTypography(children);
	const source = tokens.map((token) => textIn(token) ?? markOf(token));
	const whole = source.join("");
	if (!/["']|--|\.\.\./.test(whole)) return;
	const kept = [...whole.matchAll(bareAddress)].map(({ 0: address, index }) => [index, index + address.length]);
	const isKept = (at) => kept.some(([from, to]) => at > from && at < to);
	const quotes = turned(whole, isText(tokens, source), isKept);
	let start = 0;
	tokens.forEach((token, index) => {
		const from = start;
		start += source[index]?.length ?? 0;
		const text = textIn(token);
		if (text === void 0) return;
		token.content = text.replace(/["']|-{2,}|\.{3}/g, (typed, at) => {
			if (isKept(from + at)) return typed;
			return quotes.get(from + at) ?? (typed.startsWith("-") ? dashes(typed.length) : "…");
		});
	});
}
function markOf({ type, info }) {
	if (type === "softbreak") return "\n";
	return /^link_/.test(type) && info === "bare" ? "" : mark;
}
function textIn({ type, content }) {
	return type === "text" ? content : void 0;
}
function isText(tokens, source) {
	const flags = tokens.flatMap((token, index) => Array.from({ length: source[index]?.length ?? 0 }, () => textIn(token) !== void 0));
	return (at) => flags[at] === true;
}
function dashes(count) {
	if (count % 3 === 0) return "—".repeat(count / 3);
	if (count % 2 === 0) return "–".repeat(count / 2);
	return count % 3 === 2 ? `${"—".repeat((count - 2) / 3)}–` : `${"—".repeat((count - 4) / 3)}––`;
}
function turned(text, isTyped, isKept) {
	const quotes = /* @__PURE__ */ new Map();
	const openers = /* @__PURE__ */ new Map();
	for (const { 0: sign, index: at } of text.matchAll(/["']/g)) {
		if (!isTyped(at) || isKept(at)) continue;
		const before = characterBefore(text, at, false);
		const { isLeft, isRight } = flanks(before, characterAfter(text, at + 1, false));
		const isDouble = sign === "\"";
		const opener = openers.get(sign);
		if (isRight && opener !== void 0) quotes.set(opener, isDouble ? "“" : "‘");
		quotes.set(at, isDouble ? isRight ? "”" : "“" : "’");
		if (isLeft && !isRight && before !== "]" && before !== ")") openers.set(sign, at);
	}
	return quotes;
}
// src/markdown/commonmark/parser.ts
const depth = 100;
function createParser({ extensions, options }) {
	const forBlocks = create(Number.POSITIVE_INFINITY);
	const forInlines = create(depth);
	if (extensions.has("table")) forBlocks.block.ruler.enable("table");
	if (extensions.has("strikethrough")) forInlines.use(strikethrough);
	if (extensions.has("autolink")) forInlines.use(webAddresses);
	if (options.has("FOOTNOTES")) {
		forBlocks.use(footnotes);
		forInlines.use(footnotes);
	}
	forInlines.inline.ruler2.disable("fragments_join");
	const skipTildes = extensions.has("strikethrough");
	forInlines.inline.tokenize = (state) => {
		state.scanDelims = (start, canSplitWord) => delimiterRun(state.src, start, canSplitWord, skipTildes);
		tokenizeWithPlaces(state);
	};
	return {
		blocks(text) {
			const env = {};
			const tokens = [];
			const lines = text.replace(/\r\n?/g, "\n").replaceAll("\0", "�");
			forBlocks.block.parse(lines, forBlocks, env, tokens);
			return {
				tokens,
				env
			};
		},
		inlines(content, env) {
			const tokens = [];
			forInlines.inline.parse(content, forInlines, env, tokens);
			if (options.has("SMART")) setTypography(tokens);
			return tokens;
		},
		unescaped: forBlocks.utils.unescapeAll
	};
}
function create(maxNesting) {
	const parser = new MarkdownItCallable("commonmark", { maxNesting });
	parser.use(html);
	parser.validateLink = () => true;
	parser.normalizeLink = (url) => url;
	parser.normalizeLinkText = (url) => url;
	return parser;
}
function tokenizeWithPlaces(state) {
	const rules = state.md.inline.ruler.getRules("");
	let textStart = state.pos;
	while (state.pos < state.posMax) {
		const start = state.pos;
		const count = state.tokens.length;
		const { linkLevel } = state;
		if (state.pending === "") textStart = start;
		if (state.level >= depth || !rules.some((rule) => rule(state, false))) state.pending += state.src[state.pos++];
		state.linkLevel = linkLevel;
		if (state.tokens.length > count) place(state, count, {
			textStart,
			start
		});
	}
	if (state.pending !== "") state.pushPending().map = [textStart, state.posMax];
}
function place(state, from, at) {
	const { tokens, pos } = state;
	const first = tokens[from];
	let next = from;
	if (first?.type === "text" && !first.map && at.textStart < at.start) {
		first.map = [at.textStart, tokens[from + 1]?.map?.[0] ?? at.start];
		next += 1;
	}
	const isRun = tokens.length - next === pos - at.start;
	for (let index = next; index < tokens.length; index++) {
		const token = tokens[index];
		const offset = at.start + index - next;
		if (token && !token.map) token.map = isRun ? [offset, offset + 1] : [at.start, pos];
	}
}
// src/markdown/commonmark/options.ts
function commonMarkOptions(config) {
	const own = config.commonmark;
	const lists = typeof own === "object" && own !== null ? own : {};
	return {
		extensions: new Set(wordsOf(lists.extensions).map((name) => name.toLowerCase())),
		options: new Set(wordsOf(lists.options).map((name) => name.toUpperCase())),
		headingIds: !/^commonmark$/i.test(String(config.markdown))
	};
}
function wordsOf(value) {
	return Array.isArray(value) ? value.map(String) : [];
}
// src/markdown/commonmark/commonmark.ts
function parseCommonMark(text, options) {
	return htmlNodesToElements(read(text, options));
}
function toCommonMarkHtml(text, options) {
	return `${printed(read(text, options))}\n`;
}
function read(text, options) {
	const tree = parsed(text, options);
	if (options.headingIds) return withHeadingIds(tree);
	return options.options.has("UNSAFE") ? tree : withoutHtml(tree);
}
function parsed(text, options) {
	try {
		return toMdast(text, parserFor(options), options);
	} catch (error) {
		if (!(error instanceof RangeError)) throw error;
		return {
			type: "root",
			children: asBlocks([unread(text, text)])
		};
	}
}
const parsers = /* @__PURE__ */ new WeakMap();
function parserFor(options) {
	const parser = parsers.get(options) ?? createParser(options);
	parsers.set(options, parser);
	return parser;
}
function printed(tree) {
	return toHtml(toHast(tree, { allowDangerousHtml: true }), {
		allowDangerousHtml: true,
		characterReferences: { useNamedReferences: true }
	});
}
function withoutHtml(root) {
	return rewrite(root, (node) => node.type === "html" ? [] : node);
}
function withHeadingIds(root) {
	const taken = /* @__PURE__ */ new Map();
	return rewrite(root, (node) => {
		if (node.type !== "heading") return node;
		const plain = printed({
			type: "root",
			children: node.children
		}).replace(/^[^a-zA-Z]+/, "").replace(/[^a-zA-Z0-9 -]/g, "").replaceAll(" ", "-").toLowerCase();
		const id = plain === "" ? "section" : plain;
		const count = taken.get(id);
		taken.set(id, (count ?? -1) + 1);
		const own = count === void 0 ? id : `${id}-${count + 1}`;
		return {
			...node,
			data: {
				...node.data,
				hProperties: {
					...node.data?.hProperties,
					id: own
				}
			}
		};
	});
}
export { commonMarkOptions, parseCommonMark, toCommonMarkHtml };
