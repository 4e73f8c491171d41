import { c as setFailed, f as summary } from "./core.js";
import { t as checkBlog } from "./check.js";
import { Ct as PosseError, H as systemClock, U as openSession, Z as planJson, z as prepare } from "./planning.js";
import { f as scopeOf, p as selectPosts } from "./command-line.js";
import { t as annotate } from "./annotations.js";
import { o as openCheckedOutBlog, s as refuseUnmatched } from "./markdown.js";
import { n as changesOfHead, r as changesSince, t as summaryOf } from "./summary.js";
import { t as openActionLedger } from "./ledger.js";
import { t as say } from "./log.js";
import { n as setOutputs } from "./outputs.js";
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
	const { diagnostics, isRed } = await checkBlog(session, {
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
	const summary$1 = summaryOf({
		title: isRed ? "Posse: something is wrong" : "Posse: what this will publish",
		site: `${site.url}${site.baseurl}`,
		names: session.names,
		steps,
		outcomes: [],
		diagnostics,
		notes: asked.size === 0 ? ["This change touches no post: nothing to publish."] : []
	});
	annotate(diagnostics);
	await summary.addRaw(summary$1).write();
	const errors = diagnostics.filter(({ severity }) => severity === "error").length;
	setOutputs({
		plan: planJson(site, {
			...plan,
			steps
		}),
		outcomes: { outcomes: [] },
		published: [],
		changed: false,
		errors,
		summary: summary$1
	});
	say(`${asked.size} posts checked, ${errors} errors.`);
	if (settings.comment) await (await import("./comment.js")).keepComment(run, summary$1);
	if (isRed) setFailed("The posts have problems: see the annotations and the summary.");
}
/** The posts that the pull request changes, or that `posts` names. */
async function touched(run, blog) {
	const { site, settings, root } = blog;
	if (settings.posts.length > 0) {
		const { paths, unmatched } = await selectPosts(site.posts, settings.posts, [settings.siteDir]);
		refuseUnmatched(unmatched);
		return paths;
	}
	const all = new Set(site.posts.map(({ path }) => path));
	const { name, pullRequest } = run.event;
	if (pullRequest === null || pullRequest.base === "") return all;
	const changed = name === "pull_request" ? await changesOfHead(run, root) : await changesSince(run, root, pullRequest.base);
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
