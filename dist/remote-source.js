import { a as refusePath, o as refuseTree, pn as SourceError } from "./planning.js";
// src/compose/remote-source.ts
const kinds = {
	"120000": "symlink",
	"160000": "submodule"
};
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
		return repository.texts([...new Set(wanted.map(({ id }) => id))]).catch(() => /* @__PURE__ */ new Map());
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
			const text = (await texts).get(id) ?? (await repository.texts([id])).get(id);
			return Buffer.from(text ?? "");
		}
	};
}
export { remoteSource };
