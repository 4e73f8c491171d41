import { Ct as PosseError } from "./planning.js";
import { d as reasons } from "./command-line.js";
import { t as say } from "./log.js";
import { a as link, i as fence, n as escapeMarkdown, r as escapeMessage, t as codeSpan } from "./markdown.js";
import { n as repositoryOf } from "./ledger.js";
// src/action/changes.ts
/**
* The paths that differ between an older commit and the one that the run reads; null if the older one is not to be had.
* The checkout is asked first; one of depth 1 lacks the older commit, and then GitHub is asked for that commit's tree,
* which needs no more than `contents: read` (docs/contracts/github.md §2.2).
*/
async function changesSince(run, root, older) {
	const { changedPaths, treeOf } = await import("./git-history.js");
	try {
		return new Set(await changedPaths(root, older, run.event.sha));
	} catch (error) {
		if (!(error instanceof PosseError)) throw error;
	}
	const repository = repositoryOf(run);
	if (repository === void 0) return null;
	try {
		const [before, now] = await Promise.all([repository.tree(older), treeOf(root, run.event.sha)]);
		const known = new Map(before.map(({ path, id }) => [path, id]));
		return new Set(now.filter(({ path, id }) => known.get(path) !== id).map(({ path }) => path));
	} catch (error) {
		if (!(error instanceof PosseError)) throw error;
		say(`What ${older} looked like cannot be had (${error.message}).`);
		return null;
	}
}
/**
* What the commit that the run reads changed itself, against its first parent; a root commit brought everything. Null if
* the parent is not to be had.
*/
async function changesOfHead(run, root) {
	const { firstParent, treeOf } = await import("./git-history.js");
	const parent = await firstParent(root, run.event.sha);
	if (parent !== void 0) return changesSince(run, root, parent);
	return new Set((await treeOf(root, run.event.sha)).map(({ path }) => path));
}
// src/action/summary.ts
/** The runner drops a summary over 1 MiB whole (docs/contracts/github.md §1.3); we stay below it by whole rows. */
const budget = 921600;
const marks = {
	create: "➕ create",
	update: "✏️ update",
	adopt: "🤝 adopt",
	skip: "➖ skip",
	blocked: "⛔ blocked"
};
/** The job summary and the pull request's comment: what was or will be done, and what is wrong. */
function summaryOf(report, limit = budget) {
	const { steps, outcomes, diagnostics } = report;
	const lines = new Budget(limit);
	lines.add(`## ${escapeMarkdown(report.title)}`);
	lines.add("");
	lines.add(`${headline(steps, outcomes)} · ${link(report.site, report.site)}`);
	for (const note of report.notes) lines.add("", note);
	const shown = steps.filter((step) => step.kind !== "skip");
	if (shown.length > 0) {
		lines.add("", "| post | platform | | |", "|---|---|---|---|");
		lines.rows(shown.map((step) => stepRow(step, report, outcomes)));
	}
	const skipped = skippedText(steps);
	if (skipped !== "") lines.add("", skipped);
	if (diagnostics.length > 0) {
		lines.add("", `### Diagnostics (${diagnostics.length})`, "");
		lines.add("| where | what | how to mend |", "|---|---|---|");
		lines.rows(diagnostics.map(diagnosticRow));
	}
	lines.details(shown.filter((step) => step.article !== void 0).map((step) => articleDetails(step, report)));
	return lines.text();
}
function headline(steps, outcomes) {
	const count = (kind) => steps.filter((step) => step.kind === kind).length;
	if (outcomes.length === 0) {
		const parts = [`${count("create")} to create`, `${count("update")} to update`];
		if (count("adopt") > 0) parts.push(`${count("adopt")} to adopt`);
		if (count("blocked") > 0) parts.push(`${count("blocked")} blocked`);
		return count("create") + count("update") + count("adopt") + count("blocked") === 0 ? "**Nothing to publish**" : `**${parts.join(", ")}**`;
	}
	const done = (kind) => outcomes.filter(({ step, ok }) => ok && step.kind === kind).length;
	const failed = outcomes.filter(({ ok }) => !ok).length;
	const parts = [`${done("create")} created`, `${done("update")} updated`];
	if (done("adopt") > 0) parts.push(`${done("adopt")} adopted`);
	if (failed > 0) parts.push(`${failed} failed or blocked`);
	return done("create") + done("update") + done("adopt") + failed === 0 ? "**Nothing was published**" : `**${parts.join(", ")}**`;
}
function stepRow(step, report, outcomes) {
	const outcome = outcomes.find((candidate) => candidate.step === step);
	const name = report.names.get(step.platform) ?? step.platform;
	const copy = outcome?.copy?.url ?? step.url;
	const mark = outcome === void 0 ? marks[step.kind] : outcome.ok ? `✅ ${step.kind}` : `❌ ${step.kind}`;
	const said = outcome?.error === void 0 ? [escapeMessage(reasons[step.reason]), ...(outcome?.warnings ?? []).map((warning) => `⚠️ ${escapeMessage(warning)}`)] : [escapeMessage(outcome.error.message), escapeMessage(outcome.error.hint ?? "")];
	if (copy !== null && copy !== void 0) said.unshift(link("look at it", copy));
	return `| ${link(step.title, step.canonicalUrl)}<br>${codeSpan(step.path)} | ${escapeMarkdown(name)} | ${mark} | ${said.filter((part) => part !== "").join("<br>")} |`;
}
function skippedText(steps) {
	const counts = /* @__PURE__ */ new Map();
	for (const { kind, reason } of steps) if (kind === "skip") counts.set(reason, (counts.get(reason) ?? 0) + 1);
	if (counts.size === 0) return "";
	return `Left alone: ${[...counts].map(([reason, number]) => `${number} × ${escapeMessage(reasons[reason])}`).join(", ")}.`;
}
function diagnosticRow({ severity, code, message, hint, path, line, column }) {
	return `| ${{
		error: "❌",
		warning: "⚠️",
		notice: "ℹ️"
	}[severity]} ${path === void 0 ? "" : codeSpan([
		path,
		line,
		column
	].filter((part) => part !== void 0).join(":"))} | ${escapeMessage(message)} ${codeSpan(code)} | ${escapeMessage(hint ?? "")} |`;
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
/** Lines up to a number of bytes; what does not fit is left out by whole rows, and said. */
var Budget = class {
	#lines = [];
	#left;
	constructor(bytes) {
		this.#left = bytes - 400;
	}
	add(...lines) {
		for (const line of lines) this.#take(line);
	}
	rows(rows) {
		const taken = rows.findIndex((row) => !this.#take(row));
		if (taken !== -1) this.#note(`… and ${rows.length - taken} more rows, left out to keep this page below GitHub's limit.`);
	}
	details(blocks) {
		const taken = blocks.findIndex((block) => !this.#take(block));
		if (taken !== -1) this.#note(`${blocks.length - taken} more articles are not shown here.`);
	}
	text() {
		return `${this.#lines.join("\n")}\n`;
	}
	#take(line) {
		const bytes = Buffer.byteLength(line) + 1;
		if (bytes > this.#left) return false;
		this.#left -= bytes;
		this.#lines.push(line);
		return true;
	}
	#note(text) {
		this.#lines.push("", text);
	}
};
export { changesOfHead as n, changesSince as r, summaryOf as t };
