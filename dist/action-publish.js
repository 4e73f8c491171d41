import { candidates, copies, counted, isBegun, isLeft, isTrouble, keyHints, leftBehind, openSession, outcomeJson, plan, planJson, prepare, publishedJson, systemClock } from "./planning.js";
import { Cancelled, OutOfTime, Overtaken, definitionOf, groupBy, nameOf, scopeOf } from "./settings.js";
import { apply, diagnose, scribeFor, stillHeld } from "./still-held.js";
import { doneTallyText, offersOf, planDiagnostics, planTallyText, progressText, tallyOfOutcomes, tallyOfPlan, troubleText } from "./command-line.js";
import { settle } from "./settle.js";
import { askedPosts, openCheckedOutBlog, readerOf, withoutPosts } from "./action-blog.js";
import { branchesOf, commitToRead, isNewest } from "./action-newest.js";
import { noPreview, postsAdded, previewOf, pushOf } from "./action-preview.js";
import { saveState, setFailed, summary } from "./action-core.js";
import { journalLine, settleJournal } from "./action-journal.js";
import { state } from "./action-left-journal.js";
import { openActionLedger } from "./action-ledger.js";
import { explainSteps, say } from "./action-log.js";
import { isAlive } from "./action-ports.js";
import { annotate } from "./action-annotations.js";
import { codeSpan, escapeMarkdown, escapeMessage, link } from "./action-markdown.js";
import { setOutputs } from "./action-outputs.js";
import { summaryOf } from "./action-summary.js";
import { closeSync, fsyncSync, mkdirSync, openSync, rmSync, writeSync } from "node:fs";
import { basename, dirname, join } from "node:path";
import { randomUUID } from "node:crypto";
// src/syndicate/plan/leave-new.ts
async function leaveNew(scope, ports, why) {
	const { posts, platforms, commit, run, addressOf } = ports;
	const ledger = await ports.ledger.read();
	if (isBegun(ledger)) return;
	const now = ports.clock.now();
	const { plan: known } = plan({
		posts,
		platforms,
		ledger,
		scope,
		commit,
		now,
		addressOf,
		candidates: candidates({
			posts,
			platforms,
			ledger,
			scope,
			witness: {
				run,
				now,
				alive: /* @__PURE__ */ new Map()
			}
		}),
		renderings: /* @__PURE__ */ new Map(),
		listings: /* @__PURE__ */ new Map(),
		accounts: /* @__PURE__ */ new Map(),
		looked: /* @__PURE__ */ new Map(),
		unchanged: /* @__PURE__ */ new Set(),
		unreachable: /* @__PURE__ */ new Map(),
		later: /* @__PURE__ */ new Set(),
		containsSecret: () => false
	});
	const left = {
		state: "failed",
		at: now.toISOString(),
		note: why
	};
	const records = known.records.map((change) => change.record.state === "failed" ? {
		...change,
		record: left
	} : change);
	await scribeFor(ports, ledger).commit(records, known.moves, "Begin the ledger");
}
async function awaitNew(ledger, awaited) {
	const known = await ledger.read();
	if (isBegun(known)) return;
	const paths = /* @__PURE__ */ new Set([...known.awaited?.paths ?? [], ...awaited.paths]);
	const all = {
		...awaited,
		paths
	};
	await ledger.write(known.version, [], "Begin the ledger", all);
}
// src/action/journal.ts
function openJournal({ env, commit }) {
	const folder = env.RUNNER_TEMP;
	if (folder === void 0 || folder === "") return {
		note() {},
		close() {}
	};
	const path = join(folder, "posse", `journal-${randomUUID()}.jsonl`);
	saveState(state.path, path);
	saveState(state.commit, commit);
	const lines = [];
	return {
		note(event) {
			const line = journalLine(event);
			if (line === void 0) return;
			lines.push(line);
			append(path, line);
		},
		close(ledger) {
			if (settleJournal(ledger, lines, {
				at: "",
				commit: void 0
			}).length === 0) rmSync(path, { force: true });
		}
	};
}
function append(path, line) {
	mkdirSync(dirname(path), { recursive: true });
	const file = openSync(path, "a");
	writeSync(file, `${JSON.stringify(line)}\n`);
	fsyncSync(file);
	closeSync(file);
}
// src/action/report/left-over.ts
function leftOver(outcomes, names) {
	const waiting = outcomes.filter(isLeft);
	return [...groupBy(waiting, ({ step }) => `${names.get(step.platform) ?? step.platform}\n${step.reason}`)].map(([key, left]) => {
		const [name = ""] = key.split("\n");
		const are = left.length === 1 ? "is" : "are";
		const { step, error } = left[0] ?? {};
		const why = error?.message ?? "";
		const message = `${name}: ${copies(left.length)} ${are} left for the next run${why && `: ${why}`}`;
		return step?.reason === "not-live" ? diagnose("not-live", message, { hint: error?.hint }) : diagnose("deferred", message, { hint: "The next run goes on where this one stopped: start the workflow again, or wait for its next event." });
	});
}
// src/action/report/notes.ts
async function notesOf(facts) {
	const { plan, isPlan } = facts;
	const offers = await offersOf(plan.steps, facts);
	return [
		...firstRun(plan),
		...isPlan ? otherVersion(plan) : [],
		...[...groupBy(offers, ({ platform }) => platform)].map(([{ id, name }, some]) => {
			const lines = some.map(({ step, importUrl, file }) => {
				const ready = file === void 0 ? "" : `, or paste ${codeSpan(basename(file))}`;
				return `- ${escapeMarkdown(step.title)}: ${link(`import it into ${name}`, importUrl)}${ready}`;
			});
			const where = facts.folder === void 0 ? "" : ` The files lie in \`$RUNNER_TEMP/posse/${id}\`.`;
			return `**No ${name} ${definitionOf(id, facts.definitions)?.key.noun ?? "key"}.** Import these by hand; that's expected, not an error.${where}\n\n${lines.join("\n")}`;
		})
	];
}
function otherVersion({ otherVersion: number }) {
	if (number === 0) return [];
	const were = number === 1 ? "was" : "were";
	return [`**Another version.** ${copies(number)} ${were} rendered by another version of Posse. The input \`refresh: true\` renders them again and updates what differs.`];
}
function firstRun({ steps, firstRun }) {
	const old = steps.filter(({ reason, platform }) => reason === "baseline" && firstRun.includes(platform));
	if (old.length === 0) return [];
	const posts = new Set(old.map(({ path }) => path)).size;
	return [`**First run.** ${counted(posts, "older post is", "older posts are")} not published. Publish some of them with the input \`backfill\` (how many, oldest first) or \`posts\` (paths or globs).`];
}
// src/action/report/publish-report.ts
async function reportPublishing(run, publishing) {
	const { blog, session, plan, result, records } = publishing;
	const outcomes = result?.outcomes ?? [];
	const failed = outcomes.filter(isTrouble);
	const { shown, others } = planDiagnostics(blog.site, plan, await askedPosts(blog));
	const diagnostics = [
		...await withoutPosts(blog),
		...shown,
		...records?.warnings ?? []
	];
	annotate([
		...failures(failed, session),
		...leftOver(outcomes, session.names),
		...stillHeld(outcomes, session.names),
		...diagnostics,
		...plan.diagnostics.filter(({ code }) => code === "post-gone"),
		...run.notices,
		...withoutKey(result, session, run)
	]);
	const { summary: summary$1, previewPath } = await show(run, publishing, {
		diagnostics,
		others
	});
	await summary.addRaw(summary$1).write();
	const published = publishedJson(outcomes);
	setOutputs({
		plan: planJson(blog.site, plan),
		outcomes: { outcomes: outcomes.map(outcomeJson) },
		published,
		changed: published.length > 0,
		errors: failed.length,
		summary: summary$1,
		previewPath
	});
	const tally = tallyOfOutcomes(outcomes);
	if (failed.length > 0) setFailed(`${troubleText(tally)}: see the summary.`);
	const isPlan = result === void 0;
	const said = isPlan ? planTallyText(tallyOfPlan(plan.steps)) : doneTallyText(tally);
	say(`${said === "" ? isPlan ? "Nothing to publish" : "Nothing was published" : said}.${othersText(others)}`);
}
function othersText(others) {
	if (others === 0) return "";
	return ` ${counted(others, "other post has", "other posts have")} errors: \`mode: check\` shows them.`;
}
async function show(run, { blog, session, plan, result }, { diagnostics, others }) {
	const { site } = blog;
	const steps = plan.steps.filter(({ kind, isOffered }) => kind !== "skip" || isOffered);
	const preview = result ? noPreview : await previewOf(run, {
		blog,
		session,
		steps
	});
	const notes = await notesOf({
		plan,
		session,
		site,
		definitions: run.definitions,
		folder: offerFolder(run),
		isPlan: result === void 0
	});
	return {
		summary: summaryOf({
			title: result === void 0 ? "Posse: the plan" : "Posse",
			site: `${site.facts.url}${site.facts.baseurl}`,
			definitions: run.definitions,
			steps: plan.steps,
			outcomes: result?.outcomes ?? [],
			diagnostics,
			notes: [
				...run.notices.map(({ message }) => escapeMessage(message)),
				...notes,
				...others > 0 ? [escapeMessage(othersText(others))] : [],
				...preview.notes
			],
			gone: leftBehind(plan.gone)
		}),
		previewPath: preview.path
	};
}
const said = /* @__PURE__ */ new Set([...[
	"errors",
	"edited-there",
	"maybe-moved",
	"over-limit",
	"unreachable"
]]);
function failures(failed, { names }) {
	return failed.filter(({ step }) => !said.has(step.reason)).map(({ step, error }) => ({
		severity: "error",
		code: error?.code ?? step.reason,
		message: `${names.get(step.platform)}: ${error?.message ?? step.reason}`,
		...error?.hint !== void 0 && { hint: error.hint },
		path: step.path
	}));
}
function withoutKey(result, { platforms }, { definitions }) {
	if (result === void 0) return [];
	return platforms.filter(({ create, offer }) => create === void 0 && offer === void 0).map((platform) => diagnose("no-key", `${platform.name} is left out: no key for it is set`, { hint: keyHints(definitions, [platform]).join(" ") }));
}
function offerFolder({ env }) {
	const temp = env.RUNNER_TEMP;
	return temp === void 0 ? void 0 : join(temp, "posse");
}
// src/action/publish.ts
const READINGS = 10;
async function publish(run) {
	let reading = run;
	for (let times = 1;; times++) try {
		return await publishOnce(reading, times === 1);
	} catch (error) {
		if (!(error instanceof Overtaken) || times >= READINGS) throw error;
		const next = await commitToRead(run, branchesOf(run.ports));
		if (next.kind === "nothing") return say(`Nothing to do: ${next.why}.`);
		say(`${run.event.publishBranch} has moved on meanwhile: it is read again.`);
		reading = {
			...run,
			...next
		};
	}
}
async function publishOnce(run, isFirst) {
	const isDry = run.doing.kind === "plan";
	const { history } = run.ports;
	const blog = await readBlog(run);
	const journal = isDry ? void 0 : openJournal(run);
	const ledger = openActionLedger(run);
	const session = await openSession({
		blog,
		ledger,
		source: blog.source,
		stop: blog.stop,
		deadline: blog.deadline,
		clock: systemClock,
		run: `${run.env.GITHUB_RUN_ID ?? "0"}/${run.env.GITHUB_RUN_ATTEMPT ?? "1"}`,
		purpose: isDry ? "look" : "publish",
		signal: run.signal,
		isAlive: (id) => isAlive(run.ports, id),
		isLater: (commit) => history.isAncestor(run.commit, commit),
		isNewest: () => isNewest(run),
		past: () => history.past(blog.source.commit, run.event.before),
		onEvent(event) {
			journal?.note(event);
			const text = progressText(event, (id) => nameOf(id, run.definitions));
			if (text !== void 0) say(text);
			if (event.kind === "written") say(`${event.step.path}: ${event.copy.url}`);
		}
	});
	const { resolve } = run.settings;
	if (!isDry && isFirst && resolve.length > 0) await settle(resolve, session.ports);
	const scope = await scopeFor(run, blog, isDry ? "look" : "publish");
	const plan = await planFor(scope, session.ports);
	explainSteps(plan.steps);
	const result = isDry ? void 0 : await apply(plan, scope, session.ports);
	if (result !== void 0) journal?.close(result.ledger);
	const records = result && await record(run, blog, result);
	await reportPublishing(run, {
		blog,
		session,
		plan: result?.plan ?? plan,
		result,
		records
	});
}
async function readBlog(run) {
	try {
		return await openCheckedOutBlog(run);
	} catch (error) {
		if (isStop(error) && run.doing.kind === "publish") {
			const added = await postsAdded(run, run.ports.history, readerOf(run).files);
			if (added.paths.size > 0) await awaitNew(openActionLedger(run), added);
		}
		throw error;
	}
}
function isStop(error) {
	return error instanceof Cancelled || error instanceof OutOfTime;
}
async function planFor(scope, ports) {
	try {
		return await prepare(scope, ports);
	} catch (error) {
		if (isStop(error) && scope.purpose === "publish") await leaveNew(scope, ports, error.message);
		throw error;
	}
}
async function record(run, { site, settings }, { ledger }) {
	const repository = settings.record === "none" ? void 0 : run.ports.repository;
	if (repository === void 0) return void 0;
	const { keepRecords } = await import("./records.js");
	return keepRecords({
		repository,
		settings,
		site,
		snapshot: ledger,
		definitions: run.definitions,
		branch: run.event.publishBranch
	});
}
async function scopeFor(run, blog, purpose) {
	const { settings } = blog;
	return scopeOf({
		purpose,
		asked: await askedPosts(blog),
		...await pushOf(run, blog, run.ports.history),
		backfill: settings.backfill,
		maxPosts: settings.maxPosts,
		update: settings.update,
		refresh: settings.refresh
	});
}
export { publish };
