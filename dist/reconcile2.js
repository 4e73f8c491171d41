import { counted, printable, refuseNamedWithoutKey, refuseWithoutKeys } from "./planning.js";
import { findingKinds, reconcile } from "./reconcile.js";
import { openCliSession, printDiagnostics, printJson, table } from "./command-line.js";
// src/cli/commands/reconcile.ts
const reconcileCommand = async (terminal, options, posts) => {
	const session = await openCliSession(terminal, options, posts, "look");
	const { definitions, settings } = session.blog;
	refuseNamedWithoutKey(definitions, settings);
	refuseWithoutKeys(definitions, session.platforms, { input: "reconcile" });
	const { findings, changes, ledger, unreachable } = await reconcile(session.ports);
	const isDry = options.dryRun === true;
	if (changes.length > 0 && !isDry) await session.ledger.write(ledger.version, changes, "Adopt what the platforms hold");
	printDiagnostics(terminal, options, [...unreachable].map(([platform, error]) => ({
		severity: "error",
		code: "unreachable",
		message: `${session.names.get(platform) ?? platform} could not be asked: ${error.message}`,
		...error.hint !== void 0 && { hint: error.hint }
	})));
	if (options.format === "text") {
		const shown = options.verbose ? findings : findings.filter(({ kind }) => kind !== "baseline");
		const rows = shown.map((finding) => [
			session.style.bold(finding.kind),
			session.names.get(finding.platform) ?? finding.platform,
			printable(finding.path ?? "–"),
			printable(finding.copy?.url ?? "")
		]);
		if (rows.length > 0) terminal.out(`${table(rows)}\n`);
		for (const kind of new Set(shown.map((finding) => finding.kind))) terminal.out(session.style.dim(`${kind}: ${findingKinds[kind]}.`));
		const baseline = findings.length - shown.length;
		if (baseline > 0) {
			const what = `${baseline} × baseline: ${findingKinds.baseline} (--verbose lists them).`;
			terminal.out(session.style.dim(what));
		}
		terminal.out(`${counted(changes.length, "ledger file")} ${isDry ? "would be written" : "written"}; nothing was changed on a platform.`);
	} else printJson(terminal, options.format, {
		findings,
		changes: changes.length
	}, findings);
	return unreachable.size > 0 ? 1 : 0;
};
export { reconcileCommand };
