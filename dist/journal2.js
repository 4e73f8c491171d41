import { getState, saveState } from "./core.js";
import { journalLine, settleJournal } from "./journal.js";
import { dirname, join } from "node:path";
import { closeSync, fsyncSync, mkdirSync, openSync, readFileSync, rmSync, writeSync } from "node:fs";
// src/action/journal.ts
const state = "journal";
function openJournal(env) {
	const folder = env.RUNNER_TEMP;
	if (folder === void 0 || folder === "") return {
		note() {},
		close() {}
	};
	const path = join(folder, "posse", "journal.jsonl");
	saveState(state, path);
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
	const path = getState(state);
	if (path === "") return [];
	try {
		return readFileSync(path, "utf8").split("\n").flatMap(parse);
	} catch {
		return [];
	}
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
export { openJournal, readJournal };
