import { createHash } from "node:crypto";
// src/core/wish-values.ts
const words = {
	kind: "text",
	read: textOf
};
const address = {
	kind: "a URL or a path",
	read: textOf
};
const listOfWords = {
	kind: "a list of text",
	read(value) {
		const list = typeof value === "string" ? value.split(",").map((part) => part.trim()) : value;
		if (!Array.isArray(list)) return void 0;
		return list.every((item) => typeof item === "string" || typeof item === "number") ? list.map(String).filter((item) => item !== "") : void 0;
	}
};
const yesOrNo$1 = {
	kind: "true or false",
	words: ["true", "false"],
	read: (value) => typeof value === "boolean" ? value : void 0
};
function oneWord(kind, ...allowed) {
	return {
		kind,
		words: allowed,
		read: (value) => allowed.find((word) => word === value)
	};
}
const commonWishes = {
	title: words,
	description: words,
	tags: listOfWords,
	series: words,
	cover: address,
	visibility: oneWord("public, draft or unlisted", "public", "draft", "unlisted"),
	body: oneWord("full or excerpt", "full", "excerpt"),
	overwrite: yesOrNo$1
};
function textOf(value) {
	if (typeof value === "number") return String(value);
	return typeof value === "string" && value.trim() !== "" ? value.trim() : void 0;
}
// src/platforms/announcements/wishes.ts
const announcementWishes = {
	text: words,
	title: words,
	description: words,
	tags: listOfWords,
	lang: words,
	cover: address,
	alt: words,
	overwrite: yesOrNo$1
};
// src/core/terms.ts
const names = [
	"backfill",
	"built-site",
	"check",
	"config",
	"content",
	"details",
	"force",
	"github-token",
	"give-platform-key",
	"ledger-branch",
	"max-posts",
	"plan",
	"platform-key",
	"platform-option",
	"platform-variable",
	"platforms",
	"post-globs",
	"posts",
	"reconcile",
	"render-limit",
	"resolve",
	"resolve-copy",
	"resolve-current",
	"resolve-none",
	"site-dir",
	"site-url",
	"time-limit",
	"verify",
	"wait-for-live"
];
function isTerm(name) {
	return names.some((one) => one === name);
}
function term(name, ...given) {
	return `⟦${[name, ...given.map(encodeURIComponent)].join("|")}⟧`;
}
function keyTerm({ input, variable }) {
	return term("platform-key", input, variable);
}
function giveKeyTerm({ input, variable }, otherwise = "") {
	return term("give-platform-key", input, variable, otherwise);
}
function settingTerm({ input, variable }) {
	return variable === void 0 ? term("platform-option", input) : term("platform-variable", input, variable);
}
function worded(text, words) {
	return text.replace(/⟦([^⟦⟧]{1,4000})⟧/g, (mark, inside) => {
		const [name = "", ...given] = inside.split("|");
		if (!isTerm(name)) return mark;
		return words[name].replace(/\$(\d)/g, (_, at) => decoded$1(given[Number(at) - 1] ?? ""));
	});
}
function decoded$1(text) {
	try {
		return decodeURIComponent(text);
	} catch {
		return text;
	}
}
// src/platforms/definition.ts
function definePlatform(definition) {
	const { id, settings, canUpdate, counts, addressAdvice, isPublicAddress } = definition;
	return {
		...definition,
		async create(given, ports) {
			const key = given.keys.get(id);
			return {
				...await definition.create({
					...valuesOf(settings, given),
					key
				}, ports),
				canUpdate,
				...counts !== void 0 && { counts },
				...addressAdvice !== void 0 && { addressAdvice },
				...isPublicAddress !== void 0 && { isPublicAddress }
			};
		}
	};
}
function valuesOf(settings, { ofPlatforms }) {
	const values = Object.entries(settings).map(([name, { input }]) => [name, ofPlatforms.get(input)]);
	return Object.fromEntries(values);
}
function urlOf({ settings, home }, given) {
	return String(given.ofPlatforms.get(settings.url.input) ?? settings.url.default ?? home);
}
function keyHint({ name, key }) {
	const { byHand } = key.without;
	return `For ${name}, ${giveKeyTerm(key, byHand === void 0 ? "" : ` (without one, ${byHand.brief})`)}.`;
}
function nameOf(id, platforms) {
	return definitionOf(id, platforms)?.name ?? id;
}
function definitionOf(id, platforms) {
	return platforms.find((platform) => platform.id === id);
}
// src/core/this-machine.ts
function isThisMachine({ hostname }) {
	return /^(?:localhost|.+\.localhost|127(?:\.\d{1,3}){3}|\[::1\])$/.test(hostname);
}
// src/platforms/own-address.ts
function ownAddress({ url }, { base, domains }) {
	if (!/^https?:\/\//i.test(url) || !URL.canParse(url)) return void 0;
	const address = new URL(url);
	if (address.username !== "" || address.password !== "") return void 0;
	const asked = new URL(base);
	const isPublic = domains.some((domain) => isBelow(asked.hostname, domain));
	const isRehearsal = isThisMachine(asked);
	return [asked.hostname, ...isPublic || isRehearsal ? domains : []].some((domain) => isBelow(address.hostname, domain)) || isRehearsal && isThisMachine(address) ? url : void 0;
}
function isBelow(host, domain) {
	return host === domain || host.endsWith(`.${domain}`);
}
// src/platforms/bluesky/address.ts
const APP_URL = "https://bsky.app";
function appOf(base) {
	return isThisMachine(new URL(base)) ? base.replace(/(?<!\/)\/+$/, "") : APP_URL;
}
function recordPage(base, { did, key }) {
	return `${profilePage(base, did)}/post/${encodeURIComponent(key)}`;
}
function profilePage(base, account) {
	return `${appOf(base)}/profile/${encodeURI(account)}`;
}
function blueskyAddress(base) {
	return (copy) => ownAddress(copy, {
		base: appOf(base),
		domains: ["bsky.app"]
	});
}
// src/core/nearest.ts
const usual = 40;
function nearest(given, words, longest = usual) {
	const bare = lettersOf(given);
	if (bare === "" || bare.length > longest) return void 0;
	return words.flatMap((word) => {
		const letters = lettersOf(word);
		const most = Math.max(bare.length, word.length) / 3;
		if (Math.abs(bare.length - letters.length) > most) return [];
		return [{
			word,
			most,
			edits: editsBetween(bare, letters)
		}];
	}).filter(({ edits, most }) => edits <= most).sort((one, other) => one.edits - other.edits)[0]?.word;
}
function lettersOf(word) {
	return word.toLowerCase().replace(/[^a-z0-9]/g, "");
}
function editsBetween(one, other) {
	let above = [];
	let row = Array.from({ length: other.length + 1 }, (_, index) => index);
	for (const [at, letter] of [...one].entries()) {
		const next = [at + 1];
		for (let index = 0; index < other.length; index++) {
			const [left = 0, up = 0, corner = 0] = [
				next[index],
				row[index + 1],
				row[index]
			];
			const edits = Math.min(left + 1, up + 1, corner + Number(other[index] !== letter));
			const isSwapped = at > 0 && one[at - 1] === other[index] && letter === other[index - 1];
			next.push(isSwapped ? Math.min(edits, (above[index - 1] ?? edits) + 1) : edits);
		}
		[above, row] = [row, next];
	}
	return row.at(-1) ?? 0;
}
// src/core/platform-name.ts
function platformNamed(given, platforms) {
	const letters = lettersOf(given);
	return platforms.find(({ id, foreign }) => [id, ...foreign.names].some((name) => lettersOf(name) === letters));
}
// src/core/setting-values.ts
var WrongValue = class extends Error {};
const text = (value) => value.trim();
const list = (value) => value.split(/[\n,]/).map((item) => item.trim()).filter((item) => item !== "");
const globs = (value) => (value.match(/(?:\{[^{}\n]*\}|[^,\n])+/g) ?? []).map((item) => item.trim()).filter((item) => item !== "");
const lines = (value) => value.split("\n").map((line) => line.trim()).filter((line) => line !== "");
function oneOf(...allowed) {
	return (value) => {
		const given = value.trim();
		const found = allowed.find((word) => word === given);
		if (found !== void 0) return found;
		const meant = nearest(given, allowed);
		const question = meant === void 0 ? "" : `; did you mean ${meant}?`;
		throw new WrongValue(`“${given}” is not one of ${allowed.join(", ")}${question}`);
	};
}
function listOf(...allowed) {
	const one = oneOf(...allowed);
	return (value) => [...new Set(list(value).map((word) => one(word.toLowerCase())))];
}
function platformsAmong(platforms) {
	const ids = platforms.map(({ id }) => id);
	const one = oneOf(...ids);
	return (value) => {
		const names = list(value).map((name) => platformNamed(name, platforms)?.id ?? one(name));
		const items = [...new Set(names)];
		if (items.length === 0) throw new WrongValue(`the list is empty; name ${ids.join(" or ")}`);
		return items;
	};
}
const yesOrNo = (value) => {
	const given = value.trim().toLowerCase();
	if (given === "true") return true;
	if (given === "false") return false;
	throw new WrongValue(`“${value.trim()}” is neither true nor false`);
};
const count = (value) => {
	const given = value.trim();
	if (!/^\d{1,6}$/.test(given)) throw new WrongValue(`“${given}” is not a whole number from 0 on`);
	return Number(given);
};
function timeIn(unit) {
	return (value) => {
		const given = value.trim();
		if (!/^[1-9]\d{0,5}$/.test(given)) throw new WrongValue(`“${given}” is not a whole number of ${unit} from 1 on`);
		return Number(given);
	};
}
const webUrl = (value) => {
	const given = value.trim();
	const url = URL.canParse(given) ? new URL(given) : void 0;
	if (url === void 0 || !/^https?:$/.test(url.protocol)) throw new WrongValue(`“${given}” is not an absolute URL such as https://example.com`);
	if (url.username !== "" || url.password !== "") throw new WrongValue("a URL with a user name or password in it is not taken");
	return given.replace(/(?<!\/)\/+$/, "");
};
const keyUrl = (value) => {
	const url = webUrl(value);
	if (isSafeForKeys(url)) return url;
	throw new WrongValue(`“${url}” would get the key without encryption; give an https:// URL`);
};
function isSafeForKeys(url) {
	return new URL(url).protocol === "https:" || isThisMachine(new URL(url));
}
const folder = (value) => {
	const parts = value.trim().replaceAll("\\", "/").split("/").filter((part) => part !== "" && part !== ".");
	if (parts.includes("..") || value.trim().startsWith("/")) throw new WrongValue(`“${value.trim()}” leads out of the repository`);
	return parts.join("/");
};
const secret = (value) => {
	const given = value.trim();
	if (/^["'`]|["'`]$/.test(given)) throw new WrongValue("the key is in quotes; give it without them");
	if (/\s/.test(given) || !/^[\x21-\x7e]+$/.test(given)) throw new WrongValue("the key holds white space or characters that no key has; paste it again");
	return given;
};
// src/platforms/bluesky/settings.ts
const BLUESKY_URL = "https://bsky.social";
const blueskyKey = {
	input: "bluesky-app-password",
	variable: "BLUESKY_APP_PASSWORD",
	noun: "key",
	getting: "Make an app password under Settings → Privacy and security → App passwords",
	firstStep: "Bluesky: Settings → Privacy and security → App passwords. Then",
	without: { brief: "posts are not announced there" },
	otherNames: ["bluesky-password", "bsky-app-password"],
	revokedAt: "Bluesky (Settings → Privacy and security → App passwords)",
	description: "App password of Bluesky (Settings → Privacy and security → App passwords), never the account's own. With it, new posts are announced. A secret: masked at once, removed from the environment once read."
};
const blueskySettings = {
	url: {
		input: "bluesky-url",
		parse: keyUrl,
		default: BLUESKY_URL,
		variable: "POSSE_BLUESKY_URL",
		description: "Base URL of Bluesky, or of the account's own PDS, or of the sandbox."
	},
	identifier: {
		input: "bluesky-identifier",
		parse: identifier,
		variable: "BLUESKY_IDENTIFIER",
		ofAccount: true,
		neededWithKey: "the account's handle, such as ada.bsky.social, or its DID",
		description: "The Bluesky account that announces posts: its handle, such as `ada.bsky.social`, its DID or its e-mail address. Needed with `bluesky-app-password`."
	},
	hashtags: {
		input: "bluesky-hashtags",
		parse: count,
		default: "3",
		inSite: true,
		description: "How many of a post's tags its announcement on Bluesky has as hashtags.",
		flag: {
			value: "n",
			help: "at most this many hashtags"
		}
	},
	documents: {
		input: "bluesky-documents",
		parse: yesOrNo,
		default: "false",
		inSite: true,
		description: "Whether each announced post also gets a record of standard.site, by which other apps of the AT Protocol find it as a post of your blog.",
		flag: {
			value: "true|false",
			help: "records of standard.site beside announcements"
		}
	}
};
function identifier(text) {
	const given = text.trim().replace(/^@/, "");
	if (/^(?:[a-z\d](?:[a-z\d-]{0,61}[a-z\d])?\.)+[a-z](?:[a-z\d-]{0,61}[a-z\d])?$/i.test(given) || /^did:[a-z]+:[\w.:%-]{1,200}$|^[^\s@]{1,100}@[^\s@]{1,200}$/i.test(given)) return given;
	throw new WrongValue(`“${given}” is not a handle such as ada.bsky.social, nor a DID${/^[a-z\d-]+$/i.test(given) ? `; did you mean ${given}.bsky.social?` : ""}`);
}
// src/platforms/bluesky/words.ts
const blueskyCopies = {
	keys: {
		bluesky_id: "id",
		bluesky_url: "url",
		bsky_url: "url",
		bluesky_status_url: "url",
		bluesky_post_url: "url"
	},
	kept: ["bluesky_id", "bluesky_url"],
	id: /^[2-7a-j][2-7a-z]{12}$/,
	host: /^bsky\.app$/,
	pageOf(text) {
		const [, did, key] = record.exec(text) ?? [];
		return did === void 0 ? void 0 : `https://bsky.app/profile/${did}/post/${key}`;
	}
};
const record = /^at:\/\/([^/\s]{1,300})\/app\.bsky\.feed\.post\/([a-z\d]{1,60})$/;
// src/platforms/bluesky/definition.ts
const blueskyDefinition = definePlatform({
	id: "bluesky",
	name: "Bluesky",
	kind: "announcement",
	key: blueskyKey,
	settings: blueskySettings,
	wishes: announcementWishes,
	copies: blueskyCopies,
	foreign: {
		wanted: [
			"bluesky",
			"bsky",
			"post_to_bluesky"
		],
		unwanted: ["skip_bluesky"],
		names: ["bluesky", "bsky"]
	},
	request: {
		text: "text",
		language: "text"
	},
	canUpdate: true,
	counts: [
		"reactions",
		"comments",
		"reposts"
	],
	home: APP_URL,
	previewCss: "",
	addressOf: blueskyAddress,
	diagnostics: async () => (await import("./rendering.js")).blueskyCodes,
	async create({ key, ...values }, { http, clock, ownFile, blog }) {
		const { bluesky } = await import("./planning.js");
		return bluesky({
			...values,
			appPassword: key,
			http,
			clock,
			ownFile,
			blog
		});
	}
});
// src/platforms/devto/address.ts
const DEVTO_URL = "https://dev.to";
const domains$1 = ["dev.to", "forem.com"];
function devtoAddress(base = DEVTO_URL) {
	return (copy) => ownAddress(copy, {
		base,
		domains: domains$1
	});
}
// src/platforms/devto/draft-url.ts
function isDraftUrl(url) {
	return /-temp-slug-\d+$/.test(url);
}
// src/platforms/devto/preview-css.ts
const devtoPreviewCss = `
@media (min-width: 1180px) {
  .preview .devto { --pad: -5.5rem; }
  .preview .devto .article > .remark { --pad: -1.5rem; }
}
.preview .devto .cover img { display: block; width: 100%; aspect-ratio: 1000 / 420; object-fit: cover; border-bottom: 1px solid var(--d-line); }
`;
// src/platforms/devto/settings.ts
const disclosures = [
	"not_disclosed",
	"no_ai",
	"some_ai",
	"fully_autonomous"
];
const devtoKey = {
	input: "devto-api-key",
	variable: "DEVTO_API_KEY",
	noun: "key",
	getting: "Make a key under Settings → Extensions → DEV Community API Keys",
	firstStep: "dev.to: Settings → Extensions → DEV Community API Keys. Then",
	without: { brief: "checks and previews work, publishing does not" },
	otherNames: ["devto-key"],
	revokedAt: "dev.to (Settings → Extensions)",
	description: "API key of dev.to (Settings → Extensions). A secret: masked at once, removed from the environment once read."
};
const devtoSettings = {
	url: {
		input: "devto-url",
		parse: keyUrl,
		default: DEVTO_URL,
		variable: "POSSE_DEVTO_URL",
		description: "Base URL of dev.to, or of another Forem community, or of the sandbox."
	},
	organization: {
		input: "devto-organization",
		parse: text,
		inSite: true,
		ofAccount: true,
		description: "Publish under this dev.to organization (its name or id).",
		flag: {
			value: "name",
			help: "publish under it"
		}
	},
	visibility: {
		input: "devto-visibility",
		parse: oneOf("public", "draft"),
		default: "public",
		inSite: true,
		description: "Of new articles: `public`, or `draft` to look at each on dev.to first.",
		atFirst: "draft",
		flag: {
			value: "v",
			help: "public or draft"
		}
	},
	aiDisclosure: {
		input: "ai-disclosure",
		parse: oneOf(...disclosures),
		default: "not_disclosed",
		inSite: true,
		description: "What dev.to is told about the use of AI in all posts: `not_disclosed`, `no_ai`, `some_ai` or `fully_autonomous`. A post may set its own.",
		flag: {
			value: "level",
			help: "not_disclosed, no_ai, some_ai or fully_autonomous"
		}
	}
};
// src/platforms/devto/definition.ts
const devtoDefinition = definePlatform({
	id: "devto",
	name: "dev.to",
	kind: "copy",
	key: devtoKey,
	settings: devtoSettings,
	wishes: {
		...commonWishes,
		organization: words,
		"ai-disclosure": words
	},
	copies: {
		keys: {
			devto_id: "id",
			dev_to_id: "id",
			devto_article_id: "id",
			devto_url: "url",
			dev_to_url: "url",
			devto_link: "url"
		},
		kept: ["devto_id", "devto_url"],
		id: /^\d{1,20}$/,
		host: /^(?:www\.)?dev\.to$/
	},
	foreign: {
		wanted: [
			"devto",
			"devto_sync",
			"publish_devto",
			"crosspost_to_devto"
		],
		unwanted: ["skip_devto"],
		names: [
			"dev",
			"devto",
			"dev.to"
		]
	},
	request: {
		text: "body_markdown",
		language: "markdown",
		tags: "tags",
		series: "series",
		cover: "main_image"
	},
	canUpdate: true,
	counts: [
		"views",
		"reactions",
		"comments"
	],
	home: DEVTO_URL,
	previewCss: devtoPreviewCss,
	addressOf: devtoAddress,
	diagnostics: async () => (await import("./rendering.js")).devtoCodes,
	isPublicAddress: (url) => !isDraftUrl(url),
	async create({ key, ...values }, { http, clock, showsEmoji }) {
		const { devto } = await import("./planning.js");
		return devto({
			...values,
			apiKey: key,
			emoji: showsEmoji,
			http,
			clock
		});
	}
});
// src/platforms/mastodon/settings.ts
const MASTODON_HOME = "https://mastodon.social";
const visibilities = [
	"public",
	"unlisted",
	"private"
];
const mastodonKey = {
	input: "mastodon-access-token",
	variable: "MASTODON_ACCESS_TOKEN",
	noun: "token",
	getting: "Make an application under Preferences → Development, with the scopes read and write:statuses, and copy its access token",
	firstStep: "Mastodon: Preferences → Development → New application. Then",
	without: { brief: "posts are not announced there" },
	otherNames: ["mastodon-token"],
	revokedAt: "Mastodon (Preferences → Development)",
	description: "Access token of Mastodon (Preferences → Development, scopes `read` and `write:statuses`). With it, new posts are announced. A secret: masked at once, removed from the environment once read."
};
const mastodonSettings = {
	url: {
		input: "mastodon-url",
		parse: serverUrl,
		variable: "POSSE_MASTODON_URL",
		neededWithKey: "the address of the server that the token is from, such as https://mastodon.social",
		description: "Address of the Mastodon server, such as `https://mastodon.social`, or of another one with the same API, or of the sandbox. Needed with `mastodon-access-token`."
	},
	visibility: {
		input: "mastodon-visibility",
		parse: oneOf(...visibilities),
		default: "public",
		inSite: true,
		description: "Of new announcements on Mastodon: `public`, `unlisted` or `private`.",
		flag: {
			value: "v",
			help: "public, unlisted or private"
		}
	},
	hashtags: {
		input: "mastodon-hashtags",
		parse: count,
		default: "3",
		inSite: true,
		description: "How many of a post's tags its announcement on Mastodon has as hashtags.",
		flag: {
			value: "n",
			help: "at most this many hashtags"
		}
	}
};
function serverUrl(text) {
	const url = keyUrl(text);
	const { protocol, pathname, search, hash, origin } = new URL(url);
	if (!(pathname === "/" && search === "" && hash === "") && protocol === "https:") throw new WrongValue(`“${url}” has a path; give the server's address alone: ${origin}`);
	return url;
}
// src/platforms/mastodon/definition.ts
const mastodonDefinition = definePlatform({
	id: "mastodon",
	name: "Mastodon",
	kind: "announcement",
	key: mastodonKey,
	settings: mastodonSettings,
	wishes: {
		...announcementWishes,
		"spoiler-text": words,
		visibility: oneWord("public, unlisted or private", "public", "unlisted", "private")
	},
	copies: {
		keys: {
			mastodon_id: "id",
			mastodon_url: "url",
			mastodon_status_url: "url",
			mastodon_social_status_url: "url",
			mastodon_link: "url",
			toot_url: "url"
		},
		kept: ["mastodon_id", "mastodon_url"],
		id: /^[\da-z]{1,40}$/i,
		host: /^(?:[a-z\d-]+\.)*(?:mastodon|mstdn|fosstodon|hachyderm)\.[a-z.]+$/i,
		isAnywhere: true
	},
	foreign: {
		wanted: ["mastodon", "post_to_mastodon"],
		unwanted: ["skip_mastodon"],
		names: ["mastodon"]
	},
	request: {
		text: "status",
		language: "text"
	},
	canUpdate: true,
	counts: [
		"reactions",
		"comments",
		"reposts"
	],
	home: MASTODON_HOME,
	previewCss: "",
	addressOf: (base) => (copy) => ownAddress(copy, {
		base,
		domains: []
	}),
	diagnostics: async () => (await import("./rendering.js")).mastodonCodes,
	async create({ key, ...values }, { http, clock }) {
		const { mastodon } = await import("./planning.js");
		return mastodon({
			...values,
			token: key,
			http,
			clock
		});
	}
});
// src/platforms/medium/address.ts
const MEDIUM_URL = "https://api.medium.com";
const domains = ["medium.com"];
function mediumAddress(base = MEDIUM_URL) {
	return ({ id, url }) => {
		const own = ownAddress({ url }, {
			base,
			domains
		});
		if (own !== void 0 || !URL.canParse(url)) return own;
		const story = /[-/]([\da-f]{10,16})\/?$/.exec(new URL(url).pathname)?.[1];
		return story !== void 0 && (id === "" || id === story) ? `https://medium.com/p/${story}` : void 0;
	};
}
function mediumEditor({ id, url }) {
	const own = ownAddress({ url }, {
		base: MEDIUM_URL,
		domains
	});
	const story = id || /[-/]([\da-f]{10,16})\/?$/.exec(url)?.[1];
	return own === void 0 || story === void 0 ? url : `https://medium.com/p/${story}/edit`;
}
// src/platforms/medium/preview-css.ts
const mediumPreviewCss = `
@media (min-width: 1180px) {
  .preview .medium { --pad: -3.4rem; }
}
.preview .medium figure img { display: block; max-width: 100%; height: auto; margin: 0 auto; }
`;
// src/platforms/medium/username.ts
const mediumUsername = (value) => {
	const name = value.trim().replace(/^@/, "");
	if (/^[\w.-]{1,60}$/.test(name)) return name;
	throw new WrongValue("is not a user's name on Medium, e.g. `ada` of https://medium.com/@ada");
};
// src/platforms/medium/settings.ts
const mediumKey = {
	input: "medium-token",
	variable: "MEDIUM_TOKEN",
	noun: "token",
	firstStep: "Medium, if you own an integration token",
	without: {
		brief: "posts get a page to copy from, and an import link",
		byHand: {
			brief: "stories are imported by hand",
			sentence: "Without one, each run gives you a page to copy each story from, and an import link."
		}
	},
	otherNames: ["medium-integration-token"],
	revokedAt: "Medium (Settings → Security and apps → Integration tokens)",
	description: "Integration token of Medium, for those who already own one. Without it, Posse gives a page to copy each story from, and an import link."
};
const mediumSettings = {
	url: {
		input: "medium-url",
		parse: keyUrl,
		default: MEDIUM_URL,
		variable: "POSSE_MEDIUM_URL",
		description: "Base URL of Medium's API, or of the sandbox."
	},
	username: {
		input: "medium-username",
		parse: mediumUsername,
		inSite: true,
		ofAccount: true,
		description: "Your name on Medium, without the `@`. Without a token, Posse then reads your public feed, and a story there that names a post as its original is recorded as its copy.",
		flag: {
			value: "name",
			help: "find stories that were brought there by hand in this feed"
		}
	},
	publication: {
		input: "medium-publication",
		parse: text,
		inSite: true,
		ofAccount: true,
		description: "Publish in this Medium publication (its name or id).",
		flag: {
			value: "name",
			help: "publish in it"
		}
	},
	visibility: {
		input: "medium-visibility",
		parse: oneOf("public", "draft", "unlisted"),
		default: "public",
		inSite: true,
		description: "Of new stories: `public`, `draft` or `unlisted`.",
		atFirst: "draft",
		flag: {
			value: "v",
			help: "public, draft or unlisted"
		}
	}
};
// src/platforms/index.ts
const platforms = [...[devtoDefinition, definePlatform({
	id: "medium",
	name: "Medium",
	kind: "copy",
	key: mediumKey,
	settings: mediumSettings,
	wishes: {
		...commonWishes,
		publication: words,
		license: words,
		"notify-followers": yesOrNo$1
	},
	copies: {
		keys: {
			medium_id: "id",
			medium_url: "url",
			medium_link: "url"
		},
		kept: ["medium_url"],
		id: /^[\da-z]{1,40}$/i,
		host: /^(?:[a-z0-9-]+\.)?medium\.com$/
	},
	foreign: {
		wanted: [
			"medium",
			"publish_medium",
			"crosspost_to_medium"
		],
		unwanted: ["skip_medium"],
		names: ["medium", "medium.com"]
	},
	request: {
		text: "content",
		language: "html",
		tags: "tags"
	},
	canUpdate: false,
	home: "https://medium.com",
	previewCss: mediumPreviewCss,
	addressOf: mediumAddress,
	addressAdvice: "A story on a domain of its own is named by `https://medium.com/p/ID`, ID being the end of its address.",
	diagnostics: async () => (await import("./rendering.js")).mediumCodes,
	async create({ key, ...values }, { http, clock, timeZone }) {
		const { medium } = await import("./planning.js");
		return medium({
			...values,
			token: key,
			timeZone,
			http,
			clock
		});
	}
})], ...[blueskyDefinition, mastodonDefinition]];
// src/core/errors.ts
var PosseError = class extends Error {
	hint;
	constructor(message, options = {}) {
		super(message, options.cause === void 0 ? void 0 : { cause: options.cause });
		this.name = new.target.name;
		this.hint = options.hint;
	}
};
var ConfigError = class extends PosseError {
	code = "config";
	problems;
	constructor(problems, options = {}) {
		super(problems.map(({ input, message }) => `${input}: ${message}`).join("\n"), {
			...options,
			hint: problems.flatMap(({ hint }) => hint ?? []).join("\n") || void 0
		});
		this.problems = problems;
	}
};
var PlatformError = class extends PosseError {
	code = "platform";
	platform;
	reason;
	status;
	retryAfter;
	copy;
	constructor(message, options) {
		super(message, options);
		this.platform = options.platform;
		this.reason = options.reason;
		this.status = options.status;
		this.retryAfter = options.retryAfter;
		this.copy = options.copy;
	}
};
var LedgerConflict = class extends PosseError {
	code = "ledger-conflict";
};
var LedgerError = class extends PosseError {
	code = "ledger";
	retryAfter;
	constructor(message, options = {}) {
		super(message, options);
		this.retryAfter = options.retryAfter;
	}
};
var UnusableLedger = class extends LedgerError {};
var Cancelled = class extends PosseError {
	code = "cancelled";
	constructor() {
		super("the run was cancelled", { hint: "What was done is in the ledger, and nothing else was started. Run it again to continue." });
	}
};
var Overtaken = class extends PosseError {
	code = "overtaken";
	constructor() {
		super("the blog was changed again and again while this run waited for its originals", { hint: "Run it again, or start it when the site is deployed." });
	}
};
var OutOfTime = class extends PosseError {
	code = "time-limit";
	constructor() {
		super("The run's time was up while the blog was still being read and rendered: nothing was sent.", { hint: `Look for what takes so long with ${term("check")}, or allow more with ${term("time-limit")}.` });
	}
};
var SourceError = class extends PosseError {
	code = "source";
};
var UnknownCommit = class extends SourceError {};
var SiteError = class extends PosseError {
	code = "site";
	diagnostics;
	constructor(diagnostics) {
		super(diagnostics.map(({ message }) => message).join("\n"));
		this.diagnostics = diagnostics;
	}
};
// src/core/camel-case.ts
function camelCase(name) {
	return name.replace(/-(.)/g, (_, letter) => letter.toUpperCase());
}
// src/syndicate/plan/scope.ts
function scopeOf(request) {
	return {
		purpose: request.purpose,
		asked: request.asked && new Set(request.asked),
		isAll: request.isAll === true,
		fresh: new Set(request.pushed ?? []),
		edited: new Set(request.edited ?? []),
		renamed: new Map(request.renamed ?? []),
		alike: new Map(request.alike ?? []),
		removed: new Set(request.removed ?? []),
		pushedAt: request.pushedAt,
		after: request.after,
		backfill: request.backfill,
		maxPosts: request.maxPosts ?? Number.POSITIVE_INFINITY,
		update: request.update,
		force: request.force === true,
		refresh: request.refresh === true
	};
}
function backfillProblem({ backfill, maxPosts }, label) {
	if (backfill <= maxPosts) return [];
	return [{
		input: label("backfill"),
		message: `${backfill} is more than ${label("max-posts")} allows (${maxPosts})`,
		hint: `Ask for fewer, or raise ${label("max-posts")}.`
	}];
}
function scopeProblems(scope) {
	if (!scope.force || scope.asked !== null) return [];
	return [{
		input: "force",
		message: "it needs to know which posts",
		hint: "Name them."
	}];
}
// src/core/share-links.ts
const pages = {
	linkedin: {
		name: "LinkedIn",
		page: "https://www.linkedin.com/sharing/share-offsite/",
		fields: ({ canonicalUrl }) => ({ url: canonicalUrl })
	},
	x: {
		name: "X",
		page: "https://x.com/intent/post",
		fields: ({ canonicalUrl, title }) => ({
			text: title,
			url: canonicalUrl
		})
	},
	threads: {
		name: "Threads",
		page: "https://www.threads.net/intent/post",
		fields: ({ canonicalUrl, title }) => ({ text: `${title} ${canonicalUrl}` })
	},
	"hacker-news": {
		name: "Hacker News",
		page: "https://news.ycombinator.com/submitlink",
		fields: ({ canonicalUrl, title }) => ({
			u: canonicalUrl,
			t: title
		})
	},
	reddit: {
		name: "Reddit",
		page: "https://www.reddit.com/submit",
		fields: ({ canonicalUrl, title }) => ({
			url: canonicalUrl,
			title
		})
	}
};
const sharings = Object.keys(pages);
function shareLinks(post, on) {
	return on.map((network) => {
		const { name, page, fields } = pages[network];
		return {
			name,
			url: `${page}?${new URLSearchParams(fields(post))}`
		};
	});
}
function newlyPublished(outcomes) {
	const posts = outcomes.filter(({ step, ok }) => ok && step.kind === "create").flatMap(({ step: { canonicalUrl, title } }) => canonicalUrl === null ? [] : [[canonicalUrl, {
		canonicalUrl,
		title
	}]]);
	return [...new Map(posts).values()];
}
// src/core/stats.ts
const counts = [
	"views",
	"reactions",
	"comments",
	"reposts"
];
function statsOf(answered) {
	return Object.fromEntries(counts.flatMap((count) => {
		const value = answered[count];
		return Number.isSafeInteger(value) && Number(value) >= 0 ? [[count, value]] : [];
	}));
}
// src/settings/delays.ts
const hourMs = 36e5;
const units = {
	h: hourMs,
	d: 24 * hourMs,
	w: 168 * hourMs
};
function delaysFor(platforms) {
	const ids = platforms.map(({ id }) => id);
	return (text) => {
		const delays = /* @__PURE__ */ new Map();
		for (const item of lines(text.replaceAll(",", "\n"))) {
			const parts = item.split(/[\s:=]+/);
			const ms = lengthOf(parts.length > 2 ? "" : parts.at(-1) ?? "", item);
			const [name = ""] = parts;
			const named = parts.length === 1 ? ids : [platformNamed(name, platforms)?.id ?? oneOf(...ids)(name)];
			for (const id of named) delays.set(id, ms);
		}
		return delays;
	};
}
function lengthOf(time, item) {
	const [, count = "", unit = ""] = /^(\d{1,4})([hdw])$/.exec(time) ?? [];
	const ms = units[unit];
	if (ms !== void 0) return Number(count) * ms;
	throw new WrongValue(`“${item}” is not a length of time such as 3d, 12h or 1w`);
}
// src/syndicate/model/canonical.ts
function canonicalKey(url) {
	if (!URL.canParse(url)) return url;
	const parsed = new URL(url);
	return `${parsed.host.replace(/^www\./, "")}${decoded(parsed.pathname.replace(/\/(?:index\.html?)?$/, ""))}${parsed.search}`;
}
function decoded(path) {
	try {
		return decodeURI(path).replace(/%[\da-f]{2}/gi, (octet) => octet.toUpperCase());
	} catch {
		return path;
	}
}
function hostsOf(urls) {
	return new Set(urls.flatMap((url) => url !== null && URL.canParse(url) ? new URL(url).host : []));
}
// src/core/group-by.ts
function groupBy(items, keyOf) {
	const groups = /* @__PURE__ */ new Map();
	for (const item of items) {
		const key = keyOf(item);
		const group = groups.get(key);
		if (group === void 0) groups.set(key, [item]);
		else group.push(item);
	}
	return groups;
}
// src/syndicate/model/listing.ts
function listingOf(copies, taken = /* @__PURE__ */ new Set()) {
	const named = copies.filter(({ canonicalUrl }) => canonicalUrl !== null);
	const exact = groupBy(named, ({ canonicalUrl }) => canonicalUrl ?? "");
	const alike = groupBy(named, ({ canonicalUrl }) => canonicalKey(canonicalUrl ?? ""));
	const linking = groupBy(copies.flatMap((copy) => copy.links?.map((link) => ({
		copy,
		link
	})) ?? []), ({ link }) => canonicalKey(link));
	const byId = new Map(copies.map((copy) => [copy.id, copy]));
	const byUrl = new Map(copies.map((copy) => [canonicalKey(copy.url), copy]));
	return {
		copies,
		find(url, rate = () => 0) {
			const isFree = ({ id }) => !taken.has(id);
			const among = (some = []) => likeliest(some.filter(isFree), rate);
			const key = canonicalKey(url);
			const linked = linking.get(key)?.map(({ copy }) => copy);
			return among(exact.get(url)) ?? among(alike.get(key)) ?? among(linked);
		},
		complete: ({ id = "", url = "" }) => byId.get(id) ?? byUrl.get(canonicalKey(url))
	};
}
function takenOn(platform, entries) {
	return new Set([...entries.values()].flatMap((entry) => entry.platforms[platform]?.copy?.id || []));
}
function copyOf({ id, url }) {
	return {
		id,
		url
	};
}
function likeliest(copies, rate) {
	let best;
	for (const copy of copies) {
		const rating = rate(copy);
		if (rating < 0 || rating < (best?.rating ?? 0)) continue;
		const isHidden = copy.visibility !== "public";
		if (rating === best?.rating && best.copy.visibility === "public" && isHidden) continue;
		best = {
			copy,
			rating
		};
	}
	return best?.copy;
}
// src/core/article.ts
function withDigests(article, field) {
	const { request, under } = article;
	const digest = (fields) => digestOf(under === void 0 ? fields : {
		...fields,
		under
	});
	return {
		...article,
		digest: digest(withoutField(request, field.name)),
		former: field.values.map(([visibility, value]) => ({
			visibility,
			digest: digest({
				...request,
				[field.name]: value
			})
		}))
	};
}
function withoutField(request, name) {
	return Object.fromEntries(Object.entries(request).filter(([field]) => field !== name));
}
function isShown({ digest, former = [] }, held) {
	if (held.digest === void 0) return false;
	return [digest, ...former.map((one) => one.digest)].includes(held.digest);
}
function isShownButForLinks({ digest, plain = digest, former = [] }, held) {
	const known = held.plain ?? held.digest;
	if (known === void 0) return false;
	return [plain, ...former.map(plainOf)].includes(known);
}
function visibilitySent({ former = [] }, held) {
	const known = held.plain ?? held.digest;
	return former.find((one) => known !== void 0 && plainOf(one) === known)?.visibility;
}
function plainOf({ digest, plain = digest }) {
	return plain;
}
function withPlain(article, plain) {
	if (article.digest === plain.digest) return article;
	const former = article.former?.map((one, index) => {
		const other = plain.former?.[index];
		return other === void 0 ? one : {
			...one,
			plain: other.digest
		};
	});
	return {
		...article,
		plain: plain.digest,
		...former && { former }
	};
}
function withInputs(shown, article) {
	if (shown === void 0 || article?.inputs === void 0) return shown;
	return isShown(article, shown) ? {
		...shown,
		inputs: article.inputs
	} : shown;
}
function knownBy(shown, source) {
	const { digest: _, plain: __, former: ___, ...rest } = shown;
	return {
		...rest,
		...digestsOf(source),
		...source.former && { former: source.former }
	};
}
function digestsOf({ digest, plain }) {
	return plain === void 0 ? { digest } : {
		digest,
		plain
	};
}
function withoutDigests({ digest: _, plain: __, inputs: ___, ...rest }) {
	return rest;
}
function digestOf(request) {
	return `sha256:${createHash("sha256").update(JSON.stringify(sorted(request))).digest("hex")}`;
}
function sorted(value) {
	if (Array.isArray(value)) return value.map(sorted);
	if (value === null || typeof value !== "object") return value;
	const fields = Object.entries(value).sort(([a], [b]) => a < b ? -1 : 1);
	return Object.fromEntries(fields.map(([key, item]) => [key, sorted(item)]));
}
// src/syndicate/model/published-record.ts
function publishedRecord(copy, { shown, unlike, at, commit, wish }, before) {
	const heeded = wish ?? wishOf(before);
	const inputs = shown?.inputs ?? unlike?.inputs;
	const account = copy.account ?? (before?.copy?.id === copy.id ? before.account : void 0);
	return {
		state: "published",
		...before?.intent && { intent: keptIntent(before.intent) },
		copy: copyOf(copy),
		...account !== void 0 && { account },
		...hiding(copy),
		...heeded !== void 0 && { wish: heeded },
		...copy.face && { face: copy.face },
		...shown && digestsOf(shown),
		...unlike && { unlike: digestsOf(unlike) },
		...inputs && { inputs },
		...commit !== void 0 && { commit },
		at
	};
}
function keptIntent({ inputs: _, canonicalUrl: __, isPublic: ___, ...intent }) {
	return intent;
}
function wishOf(record) {
	return record?.wish ?? record?.intent?.wish;
}
function shownBy(record, article) {
	const { state, digest, plain, inputs, intent } = record ?? {};
	if (state === "intent" || state === "ambiguous") return withInputs(intent ?? article, article);
	if (state !== "published" && state !== "detached") return article;
	if (digest === void 0) return void 0;
	return withInputs({
		digest,
		...plain !== void 0 && { plain },
		inputs
	}, article);
}
function hiding({ visibility = "public" }) {
	return visibility === "public" ? {} : { visibility };
}
// src/syndicate/settle/resolve.ts
const open = [
	"ambiguous",
	"intent",
	"detached",
	"failed"
];
function parseResolutions(text) {
	const resolutions = [];
	const problems = [];
	for (const line of text.split("\n").map((one) => one.trim())) {
		if (line === "") continue;
		const words = line.split(/\s+/);
		const verdict = words.at(-1) ?? "";
		const platform = words.at(-2);
		const path = line.slice(0, line.lastIndexOf(platform ?? "", line.length - verdict.length - 1));
		const isUrl = /^https?:\/\//.test(verdict) && URL.canParse(verdict);
		if (platform === void 0 || path.trim() === "" || !(isUrl || verdict === "not-published")) {
			problems.push({
				input: "resolve",
				message: `"${line}" is not PATH PLATFORM URL or PATH PLATFORM not-published`
			});
			continue;
		}
		resolutions.push({
			path: path.trim(),
			platform,
			url: isUrl ? verdict : null
		});
	}
	return {
		resolutions,
		problems
	};
}
function resolve({ entries }, resolutions, facts) {
	const working = new Map(entries);
	const problems = [];
	for (const resolution of resolutions) {
		const { path, platform, url } = resolution;
		const entry = working.get(path);
		const record = entry?.platforms[platform];
		const listing = facts.listings?.get(platform);
		const copies = listing && listingOf(listing);
		const trouble = entry && record ? troubleOf(record, resolution, copies) : "is not in the ledger";
		if (trouble !== void 0) problems.push({
			input: "resolve",
			message: `${path} on ${platform} ${trouble}`
		});
		else if (entry && record && !isSettled(record, url)) {
			const settled = settledRecord(record, url, {
				at: facts.at,
				copies
			});
			working.set(path, withRecord(entry, platform, settled));
		}
	}
	return {
		changes: [...working.values()].filter((entry) => entries.get(entry.path) !== entry).map((entry) => ({
			kind: "put",
			entry
		})),
		problems
	};
}
function isSettled(record, url) {
	if (url === null) return record.state === "failed" && record.reason !== "ambiguous";
	const known = record.copy?.url;
	return record.state === "published" && known !== void 0 && canonicalKey(known) === canonicalKey(url);
}
function troubleOf(record, { url }, copies) {
	if (isSettled(record, url)) return void 0;
	const isOpen = open.includes(record.state) || record.state === "baseline" && url !== null;
	if (isOpen && (url === null || copies === void 0 || copies.complete({ url }))) return;
	if (isOpen) return `is not one of the account's copies: ${url}`;
	const copy = record.copy ? ` as ${record.copy.url}` : "";
	return `is not ambiguous, so there is nothing to resolve: the ledger says ${record.state}${copy}`;
}
function settledRecord(record, url, { at, copies }) {
	if (url === null) return {
		state: "failed",
		at,
		reason: "settled"
	};
	const listed = copies?.complete({ url });
	const copy = listed ? copyOf(listed) : {
		id: record.copy?.id ?? "",
		url
	};
	const { digest, plain, inputs } = record.intent ?? record;
	const shown = digest === void 0 ? {} : {
		digest,
		...plain !== void 0 && { plain },
		...inputs && { inputs }
	};
	const wish = wishOf(record);
	return {
		state: "published",
		copy,
		...listed && hiding(listed),
		...wish !== void 0 && { wish },
		...listed?.face && { face: listed.face },
		...shown,
		at
	};
}
function withRecord(entry, platform, record) {
	return {
		...entry,
		platforms: {
			...entry.platforms,
			[platform]: record
		}
	};
}
// src/settings/resolutions.ts
const resolutions = (value) => {
	const read = parseResolutions(value);
	if (read.problems.length > 0) throw new WrongValue(read.problems.map(({ message }) => message).join("; "));
	return read.resolutions;
};
// src/settings/settings-table.ts
const general = {
	mode: {
		parse: oneOf("auto", "check", "plan", "publish", "reconcile"),
		default: "auto"
	},
	"site-dir": {
		parse: folder,
		default: "."
	},
	config: {
		parse: list,
		default: "_config.yml"
	},
	"site-url": {
		parse: webUrl,
		inSite: true
	},
	posts: {
		parse: globs,
		default: ""
	},
	"built-site": { parse: text },
	content: { parse: text },
	backfill: {
		parse: count,
		default: "0"
	},
	"max-posts": {
		parse: count,
		default: "5",
		inSite: true,
		ofBase: true
	},
	update: {
		parse: yesOrNo,
		default: "true",
		inSite: true
	},
	refresh: {
		parse: yesOrNo,
		default: "false"
	},
	"wait-for-live": {
		parse: count,
		default: "300",
		inSite: true
	},
	verify: {
		parse: oneOf("error", "warning", "off"),
		default: "warning",
		inSite: true,
		ofBase: true
	},
	"share-links": {
		parse: listOf(...sharings),
		default: "",
		inSite: true
	},
	resolve: {
		parse: resolutions,
		default: ""
	},
	jekyll: {
		parse: oneOf("3", "4"),
		inSite: true
	},
	"publish-from": { parse: text },
	"ledger-branch": {
		parse: text,
		default: "posse"
	},
	"time-limit": { parse: timeIn("minutes") },
	"render-limit": {
		parse: timeIn("seconds"),
		default: "20"
	},
	record: {
		parse: oneOf("none", "data-file", "front-matter"),
		default: "none",
		inSite: true,
		ofBase: true
	},
	"record-via": {
		parse: oneOf("commit", "pull-request"),
		default: "commit",
		inSite: true,
		ofBase: true
	},
	"record-stats": {
		parse: listOf(...counts),
		default: "",
		inSite: true,
		ofBase: true
	},
	"record-skip-ci": {
		parse: yesOrNo,
		default: "true",
		inSite: true,
		ofBase: true
	},
	"fail-on": {
		parse: oneOf("error", "warning", "never"),
		default: "error",
		inSite: true,
		ofBase: true
	},
	"own-links": {
		parse: oneOf("canonical", "copies"),
		default: "canonical",
		inSite: true,
		onlyInSite: true
	},
	comment: {
		parse: yesOrNo,
		default: "false"
	},
	checklist: {
		parse: oneOf("summary", "issue"),
		default: "summary",
		inSite: true
	},
	"github-token": { parse: secret }
};
function settingsTable(platforms) {
	const table = tableOf(platforms);
	const names = [...table.keys()];
	const terms = new Map(platforms.flatMap(termsOf));
	return {
		names,
		inputs: names.filter((name) => !table.get(name)?.onlyInSite),
		secrets: names.filter((name) => table.get(name)?.parse === secret),
		mayStandInSite: (name) => table.has(name) ? table.get(name)?.inSite === true : void 0,
		defaultOf: (name) => table.get(name)?.default,
		rulesOverChecks: (name) => table.get(name)?.ofBase === true,
		termOf: (name) => terms.get(name) ?? (isTerm(name) ? term(name) : void 0),
		parse: (name, text) => table.get(name)?.parse(text)
	};
}
function tableOf(platforms) {
	const { mode, ...others } = general;
	return new Map([
		["mode", mode],
		["platforms", {
			parse: platformsAmong(platforms),
			inSite: true
		}],
		["after", {
			parse: delaysFor(platforms),
			inSite: true
		}],
		...platforms.map(({ key }) => [key.input, { parse: secret }]),
		...platforms.flatMap(({ settings }) => Object.values(settings).map((setting) => [setting.input, setting])),
		...Object.entries(others)
	]);
}
function termsOf({ key, settings }) {
	return [[key.input, keyTerm(key)], ...Object.values(settings).map((one) => [one.input, settingTerm(one)])];
}
// src/settings/settings.ts
function refuseHalfKeys({ halfKeys }) {
	if (halfKeys.size > 0) throw new ConfigError([...halfKeys.values()]);
}
function secretsOf({ keys, githubToken }) {
	return [...keys.values(), ...githubToken === void 0 ? [] : [githubToken]];
}
function withoutSecrets(settings) {
	return {
		...settings,
		keys: /* @__PURE__ */ new Map(),
		githubToken: void 0
	};
}
function withoutWrongValues(layer, table) {
	function get(name) {
		const written = layer.get(name);
		try {
			if (written !== void 0) table.parse(name, written);
			return written;
		} catch (error) {
			if (error instanceof WrongValue) return void 0;
			throw error;
		}
	}
	return {
		label: layer.label,
		get
	};
}
function readSettings(platforms, layers) {
	const table = settingsTable(platforms);
	const values = /* @__PURE__ */ new Map();
	const given = /* @__PURE__ */ new Map();
	const problems = [];
	for (const name of table.names) {
		const layer = layers.find((candidate) => (candidate.get(name)?.trim() ?? "") !== "");
		if (layer !== void 0) given.set(name, layer.label(name));
		const written = layer?.get(name) ?? table.defaultOf(name);
		if (written === void 0) continue;
		try {
			values.set(name, table.parse(name, written));
		} catch (error) {
			if (!(error instanceof WrongValue)) throw error;
			problems.push({
				input: layer?.label(name) ?? name,
				message: error.message
			});
		}
	}
	const settings = settingsOf(values, given, platforms);
	if (problems.length === 0) problems.push(...contradictions(settings, layers));
	if (problems.length > 0) throw new ConfigError(problems);
	return {
		...settings,
		halfKeys: new Map(missing(settings, platforms, layers))
	};
}
function settingsOf(values, given, platforms) {
	const keys = platforms.flatMap(({ id, key }) => {
		const value = values.get(key.input);
		return typeof value === "string" ? [[id, value]] : [];
	});
	const inputs = platforms.flatMap(({ settings }) => Object.values(settings));
	const own = Object.keys(general).map((name) => [camelCase(name), values.get(name)]);
	return {
		...Object.fromEntries(own),
		platforms: values.get("platforms"),
		after: values.get("after") ?? /* @__PURE__ */ new Map(),
		keys: new Map(keys),
		ofPlatforms: new Map(inputs.map(({ input }) => [input, values.get(input)])),
		given
	};
}
function contradictions(settings, layers) {
	const label = (name) => (layers.find((layer) => layer.get(name) !== void 0) ?? layers[0])?.label(name) ?? name;
	const isIdle = settings.content !== void 0 && settings.builtSite === void 0;
	const idle = {
		input: label("content"),
		message: "it says where the article is in a page of a built site, and no built site is named",
		hint: `Name its folder with ${term("built-site")}, or leave this out.`
	};
	return [...backfillProblem(settings, label), ...isIdle ? [idle] : []];
}
function missing({ keys, ofPlatforms, given }, platforms, layers) {
	return platforms.filter(({ id }) => keys.has(id)).flatMap(({ id, key, settings }) => Object.values(settings).flatMap((setting) => {
		const { input, neededWithKey } = setting;
		if (neededWithKey === void 0 || ofPlatforms.get(input) !== void 0) return [];
		const layer = layers.find((one) => one.get(key.input) !== void 0);
		const message = `it is needed with ${given.get(key.input) ?? key.input}: ${neededWithKey}`;
		const hint = `Set ${settingTerm(setting)}.`;
		return [[id, {
			input: layer?.label(input) ?? input,
			message,
			hint
		}]];
	}));
}
// src/core/printable.ts
const unprintable = /[\u0000-\u001f\u007f-\u009f\u200e\u200f\u2028\u2029\u202a-\u202e\u2066-\u2069\ufeff]+/g;
function printable(text, limit = 500) {
	const line = text.slice(0, limit * 4).replace(unprintable, " ").replace(/ {2,}/g, " ").trim();
	const characters = [...line];
	return characters.length <= limit ? line : `${characters.slice(0, limit - 1).join("")}…`;
}
function undisguised(text) {
	return text.replace(unprintable, (run) => run.replace(/[^\n\t]/g, "�"));
}
function undisguisedJson(json) {
	return json.replace(unprintable, (run) => run.replace(/[^\n\t]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, "0")}`));
}
function asTyped(value) {
	const text = printable(value);
	return /^[\w./:=@%+,-]+$/.test(text) ? text : `'${text.replaceAll("'", "'\\''")}'`;
}
export { BLUESKY_URL, Cancelled, ConfigError, DEVTO_URL, LedgerConflict, LedgerError, MEDIUM_URL, OutOfTime, Overtaken, PlatformError, PosseError, SiteError, SourceError, UnknownCommit, UnusableLedger, asTyped, blueskyKey, blueskySettings, camelCase, canonicalKey, copyOf, counts, definitionOf, devtoKey, devtoSettings, digestOf, digestsOf, disclosures, groupBy, hiding, hostsOf, isSafeForKeys, isShown, isShownButForLinks, isThisMachine, keyHint, keyTerm, knownBy, lettersOf, listingOf, mastodonKey, mastodonSettings, mediumAddress, mediumEditor, mediumKey, mediumSettings, nameOf, nearest, newlyPublished, platformNamed, platforms, printable, profilePage, publishedRecord, readSettings, recordPage, refuseHalfKeys, resolve, scopeOf, scopeProblems, secretsOf, settingTerm, settingsTable, shareLinks, shownBy, statsOf, takenOn, term, undisguised, undisguisedJson, urlOf, visibilitySent, wishOf, withDigests, withInputs, withPlain, withoutDigests, withoutField, withoutSecrets, withoutWrongValues, worded };
