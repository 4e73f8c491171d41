import { ConfigError, PlatformError, groupBy, printable, worded } from "./settings.js";
import { HttpFailure, createPlatforms, diagnoser, distinct, documentationOf, filesOf, listed, ownFiles, pathBelow, secondsToWait, wishFor } from "./planning.js";
import { keyOf } from "./rendering.js";
import { jsonView, layout, markup, playPlatforms, presentable, renderStory, sign, styleSheet, trusted } from "./sandbox.js";
import { fromHtml } from "../vendor/hast-util-from-html.js";
import { toHtml } from "../vendor/hast-util-to-html.js";
import { countText, sortDiagnostics } from "./command-line.js";
import { appendFileSync, existsSync, lstatSync, mkdirSync, readFileSync, readdirSync, rmSync, statSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { createHash } from "node:crypto";
// src/preview/find-element.ts
function findElement(parent, isSo) {
	for (const element of parent.children) {
		if (element.type !== "element") continue;
		const found = isSo(element) ? element : findElement(element, isSo);
		if (found !== void 0) return found;
	}
}
function hasClass(name) {
	return ({ properties }) => Array.isArray(properties.className) && properties.className.includes(name);
}
function isNamed(name) {
	return ({ tagName }) => tagName === name;
}
// src/preview/signature.ts
function signatureOf(values, siteUrl) {
	const author = mapping(values.author) ?? {};
	const [name = hostOf(siteUrl)] = texts(author.name, values.author, values.title);
	const [picture] = texts(author.avatar, author.picture, values.avatar, values.logo);
	return {
		name: printable(name, 80),
		picture: picture && URL.canParse(picture, `${siteUrl}/`) ? pictureAt(picture, siteUrl) : void 0
	};
}
async function authorOf({ name, picture }, images) {
	return {
		name,
		picture: picture === void 0 ? void 0 : await images.sourceOf(picture)
	};
}
function signPage(main, { picture }) {
	const handle = findElement(main, hasClass("handle"));
	if (handle !== void 0) handle.children = [];
	const avatar = findElement(main, hasClass("avatar"));
	if (avatar === void 0 || picture === void 0) return;
	avatar.children = [{
		type: "element",
		tagName: "img",
		properties: {
			src: picture,
			alt: ""
		},
		children: []
	}];
}
function pictureAt(picture, siteUrl) {
	const isPath = picture.startsWith("/") && !picture.startsWith("//");
	const { pathname } = new URL(`${siteUrl}/`);
	const path = isPath && picture.startsWith(pathname) ? picture.slice(pathname.length) : picture;
	return isPath ? `${siteUrl}/${path.replace(/^\/+/, "")}` : new URL(picture, `${siteUrl}/`).href;
}
function mapping(value) {
	return typeof value === "object" && value !== null && !Array.isArray(value) ? value : void 0;
}
function texts(...values) {
	return values.filter((value) => typeof value === "string").filter((text) => text.trim() !== "");
}
function hostOf(url) {
	return URL.canParse(url) ? new URL(url).host : "The author";
}
// src/preview/folder.ts
const register = ".posse-preview";
const ours = /^(?:\.gitignore|index\.html|preview\.css|filters\.css|posts\/[\w-][\w.-]*\.html|images\/[0-9a-f]{16}\.[a-z]+)$/;
function openFolder(folder, asWritten) {
	const wrong = (message, cause) => new ConfigError([{
		input: "--out",
		message,
		hint: "Name a folder that is for the preview alone."
	}], { cause });
	const list = join(folder, register);
	try {
		if (!isFolder(statSync(folder, { throwIfNoEntry: false }))) throw wrong(`${asWritten} is not a folder`);
		for (const part of ["posts", "images"]) if (!isFolder(lstatSync(join(folder, part), { throwIfNoEntry: false }))) throw wrong(`${asWritten} holds something named ${part} that is not a folder`);
		const mark = lstatSync(list, { throwIfNoEntry: false });
		if (mark?.isFile() === false) throw wrong(`${asWritten} holds something named ${register} that is not a file`);
		const other = mark === void 0 && existsSync(folder) ? readdirSync(folder)[0] : void 0;
		if (other !== void 0) throw wrong(`${asWritten} holds other files, such as ${other}`);
		for (const part of ["posts", "images"]) makeFolder(join(folder, part));
	} catch (cause) {
		throw cause instanceof ConfigError ? cause : wrong(`${asWritten} cannot be made`, cause);
	}
	const earlier = new Set(registered(list));
	const written = /* @__PURE__ */ new Set();
	return {
		write(name, content) {
			const file = join(folder, name);
			if (earlier.has(name)) rmSync(file, { force: true });
			try {
				writeFileSync(file, content, { flag: "wx" });
			} catch (cause) {
				const what = cause.code === "EEXIST" ? "that no preview has written" : "that cannot be written";
				throw wrong(`${asWritten} holds a file ${name} ${what}`, cause);
			}
			if (!earlier.has(name)) appendFileSync(list, `${name}\n`);
			written.add(name);
		},
		finish() {
			for (const name of earlier) if (!written.has(name)) rmSync(join(folder, name), { force: true });
			const names = [...written].sort().map((name) => `${name}\n`);
			writeFileSync(list, names.join(""));
		}
	};
}
function makeFolder(folder) {
	if (existsSync(folder)) return;
	makeFolder(dirname(folder));
	mkdirSync(folder);
}
function registered(file) {
	if (!existsSync(file)) return [];
	return readFileSync(file, "utf8").split("\n").filter((name) => ours.test(name));
}
function isFolder(stat) {
	return stat === void 0 || stat.isDirectory();
}
// src/preview/filters.ts
const severities = [
	"error",
	"warning",
	"notice",
	"clean"
];
function wordsOf(items) {
	const words = items.flatMap(({ platform, diagnostics }) => {
		const found = diagnostics.flatMap(({ severity, code }) => [severity, codeWord(code)]);
		const all = diagnostics.length === 0 ? ["clean"] : found;
		return [
			platform,
			...all,
			...all.map((word) => `${platform}:${word}`)
		];
	});
	return [...new Set(words)].join(" ");
}
function countsOf(rows, platforms) {
	const sets = rows.map((words) => new Set(words.split(" ")));
	const count = (platform, severity) => {
		if (platform === "all" && severity === "all") return sets.length;
		const word = [platform, severity].filter((part) => part !== "all").join(":");
		return sets.filter((words) => words.has(word)).length;
	};
	return (name, value) => (name === "platform" ? ["all", ...severities] : ["all", ...platforms]).map((other) => [other, name === "platform" ? count(value, other) : count(other, value)]);
}
function filterRules(platforms, codes) {
	const rules = [];
	const hideRows = (when, word) => rules.push(`body:has(${when}) .post:not([data-has~="${word}"])`);
	for (const platform of platforms) {
		const isOn = `#platform-${platform}:checked`;
		hideRows(isOn, platform);
		rules.push(`body:has(${isOn}) .page:not(.on-${platform})`);
	}
	for (const platform of ["", ...platforms]) {
		const on = `#platform-${platform === "" ? "all" : platform}:checked`;
		const prefix = platform === "" ? "" : `${platform}:`;
		for (const severity of severities) hideRows(`${on}):has(#severity-${severity}:checked`, `${prefix}${severity}`);
		for (const code of codes.map(codeWord)) hideRows(`${on}):has(option[value="${code}"]:checked`, `${prefix}${code}`);
	}
	const numbers = (name, other, values) => ["all", ...values].map((value) => `body:has(#${name}-${value}:checked) [id^="${other}-"] + label small:not(.with-${value})`);
	rules.push(...numbers("platform", "severity", platforms));
	rules.push(...numbers("severity", "platform", severities));
	return `${rules.join(",\n")} { display: none; }\n`;
}
function codeWord(code) {
	return `code-${code.replace(/[^a-z0-9-]/gi, "-").slice(0, 60)}`;
}
function codesIn(items) {
	const found = /* @__PURE__ */ new Map();
	for (const { post, diagnostics } of items) for (const { code, severity } of byCode(diagnostics)) {
		const known = found.get(code) ?? {
			code,
			severity,
			paths: /* @__PURE__ */ new Set()
		};
		found.set(code, known);
		known.paths.add(post.path);
	}
	const counts = [...found.values()].map(({ paths, ...one }) => ({
		...one,
		posts: paths.size
	}));
	const rank = {
		error: 0,
		warning: 1,
		notice: 2
	};
	return counts.sort((a, b) => rank[a.severity] - rank[b.severity] || a.code.localeCompare(b.code));
}
function byCode(diagnostics) {
	const found = /* @__PURE__ */ new Map();
	for (const diagnostic of diagnostics) {
		const known = found.get(diagnostic.code);
		found.set(diagnostic.code, {
			...known ?? diagnostic,
			times: (known?.times ?? 0) + 1
		});
	}
	return [...found.values()];
}
// src/preview/hand-script.ts
const script$1 = `
const said = document.querySelector("#copied");
function put(parts) {
  let isDone = false;
  document.addEventListener("copy", (event) => {
    for (const [type, text] of parts) event.clipboardData.setData(type, text);
    event.preventDefault();
    isDone = true;
  }, { once: true, capture: true });
  document.execCommand("copy");
  return isDone;
}
function partsOf(button) {
  if (button.value !== "") return [["text/plain", button.value]];
  const story = document.querySelector("#story");
  return [["text/html", story.value], ["text/plain", document.querySelector(".story").innerText]];
}
addEventListener("click", ({ target }) => {
  const button = target instanceof Element ? target.closest("button[data-what]") : null;
  if (button === null) return;
  const { what } = button.dataset;
  const isDone = put(partsOf(button));
  said.textContent = isDone ? what + " is on the clipboard." : "The browser allows no copying here: select the text and copy it yourself.";
  if (isDone) button.classList.add("done");
});
`;
const handScript = trusted(`<script>${script$1}<\/script>`);
const handPolicy = `'sha256-${createHash("sha256").update(script$1).digest("base64")}'`;
// src/preview/hand-panel.ts
function handPanel({ editor, fields, importing }, name) {
	return markup`<section class="hand" aria-labelledby="hand"><h2 id="hand">Publish it on ${name} by hand</h2>
<ol>
<li><button type="button" class="button on" value="" data-what="The story">Copy story</button> <span>as rich text: title, text, pictures and code</span></li>
<li><a class="button" href="${editor.url}" target="_blank" rel="noreferrer noopener">Open ${editor.shown}</a> <span>and paste it there (Ctrl+V or ⌘V)</span></li>
${fields.map(field)}
</ol>
<p id="copied" role="status"></p>
<details><summary>The other way: ${name}'s import</summary><p><a href="${importing.url}" target="_blank" rel="noreferrer noopener">Import it into ${name}</a>. ${importing.loses}</p></details>
</section>`;
}
function handStore({ story }) {
	return markup`<textarea id="story" hidden readonly>${story}</textarea>
${handScript}`;
}
function field({ name, values, where }) {
	const buttons = values.map((value) => markup`<span class="value"><code>${value}</code> <button type="button" class="button" value="${value}" data-what="${name}">Copy<span class="sr"> ${name}: ${value}</span></button></span>`);
	return markup`<li><b>${name}</b> ${values.length === 0 ? markup`<span class="none">none</span>` : buttons} <span class="where">${where}</span></li>`;
}
const handCss = `
.hand { max-width: 50rem; margin: 1.25rem auto; padding: 1rem 1.25rem 1.1rem; border: 1px solid var(--line); border-radius: 12px; background: var(--panel); color: var(--ink); font: .92rem/1.5 var(--sans); }
.hand h2 { font-size: 1.1rem; line-height: 1.3; }
.hand ol { margin: .6rem 0 0; padding-left: 1.4rem; } .hand li { padding: .35rem 0; } .hand li::marker { color: var(--quiet); font-weight: 650; }
.hand li span, .hand .where, .hand details p { color: var(--quiet); } .hand .where { display: block; font-size: .85rem; }
.hand .value { display: inline-flex; flex-wrap: wrap; align-items: center; gap: .4rem; margin-right: .8rem; } .hand .value code { padding: .1rem .45rem; border-radius: 5px; background: var(--wash); color: var(--ink); overflow-wrap: anywhere; }
.hand .button.on::before { display: none; }
.hand .value .button { min-height: 2rem; padding: .2rem .75rem; } .hand .value .button span { color: inherit; }
.hand .button.done::after { content: "✓"; color: inherit; font-weight: 700; }
.hand #copied { min-height: 1.5em; margin-top: .3rem; color: var(--good); font-weight: 600; }
.hand summary { width: fit-content; cursor: pointer; font-weight: 600; }
`;
// src/preview/images.ts
const shown = /\.(png|jpe?g|gif|webp|avif|svg|bmp|ico)$/i;
const largestDrawing = 1048576;
function openImages(options) {
	const { siteUrl, keep, most = Number.POSITIVE_INFINITY } = options;
	const kept = /* @__PURE__ */ new Set();
	const sources = /* @__PURE__ */ new Map();
	const fileAt = ownFiles(options);
	let left = most;
	async function read(path, url) {
		const extension = shown.exec(path)?.[1]?.toLowerCase();
		const bytes = extension === void 0 ? void 0 : await fileAt(url);
		if (bytes === void 0 || extension === void 0) return void 0;
		return extension === "svg" ? drawing(bytes) : file(bytes, extension);
	}
	function file(bytes, extension) {
		const name = `${createHash("sha256").update(bytes).digest("hex").slice(0, 16)}.${extension}`;
		if (!kept.has(name)) {
			if (bytes.length > left) return void 0;
			left -= bytes.length;
			keep(name, bytes);
			kept.add(name);
		}
		return `../images/${name}`;
	}
	return { sourceOf(url) {
		const path = pathBelow(siteUrl, url);
		if (path === void 0) return Promise.resolve(void 0);
		const known = sources.get(path) ?? read(path, url);
		sources.set(path, known);
		return known;
	} };
}
function drawing(bytes) {
	if (bytes.length > largestDrawing) return void 0;
	return `data:image/svg+xml;base64,${Buffer.from(bytes).toString("base64")}`;
}
async function showImages(parent, images) {
	for (const [index, child] of parent.children.entries()) {
		if (child.type !== "element") continue;
		const { dataOf, ariaLabel } = child.properties;
		if (typeof dataOf !== "string") {
			await showImages(child, images);
			continue;
		}
		const src = await images.sourceOf(dataOf);
		if (src === void 0) continue;
		const alt = ariaLabel === "Image" ? "" : String(ariaLabel ?? "");
		parent.children[index] = {
			type: "element",
			tagName: "img",
			properties: {
				src,
				alt,
				title: dataOf,
				dataOf
			},
			children: []
		};
	}
}
// src/preview/document.ts
const policy = (scripts) => `default-src 'none'; script-src ${scripts}; style-src 'self' file:; img-src 'self' file: data:; form-action 'none'; base-uri 'none'`;
function previewDocument(head, body) {
	const { title, bodyClass, up, scripts = "'none'" } = head;
	return layout({
		title,
		bodyClass,
		styleSheets: up === "" ? ["preview.css", "filters.css"] : ["../preview.css"],
		meta: markup`<meta http-equiv="Content-Security-Policy" content="${policy(scripts)}">
<meta name="referrer" content="no-referrer">
<meta name="robots" content="noindex">
<meta name="generator" content="posse preview">`
	}, body);
}
// src/preview/search.ts
const script = `
const field = document.querySelector("#search");
const rows = [...document.querySelectorAll(".post")].map((row) => [row, textOf(row)]);
function textOf(row) {
  return row.querySelector(".what").textContent.normalize("NFKC").toLowerCase();
}
function look() {
  const words = field.value.normalize("NFKC").toLowerCase().split(/\\s+/).filter(Boolean);
  for (const [row, text] of rows) {
    row.classList.toggle("missed", !words.every((word) => text.includes(word)));
  }
}
field.closest(".search").hidden = false;
field.addEventListener("input", look);
field.form.addEventListener("reset", () => setTimeout(look));
addEventListener("pageshow", look);
addEventListener("keydown", (event) => {
  const isTyping = event.target instanceof Element && event.target.matches("select, [type=search]");
  if (event.key !== "/" || isTyping || event.ctrlKey || event.metaKey || event.altKey) return;
  event.preventDefault();
  field.focus();
});
`;
const searchField = markup`<p class="search" hidden><label for="search">Find</label> <input type="search" id="search" placeholder="words of a title or a path" aria-keyshortcuts="/" autocomplete="off"> <kbd>/</kbd></p>`;
const searchScript = trusted(`<script>${script}<\/script>`);
const searchPolicy = `'sha256-${createHash("sha256").update(script).digest("base64")}'`;
// src/preview/index-page.ts
const choices = {
	error: "Errors",
	warning: "Warnings",
	notice: "Notices",
	clean: "Nothing to remark"
};
function indexPage(site, { names, author }, items) {
	const rows = [...groupBy(items, ({ post }) => post.path).values()];
	const isBroken = (row) => row.some(({ diagnostics }) => diagnostics.some(({ severity }) => severity === "error"));
	const sorted = [...rows.filter(isBroken), ...rows.filter((row) => !isBroken(row))];
	return previewDocument({
		title: `Preview of ${printable(site, 200)}`,
		bodyClass: "preview index",
		up: "",
		scripts: searchPolicy
	}, markup`<a class="skip" href="#posts">Skip to the posts</a>
<header class="masthead">${sign(author)}
<div class="grow"><h1>Preview</h1><p>The posts of ${printable(site, 300)} about as readers of ${listed([...names.values()])} will see them: an approximation of how each looks. Nothing was sent.</p></div>
</header>
<main class="floor overview">
${filters(names, items)}
<section class="window" aria-labelledby="posts">
<header><h2 id="posts" tabindex="-1">Posts</h2></header>
${rows.length === 0 ? markup`<p class="nothing">There are no posts.</p>` : markup`<ol class="plain posts">${sorted.map((row) => rowOf(row, names))}</ol>
<p class="tally"><span class="shown"></span> of ${rows.length}</p>`}
</section></main>
${searchScript}`);
}
function filters(names, items) {
	const counts = countsOf([...groupBy(items, ({ post }) => post.path).values()].map(wordsOf), [...names.keys()]);
	const all = {
		value: "all",
		text: "All",
		isOn: true
	};
	const platforms = [all, ...[...names].map(([value, text]) => ({
		value,
		text
	}))];
	const bySeverity = [all, ...severities.map((value) => ({
		value,
		text: choices[value]
	}))];
	const codes = codesIn(items).map(({ code, severity, posts: count }) => markup`<option value="${codeWord(code)}">${severity}: ${printable(code, 60)} (${count})</option>`);
	return markup`<form class="filters" aria-label="What to show">
${searchField}
<p class="fold"><input type="checkbox" id="fold"><label for="fold">Filters</label></p>
<fieldset><legend>Platform</legend>${radios("platform", platforms, counts)}</fieldset>
<fieldset><legend>Diagnostics</legend>${radios("severity", bySeverity, counts)}</fieldset>
<p class="choose"><label for="code">Code</label> <select id="code"><option value="">any</option>${codes}</select>
<button class="button" type="reset">Show all</button></p>
</form>`;
}
function radios(name, options, counts) {
	return options.map(({ value, text, isOn = false }) => {
		const id = `${name}-${value}`;
		const tone = name === "severity" ? value : "";
		const numbers = counts(name, value);
		const isIdle = numbers.every(([, count]) => count === 0) && !isOn;
		const shown = numbers.map(([other, count]) => markup`<small class="with-${other}">${count}</small>`);
		return markup`<span class="option ${tone}"><input type="radio" name="${name}" id="${id}" value="${value}"${isOn && markup` checked`}${isIdle && markup` disabled`}><label for="${id}">${text} ${shown}</label></span>`;
	});
}
function rowOf(row, names) {
	const [first] = row;
	if (first === void 0) return markup``;
	const { post, beside } = first;
	const cells = [...names.keys()].map((id) => {
		const item = row.find(({ platform }) => platform === id);
		return item === void 0 ? unwanted(id, names) : cell(item);
	});
	return markup`<li class="post" data-has="${wordsOf(row)}"><div class="what"><h3>${printable(post.title, 300)}</h3>
<p><span class="path">${printable(post.sitePath, 500)}</span>${post.state !== "published" && markup` <span class="badge">${post.state}</span>`}${beside !== void 0 && markup` <a class="to-beside" href="posts/${beside}">side by side<span class="sr">: ${printable(post.title, 200)}</span></a>`}</p></div>
${cells}</li>`;
}
function unwanted(id, names) {
	return markup`<div class="page on-${id}"><span class="none">not for ${names.get(id) ?? id}</span></div>`;
}
function cell(item) {
	const { platform, name, file, article, post, diagnostics } = item;
	const state = article === void 0 ? "nothing to send" : article.visibility;
	const signs = byCode(sortDiagnostics(diagnostics)).map(({ severity, code, times }) => markup`<li class="${severity}">${printable(code, 60)}${times > 1 && markup` <small>×${times}</small>`}</li>`);
	return markup`<div class="page on-${platform}"><p><a href="posts/${file}">${name}<span class="sr"> copy of ${printable(post.title, 200)}</span></a>${state !== "public" && markup` <span class="badge">${state}</span>`}</p>
${signs.length > 0 && markup`<ul class="plain signs" aria-label="${countText(diagnostics)}">${signs}</ul>`}</div>`;
}
// src/preview/memory.ts
function previewMemory() {
	const known = /* @__PURE__ */ new Map();
	const paths = /* @__PURE__ */ new Set();
	return {
		async rendered({ post, platform, copyOf }, inputs, render) {
			const key = `${platform.id} ${post.path}`;
			const before = known.get(key);
			const made = before?.article?.inputs;
			if (before !== void 0 && made !== void 0 && inputs !== void 0) {
				if (await inputs.areSame(post, platform, made, copyOf)) return before;
			}
			const now = await render();
			known.set(key, now);
			paths.add(post.path);
			return now;
		},
		renderedPosts() {
			const { size } = paths;
			paths.clear();
			return size;
		}
	};
}
// src/preview/notes.ts
function notesOf(diagnostics, place) {
	return diagnostics.toSorted((a, b) => (a.line ?? 0) - (b.line ?? 0) || (a.column ?? 0) - (b.column ?? 0)).map((diagnostic, index) => ({
		number: index + 1,
		diagnostic,
		found: place(diagnostic)
	}));
}
function putRemarks(page, notes) {
	const remarks = /* @__PURE__ */ new Map();
	for (const note of notes) {
		if (note.found === void 0) continue;
		mark(note.found, note);
		const known = remarks.get(note.found);
		if (known === void 0) remarks.set(note.found, [remarkOf(note)]);
		else known.push(remarkOf(note));
	}
	if (remarks.size > 0) insert(page, remarks);
}
const items = /* @__PURE__ */ new Set([
	"li",
	"dt",
	"dd"
]);
function insert(parent, remarks) {
	parent.children = parent.children.flatMap((child) => {
		if (child.type !== "element") return [child];
		insert(child, remarks);
		const mine = remarks.get(child) ?? [];
		if (!items.has(child.tagName)) return [...mine, child];
		child.children = [...mine, ...child.children];
		return [child];
	});
}
function mark({ properties }, { diagnostic }) {
	const classes = Array.isArray(properties.className) ? properties.className : [];
	properties.className = [.../* @__PURE__ */ new Set([
		...classes,
		"spot",
		diagnostic.severity
	])];
}
function remarkOf(note) {
	const { number, diagnostic } = note;
	const { severity, hint } = diagnostic;
	const html = markup`<aside class="remark ${severity}" id="note-${number}" tabindex="-1" aria-label="${severity} ${number}"><p>${heading(note)}<span class="said">${words(diagnostic.message)}</span></p>${hint !== void 0 && markup`<p class="hint">${words(hint)}</p>`}<p class="where"><span class="kind">${severity}</span><a href="#finding-${number}">${placeOf(diagnostic)}</a></p></aside>`;
	const [remark] = fromHtml(html.markup, { fragment: true }).children;
	if (remark?.type !== "element") throw new Error("a remark is an element");
	return remark;
}
function findings(notes, count) {
	if (notes.length === 0) return markup`<p class="findings none">Nothing to remark.</p>`;
	const isLoud = notes.some(({ diagnostic }) => diagnostic.severity !== "notice");
	return markup`<details class="findings"${isLoud && markup` open`}><summary>${count}</summary><ol class="plain">${notes.map(finding)}</ol></details>`;
}
function finding(note) {
	const { number, diagnostic, found } = note;
	const { severity } = diagnostic;
	const place = placeOf(diagnostic);
	return markup`<li id="finding-${number}" class="${severity}" tabindex="-1">${heading(note)}<span class="said">${words(diagnostic.message)}</span>
${diagnostic.hint !== void 0 && markup`<span class="hint">${words(diagnostic.hint)}</span>`}
<span class="where"><span class="kind">${severity}</span>${found === void 0 ? place : markup`<a href="#note-${number}">${place}</a>`} <a class="code" href="${documentationOf(diagnostic.code)}">${printable(diagnostic.code, 60)}</a></span></li>`;
}
function words(sentence) {
	const parts = printable(sentence, 1e3).split("`");
	return markup`${parts.map((part, index) => index % 2 === 1 && index < parts.length - 1 ? markup`<code>${part}</code>` : index % 2 === 1 ? `\`${part}` : part)}`;
}
function heading({ number }) {
	return markup`<b class="sign">${number}</b>`;
}
function placeOf({ path, line, column }) {
	if (line === void 0) return path === void 0 ? "" : printable(path, 200);
	const name = path?.split("/").at(-1) ?? "";
	return `${printable(name, 120)}:${column === void 0 ? line : `${line}:${column}`}`;
}
// src/preview/blocks.ts
const blockTags = new Set("p h1 h2 h3 h4 h5 h6 pre li table blockquote figure dt dd".split(" "));
const wholes = /* @__PURE__ */ new Set([
	"table",
	"figure",
	"pre"
]);
function blocksOf(body) {
	const blocks = [];
	const look = (parent) => {
		for (const element of parent.children) {
			if (element.type !== "element") continue;
			if (blockTags.has(element.tagName)) blocks.push(blockOf(element));
			if (!wholes.has(element.tagName)) look(element);
		}
	};
	look(body);
	return blocks;
}
function blockOf(element) {
	const read = {
		text: "",
		images: []
	};
	const gather = (node) => {
		for (const child of node.children) {
			if (child.type === "text") read.text += ` ${child.value}`;
			if (child.type !== "element" || child.tagName === "sup") continue;
			const { dataOf } = child.properties;
			if (typeof dataOf === "string") read.images.push(dataOf);
			else if (wholes.has(element.tagName) || !isContainer(child)) gather(child);
		}
	};
	gather(element);
	return {
		element,
		key: keyOf(read.text),
		images: read.images
	};
}
function isContainer({ tagName }) {
	return blockTags.has(tagName) || tagName === "ul" || tagName === "ol" || tagName === "dl";
}
const reach = 80;
function align(passages, blocks) {
	const places = /* @__PURE__ */ new Map();
	const put = (name, index) => {
		const known = places.get(name);
		if (known === void 0) places.set(name, [index]);
		else known.push(index);
	};
	blocks.forEach(({ key, images }, index) => {
		if (key !== "") put(key, index);
		for (const url of images) put(`image ${url}`, index);
	});
	const pairs = /* @__PURE__ */ new Map();
	let at = -1;
	for (const passage of passages) {
		const index = [passage.key, ...passage.images.map((url) => `image ${url}`)].flatMap((name) => next(places.get(name), at + 1)).find((found) => found <= at + reach) ?? beginsAlike(passage.key, blocks, at + 1);
		const block = index === void 0 ? void 0 : blocks[index];
		if (index === void 0 || block === void 0) continue;
		pairs.set(passage, block);
		at = index;
	}
	return pairs;
}
function beginsAlike(key, blocks, from) {
	const near = 12;
	const telling = 8;
	if (key.length < telling) return void 0;
	const offset = blocks.slice(from, from + near).findIndex((block) => block.key.startsWith(key) || block.key.length >= telling && key.startsWith(block.key));
	return offset === -1 ? void 0 : from + offset;
}
function next(places, at) {
	if (places === void 0) return [];
	const first = places.findIndex((place) => place >= at);
	places.splice(0, first === -1 ? places.length : first);
	return places.slice(0, 1);
}
// src/preview/place.ts
const keyPlaces = {
	title: ["h1"],
	tags: [".hashtags", ".facts"],
	categories: [".hashtags", ".facts"],
	image: [".cover", "figure"],
	cover_image: [".cover", "figure"],
	main_image: [".cover", "figure"],
	header: [".cover", "figure"],
	cover: [".cover", "figure"],
	canonical_url: [".original"],
	series: [".series"]
};
function placerFor(article, post, passages) {
	const body = findElement(article, hasClass("body")) ?? findElement(article, hasClass("prose"));
	if (body === void 0) return () => void 0;
	const pairs = align(passages, blocksOf(body));
	const shown = passages.filter((passage) => pairs.has(passage)).toSorted((a, b) => a.line - b.line || b.lastLine - a.lastLine);
	return ({ path, line, code }) => {
		if (line === void 0 && code === "missing-image") return inFrontMatter(article, "cover");
		if (line === void 0 || path !== void 0 && path !== post.path) return void 0;
		if (line < post.bodyLine) return inFrontMatter(article, keyAt(post, line));
		const passage = passageAt(shown, line);
		return passage && pairs.get(passage)?.element;
	};
}
const deepest = 40;
function passageAt(passages, line) {
	let after = 0;
	for (let end = passages.length; after < end;) {
		const middle = after + end >> 1;
		if ((passages[middle]?.line ?? 0) <= line) after = middle + 1;
		else end = middle;
	}
	const before = passages.slice(Math.max(0, after - deepest), after);
	return before.findLast(({ lastLine }) => lastLine >= line) ?? before.at(-1) ?? passages[0];
}
function keyAt({ keyLines }, line) {
	return Object.entries(keyLines).filter(([, at]) => at <= line).sort(([, a], [, b]) => b - a)[0]?.[0] ?? "";
}
function inFrontMatter(article, key) {
	for (const name of keyPlaces[key] ?? []) {
		const found = findElement(article, name.startsWith(".") ? hasClass(name.slice(1)) : isNamed(name));
		if (found !== void 0) return found;
	}
}
// src/preview/post-page.ts
async function dress(shown, surroundings) {
	const main = shown && findElement(shown, isNamed("main"));
	if (main === void 0) return void 0;
	await showImages(main, surroundings.images);
	signPage(main, surroundings.author);
	lead(main, surroundings.fileOf);
	return main;
}
function postPage(item, { shown, main }, surroundings) {
	const { post, name, diagnostics } = item;
	const notes = notesOf(diagnostics, main === void 0 ? () => void 0 : placerFor(main, post, item.passages));
	if (main !== void 0) {
		putRemarks(main, notes);
		main.properties.id = "article";
		main.properties.tabIndex = -1;
	}
	const isNoted = notes.some(({ found }) => found !== void 0);
	return previewDocument({
		title: `${printable(post.title, 200)} – ${name}, a preview`,
		bodyClass: `reading preview${isNoted ? " noted" : ""}`,
		up: "../",
		...item.offer !== void 0 && { scripts: handPolicy }
	}, markup`<a class="skip" href="#article">Skip to the article</a>
