import { setFailed, summary } from "./action-core.js";
import { checkBlog, checkText, isRed } from "./check.js";
import { candidates, diagnose, keyOf, leftBehind, openSession, planJson, prepare, systemClock } from "./planning.js";
import { PosseError, scopeOf } from "./settings.js";
import { askedPosts, openCheckedOutBlog, withoutPosts } from "./action-blog.js";
import { isAdded, previewOf } from "./action-preview.js";
import { openActionLedger } from "./action-ledger.js";
import { explainSteps, say } from "./action-log.js";
import { annotate } from "./action-annotations.js";
import { setOutputs } from "./action-outputs.js";
import { summaryOf } from "./action-summary.js";
// src/syndicate/plan/left-as-older.ts
function leftAsOlder(facts) {
	const { scope, now, ...rest } = facts;
	const witness = {
		run: "",
		now,
		alive: /* @__PURE__ */ new Map()
	};
	const { all } = candidates({
		...rest,
		scope: {
			...scope,
			asked: null
		},
		witness
	});
	const older = all.filter(({ verdict }) => verdict.kind === "baseline" || verdict.kind === "settled" && verdict.reason === "baseline");
	return new Set(older.map(({ post, platform }) => keyOf(post.path, platform.id)));
}
// src/action/check.ts
async function check(run) {
	const blog = await openCheckedOutBlog(run);
	const { site, settings } = blog;
	const { asked, added, deleted } = await touched(run, blog);
	const ledger = readable(openActionLedger(run));
	const session = await openSession({
		blog,
		ledger,
		source: blog.source,
		stop: blog.stop,
		clock: systemClock,
		run: "check",
		purpose: "check",
		signal: run.signal,
		past: () => run.ports.history.past(blog.source.commit, run.event.before)
	});
	const checked = await checkBlog(session, {
		site,
		settings,
		asked
	});
	const scope = scopeOf({
		purpose: "look",
		pushed: added ?? asked,
		asked,
		backfill: 0,
		maxPosts: null,
		update: settings.update
	});
	const plan = await prepare(scope, session.ports);
	const shown = plan.steps.filter(({ path }) => asked.has(path));
	const { posts, platforms } = session.ports;
	const now = systemClock.now();
	const older = added && leftAsOlder({
		posts,
		platforms,
		ledger: plan.ledger,
		scope,
		now
	});
	const isLeft = ({ path, platform }) => older?.has(keyOf(path, platform)) === true;
	const steps = shown.map((step) => {
		return isLeft(step) ? {
			...step,
			kind: "skip",
			reason: "baseline"
		} : step;
	});
	const open = plan.diagnostics.filter(({ code, path }) => code === "maybe-moved" && path !== void 0 && asked.has(path));
	const isDeleted = (path = "") => deleted === null || deleted.has(path);
	const gone = leftBehind(plan.gone).filter(({ path }) => isDeleted(path));
	const left = plan.diagnostics.filter(({ code, path }) => code === "post-gone" && isDeleted(path));
	const found = [
		...open,
		...left,
		...olderAmong(shown.filter(isLeft), added)
	];
	const isRed$1 = checked.isRed || isRed(found, settings.failOn);
	const diagnostics = [...checked.diagnostics, ...found];
	explainSteps(steps);
	await tell(run, {
		blog,
		session,
		asked,
		isRed: isRed$1,
		shown,
		gone,
		plan: {
			...plan,
			steps
		},
		diagnostics: [...await withoutPosts(blog), ...diagnostics]
	});
	if (isRed$1) setFailed(`${checkText(diagnostics, asked.size)}: see the annotations and the summary.`);
}
async function tell(run, checked) {
	const { blog, session, asked, isRed, plan, shown, gone, diagnostics } = checked;
	const { site, settings } = blog;
	const preview = await previewOf(run, {
		blog,
		session,
		steps: shown
	});
	const result = checkText(diagnostics, asked.size);
	const report = {
		title: isRed ? `Posse: ${result}` : "Posse: what this will publish",
		site: `${site.facts.url}${site.facts.baseurl}`,
		definitions: run.definitions,
		steps: plan.steps,
		outcomes: [],
		diagnostics,
		gone,
		notes: asked.size === 0 && gone.length === 0 ? ["This change touches no post: nothing to publish."] : preview.notes
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
	say(`${result}.`);
	if (settings.comment) await (await import("./action-comment.js")).keepComment(run, report);
}
function olderAmong(steps, added) {
	return [...new Set(steps.map(({ path }) => path).filter((path) => added?.has(path)))].map((path) => {
		const message = `${path} has an old date: it will be recorded as older, and not published`;
		return diagnose("older-post", message, { path });
	});
}
async function touched(run, blog) {
	const asked = await askedPosts(blog);
	if (asked !== null) return {
		asked,
		added: null,
		deleted: /* @__PURE__ */ new Set()
	};
	const all = new Set(blog.site.posts.map(({ path }) => path));
	const { name, pullRequest } = run.event;
	const { history } = run.ports;
	if (pullRequest === null || pullRequest.base === "") return {
		asked: all,
		added: null,
		deleted: null
	};
	const changed = name === "pull_request" ? await history.of(run.commit) : await history.since(pullRequest.base, run.commit);
	if (changed === null) return {
		asked: all,
		added: null,
		deleted: null
	};
	const there = changed.filter(({ kind, path }) => kind !== "deleted" && all.has(path));
	return {
		asked: new Set(there.map(({ path }) => path)),
		added: new Set(there.filter((one) => isAdded(one, blog.reader.files)).map(({ path }) => path)),
		deleted: new Set(changed.filter(({ kind }) => kind === "deleted").map(({ path }) => path))
	};
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
