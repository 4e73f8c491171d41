import { diagnoser } from "./planning.js";
import { recordInFrontMatter } from "./front-matter-record.js";
const diagnose = diagnoser({
	"record-front-matter": {
		severity: "warning",
		what: "A post's front matter could not be given the keys of its copies without a risk to the rest of it.",
		mend: "Write the keys of its copies (`PLATFORM_id`, `PLATFORM_url`) into the post by hand, one to a line."
	},
	"record-data-file": {
		severity: "warning",
		what: "The data file for themes would take the place of something else.",
		mend: "Rename or delete the file that is there, or leave `record` out."
	},
	"record-refused": {
		severity: "warning",
		what: "GitHub does not let this run write records to the blog's branch.",
		mend: "Give the job `contents: write`, or set `record-via: pull-request` where a rule protects the branch."
	},
	"record-unwritten": {
		severity: "warning",
		what: "GitHub could not be reached, or the branch moved again and again, so the records are not up to date.",
		mend: "Nothing: the next run writes them."
	},
	"record-branch-taken": {
		severity: "warning",
		what: "The branch for the pull request with the records holds somebody else's commits.",
		mend: "Merge or delete that branch; Posse makes it anew."
	},
	"record-pull-request": {
		severity: "warning",
		what: "The records are on a branch, and GitHub does not let this run open a pull request for it.",
		mend: "Give the job `pull-requests: write`, and tick “Allow GitHub Actions to create and approve pull requests” (Settings, Actions, General)."
	}
});
// src/ledger/records/data-file.ts
const LONGEST_KEY = 1e3;
function dataFile(posts, current) {
	const shown = posts.map(({ url, copies }) => [url, linksOf(copies)]).filter(([url, links]) => printed(url).length <= LONGEST_KEY && links.length > 0).sort(([one], [other]) => one < other ? -1 : 1).map(([url, links]) => [url, Object.fromEntries(links)]);
	const text = `${printed(Object.fromEntries(shown), 2)}\n`;
	return current?.replaceAll("\r\n", "\n") === text ? current : text;
}
function isDataFile(text) {
	try {
		return Object.values(mapping(JSON.parse(text))).every((page) => Object.values(mapping(page)).every((copy) => typeof mapping(copy).url === "string"));
	} catch {
		return false;
	}
}
function linksOf(copies) {
	return Object.entries(copies).flatMap(([platform, { url, at }]) => url === void 0 ? [] : [[platform, {
		url,
		...at !== void 0 && { at }
	}]]);
}
function printed(value, indent) {
	return JSON.stringify(value, null, indent).replace(/[\x7f-\xa0\u2028\u2029\ufeff\ufff0-\uffff]/g, (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, "0")}`);
}
function mapping(value) {
	if (value !== null && typeof value === "object" && !Array.isArray(value)) return value;
	throw new TypeError("no mapping");
}
// src/ledger/records/plan-records.ts
function recordPaths({ mode, posts, dataPath }) {
	return mode === "data-file" ? [dataPath] : posts.map(({ path }) => path);
}
function obstacleOf(dataPath, paths) {
	const stem = dataPath.slice(0, dataPath.lastIndexOf("."));
	const rivals = new Set([
		".yml",
		".yaml",
		".csv",
		".tsv"
	].map((extension) => stem + extension));
	for (const path of paths) {
		if (rivals.has(path) || path.startsWith(`${stem}/`)) return `has a rival in ${path}`;
		if (dataPath.startsWith(`${path}/`)) return `would lie in ${path}, which is not a folder`;
	}
}
function planRecords(order, blog) {
	return order.mode === "data-file" ? planDataFile(order, blog) : planPosts(order, blog);
}
function planDataFile({ posts, dataPath: path }, { texts, blocked }) {
	const current = texts.get(path) ?? null;
	const isForeign = current !== null && !isDataFile(current);
	const why = blocked.get(path) ?? (isForeign ? "is not what Posse writes" : void 0);
	if (why !== void 0) {
		const message = `${path} ${why}: it is left alone.`;
		return {
			additions: /* @__PURE__ */ new Map(),
			warnings: [diagnose("record-data-file", message, { path })]
		};
	}
	const text = dataFile(posts, current);
	const isNeeded = text !== current && (current !== null || posts.length > 0);
	return {
		additions: new Map(isNeeded ? [[path, text]] : []),
		warnings: []
	};
}
function planPosts({ posts, kept }, { texts, blocked }) {
	const additions = /* @__PURE__ */ new Map();
	const warnings = [];
	const warn = (path, why, line) => {
		const message = `The copies of ${path} are not recorded in it: ${why}.`;
		const place = {
			path,
			...line !== void 0 && { line }
		};
		warnings.push(diagnose("record-front-matter", message, place));
	};
	for (const { path, copies } of posts) {
		const why = blocked.get(path);
		if (why !== void 0) warn(path, `it ${why}`);
		const text = texts.get(path);
		if (text === void 0) continue;
		const recorded = recordInFrontMatter(text, copies, kept);
		if ("problem" in recorded) warn(path, `its front matter ${recorded.problem}`, recorded.line);
		else if (recorded.text !== text) additions.set(path, recorded.text);
	}
	return {
		additions,
		warnings
	};
}
export { diagnose, obstacleOf, planRecords, recordPaths };
