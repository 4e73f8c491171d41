import { c as setFailed, f as summary, n as error } from "./core.js";
import { H as systemClock, U as openSession } from "./planning.js";
import { n as findingKinds, t as reconcile$1 } from "./reconcile.js";
import { a as link, n as escapeMarkdown, o as openCheckedOutBlog, t as codeSpan } from "./markdown.js";
import { t as openActionLedger } from "./ledger.js";
import { n as untrusted, t as say } from "./log.js";
import { n as setOutputs, t as emptyOutputs } from "./outputs.js";
// src/action/reconcile.ts
/** Compares the ledger with what the platforms hold, and adopts what it lacks. Nothing is written on a platform. */
async function reconcile(run) {
	const blog = await openCheckedOutBlog(run, run.event.sha);
	const ledger = openActionLedger(run);
	const session = openSession({
		blog,
		ledger,
		source: blog.source,
		purpose: "publish",
		signal: run.signal,
		clock: systemClock,
		run: "reconcile"
	});
	const found = await reconcile$1(session.ports);
	if (found.changes.length > 0) await ledger.write(found.ledger.version, found.changes, "Adopt what the platforms hold");
	const rows = found.findings.filter(({ kind }) => kind !== "baseline").map(({ kind, path, platform, copy, title }) => `| ${path === null ? "" : codeSpan(path)} | ${escapeMarkdown(session.names.get(platform) ?? platform)} | ${findingKinds[kind]} | ${link(title, copy?.url ?? null)} |`);
	const summary$1 = [
		"## Posse: the ledger and the platforms",
		"",
		`${found.changes.length} ledger files written; nothing was changed on a platform.`,
		...rows.length > 0 ? [
			"",
			"| post | platform | | copy |",
			"|---|---|---|---|",
			...rows
		] : [],
		""
	].join("\n");
	await summary.addRaw(summary$1).write();
	for (const [platform, error$1] of found.unreachable) {
		const name = session.names.get(platform) ?? platform;
		error(untrusted(`${name} could not be asked: ${error$1.message} ${error$1.hint ?? ""}`), { title: "Posse" });
	}
	const errors = found.unreachable.size;
	setOutputs({
		...emptyOutputs,
		changed: found.changes.length > 0,
		errors,
		summary: summary$1
	});
	if (errors > 0) setFailed("Not every platform could be asked.");
	say(`${found.findings.length} findings, ${found.changes.length} ledger files written.`);
}
export { reconcile };
