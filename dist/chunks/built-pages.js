import { __toESM } from "../vendor/rolldown-runtime.js";
import { RubyDate, addressKey, addressOf as addressOf$1, askedIn, bareHost, canonicalOf, commonOrigin, countEach, counted, decodePage, diagnoser, internalError, isMapping, isTooLarge, listedForm, longestPage, pathKey, placeRead, readFrontMatter, readIfThere, sha256, sourceNames } from "./planning.js";
import { ConfigError, groupBy, term } from "./settings.js";
import { parse, serialize } from "../vendor/parse5.js";
import { decodeXML } from "../vendor/entities.js";
// src/readers/built/choose.ts
const notAPostWords = {
	redirect: "redirects to another page",
	alias: "names another page of this site as its original",
	listing: "lists other pages",
	"not-found": "is an error page",
	preview: "is a preview of a pull request",
	unlike: "has none of the marks that the other posts have",
	untitled: "has neither a title nor a date"
};
async function pagesMatching(pages, globs) {
	const { default: micromatch } = await import("../vendor/micromatch.js").then((module) => ({ default: module.require_micromatch() })).then((m) => /* @__PURE__ */ __toESM(m.default, 1));
	const wanted = globs.filter((glob) => !glob.startsWith("!")).map(toMatcher);
	const unwanted = globs.filter((glob) => glob.startsWith("!")).map((glob) => toMatcher(glob.slice(1)));
	return pages.filter((page) => wanted.some((matches) => matches(page)) && !unwanted.some((matches) => matches(page)));
	function toMatcher(glob) {
		const pattern = glob.replace(/^\.?\/+/, "").replace(/\/$/, "");
		const matches = /[*?[{!(]/.test(pattern) ? micromatch.matcher(pattern, { dot: true }) : void 0;
		return (page) => {
			return [
				page,
				page.replace(/(?:^|\/)index\.html?$/i, ""),
				page.replace(/\.html?$/i, "")
			].some((name) => name !== "" && (name === pattern || matches?.(name) === true));
		};
	}
}
const lists = /^(?:tags?|categor(?:y|ies)|topics?|keywords?|labels?|authors?|archives?|pages?|search|series|rss|feeds?|index)$/i;
const previews = /^(?:pr-?previews?|previews?|pulls?|pr|pr-?\d+|deploy-?previews?|branch(?:es)?|staging)$/i;
function pathTells(path, { pages, globs }) {
	const segments = path.split("/");
	const name = segments.at(-1) ?? "";
	if (/^(?:404|403|500)(?:\.html?$)/i.test(name) || /^404$/.test(segments.at(-2) ?? "")) return "not-found";
	const isNamed = (segment) => globs.some((glob) => !glob.startsWith("!") && glob.split("/").includes(segment));
	const folders = segments.slice(0, -1);
	for (const [at, segment] of folders.entries()) {
		if (isNamed(segment)) continue;
		const isFolderOfSite = pages.has(`${folders.slice(0, at).concat("index.html").join("/")}`);
		if (previews.test(segment) && isFolderOfSite && isBelowCopy(folders.slice(0, at + 2), pages)) return "preview";
		if (!lists.test(segment)) continue;
		const next = folders[at + 1];
		if (/^pages?$/i.test(segment) ? /^\d+$/.test(next ?? "") : next !== void 0 || at < 2) return "listing";
	}
	return path === "index.html" || isNumberedPart(path, pages) ? "listing" : null;
}
function isNumberedPart(path, pages) {
	const [, folder, number, rest] = /^(.*\/)?(\d{1,3})(\/index\.html?|\.html?)$/i.exec(path) ?? [];
	if (number === void 0 || !pages.has(`${folder ?? ""}index.html`)) return false;
	const part = (one) => `${folder ?? ""}${one}${rest}`;
	const before = Array.from({ length: Math.max(0, Number(number) - 2) }, (_, at) => part(at + 2));
	return Number(number) > 1 && !pages.has(part(1)) && before.every((one) => pages.has(one));
}
function isBelowCopy(folders, pages) {
	return pages.has([...folders, "index.html"].join("/")) || pages.has([...folders.slice(0, -1), "index.html"].join("/"));
}
function foldersAbove(path) {
	const folders = path.split("/").slice(0, -1);
	return folders.map((_, at) => folders.slice(0, at + 1).join("/"));
}
function indexPages(paths) {
	const below = countEach(paths.flatMap((path) => foldersAbove(path.replace(/(?:^|\/)index\.html?$/i, ""))));
	return new Set(paths.filter((path) => {
		if (!/(?:^|\/)index\.html?$/i.test(path)) return (below.get(path.replace(/\.html?$/i, "")) ?? 0) > 1;
		return (below.get(path.replace(/\/?index\.html?$/i, "")) ?? 0) > 1;
	}));
}
// src/readers/built/codes.ts
const builtCodes = {
	"built-site-url": {
		severity: "error",
		what: "Neither a setting nor the built site says at which address the site is, so its posts have no canonical URL.",
		fix: `Give the site's address as ${term("site-url")}.`
	},
	"canonical-elsewhere": {
		severity: "error",
		what: "The page names a page on another host as its original: the post is somebody else's, or its original is elsewhere. It is not sent.",
		fix: "Remove the canonical link from the page if this site is the original."
	},
	"published-before": {
		severity: "warning",
		what: "The article's own words say that it was published on another site first. Its copies would name this page as their original.",
		fix: "If the other site is the original, give the page a canonical link to it, and the post is not sent. Otherwise there is nothing to do."
	},
	"canonical-shared": {
		severity: "error",
		what: "Several posts name the same page as their original, so that they would be one post elsewhere.",
		fix: "Give each page a canonical link of its own, or none."
	},
	"canonical-several": {
		severity: "error",
		what: "The page has several canonical links that lead to different pages.",
		fix: "Keep one of them: a theme and a plugin may each write one."
	},
	"canonical-broken": {
		severity: "warning",
		what: "The page's canonical link is not an address, as where a template's code was not run; the page's own address is used instead.",
		fix: "Correct the template that writes the link."
	},
	"no-article": {
		severity: "error",
		what: "The article could not be told from the rest of its page.",
		fix: `Name the article's element with a CSS selector: ${term("content")}.`
	},
	"client-rendered": {
		severity: "error",
		what: "The page has no text before its scripts run, so there is nothing to copy.",
		fix: "Let the generator render the article into the page (static or server-side rendering)."
	},
	"island-left-out": {
		severity: "warning",
		what: "A part of the page is made by a script in the reader's browser; the copy is without it.",
		fix: "Let the generator render the part into the page, or write for the copy what it shows."
	},
	"no-title": {
		severity: "error",
		what: "The page has no title that is its own.",
		fix: "Give the page a <title> and a main heading, or structured data with a headline."
	},
	"no-date": {
		severity: "notice",
		what: "The page doesn't say when it was published.",
		fix: "Add <time datetime>, or structured data with datePublished, to the page."
	},
	"page-large": {
		severity: "error",
		what: "The page is too large to be an article, and was not read.",
		fix: `Leave it out of the posts (${term("post-globs")}), or make it smaller.`
	},
	"page-not-found": {
		severity: "error",
		what: "No page of the built site is known for certain to be that of this source file.",
		fix: "Build the site again, or leave the file out of the posts. A draft needs `draft: true` in its front matter."
	},
	"page-ambiguous": {
		severity: "error",
		what: "Several pages of the built site may be that of this source file.",
		fix: "Give the file a title, or a slug, that no other post has."
	},
	"no-page-named": {
		severity: "error",
		what: "The posts' globs name no source file and no page of the built site that could be a post, so there is nothing to publish.",
		fix: `Correct the globs: ${term("post-globs")}. They count from the repository's root for source files, and from the folder of the built site for pages.`
	},
	"pages-left-out": {
		severity: "notice",
		what: "Some pages that the posts' globs name were not taken, because they list posts, redirect, or are errors.",
		fix: `Nothing, unless one of them is a post. Then name it by its path: ${term("post-globs")}.`
	},
	"content-unsure": {
		severity: "warning",
		what: "It is not certain which part of the pages is the article: too few pages, or pages of several kinds.",
		fix: `Look at a preview. If something is missing or too much, name the article's element: ${term("content")}.`
	}
};
const diagnose = diagnoser(builtCodes);
// src/readers/built/dom.ts
function isTag(node) {
	return "tagName" in node;
}
function attribute(tag, name) {
	for (const one of tag.attrs) if (one.name === name) return one.value;
}
function classesOf(tag) {
	return attribute(tag, "class")?.split(/\s+/).filter(Boolean) ?? [];
}
function visitTags(root, visit) {
	const waiting = root.childNodes.filter(isTag).reverse();
	for (let tag = waiting.pop(); tag !== void 0; tag = waiting.pop()) {
		if (visit(tag) === false) continue;
		for (let at = tag.childNodes.length - 1; at >= 0; at--) {
			const child = tag.childNodes[at];
			if (child !== void 0 && isTag(child)) waiting.push(child);
		}
	}
}
const unread = /* @__PURE__ */ new Set([
	"script",
	"style",
	"template",
	"noscript",
	"svg",
	"head",
	"button",
	"select",
	"textarea"
]);
function textOf(root) {
	const parts = [];
	const waiting = [root];
	for (let node = waiting.pop(); node !== void 0; node = waiting.pop()) {
		if ("value" in node) parts.push(node.value);
		if (!("childNodes" in node)) continue;
		if ("tagName" in node) {
			if (unread.has(node.tagName)) continue;
			if (!inline.has(node.tagName)) parts.push(" ");
		}
		for (let at = node.childNodes.length - 1; at >= 0; at--) {
			const child = node.childNodes[at];
			if (child !== void 0) waiting.push(child);
		}
	}
	return parts.join("").replace(/\s+/g, " ").trim();
}
const inline = new Set("a abbr b bdi bdo cite code del dfn em font i ins kbd mark q s samp small span strong sub sup time u var wbr".split(" "));
function findTag(root, holds) {
	let found;
	visitTags(root, (tag) => {
		if (found === void 0 && holds(tag)) found = tag;
		return found === void 0;
	});
	return found;
}
// src/readers/built/datelines.ts
const month = "(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)(?:uary|ruary|ch|il|e|y|ust|t(?:ember)?|ember|ober)?";
const dayPatterns = [
	/\b(?:19|20)\d\d[-/.](?:0?[1-9]|1[0-2])[-/.](?:[0-2]?\d|3[01])\b/,
	new RegExp(`\\b${month}\\.?\\s+\\d{1,2}(?:st|nd|rd|th)?,?\\s+(?:19|20)\\d\\d\\b`, "i"),
	new RegExp(`\\b\\d{1,2}(?:st|nd|rd|th)?\\s+${month}\\.?,?\\s+(?:19|20)\\d\\d\\b`, "i"),
	/(?:19|20)\d\d\s*年\s*\d{1,2}\s*月\s*\d{1,2}\s*日/
];
function dayIn(text) {
	for (const pattern of dayPatterns) {
		const found = pattern.exec(text)?.[0];
		if (found === void 0) continue;
		const parts = /^(\d{4})\D+(\d{1,2})\D+(\d{1,2})/.exec(found);
		if (parts === null) return found.replace(/(\d)(?:st|nd|rd|th)\b/, "$1").replace(".", "");
		const [, year, one = "", other = ""] = parts;
		return `${year}-${one.padStart(2, "0")}-${other.padStart(2, "0")}`;
	}
}
function firstBlock(root) {
	let around = root;
	for (let depth = 0; depth < 50; depth++) {
		const first = around.childNodes.find((node) => isTag(node) && !/^(?:script|style|template|svg|hr|br|h1)$/.test(node.tagName) && textOf(node) !== "");
		const text = around.childNodes.find((node) => "value" in node && node.value.trim() !== "");
		if (first === void 0 || !isTag(first)) return around === root ? void 0 : around;
		if (text !== void 0 && around.childNodes.indexOf(text) < around.childNodes.indexOf(first)) return around;
		if (!/^(?:div|section|article|header|main)$/.test(first.tagName)) return first;
		around = first;
	}
}
function isDayLine(tag) {
	if (tag.tagName === "time") return true;
	if (!/^(?:p|div|span|small|em|i|address|ul|dl|strong)$/.test(tag.tagName)) return false;
	const text = textOf(tag);
	if (text.length > 160) return false;
	if (dayIn(text) !== void 0) return true;
	let time = false;
	visitTags(tag, (inner) => {
		time ||= inner.tagName === "time";
		return !time;
	});
	return time;
}
// src/readers/built/furniture.ts
const named$1 = new RegExp(`^(?:(?:js|c|o|m|u|l|post|article|entry|blog|page|single|content|md|widget)[-_]{1,2})?(?:share|sharing|social|sharethis|addtoany|related|toc|table-of-contents|tableofcontents|comments?|disqus|giscus|utterances|breadcrumbs?|pagination|pager|prev-next|next-prev|post-nav(?:igation)?|post-navigator|post-meta|postmeta|entry-meta|article-meta|post-tags|tag-list|article-tags|entry-tags|post-footer|entry-footer|article-footer|post-header|entry-header|article-header|author-(?:bio|box|card|info)|post-author|newsletter|subscribe|subscription|signup|mc_embed_signup|reading-time|readtime|edit-(?:page|link|this-page)|back-to-top|backtotop|skip-link|print-only|no-print|noprint|webmentions?|reactions?|sponsors?|donate|reward|adsbygoogle|(?:featured|cover|hero|header|banner|thumbnail|lead)-?(?:image|img|photo|media)|post-copyright|license-wrap|site-nav|sidebar|theme-doc-toc-mobile|theme-doc-footer|quarto-appendix|quarto-title-block|quarto-margin-sidebar)(?:[-_]{1,2}(?:buttons?|links?|icons?|bar|box|container|wrapper|wrap|area|section|list|inner|block|mobile|posts?|widget|form|count|title|media|share|sharing|social))*$`, "i");
function isFurniture(tag) {
	const role = attribute(tag, "role");
	if (role !== void 0 && /^(?:navigation|search|complementary|contentinfo)$/.test(role)) return true;
	const names = `${attribute(tag, "id") ?? ""} ${attribute(tag, "class") ?? ""}`;
	if (names === " ") return false;
	return names.split(/\s+/).some((name) => name !== "" && named$1.test(name));
}
function isKept(tag) {
	if (/^(?:p|pre|ul|ol|dl|table|blockquote|figure|details|h[2-6]|math|img|picture|video|audio|iframe)$/.test(tag.tagName)) return !isFurniture(tag);
	const names = `${attribute(tag, "class") ?? ""} ${attribute(tag, "id") ?? ""} ${attribute(tag, "role") ?? ""}`;
	return /footnote|endnote|highlight|language-|code|katex|math|bibliography|references/i.test(names);
}
function isHidden(tag) {
	if (attribute(tag, "hidden") !== void 0) return attribute(tag, "hidden") !== "until-found";
	const style = attribute(tag, "style");
	if (style !== void 0 && /(?:^|;)\s*(?:display\s*:\s*none|visibility\s*:\s*hidden|font-size\s*:\s*0(?!\s*[\d.])|(?:left|top|text-indent)\s*:\s*-\d{4})/i.test(style)) return true;
	return /(?:^|\s)(?:sr-only|visually-hidden|screen-reader-text|u-hidden|is-hidden|d-none|visuallyhidden)(?:\s|$)/.test(attribute(tag, "class") ?? "");
}
// src/readers/built/selector.ts
function readSelector(text) {
	const lists = [];
	for (const part of splitList(text)) {
		const steps = stepsOf(part.trim());
		if (steps === null) return null;
		lists.push(steps);
	}
	if (lists.length === 0) return null;
	return (tag) => lists.some((steps) => matches(tag, steps, steps.length - 1));
}
function select(root, selector, most = 2) {
	const found = [];
	if (selector(root)) found.push(root);
	visitTags(root, (tag) => {
		if (found.length < most && selector(tag)) found.push(tag);
		return found.length < most;
	});
	return found;
}
function matches(tag, steps, at) {
	const step = steps[at];
	if (step === void 0 || !step.tests.every((test) => test(tag))) return false;
	if (at === 0) return true;
	for (let above = parentOf$1(tag); above !== void 0; above = parentOf$1(above)) {
		if (matches(above, steps, at - 1)) return true;
		if (step.within === "child") return false;
	}
	return false;
}
function parentOf$1({ parentNode }) {
	return parentNode !== null && "tagName" in parentNode ? parentNode : void 0;
}
function splitList(text) {
	const parts = [];
	let part = "";
	let quote = "";
	let depth = 0;
	for (let at = 0; at < text.length; at++) {
		const sign = text[at] ?? "";
		if (sign === "\\") {
			part += sign + (text[++at] ?? "");
			continue;
		}
		if (quote !== "") quote = sign === quote ? "" : quote;
		else if (sign === "\"" || sign === "'") quote = sign;
		else if (sign === "[") depth++;
		else if (sign === "]") depth--;
		else if (sign === "," && depth === 0) {
			parts.push(part);
			part = "";
			continue;
		} else if (/\s/.test(sign) && (part === "" || part.endsWith(" ") || part.endsWith(">"))) continue;
		else if (sign === ">" && part.endsWith(" ")) part = part.slice(0, -1);
		part += /\s/.test(sign) && quote === "" ? " " : sign;
	}
	return [...parts, part];
}
const token = /(>)|( )|\*|#((?:\\.|[\w\u0080-\uffff-])+)|\.((?:\\.|[\w\u0080-\uffff-])+)|\[([\w:-]+)(?:([~|^$*]?=)("[^"]*"|'[^']*'|[\w-]+))?\]|:nth-child\((\d+)\)|([a-zA-Z][\w-]*)/y;
function stepsOf(text) {
	const steps = [];
	let tests = [];
	let within = "descendant";
	let isOpen = false;
	const close = () => {
		if (isOpen) steps.push({
			tests,
			within
		});
		tests = [];
		isOpen = false;
	};
	token.lastIndex = 0;
	while (token.lastIndex < text.length) {
		const found = token.exec(text);
		if (found === null) return null;
		const [, child, blank, id, name, key, sign, value, position, tagName] = found;
		if (child !== void 0 || blank !== void 0) {
			if (!isOpen) return null;
			close();
			within = child === void 0 ? "descendant" : "child";
			continue;
		}
		isOpen = true;
		if (id !== void 0) tests.push((tag) => attribute(tag, "id") === unescaped(id));
		if (name !== void 0) tests.push((tag) => classesOf(tag).includes(unescaped(name)));
		if (tagName !== void 0) tests.push((tag) => tag.tagName === tagName.toLowerCase());
		if (position !== void 0) tests.push((tag) => positionOf(tag) === Number(position));
		if (key !== void 0) tests.push(attributeTest(key, sign, value?.replace(/^["']|["']$/g, "")));
	}
	if (!isOpen) return null;
	close();
	return steps;
}
function attributeTest(name, sign, value = "") {
	return (tag) => {
		const own = attribute(tag, name.toLowerCase());
		if (own === void 0 || sign === void 0) return own !== void 0;
		switch (sign) {
			case "^=": return own.startsWith(value);
			case "$=": return own.endsWith(value);
			case "*=": return own.includes(value);
			case "~=": return own.split(/\s+/).includes(value);
			default: return own === value;
		}
	};
}
function positionOf(tag) {
	return (tag.parentNode?.childNodes ?? []).filter(isTag).indexOf(tag) + 1;
}
function unescaped(name) {
	return name.replace(/\\(.)/g, "$1");
}
function escaped(name) {
	return name.replace(/[^\w\u0080-\uffff-]|^\d/g, (sign) => `\\${sign}`);
}
// src/readers/built/weigh.ts
function keysOf(tag) {
	const { tagName } = tag;
	const id = attribute(tag, "id");
	const property = attribute(tag, "itemprop");
	return [
		...id === void 0 || id === "" || /\s/.test(id) ? [] : [`#${escaped(id)}`],
		...classesOf(tag).map((name) => `${tagName}.${escaped(name)}`),
		...property === void 0 ? [] : [`[itemprop="${property}"]`],
		tagName
	];
}
function repeatedTexts(bodies) {
	const seen = bodies.flatMap((body) => {
		const own = /* @__PURE__ */ new Set();
		visitTags(body, (tag) => {
			for (const child of tag.childNodes) if (!isTag(child) && "value" in child && child.value.trim() !== "") own.add(child.value.trim());
			return !hidden.has(tag.tagName);
		});
		return [...own];
	});
	const least = Math.max(3, bodies.length * .5);
	return new Set([...countEach(seen)].filter(([, count]) => count >= least).map(([text]) => text));
}
const hidden = /* @__PURE__ */ new Set([
	"script",
	"style",
	"svg",
	"template",
	"noscript"
]);
const aside = /* @__PURE__ */ new Set([
	"nav",
	"form",
	"button",
	"select",
	"dialog",
	"iframe"
]);
function weigh(body, repeated) {
	const unique = /* @__PURE__ */ new Map();
	const twice = /* @__PURE__ */ new Set();
	const weights = /* @__PURE__ */ new Map();
	visitTags(body, (tag) => {
		if (hidden.has(tag.tagName) || aside.has(tag.tagName)) return false;
		if (isContainer(tag)) for (const key of keysOf(tag)) if (unique.has(key)) twice.add(key);
		else unique.set(key, tag);
		let own = 0;
		for (const child of tag.childNodes) {
			if (isTag(child) || !("value" in child)) continue;
			const text = child.value.trim();
			if (text.length > 1 && !repeated.has(text)) own += text.length;
		}
		if (own === 0) return void 0;
		for (let at = tag; at !== void 0; at = parentOf(at)) {
			weights.set(at, (weights.get(at) ?? 0) + own);
			if (at === body) break;
		}
	});
	for (const key of twice) unique.delete(key);
	return {
		body,
		unique,
		weights
	};
}
function isContainer({ tagName }) {
	return !/^(?:a|b|br|code|em|i|img|li|math|ol|p|pre|script|span|strong|table|tbody|td|th|thead|tr|ul|h[1-6])$/.test(tagName);
}
function parentOf(tag) {
	const { parentNode } = tag;
	return parentNode !== null && "tagName" in parentNode ? parentNode : void 0;
}
// src/readers/built/content.ts
const enough = 16;
function calibrate(bodies) {
	const rules = [];
	let left = bodies;
	while (left.length > (rules.length === 0 ? 0 : 1) && rules.length < 5) {
		const rule = ruleFor(spread(left));
		rules.push(rule);
		const others = left.filter((body) => rootBy(body, rule) === void 0);
		if (others.length === left.length) break;
		left = others;
	}
	return rules;
}
function spread(all) {
	if (all.length <= enough) return all;
	return Array.from({ length: enough }, (_, at) => all[Math.floor(at * all.length / enough)]);
}
function rootBy(body, { selector }) {
	if (selector === "body") return body;
	const [found, other] = select(body, compiled(selector));
	return other === void 0 ? found : void 0;
}
const known = /* @__PURE__ */ new Map();
function compiled(text) {
	const selector = known.get(text) ?? readSelector(text) ?? (() => false);
	if (known.size > 100) known.clear();
	known.set(text, selector);
	return selector;
}
function ruleFor(bodies) {
	const repeated = repeatedTexts(bodies);
	const pages = bodies.map((body) => weigh(body, repeated));
	const shares = countEach(pages.flatMap(({ unique }) => [...unique.keys()]));
	const structural = new Set([...shares].filter(([, count]) => count >= bodies.length * .7).map(([key]) => key));
	const most = nearlyAll(bodies.length);
	const named = [...shares].filter(([, count]) => count >= most).map(([key]) => key).map((selector) => ({
		selector,
		roots: new Map(pages.flatMap((page) => pair(page, page.unique.get(selector))))
	}));
	let place = {
		selector: "body",
		roots: new Map(pages.map((page) => [page, page.body]))
	};
	for (let steps = 0; steps < 40; steps++) {
		const next = deeper(named, place, structural) ?? deeper(childrenOf(place, pages), place, structural);
		if (next === void 0) break;
		place = next;
	}
	const { selector } = place;
	const roots = [...place.roots.values()];
	const titled = roots.filter((root) => findTag(root, ({ tagName }) => tagName === "h1"));
	return {
		selector,
		furniture: furnitureIn(place, structural),
		repeated,
		hasTitle: titled.length >= roots.length * .7,
		hasDay: roots.length > 2 && roots.filter(beginsWithDay).length >= roots.length * .7,
		pages: roots.length,
		of: bodies.length
	};
}
function nearlyAll(pages) {
	return pages < 4 ? pages * .85 : Math.min(pages * .85, pages - 1);
}
function pair(page, tag) {
	return tag === void 0 ? [] : [[page, tag]];
}
function childrenOf({ selector, roots }, pages) {
	const found = /* @__PURE__ */ new Map();
	for (const [page, root] of roots) {
		const own = /* @__PURE__ */ new Map();
		for (const [at, child] of root.childNodes.filter(isTag).entries()) {
			if (!isContainer(child)) continue;
			const classes = classesOf(child).map((name) => `.${escaped(name)}`);
			const names = [`${child.tagName}${classes.join("")}`, `${child.tagName}:nth-child(${at + 1})`];
			for (const name of names) own.set(name, own.has(name) ? null : child);
		}
		for (const [name, tag] of own) {
			if (tag === null) continue;
			const places = found.get(name) ?? /* @__PURE__ */ new Map();
			found.set(name, places.set(page, tag));
		}
	}
	return [...found].flatMap(([name, places]) => {
		const one = {
			selector: `${selector} > ${name}`,
			roots: places
		};
		const isSure = [...places].every(([{ body }, tag]) => rootBy(body, one) === tag);
		return places.size >= nearlyAll(pages.length) && isSure ? [one] : [];
	});
}
function beginsWithDay(root) {
	const first = firstBlock(root);
	return first !== void 0 && isDayLine(first);
}
function deeper(offered, place, structural) {
	let best;
	let most = 0;
	for (const one of offered) {
		let held = 0;
		let fits = 0;
		let counted = 0;
		for (const [page, inside] of one.roots) {
			const around = place.roots.get(page);
			if (around === void 0) continue;
			counted++;
			if (inside === around || !isWithin(inside, around)) continue;
			held += page.weights.get(inside) ?? 0;
			if (isWhole(inside, around, page, structural)) fits++;
		}
		if (counted === 0 || fits < counted * .8 || held <= most) continue;
		most = held;
		best = one;
	}
	return best;
}
function isWhole(inside, around, { weights }, structural) {
	const held = weights.get(inside) ?? 0;
	let lost = 0;
	for (let at = inside; at !== around;) {
		const parent = parentOf(at);
		if (parent === void 0) return false;
		let rest = (weights.get(parent) ?? 0) - (weights.get(at) ?? 0);
		for (const child of parent.childNodes) {
			if (!isTag(child) || child === at) continue;
			const weight = weights.get(child) ?? 0;
			if (weight === 0) continue;
			if (weight < 400 && findTag(child, ({ tagName }) => tagName === "h1") !== void 0 || isThemes$1(child, structural) && weight < held * 4) rest -= weight;
		}
		lost += rest;
		at = parent;
	}
	return lost <= Math.max(40, held * .03);
}
function isThemes$1(tag, structural) {
	if (/^(?:h1|header|footer|nav|aside|form)$/.test(tag.tagName)) return true;
	if (isKept(tag)) return false;
	return isFurniture(tag) || isContainer(tag) && keysOf(tag).some((key) => structural.has(key));
}
function isWithin(tag, other) {
	for (let at = tag; at !== void 0; at = parentOf(at)) if (at === other) return true;
	return false;
}
function furnitureIn({ roots }, structural) {
	if (roots.size < 4) return /* @__PURE__ */ new Set();
	const found = /* @__PURE__ */ new Map();
	const large = /* @__PURE__ */ new Map();
	for (const [page, root] of roots) {
		const whole = page.weights.get(root) ?? 0;
		for (const child of root.childNodes) {
			if (!isTag(child) || isKept(child)) continue;
			const counts = (page.weights.get(child) ?? 0) > Math.max(whole * .5, 200) ? large : found;
			for (const key of keysOf(child)) if (structural.has(key) && isOwnName(key)) counts.set(key, (counts.get(key) ?? 0) + 1);
		}
	}
	return new Set([...found].filter(([key, count]) => (large.get(key) ?? 0) < count * .1).map(([key]) => key));
}
function isOwnName(key) {
	return /[#.["-]/.test(key) || /^(?:header|footer|aside|nav)$/.test(key);
}
function sureness(rules) {
	const [first] = rules;
	if (first === void 0 || first.selector === "body") return "unsure";
	if (rules.some(({ selector }) => selector === "body")) return "unsure";
	return rules.length === 1 && first.pages === first.of && first.of >= 4 ? "certain" : "likely";
}
// src/readers/built/metas.ts
function meta(said, name) {
	const value = said.metas.get(name)?.[0]?.trim();
	return value === void 0 || value === "" || hasCode(value) ? void 0 : value;
}
function hasCode(text) {
	return /\{\{|\{%|<%|\$\{/.test(text);
}
// src/readers/built/posts.ts
function postOf(page, source, { platforms, shared }) {
	const path = source?.path ?? page.path;
	const { facts, pageUrl, url, said } = page;
	const frontMatter = {
		...source?.values ?? {},
		...source === void 0 ? settingsIn(said) : {}
	};
	const keyLines = source?.keyLines ?? {};
	const placeOf = ([key = ""]) => {
		const line = keyLines[key];
		return {
			path,
			...line !== void 0 && {
				line,
				column: 1
			}
		};
	};
	const asked = askedIn(frontMatter, {
		platforms,
		placeOf,
		written: frontMatter
	});
	const trouble = troubleOf(page, shared, path);
	const isKnown = URL.canParse(pageUrl);
	const word = (key) => {
		const value = frontMatter[key];
		return typeof value === "string" && value.trim() !== "" ? value.replace(/\s+/g, " ").trim() : void 0;
	};
	const list = (key) => {
		const value = frontMatter[key];
		return (Array.isArray(value) ? value : typeof value === "string" ? value.split(",") : []).filter((one) => typeof one === "string" || typeof one === "number").map((one) => String(one).trim()).filter(Boolean);
	};
	const tags = list("tags");
	return {
		path,
		sitePath: page.path,
		state: trouble.some(({ severity }) => severity === "error") ? "invalid" : "published",
		canonicalUrl: isKnown ? url : null,
		pageUrl: isKnown ? pageUrl : null,
		url: isKnown ? new URL(pageUrl).pathname : null,
		formerUrls: formerUrls(frontMatter, pageUrl),
		title: word("title") ?? facts.title ?? "",
		date: source?.date ?? facts.date ?? null,
		tags: tags.length > 0 ? tags : facts.tags,
		categories: list("categories"),
		description: word("description") ?? word("summary") ?? word("excerpt") ?? facts.description ?? null,
		cover: facts.image ?? null,
		series: word("series") ?? facts.series ?? null,
		lang: word("lang") ?? facts.language ?? null,
		wishes: asked.wishes,
		namedCopies: asked.namedCopies,
		ofOlder: asked.ofOlder,
		frontMatter,
		keyLines,
		body: page.article?.html ?? "",
		bodyLine: 1,
		diagnostics: [...trouble, ...asked.diagnostics]
	};
}
function formerUrls(frontMatter, pageUrl) {
	return [frontMatter.aliases ?? frontMatter.redirect_from ?? []].flat().filter((one) => typeof one === "string").flatMap((one) => URL.canParse(one, pageUrl) ? new URL(one, pageUrl).href : []);
}
function troubleOf({ canonical, facts, article, hasRoot, said, pageUrl }, shared, path) {
	const found = [];
	const add = (...[code, message]) => found.push(diagnose(code, message, { path }));
	if (canonical.kind === "elsewhere") add("canonical-elsewhere", `The page names ${canonical.url} as its original, which is on another host.`);
	if (canonical.kind === "several") add("canonical-several", `The page names ${canonical.urls.slice(0, 3).join(" and ")} as its original.`);
	if (canonical.kind === "broken") add("canonical-broken", `The page's canonical link is “${canonical.text.slice(0, 100)}”, which is not an address.`);
	if (canonical.kind === "own" && shared.has(canonical.url)) add("canonical-shared", `Several posts name ${canonical.url} as their original.`);
	const before = canonical.kind === "elsewhere" ? void 0 : article?.before;
	if (before !== void 0 && isElsewhere(before, pageUrl)) add("published-before", `The article says that it was published before, at ${before}, and the page names no original there.`);
	if (facts.title === void 0) add("no-title", "The page has no title that is its own.");
	if (facts.date === void 0) add("no-date", "The page doesn't say when it was published.");
	if (article === void 0 || !hasRoot) add("no-article", "The article could not be told from the rest of its page.");
	else if (!said.hasText || article.isEmpty) add("client-rendered", "The page has no text before its scripts run.");
	return found;
}
function isElsewhere(url, pageUrl) {
	if (!URL.canParse(url) || !URL.canParse(pageUrl)) return false;
	return bareHost(new URL(url).host) !== bareHost(new URL(pageUrl).host);
}
function settingsIn(said) {
	const posse = {};
	let whole;
	for (const name of said.metas.keys()) {
		const value = meta(said, name);
		if (value === void 0) continue;
		if (name === "posse") whole = meantBy(value);
		const [, platform, key] = /^posse:([\w.-]+)(?::([\w-]+))?$/.exec(name) ?? [];
		if (platform === void 0 || /^(?:series|was|was-not)$/.test(platform)) continue;
		if (key === void 0) posse[platform] = meantBy(value);
		else {
			const own = posse[platform];
			posse[platform] = {
				...typeof own === "object" ? own : {},
				[key]: meantBy(value)
			};
		}
	}
	const was = meta(said, "posse:was");
	return {
		...whole !== void 0 && { posse: whole },
		...Object.keys(posse).length > 0 && { posse },
		...was !== void 0 && { "posse-was": was }
	};
}
function meantBy(text) {
	if (text === "true") return true;
	if (text === "false") return false;
	return text.includes(",") ? text.split(",").map((one) => one.trim()) : text;
}
// src/readers/built/titles.ts
function titleOf({ headline, headings, subheadings, whole, feed, og, bare }) {
	if (headline !== void 0 && !/(?:…|\.\.\.)$/.test(headline)) return headline;
	const [longest] = (whole === void 0 ? [] : [...headings.filter((one) => includesWords(whole, one)), ...subheadings.filter((one) => isEndOf(whole, one))]).toSorted((one, other) => other.length - one.length);
	return longest ?? feed ?? og ?? bare ?? headings[0] ?? headline;
}
function includesWords(whole, part) {
	const text = folded(part);
	return text !== "" && folded(whole).includes(text);
}
function isEndOf(whole, part) {
	const text = folded(part);
	const all = folded(whole);
	return text !== "" && (all.startsWith(text) || all.endsWith(text));
}
function folded(text) {
	return text.normalize("NFKC").toLowerCase().replace(/[^\p{L}\p{N}]+/gu, "");
}
function withoutAffix(titles) {
	const sign = / [-–—|·•:»«/]{1,3} |[|•»]|: /g;
	const parts = (title) => {
		return [...title.matchAll(sign)].flatMap(({ index, 0: text }) => [{
			end: title.slice(index),
			start: title.slice(0, index + text.length)
		}]);
	};
	const all = titles.flatMap(parts);
	const least = Math.max(2, titles.length * .6);
	const longest = (texts) => [...countEach(texts)].filter(([, count]) => count >= least).toSorted(([one], [other]) => other.length - one.length).map(([text]) => text);
	const allEnds = longest(all.map(({ end }) => end));
	const allStarts = longest(all.map(({ start }) => start));
	return (title) => {
		const end = allEnds.find((text) => title.endsWith(text) && title.length > text.length);
		const start = allStarts.find((text) => title.startsWith(text) && title.length > text.length);
		return title.slice(start?.length ?? 0, end === void 0 ? void 0 : -end.length).trim();
	};
}
// src/readers/built/join.ts
function pagesNamedLike(pages) {
	const keyOf = (path) => pathKey(`/${path}`);
	const byPath = new Map(pages.map((path) => [keyOf(path).toLowerCase(), path]));
	const byName = groupBy(pages, (path) => {
		const key = keyOf(path);
		return folded(key.slice(key.lastIndexOf("/") + 1));
	});
	return ({ address, slugs }) => {
		if (address !== void 0) {
			const path = address.replace(/^https?:\/\/[^/]+/, "");
			const exact = byPath.get(pathKey(path.startsWith("/") ? path : `/${path}`).toLowerCase());
			if (exact !== void 0) return [exact];
		}
		return [...new Set(slugs.flatMap((slug) => byName.get(folded(slug)) ?? []))];
	};
}
function joined(sources, posts, named) {
	const byPath = new Map(posts.map((post) => [post.path, post]));
	const taken = /* @__PURE__ */ new Map();
	const results = sources.map((source) => {
		const candidates = named(source).flatMap((path) => byPath.get(path) ?? []);
		const page = certain(source, candidates);
		if (page !== void 0 && !taken.has(page.path)) taken.set(page.path, source);
		return {
			source,
			page,
			candidates: candidates.map(({ path }) => path)
		};
	});
	const free = posts.filter(({ path, facts }) => !taken.has(path) && facts.title !== void 0);
	const byTitle = groupBy(free, ({ facts }) => folded(facts.title ?? ""));
	return results.map((result) => {
		const { source, page } = result;
		if (page !== void 0) return taken.get(page.path) === source ? result : {
			...result,
			page: void 0
		};
		const alike = byTitle.get(folded(source.title ?? "")) ?? [];
		const found = source.title === void 0 ? void 0 : certain(source, alike);
		if (found === void 0 || taken.has(found.path)) {
			const candidates = [.../* @__PURE__ */ new Set([...result.candidates, ...alike.map(({ path }) => path)])];
			return {
				...result,
				candidates
			};
		}
		taken.set(found.path, source);
		return {
			...result,
			page: found
		};
	});
}
function certain(source, candidates) {
	const [only] = candidates;
	const titled = source.title === void 0 ? candidates : candidates.filter(({ facts, said }) => {
		const title = folded(source.title ?? "");
		return folded(facts.title ?? "") === title || folded(said.title ?? "").includes(title);
	});
	if (titled.length === 1) return titled[0];
	const dated = titled.filter(({ facts }) => isSameDay(facts.date, source.date));
	if (dated.length === 1) return dated[0];
	const near = closest(source, dated.length > 0 ? dated : titled);
	if (near !== void 0) return near;
	if (candidates.length !== 1 || titled.length > 0 || only === void 0) return void 0;
	if (only.facts.date !== void 0 && source.date !== void 0) return isSameDay(only.facts.date, source.date) ? only : void 0;
	return folderNameOf(source.path) === folderNameOf(only.path) ? only : void 0;
}
function folderNameOf(path) {
	return folded(path.replace(/\/(?:index|contents)\.\w+$/i, "").split("/").at(-2) ?? "");
}
function isSameDay(one, other) {
	if (one === void 0 || other === void 0) return false;
	return Math.abs(one.getTime() - other.getTime()) <= 1296e5;
}
function closest(source, pages) {
	if (pages.length < 2) return void 0;
	const folders = new Set(source.path.split("/").map(folded));
	const scores = pages.map((page) => page.path.split("/").filter((part) => folders.has(folded(part))).length);
	const most = Math.max(...scores);
	const best = pages.filter((_, at) => scores[at] === most);
	return best.length === 1 ? best[0] : void 0;
}
// src/readers/built/first-published.ts
const words = /\b(?:(?:originally|first|previously) (?:published|posted|appeared|written for)|cross-?posted (?:from|at|on)|republished (?:from|with))\b/i;
const longest$1 = 240;
const lines = 3;
function firstPublishedAt(root, html) {
	if (!words.test(html)) return void 0;
	const blocks = [];
	visitTags(root, (tag) => {
		if (!/^(?:p|h[2-6]|aside|blockquote|em|small|figcaption|div|section)$/.test(tag.tagName)) return void 0;
		const isLine = findTag(tag, ({ tagName }) => /^(?:p|div|section|ul|ol|table)$/.test(tagName)) === void 0;
		if (isLine && tag.parentNode !== null && textOf(tag) !== "") blocks.push(tag);
		return !isLine;
	});
	const ends = [...blocks.slice(0, lines), ...blocks.slice(lines).slice(-3)];
	for (const line of ends) {
		const text = textOf(line);
		if (text.length > longest$1 || !words.test(text)) continue;
		const link = findTag(line, (tag) => tag.tagName === "a" && /^https?:/.test(attribute(tag, "href") ?? ""));
		if (link !== void 0) return attribute(link, "href");
	}
}
// src/readers/built/plain-tex.ts
const marks = [{
	opens: "\\(",
	closes: "\\)",
	kind: "inline"
}, {
	opens: "\\[",
	closes: "\\]",
	kind: "display"
}];
const longest = 2e3;
function wrapFormulas(root) {
	const parents = [root];
	visitTags(root, (tag) => {
		if (/^(?:pre|code|script|style|svg|math|textarea)$/.test(tag.tagName)) return false;
		if (/\bmath\b|katex/i.test(attribute(tag, "class") ?? "")) return false;
		parents.push(tag);
	});
	for (const parent of parents) {
		if (!parent.childNodes.some((node) => "value" in node && /\\[([]/.test(node.value))) continue;
		parent.childNodes = parent.childNodes.flatMap((node) => withFormulas(node, parent));
	}
}
function withFormulas(node, parent) {
	if (isTag(node) || !("value" in node)) return [node];
	const nodes = [];
	const text = node.value;
	let done = 0;
	for (let found = nextIn(text, 0); found !== void 0; found = nextIn(text, found.end)) {
		nodes.push({
			...node,
			value: text.slice(done, found.at)
		});
		nodes.push(spanOf(text.slice(found.at, found.end), {
			parent,
			node,
			kind: found.kind
		}));
		done = found.end;
	}
	return done === 0 ? [node] : [...nodes, {
		...node,
		value: text.slice(done)
	}];
}
function nextIn(text, from) {
	let best;
	for (const { opens, closes, kind } of marks) {
		const at = text.indexOf(opens, from);
		const close = at === -1 ? -1 : text.indexOf(closes, at + opens.length);
		if (close === -1 || close - at > longest || best !== void 0 && best.at <= at) continue;
		best = {
			at,
			end: close + closes.length,
			kind
		};
	}
	return best;
}
function spanOf(value, { parent, node, kind }) {
	const span = {
		nodeName: "span",
		tagName: "span",
		namespaceURI: parent.namespaceURI,
		parentNode: parent,
		attrs: [{
			name: "class",
			value: `math ${kind}`
		}],
		childNodes: []
	};
	span.childNodes.push({
		...node,
		value,
		parentNode: span
	});
	return span;
}
// src/readers/built/article.ts
function articleOf(body, rules, { titles, hasFormulas = false }) {
	for (const rule of rules) {
		const root = rootBy(body, rule);
		if (root === void 0) continue;
		clear(root, rule, titles);
		if (hasFormulas) wrapFormulas(root);
		const html = serialize(root);
		return {
			before: firstPublishedAt(root, html),
			html,
			selector: rule.selector,
			isEmpty: textOf(root) === "" && findTag(root, isShown) === void 0
		};
	}
}
const unknownTheme = {
	selector: "",
	pages: 0,
	of: 0,
	hasTitle: true,
	hasDay: false,
	furniture: /* @__PURE__ */ new Set(),
	repeated: /* @__PURE__ */ new Set()
};
function clearTheme(root, titles) {
	clear(root, unknownTheme, titles);
}
function isShown({ tagName }) {
	return /^(?:img|picture|video|audio|iframe|math|pre|svg)$/.test(tagName);
}
function clear(root, rule, titles) {
	const gone = [];
	const once = keysOnce(root, rule.furniture);
	visitTags(root, (tag) => {
		if (!isThemes(tag, root, once)) return void 0;
		gone.push(tag);
		return false;
	});
	for (const tag of gone) remove(tag);
	clearHeadings(root);
	clearStart(root, rule, titles);
	clearEnd(root, rule);
}
function keysOnce(root, furniture) {
	if (furniture.size === 0) return furniture;
	const keys = [];
	visitTags(root, (tag) => {
		keys.push(...keysOf(tag).filter((key) => furniture.has(key)));
	});
	return new Set([...countEach(keys)].filter(([, count]) => count === 1).map(([key]) => key));
}
function isThemes(tag, root, furniture) {
	if (/^h[1-6]$/.test(tag.tagName)) return false;
	if (/^(?:script|style|nav|form|dialog)$/.test(tag.tagName)) return !/^math\/tex/.test(attribute(tag, "type") ?? "");
	if (isHidden(tag)) return true;
	if (furniture.size > 0 && keysOf(tag).some((key) => furniture.has(key))) return true;
	if (tag.parentNode !== root) return isFurniture(tag) && !isKept(tag) && isBlock(tag);
	return isFurniture(tag);
}
function isBlock({ tagName }) {
	return /^(?:div|section|aside|ul|ol|details|header|footer)$/.test(tagName);
}
function clearHeadings(root) {
	const gone = [];
	visitTags(root, (tag) => {
		if (!/^h[1-6]$/.test(tag.tagName)) return void 0;
		visitTags(tag, (inner) => {
			if (inner.tagName === "a" && isAnchor(inner)) gone.push(inner);
		});
		return false;
	});
	for (const tag of gone) remove(tag);
}
function isAnchor(link) {
	const href = attribute(link, "href");
	if (href === void 0) return attribute(link, "aria-hidden") === "true";
	if (!href.includes("#")) return false;
	const text = textOf(link);
	if (!/[\p{L}\p{N}]/u.test(text)) return findTag(link, ({ tagName }) => tagName === "img") === void 0;
	return /anchor|permalink|headerlink|hash-link|direct-link|heading-link/i.test(attribute(link, "class") ?? "") && isBesideWords(link);
}
function isBesideWords(link) {
	return (link.parentNode?.childNodes ?? []).some((node) => node !== link && /[\p{L}\p{N}]/u.test(textOf(node)));
}
function clearStart(root, rule, titles) {
	const title = rule.hasTitle ? findTag(root, (tag) => /^h[12]$/.test(tag.tagName) && titles.some((one) => same(textOf(tag), one))) : void 0;
	if (title !== void 0) removeUpTo(title, root);
	if (!rule.hasDay && !rule.hasTitle) return;
	for (let lines = 0; lines < 3; lines++) {
		const first = firstBlock(root);
		if (first === void 0 || !isDayLine(first)) return;
		remove(first);
	}
}
function removeUpTo(tag, root) {
	let at = tag;
	let before = 0;
	const gone = [at];
	while (at !== root) {
		const { parentNode } = at;
		if (parentNode === null || !("tagName" in parentNode)) return;
		for (const node of parentNode.childNodes) {
			if (node === at) break;
			before += textOf(node).length;
			gone.push(node);
		}
		if (parentNode !== root && parentNode.tagName === "header") gone.push(parentNode);
		at = parentNode;
	}
	if (before < 600) for (const node of gone) remove(node);
	else remove(tag);
}
function clearEnd(root, { repeated }) {
	for (let around = root;;) {
		const last = around.childNodes.findLast((node) => !isEmpty(node));
		if (last === void 0 || !isTag(last)) return;
		if (last.tagName === "hr" || isRepeated(last, repeated)) remove(last);
		else if (/^(?:div|section|article|main|footer)$/.test(last.tagName)) around = last;
		else return;
	}
}
function isRepeated(tag, repeated) {
	if (repeated.size === 0 || findTag(tag, ({ tagName }) => /^(?:img|video|iframe|table|pre|math)$/.test(tagName))) return false;
	let texts = 0;
	let own = false;
	const look = (inner) => {
		if (/^(?:script|style|svg|noscript|button)$/.test(inner.tagName)) return false;
		for (const child of inner.childNodes) {
			if (isTag(child) || !("value" in child) || child.value.trim() === "") continue;
			texts++;
			own ||= !repeated.has(child.value.trim());
		}
		return !own;
	};
	if (look(tag)) visitTags(tag, look);
	return !own && (texts > 0 || !/^(?:p|ul|ol|blockquote)$/.test(tag.tagName));
}
function isEmpty(node) {
	if (isTag(node)) return false;
	return !("value" in node) || node.value.trim() === "";
}
function same(one, other) {
	const folded = (text) => text.replace(/[^\p{L}\p{N}]+/gu, "").toLowerCase();
	return folded(one) === folded(other);
}
function remove(node) {
	const siblings = node.parentNode?.childNodes;
	const at = siblings?.indexOf(node) ?? -1;
	if (at !== -1) siblings?.splice(at, 1);
}
// src/readers/built/page-dates.ts
const metaDates = [
	"article:published_time",
	"og:article:published_time",
	"datepublished",
	"date",
	"dc.date",
	"dcterms.date",
	"dc.date.issued",
	"citation_publication_date",
	"citation_date",
	"parsely-pub-date",
	"pubdate",
	"publish_date",
	"publish-date",
	"published"
];
const dateSources = [
	({ said }) => said.article?.published,
	({ said }) => metaDates.map((name) => meta(said, name)).find((text) => dateOf(text)),
	({ said }) => said.times.find((text) => dateOf(text) !== void 0),
	({ feed }) => feed?.date,
	({ path }) => dateInPath(path),
	({ said }) => said.days[0]
];
function dateInPath(path) {
	const found = /(?:^|\/)(\d{4})[-/](\d\d?)[-/](\d\d?)(?:[-_/]|$)/.exec(path);
	if (found === null) return void 0;
	const [, year, month = "", day = ""] = found;
	return `${year}-${month.padStart(2, "0")}-${day.padStart(2, "0")}`;
}
function dateOf(text) {
	if (text === void 0 || text.length > 60 || hasCode(text)) return void 0;
	const value = text.trim().replace(/^(\d{4})\/(\d\d)\/(\d\d)/, "$1-$2-$3");
	if (!/\d{4}/.test(value)) return void 0;
	const iso = /^(\d{4}-\d\d-\d\d)(?:[T ](\d\d:\d\d(?::\d\d)?)(?:\.\d+)?)?\s*(?:UTC|Z|([+-]\d\d):?(\d\d))?$/i.exec(value);
	if (iso !== null) {
		const [, day, time = "00:00:00", hours, minutes] = iso;
		const zone = hours === void 0 ? "Z" : `${hours}:${minutes}`;
		return valid(/* @__PURE__ */ new Date(`${day}T${time.length === 5 ? `${time}:00` : time}${zone}`));
	}
	if (!/[a-z]{3}/i.test(value)) return void 0;
	const hasZone = /(?:GMT|UTC|Z|[+-]\d{4})\s*$/i.test(value);
	return valid(new Date(hasZone ? value : `${value} UTC`));
}
function valid(date) {
	const year = date.getTime() && date.getUTCFullYear();
	return Number.isNaN(year) || year < 1980 || year > 2200 ? void 0 : date;
}
function dayOf(date) {
	return date?.toISOString().slice(0, 10);
}
// src/readers/built/facts.ts
function believe(posts) {
	const headlines = distinct(posts, ({ said }) => said.article?.headline);
	const headings = new Set(frequent(posts.flatMap(({ said }) => said.headings), many(posts)));
	const ogTitles = distinct(posts, ({ said }) => said.ogTitle);
	const bare = withoutAffix(posts.flatMap(({ said }) => said.title ?? []));
	const bareOg = withoutAffix(posts.flatMap(({ said }) => said.ogTitle ?? []));
	const descriptions = distinct(posts, descriptionIn);
	const images = distinct(posts, imageIn);
	const keywords = new Set(frequent(posts.flatMap(({ said }) => keywordsIn(said)), many(posts)));
	const dates = dateSources.map((source) => buildDays(posts, source));
	return (post) => {
		const { said, feed } = post;
		const own = said.headings.filter((text) => text !== "" && !headings.has(text));
		const headline = kept(said.article?.headline, headlines);
		const og = kept(said.ogTitle, ogTitles);
		const title = titleOf({
			headline,
			headings: own,
			subheadings: said.subheadings,
			whole: said.title,
			feed: feed?.title,
			og: og === void 0 ? void 0 : bareOg(og),
			bare: said.title === void 0 ? void 0 : bare(said.title)
		});
		let date;
		for (const [at, source] of dateSources.entries()) {
			const found = dateOf(source(post));
			if (found === void 0 || dates[at]?.has(dayOf(found) ?? "")) continue;
			date = found;
			break;
		}
		return {
			title,
			date,
			description: kept(descriptionIn(post), descriptions),
			tags: tagsOf(post, keywords),
			language: said.article?.language ?? said.language,
			image: kept(imageIn(post), images),
			series: meta(said, "posse:series")
		};
	};
}
function distinct(posts, said) {
	return new Set(frequent(posts.flatMap((post) => said(post) ?? []), many(posts)));
}
function buildDays(posts, source) {
	const days = posts.flatMap((post) => dayOf(dateOf(source(post))) ?? []);
	return new Set(frequent(days, { least: Math.max(5, posts.length * .5) }));
}
function many(posts) {
	return { least: Math.max(3, posts.length * .3) };
}
function frequent(values, { least }) {
	return [...countEach(values)].filter(([, count]) => count >= least).map(([value]) => value);
}
function kept(value, shared) {
	return value === void 0 || shared.has(value) || hasCode(value) ? void 0 : value;
}
function descriptionIn({ said }) {
	return (said.article?.description ?? meta(said, "description") ?? meta(said, "og:description"))?.replace(/\s+/g, " ");
}
function imageIn({ said }) {
	return meta(said, "og:image") ?? meta(said, "twitter:image") ?? said.article?.image;
}
function keywordsIn(said) {
	return (meta(said, "keywords")?.split(/[,，]/) ?? []).map((word) => word.trim()).filter((word) => word !== "");
}
function tagsOf({ said, feed }, shared) {
	const metas = said.metas.get("article:tag") ?? [];
	const keywords = keywordsIn(said).filter((word) => !shared.has(word) && !folded(said.title ?? "").startsWith(folded(word)));
	const [found = []] = [
		said.article?.keywords ?? [],
		metas,
		said.tags,
		feed?.tags ?? [],
		keywords
	].filter((tags) => tags.length > 0);
	const clean = found.map((tag) => tag.replace(/^#/, "").trim()).filter((tag) => tag !== "");
	return [...new Set(clean)];
}
// src/readers/built/feeds.ts
function entriesByAddress(entries) {
	const found = /* @__PURE__ */ new Map();
	for (const entry of entries) {
		const key = addressKey(entry.url);
		if (key !== void 0 && !found.has(key)) found.set(key, entry);
	}
	return found;
}
const most = 2e4;
function readFeed(text) {
	const start = text.slice(0, 2e3);
	if (/^\s*\{/.test(start)) return jsonFeed(text);
	if (/<(?:rss|rdf:RDF)[\s>]/i.test(start)) return pieces(text, "item").flatMap(rssEntry);
	if (/<feed[\s>]/i.test(start)) return pieces(text, "entry").flatMap(atomEntry);
	return [];
}
function readSitemap(text) {
	if (/<sitemapindex[\s>]/i.test(text.slice(0, 2e3))) return [];
	return pieces(text, "url").flatMap((one) => textIn(one, "loc") ?? []);
}
function pieces(text, name) {
	const found = [];
	for (let at = startOf(text, name); at !== -1 && found.length < most;) {
		const end = text.indexOf(`</${name}>`, at);
		if (end === -1) break;
		found.push(text.slice(at, end));
		at = startOf(text, name, end);
	}
	return found;
}
function startOf(text, name, from = 0) {
	const start = `<${name}`;
	for (let at = text.indexOf(start, from); at !== -1; at = text.indexOf(start, at + 1)) if (/[\s>/]/.test(text[at + start.length] ?? "")) return at;
	return -1;
}
function textIn(text, name) {
	const start = startOf(text, name);
	if (start === -1) return void 0;
	const from = text.indexOf(">", start) + 1;
	const end = text.indexOf(`</${name}>`, from);
	if (from === 0 || end === -1 || text[from - 2] === "/") return void 0;
	return plainValue(text.slice(from, end));
}
function plainValue(value) {
	const inner = value.trim();
	const text = (inner.startsWith("<![CDATA[") && inner.endsWith("]]>") ? inner.slice(9, -3) : decodeXML(inner)).trim();
	return text === "" ? void 0 : text;
}
function rssEntry(text) {
	const id = textIn(text, "guid");
	const url = textIn(text, "link") ?? (id?.startsWith("http") ? id : void 0);
	if (url === void 0) return [];
	return {
		url,
		title: textIn(text, "title"),
		date: textIn(text, "pubDate") ?? textIn(text, "dc:date"),
		isGenerated: id?.startsWith("tag:") ?? false,
		tags: valuesOf(text, "category")
	};
}
function valuesOf(text, name) {
	return pieces(text, name).flatMap((piece) => plainValue(piece.slice(piece.indexOf(">") + 1)) ?? []);
}
function atomEntry(text) {
	const links = [...text.matchAll(/<link\b([^>]{0,2000})>/g)].map(([, attributes = ""]) => ({
		rel: named(attributes, "rel") ?? "alternate",
		href: named(attributes, "href")
	}));
	const id = textIn(text, "id");
	const url = links.find(({ rel }) => rel === "alternate")?.href ?? id;
	if (url === void 0) return [];
	const terms = [...text.matchAll(/<category\b([^>]{0,2000})>/g)];
	return {
		url,
		title: textIn(text, "title"),
		date: textIn(text, "published") ?? textIn(text, "updated"),
		isGenerated: id?.startsWith("tag:") ?? false,
		tags: terms.flatMap(([, attributes = ""]) => named(attributes, "term") ?? [])
	};
}
function named(attributes, name) {
	for (const quote of ["\"", "'"]) {
		const start = ` ${attributes.replace(/\s/g, " ")}`.indexOf(` ${name}=${quote}`);
		if (start === -1) continue;
		const from = start + name.length + 2;
		const end = attributes.indexOf(quote, from);
		if (end !== -1) return decodeXML(attributes.slice(from, end));
	}
}
function jsonFeed(text) {
	try {
		const { items } = JSON.parse(text);
		const words = (value) => typeof value === "string" ? value : void 0;
		return (items ?? []).slice(0, most).flatMap((item) => {
			const url = words(item.url) ?? words(item.id);
			if (url === void 0) return [];
			return {
				url,
				title: words(item.title),
				date: words(item.date_published),
				tags: Array.isArray(item.tags) ? item.tags.filter((tag) => typeof tag === "string") : []
			};
		});
	} catch {
		return [];
	}
}
// src/readers/built/json-ld.ts
const articles = /^(?:https?:\/\/schema\.org\/)?(?:Article|BlogPosting|NewsArticle|TechArticle|ScholarlyArticle|SocialMediaPosting|Report|Review)$/;
function articleData(texts) {
	for (const text of texts) {
		const found = articleIn(parsed(text));
		if (found !== void 0) return found;
	}
}
function parsed(text) {
	try {
		return JSON.parse(text.replace(/^\s*(?:<!--|\/\/<!\[CDATA\[)|(?:-->|\/\/\]\]>)\s*$/g, ""));
	} catch {
		return;
	}
}
function articleIn(value, depth = 0) {
	if (depth > 4 || typeof value !== "object" || value === null) return void 0;
	if (Array.isArray(value)) {
		for (const one of value.slice(0, 100)) {
			const found = articleIn(one, depth + 1);
			if (found !== void 0) return found;
		}
		return;
	}
	const node = value;
	if ([node["@type"]].flat().filter((type) => typeof type === "string").some((type) => articles.test(type))) return dataOf(node);
	return articleIn(node["@graph"] ?? node.mainEntity ?? node.mainEntityOfPage, depth + 1);
}
function dataOf(node) {
	const text = (key) => wordsOf(node[key]);
	const keywords = [node.keywords].flat().flatMap((one) => {
		if (typeof one === "string") return Array.isArray(node.keywords) ? one : one.split(",");
		return wordsOf(one?.name) ?? [];
	});
	const main = node.mainEntityOfPage;
	return Object.fromEntries(Object.entries({
		headline: text("headline") ?? text("name"),
		published: text("datePublished"),
		description: text("description"),
		keywords: keywords.length > 0 ? keywords.map((one) => one.trim()).filter(Boolean) : void 0,
		language: text("inLanguage"),
		image: addressOf(node.image),
		url: text("url") ?? addressOf(main)
	}).filter(([, value]) => value !== void 0));
}
function wordsOf(value) {
	const text = typeof value === "string" ? value.trim() : "";
	return text === "" ? void 0 : text;
}
function addressOf(value) {
	const [first] = [value].flat();
	if (typeof first === "string") return wordsOf(first);
	if (typeof first !== "object" || first === null) return void 0;
	const { url, contentUrl, "@id": id } = first;
	return wordsOf(url) ?? wordsOf(contentUrl) ?? wordsOf(id);
}
// src/readers/built/page.ts
async function loadPage(pages, path) {
	return pageOf(path, await pages.read(path));
}
function pageOf(path, bytes) {
	const html = bytes.length > 4e6 ? void 0 : decodePage(bytes);
	return html === void 0 || isTooLarge(html) ? void 0 : readPage(path, html);
}
const ahead = 4;
async function* loadPages(pages, paths) {
	const reads = [];
	for (const [at, path] of paths.entries()) {
		for (const next of paths.slice(at + reads.length, at + ahead)) {
			const read = pages.read(next);
			read.catch(() => {});
			reads.push(read);
		}
		const bytes = await reads.shift();
		if (bytes !== void 0) yield {
			path,
			page: pageOf(path, bytes)
		};
	}
}
function readPage(path, html) {
	const document = parse(html);
	const words = new Reading();
	let body;
	visitTags(document, (tag) => {
		if (tag.tagName === "body") body ??= tag;
		return words.take(tag);
	});
	const said = {
		...words.done(),
		hasText: body !== void 0 && hasWords(body)
	};
	return {
		path,
		body,
		said
	};
}
var Reading = class {
	#canonicals = [];
	#strays = [];
	#headings = [];
	#metas = /* @__PURE__ */ new Map();
	#scripts = [];
	#published = [];
	#times = [];
	#tags = [];
	#days = [];
	#subheadings = [];
	#feeds = [];
	#title;
	#language;
	#redirect;
	#hasFormulas = false;
	take(tag) {
		if (this.#days.length < 3) this.#day(tag);
		switch (tag.tagName) {
			case "svg":
			case "template": return false;
			case "html":
				this.#language = attribute(tag, "lang") ?? attribute(tag, "xml:lang");
				break;
			case "title":
				this.#title ??= textOf(tag);
				break;
			case "link":
				this.#link(tag);
				break;
			case "meta":
				this.#meta(tag);
				break;
			case "script":
				this.#script(tag);
				break;
			case "h1":
				if (this.#headings.length < 8) this.#headings.push(textOf(tag));
				break;
			case "h2":
				if (this.#subheadings.length < 2) this.#subheadings.push(textOf(tag));
				break;
			case "time":
				this.#time(tag);
				break;
			case "a": if (/(?:^|\s)tag(?:\s|$)/i.test(attribute(tag, "rel") ?? "")) this.#tags.push(textOf(tag));
		}
	}
	#day(tag) {
		if (/^(?:script|style|title|code|pre)$/.test(tag.tagName)) return;
		for (const child of tag.childNodes) {
			if (isTag(child) || !("value" in child) || child.value.length > 120) continue;
			const found = /(?:19|20)\d\d/.test(child.value) ? dayIn(child.value) : void 0;
			if (found !== void 0) this.#days.push(found);
		}
	}
	#link(tag) {
		const rel = attribute(tag, "rel")?.toLowerCase().split(/\s+/) ?? [];
		const href = attribute(tag, "href")?.trim();
		if (href === void 0 || href === "") return;
		if (rel.includes("canonical")) this.#canonical(tag, href);
		const type = attribute(tag, "type") ?? "";
		if (rel.includes("alternate") && /(?:rss|atom)\+xml|feed\+json/.test(type)) this.#feeds.push(href);
	}
	#canonical(tag, href) {
		(tag.parentNode?.nodeName === "head" ? this.#canonicals : this.#strays).push(href);
	}
	#script(tag) {
		const text = rawText(tag);
		if (attribute(tag, "type")?.toLowerCase() === "application/ld+json") this.#scripts.push(text);
		const code = `${attribute(tag, "src") ?? ""} ${text.slice(0, 2e3)}`;
		this.#hasFormulas ||= /mathjax|katex|renderMathInElement/i.test(code);
	}
	#meta(tag) {
		const content = attribute(tag, "content");
		if (content === void 0) return;
		if (attribute(tag, "http-equiv")?.toLowerCase() === "refresh") this.#redirect ??= targetOf(content);
		for (const key of [
			"name",
			"property",
			"itemprop"
		]) {
			const name = attribute(tag, key)?.toLowerCase();
			if (name === void 0) continue;
			const known = this.#metas.get(name);
			if (known === void 0) this.#metas.set(name, [content]);
			else if (known.length < 100) known.push(content);
		}
	}
	#time(tag) {
		const value = attribute(tag, "datetime") ?? attribute(tag, "content") ?? textOf(tag);
		if (this.#times.length > 50) return;
		(attribute(tag, "itemprop") === "datePublished" || attribute(tag, "pubdate") !== void 0 || classesOf(tag).includes("dt-published") ? this.#published : this.#times).push(value);
	}
	done() {
		const meta = (name) => this.#metas.get(name)?.[0]?.trim();
		return {
			canonicals: this.#canonicals.length > 0 ? this.#canonicals : this.#strays,
			title: this.#title,
			ogTitle: meta("og:title"),
			headings: this.#headings,
			article: articleData(this.#scripts),
			metas: this.#metas,
			times: [...this.#published, ...this.#times],
			days: this.#days,
			tags: [...new Set(this.#tags)],
			subheadings: this.#subheadings,
			language: this.#language,
			feeds: this.#feeds,
			redirect: this.#redirect,
			hasFormulas: this.#hasFormulas
		};
	}
};
function targetOf(content) {
	const [, ...rest] = content.split(/[;,]/);
	const target = rest.join(";").trim().replace(/^url ?= ?/i, "").replace(/^["']|["']$/g, "");
	return target === "" ? void 0 : target;
}
function hasWords(body) {
	let length = 0;
	visitTags(body, (tag) => {
		if (/^(?:script|style|noscript|template|nav|footer)$/.test(tag.tagName)) return false;
		for (const child of tag.childNodes) if (!isTag(child) && "value" in child) length += child.value.trim().length;
		return length < 40;
	});
	return length >= 40;
}
function rawText(parent) {
	return parent.childNodes.map((node) => isTag(node) || !("value" in node) ? "" : node.value).join("");
}
// src/readers/built/surroundings.ts
const mostFeeds = 20;
async function readSurroundings(source, siteUrl) {
	const files = (await source.files()).filter(({ kind }) => kind === "file").map(({ path }) => path);
	const pages = files.filter((path) => /\.html?$/i.test(path));
	const text = async (path) => decodePage((await source.read(path)).subarray(0, longestPage * 4));
	const feeds = /* @__PURE__ */ new Map();
	for (const path of feedFiles(files)) {
		const entries = readFeed(await text(path));
		if (entries.length > 0) feeds.set(path, entries);
		if (feeds.size >= mostFeeds) break;
	}
	const listed = [];
	const maps = files.filter((path) => /^sitemap[\w-]*\.xml$/i.test(path)).slice(0, mostFeeds);
	for (const path of maps) listed.push(...readSitemap(await text(path)));
	const [host, baseFrom] = baseOf({
		siteUrl,
		cname: files.includes("CNAME") ? (await text("CNAME")).trim().split(/\s+/)[0] : void 0,
		listed,
		feeds
	});
	const urls = [...[...feeds.values()].flat().map(({ url }) => url), ...listed];
	return {
		files,
		pages,
		feeds,
		listed,
		base: host === void 0 || baseFrom === "setting" ? host : host + folderOf(urls, pages),
		baseFrom
	};
}
function feedFiles(files) {
	return files.filter((path) => /(?:^|\/)(?:feed|rss|atom|index|blog|posts?|all[\w.-]*)(?:\.atom|\.rss)?\.(?:xml|json|atom|rss)$|(?:^|\/)[\w-]+\.(?:atom|rss)$|^[\w-]+\.xml$/i.test(path)).filter((path) => !/(?:^|\/)(?:sitemap[\w-]*|browserconfig|opensearch|search)\.(?:xml|json)$/i.test(path)).filter((path) => !/(?:^|\/)(?:tags?|categor(?:y|ies)|authors?)\//i.test(path)).filter((path) => !path.endsWith("index.json")).toSorted((one, other) => one.split("/").length - other.split("/").length || one.length - other.length);
}
function folderOf(urls, pages) {
	const known = new Set(pages.map((path) => pathKey(`/${path}`)));
	const counts = /* @__PURE__ */ new Map();
	for (const url of urls.slice(0, 200)) {
		if (!URL.canParse(url)) continue;
		const key = pathKey(new URL(url).pathname);
		for (let at = 0; at !== -1; at = key.indexOf("/", at + 1)) {
			if (key.length === 1 || !known.has(key.slice(at))) continue;
			counts.set(key.slice(0, at), (counts.get(key.slice(0, at)) ?? 0) + 1);
			break;
		}
	}
	const [best = ""] = [...counts.entries()].toSorted((one, other) => other[1] - one[1])[0] ?? [];
	return best;
}
function baseOf({ siteUrl, cname, listed, feeds }) {
	if (siteUrl !== void 0) return [siteUrl.replace(/(?<!\/)\/+$/, ""), "setting"];
	const inFeed = commonOrigin([...feeds.values()].flat().map(({ url }) => url));
	const inMap = commonOrigin(listed);
	if (cname !== void 0 && /^[\w.-]+\.[a-z]{2,}$/i.test(cname)) return [`https://${cname}`, "CNAME"];
	if (inMap !== void 0) return [inMap, "sitemap"];
	return inFeed === void 0 ? [void 0, void 0] : [inFeed, "feed"];
}
// src/readers/built/read-built-site.ts
async function readBuiltSite(options) {
	const around = options.around ?? await readSurroundings(options.pages, options.siteUrl);
	const named = await pagesMatching(around.pages, options.posts);
	const all = new Set(around.pages);
	const others = /* @__PURE__ */ new Map();
	const indexes = indexPages(named);
	for (const path of named) {
		const why = pathTells(path, {
			pages: all,
			globs: options.posts
		}) ?? (indexes.has(path) ? "listing" : null);
		if (why !== null) others.set(path, why);
	}
	return readPages(named.filter((path) => !others.has(path)), {
		...options,
		around,
		others
	});
}
async function readPages(paths, reading) {
	const { pages, around, others } = reading;
	const tooLarge = [];
	const rules = await rulesFor(paths, reading);
	let base = around.base;
	const read = [];
	for await (const { path, page } of loadPages(pages, paths)) {
		if (page === void 0) {
			tooLarge.push(path);
			continue;
		}
		const { said, body } = page;
		if (said.redirect !== void 0) {
			others.set(path, "redirect");
			continue;
		}
		const inTitle = said.headings.filter((text) => folded(said.title ?? "").includes(folded(text)));
		const titles = [
			said.article?.headline,
			said.ogTitle,
			...inTitle
		];
		const article = body === void 0 ? void 0 : articleOf(body, rules, {
			titles: titles.flatMap((one) => one ?? []),
			hasFormulas: said.hasFormulas
		});
		read.push({
			path,
			said,
			article,
			hasRoot: article !== void 0
		});
	}
	base ??= commonOrigin(read.flatMap(({ said }) => said.canonicals[0] ?? []));
	const posts = described(read, {
		...reading,
		base
	});
	return {
		base,
		pages: around.pages,
		posts,
		rules,
		others,
		tooLarge
	};
}
const sampled = 24;
async function rulesFor(paths, { pages, content }) {
	if (content !== void 0) return [{
		selector: content,
		furniture: /* @__PURE__ */ new Set(),
		repeated: /* @__PURE__ */ new Set(),
		hasTitle: true,
		hasDay: true,
		pages: 0,
		of: 0
	}];
	const bodies = [];
	const step = Math.max(1, paths.length / sampled);
	for (let at = 0; at < paths.length; at += step) {
		const page = await loadPage(pages, paths[Math.floor(at)] ?? "");
		if (page?.body !== void 0 && page.said.redirect === void 0) bodies.push(page.body);
	}
	return calibrate(bodies);
}
function described(read, { around, others, base }) {
	const entries = entriesByAddress([...around.feeds.values()].flat());
	const known = base ?? "";
	const addresses = read.map(({ path }) => addressOf$1(path, known));
	const fed = [...entries.values()];
	const form = listedForm({
		listed: [...around.listed, ...fed.map(({ url }) => url)],
		generated: fed.filter(({ isGenerated }) => isGenerated).map(({ url }) => url),
		pages: addresses
	});
	const withAddress = read.map((one, at) => {
		const pageUrl = addresses[at] ?? "";
		const canonical = base === void 0 ? { kind: "none" } : canonicalOf(one.said.canonicals, {
			base,
			pageUrl
		});
		return {
			...one,
			pageUrl,
			canonical
		};
	});
	const byKey = new Map(withAddress.map((one) => [addressKey(one.pageUrl), one.path]));
	const shared = sharedCanonicals(withAddress.map(({ canonical }) => canonical), known);
	const posts = withAddress.filter(({ path, canonical, pageUrl }) => {
		if (canonical.kind !== "own" || shared.has(canonical.url)) return true;
		const key = addressKey(canonical.url);
		if (key === addressKey(pageUrl)) return true;
		const other = byKey.get(key);
		if (other === void 0 || other === path) return true;
		others.set(path, "alias");
		return false;
	});
	const unlike = oddOnes(posts);
	const told = posts.filter(({ path }) => {
		if (!unlike.has(path)) return true;
		others.set(path, "unlike");
		return false;
	}).map((one) => {
		const isOwn = one.canonical.kind === "own" && !shared.has(one.canonical.url);
		const canonical = one.canonical.kind === "own" && !isOwn ? { kind: "none" } : one.canonical;
		const url = canonical.kind === "own" ? canonical.url : form(one.pageUrl);
		const feed = entries.get(addressKey(url) ?? "") ?? entries.get(addressKey(one.pageUrl) ?? "");
		return {
			...one,
			canonical,
			url,
			feed
		};
	});
	const factsOf = believe(told);
	return told.map(({ path, pageUrl, url, canonical, said, article, hasRoot, ...described }) => ({
		path,
		pageUrl,
		url,
		canonical,
		said,
		article,
		hasRoot,
		facts: factsOf({
			path,
			said,
			...described
		})
	}));
}
function sharedCanonicals(all, base) {
	const counts = countEach(all.flatMap((one) => one.kind === "own" ? one.url : []));
	const home = addressKey(`${base}/`);
	return new Set([...counts].filter(([url, count]) => count > 1 && addressKey(url) === home || count > Math.max(5, all.length * .3)).map(([url]) => url));
}
function oddOnes(read) {
	const odd = /* @__PURE__ */ new Set();
	if (read.length < 10) return odd;
	const strong = [
		({ said }) => said.article !== void 0,
		({ said }) => said.metas.get("og:type")?.[0] === "article",
		({ said }) => said.times.length > 0,
		({ said }) => said.metas.has("article:published_time"),
		({ hasRoot }) => hasRoot
	].filter((mark) => read.filter(mark).length >= read.length * .95);
	if (strong.length === 0) return odd;
	for (const one of read) if (!strong.some((mark) => mark(one))) odd.add(one.path);
	return odd;
}
// src/readers/jekyll/config/toml-config.ts
async function parseTomlConfig(text) {
	const { parse, TomlError, TomlDate } = await import("../vendor/smol-toml.js");
	const lines = text.split(/\r?\n/);
	const keyLines = {};
	lines.forEach((line, index) => {
		const [, key] = /^\[{0,2}"?([\w-]+)/.exec(line.trim()) ?? [];
		if (key !== void 0 && !Object.hasOwn(keyLines, key)) keyLines[key] = index + 1;
	});
	const positionOf = ([key = ""]) => {
		const line = keyLines[key];
		return line === void 0 ? void 0 : {
			line,
			column: 1
		};
	};
	try {
		return {
			value: plain(parse(text), (one) => one instanceof TomlDate),
			problem: void 0,
			cut: void 0,
			keyLines,
			positionOf
		};
	} catch (error) {
		if (!(error instanceof TomlError)) throw error;
		const [message = "it is not valid TOML"] = error.message.split("\n");
		return {
			value: void 0,
			problem: {
				message,
				line: error.line,
				column: error.column
			},
			cut: void 0,
			keyLines,
			positionOf
		};
	}
}
function plain(value, isDate) {
	if (isDate(value)) return value.toISOString();
	if (Array.isArray(value)) return value.map((item) => plain(item, isDate));
	if (typeof value !== "object" || value === null) return value;
	return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, plain(item, isDate)]));
}
// src/readers/built/sources.ts
const generated = /(?:^|\/)(?:node_modules|\.git|\.posse[\w-]*|_site|dist|public|build|out|vendor|\.[\w-]+cache)(?:\/)/;
async function sourcesMatching(source, globs, matching) {
	const files = (await source.files()).filter(({ path, kind }) => kind === "file" && sourceNames.test(path) && !generated.test(path)).map(({ path }) => path);
	const named = globs.length === 0 ? [] : await matching(files);
	const isRead = readByGenerators(named, globs);
	const posts = [];
	for (const path of named.filter(isRead)) {
		const bytes = await readIfThere(source, path);
		if (bytes === void 0) continue;
		posts.push(await sourcePost(path, new TextDecoder().decode(bytes)));
	}
	return posts;
}
function readByGenerators(paths, globs) {
	const all = new Set(paths);
	const asked = new Set(globs.flatMap((glob) => glob.split("/")));
	const isAside = (segment) => /^_(?!posts$)/.test(segment) && !asked.has(segment) && !/^_?drafts$/.test(segment);
	return (path) => {
		if (path.split("/").some(isAside) || /(?:^|\/)readme\.\w+$/i.test(path)) return false;
		if (!/\.(?:rmd|ipynb)$/i.test(path)) return true;
		return ![path.replace(/\.\w+$/, ""), `${path.slice(0, path.lastIndexOf("/") + 1)}index`].some((name) => all.has(`${name}.md`));
	};
}
async function sourcePost(path, text) {
	const { values, keyLines } = await frontMatterOf(path, text);
	const word = (...names) => {
		for (const name of names) {
			const value = values[name];
			if (typeof value === "string" && value.trim() !== "") return value.trim();
			if (typeof value === "number") return String(value);
			if (value instanceof Date) return value.toISOString();
			if (value instanceof RubyDate) return value.toString();
		}
	};
	const address = word("permalink", "url", "path");
	return {
		path,
		text,
		values,
		keyLines,
		title: word("title", "Title", "DC.title"),
		date: dateOf(word("date", "pubDate", "pubdate", "publishDate", "published", "publish_date", "Date", "pub_date", "created")) ?? dateInName(path),
		isDraft: values.draft === true || values.published === false || values.draft === "true" || /(?:^|\/)_?drafts\//.test(path),
		slugs: slugsOf(path, word("slug", "Slug")),
		address: address === void 0 || /[{}:]|<%/.test(address.replace(/^https?:/, "")) ? void 0 : address
	};
}
function dateInName(path) {
	const day = /(?:^|\/)(\d{4})-(\d{1,2})-(\d{1,2})[-_]?[^/]*(?:\/(?:index|contents)\.\w+)?$/.exec(path);
	if (day === null) return void 0;
	const [, year, month = "", date = ""] = day;
	return dateOf(`${year}-${month.padStart(2, "0")}-${date.padStart(2, "0")}`);
}
function slugsOf(path, slug) {
	const parts = path.split("/");
	const file = (parts.at(-1) ?? "").replace(/\.[^.]+$/, "").replace(/\.\w{2}$/, "");
	const stem = /^(?:index|contents|_index|README|page)$/i.test(file) ? parts.at(-2) ?? file : file;
	const bare = stem.replace(/^\d{4}-\d{1,2}-\d{1,2}[-_]?/, "");
	const unsorted = stem.replace(/^\d{1,4}[-_.]/, "");
	const named = slug === void 0 ? [] : [slug.replace(/^\/|\/$/g, "").split("/").at(-1) ?? slug];
	return [.../* @__PURE__ */ new Set([
		...named,
		stem,
		bare,
		unsorted
	])].filter((name) => name !== "");
}
async function frontMatterOf(path, given) {
	const text = given.replace(/^\ufeff/, "").replace(/\r\n?/g, "\n");
	if (/^---[ \t]*\n/.test(text) && !path.endsWith(".lr")) return readFrontMatter(text);
	const toml = /^\+\+\+[ \t]*\n([\s\S]*?)\n\+\+\+[ \t]*(?:\n|$)/.exec(text)?.[1];
	if (toml !== void 0) {
		const { value, keyLines } = await parseTomlConfig(toml);
		return {
			values: mapping(value),
			keyLines
		};
	}
	if (path.endsWith(".ipynb")) return notebook(text);
	if (/^\{\s*\n/.test(text)) {
		const end = text.indexOf("\n}\n");
		return {
			values: mapping(json(end === -1 ? text : text.slice(0, end + 2))),
			keyLines: {}
		};
	}
	const values = {};
	for (const line of text.slice(0, 8192).split("\n").slice(0, 60)) {
		const found = /^(?:#\+|:|\.\. )?([A-Za-z][\w.-]{0,30}):{1,2}\s+(.{1,500})$/.exec(line.trim());
		if (found !== null) values[(found[1] ?? "").toLowerCase()] ??= (found[2] ?? "").trim();
	}
	const heading = /^([^\n]{1,300})\n[=#*-]{3,}\n/.exec(text)?.[1] ?? /^# ([^\n]{1,300})$/m.exec(text)?.[1];
	if (values.title === void 0 && heading !== void 0) values.title = heading.trim();
	return {
		values,
		keyLines: {}
	};
}
async function notebook(text) {
	const { cells } = mapping(json(text));
	const [first] = Array.isArray(cells) ? cells : [];
	const lines = mapping(first).source;
	const source = Array.isArray(lines) ? lines.join("") : String(lines ?? "");
	return source.startsWith("---\n") ? readFrontMatter(`${source}\n`) : {
		values: {},
		keyLines: {}
	};
}
function json(text) {
	try {
		return JSON.parse(text);
	} catch {
		return;
	}
}
function mapping(value) {
	return isMapping(value) ? value : {};
}
// src/readers/built/read-posts.ts
async function readPosts(source, options) {
	const globs = options.posts;
	const files = await sourcesMatching(source, globs, (paths) => pagesMatching(paths, globs)).catch(() => []);
	if (files.length === 0) return fromPages(options);
	const read = await fromSources(files, options);
	return read.sources.size === 0 && (await pagesMatching(options.around.pages, globs)).length > 0 ? fromPages(options) : read;
}
async function fromPages(options) {
	return {
		site: await readBuiltSite(options),
		sources: /* @__PURE__ */ new Map(),
		diagnostics: []
	};
}
async function fromSources(files, options) {
	const others = /* @__PURE__ */ new Map();
	const written = files.filter(({ isDraft }) => !isDraft);
	const posts = written.filter(({ title, date }) => title !== void 0 || date !== void 0);
	for (const { path } of written) others.set(path, "untitled");
	for (const { path } of posts) others.delete(path);
	const { site, joins } = await join(posts, {
		...options,
		others
	});
	const sources = /* @__PURE__ */ new Map();
	const diagnostics = [];
	const isNoPost = noPosts(joins, options);
	for (const { source, page, candidates } of joins) {
		const why = page === void 0 ? void 0 : isNoPost(page.path);
		if (why !== void 0) others.set(source.path, why);
		else if (page !== void 0) sources.set(page.path, source);
		else diagnostics.push(withoutPage(source, candidates));
	}
	const taken = site.posts.filter(({ path }) => sources.has(path));
	return {
		site: {
			...site,
			posts: taken,
			others
		},
		sources,
		diagnostics
	};
}
async function join(files, options) {
	const { around } = options;
	const named = pagesNamedLike(around.pages);
	const first = [...new Set(files.flatMap(named))];
	const site = await readPages(first.toSorted(), options);
	const joins = joined(files, site.posts, named);
	if (joins.every(({ page }) => page !== void 0)) return {
		site,
		joins
	};
	const likely = around.pages.filter((path) => !first.includes(path)).slice(0, 3e3);
	const posts = await readPages(joined(files, (await readPages([...first, ...likely].toSorted(), {
		...options,
		others: /* @__PURE__ */ new Map()
	})).posts, named).flatMap(({ page }) => page?.path ?? []).toSorted(), options);
	return {
		site: posts,
		joins: joined(files, posts.posts, named)
	};
}
function noPosts(joins, { around, posts: globs }) {
	const all = new Set(around.pages);
	const indexes = indexPages(joins.flatMap(({ page }) => page?.path ?? []));
	return (path) => pathTells(path, {
		pages: all,
		globs
	}) ?? (indexes.has(path) ? "listing" : void 0);
}
function withoutPage({ path }, candidates) {
	if (candidates.length > 1) {
		const message = `${candidates.slice(0, 3).join(" and ")} may be the page of this file.`;
		return diagnose("page-ambiguous", message, { path });
	}
	return diagnose("page-not-found", "No page of the built site is known to be that of this file.", { path });
}
// src/readers/built/blog.ts
async function builtConfiguration(source, place) {
	const { built } = place;
	if (built === void 0) throw new Error("the place of no built site was given");
	if (built.content !== void 0 && readSelector(built.content) === null) {
		const message = `“${built.content}” is not a CSS selector that Posse reads, e.g. article .post-body`;
		throw new ConfigError([{
			input: term("content"),
			message
		}]);
	}
	return {
		diagnostics: [],
		values: {},
		place: () => ({}),
		open: (options) => openBuilt(source, built, options)
	};
}
async function openBuilt(source, built, options) {
	const pages = await built.pages();
	const around = await readSurroundings(pages, options.siteUrl);
	if (around.pages.length === 0) throw new ConfigError([{
		input: term("built-site"),
		message: "there is no HTML page in this folder",
		hint: "Build the site first, and name the folder that the generator writes."
	}]);
	if (built.posts.length === 0) throw new ConfigError([{
		input: term("post-globs"),
		message: "nothing says which pages of the built site are posts",
		hint: "Name them by globs over your source files, such as src/content/blog/**, or over pages, such as blog/**."
	}]);
	const { posts: globs, content } = built;
	const { site, sources, diagnostics } = await readPosts(source, {
		pages,
		posts: globs,
		content,
		around
	});
	const shared = sharedByPosts(site.posts);
	return blogOf({
		posts: site.posts.map((page) => postOf(page, sources.get(page.path), {
			platforms: options.platforms,
			shared
		})).toSorted(newestFirst),
		diagnostics: [...diagnostics, ...siteDiagnostics(site, built)],
		base: site.base,
		urlFrom: around.baseFrom,
		places: content === void 0 ? placesOf(site, sources) : /* @__PURE__ */ new Map(),
		article: articleFact(site, content)
	});
}
function siteDiagnostics(site, { content, posts: globs }) {
	const found = [];
	if (site.base === void 0) found.push(diagnose("built-site-url", "Nothing says at which address the built site is."));
	for (const path of site.tooLarge) found.push(diagnose("page-large", "The page is too large to be an article.", { path }));
	if (site.others.size > 0) {
		const some = [...site.others].slice(0, 3).map(([path, why]) => `${path} ${notAPostWords[why]}`);
		const message = `${counted(site.others.size, "file")} not taken as posts: ${some.join("; ")}.`;
		found.push(diagnose("pages-left-out", message));
	}
	if (site.posts.length === 0) {
		const message = `No post is named by ${globs.join(", ")}.`;
		found.push(diagnose("no-page-named", message));
	}
	if (content === void 0 && site.posts.length > 0 && sureness(site.rules) === "unsure") {
		const shown = site.rules.map(({ selector }) => selector).join(", ");
		found.push(diagnose("content-unsure", `The article is taken to be ${shown || "the whole page"}.`));
	}
	return found;
}
function sharedByPosts(posts) {
	const urls = posts.flatMap(({ canonical }) => canonical.kind === "own" ? canonical.url : []);
	const groups = groupBy(urls, (url) => addressKey(url) ?? url);
	return new Set([...groups.values()].filter((group) => group.length > 1).flat());
}
function newestFirst(one, other) {
	const time = (post) => post.date?.getTime() ?? 0;
	return time(other) - time(one) || (one.path < other.path ? -1 : 1);
}
function placesOf(site, sources) {
	return new Map(site.posts.flatMap(({ path, article }) => article === void 0 ? [] : [[sources.get(path)?.path ?? path, article.selector]]));
}
function articleFact({ posts, rules }, content) {
	if (content !== void 0) {
		const count = posts.filter(({ hasRoot }) => hasRoot).length;
		return {
			text: `${content}, as it was set; on ${count} of ${counted(posts.length, "page")}`,
			isSure: count === posts.length
		};
	}
	const found = rules.map(({ selector, pages, of }) => `${selector} on ${pages} of ${of} pages`);
	const sure = sureness(rules);
	return {
		text: `${found.join(", ") || "not found"} that were compared (${sure})`,
		isSure: sure !== "unsure"
	};
}
async function takenOver(_source, handedOver) {
	return blogOf(handedOver);
}
function blogOf(read) {
	return {
		facts: factsOf(read),
		posts: read.posts,
		diagnostics: read.diagnostics,
		source: noFiles,
		async manuscript(post) {
			try {
				const { manuscriptOf } = await import("./built-reader.js");
				const place = read.places.get(post.path);
				const reads = place === void 0 ? [] : [placeRead(place)];
				return {
					...manuscriptOf(post),
					reads
				};
			} catch (error) {
				return { diagnostics: [internalError(post.path, error)] };
			}
		},
		text: async (post) => ({
			text: post.body,
			diagnostics: []
		}),
		inputs: {
			shared: { reader: "built" },
			ofPost: ({ path, canonicalUrl, title, tags, description, cover, series, body, frontMatter }) => ({
				path,
				canonicalUrl,
				title,
				tags: [...tags],
				description,
				cover,
				series,
				wishes: JSON.stringify(frontMatter.posse ?? null),
				text: sha256(body)
			}),
			lookUp: async (_name, { path }) => read.places.get(path) ?? null
		},
		withoutPosts: async () => [],
		handOver: () => ({
			...read,
			posts: read.posts.map(({ frontMatter, ...post }) => ({
				...post,
				frontMatter: JSON.parse(JSON.stringify(frontMatter))
			}))
		})
	};
}
const noFiles = {
	commit: void 0,
	files: async () => [],
	async read(path) {
		throw new Error(`${path} was not asked for`);
	}
};
const origins = {
	setting: "the site-url that this run was given",
	CNAME: "the CNAME file of the built site",
	sitemap: "its sitemap",
	feed: "its feed",
	canonical: "the canonical links of its pages"
};
function factsOf({ base, urlFrom, article }) {
	const url = base === void 0 || !URL.canParse(base) ? void 0 : new URL(base);
	return {
		generator: "built",
		url: url?.origin ?? "",
		baseurl: url === void 0 ? "" : url.pathname.replace(/\/$/, ""),
		urlFrom: urlFrom === void 0 ? base && origins.canonical : origins[urlFrom],
		title: "",
		description: "",
		sourceDir: "",
		dataDir: "_data",
		timezone: "UTC",
		showsEmoji: false,
		article,
		words: {
			setUrl: "give the site's address as the site-url setting",
			posts: "Posts are the pages that the posts setting names",
			glob: "blog/**"
		}
	};
}
export { attribute, builtConfiguration, clearTheme, dateOf, diagnose, folded, foldersAbove, indexPages, isContainer, isHidden, isTag, loadPage, loadPages, meta, pagesMatching, pagesNamedLike, parentOf, parseTomlConfig, pathTells, readBuiltSite, readPage, readPosts, readSurroundings, sourcesMatching, sureness, takenOver, textOf, visitTags };
