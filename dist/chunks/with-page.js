import { addressKey, bareHost, canonicalOf, countEach, counted, diagnose$1 as diagnose, hasErrors, isTooLarge, isUnrenderable, pathKey } from "./planning.js";
import { groupBy, printable } from "./settings.js";
import { embedOf, parseSrcset, rewrite, walk } from "./rendering.js";
import { attribute, clearTheme, diagnose as diagnose$1, folded, isContainer, isHidden, isTag, parentOf, readPage, textOf, visitTags } from "./built-pages.js";
import { serialize } from "../vendor/parse5.js";
import { manuscriptOf } from "./built-reader.js";
// src/verify/canonical.ts
function canonicalProblems({ canonicalUrl, pageUrl }, { canonicals }) {
	const canonical = canonicalOf(canonicals, {
		base: pageUrl,
		pageUrl
	});
	const differs = (urls) => {
		const message = `The page names ${urls.slice(0, 3).map((url) => printable(url, 200)).join(" and ")} as the original, the copy would name ${canonicalUrl}.`;
		return [diagnose("canonical-differs", message)];
	};
	switch (canonical.kind) {
		case "none": return [];
		case "broken": {
			const message = `The page's canonical link is “${printable(canonical.text, 100)}”, which is not an address.`;
			return [diagnose$1("canonical-broken", message)];
		}
		case "several": return differs(canonical.urls);
		default: return addressKey(canonical.url) === addressKey(canonicalUrl) ? [] : differs([canonical.url]);
	}
}
// src/verify/words.ts
const unseen = /\u00AD|[\u200B-\u200D\u2060\uFEFF]|\uFE0E|\uFE0F/g;
const word = /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}]|(?:(?![\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}])[\p{L}\p{N}\p{M}])+/gu;
function wordsOf(text) {
	return text.replace(unseen, "").normalize("NFKC").toLowerCase().match(word) ?? [];
}
var Phrases = class {
	#short = /* @__PURE__ */ new Set();
	#threes = /* @__PURE__ */ new Map();
	constructor(words) {
		for (let at = 0; at < words.length; at++) {
			this.#short.add(words[at] ?? "");
			if (at > 0) this.#short.add(phraseAt(words, at - 1, 2));
			if (at < 2) continue;
			const three = phraseAt(words, at - 2, 3);
			this.#threes.set(three, (this.#threes.get(three) ?? 0) + 1);
		}
	}
	covers(words) {
		if (words.length < 3) {
			const isThere = this.#short.has(words.join(" "));
			return words.map(() => isThere);
		}
		const threes = threesOf(words).map((three) => this.#threes.has(three));
		return [
			threes[0] ?? false,
			...threes,
			threes.at(-1) ?? false
		];
	}
	count(three) {
		return this.#threes.get(three) ?? 0;
	}
};
function threesOf(words) {
	return words.slice(2).map((_, at) => phraseAt(words, at, 3));
}
function phraseAt(words, at, length) {
	return words.slice(at, at + length).join(" ");
}
function shareIn(phrases, words) {
	if (words.length === 0) return 0;
	return phrases.covers(words).filter(Boolean).length / words.length;
}
// src/verify/compare-passages.ts
function comparePassages(texts) {
	const differences = /* @__PURE__ */ new Map();
	const at = (passage) => {
		const known = differences.get(passage) ?? {
			onPage: [],
			inCopy: []
		};
		differences.set(passage, known);
		return known;
	};
	const hosts = hostsOf(texts.copy);
	let host;
	for (const passage of texts.page) {
		host = hosts(passage) ?? host;
		const missing = missingWords(passage, texts.copyPhrases);
		if (missing !== void 0) at(host).onPage.push(missing);
	}
	for (const passage of texts.copy) {
		const missing = missingWords(passage, texts.pagePhrases);
		if (missing !== void 0) at(passage).inCopy.push(missing);
	}
	return [...[...differences].map(([passage, difference]) => told(passage, difference)), ...texts.copy.filter((passage) => isRepeated(passage, texts)).map(repeated)];
}
function hostsOf(copy) {
	const byPhrase = /* @__PURE__ */ new Map();
	for (const passage of copy) for (const three of threesOf(passage.words)) if (!byPhrase.has(three)) byPhrase.set(three, passage);
	return ({ words }) => {
		for (const three of threesOf(words)) {
			const found = byPhrase.get(three);
			if (found !== void 0) return found;
		}
	};
}
function missingWords({ text, words }, other) {
	const covered = other.covers(words);
	const missing = words.filter((_, at) => !covered[at]);
	if (missing.length === 0) return void 0;
	return missing.length > words.length * .6 ? text : missing.join(" ");
}
function isRepeated({ words }, { copyPhrases, pagePhrases }) {
	const threes = threesOf(words).filter((three) => pagePhrases.count(three) > 0);
	const more = threes.filter((three) => copyPhrases.count(three) > pagePhrases.count(three));
	return more.length > 1 && more.length > threes.length * .8;
}
function told(passage, { onPage, inCopy }) {
	const line = passage?.line;
	const page = shown(onPage);
	const copy = shown(inCopy);
	if (onPage.length > 0 && inCopy.length > 0) return diagnose("page-text", `The page shows ${page}, the copy shows ${copy}.`, { line });
	return onPage.length > 0 ? diagnose("page-text", `The page shows ${page}, which is missing in the copy.`, { line }) : diagnose("page-text", `The copy shows ${copy}, which is not on the page.`, { line });
}
function repeated({ text, line }) {
	return diagnose("page-text", `The copy shows ${shown([text])} more often than the page.`, { line });
}
function shown(texts) {
	const [first = "", ...more] = texts;
	const rest = more.length === 0 ? "" : ` and ${counted(more.length, "more passage")}`;
	return `“${printable(first, 120)}”${rest}`;
}
// src/verify/page-addresses.ts
function addressOf(url) {
	if (!URL.canParse(url)) return url;
	const { host, pathname, search, hash } = new URL(url);
	return `${bareHost(host)}${pathKey(pathname)}${decoded(search)}${decoded(hash)}`;
}
function decoded(text) {
	try {
		return decodeURIComponent(text);
	} catch {
		return text;
	}
}
function fileOf(url) {
	return decoded((URL.canParse(url) ? new URL(url).pathname : url).split("/").at(-1) ?? "") || url;
}
const naming = /^(?:href|src|srcset|poster|data|content|style|data-(?:src|srcset|href|original|lazy|lazy-src|full|image|url|bg))$/;
function addressesIn(body, pageUrl) {
	const found = /* @__PURE__ */ new Set();
	const add = (tag) => {
		for (const { name, value } of tag.attrs) {
			if (!naming.test(name) || value.length > 2e4) continue;
			for (const one of [value, ...parts(name, value)]) {
				const url = one.replace(/^[\t\n\f\r ]+|(?<![\t\n\f\r ])[\t\n\f\r ]+$/g, "");
				if (url !== "") found.add(addressOf(URL.canParse(url, pageUrl) ? new URL(url, pageUrl).href : url));
			}
		}
	};
	add(body);
	visitTags(body, add);
	return found;
}
function parts(name, value) {
	if (name.endsWith("srcset")) return parseSrcset(value).map(({ url }) => url);
	if (name !== "style") return [];
	return [...value.matchAll(/url\(\s*["']?([^"')]*)/gi)].flatMap(([, url = ""]) => url);
}
// src/verify/compare-things.ts
function compareCode({ copy, page }) {
	const { left, right } = unmatched(copy.code, page.code, codeKey);
	const onPage = squeezed(page.passages.map(({ text }) => text).join(""));
	const inCopy = squeezed(copy.passages.map(({ text }) => text).join(""));
	const found = [];
	const others = right.filter(({ value }) => !inCopy.includes(squeezed(value)));
	for (const { value, line } of left) {
		if (squeezed(value) === "" || onPage.includes(squeezed(value))) continue;
		const other = takeNearest(others, value);
		const message = other === void 0 ? `The copy shows the code “${firstLine(value)}”, which is not on the page.` : differentLines(value, other.value);
		found.push(diagnose("page-text", message, { line }));
	}
	for (const { value } of others) {
		if (squeezed(value) === "") continue;
		const message = `The page shows the code “${firstLine(value)}”, which is missing in the copy.`;
		found.push(diagnose("page-text", message));
	}
	return found;
}
function compareImages(things) {
	const { copy, page, addresses, source } = things;
	const { left, right } = unmatched(copy.images, page.images, ({ value }) => addressOf(value));
	const own = right.filter((one) => !isEmoji(one) && (isAmongText(one, page) || source.includes(fileOf(one.value))));
	const others = [];
	const places = groupBy(own, ({ gap }) => gap);
	const rest = [];
	for (const [gap, images] of groupBy(left, (one) => one.gap)) {
		const instead = places.get(gap) ?? [];
		const isPaired = instead.length === images.length;
		for (const [at, image] of images.entries()) {
			const shown = instead[at];
			if (isPaired && shown !== void 0 && /^https?:/.test(shown.value)) others.push({
				copy: image,
				page: shown.value
			});
			else rest.push(image);
		}
		if (isPaired) places.delete(gap);
	}
	return {
		others,
		diagnostics: [...rest.filter(({ value }) => !addresses.has(addressOf(value))).map(({ value, line }) => diagnose("page-image", `The copy shows ${printable(value, 200)}, which the page does not.`, { line })), ...[...places.values()].flat().map(({ value }) => diagnose("page-image", `The page shows ${printable(value, 200)}, which is missing in the copy.`))]
	};
}
function compareLinks(things) {
	const { copy, page, addresses, source, canonicalUrl } = things;
	const home = addressOf(canonicalUrl);
	const isOwn = ({ value }) => /^https?:/.test(value) && withoutFragment(addressOf(value)) !== home;
	const inCopy = new Set(copy.links.map(({ value }) => addressOf(value)));
	const images = new Set(copy.images.map(({ value }) => addressOf(value)));
	const left = copy.links.filter((one) => isOwn(one) && !addresses.has(addressOf(one.value)));
	const right = page.links.filter((one) => isOwn(one) && !inCopy.has(addressOf(one.value)) && !images.has(addressOf(one.value)) && (isAmongText(one, page) || source.includes(one.value)));
	const byText = groupBy(right, ({ text = "" }) => text.trim());
	const found = left.map(({ value, line, text = "" }) => {
		const other = byText.get(text.trim())?.shift();
		const copyUrl = printable(value, 200);
		const words = printable(text, 80);
		const message = other === void 0 ? `The copy links “${words}” to ${copyUrl}, which the page does not link to.` : `“${words}” leads to ${printable(other.value, 200)} on the page, and to ${copyUrl} in the copy.`;
		return diagnose("page-link", message, { line });
	});
	const alone = [...byText.values()].flat().map(({ value, text = "" }) => {
		const message = `The page links “${printable(text, 80)}” to ${printable(value, 200)}, and the copy does not.`;
		return diagnose("page-link", message);
	});
	return [...found, ...alone];
}
function unmatched(copy, page, keyOf) {
	const inCopy = countEach(copy.map(keyOf));
	return {
		left: without(copy, countEach(page.map(keyOf)), keyOf),
		right: without(page, inCopy, keyOf)
	};
}
function without(things, other, keyOf) {
	const left = [];
	let gap = 0;
	for (const thing of things) {
		const key = keyOf(thing);
		const there = other.get(key) ?? 0;
		if (there === 0) left.push({
			...thing,
			gap
		});
		else {
			other.set(key, there - 1);
			gap++;
		}
	}
	return left;
}
function isEmoji({ value }) {
	return /\/emoji\//i.test(value);
}
function isAmongText({ after }, { passages }) {
	return after > 0 && after < passages.length;
}
function withoutFragment(url) {
	return url.split("#", 1)[0] ?? "";
}
function codeKey({ value }) {
	return codeLines(value).join("\n");
}
function codeLines(code) {
	return code.split("\n").map(squeezed).filter(Boolean);
}
function squeezed(text) {
	return text.replace(/[\s\u00AD\u200B\u2060\uFEFF]+/g, "");
}
function takeNearest(blocks, code) {
	const lines = new Set(codeLines(code));
	let best = -1;
	let most = 0;
	for (const [at, { value }] of blocks.slice(0, 20).entries()) {
		const shared = codeLines(value).filter((line) => lines.has(line)).length + (isAlike(code, value) ? 1 : 0);
		if (shared > most) [best, most] = [at, shared];
	}
	return best === -1 ? void 0 : blocks.splice(best, 1)[0];
}
function isAlike(one, other) {
	const [a, b] = [squeezed(one), squeezed(other)];
	let same = 0;
	while (same < Math.min(a.length, b.length) && a[same] === b[same]) same++;
	return same >= Math.min(a.length, b.length) / 2;
}
function differentLines(copy, page) {
	const [ours, theirs] = [copy.split("\n"), page.split("\n")];
	const at = ours.findIndex((line, index) => squeezed(line) !== squeezed(theirs[index] ?? ""));
	const place = at === -1 ? ours.length : at;
	return `In a code block the page shows “${printable(theirs[place] ?? "", 100)}”, the copy shows “${printable(ours[place] ?? "", 100)}”.`;
}
function firstLine(code) {
	return printable(code.split("\n").find((line) => line.trim() !== "") ?? "", 100);
}
// src/verify/locate.ts
const leastWords = 8;
const unread$1 = /^(?:script|style|template|noscript|svg|select|textarea|iframe)$/;
function locate(body, post) {
	const words = textsIn(body).flatMap((one) => wordsOf(one.text).map((word) => ({
		word,
		tag: one.tag
	})));
	const spoken = words.map(({ word }) => word);
	const weights = /* @__PURE__ */ new Map();
	for (const [at, isCovered] of post.covers(spoken).entries()) {
		const tag = words[at]?.tag;
		if (isCovered && tag !== void 0 && !isTitle(tag)) weights.set(tag, (weights.get(tag) ?? 0) + 1);
	}
	addUp(body, weights);
	let root = body;
	for (;;) {
		const inner = heaviest(root, weights);
		if (inner === void 0 || !isWhole(inner, body, weights)) break;
		root = inner;
	}
	return {
		root: (weights.get(root) ?? 0) >= leastWords ? root : void 0,
		words: spoken
	};
}
function textsIn(body) {
	const found = [];
	const waiting = [body];
	let open = false;
	for (let node = waiting.pop(); node !== void 0; node = waiting.pop()) if (node === "end") open = false;
	else if (!isTag(node)) {
		if (!("value" in node)) continue;
		const last = found.at(-1);
		const { parentNode } = node;
		if (open && last !== void 0) last.text += node.value;
		else if (parentNode !== null && "tagName" in parentNode) {
			found.push({
				text: node.value,
				tag: parentNode
			});
			open = true;
		}
	} else if (!unread$1.test(node.tagName) && !isHidden(node) && !isNoteMark(node)) {
		if (!inline.test(node.tagName)) {
			open = false;
			waiting.push("end");
		}
		for (let at = node.childNodes.length - 1; at >= 0; at--) {
			const child = node.childNodes[at];
			if (child !== void 0) waiting.push(child);
		}
	}
	return found;
}
function isNoteMark(tag) {
	if (tag.tagName !== "a" && tag.tagName !== "sup") return false;
	const role = attribute(tag, "role") ?? "";
	if (role === "doc-noteref" || role === "doc-backlink") return true;
	const names = `${attribute(tag, "class") ?? ""} ${attribute(tag, "id") ?? ""}`;
	return /footnote|reversefootnote|(?:^|\s)fnref/i.test(names);
}
const inline = /^(?:a|abbr|b|bdi|bdo|cite|code|del|dfn|em|font|i|ins|kbd|mark|q|s|samp|small|span|strong|sub|sup|time|u|var|wbr)$/;
function isTitle(tag) {
	let at = tag;
	for (let depth = 0; at !== void 0 && depth < 4; depth++) {
		if (/^(?:h1|header|nav)$/.test(at.tagName)) return true;
		at = parentOf(at);
	}
	return false;
}
function addUp(body, weights) {
	const all = [];
	visitTags(body, (tag) => {
		all.push(tag);
	});
	for (const tag of all.reverse()) {
		const own = weights.get(tag) ?? 0;
		const { parentNode } = tag;
		if (own > 0 && parentNode !== null && "tagName" in parentNode) weights.set(parentNode, (weights.get(parentNode) ?? 0) + own);
	}
}
function heaviest(tag, weights) {
	let best;
	for (const child of tag.childNodes) {
		if (!isTag(child) || !isContainer(child)) continue;
		if ((weights.get(child) ?? 0) > (weights.get(best ?? child) ?? 0) || best === void 0) best = child;
	}
	return best;
}
function isWhole(tag, body, weights) {
	const all = weights.get(body) ?? 0;
	const lost = all - (weights.get(tag) ?? 0);
	return all > 0 && lost <= Math.max(6, all * .05);
}
function trimEdges(root, post) {
	const isOwn = (node) => {
		if (!isTag(node)) return "value" in node && isSaid(wordsOf(node.value), post);
		if (isNotes(node)) return true;
		const words = wordsOf(textOf(node));
		return (words.length > 3 || /^(?:p|h[1-6]|blockquote|pre)$/.test(node.tagName)) && isSaid(words, post) || isPictured(node);
	};
	const first = root.childNodes.findIndex(isOwn);
	const last = root.childNodes.findLastIndex(isOwn);
	if (first !== -1) root.childNodes = root.childNodes.slice(first, last + 1);
}
function isNotes(tag) {
	const names = `${attribute(tag, "class") ?? ""} ${attribute(tag, "role") ?? ""}`;
	return /footnote|endnote/i.test(names);
}
function isSaid(words, post) {
	return words.length > 1 && shareIn(post, words) >= .5;
}
function isPictured(tag) {
	if (textOf(tag) !== "" && !isCode(tag)) return false;
	if (/^(?:script|style|nav|form|hr)$/.test(tag.tagName)) return false;
	let found = isCode(tag) || /^(?:img|picture|video|audio|iframe|math)$/.test(tag.tagName);
	visitTags(tag, (inner) => {
		found ||= /^(?:img|picture|video|audio|iframe|math)$/.test(inner.tagName);
		return !found && attribute(inner, "aria-hidden") !== "true";
	});
	return found;
}
function isCode(tag, boxes = 3) {
	if (tag.tagName === "pre") return true;
	if (tag.tagName !== "div" || boxes === 0) return false;
	const [only, ...others] = tag.childNodes.filter((node) => textOf(node) !== "");
	return only !== void 0 && isTag(only) && others.length === 0 && isCode(only, boxes - 1);
}
// src/verify/markup-as-text.ts
const marks = /\{%|%\}|\{\{|\}\}|\{::?[.#\w]|\*\*|\]\(|\]\[|&(?:amp|lt|gt|quot|nbsp|copy|#\d{1,7});|<\/?[a-z][a-z\d]{0,20}|```|(?<!\S)#{2,6} /gi;
function markupAsText(copy, page) {
	const found = copy.flatMap((passage) => marksIn(passage.text).map((mark) => ({
		mark,
		passage
	})));
	const onPage = countEach(page.flatMap(({ text }) => marksIn(text)));
	const inCopy = countEach(found.map(({ mark }) => mark));
	const told = /* @__PURE__ */ new Set();
	for (const { mark, passage } of found) if ((inCopy.get(mark) ?? 0) > (onPage.get(mark) ?? 0)) told.add(passage);
	return [...told].map(({ text, line }) => {
		const message = `The copy shows markup as text, which the page does not: “${around(text)}”.`;
		return diagnose("page-text", message, { line });
	});
}
function marksIn(text) {
	return text.toLowerCase().match(marks) ?? [];
}
function around(text) {
	const at = Math.max(0, text.search(marks) - 40);
	return printable(text.slice(at), 120);
}
// src/verify/open-page.ts
const deepest = 500;
function openPage(html) {
	if (isTooLarge(html)) return unread(void 0, "The page is too large to be an article.");
	const { said, body } = readPage("", html);
	if (body === void 0 || isDeeper(body, deepest)) return unread(said, "The page's elements are nested too deeply to be an article.");
	if (said.hasText) return {
		said,
		body,
		trouble: void 0
	};
	return {
		said,
		body: void 0,
		trouble: diagnose("page-scripted", "The page has no text before its scripts run.")
	};
}
function unread(said, message) {
	return {
		said,
		body: void 0,
		trouble: diagnose("page-unread", message)
	};
}
function isDeeper(body, most) {
	let level = [body];
	for (let depth = 0; depth < most; depth++) {
		level = level.flatMap(({ childNodes }) => childNodes.filter(isTag));
		if (level.length === 0) return false;
	}
	return true;
}
// src/verify/page-manuscript.ts
function pageManuscript(post, root, own) {
	clearTheme(root, [post.title]);
	trimEdges(root, own);
	return manuscriptOf({
		...post,
		body: serialize(root)
	});
}
function manuscriptFromPage(post, html) {
	const { canonicalUrl, pageUrl, path, body: source } = post;
	if (canonicalUrl === null || pageUrl === null) return { diagnostics: [] };
	const { said, body, trouble } = openPage(html);
	if (said === void 0 || body === void 0) return { diagnostics: trouble ? [trouble] : [] };
	const found = canonicalProblems({
		canonicalUrl,
		pageUrl
	}, said).map((one) => ({
		path,
		...one
	}));
	if (hasErrors(found)) return { diagnostics: found };
	const own = new Phrases(wordsOf(source));
	const { root } = locate(body, own);
	if (root === void 0) {
		const message = "The page has hardly any of the post's words, so the copy cannot be made from it.";
		return { diagnostics: [...found, diagnose("page-unlike", message, { path })] };
	}
	const { manuscript, diagnostics } = pageManuscript(post, root, own);
	const shown = manuscript && {
		...manuscript,
		post: {
			...manuscript.post,
			body: source
		}
	};
	return {
		...shown && { manuscript: shown },
		diagnostics: [...found, ...diagnostics]
	};
}
// src/verify/shown.ts
const divided = /* @__PURE__ */ new Set([
	"paragraph",
	"heading",
	"tableCell",
	"math"
]);
function shownIn(root) {
	const passages = [];
	const code = [];
	const images = [];
	const links = [];
	walk(root, (node, ancestors) => {
		if (embedOf(node) !== null) return "skip";
		const place = {
			line: node.position?.start.line,
			after: passages.length
		};
		if (node.type === "code") code.push({
			value: node.value,
			...place
		});
		else if (node.type === "image") images.push({
			value: node.url,
			...place
		});
		else if (node.type === "link") links.push({
			value: node.url,
			...place,
			text: textIn(node)
		});
		else {
			const text = textAt(node);
			const around = blockOf(ancestors);
			const last = passages.at(-1);
			if (text === void 0) return void 0;
			if (last?.node === around) last.text += text;
			else passages.push({
				node: around,
				text
			});
		}
	});
	return {
		passages: passages.map(({ node, text }) => ({
			text,
			words: wordsOf(text),
			line: node.position?.start.line
		})),
		code,
		images,
		links
	};
}
function blockOf(ancestors) {
	return ancestors.slice(-100).findLast((one) => divided.has(one.type) || one.type === "element" && one.display === "block") ?? ancestors.at(-1) ?? {
		type: "root",
		children: []
	};
}
function textAt(node) {
	switch (node.type) {
		case "text":
		case "inlineCode":
		case "math": return node.value;
		case "inlineMath": return ` ${node.value} `;
		case "break": return " ";
		default: return;
	}
}
function textIn(node) {
	let text = "";
	walk(node, (child) => {
		text += textAt(child) ?? "";
	});
	return text;
}
// src/verify/compare-page.ts
const mostOfAKind = 5;
function comparePage({ post, tree }, html) {
	const { said, body, trouble } = openPage(html);
	if (said === void 0) return {
		diagnostics: atPost(post, trouble ? [trouble] : []),
		others: []
	};
	const found = body === void 0 ? { problems: trouble ? [trouble] : [] } : compareBody({
		post,
		said,
		body,
		copy: shownIn(tree)
	});
	return {
		diagnostics: atPost(post, [...canonicalProblems(post, said), ...few(found.problems)]),
		others: found.others ?? []
	};
}
function atPost({ path }, found) {
	return found.map((one) => ({
		path,
		...one
	}));
}
function compareBody({ post, said, body, copy }) {
	const copyWords = wordsIn(copy);
	const own = new Phrases([...copyWords, ...wordsOf(post.body)]);
	const addresses = addressesIn(body, post.pageUrl);
	const { root, words } = locate(body, own);
	const pagePhrases = new Phrases(words);
	if (isUnlike(post.title, {
		copyWords,
		pagePhrases,
		said
	})) {
		const message = `The page “${printable(said.title ?? "", 100)}” has hardly any of the post's words, so it was not compared.`;
		return { problems: [diagnose("page-unlike", message)] };
	}
	const article = root && pageManuscript(post, root, own).manuscript?.tree;
	const page = root === void 0 ? copy : shownIn(article ?? {
		type: "root",
		children: []
	});
	const things = {
		copy,
		page,
		addresses,
		source: post.body,
		canonicalUrl: post.canonicalUrl
	};
	const images = compareImages(things);
	return {
		problems: [
			...titleProblems(post, said, pagePhrases),
			...markupAsText(copy.passages, page.passages),
			...comparePassages({
				copy: copy.passages,
				page: page.passages,
				pagePhrases,
				copyPhrases: new Phrases(copyWords)
			}),
			...compareCode(things),
			...images.diagnostics,
			...compareLinks(things)
		],
		others: images.others
	};
}
function wordsIn({ passages, code }) {
	return [...passages.flatMap(({ words }) => words), ...code.flatMap(({ value }) => wordsOf(value))];
}
function isUnlike(title, { copyWords, pagePhrases, said }) {
	const share = shareIn(pagePhrases, copyWords);
	if (copyWords.length < 20 && showsTitle(title, said, pagePhrases)) return false;
	return copyWords.length > 0 && share < .3;
}
function titleProblems({ title, keyLines }, said, pagePhrases) {
	if (![said.title, said.ogTitle].some((one) => folded(one ?? "") !== "") || showsTitle(title, said, pagePhrases)) return [];
	const message = `The page's title is “${printable(said.headings[0] ?? said.title ?? "", 120)}”, the copy's is “${printable(title, 120)}”.`;
	return [diagnose("page-text", message, { line: keyLines.title })];
}
function showsTitle(title, said, page) {
	const wanted = folded(title);
	if (wanted === "") return true;
	if ([
		said.title,
		said.ogTitle,
		...said.headings,
		...said.subheadings
	].some((one) => folded(one ?? "").includes(wanted))) return true;
	return shareIn(page, wordsOf(title)) === 1;
}
function few(problems) {
	const kinds = groupBy(problems, ({ code }) => code);
	const first = new Set([...kinds.values()].flatMap((some) => some.slice(0, mostOfAKind)));
	const more = [...kinds].flatMap(([code, { length }]) => {
		const message = `There are ${length - mostOfAKind} more differences of this kind.`;
		return length > mostOfAKind ? [diagnose(code, message)] : [];
	});
	return [...problems.filter((one) => first.has(one)), ...more];
}
// src/verify/with-page.ts
function withPage(post, drafted, page) {
	const { manuscript, diagnostics } = drafted;
	if (manuscript === void 0) return isUnrenderable(diagnostics) ? ofPage(post, diagnostics, page) : nothing(diagnostics);
	const { diagnostics: found, others } = comparePage(manuscript, page.html);
	if (diagnostics.some(({ code }) => code === "liquid-plugin-tag") && !page.mayBeOld && found.some(({ code }) => code === "page-text")) {
		const made = ofPage(post, diagnostics, page);
		if (made.manuscript !== void 0) return {
			...made,
			manuscript,
			shown: made.manuscript
		};
	}
	const taken = others.filter((one) => !page.mayBeOld || isSameImage(one));
	const told = page.mayBeOld ? old(post, found) : found;
	return {
		manuscript,
		shown: taken.length === 0 ? void 0 : withImages(manuscript, taken),
		diagnostics: [
			...diagnostics,
			...told,
			...taken.map((one) => otherFile(post, one))
		]
	};
}
function nothing(diagnostics) {
	return {
		manuscript: void 0,
		shown: void 0,
		diagnostics
	};
}
function ofPage(post, found, page) {
	const { manuscript, diagnostics } = manuscriptFromPage(post, page.html);
	if (manuscript === void 0) return nothing([...found, ...diagnostics]);
	const reasons = found.filter(({ severity, code }) => severity === "error" || code === "liquid-plugin-tag");
	const said = reasons.map(({ message }) => message)[0] ?? "";
	const { line } = reasons[0] ?? {};
	const message = `The copy is made from the post's page, because its source cannot be rendered as the site does: ${printable(said, 200)}`;
	const told = diagnose("from-page", message, {
		path: post.path,
		line
	});
	return {
		manuscript,
		shown: void 0,
		diagnostics: [
			...found.filter(({ severity }) => severity !== "error"),
			told,
			...diagnostics
		]
	};
}
function old({ path }, found) {
	const certain = found.filter((one) => hasErrors([one]) || !one.code.startsWith("page-"));
	const [first] = found.filter((one) => !certain.includes(one));
	if (first === void 0 || first.severity === "notice") return found;
	const message = `The page does not show the post as it is now, perhaps because the site is not deployed yet. ${first.message}`;
	return [...certain, diagnose("page-older", message, {
		path,
		line: first.line
	})];
}
function isSameImage({ copy, page }) {
	const stem = fileOf(copy.value).replace(/\.\w+$/, "");
	return stem !== "" && fileOf(page).includes(stem);
}
function otherFile({ path }, { copy, page }) {
	const message = `The page shows ${printable(page, 200)} in the place of ${printable(copy.value, 200)}: the copy uses the page's file.`;
	return diagnose("page-image", message, {
		path,
		line: copy.line
	});
}
function withImages(manuscript, taken) {
	const files = new Map(taken.map(({ copy, page }) => [copy.value, page]));
	const change = (tree) => rewrite(tree, (node) => {
		const url = node.type === "image" ? files.get(node.url) : void 0;
		return node.type === "image" && url !== void 0 ? {
			...node,
			url
		} : node;
	});
	const tree = change(manuscript.tree);
	const isWhole = manuscript.excerpt === manuscript.tree;
	return {
		...manuscript,
		tree,
		excerpt: isWhole ? tree : change(manuscript.excerpt)
	};
}
export { withPage };
