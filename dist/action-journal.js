import { hiding, publishedRecord } from "./settings.js";
// src/syndicate/settle/journal.ts
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
export { journalLine, settleJournal };