${ribbon(item, surroundings)}
<section class="about" aria-label="Diagnostics"><p class="path">${printable(post.path, 500)}${post.state !== "published" && markup` <span class="badge">${post.state}</span>`}</p>
<p class="likeness">An approximation of ${name}'s look.</p>
${findings(notes, countText(diagnostics))}</section>
${item.offer !== void 0 && handPanel(item.offer, name)}
${main === void 0 ? nothing(item) : trusted(toHtml(main))}
${item.article !== void 0 && markup`<aside class="behind"><div>${shown !== void 0 && behind(shown)}${sent(item)}</div></aside>`}
${item.offer !== void 0 && handStore(item.offer)}`);
}
function ribbon(item, { siblings, previous, next, author }) {
	const step = (to, rel, word) => to !== void 0 && markup`<a rel="${rel}" href="${to.file}" title="${printable(to.post.title, 200)}">${word}</a>`;
	return markup`<header class="ribbon">${sign(author)}<nav aria-label="Preview">
<a href="../index.html">All posts</a>
<ul class="plain switch" aria-label="Platform">${siblings.map(({ file, name }) => markup`<li><a href="${file}"${file === item.file && markup` aria-current="page"`}>${name}</a></li>`)}</ul>
${item.beside !== void 0 && markup`<a class="to-beside" href="${item.beside}">Side by side</a>`}
<span class="steps">${step(previous, "prev", "← Newer")}${step(next, "next", "Older →")}</span>
</nav></header>`;
}
function nothing({ post, name }) {
	return markup`<main class="lost" id="article" tabindex="-1"><h1>${printable(post.title, 300)}</h1><p>There is nothing to show: what is said above keeps it from ${name}.</p></main>`;
}
function behind(shown) {
	const stored = findElement(shown, hasClass("behind"));
	const list = stored && findElement(stored, isNamed("dl"));
	const title = stored && findElement(stored, isNamed("h2"));
	if (list === void 0 || title === void 0) return void 0;
	let isFleeting = false;
	list.children = list.children.filter((child) => {
		if (child.type === "element" && child.tagName === "dt") isFleeting = hasClass("fleeting")(child);
		return !isFleeting;
	});
	return trusted(toHtml([title, list]));
}
function sent({ article, name }) {
	if (article === void 0) return void 0;
	const { document } = article;
	return markup`<details class="sent"><summary>What is sent to ${name}</summary>${jsonView(article.request)}${document !== void 0 && markup`<p>And for other apps (standard.site):</p>${jsonView(document.record)}`}</details>`;
}
function lead(parent, fileOf) {
	for (const child of parent.children) {
		if (child.type !== "element") continue;
		const { href } = child.properties;
		if (typeof href === "string" && /^\/(?!\/)/.test(href)) {
			const file = fileOf(href);
			if (file === void 0) delete child.properties.href;
			else child.properties.href = file;
		}
		lead(child, fileOf);
	}
}
// src/preview/preview-css.ts
const previewCss = `
:target { scroll-margin-top: 5rem; }
.preview .error { --tone: var(--bad); } .preview .warning { --tone: var(--warn); } .preview .notice { --tone: var(--quiet); } .preview .clean { --tone: var(--good); }
.preview .sign { display: inline-grid; place-items: center; min-width: 1.5rem; height: 1.5rem; margin-right: .5rem; padding: 0 .35rem; border-radius: 999px;
  background: var(--tone); color: var(--panel); font: 700 .75rem/1 var(--sans); vertical-align: .05em; }

