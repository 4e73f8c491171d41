import { nn as hiding, rn as publishedRecord } from "./planning.js";
// src/syndicate/journal.ts
/** What to note of an event; undefined: nothing. */
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
/**
* What the ledger has to be told after a run that died: every copy of the journal whose intent is still open there.
* Told already, it is not told again.
*/
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
/** Whether the ledger still waits to hear of this copy. */
function isOpen({ platforms }, { platform, digest }) {
	const { intent, state } = platforms[platform] ?? {};
	return intent !== void 0 && intent.digest === digest && state !== "published";
}
export { settleJournal as n, journalLine as t };
