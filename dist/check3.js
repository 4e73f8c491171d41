import { checkBlog, checkText } from "./check.js";
import { diagnosticJson } from "./planning.js";
import { openCliSession, printDiagnostics, printJson } from "./command-line.js";
// src/cli/commands/check.ts
const checkCommand = async (terminal, options, posts) => {
	const session = await openCliSession(terminal, options, posts, "look");
	const { site, settings, asked } = session.blog;
	const drafts = options.drafts === true || posts.length > 0;
	const { diagnostics, posts: count, isRed } = await checkBlog(session, {
		site,
		settings,
		asked,
		drafts
	}).finally(session.progress.end);
	if (options.format === "text") {
		printDiagnostics(terminal, options, diagnostics);
		terminal.out(`${checkText(diagnostics, count)}.`);
	} else {
		const rows = diagnostics.map(located);
		printJson(terminal, options.format, { diagnostics: rows }, rows);
	}
	return isRed ? 1 : 0;
};
function located(diagnostic) {
	return {
		path: diagnostic.path ?? null,
		...diagnosticJson(diagnostic)
	};
}
export { checkCommand };
