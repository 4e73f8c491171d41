import { UnreadableNumber, isMapping$1 as isMapping, put, rewritings, rubyToS, safeYamlScalar } from "./planning.js";
import { Composer, Lexer, LineCounter, Parser, isAlias, isCollection, isMap, isNode, isScalar, isSeq, visit } from "../vendor/yaml.js";
// src/core/plain-yaml.ts
const plainYaml = {
	version: "1.1",
	schema: "failsafe",
	merge: false,
	uniqueKeys: false,
	strict: false,
	prettyErrors: false,
	logLevel: "silent"
};
// src/readers/jekyll/yaml/safe-yaml-resolver.ts
const limits = {
	values: 1e5,
	depth: 100
};
const tooDeep = "the values are nested too deep";
var Refused = class extends Error {
	offset;
	constructor(message, offset) {
		super(message);
		this.offset = offset;
	}
};
function createResolver() {
	const anchors = /* @__PURE__ */ new Map();
	let size = 0;
	let key = null;
	function walk(node, into, depth) {
		const offset = node.range[0];
		if (depth > limits.depth) throw new Refused(tooDeep, offset);
		if (isAlias(node)) return add(aliased(node.source, offset), into, offset);
		const before = size;
		grow(1, offset);
		const { anchor } = node;
		if (anchor !== void 0) refuseOddName(anchor, offset);
		if (anchor !== void 0) anchors.set(anchor, "open");
		const value = isSeq(node) ? [] : isMap(node) ? {} : scalarOf(node);
		add(value, into, offset);
		if (isSeq(node)) for (const item of node.items) walk(item, value, depth + 1);
		if (isMap(node)) for (const pair of node.items) {
			refuseMissingKey(node, pair.key);
			walk(pair.key, value, depth + 1);
			if (pair.value === null) add(null, value, offset);
			else walk(pair.value, value, depth + 1);
		}
		if (anchor !== void 0) anchors.set(anchor, {
			value,
			size: size - before
		});
		return value;
	}
	function add(value, into, offset) {
		if (Array.isArray(into)) into.push(value);
		else if (isMapping(into)) {
			if (key === null) {
				key = value;
				return value;
			}
			if (key !== "<<") put(into, rubyToS(key), value);
			else if (isMapping(value)) for (const [name, item] of Object.entries(value)) put(into, name, item);
			else throw new Refused("\"<<\" takes a mapping", offset);
			key = null;
		}
		return value;
	}
	function aliased(name, offset) {
		refuseOddName(name, offset);
		const anchored = anchors.get(name);
		if (anchored === "open") throw new Refused(`the alias "*${name}" stands inside of itself`, offset);
		if (anchored === void 0) return null;
		grow(anchored.size, offset);
		return anchored.value;
	}
	function grow(by, offset) {
		size += by;
		if (size > limits.values) throw new Refused(`there are more than ${limits.values} values`, offset);
	}
	return (node) => walk(node, void 0, 0);
}
function refuseOddName(name, offset) {
	if (/[^\w-]/.test(name)) throw new Refused(`"${name}" is not a name for an anchor`, offset);
}
function refuseMissingKey({ flow }, key) {
	const [start, end] = key.range;
	if (!flow && start === end) throw new Refused("a key is missing before the colon", start);
}
const binaryTags = /* @__PURE__ */ new Set([
	"tag:yaml.org,2002:binary",
	"x-private:binary",
	"!binary"
]);
function scalarOf(node) {
	if (!isScalar(node)) return null;
	const text = String(node.value ?? "");
	if (/\p{Surrogate}/u.test(text)) throw new Refused("an escape names half of a character", node.range[0]);
	if (node.tag !== void 0 && binaryTags.has(node.tag)) return Buffer.from(text, "base64").toString("utf8");
	if (node.type === "PLAIN" && /^[%,\]}]/.test(text)) throw new Refused(`a value cannot begin with "${text[0]}"`, node.range[0]);
	if (node.type !== "PLAIN" && node.tag === void 0) return text;
	try {
		return safeYamlScalar(text);
	} catch (error) {
		if (error instanceof UnreadableNumber) throw new Refused(`"${text}" is not a number`, node.range[0]);
		throw error;
	}
}
// src/readers/jekyll/yaml/yaml-indentation.ts
function indentInside(text, offset) {
	const start = beginningOf(text, offset);
	if (start === void 0) return void 0;
	const end = endOf(text, start);
	if (end === void 0) return void 0;
	const column = start - (text.lastIndexOf("\n", start) + 1);
	const inside = text.slice(start, end);
	const indented = inside.replace(/\n(?=[^\r\n])/g, `\n${" ".repeat(column + 1)}`);
	return indented === inside ? void 0 : text.slice(0, start) + indented + text.slice(end);
}
const marks = /* @__PURE__ */ new Set([
	"",
	"",
	""
]);
function beginningOf(text, offset) {
	const open = [];
	let at = 0;
	for (const lexeme of new Lexer().lex(text)) {
		if (marks.has(lexeme)) continue;
		if (at >= offset) break;
		if (/^["']/.test(lexeme) && at + lexeme.length >= offset) return at;
		if (lexeme === "[" || lexeme === "{") open.push(at);
		if (lexeme === "]" || lexeme === "}") open.pop();
		at += lexeme.length;
	}
	return open[0];
}
function endOf(text, start) {
	const first = text[start];
	if (first === "\"" || first === "'") return endOfQuotes(text, start);
	let depth = 0;
	let before = "";
	for (let at = start; at < text.length; at++) {
		const char = text[at] ?? "";
		if ((char === "\"" || char === "'") && "[{,:".includes(before)) {
			const end = endOfQuotes(text, at);
			if (end === void 0) return void 0;
			at = end - 1;
		} else if (char === "#" && /\s/.test(text[at - 1] ?? "")) {
			const newline = text.indexOf("\n", at);
			at = newline < 0 ? text.length : newline;
		} else if (char === "[" || char === "{") depth++;
		else if ((char === "]" || char === "}") && --depth === 0) return at + 1;
		if (/\S/.test(char)) before = char;
	}
}
function endOfQuotes(text, start) {
	const quote = text[start] ?? "";
	for (let at = start + 1; at < text.length; at++) if (quote === "\"" && text[at] === "\\") at++;
	else if (text[at] === quote) {
		if (quote === "\"" || text[at + 1] !== quote) return at + 1;
		at++;
	}
}
// src/readers/jekyll/yaml/yaml-document.ts
const repairs = {
	count: 16,
	characters: 4e5
};
function firstDocument(text) {
	const parsed = parseIndented(text);
	const cut = endOfMapping(parsed);
	return cut === void 0 ? parsed : {
		...parseIndented(text.slice(0, cut)),
		cut
	};
}
function endOfMapping({ document, at }) {
	const [error] = document?.errors ?? [];
	if (error?.code !== "UNEXPECTED_TOKEN" || !isMap(document?.contents)) return void 0;
	const first = document.contents.items[0]?.key;
	const offset = error.pos[0];
	if (first === void 0 || offset < first.range[0]) return void 0;
	if (at(offset).column >= at(first.range[0]).column) return void 0;
	return offset;
}
function parseIndented(text) {
	let indented = text;
	let parsed = parse(indented);
	const most = Math.min(repairs.count, repairs.characters / text.length);
	for (let count = 0; count < most; count++) {
		const error = parsed.document?.errors[0];
		if (error === void 0 || !["MISSING_CHAR", "BAD_INDENT"].includes(error.code)) break;
		const repaired = indentInside(indented, error.pos[0]);
		if (repaired === void 0) break;
		indented = repaired;
		parsed = parse(indented);
	}
	if (indented === text) return parsed;
	const [before, after] = [text.split("\n"), indented.split("\n")];
	return {
		document: parsed.document,
		at(offset) {
			const { line, column } = parsed.at(offset);
			const added = (after[line - 1]?.length ?? 0) - (before[line - 1]?.length ?? 0);
			return {
				line,
				column: Math.max(1, column - added)
			};
		}
	};
}
function parse(text) {
	const counter = new LineCounter();
	const tokens = new Parser(counter.addNewLine).parse(text);
	const [document] = new Composer({
		...plainYaml,
		lineCounter: counter
	}).compose(tokens);
	return {
		document,
		at(offset) {
			const { line, col } = counter.linePos(offset);
			return {
				line,
				column: col
			};
		}
	};
}
function tabBeforeContent(text, document) {
	const tabs = [...text.matchAll(/^\t/gm)].map(({ index }) => index);
	if (tabs.length === 0) return void 0;
	const inside = [];
	visit(document, (_key, node) => {
		if ((isCollection(node) ? node.flow : isScalar(node) && node.type !== "PLAIN") && isNode(node) && node.range) inside.push([node.range[0], node.range[1]]);
	});
	let next = 0;
	let covered = 0;
	return tabs.find((tab) => {
		for (; (inside[next]?.[0] ?? tab) < tab; next++) covered = Math.max(covered, inside[next]?.[1] ?? 0);
		return tab >= covered;
	});
}
// src/readers/jekyll/yaml/any-yaml.ts
function parseAnyYaml(text) {
	const deep = tooDeepAt(text);
	if (deep !== void 0) return {
		...nothing,
		value: void 0,
		problem: {
			message: tooDeep,
			...placeIn(text, deep)
		}
	};
	const control = /[^\t\n\r\x20-\x7e\x85\xa0-\ufffd]/.exec(text);
	const { document, at, cut } = firstDocument(text);
	const broken = (message, offset) => ({
		...nothing,
		value: void 0,
		problem: {
			message,
			...at(offset)
		}
	});
	if (control !== null) return broken("control characters are not allowed", control.index);
	if (document === void 0) return nothing;
	const [error] = document.errors;
	if (error?.code === "RESOURCE_EXHAUSTION") return broken(tooDeep, error.pos[0]);
	const open = error && document.contents && unclosed(error, document.contents);
	if (open !== void 0 && open !== null) return broken(unclosedQuote, open);
	if (error !== void 0) return broken(error.message, error.pos[0]);
	const tab = tabBeforeContent(text, document);
	if (tab !== void 0) return broken("a tab stands where only blanks may", tab);
	const contents = document.contents;
	try {
		const value = contents === null ? null : createResolver()(contents);
		const keyLines = {};
		for (const [key, node] of keysOf(contents)) put(keyLines, key, at(node.range[0]).line);
		return {
			value,
			problem: void 0,
			cut: cut === void 0 ? void 0 : at(cut),
			keyLines,
			positionOf(path) {
				const offset = offsetOf(contents, path);
				return offset === void 0 ? void 0 : at(offset);
			}
		};
	} catch (thrown) {
		if (thrown instanceof Refused) return broken(thrown.message, thrown.offset);
		throw thrown;
	}
}
const deepest = 400;
function tooDeepAt(text) {
	let depth = 0;
	let dashes = 0;
	for (let at = 0; at < text.length; at++) {
		const sign = text[at];
		if (sign === "[" || sign === "{") depth++;
		else if (sign === "]" || sign === "}") depth = Math.max(0, depth - 1);
		else if (text[at + 1] === " " && (sign === "-" || sign === "?")) dashes++;
		else if (sign !== " ") dashes = 0;
		if (depth > deepest || dashes > deepest) return at;
	}
}
function placeIn(text, offset) {
	const before = text.slice(0, offset).split("\n");
	return {
		line: before.length,
		column: (before.at(-1)?.length ?? 0) + 1
	};
}
const unclosedQuote = "the quote that opens here is never closed";
function unclosed(error, contents) {
	if (!/^Missing closing ['"]/.test(error.message)) return void 0;
	let start;
	visit(contents, { Scalar(_key, { range }) {
		if (range && range[0] < error.pos[0]) start = range[0];
	} });
	return start;
}
const nothing = {
	value: null,
	problem: void 0,
	cut: void 0,
	keyLines: {},
	positionOf: () => void 0
};
function keysOf(node) {
	const keys = /* @__PURE__ */ new Map();
	if (!isMap(node)) return keys;
	for (const { key } of node.items) if (isScalar(key)) keys.set(String(key.value), key);
	return keys;
}
function offsetOf(contents, path) {
	let node = contents;
	let offset;
	for (const step of path) {
		if (isSeq(node)) {
			node = node.items[Number(step)];
			offset = node?.range[0] ?? offset;
			continue;
		}
		if (!isMap(node)) break;
		const pair = node.items.findLast(({ key }) => isScalar(key) && String(key.value) === step);
		if (pair === void 0) break;
		offset = pair.key.range[0];
		node = pair.value;
	}
	return offset;
}
// src/readers/jekyll/yaml/yaml-slips.ts
const most = {
	length: 16384,
	slips: 5,
	parsed: 12e4
};
const around = {
	before: 12,
	after: 2
};
const usualKeys = [...[
	"title",
	"date",
	"layout",
	"tags",
	"categories",
	"category",
	"description",
	"permalink"
], ...[
	"author",
	"excerpt",
	"published",
	"image",
	"url",
	"baseurl",
	"theme",
	"email",
	"posse"
]];
const fence = "---";
function slipIn(text, kind) {
	if (text.length > most.length || parseAnyYaml(text).problem?.message === "the values are nested too deep") return void 0;
	let lines = text.split("\n");
	let trouble = troubleIn(lines);
	const slips = [];
	const tries = { left: most.parsed / Math.max(1, text.length) };
	while (trouble !== void 0 && slips.length < most.slips) {
		const next = nextSlip(candidates(lines, trouble, kind), {
			lines,
			trouble,
			tries
		});
		if (next === void 0) return void 0;
		slips.push(next.slip);
		lines = next.lines;
		trouble = next.trouble;
	}
	const [first] = slips;
	if (first === void 0 || trouble !== void 0) return void 0;
	return {
		what: first.what,
		lines: slips.flatMap((slip) => slip.lines)
	};
}
function troubleIn(lines) {
	const { value, problem } = parseAnyYaml(lines.join("\n"));
	if (problem !== void 0) return problem.line;
	return value === null || isMapping(value) || Array.isArray(value) ? void 0 : 1;
}
function nextSlip(possible, { lines, trouble, tries }) {
	let better;
	for (const slip of possible) {
		if (tries.left-- < 1) return void 0;
		const made = corrected(lines, slip);
		const left = troubleIn(made);
		if (left === void 0) return {
			slip,
			lines: made,
			trouble: left
		};
		if (left > Math.max(trouble, ...slip.lines.map(({ line }) => line))) better ??= {
			slip,
			lines: made,
			trouble: left
		};
	}
	return better;
}
function corrected(lines, slip) {
	const [first] = slip.lines;
	if (first?.text === fence) return lines.slice(0, first.line - 1);
	const made = [...lines];
	for (const { line, text } of slip.lines) made[line - 1] = text;
	return made;
}
function candidates(lines, trouble, kind) {
	const first = kind === "file" ? 1 : 2;
	const near = [trouble];
	for (let line = trouble - 1; line >= trouble - around.before; line--) near.push(line);
	for (let line = trouble + 1; line <= trouble + around.after; line++) near.push(line);
	const inLines = near.filter((line) => line >= first && line <= lines.length).flatMap((line) => rewritings(lines[line - 1] ?? "", usualKeys).map(({ text, what }) => ({
		what,
		lines: [{
			line,
			text
		}]
	})));
	const closings = kind === "file" ? {
		typed: [],
		missing: []
	} : closingSlips(lines, trouble);
	return [
		...closings.typed,
		...tabs(lines),
		...inLines,
		...closings.missing
	];
}
function tabs(lines) {
	const indented = lines.flatMap((line, index) => {
		const [start = ""] = /^[ \t]*/.exec(line) ?? [];
		if (!start.includes("	")) return [];
		return [{
			line: index + 1,
			text: start.replaceAll("	", "  ") + line.slice(start.length)
		}];
	});
	if (indented.length === 0) return [];
	return [{
		what: "a tab indents the line, and YAML takes only spaces for that",
		lines: indented
	}];
}
const nearlyFence = /^(?:--|----+|[—–]-?|-[—–]|[—–][—–]+|\*\*\*+|===+|___+|\+\+\++)$/;
function isNearlyFence(line) {
	const signs = line.trim();
	return nearlyFence.test(signs) || signs === fence && !line.startsWith(fence);
}
function closingSlips(lines, trouble) {
	const atLine = (index, what) => {
		if (index < 2 || index >= trouble) return [];
		return [{
			what,
			lines: [{
				line: index + 1,
				text: fence
			}]
		}];
	};
	const typed = lines.findIndex((line, index) => index > 0 && isNearlyFence(line));
	const blank = lines.findIndex((line, index) => index > 0 && line.trim() === "");
	return {
		typed: atLine(typed, `\`${lines[typed]?.trim()}\` does not close it: three hyphens do`),
		missing: atLine(blank, "nothing closes it before the text begins")
	};
}
function closingLine(text) {
	const lines = text.slice(0, most.length).split("\n");
	const index = lines.findIndex((line, at) => at > 1 && (line.trim() === "" || isNearlyFence(line)));
	return index > 0 && troubleIn(lines.slice(0, index)) === void 0 ? {
		line: index + 1,
		text: fence
	} : void 0;
}
export { closingLine, parseAnyYaml, plainYaml, slipIn };
