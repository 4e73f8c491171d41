// src/syndicate/entries.ts
/**
* What has to change in these entries so that they say what the records and moves say; nothing if they do already.
* A copy that the ledger knows is forgotten for no lesser record: whoever wrote it has seen it. `known` is what the
* ledger said before: what it has forgotten since is said again.
*/
function changesFor(entries, records, moves = [], known = entries) {
	const working = remembering(known, entries);
	const moving = moves.flatMap(({ from, to }) => {
		const entry = working.get(from);
		return entry ? [{
			...entry,
			...to
		}] : [];
	});
	for (const { from } of moves) working.delete(from);
	for (const entry of moving) working.set(entry.path, entry);
	for (const { post, platform, record, nonce } of records) {
		const entry = working.get(post.path);
		const held = entry?.platforms[platform];
		if (held !== void 0 && (isLesser(record, held) || isTaken(record, held, nonce))) continue;
		const said = isOvertaken(record, held, nonce) ? withoutDigests(record) : record;
		const platforms = {
			...entry?.platforms,
			[platform]: said
		};
		working.set(post.path, {
			schema: 1,
			...post,
			platforms
		});
	}
	return difference(entries, working);
}
/**
* The entry of a post that this run is at work on. Another run, which reads another commit, may have moved it to where
* that has the file, and put another there: two entries of one post would each know of half its copies.
*/
function entryOf(entries, { path, canonicalUrl, platform, nonce, copy }) {
	const there = entries.get(path);
	const isMarked = ({ platforms }) => nonce !== void 0 && platforms[platform]?.intent?.nonce === nonce;
	if (there !== void 0 && (nonce === void 0 || isMarked(there))) return there;
	const all = [...entries.values()];
	return all.find(isMarked) ?? there ?? all.find(({ platforms }) => copy?.id && platforms[platform]?.copy?.id === copy.id) ?? all.find((entry) => canonicalUrl && entry.canonicalUrl === canonicalUrl);
}
/** The change, of the entry that its post has now. */
function followed(change, entries) {
	const { post, platform, record, nonce } = change;
	const entry = entryOf(entries, {
		...post,
		platform,
		nonce,
		copy: record.copy
	});
	if (entry === void 0 || entry.path === post.path) return change;
	const { path, canonicalUrl, body = post.body } = entry;
	return {
		...change,
		post: {
			path,
			canonicalUrl,
			body
		}
	};
}
/** The entries after the changes, as a ledger would hold them. */
function withChanges(entries, changes) {
	const working = new Map(entries);
	for (const change of changes) if (change.kind === "remove") working.delete(change.path);
	for (const change of changes) if (change.kind === "put") working.set(change.entry.path, change.entry);
	return working;
}
/**
* These entries, and whatever only the ledger of before said. A ledger that was deleted, or set back, while a run goes
* on would have the next run take every post that it no longer names for a new one.
*/
function remembering(before, entries) {
	const working = new Map(entries);
	if (before === entries) return working;
	const urls = new Set([...entries.values()].map(({ canonicalUrl }) => canonicalUrl));
	const bodies = new Set([...entries.values()].map(({ body }) => body ?? ""));
	for (const entry of before.values()) {
		const now = entries.get(entry.path);
		if (now !== void 0) {
			const lost = Object.entries(entry.platforms).filter(([platform, record]) => {
				const held = now.platforms[platform];
				return held === void 0 || isLesser(held, record);
			});
			const platforms = {
				...now.platforms,
				...Object.fromEntries(lost)
			};
			if (lost.length > 0) working.set(entry.path, {
				...now,
				platforms
			});
		} else if (!urls.has(entry.canonicalUrl) && !(entry.body && bodies.has(entry.body))) working.set(entry.path, entry);
	}
	return working;
}
/** Another run has put its own intent in the place of ours: only a copy that was made counts for more. */
function isTaken({ state }, held, nonce) {
	if (nonce === void 0 || state === "published" || state === "detached") return false;
	return held.intent !== void 0 && held.intent.nonce !== nonce;
}
/** Another run wrote to the same copy: nobody knows which of the two texts it shows. */
function isOvertaken(record, held, nonce) {
	if (nonce === void 0 || record.state !== "published" || held?.state !== "published") return false;
	return held.intent?.nonce !== nonce && !(held.digest === record.digest && held.at === record.at);
}
function withoutDigests({ digest: _, plain: __, ...record }) {
	return record;
}
function isLesser(record, known) {
	return known.state === "published" && !["published", "detached"].includes(record.state);
}
function difference(before, after) {
	const removed = [...before.keys()].filter((path) => !after.has(path));
	const put = [...after.values()].filter((entry) => !isSame(before.get(entry.path), entry));
	return [...removed.map((path) => ({
		kind: "remove",
		path
	})), ...put.map((entry) => ({
		kind: "put",
		entry
	}))];
}
function isSame(one, other) {
	return one !== void 0 && JSON.stringify(sorted(one)) === JSON.stringify(sorted(other));
}
function sorted(value) {
	if (value === null || typeof value !== "object" || Array.isArray(value)) return value;
	const fields = Object.entries(value).sort(([a], [b]) => a < b ? -1 : 1);
	return Object.fromEntries(fields.map(([key, field]) => [key, sorted(field)]));
}
export { withChanges as i, entryOf as n, followed as r, changesFor as t };
