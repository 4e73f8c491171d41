import { Xt as counted, gt as diagnosticJson, pt as distinct } from "./planning.js";
import { t as openFolder } from "./folder2.js";
import { t as makePreview } from "./make-preview.js";
import { a as openCliSession, l as printJson, o as printDiagnostics } from "./command-line.js";
import { join, resolve } from "node:path";
// src/cli/commands/preview.ts
/** Jekyll leaves alone what begins with an underscore: a preview in the site's folder is not published with it. */
const defaultFolder = "_posse-preview";
/** Writes static pages that show each copy as its readers will see it. */
const previewCommand = async (terminal, options, posts) => {
	const session = await openCliSession(terminal, options, posts, "look");
	const { blog } = session;
	const path = resolve(terminal.cwd, options.out);
	const folder = options.dryRun ? void 0 : openFolder(path, options.out);
	if (options.out === defaultFolder) folder?.write(".gitignore", "*\n");
	const shown = chosen(session, options);
	session.progress.start(shown.length);
	const exhibits = await makePreview({
		blog,
		session,
		posts: shown,
		folder,
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
	return 0;
};
/** The posts that were asked for, else all that are or will be on the site. */
function chosen({ blog: { site, asked } }, { drafts }) {
	return site.posts.filter(({ path, state }) => asked === null ? drafts === true || state !== "draft" : asked.has(path));
}
/** A page as programs read it (docs/contracts/interface.md §2.4). */
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
