import { parseDocument } from "../vendor/yaml.js";
import { ConfigError, canonicalKey, groupBy, hostsOf, platformNamed } from "./settings.js";
import { isMapping } from "./planning.js";
import { plainYaml } from "./yaml.js";
// src/compose/imported-copies.ts
function withImportedCopies(posts, given) {
	const found = /* @__PURE__ */ new Map();
	const own = hostsOf(posts.map(({ canonicalUrl }) => canonicalUrl));
	collect(read(given), void 0, {
		given,
		own,
		posts: postsByName(posts),
		found
	});
	return posts.map((post) => {
		const known = new Set(post.namedCopies.map(({ platform }) => platform));
		const more = [...groupBy(found.get(post) ?? [], ({ platform }) => platform)].flatMap(([platform, copies]) => known.has(platform) ? [] : copies.find(({ url }) => url !== void 0) ?? copies[0] ?? []);
		return more.length === 0 ? post : {
			...post,
			namedCopies: [...post.namedCopies, ...more]
		};
	});
}
function read({ text, file }) {
	const document = parseDocument(text, plainYaml);
	try {
		if (document.errors.length === 0) return document.toJS({ maxAliasCount: 100 });
	} catch {}
	throw new ConfigError([{
		input: "--import",
		message: `${file} is neither JSON nor YAML`,
		hint: "Give a file that maps the addresses of posts to those of their copies."
	}]);
}
function postsByName(posts) {
	const addresses = uniquely(posts, ({ canonicalUrl, url, path, sitePath }) => [...keysOf(canonicalUrl, url), ...[path, sitePath].map((file) => fileKey(file))]);
	const names = uniquely(posts, ({ path, canonicalUrl }) => {
		const file = (path.split("/").at(-1) ?? "").replace(/\.[a-z]+$/i, "");
		const page = canonicalKey(canonicalUrl ?? "").split("/").at(-1) ?? "";
		return [
			file,
			file.replace(/^\d+-\d+-\d+-/, ""),
			page.replace(/\.html?$/i, "")
		];
	});
	return (text, isName) => {
		const [post] = [...keysOf(text, text), fileKey(text)].flatMap((key) => addresses.get(key) ?? []);
		const [last = ""] = text.split("/").slice(-1);
		return post ?? (isName ? names.get(last.replace(/\.(?:md|markdown|mdx|html?)$/i, "")) : void 0);
	};
}
function uniquely(posts, namesOf) {
	const pairs = posts.flatMap((post) => [...new Set(namesOf(post))].map((name) => ({
		name,
		post
	})));
	const groups = groupBy(pairs, ({ name }) => name);
	return new Map([...groups].flatMap(([name, [only, ...others]]) => only === void 0 || others.length > 0 || name === "" ? [] : [[name, only.post]]));
}
const nameKeys = /^(?:file|file_?name|file_?path|path|source|source_?file|source_?path|slug|post|post_?slug|post_?path)$/i;
function collect(value, about, search) {
	if (Array.isArray(value)) {
		for (const item of value) collect(item, about, search);
		return;
	}
	if (!isMapping(value)) return;
	const entries = Object.entries(value);
	const [post, another] = new Set(entries.flatMap(([key, item]) => postIn(item, nameKeys.test(key), search)));
	if (post !== void 0 && another === void 0) keep(post, value, about, search);
	for (const [key, item] of entries) {
		for (const named of postIn(key, true, search)) keep(named, item, about, search);
		collect(item, platformCalled(key, search.given) ?? about, search);
	}
}
function postIn(value, isName, { posts }) {
	const post = typeof value === "string" ? posts(value.trim(), isName) : void 0;
	return post === void 0 ? [] : [post];
}
function keep(post, value, about, search) {
	const { found } = search;
	found.set(post, [...found.get(post) ?? [], ...copiesIn(value, about, search)]);
}
function copiesIn(value, about, search) {
	const { given } = search;
	if (typeof value === "string") return copyAt(value.trim(), about, search);
	if (Array.isArray(value)) return value.flatMap((item) => copiesIn(item, about, search));
	if (!isMapping(value)) return [];
	const [named = about] = Object.entries(value).flatMap(([key, item]) => platformKeys.test(key) ? platformCalled(item, given) ?? [] : []);
	return Object.entries(value).flatMap(([key, item]) => {
		const [own] = given.platforms.filter(({ copies }) => copies.keys[key] !== void 0);
		if (own?.copies.keys[key] === "id") return copyOf(own, item);
		if (named !== void 0 && idKeys.test(key)) return copyOf(named, item);
		const inKey = own ?? platformCalled(key, given);
		if (inKey !== void 0 && hasId(inKey, item)) return copyOf(inKey, item);
		return copiesIn(item, inKey ?? named, search);
	});
}
const platformKeys = /^(?:platform|network|service|site|silo|target)$/i;
const idKeys = /^(?:id|post_?id|status_?id|platform_?id|article_?id|rkey)$/i;
function platformCalled(name, { platforms }) {
	return typeof name === "string" ? platformNamed(name, platforms) : void 0;
}
function hasId({ copies }, value) {
	return typeof value === "string" && copies.id.test(value) && /^(?=.*\d).{5,}$/.test(value);
}
function copyOf({ id: platform, copies }, value) {
	return typeof value === "string" && copies.id.test(value) ? [{
		platform,
		id: value
	}] : [];
}
function copyAt(text, about, { given: { platforms, addressOf }, own }) {
	const [spelled] = platforms.flatMap(({ copies }) => copies.pageOf?.(text) ?? []);
	const url = spelled ?? text;
	if (!/^https?:\/\//i.test(url) || !URL.canParse(url)) return [];
	const { host, hostname, pathname } = new URL(url);
	const found = platforms.find(({ id, copies }) => copies.host.test(hostname) || addressOf?.(id, {
		id: "",
		url
	}) !== void 0) ?? (about?.copies.isAnywhere && !own.has(host) ? about : void 0);
	if (found === void 0) return [];
	const last = pathname.split("/").findLast((part) => part !== "") ?? "";
	const isId = found.copies.id.test(last);
	return [{
		platform: found.id,
		url,
		...isId && { id: last }
	}];
}
function keysOf(canonicalUrl, path) {
	const isPath = path?.startsWith("/") === true && path.length > 1;
	return [...canonicalUrl !== null && URL.canParse(canonicalUrl) ? [canonicalKey(canonicalUrl)] : [], ...isPath ? [path.replace(/\/$/, "")] : []];
}
function fileKey(path) {
	return `file ${path.replace(/^\.?\//, "")}`;
}
export { withImportedCopies };
