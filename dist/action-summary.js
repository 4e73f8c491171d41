import { counted, documentationOf, isLeft, isQuiet, isSent, isTrouble, placeText, reasonText, reasons } from "./planning.js";
import { definitionOf, groupBy, nameOf, withoutField } from "./settings.js";
import { doneTallyText, planTallyText, sortDiagnostics, tallyOfOutcomes, tallyOfPlan } from "./command-line.js";
import { codeSpan, escapeMarkdown, escapeMessage, fence, link } from "./action-markdown.js";
import { createBudget, summaryBytes } from "./action-budget.js";
// src/action/report/article-facts.ts
function articleFacts({ request, visibility }, fields) {
	const inRequest = (field) => field === void 0 ? null : request[field];
	const [tags, series, cover] = [
		fields?.tags,
		fields?.series,
		fields?.cover
	].map(inRequest);
	const words = Array.isArray(tags) ? tags.map((tag) => codeSpan(String(tag), 60)) : [];
	return [
		...words.length > 0 ? [words.join(" ")] : [],
		...typeof series === "string" ? [`series ${escapeMarkdown(series, 100)}`] : [],
		...typeof cover === "string" ? ["with a cover"] : [],
		...visibility === "public" ? [] : [`as ${visibility === "draft" ? "a draft" : visibility}`]
	].join(" · ");
}
// src/action/report/summary.ts
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
	})).filter(({ step }) => !isQuiet(step));
	if (shown.length > 0) {
		lines.add("", "| Post | Platform | Action | Details |", "|---|---|---|---|");
		lines.rows(worstFirst(shown).map((row) => stepRow(row, report)));
	}
	const skipped = skippedText(steps);
	if (skipped !== "") lines.add("", skipped);
	if (report.gone.length > 0) {
		lines.add("", "### No longer in the blog", "");
		lines.add("The copies of these posts are still there. Delete them by hand if you want.", "");
		lines.add("| Post | Copies |", "|---|---|");
		lines.rows(report.gone.map((post) => goneRow(post, report)));
	}
	if (diagnostics.length > 0) {
		lines.add("", `### Diagnostics (${diagnostics.length})`, "");
		lines.add("| Where | Problem | How to fix |", "|---|---|---|");
		lines.rows(sortDiagnostics(diagnostics).map(diagnosticRow));
	}
	lines.details(shown.flatMap(({ step }) => step.article === void 0 ? [] : articleDetails(step, report)));
	return lines.text();
}
function headline(steps, outcomes) {
	const isPlan = outcomes.length === 0;
	const said = isPlan ? planTallyText(tallyOfPlan(steps)) : doneTallyText(tallyOfOutcomes(outcomes));
	return `**${said === "" ? isPlan ? "Nothing to publish" : "Nothing was published" : said}**`;
}
function worstFirst(rows) {
	const isBad = ({ outcome }) => Number(outcome !== void 0 && isTrouble(outcome));
	return rows.toSorted((one, other) => isBad(other) - isBad(one));
}
function stepRow({ step, outcome }, report) {
	const name = nameOf(step.platform, report.definitions);
	const copy = outcome?.copy?.url ?? step.url;
	const said = saidOf(step, outcome, report);
	if (step.editUrl !== void 0) said.push(link("edit it by hand", step.editUrl));
	else if (copy) said.unshift(link("view the copy", copy));
	const mark = markOf(step, outcome);
	return `| ${link(step.title, step.canonicalUrl)}<br>${codeSpan(step.path)} | ${escapeMarkdown(name)} | ${mark} | ${said.filter((part) => part !== "").join("<br>")} |`;
}
function saidOf(step, outcome, { definitions }) {
	if (outcome?.error !== void 0) {
		const { code, message, hint = "" } = outcome.error;
		return [`${escapeMessage(message)} ${explained(code)}`, escapeMessage(hint)];
	}
	const isMade = outcome !== void 0 && isSent(step);
	const warnings = outcome?.warnings ?? [];
	return [
		...isMade ? [] : [escapeMessage(reasonText(step))],
		...step.article === void 0 ? [] : [articleFacts(step.article, requestOf(step, definitions))],
		...warnings.map((warning) => `⚠️ ${escapeMessage(warning)}`)
	];
}
function markOf(step, outcome) {
	if (step.isOutOfDate === true) return "⚠️ out of date";
	if (step.isOffered === true) return "✋ by hand";
	if (outcome === void 0) return step.reason === "deferred" ? "⏳ later" : marks[step.kind];
	return `${isTrouble(outcome) ? "❌" : isLeft(outcome) ? "⏳" : "✅"} ${step.kind}`;
}
function goneRow({ path, title, copies }, { definitions }) {
	const links = copies.map(({ platform, copy }) => link(nameOf(platform, definitions), copy.url || null));
	return `| ${title === path ? "" : `${escapeMarkdown(title)}<br>`}${codeSpan(path)} | ${links.join(", ")} |`;
}
function skippedText(steps) {
	const groups = groupBy(steps.filter(isQuiet), ({ reason }) => reason);
	if (groups.size === 0) return "";
	return `Skipped: ${[...groups].map(([reason, group]) => {
		const posts = new Set(group.map(({ path }) => path)).size;
		return `${counted(posts, "post")} (${escapeMessage(reasons[reason])})`;
	}).join(", ")}.`;
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
	const { text, language } = requestOf(step, report.definitions) ?? {};
	const body = text === void 0 ? void 0 : request[text];
	const fields = text === void 0 ? request : withoutField(request, text);
	const name = escapeMarkdown(nameOf(step.platform, report.definitions));
	return [
		"",
		`<details><summary>${escapeMarkdown(step.title)} on ${name}</summary>`,
		"",
		fence(JSON.stringify(fields, null, 2), "json"),
		"",
		fence(typeof body === "string" ? body.slice(0, 2e4) : "", language ?? ""),
		"",
		"</details>"
	].join("\n");
}
function requestOf({ platform }, definitions) {
	return definitionOf(platform, definitions)?.request;
}
export { summaryOf };
