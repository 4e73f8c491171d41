import { f as openBlog, pn as SourceError, sn as ConfigError } from "./planning.js";
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
/** A blog without posts is seldom meant: most often it lies in another folder, which is looked for. */
async function withoutPosts({ site, source }) {
	if (site.posts.length > 0) return [];
	const folders = new Set((await source.files()).flatMap(({ path }) => {
		const at = `/${path}`.indexOf("/_posts/");
		return at === -1 ? [] : path.slice(0, Math.max(0, at - 1));
	}));
	folders.delete(site.sourceDir);
	const [found] = folders;
	return [{
		severity: "warning",
		code: "no-posts",
		message: `there are no posts in ${postsOf(site.sourceDir)}`,
		hint: found === void 0 ? "Posts are files such as _posts/2026-01-31-title.md; `site-dir` says in which folder the blog lies." : `There are some in ${postsOf(found)}. Say where the blog lies:\nwith:\n  site-dir: ${found || "."}`
	}];
}
function postsOf(folder) {
	return folder === "" ? "_posts" : `${folder}/_posts`;
}
/** @throws {ConfigError} a list in `posts` that names no post */
function refuseUnmatched(unmatched) {
	if (unmatched.length === 0) return;
	throw new ConfigError(unmatched.map((pattern) => ({
		input: "posts",
		message: `${pattern} matches no post`,
		hint: "Give paths or globs from the repository's root, such as _posts/2026-*.md."
	})));
}
export { refuseUnmatched as n, withoutPosts as r, openCheckedOutBlog as t };
