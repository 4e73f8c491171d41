import { readJournal } from "./chunks/action-left-journal.js";
// src/action/post.ts
const lines = readJournal(process.env);
if (lines.length > 0) {
	const { settleAfterwards } = await import("./chunks/action-run.js");
	const { platforms } = await import("./chunks/settings.js");
	await settleAfterwards(lines, process.env, platforms);
}
export {};
