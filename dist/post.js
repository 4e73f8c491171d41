import { readJournal } from "./action-left-journal.js";
// src/action/post.ts
const lines = readJournal(process.env);
if (lines.length > 0) {
	const { settleAfterwards } = await import("./action-settle-afterwards.js");
	const { platforms } = await import("./platforms.js");
	await settleAfterwards(lines, process.env, platforms);
}
export {};
