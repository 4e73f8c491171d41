import { it as publishedRecord } from "./planning.js";
// src/syndicate/journal.ts
/** What to note of an event; undefined: nothing. */
function journalLine(event) {
	if (event.kind !== "written" || event.step.article === void 0) return void 0;
	const { path, platform, article } = event.step;
	const { copy, isSpoiled } = event;
	return {
		path,
		platform,
		copy,
		digest: article.digest,
		...isSpoiled && { isSpoiled }
	};
}
/**
* What the ledger has to be told after a run that died: every copy of the journal whose intent is still open there.
* Told already, it is not told again.
*/
function settleJournal({ entries }, lines, made) {
	const working = new Map(entries);
	for (const { path, platform, copy, digest, isSpoiled } of lines) {
		const entry = working.get(path);
		const record = entry?.platforms[platform];
		const isOpen = record?.intent?.digest === digest && record.state !== "published";
		if (entry === void 0 || !isOpen) continue;
		const shown = {
			...made,
			digest: isSpoiled ? void 0 : digest
		};
		const published = publishedRecord(copy, shown, record);
		working.set(path, {
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
export { settleJournal as n, journalLine as t };
