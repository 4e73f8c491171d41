import { parseDocument } from "../vendor/yaml.js";
import { ConfigError, canonicalKey } from "./settings.js";
import { isMapping, plainYaml } from "./planning.js";
// src/compose/imported-copies.ts
function withImportedCopies(posts, given) {
	const named = /* @__PURE__ */ new Map();
	const keys = new Set(posts.flatMap(({ canonicalUrl, url }) => keysOf(canonicalUrl, url)));
	collect(read(given), {
		given,
		keys,
		named
	});
	return posts.map((post) => {
		const copies = keysOf(post.canonicalUrl, post.url).flatMap((key) => named.get(key) ?? []);
		const known = new Set(post.namedCopies.map(({ platform }) => platform));
		const more = copies.filter(({ platform }, index) => !known.has(platform) && copies.findIndex((one) => one.platform === platform) === index);
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
function collect(value, search) {
	if (Array.isArray(value)) {
		for (const item of value) collect(item, search);
		return;
	}
	if (!isMapping(value)) return;
	const own = Object.values(value).flatMap((item) => postIn(item, search));
	const [post] = own;
	if (post !== void 0 && new Set(own).size === 1) keep(post, Object.values(value), search);
	for (const [key, item] of Object.entries(value)) {
		for (const named of postIn(key, search)) keep(named, [item], search);
		collect(item, search);
	}
}
function postIn(value, { keys }) {
	return typeof value === "string" ? keysOf(value, value).filter((key) => keys.has(key)) : [];
}
function keep(post, values, { given, named }) {
	const copies = values.flatMap(textsIn).flatMap((text) => copyAt(text, given));
	named.set(post, [...named.get(post) ?? [], ...copies]);
}
function textsIn(value) {
	if (typeof value === "string") return [value.trim()];
	if (Array.isArray(value)) return value.flatMap(textsIn);
	return isMapping(value) ? Object.values(value).flatMap(textsIn) : [];
}
function copyAt(text, { platforms, addressOf }) {
	const [spelled] = platforms.flatMap(({ copies }) => copies.pageOf?.(text) ?? []);
	const url = spelled ?? text;
	if (!/^https?:\/\//i.test(url) || !URL.canParse(url)) return [];
	const { hostname, pathname } = new URL(url);
	const found = platforms.find(({ id, copies }) => copies.host.test(hostname) || addressOf?.(id, {
		id: "",
		url
	}) !== void 0);
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
export { withImportedCopies };
