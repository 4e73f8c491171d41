import { fromHtml } from "../vendor/hast-util-from-html.js";
import { toText } from "../vendor/hast-util-to-text.js";
import { toHtml } from "../vendor/hast-util-to-html.js";
import { MarkdownItCallable } from "../vendor/markdown-it.js";
import { isAlias, isMap, isNode, isScalar as isScalar$1, parseDocument, visit } from "../vendor/yaml.js";
import { existsSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import { createHash, createHmac, randomBytes, randomInt } from "node:crypto";
import { createServer } from "node:http";
import { setTimeout } from "node:timers/promises";
// packages/sandbox/markup.ts
function markup(strings, ...parts) {
	return { markup: strings.reduce((all, string, index) => all + render(parts[index - 1]) + string) };
}
function trusted(html) {
	return { markup: html };
}
function escapeMarkup(text) {
	return text.replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`);
}
function render(part) {
	if (part === null || part === void 0 || part === false) return "";
	if (Array.isArray(part)) return part.map(render).join("");
	if (typeof part === "object" && "markup" in part) return part.markup;
	return escapeMarkup(String(part));
}
// packages/sandbox/medium/inline.ts
const inlines = {
	a: "a",
	b: "strong",
	strong: "strong",
	i: "em",
	em: "em",
	code: "code",
	br: "br",
	...Object.fromEntries([..."abbr bdi bdo big cite data del dfn font ins kbd label mark q s samp small span strike sub sup time tt u var".split(" ")].map((name) => [name, null]))
};
function element(tagName, children, properties = {}) {
	return {
		type: "element",
		tagName,
		properties,
		children
	};
}
function isInline(node) {
	return Object.hasOwn(inlines, node.tagName) && node.children.every((child) => child.type !== "element" || isInline(child));
}
function inlineOf(nodes) {
	return nodes.flatMap((node) => {
		if (node.type === "text") return [{
			type: "text",
			value: node.value
		}];
		if (!isElement(node)) return [];
		const children = inlineOf(node.children);
		const tagName = inlines[node.tagName] ?? null;
		if (tagName === null) return children;
		if (tagName !== "a") return [element(tagName, children)];
		const href = String(node.properties.href ?? "");
		return /^(?:https?:\/\/|mailto:)/i.test(href) ? [element("a", children, { href })] : children;
	});
}
function isBlank$1(nodes) {
	return nodes.every((node) => node.type === "text" ? node.value.trim() === "" : node.type !== "element" || isBlank$1(node.children));
}
function isElement(node) {
	return node.type === "element";
}
// packages/sandbox/medium/blocks.ts
const maxUrlLength = 2048;
const headings = {
	h1: "h3",
	h2: "h4",
	h3: "h4",
	h4: "h4",
	h5: "p",
	h6: "p"
};
const dropped = /* @__PURE__ */ new Set([
	"iframe",
	"script",
	"style",
	"template",
	"noscript",
	"object",
	"svg",
	"math",
	"input",
	"video",
	"audio",
	"form",
	"button",
	"head"
]);
function createWriter() {
	const blocks = [];
	const images = [];
	let run = [];
	function flush(tagName = "p", properties = {}) {
		const children = inlineOf(run);
		run = [];
		if (!isBlank$1(children)) blocks.push(element(tagName, children, properties));
	}
	function write(nodes, tagName = "p") {
		for (const node of nodes) if (node.type === "text" || node.type === "element" && isInline(node)) run.push(node);
		else if (node.type === "element" && !dropped.has(node.tagName)) {
			flush(tagName);
			block(node, tagName);
		}
		flush(tagName);
	}
	function block(node, within) {
		const { tagName, children } = node;
		if (tagName === "img") image(node, []);
		else if (tagName === "figure") figure(node);
		else if (tagName === "pre") blocks.push(preformatted(node));
		else if (tagName === "hr") blocks.push(element("hr", []));
		else if (tagName === "ul" || tagName === "ol") list(node);
		else if (tagName === "table") table(node);
		else if (tagName === "blockquote") write(children, "blockquote");
		else if (headings[tagName] !== void 0) heading(node);
		else write(children, within);
	}
	function heading({ tagName, children }) {
		run.push(...children.filter((child) => child.type !== "element" || child.tagName !== "img"));
		flush(headings[tagName], { dataLevel: tagName });
		for (const child of children) if (child.type === "element" && child.tagName === "img") image(child, []);
	}
	function image(node, caption) {
		const url = String(node.properties.src ?? "");
		const stored = /^https?:\/\//i.test(url);
		const alt = String(node.properties.alt ?? "");
		images.push({
			url: url.slice(0, maxUrlLength),
			alt,
			stored
		});
		if (!stored) return;
		blocks.push(element("figure", [element("img", [], {
			src: url,
			alt
		}), ...caption]));
	}
	function figure(node) {
		const caption = find(node, "figcaption");
		const picture = find(node, "img");
		const said = caption === void 0 ? [] : inlineOf(caption.children);
		if (picture === void 0) write(node.children);
		else image(picture, isBlank$1(said) ? [] : [element("figcaption", said)]);
	}
	function table(node) {
		const rows = [];
		eachElement(node, (inner) => inner.tagName === "tr" && rows.push(inner));
		for (const row of rows) {
			run.push({
				type: "text",
				value: row.children.map((cell) => cell.type === "element" ? toText(cell).trim() : "").filter(Boolean).join(" ")
			});
			flush();
		}
	}
	function list(node) {
		let items = [];
		const close = () => {
			if (items.length > 0) blocks.push(element(node.tagName, items));
			items = [];
		};
		const add = (owner) => {
			for (const item of owner.children) {
				if (item.type !== "element") continue;
				let own = [];
				for (const child of item.children) if (child.type === "element" && (child.tagName === "ul" || child.tagName === "ol")) {
					settle(own);
					own = [];
					add(child);
				} else own.push(child);
				settle(own);
			}
		};
		const settle = (own) => {
			const inner = createWriter();
			inner.write(own);
			let text = [];
			const end = () => {
				if (text.length > 0) items.push(element("li", text));
				text = [];
			};
			for (const part of inner.finish()) if (part.tagName === "pre" || part.tagName === "figure") {
				end();
				close();
				blocks.push(part);
			} else text.push(...text.length > 0 ? [element("br", [])] : [], ...part.children);
			end();
			images.push(...inner.images);
		};
		add(node);
		close();
	}
	return {
		images,
		write: (nodes) => write(nodes),
		finish: () => blocks.splice(0)
	};
}
function preformatted(node) {
	const value = toText(node).replace(/\n$/, "");
	return element("pre", [{
		type: "text",
		value: value.startsWith("\n") ? `\n${value}` : value
	}]);
}
function find(node, tagName) {
	let found;
	eachElement(node, (inner) => {
		if (inner.tagName === tagName) found ??= inner;
	});
	return found;
}
function eachElement(node, visit) {
	for (const child of node.children) {
		if (child.type !== "element") continue;
		visit(child);
		eachElement(child, visit);
	}
}
// packages/sandbox/medium/story.ts
function renderStory(format, content) {
	const writer = createWriter();
	writer.write(fromHtml(format === "html" ? content : markdownToHtml(content), { fragment: true }).children);
	const blocks = withTitle(writer.finish());
	const heading = blocks.find(({ tagName }) => tagName === "h1") ?? blocks[0];
	return {
		html: toHtml({
			type: "root",
			children: blocks
		}),
		title: heading === void 0 ? "" : toText(heading).trim(),
		images: writer.images
	};
}
function markdownToHtml(markdown) {
	return new MarkdownItCallable("commonmark").render(markdown);
}
function withTitle(blocks) {
	const title = blocks.findIndex(({ properties }) => properties.dataLevel === "h1");
	return blocks.map((block, index) => {
		const level = block.properties.dataLevel;
		if (level === void 0) return block;
		if (title >= 0 && index === title) return element("h1", block.children);
		if (title >= 0 && index === title + 1 && level === "h2") return element("h2", block.children);
		return element(block.tagName, block.children);
	});
}
// packages/sandbox/page/text.ts
function hostOf(url) {
	return URL.canParse(url) ? new URL(url).hostname : url;
}
function isWebAddress(url) {
	return /^https?:\/\//i.test(url);
}
const moments = new Intl.DateTimeFormat("en-US", {
	year: "numeric",
	month: "short",
	day: "numeric",
	hour: "2-digit",
	minute: "2-digit",
	hourCycle: "h23",
	timeZone: "UTC"
});
function moment(time) {
	return `${moments.format(new Date(time))} UTC`;
}
const days = new Intl.DateTimeFormat("en-US", {
	year: "numeric",
	month: "short",
	day: "numeric",
	timeZone: "UTC"
});
function day$1(time) {
	return days.format(new Date(time));
}
function initial(name) {
	return [...name][0]?.toUpperCase() ?? "?";
}
function leadOf(html) {
	const maxLength = 180;
	const first = fromHtml(html, { fragment: true }).children.find((node) => node.type === "element" && [
		"h2",
		"p",
		"blockquote"
	].includes(node.tagName));
	const text = first === void 0 ? "" : toText(first).replace(/\s+/g, " ");
	return text.length > maxLength ? `${text.slice(0, maxLength)}…` : text;
}
// packages/sandbox/page/author.ts
const somebody = { name: "You" };
function authorOf({ author = somebody }) {
	return author;
}
function avatar({ name, picture }) {
	return markup`<span class="avatar" aria-hidden="true">${picture === void 0 ? markup`${initial(name)}` : markup`<img src="${picture}" alt="">`}</span>`;
}
function sign$1(author) {
	return markup`<span class="sign-of">${avatar(author)}</span>`;
}
// packages/sandbox/page/json-view.ts
function jsonView(value) {
	return markup`<pre class="json" tabindex="0">${typeof value === "string" ? value : node(value, "")}</pre>`;
}
function node(value, indent) {
	if (typeof value === "string") return text$3(value);
	if (typeof value !== "object" || value === null) return markup`<span class="n">${String(value)}</span>`;
	const deeper = `${indent}  `;
	const isList = Array.isArray(value);
	const items = isList ? value.map((item) => node(item, deeper)) : Object.entries(value).map(([key, item]) => markup`<span class="k">${JSON.stringify(key)}</span>: ${node(item, deeper)}`);
	const [open, close] = isList ? "[]" : "{}";
	if (items.length === 0) return markup`${open}${close}`;
	return markup`${open}${items.map((item, index) => markup`\n${deeper}${item}${index < items.length - 1 ? "," : ""}`)}\n${indent}${close}`;
}
const misleading = /[\u200e\u200f\u2028\u2029\u202a-\u202e\u2066-\u2069]/g;
function text$3(value) {
	const lines = JSON.stringify(value).replace(misleading, (character) => `\\u${character.charCodeAt(0).toString(16)}`).split("\\n");
	return markup`<span class="s">${lines.map((line, index) => index < lines.length - 1 ? markup`${line}<span class="nl">\\n</span>\n` : line)}</span>`;
}
// packages/sandbox/page/icon.ts
const icon = `data:image/svg+xml,${encodeURIComponent(`<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 64 64"><rect width="64" height="64" rx="14" fill="#a8491a"/><path fill="none" stroke="#fffdf8" stroke-width="6" stroke-linecap="round" d="M18 22h28M18 33h28M18 44h16"/></svg>`)}`;
// packages/sandbox/page/layout.ts
function layout(head, body) {
	return markup`<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${head.title}</title>
<link rel="icon" href="${icon}">
${(head.styleSheets ?? ["/sandbox.css"]).map((href) => markup`<link rel="stylesheet" href="${href}">`)}
${head.meta}
${head.canonical === void 0 ? "" : markup`<link rel="canonical" href="${head.canonical}">`}
${head.refresh === void 0 ? "" : markup`<meta http-equiv="refresh" content="${head.refresh}">`}
</head>
<body class="${head.bodyClass ?? ""}">
${body}
</body>
</html>
`.markup;
}
// packages/sandbox/page/code-colors.ts
const c = String.raw`\/\/[^\n]*|\/\*[\s\S]*?\*\/`;
const hash = String.raw`(?<![\w$&{])#(?!\{)[^\n]*`;
const families = [
	{
		languages: /^(?:js|jsx|javascript|ts|tsx|typescript)$/,
		comment: c,
		words: "async await break case catch class const continue default delete do else export extends finally for from function if import in instanceof interface let new of return static switch this throw try type typeof var void while yield"
	},
	{
		languages: /^(?:c|cpp|csharp|cs|go|java|kotlin|php|rust|rs|scala|swift)$/,
		comment: c,
		words: "abstract as async await break case catch class const continue defer do else enum extends final finally fn for foreach func fun go if impl implements import in interface let loop match mod mut namespace new package private protected pub public range return self static struct super switch this throw trait try type use using val var void when where while"
	},
	{
		languages: /^(?:python|py)$/,
		comment: hash,
		words: "and as assert async await break class continue def del elif else except finally for from global if import in is lambda nonlocal not or pass raise return try while with yield"
	},
	{
		languages: /^(?:ruby|rb)$/,
		comment: hash,
		words: "alias and begin break case class def defined do else elsif end ensure for if in module next not or redo rescue retry return self super then undef unless until when while yield"
	},
	{
		languages: /^(?:sh|bash|shell|zsh|console)$/,
		comment: hash,
		words: "case do done elif else esac exit export fi for function if in local return then until while"
	},
	{
		languages: /^sql$/,
		comment: String.raw`--[^\n]*`,
		words: "and as by create delete desc drop from group having in inner insert into is join left limit not null on or order select set table update values where ALTER AND AS BY CREATE DELETE DESC DROP FROM GROUP HAVING IN INNER INSERT INTO IS JOIN LEFT LIMIT NOT NULL ON OR ORDER SELECT SET TABLE UPDATE VALUES WHERE"
	},
	{
		languages: /^(?:yaml|yml|toml|ini|dockerfile|makefile)$/,
		comment: hash,
		words: ""
	},
	{
		languages: /^(?:css|scss|json)$/,
		comment: c,
		words: ""
	}
];
const text$2 = String.raw`"(?:[^"\\\n]|\\.)*"|'(?:[^'\\\n]|\\.)*'|\x60(?:[^\x60\\]|\\.)*\x60`;
const number = String.raw`(?<![\w.])\d[\d_]*(?:\.\d+)?(?![\w])`;
const longest = 2e4;
function colorCode(code, language) {
	const source = toText(code, { whitespace: "pre" });
	const family = families.find(({ languages }) => languages.test(language));
	if (family === void 0 || source.length > longest) return;
	code.children = [...spansOf$1(source, family)];
}
function* spansOf$1(source, { comment, words }) {
	const keyword = words === "" ? "(?!)" : `(?<![\\w.$@-])(?:${words.replaceAll(" ", "|")})(?![\\w-])`;
	const tokens = new RegExp(`(?<c>${comment})|(?<s>${text$2})|(?<mi>${number})|(?<k>${keyword})|(?<nf>(?<![\\w])[A-Za-z_]\\w*(?=\\())`, "g");
	let from = 0;
	for (const { 0: value, index, groups = {} } of source.matchAll(tokens)) {
		const kind = Object.keys(groups).find((name) => groups[name] !== void 0) ?? "";
		if (index > from) yield {
			type: "text",
			value: source.slice(from, index)
		};
		yield {
			type: "element",
			tagName: "span",
			properties: { className: [kind] },
			children: [{
				type: "text",
				value
			}]
		};
		from = index + value.length;
	}
	if (from < source.length) yield {
		type: "text",
		value: source.slice(from)
	};
}
// packages/sandbox/page/pictures.ts
function picture$1(url, alt) {
	return markup`<span class="picture" role="img" aria-label="${alt || "Image"}" data-of="${url}"><b>${alt}</b><small>${url}</small></span>`;
}
function presentable(html) {
	const tree = fromHtml(html, { fragment: true });
	present(tree);
	level(tree, 1);
	return trusted(toHtml(tree));
}
function present(parent) {
	for (const [index, child] of parent.children.entries()) {
		if (child.type !== "element") continue;
		align(child);
		open(child);
		if (child.tagName === "img" || child.tagName === "video") parent.children[index] = placeholder(child);
		else present(child);
	}
}
function align({ properties }) {
	const side = /^text-align: (left|center|right)$/.exec(String(properties.style ?? ""))?.[1];
	delete properties.style;
	if (side !== void 0) properties.className = [`to-${side}`];
}
function open(element) {
	const { tagName, properties, children } = element;
	if (tagName === "pre") {
		properties.tabIndex = 0;
		const [, language] = Array.isArray(properties.className) ? properties.className : [];
		const code = children.find((child) => child.type === "element" && child.tagName === "code");
		if (language !== void 0 && code?.type === "element") colorCode(code, String(language));
	}
	if (tagName === "a" && properties.name !== void 0 && toText(element).trim() === "") {
		properties.tabIndex = -1;
		properties.ariaHidden = "true";
	}
}
function level(parent, above) {
	let last = above;
	for (const child of parent.children) {
		if (child.type !== "element") continue;
		const own = Number(/^h([1-6])$/.exec(child.tagName)?.[1] ?? 0);
		if (own === 0) last = level(child, last);
		else {
			const shown = Math.min(own, last + 1);
			if (shown !== own) child.properties.ariaLevel = shown;
			last = shown;
		}
	}
	return last;
}
function placeholder(media) {
	const { src, alt } = media.properties;
	const url = String(src ?? "");
	if (media.tagName === "img" && url.startsWith("data:")) return media;
	const words = media.tagName === "img" ? String(alt ?? "") : "Video";
	const [replacement] = fromHtml(picture$1(url, words).markup, { fragment: true }).children;
	return replacement?.type === "element" ? replacement : media;
}
// packages/sandbox/page/styles/style-sheet.ts
const styleSheet = [
	`
:root {
  color-scheme: light dark;
  --paper: #fbf7ee;
  --grain: #eadfc8;
  --panel: #fffdf8;
  --line: #e4d8c0;
  --ink: #2b261d;
  --quiet: #6d6351;
  --accent: #a8491a;
  --good: #23714a;
  --warn: #8a5a00;
  --bad: #b3261e;
  --wash: #f4ecdb;
  --key: #7a3e8e;
  --string: #2c6a4c;
  --number: #9a4b00;
  --shadow: 0 1px 2px rgb(80 60 20 / .06), 0 8px 24px rgb(80 60 20 / .06);
  --sans: -apple-system, BlinkMacSystemFont, "Segoe UI", Roboto, Inter, Lato, "Helvetica Neue", Arial, sans-serif;
  --mono: ui-monospace, "SF Mono", SFMono-Regular, Menlo, Consolas, "Liberation Mono", "DejaVu Sans Mono", monospace;
}
@media (prefers-color-scheme: dark) {
  :root {
    --paper: #14120e;
    --grain: #221e16;
    --panel: #1c1914;
    --line: #373023;
    --ink: #ece5d6;
    --quiet: #a99e88;
    --accent: #f0a070;
    --good: #74c796;
    --warn: #e5b454;
    --bad: #ff938a;
    --wash: #262118;
    --key: #d3a4e6;
    --string: #93cfae;
    --number: #eeb27a;
    --shadow: 0 1px 2px rgb(0 0 0 / .3), 0 8px 24px rgb(0 0 0 / .25);
  }
}
* { box-sizing: border-box; }
html { -webkit-text-size-adjust: 100%; scroll-behavior: smooth; }
@media (prefers-reduced-motion: reduce) { html { scroll-behavior: auto; } }
body {
  margin: 0;
  background: var(--paper) radial-gradient(var(--grain) 1px, transparent 1.4px) 0 0 / 14px 14px;
  color: var(--ink);
  font: 16px/1.5 var(--sans);
}
a { color: var(--accent); text-underline-offset: .18em; text-decoration-thickness: .06em; }
:focus-visible { outline: 3px solid var(--accent); outline-offset: 2px; border-radius: 4px; }
h1, h2, h3, p, ul, ol, dl, dd, pre { margin: 0; }
ul.plain, ol.plain { padding: 0; list-style: none; }
code, pre, kbd { font-family: var(--mono); }
.skip { position: absolute; left: -999px; }
.skip:focus { left: 1rem; top: 1rem; z-index: 9; background: var(--panel); padding: .5rem 1rem; }
.masthead, .floor, .yard { max-width: 1560px; margin: 0 auto; padding: 0 clamp(1rem, 2.4vw, 2.25rem); }
.masthead { display: flex; flex-wrap: wrap; align-items: center; gap: 1rem 1.5rem; padding-top: 1.6rem; padding-bottom: 1.4rem; }
.sign-of .avatar { display: grid; place-items: center; flex: none; width: 1.75rem; height: 1.75rem; border-radius: 28%; overflow: hidden; background: var(--accent); color: var(--panel); font: 700 .9rem/1 var(--sans); }
.avatar { overflow: hidden; } .avatar img { width: 100%; height: 100%; object-fit: cover; }
.masthead .sign-of .avatar { width: 3.5rem; height: 3.5rem; font-size: 1.6rem; }
.masthead h1 { font-size: 1.7rem; line-height: 1.1; letter-spacing: -.025em; font-weight: 750; }
.masthead p { color: var(--quiet); font-size: .95rem; margin-top: .2rem; }
.masthead .grow { flex: 1 1 18rem; }
.masthead nav { display: flex; flex-wrap: wrap; gap: .5rem; align-items: center; }
.button {
  display: inline-flex; align-items: center; gap: .45rem; min-height: 2.4rem; padding: .3rem .95rem;
  border: 1px solid var(--line); border-radius: 999px; background: var(--panel); color: var(--ink);
  font: 550 .875rem/1 var(--sans); text-decoration: none; cursor: pointer; box-shadow: var(--shadow);
}
.button:hover { border-color: var(--accent); color: var(--accent); }
.button.on { background: var(--accent); border-color: var(--accent); color: var(--panel); }
.button.on::before { content: ""; width: .5rem; height: .5rem; border-radius: 50%; background: currentColor; }
.banner { display: flex; flex-wrap: wrap; gap: .5rem .75rem; align-items: center; padding: .7rem 1rem;
  border: 1px solid var(--warn); border-left-width: 5px; border-radius: 10px; background: var(--panel); font-size: .9rem; }
.banner strong { color: var(--warn); }
.chip { font: .8rem/1.4 var(--mono); background: var(--wash); border-radius: 6px; padding: .15rem .5rem; overflow-wrap: anywhere; }
.sr { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
.floor { padding-top: 2rem; padding-bottom: 2.5rem; color: var(--quiet); font-size: .85rem; }
`,
	`
.picture {
  display: flex; flex-direction: column; justify-content: center; align-items: center; gap: .35rem; text-align: center;
  min-height: 9rem; padding: 1.1rem; border: 1px dashed color-mix(in srgb, currentColor 35%, transparent); border-radius: 8px;
  background: repeating-linear-gradient(-45deg, color-mix(in srgb, currentColor 4%, transparent) 0 10px, transparent 10px 20px);
  font-size: .9rem; line-height: 1.4; font-style: normal; letter-spacing: 0;
}
.picture::before { content: ""; width: 2.1rem; height: 1.6rem; opacity: .55; background: currentColor;
  -webkit-mask: var(--mountains) center / contain no-repeat; mask: var(--mountains) center / contain no-repeat;
  --mountains: url("data:image/svg+xml,%3Csvg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 42 32'%3E%3Cpath d='M4 2h34a3 3 0 0 1 3 3v22a3 3 0 0 1-3 3H4a3 3 0 0 1-3-3V5a3 3 0 0 1 3-3zm1 23h32l-10-13-8 9-5-5zM11 12a3 3 0 1 0 0-6 3 3 0 0 0 0 6z' fill-rule='evenodd'/%3E%3C/svg%3E"); }
.picture b { font-weight: 600; overflow-wrap: anywhere; }
.picture small { font: .75rem/1.4 ui-monospace, Menlo, Consolas, monospace; opacity: .75; overflow-wrap: anywhere; max-width: 60ch; }
`,
	`
.devto {
  --d-page: #f5f5f5; --d-card: #fff; --d-ink: #171717; --d-quiet: #575757; --d-line: #e5e5e5; --d-link: #3b49df;
  --d-code: #08090a; --d-code-ink: #f8f8f2; --d-inline: #eee; --d-sans: -apple-system, BlinkMacSystemFont, "Segoe UI", Roboto, Inter, Lato, "Helvetica Neue", Arial, sans-serif;
  background: var(--d-page); color: var(--d-ink); font-family: var(--d-sans);
}
@media (prefers-color-scheme: dark) {
  .devto { --d-page: #0d0d0d; --d-card: #171717; --d-ink: #f0f0f0; --d-quiet: #a3a3a3; --d-line: #333; --d-link: #9ba5ff; --d-code: #000; --d-inline: #2a2a2a; }
}
.devto a { color: inherit; text-decoration: none; }
.devto .card { overflow: hidden; border: 1px solid var(--d-line); border-radius: 8px; background: var(--d-card); }
.devto .card + .card, .devto li + li > .card { margin-top: .6rem; }
.devto .card .cover .picture { min-height: 6.5rem; border: 0; border-bottom: 1px solid var(--d-line); border-radius: 0; color: var(--d-quiet); }
.devto .card .text { padding: 1rem 1.15rem 1.1rem; }
.devto .by { display: flex; align-items: center; gap: .6rem; font-size: .85rem; line-height: 1.3; }
.devto .by small { color: var(--d-quiet); font-size: .78rem; }
.devto .by .badge { margin-left: auto; }
.devto .avatar { width: 2rem; height: 2rem; flex: none; border-radius: 50%; display: grid; place-items: center; color: #fff; font-weight: 700; font-size: .8rem; background: linear-gradient(135deg, #6d5dfc, #d94f8a); }
.devto .card h3 { margin: .65rem 0 .35rem; font-size: 1.32rem; line-height: 1.25; font-weight: 700; letter-spacing: -.01em; overflow-wrap: anywhere; }
.devto .card h3 a:hover { color: var(--d-link); }
.devto .hashtags { display: flex; flex-wrap: wrap; gap: .1rem .7rem; padding: 0; margin: 0; list-style: none; font-size: .875rem; color: var(--d-quiet); }
.devto .hashtags li { margin: 0; }
.devto .hashtags li::before { content: "#"; opacity: .6; }
.devto .card footer { display: flex; flex-wrap: wrap; justify-content: space-between; gap: .25rem 1rem; margin-top: .75rem; font-size: .78rem; color: var(--d-quiet); }
.devto .card footer span { overflow-wrap: anywhere; min-width: 0; }
.devto .article { max-width: 790px; margin: 0 auto; background: var(--d-card); border: 1px solid var(--d-line); border-radius: 8px; overflow: hidden; }
.devto .article > header { padding: clamp(1.25rem, 5vw, 2.25rem) clamp(1.1rem, 7vw, 4rem) 0; }
.devto .article .cover .picture { min-height: clamp(8rem, 34vw, 16rem); border: 0; border-bottom: 1px solid var(--d-line); border-radius: 0; color: var(--d-quiet); }
.devto .article h1 { margin: 1.25rem 0 .6rem; font-size: clamp(1.9rem, 6vw, 3rem); line-height: 1.15; font-weight: 800; letter-spacing: -.02em; overflow-wrap: anywhere; }
.devto .series { margin-top: 1.2rem; padding: .8rem 1rem; border: 1px solid var(--d-line); border-radius: 6px; font-size: .95rem; }
.devto .series ol { margin: .4rem 0 0; padding-left: 1.4rem; color: var(--d-quiet); }
.devto .series [aria-current] { color: var(--d-ink); font-weight: 650; }
.devto .original { margin-top: .9rem; color: var(--d-quiet); font-style: italic; font-size: .95rem; overflow-wrap: anywhere; }
.devto .original a, .devto .body a { color: var(--d-link); text-decoration: underline; }
.devto .body { padding: 1.6rem clamp(1.1rem, 7vw, 4rem) clamp(1.5rem, 6vw, 3rem); font-size: clamp(1.05rem, 2.6vw, 1.22rem); line-height: 1.6; overflow-wrap: break-word; }
.devto .body > * { margin: 0 0 1.2em; }
.devto .body > :last-child { margin-bottom: 0; }
.devto .body p:empty { display: none; }
.devto .body h1, .devto .body h2, .devto .body h3, .devto .body h4 { margin: 1.6em 0 .6em; line-height: 1.25; font-weight: 700; letter-spacing: -.01em; }
.devto .body > :first-child { margin-top: 0; }
.devto .body h1 { font-size: 1.75em; } .devto .body h2 { font-size: 1.5em; } .devto .body h3 { font-size: 1.25em; } .devto .body h4 { font-size: 1.08em; }
.devto .body ul, .devto .body ol { padding-left: 1.6em; } .devto .body li { margin: .35em 0; }
.devto .body blockquote { margin-left: 0; padding: .1em 0 .1em 1.1em; border-left: 4px solid var(--d-line); color: var(--d-quiet); }
.devto .body code { font-size: .86em; padding: .15em .35em; border-radius: 4px; background: var(--d-inline); }
.devto .body pre { padding: 1rem 1.1rem; border-radius: 6px; background: var(--d-code); color: var(--d-code-ink); overflow-x: auto; font-size: .86em; line-height: 1.55; }
.devto .body pre code { padding: 0; background: none; font-size: 1em; }
.devto .body .highlight .k, .devto .body .highlight .kd, .devto .body .highlight .kr { color: #f92672; }
.devto .body .highlight .s, .devto .body .highlight .s1, .devto .body .highlight .s2, .devto .body .highlight .dl { color: #e6db74; }
.devto .body .highlight .c, .devto .body .highlight .c1, .devto .body .highlight .cm { color: #a7a08a; }
.devto .body .highlight .nf, .devto .body .highlight .nx, .devto .body .highlight .na { color: #a6e22e; }
.devto .body .highlight .mi, .devto .body .highlight .mf { color: #ae81ff; }
.devto .body table { display: block; overflow-x: auto; border-collapse: collapse; font-size: .92em; }
.devto .body th, .devto .body td { padding: .45em .8em; border: 1px solid var(--d-line); text-align: left; }
.devto .body .to-center { text-align: center; } .devto .body .to-right { text-align: right; }
.devto .body th { background: var(--d-page); }
.devto .body hr { border: 0; height: 2px; background: var(--d-line); margin: 2em 0; }
.devto .body img { max-width: 100%; height: auto; }
.devto .body figcaption { margin-top: .5em; text-align: center; font-size: .85em; color: var(--d-quiet); }
.devto .body .picture { color: var(--d-quiet); }
.devto .body .katex-element { font-family: "STIX Two Math", "Cambria Math", "TeX Gyre Pagella", Georgia, serif; font-style: italic; }
.devto .body div.katex-element { text-align: center; }
.devto .body .ltag { padding: .9rem 1.1rem; border: 1px solid var(--d-line); border-radius: 6px; font-size: .92em; overflow-wrap: anywhere; }
.devto .body kbd { font-size: .82em; padding: .1em .4em; border: 1px solid var(--d-line); border-bottom-width: 2px; border-radius: 4px; }
`,
	`
.medium {
  --m-page: #fff; --m-ink: #242424; --m-quiet: #6b6b6b; --m-line: #f0f0f0; --m-pre: #f9f9f9; --m-edge: #e5e5e5; --m-pill: #f2f2f2; --m-green: #156d12;
  --m-serif: Charter, "Bitstream Charter", "Source Serif 4", "Source Serif Pro", Georgia, Cambria, "TeX Gyre Pagella", "Times New Roman", serif;
  --m-mono: ui-monospace, Menlo, Consolas, "Liberation Mono", "DejaVu Sans Mono", monospace;
  --m-sans: sohne, "Helvetica Neue", Helvetica, Inter, Lato, Arial, sans-serif;
  background: var(--m-page); color: var(--m-ink); font-family: var(--m-sans);
}
@media (prefers-color-scheme: dark) {
  .medium { --m-page: #121212; --m-ink: #e6e6e6; --m-quiet: #a0a0a0; --m-line: #2a2a2a; --m-pre: #1b1b1b; --m-edge: #333; --m-pill: #262626; --m-green: #7ecb7a; }
}
.medium a { color: inherit; }
.medium .row { padding: 1.1rem .4rem 1.15rem; border-bottom: 1px solid var(--m-line); }
.medium li:last-child > .row { border-bottom: 0; }
.medium .by { display: flex; align-items: center; gap: .55rem; font-size: .82rem; line-height: 1.3; }
.medium .by small { display: block; color: var(--m-quiet); font-size: .75rem; }
.medium .by .badge { margin-left: auto; }
.medium .avatar { width: 1.9rem; height: 1.9rem; flex: none; border-radius: 50%; display: grid; place-items: center; color: #fff; font-weight: 700; font-size: .78rem; background: linear-gradient(135deg, #c8553d, #e0a458); }
.medium .row .pair { display: flex; gap: 1.25rem; align-items: flex-start; margin-top: .55rem; }
.medium .row .words { flex: 1; min-width: 0; }
.medium .row h3 { font-size: 1.3rem; line-height: 1.24; font-weight: 750; letter-spacing: -.02em; overflow-wrap: anywhere; }
.medium .row h3 a { text-decoration: none; } .medium .row h3 a:hover { text-decoration: underline; }
.medium .row .lead { margin-top: .3rem; color: var(--m-quiet); font: .98rem/1.45 var(--m-serif); display: -webkit-box; -webkit-box-orient: vertical; -webkit-line-clamp: 3; overflow: hidden; }
.medium .row .thumb { width: 7rem; flex: none; }
.medium .row .thumb .picture { min-height: 4.7rem; padding: .4rem; border-radius: 3px; color: var(--m-quiet); font-size: .68rem; overflow: hidden; }
.medium .row .thumb .picture::before { width: 1.4rem; height: 1rem; }
.medium .row .thumb small { display: none; }
.medium .row .thumb b { max-height: 2.6em; overflow: hidden; font-weight: 500; }
.medium .facts { display: flex; flex-wrap: wrap; align-items: center; gap: .3rem .7rem; margin-top: .8rem; font-size: .78rem; color: var(--m-quiet); overflow-wrap: anywhere; }
.medium .pills { display: contents; list-style: none; }
.medium .pills li { padding: .16rem .65rem; border-radius: 999px; background: var(--m-pill); color: var(--m-ink); font-size: .78rem; }
.medium .story { max-width: 740px; margin: 0 auto; padding: clamp(1rem, 4vw, 2.5rem) clamp(1.1rem, 4vw, 1.9rem) 3rem; }
.medium .story .by { margin: 1.6rem 0 2.2rem; padding: .8rem 0; border: solid var(--m-line); border-width: 1px 0; font-size: .9rem; }
.medium .story .by .avatar { width: 2.6rem; height: 2.6rem; font-size: 1rem; }
.medium .story .by small { font-size: .85rem; }
.medium .story h1 { font-size: clamp(1.9rem, 6vw, 2.65rem); line-height: 1.22; font-weight: 800; letter-spacing: -.015em; overflow-wrap: anywhere; }
.medium .story h2 { margin-top: .5rem; font-size: clamp(1.15rem, 3.4vw, 1.4rem); line-height: 1.35; font-weight: 400; color: var(--m-quiet); }
.medium .prose { font: clamp(1.12rem, 2.8vw, 1.25rem)/1.6 var(--m-serif); letter-spacing: -.003em; overflow-wrap: break-word; }
.medium .prose > * { margin: 1.75em 0 0; } .medium .prose > :first-child { margin-top: 0; }
.medium .prose h3, .medium .prose h4 { font-family: var(--m-sans); line-height: 1.3; font-weight: 750; letter-spacing: -.016em; }
.medium .prose h3 { font-size: 1.22em; margin-top: 2.1em; } .medium .prose h4 { font-size: 1em; margin-top: 1.9em; }
.medium .prose h3 + *, .medium .prose h4 + * { margin-top: .5em; }
.medium .prose ul, .medium .prose ol { padding-left: 1.6em; } .medium .prose li { margin-top: .7em; padding-left: .3em; }
.medium .prose blockquote { padding-left: 1.1em; box-shadow: inset 3px 0 0 var(--m-ink); font-style: italic; margin-left: 0; margin-right: 0; }
.medium .prose blockquote + blockquote { margin-top: 0; padding-top: .8em; }
.medium .prose code { font-size: .76em; padding: .12em .3em; border-radius: 3px; background: var(--m-pill); }
.medium .prose pre { padding: 1.6rem; border: 1px solid var(--m-edge); border-radius: 4px; background: var(--m-pre); overflow-x: auto; font: .74em/1.5 var(--m-mono); letter-spacing: 0; }
.medium .prose hr { border: 0; text-align: center; } .medium .prose hr::before { content: "· · ·"; letter-spacing: .6em; color: var(--m-quiet); }
.medium .prose figure { margin-left: 0; margin-right: 0; }
.medium .prose figcaption { margin-top: .6rem; text-align: center; color: var(--m-quiet); font: .875rem/1.4 var(--m-sans); }
.medium .picture { font-family: var(--m-sans); }
.medium .prose .picture { color: var(--m-quiet); min-height: 13rem; border-radius: 2px; }
.medium .prose a { text-decoration: underline; }
.medium .story .facts { margin-top: 2.5rem; } .medium .story .pills li { padding: .4rem 1rem; font-size: .875rem; }
`,
	`
.bluesky { --b-page: #fff; --b-ink: #0b0f14; --b-quiet: #42576c; --b-line: #dce2ea; --b-link: #0b6bd8; background: var(--b-page); color: var(--b-ink); }
@media (prefers-color-scheme: dark) { .bluesky { --b-page: #0b0f14; --b-ink: #f1f3f5; --b-quiet: #aebbc9; --b-line: #2e4052; --b-link: #4ca2fe; } }
.bluesky a { color: var(--b-link); }
.bluesky .row { padding: .9rem .4rem; border-bottom: 1px solid var(--b-line); } .bluesky li:last-child > .row { border-bottom: 0; }
.bluesky .by { display: flex; align-items: center; gap: .6rem; font-size: .93rem; line-height: 1.3; }
.bluesky .by small, .bluesky .facts, .bluesky .link-card small { color: var(--b-quiet); font-size: .82rem; }
.bluesky .avatar { width: 2.4rem; height: 2.4rem; flex: none; border-radius: 50%; display: grid; place-items: center; color: #fff; font-weight: 700; background: linear-gradient(135deg, #0a7aff, #5ac8fa); }
.bluesky .says { margin-top: .55rem; white-space: pre-wrap; overflow-wrap: anywhere; line-height: 1.4; }
.bluesky .tag { color: var(--b-link); font-weight: 400; }
.bluesky .link-card { margin-top: .7rem; border: 1px solid var(--b-line); border-radius: 12px; overflow: hidden; }
.bluesky .link-card img { display: block; width: 100%; aspect-ratio: 1.91; object-fit: cover; border-bottom: 1px solid var(--b-line); }
.bluesky .link-card > div { padding: .6rem .8rem .7rem; } .bluesky .link-card b, .bluesky .link-card p { overflow-wrap: anywhere; }
.bluesky .link-card p { font-size: .9rem; display: -webkit-box; -webkit-box-orient: vertical; -webkit-line-clamp: 2; overflow: hidden; }
.bluesky .facts { margin-top: .6rem; }
.bluesky .post { max-width: 600px; margin: 0 auto; padding: 1.5rem 1.1rem 2.5rem; } .bluesky .post .says { font-size: 1.17rem; }
`,
	`
.mastodon { --t-page: #fff; --t-ink: #1b001f; --t-quiet: #635c72; --t-line: #dcd8e8; --t-link: #5638cc; background: var(--t-page); color: var(--t-ink); }
@media (prefers-color-scheme: dark) { .mastodon { --t-page: #181820; --t-ink: #f4f3f8; --t-quiet: #b0adc2; --t-line: #363546; --t-link: #a5a5ff; } }
.mastodon a { color: var(--t-link); }
.mastodon .row { padding: .9rem .4rem; border-bottom: 1px solid var(--t-line); } .mastodon li:last-child > .row { border-bottom: 0; }
.mastodon .by { display: flex; align-items: center; gap: .6rem; font-size: .93rem; line-height: 1.3; } .mastodon .by .badge { margin-left: auto; }
.mastodon .by small, .mastodon .facts, .mastodon .link-card small { color: var(--t-quiet); font-size: .82rem; }
.mastodon .avatar { width: 2.4rem; height: 2.4rem; flex: none; border-radius: 8px; display: grid; place-items: center; color: #fff; font-weight: 700; background: linear-gradient(135deg, #563acc, #8c8dff); }
.mastodon .says { margin-top: .55rem; overflow-wrap: anywhere; line-height: 1.45; } .mastodon .says p + p { margin-top: 1em; }
.mastodon .invisible { font-size: 0; display: inline-block; width: 0; height: 0; position: absolute; } .mastodon .ellipsis::after { content: "…"; }
.mastodon .warned { margin-top: .55rem; } .mastodon .warned summary { cursor: pointer; }
.mastodon .link-card { margin-top: .7rem; border: 1px solid var(--t-line); border-radius: 8px; overflow: hidden; } .mastodon .link-card .picture { border: 0; border-radius: 0; color: var(--t-quiet); }
.mastodon .link-card > div { display: grid; gap: .15rem; padding: .6rem .8rem .7rem; overflow-wrap: anywhere; } .mastodon .link-card p { font-size: .9rem; color: var(--t-quiet); }
.mastodon .facts { margin-top: .6rem; }
.mastodon .post { max-width: 600px; margin: 0 auto; padding: 1.5rem 1.1rem 2.5rem; } .mastodon .post .says { font-size: 1.17rem; }
.behind dd.says { white-space: pre-wrap; }
`,
	`
.yard { display: grid; gap: 1.5rem; grid-template-columns: minmax(0, 1fr); align-items: start; }
@media (min-width: 780px) { .yard { grid-template-columns: repeat(2, minmax(0, 1fr)); } .tape { grid-column: 1 / -1; } }
@media (min-width: 1240px) {
  .yard { grid-template-columns: minmax(0, 1fr) minmax(0, 1fr) minmax(21rem, 27rem); }
  .tape { grid-column: 3; grid-row: 1 / span 3; position: sticky; top: 1rem; max-height: calc(100vh - 2rem); }
  .banner { grid-row: 1; } .banner ~ .tape { grid-row: 2 / span 3; }
}
.welcome, .wide, .welcome ~ .tape { grid-column: 1 / -1; } .welcome ~ .tape { grid-row: auto; }
.window { border: 1px solid var(--line); border-radius: 14px; overflow: hidden; background: var(--panel); box-shadow: var(--shadow); }
.window > header { display: flex; align-items: center; gap: .75rem; padding: .7rem 1rem; border-bottom: 1px solid var(--line); background: var(--wash); }
.window > header h2 { font-size: .95rem; font-weight: 700; white-space: nowrap; }
.window > header .address { flex: 1; min-width: 0; overflow: hidden; text-overflow: ellipsis; white-space: nowrap; padding: .2rem .7rem;
  border-radius: 999px; background: var(--panel); color: var(--quiet); font: .75rem/1.5 var(--mono); }
.window > header .aside { flex: 1; color: var(--quiet); font-size: .8rem; }
.window > header .count { color: var(--quiet); font-size: .8rem; white-space: nowrap; }
.feed { padding: clamp(.6rem, 1.4vw, 1rem); max-height: 34rem; overflow-y: auto; overscroll-behavior: contain; } .feed:focus-visible { outline-offset: -3px; }
.nothing { padding: 2.75rem 1rem; text-align: center; color: var(--quiet); font-size: .95rem; }
.badge { display: inline-block; padding: .12rem .5rem; border-radius: 999px; font: 600 .72rem/1.5 var(--sans); background: var(--wash); color: var(--warn); border: 1px solid color-mix(in srgb, var(--warn) 40%, transparent); }
.alarm { margin-top: .6rem; color: var(--bad); font-size: .875rem; font-weight: 550; }
.welcome .inside { display: grid; gap: 1.5rem 3rem; align-items: center; padding: clamp(1.25rem, 3vw, 2.5rem); }
@media (min-width: 900px) { .welcome .inside { grid-template-columns: minmax(0, 5fr) minmax(0, 7fr); } }
.welcome h2 { font-size: clamp(1.4rem, 2.6vw, 2rem); letter-spacing: -.025em; line-height: 1.15; margin-bottom: .6rem; }
.welcome p { color: var(--quiet); max-width: 60ch; } .welcome p + p { margin-top: .8rem; } .welcome .recipe { margin: 0; }
.recipe { margin: 1rem 0; padding: 1rem 1.1rem; border-radius: 10px; background: var(--wash); overflow-x: auto; font-size: .84rem; line-height: 1.7; }
.recipe .dim { color: var(--quiet); }
.connect { font-size: .9rem; }
.connect summary { cursor: pointer; color: var(--quiet); }
.tape { display: flex; flex-direction: column; }
.tape .roll { overflow-y: auto; padding: .35rem 0; }
.tape details { border-bottom: 1px dashed var(--line); }
.tape li:last-child details { border-bottom: 0; }
.tape summary { display: grid; grid-template-columns: 4.6rem 3.1rem minmax(0, 1fr) auto; gap: .5rem; align-items: baseline;
  padding: .5rem 1rem; cursor: pointer; list-style: none; font: .78rem/1.45 var(--mono); }
.tape summary::-webkit-details-marker { display: none; }
.tape summary:hover { background: var(--wash); }
.tape summary:focus-visible { outline-offset: -3px; }
.tape time { color: var(--quiet); }
.tape .method { font-weight: 700; }
.tape .POST, .tape .PUT { color: var(--accent); }
.tape .GET { color: var(--quiet); }
.tape .path { overflow-wrap: anywhere; }
.tape .path b { font-weight: 700; margin-right: .1rem; }
.tape .status { font-weight: 700; text-align: right; }
.tape .ok { color: var(--good); } .tape .no { color: var(--bad); } .tape .wait { color: var(--warn); }
.tape .inner { padding: .2rem 1rem 1rem; font-size: .82rem; color: var(--quiet); }
.tape .inner .fault { color: var(--warn); font-weight: 600; }
.tape .inner .refusal { margin: .2rem 0 .5rem; padding-left: .7rem; border-left: 3px solid var(--bad); color: var(--ink); font: .76rem/1.5 var(--mono); overflow-wrap: anywhere; }
.json { margin-top: .4rem; padding: .8rem .9rem; border-radius: 8px; background: var(--wash); color: var(--ink); font-size: .75rem; line-height: 1.6;
  white-space: pre-wrap; overflow-wrap: anywhere; max-height: 26rem; overflow: auto; tab-size: 2; }
.json .k { color: var(--key); } .json .s { color: var(--string); } .json .n { color: var(--number); } .json .nl { opacity: .4; }
`,
	`
.ribbon { display: flex; flex-wrap: wrap; align-items: center; gap: .4rem 1rem; padding: .6rem clamp(1rem, 3vw, 1.75rem); background: var(--wash); border-bottom: 1px solid var(--line); font-size: .85rem; color: var(--quiet); }
.ribbon a { font-weight: 600; }
body.reading { background: var(--paper); }
.stage { min-height: 60vh; } .stage.devto { padding: clamp(0rem, 2.5vw, 1.75rem) clamp(0rem, 2vw, 1rem); }
.behind { border-top: 1px solid var(--line); background: var(--paper); }
.behind > div { max-width: 790px; margin: 0 auto; padding: 1.75rem clamp(1rem, 4vw, 1.9rem) 2.5rem; }
.behind h2 { font-size: 1rem; margin-bottom: .8rem; }
.behind dl { display: grid; grid-template-columns: minmax(7rem, auto) minmax(0, 1fr); gap: .3rem 1.25rem; font-size: .87rem; }
.behind dt { color: var(--quiet); } .behind dd { overflow-wrap: anywhere; }
.behind dd code { font-size: .93em; }
.lost { max-width: 40rem; margin: 18vh auto; padding: 0 1.5rem; text-align: center; }
.lost h1 { font-size: 1.6rem; margin: 1rem 0 .5rem; letter-spacing: -.02em; } .lost p { color: var(--quiet); }
`
].join("");
// packages/sandbox/below.ts
function below(base, path) {
	return path === base || path.startsWith(`${base}/`) ? path.slice(base.length) : void 0;
}
// packages/sandbox/bluesky/accounts.ts
const accounts = [
	account$1("sandbox", "sandbox2", "Sandbox"),
	{
		...account$1("code", "code2222", "Cody Ask"),
		asksForCode: true
	},
	{
		...account$1("takendown", "takendwn", "Tay Kendown"),
		status: "takendown"
	},
	{
		...account$1("deactivated", "deactivd", "Dee Activated"),
		status: "deactivated"
	},
	{
		...account$1("moved", "moved222", "Mo Vedaway"),
		hasMoved: true
	}
];
const appPassword = "sandbox-app-password";
const mainPassword = "sandbox-main-password";
function passwordKind(password) {
	if (password === appPassword) return "app";
	return password === mainPassword ? "main" : void 0;
}
function accountOf(identifier) {
	const wanted = identifier.toLowerCase();
	return accounts.find(({ handle, did, email }) => [
		handle,
		did,
		email
	].includes(wanted));
}
function shownHandle({ handle, hasMoved }) {
	return hasMoved === true ? "handle.invalid" : handle;
}
function account$1(label, word, name) {
	return {
		did: `did:plc:${word.repeat(3)}`,
		handle: `${label}.test`,
		name,
		email: `${label}@mail.test`
	};
}
// packages/sandbox/bluesky/tid.ts
const digits = "234567abcdefghijklmnopqrstuvwxyz";
function isTid(key) {
	return /^[2-7a-j][2-7a-z]{12}$/.test(key);
}
function createTids() {
	let last = 0n;
	return (at) => {
		const micros = BigInt(at.getTime()) * 1000n;
		last = micros > last ? micros : last + 1n;
		return `${inBase32(last, 11)}22`;
	};
}
function inBase32(value, length) {
	let rest = value;
	let text = "";
	for (let index = 0; index < length; index += 1) {
		text = `${digits[Number(rest % 32n)]}${text}`;
		rest /= 32n;
	}
	return text;
}
// packages/sandbox/bluesky/values.ts
function isRecord(value) {
	return typeof value === "object" && value !== null && !Array.isArray(value);
}
function isLink(value) {
	return isRecord(value) && Object.keys(value).length === 1 && typeof value.$link === "string" && isCid(value.$link);
}
function isCid(text) {
	return /^baf(?:y|k)rei[a-z2-7]{52}$/.test(text);
}
function isBlob(value) {
	return isRecord(value) && value.$type === "blob" && isLink(value.ref) && typeof value.mimeType === "string" && Number.isInteger(value.size) && Number(value.size) >= 0;
}
function blobsIn(value) {
	if (isBlob(value)) return [value];
	if (Array.isArray(value)) return value.flatMap(blobsIn);
	return isRecord(value) ? Object.values(value).flatMap(blobsIn) : [];
}
// packages/sandbox/bluesky/formats.ts
const formats$1 = {
	"at-identifier": (text) => isDid(text) || isHandle(text),
	"at-uri": (text) => /^at:\/\/[^/\s]+(?:\/[^/\s]+(?:\/[^/\s]+)?)?$/.test(text),
	cid: isCid,
	datetime: isDatetime,
	did: isDid,
	handle: isHandle,
	language: (text) => /^(?:[a-z]{2,3}|i|x)(?:-[A-Za-z0-9]{1,8})*$/.test(text),
	nsid: (text) => text.length <= 317 && /^[a-zA-Z](?:[a-zA-Z0-9-]{0,62})(?:\.[a-zA-Z0-9-]{1,63}){1,}\.[a-zA-Z][a-zA-Z0-9]{0,62}$/.test(text),
	"record-key": (text) => /^[a-zA-Z0-9_~.:-]{1,512}$/.test(text) && text !== "." && text !== "..",
	tid: isTid,
	uri: (text) => text.length <= 8192 && /^[a-zA-Z][a-zA-Z0-9.+-]*:\S+$/.test(text)
};
const formatNames = {
	"at-identifier": "AT identifier",
	cid: "CID string",
	did: "DID",
	nsid: "NSID",
	"record-key": "record key",
	tid: "TID string"
};
function isDid(text) {
	return text.length <= 2048 && /^did:[a-z]+:[a-zA-Z0-9._:%-]*[a-zA-Z0-9._-]$/.test(text);
}
function isHandle(text) {
	return text.length <= 253 && /^(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\.)+[a-z](?:[a-z0-9-]{0,61}[a-z0-9])?$/i.test(text);
}
function isDatetime(text) {
	return /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d{1,20})?(?:Z|[+-]\d\d:\d\d)$/.test(text) && !text.endsWith("-00:00") && !Number.isNaN(Date.parse(text));
}
// packages/sandbox/bluesky/schema.ts
function faultIn(schema, value, path = []) {
	switch (schema.type) {
		case "string": return stringFault(schema, value, path);
		case "integer": return integerFault(schema, value, path);
		case "boolean": return typeof value === "boolean" ? void 0 : wrongType("boolean", value, path);
		case "array": return arrayFault(schema, value, path);
		case "object": return objectFault(schema, value, path);
		case "union": return unionFault(schema.refs, value, path);
		case "blob": return blobFault(schema, value, path);
		case "nullable": return value === null ? void 0 : faultIn(schema.value, value, path);
		case "unknown": return isRecord(value) ? storableFault(value, path) : wrongType("object", value, path);
	}
}
function located({ message, path }) {
	return `${message} at $${path.map((step) => typeof step === "number" ? `[${step}]` : `.${step}`).join("")}`;
}
function stringFault(schema, value, path) {
	if (typeof value !== "string") return wrongType("string", value, path);
	const { maxLength, maxGraphemes, format } = schema;
	const bytes = Buffer.byteLength(value);
	if (maxLength !== void 0 && bytes > maxLength) return tooBig("string", maxLength, bytes, path);
	if (maxGraphemes !== void 0 && value.length > maxGraphemes) {
		const graphemes = graphemesIn(value);
		if (graphemes > maxGraphemes) return tooBig("grapheme", maxGraphemes, graphemes, path);
	}
	if (format !== void 0 && !formats$1[format](value)) return {
		message: `Invalid ${formatNames[format] ?? format} (got ${shown$1(value)})`,
		path
	};
}
function integerFault(schema, value, path) {
	if (!Number.isSafeInteger(value)) return wrongType("integer", value, path);
	const { minimum = -1e400, maximum = 1e400 } = schema;
	const number = Number(value);
	if (number < minimum) return {
		message: `integer too small (minimum ${minimum}, got ${number})`,
		path
	};
	return number > maximum ? tooBig("integer", maximum, number, path) : void 0;
}
function arrayFault({ items, maxLength }, value, path) {
	if (!Array.isArray(value)) return wrongType("array", value, path);
	if (maxLength !== void 0 && value.length > maxLength) return tooBig("array", maxLength, value.length, path);
	for (const [index, item] of value.entries()) {
		const fault = faultIn(items, item, [...path, index]);
		if (fault !== void 0) return fault;
	}
}
function objectFault({ required = [], properties }, value, path) {
	if (!isRecord(value) || isLink(value)) return wrongType("object", value, path);
	for (const [name, schema] of Object.entries(properties)) {
		if (!(name in value)) {
			if (required.includes(name)) return {
				message: `Missing required key "${name}"`,
				path
			};
			continue;
		}
		const fault = faultIn(schema, value[name], [...path, name]);
		if (fault !== void 0) return fault;
	}
}
function storableFault(value, path) {
	if (typeof value === "number" && !Number.isSafeInteger(value)) return wrongType("one of null, boolean, integer, string, cid, bytes, array or object", value, path);
	const parts = Array.isArray(value) ? value.entries() : isRecord(value) && Object.entries(value);
	for (const [step, part] of parts || []) {
		const fault = storableFault(part, [...path, step]);
		if (fault !== void 0) return fault;
	}
}
function unionFault(refs, value, path) {
	if (!isRecord(value) || !("$type" in value)) return wrongType("an object which includes the \"$type\" property", value, path);
	const { $type } = value;
	if (typeof $type !== "string") return wrongType("string", $type, [...path, "$type"]);
	const schema = refs[$type];
	return schema === void 0 ? void 0 : faultIn(schema, value, path);
}
function blobFault({ accept, maxSize }, value, path) {
	if (!isBlob(value)) return wrongType("blob", value, path);
	if (!accepts(accept, value)) return {
		message: `Expected ${shown$1(accept)} (got ${shown$1(value.mimeType)})`,
		path: [...path, "mimeType"]
	};
	return value.size > maxSize ? tooBig("blob", maxSize, value.size, path) : void 0;
}
function accepts(accept, { mimeType }) {
	return accept.endsWith("/*") ? mimeType.startsWith(accept.slice(0, -1)) : mimeType === accept;
}
function graphemesIn(text) {
	let count = 0;
	for (const _ of new Intl.Segmenter().segment(text)) count += 1;
	return count;
}
function wrongType(expected, value, path) {
	return {
		message: `Expected ${expected} value type (got ${shown$1(value)})`,
		path
	};
}
function tooBig(what, maximum, actual, path) {
	return {
		message: `${what} too big (maximum ${maximum}, got ${actual})`,
		path
	};
}
const longestShown$1 = 256;
function shown$1(value) {
	if (value === void 0) return "undefined";
	const text = typeof value === "string" && value.length >= longestShown$1 ? `${value.slice(0, 255)}…` : value;
	if (Array.isArray(text)) return `[${beginningOf$1(text.map(shown$1))}]`;
	if (!isRecord(text)) return JSON.stringify(text);
	return `{${beginningOf$1(Object.keys(text).map((name) => `${JSON.stringify(name)}: ...`))}}`;
}
function beginningOf$1(parts) {
	return `${parts.slice(0, 2).join(", ")}${parts.length > 2 ? ", ..." : ""}`;
}
// packages/sandbox/server/images.ts
const beginnings = [
	[
		"image/jpeg",
		0,
		"ÿØÿ"
	],
	[
		"image/png",
		0,
		"PNG\r\n\n\0\0\0\rIHDR"
	],
	[
		"image/gif",
		0,
		"GIF8"
	],
	[
		"image/webp",
		8,
		"WEBP"
	],
	[
		"image/avif",
		4,
		"ftypavif"
	],
	[
		"image/bmp",
		0,
		"BM"
	],
	[
		"application/pdf",
		0,
		"%PDF"
	],
	[
		"application/zip",
		0,
		"PK"
	]
];
function typeOf(bytes) {
	return beginnings.find(([, offset, wanted]) => bytes.subarray(offset, offset + wanted.length).equals(Buffer.from(wanted, "latin1")))?.[0];
}
// packages/sandbox/bluesky/cbor.ts
function encode(value) {
	if (value === null) return Buffer.from([246]);
	if (typeof value === "boolean") return Buffer.from([value ? 245 : 244]);
	if (typeof value === "number") return integer(value);
	if (typeof value === "string") return withHead(textType, Buffer.from(value, "utf8"));
	if (Array.isArray(value)) return Buffer.concat([head(listType, value.length), ...value.map(encode)]);
	if (isLink(value)) return link$1(value.$link);
	if (isRecord(value)) return typeof value.$bytes === "string" ? withHead(bytesType, Buffer.from(value.$bytes, "base64")) : map(value);
	throw new RangeError(`A record cannot hold ${typeof value}`);
}
const bytesType = 2;
const textType = 3;
const listType = 4;
const mapType = 5;
const linkTag = Buffer.from([216, 42]);
function integer(value) {
	if (!Number.isSafeInteger(value)) throw new RangeError("A record holds whole numbers only");
	return value < 0 ? head(1, -1 - value) : head(0, value);
}
function map(value) {
	const entries = Object.entries(value).filter(([, item]) => item !== void 0).map(([key, item]) => [Buffer.from(key, "utf8"), item]).sort(([a], [b]) => a.length - b.length || Buffer.compare(a, b));
	return Buffer.concat([head(mapType, entries.length), ...entries.flatMap(([key, item]) => [withHead(textType, key), encode(item)])]);
}
function link$1(cid) {
	return Buffer.concat([linkTag, withHead(bytesType, Buffer.concat([Buffer.from([0]), fromBase32(cid.slice(1))]))]);
}
function withHead(type, bytes) {
	return Buffer.concat([head(type, bytes.length), bytes]);
}
function head(type, count) {
	const first = type << 5;
	if (count < 24) return Buffer.from([first | count]);
	if (count < 256) return Buffer.from([first | 24, count]);
	if (count < 2 ** 16) return numbered$1(first | 25, (bytes) => bytes.writeUInt16BE(count, 1), 3);
	if (count < 2 ** 32) return numbered$1(first | 26, (bytes) => bytes.writeUInt32BE(count, 1), 5);
	return numbered$1(first | 27, (bytes) => bytes.writeBigUInt64BE(BigInt(count), 1), 9);
}
function numbered$1(first, write, length) {
	const bytes = Buffer.alloc(length);
	bytes[0] = first;
	write(bytes);
	return bytes;
}
const letters = "abcdefghijklmnopqrstuvwxyz234567";
function toBase32(bytes) {
	let bits = "";
	for (const byte of bytes) bits += byte.toString(2).padStart(8, "0");
	return (bits.match(/.{1,5}/g) ?? []).map((digit) => letters[Number.parseInt(digit.padEnd(5, "0"), 2)]).join("");
}
function fromBase32(text) {
	let bits = "";
	for (const letter of text) bits += letters.indexOf(letter).toString(2).padStart(5, "0");
	const bytes = bits.match(/.{8}/g) ?? [];
	return Buffer.from(bytes.map((byte) => Number.parseInt(byte, 2)));
}
// packages/sandbox/bluesky/cid.ts
const version$1 = 1;
const dagCbor = 113;
const raw = 85;
const sha256 = 18;
const digestBytes = 32;
function cidOfRecord(value) {
	return cid$1(dagCbor, encode(value));
}
function cidOfBlob(bytes) {
	return cid$1(raw, bytes);
}
function cid$1(codec, bytes) {
	const digest = createHash("sha256").update(bytes).digest();
	const head = Buffer.from([
		version$1,
		codec,
		sha256,
		digestBytes
	]);
	return `b${toBase32(Buffer.concat([head, digest]))}`;
}
// packages/sandbox/server/http.ts
function json(status, value, headers = {}) {
	return {
		status,
		headers: {
			"content-type": "application/json; charset=utf-8",
			...headers
		},
		body: JSON.stringify(value)
	};
}
function text$1(status, body, headers = {}) {
	return {
		status,
		headers: {
			"content-type": "text/plain; charset=utf-8",
			...headers
		},
		body
	};
}
function page(status, body) {
	return {
		status,
		headers: {
			"content-type": "text/html; charset=utf-8",
			"content-security-policy": "default-src 'none'; style-src 'self'; img-src 'self' data:; form-action 'self'; base-uri 'none'; frame-ancestors 'none'",
			"cache-control": "no-store",
			"referrer-policy": "same-origin",
			"x-content-type-options": "nosniff"
		},
		body
	};
}
function header(request, name) {
	const value = request.headers[name];
	return Array.isArray(value) ? value[0] : value;
}
function matchPath(pattern, path) {
	const wanted = pattern.split("/");
	const given = path.split("/");
	if (wanted.length !== given.length) return void 0;
	const found = {};
	for (const [index, part] of wanted.entries()) {
		const actual = given[index] ?? "";
		if (part.startsWith(":")) {
			if (actual === "") return void 0;
			found[part.slice(1)] = decode(actual);
		} else if (part !== actual) return void 0;
	}
	return found;
}
function decode(segment) {
	try {
		return decodeURIComponent(segment);
	} catch {
		return segment;
	}
}
// packages/sandbox/bluesky/errors.ts
const names$3 = {
	400: ["InvalidRequest", "Invalid Request"],
	401: ["AuthenticationRequired", "Authentication Required"],
	403: ["Forbidden", "Forbidden"],
	404: ["XRPCNotSupported", "XRPC Not Supported"],
	413: ["PayloadTooLarge", "Payload Too Large"],
	429: ["RateLimitExceeded", "Rate Limit Exceeded"],
	500: ["InternalServerError", "Internal Server Error"],
	501: ["MethodNotImplemented", "Method Not Implemented"]
};
var Refusal$1 = class extends Error {
	status;
	error;
	constructor(status, message, error) {
		const [name = "InternalServerError", words = ""] = names$3[status] ?? [];
		super(message ?? words);
		this.status = status;
		this.error = error ?? name;
	}
};
function invalid$1(message, error) {
	return new Refusal$1(400, message, error);
}
function refused$2({ status, error, message }) {
	return json(status, {
		error,
		message
	});
}
// packages/sandbox/bluesky/store.ts
function uriOf({ did, collection, rkey }) {
	return `at://${did}/${collection}/${rkey}`;
}
function recordAt({ state }, place) {
	return state.bluesky.records.find(({ did, collection, rkey }) => did === place.did && collection === place.collection && rkey === place.rkey);
}
function recordsIn({ state }, did, collection) {
	return state.bluesky.records.filter((record) => record.did === did && record.collection === collection).sort((a, b) => a.rkey < b.rkey ? -1 : 1);
}
function putAt(world, place, value, rev) {
	const { bluesky } = world.state;
	keepBlobs(world, blobsIn(value));
	const record = {
		...place,
		cid: cidOfRecord(value),
		value,
		indexedAt: world.now().toISOString()
	};
	const old = recordAt(world, place);
	bluesky.records = old === void 0 ? [...bluesky.records, record] : bluesky.records.map((one) => one === old ? {
		...record,
		indexedAt: old.indexedAt
	} : one);
	forgetBlobs(world, old);
	return commit(world, place.did, rev);
}
function removeAt(world, place, rev) {
	const { bluesky } = world.state;
	const gone = recordAt(world, place);
	bluesky.records = bluesky.records.filter((one) => one !== gone);
	forgetBlobs(world, gone);
	return commit(world, place.did, rev);
}
function headOf({ state }, did) {
	return state.bluesky.heads[did];
}
function storeBlob({ state }, { did }, bytes, type) {
	const cid = cidOfBlob(bytes);
	const mimeType = typeOf(bytes) ?? type;
	const { blobs } = state.bluesky;
	if (!blobs.some((blob) => blob.did === did && blob.cid === cid)) blobs.push({
		did,
		cid,
		mimeType,
		size: bytes.length,
		bytes: bytes.toString("base64")
	});
	return {
		$type: "blob",
		ref: { $link: cid },
		mimeType,
		size: bytes.length
	};
}
function keepBlobs({ state }, named) {
	for (const { ref, mimeType, size } of named) {
		const blob = state.bluesky.blobs.find(({ cid }) => cid === ref.$link);
		if (blob === void 0) throw invalid$1(`Could not find blob: ${ref.$link}`, "BlobNotFound");
		const differs = (what, expected, got) => `Referenced ${what} does not match stored blob. Expected: ${expected}, Got: ${got}`;
		if (mimeType !== blob.mimeType) throw invalid$1(differs("Mimetype", blob.mimeType, mimeType), "InvalidMimeType");
		if (size !== blob.size) throw invalid$1(differs("Size", blob.size, size), "InvalidSize");
	}
}
function forgetBlobs({ state: { bluesky } }, former) {
	const cids = (value) => blobsIn(value).map(({ ref }) => ref.$link);
	const named = new Set(bluesky.records.flatMap(({ value }) => cids(value)));
	const gone = cids(former?.value).filter((cid) => !named.has(cid));
	bluesky.blobs = bluesky.blobs.filter(({ cid }) => !gone.includes(cid));
}
function commit(world, did, rev) {
	const { bluesky } = world.state;
	const data = bluesky.records.filter((record) => record.did === did).map(({ collection, rkey, cid }) => [`${collection}/${rkey}`, { $link: cid }]);
	const cid = cidOfRecord({
		did,
		rev,
		data: Object.fromEntries(data),
		version: 3
	});
	bluesky.heads = {
		...bluesky.heads,
		[did]: {
			cid,
			rev
		}
	};
	return {
		cid,
		rev
	};
}
// packages/sandbox/bluesky/posts.ts
function postsOf(world) {
	return world.state.bluesky.records.filter(({ collection }) => collection === "app.bsky.feed.post").map((record) => postOf(world, record));
}
function postUrl({ paths }) {
	return paths[0] ?? "/";
}
function postOf(world, record) {
	const value = isRecord(record.value) ? record.value : {};
	const text = String(value.text ?? "");
	const account = accounts.find(({ did }) => did === record.did);
	const card = cardOf(world, value.embed);
	const owners = [record.did, ...account === void 0 ? [] : [shownHandle(account)]];
	return {
		uri: uriOf(record),
		cid: record.cid,
		account,
		indexedAt: record.indexedAt,
		title: text.split("\n")[0] || card?.title || "(no text)",
		segments: segmentsOf(text, value.facets),
		graphemes: graphemesIn(text),
		createdAt: String(value.createdAt ?? ""),
		langs: Array.isArray(value.langs) ? value.langs.map(String) : [],
		...card && { card },
		paths: owners.map((owner) => `/profile/${owner}/post/${record.rkey}`)
	};
}
function segmentsOf(text, facets) {
	const bytes = Buffer.from(text, "utf8");
	const segments = [];
	let from = 0;
	const cut = (to, more = {}) => {
		if (to > from) segments.push({
			text: bytes.subarray(from, to).toString("utf8"),
			...more
		});
		from = to;
	};
	for (const { start, end, feature } of rangesIn(facets)) {
		if (start < from || end > bytes.length || end <= start) continue;
		cut(start);
		cut(end, feature);
	}
	cut(bytes.length);
	return segments;
}
function rangesIn(facets) {
	return (Array.isArray(facets) ? facets : []).flatMap((facet) => {
		if (!isRecord(facet) || !isRecord(facet.index) || !Array.isArray(facet.features)) return [];
		const { byteStart, byteEnd } = facet.index;
		return [{
			start: Number(byteStart),
			end: Number(byteEnd),
			feature: featureOf(facet.features[0])
		}];
	}).sort((a, b) => a.start - b.start);
}
function featureOf(feature) {
	if (!isRecord(feature)) return {};
	if (typeof feature.uri === "string") return { link: feature.uri };
	return typeof feature.tag === "string" ? { tag: feature.tag } : {};
}
function cardOf({ state }, embed) {
	if (!isRecord(embed) || !isRecord(embed.external)) return void 0;
	const { uri, title, description, thumb } = embed.external;
	const blob = isBlob(thumb) ? state.bluesky.blobs.find(({ cid }) => cid === thumb.ref.$link) : void 0;
	return {
		uri: String(uri),
		title: String(title),
		description: String(description),
		...blob && { thumb: `data:${blob.mimeType};base64,${blob.bytes}` }
	};
}
// packages/sandbox/page/bluesky-pages.ts
function blueskyRow(world, post) {
	return markup`<li><article class="row">${byline$3(world, post)}
<p class="says">${textOf$3(post.segments)}</p>
${post.card && cardView$1(post.card)}
<div class="facts"><a href="/bluesky${postUrl(post)}">${post.graphemes} of 300 characters</a></div>
</article></li>`;
}
function blueskyPage(world, post) {
	const { card } = post;
	return markup`<main class="stage bluesky"><article class="post"><h1 class="sr">${writerOf(world, post).name} on Bluesky</h1>${byline$3(world, post)}
<p class="says">${textOf$3(post.segments)}</p>
${card && cardView$1(card)}
<div class="facts"><span>${when$1(post.createdAt)}</span></div>
</article></main>
<aside class="behind"><div><h2>What Bluesky has stored</h2><dl>
<dt>Address</dt><dd><code>${post.uri}</code></dd>
<dt class="fleeting">Version</dt><dd><code>${post.cid}</code></dd>
<dt>Length</dt><dd>${post.graphemes} of 300 characters</dd>
<dt>Language</dt><dd>${post.langs.length === 0 ? "none said" : post.langs.join(", ")}</dd>
<dt class="fleeting">Says it is from</dt><dd>${post.createdAt}</dd>
<dt class="fleeting">Seen first</dt><dd>${moment(post.indexedAt)}</dd>
${post.segments.map(({ text, link, tag }) => link !== void 0 && markup`<dt>Link</dt><dd>${text} → ${link}</dd>` || tag !== void 0 && markup`<dt>Tag</dt><dd>${text} → ${tag}</dd>`)}
<dt>Card</dt><dd>${card === void 0 ? "none" : `${card.uri}${card.thumb === void 0 ? ", without a picture" : ""}`}</dd>
</dl></div></aside>`;
}
function byline$3(world, post) {
	const author = writerOf(world, post);
	return markup`<div class="by">${avatar(author)}
<div><b>${author.name}</b> <small><span class="handle">@${post.account?.handle ?? ""} · </span>${when$1(post.createdAt)}</small></div></div>`;
}
function writerOf(world, { account }) {
	return account?.handle === "sandbox.test" ? authorOf(world) : { name: account?.name ?? "" };
}
function textOf$3(segments) {
	return segments.map(({ text, link, tag }) => {
		if (link !== void 0 && isWebAddress(link)) return markup`<a href="${link}">${text}</a>`;
		return tag === void 0 ? markup`${text}` : markup`<b class="tag">${text}</b>`;
	});
}
function cardView$1({ uri, title, description, thumb }) {
	return markup`<div class="link-card">${thumb !== void 0 && markup`<img src="${thumb}" alt="">`}
<div><b>${title}</b><p>${description}</p><small>${hostOf(uri)}</small></div></div>`;
}
function when$1(time) {
	return Number.isNaN(Date.parse(time)) ? time : moment(time);
}
// packages/sandbox/server/windows.ts
const maxWindows$1 = 1e4;
function createWindows() {
	const windows = /* @__PURE__ */ new Map();
	return { take({ name, limit, seconds, by, points = 1, isAligned = false }, at) {
		const now = at.getTime();
		const key = `${name} ${by}`;
		const lengthMs = seconds * 1e3;
		if (windows.size > maxWindows$1) windows.clear();
		let window = windows.get(key);
		if (window === void 0 || window.endsAt <= now) {
			window = {
				taken: 0,
				endsAt: (isAligned ? now - now % lengthMs : now) + lengthMs
			};
			windows.set(key, window);
		}
		window.taken += points;
		return {
			limit,
			seconds,
			endsAt: window.endsAt,
			remaining: Math.max(limit - window.taken, 0),
			isOver: window.taken > limit
		};
	} };
}
// packages/sandbox/bluesky/limits.ts
const hour = 3600;
const day = 24 * hour;
function ofAddress(ip) {
	return {
		name: "global-ip",
		limit: 3e3,
		seconds: 300,
		by: ip
	};
}
function ofSignIn(identifier, ip) {
	const by = `${identifier}-${ip}`;
	return [{
		name: "sign-in-day",
		limit: 300,
		seconds: day,
		by
	}, {
		name: "sign-in",
		limit: 30,
		seconds: 300,
		by
	}];
}
function ofWrites(did, points) {
	return [{
		name: "write-hour",
		limit: 5e3,
		seconds: hour,
		by: did,
		points
	}, {
		name: "write-day",
		limit: 35e3,
		seconds: day,
		by: did,
		points
	}];
}
function ofUploads(ip) {
	return [{
		name: "upload",
		limit: 1e3,
		seconds: day,
		by: ip
	}];
}
function limitHeaders$1(all, at) {
	const [tightest] = [...all].sort((a, b) => Number(b.isOver) - Number(a.isOver) || a.remaining - b.remaining);
	if (tightest === void 0) return {};
	const { limit, seconds, remaining, endsAt, isOver } = tightest;
	return {
		"ratelimit-limit": String(limit),
		"ratelimit-remaining": String(remaining),
		"ratelimit-reset": String(Math.floor(endsAt / 1e3)),
		"ratelimit-policy": `${limit};w=${seconds}`,
		...isOver && { "retry-after": String(Math.ceil((endsAt - at.getTime()) / 1e3)) }
	};
}
// packages/sandbox/bluesky/lexicons.ts
const text = (maxLength, maxGraphemes) => ({
	type: "string",
	...maxLength !== void 0 && { maxLength },
	...maxGraphemes !== void 0 && { maxGraphemes }
});
const formatted = (format) => ({
	type: "string",
	...format !== void 0 && { format }
});
const image = (maxSize) => ({
	type: "blob",
	accept: "image/*",
	maxSize
});
const listOf = (items, maxLength) => ({
	type: "array",
	items,
	...maxLength !== void 0 && { maxLength }
});
const atLeast0 = {
	type: "integer",
	minimum: 0
};
const whole = (properties) => ({
	type: "object",
	required: Object.keys(properties),
	properties
});
const strongRef = whole({
	uri: formatted("at-uri"),
	cid: formatted("cid")
});
const facet = whole({
	index: whole({
		byteStart: atLeast0,
		byteEnd: atLeast0
	}),
	features: listOf({
		type: "union",
		refs: {
			"app.bsky.richtext.facet#mention": whole({ did: formatted("did") }),
			"app.bsky.richtext.facet#link": whole({ uri: formatted("uri") }),
			"app.bsky.richtext.facet#tag": whole({ tag: text(640, 64) })
		}
	})
});
const external = whole({ external: {
	type: "object",
	required: [
		"uri",
		"title",
		"description"
	],
	properties: {
		uri: formatted("uri"),
		title: text(),
		description: text(),
		thumb: image(1e6),
		associatedRefs: listOf(strongRef)
	}
} });
const images = whole({ images: listOf(whole({
	image: image(2e6),
	alt: text()
}), 4) });
const about = text(3e4, 3e3);
const title = text(5e3, 500);
const knownRecords = {
	"app.bsky.feed.post": {
		key: "tid",
		type: "object",
		required: ["text", "createdAt"],
		properties: {
			text: text(3e3, 300),
			facets: listOf(facet),
			reply: whole({
				root: strongRef,
				parent: strongRef
			}),
			embed: {
				type: "union",
				refs: {
					"app.bsky.embed.images": images,
					"app.bsky.embed.external": external,
					"app.bsky.embed.record": whole({ record: strongRef })
				}
			},
			langs: listOf(formatted("language"), 3),
			labels: {
				type: "union",
				refs: {}
			},
			tags: listOf(text(640, 64), 8),
			createdAt: formatted("datetime")
		}
	},
	"site.standard.publication": {
		key: "tid",
		type: "object",
		required: ["url", "name"],
		properties: {
			basicTheme: { type: "unknown" },
			description: about,
			icon: image(1e6),
			name: title,
			preferences: {
				type: "object",
				properties: { showInDiscover: { type: "boolean" } }
			},
			url: formatted("uri")
		}
	},
	"site.standard.document": {
		key: "tid",
		type: "object",
		required: [
			"site",
			"title",
			"publishedAt"
		],
		properties: {
			bskyPostRef: strongRef,
			content: {
				type: "union",
				refs: {}
			},
			coverImage: image(1e6),
			description: about,
			path: text(),
			publishedAt: formatted("datetime"),
			site: formatted("uri"),
			tags: listOf(text(1280, 128)),
			textContent: text(),
			title,
			updatedAt: formatted("datetime")
		}
	},
	"app.bsky.actor.profile": {
		key: "self",
		type: "object",
		properties: {
			displayName: text(640, 64),
			description: text(2560, 256),
			avatar: image(1e6),
			banner: image(1e6),
			createdAt: formatted("datetime")
		}
	}
};
// packages/sandbox/bluesky/tokens.ts
const refreshScope = "com.atproto.refresh";
const accessScopes = {
	app: "com.atproto.appPass",
	main: "com.atproto.access"
};
const serviceDid = "did:web:localhost";
const secret = "known to everybody, as the sandbox's passwords are";
const refreshSeconds = 7776e3;
function tokensFor(did, kind, at, accessSeconds) {
	const seconds = Math.floor(at.getTime() / 1e3);
	const common = {
		sub: did,
		aud: serviceDid,
		iat: seconds
	};
	const id = randomBytes(24).toString("base64url");
	return {
		id,
		accessJwt: sign("at+jwt", {
			...common,
			scope: accessScopes[kind],
			exp: seconds + accessSeconds
		}),
		refreshJwt: sign("refresh+jwt", {
			...common,
			scope: refreshScope,
			jti: id,
			exp: seconds + refreshSeconds
		})
	};
}
function readToken(jwt, at) {
	const [head = "", payload = "", signature] = jwt.split(".");
	const token = parse$1(payload);
	if (token === void 0 || signature !== signatureOf(`${head}.${payload}`)) throw invalid$1("Token could not be verified", "InvalidToken");
	if (token.exp * 1e3 <= at.getTime()) throw invalid$1("Token has expired", "ExpiredToken");
	return token;
}
function sign(typ, payload) {
	const body = [{
		typ,
		alg: "HS256"
	}, payload].map((part) => Buffer.from(JSON.stringify(part)).toString("base64url")).join(".");
	return `${body}.${signatureOf(body)}`;
}
function signatureOf(body) {
	return createHmac("sha256", secret).update(body).digest("base64url");
}
function parse$1(payload) {
	try {
		const value = JSON.parse(Buffer.from(payload, "base64url").toString("utf8"));
		return isRecord(value) && typeof value.sub === "string" && typeof value.exp === "number" ? value : void 0;
	} catch {
		return;
	}
}
// packages/sandbox/bluesky/sessions.ts
const string = { type: "string" };
const sessionMethods = {
	"com.atproto.server.createSession": {
		kind: "procedure",
		input: {
			type: "object",
			required: ["identifier", "password"],
			properties: {
				identifier: string,
				password: string,
				authFactorToken: string,
				allowTakendown: { type: "boolean" }
			}
		},
		limits: ({ input, request }) => ofSignIn(String(input.identifier), request.ip),
		run: createSession
	},
	"com.atproto.server.refreshSession": {
		kind: "procedure",
		auth: "refresh",
		run: refreshSession
	},
	"com.atproto.server.getSession": {
		kind: "query",
		auth: "access",
		run: (call) => {
			const account = caller(call);
			return {
				...described(call.world, account),
				...mailOf(account)
			};
		}
	},
	"com.atproto.server.deleteSession": {
		kind: "procedure",
		auth: "refresh",
		run({ world, token }) {
			const { [token?.jti ?? ""]: _, ...rest } = world.state.bluesky.sessions;
			world.state.bluesky.sessions = rest;
		}
	},
	"com.atproto.server.describeServer": {
		kind: "query",
		run: () => ({
			did: serviceDid,
			availableUserDomains: [".test"],
			inviteCodeRequired: false,
			blobUploadLimit: maxBlobBytes,
			links: {},
			contact: {}
		})
	},
	"com.atproto.identity.resolveHandle": {
		kind: "query",
		input: {
			type: "object",
			required: ["handle"],
			properties: { handle: {
				type: "string",
				format: "handle"
			} }
		},
		run({ input }) {
			const wanted = String(input.handle).toLowerCase();
			const account = accounts.find(({ handle, hasMoved }) => handle === wanted && !hasMoved);
			if (account === void 0) throw invalid$1("Unable to resolve handle", "HandleNotFound");
			return { did: account.did };
		}
	}
};
const maxBlobBytes = 5242880;
function caller({ token }) {
	const account = accounts.find(({ did }) => did === token?.sub);
	if (account === void 0) throw new Refusal$1(403, "Account not found", "AccountNotFound");
	return account;
}
function refuseStopped({ status }) {
	if (status === "takendown") throw new Refusal$1(401, "Account has been taken down", "AccountTakedown");
	if (status === "deactivated") throw new Refusal$1(401, "Account is deactivated", "AccountDeactivated");
}
function didDocOf({ origin }, { did, handle }) {
	return {
		"@context": ["https://www.w3.org/ns/did/v1"],
		id: did,
		alsoKnownAs: [`at://${handle}`],
		verificationMethod: [],
		service: [{
			id: "#atproto_pds",
			type: "AtprotoPersonalDataServer",
			serviceEndpoint: origin
		}]
	};
}
function createSession({ world, input }) {
	const account = accountOf(String(input.identifier));
	const kind = passwordKind(String(input.password));
	const isTakenDown = account?.status === "takendown";
	if (account === void 0 || kind === void 0 || isTakenDown && kind === "app") throw new Refusal$1(401, "Invalid identifier or password");
	if (isTakenDown) throw new Refusal$1(401, "Account has been taken down", "AccountTakedown");
	if (account.asksForCode && kind === "main" && input.authFactorToken === void 0) throw new Refusal$1(401, "A sign in code has been sent to your email address", "AuthFactorTokenRequired");
	return {
		...begin$1(world, account, kind),
		...described(world, account),
		...mailOf(account)
	};
}
const hourMs$1 = 36e5;
function refreshSession(call) {
	const { world, token } = call;
	const account = caller(call);
	if (account.status === "takendown") refuseStopped(account);
	const id = token?.jti ?? "";
	const { sessions } = world.state.bluesky;
	const session = sessions[id];
	const now = world.now().getTime();
	if (token?.scope !== "com.atproto.refresh" || session === void 0 || session.until <= now) throw invalid$1("Token has been revoked", "ExpiredToken");
	const until = Math.min(session.until, now + 2 * hourMs$1);
	world.state.bluesky.sessions = {
		...sessions,
		[id]: {
			...session,
			until
		}
	};
	return {
		...begin$1(world, account, session.kind),
		...described(world, account)
	};
}
function begin$1(world, account, kind) {
	const { bluesky } = world.state;
	const now = world.now();
	const { id, ...tokens } = tokensFor(account.did, kind, now, world.settings.accessTokenSeconds);
	const until = now.getTime() + 2160 * hourMs$1;
	bluesky.sessions = {
		...bluesky.sessions,
		[id]: {
			until,
			kind
		}
	};
	return tokens;
}
function mailOf({ email }) {
	return {
		email,
		emailConfirmed: true
	};
}
function described(world, account) {
	return {
		did: account.did,
		didDoc: didDocOf(world, account),
		handle: shownHandle(account),
		active: account.status === void 0,
		...account.status !== void 0 && { status: account.status }
	};
}
// packages/sandbox/bluesky/repository.ts
const repo = {
	type: "string",
	format: "at-identifier"
};
const collection = {
	type: "string",
	format: "nsid"
};
const rkey = {
	type: "string",
	format: "record-key"
};
const cid = {
	type: "string",
	format: "cid"
};
const boolean = { type: "boolean" };
const record = { type: "unknown" };
const maxRecordBytes = 1e6;
const having = (required, properties) => ({
	type: "object",
	required,
	properties
});
const repositoryMethods = {
	"com.atproto.repo.createRecord": {
		kind: "procedure",
		auth: "access",
		maxBody: maxRecordBytes,
		input: having([
			"repo",
			"collection",
			"record"
		], {
			repo,
			collection,
			rkey,
			validate: boolean,
			record,
			swapCommit: cid
		}),
		limits: (call) => ofWrites(caller(call).did, 3),
		run: createRecord
	},
	"com.atproto.repo.putRecord": {
		kind: "procedure",
		auth: "access",
		maxBody: maxRecordBytes,
		input: having([
			"repo",
			"collection",
			"rkey",
			"record"
		], {
			repo,
			collection,
			rkey,
			validate: boolean,
			record,
			swapRecord: {
				type: "nullable",
				value: cid
			},
			swapCommit: cid
		}),
		limits: (call) => ofWrites(caller(call).did, 2),
		run: putRecord
	},
	"com.atproto.repo.deleteRecord": {
		kind: "procedure",
		auth: "access",
		input: having([
			"repo",
			"collection",
			"rkey"
		], {
			repo,
			collection,
			rkey,
			swapRecord: cid,
			swapCommit: cid
		}),
		limits: (call) => ofWrites(caller(call).did, 1),
		run: deleteRecord
	},
	"com.atproto.repo.uploadBlob": {
		kind: "procedure",
		auth: "access",
		takesBytes: true,
		maxBody: maxBlobBytes,
		limits: ({ request }) => ofUploads(request.ip),
		run(call) {
			const account = caller(call);
			if (account.status === "takendown") refuseStopped(account);
			const [type = ""] = (header(call.request, "content-type") ?? "").split(";");
			return { blob: storeBlob(call.world, account, call.request.body, type.trim()) };
		}
	},
	"com.atproto.repo.getRecord": {
		kind: "query",
		input: having([
			"repo",
			"collection",
			"rkey"
		], {
			repo,
			collection,
			rkey,
			cid
		}),
		run: getRecord
	},
	"com.atproto.repo.listRecords": {
		kind: "query",
		input: having(["repo", "collection"], {
			repo,
			collection,
			limit: {
				type: "integer",
				minimum: 1,
				maximum: 100
			},
			cursor: { type: "string" },
			reverse: boolean
		}),
		run: listRecords
	},
	"com.atproto.repo.describeRepo": {
		kind: "query",
		input: having(["repo"], { repo }),
		run: ({ world, input }) => {
			const account = accountOf(String(input.repo));
			if (account === void 0) throw invalid$1(`Could not find repo for DID: ${input.repo}`, "RepoNotFound");
			const { did } = account;
			const own = world.state.bluesky.records.filter((one) => one.did === did);
			return {
				handle: shownHandle(account),
				did,
				didDoc: didDocOf(world, account),
				collections: [...new Set(own.map((one) => one.collection))].sort(),
				handleIsCorrect: account.hasMoved !== true
			};
		}
	},
	"com.atproto.sync.getBlob": {
		kind: "query",
		input: having(["did", "cid"], {
			did: {
				type: "string",
				format: "did"
			},
			cid
		}),
		run: getBlob
	}
};
function createRecord(call) {
	const { world, input } = call;
	const place = placeOf(call, input.rkey ?? call.nextTid());
	const { value, validationStatus } = checked$1(place, input);
	refuseOtherHead(world, place, input.swapCommit);
	if (recordAt(world, place) !== void 0) throw new Refusal$1(500);
	const commit = putAt(world, place, value, call.nextTid());
	return {
		uri: uriOf(place),
		cid: cidOfRecord(value),
		commit,
		...validationStatus
	};
}
function putRecord(call) {
	const { world, input } = call;
	const place = placeOf(call, input.rkey);
	const { value, validationStatus } = checked$1(place, input);
	const current = recordAt(world, place);
	const answer = {
		uri: uriOf(place),
		cid: cidOfRecord(value),
		...validationStatus
	};
	if (current?.cid === answer.cid) return answer;
	refuseOtherHead(world, place, input.swapCommit);
	refuseOtherRecord(current, input.swapRecord);
	return {
		...answer,
		commit: putAt(world, place, value, call.nextTid())
	};
}
function deleteRecord(call) {
	const { world, input } = call;
	const place = placeOf(call, input.rkey);
	const current = recordAt(world, place);
	if (current === void 0) return {};
	refuseOtherHead(world, place, input.swapCommit);
	refuseOtherRecord(current, input.swapRecord);
	return { commit: removeAt(world, place, call.nextTid()) };
}
function getRecord({ world, input }) {
	const account = accountOf(String(input.repo));
	if (account === void 0) throw invalid$1("Could not locate record");
	const { did } = account;
	const place = {
		did,
		collection: String(input.collection),
		rkey: String(input.rkey)
	};
	const found = recordAt(world, place);
	if (found === void 0 || input.cid !== void 0 && input.cid !== found.cid) throw invalid$1(`Could not locate record: ${uriOf(place)}`, "RecordNotFound");
	return shown(found);
}
const defaultLimit$1 = 50;
function listRecords({ world, input }) {
	const account = accountOf(String(input.repo));
	if (account === void 0) throw invalid$1(`Could not find repo: ${input.repo}`);
	const { limit = defaultLimit$1, cursor, reverse = false } = input;
	const ascending = recordsIn(world, account.did, String(input.collection));
	const page = (reverse === true ? ascending : ascending.reverse()).filter((one) => cursor === void 0 ? true : reverse === true ? one.rkey > String(cursor) : one.rkey < String(cursor)).slice(0, Number(limit));
	const last = page.at(-1)?.rkey;
	return {
		records: page.map(shown),
		...last !== void 0 && { cursor: last }
	};
}
function getBlob({ world, input }) {
	if (accounts.find(({ did }) => did === input.did) === void 0) throw invalid$1(`Could not find repo for DID: ${input.did}`, "RepoNotFound");
	const blob = world.state.bluesky.blobs.find((one) => one.cid === input.cid);
	if (blob === void 0) throw invalid$1("Blob not found", "BlobNotFound");
	return {
		status: 200,
		headers: {
			"content-type": blob.mimeType,
			"content-security-policy": "default-src 'none'; sandbox",
			"x-content-type-options": "nosniff"
		},
		body: "",
		bytes: Buffer.from(blob.bytes, "base64")
	};
}
function shown({ value, cid: of, ...place }) {
	return {
		uri: uriOf(place),
		cid: of,
		value
	};
}
function placeOf(call, key) {
	const own = caller(call);
	const named = accountOf(String(call.input.repo));
	if (named === void 0) throw new Refusal$1(403, "Account not found", "AccountNotFound");
	refuseStopped(named);
	if (named.did !== own.did) throw new Refusal$1(401);
	return {
		did: own.did,
		collection: String(call.input.collection),
		rkey: String(key)
	};
}
function checked$1(place, input) {
	const sent = isRecord(input.record) ? input.record : {};
	const { $type = place.collection } = sent;
	if ($type !== place.collection) throw invalid$1(`Invalid $type: expected ${place.collection}, got ${$type}`);
	const value = {
		...sent,
		$type
	};
	const status = input.validate === false ? void 0 : validated(place, value, input.validate);
	return {
		value,
		validationStatus: status === void 0 ? {} : { validationStatus: status }
	};
}
function validated({ collection: type, rkey: key }, value, validate) {
	const known = knownRecords[type];
	if (known === void 0) {
		if (validate === true) throw invalid$1(`Unknown lexicon type: ${type}`);
		return "unknown";
	}
	if (!(known.key === "tid" ? formats$1.tid(key) : key === known.key)) throw invalid$1(`Invalid record key for ${type}: ${known.key === "tid" ? "Invalid TID string" : `Expected "${known.key}"`} (got "${key}") at $`);
	const fault = faultIn(known, value, ["record"]);
	if (fault !== void 0) throw invalid$1(`Invalid ${type} record: ${located(fault)}`);
	return "valid";
}
function refuseOtherHead(world, { did }, swapCommit) {
	const head = headOf(world, did);
	if (swapCommit !== void 0 && swapCommit !== head?.cid) throw invalid$1(`Commit was at ${head?.cid}`, "InvalidSwap");
}
function refuseOtherRecord(current, swapRecord) {
	if (swapRecord !== void 0 && swapRecord !== (current?.cid ?? null)) throw invalid$1(`Record was at ${current?.cid ?? "null"}`, "InvalidSwap");
}
// packages/sandbox/readers.ts
const names$2 = [
	"views",
	"reactions",
	"comments",
	"reposts"
];
function readersOf({ readers }, platform, id) {
	return {
		views: 0,
		reactions: 0,
		comments: 0,
		reposts: 0,
		...readers[`${platform} ${id}`]
	};
}
function noteReaders(state, body) {
	let list;
	try {
		list = JSON.parse(body);
	} catch {
		return "The body must be JSON.";
	}
	const items = Array.isArray(list) ? list : [list];
	const noted = /* @__PURE__ */ new Map();
	for (const item of items) {
		const { platform, id, ...given } = Object(item);
		if (typeof platform !== "string" || typeof id !== "string") return "platform and id must be strings.";
		const wrong = Object.entries(given).find(([name, value]) => !isCount(name, value));
		if (wrong !== void 0) return `${wrong[0]} must be one of ${names$2.join(", ")}, with a number.`;
		noted.set(`${platform} ${id}`, given);
	}
	Object.assign(state.readers, Object.fromEntries(noted));
}
function isCount(name, value) {
	return names$2.some((one) => one === name) && Number.isSafeInteger(value) && Number(value) >= 0;
}
// packages/sandbox/bluesky/views.ts
const actor = {
	type: "string",
	format: "at-identifier"
};
const postType = "app.bsky.feed.post";
const viewMethods = {
	"app.bsky.feed.getPosts": {
		kind: "query",
		input: {
			type: "object",
			required: ["uris"],
			properties: { uris: {
				type: "array",
				items: {
					type: "string",
					format: "at-uri"
				},
				maxLength: 25
			} }
		},
		run({ world, input }) {
			const wanted = Array.isArray(input.uris) ? input.uris : [];
			const posts = accounts.flatMap(({ did }) => recordsIn(world, did, postType));
			return { posts: wanted.flatMap((uri) => posts.filter((post) => uriOf(post) === uri).map((post) => postView(world, post))) };
		}
	},
	"app.bsky.feed.getAuthorFeed": {
		kind: "query",
		input: {
			type: "object",
			required: ["actor"],
			properties: {
				actor,
				limit: {
					type: "integer",
					minimum: 1,
					maximum: 100
				},
				cursor: { type: "string" },
				filter: { type: "string" }
			}
		},
		run({ world, input }) {
			const { did } = profileOf(String(input.actor));
			const { limit = 50, cursor } = input;
			const page = recordsIn(world, did, postType).map((post) => ({
				post,
				at: sortedAt(post)
			})).filter(({ at }) => cursor === void 0 || at < String(cursor)).sort((a, b) => a.at < b.at ? 1 : -1).slice(0, Number(limit));
			const last = page.at(-1);
			return {
				feed: page.map(({ post }) => ({ post: postView(world, post) })),
				...last !== void 0 && { cursor: last.at }
			};
		}
	},
	"app.bsky.actor.getProfile": {
		kind: "query",
		input: {
			type: "object",
			required: ["actor"],
			properties: { actor }
		},
		run({ world, input }) {
			const account = profileOf(String(input.actor));
			return {
				...author$1(account),
				followersCount: 0,
				followsCount: 0,
				postsCount: recordsIn(world, account.did, postType).length,
				indexedAt: "2024-02-06T00:00:00.000Z"
			};
		}
	}
};
function profileOf(actorName) {
	const account = accountOf(actorName);
	if (account === void 0) throw invalid$1("Profile not found");
	if (account.status === "takendown") throw invalid$1("Account has been suspended", "AccountTakedown");
	return account;
}
function sortedAt({ value, indexedAt }) {
	const created = isRecord(value) ? Date.parse(String(value.createdAt)) : NaN;
	const seen = Date.parse(indexedAt);
	return new Date(Number.isNaN(created) ? seen : Math.min(created, seen)).toISOString();
}
function author$1(account) {
	return {
		did: account.did,
		handle: shownHandle(account),
		displayName: account.name,
		labels: [],
		createdAt: "2024-02-06T00:00:00.000Z"
	};
}
function postView(world, post) {
	const account = accounts.find(({ did }) => did === post.did);
	const embed = isRecord(post.value) ? embedView(world, post.did, post.value.embed) : void 0;
	const { reactions, comments, reposts } = readersOf(world.state, "bluesky", post.rkey);
	return {
		uri: uriOf(post),
		cid: post.cid,
		author: account && author$1(account),
		record: post.value,
		...embed !== void 0 && { embed },
		bookmarkCount: 0,
		replyCount: comments,
		repostCount: reposts,
		likeCount: reactions,
		quoteCount: 0,
		indexedAt: post.indexedAt,
		labels: []
	};
}
function embedView(world, did, embed) {
	if (!isRecord(embed) || !isRecord(embed.external)) return void 0;
	const { uri, title, description, thumb } = embed.external;
	return {
		$type: "app.bsky.embed.external#view",
		external: {
			uri,
			title,
			description,
			...isBlob(thumb) && { thumb: blobUrl(world, did, thumb.ref.$link) }
		}
	};
}
function blobUrl({ origin }, did, cid) {
	return `${origin}/bluesky/xrpc/com.atproto.sync.getBlob?did=${encodeURIComponent(did)}&cid=${cid}`;
}
// packages/sandbox/bluesky/xrpc.ts
const methods = {
	...sessionMethods,
	...repositoryMethods,
	...viewMethods
};
const defaultMaxBody = 102400;
function createXrpc(world) {
	const windows = createWindows();
	const tids = createTids();
	function take(limits, tell) {
		if (!world.settings.limits) return;
		const at = world.now();
		const left = limits.map((limit) => windows.take(limit, at));
		tell(limitHeaders$1(left, at));
		if (left.some(({ isOver }) => isOver)) throw new Refusal$1(429);
	}
	function answer(request, tell) {
		const name = request.path.slice(1);
		const method = methods[name];
		const everybody = ofAddress(request.ip);
		if (method === void 0) {
			if (!formats$1.nsid(name)) throw invalid$1("invalid xrpc path");
			take([everybody], tell);
			authorized("access", request, world.now());
			throw new Refusal$1(501);
		}
		refuseOtherVerb(method, request);
		const query = method.kind === "query" ? parameters(name, method, request) : {};
		const token = method.auth && authorized(method.auth, request, world.now());
		const call = {
			world,
			request,
			input: method.kind === "query" ? query : bodyOf(method, request),
			token,
			nextTid: () => tids(world.now())
		};
		take([...method.limits?.(call) ?? [], everybody], tell);
		const result = method.run(call);
		if (result === void 0) return {
			status: 200,
			headers: {},
			body: ""
		};
		return isReply(result) ? result : json(200, result);
	}
	return (request) => {
		let limits = {};
		const tell = (headers) => {
			limits = headers;
		};
		const reply = replyOf$1(() => answer(request, tell));
		return {
			...reply,
			headers: {
				...reply.headers,
				...limits
			}
		};
	};
}
function replyOf$1(answer) {
	try {
		return answer();
	} catch (error) {
		if (error instanceof Refusal$1) return refused$2(error);
		throw error;
	}
}
function refuseOtherVerb({ kind }, { method: verb }) {
	const expected = kind === "query" ? "GET" : "POST";
	if (verb !== expected) throw invalid$1(`Incorrect HTTP method (${verb}) expected ${expected}`);
}
function parameters(name, { input }, { query }) {
	if (input === void 0) return {};
	const entries = Object.entries(input.properties).flatMap(([key, schema]) => {
		const values = query.getAll(key).filter((value) => value !== "");
		if (values.length === 0) return [];
		return [[key, schema.type === "array" ? values : read$1(schema, values[0] ?? "")]];
	});
	const given = Object.fromEntries(entries);
	const fault = faultIn(input, given);
	if (fault !== void 0) throw invalid$1(`Invalid ${name} params: ${fault.message}`);
	return given;
}
function read$1({ type }, value) {
	if (type === "integer" && /^-?\d+$/.test(value)) return Number(value);
	if (type === "boolean" && /^(?:true|false)$/.test(value)) return value === "true";
	return value;
}
function authorized(kind, request, at) {
	const authorization = header(request, "authorization");
	if (authorization === void 0) throw new Refusal$1(401, void 0, "AuthMissing");
	const [type = "", jwt, ...rest] = authorization.split(" ");
	if (jwt === void 0 || rest.length > 0) throw invalid$1("Malformed authorization header", "InvalidToken");
	if (type.toLowerCase() !== "bearer") throw invalid$1(`Unsupported authorization type: ${type}`, "InvalidToken");
	const token = readToken(jwt, at);
	if (token.scope === "com.atproto.refresh" !== (kind === "refresh")) throw invalid$1("Token could not be verified", "InvalidToken");
	return token;
}
function bodyOf(method, request) {
	const { input, takesBytes, maxBody = defaultMaxBody } = method;
	const { body } = request;
	if (takesBytes !== true && input === void 0) {
		if (body.length > 0) throw invalid$1("A request body was provided when none was expected");
		return {};
	}
	if (!hasBody(request)) throw invalid$1("A request body is expected but none was provided");
	const [type = ""] = (header(request, "content-type") ?? "").split(";");
	if (type.trim() === "") throw invalid$1("Request encoding (Content-Type) required but not provided");
	if (input !== void 0 && type.trim().toLowerCase() !== "application/json") throw invalid$1(`Wrong request encoding (Content-Type): ${type.trim()}`);
	if (body.length > maxBody) throw new Refusal$1(413, "request entity too large", input === void 0 ? void 0 : "PayloadTooLargeError");
	return input === void 0 ? {} : parsed(input, body);
}
function hasBody({ headers, body }) {
	return body.length > 0 || headers["content-length"] !== void 0;
}
function parsed(input, body) {
	let value;
	try {
		value = JSON.parse(body.toString("utf8"));
	} catch (error) {
		throw invalid$1(error instanceof Error ? error.message : "The body is not JSON", "SyntaxError");
	}
	const fault = faultIn(input, value);
	if (fault !== void 0) throw invalid$1(located(fault));
	return value;
}
function isReply(result) {
	return "status" in result && "headers" in result;
}
// packages/sandbox/bluesky/player.ts
const bluesky = {
	id: "bluesky",
	name: "Bluesky",
	kind: "announcement",
	access: {
		url: "POSSE_BLUESKY_URL",
		key: "BLUESKY_APP_PASSWORD",
		secret: "sandbox-app-password",
		others: { BLUESKY_IDENTIFIER: "sandbox.test" }
	},
	bases: ["/xrpc"],
	atRoot: ["/xrpc"],
	tooMany: (until) => ({
		...refused$2(new Refusal$1(429)),
		headers: {
			"content-type": "application/json; charset=utf-8",
			"ratelimit-remaining": "0",
			"ratelimit-reset": secondsOf(until)
		}
	}),
	nothing: "No posts yet.",
	begin(world) {
		const xrpc = createXrpc(world);
		return (request) => {
			const path = below("/xrpc", request.path);
			return path === void 0 ? void 0 : xrpc({
				...request,
				path
			});
		};
	},
	holdings: (world) => postsOf(world).map((post) => ({
		title: post.title,
		url: `${world.origin}/bluesky${postUrl(post)}`,
		canonicalUrl: post.card?.uri ?? null,
		isAt: (path) => post.paths.includes(path),
		card: () => blueskyRow(world, post),
		page: () => blueskyPage(world, post)
	})),
	state: blueskyState
};
function secondsOf(time) {
	return String(Math.ceil(time.getTime() / 1e3));
}
function blueskyState(world) {
	const { records, blobs } = world.state.bluesky;
	return {
		records: records.map(({ value, cid, ...place }) => ({
			uri: uriOf(place),
			cid,
			value
		})),
		blobs: blobs.map(({ did, cid, mimeType, size }) => ({
			did,
			cid,
			mimeType,
			size
		}))
	};
}
// packages/sandbox/devto/accounts.ts
const users = [
	{
		id: 4001,
		username: "sandbox",
		name: "Sandbox",
		summary: "Writes at home first, and here second.",
		joinedAt: "2019-04-02T08:00:00Z",
		key: "sandbox-devto-key"
	},
	{
		id: 4002,
		username: "suspended",
		name: "Sue Spended",
		summary: "",
		joinedAt: "2020-01-10T08:00:00Z",
		key: "sandbox-suspended-key",
		suspended: true
	},
	{
		id: 4003,
		username: "moderator",
		name: "Mo Derator",
		summary: "",
		joinedAt: "2018-06-21T08:00:00Z",
		key: "sandbox-admin-key",
		admin: true
	},
	...[
		"ada",
		"bela",
		"chidi",
		"dana",
		"emre",
		"freya",
		"goran",
		"hana"
	].map((username, index) => ({
		id: 4101 + index,
		username,
		name: username,
		summary: "",
		joinedAt: "2021-01-01T08:00:00Z"
	}))
];
const organizations = [{
	id: 7001,
	username: "sandbox-org",
	name: "Sandbox Organization",
	summary: "What is published in the sandbox.",
	joinedAt: "2020-02-02T08:00:00Z",
	memberIds: [4001]
}, {
	id: 7002,
	username: "other-org",
	name: "Other Organization",
	summary: "Not yours.",
	joinedAt: "2020-03-03T08:00:00Z",
	memberIds: [4003]
}];
function authenticate(key) {
	const user = key === void 0 ? void 0 : users.find((candidate) => candidate.key === key);
	return user?.suspended === true ? void 0 : user;
}
// packages/sandbox/devto/description.ts
const maxLength = 104;
function describe(bodyHtml) {
	const text = plainText(bodyHtml).replace(/\s+/g, " ").trim();
	const characters = [...text.slice(0, 210)];
	if (characters.length <= maxLength) return text;
	const cut = characters.slice(0, 101).join("");
	const end = cut.lastIndexOf(" ");
	return `${end > 0 ? cut.slice(0, end) : cut}...`;
}
function readingMinutes(bodyHtml) {
	const wordsPerMinute = 275;
	const words = plainText(bodyHtml).split(/\s+/).length;
	return Math.max(1, Math.round(words / wordsPerMinute));
}
function plainText(html) {
	return toText(fromHtml(html, { fragment: true }));
}
// packages/sandbox/devto/presenter.ts
const disclosureLabels = {
	not_disclosed: "Not Disclosed",
	no_ai: "No AI",
	some_ai: "AI-assisted",
	fully_autonomous: "Fully Autonomous"
};
function articlePath(article) {
	return `/${organizationOf(article)?.username ?? userOf(article)?.username ?? ""}/${article.slug}`;
}
function showArticle(world, article) {
	return {
		...shared(world, article),
		readable_publish_date: readableDate(article.publishedAt, world.now()),
		collection_id: collectionId(world, article),
		language: article.language,
		subforem_id: null,
		ai_disclosure_level: article.aiDisclosureLevel,
		ai_disclosure_label: disclosureLabels[article.aiDisclosureLevel] ?? null,
		social_image: coverUrl(article.mainImage, 500),
		created_at: timestamp(article.createdAt),
		edited_at: timestamp(article.editedAt),
		crossposted_at: null,
		published_at: timestamp(article.publishedAt),
		last_comment_at: timestamp(article.publishedAt ?? article.createdAt),
		tag_list: article.tags.join(", "),
		tags: article.tags,
		body_html: article.bodyHtml,
		body_markdown: article.bodyMarkdown
	};
}
function listArticle(world, article) {
	return {
		...shared(world, article),
		published: article.published,
		published_at: timestamp(article.publishedAt),
		page_views_count: readersOf(world.state, "devto", String(article.id)).views,
		body_markdown: article.bodyMarkdown,
		tag_list: article.tags
	};
}
function indexArticle(world, article) {
	const { body_html, body_markdown, ...rest } = showArticle(world, article);
	return {
		...rest,
		tag_list: article.tags,
		tags: article.tags.join(", ")
	};
}
function showUser(world, user) {
	const joined = new Date(world.settings.newAccount ? world.now().getTime() - 864e5 : user.joinedAt);
	return {
		type_of: "user",
		id: user.id,
		username: user.username,
		name: user.name,
		summary: user.summary,
		twitter_username: null,
		github_username: null,
		website_url: null,
		location: null,
		joined_at: joinedAt(joined),
		profile_image: picture(world, user.username)
	};
}
function showOrganization(world, organization) {
	return {
		type_of: "organization",
		id: organization.id,
		username: organization.username,
		name: organization.name,
		summary: organization.summary,
		twitter_username: null,
		github_username: null,
		url: null,
		location: null,
		tech_stack: null,
		tag_line: null,
		story: null,
		joined_at: organization.joinedAt,
		profile_image: picture(world, organization.username)
	};
}
function shared(world, article) {
	const url = `${world.origin}/devto${articlePath(article)}`;
	const user = userOf(article);
	const organization = organizationOf(article);
	const { comments, reactions } = readersOf(world.state, "devto", String(article.id));
	return {
		type_of: "article",
		id: article.id,
		title: article.title,
		description: article.description,
		slug: article.slug,
		path: articlePath(article),
		url,
		comments_count: comments,
		public_reactions_count: reactions,
		positive_reactions_count: reactions,
		published_timestamp: article.published ? timestamp(article.publishedAt) ?? "" : "",
		reading_time_minutes: article.readingMinutes,
		cover_image: coverUrl(article.mainImage, 1e3),
		canonical_url: article.canonicalUrl?.trim() ?? url,
		user: user === void 0 ? null : author(world, user),
		...organization === void 0 ? {} : { organization: publisher(world, organization) }
	};
}
function author(world, user) {
	return {
		name: user.name,
		username: user.username,
		twitter_username: null,
		github_username: null,
		user_id: user.id,
		website_url: null,
		profile_image: picture(world, user.username),
		profile_image_90: picture(world, user.username)
	};
}
function publisher(world, organization) {
	return {
		name: organization.name,
		username: organization.username,
		slug: organization.username,
		profile_image: picture(world, organization.username),
		profile_image_90: picture(world, organization.username)
	};
}
function coverUrl(image, width) {
	if (image === null) return null;
	return `https://media2.dev.to/dynamic/image/width=${width},height=420,fit=cover,gravity=auto,format=auto/${encodeURIComponent(image)}`;
}
function picture(world, username) {
	return `${world.origin}/devto/${username}/picture.png`;
}
function userOf(article) {
	return users.find((user) => user.id === article.userId);
}
function organizationOf(article) {
	return organizations.find((organization) => organization.id === article.organizationId);
}
function collectionId(world, { series }) {
	return series === null ? null : 30001 + world.state.devto.series.indexOf(series);
}
function timestamp(time) {
	return time === null ? null : `${time.slice(0, 19)}Z`;
}
const months = "Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec".split(" ");
function readableDate(time, now) {
	if (time === null) return null;
	const date = new Date(time);
	const day = `${months[date.getUTCMonth()]} ${date.getUTCDate()}`;
	const year = date.getUTCFullYear();
	return year === now.getUTCFullYear() ? day : `${day} '${String(year % 100).padStart(2, "0")}`;
}
function joinedAt(date) {
	const day = String(date.getUTCDate()).padStart(2, " ");
	return `${months[date.getUTCMonth()]} ${day}, ${date.getUTCFullYear()}`;
}
// packages/sandbox/devto/environment.ts
const contact = "yo@dev.to";
function environmentOf(state) {
	return {
		contact,
		hasUser: (name) => users.some((user) => user.username === name),
		hasArticle: (path) => state.devto.articles.some((article) => articlePath(article) === path)
	};
}
// packages/sandbox/devto/tags.ts
function splitTags(tags) {
	const names = tags.split(",").map((tag) => tag.trim().toLowerCase());
	return [...new Set(names.filter((tag) => tag !== ""))];
}
const aliases = {
	golang: "go",
	reactjs: "react"
};
function preferredTags(tags) {
	return [...new Set(tags.map((tag) => Object.hasOwn(aliases, tag) ? aliases[tag] ?? tag : tag))];
}
// packages/sandbox/devto/params.ts
const disclosureLevels = [
	"not_disclosed",
	"no_ai",
	"some_ai",
	"fully_autonomous"
];
const strings = {
	title: "title",
	body_markdown: "bodyMarkdown",
	series: "series",
	main_image: "mainImage",
	canonical_url: "canonicalUrl",
	description: "description",
	published_at: "publishedAt",
	language: "language"
};
function permit(article) {
	const params = {};
	for (const [sent, name] of Object.entries(strings)) {
		const value = article[sent];
		if (value === null) params[name] = null;
		else if (isScalar(value)) params[name] = String(value);
	}
	if (isScalar(article.published)) params.published = toBoolean(article.published);
	const tags = article.tags;
	if (Array.isArray(tags) && tags.every((tag) => tag === null || isScalar(tag))) params.tags = splitTags(tags.map((tag) => String(tag ?? "")).join(","));
	const organization = article.organization_id;
	if (organization === null) params.organizationId = null;
	else if (isScalar(organization)) params.organizationId = Number(organization);
	if (isDisclosure(article.ai_disclosure_level)) params.aiDisclosureLevel = article.ai_disclosure_level;
	return params;
}
function rubyClass(value) {
	if (value === void 0 || value === null) return "NilClass";
	if (Array.isArray(value)) return "Array";
	if (typeof value === "string") return "String";
	if (typeof value === "boolean") return value ? "TrueClass" : "FalseClass";
	return Number.isInteger(value) ? "Integer" : "Float";
}
function isObject(value) {
	return typeof value === "object" && value !== null && !Array.isArray(value);
}
function isDisclosure(value) {
	return typeof value === "string" && disclosureLevels.some((level) => level === value);
}
function isScalar(value) {
	return [
		"string",
		"number",
		"boolean"
	].includes(typeof value);
}
const falseWords = /* @__PURE__ */ new Set([
	"false",
	"f",
	"FALSE",
	"F",
	"off",
	"OFF",
	"0",
	""
]);
function toBoolean(value) {
	return !falseWords.has(String(value));
}
// packages/sandbox/devto/front-matter.ts
const disclosureKeys = [
	"ai_disclosure_level",
	"ai_disclosure",
	"ai_generated",
	"ai_assisted"
];
function withFrontMatter(article, front) {
	if (Object.keys(front).length === 0) return article;
	const title = word(front.title);
	const description = word(front.description);
	const published = flag(front.published) ?? article.published;
	const cover = word(front.cover_image);
	const coverFromFrontMatter = article.coverFromFrontMatter || "cover_image" in front;
	return {
		...article,
		title: title ?? article.title,
		description: title !== void 0 || description !== void 0 ? description ?? "" : article.description,
		tags: tagsOf(front.tags) ?? article.tags,
		published,
		publishedAt: publishedAtOf(front, published) ?? article.publishedAt,
		canonicalUrl: word(front.canonical_url) ?? article.canonicalUrl,
		mainImage: coverFromFrontMatter ? cover ?? null : article.mainImage,
		coverFromFrontMatter,
		series: word(front.series) ?? (title === void 0 ? article.series : null),
		aiDisclosureLevel: isDisclosure(front.ai_disclosure_level) ? front.ai_disclosure_level : article.aiDisclosureLevel
	};
}
function publishedAtOf(front, published) {
	return toTime(front.published_at) ?? (published ? toTime(front.date) : void 0);
}
function toTime(value) {
	if (value instanceof Date) return Number.isNaN(value.getTime()) ? void 0 : value.toISOString();
	if (typeof value !== "string" || !/^\d{4}-\d\d?-\d\d?/.test(value)) return void 0;
	const zoned = /(?:Z|UTC|GMT|[+-]\d\d:?\d\d)$/i.test(value) || !/\d:\d/.test(value);
	const time = Date.parse(zoned ? value : `${value}Z`);
	return Number.isNaN(time) ? void 0 : new Date(time).toISOString();
}
function tagsOf(value) {
	if (Array.isArray(value)) return value.length === 0 ? void 0 : splitTags(value.join(","));
	const tags = word(value);
	return tags === void 0 ? void 0 : splitTags(tags);
}
function word(value) {
	if (typeof value !== "string" && typeof value !== "number" && typeof value !== "boolean") return;
	const said = String(value).trim();
	return said === "" ? void 0 : said;
}
function flag(value) {
	if (String(value) === "true") return true;
	return String(value) === "false" ? false : void 0;
}
// packages/sandbox/devto/slug.ts
const maxTitleLength$2 = 100;
const base = 26;
function draftSlug(title) {
	return `${titleSlug(title)}-${random(1e5)}-temp-slug-${randomInt(1e7)}`;
}
function publicSlug(title) {
	return `${titleSlug(title)}-${random(1e5)}`;
}
function isDraftSlug(slug) {
	return /-temp-slug-\d+$/.test(slug);
}
function random(limit) {
	return randomInt(limit).toString(base);
}
function titleSlug(title) {
	return cutAtWord(title).normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase().split(/[^a-z0-9]/).filter((part) => part !== "").join("-");
}
function cutAtWord(title) {
	const characters = [...title];
	if (characters.length <= maxTitleLength$2) return title;
	const cut = characters.slice(0, 101).join("");
	const end = cut.lastIndexOf(" ");
	return end > 0 ? cut.slice(0, end) : cut;
}
// packages/sandbox/devto/validations.ts
const minuteMs = 6e4;
const maxBodyBytes$1 = 819200;
const maxTitleLength$1 = 128;
const maxTags$1 = 4;
const maxTagLength$1 = 30;
const maxMentions = 7;
const checks = [
	({ contentError }) => contentError === void 0 ? [] : [contentError],
	({ article }) => when(Buffer.byteLength(article.bodyMarkdown ?? "") > maxBodyBytes$1, "Body markdown is too long."),
	({ article }) => when(article.bodyMarkdown === null, "Body markdown is too short (minimum is 0 characters)"),
	({ article, others }) => when(article.published && article.canonicalUrl !== null && others.some((other) => other.published && other.canonicalUrl === article.canonicalUrl), `Canonical url has already been taken. Email ${contact} for further details.`),
	({ article }) => when(article.canonicalUrl !== null && !isWebUrl(article.canonicalUrl, "dotted"), "Canonical url is not a valid URL"),
	({ article }) => when(article.mainImage !== null && !isWebUrl(article.mainImage, "any"), "Main image is not a valid URL"),
	({ article, before, now }) => when(before === void 0 && article.published && article.publishedAt !== null && isLongAgo(article.publishedAt, now), "Published at only future or current published_at allowed"),
	({ article, before, now }) => when(before !== void 0 && isRedated(before, article, now), "Published at updating published_at for articles that have already been published is not allowed"),
	({ article }) => when(article.title === "", "Title can't be blank"),
	({ article }) => when([...article.title].length > maxTitleLength$1, "Title is too long (maximum is 128 characters for full_post)"),
	({ article, before, others, now }) => when(before === void 0 && others.some((other) => other.userId === article.userId && other.title === article.title && Date.parse(other.createdAt) > now.getTime() - 5 * minuteMs), "Title has already been used in the last five minutes"),
	({ article }) => when(/\s/.test(article.canonicalUrl ?? ""), "Canonical url must not have spaces"),
	({ article }) => tagMessages(article.tags),
	({ mentions }) => when(mentions.length > maxMentions, "You cannot mention more than 7 users in a post!")
];
function isLongAgo(date, now) {
	return Date.parse(date) < now.getTime() - 15 * minuteMs;
}
function validate(candidate) {
	return checks.flatMap((check) => check(candidate));
}
function when(holds, message) {
	return holds ? [message] : [];
}
function isRedated(before, after, now) {
	if (!before.published || before.publishedAt === null || after.publishedAt === null) return false;
	const was = Date.parse(before.publishedAt);
	return was <= now.getTime() && Math.abs(Date.parse(after.publishedAt) - was) > minuteMs;
}
function isWebUrl(value, host) {
	if (!/^https?:\/\/[!-~]+$/i.test(value) || !URL.canParse(value)) return false;
	return host === "any" || new URL(value).hostname.includes(".");
}
function tagMessages(tags) {
	if (tags.length > maxTags$1) return ["Tag list exceed the maximum of 4 tags"];
	return tags.flatMap((tag) => [...when([...tag].length > maxTagLength$1, `Tag "${tag}" is too long (maximum is 30 characters)`), ...when(!/^[\p{L}\p{M}\p{N}]+$/u.test(tag), `Tag "${tag}" contains non-alphanumeric or prohibited unicode characters`)]);
}
// packages/sandbox/devto/articles.ts
function createArticle(world, user, params) {
	const { devto } = world.state;
	const saved = prepare(world, assign({
		id: devto.nextId,
		userId: user.id,
		organizationId: null,
		title: "",
		bodyMarkdown: null,
		bodyHtml: "",
		replaced: null,
		published: false,
		publishedAt: null,
		tags: [],
		series: null,
		mainImage: null,
		coverFromFrontMatter: false,
		canonicalUrl: null,
		description: "",
		readingMinutes: 1,
		slug: "",
		aiDisclosureLevel: "not_disclosed",
		language: params.language ?? null,
		createdAt: world.now().toISOString(),
		editedAt: null
	}, user, params), void 0);
	if (!saved.ok) return saved;
	const article = {
		...saved.article,
		series: params.series ?? saved.article.series
	};
	devto.nextId += 1;
	devto.articles.push(article);
	rememberSeries(world, article);
	return {
		ok: true,
		article
	};
}
function updateArticle(world, user, before, params) {
	const { publishedAt, ...rest } = params;
	const now = world.now();
	const date = publishedAt === void 0 ? void 0 : toTime(publishedAt);
	const saved = prepare(world, assign(before, user, !isPublic(before, now) && date !== void 0 && !isLongAgo(date, now) ? {
		...rest,
		publishedAt: date
	} : rest), before);
	if (!saved.ok) return saved;
	const article = before.published ? {
		...saved.article,
		editedAt: now.toISOString()
	} : saved.article;
	replace(world, article);
	return {
		ok: true,
		article
	};
}
function unpublishArticle(world, article) {
	replace(world, {
		...article,
		published: false
	});
}
function isPublic(article, now) {
	return article.published && article.publishedAt !== null && Date.parse(article.publishedAt) <= now.getTime();
}
function assign(article, user, params) {
	return {
		...article,
		title: params.title === void 0 ? article.title : normalizeTitle(params.title ?? ""),
		bodyMarkdown: params.bodyMarkdown === void 0 ? article.bodyMarkdown : params.bodyMarkdown,
		published: params.published ?? article.published,
		publishedAt: params.publishedAt === void 0 ? article.publishedAt : toTime(params.publishedAt) ?? null,
		tags: params.tags ?? article.tags,
		series: params.series === void 0 ? article.series : blankToNull(params.series),
		mainImage: params.mainImage === void 0 ? article.mainImage : blankToNull(params.mainImage),
		canonicalUrl: params.canonicalUrl === void 0 ? article.canonicalUrl : blankToNull(params.canonicalUrl),
		description: params.description === void 0 ? article.description : params.description ?? "",
		organizationId: organizationFor(article, user, params.organizationId),
		aiDisclosureLevel: params.aiDisclosureLevel ?? article.aiDisclosureLevel
	};
}
function organizationFor(article, user, id) {
	if (id === null) return null;
	const organization = organizations.find((candidate) => candidate.id === id);
	return organization?.memberIds.includes(user.id) ? organization.id : article.organizationId;
}
function prepare(world, given, before) {
	const now = world.now();
	const rendering = world.renderForem(given.bodyMarkdown ?? "", environmentOf(world.state));
	const stated = rendering.ok ? withFrontMatter(given, rendering.frontMatter ?? {}) : given;
	const dated = {
		...stated,
		title: normalizeTitle(stated.title),
		bodyHtml: rendering.ok ? rendering.html : "",
		replaced: rendering.ok && rendering.replaced || null,
		tags: preferredTags(stated.tags),
		publishedAt: settleDate(stated, before, now)
	};
	const article = {
		...dated,
		description: dated.description.trim() === "" ? describe(dated.bodyHtml) : dated.description,
		readingMinutes: readingMinutes(dated.bodyHtml),
		slug: settleSlug(dated)
	};
	const messages = validate({
		article,
		before,
		others: world.state.devto.articles.filter((other) => other.id !== article.id),
		contentError: rendering.ok ? void 0 : rendering.error,
		mentions: rendering.ok && rendering.mentions || [],
		now
	});
	return messages.length > 0 ? {
		ok: false,
		messages
	} : {
		ok: true,
		article
	};
}
const fiveYearsMs = 157788e6;
function settleDate({ published, publishedAt, slug }, before, now) {
	if (!published) return publishedAt;
	if (publishedAt === null) return now.toISOString();
	if (Date.parse(publishedAt) > now.getTime() + fiveYearsMs) return null;
	return before !== void 0 && isDraftSlug(slug) && isLongAgo(publishedAt, now) ? now.toISOString() : publishedAt;
}
function settleSlug({ slug, published, title }) {
	if (published) return slug === "" || isDraftSlug(slug) ? publicSlug(title) : slug;
	return slug === "" ? draftSlug(title) : slug;
}
function normalizeTitle(title) {
	return title.replace(/[\p{Cc}\p{Zl}\p{Zp}\u200B\u202A-\u202E\u2066-\u2069]/gu, " ").replace(/\s+/g, " ").trim();
}
function blankToNull(value) {
	return value === null || value.trim() === "" ? null : value;
}
function replace(world, article) {
	const { articles } = world.state.devto;
	articles[articles.findIndex((other) => other.id === article.id)] = article;
	rememberSeries(world, article);
}
function rememberSeries(world, { series }) {
	const { devto } = world.state;
	if (series !== null && !devto.series.includes(series)) devto.series.push(series);
}
// packages/sandbox/page/devto-pages.ts
function devtoCard(world, article) {
	return markup`<li><article class="card">
${cover(article)}
<div class="text">${byline$2(world, article)}
<h3><a href="/devto${articlePath(article)}">${article.title}</a></h3>
${hashtags(article)}
${article.replaced !== null && markup`<p class="alarm">Readers see nothing but: ${article.replaced}</p>`}
<footer><span>${article.canonicalUrl === null ? "No canonical URL" : `Originally published at ${hostOf(article.canonicalUrl)}`}</span><span>${article.readingMinutes} min read</span></footer>
</div></article></li>`;
}
function devtoPage(world, article) {
	return markup`<main class="stage devto"><article class="article">
${cover(article)}
<header>${byline$2(world, article)}
<h1>${article.title}</h1>
${hashtags(article)}
${article.canonicalUrl !== null && markup`<p class="original">Originally published at <a href="${article.canonicalUrl}">${hostOf(article.canonicalUrl)}</a></p>`}
${series(world, article)}
</header>
<div class="body">${article.replaced ?? presentable(article.bodyHtml)}</div>
</article></main>
<aside class="behind"><div><h2>What dev.to has stored</h2><dl>
<dt>Canonical URL</dt><dd>${article.canonicalUrl ?? "none: this page is the original to search engines"}</dd>
<dt>Description</dt><dd>${article.description}</dd>
<dt class="fleeting">Id</dt><dd><code>${article.id}</code></dd>
<dt>State</dt><dd>${standing(world, article) ?? "Published"}</dd>
${article.publishedAt !== null && markup`<dt class="fleeting">Published</dt><dd>${moment(article.publishedAt)}</dd>`}
${article.editedAt !== null && markup`<dt class="fleeting">Edited</dt><dd>${moment(article.editedAt)}</dd>`}
<dt>AI disclosure</dt><dd>${article.aiDisclosureLevel}</dd>
<dt>Cover</dt><dd>${article.mainImage ?? "none"}</dd>
</dl></div></aside>`;
}
function standing(world, article) {
	if (!article.published) return "Draft";
	return isPublic(article, world.now()) ? void 0 : "Scheduled";
}
function cover(article) {
	return article.mainImage === null ? void 0 : markup`<div class="cover">${picture$1(article.mainImage, "Cover image")}</div>`;
}
function byline$2(world, article) {
	const user = userOf(article);
	const author = user?.username === "sandbox" ? authorOf(world) : { name: user?.name ?? "Someone" };
	const organization = organizationOf(article);
	const badge = standing(world, article);
	const date = readableDate(article.publishedAt, world.now());
	return markup`<div class="by">${avatar(author)}
<div>${author.name}${organization !== void 0 && ` for ${organization.name}`}<br><small>${date === null ? "Not published" : `Posted on ${date}`}</small></div>
${badge !== void 0 && markup`<span class="badge">${badge}</span>`}</div>`;
}
function hashtags({ tags }) {
	return tags.length === 0 ? void 0 : markup`<ul class="hashtags">${tags.map((tag) => markup`<li>${tag}</li>`)}</ul>`;
}
function series(world, article) {
	if (article.series === null) return void 0;
	const parts = world.state.devto.articles.filter((other) => other.series === article.series && (other.id === article.id || isPublic(other, world.now())));
	return markup`<nav class="series" aria-label="Series"><strong>${article.series}</strong> (${parts.length} part${parts.length === 1 ? "" : "s"} series)
<ol>${parts.map((part) => part.id === article.id ? markup`<li aria-current="page">${part.title}</li>` : markup`<li><a href="/devto${articlePath(part)}">${part.title}</a></li>`)}</ol></nav>`;
}
// packages/sandbox/devto/bots.ts
const fragments = [
	"User-Agent",
	"urllib",
	"libwww",
	"http client",
	"compatible ;"
];
const threePlainWords = /[A-Z][a-z]{3,} [a-z]{4,} [a-z]{4,}/;
function isForbiddenBot(userAgent) {
	if (userAgent === void 0 || userAgent === "" || userAgent === "Mozilla") return true;
	return userAgent.startsWith("Java") || fragments.some((fragment) => userAgent.includes(fragment)) || threePlainWords.test(userAgent);
}
// packages/sandbox/devto/errors.ts
const unauthorized = () => json(401, {
	error: "unauthorized",
	status: 401
}, { "cache-control": "no-store" });
const notFound$1 = () => json(404, {
	error: "not found",
	status: 404
});
const badRequest = () => json(400, {
	error: "Bad Request",
	status: 400
});
const unprocessable$1 = (error) => json(422, {
	error,
	status: 422
});
const rateLimited = (seconds) => json(429, {
	error: `Rate limit reached, try again in ${seconds} seconds`,
	status: 429
}, { "retry-after": String(seconds) });
const throttled = (seconds) => text$1(429, "Retry later\n", {
	"content-type": "text/plain",
	"retry-after": String(seconds)
});
const forbiddenBot = () => ({
	status: 403,
	statusText: "Forbidden Bots",
	headers: {},
	body: ""
});
function sentence(messages) {
	if (messages.length <= 2) return messages.join(" and ");
	return `${messages.slice(0, -1).join(", ")}, and ${messages.at(-1)}`;
}
// packages/sandbox/devto/json-body.ts
function parseJson(request) {
	if (!header(request, "content-type")?.includes("json")) return {};
	let text;
	try {
		text = new TextDecoder("utf-8", { fatal: true }).decode(request.body);
	} catch {
		return;
	}
	if (text.trim() === "") return {};
	if (text.includes("\0") || /(?<!\\)(?:\\\\)*\\u0000/.test(text)) return void 0;
	try {
		const value = JSON.parse(text);
		return isObject(value) ? value : {};
	} catch {
		return;
	}
}
// packages/sandbox/devto/limits.ts
const byIp = (ip) => ip;
const byKey = (_, key) => key;
const rules = {
	"2026": [
		{
			name: "ip",
			reads: true,
			limit: 3,
			seconds: 1,
			by: byIp
		},
		{
			name: "key",
			reads: true,
			limit: 3,
			seconds: 1,
			by: byKey
		},
		{
			name: "ip-minute",
			reads: true,
			limit: 30,
			seconds: 60,
			by: byIp
		},
		{
			name: "key-minute",
			reads: true,
			limit: 30,
			seconds: 60,
			by: byKey
		},
		{
			name: "write-ip",
			reads: false,
			limit: 1,
			seconds: 1,
			by: byIp
		},
		{
			name: "write-key",
			reads: false,
			limit: 1,
			seconds: 1,
			by: byKey
		}
	],
	legacy: [
		{
			name: "ip",
			reads: true,
			limit: 3,
			seconds: 1,
			by: byIp
		},
		{
			name: "ip-minute",
			reads: true,
			limit: 30,
			seconds: 60,
			by: byIp
		},
		{
			name: "write",
			reads: false,
			limit: 1,
			seconds: 1,
			by: (ip, key) => `${ip}-${key ?? ""}`
		}
	]
};
const secondMs = 1e3;
const maxWindows = 1e4;
function createLimiter(settings) {
	const counts = /* @__PURE__ */ new Map();
	const updates = /* @__PURE__ */ new Map();
	const pace = settings.newAccount ? {
		limit: 1,
		seconds: 300
	} : {
		limit: 9,
		seconds: 30
	};
	const updateLimit = 30;
	const updateSeconds = 30;
	function count(rule, discriminator, epochSeconds) {
		if (counts.size > maxWindows) counts.clear();
		const window = `${rule.name} ${discriminator} ${Math.floor(epochSeconds / rule.seconds)}`;
		const total = (counts.get(window) ?? 0) + 1;
		counts.set(window, total);
		return total;
	}
	return {
		throttle(method, ip, key, at) {
			if (!settings.limits) return void 0;
			const epochSeconds = Math.floor(at.getTime() / secondMs);
			const reads = method === "GET" || method === "HEAD";
			for (const rule of rules[settings.throttle]) {
				const discriminator = rule.reads === reads ? rule.by(ip, key) : void 0;
				if (discriminator === void 0) continue;
				if (count(rule, discriminator, epochSeconds) > rule.limit) return rule.seconds - epochSeconds % rule.seconds;
			}
		},
		create(userId, articles, at) {
			if (!settings.limits) return void 0;
			const since = at.getTime() - pace.seconds * secondMs;
			return articles.filter((article) => article.userId === userId && article.published && Date.parse(article.createdAt) > since).length > pace.limit ? pace.seconds : void 0;
		},
		update(userId, at) {
			if (!settings.limits) return void 0;
			const window = updates.get(userId);
			if (window === void 0 || window.expiresAt <= at.getTime()) return void 0;
			return window.count > updateLimit ? updateSeconds : void 0;
		},
		updated(userId, at) {
			const window = updates.get(userId);
			if (window !== void 0 && window.expiresAt > at.getTime()) window.count += 1;
			else updates.set(userId, {
				count: 1,
				expiresAt: at.getTime() + updateSeconds * secondMs
			});
		}
	};
}
// packages/sandbox/devto/lists.ts
const myLists = {
	"/articles/me": isPublic,
	"/articles/me/published": isPublic,
	"/articles/me/unpublished": (article) => !article.published,
	"/articles/me/all": () => true
};
const defaultPerPage = 30;
function pageOf$1(articles, query, maxPerPage) {
	const page = positive(query.get("page")) ?? 1;
	const perPage = Math.min(positive(query.get("per_page")) ?? defaultPerPage, maxPerPage);
	return [...articles].sort(newestFirst).slice((page - 1) * perPage, page * perPage);
}
function newestFirst(a, b) {
	return descending(a.publishedAt, b.publishedAt) || descending(a.createdAt, b.createdAt) || b.id - a.id;
}
function descending(a, b) {
	if (a === b) return 0;
	if (a === null) return -1;
	if (b === null) return 1;
	return a < b ? 1 : -1;
}
function positive(value) {
	const number = Number(value);
	return Number.isInteger(number) && number > 0 ? number : void 0;
}
// packages/sandbox/devto/reads.ts
const publicRoutes = [
	["/articles", index],
	["/articles/latest", index],
	["/articles/search", index],
	["/articles/:id", ({ world, params }) => show(world, (article) => String(article.id) === params.id)],
	["/articles/:username/:slug", ({ world, params }) => {
		const path = `/${params.username}/${params.slug}`.toLowerCase();
		return show(world, (article) => articlePath(article) === path);
	}],
	["/users/by_username", ({ world, query }) => showUserWhere(world, (user) => user.username === query.get("url"))],
	["/users/:id", ({ world, params }) => showUserWhere(world, (user) => String(user.id) === params.id)],
	["/organizations/:username", ({ world, params }) => {
		const organization = organizationNamed(params.username);
		return organization === void 0 ? notFound$1() : json(200, showOrganization(world, organization));
	}],
	["/organizations/:username/users", ({ world, params }) => {
		const members = organizationNamed(params.username)?.memberIds;
		if (members === void 0) return notFound$1();
		return json(200, users.filter((user) => members.includes(user.id)).map((user) => showUser(world, user)));
	}],
	["/organizations/:username/articles", (read) => {
		const organization = organizationNamed(read.params.username);
		if (organization === void 0) return notFound$1();
		return list(read, (article) => article.organizationId === organization.id);
	}]
];
function index(read) {
	const { query, owner } = read;
	if (Number(query.get("page") ?? 1) > 1e3 && owner === void 0) return unauthorized();
	const tag = query.get("tag");
	if (tag !== null && !/^[\p{L}\p{N}]+$/u.test(tag)) return json(404, {
		error: "Not Found",
		status: 404
	});
	const username = query.get("username");
	return list(read, (article) => (tag === null || article.tags.includes(tag)) && (username === null || userOf(article)?.username === username || articlePath(article).startsWith(`/${username}/`)));
}
function list({ world, query }, wanted) {
	return json(200, pageOf$1(world.state.devto.articles.filter((article) => isPublic(article, world.now()) && wanted(article)), query, world.settings.maxPerPage).map((article) => indexArticle(world, article)));
}
function show(world, wanted) {
	const article = world.state.devto.articles.find((candidate) => wanted(candidate) && isPublic(candidate, world.now()));
	return article === void 0 ? notFound$1() : json(200, showArticle(world, article));
}
function showUserWhere(world, wanted) {
	const user = users.find(wanted);
	return user === void 0 ? notFound$1() : json(200, showUser(world, user));
}
function organizationNamed(username) {
	return organizations.find((organization) => organization.username === username);
}
// packages/sandbox/devto/writes.ts
function postArticle(world, limiter, user, body) {
	const article = body.article;
	if (!isObject(article)) return notAnObject(article);
	if (world.settings.aiDisclosure === "require" && !discloses(world, article)) return disclosureRequired();
	const wait = limiter.create(user.id, world.state.devto.articles, world.now());
	if (wait !== void 0) return rateLimited(wait);
	const saved = createArticle(world, user, permit(article));
	if (!saved.ok) return invalid(saved);
	return json(201, showArticle(world, saved.article), { location: `${world.origin}/devto${articlePath(saved.article)}` });
}
function putArticle(world, limiter, user, id, body) {
	const article = body.article;
	if (!isObject(article)) return notAnObject(article);
	const before = world.state.devto.articles.find((candidate) => String(candidate.id) === id);
	if (before === void 0 || before.userId !== user.id && user.admin !== true) return notFound$1();
	const wait = limiter.update(user.id, world.now());
	if (wait !== void 0) return rateLimited(wait);
	const saved = updateArticle(world, user, before, permit(article));
	if (!saved.ok) return invalid(saved);
	limiter.updated(user.id, world.now());
	const silent = world.settings.aiDisclosure !== "off" && !discloses(world, article);
	const warnings = ["ai_disclosure_level was not set; it will be required."];
	return json(200, {
		...showArticle(world, saved.article),
		...silent ? { warnings } : {}
	});
}
function putUnpublish(world, user, id) {
	const article = world.state.devto.articles.find((candidate) => String(candidate.id) === id);
	if (article === void 0) return notFound$1();
	if (user.admin !== true || !article.published) return unauthorized();
	unpublishArticle(world, article);
	return {
		status: 204,
		headers: {},
		body: ""
	};
}
function discloses(world, article) {
	if (isDisclosure(article.ai_disclosure_level)) return true;
	const markdown = article.body_markdown;
	if (typeof markdown !== "string") return false;
	const rendering = world.renderForem(markdown, environmentOf(world.state));
	const front = rendering.ok && rendering.frontMatter || {};
	return disclosureKeys.some((key) => key in front);
}
function notAnObject(article) {
	return unprocessable$1(`article param must be a JSON object. You provided article as a ${rubyClass(article)}`);
}
function disclosureRequired() {
	return json(422, {
		error: `ai_disclosure_level is required when creating an article. Set it to one of: ${disclosureLevels.join(", ")}.`,
		status: 422,
		ai_disclosure_level: {
			required: true,
			allowed_values: disclosureLevels,
			policy_url: "https://dev.to/llms.txt"
		}
	});
}
function invalid(saved) {
	return unprocessable$1(sentence(saved.messages));
}
// packages/sandbox/devto/api.ts
const v1 = "application/vnd.forem.api-v1+json";
const v0Warning = "299 - This endpoint is part of the V0 (beta) API. To start using the V1 endpoints add the `Accept` header and set it to `application/vnd.forem.api-v1+json`.";
function createDevtoApi(world) {
	const limiter = createLimiter(world.settings);
	return (request) => {
		if (isForbiddenBot(header(request, "user-agent"))) return forbiddenBot();
		const key = header(request, "api-key");
		const owner = authenticate(key);
		const wait = owner?.admin === true ? void 0 : limiter.throttle(request.method, request.ip, key, world.now());
		if (wait !== void 0) return throttled(wait);
		const isV1 = header(request, "accept")?.includes(v1) === true;
		const reply = route(world, limiter, request, owner, isV1);
		return isV1 ? reply : {
			...reply,
			headers: {
				...reply.headers,
				warning: v0Warning
			}
		};
	};
}
function route(world, limiter, request, owner, isV1) {
	const { method } = request;
	const path = request.path.replace(/\/$/, "");
	if (method === "GET" || method === "HEAD") {
		const mine = myLists[path];
		if (mine !== void 0) return owner === void 0 ? unauthorized() : listMine(mine);
		if (path === "/users/me") return owner === void 0 ? unauthorized() : json(200, showUser(world, owner));
		return readPublic(world, path, request.query, owner);
	}
	if (method === "POST" && path === "/articles") return withBody((body, user) => postArticle(world, limiter, user, body));
	const article = matchPath("/articles/:id", path);
	if (method === "PUT" && article !== void 0) return withBody((body, user) => putArticle(world, limiter, user, article.id ?? "", body));
	const unpublish = matchPath("/articles/:id/unpublish", path);
	if (method === "PUT" && unpublish !== void 0 && isV1) return withBody((_, user) => putUnpublish(world, user, unpublish.id ?? ""));
	return notFound$1();
	function listMine(mine) {
		return json(200, pageOf$1(world.state.devto.articles.filter((candidate) => candidate.userId === owner?.id && mine(candidate, world.now())), request.query, world.settings.maxPerPage).map((candidate) => listArticle(world, candidate)));
	}
	function withBody(handle) {
		const body = parseJson(request);
		if (body === void 0) return badRequest();
		return owner === void 0 ? unauthorized() : handle(body, owner);
	}
}
function readPublic(world, path, query, owner) {
	for (const [pattern, read] of publicRoutes) {
		const params = matchPath(pattern, path);
		if (params !== void 0) return read({
			world,
			params,
			query,
			owner
		});
	}
	return notFound$1();
}
// packages/sandbox/devto/player.ts
const devto = {
	id: "devto",
	name: "dev.to",
	access: {
		url: "POSSE_DEVTO_URL",
		key: "DEVTO_API_KEY",
		secret: "sandbox-devto-key"
	},
	bases: ["/api"],
	nothing: "No articles yet.",
	begin(world) {
		const api = createDevtoApi(world);
		return (request) => {
			const path = below("/api", request.path);
			return path === void 0 ? void 0 : api({
				...request,
				path
			});
		};
	},
	holdings: (world) => world.state.devto.articles.map((article) => ({
		title: article.title,
		url: `${world.origin}/devto${articlePath(article)}`,
		canonicalUrl: article.canonicalUrl,
		isAt: (path) => path.toLowerCase() === articlePath(article),
		card: () => devtoCard(world, article),
		page: () => devtoPage(world, article)
	})),
	state: devtoState
};
function devtoState(world) {
	return { articles: world.state.devto.articles.map((article) => ({
		...showArticle(world, article),
		published: article.published,
		series: article.series,
		main_image: article.mainImage,
		organization_id: article.organizationId
	})) };
}
// packages/sandbox/mastodon/accounts.ts
const writer$1 = {
	id: "109000000000000001",
	username: "sandbox",
	name: "Sandbox",
	createdAt: "2022-11-06T00:00:00.000Z"
};
const application = {
	name: "Sandbox",
	website: null
};
const tokens = {
	"sandbox-mastodon-token": {
		scopes: ["read", "write"],
		hasUser: true
	},
	"sandbox-mastodon-read-token": {
		scopes: ["read"],
		hasUser: true
	},
	"sandbox-mastodon-app-token": {
		scopes: ["read", "write"],
		hasUser: false
	},
	"sandbox-mastodon-revoked-token": {
		status: 401,
		error: "The access token was revoked"
	},
	"sandbox-mastodon-disabled-token": {
		status: 403,
		error: "Your login is currently disabled"
	}
};
function accessOf(token) {
	return tokens[token] ?? {
		status: 401,
		error: "The access token is invalid"
	};
}
function mayDo({ scopes }, scope) {
	return scopes.includes(scope) || scopes.includes(scope.split(":")[0] ?? "");
}
// packages/sandbox/mastodon/entities.ts
const patterns = [
	["link", /(?<![\w@$#\p{L}\p{N}])https?:\/\/[^\s<>"/?#@]+\.[^\s<>"]+/giu],
	["mention", /(?<![\w/@\p{L}\p{N}])@[a-z0-9_]+(?:[a-z0-9_.-]*[a-z0-9_])?(?:@[\p{L}\p{N}.-]+[\p{L}\p{N}])?/giu],
	["tag", /(?<![\w/\p{L}\p{N}\p{M}])[#＃][\p{L}\p{N}\p{M}_·]*[\p{L}\p{M}_·][\p{L}\p{N}\p{M}_·]*/giu]
];
function entitiesIn(text) {
	const all = patterns.flatMap(([kind, pattern]) => [...text.matchAll(pattern)].map(({ 0: found, index }) => {
		const shown = kind === "link" ? withoutEnd(found) : found;
		return {
			kind,
			start: index,
			end: index + shown.length,
			text: shown
		};
	}));
	all.sort((a, b) => a.start - b.start);
	let last = 0;
	return all.filter(({ start, end }) => {
		if (start < last) return false;
		last = end;
		return true;
	});
}
const pairs$1 = [
	["(", ")"],
	["[", "]"],
	["{", "}"]
];
function withoutEnd(link) {
	let end = link.length;
	while (".,:;!?'\"…".includes(link.charAt(end - 1))) end -= 1;
	const shorter = link.slice(0, end);
	if (pairs$1.some(([open, close]) => shorter.endsWith(close) && shorter.split(close).length > shorter.split(open).length)) return withoutEnd(shorter.slice(0, -1));
	return shorter;
}
function lengthOf(text, perLink) {
	let counted = "";
	let from = 0;
	for (const { kind, start, end, text: shown } of entitiesIn(text)) {
		if (kind === "tag") continue;
		counted += text.slice(from, start);
		counted += kind === "link" ? "x".repeat(perLink) : shown.split("@").slice(0, 2).join("@");
		from = end;
	}
	return characters(counted + text.slice(from));
}
function characters(text) {
	let count = 0;
	for (const _ of new Intl.Segmenter().segment(text)) count += 1;
	return count;
}
// packages/sandbox/mastodon/content.ts
const longestShown = 30;
function contentOf(text, base) {
	return text.replace(/\r\n?/g, "\n").split(/\n\n+/).filter((paragraph) => paragraph !== "").map((paragraph) => markup`<p>${inline(paragraph, base)}</p>`.markup).join("");
}
function inline(text, base) {
	const parts = [];
	let from = 0;
	for (const entity of entitiesIn(text)) {
		parts.push(lines(text.slice(from, entity.start)), entityOf(entity, base));
		from = entity.end;
	}
	return [...parts, lines(text.slice(from))];
}
function lines(text) {
	return trusted(markup`${text}`.markup.replaceAll("\n", "<br />"));
}
function entityOf({ kind, text }, base) {
	if (kind === "link") return link(text);
	const name = text.slice(1);
	if (kind === "tag") return markup`<a href="${base}/tags/${encodeURIComponent(name.toLowerCase())}" class="mention hashtag" rel="tag">#<span>${name}</span></a>`;
	return name === writer$1.username ? markup`<span class="h-card" translate="no"><a href="${base}/@${name}" class="u-url mention">@<span>${name}</span></a></span>` : markup`${text}`;
}
function link(url) {
	const prefix = /^https?:\/\/(?:www\.)?/i.exec(url)?.[0] ?? "";
	const shown = url.slice(prefix.length, prefix.length + longestShown);
	const rest = url.slice(prefix.length + longestShown);
	return markup`<a href="${url}" target="_blank" rel="nofollow noopener" translate="no"><span class="invisible">${prefix}</span><span class="${rest === "" ? "" : "ellipsis"}">${shown}</span><span class="invisible">${rest}</span></a>`;
}
// packages/sandbox/mastodon/present.ts
function baseOf({ origin }) {
	return `${origin}/mastodon`;
}
function statusPath({ id }) {
	return `/@${writer$1.username}/${id}`;
}
function showAccount(world) {
	const base = baseOf(world);
	const picture = `${base}/avatars/original/missing.png`;
	const { statuses } = world.state.mastodon;
	return {
		id: writer$1.id,
		username: writer$1.username,
		acct: writer$1.username,
		display_name: writer$1.name,
		locked: false,
		bot: false,
		discoverable: true,
		indexable: true,
		group: false,
		created_at: writer$1.createdAt,
		note: "<p>What is published in the sandbox.</p>",
		url: `${base}/@${writer$1.username}`,
		uri: `${base}/users/${writer$1.username}`,
		avatar: picture,
		avatar_static: picture,
		header: picture,
		header_static: picture,
		followers_count: 0,
		following_count: 0,
		statuses_count: statuses.length,
		last_status_at: statuses.at(-1)?.createdAt.slice(0, 10) ?? null,
		noindex: false,
		emojis: [],
		roles: [],
		fields: []
	};
}
function showOwnAccount(world) {
	return {
		...showAccount(world),
		source: {
			privacy: "public",
			sensitive: false,
			language: "en",
			note: "What is published in the sandbox.",
			fields: [],
			follow_requests_count: 0,
			indexable: true,
			discoverable: true
		},
		role: {
			id: "-99",
			name: "",
			permissions: "65536",
			color: "",
			highlighted: false
		}
	};
}
function showStatus(world, status) {
	const base = baseOf(world);
	const { id, text, mediaIds } = status;
	const entities = entitiesIn(text);
	const { reactions, comments, reposts } = readersOf(world.state, "mastodon", id);
	const names = entities.filter(({ kind }) => kind === "tag").map((one) => one.text.slice(1));
	const isMentioned = entities.some(({ kind, text: shown }) => kind === "mention" && shown === `@${writer$1.username}`);
	return {
		id,
		created_at: status.createdAt,
		in_reply_to_id: null,
		in_reply_to_account_id: null,
		sensitive: status.sensitive,
		spoiler_text: status.spoilerText,
		visibility: status.visibility,
		language: status.language,
		uri: `${base}/users/${writer$1.username}/statuses/${id}`,
		url: `${base}${statusPath(status)}`,
		replies_count: comments,
		reblogs_count: reposts,
		favourites_count: reactions,
		quotes_count: 0,
		edited_at: status.editedAt,
		content: contentOf(text, base),
		favourited: false,
		reblogged: false,
		muted: false,
		bookmarked: false,
		pinned: false,
		reblog: null,
		application,
		account: showAccount(world),
		media_attachments: mediaIds.flatMap((mediaId) => {
			const media = world.state.mastodon.media.find((one) => one.id === mediaId);
			return media === void 0 ? [] : [showMedia(world, media)];
		}),
		mentions: isMentioned ? [{
			id: writer$1.id,
			username: writer$1.username,
			acct: writer$1.username,
			url: `${base}/@${writer$1.username}`
		}] : [],
		tags: [...new Set(names.map((name) => name.toLowerCase()))].map((name) => ({
			name,
			url: `${base}/tags/${encodeURIComponent(name)}`
		})),
		emojis: [],
		card: status.card && showCard(status.card),
		poll: null,
		quote: null,
		filtered: []
	};
}
function showMedia(world, { id, type, description, bytes }) {
	const url = `${baseOf(world)}/system/media_attachments/${id}`;
	return {
		id,
		type,
		url,
		preview_url: url,
		remote_url: null,
		preview_remote_url: null,
		text_url: null,
		meta: { original: { size: `${bytes}` } },
		description,
		blurhash: null
	};
}
function showCard(card) {
	return {
		url: card.url,
		title: card.title,
		description: card.description,
		type: "link",
		language: card.language,
		authors: [],
		author_name: "",
		author_url: "",
		provider_name: card.providerName,
		provider_url: "",
		html: "",
		width: 0,
		height: 0,
		image: card.image,
		image_description: card.imageDescription,
		embed_url: "",
		blurhash: null,
		published_at: null
	};
}
// packages/sandbox/mastodon/cards.ts
function firstLink(text) {
	return entitiesIn(text).find(({ kind }) => kind === "link")?.text;
}
function makeCard(world, id, text) {
	const url = firstLink(text);
	if (url === void 0) return;
	read(world, url).then((html) => {
		const card = html === void 0 ? null : cardFrom(html, url);
		const { mastodon } = world.state;
		mastodon.statuses = mastodon.statuses.map((status) => isStill(status, id, text) ? {
			...status,
			card
		} : status);
	});
}
function isStill(status, id, text) {
	return status.id === id && status.text === text;
}
async function read({ readPage }, url) {
	try {
		return await readPage(url);
	} catch {
		return;
	}
}
function cardFrom(html, url) {
	const elements = allIn(fromHtml(html));
	const said = (...names) => elements.filter(({ tagName, properties }) => {
		const name = properties.property ?? properties.name;
		return tagName === "meta" && names.includes(String(name));
	}).map(({ properties }) => String(properties.content ?? "")).find((content) => content !== "");
	const heading = elements.find(({ tagName }) => tagName === "title");
	const title = said("og:title") ?? (heading && toText(heading).trim());
	if (title === void 0 || title === "") return null;
	const image = said("og:image");
	return {
		url,
		title,
		description: said("og:description", "description") ?? "",
		language: null,
		providerName: said("og:site_name") ?? "",
		image: image !== void 0 && URL.canParse(image, url) ? new URL(image, url).href : null,
		imageDescription: said("og:image:alt") ?? ""
	};
}
function allIn(node) {
	const inside = "children" in node ? node.children.flatMap(allIn) : [];
	return node.type === "element" ? [node, ...inside] : inside;
}
// packages/sandbox/mastodon/errors.ts
var Refusal = class extends Error {
	status;
	constructor(status, error) {
		super(error);
		this.status = status;
	}
};
function refused$1({ status, message }) {
	return json(status, { error: message });
}
function notFound() {
	return new Refusal(404, "Record not found");
}
function unprocessable(...faults) {
	return new Refusal(422, `Validation failed: ${faults.join(", ")}`);
}
const visibilities = [
	"public",
	"unlisted",
	"private",
	"direct"
];
const absent = [
	"poll",
	"in_reply_to_id",
	"scheduled_at",
	"quoted_status_id"
];
function statusWith({ state }, id, isOwner) {
	const status = state.mastodon.statuses.find((one) => one.id === id);
	if (status === void 0 || !(isOwner || isOpen(status))) throw notFound();
	return status;
}
function isOpen({ visibility }) {
	return visibility === "public" || visibility === "unlisted";
}
function postStatus(world, form) {
	const unknown = absent.find((name) => isSaid(form[name]));
	if (unknown !== void 0) throw new Refusal(422, `The sandbox plays no statuses with ${unknown}`);
	const mediaIds = mediaOf(world, form);
	const { visibility = "public" } = form;
	const draft = checked(world, {
		text: textOf$2(form.status),
		spoilerText: textOf$2(form.spoiler_text),
		mediaIds
	});
	if (!visibilities.includes(String(visibility))) throw unprocessable("Visibility is not included in the list");
	const at = world.now();
	const status = {
		...draft,
		id: nextId(world, at),
		visibility: String(visibility),
		language: languageOf(form.language) ?? "en",
		sensitive: isYes(form.sensitive) || draft.spoilerText !== "",
		createdAt: at.toISOString(),
		editedAt: null,
		edits: [],
		card: null
	};
	world.state.mastodon.statuses.push(status);
	if (mediaIds.length === 0) makeCard(world, status.id, status.text);
	return status;
}
function editStatus(world, old, form) {
	const { mastodon } = world.state;
	const draft = checked(world, {
		text: "status" in form ? textOf$2(form.status) : old.text,
		spoilerText: "spoiler_text" in form ? textOf$2(form.spoiler_text) : old.spoilerText,
		mediaIds: mediaOf(world, form)
	});
	const sensitive = "sensitive" in form ? isYes(form.sensitive) : old.sensitive;
	const language = languageOf(form.language) ?? old.language;
	const isSame = draft.text === old.text && draft.spoilerText === old.spoilerText && draft.mediaIds.join() === old.mediaIds.join() && sensitive === old.sensitive;
	const at = world.now().toISOString();
	const isTextOther = draft.text !== old.text;
	const edits = old.edits.length === 0 ? [editOf(old, old.createdAt)] : old.edits;
	const edited = {
		...old,
		...draft,
		sensitive,
		language
	};
	const status = isSame ? edited : {
		...edited,
		editedAt: at,
		edits: [...edits, editOf(edited, at)],
		card: isTextOther ? null : old.card
	};
	mastodon.statuses = mastodon.statuses.map((one) => one.id === old.id ? status : one);
	if (isTextOther && draft.mediaIds.length === 0) makeCard(world, status.id, status.text);
	return status;
}
function removeStatus({ state }, gone) {
	state.mastodon.statuses = state.mastodon.statuses.filter(({ id }) => id !== gone.id);
}
function editsOf(status) {
	return status.edits.length === 0 ? [editOf(status, status.createdAt)] : status.edits;
}
function checked({ settings }, draft) {
	const { text, spoilerText, mediaIds } = draft;
	if (text === "" && mediaIds.length === 0) throw unprocessable("Text can't be blank");
	const { maxCharacters } = settings;
	if (lengthOf(spoilerText + text, 23) > maxCharacters) throw unprocessable(`Text character limit of ${maxCharacters} exceeded`);
	return draft;
}
function mediaOf({ state }, { media_ids: ids }) {
	const maxFiles = 4;
	const named = Array.isArray(ids) ? ids.map(String) : [];
	if (named.length > maxFiles) throw unprocessable("Cannot attach more than 4 files");
	return named.filter((id) => state.mastodon.media.some((one) => one.id === id));
}
function editOf({ text, spoilerText, sensitive }, createdAt) {
	return {
		text,
		spoilerText,
		sensitive,
		createdAt
	};
}
function textOf$2(value) {
	return typeof value === "string" ? value.trim() : "";
}
function isSaid(value) {
	return value !== void 0 && value !== null && value !== "";
}
function isYes(value) {
	return value === true || [
		"true",
		"1",
		"on"
	].includes(String(value));
}
const languages = new Intl.DisplayNames(["en"], {
	type: "language",
	fallback: "none"
});
function languageOf(value) {
	const [code = ""] = String(value ?? "").toLowerCase().split(/[-_]/);
	return /^[a-z]{2,3}$/.test(code) && languages.of(code) !== void 0 ? code : void 0;
}
function nextId({ state: { mastodon } }, at) {
	const wanted = BigInt(at.getTime()) << 16n;
	const last = BigInt(mastodon.lastId);
	mastodon.lastId = (wanted > last ? wanted : last + 1n).toString();
	return mastodon.lastId;
}
// packages/sandbox/page/mastodon-pages.ts
function mastodonRow(world, status) {
	return markup`<li><article class="row">${byline$1(world, status)}
${words$2(world, status)}
<div class="facts"><a href="/mastodon${statusPath(status)}">${counted(world, status)}</a></div>
</article></li>`;
}
function mastodonPage(world, status) {
	const edits = editsOf(status);
	return markup`<main class="stage mastodon"><article class="post"><h1 class="sr">${authorOf(world).name} on Mastodon</h1>${byline$1(world, status)}
${words$2(world, status)}
<div class="facts"><span>${moment(status.createdAt)} · ${status.visibility}</span>${status.editedAt !== null && markup`<span> · edited ${moment(status.editedAt)}</span>`}</div>
</article></main>
<aside class="behind"><div><h2>What Mastodon has stored</h2><dl>
<dt class="fleeting">Id</dt><dd><code>${status.id}</code></dd>
<dt>Length</dt><dd>${counted(world, status)}</dd>
<dt>Visibility</dt><dd>${status.visibility}</dd>
<dt>Language</dt><dd>${status.language}</dd>
${status.spoilerText !== "" && markup`<dt>Content warning</dt><dd>${status.spoilerText}</dd>`}
<dt>Card</dt><dd>${status.card === null ? "none yet: the server makes it from the page that the first link leads to" : status.card.url}</dd>
<dt>Versions</dt><dd>${edits.length}</dd>
<dt>Text</dt><dd class="says">${status.text}</dd>
</dl></div></aside>`;
}
function byline$1(world, status) {
	const author = authorOf(world);
	return markup`<div class="by">${avatar(author)}
<div><b>${author.name}</b> <small><span class="handle">@${writer$1.username} · </span>${moment(status.createdAt)}</small></div>
${status.visibility !== "public" && markup`<span class="badge">${status.visibility}</span>`}</div>`;
}
function words$2(world, status) {
	const content = markup`<div class="says">${trusted(contentOf(status.text, baseOf(world)))}</div>${status.card && cardView(status.card)}`;
	return status.spoilerText === "" ? content : markup`<details class="warned"><summary>${status.spoilerText}</summary>${content}</details>`;
}
function cardView({ url, title, description, image, imageDescription }) {
	return markup`<div class="link-card">${image !== null && picture$1(image, imageDescription)}
<div><small>${hostOf(url)}</small><b>${title}</b><p>${description}</p></div></div>`;
}
function counted({ settings }, { text, spoilerText }) {
	return `${lengthOf(spoilerText + text, 23)} of ${settings.maxCharacters} characters`;
}
// packages/sandbox/server/bodies.ts
function jsonObject(body) {
	try {
		const value = JSON.parse(body.toString("utf8"));
		return typeof value === "object" && value !== null && !Array.isArray(value) ? { ...value } : void 0;
	} catch {
		return;
	}
}
function boundaryIn(contentType) {
	return /boundary="?([^";\s]+)"?/.exec(contentType)?.[1];
}
function splitBy(whole, by) {
	const parts = [];
	let from = 0;
	for (let at = whole.indexOf(by); at >= 0; at = whole.indexOf(by, from)) {
		parts.push(whole.subarray(from, at));
		from = at + by.length;
	}
	return [...parts, whole.subarray(from)];
}
// packages/sandbox/server/form.ts
function formOf(request) {
	const type = header(request, "content-type") ?? "";
	if (request.body.length === 0) return {};
	if (type.includes("json")) return jsonObject(request.body);
	const boundary = boundaryIn(type);
	if (boundary !== void 0) return collected(partsOf(request.body, boundary));
	return collected([...new URLSearchParams(request.body.toString("utf8"))]);
}
function collected(fields) {
	const form = {};
	for (const [name, value] of fields) {
		const list = /^(.+)\[\]$/.exec(name)?.[1];
		if (list === void 0) form[name] = value;
		else form[list] = [...Array.isArray(form[list]) ? form[list] : [], value];
	}
	return form;
}
function partsOf(body, boundary) {
	return splitBy(body, Buffer.from(`--${boundary}`)).slice(1, -1).flatMap((part) => {
		const gap = part.indexOf("\r\n\r\n");
		const head = part.subarray(0, Math.max(gap, 0)).toString("utf8");
		const name = /\bname="([^"]*)"/.exec(head)?.[1];
		if (gap < 0 || name === void 0) return [];
		const bytes = part.subarray(gap + 4, part.length - 2);
		const file = /\bfilename="([^"]*)"/.exec(head)?.[1];
		const type = /content-type:\s*([\w/+.-]+)/i.exec(head)?.[1]?.toLowerCase() ?? "";
		return [[name, file === void 0 ? bytes.toString("utf8") : {
			name: file,
			type,
			bytes
		}]];
	});
}
// packages/sandbox/mastodon/instance.ts
const version = "4.5.2";
function showInstance(world) {
	const base = baseOf(world);
	return {
		domain: new URL(base).host,
		title: "Sandbox",
		version,
		source_url: "https://github.com/mastodon/mastodon",
		description: "A place to try things out",
		usage: { users: { active_month: 1 } },
		thumbnail: { url: `${base}/thumbnail.png` },
		icon: [],
		languages: ["en"],
		configuration: {
			...configurationOf(world),
			urls: {},
			vapid: { public_key: "" }
		},
		registrations: {
			enabled: false,
			approval_required: false,
			message: null,
			url: null
		},
		api_versions: { mastodon: 7 },
		contact: {
			email: "sandbox@mail.test",
			account: showAccount(world)
		},
		rules: []
	};
}
function showOldInstance(world) {
	const base = baseOf(world);
	return {
		uri: new URL(base).host,
		title: "Sandbox",
		short_description: "",
		description: "A place to try things out",
		email: "sandbox@mail.test",
		version,
		urls: { streaming_api: "" },
		stats: {
			user_count: 1,
			status_count: world.state.mastodon.statuses.length,
			domain_count: 1
		},
		thumbnail: `${base}/thumbnail.png`,
		languages: ["en"],
		registrations: false,
		approval_required: false,
		invites_enabled: false,
		configuration: configurationOf(world),
		contact_account: showAccount(world),
		rules: []
	};
}
const mediaTypes = [
	"image/jpeg",
	"image/png",
	"image/gif",
	"image/webp",
	"image/avif"
];
const maxImageBytes = 16777216;
const maxDescription = 1500;
function configurationOf({ settings }) {
	return {
		accounts: {
			max_featured_tags: 10,
			max_pinned_statuses: 5
		},
		statuses: {
			max_characters: settings.maxCharacters,
			max_media_attachments: 4,
			characters_reserved_per_url: 23
		},
		media_attachments: {
			supported_mime_types: mediaTypes,
			description_limit: maxDescription,
			image_size_limit: maxImageBytes,
			image_matrix_limit: 33177600,
			video_size_limit: 103809024,
			video_frame_rate_limit: 120,
			video_matrix_limit: 8294400
		},
		polls: {
			max_options: 4,
			max_characters_per_option: 50,
			min_expiration: 300,
			max_expiration: 2629746
		},
		translation: { enabled: false }
	};
}
// packages/sandbox/mastodon/limits.ts
const minute = 60;
function limitsOf(request, token, ip) {
	const { method, path, query } = request;
	const by = token === "" ? ip : token;
	const isAligned = true;
	const isPaging = [
		"max_id",
		"min_id",
		"since_id"
	].some((name) => query.has(name));
	return [
		[
			true,
			"api",
			300,
			5
		],
		[
			token !== "",
			"account",
			1500,
			5
		],
		[
			isPaging,
			"paging",
			300,
			15
		],
		[
			method === "POST" && /^\/v\d\/media$/.test(path),
			"media",
			30,
			30
		],
		[
			method === "DELETE" && path.startsWith("/v1/statuses/"),
			"delete",
			30,
			30
		]
	].filter(([holds]) => holds).map(([, name, limit, minutes]) => ({
		name,
		limit,
		seconds: minutes * minute,
		by,
		isAligned
	}));
}
function limitOfStatuses(token) {
	return {
		name: "statuses",
		limit: 300,
		seconds: 10800,
		by: token,
		isAligned: true
	};
}
function take(windows, limits, at) {
	const left = limits.map((limit) => windows.take(limit, at));
	return left.find(({ isOver }) => isOver) ?? left.toSorted((a, b) => a.remaining - b.remaining)[0];
}
function limitHeaders(left) {
	if (left === void 0) return {};
	return {
		"x-ratelimit-limit": String(left.limit),
		"x-ratelimit-remaining": String(left.remaining),
		"x-ratelimit-reset": new Date(left.endsAt).toISOString().replace("Z", "000Z")
	};
}
// packages/sandbox/mastodon/media.ts
function addMedia({ state, now }, form) {
	const { file } = form;
	if (!isFile(file)) throw unprocessable("File can't be blank");
	const type = typeOf(file.bytes) ?? file.type;
	if (!mediaTypes.includes(type)) throw unprocessable("File content type is invalid");
	if (file.bytes.length > 16777216) throw unprocessable("File must be less than 16 MB");
	const media = {
		id: String((BigInt(now().getTime()) << 16n) + BigInt(state.mastodon.media.length)),
		type: "image",
		mimeType: type,
		bytes: file.bytes.length,
		description: descriptionIn(form)
	};
	state.mastodon.media.push(media);
	return media;
}
function describeMedia({ state }, media, form) {
	const described = {
		...media,
		description: descriptionIn(form)
	};
	state.mastodon.media = state.mastodon.media.map((one) => one === media ? described : one);
	return described;
}
function descriptionIn({ description }) {
	if (typeof description !== "string" || description === "") return null;
	if (description.length > 1500) throw unprocessable(`Description is too long (maximum is ${maxDescription} characters)`);
	return description;
}
function isFile(value) {
	return typeof value === "object" && value !== null && "bytes" in value;
}
// packages/sandbox/mastodon/paging.ts
function pageOf(all, query, limit) {
	const at = (name) => /^\d+$/.test(query.get(name) ?? "") ? query.get(name) : null;
	const [maxId, minId, sinceId] = [
		at("max_id"),
		at("min_id"),
		at("since_id")
	];
	const within = all.filter(({ id }) => (maxId === null || BigInt(id) < BigInt(maxId)) && (minId === null || BigInt(id) > BigInt(minId)) && (sinceId === null || BigInt(id) > BigInt(sinceId)));
	return (minId === null ? within.slice(-limit) : within.slice(0, limit)).reverse();
}
function linkTo(url, query, more, rel) {
	const params = new URLSearchParams(query);
	for (const name of [
		"max_id",
		"min_id",
		"since_id",
		"access_token"
	]) params.delete(name);
	for (const [name, value] of Object.entries(more)) params.set(name, value ?? "");
	return `<${url}?${params}>; rel="${rel}"`;
}
// packages/sandbox/mastodon/api.ts
const routes$1 = [
	[
		"GET",
		"/v2/instance",
		void 0,
		instance
	],
	[
		"GET",
		"/v1/instance",
		void 0,
		({ world }) => showOldInstance(world)
	],
	[
		"GET",
		"/v1/apps/verify_credentials",
		"read",
		() => application
	],
	[
		"GET",
		"/v1/accounts/verify_credentials",
		"read:accounts",
		({ world }) => showOwnAccount(world)
	],
	[
		"GET",
		"/v1/accounts/lookup",
		void 0,
		lookUp$1
	],
	[
		"GET",
		"/v1/accounts/:id",
		void 0,
		account
	],
	[
		"GET",
		"/v1/accounts/:id/statuses",
		void 0,
		statusesOfAccount
	],
	[
		"GET",
		"/v1/statuses",
		void 0,
		several
	],
	[
		"POST",
		"/v1/statuses",
		"write:statuses",
		create
	],
	[
		"GET",
		"/v1/statuses/:id",
		void 0,
		(call) => showStatus(call.world, statusOf(call))
	],
	[
		"PUT",
		"/v1/statuses/:id",
		"write:statuses",
		edit
	],
	[
		"DELETE",
		"/v1/statuses/:id",
		"write:statuses",
		remove
	],
	[
		"GET",
		"/v1/statuses/:id/source",
		"read:statuses",
		source$1
	],
	[
		"GET",
		"/v1/statuses/:id/history",
		void 0,
		history
	],
	[
		"POST",
		"/v2/media",
		"write:media",
		({ world, form }) => showMedia(world, addMedia(world, form))
	],
	[
		"POST",
		"/v1/media",
		"write:media",
		({ world, form }) => showMedia(world, addMedia(world, form))
	],
	[
		"GET",
		"/v1/media/:id",
		"write:media",
		({ world, id }) => showMedia(world, mediaWith(world, id))
	],
	[
		"PUT",
		"/v1/media/:id",
		"write:media",
		changeMedia
	],
	[
		"GET",
		"/v2/search",
		"read:search",
		search
	]
];
function createMastodonApi(world) {
	const windows = createWindows();
	return (request) => {
		let left;
		const reply = replyOf(() => {
			const token = tokenOf(request);
			if (world.settings.limits) {
				left = take(windows, limitsOf(request, token, request.ip), world.now());
				refuseOver(left);
			}
			const tell = (other) => {
				left = other;
			};
			return answer({
				world,
				request,
				windows,
				token,
				tell
			});
		});
		return {
			...reply,
			headers: {
				...reply.headers,
				...limitHeaders(left)
			}
		};
	};
}
function answer(given) {
	const { request, token } = given;
	const path = request.path.replace(/\/$/, "");
	for (const [method, pattern, scope, handle] of routes$1) {
		const found = request.method === method ? matchPath(pattern, path) : void 0;
		if (found === void 0) continue;
		const access = allowed(token, scope);
		const form = formOf(request);
		if (form === void 0) throw new Refusal(400, "Error parsing the body");
		const result = handle({
			...given,
			access,
			form,
			id: found.id ?? ""
		});
		return "headers" in result && "body" in result ? result : json(200, result);
	}
	throw notFound();
}
function replyOf(act) {
	try {
		return act();
	} catch (error) {
		if (error instanceof Refusal) return refused$1(error);
		throw error;
	}
}
function tokenOf(request) {
	return /^Bearer\s+(\S+)$/i.exec(header(request, "authorization") ?? "")?.[1] ?? request.query.get("access_token") ?? "";
}
function allowed(token, scope) {
	if (token === "" && scope === void 0) return void 0;
	const access = accessOf(token);
	if ("error" in access) throw new Refusal(access.status, access.error);
	if (scope === void 0) return access;
	if (!mayDo(access, scope)) throw new Refusal(403, "This action is outside the authorized scopes");
	if (!access.hasUser && scope !== "read") throw new Refusal(422, "This method requires an authenticated user");
	return access;
}
function refuseOver(left) {
	if (left?.isOver) throw new Refusal(429, "Too many requests");
}
function instance({ world }) {
	if (world.settings.oldInstance) throw notFound();
	return showInstance(world);
}
function lookUp$1({ world, request }) {
	if ((request.query.get("acct") ?? "").replace(/^@/, "").split("@")[0] !== writer$1.username) throw notFound();
	return showAccount(world);
}
function account({ world, id }) {
	if (id !== writer$1.id) throw notFound();
	return showAccount(world);
}
const hourMs = 36e5;
function create({ world, request, windows, token, form, tell }) {
	const { mastodon } = world.state;
	const now = world.now().getTime();
	const key = header(request, "idempotency-key");
	const known = key === void 0 ? void 0 : mastodon.keys[key];
	if (known !== void 0 && known.until > now) return showStatus(world, statusWith(world, known.id, true));
	if (world.settings.limits) {
		const left = take(windows, [limitOfStatuses(token)], world.now());
		tell(left);
		refuseOver(left);
	}
	const status = postStatus(world, form);
	if (key !== void 0) {
		const { id } = status;
		mastodon.keys = {
			...mastodon.keys,
			[key]: {
				id,
				until: now + hourMs
			}
		};
	}
	return showStatus(world, status);
}
function statusOf({ world, id, access }) {
	return statusWith(world, id, access?.hasUser === true);
}
function edit(call) {
	const { world, form } = call;
	if (world.settings.oldInstance) throw notFound();
	return showStatus(world, editStatus(world, statusOf(call), form));
}
function remove(call) {
	const { world } = call;
	const status = statusOf(call);
	removeStatus(world, status);
	return {
		...showStatus(world, status),
		text: status.text
	};
}
function source$1(call) {
	const { id, text, spoilerText } = statusOf(call);
	return {
		id,
		text,
		spoiler_text: spoilerText
	};
}
function history(call) {
	const { world } = call;
	return json(200, editsOf(statusOf(call)).map(({ text, spoilerText, sensitive, createdAt }) => ({
		content: contentOf(text, baseOf(world)),
		spoiler_text: spoilerText,
		sensitive,
		created_at: createdAt,
		account: showAccount(world),
		media_attachments: [],
		emojis: []
	})));
}
function several({ world, request, access }) {
	if (world.settings.oldInstance) throw notFound();
	const ids = new Set(request.query.getAll("id[]"));
	if (ids.size > defaultLimit) throw unprocessable("Too many ids");
	return json(200, world.state.mastodon.statuses.filter((status) => ids.has(status.id) && (access?.hasUser === true || isOpen(status))).map((status) => showStatus(world, status)));
}
const defaultLimit = 20;
const maxLimit = 40;
function statusesOfAccount({ world, request, id, access }) {
	if (id !== writer$1.id) throw notFound();
	const { query } = request;
	const limit = Math.min(Number(query.get("limit") ?? defaultLimit) || defaultLimit, maxLimit);
	const page = pageOf(world.state.mastodon.statuses.filter((status) => (access?.hasUser === true || isOpen(status)) && isTagged(status, query)), query, limit);
	const own = `${baseOf(world)}/api/v1/accounts/${id}/statuses`;
	const links = [page.length === limit && linkTo(own, query, { max_id: page.at(-1)?.id }, "next"), page.length > 0 && linkTo(own, query, { min_id: page[0]?.id }, "prev")].filter((link) => link !== false);
	return json(200, page.map((status) => showStatus(world, status)), links.length === 0 ? {} : { link: links.join(", ") });
}
function isTagged({ text }, query) {
	const tagged = query.get("tagged");
	return tagged === null || text.toLowerCase().includes(`#${tagged.toLowerCase()}`);
}
function mediaWith({ state }, id) {
	const media = state.mastodon.media.find((one) => one.id === id);
	if (media === void 0) throw notFound();
	return media;
}
function changeMedia({ world, id, form }) {
	return showMedia(world, describeMedia(world, mediaWith(world, id), form));
}
function search({ world, request }) {
	const q = request.query.get("q") ?? "";
	if (q === "") throw new Refusal(400, "param is missing or the value is empty: q");
	const shown = world.state.mastodon.statuses.map((status) => showStatus(world, status));
	const word = q.replace(/^#/, "").toLowerCase();
	const tags = shown.flatMap(({ tags: own }) => own).filter(({ name }) => name.startsWith(word));
	const wanted = request.query.get("type");
	const only = (type, found) => wanted === null || wanted === type ? found : [];
	return {
		accounts: only("accounts", q.replace(/^@/, "") === writer$1.username ? [showAccount(world)] : []),
		statuses: only("statuses", shown.filter(({ url, uri }) => url === q || uri === q)),
		hashtags: only("hashtags", [...new Map(tags.map((tag) => [tag.name, tag])).values()])
	};
}
// packages/sandbox/mastodon/player.ts
const mastodon = {
	id: "mastodon",
	name: "Mastodon",
	kind: "announcement",
	access: {
		url: "POSSE_MASTODON_URL",
		key: "MASTODON_ACCESS_TOKEN",
		secret: "sandbox-mastodon-token"
	},
	bases: ["/api"],
	atRoot: ["/api"],
	tooMany: (until) => ({
		...refused$1(new Refusal(429, "Too many requests")),
		headers: {
			"content-type": "application/json; charset=utf-8",
			"x-ratelimit-remaining": "0",
			"x-ratelimit-reset": until.toISOString()
		}
	}),
	nothing: "No statuses yet.",
	begin(world) {
		const api = createMastodonApi(world);
		return (request) => {
			const path = below("/api", request.path);
			return path === void 0 ? void 0 : api({
				...request,
				path
			});
		};
	},
	holdings: (world) => world.state.mastodon.statuses.map((status) => ({
		title: status.text.split("\n")[0] || "(no text)",
		url: `${baseOf(world)}${statusPath(status)}`,
		canonicalUrl: firstLink(status.text) ?? null,
		isAt: (path) => path === statusPath(status),
		card: () => mastodonRow(world, status),
		page: () => mastodonPage(world, status)
	})),
	state: mastodonState
};
function mastodonState(world) {
	const { statuses, media } = world.state.mastodon;
	return {
		statuses: statuses.map((status) => ({
			...showStatus(world, status),
			text: status.text
		})),
		media
	};
}
// packages/sandbox/medium/accounts.ts
const writer = {
	id: "1e5f0a7c9b3d4e2f8a6b5c4d3e2f1a0b9",
	username: "sandbox",
	name: "Sandbox"
};
const someoneElse = "2b7c1d9e8f3a4b5c6d7e8f9a0b1c2d3e4";
const publications = [
	{
		id: "b45573563f5a",
		slug: "sandbox-gazette",
		name: "Sandbox Gazette",
		description: "Where the user is an editor",
		role: "editor"
	},
	{
		id: "b969ac62a2b2",
		slug: "sandbox-weekly",
		name: "Sandbox Weekly",
		description: "Where the user is a writer",
		role: "writer"
	},
	{
		id: "c3d8e4f1a7b6",
		slug: "other-times",
		name: "Other Times",
		description: "Which the user only follows",
		role: "follower"
	}
];
function contributors(publication) {
	return [...publication.role === "follower" ? [] : [{
		publicationId: publication.id,
		userId: writer.id,
		role: publication.role
	}], {
		publicationId: publication.id,
		userId: someoneElse,
		role: "editor"
	}];
}
const refusedTokens = {
	"sandbox-removed-app-token": {
		status: 401,
		code: 6005,
		message: "Application not found"
	},
	"sandbox-disabled-token": {
		status: 403,
		code: 6027,
		message: "The API is disabled."
	}
};
const narrowToken = "sandbox-narrow-token";
const fullToken = "sandbox-medium-token";
function refusal(token) {
	if (token === void 0 || token === "") return {
		status: 401,
		code: 6e3,
		message: "An access token is required."
	};
	if (token === fullToken || token === narrowToken) return void 0;
	return refusedTokens[token] ?? {
		status: 401,
		code: 6003,
		message: "Token was invalid."
	};
}
function mayListPublications(token) {
	return token !== narrowToken;
}
// packages/sandbox/medium/limiter.ts
const postsPerDay = 10;
const dayMs = 864e5;
function mayPublish({ state, settings, now }) {
	const { windowStartedAt, windowCount } = state.medium;
	if (!settings.limits || windowStartedAt === null) return true;
	return now().getTime() >= windowStartedAt + dayMs || windowCount < postsPerDay;
}
function countPost({ state: { medium }, now }) {
	const time = now().getTime();
	if (medium.windowStartedAt === null || time >= medium.windowStartedAt + dayMs) {
		medium.windowStartedAt = time;
		medium.windowCount = 0;
	}
	medium.windowCount += 1;
}
// packages/sandbox/medium/post-fields.ts
const licenseUrls = {
	"all-rights-reserved": "https://policy.medium.com/medium-terms-of-service-9db0094a1e0f",
	"cc-40-by": "https://creativecommons.org/licenses/by/4.0/",
	"cc-40-by-sa": "https://creativecommons.org/licenses/by-sa/4.0/",
	"cc-40-by-nd": "https://creativecommons.org/licenses/by-nd/4.0/",
	"cc-40-by-nc": "https://creativecommons.org/licenses/by-nc/4.0/",
	"cc-40-by-nc-nd": "https://creativecommons.org/licenses/by-nc-nd/4.0/",
	"cc-40-by-nc-sa": "https://creativecommons.org/licenses/by-nc-sa/4.0/",
	"cc-40-zero": "https://creativecommons.org/publicdomain/zero/1.0/",
	"public-domain": "https://creativecommons.org/share-your-work/public-domain/"
};
const maxTags = 3;
const maxTagLength = 25;
const formats = ["html", "markdown"];
const statuses = [
	"public",
	"draft",
	"unlisted"
];
function checkPost(body, now) {
	const { title, content, tags, canonicalUrl, notifyFollowers } = body;
	if (typeof content !== "string" || content === "") return {
		ok: false,
		message: "No content specified.",
		code: 2002
	};
	if (typeof title !== "string" || title.trim() === "") return no("No title specified.");
	const contentFormat = formats.find((format) => format === body.contentFormat);
	if (contentFormat === void 0) return no("Content format must be one of html, markdown.");
	const publishStatus = statuses.find((status) => status === (body.publishStatus ?? "public"));
	if (publishStatus === void 0) return no("Publish status must be one of public, draft, unlisted.");
	if (tags !== void 0 && tags !== null && !isStrings(tags)) return no("Tags must be an array of strings.");
	if (!isOptional(canonicalUrl, "string")) return no("Canonical URL must be a string.");
	if (!isOptional(notifyFollowers, "boolean")) return no("notifyFollowers must be a boolean.");
	const license = body.license ?? "all-rights-reserved";
	if (typeof license !== "string" || !Object.hasOwn(licenseUrls, license)) return no("License is not one of those allowed.");
	const publishedAt = pastInstant(body.publishedAt, now);
	if (publishedAt === void 0) return no("publishedAt must be in the past, and not before 1970.");
	return {
		ok: true,
		fields: {
			title: title.trim(),
			contentFormat,
			content,
			tags: (tags ?? []).slice(0, maxTags).filter((tag) => [...tag].length <= maxTagLength),
			canonicalUrl: canonicalUrl === void 0 || canonicalUrl === "" ? null : canonicalUrl,
			publishStatus,
			license,
			notifyFollowers: notifyFollowers ?? false,
			publishedAt
		}
	};
}
function no(message) {
	return {
		ok: false,
		message
	};
}
function isStrings(value) {
	return Array.isArray(value) && value.every((item) => typeof item === "string");
}
function isOptional(value, type) {
	return value === void 0 || value === null || typeof value === type;
}
function pastInstant(value, now) {
	if (value === void 0 || value === null) return null;
	if (typeof value !== "string" || !/^\d{4}-\d\d-\d\d/.test(value)) return void 0;
	const time = Date.parse(value);
	return time >= 0 && time <= now.getTime() ? time : void 0;
}
// packages/sandbox/medium/posts.ts
const maxTitleLength = 100;
const maxSlugLength = 60;
const idBytes = 6;
function createPost(world, fields, publicationId) {
	const story = renderStory(fields.contentFormat, fields.content);
	const now = world.now();
	const title = [...fields.title].length <= maxTitleLength ? fields.title : cut(story.title || "Untitled");
	const { publishedAt, ...kept } = fields;
	const post = {
		...kept,
		id: randomBytes(idBytes).toString("hex"),
		authorId: writer.id,
		publicationId,
		title,
		slug: slugOf(title),
		publishedAt: fields.publishStatus === "draft" ? null : publishedAt ?? now.getTime(),
		html: story.html,
		images: story.images,
		createdAt: now.toISOString()
	};
	world.state.medium.posts.push(post);
	countPost(world);
	return post;
}
function storyPath(post) {
	return `/${publications.find(({ id }) => id === post.publicationId)?.slug ?? `@${writer.username}`}/${post.slug}-${post.id}`;
}
function showPost(world, post) {
	return {
		id: post.id,
		title: post.title,
		authorId: post.authorId,
		tags: post.tags,
		url: `${world.origin}/medium${storyPath(post)}`,
		...post.canonicalUrl === null ? {} : { canonicalUrl: post.canonicalUrl },
		publishStatus: post.publishStatus,
		...post.publishedAt === null ? {} : { publishedAt: post.publishedAt },
		license: post.license,
		licenseUrl: licenseUrls[post.license],
		...post.publicationId === null ? {} : { publicationId: post.publicationId }
	};
}
function cut(title) {
	return [...title].slice(0, maxTitleLength).join("");
}
function slugOf(title) {
	return title.normalize("NFKD").toLowerCase().split(/[^\p{L}\p{N}]+/u).filter((word) => word !== "").join("-").slice(0, maxSlugLength).replace(/-$/, "") || "story";
}
// packages/sandbox/page/medium-pages.ts
function mediumRow(world, post) {
	const first = post.images.find(({ stored }) => stored);
	return markup`<li><article class="row">${byline(world, post)}
<div class="pair"><div class="words"><h3><a href="/medium${storyPath(post)}">${post.title}</a></h3>
<p class="lead">${leadOf(post.html)}</p></div>
${first !== void 0 && markup`<div class="thumb">${picture$1(first.url, first.alt || "Image")}</div>`}</div>
<div class="facts">${pills(post)}<span>${post.canonicalUrl === null ? "No canonical URL" : `Canonical at ${hostOf(post.canonicalUrl)}`}</span></div>
</article></li>`;
}
function mediumPage(world, post) {
	const { head, rest } = splitHead(post.html);
	return markup`<main class="stage medium"><article class="story">
${presentable(head)}
${byline(world, post)}
<div class="prose">${presentable(rest)}</div>
<div class="facts">${pills(post)}</div>
</article></main>
<aside class="behind"><div><h2>What Medium has stored</h2><dl>
<dt>Canonical URL</dt><dd>${post.canonicalUrl ?? "none: this page is the original to search engines"}</dd>
<dt>Listed as</dt><dd>${post.title}</dd>
<dt class="fleeting">Id</dt><dd><code>${post.id}</code></dd>
<dt>Status</dt><dd>${post.publishStatus}</dd>
${post.publishedAt !== null && markup`<dt class="fleeting">Published</dt><dd>${moment(post.publishedAt)}</dd>`}
<dt>License</dt><dd>${post.license}</dd>
<dt>Followers told</dt><dd>${post.notifyFollowers ? "yes" : "no"}</dd>
${post.images.map(({ url, stored }) => markup`<dt>Image</dt><dd>${stored ? "" : "not copied: "}${url}</dd>`)}
</dl></div></aside>`;
}
function splitHead(html) {
	const head = /^<h1>[\s\S]*?<\/h1>(?:<h2>[\s\S]*?<\/h2>)?/.exec(html)?.[0] ?? "";
	return {
		head,
		rest: html.slice(head.length)
	};
}
function byline(world, post) {
	const author = authorOf(world);
	const publication = publications.find(({ id }) => id === post.publicationId);
	return markup`<div class="by">${avatar(author)}
<div>${author.name}${publication !== void 0 && ` in ${publication.name}`}<small> ${post.publishedAt === null ? "Not published" : day$1(post.publishedAt)}</small></div>
${post.publishStatus !== "public" && markup`<span class="badge">${post.publishStatus === "draft" ? "Draft" : "Unlisted"}</span>`}</div>`;
}
function pills({ tags }) {
	return tags.length === 0 ? void 0 : markup`<ul class="pills">${tags.map((tag) => markup`<li>${tag}</li>`)}</ul>`;
}
// packages/sandbox/medium/errors.ts
const unknownCode = -1;
function mediumError(status, message, code = unknownCode) {
	return json(status, { errors: [{
		message,
		code
	}] });
}
// packages/sandbox/medium/images.ts
const types = [
	"image/jpeg",
	"image/png",
	"image/gif",
	"image/tiff"
];
function readImage(request) {
	const boundary = boundaryIn(header(request, "content-type") ?? "");
	if (boundary === void 0) return "The upload must be multipart.";
	const parts = splitBy(request.body, Buffer.from(`--${boundary}`)).slice(1, -1);
	if (parts.length !== 1) return "The upload must have exactly one part.";
	const part = parts[0] ?? Buffer.alloc(0);
	const gap = part.indexOf("\r\n\r\n");
	const head = part.subarray(0, Math.max(gap, 0)).toString("latin1");
	if (gap < 0 || !/name="image"/.test(head)) return "The part must be named image.";
	const type = /content-type:\s*([\w/+-]+)/i.exec(head)?.[1]?.toLowerCase() ?? "";
	if (!types.includes(type)) return "The image must be a JPEG, PNG, GIF or TIFF.";
	const bytes = part.subarray(gap + 4, part.length - 2);
	return {
		md5: createHash("md5").update(bytes).digest("hex"),
		type,
		bytes: bytes.length
	};
}
// packages/sandbox/medium/api.ts
const routes = [
	[
		"GET",
		"/me",
		me
	],
	[
		"GET",
		"/users/:id/publications",
		listPublications
	],
	[
		"GET",
		"/publications/:id/contributors",
		listContributors
	],
	[
		"POST",
		"/users/:id/posts",
		postAsUser
	],
	[
		"POST",
		"/publications/:id/posts",
		postInPublication
	],
	[
		"POST",
		"/images",
		uploadImage
	]
];
function mediumApi(world, request) {
	const token = /^Bearer\s+(\S+)$/i.exec(header(request, "authorization") ?? "")?.[1] ?? request.query.get("accessToken") ?? void 0;
	const refused = refusal(token);
	if (refused !== void 0) return mediumError(refused.status, refused.message, refused.code);
	for (const [method, pattern, handle] of routes) {
		const params = request.method === method ? matchPath(pattern, request.path) : void 0;
		if (params !== void 0) return handle({
			world,
			request,
			token,
			id: params.id ?? ""
		});
	}
	return mediumError(404, "Not found.");
}
function me({ world }) {
	return json(200, { data: {
		...writer,
		url: `${world.origin}/medium/@${writer.username}`,
		imageUrl: `${world.origin}/medium/@${writer.username}/picture.png`
	} });
}
function listPublications({ world, token, id }) {
	if (!mayListPublications(token)) return mediumError(401, "Token has no listPublications scope.", 6002);
	if (id !== writer.id) return mediumError(403, "Not allowed to list another user's publications.");
	return json(200, { data: publications.map(({ id, slug, name, description }) => ({
		id,
		name,
		description,
		url: `${world.origin}/medium/${slug}`,
		imageUrl: `${world.origin}/medium/${slug}/picture.png`
	})) });
}
function listContributors({ id }) {
	const publication = publications.find((candidate) => candidate.id === id);
	if (publication === void 0) return mediumError(404, "Publication not found.");
	return json(200, { data: contributors(publication) });
}
function postAsUser(call) {
	if (call.id !== writer.id) return mediumError(403, "Not allowed to publish as another user.");
	return post(call, void 0);
}
function postInPublication(call) {
	const publication = publications.find((candidate) => candidate.id === call.id);
	if (publication === void 0) return mediumError(404, "Publication not found.");
	return post(call, publication);
}
function post({ world, request }, publication) {
	const body = jsonObject(request.body);
	if (body === void 0) return mediumError(400, "The body must be a JSON object.");
	const checked = checkPost(body, world.now());
	if (!checked.ok) return mediumError(400, checked.message, checked.code);
	const { publishStatus } = checked.fields;
	const role = publication?.role ?? "editor";
	if (role === "follower" || role === "writer" && publishStatus !== "draft") return mediumError(403, "Not allowed to publish with this status in this publication.");
	if (!mayPublish(world)) return mediumError(429, "User has reached the rate limit for publishing today.");
	return json(201, { data: showPost(world, createPost(world, checked.fields, publication?.id ?? null)) });
}
function uploadImage({ world, request }) {
	const image = readImage(request);
	if (typeof image === "string") return mediumError(400, image);
	world.state.medium.images.push(image);
	const extension = image.type.slice(6);
	return json(201, { data: {
		url: `${world.origin}/medium/images/${image.md5}.${extension}`,
		md5: image.md5
	} });
}
// packages/sandbox/medium/feed.ts
const maxItems = 10;
const source = "?source=rss-sandbox------2";
function feedOf(world, owner) {
	const publication = publications.find(({ slug }) => slug === owner);
	if (publication === void 0 && owner !== `@${writer.username}`) return void 0;
	const posts = world.state.medium.posts.filter((post) => post.publishStatus === "public").filter((post) => publication === void 0 || post.publicationId === publication.id).sort((a, b) => (b.publishedAt ?? 0) - (a.publishedAt ?? 0)).slice(0, maxItems);
	const title = publication?.name ?? `Stories by ${writer.name} on Medium`;
	return {
		status: 200,
		headers: { "content-type": "text/xml; charset=utf-8" },
		body: markup`<?xml version="1.0" encoding="UTF-8"?>
<rss xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:atom="http://www.w3.org/2005/Atom" version="2.0"><channel>
<title>${title}</title>
<description>${title}</description>
<link>${world.origin}/medium/${owner}${source}</link>
${posts.map((post) => item(world, post))}</channel></rss>
`.markup
	};
}
function item(world, post) {
	const published = new Date(post.publishedAt ?? post.createdAt);
	return markup`<item>
<title>${cdata(post.title)}</title>
<link>${world.origin}/medium${storyPath(post)}${source}</link>
<guid isPermaLink="false">https://medium.com/p/${post.id}</guid>
${post.tags.map((tag) => markup`<category>${cdata(tag)}</category>\n`)}<dc:creator>${cdata(writer.name)}</dc:creator>
<pubDate>${published.toUTCString()}</pubDate>
<atom:updated>${published.toISOString()}</atom:updated>
<content:encoded>${cdata(post.html)}</content:encoded>
</item>
`;
}
function cdata(text) {
	return trusted(`<![CDATA[${text.replaceAll("]]>", "]]]]><![CDATA[>")}]]>`);
}
// packages/sandbox/medium/player.ts
const medium = {
	id: "medium",
	name: "Medium",
	access: {
		url: "POSSE_MEDIUM_URL",
		key: "MEDIUM_TOKEN",
		secret: "sandbox-medium-token"
	},
	bases: ["/v1", "/feed"],
	cdnHeaders: { "cf-mitigated": "challenge" },
	nothing: "No stories yet.",
	begin: (world) => (request) => {
		const path = below("/v1", request.path);
		if (path !== void 0) return mediumApi(world, {
			...request,
			path
		});
		const owner = matchPath("/feed/:owner", request.path)?.owner;
		return owner === void 0 ? void 0 : feedOf(world, owner);
	},
	holdings: (world) => world.state.medium.posts.map((post) => ({
		title: post.title,
		url: `${world.origin}/medium${storyPath(post)}`,
		canonicalUrl: post.canonicalUrl,
		isAt: (path) => path.split("-").at(-1) === post.id,
		card: () => mediumRow(world, post),
		page: () => mediumPage(world, post)
	})),
	state: mediumState
};
function mediumState(world) {
	return { posts: world.state.medium.posts.map((post) => ({
		...showPost(world, post),
		contentFormat: post.contentFormat,
		content: post.content,
		html: post.html,
		images: post.images,
		notifyFollowers: post.notifyFollowers,
		createdAt: post.createdAt
	})) };
}
// packages/sandbox/players.ts
const players = [
	devto,
	medium,
	bluesky,
	mastodon
];
// packages/forem-markdown/emoji.ts
const emoji = {
	"+1": "👍",
	"-1": "👎",
	"100": "💯",
	bug: "🐛",
	bulb: "💡",
	clap: "👏",
	coffee: "☕",
	cry: "😢",
	eyes: "👀",
	fire: "🔥",
	grin: "😁",
	heart: "❤️",
	heart_eyes: "😍",
	joy: "😂",
	laughing: "😆",
	memo: "📝",
	muscle: "💪",
	ok_hand: "👌",
	pray: "🙏",
	rocket: "🚀",
	see_no_evil: "🙈",
	smile: "😄",
	smiley: "😃",
	sob: "😭",
	sparkles: "✨",
	star: "⭐",
	sunglasses: "😎",
	tada: "🎉",
	thinking: "🤔",
	thumbsdown: "👎",
	thumbsup: "👍",
	warning: "⚠️",
	wave: "👋",
	white_check_mark: "✅",
	wink: "😉",
	x: "❌",
	zap: "⚡"
};
function replaceEmoji(text) {
	return text.replace(/:([a-z0-9_+-]{1,30}):/g, (found, name) => Object.hasOwn(emoji, name) ? emoji[name] ?? found : found);
}
// packages/forem-markdown/fixers.ts
function fixMarkdown(body) {
	return escapeUserNames(separateTags(fixSpans(fixFirstSpan(body, (span) => quoteValues(quoteValues(span, "title"), "description")), (span) => span.replaceAll("Published: ", "published: ")).replaceAll("\r\n", "\n")));
}
function fixFirstSpan(body, fix) {
	const start = body.indexOf("---");
	const close = start < 0 ? -1 : body.indexOf("---", start + 3);
	if (close < 0) return body;
	return body.slice(0, start) + fix(body.slice(start, close + 3)) + body.slice(close + 3);
}
function fixSpans(body, fix) {
	const parts = body.split("---");
	return parts.map((part, index) => index % 2 === 1 && index < parts.length - 1 ? fix(part) : part).join("---");
}
function quoteValues(span, key) {
	const lines = span.split("\n");
	const last = lines.pop() ?? "";
	return [...lines.map((line) => quoteValue(line, `${key}:`)), last].join("\n");
}
function quoteValue(line, key) {
	const at = line.indexOf(key);
	if (at < 0) return line;
	const value = line.slice(at + key.length).replace(/^[ \t]/, "").replace(/\r$/, "");
	if (/^(?:".*"|'.*')$/.test(value)) return line;
	return `${line.slice(0, at)}${key} "${escapeQuotes(value)}"`;
}
function escapeQuotes(value) {
	return value.replace(/\\[\s\S]|"/g, (found) => found === "\"" ? "\\\"" : found);
}
function separateTags(body) {
	return body.replace(/^tags:.*$/gm, (line) => line.replaceAll(" #", ",").replaceAll("#", "").replaceAll(":,", ": "));
}
function escapeUserNames(body) {
	return body.replace(/(`{3}[\s\S]*?`{3}|`[^`]*`)|@_(\w+)_(?!\w)/g, (found, code, name) => typeof code === "string" || typeof name !== "string" ? found : `@\\_${name}\\_`);
}
// packages/forem-markdown/front-matter/yaml-errors.ts
function forbiddenValue(document, yaml) {
	let complaint;
	visit(document, (_key, node) => {
		if (!isNode(node)) return void 0;
		complaint = complaintAbout(node, yaml);
		return complaint === void 0 ? void 0 : visit.BREAK;
	});
	return complaint;
}
function complaintAbout(node, yaml) {
	if (isAlias(node)) return /^[\w-]+$/.test(node.source) ? `Unknown alias: ${node.source}` : printComplaint(["did not find expected alphabetic or numeric character while scanning an alias", node.range?.[0] ?? 0], yaml);
	const type = /^!ruby\/\w+:(\S+)$/.exec(node.tag ?? "")?.[1] ?? (isScalar$1(node) && node.type === "PLAIN" ? classOf(node.source ?? "") : "");
	if (type !== "" && node.tag !== "tag:yaml.org,2002:str") return type === void 0 ? void 0 : `Tried to load unspecified class: ${type}`;
}
const time = /^-?\d{4}-\d{1,2}-\d{1,2}(?:[Tt]|\s+)\d{1,2}:\d\d:\d\d(?:\.\d*)?(?:\s*(?:Z|[-+]\d{1,2}:?(?:\d\d)?))?$/;
function classOf(source) {
	if (/^:./.test(source)) return "Symbol";
	if (/^\d{4}-(?:1[012]|0?[1-9])-(?:3[01]|[12]\d|0?[1-9])$/.test(source)) return "Date";
	return time.test(source) ? "Time" : void 0;
}
function explainYamlError(error, document, yaml) {
	const complaint = complaintOf(error, document, yaml);
	return complaint && printComplaint(complaint, yaml);
}
function printComplaint([problem, position], yaml) {
	const before = yaml.slice(0, position).split("\n");
	const column = (before.at(-1) ?? "").length + 1;
	return `(<unknown>): ${problem} at line ${before.length} column ${column}`;
}
function complaintOf(error, document, yaml) {
	const at = error.pos[0];
	const char = yaml.charAt(at);
	switch (error.code) {
		case "TAB_AS_INDENT": return [cannotStart, at];
		case "BAD_SCALAR_START": return [char === "," ? noContent : cannotStart, at];
		case "MULTILINE_IMPLICIT_KEY":
		case "BLOCK_AS_IMPLICIT_KEY":
			if (/^\?\s/.test(yaml.slice(at, at + 2))) return ["mapping keys are not allowed in this context", at];
			return ["mapping values are not allowed in this context", colonAfter(yaml, at)];
		case "BAD_DQ_ESCAPE": return ["found unknown escape character while parsing a quoted scalar", startOfLast(document, /^QUOTE/, at)];
		case "MISSING_CHAR": return /quote/.test(error.message) ? ["found unexpected end of stream while scanning a quoted scalar", startOfLast(document, /^QUOTE/, at)] : ["could not find expected ':' while scanning a simple key", at];
		case "BAD_INDENT": {
			const flow = /^Flow (sequence|map)/.exec(error.message)?.[1];
			if (flow === void 0) return void 0;
			const [close, what] = flow === "map" ? ["}", "mapping"] : ["]", "sequence"];
			return [`did not find expected ',' or '${close}' while parsing a flow ${what}`, startOfLast(document, /^FLOW/, at)];
		}
		case "UNEXPECTED_TOKEN": return unexpected(yaml, at);
		default: return;
	}
}
const cannotStart = "found character that cannot start any token while scanning for the next token";
const noContent = "did not find expected node content while parsing a block node";
function unexpected(yaml, at) {
	if (/[}\]]/.test(yaml.charAt(at))) return [noContent, at];
	const before = yaml.slice(yaml.lastIndexOf("\n", at - 1) + 1, at);
	if (/^-\s/.test(yaml.slice(at, at + 2)) && /:[ \t]+$/.test(before)) return ["block sequence entries are not allowed in this context", at];
	if (/(?:^|[ \t])[>|][-+0-9]*[ \t]+$/.exec(before) === null) return void 0;
	return ["did not find expected comment or line break while scanning a block scalar", at - before.length + before.search(/[>|][-+0-9]*[ \t]+$/)];
}
function colonAfter(yaml, at) {
	const colon = /:(?=\s|$)/g;
	colon.lastIndex = at;
	return colon.exec(yaml)?.index ?? at;
}
function startOfLast(document, type, at) {
	let start = at;
	visit(document, (_key, node) => {
		if (!isNode(node) || node.range == null || node.range[0] > at) return;
		if ("flow" in node && node.flow === true ? type.test("FLOW") : isScalar$1(node) && type.test(node.type ?? "")) start = node.range[0];
	});
	return start;
}
// packages/forem-markdown/front-matter/front-matter.ts
function readFrontMatter(markdown, contact) {
	const parts = split(markdown);
	if (parts === void 0) return {
		ok: true,
		frontMatter: {},
		body: markdown
	};
	const document = parse(parts.yaml);
	const error = document?.errors[0];
	if (document === void 0 || error !== void 0) return {
		ok: false,
		error: (error && document && explainYamlError(error, document, parts.yaml)) ?? generalError(contact)
	};
	const forbidden = forbiddenValue(document, parts.yaml);
	if (forbidden !== void 0) return {
		ok: false,
		error: forbidden
	};
	keepTexts(document);
	return {
		ok: true,
		frontMatter: isMap(document.contents) ? Object(document.toJS()) : {},
		body: parts.body
	};
}
function generalError(contact) {
	const problem = "There was a problem parsing the front-matter YAML.";
	if (contact === void 0) return `${problem}..`;
	return `${problem} Perhaps you need to escape a quote or a colon or something. Email ${contact} if you are having trouble.`;
}
function split(markdown) {
	const start = markdown.search(/\S/);
	if (start < 0 || !markdown.startsWith("---", start)) return void 0;
	let close = markdown.indexOf("---", start + 3);
	while (close >= 0) {
		const end = /[ \t]*(?:\n|$)/y;
		end.lastIndex = close + 3;
		if (end.test(markdown)) return {
			yaml: markdown.slice(start + 3, close),
			body: markdown.slice(end.lastIndex)
		};
		close = markdown.indexOf("---", close + 1);
	}
}
function parse(yaml) {
	const options = {
		version: "1.1",
		uniqueKeys: false,
		prettyErrors: false,
		logLevel: "silent"
	};
	try {
		return parseDocument(yaml, options);
	} catch (error) {
		if (error instanceof RangeError) return void 0;
		throw error;
	}
}
function keepTexts(document) {
	visit(document, (_key, node) => {
		if (!isScalar$1(node) || node.type !== "PLAIN" || node.source === void 0) return;
		if (node.value instanceof Date || /^(?:[ynYN]|[-+]?\d+[eE][-+]?\d+)$/.test(node.source)) node.value = node.source;
	});
}
// packages/forem-markdown/html/references.ts
const names$1 = new Set(`AElig Aacute Acirc Agrave Alpha Aring Atilde Auml Beta Ccedil Chi Dagger Delta ETH Eacute Ecirc
Egrave Epsilon Eta Euml Gamma Iacute Icirc Igrave Iota Iuml Kappa Lambda Mu Ntilde Nu OElig
Oacute Ocirc Ograve Omega Omicron Oslash Otilde Ouml Phi Pi Prime Psi Rho Scaron Sigma THORN Tau
Theta Uacute Ucirc Ugrave Upsilon Uuml Xi Yacute Yuml Zeta aacute acirc acute aelig agrave
alefsym alpha amp and ang aring asymp atilde auml bdquo beta brvbar bull cap ccedil cedil cent
chi circ clubs cong copy crarr cup curren dArr dagger darr deg delta diams divide eacute ecirc
egrave empty emsp ensp epsilon equiv eta eth euml euro exist fnof forall frac12 frac14 frac34
frasl gamma ge gt hArr harr hearts hellip iacute icirc iexcl igrave image infin int iota iquest
isin iuml kappa lArr lambda lang laquo larr lceil ldquo le lfloor lowast loz lrm lsaquo lsquo lt
macr mdash micro middot minus mu nabla nbsp ndash ne ni not notin nsub ntilde nu oacute ocirc
oelig ograve oline omega omicron oplus or ordf ordm oslash otilde otimes ouml para part permil
perp phi pi piv plusmn pound prime prod prop psi quot rArr radic rang raquo rarr rceil rdquo
real reg rfloor rho rlm rsaquo rsquo sbquo scaron sdot sect shy sigma sigmaf sim spades sub sube
sum sup sup1 sup2 sup3 supe szlig tau there4 theta thetasym thinsp thorn tilde times trade uArr
uacute uarr ucirc ugrave uml upsih upsilon uuml weierp xi yacute yen yuml zeta zwj zwnj
  apos`.split(/\s+/));
const escapes = {
	"&": "&amp;",
	"<": "&lt;",
	">": "&gt;"
};
function escapeText(text) {
	return text.replace(/[&<>]/g, (char) => escapes[char] ?? char);
}
function normalizeText(source) {
	return source.replace(/&#(?:[xX]([0-9A-Fa-f]{1,8})|([0-9]{1,9}));?|&([0-9A-Za-z]{1,16});|[&<>]/g, (found, hex, decimal, name) => {
		if (typeof name === "string") return named(found, name);
		if (typeof hex === "string") return numbered(Number.parseInt(hex, 16));
		if (typeof decimal === "string") return numbered(Number.parseInt(decimal, 10));
		return escapeText(found);
	});
}
function named(reference, name) {
	if (name === "quot") return "\"";
	if (name === "apos") return "'";
	if (name === "nbsp") return "\xA0";
	return names$1.has(name) ? reference : `&amp;${reference.slice(1)}`;
}
function numbered(code) {
	return code > 0 && code <= 1114111 && !(code >= 55296 && code <= 57343) ? escapeText(String.fromCodePoint(code)) : "";
}
// packages/forem-markdown/html/tags.ts
const words$1 = (list) => new Set(list.split(/\s+/));
const voidTags = words$1("area base basefont br col frame hr img input isindex link meta param");
const textTags = words$1("script style");
const blockTags$1 = words$1(`address blockquote center colgroup dd dir div dl dt fieldset form h1 h2 h3 h4 h5 h6 hr legend li
  menu noframes noscript ol optgroup option p pre table tbody td tfoot th thead tr ul caption`);
const closedBy = new Map(Object.entries({
	a: "a",
	address: "p ul",
	blockquote: "p",
	caption: "p",
	center: "b i p font",
	col: "p caption",
	colgroup: "colgroup p caption",
	dd: "address dt p pre",
	div: "p",
	dl: "address dt p pre",
	dt: "address dd p pre",
	fieldset: "a h1 h2 h3 h4 h5 h6 p pre",
	form: "address dl form h1 h2 h3 h4 h5 h6 ol p pre ul",
	h1: "p",
	h2: "p",
	h3: "p",
	h4: "p",
	h5: "p",
	h6: "p",
	hr: "p",
	li: "address dl h1 h2 h3 h4 h5 h6 li p pre",
	ol: "p ul",
	option: "option",
	p: "b h1 h2 h3 h4 h5 h6 i p s small strike tt u",
	pre: "p ul",
	table: "a h1 h2 h3 h4 h5 h6 p pre",
	tbody: "colgroup p tbody td tfoot th thead tr caption",
	td: "a b i p span td th u font",
	tfoot: "colgroup p tbody td th thead tr caption",
	th: "a b i p span td th u font",
	thead: "colgroup caption",
	tr: "colgroup p td th tr caption",
	ul: "address ol p pre"
}).map(([tag, closed]) => [tag, words$1(closed)]));
const endPriorities = {
	div: 150,
	td: 160,
	th: 160,
	tr: 170,
	thead: 180,
	tbody: 180,
	tfoot: 180,
	table: 190
};
function rankOf(tag) {
	return endPriorities[tag] ?? 100;
}
// packages/forem-markdown/html/parse.ts
const maxDepth$1 = 250;
function parseHtml(source) {
	const root = {
		name: "",
		attributes: /* @__PURE__ */ new Map(),
		children: []
	};
	const stack = [root];
	const top = () => stack.at(-1) ?? root;
	const close = () => {
		const { name, attributes, children } = top();
		stack.pop();
		top().children.push({
			kind: "element",
			name,
			attributes,
			children
		});
	};
	for (const token of tokenize$1(source)) if (token.kind === "text") top().children.push(token);
	else if (token.kind === "end") closeTo(stack, token.name, close);
	else {
		while (closedBy.get(token.name)?.has(top().name)) close();
		if (stack.length > maxDepth$1) continue;
		stack.push({
			name: token.name,
			attributes: token.attributes,
			children: []
		});
		if (token.isEmpty || voidTags.has(token.name)) close();
	}
	while (stack.length > 1) close();
	return root.children;
}
function closeTo(stack, name, close) {
	const index = stack.findLastIndex((open) => open.name === name);
	if (index < 1) return;
	if (stack.slice(index + 1).some((open) => rankOf(open.name) > rankOf(name))) return;
	while (stack.length > index) close();
}
function* tokenize$1(source) {
	const markup = /<(?:!--|!doctype|\?|\/?[A-Za-z])/gi;
	let written = 0;
	for (let match = markup.exec(source); match !== null; match = markup.exec(source)) {
		if (match.index > written) yield textToken(source.slice(written, match.index));
		if (match[0].startsWith("</")) {
			const end = after(source, ">", match.index);
			yield {
				kind: "end",
				name: nameAt(source, match.index + 2)
			};
			written = end;
		} else if (/^<[A-Za-z]/.test(match[0])) {
			const tag = readTag$1(source, match.index);
			written = tag.end;
			const { name, attributes, isEmpty } = tag;
			if (!/^(?:html|head|body)$/.test(name)) yield {
				kind: "start",
				name,
				attributes,
				isEmpty
			};
			if (textTags.has(name) && !isEmpty) {
				const end = endOfRawText(source, written, name);
				if (end > written) yield {
					kind: "text",
					html: escapeText(source.slice(written, end))
				};
				written = end;
			}
		} else written = after(source, match[0] === "<!--" ? "-->" : ">", match.index);
		markup.lastIndex = written;
	}
	if (written < source.length) yield textToken(source.slice(written));
}
function textToken(source) {
	return {
		kind: "text",
		html: normalizeText(source.replaceAll("\0", ""))
	};
}
function after(source, mark, from) {
	const index = source.indexOf(mark, from);
	return index < 0 ? source.length : index + mark.length;
}
function endOfRawText(source, from, name) {
	const end = new RegExp(`</${name}`, "gi");
	end.lastIndex = from;
	return end.exec(source)?.index ?? source.length;
}
function nameAt(source, at) {
	const pattern = /[A-Za-z][0-9A-Za-z:_.-]*/y;
	pattern.lastIndex = at;
	return (pattern.exec(source)?.[0] ?? "").toLowerCase().replace(/^.*:/, "");
}
function readTag$1(source, at) {
	const head = /<[A-Za-z][0-9A-Za-z:_.-]*/y;
	head.lastIndex = at;
	const name = nameAt(source, at + 1);
	const attributes = /* @__PURE__ */ new Map();
	let end = at + (head.exec(source)?.[0].length ?? 1);
	const part = /[\s"'<=]+|\/(?!>)|([^\s"'<>/=]+)(?:\s*=\s*(?:"([^"]*)(?:"|$)|'([^']*)(?:'|$)|([^\s>]*)))?/y;
	for (;;) {
		part.lastIndex = end;
		const match = part.exec(source);
		if (match === null) break;
		end = part.lastIndex;
		const attribute = match[1]?.toLowerCase();
		if (attribute === void 0 || attributes.has(attribute)) continue;
		attributes.set(attribute, normalizeText(match[2] ?? match[3] ?? match[4] ?? ""));
	}
	return {
		name,
		attributes,
		isEmpty: source.startsWith("/>", end),
		end: after(source, ">", end)
	};
}
// packages/forem-markdown/html/print.ts
function printHtml(nodes) {
	const parts = [];
	for (const node of nodes) print(node, parts);
	return parts.join("");
}
function print(node, parts) {
	if (node.kind === "text") {
		parts.push(node.html);
		return;
	}
	parts.push(`<${node.name}`, ...[...node.attributes].map((pair) => attribute(node.name, pair)), ">");
	if (voidTags.has(node.name)) return;
	const { children } = node;
	const isSpread = blockTags$1.has(node.name) && children.length > 1 && !node.name.startsWith("p");
	if (isSpread && children[0]?.kind === "element") parts.push("\n");
	children.forEach((child, index) => {
		print(child, parts);
		if (isBroken(child, children[index + 1], node)) parts.push("\n");
	});
	if (isSpread && children.at(-1)?.kind === "element") parts.push("\n");
	parts.push(`</${node.name}>`);
}
function isBroken(node, next, parent) {
	if (node.kind !== "element" || !blockTags$1.has(node.name)) return false;
	return next?.kind === "element" && !parent.name.startsWith("p");
}
function attribute(element, [name, value]) {
	return ` ${name}="${(/^(?:href|action|src)$/.test(name) || name === "name" && element === "a" ? escapeUrl(value.trimStart()) : value).replaceAll("\"", "&quot;")}"`;
}
function escapeUrl(url) {
	return url.replace(/[^!#%&'()*+,\-./0-9:;=?@A-Z_a-z~]+/g, (run) => encodeURIComponent(run));
}
// packages/forem-markdown/liquid/outcome.ts
function syntaxError(message) {
	return {
		kind: "syntax",
		message: `Liquid syntax error: ${message}`
	};
}
function refused(message) {
	return {
		kind: "refused",
		message
	};
}
function isFailure(result) {
	return typeof result === "object" && result !== null && "kind" in result && "message" in result;
}
// packages/forem-markdown/liquid/services.ts
const anyId = /^[\w@:/.?=&%+,#~! -]+$/;
const services = [
	[
		"youtube",
		/^(?:https?:\/\/(?:www\.)?(?:youtube\.com|youtu\.be)\/\S+|[\w-]{11}(?:[?&]\S*)?)$/,
		"Invalid YouTube ID"
	],
	[
		"vimeo",
		/^(?:https?:\/\/(?:player\.)?vimeo\.com\/\S+|\d+)$/,
		"Invalid Vimeo ID"
	],
	[
		"gist",
		/^https:\/\/gist\.github\.com\/[\w-]+\/[0-9a-f]\S*(?: file=\S+)?$/,
		"Invalid Gist link: You must provide a Gist link"
	],
	[
		"codepen",
		/^https?:\/\/codepen\.io\/(?=\S+(?: .*)?$)\S+?\/(?:pen|embed|full|details)\/\S/,
		"Invalid CodePen URL"
	],
	[
		"stackblitz",
		/^[\w-]+(?: .*)?$/,
		"Invalid Stackblitz Id"
	],
	[
		"codesandbox",
		/^[\w/-]+(?: .*)?$/,
		"Invalid CodeSandbox ID"
	],
	[
		"jsfiddle",
		/^https?:\/\/jsfiddle\.net\/\S+(?: .*)?$/,
		"Invalid JSFiddle URL"
	],
	[
		"glitch",
		/^[\w-]+(?: .*)?$/,
		"Invalid Glitch ID"
	],
	[
		"github",
		/^(?:https?:\/\/github\.com\/)?[\w.-]+(?:\/[\w.-]+)*(?:[ #].*)?$/,
		"Invalid GitHub link"
	],
	[
		"tweet",
		/^(?:https?:\/\/(?:twitter|x)\.com\/\S+\/)?\d+$/,
		"Invalid Twitter Id"
	],
	[
		"twitter",
		/^(?:https?:\/\/(?:twitter|x)\.com\/\S+\/)?\d+$/,
		"Invalid Twitter Id"
	],
	[
		"twitter_timeline",
		/^https?:\/\/twitter\.com\/\S+$/,
		"Invalid Twitter Timeline URL"
	],
	[
		"twitch",
		/^\S+$/,
		"Invalid Twitch ID"
	],
	[
		"instagram",
		/^[\w-]{11}$/,
		"Invalid Instagram Id"
	],
	[
		"reddit",
		/^https:\/\/www\.reddit\.com\/\S+$/,
		"Invalid Reddit link"
	],
	[
		"spotify",
		/^spotify:\w+:\w+$/,
		"Invalid Spotify Link"
	],
	[
		"soundcloud",
		/^https:\/\/soundcloud\.com\/\S+$/,
		"Invalid Soundcloud URL"
	],
	[
		"speakerdeck",
		/^\w+(?:#.*)?$/,
		"Invalid Speakerdeck Id"
	],
	[
		"slideshare",
		/^\w+$/,
		"Invalid Slideshare Key"
	],
	[
		"medium",
		/^https?:\/\/(?=\S+$)\S*?medium\.com\/\S/,
		"Invalid link URL or link URL does not exist"
	],
	[
		"wikipedia",
		/^https:\/\/[\w-]+\.wikipedia\.org\/wiki\/\S+$/,
		"Invalid Wikipedia URL"
	],
	[
		"asciinema",
		/^(?:https:\/\/asciinema\.org\/a\/)?\d+$/,
		"Invalid Asciinema ID"
	],
	[
		"replit",
		/^@\w+\/[\w-]+(?:#.*)?$/,
		"Invalid Replit URL or @user/slug"
	],
	[
		"runkit",
		anyId,
		"Invalid RunKit"
	],
	[
		"stackexchange",
		/^\d+(?: \w+)?$/,
		"Invalid Stack Exchange ID"
	],
	[
		"stackoverflow",
		/^\d+$/,
		"Invalid Stack Overflow ID"
	],
	...`agent_session bandcamp blogcast bluesky bolt cloudrun descript dotnetfiddle gitpitch huggingface
  jsitor kotlin livecodes loom lovable mux neon netlify nexttech org_lead_form parler slides stackery`.split(/\s+/).map((name) => [
		name,
		anyId,
		`Invalid ${name} URL`
	])
];
const embeddable = /^(?:www\.|m\.|player\.|open\.|gist\.|play\.|clips\.)?(?:youtube\.com|youtu\.be|vimeo\.com|github\.com|codepen\.io|codesandbox\.io|stackblitz\.com|jsfiddle\.net|glitch\.com|glitch\.me|twitter\.com|x\.com|twitch\.tv|instagram\.com|reddit\.com|spotify\.com|soundcloud\.com|speakerdeck\.com|slideshare\.net|medium\.com|asciinema\.org|replit\.com|stackoverflow\.com|loom\.com|bsky\.app|dotnetfiddle\.net|kotlinlang\.org)$|(?:^|\.)(?:stackexchange|wikipedia)\.(?:com|org)$/;
function embedFor(url) {
	if (!URL.canParse(url)) return void 0;
	const { protocol, hostname, pathname } = new URL(url);
	if (!/^https?:$/.test(protocol) || pathname === "/") return void 0;
	if (hostname === "dev.to") return "article";
	return embeddable.test(hostname) ? "service" : void 0;
}
// packages/forem-markdown/liquid/tags.ts
const disabledTags = new Set(`include if unless for case assign capture cycle break echo render increment decrement ifchanged
  tablerow`.split(/\s+/));
function findTag(name) {
	return tags.get(name);
}
const details = {
	isBlock: true,
	render: (markup, content) => `<details>\n  <summary>${markup.trim()}</summary>\n  ${inner(content)}\n</details>\n`
};
const katex = {
	isBlock: true,
	render(markup, content) {
		const tag = textOf$1(markup) === "inline" ? "span" : "div";
		return `<${tag} class="katex-element">\n  ${withoutTags$1(content).trim()}\n</${tag}>\n`;
	}
};
const box = {
	isBlock: true,
	render: (_markup, content) => `<div>${inner(content)}</div>\n`
};
const article = {
	isBlock: false,
	check: (markup, { hasArticle }) => hasArticle(pathOf(textOf$1(markup))) ? void 0 : `The article you're looking for does not exist: {% link ${textOf$1(markup)} %}`,
	render: (markup) => card(`https://dev.to${pathOf(textOf$1(markup))}`)
};
const user = {
	isBlock: false,
	check: (markup, { hasUser }) => hasUser(textOf$1(markup).replace(/^@/, "")) ? void 0 : `Invalid username: ${textOf$1(markup)}`,
	render: (markup) => card(`https://dev.to/${textOf$1(markup).replace(/^@/, "")}`)
};
const embed = {
	isBlock: false,
	check(markup, environment) {
		const url = textOf$1(markup).split(/\s+/)[0] ?? "";
		const known = embedFor(url);
		if (known === "article") return environment.hasArticle(pathOf(url)) ? void 0 : badUrl;
		return known === void 0 ? badUrl : void 0;
	},
	render: (markup) => card(textOf$1(markup).split(/\s+/)[0] ?? "")
};
const badUrl = "URL provided may have a typo or error; please check and try again";
const quiet = {
	isBlock: false,
	render: (markup) => card(textOf$1(markup))
};
const tags = new Map([
	["details", details],
	["collapsible", details],
	["spoiler", details],
	["katex", katex],
	["card", box],
	["cta", box],
	["row", box],
	["col", box],
	["link", article],
	["post", article],
	["user", user],
	["embed", embed],
	["user_subscription", {
		isBlock: false,
		check: () => "User is not permitted to use this liquid tag",
		render: () => ""
	}],
	...[
		"comment",
		"devcomment",
		"feed",
		"organization",
		"org",
		"podcast",
		"poll",
		"survey",
		"tag"
	].map((name) => [name, quiet]),
	...services.map(([name, accepts, message]) => {
		const check = (markup) => accepts.test(textOf$1(markup)) ? void 0 : message;
		return [name, {
			isBlock: false,
			check,
			render: quiet.render
		}];
	})
]);
function textOf$1(markup) {
	return withoutTags$1(markup).replaceAll("&amp;", "&").trim();
}
function withoutTags$1(text) {
	const kept = [];
	let at = 0;
	for (;;) {
		const open = text.indexOf("<", at);
		const close = open < 0 ? -1 : text.indexOf(">", open);
		if (close < 0) return kept.join("") + text.slice(at);
		kept.push(text.slice(at, open));
		at = close + 1;
	}
}
function pathOf(link) {
	return `/${link.replace(/^https?:\/\/[^/]*/, "").replace(/[?#].*/s, "").replace(/^\/+|(?<!\/)\/+$/g, "")}`;
}
function inner(content) {
	return printHtml(parseHtml(content.trim()));
}
function card(target) {
	const text = escapeText(target);
	return /^https?:\/\//.test(target) ? `<div class="ltag"><a href="${text.replaceAll("\"", "%22")}">${text}</a></div>\n` : `<div class="ltag">${text}</div>\n`;
}
// packages/forem-markdown/liquid/tokens.ts
function tokenize(source) {
	const tokens = [];
	const marks = /\{[{%]/g;
	let written = 0;
	const unclosed = /* @__PURE__ */ new Set();
	for (let match = marks.exec(source); match !== null; match = marks.exec(source)) {
		const at = match.index;
		const end = unclosed.has(match[0]) ? void 0 : endOfToken(source, at);
		if (end === void 0) unclosed.add(match[0]);
		if (at > written) tokens.push(source.slice(written, at));
		written = end ?? at + 2;
		tokens.push(source.slice(at, written));
		marks.lastIndex = written;
	}
	if (written < source.length) tokens.push(source.slice(written));
	return tokens;
}
function endOfToken(source, at) {
	if (source.charAt(at + 1) === "%") {
		const close = source.indexOf("%}", at + 2);
		return close < 0 ? void 0 : close + 2;
	}
	const close = source.indexOf("}", at + 2);
	if (close < 0) return void 0;
	return source.charAt(close + 1) === "}" ? close + 2 : close + 1;
}
function readTag(token) {
	if (!token.endsWith("%}") || token.length < 4) return void 0;
	const match = /^\{%-?[ \t\r\n\f\v]*(#|\w+)[ \t\r\n\f\v]*/.exec(token.slice(0, -2));
	if (match === null) return void 0;
	return {
		name: match[1] ?? "",
		markup: token.slice(match[0].length, -2).replace(/-$/, "")
	};
}
// packages/forem-markdown/liquid/render.ts
function renderLiquid(html, environment) {
	const reading = {
		tokens: tokenize(html),
		environment,
		usedTags: /* @__PURE__ */ new Set(),
		next: 0,
		trimsNext: false,
		isStopped: false
	};
	const output = readBody$1(reading, []);
	return isFailure(output) ? output : {
		html: output,
		usedTags: [...reading.usedTags]
	};
}
const maxDepth = 100;
function readBody$1(reading, open) {
	const block = open.at(-1);
	if (open.length > maxDepth) return refused("Liquid error: Nesting too deep");
	const parts = [];
	while (reading.next < reading.tokens.length) {
		const token = reading.tokens[reading.next] ?? "";
		reading.next += 1;
		if (token.startsWith("{{")) return token.endsWith("}}") && token.length > 3 ? refused("Liquid error: Liquid variables are disabled") : unterminated("Variable", token);
		if (!token.startsWith("{%")) {
			if (!reading.isStopped) parts.push(reading.trimsNext ? token.trimStart() : token);
			reading.trimsNext = false;
			continue;
		}
		const previous = reading.tokens[reading.next - 2] ?? "";
		if (token.charAt(2) === "-" && !/^\{[{%]/.test(previous)) parts.push((parts.pop() ?? "").trimEnd());
		reading.trimsNext = token.at(-3) === "-";
		const tag = readTag(token);
		if (tag === void 0) return unterminated("Tag", token);
		if (block !== void 0 && tag.name === `end${block}`) return parts.join("");
		const output = runTag(reading, tag, open);
		if (isFailure(output)) return output;
		parts.push(output);
	}
	return block === void 0 ? parts.join("") : syntaxError(`'${block}' tag was never closed`);
}
function unterminated(what, token) {
	return syntaxError(`${what} '${token}' was not properly terminated with regexp: ${what === "Tag" ? "/\\%\\}/" : "/\\}\\}/"}`);
}
function runTag(reading, tag, open) {
	const { name, markup } = tag;
	if (name === "raw") return readRaw(reading, markup);
	if (name === "liquid") return runLiquidTag(reading, markup);
	if (name === "continue") {
		reading.isStopped = true;
		return "";
	}
	if (name === "#") return readComment(markup);
	if (disabledTags.has(name)) return refused(`Liquid#${name} tag is disabled`);
	const definition = findTag(name);
	if (definition === void 0) return unknownTag(name, open.at(-1));
	reading.usedTags.add(name);
	const refusal = definition.check?.(markup, reading.environment);
	if (refusal !== void 0) return refused(refusal);
	const content = definition.isBlock ? readBody$1(reading, [...open, name]) : "";
	if (isFailure(content)) return content;
	return reading.isStopped ? "" : definition.render(markup, content);
}
function unknownTag(name, block) {
	if (block === void 0) return syntaxError(/^(?:else|end)$/.test(name) ? `Unexpected outer '${name}' tag` : unknown(name));
	if (name === "else") return syntaxError(`${block} tag does not expect 'else' tag`);
	if (!name.startsWith("end")) return syntaxError(unknown(name));
	return syntaxError(`'${name}' is not a valid delimiter for ${block} tags. use ${block === "liquid" ? "%}" : `end${block}`}`);
}
function unknown(name) {
	return `Unknown tag '${name}'`;
}
function readRaw(reading, markup) {
	if (markup.trim() !== "") return syntaxError("Syntax Error in 'raw' - Valid syntax: raw");
	const start = reading.next;
	while (reading.next < reading.tokens.length) {
		const token = reading.tokens[reading.next] ?? "";
		reading.next += 1;
		const tagAt = token.endsWith("%}") ? token.lastIndexOf("{%") : -1;
		if (tagAt < 0 || !/^\{%[ \t\r\n\f\v]*endraw\b/.test(token.slice(tagAt))) continue;
		const content = [...reading.tokens.slice(start, reading.next - 1), token.slice(0, tagAt)];
		return reading.isStopped ? "" : content.join("");
	}
	return syntaxError("'raw' tag was never closed");
}
function readComment(markup) {
	return /\n[ \t\r\f\v]*[^#\s]/.test(markup) ? syntaxError("Syntax error in tag '#' - Each line of comments must be prefixed by the '#' character") : "";
}
function runLiquidTag(reading, markup) {
	const parts = [];
	for (const line of markup.split("\n")) {
		const text = line.trim();
		if (text === "") continue;
		const [, name = text, rest = ""] = /^(#|\w+)\s*(.*)/s.exec(text) ?? [];
		const output = name === "raw" || findTag(name)?.isBlock === true ? syntaxError(`'${name}' tag was never closed`) : runTag(reading, {
			name,
			markup: rest
		}, ["liquid"]);
		if (isFailure(output)) return output;
		parts.push(output);
	}
	return parts.join("");
}
// packages/forem-markdown/headings.ts
function headingHtml(content, level) {
	const anchor = anchorOf(content);
	return `<h${level}>\n  <a name="${anchor}" href="#${anchor}">\n  </a>\n  ${content}\n</h${level}>\n`;
}
function anchorOf(content) {
	const html = parseHtml(content).map(withoutTags).join("");
	return toText(fromHtml(html, { fragment: true }), { whitespace: "pre" }).toLowerCase().replace(/\p{RGI_Emoji}/gv, "").trim().replace(/[\p{P}$+<=>^`|~]/gu, "").replace(/\s+/g, "-");
}
function withoutTags(node) {
	return node.kind === "text" ? node.html : node.children.map(withoutTags).join("");
}
// packages/forem-markdown/lexers.ts
const plainNames = `
  abap ada apache apex applescript armasm awk bbcbasic biml bpf brainfuck bsl c ceylon clean cmake
  cmhg coq css csvs cuda cypher dafny dart datastudio digdag dot ecl eiffel elm epp factor fortran
  fsharp ghc-core glsl gradle graphql groovy hcl hlsl hocon hql html http idlang igorpro ini io
  irb_output isbl j java jsl json jsonnet jsp kotlin lean liquid llvm lua lustre lutin m68k magik
  mason meson minizinc mosel msgtrans mxml nasm nginx nial ocaml openedge pascal plist plsql pony
  praat prolog prometheus properties qml racket reasonml rego rescript sas sass scala scheme scss
  sed sieve slice slim smarty solidity sparql sqf sql ssh stan stata supercollider swift syzlang
  syzprog tap tcl toml tsx ttcn3 tulip turtle twig vala velocity verilog vhdl wollok xml xpath
  xquery yang
`;
const aliasedNames = `
  actionscript as as3; apiblueprint apib; augeas aug; batchfile bat batch dosbatch winbatch;
  bibtex bib; brightscript bs brs; cfscript cfc; clojure clj cljs; coffeescript coffee coffee-
  script; common_lisp cl common-lisp elisp emacs-lisp lisp; conf config configuration; console
  terminal shell_session shell-session; cpp c++; crystal cr; csharp c# cs; cython pyx pyrex; d
  dlang; diff patch udiff; docker dockerfile Dockerfile; eex leex heex; elixir exs; email eml
  e-mail; erb eruby rhtml; erlang erl; escape esc; fluent ftl; freefem ff; gdscript gd; ghc-cmm
  cmm; gherkin cucumber behat; go golang; hack hh; haml HAML; handlebars hbs mustache; haskell hs;
  haxe hx; hylang hy; idris idr; irb pry; isabelle isa Isabelle; janet jdn; javascript js; jinja
  django; json-doc jsonc; jsx react; julia jl; lasso lassoscript; literate_coffeescript litcoffee;
  literate_haskell lithaskell lhaskell lhs; livescript ls; make makefile mf gnumake bsdmake;
  markdown md mkd; mathematica wl; matlab m; moonscript moon; nesasm nes; nim nimrod; nix nixos;
  objective_c objc obj-c obj_c objectivec; objective_cpp objcpp obj-cpp obj_cpp objectivecpp
  objc++ obj-c++ obj_c++ objectivec++; ocl OCL; opentype_feature_file fea opentype
  opentypefeature; perl pl; php php3 php4 php5; plaintext text; postscript postscr ps eps;
  powershell posh microsoftshell msshell; protobuf proto; puppet pp; python py; q kdb+; r R s S;
  robot_framework robot robot-framework; ruby rb; rust rs rust,no_run rs,no_run rust,ignore
  rs,ignore rust,should_panic rs,should_panic; shell bash zsh ksh sh; smalltalk st squeak; sml ml;
  systemd unit-file; terraform tf; tex TeX LaTeX latex; typescript ts; vb visualbasic; vcl
  varnishconf varnish; viml vim vimscript ex; vue vuejs; xojo realbasic; yaml yml; zig zir
`;
const lexers = new Map([...words(plainNames).map((name) => [name, name]), ...aliasedNames.split(";").flatMap((group) => {
	const names = words(group);
	return names.map((name) => [name, names[0] ?? name]);
})]);
function lexerOf(language) {
	return lexers.get(language.split("?")[0] ?? "") ?? "plaintext";
}
function words(list) {
	return list.trim().split(/\s+/);
}
// packages/forem-markdown/redcarpet/bytes.ts
function toBytes(text) {
	return Buffer.from(text, "utf8").toString("latin1");
}
function fromBytes(bytes) {
	return Buffer.from(bytes, "latin1").toString("utf8");
}
// packages/forem-markdown/redcarpet/chars.ts
function isAlnum(char) {
	return char !== void 0 && /^[0-9A-Za-z]$/.test(char);
}
function isAlpha(char) {
	return char !== void 0 && /^[A-Za-z]$/.test(char);
}
function isPunctuation(char) {
	return char !== void 0 && /^[!-/:-@[-`{-~]$/.test(char);
}
function isWhite(char) {
	return char !== void 0 && /^[ \t\n\v\f\r]$/.test(char);
}
function isSpace(char) {
	return char === " " || char === "\n";
}
function endOfLine(text, from) {
	const newline = text.indexOf("\n", from);
	return newline < 0 ? text.length : newline + 1;
}
function skip(text, from, set) {
	let at = from;
	while (at < text.length && set.includes(text.charAt(at))) at += 1;
	return at;
}
function trimSpaces(text) {
	const trimmed = trimSpacesEnd(text);
	return trimmed.slice(skip(trimmed, 0, " \n"));
}
function trimSpacesEnd(text) {
	let end = text.length;
	while (isSpace(text[end - 1])) end -= 1;
	return text.slice(0, end);
}
const htmlEscapes = {
	"\"": "&quot;",
	"&": "&amp;",
	"'": "&#39;",
	"<": "&lt;",
	">": "&gt;"
};
function escapeHtml(text) {
	return text.replace(/["&'<>]/g, (char) => htmlEscapes[char] ?? char);
}
function escapeHref(address) {
	return address.replace(/[^!#$%&()*+,\-./0-9:;=?@A-Z_a-z]/g, (byte) => {
		if (byte === "'") return "&#x27;";
		return `%${byte.charCodeAt(0).toString(16).toUpperCase().padStart(2, "0")}`;
	});
}
function unescapeBackslashes(text) {
	return text.replace(/\\([\s\S]?)/g, "$1");
}
// packages/forem-markdown/redcarpet/lines.ts
function emptyLine(text, at) {
	let end = at;
	while (text.charAt(end) === " ") end += 1;
	return end >= text.length || text.charAt(end) === "\n" ? end - at + 1 : 0;
}
function isRule(text, at) {
	return matchAt$1(/ {0,3}([*\-_])(?: *\1){2} *(?:\1 *)*(?:\n|$)/y, text, at) !== null;
}
function fenceAt(text, at) {
	const match = matchAt$1(/ {0,3}(?:`{3,}(?!`)|~{3,}(?!~)) *(?:(?:\{([^}\n]*)\}|(?!\{)([^ \n]+)) *)?(?:\n|$)/y, text, at);
	if (match === null) return void 0;
	return {
		length: match[0].length,
		language: trimSpaces(match[1] ?? match[2] ?? "")
	};
}
function underlineLevel(text, at) {
	const match = matchAt$1(/(?:(=+)|-+) *(?:\n|$)/y, text, at);
	if (match === null) return 0;
	return match[1] === void 0 ? 2 : 1;
}
function quotePrefix(text, at) {
	return matchAt$1(/ {0,3}> ?/y, text, at)?.[0].length ?? 0;
}
function isIndentedCode(text, at) {
	return text.startsWith("    ", at);
}
function bulletPrefix(text, at) {
	return markerLength(/ {0,3}[*+-] /y, text, at);
}
function numberPrefix(text, at) {
	return markerLength(/ {0,3}[0-9]+\. /y, text, at);
}
function markerLength(pattern, text, at) {
	const match = matchAt$1(pattern, text, at);
	if (match === null) return 0;
	const next = endOfLine(text, at);
	return next < text.length && underlineLevel(text, next) > 0 ? 0 : match[0].length;
}
function matchAt$1(pattern, text, at) {
	pattern.lastIndex = at;
	return pattern.exec(text);
}
// packages/forem-markdown/redcarpet/parse.ts
const maxNesting = 16;
function isTooDeep(parse) {
	return parse.depth > maxNesting;
}
function nested(parse, buffers, work) {
	parse.depth += buffers;
	try {
		return work();
	} finally {
		parse.depth -= buffers;
	}
}
function spend(parse, characters) {
	parse.fuel -= characters;
	return parse.fuel > 0;
}
// packages/forem-markdown/redcarpet/html-block.ts
const blockTags = new Set(`abbr address article aside audio blockquote canvas dd del details div dl fieldset figcaption
  figure footer form h1 h2 h3 h4 h5 h6 header hgroup hr iframe ins math nav noscript ol output p pre
  script section style summary table tfoot ul video`.split(/\s+/));
function htmlBlockLength(parse, text, at) {
	if (text.charAt(at) !== "<" || !spend(parse, 1)) return 0;
	const tag = /^<([^> ]{1,10})[> ]/.exec(text.slice(at, at + 12))?.[1]?.toLowerCase();
	if (tag === void 0 || !blockTags.has(tag)) return commentLength(parse, text, at) || ruleLength(parse, text, at);
	const rest = text.slice(at);
	const unindented = elementLength(parse, rest, tag, true);
	if (unindented > 0 || tag === "ins" || tag === "del") return unindented;
	return elementLength(parse, rest, tag, false);
}
function commentLength(parse, text, at) {
	if (!text.startsWith("<!--", at)) return 0;
	const end = text.indexOf("-->", at + 3);
	if (!spend(parse, (end < 0 ? text.length : end) - at)) return 0;
	return end < 0 ? 0 : withEmptyLine(text, at, end + 3);
}
function ruleLength(parse, text, at) {
	if (!/^<hr[\s\S]{2}/i.test(text.slice(at, at + 5))) return 0;
	const end = text.indexOf(">", at + 3);
	if (!spend(parse, (end < 0 ? text.length : end) - at)) return 0;
	return end < 0 ? 0 : withEmptyLine(text, at, end + 1);
}
function withEmptyLine(text, at, end) {
	const empty = end < text.length ? emptyLine(text, end) : 0;
	return empty === 0 ? 0 : end - at + empty;
}
function elementLength(parse, block, tag, unindented) {
	const firstBreak = block.indexOf("\n", 2);
	for (let close = block.indexOf("</", 1); close >= 0; close = block.indexOf("</", close + 2)) {
		if (unindented && !(firstBreak < 0 || close < firstBreak) && block.charAt(close - 1) !== "\n") continue;
		const end = close + tag.length + 3;
		if (end >= block.length) break;
		if (!spend(parse, 1)) return 0;
		if (block.slice(close + 2, end).toLowerCase() !== `${tag}>`) continue;
		const empty = emptyLine(block, end);
		if (empty === 0) continue;
		const next = end + empty;
		return next < block.length ? next + emptyLine(block, next) : next;
	}
	spend(parse, block.length >> 4);
	return 0;
}
// packages/forem-markdown/redcarpet/out.ts
function newOut() {
	return {
		chunks: [],
		size: 0
	};
}
function put(out, text) {
	if (text === "") return;
	out.chunks.push(text);
	out.size += text.length;
}
function putSeparator(out) {
	if (out.size > 0) put(out, "\n");
}
function lastChar(out) {
	return out.chunks.at(-1)?.at(-1) ?? "";
}
function takeBack(out, count) {
	let left = Math.min(count, out.size);
	out.size -= left;
	while (left > 0) {
		const last = out.chunks.pop() ?? "";
		if (last.length > left) out.chunks.push(last.slice(0, last.length - left));
		left -= Math.min(left, last.length);
	}
}
function textOf(out) {
	return out.chunks.join("");
}
// packages/forem-markdown/redcarpet/list.ts
function readList(parse, out, text, at) {
	const ordered = bulletPrefix(text, at) === 0;
	if (ordered && numberPrefix(text, at) === 0) return void 0;
	const items = [];
	let next = at;
	let isBlock = false;
	nested(parse, 1, () => {
		while (next < text.length) {
			const item = readItem(parse, text, next, {
				ordered,
				isBlock
			});
			if (item === void 0) break;
			items.push(item.html);
			next = item.end;
			isBlock = item.isBlock;
			if (item.isLast) break;
		}
	});
	parse.renderer.list(out, items.join(""), ordered);
	return next;
}
function readItem(parse, text, at, list) {
	const marker = bulletPrefix(text, at) || numberPrefix(text, at);
	if (marker === 0) return void 0;
	const item = collectLines(text, at, marker, list.ordered);
	const isBlock = list.isBlock || item.hasEmptyLine;
	const content = newOut();
	const read = isBlock ? parse.blocks : parse.spans;
	nested(parse, 2, () => {
		read(content, item.text);
		if (item.sublist !== "") parse.blocks(content, item.sublist);
	});
	return {
		html: parse.renderer.listItem(textOf(content)),
		end: item.end,
		isBlock,
		isLast: item.endsList
	};
}
function collectLines(text, at, marker, ordered) {
	const indent = indentOf(text.slice(at, at + 3));
	let end = endOfLine(text, at);
	const lines = [text.slice(at + marker, end)];
	let sublistAt;
	let afterEmpty = false;
	let hasEmptyLine = false;
	let endsList = false;
	let inFence = false;
	let next = end;
	for (; next < text.length; next = end) {
		end = endOfLine(text, next);
		if (emptyLine(text, next) > 0) {
			afterEmpty = true;
			continue;
		}
		const lineIndent = indentOf(text.slice(next, next + 4));
		const line = text.slice(next + lineIndent, end);
		if (fenceAt(line, 0) !== void 0) inFence = !inFence;
		const isBullet = !inFence && bulletPrefix(line, 0) > 0;
		const isNumber = !inFence && numberPrefix(line, 0) > 0;
		if (afterEmpty && (ordered ? isBullet : isNumber)) {
			endsList = true;
			break;
		}
		if (isBullet && !isRule(line, 0) || isNumber) {
			if (afterEmpty) hasEmptyLine = true;
			if (lineIndent === indent) break;
			sublistAt ??= lines.length;
		} else if (afterEmpty && lineIndent < 4) {
			endsList = true;
			break;
		} else if (afterEmpty) {
			lines.push("\n");
			hasEmptyLine = true;
		}
		afterEmpty = false;
		lines.push(line);
	}
	return {
		text: lines.slice(0, sublistAt).join(""),
		sublist: sublistAt === void 0 ? "" : lines.slice(sublistAt).join(""),
		end: next,
		hasEmptyLine,
		endsList
	};
}
function indentOf(start) {
	return /^ */.exec(start)?.[0].length ?? 0;
}
// packages/forem-markdown/redcarpet/table.ts
function readTable(parse, out, text, at) {
	const head = readHead(text, at);
	if (head === void 0) return void 0;
	const body = [];
	let next = head.end;
	const headRow = nested(parse, 2, () => {
		const row = readRow(parse, head.text, head.alignments, true);
		while (next < text.length) {
			const end = text.indexOf("\n", next);
			const line = text.slice(next, end);
			if (end < 0 || !line.includes("|")) break;
			if (!spend(parse, head.alignments.length * 32)) break;
			body.push(readRow(parse, line, head.alignments, false));
			next = end + 1;
		}
		return row;
	});
	parse.renderer.table(out, headRow, body.join(""));
	return next;
}
function readHead(text, at) {
	const lineEnd = text.indexOf("\n", at);
	if (lineEnd < 0) return void 0;
	const line = text.slice(at, lineEnd);
	let pipes = line.split("|").length - 1;
	if (pipes === 0) return void 0;
	const head = trimSpacesEnd(line);
	if (head.startsWith("|")) pipes -= 1;
	if (head.endsWith("|")) pipes -= 1;
	const next = endOfLine(text, lineEnd + 1);
	const underline = text.slice(lineEnd + 1, next).replace(/\n$/, "");
	const alignments = readAlignments(underline, pipes + 1);
	const end = lineEnd + 1 + underline.length + 1;
	return alignments === void 0 ? void 0 : {
		text: head,
		alignments,
		end
	};
}
function readAlignments(line, columns) {
	const alignments = [];
	const column = / *(?! )(:?)(-*)(:?) *(?:[|+]|$)/y;
	column.lastIndex = line.startsWith("|") ? 1 : 0;
	while (alignments.length < columns) {
		if (column.lastIndex >= line.length) return void 0;
		const match = column.exec(line);
		if (match === null) return void 0;
		const [, left, dashes, right] = match;
		if (`${left}${dashes}${right}` === "") return void 0;
		alignments.push(alignmentOf(left !== "", right !== ""));
	}
	return alignments;
}
function alignmentOf(left, right) {
	if (left && right) return "center";
	if (left) return "left";
	return right ? "right" : "";
}
function readRow(parse, line, alignments, inHead) {
	const cells = [];
	let at = line.startsWith("|") ? 1 : 0;
	for (const alignment of alignments) {
		const pipe = line.indexOf("|", at);
		const end = pipe < 0 ? line.length : pipe;
		const content = newOut();
		const cell = trimSpaces(line.slice(at, end));
		nested(parse, 2, () => parse.spans(content, cell));
		cells.push(parse.renderer.cell(textOf(content), alignment, inHead));
		at = Math.min(end + 1, line.length);
	}
	return parse.renderer.row(cells.join(""));
}
// packages/forem-markdown/redcarpet/blocks.ts
const readers$1 = [
	readHeading,
	readHtml,
	readEmptyLine,
	readRule,
	readFencedCode,
	readTable,
	readQuote,
	readIndentedCode,
	readList,
	readParagraph
];
function readBlocks(parse, out, text) {
	if (isTooDeep(parse)) return;
	let at = 0;
	while (at < text.length) for (const read of readers$1) {
		const end = read(parse, out, text, at);
		if (end === void 0) continue;
		at = end;
		break;
	}
}
function spansOf(parse, text) {
	const out = newOut();
	nested(parse, 1, () => parse.spans(out, text));
	return textOf(out);
}
function readHeading(parse, out, text, at) {
	const hashes = /#{1,6}/y;
	hashes.lastIndex = at;
	const level = hashes.exec(text)?.[0].length;
	if (level === void 0) return void 0;
	let lineEnd = endOfLine(text, at);
	if (text.charAt(lineEnd - 1) === "\n") lineEnd -= 1;
	let start = at + level;
	while (text.charAt(start) === " ") start += 1;
	let end = lineEnd;
	while (text.charAt(end - 1) === "#") end -= 1;
	while (text.charAt(end - 1) === " ") end -= 1;
	if (end > start) parse.renderer.header(out, spansOf(parse, text.slice(start, end)), level);
	return lineEnd;
}
function readHtml(parse, out, text, at) {
	const length = htmlBlockLength(parse, text, at);
	if (length === 0) return void 0;
	parse.renderer.html(out, text.slice(at, at + length));
	return at + length;
}
function readEmptyLine(_parse, _out, text, at) {
	const length = emptyLine(text, at);
	return length === 0 ? void 0 : at + length;
}
function readRule(parse, out, text, at) {
	if (!isRule(text, at)) return void 0;
	parse.renderer.rule(out);
	return endOfLine(text, at);
}
function readFencedCode(parse, out, text, at) {
	const opening = fenceAt(text, at);
	if (opening === void 0) return void 0;
	const lines = [];
	let next = at + opening.length;
	while (next < text.length) {
		const fence = fenceAt(text, next);
		if (fence?.language === "") {
			next += fence.length;
			break;
		}
		const end = endOfLine(text, next);
		lines.push(emptyLine(text, next) > 0 ? "\n" : text.slice(next, end));
		next = end;
	}
	const code = lines.join("");
	const closed = code === "" || code.endsWith("\n") ? code : `${code}\n`;
	parse.renderer.blockCode(out, closed, opening.language);
	return next;
}
function readIndentedCode(parse, out, text, at) {
	if (!isIndentedCode(text, at)) return void 0;
	const lines = [];
	let next = at;
	while (next < text.length) {
		const end = endOfLine(text, next);
		const isEmpty = emptyLine(text, next) > 0;
		const isIndented = isIndentedCode(text, next);
		if (!isEmpty && !isIndented) break;
		lines.push(isEmpty ? "\n" : text.slice(next + 4, end));
		next = end;
	}
	while (lines.at(-1) === "\n") lines.pop();
	const code = lines.join("");
	parse.renderer.blockCode(out, code.endsWith("\n") ? code : `${code}\n`, "");
	return next;
}
function readQuote(parse, out, text, at) {
	if (quotePrefix(text, at) === 0) return void 0;
	const lines = [];
	let next = at;
	let end = at;
	while (next < text.length) {
		end = endOfLine(text, next);
		const prefix = quotePrefix(text, next);
		if (prefix === 0 && emptyLine(text, next) > 0 && endsQuote(text, end)) break;
		lines.push(text.slice(next + prefix, end));
		next = end;
	}
	const content = newOut();
	nested(parse, 1, () => parse.blocks(content, lines.join("")));
	parse.renderer.blockquote(out, textOf(content));
	return end;
}
function endsQuote(text, next) {
	return next >= text.length || quotePrefix(text, next) === 0 && emptyLine(text, next) === 0;
}
function readParagraph(parse, out, text, at) {
	let next = at;
	let end = at;
	let level = 0;
	while (next < text.length) {
		end = endOfLine(text, next);
		if (emptyLine(text, next) > 0) break;
		if (next > at) level = underlineLevel(text, next);
		if (level > 0) break;
		if (interruptsParagraph(parse, text, next)) {
			end = next;
			break;
		}
		next = end;
	}
	let contentEnd = next;
	while (contentEnd > at && text.charAt(contentEnd - 1) === "\n") contentEnd -= 1;
	const content = text.slice(at, contentEnd);
	if (level === 0) parse.renderer.paragraph(out, spansOf(parse, content));
	else writeUnderlined(parse, out, content, level);
	return end;
}
function writeUnderlined(parse, out, content, level) {
	const lastBreak = content.lastIndexOf("\n");
	const before = lastBreak > 0 ? content.slice(0, lastBreak) : "";
	if (before !== "") parse.renderer.paragraph(out, spansOf(parse, before));
	const heading = before === "" ? content : content.slice(lastBreak + 1);
	parse.renderer.header(out, spansOf(parse, heading), level);
}
function interruptsParagraph(parse, text, at) {
	if (text.charAt(at) === "#" || isRule(text, at) || quotePrefix(text, at) > 0) return true;
	if (isAlpha(text[at])) return false;
	return numberPrefix(text, at) > 0 || bulletPrefix(text, at) > 0 || htmlBlockLength(parse, text, at) > 0 || fenceAt(text, at) !== void 0;
}
// packages/forem-markdown/redcarpet/definitions.ts
function referenceKey(name) {
	return name.replace(/[A-Z]/g, (letter) => letter.toLowerCase());
}
function takeDefinitions(document) {
	const references = /* @__PURE__ */ new Map();
	const footnotes = /* @__PURE__ */ new Map();
	const lines = [];
	let inFence = false;
	let at = document.startsWith("ï»¿") ? 3 : 0;
	while (at < document.length) {
		if (fenceAt(document, at) !== void 0) inFence = !inFence;
		const end = inFence ? void 0 : takeFootnote(document, at, footnotes) ?? takeReference(document, at, references);
		if (end !== void 0) {
			at = end;
			continue;
		}
		const lineEnd = skipLine(document, at);
		lines.push(expandTabs(document.slice(at, lineEnd)));
		at = lineEnd;
		for (; isBreak(document.charAt(at)); at += 1) if (document[at] === "\n" || at + 1 < document.length && document[at + 1] !== "\n") lines.push("\n");
	}
	return {
		references,
		footnotes,
		text: lines.join("")
	};
}
function takeFootnote(document, at, footnotes) {
	const head = matchAt(/ {0,3}\[\^([^\]\r\n]*)\]:/y, document, at);
	if (head === null || at + 3 >= document.length) return void 0;
	const lines = [];
	let start = at + head[0].length;
	let isFirst = true;
	let afterEmpty = false;
	while (start < document.length) {
		const lineEnd = skipLine(document, start);
		const next = afterBreak(document, lineEnd);
		const line = document.slice(start, lineEnd);
		if (emptyLine(line, 0) > 0) afterEmpty = true;
		else {
			const indent = skip(line.slice(0, 4), 0, " ");
			if (indent === 0 && !(isFirst && line.startsWith("	"))) break;
			if (afterEmpty) lines.push("\n");
			afterEmpty = false;
			lines.push(line.slice(indent), lineEnd < document.length ? "\n" : "");
		}
		isFirst = false;
		start = next;
	}
	const key = referenceKey(head[1] ?? "");
	if (!footnotes.has(key)) footnotes.set(key, { contents: lines.join("") });
	return start;
}
function takeReference(document, at, references) {
	const head = matchAt(/ {0,3}\[([^\]\r\n]*)\]:[\t ]*(?:(?:\n\r?|\r)[\t ]*)?<?/y, document, at);
	if (head === null || at + 3 >= document.length) return void 0;
	const linkStart = at + head[0].length;
	const linkEnd = matchAt(/[^ \n\r]*/y, document, linkStart)?.[0].length ?? 0;
	const afterLink = skip(document, linkStart + linkEnd, "	 ");
	const link = document.slice(linkStart, linkStart + linkEnd).replace(/>$/, "");
	if (link === "" || !/^["'(\r\n]?$/.test(document.charAt(afterLink))) return void 0;
	const brokenAt = isBreak(document.charAt(afterLink)) || afterLink >= document.length;
	const endOfLink = document.startsWith("\n\r", afterLink) ? afterLink + 1 : afterLink;
	const title = titleAt(document, brokenAt ? skip(document, endOfLink + 1, "	 ") : afterLink);
	if (title?.end === void 0 && !brokenAt) return void 0;
	references.set(referenceKey(head[1] ?? ""), {
		link,
		title: title?.text ?? ""
	});
	return title?.end ?? endOfLink;
}
function titleAt(document, at) {
	if (!/^["'(]$/.test(document.charAt(at)) || at + 1 >= document.length) return void 0;
	const lineEnd = skipLine(document, at);
	const end = document.startsWith("\n\r", lineEnd) ? lineEnd + 1 : lineEnd;
	let close = lineEnd - 1;
	while (close > at + 1 && document.charAt(close) === " ") close -= 1;
	return close > at + 1 && /^["')]$/.test(document.charAt(close)) ? {
		text: document.slice(at + 1, close),
		end
	} : { text: document.slice(at + 1, end) };
}
function expandTabs(line) {
	let column = 0;
	return line.replace(/[^\t]+|\t/g, (run) => {
		const text = run === "	" ? " ".repeat(4 - column % 4) : run;
		column += text.length;
		return text;
	});
}
function isBreak(char) {
	return char === "\n" || char === "\r";
}
function skipLine(document, from) {
	const pattern = /[\n\r]/g;
	pattern.lastIndex = from;
	return pattern.exec(document)?.index ?? document.length;
}
function afterBreak(document, at) {
	if (document.startsWith("\r\n", at)) return at + 2;
	return isBreak(document.charAt(at)) ? at + 1 : at;
}
function matchAt(pattern, text, at) {
	pattern.lastIndex = at;
	return pattern.exec(text);
}
// packages/forem-markdown/redcarpet/renderer.ts
const htmlRenderer = {
	blockCode(out, code, language) {
		const names = escapeHtml(language.split(/[ \t]+/).filter((name) => name !== "").map((name) => name.replace(/^\./, "")).join(" "));
		putSeparator(out);
		put(out, language === "" ? "<pre><code>" : `<pre><code class="${names}">`);
		put(out, `${escapeHtml(code)}</code></pre>\n`);
	},
	blockquote(out, content) {
		putSeparator(out);
		put(out, `<blockquote>\n${content}</blockquote>\n`);
	},
	html(out, html) {
		putSeparator(out);
		put(out, `${withoutFinalNewlines(html)}\n`);
	},
	header(out, content, level) {
		putSeparator(out);
		put(out, `<h${level}>${content}</h${level}>\n`);
	},
	rule(out) {
		putSeparator(out);
		put(out, "<hr>\n");
	},
	list(out, items, ordered) {
		const tag = ordered ? "ol" : "ul";
		putSeparator(out);
		put(out, `<${tag}>\n${items}</${tag}>\n`);
	},
	listItem: (content) => `<li>${withoutFinalNewlines(content)}</li>\n`,
	paragraph(out, content) {
		putSeparator(out);
		const text = content.replace(/^[ \t\n\v\f\r]+/, "");
		if (text === "") return;
		put(out, `<p>${text.replace(/\n$/, "").replaceAll("\n", "<br>\n")}</p>\n`);
	},
	table(out, head, body) {
		putSeparator(out);
		put(out, `<table><thead>\n${head}</thead><tbody>\n${body}</tbody></table>\n`);
	},
	row: (cells) => `<tr>\n${cells}</tr>\n`,
	cell(content, alignment, inHead) {
		const tag = inHead ? "th" : "td";
		return `<${tag}${alignment === "" ? "" : ` style="text-align: ${alignment}"`}>${content}</${tag}>\n`;
	},
	footnotes(out, definitions) {
		putSeparator(out);
		put(out, `<div class="footnotes">\n<hr>\n<ol>\n${definitions}\n</ol>\n</div>\n`);
	},
	footnote(content, number) {
		const end = content.indexOf("</p>");
		const back = `&nbsp;<a href="#fnref${number}">&#8617;</a>`;
		return `\n<li id="fn${number}">\n${end < 0 ? content : `${content.slice(0, end)}${back}${content.slice(end)}`}</li>\n`;
	},
	footnoteReference: (number) => `<sup id="fnref${number}"><a href="#fn${number}">${number}</a></sup>`,
	autolink(link, isEmail) {
		if (link === "") return void 0;
		const text = escapeHtml(link.replace(/^mailto:/, ""));
		return `<a href="${isEmail ? "mailto:" : ""}${escapeHref(link)}">${text}</a>`;
	},
	link(link, title, content) {
		const named = title === "" ? "" : ` title="${escapeHtml(title)}"`;
		return `<a href="${escapeHref(link)}"${named}>${content}</a>`;
	},
	image(link, title, alt) {
		const named = title === "" ? "" : ` title="${escapeHtml(title)}"`;
		return `<img src="${escapeHref(link)}" alt="${escapeHtml(alt)}"${named}>`;
	},
	wrap(content, tags) {
		if (content === "") return void 0;
		return `${tags.map((tag) => `<${tag}>`).join("")}${content}${tags.map((tag) => `</${tag}>`).toReversed().join("")}`;
	}
};
function withoutFinalNewlines(text) {
	let end = text.length;
	while (text.charAt(end - 1) === "\n") end -= 1;
	return text.slice(0, end);
}
// packages/forem-markdown/redcarpet/address.ts
function readUrl(parse, out, { text, at, before }) {
	if (parse.inLink || !text.startsWith("//", at + 1)) return 0;
	let rewind = 0;
	while (rewind < before && isAlpha(text[at - rewind - 1])) rewind += 1;
	const scheme = text.slice(at - rewind, at).toLowerCase();
	if (![
		"http",
		"https",
		"ftp"
	].includes(scheme)) return 0;
	const domainEnd = endOfDomain(text, at + 3);
	if (domainEnd === void 0) return 0;
	let end = trimAddress(text, at, endOfWord(text, domainEnd.end));
	if (text.charAt(end - 1) === ".") end -= 1;
	takeBack(out, rewind);
	put(out, parse.renderer.autolink(text.slice(at - rewind, end), false) ?? "");
	return end - at;
}
function readWww(parse, out, { text, at, before }) {
	const previous = text[at - 1];
	if (parse.inLink || !text.startsWith("www.", at)) return 0;
	if (before > 0 && !isPunctuation(previous) && !isWhite(previous)) return 0;
	const domain = endOfDomain(text, at);
	if (domain === void 0 || !domain.hasDot) return 0;
	const link = text.slice(at, trimAddress(text, at, endOfWord(text, domain.end)));
	if (link === "") return 0;
	put(out, parse.renderer.link(`http://${link}`, "", escapeHtml(link)));
	return link.length;
}
function readEmail(parse, out, { text, at, before }) {
	if (parse.inLink) return 0;
	let rewind = 0;
	while (rewind < before && /[0-9A-Za-z.+_-]/.test(text.charAt(at - rewind - 1))) rewind += 1;
	const host = /@[0-9A-Za-z._-]*(@?)/y;
	host.lastIndex = at;
	const match = host.exec(text);
	if (!spend(parse, rewind) || rewind === 0 || match === null || match[1] !== "") return 0;
	let end = host.lastIndex;
	if (end === text.length && text.endsWith(".")) end -= 1;
	if (end - at < 2 || !text.slice(at, end).includes(".")) return 0;
	end = trimAddress(text, at, end);
	if (end === at) return 0;
	takeBack(out, rewind);
	put(out, parse.renderer.autolink(text.slice(at - rewind, end), true) ?? "");
	return end - at;
}
function endOfDomain(text, at) {
	if (!isAlnum(text[at])) return void 0;
	const domain = /[0-9A-Za-z.:-]+/y;
	domain.lastIndex = at;
	const name = domain.exec(text)?.[0] ?? "";
	const end = Math.max(at + 1, Math.min(at + name.length, text.length - 1));
	return {
		end,
		hasDot: /[.:]/.test(text.slice(at, end))
	};
}
function endOfWord(text, from) {
	const white = /[ \t\n\v\f\r]/g;
	white.lastIndex = from;
	return white.exec(text)?.index ?? text.length;
}
const pairs = {
	"\"": "\"",
	"'": "'",
	")": "(",
	"]": "[",
	"}": "{"
};
function trimAddress(text, at, wordEnd) {
	const tag = text.slice(at, wordEnd).indexOf("<");
	let end = tag < 0 ? wordEnd : at + tag;
	for (;;) {
		const last = text.charAt(end - 1);
		if (end > at && "?!.,".includes(last)) end -= 1;
		else if (end > at && last === ";") end = startOfEntity(text, at, end);
		else break;
	}
	if (end === at) return end;
	const closing = text.charAt(end - 1);
	const opening = pairs[closing];
	if (opening === void 0) return end;
	const count = (mark) => text.slice(at, end).split(mark).length - 1;
	return (opening === closing ? count(opening) : count(opening) - count(closing)) === 0 ? end : end - 1;
}
function startOfEntity(text, at, end) {
	let start = end - 2;
	while (start > at && isAlpha(text[start])) start -= 1;
	return start < end - 2 && text.charAt(start) === "&" ? start : end - 1;
}
// packages/forem-markdown/redcarpet/angle.ts
function readAngle(parse, out, { text, at }) {
	const nameStart = text.charAt(at + 1) === "/" ? at + 2 : at + 1;
	if (!isAlnum(text[nameStart])) return 0;
	const nameEnd = matchEnd(/[0-9A-Za-z.+-]*/y, text, nameStart);
	const email = matchEnd(/@[-._0-9A-Za-z]*>/y, text, nameEnd);
	if (email > 0) return writeAddress(parse, out, {
		text,
		start: at,
		end: email,
		isEmail: true
	});
	let rest = nameEnd;
	if (text.charAt(nameEnd) === ":" && nameEnd - at > 2) {
		rest = matchEnd(/:(?:\\[\s\S]?|[^\\>'" \n])*/y, text, nameEnd);
		if (text.charAt(rest) === ">" && rest > nameEnd + 1) return writeAddress(parse, out, {
			text,
			start: at,
			end: rest + 1,
			isEmail: false
		});
	}
	const end = text.indexOf(">", rest);
	if (!spend(parse, (end < 0 ? text.length : end) - at) || end < 0) return 0;
	put(out, text.slice(at, end + 1));
	return end + 1 - at;
}
function writeAddress(parse, out, { text, start, end, isEmail }) {
	const link = unescapeBackslashes(text.slice(start + 1, end - 1));
	put(out, parse.renderer.autolink(link, isEmail) ?? "");
	return end - start;
}
function matchEnd(pattern, text, at) {
	pattern.lastIndex = at;
	return pattern.test(text) ? pattern.lastIndex : 0;
}
// packages/forem-markdown/redcarpet/emphasis.ts
function readEmphasis(parse, out, { text, at, before }) {
	const mark = text.charAt(at);
	if (before > 0 && isAlnum(text[at - 1])) return 0;
	let run = 1;
	while (run < 4 && text.charAt(at + run) === mark) run += 1;
	const start = at + run;
	if (run > 3 || text.length - at <= run + 1 || isSpace(text[start])) return 0;
	if (mark === "~" && run !== 2) return 0;
	const end = (run === 1 ? readSingle : run === 2 ? readDouble : readTriple)({
		parse,
		out,
		text,
		mark
	}, start);
	return end === 0 ? 0 : end - at;
}
function readSingle(emphasis, start) {
	const { text, mark } = emphasis;
	let at = findMark(emphasis, text.startsWith(mark + mark, start) ? start + 1 : start);
	for (; at > 0; at = findMark(emphasis, at)) {
		if (isSpace(text[at - 1]) || isAlnum(text[at + 1])) continue;
		return write(emphasis, start, at, ["em"]) ? at + 1 : 0;
	}
	return 0;
}
function readDouble(emphasis, start) {
	const { text, mark } = emphasis;
	const tags = [mark === "~" ? "del" : "strong"];
	let at = findMark(emphasis, start);
	for (; at > 0; at = findMark(emphasis, at + 1)) {
		if (text.charAt(at + 1) !== mark || isSpace(text[at - 1])) continue;
		return write(emphasis, start, at, tags) ? at + 2 : 0;
	}
	return 0;
}
function readTriple(emphasis, start) {
	const { text, mark } = emphasis;
	let at = findMark(emphasis, start);
	while (at > 0 && (text.charAt(at) !== mark || isSpace(text[at - 1]))) at = findMark(emphasis, at);
	if (at === 0) return 0;
	if (text.startsWith(mark + mark, at + 1)) return write(emphasis, start, at, ["strong", "em"]) ? at + 3 : 0;
	return text.charAt(at + 1) === mark ? readSingle(emphasis, start - 2) : readDouble(emphasis, start - 1);
}
function write({ parse, out, text }, start, end, tags) {
	const content = newOut();
	nested(parse, 1, () => parse.spans(content, text.slice(start, end)));
	const html = parse.renderer.wrap(textOf(content), tags);
	if (html !== void 0) put(out, html);
	return html !== void 0;
}
function findMark({ parse, text, mark }, from) {
	const candidates = mark === "*" ? /[*[]/g : mark === "_" ? /[_[]/g : /[~[]/g;
	candidates.lastIndex = from + 1;
	for (let match = candidates.exec(text); match !== null; match = candidates.exec(text)) {
		const at = match.index;
		if (text[at - 1] === "\\") continue;
		if (match[0] === mark) return spend(parse, at - from) ? at : 0;
		const link = skipLink(text, at, mark);
		if (link.mark > 0) return spend(parse, link.mark - from) ? link.mark : 0;
		candidates.lastIndex = link.end;
	}
	spend(parse, text.length - from);
	return 0;
}
function skipLink(text, at, mark) {
	const none = {
		end: text.length,
		mark: 0
	};
	const bracket = text.indexOf("]", at + 1);
	if (bracket < 0) return {
		...none,
		mark: indexIn(text, mark, at + 1, text.length)
	};
	const inText = indexIn(text, mark, at + 1, bracket);
	const next = skip(text, bracket + 1, " \n");
	if (next >= text.length) return {
		...none,
		mark: inText
	};
	const closing = {
		"[": "]",
		"(": ")"
	}[text.charAt(next)];
	if (closing === void 0) return {
		end: next,
		mark: inText
	};
	const end = text.indexOf(closing, next + 1);
	if (end >= 0) return {
		end: end + 1,
		mark: 0
	};
	return {
		...none,
		mark: inText || indexIn(text, mark, next + 1, text.length)
	};
}
function indexIn(text, mark, from, to) {
	const index = text.slice(from, to).indexOf(mark);
	return index < 0 ? 0 : from + index;
}
// packages/forem-markdown/redcarpet/target.ts
function targetInParentheses(parse, text, at) {
	const start = skip(text, at + 1, " \n");
	const linkEnd = endOfLink(text, start);
	if (!spend(parse, linkEnd - at) || linkEnd >= text.length) return void 0;
	if (text.charAt(linkEnd) === ")") return target(text.slice(start, linkEnd), "", linkEnd + 1);
	const end = endOfTitle(text, linkEnd);
	if (!spend(parse, end - at) || end >= text.length) return void 0;
	let titleEnd = end - 1;
	while (titleEnd > linkEnd + 1 && isSpace(text[titleEnd])) titleEnd -= 1;
	return /^["']$/.test(text.charAt(titleEnd)) ? target(text.slice(start, linkEnd), text.slice(linkEnd + 1, titleEnd), end + 1) : target(text.slice(start, end), "", end + 1);
}
function target(destination, title, end) {
	const link = trimSpacesEnd(destination).replace(/^</, "").replace(/>$/, "");
	return {
		link,
		title,
		end,
		buffers: (link === "" ? 0 : 1) + (title === "" ? 0 : 1)
	};
}
function endOfLink(text, start) {
	let open = 0;
	let at = start;
	while (at < text.length) {
		const char = text.charAt(at);
		if (char === "\\") at += 1;
		else if (char === "(") open += 1;
		else if (char === ")" && open === 0) break;
		else if (char === ")") open -= 1;
		else if ((char === "\"" || char === "'") && isSpace(text[at - 1])) break;
		at += 1;
	}
	return at;
}
function endOfTitle(text, quoteAt) {
	const quote = text.charAt(quoteAt);
	let isOpen = true;
	let at = quoteAt + 1;
	while (at < text.length) {
		const char = text.charAt(at);
		if (char === "\\") at += 1;
		else if (char === quote) isOpen = false;
		else if (char === ")" && !isOpen) break;
		at += 1;
	}
	return at;
}
// packages/forem-markdown/redcarpet/link.ts
function readLink(parse, out, { text, at, before }) {
	const isImage = before > 0 && text.charAt(at - 1) === "!";
	const close = closingBracket(text, at);
	if (!spend(parse, (close ?? text.length) - at) || close === void 0) return 0;
	if (text.charAt(at + 1) === "^") return readFootnote(parse, out, text, at, close);
	const target = findTarget(parse, text, at, close);
	if (target === void 0) return 0;
	const content = text.slice(at + 1, close);
	const link = unescapeBackslashes(target.link);
	if (!spend(parse, link.length)) return 0;
	if (isImage) {
		if (lastChar(out) === "!") takeBack(out, 1);
		put(out, parse.renderer.image(link, target.title, content));
	} else put(out, parse.renderer.link(link, target.title, linkText(parse, content, target.buffers)));
	return target.end - at;
}
function linkText(parse, content, buffers) {
	const out = newOut();
	if (content === "") return "";
	parse.inLink = true;
	nested(parse, buffers + 1, () => parse.spans(out, content));
	parse.inLink = false;
	return textOf(out);
}
function readFootnote(parse, out, text, at, close) {
	const footnote = parse.footnotes.get(referenceKey(text.slice(at + 2, close)));
	if (close - at < 3 || footnote === void 0) return 0;
	if (footnote.number === void 0) {
		parse.usedFootnotes.push(footnote);
		footnote.number = parse.usedFootnotes.length;
	}
	put(out, parse.renderer.footnoteReference(footnote.number));
	return close + 1 - at;
}
function closingBracket(text, at) {
	const brackets = /[[\]]/g;
	brackets.lastIndex = at + 1;
	let level = 1;
	for (let match = brackets.exec(text); match !== null; match = brackets.exec(text)) {
		if (text[match.index - 1] === "\\") continue;
		level += match[0] === "[" ? 1 : -1;
		if (level === 0) return match.index;
	}
}
function findTarget(parse, text, at, close) {
	const next = skip(text, close + 1, " \n");
	if (text.charAt(next) === "(") return targetInParentheses(parse, text, next);
	const ownText = text.slice(at + 1, close);
	if (text.charAt(next) !== "[") return lookUp(parse, ownText, close + 1, true);
	const end = text.indexOf("]", next + 1);
	if (!spend(parse, (end < 0 ? text.length : end) - next) || end < 0) return void 0;
	const id = text.slice(next + 1, end);
	return id === "" ? lookUp(parse, ownText, end + 1, true) : lookUp(parse, id, end + 1, false);
}
function lookUp(parse, name, end, isText) {
	const joined = isText ? name.replace(/ ?\n/g, " ") : name;
	const reference = parse.references.get(referenceKey(joined));
	if (reference === void 0) return void 0;
	return {
		...reference,
		end,
		buffers: joined === name ? 0 : 1
	};
}
// packages/forem-markdown/redcarpet/spans.ts
const readers = /* @__PURE__ */ new Map([
	["*", readEmphasis],
	["_", readEmphasis],
	["~", readEmphasis],
	["`", readCode],
	["\n", readLineBreak],
	["[", readLink],
	["<", readAngle],
	["\\", readEscape],
	["&", readEntity],
	[":", readUrl],
	["@", readEmail],
	["w", readWww]
]);
function readSpans(parse, out, text) {
	if (isTooDeep(parse)) return;
	const active = /[*_~`\n[<\\&:@w]/g;
	let written = 0;
	let consumed = 0;
	for (let match = active.exec(text); match !== null; match = active.exec(text)) {
		const at = match.index;
		put(out, escapeHtml(text.slice(written, at)));
		written = at;
		const length = (spend(parse, 1) ? readers.get(match[0]) : void 0)?.(parse, out, {
			text,
			at,
			before: at - consumed
		}) ?? 0;
		if (length === 0) continue;
		written = at + length;
		consumed = written;
		active.lastIndex = written;
	}
	put(out, escapeHtml(text.slice(written)));
}
function readCode(parse, out, { text, at }) {
	let start = at;
	while (text.charAt(start) === "`") start += 1;
	const ticks = text.slice(at, start);
	const end = text.indexOf(ticks, start);
	if (!spend(parse, (end < 0 ? text.length : end) - at) || end < 0) return 0;
	put(out, `<code>${escapeHtml(trimBlanks(text.slice(start, end)))}</code>`);
	return end + ticks.length - at;
}
function readLineBreak(_parse, out, { text, at, before }) {
	if (before < 2 || !text.startsWith("  ", at - 2)) return 0;
	while (lastChar(out) === " ") takeBack(out, 1);
	put(out, "<br>\n");
	return 1;
}
function readEscape(_parse, out, { text, at }) {
	const next = text.charAt(at + 1);
	if (next === "") put(out, "\\");
	else if ("\\`*_{}[]()#+-.!:|&<>^~=".includes(next)) put(out, escapeHtml(next));
	else return 0;
	return 2;
}
function readEntity(_parse, out, { text, at }) {
	const pattern = /&#?[0-9A-Za-z]*;/y;
	pattern.lastIndex = at;
	const entity = pattern.exec(text)?.[0] ?? "";
	put(out, entity);
	return entity.length;
}
function trimBlanks(code) {
	const start = skip(code, 0, " ");
	let end = code.length;
	while (end > start && code.charAt(end - 1) === " ") end -= 1;
	return code.slice(start, end);
}
// packages/forem-markdown/redcarpet/index.ts
function redcarpet(bytes, overrides = {}) {
	const { text, references, footnotes } = takeDefinitions(bytes);
	const parse = {
		references,
		footnotes,
		renderer: {
			...htmlRenderer,
			...overrides
		},
		usedFootnotes: [],
		blocks: (out, source) => readBlocks(parse, out, source),
		spans: (out, source) => readSpans(parse, out, source),
		depth: 0,
		inLink: false,
		fuel: 5e6 + bytes.length * 20
	};
	const out = newOut();
	if (text !== "") parse.blocks(out, /[\n\r]$/.test(text) ? text : `${text}\n`);
	writeFootnotes(parse, out);
	return textOf(out);
}
function writeFootnotes(parse, out) {
	if (parse.usedFootnotes.length === 0) return;
	const definitions = newOut();
	nested(parse, 2, () => {
		for (const footnote of parse.usedFootnotes) {
			const content = newOut();
			parse.blocks(content, footnote.contents);
			put(definitions, parse.renderer.footnote(textOf(content), footnote.number ?? 0));
		}
	});
	parse.renderer.footnotes(out, textOf(definitions));
}
// packages/forem-markdown/markdown.ts
const overrides = {
	blockCode(out, code, language) {
		const lexer = lexerOf(language);
		const source = lexer === "make" ? code.replace(/^ {4}/gm, "	") : code;
		put(out, `<div class="highlight"><pre class="highlight ${lexer}"><code>`);
		put(out, `${escapeHtml(source)}</code></pre></div>`);
	},
	header(out, content, level) {
		put(out, toBytes(headingHtml(fromBytes(content), level)));
	},
	link: (link, _title, content) => `<a href="${linkTarget(link)}">${content}</a>`
};
function renderMarkdown(markdown) {
	return fromBytes(redcarpet(toBytes(markdown), overrides));
}
function linkTarget(link) {
	if (link === "" || /\w:/.test(link)) return link;
	if (link.includes(".")) return `//${link}`;
	return link.startsWith("#") ? link : `https://dev.to${link}`;
}
// packages/forem-markdown/mentions.ts
const literalTags = /* @__PURE__ */ new Set([
	"a",
	"code",
	"pre",
	"script",
	"style"
]);
function linkMentions(nodes, hasUser) {
	const mentions = /* @__PURE__ */ new Set();
	const link = (found, before, name) => {
		const user = name.toLowerCase();
		if (!hasUser(user)) return found;
		mentions.add(user);
		return `${before}<a class="mentioned-user" href="https://dev.to/${user}">@${user}</a>`;
	};
	const rewrite = (node) => {
		if (node.kind === "element") return literalTags.has(node.name) ? node : {
			...node,
			children: node.children.map(rewrite)
		};
		return {
			kind: "text",
			html: replaceEmoji(node.html).replace(/(^|[^\w@/&;.])@(\w{1,30})\b/g, link)
		};
	};
	return {
		nodes: nodes.map(rewrite),
		mentions: [...mentions]
	};
}
// packages/forem-markdown/html/nodes.ts
function mapNodes(nodes, change, parent) {
	return nodes.flatMap((node) => {
		if (node.kind === "text") return change(node, parent);
		return change({
			...node,
			children: mapNodes(node.children, change, node)
		}, parent);
	});
}
// packages/forem-markdown/post-process.ts
function postProcess(nodes) {
	return withFigures(mapNodes(nodes, (node, parent) => {
		if (node.kind === "text") return [node];
		if (node.name === "code" && parent?.name !== "pre") return [withRawTags(node)];
		return tidy({
			...node,
			children: withFigures(node.children)
		}, parent);
	}));
}
function tidy(element, parent) {
	const inList = parent !== void 0 && /^(?:ul|ol|li)$/.test(parent.name);
	if (element.name === "br" && inList) return [];
	if (element.name === "p" && isBlank(element)) return [];
	if (element.name === "table") return [wrapTable(element)];
	if (element.name === "a") return [withTarget(element)];
	if (element.name === "img" && element.attributes.get("alt") === "Image Description") return [withAttributes(element, { alt: " " })];
	return [element];
}
function withRawTags(code) {
	const children = mapNodes(code.children, (node) => {
		if (node.kind !== "text") return [node];
		return [{
			...node,
			html: node.html.replace(/\{----% ((?:end)?raw) %----\}/g, "{% $1 %}")
		}];
	});
	return {
		...code,
		children
	};
}
function isBlank({ children }) {
	return children.every((child) => child.kind === "text" && child.html.trim() === "");
}
function wrapTable(table) {
	return {
		kind: "element",
		name: "div",
		attributes: /* @__PURE__ */ new Map([["class", "table-wrapper-paragraph"]]),
		children: [table]
	};
}
function withTarget(link) {
	const href = link.attributes.get("href") ?? "";
	return /^(?:https?:)?\/\//.test(href) && !/^https?:\/\/dev\.to(?:[/?#]|$)/.test(href) ? withAttributes(link, {
		target: "_blank",
		rel: "noopener noreferrer"
	}) : link;
}
function withAttributes(element, attributes) {
	return {
		...element,
		attributes: new Map([...element.attributes, ...Object.entries(attributes)])
	};
}
function withFigures(nodes) {
	return nodes.flatMap((node, index) => {
		const [before, after] = [nodes[index - 1], nodes[index + 1]];
		if (isNamed(node, "figcaption") && isNamed(before, "img")) return [];
		if (!isNamed(node, "img") || after === void 0 || !isNamed(after, "figcaption")) return [node];
		return [{
			kind: "element",
			name: "figure",
			attributes: /* @__PURE__ */ new Map(),
			children: [node, after]
		}];
	});
}
function isNamed(node, name) {
	return node?.kind === "element" && node.name === name;
}
// packages/forem-markdown/raw-wrap.ts
function wrapCode(markdown) {
	const parts = [];
	let written = 0;
	for (const code of findCode(markdown)) {
		const source = hideRawTags(markdown.slice(code.start, code.end));
		parts.push(markdown.slice(written, code.start));
		parts.push(code.isFence ? `\n{% raw %}\n${source}\n{% endraw %}\n` : `{% raw %}${source}{% endraw %}`);
		written = code.end;
	}
	return parts.join("") + markdown.slice(written);
}
function* findCode(markdown) {
	const marks = /`{1,3}|~{3}/g;
	const unclosed = /* @__PURE__ */ new Set();
	let free = 0;
	for (let match = marks.exec(markdown); match !== null; match = marks.exec(markdown)) {
		const mark = match[0];
		const closed = closing(markdown, match.index, mark, unclosed);
		if (closed === void 0) continue;
		const start = closed.mark.length === 3 ? beforeSpace(markdown, match.index, free) : match.index;
		const isFence = markdown.slice(match.index, closed.end).includes("```");
		yield {
			start,
			end: closed.end,
			isFence
		};
		free = closed.end;
		marks.lastIndex = free;
	}
}
function closing(markdown, at, mark, unclosed) {
	const shorter = mark.startsWith("`") ? [
		mark,
		"``",
		"`"
	].filter((m) => mark.startsWith(m)) : [mark];
	for (const candidate of shorter) {
		if (unclosed.has(candidate)) continue;
		const content = at + candidate.length;
		const close = markdown.indexOf(candidate, candidate.length === 3 ? content : content + 1);
		if (close >= 0) return {
			mark: candidate,
			end: close + candidate.length
		};
		unclosed.add(candidate);
	}
}
function beforeSpace(markdown, at, free) {
	let start = at;
	while (start > free && /\s/.test(markdown.charAt(start - 1))) start -= 1;
	return start;
}
function hideRawTags(code) {
	return code.replaceAll("{% endraw %}", "{----% endraw %----}").replaceAll("{% raw %}", "{----% raw %----}");
}
// packages/forem-markdown/sanitize.ts
const allowedTags = new Set(`a abbr add b blockquote br center cite code col colgroup dd del dl dt em figcaption h1 h2 h3 h4 h5
  h6 hr img kbd li mark ol p pre q rp rt ruby small source span strong sub sup table tbody td tfoot th
  thead time tr u ul video`.split(/\s+/));
const allowedAttributes = new Set(`alt colspan controls data-conversation data-lang data-no-instant data-url href id loop name ref rel
  rowspan span src start title type value`.split(/\s+/));
const allowedSchemes = /^(?:afs|aim|callto|ed2k|feed|ftp|gopher|https?|irc|line|mailto|news|nntp|rsync|rtsp|sftp|sms|ssh|tag|tel|telnet|urn|webcal|xmpp)$/;
function sanitize(nodes) {
	return mapNodes(nodes, (node, parent) => {
		if (node.kind === "text") return [node];
		if (isHighlightBox(node) && parent === void 0) return [{ ...node }];
		if (!allowedTags.has(node.name)) return node.children;
		return [{
			...node,
			attributes: allowedOf(node)
		}];
	});
}
function isHighlightBox({ name, attributes, children }) {
	const first = children[0];
	return name === "div" && attributes.get("class") === "highlight" && first?.kind === "element" && first.name === "pre";
}
function allowedOf({ name, attributes }) {
	return new Map([...attributes].filter(([attribute, value]) => {
		if (attribute === "class") return name === "pre" && value.startsWith("highlight");
		if (attribute === "style") return /^t[dh]$/.test(name) && /^text-align: \w+$/.test(value);
		if (attribute === "href" || attribute === "src") return isSafeUrl(value);
		return allowedAttributes.has(attribute);
	}));
}
function isSafeUrl(url) {
	const scheme = /^([a-z\d][-+.a-z\d]*):/i.exec(url.replace(/[\0-\x20]+/g, ""))?.[1]?.toLowerCase();
	if (scheme === void 0 || allowedSchemes.test(scheme)) return true;
	return scheme === "data" && /^data:image\/(?:gif|jpeg|png)[;,]/i.test(url);
}
// packages/forem-markdown/render.ts
function renderForem(bodyMarkdown, environment = {}) {
	const reading = readFrontMatter(fixMarkdown(bodyMarkdown), environment.contact);
	if (!reading.ok) return reading;
	const { frontMatter, body } = reading;
	if (/src=["'](?:data:|&)/i.test(body)) return {
		ok: false,
		error: "Invalid markdown detected!"
	};
	const sanitized = printHtml(sanitize(parseHtml(renderMarkdown(wrapCode(fenceCodeLines(body))))));
	const { hasUser = () => false, hasArticle = () => false } = environment;
	const liquid = renderLiquid(sanitized, {
		hasUser,
		hasArticle
	});
	if (isFailure(liquid)) {
		const { kind, message } = liquid;
		if (kind === "refused") return {
			ok: false,
			error: message
		};
		return {
			ok: true,
			html: message,
			replaced: message,
			usedTags: [],
			mentions: [],
			frontMatter,
			body
		};
	}
	const { nodes: finished, mentions } = linkMentions(postProcess(parseHtml(renderMarkdown(liquid.html))), hasUser);
	return {
		ok: true,
		html: printHtml(finished).trimStart(),
		frontMatter,
		body,
		usedTags: liquid.usedTags,
		mentions
	};
}
function fenceCodeLines(markdown) {
	return markdown.replace(/^<\/?code>$/gm, "\n```\n");
}
// packages/sandbox/page/requests.ts
function tape({ state: { requests }, players }) {
	const nameOf = (id) => players.find((player) => player.id === id)?.name ?? id;
	const shown = requests.slice(-200).reverse();
	const older = requests.length - shown.length;
	return markup`<section class="window tape" id="requests" aria-labelledby="requests-title">
<header><h2 id="requests-title">Requests</h2><span class="aside">newest first</span><span class="count">${requests.length}</span></header>
${shown.length === 0 ? markup`<p class="nothing">No program has called yet.</p>` : markup`<ol class="plain roll" tabindex="0" aria-label="Requests, newest first">${shown.map((request) => row(request, nameOf(request.platform)))}</ol>`}
${older > 0 && markup`<p class="nothing">and ${older} older</p>`}
</section>`;
}
function row(request, platform) {
	const { at, method, path, query, status, body, fault, refusal } = request;
	return markup`<li><details><summary>
<time datetime="${at}">${at.slice(11, 19)}</time>
<span class="method ${method}">${method}</span>
<span class="path"><b>${platform}</b> ${path}</span>
<span class="status ${tone(status)}">${status ?? "cut"}</span>
</summary><div class="inner">
${fault !== void 0 && markup`<p class="fault">A mishap was ordered: ${fault}</p>`}
${query !== "" && markup`<p>Query: <code>${query}</code></p>`}
${refusal !== void 0 && refusal !== "" && markup`<p class="refusal">${refusal.trim()}</p>`}
${body === null ? markup`<p>No body.</p>` : jsonView(body)}
</div></details></li>`;
}
function tone(status) {
	if (status === null || status >= 500) return "no";
	if (status === 429) return "wait";
	return status >= 400 ? "no" : "ok";
}
// packages/sandbox/page/welcome.ts
function recipe({ origin, players }) {
	return markup`<pre class="recipe" tabindex="0">${players.map(({ id, name, access }) => markup`<span class="dim"># ${name}</span>
export ${access.url}=${origin}/${id}
${Object.entries({
		...access.others,
		[access.key]: access.secret
	}).map(([name, value]) => markup`export ${name}=${value}
`)}`)}
posse publish --all --site my-blog</pre>`;
}
function listed(players) {
	const names = players.map(({ name }) => name);
	const rest = names.slice(0, -1).join(", ");
	return [...rest === "" ? [] : [rest], ...names.slice(-1)].join(" and ");
}
function welcome(world) {
	return markup`<section class="window welcome"><div class="inside">
<div><h2>Nothing has been published here yet</h2>
<p>This is ${listed(world.players)}, on your own machine and by their own rules. Nothing leaves it. Point a client at these addresses, and what it publishes appears here about as readers would see it.</p>
<p>Then <a href="/">refresh this page</a>, or <a href="/?live">follow live</a>.</p></div>
${recipe(world)}
</div></section>`;
}
// packages/sandbox/page/home.ts
const liveSeconds = 2;
function home(world, faults, isLive) {
	const { origin, players, author } = world;
	const holdings = players.map((player) => ({
		player,
		held: player.holdings(world)
	}));
	const isEmpty = holdings.every(({ held }) => held.length === 0);
	const names = listed(players);
	return layout({
		title: `Sandbox: ${names}`,
		...isLive ? { refresh: liveSeconds } : {}
	}, markup`<a class="skip" href="#requests">Skip to the requests</a>
<header class="masthead">${sign$1(authorOf(world))}
<div class="grow"><h1>${author === void 0 ? "Sandbox" : `Sandbox of ${author.name}`}</h1><p>${names} on your own machine, about as their readers see them</p></div>
<nav aria-label="Sandbox">
${isLive ? markup`<a class="button on" href="/">Live, stop</a>` : markup`<a class="button" href="/">Refresh</a><a class="button" href="/?live">Follow live</a>`}
<a class="button" href="/state">JSON</a>
<form method="post" action="/reset"><button class="button" type="submit">Clear</button></form>
</nav></header>
<main class="yard">
${faults.length > 0 && banner(faults)}
${isEmpty ? welcome(world) : holdings.map(({ player: { id, name, nothing }, held }) => column({
		id,
		name,
		nothing,
		address: `${origin}/${id}`,
		total: held.length,
		entries: newest(held, (one) => one.card())
	}))}
${tape(world)}
</main>
<footer class="floor">${!isEmpty && markup`<details class="connect"><summary>How to publish here</summary>${recipe(world)}</details>`}</footer>`);
}
function banner(faults) {
	return markup`<aside class="banner wide"><strong>Mishaps in force</strong>
${faults.map(({ platform, method, path, fault, times }) => markup`<span class="chip">${[
		platform,
		method,
		path
	].filter((part) => part !== void 0).join(" ") || "any request"} → ${fault}${times > 1 && ` × ${times}`}</span>`)}</aside>`;
}
function column({ id, name, address, entries, nothing, total }) {
	return markup`<section class="window" aria-labelledby="${id}-title">
<header><h2 id="${id}-title">${name}</h2><span class="address">${address}</span><span class="count">${total}</span></header>
<div class="feed ${id}" tabindex="0" role="group" aria-label="On ${name}, newest first">${entries.length === 0 ? markup`<p class="nothing">${nothing}</p>` : markup`<ul class="plain">${entries}</ul>`}${total > entries.length && markup`<p class="nothing">and ${total - entries.length} older</p>`}</div></section>`;
}
function newest(all, show) {
	return all.slice(-100).reverse().map(show);
}
// packages/sandbox/page/pages.ts
function servePage(world, faults, request) {
	const { path, query } = request;
	if (path === "/") return page(200, home(world, faults, query.has("live")));
	if (path === "/sandbox.css") return css;
	for (const player of world.players) {
		const inside = below(`/${player.id}`, path);
		const found = inside && player.holdings(world).find((one) => one.isAt(inside));
		if (found) return reading(world, player, found);
	}
	return page(404, layout({ title: "Not here" }, markup`<main class="lost"><h1>There is no such page</h1><p>It was never published here, or the sandbox was cleared since. <a href="/">Back to the sandbox</a></p></main>`));
}
const css = {
	status: 200,
	headers: {
		"content-type": "text/css; charset=utf-8",
		"cache-control": "no-cache"
	},
	body: styleSheet
};
function reading(world, { name }, { title, canonicalUrl, page: body }) {
	return page(200, layout({
		title: `${title} – ${name}, in the sandbox`,
		bodyClass: "reading",
		...canonicalUrl !== null && isWebAddress(canonicalUrl) && { canonical: canonicalUrl }
	}, markup`<header class="ribbon">${sign$1(authorOf(world))}<a href="/">Sandbox</a><span>about as readers of ${name} see it</span></header>${body()}`));
}
// packages/sandbox/server/faults.ts
function createFaults() {
	let active = [];
	return {
		set(faults) {
			active = faults.map((fault) => ({
				...fault,
				times: fault.times ?? 1
			}));
		},
		list: () => active,
		take(platform, request) {
			const hit = active.find((fault) => fits(fault, platform, request));
			if (hit === void 0) return void 0;
			active = active.flatMap((fault) => {
				if (fault !== hit) return [fault];
				return fault.times > 1 ? [{
					...fault,
					times: fault.times - 1
				}] : [];
			});
			return hit;
		}
	};
}
function fits(fault, platform, { method, path }) {
	return (fault.platform ?? platform) === platform && (fault.method ?? method).toUpperCase() === method && (path.startsWith(fault.path ?? "") || `/${platform}${path}`.startsWith(fault.path ?? ""));
}
function parseFaults(body, players) {
	let value;
	try {
		value = JSON.parse(body);
	} catch {
		return "The body must be JSON.";
	}
	const faults = Array.isArray(value) ? value : [value];
	for (const fault of faults) {
		const problem = problemWith(fault, players);
		if (problem !== void 0) return problem;
	}
	return faults.filter((fault) => problemWith(fault, players) === void 0);
}
function problemWith(value, players) {
	if (typeof value !== "object" || value === null) return "A fault must be an object.";
	const { platform, method, path, fault, times } = { ...value };
	if (platform !== void 0 && !players.some(({ id }) => id === platform)) return `platform must be ${players.map(({ id }) => JSON.stringify(id)).join(" or ")}.`;
	if (method !== void 0 && typeof method !== "string") return "method must be a string.";
	if (path !== void 0 && typeof path !== "string") return "path must be a string.";
	if (times !== void 0 && !(typeof times === "number" && Number.isInteger(times) && times > 0)) return "times must be a whole number above 0.";
	if (typeof fault !== "string" || mishapOf(fault) === void 0) return "fault must be one of drop-before, drop-after, status:N, status-after:N, html:N, slow:MILLISECONDS, hold, garbage, garbage-after.";
}
function mishapOf(fault, player, at = /* @__PURE__ */ new Date(0)) {
	const [word, number] = fault.split(":");
	const n = Number(number);
	const isStatus = Number.isInteger(n) && n >= 200 && n <= 599;
	switch (word) {
		case "drop-before":
		case "drop-after": return {
			kind: "drop",
			stored: word === "drop-after"
		};
		case "status":
		case "status-after": return isStatus ? {
			kind: "answer",
			stored: word === "status-after",
			reply: errorPage(n, at, player)
		} : void 0;
		case "html": return isStatus ? {
			kind: "answer",
			stored: false,
			reply: cdnPage(n, player)
		} : void 0;
		case "garbage":
		case "garbage-after": return {
			kind: "answer",
			stored: word === "garbage-after",
			reply: garbage
		};
		case "slow": return Number.isInteger(n) && n >= 0 ? {
			kind: "slow",
			ms: n
		} : void 0;
		case "hold": return { kind: "hold" };
		default: return;
	}
}
const garbage = {
	status: 200,
	headers: { "content-type": "application/json" },
	body: "{\"id\": 1, \"url\": \"http"
};
function html(status, title, headers = {}) {
	return {
		status,
		headers: {
			"content-type": "text/html; charset=utf-8",
			...headers
		},
		body: `<!doctype html><html><head><title>${title}</title></head><body><h1>${title}</h1></body></html>\n`
	};
}
function errorPage(status, at, player) {
	if (status === 429) {
		const inASecond = new Date(at.getTime() + 1e3);
		return player?.tooMany?.(inASecond) ?? {
			status,
			headers: {
				"content-type": "text/plain",
				"retry-after": "1"
			},
			body: "Retry later\n"
		};
	}
	return html(status, status >= 500 ? "The server could not answer" : "The request was refused");
}
function cdnPage(status, player) {
	return html(status, "Just a moment...", player?.cdnHeaders ?? {});
}
// packages/sandbox/server/journal.ts
const maxEntries = 5e3;
function note(state, request, entry) {
	const query = new URLSearchParams(request.query);
	query.delete("accessToken");
	const { at, platform, ...rest } = entry;
	state.requests.push({
		at,
		platform,
		method: request.method,
		path: request.path,
		query: query.toString(),
		...rest,
		body: readable(request)
	});
	if (state.requests.length > maxEntries) state.requests.shift();
}
function readable(request) {
	if (request.body.length === 0) return null;
	if ((header(request, "content-type") ?? "").startsWith("multipart/")) return `(${request.body.length} bytes)`;
	const text = request.body.toString("utf8");
	try {
		return JSON.parse(text, (name, value) => name === "password" ? "(not shown)" : value);
	} catch {
		return text;
	}
}
// packages/sandbox/server/exchange.ts
async function exchange({ world, machine, faults, save, letGo }, player, request) {
	const { id: platform } = player;
	const fault = faults.take(platform, request)?.fault;
	const now = world.now();
	const mishap = fault === void 0 ? void 0 : mishapOf(fault, player, now);
	const isCarriedOut = mishap === void 0 || !("stored" in mishap) || mishap.stored;
	const at = now.toISOString();
	const answered = isCarriedOut ? carryOut(machine, request) : void 0;
	const reply = mishap?.kind === "answer" ? mishap.reply : answered;
	const status = mishap?.kind === "drop" ? null : reply?.status ?? 404;
	note(world.state, request, {
		at,
		platform,
		status,
		...fault === void 0 ? {} : { fault },
		...status !== null && status >= 400 ? { refusal: beginningOf(reply) } : {}
	});
	if (request.method !== "GET") save();
	if (mishap?.kind === "drop") return "drop";
	if (mishap?.kind === "slow") await waitFor(mishap.ms, letGo);
	if (mishap?.kind === "hold") await waitFor(longestWaitMs, letGo);
	return reply;
}
function carryOut(machine, request) {
	try {
		return machine(request);
	} catch (error) {
		return text$1(500, `${error instanceof Error ? error.message : "Failed"}\n`);
	}
}
function beginningOf(reply) {
	return reply?.body.slice(0, 600) ?? "";
}
const longestWaitMs = 2 ** 31 - 1;
async function waitFor(ms, letGo) {
	try {
		await setTimeout(Math.min(ms, longestWaitMs), void 0, { signal: letGo });
	} catch {}
}
// packages/sandbox/server/visitors.ts
const names = ["127.0.0.1", "localhost"];
function refusalOf({ method, headers, socket }) {
	const port = socket.localPort;
	const hosts = names.flatMap((name) => [`${name}:${port}`, ...port === 80 ? [name] : []]);
	if (!hosts.includes(headers.host?.toLowerCase() ?? "")) return `The sandbox is called http://127.0.0.1:${port} or http://localhost:${port}, and nothing else.`;
	if (method === "GET" || method === "HEAD") return void 0;
	const site = headers["sec-fetch-site"];
	return (site === void 0 ? headers.origin === void 0 || hosts.some((host) => headers.origin === `http://${host}`) : site === "same-origin" || site === "none") ? void 0 : "Pages of other sites can change nothing in the sandbox.";
}
// packages/sandbox/server/listen.ts
const maxBodyBytes = 16777216;
async function listen(port, handle) {
	const server = createServer((request, response) => {
		serve(request, response, handle);
	});
	await new Promise((resolve, reject) => {
		server.once("error", reject);
		server.listen(port, "127.0.0.1", resolve);
	});
	return server;
}
async function stop(server) {
	const closed = new Promise((resolve) => server.close(() => resolve()));
	server.closeAllConnections();
	await closed;
}
async function serve(request, response, handle) {
	try {
		const reply = await replyTo(request, await readBody(request), handle);
		if (reply === "drop") request.socket.destroy();
		else send(response, reply);
	} catch (error) {
		if (response.headersSent) request.socket.destroy();
		else send(response, text$1(500, `${error instanceof Error ? error.message : "Failed"}\n`));
	}
}
async function replyTo(request, body, handle) {
	const refusal = refusalOf(request);
	if (refusal !== void 0) return text$1(403, `${refusal}\n`);
	return body === void 0 ? text$1(413, "Too large\n") : handle(incoming(request, body));
}
function incoming(request, body) {
	const url = new URL(`http://127.0.0.1${request.url?.startsWith("/") ? request.url : "/"}`);
	return {
		method: request.method ?? "GET",
		path: url.pathname,
		query: url.searchParams,
		headers: request.headers,
		body,
		ip: request.socket.remoteAddress ?? ""
	};
}
async function readBody(request) {
	const chunks = [];
	let size = 0;
	for await (const chunk of request) {
		size += chunk.length;
		if (size <= maxBodyBytes) chunks.push(chunk);
		else chunks.length = 0;
	}
	return size > maxBodyBytes ? void 0 : Buffer.concat(chunks);
}
function send(response, { status, statusText, headers, body, bytes }) {
	const content = bytes ?? Buffer.from(body, "utf8");
	const length = { "content-length": String(content.length) };
	const all = status === 204 ? headers : {
		...headers,
		...length
	};
	if (statusText === void 0) response.writeHead(status, all);
	else response.writeHead(status, statusText, all);
	response.end(content);
}
// packages/sandbox/state.ts
function emptyState() {
	return {
		devto: {
			articles: [],
			series: [],
			nextId: 1000001
		},
		medium: {
			posts: [],
			images: [],
			windowStartedAt: null,
			windowCount: 0
		},
		bluesky: {
			records: [],
			blobs: [],
			heads: {},
			sessions: {}
		},
		mastodon: {
			statuses: [],
			media: [],
			lastId: "0",
			keys: {}
		},
		readers: {},
		others: {},
		requests: []
	};
}
function loadState(file) {
	if (!existsSync(file)) return emptyState();
	const value = JSON.parse(readFileSync(file, "utf8"));
	if (!isState(value)) throw new Error(`${file} is not a sandbox's state`);
	return {
		...emptyState(),
		...value
	};
}
function saveState(file, state) {
	const draft = `${file}.${process.pid}.tmp`;
	writeFileSync(draft, JSON.stringify(state));
	renameSync(draft, file);
}
function isState(value) {
	if (typeof value !== "object" || value === null) return false;
	const { devto, medium, requests } = value;
	return Array.isArray(devto?.articles) && Array.isArray(devto.series) && Array.isArray(medium?.posts) && Array.isArray(medium.images) && Array.isArray(requests);
}
// packages/sandbox/views.ts
function viewState(world) {
	const held = world.players.map((player) => [player.id, player.state(world)]);
	return {
		...Object.fromEntries(held),
		requests: [...world.state.requests]
	};
}
// packages/sandbox/sandbox.ts
const strict = {
	limits: true,
	aiDisclosure: "require",
	newAccount: false,
	throttle: "2026",
	maxPerPage: 1e3,
	accessTokenSeconds: 7200,
	maxCharacters: 500,
	oldInstance: false
};
async function startSandbox(options = {}) {
	const { port = 0, ...rest } = options;
	let play;
	const server = await listen(port, async (request) => play?.answer(request) ?? "drop");
	const { port: actual } = server.address();
	try {
		play = playPlatforms(`http://127.0.0.1:${actual}`, rest);
	} catch (error) {
		await stop(server);
		throw error;
	}
	const { answer: _, save, ...open } = play;
	return {
		...open,
		async close() {
			open.release();
			await stop(server);
			save();
		}
	};
}
function playPlatforms(origin, options = {}) {
	const { now = () => /* @__PURE__ */ new Date(), stateFile, renderForem: renderForem$1 = renderForem, readPage = readNothing, ...rest } = options;
	const { players: players$1 = players, author, ...settings } = rest;
	const world = {
		state: stateFile === void 0 ? emptyState() : loadState(stateFile),
		settings: {
			...strict,
			...settings
		},
		origin,
		author,
		players: players$1,
		renderForem: renderForem$1,
		readPage,
		now
	};
	const faults = createFaults();
	let machines = begin(world);
	let holding = new AbortController();
	const save = () => {
		if (stateFile !== void 0) saveState(stateFile, world.state);
	};
	const reset = () => {
		world.state = emptyState();
		machines = begin(world);
		faults.set([]);
		save();
	};
	const release = () => {
		holding.abort();
		holding = new AbortController();
	};
	async function answer(request) {
		const addressed = addresseeOf(request.path, players$1);
		if (addressed !== void 0) {
			const { player, path } = addressed;
			const machine = machines.get(player.id);
			if (player.bases.some((base) => below(base, path) !== void 0) && machine !== void 0) {
				const letGo = holding.signal;
				return await exchange({
					world,
					machine,
					faults,
					save,
					letGo
				}, player, {
					...request,
					path
				}) ?? json(404, {
					error: "not found",
					status: 404
				});
			}
		}
		return control(request) ?? servePage(world, faults.list(), request);
	}
	function control(request) {
		const { method, path } = request;
		if (method === "GET" && path === "/state") return json(200, viewState(world));
		if (method === "GET" && path === "/faults") return json(200, faults.list());
		if (method === "POST" && path === "/faults") return order(request);
		if (method === "POST" && path === "/readers") return read(request);
		if (method === "POST" && path === "/reset") return done(request, reset);
		if (method === "POST" && path === "/release") return done(request, release);
	}
	function order(request) {
		const list = parseFaults(request.body.toString("utf8"), players$1);
		if (typeof list === "string") return json(400, { error: list });
		faults.set(list);
		return json(200, faults.list());
	}
	function read({ body }) {
		const error = noteReaders(world.state, body.toString("utf8"));
		if (error === void 0) save();
		return error === void 0 ? {
			status: 204,
			headers: {},
			body: ""
		} : json(400, { error });
	}
	return {
		url: origin,
		players: players$1,
		devto: `${origin}/devto`,
		medium: `${origin}/medium`,
		bluesky: `${origin}/bluesky`,
		mastodon: `${origin}/mastodon`,
		answer,
		reset,
		release,
		save,
		state: () => viewState(world),
		copies: () => players$1.flatMap((player) => player.holdings(world).map(({ title, url, canonicalUrl }) => ({
			platform: player.name,
			title,
			url,
			canonicalUrl
		}))),
		faults: (list) => faults.set(list)
	};
}
function addresseeOf(path, players) {
	for (const player of players) {
		const inside = below(`/${player.id}`, path);
		if (inside !== void 0) return {
			player,
			path: inside
		};
		if (player.atRoot?.some((base) => below(base, path) !== void 0)) return {
			player,
			path
		};
	}
}
function done(request, act) {
	act();
	return header(request, "accept")?.includes("text/html") ? text$1(303, "", { location: "/" }) : {
		status: 204,
		headers: {},
		body: ""
	};
}
const readNothing = async () => void 0;
function begin(world) {
	return new Map(world.players.map((player) => [player.id, player.begin(world)]));
}
export { jsonView, layout, markup, playPlatforms, players, presentable, renderStory, sign$1 as sign, startSandbox, styleSheet, trusted };
