import { checkBlog, checkText, isRed } from "./check.js";
import { counted, diagnosticJson, explainMatches, matchesFor, refuseForeign } from "./planning.js";
import { leftBehindText, openCliSession, printDiagnostics, printJson, viewOf } from "./command-line.js";
// src/syndicate/identity/known-posts.ts
async function knownPosts(ledger, ports) {
	const { posts, platforms } = ports;
	const matches = await matchesFor(ledger, ports);
	refuseForeign(ledger, ports, matches);
	const { entries } = matches;
	const paths = posts.map(({ path }) => path);
	const hasCopy = (path) => platforms.some(({ id }) => entries.get(path)?.platforms[id]?.copy !== void 0);
	const nameOf = (id) => platforms.find((one) => one.id === id)?.name ?? id;
	return {
		known: paths.filter((path) => entries.has(path)),
		copied: paths.filter(hasCopy),
		gone: matches.gone,
		diagnostics: explainMatches(matches, nameOf)
	};
}
// src/cli/text/known.ts
function knownText({ known, copied }, { all, exists, isNamed }) {
	if (!exists) return isNamed ? "That ledger does not exist yet: every post is new to it." : void 0;
	return `${known.length === all ? counted(all, "post") : `${known.length} of ${counted(all, "post")}`} ${known.length === 1 ? "is" : "are"} in the ledger, ${copied.length === 0 ? "none" : copied.length} with ${copied.length > 1 ? "copies" : "a copy"}.`;
}
// src/cli/commands/check.ts
const checkCommand = async (terminal, options, posts) => {
	const session = await openCliSession(terminal, options, posts, "look");
	const { site, settings, asked } = session.blog;
	const ledger = await session.ledger.read();
	const compared = askedFor(await knownPosts(ledger, session.ports), options, session);
	const drafts = options.drafts === true || posts.length > 0;
	const checked = await checkBlog(session, {
		site,
		settings,
		asked,
		drafts
	}).finally(session.progress.end);
	const diagnostics = [...checked.diagnostics, ...compared.diagnostics];
	if (options.format === "text") {
		const listed = diagnostics.filter(({ code }) => code !== "post-gone");
		printDiagnostics(terminal, options, listed);
		const view = viewOf(terminal, options, session, {
			plan: { gone: compared.gone },
			others: 0
		});
		for (const text of leftBehindText(view)) terminal.out(`${text}\n`);
		const isNamed = options.ledger !== void 0;
		const known = knownText(compared, {
			exists: ledger.exists,
			isNamed,
			all: checked.posts
		});
		if (known !== void 0) terminal.out(session.style.dim(known));
		terminal.out(`${checkText(diagnostics, checked.posts)}.`);
	} else {
		const rows = diagnostics.map(located);
		const { known, copied } = compared;
		const json = {
			exists: ledger.exists,
			known: [...known],
			copied: [...copied]
		};
		printJson(terminal, options.format, {
			diagnostics: rows,
			ledger: json
		}, rows);
	}
	return isRed(diagnostics, settings.failOn) ? 1 : 0;
};
function askedFor(compared, options, { blog: { asked } }) {
	if (asked === null) return compared;
	const isAsked = (path = "") => asked.has(path);
	const isWhole = options.all === true;
	return {
		known: compared.known.filter(isAsked),
		copied: compared.copied.filter(isAsked),
		gone: isWhole ? compared.gone : [],
		diagnostics: compared.diagnostics.filter(({ code, path }) => code === "post-gone" ? isWhole : isAsked(path))
	};
}
function located(diagnostic) {
	return {
		path: diagnostic.path ?? null,
		...diagnosticJson(diagnostic)
	};
}
export { checkCommand };
