import { readJournal } from "./journal.js";
// src/action/post.ts
const lines = readJournal();
if (lines.length > 0) {
	const { settleAfterwards } = await import("./settle-afterwards.js");
	const { platforms } = await import("./platforms.js");
	await settleAfterwards(lines, process.env, platforms);
}
export {};
