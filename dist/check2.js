import { setFailed, summary } from "./core.js";
import { checkBlog, isRed } from "./check.js";
import { PosseError, counted, openSession, planJson, prepare, scopeOf, systemClock } from "./planning.js";
import { annotate, setOutputs } from "./outputs.js";
import { askedPosts, changesOf, changesSince, openCheckedOutBlog, pastOf, withoutPosts } from "./changes.js";
import { openActionLedger } from "./ledger.js";
import { explainSteps, say } from "./log.js";
import { previewOf } from "./preview.js";
import { summaryOf } from "./summary.js";
// src/action/check.ts
async function check(run) {
	const blog = await openCheckedOutBlog(run);
	const { site, settings } = blog;
	const asked = await touched(run, blog);
	const ledger = readable(openActionLedger(run));
	const session = openSession({
		blog,
		ledger,
		source: blog.source,
		stop: blog.stop,
		clock: systemClock,
		run: "check",
		purpose: "check",
		signal: run.signal,
		past: () => pastOf(run, blog.source.commit)
	});
	const checked = await checkBlog(session, {
		site,
		settings,
		asked
	});
	const scope = scopeOf({
		purpose: "look",
		pushed: asked,
		asked,
		backfill: 0,
		maxPosts: null,
		update: settings.update
	});
	const plan = await prepare(scope, session.ports);
	const steps = plan.steps.filter(({ path }) => asked.has(path));
	const open = plan.diagnostics.filter(({ code, path }) => code === "maybe-moved" && path !== void 0 && asked.has(path));
	const isRed$1 = checked.isRed || isRed(open, settings.failOn);
	const diagnostics = [...checked.diagnostics, ...open];
	explainSteps(steps);
	await tell(run, {
		blog,
		session,
		asked,
		isRed: isRed$1,
		plan: {
			...plan,
			steps
		},
		diagnostics: [...await withoutPosts(blog), ...diagnostics]
	});
	if (isRed$1) setFailed("The posts have problems: see the annotations and the summary.");
}
async function tell(run, checked) {
	const { blog, session, asked, isRed, plan, diagnostics } = checked;
	const { site, settings } = blog;
	const preview = await previewOf(run, {
		blog,
		session,
		steps: plan.steps
	});
	const report = {
		title: isRed ? "Posse: something is wrong" : "Posse: what this will publish",
		site: `${site.url}${site.baseurl}`,
		names: session.names,
		steps: plan.steps,
		outcomes: [],
		diagnostics,
		notes: asked.size === 0 ? ["This change touches no post: nothing to publish."] : preview.notes
	};
	const summary$1 = summaryOf(report);
	annotate(diagnostics);
	await summary.addRaw(summary$1).write();
	const errors = diagnostics.filter(({ severity }) => severity === "error").length;
	setOutputs({
		plan: planJson(site, plan),
		outcomes: { outcomes: [] },
		published: [],
		changed: false,
		errors,
		summary: summary$1,
		previewPath: preview.path
	});
	say(`${counted(asked.size, "post")} checked, ${counted(errors, "error")}.`);
	if (settings.comment) await (await import("./comment.js")).keepComment(run, report);
}
async function touched(run, blog) {
	const asked = await askedPosts(blog);
	if (asked !== null) return asked;
	const all = new Set(blog.site.posts.map(({ path }) => path));
	const { name, pullRequest } = run.event;
	if (pullRequest === null || pullRequest.base === "") return all;
	const changed = name === "pull_request" ? await changesOf(run, run.commit) : await changesSince(run, pullRequest.base, run.commit);
	if (changed === null) return all;
	return new Set(changed.flatMap(({ kind, path }) => kind !== "deleted" && all.has(path) ? path : []));
}
function readable(ledger) {
	const empty = {
		exists: false,
		version: null,
		entries: /* @__PURE__ */ new Map()
	};
	return {
		...ledger,
		async read() {
			try {
				return await ledger.read();
			} catch (error) {
				if (!(error instanceof PosseError)) throw error;
				say(`The ledger could not be read (${error.message}): every post counts as new.`);
				return empty;
			}
		}
	};
}
export { check };
