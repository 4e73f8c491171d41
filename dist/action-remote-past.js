import { GitHubError } from "./errors.js";
// src/compose/remote-past.ts
const MOST_TREES = 4;
function remotePast(repository, before) {
	const trees = /* @__PURE__ */ new Map();
	let last;
	function treeOf(commit) {
		const known = trees.get(commit);
		if (known !== void 0) return known;
		const asked = repository.tree(commit).then((files) => new Map(files.map((file) => [file.path, file])));
		trees.set(commit, asked);
		return asked;
	}
	return {
		async textAt(commit, path) {
			if (!/^[\da-f]{40,64}$/.test(commit)) return void 0;
			if (!trees.has(commit) && trees.size >= MOST_TREES) return void 0;
			return orUndefined(async () => {
				const id = (await treeOf(commit)).get(path)?.id;
				return id === void 0 ? void 0 : (await repository.texts([id])).get(id);
			});
		},
		async commitsBefore() {
			last ??= orUndefined(before);
			const commit = await last;
			return commit ? [commit] : [];
		}
	};
}
async function orUndefined(ask) {
	try {
		return await ask();
	} catch (error) {
		if (error instanceof GitHubError) return void 0;
		throw error;
	}
}
export { remotePast };
