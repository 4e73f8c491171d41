import { counted, diagnosticJson, distinct } from "./planning.js";
import { ConfigError } from "./settings.js";
import { openFolder } from "./folder2.js";
import { makePreview } from "./make-preview.js";
import { openCliSession, printDiagnostics, printJson, terminalWords } from "./command-line.js";
import { join, relative, resolve, sep } from "node:path";
import { tmpdir } from "node:os";
// src/cli/commands/preview.ts
const defaultFolder = "_posse-preview";
const previewCommand = async (terminal, options, posts) => {
	const session = await openCliSession(terminal, options, posts, "look");
	const { blog } = session;
	const path = resolve(terminal.cwd, options.out);
	refusePartOfBlog(path, options.out, blog);
	const folder = options.dryRun ? void 0 : openFolder(path, options.out);
	if (options.out === defaultFolder) folder?.write(".gitignore", "*\n");
	const shown = chosen(session, options);
	session.progress.start(shown.length);
	const exhibits = await makePreview({
		blog,
		session,
		posts: shown,
		folder,
		words: terminalWords(terminal.command),
		players: terminal.players,
		onPost: ({ title }) => session.progress.advance(title)
	}).finally(() => session.progress.end());
	const index = join(path, "index.html");
	const diagnostics = distinct([...blog.site.diagnostics, ...exhibits.flatMap((exhibit) => exhibit.diagnostics)]);
	if (options.format !== "text") {
		const pages = exhibits.map((one) => exhibitJson(one, path));
		printJson(terminal, options.format, {
			index,
			pages
		}, pages);
	} else {
		printDiagnostics(terminal, options, diagnostics);
		const pages = counted(exhibits.length, "page");
		terminal.out(options.dryRun ? `${pages}, not written: a dry run` : `${pages}: open ${index}`);
	}
	if (options.open && !options.dryRun && !await terminal.open(index)) terminal.err(`Could not open a browser. Open ${index} yourself.`);
	return 0;
};
function refusePartOfBlog(path, asWritten, { siteDir, root }) {
	const isAround = [siteDir, root].some((folder) => isWithin(folder, path));
	const own = (isWithin(path, siteDir) ? relative(siteDir, path).split(sep) : []).find((part) => [
		"_posts",
		"_drafts",
		".git"
	].includes(part));
	if (!isAround && own === void 0) return;
	const what = isAround ? "holds the blog" : `lies in the blog's ${own}`;
	throw new ConfigError([{
		input: "--out",
		message: `${asWritten} ${what}`,
		hint: `Name a new folder, such as --out ${join(tmpdir(), "preview")}, or leave --out out.`
	}]);
}
function isWithin(path, folder) {
	return path === folder || path.startsWith(folder.endsWith(sep) ? folder : folder + sep);
}
function chosen({ blog: { site, asked } }, { drafts }) {
	return site.posts.filter(({ path, state }) => asked === null ? drafts === true || state !== "draft" : asked.has(path));
}
function exhibitJson(exhibit, folder) {
	const { post, platform, file, article, url, diagnostics } = exhibit;
	return {
		path: post.path,
		canonicalUrl: post.canonicalUrl,
		platform,
		title: article?.title ?? post.title,
		file: join(folder, "posts", file),
		shown: url !== void 0,
		diagnostics: diagnostics.map(diagnosticJson)
	};
}
export { previewCommand };
