import { documentationOf, isLeft, isSent, isTrouble, placeText, reasonText, reasons } from "./planning.js";
import { isIdle, otherDoneTexts, planTallyText, sortDiagnostics, tallyOfOutcomes, tallyOfPlan } from "./command-line.js";
import { codeSpan, escapeMarkdown, escapeMessage, fence, link } from "./markdown.js";
import { createBudget, summaryBytes } from "./budget.js";
// src/action/article-facts.ts
function articleFacts({ request, visibility }) {
	const { tags, series, main_image: cover } = request;
	const words = Array.isArray(tags) ? tags.map((tag) => codeSpan(String(tag), 60)) : [];
	return [
		...words.length > 0 ? [words.join(" ")] : [],
		...typeof series === "string" ? [`series ${escapeMarkdown(series, 100)}`] : [],
		...typeof cover === "string" ? ["with a cover"] : [],
		...visibility === "public" ? [] : [`as ${visibility === "draft" ? "a draft" : visibility}`]
	].join(" · ");
}
// src/action/summary.ts
const marks = {
	create: "➕ create",
	update: "✏️ update",
	publish: "📣 publish",
	hide: "🙈 hide",
	adopt: "🤝 adopt",
	skip: "➖ skip",
	blocked: "⛔ blocked"
};
function summaryOf(report, limit = summaryBytes) {
	const { steps, outcomes, diagnostics } = report;
	const lines = createBudget(limit);
	lines.add(`## ${escapeMarkdown(report.title)}`);
	lines.add("");
	lines.add(`${headline(steps, outcomes)} · ${link(report.site, report.site)}`);
	for (const note of report.notes) lines.add("", note);
	const shown = steps.map((step, index) => ({
		step,
		outcome: outcomes[index]
	})).filter(({ step }) => step.kind !== "skip");
	if (shown.length > 0) {
		lines.add("", "| post | platform | what | why, and with what |", "|---|---|---|---|");
		lines.rows(worstFirst(shown).map((row) => stepRow(row, report)));
	}
	const skipped = skippedText(steps);
	if (skipped !== "") lines.add("", skipped);
	if (diagnostics.length > 0) {
		lines.add("", `### Diagnostics (${diagnostics.length})`, "");
		lines.add("| where | what | how to mend |", "|---|---|---|");
		lines.rows(sortDiagnostics(diagnostics).map(diagnosticRow));
	}
	lines.details(shown.flatMap(({ step }) => step.article === void 0 ? [] : articleDetails(step, report)));
	return lines.text();
}
function headline(steps, outcomes) {
	if (outcomes.length === 0) {
		const plan = tallyOfPlan(steps);
		return isIdle(plan) ? "**Nothing to publish**" : `**${planTallyText(plan)}**`;
	}
	const done = tallyOfOutcomes(outcomes);
	const parts = [
		`${done.create} created`,
		`${done.update} updated`,
		...otherDoneTexts(done)
	];
	if (done.failed > 0) parts.push(`${done.failed} failed or blocked`);
	if (done.left > 0) parts.push(`${done.left} left for the next run`);
	return isIdle(done) ? "**Nothing was published**" : `**${parts.join(", ")}**`;
}
function worstFirst(rows) {
	const isBad = ({ outcome }) => Number(outcome !== void 0 && isTrouble(outcome));
	return rows.toSorted((one, other) => isBad(other) - isBad(one));
}
function stepRow({ step, outcome }, report) {
	const name = report.names.get(step.platform) ?? step.platform;
	const copy = outcome?.copy?.url ?? step.url;
	const mark = outcome === void 0 ? planMark(step) : `${markOf(outcome)} ${step.kind}`;
	const said = saidOf(step, outcome);
	if (copy !== null && copy !== void 0) said.unshift(link("look at it", copy));
	return `| ${link(step.title, step.canonicalUrl)}<br>${codeSpan(step.path)} | ${escapeMarkdown(name)} | ${mark} | ${said.filter((part) => part !== "").join("<br>")} |`;
}
function saidOf(step, outcome) {
	if (outcome?.error !== void 0) {
		const { code, message, hint = "" } = outcome.error;
		return [`${escapeMessage(message)} ${explained(code)}`, escapeMessage(hint)];
	}
	const isMade = outcome !== void 0 && isSent(step);
	const warnings = outcome?.warnings ?? [];
	return [
		...isMade ? [] : [escapeMessage(reasonText(step))],
		...step.article === void 0 ? [] : [articleFacts(step.article)],
		...warnings.map((warning) => `⚠️ ${escapeMessage(warning)}`)
	];
}
function planMark({ kind, reason }) {
	return reason === "deferred" ? "⏳ later" : marks[kind];
}
function markOf(outcome) {
	return isTrouble(outcome) ? "❌" : isLeft(outcome) ? "⏳" : "✅";
}
function skippedText(steps) {
	const counts = /* @__PURE__ */ new Map();
	for (const { kind, reason } of steps) if (kind === "skip") counts.set(reason, (counts.get(reason) ?? 0) + 1);
	if (counts.size === 0) return "";
	return `Left alone: ${[...counts].map(([reason, number]) => `${number} × ${escapeMessage(reasons[reason])}`).join(", ")}.`;
}
function diagnosticRow(diagnostic) {
	const { severity, code, message, hint, path } = diagnostic;
	return `| ${{
		error: "❌",
		warning: "⚠️",
		notice: "ℹ️"
	}[severity]} ${path === void 0 ? "" : codeSpan(placeText(diagnostic))} | ${escapeMessage(message)} ${explained(code)} | ${escapeMessage(hint ?? "")} |`;
}
function explained(code) {
	return `[${codeSpan(code)}](<${documentationOf(code)}>)`;
}
function articleDetails(step, report) {
	const request = step.article?.request ?? {};
	const body = request.body_markdown ?? request.content;
	const { body_markdown: _, content: __, ...fields } = request;
	const name = escapeMarkdown(report.names.get(step.platform) ?? step.platform);
	return [
		"",
		`<details><summary>${escapeMarkdown(step.title)} on ${name}</summary>`,
		"",
		fence(JSON.stringify(fields, null, 2), "json"),
		"",
		fence(typeof body === "string" ? body.slice(0, 2e4) : "", "body_markdown" in request ? "markdown" : "html"),
		"",
		"</details>"
	].join("\n");
}
export { summaryOf };
