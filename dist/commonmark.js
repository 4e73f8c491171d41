import { MarkdownItCallable, toHtml } from "./markdown-it.js";
import "./space-separated-tokens.js";
import { asBlocks, documentPieces, isBalanced, isParent, isPhrasing, parseFragment, rewrite, slot, unread, walk } from "./rendering.js";
// node_modules/mdast-util-to-hast/lib/handlers/blockquote.js
function blockquote(state, node) {
	const result = {
		type: "element",
		tagName: "blockquote",
		properties: {},
		children: state.wrap(state.all(node), true)
	};
	state.patch(node, result);
	return state.applyData(node, result);
}
// node_modules/mdast-util-to-hast/lib/handlers/break.js
function hardBreak(state, node) {
	const result = {
		type: "element",
		tagName: "br",
		properties: {},
		children: []
	};
	state.patch(node, result);
	return [state.applyData(node, result), {
		type: "text",
		value: "\n"
	}];
}
// node_modules/mdast-util-to-hast/lib/handlers/code.js
function code(state, node) {
	const value = node.value ? node.value + "\n" : "";
	const properties = {};
	const language = node.lang ? node.lang.split(/\s+/) : [];
	if (language.length > 0) properties.className = ["language-" + language[0]];
	let result = {
		type: "element",
		tagName: "code",
		properties,
		children: [{
			type: "text",
			value
		}]
	};
	if (node.meta) result.data = { meta: node.meta };
	state.patch(node, result);
	result = state.applyData(node, result);
	result = {
		type: "element",
		tagName: "pre",
		properties: {},
		children: [result]
	};
	state.patch(node, result);
	return result;
}
// node_modules/mdast-util-to-hast/lib/handlers/delete.js
function strikethrough$1(state, node) {
	const result = {
		type: "element",
		tagName: "del",
		properties: {},
		children: state.all(node)
	};
	state.patch(node, result);
	return state.applyData(node, result);
}
// node_modules/mdast-util-to-hast/lib/handlers/emphasis.js
function emphasis(state, node) {
	const result = {
		type: "element",
		tagName: "em",
		properties: {},
		children: state.all(node)
	};
	state.patch(node, result);
	return state.applyData(node, result);
}
const asciiAlphanumeric = regexCheck(/[\dA-Za-z]/);
function regexCheck(regex) {
	return check;
	function check(code) {
		return code !== null && code > -1 && regex.test(String.fromCharCode(code));
	}
}
// node_modules/micromark-util-sanitize-uri/index.js
function normalizeUri(value) {
	const result = [];
	let index = -1;
	let start = 0;
	let skip = 0;
	while (++index < value.length) {
		const code = value.charCodeAt(index);
		let replace = "";
		if (code === 37 && asciiAlphanumeric(value.charCodeAt(index + 1)) && asciiAlphanumeric(value.charCodeAt(index + 2))) skip = 2;
		else if (code < 128) {
			if (!/[!#$&-;=?-Z_a-z~]/.test(String.fromCharCode(code))) replace = String.fromCharCode(code);
		} else if (code > 55295 && code < 57344) {
			const next = value.charCodeAt(index + 1);
			if (code < 56320 && next > 56319 && next < 57344) {
				replace = String.fromCharCode(code, next);
				skip = 1;
			} else replace = "�";
		} else replace = String.fromCharCode(code);
		if (replace) {
			result.push(value.slice(start, index), encodeURIComponent(replace));
			start = index + skip + 1;
			replace = "";
		}
		if (skip) {
			index += skip;
			skip = 0;
		}
	}
	return result.join("") + value.slice(start);
}
// node_modules/mdast-util-to-hast/lib/handlers/footnote-reference.js
function footnoteReference(state, node) {
	const clobberPrefix = typeof state.options.clobberPrefix === "string" ? state.options.clobberPrefix : "user-content-";
	const id = String(node.identifier).toUpperCase();
	const safeId = normalizeUri(id.toLowerCase());
	const index = state.footnoteOrder.indexOf(id);
	let counter;
	let reuseCounter = state.footnoteCounts.get(id);
	if (reuseCounter === void 0) {
		reuseCounter = 0;
		state.footnoteOrder.push(id);
		counter = state.footnoteOrder.length;
	} else counter = index + 1;
	reuseCounter += 1;
	state.footnoteCounts.set(id, reuseCounter);
	const link = {
		type: "element",
		tagName: "a",
		properties: {
			href: "#" + clobberPrefix + "fn-" + safeId,
			id: clobberPrefix + "fnref-" + safeId + (reuseCounter > 1 ? "-" + reuseCounter : ""),
			dataFootnoteRef: true,
			ariaDescribedBy: ["footnote-label"]
		},
		children: [{
			type: "text",
			value: String(counter)
		}]
	};
	state.patch(node, link);
	const sup = {
		type: "element",
		tagName: "sup",
		properties: {},
		children: [link]
	};
	state.patch(node, sup);
	return state.applyData(node, sup);
}
// node_modules/mdast-util-to-hast/lib/handlers/heading.js
function heading(state, node) {
	const result = {
		type: "element",
		tagName: "h" + node.depth,
		properties: {},
		children: state.all(node)
	};
	state.patch(node, result);
	return state.applyData(node, result);
}
// node_modules/mdast-util-to-hast/lib/handlers/html.js
function html$1(state, node) {
	if (state.options.allowDangerousHtml) {
		const result = {
			type: "raw",
			value: node.value
		};
		state.patch(node, result);
		return state.applyData(node, result);
	}
}
// node_modules/mdast-util-to-hast/lib/revert.js
function revert(state, node) {
	const subtype = node.referenceType;
	let suffix = "]";
	if (subtype === "collapsed") suffix += "[]";
	else if (subtype === "full") suffix += "[" + (node.label || node.identifier) + "]";
	if (node.type === "imageReference") return [{
		type: "text",
		value: "![" + node.alt + suffix
	}];
	const contents = state.all(node);
	const head = contents[0];
	if (head && head.type === "text") head.value = "[" + head.value;
	else contents.unshift({
		type: "text",
		value: "["
	});
	const tail = contents[contents.length - 1];
	if (tail && tail.type === "text") tail.value += suffix;
	else contents.push({
		type: "text",
		value: suffix
	});
	return contents;
}
// node_modules/mdast-util-to-hast/lib/handlers/image-reference.js
function imageReference(state, node) {
	const id = String(node.identifier).toUpperCase();
	const definition = state.definitionById.get(id);
	if (!definition) return revert(state, node);
	const properties = { src: normalizeUri(definition.url || "") };
	if (node.alt !== null && node.alt !== void 0) properties.alt = node.alt;
	if (definition.title !== null && definition.title !== void 0) properties.title = definition.title;
	const result = {
		type: "element",
		tagName: "img",
		properties,
		children: []
	};
	state.patch(node, result);
	return state.applyData(node, result);
}
// node_modules/mdast-util-to-hast/lib/handlers/image.js
function image(state, node) {
	const properties = { src: normalizeUri(node.url) };
	if (node.alt !== null && node.alt !== void 0) properties.alt = node.alt;
	if (node.title !== null && node.title !== void 0) properties.title = node.title;
	const result = {
		type: "element",
		tagName: "img",
		properties,
		children: []
	};
	state.patch(node, result);
	return state.applyData(node, result);
}
// node_modules/mdast-util-to-hast/lib/handlers/inline-code.js
function inlineCode(state, node) {
	const text = {
		type: "text",
		value: node.value.replace(/\r?\n|\r/g, " ")
	};
	state.patch(node, text);
	const result = {
		type: "element",
		tagName: "code",
		properties: {},
		children: [text]
	};
	state.patch(node, result);
	return state.applyData(node, result);
}
// node_modules/mdast-util-to-hast/lib/handlers/link-reference.js
function linkReference(state, node) {
	const id = String(node.identifier).toUpperCase();
	const definition = state.definitionById.get(id);
	if (!definition) return revert(state, node);
	const properties = { href: normalizeUri(definition.url || "") };
	if (definition.title !== null && definition.title !== void 0) properties.title = definition.title;
	const result = {
		type: "element",
		tagName: "a",
		properties,
		children: state.all(node)
	};
	state.patch(node, result);
	return state.applyData(node, result);
}
// node_modules/mdast-util-to-hast/lib/handlers/link.js
function link(state, node) {
	const properties = { href: normalizeUri(node.url) };
	if (node.title !== null && node.title !== void 0) properties.title = node.title;
	const result = {
		type: "element",
		tagName: "a",
		properties,
		children: state.all(node)
	};
	state.patch(node, result);
	return state.applyData(node, result);
}
// node_modules/mdast-util-to-hast/lib/handlers/list-item.js
function listItem(state, node, parent) {
	const results = state.all(node);
	const loose = parent ? listLoose(parent) : listItemLoose(node);
	const properties = {};
	const children = [];
	if (typeof node.checked === "boolean") {
		const head = results[0];
		let paragraph;
		if (head && head.type === "element" && head.tagName === "p") paragraph = head;
		else {
			paragraph = {
				type: "element",
				tagName: "p",
				properties: {},
				children: []
			};
			results.unshift(paragraph);
		}
		if (paragraph.children.length > 0) paragraph.children.unshift({
			type: "text",
			value: " "
		});
		paragraph.children.unshift({
			type: "element",
			tagName: "input",
			properties: {
				type: "checkbox",
				checked: node.checked,
				disabled: true
			},
			children: []
		});
		properties.className = ["task-list-item"];
	}
	let index = -1;
	while (++index < results.length) {
		const child = results[index];
		if (loose || index !== 0 || child.type !== "element" || child.tagName !== "p") children.push({
			type: "text",
			value: "\n"
		});
		if (child.type === "element" && child.tagName === "p" && !loose) children.push(...child.children);
		else children.push(child);
	}
	const tail = results[results.length - 1];
	if (tail && (loose || tail.type !== "element" || tail.tagName !== "p")) children.push({
		type: "text",
		value: "\n"
	});
	const result = {
		type: "element",
		tagName: "li",
		properties,
		children
	};
	state.patch(node, result);
	return state.applyData(node, result);
}
function listLoose(node) {
	let loose = false;
	if (node.type === "list") {
		loose = node.spread || false;
		const { children } = node;
		let index = -1;
		while (!loose && ++index < children.length) loose = listItemLoose(children[index]);
	}
	return loose;
}
function listItemLoose(node) {
	const { spread } = node;
	return spread === null || spread === void 0 ? node.children.length > 1 : spread;
}
// node_modules/mdast-util-to-hast/lib/handlers/list.js
function list(state, node) {
	const properties = {};
	const results = state.all(node);
	let index = -1;
	if (typeof node.start === "number" && node.start !== 1) properties.start = node.start;
	while (++index < results.length) {
		const child = results[index];
		if (child.type === "element" && child.tagName === "li" && child.properties && Array.isArray(child.properties.className) && child.properties.className.includes("task-list-item")) {
			properties.className = ["contains-task-list"];
			break;
		}
	}
	const result = {
		type: "element",
		tagName: node.ordered ? "ol" : "ul",
		properties,
		children: state.wrap(results, true)
	};
	state.patch(node, result);
	return state.applyData(node, result);
}
// node_modules/mdast-util-to-hast/lib/handlers/paragraph.js
function paragraph(state, node) {
	const result = {
		type: "element",
		tagName: "p",
		properties: {},
		children: state.all(node)
	};
	state.patch(node, result);
	return state.applyData(node, result);
}
// node_modules/mdast-util-to-hast/lib/handlers/root.js
function root(state, node) {
	const result = {
		type: "root",
		children: state.wrap(state.all(node))
	};
	state.patch(node, result);
	return state.applyData(node, result);
}
// node_modules/mdast-util-to-hast/lib/handlers/strong.js
function strong(state, node) {
	const result = {
		type: "element",
		tagName: "strong",
		properties: {},
		children: state.all(node)
	};
	state.patch(node, result);
	return state.applyData(node, result);
}
// node_modules/unist-util-position/lib/index.js
const pointEnd = point("end");
const pointStart = point("start");
function point(type) {
	return point;
	function point(node) {
		const point = node && node.position && node.position[type] || {};
		if (typeof point.line === "number" && point.line > 0 && typeof point.column === "number" && point.column > 0) return {
			line: point.line,
			column: point.column,
			offset: typeof point.offset === "number" && point.offset > -1 ? point.offset : void 0
		};
	}
}
function position$1(node) {
	const start = pointStart(node);
	const end = pointEnd(node);
	if (start && end) return {
		start,
		end
	};
}
// node_modules/mdast-util-to-hast/lib/handlers/table.js
function table(state, node) {
	const rows = state.all(node);
	const firstRow = rows.shift();
	const tableContent = [];
	if (firstRow) {
		const head = {
			type: "element",
			tagName: "thead",
			properties: {},
			children: state.wrap([firstRow], true)
		};
		state.patch(node.children[0], head);
		tableContent.push(head);
	}
	if (rows.length > 0) {
		const body = {
			type: "element",
			tagName: "tbody",
			properties: {},
			children: state.wrap(rows, true)
		};
		const start = pointStart(node.children[1]);
		const end = pointEnd(node.children[node.children.length - 1]);
		if (start && end) body.position = {
			start,
			end
		};
		tableContent.push(body);
	}
	const result = {
		type: "element",
		tagName: "table",
		properties: {},
		children: state.wrap(tableContent, true)
	};
	state.patch(node, result);
	return state.applyData(node, result);
}
// node_modules/mdast-util-to-hast/lib/handlers/table-row.js
function tableRow(state, node, parent) {
	const siblings = parent ? parent.children : void 0;
	const tagName = (siblings ? siblings.indexOf(node) : 1) === 0 ? "th" : "td";
	const align = parent && parent.type === "table" ? parent.align : void 0;
	const length = align ? align.length : node.children.length;
	let cellIndex = -1;
	const cells = [];
	while (++cellIndex < length) {
		const cell = node.children[cellIndex];
		const properties = {};
		const alignValue = align ? align[cellIndex] : void 0;
		if (alignValue) properties.align = alignValue;
		let result = {
			type: "element",
			tagName,
			properties,
			children: []
		};
		if (cell) {
			result.children = state.all(cell);
			state.patch(cell, result);
			result = state.applyData(cell, result);
		}
		cells.push(result);
	}
	const result = {
		type: "element",
		tagName: "tr",
		properties: {},
		children: state.wrap(cells, true)
	};
	state.patch(node, result);
	return state.applyData(node, result);
}
// node_modules/mdast-util-to-hast/lib/handlers/table-cell.js
function tableCell(state, node) {
	const result = {
		type: "element",
		tagName: "td",
		properties: {},
		children: state.all(node)
	};
	state.patch(node, result);
	return state.applyData(node, result);
}
// node_modules/trim-lines/index.js
const tab = 9;
const space = 32;
function trimLines(value) {
	const source = String(value);
	const search = /\r?\n|\r/g;
	let match = search.exec(source);
	let last = 0;
	const lines = [];
	while (match) {
		lines.push(trimLine(source.slice(last, match.index), last > 0, true), match[0]);
		last = match.index + match[0].length;
		match = search.exec(source);
	}
	lines.push(trimLine(source.slice(last), last > 0, false));
	return lines.join("");
}
function trimLine(value, start, end) {
	let startIndex = 0;
	let endIndex = value.length;
	if (start) {
		let code = value.codePointAt(startIndex);
		while (code === tab || code === space) {
			startIndex++;
			code = value.codePointAt(startIndex);
		}
	}
	if (end) {
		let code = value.codePointAt(endIndex - 1);
		while (code === tab || code === space) {
			endIndex--;
			code = value.codePointAt(endIndex - 1);
		}
	}
	return endIndex > startIndex ? value.slice(startIndex, endIndex) : "";
}
// node_modules/mdast-util-to-hast/lib/handlers/text.js
function text(state, node) {
	const result = {
		type: "text",
		value: trimLines(String(node.value))
	};
	state.patch(node, result);
	return state.applyData(node, result);
}
// node_modules/mdast-util-to-hast/lib/handlers/thematic-break.js
function thematicBreak(state, node) {
	const result = {
		type: "element",
		tagName: "hr",
		properties: {},
		children: []
	};
	state.patch(node, result);
	return state.applyData(node, result);
}
// node_modules/mdast-util-to-hast/lib/handlers/index.js
const handlers = {
	blockquote,
	break: hardBreak,
	code,
	delete: strikethrough$1,
	emphasis,
	footnoteReference,
	heading,
	html: html$1,
	imageReference,
	image,
	inlineCode,
	linkReference,
	link,
	listItem,
	list,
	paragraph,
	root,
	strong,
	table,
	tableCell,
	tableRow,
	text,
	thematicBreak,
	toml: ignore,
	yaml: ignore,
	definition: ignore,
	footnoteDefinition: ignore
};
function ignore() {}
// node_modules/@ungap/structured-clone/esm/deserialize.js
const { defineProperty } = Object;
const env = typeof self === "object" ? self : globalThis;
const guard = (name, init) => {
	switch (name) {
		case "Function":
		case "SharedWorker":
		case "Worker":
		case "eval":
		case "setInterval":
		case "setTimeout": throw new TypeError("unable to deserialize " + name);
	}
	return new env[name](init);
};
const deserializer = ($, _) => {
	const as = (out, index) => {
		$.set(index, out);
		return out;
	};
	const unpair = (index) => {
		if ($.has(index)) return $.get(index);
		const [type, value] = _[index];
		switch (type) {
			case 0:
			case -1: return as(value, index);
			case 1: {
				const arr = as([], index);
				for (const index of value) arr.push(unpair(index));
				return arr;
			}
			case 2: {
				const object = as({}, index);
				for (const [key, index] of value) {
					const k = unpair(key), value = unpair(index);
					if (k === "__proto__") defineProperty(object, k, {
						value,
						configurable: true,
						enumerable: true,
						writable: true
					});
					else object[k] = value;
				}
				return object;
			}
			case 3: return as(new Date(value), index);
			case 4: {
				const { source, flags } = value;
				return as(new RegExp(source, flags), index);
			}
			case 5: {
				const map = as(/* @__PURE__ */ new Map(), index);
				for (const [key, index] of value) map.set(unpair(key), unpair(index));
				return map;
			}
			case 6: {
				const set = as(/* @__PURE__ */ new Set(), index);
				for (const index of value) set.add(unpair(index));
				return set;
			}
			case 7: {
				const { name, message } = value;
				return as(typeof env[name] === "function" ? guard(name, message) : new Error(message), index);
			}
			case 8: return as(BigInt(value), index);
			case "BigInt": return as(Object(BigInt(value)), index);
			case "ArrayBuffer": return as(new Uint8Array(value).buffer, value);
			case "DataView": {
				const { buffer } = new Uint8Array(value);
				return as(new DataView(buffer), value);
			}
			case "-0": return -0;
		}
		return as(guard(type, value), index);
	};
	return unpair;
};
const deserialize = (serialized) => deserializer(/* @__PURE__ */ new Map(), serialized)(0);
// node_modules/@ungap/structured-clone/esm/serialize.js
const EMPTY = "";
const { toString } = {};
const { keys, is } = Object;
const typeOf = (value) => {
	const type = typeof value;
	if (type !== "object" || !value) return [0, type];
	const asString = toString.call(value).slice(8, -1);
	switch (asString) {
		case "Array": return [1, EMPTY];
		case "Object": return [2, EMPTY];
		case "Date": return [3, EMPTY];
		case "RegExp": return [4, EMPTY];
		case "Map": return [5, EMPTY];
		case "Set": return [6, EMPTY];
		case "DataView": return [1, asString];
	}
	if (asString.includes("Array")) return [1, asString];
	if (value instanceof Error) return [7, value.name || "Error"];
	return [2, asString];
};
const shouldSkip = ([TYPE, type]) => TYPE === 0 && (type === "function" || type === "symbol");
const serializer = (strict, json, $, _) => {
	const as = (out, value) => {
		const index = _.push(out) - 1;
		$.set(value, index);
		return index;
	};
	const pair = (value) => {
		if ($.has(value)) return $.get(value);
		let [TYPE, type] = typeOf(value);
		switch (TYPE) {
			case 0: {
				let entry = value;
				switch (type) {
					case "bigint":
						TYPE = 8;
						entry = value.toString();
						break;
					case "number":
						if (!value && is(value, -0)) return _.push(["-0"]) - 1;
						break;
					case "function":
					case "symbol":
						if (strict) throw new TypeError("unable to serialize " + type);
						entry = null;
						break;
					case "undefined": return as([-1], value);
				}
				return as([TYPE, entry], value);
			}
			case 1: {
				if (type) {
					let spread = value;
					if (type === "DataView") spread = new Uint8Array(value.buffer);
					else if (type === "ArrayBuffer") spread = new Uint8Array(value);
					return as([type, [...spread]], value);
				}
				const arr = [];
				const index = as([TYPE, arr], value);
				for (const entry of value) arr.push(pair(entry));
				return index;
			}
			case 2: {
				if (type) switch (type) {
					case "BigInt": return as([type, value.toString()], value);
					case "Boolean":
					case "Number":
					case "String": return as([type, value.valueOf()], value);
				}
				if (json && "toJSON" in value) return pair(value.toJSON());
				const entries = [];
				const index = as([TYPE, entries], value);
				for (const key of keys(value)) if (strict || !shouldSkip(typeOf(value[key]))) entries.push([pair(key), pair(value[key])]);
				return index;
			}
			case 3: return as([TYPE, isNaN(value.getTime()) ? EMPTY : value.toISOString()], value);
			case 4: {
				const { source, flags } = value;
				return as([TYPE, {
					source,
					flags
				}], value);
			}
			case 5: {
				const entries = [];
				const index = as([TYPE, entries], value);
				for (const [key, entry] of value) if (strict || !(shouldSkip(typeOf(key)) || shouldSkip(typeOf(entry)))) entries.push([pair(key), pair(entry)]);
				return index;
			}
			case 6: {
				const entries = [];
				const index = as([TYPE, entries], value);
				for (const entry of value) if (strict || !shouldSkip(typeOf(entry))) entries.push(pair(entry));
				return index;
			}
		}
		const { message } = value;
		return as([TYPE, {
			name: type,
			message
		}], value);
	};
	return pair;
};
const serialize = (value, { json, lossy } = {}) => {
	const _ = [];
	return serializer(!(json || lossy), !!json, /* @__PURE__ */ new Map(), _)(value), _;
};
// node_modules/@ungap/structured-clone/esm/index.js
var esm_default = typeof structuredClone === "function" ? 
/* c8 ignore start */
(any, options) => options && ("json" in options || "lossy" in options) ? deserialize(serialize(any, options)) : structuredClone(any) : (any, options) => deserialize(serialize(any, options));
// node_modules/mdast-util-to-hast/lib/footer.js
function defaultFootnoteBackContent(_, rereferenceIndex) {
	const result = [{
		type: "text",
		value: "↩"
	}];
	if (rereferenceIndex > 1) result.push({
		type: "element",
		tagName: "sup",
		properties: {},
		children: [{
			type: "text",
			value: String(rereferenceIndex)
		}]
	});
	return result;
}
function defaultFootnoteBackLabel(referenceIndex, rereferenceIndex) {
	return "Back to reference " + (referenceIndex + 1) + (rereferenceIndex > 1 ? "-" + rereferenceIndex : "");
}
function footer(state) {
	const clobberPrefix = typeof state.options.clobberPrefix === "string" ? state.options.clobberPrefix : "user-content-";
	const footnoteBackContent = state.options.footnoteBackContent || defaultFootnoteBackContent;
	const footnoteBackLabel = state.options.footnoteBackLabel || defaultFootnoteBackLabel;
	const footnoteLabel = state.options.footnoteLabel || "Footnotes";
	const footnoteLabelTagName = state.options.footnoteLabelTagName || "h2";
	const footnoteLabelProperties = state.options.footnoteLabelProperties || { className: ["sr-only"] };
	const contents = [];
	const listItems = [];
	let referenceIndex = -1;
	while (++referenceIndex < state.footnoteOrder.length) {
		const definition = state.footnoteById.get(state.footnoteOrder[referenceIndex]);
		if (definition) contents[referenceIndex] = state.all(definition);
	}
	referenceIndex = -1;
	while (++referenceIndex < state.footnoteOrder.length) {
		const definition = state.footnoteById.get(state.footnoteOrder[referenceIndex]);
		if (!definition) continue;
		const content = contents[referenceIndex];
		const id = String(definition.identifier).toUpperCase();
		const safeId = normalizeUri(id.toLowerCase());
		let rereferenceIndex = 0;
		const backReferences = [];
		const counts = state.footnoteCounts.get(id);
		while (counts !== void 0 && ++rereferenceIndex <= counts) {
			if (backReferences.length > 0) backReferences.push({
				type: "text",
				value: " "
			});
			let children = typeof footnoteBackContent === "string" ? footnoteBackContent : footnoteBackContent(referenceIndex, rereferenceIndex);
			if (typeof children === "string") children = {
				type: "text",
				value: children
			};
			backReferences.push({
				type: "element",
				tagName: "a",
				properties: {
					href: "#" + clobberPrefix + "fnref-" + safeId + (rereferenceIndex > 1 ? "-" + rereferenceIndex : ""),
					dataFootnoteBackref: "",
					ariaLabel: typeof footnoteBackLabel === "string" ? footnoteBackLabel : footnoteBackLabel(referenceIndex, rereferenceIndex),
					className: ["data-footnote-backref"]
				},
				children: Array.isArray(children) ? children : [children]
			});
		}
		const tail = content[content.length - 1];
		if (tail && tail.type === "element" && tail.tagName === "p") {
			const tailTail = tail.children[tail.children.length - 1];
			if (tailTail && tailTail.type === "text") tailTail.value += " ";
			else tail.children.push({
				type: "text",
				value: " "
			});
			tail.children.push(...backReferences);
		} else content.push(...backReferences);
		const listItem = {
			type: "element",
			tagName: "li",
			properties: { id: clobberPrefix + "fn-" + safeId },
			children: state.wrap(content, true)
		};
		state.patch(definition, listItem);
		listItems.push(listItem);
	}
	if (listItems.length === 0) return;
	return {
		type: "element",
		tagName: "section",
		properties: {
			dataFootnotes: true,
			className: ["footnotes"]
		},
		children: [
			{
				type: "element",
				tagName: footnoteLabelTagName,
				properties: {
					...esm_default(footnoteLabelProperties),
					id: "footnote-label"
				},
				children: [{
					type: "text",
					value: footnoteLabel
				}]
			},
			{
				type: "text",
				value: "\n"
			},
			{
				type: "element",
				tagName: "ol",
				properties: {},
				children: state.wrap(listItems, true)
			},
			{
				type: "text",
				value: "\n"
			}
		]
	};
}
// node_modules/unist-util-is/lib/index.js
const convert = (function(test) {
	if (test === null || test === void 0) return ok;
	if (typeof test === "function") return castFactory(test);
	if (typeof test === "object") return Array.isArray(test) ? anyFactory(test) : propertiesFactory(test);
	if (typeof test === "string") return typeFactory(test);
	throw new Error("Expected function, string, or object as test");
});
function anyFactory(tests) {
	const checks = [];
	let index = -1;
	while (++index < tests.length) checks[index] = convert(tests[index]);
	return castFactory(any);
	function any(...parameters) {
		let index = -1;
		while (++index < checks.length) if (checks[index].apply(this, parameters)) return true;
		return false;
	}
}
function propertiesFactory(check) {
	const checkAsRecord = check;
	return castFactory(all);
	function all(node) {
		const nodeAsRecord = node;
		let key;
		for (key in check) if (nodeAsRecord[key] !== checkAsRecord[key]) return false;
		return true;
	}
}
function typeFactory(check) {
	return castFactory(type);
	function type(node) {
		return node && node.type === check;
	}
}
function castFactory(testFunction) {
	return check;
	function check(value, index, parent) {
		return Boolean(looksLikeANode(value) && testFunction.call(this, value, typeof index === "number" ? index : void 0, parent || void 0));
	}
}
function ok() {
	return true;
}
function looksLikeANode(value) {
	return value !== null && typeof value === "object" && "type" in value;
}
// node_modules/unist-util-visit-parents/lib/color.node.js
function color(d) {
	return "\x1B[33m" + d + "\x1B[39m";
}
// node_modules/unist-util-visit-parents/lib/index.js
const empty = [];
function visitParents(tree, testOrEnterOrVisitors, enterOrVisitorsOrReverse, reverse) {
	if (!tree || typeof tree !== "object") throw new Error("Unexpected value `" + tree + "` for `tree`, expected node");
	let preorder = true;
	let check;
	let visitors;
	let enter;
	let exit;
	if (typeof enterOrVisitorsOrReverse === "function" || enterOrVisitorsOrReverse && typeof enterOrVisitorsOrReverse === "object") {
		check = testOrEnterOrVisitors;
		visitors = enterOrVisitorsOrReverse;
		if (reverse) preorder = false;
	} else {
		visitors = testOrEnterOrVisitors;
		if (enterOrVisitorsOrReverse) preorder = false;
	}
	if (typeof visitors === "function") enter = visitors;
	else if (visitors && typeof visitors === "object") {
		if (visitors.enter === null || visitors.enter === void 0) {} else if (typeof visitors.enter === "function") enter = visitors.enter;
		else throw new Error("Unexpected value `" + visitors.enter + "` for `visitors.enter`, expected optional visitor");
		if (typeof visitors.exit === "function") exit = visitors.exit;
		else throw new Error("Unexpected value `" + visitors.exit + "` for `visitors.exit`, expected visitor (pass a visitor directly if you only want an enter visitor)");
	} else throw new Error("Unexpected value `" + visitors + "` for `enter` or `visitors`, expected visitor or object with visitors");
	const is = convert(check);
	const step = preorder ? 1 : -1;
	factory(tree, void 0, [])();
	function factory(node, index, parents) {
		const value = node && typeof node === "object" ? node : {};
		if (typeof value.type === "string") {
			const name = typeof value.tagName === "string" ? value.tagName : typeof value.name === "string" ? value.name : void 0;
			Object.defineProperty(visit, "name", { value: "node (" + color(node.type + (name ? "<" + name + ">" : "")) + ")" });
		}
		return visit;
		function visit() {
			const matches = !check || is(node, index, parents[parents.length - 1] || void 0);
			let result = empty;
			if (enter && matches) {
				result = toResult(enter(node, parents, index));
				if (result[0] === false) return result;
			}
			if ("children" in node && node.children) {
				const nodeAsParent = node;
				if (nodeAsParent.children && result[0] !== "skip") {
					let offset = (preorder ? -1 : nodeAsParent.children.length) + step;
					const grandparents = [...parents, nodeAsParent];
					while (offset > -1 && offset < nodeAsParent.children.length) {
						const child = nodeAsParent.children[offset];
						const subresult = factory(child, offset, grandparents)();
						if (subresult[0] === false) return subresult;
						offset = typeof subresult[1] === "number" ? subresult[1] : offset + step;
					}
				}
			}
			if (exit && matches) {
				const exitResult = toResult(exit(node, parents, index));
				if (exitResult[0] === "skip") throw new Error("Unexpected value `" + exitResult[0] + "` from `exit`, expected `CONTINUE`, `EXIT`, index, or nothing");
				if (exitResult[0] === false || typeof exitResult[1] === "number") return exitResult;
			}
			return result;
		}
	}
}
function toResult(value) {
	if (Array.isArray(value)) return value;
	if (typeof value === "number") return [true, value];
	return value === null || value === void 0 ? empty : [value];
}
// node_modules/unist-util-visit/lib/index.js
function visit(tree, testOrEnterOrVisitors, enterOrVisitorsOrReverse, maybeReverse) {
	let check;
	let visitors;
	let reverse;
	if (typeof enterOrVisitorsOrReverse === "function" || enterOrVisitorsOrReverse && typeof enterOrVisitorsOrReverse === "object") {
		check = testOrEnterOrVisitors;
		visitors = enterOrVisitorsOrReverse;
		reverse = maybeReverse;
	} else {
		visitors = testOrEnterOrVisitors;
		reverse = enterOrVisitorsOrReverse;
	}
	if (typeof visitors === "function") visitParents(tree, check, wrap$1(visitors), reverse);
	else visitParents(tree, check, wrapVisitors(visitors), reverse);
}
function wrapVisitors(visitors) {
	if (!visitors || typeof visitors !== "object") return visitors;
	return {
		enter: typeof visitors.enter === "function" ? wrap$1(visitors.enter) : visitors.enter,
		exit: typeof visitors.exit === "function" ? wrap$1(visitors.exit) : visitors.exit
	};
}
function wrap$1(visitor) {
	return overload;
	function overload(node, parents, index) {
		return visitor(node, index, parents[parents.length - 1]);
	}
}
// node_modules/mdast-util-to-hast/lib/state.js
const own = {}.hasOwnProperty;
const emptyOptions = {};
function createState(tree, options) {
	const settings = options || emptyOptions;
	const definitionById = /* @__PURE__ */ new Map();
	const footnoteById = /* @__PURE__ */ new Map();
	const state = {
		all,
		applyData,
		definitionById,
		footnoteById,
		footnoteCounts: /* @__PURE__ */ new Map(),
		footnoteOrder: [],
		handlers: {
			...handlers,
			...settings.handlers
		},
		one,
		options: settings,
		patch,
		wrap
	};
	visit(tree, function(node) {
		if (node.type === "definition" || node.type === "footnoteDefinition") {
			const id = String(node.identifier).toUpperCase();
			if (node.type === "definition") {
				if (!definitionById.has(id)) definitionById.set(id, node);
			} else if (!footnoteById.has(id)) footnoteById.set(id, node);
		}
	});
	return state;
	function one(node, parent) {
		const { type } = node;
		const handle = state.handlers[type];
		if (own.call(state.handlers, type) && handle) return handle(state, node, parent);
		if (state.options.passThrough && state.options.passThrough.includes(type)) {
			if ("children" in node) {
				const { children, ...shallow } = node;
				return {
					...esm_default(shallow),
					children: state.all(node)
				};
			}
			return esm_default(node);
		}
		return (state.options.unknownHandler || defaultUnknownHandler)(state, node, parent);
	}
	function all(parent) {
		const values = [];
		if ("children" in parent) {
			const nodes = parent.children;
			let index = -1;
			while (++index < nodes.length) {
				const result = state.one(nodes[index], parent);
				if (result) {
					if (index && nodes[index - 1].type === "break") {
						if (!Array.isArray(result) && result.type === "text") result.value = trimMarkdownSpaceStart(result.value);
						if (!Array.isArray(result) && result.type === "element") {
							const head = result.children[0];
							if (head && head.type === "text") head.value = trimMarkdownSpaceStart(head.value);
						}
					}
					if (Array.isArray(result)) values.push(...result);
					else values.push(result);
				}
			}
		}
		return values;
	}
}
function patch(from, to) {
	if (from.position) to.position = position$1(from);
}
function applyData(from, to) {
	let result = to;
	if (from && from.data) {
		const { hChildren, hName, hProperties } = from.data;
		if (typeof hName === "string") {
			if (result.type === "element") result.tagName = hName;
			else result = {
				type: "element",
				tagName: hName,
				properties: {},
				children: "children" in result ? result.children : [result]
			};
		}
		if (result.type === "element" && hProperties) Object.assign(result.properties, esm_default(hProperties));
		if ("children" in result && result.children && hChildren !== null && hChildren !== void 0) result.children = hChildren;
	}
	return result;
}
function defaultUnknownHandler(state, node) {
	const data = node.data || {};
	const result = "value" in node && !(own.call(data, "hProperties") || own.call(data, "hChildren")) ? {
		type: "text",
		value: node.value
	} : {
		type: "element",
		tagName: "div",
		properties: {},
		children: state.all(node)
	};
	state.patch(node, result);
	return state.applyData(node, result);
}
function wrap(nodes, loose) {
	const result = [];
	let index = -1;
	if (loose) result.push({
		type: "text",
		value: "\n"
	});
	while (++index < nodes.length) {
		if (index) result.push({
			type: "text",
			value: "\n"
		});
		result.push(nodes[index]);
	}
	if (loose && nodes.length > 0) result.push({
		type: "text",
		value: "\n"
	});
	return result;
}
function trimMarkdownSpaceStart(value) {
	let index = 0;
	let code = value.charCodeAt(index);
	while (code === 9 || code === 32) {
		index++;
		code = value.charCodeAt(index);
	}
	return value.slice(index);
}
// node_modules/mdast-util-to-hast/lib/index.js
function toHast(tree, options) {
	const state = createState(tree, options);
	const node = state.one(tree, void 0);
	const foot = footer(state);
	const result = Array.isArray(node) ? {
		type: "root",
		children: node
	} : node || {
		type: "root",
		children: []
	};
	if (foot) {
		"children" in result;
		result.children.push({
			type: "text",
			value: "\n"
		}, foot);
	}
	return result;
}
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
	const text = state.push("text", "", 0);
	link.attrs = [["href", isWww ? `http://${url}` : url]];
	text.content = url;
	link.map = text.map = place;
	state.push("link_close", "a", -1).map = place;
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
	const source = tokens.map((token) => textIn(token) ?? (token.type === "softbreak" ? "\n" : mark));
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
