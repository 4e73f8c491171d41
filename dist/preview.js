import { warning } from "./core.js";
import { counted, keyOf } from "./planning.js";
import { say, untrusted } from "./log.js";
import { link } from "./markdown.js";
import { join } from "node:path";
import { mkdirSync, mkdtempSync } from "node:fs";
// src/action/preview.ts
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
function isShown({ kind, reason }) {
	return kind !== "skip" || reason === "future";
}
function placeIn({ GITHUB_SERVER_URL, GITHUB_REPOSITORY, GITHUB_RUN_ID }) {
	return `, to look at among this run's ${GITHUB_SERVER_URL === void 0 || GITHUB_RUN_ID === void 0 ? "artifacts" : link("artifacts", `${GITHUB_SERVER_URL}/${GITHUB_REPOSITORY}/actions/runs/${GITHUB_RUN_ID}#artifacts`)} where the workflow uploads them`;
}
export { noPreview, previewOf };