.preview .ribbon { position: sticky; top: 0; z-index: 3; }
.preview .ribbon nav { flex: 1; display: flex; flex-wrap: wrap; align-items: center; gap: .3rem 1.1rem; }
.preview .switch { display: flex; gap: .25rem; padding: .2rem; border: 1px solid var(--line); border-radius: 999px; background: var(--panel); }
.preview .switch a { display: block; padding: .22rem .85rem; border-radius: 999px; color: var(--ink); text-decoration: none; }
.preview .switch a:hover { color: var(--accent); } .preview .switch [aria-current] { background: var(--accent); color: var(--panel); }
.preview .steps { display: flex; gap: 1.1rem; margin-left: auto; white-space: nowrap; }
.preview .about { padding: .8rem clamp(1rem, 3vw, 1.75rem) .9rem; border-bottom: 1px solid var(--line); background: var(--panel); font-size: .9rem; }
.preview .path { color: var(--quiet); font: .8rem/1.5 var(--mono); overflow-wrap: anywhere; }
.preview .likeness { color: var(--quiet); font-size: .85rem; }
.findings { margin-top: .3rem; max-width: 70rem; } .findings.none { color: var(--good); }
.findings summary { width: fit-content; padding: .1rem 0; cursor: pointer; font-weight: 650; }
.findings li { display: grid; grid-template-columns: auto minmax(0, 1fr); gap: 0 .2rem; padding: .5rem 0; border-top: 1px dashed var(--line); }
.findings ol { margin-top: .4rem; max-height: max(16rem, 38vh); overflow-y: auto; overscroll-behavior: contain; }
.findings .said, .remark .said { overflow-wrap: anywhere; } .findings .said { font-weight: 550; }
.findings .hint, .findings .where { grid-column: 2; color: var(--quiet); overflow-wrap: anywhere; }
.findings .where { font-size: .8rem; } .findings .code { color: inherit; font-family: var(--mono); text-decoration: none; } .findings .code:hover { text-decoration: underline; } .findings :is(code, .code) { padding: .1rem .4rem; border-radius: 4px; background: var(--wash); font-size: .75rem; }
.findings li:target, .findings li:focus { background: var(--wash); outline: none; }

