import { counted, distinct, holdsSecret, secretInPost, wishFor } from "./planning.js";
// src/compose/check.ts
async function checkBlog(session, { site, settings, asked, drafts = false }) {
	const found = [...site.diagnostics];
	const shown = /* @__PURE__ */ new Set([
		"published",
		"future",
		...drafts ? ["draft"] : []
	]);
	const { containsSecret } = session.ports;
	const posts = site.posts.filter(({ path }) => asked === null || asked.has(path));
	for (const post of posts) {
		found.push(...post.diagnostics);
		if (!shown.has(post.state)) continue;
		for (const platform of session.platforms) {
			if (!wishFor(post, platform.id).wanted) continue;
			const { article, diagnostics } = await session.render(post, platform);
			found.push(...diagnostics);
			if (article && containsSecret && holdsSecret(article, containsSecret)) found.push(secretInPost(post.path));
		}
	}
	const diagnostics = distinct(found);
	const isBad = isRed(diagnostics, settings.failOn);
	return {
		diagnostics,
		posts: posts.length,
		isRed: isBad
	};
}
function checkText(diagnostics, posts) {
	const all = counted(posts, "post");
	for (const severity of ["error", "warning"]) {
		const found = diagnostics.filter((one) => one.severity === severity);
		const paths = new Set(found.flatMap(({ path = [] }) => path));
		if (found.length === 0) continue;
		const many = counted(found.length, severity);
		return paths.size === 0 ? many : `${many} in ${paths.size} of ${all}`;
	}
	return `No problems in ${all}`;
}
function isRed(diagnostics, failOn) {
	if (failOn === "never") return false;
	return diagnostics.some(({ severity }) => severity === "error" || failOn === "warning" && severity === "warning");
}
export { checkBlog, checkText, isRed };
