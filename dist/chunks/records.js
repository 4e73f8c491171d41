import { LedgerConflict, SourceError, definitionOf, nameOf, statsOf } from "./settings.js";
import { diagnoser, keptKeys, once, refusePath, statsUnread } from "./planning.js";
import { LineCounter, isMap, isScalar, parseDocument } from "../vendor/yaml.js";
import { GitHubError, blobId } from "./github.js";
import { plainYaml } from "./yaml.js";
import { dirname, join } from "node:path";
import { randomUUID } from "node:crypto";
import { isDeepStrictEqual } from "node:util";
import { chmod, mkdir, realpath, rename, rm, stat, writeFile } from "node:fs/promises";
// src/core/compare-and-swap.ts
async function compareAndSwap(swap, options) {
	const { attempts, pauseMs = 0, clock, signal, isConflict = isLedgerConflict, onConflict } = options;
	for (let attempt = 1;; attempt++) try {
		return await swap(attempt);
	} catch (error) {
		if (!isConflict(error) || attempt >= attempts) throw error;
		onConflict?.(attempt, error);
		await clock?.sleep(pauseMs * attempt, signal);
	}
}
function isLedgerConflict(error) {
	return error instanceof LedgerConflict;
}
// src/ledger/records/front-matter-block.ts
const MAX_LENGTH = 262144;
const MAX_ALIASES = 100;
function frontMatterBlock(text) {
	const end = endOf(text);
	if (end === void 0) return {
		problem: "is missing or not closed",
		line: 1
	};
	if (end > MAX_LENGTH) return {
		problem: "is too large to be edited",
		line: 1
	};
	const lines = new LineCounter();
	const lineOf = (offset) => lines.linePos(offset).line;
	const source = text.slice(0, end);
	const document = parseDocument(source, {
		...plainYaml,
		lineCounter: lines
	});
	const odd = /\r(?!\n)|[\x85\u2028\u2029]/.exec(source);
	if (odd !== null) return {
		problem: "holds an unusual line break",
		line: lineOf(odd.index)
	};
	const [error] = document.errors;
	if (error !== void 0) return {
		problem: "is not YAML that can be edited safely",
		line: lineOf(error.pos[0])
	};
	const pairs = pairsOf(document);
	if (pairs === void 0) return {
		problem: "is not a block of keys",
		line: 2
	};
	const indent = indentOf(source, pairs);
	if (!/^ *$/.test(indent)) return {
		problem: "begins in an unusual way",
		line: 2
	};
	const values = valuesOf(document);
	if (values === void 0) return {
		problem: "uses aliases that cannot be followed",
		line: 1
	};
	return {
		pairs,
		end,
		indent,
		lineOf,
		values,
		lineEnd: source.slice(0, source.indexOf("\n")).endsWith("\r") ? "\r\n" : "\n",
		rest: text.slice(end)
	};
}
function keyOf({ key }) {
	return isScalar(key) ? String(key.value) : void 0;
}
function endOf(text) {
	const newline = text.indexOf("\n");
	if (newline < 0 || !isFence(text, 0, newline, ["---"])) return void 0;
	for (let line = newline + 1; line < text.length;) {
		const next = text.indexOf("\n", line);
		const lineEnd = next < 0 ? text.length : next;
		if (isFence(text, line, lineEnd, ["---", "..."])) return line;
		line = lineEnd + 1;
	}
}
function isFence(text, start, end, marks) {
	return marks.some((mark) => text.startsWith(mark, start)) && /^[ \t\r\f\v]*$/.test(text.slice(start + 3, end));
}
function pairsOf({ contents }) {
	if (contents === null || isScalar(contents) && contents.source === "") return [];
	return isMap(contents) && contents.flow !== true ? contents.items : void 0;
}
function indentOf(source, [first]) {
	const at = isScalar(first?.key) ? first.key.range?.[0] : void 0;
	if (at === void 0) return first === void 0 ? "" : "?";
	return source.slice(source.lastIndexOf("\n", at - 1) + 1, at);
}
function valuesOf(document) {
	try {
		const values = document.toJS({
			mapAsMap: true,
			maxAliasCount: MAX_ALIASES
		});
		return values instanceof Map ? values : /* @__PURE__ */ new Map();
	} catch {
		return;
	}
}
// src/ledger/records/front-matter-record.ts
function frontMatterKeys(copies, kept) {
	const wanted = /* @__PURE__ */ new Map();
	for (const { key, platform, field } of kept) {
		const value = copies[platform]?.[field];
		if (value !== void 0 && value !== "") wanted.set(key, value);
	}
	return wanted;
}
function recordInFrontMatter(text, copies, kept) {
	const mark = text.startsWith("﻿") ? "﻿" : "";
	const plain = text.slice(mark.length);
	const block = frontMatterBlock(plain);
	if ("problem" in block) return block;
	const wanted = frontMatterKeys(copies, kept);
	const edits = [];
	let added = "";
	for (const [key, value] of wanted) {
		const pairs = block.pairs.filter((pair) => keyOf(pair) === key);
		const [pair] = pairs;
		if (pairs.length > 1) return problemAt(block, pairs[1], `holds \`${key}\` twice`);
		if (pair === void 0) added += `${block.indent}${key}: ${scalar(value)}${block.lineEnd}`;
		else if (!says(pair, value)) {
			const edit = replaced(plain, pair, value);
			if (edit === void 0) return problemAt(block, pair, `holds \`${key}\` in an unusual form`);
			edits.push(edit);
		}
	}
	const edited = applied(plain, [...edits, {
		at: block.end,
		end: block.end,
		text: added
	}]);
	if (edited === plain) return { text };
	if (!isAsItShould(block, edited, wanted)) return {
		problem: "cannot be edited without changing something else",
		line: 1
	};
	return { text: mark + edited };
}
function isAsItShould(before, edited, wanted) {
	const after = frontMatterBlock(edited);
	if ("problem" in after || after.rest !== before.rest) return false;
	return isDeepStrictEqual(after.values, new Map([...before.values, ...wanted]));
}
function says({ value }, wanted) {
	return isScalar(value) && value.value === wanted;
}
function replaced(text, { key, value }, wanted) {
	if (!isScalar(key) || !isScalar(value) || !key.range || !value.range) return void 0;
	if (value.anchor !== void 0 || value.tag !== void 0) return void 0;
	const [at, end] = value.range;
	if (at === end) {
		const colon = text.indexOf(":", key.range[1]);
		return {
			at: colon + 1,
			end: colon + 1,
			text: ` ${scalar(wanted)}`
		};
	}
	return !text.slice(key.range[1], end).includes("\n") ? {
		at,
		end,
		text: scalar(wanted, value.type)
	} : void 0;
}
function scalar(value, like) {
	if (like === "QUOTE_DOUBLE") return JSON.stringify(value);
	if (/^(?:[1-9]\d{0,14}|https?:\/\/[\w./~%?&=+@-]+)$/.test(value) && like !== "QUOTE_SINGLE") return value;
	return `'${value.replaceAll("'", "''")}'`;
}
function applied(text, edits) {
	return [...edits].sort((one, other) => other.at - one.at).reduce((result, { at, end, text }) => result.slice(0, at) + text + result.slice(end), text);
}
function problemAt({ lineOf }, pair, problem) {
	const at = isScalar(pair?.key) ? pair.key.range?.[0] : void 0;
	return {
		problem,
		line: at === void 0 ? 1 : lineOf(at)
	};
}
const diagnose = diagnoser({
	"record-front-matter": {
		severity: "warning",
		what: "A post's front matter could not be given the keys of its copies without a risk to the rest of it.",
		fix: "Write the keys of its copies (`PLATFORM_id`, `PLATFORM_url`) into the post by hand, one to a line."
	},
	"record-data-file": {
		severity: "warning",
		what: "The data file for themes would take the place of something else.",
		fix: "Rename or delete the file that is there, or leave `record` out."
	},
	"record-refused": {
		severity: "warning",
		what: "GitHub does not let this run write records to the blog's branch.",
		fix: "Give the job `contents: write`, or set `record-via: pull-request` where a rule protects the branch."
	},
	"record-unwritten": {
		severity: "warning",
		what: "GitHub could not be reached, or the branch moved again and again, so the records are not up to date.",
		fix: "Nothing to do: the next run writes them."
	},
	"record-branch-taken": {
		severity: "warning",
		what: "The branch for the pull request with the records holds somebody else's commits.",
		fix: "Merge or delete that branch; Posse recreates it."
	},
	"record-pull-request": {
		severity: "warning",
		what: "The records are on a branch, and GitHub does not let this run open a pull request for it.",
		fix: "Give the job `pull-requests: write`, and tick “Allow GitHub Actions to create and approve pull requests” (Settings, Actions, General)."
	}
});
// src/ledger/records/data-file.ts
const LONGEST_KEY = 1e3;
function dataFile(posts, current, read) {
	const kept = statsIn(current);
	const statsFor = (platform, { id, url = "" }) => read?.has(platform) ? read.get(platform)?.get(id) : kept.get(`${platform} ${url}`);
	const shown = posts.map(({ url, copies }) => [url, linksOf(copies, statsFor)]).filter(([url, links]) => printed(url).length <= LONGEST_KEY && links.length > 0).sort(([one], [other]) => one < other ? -1 : 1).map(([url, links]) => [url, Object.fromEntries(links)]);
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
function linksOf(copies, statsFor) {
	return Object.entries(copies).flatMap(([platform, copy]) => {
		const { url, at } = copy;
		if (url === void 0) return [];
		const stats = statsFor(platform, copy);
		return [[platform, {
			url,
			...at !== void 0 && { at },
			...stats && { stats }
		}]];
	});
}
function statsIn(current) {
	if (current === null) return /* @__PURE__ */ new Map();
	const copies = Object.values(mapping(JSON.parse(current))).flatMap((page) => Object.entries(mapping(page)));
	return new Map(copies.flatMap(([platform, copy]) => {
		const { url, stats } = mapping(copy);
		const known = stats === void 0 ? {} : statsOf(mapping(stats));
		return Object.keys(known).length === 0 ? [] : [[`${platform} ${url}`, known]];
	}));
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
async function planRecords(order, blog) {
	return order.mode === "data-file" ? planDataFile(order, blog) : planPosts(order, blog);
}
async function planDataFile({ posts, dataPath: path, stats: asked }, { texts, blocked }) {
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
	const isNeeded = (text) => text !== current && (current !== null || posts.length > 0);
	const withoutNews = dataFile(posts, current);
	const isRead = asked !== void 0 && (asked.always || isNeeded(withoutNews));
	const { stats, warnings } = isRead ? await asked.read() : {
		stats: void 0,
		warnings: []
	};
	const text = isRead ? dataFile(posts, current, stats) : withoutNews;
	return {
		additions: new Map(isNeeded(text) ? [[path, text]] : []),
		warnings
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
	const { writeRecords } = await import("./records.js");
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
	const { directorySource } = await import("./planning.js");
	const { sourceTexts } = await import("./records.js");
	const { replaceFile } = await import("./records.js");
	const { additions, warnings } = await planRecords(order, await sourceTexts(await directorySource(run.root), order));
	if (run.dryRun !== true) for (const [path, text] of additions) await replaceFile(run.root, path, text);
	return {
		written: [...additions.keys()],
		warnings
	};
}
async function orderOf(run) {
	const { definitions, settings, site, snapshot } = run;
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
	if (mode === "data-file") {
		const stats = statsOrder(run);
		return {
			mode,
			posts,
			kept,
			dataPath,
			...stats && { stats }
		};
	}
	const byPath = new Map(onSite.map((post) => [post.path, post]));
	const open = posts.filter((post) => !isRecorded(post, byPath.get(post.path), kept));
	return open.length === 0 ? void 0 : {
		mode,
		posts: open,
		kept,
		dataPath
	};
}
function statsOrder({ definitions, settings, stats: run }) {
	const { recordStats: shown } = settings;
	if (run === void 0 || shown.length === 0) return void 0;
	const read = async () => {
		const { copies, failures } = await run.read();
		const told = copies.filter(({ state }) => state !== "unread");
		const counted = told.filter(({ state }) => state === "counted");
		const stats = new Map(told.map(({ platform }) => [platform, /* @__PURE__ */ new Map()]));
		for (const { platform, copy, stats: all } of counted) stats.get(platform)?.set(copy.id, only(shown, all));
		return {
			stats,
			warnings: [...failures].map(([id, error]) => {
				return {
					...statsUnread(nameOf(id, definitions), error),
					severity: "warning"
				};
			})
		};
	};
	return {
		always: run.always,
		read: once(read)
	};
}
function only(shown, stats) {
	return Object.fromEntries(Object.entries(stats).filter(([name]) => shown.some((one) => one === name)));
}
function isRecorded({ copies }, post, kept) {
	return [...frontMatterKeys(copies, kept)].every(([key, value]) => String(post?.frontMatter[key] ?? "") === value);
}
// src/io/replace-file.ts
async function replaceFile(directory, path, text) {
	refusePath(path);
	const root = await realpath(directory);
	const target = join(root, path);
	const fresh = `${target}.${randomUUID()}`;
	try {
		await mkdir(dirname(target), { recursive: true });
		if (await realpath(dirname(target)) !== dirname(target)) throw new SourceError(`${path} lies behind a symbolic link`);
		const known = await stat(target).catch(() => void 0);
		await writeFile(fresh, text, { flag: "wx" });
		if (known !== void 0) await chmod(fresh, known.mode);
		await rename(fresh, target);
	} catch (cause) {
		if (cause instanceof SourceError) throw cause;
		throw new SourceError(`${path} cannot be written`, { cause });
	} finally {
		await rm(fresh, { force: true });
	}
}
// src/ledger/records/source-texts.ts
async function sourceTexts(source, order) {
	const texts = /* @__PURE__ */ new Map();
	const blocked = /* @__PURE__ */ new Map();
	const files = await source.files();
	const obstacle = obstacleOf(order.dataPath, files.map(({ path }) => path));
	if (obstacle !== void 0) blocked.set(order.dataPath, obstacle);
	const kinds = new Map(files.map(({ path, kind }) => [path, kind]));
	for (const path of recordPaths(order)) {
		const kind = kinds.get(path);
		if (kind === void 0) continue;
		const text = kind === "file" ? await textOf(source, path) : void 0;
		if (text !== void 0) texts.set(path, text);
		else blocked.set(path, kind === "file" ? "cannot be read as UTF-8" : "is not a regular file");
	}
	return {
		texts,
		blocked
	};
}
async function textOf(source, path) {
	try {
		const bytes = await source.read(path);
		return new TextDecoder("utf-8", {
			fatal: true,
			ignoreBOM: true
		}).decode(bytes);
	} catch {
		return;
	}
}
// src/ledger/records/branch-texts.ts
async function branchTexts(repository, tree, order) {
	const files = recordPaths(order).flatMap((path) => tree.get(path) ?? []);
	const regular = files.filter(({ mode }) => mode.startsWith("100"));
	const blocked = new Map(files.map(({ path }) => [path, "is not a regular file"]));
	const known = await read(repository, [...new Set(regular.map(({ id }) => id))]);
	const texts = /* @__PURE__ */ new Map();
	for (const { path, id } of regular) {
		const text = known.get(id);
		if (text !== void 0 && blobId(text, id) === id) {
			texts.set(path, text);
			blocked.delete(path);
		} else blocked.set(path, "is not UTF-8");
	}
	const obstacle = obstacleOf(order.dataPath, tree.keys());
	if (obstacle !== void 0) blocked.set(order.dataPath, obstacle);
	return {
		texts,
		blocked
	};
}
async function read(repository, ids) {
	try {
		return await repository.texts(ids);
	} catch (error) {
		if (!(error instanceof GitHubError) || error.reason !== "rejected") throw error;
		if (ids.length <= 1) return /* @__PURE__ */ new Map();
		const middle = ids.length >> 1;
		const one = await read(repository, ids.slice(0, middle));
		return new Map([...one, ...await read(repository, ids.slice(middle))]);
	}
}
// src/ledger/records/refusals.ts
function refusal({ reason, message, hint }, { via, branch, recordsBranch }) {
	const target = via === "commit" ? branch : recordsBranch;
	const said = `The records were not written to ${target}: ${message}`;
	switch (reason) {
		case "protected": return diagnose("record-refused", said, { hint: via === "commit" ? `A rule protects ${branch}, and GitHub Actions cannot be exempted from it: set \`record-via: pull-request\`.` : `A rule forbids the branch ${target}: let it leave that name out (Settings, Rules).` });
		case "forbidden":
		case "not-found":
		case "rejected": return diagnose("record-refused", said, hint === void 0 ? {} : { hint });
		case "stale":
		case "exists":
		case "rate-limited":
		case "unavailable":
		case "unknown-outcome": return diagnose("record-unwritten", said);
		default: return reason;
	}
}
// src/ledger/records/propose-records.ts
const MARK = "Posse-Records:";
const title = "Record where posts were published";
const body = `Posse published copies of these posts and notes here where they are.

It keeps this branch to one commit on top of the newest one: a change that is pushed to it is lost.
`;
async function proposeRecords(repository, options, plan) {
	const { branch: into, recordsBranch: branch } = options;
	const { warnings } = plan;
	const tip = await repository.head(branch);
	const isCurrent = tip !== null && await holds(repository, tip, plan);
	if (tip !== null && !isCurrent && !await isOurs(repository, branch)) {
		const message = `The records were not written: the branch ${branch} holds somebody else's commits.`;
		return {
			written: [],
			warnings: [...warnings, diagnose("record-branch-taken", message)]
		};
	}
	const commit = isCurrent ? tip : await reset(repository, options, plan);
	const written = isCurrent ? [] : [...plan.additions.keys()];
	try {
		const pullRequest = await repository.propose({
			branch,
			commit,
			into,
			title,
			body
		});
		return {
			written,
			warnings,
			...pullRequest !== null && { pullRequest }
		};
	} catch (error) {
		if (!(error instanceof GitHubError)) throw error;
		const isRefused = error.reason === "forbidden" || error.reason === "rejected";
		const message = `The records are on the branch ${branch}, without a pull request: ${error.message}`;
		const why = isRefused ? diagnose("record-pull-request", message) : refusal(error, options);
		return {
			written,
			warnings: [...warnings, why]
		};
	}
}
function reset(repository, { recordsBranch, mode }, { head, tree, additions }) {
	const files = [...additions].map(([path, text]) => {
		return {
			path,
			text,
			mode: tree.get(path)?.mode ?? "100644"
		};
	});
	return repository.resetBranch(recordsBranch, head, files, `${title}\n\n${MARK} ${mode}`);
}
async function holds(repository, commit, { additions }) {
	const ids = new Map((await repository.tree(commit)).map(({ path, id }) => [path, id]));
	return [...additions].every(([path, text]) => {
		const id = ids.get(path);
		return id !== void 0 && blobId(text, id) === id;
	});
}
async function isOurs(repository, branch) {
	const [newest] = await repository.recentCommits(branch);
	return newest?.message.includes(MARK) === true;
}
// src/ledger/records/write-records.ts
const ATTEMPTS = 4;
async function writeRecords(repository, options) {
	try {
		return await write(repository, options);
	} catch (error) {
		if (!(error instanceof GitHubError)) throw error;
		return {
			written: [],
			warnings: [refusal(error, options)]
		};
	}
}
async function write(repository, options) {
	let tried = [];
	let sent = [];
	return compareAndSwap(async () => {
		const plan = await planForBranch(repository, options);
		const { additions, warnings, head } = plan;
		tried = [...additions.keys()];
		if (additions.size === 0) return {
			written: sent,
			warnings
		};
		if (options.dryRun) return {
			written: tried,
			warnings
		};
		if (options.via === "pull-request") return proposeRecords(repository, options, plan);
		const changes = {
			additions,
			deletions: []
		};
		await repository.commit(options.branch, head, changes, commitMessage(options));
		return {
			written: tried,
			warnings
		};
	}, {
		attempts: ATTEMPTS,
		isConflict: (error) => isStale(error) || isLost(error),
		onConflict(_, error) {
			if (isLost(error)) sent = tried;
		}
	});
}
function isStale(error) {
	return error instanceof GitHubError && error.reason === "stale";
}
function isLost(error) {
	return error instanceof GitHubError && error.reason === "unknown-outcome";
}
async function planForBranch(repository, options) {
	const head = await repository.head(options.branch);
	if (head === null) throw new GitHubError(`there is no branch ${options.branch}`, { reason: "not-found" });
	const tree = new Map((await repository.tree(head)).map((file) => [file.path, file]));
	return {
		...await planRecords(options, await branchTexts(repository, tree, options)),
		head,
		tree
	};
}
function commitMessage({ mode, skipCi = true }) {
	return `Record where posts were published${skipCi ? " [skip ci]" : ""}\n\nPosse-Records: ${mode}`;
}
export { compareAndSwap, keepRecords, keepRecordsInDirectory, replaceFile, sourceTexts, writeRecords };
