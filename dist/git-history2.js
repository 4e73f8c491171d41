import { SourceError } from "./settings.js";
import { git } from "./git.js";
import { findCommit, resolveCommit } from "./git-source.js";
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
	const commit = await resolveCommit(directory, revision);
	const { output } = await git(directory, [
		"cat-file",
		"commit",
		commit
	]);
	return /^parent (\w+)$/m.exec(output.toString("utf8").split("\n\n", 1)[0] ?? "")?.[1];
}
async function lastChangeOf(directory, path, revision) {
	try {
		const commit = await resolveCommit(directory, revision);
		const { output } = await git(directory, [
			"log",
			"-1",
			"--format=%H",
			commit,
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
export { changedPaths, changesBetween, firstParent, isAncestor, lastChangeOf, mergeBase, originRepository };
