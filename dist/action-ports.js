import { githubUrls } from "./command-line.js";
import { PosseError, SourceError } from "./settings.js";
import { githubRepository } from "./github-repository.js";
import { eitherPast } from "./former-traits2.js";
import { say } from "./action-log.js";
// src/action/event/history.ts
function historyOf(checkout, repository) {
	async function either(local, remote) {
		try {
			return await local();
		} catch (error) {
			if (!(error instanceof SourceError)) throw error;
			return repository && (await remote(repository, error) ?? void 0);
		}
	}
	async function treeAt(commit) {
		const { treeOf } = await import("./git-history.js");
		return await either(() => treeOf(checkout, commit), (github) => github.tree(commit)) ?? [];
	}
	async function sourceAt(commit, isNeeded) {
		const { gitSource } = await import("./git-source2.js");
		const local = () => gitSource(checkout, commit === "" ? "HEAD" : commit);
		if (commit === "" || repository === void 0) return local();
		const { remoteSource } = await import("./action-remote-source.js");
		return await either(local, async (github, { message }) => {
			say(`${message}: the commit is read from GitHub.`);
			return remoteSource(github, commit, isNeeded);
		}) ?? local();
	}
	async function since(older, newer) {
		const { changesBetween } = await import("./git-history.js");
		try {
			return await either(() => changesBetween(checkout, older, newer), async (github) => {
				const [before, now] = await Promise.all([github.tree(older), treeAt(newer)]);
				return differenceOf(before, now);
			}) ?? null;
		} catch (error) {
			if (!(error instanceof PosseError)) throw error;
			say(`What ${older} looked like cannot be had (${error.message}).`);
			return null;
		}
	}
	async function isSeen(older, newer) {
		const { isAncestor } = await import("./git-history.js");
		return await either(() => isAncestor(checkout, older, newer), async () => false) === true;
	}
	return {
		sourceAt,
		since,
		async of(commit) {
			const { firstParent } = await import("./git-history.js");
			const parent = await either(() => firstParent(checkout, commit), (github) => github.parent(commit));
			if (parent) return since(parent, commit);
			return (await treeAt(commit)).map(({ path }) => ({
				kind: "added",
				path
			}));
		},
		async textsAt(commit, names) {
			const wanted = new Set(names);
			try {
				const source = await sourceAt(commit, (path) => wanted.has(path));
				return (await Promise.all(names.map((name) => readOrNothing(source, name)))).map((one) => Buffer.from(one).toString("utf8"));
			} catch (error) {
				if (!(error instanceof PosseError)) throw error;
				return [];
			}
		},
		async isAncestor(older, newer) {
			if (await isSeen(older, newer)) return true;
			if (await isSeen(newer, older)) return false;
			return await repository?.isAncestor(older, newer) ?? false;
		},
		async past(commit, before) {
			const { gitPast } = await import("./git-past.js");
			const local = gitPast(checkout, commit);
			if (repository === void 0 || commit === void 0) return local;
			const { remotePast } = await import("./action-remote-past.js");
			const remote = remotePast(repository, async () => before ?? await repository.parent(commit));
			return eitherPast(local, remote);
		}
	};
}
function differenceOf(before, now) {
	const known = new Map(before.map(({ path, id }) => [path, id]));
	const names = new Set(now.map(({ path }) => path));
	const gone = before.filter(({ path }) => !names.has(path));
	const free = new Map(gone.map(({ path, id }) => [id, path]));
	const deleted = gone.map(({ path }) => ({
		kind: "deleted",
		path
	}));
	const rest = now.flatMap(({ path, id }) => {
		if (known.get(path) === id) return [];
		if (known.has(path)) return [{
			kind: "modified",
			path
		}];
		const from = free.get(id);
		return [from === void 0 ? {
			kind: "added",
			path
		} : {
			kind: "renamed",
			path,
			from
		}];
	});
	return [...deleted, ...rest];
}
async function readOrNothing(source, name) {
	try {
		return await source.read(name);
	} catch (error) {
		if (!(error instanceof SourceError)) throw error;
		return /* @__PURE__ */ new Uint8Array();
	}
}
// src/action/ports.ts
function portsOf(run) {
	const repository = repositoryOf(run);
	return {
		repository,
		history: historyOf(run.env.GITHUB_WORKSPACE ?? process.cwd(), repository)
	};
}
function repositoryOf({ settings, event, env }) {
	const { githubToken: token } = settings;
	return token === void 0 ? void 0 : githubRepository({
		...event.repository,
		...githubUrls(env),
		token
	});
}
async function isAlive({ repository }, id) {
	const [number = ""] = id.split("/");
	if (!/^\d+$/.test(number)) return void 0;
	try {
		return await repository?.isRunActive(number);
	} catch (error) {
		if (!(error instanceof PosseError)) throw error;
		return;
	}
}
export { isAlive, portsOf };
