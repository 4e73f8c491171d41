import { SourceError, UnknownCommit } from "./settings.js";
import { git, gitOptions } from "./git.js";
import { refuseLarge, refusePath, refuseTree } from "./planning.js";
import { Socket } from "node:net";
import { spawn } from "node:child_process";
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
const kinds = {
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
	const args = [
		"rev-parse",
		"--verify",
		"--quiet",
		`${revision}^{commit}`
	];
	const { code, output } = await git(directory, args);
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
		const kind = kinds[mode];
		return kind ? [{
			path: line.slice(tab + 1),
			kind,
			id
		}] : [];
	});
	entries.sort((one, other) => one.path < other.path ? -1 : 1);
	return new Map(entries.map((entry) => [entry.path, entry]));
}
export { findCommit, gitObjects, gitSource, resolveCommit, treeOf };
