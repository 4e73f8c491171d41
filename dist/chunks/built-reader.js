import { addressOf, countEach, hasErrors, pathKey, sourceNames } from "./planning.js";
import { absoluteUrl, asBlocks, asPhrasing, finding, isParent, parseHtml, parseSrcset, prepare, rewrite, shownTitle, walk } from "./rendering.js";
import { dateOf, diagnose, foldersAbove, indexPages, loadPage, loadPages, meta, pagesMatching, pagesNamedLike, pathTells, readBuiltSite, readPosts, readSurroundings, sourcesMatching, sureness } from "./built-pages.js";
// src/readers/built/markup/elements.ts
function isElement(node, ...tagNames) {
	return node?.type === "element" && (tagNames.length === 0 || tagNames.includes(node.tagName));
}
function hasClass(node, pattern) {
	return node.type === "element" && (node.attributes.class ?? "").split(/\s+/).some((name) => pattern.test(name));
}
function roleOf(node) {
	return node.type === "element" ? node.attributes.role : void 0;
}
function findNode(root, holds) {
	let found;
	walk(root, (node) => {
		if (found === void 0 && holds(node)) found = node;
		return found === void 0 ? void 0 : "skip";
	});
	return found;
}
function findElement(root, holds) {
	return findNode(root, (node) => node.type === "element" && holds(node));
}
function wordsIn(node) {
	if (!isParent(node)) return "value" in node && node.type !== "comment" ? node.value : "";
	const parts = [];
	walk(node, (child) => {
		if (child.type !== "comment" && "value" in child && typeof child.value === "string") parts.push(child.value);
	});
	return parts.join("");
}
function element(tagName, display, children, attributes = {}) {
	return {
		type: "element",
		tagName,
		display,
		attributes,
		children: [...children]
	};
}
function words(value) {
	return {
		type: "text",
		value
	};
}
// src/readers/built/markup/boxes.ts
const box = /^(?:admonition|theme-admonition|admonitionblock|callout|alert|custom-block|starlight-aside|markdown-alert|hint|notice|note-box|infobox|message-box|docs-alert)$/i;
const heading = /^(?:admonition-?title|admonitionHeading.*|callout-title(?:-container)?|callout-header|alert-(?:title|heading)|custom-block-title|starlight-aside__title|markdown-alert-title|hint-title|notice-title)$/i;
function boxOf(node) {
	if (!/^(?:div|aside|section|blockquote|call-out)$/.test(node.tagName)) return null;
	if (node.tagName !== "call-out" && !hasClass(node, box)) return null;
	const title = findElement(node, (one) => hasClass(one, heading));
	const rest = title === void 0 ? node.children : without(node.children, title);
	const said = title === void 0 ? "" : wordsIn(title).replace(/\s+/g, " ").trim();
	return element("blockquote", "block", [...title === void 0 || said === "" ? [] : [element("p", "block", [element("strong", "inline", asPhrasing(title.children))])], ...rest]);
}
function without(nodes, gone) {
	return nodes.flatMap((node) => {
		if (node === gone) return [];
		if (node.type !== "element") return [node];
		return [{
			...node,
			children: without(node.children, gone)
		}];
	});
}
function tabsOf(node) {
	const labels = labelsOf(node);
	if (labels === null) return null;
	const panels = panelsOf(node);
	if (panels.length === 0 || panels.length !== labels.length) return null;
	return panels.flatMap((panel, at) => [element("p", "block", [element("strong", "inline", [words(labels[at] ?? "")])]), ...panel.children]);
}
function labelsOf(node) {
	if (!(hasClass(node, /^(?:tabs(?:-container|-wrapper)?|tabbed-set|panel-tabset|vp-code-group|code-group|tab-group|nav-tabs-wrapper)$/i) || isElement(node, "starlight-tabs", "tab-container") || node.children.some((child) => roleOf(child) === "tablist"))) return null;
	const found = [];
	walk(node, (child) => {
		if (roleOf(child) === "tabpanel" || hasClass(child, /^(?:tabbed-content|blocks)$/)) return "skip";
		if (!(roleOf(child) === "tab" || isElement(child, "label") && !hasClass(child, /^margin-toggle$/))) return void 0;
		found.push(wordsIn(child).replace(/\s+/g, " ").trim());
		return "skip";
	});
	return found.length === 0 ? null : found;
}
function panelsOf(node) {
	const found = [];
	walk(node, (child, ancestors) => {
		if (child.type !== "element") {
			const above = ancestors.at(-1);
			if (child.type === "code" && above !== void 0 && hasClass(above, /^blocks$/)) found.push(element("div", "block", [child]));
			return;
		}
		const above = ancestors.at(-1);
		if (!(roleOf(child) === "tabpanel" || hasClass(child, /^(?:tabbed-block|tab-pane|tab-panel)$/) || above !== void 0 && hasClass(above, /^blocks$/))) return void 0;
		found.push(child);
		return "skip";
	});
	return found;
}
// src/readers/built/markup/code.ts
const beside = /^(?:gutter|gl|ln|lnt|lnlinks|lineno|linenos|linenodiv|line-?numbers?(?:-rows|-wrapper)?|rouge-gutter|copy(?:[-_].*)?|.*[-_]copy|buttons?|toolbar(?:-item)?|blob-num|collapsible|vp-copy|twoslash-popup-.*|code-block-buttons?)$/i;
const line = /^(?:ec-line|line|code-line|token-line|cl|hljs-ln-line|view-line)$/i;
function codeOfPre(pre) {
	const value = codeIn(pre).replace(/\r\n?/g, "\n").replace(/^\n/, "").replace(/(?<!\n)\n+$/, "").replace(/\u200b/g, "");
	return {
		type: "code",
		lang: languageOf(pre),
		value,
		...pre.position && { position: pre.position }
	};
}
function codeOfWrapper(wrapper) {
	if (!isWrapper(wrapper)) return null;
	const codes = [];
	const titles = [];
	let others = false;
	const look = (node) => {
		if (node.type === "code") codes.push(node);
		else if (isBeside(node) || node.type === "comment") return;
		else if (isTitle(node)) titles.push(wordsIn(node).replace(/\s+/g, " ").trim());
		else if (isParent(node)) for (const child of node.children) look(child);
		else if (wordsIn(node).trim() !== "") others = true;
	};
	for (const child of wrapper.children) look(child);
	const shown = codes.filter(({ value }) => !/^[\s\d]*$/.test(value));
	const [code] = shown.length > 0 ? shown : codes;
	if (code === void 0 || others || shown.length > 1) return null;
	const lang = code.lang ?? languageOf(wrapper);
	const name = titles.find((title) => title !== "" && title.toLowerCase() !== lang?.toLowerCase());
	return [...name === void 0 ? [] : [element("p", "block", [{
		type: "inlineCode",
		value: name
	}])], {
		...code,
		lang
	}];
}
function isWrapper(node) {
	if (isElement(node, "rehype-pretty-code", "code-block", "astro-code")) return true;
	if (!isElement(node, "div", "figure", "section", "table", "tbody", "tr", "td", "span", "p")) return false;
	if (node.attributes["data-rehype-pretty-code-figure"] !== void 0) return true;
	if (node.attributes["data-rehype-pretty-code-fragment"] !== void 0) return true;
	return hasClass(node, /^(?:highlight(?:er-rouge|table)?|highlight-.*|code(?:hilite|block|-block|-toolbar|-wrapper|-container|-with-filename)?|codeBlock.*|code-block-.*|language-.*|expressive-code|frame|sourceCode|source|listingblock|listing|literalblock|src|lntable|lntd|rouge-table|rouge-code|gatsby-highlight|gatsby-code-.*|prism-code|remark-.*|shiki.*|hljs.*|astro-code|vp-code|org-src-container|cell-code|snippet.*|content)$/i);
}
function isBeside(node) {
	if (node.type !== "element") return false;
	if (/^(?:button|svg|style|script|clipboard-copy)$/.test(node.tagName)) return true;
	if (hasClass(node, beside)) return true;
	if (isElement(node, "span", "div") && hasClass(node, /^(?:lang|language-name|code-lang|code-block-language)$/)) return true;
	return hasClass(node, /^(?:sr-only|visually-hidden)$/);
}
function isTitle(node) {
	if (node.type !== "element") return false;
	if (isElement(node, "figcaption", "caption")) return true;
	if (node.attributes["data-rehype-pretty-code-title"] !== void 0) return true;
	return hasClass(node, /^(?:filename|file-name|title|codeBlockTitle.*|code-block-title|code-title|gatsby-code-title|remark-code-title|code-with-filename-file|rehype-code-title)$/i);
}
function codeText(node) {
	if (node.type === "break" || isElement(node, "br")) return "\n";
	if (isBeside(node) || isUnselectable(node)) return "";
	if (!isParent(node)) return "value" in node && node.type !== "comment" ? node.value : "";
	return codeIn(node);
}
function codeIn(node) {
	let text = "";
	for (const [at, child] of node.children.entries()) {
		const own = codeText(child);
		text += own;
		if (own.endsWith("\n") || !isLine(child) || isBeside(child)) continue;
		const next = node.children[at + 1];
		const isWritten = next?.type === "break" || isElement(next, "br") || next?.type === "text" && /^\r?\n/.test(next.value);
		if (next !== void 0 && !isWritten) text += "\n";
	}
	return text;
}
function isLine(node) {
	if (node.type !== "element") return false;
	if (isElement(node, "div", "li", "tr")) return true;
	return hasClass(node, line) || node.attributes["data-line"] !== void 0;
}
function isUnselectable(node) {
	return node.type === "element" && /user-select\s*:\s*none/.test(node.attributes.style ?? "");
}
const noLanguage = /^(?:plain-?text|text|txt|none|plain|nohighlight|no-highlight|ansi)$/i;
function languageOf(node) {
	const found = named(node) ?? withinNamed(node);
	if (found === void 0 || found === null) return null;
	return noLanguage.test(found) ? null : found;
}
function withinNamed(node) {
	const inner = findElement(node, (one) => isElement(one, "code", "pre", "div", "figure") && named(one) !== void 0);
	return inner === void 0 ? void 0 : named(inner);
}
function named({ tagName, attributes }) {
	const data = attributes["data-lang"] ?? attributes["data-language"];
	if (data) return data.toLowerCase();
	const names = attributes.class ?? "";
	const found = /(?:^|\s)(?:language-|lang-|highlight-source-|highlight-text-|brush:\s*)([\w+#.-]+)/i.exec(names)?.[1] ?? /(?:^|\s)(?:sourceCode|src|highlight|hljs|code|prettyprint)\s+(?:src-|lang-)?([\w+#-]+)/.exec(names)?.[1] ?? /(?:^|\s)highlight-([\w+#-]+)/.exec(names)?.[1] ?? (tagName === "pre" || tagName === "code" ? attributes.lang ?? attributes.syntax : void 0);
	if (found === void 0) return void 0;
	return besidesLanguage.test(found) ? void 0 : found.toLowerCase();
}
const besidesLanguage = /^(?:code-with-copy|cell-code|number-?source|number-?lines|numberLines|highlighter-rouge|highlight|copyable|notranslate|linenums?|mt\d|mb\d|wrap|block|dark|light|source|default|linenos|table|tabindex|code-wrap|code-overflow-\w+)$/i;
// src/readers/built/markup/images.ts
const later = [
	"data-src",
	"data-lazy-src",
	"data-original",
	"data-original-src",
	"data-lazy",
	"data-url",
	"data-actualsrc",
	"data-main-image-src",
	"data-full-src"
];
const laterSets = [
	"data-srcset",
	"data-lazy-srcset",
	"srcset"
];
function imageOf(image) {
	const { attributes } = image;
	const alt = attributes.alt ?? "";
	if (/(?:^|\s)(?:emoji|twemoji|wp-smiley)(?:\s|$)/.test(attributes.class ?? "") && alt !== "") return {
		type: "text",
		value: alt
	};
	const own = attributes.src?.trim() ?? "";
	const isNone = own === "" || own.startsWith("data:");
	const hidden = later.map((name) => attributes[name]?.trim()).find((url) => url);
	const isPlaceholder = isNone || placeholder.test(own);
	const shown = hidden ?? (isPlaceholder ? largest(image) : void 0) ?? (isNone ? void 0 : own);
	if (shown === void 0) return own === "" || attributes["aria-hidden"] === "true" || own.length < 200 ? [] : image;
	const { src: _, srcset: __, sizes: ___, ...rest } = attributes;
	return {
		...image,
		attributes: {
			...rest,
			src: original(shown)
		}
	};
}
const placeholder = /(?:^|\/)(?:placeholder|blank|spacer|transparent|loading|lazy|pixel|1x1)[\w-]*\.(?:gif|png|svg|jpe?g|webp)(?:\?|$)/i;
function largest({ attributes }) {
	const [best] = laterSets.flatMap((name) => parseSrcset(attributes[name] ?? "")).filter(({ url }) => !url.startsWith("data:")).toSorted((one, other) => sizeOf(other.descriptor) - sizeOf(one.descriptor));
	return best?.url;
}
function sizeOf(descriptor) {
	const value = Number.parseFloat(descriptor);
	return Number.isNaN(value) ? 1 : value;
}
function original(url) {
	if (!URL.canParse(url, "https://here.invalid")) return url;
	const { pathname, searchParams } = new URL(url, "https://here.invalid");
	if (/^\/(?:_next\/image|_vercel\/image|_image|\.netlify\/images)\/?$/.test(pathname)) {
		const file = [
			"url",
			"href",
			"src"
		].map((name) => searchParams.get(name)).find((value) => value !== null);
		if (file && /^(?:https?:\/\/|\/)/.test(file)) return file;
	}
	const resized = /^\/cdn-cgi\/image\/[^/]+\/(.+)$/.exec(pathname)?.[1];
	if (resized === void 0) return url;
	return /^https?:/.test(resized) ? resized : `/${resized}`;
}
function pictureOf(picture) {
	const images = picture.children.filter((child) => isElement(child, "img"));
	if (images.length > 0) return images;
	const source = picture.children.find((child) => isElement(child, "source"));
	if (!isElement(source)) return [];
	const [first] = [imageOf({
		...source,
		tagName: "img",
		display: "inline"
	})].flat();
	return first === void 0 ? [] : [first];
}
function withoutPlaceholders(wrapper) {
	const children = wrapper.children.filter((child) => !(isElement(child) && child.attributes["data-placeholder-image"] !== void 0));
	return children.length === wrapper.children.length ? wrapper : {
		...wrapper,
		children
	};
}
// src/readers/built/markup/math-ml.ts
function texOfMathMl(math) {
	return rowOf(math).replace(/\s+/g, " ").trim();
}
function rowOf(node) {
	return isParent(node) ? node.children.map(texOf$1).join("") : "";
}
function texOf$1(node) {
	if (node.type === "text") return node.value.trim();
	if (node.type !== "element") return "";
	const parts = node.children.filter(({ type }) => type === "element").map(texOf$1);
	const [first = "", second = "", third = ""] = parts;
	switch (node.tagName) {
		case "mi": return identifier(wordsIn(node).trim());
		case "mn": return wordsIn(node).trim();
		case "mo": return operator(wordsIn(node).trim());
		case "mtext": return `\\text{${wordsIn(node)}}`;
		case "mspace": return " ";
		case "mfrac": return `\\frac{${first}}{${second}}`;
		case "msqrt": return `\\sqrt{${parts.join("")}}`;
		case "mroot": return `\\sqrt[${second}]{${first}}`;
		case "msup": return `${first}^{${second}}`;
		case "msub": return `${first}_{${second}}`;
		case "msubsup":
		case "munderover": return `${first}_{${second}}^{${third}}`;
		case "munder": return isLarge(first) ? `${first}_{${second}}` : `\\underset{${second}}{${first}}`;
		case "mover": return accents[second.trim()] === void 0 ? `\\overset{${second}}{${first}}` : `${accents[second.trim()]}{${first}}`;
		case "mfenced": return `\\left(${parts.join(",")}\\right)`;
		case "mtable": return `\\begin{matrix}${parts.join(" \\\\ ")}\\end{matrix}`;
		case "mtr": return parts.join(" & ");
		case "annotation":
		case "annotation-xml": return "";
		default: return rowOf(node);
	}
}
function isLarge(tex) {
	return /^\\(?:sum|prod|int|lim|max|min|sup|inf|bigcup|bigcap)/.test(tex.trim());
}
function identifier(name) {
	const known = signs[name];
	if (known !== void 0) return `${known} `;
	if (name.length < 2) return name;
	return functions.has(name) ? `\\${name} ` : `\\mathrm{${name}}`;
}
function operator(sign) {
	const known = signs[sign];
	if (known !== void 0) return ` ${known} `;
	return /^[{}]$/.test(sign) ? `\\${sign}` : sign;
}
const functions = new Set("sin cos tan log ln exp lim max min sup inf det dim gcd arg deg ker Pr".split(" "));
const accents = {
	"^": "\\hat",
	"¯": "\\bar",
	"‾": "\\overline",
	"→": "\\vec",
	"\\to": "\\vec",
	"~": "\\tilde",
	"˙": "\\dot"
};
const signs = Object.fromEntries("α alpha β beta γ gamma δ delta ϵ epsilon ε varepsilon ζ zeta η eta θ theta ι iota κ kappa λ lambda μ mu ν nu ξ xi π pi ρ rho σ sigma τ tau υ upsilon ϕ phi φ varphi χ chi ψ psi ω omega Γ Gamma Δ Delta Θ Theta Λ Lambda Ξ Xi Π Pi Σ Sigma Φ Phi Ψ Psi Ω Omega ∑ sum ∏ prod ∫ int ∞ infty ∂ partial ∇ nabla ≤ leq ≥ geq ≠ neq ≈ approx ≡ equiv ∈ in ∉ notin ⊂ subset ⊆ subseteq ∪ cup ∩ cap ∅ emptyset ∀ forall ∃ exists ∧ land ∨ lor ¬ neg → to ⇒ Rightarrow ⇔ Leftrightarrow ← leftarrow ↦ mapsto × times ⋅ cdot ± pm ∓ mp ÷ div … ldots ⋯ cdots √ sqrt ∼ sim ∝ propto ⟨ langle ⟩ rangle ⊕ oplus ⊗ otimes ∣ mid".split(" ").reduce((pairs, word, at, all) => {
	if (at % 2 === 1) pairs.push([all[at - 1] ?? "", `\\${word}`]);
	return pairs;
}, [["−", "-"]]));
// src/readers/built/markup/math.ts
function formulaOf(node) {
	const tex = texOf(node);
	if (tex === null) return null;
	const value = tex.value.trim();
	return value === "" ? null : {
		type: tex.isDisplay ? "math" : "inlineMath",
		value
	};
}
function isFormula(node) {
	return hasClass(node, /^(?:katex|katex-display|math)$/) || isElement(node, "mjx-container", "math");
}
function texOf(node) {
	if (hasClass(node, /^katex-display$/)) return annotated(node, true);
	if (hasClass(node, /^katex$/)) return annotated(node, false);
	if (isElement(node, "mjx-container")) return annotated(node, node.attributes.display === "true" || node.attributes.display === "block");
	if (isElement(node, "math")) return annotated(node, node.attributes.display === "block");
	if (isElement(node, "script") && /^math\/tex/.test(node.attributes.type ?? "")) return {
		value: wordsIn(node),
		isDisplay: /mode=display/.test(node.attributes.type ?? "")
	};
	if (hasClass(node, /^(?:math|arithmatex|MathJax_Preview|katex-src)$/)) return delimited(node);
	return null;
}
function annotated(node, isDisplay) {
	const annotation = findElement(node, (one) => one.tagName === "annotation" && /tex/i.test(one.attributes.encoding ?? ""));
	const source = node.attributes["data-latex"] ?? node.attributes.alttext;
	const value = annotation === void 0 ? source : wordsIn(annotation);
	if (value !== void 0 && value.trim() !== "") return {
		value,
		isDisplay
	};
	const math = isElement(node, "math") ? node : findElement(node, (one) => one.tagName === "math");
	return math === void 0 ? null : {
		value: texOfMathMl(math),
		isDisplay
	};
}
function delimited(node) {
	const made = findElement(node, (one) => hasClass(one, /^katex(?:-display)?$/));
	if (made !== void 0) return annotated(made, hasClass(made, /^katex-display$/) || hasClass(node, /^math-display$/));
	const text = wordsIn(node).trim();
	const isBlock = hasClass(node, /^(?:display|math-display|block)$/) || isElement(node, "div");
	const bare = /^(?:\\\(([\s\S]*)\\\)|\\\[([\s\S]*)\\\]|\$\$([\s\S]*)\$\$|\$([\s\S]*)\$)$/.exec(text);
	if (bare === null) return hasClass(node, /^(?:math-inline|math-display|inline|display)$/) && text !== "" ? {
		value: text,
		isDisplay: isBlock
	} : null;
	const [, inline, display, dollars, dollar] = bare;
	return {
		value: inline ?? display ?? dollars ?? dollar ?? "",
		isDisplay: display !== void 0 || dollars !== void 0
	};
}
// src/readers/built/markup/notes.ts
function withFootnotes(root) {
	const references = referencesIn(root);
	if (references.size === 0) return withSidenotes(root);
	const definitions = definitionsIn(root, references);
	if (definitions.size === 0) return withSidenotes(root);
	const names = new Map([...definitions.keys()].map((id, at) => [id, String(at + 1)]));
	const ids = new Map([...definitions].map(([id, { attributes }]) => [attributes, id]));
	const notes = [];
	const tree = rewrite(root, (node, ancestors) => {
		if (node.type !== "element") return node;
		const own = ids.get(node.attributes);
		if (own !== void 0) {
			notes.push(noteOf(node, names.get(own) ?? own));
			return [];
		}
		if (isElement(node, "a")) {
			const name = names.get(targetOf(node) ?? "");
			if (name === void 0 || isBackLink(node)) return node;
			return {
				type: "footnoteReference",
				identifier: name,
				label: name
			};
		}
		if (isElement(node, "sup", "span") && onlyReferences(node)) return node.children.filter(({ type }) => type === "footnoteReference");
		if (isEmptyHolder(node, ancestors)) return [];
		return node;
	});
	const sorted = notes.toSorted((one, other) => Number(one.identifier) - Number(other.identifier));
	const first = new Map(sorted.map((note) => [note.identifier, note]));
	return {
		...tree,
		children: [...tree.children, ...first.values()]
	};
}
function idOf(id) {
	try {
		return decodeURIComponent(id);
	} catch {
		return id;
	}
}
function targetOf(link) {
	const href = link.attributes.href;
	const at = href?.indexOf("#") ?? -1;
	return href === void 0 || at === -1 ? void 0 : idOf(href.slice(at + 1));
}
function referencesIn(root) {
	const found = /* @__PURE__ */ new Map();
	walk(root, (node, ancestors) => {
		if (!isElement(node, "a")) return void 0;
		const target = targetOf(node);
		if (target === void 0 || target === "" || isBackLink(node) || found.has(target)) return void 0;
		const text = wordsIn(node).trim();
		const { attributes } = node;
		const isNamed = hasClass(node, /footnote|noteref|footref/i) || roleOf(node) === "doc-noteref" || attributes["data-footnote-ref"] !== void 0 || attributes.rel === "footnote";
		const isRaised = ancestors.slice(-3).some((one) => isElement(one, "sup"));
		const isShort = /^\[?[\p{N}a-zA-Z*†‡§¶#]{1,4}\]?$/u.test(text);
		if (isNamed || isRaised && isShort) found.set(target, node);
	});
	return found;
}
function isBackLink(link) {
	return hasClass(link, /backref|footnote-back|reversefootnote|footnum|back-?link/i) || roleOf(link) === "doc-backlink" || link.attributes["data-footnote-backref"] !== void 0 || link.attributes.rev === "footnote" || /^[\s↩↑⤴⏎^]+$/u.test(wordsIn(link).replace(/[\ufe0e\ufe0f]/g, ""));
}
function definitionsIn(root, references) {
	const found = /* @__PURE__ */ new Map();
	walk(root, (node, ancestors) => {
		if (node.type !== "element") return void 0;
		const written = node.attributes.id ?? (isElement(node, "a") ? node.attributes.name : void 0);
		const id = written === void 0 ? void 0 : idOf(written);
		if (id === void 0 || !references.has(id) || found.has(id)) return void 0;
		const text = isHolder(node) ? node : ancestors.findLast((one) => one.type === "element" && isHolder(one));
		if (text === void 0 || ancestors.includes(references.get(id))) return void 0;
		if (isConfirmed(text, ancestors)) found.set(id, text);
	});
	return found;
}
function isHolder(node) {
	return node.type === "element" && /^(?:li|div|aside|p|tr|dd|section)$/.test(node.tagName) && !hasClass(node, /^(?:footnotes|footnote-list)$/);
}
function isConfirmed(text, ancestors) {
	if (hasClass(text, /footnote|footdef|endnote/i) || /^doc-(?:foot|end)note/.test(roleOf(text) ?? "")) return true;
	if (findElement(text, (one) => one.tagName === "a" && isBackLink(one)) !== void 0) return true;
	return ancestors.some((one) => one.type === "element" && (hasClass(one, /footnote|endnote/i) || roleOf(one) === "doc-endnotes" || /^(?:footnotes|footnotelist)$/.test(one.attributes.id ?? "")));
}
function noteOf(node, identifier) {
	return {
		type: "footnoteDefinition",
		identifier,
		label: identifier,
		children: asBlocks(trimmed(cleared(node.children)))
	};
}
function trimmed(nodes) {
	return nodes.map((node, at) => {
		if (isElement(node, "p")) return {
			...node,
			children: [...trimmed(node.children)]
		};
		if (node.type !== "text") return node;
		const start = at === 0 ? node.value.replace(/^[\s.:]+(?=\S)/, "") : node.value;
		return {
			...node,
			value: at === nodes.length - 1 ? start.trimEnd() : start
		};
	});
}
function cleared(nodes) {
	return nodes.flatMap((node) => {
		if (isElement(node, "a") && (isBackLink(node) || targetOf(node) !== void 0 && /^[\s\d[\].]*$/.test(wordsIn(node)))) return [];
		if (hasClass(node, /footnote-(?:definition-)?(?:label|number)|^label$/) && wordsIn(node).length < 8) return [];
		if (isElement(node, "sup", "span") && isParent(node)) {
			const children = cleared(node.children);
			return children.every((child) => wordsIn(child).trim().replace(/^[.\s]*$/, "") === "") && /^[\s\d[\].↩]*$/u.test(wordsIn(node)) ? [] : [{
				...node,
				children
			}];
		}
		if (isElement(node) && isParent(node)) return [{
			...node,
			children: cleared(node.children)
		}];
		return [node];
	});
}
function onlyReferences(node) {
	let references = 0;
	return node.children.every((child) => {
		if (child.type === "footnoteReference") references++;
		return child.type === "footnoteReference" || /^[\s[\],]*$/.test(wordsIn(child));
	}) && references > 0;
}
function isEmptyHolder(node, ancestors) {
	const isHolder = hasClass(node, /footnote|endnote/i) || roleOf(node) === "doc-endnotes" || /^(?:footnotes|footnotelist|footnote-label)$/.test(node.attributes.id ?? "");
	const isWithin = ancestors.some((one) => one.type === "element" && (hasClass(one, /footnote|endnote/i) || roleOf(one) === "doc-endnotes" || /^footnote/.test(one.attributes.id ?? "")));
	if (isElement(node, "hr") && hasClass(node, /footnotes?-sep/)) return true;
	if (!isHolder && !(isWithin && isElement(node, "ol", "ul", "hr", "dl", "tbody", "table"))) return false;
	return node.children.every((child) => /^\s*$/.test(wordsIn(child)) || isElement(child, "h2", "h3", "h4", "div", "p") && /^(?:footnotes?|notes|references)?:?$/i.test(wordsIn(child).trim())) && findElement(node, ({ tagName }) => tagName === "img") === void 0;
}
function withSidenotes(root) {
	const notes = [];
	const tree = rewrite(root, (node) => {
		if (hasClass(node, /^margin-toggle$/)) return [];
		if (!hasClass(node, /^(?:sidenote|marginnote)$/) || !isElement(node, "span", "aside", "small")) return node;
		const identifier = String(notes.length + 1);
		const children = asBlocks(cleared(node.children));
		notes.push({
			type: "footnoteDefinition",
			identifier,
			label: identifier,
			children
		});
		return {
			type: "footnoteReference",
			identifier,
			label: identifier
		};
	});
	return notes.length === 0 ? root : {
		...tree,
		children: [...tree.children, ...notes]
	};
}
// src/readers/built/markup/read-article.ts
function readArticle(html) {
	const diagnostics = [];
	const noted = withFootnotes(rewrite(parseHtml(html), (node, ancestors) => {
		if (node.type !== "element" || ancestors.some(isFormula)) return node;
		const formula = formulaOf(node);
		if (formula !== null) return formula;
		if (node.tagName === "pre") return codeOfPre(node);
		if (ancestors.some((one) => one.type === "element" && one.tagName === "pre")) return node;
		return codeOfWrapper(node) ?? node;
	}));
	return {
		root: rewrite(noted, (node) => {
			if (node.type !== "element") return node;
			if (node.tagName === "astro-island" && node.children.every((child) => wordsIn(child).trim() === "")) diagnostics.push(diagnose("island-left-out", "A part of the page is made by a script in the reader's browser."));
			return meant(node);
		}),
		diagnostics
	};
}
function meant(node) {
	const { tagName, attributes } = node;
	switch (tagName) {
		case "img": return imageOf(node);
		case "picture": return pictureOf(node);
		case "a": return linkOf(node);
		case "svg": return isIcon(node) ? [] : node;
		case "button": return [];
		case "astro-island":
		case "astro-slot":
		case "astro-static-slot": return node.children;
		case "lite-youtube":
		case "lite-vimeo": return player(node);
	}
	if (/^h[1-6]$/.test(tagName)) return unlinked(node);
	if (hasClass(node, /^gatsby-(?:resp-)?image-/)) return withoutPlaceholders(node);
	if (hasClass(node, /^(?:copy-button|copybtn|code-copy|clipboard)/)) return [];
	if (attributes.hidden !== void 0 && !hasClass(node, /tab/) && attributes.role !== "tabpanel") return [];
	return boxOf(node) ?? tabsOf(node) ?? node;
}
function linkOf(link) {
	if (!(link.attributes.href ?? "").startsWith("#") || /[\p{L}\p{N}]/u.test(wordsIn(link))) return link;
	const isPicture = findElement(link, ({ tagName }) => tagName === "img") !== void 0;
	return (hasClass(link, /anchor|permalink|headerlink/i) || link.attributes["aria-hidden"] === "true") && !isPicture ? [] : link;
}
function unlinked(heading) {
	const shown = heading.children.filter((child) => wordsIn(child).trim() !== "" || isParent(child));
	const [only] = shown;
	const isLink = shown.length === 1 && isElement(only, "a") && only.attributes.href?.startsWith("#");
	return {
		...heading,
		children: trimmedEnd(isLink ? only.children : heading.children)
	};
}
function trimmedEnd(nodes) {
	const last = nodes.at(-1);
	if (last?.type !== "text") return [...nodes];
	return [...nodes.slice(0, -1), {
		...last,
		value: last.value.trimEnd()
	}];
}
function isIcon(svg) {
	const { width, height, class: names = "", role } = svg.attributes;
	if (svg.attributes["aria-hidden"] === "true" || /icon|octicon|emoji/i.test(names)) return true;
	const small = (size) => size !== void 0 && Number.parseFloat(size) <= 48 && !size.includes("%");
	return small(width) && small(height) || role === "presentation";
}
function player({ tagName, attributes }) {
	const id = attributes.videoid ?? attributes["video-id"];
	if (id === void 0 || !/^[\w-]{1,20}$/.test(id)) return [];
	return element("iframe", "block", [], { src: tagName === "lite-vimeo" ? `https://player.vimeo.com/video/${id}` : `https://www.youtube.com/embed/${id}` });
}
// src/readers/built/manuscript.ts
function manuscriptOf(post) {
	const { canonicalUrl, pageUrl } = post;
	if (canonicalUrl === null || pageUrl === null) return { diagnostics: [] };
	const base = {
		canonicalUrl,
		pageUrl
	};
	const article = readArticle(post.body);
	const root = withoutPlaces(article.root);
	const source = {
		body: "",
		bodyLine: 1,
		origins: []
	};
	const { tree, diagnostics: found } = prepare(root, {
		...base,
		source
	});
	const absolute = (url) => {
		const one = absoluteUrl(url, base);
		return one.kind === "url" ? one.url : url;
	};
	const diagnostics = [
		...article.diagnostics,
		...found,
		...tree.children.length === 0 ? [finding("empty-post", {}, "The post has no text that a platform could show.")] : []
	].map((one) => ({
		path: post.path,
		...one
	}));
	if (hasErrors(diagnostics)) return { diagnostics };
	const shown = {
		...post,
		...base,
		title: shownTitle(post.title)
	};
	const cover = post.cover === null ? null : absolute(post.cover);
	return {
		diagnostics,
		manuscript: {
			post: shown,
			tree,
			excerpt: tree.children.length > 0 ? tree : {
				type: "root",
				children: []
			},
			absolute,
			cover,
			diagnostics
		}
	};
}
function withoutPlaces(root) {
	walk(root, (node) => {
		node.position = void 0;
	});
	return root;
}
// src/readers/built/tell-posts.ts
const marks = [
	{
		name: "structured data (JSON-LD) of an article",
		has: ({ said }) => said.article !== void 0
	},
	{
		name: "article:published_time",
		has: ({ said }) => meta(said, "article:published_time") !== void 0
	},
	{
		name: "og:type article",
		has: ({ said }) => meta(said, "og:type") === "article"
	},
	{
		name: "a date in the head",
		has: ({ said }) => [
			"date",
			"dcterms.date",
			"citation_publication_date"
		].some((name) => meta(said, name))
	},
	{
		name: "<time datetime>",
		has: ({ said }) => said.times.some((time) => dateOf(time) !== void 0)
	},
	{
		name: "a day in the path",
		has: ({ path }) => /(?:^|\/)\d{4}[-/]\d\d?[-/]\d\d?(?:[-_/]|$)/.test(path)
	},
	{
		name: "a day in the text",
		has: ({ said }) => said.days.length > 0
	}
];
function choose(candidates, lists) {
	const fed = mostlyDated(candidates.filter(({ isInFeed }) => isInFeed));
	const seeds = fed.length >= 2 ? fed : candidates.filter(({ said }) => said.article !== void 0);
	if (seeds.length === 0) return byFolder(candidates);
	const isSeed = new Set(seeds);
	const seeded = countEach(seeds.map(({ path }) => folderOf(path)));
	const [mark] = marks.filter(({ has }) => seeds.filter(has).length >= seeds.length * .95 && lists.filter(has).length <= lists.length * .1);
	const dates = marks.slice(1).filter(({ has }) => seeds.filter(has).length >= seeds.length * .95);
	const sizes = countEach(candidates.map(({ path }) => folderOf(path)));
	const beside = candidates.filter((page) => {
		if (isSeed.has(page)) return true;
		if (dates.length > 0 && !dates.some(({ has }) => has(page))) return false;
		const folder = folderOf(page.path);
		const count = seeded.get(folder) ?? 0;
		const size = sizes.get(folder) ?? 1;
		return folder === "" ? count > size * .5 : count >= 2 || count === 1 && (size <= 2 || seeds.length < 3);
	});
	const why = [fed.length >= 2 ? `the site's feeds hold ${fed.length} of its pages` : `${seeds.length} pages have structured data of an article`];
	if (mark === void 0) {
		const left = alikeElsewhere(candidates, beside);
		return {
			chosen: beside,
			why: [
				...why,
				"other pages in the same folders are taken to be posts, too; no mark tells posts from other pages here",
				...left
			],
			isSure: beside.length <= seeds.length * 1.1 && left.length === 0
		};
	}
	const marked = candidates.filter(mark.has);
	const inFolders = marked.filter(({ path }) => seeded.has(folderOf(path)));
	const elsewhere = marked.length - inFolders.length;
	const chosen = (marks.indexOf(mark) < 2 || mark.name === "a day in the path") && elsewhere > 0 && elsewhere <= inFolders.length * 2 ? marked : inFolders;
	const left = alikeElsewhere(candidates, chosen);
	return {
		chosen,
		why: [
			...why,
			`posts have ${mark.name}, which lists don't have`,
			...left
		],
		isSure: chosen.length === marked.length && left.length === 0
	};
}
function mostlyDated(fed) {
	const posts = fed.filter((page) => isDated(page) || folderOf(page.path) !== "");
	const dated = fed.filter(isDated);
	return dated.length >= 2 && dated.length >= fed.length * .5 ? posts : fed;
}
function isDated(page) {
	return marks.some(({ name, has }) => name !== "og:type article" && has(page));
}
function alikeElsewhere(candidates, chosen) {
	const taken = new Set(chosen);
	const dates = marks.filter(({ name, has }) => machineDates.test(name) && chosen.filter(has).length >= chosen.length * .95);
	const alike = candidates.filter((page) => !taken.has(page) && dates.some(({ has }) => has(page)));
	return [...countEach(alike.map(({ path }) => folderOf(path)))].filter(([folder, count]) => folder !== "" && count >= 3).map(([folder, count]) => `${count} pages in ${folder} are dated like them, and may be posts, too`);
}
const machineDates = /^(?:article:published_time|a date in the head|<time datetime>|a day in the path)$/;
function byFolder(candidates) {
	return {
		chosen: candidates.filter(({ path }) => /(?:^|\/)(?:blog|posts?|articles?|writing|journal|news|\d{4})\//i.test(path)),
		why: ["no feed and no mark of a page tells posts from other pages; only the names of folders do"],
		isSure: false
	};
}
function folderOf(path) {
	const segments = path.replace(/(?:^|\/)index\.html?$/i, "").replace(/\.html?$/i, "").split("/").slice(0, -1);
	const year = segments.findIndex((segment) => /^(?:19|20)\d\d$/.test(segment));
	return year === -1 ? segments.join("/") : [...segments.slice(0, year), "20*"].join("/");
}
// src/readers/built/propose.ts
const most = 4e3;
async function propose(source, { pages, siteUrl }) {
	const around = await readSurroundings(pages, siteUrl);
	const looked = await lookAt(pages, around);
	const all = new Set(around.pages);
	const indexes = indexPages(around.pages);
	const isListing = (path) => pathTells(path, {
		pages: all,
		globs: []
	}) !== null || indexes.has(path);
	const lists = looked.filter(({ path }) => isListing(path));
	const candidates = looked.filter(({ path, said }) => !isListing(path) && said.redirect === void 0);
	const { chosen, why, isSure } = choose(candidates, lists);
	const globs = globsFor(chosen.map(({ path }) => path), candidates.map(({ path }) => path));
	const options = {
		pages,
		siteUrl,
		around
	};
	const byPages = await readBuiltSite({
		...options,
		posts: globs
	});
	const folder = await contentFolder(source, byPages.posts.map(({ path }) => path), options);
	const { rules, base, posts } = folder?.site ?? byPages;
	const how = sureness(rules);
	const [rule] = rules;
	return {
		posts: folder === void 0 ? globs : [folder.glob],
		content: rule === void 0 || rule.selector === "body" ? null : rule.selector,
		pages: posts.map(({ path }) => path),
		sure: !isSure || how === "unsure" ? "unsure" : how,
		why: [
			...why,
			...folder === void 0 ? [] : [`${folder.glob} holds the source files of these pages`],
			how === "unsure" ? "which part of the pages is the article is not certain" : `the article is ${rules.map(({ selector, pages: held, of }) => `${selector} (on ${held} of ${of} pages that were compared)`).join(", ")}`
		],
		siteUrl: base ?? null
	};
}
async function lookAt(pages, around) {
	const fed = new Set(mainEntries(around, await homePage(pages, around)).map(pathOfUrl));
	const looked = [];
	for await (const { path, page } of loadPages(pages, around.pages.slice(0, most))) {
		if (page === void 0) continue;
		const { said } = page;
		looked.push({
			path,
			said,
			isInFeed: fed.has(pathOfUrl(addressOf(path, around.base ?? home)))
		});
	}
	return looked;
}
const home = "https://site.invalid";
function pathOfUrl(url) {
	return URL.canParse(url, home) ? pathKey(new URL(url, home).pathname) : "";
}
async function homePage(pages, around) {
	if (!around.pages.includes("index.html")) return void 0;
	return (await loadPage(pages, "index.html"))?.said;
}
function mainEntries({ feeds, base }, words) {
	const prefix = pathOfUrl(`${base ?? home}/`).replace(/\/$/, "");
	const linked = new Set((words?.feeds ?? []).map((href) => pathOfUrl(href).replace(prefix, "").replace(/^\//, "")));
	const all = [...feeds];
	const [chosen = []] = [
		all.filter(([path]) => linked.has(path.replace(/^\//, "")) || linked.has(pathKey(path))),
		all.filter(([path]) => !path.includes("/")),
		all
	].filter((list) => list.length > 0);
	return chosen.flatMap(([, entries]) => entries.map(({ url }) => url));
}
function globsFor(chosen, all) {
	const wanted = new Set(chosen);
	const folders = [...new Set(chosen.map(folderOf))].toSorted();
	const globs = [];
	const out = [];
	for (const folder of folders) {
		const here = all.filter((path) => folderOf(path) === folder);
		const yes = here.filter((path) => wanted.has(path));
		const no = here.filter((path) => !wanted.has(path));
		if (no.length > yes.length) globs.push(...yes);
		else {
			globs.push(globOf(folder));
			out.push(...no);
		}
	}
	const nameOf = (path) => path.replace(/\/index\.html?$/i, "");
	return [...globs, ...out.map((path) => `!${nameOf(path)}`)];
}
function globOf(folder) {
	if (folder === "20*" || folder.endsWith("/20*")) return `${folder.slice(0, -3)}{19,20}[0-9][0-9]/**`;
	return folder === "" ? "*" : `${folder}/*`;
}
async function contentFolder(source, wanted, options) {
	for (const glob of await likelyFolders(source, wanted, options.around)) {
		const { site, sources } = await readPosts(source, {
			...options,
			posts: [glob]
		});
		if (isSame({
			wanted,
			sources
		})) return {
			glob,
			site
		};
	}
}
async function likelyFolders(source, wanted, { pages }) {
	const written = (await source.files().catch(() => [])).filter(({ path, kind }) => kind === "file" && sourceNames.test(path)).map(({ path }) => path).filter((path) => !/(?:^|\/)(?:node_modules|\.)/.test(path));
	const likely = [...countEach(written.flatMap((path) => foldersAbove(path).slice(0, 4)))].filter(([folder, count]) => count >= 2 && contentNames.test(folder)).toSorted(([one, first], [other, second]) => second - first || other.length - one.length).slice(0, 12);
	const named = pagesNamedLike(pages);
	const all = new Set(wanted);
	const shares = [];
	for (const [folder] of likely) {
		const glob = `${folder}/**`;
		const found = (await sourcesMatching(source, [glob], (paths) => pagesMatching(paths, [glob]))).filter(({ isDraft }) => !isDraft).map(named);
		const hits = found.filter((paths) => paths.some((path) => all.has(path))).length;
		const share = hits / Math.max(1, wanted.length);
		if (share >= .8) shares.push([glob, share * (hits / found.length)]);
	}
	return shares.toSorted(([, one], [, other]) => other - one).map(([glob]) => glob).slice(0, 3);
}
const contentNames = /(?:^|\/)(?:_?posts?|blog|articles?|content|source|writing|journal|news|docs)(?:\/|$)/i;
function isSame({ wanted, sources }) {
	const all = new Set(wanted);
	const folders = new Set(wanted.map(folderOf));
	const held = wanted.filter((path) => sources.has(path));
	const isPost = ([path, { date }]) => all.has(path) || date !== void 0 && folders.has(folderOf(path));
	return held.length >= wanted.length * .9 && [...sources].every(isPost);
}
export { manuscriptOf, propose };
