import { getState, saveState } from "./action-core.js";
import { hiding, publishedRecord } from "./planning.js";
import { dirname, join } from "node:path";
import { closeSync, fsyncSync, mkdirSync, openSync, readFileSync, rmSync, writeSync } from "node:fs";
import { randomUUID } from "node:crypto";
// src/syndicate/journal.ts
function journalLine(event) {
	if (event.kind !== "written" || event.step.article === void 0) return void 0;
	const { path, platform, article } = event.step;
	const { copy, isSpoiled } = event;
	const { digest } = article;
	return {
		path,
		platform,
		copy,
		digest,
		...hiding(article),
		...isSpoiled && { isSpoiled }
	};
}
function settleJournal({ entries }, lines, made) {
	const working = new Map(entries);
	for (const line of lines) {
		const { platform, copy, visibility, isSpoiled } = line;
		const moved = () => [...working.values()].find((entry) => isOpen(entry, line));
		const there = working.get(line.path);
		const entry = there && isOpen(there, line) ? there : moved();
		const record = entry?.platforms[platform];
		if (entry === void 0 || record === void 0) continue;
		const making = {
			...made,
			shown: isSpoiled ? void 0 : record.intent
		};
		const published = publishedRecord({
			...copy,
			visibility
		}, making, record);
		working.set(entry.path, {
			...entry,
			platforms: {
				...entry.platforms,
				[platform]: published
			}
		});
	}
	return [...working.values()].filter((entry) => entries.get(entry.path) !== entry).map((entry) => ({
		kind: "put",
		entry
	}));
}
function isOpen({ platforms }, { platform, digest }) {
	const { intent, state } = platforms[platform] ?? {};
	return intent !== void 0 && intent.digest === digest && state !== "published";
}
// src/action/journal.ts
const state = {
	path: "journal",
	commit: "commit"
};
function openJournal({ env, commit }) {
	const folder = env.RUNNER_TEMP;
	if (folder === void 0 || folder === "") return {
		note() {},
		close() {}
	};
	const path = join(folder, "posse", `journal-${randomUUID()}.jsonl`);
	saveState(state.path, path);
	saveState(state.commit, commit);
	const lines = [];
	return {
		note(event) {
			const line = journalLine(event);
			if (line === void 0) return;
			lines.push(line);
			append(path, line);
		},
		close(ledger) {
			if (settleJournal(ledger, lines, {
				at: "",
				commit: void 0
			}).length === 0) rmSync(path, { force: true });
		}
	};
}
function readJournal() {
	const path = getState(state.path);
	if (path === "") return [];
	try {
		return readFileSync(path, "utf8").split("\n").flatMap(parse);
	} catch {
		return [];
	}
}
function journaledCommit() {
	return getState(state.commit) || void 0;
}
function append(path, line) {
	mkdirSync(dirname(path), { recursive: true });
	const file = openSync(path, "a");
	writeSync(file, `${JSON.stringify(line)}\n`);
	fsyncSync(file);
	closeSync(file);
}
function parse(line) {
	try {
		return [JSON.parse(line)];
	} catch {
		return [];
	}
}
export { journaledCommit, openJournal, readJournal, settleJournal };
