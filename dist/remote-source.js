import { Dn as SourceError, a as refusePath, o as refuseTree } from "./planning.js";
import { t as GitHubError } from "./errors.js";
// src/compose/remote-source.ts
const kinds = {
	"120000": "symlink",
	"160000": "submodule"
};
/** As many as the client asks for with one request. */
const AT_ONCE = 100;
/** What a blog is read from; asked for at once, for each file by itself would be a request. */
const readable = /(^|\/)(CNAME|Gemfile\.lock)$|\.(md|markdown|mkd|mkdn|html?|ya?ml|json|csv|tsv)$/i;
/** A commit's tree by GitHub's interface, where nothing was checked out (contracts/github.md §2.2). Texts only. */
function remoteSource(repository, commit) {
	let tree;
	let texts;
	async function listed() {
		const files = await repository.tree(commit);
		if (files.length > 2e5) refuseTree();
		return new Map(files.map((file) => [file.path, file]));
	}
	async function fetched() {
		const wanted = [...(await files()).values()].filter(({ path, mode }) => kinds[mode] === void 0 && readable.test(path));
		const ids = [...new Set(wanted.map(({ id }) => id))];
		const found = /* @__PURE__ */ new Map();
		for (let at = 0; at < ids.length; at += AT_ONCE) {
			const some = await textsOf(ids.slice(at, at + AT_ONCE));
			for (const [id, text] of some ?? []) found.set(id, text);
		}
		return found;
	}
	/** Undefined where one of them is no text, or too long for GitHub to tell. */
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
			throw new SourceError(`${path} is no text, or too long to be read from GitHub`, { hint: "Check the repository out with actions/checkout." });
		}
	};
}
export { remoteSource };
