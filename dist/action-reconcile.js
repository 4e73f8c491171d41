import { setFailed, summary } from "./action-core.js";
import { counted, openSession, refuseWithoutKeys, systemClock, unreachable } from "./planning.js";
import { findingKinds, reconcile as reconcile$1 } from "./reconcile.js";
import { openCheckedOutBlog } from "./action-blog.js";
import { openActionLedger } from "./action-ledger.js";
import { say } from "./action-log.js";
import { annotate } from "./action-annotations.js";
import { createBudget, summaryBytes } from "./action-budget.js";
import { codeSpan, escapeMarkdown, escapeMessage, link } from "./action-markdown.js";
import { emptyOutputs, setOutputs } from "./action-outputs.js";
import { problemItem } from "./action-stopped-summary.js";
// src/action/reconcile.ts
async function reconcile(run) {
	const blog = await openCheckedOutBlog(run);
	const ledger = openActionLedger(run);
	const session = await openSession({
		blog,
		ledger,
		source: blog.source,
		purpose: "publish",
		signal: run.signal,
		stop: blog.stop,
		clock: systemClock,
		run: "reconcile",
		past: () => run.ports.history.past(blog.source.commit, run.event.before)
	});
	refuseWithoutKeys(run.definitions, session.platforms, { input: "mode" });
	const found = await reconcile$1(session.ports);
	if (found.changes.length > 0) await ledger.write(found.ledger.version, found.changes, "Adopt what the platforms hold");
	const rows = found.findings.filter(({ kind }) => kind !== "baseline").map(({ kind, path, platform, copy, title }) => `| ${path === null ? "" : codeSpan(path)} | ${escapeMarkdown(session.names.get(platform) ?? platform)} | ${findingKinds[kind]} | ${link(title, copy?.url ?? null)} |`);
	const silent = [...found.unreachable].map(([platform, error]) => unreachable(session.names.get(platform) ?? platform, error));
	const written = `${counted(found.changes.length, "ledger file")} written`;
	const lines = createBudget(summaryBytes);
	lines.add("## Posse: the ledger and the platforms", "");
	lines.add(`${written}; nothing was changed on a platform.`, "", ...silent.map(problemItem));
	for (const { message } of run.notices) lines.add("", escapeMessage(message));
	if (rows.length > 0) lines.add("", "| post | platform | | copy |", "|---|---|---|---|");
	lines.rows(rows);
	const summary$1 = lines.text();
	annotate([...silent, ...run.notices]);
	await summary.addRaw(summary$1).write();
	const errors = silent.length;
	setOutputs({
		...emptyOutputs,
		changed: found.changes.length > 0,
		errors,
		summary: summary$1
	});
	if (errors > 0) setFailed("Not every platform could be asked.");
	say(`${counted(found.findings.length, "finding")}, ${written}.`);
}
export { reconcile };
