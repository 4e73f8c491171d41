import { addressOf, dateOf, decodePage, indexPages, isTooLarge, meta, pagesMatching, pagesNamedLike, pathKey, pathTells, readBuiltSite, readPage, readSurroundings, sourcesMatching, sureness } from "./sources.js";
import { sourceNames } from "./planning.js";
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
	const read = await readBuiltSite({
		pages,
		siteUrl,
		posts: globs,
		around
	});
	const taken = read.posts.map(({ path }) => path);
	const folder = await contentFolder(source, taken, around);
	const how = sureness(read.rules);
	const [rule] = read.rules;
	return {
		posts: folder === void 0 ? globs : [folder],
		content: rule === void 0 || rule.selector === "body" ? null : rule.selector,
		pages: taken,
		sure: !isSure || how === "unsure" ? "unsure" : how,
		why: [
			...why,
			...folder === void 0 ? [] : [`${folder} holds the source files of these pages`],
			how === "unsure" ? "which part of the pages is the article is not certain" : `the article is ${read.rules.map(({ selector, pages: held, of }) => `${selector} (on ${held} of ${of} pages that were compared)`).join(", ")}`
		],
		siteUrl: read.base ?? null
	};
}
async function lookAt(pages, around) {
	const fed = new Set(mainEntries(around, await homePage(pages, around)).map(pathOfUrl));
	const looked = [];
	for (const path of around.pages.slice(0, most)) {
		const html = decodePage(await pages.read(path));
		if (isTooLarge(html)) continue;
		const { said } = readPage(path, html);
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
	const html = decodePage(await pages.read("index.html"));
	return isTooLarge(html) ? void 0 : readPage("index.html", html).said;
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
	const fed = candidates.filter(({ isInFeed }) => isInFeed);
	const seeds = fed.length >= 2 ? fed : candidates.filter(({ said }) => said.article !== void 0);
	if (seeds.length === 0) return byFolder(candidates);
	const seeded = /* @__PURE__ */ new Map();
	for (const seed of seeds) {
		const folder = folderOf(seed.path);
		seeded.set(folder, (seeded.get(folder) ?? 0) + 1);
	}
	const [mark] = marks.filter(({ has }) => seeds.filter(has).length >= seeds.length * .95 && lists.filter(has).length <= lists.length * .1);
	const isDated = marks.slice(1).filter(({ has }) => seeds.filter(has).length >= seeds.length * .95);
	const sizes = foldersOf(candidates);
	const beside = candidates.filter((page) => {
		if (page.isInFeed) return true;
		if (isDated.length > 0 && !isDated.some(({ has }) => has(page))) return false;
		const folder = folderOf(page.path);
		const count = seeded.get(folder) ?? 0;
		const size = sizes.get(folder)?.length ?? 1;
		return folder === "" ? count > size * .5 : count >= 2 || count === 1 && (size <= 2 || seeds.length < 3);
	});
	const why = [fed.length >= 2 ? `the site's feeds hold ${fed.length} of its pages` : `${seeds.length} pages have structured data of an article`];
	if (mark === void 0) return {
		chosen: beside,
		why: [...why, "other pages in the same folders are taken to be posts, too; no mark tells posts from other pages here"],
		isSure: beside.length <= seeds.length * 1.1
	};
	const marked = candidates.filter(mark.has);
	const inFolders = marked.filter(({ path }) => seeded.has(folderOf(path)));
	const elsewhere = marked.length - inFolders.length;
	const chosen = (marks.indexOf(mark) < 2 || mark.name === "a day in the path") && elsewhere > 0 && elsewhere <= inFolders.length * 2 ? marked : inFolders;
	return {
		chosen,
		why: [...why, `posts have ${mark.name}, which lists don't have`],
		isSure: chosen.length === marked.length
	};
}
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
function foldersOf(pages) {
	const found = /* @__PURE__ */ new Map();
	for (const page of pages) {
		const folder = folderOf(page.path);
		const known = found.get(folder);
		if (known === void 0) found.set(folder, [page]);
		else known.push(page);
	}
	return found;
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
async function contentFolder(source, pages, around) {
	const written = (await source.files().catch(() => [])).filter(({ path, kind }) => kind === "file" && sourceNames.test(path)).map(({ path }) => path).filter((path) => !/(?:^|\/)(?:node_modules|\.)/.test(path));
	const counts = /* @__PURE__ */ new Map();
	for (const path of written) {
		const parts = path.split("/").slice(0, -1);
		for (let depth = 1; depth <= Math.min(parts.length, 4); depth++) {
			const folder = parts.slice(0, depth).join("/");
			counts.set(folder, (counts.get(folder) ?? 0) + 1);
		}
	}
	const likely = [...counts].filter(([folder, count]) => count >= 2 && /(?:^|\/)(?:_?posts?|blog|articles?|content|source|writing|journal|news|docs)(?:\/|$)/i.test(folder)).toSorted(([one, first], [other, second]) => second - first || other.length - one.length).slice(0, 12);
	const named = pagesNamedLike(around.pages);
	const wanted = new Set(pages);
	let best;
	let most = .8;
	for (const [folder] of likely) {
		const globs = [`${folder}/**`];
		const found = (await sourcesMatching(source, globs, (paths) => pagesMatching(paths, globs))).filter(({ isDraft }) => !isDraft).map(named);
		const hits = found.filter((paths) => paths.some((path) => wanted.has(path))).length;
		const share = Math.min(hits / Math.max(1, found.length), hits / Math.max(1, pages.length));
		if (share >= most) {
			most = share;
			best = `${folder}/**`;
		}
	}
	return best;
}
export { propose };
