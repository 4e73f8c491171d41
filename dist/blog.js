import { Dn as SourceError, m as openBlog, xn as ConfigError } from "./planning.js";
import { g as withoutPosts$1, h as selectPosts } from "./command-line.js";
import { n as repositoryOf } from "./ledger.js";
import { r as say } from "./log.js";
// src/action/blog.ts
/**
* The blog at the commit that the run is about, read from git's objects: links and files that are not committed do not
* exist for it (docs/contracts/github.md §2.2).
*/
async function openCheckedOutBlog(run, commit) {
	const root = run.env.GITHUB_WORKSPACE ?? process.cwd();
	const source = await sourceAt(run, root, commit);
	await refuseMissingSite(source, run.settings.siteDir);
	return {
		...await openBlog({
			source,
			layers: [run.inputs],
			now: /* @__PURE__ */ new Date(),
			repository: async () => run.event.repository
		}),
		source,
		root
	};
}
/** The checkout; where the commit is not in it, or nothing was checked out, GitHub is asked for the files. */
async function sourceAt(run, root, commit) {
	const { gitSource } = await import("./git-source2.js");
	try {
		return await gitSource(root, commit === "" ? "HEAD" : commit);
	} catch (error) {
		const repository = repositoryOf(run);
		if (!(error instanceof SourceError) || repository === void 0 || commit === "") throw error;
		say(`${error.message}: the commit is read from GitHub.`);
		const { remoteSource } = await import("./remote-source.js");
		return remoteSource(repository, commit);
	}
}
/** A folder that does not exist would be a site without posts, and nothing would ever be said. */
async function refuseMissingSite(source, folder) {
	if (folder === "") return;
	if ((await source.files()).some(({ path }) => path.startsWith(`${folder}/`))) return;
	throw new ConfigError([{
		input: "site-dir",
		message: `there is no folder ${folder} in this commit`,
		hint: "Give the folder of _config.yml, from the repository's root."
	}]);
}
/** What `site-dir` should say, where the blog that was checked out has no posts. */
function withoutPosts(blog) {
	const line = (folder) => `\nwith:\n  site-dir: ${folder}`;
	return withoutPosts$1(blog, {
		name: "site-dir",
		line
	});
}
/**
* The posts that the input `posts` names; null where it is left out.
* @throws {ConfigError} a path or glob that matches no post
*/
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
export { openCheckedOutBlog as n, withoutPosts as r, askedPosts as t };
