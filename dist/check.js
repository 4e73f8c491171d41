import { distinct, wishFor } from "./planning.js";
// src/compose/check.ts
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
function isRed(diagnostics, failOn) {
	if (failOn === "never") return false;
	return diagnostics.some(({ severity }) => severity === "error" || failOn === "warning" && severity === "warning");
}
export { checkBlog, isRed };
