import { Dn as SourceError, Tn as PosseError, Xt as counted, Z as keyOf } from "./planning.js";
import { h as warning } from "./core.js";
import { i as untrusted, r as say } from "./log.js";
import { a as link } from "./markdown.js";
import { n as repositoryOf } from "./ledger.js";
import { join } from "node:path";
import { mkdirSync, mkdtempSync } from "node:fs";
// src/action/changes.ts
/**
* The paths that differ between an older commit and the one that the run reads; null if the older one is not to be had.
* The checkout is asked first; one of depth 1 lacks the older commit, and then GitHub is asked for that commit's tree,
* which needs no more than `contents: read` (docs/contracts/github.md §2.2).
*/
async function changesSince(run, root, older) {
	const { changedPaths } = await import("./git-history.js");
	try {
		return new Set(await changedPaths(root, older, run.event.sha));
	} catch (error) {
		if (!(error instanceof PosseError)) throw error;
	}
	const repository = repositoryOf(run);
	if (repository === void 0) return null;
	try {
		const [before, now] = await Promise.all([repository.tree(older), treeOfHead(run, root)]);
		const known = new Map(before.map(({ path, id }) => [path, id]));
		return new Set(now.filter(({ path, id }) => known.get(path) !== id).map(({ path }) => path));
	} catch (error) {
		if (!(error instanceof PosseError)) throw error;
		say(`What ${older} looked like cannot be had (${error.message}).`);
		return null;
	}
}
/**
* What the commit that the run reads changed itself, against its first parent; a root commit brought everything. Null if
* the parent is not to be had.
*/
async function changesOfHead(run, root) {
	const { sha } = run.event;
	const { firstParent } = await import("./git-history.js");
	const parent = await orElse(() => firstParent(root, sha), () => repositoryOf(run)?.parent(sha));
	if (parent) return changesSince(run, root, parent);
	return new Set((await treeOfHead(run, root)).map(({ path }) => path));
}
async function treeOfHead(run, root) {
	const { sha } = run.event;
	const { treeOf } = await import("./git-history.js");
	return await orElse(() => treeOf(root, sha), () => repositoryOf(run)?.tree(sha)) ?? [];
}
/** What the checkout says; where there is none, what GitHub does. */
async function orElse(local, remote) {
	try {
		return await local();
	} catch (error) {
		if (!(error instanceof SourceError)) throw error;
		return remote();
	}
}
// src/action/preview.ts
/** Of a run that shows nothing, because it has nothing or has published it. */
const noPreview = {
	path: "",
	notes: []
};
/** An artifact stays small, and the check quick, whatever a pull request changes. */
const mostPosts = 50;
const mostImageBytes = 52428800;
/**
* Writes what the plan shows as pages to look at (docs/contracts/interface.md §1). It needs no key and sends nothing: dev.to
* and Medium are played within this process. A preview that cannot be made is a warning, and no red run.
*/
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
/** What readers would see once this is merged, or on the day that its date names. */
function isShown({ kind, reason }) {
	return kind !== "skip" || reason === "future";
}
/** Where the pages are to be had, if the workflow uploads them: the action cannot know. */
function placeIn({ GITHUB_SERVER_URL, GITHUB_REPOSITORY, GITHUB_RUN_ID }) {
	return `, to look at among this run's ${GITHUB_SERVER_URL === void 0 || GITHUB_RUN_ID === void 0 ? "artifacts" : link("artifacts", `${GITHUB_SERVER_URL}/${GITHUB_REPOSITORY}/actions/runs/${GITHUB_RUN_ID}#artifacts`)} where the workflow uploads them`;
}
export { changesSince as i, previewOf as n, changesOfHead as r, noPreview as t };
