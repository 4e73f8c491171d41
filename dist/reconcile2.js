import { counted, refuseNamedWithoutKey, refuseWithoutKeys, unreachable } from "./planning.js";
import { findingKinds, reconcile } from "./reconcile.js";
import { openCliSession, printDiagnostics, printJson, table, terminalWords, viewOf, wrapTo } from "./command-line.js";
import { printable, worded } from "./settings.js";
// src/cli/text/findings.ts
function findingsText(findings, { names, style, columns, verbose }, words) {
	const shown = verbose ? findings : findings.filter(({ kind }) => kind !== "baseline");
	const lines = table(shown.map(({ kind, platform, path }) => [
		style.bold(kind),
		names.get(platform) ?? platform,
		printable(path ?? "–")
	])).split("\n");
	const rows = shown.flatMap(({ copy }, index) => {
		const url = copy?.url ? [`    ${style.dim(printable(copy.url))}`] : [];
		return [lines[index] ?? "", ...url];
	});
	const meanings = [...new Set(shown.map(({ kind }) => kind))].map((kind) => `${kind}: ${findingKinds[kind]}.`);
	const older = findings.length - shown.length;
	const rest = `${older} × baseline: ${findingKinds.baseline} (--verbose lists them).`;
	const explained = older === 0 ? meanings : [...meanings, rest];
	return [...rows.length === 0 ? [] : [`${rows.join("\n")}\n`], ...explained.flatMap((text) => wrapTo(worded(text, words), columns)).map(style.dim)];
}
// src/cli/commands/reconcile.ts
const reconcileCommand = async (terminal, options, posts) => {
	const session = await openCliSession(terminal, options, posts, "look");
	const { definitions, settings } = session.blog;
	refuseNamedWithoutKey(definitions, settings);
	refuseWithoutKeys(definitions, session.platforms, { input: "reconcile" });
	const { findings, changes, ledger, unreachable: silent } = await reconcile(session.ports);
	const isDry = options.dryRun === true;
	if (changes.length > 0 && !isDry) await session.ledger.write(ledger.version, changes, "Adopt what the platforms hold");
	printDiagnostics(terminal, options, [...silent].map(([id, error]) => unreachable(session.names.get(id) ?? id, error)));
	if (options.format === "text") {
		const view = viewOf(terminal, options, session, {
			plan: { gone: [] },
			others: 0
		});
		for (const text of findingsText(findings, view, terminalWords(terminal.command))) terminal.out(text);
		const written = `${counted(changes.length, "ledger file")} ${isDry ? "would be written" : "written"}`;
		const said = changes.length === 0 ? "The ledger is complete: nothing to write" : written;
		terminal.out(`${said}; nothing was changed on a platform.`);
	} else printJson(terminal, options.format, {
		findings,
		changes: changes.length
	}, findings);
	return silent.size > 0 ? 1 : 0;
};
export { reconcileCommand };
