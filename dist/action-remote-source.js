import { SourceError } from "./settings.js";
import { GitHubError } from "./errors.js";
import { refusePath, refuseTree } from "./planning.js";
// src/compose/remote-source.ts
const kinds = {
	"120000": "symlink",
	"160000": "submodule"
};
const AT_ONCE = 100;
const readable = /(^|\/)(CNAME|Gemfile\.lock)$|\.(md|markdown|mkd|mkdn|html?|ya?ml|json|csv|tsv)$/i;
function remoteSource(repository, commit, isNeeded = (path) => readable.test(path)) {
	let tree;
	let texts;
	async function listed() {
		const files = await repository.tree(commit);
		if (files.length > 2e5) refuseTree();
		return new Map(files.map((file) => [file.path, file]));
	}
	async function fetched() {
		const wanted = [...(await files()).values()].filter(({ path, mode }) => kinds[mode] === void 0 && isNeeded(path));
		const ids = [...new Set(wanted.map(({ id }) => id))];
		const found = /* @__PURE__ */ new Map();
		for (let at = 0; at < ids.length; at += AT_ONCE) {
			const some = await textsOf(ids.slice(at, at + AT_ONCE));
			for (const [id, text] of some ?? []) found.set(id, text);
		}
		return found;
	}
	async function textsOf(ids) {
		try {
			return await repository.texts(ids);
		} catch (error) {
			if (error instanceof GitHubError && error.reason === "rejected") return void 0;
			throw error;
		}
	}
	function files() {
		tree ??= listed();
		return tree;
	}
	return {
		commit,
		async files() {
			return [...(await files()).values()].map(({ path, mode }) => ({
				path,
				kind: kinds[mode] ?? "file"
			}));
		},
		async read(path) {
			refusePath(path);
			const file = (await files()).get(path);
			if (file === void 0) throw new SourceError(`${path} does not exist`);
			if (kinds[file.mode] !== void 0) throw new SourceError(`${path} is not a regular file`);
			texts ??= fetched();
			const { id } = file;
			const text = (await texts).get(id) ?? (await textsOf([id]))?.get(id);
			if (text !== void 0) return Buffer.from(text);
			throw new SourceError(`${path} is not text, or is too long to be read from GitHub`, { hint: "Check the repository out with actions/checkout." });
		}
	};
}
export { remoteSource };
