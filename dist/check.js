import { pt as distinct, xt as wishFor } from "./planning.js";
// src/compose/check.ts
/**
* Renders the posts that are asked for, or every one, for every platform that wants them, as a publishing run would, and
* collects what is wrong. Posts that opted out are left alone, and drafts unless they are wanted.
*/
async function checkBlog(session, { site, settings, asked, drafts = false }) {
	const found = [...site.diagnostics];
	const shown = /* @__PURE__ */ new Set([
		"published",
		"future",
		...drafts ? ["draft"] : []
	]);
	for (const post of site.posts) {
		if (asked !== null && !asked.has(post.path)) continue;
		found.push(...post.diagnostics);
		if (!shown.has(post.state)) continue;
		for (const platform of session.platforms) {
			if (!wishFor(post, platform.id).wanted) continue;
			const { diagnostics } = await session.render(post, platform);
			found.push(...diagnostics);
		}
	}
	const diagnostics = distinct(found);
	return {
		diagnostics,
		isRed: isRed(diagnostics, settings.failOn)
	};
}
/** Whether diagnostics make a check red (docs/contracts/interface.md §1, `fail-on`). */
function isRed(diagnostics, failOn) {
	if (failOn === "never") return false;
	return diagnostics.some(({ severity }) => severity === "error" || failOn === "warning" && severity === "warning");
}
export { checkBlog as t };
