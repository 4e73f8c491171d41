import { LineCounter, isMap, isScalar, parseDocument, plainYaml } from "./planning.js";
import { isDeepStrictEqual } from "node:util";
// src/ledger/records/front-matter-block.ts
const MAX_LENGTH = 262144;
const MAX_ALIASES = 100;
function frontMatterBlock(text) {
	const end = endOf(text);
	if (end === void 0) return {
		problem: "is missing or not closed",
		line: 1
	};
	if (end > MAX_LENGTH) return {
		problem: "is too large to be edited",
		line: 1
	};
	const lines = new LineCounter();
	const lineOf = (offset) => lines.linePos(offset).line;
	const source = text.slice(0, end);
	const document = parseDocument(source, {
		...plainYaml,
		lineCounter: lines
	});
	const odd = /\r(?!\n)|[\x85\u2028\u2029]/.exec(source);
	if (odd !== null) return {
		problem: "holds an unusual line break",
		line: lineOf(odd.index)
	};
	const [error] = document.errors;
	if (error !== void 0) return {
		problem: "is not YAML that can be edited safely",
		line: lineOf(error.pos[0])
	};
	const pairs = pairsOf(document);
	if (pairs === void 0) return {
		problem: "is not a block of keys",
		line: 2
	};
	const indent = indentOf(source, pairs);
	if (!/^ *$/.test(indent)) return {
		problem: "begins in an unusual way",
		line: 2
	};
	const values = valuesOf(document);
	if (values === void 0) return {
		problem: "uses aliases that cannot be followed",
		line: 1
	};
	return {
		pairs,
		end,
		indent,
		lineOf,
		values,
		lineEnd: source.slice(0, source.indexOf("\n")).endsWith("\r") ? "\r\n" : "\n",
		rest: text.slice(end)
	};
}
function keyOf({ key }) {
	return isScalar(key) ? String(key.value) : void 0;
}
function endOf(text) {
	const newline = text.indexOf("\n");
	if (newline < 0 || !isFence(text, 0, newline, ["---"])) return void 0;
	for (let line = newline + 1; line < text.length;) {
		const next = text.indexOf("\n", line);
		const lineEnd = next < 0 ? text.length : next;
		if (isFence(text, line, lineEnd, ["---", "..."])) return line;
		line = lineEnd + 1;
	}
}
function isFence(text, start, end, marks) {
	return marks.some((mark) => text.startsWith(mark, start)) && /^[ \t\r\f\v]*$/.test(text.slice(start + 3, end));
}
function pairsOf({ contents }) {
	if (contents === null || isScalar(contents) && contents.source === "") return [];
	return isMap(contents) && contents.flow !== true ? contents.items : void 0;
}
function indentOf(source, [first]) {
	const at = isScalar(first?.key) ? first.key.range?.[0] : void 0;
	if (at === void 0) return first === void 0 ? "" : "?";
	return source.slice(source.lastIndexOf("\n", at - 1) + 1, at);
}
function valuesOf(document) {
	try {
		const values = document.toJS({
			mapAsMap: true,
			maxAliasCount: MAX_ALIASES
		});
		return values instanceof Map ? values : /* @__PURE__ */ new Map();
	} catch {
		return;
	}
}
// src/ledger/records/front-matter-record.ts
function frontMatterKeys(copies, kept) {
	const wanted = /* @__PURE__ */ new Map();
	for (const { key, platform, field } of kept) {
		const value = copies[platform]?.[field];
		if (value !== void 0 && value !== "") wanted.set(key, value);
	}
	return wanted;
}
function recordInFrontMatter(text, copies, kept) {
	const mark = text.startsWith("﻿") ? "﻿" : "";
	const plain = text.slice(mark.length);
	const block = frontMatterBlock(plain);
	if ("problem" in block) return block;
	const wanted = frontMatterKeys(copies, kept);
	const edits = [];
	let added = "";
	for (const [key, value] of wanted) {
		const pairs = block.pairs.filter((pair) => keyOf(pair) === key);
		const [pair] = pairs;
		if (pairs.length > 1) return problemAt(block, pairs[1], `holds \`${key}\` twice`);
		if (pair === void 0) added += `${block.indent}${key}: ${scalar(value)}${block.lineEnd}`;
		else if (!says(pair, value)) {
			const edit = replaced(plain, pair, value);
			if (edit === void 0) return problemAt(block, pair, `holds \`${key}\` in an unusual form`);
			edits.push(edit);
		}
	}
	const edited = applied(plain, [...edits, {
		at: block.end,
		end: block.end,
		text: added
	}]);
	if (edited === plain) return { text };
	if (!isAsItShould(block, edited, wanted)) return {
		problem: "cannot be edited without changing something else",
		line: 1
	};
	return { text: mark + edited };
}
function isAsItShould(before, edited, wanted) {
	const after = frontMatterBlock(edited);
	if ("problem" in after || after.rest !== before.rest) return false;
	return isDeepStrictEqual(after.values, new Map([...before.values, ...wanted]));
}
function says({ value }, wanted) {
	return isScalar(value) && value.value === wanted;
}
function replaced(text, { key, value }, wanted) {
	if (!isScalar(key) || !isScalar(value) || !key.range || !value.range) return void 0;
	if (value.anchor !== void 0 || value.tag !== void 0) return void 0;
	const [at, end] = value.range;
	if (at === end) {
		const colon = text.indexOf(":", key.range[1]);
		return {
			at: colon + 1,
			end: colon + 1,
			text: ` ${scalar(wanted)}`
		};
	}
	return !text.slice(key.range[1], end).includes("\n") ? {
		at,
		end,
		text: scalar(wanted, value.type)
	} : void 0;
}
function scalar(value, like) {
	if (like === "QUOTE_DOUBLE") return JSON.stringify(value);
	if (/^(?:[1-9]\d{0,14}|https?:\/\/[\w./~%?&=+@-]+)$/.test(value) && like !== "QUOTE_SINGLE") return value;
	return `'${value.replaceAll("'", "''")}'`;
}
function applied(text, edits) {
	return [...edits].sort((one, other) => other.at - one.at).reduce((result, { at, end, text }) => result.slice(0, at) + text + result.slice(end), text);
}
function problemAt({ lineOf }, pair, problem) {
	const at = isScalar(pair?.key) ? pair.key.range?.[0] : void 0;
	return {
		problem,
		line: at === void 0 ? 1 : lineOf(at)
	};
}
export { frontMatterKeys, recordInFrontMatter };