.preview .stage { display: flow-root; }
.preview .stage .spot { box-shadow: -.7rem 0 0 var(--d-card, var(--m-page)), calc(-.7rem - 3px) 0 0 var(--tone); }
.preview .stage .cover.spot { box-shadow: inset .25rem 0 0 var(--tone); }
.preview .stage .remark { margin: 0 0 .9rem; padding: .7rem .85rem .75rem; border: 1px solid var(--line); border-left: 4px solid var(--tone); border-radius: 8px; background: var(--panel); color: var(--ink);
  font: 400 .84rem/1.45 var(--sans); letter-spacing: 0; text-align: left; overflow-wrap: anywhere; }
.preview .stage .remark p { margin: 0; } .preview .stage .remark .hint { margin-top: .35rem; color: var(--quiet); }
.kind { text-transform: capitalize; color: var(--tone); font-weight: 650; } .kind::after { content: " · "; color: var(--quiet); }
.preview .said code, .preview .hint code { padding: .05em .3em; border-radius: 4px; background: var(--wash); font-size: .92em; }
.preview .stage .remark .where { margin-top: .4rem; font: .72rem/1.4 var(--mono); } .preview .stage .remark a { color: var(--accent); }
.preview .stage .remark:target, .preview .stage .remark:focus { outline: 3px solid var(--tone); outline-offset: 1px; }
.preview .prose > .remark { margin-top: 1.4rem; } .preview .prose > .remark + * { margin-top: .9rem; }
@media (min-width: 1180px) {
  .preview .prose > .remark { margin-top: 0; } .preview .prose > .remark + * { margin-top: 1.75em; }
  .preview.noted .stage { --note: clamp(15rem, calc(100vw - 54rem), 21rem); padding-right: calc(var(--note) + 2.5rem); }
  .preview.noted .stage .article, .preview.noted .stage .story { overflow: visible; margin-right: auto; margin-left: auto; }
  .preview.noted .stage .cover > * { border-radius: 8px 8px 0 0; }
  .preview .stage .remark { float: right; clear: right; width: var(--note); margin-right: calc(var(--pad) - var(--note)); }
}

