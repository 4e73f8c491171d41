import { layerAt, openBlog, placeOf, readerFor, systemClock } from "./planning.js";
import { selectPosts, selectionHint, stopSignal, stoppableSource } from "./command-line.js";
import { ConfigError, PosseError, SourceError } from "./settings.js";
import { say } from "./action-log.js";
import { statSync } from "node:fs";
import { dirname } from "node:path";
// src/action/time-limit.ts
const DEFAULT_MINUTES = 360;
const MINUTE_MS = 6e4;
const MARGIN_MS = 9e4;
async function deadlineOf(settings, env, { source, began }) {
	if (settings.timeLimit !== void 0) return new Date(began + settings.timeLimit * MINUTE_MS);
	const { job, step = Number.POSITIVE_INFINITY } = await timeouts(env, source);
	const ends = [endOf(jobStart(env, began), job), endOf(began, step)];
	return new Date(Math.min(...ends));
}
function endOf(start, minutes) {
	const ms = minutes * MINUTE_MS;
	return start + ms - Math.min(MARGIN_MS, ms / 4);
}
function jobStart({ GITHUB_EVENT_PATH: event }, fallback) {
	const made = event && statSync(dirname(event), { throwIfNoEntry: false })?.birthtimeMs;
	return made && made < fallback && made > fallback - DEFAULT_MINUTES * MINUTE_MS ? made : fallback;
}
async function timeouts(env, source) {
	const unknown = { job: DEFAULT_MINUTES };
	const path = workflowPath(env);
	const files = path === void 0 ? [] : await source.files();
	if (path === void 0 || !files.some((one) => one.path === path && one.kind === "file")) return unknown;
	const job = (await parsed(Buffer.from(await source.read(path)).toString("utf8")))?.jobs?.[env.GITHUB_JOB ?? ""];
	if (job === void 0 || job === null || job.uses !== void 0) return unknown;
	const steps = (Array.isArray(job.steps) ? job.steps.filter((one) => isOurs(one, env)) : []).flatMap((one) => (one && minutesOf(one)) ?? []);
	const step = steps.length > 0 ? Math.min(...steps) : void 0;
	return {
		job: minutesOf(job) ?? DEFAULT_MINUTES,
		step
	};
}
function workflowPath({ GITHUB_WORKFLOW_REF: ref, GITHUB_REPOSITORY: repository }) {
	if (!ref?.startsWith(`${repository}/`)) return void 0;
	return ref.slice(`${repository}/`.length).split("@")[0];
}
async function parsed(text) {
	const { parse } = await import("./dist.js");
	try {
		const workflow = parse(text);
		return typeof workflow === "object" && workflow !== null ? workflow : void 0;
	} catch {
		return;
	}
}
function isOurs(step, env) {
	const { GITHUB_ACTION: id, GITHUB_ACTION_REPOSITORY: action } = env;
	if (step === null) return false;
	const isNamed = action !== void 0 && String(step.uses).startsWith(`${action}@`);
	return step.id !== void 0 && step.id === id || isNamed;
}
function minutesOf({ "timeout-minutes": minutes }) {
	return typeof minutes === "number" && minutes > 0 ? minutes : void 0;
}
// src/action/blog.ts
async function openCheckedOutBlog(run) {
	const tree = await run.ports.history.sourceAt(run.commit);
	const began = systemClock.now().getTime() - process.uptime() * 1e3;
	const deadline = await deadlineOf(run.settings, run.env, {
		source: tree,
		began
	});
	const stop = stopSignal(run.signal, deadline.getTime() - systemClock.now().getTime());
	const source = stoppableSource(tree, stop);
	await refuseMissingSite(source, run.settings.siteDir);
	if (!run.settings.given.has("config")) await readerOf(run).refuseOthers(source, run.settings.siteDir, folderSetting);
	return {
		...await openBlog({
			definitions: run.definitions,
			readers: run.readers,
			source,
			layers: [run.inputs],
			now: /* @__PURE__ */ new Date(),
			repository: async () => run.event.repository,
			...run.event.pullRequest && { base: () => rulesFor(run, run.event.pullRequest?.base) }
		}),
		deadline,
		stop
	};
}
function readerOf({ settings, readers }) {
	return readerFor(placeOf(settings), readers);
}
async function rulesFor(run, commit = "") {
	try {
		if (commit === "") throw new SourceError("the event does not name it");
		const source = await run.ports.history.sourceAt(commit, () => false);
		return await layerAt(source, run);
	} catch (error) {
		if (!(error instanceof PosseError)) throw error;
		say(`The commit that this would go into cannot be read (${error.message}): what its _config.yml says of fail-on, max-posts and record is not known, and the defaults hold.`);
		return {
			label: (name) => name,
			get: () => void 0
		};
	}
}
async function refuseMissingSite(source, folder) {
	if (folder === "") return;
	if ((await source.files()).some(({ path }) => path.startsWith(`${folder}/`))) return;
	throw new ConfigError([{
		input: "site-dir",
		message: `there is no folder ${folder} in this commit`,
		hint: "Give the folder of _config.yml, from the repository's root."
	}]);
}
function withoutPosts({ site }) {
	return site.withoutPosts(folderSetting);
}
const folderSetting = {
	name: "site-dir",
	line: (folder) => `\nwith:\n  site-dir: ${folder}`
};
async function askedPosts({ site, settings }) {
	if (settings.posts.length === 0) return null;
	const { paths, unmatched } = await selectPosts(site.posts, settings.posts, [settings.siteDir]);
	if (unmatched.length === 0) return paths;
	throw new ConfigError(unmatched.map((one) => ({
		input: "posts",
		message: one.near.length > 1 ? `several posts have the file name ${one.pattern}` : `${one.pattern} matches no post`,
		hint: selectionHint(one, `Give paths or globs from the repository's root, such as ${site.facts.words.glob}.`)
	})));
}
export { askedPosts, openCheckedOutBlog, readerOf, withoutPosts };
