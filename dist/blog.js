import { ConfigError, SourceError, openBlog } from "./planning.js";
import { selectPosts, withoutPosts as withoutPosts$1 } from "./command-line.js";
import { checkoutOf } from "./history.js";
import { repositoryOf } from "./ledger.js";
import { say } from "./log.js";
// src/action/blog.ts
async function openCheckedOutBlog(run) {
	const source = await sourceOf(run);
	await refuseMissingSite(source, run.settings.siteDir);
	return {
		...await openBlog({
			source,
			layers: [run.inputs],
			now: /* @__PURE__ */ new Date(),
			repository: async () => run.event.repository
		}),
		source
	};
}
async function sourceOf(run) {
	const { commit } = run;
	const { gitSource } = await import("./git-source2.js");
	try {
		return await gitSource(checkoutOf(run), commit === "" ? "HEAD" : commit);
	} catch (error) {
		const repository = repositoryOf(run);
		if (!(error instanceof SourceError) || repository === void 0 || commit === "") throw error;
		say(`${error.message}: the commit is read from GitHub.`);
		const { remoteSource } = await import("./remote-source.js");
		return remoteSource(repository, commit);
	}
}
async function refuseMissingSite(source, folder) {
	if (folder === "") return;
	if ((await source.files()).some(({ path }) => path.startsWith(`${folder}/`))) return;
	throw new ConfigError([{
		input: "site-dir",
		message: `there is no folder ${folder} in this commit`,
		hint: "Give the folder of _config.yml, from the repository's root."
	}]);
}
function withoutPosts(blog) {
	const line = (folder) => `\nwith:\n  site-dir: ${folder}`;
	return withoutPosts$1(blog, {
		name: "site-dir",
		line
	});
}
async function askedPosts({ site, settings }) {
	if (settings.posts.length === 0) return null;
	const { paths, unmatched } = await selectPosts(site.posts, settings.posts, [settings.siteDir]);
	if (unmatched.length === 0) return paths;
	throw new ConfigError(unmatched.map((pattern) => ({
		input: "posts",
		message: `${pattern} matches no post`,
		hint: "Give paths or globs from the repository's root, such as _posts/2026-*.md."
	})));
}
export { askedPosts, openCheckedOutBlog, withoutPosts };
