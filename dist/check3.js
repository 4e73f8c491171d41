import { t as checkBlog } from "./check.js";
import { Ft as diagnosticJson } from "./planning.js";
import { a as openCliSession, o as printDiagnostics } from "./command-line.js";
// src/cli/commands/check.ts
/** Renders every post that is asked for (or all), and says what is wrong. */
const checkCommand = async (terminal, options, posts) => {
	const session = await openCliSession(terminal, options, posts, "look");
	const { site, settings, asked } = session.blog;
	const drafts = options.drafts === true || posts.length > 0;
	const { diagnostics, isRed } = await checkBlog(session, {
		site,
		settings,
		asked,
		drafts
	});
	if (options.format === "text") {
		printDiagnostics(terminal, options, diagnostics);
		terminal.out(isRed ? "The check is red." : "The check is green.");
	} else if (options.format === "json") terminal.out(JSON.stringify({ diagnostics: diagnostics.map(located) }, null, 2));
	else for (const diagnostic of diagnostics) terminal.out(JSON.stringify(located(diagnostic)));
	return isRed ? 1 : 0;
};
function located(diagnostic) {
	return {
		path: diagnostic.path ?? null,
		...diagnosticJson(diagnostic)
	};
}
export { checkCommand };
