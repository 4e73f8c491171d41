import { readFileSync } from "node:fs";
// src/action/left-journal.ts
const state = {
	path: "journal",
	commit: "commit"
};
function readJournal(env) {
	const path = stateIn(env, state.path);
	if (path === "") return [];
	try {
		return readFileSync(path, "utf8").split("\n").flatMap(parse);
	} catch {
		return [];
	}
}
function journaledCommit(env) {
	return stateIn(env, state.commit) || void 0;
}
function stateIn(env, name) {
	return env[`STATE_${name}`] ?? "";
}
function parse(line) {
	try {
		return [JSON.parse(line)];
	} catch {
		return [];
	}
}
export { journaledCommit, readJournal, state };
