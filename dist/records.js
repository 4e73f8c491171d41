import { keptKeys } from "./planning.js";
import { frontMatterKeys } from "./front-matter-record.js";
import { definitionOf } from "./settings.js";
// src/ledger/records/recorded-posts.ts
function recordedPosts(snapshot, { pages, isPublic }) {
	return [...snapshot.entries.values()].sort((one, other) => one.path < other.path ? -1 : 1).flatMap((entry) => {
		const url = pages.get(entry.path);
		const copies = copiesOf(entry, isPublic);
		return url === void 0 || Object.keys(copies).length === 0 ? [] : [{
			path: entry.path,
			url,
			copies
		}];
	});
}
function copiesOf({ platforms }, isPublic) {
	const copies = Object.entries(platforms).sort(([one], [other]) => one < other ? -1 : 1).flatMap(([platform, { state, copy, visibility, at }]) => {
		if (copy === void 0 || state === "detached") return [];
		const shown = (visibility === void 0 || visibility === "unlisted") && isWebAddress(copy.url) && isPublic(platform, copy.url);
		if (!shown && copy.id === "") return [];
		return [[platform, {
			id: copy.id,
			...shown && { url: copy.url },
			...at !== void 0 && { at }
		}]];
	});
	return Object.fromEntries(copies);
}
function isWebAddress(url) {
	return /^https?:\/\/[^\s\p{C}"<>\\^`{|}]+$/u.test(url) && URL.canParse(url);
}
// src/compose/records.ts
const nothing = {
	written: [],
	warnings: []
};
async function keepRecords(run) {
	const { repository, branch, settings, dryRun = false } = run;
	const order = await orderOf(run);
	if (order === void 0) return nothing;
	const { writeRecords } = await import("./write-records.js");
	return writeRecords(repository, {
		...order,
		branch,
		dryRun,
		via: settings.recordVia,
		skipCi: settings.recordSkipCi,
		recordsBranch: `${settings.ledgerBranch}-records`
	});
}
async function keepRecordsInDirectory(run) {
	const order = await orderOf(run);
	if (order === void 0) return nothing;
	const { directorySource } = await import("./directory-source.js");
	const { sourceTexts } = await import("./source-texts.js");
	const { planRecords } = await import("./plan-records2.js");
	const { replaceFile } = await import("./replace-file.js");
	const { additions, warnings } = planRecords(order, await sourceTexts(await directorySource(run.root), order));
	if (run.dryRun !== true) for (const [path, text] of additions) await replaceFile(run.root, path, text);
	return {
		written: [...additions.keys()],
		warnings
	};
}
async function orderOf({ definitions, settings, site, snapshot }) {
	const { record: mode } = settings;
	if (mode === "none") return void 0;
	const onSite = site.posts.filter(({ state }) => state === "published");
	const pages = new Map(onSite.flatMap(({ path, url }) => url === null ? [] : [[path, url]]));
	const isPublic = (id, url) => definitionOf(id, definitions)?.isPublicAddress?.(url) ?? true;
	const posts = recordedPosts(snapshot, {
		pages,
		isPublic
	});
	const kept = keptKeys(definitions);
	const { dataDir } = site.facts;
	const dataPath = dataDir === "" ? "syndication.json" : `${dataDir}/syndication.json`;
	if (mode === "data-file") return {
		mode,
		posts,
		kept,
		dataPath
	};
	const byPath = new Map(onSite.map((post) => [post.path, post]));
	const open = posts.filter((post) => !isRecorded(post, byPath.get(post.path), kept));
	return open.length === 0 ? void 0 : {
		mode,
		posts: open,
		kept,
		dataPath
	};
}
function isRecorded({ copies }, post, kept) {
	return [...frontMatterKeys(copies, kept)].every(([key, value]) => String(post?.frontMatter[key] ?? "") === value);
}
export { keepRecords, keepRecordsInDirectory };
