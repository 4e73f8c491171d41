import { SourceError } from "./settings.js";
import { repositoryOf } from "./action-ledger.js";
// src/action/event/history.ts
function historyOf(run) {
	const repository = repositoryOf(run);
	return repository && {
		head: (branch) => repository.head(branch),
		isAncestor: (older, newer) => isAncestor(run, older, newer)
	};
}
function checkoutOf({ env }) {
	return env.GITHUB_WORKSPACE ?? process.cwd();
}
async function isAncestor(run, older, newer) {
	if (await isSeen(run, older, newer)) return true;
	if (await isSeen(run, newer, older)) return false;
	return await repositoryOf(run)?.isAncestor(older, newer) ?? false;
}
async function isSeen(run, older, newer) {
	const history = await import("./git-history.js");
	try {
		return await history.isAncestor(checkoutOf(run), older, newer);
	} catch (error) {
		if (error instanceof SourceError) return false;
		throw error;
	}
}
export { checkoutOf, historyOf, isAncestor };
