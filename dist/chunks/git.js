import { SourceError, UnknownCommit } from "./settings.js";
import { refuseLarge, refusePath, refuseTree, sketchOf } from "./planning.js";
import { Socket } from "node:net";
import { execFile, spawn } from "node:child_process";
// src/compose/former-traits.ts
const MOST = 25;
async function formerTraits(entries, past, files) {
	const found = /* @__PURE__ */ new Map();
	for (const entry of [...entries].sort(newestFirst).slice(0, MOST)) {
		const text = await lastText(entry, past);
		if (text !== void 0) found.set(entry.path, await traitsOf(text, files));
	}
	return found;
}
function eitherPast(first, second) {
	return {
		textAt: async (commit, path) => await first.textAt(commit, path) ?? await second.textAt(commit, path),
		commitsBefore: async (path) => [.../* @__PURE__ */ new Set([...await first.commitsBefore(path), ...await second.commitsBefore(path)])]
	};
}
async function lastText(entry, past) {
	const { path } = entry;
	const made = Object.values(entry.platforms).flatMap(({ commit }) => commit !== void 0 && /^[\da-f]{40,64}$/.test(commit) ? [commit] : []);
	for (const commit of new Set(made)) {
		const text = await past.textAt(commit, path);
		if (text !== void 0) return text;
	}
	for (const commit of await past.commitsBefore(path)) {
		const text = await past.textAt(commit, path);
		if (text !== void 0) return text;
	}
}
async function traitsOf(text, files) {
	const { title, body } = await files.read(text);
	return {
		...title !== void 0 && { title },
		sketch: sketchOf(body)
	};
}
function newestFirst(one, other) {
	return latest(other) < latest(one) ? -1 : 1;
}
function latest({ platforms }) {
	return Object.values(platforms).reduce((last, { at = "" }) => at > last ? at : last, "");
}
// src/io/git.ts
const gitOptions = [...[
	"-c",
	"protocol.allow=never",
	"-c",
	"core.fsmonitor=false"
], ...[
	"--literal-pathspecs",
	"--no-replace-objects",
	"--no-optional-locks"
]];
const MAX_OUTPUT_BYTES = 268435456;
function git(directory, args, before = gitOptions) {
	const options = {
		cwd: directory,
		maxBuffer: MAX_OUTPUT_BYTES,
		encoding: "buffer"
	};
	return new Promise((resolve, reject) => {
		execFile("git", [...before, ...args], options, (error, output, stderr) => {
			const complaint = stderr.toString("utf8").trim();
			const refusal = refusalOf(directory, complaint, error);
			if (refusal) reject(refusal);
			else resolve({
				code: typeof error?.code === "number" ? error.code : 0,
				output,
				complaint
			});
		});
	});
}
function refusalOf(directory, complaint, cause) {
	if (cause === null) return void 0;
	const { code } = cause;
	if (code === "ENOENT") return new SourceError(`git could not be run in ${directory}`, {
		cause,
		hint: "Install git, and check that the directory exists."
	});
	if (complaint.includes("safe.directory")) {
		const hint = `Run: git config --global --add safe.directory ${directory}`;
		return new SourceError(`git does not trust ${directory}: it belongs to another user`, {
			cause,
			hint
		});
	}
	if (complaint.includes("not a git repository")) return new SourceError(`${directory} is not in a git repository`, {
		cause,
		hint: "Run it in the blog's clone, or `git init` there first; a workflow checks it out with actions/checkout."
	});
	return typeof code === "number" ? void 0 : new SourceError(`git failed: ${cause.message}`, { cause });
}
// src/io/git-objects.ts
const partial = "A partial clone may lack the file, and nothing is fetched: check out without a filter.";
function gitObjects(directory) {
	let reader;
	return {
		read(oid, path) {
			if (reader === void 0 || reader.hasEnded()) reader = startReader(directory);
			return reader.read(oid, path);
		},
		close() {
			reader?.end();
			reader = void 0;
		}
	};
}
function startReader(directory) {
	const waiting = [];
	let hasEnded = false;
	const child = spawn("git", [
		...gitOptions,
		"cat-file",
		"--batch"
	], {
		cwd: directory,
		stdio: [
			"pipe",
			"pipe",
			"ignore"
		]
	});
	child.stdout.on("data", batchParser((header, content) => {
		const request = waiting.shift();
		if (request) answer(request, header, content);
		if (waiting.length === 0) hold(child, false);
	}));
	child.on("error", fail);
	child.on("close", () => fail());
	child.stdin.on("error", fail);
	function fail(cause) {
		hasEnded = true;
		for (const { path, reject } of waiting.splice(0)) reject(new SourceError(`git gave no answer for ${path}`, {
			cause,
			hint: partial
		}));
	}
	return {
		read(oid, path) {
			return new Promise((resolve, reject) => {
				waiting.push({
					path,
					resolve,
					reject
				});
				hold(child, true);
				child.stdin.write(`${oid}\n`);
			});
		},
		end: () => child.stdin.end(),
		hasEnded: () => hasEnded
	};
}
function answer({ path, resolve, reject }, header, content) {
	const [, kind, size] = header.split(" ");
	if (kind !== "blob") {
		reject(new SourceError(`${path} is not in the repository`, { hint: partial }));
		return;
	}
	try {
		if (Number(size) > 16777216) refuseLarge(path, Number(size));
		resolve(content);
	} catch (error) {
		reject(error instanceof Error ? error : new SourceError(path));
	}
}
function hold(child, isHeld) {
	for (const part of [
		child,
		child.stdin,
		child.stdout
	]) {
		if (part !== child && !(part instanceof Socket)) continue;
		if (isHeld) part.ref();
		else part.unref();
	}
}
function batchParser(onAnswer) {
	let head = "";
	let size = -1;
	let kept = [];
	let seen = 0;
	return (chunk) => {
		let at = 0;
		while (at < chunk.length) {
			if (size < 0) {
				const end = chunk.indexOf(10, at);
				head += chunk.toString("utf8", at, end < 0 ? chunk.length : end);
				at = end < 0 ? chunk.length : end + 1;
				if (end >= 0) begin();
				continue;
			}
			const part = chunk.subarray(at, at + size + 1 - seen);
			if (size <= 16777216) kept.push(part);
			seen += part.length;
			at += part.length;
			if (seen === size + 1) finish();
		}
	};
	function begin() {
		const [, kind, length] = head.split(" ");
		if (kind === "missing" || length === void 0) finish();
		else size = Number(length);
	}
	function finish() {
		const content = new Uint8Array(Buffer.concat(kept).subarray(0, Math.max(size, 0)));
		const header = head;
		head = "";
		size = -1;
		kept = [];
		seen = 0;
		onAnswer(header, content);
	}
}
// src/io/git-source.ts
const kinds$1 = {
	"100644": "file",
	"100755": "file",
	"100664": "file",
	"120000": "symlink",
	"160000": "submodule"
};
async function gitSource(directory, revision) {
	const commit = await resolveCommit(directory, revision);
	const objects = gitObjects(directory);
	let tree;
	const entries = () => {
		tree ??= readTree(directory, commit);
		return tree;
	};
	return {
		commit,
		close: objects.close,
		async files() {
			return [...(await entries()).values()].map(({ path, kind }) => ({
				path,
				kind
			}));
		},
		async read(path) {
			refusePath(path);
			const entry = (await entries()).get(path);
			if (entry === void 0) throw new SourceError(`${path} does not exist`);
			if (entry.kind !== "file") throw new SourceError(`${path} is not a regular file`);
			return objects.read(entry.id, path);
		}
	};
}
async function resolveCommit(directory, revision) {
	const commit = await findCommit(directory, revision);
	if (commit !== void 0) return commit;
	throw new UnknownCommit(`there is no commit "${revision}" here`, { hint: "A shallow clone holds only the newest commits: fetch more (fetch-depth), or name another." });
}
async function findCommit(directory, revision) {
	if (revision.startsWith("-") || revision === "") return void 0;
	const { code, output } = await git(directory, [
		"rev-parse",
		"--verify",
		"--quiet",
		`${revision}^{commit}`
	]);
	return code === 0 ? output.toString("utf8").trim() : void 0;
}
async function treeOf(directory, revision) {
	return [...(await readTree(directory, await resolveCommit(directory, revision))).values()];
}
async function readTree(directory, commit) {
	const { code, output, complaint } = await git(directory, [...[
		"ls-tree",
		"-r",
		"-z",
		"--full-tree",
		commit
	]]);
	if (code !== 0) throw new SourceError(`the tree of ${commit} cannot be read: ${complaint}`);
	const lines = output.toString("utf8").split("\0").slice(0, -1);
	if (lines.length > 2e5) refuseTree();
	const entries = lines.flatMap((line) => {
		const tab = line.indexOf("	");
		const [mode = "", , id = ""] = line.slice(0, tab).split(" ");
		const kind = kinds$1[mode];
		return kind ? [{
			path: line.slice(tab + 1),
			kind,
			id
		}] : [];
	});
	entries.sort((one, other) => one.path < other.path ? -1 : 1);
	return new Map(entries.map((entry) => [entry.path, entry]));
}
// src/io/git-history.ts
const kinds = {
	A: "added",
	C: "added",
	D: "deleted",
	R: "renamed"
};
async function changesBetween(directory, before, after) {
	return diff(directory, [
		"diff-tree",
		"-r",
		await resolveCommit(directory, before),
		await resolveCommit(directory, after)
	]);
}
async function changedPaths(directory, before, after) {
	if (after !== void 0) return remaining(await changesBetween(directory, before, after));
	const edited = await diff(directory, [
		"diff",
		"--no-ext-diff",
		"--no-textconv",
		await resolveCommit(directory, before)
	]);
	const unknown = (await git(directory, [
		"ls-files",
		"-z",
		"--others",
		"--exclude-standard"
	])).output.toString("utf8").split("\0").slice(0, -1);
	return [.../* @__PURE__ */ new Set([...remaining(edited), ...unknown])].sort();
}
function remaining(changes) {
	return changes.filter(({ kind }) => kind !== "deleted").map(({ path }) => path);
}
async function firstParent(directory, revision) {
	const { output } = await git(directory, [
		"cat-file",
		"commit",
		await resolveCommit(directory, revision)
	]);
	return /^parent (\w+)$/m.exec(output.toString("utf8").split("\n\n", 1)[0] ?? "")?.[1];
}
async function lastChangeOf(directory, path, revision) {
	try {
		const { output } = await git(directory, [
			"log",
			"-1",
			"--format=%H",
			await resolveCommit(directory, revision),
			"--",
			path
		]);
		return output.toString("utf8").trim() || void 0;
	} catch (error) {
		if (error instanceof SourceError) return void 0;
		throw error;
	}
}
async function mergeBase(directory, one, other) {
	const [first, second] = [await findCommit(directory, one), await findCommit(directory, other)];
	if (first === void 0 || second === void 0) return void 0;
	const { code, output } = await git(directory, [
		"merge-base",
		first,
		second
	]);
	return code === 0 ? output.toString("utf8").trim() : void 0;
}
async function isAncestor(directory, ancestor, descendant) {
	const older = await findCommit(directory, ancestor);
	const base = await mergeBase(directory, ancestor, descendant);
	return older !== void 0 && base === older && older !== await findCommit(directory, descendant);
}
async function originRepository(directory) {
	const { code, output } = await git(directory, [
		"config",
		"--get",
		"remote.origin.url"
	]);
	if (code !== 0) return void 0;
	const url = output.toString("utf8").trim();
	const [, owner, name] = /[/:]([\w.-]+)\/([\w.-]+?)(?:\.git)?\/?$/.exec(url) ?? [];
	return owner !== void 0 && name !== void 0 && /^(\w+:\/\/|[\w.-]+@)/.test(url) ? {
		owner,
		name
	} : void 0;
}
async function diff(directory, args) {
	const [command = "", ...rest] = args;
	const { code, output, complaint } = await git(directory, [
		command,
		...[
			"-z",
			"-M",
			"--name-status"
		],
		...rest
	]);
	if (code !== 0) throw new SourceError(`the commits cannot be compared: ${complaint}`);
	const words = output.toString("utf8").split("\0");
	const changes = [];
	for (let at = 0; at + 1 < words.length; at += 2) {
		const kind = kinds[words[at]?.charAt(0) ?? ""] ?? "modified";
		const isPair = /^[RC]/.test(words[at] ?? "");
		const from = words[at + 1] ?? "";
		if (isPair) at++;
		const path = words[at + 1] ?? "";
		changes.push(kind === "renamed" ? {
			kind,
			path,
			from
		} : {
			kind,
			path
		});
	}
	return changes;
}
// src/compose/git-past.ts
function gitPast(directory, commit = "HEAD") {
	const objects = gitObjects(directory);
	return {
		async textAt(revision, path) {
			if (/[\n\r\0]/.test(`${revision}${path}`)) return void 0;
			try {
				return Buffer.from(await objects.read(`${revision}:${path}`, path)).toString("utf8");
			} catch (error) {
				if (error instanceof SourceError) return void 0;
				throw error;
			}
		},
		async commitsBefore(path) {
			const last = await lastChangeOf(directory, path, commit);
			return last === void 0 ? [commit] : [`${last}^`, commit];
		}
	};
}
export { changedPaths, changesBetween, eitherPast, findCommit, firstParent, formerTraits, git, gitOptions, gitPast, gitSource, isAncestor, lastChangeOf, mergeBase, originRepository, resolveCommit, treeOf };
