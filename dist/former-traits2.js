import { sketchOf } from "./planning.js";
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
export { eitherPast, formerTraits };
