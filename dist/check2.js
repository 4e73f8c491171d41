import { d as setFailed, g as summary } from "./core.js";
import { t as checkBlog } from "./check.js";
import { I as prepare, Tn as PosseError, Xt as counted, fn as scopeOf, mt as planJson, nt as openSession, tt as systemClock } from "./planning.js";
import { n as setOutputs, r as annotate } from "./outputs.js";
import { n as openCheckedOutBlog, r as withoutPosts, t as askedPosts } from "./blog.js";
import { i as changesSince, n as previewOf, r as changesOfHead } from "./preview.js";
import { t as openActionLedger } from "./ledger.js";
import { n as explainSteps, r as say } from "./log.js";
import { t as summaryOf } from "./summary.js";
// src/action/check.ts
/**
* The check of a pull request: what would be published, and what is wrong with the posts that it touches. Needs no secret,
* writes nothing but the summary and, where it is asked to, one comment.
*/
async function check(run) {
	const blog = await openCheckedOutBlog(run, run.event.sha);
	const { site, settings } = blog;
	const asked = await touched(run, blog);
	const ledger = readable(openActionLedger(run));
	const session = openSession({
		blog,
		ledger,
		source: blog.source,
		clock: systemClock,
		run: "check",
		purpose: "look",
		signal: run.signal
	});
	const { isRed, diagnostics } = await checkBlog(session, {
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
	explainSteps(steps);
	await tell(run, {
		blog,
		session,
		asked,
		isRed,
		plan: {
			...plan,
			steps
		},
		diagnostics: [...await withoutPosts(blog), ...diagnostics]
	});
	if (isRed) setFailed("The posts have problems: see the annotations and the summary.");
}
/** Annotations, summary, outputs, a line in the log and, where it is asked for, a comment. */
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
/** The posts that the pull request changes, or that `posts` names. */
async function touched(run, blog) {
	const asked = await askedPosts(blog);
	if (asked !== null) return asked;
	const all = new Set(blog.site.posts.map(({ path }) => path));
	const { name, pullRequest } = run.event;
	if (pullRequest === null || pullRequest.base === "") return all;
	const changed = name === "pull_request" ? await changesOfHead(run, blog.root) : await changesSince(run, blog.root, pullRequest.base);
	return changed === null ? all : new Set([...all].filter((path) => changed.has(path)));
}
/** A check goes on where it may not read the ledger: a fork's token may be refused. */
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