.preview .sent { margin-top: 1.5rem; font-size: .87rem; } .preview .sent summary { width: fit-content; cursor: pointer; font-weight: 650; }
.preview .sent .json { max-height: 40rem; }

.preview .to-beside { display: none; } @media (min-width: 1000px) { .preview .to-beside { display: inline; } }
.beside main { position: relative; display: grid; gap: 1rem; padding: 1rem; } .beside main:focus { outline: none; }
@media (min-width: 1000px) { .beside main { grid-auto-flow: column; grid-auto-columns: minmax(18.5rem, 1fr); align-items: start; overflow-x: auto; } }
.beside section { min-width: 0; border: 1px solid var(--line); border-radius: 14px; overflow: hidden; background: var(--panel); box-shadow: var(--shadow); }
.beside section > header { display: flex; flex-wrap: wrap; justify-content: space-between; align-items: baseline; gap: .2rem 1rem; padding: .7rem 1rem; border-bottom: 1px solid var(--line); background: var(--wash); font-size: .85rem; color: var(--quiet); } .beside h2 { font-size: .95rem; }
.beside .stage { min-height: 0; padding: 0; } .beside .stage > article { border: 0; border-radius: 0; } .beside .stage article > :is(header, .body) { padding-left: 1.25rem; padding-right: 1.25rem; }

