import { PosseError } from "./settings.js";
import { warning } from "./action-core.js";
import { say, untrusted, workflowWords } from "./action-log.js";
import { counted, isNear, isTelling, keyOf, similarity, sketchOf } from "./planning.js";
import { link } from "./action-markdown.js";
import { mkdirSync, mkdtempSync } from "node:fs";
import { join } from "node:path";
// src/action/event/renames.ts
const MUCH = .5;
const LITTLE = .3;
const FEW_WORDS = 16;
const MOST_READ$1 = 20;
async function withRenames(changes, posts, before, { textsAt, files }) {
	const added = changes.filter(({ kind, path }) => kind === "added" && posts.has(path));
	const sources = changes.filter(({ kind, path }) => (kind === "deleted" || kind === "modified") && files.isPost(path));
	const isFew = added.length > 0 && sources.length > 0 && sources.length <= MOST_READ$1;
	if (before === null || !isFew) return changes;
	const names = sources.map(({ path }) => path);
	const texts = await textsAt(before, names);
	const former = await Promise.all(names.map((_, index) => files.read(texts[index] ?? "")));
	const sketches = new Map(names.map((name, index) => [name, sketchOf(former[index]?.body ?? "")]));
	const shareOf = (path, source) => similarity(sketchOf(posts.get(path)?.body ?? ""), sketches.get(source) ?? "") ?? 0;
	const isLong = (path) => isTelling(sketches.get(path) ?? "", FEW_WORDS);
	const free = names.filter((name) => !posts.has(name) || shareOf(name, name) < LITTLE);
	const pairs = added.flatMap(({ path }) => free.filter(isLong).map((from) => ({
		path,
		from,
		share: shareOf(path, from)
	}))).filter(({ share }) => share >= MUCH).sort((one, other) => other.share - one.share);
	const sourceOf = /* @__PURE__ */ new Map();
	for (const { path, from } of pairs) if (!sourceOf.has(path) && ![...sourceOf.values()].includes(from)) sourceOf.set(path, from);
	const moved = new Set(sourceOf.values());
	return changes.flatMap((change) => {
		const { kind, path } = change;
		const from = sourceOf.get(path);
		if (from !== void 0) return [{
			kind: "renamed",
			path,
			from
		}];
		if (!moved.has(path)) return [change];
		return kind === "deleted" ? [] : [{
			kind: "added",
			path
		}];
	});
}
// src/action/event/push.ts
const MOST_READ = 20;
async function pushOf(run, { site, reader: { files } }, history) {
	const posts = new Map(site.posts.map((post) => [post.path, post]));
	const told = await pushed(run, history);
	const all = await withRenames(told, posts, run.event.before, {
		...history,
		files
	});
	const changes = all.filter(({ kind, path }) => kind !== "deleted" && posts.has(path));
	const added = new Set(changes.filter((one) => isAdded(one, files)).map(({ path }) => path));
	const edited = changes.filter(({ path }) => !added.has(path));
	const visible = edited.filter(({ path }) => posts.get(path)?.state === "published");
	const shown = /* @__PURE__ */ new Set([...added, ...await hiddenBefore(run.event, visible, {
		...history,
		files
	})]);
	const removed = all.flatMap(({ kind, path }) => kind === "deleted" ? path : []);
	const isReplaced = removed.length > 0 && shown.size > 0 && !await wasForced(run, history);
	return {
		pushed: shown,
		edited: edited.map(({ path }) => path).filter((path) => !shown.has(path)),
		renamed: renamesAmong(told),
		alike: renamesAmong(all),
		removed: isReplaced ? removed : [],
		pushedAt: run.event.name === "push" ? run.event.pushedAt : void 0
	};
}
async function wasForced({ event, commit }, history) {
	if (event.name !== "push" || event.before === null) return false;
	try {
		return !await history.isAncestor(event.before, commit);
	} catch (error) {
		if (!(error instanceof PosseError)) throw error;
		return false;
	}
}
function renamesAmong(changes) {
	return changes.flatMap(({ path, from }) => from === void 0 ? [] : [[path, from]]);
}
async function postsAdded(run, history, files) {
	const pushedAt = run.event.pushedAt ?? /* @__PURE__ */ new Date();
	const near = (await pushed(run, history)).filter((one) => isAdded(one, files)).flatMap(({ path }) => {
		const day = files.dayOf(path);
		const date = day === void 0 ? null : /* @__PURE__ */ new Date(`${day}T00:00:00Z`);
		return date !== null && isNear({ date }, pushedAt) ? path : [];
	});
	return {
		paths: new Set(near),
		pushedAt
	};
}
function isAdded({ kind, from }, files) {
	return kind === "added" || kind === "renamed" && (from === void 0 || !files.isPost(from));
}
async function pushed(run, history) {
	const { name, sha, before } = run.event;
	const newest = (run.env.GITHUB_RUN_ATTEMPT ?? "1") === "1" ? run.commit : sha;
	const isPush = name === "push";
	const since = isPush && before !== null ? await history.since(before, newest) : null;
	if (since !== null) return since;
	const own = isPush ? await history.of(sha) : [];
	const later = newest === sha ? [] : await history.since(sha, newest);
	return [...own ?? [], ...later ?? []];
}
async function hiddenBefore({ before, name }, changes, { textsAt: textsOf, files }) {
	const isFew = changes.length > 0 && changes.length <= MOST_READ;
	if (name !== "push" || before === null || !isFew) return [];
	const texts = await textsOf(before, changes.map(({ path, from }) => from ?? path));
	const posts = await Promise.all(changes.map((_, index) => files.read(texts[index] ?? "")));
	return changes.flatMap(({ path }, index) => posts[index]?.isHidden ? path : []);
}
// src/action/report/preview.ts
const noPreview = {
	path: "",
	notes: []
};
const mostPosts = 50;
const mostImageBytes = 52428800;
async function previewOf(run, facts) {
	const { blog, session, steps } = facts;
	const { env } = run;
	const shown = new Set(steps.filter(isShown).map(({ path, platform }) => keyOf(path, platform)));
	const paths = new Set(steps.filter(isShown).map(({ path }) => path));
	const posts = blog.site.posts.filter(({ path }) => paths.has(path));
	if (posts.length === 0 || env.RUNNER_TEMP === void 0 || env.RUNNER_TEMP === "") return noPreview;
	try {
		const parent = join(env.RUNNER_TEMP, "posse");
		mkdirSync(parent, { recursive: true });
		const path = mkdtempSync(join(parent, "preview-"));
		const [{ openFolder }, { makePreview }] = await Promise.all([import("./folder.js"), import("./make-preview2.js")]);
		const pages = await makePreview({
			blog,
			session,
			posts: posts.slice(0, mostPosts),
			imageBytes: mostImageBytes,
			words: workflowWords,
			players: run.players,
			isShown: (post, platform) => shown.has(keyOf(post.path, platform.id)),
			folder: openFolder(path, path)
		});
		const left = posts.length - mostPosts;
		const rest = left > 0 ? ` ${counted(left, "more post")} would be too many for it.` : "";
		const size = counted(pages.length, "page");
		say(`The preview, ${size}, is in ${path}.${rest}`);
		return {
			path,
			notes: [`**Preview:** ${size}${placeIn(env)}.${rest}`]
		};
	} catch (error) {
		if (run.signal.aborted) throw error;
		const message = error instanceof Error ? error.message : String(error);
		warning(`The preview could not be made: ${untrusted(message, 500)}`, { title: "Posse" });
		return noPreview;
	}
}
function isShown({ kind, reason, isOffered = false }) {
	return kind !== "skip" || reason === "future" || isOffered;
}
function placeIn({ GITHUB_SERVER_URL, GITHUB_REPOSITORY, GITHUB_RUN_ID }) {
	return `, to look at among this run's ${GITHUB_SERVER_URL === void 0 || GITHUB_RUN_ID === void 0 ? "artifacts" : link("artifacts", `${GITHUB_SERVER_URL}/${GITHUB_REPOSITORY}/actions/runs/${GITHUB_RUN_ID}#artifacts`)} where the workflow uploads them`;
}
export { isAdded, noPreview, postsAdded, previewOf, pushOf };
