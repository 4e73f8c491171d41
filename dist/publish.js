import { c as setFailed, f as summary } from "./core.js";
import { Ct as PosseError, H as systemClock, K as platforms, U as openSession, Y as allDiagnostics, Z as planJson, nt as publishedJson, rt as groupBy, tt as outcomeJson, z as prepare } from "./planning.js";
import { f as scopeOf, l as progressText, p as selectPosts, u as isTrouble } from "./command-line.js";
import { n as apply, t as offersOf } from "./offers.js";
import { t as settle } from "./settle.js";
import { t as annotate } from "./annotations.js";
import { a as link, n as escapeMarkdown, o as openCheckedOutBlog, s as refuseUnmatched, t as codeSpan } from "./markdown.js";
import { n as changesOfHead, r as changesSince, t as summaryOf } from "./summary.js";
import { t as openJournal } from "./journal2.js";
import { n as repositoryOf, t as openActionLedger } from "./ledger.js";
import { t as say } from "./log.js";
import { n as setOutputs } from "./outputs.js";
import { basename, join } from "node:path";
// src/action/notes.ts
/** What people need to hear beside the table: what the first run did, and how to bring a story to Medium by hand. */
async function notesOf(facts) {
	const { plan } = facts;
	const offers = await offersOf(plan.steps, facts);
	return [...firstRun(plan), ...[...groupBy(offers, ({ platform }) => platform)].map(([{ name }, some]) => {
		const lines = some.map(({ step, importUrl, file }) => {
			const ready = file === void 0 ? "" : `, or paste ${codeSpan(basename(file))}`;
			return `- ${escapeMarkdown(step.title)}: ${link(`import it into ${name}`, importUrl)}${ready}`;
		});
		return `**${name} without a token** is a normal outcome.${facts.folder === void 0 ? "" : " The files lie in `$RUNNER_TEMP/posse/medium`."}\n\n${lines.join("\n")}`;
	})];
}
function firstRun({ steps, firstRun }) {
	const old = steps.filter(({ reason, platform }) => reason === "baseline" && firstRun.includes(platform));
	if (old.length === 0) return [];
	return [`**First run.** ${new Set(old.map(({ path }) => path)).size} older posts are recorded as *baseline* and left alone. Publish some of them with the input \`backfill\` (how many, oldest first) or \`posts\` (paths or globs).`];
}
// src/action/publish.ts
/** Publishes what the plan says; with `mode: plan` shows it and stops. */
async function publish(run) {
	const isDry = run.doing.kind === "plan";
	const blog = await openCheckedOutBlog(run, run.event.sha);
	const journal = isDry ? void 0 : openJournal(run.env);
	const ledger = openActionLedger(run);
	const session = openSession({
		blog,
		ledger,
		source: blog.source,
		clock: systemClock,
		run: `${run.env.GITHUB_RUN_ID ?? "0"}/${run.env.GITHUB_RUN_ATTEMPT ?? "1"}`,
		purpose: isDry ? "look" : "publish",
		signal: run.signal,
		isAlive: (id) => isAlive(run, id),
		isLater: (commit) => isLater(run, blog.root, commit),
		onEvent(event) {
			journal?.note(event);
			const text = progressText(event, (id) => platforms[id]?.name ?? id);
			if (text !== void 0) say(text);
			if (event.kind === "written") say(`${event.step.path}: ${event.copy.url}`);
		}
	});
	if (!isDry && run.settings.resolve.length > 0) await settle(run.settings.resolve, session.ports);
	const scope = await scopeFor(run, blog, isDry ? "look" : "publish");
	const plan = await prepare(scope, session.ports);
	const result = isDry ? void 0 : await apply(plan, scope, session.ports);
	if (result !== void 0) journal?.close(result.ledger);
	const records = result && await record(run, blog, result);
	await report(run, {
		blog,
		session,
		plan: result?.plan ?? plan,
		result,
		records
	});
}
/** Whether the workflow run that left an intent still goes on; undefined if GitHub does not say. */
async function isAlive(run, id) {
	const [number = ""] = id.split("/");
	if (!/^\d+$/.test(number)) return void 0;
	try {
		return await repositoryOf(run)?.isRunActive(number);
	} catch (error) {
		if (!(error instanceof PosseError)) throw error;
		return;
	}
}
/**
* Whether a copy was made from a later commit than this run's, as when an old run is run again. A shallow checkout cannot
* tell, and then GitHub is asked; the branch's tip alone says nothing: a record moves it, and no run follows a record.
*/
async function isLater(run, root, commit) {
	const { sha } = run.event;
	const { isAncestor } = await import("./git-history.js");
	if (await isAncestor(root, sha, commit)) return true;
	if (await isAncestor(root, commit, sha)) return false;
	return await repositoryOf(run)?.isAncestor(sha, commit) ?? false;
}
/** Derives from the ledger what the blog shows of it, where it is asked to. */
async function record(run, { site, settings }, { ledger }) {
	const repository = settings.record === "none" ? void 0 : repositoryOf(run);
	if (repository === void 0) return void 0;
	const { keepRecords } = await import("./records.js");
	return keepRecords({
		repository,
		settings,
		site,
		snapshot: ledger,
		branch: run.event.defaultBranch
	});
}
async function scopeFor(run, { site, settings, root }, purpose) {
	let asked = null;
	if (settings.posts.length > 0) {
		const { paths, unmatched } = await selectPosts(site.posts, settings.posts, [settings.siteDir]);
		refuseUnmatched(unmatched);
		asked = paths;
	}
	return scopeOf({
		purpose,
		asked,
		pushed: run.event.name === "push" ? await pushed(run, root) : null,
		backfill: settings.backfill,
		maxPosts: settings.maxPosts,
		update: settings.update
	});
}
/** What the push changed; where its `before` is zero or gone, what its head commit did (docs/contracts/interface.md §2). */
async function pushed(run, root) {
	const { before } = run.event;
	return (before === null ? null : await changesSince(run, root, before)) ?? await changesOfHead(run, root) ?? /* @__PURE__ */ new Set();
}
async function report(run, { blog, session, plan, result, records }) {
	const { site } = blog;
	const outcomes = result?.outcomes ?? [];
	const diagnostics = [...allDiagnostics(site, plan), ...records?.warnings ?? []];
	const failed = outcomes.filter(isTrouble);
	const published = publishedJson(outcomes);
	const summary$1 = summaryOf({
		title: result === void 0 ? "Posse: the plan" : "Posse",
		site: `${site.url}${site.baseurl}`,
		names: session.names,
		steps: plan.steps,
		outcomes,
		diagnostics,
		notes: await notesOf({
			plan,
			session,
			site,
			folder: offerFolder(run)
		})
	});
	annotate([
		...failures(failed, session),
		...diagnostics,
		...withoutKey(result, session)
	]);
	await summary.addRaw(summary$1).write();
	setOutputs({
		plan: planJson(site, plan),
		outcomes: { outcomes: outcomes.map(outcomeJson) },
		published,
		changed: published.length > 0,
		errors: failed.length,
		summary: summary$1
	});
	if (failed.length > 0) setFailed(`${failed.length} steps were not done: see the summary.`);
	say(`${published.length} copies published, ${failed.length} steps not done.`);
}
/** What was not done, at its post; what is wrong with the post itself stands at its line already. */
function failures(failed, { names }) {
	return failed.filter(({ step }) => step.reason !== "errors").map(({ step, error }) => ({
		severity: "error",
		code: error?.code ?? step.reason,
		message: `${names.get(step.platform)}: ${error?.message ?? step.reason}`,
		...error?.hint !== void 0 && { hint: error.hint },
		path: step.path
	}));
}
/** A platform that is only there by default is left out without its key, and people hear of it: a secret may be misspelt. */
function withoutKey(result, { platforms }) {
	if (result === void 0) return [];
	return platforms.filter(({ create, offer }) => create === void 0 && offer === void 0).map(({ name }) => ({
		severity: "notice",
		code: "no-key",
		message: `${name} is left out: it was given no key`,
		hint: "Give its key as a secret, or leave it out of `platforms`."
	}));
}
/** Where ready HTML files lie, for the workflow to upload as an artifact. */
function offerFolder({ env }) {
	const temp = env.RUNNER_TEMP;
	return temp === void 0 ? void 0 : join(temp, "posse", "medium");
}
export { publish };