.preview .lost { margin: 10vh auto 14vh; }

.preview .overview { padding-top: 0; color: var(--ink); font-size: 1rem; }
.filters { display: flex; flex-wrap: wrap; align-items: center; gap: .75rem 1.5rem; margin-bottom: 1.25rem; font-size: .875rem; }
.filters fieldset { display: flex; flex-wrap: wrap; align-items: center; gap: .35rem; margin: 0; padding: 0; border: 0; min-width: 0; }
.filters legend, .filters .choose > label { float: left; margin-right: .4rem; padding: 0; color: var(--quiet); }
.filters .fold { display: none; position: relative; }
@media (max-width: 640px) { .filters .fold { display: block; } .filters:not(:has(#fold:checked)) :is(fieldset, .choose) { display: none; } }
.filters .fold label { display: inline-flex; align-items: center; min-height: 2.4rem; padding: .3rem .95rem; border: 1px solid var(--line); border-radius: 999px; background: var(--panel); font-weight: 550; } .filters .fold label::after { content: "▾"; margin-left: .5rem; } .filters #fold:checked + label::after { content: "▴"; }
.filters .option { position: relative; display: inline-flex; }
.filters input { position: absolute; inset: 0; width: 100%; height: 100%; margin: 0; opacity: 0; cursor: pointer; }
.filters .option label { display: inline-flex; align-items: center; gap: .4rem; min-height: 2.4rem; padding: .3rem .85rem; border: 1px solid var(--line); border-radius: 999px; background: var(--panel); font-weight: 550; }
.filters .option small { color: var(--quiet); font-size: .78rem; font-variant-numeric: tabular-nums; }
.filters .option:is(.error, .warning, .notice, .clean) label::before { content: ""; width: .6rem; height: .6rem; border-radius: 50%; background: var(--tone); }
.filters input:hover + label { border-color: var(--accent); }
.filters input:checked + label { background: var(--accent); border-color: var(--accent); color: var(--panel); } .filters input:checked + label small { color: inherit; }
.filters input:checked + label::before { background: currentColor !important; }
.filters input:disabled { cursor: default; } .filters input:disabled + label { opacity: .5; border-style: dashed; }
.filters input:focus-visible + label { outline: 3px solid var(--accent); outline-offset: 2px; }
.filters .search { flex: 1 1 16rem; display: flex; align-items: center; gap: .5rem; min-width: 0; max-width: 30rem; color: var(--quiet); } .filters .search[hidden] { display: none; }
.filters [type=search] { position: static; flex: 1; width: auto; min-width: 0; height: auto; min-height: 2.4rem; padding: .3rem .9rem; opacity: 1; cursor: text; border: 1px solid var(--line); border-radius: 999px; background: var(--panel); color: var(--ink); font: 500 .875rem/1 var(--sans); }
.filters [type=search]::placeholder { color: var(--quiet); opacity: 1; } .filters [type=search]:focus-visible { outline: 3px solid var(--accent); outline-offset: 2px; }
.filters kbd { padding: .15rem .5rem; border: 1px solid var(--line); border-radius: 5px; background: var(--panel); font: .75rem/1.2 var(--mono); } @media (hover: none) { .filters kbd { display: none; } }
.filters .choose { display: flex; flex-wrap: wrap; align-items: center; gap: .35rem .5rem; min-width: 0; }
.filters select { max-width: 100%; min-height: 2.4rem; padding: .3rem .7rem; border: 1px solid var(--line); border-radius: 999px; background: var(--panel); color: var(--ink); font: 550 .875rem/1 var(--sans); }
.overview .window { position: relative; counter-reset: rows; } .tally { position: absolute; top: .8rem; right: 1rem; color: var(--quiet); font-size: .8rem; } .tally .shown::before { content: counter(rows); }
.posts { margin-top: -1px !important; }
.posts .post { counter-increment: rows; display: grid; grid-template-columns: minmax(0, 1fr); gap: .5rem 1.5rem; padding: .9rem 1rem; border-top: 1px solid var(--line); }
@media (min-width: 860px) { .posts { margin-top: -1px !important; }
.posts .post { grid-template-columns: minmax(0, 6fr) repeat(var(--platforms), minmax(0, 4fr)); } }
.posts .missed { display: none; }
.post h3 { font-size: 1.05rem; line-height: 1.3; font-weight: 700; letter-spacing: -.01em; overflow-wrap: anywhere; }
.post .what p { margin-top: .2rem; font-size: .8rem; color: var(--quiet); }
.post .page { font-size: .9rem; } .post .page a { display: inline-block; padding: .1rem 0; font-weight: 650; } .post .page .none { color: var(--quiet); }
.signs { display: flex; flex-wrap: wrap; gap: .3rem .3rem; margin-top: .35rem !important; }
.signs li { padding: .1rem .5rem; border: 1px solid color-mix(in srgb, var(--tone) 45%, transparent); border-radius: 999px; color: var(--tone); font: .74rem/1.5 var(--mono); overflow-wrap: anywhere; }
`;
// src/preview/preview-item.ts
function pageNames() {
	const taken = /* @__PURE__ */ new Set();
	const longest = 80;
	return (path, platform) => {
		const base = (path.split("/").at(-1) ?? "").replace(/\.[^.]*$/, "").normalize("NFKD").toLowerCase().replace(/[^a-z0-9]+/g, "-").slice(0, longest).replace(/^-+|(?<!-)-+$/g, "");
		for (let number = 1;; number += 1) {
			const name = `${base || "post"}${number === 1 ? "" : `-${number}`}.${platform}.html`;
			if (taken.has(name)) continue;
			taken.add(name);
			return name;
		}
	};
}
// src/preview/card-page.ts
function cardPage({ title, description, image }) {
	const meta = (property, content) => markup`<meta property="${property}" content="${content}">`;
	const picture = image && [meta("og:image", image.url), image.alt !== void 0 && meta("og:image:alt", image.alt)];
	return markup`${trusted("<!doctype html>")}<html><head><title>${title}</title>${meta("og:title", title)}
${meta("og:description", description)}${picture ?? ""}</head></html>`.markup;
}
const diagnose = diagnoser({
	"preview-refused": {
		severity: "error",
		what: "The platform, as the sandbox plays it, refuses the article or shows an error in its place.",
		fix: "Change what its message names; nothing was sent to the platform itself."
	},
	"preview-changed": {
		severity: "warning",
		what: "The platform, as the sandbox plays it, stores something else than it was given.",
		fix: "Change what its message names, if readers should see it as you wrote it."
	}
});
// src/preview/in-process.ts
function transportTo(play, now) {
	return async (sending) => {
		const reply = await play.answer(requestOf(sending));
		if (reply === "drop") throw new HttpFailure("the connection broke", {
			kind: "lost",
			sent: true
		});
		const headers = new Headers(reply.headers);
		return {
			status: reply.status,
			header: (name) => headers.get(name) ?? void 0,
			text: reply.body,
			json: parsed(reply.body),
			retryAfter: secondsToWait({
				status: reply.status,
				headers
			}, now())
		};
	};
}
async function pageAt(play, url) {
	const reply = await play.answer(requestOf({
		method: "GET",
		url
	}));
	return reply === "drop" ? "" : reply.body;
}
function requestOf({ method, url, headers, credential, body }) {
	const { pathname: path, searchParams: query } = new URL(url);
	const all = new Headers({
		"user-agent": "posse",
		"content-type": "application/json",
		...headers,
		...credential?.header && { [credential.header]: `${credential.scheme ?? ""}${credential.secret}` }
	});
	return {
		method,
		path,
		query,
		ip: "127.0.0.1",
		headers: Object.fromEntries(all),
		body: body instanceof Uint8Array ? Buffer.from(body) : Buffer.from(JSON.stringify(body) ?? "")
	};
}
function parsed(text) {
	try {
		return JSON.parse(text);
	} catch {
		return;
	}
}
// src/preview/preview-platforms.ts
const minuteMs = 6e4;
const dayMs = 1440 * minuteMs;
async function openPreviewPlatforms({ definitions, site, settings }, { start, author, players }) {
	const clock = hurriedClock(start);
	const playClock = hurriedClock(start);
	const pages = /* @__PURE__ */ new Map();
	const play = playPlatforms("http://127.0.0.1", {
		limits: false,
		now: playClock.now,
		author,
		...players && { players },
		readPage: async (url) => pages.get(url)
	});
	const { platforms } = await createPlatforms(definitions, onSandbox(definitions, settings, play), {
		site: site.facts,
		clock,
		transport: transportTo(play, clock.now),
		ownFile: ownFiles(filesOf(site)),
		purpose: "publish"
	});
	const titles = /* @__PURE__ */ new Set();
	async function create(platform, article) {
		try {
			return await platform.create?.(article);
		} catch (error) {
			if (!(error instanceof PlatformError) || error.reason !== "rate-limited") throw error;
			await clock.sleep((error.retryAfter ?? dayMs / 1e3) * 1e3);
			return platform.create?.(article);
		}
	}
	return {
		async put(article) {
			const platform = platforms.find(({ id }) => id === article.platform);
			if (platform === void 0) return { diagnostics: [] };
			const name = `${article.platform} ${article.title}`;
			if (titles.has(name)) await playClock.sleep(6 * minuteMs);
			titles.add(name);
			if (article.announcement !== void 0) pages.set(article.canonicalUrl, cardPage(article.announcement.card));
			const { under: _, ...alone } = article;
			try {
				const written = await create(platform, alone);
				if (written === void 0) return { diagnostics: [] };
				const { copy, warnings } = written;
				return {
					url: copy.url,
					diagnostics: warnings.map((text) => said("preview-changed", text))
				};
			} catch (error) {
				if (!(error instanceof PlatformError)) throw error;
				const { message, hint, copy } = error;
				return {
					...copy !== void 0 && { url: copy.url },
					diagnostics: [said("preview-refused", message, hint)]
				};
			}
		},
		page: async (url) => fromHtml(await pageAt(play, url))
	};
	function said(code, words, hint) {
		const message = definitions.reduce((text, { id, home }) => text.replaceAll(addressOn(play, id), home), words);
		return diagnose(code, message, { hint });
	}
}
function onSandbox(definitions, settings, play) {
	const given = new Map(play.players.flatMap(({ access }) => Object.entries(access.others ?? {})));
	const own = definitions.flatMap(({ id, settings: { url, ...others } }) => [[url.input, addressOn(play, id)], ...Object.values(others).flatMap(({ input, ofAccount, variable = "" }) => ofAccount ? [[input, given.get(variable)]] : [])]);
	return {
		...settings,
		keys: new Map(play.players.map(({ id, access }) => [id, access.secret])),
		ofPlatforms: new Map([...settings.ofPlatforms, ...own])
	};
}
function addressOn({ url }, platform) {
	return `${url}/${platform}`;
}
function hurriedClock(start) {
	let time = start.getTime();
	return {
		now: () => new Date(time),
		async sleep(ms) {
			time += ms;
		}
	};
}
// src/preview/side-by-side.ts
function sideBySidePage(columns, author) {
	const title = printable(columns[0]?.item.post.title ?? "", 200);
	return previewDocument({
		title: `${title} – side by side, a preview`,
		bodyClass: "preview beside",
		up: "../"
	}, markup`<a class="skip" href="#columns">Skip to the articles</a>
<header class="ribbon">${sign(author)}<nav aria-label="Preview"><a href="../index.html">All posts</a></nav></header>
<main id="columns" tabindex="-1"><h1 class="sr">${title}</h1>
${columns.map(column)}</main>`);
}
function column({ item, look }) {
	const { file, name, diagnostics } = item;
	return markup`<section aria-labelledby="on-${item.platform}"><header><h2 id="on-${item.platform}"><a href="${file}">${name}</a></h2><span>${diagnostics.length === 0 ? "Nothing to remark" : countText(diagnostics)}</span></header>
${look ?? markup`<p class="nothing">There is nothing to show.</p>`}</section>`;
}
function lookOf(main, platform) {
	const copy = structuredClone(main);
	rename(copy, `${platform}-`);
	return trusted(toHtml({
		...copy,
		tagName: "div"
	}));
}
function rename(parent, prefix) {
	for (const child of parent.children) {
		if (child.type !== "element") continue;
		const { id, href, name } = child.properties;
		if (typeof id === "string") child.properties.id = prefix + id;
		if (typeof name === "string") child.properties.name = prefix + name;
		if (typeof href === "string" && href.startsWith("#")) child.properties.href = `#${prefix}${href.slice(1)}`;
		rename(child, prefix);
	}
}
// src/preview/make-preview.ts
async function makePreview(order) {
	const { blog, session, posts, folder } = order;
	const { clock, signal } = session.ports;
	const signature = signatureOf(blog.values, siteUrlOf(blog));
	const platforms = await openPreviewPlatforms(blog, {
		start: clock.now(),
		author: { name: signature.name },
		players: order.players
	});
	const bench = {
		platforms,
		nameOf: pageNames(),
		copies: await session.ownCopies()
	};
	const items = [];
	for (const post of posts) {
		signal?.throwIfAborted();
		items.push(...await itemsOf(post, order, bench));
		order.onPost?.(post);
	}
	if (folder !== void 0) {
		const { names } = session;
		const author = await writePages(items, order, {
			platforms,
			signature,
			folder
		});
		const codes = codesIn(items).map(({ code }) => code);
		const look = blog.definitions.map((one) => one.previewCss).join("");
		const columns = `.posts { --platforms: ${names.size}; }\n`;
		folder.write("preview.css", `${styleSheet}${previewCss}${handCss}${look}${columns}`);
		folder.write("filters.css", filterRules([...names.keys()], codes));
		folder.write("index.html", indexPage(siteUrlOf(blog), {
			names,
			author: fromIndex(author)
		}, items));
		folder.finish();
	}
	return items;
}
async function itemsOf(post, { session, isShown, words, memory = previewMemory() }, { platforms, nameOf, copies }) {
	const items = [];
	for (const platform of session.platforms) {
		if (!wishFor(post, platform.id).wanted || isShown?.(post, platform) === false) continue;
		const copyOf = copies(post, platform.id);
		const { article, diagnostics, passages } = await memory.rendered({
			post,
			platform,
			copyOf
		}, session.ports.inputs, async () => {
			const { article: made, diagnostics: found } = await session.render(post, platform, copyOf);
			return {
				article: made,
				diagnostics: found,
				passages: await session.show.outline(post)
			};
		});
		const shown = article === void 0 ? void 0 : await platforms.put(article);
		items.push({
			post,
			article,
			platform: platform.id,
			name: platform.name,
			file: nameOf(post.path, platform.id),
			url: shown?.url,
			offer: article === void 0 ? void 0 : platform.offer?.(article),
			passages,
			diagnostics: distinct([
				...post.diagnostics,
				...diagnostics,
				...(shown?.diagnostics ?? []).map((one) => ({
					...one,
					path: post.path
				}))
			]).map((one) => one.hint === void 0 ? one : {
				...one,
				hint: worded(one.hint, words)
			})
		});
	}
	if (items.length < 2) return items;
	const beside = nameOf(post.path, "all");
	return items.map((item) => ({
		...item,
		beside
	}));
}
async function writePages(items, { blog, imageBytes }, { platforms, signature, folder }) {
	const { source, site } = blog;
	const images = openImages({
		source,
		sourceDir: site.facts.sourceDir,
		siteUrl: siteUrlOf(blog),
		most: imageBytes,
		keep: (name, bytes) => folder.write(`images/${name}`, bytes)
	});
	const author = await authorOf(signature, images);
	const files = new Map(items.flatMap(({ url, file }) => url ? [[new URL(url).pathname, file]] : []));
	const neighbors = neighborsIn(items);
	for (const siblings of groupBy(items, ({ post }) => post.path).values()) {
		const beside = siblings[0]?.beside;
		const columns = [];
		for (const item of siblings) {
			const { previous, next } = neighbors.get(item) ?? {};
			const surroundings = {
				siblings,
				previous,
				next,
				images,
				author,
				fileOf: (at) => files.get(at)
			};
			const shown = item.url === void 0 ? void 0 : await platforms.page(item.url);
			const main = await dress(shown, surroundings);
			columns.push({
				item,
				look: main && lookOf(main, item.platform)
			});
			folder.write(`posts/${item.file}`, postPage(item, {
				shown,
				main
			}, surroundings));
		}
		if (beside !== void 0) folder.write(`posts/${beside}`, sideBySidePage(columns, author));
	}
	return author;
}
function neighborsIn(items) {
	const byPlatform = [...groupBy(items, ({ platform }) => platform).values()];
	return new Map(byPlatform.flatMap((pages) => pages.map((item, index) => [item, {
		previous: pages[index - 1],
		next: pages[index + 1]
	}])));
}
function fromIndex({ name, picture }) {
	return {
		name,
		picture: picture?.replace(/^\.\.\//, "")
	};
}
function siteUrlOf({ site }) {
	return `${site.facts.url}${site.facts.baseurl}`;
}
// src/preview/hand-page.ts
function handPage(offer, platform) {
	const { name } = platform;
	const css = `${styleSheet}${previewCss}${handCss}`;
	const digest = createHash("sha256").update(css).digest("base64");
	const policy = `default-src 'none'; script-src ${handPolicy}; style-src 'sha256-${digest}'; img-src data:; form-action 'none'; base-uri 'none'`;
	return layout({
		title: `${printable(offer.title, 200)} – for ${name}`,
		bodyClass: "reading preview",
		styleSheets: [],
		canonical: offer.canonicalUrl,
		meta: markup`<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="referrer" content="no-referrer">
<meta name="robots" content="noindex">
<style>${trusted(css)}</style>`
	}, markup`${handPanel(offer, name)}
<main class="stage ${platform.id}" id="article" tabindex="-1"><article class="story"><div class="prose">${presentable(renderStory("html", offer.story).html)}</div></article></main>
${handStore(offer)}`);
}
export { handPage, makePreview, openFolder, previewMemory, signatureOf };
