import { SourceError, disclosures, printable, withDigests, withPlain } from "./settings.js";
import { InvalidUriError, RubyDate, RubyFloat, RubyTime, absoluteUrl as absoluteUrl$1, baseNameOf, bytesIn, commonReads, compose, counted, countedLength, coverFolders, coverKeys, createPostLookup, diagnose$3 as diagnose$6, diagnoser, extensionOf, firstGraphemes, githubOf, graphemesIn, graphemesOf, hasErrors, hashtagsIn, htmlOf, isHashtag, isLfsPointer, isMapping$1 as isMapping, isMarkdown as isMarkdown$1, joinPath, languagesOf, linksIn, meantTags, months, plugins, postNameIn, postfiles, prefixOf, relativeUrl, rubyCapitalize, rubyDateParse, rubyDowncase, rubyInspect, rubyTimeParse, rubyToS, slugOf, slugify, steadyTime, styleFor, textOf as textOf$3, textOfBytes, themes, timeZoneNamed, unread as unread$1, usualLimits, utc, visibilityField as visibilityField$2, visibilityField$1, wishFor, withoutCollections } from "./planning.js";
import { decodeHTML } from "../vendor/entities.js";
import { parseFragment as parseFragment$1 } from "../vendor/parse5.js";
import { Context, LiquidError, ParseError, RenderError, TagToken, Token, TokenKind, defaultOptions } from "../vendor/liquidjs.js";
import { Buffer as Buffer$1 } from "node:buffer";
// packages/kramdown/text/entities.ts
const TABLE = "Alpha:913 Beta:914 Gamma:915 Delta:916 Epsilon:917 Zeta:918 Eta:919 Theta:920 Iota:921 Kappa:922 Lambda:923 Mu:924 Nu:925 Xi:926 Omicron:927 Pi:928 Rho:929 Sigma:931 Tau:932 Upsilon:933 Phi:934 Chi:935 Psi:936 Omega:937 alpha:945 beta:946 gamma:947 delta:948 epsilon:949 zeta:950 eta:951 theta:952 iota:953 kappa:954 lambda:955 mu:956 nu:957 xi:958 omicron:959 pi:960 rho:961 sigma:963 tau:964 upsilon:965 phi:966 chi:967 psi:968 omega:969 sigmaf:962 thetasym:977 upsih:978 piv:982 zwnj:8204 zwj:8205 lrm:8206 rlm:8207 hellip:8230 prime:8242 Prime:8243 oline:8254 frasl:8260 weierp:8472 image:8465 real:8476 alefsym:8501 bull:8226 trade:8482 larr:8592 rarr:8594 uarr:8593 darr:8595 harr:8596 crarr:8629 uArr:8657 dArr:8659 lArr:8656 rArr:8658 hArr:8660 forall:8704 part:8706 exist:8707 empty:8709 nabla:8711 isin:8712 ni:8715 notin:8713 sum:8721 prod:8719 minus:8722 lowast:8727 radic:8730 prop:8733 infin:8734 ang:8736 and:8743 or:8744 cap:8745 cup:8746 int:8747 there4:8756 sim:8764 asymp:8776 cong:8773 ne:8800 equiv:8801 le:8804 ge:8805 sub:8834 sup:8835 sube:8838 supe:8839 nsub:8836 oplus:8853 otimes:8855 perp:8869 sdot:8901 vellip:8942 rceil:8968 lceil:8969 lfloor:8970 rfloor:8971 rang:9001 lang:9002 loz:9674 spades:9824 clubs:9827 hearts:9829 diams:9830 amp:38 quot:34 apos:39 copy:169 lt:60 gt:62 OElig:338 oelig:339 Scaron:352 scaron:353 Yuml:376 circ:710 tilde:732 ndash:8211 mdash:8212 lsquo:8216 rsquo:8217 ldquo:8220 rdquo:8221 dagger:8224 Dagger:8225 permil:8240 euro:8364 lsaquo:8249 rsaquo:8250 nbsp:160 iexcl:161 pound:163 curren:164 yen:165 brvbar:166 sect:167 uml:168 laquo:171 raquo:187 reg:174 ordf:170 not:172 shy:173 macr:175 deg:176 plusmn:177 acute:180 micro:181 para:182 middot:183 cedil:184 ordm:186 cent:162 sup1:185 sup2:178 sup3:179 frac12:189 frac14:188 frac34:190 iquest:191 Agrave:192 Aacute:193 Acirc:194 Atilde:195 Auml:196 Aring:197 AElig:198 Ccedil:199 Egrave:200 Eacute:201 Ecirc:202 Euml:203 Igrave:204 Iacute:205 Icirc:206 Iuml:207 ETH:208 Ntilde:209 Ograve:210 Oacute:211 Ocirc:212 Otilde:213 Ouml:214 times:215 Oslash:216 Ugrave:217 Uacute:218 Ucirc:219 Uuml:220 Yacute:221 THORN:222 szlig:223 agrave:224 aacute:225 acirc:226 atilde:227 auml:228 aring:229 aelig:230 ccedil:231 egrave:232 eacute:233 ecirc:234 euml:235 igrave:236 iacute:237 icirc:238 iuml:239 eth:240 ntilde:241 ograve:242 oacute:243 ocirc:244 otilde:245 ouml:246 divide:247 oslash:248 ugrave:249 uacute:250 ucirc:251 uuml:252 yacute:253 thorn:254 yuml:255 sbquo:8218 fnof:402 bdquo:8222 ensp:8194 emsp:8195 thinsp:8201";
const WINDOWS = {
	128: 8364,
	130: 8218,
	131: 402,
	132: 8222,
	133: 8230,
	134: 8224,
	135: 8225,
	136: 710,
	137: 8240,
	138: 352,
	139: 8249,
	140: 338,
	142: 381,
	145: 8216,
	146: 8217,
	147: 8220,
	148: 8221,
	149: 8226,
	150: 8211,
	151: 8212,
	152: 732,
	153: 8482,
	154: 353,
	155: 8250,
	156: 339,
	158: 382,
	159: 376
};
const byName = /* @__PURE__ */ new Map();
const byCodePoint = /* @__PURE__ */ new Map();
for (const entry of TABLE.split(" ")) {
	const [name = "", digits = ""] = entry.split(":");
	byName.set(name, Number(digits));
	byCodePoint.set(Number(digits), name);
}
function lookUpEntity(nameOrNumber) {
	if (typeof nameOrNumber === "string") {
		const codePoint = byName.get(nameOrNumber);
		return codePoint === void 0 ? void 0 : {
			codePoint,
			name: nameOrNumber
		};
	}
	const codePoint = WINDOWS[nameOrNumber] ?? nameOrNumber;
	return {
		codePoint,
		name: byCodePoint.get(codePoint)
	};
}
function characterOf(codePoint) {
	return codePoint <= 1114111 && !(codePoint >= 55296 && codePoint <= 57343) ? String.fromCodePoint(codePoint) : void 0;
}
// packages/kramdown/options/option-values.ts
function readBoolean(value) {
	if (value === void 0) return void 0;
	const text = value === null ? "" : String(value);
	return text !== "" && text.trim().toLowerCase() !== "false";
}
function readText$1(value) {
	return value === void 0 ? void 0 : value === null ? "" : String(value);
}
function readInteger(value) {
	const number = typeof value === "string" ? Number(value) : value;
	return typeof number === "number" && Number.isInteger(number) ? number : void 0;
}
function readSymbol$1(value) {
	if (value === void 0) return void 0;
	const text = value === null ? "" : String(value).trim().replace(/^:/, "");
	return text === "" || text === "nil" ? null : text;
}
function readList(value) {
	if (typeof value === "string") return value.split(",").map((part) => part.trim());
	return Array.isArray(value) ? value.map((part) => String(part).trim()) : void 0;
}
function readLevels(value) {
	const range = typeof value === "string" ? /^(\d)\.\.(\d)$/.exec(value) : null;
	const [first, last] = [Number(range?.[1]), Number(range?.[2])];
	const levels = range ? LEVELS.filter((level) => level >= first && level <= last) : readList(value)?.map(Number);
	return (range ? first >= 1 && last <= 6 : levels?.every((level) => LEVELS.includes(level))) ? levels : void 0;
}
const LEVELS = [
	1,
	2,
	3,
	4,
	5,
	6
];
function readQuotes(value) {
	const characters = readList(value)?.map((name) => {
		const known = lookUpEntity(/^\d+$/.test(name) ? Number(name) : name);
		return known && characterOf(known.codePoint);
	});
	const [left, right, leftDouble, rightDouble] = characters ?? [];
	if (characters?.length !== 4 || !left || !right || !leftDouble || !rightDouble) return void 0;
	return [
		left,
		right,
		leftDouble,
		rightDouble
	];
}
function readMapping(value) {
	return typeof value === "object" && value !== null && !Array.isArray(value) ? { ...value } : {};
}
// packages/kramdown/options/options.ts
const JEKYLL_DEFAULTS = {
	input: "GFM",
	hardWrap: false,
	autoIds: true,
	autoIdPrefix: "",
	typography: true,
	smartQuotes: [
		"‘",
		"’",
		"“",
		"”"
	],
	typographicSymbols: {},
	parseBlockHtml: false,
	parseSpanHtml: true,
	footnoteNr: 1,
	footnotePrefix: "",
	footnoteBacklink: "&#8617;",
	footnoteBacklinkInline: false,
	mathEngine: "mathjax",
	tocLevels: [
		1,
		2,
		3,
		4,
		5,
		6
	],
	gfmQuirks: ["paragraph_end"],
	entityOutput: "as_char",
	headerOffset: 0,
	linkDefinitions: {},
	removeLineBreaksForCjk: false,
	syntaxHighlighter: "rouge",
	highlight: {
		defaultLang: "plaintext",
		guessLang: true,
		cssClass: "highlight",
		block: {
			disable: false,
			lineNumbers: false
		},
		span: {
			disable: false,
			lineNumbers: false
		}
	}
};
// packages/kramdown/options/config.ts
function setting(option, read) {
	return {
		option,
		read
	};
}
const SETTINGS = {
	auto_ids: setting("autoIds", readBoolean),
	auto_id_prefix: setting("autoIdPrefix", readText$1),
	entity_output: setting("entityOutput", readEntityOutput),
	footnote_backlink: setting("footnoteBacklink", readText$1),
	footnote_backlink_inline: setting("footnoteBacklinkInline", readBoolean),
	footnote_nr: setting("footnoteNr", readInteger),
	footnote_prefix: setting("footnotePrefix", readText$1),
	header_offset: setting("headerOffset", readInteger),
	math_engine: setting("mathEngine", readMathEngine),
	parse_block_html: setting("parseBlockHtml", readBoolean),
	parse_span_html: setting("parseSpanHtml", readBoolean),
	remove_line_breaks_for_cjk: setting("removeLineBreaksForCjk", readBoolean),
	smart_quotes: setting("smartQuotes", readQuotes),
	toc_levels: setting("tocLevels", readLevels),
	typographic_symbols: setting("typographicSymbols", readSymbols)
};
const SETUP_SETTINGS = {
	gfm_quirks: setting("gfmQuirks", readList),
	hard_wrap: setting("hardWrap", readBoolean),
	input: setting("input", readInput),
	link_defs: setting("linkDefinitions", readLinkDefinitions)
};
const WITHOUT_EFFECT = new Set("auto_id_stripping forbidden_inline_options html_to_native latex_headers line_width list_indent math_engine_opts remove_block_html_tags remove_span_html_tags syntax_highlighter syntax_highlighter_opts template transliterated_header_ids".split(" "));
function kramdownOptions(config) {
	const own = readMapping(config.kramdown);
	const settings = Object.entries({
		...SETTINGS,
		...SETUP_SETTINGS
	});
	return {
		...JEKYLL_DEFAULTS,
		...Object.assign({}, ...settings.map(([name, { option, read }]) => change(option, read(own[name])))),
		syntaxHighlighter: readHighlighter(config, own),
		highlight: readHighlight(own)
	};
}
function readInlineOption(name, value) {
	if (Object.hasOwn(SETTINGS, name)) {
		const { option, read } = SETTINGS[name];
		return change(option, read(value));
	}
	return Object.hasOwn(SETUP_SETTINGS, name) || WITHOUT_EFFECT.has(name) ? {} : void 0;
}
function change(option, value) {
	return value === void 0 ? {} : { [option]: value };
}
function readInput(value) {
	const isGfm = typeof value === "string" && value.toLowerCase() === "gfm";
	return value === void 0 || isGfm ? "GFM" : "kramdown";
}
function readMathEngine(value) {
	return value === void 0 || readSymbol$1(value) === "mathjax" ? "mathjax" : null;
}
function readEntityOutput(value) {
	const output = readSymbol$1(value);
	return [
		"as_char",
		"as_input",
		"numeric",
		"symbolic"
	].find((name) => name === output);
}
function readSymbols(value) {
	const entries = Object.entries(readMapping(value));
	return Object.fromEntries(entries.map(([name, text]) => [readSymbol$1(name) ?? name, String(text)]));
}
function readLinkDefinitions(value) {
	const entries = Object.entries(readMapping(value)).flatMap(([name, target]) => {
		const [url, title] = Array.isArray(target) ? target : [];
		if (url === void 0) return [];
		return [[name, title === void 0 || title === null ? [String(url)] : [String(url), String(title)]]];
	});
	return Object.fromEntries(entries);
}
function readHighlighter(config, own) {
	const coderay = own.enable_coderay ? "coderay" : void 0;
	return (own.syntax_highlighter ?? coderay ?? config.highlighter ?? "rouge") === "rouge" ? "rouge" : null;
}
function readHighlight(own) {
	const { highlight } = JEKYLL_DEFAULTS;
	const options = readMapping(own.syntax_highlighter_opts);
	return {
		defaultLang: readText$1(options.default_lang ?? void 0) ?? highlight.defaultLang,
		guessLang: readBoolean(own.guess_lang) ?? highlight.guessLang,
		cssClass: readText$1(options.css_class ?? void 0) ?? highlight.cssClass,
		block: readScope({
			...options,
			...readMapping(options.block)
		}),
		span: readScope({
			...options,
			...readMapping(options.span)
		})
	};
}
function readScope(options) {
	return {
		disable: isTruthy$1(options.disable),
		lineNumbers: isTruthy$1(options.line_numbers)
	};
}
function isTruthy$1(value) {
	return value !== void 0 && value !== null && value !== false;
}
// packages/kramdown/parser.ts
const WITHIN_NOTHING = {
	em: false,
	strong: false,
	link: false
};
function spanBudget(length) {
	return 4 * length + 400;
}
// packages/kramdown/text/characters.ts
const WORD = "\\p{Alphabetic}\\p{M}\\p{Nd}\\p{Pc}";
const ALNUM = "\\p{Alphabetic}\\p{Nd}";
const SPACE = " \\t\\r\\n\\f\\v";
const BLANK = " \\t\\r\\f\\v";
new RegExp(`^[${WORD}]`, "u");
const alphabetic = /^\p{Alphabetic}/u;
const alphanumeric = new RegExp(`^[${ALNUM}]`, "u");
function isSpace(code) {
	return code === 32 || code >= 9 && code <= 13;
}
function isSpaceAt(text, at) {
	return isSpace(text.charCodeAt(at));
}
function isBlankAt(text, at) {
	const code = text.charCodeAt(at);
	return code === 32 || code === 9;
}
function isLetterAt(text, at) {
	return alphabetic.test(codePointText(text, at));
}
function isAlphanumericAt(text, at) {
	return alphanumeric.test(codePointText(text, at));
}
function previousCharacter(text, at) {
	const code = text.charCodeAt(at - 1);
	return code >= 56320 && code <= 57343 && at > 1 ? at - 2 : at - 1;
}
function codePointText(text, at) {
	const code = text.codePointAt(at);
	return code === void 0 || at < 0 ? "" : String.fromCodePoint(code);
}
function skipSpace(text, at) {
	let end = at;
	while (isSpaceAt(text, end)) end += 1;
	return end;
}
function skipBlanks(text, at) {
	let end = at;
	while (isBlankAt(text, end)) end += 1;
	return end;
}
function nextLine(text, at) {
	const newline = text.indexOf("\n", at);
	return newline < 0 ? text.length : newline + 1;
}
function stripEnd(text) {
	let end = text.length;
	while (end > 0 && (isSpaceAt(text, end - 1) || text.charCodeAt(end - 1) === 0)) end -= 1;
	return text.slice(0, end);
}
function stripStart(text) {
	let start = 0;
	while (isSpaceAt(text, start) || text.charCodeAt(start) === 0) start += 1;
	return text.slice(start);
}
function strip(text) {
	return stripStart(stripEnd(text));
}
function trimSpace(text) {
	let end = text.length;
	while (isSpaceAt(text, end - 1)) end -= 1;
	return text.slice(Math.min(skipSpace(text, 0), end), end);
}
function matchAt(pattern, text, at) {
	pattern.lastIndex = at;
	return pattern.exec(text) ?? void 0;
}
function testAt(pattern, text, at) {
	pattern.lastIndex = at;
	return pattern.test(text);
}
function escapePattern(text) {
	return text.replace(/[\\^$.*+?()[\]{}|/-]/g, "\\$&");
}
// packages/kramdown/text/fragment.ts
function fragment(text, origin) {
	return {
		text,
		origins: [0, origin]
	};
}
function originOf$1({ origins }, offset) {
	if (origins.length === 2) return (origins[1] ?? 0) + offset;
	const pair = pairAt(origins, offset);
	const origin = (origins[pair + 1] ?? 0) + offset - (origins[pair] ?? 0);
	return Math.min(origin, origins[pair + 3] ?? origin);
}
function endOf$2(whole) {
	const last = whole.text.length - 1;
	return last < 0 ? originOf$1(whole, 0) : originOf$1(whole, last) + 1;
}
function slice$2(whole, from, to = whole.text.length) {
	const { origins } = whole;
	const text = whole.text.slice(from, to);
	if (origins.length === 2) return {
		text,
		origins: [0, (origins[1] ?? 0) + from]
	};
	const result = [0, originOf$1(whole, from)];
	for (let pair = pairAt(origins, from) + 2; pair < origins.length; pair += 2) {
		const offset = origins[pair] ?? 0;
		if (offset >= to) break;
		result.push(offset - from, origins[pair + 1] ?? 0);
	}
	return {
		text,
		origins: result
	};
}
function concat$1(parts) {
	const [only] = parts;
	if (only && parts.length === 1) return only;
	const origins = [];
	let length = 0;
	for (const part of parts) {
		if (part.text === "") continue;
		for (let pair = 0; pair < part.origins.length; pair += 2) {
			const offset = length + (part.origins[pair] ?? 0);
			const origin = part.origins[pair + 1] ?? 0;
			const last = origins.length - 2;
			if (!(last >= 0 && (origins[last + 1] ?? 0) + offset - (origins[last] ?? 0) === origin)) origins.push(offset, origin);
		}
		length += part.text.length;
	}
	if (origins.length === 0) origins.push(0, only ? only.origins[1] ?? 0 : 0);
	return {
		text: parts.map((part) => part.text).join(""),
		origins
	};
}
function linesOf(whole) {
	const lines = [];
	let start = 0;
	while (start < whole.text.length) {
		const newline = whole.text.indexOf("\n", start);
		const end = newline < 0 ? whole.text.length : newline + 1;
		lines.push(slice$2(whole, start, end));
		start = end;
	}
	return lines;
}
function pairAt(origins, offset) {
	let low = 0;
	let high = origins.length / 2 - 1;
	while (low < high) {
		const middle = low + high + 1 >> 1;
		if ((origins[middle * 2] ?? 0) <= offset) low = middle;
		else high = middle - 1;
	}
	return low * 2;
}
// packages/kramdown/text/cursor.ts
function createCursor(fragment) {
	const { text } = fragment;
	const memory = /* @__PURE__ */ new Map();
	function remember(key, from, look) {
		const last = memory.get(key);
		if (last && last.from <= from && (!last.found || last.found.start >= from)) return last.found;
		const found = look();
		memory.set(key, {
			from,
			found
		});
		return found;
	}
	return {
		fragment,
		text,
		at: 0,
		find(needle, from) {
			const found = remember(needle, from, () => {
				const start = text.indexOf(needle, from);
				return start < 0 ? void 0 : {
					start,
					end: start + needle.length
				};
			});
			return found ? found.start : -1;
		},
		search(pattern, from) {
			return remember(`/${pattern.source}/${pattern.flags}`, from, () => {
				pattern.lastIndex = from;
				const match = pattern.exec(text);
				return match ? {
					start: match.index,
					end: match.index + match[0].length
				} : void 0;
			});
		}
	};
}
function sourceOffset(cursor, at = cursor.at) {
	return originOf$1(cursor.fragment, at);
}
function sourceEnd(cursor, end) {
	return end === 0 ? sourceOffset(cursor, 0) : sourceOffset(cursor, end - 1) + 1;
}
// packages/kramdown/tree.ts
function node(kind, start, own, end = start) {
	return {
		kind,
		start,
		end,
		attributes: kind === "text" ? NO_ATTRIBUTES : /* @__PURE__ */ new Map(),
		children: [],
		...own
	};
}
const NO_ATTRIBUTES = /* @__PURE__ */ new Map();
function unparsed(text, start) {
	return node("unparsed", start, { parts: [text] }, endOf$2(text));
}
function joinText(part) {
	const text = concat$1(part.parts);
	part.parts = [text];
	return text;
}
// packages/kramdown/block/add.ts
function claimPending(context, block) {
	if (context.pending) {
		block.ial = context.pending;
		context.pending = void 0;
	}
	return block;
}
function addBlock(context, block, end) {
	const { cursor, container } = context;
	block.end = Math.max(block.start, blockEnd(cursor, end));
	container.children.push(block);
	cursor.at = end;
	return block;
}
function blockEnd(cursor, end) {
	return sourceEnd(cursor, cursor.text.charCodeAt(end - 1) === 10 ? end - 1 : end);
}
function addBoundary(context, of) {
	const boundary = claimPending(context, node("boundary", sourceOffset(context.cursor), { of }));
	context.container.children.push(boundary);
	return boundary;
}
// packages/kramdown/html/names.ts
const TAG_NAME = `(?:[\\p{Alphabetic}_][-${ALNUM}._]*:)?[\\p{Alphabetic}_][-${ALNUM}._]*`;
const words$1 = (text) => text.split(" ");
const BLOCK_CONTENT = words$1("address applet article aside blockquote body dd details div dl fieldset figure figcaption footer form header hgroup iframe li main map menu nav noscript object section summary td");
const SPAN_CONTENT = words$1("a abbr acronym b bdo big button cite caption del dfn dt em h1 h2 h3 h4 h5 h6 i ins label legend optgroup p q rb rbc rp rt rtc ruby select small span strong sub sup th tt");
const RAW_CONTENT = words$1("script style math option textarea pre code kbd samp var");
const INLINE_ELEMENTS = new Set(words$1("a abbr acronym b big bdo br button cite code del dfn em i img input ins kbd label mark option q rb rbc rp rt rtc ruby samp select small span strong sub sup tt u var"));
const BLOCK_ELEMENTS = new Set(words$1("address article aside applet body blockquote caption col colgroup dd div dl dt fieldset figcaption footer form h1 h2 h3 h4 h5 h6 header hgroup hr html head iframe legend menu li main map nav ol optgroup p pre section summary table tbody td th thead tfoot tr ul"));
const VOID_ELEMENTS = new Set(words$1("area base br col command embed hr img input keygen link meta param source track wbr"));
const CONTENT = new Map([...BLOCK_CONTENT.map((name) => [name, "block"]), ...SPAN_CONTENT.map((name) => [name, "span"])]);
const KNOWN = /* @__PURE__ */ new Set([
	...INLINE_ELEMENTS,
	...BLOCK_ELEMENTS,
	...VOID_ELEMENTS,
	...CONTENT.keys(),
	...RAW_CONTENT
]);
function contentModel(tag) {
	return CONTENT.get(tag) ?? "raw";
}
function isKnownElement(tag) {
	return KNOWN.has(tag);
}
// packages/kramdown/block/boundaries.ts
function blankLinesEnd(text, at) {
	let end = -1;
	let index = at;
	for (let code = text.charCodeAt(index); isSpace(code); code = text.charCodeAt(index)) {
		index += 1;
		if (code === 10) end = index;
	}
	return end;
}
const MARKER$1 = /\^[ \t\r\f\v]*\n/y;
function boundaryMarkerEnd(text, at) {
	if (text.charCodeAt(at) !== 94) return -1;
	const match = matchAt(MARKER$1, text, at);
	return match ? at + match[0].length : -1;
}
const REST_OF_LINE$2 = /[ \t\r\f\v]*\n/y;
function attributeLine(cursor, at) {
	const { text } = cursor;
	const open = skipIndent(text, at);
	if (text.charCodeAt(open) !== 123 || text.charCodeAt(open + 1) !== 58) return void 0;
	const next = text.charCodeAt(open + 2);
	if (next === 58 || next === 47) return void 0;
	return braced(cursor, open + 2, REST_OF_LINE$2);
}
const UNESCAPED_BRACE = /(?<!\\)\}/g;
const ESCAPES_TRIED = 20;
function braced(cursor, from, after) {
	const { text } = cursor;
	let close = cursor.search(UNESCAPED_BRACE, from)?.start ?? -1;
	if (close === from) return void 0;
	let limit = close < 0 ? text.length : close;
	for (let tries = 0; tries <= ESCAPES_TRIED; tries += 1) {
		if (close > from) {
			const end = after ? matchAt(after, text, close + 1) : void 0;
			if (!after || end) return {
				content: text.slice(from, close),
				end: close + 1 + (end?.[0].length ?? 0)
			};
		}
		if (limit <= from) return void 0;
		const next = cursor.find("\\}", from);
		if (next < 0 || next >= limit) return void 0;
		const escaped = text.lastIndexOf("\\}", limit - 1);
		if (escaped < from) return void 0;
		close = escaped + 1;
		limit = escaped;
	}
}
const NOT_INLINE = `(?!(?:${[...INLINE_ELEMENTS, "script"].join("|")})(?![${WORD}]))`;
const BLOCK_OPEN = new RegExp(`<${NOT_INLINE}[\\p{Alphabetic}_]`, "uy");
const BLOCK_CLOSE = new RegExp(`</${NOT_INLINE}${TAG_NAME}[ \\t\\r\\n\\f\\v]*>`, "uy");
function startsBlockTag(text, at, maximumIndent = 3) {
	const open = skipIndent(text, at, maximumIndent);
	if (text.charCodeAt(open) !== 60) return false;
	return testAt(BLOCK_OPEN, text, open) || testAt(BLOCK_CLOSE, text, open);
}
function endsLazily(cursor, at) {
	const { text } = cursor;
	if (at >= text.length) return true;
	const code = text.charCodeAt(skipIndent(text, at));
	if (isSpace(code)) return blankLinesEnd(text, at) >= 0;
	if (code === 123) return attributeLine(cursor, at) !== void 0;
	if (code === 60) return startsBlockTag(text, at);
	return code === 94 && boundaryMarkerEnd(text, at) >= 0;
}
function afterBoundary({ container, pending }) {
	const last = container.children.at(-1);
	if (!last || last.kind === "blank" || pending) return true;
	return last.kind === "boundary" && last.of === "marker";
}
function beforeBoundary(cursor, at) {
	const { text } = cursor;
	return at >= text.length || blankLinesEnd(text, at) >= 0 || boundaryMarkerEnd(text, at) >= 0 || attributeLine(cursor, at) !== void 0;
}
function skipIndent(text, at, maximum = 3) {
	let end = at;
	while (end - at < maximum && text.charCodeAt(end) === 32) end += 1;
	return end;
}
// packages/kramdown/block/indented-code.ts
function indentStep(text, at) {
	if (text.charCodeAt(at) === 9) return 1;
	return text.startsWith("    ", at) ? 4 : 0;
}
function indentedCode(context) {
	const { cursor } = context;
	if (indentStep(cursor.text, cursor.at) === 0) return false;
	const end = indentedEnd(cursor, cursor.at);
	if (end === cursor.at) return false;
	const value = cursor.text.slice(cursor.at, end).replace(/\n( {0,3}[^ \t\r\n\f\v])/g, " $1").replace(/(?<![^\n])(?:\t| {4})/g, "");
	addBlock(context, claimPending(context, node("code", sourceOffset(cursor, cursor.at + indentStep(cursor.text, cursor.at)), { value })), end);
	return true;
}
function indentedEnd(cursor, at) {
	const { text } = cursor;
	let end = at;
	for (;;) {
		const blank = blankLinesEnd(text, end);
		let line = blank < 0 ? end : blank;
		if (!isIndented(text, line)) return end;
		while (isIndented(text, line)) line = nextLine(text, line);
		while (isLazy(cursor, line)) line = nextLine(text, line);
		end = line;
	}
}
function isIndented(text, at) {
	const step = indentStep(text, at);
	return step > 0 && !isSpaceAt(text, skipBlanks(text, at + step)) && skipBlanks(text, at + step) < text.length;
}
function isLazy(cursor, at) {
	const { text } = cursor;
	const content = skipBlanks(text, at);
	if (content >= text.length || isSpaceAt(text, content)) return false;
	return !attributeLine(cursor, at) && boundaryMarkerEnd(text, at) < 0 && !startsBlockTag(text, at);
}
// packages/kramdown/block/definitions.ts
const FOOTNOTE = / {0,3}\[\^(\w[\w-]*)\]:/y;
function footnoteDefinition(context) {
	const { parser, cursor, depth } = context;
	const { text } = cursor;
	const match = matchAt(FOOTNOTE, text, cursor.at);
	if (!match || depth >= 100) return false;
	const name = match[1] ?? "";
	const from = cursor.at + match[0].length;
	const end = indentedEnd(cursor, nextLine(text, from));
	const content = node("root", sourceOffset(cursor), {}, blockEnd(cursor, end));
	const lines = linesOf(slice$2(cursor.fragment, from, end)).map((line) => slice$2(line, indentStep(line.text, 0)));
	parser.parseBlocks(content, createCursor(concat$1(lines)), depth + 1);
	if (parser.footnotes.has(name)) parser.warn(`The footnote "${name}" is defined twice; the last definition counts.`, content.start);
	parser.footnotes.set(name, {
		content,
		boundary: addBoundary(context, "footnote")
	});
	cursor.at = end;
	return true;
}
const LINK = / {0,3}\[([^\n\]]+)\]:[ \t]*/y;
function normalizeLinkName(name) {
	return name.replace(/[ \t\r\n\f\v]+/g, " ").toLowerCase();
}
function linkDefinition(context) {
	const { parser, cursor } = context;
	const { text } = cursor;
	const match = matchAt(LINK, text, cursor.at);
	if (!match) return false;
	const target = readTarget$1(text, cursor.at + match[0].length);
	if (!target || !target.bracketed && /[ \t]["']/.test(target.url)) return false;
	const name = normalizeLinkName(match[1] ?? "");
	if (parser.linkDefinitions.has(name)) parser.warn(`The link "${name}" is defined twice; the last definition counts.`, sourceOffset(cursor));
	const { url, title } = target;
	parser.linkDefinitions.set(name, {
		url,
		title,
		boundary: addBoundary(context, "link")
	});
	cursor.at = target.end;
	return true;
}
function readTarget$1(text, from) {
	const lineEnd = text.indexOf("\n", from);
	if (lineEnd < 0) return void 0;
	if (text.charCodeAt(from) === 60) for (let close = text.indexOf(">", from + 1); close >= 0 && close < lineEnd; close = text.indexOf(">", close + 1)) {
		const rest = readTitle$1(text, close + 1, lineEnd);
		if (rest) return {
			url: text.slice(from + 1, close),
			bracketed: true,
			...rest
		};
	}
	return readBareTarget(text, from, lineEnd);
}
function readBareTarget(text, from, lineEnd) {
	let end = lineEnd;
	while (end > from && isBlankAt(text, end - 1)) end -= 1;
	if (skipSpace(text, from) >= end) return void 0;
	const quote = text[end - 1];
	if (quote === "\"" || quote === "'") {
		const opening = quote === "\"" ? /(?<![ \t])[ \t]+"/g : /(?<![ \t])[ \t]+'/g;
		opening.lastIndex = 1;
		const match = opening.exec(text.slice(from, end));
		const start = match ? from + match.index + match[0].length : end;
		const rest = skipBlanks(text, end) === lineEnd;
		if (match && start < end - 1 && rest) return {
			url: text.slice(from, from + match.index),
			title: text.slice(start, end - 1),
			bracketed: false,
			end: lineEnd + 1
		};
	}
	const rest = readTitle$1(text, skipBlanks(text, end) === lineEnd ? end : lineEnd, lineEnd);
	return rest && {
		url: text.slice(from, end),
		bracketed: false,
		...rest
	};
}
function readTitle$1(text, from, lineEnd) {
	const blank = skipBlanks(text, from) === lineEnd;
	const start = blank ? lineEnd + 1 : from;
	const end = blank ? text.indexOf("\n", start) : lineEnd;
	const title = end < 0 ? void 0 : titleIn(text, start, end, blank);
	if (title !== void 0) return {
		title,
		end: end + 1
	};
	return blank ? {
		title: void 0,
		end: lineEnd + 1
	} : void 0;
}
function titleIn(text, from, to, alone) {
	const open = skipBlanks(text, from);
	const quote = text[open];
	if (quote !== "\"" && quote !== "'" || open === from && !alone) return void 0;
	let close = to;
	while (close > open && isBlankAt(text, close - 1)) close -= 1;
	return close - 1 > open + 1 && text[close - 1] === quote ? text.slice(open + 1, close - 1) : void 0;
}
const ABBREVIATION = / {0,3}\*\[([^\n]+?)\]:([^\n]*\n?)/y;
function abbreviationDefinition(context) {
	const { parser, cursor } = context;
	const match = matchAt(ABBREVIATION, cursor.text, cursor.at);
	if (!match) return false;
	const [whole, name = "", title = ""] = match;
	if (!title.endsWith("\n")) return false;
	if (parser.abbreviations.has(name)) parser.warn(`The abbreviation "${name}" is defined twice; the last definition counts.`, sourceOffset(cursor));
	parser.abbreviations.set(name, {
		title: strip(title),
		boundary: addBoundary(context, "abbreviation")
	});
	cursor.at += whole.length;
	return true;
}
// packages/kramdown/block/blank.ts
function blankLines(context) {
	const { cursor, container } = context;
	const end = blankLinesEnd(cursor.text, cursor.at);
	if (end < 0) return false;
	const last = container.children.at(-1);
	if (last?.kind === "blank") last.single = false;
	else {
		const single = end - cursor.at === 1;
		container.children.push(claimPending(context, node("blank", sourceOffset(cursor), { single })));
	}
	cursor.at = end;
	return true;
}
function boundaryMarker(context) {
	const end = boundaryMarkerEnd(context.cursor.text, context.cursor.at);
	if (end < 0) return false;
	addBoundary(context, "marker");
	context.cursor.at = end;
	return true;
}
// packages/kramdown/attribute-list.ts
function createAttributeList() {
	return {
		refs: [],
		attributes: /* @__PURE__ */ new Map()
	};
}
const NAME$1 = /\w[\w-]*/y;
const ID_OR_CLASS = /(?:#([A-Za-z][\w:-]*)|\.([^ \t\r\n\f\v.#]+))/y;
function readAttributes(content, list) {
	if (strip(content) === "" || strip(content) === ":") return true;
	let found = false;
	let start = 0;
	const unclosed = /* @__PURE__ */ new Set();
	for (;;) {
		const end = readAttribute(content, start, list, unclosed);
		if (end >= 0) found = true;
		start = nextWord(content, end < 0 ? start : end);
		if (start < 0) return found;
	}
}
function nextWord(content, at) {
	for (let index = at; index < content.length; index += 1) if (isSpaceAt(content, index)) return index + 1;
	return -1;
}
function readAttribute(content, start, list, unclosed) {
	NAME$1.lastIndex = start;
	const name = NAME$1.exec(content)?.[0];
	if (name === void 0) return readIdsAndClasses(content, start, list);
	const afterName = start + name.length;
	if (endsAt(content, afterName)) {
		list.refs.push(name);
		return afterName;
	}
	const quote = content[afterName + 1];
	if (content[afterName] !== "=" || quote !== "\"" && quote !== "'") return -1;
	if (unclosed.has(quote)) return -1;
	const close = closingQuote(content, afterName + 2, quote);
	if (close < 0) {
		unclosed.add(quote);
		return -1;
	}
	const value = content.slice(afterName + 2, close);
	list.attributes.set(name, value.replace(/\\([}"'])/g, (whole, char) => char === quote || char === "}" ? char : whole));
	return close + 1;
}
function readIdsAndClasses(content, start, list) {
	let at = start;
	const read = [];
	for (;;) {
		ID_OR_CLASS.lastIndex = at;
		const match = ID_OR_CLASS.exec(content);
		if (!match) break;
		read.push({
			id: match[1],
			name: match[2] ?? ""
		});
		at += match[0].length;
	}
	if (at === start || !endsAt(content, at)) return -1;
	for (const { id, name } of read) if (id === void 0) addClass(list.attributes, name);
	else list.attributes.set("id", id);
	return at;
}
function closingQuote(content, from, quote) {
	let escaped = -1;
	for (let at = from; at < content.length; at += 1) {
		const char = content[at];
		if (char === "}") break;
		if (char === "\\" && (content[at + 1] === quote || content[at + 1] === "}")) {
			if (content[at + 1] === quote && endsAt(content, at + 2)) escaped = at + 1;
			at += 1;
		} else if (char === quote && endsAt(content, at + 1)) return at;
	}
	return escaped;
}
function endsAt(content, at) {
	return at >= content.length || isSpaceAt(content, at);
}
function addClass(attributes, name) {
	const before = attributes.get("class");
	attributes.set("class", before ? `${before} ${name}` : name);
}
function mergeAttributeLists(target, added) {
	target.refs.push(...added.refs);
	setAttributes(target.attributes, added.attributes);
}
function applyAttributeList(parser, attributes, list) {
	apply(parser, attributes, list, /* @__PURE__ */ new Set());
}
function apply(parser, attributes, list, open) {
	if (open.has(list)) return;
	open.add(list);
	for (const ref of list.refs) {
		const definition = parser.attributeLists.get(ref);
		if (definition) apply(parser, attributes, definition, open);
	}
	open.delete(list);
	setAttributes(attributes, list.attributes);
}
function setAttributes(target, added) {
	for (const [name, value] of added) if (name === "class") addClass(target, value);
	else target.set(name, value);
}
// packages/kramdown/block/item-line.ts
function readFirstLine(afterMarker, column) {
	const { text } = afterMarker;
	const attributes = itemAttributes(text);
	if (skipSpace(text, attributes?.end ?? 0) >= text.length) return {
		content: slice$2(afterMarker, text.length),
		indentation: 4,
		ial: listOf$3(attributes)
	};
	const content = expandTabs(afterMarker, column);
	const indent = spaces$1(content.text);
	const inner = slice$2(content, skipSpace(content.text, 0));
	const own = itemAttributes(inner.text);
	return {
		content: own ? slice$2(inner, own.end) : inner,
		indentation: column + indent,
		ial: listOf$3(own)
	};
}
function listOf$3(found) {
	if (!found) return void 0;
	const list = createAttributeList();
	readAttributes(found.content, list);
	return list;
}
const NO_EXTENSION = /^(?:\w[\w-]*)?:|^\//;
function itemAttributes(text) {
	const open = skipSpace(text, 0);
	if (!text.startsWith("{:", open) || NO_EXTENSION.test(text.slice(open + 2))) return void 0;
	const found = braced(createCursor({
		text,
		origins: [0, 0]
	}), open + 2, void 0);
	return found && {
		content: found.content,
		end: skipSpace(text, found.end)
	};
}
function spaces$1(text) {
	let count = 0;
	while (text.charCodeAt(count) === 32) count += 1;
	return count;
}
function expandTabs(line, column) {
	const end = skipBlanks(line.text, 0);
	if (!line.text.slice(0, end).includes("	")) return line;
	let width = 0;
	for (let at = 0; at < end; at += 1) width += line.text.charCodeAt(at) === 9 ? 4 - (column + width) % 4 : 1;
	return concat$1([fragment(" ".repeat(width), originOf$1(line, 0)), slice$2(line, end)]);
}
function isContentLine(text, at, indentation) {
	const steps = Math.floor(indentation / 4);
	let end = at;
	let taken = 0;
	while (taken < steps) {
		const step = stepAt(text, end);
		if (step === 0) return false;
		end += step;
		taken += 1;
	}
	const rest = indentation % 4;
	if (!text.startsWith(" ".repeat(rest), end)) {
		const step = stepAt(text, end);
		if (step === 0) return false;
		end += step;
	}
	return hasText(text, end);
}
function stepAt(text, at) {
	if (text.charCodeAt(at) === 9) return 1;
	return text.startsWith("    ", at) ? 4 : 0;
}
function isLazyLine(cursor, at, indentation) {
	const { text } = cursor;
	if (!hasText(text, at)) return false;
	const maximum = Math.min(indentation, 3);
	if (startsBlockTag(text, at, maximum)) return false;
	const open = skipIndentUpTo(text, at, maximum);
	return !(text.charCodeAt(open) === 123 && attributeLine(cursor, open));
}
function skipIndentUpTo(text, at, maximum) {
	let end = at;
	while (end - at < maximum && text.charCodeAt(end) === 32) end += 1;
	return end;
}
function hasText(text, at) {
	const end = nextLine(text, at);
	for (let index = at; index < end; index += 1) if (!isSpaceAt(text, index)) return text.charCodeAt(end - 1) === 10;
	return false;
}
function outdent(line, indentation) {
	let tabs = 0;
	while (line.text.charCodeAt(tabs) === 9) tabs += 1;
	const expanded = tabs === 0 ? line : concat$1([fragment("    ".repeat(tabs), originOf$1(line, 0)), slice$2(line, tabs)]);
	const indented = expanded.text.startsWith(" ".repeat(indentation));
	return {
		line: indented ? slice$2(expanded, indentation) : expanded,
		indented
	};
}
// packages/kramdown/block/list-start.ts
const LIST = / {0,3}(?:[+*-]|\d+\.)[\t| ]/y;
const ORDERED = / {0,3}\d+\.[\t| ]/y;
const DEFINITION$1 = / {0,3}:[\t| ]/y;
function startsList(text, at) {
	return testAt(LIST, text, at);
}
function startsOrderedList(text, at) {
	return testAt(ORDERED, text, at);
}
function startsDefinition(text, at) {
	return testAt(DEFINITION$1, text, at);
}
const MARKERS = {
	unordered: "[+*-]",
	ordered: "\\d+\\.",
	definition: ":"
};
const patterns = /* @__PURE__ */ new Map();
function itemMarker(kind, indentation) {
	const spaces = Math.min(Math.max(indentation - 1, 0), 3);
	const key = `${kind}${spaces}`;
	let pattern = patterns.get(key);
	if (!pattern) {
		pattern = new RegExp(`( {0,${spaces}}${MARKERS[kind]})([\\t| ][^\\n]*\\n)`, "y");
		patterns.set(key, pattern);
	}
	return pattern;
}
// packages/kramdown/block/rule.ts
const RULE = / {0,3}(?:\*[ \t]*\*[ \t]*\*[* \t]*|-[ \t]*-[ \t]*-[- \t]*|_[ \t]*_[ \t]*_[_ \t]*)\n/y;
function isRule(text, at) {
	return testAt(RULE, text, at);
}
function rule(context) {
	const { cursor } = context;
	const match = matchAt(RULE, cursor.text, cursor.at);
	if (!match) return false;
	addBlock(context, claimPending(context, node("rule", sourceOffset(cursor, skipIndent(cursor.text, cursor.at)), {})), cursor.at + match[0].length);
	return true;
}
// packages/kramdown/block/tasks.ts
const UNCHECKED = /^[ \t\r\n\f\v]*\[ \][ \t\r\n\f\v]+/;
const CHECKED = /^[ \t\r\n\f\v]*\[[xX]\][ \t\r\n\f\v]+/;
const INPUT = "<input type=\"checkbox\" class=\"task-list-item-checkbox\" disabled=\"disabled\"";
function markTasks(list) {
	let found = false;
	for (const item of list.children) {
		const [first] = item.children;
		const part = first?.kind === "paragraph" ? first.children[0] : void 0;
		if (part?.kind !== "unparsed") continue;
		const text = joinText(part);
		const box = UNCHECKED.exec(text.text) ?? CHECKED.exec(text.text);
		if (box && item.kind === "item") {
			const checked = !box[0].includes("[ ]");
			part.parts = [fragment(`${INPUT}${checked ? " checked=\"checked\"" : ""} />`, originOf$1(text, 0)), slice$2(text, box[0].length)];
			item.task = true;
			found = true;
		}
		if (found) item.attributes.set("class", "task-list-item");
	}
	if (found) list.attributes.set("class", "task-list");
}
// packages/kramdown/block/list.ts
function list$2(context) {
	const { parser, cursor, container, depth } = context;
	const { text } = cursor;
	if (!startsList(text, cursor.at)) return false;
	if (depth >= 100) {
		parser.warn(`A list nested deeper than 100 levels is text.`, sourceOffset(cursor));
		return false;
	}
	const ordered = startsOrderedList(text, cursor.at);
	const block = claimPending(context, node("list", sourceOffset(cursor), { ordered }));
	const { drafts, marked } = collectItems(context, ordered);
	block.end = drafts.at(-1)?.item.end ?? block.start;
	block.children = drafts.map(({ item }) => item);
	container.children.push(block);
	let trailing;
	for (const draft of drafts) {
		const items = parseItem(context, draft);
		if (items.length === 0) continue;
		dropBoundaryOfAttributes(items);
		makeTight(draft.item, block, marked);
		const last = items.at(-1);
		trailing = last?.kind === "blank" ? last : void 0;
		if (trailing) items.pop();
	}
	if (parser.options.input === "GFM") markTasks(block);
	if (trailing && !marked) container.children.push(trailing);
	return true;
}
function collectItems({ cursor }, ordered) {
	const { text } = cursor;
	const kind = ordered ? "ordered" : "unordered";
	const drafts = [];
	let marker = itemMarker(kind, 4);
	let nested = false;
	let afterBlank = false;
	while (cursor.at < text.length) {
		const from = cursor.at;
		if (afterBlank && isRule(text, from)) break;
		const end = boundaryMarkerEnd(text, from);
		if (end >= 0) {
			cursor.at = end;
			return {
				drafts,
				marked: true
			};
		}
		const start = matchAt(marker, text, from);
		if (start) {
			cursor.at += start[0].length;
			const column = start[1]?.length ?? 0;
			const { content, indentation, ial } = readFirstLine(slice$2(cursor.fragment, from + column, cursor.at), column);
			const item = node("item", sourceOffset(cursor, from), { task: false });
			if (ial) item.ial = ial;
			item.end = blockEnd(cursor, cursor.at);
			drafts.push({
				item,
				parts: [[content]],
				indentation
			});
			marker = itemMarker(kind, indentation);
			nested = startsList(content.text, 0);
			afterBlank = false;
			continue;
		}
		const draft = drafts.at(-1);
		if (!draft) break;
		const { item, parts, indentation } = draft;
		if (isContentLine(text, from, indentation) || !afterBlank && isLazyLine(cursor, from, indentation)) {
			cursor.at = nextLine(text, from);
			let { line, indented } = outdent(slice$2(cursor.fragment, from, cursor.at), indentation);
			if (startsList(line.text, 0)) {
				if (!nested && indented) {
					parts.push([]);
					nested = true;
				} else if (nested && !indented) line = concat$1([fragment(" ".repeat(indentation + 4), originOf$1(line, 0)), line]);
			}
			parts.at(-1)?.push(line);
			item.end = blockEnd(cursor, cursor.at);
			afterBlank = false;
			continue;
		}
		const blank = blankLinesEnd(text, from);
		if (blank < 0) break;
		cursor.at = blank;
		parts.at(-1)?.push(slice$2(cursor.fragment, from, blank));
		nested = true;
		afterBlank = true;
	}
	return {
		drafts,
		marked: false
	};
}
function parseItem({ parser, depth }, { item, parts }) {
	for (const part of parts) if (part.length > 0) parser.parseBlocks(item, createCursor(concat$1(part)), depth + 1);
	return item.children;
}
function dropBoundaryOfAttributes(items) {
	const [first, second] = items;
	if (first?.kind === "paragraph" && first.ial && second?.kind === "boundary") items.splice(1, 1);
}
function makeTight(item, block, marked) {
	const [first, second] = item.children;
	if (first?.kind !== "paragraph") return;
	const isLast = block.children.at(-1) === item;
	if (!(item.children.length < 2 || second?.kind !== "blank") && !(isLast && item.children.length === 2 && !marked)) return;
	if (isLast && block.children.length > 1 && !block.children.slice(0, -1).some(isTight$1)) return;
	if (second && second.kind !== "blank") appendNewline(first);
	first.transparent = true;
}
function isTight$1(item) {
	const [first] = item.children;
	return first?.kind !== "paragraph" || first.transparent;
}
function appendNewline(paragraph) {
	const [part] = paragraph.children;
	if (part?.kind !== "unparsed") return;
	part.parts.push(fragment("\n", part.end));
}
// packages/kramdown/block/definition-list.ts
function definitionList(context) {
	const { parser, cursor, container, depth } = context;
	if (!startsDefinition(cursor.text, cursor.at) || depth >= 100) return false;
	const { children } = container;
	const terms = termsParagraph(children);
	if (!terms) return false;
	const block = claimPending(context, node("definitions", terms.start, {}));
	const afterBlank = children.pop()?.kind === "blank";
	if (afterBlank) children.pop();
	block.children = readTerms(terms, context);
	if (terms.ial) block.ial = terms.ial;
	else delete block.ial;
	const drafts = collectDefinitions(context, afterBlank);
	block.children.push(...drafts.map(({ definition }) => definition));
	block.end = drafts.at(-1)?.definition.end ?? block.start;
	let trailing;
	for (const { definition, lines, loose } of drafts) {
		const text = concat$1(lines);
		if (text.text !== "") parser.parseBlocks(definition, createCursor(text), depth + 1);
		const inner = definition.children;
		if (inner.length === 0) continue;
		const last = inner.at(-1);
		trailing = last?.kind === "blank" ? last : void 0;
		if (trailing) inner.pop();
		const [first] = inner;
		if (first?.kind === "paragraph" && !loose) {
			if (inner.length > 1) appendNewline(first);
			first.transparent = true;
		}
	}
	addToList(children, block);
	if (trailing) children.push(trailing);
	return true;
}
function termsParagraph(children) {
	const last = children.at(-1);
	if (last?.kind === "paragraph") return last;
	const before = children.at(-2);
	return last?.kind === "blank" && last.single && before?.kind === "paragraph" ? before : void 0;
}
function readTerms(paragraph, { cursor }) {
	const [part] = paragraph.children;
	if (part?.kind !== "unparsed") return [];
	return linesOf(joinText(part)).map((line) => {
		const newline = line.text.endsWith("\n") ? line.text.length - 1 : line.text.length;
		const found = itemAttributes(line.text.slice(0, newline));
		const content = slice$2(line, found?.end ?? 0, newline);
		const start = content.origins[1] ?? sourceOffset(cursor);
		const term = node("term", start, { plain: content.text });
		if (found) {
			term.ial = createAttributeList();
			readAttributes(found.content, term.ial);
		}
		term.children = [unparsed(content, start)];
		term.end = endOf$2(content);
		return term;
	});
}
function collectDefinitions({ cursor }, afterBlankLine) {
	const { text } = cursor;
	const drafts = [];
	let marker = itemMarker("definition", 4);
	let loose = afterBlankLine;
	let afterBlank = false;
	while (cursor.at < text.length) {
		const from = cursor.at;
		const start = matchAt(marker, text, from);
		if (start) {
			cursor.at += start[0].length;
			const column = start[1]?.length ?? 0;
			const { content, indentation, ial } = readFirstLine(slice$2(cursor.fragment, from + column, cursor.at), column);
			const definition = node("definition", sourceOffset(cursor, from), {});
			if (ial) definition.ial = ial;
			definition.end = blockEnd(cursor, cursor.at);
			drafts.push({
				definition,
				lines: [content],
				indentation,
				loose
			});
			marker = itemMarker("definition", indentation);
			loose = false;
			afterBlank = false;
			continue;
		}
		const draft = drafts.at(-1);
		if (!draft || boundaryMarkerEnd(text, from) >= 0) break;
		const { definition, lines, indentation } = draft;
		if (isContentLine(text, from, indentation) || !afterBlank && isLazyLine(cursor, from, indentation)) {
			cursor.at = nextLine(text, from);
			lines.push(outdent(slice$2(cursor.fragment, from, cursor.at), indentation).line);
			definition.end = blockEnd(cursor, cursor.at);
			loose = false;
			afterBlank = false;
			continue;
		}
		const blank = blankLinesEnd(text, from);
		if (blank < 0) break;
		cursor.at = blank;
		lines.push(slice$2(cursor.fragment, from, blank));
		loose = true;
		afterBlank = true;
	}
	return drafts;
}
function addToList(children, block) {
	const last = children.at(-1);
	const before = children.at(-2);
	const target = last?.kind === "blank" && before?.kind === "definitions" ? before : last;
	if (target?.kind !== "definitions") {
		children.push(block);
		return;
	}
	if (last?.kind === "blank") children.pop();
	target.children.push(...block.children);
	target.end = block.end;
}
// packages/kramdown/extension.ts
const START = /\{::(\w{1,100})(?:[ \t\r\n\f\v]((?:\\\}|[^}]){0,2000}?)|)(\/)?\}/y;
const STOP = /\{:\/(?:\w[\w-]*)?\}/y;
const REST_OF_LINE$1 = /[ \t\r\f\v]*\n/y;
function extensionTagAt(text, at, block) {
	if (!text.startsWith("{:", at)) return false;
	const match = matchAt(START, text, at) ?? matchAt(STOP, text, at);
	return match !== void 0 && (!block || matchAt(REST_OF_LINE$1, text, at + match[0].length) !== void 0);
}
function readExtension(parser, cursor, at, block) {
	const { text } = cursor;
	const start = sourceOffset(cursor, at);
	const match = matchAt(START, text, at);
	if (!match) {
		parser.warn("This extension stop tag closes nothing.", start);
		return;
	}
	const [whole, name = "", content = "", selfClosing] = match;
	const list = createAttributeList();
	readAttributes(content, list);
	let end = at + whole.length;
	if (block) end += matchAt(REST_OF_LINE$1, text, end)?.[0].length ?? 0;
	const from = sourceOffset(cursor, end);
	let body;
	if (selfClosing === void 0) {
		const close = cursor.search(stopPattern(name, block), end);
		if (!close) {
			parser.warn(`The extension "${name}" is not closed.`, start);
			return;
		}
		body = text.slice(end, close.start);
		if (block && body.endsWith("\n")) body = body.slice(0, -1);
		end = close.end;
	}
	if (name !== "comment" && name !== "nomarkdown" && name !== "options") {
		parser.warn(`kramdown has no extension "${name}".`, start);
		return;
	}
	return {
		name,
		attributes: list.attributes,
		body,
		from,
		start,
		end
	};
}
function stopPattern(name, block) {
	const tag = `\\{:/(?:${name})?\\}`;
	return new RegExp(block ? `(?<![^\\n]) {0,3}${tag}[ \\t\\r\\f\\v]*\\n` : tag, "g");
}
function applyExtension(parser, extension, block, end) {
	const { name, attributes, body, from, start } = extension;
	if (name === "options") {
		for (const [option, value] of attributes) {
			const changed = readInlineOption(option, value);
			if (changed) parser.options = {
				...parser.options,
				...changed
			};
			else parser.warn(`kramdown has no option "${option}".`, start);
		}
		return;
	}
	if (body === void 0) return void 0;
	if (name === "comment") return node("comment", start, {
		value: ` ${body} `,
		instruction: false,
		block
	}, end);
	const types = (attributes.get("type") ?? "").split(/[ \t\r\n\f\v]+/).filter((type) => type !== "");
	return node("verbatim", start, {
		value: types.length === 0 || types.includes("html") ? body + (block ? "\n" : "") : "",
		from,
		block
	}, end);
}
// packages/kramdown/block/extension.ts
const DEFINITION = / {0,3}\{:(\w[\w-]*):((?:\\\}|[^}])+)\}[ \t\r\f\v]*\n/y;
function blockExtension(context) {
	const { cursor } = context;
	const open = skipIndent(cursor.text, cursor.at);
	if (!cursor.text.startsWith("{:", open)) return false;
	return attributeListDefinition(context) || extension(context, open) || inlineAttributeList(context);
}
function attributeListDefinition(context) {
	const { parser, cursor } = context;
	const match = matchAt(DEFINITION, cursor.text, cursor.at);
	if (!match) return false;
	const [whole, name = "", content = ""] = match;
	const list = parser.attributeLists.get(name) ?? createAttributeList();
	parser.attributeLists.set(name, list);
	readInto(context, content, list);
	addBoundary(context, "ald");
	cursor.at += whole.length;
	return true;
}
function extension(context, open) {
	const { parser, cursor, container } = context;
	if (!extensionTagAt(cursor.text, open, true)) return false;
	const found = readExtension(parser, cursor, open, true);
	if (!found) return false;
	const added = applyExtension(parser, found, true, blockEnd(cursor, found.end));
	if (added) container.children.push(added);
	else if (found.name === "options") addBoundary(context, "extension");
	cursor.at = found.end;
	return true;
}
function inlineAttributeList(context) {
	const { cursor, container } = context;
	const line = attributeLine(cursor, cursor.at);
	if (!line) return false;
	const last = container.children.at(-1);
	if (last && takesAttributes(last)) {
		last.ial ??= createAttributeList();
		readInto(context, line.content, last.ial);
		if (!attributeLine(cursor, line.end)) addBoundary(context, "ial");
	} else {
		context.pending ??= createAttributeList();
		readInto(context, line.content, context.pending);
	}
	cursor.at = line.end;
	return true;
}
function takesAttributes(block) {
	if (block.kind !== "boundary") return block.kind !== "blank";
	return block.of === "link" || block.of === "abbreviation" || block.of === "footnote";
}
function readInto({ parser, cursor }, content, list) {
	if (!readAttributes(content, list)) parser.warn(`No attribute found in "{:${content}}".`, sourceOffset(cursor));
}
// packages/kramdown/block/fence.ts
function startsFence(text, at) {
	return fenceLength(text, skipIndent(text, at)) >= 3;
}
function fenceLength(text, at) {
	let end = at;
	while (text.charCodeAt(end) === 96 || text.charCodeAt(end) === 126) end += 1;
	return end - at;
}
function fencedCode(context) {
	const { parser, cursor } = context;
	const { text } = cursor;
	const gfm = parser.options.input === "GFM";
	const open = gfm ? skipIndent(text, cursor.at) : cursor.at;
	const run = gfm ? fenceLength(text, open) : tildes(text, open);
	if (run < 3) return false;
	const lineEnd = nextLine(text, open);
	const words = trimSpace(text.slice(open + run, lineEnd));
	if (/[ \t\r\f\v]/.test(words)) return false;
	const body = lineEnd;
	const close = findClose(cursor, text.slice(open, open + run), body, gfm);
	if (!close) return false;
	const rest = text.slice(open + close.fence, open + run);
	if (rest !== "" && words !== "" && isSpaceAt(text, open + run)) return false;
	const info = rest + words;
	const value = text.slice(body, close.start);
	const block = node("code", sourceOffset(cursor, open), info === "" ? { value } : {
		value,
		info
	});
	const language = /^([^ \t\r\n\f\v][^?]*)/.exec(info)?.[1];
	if (language !== void 0) block.attributes.set("class", `language-${language}`);
	addBlock(context, claimPending(context, block), close.end);
	return true;
}
function tildes(text, at) {
	let end = at;
	while (text.charCodeAt(end) === 126) end += 1;
	return end - at;
}
const LENGTHS_TRIED = 16;
function findClose(cursor, run, from, gfm) {
	const indent = gfm ? " {0,3}" : "";
	const longest = Math.min(run.length, longestClosing(cursor, from, indent));
	for (let length = longest; length >= Math.max(3, longest - LENGTHS_TRIED); length -= 1) {
		const fence = run.slice(0, length);
		const last = escapePattern(fence.at(-1) ?? "");
		const pattern = new RegExp(`(?<![^\\n])${indent}${escapePattern(fence)}${last}*[${BLANK}]*\\n`, "g");
		const found = cursor.search(pattern, from);
		if (found) return {
			...found,
			fence: length
		};
	}
}
const longestByText = /* @__PURE__ */ new WeakMap();
function longestClosing(cursor, from, indent) {
	const known = longestByText.get(cursor);
	if (known && known.from <= from && from <= known.end) return known.longest;
	const pattern = new RegExp(`(?<![^\\n])${indent}([~\`]{3,})[${BLANK}]*\\n`, "g");
	pattern.lastIndex = from;
	let longest = 0;
	let end = from;
	for (let match = pattern.exec(cursor.text); match; match = pattern.exec(cursor.text)) {
		const { length } = match[1] ?? "";
		if (length < longest) continue;
		longest = length;
		end = match.index;
	}
	longestByText.set(cursor, {
		from,
		end: longest === 0 ? cursor.text.length : end,
		longest
	});
	return longest;
}
// packages/kramdown/block/heading.ts
const GFM_ATX = /(#{1,6})([\t ]+)((?![\t ])[^\n]*)\n/y;
const GFM_ATX_START = /#{1,6}[\t ]/y;
const ATX = /(#{1,6})([\t ]*)([^ \t][^\n]*)\n/y;
const SETEXT = /( {0,3})([^ \t\n][^\n]*)\n([-=])[-=]*[ \t\r\f\v]*\n/y;
function startsHeading(text, at) {
	return testAt(GFM_ATX_START, text, at);
}
function atxHeading(context) {
	const { parser, cursor } = context;
	if (cursor.text.charCodeAt(cursor.at) !== 35) return false;
	const gfm = parser.options.input === "GFM";
	const match = matchAt(gfm ? GFM_ATX : ATX, cursor.text, cursor.at);
	if (!match) return false;
	const quirk = gfm && parser.options.gfmQuirks.includes("paragraph_end");
	if (!quirk && !afterBoundary(context)) return false;
	const [whole, marks = "", blanks = "", contents = ""] = match;
	const start = cursor.at + marks.length + blanks.length;
	const { text, id } = headingContents(contents);
	const closing = quirk ? stripClosingAfterBlank(text) : stripClosing(text);
	return addHeading(context, marks.length, start, closing, id, cursor.at + whole.length);
}
function setextHeading(context) {
	const { cursor } = context;
	const match = matchAt(SETEXT, cursor.text, cursor.at);
	if (!match || !afterBoundary(context)) return false;
	const [whole, indent = "", contents = "", mark] = match;
	const { text, id } = headingContents(contents);
	return addHeading(context, mark === "-" ? 2 : 1, cursor.at + indent.length, text, id, cursor.at + whole.length);
}
function addHeading(context, level, start, text, id, end) {
	if (text === "") return false;
	const { cursor } = context;
	const block = claimPending(context, node("heading", sourceOffset(cursor, cursor.at), {
		level,
		plain: text
	}));
	const content = slice$2(cursor.fragment, start, start + text.length);
	block.children.push(unparsed(content, sourceOffset(cursor, start)));
	if (id !== void 0) block.attributes.set("id", id);
	addBlock(context, block, end);
	return true;
}
const NAME_START = ":A-Z_a-z\\u00C0-\\u00D6\\u00D8-\\u00F6\\u00F8-\\u02FF\\u0370-\\u037D\\u037F-\\u1FFF\\u200C-\\u200D\\u2070-\\u218F\\u2C00-\\u2FEF\\u3001-\\uD7FF\\uF900-\\uFDCF\\uFDF0-\\uFFFD\\u{10000}-\\u{EFFFF}";
const ID = new RegExp(`[\\t ]\\{#([${NAME_START}][${NAME_START}\\-.0-9\\u00B7\\u0300-\\u036F\\u203F-\\u2040]*)\\}$`, "u");
function headingContents(contents) {
	const text = stripEnd(contents);
	if (!text.endsWith("}")) return {
		text,
		id: void 0
	};
	const open = text.lastIndexOf("{");
	const match = open < 1 ? null : ID.exec(text.slice(open - 1));
	return match ? {
		text: stripEnd(text.slice(0, open - 1)),
		id: match[1]
	} : {
		text,
		id: void 0
	};
}
function stripClosing(text) {
	let end = text.length;
	while (text.charCodeAt(end - 1) === 35) end -= 1;
	if (end < text.length && text.charCodeAt(end - 1) === 92) end += 1;
	return end === text.length ? text : stripEnd(text.slice(0, end));
}
function stripClosingAfterBlank(text) {
	let end = text.length;
	while (text.charCodeAt(end - 1) === 35) end -= 1;
	const blank = text.charCodeAt(end - 1);
	return end < text.length && (blank === 32 || blank === 9) ? stripEnd(text.slice(0, end)) : text;
}
// packages/kramdown/html/tag.ts
const NAME = new RegExp(TAG_NAME, "uy");
const BARE_VALUE = new RegExp(`[${WORD}]+`, "uy");
function startTagAt(cursor, at) {
	const { text } = cursor;
	if (text.charCodeAt(at) !== 60) return void 0;
	const name = matchAt(NAME, text, at + 1)?.[0];
	if (name === void 0) return void 0;
	const attributes = [];
	let end = at + 1 + name.length;
	for (;;) {
		const start = skipSpace(text, end);
		const attribute = start > end ? matchAt(NAME, text, start)?.[0] : void 0;
		if (attribute === void 0) break;
		end = start + attribute.length;
		const value = valueAt(cursor, end);
		if (value) end = value.end;
		attributes.push([attribute, value?.value ?? ""]);
	}
	end = skipSpace(text, end);
	const selfClosing = text.charCodeAt(end) === 47;
	if (selfClosing) end += 1;
	if (text.charCodeAt(end) !== 62) return void 0;
	return {
		name,
		attributes,
		selfClosing,
		end: end + 1
	};
}
function valueAt(cursor, at) {
	const { text } = cursor;
	const equals = skipSpace(text, at);
	if (text.charCodeAt(equals) !== 61) return void 0;
	const start = skipSpace(text, equals + 1);
	const quote = text[start];
	if (quote === "\"" || quote === "'") {
		const close = cursor.find(quote, start + 1);
		return close < 0 ? void 0 : {
			value: text.slice(start + 1, close),
			end: close + 1
		};
	}
	const bare = matchAt(BARE_VALUE, text, start)?.[0];
	return bare === void 0 ? void 0 : {
		value: bare,
		end: start + bare.length
	};
}
const END_TAG = new RegExp(`</(${TAG_NAME})[ \\t\\r\\n\\f\\v]*>`, "uy");
function endTagAt(text, at) {
	if (text.charCodeAt(at) !== 60 || text.charCodeAt(at + 1) !== 47) return void 0;
	const match = matchAt(END_TAG, text, at);
	return match ? {
		name: match[1] ?? "",
		end: at + match[0].length
	} : void 0;
}
function commentEnd(cursor, at) {
	return enclosedEnd(cursor, at, "<!--", "-->");
}
function instructionEnd(cursor, at) {
	return enclosedEnd(cursor, at, "<?", "?>");
}
function enclosedEnd(cursor, at, open, close) {
	if (!cursor.text.startsWith(open, at)) return -1;
	const found = cursor.find(close, at + open.length);
	return found < 0 ? -1 : found + close.length;
}
function looksLikeHtml(text, at) {
	return text.charCodeAt(at) === 60 && OPENING.test(text.slice(at + 1, at + 4));
}
const OPENING = /^(?:[\p{Alphabetic}_]|!--|\/)/u;
function elementName(name) {
	const lower = name.toLowerCase();
	return isKnownElement(lower) ? lower : name;
}
function attributesOf(tag) {
	const known = isKnownElement(elementName(tag.name));
	return new Map(tag.attributes.map(([name, value]) => [known ? name.toLowerCase() : name, value]));
}
// packages/kramdown/html/element.ts
const TRAILING = /[ \t]*\n/y;
function skipTrailing({ cursor }) {
	const match = matchAt(TRAILING, cursor.text, cursor.at);
	if (match) cursor.at += match[0].length;
}
const MARKDOWN = {
	"0": "raw",
	"1": "default",
	span: "span",
	block: "block"
};
function takeMarkdownAttribute(attributes) {
	const value = attributes.get("markdown");
	attributes.delete("markdown");
	return value === void 0 || !Object.hasOwn(MARKDOWN, value) ? void 0 : MARKDOWN[value];
}
function addElement$1(context, tag, at) {
	const { parser, cursor, container } = context;
	const name = elementName(tag.name);
	const element = node("html", sourceOffset(cursor, at), {
		tag: name,
		block: true,
		model: "raw",
		selfClosing: tag.selfClosing || VOID_ELEMENTS.has(name)
	});
	element.attributes = attributesOf(tag);
	cursor.at = tag.end;
	container.children.push(element);
	const verbatim = name === "script" || name === "style";
	if (verbatim) addVerbatim(context, element);
	if (context.pending) {
		element.ial = context.pending;
		context.pending = void 0;
	}
	const insideRaw = isRaw(container);
	element.model = !insideRaw && parser.options.parseBlockHtml ? contentModel(name) : "raw";
	const asked = context.literal ? void 0 : takeMarkdownAttribute(element.attributes);
	if (asked) element.model = asked === "default" ? contentModel(name) : asked;
	if (element.model === "block") skipTrailing(context);
	if (verbatim) element.selfClosing = false;
	const hasContent = !verbatim && !element.selfClosing;
	if (hasContent) addContent$1(context, element);
	element.end = sourceEnd(cursor, cursor.at);
	if (hasContent && !insideRaw) skipTrailing(context);
}
function isRaw(container) {
	return container.kind === "html" && container.model === "raw";
}
function addContent$1(context, element) {
	const { parser, cursor, depth } = context;
	const { text } = cursor;
	if (element.model === "raw") {
		parseRaw({
			...context,
			container: element,
			pending: void 0,
			depth: depth + 1
		});
		return;
	}
	if (element.model === "block") {
		if (!parser.parseBlocks(element, cursor, depth + 1)) warnUnclosed(parser, element);
		return;
	}
	const close = cursor.search(endTagPattern(element.tag), cursor.at);
	const end = close?.start ?? text.length;
	if (end > cursor.at) element.children.push(unparsed(slice$2(cursor.fragment, cursor.at, end), sourceOffset(cursor)));
	if (!close) warnUnclosed(parser, element);
	cursor.at = close?.end ?? end;
}
function warnUnclosed(parser, { tag, start }) {
	parser.warn(`The element "${tag}" is not closed; it ends with what is around it.`, start);
}
function endTagPattern(tag) {
	return new RegExp(`</${tag}[ \\t\\r\\n\\f\\v]*>`, "gi");
}
function addVerbatim({ parser, cursor }, element) {
	const close = cursor.search(endTagPattern(element.tag), cursor.at);
	const end = close?.start ?? cursor.text.length;
	const value = cursor.text.slice(cursor.at, end);
	if (value !== "") {
		const from = sourceOffset(cursor);
		element.children.push(node("verbatim", from, {
			value,
			from,
			block: false
		}, sourceEnd(cursor, end)));
	}
	if (!close) warnUnclosed(parser, element);
	cursor.at = close?.end ?? end;
}
function parseRaw(context) {
	const { parser, cursor, container, depth } = context;
	const { text } = cursor;
	const own = container.kind === "html" ? container.tag : "";
	let start = cursor.at;
	const addText = (end) => {
		if (end <= start) return;
		const from = sourceOffset(cursor, start);
		const value = text.slice(start, end);
		const last = container.children.at(-1);
		if (last?.kind === "text") {
			last.value += value;
			last.end = sourceEnd(cursor, end);
		} else container.children.push(node("text", from, { value }, sourceEnd(cursor, end)));
	};
	while (cursor.at < text.length) {
		const open = text.indexOf("<", cursor.at);
		if (open < 0) break;
		cursor.at = open;
		const comment = commentEnd(cursor, open);
		const instruction = comment < 0 ? instructionEnd(cursor, open) : -1;
		const close = endTagAt(text, open);
		const tag = close ? void 0 : startTagAt(cursor, open);
		if (comment >= 0 || instruction >= 0) {
			addText(open);
			cursor.at = start = addComment(context, open, Math.max(comment, instruction));
		} else if (tag && depth < 100) {
			addText(open);
			addElement$1(context, tag, open);
			start = cursor.at;
		} else if (close && elementName(close.name) === own) {
			addText(open);
			cursor.at = close.end;
			return;
		} else cursor.at = close?.end ?? open + 1;
	}
	cursor.at = text.length;
	addText(text.length);
	if (container.kind === "html") warnUnclosed(parser, container);
}
function addComment({ cursor, container }, from, end) {
	const whole = cursor.text.slice(from, end);
	const instruction = whole.startsWith("<?");
	const value = instruction ? whole.slice(2, -2) : whole.slice(4, -3);
	const start = sourceOffset(cursor, from);
	container.children.push(node("comment", start, {
		value,
		instruction,
		block: true
	}, sourceEnd(cursor, end)));
	return end;
}
function parseRawHtml(parser, container, cursor) {
	parseRaw({
		parser,
		cursor,
		container,
		pending: void 0,
		depth: 0,
		literal: true
	});
}
// packages/kramdown/block/html.ts
function blockHtml(context) {
	const { parser, cursor, depth } = context;
	const open = skipIndent(cursor.text, cursor.at);
	if (cursor.text.charCodeAt(open) !== 60) return false;
	const comment = commentEnd(cursor, cursor.at);
	if (comment >= 0) {
		cursor.at = addComment(context, cursor.at, comment);
		skipTrailing(context);
		return true;
	}
	const tag = startTagAt(cursor, open);
	if (!tag || INLINE_ELEMENTS.has(tag.name.toLowerCase())) return false;
	if (depth >= 100) {
		parser.warn(`HTML nested deeper than 100 levels is text.`, sourceOffset(cursor, open));
		return false;
	}
	addElement$1(context, tag, open);
	return true;
}
function ownEndTag({ cursor, container }) {
	if (container.kind !== "html") return -1;
	const close = endTagAt(cursor.text, skipIndent(cursor.text, cursor.at));
	if (!close) return -1;
	const name = close.name.toLowerCase();
	return name === container.tag && !INLINE_ELEMENTS.has(name) ? close.end : -1;
}
// packages/kramdown/block/math.ts
const REST_OF_LINE = /[ \t\r\f\v]*\n/y;
function blockMath(context) {
	const { cursor } = context;
	const { text } = cursor;
	const indented = skipIndent(text, cursor.at);
	const escaped = text.charCodeAt(indented) === 92;
	const open = escaped ? indented + 1 : indented;
	if (!text.startsWith("$$", open)) return false;
	const close = cursor.find("$$", open + 2);
	if (close < 0 || !afterBoundary(context)) return false;
	const rest = matchAt(REST_OF_LINE, text, close + 2);
	if (escaped) {
		if (rest) cursor.at = open;
		return false;
	}
	const end = close + 2 + (rest?.[0].length ?? 0);
	if (!beforeBoundary(cursor, end)) return false;
	const value = strip(text.slice(open + 2, close));
	addBlock(context, claimPending(context, node("math", sourceOffset(cursor, open), {
		value,
		block: true
	})), end);
	return true;
}
// packages/kramdown/block/quote.ts
function startsQuote(text, at) {
	return text.charCodeAt(skipIndent(text, at)) === 62;
}
function quote$2(context) {
	const { parser, cursor, depth } = context;
	const { text } = cursor;
	const from = cursor.at;
	if (!startsQuote(text, from)) return false;
	if (depth >= 100) {
		parser.warn(`A quote nested deeper than 100 levels is text.`, sourceOffset(cursor));
		return false;
	}
	let end = nextLine(text, from);
	while (!endsLazily(cursor, end)) end = nextLine(text, end);
	const lines = linesOf(slice$2(cursor.fragment, from, end)).map((line) => {
		const marker = skipIndent(line.text, 0);
		if (line.text.charCodeAt(marker) !== 62) return line;
		return slice$2(line, line.text.charCodeAt(marker + 1) === 32 ? marker + 2 : marker + 1);
	});
	const block = claimPending(context, node("quote", sourceOffset(cursor, skipIndent(text, from)), {}));
	addBlock(context, block, end);
	parser.parseBlocks(block, createCursor(concat$1(lines)), depth + 1);
	return true;
}
// packages/kramdown/block/paragraph.ts
function paragraph$3(context) {
	const { parser, cursor, container } = context;
	const { text } = cursor;
	const from = cursor.at;
	let end = nextLine(text, from);
	while (!endsParagraph(parser, cursor, end)) end = nextLine(text, end);
	cursor.at = end;
	const last = container.children.at(-1);
	const content = stripEnd(text.slice(from, end));
	if (last?.kind === "paragraph") {
		const [part] = last.children;
		if (part?.kind === "unparsed") {
			const joiner = text.slice(Math.max(from - 3, 0), from) === "  \n" ? "  \n" : "\n";
			const added = slice$2(cursor.fragment, from, from + content.length);
			const joined = fragment(joiner, sourceOffset(cursor, from - joiner.length));
			const isEmpty = part.parts.every(({ text: piece }) => piece === "");
			part.parts.push(...isEmpty ? [] : [joined], added);
			last.end = part.end = sourceOffset(cursor, from + content.length);
			return true;
		}
	}
	const start = from + content.length - stripStart(content).length;
	const block = claimPending(context, node("paragraph", sourceOffset(cursor, start), { transparent: false }));
	const part = unparsed(slice$2(cursor.fragment, start, from + content.length), block.start);
	block.end = part.end = sourceOffset(cursor, from + content.length);
	block.children.push(part);
	container.children.push(block);
	return true;
}
function looseLine({ cursor, container }) {
	const from = cursor.at;
	const end = nextLine(cursor.text, from);
	const line = slice$2(cursor.fragment, from, end);
	const last = container.children.at(-1);
	const [part] = last?.kind === "loose" ? last.children : [];
	if (last && part?.kind === "unparsed") {
		part.parts.push(line);
		last.end = part.end = blockEnd(cursor, end);
	} else {
		const start = sourceOffset(cursor, from);
		const block = node("loose", start, {}, blockEnd(cursor, end));
		block.children.push(unparsed(line, start));
		container.children.push(block);
	}
	cursor.at = end;
	return true;
}
function endsParagraph({ options }, cursor, at) {
	const { text } = cursor;
	if (endsLazily(cursor, at) || startsDefinition(text, at)) return true;
	if (options.input !== "GFM" || !options.gfmQuirks.includes("paragraph_end")) return false;
	return startsList(text, at) || startsHeading(text, at) || startsQuote(text, at) || startsFence(text, at);
}
// packages/kramdown/block/table-cells.ts
function hasPipe(line) {
	return /(?:^|[^\\\n])\|/.test(line);
}
function splitCells(parser, row) {
	const cells = [];
	const add = (part) => {
		const last = cells.at(-1);
		if (last) last.push(part);
		else cells.push([part]);
	};
	for (const { part, code } of splitCodeElements(row)) {
		if (code) {
			add(part);
			continue;
		}
		const cursor = createCursor(fragment(part.text, 0));
		const container = node("root", 0, {});
		parser.budget = spanBudget(part.text.length);
		parser.parseSpans({
			parser,
			cursor,
			container,
			within: WITHIN_NOTHING,
			rules: "code",
			depth: 0
		});
		for (const span of container.children) {
			const source = slice$2(part, span.start, span.end);
			if (span.kind === "codeSpan") add(requote(source, span.value));
			else {
				const [first, ...rest] = splitAtPipes(source);
				if (first) add(first);
				for (const cell of rest) cells.push([cell]);
			}
		}
	}
	return cells.map((parts) => concat$1(parts));
}
function splitCodeElements(row) {
	const result = [];
	const { text } = row;
	let at = 0;
	for (let open = text.indexOf("<code"); open >= 0; open = text.indexOf("<code", at)) {
		const start = text.indexOf(">", open);
		const close = start < 0 ? -1 : text.indexOf("</code>", start);
		if (close < 0) break;
		result.push({
			part: slice$2(row, at, open),
			code: false
		});
		at = close + 7;
		result.push({
			part: slice$2(row, open, at),
			code: true
		});
	}
	if (at < text.length || at === 0) result.push({
		part: slice$2(row, at),
		code: false
	});
	return result;
}
function splitAtPipes(whole) {
	const cells = [];
	let parts = [];
	let start = 0;
	const { text } = whole;
	for (let at = text.indexOf("|"); at >= 0; at = text.indexOf("|", at + 1)) if (text[at - 1] === "\\") {
		parts.push(slice$2(whole, start, at - 1));
		start = at;
	} else {
		parts.push(slice$2(whole, start, at));
		cells.push(concat$1(parts));
		parts = [];
		start = at + 1;
	}
	parts.push(slice$2(whole, start));
	cells.push(concat$1(parts));
	return cells;
}
function requote(span, value) {
	const longest = (value.match(/`+/g) ?? []).reduce((most, run) => Math.max(most, run.length), 0);
	const marks = "`".repeat(longest + 1);
	const space = marks.length > 1 ? " " : "";
	const start = span.text.indexOf(value);
	return concat$1([
		fragment(marks + space, originOf$1(span, 0)),
		slice$2(span, start, start + value.length),
		fragment(space + marks, originOf$1(span, start + value.length))
	]);
}
// packages/kramdown/block/table-lines.ts
function everyLineHasPipe(parser, lines) {
	const cursor = createCursor(lines);
	parser.budget = spanBudget(lines.text.length);
	const container = node("root", 0, {});
	parser.parseSpans({
		parser,
		cursor,
		container,
		within: WITHIN_NOTHING,
		rules: "codeAndHtml",
		depth: 0
	});
	let pipeOnLine = false;
	for (const span of container.children) {
		const value = valueIn(span);
		if (value === void 0) continue;
		const parts = splitLines(value);
		if (span.kind === "codeSpan") {
			if (parts.length > 2 || parts.length === 2 && !pipeOnLine) break;
			if (parts.length === 2) pipeOnLine = false;
		} else {
			if (parts.length > 1 && !pipeOnLine && !hasPipe(parts[0] ?? "")) break;
			pipeOnLine = parts.length <= 1 && pipeOnLine || hasPipe(parts.at(-1) ?? "");
		}
	}
	return pipeOnLine;
}
function valueIn(span) {
	switch (span.kind) {
		case "text":
		case "codeSpan": return span.value;
		case "comment": return `<!--${span.value}-->`;
		case "html": return span.tag;
		default: return;
	}
}
function splitLines(value) {
	const lines = value.split("\n");
	while (lines.at(-1) === "") lines.pop();
	return lines;
}
// packages/kramdown/block/table.ts
function table$2(context) {
	const { parser, cursor } = context;
	const { text } = cursor;
	const from = cursor.at;
	const content = skipIndent(text, from);
	const first = text.slice(content, nextLine(text, content));
	if (skipBlanks(text, content) > content || !hasPipe(first) || !afterBoundary(context)) return false;
	const block = claimPending(context, node("table", sourceOffset(cursor, content), { align: [] }));
	const end = readSections(context, block);
	const { children } = block;
	if (!beforeBoundary(cursor, end) || !everyLineHasPipe(parser, slice$2(cursor.fragment, from, end - 1))) return false;
	if (!children.some(({ kind }) => kind === "body")) {
		parser.warn("A table without a body is none.", block.start);
		return false;
	}
	fillRows(block);
	addBlock(context, block, end);
	return true;
}
function readSections(context, block) {
	const { cursor } = context;
	const { text } = cursor;
	let at = cursor.at;
	let rows = [];
	let footer = false;
	const leadingPipe = text.charCodeAt(skipBlanks(text, at)) === 124;
	const close = (kind, force) => {
		if (footer && kind === "body" && !force) return;
		const section = node(kind, rows[0]?.start ?? block.start, {}, rows.at(-1)?.end);
		section.children = rows;
		rows = [];
		block.children.push(section);
	};
	if (isSeparator(lineAt$1(text, at), "-")) at = nextLine(text, at);
	while (at < text.length) {
		const line = lineAt$1(text, at);
		if (!hasPipe(line)) break;
		if (isSeparator(line, "-")) {
			if (rows.length > 0 && block.align.length === 0 && !footer) {
				close("head", false);
				block.align = readAlignment(line);
			} else if (rows.length > 0) close("body", false);
		} else if (isSeparator(line, "=")) {
			if (rows.length > 0) close("body", true);
			footer = true;
		} else rows.push(readRow(context, at, line.length, leadingPipe));
		at = nextLine(text, at);
	}
	if (rows.length > 0) close(footer ? "foot" : "body", false);
	return at;
}
function lineAt$1(text, at) {
	const newline = text.indexOf("\n", at);
	return text.slice(at, newline < 0 ? text.length : newline);
}
function isSeparator(line, mark) {
	return line.includes(mark) && (mark === "-" ? /^[+|: \t-]*$/ : /^[+|: \t=]*$/).test(line);
}
function readAlignment(line) {
	return Array.from(line.matchAll(/(:?)-+(:?)/g), ([, left, right]) => {
		if (left) return right ? "center" : "left";
		return right ? "right" : null;
	});
}
function readRow({ parser, cursor }, at, length, leadingPipe) {
	const row = node("row", sourceOffset(cursor, at), {}, sourceOffset(cursor, Math.max(at + length - 1, at)) + 1);
	const cells = splitCells(parser, slice$2(cursor.fragment, at, at + length));
	if (leadingPipe && strip(cells[0]?.text ?? "") === "") cells.shift();
	if (cells.length > 0 && strip(cells.at(-1)?.text ?? "") === "") cells.pop();
	for (const cell of cells) {
		const content = strip(cell.text);
		const start = content === "" ? 0 : cell.text.indexOf(content);
		const inner = slice$2(cell, start, start + content.length);
		const offset = inner.origins[1] ?? row.start;
		const added = node("cell", offset, {}, endOf$2(inner));
		added.children = [unparsed(inner, offset)];
		row.children.push(added);
	}
	return row;
}
function fillRows(block) {
	const rows = block.children.flatMap((section) => section.children);
	const columns = rows.reduce((most, row) => Math.max(most, row.children.length), 0);
	for (const row of rows) while (row.children.length < columns) row.children.push(node("cell", row.end, {}));
	block.align.length = Math.min(block.align.length, columns);
	while (block.align.length < columns) block.align.push(null);
}
// packages/kramdown/block/parse-blocks.ts
const RULES_BEFORE_HTML = [
	blankLines,
	indentedCode,
	fencedCode,
	quote$2,
	atxHeading,
	rule,
	list$2,
	definitionList,
	blockHtml
];
const RULES_AFTER_HTML = [
	setextHeading,
	blockMath,
	table$2,
	footnoteDefinition,
	linkDefinition,
	abbreviationDefinition,
	blockExtension,
	boundaryMarker
];
function parseBlocks(parser, container, cursor, depth) {
	const context = {
		parser,
		cursor,
		container,
		pending: void 0,
		depth
	};
	while (cursor.at < cursor.text.length) {
		if (RULES_BEFORE_HTML.some((tryRule) => tryRule(context))) continue;
		const end = ownEndTag(context);
		if (end >= 0) {
			cursor.at = end;
			return true;
		}
		if (RULES_AFTER_HTML.some((tryRule) => tryRule(context))) continue;
		if (startsText(cursor)) paragraph$3(context);
		else looseLine(context);
	}
	return false;
}
function startsText({ text, at }) {
	const code = text.charCodeAt(skipIndent(text, at));
	return code !== 32 && code !== 9;
}
// packages/kramdown/span/text.ts
function addText(context, from, to) {
	context.cursor.at = to;
	addValue(context, context.cursor.text.slice(from, to), from, to);
}
function addValue({ cursor, container }, value, from, to) {
	if (value === "") return;
	const start = sourceOffset(cursor, from);
	const end = sourceEnd(cursor, to);
	let text = container.children.at(-1);
	if (text?.kind !== "text") {
		text = node("text", start, { value: "" }, end);
		container.children.push(text);
	}
	const { length } = text.value;
	if (!(length === 0 || !text.origins && start === text.start + length) || end - start !== value.length) {
		const { origins } = slice$2(cursor.fragment, from, from + value.length);
		text.origins ??= [0, text.start];
		for (let pair = 0; pair < origins.length; pair += 2) text.origins.push(length + (origins[pair] ?? 0), origins[pair + 1] ?? 0);
	}
	text.value += value;
	text.end = end;
}
function textOrigin({ value, start, origins }, offset) {
	return originOf$1({
		text: value,
		origins: origins ?? [0, start]
	}, offset);
}
// packages/kramdown/passes/abbreviations.ts
function replaceAbbreviations(tree, names) {
	const root = {
		next: /* @__PURE__ */ new Map(),
		complete: false
	};
	for (const name of names) addName(root, name);
	if (root.next.size > 0) replaceIn(tree, root);
}
function addName(root, name) {
	let branch = root;
	for (const unit of name.split("")) {
		let next = branch.next.get(unit);
		if (!next) {
			next = {
				next: /* @__PURE__ */ new Map(),
				complete: false
			};
			branch.next.set(unit, next);
		}
		branch = next;
	}
	branch.complete = true;
}
function replaceIn(tree, names) {
	const raw = tree.kind === "html" && tree.model === "raw";
	tree.children = tree.children.flatMap((child) => {
		if (child.kind !== "text") {
			replaceIn(child, names);
			return [child];
		}
		return raw ? [child] : splitText(child, names);
	});
}
const WORD_CHARACTER$1 = /\w/y;
function isWord$1(text, at) {
	return testAt(WORD_CHARACTER$1, text, at);
}
function splitText(whole, names) {
	const text = whole.value;
	const parts = [];
	const add = (kind, from, to) => {
		if (to === from) return;
		const start = from === 0 ? whole.start : textOrigin(whole, from);
		const end = to === text.length ? whole.end : textOrigin(whole, to - 1) + 1;
		parts.push(node(kind, start, { value: text.slice(from, to) }, end));
	};
	let done = 0;
	let at = 0;
	while (at < text.length) {
		const found = abbreviationAt(text, at, done, names);
		if (!found) {
			at += 1;
			continue;
		}
		add("text", done, found.from);
		add("abbreviation", found.from, found.to);
		at = done = found.to;
	}
	add("text", done, text.length);
	return parts;
}
function abbreviationAt(text, at, done, names) {
	const here = (at === done || text[at - 1] === "\n") && longest$3(text, at, names, true) > 0;
	const after = !isWord$1(text, at) && longest$3(text, at + 1, names, true) > 0;
	if (!here && !after) return void 0;
	const own = longest$3(text, at, names, false);
	if (own > 0) return {
		from: at,
		to: at + own
	};
	return {
		from: at + 1,
		to: at + 1 + longest$3(text, at + 1, names, false)
	};
}
function longest$3(text, at, names, alone) {
	let length = 0;
	let branch = names.next.get(text.charAt(at));
	for (let end = at + 1; branch; end += 1) {
		if (branch.complete && !(alone && isWord$1(text, end))) length = end - at;
		branch = branch.next.get(text.charAt(end));
	}
	return length;
}
// packages/kramdown/passes/hard-breaks.ts
const BLOCKS = /* @__PURE__ */ new Set([
	"paragraph",
	"heading",
	"quote",
	"item",
	"term",
	"definition",
	"cell"
]);
function breakLines(tree, options, outer) {
	const lineEnd = options.hardWrap ? "\n" : "\\\n";
	const isBroken = (child) => child.kind === "text" && child.value.includes(lineEnd);
	for (const child of tree.children) if (child.kind !== "html" && child.children.length > 0) breakLines(child, options, tree);
	if (!tree.children.some(isBroken)) return;
	tree.children = tree.children.flatMap((child) => isBroken(child) ? breakText(child, lineEnd, endsBlock$1(tree, child, outer)) : [child]);
}
function endsBlock$1(parent, text, outer) {
	if (parent.children.at(-1) !== text) return false;
	return parent.kind === "loose" && outer ? BLOCKS.has(outer.kind) && outer.children.at(-1) === parent : BLOCKS.has(parent.kind);
}
function breakText(text, lineEnd, last) {
	const lines = text.value.split(lineEnd);
	const parts = [];
	const trailing = last && lines.at(-1) === "";
	let at = 0;
	for (const [index, line] of lines.entries()) {
		const start = index === 0 ? text.start : textOrigin(text, at - 1);
		const end = index === lines.length - 1 ? text.end : textOrigin(text, at + line.length);
		parts.push(node("text", start, { value: index > 0 ? `\n${line}` : line }, end));
		at += line.length + lineEnd.length;
		if (index < lines.length - 2 || index === lines.length - 2 && !trailing) parts.push(node("break", end, {}, textOrigin(text, at - 1) + 1));
	}
	return parts;
}
// packages/kramdown/passes/heading-ids.ts
const NOT_IN_ID = new RegExp(`[^${WORD}\\- \\t]`, "gu");
function gfmId(text) {
	return text.replaceAll("Σ", "σ").toLowerCase().replace(NOT_IN_ID, "").replace(/[ \t]/g, "-");
}
function plainId(text) {
	return text.replace(/(?<![^\n])[^a-zA-Z]+/g, "").replace(/[^a-zA-Z0-9 -]/g, "").replaceAll(" ", "-").toLowerCase();
}
function addHeadingIds(body, footnotes, options) {
	if (!options.autoIds) return;
	if (options.input === "GFM") {
		const next = counter$1();
		visitHeadings(body, false, (heading) => setId(heading, options.autoIdPrefix + next(gfmId(heading.plain))));
	}
	const next = counter$1();
	const own = (heading) => setId(heading, options.autoIdPrefix + next(plainId(heading.plain) || "section"));
	for (const tree of [body, ...footnotes]) visitHeadings(tree, true, own);
}
function setId({ attributes }, id) {
	attributes.set("id", id);
}
function counter$1() {
	const counts = /* @__PURE__ */ new Map();
	return (id) => {
		const count = counts.get(id) ?? 0;
		counts.set(id, count + 1);
		return count === 0 ? id : `${id}-${count}`;
	};
}
function visitHeadings(tree, intoHtml, visit) {
	for (const child of tree.children) if (child.kind === "heading") {
		if (!child.attributes.has("id")) visit(child);
	} else if (child.kind !== "html" || intoHtml) visitHeadings(child, intoHtml, visit);
}
// packages/kramdown/text/symbols.ts
const SYMBOL_CHARACTERS = {
	lsquo: "‘",
	rsquo: "’",
	ldquo: "“",
	rdquo: "”",
	mdash: "—",
	ndash: "–",
	hellip: "…",
	laquo: "«",
	raquo: "»",
	laquo_space: "«\xA0",
	raquo_space: "\xA0»"
};
// packages/kramdown/passes/resolve.ts
function resolve(parser, tree) {
	const resolved = [];
	let blank;
	for (const child of tree.children) {
		if (child.kind === "boundary") {
			applyOwn(parser, child);
			continue;
		}
		if (child.kind === "blank") {
			if (!blank) resolved.push(child);
			blank ??= child;
			continue;
		}
		blank = void 0;
		if (child.kind === "unparsed") {
			for (const span of readSpans(parser, child)) resolved.push(span);
			continue;
		}
		resolve(parser, child);
		applyOwn(parser, child);
		if (child.kind === "term") child.plain = textOf$2(child);
		else if (child.kind === "heading" && parser.options.input === "GFM") child.plain = plainText$2(child);
		resolved.push(child);
	}
	tree.children = resolved;
}
function applyOwn(parser, tree) {
	if (tree.ial && tree.kind !== "text") applyAttributeList(parser, tree.attributes, tree.ial);
}
function readSpans(parser, part) {
	const text = joinText(part);
	const { length } = text.text;
	parser.budget = spanBudget(length);
	const cursor = createCursor(text);
	parser.parseSpans({
		parser,
		cursor,
		container: part,
		within: WITHIN_NOTHING,
		rules: "all",
		depth: 0
	});
	if (parser.budget < 0) parser.warn("This paragraph has too many unfinished spans; what follows in it is text.", part.start);
	return part.children;
}
function textOf$2(tree) {
	return tree.kind === "text" ? tree.value : tree.children.map(textOf$2).join("");
}
function plainText$2(tree) {
	switch (tree.kind) {
		case "text":
		case "codeSpan":
		case "math": return tree.value;
		case "entity": return characterOf(tree.codePoint) ?? "";
		case "symbol": return SYMBOL_CHARACTERS[tree.name];
		default: return tree.children.map(plainText$2).join("");
	}
}
// packages/kramdown/span/autolink.ts
const ADDRESS = new RegExp(`<([-${ALNUM}_.]+@[-${ALNUM}_.]+)>`, "uy");
const SCHEME = /<(?:mailto|https?|ftps?):/y;
function autolink(context) {
	const { cursor, container } = context;
	const { text, at } = cursor;
	if (text.charCodeAt(at) !== 60) return false;
	const target = urlAt(context) ?? matchAt(ADDRESS, text, at)?.[1];
	if (target === void 0) return false;
	const isUrl = matchAt(SCHEME, text, at) !== void 0;
	cursor.at = at + target.length + 2;
	const link = node("link", sourceOffset(cursor, at), {}, sourceEnd(cursor, cursor.at));
	link.attributes.set("href", isUrl ? target : `mailto:${target}`);
	const value = target.replace(/^mailto:/, "");
	const start = sourceOffset(cursor, at + 1 + target.length - value.length);
	link.children.push(node("text", start, { value }, start + value.length));
	container.children.push(link);
	return true;
}
function urlAt({ cursor }) {
	const { text, at } = cursor;
	const scheme = matchAt(SCHEME, text, at);
	if (!scheme) return void 0;
	const close = cursor.find(">", at + scheme[0].length + 1);
	if (close < 0) return void 0;
	const target = text.slice(at + 1, close);
	return target.includes("\n") ? void 0 : target;
}
// packages/kramdown/span/code.ts
function codeSpan$1(context) {
	const { cursor, container } = context;
	const { text, at } = cursor;
	let end = at;
	while (text.charCodeAt(end) === 96) end += 1;
	const length = end - at;
	if (length === 0) return false;
	const close = length === 1 && (at === 0 || isSpaceAt(text, at - 1)) && isSpaceAt(text, end) ? -1 : cursor.find(text.slice(at, end), end);
	if (close < 0) {
		addText(context, at, end);
		return true;
	}
	let value = text.slice(end, close);
	if (length > 1) {
		if (value.startsWith(" ")) value = value.slice(1);
		if (value.endsWith(" ")) value = value.slice(0, -1);
	}
	cursor.at = close + length;
	container.children.push(node("codeSpan", sourceOffset(cursor, at), { value }, sourceEnd(cursor, cursor.at)));
	return true;
}
// packages/kramdown/span/emphasis.ts
const CLOSERS = {
	"*": new RegExp(`(?<=[^${SPACE}])\\*(?!\\*(?!\\*))`, "gu"),
	"**": new RegExp(`(?<=[^${SPACE}])\\*\\*`, "gu"),
	_: new RegExp(`(?<=[^${SPACE}])_(?!_(?!_))(?![${ALNUM}])`, "gu"),
	__: new RegExp(`(?<=[^${SPACE}])__(?![${ALNUM}])`, "gu")
};
function emphasis(context) {
	const { cursor, container, within } = context;
	const { text, at } = cursor;
	const mark = text[at];
	if (mark !== "*" && mark !== "_") return false;
	const delimiter = text[at + 1] === mark ? mark + mark : mark;
	const kind = delimiter.length === 2 ? "strong" : "em";
	const end = at + delimiter.length;
	if (mark === "_" && followsWord(text, at) || isSpaceAt(text, end) || within[kind]) {
		addText(context, at, end);
		return true;
	}
	if (tryEmphasis(context, kind, delimiter, end)) return true;
	if (kind === "strong" && container.kind !== "em" && tryEmphasis(context, "em", mark, at + 1)) return true;
	addText(context, at, end);
	return true;
}
function tryEmphasis(context, kind, delimiter, from) {
	const { parser, cursor, within, rules, depth } = context;
	const { text, at } = cursor;
	const closer = CLOSERS[delimiter];
	if (!closer || !cursor.search(closer, from)) return false;
	const element = node(kind, sourceOffset(cursor, at), {});
	const stop = {
		brackets: false,
		reached: () => text.startsWith(delimiter, cursor.at) && element.children.length > 0 && mayClose(cursor, kind, delimiter)
	};
	cursor.at = from;
	const inner = {
		parser,
		cursor,
		container: element,
		within: {
			...within,
			[kind]: true
		},
		rules,
		depth: depth + 1
	};
	if (!parser.parseSpans(inner, stop)) {
		cursor.at = at;
		return false;
	}
	cursor.at += delimiter.length;
	element.start = sourceOffset(cursor, kind === "em" ? from - 1 : from - 2);
	element.end = sourceEnd(cursor, cursor.at);
	context.container.children.push(element);
	return true;
}
function mayClose({ text, at }, kind, delimiter) {
	if (isSpaceAt(text, at - 1)) return false;
	const mark = delimiter.charAt(0);
	if (kind === "em" && text.startsWith(mark + mark, at) && text[at + 2] !== mark) return false;
	return mark !== "_" || !isAlphanumericAt(text, at + delimiter.length);
}
function followsWord(text, at) {
	if (at === 0) return false;
	const before = previousCharacter(text, at);
	if (isLetterAt(text, before)) return true;
	return text[before] === "-" && before > 0 && isLetterAt(text, previousCharacter(text, before));
}
// packages/kramdown/span/extension.ts
function spanExtension(context) {
	const { parser, cursor, container } = context;
	const { text, at } = cursor;
	if (!text.startsWith("{:", at)) return false;
	if (extensionTagAt(text, at, false)) {
		const found = readExtension(parser, cursor, at, false);
		if (!found) {
			addText(context, at, at + 1);
			return true;
		}
		const added = applyExtension(parser, found, false, sourceEnd(cursor, found.end));
		if (added) container.children.push(added);
		cursor.at = found.end;
		return true;
	}
	const list = braced(cursor, at + 2, void 0);
	const last = container.children.at(-1);
	if (!list || !last || last.kind === "text") {
		if (list) parser.warn("An attribute list after text belongs to nothing.", sourceOffset(cursor));
		addText(context, at, at + 1);
		return true;
	}
	cursor.at = list.end;
	const read = createAttributeList();
	if (!readAttributes(list.content, read)) parser.warn(`No attribute found in "{:${list.content}}".`, sourceOffset(cursor, at));
	last.ial ??= createAttributeList();
	mergeAttributeLists(last.ial, read);
	applyAttributeList(parser, last.attributes, read);
	return true;
}
// packages/kramdown/span/footnote.ts
const MARKER = /\[\^(\w[\w-]*)\]/y;
function footnoteMarker(context) {
	const { parser, cursor, container } = context;
	const { at } = cursor;
	const match = matchAt(MARKER, cursor.text, at);
	if (!match) return false;
	const name = match[1] ?? "";
	const end = at + match[0].length;
	if (parser.footnotes.has(name)) {
		container.children.push(node("footnote", sourceOffset(cursor, at), { name }, sourceEnd(cursor, end)));
		cursor.at = end;
	} else {
		parser.warn(`There is no footnote "${name}".`, sourceOffset(cursor, at));
		addText(context, at, end);
	}
	return true;
}
// packages/kramdown/span/html.ts
function spanHtml(context) {
	const { cursor, container } = context;
	const { text, at } = cursor;
	if (!looksLikeHtml(text, at)) return false;
	const comment = commentEnd(cursor, at);
	if (comment >= 0) {
		const value = text.slice(at + 4, comment - 3);
		const added = node("comment", sourceOffset(cursor, at), {
			value,
			instruction: false,
			block: false
		});
		added.end = sourceEnd(cursor, comment);
		container.children.push(added);
		cursor.at = comment;
		return true;
	}
	const close = endTagAt(text, at);
	const tag = close ? void 0 : startTagAt(cursor, at);
	if (tag && !BLOCK_ELEMENTS.has(elementName(tag.name))) addElement(context, tag);
	else addText(context, at, close?.end ?? tag?.end ?? at + 1);
	return true;
}
function addElement(context, tag) {
	const { cursor, container } = context;
	const { at } = cursor;
	const name = elementName(tag.name);
	const attributes = attributesOf(tag);
	for (const [key, value] of attributes) attributes.set(key, value.replace(/\n+/g, " "));
	const parsed = isParsed(context, name, takeMarkdownAttribute(attributes));
	const element = node("html", sourceOffset(cursor, at), {
		tag: name,
		block: false,
		model: parsed ? "span" : "raw",
		selfClosing: tag.selfClosing
	});
	element.attributes = attributes;
	container.children.push(element);
	cursor.at = tag.end;
	if (!tag.selfClosing && !VOID_ELEMENTS.has(name)) addContent(context, element, parsed);
	element.end = sourceEnd(cursor, cursor.at);
}
function isParsed({ parser, container }, name, asked) {
	const raw = contentModel(name) === "raw";
	switch (asked) {
		case "span": return true;
		case "default": return !raw;
		case "raw": return false;
		default: return !raw && !(container.kind === "html" && container.model === "raw") && parser.options.parseSpanHtml;
	}
}
function addContent(context, element, parsed) {
	const { parser, cursor, within, depth } = context;
	const { text } = cursor;
	const end = () => endOf$1(text, cursor.at, element.tag);
	const stop = {
		brackets: false,
		reached: () => end() >= 0
	};
	const inner = {
		parser,
		cursor,
		container: element,
		within,
		rules: parsed ? "all" : "html",
		depth: depth + 1
	};
	if (parser.parseSpans(inner, stop)) {
		cursor.at = end();
		return;
	}
	parser.warn(`The element "${element.tag}" is not closed; it ends with what is around it.`, element.start);
	addText(inner, cursor.at, text.length);
}
function endOf$1(text, at, tag) {
	if (text.charCodeAt(at) !== 60 || text.charCodeAt(at + 1) !== 47) return -1;
	const name = text.slice(at + 2, at + 2 + tag.length);
	if ((isKnownElement(tag) ? name.toLowerCase() : name) !== tag) return -1;
	let end = at + 2 + tag.length;
	while (isSpaceAt(text, end)) end += 1;
	return text.charCodeAt(end) === 62 ? end + 1 : -1;
}
// packages/kramdown/span/link.ts
const ESCAPED$1 = /\\([\\.*_+`<>()[\]{}#!:|"'$=-])/g;
function link$2(context) {
	const { parser, cursor, within } = context;
	const { text, at } = cursor;
	const image = text.charCodeAt(at) === 33;
	const open = image ? at + 1 : at;
	if (text.charCodeAt(open) !== 91 || open + 1 >= text.length || text.charCodeAt(open + 1) === 94) return false;
	const from = open + 1;
	const element = node(image ? "image" : "link", sourceOffset(cursor, at), {});
	if (!image && within.link || cursor.find("]", from) < 0 || !readLabel(context, element, from)) {
		addText(context, at, from);
		return true;
	}
	const label = text.slice(from, cursor.at).replace(ESCAPED$1, "$1");
	cursor.at += 1;
	const target = readTarget(context, label);
	if (!target) {
		addText(context, at, from);
		return true;
	}
	complete(element, target, label, (list) => applyAttributeList(parser, element.attributes, list));
	element.end = sourceEnd(cursor, cursor.at);
	context.container.children.push(element);
	return true;
}
function readLabel(context, element, from) {
	const { parser, cursor, within, rules, depth } = context;
	const { text } = cursor;
	let open = 1;
	let images = 0;
	let counted = 0;
	const stop = {
		brackets: true,
		reached() {
			const code = text.charCodeAt(cursor.at);
			const closing = code === 93;
			if (!closing && code !== 91 && !(code === 33 && text.charCodeAt(cursor.at + 1) === 91)) return false;
			open += closing ? -1 : 1;
			for (; counted < element.children.length; counted += 1) if (element.children[counted]?.kind === "image") images += 1;
			return open - images === 0;
		}
	};
	cursor.at = from;
	const inner = {
		parser,
		cursor,
		container: element,
		within: {
			...within,
			link: true
		},
		rules,
		depth: depth + 1
	};
	return parser.parseSpans(inner, stop);
}
function readTarget(context, label) {
	const { cursor } = context;
	const { text, at } = cursor;
	const name = readName(context);
	if (name !== void 0 || text.charCodeAt(at) !== 40) {
		const definition = context.parser.linkDefinitions.get(normalizeLinkName(name === void 0 || name === "" ? label : name));
		if (!definition && name === "") context.parser.warn(`There is no link "${label}".`, sourceOffset(cursor, at));
		return definition;
	}
	const bracket = text.charCodeAt(at + 1) === 60 ? endOfBracketed(cursor, at + 2) : -1;
	return bracket < 0 ? bareUrl$1(context) : bracketedUrl(context, bracket);
}
function readName({ cursor }) {
	const { text } = cursor;
	const open = skipSpace(text, cursor.at);
	if (text.charCodeAt(open) !== 91) return void 0;
	const close = cursor.find("]", open + 1);
	if (close < 0) return void 0;
	cursor.at = close + 1;
	return text.slice(open + 1, close);
}
const TITLE_ENDS = {
	"\"": /"[ \t\r\n\f\v]*\)/g,
	"'": /'[ \t\r\n\f\v]*\)/g
};
function readTitle({ cursor }) {
	const { text } = cursor;
	const open = skipSpace(text, cursor.at);
	const quote = text[open] ?? "";
	const pattern = Object.hasOwn(TITLE_ENDS, quote) ? TITLE_ENDS[quote] : void 0;
	const close = pattern && cursor.search(pattern, open + 2);
	if (!close) return void 0;
	cursor.at = close.end;
	return text.slice(open + 1, close.start);
}
function endOfBracketed(cursor, from) {
	const close = cursor.find(">", from);
	const newline = cursor.find("\n", from);
	return newline >= 0 && newline < close ? -1 : close;
}
function bracketedUrl(context, close) {
	const { cursor } = context;
	const url = cursor.text.slice(cursor.at + 2, close);
	cursor.at = close + 1;
	if (cursor.text.charCodeAt(cursor.at) === 41) {
		cursor.at += 1;
		return {
			url,
			title: void 0
		};
	}
	const title = readTitle(context);
	return title === void 0 ? void 0 : {
		url,
		title
	};
}
function bareUrl$1(context) {
	const { parser, cursor } = context;
	const { text, at } = cursor;
	let open = 0;
	for (let index = at; index < text.length; index += 1) {
		const code = text.charCodeAt(index);
		if (code === 40) open += 1;
		else if (code === 41) {
			open -= 1;
			if (open > 0) continue;
			cursor.at = index + 1;
			return {
				url: strip(text.slice(at + 1, index)),
				title: void 0
			};
		} else if (isSpaceAt(text, index) && (text[index + 1] === "\"" || text[index + 1] === "'")) {
			parser.budget -= index - at >> 4;
			cursor.at = index + 1;
			const title = readTitle(context);
			return title === void 0 ? void 0 : {
				url: strip(text.slice(at + 1, index)),
				title
			};
		}
	}
	parser.budget -= text.length - at >> 4;
}
function complete(element, { url, title, boundary }, label, apply) {
	if (boundary?.ial) {
		element.ial = boundary.ial;
		apply(boundary.ial);
	}
	if (element.kind === "link") element.attributes.set("href", url);
	else {
		element.attributes.set("src", url);
		element.attributes.set("alt", label);
		element.children = [];
	}
	if (title !== void 0) element.attributes.set("title", title);
}
// packages/kramdown/span/simple.ts
function inlineMath({ cursor, container }) {
	const { text, at } = cursor;
	if (!text.startsWith("$$", at)) return false;
	const close = cursor.find("$$", at + 2);
	if (close < 0) return false;
	const value = strip(text.slice(at + 2, close));
	cursor.at = close + 2;
	container.children.push(node("math", sourceOffset(cursor, at), {
		value,
		block: false
	}, sourceEnd(cursor, cursor.at)));
	return true;
}
const ENTITY = /&(?:([\w:][-\w.:]*)|#(\d+)|#x([0-9a-fA-F]+));/y;
function entity$1(context) {
	const { cursor, container } = context;
	const { at } = cursor;
	const match = matchAt(ENTITY, cursor.text, at);
	if (!match) return false;
	const [original, name, decimal, hexadecimal] = match;
	const start = sourceOffset(cursor, at);
	const end = at + original.length;
	const found = name === void 0 ? lookUpEntity(toNumber$1(decimal, hexadecimal)) : lookUpEntity(name);
	if (found) {
		container.children.push(node("entity", start, {
			...found,
			original
		}, sourceEnd(cursor, end)));
		cursor.at = end;
	} else {
		container.children.push(node("entity", start, {
			codePoint: 38,
			name: "amp",
			original: void 0
		}, start + 1));
		addText(context, at + 1, end);
	}
	return true;
}
function toNumber$1(decimal, hexadecimal) {
	return decimal === void 0 ? Number.parseInt(hexadecimal ?? "", 16) : Number.parseInt(decimal, 10);
}
function lineBreak({ parser, cursor, container }) {
	const { text, at } = cursor;
	if (parser.options.hardWrap && parser.options.input === "GFM") return false;
	if (text.charCodeAt(at + 2) !== 10) return false;
	if (!text.startsWith("  ", at) && !text.startsWith("\\\\", at)) return false;
	cursor.at = at + 2;
	container.children.push(node("break", sourceOffset(cursor, at), {}, sourceEnd(cursor, at + 2)));
	return true;
}
const ESCAPED = /\\([\\.*_+`<>()[\]{}#!:|"'$=-])/y;
const ESCAPED_GFM = /\\([\\.*_+`<>()[\]{}#!:|"'$=~-])/y;
function escapedCharacter(context) {
	const { parser, cursor } = context;
	const { at } = cursor;
	const match = matchAt(parser.options.input === "GFM" ? ESCAPED_GFM : ESCAPED, cursor.text, at);
	if (!match) return false;
	addValue(context, match[1] ?? "", at, at + 2);
	cursor.at = at + 2;
	return true;
}
const CLOSE = /[^ \t\r\n\f\v~]~~/g;
function strikethrough(context) {
	const { parser, cursor, container, rules, depth } = context;
	const { text, at } = cursor;
	if (parser.options.input !== "GFM" || !text.startsWith("~~", at) || !/^[^ \t\r\n\f\v~]/.test(text.slice(at + 2, at + 3))) return false;
	const close = cursor.search(CLOSE, at + 2);
	if (!close) return false;
	const element = node("html", sourceOffset(cursor, at), {
		tag: "del",
		block: false,
		model: void 0,
		selfClosing: false
	});
	const inner = createCursor(slice$2(cursor.fragment, at + 2, close.end - 2));
	const within = WITHIN_NOTHING;
	parser.parseSpans({
		parser,
		cursor: inner,
		container: element,
		within,
		rules,
		depth: depth + 1
	});
	cursor.at = close.end;
	element.end = sourceEnd(cursor, close.end);
	container.children.push(element);
	return true;
}
// packages/kramdown/span/smart-quotes.ts
const PUNCTUATION = "[!\"#$%'()*+,\\-./:;<=>?@[\\\\\\]^`{|}~]";
const WORD_CHARACTER = `[${WORD}]`;
const RULES = [
	{
		pattern: /()["'](?=[_*]{1,2}[^ \t\r\n\f\v])/y,
		quotes: ["open"]
	},
	{
		pattern: new RegExp(`()["'](?=(?:${PUNCTUATION}(?!\\.\\.)(?!${WORD_CHARACTER})|_(?!\\.\\.)(?=${WORD_CHARACTER})))`, "uy"),
		quotes: ["close"]
	},
	{
		pattern: /([ \t\r\n\f\v]?)"'(?=\w)/y,
		quotes: ["open", "open"]
	},
	{
		pattern: /([ \t\r\n\f\v]?)'"(?=\w)/y,
		quotes: ["open", "open"]
	},
	{
		pattern: /([ \t\r\n\f\v]?)'(?=\d\ds)/y,
		quotes: ["close"]
	},
	{
		pattern: /([ \t\r\n\f\v])["'](?=\w)/y,
		quotes: ["open"]
	},
	{
		pattern: /([^ \\\t\r\n[{(-])["']/y,
		quotes: ["close"]
	},
	{
		pattern: new RegExp(`()["'](?=[ \\t\\r\\n\\f\\v]|s(?!${WORD_CHARACTER})|$)`, "uy"),
		quotes: ["close"]
	},
	{
		pattern: /([\s\S]?)'/y,
		quotes: ["open"]
	},
	{
		pattern: /([\s\S]?)"/y,
		quotes: ["open"]
	}
];
const NAMES$1 = {
	"'": {
		open: "lsquo",
		close: "rsquo"
	},
	"\"": {
		open: "ldquo",
		close: "rdquo"
	}
};
function smartQuote(context) {
	const { cursor, container } = context;
	const { text, at } = cursor;
	const quoteFollows = text.charCodeAt(at) !== 92 && isQuote$1(text, at + 1);
	if (!isQuote$1(text, at) && !quoteFollows) return false;
	for (const { pattern, quotes } of RULES) {
		const match = matchAt(pattern, text, at);
		if (!match) continue;
		let from = at + (match[1] ?? "").length;
		addText(context, at, from);
		for (const turn of quotes) {
			const ascii = text.charAt(from);
			const name = NAMES$1[ascii]?.[turn] ?? "rsquo";
			const start = sourceOffset(cursor, from);
			container.children.push(node("symbol", start, {
				name,
				ascii
			}, start + 1));
			from += 1;
		}
		cursor.at = from;
		return true;
	}
	return false;
}
function isQuote$1(text, at) {
	const code = text.charCodeAt(at);
	return code === 34 || code === 39;
}
// packages/kramdown/span/typography.ts
const SYMBOLS = [
	["---", "mdash"],
	["--", "ndash"],
	["...", "hellip"],
	["<< ", "laquo_space"],
	[" >>", "raquo_space"],
	["<<", "laquo"],
	[">>", "raquo"]
];
function typography({ parser, cursor, container }) {
	const { text, at } = cursor;
	if (parser.options.gfmQuirks.includes("no_auto_typographic") && parser.options.input === "GFM") return false;
	if (text.startsWith("\\<<", at) || text.startsWith("\\>>", at)) {
		const codePoint = text.charCodeAt(at + 1);
		const name = codePoint === 60 ? "lt" : "gt";
		for (const from of [at + 1, at + 2]) {
			const start = sourceOffset(cursor, from);
			container.children.push(node("entity", start, {
				codePoint,
				name,
				original: void 0
			}, start + 1));
		}
		cursor.at = at + 3;
		return true;
	}
	const symbol = SYMBOLS.find(([ascii]) => text.startsWith(ascii, at));
	if (!symbol) return false;
	const [ascii, name] = symbol;
	cursor.at = at + ascii.length;
	container.children.push(node("symbol", sourceOffset(cursor, at), {
		name,
		ascii
	}, sourceEnd(cursor, cursor.at)));
	return true;
}
// packages/kramdown/span/parse-spans.ts
function ruleSet(rules, start) {
	return {
		rules,
		start: new RegExp(start, "g"),
		startOrBracket: new RegExp(`\\]|${start}`, "g")
	};
}
const RULE_SETS = {
	all: ruleSet([
		emphasis,
		codeSpan$1,
		autolink,
		spanHtml,
		footnoteMarker,
		link$2,
		smartQuote,
		inlineMath,
		spanExtension,
		entity$1,
		typography,
		lineBreak,
		escapedCharacter,
		strikethrough
	], "[*_`<[$&\\\\]|!\\[|~~|--|\\.\\.\\.| ?>>|  (?=\\n)|\\{:|[^\\\\]?[\"']"),
	code: ruleSet([codeSpan$1], "`"),
	codeAndHtml: ruleSet([codeSpan$1, spanHtml], "[`<]"),
	html: ruleSet([spanHtml], "<")
};
function parseSpans(context, stop) {
	const { parser, cursor, depth } = context;
	const { text } = cursor;
	const { rules, start, startOrBracket } = RULE_SETS[context.rules];
	const pattern = stop?.brackets ? startOrBracket : start;
	while (cursor.at < text.length && depth <= 100) {
		parser.budget -= 1;
		if (parser.budget < 0) break;
		pattern.lastIndex = cursor.at;
		const match = pattern.exec(text);
		if (!match) break;
		if (match.index > cursor.at) addText(context, cursor.at, match.index);
		if (stop?.reached()) return true;
		if (!rules.some((tryRule) => tryRule(context))) addText(context, cursor.at, cursor.at + 1);
	}
	if (!stop) addText(context, cursor.at, text.length);
	return false;
}
// packages/kramdown/text/positions.ts
function createPositions(text) {
	const starts = [0];
	const lineEnd = /\r\n?|\n/g;
	while (lineEnd.test(text)) starts.push(lineEnd.lastIndex);
	function point(offset) {
		const at = Math.min(Math.max(offset, 0), text.length);
		let low = 0;
		let high = starts.length - 1;
		while (low < high) {
			const middle = low + high + 1 >> 1;
			if ((starts[middle] ?? 0) <= at) low = middle;
			else high = middle - 1;
		}
		return {
			line: low + 1,
			column: at - (starts[low] ?? 0) + 1,
			offset: at
		};
	}
	return {
		point,
		between: (start, end) => ({
			start: point(start),
			end: point(Math.max(start, end))
		})
	};
}
// packages/kramdown/to-html/escape.ts
const REFERENCE = /&(?:([\w:][-\w.:]*)|#(\d+)|#x([0-9a-fA-F]+));/g;
const REFERENCE_OR_SPECIAL = /&(?:[\w:][-\w.:]*|#\d+|#x[0-9a-fA-F]+);|[<>&]/g;
const REFERENCE_OR_ATTRIBUTE_SPECIAL = /&(?:[\w:][-\w.:]*|#\d+|#x[0-9a-fA-F]+);|[<>&"]/g;
const ESCAPES = {
	"<": "&lt;",
	">": "&gt;",
	"&": "&amp;",
	"\"": "&quot;"
};
function escapeText$2(text) {
	return /[<>&]/.test(text) ? text.replace(/[<>&]/g, (char) => ESCAPES[char] ?? char) : text;
}
function escapeAttribute$2(value) {
	return /[<>&"]/.test(value) ? value.replace(/[<>&"]/g, (char) => ESCAPES[char] ?? char) : value;
}
function escapeSourceText(text) {
	return text.replace(REFERENCE_OR_SPECIAL, (match) => ESCAPES[match] ?? match);
}
function escapeSourceAttribute(value) {
	return value.replace(REFERENCE_OR_ATTRIBUTE_SPECIAL, (match) => ESCAPES[match] ?? match);
}
function decodeReferences(text) {
	if (!text.includes("&")) return text;
	return text.replace(REFERENCE, (whole, name, decimal, hexadecimal) => {
		if (name !== void 0) {
			const known = lookUpEntity(name);
			return known ? characterOf(known.codePoint) ?? whole : decodeHTML(whole);
		}
		const number = decimal === void 0 ? Number.parseInt(hexadecimal ?? "", 16) : Number.parseInt(decimal, 10);
		return characterOf(lookUpEntity(number)?.codePoint ?? number) ?? "�";
	});
}
// packages/kramdown/to-mdast/attributes.ts
function readAttributeValues(attributes) {
	if (attributes.size === 0) return {
		values: {},
		details: {}
	};
	const values = [];
	const printed = [];
	for (const [name, source] of attributes) {
		const of = decodeReferences(source);
		const html = escapeSourceAttribute(source);
		values.push([name, of]);
		if (html !== escapeAttribute$2(of)) printed.push([name, {
			of,
			html
		}]);
	}
	return {
		values: Object.fromEntries(values),
		details: printed.length === 0 ? {} : { printedAttributes: Object.fromEntries(printed) }
	};
}
function splitAttributes(attributes, fields) {
	const read = readAttributeValues(attributes);
	const names = [...attributes.keys()];
	const rest = names.filter((name) => !fields.includes(name));
	const usual = [...fields.filter((name) => attributes.has(name)), ...rest];
	return {
		...read,
		rest: Object.fromEntries(rest.map((name) => [name, read.values[name] ?? ""])),
		order: usual.join(" ") === names.join(" ") ? {} : { order: names }
	};
}
// packages/kramdown/to-mdast/context.ts
function dataOf(parts) {
	const data = {};
	if (parts.hProperties && Object.keys(parts.hProperties).length > 0) data.hProperties = parts.hProperties;
	if (parts.kramdown && Object.keys(parts.kramdown).length > 0) data.kramdown = parts.kramdown;
	return Object.keys(data).length > 0 ? { data } : {};
}
// packages/kramdown/to-mdast/blocks.ts
const isBlank$2 = (tree) => tree?.kind === "blank";
function blankBefore({ children }) {
	return isBlank$2(children[0]) ? { blankBefore: true } : {};
}
function commonData(tree, details = {}) {
	const { values, details: printed } = readAttributeValues(tree.attributes);
	return dataOf({
		hProperties: values,
		kramdown: {
			...printed,
			...details
		}
	});
}
function convertParagraph(tree, conversion) {
	const children = conversion.children(tree);
	const details = {};
	if (tree.transparent) details.transparent = true;
	if (tree.transparent && dropNewline(children)) details.newline = true;
	const [only] = tree.children;
	if (tree.children.length === 1 && only?.kind === "image" && only.ial?.refs.includes("standalone")) details.standalone = true;
	return [{
		type: "paragraph",
		children,
		position: conversion.position(tree),
		...commonData(tree, details)
	}];
}
function convertLoose(tree, conversion) {
	const children = conversion.children(tree);
	const kramdown = {
		loose: true,
		...dropNewline(children) ? { newline: true } : {}
	};
	return [{
		type: "paragraph",
		children,
		position: conversion.position(tree),
		...dataOf({ kramdown })
	}];
}
function dropNewline(children) {
	const last = children.at(-1);
	const details = last?.data?.kramdown;
	if (last?.type !== "text" || !last.value.endsWith("\n") || details?.verbatim !== void 0) return false;
	last.value = last.value.slice(0, -1);
	const printed = last.data?.kramdown?.printed;
	if (printed && last.data?.kramdown) last.data.kramdown.printed = {
		of: last.value,
		html: printed.html.slice(0, -1)
	};
	if (last.value === "") children.pop();
	return true;
}
function convertHeading(tree, conversion) {
	return [{
		type: "heading",
		depth: Math.min(Math.max(tree.level, 1), 6),
		children: conversion.children(tree),
		position: conversion.position(tree),
		...commonData(tree)
	}];
}
function convertQuote(tree, conversion) {
	return [{
		type: "blockquote",
		children: conversion.children(tree),
		position: conversion.position(tree),
		...commonData(tree, blankBefore(tree))
	}];
}
function convertRule(tree, conversion) {
	return [{
		type: "thematicBreak",
		position: conversion.position(tree),
		...commonData(tree)
	}];
}
const LANGUAGE = /(?<![\p{Alphabetic}\p{M}\p{Nd}\p{Pc}])language-([^ \t\r\n\f\v]+)/u;
function convertCode(tree, conversion) {
	const { values, details } = readAttributeValues(tree.attributes);
	const language = LANGUAGE.exec(values.class ?? "");
	if (language) {
		const rest = (values.class ?? "").replace(language[0], "").trim();
		if (rest === "") delete values.class;
		else values.class = rest;
	}
	const ended = tree.value.endsWith("\n");
	const options = tree.info?.indexOf("?", 1) ?? -1;
	return [{
		type: "code",
		lang: language?.[1] ?? null,
		meta: options < 0 ? null : tree.info?.slice(options + 1) ?? null,
		value: ended ? tree.value.slice(0, -1) : tree.value,
		position: conversion.position(tree),
		...dataOf({
			hProperties: values,
			kramdown: {
				...details,
				...ended ? {} : { unterminated: true }
			}
		})
	}];
}
function convertList(tree, conversion) {
	const position = conversion.position(tree);
	for (const holds of ["toc", "footnotes"]) {
		if (!tree.ial?.refs.includes(holds) || conversion.placeholders.has(holds)) continue;
		conversion.placeholders.add(holds);
		return [{
			type: "placeholder",
			holds,
			ordered: tree.ordered,
			position,
			...commonData(tree)
		}];
	}
	const children = tree.children.flatMap((item) => item.kind === "item" ? [convertItem(item, conversion)] : []);
	const spread = children.some((item) => item.spread);
	return [{
		type: "list",
		ordered: tree.ordered,
		spread,
		children,
		position,
		...commonData(tree)
	}];
}
function convertItem(tree, conversion) {
	const box = tree.task ? takeCheckbox(tree) : void 0;
	const details = blankBefore(tree);
	if (box?.ial) details.box = readAttributeValues(box.attributes).values;
	const children = conversion.children(tree);
	const spread = tree.children.some((child) => child.kind === "paragraph" && !child.transparent);
	return {
		type: "listItem",
		checked: box ? box.attributes.has("checked") : null,
		spread,
		children,
		position: conversion.position(tree),
		...commonData(tree, details)
	};
}
function takeCheckbox(item) {
	const paragraph = item.children.find((child) => child.kind === "paragraph");
	const [box] = paragraph?.children ?? [];
	if (box?.kind !== "html" || box.tag !== "input") return void 0;
	paragraph?.children.shift();
	return box;
}
function convertDefinitions(tree, conversion) {
	const ids = tree.ial?.refs.map((ref) => /^auto_ids(?:-([\w-]+))?/.exec(ref)).find((match) => match !== null);
	for (const term of tree.children) if (ids && term.kind === "term" && !term.attributes.has("id")) term.attributes.set("id", `${ids[1] ?? ""}${plainId(term.plain)}`);
	return [elementOf$1("dl", tree, conversion)];
}
function elementOf$1(tagName, tree, conversion) {
	const { values, details } = readAttributeValues(tree.attributes);
	return {
		type: "element",
		tagName,
		attributes: values,
		display: "block",
		children: conversion.children(tree),
		position: conversion.position(tree),
		...dataOf({ kramdown: {
			...details,
			...blankBefore(tree)
		} })
	};
}
function convertTable(tree, conversion) {
	const rows = tree.children.flatMap((section) => section.children);
	const sections = tree.children.flatMap(({ kind, children }) => kind === "head" || kind === "body" || kind === "foot" ? [{
		kind,
		rows: children.length
	}] : []);
	return [{
		type: "table",
		align: tree.align,
		children: rows.map((row) => ({
			type: "tableRow",
			children: row.children.map((cell) => ({
				type: "tableCell",
				children: conversion.children(cell),
				position: conversion.position(cell)
			})),
			position: conversion.position(row)
		})),
		position: conversion.position(tree),
		...commonData(tree, { sections })
	}];
}
// packages/kramdown/to-html/printer.ts
function detailsOf(node) {
	return node.data?.kramdown ?? {};
}
function spaces(indent) {
	return " ".repeat(Math.max(indent, 0));
}
// packages/kramdown/to-html/attributes.ts
function attributesOfNode(node, fields = {}) {
	const { printedAttributes = {}, order } = detailsOf(node);
	const all = {
		...fields,
		...node.data?.hProperties
	};
	return (order ? [.../* @__PURE__ */ new Set([...order, ...Object.keys(all)])] : Object.keys(all)).map((name) => {
		const printed = Object.hasOwn(printedAttributes, name) ? printedAttributes[name] : void 0;
		return printAttribute(name, all[name], printed);
	}).join("");
}
function printAttributes(attributes, printed = {}) {
	return Object.entries(attributes).map(([name, value]) => printAttribute(name, value, printed[name])).join("");
}
function printAttribute(name, value, printed) {
	if (value === null || value === void 0) return "";
	const text = String(value);
	if (name === "id" && text.trim() === "") return "";
	return ` ${name}="${printed?.of === text ? printed.html : escapeAttribute$2(text)}"`;
}
// packages/kramdown/to-html/characters.ts
function printCharacters(value, output) {
	return Array.from(value, (char) => printCharacter(char, output)).join("");
}
function printCharacter(char, output) {
	const codePoint = char.codePointAt(0) ?? 0;
	const name = lookUpEntity(codePoint)?.name;
	return printEntity({
		codePoint,
		name,
		original: void 0
	}, output);
}
function printEntity({ codePoint, name, original }, output) {
	const char = characterOf(codePoint);
	const special = char !== void 0 && /[<>&"]/.test(char);
	if (output === "as_char" && char !== void 0 && (char === "\"" || !special)) return char;
	if ((output === "as_input" || output === "as_char") && original !== void 0) return original;
	return (output === "symbolic" || special) && name !== void 0 ? `&${name};` : `&#${codePoint};`;
}
// packages/kramdown/to-html/blocks.ts
function onOneLine(name, attributes, body, indent) {
	return `${spaces(indent)}<${name}${attributes}>${body}</${name}>\n`;
}
function onLines(name, attributes, body, indent) {
	return `${spaces(indent)}<${name}${attributes}>\n${body}${spaces(indent)}</${name}>\n`;
}
function printParagraph(node, printer, indent) {
	const { transparent, newline, standalone, loose } = detailsOf(node);
	const [only] = node.children;
	if (standalone && only?.type === "image") {
		const figure = { ...node.data?.hProperties };
		const { class: own, id, ...rest } = { ...only.data?.hProperties };
		if (own !== void 0 && !("class" in figure)) figure.class = own;
		if (id !== void 0 && !("id" in figure)) figure.id = id;
		const image = printAttributes({
			src: only.url,
			alt: only.alt ?? "",
			title: only.title,
			...rest
		});
		const inner = spaces(indent + 2);
		const caption = printAttributes({ x: only.alt ?? "" }).slice(4, -1);
		return onLines("figure", printAttributes(figure), `${inner}<img${image} />\n${inner}<figcaption>${caption}</figcaption>\n`, indent);
	}
	const body = withInserts(node, printer, printer.children(node, indent));
	if (transparent || loose) return `${body}${newline ? "\n" : ""}`;
	return onOneLine("p", attributesOfNode(node), body, indent);
}
function withInserts(node, { before, after }, body) {
	return `${before.get(node) ?? ""}${body}${after.get(node) ?? ""}`;
}
function printHeading(node, printer, indent) {
	const { tocLevels, headerOffset } = printer.options;
	const { id, class: classes } = { ...node.data?.hProperties };
	const listed = tocLevels.includes(node.depth) && !/(?<!\w)no_toc(?!\w)/.test(String(classes ?? ""));
	if (typeof id === "string" && listed) printer.toc.push({
		level: node.depth,
		id,
		heading: node
	});
	const level = Math.min(Math.max(node.depth + headerOffset, 1), 6);
	const body = withInserts(node, printer, printer.children(node, indent));
	return onOneLine(`h${level}`, attributesOfNode(node), body, indent);
}
function printQuote(node, printer, indent) {
	return onLines("blockquote", attributesOfNode(node), printer.children(node, indent), indent);
}
function printList(node, printer, indent) {
	return onLines(node.ordered ? "ol" : "ul", attributesOfNode(node), printer.children(node, indent), indent);
}
const BOX = {
	type: "checkbox",
	class: "task-list-item-checkbox",
	disabled: "disabled"
};
function printItem(node, printer, indent) {
	const [first] = node.children;
	if (typeof node.checked === "boolean" && first) {
		const plain = node.checked ? {
			...BOX,
			checked: "checked"
		} : BOX;
		printer.before.set(first, `<input${printAttributes(detailsOf(node).box ?? plain)} />`);
	}
	return printItemLike("li", attributesOfNode(node), node, printer, indent);
}
function printItemLike(name, attributes, node, printer, indent) {
	const body = printer.children(node, indent);
	const [first] = node.children;
	const { blankBefore } = detailsOf(node);
	const inline = !blankBefore && (!first || first.type === "paragraph" && detailsOf(first).transparent);
	return `${`${spaces(indent)}<${name}${attributes}>${inline ? "" : "\n"}`}${body}${!inline || body.endsWith("\n") ? spaces(indent) : ""}</${name}>\n`;
}
function printTable(node, printer, indent) {
	const sections = detailsOf(node).sections ?? [{
		kind: "head",
		rows: 1
	}, {
		kind: "body",
		rows: node.children.length - 1
	}];
	const blank = printCharacters("\xA0", printer.options.entityOutput);
	let row = 0;
	const body = sections.map(({ kind, rows }) => {
		const own = node.children.slice(row, row + rows);
		row += rows;
		const lines = own.map((tableRow) => {
			return onLines("tr", "", tableRow.children.map((cell, column) => {
				const align = node.align?.[column];
				const attributes = align ? printAttributes({ style: `text-align: ${align}` }) : "";
				const content = printer.children(cell, indent + 6);
				return onOneLine(kind === "head" ? "th" : "td", attributes, content === "" ? blank : content, indent + 6);
			}).join(""), indent + 4);
		});
		return onLines(`t${kind}`, "", lines.join(""), indent + 2);
	});
	return onLines("table", attributesOfNode(node), body.join(""), indent);
}
function printMath(node, { options }, indent) {
	const attributes = { ...node.data?.hProperties };
	const value = escapeText$2(node.value);
	if (options.mathEngine === null) {
		attributes.class = `${attributes.class ?? ""} kdmath`.trimStart();
		return onOneLine("div", printAttributes(attributes), `$$\n${node.value}\n$$`, indent);
	}
	const result = `\\[${value}\\]\n`;
	return Object.keys(attributes).length === 0 ? result : onOneLine("div", attributesOfNode(node), result, indent);
}
function printPlaceholder(node, { marks }) {
	const text = `\ue000${node.holds}\ue001`;
	marks.set(node.holds, {
		text,
		ordered: node.ordered,
		attributes: { ...node.data?.hProperties }
	});
	return text;
}
// packages/kramdown/to-html/rouge-languages.ts
const NAMES = new Set("Dockerfile HAML Isabelle LaTeX OCL R S TeX abap actionscript ada apache apex apib apiblueprint applescript armasm as as3 aug augeas awk bash bat batch batchfile bbcbasic behat bib bibtex biml bpf brainfuck brightscript brs bs bsdmake bsl c c# c++ ceylon cfc cfscript cl clean clj cljs clojure cmake cmhg cmm coffee coffee-script coffeescript common-lisp common_lisp conf config configuration console coq cpp cr crystal cs csharp css csvs cucumber cuda cypher cython d dafny dart datastudio diff digdag django dlang docker dockerfile dosbatch dot e-mail ecl eex eiffel elisp elixir elm emacs-lisp email eml epp eps erb erl erlang eruby esc escape ex exs factor fea ff fluent fortran freefem fsharp ftl gd gdscript ghc-cmm ghc-core gherkin glsl gnumake go golang gradle graphql groovy hack haml handlebars haskell haxe hbs hcl heex hh hlsl hocon hql hs html http hx hy hylang idlang idr idris igorpro ini io irb irb_output isa isabelle isbl j janet java javascript jdn jinja jl js jsl json json-doc jsonc jsonnet jsp jsx julia kdb+ kotlin ksh lasso lassoscript latex lean leex lhaskell lhs liquid lisp litcoffee literate_coffeescript literate_haskell lithaskell livescript llvm ls lua lustre lutin m m68k magik make makefile markdown mason mathematica matlab md meson mf microsoftshell minizinc mkd ml moon moonscript mosel msgtrans msshell mustache mxml nasm nes nesasm nginx nial nim nimrod nix nixos obj-c obj-c++ obj-cpp obj_c obj_c++ obj_cpp objc objc++ objcpp objective_c objective_cpp objectivec objectivec++ objectivecpp ocaml ocl openedge opentype opentype_feature_file opentypefeature pascal patch perl php php3 php4 php5 pl plaintext plist plsql pony posh postscr postscript powershell pp praat prolog prometheus properties proto protobuf pry ps puppet py pyrex python pyx q qml r racket rb react realbasic reasonml rego rescript rhtml robot robot-framework robot_framework rs rs,ignore rs,no_run rs,should_panic ruby rust rust,ignore rust,no_run rust,should_panic s sas sass scala scheme scss sed sh shell shell-session shell_session sieve slice slim smalltalk smarty sml solidity sparql sqf sql squeak ssh st stan stata supercollider swift systemd syzlang syzprog tap tcl terminal terraform tex text tf toml ts tsx ttcn3 tulip turtle twig typescript udiff unit-file vala varnish varnishconf vb vcl velocity verilog vhdl vim viml vimscript visualbasic vue vuejs winbatch wl wollok xml xojo xpath xquery yaml yang yml zig zir zsh".split(" "));
function isRougeLanguage(name) {
	return NAMES.has(name);
}
// packages/kramdown/to-html/code.ts
function printCode(node, { options }, indent) {
	const value = detailsOf(node).unterminated ? node.value : `${node.value}\n`;
	const language = node.lang ?? null;
	const attributes = { ...node.data?.hProperties };
	if (!isHighlighted(language, options, options.highlight.block)) {
		const code = language === null ? "" : printAttributes({ class: `language-${language}` }, detailsOf(node).printedAttributes);
		const text = escapeText$2(value);
		const ended = text.endsWith("\n") ? text : `${text}\n`;
		return `${spaces(indent)}<pre${printAttributes(attributes)}><code${code}>${showSpaces(ended, attributes)}</code></pre>\n`;
	}
	attributes.class = highlighterClass(attributes.class, language, options);
	const body = wrapHighlighted(escapeText$2(value), options);
	return `${spaces(indent)}<div${printAttributes(attributes)}>${body}${spaces(indent)}</div>\n`;
}
function printCodeSpan(node, { options }) {
	const attributes = { ...node.data?.hProperties };
	const language = /(?<!\w)language-([^ \t\r\n\f\v]+)/.exec(String(attributes.class ?? ""))?.[1] ?? null;
	if (isHighlighted(language, options, options.highlight.span)) attributes.class = highlighterClass(attributes.class, language, options);
	return `<code${printAttributes(attributes)}>${escapeText$2(node.value)}</code>`;
}
function isHighlighted(language, options, { disable }) {
	const { syntaxHighlighter, highlight } = options;
	const lexer = language ?? highlight.defaultLang;
	if (syntaxHighlighter === null || lexer === null || disable || !isRougeLanguage(lexer)) return false;
	return highlight.guessLang || lexer !== "plaintext" && lexer !== "text";
}
function highlighterClass(own, language, options) {
	const classes = `${own === void 0 ? "" : String(own)} highlighter-rouge`.trimStart();
	const name = `language-${language ?? options.highlight.defaultLang ?? ""}`;
	const existing = /(?<!\w)language-[^ \t\r\n\f\v]+/;
	return existing.test(classes) ? classes.replace(existing, name) : `${name} ${classes}`;
}
function wrapHighlighted(code, { highlight }) {
	const { cssClass, block } = highlight;
	return `<div class="highlight"><pre class="${cssClass}"><code>${block.lineNumbers ? numberLines(code) : code}</code></pre></div>`;
}
function numberLines(code) {
	const ended = code.endsWith("\n") ? code : `${code}\n`;
	const count = ended.split("\n").length - 1;
	return `<table class="rouge-table"><tbody><tr><td class="rouge-gutter gl"><pre class="lineno">${Array.from({ length: count }, (_, index) => `${index + 1}\n`).join("")}</pre></td><td class="rouge-code"><pre>${ended}</pre></td></tr></tbody></table>`;
}
function showSpaces(code, attributes) {
	if (!/(?<!\w)show-whitespaces(?!\w)/.test(String(attributes.class ?? ""))) return code;
	return code.replace(/[ \t]+/g, (run, at) => {
		const left = at === 0 || code[at - 1] === "\n";
		const right = code[at + run.length] === "\n";
		const side = left ? "-l" : right ? "-r" : "";
		return Array.from(run, (char) => char === "	" ? `<span class="ws-tab${side}">\t</span>` : `<span class="ws-space${side}">&#8901;</span>`).join("");
	});
}
// packages/kramdown/to-html/footnotes.ts
function printFootnotes(printer) {
	const items = [];
	for (const [identifier, footnote] of printer.footnotes) items.push(printFootnote(identifier, footnote, printer));
	if (items.length === 0) return "";
	const { footnoteNr } = printer.options;
	const list = onLines("ol", footnoteNr === 1 ? "" : printAttributes({ start: footnoteNr }), items.join(""), 2);
	return onLines("div", printAttributes({
		class: "footnotes",
		role: "doc-endnotes"
	}), list, 0);
}
function printFootnote(identifier, footnote, printer) {
	const { definition } = footnote;
	const { footnotePrefix, footnoteBacklinkInline } = printer.options;
	const name = `${footnotePrefix}${identifier}`;
	const last = definition.children.at(-1);
	const lastParagraph = last?.type === "paragraph" && !detailsOf(last).loose ? last : void 0;
	const inline = footnoteBacklinkInline ? lastText(definition) : lastParagraph;
	const links = backlinks(name, footnote, inline !== void 0, printer);
	if (inline) printer.after.set(inline, links);
	const body = printer.children(definition, 4);
	const own = inline ? "" : onOneLine("p", "", links, 6);
	const attributes = printAttributes({
		id: `fn:${name}`,
		role: "doc-endnote"
	});
	return `${spaces(4)}<li${attributes}>\n${body}${own}${spaces(4)}</li>\n`;
}
function lastText(parent) {
	const last = parent.children.at(-1);
	if (!last || detailsOf(last).loose) return void 0;
	if (last.type === "paragraph" || last.type === "heading") return last;
	return "children" in last ? lastText(last) : void 0;
}
function backlinks(name, { repeats }, afterText, { options }) {
	if (options.footnoteBacklink === "") return "";
	const text = escapeSourceText(options.footnoteBacklink);
	const link = (to, label) => `<a href="#fnref:${escapeAttribute$2(to)}" class="reversefootnote" role="doc-backlink">${label}</a>`;
	const blank = printCharacters("\xA0", options.entityOutput);
	const links = [`${afterText ? blank : ""}${link(name, text)}`];
	for (let repeat = 1; repeat <= repeats; repeat += 1) links.push(`${blank}${link(`${name}:${repeat}`, `${text}<sup>${repeat + 1}</sup>`)}`);
	return links.join("");
}
// packages/kramdown/to-html/html.ts
function printElement(node, printer, indent, around) {
	const { model, selfClosing } = detailsOf(node);
	const { tagName } = node;
	const attributes = attributesOfNode(node, node.attributes);
	if (model === void 0 && node.display === "block") return printDefinitions(node, attributes, printer, indent);
	const body = printer.children(node, indent);
	const isVoid = VOID_ELEMENTS.has(tagName);
	if (node.display === "inline" && !around.insideRawBlock) return body === "" && isVoid ? `<${tagName}${attributes} />` : `<${tagName}${attributes}>${body}</${tagName}>`;
	const open = `${around.insideRaw ? "" : spaces(indent)}<${tagName}${attributes}`;
	const end = around.insideRaw ? "" : "\n";
	if (selfClosing && model === "raw") return `${open} />${end}`;
	if (body !== "" && model !== "block") return `${open}>${body}</${tagName}>${end}`;
	if (body !== "") return `${open}>\n${body.replace(/\n$/, "")}\n${spaces(indent)}</${tagName}>${end}`;
	return isVoid ? `${open} />${end}` : `${open}></${tagName}>${end}`;
}
function printDefinitions(node, attributes, printer, indent) {
	if (node.tagName === "dd") return printItemLike("dd", attributes, node, printer, indent);
	const body = printer.children(node, indent);
	return node.tagName === "dt" ? onOneLine("dt", attributes, body, indent) : onLines(node.tagName, attributes, body, indent);
}
function printComment(node, indent, { insideRaw }) {
	const { instruction, inline } = detailsOf(node);
	const text = instruction ? `<?${node.value}?>` : `<!--${node.value}-->`;
	return inline || insideRaw ? text : `${spaces(indent)}${text}\n`;
}
// packages/kramdown/to-html/spans.ts
function printText$1(node) {
	const { printed } = detailsOf(node);
	return printed?.of === node.value ? printed.html : escapeText$2(node.value);
}
function printLink(node, printer) {
	return `<a${attributesOfNode(node, {
		href: node.url,
		title: node.title
	})}>${printer.children(node, 0)}</a>`;
}
function printImage(node) {
	return `<img${attributesOfNode(node, {
		src: node.url,
		alt: node.alt ?? "",
		title: node.title
	})} />`;
}
function printFootnoteReference({ identifier }, { options, definitions, footnotes }) {
	const name = `${options.footnotePrefix}${identifier}`;
	let footnote = footnotes.get(identifier);
	let repeat = "";
	if (footnote) {
		footnote.repeats += 1;
		repeat = `:${footnote.repeats}`;
	} else {
		const definition = definitions.get(identifier);
		if (!definition) return escapeText$2(`[^${identifier}]`);
		footnote = {
			definition,
			number: options.footnoteNr + footnotes.size,
			repeats: 0
		};
		footnotes.set(identifier, footnote);
	}
	const link = `<a href="#fn:${escapeAttribute$2(name)}" class="footnote" rel="footnote">${footnote.number}</a>`;
	return `<sup id="fnref:${escapeAttribute$2(name)}${repeat}" role="doc-noteref">${link}</sup>`;
}
function printInlineMath(node, { options }) {
	const attributes = { ...node.data?.hProperties };
	if (options.mathEngine === null) {
		attributes.class = `${attributes.class ?? ""} kdmath`.trimStart();
		return `<span${printAttributes(attributes)}>$${node.value}$</span>`;
	}
	if (Object.keys(attributes).length === 0) return `\\(${escapeText$2(node.value)}\\)`;
	return `<span${printAttributes(attributes)}>$${node.value}$</span>`;
}
// packages/kramdown/to-html/toc.ts
function printToc(printer, { ordered, attributes }) {
	const sections = nest(printer.toc);
	if (sections.length === 0) return "";
	const id = attributes.id === void 0 ? "markdown-toc" : String(attributes.id);
	return printSections(sections, printer, {
		name: ordered ? "ol" : "ul",
		id,
		attributes: printAttributes({
			...attributes,
			id
		}),
		indent: 0
	});
}
function nest(entries) {
	const top = [];
	const open = [];
	for (const entry of entries) {
		while ((open.at(-1)?.entry.level ?? 0) >= entry.level) open.pop();
		const section = {
			entry,
			sections: []
		};
		(open.at(-1)?.sections ?? top).push(section);
		open.push(section);
	}
	return top;
}
function printSections(sections, printer, level) {
	const items = sections.map(({ entry, sections: inner }) => {
		const text = `<a${printAttributes({
			href: `#${entry.id}`,
			id: `${level.id}-${entry.id}`
		})}>${printer.spans(withoutLinks(entry.heading.children))}</a>`;
		const nested = inner.length === 0 ? "" : printSections(inner, printer, {
			...level,
			attributes: "",
			indent: level.indent + 4
		});
		const before = spaces(level.indent + 2);
		return `${before}<li>${text}${nested}${nested === "" ? "" : before}</li>\n`;
	});
	return onLines(level.name, level.attributes, items.join(""), level.indent);
}
function withoutLinks(nodes) {
	return nodes.flatMap((node) => {
		if (node.type === "footnoteReference") return [];
		if (!("children" in node)) return [node];
		const children = withoutLinks(node.children);
		return node.type === "link" ? children : [{
			...node,
			children
		}];
	});
}
// packages/kramdown/to-html/to-html.ts
function toKramdownHtml(root, options = JEKYLL_DEFAULTS) {
	const printer = createPrinter({
		...options,
		...detailsOf(root).options
	}, root);
	let html = printer.children(root, -2);
	const footnotes = printFootnotes(printer);
	const place = printer.marks.get("footnotes");
	html = place ? html.replace(place.text, () => footnotes) : html + footnotes;
	const toc = printer.marks.get("toc");
	return toc ? html.replace(toc.text, () => printToc(printer, toc)) : html;
}
function printSpans(nodes, options) {
	const printer = createPrinter(options, {
		type: "root",
		children: []
	});
	return nodes.map((node) => print(node, printer, 0, NOWHERE)).join("");
}
const NOWHERE = {
	insideRaw: false,
	insideRawBlock: false,
	verbatim: false
};
function createPrinter(options, root) {
	const definitions = root.children.flatMap((node) => node.type === "footnoteDefinition" ? [node] : []);
	const around = /* @__PURE__ */ new WeakMap();
	const printer = {
		options,
		definitions: new Map(definitions.map((definition) => [definition.identifier, definition])),
		footnotes: /* @__PURE__ */ new Map(),
		toc: [],
		before: /* @__PURE__ */ new Map(),
		after: /* @__PURE__ */ new Map(),
		marks: /* @__PURE__ */ new Map(),
		children(parent, indent) {
			const own = surroundings(parent, around.get(parent) ?? NOWHERE);
			let html = detailsOf(parent).blankBefore ? "\n" : "";
			for (const child of parent.children) {
				around.set(child, own);
				html += print(child, printer, indent + 2, own);
				if (detailsOf(child).blankAfter) html += "\n";
			}
			return html;
		},
		spans: (nodes) => nodes.map((node) => print(node, printer, 0, NOWHERE)).join("")
	};
	return printer;
}
function surroundings(parent, outside) {
	if (parent.type !== "element") return NOWHERE;
	const verbatim = parent.tagName === "script" || parent.tagName === "style";
	if (detailsOf(parent).model !== "raw") return {
		...NOWHERE,
		verbatim
	};
	return {
		insideRaw: true,
		insideRawBlock: parent.display === "block" || outside.insideRawBlock,
		verbatim
	};
}
function print(node, printer, indent, around) {
	const { verbatim, covered } = detailsOf(node);
	if (verbatim !== void 0) return verbatim;
	if (covered) return "";
	switch (node.type) {
		case "paragraph": return printParagraph(node, printer, indent);
		case "heading": return printHeading(node, printer, indent);
		case "blockquote": return printQuote(node, printer, indent);
		case "thematicBreak": return `${spaces(indent)}<hr${attributesOfNode(node)} />\n`;
		case "code": return printCode(node, printer, indent);
		case "list": return printList(node, printer, indent);
		case "listItem": return printItem(node, printer, indent);
		case "table": return printTable(node, printer, indent);
		case "math": return printMath(node, printer, indent);
		case "element": return printElement(node, printer, indent, around);
		case "comment": return printComment(node, indent, around);
		case "placeholder": return printPlaceholder(node, printer);
		case "text": return around.verbatim ? node.value : printText$1(node);
		case "emphasis": return `<em${attributesOfNode(node)}>${printer.children(node, indent)}</em>`;
		case "strong": return `<strong${attributesOfNode(node)}>${printer.children(node, indent)}</strong>`;
		case "delete": return `<del${attributesOfNode(node)}>${printer.children(node, indent)}</del>`;
		case "inlineCode": return printCodeSpan(node, printer);
		case "inlineMath": return printInlineMath(node, printer);
		case "link": return printLink(node, printer);
		case "image": return printImage(node);
		case "break": return "<br />\n";
		case "footnoteReference": return printFootnoteReference(node, printer);
		default: return "";
	}
}
// packages/kramdown/to-mdast/html.ts
function convertHtml(tree, conversion) {
	const { values, details } = readAttributeValues(tree.attributes);
	const position = conversion.position(tree);
	if (tree.model === void 0) return [{
		type: "delete",
		children: conversion.children(tree),
		position,
		...dataOf({
			hProperties: values,
			kramdown: details
		})
	}];
	const own = {
		...details,
		...blankBefore(tree)
	};
	own.model = tree.model;
	if (tree.selfClosing) own.selfClosing = true;
	const verbatim = tree.tag === "script" || tree.tag === "style";
	return [{
		type: "element",
		tagName: tree.tag,
		attributes: values,
		display: tree.block && !INLINE_ELEMENTS.has(tree.tag) ? "block" : "inline",
		children: verbatim ? asOneText(tree, conversion) : conversion.children(tree),
		position,
		...dataOf({ kramdown: own })
	}];
}
function asOneText(tree, conversion) {
	const [first] = tree.children;
	const last = tree.children.at(-1);
	if (!first || !last) return [];
	return [{
		type: "text",
		value: tree.children.every(({ kind }) => kind === "verbatim") ? tree.children.map((child) => child.kind === "verbatim" ? child.value : "").join("") : printSpans(conversion.children(tree), conversion.parser.options),
		position: {
			start: conversion.position(first).start,
			end: conversion.position(last).end
		}
	}];
}
function convertVerbatim(tree, conversion) {
	const root = node("root", tree.start, {}, tree.end);
	parseRawHtml(conversion.parser, root, createCursor(fragment(tree.value, tree.from)));
	const parsed = conversion.children(root);
	const [first = {
		type: "text",
		value: ""
	}, ...rest] = tree.block ? wrapText(parsed) : parsed;
	for (const covered of rest) remember(covered, { covered: true });
	first.position = conversion.position(tree);
	remember(first, { verbatim: tree.value });
	return [first, ...rest];
}
function remember(target, details) {
	target.data = {
		...target.data,
		kramdown: {
			...target.data?.kramdown,
			...details
		}
	};
}
function wrapText(nodes) {
	const blocks = [];
	let paragraph;
	for (const child of nodes) if (!(child.type === "text" || child.type === "element" && child.display === "inline")) {
		paragraph = void 0;
		blocks.push(child);
	} else if (paragraph) paragraph.children.push(child);
	else if (child.type !== "text" || child.value.trim() !== "") {
		paragraph = {
			type: "paragraph",
			children: [child],
			...child.position && { position: child.position }
		};
		blocks.push(paragraph);
	}
	return blocks;
}
// packages/kramdown/to-mdast/spans.ts
function convertEmphasis(tree, conversion) {
	const { values, details } = readAttributeValues(tree.attributes);
	return [{
		type: tree.kind === "em" ? "emphasis" : "strong",
		children: conversion.children(tree),
		position: conversion.position(tree),
		...dataOf({
			hProperties: values,
			kramdown: details
		})
	}];
}
function convertLink(tree, conversion) {
	const { values, rest, details, order } = splitAttributes(tree.attributes, ["href", "title"]);
	return [{
		type: "link",
		url: values.href ?? "",
		title: values.title ?? null,
		children: conversion.children(tree),
		position: conversion.position(tree),
		...dataOf({
			hProperties: rest,
			kramdown: {
				...details,
				...order
			}
		})
	}];
}
function convertImage(tree, conversion) {
	const { values, rest, details, order } = splitAttributes(tree.attributes, [
		"src",
		"alt",
		"title"
	]);
	return [{
		type: "image",
		url: values.src ?? "",
		alt: values.alt ?? "",
		title: values.title ?? null,
		position: conversion.position(tree),
		...dataOf({
			hProperties: rest,
			kramdown: {
				...details,
				...order
			}
		})
	}];
}
function convertCodeSpan(tree, conversion) {
	const { values, details } = readAttributeValues(tree.attributes);
	const data = dataOf({
		hProperties: values,
		kramdown: details
	});
	return [{
		type: "inlineCode",
		value: tree.value,
		position: conversion.position(tree),
		...data
	}];
}
function convertFootnote(tree, conversion) {
	conversion.footnotes.add(tree.name);
	return [{
		type: "footnoteReference",
		identifier: tree.name,
		label: tree.name,
		position: conversion.position(tree)
	}];
}
function convertBreak(tree, conversion) {
	return [{
		type: "break",
		position: conversion.position(tree)
	}];
}
function convertMath(tree, conversion) {
	const { values, details } = readAttributeValues(tree.attributes);
	const data = dataOf({
		hProperties: values,
		kramdown: details
	});
	return [{
		type: tree.block ? "math" : "inlineMath",
		value: tree.value,
		position: conversion.position(tree),
		...data
	}];
}
function convertComment(tree, conversion) {
	const data = dataOf({ kramdown: {
		...tree.block ? {} : { inline: true },
		...tree.instruction ? { instruction: true } : {}
	} });
	return [{
		type: "comment",
		value: tree.value,
		position: conversion.position(tree),
		...data
	}];
}
function convertAbbreviation(tree, conversion) {
	const definition = conversion.parser.abbreviations.get(tree.value);
	const attributes = new Map(definition?.boundary.attributes);
	if (definition?.title) attributes.set("title", definition.title);
	const { values, details } = readAttributeValues(attributes);
	const position = conversion.position(tree);
	const value = decodeReferences(tree.value);
	return [{
		type: "element",
		tagName: "abbr",
		attributes: values,
		display: "inline",
		children: [{
			type: "text",
			value,
			position,
			...dataOf({ kramdown: escapeText$2(value) === tree.value ? {} : { printed: {
				of: value,
				html: tree.value
			} } })
		}],
		position,
		...dataOf({ kramdown: details })
	}];
}
// packages/kramdown/to-mdast/text.ts
function readText(tree, options) {
	switch (tree.kind) {
		case "text": return {
			value: decodeReferences(tree.value),
			html: printText(tree.value, options)
		};
		case "symbol": return readSymbol(tree, options);
		case "entity": return {
			value: characterOf(tree.codePoint) ?? tree.original ?? "",
			html: printEntity(tree, options.entityOutput)
		};
		default: return tree;
	}
}
function printText(text, { removeLineBreaksForCjk }) {
	const html = escapeSourceText(text);
	if (!removeLineBreaksForCjk) return html;
	return html.replace(lineBreakInCjk, "");
}
const cjk = "[\\p{Script=Han}\\p{Script=Hiragana}\\p{Script=Katakana}]";
const lineBreakInCjk = new RegExp(`(?<=${cjk})\\n(?=${cjk})`, "gu");
const QUOTES = {
	lsquo: 0,
	rsquo: 1,
	ldquo: 2,
	rdquo: 3
};
function readSymbol({ name, ascii }, options) {
	if (!options.typography) return {
		value: ascii,
		html: escapeText$2(ascii)
	};
	const quote = QUOTES[name];
	if (quote !== void 0) {
		const value = options.smartQuotes[quote] ?? SYMBOL_CHARACTERS[name];
		return {
			value,
			html: printCharacters(value, options.entityOutput)
		};
	}
	const own = options.typographicSymbols[name];
	if (own !== void 0) return {
		value: decodeReferences(own),
		html: escapeSourceText(own)
	};
	const value = SYMBOL_CHARACTERS[name];
	return {
		value,
		html: printCharacters(value, options.entityOutput)
	};
}
// packages/kramdown/to-mdast/convert.ts
function toMdast(parser, options, tree, positions) {
	const conversion = {
		parser,
		footnotes: /* @__PURE__ */ new Set(),
		placeholders: /* @__PURE__ */ new Set(),
		position: ({ start, end }) => positions.between(start, end),
		children: (parent) => convertChildren(parent, conversion)
	};
	const children = conversion.children(tree);
	for (const name of conversion.footnotes) {
		const definition = parser.footnotes.get(name);
		if (definition) children.push(convertDefinition(name, definition.content, conversion));
	}
	const changed = parser.options === options ? {} : { options: parser.options };
	const kramdown = {
		...blankBefore(tree),
		...changed
	};
	return {
		type: "root",
		children,
		position: conversion.position(tree),
		...dataOf({ kramdown })
	};
}
function convertDefinition(name, content, conversion) {
	return {
		type: "footnoteDefinition",
		identifier: name,
		label: name,
		children: conversion.children(content),
		position: conversion.position(content),
		...dataOf({ kramdown: blankBefore(content) })
	};
}
function convertChildren(parent, conversion) {
	const result = [];
	let run = [];
	const endRun = () => {
		const text = run.length === 0 ? void 0 : convertText(run, result.at(-1)?.type === "break", conversion);
		if (text) result.push(text);
		run = [];
	};
	for (const child of parent.children) {
		if (isText(child)) {
			run.push(child);
			continue;
		}
		endRun();
		if (child.kind === "blank") markBlank(result.at(-1));
		else for (const converted of convertTree(child, conversion)) result.push(converted);
	}
	endRun();
	return result;
}
function markBlank(node) {
	if (node) node.data = {
		...node.data,
		kramdown: {
			...node.data?.kramdown,
			blankAfter: true
		}
	};
}
function isText(tree) {
	return tree.kind === "text" || tree.kind === "symbol" || tree.kind === "entity";
}
function convertText(run, afterBreak, { parser, position }) {
	const plain = run.length === 1 && !afterBreak ? plainText$1(run[0], parser.options) : void 0;
	if (plain !== void 0) return {
		type: "text",
		value: plain.value,
		position: position(plain)
	};
	const typed = parser.options.typography === "outside-addresses" ? inAddresses(run) : void 0;
	const pieces = run.map((piece) => {
		return readText(piece, typed?.has(piece) === true ? {
			...parser.options,
			typography: false
		} : parser.options);
	});
	const html = pieces.map((piece) => piece.html).join("");
	const value = pieces.map((piece) => piece.value).join("");
	const skip = afterBreak && html.startsWith("\n") ? 1 : 0;
	const printed = {
		of: value.slice(skip),
		html: html.slice(skip)
	};
	const [first] = run;
	if (printed.html === "" || !first) return void 0;
	const end = position(run.at(-1) ?? first).end;
	const isPlain = printed.html === escapeText$2(printed.of);
	return {
		type: "text",
		value: printed.of,
		position: {
			start: position(skip > 0 ? {
				...first,
				start: first.start + skip
			} : first).start,
			end
		},
		...dataOf({ kramdown: isPlain ? {} : { printed } })
	};
}
function inAddresses(run) {
	const found = /* @__PURE__ */ new Set();
	if (!run.some((piece) => piece.kind === "text" && /:\/\/|www\./i.test(piece.value))) return found;
	const source = run.map((piece) => {
		if (piece.kind === "text") return piece.value;
		return piece.kind === "symbol" ? piece.ascii : "￼";
	});
	const starts = [];
	let length = 0;
	for (const part of source) {
		starts.push(length);
		length += part.length;
	}
	for (const { 0: address, index } of source.join("").matchAll(bareAddress)) run.forEach((piece, at) => {
		const start = starts[at] ?? 0;
		if (piece.kind === "symbol" && start > index && start < index + address.length) found.add(piece);
	});
	return found;
}
const bareAddress = /(?:https?:\/\/|\bwww\.)[^\s<>]*[^\s<>.,;:!?'")\]*_~-]/gi;
function plainText$1(tree, options) {
	return tree?.kind === "text" && tree.value !== "" && !/[<>&]/.test(tree.value) && !options.removeLineBreaksForCjk ? tree : void 0;
}
function convertTree(tree, conversion) {
	switch (tree.kind) {
		case "paragraph": return convertParagraph(tree, conversion);
		case "loose": return convertLoose(tree, conversion);
		case "heading": return convertHeading(tree, conversion);
		case "quote": return convertQuote(tree, conversion);
		case "rule": return convertRule(tree, conversion);
		case "code": return convertCode(tree, conversion);
		case "list": return convertList(tree, conversion);
		case "definitions": return convertDefinitions(tree, conversion);
		case "term": return [elementOf$1("dt", tree, conversion)];
		case "definition": return [elementOf$1("dd", tree, conversion)];
		case "table": return convertTable(tree, conversion);
		case "html": return convertHtml(tree, conversion);
		case "verbatim": return convertVerbatim(tree, conversion);
		case "comment": return convertComment(tree, conversion);
		case "math": return convertMath(tree, conversion);
		case "em":
		case "strong": return convertEmphasis(tree, conversion);
		case "link": return convertLink(tree, conversion);
		case "image": return convertImage(tree, conversion);
		case "codeSpan": return convertCodeSpan(tree, conversion);
		case "footnote": return convertFootnote(tree, conversion);
		case "break": return convertBreak(tree, conversion);
		case "abbreviation": return convertAbbreviation(tree, conversion);
		default: return [];
	}
}
// packages/kramdown/parse.ts
function parseKramdown(text, options = JEKYLL_DEFAULTS) {
	const positions = createPositions(text);
	const warnings = [];
	const parser = createParser(options, positions, warnings);
	const root = node("root", 0, {}, text.length);
	parser.parseBlocks(root, createCursor(readSource(text)), 0);
	resolve(parser, root);
	const footnotes = [...parser.footnotes.values()].map(({ content }) => content);
	for (const content of footnotes) resolve(parser, content);
	for (const tree of [root, ...footnotes]) replaceAbbreviations(tree, parser.abbreviations.keys());
	if (options.input === "GFM") breakLines(root, options);
	addHeadingIds(root, footnotes, parser.options);
	return {
		root: toMdast(parser, options, root, positions),
		warnings
	};
}
function createParser(options, positions, warnings) {
	const parser = {
		options,
		attributeLists: /* @__PURE__ */ new Map(),
		linkDefinitions: new Map(Object.entries(options.linkDefinitions).map(([name, [url, title]]) => [normalizeLinkName(name), {
			url,
			title
		}])),
		footnotes: /* @__PURE__ */ new Map(),
		abbreviations: /* @__PURE__ */ new Map(),
		budget: Number.MAX_SAFE_INTEGER,
		warn(message, offset) {
			const { line, column } = positions.point(offset);
			warnings.push({
				message,
				line,
				column
			});
		},
		parseBlocks: (container, cursor, depth) => parseBlocks(parser, container, cursor, depth),
		parseSpans
	};
	return parser;
}
function readSource(text) {
	const parts = [];
	let start = 0;
	for (const match of text.matchAll(/\r\n?/g)) {
		parts.push(fragment(text.slice(start, match.index), start));
		parts.push(fragment("\n", match.index + match[0].length - 1));
		start = match.index + match[0].length;
	}
	parts.push(fragment(text.slice(start), start));
	const source = concat$1(parts);
	return source.text.endsWith("\n") ? source : concat$1([source, fragment("\n", text.length)]);
}
// src/markdown/tree/outline.ts
function keyOf(text) {
	return text.slice(0, 400).replace(/^\s*\d{1,9}[.)]\s/, "").normalize("NFKC").toLowerCase().replace(/[^\p{L}\p{N}]+/gu, "").slice(0, 60);
}
const passages = /* @__PURE__ */ new Set([
	"paragraph",
	"heading",
	"code",
	"math",
	"table"
]);
const htmlPassages = /* @__PURE__ */ new Set([
	"figcaption",
	"summary",
	"dt",
	"dd",
	"p",
	"figure",
	"pre",
	"table"
]);
function outlineOf(tree) {
	const found = [];
	const look = (node) => {
		if (isPassage(node)) found.push(...passageOf(node));
		if ("children" in node) node.children.forEach(look);
	};
	look(tree);
	return found;
}
function isPassage(node) {
	return passages.has(node.type) || node.type === "element" && htmlPassages.has(node.tagName);
}
function passageOf(node) {
	if (node.position === void 0) return [];
	const { start, end } = node.position;
	const read = {
		text: "",
		images: []
	};
	gather(node, read);
	const { text, images } = read;
	return [{
		line: start.line,
		lastLine: end.line,
		key: keyOf(text),
		images
	}];
}
function gather(node, read) {
	if (node.type === "element" && node.tagName === "sup") return;
	if (node.type === "image") read.images.push(node.url);
	if (node.type === "element" && node.tagName === "img") read.images.push(node.attributes.src ?? "");
	if ("value" in node && node.type !== "comment") read.text += ` ${node.value}`;
	if ("children" in node) for (const child of node.children) gather(child, read);
}
// src/markdown/tree/phrasing.ts
const phrasing = /* @__PURE__ */ new Set([
	"text",
	"emphasis",
	"strong",
	"delete",
	"link",
	"image",
	"inlineCode",
	"inlineMath",
	"break",
	"footnoteReference",
	"comment"
]);
function isPhrasing(node) {
	return phrasing.has(node.type) || node.type === "element" && node.display === "inline";
}
function isBlank$1(node) {
	return node.type === "comment" || node.type === "text" && /^[ \t\r\n\f]*$/.test(node.value);
}
function asBlocks(nodes) {
	const blocks = [];
	let run = [];
	const close = () => {
		if (!run.every(isBlank$1)) blocks.push(paragraphOf(joined$1(run)));
		run = [];
	};
	for (const node of nodes) if (isPhrasing(node)) run.push(node);
	else {
		close();
		blocks.push(node);
	}
	close();
	return blocks;
}
function asPhrasing(nodes) {
	return nodes.flatMap((node) => {
		if (isAtom(node)) return [{
			...node,
			display: "inline"
		}];
		if (isPhrasing(node)) return [node];
		if (node.type === "code") return [{
			type: "inlineCode",
			value: node.value
		}];
		if (node.type === "math") return [{
			type: "inlineMath",
			value: node.value
		}];
		if (!("children" in node)) return [];
		return [
			{
				type: "text",
				value: " "
			},
			...asPhrasing(node.children),
			{
				type: "text",
				value: " "
			}
		];
	});
}
function isAtom(node) {
	if (node.type !== "element") return false;
	if (node.tagName === "embed") return node.children.length === 0;
	return node.tagName === "video" || node.tagName === "audio";
}
function paragraphOf(children) {
	const position = children.find((child) => !isBlank$1(child))?.position;
	return {
		type: "paragraph",
		children,
		...position && { position }
	};
}
function joined$1(nodes) {
	const result = [];
	for (const node of nodes) {
		const before = result.at(-1);
		if (node.type === "text" && before?.type === "text") result[result.length - 1] = {
			...before,
			value: before.value + node.value
		};
		else result.push(node);
	}
	return result;
}
// src/markdown/tree/rewrite.ts
function rewrite(root, change) {
	const frames = [];
	const ancestors = [root];
	let frame = {
		node: root,
		next: 0,
		children: void 0
	};
	for (;;) {
		const child = frame.node.children[frame.next++];
		if (child !== void 0) {
			if (isParent(child)) {
				frames.push(frame);
				ancestors.push(child);
				frame = {
					node: child,
					next: 0,
					children: void 0
				};
			} else put(frame, child, change(child, ancestors));
			continue;
		}
		const { node, children } = frame;
		const done = children === void 0 ? node : {
			...node,
			children
		};
		const parent = frames.pop();
		if (parent === void 0) return done;
		ancestors.pop();
		frame = parent;
		put(frame, node, change(done, ancestors));
	}
}
function put(frame, child, change) {
	if (frame.children === void 0) {
		if (change === child) return;
		frame.children = frame.node.children.slice(0, frame.next - 1);
	}
	if (isNode(change)) frame.children.push(change);
	else for (const node of change) frame.children.push(node);
}
function walk(root, see) {
	if (!isParent(root)) return;
	const ancestors = [root];
	const places = [];
	let parent = root;
	let next = 0;
	for (;;) {
		const child = parent.children[next++];
		if (child === void 0) {
			ancestors.pop();
			const above = ancestors[ancestors.length - 1];
			if (above === void 0) return;
			parent = above;
			next = places.pop() ?? 0;
		} else if (see(child, ancestors) !== "skip" && isParent(child)) {
			ancestors.push(child);
			places.push(next);
			parent = child;
			next = 0;
		}
	}
}
function walkBlocks(root, see) {
	walk(root, (node, ancestors) => {
		see(node, ancestors);
		return node.type === "paragraph" || node.type === "heading" ? "skip" : void 0;
	});
}
function isParent(node) {
	return node.children !== void 0;
}
function isNode(change) {
	return change.type !== void 0;
}
// src/markdown/html/document.ts
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
const inline$1 = (name) => ({
	start: `<${name}>`,
	end: `</${name}>`,
	isBlock: false
});
const block$2 = (start, end) => ({
	start,
	end: `${end}\n`,
	isBlock: true
});
function formOf(node) {
	switch (node.type) {
		case "paragraph": return block$2("<p>", "</p>");
		case "heading": return block$2(`<h${node.depth}${attribute("id", node.data?.hProperties?.id)}>`, `</h${node.depth}>`);
		case "blockquote": return block$2("<blockquote>\n", "</blockquote>");
		case "list": {
			const start = node.start === 1 ? null : node.start;
			return node.ordered ? block$2(`<ol${attribute("start", start)}>\n`, "</ol>") : block$2("<ul>\n", "</ul>");
		}
		case "listItem": {
			const box = typeof node.checked === "boolean" ? "<input type=\"checkbox\"" : "";
			const checked = node.checked === true ? " checked>" : ">";
			return block$2(`<li>${box}${box && checked}`, "</li>");
		}
		case "thematicBreak": return block$2("<hr>", "");
		case "code": {
			const language = node.lang ? `language-${node.lang}` : null;
			const code = node.value === "" ? "" : `${escapeText$1(node.value)}\n`;
			return block$2(`<pre><code${attribute("class", language)}>${code}`, "</code></pre>");
		}
		case "html": return {
			start: node.value,
			end: "",
			isBlock: false
		};
		case "text": return {
			start: escapeText$1(node.value),
			end: "",
			isBlock: false
		};
		case "break": return {
			start: "<br>\n",
			end: "",
			isBlock: false
		};
		case "emphasis": return inline$1("em");
		case "strong": return inline$1("strong");
		case "delete": return inline$1("del");
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
	return value === null || value === void 0 ? "" : ` ${name}="${escapeAttribute$1(String(value))}"`;
}
function isLoose(list) {
	return list.spread === true || list.children.some(({ spread }) => spread === true);
}
function escapeText$1(text) {
	return text.replace(/[<>&]/g, escapeCharacter);
}
function escapeAttribute$1(value) {
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
// src/markdown/html/from-html.ts
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
const blocks$4 = new Set("address applet article aside base blockquote body canvas caption center col colgroup dd details dialog dir div dl dt embed fieldset figcaption figure footer form frame frameset h1 h2 h3 h4 h5 h6 head header hgroup hr html iframe legend li link main menu meta nav noframes noscript object ol optgroup option p param pre script search section select style summary table tbody td template textarea tfoot th thead title tr ul video".split(" "));
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
			...placeOf$2(node)
		}));
		else if ("data" in node) children.push(change({
			type: "comment",
			value: node.data,
			...placeOf$2(node)
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
		display: blocks$4.has(tagName) ? "block" : "inline",
		children,
		...placeOf$2(tag)
	};
}
function placeOf$2({ sourceCodeLocation: at }) {
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
// src/markdown/html/balance.ts
const names$1 = (text) => new Set(text.split(" "));
const voids$1 = names$1("area base basefont bgsound br col command embed frame hr img input keygen link meta param source track wbr");
const implied = names$1("p li dt dd tr td th thead tbody tfoot colgroup caption option optgroup rp rt");
const raw = names$1("script style textarea title xmp iframe noembed noframes");
const foreign = names$1("svg math");
function isBalanced(html) {
	const open = [];
	let drawing = Number.POSITIVE_INFINITY;
	let within = null;
	for (const tag of tagsIn(html)) {
		if (tag === null) return false;
		const { name } = tag;
		if (within !== null && !(tag.ends && name === within)) continue;
		within = null;
		if (tag.ends) {
			while (open.at(-1) !== name && implied.has(open.at(-1) ?? "")) open.pop();
			if (open.at(-1) === name) open.pop();
			else if (name !== "p" && name !== "br") return false;
			if (open.length <= drawing) drawing = Number.POSITIVE_INFINITY;
		} else if (!voids$1.has(name) && !(tag.empty && open.length > drawing)) {
			if (foreign.has(name)) drawing = Math.min(drawing, open.length);
			open.push(name);
			if (raw.has(name)) within = name;
		}
	}
	return open.every((name) => implied.has(name));
}
function* tagsIn(html) {
	for (let at = html.indexOf("<"); at !== -1; at = html.indexOf("<", at)) {
		const start = /[!?/]?[a-zA-Z-]?/y;
		start.lastIndex = at + 1;
		const lead = start.exec(html)?.[0] ?? "";
		if (html.startsWith("<!--", at)) {
			const end = html.indexOf("-->", at + 4);
			if (end === -1) return;
			at = end + 3;
		} else if (/^[!?]/.test(lead)) {
			const end = html.indexOf(">", at);
			if (end === -1) return;
			at = end + 1;
		} else if (/^\/?[a-zA-Z]$/.test(lead)) {
			const end = endOfTag(html, at);
			if (end === -1) {
				yield null;
				return;
			}
			const text = html.slice(at, end);
			yield {
				name: (/^<\/?([^\s/>]+)/.exec(text)?.[1] ?? "").toLowerCase(),
				ends: lead.startsWith("/"),
				empty: text.endsWith("/")
			};
			at = end + 1;
		} else at++;
	}
}
function endOfTag(html, from) {
	let quote = null;
	for (let at = from; at < html.length; at++) {
		const sign = html[at];
		if (quote !== null) quote = sign === quote ? null : quote;
		else if (sign === ">") return at;
		else if ((sign === "\"" || sign === "'") && /[=\s]/.test(html[at - 1] ?? "")) quote = sign;
	}
	return -1;
}
// src/markdown/url.ts
const scripting = /* @__PURE__ */ new Set([
	"javascript:",
	"vbscript:",
	"livescript:"
]);
const withScheme = /^[a-z][a-z0-9+.-]*:/i;
function absoluteUrl(written, base) {
	const url = trimControls(written).replace(/[\t\n\r]/g, "");
	if (withScheme.test(url)) return withItsScheme(url);
	if (url.startsWith("//")) return parsed(`https:${url}`);
	if (url === "" || url.startsWith("#")) return parsed(withoutFragment(base.canonicalUrl) + url);
	const resolved = base.resolve?.(url);
	if (resolved) return parsed(resolved);
	return parsed(url, base.pageUrl);
}
function withItsScheme(url) {
	const scheme = url.slice(0, url.indexOf(":") + 1).toLowerCase();
	if (scripting.has(scheme)) return { kind: "unsafe" };
	if (scheme !== "http:" && scheme !== "https:") return {
		kind: "url",
		url: encoded(url)
	};
	return /^https?:\/\/[a-z0-9.-]+(?::\d+)?(?:[/?#][\x21-\x7e]*)?$/.test(url) && !/\\|\/\.{1,2}(?:[/?#]|$)/.test(url) ? {
		kind: "url",
		url: encoded(url)
	} : parsed(url);
}
function parsed(url, base) {
	try {
		return {
			kind: "url",
			url: encoded(new URL(url, base).href)
		};
	} catch {
		return {
			kind: "unreadable",
			url: encoded(url)
		};
	}
}
function encoded(url) {
	return url.replace(/[^\x21-\x7e]|["<>\\^`{|}]/gu, (character) => /\p{Surrogate}/u.test(character) ? "%EF%BF%BD" : encodeURIComponent(character));
}
function withoutFragment(url) {
	const hash = url.indexOf("#");
	return hash === -1 ? url : url.slice(0, hash);
}
function trimControls(text) {
	let start = 0;
	let end = text.length;
	while (start < end && text.charCodeAt(start) <= 32) start++;
	while (end > start && text.charCodeAt(end - 1) <= 32) end--;
	return text.slice(start, end);
}
// src/markdown/passes/own-links.ts
function linkCopies(root, copyOf) {
	return rewrite(root, (node) => {
		const url = node.type === "link" ? webAddress(copyOf(node.url)) : void 0;
		return node.type === "link" && url !== void 0 ? linkTo$2(node, url) : node;
	});
}
function linksOf({ tree, excerpt }) {
	const urls = /* @__PURE__ */ new Set();
	for (const root of /* @__PURE__ */ new Set([tree, excerpt])) linkCopies(root, (url) => void urls.add(url));
	return [...urls];
}
function webAddress(url) {
	if (url === void 0 || !/^https?:\/\//i.test(url)) return void 0;
	const safe = absoluteUrl(url, {
		pageUrl: url,
		canonicalUrl: url
	});
	return safe.kind === "url" ? safe.url : void 0;
}
function linkTo$2(link, url) {
	const [only, another] = link.children;
	const isBare = only?.type === "text" && another === void 0 && only.value === link.url;
	return {
		...link,
		url,
		children: isBare ? [{
			...only,
			value: url
		}] : link.children
	};
}
// src/markdown/tree/text.ts
const unseen$1 = /* @__PURE__ */ new Set([
	"script",
	"style",
	"template",
	"noscript",
	"head",
	"title"
]);
function plainText(node) {
	const own = wordOf(node);
	if (own !== void 0) return own;
	const parts = [];
	let block;
	walk(node, (child, ancestors) => {
		if (child.type === "element" && unseen$1.has(child.tagName)) return "skip";
		const word = wordOf(child);
		if (word === void 0) return void 0;
		const around = isBlock(child) ? child : blockAround(ancestors);
		if (parts.length > 0 && around !== block) parts.push("\n");
		parts.push(word);
		block = around;
	});
	return parts.join("");
}
function blockAround(ancestors) {
	return ancestors.slice(-100).findLast((parent) => isBlock(parent));
}
function lineOf(node) {
	return fold$1(plainText(node));
}
function fold$1(text) {
	return text.replace(/\s+/g, " ").trim();
}
function foldVisible(text) {
	return fold$1(text.replace(/[\p{Cc}\p{Surrogate}]/gu, " "));
}
function foldBlanks(text) {
	return text.replace(/(?<! ) *[\t\r\n\f][ \t\r\n\f]*| {2,}/g, " ");
}
function charactersIn$1(text) {
	let count = 0;
	for (const _ of text) count += 1;
	return count;
}
function shorten(text, most) {
	if (text.length <= most || charactersIn$1(text) <= most) return text;
	let cut = "";
	let left = most - 1;
	for (const { segment } of graphemesOf(text.slice(0, 2 * most))) {
		left -= charactersIn$1(segment);
		if (left < 0) break;
		cut += segment;
	}
	const blank = cut.lastIndexOf(" ");
	return `${(blank > cut.length / 2 ? cut.slice(0, blank) : cut).replace(/(?<![\s,;:.–—-])[\s,;:.–—-]+$/, "")}…`;
}
const blocks$3 = /* @__PURE__ */ new Set([
	"paragraph",
	"heading",
	"listItem",
	"tableRow",
	"tableCell",
	"blockquote",
	"footnoteDefinition",
	"code",
	"math"
]);
function isBlock(node) {
	return blocks$3.has(node.type) || node.type === "element" && node.display === "block";
}
function wordOf(node) {
	switch (node.type) {
		case "text":
		case "inlineCode":
		case "code":
		case "inlineMath":
		case "math": return node.value;
		case "image": return node.alt ?? "";
		case "break": return "\n";
		default: return;
	}
}
// src/platforms/bluesky/codes.ts
const blueskyCodes = {
	"bluesky-too-long": {
		severity: "error",
		what: "The text that was written for Bluesky is longer than the 300 characters, or the 3,000 bytes, that it takes. An emoji with joiners is one character and many bytes.",
		fix: "Shorten `text` under `posse: bluesky:` in the front matter, or `announce:` under `posse:`."
	},
	"bluesky-empty": {
		severity: "error",
		what: "There is nothing to announce: the post has neither a title nor a text for Bluesky.",
		fix: "Give the post a `title`, or write `text` under `posse: bluesky:` in the front matter."
	},
	"bluesky-no-document": {
		severity: "notice",
		what: "`bluesky-documents` is on, and the post's canonical URL is not on the blog's own site: it is announced, and has no document of standard.site, for that would be part of another publication.",
		fix: "Nothing, if the original is elsewhere; else correct `url` in _config.yml, or `canonical_url` in the front matter."
	}
};
const diagnose$5 = diagnoser(blueskyCodes);
// src/markdown/tree/shown-text.ts
const reference$3 = /&(?!(?:#\d+|#x[\da-f]+|[a-z][a-z\d]*);)/gi;
const tag = /<(\/?)([a-z][a-z\d]*)(?:\s[^<>]*)?\/?>/gi;
function shownTitle(title) {
	if (!/[<&]/.test(title)) return title;
	const ended = new Set([...title.matchAll(tag)].flatMap(([, end, name = ""]) => end ? name.toLowerCase() : []));
	return fold$1(lineOf(parseHtml(title.replace(reference$3, "&amp;").replace(tag, (written, _end, name) => {
		return ended.has(name.toLowerCase()) || /^(?:w?br)$/i.test(name) ? written : `&lt;${written.slice(1)}`;
	}).replace(/<(?!\/?[a-z])/gi, "&lt;")))) || title;
}
const markup = /[<&*_`[\]\\~{]/;
function shownProse(written, parse) {
	const prose = written.replace(/^\s*#{1,6}[ \t]+(?=\S)/, "");
	if (!markup.test(prose)) return prose;
	if (/^\s*</.test(prose)) return wordsOf$1(parse(prose)) || prose;
	return wordsOf$1(parse(`${lead}${fold$1(prose)}`)).replace(lead, "").trim() || prose;
}
const lead = "﷐";
function openingWords(...texts) {
	const found = texts.map(wordsIn);
	return found.find(({ paragraphs }) => paragraphs !== "")?.paragraphs ?? found.find(({ others }) => others !== "")?.others ?? "";
}
function wordsIn(root) {
	const paragraphs = [];
	const others = [];
	walk(root, (node, ancestors) => {
		if (passedOver(node)) return "skip";
		if (node.type !== "paragraph") return void 0;
		const words = wordsOf$1(node);
		const isListed = ancestors.some(({ type }) => type === "listItem");
		if (words !== "" && !isCaption(node, ancestors.at(-1))) (isListed || isBold(node) ? others : paragraphs).push(words);
		return "skip";
	});
	return {
		paragraphs: paragraphs.join(" "),
		others: others.join(" ")
	};
}
function isBold({ children }) {
	return children.every((child) => child.type === "strong" || isBlankText$1(child));
}
function passedOver(node) {
	if (node.type === "heading" || node.type === "code" || node.type === "math") return true;
	if (node.type === "table" || node.type === "footnoteDefinition") return true;
	if (node.type === "list") return isContents$1(node);
	return node.type === "element" && /^(?:figcaption|script|style|table)$/.test(node.tagName);
}
function isContents$1(list) {
	let links = 0;
	let others = 0;
	walk(list, (node) => {
		if (node.type === "link") {
			if (node.url.includes("#")) links += 1;
			else others += 1;
			return "skip";
		}
		if (node.type === "text" && /\S/.test(node.value)) others += 1;
	});
	return links > 0 && others === 0;
}
function isCaption(node, parent) {
	if (node.type !== "paragraph") return false;
	const shown = node.children.filter(({ type }) => type !== "break" && type !== "comment");
	if (!shown.every((child) => child.type === "emphasis" || child.type === "image" || isBlankText$1(child))) return false;
	if (shown.some(({ type }) => type === "image")) return true;
	const siblings = parent !== void 0 && "children" in parent ? parent.children : [];
	const before = siblings[siblings.indexOf(node) - 1];
	return before !== void 0 && holdsOnlyPictures(before);
}
function holdsOnlyPictures(node) {
	if (node.type === "image") return true;
	if (node.type === "paragraph" || node.type === "link") return node.children.every((child) => isBlankText$1(child) || holdsOnlyPictures(child));
	return node.type === "element" && node.tagName === "figure";
}
function isBlankText$1(node) {
	return node.type === "text" && node.value.trim() === "";
}
function wordsOf$1(node) {
	return lineOf(rewrite(node.type === "root" ? node : {
		type: "root",
		children: [node]
	}, (child) => isPicture$3(child) ? [] : child));
}
function isPicture$3(node) {
	return node.type === "image" || node.type === "element" && node.tagName === "img";
}
// src/platforms/announcements/hashtags.ts
function hashtagsOf(tags, most) {
	const words = tags.flatMap((tag) => hashtagOf(tag) ?? []);
	return words.filter((word, index) => words.findIndex((other) => other.toLowerCase() === word.toLowerCase()) === index).slice(0, most);
}
function hashtagOf(tag) {
	const parts = tag.replace(/^#/, "").replace(/['’]/g, "").split(/[\s\-_./&,:]+/).filter((part) => part !== "");
	if (parts.some((part) => /[^\p{L}\p{N}\p{M}·]/u.test(part))) return void 0;
	const word = parts.length === 1 ? parts[0] ?? "" : parts.map(capitalized).join("");
	return isHashtag(word) ? `#${word}` : void 0;
}
function capitalized(word) {
	const [first = ""] = word;
	return `${first.toUpperCase()}${word.slice(first.length)}`;
}
// src/platforms/announcements/draft.ts
const longestDescription = 600;
function draftOf({ post, excerpt }, wish, { hashtags }) {
	const chosen = wish.tags ?? (post.tags.length > 0 ? post.tags : post.categories);
	const description = wish.description ?? post.description ?? openingWords(excerpt);
	return {
		template: written(wish.text ?? "{title}\n\n{description}\n\n{url}\n\n{tags}"),
		isWritten: wish.text !== void 0,
		title: foldVisible(wish.title ?? post.title),
		description: shorten(foldVisible(description), longestDescription),
		url: post.canonicalUrl,
		tags: hashtagsOf(chosen.map(foldVisible), hashtags)
	};
}
function cardOf(manuscript, draft, wish) {
	const cover = wish.cover === void 0 ? manuscript.cover : manuscript.absolute(wish.cover);
	const { title, description, url } = draft;
	const isWeb = cover !== null && /^https?:\/\//i.test(cover);
	const alt = wish.alt === void 0 ? {} : { alt: foldVisible(wish.alt) };
	return {
		url,
		title,
		description: shorten(description, 300),
		...isWeb && { image: {
			url: cover,
			...alt
		} }
	};
}
function languageOf$1({ post }, wish) {
	const said = (wish.lang ?? post.lang ?? "").trim().replaceAll("_", "-");
	return /^[a-z]{2,3}(?:-[a-z\d]{2,8}){0,4}$/i.test(said) ? said : void 0;
}
function written(text) {
	return text.replace(/\r\n?/g, "\n").replace(/(?!\n)[\p{Cc}\p{Surrogate}]/gu, " ");
}
// src/platforms/bluesky/record-key.ts
const digits$1 = "234567abcdefghijklmnopqrstuvwxyz";
const signs$2 = "-._~:/?#[]@!$&'()*+,;=%0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";
const prime = 1073741789;
function recordKey(date, canonicalUrl) {
	const hash = hashOf(canonicalUrl);
	const seconds = Math.max(0, Math.floor((date?.getTime() ?? 0) / 1e3) || 0);
	return inBase32(BigInt(seconds) * 1000000n + BigInt(hash % 1e6), 11) + inBase32(BigInt(hash >> 20), 2);
}
function hashOf(text) {
	let hash = 0;
	for (const sign of text) {
		const place = signs$2.indexOf(sign);
		hash = (hash * 131 + (place < 0 ? 85 : place)) % prime;
	}
	return hash;
}
function inBase32(value, length) {
	let [left, text] = [value, ""];
	for (let place = 0; place < length; place++) {
		text = digits$1.charAt(Number(left % 32n)) + text;
		left /= 32n;
	}
	return text;
}
// src/platforms/bluesky/page-document.ts
const longestTitle$1 = {
	graphemes: 500,
	bytes: 5e3
};
const longestAbout = {
	graphemes: 3e3,
	bytes: 3e4
};
const longestTag$1 = {
	graphemes: 128,
	bytes: 1280
};
const longestText$2 = 1e5;
function pageDocument({ post, tree, excerpt }, { blog, title }) {
	const url = blog.url.replace(/\/$/, "");
	if (!/^https?:\/\//i.test(url) || !post.canonicalUrl.startsWith(`${url}/`)) return void 0;
	const description = foldVisible(post.description ?? openingWords(excerpt));
	const text = readable(plainText(tree));
	const tags = [...new Set(post.tags.map(tagOf$2).filter((tag) => tag !== ""))];
	return {
		record: {
			$type: "site.standard.document",
			title: firstGraphemes(title, longestTitle$1),
			path: post.canonicalUrl.slice(url.length),
			...post.date !== null && { publishedAt: post.date.toISOString() },
			...description !== "" && { description: firstGraphemes(description, longestAbout) },
			...tags.length > 0 && { tags },
			...text !== "" && bytesIn(text) <= longestText$2 && { textContent: text }
		},
		publication: {
			key: recordKey(null, url),
			record: publication(blog, url)
		}
	};
}
function publication({ name, description }, url) {
	const [title, about] = [name, description].map(foldVisible);
	return {
		$type: "site.standard.publication",
		url,
		name: firstGraphemes(title || new URL(url).host, longestTitle$1),
		...about && { description: firstGraphemes(about, longestAbout) }
	};
}
function tagOf$2(tag) {
	return firstGraphemes(foldVisible(tag).replace(/^#+/, ""), longestTag$1);
}
function readable(text) {
	return text.replace(/\r\n?/g, "\n").replace(/(?!\n)[\p{Cc}\p{Surrogate}]/gu, " ").replace(/\n{3,}/g, "\n\n").trim();
}
// src/platforms/bluesky/text.ts
const longestText$1 = {
	graphemes: 300,
	bytes: 3e3
};
const longestTag = 64;
const longestShownUrl = 40;
const blueskyStyle = {
	shownUrl: (url) => firstGraphemes(url.replace(/^https?:\/\/(?:www\.)?/i, "").replace(/\/$/, ""), { graphemes: longestShownUrl }),
	fits: (text) => graphemesIn(text) <= longestText$1.graphemes && bytesIn(text) <= longestText$1.bytes
};
function facetsOf(pieces) {
	const facets = [];
	let at = 0;
	for (const { text, link } of pieces) {
		const spans = link === void 0 ? featuresIn(text) : [{
			start: 0,
			end: text.length,
			feature: linkTo$1(link)
		}];
		for (const { start, end, feature } of spans) {
			const byteStart = at + bytesIn(text.slice(0, start));
			const byteEnd = byteStart + bytesIn(text.slice(start, end));
			facets.push({
				index: {
					byteStart,
					byteEnd
				},
				features: [feature]
			});
		}
		at += bytesIn(text);
	}
	return facets;
}
function featuresIn(text) {
	const links = linksIn(text).map(({ url, ...span }) => ({
		...span,
		feature: linkTo$1(url)
	}));
	const tags = hashtagsIn(text).filter(({ tag }) => graphemesIn(tag) <= longestTag).map(({ tag, ...span }) => ({
		...span,
		feature: {
			$type: `${facet}#tag`,
			tag
		}
	}));
	return [...links, ...tags].sort((one, other) => one.start - other.start);
}
const facet = "app.bsky.richtext.facet";
function linkTo$1(uri) {
	return {
		$type: `${facet}#link`,
		uri
	};
}
// src/platforms/bluesky/render.ts
const timeField = {
	name: "createdAt",
	values: []
};
function renderForBluesky(manuscript, settings, now) {
	const { post } = manuscript;
	const wish = wishFor(post, "bluesky");
	const diagnostics = [];
	const say = (code, message) => {
		const line = post.keyLines.posse ?? post.keyLines.title;
		diagnostics.push(diagnose$5(code, message, {
			path: post.path,
			line
		}));
	};
	const draft = draftOf(manuscript, wish, settings);
	const pieces = compose(draft, blueskyStyle);
	if (pieces === void 0) {
		const whole = textOf$3(compose(draft, {
			...blueskyStyle,
			fits: () => true
		}) ?? []);
		const { graphemes, bytes } = longestText$1;
		say("bluesky-too-long", `The text has ${`${graphemesIn(whole)} characters and ${bytesIn(whole)} bytes`}; Bluesky takes ${graphemes} and ${bytes}.`);
	}
	const text = textOf$3(pieces ?? []);
	if (pieces !== void 0 && (text === "" || draft.title === "" && !draft.isWritten)) say("bluesky-empty", "The post has no title and no text for Bluesky.");
	if (pieces === void 0 || hasErrors(diagnostics)) return { diagnostics };
	const card = cardOf(manuscript, draft, wish);
	const facets = facetsOf(pieces);
	const language = languageOf$1(manuscript, wish);
	const { url: uri, title, description } = card;
	const request = {
		$type: "app.bsky.feed.post",
		text,
		...facets.length > 0 && { facets },
		...language !== void 0 && { langs: [language] },
		embed: {
			$type: "app.bsky.embed.external",
			external: {
				uri,
				title,
				description
			}
		},
		createdAt: now.toISOString()
	};
	const { canonicalUrl, date } = post;
	const document = documentOf(manuscript, settings, draft.title || text);
	if (settings.documents && document === void 0) say("bluesky-no-document", `${canonicalUrl} is not on the blog's own site.`);
	return {
		article: {
			...withDigests({
				platform: "bluesky",
				canonicalUrl,
				title: draft.title || text,
				visibility: "public",
				wish: "default",
				request: {
					...request,
					picture: card.image?.url ?? null,
					...document && { document: document.record }
				},
				key: recordKey(date, canonicalUrl),
				...document && { document },
				announcement: {
					draft,
					text,
					card,
					length: {
						counted: graphemesIn(text),
						most: longestText$1.graphemes
					}
				}
			}, timeField),
			request
		},
		diagnostics
	};
}
function documentOf(manuscript, { documents, blog }, title) {
	return documents && blog ? pageDocument(manuscript, {
		blog,
		title
	}) : void 0;
}
// src/platforms/devto/dialect/codes.ts
const devtoCodes = {
	"devto-liquid": {
		severity: "error",
		what: "The article holds text that dev.to would run as Liquid, which would replace or refuse it. This is a fault of Posse.",
		fix: "Report it with the post's text; until it is fixed, put the text into a code block."
	},
	"devto-too-long": {
		severity: "error",
		what: "The article is longer than dev.to takes (800 KiB).",
		fix: "Shorten it, or send an excerpt: `body: excerpt` under `posse: devto:` in the front matter."
	},
	"devto-no-title": {
		severity: "error",
		what: "dev.to takes no article without a title.",
		fix: "Give the post a `title` in its front matter."
	},
	"devto-title": {
		severity: "warning",
		what: "The title is longer than dev.to's 128 characters and was cut.",
		fix: "Give it a shorter one: `title` under `posse: devto:` in the front matter."
	},
	"devto-description": {
		severity: "notice",
		what: "The description is longer than the 500 characters that are sent, and was cut.",
		fix: "Write a shorter one: `description` in the front matter, or under `posse: devto:`."
	},
	"devto-canonical-url": {
		severity: "error",
		what: "dev.to takes a canonical URL only if it is http or https and its host has a dot.",
		fix: "Correct `url` in `_config.yml`, or the site-url that was given."
	},
	"devto-tag-changed": {
		severity: "notice",
		what: "dev.to's tags are letters and digits only, at most 30 of them; a tag was changed to fit.",
		fix: "Choose tags for dev.to: `tags` under `posse: devto:` in the front matter."
	},
	"devto-tag-dropped": {
		severity: "warning",
		what: "dev.to takes four tags of at most 30 letters and digits; a tag was left out.",
		fix: "Choose tags for dev.to: `tags` under `posse: devto:` in the front matter."
	},
	"devto-tags-over": {
		severity: "notice",
		what: "dev.to takes four tags; the others are left out.",
		fix: "Choose four for dev.to: `tags` under `posse: devto:` in the front matter."
	},
	"devto-visibility": {
		severity: "notice",
		what: "dev.to knows no unlisted articles, so this one is a draft.",
		fix: "Write `visibility: draft` or `visibility: public`."
	},
	"devto-ai-disclosure": {
		severity: "error",
		what: "The post asks for an AI disclosure level that dev.to does not have.",
		fix: "Write one of `not_disclosed`, `no_ai`, `some_ai`, `fully_autonomous`."
	},
	"devto-cover": {
		severity: "warning",
		what: "The cover is not an http(s) address that dev.to can fetch, so the article has none.",
		fix: "Name an image that is on the web."
	},
	"devto-media": {
		severity: "notice",
		what: "dev.to has no player for this, so the article has a link instead.",
		fix: "Nothing, if a link will do."
	},
	"devto-html": {
		severity: "notice",
		what: "dev.to does not allow an HTML element; its content is there without it.",
		fix: "Use Markdown, or accept the plainer form."
	},
	"devto-link": {
		severity: "warning",
		what: "dev.to makes links to common kinds of addresses only (http, https, mailto and the like); the text is there without its link.",
		fix: "Correct the address, or write it into the text."
	},
	"devto-summary": {
		severity: "notice",
		what: "dev.to shows the title of a folded part (`<summary>`) as plain text, without its links.",
		fix: "Put the link into the part itself, if readers need it."
	},
	"devto-tabs": {
		severity: "notice",
		what: "dev.to shows the tabs in code as blanks, up to every fourth column.",
		fix: "Nothing, unless readers copy code that needs tabs, such as a makefile."
	},
	"devto-headings": {
		severity: "notice",
		what: "The post has headings of all six levels; dev.to has five below the title, so the two lowest look the same.",
		fix: "Nothing, if the text reads well so."
	},
	"devto-note": {
		severity: "notice",
		what: "dev.to's footnotes hold paragraphs only: code in one has no block of its own, a list in one has no marks.",
		fix: "Move it into the text, if its form matters."
	},
	"devto-image": {
		severity: "warning",
		what: "dev.to shows images by their address on the web only; one that is in the post itself (`data:`) was left out.",
		fix: "Put the image into a file."
	}
};
const diagnose$4 = diagnoser(devtoCodes);
// src/markdown/passes/teaser.ts
function teaser({ post, excerpt }) {
	const url = post.canonicalUrl;
	return {
		type: "root",
		children: [...excerpt.children, {
			type: "paragraph",
			children: [{
				type: "text",
				value: "Read on at "
			}, {
				type: "link",
				url,
				children: [{
					type: "text",
					value: url
				}]
			}]
		}]
	};
}
// src/markdown/passes/headings.ts
function headingLevels(root) {
	const levels = /* @__PURE__ */ new Map();
	walkBlocks(root, (node) => {
		if (node.type === "heading" && !levels.has(node.depth)) levels.set(node.depth, node);
	});
	return new Map([...levels].sort(([a], [b]) => a - b));
}
function headingsFrom(root, top) {
	const levels = [...headingLevels(root).keys()];
	const down = Math.max(0, top - (levels[0] ?? 6));
	if (down === 0) return root;
	const room = levels.length <= 7 - top;
	const moved = new Map(levels.map((depth, at) => {
		const below = room ? levels.length - 1 - at : 0;
		return [depth, Math.min(6 - below, depth + down)];
	}));
	return rewrite(root, (node) => node.type === "heading" ? {
		...node,
		depth: moved.get(node.depth) ?? node.depth
	} : node);
}
// src/platforms/devto/dialect/anchors.ts
function anchorsOf(root, ownUrls) {
	const anchors = /* @__PURE__ */ new Map();
	walkBlocks(root, (node) => {
		const id = node.data?.hProperties?.id;
		if (node.type !== "heading" || typeof id !== "string" || anchors.has(id)) return;
		anchors.set(id, anchorOf(node));
	});
	const own = new Set(ownUrls);
	return (url) => {
		const hash = url.indexOf("#");
		if (hash === -1 || !own.has(url.slice(0, hash))) return url;
		const anchor = anchors.get(decoded$2(url.slice(hash + 1)));
		return anchor ? `#${anchor}` : url;
	};
}
function anchorOf(heading) {
	const parts = [];
	walk(heading, (node) => {
		if (node.type === "text") parts.push(node.value);
		else if (node.type === "break") parts.push(" ");
		else if (node.type === "inlineCode") parts.push(`{% raw %}${node.value}{% endraw %}`);
		else if (node.type === "inlineMath") parts.push(`{% katex inline %} ${node.value} {% endkatex %}`);
	});
	return (parts.length > 0 ? parts.join("") : plainText(heading)).toLowerCase().replace(/\p{RGI_Emoji}/gv, "").trim().replace(/[\p{P}$+<=>^`|~]/gu, "").replace(/\s+/g, "-");
}
function decoded$2(fragment) {
	try {
		return decodeURIComponent(fragment);
	} catch {
		return fragment;
	}
}
// src/markdown/passes/embed-providers.ts
const path = (url, pattern) => pattern.exec(url.pathname)?.[1] ?? null;
const providers = [
	{
		name: "youtube",
		hosts: [
			"youtube.com",
			"youtube-nocookie.com",
			"m.youtube.com",
			"youtu.be"
		],
		idOf: (url) => (url.hostname.endsWith("youtu.be") ? path(url, /^\/([\w-]{11})$/) : path(url, /^\/(?:embed|v|shorts|live)\/(?!videoseries)([\w-]{11})\/?$/) ?? /^[\w-]{11}(?=[?&]|$)/.exec(url.searchParams.get("v") ?? "")?.[0]) ?? null,
		pageOf: (id) => `https://www.youtube.com/watch?v=${id}`
	},
	{
		name: "vimeo",
		hosts: ["vimeo.com", "player.vimeo.com"],
		idOf: (url) => path(url, /^\/(?:video\/)?(\d+)\/?$/),
		pageOf: (id) => `https://vimeo.com/${id}`
	},
	{
		name: "gist",
		hosts: ["gist.github.com"],
		idOf: (url) => path(url, /^\/((?:[\w-]+\/)?[0-9a-f]{5,40})(?:\.js|\.pibb)?\/?$/),
		pageOf: (id, url) => {
			const file = url.searchParams.get("file");
			return `https://gist.github.com/${id}${file ? `#file-${file.toLowerCase().replace(/[^a-z0-9_]+/g, "-")}` : ""}`;
		}
	},
	{
		name: "twitter",
		hosts: [
			"twitter.com",
			"mobile.twitter.com",
			"x.com"
		],
		idOf: (url) => path(url, /^\/\w+\/status(?:es)?\/(\d+)\/?$/),
		pageOf: (_, url) => `https://${url.hostname}${url.pathname}`
	},
	{
		name: "codepen",
		hosts: ["codepen.io"],
		idOf: (url) => path(url, /^\/([\w-]+\/(?:pen|embed|full|details)\/(?:preview\/)?\w+)\/?$/),
		pageOf: (id) => `https://codepen.io/${id.replace(/\/(?:embed|full|details)\/(?:preview\/)?/, "/pen/")}`
	},
	{
		name: "jsfiddle",
		hosts: ["jsfiddle.net"],
		idOf: (url) => path(url, /^\/((?:\w+\/)?\w+(?:\/\d+)?)\/(?:embedded\/.*|embed\/.*)?$/),
		pageOf: (id) => `https://jsfiddle.net/${id}/`
	},
	{
		name: "codesandbox",
		hosts: ["codesandbox.io"],
		idOf: (url) => path(url, /^\/(?:embed|s)\/([\w-]+)\/?$/),
		pageOf: (id) => `https://codesandbox.io/s/${id}`
	},
	{
		name: "stackblitz",
		hosts: ["stackblitz.com"],
		idOf: (url) => path(url, /^\/edit\/([\w-]+)\/?$/),
		pageOf: (id) => `https://stackblitz.com/edit/${id}`
	},
	{
		name: "speakerdeck",
		hosts: ["speakerdeck.com"],
		idOf: (url) => path(url, /^\/player\/([0-9a-f]{32})\/?$/),
		pageOf: (id) => `https://speakerdeck.com/player/${id}`
	},
	{
		name: "slideshare",
		hosts: ["slideshare.net"],
		idOf: (url) => path(url, /^\/slideshow\/embed_code\/(?:key\/)?(\w+)\/?$/),
		pageOf: (id) => `https://www.slideshare.net/slideshow/embed_code/key/${id}`
	},
	{
		name: "asciinema",
		hosts: ["asciinema.org"],
		idOf: (url) => path(url, /^\/a\/(\w+?)(?:\.js|\/iframe|\/embed)?\/?$/),
		pageOf: (id) => `https://asciinema.org/a/${id}`
	},
	{
		name: "spotify",
		hosts: ["open.spotify.com"],
		idOf: (url) => path(url, /^\/(?:embed\/|embed-podcast\/)?((?:track|album|playlist|episode|show|artist)\/\w+)\/?$/),
		pageOf: (id) => `https://open.spotify.com/${id}`
	}
];
const others = [
	{
		name: "soundcloud",
		hosts: ["soundcloud.com"],
		idOf: (url) => path(url, /^\/([\w-]+\/(?:sets\/)?[\w-]+)\/?$/),
		pageOf: (id) => `https://soundcloud.com/${id}`
	},
	{
		name: "bilibili",
		hosts: ["player.bilibili.com", "bilibili.com"],
		idOf: (url) => {
			const aid = /^\d+$/.exec(url.searchParams.get("aid") ?? "")?.[0];
			const byNumber = aid === void 0 ? null : `av${aid}`;
			return url.searchParams.get("bvid") ?? byNumber ?? path(url, /^\/video\/((?:BV|av)\w+)\/?$/);
		},
		pageOf: (id) => `https://www.bilibili.com/video/${id}`
	},
	{
		name: "twitch",
		hosts: ["player.twitch.tv", "twitch.tv"],
		idOf: (url) => url.searchParams.get("video") ?? path(url, /^\/videos\/(\d+)\/?$/),
		pageOf: (id) => `https://www.twitch.tv/videos/${id.replace(/^v/, "")}`
	},
	{
		name: "dailymotion",
		hosts: ["dailymotion.com"],
		idOf: (url) => path(url, /^\/(?:embed\/)?video\/(\w+)\/?$/),
		pageOf: (id) => `https://www.dailymotion.com/video/${id}`
	},
	{
		name: "google-drive",
		hosts: ["drive.google.com"],
		idOf: (url) => path(url, /^\/file\/d\/([\w-]+)\/(?:preview|view)\/?$/),
		pageOf: (id) => `https://drive.google.com/file/d/${id}/view`
	}
];
function providerOf(written) {
	const address = written.startsWith("//") ? `https:${written}` : written;
	if (!URL.canParse(address)) return null;
	const url = new URL(address);
	if (url.protocol !== "https:" && url.protocol !== "http:") return null;
	const host = url.hostname.replace(/^www\./, "");
	for (const provider of [...providers, ...others]) {
		if (!provider.hosts.includes(host)) continue;
		const id = provider.idOf(url);
		const file = provider.name === "gist" ? url.searchParams.get("file") : null;
		if (id !== null) {
			const found = {
				provider: provider.name,
				url: provider.pageOf(id, url),
				id
			};
			return file ? {
				...found,
				file
			} : found;
		}
	}
	return null;
}
// src/markdown/passes/embeds.ts
function recogniseEmbeds(root) {
	return rewrite(root, (node) => {
		if (node.type === "element") return ofElement$1(node) ?? node;
		if (node.type === "paragraph") return ofParagraph(node) ?? divided$2(node);
		if (node.type === "image") return ofImage(node) ?? node;
		return node;
	});
}
function embedOf(node) {
	return node.type === "element" ? node.data?.embed ?? null : null;
}
function playedAt(node) {
	const embed = embedOf(node);
	if (embed !== null) return embed.url;
	if (node.type !== "element" || !/^(?:video|audio)$/.test(node.tagName)) return null;
	let source = node.attributes.src ?? null;
	walk(node, (child) => {
		if (child.type === "element" && child.tagName === "source") source ??= child.attributes.src ?? null;
	});
	return source !== null && /^https?:/i.test(source) ? source : null;
}
const sources = {
	embed: "src",
	iframe: "src",
	object: "data",
	script: "src"
};
function ofElement$1(element) {
	const { tagName, attributes } = element;
	const holds = Object.hasOwn(sources, tagName) ? sources[tagName] : void 0;
	const source = (holds === void 0 ? void 0 : attributes[holds]) ?? "";
	if (source !== "") {
		const page = tagName === "script" || !/^https?:/.test(source) ? null : {
			provider: "page",
			url: source
		};
		const embed = providerOf(source) ?? page;
		return embed === null ? null : embedElement(embed, element);
	}
	if (tagName === "object") return embedIn(element);
	if (tagName === "blockquote" && /\b(?:twitter|instagram|tiktok|bluesky)-/.test(attributes.class ?? "")) return ofQuote(element);
	return null;
}
function embedIn(element) {
	let found = null;
	walk(element, (node) => {
		if (found === null && embedOf(node) !== null) found = node;
	});
	return found;
}
function ofQuote(element) {
	let last = null;
	walk(element, (node) => {
		const url = node.type === "link" ? node.url : node.type === "element" ? node.attributes.href : void 0;
		last = (url === void 0 ? null : providerOf(url)) ?? last;
	});
	return last === null ? null : {
		...embedElement(last, element),
		children: element.children
	};
}
function ofParagraph(paragraph) {
	let only;
	for (const child of paragraph.children) {
		if (child.type === "text" && child.value.trim() === "") continue;
		if (only !== void 0) return null;
		only = child;
	}
	if (only === void 0) return null;
	if (only.type === "element" && /^(?:embed|video|audio)$/.test(only.tagName) && only.display === "block") return only;
	const url = only.type === "text" ? only.value.trim() : only.type === "link" ? bareUrl(only) : null;
	if (url === null || !/^https?:\/\/\S+$/.test(url)) return null;
	const embed = providerOf(url);
	return embed === null ? null : embedElement({
		...embed,
		bare: true
	}, paragraph);
}
function divided$2(paragraph) {
	return paragraph.children.every(isPhrasing) ? paragraph : asBlocks(paragraph.children);
}
function bareUrl(link) {
	return lineOf(link) === link.url ? link.url : null;
}
function ofImage(image) {
	const kind = fileKind.exec(image.url)?.[1]?.toLowerCase();
	const embed = kind === void 0 ? providerOf(image.url) : null;
	const isPlayer = embed !== null && /^(?:youtube|vimeo|dailymotion|bilibili|twitch|spotify|soundcloud)$/.test(embed.provider);
	if (kind === void 0 && !isPlayer) return null;
	if (isPlayer && embed !== null) return embedElement(embed, image);
	const position = image.position ? { position: image.position } : {};
	if (kind !== void 0 && documents.test(kind)) {
		const text = {
			type: "text",
			value: image.alt || image.url
		};
		return {
			type: "link",
			url: image.url,
			children: [text],
			...position
		};
	}
	const isSound = sounds.test(kind ?? "");
	const attributes = {
		src: image.url,
		controls: ""
	};
	return {
		type: "element",
		tagName: isSound ? "audio" : "video",
		attributes,
		display: "block",
		children: [],
		...position
	};
}
const fileKind = /\.(mp4|webm|mov|m4v|ogv|mkv|avi|mp3|ogg|oga|wav|m4a|flac|aac|opus|pdf|zip|docx?|xlsx?|pptx?)(?:[?#]|$)/i;
const sounds = /^(?:mp3|og[ga]|wav|m4a|flac|aac|opus)$/;
const documents = /^(?:pdf|zip|docx?|xlsx?|pptx?)$/;
function embedElement(embed, node) {
	return {
		type: "element",
		tagName: "embed",
		attributes: {},
		display: "block",
		children: [],
		data: { embed },
		...node.position && { position: node.position }
	};
}
// src/platforms/devto/dialect/liquid.ts
const run = /\{\{[^{}%\n]*\}\}(?!\})|\{%(?!-?\s*(?:end)?raw)[^{}%\n]*%\}|\{[{%}]+|\{$/g;
function liquidSafe(text) {
	return text.includes("{") ? text.replace(run, (found) => `{% raw %}${found}{% endraw %}`) : text;
}
const code$2 = /~{3}[\s\S]*?~{3}|`{3}[\s\S]*?`{3}|`{2}[\s\S]+?`{2}|`[\s\S]+?`/g;
const ownTag = /^\{% (?:(?:katex(?: inline)?|endkatex|enddetails)|details [^{}\n]+?|(?:youtube|vimeo|gist|codepen|asciinema|speakerdeck|stackblitz|jsfiddle|codesandbox|spotify|soundcloud) [^\s{}%]+(?: [^\s{}%]+)?) %\}/;
function strayLiquid(body) {
	if (!/\{[{%]/.test(body)) return null;
	const dark = body.replace(code$2, (found) => {
		return /\{%-?\s*endraw/.exec(found.replaceAll("{% endraw %}", "")) === null ? `{% raw %}${"x".repeat(3)}{% endraw %}` : found;
	});
	const opener = /\{[{%]/g;
	for (let found = opener.exec(dark); found !== null; found = opener.exec(dark)) {
		const at = found.index;
		const end = dark.startsWith("{% raw %}", at) ? endOfRaw(dark, at) : endOfOwnTag(dark, at);
		if (end === null) return excerpt(dark, at);
		opener.lastIndex = end;
	}
	return null;
}
function endOfRaw(text, at) {
	const end = /\{%-?\s*endraw\s*-?%\}/g;
	end.lastIndex = at + 9;
	return end.exec(text) === null ? null : end.lastIndex;
}
function endOfOwnTag(text, at) {
	const tag = ownTag.exec(text.slice(at, at + 400));
	return tag === null ? null : at + tag[0].length;
}
function excerpt(text, at) {
	return text.slice(at, at + 60).split("\n", 1)[0] ?? "";
}
// src/platforms/devto/dialect/escape.ts
const signs$1 = /data:text\/html|(?<=src=)["']|Published: |www\.|:(?=\/\/)|[\\`*_[\]<~|]|&(?=#?\w+;)|@(?=\w)|:(?=[\w+-]+:)|!(?=https?:)/gi;
const signsAndAddresses = new RegExp(`https?://(?:[\\w\\-.~:/?#@!$'()*+,;=%]|&(?!#?\\w+;))+|${signs$1.source}`, "gi");
const anySign = /[\\`*_[\]<~|&@:!]|www\.|src=/i;
function escapeText(value, place = {}) {
	const text = foldBlanks(value);
	if (!anySign.test(text)) return liquidSafe(text);
	const search = place.link || place.code ? signs$1 : signsAndAddresses;
	return liquidSafe(text.replace(search, (found, at) => /^http/i.test(found) ? address(found, place) : sign$1(found, text, at, place)));
}
function sign$1(found, text, at, place) {
	switch (found) {
		case "`": return "&#96;";
		case "\\": return isWord(text[at + 1]) && !/^(?:http|www)/i.test(text.slice(at + 1, at + 5)) ? "\\\\" : "&#92;";
		case "<": return "&lt;";
		case "&": return "&amp;";
		case "|": return place.cell ? "&#124;" : "|";
		case "~": return bordersTilde(text, at) ? "&#126;" : "~";
		case "_": return isWord(text[at - 1]) && isWord(text[at + 1]) ? "_" : "\\_";
		case "@":
			if (place.link && /\w/.test(text[at - 1] ?? "")) return "&#64;";
			return place.code || /\w/.test(text[at - 1] ?? "") ? "@" : "<span>@</span>";
		case ":": return colon(text, at, place);
		default: return longer(found);
	}
}
function longer(found) {
	const kind = found.toLowerCase();
	if (kind === "published: ") return `${found.slice(0, -2)}&#58; `;
	if (kind === "www.") return `${found.slice(0, -1)}&#46;`;
	if (kind === "data:text/html") return found.replace(":", "&#58;");
	if (found === "\"") return "&quot;";
	if (found === "'") return "&#39;";
	return `\\${found}`;
}
function colon(text, at, place) {
	if (text[at + 1] === "/") return place.code ? "&#58;" : ":";
	return place.code || place.emoji ? ":" : "<span>:</span>";
}
function address(found, place) {
	let end = found.length;
	while (end > 0 && ".,;:!?'\")*_~".includes(found[end - 1] ?? "")) end--;
	const rest = found.slice(end);
	const escaped = rest.replace(signs$1, (mark, at) => sign$1(mark, rest, at, place));
	const url = found.slice(0, end);
	return (url.endsWith("//") ? url : addressLink(url)) + escaped;
}
function addressLink(url) {
	return /^https?:\/\/[\w\-./?=&%#+,;:]+$/.test(url) && !reference$2.test(url) ? `<${url}>` : `[${escapeText(url, { link: true })}](${linkTarget(url)})`;
}
const reference$2 = /&(?:#\w|\w+;)/;
const references = new RegExp(reference$2, "g");
const isWord = (character) => character !== void 0 && /[A-Za-z0-9]/.test(character);
function bordersTilde(text, at) {
	const before = text[at - 1];
	const after = text[at + 1];
	return before === void 0 || after === void 0 || before === "~" || after === "~";
}
function escapeLineStart(line) {
	if (/^[|: -]+$/.test(line)) return `${entity(line)}${line.slice(1)}`;
	if (/^tags:.*#/.test(line)) return `tags&#58;${line.slice(5)}`;
	if (/^\[[^\]]*\]:/.test(line)) return `<span></span>${line}`;
	if (line.startsWith("\\[") && line.includes("]:")) return `<span>\\[</span>${line.slice(2)}`;
	if (line.startsWith("<del>")) return `<span></span>${line}`;
	if (/^#|^>/.test(line)) return `\\${line}`;
	if (/^([-+=])(?=\1|\s|$)/.exec(line)) return `\\${line}`;
	return line.replace(/^(\d+)\.(?=\s|$)/, "$1\\.");
}
const entity = (line) => `&#${line.charCodeAt(0)};`;
function linkTarget(url) {
	return encodedTarget(url).replace(references, (found) => `&amp;${found.slice(1)}`);
}
function encodedTarget(url) {
	const encoded = url.replace(/[\s<>"`{}\\|]/g, (character) => encodeURIComponent(character)).replaceAll("~~~", "%7E%7E%7E");
	if (!/[()]/.test(encoded)) return encoded;
	let open = 0;
	for (const character of encoded) if (character === "(") open++;
	else if (character === ")" && --open < 0) break;
	return open === 0 ? encoded : encoded.replace(/[()]/g, "\\$&");
}
function escapeHtml$1(value) {
	return liquidSafe(value.replace(/[&<>"`]/g, (character) => entities$1[character] ?? character).replace(/src=(?=['&])/gi, "src&#61;").replace(/data:(?=text\/html)/gi, "data&#58;").replace(/Published:(?= )/gi, (found) => `${found.slice(0, -1)}&#58;`).replace(/~(?=~)|(?<=~)~/g, "&#126;"));
}
function escapeAttribute(value) {
	return escapeHtml$1(value.replace(/\s+/g, " ")).replace(/[[\]|]/g, (sign) => entity(sign));
}
const entities$1 = {
	"&": "&amp;",
	"<": "&lt;",
	">": "&gt;",
	"\"": "&quot;",
	"`": "&#96;"
};
// src/platforms/devto/dialect/code.ts
const breaksFence = [
	/```/,
	/\{%-?\s*(?:end)?raw/,
	/^ *~~~/m,
	/^<\/?code>$/m,
	/^tags:.*#/m,
	/Published: /i,
	/src=["'](?:data|&)|data:text\/html/i
];
function fits(code) {
	return !breaksFence.some((pattern) => pattern.test(code));
}
const definition = /(?<![^\n]) {0,3}\[[^\]\n]+\]:/;
function codeBlock(value, lang, inside) {
	const code = value.replace(/\r\n?/g, "\n");
	const keepsLines = !definition.test(code);
	const keepsPlace = inside !== "both";
	const keepsBlanks = inside === void 0 || !/\n[ \t]*\n[ \t]*\n/.test(code);
	const movesTabs = inside !== void 0 || /[^\x20-\x7e\s]/.test(code);
	return fits(code) && keepsLines && keepsBlanks && keepsPlace ? fence(movesTabs ? expanded(code) : code, lang) : preformatted(code);
}
function fence(code, lang) {
	return `\`\`\`${languageWord(lang)}\n${code}\n\`\`\``;
}
function expanded(code) {
	return code.replace(/^[^\t\n\r\u2028\u2029]*\t.*$/gm, (line) => {
		let out = "";
		for (const character of line) out += character === "	" ? " ".repeat(4 - out.length % 4) : character;
		return out;
	});
}
function preformatted(code) {
	return `<pre><code>${escapeHtml$1(expanded(code)).replace(/^tags:/gm, "tags&#58;").replace(/^( {0,3})([-+*\d])/gm, (_, indent, sign) => `${indent}&#${sign.charCodeAt(0)};`).replace(/^( {0,3})\[/gm, "$1<span>[</span>").replace(/^(?=[ \t]*\n)/gm, "<span></span>").replace(/\n$/, "\n<span></span>")}</code></pre>`;
}
function languageWord(lang) {
	return /^[\w+#.-]+/.exec(lang ?? "")?.[0] ?? "";
}
function codeSpan(value, cell) {
	const code = value.replace(/[ \t\r\n]+/g, " ").trim();
	if (code === "") return "";
	if (!fits(code) || code.includes("``") || cell && code.includes("|")) return codeTag(code, cell);
	if (!code.includes("`")) return `\`${code}\``;
	return `\`\` ${code} \`\``;
}
function codeTag(value, cell) {
	return `<code>${escapeText(value, {
		cell,
		code: true
	})}</code>`;
}
// src/platforms/devto/dialect/context.ts
function within(context, what) {
	const { inside = what } = context;
	return {
		...context,
		inside: inside === what ? what : "both"
	};
}
function reporter$1(diagnostics) {
	const said = /* @__PURE__ */ new Set();
	return (code, node, message) => {
		const key = `${code} ${message}`;
		if (said.has(key)) return;
		said.add(key);
		const start = node.position?.start;
		diagnostics.push(diagnose$4(code, message, {
			line: start?.line,
			column: start?.column
		}));
	};
}
// src/platforms/devto/dialect/elements.ts
const keptInline = /* @__PURE__ */ new Set([
	"abbr",
	"cite",
	"kbd",
	"mark",
	"q",
	"rp",
	"rt",
	"ruby",
	"small",
	"sub",
	"sup",
	"time",
	"u"
]);
const keptBlocks = /* @__PURE__ */ new Set([
	"col",
	"colgroup",
	"dd",
	"dl",
	"dt",
	"table",
	"tbody",
	"td",
	"tfoot",
	"th",
	"thead",
	"tr"
]);
const keptScheme = /^(?:#|(?:https?|mailto|tel|sms|ftp|sftp|irc|xmpp|news|nntp|ssh|webcal|feed|gopher|urn|tag):)/i;
const keptAttributes = /* @__PURE__ */ new Set([
	"title",
	"colspan",
	"rowspan",
	"start"
]);
function openTag(element) {
	const attributes = Object.entries(element.attributes).filter(([name]) => keptAttributes.has(name)).map(([name, value]) => ` ${name}="${escapeAttribute(value)}"`);
	return `<${element.tagName}${attributes.join("")}>`;
}
// src/platforms/devto/dialect/embeds.ts
const tags$1 = {
	youtube: ({ id = "" }) => `{% youtube ${argument(id)} %}`,
	vimeo: ({ id = "" }) => `{% vimeo ${argument(id)} %}`,
	gist: ({ id, url, file }) => {
		if (!id?.includes("/")) return null;
		const [page = ""] = url.split("#");
		if (!(file === void 0 || /^[\w.-]+$/.test(file))) return null;
		return `{% gist ${page}${file === void 0 ? "" : ` file=${argument(file)}`} %}`;
	},
	codepen: ({ url }) => url.includes("/pen/") ? `{% codepen ${url} %}` : null,
	asciinema: ({ id = "" }) => /^\d+$/.test(id) ? `{% asciinema ${id} %}` : null,
	stackblitz: ({ id = "" }) => `{% stackblitz ${argument(id)} %}`,
	codesandbox: ({ id = "" }) => `{% codesandbox ${argument(id)} %}`,
	jsfiddle: ({ url }) => `{% jsfiddle ${url} %}`,
	spotify: ({ id = "" }) => /^(?:track|album|artist|episode|playlist)\/\w{22}$/.test(id) ? `{% spotify spotify:${id.replace("/", ":")} %}` : null,
	soundcloud: ({ url }) => `{% soundcloud ${url} %}`,
	speakerdeck: ({ id = "" }) => `{% speakerdeck ${id} %}`
};
function argument(id) {
	return id.replaceAll("_", "\\_");
}
function embedTag(embed, node, context) {
	const tag = tags$1[embed.provider]?.(embed) ?? null;
	if (tag !== null) return tag;
	return embedLink(embed, node, context);
}
function embedLink(embed, node, context) {
	tellPlayer(embed, node, context);
	return addressLink(embed.url);
}
function tellPlayer(embed, node, context) {
	if (embed.bare) return;
	context.report("devto-media", node, `dev.to shows no player for ${embed.url.slice(0, 100)} there, so it is a link.`);
}
// src/platforms/devto/dialect/media.ts
function media$2(element, context) {
	const source = playedAt(element);
	if (source === null) return "";
	if (element.tagName === "video") return `<video src="${escapeHtml$1(source)}" controls></video>`;
	context.report("devto-media", element, "dev.to has no audio player, so there is a link.");
	return addressLink(source);
}
function playedInLine(element, context) {
	const source = playedAt(element);
	if (source === null) return null;
	const said = `dev.to shows no player for ${source.slice(0, 100)} there, so it is a link.`;
	context.report("devto-media", element, said);
	return source;
}
// src/platforms/devto/dialect/inlines.ts
function inlines$1(nodes, context, line = {}) {
	const pieces = [];
	for (const node of nodes) for (const piece of piecesOf$1(node, context, line)) pieces.push(piece);
	let printed = "";
	let last = "";
	for (const [index, piece] of pieces.entries()) {
		const next = pieces[index + 1];
		const text = typeof piece === "string" ? besides(last, piece, next, line) : marked$1(piece, last, next);
		printed += text;
		last = text.at(-1) ?? last;
	}
	return printed;
}
function besides(last, piece, next, line) {
	if (/(?<!\\)!$/.test(piece) && typeof next === "string" && next.startsWith("[")) return `${piece.slice(0, -1)}\\!`;
	if (!piece.startsWith("`")) return piece;
	const braces = piece.includes("{{") && typeof next === "string" && next.startsWith("}");
	if (last !== "`" && !braces) return piece;
	const [ticks = ""] = /^`+/.exec(piece) ?? [];
	const blank = piece.endsWith(" ") ? " " : "";
	return codeTag(piece.slice(ticks.length, piece.length - ticks.length - blank.length).replace(/^ | $/g, ""), line.cell ?? false) + blank;
}
function marked$1(piece, last, after) {
	const { mark, tag } = piece;
	const inner = piece.inner.trim();
	if (inner === "") return piece.inner === "" ? "" : " ";
	const lead = /^\s/.test(piece.inner) ? " " : "";
	const trail = /\s$/.test(piece.inner) ? " " : "";
	const next = trail || (typeof after === "string" ? after[0] : after && "*") || " ";
	const previous = lead || last || " ";
	const apart = !/[\w*~\\`]/.test(previous) && !/[\w*~`]/.test(next);
	const plain = (!inner.includes("`") || !inner.includes("[")) && !inner.includes(mark[0] ?? "") && !/\n|&#126;/.test(inner);
	return lead + (apart && plain ? mark + inner + mark : `<${tag}>${inner}</${tag}>`) + trail;
}
function piecesOf$1(node, context, line) {
	const inner = (children) => inlines$1(children, context, line);
	switch (node.type) {
		case "text": return [escapeText(node.value, {
			cell: line.cell ?? false,
			link: line.link ?? false,
			emoji: context.emoji
		})];
		case "emphasis": return [{
			mark: "*",
			tag: "em",
			inner: inner(node.children)
		}];
		case "strong": return [{
			mark: "**",
			tag: "strong",
			inner: inner(node.children)
		}];
		case "delete": return [{
			mark: "~~",
			tag: "del",
			inner: inner(node.children)
		}];
		case "inlineCode": return [code$1(node.value, line)];
		case "break": return [line.cell ? "<br>" : line.heading ? " " : "\n"];
		case "link": return [link$1(node, context, line)];
		case "image": return [image$1(node, context)];
		case "footnoteReference": {
			const number = context.footnote(node.identifier);
			return number === null ? [] : [`[^${number}]`];
		}
		case "inlineMath":
		case "math": return [katex(node.value, line)];
		case "element": return elementPieces(node, context, line);
		default: return isPhrasing(node) ? [] : asPhrasing([node]).flatMap((part) => piecesOf$1(part, context, line));
	}
}
function elementPieces(element, context, line) {
	const embed = embedOf(element);
	if (embed !== null) return [embedLink(embed, element, context)];
	const played = playedInLine(element, context);
	if (played !== null) return [addressLink(played)];
	const content = inlines$1(asPhrasing(element.children), context, line);
	if (element.tagName === "input") return [element.attributes.checked === void 0 ? "☐" : "☑"];
	if (keptInline.has(element.tagName)) return [`${openTag(element)}${content}</${element.tagName}>`];
	return [content];
}
function code$1(value, line) {
	const cell = line.cell ?? false;
	const printed = line.link && /[[\]]/.test(value) ? codeTag(value, cell) : codeSpan(value, cell);
	return printed === "" ? value && " " : outside$1(value, printed);
}
function link$1(node, context, line) {
	const inner = inlines$1(node.children, context, {
		...line,
		link: true
	});
	const text = inner.trim();
	if (text === "" || line.link) return inner;
	return outside$1(inner, linked$2(node, text, context));
}
function outside$1(inner, mark) {
	return `${/^\s/.test(inner) ? " " : ""}${mark}${/\s$/.test(inner) ? " " : ""}`;
}
function linked$2(node, text, context) {
	const url = context.target(node.url);
	if (!keptScheme.test(url)) {
		context.report("devto-link", node, `dev.to makes no link of \`${url.slice(0, 100)}\`.`);
		return text;
	}
	const [only] = node.children;
	if (only?.type === "text" && only.value === node.url && /^https?:/i.test(url)) return addressLink(url);
	if (!/^(?:https?:|#)/i.test(url)) return `<a href="${escapeHtml$1(encodedTarget(url))}">${text}</a>`;
	return `[${text.replace(/^\^/, "\\^")}](${linkTarget(url)})`;
}
function image$1(node, context) {
	if (!/^https?:/i.test(node.url)) {
		context.report("devto-image", node, "An image without an address on the web is left out.");
		return escapeText(node.alt ?? "");
	}
	const alt = (node.alt ?? "").replace(/\s+/g, " ").trim();
	if (/^(?!\^)[^[\]\\{}"<>&`*_~|]*$/.test(alt)) return `![${alt}](${linkTarget(node.url)})`;
	return `<img src="${escapeHtml$1(encodedTarget(node.url).replaceAll("\\", ""))}" alt="${escapeAttribute(alt)}">`;
}
function katex(tex, line) {
	const source = escapeText(forKatex(tex), {
		code: true,
		cell: line?.cell ?? false
	}).trim().replace(/^[ \t]*(?=[-+*=#>]|\d+[.)])/gm, "{}");
	return line === null ? `{% katex %}\n${source}\n{% endkatex %}` : `{% katex inline %} ${source} {% endkatex %}`;
}
function forKatex(tex) {
	return tex.replace(/(^|[^\\])%.*/gm, "$1").replace(/\\label\{[^{}\n]*\}/g, "");
}
// src/platforms/devto/dialect/html.ts
function html(nodes, context) {
	return ended(all(nodes, context).trimEnd());
}
function ended(block) {
	return block.replace(/<\/\w+>$/, "\n$&");
}
function all(nodes, context) {
	return nodes.map((node) => one(node, context)).join("");
}
const unended = " ";
const simple = {
	paragraph: "p",
	emphasis: "em",
	strong: "strong",
	delete: "del",
	listItem: "li",
	table: "table",
	tableRow: "tr",
	tableCell: "td"
};
function one(node, context) {
	const inner = (children) => all(children, context);
	switch (node.type) {
		case "text": return text$2(node.value, context);
		case "heading": return `<h${node.depth}>${inner(node.children)}</h${node.depth}>`;
		case "blockquote": return `<blockquote>${inner(node.children)}</blockquote>${unended}`;
		case "list": {
			const tag = node.ordered ? "ol" : "ul";
			return `<${tag}${node.ordered && (node.start ?? 1) !== 1 ? ` start="${node.start}"` : ""}>${node.children.map((item) => listItem(item, context)).join("")}</${tag}>${unended}`;
		}
		case "code": return preformatted(node.value);
		case "inlineCode": return `<code>${escapeHtml$1(node.value.replace(/[ \t\r\n]+/g, " "))}</code>`;
		case "break": return "<br> ";
		case "thematicBreak": return "<hr>";
		case "link":
			if (!keptScheme.test(context.target(node.url))) {
				context.report("devto-link", node, `dev.to makes no link of \`${node.url.slice(0, 100)}\`.`);
				return inner(node.children);
			}
			return `<a href="${escapeHtml$1(context.target(node.url))}">${inner(node.children)}</a>`;
		case "image": return /^https?:/i.test(node.url) ? `<img src="${escapeHtml$1(node.url)}" alt="${escapeAttribute(node.alt ?? "")}">` : "";
		case "footnoteReference": {
			const number = context.footnote(node.identifier);
			return number === null ? "" : `<sup>${number}</sup>`;
		}
		case "inlineMath":
		case "math": return formula(node);
		case "element": return element$3(node, context);
		default: {
			const tag = simple[node.type];
			if (tag === void 0 || !("children" in node)) return "";
			return `<${tag}>${inner(node.children)}</${tag}>`;
		}
	}
}
function formula({ type, value }) {
	const source = escapeHtml$1(fold(forKatex(value)).trim());
	return `{% katex${type === "math" ? "" : " inline"} %} ${source} {% endkatex %}`;
}
function listItem(item, context) {
	const box = item.checked === true ? "☑ " : item.checked === false ? "☐ " : "";
	const [first, ...rest] = item.children;
	return `<li>${box}${first?.type === "paragraph" ? all(first.children, context) : all(item.children, context)}${first?.type === "paragraph" ? all(rest, context) : ""}</li>`;
}
function element$3(node, context) {
	const embed = embedOf(node);
	if (embed !== null) {
		tellPlayer(embed, node, context);
		return `<p><a href="${escapeHtml$1(embed.url)}">${escapeHtml$1(embed.url)}</a></p>`;
	}
	const played = playedInLine(node, context);
	if (played !== null) return `<p><a href="${escapeHtml$1(played)}">${escapeHtml$1(played)}</a></p>`;
	const content = all(node.children, context);
	if (node.tagName === "input") return node.attributes.checked === void 0 ? "☐" : "☑";
	if (keptInline.has(node.tagName) || keptBlocks.has(node.tagName)) return `${openTag(node)}${content}</${node.tagName}>`;
	if (node.tagName === "figcaption") return `<p><em>${content}</em></p>`;
	return node.display === "block" ? all(asBlocks(node.children), context) : content;
}
function text$2(value, context) {
	const unmentioned = escapeHtml$1(fold(value)).replace(/(?<!\w)@(?=\w)/g, "<span>@</span>");
	return context.emoji ? unmentioned : unmentioned.replace(/:(?=[\w+-]+:)/g, "<span>:</span>");
}
const fold = (value) => value.replace(/[ \t\r\n\f]+/g, " ");
// src/platforms/devto/dialect/islands.ts
function isIsland$1(node) {
	const tag = tagOf$1(node);
	if (tag === null) return false;
	return levels(node) > deepest$3 || isReadAgain(node, (inner) => tagOf$1(inner) === tag || endsBlock(inner));
}
function needsGuards(node) {
	return isReadAgain(node, ({ type }) => type === "code");
}
const deepest$3 = 12;
function levels(node) {
	if (!("children" in node)) return 0;
	return node.children.reduce((most, child) => Math.max(most, levels(child)), 0) + (node.type === "list" ? 3 : node.type === "blockquote" ? 2 : 0);
}
function isReadAgain(node, ends) {
	let ended = false;
	const search = (inner) => {
		const found = "children" in inner ? inner.children.some(search) : ended && (inner.type === "text" || inner.type === "inlineCode") && means.test(inner.value);
		ended ||= ends(inner);
		return found;
	};
	return "children" in node && node.children.some(search);
}
function endsBlock(node) {
	if (node.type === "math") return true;
	return node.type === "element" && (node.tagName === "details" || embedOf(node) !== null);
}
function tagOf$1(node) {
	if (node.type === "list") return node.ordered ? "ol" : "ul";
	return node.type === "blockquote" ? "blockquote" : null;
}
const means = /[*`\\]|~~|(?:^|[^A-Za-z0-9])_|_$|\]\s?\(|https?:|ftp:|www\.|\w@\w/;
// src/platforms/devto/dialect/lines.ts
function prefixed(text, first, others) {
	return text.split("\n").map((line, index) => {
		const mark = index === 0 ? first : others;
		return line === "" ? mark.trimEnd() : mark + line;
	}).join("\n");
}
// src/platforms/devto/dialect/lists.ts
function list$1(node, print, context) {
	if (node.ordered && (node.start ?? 1) !== 1) return html([node], context);
	return printed$2(node, node.spread === true || !node.children.every(isTight), print, context);
}
function printed$2(node, loose, print, context) {
	return node.children.map((item, index) => {
		const marker = node.ordered ? `${index + 1}. ` : "- ";
		return prefixed(itemText(node, item, loose, print, context), marker, "    ");
	}).join(loose ? "\n\n" : "\n");
}
function itemText(parent, item, loose, print, context) {
	const box = item.checked === true ? "☑ " : item.checked === false ? "☐ " : "";
	let text = box;
	for (const [index, child] of item.children.entries()) {
		const again = child.type === "list" && item.children[index - 1]?.type === "list";
		const otherwise = child.type === "list" && Boolean(child.ordered) !== Boolean(parent.ordered);
		const other = child.type === "list" && (again || otherwise);
		const block = other ? otherKind(child, print, context, again) : print(child);
		if (block === "") continue;
		const opens = text === box && (child.type === "paragraph" || box === "" && /^(?:\{% |\[|<http|<!--)/.test(block));
		if (!opens && text === "") text = "&nbsp;";
		if (opens) text += block;
		else if (other && block.startsWith("<")) text += `\n\n${block}`;
		else if (other) text += index === 1 && item.children[0]?.type === "paragraph" ? `\n${block}` : `\n\n<!-- -->\n${block}`;
		else if (text.endsWith("```") && block.startsWith("```") || takesIn(item, index)) text += `\n\n<!-- -->\n\n${block}`;
		else text += (loose ? "\n\n" : "\n") + block;
	}
	return text === "" ? "&nbsp;" : text;
}
function takesIn({ children }, index) {
	const types = [children[index - 1]?.type, children[index]?.type];
	return types[0] === "blockquote" && (types[1] === "list" || types[1] === "blockquote");
}
function otherKind(node, print, context, asHtml) {
	if (asHtml || node.ordered && (node.start ?? 1) !== 1 || !isTightThroughout(node)) return html([node], context);
	return printed$2(node, false, print, context);
}
function isTight(item) {
	if (item.spread) return false;
	const [first, ...rest] = item.children;
	return (first === void 0 || first.type === "paragraph") && rest.every((child) => child.type === "list" && child.children.every(isTight));
}
function isTightThroughout(node) {
	return node.children.every((item) => item.children.every((child, index) => {
		if (child.type === "list") return index > 0 && isTightThroughout(child);
		return child.type === "paragraph" && index === 0;
	}));
}
// src/platforms/devto/dialect/blocks.ts
function blocks$2(nodes, context) {
	const printed = [];
	let before = null;
	for (const node of nodes) {
		const text = block$1(node, context);
		if (text === "") continue;
		if (before !== null && before.type === node.type && merges.has(node.type)) printed.push("<!-- -->");
		printed.push(text);
		before = node;
	}
	return printed.join("\n\n");
}
const merges = /* @__PURE__ */ new Set(["list", "blockquote"]);
function block$1(node, context) {
	if (context.inside === void 0 && isIsland$1(node)) return html([node], context);
	switch (node.type) {
		case "paragraph": return paragraph$2(node.children, context);
		case "heading": return heading$1(node.depth, inlines$1(node.children, context, { heading: true }));
		case "code": return code(node, context);
		case "blockquote": return quote$1(node, node.children, context);
		case "list": return listed(node, context);
		case "table": return table$1(node, context);
		case "thematicBreak": return "***";
		case "math": return katex(node.value, null);
		case "element": return element$2(node, context);
		case "footnoteDefinition":
		case "comment": return "";
		default: return isPhrasing(node) ? paragraph$2([node], context) : "";
	}
}
function paragraph$2(children, context) {
	return inlines$1(children, context).split("\n").map((line) => line.trim()).filter((line) => line !== "").map(escapeLineStart).join("\n");
}
function heading$1(depth, text) {
	const end = text.replace(/(?<!\s)\s*\n\s*/g, " ").trim().replace(/(?<!#)#+$/, (signs) => "&#35;".repeat(signs.length));
	const start = end.startsWith("\\[") && end.includes("]:") ? `<span>\\[</span>${end.slice(2)}` : end;
	return end === "" ? "" : `${"#".repeat(depth)} ${start}`;
}
function quote$1(node, nodes, context) {
	return prefixed(blocks$2(nodes, inner(node, "quote", context)), "> ", "> ");
}
function listed(node, context) {
	const inside = inner(node, "list", context);
	return list$1(node, (child) => block$1(child, inside), inside);
}
function inner(node, what, context) {
	const guarded = context.inside === void 0 ? needsGuards(node) : context.guarded;
	return {
		...within(context, what),
		guarded
	};
}
function code(node, context) {
	const printed = ended(codeBlock(node.value, node.lang, context.inside));
	return context.guarded && printed.startsWith("```") ? `<!-- -->\n\n${printed}` : printed;
}
function table$1(node, context) {
	const [header, ...rows] = node.children.map((row) => row.children.map((cell) => inlines$1(cell.children, context, { cell: true }).trim()));
	if (header === void 0) return "";
	return [
		header,
		header.map((_, index) => rules[node.align?.[index] ?? "none"]),
		...rows
	].map((cells) => `| ${cells.join(" | ")} |`).join("\n");
}
const rules = {
	left: ":--",
	right: "--:",
	center: ":-:",
	none: "---"
};
function element$2(node, context) {
	const embed = embedOf(node);
	if (embed !== null && node.children.length > 0) return quote$1(node, asBlocks(node.children), context);
	if (embed !== null) return embedTag(embed, node, context);
	if (keptBlocks.has(node.tagName)) return html([node], context);
	switch (node.tagName) {
		case "details": return details(node, context);
		case "figure": return figure$2(node, context);
		case "audio":
		case "video": return media$2(node, context);
		default:
			if (node.display === "inline") return paragraph$2([node], context);
			context.report("devto-html", node, `\`<${node.tagName}>\` is opened.`);
			return blocks$2(asBlocks(node.children), context);
	}
}
function details(node, context) {
	const isSummary = (child) => child.type === "element" && child.tagName === "summary";
	const summary = node.children.find(isSummary);
	if (summary !== void 0 && hasLink(summary)) context.report("devto-summary", node, "The title of a folded part has links.");
	const title = escapeText((summary ? lineOf(summary) : "").replaceAll("{", "(").replaceAll("}", ")"), { code: true }).trim();
	const content = blocks$2(asBlocks(node.children.filter((child) => !isSummary(child))), context);
	return `{% details ${title || "Details"} %}\n\n${content}\n\n{% enddetails %}`;
}
function hasLink(node) {
	return node.type === "link" || "children" in node && node.children.some(hasLink);
}
function figure$2(node, context) {
	const isCaption = (child) => child.type === "element" && child.tagName === "figcaption";
	const shown = asBlocks(node.children.filter((child) => !isCaption(child)));
	const italic = node.children.filter(isCaption).flatMap((child) => {
		return asBlocks("children" in child ? child.children : []);
	}).map((caption) => caption.type === "paragraph" ? {
		...caption,
		children: [{
			type: "emphasis",
			children: caption.children
		}]
	} : caption);
	return blocks$2([...shown, ...italic], context);
}
// src/markdown/tree/footnotes.ts
function footnotesIn(root) {
	const definitions = /* @__PURE__ */ new Map();
	walkBlocks(root, (node) => {
		if (node.type === "footnoteDefinition" && !definitions.has(node.identifier)) definitions.set(node.identifier, node);
	});
	return definitions;
}
// src/platforms/devto/dialect/notes.ts
function notesOf(root) {
	const definitions = footnotesIn(root);
	const used = [];
	const numbers = /* @__PURE__ */ new Map();
	const number = (identifier) => {
		const known = numbers.get(identifier);
		if (known !== void 0) return known;
		const definition = definitions.get(identifier);
		if (definition === void 0) return null;
		used.push(definition);
		numbers.set(identifier, used.length);
		return used.length;
	};
	const print = (body) => {
		const notes = [];
		for (let index = 0; index < used.length; index++) {
			const definition = used[index];
			if (definition === void 0) continue;
			notes.push(noteOf(index + 1, body(asBlocks(definition.children).flatMap(asParagraphs))));
		}
		return notes.join("\n\n");
	};
	return {
		number,
		print
	};
}
function noteOf(number, body) {
	return `[^${number}]: ${body.split("\n").map((line, index) => index === 0 || line === "" ? line : `    ${line}`).join("\n")}`;
}
function asParagraphs(node) {
	if (node.type === "paragraph") return [node];
	if (node.type === "code") return [{
		type: "paragraph",
		children: node.value.split("\n").flatMap((value) => [{
			type: "inlineCode",
			value
		}, { type: "break" }]).slice(0, -1)
	}];
	if (node.type === "list" || node.type === "blockquote" || node.type === "listItem") return node.children.flatMap(asParagraphs);
	return [{
		type: "paragraph",
		children: asPhrasing([node])
	}];
}
// src/platforms/devto/dialect/body.ts
function bodyMarkdown(tree, options) {
	const diagnostics = [];
	const report = reporter$1(diagnostics);
	const root = headingsFrom(tree, 2);
	const notes = notesOf(root);
	const target = anchorsOf(root, options.ownUrls);
	const context = {
		emoji: options.emoji ?? false,
		footnote: notes.number,
		target,
		report
	};
	const lowest = headingLevels(tree).get(6);
	if (lowest !== void 0 && headingLevels(root).size < headingLevels(tree).size) report("devto-headings", lowest, "All six levels are used; dev.to has five below the title.");
	tellLosses(root, report);
	const markdown = withDecoy([blocks$2(root.children, context), notes.print((paragraphs) => blocks$2(paragraphs, context))].filter((part) => part !== "").join("\n\n"));
	const stray = strayLiquid(markdown);
	if (stray !== null) report("devto-liquid", {}, `dev.to would run this as Liquid: \`${stray}\``);
	return {
		markdown,
		diagnostics
	};
}
function tellLosses(root, report) {
	walkBlocks(root, (node, ancestors) => {
		if (node.type === "code" && node.value.includes("	")) report("devto-tabs", node, "Tabs in code become blanks.");
		if (notInNotes.has(node.type) && ancestors.some(isNote)) report("devto-note", node, `In a footnote, dev.to shows no ${nameOf(node)} as such.`);
	});
}
function isNote({ type }) {
	return type === "footnoteDefinition";
}
const notInNotes = /* @__PURE__ */ new Set([
	"code",
	"list",
	"table",
	"blockquote",
	"heading"
]);
function nameOf({ type }) {
	return type === "blockquote" ? "quote" : type;
}
function withDecoy(markdown) {
	const first = markdown.indexOf("---");
	if (first === -1) return markdown;
	const second = markdown.indexOf("---", first + 3);
	if (second === -1) return markdown;
	const between = markdown.slice(first, second);
	return /title:|description:/.test(between) ? `<!-- --- x --- -->\n\n${markdown}` : markdown;
}
// src/platforms/devto/dialect/tags.ts
const most$3 = 4;
const longest$2 = 30;
const spelt = /* @__PURE__ */ new Map([
	[".net", "dotnet"],
	["c#", "csharp"],
	["c++", "cpp"],
	["f#", "fsharp"],
	["objective-c", "objectivec"]
]);
function devtoTags(wanted, line) {
	const diagnostics = [];
	const say = (code, message) => {
		diagnostics.push(diagnose$4(code, message, { line }));
	};
	const tags = [];
	const over = [];
	for (const written of wanted) {
		const name = written.trim().toLowerCase();
		const tag = spelt.get(name) ?? name.normalize("NFC").replace(/[^\p{Alphabetic}\p{Nd}]/gu, "");
		if (tag === "" || [...tag].length > longest$2) say("devto-tag-dropped", `The tag "${printable(written, 60)}" cannot be one on dev.to and is left out.`);
		else if (tags.includes(tag)) {} else if (tags.length === most$3) over.push(tag);
		else {
			tags.push(tag);
			if (tag !== name) say("devto-tag-changed", `The tag "${printable(written, 60)}" is "${tag}" on dev.to.`);
		}
	}
	if (over.length > 0) say("devto-tags-over", `dev.to takes ${most$3} tags; left out: ${printable(over.join(", "), 200)}.`);
	return {
		tags,
		diagnostics
	};
}
// src/platforms/devto/render.ts
const limits = {
	title: 128,
	description: 500,
	excerpt: 200,
	body: 819200
};
function renderForDevto(manuscript, settings) {
	const { post } = manuscript;
	const wish = wishFor(post, "devto");
	const diagnostics = [];
	const say = (code, message, key) => {
		const line = key === void 0 ? void 0 : post.keyLines[key] ?? post.keyLines.posse;
		diagnostics.push(diagnose$4(code, message, { line }));
	};
	const title = titleOf(wish.title ?? post.title);
	if (title.full === "") say("devto-no-title", "The post has no title.", "title");
	if (title.cut !== title.full) say("devto-title", "The title is cut to 128 characters.", "title");
	const description = descriptionOf(manuscript, wish.description);
	if (description.isCut) say("devto-description", `The description is cut to ${limits.description} characters.`, "description");
	if (!isPublicUrl(post.canonicalUrl)) say("devto-canonical-url", `dev.to would refuse the canonical URL ${post.canonicalUrl}.`);
	const body = bodyMarkdown(wish.body === "excerpt" ? teaser(manuscript) : manuscript.tree, {
		ownUrls: [post.canonicalUrl, post.pageUrl],
		...settings.emoji !== void 0 && { emoji: settings.emoji }
	});
	diagnostics.push(...body.diagnostics);
	const size = Buffer$1.byteLength(body.markdown);
	if (size > limits.body) say("devto-too-long", `The article has ${size} bytes; dev.to takes ${limits.body}.`);
	const tags = devtoTags(wish.tags ?? (post.tags.length > 0 ? post.tags : post.categories), post.keyLines.tags ?? post.keyLines.categories);
	diagnostics.push(...tags.diagnostics);
	const visibility = wish.visibility ?? settings.visibility;
	if (visibility === "unlisted") say("devto-visibility", "The article is a draft.", "posse");
	const cover = wish.cover === void 0 ? manuscript.cover : manuscript.absolute(wish.cover);
	const mainImage = cover !== null && /^https?:\/\//i.test(cover) ? cover : null;
	if (cover !== null && mainImage === null) say("devto-cover", "The cover is left out.", "image");
	const disclosure = wish.aiDisclosure ?? settings.aiDisclosure;
	if (!disclosures.includes(disclosure)) say("devto-ai-disclosure", `\`${disclosure}\` is not an AI disclosure level.`, "posse");
	const placed = diagnostics.map((diagnostic) => ({
		...diagnostic,
		path: post.path
	}));
	if (hasErrors(placed)) return { diagnostics: placed };
	const request = {
		title: title.cut,
		body_markdown: body.markdown,
		published: visibility === "public",
		tags: tags.tags,
		series: foldVisible(wish.series ?? post.series ?? "") || null,
		main_image: mainImage,
		canonical_url: post.canonicalUrl,
		description: description.text,
		ai_disclosure_level: disclosure
	};
	return {
		article: withDigests({
			platform: "devto",
			canonicalUrl: post.canonicalUrl,
			title: title.cut,
			visibility: visibility === "public" ? "public" : "draft",
			wish: wish.ownVisibility === "unlisted" ? "draft" : wish.ownVisibility ?? "default",
			request
		}, visibilityField$1),
		diagnostics: placed
	};
}
function titleOf(written) {
	const full = foldVisible(written);
	return {
		full,
		cut: shorten(full, limits.title)
	};
}
function descriptionOf({ post, excerpt, tree }, wanted) {
	const own = foldVisible(wanted ?? post.description ?? "");
	if (own === "") return {
		text: shorten(openingWords(excerpt, tree), limits.excerpt),
		isCut: false
	};
	const text = shorten(own, limits.description);
	return {
		text,
		isCut: text !== own
	};
}
function isPublicUrl(url) {
	return /^https?:\/\/[^/\s?#]+\.[^/\s?#]+/i.test(url) && !/\s/.test(url);
}
// src/platforms/mastodon/codes.ts
const mastodonCodes = {
	"mastodon-too-long": {
		severity: "error",
		what: "The text that was written for Mastodon is longer than the 500 characters that its servers take. A link counts 23 characters, whatever its length; a content warning (`spoiler-text`) counts, too.",
		fix: "Shorten `text` under `posse: mastodon:` in the front matter, or `announce:` under `posse:`."
	},
	"mastodon-empty": {
		severity: "error",
		what: "There is nothing to announce: the post has neither a title nor a text for Mastodon.",
		fix: "Give the post a `title`, or write `text` under `posse: mastodon:` in the front matter."
	},
	"mastodon-link-added": {
		severity: "notice",
		what: "The text that was written for Mastodon does not link to the post. The link was added: Mastodon makes the card from it, and the announcement is found again by it.",
		fix: "Write `{url}` where the link should stand."
	}
};
const diagnose$3 = diagnoser(mastodonCodes);
// src/platforms/mastodon/render.ts
const visibilityField = {
	name: "visibility",
	values: []
};
function renderForMastodon(manuscript, settings) {
	const { post } = manuscript;
	const wish = wishFor(post, "mastodon");
	const diagnostics = [];
	const say = (code, message) => {
		const line = post.keyLines.posse ?? post.keyLines.title;
		diagnostics.push(diagnose$3(code, message, {
			path: post.path,
			line
		}));
	};
	const spoilerText = foldVisible(wish.spoilerText ?? "") || void 0;
	const written = draftOf(manuscript, wish, settings);
	const draft = linked$1(written);
	if (draft !== written) say("mastodon-link-added", "The link to the post was added to its text.");
	const style = styleFor(usualLimits, spoilerText);
	const pieces = compose(draft, style);
	const status = textOf$3(pieces ?? compose(draft, {
		...style,
		fits: () => true
	}) ?? []);
	const counted = countedLength({
		status,
		spoilerText
	}, usualLimits);
	const most = usualLimits.characters;
	if (pieces === void 0) say("mastodon-too-long", `The text has ${counted} characters; Mastodon takes ${most}.`);
	else if (draft.title === "" && !draft.isWritten) say("mastodon-empty", "The post has no title and no text for Mastodon.");
	if (hasErrors(diagnostics)) return { diagnostics };
	const language = languageOf$1(manuscript, wish)?.split("-")[0]?.toLowerCase();
	const visibility = wish.visibility ?? settings.visibility;
	const request = {
		status,
		...spoilerText !== void 0 && { spoiler_text: spoilerText },
		...language !== void 0 && { language },
		visibility
	};
	const { canonicalUrl } = post;
	return {
		article: withDigests({
			platform: "mastodon",
			canonicalUrl,
			title: draft.title || status,
			visibility: visibility === "public" ? "public" : "unlisted",
			wish: "default",
			request,
			announcement: {
				draft,
				text: status,
				card: cardOf(manuscript, draft, wish),
				length: {
					counted,
					most
				}
			}
		}, visibilityField),
		diagnostics
	};
}
function linked$1(draft) {
	const { template, url } = draft;
	return template.includes("{url}") || linksIn(template).some((link) => link.url === url) ? draft : {
		...draft,
		template: `${template}\n\n{url}`
	};
}
// src/platforms/medium/dialect/codes.ts
const mediumCodes = {
	"medium-no-title": {
		severity: "error",
		what: "Medium takes no story without a title.",
		fix: "Give the post a `title` in its front matter."
	},
	"medium-title": {
		severity: "notice",
		what: "Medium lists titles of up to 100 characters; in lists it is cut, in the story it is whole.",
		fix: "Give it a shorter one: `title` under `posse: medium:` in the front matter."
	},
	"medium-tag-dropped": {
		severity: "warning",
		what: "Medium ignores tags longer than 25 characters.",
		fix: "Choose tags for Medium: `tags` under `posse: medium:` in the front matter."
	},
	"medium-tags-over": {
		severity: "notice",
		what: "Medium uses three tags; the others are left out.",
		fix: "Choose three for Medium: `tags` under `posse: medium:` in the front matter."
	},
	"medium-license": {
		severity: "error",
		what: "The post asks for a license that Medium does not have.",
		fix: "Write one of `all-rights-reserved`, `cc-40-by`, `cc-40-by-sa`, `cc-40-by-nd`, `cc-40-by-nc`, `cc-40-by-nc-nd`, `cc-40-by-nc-sa`, `cc-40-zero`, `public-domain`."
	},
	"medium-table": {
		severity: "notice",
		what: "Medium has no tables; it is preformatted text with its columns aligned, its links and images below, or what its cells hold.",
		fix: "Show an image of it, if readers on Medium need more."
	},
	"medium-math": {
		severity: "notice",
		what: "Medium shows no mathematics; the formula is there as TeX.",
		fix: "Show an image of it, if readers on Medium need more."
	},
	"medium-list": {
		severity: "notice",
		what: "Medium's lists have one level; what lies deeper, and code or images in an item, are written below it.",
		fix: "Nothing, if the flat form reads well."
	},
	"medium-headings": {
		severity: "notice",
		what: "Medium has two levels of headings; all below the post's highest are the second.",
		fix: "Nothing, if the text reads well so."
	},
	"medium-image-link": {
		severity: "notice",
		what: "Medium may show an image without the link around it.",
		fix: "Put the link into the text, if readers on Medium need it."
	},
	"medium-link": {
		severity: "notice",
		what: "Medium keeps links to pages and mail addresses; of any other link it may show the text alone.",
		fix: "Correct the address, or write it into the text."
	},
	"medium-strike": {
		severity: "notice",
		what: "Medium may not strike text through, so it could read as if it were still meant.",
		fix: "Say in words what no longer holds."
	},
	"medium-embed": {
		severity: "notice",
		what: "What another site shows here is a link on a line of its own.",
		fix: "In Medium's editor, press Enter after the link to make it a card."
	},
	"medium-image": {
		severity: "warning",
		what: "Medium fetches images from the web; one without an address there was left out.",
		fix: "Put the image into a file."
	}
};
const diagnose$2 = diagnoser(mediumCodes);
// src/platforms/medium/dialect/allowed.ts
const allowed = {
	a: ["href"],
	blockquote: [],
	br: [],
	code: [],
	em: [],
	figcaption: [],
	figure: [],
	h1: [],
	h2: [],
	h3: [],
	h4: [],
	hr: [],
	img: ["src", "alt"],
	li: [],
	ol: [],
	p: [],
	pre: [],
	s: [],
	strong: [],
	ul: []
};
const addresses = {
	href: /^(?:https?|mailto|tel|ftp):/i,
	src: /^https?:/i
};
const voids = /* @__PURE__ */ new Set([
	"br",
	"hr",
	"img"
]);
function storyHtml(nodes) {
	let html = "";
	for (const node of nodes) html += printed$1(node);
	return html;
}
function printed$1(node) {
	if (node.type === "text") return node.value.replace(/[&<]/g, reference$1);
	if (node.type !== "element") return "";
	const { tagName, properties } = node;
	const content = storyHtml(node.children);
	const names = Object.hasOwn(allowed, tagName) ? allowed[tagName] : void 0;
	if (names === void 0) return content;
	let start = `<${tagName}`;
	for (const name of names) {
		const value = properties[name];
		if (typeof value === "string" && (addresses[name]?.test(value) ?? true)) start += ` ${name}="${value.replace(/[&"'`\0]/g, reference$1)}"`;
		else if (tagName === "a") return content;
		else if (name === "src") return "";
	}
	return voids.has(tagName) ? `${start}>` : `${start}>${content}</${tagName}>`;
}
const named$1 = {
	"&": "&amp;",
	"<": "&lt;",
	"\"": "&quot;"
};
function reference$1(character) {
	return named$1[character] ?? `&#x${character.charCodeAt(0).toString(16).toUpperCase()};`;
}
// src/platforms/medium/dialect/context.ts
function reporter(diagnostics) {
	const said = /* @__PURE__ */ new Set();
	return (code, node) => {
		if (said.has(code)) return;
		said.add(code);
		const start = node.position?.start;
		const place = {
			line: start?.line,
			column: start?.column
		};
		diagnostics.push(diagnose$2(code, mediumCodes[code].what, place));
	};
}
function h(tagName, children, properties = {}) {
	return {
		type: "element",
		tagName,
		properties,
		children
	};
}
function text$1(value) {
	return {
		type: "text",
		value
	};
}
// src/platforms/medium/dialect/lift-pictures.ts
function liftPictures(tree) {
	return rewrite(tree, (node) => {
		if (node.type !== "paragraph" && node.type !== "heading") return node;
		if (!node.children.some(holdsPicture)) return node;
		const parts = partsOf(node.children);
		if (!parts.some(isLifted)) return node;
		if (node.type === "paragraph") return captioned(parts.flatMap((part) => asBlock$1(part, node)));
		const pictures = parts.filter(isLifted);
		const words = wordsOnly(node.children);
		if (words.every(isEmpty$1)) return pictures;
		const [first] = parts.filter((part) => isLifted(part) || !part.every(isEmpty$1));
		const heading = {
			...node,
			children: words
		};
		return first !== void 0 && isLifted(first) ? [...pictures, heading] : [heading, ...pictures];
	});
}
function isLifted(part) {
	return !Array.isArray(part);
}
function partsOf(nodes) {
	const parts = [];
	let words = [];
	for (const node of nodes) for (const part of isPicture$2(node) ? [node] : piecesOf(node)) if (isLifted(part)) {
		parts.push(words, part);
		words = [];
	} else words.push(...part);
	return [...parts, words];
}
function piecesOf(node) {
	if (!holdsPicture(node) || !("children" in node)) return [[node]];
	const parts = partsOf(node.children);
	const isWordless = parts.every((part) => isLifted(part) || part.every(isEmpty$1));
	return parts.map((part) => {
		if (isLifted(part)) return isWordless && node.type === "link" ? {
			...node,
			children: [part]
		} : part;
		return part.every(isEmpty$1) ? part : [{
			...node,
			children: part
		}];
	});
}
function asBlock$1(part, paragraph) {
	if (isLifted(part)) return [part];
	const words = trimmed$1(part);
	return words.length === 0 ? [] : [{
		...paragraph,
		children: words
	}];
}
function trimmed$1(words) {
	const inner = joined$1(words);
	const start = inner.findIndex((node) => !isEmpty$1(node));
	const end = inner.findLastIndex((node) => !isEmpty$1(node));
	if (start === -1) return [];
	return inner.slice(start, end + 1).map((node, index) => {
		if (node.type !== "text") return node;
		const begun = index === 0 ? node.value.replace(/^[ \t\r\n]+/, "") : node.value;
		const isLast = index === end - start;
		return {
			...node,
			value: isLast ? begun.replace(/(?<![ \t\r\n])[ \t\r\n]+$/, "") : begun
		};
	});
}
function captioned(blocks) {
	const caption = blocks.at(-1);
	const picture = blocks.at(-2);
	if (caption?.type !== "paragraph" || picture === void 0 || !isPicture$2(picture)) return blocks;
	if (!caption.children.filter((child) => !isEmpty$1(child)).every(({ type }) => type === "emphasis")) return blocks;
	const words = caption.children.flatMap((child) => child.type === "emphasis" ? child.children : [child]);
	const element = (tagName, children) => ({
		type: "element",
		tagName,
		attributes: {},
		display: "block",
		children
	});
	return [...blocks.slice(0, -2), element("figure", [picture, element("figcaption", words)])];
}
function holdsPicture(node) {
	return node.type === "image" || "children" in node && node.children.some(holdsPicture);
}
function isEmpty$1(node) {
	return isBlank$1(node) || node.type === "break";
}
function isPicture$2(node) {
	if (node.type === "image") return /^https?:/i.test(node.url);
	if (node.type !== "link") return false;
	const [only, ...others] = node.children.filter((child) => !isEmpty$1(child));
	return only?.type === "image" && isPicture$2(only) && others.length === 0;
}
function wordsOnly(nodes) {
	return textOf$1(nodes, []);
}
function textOf$1(nodes, pictures) {
	return joined$1(nodes.flatMap((node) => withoutPictures(node, pictures)));
}
function withoutPictures(node, pictures) {
	if (isPicture$2(node)) {
		pictures.push(node);
		return [{
			type: "text",
			value: " "
		}];
	}
	if (!("children" in node)) return [node];
	const inner = [];
	const children = textOf$1(node.children, inner);
	if (inner.length === 0) return [node];
	const wordless = children.every(isEmpty$1);
	const isLink = wordless && node.type === "link";
	for (const picture of inner) pictures.push(isLink ? {
		...node,
		children: [picture]
	} : picture);
	return wordless ? [] : [{
		...node,
		children
	}];
}
// src/platforms/medium/dialect/pictures.ts
function imageOf(image, context) {
	if (!/^https?:/i.test(image.url)) {
		context.report("medium-image", image);
		return image.alt ? [text$1(image.alt)] : [];
	}
	return [h("img", [], {
		src: image.url,
		alt: (image.alt ?? "").replace(/\s+/g, " ").trim()
	})];
}
function pictureOf(node, context) {
	if (!isPicture$2(node)) return null;
	if (node.type === "image") return imageOf(node, context);
	if (node.type !== "link") return null;
	const image = node.children.find((child) => child.type === "image");
	if (image === void 0) return null;
	context.report("medium-image-link", node);
	return [h("a", imageOf(image, context), { href: node.url })];
}
// src/platforms/medium/dialect/inlines.ts
function inlines(nodes, context) {
	const content = [];
	for (const node of nodes) for (const part of inline(node, context)) content.push(part);
	return content;
}
function inline(node, context) {
	const inner = (children) => inlines(children, context);
	switch (node.type) {
		case "text": return [text$1(foldBlanks(node.value))];
		case "emphasis": return [h("em", inner(node.children))];
		case "strong": return [h("strong", inner(node.children))];
		case "delete":
			context.report("medium-strike", node);
			return [h("s", inner(node.children))];
		case "inlineCode": return [h("code", [text$1(node.value.replace(/[ \t\r\n]+/g, " "))])];
		case "inlineMath":
		case "math":
			context.report("medium-math", node);
			return [h("code", [text$1(node.value.trim())])];
		case "break": return [h("br", [])];
		case "link":
			if (node.children.every(isBlank$1)) return inner(node.children);
			if (!/^(?:https?|mailto):/i.test(node.url)) context.report("medium-link", node);
			return [h("a", inner(node.children), { href: node.url })];
		case "image": return imageOf(node, context);
		case "footnoteReference": {
			const number = context.footnote(node.identifier);
			return number === null ? [] : [text$1(`[${number}]`)];
		}
		case "element": return element$1(node, context);
		default: return isPhrasing(node) ? [] : inlines(asPhrasing([node]), context);
	}
}
function element$1(node, context) {
	const played = playedAt(node);
	if (played !== null) return [h("a", [text$1(played)], { href: played })];
	const content = inlines(asPhrasing(node.children), context);
	switch (node.tagName) {
		case "sup":
		case "sub": return raised(node, content);
		case "kbd":
		case "samp":
		case "var": return content.every(({ type }) => type === "text") ? [h("code", content)] : content;
		case "cite":
		case "dfn":
		case "mark": return [h("em", content)];
		case "q": return [
			text$1("“"),
			...content,
			text$1("”")
		];
		case "input": return [text$1(node.attributes.checked === void 0 ? "☐" : "☑")];
		case "abbr": return withMeaning(node, content, context);
		default: return content;
	}
}
const digits = {
	sup: "⁰¹²³⁴⁵⁶⁷⁸⁹",
	sub: "₀₁₂₃₄₅₆₇₈₉"
};
function raised(node, content) {
	const set = digits[node.tagName === "sup" ? "sup" : "sub"];
	const raise = (part) => {
		if (part.type === "text") return text$1(part.value.replace(/\d/g, (digit) => set[Number(digit)] ?? ""));
		return part.type === "element" ? {
			...part,
			children: part.children.map(raise)
		} : part;
	};
	return /^\d+$/.test(lineOf(node)) ? content.map(raise) : content;
}
function withMeaning(element, content, context) {
	const { title } = element.attributes;
	return !title || !context.isNew(`${lineOf(element)} ${title}`) ? content : [...content, text$1(` (${title})`)];
}
// src/platforms/medium/dialect/lists.ts
function list(node, blocks, context) {
	const written = node.children.map((item) => withAddress(item, context));
	const items = written.map((item) => divided$1(item));
	const start = node.start ?? 1;
	if (written.some(holdsMore) || node.ordered && start !== 1) context.report("medium-list", node);
	const interrupted = items.some(({ below }) => below.length > 0);
	if (node.ordered && (interrupted || start !== 1)) return items.flatMap(({ line, below }, index) => [h("p", [text$1(`${start + index}. `), ...lineOfItem(node.children[index], line, context)]), ...blocks(below)]);
	const result = [];
	let open = [];
	const close = () => {
		if (open.length > 0) result.push(h(node.ordered ? "ol" : "ul", open));
		open = [];
	};
	items.forEach(({ line, below }, index) => {
		if (line.length > 0 || below.length === 0) open.push(h("li", lineOfItem(node.children[index], line, context)));
		if (below.length === 0) return;
		close();
		result.push(...blocks(below));
	});
	close();
	return result;
}
function withAddress(item, context) {
	const [only, ...others] = item.children;
	const embed = only === void 0 || others.length > 0 ? null : embedOf(only);
	if (embed === null || only !== void 0 && "children" in only && only.children.length > 0) return item;
	context.report("medium-embed", item);
	const { url } = embed;
	const link = {
		type: "link",
		url,
		children: [{
			type: "text",
			value: url
		}]
	};
	return {
		...item,
		children: [{
			type: "paragraph",
			children: [link]
		}]
	};
}
function divided$1(item) {
	const end = item.children.findIndex((child) => child.type !== "paragraph" && !isPlainList(child));
	return end === -1 ? {
		line: item.children,
		below: []
	} : {
		line: item.children.slice(0, end),
		below: item.children.slice(end)
	};
}
function isPlainList(node) {
	return node.type === "list" && node.children.every((item) => item.children.every((child) => child.type === "paragraph" || isPlainList(child)));
}
const holdsMore = (item) => item.children.some((child) => child.type !== "paragraph");
function lineOfItem(item, nodes, context) {
	return lines(item?.checked, nodes, 0, context).flatMap((line, index) => index === 0 ? line : [h("br", []), ...line]);
}
function lines(checked, nodes, depth, context) {
	const result = [];
	for (const node of nodes) if (node.type === "paragraph") {
		const box = result.length === 0 && typeof checked === "boolean" ? [text$1(checked ? "☑ " : "☐ ")] : [];
		result.push([...box, ...inlines(node.children, context)]);
	} else if (node.type === "list") node.children.forEach((item, index) => {
		const mark = node.ordered ? `${(node.start ?? 1) + index}. ` : "– ";
		const indent = "\xA0\xA0".repeat(depth);
		const [first = [], ...rest] = lines(item.checked, item.children, depth + 1, context);
		result.push([text$1(indent + mark), ...first], ...rest);
	});
	return result;
}
// src/platforms/medium/dialect/columns.ts
function columns(rows, align) {
	const widths = [];
	for (const row of rows) row.forEach((cell, column) => {
		widths[column] = Math.max(widths[column] ?? 0, widthOf(cell));
	});
	const lines = rows.map((row) => widths.map((width, column) => padded$1(row[column] ?? "", width, align[column] ?? null)).join(" | ").trimEnd());
	if ((rows[0] ?? []).every((cell) => cell === "")) return lines.slice(1).join("\n");
	const rule = widths.map((width) => "-".repeat(Math.max(width, 1))).join("-+-");
	return [
		lines[0] ?? "",
		rule,
		...lines.slice(1)
	].join("\n");
}
function padded$1(cell, width, align) {
	const free = Math.max(0, width - widthOf(cell));
	if (align === "right") return " ".repeat(free) + cell;
	const before = align === "center" ? free >> 1 : 0;
	return " ".repeat(before) + cell + " ".repeat(free - before);
}
function widthOf(value) {
	let width = 0;
	for (const character of value) {
		if (/\p{M}|\u200D|\uFE0F/u.test(character)) continue;
		width += /[\u1100-\u115F\u2E80-\uA4CF\uAC00-\uD7A3\uF900-\uFAFF\uFE30-\uFE6F\uFF00-\uFF60]|\p{Emoji_Presentation}/u.test(character) ? 2 : 1;
	}
	return width;
}
// src/platforms/medium/dialect/grid.ts
function rowsOf$1(node) {
	const rows = [];
	walk(node, (child) => {
		const tag = child.type === "element" ? child.tagName : child.type;
		if (tag === "tableRow" || tag === "tr") rows.push([]);
		else if (/^(?:tableCell|t[hd])$/.test(tag)) {
			rows.at(-1)?.push(child);
			return "skip";
		}
	});
	const filled = rows.filter((row) => row.length > 0);
	return filled.some((row) => row.some(reachesFurther)) ? narrowed(spread(filled)) : filled;
}
function spread(rows) {
	let above = [];
	return rows.map((row) => {
		const shown = [];
		const reaching = [];
		const cells = [...row];
		for (;;) {
			const from = above[shown.length];
			if (from !== void 0 && from.rows > 0) {
				reaching[shown.length] = {
					...from,
					rows: from.rows - 1
				};
				shown.push(emptyLike(from.cell));
				continue;
			}
			const cell = cells.shift();
			if (cell === void 0) break;
			for (let column = 0; column < spanOf(cell, "colspan"); column++) {
				reaching[shown.length] = {
					cell,
					rows: spanOf(cell, "rowspan") - 1
				};
				shown.push(column === 0 ? cell : emptyLike(cell));
			}
		}
		above = reaching;
		return shown;
	});
}
function narrowed(rows) {
	let width = 0;
	for (const row of rows) width = Math.max(width, row.findLastIndex((cell) => cell.children.length > 0) + 1);
	return rows.map((row) => row.slice(0, width));
}
function reachesFurther(cell) {
	return spanOf(cell, "colspan") > 1 || spanOf(cell, "rowspan") > 1;
}
function spanOf(cell, name) {
	const written = cell.type === "element" ? cell.attributes[name] : void 0;
	const span = Number.parseInt(written ?? "1", 10);
	return span >= 1 ? Math.min(span, 100) : 1;
}
function emptyLike(cell) {
	return {
		...cell,
		children: []
	};
}
// src/platforms/medium/dialect/tables.ts
const widest = 80;
function table(node, blocks, context) {
	context.report("medium-table", node);
	const rows = rowsOf$1(node).map((row) => row.map((cell) => withNotes(cell, context)));
	const column = oneColumn(rows);
	if (column !== void 0) return blocks(liftPictures(column).children);
	if (node.type === "table") return textTable(rows, node.align ?? [], context);
	const isHeaded = rows[0]?.every(isHeading$1) === true;
	const holds = (row) => row.some((cell) => holdsBlocks(cell, isHeaded));
	if (!rows.some(holds)) return textTable(rows, [], context);
	const shown = [];
	let plain = [];
	const close = () => {
		shown.push(...textTable(plain, [], context));
		plain = [];
	};
	for (const row of rows) if (holds(row)) {
		close();
		for (const cell of row) shown.push(...blocks(asBlocks(cell.children)));
	} else plain.push(row);
	close();
	return shown;
}
function oneColumn(rows) {
	const cells = rows.map(([cell]) => cell);
	if (!rows.every((row) => row.length <= 1) || !cells.some(showsPicture)) return void 0;
	if (cells.some((cell) => cell !== void 0 && holdsBlocks(cell, false))) return void 0;
	return {
		type: "root",
		children: [{
			type: "paragraph",
			children: cells.map((cell) => asPhrasing(cell?.children ?? [])).flatMap((line, at) => at === 0 ? line : [{ type: "break" }, ...line])
		}]
	};
}
function showsPicture(cell) {
	return cell?.children.some(isPicture$2) ?? false;
}
function withNotes(cell, context) {
	const { children } = rewrite({
		type: "root",
		children: [...cell.children]
	}, (node) => {
		if (node.type !== "footnoteReference") return node;
		const number = context.footnote(node.identifier);
		return number === null ? [] : {
			type: "text",
			value: `[${number}]`
		};
	});
	return {
		...cell,
		children
	};
}
function holdsBlocks(cell, isHeaded) {
	let holds = false;
	walk(cell, (child) => {
		const tag = child.type === "element" ? child.tagName : child.type;
		holds ||= child.type === "code" || tag === "table";
		holds ||= !isHeaded && /^(?:heading|list|blockquote)$/.test(tag);
		return holds ? "skip" : void 0;
	});
	return holds || !isHeaded && cell.children.filter(isParagraph).length > 1;
}
function isParagraph({ type }) {
	return type === "paragraph";
}
function isHeading$1(cell) {
	return cell.type === "tableCell" || cell.type === "element" && cell.tagName === "th";
}
function textTable(all, align, context) {
	const { links, pictures } = outside(all.flat(), context);
	const isFilled = (row) => row.some((cell) => lineOf(wordsOf(cell)) !== "");
	const [only, ...others] = all.filter(isFilled);
	if (only === void 0) return [...pictures];
	if (others.length === 0) return [h("p", inOneLine(only, context)), ...pictures];
	const rows = all.filter((row, index) => index === 0 || isFilled(row));
	const preformatted = columns(rows.map((row) => row.map((cell) => lineOf(wordsOf(cell)))), align);
	if (preformatted.split("\n").every((line) => line.length <= widest)) return [
		h("pre", [text$1(preformatted)]),
		...linked(links, context),
		...pictures
	];
	return [h("ul", items(rows, context)), ...pictures];
}
function items(rows, context) {
	const [header = [], ...others] = rows;
	const named = others.length > 0 && header.every(isHeading$1);
	return (named ? others : rows).map((row, place) => {
		return h("li", row.flatMap((cell, index) => {
			const words = inlines(wordsOf(cell).children, context);
			if (words.length === 0 || isBlank$1(wordsOf(cell))) return [];
			const name = named && index > 0 ? header[index] : void 0;
			if (name === void 0 || lineOf(wordsOf(name)) === "") return [words];
			return [[
				...place === 0 ? inlines(wordsOf(name).children, context) : [text$1(lineOf(wordsOf(name)))],
				text$1(": "),
				...words
			]];
		}).flatMap((line, index) => index === 0 ? line : [h("br", []), ...line]));
	});
}
function wordsOf(cell) {
	return {
		type: "paragraph",
		children: wordsOnly(asPhrasing(cell.children)).filter((child) => playedAt(child) === null)
	};
}
function inOneLine(row, context) {
	return row.map((cell) => inlines(wordsOf(cell).children, context)).filter((words) => words.length > 0).flatMap((words, index) => index === 0 ? words : [text$1(" | "), ...words]);
}
function outside(cells, context) {
	const links = [];
	const pictures = [];
	for (const cell of cells) walk(cell, (child) => {
		const picture = pictureOf(child, context);
		const played = playedAt(child);
		if (picture !== null) pictures.push(h("figure", picture));
		else if (played !== null) pictures.push(h("p", [h("a", [text$1(played)], { href: played })]));
		else if (child.type === "link" && !wordsOnly(child.children).every(isBlank$1)) links.push({
			...child,
			children: wordsOnly(child.children)
		});
		return picture === null && played === null ? void 0 : "skip";
	});
	return {
		links,
		pictures
	};
}
function linked(links, context) {
	const pieces = links.flatMap((link, index) => [...index === 0 ? [] : [text$1(" · ")], ...inlines([link], context)]);
	return pieces.length === 0 ? [] : [h("p", pieces)];
}
// src/platforms/medium/dialect/blocks.ts
function blocks$1(nodes, context) {
	const content = [];
	for (const node of nodes) for (const part of block(node, context)) content.push(part);
	return content;
}
function block(node, context) {
	switch (node.type) {
		case "paragraph": return paragraph$1(node.children, context);
		case "heading": return [h(context.headingTag(node), inlines(node.children, context))];
		case "code": return [pre(node.value)];
		case "math":
			context.report("medium-math", node);
			return [pre(node.value.trim())];
		case "blockquote": return quote(node.children, context);
		case "list": return list(node, (inner) => blocks$1(inner, context), context);
		case "table": return table(node, (inner) => blocks$1(inner, context), context);
		case "thematicBreak": return [h("hr", [])];
		case "element": return element(node, context);
		default: return isPhrasing(node) ? paragraph$1([node], context) : [];
	}
}
function pre(code) {
	return h("pre", [text$1(code.startsWith("\n") ? `\n${code}` : code)]);
}
function paragraph$1(children, context) {
	const pictures = [];
	const words = children.flatMap((child, index) => {
		const shown = pictureOf(child, context);
		if (shown === null) return [child];
		pictures.push(h("figure", shown));
		return index === 0 || index === children.length - 1 ? [] : [{
			type: "text",
			value: " "
		}];
	});
	const content = inlines(words, context);
	return [...words.every(isBlank$1) ? [] : [h("p", content)], ...pictures];
}
function quote(nodes, context) {
	const result = [];
	let words = [];
	const close = () => {
		if (words.length > 0) result.push(h("blockquote", words));
		words = [];
	};
	for (const shown of blocks$1(nodes, context)) {
		const tag = shown.type === "element" ? shown.tagName : "";
		if (tag === "p") words.push(shown);
		else if (tag === "blockquote" && shown.type === "element") words.push(...shown.children);
		else {
			close();
			result.push(shown);
		}
	}
	close();
	return result;
}
function element(node, context) {
	const embed = embedOf(node);
	if (embed !== null) {
		if (node.children.length > 0) return quote(asBlocks(node.children), context);
		context.report("medium-embed", node);
		return [h("p", [h("a", [text$1(embed.url)], { href: embed.url })])];
	}
	const content = asBlocks(node.children);
	switch (node.tagName) {
		case "figure": return figure$1(node, context);
		case "table": return table(node, (inner) => blocks$1(inner, context), context);
		case "audio":
		case "video": return media$1(node, context);
		case "dt":
		case "summary": return [h("p", [h("strong", inlines(asPhrasing(node.children), context))])];
		case "rp": return [];
		default:
			if (node.display === "inline") return paragraph$1([node], context);
			return blocks$1(content, context);
	}
}
function figure$1(node, context) {
	const isCaption = (child) => child.type === "element" && child.tagName === "figcaption";
	const captions = node.children.filter(isCaption).flatMap((child) => "children" in child ? child.children : []);
	const shown = blocks$1(asBlocks(node.children.filter((child) => !isCaption(child))), context).filter((child) => !isEmptyLine(child));
	if (captions.some(({ type }) => /^(?:list|code|blockquote|table)$/.test(type))) return [...shown, ...blocks$1(asBlocks(captions), context)];
	const words = inlines(asPhrasing(captions), context);
	if (words.length === 0) return shown;
	const last = shown.at(-1);
	if (last?.type !== "element" || last.tagName !== "figure") return [...shown, h("p", [h("em", words)])];
	return [...shown.slice(0, -1), {
		...last,
		children: [...last.children, h("figcaption", words)]
	}];
}
function isEmptyLine(block) {
	return block.type === "element" && block.tagName === "p" && block.children.every((child) => child.type === "element" && child.tagName === "br" || child.type === "text" && child.value.trim() === "");
}
function media$1(node, context) {
	const source = playedAt(node);
	if (source === null) return [];
	context.report("medium-embed", node);
	return [h("p", [h("a", [text$1(source)], { href: source })])];
}
// src/platforms/medium/dialect/headings.ts
function headingTags(tree, report) {
	const levels = headingLevels(tree);
	const [highest, , third] = levels.keys();
	const lost = third === void 0 ? void 0 : levels.get(third);
	if (lost !== void 0) report("medium-headings", lost);
	return ({ depth }) => depth === highest ? "h1" : "h4";
}
// src/platforms/medium/dialect/story.ts
function story(whole, frame) {
	const tree = liftPictures(whole);
	const diagnostics = [];
	const definitions = footnotesIn(tree);
	const used = [];
	const numbers = /* @__PURE__ */ new Map();
	const explained = /* @__PURE__ */ new Set();
	const report = reporter(diagnostics);
	const context = {
		headingTag: headingTags(tree, report),
		isNew: (abbreviation) => explained.size < explained.add(abbreviation).size,
		report,
		footnote(identifier) {
			const definition = definitions.get(identifier);
			if (definition === void 0) return null;
			const number = numbers.get(definition) ?? used.push(definition);
			numbers.set(definition, number);
			return number;
		}
	};
	const body = blocks$1(tree.children, context);
	const notes = [];
	for (let index = 0; index < used.length; index++) notes.push(...note(index + 1, blocks$1(asBlocks(used[index]?.children ?? []), context)));
	return {
		html: [
			h("h1", [text$1(frame.title)]),
			...frame.subtitle === null ? [] : [h("h2", [text$1(frame.subtitle)])],
			...frame.cover === null || shows(tree, frame.cover) ? [] : [h("figure", [h("img", [], {
				src: frame.cover,
				alt: ""
			})])],
			...body,
			...notes.length === 0 ? [] : [h("hr", []), ...notes],
			h("hr", []),
			original(frame)
		].map((node) => storyHtml([node])).join("\n"),
		diagnostics
	};
}
function note(number, content) {
	const [first, ...rest] = content;
	const mark = text$1(`[${number}] `);
	return first?.type === "element" && first.tagName === "p" ? [{
		...first,
		children: [mark, ...first.children]
	}, ...rest] : [h("p", [mark]), ...content];
}
function shows(tree, url) {
	let found = false;
	walk(tree, (node) => {
		found ||= node.type === "image" && node.url === url;
	});
	return found;
}
function original({ canonicalUrl, published }) {
	const link = h("a", [text$1(canonicalUrl)], { href: canonicalUrl });
	const day = published === null ? "." : ` on ${published}.`;
	return h("p", [h("em", [
		text$1("Originally published at "),
		link,
		text$1(day)
	])]);
}
// src/platforms/medium/dialect/tags.ts
const most$2 = 3;
const longest$1 = 25;
function mediumTags(wanted, line) {
	const diagnostics = [];
	const say = (code, message) => {
		diagnostics.push(diagnose$2(code, message, { line }));
	};
	const tags = /* @__PURE__ */ new Map();
	const over = [];
	for (const written of wanted) {
		const tag = foldVisible(written);
		const key = tag.toLowerCase();
		if (tag === "" || tags.has(key)) continue;
		if ([...tag].length > longest$1) say("medium-tag-dropped", `The tag "${printable(tag, 60)}" is too long for Medium and is left out.`);
		else if (tags.size === most$2) over.push(tag);
		else tags.set(key, tag);
	}
	if (over.length > 0) say("medium-tags-over", `Medium uses ${most$2} tags; left out: ${printable(over.join(", "), 200)}.`);
	return {
		tags: [...tags.values()],
		diagnostics
	};
}
// src/platforms/medium/render.ts
const licenses = [
	"all-rights-reserved",
	"cc-40-by",
	"cc-40-by-sa",
	"cc-40-by-nd",
	"cc-40-by-nc",
	"cc-40-by-nc-nd",
	"cc-40-by-nc-sa",
	"cc-40-zero",
	"public-domain"
];
const longestTitle = 100;
function renderForMedium(manuscript, settings) {
	const { post } = manuscript;
	const wish = wishFor(post, "medium");
	const diagnostics = [];
	const say = (code, message, key) => {
		const line = post.keyLines[key] ?? post.keyLines.posse;
		diagnostics.push(diagnose$2(code, message, { line }));
	};
	const title = foldVisible(wish.title ?? post.title);
	if (title === "") say("medium-no-title", "The post has no title.", "title");
	const length = charactersIn$1(title);
	if (length > longestTitle) say("medium-title", `The title has ${length} characters; Medium lists ${longestTitle}.`, "title");
	const cover = wish.cover === void 0 ? manuscript.cover : manuscript.absolute(wish.cover);
	const content = story(wish.body === "excerpt" ? teaser(manuscript) : manuscript.tree, {
		title,
		subtitle: subtitleOf(manuscript, wish.description),
		cover: cover !== null && /^https?:\/\//i.test(cover) ? cover : null,
		canonicalUrl: post.canonicalUrl,
		published: dayOf(post.date, settings.timeZone)
	});
	diagnostics.push(...content.diagnostics);
	const tags = mediumTags(wish.tags ?? (post.tags.length > 0 ? post.tags : post.categories), post.keyLines.tags ?? post.keyLines.categories);
	diagnostics.push(...tags.diagnostics);
	const license = wish.license ?? settings.license ?? "all-rights-reserved";
	if (!licenses.includes(license)) say("medium-license", `\`${license}\` is not one of Medium's licenses.`, "posse");
	const placed = diagnostics.map((diagnostic) => ({
		...diagnostic,
		path: post.path
	}));
	if (hasErrors(placed)) return { diagnostics: placed };
	const visibility = wish.visibility ?? settings.visibility;
	const request = {
		title: shorten(title, longestTitle),
		contentFormat: "html",
		content: content.html,
		tags: tags.tags,
		canonicalUrl: post.canonicalUrl,
		publishStatus: visibility,
		license,
		notifyFollowers: wish.notifyFollowers ?? settings.notifyFollowers ?? false
	};
	return {
		article: withDigests({
			platform: "medium",
			canonicalUrl: post.canonicalUrl,
			title,
			visibility,
			wish: wish.ownVisibility ?? "default",
			request
		}, visibilityField$2),
		diagnostics: placed
	};
}
function subtitleOf({ post }, wanted) {
	const { subtitle } = post.frontMatter;
	return foldVisible(wanted ?? (typeof subtitle === "string" ? subtitle : "")) || null;
}
function dayOf(date, timeZone = "UTC") {
	if (date === null || Number.isNaN(date.getTime())) return null;
	const format = dayFormats.get(timeZone) ?? dayFormat(timeZone);
	dayFormats.set(timeZone, format);
	return format.format(date);
}
const dayFormats = /* @__PURE__ */ new Map();
function dayFormat(timeZone) {
	try {
		return new Intl.DateTimeFormat("en-US", {
			dateStyle: "long",
			timeZone
		});
	} catch {
		return new Intl.DateTimeFormat("en-US", {
			dateStyle: "long",
			timeZone: "UTC"
		});
	}
}
const diagnose$1 = diagnoser({
	"empty-post": {
		severity: "warning",
		what: "The post has nothing that a platform could show, so its copy would be empty.",
		fix: "Write its text, or keep it at home with `posse: false` in its front matter."
	},
	"unsafe-url": {
		severity: "warning",
		what: "A link runs code (`javascript:`, `vbscript:`); the copy has its text without the link.",
		fix: "Link to a page instead."
	},
	"unreadable-url": {
		severity: "warning",
		what: "A URL is not valid, so it was left unchanged.",
		fix: "Correct the URL."
	},
	"missing-image": {
		severity: "warning",
		what: "An image lies on your own site, but its file is not in the repository.",
		fix: "Correct the path or add the file; ignore this if another tool puts the file on the site."
	},
	"missing-file": {
		severity: "warning",
		what: "A link leads to a file on your own site that is not in the repository.",
		fix: "Correct the path or add the file."
	},
	"missing-baseurl": {
		severity: "warning",
		what: "A path that begins with `/` leaves out the site's `baseurl`, so it is broken on the site too.",
		fix: "Write `{{ site.baseurl }}` before it, or use the filter `relative_url`."
	},
	"script-dropped": {
		severity: "warning",
		what: "A script cannot run on another platform, so what it would show is missing in the copy.",
		fix: "Link to what the script shows, or accept the loss."
	},
	"element-dropped": {
		severity: "notice",
		what: "An HTML element that no platform shows was left out.",
		fix: "Use an image or a link instead, if readers of the copy need it."
	},
	"code-markup": {
		severity: "notice",
		what: "Code holds links or emphasis; code is plain text in the copy, so that the links lead nowhere.",
		fix: "Put the links in the text before or after the code, if readers of the copy need them."
	},
	"contents-dropped": {
		severity: "notice",
		what: "A table of contents is left out: its links lead to places that the copy names otherwise, or not at all.",
		fix: "Nothing; write the list by hand if readers of the copy need it."
	},
	"formula-dropped": {
		severity: "warning",
		what: "A formula in MathML was left out: no platform shows MathML, and it does not say what TeX it was made from.",
		fix: "Write the formula as TeX, between `$$`."
	},
	"math-as-text": {
		severity: "warning",
		what: "A formula between dollar signs is in the copy as it is written: nothing was found on the page that turns it into a formula.",
		fix: "Write it between `$$`, or switch mathematics on where your theme looks for it, such as `math: true` in the front matter."
	},
	"deep-nesting": {
		severity: "warning",
		what: "Lists, quotes or elements are nested so deeply that the copy has the innermost text without its form.",
		fix: "Nest less deeply."
	},
	"bidi-control": {
		severity: "warning",
		what: "The text holds invisible characters that can make it read differently from what it says.",
		fix: "Remove the character, unless right-to-left text needs it."
	},
	"control-character": {
		severity: "warning",
		what: "The post holds a control character, such as U+0000, which no reader sees; the copy is without it.",
		fix: "Remove the character: many editors can search for it."
	}
});
// src/markdown/finding.ts
function finding(code, node, message, hint) {
	return diagnose$1(code, message, {
		...placeOf$1(node),
		hint
	});
}
function placeOf$1(node) {
	const start = node.position?.start;
	return start === void 0 ? {} : {
		line: start.line,
		column: start.column
	};
}
// src/markdown/passes/srcset.ts
function parseSrcset(srcset) {
	const candidates = [];
	let at = 0;
	while (at < srcset.length) {
		while (at < srcset.length && /[\s,]/.test(srcset[at] ?? "")) at++;
		const start = at;
		while (at < srcset.length && !/\s/.test(srcset[at] ?? "")) at++;
		let end = at;
		while (end > start && srcset[end - 1] === ",") end--;
		const url = srcset.slice(start, end);
		let descriptor = "";
		if (end === at) {
			const from = at;
			while (at < srcset.length && srcset[at] !== ",") at++;
			descriptor = srcset.slice(from, at).trim();
		}
		if (url !== "") candidates.push({
			url,
			descriptor
		});
	}
	return candidates;
}
function printSrcset(candidates) {
	return candidates.map(({ url, descriptor }) => descriptor === "" ? url : `${url} ${descriptor}`).join(", ");
}
// src/markdown/passes/absolute-urls.ts
const urlAttributes = {
	a: ["href"],
	area: ["href"],
	audio: ["src"],
	blockquote: ["cite"],
	del: ["cite"],
	embed: ["src"],
	iframe: ["src"],
	image: ["src"],
	img: ["src"],
	ins: ["cite"],
	object: ["data"],
	q: ["cite"],
	script: ["src"],
	source: ["src"],
	track: ["src"],
	video: ["src", "poster"]
};
const media = /* @__PURE__ */ new Set([
	"audio",
	"image",
	"img",
	"source",
	"track",
	"video"
]);
function absoluteUrls(root, base) {
	const diagnostics = [];
	const absolute = (url, node, isMedia = false) => {
		const isLink = node.type === "link" || node.type === "element" && node.tagName === "a";
		const result = absoluteUrl((isMedia ? base.media?.(url) : isLink ? base.link?.(url) : void 0) ?? url, base);
		if (result.kind === "url") return result.url;
		if (result.kind === "unsafe") {
			diagnostics.push(finding("unsafe-url", node, `The link to \`${url.trim().slice(0, 60)}\` runs code and was taken away.`));
			return null;
		}
		diagnostics.push(finding("unreadable-url", node, `\`${url.slice(0, 100)}\` is not a URL.`));
		return result.url;
	};
	return {
		tree: rewrite(root, (node) => {
			switch (node.type) {
				case "link": {
					const url = absolute(node.url, node);
					if (url === node.url) return node;
					return url === null ? node.children : {
						...node,
						url
					};
				}
				case "image": {
					if (node.url.trim() === "") return [];
					const url = absolute(node.url, node, true);
					if (url === node.url) return node;
					return url === null ? {
						type: "text",
						value: node.alt ?? ""
					} : {
						...node,
						url
					};
				}
				case "element":
					if (showsNothing(node)) return [];
					return elementWith(node, absolute);
				default: return node;
			}
		}),
		diagnostics
	};
}
function showsNothing({ tagName, attributes }) {
	const { src, ...others } = attributes;
	return /^(?:img|iframe|embed)$/.test(tagName) && src?.trim() === "" && !others["data-src"];
}
function elementWith(element, absolute) {
	const own = Object.hasOwn(urlAttributes, element.tagName) ? urlAttributes[element.tagName] : void 0;
	const held = Object.keys(element.attributes).filter((name) => name === "srcset" || own?.includes(name));
	if (held.length === 0) return element;
	const attributes = { ...element.attributes };
	for (const name of held) {
		const value = attributes[name] ?? "";
		const isMedia = media.has(element.tagName);
		const url = name === "srcset" ? absoluteSources(value) : absolute(value, element, isMedia);
		if (url === null) delete attributes[name];
		else attributes[name] = url;
	}
	return {
		...element,
		attributes
	};
	function absoluteSources(srcset) {
		return printSrcset(parseSrcset(srcset).flatMap((candidate) => {
			const url = absolute(candidate.url, element);
			return url === null ? [] : [{
				...candidate,
				url
			}];
		}));
	}
}
// src/markdown/passes/bound-depth.ts
const deepest$2 = 100;
function boundDepth(root) {
	const diagnostics = [];
	return {
		tree: rewrite(root, (node, ancestors) => {
			if (node.data?.flattened) diagnostics.push(finding("deep-nesting", node, "Nested too deeply to be read; kept as plain text."));
			if (ancestors.length < deepest$2 || !isParent(node)) return node;
			if (ancestors.length > deepest$2) return node;
			diagnostics.push(finding("deep-nesting", node, `Nested more than ${deepest$2} levels deep; kept as plain text.`));
			return flattened(node, ancestors);
		}),
		diagnostics
	};
}
function flattened(node, ancestors) {
	const text = {
		type: "text",
		value: plainText(node)
	};
	const above = ancestors.at(-1);
	if (isPhrasing(node)) return text;
	const paragraph = {
		type: "paragraph",
		children: [text]
	};
	if (above?.type === "list") return {
		type: "listItem",
		children: [paragraph]
	};
	if (above?.type === "table") return {
		type: "tableRow",
		children: [{
			type: "tableCell",
			children: [text]
		}]
	};
	if (above?.type === "tableRow") return {
		type: "tableCell",
		children: [text]
	};
	return paragraph;
}
// src/markdown/passes/control-characters.ts
const names = {
	"­": "soft hyphen",
	"؜": "Arabic letter mark",
	"᠎": "Mongolian vowel separator",
	"​": "zero width space",
	"‎": "left-to-right mark",
	"‏": "right-to-left mark",
	"‪": "left-to-right embedding",
	"‫": "right-to-left embedding",
	"‬": "pop directional formatting",
	"‭": "left-to-right override",
	"‮": "right-to-left override",
	"⁠": "word joiner",
	"⁦": "left-to-right isolate",
	"⁧": "right-to-left isolate",
	"⁨": "first strong isolate",
	"⁩": "pop directional isolate",
	"﻿": "zero width no-break space"
};
const control = "\\p{Surrogate}\\u0000-\\u0008\\u000E-\\u001F\\u007F-\\u009F";
const controls = new RegExp(`[${control}]+`, "gu");
const unseen = new RegExp(`[${control}${Object.keys(names).join("")}]`, "u");
const most$1 = 20;
function controlCharacters(root) {
	const diagnostics = [];
	return {
		tree: rewrite(root, (node) => {
			const text = node.type === "image" ? node.alt : "value" in node ? node.value : null;
			if (text === null || text === void 0) return node;
			const found = unseen.exec(text)?.[0];
			if (found === void 0) return node;
			if (diagnostics.length < most$1) diagnostics.push(finding(...toldOf(found, node, "here")));
			const clean = text.replace(controls, "");
			return node.type === "image" ? {
				...node,
				alt: clean
			} : {
				...node,
				value: clean
			};
		}),
		diagnostics
	};
}
function controlCharactersInFrontMatter(post) {
	const wishes = Object.values(post.wishes);
	return [
		["title", post.title],
		["description", post.description ?? ""],
		["subtitle", String(post.frontMatter.subtitle ?? "")],
		["tags", post.tags.join(" ")],
		["categories", post.categories.join(" ")],
		["series", post.series ?? ""],
		["posse", wishes.map((wish) => [
			wish.title,
			wish.description,
			wish.series,
			...wish.tags ?? []
		].join(" ")).join(" ")]
	].flatMap(([key, text]) => {
		const found = unseen.exec(text)?.[0];
		const line = post.keyLines[key];
		if (found === void 0) return [];
		return [{
			...finding(...toldOf(found, {}, `in \`${key}\``)),
			...line !== void 0 && { line }
		}];
	});
}
function toldOf(found, node, where) {
	const code = found.charCodeAt(0).toString(16).toUpperCase().padStart(4, "0");
	const name = names[found];
	return name === void 0 ? [
		"control-character",
		node,
		`A control character stands ${where}: U+${code}.`
	] : [
		"bidi-control",
		node,
		`An invisible character stands ${where}: U+${code} (${name}).`
	];
}
// src/markdown/passes/missing-files.ts
const assets = /\.(?:png|jpe?g|gif|webp|avif|svg|bmp|ico|tiff?|pdf|zip|gz|tgz|mp[34]|webm|ogg|wav|mov|docx?|xlsx?|pptx?|csv|epub)$/i;
function missingFiles(root, site) {
	const diagnostics = [];
	const look = (url, node, image) => {
		const problem = problemOf(url, site, image);
		if (problem !== null) diagnostics.push(finding(problem.code, node, problem.message, problem.hint));
	};
	walk(root, (node, ancestors) => {
		if (node.type === "image") look(node.url, node, true);
		else if (node.type === "link") look(node.url, node, false);
		else if (node.type === "element") {
			const { src, poster, href } = node.attributes;
			const isSize = node.tagName === "source" && ancestors.some(isPicture$1);
			const shown = node.tagName !== "script" && node.tagName !== "iframe" && !isSize;
			if (src !== void 0 && shown) look(src, node, true);
			if (poster !== void 0) look(poster, node, true);
			if (href !== void 0) look(href, node, false);
		}
	});
	return diagnostics;
}
function isPicture$1(node) {
	return node.type === "element" && node.tagName === "picture";
}
function problemOf(url, site, image) {
	const place = pathOnSite(url, site);
	const { has } = site;
	if (place === null || !image && !assets.test(place.path)) return null;
	const { path, inside, baseurl } = place;
	if (inside) {
		if (has(path)) return null;
		return {
			code: image ? "missing-image" : "missing-file",
			message: `${image ? "The image" : "The file"} \`${path}\` is not in the repository.`
		};
	}
	if (!has(path)) {
		if (!image) return null;
		return {
			code: "missing-image",
			message: `The image \`/${path}\` is not in the repository.`
		};
	}
	return {
		code: "missing-baseurl",
		message: `\`/${path}\` leaves out the site's baseurl \`${baseurl}\`.`,
		hint: `Write {{ site.baseurl }}/${path}.`
	};
}
function pathOnSite(url, files) {
	const site = siteOf(files);
	if (site === null || !url.includes(site.host) || !URL.canParse(url)) return null;
	const target = new URL(url);
	if (target.host !== site.host || !/^https?:$/.test(target.protocol)) return null;
	const baseurl = site.pathname.replace(/(?<!\/)\/+$/, "");
	const inside = target.pathname.startsWith(`${baseurl}/`);
	return {
		path: decoded$1(target.pathname.slice(inside ? baseurl.length : 0).replace(/^\/+/, "")),
		inside,
		baseurl
	};
}
const sites = /* @__PURE__ */ new WeakMap();
function siteOf(files) {
	const known = sites.get(files);
	if (known !== void 0) return known;
	const site = URL.canParse(files.siteUrl) ? new URL(files.siteUrl) : null;
	sites.set(files, site);
	return site;
}
function decoded$1(path) {
	try {
		return decodeURIComponent(path);
	} catch {
		return path;
	}
}
// src/core/origin.ts
function originOf(origins, offset) {
	let low = 0;
	let high = origins.length - 1;
	while (low < high) {
		const middle = low + high + 1 >> 1;
		if ((origins[middle]?.at ?? 0) <= offset) low = middle;
		else high = middle - 1;
	}
	const origin = origins[low];
	if (origin === void 0) return offset;
	return origin.verbatim ? origin.source + (offset - origin.at) : origin.source;
}
// src/markdown/passes/relocate.ts
function relocate(root, source) {
	const place = placesOf(source);
	walk(root, (node) => {
		const { start, end } = node.position ?? {};
		if (start?.offset !== void 0) node.position = {
			start: place(start.offset),
			end: place(end?.offset ?? start.offset)
		};
		else if (start !== void 0) node.position = void 0;
	});
}
function placesOf({ body, bodyLine, origins }) {
	const starts = [0];
	for (let at = body.indexOf("\n"); at !== -1; at = body.indexOf("\n", at + 1)) starts.push(at + 1);
	let line = 0;
	return (generated) => {
		const offset = Math.min(Math.max(originOf(origins, generated), 0), body.length);
		if (!((starts[line] ?? 0) <= offset && offset < (starts[line + 1] ?? 1e400))) line = lineAt(starts, offset);
		return {
			line: bodyLine + line,
			column: offset - (starts[line] ?? 0) + 1,
			offset
		};
	};
}
function lineAt(starts, offset) {
	let low = 0;
	let high = starts.length - 1;
	while (low < high) {
		const middle = low + high + 1 >> 1;
		if ((starts[middle] ?? 0) <= offset) low = middle;
		else high = middle - 1;
	}
	return low;
}
// src/markdown/html/code.ts
function codeOf(element) {
	const found = element.tagName === "pre" ? element : onlyCode(element);
	if (found === null) return null;
	const position = element.position ? { position: element.position } : {};
	if (found.type === "code") return {
		...found,
		lang: languageOf(element) ?? found.lang ?? null,
		...position
	};
	const lead = found.children[0]?.type === "text" ? /^\n/ : "";
	const value = codeText(found).replace(/\r\n?/g, "\n").replace(lead, "").replace(/\n$/, "");
	return {
		type: "code",
		lang: languageOf(element) ?? languageOf(found),
		value,
		...position
	};
}
function onlyCode(element) {
	if (!/\bhighlight/.test(element.attributes.class ?? "")) return null;
	let found = null;
	let others = false;
	walk(element, (node) => {
		const isCode = node.type === "code" || node.type === "element" && node.tagName === "pre";
		if (isGutter(node)) return "skip";
		if (isCode) {
			others ||= found !== null;
			found = node;
			return "skip";
		}
		if (node.type === "text" && node.value.trim() !== "") others = true;
	});
	return others ? null : found;
}
function isGutter(node) {
	if (node.type !== "element") return false;
	return /(?:^|\s)(?:gutter|gl|lineno|linenos|rouge-gutter)(?:\s|$)/.test(node.attributes.class ?? "");
}
function codeText(node) {
	if (isGutter(node) || node.type === "element" && /^(?:script|style)$/.test(node.tagName)) return "";
	if (node.type === "break" || node.type === "element" && node.tagName === "br") return "\n";
	if (node.type === "code") return `${node.value}\n`;
	if (!isParent(node)) return "value" in node && node.type !== "comment" ? node.value : "";
	const parts = node.children.map(codeText);
	const isSpread = node.type === "listItem" && node.spread;
	const begin = node.type === "list" || node.type === "blockquote" || isSpread ? "\n" : "";
	const ends = begin !== "" || node.type === "listItem" && parts.length > 1 ? "\n" : "";
	return begin + parts.map((part) => part + ends).join("");
}
function languageOf(element) {
	let found = languageNamed(element.attributes);
	walk(element, (node) => {
		if (node.type === "element" && found === null) found = languageNamed(node.attributes);
		return found === null ? void 0 : "skip";
	});
	return found === null || /^(?:plaintext|text|none)$/.test(found) ? null : found;
}
function languageNamed(attributes) {
	const named = attributes["data-lang"] ?? attributes["data-language"];
	if (named !== void 0 && named !== "") return named;
	const className = attributes.class ?? attributes.lang ?? "";
	return /(?:^|\s)(?:language-|lang-|highlight-source-|highlight-text-)([^\s]+)/.exec(className)?.[1] ?? /(?:^|\s)brush:\s*(\w+)/.exec(className)?.[1] ?? /^(?:src|sourceCode)\s+(\w+)/.exec(className)?.[1] ?? null;
}
// src/markdown/passes/permalinks.ts
const mark$1 = /^(?:[#¶§∞⚓🔗]|\u{FE0F})*$/u;
function withoutPermalinks(words) {
	const kept = words.filter((node) => !isPermalink(node));
	if (kept.length === words.length) return [...words];
	return kept.map((node, at) => {
		if (node.type !== "text") return node;
		const begun = at === 0 ? node.value.trimStart() : node.value;
		return {
			...node,
			value: at === kept.length - 1 ? begun.trimEnd() : begun
		};
	});
}
function isPermalink(node) {
	return node.type === "link" && node.url.includes("#") && !node.children.some((child) => child.type === "image") && mark$1.test(lineOf(node));
}
// src/markdown/html/list.ts
function listOf$2(element) {
	const ordered = element.tagName === "ol";
	const items = [];
	const before = [];
	let between = [];
	const close = () => {
		const blocks = asBlocks(between);
		between = [];
		const item = items.at(-1);
		if (item === void 0) before.push(...blocks);
		else item.children = [...item.children, ...blocks];
	};
	for (const child of element.children) {
		const item = child.type === "element" && child.tagName === "li" ? itemOf(child) : child;
		if (item.type === "listItem") {
			close();
			items.push(item);
		} else between.push(child);
	}
	close();
	if (items.length === 0) return before;
	const start = Number.parseInt(element.attributes.start ?? "1", 10);
	const list = {
		type: "list",
		ordered,
		...ordered && { start: Number.isNaN(start) ? 1 : start },
		spread: items.some((item) => item.spread),
		children: items,
		...element.position && { position: element.position }
	};
	return [...before, list];
}
function itemOf(element) {
	const { checked, rest } = withoutBox(element.children);
	const children = asBlocks(rest);
	return {
		type: "listItem",
		spread: children.filter((child) => child.type === "paragraph").length > 1,
		...checked !== null && { checked },
		children,
		...element.position && { position: element.position }
	};
}
function withoutBox(children) {
	const first = children.findIndex((child) => !isBlank$1(child));
	const box = children[first];
	if (box?.type !== "element" || box.tagName !== "input") return {
		checked: null,
		rest: children
	};
	if (box.attributes.type !== "checkbox") return {
		checked: null,
		rest: children
	};
	return {
		checked: box.attributes.checked !== void 0,
		rest: children.slice(first + 1)
	};
}
// src/markdown/html/table.ts
function tableOf(element) {
	const rows = rowsOf(element);
	const [header] = rows ?? [];
	if (rows === null || header === void 0) return null;
	if (!header.every((cell) => cell.tagName === "th")) return null;
	const align = header.map(alignOf);
	const children = [];
	for (const row of rows) {
		if (row.length > header.length) return null;
		const printed = row.map(contentOf);
		if (printed.some((content) => content === null)) return null;
		children.push({
			type: "tableRow",
			children: printed.map((content) => ({
				type: "tableCell",
				children: content ?? []
			}))
		});
	}
	return {
		type: "table",
		align,
		children,
		...element.position && { position: element.position }
	};
}
function rowsOf(element) {
	const rows = [];
	const groups = /* @__PURE__ */ new Set([
		"table",
		"thead",
		"tbody",
		"tfoot"
	]);
	for (const child of element.children) {
		if (isBlank$1(child)) continue;
		if (child.type !== "element") return null;
		if (child.tagName === "colgroup") continue;
		if (child.tagName === "tr") {
			const row = [];
			for (const cell of child.children) {
				if (isBlank$1(cell)) continue;
				if (cell.type !== "element" || !/^t[hd]$/.test(cell.tagName)) return null;
				if (spans(cell.attributes.colspan) || spans(cell.attributes.rowspan)) return null;
				row.push(cell);
			}
			rows.push(row);
		} else if (groups.has(child.tagName)) {
			const inner = rowsOf(child);
			if (inner === null) return null;
			rows.push(...inner);
		} else return null;
	}
	return rows;
}
const spans = (value) => value !== void 0 && value.trim() !== "1";
function alignOf(cell) {
	const { align, style } = cell.attributes;
	const named = align ?? /text-align:\s*(\w+)/.exec(style ?? "")?.[1];
	return named === "left" || named === "right" || named === "center" ? named : null;
}
function contentOf(cell) {
	const shown = cell.children.filter((child) => !isBlank$1(child));
	const [only] = shown;
	if (shown.length === 1 && only?.type === "paragraph") return only.children;
	return cell.children.every((child) => isPhrasing(child)) ? asPhrasing(cell.children) : null;
}
// src/markdown/html/elements.ts
const at = (node) => node.position ? { position: node.position } : {};
const phrases = (element) => asPhrasing(element.children);
const unwrap = (element) => element.display === "block" ? asBlocks(element.children) : element.children;
const heading = (depth) => (element) => {
	const { id } = element.attributes;
	return {
		type: "heading",
		depth,
		children: withoutPermalinks(phrases(element)),
		...id !== void 0 && { data: { hProperties: { id } } },
		...at(element)
	};
};
const marked = (type) => (element) => {
	const mark = (children) => children.every(isBlank$1) ? children : [{
		type,
		children,
		...at(element)
	}];
	if (element.children.every(isPhrasing)) return mark(phrases(element));
	return rewrite({
		type: "root",
		children: asBlocks(element.children)
	}, (node) => node.type === "paragraph" || node.type === "heading" ? {
		...node,
		children: mark(node.children)
	} : node).children;
};
const link = (element) => {
	const { href, title } = element.attributes;
	if (href === void 0) return element.children;
	const linked = (children) => ({
		type: "link",
		url: href,
		title: title ?? null,
		children,
		...at(element)
	});
	if (!element.children.some(({ type }) => type === "heading")) return linked(phrases(element));
	return asBlocks(element.children).map((block) => block.type === "heading" || block.type === "paragraph" ? {
		...block,
		children: [linked(block.children)]
	} : block);
};
const image = (element) => {
	const { alt = "", title, ...rest } = element.attributes;
	const url = rest.src || rest["data-src"];
	if (url === void 0 || url === "") return [];
	return {
		type: "image",
		url,
		alt,
		title: title ?? null,
		...at(element)
	};
};
const inlineCode = (element) => {
	const code = (value) => value === "" ? [] : [{
		type: "inlineCode",
		value,
		...at(element)
	}];
	if (element.children.some(({ type }) => type === "code")) return element.children.flatMap((child) => child.type === "code" || isBlank$1(child) ? [child] : code(plainText(child)));
	if (!element.children.some(({ type }) => type === "link")) return code(plainText(element));
	return element.children.flatMap((child) => child.type === "link" ? [{
		...child,
		children: code(plainText(child))
	}] : code(plainText(child)));
};
function captionedTable(element) {
	const isCaption = (child) => child.type === "element" && child.tagName === "caption";
	const captions = element.children.filter(isCaption).flatMap((caption) => {
		const words = asPhrasing([caption]);
		return words.every(isBlank$1) ? [] : [paragraphOf([{
			type: "emphasis",
			children: words
		}])];
	});
	const bare = {
		...element,
		children: element.children.filter((child) => !isCaption(child))
	};
	return [...captions, tableOf(bare) ?? {
		...bare,
		display: "block"
	}];
}
const figure = (element) => {
	const isCaption = (child) => child.type === "element" && child.tagName === "figcaption";
	const whole = {
		...element,
		display: "block"
	};
	if (element.children.filter(isCaption).length < 2) return whole;
	const parts = [[]];
	let isClosed = false;
	for (const child of element.children) {
		const part = parts.at(-1) ?? [];
		if (isClosed && (isCaption(child) || part.some((one) => !isCaption(one) && !isBlank$1(one)))) {
			parts.push([child]);
			isClosed = isCaption(child);
		} else {
			part.push(child);
			isClosed ||= isCaption(child);
		}
	}
	return parts.map((children) => ({
		...whole,
		children
	}));
};
const paragraph = (element) => asBlocks(element.children);
const blockquote = (element) => ({
	type: "blockquote",
	children: asBlocks(element.children),
	...at(element)
});
const meanings = {
	a: link,
	article: unwrap,
	aside: unwrap,
	b: marked("strong"),
	big: unwrap,
	blockquote,
	body: unwrap,
	br: (element) => ({
		type: "break",
		...at(element)
	}),
	center: unwrap,
	code: inlineCode,
	del: marked("delete"),
	div: unwrap,
	em: marked("emphasis"),
	figure,
	font: unwrap,
	footer: unwrap,
	h1: heading(1),
	h2: heading(2),
	h3: heading(3),
	h4: heading(4),
	h5: heading(5),
	h6: heading(6),
	header: unwrap,
	hgroup: unwrap,
	hr: (element) => ({
		type: "thematicBreak",
		...at(element)
	}),
	html: unwrap,
	i: marked("emphasis"),
	image,
	img: image,
	main: unwrap,
	nav: unwrap,
	nobr: unwrap,
	ol: listOf$2,
	p: paragraph,
	picture: (element) => element.children.filter((child) => child.type === "image"),
	s: marked("delete"),
	section: unwrap,
	span: unwrap,
	strike: marked("delete"),
	strong: marked("strong"),
	table: captionedTable,
	tt: inlineCode,
	ul: listOf$2,
	wbr: () => []
};
const silent$1 = /* @__PURE__ */ new Set([
	"area",
	"base",
	"head",
	"link",
	"map",
	"meta",
	"noscript",
	"param",
	"style",
	"template",
	"title"
]);
const dropped = /* @__PURE__ */ new Set([
	"applet",
	"button",
	"canvas",
	"frameset",
	"input",
	"math",
	"object",
	"embed",
	"iframe",
	"select",
	"svg",
	"textarea"
]);
// src/markdown/html/mathml.ts
function formulaOf(math) {
	const value = (texIn(math) ?? math.attributes.alttext ?? "").trim();
	if (value === "") return null;
	const position = math.position ? { position: math.position } : {};
	return {
		type: math.attributes.display === "block" ? "math" : "inlineMath",
		value,
		...position
	};
}
function texIn(math) {
	let found;
	walk(math, (node) => {
		if (node.type === "element" && node.tagName === "annotation" && /tex/i.test(node.attributes.encoding ?? "")) found ??= plainText(node);
	});
	return found;
}
// src/markdown/html/nesting.ts
function asBrowsersNest(element) {
	if (element.tagName === "a") return withoutInnerLinks(element);
	if (element.tagName === "table" && !isRegular(element)) return regular(element);
	return element;
}
function withoutInnerLinks(element) {
	const at = element.children.findIndex(holdsLink);
	if (at === -1) return element;
	return [{
		...element,
		children: element.children.slice(0, at)
	}, ...element.children.slice(at)];
}
function holdsLink(node) {
	let found = isLink(node);
	walk(node, (inner) => {
		found ||= isLink(inner);
		return found ? "skip" : void 0;
	});
	return found;
}
const isLink = (node) => node.type === "link" || node.type === "element" && node.tagName === "a";
const isSection = (tag) => /^(?:thead|tbody|tfoot)$/.test(tag);
const isCell = (tag) => tag === "td" || tag === "th";
const tagOf = (node) => node.type === "element" ? node.tagName : "";
function isRegular(table) {
	return table.children.flatMap((child) => child.type === "element" && isSection(child.tagName) ? child.children : [child]).every((row) => {
		if (row.type !== "element") return isBlank$1(row);
		if (row.tagName !== "tr") return /^(?:caption|colgroup)$/.test(row.tagName);
		return row.children.every((cell) => {
			if (cell.type !== "element") return isBlank$1(cell);
			return isCell(cell.tagName) && !cell.children.some((inner) => partOfTable.test(tagOf(inner)));
		});
	});
}
const partOfTable = /^(?:thead|tbody|tfoot|tr|td|th)$/;
function regular(table) {
	const strays = [];
	const sections = [];
	let row = null;
	let cell = null;
	const visit = (nodes) => {
		for (const node of nodes) if (node.type === "element" && isSection(node.tagName)) {
			sections.push({
				...node,
				children: []
			});
			row = null;
			visit(node.children);
			row = null;
		} else if (node.type === "element" && node.tagName === "tr") {
			row = rowLike(node);
			visit(node.children);
			row = null;
		} else if (node.type === "element" && isCell(node.tagName)) {
			row ??= rowLike({
				...node,
				tagName: "tr",
				attributes: {}
			});
			cell = {
				...node,
				children: []
			};
			row.children.push(cell);
			visit(node.children);
			cell = null;
		} else if (cell !== null) cell.children.push(node);
		else if (/^(?:caption|colgroup)$/.test(tagOf(node))) sections.push(node);
		else if (!isBlank$1(node)) strays.push(node);
	};
	const rowLike = (node) => {
		const own = {
			...node,
			children: []
		};
		const section = sections.at(-1);
		if (section !== void 0 && isSection(section.tagName)) section.children.push(own);
		else sections.push(own);
		cell = null;
		return own;
	};
	visit(table.children);
	return [...strays, {
		...table,
		children: sections
	}];
}
// src/markdown/html/start-tag.ts
function startTag({ tagName, attributes }) {
	return `<${tagName}${Object.entries(attributes).map(([name, value]) => ` ${name}="${value}"`).join("")}>`;
}
// src/markdown/passes/headed-table.ts
function headedTable(table) {
	const { kramdown, ...data } = table.data ?? {};
	const sections = kramdown?.sections;
	if (sections === void 0 || sections.some(({ kind }) => kind === "head")) return table;
	const [first, ...others] = table.children;
	if (first === void 0) return table;
	if (others.length === 0) return {
		...paragraphOf(lineOfRow(first)),
		...table.position && { position: table.position }
	};
	const empty = {
		type: "tableRow",
		children: first.children.map(() => ({
			type: "tableCell",
			children: []
		}))
	};
	return {
		...table,
		data,
		children: [empty, ...table.children]
	};
}
function lineOfRow(row) {
	return row.children.flatMap((cell, index) => index === 0 ? cell.children : [{
		type: "text",
		value: " | "
	}, ...cell.children]);
}
// src/markdown/passes/lost-in-code.ts
function lostInCode(code) {
	const found = [];
	let links = 0;
	let marks = 0;
	walk(code, (node) => {
		if (isGutter(node)) return "skip";
		if (node.type === "image" || isTag(node, /^img$/)) found.push(finding("element-dropped", node, "An image within code is left out."));
		if (leadsElsewhere(node)) links += 1;
		if (isMark(node)) marks += 1;
	});
	const lost = [...links > 0 ? [counted(links, "link")] : [], ...marks > 0 ? [counted(marks, "emphasis", "emphases")] : []];
	if (code.tagName === "pre" && lost.length > 0) {
		const said = `Code is plain text in the copy, without its ${lost.join(" and ")}.`;
		found.push(finding("code-markup", code, said));
	}
	return found;
}
function isTag(node, names) {
	return node.type === "element" && names.test(node.tagName);
}
function leadsElsewhere(node) {
	const url = node.type === "link" ? node.url : isTag(node, /^a$/) ? node.attributes.href ?? "" : "";
	const address = url.replace(/^(?:[a-z]+:\/\/|mailto:)/i, "").replace(/\/$/, "");
	return address !== "" && !url.startsWith("#") && !plainText(node).includes(address);
}
function isMark(node) {
	const { type } = node;
	if (type === "emphasis" || type === "strong" || type === "delete") return true;
	if (!isTag(node, /^(?:b|strong|em|i|u|s|del|mark)$/) || node.attributes.class) return false;
	return !node.children.some((child) => isTag(child, /^font$/)) && /\S/.test(plainText(node));
}
// src/markdown/passes/tidy.ts
function tidy(root) {
	const diagnostics = [];
	const said = rewrite(rewrite(rewrite(root, (node) => {
		if (!isContents(node)) return node;
		diagnostics.push(finding("contents-dropped", node, "The table of contents is left out of the copy."));
		return [];
	}), (node, ancestors) => {
		if (node.type !== "element" || ancestors.some(isPre)) return node;
		const code = codeOf(node);
		if (code !== null && !ancestors.some(isGutter)) diagnostics.push(...lostInCode(node));
		return code ?? asBrowsersNest(node);
	}), (node) => {
		if (node.type === "element") return ofElement(node, diagnostics);
		return ofMarkdown(node);
	});
	return {
		tree: {
			...said,
			children: joined$1(asBlocks(said.children))
		},
		diagnostics
	};
}
function isPre(node) {
	return node.type === "element" && node.tagName === "pre";
}
function ofElement(element, diagnostics) {
	const { tagName } = element;
	if (embedOf(element) !== null) return element;
	if (silent$1.has(tagName)) return [];
	if (!/^[a-z]/i.test(tagName)) return joined$1([{
		type: "text",
		value: startTag(element)
	}, ...element.children]);
	if (tagName === "script") {
		const { src } = element.attributes;
		if (src === void 0 ? !/\S/.test(textOf(element)) : knownLibrary.test(src)) return [];
		diagnostics.push(finding("script-dropped", element, `The script${src ? ` \`${src.slice(0, 100)}\`` : ""} is left out.`));
		return [];
	}
	if (tagName === "math") return formulaOf(element) ?? lostFormula(element, diagnostics);
	if (dropped.has(tagName)) {
		if (tagName !== "input" || element.attributes.type !== "checkbox") {
			diagnostics.push(finding("element-dropped", element, `\`<${tagName}>\` is left out.`));
			return tagName === "object" || tagName === "button" ? element.children : [];
		}
		return element;
	}
	const change = (Object.hasOwn(meanings, tagName) ? meanings[tagName] : void 0)?.(element) ?? asBlock(element);
	return "type" in change ? withJoinedText(change) : joined$1(change);
}
function lostFormula(element, diagnostics) {
	diagnostics.push(finding("formula-dropped", element, "A formula in MathML (`<math>`) is left out of the copy."));
	return [];
}
function asBlock(element) {
	if (element.display === "inline" && !element.children.every(isPhrasing)) return element.children;
	return blockTags$1.has(element.tagName) ? {
		...element,
		display: "block"
	} : element;
}
const blockTags$1 = /* @__PURE__ */ new Set([
	"audio",
	"details",
	"dl",
	"figure",
	"table",
	"video"
]);
const knownLibrary = /^https?:\/\/(?:platform\.(?:twitter|instagram|x)\.com|www\.instagram\.com|(?:static|production-assets|cpwebassets|assets)\.codepen\.io|embedr\.flickr\.com|www\.tiktok\.com|embed\.bsky\.app|cdn\.embedly\.com)\//;
function ofMarkdown(node) {
	switch (node.type) {
		case "comment":
		case "placeholder": return [];
		case "table": return withJoinedText(headedTable(node));
		case "heading": return withJoinedText({
			...node,
			children: withoutPermalinks(node.children)
		});
		case "paragraph": return node.children.every((child) => isPhrasing(child)) ? node.children.every(isBlank$1) ? [] : withJoinedText(node) : joined$1(asBlocks(node.children));
		case "blockquote":
		case "listItem":
		case "footnoteDefinition": return node.children.some(isPhrasing) ? {
			...node,
			children: joined$1(asBlocks(node.children))
		} : node;
		default: return withJoinedText(node);
	}
}
function withJoinedText(node) {
	if (!("children" in node)) return node;
	const children = joined$1(node.children);
	return children.length === node.children.length ? node : {
		...node,
		children
	};
}
function textOf(element) {
	return element.children.map((child) => child.type === "text" ? child.value : "").join("");
}
function isContents(node) {
	if (node.type === "placeholder") return node.holds === "toc";
	const properties = node.type === "element" ? node.attributes : node.data?.hProperties;
	if (properties === void 0 || isHeading(node)) return false;
	const id = String(properties.id ?? "");
	const names = String(properties.class ?? properties.className ?? "").split(/[\s,]+/);
	return /^(?:markdown-toc|toc|table-of-contents)$/i.test(id) || names.some((name) => /^(?:toc|table-of-contents|toc-list|section-nav)$/i.test(name));
}
function isHeading(node) {
	return node.type === "heading" || node.type === "element" && /^h[1-6]$/.test(node.tagName);
}
// src/markdown/prepare.ts
function prepare(root, preparation) {
	relocate(root, preparation.source);
	const bounded = boundDepth(root);
	const linked = absoluteUrls(bounded.tree, preparation);
	const tidied = tidy(recogniseEmbeds(linked.tree));
	const controlled = controlCharacters(recogniseEmbeds(tidied.tree));
	return {
		tree: controlled.tree,
		diagnostics: [
			...bounded.diagnostics,
			...linked.diagnostics,
			...preparation.files ? missingFiles(linked.tree, preparation.files) : [],
			...tidied.diagnostics,
			...controlled.diagnostics
		]
	};
}
// src/markdown/marks.ts
function markOf(index, length) {
	const digits = digitsOf(index);
	const least = digits.length + 2;
	if (length !== void 0 && length < least) return void 0;
	return `${open}${digits}${filler.repeat((length ?? least) - least)}${close}`;
}
const open = "﷐";
const close = "﷑";
const firstDigit = 57344;
const base = 6400;
const filler = "﷠";
const mark = /\uFDD0([\uE000-\uF8FF]+)\uFDE0*\uFDD1/g;
function digitsOf(index) {
	const last = String.fromCharCode(firstDigit + index % base);
	return index < base ? last : digitsOf(Math.floor(index / base)) + last;
}
function indexIn(digits) {
	let index = 0;
	for (const digit of digits) index = index * base + digit.charCodeAt(0) - firstDigit;
	return index;
}
function hasMark(text) {
	return text.includes(open);
}
function offsetOfMark(index, text) {
	const begin = markOf(index).slice(0, -1);
	return Math.max(text.indexOf(begin + close), text.indexOf(begin + filler));
}
function withoutMarks(text, standIns) {
	if (!hasMark(text)) return text;
	return text.replace(mark, (_, digits) => withoutMarks(htmlOf(standIns[indexIn(digits)] ?? []), standIns));
}
// src/markdown/passes/color-schemes.ts
function oneScheme(root, { light, dark }) {
	const pictures = [];
	walk(root, (node) => {
		if (isPicture(node)) pictures.push(node);
	});
	const has = (node, name) => node !== void 0 && classesOf(node).includes(name);
	const left = /* @__PURE__ */ new Set();
	const taken = /* @__PURE__ */ new Set();
	for (const [at, node] of pictures.entries()) {
		if (!has(node, dark) || has(node, light)) continue;
		const other = [pictures[at - 1], pictures[at + 1]].find((one) => one !== void 0 && has(one, light) && !taken.has(one));
		if (other === void 0) continue;
		taken.add(other);
		left.add(node);
	}
	if (left.size === 0) return root;
	return rewrite(root, (node) => {
		if (left.has(node)) return [];
		return "children" in node && node.children.every(isBlankText) && (node.type === "paragraph" || node.type === "link") ? [] : node;
	});
}
function isPicture(node) {
	return node.type === "image" || node.type === "element" && node.tagName === "img";
}
function isBlankText(node) {
	return node.type === "text" && node.value.trim() === "";
}
function classesOf(node) {
	const own = node.type === "element" ? node.attributes.class : void 0;
	const { className, class: given } = node.data?.hProperties ?? {};
	return [
		own,
		className,
		given
	].flatMap((value) => String(value ?? "").split(/[\s,]+/));
}
// src/markdown/tex.ts
function markTex(text, standIns, marks) {
	const parts = [];
	let done = 0;
	for (const { at, end, node } of formulasIn(text, marks)) {
		const written = text.slice(at, end);
		const mark = markOf(standIns.length, written.length);
		if (mark === void 0) continue;
		standIns.push([{
			...node,
			data: {
				...node.data,
				written
			}
		}]);
		parts.push(text.slice(done, at), mark);
		done = end;
	}
	return done === 0 ? text : parts.join("") + text.slice(done);
}
function dollarFormula(text) {
	if (!text.includes("$")) return void 0;
	for (const { at, end } of formulasIn(text, {
		dollars: true,
		brackets: false,
		distill: false,
		isMarkdown: true
	})) {
		const written = text.slice(at, end);
		if (sure.test(written)) return {
			at,
			written
		};
	}
}
function* formulasIn(text, { dollars, brackets, distill, isMarkdown }) {
	let at = 0;
	while (at < text.length) {
		const sign = text[at];
		let found;
		let next = at + 1;
		if (isFenceAt(text, at)) next = endOfFence(text, at);
		else if (sign === "`") next = endOfCode(text, at);
		else if (sign === "<") {
			found = distill ? distillAt(text, at) : void 0;
			next = endOfVerbatim(text, at);
		} else if (sign === "\\") {
			found = brackets ? bracketsAt(text, at, isMarkdown) : void 0;
			next = at + 2;
		} else if (sign === "$" && text[at + 1] === "$") next = endOfDisplay(text, at);
		else if (sign === "$" && dollars) found = dollarsAt(text, at);
		if (found !== void 0) yield {
			...found,
			at
		};
		at = found?.end ?? next;
	}
}
function isFenceAt(text, at) {
	if (!text.startsWith("```", at) && !text.startsWith("~~~", at)) return false;
	const start = text.lastIndexOf("\n", at - 1) + 1;
	return text.slice(start, at).trim() === "";
}
function endOfFence(text, at) {
	let size = 0;
	while (text[at + size] === text[at]) size++;
	const fence = text.slice(at, at + size);
	let line = text.indexOf("\n", at);
	while (line !== -1) {
		const next = text.indexOf("\n", line + 1);
		const end = next === -1 ? text.length : next;
		if (text.slice(line + 1, end).trimStart().startsWith(fence)) return end;
		line = next;
	}
	return at + size;
}
function endOfCode(text, at) {
	let size = 0;
	while (text[at + size] === "`") size++;
	const close = text.indexOf("`".repeat(size), at + size);
	const blank = text.indexOf("\n\n", at);
	return close === -1 || blank !== -1 && blank < close ? at + size : close + size;
}
function endOfVerbatim(text, at) {
	const name = /^<(pre|code|script|style|textarea|svg|math)\b/i.exec(text.slice(at, at + 12))?.[1];
	if (name !== void 0) {
		const close = text.toLowerCase().indexOf(`</${name.toLowerCase()}`, at);
		return close === -1 ? at + 1 : close;
	}
	const comment = text.startsWith("<!--", at) ? text.indexOf("-->", at) : -1;
	return comment === -1 ? at + 1 : comment + 3;
}
function distillAt(text, at) {
	const tag = /^<(d-math|d-code)\b([^>]{0,200})>/.exec(text.slice(at, at + 220));
	if (tag === null) return void 0;
	const [start, name = "", attributes = ""] = tag;
	const close = text.indexOf(`</${name}>`, at);
	if (close === -1) return void 0;
	const inside = text.slice(at + start.length, close);
	const end = close + name.length + 3;
	const isBlock = /(?:^|\s)block(?:\s|=|$)/.test(attributes);
	if (name === "d-math") {
		const value = inside.trim();
		return {
			end,
			node: isBlock ? {
				type: "math",
				value
			} : {
				type: "inlineMath",
				value
			}
		};
	}
	if (!isBlock) return {
		end,
		node: {
			type: "inlineCode",
			value: inside.trim()
		}
	};
	return {
		end,
		node: {
			type: "code",
			lang: /language=["']?([\w+#-]+)/.exec(attributes)?.[1] ?? null,
			value: withoutMargin(inside)
		}
	};
}
function withoutMargin(code) {
	const lines = code.replace(/^\n/, "").trimEnd().split("\n");
	const depths = lines.flatMap((line) => line.trim() === "" ? [] : [line.length - line.trimStart().length]);
	const depth = Math.min(...depths, Number.MAX_SAFE_INTEGER);
	return lines.map((line) => line.slice(Math.min(depth, line.length))).join("\n");
}
function bracketsAt(text, at, isMarkdown) {
	const environment = /^\\begin\{([a-zA-Z]{1,20}\*?)\}/.exec(text.slice(at, at + 32))?.[1];
	if (environment !== void 0) {
		const close = `\\end{${environment}}`;
		const found = text.indexOf(close, at);
		if (found === -1 || !isFormula(environment)) return void 0;
		const end = found + close.length;
		return {
			end,
			node: {
				type: "math",
				value: text.slice(at, end)
			}
		};
	}
	const slash = isMarkdown ? "\\\\" : "\\";
	if (!text.startsWith(slash, at)) return void 0;
	const open = text[at + slash.length];
	if (open !== "(" && open !== "[") return void 0;
	const start = at + slash.length + 1;
	const close = text.indexOf(slash + (open === "(" ? ")" : "]"), start);
	if (close === -1 || text.slice(start, close).includes("\n\n")) return void 0;
	const value = text.slice(start, close).trim();
	if (value === "") return void 0;
	return {
		end: close + slash.length + 1,
		node: open === "(" ? {
			type: "inlineMath",
			value
		} : {
			type: "math",
			value
		}
	};
}
function isFormula(environment) {
	return /^(?:equation|align|aligned|alignat|gather|gathered|multline|eqnarray|split|array|cases|[bpvVB]?matrix|smallmatrix|math|displaymath|CD)\*?$/.test(environment);
}
function endOfDisplay(text, at) {
	const close = text.indexOf("$$", at + 2);
	return close === -1 ? at + 2 : close + 2;
}
function dollarsAt(text, at) {
	const end = endOfDollars(text, at);
	if (end === void 0) return void 0;
	return {
		end,
		node: {
			type: "inlineMath",
			value: text.slice(at + 1, end - 1)
		}
	};
}
const sure = /\\[a-zA-Z]{2,}|\^|(?<![A-Za-z])[A-Za-z]_[\w{]/;
function endOfDollars(text, at) {
	const before = text[at - 1] ?? " ";
	if (/[\w$\\]/.test(before) || text[at + 1] === "$") return void 0;
	for (let next = at + 1; next < text.length && next < at + 1e3; next++) {
		const sign = text[next];
		if (sign === "\\") next++;
		else if (sign === "`" || sign === "\n" && text[next + 1] === "\n") return void 0;
		else if (sign === "$") {
			const inside = text.slice(at + 1, next);
			return (!/^\s|\s$/.test(inside) || sure.test(inside) && inside.trim() !== "") && !/[\w$]/.test(text[next + 1] ?? " ") ? next + 1 : void 0;
		}
	}
}
// src/readers/jekyll/liquid/drops/excerpt.ts
const reference = /(?<![^\n]) {0,3}(\[[^\]\n]+\])(:[^\n]+)/g;
function hasExcerpt(separator) {
	return separator !== "";
}
function separatorOf(post, config) {
	const own = post.frontMatter.excerpt_separator ?? config.excerpt_separator;
	return own === void 0 || own === null ? "\n\n" : rubyToS(own);
}
function excerptText(body, separator, isBlock) {
	const end = body.indexOf(separator);
	if (end < 0) return body;
	const tail = body.slice(end + separator.length);
	if (tail === "") return body.slice(0, end);
	const head = closeBlocks(body.slice(0, end), isBlock);
	const isIn = createLabelTest(head);
	const used = [...tail.matchAll(reference)].filter(([, label = ""]) => isIn(label));
	if (used.length === 0) return head;
	return `${head}\n\n${used.map(([, label = "", target = ""]) => label + target).join("\n")}`;
}
function createLabelTest(text) {
	const turned = (part) => [...part].reverse().join("");
	const endings = text.split("\n").flatMap((line) => line.split("]").slice(0, -1)).flatMap((part) => part === "" ? [] : turned(`${part}]`)).sort();
	return (label) => {
		const wanted = turned(label);
		let low = 0;
		let high = endings.length;
		while (low < high) {
			const middle = low + high >> 1;
			if ((endings[middle] ?? "") < wanted) low = middle + 1;
			else high = middle;
		}
		return endings[low]?.startsWith(wanted) ?? false;
	};
}
const tagName = /\{%-?[ \t\r\n\f\v]*(\w+)/g;
function closeBlocks(head, isBlock) {
	const names = [...head.matchAll(tagName)].map(([, name = ""]) => name);
	const known = new Set(names);
	let closed = head;
	for (const name of names.toReversed()) {
		if (!isBlock(name) || known.has(`end${name}`)) continue;
		known.add(`end${name}`);
		closed += `\n{% end${name} %}`;
	}
	return closed;
}
// src/readers/jekyll/liquid/failure.ts
var Failure = class extends Error {
	code;
	hint;
	constructor(code, message, hint) {
		super(message);
		this.name = "Failure";
		this.code = code;
		this.hint = hint;
	}
};
var BrokenFile = class extends Error {
	diagnostic;
	constructor(diagnostic) {
		super(diagnostic.message);
		this.name = "BrokenFile";
		this.diagnostic = diagnostic;
	}
};
var Unread = class extends Error {
	needed;
	constructor(needed) {
		super("not read yet");
		this.needed = needed;
	}
};
function unknownTag(name) {
	return new Failure("unknown-liquid-tag", `Unknown tag \`${name}\``, `Say what it stands for in _config.yml: \`posse: { liquid-tags: { ${name}: "…" } }\` – a template, \`drop\` or \`keep-text\`.`);
}
function missingInclude(path, name) {
	return new Failure("missing-include", `Could not locate the included file \`${name}\``, `Copy it to \`${path}\`, or say what it stands for in _config.yml under \`posse: liquid-tags:\` as \`include ${name}\`.`);
}
// src/readers/jekyll/liquid/budget.ts
const defaultLimits = {
	steps: 2e6,
	characters: 5e7
};
function createBudget(limits) {
	let steps = limits.steps;
	let characters = limits.characters;
	function step(count = 1) {
		steps -= count;
		if (!(steps >= 0)) throw new Failure("liquid-too-much", "The template does too much: a loop has too many turns");
	}
	return {
		step,
		look: (count) => step(count / 1e3),
		text(count) {
			characters -= count;
			if (!(characters >= 0)) throw new Failure("liquid-too-much", "The template writes too much text");
		}
	};
}
// src/readers/jekyll/liquid/values/numbers.ts
function isNumber(value) {
	return typeof value === "number" || typeof value === "bigint" || value instanceof RubyFloat;
}
function isInteger(value) {
	return typeof value === "bigint" || typeof value === "number" && Number.isInteger(value);
}
function float(value) {
	return Number.isInteger(value) ? new RubyFloat(value) : value;
}
function integer(value) {
	if (value > largest || value < -largest) throw new Failure("liquid-too-much", "The number has too many digits");
	const small = Number(value);
	return Number.isSafeInteger(small) ? small : value;
}
const largest = 10n ** 1000n;
function toFloat(value) {
	return value instanceof RubyFloat ? value.value : Number(value);
}
function numberText(value) {
	return isInteger(value) ? String(value) : new RubyFloat(toFloat(value)).toString();
}
function leadingInteger(text) {
	const digits = /^[ \t\n\v\f\r]*([+-]?\d+(?:_\d+)*)/.exec(text)?.[1];
	if (digits === void 0) return 0;
	if (digits.length > 1e3) throw new Failure("liquid-too-much", "The number has too many digits");
	return integer(BigInt(digits.replaceAll("_", "").replace(/^\+/, "")));
}
function leadingFloat(text) {
	const match = /^[ \t\n\v\f\r]*([+-]?(?:\d[\d_]*)(?:\.\d+)?(?:[eE][+-]?\d+)?)/.exec(text)?.[1];
	return float(match === void 0 ? 0 : Number(match.replaceAll("_", "")));
}
function truncated(value) {
	if (isInteger(value)) return value;
	const number = toFloat(value);
	if (!Number.isFinite(number)) throw new Failure("liquid-arguments", `Liquid error: ${numberText(value)}`);
	return integer(BigInt(Math.trunc(number)));
}
function decimal(value) {
	if (isInteger(value)) return {
		digits: BigInt(value),
		scale: 0
	};
	const [mantissa = "0", exponent = "0"] = toFloat(value).toExponential().split("e");
	const [whole = "0", fraction = ""] = mantissa.split(".");
	const scale = fraction.length - Number(exponent);
	const digits = BigInt(whole + fraction);
	return scale < 0 ? {
		digits: digits * 10n ** BigInt(-scale),
		scale: 0
	} : {
		digits,
		scale
	};
}
function aligned(a, b) {
	const scale = Math.max(a.scale, b.scale);
	return [
		a.digits * 10n ** BigInt(scale - a.scale),
		b.digits * 10n ** BigInt(scale - b.scale),
		scale
	];
}
function undecimal(digits, scale) {
	return float(Number(`${digits}e${-scale}`));
}
function calculate(a, operation, b) {
	const exact = isInteger(a) && isInteger(b);
	if (!exact && ![toFloat(a), toFloat(b)].every(Number.isFinite)) return float(NaN);
	const [left, right, scale] = aligned(decimal(a), decimal(b));
	const result = (digits, places) => exact ? integer(digits) : undecimal(digits, places);
	switch (operation) {
		case "+": return result(left + right, scale);
		case "-": return result(left - right, scale);
		case "*": return result(left * right, 2 * scale);
		case "/":
			if (right === 0n && !exact) return float(toFloat(a) / 0);
			if (right === 0n) throw new Failure("liquid-arguments", "Liquid error: divided by 0");
			return exact ? integer(floored(left, right)) : undecimal(left * 10n ** 30n / right, 30);
		case "%":
			if (right === 0n) throw new Failure("liquid-arguments", "Liquid error: divided by 0");
			return result(left - floored(left, right) * right, scale);
	}
}
function floored(a, b) {
	const quotient = a / b;
	return a % b !== 0n && a < 0n !== b < 0n ? quotient - 1n : quotient;
}
function rounded(value, places) {
	if (!Number.isFinite(toFloat(value))) return places > 0 ? value : truncated(value);
	if (Math.abs(places) > 1e3) return places > 0 ? value : 0;
	const { digits, scale } = decimal(value);
	const drop = scale - places;
	if (drop <= 0) return places > 0 ? value : truncated(value);
	const unit = 10n ** BigInt(drop);
	const kept = (digits + (digits < 0n ? -unit / 2n : unit / 2n)) / unit;
	if (places > 0) return undecimal(kept, places);
	return integer(kept * 10n ** BigInt(-places));
}
// src/readers/jekyll/liquid/values/ruby.ts
var Range = class {
	first;
	last;
	constructor(first, last) {
		this.first = first;
		this.last = last;
	}
	get size() {
		return Math.max(0, this.last - this.first + 1);
	}
};
var Word = class {
	name;
	constructor(name) {
		this.name = name;
	}
};
var Drop = class {
	name;
	#parts;
	#known = /* @__PURE__ */ new Map();
	constructor(name, parts) {
		this.name = name;
		this.#parts = parts;
	}
	has(key) {
		const { fields, rest } = this.#parts;
		return Object.hasOwn(fields, key) || rest !== void 0 && Object.hasOwn(rest, key);
	}
	get(key) {
		if (this.#known.has(key)) return this.#known.get(key);
		const { fields, rest = {}, changing = false } = this.#parts;
		const field = Object.hasOwn(fields, key) ? fields[key] : void 0;
		if (field === void 0) return Object.hasOwn(rest, key) ? rest[key] : null;
		const value = field();
		if (!changing) this.#known.set(key, value);
		return value;
	}
	keys() {
		const { fields, rest = {} } = this.#parts;
		return [.../* @__PURE__ */ new Set([...Object.keys(fields), ...Object.keys(rest)])];
	}
	text() {
		return this.#parts.text?.() ?? this.name;
	}
};
function isHash(value) {
	if (typeof value !== "object" || value === null) return false;
	const prototype = Object.getPrototypeOf(value);
	return prototype === Object.prototype || prototype === null;
}
const lazyHashes = /* @__PURE__ */ new WeakSet();
function lazyHash(fields) {
	const hash = Object.create(null);
	for (const [key, get] of fields) Object.defineProperty(hash, key, {
		enumerable: true,
		get
	});
	lazyHashes.add(hash);
	return hash;
}
function pairsOf(hash) {
	if (!lazyHashes.has(hash)) return Object.entries(hash);
	return Object.keys(hash).map((key) => Object.defineProperty([key, null], 1, {
		enumerable: true,
		get: () => hash[key]
	}));
}
function isNil(value) {
	return value === null || value === void 0;
}
function isTruthy(value) {
	return !isNil(value) && value !== false;
}
function isMoment(value) {
	return value instanceof RubyTime || value instanceof RubyDate;
}
function toText(value) {
	if (typeof value === "string") return value;
	if (isNil(value)) return "";
	if (Array.isArray(value)) return joined(value, "");
	return scalarText(value);
}
function joined(items, glue, depth = 0) {
	if (depth > 100) throw new Failure("liquid-too-much", "Lists are nested too deeply");
	return printed(items.map((item) => Array.isArray(item) ? joined(item, glue, depth + 1) : toText(item)), glue);
}
const longestText = 5e7;
function printed(parts, glue) {
	if (parts.reduce((sum, part) => sum + part.length + glue.length, 0) > longestText) throw new Failure("liquid-too-much", "A value would be printed as too much text");
	return parts.join(glue);
}
function toS(value) {
	if (typeof value === "string") return value;
	if (isNil(value)) return "";
	return scalarText(value);
}
function scalarText(value) {
	if (isNumber(value)) return numberText(value);
	if (typeof value === "boolean") return String(value);
	if (isMoment(value)) return value.toString();
	if (value instanceof Drop) return value.text();
	if (value instanceof Range) return `${value.first}..${value.last}`;
	if (value instanceof Word) return "";
	return inspect(value);
}
function inspect(value, depth = 0) {
	if (depth > 100) throw new Failure("liquid-too-much", "Values are nested too deeply");
	if (isNil(value)) return "nil";
	if (Array.isArray(value)) return `[${printed(value.map((item) => inspect(item, depth + 1)), ", ")}]`;
	if (isHash(value)) return `{${printed(Object.entries(value).map(([key, item]) => `${rubyInspect(key)}=>${inspect(item, depth + 1)}`), ", ")}}`;
	if (value instanceof Drop) return `#<${value.name}>`;
	return typeof value === "string" || isMoment(value) ? rubyInspect(value) : scalarText(value);
}
function itemsOf(value) {
	if (Array.isArray(value)) return value;
	if (value instanceof Range) return numbersOf(value);
	if (isHash(value)) return pairsOf(value);
	if (value instanceof Drop) return value.keys();
}
const longestRange = 1e6;
function numbersOf({ first, size }) {
	if (size > longestRange) throw new Failure("liquid-too-much", `A range of ${size} numbers has too many`);
	return Array.from({ length: size }, (_, index) => first + index);
}
function property(object, key) {
	if (isNil(object)) return null;
	if (Array.isArray(object) && isInteger(key)) return object.at(Number(key)) ?? null;
	if (typeof key !== "string") return null;
	if (isHash(object) && Object.hasOwn(object, key)) return object[key] ?? null;
	if (object instanceof Drop && object.has(key)) return object.get(key) ?? null;
	if (key === "size") return sizeOf(object);
	if (key === "first") return endOf(object, 0);
	return key === "last" && !isHash(object) && !(object instanceof Drop) ? endOf(object, -1) : null;
}
function endOf(object, index) {
	if (object instanceof Range) return index === 0 ? object.first : object.last;
	return itemsOf(object)?.at(index) ?? null;
}
function sizeOf(value) {
	if (typeof value === "string") return charactersIn(value);
	if (Array.isArray(value)) return value.length;
	if (value instanceof Range) return value.size;
	if (isHash(value)) return Object.keys(value).length;
	return isInteger(value) ? 8 : null;
}
function charactersIn(text) {
	let count = 0;
	for (let at = 0; at < text.length; at++) {
		const code = text.charCodeAt(at);
		const next = text.charCodeAt(at + 1);
		if (code >= 55296 && code <= 56319 && next >= 56320 && next <= 57343) at++;
		count++;
	}
	return count;
}
// src/readers/jekyll/liquid/subject.ts
function subjectOf(post, drop, site) {
	return {
		path: post.path,
		sitePath: post.sitePath,
		drop,
		markdown: isMarkdown(post.extension, site)
	};
}
function isMarkdown(extension, site) {
	return String(site.config.markdown_ext ?? "markdown,mkdown,mkdn,mkd,md").toLowerCase().split(",").some((name) => `.${name.trim()}` === extension.toLowerCase());
}
// src/readers/jekyll/liquid/drops/post-drop.ts
function postDrop(post, posts) {
	const drop = new Drop(documentName(withoutCollections(post.sitePath, posts.site), "posts"), {
		fields: {
			...common(post, posts),
			excerpt: () => ownExcerpt(post) ?? madeExcerpt(post, posts, drop),
			content: () => post.body,
			output: () => null
		},
		rest: post.frontMatter,
		text: () => post.body
	});
	return drop;
}
function ownExcerpt(post) {
	return post.frontMatter.excerpt === void 0 || post.frontMatter.excerpt === null ? void 0 : post.frontMatter.excerpt;
}
function madeExcerpt(post, posts, drop) {
	const separator = separatorOf(post, posts.site.config);
	if (separator === "") return "";
	const text = excerptText(post.body, separator, posts.isBlock);
	const page = new Drop("Jekyll::Drops::ExcerptDrop", {
		fields: {
			...common(post, posts),
			path: () => `${String(drop.get("path"))}/#excerpt`,
			id: () => `${String(drop.get("id"))}#excerpt`,
			content: () => text,
			layout: () => drop.get("layout")
		},
		rest: post.frontMatter,
		text: () => text
	});
	return posts.rendered(subjectOf(post, page, posts.site), text);
}
function common(post, posts) {
	const { frontMatter } = post;
	const slug = () => frontMatter.slug ?? slugOf(post);
	const path = () => withoutCollections(post.sitePath, posts.site);
	return {
		name: () => frontMatter.name ?? baseNameOf(post.path),
		relative_path: path,
		excerpt: () => null,
		id: () => `${directoryOf(post.url ?? "")}/${String(slug())}`,
		title: () => frontMatter.title ?? post.title,
		url: () => post.url,
		categories: () => post.categories,
		previous: () => posts.previous(post),
		next: () => posts.next(post),
		content: () => post.body,
		output: () => null,
		path,
		date: () => timeOf(post.date, posts.zone),
		collection: () => "posts",
		tags: () => post.tags,
		draft: () => post.state === "draft",
		slug,
		ext: () => post.extension
	};
}
function timeOf(date, zone) {
	return date === null ? null : new RubyTime(date.getTime(), zone.offsetAt(date.getTime()));
}
function directoryOf(url) {
	const path = url.replace(/(?<!\/)\/+$/, "");
	const slash = path.lastIndexOf("/");
	return slash <= 0 ? "" : path.slice(0, slash);
}
function documentName(path, collection) {
	return `Jekyll::Document ${path} collection=${collection}`;
}
// src/readers/jekyll/liquid/drops/site-drop.ts
function siteDrops(lists) {
	const { site, zone } = lists;
	const published = site.posts.filter(({ state }) => state === "published");
	const places = new Map(published.map((post, index) => [post.path, index]));
	const drops = /* @__PURE__ */ new WeakMap();
	function neighbor(post, step) {
		lists.log.note("posts", "all");
		const place = places.get(post.path);
		const other = place === void 0 ? void 0 : published[place + step];
		return other === void 0 ? null : of(other);
	}
	function of(post) {
		const known = drops.get(post);
		if (known !== void 0) return known;
		const drop = postDrop(post, {
			...lists,
			previous: (of) => neighbor(of, 1),
			next: (of) => neighbor(of, -1)
		});
		drops.set(post, drop);
		return drop;
	}
	const posts = remembered(() => published.map(of));
	const pages = remembered(() => lists.contents().pages.map((page) => pageHash(page)));
	const documents = remembered(() => new Map(lists.contents().collections.map((collection) => [collection.label, collection.docs.map((doc) => documentDrop(doc, lists))])));
	const files = remembered(() => lists.contents().staticFiles.map(fileDrop));
	function collections() {
		return [{
			label: "posts",
			metadata: {},
			output: true,
			docs: posts(),
			files: []
		}, ...lists.contents().collections.map((collection) => ({
			...collection,
			docs: documents().get(collection.label) ?? [],
			files: collection.files.map(fileDrop)
		}))].toSorted((a, b) => a.label < b.label ? -1 : 1).map((collection) => collectionDrop(collection));
	}
	function grouped(keysOf) {
		const groups = /* @__PURE__ */ new Map();
		for (const post of published.toReversed()) for (const key of keysOf(post)) {
			const group = groups.get(key) ?? [];
			group.push(of(post));
			groups.set(key, group);
		}
		return Object.fromEntries([...groups].map(([key, group]) => [key, group.toReversed()]));
	}
	function github() {
		if (Object.hasOwn(site.config, "github")) return site.config.github;
		const { owner, name } = site.repository ?? {};
		const found = owner === void 0 ? void 0 : `${owner}/${name}`;
		const known = githubOf(site.config.repository ?? found, `${site.url}${site.baseurl}`);
		if (known === void 0) lists.githubUnknown();
		return known ?? null;
	}
	const labels = labelsOf(site);
	const fields = {
		...Object.fromEntries(labels.map((label) => [label, () => documents().get(label) ?? []])),
		posts,
		pages,
		html_pages: () => pages().filter(({ url, name }) => String(url).endsWith("/") || /\.(?:html?|xhtml|xht)$|\.(?:md|markdown)$/i.test(String(name))),
		static_files: files,
		data: () => lists.data,
		collections,
		documents: () => [...posts().toReversed(), ...[...documents().values()].flat()],
		categories: remembered(() => grouped((post) => post.categories)),
		tags: remembered(() => grouped((post) => post.tags)),
		url: () => site.url === "" ? site.config.url ?? null : site.url,
		baseurl: () => site.baseurl === "" ? site.config.baseurl ?? null : site.baseurl
	};
	const related = (current) => {
		return published.slice(0, 11).filter((post) => post.path !== current.path).slice(0, 10).map(of);
	};
	return {
		of,
		site: (current, build) => new Drop("Jekyll::Drops::SiteDrop", {
			fields: noting({
				...fields,
				related_posts: () => related(current),
				time: () => timeOf(lists.clock(), zone),
				github,
				...Object.fromEntries(Object.entries(build ?? {}).map(([name, value]) => [name, () => value]))
			}, lists.log),
			rest: site.config
		})
	};
}
const held = {
	posts: "posts",
	related_posts: "posts",
	categories: "posts",
	tags: "posts",
	data: "data",
	url: "known",
	baseurl: "known",
	baseurl_root: "known",
	lang: "known",
	default_lang: "known",
	time: "known",
	github: "known"
};
function noting(fields, log) {
	const noted = (name, make) => () => {
		const what = held[name];
		if (what === void 0) log.noteUnnamed();
		else if (what !== "known") log.note(what, "all");
		return make();
	};
	return Object.fromEntries(Object.entries(fields).map(([name, make]) => [name, noted(name, make)]));
}
function labelsOf({ config }) {
	const { collections } = config;
	if (Array.isArray(collections)) return collections.map(String).filter((label) => label !== "posts");
	if (typeof collections !== "object" || collections === null) return [];
	return Object.keys(collections).filter((label) => label !== "posts");
}
function remembered(make) {
	let value;
	return () => {
		value ??= { of: make() };
		return value.of;
	};
}
function pageHash(page) {
	const name = baseNameOf(page.sitePath);
	return {
		...page.frontMatter,
		content: page.body,
		dir: page.url.endsWith("/") ? page.url : page.url.slice(0, page.url.lastIndexOf("/") + 1),
		name,
		path: page.sitePath,
		url: page.url
	};
}
function documentDrop(doc, { site }) {
	const { frontMatter } = doc;
	const path = withoutCollections(doc.sitePath, site);
	const name = baseNameOf(path);
	const ext = extensionOf(name);
	return new Drop(documentName(path, doc.collection), {
		fields: {
			url: () => doc.url,
			id: () => doc.url.replace(/(?:\.html?|\/)$/, ""),
			title: () => frontMatter.title ?? null,
			date: () => frontMatter.date ?? null,
			slug: () => frontMatter.slug ?? name.slice(0, name.length - ext.length),
			ext: () => ext,
			path: () => path,
			relative_path: () => path,
			name: () => frontMatter.name ?? name,
			collection: () => doc.collection,
			categories: () => frontMatter.categories ?? [],
			tags: () => frontMatter.tags ?? [],
			draft: () => false,
			content: () => doc.body,
			output: () => null
		},
		rest: frontMatter,
		text: () => doc.body
	});
}
function fileDrop(file) {
	const name = baseNameOf(file.sitePath);
	const extname = extensionOf(name);
	return new Drop("Jekyll::Drops::StaticFileDrop", {
		fields: {
			name: () => name,
			extname: () => extname,
			basename: () => name.slice(0, name.length - extname.length),
			path: () => `/${file.sitePath.replace(/^\//, "")}`,
			collection: () => file.collection
		},
		rest: file.frontMatter
	});
}
function collectionDrop(collection) {
	const { label, docs, files, output, metadata } = collection;
	return new Drop("Jekyll::Drops::CollectionDrop", {
		fields: {
			label: () => label,
			docs: () => docs,
			files: () => files,
			output: () => output,
			relative_directory: () => `_${label}`
		},
		rest: metadata
	});
}
// src/readers/jekyll/liquid/values/strftime.ts
const days = [
	"Sunday",
	"Monday",
	"Tuesday",
	"Wednesday",
	"Thursday",
	"Friday",
	"Saturday"
];
const directives = {
	Y: ({ wall }) => [
		wall.getUTCFullYear(),
		1,
		"0"
	],
	C: ({ wall }) => [
		Math.floor(wall.getUTCFullYear() / 100),
		2,
		"0"
	],
	y: ({ wall }) => [
		modulo(wall.getUTCFullYear(), 100),
		2,
		"0"
	],
	m: ({ wall }) => [
		wall.getUTCMonth() + 1,
		2,
		"0"
	],
	B: ({ wall }) => months[wall.getUTCMonth()] ?? "",
	b: ({ wall }) => (months[wall.getUTCMonth()] ?? "").slice(0, 3),
	h: ({ wall }) => (months[wall.getUTCMonth()] ?? "").slice(0, 3),
	d: ({ wall }) => [
		wall.getUTCDate(),
		2,
		"0"
	],
	e: ({ wall }) => [
		wall.getUTCDate(),
		2,
		" "
	],
	j: ({ wall }) => [
		yearDay(wall),
		3,
		"0"
	],
	H: ({ wall }) => [
		wall.getUTCHours(),
		2,
		"0"
	],
	k: ({ wall }) => [
		wall.getUTCHours(),
		2,
		" "
	],
	I: ({ wall }) => [
		wall.getUTCHours() % 12 || 12,
		2,
		"0"
	],
	l: ({ wall }) => [
		wall.getUTCHours() % 12 || 12,
		2,
		" "
	],
	P: ({ wall }) => wall.getUTCHours() < 12 ? "am" : "pm",
	p: ({ wall }) => wall.getUTCHours() < 12 ? "AM" : "PM",
	M: ({ wall }) => [
		wall.getUTCMinutes(),
		2,
		"0"
	],
	S: ({ wall }) => [
		wall.getUTCSeconds(),
		2,
		"0"
	],
	A: ({ wall }) => days[wall.getUTCDay()] ?? "",
	a: ({ wall }) => (days[wall.getUTCDay()] ?? "").slice(0, 3),
	u: ({ wall }) => [
		wall.getUTCDay() || 7,
		1,
		"0"
	],
	w: ({ wall }) => [
		wall.getUTCDay(),
		1,
		"0"
	],
	G: ({ wall }) => [
		isoWeek(wall).year,
		4,
		"0"
	],
	g: ({ wall }) => [
		modulo(isoWeek(wall).year, 100),
		2,
		"0"
	],
	V: ({ wall }) => [
		isoWeek(wall).week,
		2,
		"0"
	],
	U: ({ wall }) => [
		weekFrom(wall, 0),
		2,
		"0"
	],
	W: ({ wall }) => [
		weekFrom(wall, 1),
		2,
		"0"
	],
	s: ({ wall, offset }) => [
		Math.floor(wall.getTime() / 1e3) - offset,
		1,
		"0"
	],
	z: ({ offset }, colons) => offsetText(offset, colons),
	Z: ({ zone }) => zone,
	n: () => "\n",
	t: () => "	",
	"%": () => "%",
	c: (clock) => format(clock, "%a %b %e %H:%M:%S %Y"),
	D: (clock) => format(clock, "%m/%d/%y"),
	x: (clock) => format(clock, "%m/%d/%y"),
	F: (clock) => format(clock, "%Y-%m-%d"),
	v: (clock) => format(clock, "%e-%^b-%Y"),
	r: (clock) => format(clock, "%I:%M:%S %p"),
	R: (clock) => format(clock, "%H:%M"),
	T: (clock) => format(clock, "%H:%M:%S"),
	X: (clock) => format(clock, "%H:%M:%S"),
	"+": (clock) => format(clock, "%a %b %e %H:%M:%S %Z %Y")
};
function strftime(moment, pattern, zone) {
	return format(clockOf(moment, zone), pattern);
}
function clockOf(moment, zone) {
	if (moment instanceof RubyDate) {
		const wall = /* @__PURE__ */ new Date(0);
		wall.setUTCFullYear(moment.year, moment.month - 1, moment.day);
		return {
			wall,
			offset: 0,
			zone: "+00:00"
		};
	}
	return {
		wall: new Date(moment.getTime() + moment.offset * 1e3),
		offset: moment.offset,
		zone
	};
}
function format(clock, pattern) {
	return pattern.replace(/%([-0^#_]*)(\d{0,3})(:{0,3})([LN]|[EO]?[a-zA-Z+%])/g, (whole, flags, width, colons, letter) => {
		const directive = letter.length > 1 ? letter.slice(1) : letter;
		if (directive === "L" || directive === "N") return fraction(clock, directive, width);
		const part = Object.hasOwn(directives, directive) ? directives[directive]?.(clock, colons.length) : void 0;
		if (part === void 0 || colons !== "" && directive !== "z") return whole;
		return padded(part, flags, width);
	});
}
function fraction({ wall }, directive, width) {
	const digits = String(wall.getUTCMilliseconds()).padStart(3, "0");
	const places = width === "" ? directive === "L" ? 3 : 9 : Number(width);
	return digits.padEnd(places, "0").slice(0, places);
}
function padded(part, flags, width) {
	const [text, usual, filler] = typeof part === "string" ? [
		part,
		0,
		" "
	] : [
		String(part[0]),
		part[1],
		part[2]
	];
	const wanted = width === "" ? usual : Number(width);
	const fill = flags.includes("_") ? " " : flags.includes("0") ? "0" : filler;
	const cased = flags.includes("^") ? text.toUpperCase() : flags.includes("#") ? swapped(text) : text;
	if (flags.includes("-")) return cased;
	return cased.startsWith("-") && fill === "0" ? `-${cased.slice(1).padStart(wanted - 1, fill)}` : cased.padStart(wanted, fill);
}
function swapped(text) {
	return text === text.toUpperCase() ? text.toLowerCase() : text.toUpperCase();
}
function offsetText(offset, colons) {
	const size = Math.abs(offset);
	const shown = [
		Math.floor(size / 3600),
		Math.floor(size / 60) % 60,
		size % 60
	].slice(0, colons === 2 ? 3 : 2).map((part) => String(part).padStart(2, "0"));
	return `${offset < 0 ? "-" : "+"}${shown.join(colons === 0 ? "" : ":")}`;
}
function modulo(value, by) {
	return (value % by + by) % by;
}
function yearDay(wall) {
	return Math.floor((wall.getTime() - yearStart(wall.getUTCFullYear())) / 864e5) + 1;
}
function yearStart(year) {
	return (/* @__PURE__ */ new Date(0)).setUTCFullYear(year, 0, 1);
}
function weekFrom(wall, first) {
	return Math.floor((yearDay(wall) + 6 - modulo(wall.getUTCDay() - first, 7)) / 7);
}
function isoWeek(wall) {
	const thursday = new Date(wall.getTime());
	thursday.setUTCDate(wall.getUTCDate() + 4 - (wall.getUTCDay() || 7));
	return {
		year: thursday.getUTCFullYear(),
		week: Math.floor((yearDay(thursday) - 1) / 7) + 1
	};
}
// src/readers/jekyll/liquid/filters/filter.ts
function takes(least, most, apply) {
	return {
		least,
		most,
		apply: (run, input, args) => apply(run, input, ...args)
	};
}
function applyFilter(run, filter, input, args) {
	const { least, most } = filter;
	if (args.length < least || args.length > most) {
		const expected = least === most ? least + 1 : `${least + 1}..${most + 1}`;
		throw new Failure("liquid-arguments", `Liquid error: wrong number of arguments (given ${args.length + 1}, expected ${expected})`);
	}
	return filter.apply(run, input, args);
}
function noMethod(name, value) {
	throw new Failure("liquid-arguments", `Liquid error: \`${name}\` cannot work with ${value === null || value === void 0 ? "nil" : `a ${typeof value}`}`, "Give it a value of the kind it wants, or a `default`.");
}
// src/readers/jekyll/liquid/filters/dates.ts
function local(run, instant) {
	return new RubyTime(instant, run.zone.offsetAt(instant));
}
function toDate(run, value) {
	if (isMoment(value)) return value;
	if (isNumber(value)) return isInteger(value) ? local(run, Number(value) * 1e3) : void 0;
	if (typeof value !== "string" || value === "") return void 0;
	const text = value.toLowerCase();
	if (text === "now" || text === "today") return local(run, run.now().getTime());
	if (/^\d+$/.test(text)) return local(run, Number(text) * 1e3);
	return parseTime(run, text);
}
function parseTime(run, text) {
	const parsed = rubyTimeParse(text, run.zone);
	if ("instant" in parsed) return local(run, parsed.instant);
	const parts = parsed.problem === "no-year" ? rubyDateParse(text) : void 0;
	if (parts === void 0) return void 0;
	const now = run.now().getTime();
	const today = new Date(now + run.zone.offsetAt(now) * 1e3);
	const month = parts.month ?? today.getUTCMonth() + 1;
	const day = parts.day ?? (parts.month === void 0 ? today.getUTCDate() : 1);
	const { hour = 0, minute = 0, second = 0, zone = "" } = parts;
	const whole = `${today.getUTCFullYear()}-${month}-${day} ${hour}:${minute}:${second} ${zone}`;
	const dated = rubyTimeParse(whole, run.zone);
	return "instant" in dated ? local(run, dated.instant) : void 0;
}
function toTime(run, value) {
	const date = toDate(run, value);
	if (date === void 0) throw new Failure("liquid-arguments", `Invalid Date: '${toS(value)}' is not a valid datetime`);
	if (date instanceof RubyTime) return local(run, date.getTime());
	const midnight = /* @__PURE__ */ new Date(0);
	midnight.setUTCFullYear(date.year, date.month - 1, date.day);
	return local(run, run.zone.instantOf(midnight.getTime()));
}
function formatted(run, moment, pattern) {
	return strftime(moment, pattern, zoneName(run, moment));
}
function zoneName(run, moment) {
	if (!(moment instanceof RubyTime) || run.zone.offsetAt(moment.getTime()) !== moment.offset) return "";
	const { timezone } = run.world.site;
	if (timezone === "UTC" || !Intl.supportedValuesOf("timeZone").includes(timezone)) return "UTC";
	return new Intl.DateTimeFormat("en-US", {
		timeZone: timezone,
		timeZoneName: "short"
	}).formatToParts(moment).find(({ type }) => type === "timeZoneName")?.value ?? "";
}
function date(run, input, format) {
	const pattern = toS(format);
	if (pattern === "") return input;
	const moment = toDate(run, input);
	return moment === void 0 ? input : formatted(run, moment, pattern);
}
function spelled$1(run, input, month, type, style) {
	if (toS(input) === "") return input;
	const time = toTime(run, input);
	if (type !== "ordinal") return formatted(run, time, `%d ${month} %Y`);
	const day = Number(formatted(run, time, "%-d"));
	const nth = `${day}${ordinal(day)}`;
	return formatted(run, time, style === "US" ? `${month} ${nth}, %Y` : `${nth} ${month} %Y`);
}
function ordinal(day) {
	if (day >= 11 && day <= 13) return "th";
	return [
		"th",
		"st",
		"nd",
		"rd"
	][day % 10] ?? "th";
}
function xmlschema(run, input) {
	if (toS(input) === "") return input;
	const time = toTime(run, input);
	return `${formatted(run, time, "%Y-%m-%dT%H:%M:%S")}${offsetText(time.offset, 1)}`;
}
function rfc822(run, input) {
	if (toS(input) === "") return input;
	const time = toTime(run, input);
	return `${formatted(run, time, "%a, %d %b %Y %H:%M:%S")} ${offsetText(time.offset, 0)}`;
}
const dateFilters = {
	date: takes(1, 1, date),
	date_to_string: takes(0, 2, (run, input, type, style) => spelled$1(run, input, "%b", type, style)),
	date_to_long_string: takes(0, 2, (run, input, type, style) => spelled$1(run, input, "%B", type, style)),
	date_to_xmlschema: takes(0, 0, xmlschema),
	date_to_rfc822: takes(0, 0, rfc822)
};
// src/readers/jekyll/liquid/values/smartify.ts
const signs = [
	[/---/g, "—"],
	[/--/g, "–"],
	[/\.\.\./g, "…"],
	[/<< /g, "« "],
	[/ >>/g, " »"],
	[/<</g, "«"],
	[/>>/g, "»"]
];
const opener = /(^|[\s([{<—–-])(["'])(?=\S)/gmu;
const opening = {
	"\"": "“",
	"'": "‘"
};
function smartify(text) {
	return text.replace(/\n$/, "").split(/(<\/?[a-zA-Z][^<>]*>)/).map((part, index) => index % 2 === 0 ? typographic(part) : part).join("");
}
function typographic(text) {
	return signs.reduce((result, [pattern, sign]) => result.replace(pattern, sign), text).replace(/&(?!(?:[a-zA-Z]+|#\d+|#x[0-9a-fA-F]+);)/g, "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;").replace(/(^|\s)'(?=\d\ds)/gm, "$1’").replace(opener, (_, before, mark) => before + (opening[mark] ?? mark)).replace(opener, (_, before, mark) => before + (opening[mark] ?? mark)).replaceAll("\"", "”").replaceAll("'", "’");
}
// src/readers/jekyll/liquid/filters/html.ts
const entities = {
	"&": "&amp;",
	"<": "&lt;",
	">": "&gt;",
	"\"": "&quot;",
	"'": "&#39;"
};
function escapeHtml(text) {
	return text.replace(/[&<>"']/g, (char) => entities[char] ?? char);
}
function escapeMarkup(text) {
	return text.replace(/[&<>]/g, (char) => entities[char] ?? char);
}
function xmlEscape(text) {
	return text.replace(/[&<>"]/g, (char) => entities[char] ?? char);
}
function without(text, opening, closing) {
	let kept = "";
	let at = 0;
	for (;;) {
		const start = text.indexOf(opening, at);
		const end = start < 0 ? -1 : text.indexOf(closing, start + opening.length);
		if (end < 0) return kept + text.slice(at);
		kept += text.slice(at, start);
		at = end + closing.length;
	}
}
const blocks = [
	["<script", "<\/script>"],
	["<!--", "-->"],
	["<style", "</style>"]
];
function stripHtml(text) {
	return without(withoutBlocks(text), "<", ">");
}
function withoutBlocks(text) {
	const gone = /* @__PURE__ */ new Set();
	let kept = "";
	let at = 0;
	for (;;) {
		const start = text.indexOf("<", at);
		if (start < 0) return kept + text.slice(at);
		const block = blocks.find(([opening]) => !gone.has(opening) && text.startsWith(opening, start));
		const end = block === void 0 ? -1 : text.indexOf(block[1], start + block[0].length);
		if (block !== void 0 && end < 0) gone.add(block[0]);
		const next = block === void 0 || end < 0 ? start + 1 : end + block[1].length;
		kept += text.slice(at, end < 0 ? next : start);
		at = next;
	}
}
function cgiEscape(text) {
	return percent(text, /[^a-zA-Z0-9_.\-~ ]/gu).replaceAll(" ", "+");
}
function percent(text, unsafe) {
	return text.replace(unsafe, (char) => [...Buffer.from(char)].map((byte) => `%${byte.toString(16).toUpperCase().padStart(2, "0")}`).join(""));
}
function cgiUnescape(text) {
	const decoded = Buffer.from(text.replaceAll("+", " ")).toString("latin1").replace(/%([0-9a-fA-F]{2})/g, (_, hex) => String.fromCharCode(Number.parseInt(hex, 16)));
	try {
		return new TextDecoder("utf-8", {
			fatal: true,
			ignoreBOM: true
		}).decode(Buffer.from(decoded, "latin1"));
	} catch (cause) {
		if (!(cause instanceof TypeError)) throw cause;
		throw new Failure("liquid-arguments", "Liquid error: invalid byte sequence in UTF-8");
	}
}
function uriEscape(input) {
	if (isNil(input)) return null;
	if (typeof input !== "string") return noMethod("uri_escape", input);
	return percent(input.normalize("NFKC"), /[^a-zA-Z0-9\-._~:/?#[\]@!$&'()*+,;=]/gu);
}
function unsupported(name) {
	throw new Failure("liquid-unsupported", `The filter \`${name}\` needs a Sass compiler`, "Write the compiled CSS into the post, or leave it to the layout.");
}
const htmlFilters = {
	escape: takes(0, 0, (_, input) => isNil(input) ? null : escapeHtml(toS(input))),
	h: takes(0, 0, (_, input) => isNil(input) ? null : escapeHtml(toS(input))),
	escape_once: takes(0, 0, (_, input) => toS(input).replace(/["><']|&(?!(?:[a-zA-Z]+|#\d+);)/g, (char) => entities[char] ?? char)),
	xml_escape: takes(0, 0, (_, input) => xmlEscape(toS(input))),
	inspect: takes(0, 0, (_, input) => xmlEscape(inspect(input))),
	url_encode: takes(0, 0, (_, input) => isNil(input) ? null : cgiEscape(toS(input))),
	url_decode: takes(0, 0, (_, input) => isNil(input) ? null : cgiUnescape(toS(input))),
	cgi_escape: takes(0, 0, (_, input) => typeof input === "string" ? cgiEscape(input) : noMethod("cgi_escape", input)),
	uri_escape: takes(0, 0, (_, input) => uriEscape(input)),
	strip_html: takes(0, 0, (_, input) => stripHtml(toS(input))),
	newline_to_br: takes(0, 0, (_, input) => toS(input).replaceAll("\n", "<br />\n")),
	markdownify: takes(0, 0, (run, input) => run.markdownify(toS(input))),
	smartify: takes(0, 0, (_, input) => smartify(toS(input))),
	scssify: takes(0, 0, () => unsupported("scssify")),
	sassify: takes(0, 0, () => unsupported("sassify"))
};
// src/readers/jekyll/liquid/filters/json.ts
const links = /* @__PURE__ */ new Set([
	"previous",
	"next",
	"content",
	"output",
	"excerpt"
]);
function json(run, value, depth = 0) {
	if (depth > 100) throw new Failure("liquid-too-much", "The value for `jsonify` is nested too deeply");
	run.budget.step();
	if (isNil(value)) return "null";
	if (typeof value === "boolean") return String(value);
	if (isNumber(value)) return numberText(value);
	if (Array.isArray(value)) return `[${value.map((item) => json(run, item, depth + 1)).join(",")}]`;
	if (value instanceof Drop) return object(run, value.keys().filter((key) => depth < 2 || !links.has(key)).map((key) => [key, value.get(key)]), depth);
	return isHash(value) ? object(run, Object.entries(value), depth) : textValue(run, toS(value));
}
function object(run, entries, depth) {
	return `{${entries.map(([key, value]) => `${text(key)}:${json(run, value, depth + 1)}`).join(",")}}`;
}
function textValue(run, value) {
	run.budget.text(value.length);
	return text(value);
}
function text(value) {
	return JSON.stringify(value);
}
const jsonFilters = { jsonify: takes(0, 0, (run, input) => json(run, input)) };
// src/readers/jekyll/liquid/syntax/expression.ts
const literals = /* @__PURE__ */ new Map([
	["", null],
	["nil", null],
	["null", null],
	["true", true],
	["false", false],
	["blank", new Word("blank")],
	["empty", new Word("empty")]
]);
function parseExpression(text, depth = 0) {
	if (text === void 0) return () => null;
	if (depth > 100) throw new Failure("liquid-too-much", "The expression is nested too deeply");
	const constant = parseConstant(text);
	if (constant !== void 0) return () => constant;
	if (literals.has(text)) {
		const value = literals.get(text);
		return () => value;
	}
	return parseRange(text, depth) ?? parseLookup(text, depth);
}
function parseConstant(text) {
	const quote = text[0];
	if ((quote === "'" || quote === "\"") && text.length > 1 && text.endsWith(quote)) return text.slice(1, -1);
	if (/^-?\d+$/.test(text)) return leadingInteger(text);
	return /^-?\d[\d.]+$/.test(text) ? leadingFloat(text) : void 0;
}
function parseRange(text, depth) {
	if (!text.startsWith("(") || !text.endsWith(")") || /[ \t\r\n\f\v]/.test(text)) return void 0;
	const dots = text.lastIndexOf("..", text.length - 4);
	if (dots < 2) return void 0;
	const [start, end] = [text.slice(1, dots), text.slice(dots + 2, -1)];
	const [first, last] = [parseExpression(start, depth + 1), parseExpression(end, depth + 1)];
	const toEnd = [start, end].every((part) => parseConstant(part) !== void 0) ? toI : rangeEnd;
	return (run) => new Range(toEnd(first(run)), toEnd(last(run)));
}
function rangeEnd(value) {
	if (isNil(value)) return 0;
	if (typeof value === "string") return Number(leadingInteger(value));
	return Number(toInteger$1(value));
}
function toInteger$1(value) {
	const text = toS(value).trim();
	if (!/^[+-]?\d+$/.test(text)) throw new Failure("liquid-arguments", "Liquid error: invalid integer");
	return leadingInteger(text);
}
function toI(value) {
	if (typeof value === "string") return Number(leadingInteger(value));
	if (isNumber(value)) return Number(truncated(value));
	if (isNil(value)) return 0;
	throw new Failure("liquid-arguments", `Liquid error: ${toS(value)} is not a number`);
}
const segment = /[\w-]+\??/y;
function parseLookup(text, depth) {
	const keys = [];
	const lastBracket = text.lastIndexOf("]");
	for (let at = 0; at < text.length;) {
		segment.lastIndex = at;
		const name = segment.exec(text)?.[0];
		if (name !== void 0) {
			keys.push(() => name);
			at += name.length;
		} else if (text[at] === "[" && at + 1 < lastBracket && text[at + 1] !== "]") {
			const close = text.indexOf("]", at);
			keys.push(parseExpression(text.slice(at + 1, close), depth + 1));
			at = close + 1;
		} else at++;
	}
	const [name, ...rest] = keys;
	if (name === void 0) return () => null;
	return (run) => {
		const root = name(run);
		if (typeof root !== "string" && !isNumber(root)) return null;
		return lookup(run.context, [toS(root), ...rest.map((key) => key(run))]);
	};
}
function lookup(context, path) {
	return context.getSync(path) ?? null;
}
// src/readers/jekyll/liquid/values/compare.ts
function equal(a, b, each) {
	each?.();
	if (a === b) return true;
	if (typeof a === "string" && typeof b === "string") return false;
	if (isNil(a) || isNil(b)) return isNil(a) && isNil(b);
	if (isNumber(a) && isNumber(b)) return toFloat(a) === toFloat(b);
	if (isMoment(a) && isMoment(b)) return order(a, b) === 0;
	if (a instanceof Range && b instanceof Range) return a.first === b.first && a.last === b.last;
	if (Array.isArray(a) && Array.isArray(b)) return a.length === b.length && a.every((item, index) => equal(item, b[index], each));
	if (isHash(a) && isHash(b)) {
		const keys = Object.keys(a);
		return keys.length === Object.keys(b).length && keys.every((key) => Object.hasOwn(b, key) && equal(a[key], b[key], each));
	}
	return a === b;
}
function order(a, b) {
	if (isNumber(a) && isNumber(b)) return sign(toFloat(a), toFloat(b));
	if (typeof a === "string" && typeof b === "string") return sign(bytes(a, b), 0);
	if (a instanceof RubyTime && b instanceof RubyTime) return sign(a.getTime(), b.getTime());
	if (a instanceof RubyDate && b instanceof RubyDate) return sign(bytes(String(a), String(b)), 0);
	if (a instanceof Drop && b instanceof Drop && a.has("date") && b.has("date")) return order(a.get("date"), b.get("date")) || order(a.get("path"), b.get("path"));
	if (Array.isArray(a) && Array.isArray(b)) {
		for (let index = 0; index < Math.min(a.length, b.length); index++) {
			const result = order(a[index], b[index]);
			if (result !== 0) return result;
		}
		return sign(a.length, b.length);
	}
	if (a instanceof RubyDate && isNumber(b)) return sign(julianDay(a), toFloat(b));
	if (isMoment(a) || isMoment(b)) return void 0;
	return equal(a, b) ? 0 : void 0;
}
function julianDay({ year, month, day }) {
	return (/* @__PURE__ */ new Date(0)).setUTCFullYear(year, month - 1, day) / 864e5 + 2440587.5;
}
function sign(a, b) {
	return a < b ? -1 : a > b ? 1 : 0;
}
function bytes(a, b) {
	if (a === b) return 0;
	for (let index = 0; index < Math.min(a.length, b.length); index++) {
		const left = a.charCodeAt(index);
		const right = b.charCodeAt(index);
		if (left !== right) return weight(left) - weight(right);
	}
	return a.length - b.length;
}
function weight(unit) {
	return unit >= 55296 && unit <= 57343 ? unit + 65536 : unit;
}
// src/readers/jekyll/liquid/filters/lists.ts
function iterated(run, input) {
	const items = listOf$1(input);
	run.budget.step(items.length);
	return items;
}
function listOf$1(input) {
	if (Array.isArray(input)) return input.flat(Number.POSITIVE_INFINITY);
	if (isNil(input)) return [];
	if (isHash(input)) return [input];
	if (input instanceof Range || input instanceof Drop) return itemsOf(input) ?? [];
	return [input];
}
function member(item, key) {
	const name = toS(key);
	if (isHash(item)) return Object.hasOwn(item, name) ? item[name] : null;
	if (item instanceof Drop) return item.get(name);
	if (typeof item === "string") return item.includes(name) ? name : null;
	if (!Array.isArray(item) && !isInteger(item)) return void 0;
	throw new Failure("liquid-arguments", `Liquid error: cannot select the property '${name}'`);
}
function sorted(items, compare) {
	return items.toSorted((a, b) => {
		const result = compare(a, b);
		if (result === void 0) throw new Failure("liquid-arguments", "Liquid error: the list's items cannot be compared");
		return result;
	});
}
function casecmp(a, b) {
	if (isNil(a) || isNil(b)) return isNil(a) ? 1 : -1;
	const fold = (value) => toS(value).replace(/[A-Z]/g, (char) => char.toLowerCase());
	return order(fold(a), fold(b));
}
function sortNatural(run, input, key) {
	const items = iterated(run, input);
	return isNil(key) ? sorted(items, casecmp) : sorted(items, (a, b) => casecmp(member(a, key), member(b, key)));
}
function map(run, input, key) {
	return iterated(run, input).map((item) => member(item, key) ?? null);
}
function uniq(items, of) {
	const seen = /* @__PURE__ */ new Map();
	return items.filter((item) => {
		const value = of(item);
		const text = value instanceof Drop ? toS(value.get("url")) : toS(value);
		const same = seen.get(text) ?? [];
		if (same.some((other) => typeof other === typeof value && equal(other, value))) return false;
		seen.set(text, [...same, value]);
		return true;
	});
}
function concat(run, input, other) {
	if (!Array.isArray(other)) throw new Failure("liquid-arguments", "Liquid error: concat filter requires an array argument");
	return [...iterated(run, input), ...other];
}
function sentence(input, connector) {
	if (typeof input !== "string" && !Array.isArray(input)) return noMethod("array_to_sentence_string", input);
	const list = typeof input === "string" ? [...input] : input;
	const [first, second] = list;
	if (list.length <= 1) return toS(first);
	if (list.length === 2) return `${toS(first)} ${connector} ${toS(second)}`;
	if (typeof input === "string") return noMethod("array_to_sentence_string", input);
	return `${joined(list.slice(0, -1), ", ")}, ${connector} ${toS(list.at(-1))}`;
}
function end(input, index) {
	if (input instanceof Range) return index === 0 ? input.first : input.last;
	if (index === -1 && !Array.isArray(input)) return null;
	return itemsOf(input)?.at(index) ?? null;
}
function onList(change) {
	return (_, input, argument = 1) => Array.isArray(input) ? change(input, argument) : input;
}
function size(input) {
	return sizeOf(input) ?? 0;
}
function isEmpty(input) {
	if (typeof input === "string" || Array.isArray(input)) return input.length === 0;
	return isHash(input) && Object.keys(input).length === 0;
}
const listFilters = {
	size: takes(0, 0, (_, input) => size(input)),
	first: takes(0, 0, (_, input) => end(input, 0)),
	last: takes(0, 0, (_, input) => end(input, -1)),
	join: takes(0, 1, (run, input, glue = " ") => joined(iterated(run, input), toS(glue))),
	reverse: takes(0, 0, (run, input) => iterated(run, input).toReversed()),
	sort_natural: takes(0, 1, sortNatural),
	map: takes(1, 1, map),
	compact: takes(0, 1, (run, input, key) => iterated(run, input).filter((item) => !isNil(isNil(key) ? item : member(item, key)))),
	uniq: takes(0, 1, (run, input, key) => uniq(iterated(run, input), (item) => isNil(key) ? item : member(item, key))),
	concat: takes(1, 1, concat),
	default: takes(0, 1, (_, input, fallback = "") => isTruthy(input) && !isEmpty(input) ? input : fallback),
	push: takes(1, 1, onList((list, item) => [...list, item])),
	unshift: takes(1, 1, onList((list, item) => [item, ...list])),
	pop: takes(0, 1, onList((list, count) => list.slice(0, Math.max(0, list.length - Number(toInteger$1(count)))))),
	shift: takes(0, 1, onList((list, count) => list.slice(Number(toInteger$1(count))))),
	sample: takes(0, 1, (_, input, count = 1) => {
		if (!Array.isArray(input)) return input;
		return Number(toInteger$1(count)) === 1 ? input[0] ?? null : input.slice(0, Number(toInteger$1(count)));
	}),
	array_to_sentence_string: takes(0, 1, (_, input, connector = "and") => sentence(input, toText(connector)))
};
// src/readers/jekyll/liquid/filters/numbers.ts
function toNumber(value) {
	if (isNumber(value)) return value;
	if (typeof value !== "string") return 0;
	const text = value.trim();
	return /^-?\d+\.\d+$/.test(text) ? leadingFloat(text) : leadingInteger(value);
}
function operation(sign) {
	return takes(1, 1, (_, input, operand) => calculate(toNumber(input), sign, toNumber(operand)));
}
function whole(round) {
	return takes(0, 0, (_, input) => {
		const number = toNumber(input);
		return isInteger(number) ? number : truncated(float(round(toFloat(number))));
	});
}
function toInteger(value) {
	if (value === true) return 1;
	if (value === false || isNil(value)) return 0;
	if (isNumber(value)) return truncated(value);
	if (value instanceof RubyTime) return Math.floor(value.getTime() / 1e3);
	return typeof value === "string" ? leadingInteger(value) : noMethod("to_integer", value);
}
function negated(value) {
	return toFloat(value) < 0 ? calculate(value, "*", -1) : value;
}
const numberFilters = {
	plus: operation("+"),
	minus: operation("-"),
	times: operation("*"),
	divided_by: operation("/"),
	modulo: operation("%"),
	abs: takes(0, 0, (_, input) => negated(toNumber(input))),
	ceil: whole(Math.ceil),
	floor: whole(Math.floor),
	round: takes(0, 1, (_, input, places = 0) => rounded(toNumber(input), Number(truncated(toNumber(places))))),
	at_least: takes(1, 1, (_, input, bound) => {
		const [number, least] = [toNumber(input), toNumber(bound)];
		return toFloat(least) > toFloat(number) ? least : number;
	}),
	at_most: takes(1, 1, (_, input, bound) => {
		const [number, most] = [toNumber(input), toNumber(bound)];
		return toFloat(most) < toFloat(number) ? most : number;
	}),
	to_integer: takes(0, 0, (_, input) => toInteger(input))
};
// src/readers/jekyll/liquid/run.ts
var RubyContext = class extends Context {
	readProperty(object, key) {
		if (typeof object === "string") runOf(this).budget.look(8 * object.length);
		return property(object, key);
	}
};
function environment(site, page, jekyll) {
	return scopeOf({
		site,
		page,
		jekyll: {
			environment: "production",
			version: versions[jekyll]
		},
		size: null,
		first: null,
		last: null
	});
}
const versions = {
	3: "3.10.0",
	4: "4.3.1"
};
function scopeOf(names) {
	return Object.assign(Object.create(null), names);
}
const register = "run";
function runOf(context) {
	return context.getRegister(register);
}
function setRun(run) {
	run.context.setRegister(register, run);
}
const deepest$1 = 100;
function createNesting() {
	let depth = 0;
	return (what, run) => {
		if (depth >= deepest$1) throw new Failure("liquid-too-much", `${what} nest too deeply`);
		depth++;
		try {
			return run();
		} finally {
			depth--;
		}
	};
}
// src/readers/jekyll/liquid/syntax/lax.ts
const stop = /[ \t\r\n\f\v,|'"]/;
function fragmentEnd(text, start) {
	const quoted = quotedEnd(text, start);
	if (quoted >= 0) return quoted;
	let at = start;
	while (at < text.length) {
		const char = text[at] ?? "";
		if (char === "\"" || char === "'") {
			const close = text.indexOf(char, at + 1);
			if (close < 0) break;
			at = close + 1;
		} else if (stop.test(char)) break;
		else at++;
	}
	return at > start ? at : -1;
}
function quotedEnd(text, start) {
	const quote = text[start];
	if (quote !== "\"" && quote !== "'") return -1;
	const close = text.indexOf(quote, start + 1);
	return close < 0 ? -1 : close + 1;
}
function fragmentsEnd(text, start) {
	let end = -1;
	for (let next = fragmentEnd(text, start); next >= 0; next = fragmentEnd(text, end)) end = next;
	return end;
}
function firstFragment(text, from = 0) {
	for (let start = from; start < text.length; start++) {
		const end = fragmentEnd(text, start);
		if (end >= 0) return {
			text: text.slice(start, end),
			end
		};
	}
}
function skipBlank(text, from) {
	let at = from;
	while (at < text.length && isBlank(text.charCodeAt(at))) at++;
	return at;
}
function isBlank(code) {
	return code === 32 || code >= 9 && code <= 13;
}
function attributes(text) {
	const found = [];
	let at = 0;
	for (let colon = text.indexOf(":"); colon >= 0; colon = text.indexOf(":", Math.max(at, colon + 1))) {
		const key = wordBefore(text, colon, at);
		const start = skipBlank(text, colon + 1);
		const end = fragmentEnd(text, start);
		if (key === "" || end < 0) continue;
		found.push([key, text.slice(start, end)]);
		at = end;
	}
	return found;
}
function wordBefore(text, end, from) {
	let last = end;
	while (last > from && isBlank(text.charCodeAt(last - 1))) last--;
	let first = last;
	while (first > from && /\w/.test(text[first - 1] ?? "")) first--;
	return text.slice(first, last);
}
function laxOutput(markup) {
	const value = firstFragment(markup);
	if (value === void 0) return void 0;
	const bar = markup.indexOf("|", value.end);
	const filters = bar < 0 ? [] : chunks(markup, bar + 1).flatMap(laxFilter);
	return {
		value: value.text,
		filters
	};
}
function chunks(text, from) {
	const found = [];
	let start = from;
	let at = from;
	const cut = (end) => {
		if (end > start) found.push(text.slice(start, end));
	};
	while (at < text.length) {
		const end = fragmentEnd(text, at);
		if (end >= 0) at = end;
		else if (text[at] === "," || isBlank(text.charCodeAt(at))) at++;
		else {
			cut(at);
			start = ++at;
		}
	}
	cut(at);
	return found;
}
function laxFilter(text) {
	const name = /\w+/.exec(text)?.[0];
	if (name === void 0) return [];
	const args = [];
	for (let at = 0; at < text.length; at++) {
		if (text[at] !== ":" && text[at] !== ",") continue;
		const argument = argumentAt(text, skipBlank(text, at + 1));
		if (argument === void 0) continue;
		args.push(argument.text);
		at = argument.end - 1;
	}
	return [{
		name,
		args
	}];
}
const keyword = /(\w+)[ \t\r\n\f\v]*:[ \t\r\n\f\v]*/y;
function argumentAt(text, start) {
	keyword.lastIndex = start;
	const valueStart = keyword.test(text) ? keyword.lastIndex : start;
	for (const from of /* @__PURE__ */ new Set([valueStart, start])) {
		const end = fragmentEnd(text, from);
		if (end >= 0) return {
			text: text.slice(start, end),
			end
		};
	}
}
function keywordArgument(text) {
	keyword.lastIndex = 0;
	const key = keyword.exec(text)?.[1];
	if (key === void 0) return void 0;
	const start = keyword.lastIndex;
	return fragmentEnd(text, start) === text.length ? [key, text.slice(start)] : void 0;
}
const connective = /\b(?:\s?and\s?|\s?or\s?)\b/y;
function laxConditions(markup) {
	const found = [];
	let at = 0;
	while (at < markup.length) {
		const end = connectiveEnd(markup, at);
		const next = end >= 0 ? end : comparisonEnd(markup, at);
		if (next > at) found.push(markup.slice(at, next));
		at = next > at ? next : Math.max(skipBlank(markup, at), at + 1);
	}
	return found;
}
function connectiveEnd(text, at) {
	connective.lastIndex = at;
	return connective.test(text) ? connective.lastIndex : -1;
}
function comparisonEnd(text, start) {
	let end = start;
	for (;;) {
		const at = skipBlank(text, end);
		if (at >= text.length || connectiveEnd(text, at) >= 0) return end;
		const fragment = fragmentEnd(text, at);
		let next = fragment;
		if (fragment < 0) for (next = at; next < text.length && !isBlank(text.charCodeAt(next));) next++;
		end = skipBlank(text, next);
	}
}
const operator = /[=!<>a-z_]+/y;
function laxComparison(text) {
	const left = firstFragment(text);
	if (left === void 0) return void 0;
	operator.lastIndex = skipBlank(text, left.end);
	const sign = operator.exec(text)?.[0];
	const start = skipBlank(text, sign === void 0 ? left.end : operator.lastIndex);
	const end = fragmentEnd(text, start);
	return {
		left: left.text,
		operator: sign,
		right: end < 0 ? void 0 : text.slice(start, end)
	};
}
// src/readers/jekyll/liquid/syntax/strict.ts
const lexemes = [
	["comparison", /==|!=|<>|<=?|>=?|contains(?=[ \t\r\n\f\v])/y],
	["string", /'[^']*'|"[^"]*"/y],
	["number", /-?\d+(?:\.\d+)?/y],
	["id", /[a-zA-Z_][\w-]*\??/y],
	["dotdot", /\.\./y]
];
const specials = "|.:,[]()?-";
const blank = /[ \t\r\n\f\v]*/y;
function lex(text) {
	const found = [];
	for (let at = 0;;) {
		blank.lastIndex = at;
		blank.test(text);
		at = blank.lastIndex;
		if (at >= text.length) break;
		const lexeme = lexemeAt(text, at);
		if (lexeme === void 0) return void 0;
		found.push(lexeme);
		at += lexeme.text.length;
	}
	return found;
}
function lexemeAt(text, at) {
	for (const [kind, pattern] of lexemes) {
		pattern.lastIndex = at;
		const match = pattern.exec(text);
		if (match !== null) return {
			kind,
			text: match[0]
		};
	}
	const char = text[at] ?? "";
	return specials.includes(char) ? {
		kind: char,
		text: char
	} : void 0;
}
var NotStrict = class extends Error {};
function readStrict(markup) {
	const tokens = lex(markup);
	if (tokens === void 0) throw new NotStrict();
	let at = 0;
	let depth = 0;
	function take(kind, text) {
		const token = tokens?.[at];
		if (token?.kind !== kind || text !== void 0 && token.text !== text) return void 0;
		at++;
		return token.text;
	}
	function need(kind, text) {
		const found = take(kind, text);
		if (found === void 0) throw new NotStrict();
		return found;
	}
	function expression() {
		if (++depth > 200) throw new NotStrict();
		try {
			const literal = take("string") ?? take("number");
			if (literal !== void 0) return literal;
			return take("(") === void 0 ? variable() : range();
		} finally {
			depth--;
		}
	}
	function range() {
		const first = expression();
		need("dotdot");
		const last = expression();
		need(")");
		return `(${first}..${last})`;
	}
	function variable() {
		const parts = [need("id")];
		for (;;) {
			while (take("[") !== void 0) parts.push("[", expression(), need("]"));
			if (take(".") === void 0) return parts.join("");
			parts.push(".", need("id"));
		}
	}
	return {
		take,
		need,
		peek: (kind, ahead = 0) => tokens[at + ahead]?.kind === kind,
		expression,
		end() {
			if (at < tokens.length) throw new NotStrict();
		}
	};
}
function strictOr(markup, strict, lax) {
	try {
		const reader = readStrict(markup);
		const result = strict(reader);
		reader.end();
		return result;
	} catch (error) {
		if (error instanceof NotStrict) return lax();
		throw error;
	}
}
// src/readers/jekyll/liquid/syntax/condition.ts
function parseCondition(markup) {
	return strictOr(markup, strictCondition, () => laxCondition(markup));
}
function strictCondition(reader) {
	const terms = [{
		joint: void 0,
		holds: strictComparison(reader)
	}];
	for (;;) {
		const joint = reader.take("id", "and") ?? reader.take("id", "or");
		if (joint === void 0) return chain(terms);
		terms.push({
			joint,
			holds: strictComparison(reader)
		});
	}
}
function strictComparison(reader) {
	const left = parseExpression(reader.expression());
	const operator = reader.take("comparison");
	return operator === void 0 ? left : comparison(left, operator, reader.expression());
}
function laxCondition(markup) {
	const parts = laxConditions(markup);
	const terms = [];
	for (let index = parts.length - 1; index >= 0; index -= 2) {
		const found = laxComparison(parts[index] ?? "");
		const joint = index === 0 ? void 0 : parts[index - 1]?.trim();
		if (found === void 0 || index > 0 && joint !== "and" && joint !== "or") return invalidIf();
		const left = parseExpression(found.left);
		const holds = found.operator === void 0 ? left : comparison(left, found.operator, found.right);
		terms.unshift({
			joint,
			holds
		});
	}
	return terms.length === 0 || parts.length % 2 === 0 ? invalidIf() : chain(terms);
}
function invalidIf() {
	throw new Failure("liquid-syntax", "A condition cannot be read. Valid syntax: `if EXPRESSION`");
}
function chain(terms) {
	const [first] = terms;
	if (terms.length === 1 && first !== void 0) return first.holds;
	return (run) => {
		let result = null;
		for (const [index, term] of terms.entries()) {
			result = term.holds(run);
			if (terms[index + 1]?.joint === "or" ? isTruthy(result) : !isTruthy(result)) return result;
		}
		return result;
	};
}
function comparison(left, operator, right) {
	const other = parseExpression(right);
	return (run) => {
		const [one, two] = [left(run), other(run)];
		run.budget.look(64 + charactersOf(one) + charactersOf(two));
		return compare(one, operator, two, () => run.budget.look(32));
	};
}
function compare(left, operator, right, each) {
	switch (operator) {
		case "==": return isEqual(left, right, each);
		case "!=":
		case "<>": return !isEqual(left, right, each);
		case "contains": return contains(left, right, each);
		case "<":
		case ">":
		case "<=":
		case ">=": return isOrdered(left, operator, right);
		default: throw new Failure("liquid-arguments", `Liquid error: Unknown operator ${operator}`);
	}
}
function charactersOf(value) {
	return typeof value === "string" ? value.length : 0;
}
function isEqual(left, right, each) {
	if (left instanceof Word) return is(right, left);
	return right instanceof Word ? is(left, right) : equal(left, right, each);
}
function is(value, word) {
	if (word.name === "blank") return null;
	if (typeof value === "string" || Array.isArray(value)) return value.length === 0;
	return isHash(value) ? Object.keys(value).length === 0 : null;
}
function contains(left, right, each) {
	if (!isTruthy(left) || !isTruthy(right)) return false;
	if (typeof left === "string") return left.includes(toS(right));
	if (Array.isArray(left)) return left.some((item) => equal(item, right, each));
	if (left instanceof Range) return isNumber(right) && compare(left.first, "<=", right) === true && compare(right, "<=", left.last) === true;
	return isHash(left) && typeof right === "string" && Object.hasOwn(left, right);
}
function isOrdered(left, operator, right) {
	if (!hasOrder(left) || !hasOrder(right)) return null;
	const result = order(left, right);
	if (result === void 0) {
		const names = [left, right].map((value) => isNumber(value) ? toS(value) : kindOf(value));
		throw new Failure("liquid-arguments", `Liquid error: comparison of ${kindOf(left)} with ${names[1]} failed`);
	}
	return operator.startsWith("<") ? result < 0 || operator === "<=" && result === 0 : result > 0 || operator === ">=" && result === 0;
}
function hasOrder(value) {
	return isNumber(value) || typeof value === "string" || isMoment(value);
}
function kindOf(value) {
	if (typeof value === "string") return "String";
	if (isNumber(value)) return Number.isInteger(value) ? "Integer" : "Float";
	return Object(value).constructor?.name ?? "Object";
}
// src/readers/jekyll/liquid/values/output.ts
function parseOutput(markup) {
	return strictOr(markup, strictOutput, () => {
		const output = laxOutput(markup);
		return output === void 0 ? () => null : filtered(parseExpression(output.value), output.filters.map(({ name, args }) => ({
			name,
			args: args.map(laxArgument)
		})));
	});
}
function laxArgument(text) {
	const keyword = keywordArgument(text);
	if (keyword === void 0) return {
		key: void 0,
		value: parseExpression(text)
	};
	return {
		key: keyword[0],
		value: parseExpression(keyword[1])
	};
}
function strictOutput(reader) {
	const value = parseExpression(reader.expression());
	const filters = [];
	while (reader.take("|") !== void 0) {
		const name = reader.need("id");
		const args = [];
		if (reader.take(":") !== void 0) do
			args.push(strictArgument(reader));
		while (reader.take(",") !== void 0);
		filters.push({
			name,
			args
		});
	}
	return filtered(value, filters);
}
function strictArgument(reader) {
	const key = reader.peek("id") && reader.peek(":", 1) ? reader.need("id") : void 0;
	if (key !== void 0) reader.need(":");
	return {
		key,
		value: parseExpression(reader.expression())
	};
}
function filtered(value, filters) {
	if (filters.length === 0) return value;
	return (run) => {
		let result = value(run);
		for (const { name, args } of filters) {
			const plain = args.filter(({ key }) => key === void 0).map((arg) => arg.value(run));
			const named = args.flatMap(({ key, value: of }) => key === void 0 ? [] : [[key, of(run)]]);
			if (named.length > 0) plain.push(Object.fromEntries(named));
			result = run.filter(name, result, plain);
		}
		return result;
	};
}
// src/readers/jekyll/liquid/filters/queries.ts
function searched(run, input) {
	const items = isHash(input) ? Object.values(input) : Array.isArray(input) ? input : rangeItems(input);
	run.budget.step(items?.length ?? 0);
	return items;
}
function rangeItems(input) {
	return typeof input === "object" && input !== null ? itemsOf(input) : void 0;
}
function itemProperty(item, path) {
	if (!path.includes(".")) {
		const value = member(item, path);
		return value === void 0 ? noMethod("[]", item) : numeric(value);
	}
	let value = item;
	for (const key of path.split(".")) value = member(value, key) ?? (isNil(value) ? false : null);
	return numeric(value);
}
function numeric(value) {
	const text = toS(value);
	if (typeof value !== "string") return value;
	if (/^[ \t\r\n\f\v]*-?\d+[ \t\r\n\f\v]*$/.test(text)) return leadingInteger(text);
	return /^[ \t\r\n\f\v]*-?(?:\d+(?:\.\d*)?|\.\d+)[ \t\r\n\f\v]*$/.test(text) ? leadingFloat(text) : value;
}
function matches(value, target) {
	if (isNil(target)) return isNil(value);
	const wanted = toS(target);
	if (target instanceof Word) return value === "" || joined(listOf(value), "") === "";
	if (typeof value === "string") return value === wanted;
	return listOf(value).some((item) => toS(item) === wanted);
}
function listOf(value) {
	if (isNil(value)) return [];
	return Array.isArray(value) || isHash(value) ? itemsOf(value) ?? [] : [value];
}
function byProperty(property, target) {
	const path = toS(property);
	return (item) => matches(itemProperty(item, path), target);
}
function pointless(property, target) {
	return !isTruthy(property) || Array.isArray(target) || isHash(target);
}
function byExpression(run, variable, expression) {
	const condition = parseStrictly(toS(expression));
	const name = toS(variable);
	return (item) => run.within(scopeOf({ [name]: item }), () => isTruthy(condition(run)));
}
function parseStrictly(text) {
	try {
		const reader = readStrict(text);
		const condition = strictCondition(reader);
		reader.end();
		return condition;
	} catch (cause) {
		if (!(cause instanceof NotStrict)) throw cause;
		throw new Failure("liquid-syntax", `Liquid syntax error: the expression \`${text}\` cannot be read`);
	}
}
function grouped(items, keyOf) {
	const groups = /* @__PURE__ */ new Map();
	for (const item of items) {
		const name = keyOf(item);
		const key = isHash(name) || Array.isArray(name) ? toS(name) : name;
		const group = groups.get(key) ?? {
			name,
			items: []
		};
		group.items.push(item);
		groups.set(key, group);
	}
	return [...groups.values()].map((group) => ({
		...group,
		size: group.items.length
	}));
}
function groupByExpression(run, input, variable, expression) {
	const items = searched(run, input);
	if (items === void 0) return input;
	const value = parseOutput(toS(expression));
	return grouped(groupItems(input, items), (item) => run.within(scopeOf({ [toS(variable)]: item }), () => value(run)));
}
function groupItems(input, items) {
	return isHash(input) ? pairsOf(input) : items;
}
function sort(run, input, property, nils) {
	if (isNil(input)) throw new Failure("liquid-arguments", "Cannot sort a null object");
	const items = isHash(input) ? pairsOf(input) : searched(run, input);
	if (items === void 0) throw new Failure("liquid-arguments", "`sort` wants a list");
	if (isNil(property)) return sorted(items, order);
	if (nils !== "first" && nils !== "last") throw new Failure("liquid-arguments", `Invalid nils order: '${toS(nils)}'`, "Use `first` or `last`.");
	const nilsSide = nils === "first" ? -1 : 1;
	const path = toS(property);
	return sorted(items.map((item) => ({
		item,
		key: itemProperty(item, path)
	})), (a, b) => {
		if (isNil(a.key) && isNil(b.key)) return 0;
		if (isNil(b.key)) return -nilsSide;
		if (isNil(a.key)) return nilsSide;
		return order(a.key, b.key) ?? order(toS(a.key), toS(b.key));
	}).map(({ item }) => item);
}
const queryFilters = {
	where: takes(2, 2, (run, input, property, target) => {
		const items = pointless(property, target) ? void 0 : searched(run, input);
		return items === void 0 ? input : items.filter(byProperty(property, target));
	}),
	find: takes(2, 2, (run, input, property, target) => {
		const items = pointless(property, target) ? void 0 : searched(run, input);
		return items === void 0 ? input : items.find(byProperty(property, target)) ?? null;
	}),
	where_exp: takes(2, 2, (run, input, variable, expression) => {
		const items = searched(run, input);
		return items === void 0 ? input : items.filter(byExpression(run, variable, expression));
	}),
	find_exp: takes(2, 2, (run, input, variable, expression) => {
		const items = searched(run, input);
		return items === void 0 ? input : items.find(byExpression(run, variable, expression)) ?? null;
	}),
	group_by: takes(1, 1, (run, input, property) => {
		const items = searched(run, input);
		if (items === void 0) return input;
		return grouped(groupItems(input, items), (item) => toS(itemProperty(item, toS(property))));
	}),
	group_by_exp: takes(2, 2, groupByExpression),
	sort: takes(0, 2, (run, input, property, nils = "first") => sort(run, input, property, nils))
};
// src/readers/jekyll/liquid/filters/text.ts
const edge = "\0	\n\v\f\r ";
function lstrip(text) {
	let at = 0;
	while (at < text.length && edge.includes(text[at] ?? "")) at++;
	return text.slice(at);
}
function rstrip(text) {
	let end = text.length;
	while (end > 0 && edge.includes(text[end - 1] ?? "")) end--;
	return text.slice(0, end);
}
function split(text, pattern) {
	if (text === "") return [];
	if (pattern === " ") return words(text);
	const parts = pattern === "" ? [...text] : text.split(pattern);
	while (parts.at(-1) === "") parts.pop();
	return parts;
}
function words(text) {
	return text.split(/[\0 \t\n\v\f\r]+/).filter((word) => word !== "");
}
function replaceAll(run, text, from, to) {
	const count = from === "" ? [...text].length + 1 : text.split(from).length - 1;
	run.budget.text(count * to.length);
	const pattern = from === "" ? /(?:)/gu : from;
	return text.replaceAll(pattern, () => to);
}
function replaceFirst(text, from, to) {
	return text.replace(from, () => to);
}
function replacement(text, found) {
	return toS(text).replace(/\\(0|&|\\|\d|['`])/g, (_, sign) => {
		if (sign === "0" || sign === "&") return found;
		return sign === "\\" ? "\\" : "";
	});
}
function slice$1(input, offset, length) {
	const list = Array.isArray(input) ? input : [...toS(input)];
	const from = Number(toInteger$1(offset));
	const count = isNil(length) ? 1 : Number(toInteger$1(length));
	const start = from < 0 ? list.length + from : from;
	const part = start < 0 || start > list.length || count < 0 ? [] : list.slice(start, start + count);
	return Array.isArray(input) ? part : part.join("");
}
function truncate(input, length, end) {
	if (isNil(input)) return null;
	const chars = [...toS(input)];
	const tail = toS(end);
	const most = Number(toInteger$1(length));
	if (chars.length <= most) return chars.join("");
	return chars.slice(0, Math.max(0, most - [...tail].length)).join("") + tail;
}
function truncateWords(input, count, end) {
	if (isNil(input)) return null;
	const list = words(toS(input));
	const last = Math.max(0, Number(toInteger$1(count)) - 1);
	return list.length > last ? list.slice(0, last + 1).join(" ") + toS(end) : input;
}
const cjkCharacter = /[\p{sc=Han}\p{sc=Katakana}\p{sc=Hiragana}\p{sc=Hangul}]/gu;
const otherWord = /[^\p{sc=Han}\p{sc=Katakana}\p{sc=Hiragana}\p{sc=Hangul}\s]+/gu;
function numberOfWords(input, mode) {
	if (typeof input !== "string") throw new Failure("liquid-arguments", "`number_of_words` wants a text");
	const characters = (input.match(cjkCharacter) ?? []).length;
	const others = () => (input.match(otherWord) ?? []).length;
	if (mode === "cjk" || mode === "auto" && characters > 0) return characters + others();
	return words(input).length;
}
const textFilters = {
	downcase: takes(0, 0, (_, input) => rubyDowncase(toS(input))),
	upcase: takes(0, 0, (_, input) => toS(input).toUpperCase()),
	capitalize: takes(0, 0, (_, input) => rubyCapitalize(toS(input))),
	strip: takes(0, 0, (_, input) => lstrip(rstrip(toS(input)))),
	lstrip: takes(0, 0, (_, input) => lstrip(toS(input))),
	rstrip: takes(0, 0, (_, input) => rstrip(toS(input))),
	strip_newlines: takes(0, 0, (_, input) => toS(input).replace(/\r?\n/g, "")),
	normalize_whitespace: takes(0, 0, (_, input) => lstrip(rstrip(toS(input).replace(/[ \t\r\n\f\v]+/g, " ")))),
	append: takes(1, 1, (_, input, tail) => toS(input) + toS(tail)),
	prepend: takes(1, 1, (_, input, head) => toS(head) + toS(input)),
	replace: takes(1, 2, (run, input, from, to = "") => {
		const pattern = toS(from);
		return replaceAll(run, toS(input), pattern, replacement(to, pattern));
	}),
	replace_first: takes(1, 2, (_, input, from, to = "") => replaceFirst(toS(input), toS(from), replacement(to, toS(from)))),
	remove: takes(1, 1, (run, input, text) => replaceAll(run, toS(input), toS(text), "")),
	remove_first: takes(1, 1, (_, input, text) => replaceFirst(toS(input), toS(text), "")),
	split: takes(1, 1, (_, input, pattern) => split(toS(input), toS(pattern))),
	slice: takes(1, 2, (_, input, offset, length) => slice$1(input, offset, length)),
	truncate: takes(0, 2, (_, input, length = 50, end = "...") => truncate(input, length, end)),
	truncatewords: takes(0, 2, (_, input, count = 15, end = "...") => truncateWords(input, count, end)),
	number_of_words: takes(0, 1, (_, input, mode) => numberOfWords(input, mode))
};
// src/readers/jekyll/liquid/filters/urls.ts
function urlOf(run, input, make = relativeUrl) {
	if (isNil(input)) return null;
	const path = toS(input instanceof Drop && input.has("url") ? input.get("url") : input);
	try {
		return make(path, run.address);
	} catch (cause) {
		if (!(cause instanceof InvalidUriError)) throw cause;
		throw new Failure("liquid-arguments", `\`${path}\` is not a URL: ${cause.message}`);
	}
}
function stripIndex(input) {
	if (isNil(input) || toS(input) === "") return null;
	if (typeof input !== "string") return noMethod("strip_index", input);
	return input.replace(/\/index\.html?$/m, "/");
}
function slug(run, input, mode) {
	if (isNil(input)) return null;
	if (typeof input !== "string") return noMethod("slugify", input);
	const text = input;
	const { jekyll } = run.world.site;
	const wanted = isNil(mode) ? "default" : toS(mode);
	if (wanted === "latin") return slugify(latin(text), jekyll);
	return isMode(wanted) ? slugify(text, jekyll, wanted) : text.toLowerCase();
}
function isMode(text) {
	return [
		"default",
		"pretty",
		"raw",
		"ascii"
	].includes(text);
}
const spelled = {
	Æ: "AE",
	æ: "ae",
	Œ: "OE",
	œ: "oe",
	Ĳ: "IJ",
	ĳ: "ij",
	Þ: "Th",
	þ: "th",
	ß: "ss",
	"×": "x",
	Ð: "D",
	ð: "d",
	Đ: "D",
	đ: "d",
	Ø: "O",
	ø: "o",
	Ħ: "H",
	ħ: "h",
	ı: "i",
	ĸ: "k",
	Ŀ: "L",
	ŀ: "l",
	Ł: "L",
	ł: "l",
	ŉ: "'n",
	Ŋ: "NG",
	ŋ: "ng",
	Ŧ: "T",
	ŧ: "t"
};
function latin(text) {
	return text.replace(/[^\0-\x7f]/gu, (char) => {
		const bare = char <= "ž" ? char.normalize("NFD").replace(/\p{M}/gu, "") : "?";
		return spelled[char] ?? (/^[a-zA-Z]$/.test(bare) ? bare : "?");
	});
}
const urlFilters = {
	relative_url: takes(0, 0, (run, input) => urlOf(run, input)),
	absolute_url: takes(0, 0, (run, input) => urlOf(run, input, absoluteUrl$1)),
	strip_index: takes(0, 0, (_, input) => stripIndex(input)),
	slugify: takes(0, 1, slug)
};
// src/readers/jekyll/liquid/filters/all.ts
const filters = {
	...textFilters,
	...numberFilters,
	...listFilters,
	...htmlFilters,
	...dateFilters,
	...urlFilters,
	...queryFilters,
	...jsonFilters
};
const diagnose = diagnoser({
	"liquid-syntax": {
		severity: "error",
		what: "Liquid cannot read the template; Jekyll's build stops here too.",
		fix: "Close the tag or the block; wrap text that is not Liquid in `{% raw %}` and `{% endraw %}`, or set `render_with_liquid: false` (Jekyll 4)."
	},
	"unknown-liquid-tag": {
		severity: "error",
		what: "A tag that neither Liquid nor Jekyll knows: a Ruby plugin of the blog defines it, and Posse runs no plugins.",
		fix: "Say what it stands for in `_config.yml`, under `posse: liquid-tags:` – a template, `drop` or `keep-text`."
	},
	"unknown-liquid-filter": {
		severity: "warning",
		what: "A filter that neither Liquid nor Jekyll knows: a Ruby plugin defines it, and Posse runs no plugins. Its value is passed on unchanged.",
		fix: "Write the result into the post instead, or leave the filter out."
	},
	"undefined-liquid-filter": {
		severity: "error",
		what: "The site has `liquid: strict_filters: true`, and neither Liquid nor Jekyll knows this filter; Posse runs no plugins.",
		fix: "Write the result into the post instead, or set `strict_filters: false`."
	},
	"unknown-repository": {
		severity: "warning",
		what: "The post uses `site.github`, which GitHub Pages fills, and nothing says which repository it is about.",
		fix: "Write `repository: OWNER/NAME` into _config.yml."
	},
	"changing-date": {
		severity: "notice",
		what: "The post shows when the site was built, which would change its copy in every run; the copy shows the date of the post, or the first day of this year.",
		fix: "Nothing, or write the date into the post."
	},
	"liquid-plugin-tag": {
		severity: "notice",
		what: "A tag or an include of a plugin or a theme was replaced by what it stands for.",
		fix: "To have something else, name the tag in `_config.yml`, under `posse: liquid-tags:`."
	},
	"missing-include": {
		severity: "error",
		what: "The included file is not in the blog's includes directory; it may come with a theme, which Posse does not read.",
		fix: "Copy the file into `_includes`, or say what it stands for under `posse: liquid-tags:` as `include NAME`."
	},
	"missing-post": {
		severity: "error",
		what: "`post_url` names a post that does not exist.",
		fix: "Name it as its file is named, date included and without the extension."
	},
	"missing-link": {
		severity: "error",
		what: "`link` names a file that is not part of the site.",
		fix: "Name a page, post, document or file by its path from the site's source directory."
	},
	"liquid-arguments": {
		severity: "error",
		what: "A tag or a filter was given something that it cannot work with; Jekyll's build stops here too.",
		fix: "Correct the arguments."
	},
	"liquid-unsupported": {
		severity: "error",
		what: "Jekyll can do this, Posse cannot.",
		fix: "Write the result into the post instead."
	},
	"liquid-too-much": {
		severity: "error",
		what: "The template loops, nests or grows beyond all bounds.",
		fix: "Shorten the loop, or end the recursion."
	}
});
// src/readers/jekyll/liquid/report.ts
function createReports(site) {
	const bodyLines = new Map(site.posts.map((post) => [post.path, post.bodyLine]));
	function at({ input, begin, file }, code, message, hint) {
		const before = input.slice(0, begin);
		const lines = before.split("\n").length;
		const column = begin - before.lastIndexOf("\n");
		const line = lines + (bodyLines.get(file ?? "") ?? 1) - 1;
		return diagnose(code, message, {
			hint,
			path: file,
			line,
			column
		});
	}
	return {
		at,
		failure: ({ token }, { code, message, hint }) => at(token, code, message, hint)
	};
}
// src/readers/jekyll/liquid/writer.ts
const longest = 4194304;
function createWriter() {
	const found = [];
	let pinned;
	function add(text, source, verbatim) {
		if (text === "") return;
		const at = writer.buffer.length;
		if (at + text.length > longest) throw new Failure("liquid-too-much", "The template writes too much text");
		const place = pinned ?? source;
		const inStep = verbatim && pinned === void 0;
		const last = found.at(-1);
		if (!(last !== void 0 && last.verbatim === inStep && last.source === (inStep ? place - (at - last.at) : place))) found.push({
			at,
			source: place,
			verbatim: inStep
		});
		writer.buffer += text;
	}
	const writer = {
		buffer: "",
		write: (text) => add(String(text), found.at(-1)?.source ?? 0, false),
		add,
		append(other) {
			const stretches = other.origins();
			for (const [index, { at, source, verbatim }] of stretches.entries()) add(other.buffer.slice(at, stretches[index + 1]?.at), source, verbatim);
		},
		pin(source, write) {
			const before = pinned;
			pinned = before ?? source;
			try {
				write();
			} finally {
				pinned = before;
			}
		},
		origins: () => found
	};
	return writer;
}
// src/readers/jekyll/liquid/tags/blocks.ts
const rawTag$1 = ({ raw, input }) => ({
	blank: raw.every(([start, end]) => start === end),
	render(run, writer) {
		for (const [start, end] of raw) {
			run.budget.text(end - start);
			writer.add(input.slice(start, end), start, true);
		}
	}
});
const commentTag = (tag) => {
	tag.anything();
	return {
		blank: true,
		render() {}
	};
};
const ifChangedTag = (tag) => {
	const body = tag.section();
	return {
		blank: body.blank,
		render(run, writer) {
			const inside = createWriter();
			run.render(body, inside);
			if (inside.buffer === run.registers.changed) return;
			run.registers.changed = inside.buffer;
			writer.append(inside);
		}
	};
};
// src/readers/jekyll/liquid/tags/choices.ts
const always = () => true;
const lookOfTest = 64;
function branches(tag, negated) {
	const found = [];
	let condition = conditionOf(tag.markup, negated);
	for (;;) {
		const section = tag.section(["elsif", "else"]);
		found.push({
			...section,
			holds: condition
		});
		if (section.end === `end${tag.name}`) return found;
		condition = section.end === "else" ? always : conditionOf(section.markup, false);
	}
}
function conditionOf(markup, negated) {
	const expression = parseCondition(markup);
	return (run) => {
		run.budget.look(lookOfTest);
		return isTruthy(expression(run)) !== negated;
	};
}
function firstOf(found) {
	return {
		blank: found.every((branch) => branch.blank),
		render(run, writer) {
			const branch = found.find(({ holds }) => holds(run));
			if (branch !== void 0) run.render(branch, writer);
		}
	};
}
const ifTag = (tag) => firstOf(branches(tag, false));
const unlessTag = (tag) => firstOf(branches(tag, true));
const caseTag = (tag) => {
	const subject = firstFragment(tag.markup);
	if (subject === void 0) throw new Failure("liquid-syntax", "`case` has nothing to decide on", "Write `{% case VALUE %}`.");
	const value = parseExpression(subject.text);
	const found = [];
	let section = tag.section(["when", "else"]);
	let blank = section.blank;
	while (section.end !== "endcase") {
		const { end, markup } = section;
		if (end === "else" && skipBlank(markup, 0) < markup.length) throw new Failure("liquid-syntax", "`else` of `case` takes no arguments", "Write `{% else %}`.");
		const tests = end === "else" ? [always] : whens(markup, value);
		section = tag.section(["when", "else"]);
		blank &&= section.blank;
		for (const holds of tests) found.push({
			...section,
			holds,
			otherwise: end === "else"
		});
	}
	return {
		blank,
		render(run, writer) {
			let chosen = false;
			for (const branch of found) {
				if (branch.otherwise && chosen) continue;
				if (!branch.holds(run)) continue;
				run.render(branch, writer);
				if (branch.otherwise) return;
				chosen = true;
			}
		}
	};
};
function whens(markup, value) {
	const tests = [];
	let at = 0;
	while (at !== void 0) {
		const fragment = firstFragment(markup, at);
		if (fragment === void 0) throw new Failure("liquid-syntax", "`when` has no value", "Write `{% when VALUE or VALUE %}`.");
		const candidate = parseExpression(fragment.text);
		tests.push((run) => {
			run.budget.look(lookOfTest);
			return isTruthy(compare(value(run), "==", candidate(run)));
		});
		at = nextWhen(markup, fragment.end);
	}
	return tests;
}
const or = /[ \t\r\n\f\v]+or[ \t\r\n\f\v]+/y;
function nextWhen(markup, end) {
	or.lastIndex = end;
	let next = or.test(markup) ? or.lastIndex : void 0;
	const comma = skipBlank(markup, end);
	if (next === void 0 && markup[comma] === ",") next = skipBlank(markup, comma + 1);
	return next !== void 0 && fragmentEnd(markup, next) >= 0 ? next : void 0;
}
// src/readers/jekyll/liquid/tags/cycle.ts
const cycleTag = (tag) => {
	if (fragmentEnd(tag.markup, 0) < 0) throw new Failure("liquid-syntax", "`cycle` has no values", "Write `{% cycle VALUE, VALUE %}`.");
	const named = cycleName(tag.markup);
	const values = cycleValues(named?.rest ?? tag.markup);
	const name = named === void 0 ? () => values.map(({ text }) => text).join(",") : parseExpression(named.name);
	return {
		blank: false,
		render(run, writer) {
			const key = toS(name(run));
			const turn = run.registers.cycles.get(key) ?? 0;
			run.registers.cycles.set(key, turn + 1 >= values.length ? 0 : turn + 1);
			const value = values[turn]?.value(run);
			writer.add(isNil(value) ? "" : run.text(value), tag.begin, false);
		}
	};
};
function cycleName(markup) {
	const end = fragmentEnd(markup, 0);
	const after = skipBlank(markup, end);
	if (markup[after] === ":") return {
		name: markup.slice(0, end),
		rest: markup.slice(after + 1)
	};
	const colon = markup.lastIndexOf(":", end - 1);
	return colon > 0 && fragmentEnd(markup.slice(0, colon), 0) === colon ? {
		name: markup.slice(0, colon),
		rest: markup.slice(colon + 1)
	} : void 0;
}
function cycleValues(markup) {
	return markup.split(",").flatMap((part) => {
		const text = firstFragment(part)?.text;
		return text === void 0 ? [] : [{
			text,
			value: parseExpression(text)
		}];
	});
}
// src/readers/jekyll/liquid/tags/slice.ts
function slice(run, list, from, to) {
	if (typeof list === "string") return list === "" ? [] : [list];
	if (list instanceof Range) {
		const part = new Range(list.first + Math.max(0, from), Math.min(list.last, to === void 0 ? list.last : list.first + to - 1));
		run.budget.step(part.size);
		return itemsOf(part) ?? [];
	}
	const items = Array.isArray(list) || isHash(list) || list instanceof Drop ? itemsOf(list) : void 0;
	if (items === void 0) return [];
	if (items !== list) run.budget.step(items.length);
	const part = items.slice(Math.max(0, from), to === void 0 ? void 0 : Math.max(0, to));
	run.budget.step(part.length);
	return part;
}
// src/readers/jekyll/liquid/tags/for.ts
const loopHead = /^([\w-]+)[ \t\r\n\f\v]+in[ \t\r\n\f\v]+/;
function laxLoop(markup) {
	const head = loopHead.exec(markup);
	const start = head?.[0].length ?? 0;
	const end = fragmentsEnd(markup, start);
	if (head === null || end < 0) throw new Failure("liquid-syntax", "`for` cannot be read", "Write `{% for ITEM in LIST %}`.");
	return {
		variable: head[1] ?? "",
		collection: markup.slice(start, end),
		reversed: markup.startsWith("reversed", skipBlank(markup, end)),
		attributes: attributes(markup)
	};
}
function readLoop(markup) {
	return strictOr(markup, (reader) => {
		const variable = reader.need("id");
		reader.need("id", "in");
		const collection = reader.expression();
		const reversed = reader.take("id", "reversed") !== void 0;
		const found = [];
		while (reader.peek("id") && reader.peek(":", 1)) {
			const key = reader.take("id", "limit") ?? reader.need("id", "offset");
			reader.need(":");
			found.push([key, reader.expression()]);
		}
		return {
			variable,
			collection,
			reversed,
			attributes: found
		};
	}, () => laxLoop(markup));
}
const forTag = (tag) => {
	const loop = readLoop(tag.markup);
	const collection = parseExpression(loop.collection);
	const settings = new Map(loop.attributes);
	const goesOn = settings.get("offset") === "continue";
	const offset = parseExpression(settings.get("offset"));
	const limit = parseExpression(settings.get("limit"));
	const name = `${loop.variable}-${loop.collection}`;
	const body = tag.section(["else"]);
	const otherwise = body.end === "else" ? tag.section() : void 0;
	function segment(run) {
		const from = goesOn ? run.registers.offsets.get(name) ?? 0 : toI(offset(run));
		const list = collection(run);
		const count = limit(run);
		const items = slice(run, list, from, isTruthy(count) ? from + toI(count) : void 0);
		run.registers.offsets.set(name, from + items.length);
		return loop.reversed ? items.toReversed() : items;
	}
	return {
		blank: body.blank && (otherwise?.blank ?? true),
		render(run, writer) {
			const items = segment(run);
			if (items.length > 0) renderLoop(run, writer, {
				name,
				variable: loop.variable,
				items,
				body
			});
			else if (otherwise !== void 0) run.render(otherwise, writer);
		}
	};
};
function renderLoop(run, writer, { name, variable, items, body }) {
	const { context, registers } = run;
	const parent = registers.loops.at(-1) ?? null;
	const scope = scopeOf({});
	let index = 0;
	const loopDrop = forloop(name, items.length, parent, () => index);
	registers.loops.push(loopDrop);
	try {
		run.within(scope, () => {
			scope.forloop = loopDrop;
			for (const item of items) {
				run.budget.step();
				scope[variable] = item;
				run.render(body, writer);
				index++;
				const stop = context.breakCalled;
				context.breakCalled = false;
				context.continueCalled = false;
				if (stop) break;
			}
		});
	} finally {
		registers.loops.pop();
	}
}
function forloop(name, length, parent, at) {
	return new Drop("Liquid::ForloopDrop", {
		fields: {
			name: () => name,
			length: () => length,
			parentloop: () => parent,
			index: () => at() + 1,
			index0: at,
			rindex: () => length - at(),
			rindex0: () => length - at() - 1,
			first: () => at() === 0,
			last: () => at() === length - 1
		},
		changing: true
	});
}
const breakTag = () => ({
	blank: false,
	render(run) {
		run.context.breakCalled = true;
	}
});
const continueTag = () => ({
	blank: false,
	render(run) {
		run.context.continueCalled = true;
	}
});
// src/readers/jekyll/liquid/syntax/node.ts
function silent(run) {
	return {
		blank: true,
		render: (state) => run(state)
	};
}
function writes(tag, text) {
	return {
		blank: false,
		render: (run, writer) => writer.add(text(run), tag.begin, false)
	};
}
// src/readers/jekyll/liquid/tags/gist.ts
const gistTag = (tag) => {
	const [id = "", file] = tag.markup.trim().split(/[ \t\r\n\f\v]+/);
	if (id === "") throw new Failure("liquid-arguments", "`gist` has no id", "Write `{% gist USER/ID %}` or `{% gist USER/ID FILE %}`.");
	return writes(tag, (run) => {
		const named = (text) => {
			const value = toS(parseExpression(text)(run));
			return (value === "" ? text : value).toWellFormed();
		};
		const query = file === void 0 ? "" : `?file=${encodeURIComponent(named(file))}`;
		return `<script src="https://gist.github.com/${escapeHtml(named(id))}.js${query}"> <\/script>`;
	});
};
// src/readers/jekyll/liquid/tags/highlight.ts
const language = /^([a-zA-Z0-9.+#_-]+)/;
const option = /[ \t\r\n\f\v]+\w+(?:=(?:\w+|"[0-9 \t]*[0-9]"))?/y;
function readHead(markup) {
	const line = markup.trim();
	const name = language.exec(line)?.[0];
	let at = name?.length ?? 0;
	const options = [];
	for (option.lastIndex = at; at < line.length; at = option.lastIndex) {
		const found = option.exec(line)?.[0];
		if (found === void 0) break;
		options.push(found.trim());
	}
	if (name === void 0 || at < line.length && option.lastIndex < line.length && line[at] !== "\n") throw new Failure("liquid-syntax", "`highlight` has no language, or an option that it does not know", "Write `{% highlight LANGUAGE %}`, with `text` for no language.");
	return {
		language: name.toLowerCase(),
		numbered: options.some((text) => /^linenos\b/.test(text))
	};
}
const highlightTag = (tag) => {
	const head = readHead(tag.markup);
	const body = tag.section();
	const opening = `<figure class="highlight"><pre><code class="language-${head.language.replaceAll("+", "-")}" data-lang="${head.language}">`;
	return {
		blank: body.blank,
		render(run, writer) {
			const inside = createWriter();
			run.render(body, inside);
			const rouge = ["rouge", "pygments"].includes(toS(run.world.site.config.highlighter));
			const code = codeIn(inside.buffer, rouge);
			const table = rouge && head.numbered ? lineNumbers(inside.buffer.slice(code.start, code.end)) : void 0;
			const margin = run.subject.markdown ? "\n" : "";
			const put = (text) => writer.add(text, tag.begin, false);
			put(margin + opening + (table?.before ?? ""));
			writeCode(writer, inside, code, rouge ? escapeMarkup : escapeHtml);
			put(`${table?.after ?? ""}</code></pre></figure>${margin}`);
		}
	};
};
function codeIn(text, rouge) {
	const edge = rouge ? "\r\n" : "\r\n	\v\f \0";
	let start = 0;
	let end = text.length;
	while (start < end && edge.includes(text[start] ?? "")) start++;
	while (end > start && edge.includes(text[end - 1] ?? "")) end--;
	return {
		start,
		end
	};
}
function lineNumbers(code) {
	const count = code.split("\n").length;
	return {
		before: `<table class="rouge-table"><tbody><tr><td class="gutter gl"><pre class="lineno">${Array.from({ length: count }, (_, index) => `${index + 1}\n`).join("")}</pre></td><td class="code"><pre>`,
		after: "\n</pre></td></tr></tbody></table>"
	};
}
function writeCode(writer, inside, { start, end }, escaping) {
	const origins = inside.origins();
	let at = start;
	while (at < end) {
		const newline = inside.buffer.indexOf("\n", at);
		const next = newline < 0 || newline >= end ? end : newline + 1;
		const line = inside.buffer.slice(at, next);
		const escaped = escaping(line);
		writer.add(escaped, originOf(origins, at), escaped === line);
		at = next;
	}
}
// src/readers/jekyll/liquid/substitutes.ts
const tagTable = new Map(plugins.flatMap(({ tags = {} }) => Object.entries(tags)));
const includeTable = new Map(themes.flatMap(({ includes = {} }) => Object.keys(includes).map((name) => [name, (given) => ofFirstTheme(name, given)])));
function ofFirstTheme(name, given) {
	for (const { includes = {} } of themes) {
		const nodes = Object.hasOwn(includes, name) ? includes[name]?.(given) : void 0;
		if (nodes !== void 0) return nodes;
	}
}
function createSubstitutes(config) {
	const own = ownTemplates(config);
	return {
		tag(name, _markup, block) {
			const template = own.get(name);
			if (template !== void 0) return (tag) => ofTemplate(tag, template, block);
			const known = tagTable.get(name);
			return known && ((tag) => ofStandIn(tag, known, block));
		},
		include(name) {
			const bare = name.replace(/\.\w+$/, "");
			const template = own.get(`include ${name}`) ?? own.get(`include ${bare}`);
			if (template !== void 0) return { template: template === "drop" || template === "keep-text" ? "" : template };
			const make = includeTable.get(bare);
			return make && { make };
		}
	};
}
function ownTemplates(config) {
	const tags = isHash(config.posse) ? config.posse["liquid-tags"] : void 0;
	if (!isHash(tags)) return /* @__PURE__ */ new Map();
	return new Map(Object.entries(tags).map(([name, as]) => [name, toS(as)]));
}
function ofTemplate(tag, template, block) {
	const body = block ? tag.section() : void 0;
	return {
		blank: false,
		render(run, writer) {
			if (template === "drop" || template === "keep-text") {
				leave(tag, template, body, run, writer);
				return;
			}
			run.note(tag, replaced(tag));
			const { words, named, markup, content } = givenOf(run, tag.markup, body, "any");
			const scope = scopeOf({
				args: words.map(({ text }) => text),
				params: Object.fromEntries(named),
				markup,
				content
			});
			writeTemplate(run.within(scope, () => run.inline(template)), tag, run, writer);
		}
	};
}
function writeTemplate(text, tag, run, writer) {
	if (!/[<\n]/.test(text.trim()) || !isBalanced(text)) writer.add(text, tag.begin, false);
	else run.stand([unread$1(text)], tag, writer);
}
function ofStandIn(tag, { make, keys = [], needs }, block) {
	const body = block ? tag.section() : void 0;
	return {
		blank: false,
		render(run, writer) {
			if (make === "drop" || make === "keep-text") {
				leave(tag, make, body, run, writer);
				return;
			}
			const nodes = make(givenOf(run, tag.markup, body, keys));
			if (nodes === void 0) {
				const missing = needs === void 0 ? "what it needs" : needs;
				throw new Failure("unknown-liquid-tag", `The tag \`${tag.name}\` does not say ${missing}, so nothing can stand for it`);
			}
			run.note(tag, replaced(tag));
			run.stand(nodes, tag, writer);
		}
	};
}
function leave(tag, as, body, run, writer) {
	const rest = as === "drop" ? "" : ", what is inside stays";
	run.note(tag, `The tag \`${tag.name}\` was left out${rest}`);
	if (as === "keep-text" && body !== void 0) run.render(body, writer);
}
function replaced({ name }) {
	return `The tag \`${name}\` was replaced by what it stands for`;
}
const named = /\[?([\w-]+)[ \t]*([=:])[ \t]*/y;
function givenOf(run, written, body, keys) {
	const markup = (written.includes("{{") ? run.inline(written) : written).trim();
	const words = [];
	const params = /* @__PURE__ */ new Map();
	for (let at = skipBlank(markup, 0); at < markup.length;) {
		const key = keyAt(markup, at, keys);
		const start = key?.end ?? at;
		const end = lineEnd(markup, at, key) ?? Math.max(fragmentEnd(markup, start), start + 1);
		const piece = key?.isBracketed ? markup.slice(start, end).replace(/\]$/, "") : markup.slice(start, end);
		const value = meant(run, piece);
		at = skipBlank(markup, markup[end] === "]" && key?.isBracketed ? end + 1 : end);
		if (value === void 0 || value.trim() === "") continue;
		if (key === void 0) words.push({
			text: value,
			isQuoted: quoted.test(piece)
		});
		else params.set(key.name, value);
	}
	const inside = createWriter();
	if (body !== void 0) run.render(body, inside);
	return givenBy(run, {
		words,
		named: params,
		markup,
		content: inside.buffer
	});
}
function givenBy(run, given) {
	return {
		...given,
		value: (path) => parseExpression(path)(run),
		relativeUrl: (path) => toS(run.filter("relative_url", path, []))
	};
}
function lineEnd(markup, at, key) {
	if (key === void 0 || !markup.includes("\n") || /["']/.test(markup[key.end] ?? "")) return void 0;
	if (markup.slice(markup.lastIndexOf("\n", at - 1) + 1, at).trim() !== "") return void 0;
	const next = markup.indexOf("\n", key.end);
	const line = markup.slice(key.end, next === -1 ? markup.length : next);
	return /\s[\w-]+\s*[:=]/.test(line) ? void 0 : key.end + line.trimEnd().length;
}
function keyAt(markup, at, keys) {
	named.lastIndex = at;
	const found = named.exec(markup);
	const [whole = "", name = "", sign = ""] = found ?? [];
	const end = named.lastIndex;
	if (found === null || end >= markup.length || markup.startsWith("//", end)) return void 0;
	const isKnown = keys === "any" || keys.includes(name);
	const isClose = !/[ \t]/.test(whole);
	if (!isKnown && !(isClose && (sign === "=" || /["']/.test(markup[end] ?? "") || keys.length === 0))) return void 0;
	return {
		name,
		end,
		isBracketed: whole.startsWith("[")
	};
}
const quoted = /^(["'])[\s\S]*\1$/;
function meant(run, word) {
	if (quoted.test(word) && word.length > 1) return word.slice(1, -1);
	if (!/^[a-z_]\w*(?:\.\w+)*$/i.test(word)) return word;
	const value = parseExpression(word)(run);
	if (typeof value === "string" || typeof value === "number") return toS(value);
	return isNil(value) && /^(?:page|site|include|post)\./.test(word) ? void 0 : word;
}
// src/readers/jekyll/liquid/tags/include.ts
const white = /[ \t\r\n\f\v]/;
function readInclude(markup) {
	const text = markup.trim();
	let end = 0;
	while (end < text.length && !white.test(text[end] ?? "")) {
		const close = text.startsWith("{{", end) ? text.indexOf("}}", end) : -1;
		end = close < 0 ? end + 1 : close + 2;
	}
	const rest = text.slice(end).trim();
	return {
		file: text.slice(0, end),
		parameters: rest === "" ? void 0 : rest
	};
}
const parameter = /([\w-]+)[ \t\r\n\f\v]*=[ \t\r\n\f\v]*(?:"((?:[^"\\]|\\[^\n])*)"|'((?:[^'\\]|\\[^\n])*)'|([\w.-]+))/y;
function readParameters(text, tag) {
	const found = [];
	for (let at = 0; at < text.length;) {
		parameter.lastIndex = at;
		const match = parameter.exec(text);
		const end = parameter.lastIndex;
		if (match === null || end < text.length && !white.test(text[end] ?? "")) throw new Failure("liquid-arguments", `Invalid syntax for \`${tag.name}\`: \`${text}\``, `Write \`{% ${tag.name} file.ext param='value' param2='value' %}\`.`);
		found.push([match[1] ?? "", parameterValue(match)]);
		at = end;
		while (white.test(text[at] ?? "")) at++;
	}
	return found;
}
function parameterValue([, , double, single, variable]) {
	if (double !== void 0) return () => double.replaceAll("\\\"", "\"");
	if (single !== void 0) return () => single.replaceAll("\\'", "'");
	return parseExpression(variable);
}
function checkName(file, tag) {
	if (/[./]{2,}/.test(file) || !/^[\w/.\-()+~#@]+$/.test(file)) throw new Failure("liquid-arguments", `Invalid syntax for \`${tag.name}\`: the file's name \`${file}\` contains invalid characters or sequences`, `Write \`{% ${tag.name} file.ext param='value' param2='value' %}\`.`);
}
function includeFrom(directory) {
	return (tag) => {
		const { file, parameters } = readInclude(tag.markup);
		const given = readParameters(parameters ?? "", tag);
		const scoped = parameters !== void 0 || file.includes("{{");
		return {
			blank: false,
			render(run, writer) {
				const name = file.includes("{{") ? run.inline(file) : file;
				checkName(name, tag);
				const path = [directory(run), name].filter((part) => part !== "").join("/");
				const template = run.template(path, name, tag);
				const scope = Object.fromEntries(given.map(([key, value]) => [key, value(run)]));
				if (!("templates" in template)) {
					run.note(tag, `The include \`${name}\` is not in the blog and was replaced`);
					replace(template, {
						run,
						writer,
						tag,
						path,
						name,
						scope
					});
					return;
				}
				const show = () => run.render(template, writer);
				run.deeper("Includes", () => writer.pin(tag.begin, () => scoped ? run.within(scopeOf({ include: scope }), show) : show()));
			}
		};
	};
}
function replace(substitute, { run, writer, tag, path, name, scope }) {
	if ("template" in substitute) {
		writeTemplate(run.within(scopeOf({ include: scope }), () => run.inline(substitute.template)), tag, run, writer);
		return;
	}
	const named = Object.entries(scope).flatMap(([key, value]) => {
		const text = value === true || value === false ? "" : toS(value);
		return text.trim() === "" ? [] : [[key, text]];
	});
	const nodes = substitute.make(givenBy(run, {
		words: [],
		named: new Map(named),
		markup: tag.markup,
		content: ""
	}));
	if (nodes === void 0) throw missingInclude(path, name);
	run.stand(nodes, tag, writer);
}
const includeTag = includeFrom((run) => run.includesDirectory);
const includeRelativeTag = includeFrom(({ subject }) => subject.path.includes("/") ? subject.path.slice(0, subject.path.lastIndexOf("/")) : "");
// src/readers/jekyll/liquid/tags/links.ts
function linkTo(run, url) {
	return run.world.site.jekyll === 3 ? url : urlOf(run, url) ?? "";
}
const linkTag = (tag) => {
	const written = tag.markup.trim();
	return writes(tag, (run) => {
		const path = run.world.site.jekyll === 3 ? written : run.inline(written);
		const url = run.world.urlOfFile(path);
		if (url === void 0) throw new Failure("missing-link", `Could not find document \`${path}\` in tag \`link\``);
		return linkTo(run, url);
	});
};
const postUrlTag = (tag) => {
	const written = tag.markup.trim();
	if (postNameIn(written) === void 0) throw new Failure("missing-post", `Could not parse name of post \`${written}\` in tag \`post_url\``);
	return writes(tag, (run) => {
		const url = run.world.urlOfPost(written);
		if (url === void 0) throw new Failure("missing-post", `Could not find post \`${written}\` in tag \`post_url\``);
		return linkTo(run, url);
	});
};
// src/readers/jekyll/liquid/tags/table-row.ts
const rowHead = /(?<!\w)(\w+)[ \t\r\n\f\v]+in[ \t\r\n\f\v]+/;
const tableRowTag = (tag) => {
	const head = rowHead.exec(tag.markup);
	const start = (head?.index ?? 0) + (head?.[0].length ?? 0);
	const end = fragmentsEnd(tag.markup, start);
	if (head === null || end < 0) throw new Failure("liquid-syntax", "`tablerow` cannot be read", "Write `{% tablerow ITEM in LIST cols:3 %}`.");
	const variable = head[1] ?? "";
	const collection = parseExpression(tag.markup.slice(start, end));
	const settings = new Map(attributes(tag.markup).map(([key, value]) => [key, parseExpression(value)]));
	const number = (run, key) => toI(settings.get(key)?.(run));
	const body = tag.section();
	return {
		blank: body.blank,
		render(run, writer) {
			const list = collection(run);
			if (!isTruthy(list)) return;
			const from = number(run, "offset");
			const items = slice(run, list, from, settings.has("limit") ? from + number(run, "limit") : void 0);
			const cols = number(run, "cols");
			const put = (text) => writer.add(text, tag.begin, false);
			let index = 0;
			const column = () => (cols > 0 ? index % cols : index) + 1;
			const row = () => (cols > 0 ? Math.floor(index / cols) : 0) + 1;
			const scope = scopeOf({});
			scope.tablerowloop = tablerowloop(items.length, cols, {
				index: () => index,
				column,
				row
			});
			put("<tr class=\"row1\">\n");
			run.within(scope, () => {
				for (const item of items) {
					run.budget.step();
					scope[variable] = item;
					put(`<td class="col${column()}">`);
					run.render(body, writer);
					put("</td>");
					if (column() === cols && index < items.length - 1) put(`</tr>\n<tr class="row${row() + 1}">`);
					index++;
				}
			});
			put("</tr>\n");
		}
	};
};
function tablerowloop(length, cols, { index, column, row }) {
	return new Drop("Liquid::TablerowloopDrop", {
		fields: {
			length: () => length,
			col: column,
			col0: () => column() - 1,
			row,
			index: () => index() + 1,
			index0: index,
			rindex: () => length - index(),
			rindex0: () => length - index() - 1,
			first: () => index() === 0,
			last: () => index() === length - 1,
			col_first: () => column() === 1,
			col_last: () => column() === cols
		},
		changing: true
	});
}
// src/readers/jekyll/liquid/tags/variables.ts
const nameCharacter = /[\w\-.[\]()]/;
function assignment(markup) {
	for (let sign = markup.indexOf("="); sign >= 0; sign = markup.indexOf("=", sign + 1)) {
		let end = sign;
		while (end > 0 && isBlank(markup.charCodeAt(end - 1))) end--;
		let start = end;
		while (start > 0 && nameCharacter.test(markup[start - 1] ?? "")) start--;
		if (start < end) return {
			name: markup.slice(start, end),
			value: markup.slice(skipBlank(markup, sign + 1))
		};
	}
}
const assignTag = (tag) => {
	const found = assignment(tag.markup);
	if (found === void 0) throw new Failure("liquid-syntax", "`assign` cannot be read", "Write `{% assign NAME = VALUE %}`.");
	const value = parseOutput(found.value);
	return silent((run) => {
		run.context.bottom()[found.name] = value(run);
	});
};
const captureTag = (tag) => {
	const name = /[\w\-.[\]()]+/.exec(tag.markup)?.[0];
	if (name === void 0) throw new Failure("liquid-syntax", "`capture` has no name", "Write `{% capture NAME %}`.");
	const body = tag.section();
	return silent((run) => {
		const writer = createWriter();
		run.render(body, writer);
		run.context.bottom()[name] = writer.buffer;
	});
};
function counter(step) {
	return (tag) => {
		const name = tag.markup.trim();
		return writes(tag, ({ context }) => {
			const counters = context.environments;
			const before = Object.hasOwn(counters, name) ? counters[name] : 0;
			const value = isNumber(before) ? Number(before) : 0;
			counters[name] = value + step;
			return String(step > 0 ? value : value + step);
		});
	};
}
const incrementTag = counter(1);
// src/readers/jekyll/liquid/tags/all.ts
const tags = {
	assign: assignTag,
	break: breakTag,
	capture: captureTag,
	case: caseTag,
	comment: commentTag,
	continue: continueTag,
	cycle: cycleTag,
	decrement: counter(-1),
	for: forTag,
	gist: gistTag,
	highlight: highlightTag,
	if: ifTag,
	ifchanged: ifChangedTag,
	include: includeTag,
	include_cached: includeTag,
	include_relative: includeRelativeTag,
	increment: incrementTag,
	link: linkTag,
	post_url: postUrlTag,
	raw: rawTag$1,
	tablerow: tableRowTag,
	unless: unlessTag
};
const blockTags = /* @__PURE__ */ new Set([
	"capture",
	"case",
	"comment",
	"for",
	"highlight",
	"if",
	"ifchanged",
	"raw",
	"tablerow",
	"unless"
]);
// src/readers/jekyll/liquid/syntax/tokens.ts
var TextToken = class extends Token {
	constructor(input, begin, end, file) {
		super(TokenKind.HTML, input, begin, end, file);
	}
};
var OutputToken = class extends Token {
	markup;
	constructor(input, begin, end, markup, file) {
		super(TokenKind.Output, input, begin, end, file);
		this.markup = markup;
	}
};
var RubyTagToken = class extends TagToken {
	name;
	args;
	raw = [];
	constructor(input, begin, end, tag, file) {
		super(input, begin, end, defaultOptions, file);
		this.name = tag.name;
		this.args = tag.markup;
	}
};
var TokenFailure = class extends Failure {
	token;
	constructor(message, token, hint) {
		super("liquid-syntax", message, hint);
		this.token = token;
	}
};
function* pieces(input) {
	let at = 0;
	let lastTagEnd = input.lastIndexOf("%}");
	let lastBrace = input.lastIndexOf("}");
	if (lastTagEnd < 0) lastTagEnd = -1;
	if (lastBrace < 0) lastBrace = -1;
	while (at < input.length) {
		const begin = nextOpening(input, at);
		if (begin > at) yield {
			kind: "text",
			begin: at,
			end: begin
		};
		if (begin >= input.length) return;
		const kind = input[begin + 1] === "%" ? "tag" : "output";
		let end = begin + 2;
		if (kind === "tag" && lastTagEnd >= begin + 2) end = input.indexOf("%}", begin + 2) + 2;
		if (kind === "output" && lastBrace >= begin + 2) {
			end = input.indexOf("}", begin + 2) + 1;
			if (input[end] === "}") end++;
		}
		yield {
			kind,
			begin,
			end
		};
		at = end;
	}
}
function nextOpening(input, from) {
	for (let at = input.indexOf("{", from); at >= 0; at = input.indexOf("{", at + 1)) {
		const next = input[at + 1];
		if (next === "{" || next === "%") return at;
	}
	return input.length;
}
const tagHead = /\{%-?[ \t\r\n\f\v]*(\w+)[ \t\r\n\f\v]*/y;
function tokenize(input, file) {
	const tokens = [];
	const stream = pieces(input);
	let trims = false;
	for (const piece of stream) {
		const { kind, begin, end } = piece;
		if (kind === "text") {
			const start = trims ? skipNulls(input, begin, end) : begin;
			trims = false;
			tokens.push(new TextToken(input, start, end, file));
			continue;
		}
		const before = tokens.at(-1);
		if (input[begin + 2] === "-" && before instanceof TextToken) trimEnd(before);
		trims = input[end - 3] === "-";
		if (kind === "output") tokens.push(outputToken(input, begin, end, file));
		else {
			const token = tagToken(input, begin, end, file);
			tokens.push(token);
			if (token.name === "raw") token.raw = readRaw(token, stream);
		}
	}
	return tokens;
}
function skipNulls(input, begin, end) {
	let at = begin;
	while (at < end && (isBlank(input.charCodeAt(at)) || input.charCodeAt(at) === 0)) at++;
	return at;
}
function trimEnd(token) {
	while (token.end > token.begin) {
		const code = token.input.charCodeAt(token.end - 1);
		if (!isBlank(code) && code !== 0) return;
		token.end--;
	}
}
function outputToken(input, begin, end, file) {
	if (!input.startsWith("}}", end - 2) || end - begin < 4) {
		const text = input.slice(begin, end);
		const where = new TextToken(input, begin, end, file);
		throw new TokenFailure(`\`${shortened(text)}\` is not closed by \`}}\``, where, "Close it, or wrap text that is not Liquid in `{% raw %}` and `{% endraw %}`.");
	}
	const from = input[begin + 2] === "-" && begin + 3 <= end - 2 ? begin + 3 : begin + 2;
	const to = input[end - 3] === "-" && end - 3 >= from ? end - 3 : end - 2;
	return new OutputToken(input, begin, end, input.slice(from, to), file);
}
function tagToken(input, begin, end, file) {
	tagHead.lastIndex = begin;
	const name = tagHead.exec(input)?.[1];
	const from = tagHead.lastIndex;
	if (name === void 0 || !input.startsWith("%}", end - 2) || from > end - 2) throw new TokenFailure(`\`${shortened(input.slice(begin, end))}\` is not a tag, or is not closed by \`%}\``, new TextToken(input, begin, end, file), "Close it, or wrap text that is not Liquid in `{% raw %}` and `{% endraw %}`.");
	const to = input[end - 3] === "-" && end - 3 >= from ? end - 3 : end - 2;
	return new RubyTagToken(input, begin, end, {
		name,
		markup: input.slice(from, to)
	}, file);
}
function shortened(text) {
	return text.length > 60 ? `${text.slice(0, 57)}…` : text;
}
const rawTag = /\{%[ \t\r\n\f\v]*(\w+)/y;
function readRaw(token, stream) {
	const { input, file } = token;
	if (skipBlank(token.args, 0) < token.args.length) throw new TokenFailure("`raw` takes no arguments", token, "Write `{% raw %}`.");
	const kept = [];
	for (let next = stream.next(); !next.done; next = stream.next()) {
		const { begin, end } = next.value;
		const tag = lastTag(input, begin, end);
		if (tag !== void 0) {
			if (tag.begin > begin) kept.push([begin, tag.begin]);
			if (tag.name === "endraw") return kept;
		}
		kept.push([begin, end]);
	}
	throw new TokenFailure("`raw` is never closed", new TextToken(input, token.begin, token.end, file), "Close it with `{% endraw %}`, without a hyphen.");
}
function lastTag(input, begin, end) {
	if (!input.startsWith("%}", end - 2)) return void 0;
	for (let at = input.lastIndexOf("{%", end - 3); at >= begin; at = input.lastIndexOf("{%", at - 1)) {
		rawTag.lastIndex = at;
		const name = rawTag.exec(input)?.[1];
		if (name !== void 0 && rawTag.lastIndex <= end - 2) return {
			begin: at,
			name
		};
		if (at === 0) break;
	}
}
// src/readers/jekyll/liquid/syntax/parser.ts
const deepest = 100;
function parseTemplate(text, file, grammar) {
	const tokens = withPlace(void 0, () => tokenize(text, file));
	const ends = lastEnds(tokens);
	const unknown = [];
	let next = 0;
	let depth = 0;
	function templateOf(token) {
		if (token instanceof TextToken) return textPiece(token);
		if (token instanceof OutputToken) return outputPiece(token);
		const parser = tagNamed(token.name) ?? substituteFor(token);
		return {
			token,
			...withPlace(token, () => tagPiece(token, parser))
		};
	}
	function tagNamed(name) {
		return Object.hasOwn(grammar.tags, name) ? grammar.tags[name] : void 0;
	}
	function substituteFor(token) {
		const block = (ends.get(`end${token.name}`) ?? -1) > token.begin;
		const parser = grammar.substitute(token.name, token.args, block);
		if (parser !== void 0) return parser;
		unknown.push(token);
		return (tag) => block ? {
			...tag.section(),
			render() {}
		} : {
			blank: true,
			render() {}
		};
	}
	function tagPiece(token, parser) {
		const { name, args: markup, begin, end, input, file: of, raw } = token;
		const node = parser({
			name,
			markup,
			begin,
			end,
			input,
			file: of,
			raw,
			section: (stops = []) => section(token, stops),
			anything: () => section(token, void 0)
		});
		return {
			blank: node.blank,
			render(context, emitter) {
				const run = runOf(context);
				run.budget.step();
				node.render(run, node.blank ? createWriter() : emitter);
			}
		};
	}
	function section(opener, stops) {
		if (depth >= deepest) throw new Failure("liquid-too-much", "Blocks are nested too deeply");
		depth++;
		const templates = [];
		let blank = true;
		const close = `end${opener.name}`;
		for (let token = tokens[next++]; token !== void 0; token = tokens[next++]) {
			if (token instanceof RubyTagToken && !Object.hasOwn(grammar.tags, token.name)) {
				const { name, args } = token;
				if (name === close || stops?.includes(name)) {
					depth--;
					return {
						templates,
						blank,
						end: name,
						markup: args
					};
				}
				if (stops === void 0) continue;
				withPlace(token, () => refuse(name, opener.name, close));
			}
			const piece = templateOf(token);
			blank &&= piece.blank;
			templates.push(piece);
		}
		throw new Failure("liquid-syntax", `\`${opener.name}\` is never closed`, `Close it with \`{% ${close} %}\`.`);
	}
	const templates = [];
	for (let token = tokens[next++]; token !== void 0; token = tokens[next++]) {
		if (token instanceof RubyTagToken) withPlace(token, () => refuseOutside(token.name));
		templates.push(templateOf(token));
	}
	return {
		templates,
		unknown
	};
	function refuse(name, block, close) {
		if (name === "else") throw new Failure("liquid-syntax", `\`${block}\` has no \`else\``);
		if (name.startsWith("end") && !isPluginEnd(name)) throw new Failure("liquid-syntax", `\`${name}\` does not close \`${block}\``, `Close \`${block}\` with \`{% ${close} %}\`.`);
	}
	function refuseOutside(name) {
		const word = name.startsWith("end") ? name.slice(3) : name;
		if ([
			"else",
			"elsif",
			"when"
		].includes(name) || word !== name && Object.hasOwn(grammar.tags, word)) throw new Failure("liquid-syntax", `\`${name}\` stands outside of its block`);
	}
	function isPluginEnd(name) {
		return !Object.hasOwn(grammar.tags, name.slice(3));
	}
}
function textPiece(token) {
	const text = token.getText();
	const { begin } = token;
	return {
		token,
		blank: /^[ \t\r\n\f\v]*$/.test(text),
		render: (context, emitter) => {
			runOf(context).budget.text(text.length);
			emitter.add(text, begin, true);
		}
	};
}
function outputPiece(token) {
	const value = withPlace(token, () => parseOutput(token.markup));
	return {
		token,
		blank: false,
		render(context, emitter) {
			const run = runOf(context);
			run.budget.step();
			const text = toText(value(run));
			run.budget.text(text.length);
			emitter.add(text, token.begin, false);
		}
	};
}
function lastEnds(tokens) {
	const ends = /* @__PURE__ */ new Map();
	for (const token of tokens) if (token instanceof RubyTagToken && token.name.startsWith("end")) ends.set(token.name, token.begin);
	return ends;
}
function withPlace(token, parse) {
	try {
		return parse();
	} catch (error) {
		if (LiquidError.is(error) || !(error instanceof Error)) throw error;
		const place = error instanceof TokenFailure ? error.token : token;
		if (place === void 0) throw error;
		throw new ParseError(error, place);
	}
}
// src/readers/jekyll/liquid/templates.ts
function createTemplates(world) {
	const substitutes = createSubstitutes(world.site.config);
	const grammar = {
		tags,
		substitute: substitutes.tag
	};
	const files = /* @__PURE__ */ new Map();
	const inline = /* @__PURE__ */ new Map();
	function known(path) {
		const cached = files.get(path);
		if (cached !== void 0) return cached;
		const parsed = parseTemplate(world.text(path), path, grammar);
		files.set(path, parsed);
		return parsed;
	}
	function short(text) {
		const cached = inline.get(text);
		if (cached !== void 0) return cached;
		const parsed = parseTemplate(text, void 0, grammar);
		if (inline.size > 1e3) inline.clear();
		inline.set(text, parsed);
		return parsed;
	}
	return {
		text: (text, file) => file === void 0 ? short(text) : parseTemplate(text, file, grammar),
		include(path, name, tag) {
			if (world.exists(path)) return refuseUnknown(known(path));
			const substitute = tag.name === "include_relative" ? void 0 : substitutes.include(name);
			if (substitute !== void 0) return substitute;
			throw missingInclude(path, name);
		}
	};
}
function refuseUnknown(include) {
	const [first] = include.unknown;
	if (first === void 0) return include;
	throw new ParseError(unknownTag(first.name), first);
}
// src/readers/jekyll/liquid/values/weight.ts
const weights = /* @__PURE__ */ new WeakMap();
const heaviest = 2e6;
function weightOf(value) {
	if (!Array.isArray(value) && !isHash(value)) return 1;
	const known = weights.get(value);
	if (known !== void 0) return known;
	const parts = Array.isArray(value) ? value : Object.values(value);
	let weight = 1;
	for (const part of parts) weight += typeof part === "object" ? weightOf(part) : 1;
	weights.set(value, weight);
	return weight;
}
function checkWeight(value) {
	if (weightOf(value) > heaviest) throw new Failure("liquid-too-much", "A list holds too much");
}
// src/readers/jekyll/liquid/renderer.ts
const markdownWeight = 8;
const mostUnknown = 20;
function createRenderer({ world, zone, limits, markdownify, clock }) {
	const { site } = world;
	const reports = createReports(site);
	const languages = languagesOf(site.config, site.plugins);
	const templates = createTemplates(world);
	const includesDirectory = joinPath(site.sourceDir, String(site.config.includes_dir ?? "_includes"));
	let session;
	const drops = siteDrops({
		site,
		zone,
		contents: world.contents,
		data: world.data,
		clock: now,
		githubUnknown() {
			tell("unknown-repository", "`site.github` is empty here: it follows from `repository` in _config.yml.", session?.post.body.indexOf("site.github") ?? 0);
		},
		log: world.log,
		isBlock: (tag) => blockTags.has(tag),
		rendered: (subject, text) => world.log.remembered(() => {
			const plain = hasLiquid(text) ? excerpt(subject, text) : text;
			return subject.markdown ? convert(plain) : plain;
		})
	});
	function now() {
		const post = session?.post;
		if (clock === void 0 || post === void 0 || session === void 0) {
			world.log.noteUnnamed();
			return site.now;
		}
		world.log.note("time", "of the post");
		tell("changing-date", "`site.time` and `now` change with each build, so the copy has a date in their place that does not: the date of the post, or the first day of this year.", post.body.search(/\bsite\.time\b|["']now["']|["']today["']/));
		return clock(post);
	}
	function tell(code, message, begin) {
		if (session === void 0 || session.notes.has(message)) return;
		const { path: file, body: input } = session.post;
		session.notes.set(message, reports.at({
			input,
			file,
			begin: Math.max(0, begin)
		}, code, message));
	}
	function convert(text) {
		session?.budget.text(text.length * markdownWeight);
		if (markdownify !== void 0) return markdownify(text);
		throw new Failure("liquid-unsupported", "`markdownify` has no Markdown converter here");
	}
	function unknownFilter(name) {
		const message = `The filter \`${name}\` is not one of Liquid's or Jekyll's, so its value is passed on unchanged.`;
		const { liquid } = site.config;
		if (isHash(liquid) && liquid.strict_filters === true) throw new Failure("undefined-liquid-filter", `There is no filter \`${name}\``);
		tell("unknown-liquid-filter", message, [...session?.post.body.matchAll(/\|\s*(\w+)/g) ?? []].find(([, called]) => called === name)?.index ?? 0);
	}
	function excerpt(subject, text) {
		const now = session;
		if (now === void 0) return text;
		return now.deeper("Excerpts", () => {
			const { templates: parts, unknown } = templates.text(text, subject.path);
			if (unknown[0] !== void 0) throw unknownTag(unknown[0].name);
			const writer = createWriter();
			createRun(subject, now, false).render({ templates: parts }, writer);
			return writer.buffer;
		});
	}
	function createSession(post) {
		const own = {
			budget: createBudget(limits),
			notes: /* @__PURE__ */ new Map(),
			deeper: createNesting(),
			standIns: []
		};
		const sitePath = post.path.slice(prefixOf(site.sourceDir).length);
		const build = languages?.buildOf(sitePath, site.baseurl);
		const address = {
			url: site.url,
			baseurl: build?.baseurl ?? site.baseurl
		};
		return {
			...own,
			site: drops.site(post, build),
			address,
			post
		};
	}
	function createRun(subject, { budget, notes, deeper, standIns, site: siteDrop, address }, marks) {
		const context = new RubyContext(environment(siteDrop, subject.drop, site.jekyll), defaultOptions, { sync: true });
		const scopes = createNesting();
		const run = {
			context,
			budget,
			world,
			address,
			zone,
			subject,
			deeper,
			includesDirectory,
			registers: {
				offsets: /* @__PURE__ */ new Map(),
				loops: [],
				cycles: /* @__PURE__ */ new Map(),
				changed: void 0
			},
			text: toText,
			markdownify: convert,
			now,
			note(tag, message) {
				if (notes.has(message)) return;
				notes.set(message, reports.at(tag, "liquid-plugin-tag", message));
			},
			filter(name, input, args) {
				budget.step();
				const filter = Object.hasOwn(filters, name) ? filters[name] : void 0;
				if (filter === void 0) {
					unknownFilter(name);
					return input;
				}
				if (typeof input === "string") budget.text(input.length);
				const result = applyFilter(run, filter, input, args);
				if (typeof result === "string") budget.text(result.length);
				if (Array.isArray(result)) budget.look(64 * result.length);
				if (typeof result === "object") checkWeight(result);
				return result;
			},
			stand(nodes, tag, writer) {
				if (nodes.length === 0) return;
				if (!marks) writer.add(htmlOf(nodes), tag.begin, false);
				else writer.add(markOf(standIns.push(nodes) - 1), tag.begin, false);
			},
			render({ templates: parts }, writer) {
				for (const part of parts) {
					try {
						part.render(context, writer);
					} catch (error) {
						throw LiquidError.is(error) ? error : new RenderError(error, part);
					}
					if (context.breakCalled || context.continueCalled) break;
				}
			},
			within(scope, work) {
				return scopes("Scopes", () => {
					context.push(scope);
					try {
						return work();
					} finally {
						context.pop();
					}
				});
			},
			inline(text) {
				if (!hasLiquid(text)) return text;
				const writer = createWriter();
				withoutPlace(() => run.render(templates.text(text, void 0), writer));
				return writer.buffer;
			},
			template(path, name, tag) {
				return templates.include(path, name, tag);
			}
		};
		setRun(run);
		return run;
	}
	return (post) => {
		session = createSession(post);
		const { notes, standIns } = session;
		try {
			const parsed = templates.text(post.body, post.path);
			if (parsed.unknown.length > 0) return { diagnostics: parsed.unknown.slice(0, mostUnknown).map((token) => {
				const { code, message, hint } = unknownTag(token.name);
				return reports.at(token, code, message, hint);
			}) };
			const writer = createWriter();
			createRun(subjectOf(post, drops.of(post), site), session, true).render(parsed, writer);
			return {
				writer,
				standIns,
				diagnostics: [...notes.values()]
			};
		} catch (error) {
			const failure = causeOf(error);
			if (failure instanceof BrokenFile) return { diagnostics: [failure.diagnostic] };
			if (!LiquidError.is(error) || !(failure instanceof Failure)) throw failure;
			return { diagnostics: [reports.failure(error, failure)] };
		} finally {
			session = void 0;
		}
	};
}
function hasLiquid(text) {
	return text.includes("{{") || text.includes("{%");
}
function causeOf(error) {
	let cause = error;
	while (LiquidError.is(cause) && cause.originalError !== void 0) cause = cause.originalError;
	return cause instanceof RangeError ? new Failure("liquid-too-much", "The template nests too deeply") : cause;
}
function withoutPlace(work) {
	try {
		work();
	} catch (error) {
		throw causeOf(error);
	}
}
// src/readers/jekyll/read-log.ts
const noReadLog = {
	note() {},
	noteUnnamed() {},
	remembered: (make) => make()
};
const most = {
	reads: 100,
	characters: 4e3
};
function createRecorder() {
	const everyPost = noReads();
	const posts = /* @__PURE__ */ new Map();
	let current = everyPost;
	let turn = Promise.resolve();
	async function noted(reads, make) {
		const before = current;
		current = reads;
		try {
			return await make();
		} finally {
			current = before;
		}
	}
	return {
		note(kind, name) {
			current.names.add(`${kind} ${name}`);
		},
		noteUnnamed() {
			current.isUnnamed = true;
		},
		remembered(make) {
			const before = current;
			current = everyPost;
			try {
				return make();
			} finally {
				current = before;
			}
		},
		during(path, render) {
			const reads = posts.get(path) ?? noReads();
			posts.set(path, reads);
			const rendered = turn.then(() => noted(reads, render));
			turn = rendered.catch(() => void 0);
			return rendered;
		},
		shared: (prepare) => noted(everyPost, prepare),
		readsOf(path) {
			const own = posts.get(path) ?? noReads();
			const names = [.../* @__PURE__ */ new Set([...everyPost.names, ...own.names])].sort();
			const isMuch = names.length > most.reads || names.join("").length > most.characters;
			return everyPost.isUnnamed || own.isUnnamed || isMuch ? void 0 : names;
		}
	};
}
function noReads() {
	return {
		names: /* @__PURE__ */ new Set(),
		isUnnamed: false
	};
}
function notingConfig(config, log) {
	const note = (key) => {
		if (typeof key === "string") log.note("config", key);
	};
	return new Proxy(config, {
		get(target, key) {
			note(key);
			return Reflect.get(target, key);
		},
		has(target, key) {
			note(key);
			return Reflect.has(target, key);
		},
		getOwnPropertyDescriptor(target, key) {
			note(key);
			return Reflect.getOwnPropertyDescriptor(target, key);
		},
		ownKeys(target) {
			log.noteUnnamed();
			return Reflect.ownKeys(target);
		}
	});
}
// src/readers/jekyll/liquid/drops/data-hash.ts
function dataHash(files, read) {
	const root = new Folder();
	for (const { path, keys } of files) root.add(keys, () => read(path));
	return root.hash();
}
var Folder = class Folder {
	#entries = /* @__PURE__ */ new Map();
	add([key = "", ...rest], value) {
		if (rest.length === 0) {
			this.#entries.set(key, value);
			return;
		}
		const known = this.#entries.get(key);
		const folder = known instanceof Folder ? known : new Folder();
		this.#entries.set(key, folder);
		folder.add(rest, value);
	}
	hash() {
		return lazyHash([...this.#entries].map(([key, entry]) => {
			if (!(entry instanceof Folder)) return [key, entry];
			const hash = entry.hash();
			return [key, () => hash];
		}));
	}
};
// src/readers/jekyll/liquid/world.ts
const lossy = new TextDecoder();
const longestTexts = 4194304;
const readSingly = 16;
async function openWorld(site, zone, log = noReadLog) {
	const files = /* @__PURE__ */ new Set();
	for (const { path, kind } of await site.source.files()) if (kind === "file") files.add(path);
	const texts = /* @__PURE__ */ new Map();
	let left = longestTexts;
	const encoding = String(site.config.encoding ?? "utf-8");
	const decoded = (bytes) => textOfBytes(bytes, encoding) ?? lossy.decode(bytes);
	const posts = createPostLookup(site, zone);
	const data = /* @__PURE__ */ new Map();
	let contents;
	let others;
	function otherUrl(path) {
		if (contents === void 0) throw new Unread({ kind: "contents" });
		others ??= urlsIn(contents, site);
		return others.get(path);
	}
	function dataValue(path) {
		log.note("file", path);
		const known = data.get(path);
		if (known === void 0) throw new Unread({
			kind: "data",
			path
		});
		if ("problem" in known) throw new BrokenFile(known.problem);
		return known.value;
	}
	async function readData(path) {
		const { files } = site.data;
		const next = files.findIndex((file) => file.path === path);
		const count = 2 ** Math.max(0, data.size - readSingly);
		for (const file of files.slice(next, next + count)) data.set(file.path, await site.data.read(file.path));
	}
	async function readInclude(path) {
		try {
			const text = decoded(await site.source.read(path));
			if (text.length > left) {
				const message = `The files that posts include are longer than ${longestTexts / 1024 / 1024} MiB with ${path}.`;
				return { problem: diagnose$6("include-unreadable", message, { path }) };
			}
			left -= text.length;
			if (!isLfsPointer(text)) return { text };
			const message = `${path} is kept in Git LFS: the commit holds a pointer and not its text.`;
			return { problem: diagnose$6("lfs-pointer", message, { path }) };
		} catch (error) {
			if (!(error instanceof SourceError)) throw error;
			return { problem: diagnose$6("include-unreadable", `${error.message}.`, { path }) };
		}
	}
	return {
		site,
		log,
		contents() {
			log.noteUnnamed();
			if (contents === void 0) throw new Unread({ kind: "contents" });
			return contents;
		},
		data: dataHash(site.data.files, dataValue),
		exists(path) {
			log.note("file", path);
			return files.has(path);
		},
		text(path) {
			const known = texts.get(path);
			if (known === void 0) throw new Unread({
				kind: "text",
				path
			});
			if ("problem" in known) throw new BrokenFile(known.problem);
			return known.text;
		},
		urlOfPost(name) {
			log.note("post_url", name);
			const wanted = postNameIn(name);
			return (wanted && posts.byName(wanted)?.url) ?? void 0;
		},
		urlOfFile(path) {
			const post = posts.byPath(path);
			if (post === void 0) {
				log.noteUnnamed();
				return otherUrl(path);
			}
			log.note("link", path);
			return post.url ?? void 0;
		},
		async read({ needed }) {
			if (needed.kind === "contents") contents = await site.contents();
			else if (needed.kind === "data") await readData(needed.path);
			else texts.set(needed.path, await readInclude(needed.path));
		}
	};
}
function urlsIn({ pages, staticFiles, collections }, site) {
	const urls = /* @__PURE__ */ new Map();
	const docs = collections.filter(({ output }) => output).flatMap((collection) => collection.docs);
	const files = [...staticFiles, ...collections.flatMap((collection) => collection.files)];
	const add = (path, url) => urls.set(path, urls.get(path) ?? url);
	for (const { sitePath, url } of pages) add(sitePath, url);
	for (const { sitePath, url } of files) {
		const path = sitePath.replace(/^\//, "");
		add(path, url);
		add(`/${path}`, url);
	}
	for (const { sitePath, url } of docs) add(withoutCollections(sitePath, site), url);
	return urls;
}
// src/readers/jekyll/liquid/liquid.ts
function createLiquid(site, options = {}) {
	const zone = timeZoneNamed(site.timezone) ?? utc;
	let opened;
	async function open() {
		const world = await openWorld(site, zone, options.recorder);
		const { markdownify, limits = defaultLimits, clock } = options;
		return {
			world,
			renderer: createRenderer({
				world,
				zone,
				limits,
				markdownify,
				clock
			})
		};
	}
	return { async render(post) {
		if (!hasLiquid(post.body) || isSwitchedOff(post, site)) return untouched(post);
		opened ??= options.recorder === void 0 ? open() : options.recorder.shared(open);
		const { world, renderer } = await opened;
		for (;;) try {
			const { writer, standIns = [], diagnostics } = renderer(post);
			const origins = writer?.origins() ?? [];
			return {
				text: writer?.buffer ?? null,
				standIns,
				origins,
				diagnostics
			};
		} catch (error) {
			if (!(error instanceof Unread)) throw error;
			await world.read(error);
		}
	} };
}
function isSwitchedOff({ frontMatter }, { jekyll }) {
	return jekyll >= 4 && frontMatter.render_with_liquid === false;
}
function untouched({ body }) {
	return {
		text: body,
		standIns: [],
		origins: [{
			at: 0,
			source: 0,
			verbatim: true
		}],
		diagnostics: []
	};
}
// src/readers/jekyll/content/formulas.ts
const none = {
	dollars: false,
	brackets: false,
	distill: false
};
const scriptInclude = /^_includes\/(?:.*\/)?[^/]*(?:head|foot|script|custom|math|katex)[^/]*$/i;
async function formulasOf(site, source, log) {
	const prefix = prefixOf(site.sourceDir);
	const paths = /* @__PURE__ */ new Set();
	for (const { path, kind } of await source.files()) if (kind === "file" && path.startsWith(prefix)) paths.add(path.slice(prefix.length));
	const byPlugin = plugins.some(({ gems, math }) => math === true && gems.some((gem) => site.plugins.includes(gem)));
	const scriptIncludes = [...paths].filter((path) => scriptInclude.test(path)).slice(0, 20);
	async function read(path) {
		const whole = joinPath(site.sourceDir, path);
		log.note("file", whole);
		if (!paths.has(path)) return void 0;
		const bytes = await source.read(whole).catch(() => void 0);
		return bytes === void 0 ? void 0 : textOfBytes(bytes);
	}
	async function scripts(path, post, depth) {
		const text = depth > 6 ? void 0 : await read(path);
		if (text === void 0) return "";
		const own = withSettings(shownTo(text, post, site), site.config);
		const includes = [...own.matchAll(/\{%-?\s*include(?:_cached)?\s+([\w./-]+)/g)].map(([, name]) => `_includes/${name}`);
		const parent = /^---\s*\n(?:[^\n]*\n){0,20}?layout:\s*([\w-]+)/.exec(text)?.[1];
		const others = parent === void 0 ? includes : [...includes, `_layouts/${parent}.html`];
		const texts = [own];
		for (const other of new Set(others)) texts.push(await scripts(other, post, depth + 1));
		return texts.join("\n");
	}
	async function templates(post) {
		const { layout } = post.frontMatter;
		if (typeof layout !== "string" || layout === "") return "";
		const path = `_layouts/${layout}.html`;
		if (paths.has(path)) return await scripts(path, post, 0);
		const texts = [];
		for (const include of scriptIncludes) texts.push(await scripts(include, post, 0));
		return texts.join("\n");
	}
	return async (post) => {
		const { frontMatter, body } = post;
		const distill = body.includes("<d-");
		if (!/\$|\\[([]|\\begin\{/.test(body)) return {
			...none,
			distill
		};
		const byTheme = site.theme?.math?.({
			frontMatter,
			config: site.config
		});
		if (byTheme || byPlugin) return {
			dollars: byTheme === "dollars" || byPlugin,
			brackets: true,
			distill
		};
		const text = await templates(post);
		const isOn = /mathjax|katex/i.test(text) && /<script|<link/i.test(text);
		return {
			dollars: isOn && /["']\$["']/.test(text),
			brackets: isOn || body.includes("$$"),
			distill
		};
	};
}
function shownTo(text, { frontMatter }, { config }) {
	const shown = [];
	const open = [];
	let done = 0;
	for (const found of text.matchAll(/\{%-?\s*(if|unless|endif|endunless|else|elsif)\b([^%]*)-?%\}/g)) {
		if (!open.includes(false)) shown.push(text.slice(done, found.index));
		done = found.index + found[0].length;
		const [, tag = "", condition = ""] = found;
		if (tag === "if") open.push(mayHold(condition, frontMatter, config));
		else if (tag === "unless") open.push(true);
		else if (tag === "endif" || tag === "endunless") open.pop();
		else if (open.length > 0) open[open.length - 1] = true;
	}
	if (!open.includes(false)) shown.push(text.slice(done));
	return shown.join("");
}
function withSettings(text, config) {
	return text.replace(/\{\{-?\s*site\.([\w.-]+)\s*-?\}\}/g, (whole, keys) => {
		const value = keys.split(".").reduce((found, key) => isMapping(found) ? found[key] : void 0, config);
		return typeof value === "string" ? value : whole;
	});
}
function mayHold(condition, frontMatter, config) {
	const keys = [...condition.matchAll(/\b(page|site)\.([\w-]+)/g)];
	if (keys.length === 0) return true;
	return keys.some(([, of, key = ""]) => {
		const value = (of === "page" ? frontMatter : config)[key];
		return value !== void 0 && value !== null && value !== false;
	});
}
// src/readers/jekyll/content/site-files.ts
async function siteFiles(site, source, log) {
	const prefix = prefixOf(site.sourceDir);
	const paths = /* @__PURE__ */ new Set();
	for (const { path, kind } of await source.files()) if (kind === "file" && path.startsWith(prefix)) paths.add(path.slice(prefix.length));
	const posts = new Map(site.posts.map((post) => [post.sitePath, post]));
	const siteUrl = `${site.url}${site.baseurl}`.replace(/(?<!\/)\/+$/, "");
	const origin = URL.canParse(siteUrl) ? new URL(siteUrl).origin : siteUrl;
	const hasFile = (path) => {
		log.note("has", path);
		return paths.has(path);
	};
	const files = {
		siteUrl,
		has: (path) => paths.has(path)
	};
	const baseurl = site.baseurl.replace(/(?<!\/)\/+$/, "");
	const mediaRule = ({ frontMatter }, path) => site.theme?.media?.(path, {
		frontMatter,
		config: site.config,
		baseurl
	}) ?? null;
	const hasPostFiles = site.plugins.some((name) => postfiles.gems.includes(name));
	const languages = languagesOf(site.config, site.plugins);
	const sources = (await relativeSources(site, log))?.((path) => hasFile(path));
	return {
		...files,
		around: (post) => hasPostFiles ? besidePost(files, post, siteUrl) : files,
		link: (post) => (url) => {
			const { lang } = post;
			if (languages === void 0 || lang === null) return null;
			const whole = `${baseurl}/`;
			const path = url.startsWith(`${siteUrl}/`) ? `${baseurl}${url.slice(siteUrl.length)}` : url;
			if (path.startsWith("//") || !path.startsWith(whole)) return null;
			return `${baseurl}${languages.localized(path.slice(baseurl.length), lang)}`;
		},
		resolve: (post) => (url) => {
			const [path = "", fragment] = splitOnce(url, "#");
			const isElsewhere = url.startsWith("//") || path === "";
			const found = sources && !isElsewhere ? sources(pathFrom(post.sitePath, path)) : null;
			if (found !== null) return fragment === void 0 ? found : `${found}#${fragment}`;
			if (!/\.(md|markdown|mkdn?|mkdown)$/i.test(path)) return null;
			const sitePath = pathFrom(post.sitePath, path);
			log.note("post", sitePath);
			const target = posts.get(sitePath)?.canonicalUrl ?? null;
			return target === null || fragment === void 0 ? target : `${target}#${fragment}`;
		},
		media: (post) => (path) => mediaRule(post, path),
		cover(post, named) {
			const cover = mediaRule(post, named) ?? named;
			if (cover !== named) return normalized(new URL(cover, `${origin}/`).href);
			if (/^(?:[a-z][a-z0-9+.-]*:|\/\/)/i.test(cover)) return normalized(cover.toWellFormed());
			const path = placeOfCover(cover, hasFile);
			const written = site.baseurl.replace(/^\/+|(?<!\/)\/+$/g, "");
			const isWhole = written !== "" && path.startsWith(`${written}/`) && !hasFile(decoded(path));
			return normalized(encodeURI(decoded(`${isWhole ? origin : siteUrl}/${path}`).toWellFormed()));
		},
		coverProblems(post, cover) {
			const problem = cover === null ? null : problemOf(cover, files, true);
			if (problem === null) return [];
			const line = coverKeys.flatMap((key) => post.keyLines[key] ?? [])[0];
			const { code, message, hint } = problem;
			const column = line === void 0 ? void 0 : 1;
			return [diagnose$1(code, message, {
				path: post.path,
				line,
				column,
				hint
			})];
		}
	};
}
async function relativeSources(site, log) {
	if (!site.plugins.includes("jekyll-relative-links")) return void 0;
	const options = site.config.relative_links;
	if (!(isMapping(options) && options.collections === true && options.enabled !== false)) return void 0;
	const { pages, collections } = await site.contents();
	const made = [...pages, ...collections.flatMap(({ output, docs }) => output ? docs : [])];
	const urls = new Map(made.map(({ sitePath, url }) => [sitePath, url]));
	const siteUrl = `${site.url}${site.baseurl}`.replace(/(?<!\/)\/+$/, "");
	return (has) => (path) => {
		const url = urls.get(path);
		if (url !== void 0) {
			log.noteUnnamed();
			return `${siteUrl}${url}`;
		}
		if (/(?:^|\/)_/.test(path) || /\.(?:md|markdown|mkdn?|mkdown)$/i.test(path)) return null;
		return has(path) ? encodeURI(`${siteUrl}/${path}`) : null;
	};
}
function besidePost(files, post, siteUrl) {
	const page = post.pageUrl?.startsWith(siteUrl) ? decoded(post.pageUrl.slice(siteUrl.length)) : "/";
	const folder = page.slice(1, page.lastIndexOf("/") + 1);
	const source = post.sitePath.slice(0, post.sitePath.lastIndexOf("/") + 1);
	return {
		...files,
		has: (path) => files.has(path) || path.startsWith(folder) && files.has(source + path.slice(folder.length))
	};
}
function placeOfCover(cover, has) {
	const path = cover.replace(/^\/+/, "");
	if (cover.startsWith("/") || has(decoded(path))) return path;
	const folder = coverFolders.find((one) => has(`${one}/${decoded(path)}`));
	return folder === void 0 ? path : `${folder}/${path}`;
}
function normalized(url) {
	const found = absoluteUrl(url, {
		pageUrl: url,
		canonicalUrl: url
	});
	return found.kind === "url" ? found.url : url;
}
function pathFrom(file, link) {
	const parts = [...link.startsWith("/") ? [] : file.split("/").slice(0, -1)];
	for (const part of decoded(link).split("/")) if (part === "..") parts.pop();
	else if (part !== "" && part !== ".") parts.push(part);
	return parts.join("/");
}
function decoded(text) {
	try {
		return decodeURIComponent(text);
	} catch {
		return text;
	}
}
function splitOnce(text, separator) {
	const at = text.indexOf(separator);
	return at === -1 ? [text, void 0] : [text.slice(0, at), text.slice(at + 1)];
}
// src/markdown/islands.ts
const island = "island-";
function islandOf(nodes) {
	const children = [...nodes];
	return {
		type: "element",
		tagName: island,
		attributes: {},
		display: "inline",
		children
	};
}
function isIsland(node) {
	return node.type === "element" && node.tagName === island;
}
function holdsOnlyPhrasing(parent) {
	switch (parent.type) {
		case "heading":
		case "emphasis":
		case "strong":
		case "delete":
		case "link":
		case "tableCell": return true;
		case "element": return parent.display === "inline";
		default: return false;
	}
}
function softened(nodes) {
	return nodes.flatMap((node) => {
		if (node.type === "paragraph") return node.children;
		if ("children" in node && isQuote(node)) return trimmed(asPhrasing(node.children));
		return [node];
	});
}
function phrased(nodes) {
	return softened(nodes).flatMap((node) => {
		if (node.type !== "element") return [node];
		if (/^(?:figure|figcaption|details|summary|div)$/.test(node.tagName)) return trimmed(asPhrasing([node]));
		if (node.tagName === "pre") return [{
			type: "inlineCode",
			value: lineOf(node)
		}];
		if (!/^(?:iframe|video|audio)$/.test(node.tagName)) return [node];
		const url = node.attributes.src ?? "";
		const shown = providerOf(url)?.url ?? url;
		return [{
			type: "link",
			url: shown,
			children: [{
				type: "text",
				value: shown
			}]
		}];
	});
}
function isQuote(node) {
	if (node.type === "blockquote") return true;
	return node.type === "element" && node.tagName === "blockquote" && !node.attributes.class;
}
function trimmed(nodes) {
	const isEmpty = (node) => node.type === "text" && node.value.trim() === "";
	const start = nodes.findIndex((node) => !isEmpty(node));
	return start === -1 ? [] : nodes.slice(start, nodes.findLastIndex((node) => !isEmpty(node)) + 1);
}
function divided(children) {
	const result = [];
	let line = [];
	const end = () => {
		const words = withoutEnds(joined$1(line));
		if (words.length > 0) result.push(paragraphOf(words));
		line = [];
	};
	for (const [at, node] of children.entries()) {
		if (!isIsland(node)) {
			line.push(node);
			continue;
		}
		const shown = endsLine(children[at - 1]) && beginsLine(children[at + 1]) ? node.children : softened(node.children);
		if (shown.every(isPhrasing)) {
			line.push(...shown);
			continue;
		}
		end();
		result.push(...asBlocks(shown));
	}
	end();
	return result;
}
function endsLine(node) {
	return node === void 0 || node.type === "break" || isIsland(node) || node.type === "text" && /\n[ \t]*$/.test(node.value);
}
function beginsLine(node) {
	return node === void 0 || node.type === "break" || isIsland(node) || node.type === "text" && /^[ \t]*(?:\n|$)/.test(node.value);
}
function withoutEnds(words) {
	const isEmpty = (node) => node.type === "break" || node.type === "text" && node.value.trim() === "";
	const start = words.findIndex((node) => !isEmpty(node));
	if (start === -1) return [];
	const last = words.findLastIndex((node) => !isEmpty(node));
	return words.slice(start, last + 1).map((node, at) => {
		if (node.type !== "text") return node;
		const begun = at === 0 ? node.value.trimStart() : node.value;
		return {
			...node,
			value: at === last - start ? begun.trimEnd() : begun
		};
	});
}
// src/markdown/graft.ts
function graft(root, grafting) {
	if (grafting.standIns.length === 0) return root;
	const notes = [];
	const tree = grafted(root, {
		...grafting,
		notes,
		definitions: definitionsIn(grafting.text)
	});
	return {
		...tree,
		children: [...tree.children, ...notes]
	};
}
function grafted(root, work) {
	return rewrite(root, (node, ancestors) => {
		switch (node.type) {
			case "text": return hasMark(node.value) ? inText(node.value, ancestors, work) : node;
			case "paragraph": return node.children.some(isIsland) ? divided(node.children) : node;
			case "inlineCode":
			case "code":
			case "inlineMath":
			case "math":
			case "comment":
			case "html": return hasMark(node.value) ? {
				...node,
				value: withoutMarks(node.value, work.standIns)
			} : node;
			case "link": return hasMark(node.url) ? {
				...node,
				url: asAddress(node.url, work)
			} : node;
			case "image": return {
				...node,
				url: asAddress(node.url, work),
				...node.alt && { alt: asWords(node.alt, work) }
			};
			case "element": return withAttributes(node, work);
			default: return node;
		}
	});
}
function inText(value, ancestors, work) {
	const parent = ancestors.at(-1);
	return value.split(mark).flatMap((part, at) => {
		if (at % 2 === 0) {
			const words = at === 0 ? part : part.replace(/^\{:[^}\n]*\}/, "");
			return words === "" ? [] : [{
				type: "text",
				value: words
			}];
		}
		const shown = resolved(indexIn(part), isMarkdownIn(ancestors, work), work);
		if (parent?.type === "paragraph") return [islandOf(shown)];
		return parent !== void 0 && holdsOnlyPhrasing(parent) ? phrased(shown) : shown;
	});
}
function resolved(index, isMarkdown, work) {
	const place = placeOf(index, work);
	const read = (text, isRead) => {
		if (!isRead) return work.html(text);
		return work.markdown(text.includes("[") ? `${text}\n\n${work.definitions}` : text);
	};
	return rewrite(rewrite({
		type: "root",
		children: [...work.standIns[index] ?? []]
	}, (node) => {
		if (node.type !== "unread") return node;
		if (node.as === "code") return {
			type: "text",
			value: codeAt(index, node.value, work)
		};
		const isRead = isMarkdown || node.as === "line";
		const blocks = grafted(read(withoutIndentation(node.value), isRead), {
			...work,
			isMarkdown: isRead
		}).children.filter((child) => {
			if (child.type !== "footnoteDefinition") return true;
			work.notes.push(child);
			return false;
		});
		return node.as === "line" ? asLine(blocks) : blocks;
	}), (node) => ({
		...node,
		position: place
	})).children;
}
function definitionsIn(text) {
	return (text.match(/^ {0,3}\*?\[[^\]\n]+\]:[^\n]*(?:\n(?: {4}|\t)[^\n]*)*/gm) ?? []).join("\n");
}
function asLine(blocks) {
	const [only, ...others] = blocks;
	return only?.type === "paragraph" && others.length === 0 ? only.children : asPhrasing(blocks);
}
function withoutIndentation(text) {
	const [first = "", ...rest] = withoutQuote(text).split("\n");
	const depths = rest.flatMap((line) => /\S/.test(line) ? [line.length - line.trimStart().length] : []);
	const depth = Math.min(...depths);
	if (!Number.isFinite(depth) || depth === 0) return [first, ...rest].join("\n");
	return [first.trimStart(), ...rest.map((line) => line.slice(Math.min(depth, line.length)))].join("\n");
}
function withoutQuote(text) {
	const [first = "", ...rest] = text.split("\n");
	if (!(rest.length > 0 && rest.every((line) => /^[ \t]*>/.test(line)))) return text;
	return withoutQuote([first, ...rest.map((line) => line.replace(/^[ \t]*> ?/, ""))].join("\n"));
}
function codeAt(index, value, { text, standIns }) {
	const offset = offsetOfMark(index, text);
	const before = text.slice(text.lastIndexOf("\n", offset - 1) + 1, Math.max(offset, 0));
	const written = withoutMarks(value, standIns);
	const around = /^[ \t>]*(?:(?:[-*+]|\d+[.)])[ \t]+)?/.exec(before)?.[0] ?? "";
	return written.split("\n").map((line) => withoutAround(line, around)).join("\n").replace(/^[ \t]*\r?\n/, "").trimEnd();
}
function withoutAround(line, around) {
	let at = 0;
	for (const sign of around) if (sign === ">" && line[at] === ">" || sign !== ">" && /[ \t]/.test(line[at] ?? "")) at += 1;
	return line.slice(at);
}
function placeOf(index, { text }) {
	const offset = offsetOfMark(index, text);
	if (offset === -1) return void 0;
	const point = {
		line: 1,
		column: 1,
		offset
	};
	return {
		start: point,
		end: point
	};
}
function isMarkdownIn(ancestors, work) {
	if (!work.isMarkdown) return false;
	const nearest = ancestors.findLast(({ type }) => type !== "emphasis" && type !== "strong" && type !== "delete" && type !== "link");
	if (nearest?.type !== "element") return true;
	const model = nearest.data?.kramdown?.model;
	return model === "block" || model === "span";
}
function asAddress(url, { standIns }) {
	return hasMark(url) ? withoutMarks(url, standIns).trim() : url;
}
function asWords(text, work) {
	if (!hasMark(text)) return text;
	return text.replace(mark, (_, digits) => lineOf({
		type: "root",
		children: [...resolved(indexIn(digits), true, work)]
	}));
}
function withAttributes(node, work) {
	const held = Object.entries(node.attributes).filter(([, value]) => hasMark(value));
	if (held.length === 0) return node;
	const changed = held.map(([name, value]) => [name, asAddress(value, work)]);
	return {
		...node,
		attributes: {
			...node.attributes,
			...Object.fromEntries(changed)
		}
	};
}
// src/markdown/passes/distill.ts
function distilled(root) {
	const notes = [];
	const tree = rewrite(root, (node) => {
		if (node.type !== "element") return node;
		if (node.tagName === "d-footnote") {
			const identifier = `d-footnote-${notes.length + 1}`;
			const children = asBlocks(node.children);
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
		}
		if (node.tagName === "d-cite") return cited(node.attributes);
		return /^d-(?:footnote-list|citation-list|bibliography|appendix)$/.test(node.tagName) ? [] : node;
	});
	return notes.length === 0 ? tree : {
		...tree,
		children: [...tree.children, ...notes]
	};
}
function cited({ key, "bibtex-key": old }) {
	const named = (key ?? old ?? "").split(",").map((one) => one.trim()).filter(Boolean);
	return named.length === 0 ? [] : [{
		type: "text",
		value: `[${named.join(", ")}]`
	}];
}
// src/markdown/passes/formulas.ts
const ends = {
	"\\(": "\\)",
	"\\[": "\\]",
	$$: "$$"
};
function formulasInTexts(root) {
	return rewrite(root, (node, ancestors) => {
		if (node.type !== "text" || !/\\[([]|\$\$/.test(node.value)) return node;
		return ancestors.some((parent) => parent.type === "element" && /^(?:pre|code|kbd|samp|tt)$/.test(parent.tagName)) ? node : parted(node.value);
	});
}
function parted(text) {
	const parts = [];
	const unclosed = /* @__PURE__ */ new Set();
	const begin = /\\[([]|\$\$/g;
	let done = 0;
	for (let found = begin.exec(text); found !== null; found = begin.exec(text)) {
		const [mark] = found;
		const start = found.index + mark.length;
		const end = unclosed.has(mark) ? -1 : text.indexOf(ends[mark] ?? mark, start);
		if (end === -1) unclosed.add(mark);
		const value = end === -1 ? "" : text.slice(start, end).trim();
		if (value === "") continue;
		if (found.index > done) parts.push({
			type: "text",
			value: text.slice(done, found.index)
		});
		parts.push({
			type: mark === "\\(" ? "inlineMath" : "math",
			value
		});
		done = end + mark.length;
		begin.lastIndex = done;
	}
	if (done < text.length) parts.push({
		type: "text",
		value: text.slice(done)
	});
	return parts;
}
// src/readers/jekyll/content/text-parser.ts
function markdownExtensions(config) {
	const list = config.markdown_ext;
	const names = typeof list === "string" ? list.split(",") : [];
	return new Set(names.map((name) => `.${name.trim().toLowerCase()}`));
}
async function textParser(site) {
	const markdown = markdownExtensions(site.config);
	const converter = isCommonMark(site.config) ? await commonMark(site.config) : kramdown(site.config);
	return {
		parse(post, text, { standIns: given = [], tex } = {}) {
			const isMarkdown = markdown.has(post.extension.toLowerCase());
			const standIns = [...given];
			const marked = tex === void 0 || !Object.values(tex).includes(true) ? text : markTex(text, standIns, {
				...tex,
				isMarkdown
			});
			const root = isMarkdown ? converter.parse(marked) : parseHtml(marked);
			const readers = {
				markdown: converter.parse,
				html: parseHtml
			};
			const tree = isMarkdown && standIns.length === 0 ? root : graft(root, {
				...readers,
				standIns,
				text: marked,
				isMarkdown
			});
			const whole = tex?.distill ? distilled(tree) : tree;
			return tex?.brackets ? formulasInTexts(whole) : whole;
		},
		parseMarkdown: converter.parse,
		markdownify: converter.print
	};
}
function isCommonMark({ markdown }) {
	return /^(?:commonmark|commonmarkghpages|gfm)$/i.test(rubyToS(markdown));
}
function kramdown(config) {
	const options = kramdownOptions(config);
	const shown = {
		...options,
		typography: options.typography ? "outside-addresses" : false
	};
	return {
		parse: (text) => parseKramdown(text, shown).root,
		print: (text) => toKramdownHtml(parseKramdown(text, options).root, options)
	};
}
async function commonMark(config) {
	const { commonMarkOptions, parseCommonMark, toCommonMarkHtml } = await import("./commonmark.js");
	const options = commonMarkOptions(config);
	return {
		parse: (text) => parseCommonMark(text, options),
		print: (text) => toCommonMarkHtml(text, options)
	};
}
// src/readers/jekyll/content/unread-format.ts
const languages = {
	ad: "AsciiDoc",
	adoc: "AsciiDoc",
	asc: "AsciiDoc",
	asciidoc: "AsciiDoc",
	creole: "Creole",
	ipynb: "a Jupyter notebook",
	mdx: "MDX",
	mediawiki: "MediaWiki markup",
	org: "Org",
	qmd: "Quarto",
	rdoc: "RDoc",
	rest: "reStructuredText",
	rmd: "R Markdown",
	rst: "reStructuredText",
	tex: "TeX",
	textile: "Textile",
	wiki: "MediaWiki markup"
};
function unreadFormat(path, markdownExtensions) {
	const extension = extensionOf(path);
	if (isMarkdown$1(extension, markdownExtensions)) return [];
	if (/^\.(?:html?|xhtml?|xht|txt)$/i.test(extension)) return [];
	const language = languages[extension.slice(1).toLowerCase()];
	const message = `The post is ${language === void 0 ? "neither Markdown nor HTML" : language} (${extension}), which Posse cannot read.`;
	return [diagnose$6("unread-format", message, {
		path,
		line: 1,
		column: 1
	})];
}
// src/readers/jekyll/content/drafter.ts
async function createDrafter(given, source, clock = (post) => steadyTime(post, given.now)) {
	const recorder = createRecorder();
	const site = {
		...given,
		config: notingConfig(given.config, recorder)
	};
	const emoji = site.plugins.includes("jemoji") ? await import("./emoji.js") : void 0;
	const { parse, parseMarkdown, markdownify } = await textParser(site);
	const liquid = createLiquid(site, {
		markdownify,
		clock,
		recorder
	});
	const formulas = await formulasOf(site, source, recorder);
	const files = await siteFiles(site, source, recorder);
	async function draft(placed) {
		const unread = unreadFormat(placed.path, String(site.config.markdown_ext));
		if (unread.length > 0) return { diagnostics: unread };
		const shown = asShown(placed, parseMarkdown);
		const post = emoji === void 0 ? shown : {
			...shown,
			title: emoji.withEmoji(shown.title)
		};
		const tex = await formulas(post);
		const base = {
			...post,
			resolve: files.resolve(post),
			media: files.media(post),
			link: files.link(post)
		};
		const made = async ({ text, origins, standIns }, rest) => {
			const original = {
				body: post.body,
				bodyLine: post.bodyLine,
				origins
			};
			const parsed = await parse(post, text ?? "", {
				standIns,
				tex
			});
			const { schemes } = site.theme ?? {};
			const prepared = prepare(schemes === void 0 ? parsed : oneScheme(parsed, schemes), {
				...base,
				...rest,
				source: original
			});
			return emoji === void 0 ? prepared : {
				...prepared,
				tree: emoji.emojiInTree(prepared.tree)
			};
		};
		const written = await liquid.render(post);
		if (written.text === null) return { diagnostics: inFile(post, written.diagnostics) };
		const whole = await made(written, { files: files.around(post) });
		const cover = post.cover === null ? null : files.cover(post, post.cover);
		const diagnostics = inFile(post, [
			...controlCharactersInFrontMatter(post),
			...written.diagnostics,
			...whole.diagnostics,
			...files.coverProblems(post, cover),
			...tex.dollars ? [] : formulaAsText(post),
			...tex.brackets ? referencesAsText(whole.tree) : [],
			...emptiness(post, whole.tree)
		]);
		if (hasErrors(diagnostics)) return { diagnostics };
		const teaser = await excerptOf(post, site, liquid);
		const { tree: excerpt } = teaser === "whole" ? whole : await made(teaser, {});
		const absolute = (url) => {
			const found = absoluteUrl(url, base);
			return found.kind === "url" ? found.url : url;
		};
		return {
			diagnostics,
			manuscript: {
				post,
				absolute,
				cover,
				diagnostics,
				excerpt,
				tree: whole.tree
			}
		};
	}
	return {
		async draft(post) {
			const drafted = await recorder.during(post.path, () => draft(post));
			const reads = recorder.readsOf(post.path);
			return {
				...drafted,
				reads: reads?.filter((read) => !commonReads.has(read))
			};
		},
		async liquid(post) {
			const written = await recorder.during(post.path, () => liquid.render(post));
			const { text, standIns } = written;
			return {
				...written,
				text: text === null ? null : withoutMarks(text, standIns),
				standIns: [],
				diagnostics: inFile(post, written.diagnostics)
			};
		}
	};
}
function asShown(post, parse) {
	const { subtitle } = post.frontMatter;
	const wishes = Object.entries(post.wishes).map(([platform, wish]) => [platform, {
		...wish,
		...wish.title !== void 0 && { title: shownTitle(wish.title) },
		...wish.description !== void 0 && { description: shownProse(wish.description, parse) },
		...wish.tags !== void 0 && { tags: meantTags(wish.tags) }
	}]);
	return {
		...post,
		title: shownTitle(post.title),
		tags: meantTags(post.tags.map(shownTitle)),
		categories: meantTags(post.categories.map(shownTitle)),
		description: post.description === null ? null : shownProse(post.description, parse),
		series: post.series === null ? null : shownTitle(post.series),
		frontMatter: typeof subtitle === "string" ? {
			...post.frontMatter,
			subtitle: shownProse(subtitle, parse)
		} : post.frontMatter,
		wishes: Object.fromEntries(wishes)
	};
}
function formulaAsText({ body, bodyLine }) {
	const found = dollarFormula(body);
	if (found === void 0) return [];
	const lines = body.slice(0, found.at).split("\n");
	const column = (lines.at(-1) ?? "").length + 1;
	const start = {
		line: bodyLine + lines.length - 1,
		column,
		offset: found.at
	};
	return [finding("math-as-text", { position: {
		start,
		end: start
	} }, `\`${printable(found.written, 60)}\` looks like a formula, but the copy shows it as it is written.`)];
}
function referencesAsText(tree) {
	const found = [];
	walk(tree, (node) => {
		const written = node.type === "text" ? /\\(?:eq)?ref\{[^{}\n]{1,60}\}/.exec(node.value)?.[0] : void 0;
		if (written === void 0) return void 0;
		const message = `\`${printable(written, 60)}\` names a formula, but the copy shows it as it is written.`;
		found.push(finding("math-as-text", node, message));
	});
	return found;
}
function emptiness(post, tree) {
	if (tree.children.length > 0) return [];
	const start = {
		line: post.bodyLine,
		column: 1,
		offset: 0
	};
	return [finding("empty-post", { position: {
		start,
		end: start
	} }, "The post has no text that a platform could show.")];
}
async function excerptOf(post, site, liquid) {
	const own = post.frontMatter.excerpt;
	if (typeof own === "string") return {
		text: own,
		standIns: [],
		origins: [{
			at: 0,
			source: 0,
			verbatim: false
		}],
		diagnostics: []
	};
	const separator = separatorOf(post, site.config);
	if (!hasExcerpt(separator)) return {
		text: "",
		standIns: [],
		origins: [],
		diagnostics: []
	};
	const body = excerptText(post.body, separator, (tag) => blockTags.has(tag));
	return body === post.body ? "whole" : liquid.render({
		...post,
		body
	});
}
function inFile(post, diagnostics) {
	return diagnostics.map((diagnostic) => ({
		path: post.path,
		...diagnostic
	}));
}
// src/rendering/linked-rendering.ts
async function renderLinked(manuscript, platform, copyOf) {
	const open = (url) => {
		const copy = copyOf(url);
		return copy !== void 0 && platform.isPublicAddress?.(copy) !== false ? copy : void 0;
	};
	const tree = linkCopies(manuscript.tree, open);
	const excerpt = manuscript.excerpt === manuscript.tree ? tree : linkCopies(manuscript.excerpt, open);
	const plain = await platform.render(manuscript);
	if (tree === manuscript.tree && excerpt === manuscript.excerpt) return plain;
	const { article, diagnostics } = await platform.render({
		...manuscript,
		tree,
		excerpt
	});
	if (article === void 0 || plain.article === void 0) return { diagnostics };
	return {
		article: withPlain(article, plain.article),
		diagnostics
	};
}
export { JEKYLL_DEFAULTS, absoluteUrl, asBlocks, asPhrasing, blueskyCodes, charactersIn$1 as charactersIn, createDrafter, devtoCodes, diagnose$2 as diagnose, diagnose$3 as diagnose$1, diagnose$4 as diagnose$2, diagnose$5 as diagnose$3, documentPieces, embedOf, finding, fold$1 as fold, foldBlanks, foldVisible, isBalanced, isParent, isPhrasing, keyOf, kramdownOptions, licenses, lineOf, linkCopies, linksOf, mastodonCodes, mediumCodes, outlineOf, parseFragment, parseHtml, parseKramdown, parseSrcset, plainText, prepare, renderForBluesky, renderForDevto, renderForMastodon, renderForMedium, renderLinked, rewrite, shorten, shownTitle, slot, toKramdownHtml, unread, walk };
