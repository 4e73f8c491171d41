import { __toESM } from "../vendor/rolldown-runtime.js";
import { packageFile, version } from "./package-root.js";
import { BLUESKY_URL, ConfigError, DEVTO_URL, LedgerConflict, LedgerError, MEDIUM_URL, PlatformError, PosseError, SiteError, SourceError, UnusableLedger, asTyped, blueskyKey, blueskySettings, camelCase, canonicalKey, copyOf as copyOf$1, definitionOf, devtoKey, devtoSettings, digestOf, groupBy, hiding, hostsOf, isShown, isShownButForLinks, isThisMachine, keyHint, keyTerm, knownBy, lettersOf, listingOf, mastodonKey, mastodonSettings, mediumAddress, mediumEditor, mediumKey, mediumSettings, nearest, platformNamed, printable, profilePage, publishedRecord, readSettings as readSettings$1, recordPage, secretsOf, settingTerm, settingsTable, shownBy, statsOf, takenOn, term, urlOf, visibilitySent, wishOf, withDigests, withoutDigests, withoutField, withoutSecrets, withoutWrongValues } from "./settings.js";
import { require_gray_matter } from "../vendor/gray-matter.js";
import { constants, readFileSync } from "node:fs";
import { dirname, join, posix } from "node:path";
import { createHash, randomBytes, randomUUID } from "node:crypto";
import { isDeepStrictEqual, types } from "node:util";
import { domainToASCII, fileURLToPath } from "node:url";
import { Buffer as Buffer$1 } from "node:buffer";
import { link as link$2, lstat, mkdir, open, readFile as readFile$1, readdir, realpath, rename, rm } from "node:fs/promises";
import { getHeapStatistics } from "node:v8";
import { hostname } from "node:os";
// src/readers/built/source-names.ts
const sourceNames = /\.(?:md|mdx|mdoc|markdown|mkd|qmd|rmd|ipynb|rst|adoc|asciidoc|org|njk|lr|textile|txt)$/i;
// src/readers/built/index.ts
const built = {
	id: "built",
	marks: {
		configs: [],
		posts: []
	},
	readsPages: true,
	reads: ({ built: place }) => place !== void 0 && !namesJekyllPosts(place.posts),
	refuseOthers: async () => {},
	async configuration(source, place) {
		const { builtConfiguration } = await import("./built-pages.js");
		return builtConfiguration(source, place);
	},
	async takeOver(source, handedOver) {
		const { takenOver } = await import("./built-pages.js");
		return takenOver(source, handedOver);
	},
	files: {
		isPost: (path) => sourceNames.test(path),
		dayOf: (path) => /(?:^|\/)(\d{4}-\d\d-\d\d)-[^/]+(?:\/index\.\w+)?$/.exec(path)?.[1],
		read: async (text) => ({
			body: text,
			isHidden: false
		})
	}
};
function namesJekyllPosts(globs) {
	return globs.every((glob) => /(?:^|[!/{,])_posts(?:\/|$)/.test(glob));
}
// src/core/platform-words.ts
function keptKeys(platforms) {
	return platforms.flatMap(({ id, copies: { keys, kept } }) => kept.flatMap((key) => {
		const field = keys[key];
		return field === void 0 ? [] : [{
			key,
			platform: id,
			field
		}];
	}));
}
// src/readers/digested-files.ts
function digestedFiles(given) {
	const digests = /* @__PURE__ */ new Map();
	async function read(path) {
		try {
			const bytes = await given.read(path);
			digests.set(path, digests.get(path) ?? sha256(bytes));
			return bytes;
		} catch (error) {
			if (error instanceof SourceError) digests.set(path, null);
			throw error;
		}
	}
	return {
		source: {
			commit: given.commit,
			files: () => given.files(),
			read
		},
		async digest(path) {
			const known = digests.get(path);
			if (known !== void 0) return known;
			await read(path).catch((error) => {
				if (!(error instanceof SourceError)) throw error;
			});
			return digests.get(path) ?? null;
		}
	};
}
function sha256(bytes) {
	return createHash("sha256").update(bytes).digest("base64url");
}
// src/core/diagnostic.ts
function placeText({ path, line, column }) {
	return [
		path,
		line,
		column
	].filter((part) => part !== void 0).join(":");
}
function diagnoser(codes) {
	return (code, message, particulars = {}) => {
		const { severity, fix } = codes[code];
		const known = Object.entries(particulars).filter(([, value]) => value !== void 0);
		return {
			severity,
			code,
			message,
			hint: fix,
			...Object.fromEntries(known)
		};
	};
}
function hasErrors(diagnostics) {
	return diagnostics.some((diagnostic) => diagnostic.severity === "error");
}
const diagnose$6 = diagnoser({ internal: {
	severity: "error",
	what: "Posse failed while it read or rendered this post, because of an error in Posse. The other posts are not affected.",
	fix: `Report it with the lines below this message in the log (${term("details")} shows them) and, if you can, the post. Until it is fixed, \`posse: false\` in the post's front matter leaves the post out.`
} });
function internalError(path, thrown) {
	if (thrown instanceof PosseError) throw thrown;
	const isError = thrown instanceof Error;
	const what = isError ? `${thrown.name}: ${thrown.message}` : String(thrown);
	const stack = isError ? thrown.stack : void 0;
	const message = `${path} could not be processed because of an error in Posse: ${what}`;
	const found = diagnose$6("internal", message, {
		path,
		line: 1,
		column: 1
	});
	return stack === void 0 ? found : {
		...found,
		stack
	};
}
// src/core/once.ts
function once(make) {
	let made;
	return () => {
		made ??= { value: make() };
		return made.value;
	};
}
// src/readers/jekyll/content/manuscripts.ts
const remembered$1 = 4;
function createManuscripts(site, source, clock) {
	const drafter = once(async () => {
		const { createDrafter } = await import("./rendering.js");
		return createDrafter(site, source, clock);
	});
	const drafts = /* @__PURE__ */ new Map();
	const manuscripts = (post) => {
		const known = drafts.get(post.path);
		if (known !== void 0) return known;
		const { canonicalUrl, pageUrl } = post;
		if (canonicalUrl === null || pageUrl === null) return Promise.resolve({ diagnostics: [] });
		const drafted = drafter().then(({ draft }) => draft({
			...post,
			canonicalUrl,
			pageUrl
		})).catch((error) => ({ diagnostics: [internalError(post.path, error)] }));
		drafts.set(post.path, drafted);
		const [oldest] = drafts.keys();
		if (drafts.size > remembered$1 && oldest !== void 0) drafts.delete(oldest);
		return drafted;
	};
	return Object.assign(manuscripts, { async liquid(post) {
		try {
			return await (await drafter()).liquid(post);
		} catch (error) {
			return {
				text: null,
				standIns: [],
				origins: [],
				diagnostics: [internalError(post.path, error)]
			};
		}
	} });
}
// src/readers/jekyll/config/config-defaults.ts
const always$1 = {
	source: "",
	destination: "_site",
	collections_dir: "",
	cache_dir: ".jekyll-cache",
	plugins_dir: "_plugins",
	layouts_dir: "_layouts",
	data_dir: "_data",
	includes_dir: "_includes",
	collections: {},
	safe: false,
	include: [".htaccess"],
	keep_files: [".git", ".svn"],
	encoding: "utf-8",
	markdown_ext: "markdown,mkdown,mkdn,mkd,md",
	strict_front_matter: false,
	show_drafts: null,
	limit_posts: 0,
	future: false,
	unpublished: false,
	plugins: [],
	markdown: "kramdown",
	highlighter: "rouge",
	excerpt_separator: "\n\n",
	baseurl: null,
	permalink: "date",
	paginate_path: "/page:num",
	timezone: null,
	defaults: [],
	liquid: {
		error_mode: "warn",
		strict_filters: false,
		strict_variables: false
	},
	kramdown: {
		auto_ids: true,
		toc_levels: [
			1,
			2,
			3,
			4,
			5,
			6
		],
		entity_output: "as_char",
		smart_quotes: "lsquo,rsquo,ldquo,rdquo",
		input: "GFM",
		hard_wrap: false,
		guess_lang: true,
		footnote_nr: 1,
		show_warnings: false
	}
};
const excluded = [
	".sass-cache",
	".jekyll-cache",
	"gemfiles",
	"Gemfile",
	"Gemfile.lock",
	"node_modules",
	"vendor/bundle/",
	"vendor/cache/",
	"vendor/gems/",
	"vendor/ruby/"
];
function configDefaults(jekyll) {
	return {
		...always$1,
		exclude: jekyll === 3 ? excluded : []
	};
}
function withDefaultExcludes(exclude, jekyll) {
	return jekyll === 3 ? exclude : [.../* @__PURE__ */ new Set([...exclude, ...excluded])];
}
// src/readers/jekyll/dates/zone-file.ts
const folder = "/usr/share/zoneinfo";
function zoneFile(name, read = readFileSync) {
	let bytes;
	try {
		bytes = read(`${folder}/${name}`);
	} catch {
		return;
	}
	const zone = parsed$1(bytes);
	if (zone === void 0) return void 0;
	const { transitions, first, rule } = zone;
	return (instant) => {
		const seconds = Math.floor(instant / 1e3);
		const last = transitions.at(-1);
		if (rule !== void 0 && (last === void 0 || seconds >= last.at)) return rule(seconds);
		return transitions.findLast(({ at }) => at <= seconds)?.offset ?? first;
	};
}
function parsed$1(bytes) {
	const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
	if (!(bytes.length > 88 && view.getUint32(0) === 1415211366 && (bytes[4] ?? 0) >= 50)) return void 0;
	const counts = (at) => ({
		utc: view.getUint32(at + 20),
		standard: view.getUint32(at + 24),
		leaps: view.getUint32(at + 28),
		times: view.getUint32(at + 32),
		types: view.getUint32(at + 36),
		names: view.getUint32(at + 40)
	});
	const old = counts(0);
	const start = 44 + old.times * 5 + old.types * 6 + old.names + old.leaps * 8 + old.standard + old.utc;
	const { utc, standard, leaps, times, types, names } = counts(start);
	if (leaps > 0) return void 0;
	const timesAt = start + 44;
	const typesAt = timesAt + times * 9;
	const offsetOf = (type) => view.getInt32(typesAt + type * 6);
	const transitions = Array.from({ length: times }, (_, index) => {
		return {
			at: Number(view.getBigInt64(timesAt + index * 8)),
			offset: offsetOf(bytes[timesAt + times * 8 + index] ?? 0)
		};
	});
	const end = typesAt + types * 6 + names + standard + utc;
	const footer = new TextDecoder().decode(bytes.subarray(end)).trim();
	const rule = footer === "" ? void 0 : ruleOf(footer);
	if (footer !== "" && rule === void 0) return void 0;
	return {
		transitions,
		first: offsetOf(0),
		rule
	};
}
const zoneName$1 = "(?:[A-Za-z]{3,}|<[-+A-Za-z\\d]{3,}>)";
const clock$1 = "[-+]?\\d{1,3}(?::\\d\\d){0,2}";
const pattern = new RegExp(`^${zoneName$1}(${clock$1})(?:${zoneName$1}(${clock$1})?,([^,]+),([^,]+))?$`);
function ruleOf(text) {
	const [found, west = "", summerWest, into = "", back = ""] = pattern.exec(text) ?? [];
	if (found === void 0) return void 0;
	const standard = 0 - secondsOf(west);
	if (into === "") return () => standard;
	const summer = summerWest === void 0 ? standard + 3600 : 0 - secondsOf(summerWest);
	const [begins, ends] = [changeOf(into), changeOf(back)];
	if (begins === void 0 || ends === void 0) return void 0;
	return (seconds) => {
		const year = (/* @__PURE__ */ new Date((seconds + standard) * 1e3)).getUTCFullYear();
		const [begin, end] = [begins(year) - standard, ends(year) - summer];
		return (begin < end ? seconds >= begin && seconds < end : seconds >= begin || seconds < end) ? summer : standard;
	};
}
function changeOf(text) {
	const [day = "", time = "2"] = text.split("/");
	const at = secondsOf(time);
	const [, month = "", week = "", weekday = ""] = /^M(\d+)\.(\d)\.(\d)$/.exec(day) ?? [];
	if (month !== "") return (year) => {
		const first = Date.UTC(year, Number(month) - 1, 1) / 1e3;
		const days = (Number(weekday) - (/* @__PURE__ */ new Date(first * 1e3)).getUTCDay() + 7) % 7;
		const length = new Date(Date.UTC(year, Number(month), 0)).getUTCDate();
		const date = days + (Number(week) - 1) * 7;
		return first + (date < length ? date : date - 7) * DAY + at;
	};
	const [, julian = "", number = ""] = /^(J?)(\d{1,3})$/.exec(day) ?? [];
	if (number === "") return void 0;
	return (year) => {
		const isLeap = new Date(Date.UTC(year, 1, 29)).getUTCMonth() === 1;
		const days = julian === "" ? Number(number) : Number(number) - (isLeap && Number(number) > 59 ? 0 : 1);
		return Date.UTC(year, 0, 1) / 1e3 + days * DAY + at;
	};
}
const DAY = 86400;
function secondsOf(text) {
	const [hours = 0, minutes = 0, seconds = 0] = text.replace(/^[-+]/, "").split(":").map(Number);
	const size = hours * 3600 + minutes * 60 + seconds;
	return text.startsWith("-") ? -size : size;
}
// src/readers/jekyll/dates/time-zone.ts
const utc$1 = fixedZone(0, "UTC");
function timeZoneNamed(name) {
	const cached = zones.get(name);
	if (cached !== void 0) return cached;
	const zone = name === "UTC" ? utc$1 : ianaZone(name) ?? posixZone(name);
	if (zone !== void 0) zones.set(name, zone);
	return zone;
}
const zones = /* @__PURE__ */ new Map();
function fixedZone(offset, abbreviation) {
	return {
		offsetAt: () => offset,
		instantOf: (local) => local - offset * 1e3,
		offsetNamed: (name) => name === abbreviation ? offset : void 0
	};
}
function posixZone(name) {
	const found = /^([A-Za-z]{3,}|<[-+A-Za-z\d]{3,}>)([-+]?)(\d{1,2})(?::(\d{2}))?(?::(\d{2}))?$/.exec(name);
	if (found === null) return void 0;
	const [, abbreviation = "", sign, hours, minutes = "0", seconds = "0"] = found;
	if (Number(hours) > 24) return void 0;
	const west = Number(hours) * 3600 + Number(minutes) * 60 + Number(seconds);
	return fixedZone(sign === "-" ? west : -west || 0, abbreviation.replace(/[<>]/g, "").toUpperCase());
}
const ianaName = /^[A-Z][A-Za-z\d_+-]*(?:\/[A-Z][A-Za-z\d_+-]*)*$/;
function isShouted(name) {
	return name.includes("/") && !/[a-z]|^US\//.test(name);
}
function ianaZone(name) {
	if (!ianaName.test(name) || isShouted(name)) return void 0;
	const fromFile = zoneFile(name);
	const fromIntl = once(() => intlOffsets(name));
	if (fromFile === void 0 && fromIntl() === void 0) return void 0;
	const offsetAt = (instant) => fromFile !== void 0 && instant >= 0 ? fromFile(instant) : fromIntl()?.(instant) ?? 0;
	return {
		offsetAt,
		instantOf(local) {
			const before = offsetAt(local - 864e5);
			const after = offsetAt(local + 864e5);
			const later = local - after * 1e3;
			return before === after || offsetAt(later) === after ? later : local - before * 1e3;
		},
		offsetNamed(abbreviation, year) {
			for (const month of [0, 6]) {
				const instant = Date.UTC(year, month, 1);
				if (abbreviationsAt(name, instant).has(abbreviation)) return offsetAt(instant);
			}
		}
	};
}
function intlOffsets(name) {
	let format;
	try {
		format = new Intl.DateTimeFormat("en-US", {
			timeZone: name,
			calendar: "gregory",
			hourCycle: "h23",
			era: "short",
			year: "numeric",
			month: "numeric",
			day: "numeric",
			hour: "numeric",
			minute: "numeric",
			second: "numeric"
		});
	} catch {
		return;
	}
	return (instant) => {
		const whole = Math.floor(instant / 1e3) * 1e3;
		const field = {};
		for (const { type, value } of format.formatToParts(whole)) field[type] = value;
		const year = field.era === "BC" ? 1 - Number(field.year) : Number(field.year);
		const local = /* @__PURE__ */ new Date(0);
		local.setUTCFullYear(year, Number(field.month) - 1, Number(field.day));
		local.setUTCHours(Number(field.hour), Number(field.minute), Number(field.second));
		return (local.getTime() - whole) / 1e3;
	};
}
const locales = [
	"en-US",
	"en-GB",
	"en-AU",
	"en-NZ",
	"en-IN",
	"en-ZA",
	"en-CA",
	"en-IE"
];
function abbreviationsAt(timeZone, instant) {
	const names = locales.flatMap((locale) => {
		return new Intl.DateTimeFormat(locale, {
			timeZone,
			timeZoneName: "short"
		}).formatToParts(instant).filter(({ type }) => type === "timeZoneName");
	});
	return new Set(names.map(({ value }) => value).filter((name) => /^[A-Z]+$/.test(name)));
}
// src/readers/jekyll/file-names.ts
function extensionOf(path) {
	const plain = path.slice(path.lastIndexOf("/") + 1).replace(/^\.+/, "");
	const dot = plain.lastIndexOf(".");
	return dot <= 0 ? "" : plain.slice(dot);
}
function baseNameOf(path) {
	return path.slice(path.lastIndexOf("/") + 1);
}
function joinPath(...parts) {
	return parts.filter((part) => part !== "").join("/");
}
function pathInside(path) {
	if (path.startsWith("/") || path.startsWith("~")) return void 0;
	const steps = [];
	for (const step of path.split("/")) if (step === "..") {
		if (steps.pop() === void 0) return void 0;
	} else if (step !== "" && step !== ".") steps.push(step);
	return steps.join("/");
}
function prefixOf(folder) {
	return folder === "" ? "" : `${folder}/`;
}
// src/readers/jekyll/dates/ruby-date-digits.ts
const cuts = {
	2: [["day", 2]],
	3: [["dayOfYear", 3]],
	4: [["month", 2], ["day", 2]],
	5: [["year", 2], ["dayOfYear", 3]],
	6: [
		["year", 2],
		["month", 2],
		["day", 2]
	],
	7: [["year", 4], ["dayOfYear", 3]],
	8: [
		["year", 4],
		["month", 2],
		["day", 2]
	],
	10: [
		["year", 4],
		["month", 2],
		["day", 2],
		["hour", 2]
	],
	12: [
		["year", 4],
		["month", 2],
		["day", 2],
		["hour", 2],
		["minute", 2]
	],
	14: [
		["year", 4],
		["month", 2],
		["day", 2],
		["hour", 2],
		["minute", 2],
		["second", 2]
	]
};
const cutsFromBack = [
	["second", 2],
	["minute", 2],
	["hour", 2],
	["day", 2],
	["month", 2],
	["year", 4]
];
function readDigits(parts, found) {
	const [, sign, digits = "", clockDigits, fraction, zone] = found;
	const cut = cuts[digits.length];
	if (cut !== void 0) {
		if (clockDigits === void 0 && fraction !== void 0) {
			readFromBack(parts, digits);
			if (digits.length === 14) parts.recent = false;
		} else {
			readFromFront(parts, digits, cut);
			if (digits.length >= 8) parts.recent = false;
		}
		if (sign === "-" && parts.year !== void 0) parts.year = -parts.year;
	}
	if (clockDigits !== void 0 && clockDigits.length % 2 === 0) {
		if (fraction !== void 0) readFromBack(parts, clockDigits);
		else readFromFront(parts, clockDigits, [
			["hour", 2],
			["minute", 2],
			["second", 2]
		]);
	}
	if (fraction !== void 0) parts.fraction = Number(`.${fraction || "0"}`);
	if (zone !== void 0) parts.zone = zoneName(zone);
}
function readFromFront(parts, digits, cut) {
	let at = 0;
	for (const [field, width] of cut) {
		if (at >= digits.length) return;
		parts[field] = Number(digits.slice(at, at + width));
		at += width;
	}
}
function readFromBack(parts, digits) {
	let end = digits.length;
	for (const [field, width] of cutsFromBack) {
		if (end <= 0) return;
		parts[field] = Number(digits.slice(Math.max(0, end - width), end));
		end -= width;
	}
}
function zoneName(zone) {
	if (!zone.startsWith("[")) return zone;
	const inside = zone.slice(1, -1);
	const colon = inside.indexOf(":");
	return colon < 0 ? inside : inside.slice(colon + 1);
}
// src/readers/jekyll/dates/ruby-date-parts.ts
function setDay(parts, first, second, third, beforeChrist = false) {
	let [year, month, day] = [
		first,
		second,
		third
	];
	if (year !== void 0 && month !== void 0 && day === void 0) [year, month, day] = [
		day,
		year,
		month
	];
	if (year === void 0 && day !== void 0 && (day.length > 2 || day.startsWith("'"))) [year, day] = [day, void 0];
	if (year !== void 0) {
		const digits = /[-+]?\d+/.exec(year);
		if (digits !== null && digits.index + digits[0].length < year.length) [year, day] = [day, digits[0]];
	}
	if (month !== void 0 && (month.startsWith("'") || month.length > 2)) [year, month, day] = [
		month,
		day,
		year
	];
	if (day !== void 0 && (day.startsWith("'") || day.length > 2)) [year, day] = [day, year];
	const yearDigits = /([-+]?)(\d+)/.exec(year ?? "");
	if (yearDigits !== null) {
		const [whole, sign = "", digits = ""] = yearDigits;
		parts.year = Number(whole);
		if (sign !== "" || digits.length > 2) parts.recent = false;
	}
	if (beforeChrist) parts.beforeChrist = true;
	const monthDigits = /\d+/.exec(month ?? "");
	if (monthDigits !== null) parts.month = Number(monthDigits[0]);
	const dayDigits = /\d+/.exec(day ?? "");
	if (dayDigits !== null) parts.day = Number(dayDigits[0]);
}
// src/readers/jekyll/dates/ruby-date-parse.ts
const months$1 = "jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec";
const era = String.raw`(c(?:e|\.e\.)|b(?:ce|\.c\.e\.)|a(?:d|\.d\.)|b(?:c|\.c\.))?`;
const weekday = /\b(?:sun|mon|tue|wed|thu|fri|sat)[^-/\d\s]*/i;
const time$1 = /((?:\d+\s*:\s*\d+(?:\s*:\s*\d+(?:[,.]\d*)?)?|\d+\s*h(?:\s*\d+m?(?:\s*\d+s?)?)?)(?:\s*[ap](?:m\b|\.m\.))?|\d+\s*[ap](?:m\b|\.m\.))(?:\s*((?:gmt|utc?)?[-+]\d+(?:[,.:]\d+(?::\d+)?)?|[a-z.\s]+(?:standard|daylight)\stime\b|[a-z]+(?:\sdst)?\b))?/i;
const clock = /^(\d+)h?(?:\s*:?\s*(\d+)m?(?:\s*:?\s*(\d+)(?:[,.](\d+))?s?)?)?(?:\s*([ap])(?:m\b|\.m\.))?/i;
const forms = [
	{
		pattern: new RegExp(String.raw`('?\d+)[^-\d\s]*\s*(${months$1})[^-\d\s']*(?:\s*${era}\s*('?-?\d+(?:(?:st|nd|rd|th)\b)?))?`, "i"),
		read: (parts, [, day, month, age, year]) => setDay(parts, year, monthNumber(month), day, /^b/i.test(age ?? ""))
	},
	{
		pattern: new RegExp(String.raw`\b(${months$1})[^-\d\s']*\s*('?\d+)[^-\d\s']*(?:\s*,?\s*${era}\s*('?-?\d+))?`, "i"),
		read: (parts, [, month, day, age, year]) => setDay(parts, year, monthNumber(month), day, /^b/i.test(age ?? ""))
	},
	{
		pattern: /('?[-+]?\d+)-(\d+)-('?-?\d+)/,
		read: (parts, [, year, month, day]) => setDay(parts, year, month, day)
	},
	{
		pattern: /\b([mtsh])(\d+)\.(\d+)\.(\d+)/i,
		read(parts, [, initial = "", year, month, day]) {
			parts.year = Number(year) + (eras[initial.toLowerCase()] ?? 0);
			parts.month = Number(month);
			parts.day = Number(day);
		}
	},
	{
		pattern: new RegExp(String.raw`('?-?\d+)-(${months$1})[^-/.]*-('?-?\d+)`, "i"),
		read: (parts, [, day, month, year]) => setDay(parts, year, monthNumber(month), day)
	},
	{
		pattern: new RegExp(String.raw`\b(${months$1})[^-/.]*-('?-?\d+)(?:-('?-?\d+))?`, "i"),
		read: (parts, [, month, day, year]) => setDay(parts, year, monthNumber(month), day)
	},
	{
		pattern: /('?-?\d+)\/\s*('?\d+)(?:\D\s*('?-?\d+))?/,
		read: (parts, [, year, month, day]) => setDay(parts, year, month, day)
	},
	{
		pattern: /('?-?\d+)\.\s*('?\d+)\.\s*('?-?\d+)/,
		read: (parts, [, year, month, day]) => setDay(parts, year, month, day)
	},
	{
		pattern: /\b(?:\d{2}|\d{4})?-?w\d{2}(?:-?\d)?\b/i,
		read() {}
	},
	{
		pattern: /-w-\d\b/i,
		read() {}
	},
	{
		pattern: /--(\d{2})?-(\d{2})\b/,
		read(parts, [, month, day]) {
			if (month !== void 0) parts.month = Number(month);
			parts.day = Number(day);
		}
	},
	{
		pattern: /--(\d{2})(\d{2})?\b/,
		read(parts, [, month, day]) {
			parts.month = Number(month);
			if (day !== void 0) parts.day = Number(day);
		}
	},
	{
		pattern: /\b(\d{2}|\d{4})-(\d{3})\b/,
		unless: /[,.](?:\d{2}|\d{4})-\d{3}\b/,
		read(parts, [, year, dayOfYear]) {
			parts.year = Number(year);
			parts.dayOfYear = Number(dayOfYear);
		}
	},
	{
		pattern: /\b-(\d{3})\b/,
		unless: /\d-\d{3}\b/,
		read(parts, [, dayOfYear]) {
			parts.dayOfYear = Number(dayOfYear);
		}
	},
	{
		pattern: /'(\d+)\b/,
		read(parts, [, year]) {
			parts.year = Number(year);
		}
	},
	{
		pattern: new RegExp(String.raw`\b(${months$1})\S*`, "i"),
		read(parts, [, month]) {
			parts.month = Number(monthNumber(month));
		}
	},
	{
		pattern: /(\d+)(?:st|nd|rd|th)\b/i,
		read(parts, [, day]) {
			parts.day = Number(day);
		}
	},
	{
		pattern: /([-+]?)(\d{2,14})(?:\s*t?\s*(\d{2,6})?(?:[,.](\d*))?)?(?:\s*(z\b|[-+]\d{1,4}\b|\[[-+]?\d[^\]]*\]))?/i,
		read: readDigits
	}
];
const eras = {
	m: 1867,
	t: 1911,
	s: 1925,
	h: 1988
};
const longest$2 = 128;
function rubyDateParse(text) {
	if (Buffer.byteLength(text) > longest$2) return void 0;
	const parts = {};
	let rest = text.replace(/[^-+',./:@\p{L}\p{M}\p{N}[\]]+/gu, " ");
	function take(pattern) {
		const found = pattern.exec(rest);
		if (found === null) return void 0;
		rest = `${rest.slice(0, found.index)} ${rest.slice(found.index + found[0].length)}`;
		return found;
	}
	take(weekday);
	const timeFound = take(time$1);
	if (timeFound !== void 0) readTime(parts, timeFound);
	for (const { pattern, unless, read } of forms) {
		if (unless?.test(rest)) continue;
		const found = take(pattern);
		if (found === void 0) continue;
		read(parts, found);
		break;
	}
	if (take(/\b(?:bc\b|bce\b|b\.c\.|b\.c\.e\.)/i) !== void 0) parts.beforeChrist = true;
	const loose = take(/^\s*(\d{1,2})\s*$/);
	if (loose !== void 0) readLooseNumber(parts, Number(loose[1]));
	return withWholeYear(parts);
}
function readTime(parts, [, text = "", zone]) {
	if (zone !== void 0) parts.zone = zone;
	const found = clock.exec(text);
	if (found === null) return;
	const [, hour, minute, second, fraction, half] = found;
	parts.hour = Number(hour);
	if (minute !== void 0) parts.minute = Number(minute);
	if (second !== void 0) parts.second = Number(second);
	if (fraction !== void 0) parts.fraction = Number(`.${fraction}`);
	if (half !== void 0) parts.hour = parts.hour % 12 + (/p/i.test(half) ? 12 : 0);
}
function readLooseNumber(parts, value) {
	if (parts.hour !== void 0 && parts.day === void 0) {
		if (value >= 1 && value <= 31) parts.day = value;
	}
	if (parts.day !== void 0 && parts.hour === void 0) {
		if (value >= 0 && value <= 24) parts.hour = value;
	}
}
function withWholeYear(parts) {
	if (parts.year === void 0) return parts;
	if (parts.beforeChrist) parts.year = 1 - parts.year;
	if (parts.recent !== false && parts.year >= 0 && parts.year <= 99) parts.year += parts.year >= 69 ? 1900 : 2e3;
	return parts;
}
function monthNumber(name = "") {
	return String(months$1.split("|").indexOf(name.slice(0, 3).toLowerCase()) + 1);
}
// src/readers/jekyll/dates/ruby-time-parse.ts
function rubyTimeParse(text, zone) {
	const parts = rubyDateParse(text);
	if (parts === void 0 || !hasTime(parts)) return { problem: "no-date" };
	const year = parts.year ?? anyLeapYear;
	const fields = fieldsOf$3(parts, year);
	if (fields === void 0) return { problem: "out-of-range" };
	const offset = parts.zone === void 0 ? void 0 : zoneOffset(parts.zone, year, zone);
	const wall = instantAsUtc(offset ? applyOffset(fields, offset) : fields);
	if (wall === void 0) return { problem: "out-of-range" };
	if (parts.year === void 0) return { problem: "no-year" };
	return { instant: (offset === void 0 ? zone.instantOf(wall) : wall) + Math.trunc((parts.fraction ?? 0) * 1e3) };
}
const anyLeapYear = 2e3;
function hasTime({ year, month, day, dayOfYear, hour, minute, second, fraction }) {
	return [
		year,
		month,
		day,
		dayOfYear,
		hour,
		minute,
		second,
		fraction
	].some((part) => part !== void 0);
}
function fieldsOf$3(parts, year) {
	const clock = {
		hour: parts.hour ?? 0,
		minute: parts.minute ?? 0,
		second: parts.second ?? 0
	};
	if (parts.dayOfYear === void 0) return {
		year,
		month: parts.month ?? 1,
		day: parts.day ?? 1,
		...clock
	};
	const date = /* @__PURE__ */ new Date(0);
	date.setUTCFullYear(year, 0, parts.dayOfYear);
	if (parts.dayOfYear < 1 || date.getUTCFullYear() !== year) return void 0;
	return {
		year,
		month: date.getUTCMonth() + 1,
		day: date.getUTCDate(),
		...clock
	};
}
const namedZones = {
	UTC: 0,
	UT: 0,
	GMT: 0,
	Z: 0,
	EST: -5,
	EDT: -4,
	CST: -6,
	CDT: -5,
	MST: -7,
	MDT: -6,
	PST: -8,
	PDT: -7,
	A: 1,
	B: 2,
	C: 3,
	D: 4,
	E: 5,
	F: 6,
	G: 7,
	H: 8,
	I: 9,
	K: 10,
	L: 11,
	M: 12,
	N: -1,
	O: -2,
	P: -3,
	Q: -4,
	R: -5,
	S: -6,
	T: -7,
	U: -8,
	V: -9,
	W: -10,
	X: -11,
	Y: -12
};
function zoneOffset(name, year, local) {
	const upper = name.toUpperCase();
	const found = /^([-+])(\d\d)(?:(:?)(\d\d)(?:\3(\d\d))?)?$/.exec(upper);
	if (found !== null) {
		const [, sign, hours, , minutes = "0", seconds = "0"] = found;
		const size = (Number(hours) * 60 + Number(minutes)) * 60 + Number(seconds);
		return sign === "-" ? -size : size;
	}
	const hours = namedZones[upper];
	return hours === void 0 ? local.offsetNamed(upper, year) : hours * 3600;
}
function applyOffset(fields, offset) {
	let { year, month, day, hour, minute, second } = fields;
	const direction = offset < 0 ? 1 : -1;
	let rest = Math.abs(offset);
	let carry = 0;
	const step = (value, size) => {
		const part = rest % size;
		rest = Math.floor(rest / size);
		if (part === 0) return value;
		const sum = value + direction * part;
		carry = Math.floor(sum / size);
		rest += direction * carry;
		return sum - carry * size;
	};
	second = step(second, 60);
	minute = step(minute, 60);
	hour = step(hour, 24);
	day += direction * rest;
	if (rest !== 0 && direction > 0 && day > daysIn(year, month)) {
		day = 1;
		month += 1;
		if (month > 12) [year, month] = [year + 1, 1];
	}
	if (rest !== 0 && direction < 0 && day < 1) {
		month -= 1;
		if (month < 1) [year, month] = [year - 1, 12];
		day = daysIn(year, month);
	}
	return {
		year,
		month,
		day,
		hour,
		minute,
		second
	};
}
function daysIn(year, month) {
	if (month < 1 || month > 12) return Number.POSITIVE_INFINITY;
	const date = /* @__PURE__ */ new Date(0);
	date.setUTCFullYear(year, month, 0);
	return date.getUTCDate();
}
function instantAsUtc({ year, month, day, hour, minute, second }) {
	if (month < 1 || month > 12 || day < 1 || day > 31) return void 0;
	if (hour > 24 || minute > 59 || second > 60) return void 0;
	if (hour === 24 && (minute > 0 || second > 0)) return void 0;
	const date = /* @__PURE__ */ new Date(0);
	date.setUTCFullYear(year, month - 1, day);
	const instant = date.setUTCHours(hour, minute, second);
	return Number.isNaN(instant) ? void 0 : instant;
}
// src/readers/jekyll/liquid/drops/post-names.ts
function slugOf(post) {
	const name = baseNameOf(post.path);
	return name.slice(0, name.length - extensionOf(name).length).replace(/^\d+-\d+-\d+-/, "").replace(/(?<!\.)\.+$/, "");
}
function withoutCollections(path, { config }) {
	const directory = String(config.collections_dir ?? "").replace(/^\/|\/$/g, "");
	return directory !== "" && path.startsWith(`${directory}/`) ? path.slice(directory.length + 1) : path;
}
// src/readers/jekyll/liquid/drops/named-posts.ts
const postName = /^(?:(.+)\/)?(\d+-\d+-\d+)-(.*)/;
function postNameIn(written) {
	const found = postName.exec(written.replace(/^\//, ""));
	if (found === null) return void 0;
	const [, directory = "", date = "", slug = ""] = found;
	return {
		directory,
		date,
		slug
	};
}
function createPostLookup(site, zone) {
	const paths = /* @__PURE__ */ new Map();
	const stems = /* @__PURE__ */ new Map();
	const days = /* @__PURE__ */ new Map();
	for (const post of site.posts) {
		if (post.state !== "published") continue;
		const path = withoutCollections(post.sitePath, site);
		paths.set(path, post);
		stems.set(path.slice(0, path.length - extensionOf(path).length), post);
		if (post.date === null) continue;
		const instant = post.date.getTime();
		const day = dayOf$2(instant + zone.offsetAt(instant) * 1e3);
		days.set(`${day} ${String(post.frontMatter.slug ?? slugOf(post))}`, post);
	}
	return {
		byPath: (sitePath) => paths.get(sitePath),
		byName({ directory, date, slug }) {
			const file = `${date}-${slug}`;
			const inside = stems.get(joined$1("_posts", directory, file));
			const above = stems.get(joined$1(directory, "_posts", file));
			return inside ?? above ?? days.get(`${writtenDay(date)} ${slug}`);
		}
	};
}
function joined$1(...parts) {
	return parts.filter((part) => part !== "").join("/");
}
function dayOf$2(wall) {
	return new Date(wall).toISOString().slice(0, 10);
}
function writtenDay(date) {
	const parsed = rubyTimeParse(date, utc$1);
	return "instant" in parsed ? dayOf$2(parsed.instant) : date;
}
// src/readers/jekyll/output-extension.ts
const converted = {
	".scss": ".css",
	".sass": ".css"
};
function outputExtension(extension, markdownExtensions, permalink) {
	if (typeof permalink === "string" && !permalink.endsWith("/")) {
		const own = extensionOf(permalink);
		if (own !== "") return own;
	}
	return isMarkdown(extension, markdownExtensions) ? ".html" : converted[extension] ?? extension;
}
const converters = [
	[/asciidoc/, /^\.(?:ad|adoc|asc|asciidoc)$/i],
	[/creole/, /^\.creole$/i],
	[/(?:^|[-_])org(?:[-_]|$)/, /^\.org$/i],
	[/rdoc/, /^\.rdoc$/i],
	[/(?:^|[-_])(?:rst|rest)(?:[-_]|$)/, /^\.(?:rst|rest)$/i],
	[/textile/, /^\.textile$/i],
	[/wiki/, /^\.(?:mediawiki|wiki)$/i]
];
function postExtension(plugins, ...given) {
	const [extension] = given;
	const isConverted = converters.some(([gem, own]) => own.test(extension) && plugins.some((name) => gem.test(name)));
	const written = outputExtension(...given);
	return isConverted && written === extension ? ".html" : written;
}
function isMarkdown(extension, markdownExtensions) {
	return markdownExtensions.toLowerCase().split(",").includes(extension.slice(1).toLowerCase());
}
// src/readers/jekyll/ruby/values.ts
var RubyDate = class {
	year;
	month;
	day;
	constructor(year, month, day) {
		this.year = year;
		this.month = month;
		this.day = day;
	}
	toString() {
		return `${pad(this.year, 4)}-${pad(this.month, 2)}-${pad(this.day, 2)}`;
	}
	toJSON() {
		return this.toString();
	}
};
var RubyTime = class extends Date {
	offset;
	constructor(instant, offset) {
		super(instant);
		this.offset = offset;
	}
	toString() {
		const local = new Date(this.getTime() + this.offset * 1e3).toISOString();
		return `${local.slice(0, 10)} ${local.slice(11, 19)} ${offsetText(this.offset)}`;
	}
};
var RubyFloat = class {
	value;
	constructor(value) {
		this.value = value;
	}
	valueOf() {
		return this.value;
	}
	toString() {
		if (!Number.isFinite(this.value)) return String(this.value);
		const size = Math.abs(this.value);
		if (size !== 0 && (size < 1e-4 || size >= 0x2386f26fc10000)) {
			const [digits = "", exponent = "0"] = this.value.toExponential().split("e");
			const sign = exponent.startsWith("-") ? "-" : "+";
			const power = exponent.replace(/^[-+]/, "").padStart(2, "0");
			return `${digits.includes(".") ? digits : `${digits}.0`}e${sign}${power}`;
		}
		return Number.isInteger(this.value) ? `${this.value}.0` : String(this.value);
	}
	toJSON() {
		return this.value;
	}
};
function isMapping$1(value) {
	return value !== null && typeof value === "object" && !Array.isArray(value) && !(value instanceof Date || value instanceof RubyDate || value instanceof RubyFloat);
}
function truthy(value) {
	return value !== void 0 && value !== null && value !== false;
}
function offsetText(offset) {
	const minutes = Math.trunc(Math.abs(offset) / 60);
	return `${offset < 0 ? "-" : "+"}${pad(Math.trunc(minutes / 60), 2)}${pad(minutes % 60, 2)}`;
}
function pad(value, width) {
	return String(value).padStart(width, "0");
}
// src/readers/jekyll/posts/titles-from-headings.ts
const leadingHeading = /#{1,3}[ \t]+(?![ \t])(.*)|(.*)\r?\n[-=]+[ \t]*$/my;
async function titledByHeadings(posts, config) {
	const options = headingTitles(config);
	if (options === void 0) return posts;
	const { parseKramdown, JEKYLL_DEFAULTS } = await import("./rendering.js");
	const { plainText, fold } = await import("./rendering.js");
	const titled = (post) => {
		const found = isMarkdown(post.extension, String(config.markdown_ext)) ? headingOf(post.body) : void 0;
		if (found === void 0) return post;
		const title = fold(plainText(parseKramdown(found.text, JEKYLL_DEFAULTS).root));
		const named = {
			...post,
			title,
			frontMatter: {
				...post.frontMatter,
				title
			}
		};
		if (options.strip_title !== true) return named;
		const rest = post.body.slice(found.end);
		const lead = found.end + (rest.length - rest.trimStart().length);
		const lines = post.body.slice(0, lead).split("\n").length - 1;
		return {
			...named,
			body: rest.trim(),
			bodyLine: post.bodyLine + lines
		};
	};
	return posts.map((post) => {
		try {
			return titled(post);
		} catch (error) {
			return {
				...post,
				diagnostics: [...post.diagnostics, internalError(post.path, error)]
			};
		}
	});
}
function headingTitles(config) {
	const isPlugged = [config.plugins, config.gems].flat().includes("jekyll-titles-from-headings");
	const options = config.titles_from_headings;
	if (!isPlugged || !isMapping$1(options)) return void 0;
	return options.collections === true && options.enabled !== false ? options : void 0;
}
function headingOf(body) {
	const start = body.length - body.trimStart().length;
	leadingHeading.lastIndex = 0;
	const match = leadingHeading.exec(body.slice(start, start + 2e3));
	if (match === null) return void 0;
	return {
		text: match[1]?.replace(/(?<![ \t])[ \t]+#{1,3}$/, "") ?? match[2] ?? "",
		end: start + match[0].length
	};
}
// src/readers/jekyll/content/steady-time.ts
function steadyTime({ date }, now) {
	const year = new Date(Date.UTC(now.getUTCFullYear(), 0, 1, 12));
	return date !== null && date > year ? date : year;
}
// src/readers/jekyll/content/reads.ts
function blogReads(site, files, kept) {
	const posts = /* @__PURE__ */ new WeakMap();
	function ofPost(post) {
		if (post.written === void 0) return void 0;
		const known = posts.get(post) ?? postInputs(post, post.written, kept);
		posts.set(post, known);
		return known;
	}
	return {
		shared: siteInputs(site),
		ofPost,
		lookUp: lookUpIn(site, files, ofPost)
	};
}
function postInputs({ sitePath, canonicalUrl, pageUrl, url, body }, { text, defaults }, kept) {
	return {
		sitePath,
		canonicalUrl,
		pageUrl,
		url,
		text: sha256(asAuthored(text, {
			body,
			kept
		})),
		...Object.keys(defaults).length > 0 && { defaults: asJson(defaults) }
	};
}
function asAuthored(text, { body, kept }) {
	const own = new RegExp(`^[ \\t]*(?:${kept.join("|")}):[^\\n]*\\n`, "gm");
	return text.slice(0, text.length - body.length).replace(own, "") + body;
}
const commonKeys = [
	...[
		"collections_dir",
		"commonmark",
		"encoding",
		"excerpt_separator",
		"highlighter"
	],
	...[
		"includes_dir",
		"kramdown",
		"markdown",
		"markdown_ext",
		"relative_links"
	],
	"github"
];
const commonReads = new Set(commonKeys.map((key) => `config ${key}`));
const changing = /* @__PURE__ */ new Set([
	"jekyll-polyglot",
	"jekyll-relative-links",
	"jekyll-spaceship",
	"jemoji"
]);
function siteInputs(site) {
	const titles = headingTitles(site.config);
	const plugins = site.plugins.filter((name) => changing.has(name)).toSorted();
	const config = commonKeys.flatMap((key) => {
		const value = configValue(key, site);
		return value === null ? [] : [[key, value]];
	});
	return {
		config: Object.fromEntries(config),
		url: site.url,
		baseurl: site.baseurl,
		jekyll: site.jekyll,
		timezone: site.timezone,
		...site.repository !== void 0 && { repository: `${site.repository.owner}/${site.repository.name}` },
		...titles !== void 0 && { titles: asJson(titles) },
		...site.theme !== void 0 && { theme: site.theme.name },
		...plugins.length > 0 && { plugins }
	};
}
function lookUpIn(site, files, ofPost) {
	const byPath = once(() => new Map(site.posts.map((post) => [post.sitePath, post])));
	const lookup = once(async () => {
		return createPostLookup(site, timeZoneNamed(site.timezone) ?? utc$1);
	});
	const dataFiles = once(() => sha256(site.data.files.map(({ path }) => path).join("\n")));
	const allPosts = once(() => digestOf({ posts: site.posts.filter(({ state }) => state === "published").map((post) => ofPost(post) ?? null) }));
	const sitePaths = once(async () => {
		const prefix = prefixOf(site.sourceDir);
		const all = await files.source.files();
		return new Set(all.flatMap(({ path, kind }) => kind === "file" && path.startsWith(prefix) ? path.slice(prefix.length) : []));
	});
	const values = {
		file: files.digest,
		has: async (path) => (await sitePaths()).has(path),
		data: dataFiles,
		config: (key) => configValue(key, site),
		post: (path) => byPath().get(path)?.canonicalUrl ?? null,
		link: async (path) => (await lookup()).byPath(path)?.url ?? null,
		async post_url(name) {
			const wanted = postNameIn(name);
			return (wanted && (await lookup()).byName(wanted)?.url) ?? null;
		},
		posts: allPosts,
		time: (_, post) => steadyTime(post, site.now).toISOString()
	};
	return async (read, post) => {
		const [kind = ""] = read.split(" ", 1);
		if (!isKind(kind, values)) return void 0;
		return values[kind](read.slice(kind.length + 1), post);
	};
}
function configValue(key, { config, jekyll }) {
	const value = Object.hasOwn(config, key) ? asJson(config[key]) : null;
	if (key === "posse") return asJson(isMapping$1(value) ? value["liquid-tags"] : null);
	const usual = asJson(configDefaults(jekyll)[key]);
	return JSON.stringify(value) === JSON.stringify(usual) ? null : value;
}
function isKind(kind, known) {
	return Object.hasOwn(known, kind);
}
function asJson(value) {
	const large = (_, one) => typeof one === "bigint" ? String(one) : one;
	return JSON.parse(JSON.stringify(value ?? null, large));
}
const diagnose$5 = diagnoser({
	"config-yaml": {
		severity: "error",
		what: "A configuration file is not the YAML that Jekyll reads; no post is read.",
		fix: "Correct the line in the configuration file."
	},
	"config-large": {
		severity: "error",
		what: "A configuration file is too large to be one; no post is read.",
		fix: "Move lists and texts into data files (`_data/NAME.json`), which templates read as `site.data.NAME`."
	},
	"config-missing": {
		severity: "error",
		what: "A configuration file that was asked for is not there; no post is read.",
		fix: `Correct the list of configuration files (${term("config")}), which counts from the site's directory.`
	},
	"config-value": {
		severity: "error",
		what: "Jekyll refuses this value in the configuration; no post is read.",
		fix: "Give the key a value of the kind that Jekyll expects."
	},
	"source-missing": {
		severity: "error",
		what: "The directory that `source` names in the configuration is not in the repository: another build makes it; no post is read.",
		fix: `Add a configuration file to the list (${term("config")}) whose \`source\` names the directory that the posts are in.`
	},
	"no-site-url": {
		severity: "error",
		what: "Nothing says where the site lies, so the post has no canonical URL.",
		fix: `Set \`url:\` in _config.yml, or give ${term("site-url")}.`
	},
	"site-url-invalid": {
		severity: "error",
		what: "The site's URL is not absolute, so no post has a canonical URL.",
		fix: `Write the whole URL, beginning with https://, as \`url:\` in _config.yml or give it as ${term("site-url")}.`
	},
	"site-url-credentials": {
		severity: "error",
		what: "The site's URL holds a user name or a password, which the canonical URL of every copy would show; no post is read.",
		fix: "Write `url:` without them: https://example.com."
	},
	"site-url-found": {
		severity: "notice",
		what: "The configuration names no URL; it was taken from CNAME or from the repository's name.",
		fix: "Set `url:` in _config.yml if the site lies elsewhere."
	},
	"site-url-odd": {
		severity: "warning",
		what: "`url` and `baseurl`, joined as Jekyll joins them, make an odd address.",
		fix: "Write `url` without a slash at its end and `baseurl` as a path."
	},
	cname: {
		severity: "warning",
		what: "The file CNAME holds no domain name.",
		fix: "Write one domain name into CNAME, or set `url:` in _config.yml."
	},
	"time-zone": {
		severity: "warning",
		what: "Jekyll does not know the time zone and takes UTC.",
		fix: "Name a zone of the IANA database, such as Europe/Berlin."
	},
	"unread-format": {
		severity: "error",
		what: "The post is in a format that only a plugin of Jekyll can read, so its text would be sent as raw markup.",
		fix: "Write it as Markdown or HTML, or keep it at home with `posse: false` in its front matter. An extension that is Markdown on your site belongs in `markdown_ext` of _config.yml."
	},
	symlink: {
		severity: "warning",
		what: "A folder that Jekyll reads is a symbolic link, which Posse never follows: it could lead out of the repository.",
		fix: "Put the folder itself in the place of the link."
	},
	"unknown-plugin": {
		severity: "notice",
		what: "A plugin of the site changes posts or their URLs in ways that copies do not have, or Posse does not know it.",
		fix: "Compare a copy and its canonical URL with the live page before the first publication."
	},
	"own-plugins": {
		severity: "notice",
		what: "The site has Ruby plugins of its own, which are not run here and may change posts and their URLs.",
		fix: "Compare a canonical URL with the live page's before the first publication."
	},
	"undated-file": {
		severity: "notice",
		what: "A file in _posts has a name without a date, or without a title behind it: Jekyll passes over it in silence.",
		fix: "Name the file YYYY-MM-DD-title.md to make it a post, or move it out of _posts."
	},
	"defaults-date": {
		severity: "error",
		what: "Front matter defaults hold a date on which Jekyll's build stops or loses every post.",
		fix: "Take `date` out of `defaults`, or put it in quotes."
	},
	"data-yaml": {
		severity: "error",
		what: "A post uses a file in _data that is not valid YAML or JSON; Jekyll's build stops there.",
		fix: "Correct the line in the data file."
	},
	"data-unreadable": {
		severity: "error",
		what: "A post uses a file in _data that is too large for Posse to read, or that is not text in the site's encoding.",
		fix: "Move what the post uses into a data file of its own, or write a large file as JSON, which may be 16 MiB."
	},
	"unreadable-file": {
		severity: "error",
		what: "The post is a link, is in another repository, or cannot be read.",
		fix: "Put a regular file in its place."
	},
	"not-utf8": {
		severity: "error",
		what: "The file is not text in the site's encoding; Jekyll drops the post without a word.",
		fix: "Save the file as UTF-8."
	},
	"post-too-large": {
		severity: "error",
		what: "The post is larger than any platform takes.",
		fix: "Split the post."
	},
	"lfs-pointer": {
		severity: "error",
		what: "Git LFS keeps the file, and the commit holds nothing but a pointer to it: Posse reads the commit and cannot see the text.",
		fix: "Take posts, includes and data files out of Git LFS: `git lfs untrack PATTERN`, then `git add --renormalize .` and commit."
	},
	"include-unreadable": {
		severity: "error",
		what: "An included file cannot be read, or is too large.",
		fix: "Do what the message says, or write the text into the post instead."
	},
	"file-name": {
		severity: "error",
		what: "The file's name holds a line break or another character that no URL can hold.",
		fix: "Rename the file."
	},
	"ledger-name": {
		severity: "error",
		what: "The ledger cannot hold the post's path, so the post is not sent: the path holds a backslash or a control character, leads through a folder whose name ends in .json, has a name of more than 250 bytes, or is longer than 900 bytes.",
		fix: "Rename the file or its folder: a short name of letters, digits, dots and hyphens, with the date at its start. `permalink:` in the front matter keeps the post's URL."
	},
	"collections-dir": {
		severity: "error",
		what: "The post is in a directory whose name only begins like `collections_dir`; Jekyll's URL would name the build machine's directories.",
		fix: "Move the post below `collections_dir`."
	},
	"yaml-post": {
		severity: "error",
		what: "Jekyll takes a .yml or .yaml file in _posts for data and not for a post.",
		fix: "Rename the file."
	},
	"front-matter-yaml": {
		severity: "error",
		what: "The front matter is not the YAML that Jekyll reads; Jekyll would publish the post without its title, under another URL.",
		fix: "Correct the line; text that holds a colon, a quote or a # is safe in quotes."
	},
	"front-matter-language": {
		severity: "error",
		what: "The front matter is in another language than YAML; it is not run, and Jekyll shows it as text.",
		fix: "Write the front matter in YAML between lines of three hyphens."
	},
	"front-matter-mapping": {
		severity: "error",
		what: "The front matter is a list or a single value; Jekyll would publish the post without its title, under another URL.",
		fix: "Write keys and values."
	},
	"front-matter-large": {
		severity: "error",
		what: "The front matter is too large to be read with care.",
		fix: "Move data out of the front matter."
	},
	"front-matter-open": {
		severity: "error",
		what: "The front matter has no closing line: Jekyll publishes it as the post's text, and knows no title.",
		fix: "Write `---` on a line of its own below the last key."
	},
	"front-matter-lost": {
		severity: "warning",
		what: "A value begins with a sign that has a meaning of its own in YAML: what is behind it is a comment, a tag, an anchor or an alias, and not text.",
		fix: "Put the value in quotes."
	},
	"front-matter-cut": {
		severity: "warning",
		what: "A line is less indented than the front matter's first key: Jekyll leaves it and all after it out.",
		fix: "Begin all keys of the front matter in the same column."
	},
	categories: {
		severity: "error",
		what: "`categories` is neither text nor a list; Jekyll would publish the post without its title, under another URL.",
		fix: "Write a list."
	},
	date: {
		severity: "error",
		what: "Jekyll's build stops at this date.",
		fix: "Write it as 2020-01-31 or 2020-01-31 23:30:00 +0900."
	},
	"date-of-build": {
		severity: "error",
		what: "The date has no year: Jekyll takes the missing parts from the clock, so the post's URL changes from build to build.",
		fix: "Write it as 2020-01-31 or 2020-01-31 23:30:00 +0900."
	},
	slug: {
		severity: "error",
		what: "`slug` is not text; Jekyll's build stops.",
		fix: "Put it in quotes."
	},
	permalink: {
		severity: "error",
		what: "The permalink does not give a URL; Jekyll's build stops.",
		fix: "Use the placeholders that Jekyll's documentation lists, and text."
	},
	"canonical-url": {
		severity: "error",
		what: "`canonical_url` is not an absolute URL, or it holds a user name or a password.",
		fix: "Write the whole URL, beginning with https://, as readers open it."
	},
	"duplicate-url": {
		severity: "error",
		what: "Two posts have the same canonical URL, so platforms and ledger cannot tell them apart.",
		fix: "Give one of them another `permalink`, `slug` or `canonical_url`."
	},
	"duplicate-path": {
		severity: "error",
		what: "Two posts differ only in their extension, so people and the ledger's file names would take them for one.",
		fix: "Rename one of them."
	},
	redirect: {
		severity: "notice",
		what: "`redirect_to` replaces the post's page by a redirect; the post is not sent anywhere.",
		fix: "Take `redirect_to` out to publish the post."
	},
	"beyond-limit": {
		severity: "notice",
		what: "`limit_posts` leaves the post out of the site.",
		fix: "Take `limit_posts` out of the configuration for publication."
	},
	"no-posts": {
		severity: "warning",
		what: "The blog has no posts where it was looked for. Drafts and posts without a date in their name do not count.",
		fix: `Say where the blog lies with ${term("site-dir")}: the folder of _config.yml, from the repository's root.`
	}
});
// src/readers/jekyll/config/config-names.ts
const configNames = [
	"_config.yml",
	"_config.yaml",
	"_config.toml"
];
// src/readers/jekyll/other-generators.ts
const generators = [
	["Hugo", /^(?:hugo\.(?:toml|ya?ml|json)|config\/_default\/(?:hugo|config)\.\w+)$/],
	["Astro", /^astro\.config\.\w+$/],
	["Eleventy", /^(?:\.eleventy\.c?js|eleventy\.config\.\w+)$/],
	["Next.js", /^next\.config\.\w+$/],
	["Gatsby", /^gatsby-config\.\w+$/],
	["Docusaurus", /^docusaurus\.config\.\w+$/],
	["VitePress", /^(?:docs\/)?\.vitepress\/config\.\w+$/],
	["Nuxt", /^nuxt\.config\.\w+$/],
	["SvelteKit", /^svelte\.config\.\w+$/],
	["Pelican", /^pelicanconf\.py$/],
	["MkDocs", /^mkdocs\.ya?ml$/],
	["Quarto", /^_quarto\.ya?ml$/],
	[
		"Zola",
		/^config\.toml$/,
		/^content\//,
		/^templates\/.*\.html$/
	],
	[
		"Hugo",
		/^config\.(?:toml|ya?ml|json)$/,
		/^content\//
	]
];
const hexo = [
	"Hexo",
	/^_config\.ya?ml$/,
	/^source\/_posts\//,
	/^scaffolds\//
];
function otherGenerator(files, hasConfig) {
	for (const [name, ...marks] of hasConfig ? [hexo] : generators) {
		const found = marks.map((mark) => files.find((file) => mark.test(file)));
		const [file] = found;
		if (file !== void 0 && !found.includes(void 0)) return {
			name,
			file
		};
	}
}
// src/readers/jekyll/find-blog.ts
const written$2 = /(?:^|\/)(?:\.posse(?:-sandbox)?|_site|_posse-preview|\.jekyll-cache|vendor|node_modules)(?:\/|$)/;
function isWritten(path) {
	return written$2.test(path);
}
async function refuseWithoutBlog(source, siteDir, setting) {
	const all = (await source.files()).map(({ path }) => path);
	const files = filesIn(siteDir, all).filter((path) => !isWritten(path));
	const hasConfig = configNames.some((name) => files.includes(name));
	const other = otherGenerator(files, hasConfig);
	const below = blogsAmong(files).filter((folder) => folder !== "");
	const isOfAnother = (file) => below.some((folder) => file.startsWith(`${folder}/`));
	const hasPosts = files.some((file) => /(?:^|\/)(?:_posts|_drafts)\//.test(file) && !isOfAnother(file));
	if (other === void 0 && (hasConfig || hasPosts)) return;
	const message = other === void 0 ? `${siteDir === "" ? "this folder" : siteDir} is not a Jekyll blog: it has neither _config.yml nor _posts` : `this looks like ${/^[AEIOU]/.test(other.name) ? "an" : "a"} ${other.name} site (${other.file}); Posse reads Jekyll blogs from their sources, and all others from their built pages`;
	const [blog] = blogsAmong(all).filter((folder) => folder !== siteDir);
	const hint = other !== void 0 && blog === void 0 ? `Build the site, and name the folder that holds its pages (${term("built-site")}) and the posts (${term("post-globs")}).` : blog === void 0 ? `Run Posse in the folder that holds _config.yml, or name that folder with ${setting.name}.` : `There is a Jekyll blog in ${blog || "the repository's root"}:${setting.line(blog || ".")}`;
	throw new ConfigError([{
		input: setting.name,
		message,
		hint
	}]);
}
async function withoutPosts({ source, posts, sourceDir }, setting) {
	if (posts.length > 0) return [];
	const folders = new Set((await source.files()).flatMap(({ path }) => {
		const at = `/${path}`.indexOf("/_posts/");
		return at === -1 || isWritten(path) ? [] : path.slice(0, Math.max(0, at - 1));
	}));
	folders.delete(sourceDir);
	const blogs = blogsAmong((await source.files()).map(({ path }) => path));
	const [found] = [...folders].filter((folder) => blogs.includes(folder) || !/(?:^|\/)_/.test(folder));
	const message = `there are no posts in ${postsOf(sourceDir)}`;
	const hint = found === void 0 ? `Posts are files such as _posts/2026-01-31-title.md; \`${setting.name}\` says in which folder the blog lies.` : `There are some in ${postsOf(found)}. Say where the blog lies:${setting.line(found || ".")}`;
	return [diagnose$5("no-posts", message, { hint })];
}
function blogsAmong(paths) {
	return paths.filter((path) => !isWritten(path) && configNames.includes(posix.basename(path))).map((path) => path.slice(0, -posix.basename(path).length - 1)).sort((one, other) => one.split("/").length - other.split("/").length);
}
function filesIn(folder, paths) {
	if (folder === "") return paths;
	const prefix = `${folder}/`;
	return paths.flatMap((path) => path.startsWith(prefix) ? path.slice(prefix.length) : []);
}
function postsOf(folder) {
	return folder === "" ? "_posts" : `${folder}/_posts`;
}
// src/readers/jekyll/yaml/safe-yaml-scalar.ts
var UnreadableNumber = class extends RangeError {};
const words$3 = /* @__PURE__ */ new Map([
	["", null],
	["~", null],
	["null", null],
	["yes", true],
	["on", true],
	["true", true],
	["no", false],
	["off", false],
	["false", false]
]);
const specialFloats = /* @__PURE__ */ new Map([
	[".inf", Number.POSITIVE_INFINITY],
	["-.inf", Number.NEGATIVE_INFINITY],
	[".nan", NaN]
]);
function safeYamlScalar(text) {
	const word = text.length > 5 ? void 0 : words$3.get(text.toLowerCase());
	if (word !== void 0) return word;
	if (!/^[-+.\d_,]/.test(text)) return text;
	return integer(text) ?? float(text) ?? date(text) ?? time(text) ?? text;
}
function integer(text) {
	const digits = text.replace(/[_,]/g, "");
	if (/^[-+]?(?:0|[1-9]\d*)$/.test(digits)) return exact(digits, BigInt(digits.replace(/^\+/, "")));
	if (/^0[0-7]+$/.test(digits)) return exact(digits, BigInt(`0o${digits.slice(1)}`));
	if (/^0b[01]+$/.test(digits)) return exact(digits, BigInt(digits));
	const hexadecimal = /^([-+]?)(0x[\da-f]+)$/i.exec(digits);
	if (hexadecimal?.[2] !== void 0) {
		const value = BigInt(hexadecimal[2]);
		return exact(digits, hexadecimal[1] === "-" ? -value : value);
	}
	return /^[-+]?\d+(?::[0-5]?\d)+$/.test(digits) ? sexagesimal(digits) : void 0;
}
function exact(text, value) {
	if (text.length > 1e3) return text;
	return BigInt.asIntN(54, value) === value ? Number(value) : value.toString();
}
function float(text) {
	if (/^[-+]?(?:\d[\d_]*)?\.[\d_]+(?:[eE][-+]\d+)?$/.test(text)) {
		if (/(?:^|\D)_|_(?:\D|$)/.test(text)) throw new UnreadableNumber(text);
		return floatOf(Number(text.replace(/_/g, "")));
	}
	const special = specialFloats.get(text.toLowerCase());
	if (special !== void 0) return new RubyFloat(special);
	return /^[-+]?\d[\d_]*(?::[0-5]?\d)+\.[\d_]*$/.test(text) ? sexagesimal(text.replace(/_/g, "")) : void 0;
}
function sexagesimal(text) {
	const [whole = "", fraction = ""] = text.split(".");
	const value = whole.split(":").reduce((sum, part) => sum * 60 + Number(part), 0) + (fraction === "" ? 0 : Number(`.${fraction}`));
	return floatOf(text.startsWith("-") ? -value : value);
}
function floatOf(value) {
	const float = new RubyFloat(value);
	return float.toString() === String(value) ? value : float;
}
function date(text) {
	const found = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text);
	if (found === null) return void 0;
	const [year = 0, month = 0, day = 0] = found.slice(1).map(Number);
	return isDay(year, month, day) ? new RubyDate(year, month, day) : text;
}
const timePattern = /^(\d{4})-(\d{1,2})-(\d{1,2})(?:[Tt]|[ \t]+)(\d{1,2}):(\d{2}):(\d{2})(?:\.(\d*))?[ \t]*(?:(Z)|([-+])(\d{1,2})(?::?(\d{2}))?)?$/;
function time(text) {
	const found = timePattern.exec(text);
	if (found === null) return void 0;
	const [year = 0, month = 0, day = 0, hour = 0, minute = 0, second = 0] = found.slice(1, 7).map(Number);
	if (!isDay(year, month, day) || minute > 59 || second > 60) return text;
	if (hour > 24 || hour === 24 && (minute > 0 || second > 0)) return text;
	const offset = offsetOf(found[9], found[10], found[11]);
	const fraction = Number(`.${found[7] || "0"}`) * 1e3;
	return new RubyTime(utc(year, month, day, hour, minute, Math.min(second, 59)) + Math.trunc(fraction) - offset * 1e3, offset);
}
function offsetOf(sign, hours = "0", minutes = "0") {
	const size = Number(hours) * 3600 + Number(minutes) * 60;
	if (sign === void 0 || size >= 86400) return 0;
	return sign === "-" ? -size : size;
}
function isDay(year, month, day) {
	if (month < 1 || month > 12 || day < 1) return false;
	return day <= new Date(utc(year, month + 1, 0)).getUTCDate();
}
function utc(year, month, day, hour = 0, minute = 0, second = 0) {
	const date = /* @__PURE__ */ new Date(0);
	date.setUTCFullYear(year, month - 1, day);
	return date.setUTCHours(hour, minute, second);
}
// src/readers/jekyll/yaml/simple-values.ts
var NotSimple = class extends Error {};
function put$1(mapping, key, value) {
	Object.defineProperty(mapping, key, {
		value,
		enumerable: true,
		writable: true,
		configurable: true
	});
}
const keyPattern = /[A-Za-z_][\w-]{0,99}(?=:(?: |$))/y;
function isKeyAt(text, at) {
	keyPattern.lastIndex = at;
	return keyPattern.test(text);
}
function keyAt$1(text, at) {
	keyPattern.lastIndex = at;
	const key = keyPattern.exec(text)?.[0];
	if (key === void 0 || safeYamlScalar(key) !== key) throw new NotSimple();
	return key;
}
function wholeLine(text, at, where) {
	const inLine = quotedAt$1(text, at) ?? bracketsAt(text, at, where);
	if (inLine !== void 0) {
		if (!isEnd(text, skipBlanks(text, inLine.end)) || text[inLine.end] === "#") throw new NotSimple();
		return inLine;
	}
	const comment = text.indexOf(" #", at);
	return {
		value: wordOf(withoutBlanks(text.slice(at, comment < 0 ? void 0 : comment)), /: |:$/),
		inside: {}
	};
}
function isEnd(text, at) {
	return at >= text.length || text[at] === "#";
}
const doublyQuoted = /"(?:[^"\\]|\\["\\nt])*"/y;
const singlyQuoted = /'[^']*'(?!')/y;
function quotedAt$1(text, at) {
	const quote = text[at];
	if (quote !== "\"" && quote !== "'") return void 0;
	const pattern = quote === "\"" ? doublyQuoted : singlyQuoted;
	pattern.lastIndex = at;
	const quoted = pattern.exec(text)?.[0];
	if (quoted === void 0) throw new NotSimple();
	return {
		value: quote === "\"" ? JSON.parse(quoted) : quoted.slice(1, -1),
		inside: {},
		end: at + quoted.length
	};
}
function bracketsAt(text, at, where) {
	const sign = text[at];
	if (sign !== "[" && sign !== "{") return void 0;
	if (where.depth > 20) throw new NotSimple();
	return sign === "[" ? listAt(text, at, where) : mappingAt(text, at, where);
}
function listAt(text, start, where) {
	const value = [];
	const items = [];
	const end = eachIn(text, start, "]", (at) => {
		const item = inBrackets(text, at, where);
		value.push(item.value);
		items.push({
			line: where.number,
			column: at + 1,
			...item.inside
		});
		return item.end;
	});
	return {
		value,
		inside: { items },
		end
	};
}
function mappingAt(text, start, where) {
	const value = {};
	const keys = /* @__PURE__ */ new Map();
	const end = eachIn(text, start, "}", (at) => {
		const key = keyAt$1(text, at);
		const item = inBrackets(text, skipBlanks(text, at + key.length + 1), where);
		put$1(value, key, item.value);
		keys.set(key, {
			line: where.number,
			column: at + 1,
			...item.inside
		});
		return item.end;
	});
	return {
		value,
		inside: { keys },
		end
	};
}
function eachIn(text, start, closing, read) {
	let at = skipBlanks(text, start + 1);
	if (text[at] === closing) return at + 1;
	for (;;) {
		const end = skipBlanks(text, read(at));
		if (text[end] === closing) return end + 1;
		if (text[end] !== ",") throw new NotSimple();
		at = skipBlanks(text, end + 1);
	}
}
const unfitInBrackets = /[[\]{}:#"'?&*!|>%@`]/;
function inBrackets(text, at, { number, depth }) {
	const inside = quotedAt$1(text, at) ?? bracketsAt(text, at, {
		number,
		depth: depth + 1
	});
	if (inside !== void 0) return inside;
	let end = at;
	while (end < text.length && !",]}".includes(text[end] ?? "")) end++;
	return {
		value: wordOf(withoutBlanks(text.slice(at, end)), unfitInBrackets),
		inside: {},
		end
	};
}
const plainStart = /^(?:[A-Za-z0-9/(<$^;+._]|[^\0-\xa0]|[:-][A-Za-z0-9])/;
function wordOf(word, unfit) {
	if (!plainStart.test(word) || unfit.test(word)) throw new NotSimple();
	try {
		return safeYamlScalar(word);
	} catch (error) {
		if (error instanceof UnreadableNumber) throw new NotSimple();
		throw error;
	}
}
function skipBlanks(text, from) {
	let at = from;
	while (text[at] === " ") at++;
	return at;
}
function withoutBlanks(text) {
	let end = text.length;
	while (text[end - 1] === " ") end--;
	return text.slice(0, end);
}
// src/readers/jekyll/portable-values.ts
const unpackers = {
	date: ([year = 0, month = 0, day = 0]) => new RubyDate(year, month, day),
	time: ([instant = 0, offset = 0]) => new RubyTime(instant, offset),
	float: ([value = 0]) => new RubyFloat(value)
};
function packed(value) {
	return copied(value, /* @__PURE__ */ new Map(), (one) => {
		if (one instanceof RubyDate) return /* @__PURE__ */ new Map([["date", [
			one.year,
			one.month,
			one.day
		]]]);
		if (one instanceof RubyTime) return /* @__PURE__ */ new Map([["time", [one.getTime(), one.offset]]]);
		if (one instanceof RubyFloat) return /* @__PURE__ */ new Map([["float", [one.value]]]);
	});
}
function unpacked(value) {
	return copied(value, /* @__PURE__ */ new Map(), (one) => {
		const [first] = types.isMap(one) ? one : [];
		return first && unpackers[first[0]](first[1]);
	});
}
function copied(value, known, instead) {
	if (typeof value !== "object" || value === null) return value;
	const seen = known.get(value);
	if (seen !== void 0) return seen;
	const other = instead(value) ?? (types.isDate(value) ? new Date(value) : void 0);
	if (other !== void 0) {
		known.set(value, other);
		return other;
	}
	const copy = Array.isArray(value) ? [] : {};
	known.set(value, copy);
	for (const [key, item] of Object.entries(value)) {
		const part = copied(item, known, instead);
		if (Array.isArray(copy)) copy.push(part);
		else if (key === "__proto__") put$1(copy, key, part);
		else copy[key] = part;
	}
	return copy;
}
// src/readers/jekyll/deep-merge.ts
function deepMerge(base, over) {
	const merged = { ...base };
	for (const [key, value] of Object.entries(over)) {
		const old = Object.hasOwn(merged, key) ? merged[key] : void 0;
		const kept = value === null && old !== void 0 ? old : value;
		Object.defineProperty(merged, key, {
			value: isMapping$1(old) && isMapping$1(kept) && old !== kept ? deepMerge(old, kept) : kept,
			enumerable: true,
			writable: true,
			configurable: true
		});
	}
	return merged;
}
// src/readers/jekyll/text-of-bytes.ts
const utf8 = new TextDecoder("utf-8", { fatal: true });
function textOfBytes(bytes, encoding = "utf-8") {
	try {
		return (/^utf-?8$/i.test(encoding) ? utf8 : new TextDecoder(encoding, { fatal: true })).decode(bytes);
	} catch {
		return;
	}
}
// src/readers/jekyll/ruby/strip.ts
function rubyStrip(text) {
	let start = 0;
	let end = text.length;
	while (start < end && isBlank(text.charCodeAt(start))) start++;
	while (end > start && isBlank(text.charCodeAt(end - 1))) end--;
	return text.slice(start, end);
}
function isBlank(code) {
	return code === 0 || code === 32 || code >= 9 && code <= 13;
}
// src/readers/jekyll/urls/addressable.ts
var InvalidUriError = class extends PosseError {
	code = "invalid-uri";
};
function parseUri(text) {
	const [, scheme, authority, path = "", query, fragment] = /^(?:([^:/?#]+):)?(?:\/\/([^/?#]*))?([^?#]*)(?:\?([^#]*))?(?:#([^\n]*))?/.exec(text) ?? [];
	return validated({
		scheme,
		...authorityParts(authority),
		path,
		query,
		fragment
	});
}
function authorityParts(authority) {
	if (authority === void 0) return {
		user: void 0,
		password: void 0,
		host: void 0,
		port: void 0
	};
	const at = /^[^[\]]*@/.exec(authority)?.[0] ?? "";
	const userinfo = at === "" ? void 0 : rubyStrip(at.slice(0, -1));
	const colon = userinfo?.indexOf(":") ?? -1;
	const rest = authority.slice(at.length);
	const port = /:([^:@[\]]*)$/.exec(rest);
	return {
		user: colon < 0 ? userinfo : userinfo?.slice(0, colon),
		password: colon < 0 ? void 0 : userinfo?.slice(colon + 1),
		host: port === null ? rest : rest.slice(0, port.index),
		port: port?.[1] || void 0
	};
}
const hostSchemes = new Set("http https ftp tftp sftp ssh svn+ssh telnet nntp gopher wais ldap prospero".split(" "));
function validated(uri) {
	const { scheme, host, port } = uri;
	if (scheme !== void 0 && !/^[a-z][a-z0-9.+-]*$/i.test(scheme)) throw new InvalidUriError(`"${scheme}:" is not a scheme that a URL can begin with`);
	if (port !== void 0 && !/^\d+$/.test(unencode(port))) throw new InvalidUriError(`"${port}" is not a port`);
	if (scheme !== void 0 && hostSchemes.has(scheme) && !host && uri.path === "") throw new InvalidUriError(`"${scheme}:" is followed by no host`);
	if (host !== void 0 && /[<>{}/\\?#@"\s]/.test(host)) throw new InvalidUriError(`"${host}" is not a host name`);
	if (scheme === void 0 && ambiguousPath.test(uri.path)) throw new InvalidUriError(`"${uri.path}" could be read as a scheme and a path`);
	const path = host !== void 0 && /^[^/]/.test(uri.path) ? `/${uri.path}` : uri.path;
	return {
		...uri,
		path
	};
}
const ambiguousPath = /^(?!\/)[^/:]*:/;
function uriToString(uri) {
	const { scheme, path, query, fragment } = uri;
	const authority = authorityOf(uri);
	return [
		scheme === void 0 ? "" : `${scheme}:`,
		authority === void 0 ? "" : `//${authority}`,
		path,
		query === void 0 ? "" : `?${query}`,
		fragment === void 0 ? "" : `#${fragment}`
	].join("");
}
function authorityOf({ user, password, host, port }) {
	if (host === void 0) return void 0;
	const userinfo = [user, password].filter((part) => part !== void 0).join(":");
	return `${user === void 0 ? "" : `${userinfo}@`}${host}${port === void 0 ? "" : `:${port}`}`;
}
const kept$1 = {
	scheme: /[^A-Za-z0-9\-+.]/,
	authority: /[^A-Za-z0-9\-._~!$&'()*+,;=:@[\]]/,
	path: /[^A-Za-z0-9\-._~!$&'()*+,;=:@/]/,
	query: /[^A-Za-z0-9\-._~!$&'()*+,;=:@/?]/
};
function encodeUri(text) {
	const uri = parseUri(text);
	const authority = authorityOf(uri);
	return uriToString(validated({
		scheme: encodePart(uri.scheme, kept$1.scheme),
		...authorityParts(encodePart(authority, kept$1.authority)),
		path: encodePart(uri.path, kept$1.path),
		query: encodePart(uri.query, kept$1.query),
		fragment: encodePart(uri.fragment, kept$1.query)
	}));
}
function encodePart(text, unsafe) {
	if (text === void 0) return text;
	return encodeBytes(new TextEncoder().encode(text), unsafe);
}
function encodeBytes(bytes, unsafe) {
	let encoded = "";
	for (const byte of bytes) {
		const char = String.fromCharCode(byte);
		encoded += byte > 127 || unsafe.test(char) ? `%${byte.toString(16).toUpperCase().padStart(2, "0")}` : char;
	}
	return encoded;
}
function unencodeBytes(text) {
	const bytes = new TextEncoder().encode(text);
	const plain = [];
	for (let at = 0; at < bytes.length; at++) {
		const code = Number.parseInt(String.fromCharCode(bytes[at + 1] ?? 0, bytes[at + 2] ?? 0), 16);
		const encoded = bytes[at] === 37 && /^[\da-f]{2}$/i.test(String.fromCharCode(bytes[at + 1] ?? 0, bytes[at + 2] ?? 0));
		plain.push(encoded ? code : bytes[at] ?? 0);
		if (encoded) at += 2;
	}
	return Uint8Array.from(plain);
}
function unencode(text) {
	return text.includes("%") ? new TextDecoder().decode(unencodeBytes(text)) : text;
}
// src/readers/jekyll/dates/month-names.ts
const months = [
	"January",
	"February",
	"March",
	"April",
	"May",
	"June",
	"July",
	"August",
	"September",
	"October",
	"November",
	"December"
];
// src/readers/jekyll/ruby/case.ts
function rubyDowncase(text) {
	if (!text.includes("Σ")) return text.toLowerCase();
	return Array.from(text, (char) => char.toLowerCase()).join("");
}
function rubyCapitalize(text) {
	const [first = "", ...rest] = text;
	return titleCase(first) + rubyDowncase(rest.join(""));
}
const digraphs = {
	ǆ: "ǅ",
	ǉ: "ǈ",
	ǌ: "ǋ",
	ǳ: "ǲ"
};
function titleCase(char) {
	const lower = char.toLowerCase();
	const digraph = digraphs[lower];
	if (digraph !== void 0) return digraph;
	if (/[\u10d0-\u10ff\u1c90-\u1cbf]/.test(char)) return lower;
	if (char.normalize("NFD").includes("ͅ")) return char.toUpperCase().replace(/\u0399$/u, "ͅ").normalize("NFC");
	const [...upper] = char.toUpperCase();
	const cased = upper.findIndex((letter) => letter.toLowerCase() !== letter);
	return upper.map((letter, index) => index > cased ? letter.toLowerCase() : letter).join("");
}
// src/readers/jekyll/ruby/to-s.ts
function rubyToS(value) {
	if (value === null || value === void 0) return "";
	if (typeof value === "string") return value;
	if (Array.isArray(value) || isMapping$1(value)) return rubyInspect(value);
	return String(value);
}
function rubyInspect(value) {
	if (value === null || value === void 0) return "nil";
	if (typeof value === "string") return inspectText(value);
	if (Array.isArray(value)) return `[${value.map(rubyInspect).join(", ")}]`;
	if (value instanceof RubyDate) return inspectDate(value);
	if (value instanceof RubyTime) return value.toString();
	if (isMapping$1(value)) return `{${Object.entries(value).map(([key, item]) => `${inspectText(key)}=>${rubyInspect(item)}`).join(", ")}}`;
	return String(value);
}
const escapes = {
	"\"": "\\\"",
	"\\": "\\\\",
	"\n": "\\n",
	"\r": "\\r",
	"	": "\\t",
	"\f": "\\f",
	"\v": "\\v",
	"\b": "\\b",
	"\x07": "\\a",
	"\x1B": "\\e"
};
function inspectText(text) {
	return `"${text.replace(/["\\\p{Cc}\p{Cn}\p{Cs}\p{Zl}\p{Zp}]|#(?=[{$@])/gu, (found) => {
		if (found === "#") return "\\#";
		const code = found.codePointAt(0) ?? 0;
		const hex = code.toString(16).toUpperCase();
		return escapes[found] ?? (code < 128 ? `\\x${hex.padStart(2, "0")}` : `\\u${hex.padStart(4, "0")}`);
	})}"`;
}
const julianDayOfEpoch = 2440588;
function inspectDate(date) {
	const days = Date.UTC(date.year, date.month - 1, date.day) / 864e5;
	return `#<Date: ${date} ((${julianDayOfEpoch + days}j,0s,0n),+0s,2299161j)>`;
}
// src/readers/jekyll/urls/slugify.ts
const separators$1 = {
	3: {
		default: /[^\p{Alphabetic}\p{Nd}]+/gu,
		pretty: /[^\p{Alphabetic}\p{Nd}._~!$&'()+,;=@]+/gu,
		raw: /[ \t\r\n\f\v]+/g,
		ascii: /[^A-Za-z0-9]+/g
	},
	4: {
		default: /[^\p{M}\p{L}\p{Nd}]+/gu,
		pretty: /[^\p{M}\p{L}\p{Nd}._~!$&'()+,;=@]+/gu,
		raw: /[ \t\r\n\f\v]+/g,
		ascii: /[^A-Za-z0-9]+/g
	}
};
function slugify(text, jekyll, mode = "default", cased = false) {
	const slug = text.replace(separators$1[jekyll][mode], "-").replace(/^-|-$/g, "");
	return cased ? slug : rubyDowncase(slug);
}
// src/readers/jekyll/posts/plural-key.ts
function words$2(text) {
	return text.split(/[ \t\r\n\f\v\0]+/).filter((word) => word !== "");
}
function pluralKey(data, singular, plural) {
	const one = data[singular];
	return [truthy(one) ? one : many(data[plural])].flat(Number.POSITIVE_INFINITY).filter((item) => item !== null && item !== void 0);
}
function many(value) {
	if (typeof value === "string") return words$2(value);
	return Array.isArray(value) ? value : void 0;
}
// src/readers/jekyll/posts/categories.ts
const fromPostsOn = {
	_posts: /_posts[^\n]*/,
	_drafts: /_drafts[^\n]*/
};
function categoriesOfPath(relativePath, postsDir) {
	if (relativePath.startsWith(postsDir)) return [];
	const above = relativePath.replace(fromPostsOn[postsDir], "");
	const name = relativePath.slice(relativePath.lastIndexOf("/") + 1);
	return above.split("/").filter((part) => part !== "" && part !== postsDir && part !== name);
}
function joinCategories(there, more) {
	if (more === void 0 || more === null) return there;
	const list = typeof more === "string" ? words$2(more) : more;
	return Array.isArray(list) ? union(there, list) : void 0;
}
function populateCategories(data, joined) {
	const again = pluralKey({
		...data,
		categories: joined
	}, "category", "categories");
	return union(joined, union([], [...joined, ...again].map(rubyToS)));
}
function categoriesInUrl(categories) {
	return [...new Set(categories.map(rubyDowncase))].join("/");
}
function slugifiedCategories(categories, jekyll) {
	return [...new Set(categories.map((category) => slugify(category, jekyll)))].join("/");
}
function union(one, other) {
	const seen = /* @__PURE__ */ new Map();
	for (const value of [...one, ...other]) {
		const key = rubyInspect(value);
		if (!seen.has(key)) seen.set(key, value);
	}
	return [...seen.values()];
}
// src/readers/jekyll/urls/url-placeholders.ts
const weekdays = [
	"Monday",
	"Tuesday",
	"Wednesday",
	"Thursday",
	"Friday",
	"Saturday",
	"Sunday"
];
function two(value) {
	return String(value).padStart(2, "0");
}
const always = {
	year: ({ date }) => String(date.year).padStart(4, "0"),
	month: ({ date }) => two(date.month),
	day: ({ date }) => two(date.day),
	hour: ({ date }) => two(date.hour),
	minute: ({ date }) => two(date.minute),
	second: ({ date }) => two(date.second),
	i_day: ({ date }) => String(date.day),
	i_month: ({ date }) => String(date.month),
	short_month: ({ date }) => months[date.month - 1]?.slice(0, 3) ?? "",
	short_year: ({ date }) => two((date.year % 100 + 100) % 100),
	y_day: ({ date }) => String(date.dayOfYear).padStart(3, "0"),
	title: ({ slug, jekyll }) => slugify(slug, jekyll, "pretty", true),
	slug: ({ slug, jekyll }) => slugify(slug, jekyll),
	name: ({ baseName, jekyll }) => slugify(baseName, jekyll),
	path: ({ cleanPath }) => cleanPath,
	collection: ({ collection }) => collection,
	categories: ({ categories }) => categoriesInUrl(categories),
	output_ext: ({ outputExtension }) => outputExtension
};
const sinceFour = {
	long_month: ({ date }) => months[date.month - 1] ?? "",
	short_day: ({ date }) => weekdays[date.weekday - 1]?.slice(0, 3) ?? "",
	long_day: ({ date }) => weekdays[date.weekday - 1] ?? "",
	w_year: ({ date }) => String(date.weekYear).padStart(4, "0"),
	week: ({ date }) => two(date.week),
	w_day: ({ date }) => String(date.weekday),
	slugified_categories: ({ categories, jekyll }) => slugifiedCategories(categories, jekyll)
};
const placeholders = {
	3: new Map(Object.entries(always)),
	4: new Map([...Object.entries(always), ...Object.entries(sinceFour)])
};
function placeholderNamed(name, jekyll) {
	const known = placeholders[jekyll];
	const short = name.endsWith("_") ? name.slice(0, -1) : name;
	const value = known.get(short);
	return value === void 0 ? void 0 : {
		name: short,
		value
	};
}
// src/readers/jekyll/urls/permalink.ts
const styles = {
	date: "/:categories/:year/:month/:day/:title:output_ext",
	pretty: "/:categories/:year/:month/:day/:title/",
	ordinal: "/:categories/:year/:y_day/:title:output_ext",
	none: "/:categories/:title:output_ext"
};
const stylesSinceFour = { weekdate: "/:categories/:year/W:week/:short_day/:title:output_ext" };
function permalinkOfStyle(style, jekyll) {
	const named = jekyll === 4 ? {
		...styles,
		...stylesSinceFour
	} : styles;
	return Object.hasOwn(named, style) ? named[style] ?? style : style;
}
function compilePermalink(template, jekyll) {
	const key = `${jekyll} ${template}`;
	const cached = compiled.get(key);
	if (cached !== void 0) return cached;
	const permalink = compile(template, jekyll);
	if (compiled.size >= 1e3) compiled.clear();
	compiled.set(key, permalink);
	return permalink;
}
const compiled = /* @__PURE__ */ new Map();
function compile(template, jekyll) {
	const unknown = [];
	const pieces = template.split(/:([a-z_]+)/).map((piece, index) => {
		if (index % 2 === 0) return () => piece;
		const placeholder = placeholderNamed(piece, jekyll);
		if (placeholder === void 0) {
			unknown.push(piece);
			return () => piece;
		}
		const rest = piece.slice(placeholder.name.length);
		return (parts) => escapePath(placeholder.value(parts)) + rest;
	});
	return {
		unknown,
		fill: (parts) => sanitizeUrl(pieces.map((piece) => piece(parts)).join(""))
	};
}
function escapePath(path) {
	if (path === "" || /(?:^|\n)[a-zA-Z0-9./-]+(?:\n|$)/.test(path)) return path;
	return encodeUri(path).replace("#", "%23");
}
function sanitizeUrl(url) {
	return `/${url}`.replaceAll("..", "/").replaceAll("./", "").replace(/\/{2,}/g, "/");
}
// src/core/counted.ts
function counted$1(number, one, many = `${one}s`) {
	return `${number} ${number === 1 ? one : many}`;
}
function listed$4(words, last = "and") {
	const rest = words.slice(0, -1).join(", ");
	return [...rest === "" ? [] : [rest], ...words.slice(-1)].join(` ${last} `);
}
function copies(number) {
	return counted$1(number, "copy", "copies");
}
// src/readers/jekyll/yaml/corrections.ts
const longest$1 = 160;
function correctionText(lines) {
	const shown = lines.slice(0, 3).map(({ line, text }) => `line ${line} as \`${shortened$1(text.trimEnd())}\``);
	const more = lines.length > 3 ? ` (and ${counted$1(lines.length - 3, "more line")} alike)` : "";
	return `Write ${shown.join(", ")}${more}.`;
}
function shortened$1(text) {
	return text.length <= longest$1 ? text : `${text.slice(0, longest$1 / 2)} … ${text.slice(-40)}`;
}
function placeAndFix({ line, column }, slip) {
	if (slip === void 0) return {
		line,
		column
	};
	const first = slip.lines[0]?.line ?? line;
	return {
		line: first,
		column: first === line ? column : 1,
		hint: correctionText(slip.lines)
	};
}
// src/readers/jekyll/yaml/simple-yaml.ts
const longest = 65536;
const odd = /[^\n\x20-\x7e\u00a1-\u2027\u202a-\ufefe\uff00-\ufffd]/;
function readSimpleYaml(text) {
	if (text.length > longest || odd.test(text)) return void 0;
	try {
		return new SimpleReader(text.split("\n")).document();
	} catch (error) {
		if (error instanceof NotSimple) return void 0;
		throw error;
	}
}
var SimpleReader = class {
	#rows;
	#at;
	constructor(rows) {
		this.#rows = rows;
		this.#at = rows[0] === "---" ? 1 : 0;
	}
	document() {
		const values = {};
		const places = /* @__PURE__ */ new Map();
		this.#entries({
			values,
			places,
			indent: 0,
			depth: 0
		});
		if (places.size === 0 || this.#line() !== void 0) throw new NotSimple();
		return {
			values,
			places
		};
	}
	#line() {
		for (; this.#at < this.#rows.length; this.#at++) {
			const text = this.#rows[this.#at] ?? "";
			const indent = skipBlanks(text, 0);
			if (indent < text.length && text[indent] !== "#") return {
				number: this.#at + 1,
				indent,
				text
			};
		}
	}
	#entries(mapping) {
		let line = this.#line();
		for (; line?.indent === mapping.indent && !isItem(line); line = this.#line()) this.#entry(line, mapping);
		if (line !== void 0 && line.indent > mapping.indent) throw new NotSimple();
	}
	#entry({ text, number }, mapping) {
		const { values, places, indent, depth } = mapping;
		const key = keyAt$1(text, indent);
		const from = skipBlanks(text, indent + key.length + 1);
		this.#at++;
		const { value, inside } = isEnd(text, from) ? this.#below(indent, depth + 1) : this.#literal(text, from, indent) ?? wholeLine(text, from, {
			number,
			depth: depth + 1
		});
		put$1(values, key, value);
		places.set(key, {
			line: number,
			column: indent + 1,
			...inside
		});
	}
	#below(indent, depth) {
		const line = this.#line();
		if (line !== void 0 && isItem(line) && line.indent >= indent) return this.#list(line.indent, depth);
		if (line !== void 0 && line.indent > indent) return this.#mapping(line.indent, depth);
		return {
			value: null,
			inside: {}
		};
	}
	#list(indent, depth) {
		if (depth > 20) throw new NotSimple();
		const value = [];
		const items = [];
		let line = this.#line();
		for (; line?.indent === indent && isItem(line); line = this.#line()) {
			const item = this.#item(line, depth + 1);
			value.push(item.value);
			items.push({
				...item.at,
				...item.inside
			});
		}
		if (line !== void 0 && line.indent > indent) throw new NotSimple();
		return {
			value,
			inside: { items }
		};
	}
	#item({ text, number, indent }, depth) {
		const column = skipBlanks(text, indent + 1);
		const at = {
			line: number,
			column: column + 1
		};
		if (isKeyAt(text, column)) return {
			at,
			...this.#mapping(column, depth, {
				text,
				number
			})
		};
		this.#at++;
		if (!isEnd(text, column)) return {
			at,
			...wholeLine(text, column, {
				number,
				depth
			})
		};
		const next = this.#line();
		if (next === void 0 || next.indent <= indent) throw new NotSimple();
		const below = this.#below(indent, depth);
		return {
			at: {
				line: next.number,
				column: next.indent + 1
			},
			...below
		};
	}
	#mapping(indent, depth, first) {
		if (depth > 20) throw new NotSimple();
		const values = {};
		const places = /* @__PURE__ */ new Map();
		const mapping = {
			values,
			places,
			indent,
			depth
		};
		if (first !== void 0) this.#entry(first, mapping);
		this.#entries(mapping);
		return {
			value: values,
			inside: { keys: places }
		};
	}
	#literal(text, from, outer) {
		const sign = /^([|>])(-?)(?: +#.*| *)$/.exec(text.slice(from));
		if (sign === null) return void 0;
		const indent = skipBlanks(this.#rows[this.#at] ?? "", 0);
		if (indent <= outer) throw new NotSimple();
		const lines = [];
		for (; skipBlanks(this.#rows[this.#at] ?? "", 0) >= indent; this.#at++) lines.push(this.#rows[this.#at]?.slice(indent) ?? "");
		const isFolded = sign[1] === ">";
		const isOdd = (line) => line.trim() === "" || isFolded && /^ | $/.test(line);
		if (lines.some(isOdd)) throw new NotSimple();
		if (this.#at >= this.#rows.length || this.#goesOn(outer)) throw new NotSimple();
		return {
			value: lines.join(isFolded ? " " : "\n") + (sign[2] === "-" ? "" : "\n"),
			inside: {}
		};
	}
	#goesOn(outer) {
		let at = this.#at;
		while (this.#rows[at]?.trim() === "") at++;
		return skipBlanks(this.#rows[at] ?? "", 0) > outer;
	}
};
function isItem({ text, indent }) {
	return text[indent] === "-" && (text[indent + 1] === " " || text.length === indent + 1);
}
// src/readers/jekyll/yaml/safe-yaml.ts
async function parseSafeYaml(text) {
	return parseSimpleYaml(text) ?? (await import("./yaml.js")).parseAnyYaml(text);
}
function parseSimpleYaml(text) {
	const simple = readSimpleYaml(text);
	if (simple === void 0) return void 0;
	const keyLines = {};
	for (const [key, { line }] of simple.places) put$1(keyLines, key, line);
	return {
		value: simple.values,
		problem: void 0,
		cut: void 0,
		keyLines,
		positionOf: (path) => positionIn(simple.places, path)
	};
}
function positionIn(places, path) {
	let inside = { keys: places };
	let found;
	for (const step of path) {
		const next = inside.items?.[Number(step)] ?? inside.keys?.get(step);
		if (next === void 0) break;
		found = next;
		inside = next;
	}
	return found && {
		line: found.line,
		column: found.column
	};
}
// src/readers/jekyll/config/config.ts
const largest$1 = 524288;
async function readConfigFiles(source, paths, siteDir, names) {
	const found = names.length === 1 && names[0] === "_config.yml" ? configNames.filter((name) => paths.has(joinPath(siteDir, name))).slice(0, 1) : names;
	const files = [];
	const diagnostics = [];
	for (const name of found) {
		const path = joinPath(siteDir, name.replace(/^(?:\.\/)+/, ""));
		if (!paths.has(path)) {
			diagnostics.push(diagnose$5("config-missing", `The configuration file ${path} does not exist.`, {}));
			continue;
		}
		const file = await readConfigFile(source, path);
		if ("code" in file) diagnostics.push(file);
		else files.push(file);
	}
	const place = (...keys) => {
		const last = files.findLast(({ yaml }) => keys[0] !== void 0 && keys[0] in yaml.keyLines);
		return {
			path: last?.path ?? joinPath(siteDir, "_config.yml"),
			...last?.yaml.positionOf(keys)
		};
	};
	return {
		values: files.reduce((merged, { yaml }) => deepMerge(merged, isMapping$1(yaml.value) ? yaml.value : {}), {}),
		diagnostics,
		place
	};
}
function configOf({ values: user, diagnostics, place }, jekyll) {
	if (diagnostics.length > 0) return {
		values: void 0,
		diagnostics,
		place
	};
	const merged = listed$3(deepMerge(configDefaults(jekyll), user), jekyll);
	const refused = refusedValues(merged).map(([key, message]) => diagnose$5("config-value", message, place(key)));
	if (refused.length > 0) return {
		values: void 0,
		diagnostics: refused,
		place
	};
	return {
		values: completed(merged, jekyll),
		diagnostics: [],
		place
	};
}
async function readConfigFile(source, path) {
	if (!/\.(?:ya?ml|toml)$/i.test(path)) {
		const message = `The configuration file ${path} is neither a .yml nor a .toml file.`;
		return diagnose$5("config-yaml", message, { path });
	}
	const bytes = await source.read(path);
	if (bytes.length > largest$1) {
		const message = `${path} is too large: ${bytes.length} bytes, of at most ${largest$1}.`;
		return diagnose$5("config-large", message, {
			path,
			line: 1,
			column: 1
		});
	}
	const text = textOfBytes(bytes);
	if (text === void 0) return diagnose$5("config-yaml", `${path} is not UTF-8.`, { path });
	const isToml = /\.toml$/i.test(path);
	const yaml = isToml ? await (await import("./built-pages.js")).parseTomlConfig(text) : await parseSafeYaml(text);
	if (yaml.problem !== void 0) {
		const slip = isToml ? void 0 : (await import("./yaml.js")).slipIn(text, "file");
		const what = slip?.what ?? yaml.problem.message;
		const said = `${path} is not valid ${isToml ? "TOML" : "YAML"}: ${what}.`;
		return diagnose$5("config-yaml", said, {
			path,
			...placeAndFix(yaml.problem, slip)
		});
	}
	if (yaml.value !== null && yaml.value !== false && !isMapping$1(yaml.value)) return diagnose$5("config-yaml", `${path} holds no keys and values.`, {
		path,
		line: 1,
		column: 1
	});
	return {
		path,
		yaml
	};
}
function listed$3(config, jekyll) {
	if (jekyll >= 4) return config;
	const lists = ["include", "exclude"].flatMap((key) => {
		const value = config[key];
		return typeof value === "string" ? [[key, value.split(",").map((one) => one.trim())]] : [];
	});
	return {
		...config,
		...Object.fromEntries(lists)
	};
}
function refusedValues(config) {
	return [
		...[
			"include",
			"exclude",
			"plugins"
		].map((key) => [
			key,
			Array.isArray(config[key]),
			"a list"
		]),
		...[
			"permalink",
			"source",
			"destination",
			"collections_dir",
			"markdown_ext",
			"encoding"
		].map((key) => [
			key,
			typeof config[key] === "string",
			"text"
		]),
		[
			"timezone",
			config.timezone === null || config.timezone === false || typeof config.timezone === "string",
			"text"
		],
		[
			"collections",
			Array.isArray(config.collections) || isMapping$1(config.collections),
			"a mapping or a list"
		],
		[
			"limit_posts",
			Number.isInteger(config.limit_posts) && Number(config.limit_posts) >= 0,
			"a number from 0 on"
		]
	].filter(([, fits]) => !fits).map(([key, , kind]) => [key, `\`${key}\` in the configuration is not ${kind}.`]);
}
function completed(config, jekyll) {
	const collections = deepMerge({ posts: {} }, Array.isArray(config.collections) ? Object.fromEntries(config.collections.map((name) => [String(name), {}])) : isMapping$1(config.collections) ? config.collections : {});
	const posts = isMapping$1(collections.posts) ? collections.posts : {};
	const permalink = truthy(posts.permalink) ? posts.permalink : permalinkOfStyle(String(config.permalink), jekyll);
	return {
		...config,
		collections: {
			...collections,
			posts: {
				...posts,
				output: true,
				permalink
			}
		},
		exclude: withDefaultExcludes(config.exclude, jekyll)
	};
}
// src/readers/jekyll/ruby/fnmatch.ts
function rubyFnmatch(pattern, text) {
	return createFnmatch(pattern)(text);
}
function createFnmatch(pattern) {
	const tokens = tokensOf(pattern);
	return tokens === void 0 ? () => false : (text) => matches$1(tokens, text);
}
function matches$1(tokens, text) {
	const chars = [...text];
	let at = 0;
	let token = 0;
	let star = -1;
	let resume = 0;
	while (at < chars.length) {
		const current = tokens[token];
		if (current === "star") {
			star = token++;
			resume = at;
		} else if (current?.(chars[at] ?? "")) {
			at++;
			token++;
		} else if (star >= 0) {
			token = star + 1;
			at = ++resume;
		} else return false;
	}
	while (tokens[token] === "star") token++;
	return token === tokens.length;
}
function tokensOf(pattern) {
	const chars = [...pattern];
	const tokens = [];
	for (let at = 0; at < chars.length; at++) {
		const char = chars[at] ?? "";
		if (char === "*") {
			if (tokens.at(-1) !== "star") tokens.push("star");
		} else if (char === "?") tokens.push(() => true);
		else if (char === "[") {
			const set = setAt(chars, at + 1);
			if (set === void 0) return void 0;
			tokens.push(set.test);
			at = set.end;
		} else {
			const literal = char === "\\" && at + 1 < chars.length ? chars[++at] ?? "" : char;
			tokens.push((other) => other === literal);
		}
	}
	return tokens;
}
function setAt(chars, begin) {
	const negated = chars[begin] === "^" || chars[begin] === "!";
	const ranges = [];
	let at = begin + (negated ? 1 : 0);
	function next() {
		if (chars[at] === "\\" && at + 1 < chars.length) at++;
		return chars[at++] ?? "";
	}
	while (at < chars.length && chars[at] !== "]") {
		const low = next();
		let high = low;
		if (chars[at] === "-" && at + 1 < chars.length && chars[at + 1] !== "]") {
			at++;
			high = next();
		}
		ranges.push([low, high]);
	}
	if (at >= chars.length) return void 0;
	return {
		test: (char) => ranges.some(([low, high]) => low <= char && char <= high) !== negated,
		end: at
	};
}
// src/readers/jekyll/config/front-matter-defaults.ts
const oldTypes = {
	page: "pages",
	post: "posts",
	draft: "drafts"
};
function readDefaults(config, listPaths, jekyll) {
	const collectionsDir = typeof config.collections_dir === "string" ? config.collections_dir : "";
	const sets = (Array.isArray(config.defaults) ? config.defaults : []).flatMap((set) => {
		if (!isMapping$1(set) || !isMapping$1(set.values)) return [];
		const scope = isMapping$1(set.scope) ? set.scope : {};
		const path = typeof scope.path === "string" ? scope.path : "";
		const type = scope.type === void 0 ? void 0 : String(scope.type);
		const prefixes = (path.includes("*") ? globbed(path, listPaths()) : [path]).map((prefix) => withoutCollectionsDir(prefix, collectionsDir));
		const covers = path === "" ? () => true : createCover(prefixes, jekyll);
		return [{
			path,
			type: type && (oldTypes[type] ?? type),
			covers,
			values: set.values
		}];
	});
	return function defaultsFor(relativePath, type) {
		let values = {};
		let ruling;
		for (const set of sets) {
			if (set.type !== void 0 && set.type !== type) continue;
			if (!set.covers(relativePath)) continue;
			if (ruling === void 0 || outranks(set, ruling)) {
				values = deepMerge(values, set.values);
				ruling = set;
			} else values = deepMerge(set.values, values);
		}
		return values;
	};
}
function createCover(prefixes, jekyll) {
	const end = jekyll === 4 ? "" : "/";
	const beginnings = [];
	for (const beginning of prefixes.map((prefix) => prefix + end).sort()) {
		const last = beginnings.at(-1);
		if (last === void 0 || !beginning.startsWith(last)) beginnings.push(beginning);
	}
	return (path) => {
		const nearest = lastUpTo(beginnings, path + end);
		return nearest !== void 0 && (path + end).startsWith(nearest);
	};
}
function lastUpTo(sorted, text) {
	let low = 0;
	let high = sorted.length;
	while (low < high) {
		const middle = low + high >> 1;
		if ((sorted[middle] ?? "") <= text) low = middle + 1;
		else high = middle;
	}
	return sorted[low - 1];
}
function outranks(set, ruling) {
	const [length, other] = [set, ruling].map(({ path }) => path.replace(/^\//, "").length);
	if (length !== other) return Number(length) > Number(other);
	return set.type !== void 0 || ruling.type === void 0;
}
function globbed(pattern, sitePaths) {
	const steps = pattern.replace(/^\/+/, "").split("/").map(createStep);
	return sitePaths.filter((path) => matchesSteps(steps, path.split("/")));
}
function createStep(step) {
	if (step === "**") return "many";
	const matches = createFnmatch(step);
	return (part) => (step.startsWith(".") || !part.startsWith(".")) && matches(part);
}
function matchesSteps(steps, parts) {
	let at = 0;
	let part = 0;
	let after;
	let taken = 0;
	while (part < parts.length) {
		const step = steps[at];
		if (step === "many") {
			after = ++at;
			taken = part;
		} else if (step?.(parts[part] ?? "")) {
			at++;
			part++;
		} else {
			if (after === void 0 || parts[taken]?.startsWith(".")) return false;
			at = after;
			part = ++taken;
		}
	}
	return steps.slice(at).every((step) => step === "many");
}
function withoutCollectionsDir(path, collectionsDir) {
	if (collectionsDir === "" || !path.startsWith(`${collectionsDir}/`)) return path;
	return path.slice(collectionsDir.length + 1);
}
// src/readers/jekyll/config/cname.ts
function domainOfCname(text) {
	const line = text.split(/[\r\n]+/).map((part) => part.trim()).find((part) => part !== "");
	if (line === void 0) return null;
	const domain = line.toLowerCase().replace(/\.$/, "");
	return domainName().test(domain) ? domain : void 0;
}
const label = String.raw`[\p{L}\p{N}](?:[\p{L}\p{N}\p{M}-]{0,61}[\p{L}\p{N}\p{M}])?`;
const domainName = () => new RegExp(String.raw`^${label}(?:\.${label})+$`, "u");
// src/readers/jekyll/config/jekyll-version.ts
function jekyllVersionOf(gemfileLock) {
	return /^ {4}(?:github-pages \(|jekyll \(3\.)/m.test(gemfileLock) ? 3 : 4;
}
// src/readers/jekyll/config/site-clues.ts
async function detectJekyll(source, paths, siteDir) {
	const lock = [joinPath(siteDir, "Gemfile.lock"), "Gemfile.lock"].find((path) => paths.has(path));
	return lock === void 0 ? 4 : jekyllVersionOf(textOfBytes(await source.read(lock)) ?? "");
}
async function gemsOf(source, paths, siteDir) {
	const path = joinPath(siteDir, "Gemfile");
	const text = paths.has(path) ? textOfBytes(await source.read(path)) ?? "" : "";
	const all = /* @__PURE__ */ new Set();
	const plugins = [];
	let isGroup = false;
	for (const line of text.split("\n")) {
		if (/^\s*group\b.*:jekyll_plugins\b.*\bdo\b/.test(line)) isGroup = true;
		else if (isGroup && /^\s*end\b/.test(line)) isGroup = false;
		const name = /^gem[ (]["']([^"']+)["']/.exec(line.trim().replace(/\s+/g, " ").replace("( ", "("))?.[1];
		if (name === void 0) continue;
		all.add(name);
		if (isGroup || /:jekyll_plugins\b/.test(line)) plugins.push(name);
	}
	return {
		all,
		plugins
	};
}
function namedPlugins(config, { plugins }) {
	const named = [
		config.plugins,
		config.gems,
		config.whitelist
	].flat();
	return [.../* @__PURE__ */ new Set([...named.filter((name) => typeof name === "string"), ...plugins])];
}
async function readCname(source, paths, path) {
	if (!paths.has(path)) return {
		domain: null,
		diagnostics: []
	};
	const domain = domainOfCname(textOfBytes(await source.read(path)) ?? "\0");
	if (domain !== void 0) return {
		domain,
		diagnostics: []
	};
	const message = `${path} holds no domain name.`;
	return {
		domain: null,
		diagnostics: [diagnose$5("cname", message, {
			path,
			line: 1,
			column: 1
		})]
	};
}
const readFolders = /* @__PURE__ */ new Set([...[
	"_posts",
	"_drafts",
	"_data",
	"_includes",
	"_layouts",
	"_i18n"
]]);
function linkedFolders(files, sourceDir) {
	const isBelow = (path) => path.startsWith(prefixOf(sourceDir));
	return files.filter(({ path, kind }) => kind !== "submodule" && isBelow(path) && readFolders.has(baseNameOf(path))).map(({ path, kind }) => {
		return diagnose$5("symlink", `\`${path}\` ${kind === "symlink" ? "is a symbolic link" : "is a file, as git writes a symbolic link where it makes none"}, so what it leads to is not read.`, { path });
	});
}
function ownPlugins(paths, directory) {
	const plugins = [...paths].filter((path) => path.startsWith(`${directory}/`) && path.endsWith(".rb"));
	const [first] = plugins;
	if (first === void 0) return [];
	const message = `The site has ${plugins.length} Ruby plugin(s) of its own, such as ${first}, which are not run here.`;
	return [diagnose$5("own-plugins", message, { path: first })];
}
// src/readers/jekyll/dates/dates.ts
function readDate(value, zone) {
	if (value instanceof RubyTime) return { date: /* @__PURE__ */ new Date(Math.floor(value.getTime() / 1e3) * 1e3) };
	const parsed = rubyTimeParse(rubyToS(value), zone);
	if ("instant" in parsed) return { date: new Date(parsed.instant) };
	return { problem: parsed.problem === "no-year" ? "date-of-build" : "date" };
}
// src/readers/jekyll/config/entry-filter.ts
function createEntryFilter(include, exclude) {
	const included = include.filter((pattern) => typeof pattern === "string");
	const excluded = exclude.filter((pattern) => typeof pattern === "string" && !included.includes(pattern));
	return { accepts(directory, entry, isDirectory) {
		const name = baseNameOf(entry);
		if (entry.endsWith(".")) return false;
		if (matches(included, entry, isDirectory) || matches(included, name, isDirectory)) return true;
		if (matches(excluded, joinPath(directory, entry), isDirectory)) return false;
		return !(isSpecial(entry) || isSpecial(name) || entry.endsWith("~"));
	} };
}
function isSpecial(entry) {
	return /^[._#~]/.test(entry);
}
function matches(patterns, path, isDirectory) {
	const rooted = `/${path}`;
	return patterns.some((pattern) => {
		const full = `/${String(pattern)}`.replace(/^\/+/, "/");
		if (rooted.startsWith(full)) return true;
		if (isDirectory && full === `${rooted}/`) return true;
		return /[*?[\\]/.test(full) && rubyFnmatch(full, rooted);
	});
}
// src/readers/jekyll/config/site-settings.ts
function readSettings(config, siteDir) {
	const { values, place } = config;
	const diagnostics = [];
	const source = pathInside(String(values.source));
	if (source === void 0) {
		const message = `\`source\` leads out of the site: ${String(values.source)}.`;
		diagnostics.push(diagnose$5("config-value", message, place("source")));
	}
	const timezone = truthy(values.timezone) ? String(values.timezone) : "UTC";
	const zone = timezone === "" ? utc$1 : timeZoneNamed(timezone.replace(/^:/, ""));
	if (zone === void 0) {
		const message = `There is no time zone "${timezone}"; Jekyll uses UTC.`;
		diagnostics.push(diagnose$5("time-zone", message, place("timezone")));
	}
	diagnostics.push(...datesInDefaults(values.defaults, zone ?? utc$1, place));
	const collections = isMapping$1(values.collections) ? values.collections : {};
	const posts = isMapping$1(collections.posts) ? collections.posts : {};
	const list = (key) => Array.isArray(values[key]) ? values[key] : [];
	return {
		settings: {
			sourceDir: joinPath(siteDir, source ?? ""),
			destination: destinationBelow(source ?? "", String(values.destination)),
			collectionsDir: String(values.collections_dir).replace(/^\/+|(?<!\/)\/+$/g, ""),
			filter: createEntryFilter(list("include"), list("exclude")),
			timezone: zone === void 0 || timezone === "" ? "UTC" : timezone,
			zone: zone ?? utc$1,
			encoding: String(values.encoding),
			markdownExtensions: String(values.markdown_ext),
			limitPosts: Number(values.limit_posts),
			unpublished: truthy(values.unpublished),
			future: truthy(values.future),
			drafts: truthy(values.show_drafts),
			permalink: posts.permalink
		},
		diagnostics
	};
}
function destinationBelow(source, destination) {
	const path = pathInside(destination);
	if (path === void 0) return "_site";
	if (source === "") return path;
	return path.startsWith(`${source}/`) ? path.slice(source.length + 1) : "_site";
}
function datesInDefaults(defaults, zone, place) {
	if (!Array.isArray(defaults)) return [];
	return defaults.flatMap((set, index) => {
		const date = isMapping$1(set) && isMapping$1(set.values) ? set.values.date : void 0;
		if (date === void 0 || date instanceof RubyTime) return [];
		if (typeof date === "string" && "date" in readDate(date, zone)) return [];
		return [diagnose$5("defaults-date", "`defaults` hold a `date` with which Jekyll loses every post.", place("defaults", String(index), "values", "date"))];
	});
}
// src/core/lfs-pointer.ts
const pointer = /^version https:\/\/[a-z-]+\.github\.com\/spec\/v\d+\r?\n(?:ext-[^\n]*\n)*oid sha256:[\da-f]{64}\r?\nsize \d+\s*$/;
function isLfsPointer(text) {
	return text.length <= 1023 && pointer.test(text);
}
// src/readers/jekyll/data/csv.ts
function* rowsOfCsv(text, separator) {
	const plainEnd = separator === "," ? /[,\n]/g : /[\t\n]/g;
	let row = [];
	for (let at = 0; at <= text.length; at++) {
		let field = "";
		if (text[at] === "\"") {
			const quoted = quotedAt(text, at);
			field = quoted.text;
			at = quoted.end;
		}
		plainEnd.lastIndex = at;
		const end = plainEnd.exec(text)?.index ?? text.length;
		row.push(field + text.slice(at, end).replaceAll("\r", ""));
		at = end;
		if (text[at] === separator) continue;
		if (row.length > 1 || row[0] !== "") yield row;
		row = [];
	}
}
function quotedAt(text, open) {
	const parts = [];
	let start = open + 1;
	for (;;) {
		const close = text.indexOf("\"", start);
		if (close < 0) return {
			text: parts.join("") + text.slice(start),
			end: text.length
		};
		parts.push(text.slice(start, close));
		if (text[close + 1] !== "\"") return {
			text: parts.join(""),
			end: close + 1
		};
		parts.push("\"");
		start = close + 2;
	}
}
function recordsOfCsv(text, separator, most) {
	let names;
	let fields = 0;
	const records = [];
	for (const row of rowsOfCsv(text, separator)) {
		if (names === void 0) {
			names = row;
			continue;
		}
		fields += names.length;
		if (fields > most) return void 0;
		records.push(Object.fromEntries(names.map((name, index) => [name, row[index] || null])));
	}
	return records;
}
// src/readers/jekyll/data/json-data.ts
const deepest = 100;
const mostValues = 5e6;
function readJson(text) {
	if (mergeKey.test(text) || refused.test(text)) return "not-json";
	const { values, depth } = shapeOf(text);
	if (values > 5e6) return "too-many-values";
	if (depth > deepest) return "not-json";
	try {
		const value = JSON.parse(text);
		return { value: oddNumber.test(text) ? readStrictJson(text) : value };
	} catch {
		return "not-json";
	}
}
const mergeKey = /"(?:<|\\u003c){2}"/i;
const refused = /[\x7f-\x84\x86-\x9f\ufffe\uffff]/;
const oddNumber = /\d[.eE]|\d{16}|-0/;
function shapeOf(text) {
	let values = 1;
	let depth = 0;
	let deepestYet = 0;
	let isText = false;
	for (let at = 0; at < text.length; at++) {
		const char = text.charCodeAt(at);
		if (char === quote) isText = !isText;
		else if (isText && char === backslash) at++;
		else if (isText) continue;
		else if (char === comma) values++;
		else if (char === openBrace || char === openBracket) {
			values++;
			depth++;
			if (depth > deepestYet) deepestYet = depth;
		} else if (char === closeBrace || char === closeBracket) depth--;
	}
	return {
		values,
		depth: deepestYet
	};
}
const quote = 34;
const comma = 44;
const colon = 58;
const backslash = 92;
const openBracket = 91;
const closeBracket = 93;
const openBrace = 123;
const closeBrace = 125;
const scalar = /[^\s,\]}]+/y;
function readStrictJson(text) {
	let at = 0;
	function skip() {
		while (text.charCodeAt(at) <= 32) at++;
	}
	function take(char) {
		skip();
		if (text.charCodeAt(at) !== char) return false;
		at++;
		return true;
	}
	function string() {
		const start = at - 1;
		let plain = true;
		for (; text.charCodeAt(at) !== quote; at++) {
			if (text.charCodeAt(at) !== backslash) continue;
			plain = false;
			at++;
		}
		at++;
		return plain ? text.slice(start + 1, at - 1) : JSON.parse(text.slice(start, at));
	}
	function list() {
		const items = [];
		if (take(closeBracket)) return items;
		do
			items.push(value());
		while (take(comma));
		take(closeBracket);
		return items;
	}
	function mapping() {
		const pairs = {};
		if (take(closeBrace)) return pairs;
		do {
			take(quote);
			const key = string();
			take(colon);
			const held = value();
			if (key === "__proto__") put$1(pairs, key, held);
			else pairs[key] = held;
		} while (take(comma));
		take(closeBrace);
		return pairs;
	}
	function value() {
		if (take(quote)) return string();
		if (take(openBracket)) return list();
		if (take(openBrace)) return mapping();
		scalar.lastIndex = at;
		const found = scalar.exec(text)?.[0] ?? "";
		at += found.length;
		return safeYamlScalar(found);
	}
	return value();
}
// src/readers/jekyll/data/data-files.ts
const limits$1 = {
	yaml: 1048576,
	all: 33554432,
	yamlWeight: 8
};
var TooLarge = class extends Error {};
const noData = {
	files: [],
	read: async () => ({ value: null })
};
function siteData(rules) {
	const values = /* @__PURE__ */ new Map();
	let left = limits$1.all;
	const spend = (bytes) => {
		left -= bytes;
		if (left < 0) throw new TooLarge(`The data files that posts use are limited to ${mebibytes(limits$1.all)}`);
	};
	return {
		files: listed$2(rules),
		read(path) {
			const known = values.get(path) ?? readDataFile(path, rules, spend);
			values.set(path, known);
			return known;
		}
	};
}
async function readDataFile(path, rules, spend) {
	const unreadable = (message) => ({ problem: diagnose$5("data-unreadable", `${message}.`, { path }) });
	try {
		const bytes = await rules.source.read(path);
		spend(bytes.length);
		const text = textOfBytes(bytes, rules.encoding);
		if (text === void 0) return unreadable(`${path} is not text in ${rules.encoding}`);
		if (isLfsPointer(text)) {
			const message = `${path} is kept in Git LFS: the commit holds a pointer and not its data.`;
			return { problem: diagnose$5("lfs-pointer", message, { path }) };
		}
		return await valueOfFile(path, text, spend);
	} catch (error) {
		if (error instanceof SourceError) return unreadable(error.message);
		if (error instanceof TooLarge) return unreadable(`${path} is too large to read. ${error.message}`);
		throw error;
	}
}
const separators = /* @__PURE__ */ new Map([[".csv", ","], [".tsv", "	"]]);
async function valueOfFile(path, text, spend) {
	const extension = extensionOf(path).toLowerCase();
	const separator = separators.get(extension);
	if (separator !== void 0) return { value: recordsOfCsv(text, separator, 5e6) ?? refuseValues() };
	const json = extension === ".json" ? readJson(text) : "not-json";
	if (json === "too-many-values") return refuseValues();
	if (json !== "not-json") return json;
	if (text.length > limits$1.yaml) throw new TooLarge(`${extension === ".json" ? "JSON that is not strict, and YAML," : "YAML"} is limited to ${mebibytes(limits$1.yaml)}`);
	spend(text.length * (limits$1.yamlWeight - 1));
	const { value, problem } = await parseSafeYaml(text);
	if (problem === void 0) return { value };
	const { slipIn } = await import("./yaml.js");
	const slip = extension === ".json" ? void 0 : slipIn(text, "file");
	const said = `${path} is not valid YAML: ${slip?.what ?? problem.message}.`;
	return { problem: diagnose$5("data-yaml", said, {
		path,
		...placeAndFix(problem, slip)
	}) };
}
function refuseValues() {
	throw new TooLarge(`A data file is limited to ${mostValues} values`);
}
function mebibytes(bytes) {
	return `${bytes / 1024 / 1024} MiB`;
}
const extensions = [
	".yaml",
	".yml",
	".json",
	".csv",
	".tsv"
];
function listed$2({ sitePaths, sourceDir, config }) {
	const dataDir = `${String(config.data_dir)}/`;
	return sitePaths.filter((path) => path.startsWith(dataDir) && kindOf$3(path) >= 0).map((path) => ({
		path,
		steps: path.slice(dataDir.length).split("/")
	})).filter(({ steps }) => !steps.some((step) => step.startsWith("."))).sort((one, other) => byDirectory(one.steps, other.steps)).map(({ path, steps }) => {
		const name = steps.at(-1) ?? "";
		const stem = name.slice(0, name.length - extensionOf(name).length);
		const keys = [...steps.slice(0, -1), stem].map(dataKey);
		return {
			path: joinPath(sourceDir, path),
			keys
		};
	});
}
function kindOf$3(path) {
	return extensions.indexOf(extensionOf(path));
}
function byDirectory(one, other) {
	const level = one.findIndex((step, index) => step !== other[index]);
	const [a = "", b = ""] = [one[level], other[level]];
	const areFiles = [one, other].map((steps) => level === steps.length - 1);
	if (areFiles[0] !== areFiles[1]) return areFiles[0] ? -1 : 1;
	return (areFiles[0] ? kindOf$3(a) - kindOf$3(b) : 0) || (a < b ? -1 : 1);
}
function dataKey(name) {
	return name.replace(/[^\w\s-]+/g, "").trimStart().replace(/\s+/g, "_");
}
// src/readers/jekyll/plugins/languages.ts
function languagesOf(config, plugins) {
	const hasFolders = plugins.includes("jekyll-multiple-languages-plugin");
	if (!hasFolders && !plugins.includes("jekyll-polyglot")) return void 0;
	const languages = textsIn(config.languages);
	const [first = "en"] = languages;
	const named = typeof config.default_lang === "string" ? config.default_lang : "en";
	const usual = hasFolders ? first : named;
	const isPrefixed = (lang) => typeof lang === "string" && lang !== usual && languages.includes(lang);
	const onlyUsual = isMapping$1(config.posse) && config.posse.languages === "default";
	const isLeftOut = (lang) => onlyUsual && isPrefixed(lang);
	const nowhere = () => void 0;
	if (hasFolders) {
		const folders = !textsIn(config.exclude_from_localizations).includes("_posts") ? languages.map((lang) => [`_i18n/${lang}`, lang]) : [];
		const asWritten = {
			localized: (path) => path,
			langIn: nowhere
		};
		const buildOf = (sitePath, baseurl) => {
			const lang = languages.find((one) => sitePath.startsWith(`_i18n/${one}/`)) ?? usual;
			const own = isPrefixed(lang) ? `${baseurl}/${lang}` : baseurl;
			return {
				lang,
				default_lang: usual,
				baseurl: own,
				baseurl_root: baseurl
			};
		};
		return {
			isPrefixed,
			isLeftOut,
			...asWritten,
			buildOf,
			folders: new Map(folders)
		};
	}
	const excluded = textsIn(config.exclude_from_localization);
	const inPath = (sitePath) => sitePath.split(/[/.]/).find((part) => languages.includes(part));
	return {
		isPrefixed,
		langIn: config.lang_from_path === true ? inPath : nowhere,
		buildOf: nowhere,
		localized(path, lang) {
			const inside = path.replace(/^\/+/, "");
			const [top = ""] = inside.split(/[/?#]/);
			return languages.includes(top) || excluded.some((one) => inside.startsWith(one)) || !isPrefixed(lang) ? path : `/${lang}/${inside}`;
		},
		folders: /* @__PURE__ */ new Map(),
		isLeftOut
	};
}
function textsIn(value) {
	return Array.isArray(value) ? value.filter((one) => typeof one === "string") : [];
}
// src/markdown/stand-ins.ts
function block$1(tagName, children = [], attributes = {}) {
	return element("block", tagName, children, attributes);
}
function span(tagName, children = [], attributes = {}) {
	return element("inline", tagName, children, attributes);
}
function element(display, tagName, children, attributes) {
	return {
		type: "element",
		tagName,
		display,
		attributes: { ...attributes },
		children: [...children]
	};
}
function words$1(value) {
	return {
		type: "text",
		value
	};
}
function unread$1(value) {
	return {
		type: "unread",
		value,
		as: "blocks"
	};
}
function unreadLine(value) {
	return {
		type: "unread",
		value,
		as: "line"
	};
}
function unreadCode(value) {
	return {
		type: "unread",
		value,
		as: "code"
	};
}
function htmlOf(nodes) {
	return nodes.map((node) => node.type === "unread" ? node.value : printed(node)).join("");
}
function inPlace({ as, value }) {
	if (as === "code") return escaped(value);
	return as === "line" ? value : `\n\n${value}\n\n`;
}
const voids = /* @__PURE__ */ new Set([
	"img",
	"br",
	"hr",
	"source"
]);
function printed(node) {
	if (node.type === "text") return escaped(node.value);
	if (node.type === "unread") return inPlace(node);
	if (node.type !== "element") return node.data?.written ?? "";
	const attributes = Object.entries(node.attributes).map(([name, value]) => ` ${name}="${escaped(value)}"`);
	const start = `<${node.tagName}${attributes.join("")}>`;
	if (voids.has(node.tagName)) return start;
	return `${start}${node.children.map(printed).join("")}</${node.tagName}>`;
}
function escaped(text) {
	return text.replace(/[&<>"]/g, (sign) => references[sign] ?? sign);
}
const references = {
	"&": "&amp;",
	"<": "&lt;",
	">": "&gt;",
	"\"": "&quot;"
};
// src/readers/jekyll/stand-ins/given.ts
function first({ named }, ...names) {
	return names.map((name) => named.get(name)).find((value) => value !== void 0);
}
function textOf$5(words) {
	return words.map(({ text }) => text).join(" ");
}
// src/readers/jekyll/stand-ins/texts.ts
const box = (given) => {
	const text = given.content.trim() === "" ? textGiven(given) : given.content;
	if (text === void 0) return void 0;
	const title = first(given, "title", "header", "heading");
	return [block$1("blockquote", [...title === void 0 ? [] : [block$1("p", [span("strong", [unreadLine(title)])])], unread$1(text)])];
};
function textGiven(given) {
	const text = first(given, "content", "text", "message", "body") ?? textOf$5(given.words.filter(({ isQuoted }) => isQuoted));
	return text === "" ? void 0 : text;
}
const quoteTag = (given) => {
	if (given.content.trim() === "") return box(given);
	const link = /https?:\/\/\S+/.exec(given.markup);
	const by = given.markup.slice(0, link?.index).trim();
	const title = link === null ? "" : given.markup.slice(link.index + link[0].length).trim();
	const author = first(given, "author", "by") ?? (given.named.size > 0 ? "" : unquoted(by));
	const source = first(given, "source", "title") ?? (unquoted(title) || void 0);
	const href = link?.[0] ?? first(given, "link", "url", "href", "cite");
	const named = source ?? href?.replace(/^https?:\/\//, "");
	const footer = [...author === "" ? [] : [words$1(author)], ...href === void 0 ? source === void 0 ? [] : [words$1(source)] : [span("a", [words$1(named ?? href)], { href })]].flatMap((node, at) => at === 0 ? [words$1("— "), node] : [words$1(", "), node]);
	return [block$1("blockquote", [unread$1(given.content), ...footer.length === 0 ? [] : [block$1("p", footer)]])];
};
function unquoted(text) {
	return /^(["']).*\1$/s.test(text) ? text.slice(1, -1) : text;
}
const codeTag = (given) => {
	const at = given.words.findIndex(({ text }) => /^https?:\/\//.test(text));
	const href = at === -1 ? first(given, "url", "link") : given.words[at]?.text;
	const title = first(given, "title") ?? textOf$5(at === -1 ? given.words : given.words.slice(0, at));
	const label = at === -1 ? first(given, "link_text") : textOf$5(given.words.slice(at + 1));
	const caption = [...title === "" ? [] : [words$1(title)], ...href === void 0 ? [] : [words$1(title === "" ? "" : " "), span("a", [words$1(label || href)], { href })]];
	return [...caption.length === 0 ? [] : [block$1("p", [span("em", caption)])], code(first(given, "lang", "language") ?? "", given.content)];
};
function code(language, content) {
	const attributes = language === "" ? {} : { class: `language-${language}` };
	return block$1("pre", [span("code", [unreadCode(content)], attributes)]);
}
const diagramTag = (language) => ({ content }) => content.trim() === "" ? void 0 : [code(language, content)];
const detailsTag = (given) => {
	const written = textOf$5(given.words.filter(({ text, isQuoted }) => isQuoted || text !== "open"));
	const title = first(given, "summary", "title", "header") ?? (given.words.length > 0 && given.named.size > 0 ? written : unquoted(withoutOpen(given.markup)));
	return [block$1("details", [...title === "" ? [] : [block$1("summary", [unreadLine(title)])], unread$1(given.content)])];
};
function withoutOpen(markup) {
	return markup.replace(/^open\s+(?=["'])|(?<=["'])\s+open$/, "");
}
const pullquoteTag = ({ content }) => [unread$1(content.replace(/\{"\s?|\s?"\}/g, ""))];
const tabTag = ({ words: [, ...name], content }) => name.length === 0 ? void 0 : [block$1("p", [span("strong", [unreadLine(textOf$5(name))])]), unread$1(content)];
// src/readers/jekyll/plugins/boxes.ts
const boxed$1 = {
	make: box,
	keys: [
		"title",
		"content",
		"text",
		"message",
		"type",
		"class"
	],
	needs: "a text"
};
const boxes = {
	gems: [
		"jekyll-callouts",
		"jekyll-details",
		"jekyll-admonitions"
	],
	does: "Notes, tips and warnings are quotes; parts that readers open are folded where the platform can.",
	tags: {
		alert: boxed$1,
		callout: boxed$1,
		note: boxed$1,
		notice: boxed$1,
		tip: boxed$1,
		info: boxed$1,
		warning: boxed$1,
		important: boxed$1,
		danger: boxed$1,
		details: {
			make: detailsTag,
			keys: [
				"summary",
				"title",
				"class"
			]
		}
	}
};
// src/readers/jekyll/stand-ins/players.ts
const frames = {
	youtube: (id) => `https://www.youtube.com/embed/${id}`,
	vimeo: (id) => `https://player.vimeo.com/video/${id}`,
	"google-drive": (id) => `https://drive.google.com/file/d/${id}/preview`,
	bilibili: (id) => `https://player.bilibili.com/player.html?bvid=${id}`,
	twitch: (id) => `https://player.twitch.tv/?video=${id}`,
	dailymotion: (id) => `https://www.dailymotion.com/embed/video/${id}`
};
function frame(src) {
	return [block$1("iframe", [], { src })];
}
function idIn(provider, text) {
	if (!/[/?=]/.test(text)) return text;
	if (provider === "youtube") return /(?:[?&]v=|youtu\.be\/|\/(?:embed|shorts|live|v)\/)([\w-]+)/.exec(text)?.[1] ?? lastPart(text);
	return lastPart(text);
}
function lastPart(address) {
	const [path = ""] = address.split(/[?#]/);
	return path.split("/").findLast((part) => part !== "") ?? address;
}
function player(provider, id) {
	const address = frames[provider.toLowerCase().replace(/_/g, "-")];
	return address === void 0 ? [] : frame(address(encodeURI(idIn(provider.toLowerCase(), id.trim()))));
}
function playerOf(provider) {
	return (given) => {
		const id = first(given, "id", "video_id", "videoId", "video", "url", "src", "link") ?? given.words[0]?.text;
		return id === void 0 ? void 0 : player(provider, id);
	};
}
const videoStandIn = (given) => {
	const id = first(given, "id", "video_id");
	if (id !== void 0) return player(given.named.get("provider") ?? "youtube", id);
	const src = first(given, "src", "url", "file", "path", "source") ?? given.words[0]?.text;
	return src === void 0 || !/[./]/.test(src) ? void 0 : media("video", src, given);
};
function media(tagName, src, given) {
	const provided = providerOf(src);
	if (provided !== void 0) return player(provided, src);
	const poster = first(given, "poster");
	return [block$1(tagName, [], {
		src,
		controls: "",
		...tagName === "video" && poster !== void 0 && { poster }
	})];
}
function providerOf(address) {
	if (/^https?:\/\/(?:www\.|m\.)?(?:youtube\.com|youtu\.be|youtube-nocookie\.com)\//.test(address)) return "youtube";
	return /^https?:\/\/(?:player\.)?vimeo\.com\//.test(address) ? "vimeo" : void 0;
}
const linkTag = (given) => {
	const url = first(given, "url", "src", "href") ?? given.words[0]?.text;
	if (url === void 0 || !/^https?:\/\//.test(url)) return void 0;
	return [span("a", [words$1(url)], { href: url })];
};
function captioned(nodes, caption) {
	if (caption === void 0) return nodes;
	return [...nodes, block$1("p", [span("em", [unreadLine(caption)])])];
}
function pageTag(prefix) {
	return (given) => {
		const id = first(given, "id", "url", "src") ?? given.words[0]?.text;
		if (id === void 0) return void 0;
		const url = /^https?:\/\//.test(id) ? id : `${prefix}${id}`;
		return [span("a", [words$1(url)], { href: url })];
	};
}
const tweetTag = (given) => {
	const url = first(given, "url", "src") ?? given.words[0]?.text;
	if (url === void 0 || !/^https?:\/\//.test(url)) return void 0;
	return [block$1("blockquote", [span("a", [words$1(url)], { href: url })], { class: "twitter-tweet" })];
};
// src/readers/jekyll/plugins/embeds.ts
const keys$1 = [
	"id",
	"url",
	"src",
	"video",
	"width",
	"height",
	"autoplay",
	"title"
];
const ofUrl = {
	make: linkTag,
	keys: keys$1,
	needs: "an address"
};
const embeds = {
	gems: [
		"jekyll-youtube",
		"jekyll-oembed",
		"jekyll-embed",
		"jekyll-twitter-plugin",
		"jekyll_oembed",
		"jekyll-asciinema",
		"jekyll-video-embed"
	],
	does: "Players, tweets and pens are what each platform has for them, else a link.",
	tags: {
		youtube: {
			make: playerOf("youtube"),
			keys: keys$1,
			needs: "an id"
		},
		youtube_video: {
			make: playerOf("youtube"),
			keys: keys$1,
			needs: "an id"
		},
		vimeo: {
			make: playerOf("vimeo"),
			keys: keys$1,
			needs: "an id"
		},
		bilibili: {
			make: playerOf("bilibili"),
			keys: keys$1,
			needs: "an id"
		},
		twitch: {
			make: playerOf("twitch"),
			keys: keys$1,
			needs: "an id"
		},
		twitter: {
			make: tweetTag,
			keys: keys$1,
			needs: "an address"
		},
		tweet: {
			make: tweetTag,
			keys: keys$1,
			needs: "an address"
		},
		oembed: ofUrl,
		embed: ofUrl,
		codepen: ofUrl,
		jsfiddle: ofUrl,
		instagram: ofUrl,
		speakerdeck: ofUrl,
		spotify: ofUrl,
		asciinema: {
			make: pageTag("https://asciinema.org/a/"),
			keys: keys$1,
			needs: "an id"
		}
	}
};
// src/readers/jekyll/stand-ins/pictures.ts
const image = /\.(?:png|jpe?g|gif|webp|avif|svg|bmp)(?:[?#].*)?$/i;
const number = /^\d+(?:\.\d+)?(?:px|%|em|rem)?$/;
function picture({ src, alt = "", href, captions = [] }) {
	const shown = span("img", [], {
		src,
		alt
	});
	const linked = href === void 0 ? shown : span("a", [shown], { href });
	const lines = captions.filter((caption) => caption !== void 0);
	if (lines.length === 0) return [block$1("figure", [linked])];
	return [block$1("figure", [linked, block$1("figcaption", lines.flatMap((line, at) => [...at === 0 ? [] : [words$1(" ")], unreadLine(line)]))])];
}
const looks = /^(?:alt|class(?:es)?|style|width|height|max-?_?width|max-?_?height|size|sizes|align|position|float|id|popup|zoom(?:able)?|loading|lazy|rounded|shadow|border|margin|padding|rel|target|type|cache_bust|avoid_scaling|ext|preload|fetchpriority|priority|layout|scale|ratio|data-.*|img_?class|wrapper_?class|link_?class|dark|light)$/i;
const sources = [
	"image_path",
	"src",
	"path",
	"image",
	"img",
	"file",
	"filename",
	"source"
];
const links = [
	"link",
	"href",
	"target_url",
	"link_url"
];
const captions = [
	"caption",
	"description",
	"desc",
	"text",
	"credit",
	"credits",
	"attribution",
	"source_text",
	"subtitle",
	"figcaption",
	"legend"
];
const isWording = /\S\s+\S|^\s*\p{Lu}|[\u0080-\u{10ffff}]/u;
const imageInclude = (given) => {
	const named = first(given, ...sources);
	const url = given.named.get("url");
	const src = named ?? (url !== void 0 && (image.test(url) || links.some((key) => given.named.has(key))) ? url : void 0);
	if (src === void 0) return void 0;
	const known = /* @__PURE__ */ new Set([
		...sources,
		...links,
		...captions,
		"url",
		"title",
		"alt"
	]);
	for (const [key, value] of given.named) if (!known.has(key) && !looks.test(key) && isWording.test(value)) return void 0;
	const title = given.named.get("title");
	const alt = given.named.get("alt");
	const lines = captions.map((key) => given.named.get(key));
	const hasWords = lines.some((line) => line !== void 0);
	const shownTitle = title !== void 0 && alt !== void 0 && !hasWords && alt !== title ? title : void 0;
	return picture({
		src: given.relativeUrl(src),
		alt: alt ?? title ?? "",
		href: first(given, ...links) ?? (named === void 0 ? void 0 : linkOf$1(url)),
		captions: [shownTitle, ...lines]
	});
};
function linkOf$1(url) {
	return url === void 0 || image.test(url) ? void 0 : url;
}
const gallery = (given) => {
	const items = given.value(`page.${given.named.get("id") ?? "gallery"}`);
	if (!Array.isArray(items)) return void 0;
	const shown = items.flatMap((item) => {
		const src = textIn(item, "image_path", "url", "src", "path") ?? (typeof item === "string" ? item : void 0);
		if (src === void 0) return [];
		return [span("img", [], {
			src: given.relativeUrl(src),
			alt: textIn(item, "alt", "title") ?? ""
		}), words$1("\n")];
	});
	if (shown.length === 0) return void 0;
	const caption = given.named.get("caption");
	return [block$1("figure", [...shown, ...caption === void 0 ? [] : [block$1("figcaption", [unreadLine(caption)])]])];
};
const featureRow = (given) => {
	const items = given.value(`page.${given.named.get("id") ?? "feature_row"}`);
	if (!Array.isArray(items)) return void 0;
	return items.flatMap((item) => {
		const src = textIn(item, "image_path", "image");
		const title = textIn(item, "title");
		const excerpt = textIn(item, "excerpt", "text");
		const url = textIn(item, "url", "link");
		return [
			...src === void 0 ? [] : picture({
				src: given.relativeUrl(src),
				alt: textIn(item, "alt", "title")
			}),
			...title === void 0 ? [] : [block$1("p", [span("strong", [unreadLine(title)])])],
			...excerpt === void 0 ? [] : [unread$1(excerpt)],
			...url === void 0 ? [] : [block$1("p", [span("a", [words$1(textIn(item, "btn_label") ?? url)], { href: given.relativeUrl(url) })])]
		];
	});
};
function textIn(item, ...keys) {
	if (typeof item !== "object" || item === null) return void 0;
	for (const key of keys) {
		const value = Reflect.get(item, key);
		if (typeof value === "string" && value.trim() !== "") return value;
	}
}
const figureTag = (given) => {
	const caption = first(given, "caption", "title", "description");
	if (given.content.trim() !== "") {
		const words = textOf$5(given.words.filter(({ isQuoted }) => isQuoted));
		return captionedBlock(given.content, caption ?? (words || void 0));
	}
	const [word] = given.words;
	const src = first(given, ...sources) ?? word?.text;
	if (src === void 0 || !/[./]/.test(src)) return void 0;
	return picture({
		src: given.relativeUrl(src),
		alt: first(given, "alt") ?? "",
		captions: [caption]
	});
};
function captionedBlock(content, caption) {
	const shown = caption === void 0 ? [] : [block$1("figcaption", [unreadLine(caption)])];
	return [block$1("figure", [unread$1(content), ...shown])];
}
const imgTag = (given) => {
	const named = first(given, ...sources);
	const at = given.words.findIndex(({ text }) => text.includes("/") || image.test(text));
	const src = named ?? given.words[at]?.text;
	if (src === void 0) return void 0;
	const rest = given.words.slice(at + 1).filter(({ text, isQuoted }) => isQuoted || !number.test(text));
	const alt = rest.length === 2 && rest.every(({ isQuoted }) => isQuoted) ? rest[1]?.text ?? "" : textOf$5(rest);
	return [span("img", [], {
		src,
		alt: first(given, "alt", "title") ?? alt
	})];
};
const imageTag = (given) => {
	const src = first(given, ...sources) ?? given.words[0]?.text;
	if (src === void 0 || !/[./]/.test(src)) return void 0;
	const caption = first(given, "caption");
	const alt = first(given, "alt", "title") ?? "";
	return picture({
		src: given.relativeUrl(src),
		alt,
		captions: [caption]
	});
};
// src/readers/jekyll/plugins/figure.ts
const figure = {
	gems: ["jekyll-figure"],
	does: "The block `figure` is its image with the caption below.",
	tags: {
		figure: {
			make: figureTag,
			keys: [
				"caption",
				"class",
				"id",
				"src",
				"path",
				"alt",
				"title"
			],
			needs: "an image"
		},
		svg: {
			make: imageTag,
			keys: [
				"src",
				"path",
				"alt",
				"class",
				"width",
				"height"
			],
			needs: "a file"
		}
	}
};
// src/readers/jekyll/plugins/github-metadata.ts
const githubMetadata = {
	gems: ["jekyll-github-metadata"],
	does: "`site.github` has the names and addresses that follow from `repository` in _config.yml, else from the repository that the run is for or the remote of git; what only GitHub knows is empty."
};
function githubOf(repository, siteUrl) {
	if (typeof repository !== "string") return void 0;
	const [, owner, name] = /^([\w-]+)\/([\w.-]+)$/.exec(repository.trim()) ?? [];
	if (owner === void 0 || name === void 0) return void 0;
	const url = `https://github.com/${owner}/${name}`;
	const home = siteUrl === "" ? `https://${owner}.github.io/${name}` : siteUrl;
	return {
		owner_name: owner,
		owner_url: `https://github.com/${owner}`,
		owner_gravatar_url: `https://github.com/${owner}.png`,
		repository_name: name,
		repository_nwo: `${owner}/${name}`,
		repository_url: url,
		project_title: name,
		url: home,
		baseurl: URL.canParse(home) ? new URL(home).pathname.replace(/\/$/, "") : "",
		zip_url: `${url}/zipball/gh-pages`,
		tar_url: `${url}/tarball/gh-pages`,
		clone_url: `${url}.git`,
		issues_url: `${url}/issues`,
		wiki_url: `${url}/wiki`,
		releases_url: `${url}/releases`,
		language: "",
		hostname: "github.com",
		pages_hostname: "github.io",
		api_url: "https://api.github.com"
	};
}
// src/readers/jekyll/plugins/jemoji.ts
const jemoji = {
	gems: ["jemoji"],
	does: "Names such as `:tada:` are emoji on every platform, in text and in titles."
};
// src/readers/jekyll/plugins/mermaid.ts
const mermaid = {
	gems: ["jekyll-mermaid", "jekyll-mermaid-prebuild"],
	does: "A diagram is its source, as code: no platform draws it.",
	tags: { mermaid: {
		make: diagramTag("mermaid"),
		needs: "a diagram"
	} }
};
// src/readers/jekyll/plugins/multiple-languages.ts
const multipleLanguages = {
	gems: ["jekyll-multiple-languages-plugin"],
	does: "The posts below `_i18n/LANGUAGE/_posts` are read; those in another language than the first of `languages` lie below its name, and there `baseurl`, `relative_url` and `post_url` do, too. With `posse: { languages: default }` in _config.yml, only posts in the first language are copied.",
	missing: "what it translates with `{% t %}` and `{% tf %}` is not known here"
};
// src/readers/jekyll/plugins/octopress.ts
const octopress = {
	gems: [
		"octopress",
		"octopress-codeblock",
		"octopress-image-tag",
		"octopress-quote-tag",
		"octopress-video-tag",
		"octopress-pullquote-tag"
	],
	does: "Images, quotes with their author, listings with their title, videos and pull quotes are in the copy.",
	tags: {
		img: {
			make: imgTag,
			keys: [
				"src",
				"alt",
				"title",
				"class",
				"width",
				"height"
			],
			needs: "an image"
		},
		video: {
			make: videoStandIn,
			keys: [
				"id",
				"src",
				"url",
				"file",
				"provider",
				"poster",
				"width",
				"height"
			],
			needs: "a file or an id"
		},
		blockquote: {
			make: quoteTag,
			keys: [
				"author",
				"source",
				"link",
				"url"
			]
		},
		codeblock: {
			make: codeTag,
			keys: [
				"lang",
				"title",
				"url",
				"link_text",
				"start",
				"mark",
				"linenos"
			]
		},
		pullquote: { make: pullquoteTag }
	}
};
// src/readers/jekyll/plugins/page-furniture.ts
const pageFurniture = {
	gems: [
		"jekyll-toc",
		"jekyll-octicons",
		"jekyll-avatar",
		"jekyll-last-modified-at",
		"jekyll-auto-anchors"
	],
	does: "Tables of contents, icons and dates belong to the page and are left out of copies.",
	tags: {
		auto_anchor: { make: "keep-text" },
		toc: { make: "drop" },
		tableofcontents: { make: "drop" },
		seo: { make: "drop" },
		feed_meta: { make: "drop" },
		octicon: { make: "drop" },
		avatar: { make: "drop" },
		last_modified_at: { make: "drop" },
		reading_time: { make: "drop" }
	}
};
// src/readers/jekyll/plugins/polyglot.ts
const polyglot = {
	gems: ["jekyll-polyglot"],
	tags: {
		static_href: { make: "keep-text" },
		i18n_headers: { make: "drop" }
	},
	does: "A post in another language than `default_lang` (its `lang`, or with `lang_from_path` a part of its path) lies below that language's name, and so does what it links to on the site. With `posse: { languages: default }` in _config.yml, only posts in the default language are copied."
};
// src/readers/jekyll/plugins/postfiles.ts
const postfiles = {
	gems: ["jekyll-postfiles", "jekyll-post-files"],
	does: "Files that lie beside a post are beside its page."
};
// src/readers/jekyll/plugins/all.ts
const plugins = [
	boxes,
	embeds,
	figure,
	githubMetadata,
	jemoji,
	mermaid,
	multipleLanguages,
	octopress,
	pageFurniture,
	polyglot,
	postfiles,
	{
		gems: ["jekyll-relative-links"],
		does: "With `collections: true`, a relative path leads from the folder of the post's file to the page, post or file there, and one that begins with a slash from the site's root."
	},
	{
		gems: ["jekyll-responsive-image", "jekyll_picture_tag"],
		does: "The image that is named is in the copy, in its own size.",
		tags: { responsive_image: {
			make: imageTag,
			keys: [
				"path",
				"alt",
				"title",
				"caption",
				"class",
				"template"
			],
			needs: "a path"
		} }
	},
	{
		gems: ["jekyll-scholar"],
		does: "Citations and bibliographies need the plugin itself.",
		missing: "its citations and bibliographies (`{% cite %}`, `{% bibliography %}`) are not known here"
	},
	{
		gems: ["jekyll-spaceship"],
		does: "Videos that are written as images are players or links, and TeX between dollars and brackets is a formula.",
		math: true,
		missing: "its tables with joined cells and its diagrams (`@startuml`) stay as they are written"
	},
	{
		gems: ["jekyll-tabs"],
		does: "Tabs stand below each other, each with its name.",
		tags: {
			tabs: { make: "keep-text" },
			tab: {
				make: tabTag,
				needs: "a name"
			}
		}
	}
];
// src/readers/jekyll/plugins/unlike.ts
const harmless = new Set("github-pages jekyll-admin jekyll-algolia jekyll-analytics jekyll-archives jekyll-archives-v2 jekyll-assets jekyll-autoprefixer jekyll-cache-bust jekyll-coffeescript jekyll-commonmark jekyll-commonmark-ghpages jekyll-compose jekyll-compress-html jekyll-compress-images jekyll-data jekyll-default-layout jekyll-diagrams jekyll-environment-variables jekyll-feed jekyll-font-awesome-sass jekyll-gallery-generator jekyll-gist jekyll-github-metadata jekyll-google-tag-manager jekyll-gzip jekyll-html-pipeline jekyll-include-cache jekyll-last-commit jekyll-last-modified-at jekyll-lunr-js-search jekyll-menus jekyll-mentions jekyll-minibundle jekyll-minifier jekyll-optional-front-matter jekyll-paginate jekyll-paginate-v2 jekyll-readme-index jekyll-redirect-from jekyll-relative-links jekyll-remote-theme jekyll-sass-converter jekyll-seo jekyll-seo-tag jekyll-sitemap jekyll-swiss jekyll-tagging jekyll-tagories jekyll-tidy jekyll-time-to-read jekyll-timeago jekyll-titles-from-headings jekyll-typogrify jekyll-watch jekyll-webp jekyll-whiteglass jekyll-inline-svg jekyll-sizes jekyll-imagemagick jekyll-cloudinary jekyll-get-json jekyll-jupyter-notebook-tag jemoji kramdown kramdown-parser-gfm rouge webrick tzinfo tzinfo-data wdm jekyll html-proofer minima liquid-c mini_magick classifier-reborn liquid-reading-time jekyll-sitemap-generator jekyll-postcss jekyll-purgecss jekyll-terser jekyll-twitter-plugin jekyll-link-attributes jekyll-target-blank jekyll-link-checker jekyll-external-links unicode_utils css_parser feedjira httparty observer ostruct csv json base64 logger bigdecimal rake".split(" "));
function unlikePlugins(names, place) {
	return names.flatMap((name) => {
		const known = plugins.find(({ gems }) => gems.includes(name));
		if (known?.missing !== void 0) return [diagnose$5("unknown-plugin", `The plugin \`${name}\` is not run here: ${known.missing}.`, place)];
		if (known !== void 0 || harmless.has(name) || /theme/.test(name)) return [];
		const message = `The plugin \`${name}\` is not known to Posse and not run here; what it changes in posts or URLs is not in the copies.`;
		return [diagnose$5("unknown-plugin", message, place)];
	});
}
// src/readers/jekyll/posts/arrange-posts.ts
function arrangePosts(posts, limit) {
	const sorted = [...posts].sort((one, other) => comparePosts(other, one));
	const limited = limit > 0 ? limitPosts(sorted, limit) : sorted;
	const urls = shared$1(limited, ({ state, canonicalUrl }) => state === "published" || state === "future" ? canonicalUrl : null);
	const stems = shared$1(limited, ({ path }) => path.slice(0, path.length - extensionOf(path).length));
	return limited.map((post) => withErrors(post, [...rivalOf(urls, post).map((rival) => ["duplicate-url", `${rival.path} has the same canonical URL, ${post.canonicalUrl}.`]), ...rivalOf(stems, post).map((rival) => ["duplicate-path", `${rival.path} differs from this post only in its extension.`])]));
}
function comparePosts(one, other) {
	return (one.date?.getTime() ?? -1e400) - (other.date?.getTime() ?? -1e400) || compareCodePoints(one.sitePath, other.sitePath);
}
function compareCodePoints(one, other) {
	const length = Math.min(one.length, other.length);
	let at = 0;
	while (at < length && one.charCodeAt(at) === other.charCodeAt(at)) at++;
	if (at === length) return one.length - other.length;
	const [a, b] = [one.charCodeAt(at), other.charCodeAt(at)];
	return a >= 55296 && b >= 55296 && isSurrogate(a) !== isSurrogate(b) ? isSurrogate(a) ? 1 : -1 : a - b;
}
function isSurrogate(unit) {
	return unit >= 55296 && unit <= 57343;
}
function limitPosts(sorted, limit) {
	let count = 0;
	return sorted.map((post) => {
		if (post.state !== "published" || ++count <= limit) return post;
		const message = `\`limit_posts: ${limit}\` leaves this post out of the site.`;
		const notice = diagnose$5("beyond-limit", message, {
			path: post.path,
			line: 1,
			column: 1
		});
		return {
			...post,
			state: "unpublished",
			diagnostics: [...post.diagnostics, notice]
		};
	});
}
function shared$1(posts, keyOf) {
	const groups = /* @__PURE__ */ new Map();
	for (const post of posts) {
		const key = keyOf(post);
		if (key === null) continue;
		const group = groups.get(key);
		if (group === void 0) groups.set(key, [post]);
		else group.push(post);
	}
	const found = /* @__PURE__ */ new Map();
	for (const group of groups.values()) if (group.length > 1) for (const post of group) found.set(post, group);
	return found;
}
function rivalOf(groups, post) {
	const rival = groups.get(post)?.find((other) => other !== post);
	return rival === void 0 ? [] : [rival];
}
function withErrors(post, errors) {
	if (errors.length === 0) return post;
	const more = errors.map(([code, message]) => diagnose$5(code, message, {
		path: post.path,
		line: 1,
		column: 1
	}));
	return {
		...post,
		diagnostics: [...post.diagnostics, ...more]
	};
}
// src/readers/jekyll/posts/post-files.ts
const dated = /^(\d{2,4}-\d{1,2}-\d{1,2})-([^/]*)(\.[^.]+)$/;
function datedName(path) {
	const found = dated.exec(path) ?? dated.exec(baseNameOf(path));
	if (found === null) return void 0;
	const [, date = "", slug = "", extension = ""] = found;
	return {
		date,
		slug,
		extension
	};
}
function findPostFiles(files, rules) {
	const prefix = prefixOf(rules.sourceDir);
	const isReadable = createDirectoryTest(rules);
	const special = rules.drafts ? ["_posts", "_drafts"] : ["_posts"];
	const languages = [...rules.languageFolders ?? []].filter(([folder]) => files.some(({ path }) => path.startsWith(`${prefix}${folder}/_posts/`)));
	return files.flatMap((file) => {
		if (!file.path.startsWith(prefix)) return [];
		const sitePath = file.path.slice(prefix.length);
		if (!special.some((name) => sitePath.includes(`${name}/`))) return [];
		const [folder, lang] = languages.find(([one]) => sitePath.startsWith(`${one}/`)) ?? [];
		const inside = folder === void 0 ? sitePath : sitePath.slice(folder.length + 1);
		for (const { directory, name, entry } of placesIn$1(inside, special)) {
			if (languages.length > 0 && folder === void 0 && directory === "" && name === "_posts" || !isReadable(directory)) continue;
			if (!isPostEntry(joined(directory, name), entry, name === "_drafts", rules.filter)) continue;
			return placed$1(file, inside, directory, name === "_drafts", rules.collectionsDir).map((postFile) => ({
				...postFile,
				sitePath,
				lang
			}));
		}
		return [];
	});
}
function findUndatedFiles(files, rules) {
	const prefix = prefixOf(rules.sourceDir);
	const isReadable = createDirectoryTest(rules);
	return files.flatMap(({ path, kind }) => {
		if (kind !== "file" || !path.startsWith(prefix) || !path.includes("_posts/")) return [];
		if (!isText(path, rules.markdownExtensions) || datedName(path) !== void 0) return [];
		return placesIn$1(path.slice(prefix.length), ["_posts"]).some(({ directory, name, entry }) => directory.startsWith(rules.collectionsDir) && isReadable(directory) && isSeen(joined(directory, name), entry, rules.filter)) ? [path] : [];
	});
}
function isText(path, markdownExtensions) {
	const extension = extensionOf(path);
	if (/^readme\./i.test(baseNameOf(path))) return false;
	return isMarkdown(extension, markdownExtensions) || /^\.html?$/i.test(extension);
}
function placesIn$1(sitePath, special) {
	const parts = sitePath.split("/");
	return parts.slice(0, -1).flatMap((name, index) => special.includes(name) ? [{
		directory: parts.slice(0, index).join("/"),
		name,
		entry: parts.slice(index + 1).join("/")
	}] : []);
}
function joined(directory, name) {
	return directory === "" ? name : `${directory}/${name}`;
}
function isPostEntry(directory, entry, draft, filter) {
	if (!isSeen(directory, entry, filter)) return false;
	return draft ? /\.[^.]+$/.test(entry) : datedName(entry) !== void 0;
}
function isSeen(directory, entry, filter) {
	if (entry.split("/").some((part) => part.startsWith("."))) return false;
	return filter.accepts(directory, entry, false);
}
function placed$1(file, sitePath, directory, draft, collectionsDir) {
	if (collectionsDir === "") return [{
		file,
		sitePath,
		relativePath: sitePath,
		draft,
		misplaced: false
	}];
	if (!directory.startsWith(collectionsDir)) return [];
	const inside = sitePath.startsWith(`${collectionsDir}/`);
	return [{
		file,
		sitePath,
		relativePath: inside ? sitePath.slice(collectionsDir.length + 1) : sitePath,
		draft,
		misplaced: !inside
	}];
}
function createDirectoryTest({ filter, destination }) {
	const known = /* @__PURE__ */ new Map([["", true]]);
	return function isReadable(directory) {
		const answer = known.get(directory);
		if (answer !== void 0) return answer;
		const slash = directory.lastIndexOf("/");
		const parent = slash < 0 ? "" : directory.slice(0, slash);
		const readable = directory !== destination && isReadable(parent) && filter.accepts(parent, directory.slice(slash + 1), true);
		known.set(directory, readable);
		return readable;
	};
}
// src/core/read-if-there.ts
async function readIfThere(source, path) {
	try {
		return await source.read(path);
	} catch (error) {
		if (error instanceof SourceError) return void 0;
		throw error;
	}
}
// src/core/plain-values.ts
function isMapping(value) {
	if (value === null || typeof value !== "object" || Array.isArray(value)) return false;
	const prototype = Object.getPrototypeOf(value);
	return prototype === null || Object.getPrototypeOf(prototype) === null;
}
function textOf$4(value) {
	if (value === null || value === void 0) return "";
	return Array.isArray(value) || isMapping(value) ? JSON.stringify(value) : String(value);
}
const diagnose$4 = diagnoser({
	"posse-platform": {
		severity: "error",
		what: "The key `posse` names a platform that there is not.",
		fix: "Use the platforms' names, as `platforms` does."
	},
	"posse-key": {
		severity: "error",
		what: "The key `posse` holds a key that there is not.",
		fix: "Use the keys that the documentation lists under Front matter."
	},
	"posse-value": {
		severity: "error",
		what: "The key `posse` holds a value that does not fit.",
		fix: "Use a value that the documentation lists under Front matter."
	},
	"key-in-post": {
		severity: "error",
		what: "A key for a platform is in the front matter, and therefore in the repository's history.",
		fix: "Revoke the key at the platform: it stays in the history when the line is gone. Then take the line out."
	},
	"named-copy": {
		severity: "warning",
		what: "A key that names a copy of the post on a platform holds neither its URL nor its id; it is left out.",
		fix: "Write the copy's whole URL, or its number."
	}
});
// src/wishes/leaked-keys.ts
const atGitHub = "GitHub (Settings → Developer settings)";
function revokedAt(name, value, platforms) {
	if (typeof value !== "string" || value.trim() === "") return void 0;
	const letters = lettersOf(name);
	if (letters === "githubtoken") return atGitHub;
	const names = ({ key }) => [key.input, ...key.otherNames ?? []];
	return platforms.find((one) => names(one).some((other) => lettersOf(other) === letters))?.key.revokedAt;
}
function keysIn(frontMatter, platforms) {
	return [...found$1(frontMatter, [], platforms), ...found$1(frontMatter.posse, ["posse"], platforms)];
}
function found$1(values, path, platforms) {
	if (!isMapping(values)) return [];
	return Object.entries(values).flatMap(([name, value]) => {
		const key = [...path, name];
		const where = revokedAt(name, value, platforms) ?? ofPlatform(path, name, value, platforms);
		if (where !== void 0) return [{
			key,
			where
		}];
		return path.length === 1 ? found$1(value, key, platforms) : [];
	});
}
function ofPlatform(path, name, value, platforms) {
	const [, platform] = path;
	return platform === void 0 ? void 0 : revokedAt(`${platform}-${name}`, value, platforms);
}
// src/wishes/named-copies.ts
const lists = [
	"published_to",
	"syndication",
	"cross_posted_to",
	"crossposted_to",
	"publications"
];
function namedCopiesOf(frontMatter, platforms) {
	const found = /* @__PURE__ */ new Map();
	const unusable = [];
	function add(platform, holds, value) {
		const copy = found.get(platform) ?? {};
		copy[holds] ??= value;
		found.set(platform, copy);
	}
	const keys = platforms.flatMap(({ id, copies }) => Object.entries(copies.keys).map(([key, holds]) => ({
		key,
		holds,
		platform: id,
		ids: copies.id
	})));
	for (const { key, holds, platform, ids } of keys) {
		const value = frontMatter[key];
		if (value === void 0 || value === null || value === "" || typeof value === "boolean") continue;
		const text = textOf$4(value).trim();
		if (holds === "id" ? ids.test(text) : isUrl(text)) add(platform, holds, text);
		else unusable.push(key);
	}
	for (const key of lists) for (const url of urlsIn(frontMatter[key])) {
		const platform = platformOf(url, platforms);
		if (platform !== void 0) add(platform, "url", url);
	}
	return {
		copies: [...found].map(([platform, copy]) => ({
			platform,
			...copy
		})),
		unusable
	};
}
function isUrl(text) {
	return /^https?:\/\//i.test(text) && URL.canParse(text);
}
function platformOf(url, platforms) {
	const host = new URL(url).hostname;
	return platforms.find(({ copies }) => copies.host.test(host))?.id;
}
function urlsIn(value) {
	if (typeof value === "string") return isUrl(value.trim()) ? [value.trim()] : [];
	if (Array.isArray(value)) return value.flatMap(urlsIn);
	return isMapping(value) ? Object.values(value).flatMap(urlsIn) : [];
}
// src/wishes/older-post.ts
function saidOfOlder(frontMatter) {
	return {
		was: textsOf$2(frontMatter["posse-was"]),
		wasNot: textsOf$2(frontMatter["posse-was-not"])
	};
}
function textsOf$2(value) {
	return [value].flat().filter((one) => typeof one === "string");
}
// src/wishes/foreign-wishes.ts
const wantedEverywhere = ["crosspost", "syndicate"];
function foreignWishes(frontMatter, platforms) {
	const listed = listedNames(frontMatter.publish_to);
	const says = (keys, value) => keys.some((key) => frontMatter[key] === value);
	const refused = platforms.filter(({ foreign: { wanted, unwanted, names } }) => says([...wantedEverywhere, ...wanted], false) || says(unwanted, true) || listed !== void 0 && !names.some((name) => listed.has(name)));
	return Object.fromEntries(refused.map(({ id }) => [id, { wanted: false }]));
}
function listedNames(value) {
	const list = typeof value === "string" ? value.split(/[\s,]+/) : value;
	return Array.isArray(list) ? new Set(list.map((name) => textOf$4(name).toLowerCase())) : void 0;
}
// src/wishes/own-keys.ts
function wishesOf(frontMatter, platforms, placeOf, written = frontMatter) {
	const foreign = foreignWishes(frontMatter, platforms);
	const diagnostics = [];
	const report = (code, message, path, hint) => {
		const place = placeOf(path);
		diagnostics.push(diagnose$4(code, message, hint === void 0 ? place : {
			...place,
			hint
		}));
	};
	reportNearlyOwn(frontMatter, idsOf(platforms), report);
	const announced = announceWishes(frontMatter.announce, platforms);
	if (!Object.hasOwn(frontMatter, "posse")) return {
		wishes: merged(announced, foreign),
		diagnostics
	};
	const wishes = withOwnVisibility(readPosse(frontMatter.posse, platforms, report), written.posse, platforms);
	return {
		wishes: merged(announced, {
			...foreign,
			...wishes
		}),
		diagnostics
	};
}
function announceWishes(value, platforms) {
	const announcing = platforms.filter(takesText);
	if (value === false) return sameForAll(announcing, { wanted: false });
	const text = typeof value === "string" ? value.trim() : "";
	return text === "" ? {} : sameForAll(announcing, {
		wanted: true,
		text
	});
}
function takesText({ wishes }) {
	return Object.hasOwn(wishes, "text");
}
function merged(shared, own) {
	const ids = /* @__PURE__ */ new Set([...Object.keys(shared), ...Object.keys(own)]);
	return Object.fromEntries([...ids].map((id) => [id, {
		wanted: true,
		...shared[id],
		...own[id]
	}]));
}
function withOwnVisibility(wishes, posse, platforms) {
	if (!isMapping(posse)) return wishes;
	const saying = Object.entries(posse).filter(([, said]) => isMapping(said) && Object.hasOwn(said, "visibility")).map(([name]) => platformNamed(name, platforms)?.id);
	return Object.fromEntries(Object.entries(wishes).map(([platform, wish]) => {
		const isOwn = saying.includes(platform);
		const { visibility } = wish;
		return [platform, isOwn && visibility ? {
			...wish,
			ownVisibility: visibility
		} : wish];
	}));
}
const ownKeys = [
	"posse",
	"posse-was",
	"posse-was-not"
];
const nearKeys = /* @__PURE__ */ new Map();
function nearlyOwn(key) {
	if (nearKeys.has(key)) return nearKeys.get(key);
	if (nearKeys.size >= 1e3) nearKeys.clear();
	const near = ownKeys.includes(key) ? void 0 : nearest(key, ownKeys);
	nearKeys.set(key, near);
	return near;
}
function reportNearlyOwn(frontMatter, platforms, report) {
	for (const [key, value] of Object.entries(frontMatter)) {
		const near = nearlyOwn(key);
		const isOwn = near === "posse" ? couldBeWish(value, platforms) : typeof value === "string";
		if (near === void 0 || !isOwn) continue;
		report("posse-key", `\`${key}\` is not a key of Posse's.`, [key], `Did you mean \`${near}\`?`);
	}
}
function couldBeWish(value, platforms) {
	if (typeof value === "boolean") return true;
	return (isMapping(value) ? Object.keys(value) : [value].flat()).filter((name) => typeof name === "string").flatMap(words).some((word) => nearest(word, platforms) !== void 0);
}
function sameForAll(platforms, wish) {
	return Object.fromEntries(platforms.map(({ id }) => [id, wish]));
}
function readPosse(value, platforms, report) {
	if (value === null || value === true) return sameForAll(platforms, { wanted: true });
	if (value === false) return sameForAll(platforms, { wanted: false });
	if (isMapping(value)) return readMapping(value, platforms, report);
	const names = typeof value === "string" ? words(value) : value;
	if (!Array.isArray(names) || !names.every((name) => typeof name === "string")) {
		report("posse-value", "`posse` is not true, false, a list of platforms or a mapping.", ["posse"]);
		return sameForAll(platforms, { wanted: false });
	}
	const wanted = names.map((name, index) => {
		const platform = platformNamed(name, platforms)?.id;
		if (platform === void 0) reportPlatform(name, platforms, report, ["posse", String(index)]);
		return platform;
	});
	return Object.fromEntries(platforms.map(({ id }) => [id, { wanted: wanted.includes(id) }]));
}
function readMapping(mapping, platforms, report) {
	const wishes = {};
	const shared = {};
	for (const [name, value] of Object.entries(mapping)) {
		const path = ["posse", name];
		if (name === "announce") {
			for (const taken of platforms.filter(takesText)) {
				const wish = readWish(typeof value === "string" ? { text: value } : value, {
					taken,
					platforms,
					report,
					path
				});
				if (wish !== void 0) shared[taken.id] = wish;
			}
			continue;
		}
		const taken = platformNamed(name, platforms);
		if (taken === void 0) {
			reportPlatform(name, platforms, report, path, misplaced(name, platforms));
			continue;
		}
		const { id: platform } = taken;
		const wish = readWish(value, {
			taken,
			platforms,
			report,
			path
		});
		const known = wishes[platform];
		if (wish !== void 0 && known !== void 0 && contradicts(known, wish)) report("posse-value", `\`posse\` names ${platform} twice, and \`${path.join(".")}\` says something else than the first time.`, path, "Keep one of the two.");
		if (wish !== void 0) wishes[platform] = {
			...known,
			...wish
		};
	}
	return merged(shared, wishes);
}
function readWish(value, part) {
	if (value === null || typeof value === "boolean") return { wanted: value !== false };
	if (isMapping(value)) return readOverrides(value, part);
	const { report, path } = part;
	const hint = meant(String(value), ["true", "false"]);
	report("posse-value", `\`${path.join(".")}\` is not true, false or a mapping.`, path, hint);
}
function contradicts(one, other) {
	const known = new Map(Object.entries(one));
	return Object.entries(other).some(([key, value]) => known.has(key) && String(known.get(key)) !== String(value));
}
function reportPlatform(name, platforms, report, path, otherwise) {
	report("posse-platform", `\`posse\` names "${name}", which is not one of ${idsOf(platforms).join(", ")}.`, path, meant(name, [
		...idsOf(platforms),
		"true",
		"false"
	]) ?? otherwise);
}
function misplaced(name, platforms) {
	for (const { id, wishes } of platforms) {
		const near = nearest(name, Object.keys(wishes));
		if (near === void 0) continue;
		return `Did you mean \`${near}\`? It stands below a platform: \`posse: { ${id}: { ${near}: … } }\`.`;
	}
}
function words(text) {
	return text.split(/[\s,]+/).filter((word) => word !== "");
}
function meant(written, words) {
	const near = nearest(written, words);
	return near === void 0 ? void 0 : `Did you mean \`${near}\`?`;
}
function readOverrides(mapping, { taken, platforms, report, path }) {
	const wish = {};
	for (const [key, value] of Object.entries(mapping)) {
		const name = `\`${[...path, key].join(".")}\``;
		const known = key.replaceAll("_", "-");
		const at = [...path, key];
		const override = wishAt(taken, known);
		if (override === void 0) {
			const names = Object.keys(taken.wishes);
			const message = `${name} is not one of ${names.join(", ")}.`;
			const other = platforms.find((platform) => wishAt(platform, known) !== void 0);
			report("posse-key", message, at, other ? takenBy(other, key, taken) : meant(key, names));
			continue;
		}
		const fitting = override.read(value);
		if (fitting === void 0) {
			const hint = meant(String(value), override.words ?? []);
			report("posse-value", `${name} is not ${override.kind}.`, at, hint);
		} else wish[camelCase(known)] = fitting;
	}
	return {
		wanted: true,
		...wish
	};
}
function wishAt({ wishes }, key) {
	return Object.hasOwn(wishes, key) ? wishes[key] : void 0;
}
function takenBy(other, key, { name }) {
	return `${name} does not take \`${key}\`. For ${other.name} write it as \`posse.${other.id}.${key}\`.`;
}
function idsOf(platforms) {
	return platforms.map(({ id }) => id);
}
// src/wishes/front-matter.ts
function askedIn(frontMatter, { platforms, placeOf, written }) {
	const { wishes, diagnostics } = wishesOf(frontMatter, platforms, placeOf, written);
	const leaked = keysIn(written, platforms).map(({ key, where }) => ({
		...diagnose$4("key-in-post", `\`${key.join(".")}\` holds a key, which the repository's history keeps.`, placeOf(key)),
		hint: `Revoke it at ${where}: it stays in the history when the line is gone. Then take the line out.`
	}));
	const { copies, unusable } = namedCopiesOf(frontMatter, platforms);
	const ofCopies = unusable.map((key) => {
		const message = `\`${key}\` is "${textOf$4(frontMatter[key])}", which names no copy.`;
		return diagnose$4("named-copy", message, placeOf([key]));
	});
	return {
		wishes,
		namedCopies: copies,
		ofOlder: saidOfOlder(frontMatter),
		diagnostics: [
			...leaked,
			...diagnostics,
			...ofCopies
		]
	};
}
// src/readers/jekyll/posts/cover.ts
const at = (...keys) => ({ keys });
const below = (folder, ...keys) => ({
	keys,
	folder
});
const places = [
	at("cover_image"),
	at("main_image"),
	below("images", "image", "feature"),
	at("image"),
	at("header", "og_image"),
	at("header", "overlay_image"),
	at("header", "image"),
	below("images", "header", "image_fullwidth"),
	at("header", "teaser"),
	at("cover"),
	at("cover-img"),
	at("cover_img"),
	at("coverImage"),
	at("cover-image"),
	at("featured_image"),
	at("featured-image"),
	at("featuredimage"),
	at("featuredImage"),
	at("featured-img"),
	at("featured_img"),
	at("feature-img"),
	at("feature_img"),
	at("feature_image"),
	at("feature-image"),
	at("featureImage"),
	at("feature"),
	at("bigimg"),
	at("article_header", "image"),
	at("banner"),
	at("banner_image"),
	at("banner-image"),
	at("og_image"),
	at("og-image"),
	at("ogImage"),
	at("hero"),
	at("hero_image"),
	at("hero-image"),
	at("header-img"),
	at("header_image"),
	at("header-image"),
	at("headerImage"),
	at("background"),
	at("background-image"),
	at("background_image"),
	at("post-image"),
	at("post_image"),
	at("postImage"),
	at("social_image"),
	at("social-image"),
	at("thumbnail"),
	at("thumbnail-img"),
	at("thumb"),
	at("share-img"),
	at("postimg"),
	below("assets/img", "img"),
	at("teaser"),
	at("image_url"),
	at("card"),
	at("images")
];
const coverKeys = [...new Set(places.flatMap(({ keys: [key] }) => key ?? []))];
const coverFolders = [.../* @__PURE__ */ new Set([
	...places.flatMap(({ folder }) => folder ?? []),
	"assets/images",
	"img"
])];
const keysOfImage = [
	"path",
	"url",
	"src",
	"image",
	"feature",
	"facebook",
	"twitter"
];
function coverOf(frontMatter) {
	for (const { keys, folder } of places) {
		const image = imageIn(valueAt(frontMatter, keys));
		if (image === void 0) continue;
		return folder === void 0 || image.includes("/") ? image : `/${folder}/${image}`;
	}
	return null;
}
function valueAt(value, keys) {
	let found = value;
	for (const key of keys) found = isMapping$1(found) && Object.hasOwn(found, key) ? found[key] : void 0;
	return found;
}
function imageIn(value) {
	if (typeof value === "string") {
		const text = value.trim();
		return /[/.]/.test(text) && !/\s{2}|\n/.test(text) && !/^(?:#|(?:rgb|hsl)a?\(|[\w-]*gradient\(|var\()/i.test(text) ? text : void 0;
	}
	if (Array.isArray(value)) return imageIn(value[0]);
	if (!isMapping$1(value)) return void 0;
	const key = keysOfImage.find((name) => value[name] !== "" && imageIn(value[name]) !== void 0);
	if (key !== void 0) return imageIn(value[key]);
	const [only, ...others] = Object.entries(value);
	return only !== void 0 && others.length === 0 && typeof only[1] === "string" && isImageFile(only[0]) ? only[0] : void 0;
}
function isImageFile(path) {
	return /\.(?:png|jpe?g|gif|webp|avif|svg)(?:[?#].*)?$/i.test(path);
}
// src/readers/jekyll/posts/former-urls.ts
function formerUrlsOf({ redirect_from: from }, { pageUrl, url }) {
	if (pageUrl === null || url === null || !URL.canParse(pageUrl)) return [];
	const base = pageUrl.endsWith(url) ? pageUrl.slice(0, -url.length) : new URL(pageUrl).origin;
	return [from].flat().filter((path) => typeof path === "string").map((path) => `${base}/${path.replace(/^\//, "")}`);
}
// src/core/step.ts
const reasons = {
	new: "not on the platform yet",
	changed: "the post has changed since the copy was made",
	links: "only its links have changed: a post that it links to got a copy there, or lost it",
	visibility: "the front matter asks for another visibility than before",
	forced: "up to date, and sent again because it was asked for",
	found: "already on the platform with this canonical URL",
	named: "the front matter names the copy",
	"up-to-date": "up to date",
	baseline: "older than Posse's first run there; ask for it by its path, or for a backfill",
	offered: "an earlier run showed how to publish it there by hand; ask for it by its path, if nobody has",
	unrecorded: "edited, and not in the ledger, so it may be on the platform already; ask for it by its path",
	"not-asked": "not selected in this run",
	draft: "draft",
	unpublished: "`published: false`",
	future: "dated in the future",
	"held-back": "held back by `after`",
	"opted-out": "the front matter opts out",
	"cannot-update": "the platform's API cannot change a story",
	"update-off": "updates are turned off",
	detached: "its copy was deleted on the platform",
	"edited-there": "its copy was edited or taken down on the platform, and an update would overwrite that",
	"theme-changed": "the pages are built otherwise than when the copies were made, and all would change; name the article's element with `content`",
	"other-account": "it was published, or may have been, with another account's key",
	"no-key": "no key is set for the platform",
	ambiguous: "an earlier run may have published it; settle it with `resolve`",
	"in-progress": "another run is publishing it",
	"maybe-moved": "it may be an older post whose name or URL has changed; say which with `posse-was` or `posse-was-not` in its front matter",
	"maybe-there": "nobody can tell whether the platform has it already; if it does not, ask for it by its path",
	errors: "the post has errors",
	secret: "its text holds one of the keys of this run",
	stale: "a later commit was published already",
	unreachable: "the platform could not be asked what it already has",
	unauthorized: "the platform refused the key",
	"not-live": "its original does not answer yet",
	"over-limit": "the run would create more copies than max-posts allows",
	deferred: "left for the next run"
};
const changesThere = {
	text: "its text on the platform differs from Posse's, and an update would overwrite it",
	title: "its title on the platform differs from Posse's, and an update would overwrite it",
	tags: "its tags on the platform differ from Posse's, and an update would overwrite them",
	cover: "its cover on the platform differs from Posse's, and an update would overwrite it",
	visibility: "it was taken down on the platform, so it is neither updated nor published"
};
function isSent({ kind }) {
	return kind === "create" || isWriteToCopy({ kind });
}
function isWriteToCopy({ kind }) {
	return kind === "update" || kind === "publish" || kind === "hide";
}
function keyOf(path, platform) {
	return `${platform}\n${path}`;
}
const outOfDate = "the post has changed, and the platform's API cannot change a story: edit it there";
function isQuiet({ kind, isOutOfDate, isOffered }) {
	return kind === "skip" && isOutOfDate !== true && isOffered !== true;
}
function reasonText({ reason, until, changed, asks, isOutOfDate, isOffered }) {
	if (isOffered === true) return "no key is set for the platform: import it there by hand";
	if (changed !== void 0) return changesThere[changed];
	if (isOutOfDate === true) return outOfDate;
	if (asks !== void 0) return `the platform's API cannot ${asks} a story: do it there`;
	if (until === void 0) return reasons[reason];
	return `${reasons[reason]}${reason === "held-back" ? " until" : ", after"} ${momentText(until)}`;
}
function momentText(moment) {
	return `${moment.slice(0, 16).replace("T", " ")} UTC`;
}
function isTrouble(outcome) {
	return !outcome.ok && !isLeft$1(outcome);
}
function isLeft$1({ ok, step }) {
	return !ok && (step.reason === "deferred" || step.reason === "not-live");
}
// src/core/ledger.ts
const ownReasons = {
	"older-post": "dated well before Posse's first run there",
	settled: "settled: not published"
};
function isRecordReason(word) {
	return Object.hasOwn(ownReasons, word) || Object.hasOwn(reasons, word);
}
function recordReasonText(reason) {
	return {
		...reasons,
		...ownReasons
	}[reason];
}
const waiting = /* @__PURE__ */ new Set([...[
	"deferred",
	"future",
	"in-progress",
	"no-key",
	"not-live",
	"over-limit",
	"settled"
]]);
function stateText({ state, left, reason }) {
	if (reason === "opted-out") return "opted out";
	const isLeft = left === true || waiting.has(reason);
	return state === "failed" && isLeft ? "left for later" : state;
}
const LONGEST_NAME$1 = 250;
const LONGEST_PATH = 900;
function nameProblem(path) {
	const parts = path.split("/");
	if (path.includes("\\")) return "holds a backslash";
	if (/[\p{Cc}\u2028\u2029]/u.test(path)) return "holds a control character or a line break";
	if (/[\p{Cs}\ufffd]/u.test(path)) return "is not UTF-8";
	if (parts.some((part) => bytesOf(part) > LONGEST_NAME$1)) return `holds a name of more than ${LONGEST_NAME$1} bytes`;
	if (bytesOf(path) > LONGEST_PATH) return `is longer than ${LONGEST_PATH} bytes`;
	if (parts.slice(0, -1).some((part) => /\.json$/i.test(part))) return "leads through a folder whose name ends in .json";
}
function bytesOf(text) {
	return new TextEncoder().encode(text).length;
}
function ledgerName(path) {
	const dot = path.lastIndexOf(".");
	return dot > path.lastIndexOf("/") + 1 ? path.slice(0, dot) : path;
}
// src/readers/jekyll/posts/front-matter.ts
var import_gray_matter = /* @__PURE__ */ __toESM(require_gray_matter(), 1);
const limits = {
	length: 262144,
	blanks: 1e3
};
async function readFrontMatter(text) {
	const block = frontMatterBlock(text);
	if (block === void 0) {
		const language = /^---[^\s-]/.test(text) ? import_gray_matter.default.language(text.slice(0, 200)).name : "";
		return {
			...none,
			problem: language === "" ? void 0 : {
				...top,
				kind: "language",
				message: language
			},
			body: text,
			bodyLine: 1
		};
	}
	const { body, bodyLine } = block;
	if (block.yaml.length > limits.length || hasLongBlanks(block.yaml)) return {
		...none,
		problem: {
			...top,
			kind: "large",
			message: "too large"
		},
		body,
		bodyLine
	};
	return {
		...await readYaml(block.yaml),
		body,
		bodyLine
	};
}
const opening = /^---[ \t\r\f\v]*\n["']?[A-Za-z][\w-]*["']?:(?:[ \t\r\n]|$)/;
function isNeverClosed(text) {
	return opening.test(text) && frontMatterBlock(text) === void 0;
}
const top = {
	line: 1,
	column: 1
};
const none = {
	values: {},
	problem: void 0,
	cut: void 0,
	keyLines: {},
	positionOf: () => void 0
};
async function readYaml(yaml) {
	const { data } = (0, import_gray_matter.default)(yaml, grayMatter);
	return "block" in data && typeof data.block === "string" ? parseBlock(data.block) : none;
}
const grayMatter = {
	language: "yaml",
	delimiters: ["---", "\0"],
	engines: {
		yaml: { parse: (block) => ({ block }) },
		json: { parse: refuse },
		javascript: { parse: refuse },
		js: { parse: refuse },
		coffee: { parse: refuse },
		cson: { parse: refuse },
		toml: { parse: refuse }
	}
};
function refuse() {
	throw new TypeError("front matter is YAML");
}
async function parseBlock(block) {
	const text = `---${block}`;
	const { value, problem, cut, keyLines, positionOf } = await parseSafeYaml(text);
	if (value === null || value === false) return none;
	if (isMapping$1(value)) return {
		values: value,
		problem: void 0,
		cut,
		keyLines,
		positionOf
	};
	const { slipIn } = await import("./yaml.js");
	const slip = slipIn(text, "front matter");
	if (problem !== void 0) return {
		...none,
		problem: {
			...problem,
			kind: "yaml",
			slip
		}
	};
	return {
		...none,
		problem: {
			line: 2,
			column: 1,
			kind: "mapping",
			message: "no mapping",
			slip
		}
	};
}
function frontMatterBlock(text) {
	if (!/^---[ \t\r\f\v]*\n/.test(text)) return void 0;
	let start = text.indexOf("\n") + 1;
	let line = 2;
	while (start < text.length) {
		const newline = text.indexOf("\n", start);
		const end = newline < 0 ? text.length : newline;
		if ((text.startsWith("---", start) || text.startsWith("...", start)) && /^[ \t\r\f\v]*$/.test(text.slice(start + 3, end))) return {
			yaml: text.slice(0, start),
			...afterBlankLines(text, end, line)
		};
		start = end + 1;
		line++;
	}
}
function afterBlankLines(text, fenceEnd, fenceLine) {
	let bodyStart = fenceEnd;
	let bodyLine = fenceLine;
	let at = fenceEnd;
	for (; at < text.length && /[ \t\r\n\f\v]/.test(text[at] ?? ""); at++) {
		if (text[at] !== "\n") continue;
		bodyStart = at + 1;
		bodyLine++;
	}
	return {
		body: at === text.length ? "" : text.slice(bodyStart),
		bodyLine
	};
}
function hasLongBlanks(text) {
	let run = 0;
	for (let at = 0; at < text.length; at++) {
		const code = text.charCodeAt(at);
		run = code === 32 || code >= 9 && code <= 13 ? run + 1 : 0;
		if (run > limits.blanks) return true;
	}
	return false;
}
// src/readers/jekyll/yaml/yaml-line.ts
function takeApart(text) {
	const [start = ""] = /^[ \t]*(?:-[ \t]+)*/.exec(text) ?? [];
	const [named = ""] = /^[A-Za-z_][\w.-]{0,99}:(?=[ \t])[ \t]*/.exec(text.slice(start.length)) ?? [];
	if (named === "" && !start.includes("-")) return void 0;
	const before = start + named;
	return {
		before,
		key: named === "" ? void 0 : named.slice(0, named.indexOf(":")),
		value: text.slice(before.length).trimEnd()
	};
}
function rewritings(text, knownKeys) {
	const shaped = reshaped(text, knownKeys);
	const both = shaped.flatMap((one) => revalued(one.text).map((inner) => ({
		...inner,
		what: one.what
	})));
	return [
		...revalued(text),
		...shaped,
		...both
	];
}
function reshaped(text, knownKeys) {
	const [start = ""] = /^[ \t]*/.exec(text) ?? [];
	const rest = text.slice(start.length);
	const [word = ""] = /^[A-Za-z_][\w-]{0,99}/.exec(rest) ?? [];
	const after = rest.slice(word.length);
	const value = after.trimStart().replace(/^[=:]/, "").trim();
	const line = `${start}${word}: ${value}`;
	if (word === "" || value === "") return [];
	if (/^:[^\s:/]/.test(after)) return [{
		text: line,
		what: `there is no space after the colon of \`${word}\``
	}];
	if (/^[ \t]*=/.test(after)) return [{
		text: line,
		what: `\`${word}\` has an equals sign in the place of its colon`
	}];
	if (/^[ \t]*:/.test(after)) return start === "" ? [] : [{
		text: rest,
		what: `\`${word}\` is indented`
	}];
	return knownKeys.includes(word.toLowerCase()) ? [{
		text: line,
		what: `there is no colon after \`${word}\``
	}] : [];
}
function revalued(text) {
	const line = takeApart(text);
	if (line === void 0 || line.value === "") return [];
	const { before, key, value } = line;
	return writingsOf(value, key === void 0 ? "the item" : `\`${key}\``).map((one) => ({
		...one,
		text: before + one.text
	}));
}
function writingsOf(value, name) {
	const first = value[0] ?? "";
	if ("“”„‟«".includes(first)) {
		const inner = value.slice(1).replace(/[“”‟»"]$/, "");
		const what = `the quotes of ${name} are typographic, and YAML knows only straight ones`;
		return [{
			text: quoted$1(inner),
			what
		}];
	}
	if (first === "\"" || first === "'") return requoted(value, first, name);
	if (first === "[" || first === "{") return closed(value, first, name);
	if (/^&[\w-]+(?:\s|$)/.test(value)) return [];
	const what = whyQuotes(value, name);
	const inner = value.replace(/["'”]$/, "");
	return [{
		text: quoted$1(inner !== value && !inner.includes(value.at(-1) ?? "") ? inner : value),
		what
	}];
}
function requoted(value, quote, name) {
	const inner = value.slice(1);
	const whole = {
		text: quoted$1(value),
		what: `${name} begins with a quote that ends too early`
	};
	if (!inner.includes(quote)) return [{
		text: quoted$1(inner),
		what: `the quote that opens ${name} is never closed`
	}];
	if (!inner.endsWith(quote)) return [whole];
	const what = inner.slice(0, -1).includes(quote) ? `${name} has quotes inside its quotes` : `${name} has a backslash in double quotes`;
	return [{
		text: quoted$1(inner.slice(0, -1)),
		what
	}, whole];
}
function closed(value, bracket, name) {
	const [close, kind] = bracket === "[" ? ["]", "list"] : ["}", "mapping"];
	const open = value.split(bracket).length - value.split(close).length;
	if (open > 0) {
		const text = value.replace(/,$/, "") + close.repeat(open);
		const what = `the ${kind} of ${name} is never closed`;
		return bracket === "[" ? [{
			text,
			what
		}, ...itemized(text, what)] : [{
			text,
			what
		}];
	}
	if (!value.endsWith(close)) return [{
		text: quoted$1(value),
		what: `${name} begins with a bracket, as a list does`
	}];
	return bracket === "[" ? itemized(value, `an item of ${name} needs quotes`) : [];
}
function itemized(value, what) {
	return [{
		text: `[${value.slice(1, -1).split(",").map((item) => item.trim()).map((item) => /^[\w-][\w .+#-]*$/.test(item) ? item : quoted$1(bare(item))).join(", ")}]`,
		what
	}];
}
function bare(item) {
	return item.replace(/^["'“”]/, "").replace(/["'“”]$/, "");
}
function whyQuotes(value, name) {
	const sign = /^[^\w\s]/u.exec(value)?.[0];
	if (sign !== void 0 && "@`%*&!|>-?,]}#".includes(sign)) return `${name} begins with ${sign === "`" ? "a backtick" : `\`${sign}\``}, which has a meaning of its own in YAML`;
	return /:(?:\s|$)/.test(value) ? `${name} holds a colon` : `${name} needs quotes`;
}
function quoted$1(text) {
	return /["\\]/.test(text) ? `'${text.replaceAll("'", "''")}'` : `"${text}"`;
}
// src/readers/jekyll/posts/lost-text.ts
const keys = [
	"title",
	"subtitle",
	"description",
	"tags",
	"categories",
	"category",
	"series"
];
const kinds$1 = /* @__PURE__ */ new Map([
	["#", "a comment"],
	["!", "a tag"],
	["&", "an anchor"],
	["*", "an alias"]
]);
function lostText(text, { keyLines }) {
	const known = keys.filter((key) => Object.hasOwn(keyLines, key));
	if (known.length === 0) return [];
	const lines = text.slice(0, 32768).split("\n");
	return known.flatMap((key) => {
		const line = keyLines[key] ?? 0;
		const { before, value } = takeApart(lines[line - 1] ?? "") ?? {
			before: "",
			value: ""
		};
		const [word = ""] = /^[#!&*][^\s#!&*]\S{0,60}/.exec(value) ?? [];
		const kind = kinds$1.get(value.charAt(0));
		if (word === "" || kind === void 0) return [];
		const message = `YAML takes \`${word}\` at the beginning of \`${key}\` for ${kind}, and not for text.`;
		const hint = correctionText([{
			line,
			text: before + quoted$1(value)
		}]);
		return [{
			line,
			column: before.length + 1,
			message,
			hint
		}];
	});
}
// src/readers/jekyll/posts/open-post.ts
const largest = 4194304;
const nothing$1 = {
	values: {},
	problem: void 0,
	cut: void 0,
	keyLines: {},
	positionOf: () => void 0,
	body: "",
	bodyLine: 1
};
async function openPost(postFile, bytes, encoding) {
	const { path } = postFile.file;
	const text = bytes === void 0 ? void 0 : textOfBytes(bytes, encoding);
	const refusal = refusalOf(postFile, bytes) ?? pointerIn(text);
	if (refusal !== void 0 || text === void 0) {
		const [code, message] = refusal ?? ["not-utf8", `The file is not text in ${encoding}.`];
		const trouble = diagnose$5(code, message, {
			path,
			line: 1,
			column: 1
		});
		return {
			frontMatter: nothing$1,
			trouble,
			faults: []
		};
	}
	const frontMatter = await readFrontMatter(text);
	const trouble = troubleIn(frontMatter, path);
	const faults = [
		...unholdable(path),
		...lostText(text, frontMatter).map((lost) => lostAt(lost, path)),
		...frontMatter.cut === void 0 ? [] : [cutAt(frontMatter.cut, path)],
		...isNeverClosed(text) ? [await openAt(path, text)] : []
	];
	if (bytes === void 0 || bytes.length <= largest) return {
		text,
		frontMatter,
		trouble,
		faults
	};
	const fault = diagnose$5("post-too-large", `The post is larger than ${largest / 1024 / 1024} MB.`, {
		path,
		line: 1,
		column: 1
	});
	return {
		frontMatter: {
			...frontMatter,
			body: ""
		},
		trouble,
		faults: [...faults, fault]
	};
}
function pointerIn(text) {
	if (text === void 0 || !isLfsPointer(text)) return void 0;
	return ["lfs-pointer", "The post is kept in Git LFS: the commit holds a pointer and not its text."];
}
function refusalOf({ file, misplaced }, bytes) {
	if (file.kind !== "file") return ["unreadable-file", `The post is a ${file.kind}, which is not read.`];
	if (bytes === void 0) return ["unreadable-file", "The file cannot be read."];
	if (/[\0\n\r\p{Cs}\ufffd]/u.test(file.path)) return ["file-name", "The file's name holds a character that no URL can hold."];
	if (misplaced) return ["collections-dir", "The post lies beside `collections_dir` and not below it."];
	if (/\.ya?ml$/.test(file.path)) return ["yaml-post", "Jekyll takes no YAML file for a post."];
}
function unholdable(path) {
	const problem = nameProblem(path);
	if (problem === void 0) return [];
	const message = `The post's path ${problem}, so the ledger could not record what is published of it.`;
	return [diagnose$5("ledger-name", message, {
		path,
		line: 1,
		column: 1
	})];
}
function cutAt(position, path) {
	return diagnose$5("front-matter-cut", "Jekyll reads the front matter only up to this line, which is less indented than the first key.", {
		path,
		...position
	});
}
function lostAt({ line, column, message, hint }, path) {
	return diagnose$5("front-matter-lost", message, {
		path,
		line,
		column,
		hint
	});
}
async function openAt(path, text) {
	const message = "The front matter is not closed: Jekyll takes all of it for the post's text.";
	const { closingLine } = await import("./yaml.js");
	const closing = closingLine(text);
	return diagnose$5("front-matter-open", message, {
		path,
		line: 1,
		column: 1,
		...closing && { hint: correctionText([closing]) }
	});
}
function troubleIn({ problem }, path) {
	if (problem === void 0) return void 0;
	const { kind, message, slip } = problem;
	const sentences = {
		yaml: `The front matter is not valid YAML: ${message}.`,
		language: `The front matter is in the language "${message}", which is never run.`,
		mapping: "The front matter is not a mapping of keys to values.",
		large: "The front matter is too large."
	};
	const said = slip ? `The front matter is not valid YAML: ${slip.what}.` : sentences[kind];
	return diagnose$5(`front-matter-${kind}`, said, {
		path,
		...placeAndFix(problem, slip)
	});
}
// src/readers/jekyll/urls/addressable-normalize.ts
function normalizeUri(text) {
	const uri = parseUri(text);
	const scheme = uri.scheme?.toLowerCase();
	return uriToString(validated({
		scheme,
		user: normalized(stripped(uri.user), unreserved),
		password: normalized(stripped(uri.password), unreserved),
		host: normalizedHost(uri.host),
		port: uri.port === defaultPorts[scheme ?? ""] ? void 0 : uri.port,
		path: normalizedPath(uri, scheme),
		query: normalizedQuery(uri.query),
		fragment: normalized(uri.fragment, query$1) || void 0
	}));
}
const defaultPorts = {
	http: "80",
	https: "443",
	ftp: "21",
	sftp: "22",
	ssh: "22"
};
const unreserved = /[^A-Za-z0-9\-._~]/;
const host = /[^A-Za-z0-9\-._~!$&'()*+,;=[:\]]/;
const segment = /[^A-Za-z0-9\-._~!$&'()*+,;=:@]/;
const query$1 = /[^A-Za-z0-9\-._~!$&'()*+,;=:@/?]/;
const pair = /[^A-Za-z0-9\-._~!$'()*+,=:@/?]/;
const any = /[^A-Za-z0-9\-._~!$&'()*+,;=:/?#[\]@]/;
function stripped(text) {
	return text === void 0 ? void 0 : rubyStrip(text);
}
const strict = new TextDecoder("utf-8", {
	fatal: true,
	ignoreBOM: true
});
function normalized(text, unsafe) {
	if (text === void 0 || !/[^A-Za-z0-9\-._~]/.test(text)) return text;
	const bytes = unencodeBytes(text);
	let plain;
	try {
		plain = strict.decode(bytes);
	} catch {
		return encodeBytes(bytes, any);
	}
	return encodePart(plain.normalize("NFKC"), unsafe);
}
function normalizedHost(name) {
	const plain = stripped(name);
	if (plain === void 0 || plain === "") return plain;
	const lower = plain.toLowerCase();
	return normalized(((/[^\0-\x7f]/.test(lower) ? domainToASCII(lower) : lower) || lower).replace(/([^.])\.$/, "$1"), host);
}
function normalizedPath(uri, scheme) {
	const resolved = resolveDots(rubyStrip(scheme === void 0 && ambiguousPath.test(uri.path) ? uri.path.replace(":", "%2F") : uri.path).split("/").map((part) => normalized(part, segment) ?? "")).join("/");
	if (resolved === "" && scheme !== void 0 && /^(?:https?|t?ftp)$/.test(scheme)) return "/";
	if (resolved.startsWith("//") && uri.host === void 0) throw new InvalidUriError(`"${resolved}" begins like a host`);
	return resolved;
}
function resolveDots(segments) {
	const [first = "", ...rest] = segments;
	const relative = first !== "";
	const resolved = relative && first !== "." && first !== ".." ? [first] : [];
	const base = resolved.length;
	rest.forEach((part, index) => {
		const last = index === rest.length - 1;
		if (part === "..") {
			if (resolved.length > base) resolved.pop();
			else if (base > 0) resolved.push(part);
		}
		if (part !== "." && part !== "..") resolved.push(part);
		else if (last) resolved.push("");
	});
	return relative ? resolved : ["", ...resolved];
}
function normalizedQuery(text) {
	return text?.split("&").map((part) => keepingPlus(part)).join("&") || void 0;
}
function keepingPlus(part) {
	return part.split(/(%2b)/i).map((piece, index) => index % 2 === 1 ? piece.toUpperCase() : normalized(piece, pair) ?? "").join("");
}
// src/readers/jekyll/urls/absolute-url.ts
function relativeUrl(path, { baseurl }) {
	if (parseUri(path).scheme !== void 0) return path;
	return normalizeUri([baseurl.replace(/\/$/, ""), path].map(withSlash).join(""));
}
function absoluteUrl(path, site) {
	if (parseUri(path).scheme !== void 0) return path;
	const relative = relativeUrl(path, site);
	return site.url === "" ? relative : normalizeUri(site.url + relative);
}
function withSlash(text) {
	return text === "" || text.startsWith("/") ? text : `/${text}`;
}
// src/readers/jekyll/dates/calendar.ts
const day = 864e5;
function wallClock(instant, zone) {
	const time = instant.getTime();
	const local = new Date(time + zone.offsetAt(time) * 1e3);
	const weekday = local.getUTCDay() || 7;
	const thursday = new Date(local.getTime() + (4 - weekday) * day);
	return {
		year: local.getUTCFullYear(),
		month: local.getUTCMonth() + 1,
		day: local.getUTCDate(),
		hour: local.getUTCHours(),
		minute: local.getUTCMinutes(),
		second: local.getUTCSeconds(),
		dayOfYear: dayOfYear(local),
		weekday,
		week: Math.floor((dayOfYear(thursday) - 1) / 7) + 1,
		weekYear: thursday.getUTCFullYear()
	};
}
function dayOfYear(date) {
	const first = /* @__PURE__ */ new Date(0);
	first.setUTCFullYear(date.getUTCFullYear(), 0, 1);
	return Math.floor((date.getTime() - first.getTime()) / day) + 1;
}
// src/readers/jekyll/posts/tags.ts
function tagsOf(data) {
	return pluralKey(data, "tag", "tags").map(rubyToS);
}
function meantTags(tags) {
	return tags.flatMap((tag) => tag.split(/[,;]/)).map((tag) => tag.trim()).filter((tag) => tag !== "");
}
// src/readers/jekyll/posts/title.ts
function titleOfSlug(slug) {
	const parts = slug.split("-");
	while (parts.at(-1) === "") parts.pop();
	return parts.map(rubyCapitalize).join(" ");
}
// src/readers/jekyll/posts/post-data.ts
function readPostData(frontMatter, defaults, origin) {
	const data = deepMerge(defaults, frontMatter);
	const name = datedName(origin.relativePath);
	const fileSlug = slugOfFile(origin);
	const above = categoriesOfPath(origin.relativePath, origin.draft ? "_drafts" : "_posts");
	const ofDefaults = joinCategories(above, defaults.categories);
	const joined = ofDefaults && joinCategories(ofDefaults, frontMatter.categories);
	const dating = dateOf(data, name?.date, origin);
	const post = {
		data,
		title: truthy(data.title) ? rubyToS(data.title) : titleOfSlug(fileSlug),
		slug: truthy(data.slug) ? data.slug : fileSlug,
		date: "date" in dating ? dating.date : null,
		tags: tagsOf(data),
		categories: uniqueTexts(populateCategories(data, joined ?? above))
	};
	if (joined === void 0) return {
		post,
		problem: {
			code: "categories",
			key: "categories",
			message: "`categories` is neither text nor a list."
		}
	};
	return {
		post,
		problem: "code" in dating ? dating : void 0
	};
}
function dateOf(data, dateInName, { zone, now, modified }) {
	if (Object.hasOwn(data, "date")) {
		const read = readDate(data.date, zone);
		if ("problem" in read) return dateProblem(read.problem, rubyToS(data.date));
		if (!(seconds(read.date) === seconds(now) && dateInName !== void 0)) return read;
	}
	if (dateInName === void 0) return { date: modified ?? null };
	const read = readDate(dateInName, zone);
	return "problem" in read ? dateProblem(read.problem, dateInName) : read;
}
function seconds(date) {
	return Math.floor(date.getTime() / 1e3);
}
function dateProblem(code, value) {
	const message = code === "date" ? `Jekyll cannot read the date "${value}".` : `The date "${value}" has no year, which Jekyll then takes from the clock.`;
	const meant = withMonthFirst(value);
	return {
		code,
		key: "date",
		message,
		...meant && { hint: `Did you mean \`date: ${meant}\`? The month stands before the day.` }
	};
}
function withMonthFirst(value) {
	const [, year, day = "", month = "", time = ""] = /^(\d{4})-(\d\d)-(\d\d)(.*)$/.exec(value) ?? [];
	return Number(day) > 12 && Number(day) <= 31 && Number(month) >= 1 && Number(month) <= 12 ? `${year}-${month}-${day}${time}` : void 0;
}
function slugOfFile({ relativePath, jekyll }) {
	const base = relativePath.slice(relativePath.lastIndexOf("/") + 1);
	const slug = datedName(relativePath)?.slug ?? base.replace(/\.[^.]+$/, "");
	return jekyll === 4 ? withoutDotsAtEnd(slug) : slug;
}
function withoutDotsAtEnd(text) {
	let end = text.length;
	while (text[end - 1] === ".") end--;
	return text.slice(0, end);
}
function uniqueTexts(values) {
	return [...new Set(values.map(rubyToS))];
}
// src/readers/jekyll/urls/post-url.ts
function postUrl(post, origin, rules) {
	const own = post.data.permalink;
	const template = truthy(own) ? own : rules.permalink;
	if (typeof template !== "string") return permalinkProblem(`The permalink ${rubyInspect(template)} is not text.`);
	const permalink = compilePermalink(template, origin.jekyll);
	const [unknown] = permalink.unknown;
	if (unknown !== void 0) return permalinkProblem(`The permalink "${template}" holds :${unknown}, which Jekyll ${origin.jekyll} does not know.`);
	if (typeof post.slug !== "string" && /:(?:title|slug)/.test(template)) return {
		code: "slug",
		key: "slug",
		message: `\`slug\` is ${rubyInspect(post.slug)}, which is not text.`
	};
	const extension = extensionOf(origin.relativePath);
	try {
		return { url: permalink.fill({
			jekyll: origin.jekyll,
			collection: "posts",
			date: wallClock(post.date, origin.zone),
			slug: rubyToS(post.slug),
			baseName: baseNameOf(origin.relativePath).slice(0, -extension.length || void 0),
			cleanPath: cleanPath(origin, extension),
			categories: post.categories,
			outputExtension: postExtension(rules.plugins, extension, rules.markdownExtensions, own)
		}) };
	} catch (error) {
		if (!(error instanceof InvalidUriError)) throw error;
		return permalinkProblem(`No URL can be made of "${template}" here: ${error.message}.`);
	}
}
function cleanPath({ relativePath, jekyll }, extension) {
	const path = relativePath.slice(0, -extension.length || void 0).replace("_posts", "");
	return jekyll === 4 ? withoutDotsAtEnd(path) : path;
}
function permalinkProblem(message) {
	return {
		code: "permalink",
		key: "permalink",
		message
	};
}
// src/readers/jekyll/urls/site-url.ts
function locateSite(clues) {
	const { config, place, siteUrl } = clues;
	const baseurl = rubyToS(config.baseurl);
	const { repository } = clues;
	if (siteUrl !== void 0 && siteUrl !== "") return fromInput(siteUrl);
	const url = truthy(config.url) ? rubyToS(config.url) : "";
	if (url !== "") {
		const project = repository === void 0 ? void 0 : projectPages(repository);
		const base = project !== void 0 && hostOf$1(url) === hostOf$1(project.url) && (config.baseurl == null || baseurl === "/") ? project.baseurl : baseurl;
		return {
			url,
			baseurl: base,
			urlFrom: "config",
			diagnostics: oddities(url, base, place)
		};
	}
	if (clues.domain !== null) return found(`https://${clues.domain}`, baseurl, "cname", "the file CNAME");
	if (repository !== void 0) {
		const project = projectPages(repository);
		const base = baseurl === "" || baseurl === "/" ? project.baseurl : baseurl;
		return found(project.url, base, "repository", "the repository's name");
	}
	return {
		url: "",
		baseurl,
		urlFrom: "none",
		diagnostics: []
	};
}
function isAbsoluteHttp(url) {
	return /^https?:\/\/[^/?#\s]/i.test(url);
}
function hasCredentials(url) {
	if (!URL.canParse(url)) return /^https?:\/*[^/?#]*@/i.test(url);
	const { username, password } = new URL(url);
	return username !== "" || password !== "";
}
function fromInput(siteUrl) {
	const parsed = isAbsoluteHttp(siteUrl) && URL.canParse(siteUrl) ? new URL(siteUrl) : void 0;
	if (parsed === void 0) {
		const message = `The site's URL "${siteUrl}" is not absolute.`;
		return {
			url: siteUrl,
			baseurl: "",
			urlFrom: "input",
			diagnostics: [diagnose$5("site-url-invalid", message, {})]
		};
	}
	const baseurl = parsed.pathname.replace(/(?<!\/)\/+$/, "");
	return {
		url: parsed.origin,
		baseurl,
		urlFrom: "input",
		diagnostics: []
	};
}
function found(url, baseurl, urlFrom, where) {
	const message = `The configuration names no \`url\`; ${url}${baseurl} follows from ${where}.`;
	return {
		url,
		baseurl,
		urlFrom,
		diagnostics: [diagnose$5("site-url-found", message, {})]
	};
}
function oddities(url, baseurl, place) {
	if (!isAbsoluteHttp(url)) return [diagnose$5("site-url-invalid", `The site's \`url\` "${url}" is not absolute.`, place("url"))];
	if (hasCredentials(url)) return [diagnose$5("site-url-credentials", "The site's `url` holds a user name or a password.", place("url"))];
	const odd = [];
	if (url.endsWith("/")) {
		const message = `\`url\` ends with a slash: Jekyll's addresses begin "${url}/".`;
		odd.push(diagnose$5("site-url-odd", message, place("url")));
	}
	if (/^\/*[a-z][a-z0-9+.-]*:\/\//i.test(baseurl)) {
		const message = `\`baseurl\` is an address and not a path: Jekyll's addresses begin "${url}/${baseurl}".`;
		odd.push(diagnose$5("site-url-odd", message, place("baseurl")));
	}
	return odd;
}
function projectPages({ owner, name }) {
	const host = `${owner.toLowerCase()}.github.io`;
	const own = [host, `${owner.toLowerCase()}.github.com`].includes(name.toLowerCase());
	return {
		url: `https://${host}`,
		baseurl: own ? "" : `/${name}`
	};
}
function hostOf$1(url) {
	return URL.canParse(url) ? new URL(url).host : void 0;
}
// src/readers/jekyll/posts/post-address.ts
const nowhere = {
	url: null,
	pageUrl: null,
	canonicalUrl: null
};
function postAddress(post, origin, rules) {
	if (post.date === null) return nowhere;
	const made = postUrl({
		...post,
		date: post.date
	}, origin, rules);
	if ("code" in made) return {
		...nowhere,
		trouble: made
	};
	const { url } = made;
	try {
		const { lang = post.data.lang } = origin;
		const { languages } = rules;
		const absolute = absoluteUrl(languages?.isPrefixed(lang) ? `/${lang}${url}` : url, rules.address);
		const pageUrl = isAbsoluteHttp(absolute) ? absolute : null;
		return {
			url,
			pageUrl,
			...canonical(post.data.canonical_url, pageUrl)
		};
	} catch (error) {
		if (!(error instanceof InvalidUriError)) throw error;
		const message = `"${url}" makes no absolute URL: ${error.message}.`;
		return {
			...nowhere,
			url,
			fault: {
				code: "permalink",
				key: "permalink",
				message
			}
		};
	}
}
function canonical(own, pageUrl) {
	if (own !== void 0 && own !== null && own !== false && own !== "") {
		const fault = (message) => ({
			canonicalUrl: null,
			fault: {
				code: "canonical-url",
				key: "canonical_url",
				message
			}
		});
		if (typeof own !== "string" || !isAbsoluteHttp(own) || !own.isWellFormed() || !URL.canParse(own)) return fault(`\`canonical_url\` is ${rubyInspect(own)}, which is not an absolute URL.`);
		if (hasCredentials(own)) return fault("`canonical_url` holds a user name or a password, which every copy would show.");
		return { canonicalUrl: own };
	}
	if (pageUrl !== null) return { canonicalUrl: pageUrl.replace(/\/index\.html$/, "/") };
	return {
		canonicalUrl: null,
		fault: {
			code: "no-site-url",
			key: "",
			message: "The post has no canonical URL: nothing says where the site lies."
		}
	};
}
// src/readers/jekyll/posts/read-post.ts
async function readPost(postFile, bytes, rules, modified) {
	const { path } = postFile.file;
	const { text, frontMatter, trouble: ofFile, faults } = await openPost(postFile, bytes, rules.encoding);
	const origin = {
		...rules,
		relativePath: postFile.relativePath,
		draft: postFile.draft,
		modified
	};
	const defaults = rules.defaults(postFile.relativePath, "posts");
	const { post, problem } = readPostData(frontMatter.values, defaults, origin);
	const { data } = post;
	const placeOf = placesIn(path, frontMatter, rules.placeInConfig);
	const diagnosed = ({ code, key, message, hint }) => diagnose$5(code, message, {
		...placeOf([key]),
		...hint !== void 0 && { hint }
	});
	const ofData = problem && diagnosed(problem);
	const lang = postFile.lang ?? data.lang ?? rules.languages?.langIn(postFile.sitePath);
	const address = ofFile || ofData ? nowhere : postAddress(post, {
		...origin,
		lang
	}, rules);
	const trouble = ofFile ?? ofData ?? (address.trouble && diagnosed(address.trouble));
	const fault = trouble ? void 0 : address.fault && diagnosed(address.fault);
	const isRedirect = redirects(data);
	const isLeftOut = rules.languages?.isLeftOut(lang) === true && !Object.hasOwn(data, "posse");
	const asked = askedIn(isRedirect || isLeftOut ? {
		...data,
		posse: false
	} : data, {
		platforms: rules.platforms,
		placeOf,
		written: frontMatter.values
	});
	const ofRedirect = isRedirect && diagnose$5("redirect", "`redirect_to` replaces this post's page, so it is not sent anywhere.", placeOf(["redirect_to"]));
	return {
		path,
		sitePath: postFile.sitePath,
		state: trouble ? "invalid" : stateOf(post, postFile.draft, rules),
		canonicalUrl: address.canonicalUrl,
		pageUrl: address.pageUrl,
		url: address.url,
		formerUrls: formerUrlsOf(data, address),
		slug: rubyToS(post.slug),
		title: post.title,
		date: post.date,
		tags: post.tags,
		categories: post.categories,
		description: proseOf(data.description) ?? proseOf(data.excerpt) ?? proseOf(data.summary),
		cover: coverOf(data),
		series: proseOf(isMapping$1(data.series) ? data.series.name : data.series),
		lang: proseOf(data.lang),
		wishes: asked.wishes,
		namedCopies: asked.namedCopies,
		ofOlder: asked.ofOlder,
		frontMatter: data,
		keyLines: frontMatter.keyLines,
		body: frontMatter.body,
		bodyLine: frontMatter.bodyLine,
		extension: extensionOf(path),
		diagnostics: [
			trouble,
			fault,
			...faults,
			ofRedirect,
			...asked.diagnostics
		].filter((diagnostic) => diagnostic !== void 0 && diagnostic !== false),
		...text !== void 0 && { written: {
			text,
			defaults
		} }
	};
}
function redirects({ redirect_to: target }) {
	const first = Array.isArray(target) ? target[0] : target;
	return typeof first === "string" && first !== "";
}
function unreadPost({ file, sitePath }, error) {
	return {
		path: file.path,
		sitePath,
		state: "invalid",
		...nowhere,
		formerUrls: [],
		date: null,
		title: baseNameOf(file.path),
		tags: [],
		categories: [],
		wishes: {},
		namedCopies: [],
		ofOlder: {
			was: [],
			wasNot: []
		},
		description: null,
		cover: null,
		series: null,
		lang: null,
		frontMatter: {},
		keyLines: {},
		body: "",
		bodyLine: 1,
		extension: extensionOf(file.path),
		diagnostics: [error]
	};
}
function stateOf({ data, date }, draft, rules) {
	if (draft) return "draft";
	if (Object.hasOwn(data, "published") && !truthy(data.published) && !rules.unpublished) return "unpublished";
	return date !== null && Math.floor(date.getTime() / 1e3) > Math.floor(rules.now.getTime() / 1e3) && !rules.future ? "future" : "published";
}
function placesIn(path, frontMatter, placeInConfig) {
	return (keys) => {
		const [key = ""] = keys;
		const own = frontMatter.positionOf(keys);
		if (own !== void 0) return {
			path,
			...own
		};
		if (key === "permalink" && !Object.hasOwn(frontMatter.values, key)) {
			const place = placeInConfig(key);
			if (place.line !== void 0) return place;
		}
		return {
			path,
			line: 1,
			column: 1
		};
	};
}
function proseOf(value) {
	if (typeof value !== "string" && typeof value !== "number") return null;
	return String(value).replace(/\s+/g, " ").trim() || null;
}
// src/readers/jekyll/posts/read-posts.ts
const batch = 64;
async function readPosts(source, postFiles, rules) {
	const posts = [];
	for (let at = 0; at < postFiles.length; at += batch) {
		const read = postFiles.slice(at, at + batch).map(async (postFile) => {
			try {
				return await readOne(source, postFile, rules);
			} catch (error) {
				return unreadPost(postFile, internalError(postFile.file.path, error));
			}
		});
		posts.push(...await Promise.all(read));
	}
	return posts;
}
async function readOne(source, postFile, rules) {
	const { file } = postFile;
	const bytes = file.kind === "file" ? await readIfThere(source, file.path) : void 0;
	const written = postFile.draft ? await source.modifiedAt?.(file.path) : void 0;
	return readPost(postFile, bytes, rules, postFile.draft ? written ?? rules.now : void 0);
}
// src/readers/jekyll/urls/page-url.ts
const htmlExtensions = /* @__PURE__ */ new Set([
	".html",
	".xhtml",
	".htm"
]);
function pageUrl(sitePath, frontMatter, site) {
	const extension = extensionOf(sitePath);
	const name = baseNameOf(sitePath);
	const own = frontMatter.permalink;
	const written = outputExtension(extension, site.markdownExtensions, own);
	const baseName = withoutDotsAtEnd(name.slice(0, name.length - extension.length));
	const template = truthy(own) ? rubyToS(own) : !htmlExtensions.has(written) ? "/:path/:basename:output_ext" : baseName === "index" ? "/:path/" : `/:path/:basename${permalinkEnd(site.permalink)}`;
	const values = {
		path: sitePath.slice(0, sitePath.length - name.length),
		basename: baseName,
		output_ext: written
	};
	return sanitizeUrl(Object.entries(values).reduce((url, [key, value]) => url.replaceAll(`:${key}`, () => escapePath(value)), template));
}
function permalinkEnd(permalink) {
	if (permalink === "pretty" || permalink.endsWith("/")) return "/";
	return [
		"date",
		"ordinal",
		"none"
	].includes(permalink) || permalink.endsWith(":output_ext") ? ":output_ext" : "";
}
// src/readers/jekyll/documents.ts
function readDocument(path, sitePath, frontMatter, collection, rules) {
	const { label } = collection;
	const relativePath = sitePath.slice(sitePath.indexOf(`_${label}/`));
	const data = deepMerge(rules.defaults(relativePath, label), frontMatter.values);
	if (Object.hasOwn(data, "published") && data.published === false) return void 0;
	const extension = extensionOf(relativePath);
	const baseName = baseNameOf(relativePath).slice(0, -extension.length || void 0);
	const name = datedName(relativePath);
	const fileSlug = withoutDotsAtEnd(name?.slug ?? baseName);
	const dated = readDate(Object.hasOwn(data, "date") ? data.date : name?.date ?? "", rules.zone);
	const date = "date" in dated ? dated.date : void 0;
	const slug = truthy(data.slug) ? rubyToS(data.slug) : fileSlug;
	return {
		path,
		sitePath,
		url: compilePermalink(truthy(data.permalink) ? rubyToS(data.permalink) : collectionPermalink(collection, rules), rules.jekyll).fill({
			jekyll: rules.jekyll,
			collection: label,
			date: wallClock(date ?? rules.now, rules.zone),
			slug,
			baseName,
			cleanPath: withoutDotsAtEnd(relativePath.slice(0, -extension.length || void 0)).replace(`_${label}`, ""),
			categories: populateCategories(data, []).map(rubyToS),
			outputExtension: outputExtension(extension, rules.markdownExtensions, data.permalink)
		}),
		frontMatter: {
			...data,
			title: truthy(data.title) ? data.title : titleOfSlug(fileSlug),
			slug,
			...date === void 0 ? {} : { date }
		},
		body: frontMatter.body,
		collection: label
	};
}
function collectionPermalink({ metadata }, rules) {
	if (truthy(metadata.permalink)) return rubyToS(metadata.permalink);
	return `/:collection/:path${permalinkEnd(rules.permalinkStyle)}`;
}
function collectionFileUrl(sitePath, collection, rules) {
	const directory = `_${collection.label}`;
	const extension = extensionOf(sitePath);
	const stem = withoutDotsAtEnd(sitePath.slice(0, sitePath.length - extension.length));
	return sanitizeUrl([
		["collection", collection.label],
		["path", stem.slice(stem.indexOf(directory) + directory.length)],
		["output_ext", ""],
		["name", baseNameOf(stem)],
		["title", ""]
	].reduce((filled, [name, value]) => filled.replaceAll(`:${name}`, () => escapePath(value)), collectionPermalink(collection, rules))).replace(/\/$/, "") + extension;
}
// src/readers/jekyll/site-contents.ts
const textExtensions = new Set("md markdown mkd mkdn mkdown html htm xhtml xml txt json js css scss sass coffee svg rss atom webmanifest adoc textile".split(" ").map((extension) => `.${extension}`));
async function readContents(rules) {
	const { config, sitePaths } = rules;
	const collectionsDir = String(config.collections_dir);
	const labels = Object.keys(isMapping$1(config.collections) ? config.collections : {});
	const collections = [];
	for (const label of labels.filter((name) => name !== "posts" && name !== "data")) collections.push(await readCollection(label, joinPath(collectionsDir, `_${label}`), rules));
	const { pages, files } = await readFiles$1(sitePaths.filter((path) => isSiteEntry(path, rules)), rules, null);
	return {
		pages,
		collections,
		staticFiles: [...files, ...collections.flatMap((collection) => collection.files)]
	};
}
function isSiteEntry(path, { filter, isReadable }) {
	const name = baseNameOf(path);
	const directory = path.slice(0, Math.max(0, path.length - name.length - 1));
	return isReadable(directory) && filter.accepts(directory, name, false);
}
async function readCollection(label, directory, rules) {
	const collections = isMapping$1(rules.config.collections) ? rules.config.collections : {};
	const metadata = isMapping$1(collections[label]) ? collections[label] : {};
	const { pages: docs, files } = await readFiles$1(rules.sitePaths.filter((path) => path.startsWith(`${directory}/`) && rules.filter.accepts(directory, path.slice(directory.length + 1), false)), rules, {
		label,
		metadata
	});
	return {
		label,
		metadata,
		output: truthy(metadata.output),
		docs,
		files
	};
}
async function readFiles$1(paths, rules, collection) {
	const pages = [];
	const files = [];
	for (const sitePath of paths) {
		const path = joinPath(rules.sourceDir, sitePath);
		const text = textExtensions.has(extensionOf(sitePath).toLowerCase()) ? await readText(sitePath, rules) : void 0;
		if (text === void 0 || !/^---[ \t\r\f\v]*\n/.test(text)) {
			const url = unlessInvalid(() => collection === null ? `/${sitePath}` : collectionFileUrl(sitePath, collection, rules));
			const label = collection?.label ?? null;
			const frontMatter = rules.defaults(sitePath, label ?? void 0);
			if (url !== void 0) files.push({
				path,
				sitePath,
				url,
				frontMatter,
				collection: label
			});
			continue;
		}
		const frontMatter = await readFrontMatter(text);
		const page = unlessInvalid(() => pageOf(path, sitePath, frontMatter, rules, collection));
		if (page !== void 0) pages.push(page);
	}
	return {
		pages,
		files
	};
}
function pageOf(path, sitePath, frontMatter, rules, collection) {
	if (collection !== null) return readDocument(path, sitePath, frontMatter, collection, rules);
	const values = deepMerge(rules.defaults(sitePath, "pages"), frontMatter.values);
	if (Object.hasOwn(values, "published") && !truthy(values.published)) return void 0;
	return {
		path,
		sitePath,
		url: pageUrl(sitePath, values, {
			permalink: String(rules.config.permalink),
			markdownExtensions: rules.markdownExtensions
		}),
		frontMatter: values,
		body: frontMatter.body,
		collection: null
	};
}
function unlessInvalid(make) {
	try {
		return make();
	} catch (error) {
		if (error instanceof InvalidUriError) return void 0;
		throw error;
	}
}
async function readText(sitePath, rules) {
	const bytes = await readIfThere(rules.source, joinPath(rules.sourceDir, sitePath));
	return bytes && textOfBytes(bytes, rules.encoding);
}
// src/readers/jekyll/themes/al-folio.ts
const file$1 = (tagName) => (given) => {
	const src = first(given, "path", "src", "url");
	if (src === void 0) return void 0;
	return captioned(/\/embed\//.test(src) ? frame(src) : media(tagName, /^[a-z]+:/i.test(src) ? src : given.relativeUrl(src), given), first(given, "caption"));
};
const alFolio = {
	name: "al-folio",
	gems: ["al-folio", "al_folio_core"],
	remotes: ["alshedivat/al-folio"],
	files: [
		"_layouts/distill.html",
		"_layouts/distill.liquid",
		"_includes/figure.liquid"
	],
	does: "Figures have their captions; `d-footnote`, `d-math` and `d-code` of the layout `distill` are notes, formulas and code.",
	includes: {
		figure: imageInclude,
		video: file$1("video"),
		audio: file$1("audio")
	},
	math: ({ config, frontMatter }) => (config.enable_math === true || frontMatter.layout === "distill") && "dollars"
};
// src/readers/jekyll/themes/beautiful-jekyll.ts
const beautifulJekyll = {
	name: "Beautiful Jekyll",
	gems: ["beautiful-jekyll-theme"],
	remotes: ["daattali/beautiful-jekyll"],
	files: ["assets/css/beautifuljekyll.css"],
	does: "Its covers (`cover-img`, `bigimg`, `thumbnail-img`, `share-img`) are found, those with a caption too. `mathjax: true` makes formulas of TeX between brackets and double dollars.",
	math: ({ frontMatter }) => frontMatter.mathjax === true && "brackets"
};
// src/readers/jekyll/themes/chirpy.ts
function text(value) {
	return typeof value === "string" ? value.trim() : "";
}
function mediaUrl(path, { frontMatter, config, baseurl }) {
	if (path.includes(":") || path.startsWith("//") || path.startsWith("#") || path === "") return null;
	const folder = text(frontMatter.media_subpath) || text(frontMatter.img_path);
	const cdn = text(config.cdn) || text(config.img_cdn);
	const joined = (folder.includes(":") ? [folder, path] : [
		cdn,
		folder,
		path
	]).map(withoutSlashes).filter((part) => part !== "").join("/");
	return /^[a-z]+:/i.test(joined) ? joined : `${baseurl}/${joined}`;
}
function withoutSlashes(part) {
	return part.replace(/^\/+/, "").replace(/(?<!\/)\/+$/, "");
}
const file = (tagName) => (given) => {
	const src = first(given, "src");
	return src === void 0 ? void 0 : captioned(media(tagName, src, given), first(given, "title"));
};
const chirpy = {
	name: "Chirpy",
	gems: ["jekyll-theme-chirpy"],
	remotes: ["cotes2020/jekyll-theme-chirpy"],
	files: [
		"_includes/media-url.html",
		"_includes/refactor-content.html",
		"_sass/jekyll-theme-chirpy.scss"
	],
	does: "Images, covers, videos and sounds lie below `media_subpath` (older: `img_path`) and `cdn` (`img_cdn`), else below `baseurl`. Of a light and a dark image, the light one is sent. Its `embed/…` includes are players or links. `math: true` makes formulas of TeX.",
	media: mediaUrl,
	includes: {
		"embed/youtube": playerOf("youtube"),
		"embed/twitch": playerOf("twitch"),
		"embed/bilibili": playerOf("bilibili"),
		"embed/spotify": (given) => {
			const id = first(given, "id");
			const kind = first(given, "type") ?? "track";
			return id === void 0 ? void 0 : frame(`https://open.spotify.com/embed/${kind}/${id}`);
		},
		"embed/video": file("video"),
		"embed/audio": file("audio")
	},
	schemes: {
		light: "light",
		dark: "dark"
	},
	math: ({ frontMatter }) => frontMatter.math === true && "dollars"
};
// src/readers/jekyll/themes/documentation-theme.ts
const boxed = (given) => first(given, "content", "text", "message") === void 0 ? void 0 : box(given);
const documentationTheme = {
	name: "Documentation Theme",
	gems: ["documentation-theme-jekyll"],
	remotes: ["tomjoht/documentation-theme-jekyll"],
	files: ["_includes/callout.html", "_sass/theme-blue.scss"],
	does: "Images with `file`, `url` and `caption`, and boxes such as `note.html`, are in the copy.",
	includes: {
		image: imageInclude,
		img: imageInclude,
		inline_image: imageInclude,
		alert: boxed,
		note: boxed,
		tip: boxed,
		important: boxed,
		warning: boxed,
		callout: boxed,
		youtube: playerOf("youtube"),
		youtubePlayer: playerOf("youtube"),
		vimeo: playerOf("vimeo")
	}
};
// src/readers/jekyll/themes/hydejack.ts
const hydejack = {
	name: "Hydejack",
	gems: ["jekyll-theme-hydejack", "jekyll-theme-hydejack-pro"],
	remotes: ["hydecorp/hydejack", "qwtel/hydejack"],
	files: ["_includes/components/hy-img.html", "_sass/hydejack/_base.pre.scss"],
	does: "Its cover (`image: {path: …}`) is found; links to source files lead to their pages."
};
// src/readers/jekyll/themes/just-the-docs.ts
const justTheDocs = {
	name: "Just the Docs",
	gems: ["just-the-docs"],
	remotes: ["just-the-docs/just-the-docs", "pmarsceill/just-the-docs"],
	files: ["_sass/custom/setup.scss", "assets/css/just-the-docs-default.scss"],
	does: "Mermaid diagrams are their source, as code."
};
// src/readers/jekyll/themes/minima.ts
const minima = {
	name: "Minima",
	gems: ["minima"],
	remotes: ["jekyll/minima"],
	files: ["_sass/minima.scss", "_sass/minima/initialize.scss"],
	does: "It changes nothing in the text of posts."
};
// src/readers/jekyll/themes/minimal-mistakes.ts
const minimalMistakes = {
	name: "Minimal Mistakes",
	gems: ["minimal-mistakes-jekyll"],
	remotes: ["mmistakes/minimal-mistakes"],
	files: [
		"_includes/feature_row",
		"_includes/gallery",
		"_sass/minimal-mistakes.scss"
	],
	does: "Figures, galleries, rows of teasers and videos are in the copy, with their captions.",
	includes: {
		figure: imageInclude,
		gallery,
		feature_row: featureRow,
		video: (given) => first(given, "id", "src", "url", "file") === void 0 ? void 0 : videoStandIn(given),
		toc: () => []
	}
};
// src/readers/jekyll/themes/text-theme.ts
const id = (address) => (given) => {
	const found = first(given, "id");
	return found === void 0 ? void 0 : frame(address(found));
};
function isOn(frontMatter, config) {
	return typeof frontMatter === "boolean" ? frontMatter : config === true;
}
// src/readers/jekyll/themes/all.ts
const themes = [
	alFolio,
	beautifulJekyll,
	chirpy,
	documentationTheme,
	hydejack,
	justTheDocs,
	minima,
	minimalMistakes,
	{
		name: "TeXt",
		gems: ["jekyll-text-theme"],
		remotes: ["kitian616/jekyll-text-theme"],
		files: ["_includes/extensions/youtube.html", "_sass/skins/_default.scss"],
		does: "Its `extensions/…` includes are players or links, its cover (`article_header`) is found. `mathjax: true` makes formulas of TeX.",
		includes: {
			"extensions/youtube": playerOf("youtube"),
			"extensions/bilibili": id((found) => `https://player.bilibili.com/player.html?aid=${found}`),
			"extensions/soundcloud": id((found) => `https://w.soundcloud.com/player/?url=https%3A//api.soundcloud.com/tracks/${found}`),
			"extensions/slideshare": id((found) => `https://www.slideshare.net/slideshow/embed_code/key/${found}`),
			"extensions/codepen": (given) => {
				const user = first(given, "user");
				const hash = first(given, "hash");
				return user === void 0 || hash === void 0 ? void 0 : frame(`https://codepen.io/${user}/embed/${hash}`);
			},
			"extensions/ted": id((found) => `https://embed.ted.com/talks/${found}`),
			"extensions/netease-cloud-music": id((found) => `https://music.163.com/song?id=${found}`)
		},
		math: ({ frontMatter, config }) => isOn(frontMatter.mathjax, config.mathjax) && "dollars"
	},
	{
		name: "YAT",
		gems: ["jekyll-theme-yat"],
		remotes: ["jeffreytse/jekyll-theme-yat"],
		files: ["_sass/yat.scss"],
		does: "Its cover (`banner`) is found; it brings jekyll-spaceship, whose own syntax stays as it is written."
	}
];
// src/readers/jekyll/themes/recognize.ts
function recognizeTheme({ config, has, gems }) {
	const named = nameIn(config.theme);
	const [remote = ""] = nameIn(config.remote_theme).replace(/^https?:\/\/github\.com\//, "").replace(/\.git$/, "").split("@");
	if (named !== "" || remote !== "") {
		const found = themes.find((theme) => theme.gems.includes(named) || theme.remotes.some((one) => one.toLowerCase() === remote));
		if (found !== void 0) return found;
	}
	return (named === "" && remote === "" ? themes.find((theme) => theme.gems.some((gem) => gems.all.has(gem))) : void 0) ?? themes.find((theme) => theme.files.some(has));
}
function themeNamed(name) {
	return themes.find((theme) => theme.name === name);
}
function nameIn(value) {
	return typeof value === "string" ? value.trim().toLowerCase() : "";
}
// src/readers/jekyll/read-site.ts
async function configuredSite(source, { siteDir, configs = ["_config.yml"] }) {
	const dir = pathInside(siteDir) ?? siteDir;
	const all = await source.files();
	const paths = new Set(all.filter(({ kind }) => kind === "file").map(({ path }) => path));
	const files = await readConfigFiles(source, paths, dir, configs);
	return {
		files,
		async read(given, repository) {
			const options = {
				...given,
				siteDir: dir
			};
			const jekyll = options.jekyll ?? await detectJekyll(source, paths, dir);
			const tree = {
				source,
				files: all,
				paths,
				options,
				jekyll
			};
			const { values, ...config } = configOf(files, jekyll);
			if (values === void 0) return brokenSite(tree, config.diagnostics);
			return siteOf$1(tree, {
				...config,
				values
			}, repository);
		}
	};
}
async function siteAgain(source, values) {
	const { theme: name, ...rest } = values;
	const theme = themeNamed(name);
	const { settings } = readSettings({
		values: values.config,
		diagnostics: [],
		place: () => ({})
	}, values.dir);
	const later = readLater({
		source,
		files: await source.files()
	}, values, settings);
	return {
		...rest,
		...later,
		source,
		diagnostics: [],
		...theme !== void 0 && { theme }
	};
}
function valuesOf({ source: _, theme, diagnostics: __, data: ___, contents: ____, ...values }) {
	return {
		...values,
		theme: theme?.name
	};
}
const undated = "Jekyll takes only files named YYYY-MM-DD-title.md as posts; this one is not on the site.";
async function siteOf$1(tree, config, askRepository) {
	const { source, files, paths, options, jekyll } = tree;
	const { settings, diagnostics } = readSettings(config, options.siteDir);
	if (hasErrors(diagnostics)) return brokenSite(tree, diagnostics);
	const { sourceDir } = settings;
	if (sourceDir !== options.siteDir && sitePathsOf(files, sourceDir).length === 0) {
		const message = `There are no files in ${sourceDir}, which the configuration names as \`source\`.`;
		return brokenSite(tree, [diagnose$5("source-missing", message, config.place("source"))]);
	}
	const cname = await readCname(source, paths, joinPath(sourceDir, "CNAME"));
	const locate = (repository) => locateSite({
		config: config.values,
		place: config.place,
		domain: cname.domain,
		siteUrl: options.siteUrl,
		repository
	});
	const known = locate(options.repository);
	const asked = known.urlFrom === "none" ? await askRepository?.() : void 0;
	const location = asked === void 0 ? known : locate(asked);
	const gems = await gemsOf(source, paths, options.siteDir);
	const plugins = namedPlugins(config.values, gems);
	const languages = languagesOf(config.values, plugins);
	const has = (path) => paths.has(joinPath(sourceDir, path));
	const theme = recognizeTheme({
		config: config.values,
		has,
		gems
	});
	const rules = {
		...settings,
		jekyll,
		address: location,
		plugins,
		now: options.now,
		defaults: readDefaults(config.values, () => allPaths(files, sourceDir), jekyll),
		placeInConfig: config.place,
		platforms: options.platforms,
		...languages !== void 0 && { languages }
	};
	const hasDrafts = options.showDrafts ?? settings.drafts;
	const posts = arrangePosts(await titledByHeadings(await readPosts(source, findPostFiles(files, {
		...settings,
		drafts: hasDrafts,
		languageFolders: languages?.folders
	}), rules), config.values), settings.limitPosts);
	const wanted = posts.some(({ body }) => body.includes("site.github"));
	const isNamed = typeof config.values.repository === "string";
	const repository = options.repository ?? asked ?? (wanted && !isNamed ? await askRepository?.() : void 0);
	const values = {
		config: config.values,
		...repository !== void 0 && { repository },
		dir: options.siteDir,
		sourceDir,
		url: location.url,
		baseurl: location.baseurl,
		urlFrom: location.urlFrom,
		jekyll,
		plugins,
		timezone: settings.timezone,
		now: options.now,
		posts,
		hasDrafts
	};
	return {
		...values,
		...readLater({
			source,
			files
		}, values, settings),
		source,
		...theme !== void 0 && { theme },
		diagnostics: [
			...diagnostics,
			...cname.diagnostics,
			...location.diagnostics,
			...linkedFolders(files, sourceDir),
			...unlikePlugins(plugins, config.place("plugins")),
			...ownPlugins(paths, joinPath(sourceDir, String(config.values.plugins_dir))),
			...findUndatedFiles(files, settings).map((path) => diagnose$5("undated-file", undated, { path }))
		]
	};
}
function brokenSite({ source, options, jekyll }, diagnostics) {
	return {
		source,
		config: configDefaults(jekyll),
		dir: options.siteDir,
		sourceDir: options.siteDir,
		url: "",
		baseurl: "",
		urlFrom: "none",
		jekyll,
		plugins: [],
		timezone: "UTC",
		now: options.now,
		posts: [],
		hasDrafts: false,
		diagnostics,
		data: noData,
		contents: once(async () => ({
			pages: [],
			collections: [],
			staticFiles: []
		}))
	};
}
function allPaths(files, sourceDir) {
	const found = /* @__PURE__ */ new Set();
	for (const path of sitePathsOf(files, sourceDir)) {
		found.add(path);
		for (let slash = path.lastIndexOf("/"); slash > 0; slash = path.lastIndexOf("/", slash - 1)) found.add(path.slice(0, slash));
	}
	return [...found];
}
function sitePathsOf(files, sourceDir) {
	const prefix = sourceDir === "" ? "" : `${sourceDir}/`;
	return files.filter(({ path, kind }) => kind === "file" && path.startsWith(prefix)).map(({ path }) => path.slice(prefix.length));
}
function readLater({ source, files }, { config, sourceDir, jekyll, plugins, hasDrafts, now }, settings) {
	const sitePaths = sitePathsOf(files, sourceDir);
	function contents() {
		const postFiles = findPostFiles(files, {
			...settings,
			drafts: hasDrafts,
			languageFolders: languagesOf(config, plugins)?.folders
		});
		const posts = new Set(postFiles.map(({ sitePath }) => sitePath));
		return readContents({
			...settings,
			source,
			config,
			jekyll,
			now,
			isReadable: createDirectoryTest(settings),
			sitePaths: sitePaths.filter((path) => !posts.has(path)),
			defaults: readDefaults(config, () => allPaths(files, sourceDir), jekyll),
			permalinkStyle: String(config.permalink)
		});
	}
	return {
		data: siteData({
			...settings,
			source,
			config,
			sitePaths
		}),
		contents: once(contents)
	};
}
// src/readers/jekyll/blog.ts
async function configurationOf(source, { siteDir, configs }) {
	const { files, read } = await configuredSite(source, {
		siteDir,
		configs
	});
	return {
		...files,
		async open({ siteUrl, jekyll, showDrafts, repository, now, platforms }) {
			const given = {
				siteDir,
				configs,
				now,
				platforms,
				...siteUrl !== void 0 && { siteUrl },
				...jekyll !== void 0 && { jekyll },
				...showDrafts && { showDrafts }
			};
			return blogOf(await read(given, repository), platforms);
		}
	};
}
async function takenOver(source, handedOver) {
	return blogOf(await siteAgain(source, unpacked(handedOver)), []);
}
function blogOf(site, platforms) {
	const files = digestedFiles(site.source);
	const kept = keptKeys(platforms).map(({ key }) => key);
	const manuscripts = createManuscripts(site, files.source);
	const reads = blogReads(site, files, kept);
	const own = new Map(site.posts.map((post) => [post.path, post]));
	function ownOf({ path }) {
		const post = own.get(path);
		if (post === void 0) throw new Error(`the blog has no post ${path}`);
		return post;
	}
	return {
		facts: factsOf(site),
		posts: site.posts,
		diagnostics: site.diagnostics,
		source: files.source,
		manuscript: async (post) => manuscripts(ownOf(post)),
		text: async (post) => manuscripts.liquid(ownOf(post)),
		inputs: {
			shared: reads.shared,
			ofPost: (post) => reads.ofPost(ownOf(post)),
			lookUp: (read, post) => reads.lookUp(read, ownOf(post))
		},
		withoutPosts: (setting) => withoutPosts(site, setting),
		handOver() {
			const posts = site.posts.map(({ written: _, ...post }) => post);
			return packed({
				...valuesOf(site),
				posts
			});
		}
	};
}
const origins = {
	input: "the site-url that this run was given",
	config: "url and baseurl in the configuration",
	cname: "the CNAME file",
	repository: "the repository's name, as GitHub Pages does",
	none: void 0
};
function factsOf(site) {
	const { url, baseurl, sourceDir, timezone, jekyll, theme, config } = site;
	return {
		generator: "jekyll",
		url,
		baseurl,
		sourceDir,
		timezone,
		jekyll,
		urlFrom: origins[site.urlFrom],
		title: String(config.title ?? ""),
		description: String(config.description ?? ""),
		dataDir: withoutEmptyParts(joinPath(sourceDir, String(config.data_dir))),
		showsEmoji: [config.plugins, config.gems].flat().includes("jemoji"),
		...theme !== void 0 && { theme: theme.name },
		words: {
			setUrl: "set `url:` in _config.yml",
			posts: "Posts are in _posts and are named YYYY-MM-DD-title.md",
			glob: "_posts/2026-*.md"
		}
	};
}
function withoutEmptyParts(path) {
	return path.split("/").filter((part) => part !== "" && part !== ".").join("/");
}
// src/readers/jekyll/posts/former-post.ts
async function formerPost(text) {
	const { values, body } = await readFrontMatter(text.replace(/^\uFEFF/, "").replace(/\r\n/g, "\n"));
	const { title } = values;
	return {
		...typeof title === "string" && { title },
		body,
		isHidden: Object.hasOwn(values, "published") && !truthy(values.published)
	};
}
// src/readers/jekyll/index.ts
const jekyll = {
	id: "jekyll",
	marks: {
		configs: configNames,
		posts: ["_posts"]
	},
	reads: () => true,
	refuseOthers: refuseWithoutBlog,
	configuration: configurationOf,
	takeOver: takenOver,
	files: {
		isPost: (path) => path.split("/").includes("_posts"),
		dayOf(path) {
			const [, day] = /(?:^|\/)_posts\/(?:.*\/)?(\d{4}-\d{1,2}-\d{1,2})-[^/]+$/.exec(path) ?? [];
			return day;
		},
		read: formerPost
	}
};
// src/readers/index.ts
const readers = [built, jekyll];
function readerFor(place, among = readers) {
	return among.find((reader) => reader.reads(place)) ?? jekyll;
}
// src/core/clock.ts
const systemClock = {
	now: () => /* @__PURE__ */ new Date(),
	sleep(ms, signal) {
		return new Promise((resolve, reject) => {
			if (signal?.aborted) return reject(signal.reason);
			const timer = setTimeout(() => {
				signal?.removeEventListener("abort", stop);
				resolve();
			}, ms);
			function stop() {
				clearTimeout(timer);
				reject(signal?.reason);
			}
			signal?.addEventListener("abort", stop, { once: true });
		});
	}
};
// src/rendering/conversation.ts
function converse(line, answers) {
	const open = /* @__PURE__ */ new Map();
	let last = 0;
	async function answer(id, name, args) {
		try {
			line.send({
				kind: "answer",
				id,
				value: await answers[name]?.(...args)
			});
		} catch (error) {
			line.send({
				kind: "failure",
				id,
				thrown: withoutClass(error)
			});
		}
	}
	line.receive((message) => {
		if (message.kind === "question") {
			answer(message.id, message.name, message.args);
			return;
		}
		const asker = open.get(message.id);
		open.delete(message.id);
		if (message.kind === "answer") asker?.resolve(message.value);
		else asker?.reject(withClass(message.thrown));
	});
	return (name, ...args) => new Promise((resolve, reject) => {
		const id = ++last;
		open.set(id, {
			resolve,
			reject
		});
		line.send({
			kind: "question",
			id,
			name,
			args
		});
	});
}
function withoutClass(error) {
	const { message, stack } = error instanceof Error ? error : new Error(String(error));
	const isRefusal = error instanceof SourceError;
	return {
		message,
		stack,
		isRefusal,
		hint: isRefusal ? error.hint : void 0
	};
}
function withClass({ message, stack, isRefusal, hint }) {
	if (isRefusal) return new SourceError(message, { hint });
	return Object.assign(new Error(message), stack !== void 0 && { stack });
}
// src/rendering/post-renderer.ts
function createPostRenderer(blog, platforms) {
	const byId = new Map(platforms.map((platform) => [platform.id, platform]));
	function rendered(manuscript, id, copies) {
		const platform = byId.get(id);
		if (platform === void 0) throw new Error(`there is no platform ${id} in this run`);
		if (copies === void 0 || copies.size === 0) return platform.render(manuscript);
		return import("./rendering.js").then(({ renderLinked }) => renderLinked(manuscript, platform, (url) => copies.get(url)));
	}
	return {
		text: (post) => blog.text(post),
		async render(post, platform, copies) {
			try {
				const { manuscript, diagnostics, reads } = await blog.manuscript(post);
				if (manuscript === void 0) return { diagnostics };
				const rendering = await rendered(manuscript, platform, copies);
				return {
					...rendering,
					...reads !== void 0 && { reads },
					diagnostics: [...diagnostics, ...rendering.diagnostics]
				};
			} catch (error) {
				return { diagnostics: [internalError(post.path, error)] };
			}
		},
		async renderWithPage(post, platform, page, copies) {
			try {
				const drafted = await blog.manuscript(post);
				const { withPage } = await import("./with-page.js");
				const { manuscript, shown, diagnostics } = withPage(post, drafted, page);
				if (manuscript === void 0) return { diagnostics };
				const source = await rendered(manuscript, platform, copies);
				const other = shown && (await rendered(shown, platform, copies)).article;
				return {
					...source,
					...source.article && other && { article: knownBy(other, source.article) },
					...drafted.reads !== void 0 && { reads: drafted.reads },
					diagnostics: [...diagnostics, ...source.diagnostics]
				};
			} catch (error) {
				return { diagnostics: [internalError(post.path, error)] };
			}
		},
		async links(post) {
			const { manuscript } = await blog.manuscript(post);
			if (manuscript === void 0) return [];
			const { linksOf } = await import("./rendering.js");
			return linksOf(manuscript);
		},
		async outline(post) {
			const { manuscript } = await blog.manuscript(post);
			if (manuscript === void 0) return [];
			const { outlineOf } = await import("./rendering.js");
			return outlineOf(manuscript.tree);
		}
	};
}
// src/io/http-failure.ts
var HttpFailure = class extends PosseError {
	code = "http";
	kind;
	sent;
	retryAfter;
	constructor(message, options) {
		super(message);
		this.kind = options.kind;
		this.sent = options.sent;
		this.retryAfter = options.retryAfter;
	}
};
// src/io/retry.ts
const FIRST_BACKOFF_MS = 1e3;
const LONGEST_BACKOFF_MS = 3e4;
const FIRST_SPREAD_MS = 250;
const WIDEST_SPREAD_MS = 8e3;
function repeatable(method) {
	return method !== "POST";
}
function worthRepeating(method, status) {
	if (status === 429) return true;
	return repeatable(method) && (status === 408 || status >= 500);
}
function worthRepeatingAfter(method, failure) {
	if (failure.kind === "unreachable") return true;
	return failure.kind === "lost" && repeatable(method);
}
const LONGEST_SECONDS = 1e9;
function retryAfterSeconds(header, now) {
	if (header === null) return void 0;
	const value = header.trim();
	if (/^\d+$/.test(value)) return Math.min(Number(value), LONGEST_SECONDS);
	const date = /^[A-Za-z]{3}/.test(value) ? Date.parse(value) : NaN;
	return Number.isNaN(date) ? void 0 : Math.max(0, Math.ceil((date - now.getTime()) / 1e3));
}
function secondsToWait({ status, headers }, now) {
	const asked = retryAfterSeconds(headers.get("retry-after"), now);
	if (asked !== void 0 || status !== 429) return asked;
	const value = (headers.get("ratelimit-reset") ?? headers.get("x-ratelimit-reset"))?.trim() ?? "";
	if (value === "") return void 0;
	const number = Number(value);
	if (number < 1e6) return Math.max(0, Math.ceil(number));
	const moment = Number.isNaN(number) ? Date.parse(value) : number * 1e3;
	return Number.isNaN(moment) ? void 0 : Math.min(LONGEST_SECONDS, Math.max(1, Math.ceil((moment - now.getTime()) / 1e3)));
}
function waitBefore(failures, retryAfter, random) {
	if (retryAfter !== void 0 && retryAfter > 0) {
		const spread = Math.min(WIDEST_SPREAD_MS, FIRST_SPREAD_MS * 2 ** failures);
		return retryAfter * 1e3 + random() * spread;
	}
	return Math.min(LONGEST_BACKOFF_MS, FIRST_BACKOFF_MS * 2 ** failures) * (.5 + random() / 2);
}
// src/io/answer.ts
const LARGEST_ANSWER_BYTES = 67108864;
const LARGEST_REFUSAL_BYTES = 65536;
async function readAnswer(response, redact, { now, mostBytes }) {
	const bytes = response.ok && mostBytes !== void 0 ? await firstBytes(response, mostBytes) : null;
	const text = bytes === null ? await textOf$3(response) : "";
	const { headers } = response;
	return {
		status: response.status,
		header(name) {
			const value = headers.get(name);
			return value === null ? void 0 : redact(value);
		},
		text: redact(text),
		...bytes?.isWhole && { bytes: bytes.bytes },
		json: parsed(text, redact),
		retryAfter: secondsToWait(response, now)
	};
}
function textOf$3(response) {
	return response.ok ? wholeText(response) : firstText(response);
}
async function firstBytes(response, most) {
	const chunks = [];
	let length = 0;
	for await (const chunk of response.body ?? []) {
		length += chunk.byteLength;
		if (length > most) return {
			bytes: /* @__PURE__ */ new Uint8Array(),
			isWhole: false
		};
		chunks.push(chunk);
	}
	return {
		bytes: Buffer.concat(chunks),
		isWhole: true
	};
}
async function wholeText(response) {
	if (Number(response.headers.get("content-length") ?? 0) > LARGEST_ANSWER_BYTES) {
		await response.body?.cancel();
		throw tooLarge();
	}
	const { text, whole } = await read$1(response, LARGEST_ANSWER_BYTES);
	if (!whole) throw tooLarge();
	return text;
}
async function firstText(response) {
	try {
		return (await read$1(response, LARGEST_REFUSAL_BYTES)).text;
	} catch {
		return "";
	}
}
async function read$1(response, most) {
	const decoder = new TextDecoder();
	let text = "";
	let bytes = 0;
	for await (const chunk of response.body ?? []) {
		bytes += chunk.byteLength;
		if (bytes > most) return {
			text,
			whole: false
		};
		text += decoder.decode(chunk, { stream: true });
	}
	return {
		text: text + decoder.decode(),
		whole: true
	};
}
function parsed(text, redact) {
	try {
		return JSON.parse(text, (_, value) => typeof value === "string" ? redact(value) : value);
	} catch {
		return;
	}
}
function tooLarge() {
	return new HttpFailure(`the answer is larger than ${LARGEST_ANSWER_BYTES / 1024 / 1024} MB`, {
		kind: "too-large",
		sent: true
	});
}
// src/io/connections.ts
function createConnections(options) {
	const { connectMs, answerMs } = options.timeouts;
	const settings = {
		connect: { timeout: connectMs },
		headersTimeout: answerMs,
		bodyTimeout: answerMs
	};
	let direct;
	let outward;
	return async (url) => {
		if (options.dispatcher !== void 0) return options.dispatcher;
		const { Agent, EnvHttpProxyAgent } = await import("../vendor/undici.js").then((module) => ({ default: module.require_undici() })).then((m) => /* @__PURE__ */ __toESM(m.default, 1));
		if (isThisMachine(url)) {
			direct ??= new Agent(settings);
			return direct;
		}
		outward ??= new EnvHttpProxyAgent(settings);
		return outward;
	};
}
// src/io/redact.ts
const MASK = "***";
const SHORTEST_SECRET = 8;
function redactor(...secrets) {
	const spellings = secrets.filter((secret) => secret !== void 0 && secret.length >= SHORTEST_SECRET).flatMap((secret = "") => [.../* @__PURE__ */ new Set([secret, encodeURIComponent(secret)])]);
	return (text) => spellings.reduce((masked, spelling) => masked.replaceAll(spelling, MASK), text);
}
// src/io/transport.ts
const patientTimeouts = {
	connectMs: 1e4,
	answerMs: 6e4
};
const MOST_REDIRECTS = 5;
const REDIRECTS = /* @__PURE__ */ new Set([
	301,
	302,
	303,
	307,
	308
]);
const NEVER_CONNECTED = /^(ECONNREFUSED|ENOTFOUND|EAI_\w+|ENETUNREACH|EHOSTUNREACH|EADDRNOTAVAIL|UND_ERR_CONNECT_TIMEOUT|CERT_\w+|ERR_TLS_CERT_\w+|DEPTH_ZERO_SELF_SIGNED_CERT|SELF_SIGNED_CERT_IN_CHAIN|UNABLE_TO_\w+)$/;
function createTransport(options) {
	const connections = createConnections(options);
	return async (sending) => {
		const { fetch } = await import("../vendor/undici.js").then((module) => ({ default: module.require_undici() })).then((m) => /* @__PURE__ */ __toESM(m.default, 1));
		const { answerMs } = options.timeouts;
		const start = new URL(sending.url);
		const { signal } = sending;
		if (signal?.aborted) throw stopped(false);
		const timeout = AbortSignal.timeout(answerMs);
		const init = {
			method: sending.method,
			headers: headersOf(sending, options.userAgent),
			body: bodyOf(sending),
			redirect: "manual",
			signal: signal === void 0 ? timeout : AbortSignal.any([signal, timeout]),
			dispatcher: await connections(start)
		};
		const { secret, others = [] } = sending.credential ?? {};
		const redact = redactor(secret, ...others);
		try {
			let url = start;
			for (let hop = 0;; hop++) {
				const response = await fetch(url, init);
				const next = hop < MOST_REDIRECTS ? redirected(response, url, sending) : void 0;
				if (next === void 0) {
					const { mostBytes } = sending;
					return await readAnswer(response, redact, {
						now: options.clock.now(),
						mostBytes
					});
				}
				await response.body?.cancel();
				url = next;
			}
		} catch (error) {
			if (error instanceof HttpFailure) throw error;
			if (signal?.aborted) throw stopped(true);
			if (timeout.aborted) throw new HttpFailure(`no whole answer within ${answerMs / 1e3} s`, {
				kind: "lost",
				sent: true
			});
			throw failureOf(error);
		}
	};
}
function headersOf({ headers, credential, body }, userAgent) {
	return {
		"user-agent": userAgent,
		...body !== void 0 && { "content-type": "application/json" },
		...headers,
		...credential?.header && { [credential.header]: `${credential.scheme ?? ""}${credential.secret}` }
	};
}
function bodyOf({ body }) {
	if (body === void 0) return null;
	return body instanceof Uint8Array ? body : JSON.stringify(body);
}
function redirected(response, from, sending) {
	const location = response.headers.get("location");
	if (!REDIRECTS.has(response.status) || location === null || !URL.canParse(location, from.href)) return;
	if (sending.method !== "GET" && sending.method !== "HEAD") return void 0;
	const next = new URL(location, from);
	if (next.origin === from.origin) return next;
	if (sending.credential !== void 0 || next.protocol !== "https:") return void 0;
	const isUpgrade = next.hostname === from.hostname && next.port === "" && from.port === "";
	return sending.redirects === "any" || sending.redirects === "same-host" && isUpgrade ? next : void 0;
}
function stopped(sent) {
	return new HttpFailure("it was stopped", {
		kind: "stopped",
		sent
	});
}
function failureOf(error) {
	const code = codeOf(error);
	if (code !== void 0 && NEVER_CONNECTED.test(code)) return new HttpFailure(`no connection (${code})`, {
		kind: "unreachable",
		sent: false
	});
	return new HttpFailure(`the connection broke (${code ?? "no code"})`, {
		kind: "lost",
		sent: true
	});
}
function codeOf(error, depth = 0) {
	if (!(error instanceof Error) || depth > 5) return void 0;
	const code = "code" in error && typeof error.code === "string" ? error.code : void 0;
	return code !== void 0 && /^[A-Z][A-Z0-9_]{2,60}$/.test(code) ? code : codeOf(error.cause, depth + 1);
}
// src/io/http.ts
const ATTEMPTS$1 = 5;
const PATIENCE_MS = 6e5;
function createHttp(options) {
	const { clock, random = Math.random, attempts = ATTEMPTS$1, patienceMs = PATIENCE_MS } = options;
	const transport = options.transport ?? createTransport({
		clock,
		dispatcher: options.dispatcher,
		userAgent: options.userAgent,
		timeouts: options.timeouts ?? patientTimeouts
	});
	function latest() {
		const patient = clock.now().getTime() + patienceMs;
		return Math.min(patient, options.deadline?.getTime() ?? patient);
	}
	async function attempt(request) {
		const turn = await request.turnstile?.enter(latest(), request.signal);
		try {
			const answer = await transport(request);
			if (answer.retryAfter !== void 0) request.turnstile?.hold(answer.retryAfter * 1e3);
			return answer;
		} catch (error) {
			if (error instanceof HttpFailure) return error;
			throw error;
		} finally {
			turn?.answered();
		}
	}
	return { async request(request) {
		const most = Math.min(attempts, request.attempts ?? attempts);
		const end = clock.now().getTime() + patienceMs;
		for (let tries = 1, failures = 0;; tries++) {
			const result = await attempt(request);
			if (!isPostponed(request, result) || clock.now().getTime() >= end) failures++;
			const wait = failures < most ? waitAfter(request, result, tries - 1) : void 0;
			if (wait === void 0 || clock.now().getTime() + wait > latest()) {
				if (result instanceof HttpFailure) throw result;
				return result;
			}
			await pause(wait, request, result);
		}
	} };
	function isPostponed({ attempts: few }, result) {
		if (few !== void 0 || result instanceof HttpFailure) return false;
		return result.status === 429 && (result.retryAfter ?? 0) > 0;
	}
	function waitAfter(request, result, failures) {
		const method = request.repeatable ? "PUT" : request.method;
		if (result instanceof HttpFailure) return worthRepeatingAfter(method, result) ? waitBefore(failures, void 0, random) : void 0;
		if (!worthRepeating(method, result.status) || request.final?.(result)) return void 0;
		return waitBefore(failures, result.retryAfter, random);
	}
	async function pause(ms, { signal, onPause }, result) {
		onPause?.(ms);
		try {
			await clock.sleep(ms, signal);
		} catch {
			throw new HttpFailure("it was stopped between two attempts", {
				kind: "stopped",
				sent: false,
				...!(result instanceof HttpFailure) && result.status === 429 && { retryAfter: Math.ceil(ms / 1e3) }
			});
		}
	}
}
// src/io/user-agent.ts
function userAgent(version) {
	return `posse/${version} (+https://github.com/posse-action/posse)`;
}
// src/compose/platforms.ts
function platformsOrder(settings, now) {
	return {
		settings: withoutSecrets(settings),
		now
	};
}
async function createPlatforms(definitions, settings, { clock, purpose, site, ownFile, deadline, onPause, transport }) {
	if (purpose === "publish") refuseNamedWithoutKey(definitions, settings);
	const used = purpose === "check" ? withoutSecrets(settings) : settings;
	const http = createHttp({
		clock,
		userAgent: userAgent(version()),
		...deadline && { deadline },
		transport
	});
	const platforms = [];
	for (const { id, create } of namedOf(definitions, settings)) {
		const ports = {
			http: telling(http, (ms) => onPause?.(id, ms)),
			clock,
			ownFile
		};
		const { url, baseurl, title: name, description, timezone: timeZone, showsEmoji } = site;
		const blog = {
			url: `${url}${baseurl}`,
			name,
			description
		};
		platforms.push(await create(used, {
			...ports,
			blog,
			timeZone,
			showsEmoji
		}));
	}
	return {
		platforms: withSupposedKeys(platforms, purpose),
		http
	};
}
function namedOf(definitions, settings) {
	const { platforms } = settings;
	if (platforms !== void 0) return platforms.flatMap((id) => definitionOf(id, definitions) ?? []);
	return definitions.filter((one) => one.kind === "copy" || isSetUp(one, settings));
}
function isSetUp({ id, settings }, { keys, given }) {
	const needed = Object.values(settings).filter(({ neededWithKey }) => neededWithKey !== void 0);
	return keys.has(id) || needed.some(({ input }) => given.has(input));
}
function refuseNamedWithoutKey(definitions, settings) {
	const lacking = (settings.platforms === void 0 ? [] : namedOf(definitions, settings)).filter(({ id }) => !settings.keys.has(id));
	if (lacking.length === 0) return;
	throw new ConfigError(lacking.map((platform) => {
		return {
			input: settings.given.get("platforms") ?? "platforms",
			message: `${platform.name} is named here, and no key for it is set`,
			hint: keyHint(platform)
		};
	}));
}
function withSupposedKeys(platforms, purpose) {
	const isSupposed = purpose === "check" || purpose === "look" && !hasKey(platforms);
	return isSupposed ? platforms.map((platform) => ({
		...platform,
		isSupposed
	})) : platforms;
}
function addressesOf$1(definitions, given) {
	const all = new Map(definitions.map((one) => [one.id, one.addressOf(urlOf(one, given))]));
	return (platform, copy) => all.get(platform)?.(copy);
}
function placesOf$1(definitions, given) {
	const places = new Map(definitions.map((one) => [one.id, placeAt(urlOf(one, given))]));
	return {
		of: (platform) => places.get(platform),
		strayOf(platform, copy) {
			const here = places.get(platform);
			if (here === void 0 || !URL.canParse(copy.url)) return void 0;
			const { origin } = new URL(copy.url);
			if (origin === new URL(here).origin) return void 0;
			if (isThisMachine(new URL(origin))) return origin;
			return isThisMachine(new URL(here)) ? usualPlaceOf(definitionOf(platform, definitions), copy) : void 0;
		}
	};
}
function usualPlaceOf(platform, copy) {
	const usual = platform?.settings.url.default;
	if (platform === void 0 || usual === void 0) return void 0;
	return platform.addressOf(usual)(copy) === void 0 ? void 0 : placeAt(usual);
}
function placeAt(url) {
	return new URL(url).href.replace(/(?<!\/)\/+$/, "");
}
function sandboxedIn(definitions, settings) {
	const named = namedOf(definitions, settings);
	const isLocal = (one) => isThisMachine(new URL(urlOf(one, settings)));
	return {
		sandboxed: named.filter(isLocal),
		real: named.filter((one) => !isLocal(one) && settings.keys.has(one.id))
	};
}
function refuseWithoutKeys(definitions, platforms, { input, instead }) {
	if (hasKey(platforms)) return;
	const hints = [...keyHints(definitions, platforms), ...instead === void 0 ? [] : [instead]];
	throw new ConfigError([{
		input,
		message: "no key is set, so nothing was done",
		hint: hints.join(" ")
	}]);
}
function keyHints(definitions, platforms) {
	return platforms.flatMap(({ id }) => {
		const definition = definitionOf(id, definitions);
		return definition === void 0 ? [] : [keyHint(definition)];
	});
}
function hasKey(platforms) {
	return platforms.some(({ create }) => create !== void 0);
}
function telling({ request }, onPause) {
	return { request: (asked) => request({
		...asked,
		onPause
	}) };
}
// src/core/post.ts
function wishFor(post, platform) {
	return post.wishes[platform] ?? { wanted: true };
}
// src/syndicate/model/report.ts
function stepJson(step) {
	const { path, platform, kind, reason, url, until, changed } = step;
	return {
		path,
		platform,
		kind,
		reason,
		url,
		...until !== void 0 && { until },
		...changed !== void 0 && { changed }
	};
}
function outcomeJson({ step, ok, copy, error, warnings }) {
	const { path, canonicalUrl, platform, kind, reason } = step;
	return {
		path,
		canonicalUrl,
		platform,
		kind,
		reason,
		ok,
		...copy && { copy: {
			id: copy.id,
			url: copy.url
		} },
		...error && { error: { ...error } },
		...warnings && { warnings }
	};
}
function publishedJson(outcomes) {
	return outcomes.flatMap(({ step, ok, copy }) => {
		const { path, canonicalUrl, platform, kind } = step;
		if (!ok || copy === void 0 || kind === "skip" || kind === "blocked") return [];
		return [{
			path,
			canonicalUrl,
			platform,
			kind,
			id: copy.id,
			url: copy.url
		}];
	});
}
function copiesJson({ entries }) {
	return [...entries.values()].sort((one, other) => one.path < other.path ? -1 : 1).flatMap(({ path, canonicalUrl, platforms }) => Object.entries(platforms).map(([platform, { state, copy, digest, at }]) => ({
		path,
		canonicalUrl,
		platform,
		state,
		id: copy?.id ?? null,
		url: copy?.url || null,
		digest: digest ?? null,
		at: at ?? null
	})));
}
// src/report/documentation.ts
let known;
function documentationOf(code) {
	return `${files()}/docs/diagnostics.md#${encodeURIComponent(code)}`;
}
function inputsPage() {
	return `${files()}/README.md#inputs`;
}
function howTo(page) {
	return `${files()}/docs/${page}.md`;
}
function files() {
	known ??= filesOf$1(packageFile("package.json"));
	return known;
}
function filesOf$1(manifest) {
	if (manifest === void 0) return "https://github.com/posse-action/posse/blob/main";
	const { homepage, version } = JSON.parse(readFileSync(manifest, "utf8"));
	return `${homepage}/blob/v${version}`;
}
// src/report/diagnostic-json.ts
function diagnosticJson(diagnostic) {
	const { severity, code, message, hint, line, column } = diagnostic;
	return {
		severity,
		code,
		message,
		help: documentationOf(code),
		...hint !== void 0 && { hint },
		...line !== void 0 && { line },
		...column !== void 0 && { column }
	};
}
function postJson(post) {
	const { path, canonicalUrl, url, title, state, tags, categories } = post;
	const diagnostics = post.diagnostics.map(diagnosticJson);
	return {
		path,
		canonicalUrl,
		url,
		title,
		date: post.date !== null && !Number.isNaN(post.date.getTime()) ? post.date?.toISOString().replace(".000Z", "Z") ?? null : null,
		tags,
		categories,
		state,
		diagnostics
	};
}
// src/report/plan-json.ts
function distinct(diagnostics) {
	const seen = /* @__PURE__ */ new Map();
	for (const diagnostic of diagnostics) {
		const { severity, code, message, path, line, column } = diagnostic;
		const key = JSON.stringify([
			severity,
			code,
			message,
			path,
			line,
			column
		]);
		if (!seen.has(key)) seen.set(key, diagnostic);
	}
	return [...seen.values()];
}
function allDiagnostics(site, plan) {
	return distinct([
		...site.diagnostics,
		...site.posts.flatMap(({ diagnostics }) => diagnostics),
		...plan.diagnostics
	]);
}
function postsWithDiagnostics(site, plan) {
	const found = groupBy(plan.diagnostics, ({ path }) => path);
	return site.posts.map((post) => ({
		...post,
		diagnostics: distinct([...post.diagnostics, ...found.get(post.path) ?? []])
	}));
}
function planJson(site, plan) {
	const { url, baseurl, generator } = site.facts;
	return {
		site: {
			url,
			baseurl,
			generator
		},
		posts: postsWithDiagnostics(site, plan).map(postJson),
		steps: plan.steps.map(stepJson),
		diagnostics: site.diagnostics.map((one) => ({
			...diagnosticJson(one),
			...one.path !== void 0 && { path: one.path }
		})),
		otherVersion: plan.otherVersion
	};
}
function planLines(site, plan) {
	const steps = groupBy(plan.steps, ({ path }) => path);
	return postsWithDiagnostics(site, plan).map((post) => ({
		...postJson(post),
		steps: (steps.get(post.path) ?? []).map(stepJson)
	}));
}
// src/syndicate/model/codes.ts
const codes$1 = {
	"duplicate-url": {
		severity: "error",
		what: "Two posts have the same canonical URL, so a copy could not say which of them it copies.",
		fix: "Give one of them another permalink, or correct its canonical_url."
	},
	"duplicate-name": {
		severity: "error",
		what: "Two posts differ in nothing but the extension, so they would share one file in the ledger.",
		fix: "Rename one of them."
	},
	"claimed-copy": {
		severity: "error",
		what: "The front matter names a copy that is another post's, as when a post was begun as a copy of another. It would be written over.",
		fix: "Take the key (`PLATFORM_id`, `PLATFORM_url` or another tool's) out of the post that the copy does not show."
	},
	"foreign-copy": {
		severity: "error",
		what: "The ledger or the front matter names a copy by an address that is not the platform's own. It is not shown or linked to, and nothing is done to that post there.",
		fix: `Correct the address, or take it out. In the ledger, ${term("reconcile")} takes it from a platform that lists its copies.`
	},
	"not-its-copy": {
		severity: "error",
		what: "By the ledger an article is this post's copy; by what the platform says of it, it is not: it has another title and another original. It would be written over, so nothing is sent.",
		fix: "Name the article in the post's front matter (`PLATFORM_id`) if it is this post's; otherwise correct the ledger."
	},
	"other-account": {
		severity: "error",
		what: "The copy was made with the key of another account, which alone can change it. It is not gone: the ledger keeps it, and posts that have no copy yet are published with the key that is given, unless a run with the other account's key was interrupted as it published them.",
		fix: "Give the key of the account that the copy belongs to. To leave such a copy as it is, write `posse: { PLATFORM: false }` into its post's front matter."
	},
	"permalink-changed": {
		severity: "warning",
		what: "The canonical URL of a post that was published before has changed.",
		fix: "Redirect the old URL to the new one; the copies follow where the platform allows it."
	},
	"maybe-moved": {
		severity: "error",
		what: "A post without copies is like one whose file is gone, or stands where that stood, or has the title of a copy whose original is gone, and Posse cannot tell whether it is the same post. Published as a new one it could be there twice; taken for the old one it could be written over it.",
		fix: "Add the line `posse-was: OLD-PATH` to the post's front matter if it is that post, or `posse-was-not: OLD-PATH` if it is a new one. Both lines are printed with the path of the old post."
	},
	"maybe-there": {
		severity: "error",
		what: "A backfill came to older posts on a platform that cannot list its copies, and that shows copies of this blog which the ledger has no record of publishing (as when the ledger was lost), or shows nothing at the moment. Older copies cannot be seen, so any of these posts may be there already, and none was sent.",
		fix: `Look at your stories on the platform. If a post is there, name the copy in its front matter (\`PLATFORM_url\`). If it is not, ask for it by its path (${term("posts")}).`
	},
	"post-gone": {
		severity: "notice",
		what: "A post that has copies, or that a run was publishing when it ended, is no longer in the tree. Posse deletes nothing, so the copies stay.",
		fix: "Delete the copies by hand if they should go."
	},
	"secret-in-post": {
		severity: "error",
		what: "The text that would be sent holds one of the keys that this run was given.",
		fix: "Take the key out of the post, and replace it at the platform: it has been in the repository."
	},
	"first-run": {
		severity: "notice",
		what: "The ledger knows nothing of this platform yet: older posts are recorded as such and not published.",
		fix: `Ask for older posts by their paths (${term("posts")}), or for a backfill (${term("backfill")}).`
	},
	"older-post": {
		severity: "warning",
		what: "A post that the ledger does not know is dated more than a week before Posse was set up for this platform, as the posts of an archive are that was added later. It is recorded as an older post and not published. Once its date is corrected to within a week of the day on which it came, it is published.",
		fix: `Ask for it by its path (${term("posts")}), or for a backfill (${term("backfill")}). If its date is a slip, correct it.`
	},
	"unrecorded-post": {
		severity: "warning",
		what: "A push edited a post that the ledger does not know, as when the ledger was set back. The platform cannot be asked whether it has the post, so it is recorded as an older post and not published.",
		fix: `If the platform has it, name the copy in the front matter (\`PLATFORM_url\`). If not, ask for it by its path (${term("posts")}).`
	},
	"over-limit": {
		severity: "error",
		what: "The run would create or publish more copies on one platform than max-posts allows, so it does neither.",
		fix: `Look at the plan (${term("plan")}), then raise ${term("max-posts")}, or ask for fewer posts by their paths.`
	},
	"left-over": {
		severity: "notice",
		what: "Earlier runs left more copies than max-posts allows for one run: the oldest are made now, the others by later runs.",
		fix: `Nothing to do: each run continues. To make all of them at once, run with a higher ${term("max-posts")}.`
	},
	"platform-quota": {
		severity: "notice",
		what: "The platform takes only so many new copies in a day, and more are wanted: those that do not fit are left for a later run.",
		fix: "Nothing to do: the first run after that time continues. A workflow with a schedule has one every day."
	},
	"edited-there": {
		severity: "error",
		what: "The copy was edited on the platform since Posse last wrote it, and the post has changed too. An update would overwrite that edit, so it was not sent.",
		fix: `Bring the edit into the post, or have it overwritten: write \`overwrite: true\` for the platform into the post's front matter (\`posse: { PLATFORM: { overwrite: true } }\`), or run ${term("force", "PATH")}.`
	},
	"theme-changed": {
		severity: "error",
		what: "The pages are built otherwise than when the copies were made, as after a redesign of the theme, and most copies would get another text. They were not updated.",
		fix: `Look at the preview of some posts. Then name the element that holds the article: ${term("content")}. From then on the copies are updated.`
	},
	"copy-differs": {
		severity: "warning",
		what: "A copy was found on the platform, and it does not hold what the post says: its text is older, as when the ledger was lost, or somebody's own. It is left so until the post changes.",
		fix: `To have it say what the post says, write \`overwrite: true\` for the platform into the post's front matter (\`posse: { PLATFORM: { overwrite: true } }\`), or run ${term("force", "PATH")}.`
	},
	"taken-down": {
		severity: "warning",
		what: "The copy was public, and somebody made it a draft on the platform. Posse neither publishes nor updates it.",
		fix: "To publish it again, publish it on the platform. To keep it as a draft that Posse updates, write `visibility: draft` for the platform into the post's front matter (`posse: { PLATFORM: { visibility: draft } }`)."
	},
	"visibility-by-hand": {
		severity: "warning",
		what: "The front matter asks for another visibility than before, and the platform's API cannot change a story that is there.",
		fix: "Publish or hide the story on the platform. Posse says this once."
	},
	unreachable: {
		severity: "error",
		what: "The platform could not be asked what it already holds, so nothing was sent there.",
		fix: "Run again later."
	},
	"stats-unread": {
		severity: "error",
		what: "The platform did not tell what readers did with its copies. Nothing else depends on these numbers: the record keeps the ones that it has.",
		fix: "Run it again later; if the key was refused, replace it."
	}
};
const diagnose$3 = diagnoser(codes$1);
function fixOn(platform, code) {
	return codes$1[code].fix.replaceAll("PLATFORM", platform);
}
function statsUnread(name, { message, hint }) {
	return diagnose$3("stats-unread", `${name} did not tell its numbers: ${message}`, { hint });
}
// src/syndicate/apply/recover.ts
const LEASE_MS$1 = 36e5;
function isHeld(intent, otherRuns) {
	if (isEarlierAttempt(intent.run, otherRuns.run)) return false;
	if (otherRuns.alive.get(intent.run) === false) return false;
	return Math.abs(otherRuns.now.getTime() - Date.parse(intent.at)) < LEASE_MS$1;
}
function isBeingUpdated(record, { run, alive }) {
	const { intent } = record;
	return isInFlight(record) && intent?.run !== run && alive.get(intent?.run ?? "") === true;
}
function isInFlight({ state, intent, digest }) {
	if (state === "published") return intent?.update === true && digest === void 0;
	return state === "intent";
}
function isEarlierAttempt(run, own) {
	const [id, attempt] = run.split("/");
	const [ownId, ownAttempt] = own.split("/");
	return id === ownId && Number(attempt) < Number(ownAttempt);
}
// src/syndicate/model/entries.ts
function changesFor(entries, records, moves = [], known = entries) {
	const working = remembering(known, entries);
	const moving = moves.flatMap(({ kind, from, to }) => {
		const entry = working.get(from);
		if (entry === void 0) return [];
		return [kind === "follow" ? moved$1(settled(entry), to) : {
			...entry,
			...to
		}];
	});
	for (const { from } of moves) working.delete(from);
	for (const entry of moving) working.set(entry.path, entry);
	for (const { post, platform, record, nonce } of records) {
		const entry = working.get(post.path);
		const held = entry?.platforms[platform];
		if (held !== void 0 && (isLesser(record, held) || isTaken(record, held, nonce))) continue;
		const said = isOvertaken$1(record, held, nonce) ? unknownText(record) : record;
		const platforms = {
			...entry?.platforms,
			[platform]: said
		};
		const { elsewhere } = entry ?? {};
		working.set(post.path, {
			schema: 1,
			...post,
			platforms,
			...elsewhere && { elsewhere }
		});
	}
	return difference(entries, working);
}
function isInDoubt({ state, copy }) {
	return copy === void 0 && (state === "intent" || state === "ambiguous");
}
function addressInDoubt(entry, platform) {
	const record = entry?.platforms[platform];
	if (entry === void 0 || record === void 0 || !isInDoubt(record)) return void 0;
	return record.intent?.canonicalUrl ?? entry.canonicalUrl;
}
function titleInDoubt(entry, platform) {
	const record = entry?.platforms[platform];
	if (entry === void 0 || record === void 0 || !isInDoubt(record)) return void 0;
	return record.intent?.title ?? entry.title;
}
function moved$1(entry, to) {
	const platforms = Object.entries(entry.platforms).map(([platform, record]) => {
		const canonicalUrl = addressInDoubt(entry, platform);
		const isOther = canonicalUrl !== void 0 && canonicalUrl !== to.canonicalUrl;
		if (record.intent === void 0 || !isOther) return [platform, record];
		return [platform, {
			...record,
			intent: {
				...record.intent,
				canonicalUrl
			}
		}];
	});
	return {
		...entry,
		...to,
		platforms: Object.fromEntries(platforms)
	};
}
function settled({ suspects: _, ...entry }) {
	return entry;
}
function entryOf(entries, { path, canonicalUrl, platform, nonce, copy }) {
	const there = entries.get(path);
	const isMarked = ({ platforms }) => nonce !== void 0 && platforms[platform]?.intent?.nonce === nonce;
	if (there !== void 0 && (nonce === void 0 || isMarked(there))) return there;
	const all = [...entries.values()];
	return all.find(isMarked) ?? there ?? all.find(({ platforms }) => copy?.id && platforms[platform]?.copy?.id === copy.id) ?? all.find((entry) => canonicalUrl && entry.canonicalUrl === canonicalUrl);
}
function followed$1(change, entries) {
	const { post, platform, record, nonce } = change;
	const entry = entryOf(entries, {
		...post,
		platform,
		nonce,
		copy: record.copy
	});
	if (entry === void 0 || entry.path === post.path) return change;
	const { schema: _, platforms: __, elsewhere: ___, ...identity } = entry;
	return {
		...change,
		post: {
			...identity,
			body: entry.body ?? post.body
		}
	};
}
function recordsBefore({ moves, ledger }) {
	const before = entriesBefore({
		moves,
		ledger
	});
	return (step) => before(step)?.platforms[step.platform];
}
function entriesBefore({ moves, ledger }) {
	const former = new Map(moves.map(({ from, to }) => [to.path, from]));
	const left = new Set(moves.map(({ from }) => from));
	return ({ path }) => ledger.entries.get(former.get(path) ?? (left.has(path) ? "" : path));
}
function recordsPlanned(plan) {
	const before = recordsBefore(plan);
	const learned = new Map(plan.records.map(({ post, platform, record }) => [keyOf(post.path, platform), record]));
	return (step) => learned.get(keyOf(step.path, step.platform)) ?? before(step);
}
function withChanges(entries, changes) {
	const working = new Map(entries);
	for (const change of changes) if (change.kind === "remove") working.delete(change.path);
	for (const change of changes) if (change.kind === "put") working.set(change.entry.path, change.entry);
	return working;
}
function remembering(before, entries) {
	const working = new Map(entries);
	if (before === entries) return working;
	const urls = new Set([...entries.values()].map(({ canonicalUrl }) => canonicalUrl));
	const bodies = new Set([...entries.values()].map(({ body }) => body ?? ""));
	const holders = new Map([...entries.values()].flatMap((entry) => marksOf$1(entry).map((mark) => [mark, entry.path])));
	for (const entry of before.values()) {
		const places = marksOf$1(entry).flatMap((mark) => holders.get(mark) ?? []);
		const path = places.includes(entry.path) ? entry.path : places[0] ?? entry.path;
		const now = entries.get(path);
		if (now !== void 0) {
			const lost = Object.entries(entry.platforms).filter(([platform, record]) => {
				const held = now.platforms[platform];
				return held === void 0 || isLesser(held, record);
			});
			const platforms = {
				...now.platforms,
				...Object.fromEntries(lost)
			};
			if (lost.length > 0) working.set(path, {
				...now,
				platforms
			});
		} else if (!urls.has(entry.canonicalUrl) && !(entry.body && bodies.has(entry.body))) working.set(entry.path, entry);
	}
	return working;
}
function marksOf$1({ platforms }) {
	return Object.entries(platforms).flatMap(([platform, { copy, intent }]) => [copy?.id, intent?.nonce].flatMap((mark) => mark ? `${platform} ${mark}` : []));
}
function unknownText(record) {
	const { face: _, ...rest } = withoutDigests(record);
	return rest;
}
function isTaken({ state }, held, nonce) {
	if (nonce === void 0 || state === "published" || state === "detached") return false;
	return held.intent !== void 0 && held.intent.nonce !== nonce;
}
function isOvertaken$1(record, held, nonce) {
	if (nonce === void 0 || record.state !== "published" || held?.state !== "published") return false;
	return held.intent?.nonce !== nonce && !(held.digest === record.digest && held.at === record.at);
}
function isLesser(record, known) {
	return known.state === "published" && !["published", "detached"].includes(record.state);
}
function difference(before, after) {
	const removed = [...before.keys()].filter((path) => !after.has(path));
	const put = [...after.values()].filter((entry) => !saysTheSame(before.get(entry.path), entry));
	return [...removed.map((path) => ({
		kind: "remove",
		path
	})), ...put.map((entry) => ({
		kind: "put",
		entry
	}))];
}
function isSameRecord(one, other) {
	return saysTheSame(one, other);
}
function saysTheSame(one, other) {
	return one === other || JSON.stringify(sorted(one)) === JSON.stringify(sorted(other));
}
function sorted(value) {
	if (value === null || typeof value !== "object" || Array.isArray(value)) return value;
	const fields = Object.entries(value).sort(([a], [b]) => a < b ? -1 : 1);
	return Object.fromEntries(fields.map(([key, field]) => [key, sorted(field)]));
}
// src/syndicate/identity/disputes.ts
function disputesAmong(entries) {
	const found = /* @__PURE__ */ new Map();
	for (const [path, entry] of entries) for (const [platform, record] of Object.entries(entry.platforms)) {
		const address = addressInDoubt(entry, platform);
		if (address === void 0) continue;
		const title = titleInDoubt(entry, platform);
		found.set(placeOf$2(platform, address), {
			path,
			record,
			title
		});
	}
	return ({ path, canonicalUrl }, platform) => {
		const dispute = found.get(placeOf$2(platform, canonicalUrl ?? ""));
		return dispute?.path === path ? void 0 : dispute;
	};
}
function disputesBetween({ entries, open }) {
	return disputesAmong([...entries, ...open]);
}
function placeOf$2(platform, canonicalUrl) {
	return `${platform}\n${canonicalKey(canonicalUrl)}`;
}
// src/syndicate/identity/claims.ts
function claimsOf(posts, { entries }) {
	const owners = /* @__PURE__ */ new Map();
	for (const [path, { platforms }] of entries) for (const [platform, { copy }] of Object.entries(platforms)) if (copy) for (const mark of marksOf({
		platform,
		...copy
	})) owners.set(mark, path);
	const open = posts.flatMap((post) => post.namedCopies.filter(({ platform }) => !entries.get(post.path)?.platforms[platform]?.copy).map((named) => ({
		post,
		named
	})));
	const byMark = groupBy(open.flatMap((claim) => marksOf(claim.named).map((mark) => ({
		mark,
		claim
	}))), ({ mark }) => mark);
	const rivals = /* @__PURE__ */ new Map();
	for (const [mark, some] of byMark) {
		const owner = owners.get(mark);
		const paths = new Set(some.map(({ claim }) => claim.post.path));
		for (const { claim } of some) {
			const rival = owner ?? [...paths].find((path) => path !== claim.post.path);
			if (rival === void 0) continue;
			rivals.set(claim, {
				...claim,
				rival,
				isTheirs: owner !== void 0
			});
		}
	}
	const places = new Set([...rivals.keys()].map(({ post, named }) => keyOf(post.path, named.platform)));
	return {
		isFalse: ({ path }, platform) => places.has(keyOf(path, platform)),
		falseOnes: [...rivals.values()]
	};
}
function marksOf({ platform, id, url }) {
	return [id, url && canonicalKey(url)].flatMap((mark) => mark ? [`${platform}\n${mark}`] : []);
}
// src/core/count-each.ts
function countEach(values) {
	const counts = /* @__PURE__ */ new Map();
	for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
	return counts;
}
// src/syndicate/identity/sketch.ts
const KEPT = 32;
const FEW = 8;
const MOST_CHARACTERS$1 = 2e5;
function sketchOf(text) {
	const words = hashesOfWords(text.slice(0, MOST_CHARACTERS$1).toLowerCase());
	const pairs = words.map((hash, place) => mixed(Math.imul(hash, 31) ^ (words[place - 1] ?? 0)));
	const last = words.at(-1);
	if (last !== void 0) pairs.push(mixed(last));
	const bytes = Buffer.alloc(128);
	let kept = 0;
	for (const [place, hash] of Uint32Array.from(pairs).sort().entries()) {
		if (kept === KEPT) break;
		if (place > 0 && hash === bytes.readUInt32BE((kept - 1) * 4)) continue;
		bytes.writeUInt32BE(hash, kept * 4);
		kept++;
	}
	return bytes.subarray(0, kept * 4).toString("base64url");
}
function hashesOfWords(text) {
	const hashes = [];
	let hash = START;
	for (let at = 0; at < text.length; at++) {
		const unit = text.charCodeAt(at);
		const kind = kindOf$2(unit);
		if (kind !== LETTER && hash !== START) {
			hashes.push(hash);
			hash = START;
		}
		if (kind === LETTER) hash = Math.imul(hash ^ unit, PRIME);
		if (kind === WORD) hashes.push(Math.imul(START ^ unit, PRIME));
	}
	if (hash !== START) hashes.push(hash);
	return hashes;
}
const START = 2166136261;
const PRIME = 16777619;
const NOTHING = 1;
const LETTER = 2;
const WORD = 3;
const units = /* @__PURE__ */ new Uint8Array(65536);
function kindOf$2(unit) {
	const known = units[unit] ?? 0;
	if (known !== 0) return known;
	const letter = String.fromCharCode(unit);
	const isWord = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]/u.test(letter);
	const isLetter = /[\p{L}\p{M}\p{N}\p{Cs}]/u.test(letter);
	const kind = isWord ? WORD : isLetter ? LETTER : NOTHING;
	units[unit] = kind;
	return kind;
}
function similarity(one, other) {
	const [first, second] = [numbersOf(one), numbersOf(other)];
	if (first.length === 0 || second.length === 0) return void 0;
	let [at, place, seen, shared] = [
		0,
		0,
		0,
		0
	];
	while (seen < KEPT && (at < first.length || place < second.length)) {
		const [a = 1e400, b = 1e400] = [first[at], second[place]];
		if (a === b) shared++;
		if (a <= b) at++;
		if (b <= a) place++;
		seen++;
	}
	return shared / seen;
}
function isTelling(sketch, pairs = FEW) {
	return numbersOf(sketch).length >= pairs;
}
function numbersOf(sketch) {
	const known = read.get(sketch);
	if (known !== void 0) return known;
	const bytes = Buffer.from(sketch, "base64url");
	const numbers = new Uint32Array(Math.floor(bytes.length / 4));
	for (const place of numbers.keys()) numbers[place] = bytes.readUInt32BE(place * 4);
	if (read.size >= 2e4) read.clear();
	read.set(sketch, numbers.sort());
	return numbers;
}
const read = /* @__PURE__ */ new Map();
function mixed(value) {
	let hash = Math.imul(value ^ value >>> 16, 2246822507);
	hash = Math.imul(hash ^ hash >>> 13, 3266489909);
	return (hash ^ hash >>> 16) >>> 0;
}
// src/syndicate/identity/likeness.ts
function isLike({ kind }) {
	return kind === "alike" || kind === "similar";
}
const SOME = .3;
const MUCH = .5;
const MOST = .8;
const NOISE = .2;
function likenesses(posts, { ledger, traits, renamed, known }) {
	const entries = [...ledger.values()];
	const isOnly = {
		title: onlyOnes(posts.map(({ title }) => titleKey$1(title)), entries.map(({ path, title }) => titleKey$1(title ?? traits.get(path)?.title))),
		name: onlyOnes(posts.map(({ path }) => nameOf$2(path)), entries.map(({ path }) => nameOf$2(path)))
	};
	function isSameText(post, entry) {
		return post.body.trim() !== "" && bodyDigest(post) === entry.body;
	}
	function isNearerToAnother(post, entry, share) {
		if (post.path === entry.path || post.canonicalUrl === entry.canonicalUrl) return false;
		if (isSameText(post, entry)) return posts.some((other) => isThere(other) && bodyDigest(other) === entry.body);
		const sketch = sketchOfPost(post);
		const enough = share < MOST ? share - NOISE : share;
		return posts.some((other) => isThere(other) && (similarity(sketch, sketchOfPost(other)) ?? 0) >= enough);
		function isThere(other) {
			return other !== post && known.has(other.path);
		}
	}
	function hintsOf(post, entry, was) {
		const title = titleKey$1(post.title);
		const isTitle = isOnly.title(title) && titleKey$1(was.title) === title;
		if (post.path === entry.path) return {
			title: isTitle,
			date: false,
			name: false
		};
		const isSamePage = post.canonicalUrl === entry.canonicalUrl;
		const [day, name] = [dayOf$1(was.date ?? entry.path), nameOf$2(post.path)];
		return {
			title: isTitle,
			date: day !== void 0 && dayOf$1(post.date?.toISOString() ?? post.path) === day,
			name: !isSamePage && isOnly.name(name) && nameOf$2(entry.path) === name
		};
	}
	function of(post, entry) {
		const was = {
			...traits.get(entry.path),
			...entry
		};
		const hints = hintsOf(post, entry, was);
		const isSame = isSameText(post, entry);
		const sketch = sketchOfPost(post);
		const share = isSame ? 1 : similarity(sketch, was.sketch ?? "");
		const isTold = share !== void 0 && share >= SOME && !isNearerToAnother(post, entry, share);
		const isClear = isTelling(sketch) && (isSame || isTelling(was.sketch ?? ""));
		const score = [
			hints.title && .4,
			hints.date && .15,
			hints.name && .15
		].reduce((sum, one) => sum + Number(one), isTold ? share : 0);
		const isTitled = was.title !== void 0 && titleKey$1(was.title) === titleKey$1(post.title);
		const kind = kindOf$1({
			...hints,
			share,
			isSame,
			isTold,
			isClear,
			isTitled
		});
		const isRenamed = renamed.get(post.path) === entry.path;
		return {
			kind: kind === "similar" && isRenamed ? "alike" : kind,
			score
		};
	}
	return {
		of,
		isSameText
	};
}
function kindOf$1(marks) {
	const { title, date, name, share, isSame, isTold, isClear, isTitled } = marks;
	const hasHint = title || date || name;
	if (isSame && isTold) return isClear || hasHint ? "alike" : "similar";
	if (isClear) {
		if (isTold && hasHint && share !== void 0 && share >= MUCH) return "alike";
		return isTold || title || name ? "similar" : "unlike";
	}
	if (share !== void 0 && title && (date || name)) return "alike";
	if (title || name) return "similar";
	return share !== void 0 && share < SOME && !isTitled ? "unlike" : "unknown";
}
function bodyDigest(post) {
	return remembered(digests, post, () => {
		return `sha256:${createHash("sha256").update(post.body.trim()).digest("hex")}`;
	});
}
function traitsOf$1(post) {
	const { title, date } = post;
	return {
		title,
		...date !== null && !Number.isNaN(date.getTime()) && { date: date.toISOString() },
		sketch: sketchOfPost(post)
	};
}
function sketchOfPost(post) {
	return remembered(sketches, post, () => sketchOf(post.body));
}
function remembered(known, post, make) {
	const value = known.get(post) ?? make();
	known.set(post, value);
	return value;
}
const digests = /* @__PURE__ */ new WeakMap();
const sketches = /* @__PURE__ */ new WeakMap();
function titleKey$1(title) {
	return title?.trim().replace(/\s+/g, " ").toLowerCase();
}
function nameOf$2(path) {
	return path.slice(path.lastIndexOf("/") + 1).replace(/\.[^.]*$/, "").replace(/^\d{4}-\d{1,2}-\d{1,2}-/, "").toLowerCase();
}
function dayOf$1(text) {
	return /(?:^|\/)(\d{4}-\d{2}-\d{2})[^/]*$/.exec(text)?.[1];
}
function onlyOnes(ofPosts, ofEntries) {
	const [posts, entries] = [countEach(ofPosts), countEach(ofEntries)];
	return (value) => posts.get(value) === 1 && entries.get(value) === 1;
}
// src/syndicate/identity/doubts.ts
const LEAD = .25;
function settleDoubts(posts, entries, claims) {
	const found = [];
	const all = entries.flatMap((entry) => candidatesFor(entry, posts, claims)).sort(closestFirst);
	const claimants = new Set(all.map(({ post }) => post));
	const isRivaled = (post, entry) => claims.isRivaled(post, entry, claimants);
	const facts = {
		isAsked: claims.isAsked,
		isRivaled
	};
	let left = all.filter((one) => !hasCome(one, all));
	for (;;) {
		const sure = chosen(left, {
			...facts,
			isLast: false
		}) ?? chosen(left, {
			...facts,
			isLast: true
		}) ?? [];
		if (sure.length === 0) break;
		found.push(...sure);
		const [done, taken] = [new Set(sure.map(([post]) => post)), new Set(sure.map(([, one]) => one))];
		left = left.filter(({ post, entry }) => !done.has(post) && !taken.has(entry));
	}
	const open = /* @__PURE__ */ new Map();
	for (const { post, entry } of left) if (!open.has(post.path)) open.set(post.path, entry);
	return {
		found,
		open
	};
}
function candidatesFor(entry, posts, { addressOf, isDenied, likenesses }) {
	return posts.map((post) => ({
		post,
		entry,
		address: addressOf(post, entry)
	})).filter(({ post }) => !isDenied(post, entry)).map((one) => ({
		...one,
		likeness: likenesses.of(one.post, entry)
	})).filter(({ address, likeness }) => hasAddress(address) || isLike(likeness));
}
function hasCome({ post, entry, address, likeness }, all) {
	if (!isPlaced(address) || likeness.kind !== "unlike") return false;
	const isNew = (other, place) => !all.some((one) => one.post === other && one.entry !== place && isLike(one.likeness));
	return all.some((own) => own.post === post && own.entry !== entry && isLike(own.likeness) && all.every((other) => other.entry !== own.entry || !isPlaced(other.address) || isNew(other.post, own.entry)));
}
function chosen(candidates, { isLast, isAsked, isRivaled }) {
	const placed = new Map(candidates.flatMap(({ post, entry, address }) => isPlaced(address) ? [[post, entry]] : []));
	const isFree = ({ post, entry }) => (placed.get(post) ?? entry) === entry;
	const pairs = [...groupBy(candidates, ({ entry }) => entry)].flatMap(([entry, some]) => {
		if (isAsked(entry)) return [];
		const able = some.filter(isFree);
		const post = isLast || able.length === some.length ? choice(able, isRivaled) : void 0;
		return post ? [[post, entry]] : [];
	});
	const byPost = groupBy(pairs, ([post]) => post);
	const sure = pairs.filter(([post]) => byPost.get(post)?.length === 1);
	return sure.length === 0 ? void 0 : sure;
}
function choice([first, second], isRivaled) {
	if (first === void 0) return void 0;
	const { post, entry, address, likeness } = first;
	const isAlone = second === void 0;
	switch (likeness.kind) {
		case "alike": return !(second?.likeness.kind === "alike") || likeness.score - second.likeness.score >= LEAD ? post : void 0;
		case "similar": return hasAddress(address) && (isAlone || second.likeness.kind === "unlike") ? post : void 0;
		case "unknown": return isAlone ? post : void 0;
		case "unlike": {
			const isKnown = isPlaced(address) || address.named || entry.canonicalUrl === "";
			return isAlone && isKnown && !isRivaled(post, entry) ? post : void 0;
		}
	}
}
const kinds = [
	"alike",
	"similar",
	"unknown",
	"unlike"
];
function closestFirst({ likeness: one }, { likeness: other }) {
	return kinds.indexOf(one.kind) - kinds.indexOf(other.kind) || other.score - one.score;
}
function hasAddress({ path, url, named }) {
	return path || url || named;
}
function isPlaced({ path, url }) {
	return path && url;
}
// src/syndicate/identity/set-aside.ts
const MARK = / \(gone(?: \d+)?\)$/;
const SHORT = 50;
function asidePath(path, isTaken) {
	for (let number = 1;; number++) {
		const mark = number === 1 ? " (gone)" : ` (gone ${number})`;
		const name = formerPath(path);
		const marked = `${nameProblem(`${name}${mark}`) === void 0 ? name : shortened(name)}${mark}`;
		if (!isTaken(marked)) return marked;
	}
}
function formerPath(path) {
	return path.replace(MARK, "");
}
function shortened(path) {
	const [name = "", ...folders] = path.split("/").reverse();
	return [...folders.reverse(), [...name].slice(0, SHORT).join("")].join("/");
}
// src/syndicate/identity/marks.ts
const marks = [
	{
		isAnswer: true,
		ofPost: (post) => [`${post.path}\n${bodyDigest(post)}`],
		ofEntry: ({ path, body }) => body === void 0 ? [] : [`${path}\n${body}`]
	},
	{
		ofPost: (post) => [`${post.path}\n${post.canonicalUrl ?? ""}`],
		ofEntry: (entry) => [`${entry.path}\n${entry.canonicalUrl}`],
		isEnough(post, entry, { likenesses, left }) {
			const { kind } = likenesses.of(post, entry);
			if (kind !== "unknown") return kind !== "unlike";
			return !left.some((other) => other !== post && likenesses.isSameText(other, entry));
		}
	},
	{
		isAnswer: true,
		ofPost: (post) => namesIn$1(post, "was"),
		ofEntry: (entry) => isSuccessor(entry) ? [] : namesOf(entry)
	},
	{
		isAnswer: true,
		ofPost: (post) => post.body.trim() === "" ? [] : [bodyDigest(post)],
		ofEntry: ({ body }) => body === void 0 ? [] : [body],
		isEnough: (post, entry, { likenesses, isPlaced }) => post.canonicalUrl === entry.canonicalUrl || likenesses.of(post, entry).kind === "alike" && !isPlaced(post)
	},
	{
		ofPost: (post) => post.canonicalUrl === null ? [] : [post.canonicalUrl],
		ofEntry: ({ canonicalUrl }) => canonicalUrl === "" ? [] : [canonicalUrl],
		isEnough: isUndisputed
	},
	{
		ofPost: (post) => [post.path],
		ofEntry: (entry) => [entry.path],
		isEnough: isUndisputed
	},
	{
		ofPost: (post) => post.formerUrls.map(canonicalKey),
		ofEntry: ({ canonicalUrl }) => canonicalUrl === "" ? [] : [canonicalKey(canonicalUrl)],
		isEnough: isUndisputed
	},
	{
		ofPost: (post) => post.namedCopies.flatMap(marksOf),
		ofEntry: copyMarks,
		isEnough: isUndisputed
	},
	{
		isAnswer: true,
		ofPost: (post) => namesIn$1(post, "was"),
		ofEntry: namesOf
	}
];
function isSuccessor({ denied = [], suspects }) {
	return denied.length > 0 && suspects === void 0;
}
function isUndisputed(post, entry, { likenesses, left }) {
	const { kind } = likenesses.of(post, entry);
	if (kind === "unlike") return false;
	return left.every((other) => {
		if (other === post) return true;
		if (other.path === entry.path || other.canonicalUrl === entry.canonicalUrl) return false;
		return kind !== "similar" || !isLike(likenesses.of(other, entry));
	});
}
function copyMarks({ platforms }) {
	return Object.entries(platforms).flatMap(([platform, { copy }]) => copy ? marksOf({
		platform,
		...copy
	}) : []);
}
function namesOf({ path, canonicalUrl }) {
	return [
		path,
		formerPath(path),
		canonicalKey(canonicalUrl)
	];
}
function namesIn$1({ ofOlder }, said) {
	return ofOlder[said].map(canonicalKey);
}
// src/syndicate/model/age.ts
const NEAR_MS = 6912e5;
function isNear({ date }, moment) {
	return date !== null && Math.abs(date.getTime() - moment.getTime()) < NEAR_MS;
}
function isWellBefore({ date }, moment) {
	return date !== null && date.getTime() <= moment.getTime() - NEAR_MS;
}
function isFirstRunOn(platform, ledger) {
	if (ledger.entries.size === 0) return !isBegun(ledger);
	return isUnheardOf(platform, ledger);
}
function isBegun({ exists, awaited }) {
	return exists && awaited === void 0;
}
function isUnheardOf(platform, { entries }) {
	return [...entries.values()].every((entry) => entry.platforms[platform] === void 0);
}
function begunOn(platform, { entries, since }) {
	const first = [...entries.values()].flatMap(({ platforms }) => {
		const { state, at, reason, note } = platforms[platform] ?? {};
		const time = state === "baseline" && reason === void 0 && note === void 0 ? Date.parse(at ?? "") : NaN;
		return Number.isNaN(time) ? [] : [time];
	}).reduce((one, other) => Math.min(one, other), Number.POSITIVE_INFINITY);
	return Number.isFinite(first) ? new Date(first) : since;
}
// src/syndicate/identity/suspects.ts
const noChanges = {
	fresh: /* @__PURE__ */ new Set(),
	renamed: /* @__PURE__ */ new Map(),
	removed: /* @__PURE__ */ new Set()
};
function suspectsAmong(posts, entries, { changes, isDenied }) {
	const known = entries.filter(isAtStake);
	return new Map(posts.flatMap((post) => {
		const entry = known.find((one) => isSuspect(post, one, changes) && !isDenied(post, one));
		return entry === void 0 ? [] : [[post.path, entry]];
	}));
}
function isAskedOfSeveral(entry, { posts, entries, isDenied }) {
	const open = (entry.suspects ?? []).filter((path) => {
		const post = posts.get(path);
		return !entries.has(path) && !(post && isDenied(post, entry));
	});
	return open.length > 1 && open.some((path) => posts.has(path));
}
function newSuspects(entry, paths) {
	const known = entry.suspects ?? [];
	const open = paths.filter((path) => !known.includes(path));
	return open.length === 0 ? void 0 : [...known, ...open].sort();
}
function isSuspect(post, entry, changes) {
	const { fresh, renamed, alike, removed } = changes;
	const { path, date, suspects = [] } = entry;
	const from = renamed.get(post.path) ?? alike?.get(post.path) ?? "";
	if (from === path || suspects.includes(post.path) || suspects.includes(from)) return true;
	const day = dayOf$1(date ?? path);
	if (day === void 0) return false;
	if (dayOf$1(post.date?.toISOString() ?? post.path) === day) return true;
	return fresh.has(post.path) && removed.has(path) && isNear(post, new Date(date ?? day));
}
function isAtStake({ platforms }) {
	return Object.values(platforms).some(({ state }) => [
		"published",
		"intent",
		"ambiguous",
		"baseline"
	].includes(state));
}
// src/syndicate/identity/identity.ts
function matchPosts(posts, ledger, traits = /* @__PURE__ */ new Map(), changes = noChanges) {
	const entries = /* @__PURE__ */ new Map();
	const free = new Set([...ledger.values()].sort(byPath));
	const alike = likenesses(posts, {
		ledger,
		traits,
		renamed: changes.renamed,
		known: entries
	});
	const guessed = [];
	let left = [...posts].sort(byPath);
	const isPlaced = (post) => {
		const entry = ledger.get(post.path);
		return entry !== void 0 && free.has(entry) && isInPlace(post, entry);
	};
	const asked = {
		posts: new Map(posts.map((post) => [post.path, post])),
		entries,
		isDenied
	};
	const isAsked = (entry) => isAskedOfSeveral(entry, asked);
	const take = (post, entry) => {
		entries.set(post.path, entry);
		free.delete(entry);
	};
	for (const mark of marks) {
		if (free.size === 0) break;
		const entryOf = unique(free, mark.ofEntry);
		for (const [key, post] of unique(left, mark.ofPost)) {
			const entry = entryOf.get(key);
			if (entry === void 0 || entries.has(post.path) || !free.has(entry)) continue;
			if (mark.isAnswer !== true && isAsked(entry)) continue;
			if (mark.isEnough !== void 0) {
				if (isDenied(post, entry)) continue;
				if (!mark.isEnough(post, entry, {
					likenesses: alike,
					left,
					isPlaced
				})) continue;
				if (alike.of(post, entry).kind === "unknown") guessed.push(entry);
			}
			take(post, entry);
		}
		left = left.filter((post) => !entries.has(post.path));
	}
	const doubtful = left.filter(({ state }) => state !== "draft");
	const published = left.filter(({ state }) => state === "published");
	const { found, open: doubts } = settleDoubts(doubtful, [...free], {
		addressOf: addressOf$1,
		isDenied,
		isAsked,
		isRivaled(post, entry, claimants) {
			if (titleKey$1(post.title) === titleKey$1(entry.title)) return false;
			return suspectsAmong(published.filter((one) => !claimants.has(one)), [entry], {
				changes,
				isDenied
			}).size > 0;
		},
		likenesses: alike
	});
	for (const [post, entry] of found) take(post, entry);
	const others = published.filter(({ path }) => !entries.has(path) && !doubts.has(path));
	const open = new Map([...doubts, ...suspectsAmong(others, [...free], {
		changes,
		isDenied
	})]);
	const suspects = new Set(open.values());
	const isVague = ({ path, sketch }) => sketch === void 0 && !traits.has(path);
	const vague = [
		...free,
		...guessed,
		...found.map(([, entry]) => entry)
	].filter(isVague);
	return {
		entries,
		open,
		gone: [...free].filter((entry) => !suspects.has(entry)),
		moves: movesOf(posts, {
			entries,
			free,
			open,
			ledger
		}),
		vague: doubtful.length === 0 ? [] : vague
	};
}
function identityOf(post, entry) {
	const { path } = post;
	const canonicalUrl = post.canonicalUrl ?? entry?.canonicalUrl ?? "";
	const denied = namesDenied(post, {
		path,
		canonicalUrl
	});
	return {
		path,
		canonicalUrl,
		body: bodyDigest(post),
		...traitsOf$1(post),
		...denied.length > 0 && { denied }
	};
}
function addressOf$1(post, entry) {
	return {
		path: post.path === entry.path,
		url: post.canonicalUrl !== null && post.canonicalUrl === entry.canonicalUrl,
		named: post.formerUrls.some((url) => canonicalKey(url) === canonicalKey(entry.canonicalUrl)) || post.namedCopies.flatMap(marksOf).some((mark) => copyMarks(entry).includes(mark))
	};
}
function isInPlace(post, entry) {
	return post.path === entry.path && post.canonicalUrl === entry.canonicalUrl;
}
function isDenied(post, entry) {
	const said = namesDenied(post, entry);
	if (said.length === 0 || entry.suspects?.includes(post.path) === true) return said.length > 0;
	return !isInPlace(post, entry) && !said.every((name) => entry.denied?.includes(name));
}
function saysNot(post, entry) {
	return namesDenied(post, entry).length > 0;
}
function namesDenied(post, entry) {
	const names = namesIn$1(post, "wasNot");
	return namesOf(entry).filter((name) => names.includes(name));
}
function isSaidToBeNew(post) {
	return namesIn$1(post, "wasNot").length > 0;
}
function addressesOf(post, { known = "", doubtful, isTaken }) {
	const own = post.canonicalUrl === null ? [] : [post.canonicalUrl];
	const named = namesIn$1(post, "was");
	const former = [
		known,
		...post.formerUrls,
		...named
	].filter((url) => url !== "" && !isTaken(url));
	return [.../* @__PURE__ */ new Set([
		...own,
		...doubtful ? [doubtful] : [],
		...former
	])];
}
function movesOf(posts, { entries, free, open, ledger }) {
	const moved = posts.flatMap((post) => {
		const entry = entries.get(post.path);
		if (entry === void 0) return [];
		return entry.path === post.path && entry.canonicalUrl === (post.canonicalUrl ?? entry.canonicalUrl) && entry.suspects === void 0 && !isWrittenAnew(post, entry) ? [] : [{
			kind: "follow",
			from: entry.path,
			to: identityOf(post, entry)
		}];
	});
	const names = new Set(posts.filter(({ path }) => !open.has(path)).map(({ path }) => path));
	const taken = new Set(ledger.keys());
	const aside = [...free].filter(({ path }) => names.has(path)).map(({ path: from }) => {
		const path = asidePath(from, (one) => taken.has(one));
		taken.add(path);
		return {
			kind: "set-aside",
			from,
			to: { path }
		};
	});
	const isMoved = new Set(aside.map(({ from }) => from));
	const asked = [...groupBy([...open], ([, entry]) => entry)].flatMap(([entry, some]) => {
		const mayAnswer = (path) => {
			const post = posts.find((one) => one.path === path);
			return post !== void 0 && !saysNot(post, entry);
		};
		const suspects = newSuspects(entry, some.map(([path]) => path).filter(mayAnswer));
		const { path } = entry;
		if (suspects === void 0 || isMoved.has(path)) return [];
		return [{
			kind: "suspect",
			from: path,
			to: {
				path,
				suspects
			}
		}];
	});
	return [
		...moved,
		...aside,
		...asked
	].sort((one, other) => one.from < other.from ? -1 : 1);
}
function isWrittenAnew(post, { body, platforms }) {
	return Object.values(platforms).every(({ state }) => state === "baseline") && body !== void 0 && body !== bodyDigest(post);
}
function unique(things, keysOf) {
	const found = /* @__PURE__ */ new Map();
	const shared = /* @__PURE__ */ new Set();
	for (const thing of things) for (const key of new Set(keysOf(thing))) {
		if (found.has(key)) shared.add(key);
		found.set(key, thing);
	}
	for (const key of shared) found.delete(key);
	return found;
}
function byPath(one, other) {
	return one.path < other.path ? -1 : 1;
}
// src/syndicate/plan/candidates.ts
function candidates(given) {
	const { posts, platforms, ledger, scope } = given;
	const matches = given.matches ?? matchPosts(posts, ledger.entries, /* @__PURE__ */ new Map(), scope);
	const input = {
		...given,
		matches
	};
	const disputes = disputesBetween(matches);
	const firstRun = new Set(platforms.map(({ id }) => id).filter((id) => scope.firstOn?.has(id) || isFirstRunOn(id, ledger)));
	const unheard = new Set(platforms.map(({ id }) => id).filter((id) => isUnheardOf(id, ledger)));
	const begun = new Map(platforms.map(({ id }) => [id, begunOn(id, ledger)]));
	return {
		matches,
		disputes,
		firstRun,
		all: withBackfill([...posts].sort(byAge).flatMap((post) => platforms.map((platform) => {
			const { id } = platform;
			const record = matches.entries.get(post.path)?.platforms[id];
			const named = post.namedCopies.find((copy) => copy.platform === id);
			const isFirstRun = firstRun.has(id);
			const stage = {
				isFirstRun,
				isUnheardOf: unheard.has(id),
				begun: begun.get(id)
			};
			const facts = {
				post,
				platform,
				record,
				named,
				isOlder: isOlderThan(isFirstRun ? "this run" : begun.get(id), post, {
					record,
					input
				}),
				former: matches.open.get(post.path)
			};
			const verdict = afterOthers(verdictOf(facts, stage, input), disputes(post, id), input);
			return {
				...facts,
				verdict: heldBack(verdict, facts)
			};
		})), scope)
	};
}
function needsArticle({ post, verdict }) {
	return isSound(post) && [
		"wanted",
		"doubtful",
		"copied",
		"held"
	].includes(verdict.kind);
}
function isSound(post) {
	return post.state === "published" && post.canonicalUrl !== null && !hasErrors(post.diagnostics);
}
function isOlderThan(begun, post, { record, input }) {
	if (begun === "this run") return (record === void 0 || record.state === "baseline") && !isFresh(post, input);
	return (record === void 0 || record.state === "failed" && notJudged.has(record.reason)) && begun !== void 0 && isWellBefore(post, begun) && !isFresh(post, input) && !isSaidToBeNew(post);
}
const notJudged = /* @__PURE__ */ new Set([...[
	"errors",
	"opted-out",
	"future"
]]);
function leftAlone(reason) {
	return reason === "unrecorded" || reason === "offered" ? reason : "baseline";
}
function isOvertaken({ at = "" }, { pushedAt }) {
	return pushedAt !== void 0 && Date.parse(at) >= pushedAt.getTime();
}
function wasMisdated({ reason, at = "" }, post) {
	return reason === "older-post" && isNear(post, new Date(at));
}
function isRedated(post, begun, { matches }) {
	const { date } = matches?.entries.get(post.path) ?? {};
	if (date === void 0 || begun === void 0) return false;
	return isWellBefore({ date: new Date(date) }, begun) && !isWellBefore(post, begun);
}
function isFresh(post, { scope, otherRuns, ledger: { awaited } }) {
	const isNearTo = (moment) => post.date === null || isNear(post, moment);
	if (awaited?.paths.has(post.path) && isNearTo(awaited.pushedAt)) return true;
	return scope.fresh.has(post.path) && isNearTo(scope.pushedAt ?? otherRuns.now);
}
function verdictOf({ post, platform, record, named, isOlder }, { isFirstRun, isUnheardOf, begun }, input) {
	const { scope, otherRuns } = input;
	if (post.state !== "published" && post.state !== "invalid") {
		const isNew = record === void 0 && !isUnrecorded(post, platform, input);
		const isAwaited = post.state === "future" && wishFor(post, platform.id).wanted;
		const isNamed = isUnheardOf || platform.list === void 0;
		if (isNew && isAwaited && isNamed) return {
			kind: "kept-out",
			reason: "future"
		};
		return skip(post.state);
	}
	const isNoted = isFirstRun && isOlder && record === void 0;
	if (!wishFor(post, platform.id).wanted) {
		if (isNoted) return {
			kind: "baseline",
			reason: "opted-out"
		};
		return isUnheardOf && record === void 0 ? {
			kind: "kept-out",
			reason: "opted-out"
		} : skip("opted-out");
	}
	const isAsked = scope.asked?.has(post.path) ?? false;
	if (scope.asked !== null && !isAsked) return isNoted ? { kind: "baseline" } : skip("not-asked");
	const isCalledFor = isAsked || named !== void 0;
	switch (record?.state) {
		case void 0:
			if (isCalledFor) return { kind: "wanted" };
			if (isOlder) return { kind: "baseline" };
			return isUnrecorded(post, platform, input) ? {
				kind: "baseline",
				reason: "unrecorded"
			} : { kind: "wanted" };
		case "baseline":
			if (isCalledFor || isFirstRun && !isOlder) return { kind: "wanted" };
			if (isOvertaken(record, scope) && isFresh(post, input)) return { kind: "wanted" };
			if (wasMisdated(record, post)) return { kind: "wanted" };
			if (isRedated(post, begun, input)) return { kind: "baseline" };
			return skip(leftAlone(record.reason));
		case "failed": return isCalledFor || !isOlder ? { kind: "wanted" } : { kind: "baseline" };
		case "published": return { kind: isBeingUpdated(record, otherRuns) ? "held" : "copied" };
		case "detached": return scope.force && isAsked ? { kind: "wanted" } : skip("detached");
		case "ambiguous": return platform.list || named ? { kind: "doubtful" } : { kind: "ambiguous" };
		case "intent":
			if (record.intent && isHeld(record.intent, otherRuns)) return { kind: "held" };
			if (platform.list || named) return { kind: "doubtful" };
			return record.intent?.started === true ? { kind: "ambiguous" } : { kind: "wanted" };
	}
}
function isUnrecorded(post, { list }, { scope, ledger, matches }) {
	if (list !== void 0 || !scope.edited.has(post.path)) return false;
	return !(matches?.entries.has(post.path) || ledger.entries.has(post.path)) && !isSaidToBeNew(post);
}
function afterOthers(verdict, dispute, { otherRuns }) {
	const { state, intent } = dispute?.record ?? {};
	const isHeldThere = state === "intent" && intent !== void 0 && isHeld(intent, otherRuns);
	const isOpen = verdict.kind === "wanted" || verdict.kind === "doubtful";
	return isHeldThere && isOpen ? { kind: "held" } : verdict;
}
function heldBack(verdict, { former }) {
	if (former === void 0 || verdict.kind === "settled") return verdict;
	if (verdict.kind === "kept-out") return skip(verdict.reason);
	return {
		kind: "settled",
		step: "blocked",
		reason: "maybe-moved"
	};
}
function withBackfill(all, scope) {
	if (scope.isAll) return all.map(swept);
	if (scope.asked !== null || scope.backfill <= 0) return all;
	const taken = /* @__PURE__ */ new Map();
	const take = ({ id }) => taken.set(id, (taken.get(id) ?? 0) + 1);
	for (const { platform, record } of all) if (record?.left) take(platform);
	return all.map((candidate) => {
		const { post, platform, verdict } = candidate;
		if ((taken.get(platform.id) ?? 0) >= scope.backfill || !isBaseline(verdict) || !isSound(post)) return candidate;
		take(platform);
		return {
			...candidate,
			verdict: {
				kind: "wanted",
				isUnnamed: true
			}
		};
	});
}
function swept(candidate) {
	const { record, isOlder, verdict } = candidate;
	return (isOlder || record?.state === "baseline") && verdict.kind === "wanted" ? {
		...candidate,
		verdict: {
			kind: "wanted",
			isUnnamed: true
		}
	} : candidate;
}
function isBaseline(verdict) {
	if (verdict.kind === "settled") return verdict.reason === "baseline";
	return verdict.kind === "baseline" && verdict.reason === void 0;
}
function skip(reason) {
	return {
		kind: "settled",
		step: "skip",
		reason
	};
}
function byAge(one, other) {
	const age = (one.date?.getTime() ?? 1e400) - (other.date?.getTime() ?? 1e400);
	if (age < 0 || age > 0) return age;
	return one.path < other.path ? -1 : 1;
}
// src/syndicate/plan/sendable.ts
function articleOf({ post }, { rendering, containsSecret }) {
	const article = rendering?.article;
	if (!isSound(post) || article === void 0) return { trouble: "errors" };
	return holdsSecret(article, containsSecret) ? { trouble: "secret" } : {
		article,
		trouble: "errors"
	};
}
function holdsSecret({ request }, containsSecret) {
	return textsOf$1(request).some(containsSecret);
}
function secretInPost(path) {
	return diagnose$3("secret-in-post", `${path} holds one of the keys of this run`, { path });
}
function textsOf$1(value) {
	if (typeof value === "string") return [value];
	if (value === null || typeof value !== "object") return [];
	return Object.entries(value).flatMap(([key, item]) => [key, ...textsOf$1(item)]);
}
// src/io/source-limits.ts
const MAX_FILE_BYTES = 16777216;
const MAX_FILES = 2e5;
function refusePath(path) {
	if (!path.split("/").every((part) => part !== "" && part !== "." && part !== "..") || path.includes("\0")) throw new SourceError(`"${path}" is not a path in the tree`);
}
function refuseLarge(path, size) {
	throw new SourceError(`${path} is too large to read (${size} bytes)`, { hint: `Posse reads files of up to ${MAX_FILE_BYTES} bytes.` });
}
function refuseTree() {
	throw new SourceError(`the tree has more than ${MAX_FILES} files`, { hint: `Point ${term("site-dir")} at the blog alone.` });
}
// src/io/directory-source.ts
const skipped = /* @__PURE__ */ new Set([".git", "node_modules"]);
async function directorySource(directory) {
	const root = await realpath(directory).catch((cause) => {
		throw new SourceError(`${directory} cannot be read`, { cause });
	});
	return {
		commit: void 0,
		async files() {
			const found = [];
			await walk(root, "", found);
			return found.sort((one, other) => one.path < other.path ? -1 : 1);
		},
		read: (path) => readFile(root, path),
		async modifiedAt(path) {
			const stat = await lstat(join(root, path)).catch(() => null);
			return stat?.isFile() ? stat.mtime : null;
		}
	};
}
async function walk(root, folder, found) {
	const entries = await readdir(join(root, folder), { withFileTypes: true }).catch((cause) => {
		throw new SourceError(`the folder ${folder || "."} cannot be read`, { cause });
	});
	if (folder !== "" && entries.some((entry) => entry.name === ".git")) {
		found.push({
			path: folder,
			kind: "submodule"
		});
		return;
	}
	for (const entry of entries) {
		if (skipped.has(entry.name) || entry.isDirectory() && entry.name.includes("�")) continue;
		const path = folder === "" ? entry.name : `${folder}/${entry.name}`;
		if (entry.isDirectory()) await walk(root, path, found);
		else found.push(...listed$1(entry, path));
		if (found.length > 2e5) refuseTree();
	}
}
function listed$1(entry, path) {
	if (entry.isSymbolicLink()) return [{
		path,
		kind: "symlink"
	}];
	return entry.isFile() ? [{
		path,
		kind: "file"
	}] : [];
}
async function readFile(root, path) {
	refusePath(path);
	const full = join(root, path);
	if (await realpath(full).catch((cause) => {
		throw new SourceError(`${path} does not exist`, { cause });
	}) !== full) throw new SourceError(`${path} lies behind a symbolic link`);
	let file;
	try {
		file = await open(full, constants.O_RDONLY | constants.O_NOFOLLOW | constants.O_NONBLOCK);
		const stat = await file.stat();
		if (!stat.isFile()) throw new SourceError(`${path} is not a regular file`);
		if (stat.size > 16777216) refuseLarge(path, stat.size);
		return new Uint8Array(await file.readFile());
	} catch (cause) {
		if (cause instanceof SourceError) throw cause;
		throw new SourceError(`${path} cannot be read`, { cause });
	} finally {
		await file?.close();
	}
}
const diagnose$2 = diagnoser({
	"canonical-differs": {
		severity: "error",
		what: "The page's canonical link names another address than the copy would, so that search engines are told of two originals. The post is not sent.",
		fix: `Make both the same: correct \`url:\`, \`baseurl:\` or \`permalink:\`, the template that writes the link, or ${term("site-url")}. If the page says it rightly, set \`canonical_url:\` in the front matter.`
	},
	"page-text": {
		severity: "warning",
		what: "The page and the copy differ in their words, their title or their code: something is missing, is there twice, or markup is shown as text.",
		fix: "Compare the passage with a preview of the copy. If the copy is right (a plugin or the theme adds the words to the page), nothing needs to be done."
	},
	"page-image": {
		severity: "warning",
		what: "The page shows another image file than the post names, as where a plugin resizes images; the copy uses the page's file. Or an image is on only one of the two.",
		fix: "Look at the image in a preview of the copy. If it is right, nothing needs to be done."
	},
	"page-link": {
		severity: "warning",
		what: "A link leads to another address on the page than in the copy, or is on only one of the two.",
		fix: "Open both addresses, and correct the link in the post if the copy's is wrong."
	},
	"page-unlike": {
		severity: "warning",
		what: "The page at the post's address has hardly any of the post's words: it may be an error page, a login page, or the page of another post. It was not compared any further.",
		fix: "Open the address. If another page is there, deploy the site first, or correct `permalink:`."
	},
	"page-older": {
		severity: "notice",
		what: "The page does not show the changed post yet, so the copy's update could not be compared with it: it may show the post as it was before.",
		fix: `Run Posse after the site is deployed, or give it the built site (${term("built-site")}), to have updates compared, too.`
	},
	"page-scripted": {
		severity: "notice",
		what: "The page has no text before its scripts run, so the copy could not be compared with it.",
		fix: "Nothing, if readers see the text. Search engines prefer pages that are rendered when the site is built."
	},
	"page-unread": {
		severity: "notice",
		what: "There is no page to compare the copy with: none was built at the post's address, or it is too large or is not HTML.",
		fix: `Build the site again, so that ${term("built-site")} holds the page, or leave ${term("verify")} off.`
	},
	"from-page": {
		severity: "notice",
		what: "Posse cannot render the post's source, so the copy is made from the page that your site shows.",
		fix: "Look at a preview of the copy. To have it made from the source, do what the other message about this post says."
	}
});
const diagnose$1 = diagnoser({
	"too-slow": {
		severity: "error",
		what: "Rendering the post takes longer than one post may take (`render-limit`, 20 seconds if nothing is set). The other posts are not affected.",
		fix: `Look for a loop in its Liquid that runs very often, or for a very long paragraph or table, and shorten it. If the post really needs so long, allow more with ${term("render-limit")}.`
	},
	"too-much-memory": {
		severity: "error",
		what: "Rendering the post takes more memory than one post may take (1 GiB). The other posts are not affected.",
		fix: "Look for a loop in its Liquid that runs very often, or for a very large file that it reads, and make it smaller."
	}
});
// src/rendering/stopwatch.ts
function startStopwatch(ms, ring) {
	let left = ms;
	let since = performance.now();
	let timer = setTimeout(ring, left);
	return {
		pause() {
			clearTimeout(timer);
			left -= performance.now() - since;
		},
		goOn() {
			since = performance.now();
			timer = setTimeout(ring, Math.max(0, left));
		}
	};
}
// src/rendering/render-child.ts
var GaveUp = class extends Error {
	code;
	constructor(code, message) {
		super(message);
		this.code = code;
	}
};
const openingSeconds = 60;
const heapMiB = Math.min(1024, Math.floor(getHeapStatistics().heap_size_limit / 2 ** 20));
const endsOfMemory = /* @__PURE__ */ new Set([...[
	"SIGABRT",
	"SIGTRAP",
	"SIGILL",
	"SIGKILL"
], 134]);
function renderChild(order) {
	const { stop, seconds } = order;
	let running;
	let turn = Promise.resolve();
	stop.addEventListener("abort", () => running?.kill(), { once: true });
	async function askNow(name, args) {
		stop.throwIfAborted();
		if (running?.isAlive() !== true) {
			running = await start(order);
			const open = {
				seconds: openingSeconds,
				what: "Opening the blog for rendering takes"
			};
			await running.ask(open, "open", handedOver(order)).catch(asSiteError);
		}
		return running.ask({
			seconds,
			what: "Rendering this post takes"
		}, name, args);
	}
	return { ask(name, ...args) {
		const asked = turn.then(() => askNow(name, args));
		turn = asked.catch(() => void 0);
		return asked;
	} };
}
function handedOver({ reader, blog, platforms }) {
	return [
		reader.id,
		blog.handOver(),
		platforms
	];
}
function asSiteError(error) {
	if (!(error instanceof GaveUp)) throw error;
	const { code, message } = error;
	throw new SiteError([diagnose$1(code, message)]);
}
async function start({ program, blog, stop }) {
	const { source } = blog;
	const { fork } = await import("node:child_process");
	const child = fork(fileURLToPath(program), [], {
		execArgv: [`--max-old-space-size=${heapMiB}`],
		env: {},
		serialization: "advanced",
		stdio: [
			"ignore",
			"ignore",
			"ignore",
			"ipc"
		]
	});
	let isAlive = true;
	let open;
	function kill() {
		isAlive = false;
		child.kill("SIGKILL");
	}
	async function waited(read) {
		const asking = open;
		if (asking?.waits === 0) asking.watch.pause();
		if (asking) asking.waits++;
		try {
			return await read();
		} catch (error) {
			if (!(error instanceof SourceError)) asking?.end(error);
			throw error;
		} finally {
			if (asking) asking.waits--;
			if (asking?.waits === 0) asking.watch.goOn();
		}
	}
	const call = converse({
		send: (message) => child.send(message, () => {}),
		receive: (listener) => child.on("message", listener)
	}, {
		files: () => waited(() => source.files()),
		read(path) {
			if (open) open.lastRead = path;
			return waited(() => source.read(path));
		}
	});
	child.on("error", (error) => open?.end(error));
	child.on("exit", (code, signal) => {
		isAlive = false;
		if (endsOfMemory.has(signal ?? code)) open?.endFor("too-much-memory");
		else open?.end(/* @__PURE__ */ new Error(`the process that renders ended with ${signal ?? `code ${code}`}`));
	});
	hold(child, false);
	return {
		kill,
		isAlive: () => isAlive,
		async ask({ seconds, what }, name, args) {
			const much = {
				"too-slow": `longer than ${seconds} s`,
				"too-much-memory": `more than ${heapMiB} MiB of memory`
			};
			let reject = () => {};
			const failed = new Promise((_, no) => {
				reject = no;
			});
			const asking = {
				waits: 0,
				watch: startStopwatch(seconds * 1e3, () => asking.endFor("too-slow")),
				end(error) {
					kill();
					reject(error);
				},
				endFor(code) {
					const { lastRead } = asking;
					const file = lastRead === void 0 ? "" : `; the last file that was read for it is ${lastRead}`;
					asking.end(new GaveUp(code, `${what} ${much[code]}${file}.`));
				}
			};
			const stopped = () => asking.end(stop.reason);
			stop.addEventListener("abort", stopped);
			hold(child, true);
			open = asking;
			try {
				return await Promise.race([call(name, ...args), failed]);
			} finally {
				open = void 0;
				asking.watch.pause();
				stop.removeEventListener("abort", stopped);
				hold(child, false);
			}
		}
	};
}
function hold(child, isHeld) {
	const change = isHeld ? "ref" : "unref";
	child[change]();
	child.channel?.[change]();
}
// src/rendering/guarded-renderer.ts
function guardedRenderer(order) {
	const child = renderChild(order);
	const givenUp = /* @__PURE__ */ new Map();
	async function ask(post, instead, [name, ...args]) {
		const problem = givenUp.get(post.path);
		if (problem !== void 0) return instead(problem);
		try {
			return await child.ask(name, post.path, ...args);
		} catch (error) {
			if (order.stop.aborted) throw error;
			const found = error instanceof GaveUp ? problemOf(post, error) : internalError(post.path, error);
			givenUp.set(post.path, found);
			return instead(found);
		}
	}
	async function renderWithPage(...[post, platform, page, copies]) {
		try {
			return await child.ask("renderWithPage", post.path, platform, page, copies);
		} catch (error) {
			if (order.stop.aborted || !(error instanceof GaveUp)) throw error;
			const rendering = await render(post, platform, copies);
			const message = `The copy was not compared with its page. ${error.message}`;
			const unread = diagnose$2("page-unread", message, { path: post.path });
			return {
				...rendering,
				diagnostics: [...rendering.diagnostics, unread]
			};
		}
	}
	const render = (post, platform, copies) => ask(post, alone, [
		"render",
		platform,
		copies
	]);
	return {
		render,
		renderWithPage,
		links: (post) => ask(post, () => [], ["links"]),
		text: (post) => ask(post, (problem) => ({
			text: null,
			...alone(problem)
		}), ["text"]),
		outline: (post) => ask(post, () => [], ["outline"])
	};
}
function alone(problem) {
	return { diagnostics: [problem] };
}
function problemOf({ path }, { code, message }) {
	return diagnose$1(code, message, {
		path,
		line: 1,
		column: 1
	});
}
// src/rendering/inputs.ts
function blogInputs(blog, { version, isLinked }) {
	const posts = /* @__PURE__ */ new WeakMap();
	const shared = {
		...blog.inputs.shared,
		...isLinked && { links: "copies" }
	};
	const hosts = once(() => hostsOf(blog.posts.flatMap(({ canonicalUrl, pageUrl }) => [canonicalUrl, pageUrl])));
	function digestOfPost(post) {
		const known = posts.get(post);
		if (known !== void 0) return known;
		const written = blog.inputs.ofPost(post);
		if (written === void 0) return void 0;
		const digest = digestOf(written);
		posts.set(post, digest);
		return digest;
	}
	async function lookUp(read, post, copyOf) {
		if (read === hostsRead) return [...hosts()].sort().join(" ");
		if (read.startsWith(copyRead)) return copyOf(read.slice(copyRead.length)) ?? null;
		return blog.inputs.lookUp(read, post);
	}
	function ownLinks(links) {
		const own = links.filter((url) => URL.canParse(url) && hosts().has(new URL(url).host));
		return [hostsRead, ...own.map((url) => `${copyRead}${url}`).sort()];
	}
	async function digest(post, platform, { reads, copyOf }) {
		const own = digestOfPost(post);
		if (own === void 0) return void 0;
		const found = [];
		for (const read of reads) {
			const value = await lookUp(read, post, copyOf);
			if (value === void 0) return void 0;
			found.push([read, value]);
		}
		return digestOf({
			post: own,
			site: shared,
			reads: found,
			platform: {
				id: platform.id,
				...platform.madeWith
			}
		});
	}
	return {
		version,
		async areSame(post, platform, inputs, copyOf) {
			return await digest(post, platform, {
				...inputs,
				copyOf
			}) === inputs.digest;
		},
		async withInputs(rendering, { post, platform, linked }) {
			const { article, reads, ...rest } = rendering;
			if (article === void 0 || reads === void 0 || isLinked && linked === void 0) return rendering;
			const copyOf = linked?.copyOf ?? (() => void 0);
			const all = linked === void 0 ? reads : [...reads, ...ownLinks(linked.links)];
			if (all.length > most$2) return rendering;
			const made = await digest(post, platform, {
				reads: all,
				copyOf
			});
			if (made === void 0) return rendering;
			const inputs = {
				digest: made,
				reads: all,
				version
			};
			return {
				...rest,
				article: {
					...article,
					inputs
				}
			};
		}
	};
}
const most$2 = 200;
const hostsRead = "hosts of the posts";
const copyRead = "copy ";
// src/settings/secrets.ts
function secretDetector(keys) {
	const known = keys.filter((key) => key.length >= 8);
	return (text) => known.some((key) => text.includes(key));
}
// src/syndicate/identity/own-copies.ts
function ownCopies(posts, entries) {
	let find;
	return (post, platform) => (url) => {
		find ??= finderOf(posts);
		const target = find(url);
		if (target === void 0 || target.path === post.path) return void 0;
		const record = entries.get(target.path)?.platforms[platform];
		return record?.state === "published" && record.visibility === void 0 ? record.copy?.url || void 0 : void 0;
	};
}
function finderOf(posts) {
	const exact = /* @__PURE__ */ new Map();
	const alike = /* @__PURE__ */ new Map();
	for (const post of posts) {
		const urls = [post.canonicalUrl, post.pageUrl].filter((url) => url !== null);
		const keys = new Set(urls.map(canonicalKey));
		for (const key of keys) put(exact, key, post);
		for (const key of new Set([...keys].map(withoutExtension))) put(alike, key, post);
	}
	return (url) => {
		if (!/^https?:/i.test(url) || /[?#]./.test(url)) return void 0;
		const key = canonicalKey(url);
		return (exact.has(key) ? exact.get(key) : alike.get(withoutExtension(key))) ?? void 0;
	};
}
function withoutExtension(key) {
	return key.replace(/\.html?$/, "");
}
function put(index, key, post) {
	const known = index.get(key);
	index.set(key, known === void 0 || known === post ? post : null);
}
// src/readers/built/addresses.ts
function addressOf(path, base) {
	const shown = path.replace(/(^|\/)index\.html?$/i, "$1");
	return `${base.replace(/(?<!\/)\/+$/, "")}/${shown.split("/").map(encodeSegment).join("/")}`;
}
function encodeSegment(segment) {
	return encodeURIComponent(segment).replace(/%(?:21|24|26|27|28|29|2A|2B|2C|3A|3B|3D|40)/g, (code) => decodeURIComponent(code));
}
function addressKey(url) {
	if (!URL.canParse(url)) return void 0;
	const { host, pathname } = new URL(url);
	return `${bareHost(host)}${pathKey(pathname)}`;
}
function pathKey(pathname) {
	let path = pathname;
	try {
		path = decodeURIComponent(pathname);
	} catch {}
	return path.normalize("NFC").replace(/\/+/g, "/").replace(/\/index\.html?$/i, "/").replace(/\.html?$/i, "").replace(/(.)\/$/, "$1");
}
function bareHost(host) {
	return host.toLowerCase().replace(/^www\./, "");
}
function canonicalOf(written, { base, pageUrl }) {
	const [first] = written;
	if (first === void 0) return { kind: "none" };
	const found = /* @__PURE__ */ new Set();
	for (const one of written) {
		if (/[{}<>]|%7B|%3C/i.test(one) || !URL.canParse(one, pageUrl)) return {
			kind: "broken",
			text: one
		};
		const url = new URL(one, pageUrl);
		if (!/^https?:$/.test(url.protocol)) return {
			kind: "broken",
			text: one
		};
		url.hash = "";
		found.add(url.href);
	}
	if (new Set([...found].map(addressKey)).size > 1) return {
		kind: "several",
		urls: [...found]
	};
	const url = new URL([...found][0] ?? pageUrl);
	const home = new URL(base);
	if (bareHost(url.host) !== bareHost(home.host)) return {
		kind: "elsewhere",
		url: url.href
	};
	url.protocol = home.protocol;
	url.host = home.host;
	return {
		kind: "own",
		url: url.href
	};
}
function commonOrigin(urls) {
	const counts = countEach(urls.filter((url) => URL.canParse(url) && /^https?:/.test(url)).map((url) => new URL(url).origin));
	let best;
	for (const [origin, count] of counts) if (count > (counts.get(best ?? "") ?? 0)) best = origin;
	return best;
}
function listedForm(listed) {
	const { dropsHtml, dropsSlash } = formsOf(listed);
	return (address) => {
		if (dropsHtml && /\.html?$/i.test(address)) return address.replace(/\.html?$/i, "");
		const isHome = URL.canParse(address) && new URL(address).pathname === "/";
		return dropsSlash && !isHome ? address.replace(/\/$/, "") : address;
	};
}
function formsOf({ listed, generated, pages }) {
	const ends = (end) => keysOf(pages.filter((page) => end.test(page)));
	const files = ends(/\.html?$/i);
	const folders = ends(/\/$/);
	return {
		dropsHtml: areWrittenWithout(/\.html?$/i, listed, files),
		dropsSlash: areWrittenWithout(/\/$|\.html?$/i, generated, folders)
	};
}
function keysOf(urls) {
	return new Set(urls.flatMap((url) => addressKey(url) ?? []));
}
function areWrittenWithout(end, listed, pages) {
	const own = listed.filter((url) => pages.has(addressKey(url) ?? ""));
	return own.filter((url) => !end.test(new URL(url).pathname)).length > own.length / 2;
}
// src/readers/built/decode.ts
const longestPage = 4e6;
const mostTags = 15e4;
function isTooLarge$1(html) {
	if (html.length > 4e6) return true;
	let tags = 0;
	for (let at = html.indexOf("<"); at !== -1; at = html.indexOf("<", at + 1)) if (++tags > mostTags) return true;
	return false;
}
function decodePage(bytes) {
	const marked = markOf(bytes) ?? declared(bytes);
	if (marked !== void 0) return decoderFor(marked).decode(bytes);
	try {
		return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
	} catch {
		return new TextDecoder("windows-1252").decode(bytes);
	}
}
function markOf(bytes) {
	if (bytes[0] === 239 && bytes[1] === 187 && bytes[2] === 191) return "utf-8";
	if (bytes[0] === 254 && bytes[1] === 255) return "utf-16be";
	if (bytes[0] === 255 && bytes[1] === 254) return "utf-16le";
}
function declared(bytes) {
	const start = new TextDecoder("latin1").decode(bytes.subarray(0, 1024));
	const name = /charset ?= ?["']?([\w:-]{1,40})/i.exec(start)?.[1];
	return name === void 0 || /^utf-?8$/i.test(name) ? void 0 : name;
}
function decoderFor(label) {
	try {
		return new TextDecoder(label);
	} catch {
		return new TextDecoder("utf-8");
	}
}
// src/compose/own-files.ts
function filesOf({ source, facts }) {
	const { url, baseurl, sourceDir } = facts;
	return {
		source,
		siteUrl: `${url}${baseurl}`,
		sourceDir
	};
}
function ownFiles({ source, siteUrl, sourceDir }) {
	return async (url) => {
		const path = pathBelow(siteUrl, url);
		if (path === void 0) return void 0;
		const bytes = await readIfThere(source, sourceDir === "" ? path : `${sourceDir}/${path}`);
		return bytes === void 0 || isPointer(bytes) ? void 0 : bytes;
	};
}
function isPointer(bytes) {
	return bytes.length <= 1023 && isLfsPointer(Buffer.from(bytes).toString("latin1"));
}
function pathBelow(siteUrl, url) {
	const base = `${siteUrl.replace(/(?<!\/)\/+$/, "")}/`;
	if (!URL.canParse(url) || !URL.canParse(base)) return void 0;
	const address = new URL(url);
	const site = new URL(base);
	if (address.host !== site.host || !address.pathname.startsWith(site.pathname)) return void 0;
	try {
		return decodeURIComponent(address.pathname.slice(site.pathname.length));
	} catch {
		return;
	}
}
// src/compose/built-pages.ts
function builtPages(open, siteUrl) {
	const opened = once(async () => {
		const source = await open();
		const pages = (await source.files()).filter(({ path }) => /\.html?$/i.test(path));
		return {
			source,
			byPath: new Map(pages.map(({ path }) => [pathKey(`/${path}`), path]))
		};
	});
	return async ({ pageUrl }) => {
		const below = pageUrl === null ? void 0 : pathBelow(siteUrl, pageUrl);
		if (below === void 0) return void 0;
		const { source, byPath } = await opened();
		const path = byPath.get(pathKey(`/${below}`));
		if (path === void 0) return void 0;
		const bytes = await source.read(path);
		return bytes.length > 4e6 ? void 0 : decodePage(bytes);
	};
}
// src/compose/live.ts
const everyMs = 5e3;
const shortestMs = 1e4;
const mostBytes = 4e6;
function liveCheck(siteUrl, seconds, { http, clock, deadline: end, onLive }) {
	let latest;
	const seen = /* @__PURE__ */ new Map();
	async function wait(url, signal) {
		latest ??= Math.min(clock.now().getTime() + seconds * 1e3, end?.getTime() ?? 1e400);
		for (;;) {
			const left = latest - clock.now().getTime();
			if (await answers(url, Math.max(left, shortestMs), signal)) return true;
			if (clock.now().getTime() + everyMs > latest) return false;
			await clock.sleep(everyMs, signal);
		}
	}
	async function answers(url, ms, signal) {
		const enough = new AbortController();
		const stop = AbortSignal.any(signal ? [signal, enough.signal] : [enough.signal]);
		const asked = http.request({
			method: "GET",
			url,
			redirects: "same-host",
			attempts: 1,
			signal: stop,
			mostBytes
		}).then((answer) => {
			if (answer.status === 200) onLive?.(url, answer);
			return answer.status === 200;
		}).catch(() => false);
		const late = clock.sleep(ms, stop).then(() => false, () => false);
		const isLive = await Promise.race([asked, late]);
		enough.abort();
		signal?.throwIfAborted();
		return isLive;
	}
	return (canonicalUrl, signal) => {
		if (originOf(canonicalUrl) !== originOf(siteUrl)) return Promise.resolve(true);
		const known = seen.get(canonicalUrl) ?? wait(canonicalUrl, signal);
		seen.set(canonicalUrl, known);
		return known;
	};
}
function originOf(url) {
	return URL.canParse(url) ? new URL(url).origin : "";
}
// src/compose/live-pages.ts
const mostKept = 1e8;
function livePages() {
	const pages = /* @__PURE__ */ new Map();
	let kept = 0;
	return {
		take(canonicalUrl, answer) {
			const { bytes } = answer;
			if (!/^\s*(?:text\/html|application\/xhtml\+xml)\b/i.test(answer.header("content-type") ?? "") || bytes === void 0 || bytes.length > 4e6) return;
			const html = decodePage(bytes);
			kept += html.length;
			if (kept <= mostKept) pages.set(canonicalUrl, html);
		},
		get: (canonicalUrl) => pages.get(canonicalUrl)
	};
}
// src/verify/from-page.ts
const unrenderable = /* @__PURE__ */ new Set([
	"liquid-unsupported",
	"missing-include",
	"undefined-liquid-filter",
	"unknown-liquid-tag",
	"unread-format"
]);
function isUnrenderable(diagnostics) {
	const errors = diagnostics.filter(({ severity }) => severity === "error");
	return errors.length > 0 && errors.every(({ code }) => unrenderable.has(code));
}
// src/compose/verifier.ts
function createVerifier({ when, severity, renderer, pageOf }) {
	async function withPage(html, { post, platform, copies, isUpdate }) {
		const mayBeOld = when === "live" && isUpdate;
		return renderer.renderWithPage(post, platform.id, {
			html,
			mayBeOld
		}, copies);
	}
	return {
		when,
		async verified(asked) {
			const { post, platform, copies } = asked;
			if (severity === "off" || post.state !== "published") return void 0;
			if (when === "live" && post.canonicalUrl !== post.pageUrl) return void 0;
			const html = await pageOf(post);
			if (html === void 0) {
				const rendering = await renderer.render(post, platform.id, copies);
				return {
					...rendering,
					diagnostics: [...rendering.diagnostics, unread(post)]
				};
			}
			const found = await withPage(html, asked);
			const diagnostics = found.diagnostics.map((one) => asSevere(one, severity));
			return hasErrors(diagnostics) ? { diagnostics } : {
				...found,
				diagnostics
			};
		},
		async rescued(rendering, asked) {
			const { post, isUpdate } = asked;
			if (post.state !== "published" || !isUnrenderable(rendering.diagnostics)) return rendering;
			if (when === "live" && isUpdate) return rendering;
			const html = await pageOf(post);
			return html === void 0 ? rendering : withPage(html, asked);
		}
	};
}
function asSevere(found, severity) {
	return found.code.startsWith("page-") && found.severity === "warning" ? {
		...found,
		severity
	} : found;
}
function unread({ path, pageUrl }) {
	return diagnose$2("page-unread", `No page was found at ${pageUrl} to compare the copy with.`, { path });
}
// src/compose/session.ts
async function openSession(options) {
	const { blog, ledger, clock, run, purpose, onEvent, signal, isAlive, isLater } = options;
	const { deadline, past } = options;
	const { site, settings, definitions, reader } = blog;
	const { platforms, http } = await createPlatforms(definitions, settings, {
		clock,
		purpose,
		site: site.facts,
		deadline,
		ownFile: ownFiles(filesOf(site)),
		onPause(platform, ms) {
			onEvent?.({
				kind: "pausing",
				platform,
				ms,
				until: new Date(clock.now().getTime() + ms)
			});
		}
	});
	const isLinked = settings.ownLinks === "copies";
	const inputs = blogInputs(site, {
		version: version(),
		isLinked
	});
	const renderer = rendererFor(options, platforms);
	const seconds = options.waitForLive ?? settings.waitForLive;
	const siteUrl = `${site.facts.url}${site.facts.baseurl}`;
	const pages = livePages();
	const isLive = purpose === "publish" && seconds > 0 ? liveCheck(siteUrl, seconds, {
		http,
		clock,
		deadline,
		onLive: pages.take
	}) : void 0;
	const verifier = verifierFor(options, {
		renderer,
		siteUrl,
		pages,
		isLive
	});
	const linksOf = /* @__PURE__ */ new Map();
	async function rendered(post, platform, { copyOf, isVerified = false, isUpdate = false }) {
		const key = keyOf(post.path, platform.id);
		const linked = isLinked && copyOf ? {
			links: await renderer.links(post),
			copyOf
		} : linksOf.get(key);
		linksOf.set(key, linked);
		const asked = {
			post,
			platform,
			copies: linked && copiesOf(linked),
			isUpdate
		};
		const rendering = (isVerified ? await verifier?.verified(asked) : void 0) ?? await fromSource(asked);
		return inputs.withInputs(rendering, {
			post,
			platform,
			linked
		});
	}
	async function fromSource(asked) {
		const rendering = await renderer.render(asked.post, asked.platform.id, asked.copies);
		return await verifier?.rescued(rendering, asked) ?? rendering;
	}
	const render = (post, platform, copyOf, isUpdate = false) => rendered(post, platform, {
		copyOf,
		isUpdate
	});
	return {
		platforms,
		show: renderer,
		render,
		verified: (post, platform, copyOf) => rendered(post, platform, {
			copyOf,
			isVerified: verifier?.when === "planned"
		}),
		async ownCopies() {
			if (!isLinked) return () => () => void 0;
			const { entries } = await ledger.read();
			return ownCopies(site.posts, matchPosts(site.posts, entries).entries);
		},
		names: new Map(platforms.map(({ id, name }) => [id, name])),
		ports: {
			posts: site.posts,
			siteDir: site.facts.sourceDir,
			platforms,
			ledger,
			render,
			inputs,
			run,
			commit: blog.source.commit,
			clock,
			nonce: () => randomBytes(8).toString("hex"),
			addressOf: addressesOf$1(definitions, settings),
			containsSecret: secretDetector(secretsOf(settings)),
			...onEvent !== void 0 && { onEvent },
			...signal !== void 0 && { signal },
			...isAlive !== void 0 && { isAlive },
			...isLater !== void 0 && { isLater },
			...options.isNewest !== void 0 && { isNewest: options.isNewest },
			...past !== void 0 && { async formerTraits(entries) {
				const { formerTraits } = await import("./git.js");
				return formerTraits(entries, await past(), reader.files);
			} },
			deadline,
			...isLive !== void 0 && { isLive },
			...verifier !== void 0 && { verify: {
				when: verifier.when,
				render: (post, platform, { kind }) => rendered(post, platform, {
					isVerified: true,
					isUpdate: kind === "update"
				})
			} }
		}
	};
}
function verifierFor({ blog: { settings, reader }, signal }, { renderer, siteUrl, pages, isLive }) {
	const { verify: severity, builtSite } = settings;
	if (reader.readsPages) return void 0;
	if (builtSite !== void 0) return createVerifier({
		when: "planned",
		severity,
		renderer,
		pageOf: builtPages(() => directorySource(builtSite), siteUrl)
	});
	if (isLive === void 0) return void 0;
	return createVerifier({
		when: "live",
		severity,
		renderer,
		async pageOf({ canonicalUrl, pageUrl }) {
			if (canonicalUrl === null || canonicalUrl !== pageUrl) return void 0;
			return await isLive(canonicalUrl, signal) ? pages.get(canonicalUrl) : void 0;
		}
	});
}
function rendererFor({ blog, clock, stop, signal }, platforms) {
	if (import.meta.url.endsWith(".ts")) return createPostRenderer(blog.site, platforms);
	return guardedRenderer({
		blog: blog.site,
		reader: blog.reader,
		platforms: platformsOrder(blog.settings, clock.now()),
		program: new URL("../render-process.js", import.meta.url),
		seconds: blog.settings.renderLimit,
		stop: stop ?? signal ?? new AbortController().signal
	});
}
function copiesOf({ links, copyOf }) {
	const copies = /* @__PURE__ */ new Map();
	for (const url of links) {
		const copy = copyOf(url);
		if (copy !== void 0) copies.set(url, copy);
	}
	return copies;
}
// src/syndicate/identity/left-behind.ts
function leftBehind(gone) {
	return gone.flatMap(({ path, title = path, platforms }) => {
		const copies = Object.entries(platforms).flatMap(([platform, { state, copy }]) => copy === void 0 || state === "detached" ? [] : [{
			platform,
			copy
		}]);
		return copies.length === 0 ? [] : [{
			path,
			title,
			copies
		}];
	});
}
// src/syndicate/identity/foreign.ts
function refuseForeign({ entries }, { posts, siteDir = "" }, matches) {
	refuseOtherFolder([...entries.keys()], siteDir, matches);
	const theirs = hostsOf([...entries.values()].map(({ canonicalUrl }) => canonicalUrl));
	const ours = hostsOf(posts.map(({ canonicalUrl }) => canonicalUrl));
	const isStrange = ours.size > 0 && theirs.size > 0 && ![...theirs].some((host) => ours.has(host));
	const known = matches.entries.size + new Set(matches.open.values()).size;
	if (!isStrange || known * 2 >= entries.size || known * 2 > posts.length) return;
	const paths = new Set(posts.map(({ path }) => path));
	if ([...entries.values()].some(({ suspects }) => suspects?.some((one) => paths.has(one)))) return;
	throw new UnusableLedger(`the ledger is that of ${[...theirs].join(", ")}, not of ${[...ours].join(", ")}`, { hint: `Name this blog's own ledger (${term("ledger-branch")}), or correct the site's url.` });
}
function refuseOtherFolder(paths, siteDir, { entries, open }) {
	const [first] = paths;
	const isKnown = entries.size > 0 || open.size > 0;
	const isOurs = siteDir === "" || paths.some((path) => path.startsWith(`${siteDir}/`));
	if (first === void 0 || isKnown || isOurs) return;
	throw new UnusableLedger(`the ledger is that of another blog, which has ${first}`, { hint: `Name the ledger of the blog in ${siteDir} (${term("ledger-branch")}).` });
}
// src/syndicate/model/account.ts
async function accountBehind(platform, copies, { ledger: { entries }, isCreating, signal }) {
	const told = copies.find(({ account }) => account !== void 0)?.account;
	if (told !== void 0) return told;
	if ([...entries.values()].some(({ platforms }) => {
		const { account, intent } = platforms[platform.id] ?? {};
		return account !== void 0 || intent?.account !== void 0;
	})) return (await platform.account?.(signal))?.username;
	return isCreating ? accountToNote(platform, signal) : void 0;
}
async function accountToNote(platform, signal) {
	try {
		return (await platform.account?.(signal))?.username;
	} catch (error) {
		if (error instanceof PlatformError) return void 0;
		throw error;
	}
}
function otherMaker(record, own) {
	const maker = record?.intent?.account;
	return own === void 0 || maker === own ? void 0 : maker;
}
function otherOwner({ copy, account }, { listing, own }) {
	if (copy === void 0 || account === void 0 || own === void 0) return void 0;
	return listing?.complete(copy) !== void 0 || account === own ? void 0 : account;
}
// src/syndicate/model/visible.ts
function visible(title) {
	return title.replace(/\p{Cf}/gu, "").replace(/\s+/g, " ").trim();
}
// src/syndicate/identity/contests.ts
function whoseAt({ title, rival }, copy) {
	if (rival.text !== void 0 && copy.face?.text === rival.text) return "theirs";
	if (rival.title === void 0) return "unclear";
	const [isOwn, isTheirs] = [title, rival.title].map((one) => visible(one) === visible(copy.title));
	if (isOwn === isTheirs) return "unclear";
	return isOwn ? "own" : "theirs";
}
// src/syndicate/model/there.ts
const aspects = [
	"text",
	"title",
	"tags",
	"cover"
];
function editOf({ record, known, article, platform }) {
	const now = known.face;
	const { face, intent } = record;
	const wanted = article && platform.faceOf?.(article);
	const isTold = face !== void 0 || saysWhatWasSent(record);
	if (now === void 0 || isOurs(now, record, wanted) || !isTold) return void 0;
	const isSame = {
		text: [
			face?.text,
			wanted?.text,
			intent?.text
		].includes(now.text),
		title: [
			face?.title,
			wanted?.title,
			intent?.title
		].includes(now.title),
		tags: now.tags.every((tag) => !face || face.tags.includes(tag) || wanted?.tags.includes(tag)),
		cover: face === void 0 || [face.cover, wanted?.cover].includes(now.cover)
	};
	return aspects.find((aspect) => !isSame[aspect]);
}
function differenceOf({ known, record, article, platform }) {
	const { face } = known;
	const wanted = article && platform.faceOf?.(article);
	if (face === void 0 || wanted === void 0) return void 0;
	if (face.text === wanted.text) return visible(face.title) === visible(wanted.title) ? void 0 : "title";
	return [record?.intent?.text, record?.face?.text].includes(face.text) ? void 0 : "text";
}
function doesShow(known, { record, ...expected }) {
	return known.face !== void 0 && differenceOf({
		known,
		record,
		...expected
	}) === void 0;
}
function asFound(found, record) {
	const isDown = record && isInDoubt(record) && record.intent?.isPublic === true && found.visibility === "draft";
	return {
		...found,
		face: faceAsSent(found, record),
		...isDown && { visibility: "taken-down" }
	};
}
function faceAsSent({ face }, record) {
	const { text, title = face?.title } = record?.intent ?? {};
	if (face === void 0 || text === void 0 || title === void 0) return face;
	if (record === void 0 || !isInDoubt(record)) return face;
	return {
		...face,
		text,
		title: visible(title) === visible(face.title) ? face.title : title
	};
}
function saysWhatWasSent({ digest, intent, wish }) {
	return wish !== void 0 && intent?.text !== void 0 && intent.title !== void 0 && digest !== void 0 && digest === intent.digest;
}
function isOurs(now, { digest, intent }, wanted) {
	if (digest !== void 0) return false;
	return now.text === intent?.text && [now.title, void 0].includes(intent.title) || now.text === wanted?.text && now.title === wanted.title;
}
function isTakenDown({ record, known, article }) {
	if (known.visibility !== "draft") return false;
	if (record.visibility !== void 0) return record.visibility === "taken-down";
	const wishes = [
		record.wish,
		record.intent?.wish,
		article?.wish
	];
	const isSeen = record.face !== void 0 || record.intent?.update === true || saysWhatWasSent(record);
	return record.wish !== void 0 && isSeen && !wishes.some(asksForDraft);
}
function followed(there) {
	const { record, known } = there;
	const { visibility: _, ...rest } = record;
	const isLost = isTakenDown(there) && !asksForDraft(there.article?.wish);
	const isOpen = record.visibility === void 0 && known.visibility === "scheduled";
	const hidden = isLost ? { visibility: "taken-down" } : isOpen ? {} : hiding(known);
	const { face, account } = known;
	const isSeen = record.digest === void 0 && face !== void 0 && editOf(there) === void 0;
	const owned = account === void 0 ? {} : { account };
	return {
		...rest,
		copy: copyOf$1(known),
		...owned,
		...hidden,
		...isSeen && { face }
	};
}
function asksForDraft(wish) {
	return wish === "draft";
}
// src/syndicate/plan/find-copy.ts
function findCopy({ post, platform, record }, { listing, looked, contests, addresses, isUnclear }, article) {
	const back = record?.copy && listing?.complete(record.copy);
	if (back) return { copy: back };
	if (looked) return { copy: looked };
	const doesShowIt = (copy) => doesShow(copy, {
		record,
		article,
		platform
	});
	const found = listing ? findAt(addresses, listing, contests, doesShowIt) : isUnclear ? "unclear" : void 0;
	if (found === "unclear") return record?.reason === "settled" ? void 0 : found;
	return found && {
		copy: found.copy,
		isOld: found.address !== post.canonicalUrl
	};
}
const ratings = {
	shown: 1,
	own: 0,
	theirs: -1,
	unclear: -1
};
function findAt(addresses, listing, contests, doesShowIt = () => false) {
	const whoseIs = (copy, address) => {
		if (doesShowIt(copy)) return "shown";
		const contest = contests.find((one) => one.address === address);
		return contest === void 0 ? "own" : whoseAt(contest, copy);
	};
	for (const address of addresses) {
		const copy = listing.find(address, (one) => ratings[whoseIs(one, address)]);
		if (copy) return {
			copy,
			address
		};
	}
	return addresses.some((address) => listing.find(address, (one) => whoseIs(one, address) === "unclear" ? 0 : -1)) ? "unclear" : void 0;
}
// src/syndicate/plan/look.ts
async function lookForCopies(plan, { platforms, signal }) {
	const { steps, ledger } = plan;
	const before = recordsBefore(plan);
	const looked = /* @__PURE__ */ new Map();
	const unclear = /* @__PURE__ */ new Set();
	const accounts = /* @__PURE__ */ new Map();
	const shown = /* @__PURE__ */ new Map();
	const refused = /* @__PURE__ */ new Map();
	for (const platform of platforms) {
		if (platform.look === void 0 || platform.list !== void 0) continue;
		const taken = new Set(takenOn(platform.id, ledger.entries));
		const isAsked = (step) => step.platform === platform.id && isOpen(step, platform, before(step));
		const open = doubtfulFirst(steps.filter(isAsked), plan);
		if (open.length === 0) continue;
		try {
			const account = await platform.account?.(signal);
			if (account !== void 0) accounts.set(platform.id, account.username);
			const copies = await platform.look(signal);
			shown.set(platform.id, copies);
			const listing = listingOf(copies, taken);
			for (const { path } of open) {
				const key = keyOf(path, platform.id);
				const contests = plan.contests.get(key)?.filter(({ rival }) => !looked.has(keyOf(rival.path, platform.id)));
				const found = findAt(plan.addresses.get(key) ?? [], listing, contests ?? []);
				if (found === "unclear") unclear.add(key);
				if (found === void 0 || found === "unclear") continue;
				looked.set(key, copyOf$1(found.copy));
				taken.add(found.copy.id);
			}
		} catch (error) {
			if (!(error instanceof PlatformError)) throw error;
			(error.reason === "unauthorized" ? refused : shown).set(platform.id, error);
		}
	}
	return {
		looked,
		unclear,
		accounts,
		shown,
		refused
	};
}
function doubtfulFirst(steps, plan) {
	const before = recordsBefore(plan);
	const isDoubtful = (step) => {
		const record = before(step);
		return record !== void 0 && isInDoubt(record);
	};
	return [...steps.filter(isDoubtful), ...steps.filter((step) => !isDoubtful(step))];
}
function isOpen({ kind, reason }, { create }, record) {
	if (reason === "unrecorded" && record === void 0 || kind === "create" || reason === "ambiguous" || reason === "deferred") return true;
	return create === void 0 && [
		"no-key",
		"baseline",
		"offered"
	].includes(reason);
}
// src/syndicate/identity/clashes.ts
function clashesOf(posts) {
	const live = posts.filter((post) => post.state === "published" && post.canonicalUrl !== null);
	const names = shared(posts, (post) => ledgerName(post.path));
	const urls = shared(live, (post) => post.canonicalUrl ?? "");
	const unheld = posts.filter(isUnholdable).map(({ path }) => path);
	return {
		names: /* @__PURE__ */ new Set([...names.flat().map(({ path }) => path), ...unheld]),
		unheld: new Set(unheld),
		urls: new Set(urls.flat().map((post) => post.path)),
		diagnostics: [...names.flatMap((group) => explain(group, "duplicate-name")), ...urls.flatMap((group) => explain(group, "duplicate-url"))]
	};
}
function isUnholdable({ path }) {
	return nameProblem(path) !== void 0;
}
function shared(posts, keyOf) {
	const sorted = [...posts].sort((one, other) => one.path < other.path ? -1 : 1);
	return [...groupBy(sorted, keyOf).values()].filter((group) => group.length > 1);
}
const said = {
	"duplicate-name": "duplicate-path",
	"duplicate-url": "duplicate-url"
};
function explain(group, code) {
	return group.flatMap((post) => {
		if (post.diagnostics.some((one) => one.code === said[code])) return [];
		const other = group.find((one) => one !== post)?.path;
		const what = code === "duplicate-url" ? `has the same canonical URL as ${other}: ${post.canonicalUrl}` : `differs from ${other} only in its extension`;
		return diagnose$3(code, `${post.path} ${what}`, { path: post.path });
	});
}
// src/syndicate/identity/foreign-copies.ts
function foreignCopiesOf(candidates, addressOf) {
	const found = candidates.flatMap(({ post, platform, record, verdict }) => {
		if (verdict.kind === "settled") return [];
		const file = record?.copy?.foreign?.file;
		if (file !== void 0) return {
			post,
			platform,
			place: `${file} in the ledger`
		};
		return record?.copy === void 0 && namesForeign(post, platform.id, addressOf) ? {
			post,
			platform,
			place: `the front matter of ${post.path}`
		} : [];
	});
	return {
		keys: new Set(found.map(({ post, platform }) => keyOf(post.path, platform.id))),
		diagnostics: found.map(({ post: { path }, platform: { name, addressAdvice }, place }) => {
			const message = `${place} names a copy that is not on ${name}`;
			const { fix } = codes$1["foreign-copy"];
			const hint = addressAdvice && `${fix} ${addressAdvice}`;
			return diagnose$3("foreign-copy", message, {
				path,
				hint
			});
		})
	};
}
function namesForeign({ namedCopies }, platform, addressOf) {
	return namedCopies.some(({ id = "", url, ...named }) => {
		if (named.platform !== platform || url === void 0 || addressOf === void 0) return false;
		return addressOf(platform, {
			id,
			url
		}) === void 0;
	});
}
// src/syndicate/identity/own-copy.ts
function othersAmong(posts, entries) {
	const originals = posts.flatMap(({ canonicalUrl }) => canonicalUrl ?? []).map(canonicalKey);
	const known = /* @__PURE__ */ new Map();
	return {
		originals: new Set(originals),
		contested(platform) {
			const found = known.get(platform) ?? contestedIn(entries, platform);
			known.set(platform, found);
			return found;
		}
	};
}
function contestedIn(entries, platform) {
	const ids = [...entries.values()].flatMap((entry) => entry.platforms[platform]?.copy?.id || []);
	const seen = /* @__PURE__ */ new Set();
	return new Set(ids.filter((id) => seen.has(id) || !seen.add(id)));
}
function isOwnCopy({ post, named, platform }, known, { addresses, originals, contested }) {
	const key = canonicalKey(known.canonicalUrl ?? "");
	const shown = [key, ...(known.links ?? []).map(canonicalKey)];
	if (named?.id === known.id || named?.url !== void 0 && canonicalKey(named.url) === canonicalKey(known.url) || addresses.some((address) => shown.includes(canonicalKey(address)))) return true;
	if (contested(platform.id).has(known.id)) return false;
	if (known.title === post.title || namesIn$1(post, "was").length > 0) return true;
	if (known.canonicalUrl === null || originals.has(key)) return false;
	return isLikeBlogs(known.canonicalUrl, post);
}
function isLikeBlogs(url, { canonicalUrl }) {
	if (canonicalUrl === null || !URL.canParse(url) || !URL.canParse(canonicalUrl)) return false;
	const [theirs, ours] = [new URL(url), new URL(canonicalUrl)];
	return theirs.host === ours.host || ours.pathname !== "/" && theirs.pathname === ours.pathname;
}
// src/syndicate/identity/unclaimed-copies.ts
function unclaimedAmong(listings, { posts, ledger }) {
	const originals = new Set(posts.flatMap(({ canonicalUrl }) => canonicalUrl === null ? [] : canonicalKey(canonicalUrl)));
	return [...listings].flatMap(([platform, copies]) => {
		const taken = takenOn(platform, ledger.entries);
		const isNamed = isNamedBy(posts, platform);
		return copies.filter(({ canonicalUrl }) => !originals.has(canonicalKey(canonicalUrl ?? ""))).filter((copy) => !taken.has(copy.id) && !isNamed(copy)).map((copy) => ({
			platform,
			copy
		}));
	});
}
function isNamedBy(posts, platform) {
	const named = new Set(posts.flatMap(({ namedCopies }) => namedCopies.filter((one) => one.platform === platform).flatMap(marksOf)));
	return ({ id, url }) => marksOf({
		platform,
		id,
		url
	}).some((mark) => named.has(mark));
}
function byTitle(unclaimed) {
	return new Map(unclaimed.map(({ platform, copy }) => [titleKey(platform, copy), copy]));
}
function titleKey(platform, { title }) {
	return `${platform}\n${title}`;
}
function formerCopyOf(post, { platform, title }, orphans) {
	const copy = title === "" ? void 0 : orphans.get(titleKey(platform, { title }));
	const denied = namesIn$1(post, "wasNot");
	return copy && denied.includes(canonicalKey(copy.canonicalUrl ?? "")) ? void 0 : copy;
}
function orphansAmong(unclaimed, posts) {
	const isOfSite = ofSite(posts);
	return unclaimed.filter(({ copy }) => isOfSite(copy));
}
function formerCopiesAmong(unclaimed, posts) {
	const isOfSite = ofSite(posts);
	const paths = new Set(posts.flatMap(({ canonicalUrl }) => pathOf(canonicalUrl) ?? []));
	return unclaimed.filter(({ copy }) => isOfSite(copy) || paths.has(pathOf(copy.canonicalUrl) ?? ""));
}
function pathOf(url) {
	if (url === null || !URL.canParse(url)) return void 0;
	const path = canonicalKey(url).replace(/^[^/]*/, "");
	return path === "" ? void 0 : path;
}
function ofSite(posts) {
	const hosts = new Set(posts.flatMap(({ canonicalUrl }) => hostOf(canonicalUrl) ?? []));
	return ({ canonicalUrl }) => hosts.has(hostOf(canonicalUrl) ?? "");
}
function hostOf(url) {
	return url !== null && URL.canParse(url) ? new URL(url).host.replace(/^www\./, "") : void 0;
}
// src/syndicate/plan/by-hand.ts
const elsewhere = /* @__PURE__ */ new Set(["no-key", "opted-out"]);
function offerByHand(decided, { now }) {
	const byPath = groupBy(decided.map(({ decision }) => decision.step), ({ path }) => path);
	const at = now.toISOString();
	return decided.map((one) => {
		const { candidate, decision } = one;
		const { step } = decision;
		if (step.reason !== "no-key" || step.kind !== "skip" || !isCreate(one)) return one;
		const others = (byPath.get(step.path) ?? []).filter(({ reason }) => !elsewhere.has(reason));
		const isLeft = candidate.record?.left === true;
		if (others.length === 0 || others.some(isNews) || isLeft) {
			const record = {
				state: "baseline",
				at,
				reason: "offered"
			};
			return {
				candidate,
				decision: {
					step: {
						...step,
						isOffered: true
					},
					record
				}
			};
		}
		if (others.some(isWaiting)) {
			if (candidate.record !== void 0) return one;
			return {
				candidate,
				decision: {
					step,
					record: {
						state: "failed",
						at,
						reason: "no-key"
					}
				}
			};
		}
		return {
			candidate,
			decision: {
				step,
				record: {
					state: "baseline",
					at,
					reason: "no-key"
				}
			}
		};
	});
}
function isCreate({ candidate: { platform, verdict } }) {
	return platform.offer !== void 0 && verdict.kind !== "copied";
}
function isNews({ kind }) {
	return kind === "create" || kind === "adopt";
}
function isWaiting({ kind, reason }) {
	return kind === "blocked" || reason === "in-progress";
}
// src/syndicate/plan/cap.ts
function capCreates(decided, { maxPosts }) {
	const creates = decided.filter(({ decision }) => isCounted(decision.step));
	const byRank = [...creates.filter((one) => !isLeft(one)), ...creates.filter(isLeft)];
	const made = /* @__PURE__ */ new Map();
	const late = /* @__PURE__ */ new Set();
	for (const one of byRank) {
		const { platform } = one.decision.step;
		const count = (made.get(platform) ?? 0) + 1;
		made.set(platform, count);
		if (count > maxPosts) late.add(one);
	}
	const waiting = [...made].filter(([, count]) => count > maxPosts);
	return {
		capped: decided.map((one) => late.has(one) ? later(one) : one),
		waiting: new Map(waiting.map(([platform, count]) => [platform, count - maxPosts]))
	};
}
function isCounted({ kind }) {
	return kind === "create" || kind === "publish";
}
function isLeft({ candidate }) {
	return candidate.record?.left === true;
}
function later({ candidate, decision }) {
	return {
		candidate,
		decision: { step: {
			...decision.step,
			kind: "blocked",
			reason: "deferred"
		} }
	};
}
// src/syndicate/model/failure-codes.ts
const failureCodes = {
	unauthorized: {
		severity: "error",
		what: "The platform refused the key: it is wrong, was revoked, or may not do this.",
		fix: "Make a new key at the platform, and give it in the place of the old one."
	},
	rejected: {
		severity: "error",
		what: "The platform refused the article as it is, for the reason that is quoted.",
		fix: "Change what it names in the post or in its `posse:` section; the next run sends it again."
	},
	duplicate: {
		severity: "error",
		what: "The platform says that it already has this article, and does not say where.",
		fix: `Run ${term("reconcile")}, or name the copy in the post's front matter (\`PLATFORM_id\`, \`PLATFORM_url\`).`
	},
	"not-found": {
		severity: "error",
		what: "The copy that was to be updated is no longer on the platform. Posse does not make a deleted copy again by itself.",
		fix: `Nothing, if it was deleted on purpose. To publish it again, run ${term("force", "PATH")}.`
	},
	"rate-limited": {
		severity: "notice",
		what: "The platform takes no more for now. Nothing was stored.",
		fix: "Nothing to do: the next run continues where this one stopped."
	},
	unavailable: {
		severity: "error",
		what: "The platform could not be reached, or had a breakdown. Nothing was stored.",
		fix: "Run again later."
	},
	"unknown-outcome": {
		severity: "error",
		what: "The article was sent, and the answer was lost: it may or may not be there.",
		fix: `Run again: a platform that lists its copies is asked for it. Where none can be asked, look at what you published there, then settle it with ${term("resolve")}.`
	},
	ambiguous: {
		severity: "error",
		what: "An earlier run sent this story, its answer was lost, and nobody but you can see whether it is there.",
		fix: `Look at your stories. Then say what you found with ${term("resolve")}: where the story is, or that it is not there.`
	},
	errors: {
		severity: "error",
		what: "The post has errors, so it is not sent; the others are.",
		fix: "Fix the errors shown at the post's lines."
	},
	secret: codes$1["secret-in-post"],
	"maybe-moved": codes$1["maybe-moved"],
	"not-live": {
		severity: "warning",
		what: "The original does not answer yet, and a copy must not point to a page that is not there.",
		fix: `Publish after the site is deployed, or wait longer (${term("wait-for-live")}). If the page is there, correct \`url:\` in _config.yml.`
	},
	deferred: {
		severity: "notice",
		what: "The step was left for the next run; nothing went wrong and nothing is lost.",
		fix: "Nothing to do: the next run continues, be it a push, a schedule or one that you start."
	},
	"in-progress": {
		severity: "warning",
		what: "Another run is working on this post, with another text than this run's. Where this run could see that the other one is active, it waited for it, for ten minutes at most.",
		fix: "Run Posse again when that run has ended: if it began before your last change, the copy shows the older text until then. `concurrency: { group: posse }` on the job lets one run wait for another."
	},
	"no-key": {
		severity: "notice",
		what: "No key is set for the platform, and `platforms` does not name it, so it is left out.",
		fix: `Give its key, or name only the other platforms in ${term("platforms")}.`
	},
	aborted: {
		severity: "notice",
		what: "The run was cancelled before this step began.",
		fix: "Nothing to do: the next run continues where this one stopped."
	},
	"out-of-time": {
		severity: "notice",
		what: "The job's time was up before this step began.",
		fix: `Nothing to do: the next run continues. A larger ${term("time-limit")} lets one run do more.`
	},
	"not-recorded": {
		severity: "error",
		what: "The copy is published, and the ledger could not be told of it.",
		fix: "Do what the message says of the ledger, and run again: the copy is found and recorded."
	}
};
const diagnose = diagnoser(failureCodes);
function reasonOfSilence({ reason }) {
	if (reason === "unauthorized") return "unauthorized";
	return reason === "rate-limited" ? "deferred" : "unreachable";
}
function silenceOf(name, error) {
	const { message, hint } = error;
	if (reasonOfSilence(error) === "unauthorized") return diagnose("unauthorized", `${name} refused the key, so nothing was sent there: ${message}`, { hint });
	return diagnose$3("unreachable", `${name} could not be asked what it holds: ${message}`, { hint });
}
// src/syndicate/plan/step-of.ts
function stepOf({ post, platform, record, former }, kind, reason, more = {}) {
	const copy = more.copy ?? record?.copy;
	return {
		path: post.path,
		canonicalUrl: post.canonicalUrl,
		title: post.title,
		platform: platform.id,
		kind,
		reason,
		url: copy?.url || null,
		...copy && { copy },
		...former && { former: {
			path: former.path,
			canonicalUrl: former.canonicalUrl
		} },
		...more.article && { article: more.article }
	};
}
function lacksKey({ platform }) {
	return platform.create === void 0 && platform.isSupposed !== true;
}
// src/syndicate/plan/wishes.ts
function wishChange(record, article, shown) {
	const { wish } = article;
	const before = wishBefore(record, article);
	if (wish === void 0 || wish === before) return void 0;
	if (wish === "default") return record.wish === void 0 ? void 0 : "noted";
	if (wish === likeWish(shown)) return "noted";
	return wish === "public" ? "publish" : "hide";
}
function likeWish(shown) {
	if (shown === "scheduled") return "public";
	return shown === "taken-down" ? "draft" : shown;
}
function wishBefore({ wish, visibility, ...held }, article) {
	return wish ?? visibilitySent(article, held) ?? likeWish(visibility ?? "public");
}
// src/syndicate/plan/decide-copied.ts
function decideCopied(candidate, evidence) {
	const { platform, record } = candidate;
	const { listing, silence } = evidence;
	const text = textStep(candidate, evidence);
	const { article } = articleOf(candidate, evidence);
	if (record?.copy !== void 0 && isKept(evidence) && text.kind !== "update") return keptCopy(candidate, evidence, text);
	if (record?.copy === void 0 || article === void 0) return { step: text };
	const known = listing?.complete({ id: record.copy.id });
	if (known && !isOwnCopy(candidate, known, {
		...evidence,
		...evidence.others
	})) {
		if (!(text.kind === "update" || wishChange(record, article, "public") !== void 0)) return { step: text };
		return {
			step: stepOf(candidate, "blocked", "errors"),
			other: known
		};
	}
	const there = known && {
		record,
		known,
		article,
		platform
	};
	const now = there ? followed(there) : record;
	const change = wishChange(record, article, now.visibility ?? "public");
	if (change === void 0 && text.kind !== "update") return {
		step: text,
		...noted$1(record, withNewInputs(now, article))
	};
	const heeded = {
		...now,
		...article.wish && { wish: article.wish }
	};
	const step = changeStep(candidate, evidence, {
		text,
		article,
		there,
		change
	});
	const owner = otherOwner(record, {
		listing,
		own: evidence.account
	});
	if (owner !== void 0 && isWriteToCopy(step)) return { step: {
		...stepOf(candidate, "blocked", "other-account"),
		owner
	} };
	return {
		step: silence !== void 0 && isWriteToCopy(step) ? stepOf(candidate, "blocked", reasonOfSilence(silence)) : step,
		...noted$1(record, silence === void 0 && (change === "noted" || step.asks !== void 0) ? heeded : now),
		wantsListing: listing === void 0 && platform.list !== void 0
	};
}
function isKept({ hasSameInputs, scope }) {
	return hasSameInputs && scope.refresh !== true;
}
function keptCopy(candidate, evidence, text) {
	const { platform, record } = candidate;
	const known = record?.copy && evidence.listing?.complete({ id: record.copy.id });
	const isOwn = known && isOwnCopy(candidate, known, {
		...evidence,
		...evidence.others
	});
	if (record === void 0 || !isOwn) return { step: text };
	return {
		step: text,
		...noted$1(record, followed({
			record,
			known,
			article: void 0,
			platform
		}))
	};
}
function withNewInputs(record, article) {
	if (!isShown(article, record.unlike ?? record)) return record;
	const { inputs: _, ...rest } = record;
	return article.inputs === void 0 ? rest : {
		...rest,
		inputs: article.inputs
	};
}
function textStep(candidate, evidence) {
	const { record } = candidate;
	const { scope } = evidence;
	const { article, trouble } = articleOf(candidate, evidence);
	const off = isFixed(candidate) ? "cannot-update" : scope.update ? void 0 : "update-off";
	const isCurrent = article !== void 0 && isShown(article, record ?? {}) || isKept(evidence) && record?.unlike === void 0;
	const isSameText = article !== void 0 && isShownButForLinks(article, record ?? {});
	if ((isCurrent || off === "cannot-update" && isSameText) && (!isForced(scope) || off !== void 0)) return stepOf(candidate, "skip", "up-to-date");
	if (article !== void 0 && isLeftUnlike(candidate, evidence, article)) {
		const known = { face: record?.face };
		const changed = differenceOf({
			...candidate,
			known,
			record: void 0,
			article
		}) ?? "text";
		return {
			...stepOf(candidate, "skip", "edited-there", { article }),
			changed
		};
	}
	if (off === "cannot-update" && article !== void 0 && record?.digest !== void 0) return {
		...byHand$1(candidate, stepOf(candidate, "skip", off)),
		isOutOfDate: true
	};
	if (off !== void 0) return stepOf(candidate, "skip", off);
	if (article === void 0) return stepOf(candidate, "blocked", trouble);
	if (isStale(candidate, evidence)) return stepOf(candidate, "skip", "stale");
	if (lacksKey(candidate)) return stepOf(candidate, "skip", "no-key", { article });
	const hasSameText = isSameText || isShownButForLinks(article, record?.unlike ?? {});
	return stepOf(candidate, "update", isCurrent ? "forced" : hasSameText ? "links" : "changed", { article });
}
function isLeftUnlike(candidate, evidence, article) {
	const { unlike } = candidate.record ?? {};
	const isSame = evidence.hasSameInputs || unlike !== void 0 && isShown(article, unlike);
	return unlike !== void 0 && isSame && !mayOverwrite(candidate, evidence);
}
function changeStep(candidate, evidence, facts) {
	const { text, there, change, article } = facts;
	const edit = mayOverwrite(candidate, evidence) ? void 0 : there && editMet(there, text);
	if (change === void 0 || change === "noted") {
		const changed = whatChanged(evidence, {
			there,
			edit,
			change
		});
		return text.kind === "update" && changed ? kept(candidate, text, changed) : text;
	}
	if (!canTurn(candidate, change)) return {
		...byHand$1(candidate, stepOf(candidate, "skip", "cannot-update", { article })),
		asks: change,
		...text.isOutOfDate && { isOutOfDate: true }
	};
	if (isStale(candidate, evidence)) return stepOf(candidate, "skip", "stale");
	if (lacksKey(candidate)) return stepOf(candidate, "skip", "no-key", { article });
	const hasText = text.kind === "update";
	if (hasText && edit && change === "publish") return kept(candidate, text, edit);
	const step = stepOf(candidate, change, "visibility", { article });
	return hasText && edit === void 0 ? step : {
		...step,
		keepsText: true
	};
}
function editMet(there, { reason }) {
	const isLeft = reason === "links" && there.record.unlike !== void 0;
	return editOf(there) ?? (isLeft ? differenceOf({
		...there,
		record: void 0
	}) : void 0);
}
function whatChanged({ scope }, { there, edit, change }) {
	const isSettled = change === "noted" || isForced(scope);
	return edit ?? (there && !isSettled && isTakenDown(there) ? "visibility" : void 0);
}
function kept(candidate, { reason, article }, changed) {
	return {
		...stepOf(candidate, changed === "visibility" || reason === "links" ? "skip" : "blocked", "edited-there", { article }),
		changed
	};
}
function noted$1(before, now) {
	return isSameRecord(before, now) ? {} : { record: now };
}
function mayOverwrite({ post, platform }, { scope }) {
	return isForced(scope) || wishFor(post, platform.id).overwrite === true;
}
function isForced({ force, asked }) {
	return force === true && asked !== null;
}
function isStale({ record }, { later }) {
	return record?.commit !== void 0 && later.has(record.commit);
}
function byHand$1({ platform, record }, step) {
	const editUrl = record?.copy && (platform.editorOf?.(record.copy) ?? record.copy.url);
	return editUrl ? {
		...step,
		editUrl
	} : step;
}
function isFixed({ platform, record }) {
	const { create, update, canUpdate } = platform;
	return record?.copy?.id === "" || canUpdate === false || !!create && !update;
}
function canTurn(candidate, change) {
	const { platform } = candidate;
	return !isFixed(candidate) && (platform.create === void 0 || platform[change] !== void 0);
}
// src/syndicate/plan/decide.ts
function decide(candidate, evidence) {
	const { verdict, record } = candidate;
	switch (verdict.kind) {
		case "settled": {
			const { looked, clashes } = evidence;
			const isOpen = verdict.reason === "baseline" || verdict.reason === "offered";
			if (looked && !clashes && isOpen) return adopt(candidate, evidence, {
				copy: looked,
				reason: "found"
			});
			return { step: stepOf(candidate, verdict.step, verdict.reason) };
		}
		case "baseline": {
			const { looked } = evidence;
			if (looked) return adopt(candidate, evidence, {
				copy: looked,
				reason: "found"
			});
			return {
				step: stepOf(candidate, "skip", verdict.reason ?? "baseline"),
				record: record?.state === "baseline" ? record : olderRecord(verdict, evidence)
			};
		}
		case "kept-out": return {
			step: stepOf(candidate, "skip", verdict.reason),
			record: {
				state: "failed",
				at: evidence.at,
				reason: verdict.reason
			}
		};
		case "held": {
			const { article } = articleOf(candidate, evidence);
			return noted(candidate, evidence, stepOf(candidate, "skip", "in-progress", article?.digest === record?.intent?.digest ? {} : { article }));
		}
		case "ambiguous": {
			const { looked } = evidence;
			if (looked) return adopt(candidate, evidence, {
				copy: looked,
				reason: "found"
			});
			const owner = otherMaker(record, evidence.account);
			const step = stepOf(candidate, "blocked", "ambiguous");
			const known = { step: owner === void 0 ? step : {
				...step,
				owner
			} };
			if (record === void 0 || record.state === "ambiguous") return known;
			const note = "the run ended before the platform's answer was known";
			return {
				...known,
				record: {
					...record,
					state: "ambiguous",
					note
				}
			};
		}
		case "copied": return decideCopied(candidate, evidence);
		case "wanted":
		case "doubtful": return decideWanted(candidate, evidence);
	}
}
function olderRecord({ reason }, { isFirstRun, at }) {
	const why = reason === "unrecorded" ? reason : isFirstRun ? void 0 : "older-post";
	return {
		state: "baseline",
		at,
		...why !== void 0 && { reason: why }
	};
}
function decideWanted(candidate, evidence) {
	const { platform, record } = candidate;
	const named = isLost(candidate) ? void 0 : candidate.named;
	const { listing, at } = evidence;
	const { article, trouble } = articleOf(candidate, evidence);
	if (article === void 0 || evidence.clashes) return noted(candidate, evidence, stepOf(candidate, "blocked", article ? "errors" : trouble));
	if (named !== void 0) {
		const copy = listing?.complete(named) ?? {
			id: named.id ?? "",
			url: named.url ?? ""
		};
		const wantsListing = listing === void 0 && platform.list !== void 0;
		return {
			...adopt(candidate, evidence, {
				copy,
				reason: "named",
				article
			}),
			wantsListing
		};
	}
	const found = findCopy(candidate, evidence, article);
	if (found === "unclear") return noted(candidate, evidence, stepOf(candidate, "blocked", "ambiguous"));
	if (found?.isOld) return adopt(candidate, evidence, {
		...found,
		reason: "found"
	});
	if (found) return adopt(candidate, evidence, {
		...found,
		reason: "found",
		article
	});
	if (lacksKey(candidate)) return { step: stepOf(candidate, "skip", "no-key", { article }) };
	if (evidence.silence !== void 0) {
		const step = stepOf(candidate, "blocked", reasonOfSilence(evidence.silence));
		return step.reason === "deferred" && record?.state === "baseline" ? {
			step,
			record: {
				state: "failed",
				at,
				reason: step.reason
			}
		} : noted(candidate, evidence, step);
	}
	const owner = otherMaker(record, evidence.account);
	if (owner !== void 0) return { step: {
		...stepOf(candidate, "blocked", "other-account"),
		owner
	} };
	const until = heldBackUntil(candidate, evidence);
	if (until !== void 0) return noted(candidate, evidence, {
		...stepOf(candidate, "skip", "held-back"),
		until
	});
	const isOpen = platform.list !== void 0 && listing === void 0;
	return mayBeThere(candidate, evidence, article) ?? {
		step: stepOf(candidate, "create", "new", { article }),
		wantsListing: isOpen
	};
}
function mayBeThere(candidate, evidence, { title }) {
	const { post, platform, verdict } = candidate;
	const canonicalUrl = formerCopyOf(post, {
		platform: platform.id,
		title
	}, evidence.orphans)?.canonicalUrl;
	if (canonicalUrl) return left(candidate, evidence, {
		...stepOf(candidate, "blocked", "maybe-moved"),
		former: {
			path: "",
			canonicalUrl
		}
	});
	if (!(verdict.kind === "wanted" && verdict.isUnnamed === true) || !evidence.isUnsure) return void 0;
	return left(candidate, evidence, stepOf(candidate, "blocked", "maybe-there"));
}
function left(candidate, evidence, step) {
	if (!candidate.isOlder) return noted(candidate, evidence, step);
	return candidate.record?.state === "baseline" ? { step } : {
		step,
		record: olderRecord({}, evidence)
	};
}
function heldBackUntil({ post, platform }, { scope, at }) {
	const ms = scope.after?.get(platform.id);
	const isNamed = scope.purpose === "publish" && scope.asked?.has(post.path) === true;
	if (ms === void 0 || post.date === null || isNamed) return void 0;
	const until = new Date(post.date.getTime() + ms);
	return until > new Date(at) ? until.toISOString() : void 0;
}
function noted({ record }, { isFirstRun, at }, step) {
	if (record !== void 0 && !(isFirstRun && record.state === "baseline")) return { step };
	return {
		step,
		record: {
			state: "failed",
			at,
			reason: step.reason
		}
	};
}
function isLost({ record, named }) {
	if (record?.state !== "detached" || record.copy === void 0) return false;
	const { id, url } = record.copy;
	return named?.id === id || !!named?.url && canonicalKey(named.url) === canonicalKey(url);
}
function adopt(candidate, evidence, found) {
	const { record, platform } = candidate;
	const { reason, article, isOld } = found;
	const copy = copyOf$1(found.copy);
	const changed = differenceOf({
		known: found.copy,
		record,
		article,
		platform
	});
	const shown = reason === "found" ? shownBy(record, article) : article;
	const isLeft = changed !== void 0 && !mayOverwrite(candidate, evidence);
	const made = {
		...evidence,
		shown: isOld || changed || found.copy.isUnfinished ? void 0 : shown,
		unlike: isLeft ? article : void 0,
		wish: wishOf(record) ?? article?.wish
	};
	const step = stepOf(candidate, "adopt", reason, {
		article,
		copy
	});
	return {
		step: isLeft ? {
			...step,
			changed
		} : step,
		record: publishedRecord(asFound(found.copy, record), made, record)
	};
}
// src/syndicate/identity/maybe-moved.ts
function movedHint(path, former) {
	const name = quoted((former.path === "" || former.path === path || former.path !== formerPath(former.path)) && former.canonicalUrl !== "" ? former.canonicalUrl : former.path);
	return [`If it is that post, add this line to its front matter, and its copies are kept: \`posse-was: ${name}\`.`, `If it is a new post, add this one, and it is published: \`posse-was-not: ${name}\`.`].join(" ");
}
function movedMessage(path, former) {
	return `it may be ${nameOf$1(path, former)}, and then a copy would be there twice`;
}
function nameOf$1(path, former) {
	const [name, url] = [formerPath(former.path), printable(former.canonicalUrl)];
	if (name === "") return `the post that was at ${url}, of which there is a copy`;
	if (name === path) return url === "" ? "the post that this file held" : `the post that was at ${url}`;
	return `${printable(name)}${url === "" ? "" : ` (${url})`} under another name`;
}
function quoted(name) {
	return /^\w[\w./:%~+-]*$/.test(name) ? name : JSON.stringify(name);
}
// src/syndicate/identity/explain-matches.ts
function explainMatches(matches, nameOf) {
	return [
		...moved(matches),
		...maybeMoved(matches),
		...gone(matches, nameOf),
		...perhapsLeft(matches, nameOf)
	];
}
function moved({ moves, entries }) {
	return moves.flatMap(({ kind, to }) => {
		if (kind !== "follow") return [];
		const entry = entries.get(to.path);
		const isCopied = Object.values(entry?.platforms ?? {}).some((record) => record.copy);
		if (entry === void 0 || entry.canonicalUrl === to.canonicalUrl || !isCopied) return [];
		const change = `moved from ${entry.canonicalUrl} to ${to.canonicalUrl}`;
		return [diagnose$3("permalink-changed", `${to.path} ${change}`, { path: to.path })];
	});
}
function maybeMoved({ open }) {
	return [...open].map(([path, former]) => {
		const message = `${path} is not published: ${movedMessage(path, former)}`;
		return diagnose$3("maybe-moved", message, {
			path,
			hint: movedHint(path, former)
		});
	});
}
function gone(matches, nameOf) {
	return leftBehind(matches.gone).map(({ path, copies }) => {
		const said = `${path} is no longer in the blog; its copies stay: ${copies.map(({ platform, copy }) => `${nameOf(platform)} (${copy.url || copy.id})`).join(", ")}`;
		return diagnose$3("post-gone", said, { path });
	});
}
function perhapsLeft({ gone }, nameOf) {
	return gone.flatMap(({ path, platforms }) => {
		const places = Object.entries(platforms).filter(([, { state, copy }]) => !copy && (state === "intent" || state === "ambiguous")).map(([platform]) => nameOf(platform));
		if (places.length === 0) return [];
		const said = `${path} is no longer in the blog, and an earlier run may have published it: look for it on ${places.join(", ")}`;
		return [diagnose$3("post-gone", said, { path })];
	});
}
// src/syndicate/plan/explain-older.ts
function explainOlder(plan, facts, nameOf) {
	const { steps, records, firstRun } = plan;
	const noted = steps.filter(({ path, platform }) => records.some((one) => one.post.path === path && one.platform === platform));
	const older = noted.filter(({ reason, platform }) => reason === "baseline" && !firstRun.includes(platform));
	const isKnown = ({ path, platform }) => facts.matches.entries.get(path)?.platforms[platform] !== void 0;
	return [
		...ofArchive(older.filter((step) => !isKnown(step)), facts, nameOf),
		...older.filter(isKnown).map((step) => ofNewDate(step, facts, nameOf)),
		...noted.filter(({ reason }) => reason === "unrecorded").map(({ path, platform }) => diagnose$3("unrecorded-post", `${path} was edited, and the ledger does not know it: it is not published on ${nameOf(platform)}`, {
			path,
			hint: fixOn(platform, "unrecorded-post")
		}))
	];
}
function ofArchive(steps, { posts }, nameOf) {
	return [...groupBy(steps, ({ platform }) => platform)].map(([id, those]) => {
		const [first] = those;
		const path = those.length === 1 ? first?.path : void 0;
		const message = `${path === void 0 ? `${those.length} posts that the ledger does not know are` : `${path}, dated ${dayOf(posts, path)}, is`} older than Posse's first run for ${nameOf(id)}: not published there`;
		return diagnose$3("older-post", message, { path });
	});
}
function ofNewDate({ path, platform }, facts, nameOf) {
	const before = facts.matches.entries.get(path)?.date?.slice(0, 10);
	const now = dayOf(facts.posts, path);
	const message = `${path} ${before !== void 0 && before !== now ? `is dated ${now} now; it was dated ${before}` : `is dated ${now}`}, which is before Posse's first run for ${nameOf(platform)}, so it is not published there`;
	return diagnose$3("older-post", message, {
		path,
		hint: `Ask for it by its path (${term("posts")}).`
	});
}
function dayOf(posts, path) {
	return posts.find((post) => post.path === path)?.date?.toISOString().slice(0, 10);
}
// src/syndicate/plan/hints.ts
function doubtHint({ path, platform, title, owner }) {
	const post = printable(path);
	const typed = asTyped(path);
	const whose = owner === void 0 ? "your stories and your drafts" : `${printable(owner)}'s posts and drafts`;
	return [
		`Look for “${printable(title, 80)}” among ${whose} there.`,
		`If it is there: ${term("resolve-copy", post, typed, platform)}.`,
		`If it is not: ${term("resolve-none", post, typed, platform)}.`
	].join(" ");
}
function editHint({ path, platform }) {
	return [
		"Bring the edit into the post,",
		`or have it overwritten: write \`posse: { ${platform}: { overwrite: true } }\` into its front matter,`,
		`or run ${term("force", asTyped(path))}.`
	].join(" ");
}
function takenDownHint({ platform }) {
	return ["To publish it again, publish it on the platform.", `To keep it as a draft that Posse updates, write \`posse: { ${platform}: { visibility: draft } }\` into its front matter.`].join(" ");
}
function editedHints(steps) {
	const stale = steps.filter(({ isOutOfDate }) => isOutOfDate === true);
	return [...new Set(stale.map(({ platform }) => platform))].map((platform) => `When you have edited a copy by hand, say so: ${term("resolve-current", platform)}.`);
}
// src/syndicate/plan/may-be-there.ts
function unsureAmong(shown, { posts, ledger }) {
	const isOfSite = ofSite(posts);
	return new Map([...shown].flatMap(([id, copies]) => {
		if (copies instanceof Error) return [[id, {
			strange: [],
			silence: copies
		}]];
		const made = madeOn(id, ledger);
		const isNamed = isNamedBy(posts, id);
		const strange = copies.filter((copy) => isOfSite(copy) && !made.has(copy.id) && !isNamed(copy));
		return strange.length === 0 ? [] : [[id, { strange }]];
	}));
}
function madeOn(platform, { entries }) {
	const records = [...entries.values()].map(({ platforms }) => platforms[platform]);
	return new Set(records.flatMap((record) => record?.intent && record.copy ? [record.copy.id] : []));
}
function explainUnsure({ steps }, unsure, nameOf) {
	return [...unsure].flatMap(([id, { strange, silence }]) => {
		const those = steps.filter(({ platform, reason }) => platform === id && reason === "maybe-there");
		if (those.length === 0) return [];
		const [example] = strange;
		const what = counted$1(those.length, "older post");
		const stories = counted$1(strange.length, "story", "stories");
		const why = silence === void 0 ? `it shows ${stories} of this blog that the ledger has no record of publishing (${example?.url}), and only the newest can be seen` : silence.message;
		return [diagnose$3("maybe-there", `${what} may be on ${nameOf(id)} already: ${why}`, { hint: fixOn(id, "maybe-there") })];
	});
}
// src/syndicate/plan/explain.ts
function explainPlan(plan, facts) {
	const nameOf = (id) => facts.platforms.find((one) => one.id === id)?.name ?? id;
	const baselines = (id) => plan.steps.filter((step) => step.platform === id && step.reason === "baseline").length;
	return [
		...[...facts.renderings.values()].flatMap(({ diagnostics }) => diagnostics),
		...facts.clashes.diagnostics,
		...facts.foreign.diagnostics,
		...facts.otherCopies.map((one) => notItsCopy(one, nameOf)),
		...falselyClaimed(facts, nameOf),
		...ofOtherAccounts(plan, facts, nameOf),
		...explainMatches({
			...facts.matches,
			moves: plan.moves,
			open: heldIn(plan)
		}, nameOf),
		...plan.steps.filter((step) => step.reason === "secret").map(({ path }) => secretInPost(path)),
		...plan.steps.flatMap((step) => ofVisibility(step, nameOf)),
		...ofFound(plan, nameOf),
		...plan.firstRun.filter((id) => baselines(id) > 0).map((id) => {
			const posts = counted$1(baselines(id), "post was", "posts were");
			return diagnose$3("first-run", `${posts} there before Posse's first run for ${nameOf(id)}`);
		}),
		...explainOlder(plan, facts, nameOf),
		...explainUnsure(plan, facts.unsure, nameOf),
		...ofRedesign(facts.redesign),
		...[...facts.over].map(([id, count]) => {
			const limit = facts.scope.maxPosts;
			const isCreating = !publishes(plan, id);
			return diagnose$3("over-limit", `${copies(count)} would be ${isCreating ? "created" : "created or published"} on ${nameOf(id)}, and max-posts is ${limit}`);
		}),
		...[...facts.waiting].map(([id, count]) => {
			const limit = facts.scope.maxPosts;
			const left = `${copies(count)} on ${nameOf(id)} that earlier runs left`;
			return diagnose$3("left-over", `${left} wait for later runs: max-posts is ${limit}`);
		}),
		...[...facts.quotaPlans].map(([id, { used, wanted, fitting, next }]) => diagnose$3("platform-quota", `${nameOf(id)} got ${copies(used)} of this blog in the last 24 hours: ${fitting} of ${wanted} new ones ${fitting === 1 ? "fits" : "fit"} now, the next after ${momentText(next)}`)),
		...[...plan.unreachable].map(([id, error]) => ({
			...silenceOf(nameOf(id), error),
			...error.reason === "rate-limited" && { severity: "warning" }
		}))
	];
}
function ofRedesign(redesign) {
	if (redesign === void 0) return [];
	const { before, now, copies: count } = redesign;
	const message = `the article was in ${before} when copies were made, and is found in ${now} now: ${copies(count)} would change, and were left as they are`;
	return [diagnose$3("theme-changed", message)];
}
function notItsCopy({ step: { path, platform }, other }, nameOf) {
	const { id, canonicalUrl, title } = other;
	const original = canonicalUrl === null ? "has no canonical URL" : `is a copy of ${canonicalUrl}`;
	const message = `by the ledger, article ${id} on ${nameOf(platform)} is the copy of ${path}; but it is called "${title}" and ${original}`;
	const hint = `If it is this post's, name it in the front matter: \`${platform}_id: ${id}\`. If it is not, delete the post's file in the ledger and run ${term("reconcile")}.`;
	return diagnose$3("not-its-copy", message, {
		path,
		hint
	});
}
function ofVisibility(step, nameOf) {
	const { path, platform, kind, changed, asks, article } = step;
	const name = nameOf(platform);
	if (changed === "visibility") {
		const message = `${path} was taken down on ${name}, so it is neither updated nor published there`;
		return [diagnose$3("taken-down", message, {
			path,
			hint: takenDownHint(step)
		})];
	}
	if (changed !== void 0 && kind === "blocked") {
		const message = `the ${changed} of ${path} was edited on ${name}, so the post's change was not sent there`;
		return [diagnose$3("edited-there", message, {
			path,
			hint: editHint(step)
		})];
	}
	if (asks === void 0) return [];
	const message = `${path} asks for \`visibility: ${article?.wish}\`, and the API of ${name} cannot ${asks} a story that is there`;
	return [diagnose$3("visibility-by-hand", message, { path })];
}
function ofFound({ steps }, nameOf) {
	const found = steps.filter(({ kind, changed }) => kind === "adopt" && changed !== void 0);
	return [...groupBy(found, ({ platform }) => platform)].map(([id, those]) => {
		const [first] = those;
		const path = those.length === 1 ? first?.path : void 0;
		const what = path === void 0 ? `${copies(those.length)} that were found on ${nameOf(id)} differ from their posts` : `the copy of ${path} that was found on ${nameOf(id)} has another ${first?.changed} than the post`;
		return diagnose$3("copy-differs", what, {
			path,
			hint: fixOn(id, "copy-differs")
		});
	});
}
function publishes({ steps }, id) {
	return steps.some(({ platform, reason, copy }) => {
		return platform === id && reason === "over-limit" && copy !== void 0;
	});
}
function ofOtherAccounts({ steps }, { accounts }, nameOf) {
	const all = steps.filter(({ reason }) => reason === "other-account");
	const found = all.filter(({ copy }) => copy !== void 0);
	const begun = all.filter(({ copy }) => copy === void 0);
	return [...[...groupBy(found, ({ platform, owner }) => `${platform} ${owner}`).values()].flatMap((those) => {
		const [first] = those;
		if (first === void 0) return [];
		const own = accounts.get(first.platform);
		const belong = those.length === 1 ? "belongs" : "belong";
		const what = `${copies(those.length)} on ${nameOf(first.platform)} ${belong} to ${first.owner}`;
		const path = those.length === 1 ? first.path : void 0;
		const hint = fixOn(first.platform, "other-account");
		return [diagnose$3("other-account", `${what}, and the key is ${own}'s`, {
			path,
			hint
		})];
	}), ...begun.map((step) => ofOtherMaker(step, accounts, nameOf))];
}
function ofOtherMaker(step, accounts, nameOf) {
	const { path, platform, owner } = step;
	const message = `a run that was interrupted may have published ${path} on ${nameOf(platform)} for ${owner}, and the key is ${accounts.get(platform)}'s`;
	const hint = `Run once more with ${owner}'s key: it finds the copy. ${doubtHint(step)}`;
	return diagnose$3("other-account", message, {
		path,
		hint
	});
}
function falselyClaimed({ claims, platforms }, nameOf) {
	return claims.falseOnes.filter(({ named }) => platforms.some(({ id }) => id === named.platform)).map(({ post: { path }, named, rival, isTheirs }) => {
		const place = nameOf(named.platform);
		const message = `${path} names ${isTheirs ? `a copy on ${place} that is ${rival}'s` : `the same copy on ${place} as ${rival}`}: ${named.url ?? named.id}`;
		const hint = fixOn(named.platform, "claimed-copy");
		return diagnose$3("claimed-copy", message, {
			path,
			hint
		});
	});
}
function heldIn({ steps }) {
	return new Map(steps.flatMap(({ path, former }) => former ? [[path, former]] : []));
}
// src/core/article-place.ts
const name = "article ";
function placeRead(selector) {
	return `${name}${selector}`;
}
function placeIn(reads) {
	return reads?.find((read) => read.startsWith(name))?.slice(8);
}
// src/syndicate/plan/hold-redesigned.ts
const few = 3;
function holdRedesigned(decided, { force }) {
	const moved = decided.filter(isMoved);
	const changed = new Set(moved.filter(({ decision: { step } }) => step.reason === "changed"));
	const [first] = changed;
	if (force === true || first === void 0 || changed.size < Math.max(few, moved.length / 2)) return {
		kept: decided,
		redesign: void 0
	};
	return {
		kept: decided.map((one) => changed.has(one) ? held(one) : one),
		redesign: {
			...placesOf(first),
			copies: changed.size
		}
	};
}
function held({ candidate, decision }) {
	const step = {
		...decision.step,
		kind: "blocked",
		reason: "theme-changed"
	};
	return {
		candidate,
		decision: {
			...decision,
			step
		}
	};
}
function isMoved(one) {
	const { before, now } = placesOf(one);
	return before !== "" && now !== "" && before !== now;
}
function placesOf({ candidate, decision }) {
	return {
		before: placeIn(candidate.record?.inputs?.reads) ?? "",
		now: placeIn(decision.step.article?.inputs?.reads) ?? ""
	};
}
// src/syndicate/plan/in-turn.ts
function decideInTurn(facts, decide) {
	const { all, disputes, matches } = facts.candidates;
	const taken = new Map(facts.platforms.map(({ id }) => [id, new Set(takenOn(id, facts.ledger.entries))]));
	const listings = new Map([...facts.listings].map(([id, copies]) => [id, listingOf(copies, taken.get(id))]));
	const holders = new Map(facts.posts.map((post) => [canonicalKey(post.canonicalUrl ?? ""), post]));
	const decisions = /* @__PURE__ */ new Map();
	const addresses = /* @__PURE__ */ new Map();
	const contests = /* @__PURE__ */ new Map();
	const isSettled = ({ path }, platform) => isKnown(decisions.get(keyOf(path, platform))?.step);
	for (const candidate of inOrder(all, matches.entries)) {
		const { post, platform } = candidate;
		const key = keyOf(post.path, platform.id);
		const entry = matches.entries.get(post.path);
		const doubtful = addressInDoubt(entry, platform.id);
		const own = addressesOf(post, {
			known: entry?.canonicalUrl,
			doubtful,
			isTaken: (url) => holders.has(canonicalKey(url))
		});
		addresses.set(key, own);
		const holder = doubtful === void 0 ? void 0 : holders.get(canonicalKey(doubtful));
		const rival = holder?.path === post.path ? void 0 : holder;
		const dispute = disputes(post, platform.id);
		const open = contestsOf(candidate, {
			title: titleInDoubt(entry, platform.id) ?? post.title,
			dispute: dispute && isSettled(dispute, platform.id) ? void 0 : dispute,
			doubtful: rival && {
				address: doubtful ?? "",
				rival
			},
			renderings: facts.renderings
		});
		contests.set(key, open);
		const decision = decide(candidate, {
			addresses: own,
			contests: open,
			listing: listings.get(platform.id)
		});
		decisions.set(key, decision);
		const { kind, copy } = decision.step;
		if (kind === "adopt" && copy?.id) taken.get(platform.id)?.add(copy.id);
	}
	return {
		decided: all.flatMap((candidate) => {
			const decision = decisions.get(keyOf(candidate.post.path, candidate.platform.id));
			return decision === void 0 ? [] : [{
				candidate,
				decision
			}];
		}),
		addresses,
		contests
	};
}
function contestsOf({ post: { canonicalUrl }, platform }, { title, dispute, doubtful, renderings }) {
	const contests = [];
	if (dispute !== void 0) {
		const { path, record, title: theirs } = dispute;
		const rival = {
			path,
			title: theirs,
			text: record.intent?.text
		};
		contests.push({
			address: canonicalUrl ?? "",
			title,
			rival
		});
	}
	if (doubtful !== void 0) {
		const { address, rival } = doubtful;
		const article = renderings.get(keyOf(rival.path, platform.id))?.article;
		const text = article && platform.faceOf?.(article).text;
		contests.push({
			address,
			title,
			rival: {
				path: rival.path,
				title: rival.title,
				text
			}
		});
	}
	return contests;
}
function isKnown(step) {
	return step?.kind === "adopt" || step?.kind === "create";
}
function inOrder(all, entries) {
	const rank = ({ post, platform }) => {
		const doubtful = addressInDoubt(entries.get(post.path), platform.id);
		if (doubtful === void 0) return 2;
		return doubtful === post.canonicalUrl ? 1 : 0;
	};
	return [
		0,
		1,
		2
	].flatMap((place) => all.filter((candidate) => rank(candidate) === place));
}
// src/syndicate/apply/leave.ts
function leave(record, why) {
	return record === void 0 || record.state === "baseline" || record.state === "failed" && record.left !== true ? {
		state: "failed",
		left: true,
		...why
	} : void 0;
}
// src/syndicate/plan/quota.ts
function allowanceOf(platform, { most, perMs }, { ledger, now }) {
	const today = now.getTime();
	const made = [...ledger.entries.values()].flatMap(({ platforms }) => createdAt(platforms[platform]) ?? []).map((at) => Math.min(at, today)).filter((at) => at + perMs > today).sort((one, other) => one - other);
	const room = Math.max(0, most - made.length);
	const queue = [...made, ...Array(room).fill(today)];
	return {
		room,
		used: made.length,
		next: (waiting) => (queue.at(-most + waiting % most) ?? today) + perMs * (1 + Math.floor(waiting / most))
	};
}
function createdAt(record) {
	const { state, intent, at } = record ?? {};
	if (intent === void 0 || state === "intent" && intent.started !== true) return void 0;
	const time = Date.parse(state === "published" && at !== void 0 ? at : intent.at);
	return Number.isNaN(time) ? void 0 : time;
}
// src/syndicate/plan/quota-plan.ts
function planByQuota(decided, facts) {
	const allowances = /* @__PURE__ */ new Map();
	const wanted = /* @__PURE__ */ new Map();
	const withinQuota = decided.map((one) => {
		const { step } = one.decision;
		const { id, quota } = one.candidate.platform;
		if (step.kind !== "create" || quota === void 0) return one;
		const allowance = allowances.get(id) ?? allowanceOf(id, quota, facts);
		allowances.set(id, allowance);
		const place = wanted.get(id) ?? 0;
		wanted.set(id, place + 1);
		return place < allowance.room ? one : deferred(one, allowance.next(place - allowance.room), facts);
	});
	const quotaPlans = [...allowances].flatMap(([id, { room, used, next }]) => {
		const count = wanted.get(id) ?? 0;
		return count > room ? [[id, {
			used,
			wanted: count,
			fitting: room,
			next: minuteOf(next(0))
		}]] : [];
	});
	return {
		withinQuota,
		quotaPlans: new Map(quotaPlans)
	};
}
function deferred({ candidate, decision }, moment, { now }) {
	const until = minuteOf(moment);
	const step = {
		...decision.step,
		kind: "blocked",
		reason: "deferred",
		until
	};
	const record = leave(candidate.record, {
		at: now.toISOString(),
		reason: "deferred"
	});
	return {
		candidate,
		decision: {
			step,
			...record && { record }
		}
	};
}
function minuteOf(moment) {
	return (/* @__PURE__ */ new Date(Math.ceil(moment / 6e4) * 6e4)).toISOString();
}
// src/syndicate/plan/plan.ts
function plan(input) {
	const { posts, scope, ledger } = input;
	const { matches, firstRun, all } = input.candidates;
	const clashes = clashesOf(posts);
	const claims = claimsOf(posts, matches);
	const foreign = foreignCopiesOf(all, input.addressOf);
	const others = othersAmong(posts, matches.entries);
	const unsure = unsureAmong(input.shown, input);
	const orphans = byTitle(formerCopiesAmong(unclaimedAmong(everythingSeen(input), input), posts));
	const { decided, addresses, contests } = decideInTurn(input, (candidate, turn) => decideOne(candidate, input, {
		clashes,
		claims,
		foreign,
		others,
		orphans,
		unsure,
		turn
	}));
	const { kept, redesign } = holdRedesigned(decided, scope);
	const over = overLimit(kept, scope);
	const { capped, waiting } = capCreates(over.size === 0 ? kept : kept.map((one) => block(one, firstRun, input.now)), scope);
	const { withinQuota, quotaPlans } = planByQuota(capped, {
		ledger,
		now: input.now
	});
	const settled = offerByHand(withinQuota, { now: input.now });
	const steps = settled.map(({ decision }) => decision.step);
	const records = settled.flatMap((one) => recordChange(one, matches));
	const touched = /* @__PURE__ */ new Set([...steps.filter(isSent).map(({ path }) => path), ...records.map(({ post }) => post.path)]);
	const made = {
		steps,
		records,
		diagnostics: [],
		moves: movesAmong(matches.moves, (path) => !clashes.names.has(path), touched),
		identities: identitiesOf(posts, touched, matches),
		addresses,
		contests,
		firstRun: [...firstRun],
		gone: matches.gone,
		otherVersion: settled.filter((one) => isOfOtherVersion(one, input.version)).length,
		renderings: input.renderings,
		accounts: input.accounts,
		unreachable: input.unreachable,
		ledger
	};
	return {
		plan: {
			...made,
			diagnostics: explainPlan(made, {
				...input,
				clashes,
				claims,
				foreign,
				matches,
				over,
				waiting,
				quotaPlans,
				unsure,
				redesign,
				otherCopies: settled.flatMap(({ decision: { step, other } }) => other ? {
					step,
					other
				} : [])
			})
		},
		wantsListing: new Set(decided.flatMap(({ candidate, decision }) => decision.wantsListing ? [candidate.platform.id] : []))
	};
}
function everythingSeen({ listings, shown }) {
	const some = [...shown].flatMap(([id, copies]) => copies instanceof Error ? [] : [[id, copies]]);
	return new Map([...listings, ...some]);
}
function movesAmong(moves, isHeld, written) {
	const made = moves.filter(({ kind, to }) => kind === "follow" && isHeld(to.path));
	const taken = new Set(made.map(({ to }) => to.path));
	const isTaken = (path) => taken.has(path) || written.has(path) && isHeld(path);
	return moves.filter((move) => move.kind === "set-aside" ? isTaken(move.from) : move.kind === "suspect" || made.includes(move));
}
function isOfOtherVersion({ candidate, decision }, version) {
	const by = candidate.record?.inputs?.version;
	return !(version === void 0 || by === void 0) && by !== version && decision.step.reason === "up-to-date";
}
function identitiesOf(posts, touched, { entries }) {
	const some = posts.filter(({ path }) => touched.has(path));
	return new Map(some.map((post) => [post.path, identityOf(post, entries.get(post.path))]));
}
function decideOne(candidate, input, { clashes, claims, foreign, others, orphans, unsure, turn }) {
	const { post, platform } = candidate;
	const isRefused = candidate.verdict.kind !== "settled" && (clashes.names.has(post.path) || foreign.keys.has(keyOf(post.path, platform.id)));
	const blocked = {
		kind: "settled",
		step: "blocked",
		reason: "errors"
	};
	const at = input.now.toISOString();
	const isFirstRun = input.candidates.firstRun.has(platform.id);
	const decision = decide(isRefused ? {
		...candidate,
		verdict: blocked
	} : candidate, {
		...input,
		clashes: clashes.urls.has(post.path) || claims.isFalse(post, platform.id),
		...turn,
		others,
		orphans,
		isUnsure: unsure.has(platform.id),
		rendering: input.renderings.get(keyOf(post.path, platform.id)),
		hasSameInputs: input.unchanged.has(keyOf(post.path, platform.id)),
		looked: input.looked.get(keyOf(post.path, platform.id)),
		isUnclear: input.unclear.has(keyOf(post.path, platform.id)),
		silence: input.unreachable.get(platform.id),
		account: input.accounts.get(platform.id),
		isFirstRun,
		at
	});
	const isOlder = candidate.verdict.kind === "baseline" && !clashes.unheld.has(post.path);
	return isRefused && isOlder ? {
		...decision,
		record: olderRecord({}, {
			isFirstRun,
			at
		})
	} : decision;
}
function overLimit(decided, { maxPosts }) {
	const counts = /* @__PURE__ */ new Map();
	for (const { candidate, decision } of decided) {
		const { platform } = decision.step;
		const { kind } = decision.step;
		if (!isCounted(decision.step) || kind === "create" && candidate.record?.left) continue;
		counts.set(platform, (counts.get(platform) ?? 0) + 1);
	}
	return new Map([...counts].filter(([, count]) => count > maxPosts));
}
function block(one, firstRun, now) {
	const { candidate, decision } = one;
	const { step, record: learned } = decision;
	if (!isCounted(step)) return one;
	const blocked = {
		...step,
		kind: "blocked",
		reason: "over-limit"
	};
	const state = candidate.record?.state;
	if (state !== void 0 && !(state === "baseline" && firstRun.has(step.platform))) return {
		...one,
		decision: {
			step: blocked,
			...learned && { record: learned }
		}
	};
	const at = now.toISOString();
	const isFirstRun = firstRun.has(step.platform);
	const record = candidate.isOlder ? olderRecord({}, {
		isFirstRun,
		at
	}) : {
		state: "failed",
		at,
		reason: "over-limit"
	};
	return {
		...one,
		decision: {
			step: blocked,
			record
		}
	};
}
function recordChange({ candidate, decision }, matches) {
	const { post, platform } = candidate;
	if (decision.record === void 0) return [];
	return [{
		post: identityOf(post, matches.entries.get(post.path)),
		platform: platform.id,
		record: decision.record
	}];
}
// src/syndicate/plan/unchanged-copies.ts
async function unchangedCopies({ all }, { copies, ports }) {
	const unchanged = /* @__PURE__ */ new Set();
	if (ports.inputs === void 0) return unchanged;
	for (const { post, platform, inputs } of all.flatMap(withInputs)) if (await ports.inputs.areSame(post, platform, inputs, copies(post, platform.id))) unchanged.add(keyOf(post.path, platform.id));
	return unchanged;
}
function withInputs(candidate) {
	const { post, platform, record, verdict } = candidate;
	if (verdict.kind !== "copied" || !needsArticle(candidate)) return [];
	return record?.inputs === void 0 ? [] : [{
		post,
		platform,
		inputs: record.inputs
	}];
}
// src/syndicate/plan/verify-steps.ts
async function verifySteps(plan, { posts, platforms, verify }, isLeft = () => false) {
	if (verify === void 0) return plan;
	const renderings = new Map(plan.renderings);
	const found = [];
	const steps = [];
	for (const step of plan.steps) {
		const key = keyOf(step.path, step.platform);
		const known = plan.renderings.get(key);
		const isAsked = sendsText(step) && known?.article !== void 0 && !isLeft(step);
		const post = isAsked ? posts.find(({ path }) => path === step.path) : void 0;
		const platform = platforms.find(({ id }) => id === step.platform);
		if (!isAsked || post === void 0 || platform === void 0) {
			steps.push(step);
			continue;
		}
		const rendering = await verify.render(post, platform, step);
		renderings.set(key, rendering);
		found.push(...newAmong(rendering.diagnostics, known.diagnostics));
		const { article, diagnostics } = rendering;
		const isBlocked = article === void 0 || hasErrors(diagnostics);
		steps.push(isBlocked ? {
			...step,
			kind: "blocked",
			reason: "errors"
		} : {
			...step,
			article
		});
	}
	return {
		...plan,
		steps,
		renderings,
		diagnostics: [...plan.diagnostics, ...found]
	};
}
function sendsText({ kind }) {
	return kind === "create" || kind === "update";
}
function newAmong(all, known) {
	const texts = new Set(known.map(({ code, message }) => `${code} ${message}`));
	return all.filter(({ code, message }) => !texts.has(`${code} ${message}`));
}
// src/syndicate/plan/wrong-clock.ts
const FIRST_YEAR = 2008;
function refuseWrongClock(now) {
	if (now.getUTCFullYear() >= FIRST_YEAR) return;
	throw new ConfigError([{
		input: "clock",
		message: `it is ${now.toISOString().slice(0, 10)} by this machine's clock (or --now)`,
		hint: "Set the clock and run again."
	}]);
}
// src/syndicate/plan/prepare.ts
async function prepare(scope, ports) {
	const decided = await decideAll(scope, ports);
	return ports.verify?.when === "planned" ? verifySteps(decided, ports) : decided;
}
async function decideAll(scope, ports) {
	const { posts, platforms, commit } = ports;
	const now = ports.clock.now();
	if (scope.purpose === "publish") refuseWrongClock(now);
	const ledger = await ports.ledger.read();
	const found = candidates({
		posts,
		platforms,
		ledger,
		scope,
		otherRuns: await otherRunsOf(ledger, ports, now),
		matches: await matchesFor(ledger, ports, scope)
	});
	refuseForeign(ledger, ports, found.matches);
	const copies = ownCopies(posts, found.matches.entries);
	const unchanged = await unchangedCopies(found, {
		copies,
		ports
	});
	const known = {
		posts,
		platforms,
		ledger,
		scope,
		candidates: found,
		commit,
		now,
		unchanged,
		listings: /* @__PURE__ */ new Map(),
		unreachable: /* @__PURE__ */ new Map(),
		accounts: /* @__PURE__ */ new Map(),
		renderings: await renderAll(found, {
			scope,
			copies,
			unchanged,
			ports
		}),
		version: ports.inputs?.version,
		looked: /* @__PURE__ */ new Map(),
		unclear: /* @__PURE__ */ new Set(),
		shown: /* @__PURE__ */ new Map(),
		later: /* @__PURE__ */ new Set(),
		addressOf: ports.addressOf,
		containsSecret: ports.containsSecret ?? (() => false)
	};
	const draft = plan(known);
	const asked = platforms.filter(({ id }) => draft.wantsListing.has(id));
	const answers = await answersOf(asked, ledger, ports, {
		creating: platformsOfCreates(draft.plan),
		aboutOf: ({ id }) => ({
			since: dayBeforeOldest(found, draft.plan, {
				platform: id,
				now
			}),
			known: copiesToChange(draft.plan, id)
		})
	});
	const input = {
		...known,
		...answers
	};
	const later = await laterCommits(draft.plan, ports);
	const listed = asked.length > 0 || later.size > 0 ? plan({
		...input,
		later
	}).plan : draft.plan;
	const { accounts, refused, ...seen } = await lookForCopies(listed, ports);
	if (seen.shown.size === 0 && refused.size === 0) return listed;
	const owners = new Map([...input.accounts, ...accounts]);
	const unreachable = new Map([...input.unreachable, ...refused]);
	return plan({
		...input,
		later,
		...seen,
		unreachable,
		accounts: owners
	}).plan;
}
function platformsOfCreates({ steps }) {
	return new Set(steps.flatMap(({ kind, platform }) => kind === "create" ? [platform] : []));
}
const dayMs = 864e5;
function dayBeforeOldest({ all, firstRun }, { steps }, { platform, now }) {
	const sought = new Set(steps.flatMap((step) => step.platform === platform && step.kind !== "skip" && !isWriteToCopy(step) ? [step.path] : []));
	const those = all.filter(({ post, platform: { id } }) => id === platform && sought.has(post.path));
	const isRecent = ({ isOlder }) => !isOlder && !firstRun.has(platform);
	const dates = those.map((one) => (isRecent(one) ? one.post.date?.getTime() : void 0) ?? NaN);
	const oldest = Math.min(now.getTime(), ...dates);
	return Number.isFinite(oldest) ? /* @__PURE__ */ new Date(oldest - dayMs) : void 0;
}
function copiesToChange({ steps }, platform) {
	return steps.flatMap((step) => step.platform === platform && isWriteToCopy(step) ? step.copy ?? [] : []);
}
async function answersOf(asked, ledger, { onEvent, signal }, { creating = /* @__PURE__ */ new Set(), aboutOf } = {}) {
	const listings = /* @__PURE__ */ new Map();
	const accounts = /* @__PURE__ */ new Map();
	const unreachable = /* @__PURE__ */ new Map();
	await Promise.all(asked.map(async (platform) => {
		const { id } = platform;
		onEvent?.({
			kind: "listing",
			platform: id
		});
		try {
			const copies = await platform.list?.(signal, aboutOf?.(platform)) ?? [];
			const account = await accountBehind(platform, copies, {
				ledger,
				signal,
				isCreating: creating.has(id)
			});
			if (account !== void 0) accounts.set(id, account);
			listings.set(id, copies);
		} catch (error) {
			if (!(error instanceof PlatformError)) throw error;
			unreachable.set(id, error);
		}
	}));
	return {
		listings,
		accounts,
		unreachable
	};
}
async function matchesFor({ entries }, { posts, formerTraits }, changes) {
	const matches = matchPosts(posts, entries, /* @__PURE__ */ new Map(), changes);
	if (formerTraits === void 0 || matches.vague.length === 0) return matches;
	return matchPosts(posts, entries, await formerTraits(matches.vague), changes);
}
async function renderAll(found, { scope, copies, unchanged, ports }) {
	const renderings = /* @__PURE__ */ new Map();
	for (const candidate of found.all) {
		const { post, platform, record } = candidate;
		const key = keyOf(post.path, platform.id);
		const isWanted = scope.asked !== null || scope.refresh || record?.unlike !== void 0;
		if (!needsArticle(candidate) || unchanged.has(key) && !isWanted) continue;
		const isUpdate = record?.copy !== void 0;
		const copyOf = copies(post, platform.id);
		renderings.set(key, await ports.render(post, platform, copyOf, isUpdate));
	}
	return renderings;
}
async function otherRunsOf(ledger, { run, isAlive }, now) {
	const alive = /* @__PURE__ */ new Map();
	const open = [...ledger.entries.values()].flatMap((entry) => Object.values(entry.platforms)).filter(isInFlight);
	for (const other of new Set(open.flatMap(({ intent }) => intent?.run ?? []))) {
		const answer = await isAlive?.(other);
		if (answer !== void 0) alive.set(other, answer);
	}
	return {
		run,
		now,
		alive
	};
}
async function laterCommits(plan, { isLater, commit }) {
	const later = /* @__PURE__ */ new Set();
	if (isLater === void 0) return later;
	const before = recordsBefore(plan);
	const commits = plan.steps.filter(isWriteToCopy).flatMap((step) => before(step)?.commit ?? []);
	for (const other of new Set(commits)) if (other !== commit && await isLater(other)) later.add(other);
	return later;
}
// src/settings/site-layer.ts
const siteOnly = /* @__PURE__ */ new Set(["languages", "liquid-tags"]);
function siteLayer(definitions, section, place) {
	const table = settingsTable(definitions);
	const label = (key) => `posse.${key}${placed(place?.("posse", key))}`;
	const entries = isMapping(section) ? section : {};
	const problems = [];
	if (section !== void 0 && section !== null && !isMapping(section)) {
		const input = `posse${placed(place?.("posse"))}`;
		problems.push({
			input,
			message: "the section in _config.yml must be a mapping"
		});
	}
	for (const key of Object.keys(entries)) {
		if (key === "languages" && !/^(?:all|default)$/.test(String(entries[key]))) problems.push({
			input: label(key),
			message: "must be all or default"
		});
		if (siteOnly.has(key)) continue;
		const where = revokedAt(key, entries[key], definitions);
		if (where !== void 0) {
			problems.push({
				input: label(key),
				message: "a key is in _config.yml, and therefore in the repository's history",
				hint: revokeHint(key, where, table)
			});
			continue;
		}
		const isAllowed = table.mayStandInSite(key);
		if (isAllowed === void 0) {
			const meant = nearest(key, [...table.names, ...siteOnly]);
			problems.push({
				input: label(key),
				message: "no such setting in _config.yml",
				...meant !== void 0 && { hint: `Did you mean ${meant}?` }
			});
		} else if (!isAllowed) problems.push({
			input: label(key),
			message: "cannot be set in _config.yml",
			hint: elsewhereHint(key, table)
		});
	}
	if (problems.length > 0) throw new ConfigError(problems);
	return {
		label,
		get: (name) => written$1(entries[name])
	};
}
function refuseNearlyOwnSection(definitions, { values, place }) {
	const { mayStandInSite } = settingsTable(definitions);
	const isSetting = (name) => mayStandInSite(name) !== void 0 || siteOnly.has(name);
	const problems = Object.entries(values).flatMap(([key, section]) => {
		if (!(isMapping(section) && Object.keys(section).some(isSetting) && key !== "posse" && nearest(key, ["posse"]) !== void 0)) return [];
		return [{
			input: `${key}${placed(place(key))}`,
			message: "no such section in _config.yml",
			hint: "Did you mean posse?"
		}];
	});
	if (problems.length > 0) throw new ConfigError(problems);
}
function revokeHint(key, where, { names, termOf }) {
	const letters = lettersOf(key);
	const known = termOf(names.find((one) => lettersOf(one) === letters) ?? "");
	return `Revoke it at ${where}: it stays in the history when the line is gone. Then take the line out, make a new key${known === void 0 ? "" : `, and put it into ${known}`}.`;
}
function elsewhereHint(key, { termOf }) {
	const known = termOf(key);
	return known !== void 0 ? `Take the line out, and use ${known} instead.` : `Take the line out, and give the workflow's step the input \`${key}\`.`;
}
function placed(place = {}) {
	const known = placeText(place);
	return known === "" ? "" : ` (${known})`;
}
function written$1(value) {
	if (value === void 0 || value === null) return void 0;
	if (Array.isArray(value)) return value.map(textOf$4).join("\n");
	if (!isMapping(value)) return textOf$4(value);
	return Object.entries(value).map(([key, item]) => `${key}: ${textOf$4(item)}`).join("\n");
}
// src/compose/blog-place.ts
function placeOf$1({ siteDir, config, jekyll, builtSite, posts, content }) {
	return {
		siteDir,
		configs: config,
		...jekyll !== void 0 && { jekyll: Number(jekyll) },
		...builtSite !== void 0 && { built: {
			pages: () => directorySource(builtSite),
			posts,
			content
		} }
	};
}
// src/compose/base-rules.ts
async function layerAt(source, { definitions, readers, settings }) {
	const where = placeOf$1(settings);
	const configuration = await readerFor(where, readers).configuration(source, where);
	const table = settingsTable(definitions);
	const { values, place, diagnostics } = configuration;
	const section = hasErrors(diagnostics) ? void 0 : values.posse;
	try {
		return withoutWrongValues(siteLayer(definitions, section, place), table);
	} catch (error) {
		if (error instanceof ConfigError) return withoutWrongValues(siteLayer(definitions, void 0), table);
		throw error;
	}
}
function judgedBy(base, own, { rulesOverChecks }) {
	const from = (name) => rulesOverChecks(name) ? base : own;
	return {
		label: (name) => from(name).label(name),
		get: (name) => from(name).get(name)
	};
}
// src/compose/blog.ts
async function openBlog(options) {
	const { definitions, source, layers, now, showDrafts, repository } = options;
	const place = {
		...placeOf$1(readSettings$1(definitions, layers)),
		...options.siteDir !== void 0 && { siteDir: options.siteDir }
	};
	const reader = readerFor(place, options.readers);
	const configuration = await reader.configuration(source, place);
	if (hasErrors(configuration.diagnostics)) throw new SiteError(configuration.diagnostics);
	refuseNearlyOwnSection(definitions, configuration);
	const own = siteLayer(definitions, configuration.values.posse, configuration.place);
	const said = readSettings$1(definitions, [...layers, own]);
	const base = await options.base?.();
	const settings = base === void 0 ? said : readSettings$1(definitions, [...layers, judgedBy(base, own, settingsTable(definitions))]);
	const site = await configuration.open({
		now,
		platforms: definitions,
		showDrafts,
		repository,
		siteUrl: settings.siteUrl,
		jekyll: placeOf$1(settings).jekyll
	});
	if (hasErrors(site.diagnostics)) throw new SiteError(site.diagnostics);
	return {
		site,
		settings,
		definitions,
		reader,
		source,
		values: configuration.values
	};
}
// src/ledger/entry-file.ts
const SCHEMA$1 = 1;
const states = /* @__PURE__ */ new Set([...[
	"baseline",
	"intent",
	"published",
	"ambiguous",
	"failed",
	"detached"
]]);
const visibilities = /* @__PURE__ */ new Set([...[
	"draft",
	"scheduled",
	"unlisted",
	"taken-down"
]]);
const wishes = /* @__PURE__ */ new Set([...[
	"public",
	"draft",
	"unlisted",
	"default"
]]);
function entryFile(path) {
	if (!path.split("/").every((part) => ![
		"",
		".",
		".."
	].includes(part)) || /[\\\0]/.test(path)) throw new LedgerError(`"${path}" is not the path of a post`);
	return `v1/${ledgerName(path)}.json`;
}
function freePlace(path, isTaken) {
	const usual = entryFile(path);
	if (!isTaken(placeKey(usual))) return usual;
	for (let number = 1;; number++) {
		const other = `v1/${path}${number === 1 ? "" : `.${number}`}.json`;
		if (!isTaken(placeKey(other))) return other;
	}
}
function placeKey(file) {
	return file.normalize("NFC").toLowerCase();
}
function isPlaceOf(file, path) {
	const [key, whole] = [placeKey(file), placeKey(`v1/${path}`)];
	if (key === placeKey(entryFile(path))) return true;
	return key.startsWith(whole) && /^(?:\.\d+)?\.json$/.test(key.slice(whole.length));
}
function isEntryFile(file) {
	if (typeof file !== "string" || !/^v1\/.*\.json$/.test(file)) return false;
	return file.split("/").every((part) => ![
		"",
		".",
		".."
	].includes(part)) && !/[\\\0]/.test(file);
}
function printEntry(entry) {
	const { schema, path, canonicalUrl, title, date, body, sketch, platforms } = entry;
	const { suspects, denied } = entry;
	const records = Object.entries(platforms).sort(([one], [other]) => one < other ? -1 : 1).map(([platform, record]) => {
		const { state, intent, copy, account, visibility, wish, face } = record;
		const { digest, plain, unlike, inputs, commit, left, at, reason, note } = record;
		return [platform, {
			state,
			intent,
			copy: copy && {
				id: copy.id,
				url: copy.foreign?.url ?? copy.url
			},
			account,
			visibility,
			wish,
			face,
			digest,
			plain,
			unlike,
			inputs,
			commit,
			left,
			at,
			note: note ?? reason
		}];
	});
	const ordered = {
		schema,
		path,
		canonicalUrl,
		title,
		date,
		body,
		sketch,
		suspects,
		denied,
		platforms: Object.fromEntries(records)
	};
	return `${JSON.stringify(ordered, null, 2)}\n`;
}
function parseEntry(file, text, ledger = "the ledger") {
	const broken = brokenIn(ledger, file);
	if (/^(?:<{7}|={7}|>{7})(?: |$)/m.test(text)) throw broken("holds an unfinished merge", "Take git's conflict markers out of it.");
	let value;
	try {
		value = JSON.parse(text);
	} catch {
		throw broken("is not JSON");
	}
	const fields = fieldsOf$2(value);
	const { schema, path, canonicalUrl, body, platforms } = fields;
	if (typeof schema === "number" && schema > SCHEMA$1) throw broken(`has schema ${schema}`, "A newer Posse wrote it: use that version here too.");
	if (schema !== SCHEMA$1) throw broken("has no schema number that Posse knows", strange);
	if (typeof path !== "string" || typeof canonicalUrl !== "string") throw broken("names no post");
	if (!isPlaceOf(file, path)) throw broken(`is about another post: ${path}`);
	const records = Object.entries(fieldsOf$2(platforms)).map(([platform, record]) => [platform, recordOf(broken, platform, fieldsOf$2(record))]);
	return {
		schema: SCHEMA$1,
		path,
		canonicalUrl,
		...typeof body === "string" && { body },
		...traitsOf(fields),
		...namesIn("suspects", fields),
		...namesIn("denied", fields),
		platforms: Object.fromEntries(records)
	};
}
function traitsOf({ title, date, sketch }) {
	const isSketch = typeof sketch === "string" && /^[\w-]{0,200}$/.test(sketch);
	return {
		...typeof title === "string" && { title },
		...typeof date === "string" && !Number.isNaN(Date.parse(date)) && { date },
		...isSketch && { sketch }
	};
}
function namesIn(field, fields) {
	const names = fields[field];
	return Array.isArray(names) ? { [field]: names.filter((name) => typeof name === "string") } : {};
}
function recordOf(broken, platform, fields) {
	const { state, account, visibility, wish, digest, plain, commit, left, at, note } = fields;
	if (typeof state !== "string" || !states.has(state)) throw broken(`says nothing that Posse knows of ${platform}: ${JSON.stringify(state)}`);
	const intent = intentOf(fieldsOf$2(fields.intent));
	const copy = copyOf(fieldsOf$2(fields.copy));
	const face = faceOf$3(fieldsOf$2(fields.face));
	const unlike = digestsIn(fieldsOf$2(fields.unlike));
	const inputs = inputsOf(fieldsOf$2(fields.inputs));
	if (state === "intent" && intent === void 0) throw broken("lacks the intent's fields");
	if (state === "published" && copy === void 0) throw broken("lacks the copy's fields");
	return {
		state,
		...intent && { intent },
		...copy && { copy },
		...typeof account === "string" && { account },
		...visibilities.has(visibility) && { visibility },
		...wishes.has(wish) && { wish },
		...face && { face },
		...typeof digest === "string" && { digest },
		...typeof plain === "string" && { plain },
		...unlike && { unlike },
		...inputs && { inputs },
		...typeof commit === "string" && { commit },
		...left === true && { left },
		...typeof at === "string" && { at },
		...typeof note === "string" && whyOf(note)
	};
}
const formerWords = /* @__PURE__ */ new Map([
	["no key was given", "no-key"],
	["offered to be imported by hand", "offered"],
	["settled: not published", "settled"]
]);
function whyOf(note) {
	if (isRecordReason(note)) return { reason: note };
	const reason = formerWords.get(note);
	return reason === void 0 ? { note } : { reason };
}
function intentOf({ inputs, nonce, run, at, digest, plain, started, update, wish, text, account, title, canonicalUrl, isPublic }) {
	if (![
		nonce,
		run,
		at,
		digest
	].every((word) => typeof word === "string")) return void 0;
	const made = inputsOf(fieldsOf$2(inputs));
	return {
		nonce,
		run,
		at,
		digest,
		...typeof plain === "string" && { plain },
		...made && { inputs: made },
		...started === true && { started },
		...update === true && { update },
		...wishes.has(wish) && { wish },
		...isPublic === true && { isPublic },
		...typeof text === "string" && { text },
		...typeof account === "string" && { account },
		...typeof title === "string" && { title },
		...typeof canonicalUrl === "string" && { canonicalUrl }
	};
}
function digestsIn({ digest, plain }) {
	if (typeof digest !== "string") return void 0;
	return {
		digest,
		...typeof plain === "string" && { plain }
	};
}
function faceOf$3({ text, title, tags, cover }) {
	return typeof text === "string" && typeof title === "string" && Array.isArray(tags) && tags.every((tag) => typeof tag === "string") && (cover === null || typeof cover === "string") ? {
		text,
		title,
		tags,
		cover
	} : void 0;
}
function inputsOf({ digest, reads, version }) {
	return typeof digest === "string" && typeof version === "string" && Array.isArray(reads) && reads.length <= mostReads && reads.every((read) => typeof read === "string") ? {
		digest,
		reads,
		version
	} : void 0;
}
const mostReads = 1e3;
function copyOf({ id, url }) {
	return typeof id === "string" && typeof url === "string" ? {
		id,
		url
	} : void 0;
}
function fieldsOf$2(value) {
	return value !== null && typeof value === "object" && !Array.isArray(value) ? value : {};
}
const restore$1 = `restore it from an earlier commit or a copy; if there is none, delete it and run ${term("reconcile")} before anything is published.`;
const strange = `If Posse did not write it, move it out of v1/. Otherwise ${restore$1}`;
function brokenIn(ledger, file) {
	return (what, hint = `${restore$1[0]?.toUpperCase()}${restore$1.slice(1)}`) => new UnusableLedger(`${file} in ${ledger} ${what}`, { hint });
}
// src/ledger/marker.ts
const SCHEMA = 2;
const MARKER = "ledger.json";
function printMarker(since, homes, awaited) {
	const places = Object.fromEntries([...homes].sort());
	const left = awaited && {
		pushedAt: awaited.pushedAt.toISOString(),
		paths: [...awaited.paths].sort()
	};
	const fields = {
		schema: SCHEMA,
		since: since.toISOString(),
		places,
		awaited: left
	};
	return `${JSON.stringify(fields, null, 2)}\n`;
}
function parseMarker(text, ledger) {
	const broken = (what, hint) => new UnusableLedger(`${MARKER} in ${ledger} ${what}`, { hint });
	const { schema, since, places, awaited } = fieldsOf$1(text);
	if (typeof schema === "number" && schema > SCHEMA) throw broken(`has schema ${schema}`, "A newer Posse wrote it: use that version here too.");
	const begun = new Date(typeof since === "string" ? since : "");
	if (schema !== 1 && schema !== SCHEMA || Number.isNaN(begun.getTime())) throw broken("does not say when the ledger was started", restore);
	const homes = schema === 1 ? void 0 : homesOf(places);
	if (schema === 1 || homes !== void 0) return {
		since: begun,
		homes,
		awaited: awaitedIn(awaited)
	};
	throw broken("does not say at which addresses the copies are", restore);
}
function awaitedIn(value) {
	if (value === null || typeof value !== "object") return void 0;
	const { pushedAt, paths } = { ...value };
	const at = new Date(typeof pushedAt === "string" ? pushedAt : "");
	if (Number.isNaN(at.getTime()) || !Array.isArray(paths)) return void 0;
	return {
		pushedAt: at,
		paths: new Set(paths.filter((path) => typeof path === "string"))
	};
}
const restore = "Restore it from an earlier commit or a copy; if there is none, delete it: the next run writes it again.";
function homesOf(places) {
	if (places === null || typeof places !== "object" || Array.isArray(places)) return void 0;
	const all = Object.entries(places);
	return all.every(([, address]) => typeof address === "string" && URL.canParse(address)) ? new Map(all) : void 0;
}
function earliestRecord(entries) {
	let earliest = Number.POSITIVE_INFINITY;
	for (const { platforms } of entries) for (const { at, intent } of Object.values(platforms)) for (const time of [at, intent?.at]) {
		const ms = Date.parse(time ?? "");
		if (ms < earliest) earliest = ms;
	}
	return Number.isFinite(earliest) ? new Date(earliest) : void 0;
}
function fieldsOf$1(text) {
	try {
		const value = JSON.parse(text);
		return value !== null && typeof value === "object" ? { ...value } : {};
	} catch {
		return {};
	}
}
// src/ledger/own-addresses.ts
function withOwnAddresses(entry, file, addressOf) {
	const platforms = Object.entries(entry.platforms).map(([platform, record]) => [platform, checked(record, platform, {
		file,
		addressOf
	})]);
	return {
		...entry,
		platforms: Object.fromEntries(platforms)
	};
}
function checked(record, platform, { file, addressOf }) {
	const { copy } = record;
	if (copy === void 0 || copy.url === "") return record;
	const { id } = copy;
	const url = addressOf(platform, copy);
	if (url !== void 0) return {
		...record,
		copy: {
			id,
			url
		}
	};
	return {
		...record,
		copy: {
			id,
			url: "",
			foreign: {
				url: copy.url,
				file
			}
		}
	};
}
// src/ledger/places.ts
const anywhere = {
	of: () => void 0,
	strayOf: () => void 0
};
function seenFrom(places, filed, homes) {
	const here = {};
	const elsewhere = {};
	for (const [key, record] of Object.entries(filed.platforms)) {
		const { platform, address = homes.get(platform) } = parseKey(key);
		const asked = places.of(platform);
		if ((address === asked || address === void 0 || asked === void 0 && key === platform) && !Object.hasOwn(here, platform)) here[platform] = record;
		else elsewhere[address === void 0 ? key : keyAt(platform, address)] = record;
	}
	const isWhole = Object.keys(elsewhere).length === 0;
	return {
		...filed,
		platforms: here,
		...!isWhole && { elsewhere }
	};
}
function filedEntry({ elsewhere, ...entry }, homes, places) {
	const others = Object.entries(elsewhere ?? {}).map(([key, record]) => {
		const { platform, address } = parseKey(key);
		return [homes.get(platform) === address ? platform : key, record];
	});
	const own = Object.entries(entry.platforms).map(([platform, record]) => {
		const address = places.of(platform);
		return [address === void 0 || homes.get(platform) === address ? platform : keyAt(platform, address), record];
	});
	return {
		...entry,
		platforms: Object.fromEntries([...others, ...own])
	};
}
function homesWith(homes, entries, places) {
	const all = new Map(homes);
	for (const { platforms } of entries) for (const platform of Object.keys(platforms)) {
		const address = places.of(platform);
		if (address !== void 0 && !all.has(platform)) all.set(platform, address);
	}
	return all;
}
function withAddresses(entries, places) {
	const strays = /* @__PURE__ */ new Map();
	const settled = /* @__PURE__ */ new Set();
	for (const [platform, record] of entries.flatMap(({ platforms }) => Object.entries(platforms))) {
		const stray = strayOf(places, platform, record);
		if (stray !== void 0) strays.set(platform, stray);
		else if (record.copy !== void 0) settled.add(platform);
	}
	if (strays.size === 0) return entries;
	return entries.map((entry) => {
		const records = Object.entries(entry.platforms).flatMap(([platform, record]) => {
			const isMixed = settled.has(platform);
			const stray = strayOf(places, platform, record) ?? (isMixed ? void 0 : strays.get(platform));
			if (stray === void 0) return [[platform, record]];
			const moved = [keyAt(platform, stray), record];
			const { at } = record;
			const older = {
				state: "baseline",
				...at !== void 0 && { at }
			};
			return isMixed ? [moved, [platform, older]] : [moved];
		});
		return {
			...entry,
			platforms: Object.fromEntries(records)
		};
	});
}
function parseKey(key) {
	const at = key.indexOf("@");
	return at === -1 ? { platform: key } : {
		platform: key.slice(0, at),
		address: key.slice(at + 1)
	};
}
function keyAt(platform, address) {
	return `${platform}@${address}`;
}
function strayOf({ strayOf: ask }, platform, { copy }) {
	return copy === void 0 ? void 0 : ask(platform, copy);
}
// src/ledger/readme.ts
const ROWS = 1e3;
const introduction = `# Syndication ledger

Posse keeps here what it has published where: one JSON file for each post below \`v1/\`.
It writes these files itself; editing them by hand may publish a post twice.
`;
function printReadme(entries) {
	const all = [...entries].sort((one, other) => one.path < other.path ? 1 : -1);
	const shown = all.filter(({ platforms }) => Object.values(platforms).some(({ state }) => state !== "baseline"));
	const platforms = [...new Set(all.flatMap((entry) => Object.keys(entry.platforms)))].sort();
	const head = ["Post", ...platforms.map(plain)];
	const rows = shown.slice(0, ROWS).map((entry) => [link$1(entry.path, entry.canonicalUrl), ...platforms.map((id) => cell(entry.platforms[id]))]);
	const table = [
		head,
		head.map(() => "---"),
		...rows
	].map((row) => `| ${row.join(" | ")} |`);
	const baseline = all.length - shown.length;
	return [
		introduction,
		shown.length === 0 ? "Nothing was published yet." : table.join("\n"),
		...shown.length > ROWS ? [`\n${counted$1(shown.length - ROWS, "more post is", "more posts are")} in the files alone.`] : [],
		...baseline > 0 ? [`\n${counted$1(baseline, "older post is", "older posts are")} left alone (\`baseline\`).`] : [],
		""
	].join("\n");
}
function cell(record) {
	if (record === void 0) return "";
	const { copy, at } = record;
	const day = at === void 0 ? "" : ` ${plain(at.slice(0, 10))}`;
	const word = stateText(record);
	return copy?.url ? `${link$1(word, copy.url)}${day}` : `${word}${day}`;
}
function link$1(text, url) {
	if (!/^https?:\/\//.test(url) || !URL.canParse(url)) return plain(text);
	const href = new URL(url).href.replace(/[()|<>\\`]/g, (sign) => encodeURIComponent(sign));
	return `[${plain(text)}](${href.replaceAll("(", "%28").replaceAll(")", "%29")})`;
}
function plain(text) {
	return text.replace(/[\p{Cc}\p{Cf}]+/gu, " ").replace(/[&<>|`*_[\]()\\~#@!]/g, (sign) => `&#${sign.codePointAt(0)};`);
}
// src/ledger/files.ts
const nothing = {
	entries: /* @__PURE__ */ new Map(),
	places: /* @__PURE__ */ new Map(),
	homes: /* @__PURE__ */ new Map(),
	unplaced: /* @__PURE__ */ new Set(),
	marker: null
};
function filesAfter(before, changes, now, { places: at = anywhere } = {}, awaited) {
	const entries = new Map(before.entries);
	for (const change of changes) if (change.kind === "remove") entries.delete(change.path);
	const put = changes.flatMap((change) => change.kind === "put" ? [change.entry] : []);
	for (const entry of put) entries.set(entry.path, entry);
	const places = new Map([...before.places].filter(([path]) => entries.has(path)));
	const taken = new Set([...places.values()].map(placeKey));
	for (const { path } of put) {
		if (places.has(path)) continue;
		const place = freePlace(path, (key) => taken.has(key));
		places.set(path, place);
		taken.add(placeKey(place));
	}
	const kept = new Set(places.values());
	const since = before.since ?? earliestRecord(entries.values()) ?? now();
	const homes = homesWith(before.homes, entries.values(), at);
	const written = /* @__PURE__ */ new Set([...put.map(({ path }) => path), ...before.unplaced]);
	const files = [...entries.values()].filter(({ path }) => written.has(path)).map((entry) => [places.get(entry.path) ?? "", printEntry(filedEntry(entry, homes, at))]);
	const marker = printMarker(since, homes, awaited);
	return {
		contents: {
			entries,
			places,
			since,
			homes,
			unplaced: /* @__PURE__ */ new Set(),
			marker,
			awaited
		},
		files: new Map([...marker === before.marker ? [] : [[MARKER, marker]], ...files]),
		removed: [...before.places.values()].filter((place) => !kept.has(place))
	};
}
function contentsOf(files, ledger, { addressOf, places: at = anywhere } = {}) {
	const filed = /* @__PURE__ */ new Map();
	const places = /* @__PURE__ */ new Map();
	for (const [file, text] of files) {
		if (file === "ledger.json") continue;
		const entry = parseEntry(file, text, ledger);
		const other = places.get(entry.path);
		if (other !== void 0) throw saidTwice(ledger, entry.path, [other, file]);
		filed.set(entry.path, entry);
		places.set(entry.path, file);
	}
	const marker = files.get("ledger.json") ?? null;
	const read = marker === null ? {} : parseMarker(marker, ledger);
	const { since = earliestRecord(filed.values()), homes } = read;
	const awaited = filed.size === 0 ? read.awaited : void 0;
	const placed = homes ? [...filed.values()] : withAddresses([...filed.values()], at);
	const entries = placed.map((entry) => {
		const seen = seenFrom(at, entry, homes ?? /* @__PURE__ */ new Map());
		const file = places.get(entry.path) ?? "";
		return addressOf ? withOwnAddresses(seen, file, addressOf) : seen;
	});
	return {
		entries: new Map(entries.map((entry) => [entry.path, entry])),
		places,
		homes: homes ?? /* @__PURE__ */ new Map(),
		unplaced: new Set(placed.filter((entry) => entry !== filed.get(entry.path)).map(({ path }) => path)),
		marker,
		...since && { since },
		...awaited && { awaited }
	};
}
function readmeOf({ entries, homes }, { places: at = anywhere }) {
	return printReadme([...entries.values()].map(({ elsewhere, ...entry }) => {
		const others = Object.entries(elsewhere ?? {}).map(([key, { copy: _, ...record }]) => [key, record]);
		return filedEntry({
			...entry,
			...elsewhere && { elsewhere: Object.fromEntries(others) }
		}, homes, at);
	}));
}
function saidTwice(ledger, path, files) {
	return new UnusableLedger(`${files.join(" and ")} in ${ledger} are both about ${path}`, { hint: "Keep the one that names the copies, and delete the other." });
}
// src/core/duration.ts
function durationText(ms) {
	const seconds = Math.ceil(ms / 1e3);
	if (seconds < 60) return `${seconds} s`;
	const minutes = Math.floor(seconds / 60);
	if (minutes < 60) return `${minutes} min${seconds % 60 > 0 ? ` ${seconds % 60} s` : ""}`;
	if (minutes >= 2880) return counted$1(Math.ceil(minutes / 1440), "day");
	return `${Math.floor(minutes / 60)} h${minutes % 60 > 0 ? ` ${minutes % 60} min` : ""}`;
}
// src/ledger/disk.ts
const disk = {
	link: link$2,
	lstat,
	mkdir,
	open,
	rename,
	readdir: (path) => readdir(path, { withFileTypes: true }),
	readText: (path) => readFile$1(path, "utf8"),
	rm: (path) => rm(path, { force: true })
};
async function writeNew({ open, rm }, path, text, { synced }) {
	const handle = await open(path, "wx");
	try {
		await handle.writeFile(text);
		if (synced) await handle.sync();
	} catch (error) {
		await handle.close();
		await rm(path).catch(() => {});
		throw error;
	}
	await handle.close();
}
// src/ledger/error-code.ts
function hasCode(error, code) {
	return typeof error === "object" && error !== null && "code" in error && error.code === code;
}
// src/ledger/directory-files.ts
const JOURNAL = "writing.json";
const UNWRITTEN = "unwritten.json";
const FRESH = "new-";
const LONGEST_NAME = 255;
const README = "README.md";
async function readFiles(disk, directory) {
	const files = /* @__PURE__ */ new Map();
	const marker = await textOf$2(disk, join(directory, MARKER));
	if (marker !== void 0) files.set(MARKER, marker);
	await collect(disk, directory, "v1", files);
	const order = await unfinished(disk, directory);
	for (const [file, text] of order?.files ?? []) if (file !== "README.md") files.set(file, text);
	for (const file of order?.removed ?? []) files.delete(file);
	return files;
}
async function finish(disk, directory) {
	for (const { name } of await disk.readdir(directory)) if (name.startsWith(FRESH)) await disk.rm(join(directory, name));
	const order = await unfinished(disk, directory);
	if (order === void 0) return;
	const lost = order.files.filter(([file]) => !fits(file));
	if (lost.length > 0) await replace(disk, directory, [UNWRITTEN, JSON.stringify(lost, null, 2)]);
	await carryOut(disk, directory, order);
	if (lost.length > 0) throw setAside(join(directory, UNWRITTEN), lost);
}
async function writeFiles(disk, directory, order, before) {
	await replace(disk, directory, [JOURNAL, JSON.stringify(order)]);
	try {
		await carryOut(disk, directory, order);
	} catch (error) {
		await takeBack(disk, directory, order, before).catch(() => {});
		throw error;
	}
}
async function takeBack(disk, directory, { files, removed }, before) {
	const touched = [...files.map(([file]) => file), ...removed].filter((file) => file !== README);
	const order = {
		files: touched.flatMap((file) => {
			const text = before.get(file);
			return text === void 0 ? [] : [[file, text]];
		}),
		removed: touched.filter((file) => !before.has(file))
	};
	await replace(disk, directory, [JOURNAL, JSON.stringify(order)]);
	await carryOut(disk, directory, order);
}
async function carryOut(disk, directory, { files, removed }) {
	const written = files.filter(([file]) => fits(file));
	const places = new Set(written.map(([file]) => placeKey(file)));
	const [before, after] = [removed.filter((file) => places.has(placeKey(file))), removed.filter((file) => !places.has(placeKey(file)))];
	for (const file of before) await disk.rm(join(directory, file));
	for (const file of written) await replace(disk, directory, file);
	for (const file of after) await disk.rm(join(directory, file));
	await disk.rm(join(directory, JOURNAL));
}
function fits(file) {
	return file.split("/").every((part) => Buffer.byteLength(part) <= LONGEST_NAME);
}
function setAside(file, lost) {
	const names = lost.map(([name]) => name).join(", ");
	return new LedgerError(`an interrupted run could not record ${names}: the name is too long`, { hint: `Run again: the rest is recorded. Give the post a shorter name, and name its copies in its front matter (PLATFORM_url); ${file} says what was to be recorded.` });
}
async function replace(disk, directory, [file, text]) {
	const target = join(directory, file);
	const folder = await makeFolder(disk, directory, dirname(file));
	const fresh = join(directory, `${FRESH}${randomUUID().slice(0, 8)}`);
	await writeNew(disk, fresh, text, { synced: true });
	await disk.rename(fresh, target).catch(async (error) => {
		await disk.rm(fresh).catch(() => {});
		throw error;
	});
	await syncFolder(disk, folder);
}
async function makeFolder(disk, directory, below) {
	let folder = directory;
	for (const part of below.split("/").filter((one) => one !== ".")) {
		folder = join(folder, part);
		await disk.mkdir(folder).catch((error) => {
			if (!hasCode(error, "EEXIST")) throw error;
		});
		if (!(await disk.lstat(folder)).isDirectory()) throw new LedgerError(`${folder} is not a folder, or is a symbolic link`, { hint: "Remove it: the ledger's folders are plain ones." });
	}
	return folder;
}
async function syncFolder(disk, folder) {
	if (process.platform === "win32") return;
	const handle = await disk.open(folder, "r");
	await handle.sync().finally(() => handle.close());
}
async function collect(disk, directory, folder, files) {
	const entries = await disk.readdir(join(directory, folder)).catch((error) => {
		if (hasCode(error, "ENOENT")) return [];
		throw error;
	});
	for (const entry of [...entries].sort((one, other) => one.name < other.name ? -1 : 1)) {
		const file = `${folder}/${entry.name}`;
		if (entry.isDirectory()) await collect(disk, directory, file, files);
		else if (entry.isFile() && file.endsWith(".json")) files.set(file, await disk.readText(join(directory, file)));
	}
}
async function textOf$2(disk, path) {
	try {
		return await disk.readText(path);
	} catch (error) {
		if (hasCode(error, "ENOENT")) return void 0;
		throw error;
	}
}
async function unfinished(disk, directory) {
	const text = await textOf$2(disk, join(directory, JOURNAL));
	if (text === void 0) return void 0;
	try {
		return orderOf(JSON.parse(text));
	} catch (error) {
		if (error instanceof LedgerError) throw error;
		throw new LedgerError(`${join(directory, JOURNAL)}, a write that was begun, is not whole`, {
			cause: error,
			hint: `Posse writes it whole or not at all: something else changed it. Delete it and run ${term("reconcile")}.`
		});
	}
}
function orderOf(value) {
	const files = Array.isArray(value.files) ? value.files : [];
	const removed = Array.isArray(value.removed) ? value.removed : [];
	if ([...files.map(([file]) => file), ...removed].every((file) => file === "README.md" || file === "ledger.json" || isEntryFile(file)) && files.every(([, text]) => typeof text === "string")) return {
		files,
		removed
	};
	throw new LedgerError(`${JOURNAL} names files that are not part of a ledger`, { hint: `Delete ${JOURNAL}: Posse did not write it.` });
}
// src/ledger/lock.ts
const LEASE_MS = 36e5;
const ATTEMPTS = 50;
const PAUSE_MS = 100;
const ours = /* @__PURE__ */ new Set();
async function withLock(file, act, { disk, clock }) {
	const token = randomUUID();
	ours.add(token);
	try {
		await acquire(disk, file, token, clock);
		try {
			return await act();
		} finally {
			if ((await holderOf(disk, file))?.token === token) await disk.rm(file);
		}
	} finally {
		ours.delete(token);
	}
}
async function acquire(disk, file, token, clock) {
	for (let attempt = 1;; attempt++) {
		if (await take(disk, file, token, clock)) return;
		const holder = await holderOf(disk, file);
		if (holder === void 0) continue;
		if (!holds(holder, clock.now())) await release(disk, file, holder);
		else if (attempt >= ATTEMPTS) throw locked(file, holder);
		else await clock.sleep(PAUSE_MS);
	}
}
async function take(disk, file, token, clock) {
	const at = clock.now().toISOString();
	const holder = {
		token,
		host: hostname(),
		pid: process.pid,
		at
	};
	const own = `${file}.${token}`;
	await writeNew(disk, own, JSON.stringify(holder), { synced: false });
	try {
		await disk.link(own, file);
		return true;
	} catch (error) {
		if (hasCode(error, "EEXIST")) return false;
		throw error;
	} finally {
		await disk.rm(own);
	}
}
async function release(disk, file, stale) {
	const aside = `${file}.${randomUUID()}`;
	try {
		await disk.rename(file, aside);
	} catch (error) {
		if (hasCode(error, "ENOENT")) return;
		throw error;
	}
	const taken = await holderOf(disk, aside);
	if (taken !== void 0 && taken.token !== stale.token) await disk.link(aside, file).catch(() => {});
	await disk.rm(aside);
}
function holds({ token, host, pid, at }, now) {
	if (Math.abs(now.getTime() - Date.parse(at)) >= LEASE_MS || Number.isNaN(Date.parse(at))) return false;
	if (host !== hostname()) return true;
	return pid === process.pid ? ours.has(token) : isRunning(pid);
}
function isRunning(pid) {
	try {
		process.kill(pid, 0);
		return true;
	} catch (error) {
		return hasCode(error, "EPERM");
	}
}
async function holderOf(disk, file) {
	try {
		const { token, host, pid, at } = JSON.parse(await disk.readText(file));
		return {
			token: String(token),
			host: String(host),
			pid: Number(pid),
			at: String(at)
		};
	} catch (error) {
		return hasCode(error, "ENOENT") ? void 0 : {
			token: "",
			host: "",
			pid: 0,
			at: ""
		};
	}
}
function locked(file, { host, pid }) {
	return new LedgerError(`the ledger is locked by process ${pid} on ${host}`, { hint: `Wait until it has ended; if there is no such process, delete ${file}.` });
}
// src/ledger/directory-ledger.ts
function directoryLedger(directory, { clock = systemClock, disk: disk$1 = disk, now = clock.now, ...reading } = {}) {
	return {
		read: () => explained(directory, async () => {
			const files = await readFiles(disk$1, directory);
			const version = versionOf(files);
			const { entries, since, awaited } = contentsOf(files, placeOf(directory), reading);
			const begun = {
				...since && { since },
				...awaited && { awaited }
			};
			return {
				exists: version !== null,
				version,
				entries,
				...begun
			};
		}),
		write: (expected, changes, _message, awaited) => explained(directory, async () => {
			await disk$1.mkdir(directory, { recursive: true });
			const act = () => writeChanges(disk$1, directory, {
				expected,
				changes,
				awaited,
				now,
				reading
			});
			return withLock(join(directory, "lock"), act, {
				disk: disk$1,
				clock
			});
		})
	};
}
async function writeChanges(disk, directory, { expected, changes, awaited, now, reading }) {
	await finish(disk, directory);
	const before = await readFiles(disk, directory);
	if (versionOf(before) !== expected) throw new LedgerConflict(`${placeOf(directory)} was changed since it was read`);
	const { files, removed, contents } = filesAfter(contentsOf(before, placeOf(directory), reading), changes, now, reading, awaited);
	const readme = readmeOf(contents, reading);
	await writeFiles(disk, directory, {
		files: [...files, [README, readme]],
		removed
	}, before);
	const after = new Map([...before, ...files]);
	for (const file of removed) after.delete(file);
	return versionOf(after) ?? "";
}
function placeOf(directory) {
	return `the ledger in ${directory}`;
}
function versionOf(files) {
	if (files.size === 0) return null;
	const sorted = [...files].map(([file, text]) => [placeKey(file), text]).sort(([one], [other]) => one < other ? -1 : 1);
	return createHash("sha256").update(JSON.stringify(sorted)).digest("hex");
}
async function explained(directory, act) {
	try {
		return await act();
	} catch (cause) {
		if (cause instanceof PosseError) throw cause;
		if (hasCode(cause, "ENOTDIR") || hasCode(cause, "EEXIST")) throw new UnusableLedger(`${placeOf(directory)} is not a folder`, {
			cause,
			hint: "Move or delete what is there, or name another folder with --ledger."
		});
		const reason = cause instanceof Error ? cause.message : String(cause);
		const isFull = hasCode(cause, "ENOSPC") || hasCode(cause, "EDQUOT");
		throw new LedgerError(`${placeOf(directory)} cannot be used: ${reason}`, {
			cause,
			hint: isFull ? "Make room on the disk and run again; what was published is found then." : "Check that the directory can be read and written, or name another with --ledger."
		});
	}
}
// src/core/graphemes.ts
let segmenter;
function graphemesOf(text) {
	segmenter ??= new Intl.Segmenter();
	return segmenter.segment(text);
}
// src/io/pacing.ts
function createPacer(limits, clock) {
	const books = limits.map((limit) => ({
		limit,
		entries: []
	}));
	const pauses = /* @__PURE__ */ new Map();
	function firstMoment(kind, now) {
		const moments = books.filter(({ limit }) => (limit.holds ?? limit.counts).includes(kind)).map(({ limit, entries }) => {
			const oldest = entries.at(-limit.most);
			return oldest === void 0 ? now : freeAt(limit, oldest, now);
		});
		return Math.max(now, pauses.get(kind) ?? now, ...moments);
	}
	return (kind) => ({
		async enter(latest, signal) {
			const now = clock.now().getTime();
			const moment = firstMoment(kind, now);
			if (moment > latest) {
				const retryAfter = Math.ceil((moment - now) / 1e3);
				throw new HttpFailure(`its turn comes in ${durationText(moment - now)}, which is too late for this run`, {
					kind: "deferred",
					sent: false,
					retryAfter
				});
			}
			const entry = {
				sent: moment,
				answered: void 0
			};
			const mine = books.filter(({ limit }) => limit.counts.includes(kind));
			for (const { limit, entries } of mine) {
				while (entries[0] !== void 0 && freeAt(limit, entries[0], now) <= now) entries.shift();
				entries.push(entry);
			}
			try {
				if (moment > now) await clock.sleep(moment - now, signal);
			} catch {
				for (const { entries } of mine) {
					const place = entries.indexOf(entry);
					if (place >= 0) entries.splice(place, 1);
				}
				throw new HttpFailure("it was stopped while it waited for its turn", {
					kind: "stopped",
					sent: false,
					retryAfter: Math.ceil(Math.max(0, moment - clock.now().getTime()) / 1e3)
				});
			}
			entry.sent = clock.now().getTime();
			return { answered() {
				entry.answered = clock.now().getTime();
			} };
		},
		turn: () => firstMoment(kind, clock.now().getTime()),
		recall(answered) {
			const entry = {
				sent: answered,
				answered
			};
			for (const { limit, entries } of books) if (limit.counts.includes(kind)) entries.push(entry);
		},
		hold(ms) {
			const end = clock.now().getTime() + ms;
			pauses.set(kind, Math.max(pauses.get(kind) ?? 0, end));
		}
	});
}
function freeAt(limit, { sent, answered }, now) {
	const free = (limit.since === "sent" ? sent : answered ?? Math.max(sent, now)) + limit.perMs;
	return free + (limit.windows ? drift(free, limit) : limit.marginMs);
}
function drift(moment, { perMs, marginMs }) {
	const [first, last] = [perMs / 4, perMs / 2];
	const place = moment % perMs;
	return place >= first && place <= last ? 0 : Math.min(marginMs, (first - place + perMs) % perMs);
}
// src/io/forecast.ts
const ANSWER_MS = 400;
async function forecast(limits, kinds, start, earlier = []) {
	const began = start.getTime();
	let now = began;
	const pacer = createPacer(limits, {
		now: () => new Date(now),
		async sleep(ms) {
			now += ms;
		}
	});
	for (const { kind: one, at } of earlier) pacer(one).recall(at);
	const queues = [...groupBy(kinds.keys(), (place) => kinds[place])].flatMap(([kind, places]) => kind === void 0 ? [] : [{
		turnstile: pacer(kind),
		places
	}]);
	const sent = [];
	while (sent.length < kinds.length) {
		const open = queues.filter(({ places }) => places.length > 0);
		const soonest = Math.min(...open.map(({ turnstile }) => turnstile.turn()));
		const next = open.find(({ turnstile }) => turnstile.turn() === soonest);
		const place = next?.places.shift();
		if (next === void 0 || place === void 0) break;
		const turn = await next.turnstile.enter(Number.POSITIVE_INFINITY);
		sent.push({
			place,
			ms: now - began
		});
		now += ANSWER_MS;
		turn.answered();
	}
	return sent;
}
// src/platforms/announcements/picture-header.ts
function look(bytes) {
	const view = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
	const is = (at, sign) => view.toString("latin1", at, at + sign.length) === sign;
	if (is(0, "PNG\r\n\n") && view.length >= 24) return {
		type: "image/png",
		width: view.readUInt32BE(16),
		height: view.readUInt32BE(20)
	};
	if (is(0, "ÿØÿ")) return {
		type: "image/jpeg",
		...sizeOfJpeg(view)
	};
	if (is(0, "RIFF") && is(8, "WEBP")) return {
		type: "image/webp",
		width: 0,
		height: 0
	};
	if (is(0, "GIF8")) return {
		type: "image/gif",
		width: 0,
		height: 0
	};
}
function sizeOfJpeg(view) {
	let at = 2;
	while (at + 9 < view.length && view[at] === 255) {
		const marker = view[at + 1] ?? 0;
		if (marker >= 192 && marker <= 207 && ![
			196,
			200,
			204
		].includes(marker)) return {
			height: view.readUInt16BE(at + 5),
			width: view.readUInt16BE(at + 7)
		};
		at += 2 + view.readUInt16BE(at + 2);
	}
	return {
		width: 0,
		height: 0
	};
}
// src/platforms/announcements/picture.ts
const largestFile = 2e7;
const mostPixels = 4e7;
async function fitted(bytes, limits) {
	const seen = look(bytes);
	if (seen === void 0) return { why: "it is not a PNG, JPEG, WebP or GIF" };
	if (bytes.length <= limits.bytes) return {
		bytes,
		type: seen.type
	};
	if (seen.type !== "image/png" && seen.type !== "image/jpeg") return { why: `it has ${bytes.length} bytes, and only a PNG or a JPEG is scaled down` };
	const { width, height } = seen;
	if (bytes.length > largestFile || width * height > mostPixels || width * height === 0) return { why: `it is too large to be opened (${width} × ${height}, ${bytes.length} bytes)` };
	const { scaled } = await import("./scale.js");
	try {
		return await scaled(bytes, seen, limits) ?? { why: `it has more than ${limits.bytes} bytes even when it is scaled down` };
	} catch {
		return { why: "it is broken" };
	}
}
// src/platforms/json-fields.ts
function fieldsOf(value) {
	return typeof value === "object" && value !== null ? Object.fromEntries(Object.entries(value)) : {};
}
function itemsOf(value) {
	return Array.isArray(value) ? value : void 0;
}
function textOf$1(value) {
	return typeof value === "string" && value !== "" ? value : void 0;
}
function idOf(value) {
	return typeof value === "number" ? String(value) : textOf$1(value);
}
function linkOf(value) {
	const text = textOf$1(value);
	if (text === void 0 || !URL.canParse(text)) return void 0;
	return /^https?:$/.test(new URL(text).protocol) ? text : void 0;
}
// src/platforms/server-words.ts
const MOST_CHARACTERS = 300;
function oneLine(text, most = MOST_CHARACTERS) {
	const line = text.slice(0, most * 4).replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\s]+/gu, " ").trim();
	return line.length > most ? `${line.slice(0, most).trimEnd()}…` : line;
}
function isFromTheEdge(answer) {
	if (answer.header("cf-mitigated") !== void 0) return true;
	return answer.json === void 0 && /^\s*(?:<|$)/.test(answer.text.slice(0, 200));
}
function serverWords(answer) {
	if (answer.json !== void 0) return oneLine(jsonWords(answer.json)) || "no reason given";
	if (answer.text.trim() === "") return "an empty answer";
	if (isFromTheEdge(answer)) return "an HTML page";
	return oneLine(answer.text);
}
function jsonWords(json) {
	const { error, message, errors } = fieldsOf(json);
	const messages = itemsOf(message) ?? [message];
	const listed = (itemsOf(errors) ?? []).map((item) => {
		const { message: text, code } = fieldsOf(item);
		return typeof code === "number" ? `${textOf$1(text) ?? ""} (code ${code})` : text;
	});
	return [
		error,
		...messages,
		...listed
	].flatMap((words) => textOf$1(words) ?? []).join(", ");
}
// src/platforms/bluesky/answers.ts
function readSession(json) {
	const { did, handle, accessJwt, refreshJwt } = fieldsOf(json);
	const [account, access] = [textOf$1(did), textOf$1(accessJwt)];
	if (account === void 0 || access === void 0 || !/^did:[a-z]+:\S+$/.test(account)) return;
	return {
		did: account,
		handle: textOf$1(handle) ?? account,
		access,
		refresh: textOf$1(refreshJwt) ?? ""
	};
}
function scopeOf({ access }) {
	const [, payload = ""] = access.split(".");
	try {
		return textOf$1(fieldsOf(JSON.parse(Buffer.from(payload, "base64url").toString("utf8"))).scope);
	} catch {
		return;
	}
}
function readStored(json) {
	const { uri, cid } = fieldsOf(json);
	const key = keyIn(uri);
	return key === void 0 ? void 0 : {
		key,
		cid: textOf$1(cid)
	};
}
function readHeld(json) {
	const stored = readStored(json);
	return stored && {
		...stored,
		value: fieldsOf(fieldsOf(json).value)
	};
}
function readBlob(json) {
	const { blob } = fieldsOf(json);
	const { $type, ref, mimeType, size } = fieldsOf(blob);
	const link = textOf$1(fieldsOf(ref).$link);
	const type = textOf$1(mimeType);
	if ($type !== "blob" || link === void 0 || type === void 0) return void 0;
	return typeof size === "number" ? {
		$type,
		ref: { $link: link },
		mimeType: type,
		size
	} : void 0;
}
function readPage$1(json) {
	const { records, cursor } = fieldsOf(json);
	const held = itemsOf(records)?.map(readHeld);
	if (held === void 0 || !held.every((record) => record !== void 0)) return void 0;
	return {
		records: held,
		cursor: textOf$1(cursor)
	};
}
function announcementsAmong(records, { did, url }) {
	return records.filter(({ value }) => value.reply === void 0).map(({ key, value }) => ({
		id: key,
		url: recordPage(url, {
			did,
			key
		}),
		canonicalUrl: pageShownBy(value),
		title: cardOf(value).title,
		visibility: "public",
		face: faceFrom$2(value),
		account: did
	}));
}
function pageShownBy(value) {
	const { uri } = cardOf(value);
	if (uri !== void 0) return uri;
	const links = (itemsOf(value.facets) ?? []).flatMap((facet) => itemsOf(fieldsOf(facet).features) ?? []).flatMap((feature) => textOf$1(fieldsOf(feature).uri) ?? []);
	return links.length === 1 ? links[0] ?? null : null;
}
function faceFrom$2(value) {
	const text = textOf$1(value.text) ?? "";
	return {
		text: `sha256:${createHash("sha256").update(text).digest("hex")}`,
		title: cardOf(value).title,
		tags: [],
		cover: null
	};
}
function faceOf$2({ request }) {
	return faceFrom$2(request);
}
function cardOf(value) {
	const { uri, title } = fieldsOf(fieldsOf(value.embed).external);
	return {
		uri: textOf$1(uri),
		title: textOf$1(title) ?? ""
	};
}
function keyIn(uri) {
	return /^at:\/\/[^/]+\/[\w.-]+\/([\w.~:-]{1,512})$/.exec(textOf$1(uri) ?? "")?.[1];
}
// src/platforms/bluesky/documents.ts
const collection$1 = "site.standard.document";
const publications = "site.standard.publication";
function createDocuments(repository, { session }, clock) {
	const publishing = /* @__PURE__ */ new Map();
	function publication(document, signal) {
		const { key } = document;
		const known = publishing.get(key);
		if (known !== void 0) return known;
		const made = putPublication(document, signal).catch((error) => {
			publishing.delete(key);
			throw error;
		});
		publishing.set(key, made);
		return made;
	}
	async function putPublication({ key, record }, signal) {
		const there = await repository.find({
			collection: publications,
			key
		}, signal);
		const wanted = {
			...there?.value,
			...record
		};
		if (isDeepStrictEqual(wanted, there?.value)) return;
		const to = `describe the blog "${oneLine(String(record.name), 80)}"`;
		const place = {
			collection: publications,
			key
		};
		const swap = there?.cid ?? null;
		await repository.put({
			...place,
			to,
			record: wanted,
			swap,
			repeatable: true
		}, signal);
	}
	async function recordOf({ document, picture, announcement }, there, signal) {
		const { did } = await session(signal);
		const now = clock.now().toISOString();
		const { publishedAt = there?.value.publishedAt ?? now, ...own } = document.record;
		const wanted = {
			...withoutOwn(there?.value ?? {}),
			...own,
			publishedAt,
			site: `at://${did}/${publications}/${document.publication.key}`,
			...picture !== void 0 && { coverImage: picture }
		};
		const isChanged = there !== void 0 && !isDeepStrictEqual(wanted, there.value);
		return {
			...wanted,
			...isChanged && { updatedAt: now },
			...announcement && referenceTo(did, announcement)
		};
	}
	return {
		async put(writing, signal) {
			const { key, document } = writing;
			await publication(document.publication, signal);
			const there = await repository.find({
				collection: collection$1,
				key
			}, signal);
			const record = await recordOf(writing, there, signal);
			if (isDeepStrictEqual(record, there?.value)) return;
			const to = `write the document of "${oneLine(String(document.record.title), 80)}"`;
			const swap = there?.cid ?? null;
			await repository.put({
				collection: collection$1,
				key,
				to,
				record,
				swap,
				repeatable: true
			}, signal);
		},
		async unfinished(announcements, signal) {
			const documents = await repository.all(collection$1, signal);
			const whole = new Set(documents.flatMap(({ key, value }) => value.bskyPostRef === void 0 ? [] : [key]));
			return new Set(announcements.flatMap(({ key }) => whole.has(key) ? [] : [key]));
		}
	};
}
const passing = /* @__PURE__ */ new Set([
	"path",
	"description",
	"tags",
	"textContent",
	"coverImage"
]);
function withoutOwn(value) {
	return Object.fromEntries(Object.entries(value).filter(([name]) => !passing.has(name)));
}
function referenceTo(did, { key, cid }) {
	const bskyPostRef = {
		uri: `at://${did}/app.bsky.feed.post/${key}`,
		cid: cid ?? ""
	};
	return cid === void 0 ? {} : { bskyPostRef };
}
// src/platforms/bluesky/limits.ts
const minuteMs$1 = 6e4;
const hourMs = 60 * minuteMs$1;
const blueskyLimits = [
	{
		counts: [
			"login",
			"read",
			"write",
			"upload"
		],
		most: 3e3,
		perMs: 5 * minuteMs$1,
		since: "sent",
		marginMs: 250
	},
	{
		counts: ["login"],
		most: 30,
		perMs: 5 * minuteMs$1,
		since: "answered",
		marginMs: 250
	},
	{
		counts: ["write"],
		most: 2500,
		perMs: hourMs,
		since: "answered",
		marginMs: 250
	},
	{
		counts: ["upload"],
		most: 1e3,
		perMs: 24 * hourMs,
		since: "answered",
		marginMs: 250
	}
];
// src/platforms/bluesky/refusals.ts
const appPasswordHint = `Make an app password on Bluesky under Settings → Privacy and security → App passwords, and put it into ${keyTerm(blueskyKey)}.`;
const takenDown = {
	reason: "unauthorized",
	hint: "Bluesky has taken the account down or it is deactivated: log in on Bluesky to see why."
};
const meanings = {
	AuthFactorTokenRequired: {
		reason: "unauthorized",
		hint: `This is the account's own password, for which Bluesky sends a code by e-mail. ${appPasswordHint}`
	},
	AccountTakedown: takenDown,
	AccountDeactivated: takenDown,
	AccountNotFound: {
		reason: "unauthorized",
		hint: `The account is not on this server any more: check ${settingTerm(blueskySettings.url)} and ${settingTerm(blueskySettings.identifier)}.`
	},
	ExpiredToken: {
		reason: "unauthorized",
		hint: "Run it again: each run opens a new session."
	},
	InvalidToken: {
		reason: "unauthorized",
		hint: "Run it again: each run opens a new session."
	},
	RecordNotFound: {
		reason: "not-found",
		hint: "The announcement was deleted on Bluesky."
	},
	InvalidSwap: {
		reason: "duplicate",
		hint: "A record with the key of this post is there already: the next run adopts it if it links to the post."
	}
};
function errorName({ json }) {
	return textOf$1(fieldsOf(json).error);
}
function explainBluesky(answer, { kind }) {
	const known = meanings[errorName(answer) ?? ""];
	if (known !== void 0) return known;
	if (answer.status !== 401) return void 0;
	const login = `Check ${settingTerm(blueskySettings.identifier)}: a handle that has moved is another one now, a DID never changes. ${appPasswordHint}`;
	return {
		reason: "unauthorized",
		hint: kind === "login" ? login : appPasswordHint
	};
}
// src/platforms/bluesky/repository.ts
const pageSize$1 = 100;
const mostPages$1 = 1e3;
const names = {
	"app.bsky.feed.post": {
		one: "an announcement",
		many: "your posts"
	},
	"site.standard.publication": {
		one: "the publication",
		many: "your publications"
	},
	"site.standard.document": {
		one: "a document",
		many: "your documents"
	}
};
function createRepository({ session, call }) {
	function get({ collection, key }, signal) {
		return call(({ did }) => ({
			to: `show ${names[collection].one}`,
			kind: "read",
			method: "GET",
			path: `/xrpc/com.atproto.repo.getRecord?${query({
				repo: did,
				collection,
				rkey: key
			})}`
		}), readHeld, signal);
	}
	return {
		get,
		async find(place, signal) {
			try {
				return await get(place, signal);
			} catch (error) {
				if (error instanceof PlatformError && error.reason === "not-found") return void 0;
				throw error;
			}
		},
		async all(collection, signal) {
			const { did } = await session(signal);
			const held = [];
			let after;
			for (let count = 0; count < mostPages$1; count++) {
				const { records, cursor } = await call(() => ({
					to: `list ${names[collection].many}`,
					kind: "read",
					method: "GET",
					path: `/xrpc/com.atproto.repo.listRecords?${query({
						repo: did,
						collection,
						limit: String(pageSize$1),
						...after !== void 0 && { cursor: after }
					})}`
				}), readPage$1, signal);
				held.push(...records);
				if (records.length < pageSize$1 || cursor === void 0 || cursor === after) break;
				after = cursor;
			}
			return held;
		},
		put({ to, collection, key, record, swap, repeatable }, signal) {
			return call(({ did }) => ({
				to,
				kind: "write",
				method: "POST",
				path: "/xrpc/com.atproto.repo.putRecord",
				body: {
					repo: did,
					collection,
					rkey: key,
					record,
					swapRecord: swap
				},
				repeatable
			}), readStored, signal);
		}
	};
}
function query(values) {
	return new URLSearchParams(values).toString();
}
// src/platforms/refusal-by-status.ts
function refusalByStatus(api, asked, answer) {
	const { name, inputs } = api;
	const { status } = answer;
	if (status >= 300 && status < 400) return redirect(api, answer);
	if (status === 408 || status >= 500) return failing(api, asked, answer);
	switch (status) {
		case 401: return {
			reason: "unauthorized",
			hint: `Check that ${inputs.key} holds a valid key.`
		};
		case 403: return isFromTheEdge(answer) ? blocked(api, asked, answer) : {
			reason: "unauthorized",
			hint: `Check what the key in ${inputs.key} may do.`
		};
		case 404: return {
			reason: isFromTheEdge(answer) ? "unavailable" : "not-found",
			hint: `Check that ${inputs.url} is ${name}'s address.`
		};
		case 429: return {
			reason: "rate-limited",
			hint: "Nothing was stored; the next run continues."
		};
		default: return { reason: "rejected" };
	}
}
function redirect({ name, inputs }, answer) {
	const location = answer.header("location") ?? "";
	return {
		reason: "rejected",
		message: `${name} answered with a redirect${URL.canParse(location) ? ` to ${new URL(location).origin}` : ""} (${answer.status}), which is not followed with a key`,
		hint: `Set ${inputs.url} to the address that the API itself has.`
	};
}
function failing({ name, inDoubt }, { to, method, repeatable }, answer) {
	const said = `(${answer.status}): ${serverWords(answer)}`;
	return method === "POST" && repeatable !== true ? {
		reason: "unknown-outcome",
		message: `${name} failed when asked to ${to}, and may have done it ${said}`,
		hint: inDoubt
	} : {
		reason: "unavailable",
		message: `${name} failed when asked to ${to} ${said}`,
		hint: "Run again later; a second try does no harm."
	};
}
function blocked({ name }, { to }, answer) {
	return {
		reason: "unavailable",
		message: `A filter in front of ${name} blocked the request to ${to} (403): ${serverWords(answer)}`,
		hint: "Nothing was stored. Run again later, or from another machine: such filters go by the network's address."
	};
}
// src/platforms/call.ts
async function call(api, asked, read) {
	const { credential } = api;
	if (!/^[\x21-\x7e]+$/.test(credential.secret)) throw new PlatformError(`the key of ${api.name} holds characters that no key has`, {
		platform: api.id,
		reason: "unauthorized",
		hint: `Copy the key again, without spaces and line breaks, into ${api.inputs.key}.`
	});
	const answer = await send(api, asked);
	if (answer.status >= 200 && answer.status < 300) {
		const result = answer.json === void 0 ? void 0 : read(answer.json);
		if (result !== void 0) return result;
		throw brokenAnswer(api, asked, answer);
	}
	const refusal = (isFromTheEdge(answer) ? void 0 : api.explain(answer, asked)) ?? refusalByStatus(api, asked, answer);
	const message = refusal.message ?? `${api.name} refused to ${asked.to} (${answer.status}): ${serverWords(answer)}`;
	throw new PlatformError(message, {
		platform: api.id,
		reason: refusal.reason,
		status: answer.status,
		retryAfter: answer.retryAfter ?? refusal.retryAfter,
		hint: refusal.hint
	});
}
async function send(api, asked) {
	const { method, path, body, headers, repeatable, signal, kind } = asked;
	try {
		return await api.http.request({
			method,
			url: `${api.url.replace(/(?<!\/)\/+$/, "")}${path}`,
			headers: {
				...api.headers,
				...headers
			},
			credential: api.credential,
			turnstile: api.pacer(kind),
			...body !== void 0 && { body },
			...repeatable && { repeatable },
			...api.final && { final: api.final },
			signal
		});
	} catch (error) {
		throw error instanceof HttpFailure ? noAnswer(api, asked, error) : error;
	}
}
function noAnswer(api, asked, failure) {
	const { id: platform, name } = api;
	const { kind, sent, message: why, retryAfter } = failure;
	if (isUnrepeatable(asked) && sent) return doubt(api, asked, why);
	if (retryAfter !== void 0) return new PlatformError(`${name} was not asked to ${asked.to}: ${why}`, {
		platform,
		reason: "rate-limited",
		retryAfter,
		hint: `${name} allows no more in this time; the next run continues.`
	});
	if (kind === "too-large") return uselessAnswer(api, asked, why, { cause: failure });
	return new PlatformError(`${name} gave no answer when asked to ${asked.to}: ${why}`, {
		platform,
		reason: "unavailable",
		hint: kind === "unreachable" ? `Nothing was sent. Check the network and ${api.inputs.url}, and run again.` : "Run again; a second try does no harm."
	});
}
function brokenAnswer(api, asked, { status }) {
	const why = `its answer (${status}) is not what the API promises`;
	if (isUnrepeatable(asked)) return doubt(api, asked, why, status);
	return uselessAnswer(api, asked, why, { status });
}
function isUnrepeatable({ method, repeatable }) {
	return method === "POST" && repeatable !== true;
}
function uselessAnswer(api, asked, why, known) {
	return new PlatformError(`${api.name} was asked to ${asked.to}, and ${why}`, {
		...known,
		platform: api.id,
		reason: "unavailable",
		hint: `Check ${api.inputs.url}, and run again; a second try does no harm.`
	});
}
function doubt(api, asked, why, status) {
	return new PlatformError(`${api.name} was asked to ${asked.to} and may have done it: ${why}`, {
		platform: api.id,
		reason: "unknown-outcome",
		status,
		hint: api.inDoubt
	});
}
// src/platforms/bluesky/sessions.ts
function createSessions(api, identifier) {
	let opened;
	function session(signal) {
		opened ??= login(signal).catch((error) => {
			opened = void 0;
			throw error;
		});
		return opened;
	}
	async function login(signal) {
		const made = await call(api, {
			to: "log in",
			kind: "login",
			method: "POST",
			repeatable: true,
			path: "/xrpc/com.atproto.server.createSession",
			body: {
				identifier,
				password: api.credential.secret
			},
			signal
		}, readSession);
		if (scopeOf(made) !== "com.atproto.access") return made;
		throw new PlatformError("the password is the account's own, not an app password", {
			platform: api.id,
			reason: "unauthorized",
			hint: appPasswordHint
		});
	}
	return {
		session,
		async call(asked, read, signal) {
			for (let isSecond = false;; isSecond = true) {
				const own = await session(signal);
				let isExpired = false;
				try {
					const { secret } = api.credential;
					return await call({
						...api,
						credential: {
							header: "authorization",
							scheme: "Bearer ",
							secret: own.access,
							others: [secret, own.refresh]
						},
						explain(answer, made) {
							isExpired = errorName(answer) === "ExpiredToken";
							return api.explain(answer, made);
						}
					}, {
						...asked(own),
						signal
					}, read);
				} catch (error) {
					if (!isExpired || isSecond) throw error;
					opened = void 0;
				}
			}
		}
	};
}
// src/platforms/batches.ts
function batchesOf(items, most) {
	const count = Math.ceil(items.length / most);
	return Array.from({ length: count }, (_, index) => items.slice(index * most, (index + 1) * most));
}
// src/platforms/bluesky/stats.ts
const most$1 = 25;
async function readStats$1(sessions, copies, signal) {
	if (copies.length === 0) return /* @__PURE__ */ new Map();
	const { did } = await sessions.session(signal);
	const ids = new Map(copies.map((copy) => [uriOf(copy, did), copy.id]));
	const found = /* @__PURE__ */ new Map();
	for (const batch of batchesOf([...ids.keys()], most$1)) {
		const counted = await sessions.call(() => ({
			to: "count your posts' readers",
			kind: "read",
			method: "GET",
			path: `/xrpc/app.bsky.feed.getPosts?${batch.map((uri) => `uris=${encodeURIComponent(uri)}`).join("&")}`
		}), countedIn$1, signal);
		for (const [uri, stats] of counted) {
			const id = ids.get(uri);
			if (id !== void 0) found.set(id, stats);
		}
	}
	return found;
}
function uriOf({ id, url }, own) {
	const [, did = own] = /\/profile\/(did:[a-z]+:[\w.%:-]+)\/post\//.exec(url) ?? [];
	return `at://${did}/app.bsky.feed.post/${id}`;
}
function countedIn$1(json) {
	return itemsOf(fieldsOf(json).posts)?.flatMap((post) => {
		const { uri, likeCount, replyCount, repostCount } = fieldsOf(post);
		const known = textOf$1(uri);
		if (known === void 0) return [];
		return [[known, statsOf({
			reactions: likeCount,
			comments: replyCount,
			reposts: repostCount
		})]];
	});
}
// src/platforms/bluesky/client.ts
const collection = "app.bsky.feed.post";
function createBlueskyClient({ identifier, appPassword, url, http, clock, ownFile = async () => void 0, documents: hasDocuments = false }) {
	const sessions = createSessions({
		id: "bluesky",
		name: "Bluesky",
		url,
		http,
		pacer: createPacer(blueskyLimits, clock),
		credential: { secret: appPassword },
		headers: { accept: "application/json" },
		inputs: {
			key: keyTerm(blueskyKey),
			url: settingTerm(blueskySettings.url)
		},
		inDoubt: "The next run asks Bluesky whether the announcement is there, and adopts it.",
		explain: explainBluesky
	}, identifier);
	const repository = createRepository(sessions);
	const documents = createDocuments(repository, sessions, clock);
	async function put({ request, title }, { swap, thumb, ...place }, signal) {
		const { key, createdAt } = place;
		const stored = await repository.put({
			to: `${swap === null ? "announce" : "update the announcement of"} "${oneLine(title, 80)}"`,
			collection,
			key,
			swap,
			record: {
				...withThumb(request, thumb),
				createdAt
			},
			repeatable: swap !== null
		}, signal);
		const { did } = await sessions.session(signal);
		const copy = {
			id: stored.key,
			url: recordPage(url, {
				did,
				key: stored.key
			})
		};
		return {
			...stored,
			written: {
				copy,
				face: faceFrom$2(request),
				account: did
			}
		};
	}
	async function documented({ document }, { key, thumb, stored }, signal) {
		if (document === void 0) return [];
		try {
			const named = stored && { announcement: stored };
			await documents.put({
				key,
				document,
				picture: thumb,
				...named
			}, signal);
			return [];
		} catch (error) {
			return [`The document was not written: ${refusalIn(error)}`];
		}
	}
	async function thumbOf({ announcement }, signal) {
		const image = announcement?.card.image;
		if (image === void 0) return { warnings: [] };
		const without = (why) => ({ warnings: [`The card has no picture, for ${oneLine(image.url, 120)} was not sent: ${why}`] });
		const bytes = await ownFile(image.url);
		if (bytes === void 0) return without("it is not in the repository");
		const picture = await fitted(bytes, thumbLimits);
		if ("why" in picture) return without(picture.why);
		try {
			return {
				thumb: await sessions.call(() => ({
					to: "take a picture",
					kind: "upload",
					method: "POST",
					repeatable: true,
					path: "/xrpc/com.atproto.repo.uploadBlob",
					headers: { "content-type": picture.type },
					body: picture.bytes
				}), readBlob, signal),
				warnings: []
			};
		} catch (error) {
			return without(refusalIn(error));
		}
	}
	return {
		faceOf: faceOf$2,
		stats: (copies, signal) => readStats$1(sessions, copies, signal),
		async account(signal) {
			const { did, handle } = await sessions.session(signal);
			return {
				username: did,
				url: profilePage(url, handle)
			};
		},
		async list(signal) {
			const { did } = await sessions.session(signal);
			const records = await repository.all(collection, signal);
			const unfinished = hasDocuments ? await documents.unfinished(records, signal) : void 0;
			return announcementsAmong(records, {
				did,
				url
			}).map((listed) => unfinished?.has(listed.id) ? {
				...listed,
				isUnfinished: true
			} : listed);
		},
		async create(article, signal) {
			const { key = "" } = article;
			const createdAt = clock.now().toISOString();
			const { thumb, warnings } = await thumbOf(article, signal);
			const lost = await documented(article, {
				key,
				thumb
			}, signal);
			const { written, ...stored } = await put(article, {
				key,
				createdAt,
				swap: null,
				thumb
			}, signal);
			if (lost.length > 0) return {
				...written,
				warnings: [...warnings, ...lost]
			};
			try {
				const unnamed = await documented(article, {
					key,
					thumb,
					stored
				}, signal);
				return {
					...written,
					warnings: [...warnings, ...unnamed]
				};
			} catch (error) {
				throw withCopy(error, written.copy);
			}
		},
		async update(copy, article, signal) {
			const { cid, value, key } = await repository.get({
				collection,
				key: copy.id
			}, signal);
			const createdAt = String(value.createdAt ?? article.request.createdAt);
			const { thumb, warnings } = await thumbOf(article, signal);
			const { written, ...stored } = await put(article, {
				key,
				createdAt,
				swap: cid ?? null,
				thumb
			}, signal);
			const lost = await documented(article, {
				key,
				thumb,
				stored
			}, signal);
			const edited = stored.cid === cid ? [] : [editWarning];
			return {
				...written,
				warnings: [
					...warnings,
					...lost,
					...edited
				]
			};
		},
		forecast: (writes) => forecast(blueskyLimits, writes.map(() => "write"), clock.now())
	};
}
const thumbLimits = { bytes: 1e6 };
const editWarning = "Bluesky's record has the new text; its apps may go on showing the one that was posted first";
function withThumb(request, thumb) {
	if (thumb === void 0) return request;
	const { external, ...embed } = fieldsOf(request.embed);
	return {
		...request,
		embed: {
			...embed,
			external: {
				...external,
				thumb
			}
		}
	};
}
function refusalIn(error) {
	if (!(error instanceof PlatformError && error.reason === "rejected")) throw error;
	return error.message;
}
function withCopy(error, copy) {
	if (!(error instanceof PlatformError)) return error;
	const { message, platform, reason, status, retryAfter, hint } = error;
	return new PlatformError(message, {
		platform,
		reason,
		status,
		retryAfter,
		hint,
		copy
	});
}
// src/platforms/bluesky/index.ts
function bluesky(options) {
	const { identifier, appPassword, url = BLUESKY_URL, http, clock, ownFile } = options;
	const { hashtags, documents = false, blog } = options;
	return {
		id: "bluesky",
		name: "Bluesky",
		madeWith: {
			hashtags,
			...documents && { documents }
		},
		async render(manuscript) {
			const { renderForBluesky } = await import("./rendering.js");
			return renderForBluesky(manuscript, {
				hashtags,
				documents,
				blog
			}, clock.now());
		},
		...identifier !== void 0 && appPassword !== void 0 && createBlueskyClient({
			identifier,
			appPassword,
			url,
			http,
			clock,
			ownFile,
			documents
		})
	};
}
// src/platforms/announcements/compose.ts
const ownTemplate = "{title}\n\n{description}\n\n{url}\n\n{tags}";
function compose(draft, { shownUrl, fits }) {
	const piecesOf = (some) => fill({
		...draft,
		...some
	}, shownUrl);
	const isFitting = (some) => fits(textOf(piecesOf(some)));
	if (isFitting({})) return piecesOf({});
	const description = cut(draft.description, (text) => isFitting({ description: text }));
	if (description !== void 0) return piecesOf({ description });
	if (draft.isWritten) return isFitting({ description: "" }) ? piecesOf({ description: "" }) : void 0;
	const bare = { description: "" };
	for (let left = draft.tags.length; left >= 0; left--) {
		const tags = draft.tags.slice(0, left);
		if (isFitting({
			...bare,
			tags
		})) return piecesOf({
			...bare,
			tags
		});
	}
	const title = cut(draft.title, (text) => isFitting({
		...bare,
		tags: [],
		title: text
	}));
	return title === void 0 ? void 0 : piecesOf({
		...bare,
		tags: [],
		title
	});
}
function textOf(pieces) {
	return pieces.map(({ text }) => text).join("");
}
const mark = "﷑";
function fill(draft, shownUrl) {
	const { template, title, description, url, tags } = draft;
	const values = {
		title,
		description,
		url: mark,
		tags: tags.join(" ")
	};
	const [first = "", ...others] = template.replaceAll(mark, "").replace(/\{(title|description|url|tags)\}/g, (_, name) => values[name] ?? "").split("\n").map((line) => line.trimEnd()).join("\n").replace(/\n{3,}/g, "\n\n").trim().split(mark);
	const link = {
		text: shownUrl(url),
		link: url
	};
	return [{ text: first }, ...others.flatMap((other) => [link, { text: other }])].filter((piece) => piece.text !== "");
}
function cut(text, fits) {
	const ends = [...new Intl.Segmenter(void 0, { granularity: "word" }).segment(text)].flatMap(({ isWordLike, index, segment }) => isWordLike ? [index + segment.length] : []);
	const cutAt = (place) => `${text.slice(0, ends[place])}…`;
	let [known, unknown] = [-1, ends.length];
	while (unknown - known > 1) {
		const middle = Math.floor((known + unknown) / 2);
		if (fits(cutAt(middle))) known = middle;
		else unknown = middle;
	}
	return known < 0 ? void 0 : cutAt(known);
}
// src/platforms/announcements/find-links.ts
const link = /https?:\/\/[^\s<>"]+/giu;
const closing = {
	")": "(",
	"]": "[",
	"}": "{"
};
function linksIn(text) {
	return [...text.matchAll(link)].flatMap(({ 0: written, index }) => {
		const url = withoutEnd(written);
		return URL.canParse(url) ? [{
			start: index,
			end: index + url.length,
			url
		}] : [];
	});
}
function withoutEnd(written) {
	let end = written.length;
	while (end > 0) {
		const last = written.charAt(end - 1);
		const opening = closing[last];
		if (!(opening !== void 0 && countOf(opening, written, end) < countOf(last, written, end)) && !/[.,:;!?'*_~»”’]/u.test(last)) break;
		end -= 1;
	}
	return written.slice(0, end);
}
function countOf(sign, text, end) {
	return text.slice(0, end).split(sign).length - 1;
}
const tag = /(?<=^|\s)#([\p{L}\p{N}\p{M}_·]+)/gu;
function hashtagsIn(text) {
	return [...text.matchAll(tag)].flatMap(({ 0: written, 1: word = "", index }) => isHashtag(word) ? [{
		start: index,
		end: index + written.length,
		tag: word
	}] : []);
}
function isHashtag(word) {
	return /\p{L}/u.test(word);
}
// src/platforms/announcements/measure.ts
function graphemesIn(text) {
	let count = 0;
	for (const _ of graphemesOf(text)) count += 1;
	return count;
}
function bytesIn(text) {
	return Buffer$1.byteLength(text);
}
function firstGraphemes(text, { graphemes, bytes = 1e400 }) {
	if ((text.length <= graphemes || graphemesIn(text) <= graphemes) && bytesIn(text) <= bytes) return text;
	let cut = "";
	let left = {
		graphemes: graphemes - 1,
		bytes: bytes - bytesIn("…")
	};
	for (const { segment } of graphemesOf(text)) {
		left = {
			graphemes: left.graphemes - 1,
			bytes: left.bytes - bytesIn(segment)
		};
		if (left.graphemes < 0 || left.bytes < 0) break;
		cut += segment;
	}
	return `${cut}…`;
}
// src/platforms/under.ts
function placedUnder(rendering, named, field) {
	const under = named?.trim();
	if (rendering.article === void 0 || !under) return rendering;
	return {
		...rendering,
		article: withDigests({
			...rendering.article,
			under
		}, field)
	};
}
// src/platforms/devto/face.ts
function faceFrom$1({ title, text, tags, cover }) {
	return {
		text: digestOfText(text),
		title: title.replace(/\s+/g, " ").trim(),
		tags: [...tags].sort(),
		cover: cover === null ? null : originalOf(cover)
	};
}
function faceOf$1({ request }) {
	return faceFrom$1({
		title: textOf$1(request.title) ?? "",
		text: textOf$1(request.body_markdown) ?? "",
		tags: (itemsOf(request.tags) ?? []).flatMap((tag) => textOf$1(tag) ?? []),
		cover: textOf$1(request.main_image) ?? null
	});
}
function digestOfText(text) {
	const lines = text.replace(/\r\n?/g, "\n").trimEnd();
	return `sha256:${createHash("sha256").update(lines).digest("hex")}`;
}
function originalOf(cover) {
	const url = decoded$1(decoded$1(cover));
	const start = Math.max(url.lastIndexOf("http://"), url.lastIndexOf("https://"));
	return url.slice(Math.max(start, 0));
}
function decoded$1(url) {
	try {
		return decodeURIComponent(url);
	} catch {
		return url;
	}
}
// src/platforms/devto/answers.ts
function readShown(json) {
	const fields = fieldsOf(json);
	const id = idOf(fields.id);
	const url = linkOf(fields.url);
	if (id === void 0 || url === void 0) return void 0;
	return {
		id,
		url,
		canonicalUrl: textOf$1(fields.canonical_url),
		tags: tagsIn(fields.tags),
		bodyHtml: typeof fields.body_html === "string" ? fields.body_html : void 0,
		visibility: visibilityOf(fields),
		face: faceIn(fields, tagsIn(fields.tags)),
		organization: textOf$1(fieldsOf(fields.organization).username),
		account: accountIn(fields)
	};
}
function readPage(json, now) {
	const copies = itemsOf(json)?.map((item) => readListed(item, now));
	return copies?.every((copy) => copy !== void 0) ? copies : void 0;
}
function readListed(item, now) {
	const fields = fieldsOf(item);
	const id = idOf(fields.id);
	const url = linkOf(fields.url);
	if (id === void 0 || url === void 0) return void 0;
	const canonicalUrl = textOf$1(fields.canonical_url);
	const isFuture = Date.parse(textOf$1(fields.published_at) ?? "") > now.getTime();
	const face = faceIn(fields, tagsIn(fields.tag_list));
	const account = accountIn(fields);
	return {
		id,
		url,
		canonicalUrl: canonicalUrl === void 0 || canonicalUrl === url ? null : canonicalUrl,
		title: textOf$1(fields.title) ?? "",
		visibility: fields.published !== true ? "draft" : isFuture ? "scheduled" : "public",
		...face && { face },
		...account !== void 0 && { account }
	};
}
function readCounted(json) {
	const counted = itemsOf(json)?.map((item) => {
		const { id, page_views_count: views, public_reactions_count, comments_count } = fieldsOf(item);
		const stats = {
			views,
			reactions: public_reactions_count,
			comments: comments_count
		};
		return {
			id: idOf(id) ?? "",
			stats: statsOf(stats)
		};
	});
	return counted?.every(({ id }) => id !== "") ? counted : void 0;
}
function accountIn({ user }) {
	return textOf$1(fieldsOf(user).username);
}
function tagsIn(value) {
	return (itemsOf(value) ?? []).flatMap((tag) => textOf$1(tag) ?? []);
}
function visibilityOf({ published_timestamp: time }) {
	if (time === void 0) return void 0;
	return textOf$1(time) === void 0 ? "draft" : "public";
}
function faceIn(fields, tags) {
	const { title, body_markdown: text, cover_image: cover } = fields;
	if (typeof title !== "string" || typeof text !== "string") return void 0;
	return faceFrom$1({
		title,
		text,
		tags,
		cover: textOf$1(cover) ?? null
	});
}
// src/platforms/devto/checks.ts
function replacementOf(shown, article) {
	if (shown.bodyHtml === void 0) return void 0;
	const sent = textOf$1(article.request.body_markdown) ?? "";
	const begins = withoutLeadingTags(shown.bodyHtml);
	if (begins === "") return sent.trim() === "" || holdsMedia(shown.bodyHtml) ? void 0 : "nothing";
	return /^liquid (?:syntax )?error\b/i.test(begins) && !/liquid (?:syntax )?error/i.test(sent.slice(0, 500)) ? oneLine(begins) : void 0;
}
function warningsAbout$2(shown, article) {
	const { request, canonicalUrl, under } = article;
	const asked = new Set((itemsOf(request.tags) ?? []).flatMap((tag) => textOf$1(tag) ?? []));
	const added = shown.tags.filter((tag) => !asked.has(tag));
	return [
		added.length > 0 && `dev.to gave it tags that were not asked for: ${oneLine(added.join(", "))}`,
		shown.canonicalUrl !== canonicalUrl && `dev.to shows another canonical URL than ${canonicalUrl}: ${oneLine(shown.canonicalUrl ?? "none")}`,
		under !== void 0 && shown.organization === void 0 && `dev.to put it under your own account: you are not a member of the organization ${oneLine(under)} (devto-organization)`
	].filter((warning) => warning !== false);
}
function visibilityWarning(shown, { request }) {
	if (request.published !== true || shown.visibility !== "draft") return [];
	return ["dev.to kept it as a draft, although it was to be published"];
}
function withoutLeadingTags(html) {
	let at = 0;
	for (;;) {
		while (at < html.length && /\s/.test(html.charAt(at))) at++;
		if (html.charAt(at) !== "<") return html.slice(at, at + 400);
		const end = html.indexOf(">", at);
		if (end < 0) return "";
		at = end + 1;
	}
}
function holdsMedia(html) {
	return /<(?:img|video|iframe|hr|source|svg)\b/i.test(html);
}
// src/platforms/devto/limits.ts
const devtoLimits = [
	{
		counts: ["read"],
		most: 3,
		perMs: 1e3,
		since: "sent",
		marginMs: 50
	},
	{
		counts: ["read"],
		most: 30,
		perMs: 6e4,
		since: "sent",
		marginMs: 250
	},
	{
		counts: [
			"publish",
			"draft",
			"update"
		],
		most: 1,
		perMs: 1e3,
		since: "sent",
		marginMs: 40,
		windows: true
	},
	{
		counts: ["publish"],
		holds: ["publish", "draft"],
		most: 10,
		perMs: 3e4,
		since: "answered",
		marginMs: 250
	},
	{
		counts: ["update"],
		most: 31,
		perMs: 3e4,
		since: "answered",
		marginMs: 250
	}
];
// src/platforms/devto/organizations.ts
function createOrganizations(api) {
	const known = /* @__PURE__ */ new Map();
	return async (named, signal) => {
		const name = nameOf(named);
		const id = /^\d{1,15}$/.test(name) ? Number(name) : known.get(name) ?? await ask(name, signal);
		known.set(name, id);
		return id;
	};
	async function ask(name, signal) {
		try {
			return await call(api, {
				to: `find the organization ${oneLine(name, 80)}`,
				kind: "read",
				method: "GET",
				path: `/api/organizations/${encodeURIComponent(name)}`,
				signal
			}, (json) => {
				const { id } = fieldsOf(json);
				return typeof id === "number" ? id : void 0;
			});
		} catch (error) {
			if (!(error instanceof PlatformError) || error.reason !== "not-found") throw error;
			throw new PlatformError(`dev.to knows no organization ${oneLine(name, 80)}`, {
				platform: api.id,
				reason: "rejected",
				status: error.status,
				hint: `Set ${settingTerm(devtoSettings.organization)} to the name in the organization's address, dev.to/NAME.`
			});
		}
	}
}
function nameOf(named) {
	return (URL.canParse(named) ? new URL(named).pathname : named).replace(/^[/@]+|(?<!\/)\/+$/g, "").trim();
}
// src/platforms/devto/paging.ts
const PAGE_SIZES = [
	1e3,
	100,
	10
];
const MOST_ITEMS = 1e5;
const MOST_PASSES = 3;
async function readAllPages(readPage) {
	for (const size of PAGE_SIZES) try {
		return await readPages((page) => readPage(page, size), MOST_ITEMS / size);
	} catch (error) {
		if (!isTooLarge(error) || size === PAGE_SIZES.at(-1)) throw error;
	}
	return [];
}
function isTooLarge(error) {
	if (!(error instanceof PlatformError)) return false;
	return error.cause instanceof HttpFailure && error.cause.kind === "too-large";
}
async function readPages(readPage, most) {
	const found = /* @__PURE__ */ new Map();
	for (let pass = 1; pass <= MOST_PASSES; pass++) {
		const before = found.size;
		if (await readOnce(readPage, found, most) <= 1 || pass > 1 && found.size === before) break;
	}
	return [...found.values()];
}
async function readOnce(readPage, found, most) {
	const seen = /* @__PURE__ */ new Set();
	for (let page = 1; page <= most; page++) {
		const before = seen.size;
		for (const copy of await readPage(page)) {
			seen.add(copy.id);
			found.set(copy.id, copy);
		}
		if (seen.size === before) return page - 1;
	}
	return most;
}
// src/platforms/devto/refusals.ts
const sayings = [
	{
		says: /canonical url has already been taken/i,
		reason: "duplicate",
		hint: "An article on dev.to has this canonical URL already. If it is yours, the next run adopts it; if not, its author has to change it."
	},
	{
		says: /title has already been used in the last five minutes/i,
		reason: "duplicate",
		retryAfter: 300,
		hint: "An earlier try made it, or another post has the same title: the next run adopts the one, and can publish the other after five minutes."
	},
	{
		says: /ai_disclosure_level/i,
		reason: "rejected",
		hint: `Set ${settingTerm(devtoSettings.aiDisclosure)} to not_disclosed, no_ai, some_ai or fully_autonomous.`
	},
	{
		says: /liquid/i,
		reason: "rejected",
		hint: "dev.to reads the text as Liquid: put what stands in {{ }} or {% %} into code, or write it differently."
	},
	{
		says: /\btag\b/i,
		reason: "rejected",
		hint: "dev.to takes four tags of letters and digits, up to 30 characters each: name others under `posse: {devto: {tags: […]}}`."
	},
	{
		says: /\btitle\b/i,
		reason: "rejected",
		hint: "Give the post another title for dev.to under `posse: {devto: {title: …}}`."
	},
	{
		says: /canonical url/i,
		reason: "rejected",
		hint: `Check \`url\` in _config.yml, or set ${term("site-url")}.`
	},
	{
		says: /main image/i,
		reason: "rejected",
		hint: "Check the URL of the post's cover image."
	}
];
const unknown = {
	says: /^/,
	reason: "rejected"
};
function explainDevto(answer, { kind }) {
	const { status } = answer;
	if (status === 401) return {
		reason: "unauthorized",
		hint: `Make a new key on dev.to under Settings → Extensions, and put it into ${keyTerm(devtoKey)}. A suspended account is refused in the same way.`
	};
	if (status === 404 && kind === "update") return {
		reason: "not-found",
		hint: `The article was deleted, or the key in ${keyTerm(devtoKey)} is another account's.`
	};
	if (status !== 422) return void 0;
	const words = serverWords(answer);
	const { says: _, ...refusal } = sayings.find(({ says }) => says.test(words)) ?? unknown;
	return refusal;
}
// src/platforms/devto/visibility-field.ts
const visibilityField$1 = {
	name: "published",
	values: [["public", true], ["draft", false]]
};
// src/platforms/devto/client.ts
const RECENT_MS = 6e4;
function createDevtoClient({ apiKey, url, http, clock }) {
	const api = {
		id: "devto",
		name: "dev.to",
		url,
		http,
		pacer: createPacer(devtoLimits, clock),
		credential: {
			header: "api-key",
			secret: apiKey
		},
		headers: { accept: "application/vnd.forem.api-v1+json" },
		inputs: {
			key: keyTerm(devtoKey),
			url: settingTerm(devtoSettings.url)
		},
		inDoubt: "The next run asks dev.to whether the article is there, and adopts it.",
		explain: explainDevto
	};
	const organizationId = createOrganizations(api);
	let earlier = [];
	return {
		account: (signal) => call(api, {
			to: "say whose key it is",
			kind: "read",
			method: "GET",
			path: "/api/users/me",
			signal
		}, (json) => {
			const username = textOf$1(fieldsOf(json).username);
			const page = `${url.replace(/(?<!\/)\/+$/, "")}/${username}`;
			return username === void 0 ? void 0 : {
				username,
				url: linkOf(page) ?? url
			};
		}),
		list: (signal) => readAllPages((page, size) => call(api, {
			to: "list your articles",
			kind: "read",
			method: "GET",
			path: `/api/articles/me/all?per_page=${size}&page=${page}`,
			signal
		}, (json) => readPage(json, clock.now()))),
		async stats(_, signal) {
			const counted = await readAllPages((page, size) => call(api, {
				to: "count your articles' readers",
				kind: "read",
				method: "GET",
				signal,
				path: `/api/articles/me?per_page=${size}&page=${page}`
			}, readCounted));
			return new Map(counted.map(({ id, stats }) => [id, stats]));
		},
		async create(article, signal) {
			const shown = await call(api, {
				to: `create "${oneLine(article.title, 80)}"`,
				kind: kindOf({
					kind: "create",
					article
				}),
				method: "POST",
				path: "/api/articles",
				body: { article: await sentFields(article, signal) },
				signal
			}, readShown);
			const { warnings, ...rest } = written(shown, article);
			return {
				...rest,
				warnings: [...warnings, ...visibilityWarning(shown, article)]
			};
		},
		faceOf: faceOf$1,
		recall(writes) {
			earlier = recalled(writes, clock.now());
			for (const { kind, at } of earlier) api.pacer(kind).recall(at);
		},
		forecast: (writes) => forecast(devtoLimits, writes.map(kindOf), clock.now(), earlier),
		async update(copy, article, signal) {
			return written(await put(copy, article, {
				verb: "update",
				signal
			}), article);
		},
		publish: (copy, write, signal) => changeVisibility(copy, write, {
			to: "public",
			signal
		}),
		hide: (copy, write, signal) => changeVisibility(copy, write, {
			to: "draft",
			signal
		}),
		release: (copy, signal) => call(api, {
			to: "free the address of an article",
			kind: "update",
			method: "PUT",
			path: `/api/articles/${encodeURIComponent(copy.id)}`,
			body: { article: { canonical_url: "" } },
			signal
		}, readShown).then(() => void 0)
	};
	async function changeVisibility(copy, { article, withText }, { to, signal }) {
		const verb = to === "public" ? "publish" : "hide";
		const published = to === "public";
		const shown = await put(copy, article, {
			verb,
			published,
			withText,
			signal
		});
		const isHidden = shown.visibility === "draft";
		if (shown.visibility !== void 0 && isHidden === published) {
			const kept = isHidden ? "a draft" : "published";
			throw new PlatformError(`dev.to kept "${oneLine(article.title, 80)}" ${kept}`, {
				platform: api.id,
				reason: "rejected",
				hint: `Its text there may begin with front matter that says \`published\`: take that out on dev.to, or have its text replaced: run ${term("force", "PATH")}.`
			});
		}
		if (withText) return written(shown, article);
		return {
			...told(shown),
			warnings: []
		};
	}
	async function put({ id }, article, how) {
		const { verb, published, withText = true, signal } = how;
		const text = withText ? withoutField(await sentFields(article, signal), visibilityField$1.name) : {};
		return call(api, {
			to: `${verb} "${oneLine(article.title, 80)}"`,
			kind: "update",
			method: "PUT",
			path: `/api/articles/${encodeURIComponent(id)}`,
			body: { article: {
				...text,
				...published !== void 0 && { published }
			} },
			signal
		}, readShown);
	}
	async function sentFields(article, signal) {
		if (article.under === void 0) return article.request;
		const id = await organizationId(article.under, signal);
		return {
			...article.request,
			organization_id: id
		};
	}
	function written(shown, article) {
		const { copy, ...rest } = told(shown);
		const replacement = replacementOf(shown, article);
		if (replacement === void 0) return {
			copy,
			...rest,
			warnings: warningsAbout$2(shown, article)
		};
		throw new PlatformError(`dev.to took "${oneLine(article.title, 80)}" and shows ${replacement} in place of its text; the article exists: ${shown.url}`, {
			platform: api.id,
			reason: "rejected",
			copy,
			hint: "Fix the post, or wrap what dev.to takes for Liquid in code; the next run updates the article."
		});
	}
}
function told({ id, url, face, visibility, account }) {
	return {
		copy: {
			id,
			url
		},
		...face && { face },
		...visibility && { visibility },
		...account !== void 0 && { account }
	};
}
function recalled(writes, now) {
	return writes.map(({ kind, isPublic, at }) => {
		return {
			kind: kind === "update" ? kind : isPublic ? "publish" : "draft",
			at: Math.min(at.getTime(), now.getTime())
		};
	}).filter(({ at }) => at > now.getTime() - RECENT_MS).sort((one, other) => one.at - other.at);
}
function kindOf({ kind, article }) {
	if (kind === "update") return "update";
	return article.request.published === true ? "publish" : "draft";
}
// src/platforms/devto/index.ts
function devto(options) {
	const { apiKey, url = DEVTO_URL, organization, http, clock, ...settings } = options;
	return {
		id: "devto",
		name: "dev.to",
		madeWith: {
			aiDisclosure: settings.aiDisclosure,
			...settings.emoji === true && { emoji: true },
			...organization !== void 0 && { under: organization }
		},
		render: (manuscript) => renderUnder(manuscript, settings, organization),
		...apiKey && createDevtoClient({
			apiKey,
			url,
			http,
			clock
		})
	};
}
async function renderUnder(manuscript, settings, organization) {
	const { renderForDevto } = await import("./rendering.js");
	const { organization: wished, ...wish } = wishFor(manuscript.post, "devto");
	const wishes = {
		...manuscript.post.wishes,
		devto: wish
	};
	const post = {
		...manuscript.post,
		wishes
	};
	return placedUnder(renderForDevto({
		...manuscript,
		post
	}, settings), wished ?? organization, visibilityField$1);
}
// src/platforms/mastodon/text.ts
const usualLimits = {
	characters: 500,
	perLink: 23
};
function countedLength({ status, spoilerText = "" }, { perLink }) {
	let [rest, at, links] = [
		"",
		0,
		0
	];
	if (perLink !== void 0) for (const { start, end } of linksIn(status)) {
		rest += status.slice(at, start);
		at = end;
		links += 1;
	}
	const others = withoutServers(`${rest}${status.slice(at)}`);
	return graphemesIn(spoilerText) + graphemesIn(others) + links * (perLink ?? 0);
}
function withoutServers(text) {
	return text.replace(mention, "@$1");
}
const mention = /(?<![/\w])@([\w.-]{1,60})@\w[\w.-]{0,250}(?<![.-])/g;
function styleFor(limits, spoilerText) {
	return {
		shownUrl: (url) => url,
		fits: (status) => countedLength({
			status,
			spoilerText
		}, limits) <= limits.characters
	};
}
// src/platforms/mastodon/answers.ts
function readStatus(json) {
	const fields = fieldsOf(json);
	const id = idOf(fields.id);
	const url = linkOf(fields.url) ?? linkOf(fields.uri);
	if (id === void 0 || url === void 0) return void 0;
	return {
		id,
		url,
		createdAt: new Date(textOf$1(fields.created_at) ?? 0),
		visibility: textOf$1(fields.visibility),
		links: linksInHtml(textOf$1(fields.content) ?? ""),
		account: accountNameIn(fields.account),
		title: textInHtml(/^.*?(?=<br\b|<\/p>|$)/is.exec(textOf$1(fields.content) ?? "")?.[0] ?? "").trim(),
		face: faceFrom(textInHtml(textOf$1(fields.content) ?? ""), textOf$1(fields.spoiler_text))
	};
}
function faceOf({ request }) {
	return faceFrom(textOf$1(request.status) ?? "", textOf$1(request.spoiler_text));
}
function faceFrom(text, spoilerText = "") {
	const shown = [spoilerText, withoutServers(text)].map((part) => part.trim().split(/\s+/).join(" "));
	return {
		text: `sha256:${createHash("sha256").update(shown.join("\n")).digest("hex")}`,
		title: "",
		tags: [],
		cover: null
	};
}
function readStatuses(json) {
	const statuses = itemsOf(json)?.map(readStatus);
	return statuses?.every((status) => status !== void 0) ? statuses : void 0;
}
function readAccount(json) {
	const { id, url } = fieldsOf(json);
	const [known, page, name] = [
		idOf(id),
		linkOf(url),
		accountNameIn(json)
	];
	if (known === void 0 || page === void 0 || name === void 0) return void 0;
	return {
		id: known,
		name,
		url: page
	};
}
function accountNameIn(account) {
	const { username, url } = fieldsOf(account);
	const [name, page] = [textOf$1(username), linkOf(url)];
	return name === void 0 || page === void 0 ? void 0 : `@${name}@${new URL(page).host}`;
}
function readLimits(json) {
	const fields = fieldsOf(json);
	const { statuses } = fieldsOf(fields.configuration);
	const { max_characters: most, characters_reserved_per_url: perLink } = fieldsOf(statuses);
	const characters = numberOf(most) ?? numberOf(fields.max_toot_chars);
	if (characters === void 0 && fields.configuration === void 0 && !("version" in fields)) return;
	return {
		characters: characters ?? 500,
		perLink: numberOf(perLink)
	};
}
function numberOf(value) {
	return typeof value === "number" && Number.isFinite(value) && value > 0 ? value : void 0;
}
const anchor = /<a\s[^>]*?\bhref="([^"]{1,4000})"/gi;
function linksInHtml(html) {
	return [...html.matchAll(anchor)].map(([, href = ""]) => decoded(href));
}
function textInHtml(html) {
	return decoded(html.replace(/<br\b[^<>]*>|<\/p>/gi, " ").replace(/<[^<>]*>/g, ""));
}
function decoded(html) {
	return html.replaceAll("&quot;", "\"").replaceAll("&apos;", "'").replace(/&#0*39;|&#x0*27;/gi, "'").replaceAll("&lt;", "<").replaceAll("&gt;", ">").replaceAll("&nbsp;", "\xA0").replaceAll("&amp;", "&");
}
function idempotencyKey(canonicalUrl) {
	return createHash("sha256").update(canonicalUrl).digest("hex");
}
// src/platforms/mastodon/limits.ts
const minuteMs = 6e4;
const mastodonLimits = [{
	counts: [
		"read",
		"create",
		"update"
	],
	most: 300,
	perMs: 5 * minuteMs,
	since: "sent",
	marginMs: 250
}, {
	counts: ["create"],
	most: 300,
	perMs: 180 * minuteMs,
	since: "answered",
	marginMs: 250
}];
// src/platforms/mastodon/refusals.ts
function explainMastodon({ status }, { kind }) {
	if (status === 401) return {
		reason: "unauthorized",
		hint: `The token was revoked, has expired, or is another server's: make a new one under Preferences → Development, put it into ${keyTerm(mastodonKey)}, and check ${settingTerm(mastodonSettings.url)}.`
	};
	if (status === 403) return {
		reason: "unauthorized",
		hint: `The token in ${keyTerm(mastodonKey)} needs the scopes read and write:statuses, and the account has to be in good standing.`
	};
	if (status === 404 && kind === "update") return {
		reason: "not-found",
		hint: "The announcement was deleted, or is another account's."
	};
}
// src/platforms/mastodon/stats.ts
const most = 20;
const asked = {
	to: "count an announcement's readers",
	kind: "read",
	method: "GET"
};
async function readStats(api, copies, signal) {
	const ids = [...new Set(copies.map(({ id }) => id))].filter((id) => id !== "");
	const found = [];
	for (const batch of batchesOf(ids, most)) {
		const together = await several(api, batch, signal);
		if (together === void 0) return new Map(await each(api, ids, signal));
		found.push(...together);
	}
	return new Map(found);
}
async function several(api, ids, signal) {
	const path = `/api/v1/statuses?${ids.map((id) => `id[]=${encodeURIComponent(id)}`).join("&")}`;
	try {
		return await call(api, {
			...asked,
			path,
			signal
		}, countedIn);
	} catch (error) {
		if (isStatus(error, 404, 405)) return void 0;
		throw error;
	}
}
async function each(api, ids, signal) {
	const found = [];
	for (const id of ids) {
		const path = `/api/v1/statuses/${encodeURIComponent(id)}`;
		try {
			found.push(await call(api, {
				...asked,
				path,
				signal
			}, counted));
		} catch (error) {
			if (!isStatus(error, 404)) throw error;
		}
	}
	return found;
}
function isStatus(error, ...statuses) {
	return error instanceof PlatformError && statuses.includes(error.status ?? 0);
}
function countedIn(json) {
	const all = itemsOf(json)?.map(counted);
	return all?.every((one) => one !== void 0) ? all : void 0;
}
function counted(json) {
	const { id, favourites_count, replies_count, reblogs_count } = fieldsOf(json);
	const known = idOf(id);
	if (known === void 0) return void 0;
	return [known, statsOf({
		reactions: favourites_count,
		comments: replies_count,
		reposts: reblogs_count
	})];
}
// src/platforms/mastodon/client.ts
const pageSize = 40;
const mostPages = 250;
function createMastodonClient({ token, url, http, clock }) {
	const api = {
		id: "mastodon",
		name: "Mastodon",
		url,
		http,
		pacer: createPacer(mastodonLimits, clock),
		credential: {
			header: "authorization",
			scheme: "Bearer ",
			secret: token
		},
		headers: { accept: "application/json" },
		inputs: {
			key: keyTerm(mastodonKey),
			url: settingTerm(mastodonSettings.url)
		},
		inDoubt: "The next run looks through the account's statuses for the link, and adopts the one that has it.",
		explain: explainMastodon
	};
	let known;
	let own;
	function limits(signal) {
		known ??= askLimits(signal).catch((error) => {
			known = void 0;
			throw error;
		});
		return known;
	}
	async function askLimits(signal) {
		const ask = (path) => call(api, {
			to: "say how long a status may be",
			kind: "read",
			method: "GET",
			path,
			signal
		}, readLimits);
		try {
			return await ask("/api/v2/instance");
		} catch (error) {
			if (!(error instanceof PlatformError) || error.status !== 404) throw error;
			return ask("/api/v1/instance");
		}
	}
	async function sendFitting(article, send, signal) {
		if (known !== void 0) return send(fitting(article, await limits(signal)));
		try {
			return await send(article.request);
		} catch (error) {
			if (!(error instanceof PlatformError && [
				400,
				413,
				422
			].includes(error.status ?? 0))) throw error;
			const taken = await limits(signal).catch(() => void 0);
			const shorter = taken && fitting(article, taken);
			if (shorter === void 0 || shorter === article.request) throw error;
			return send(shorter);
		}
	}
	function fitting(article, taken) {
		const { request, announcement } = article;
		const spoilerText = textOf$1(request.spoiler_text);
		const counted = countedLength({
			status: textOf$1(request.status) ?? "",
			spoilerText
		}, taken);
		if (counted <= taken.characters) return request;
		const pieces = announcement && compose(announcement.draft, styleFor(taken, spoilerText));
		if (pieces !== void 0) return {
			...request,
			status: textOf(pieces)
		};
		throw new PlatformError(`The text of "${oneLine(article.title, 80)}" has ${counted} characters; ${new URL(url).host} takes ${taken.characters}`, {
			platform: api.id,
			reason: "rejected",
			hint: "Shorten `text` under `posse: mastodon:` in the front matter. Nothing was sent."
		});
	}
	async function account(signal) {
		own ??= await call(api, {
			to: "say whose token it is",
			kind: "read",
			method: "GET",
			path: "/api/v1/accounts/verify_credentials",
			signal
		}, readAccount);
		return own;
	}
	async function statusesSince({ id }, since, signal) {
		const found = [];
		for (let count = 0; count < mostPages; count++) {
			const last = found.at(-1);
			const older = last === void 0 ? "" : `&max_id=${encodeURIComponent(last.id)}`;
			const page = await call(api, {
				to: "list your statuses",
				kind: "read",
				method: "GET",
				signal,
				path: `/api/v1/accounts/${encodeURIComponent(id)}/statuses?limit=${pageSize}&exclude_reblogs=true${older}`
			}, readStatuses);
			found.push(...page);
			const oldest = page.at(-1);
			if (oldest === void 0 || since !== void 0 && oldest.createdAt < since) return found;
		}
		if (since === void 0) return found;
		throw new PlatformError(`Mastodon lists more than 10000 statuses since then`, {
			platform: api.id,
			reason: "unavailable",
			hint: "Nobody can tell whether the announcement is among them: say it with `resolve`."
		});
	}
	async function stillThere({ name }, copies, signal) {
		const found = [];
		for (const { id } of copies) {
			if (id === "") continue;
			try {
				const asked = {
					to: "show an announcement",
					kind: "read",
					method: "GET",
					path: `/api/v1/statuses/${encodeURIComponent(id)}`,
					signal
				};
				const status = await call(api, asked, readStatus);
				if (status.account === void 0 || status.account === name) found.push(status);
			} catch (error) {
				if (!(error instanceof PlatformError) || error.reason !== "not-found") throw error;
			}
		}
		return found;
	}
	return {
		faceOf,
		stats: (copies, signal) => readStats(api, copies, signal),
		async account(signal) {
			const { name, url: page } = await account(signal);
			return {
				username: name,
				url: page
			};
		},
		async list(signal, { since, known: copies = [] } = {}) {
			const author = await account(signal);
			const statuses = await statusesSince(author, since, signal);
			const seen = new Set(statuses.map(({ id }) => id));
			const others = await stillThere(author, copies.filter(({ id }) => !seen.has(id)), signal);
			return [...statuses, ...others].map((status) => listed(status, author));
		},
		async create(article, signal) {
			const send = (body) => call(api, {
				to: `announce "${oneLine(article.title, 80)}"`,
				kind: "create",
				method: "POST",
				path: "/api/v1/statuses",
				body,
				signal,
				headers: { "idempotency-key": idempotencyKey(article.canonicalUrl) }
			}, readStatus);
			const stored = await sendFitting(article, send, signal);
			return {
				...written(stored),
				warnings: warningsAbout$1(stored, article)
			};
		},
		async update(copy, article, signal) {
			const send = ({ visibility: _, ...rest }) => call(api, {
				to: `update the announcement of "${oneLine(article.title, 80)}"`,
				kind: "update",
				method: "PUT",
				path: `/api/v1/statuses/${encodeURIComponent(copy.id)}`,
				signal,
				body: {
					spoiler_text: "",
					...rest
				}
			}, readStatus);
			return {
				...written(await sendFitting(article, send, signal)),
				warnings: []
			};
		},
		forecast: (writes) => forecast(mastodonLimits, writes.map(({ kind }) => kind), clock.now())
	};
}
function written({ id, url, account, face }) {
	return {
		copy: {
			id,
			url
		},
		face,
		...account !== void 0 && { account }
	};
}
function listed({ id, url, links, title, face }, own) {
	const host = new URL(url).host;
	const [page = null, ...others] = links.filter((link) => URL.canParse(link) && new URL(link).host !== host);
	return {
		id,
		url,
		canonicalUrl: page,
		title,
		face,
		...others.length > 0 && { links: others },
		visibility: "public",
		account: own.name
	};
}
function warningsAbout$1({ visibility }, { request }) {
	if (visibility === void 0 || visibility === request.visibility) return [];
	return [`Mastodon stored it as "${oneLine(visibility, 40)}", although it was to be "${textOf$1(request.visibility)}"`];
}
// src/platforms/mastodon/index.ts
function mastodon(options) {
	const { token, url, http, clock, ...settings } = options;
	return {
		id: "mastodon",
		name: "Mastodon",
		madeWith: { hashtags: settings.hashtags },
		async render(manuscript) {
			const { renderForMastodon } = await import("./rendering.js");
			return renderForMastodon(manuscript, settings);
		},
		...token !== void 0 && url !== void 0 && createMastodonClient({
			token,
			url,
			http,
			clock
		})
	};
}
// src/platforms/medium/answers.ts
function readProfile(json) {
	const data = fieldsOf(fieldsOf(json).data);
	const id = idOf(data.id);
	const username = textOf$1(data.username);
	const url = linkOf(data.url);
	return id === void 0 || username === void 0 || url === void 0 ? void 0 : {
		id,
		username,
		url
	};
}
function readPublications(json) {
	return itemsOf(fieldsOf(json).data)?.flatMap((item) => {
		const { id: anyId, name, url } = fieldsOf(item);
		const id = idOf(anyId);
		return id === void 0 ? [] : {
			id,
			name: textOf$1(name) ?? id,
			url: linkOf(url)
		};
	});
}
function readStoredStory(json) {
	const data = fieldsOf(fieldsOf(json).data);
	const id = idOf(data.id);
	const url = linkOf(data.url);
	if (id === void 0 || url === void 0) return void 0;
	return {
		id,
		url,
		canonicalUrl: textOf$1(data.canonicalUrl),
		publishStatus: textOf$1(data.publishStatus)
	};
}
// src/platforms/medium/limits.ts
const mediumQuota = {
	most: 10,
	perMs: 8646e4
};
const mediumLimits = [{
	counts: ["create"],
	...mediumQuota,
	since: "answered",
	marginMs: 0
}];
// src/platforms/medium/publications.ts
function publicationNamed(named, publications) {
	const wanted = key(named);
	const found = only(publications.filter(({ id }) => id === named.trim())) ?? only(publications.filter(({ url }) => url !== void 0 && isAddress(wanted, url))) ?? only(publications.filter(({ name }) => key(name) === wanted));
	if (found !== void 0) return found;
	const names = publications.map(({ name, url }) => `${name}${url ? ` (${url})` : ""}`).join(", ");
	throw new PlatformError(`Medium shows this token no publication ${oneLine(named, 80)}, or several`, {
		platform: "medium",
		reason: "not-found",
		hint: `Set ${settingTerm(mediumSettings.publication)} to one of these: ${oneLine(names, 600) || "there are none"}.`
	});
}
function isAddress(wanted, url) {
	const address = key(url);
	return wanted === address || wanted === address.slice(address.lastIndexOf("/") + 1);
}
function key(text) {
	return text.trim().toLowerCase().replace(/^https?:\/\/(?:www\.)?/, "").replace(/^@/, "").replace(/(?<!\/)\/+$/, "");
}
function only(items) {
	return items.length === 1 ? items[0] : void 0;
}
// src/platforms/medium/refusals.ts
const otherToken = `Check that ${keyTerm(mediumKey)} holds a token that is still valid. Medium gives out no new ones; without one Posse makes a page to copy each story from.`;
const codes = {
	2002: {
		reason: "rejected",
		hint: "The story has no text."
	},
	6e3: {
		reason: "unauthorized",
		hint: otherToken
	},
	6001: {
		reason: "unauthorized",
		hint: otherToken
	},
	6002: {
		reason: "unauthorized",
		hint: `The token in ${keyTerm(mediumKey)} lacks a scope: it needs basicProfile, listPublications and publishPost.`
	},
	6003: {
		reason: "unauthorized",
		hint: otherToken
	},
	6004: {
		reason: "unauthorized",
		hint: otherToken
	},
	6005: {
		reason: "unauthorized",
		hint: `The application that the token was made for no longer exists: take Medium out of ${term("platforms")}, or run without a token for a page to copy each story from.`
	},
	6027: {
		reason: "unauthorized",
		hint: `Medium has switched its API off for this token: run without it for a page to copy each story from.`
	}
};
function explainMedium(answer, { kind, path }) {
	const { status } = answer;
	if (saysDailyLimit(answer)) return {
		reason: "rate-limited",
		hint: "Medium takes ten stories in 24 hours. Nothing was stored; a run after that continues."
	};
	if (status >= 500) return void 0;
	const known = codesOf(answer).flatMap((code) => codes[code] ?? [])[0];
	if (known !== void 0) return known;
	if (status === 401) return {
		reason: "unauthorized",
		hint: otherToken
	};
	if (status === 403 && kind === "create") return {
		reason: "rejected",
		hint: path.startsWith("/v1/publications/") ? "A publication's writers may only hand in drafts: set medium-visibility to draft, or have an editor make you one. Others may do nothing there." : `The token in ${keyTerm(mediumKey)} may not publish as this user.`
	};
}
function saysDailyLimit(answer) {
	return answer.status >= 400 && /rate limit for publishing/i.test(serverWords(answer));
}
function codesOf({ json }) {
	return (itemsOf(fieldsOf(json).errors) ?? []).flatMap((item) => {
		const { code } = fieldsOf(item);
		return typeof code === "number" ? code : [];
	});
}
// src/platforms/medium/stories.ts
const FEED_MS = 6e4;
function mediumFeed({ url, http, clock }) {
	const addressOf = mediumAddress(url);
	const known = /* @__PURE__ */ new Map();
	async function read(username, signal) {
		try {
			const answer = await http.request({
				method: "GET",
				url: `${siteOf(url)}/feed/@${encodeURIComponent(username)}`,
				redirects: "any",
				attempts: 1,
				signal
			});
			if (answer.status !== 200) throw noFeed(`it answered ${answer.status}`, answer.status);
			const { readFeed } = await import("./feed.js");
			return readFeed(answer.text).flatMap(({ id, url: address, title, canonicalUrl }) => {
				const own = addressOf({
					id,
					url: address
				});
				return own === void 0 ? [] : [{
					id,
					url: own,
					title,
					canonicalUrl,
					visibility: "public"
				}];
			});
		} catch (error) {
			throw error instanceof HttpFailure ? noFeed(error.message) : error;
		}
	}
	return { recent(username, signal) {
		const now = clock.now().getTime();
		const last = known.get(username);
		if (last !== void 0 && now < last.until) return last.stories;
		const stories = read(username, signal);
		known.set(username, {
			until: now + FEED_MS,
			stories
		});
		return stories;
	} };
}
function noFeed(why, status) {
	return new PlatformError(`Medium's feed of your stories could not be read: ${why}`, {
		platform: "medium",
		reason: "unavailable",
		status,
		hint: "Look at your stories on Medium instead."
	});
}
function siteOf(apiUrl) {
	return apiUrl.replace(/(?<!\/)\/+$/, "").replace(/^(https?:\/\/)api\./, "$1");
}
// src/platforms/medium/client.ts
function createMediumClient({ token, url, http, clock }) {
	const api = {
		id: "medium",
		name: "Medium",
		url,
		http,
		pacer: createPacer(mediumLimits, clock),
		credential: {
			header: "authorization",
			scheme: "Bearer ",
			secret: token
		},
		headers: {
			accept: "application/json",
			"accept-charset": "utf-8"
		},
		inputs: {
			key: keyTerm(mediumKey),
			url: settingTerm(mediumSettings.url)
		},
		inDoubt: "Medium cannot be asked. Look at your stories and drafts there, and say with `resolve` whether it was published.",
		explain: explainMedium,
		final: saysDailyLimit
	};
	let profile;
	const feed = mediumFeed({
		url,
		http,
		clock
	});
	async function account(signal) {
		profile ??= await call(api, {
			to: "say whose token it is",
			kind: "read",
			method: "GET",
			path: "/v1/me",
			signal
		}, readProfile);
		return profile;
	}
	async function placeFor(article, signal) {
		const { id } = await account(signal);
		const user = `/v1/users/${encodeURIComponent(id)}`;
		if (article.under === void 0) return user;
		const publications = await call(api, {
			to: "list your publications",
			kind: "read",
			method: "GET",
			path: `${user}/publications`,
			signal
		}, readPublications);
		const publication = publicationNamed(article.under, publications);
		return `/v1/publications/${encodeURIComponent(publication.id)}`;
	}
	return {
		account,
		async create(article, signal) {
			const stored = await call(api, {
				to: `create "${oneLine(article.title, 80)}"`,
				kind: "create",
				method: "POST",
				path: `${await placeFor(article, signal)}/posts`,
				body: article.request,
				signal
			}, readStoredStory);
			const { username } = await account(signal);
			return {
				copy: {
					id: stored.id,
					url: stored.url
				},
				account: username,
				warnings: warningsAbout(stored, article)
			};
		},
		forecast(writes) {
			const kinds = writes.map(() => "create");
			return forecast(mediumLimits, kinds, clock.now());
		},
		async look(signal) {
			const { username } = await account(signal);
			return feed.recent(username, signal);
		}
	};
}
function warningsAbout(stored, { canonicalUrl, visibility }) {
	return [stored.canonicalUrl !== canonicalUrl && `Medium shows another canonical URL than ${canonicalUrl}: ${oneLine(stored.canonicalUrl ?? "none")}`, stored.publishStatus !== void 0 && stored.publishStatus !== visibility && `Medium stored it as "${oneLine(stored.publishStatus, 40)}", although it was to be "${visibility}"`].filter((warning) => warning !== false);
}
// src/platforms/medium/offer.ts
function offerOf({ canonicalUrl, title, request }) {
	return {
		canonicalUrl,
		title,
		story: textOf$1(request.content) ?? "",
		editor: {
			url: "https://medium.com/new-story",
			shown: "medium.com/new-story"
		},
		fields: [
			{
				name: "Title",
				values: [title],
				where: "It comes with the story; paste it into the first line if it is missing there."
			},
			{
				name: "Tags",
				values: textsOf(request.tags),
				where: "After Publish, at “Add a topic”, one after the other."
			},
			{
				name: "Canonical link",
				values: [canonicalUrl],
				where: "In the story's ⋯ menu: More settings → Advanced settings → Customize canonical link. Search engines then show your site."
			}
		],
		importing: {
			url: `https://medium.com/p/import?url=${encodeURIComponent(canonicalUrl)}`,
			loses: "It sets the canonical link and the original's date by itself, but needs the page to be online, and often loses code blocks, tables, captions and some pictures."
		}
	};
}
function textsOf(value) {
	return Array.isArray(value) ? value.flatMap((one) => textOf$1(one) ?? []) : [];
}
// src/platforms/medium/visibility-field.ts
const visibilityField = {
	name: "publishStatus",
	values: [
		["public", "public"],
		["draft", "draft"],
		["unlisted", "unlisted"]
	]
};
// src/platforms/medium/index.ts
function medium(options) {
	const { token, url = MEDIUM_URL, username, publication, http, clock, ...settings } = options;
	return {
		id: "medium",
		name: "Medium",
		editorOf: mediumEditor,
		quota: mediumQuota,
		madeWith: {
			...settings.license !== void 0 && { license: settings.license },
			...settings.notifyFollowers === true && { notifyFollowers: true },
			...publication !== void 0 && { under: publication }
		},
		async render(manuscript) {
			const { renderForMedium } = await import("./rendering.js");
			const wished = wishFor(manuscript.post, "medium").publication;
			return placedUnder(renderForMedium(manuscript, settings), wished ?? publication, visibilityField);
		},
		...token ? clientFor({
			token,
			url,
			http,
			clock
		}) : byHand({
			username,
			url,
			http,
			clock
		})
	};
}
function byHand({ username, ...where }) {
	if (username === void 0) return { offer: offerOf };
	const { recent } = mediumFeed(where);
	return {
		offer: offerOf,
		look: (signal) => recent(username, signal)
	};
}
function clientFor(options) {
	const { account, create, look, forecast } = createMediumClient(options);
	return {
		account,
		create,
		look,
		forecast
	};
}
export { HttpFailure, InvalidUriError, LEASE_MS$1 as LEASE_MS, MARKER, MAX_FILES, MAX_FILE_BYTES, RubyDate, RubyFloat, RubyTime, UnreadableNumber, absoluteUrl, addressKey, addressOf, addressesOf$1 as addressesOf, allDiagnostics, answersOf, asFound, askedIn, bareHost, baseNameOf, blogsAmong, bluesky, byTitle, bytesIn, candidates, canonicalOf, changesFor, claimsOf, codes$1 as codes, commonOrigin, commonReads, compose, contentsOf, converse, copies, copiesJson, countEach, counted$1 as counted, countedLength, coverFolders, coverKeys, createConnections, createPlatforms, createPostLookup, createPostRenderer, dayOf$1 as dayOf, decodePage, devto, diagnose, diagnose$2 as diagnose$1, diagnose$3 as diagnose$2, diagnose$5 as diagnose$3, diagnoser, diagnosticJson, differenceOf, directoryLedger, directorySource, disputesAmong, disputesBetween, distinct, documentationOf, doesShow, doubtHint, durationText, editHint, editOf, editedHints, entriesBefore, entryOf, explainMatches, extensionOf, failureCodes, filesAfter, filesOf, firstGraphemes, followed, followed$1, githubOf, graphemesIn, graphemesOf, hasErrors, hasKey, hashtagsIn, holdsSecret, howTo, htmlOf, identityOf, inputsPage, internalError, isBegun, isEntryFile, isFirstRunOn, isHashtag, isHeld, isInFlight, isLeft$1 as isLeft, isLfsPointer, isMapping, isMapping$1, isMarkdown, isNear, isQuiet, isSameRecord, isSent, isTelling, isTooLarge$1 as isTooLarge, isTrouble, isUnrenderable, isWriteToCopy, joinPath, keptKeys, keyHints, keyOf, languagesOf, layerAt, leave, leftBehind, linksIn, listed$4 as listed, listedForm, longestPage, mastodon, matchesFor, meantTags, medium, momentText, months, movedHint, movedMessage, movesAmong, nameOf$2 as nameOf, nameProblem, namesForeign, nothing, once, openBlog, openSession, orphansAmong, otherGenerator, otherOwner, otherRunsOf, outcomeJson, ownCopies, ownFiles, ownTemplate, pathBelow, pathKey, placeOf$1 as placeOf, placeRead, placeText, placesOf$1 as placesOf, plan, planJson, planLines, plugins, postNameIn, postfiles, prefixOf, prepare, publishedJson, put$1 as put, readFrontMatter, readIfThere, readerFor, readers, readmeOf, reasonText, reasons, recordReasonText, recordsBefore, recordsPlanned, refuseForeign, refuseLarge, refuseNamedWithoutKey, refusePath, refuseTree, refuseWithoutKeys, relativeUrl, rewritings, rubyCapitalize, rubyDateParse, rubyDowncase, rubyInspect, rubyTimeParse, rubyToS, safeYamlScalar, sandboxedIn, secondsToWait, secretInPost, sha256, silenceOf, similarity, sketchOf, slugOf, slugify, sourceNames, stateText, statsUnread, steadyTime, styleFor, systemClock, textOf, textOfBytes, themes, timeZoneNamed, titleKey, titleKey$1, unclaimedAmong, unread$1 as unread, usualLimits, utc$1 as utc, verifySteps, visibilityField, visibilityField$1, wishFor, withChanges, withoutCollections };
