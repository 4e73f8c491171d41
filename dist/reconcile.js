import { answersOf, changesFor, claimsOf, differenceOf, disputesBetween, editOf, faceAsSent, followed, identityOf, isFirstRunOn, isHeld, isSameRecord, matchesFor, movesAmong, nameProblem, namesForeign, otherOwner, ownCopies, wishFor, witnessOf } from "./planning.js";
import { PlatformError, canonicalKey, copyOf, isShown, listingOf, publishedRecord, shownBy, takenOn, term, wishOf } from "./settings.js";
// src/syndicate/reconcile/strangers.ts
function strangersAmong(listings, { posts, ledger }) {
	const originals = new Set(posts.flatMap(({ canonicalUrl }) => canonicalUrl === null ? [] : canonicalKey(canonicalUrl)));
	return [...listings].flatMap(([platform, copies]) => {
		const taken = takenOn(platform, ledger.entries);
		return copies.filter(({ canonicalUrl }) => !originals.has(canonicalKey(canonicalUrl ?? ""))).filter(({ id }) => !taken.has(id)).map((copy) => ({
			platform,
			copy
		}));
	});
}
function twinsAmong(strangers) {
	return new Map(strangers.map(({ platform, copy }) => [twinKey(platform, copy), copy]));
}
function twinKey(platform, { title }) {
	return `${platform}\n${title}`;
}
function orphansAmong(strangers, posts) {
	const hosts = new Set(posts.flatMap(({ canonicalUrl }) => hostOf(canonicalUrl) ?? []));
	return strangers.filter(({ copy }) => hosts.has(hostOf(copy.canonicalUrl) ?? ""));
}
function hostOf(url) {
	return url !== null && URL.canParse(url) ? new URL(url).host : void 0;
}
// src/syndicate/reconcile/compare.ts
const findingKinds = {
	adopted: "a copy that the ledger did not know",
	moved: "the copy has another address now",
	visibility: "the copy was published, or hidden, on the platform",
	detached: `the copy is no longer on the platform; it is made again only if it is asked for: run ${term("force", "PATH")}`,
	"other-account": "the copy belongs to another account than the key's, which can neither see nor change it",
	drifted: "the copy names another original; the post's next change corrects it",
	edited: `the copy was edited on the platform; no update overwrites it without \`overwrite: true\` in the front matter or ${term("force", "PATH")}`,
	proposed: "a copy with the same title and another original: name it in the front matter if it is this post's",
	baseline: "no copy was found; recorded as older than the ledger",
	claimed: "the front matter names a copy that is another post's; nothing was recorded of it",
	orphan: "a copy of this site without a post"
};
async function compare(facts, making) {
	const findings = [];
	const records = [];
	const posts = facts.posts.filter((post) => post.state === "published" && post.canonicalUrl !== null).filter(({ path }) => !facts.matches.open.has(path)).sort((one, other) => one.path < other.path ? -1 : 1);
	const { entries } = facts.ledger;
	const listings = new Map([...facts.listings].map(([id, copies]) => [id, listingOf(copies, takenOn(id, entries))]));
	const claims = claimsOf(posts, facts.matches);
	const disputes = disputesBetween(facts.matches);
	const strangers = strangersAmong(facts.listings, facts);
	const twins = twinsAmong(strangers);
	for (const post of posts) {
		if (nameProblem(post.path) !== void 0) continue;
		for (const platform of facts.platforms) {
			const judged = await judge(post, platform, {
				facts,
				making,
				twins,
				claims,
				disputes,
				listing: listings.get(platform.id)
			});
			if (judged === void 0) continue;
			const { kind, copy, record } = judged;
			findings.push({
				kind,
				copy,
				path: post.path,
				platform: platform.id,
				title: post.title
			});
			if (record === void 0) continue;
			const identity = identityOf(post, facts.matches.entries.get(post.path));
			records.push({
				post: identity,
				platform: platform.id,
				record
			});
		}
	}
	for (const { platform, copy } of orphansAmong(strangers, posts)) findings.push({
		kind: "orphan",
		path: null,
		platform,
		copy: copyOf(copy),
		title: copy.title
	});
	return {
		findings,
		records
	};
}
async function judge(post, platform, bench) {
	const { facts, making, listing } = bench;
	const { at } = making;
	const { entries } = facts.ledger;
	const record = facts.matches.entries.get(post.path)?.platforms[platform.id];
	if (record?.state === "intent" && record.intent && isHeld(record.intent, facts.witness)) return;
	const known = record?.copy && (listing?.complete(record.copy) ?? void 0);
	if (record?.state === "published" && record.copy && (listing === void 0 || known)) return known && judgeKnown(post, platform, {
		record,
		known,
		making
	});
	const baseline = {
		state: "baseline",
		at
	};
	const isNew = record === void 0 && isFirstRunOn(platform.id, facts.ledger);
	const named = namesForeign(post, platform.id, making.addressOf) ? void 0 : post.namedCopies.find((copy) => copy.platform === platform.id);
	const byName = named && (listing?.complete(named) ?? halfKnown(named, listing));
	if (byName && bench.claims.isFalse(post, platform.id)) return {
		kind: "claimed",
		copy: copyOf(byName),
		...isNew && { record: baseline }
	};
	const isDisputed = bench.disputes(post, platform.id) !== void 0;
	const found = known ?? (isDisputed ? void 0 : listing?.find(post.canonicalUrl ?? "")) ?? byName ?? (listing === void 0 && !isDisputed ? await lookFor(platform, post, record, entries) : void 0);
	if (found !== void 0 && wishFor(post, platform.id).wanted) {
		const { article } = await making.render(post, platform);
		const isUnlike = differenceOf({
			known: found,
			record,
			article,
			platform
		}) !== void 0;
		const made = {
			at,
			commit: making.commit,
			wish: wishOf(record) ?? article?.wish,
			shown: isUnlike ? void 0 : shownBy(record, article),
			unlike: isUnlike ? article : void 0
		};
		const seen = {
			...found,
			face: faceAsSent(found, record)
		};
		return {
			kind: "adopted",
			copy: copyOf(found),
			record: publishedRecord(seen, made, record)
		};
	}
	if (record?.state === "published" && record.copy) {
		const own = facts.accounts.get(platform.id);
		if (otherOwner(record, {
			listing,
			own
		}) !== void 0) return {
			kind: "other-account",
			copy: record.copy
		};
		return {
			kind: "detached",
			copy: record.copy,
			record: {
				...record,
				state: "detached",
				at
			}
		};
	}
	const twin = record?.copy ? void 0 : bench.twins.get(twinKey(platform.id, post));
	if (twin) return {
		kind: "proposed",
		copy: copyOf(twin),
		...isNew && { record: baseline }
	};
	return isNew ? {
		kind: "baseline",
		copy: null,
		record: baseline
	} : void 0;
}
async function lookFor(platform, { canonicalUrl }, record, entries) {
	if (!platform.look || canonicalUrl === null || record?.state === "detached") return void 0;
	try {
		const taken = takenOn(platform.id, entries);
		return (await platform.look(canonicalUrl)).find(({ id }) => !taken.has(id));
	} catch (error) {
		if (error instanceof PlatformError) return void 0;
		throw error;
	}
}
async function judgeKnown(post, platform, { record, known, making }) {
	const copy = copyOf(known);
	if (canonicalKey(known.canonicalUrl ?? "") !== canonicalKey(post.canonicalUrl ?? "")) return {
		kind: "drifted",
		copy
	};
	const { article } = await making.render(post, platform);
	const there = {
		record,
		known,
		article,
		platform
	};
	const now = followed(there);
	const changed = isSameRecord(record, now) ? {} : { record: now };
	if (isEdited(there)) return {
		kind: "edited",
		copy,
		...changed
	};
	if (record.copy?.id !== copy.id || record.copy.url !== copy.url) return {
		kind: "moved",
		copy,
		...changed
	};
	return record.visibility === now.visibility ? void 0 : {
		kind: "visibility",
		copy,
		...changed
	};
}
function isEdited(there) {
	const { record, known, article, platform } = there;
	if (record.unlike !== void 0 && article && isShown(article, record.unlike)) return true;
	if (record.face !== void 0) return editOf(there) !== void 0;
	if (article === void 0 || known.face === void 0 || !isShown(article, record)) return false;
	return platform.faceOf?.(article).text !== known.face.text;
}
function halfKnown(named, listing) {
	return listing === void 0 ? {
		id: named.id ?? "",
		url: named.url ?? ""
	} : void 0;
}
// src/syndicate/reconcile/reconcile.ts
async function reconcile(ports) {
	const { posts, platforms, commit } = ports;
	const ledger = await ports.ledger.read();
	const now = ports.clock.now();
	const witness = await witnessOf(ledger, ports, now);
	const listed = platforms.filter(({ list }) => list !== void 0);
	const { listings, accounts, unreachable } = await answersOf(listed, ledger, ports);
	const answering = platforms.filter(({ id }) => !unreachable.has(id));
	const matches = await matchesFor(ledger, ports);
	const at = now.toISOString();
	const facts = {
		posts,
		platforms: answering,
		ledger,
		matches,
		listings,
		accounts,
		witness
	};
	const copies = ownCopies(posts, matches.entries);
	const compared = await compare(facts, {
		at,
		commit,
		addressOf: ports.addressOf,
		render: async (post, platform) => ports.render(post, platform, copies(post, platform.id))
	});
	const recorded = new Set(compared.records.map(({ post }) => post.path));
	const isHeld = (path) => nameProblem(path) === void 0;
	const moves = movesAmong(matches.moves, isHeld, recorded);
	return {
		ledger,
		unreachable,
		findings: compared.findings,
		changes: changesFor(ledger.entries, compared.records, moves)
	};
}
export { findingKinds, reconcile };
