import { ConfigError, PosseError, SourceError } from "./settings.js";
import { say } from "./action-log.js";
import { layerAt, openBlog, placeOf, readerFor, systemClock } from "./planning.js";
import { selectPosts, selectionHint, stopSignal, stoppableSource } from "./command-line.js";
import { repositoryOf } from "./action-ledger.js";
import { checkoutOf } from "./action-history.js";
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
	const tree = await sourceAt(run, run.commit);
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
		const source = await sourceAt(run, commit, () => false);
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
async function sourceAt(run, commit, isNeeded) {
	const { gitSource } = await import("./git-source2.js");
	try {
		return await gitSource(checkoutOf(run), commit === "" ? "HEAD" : commit);
	} catch (error) {
		const repository = repositoryOf(run);
		if (!(error instanceof SourceError) || repository === void 0 || commit === "") throw error;
		say(`${error.message}: the commit is read from GitHub.`);
		const { remoteSource } = await import("./action-remote-source.js");
		return remoteSource(repository, commit, isNeeded);
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
// src/action/event/changes.ts
async function changesSince(run, older, newer) {
	const { changesBetween } = await import("./git-history.js");
	try {
		return await changesBetween(checkoutOf(run), older, newer);
	} catch (error) {
		if (!(error instanceof PosseError)) throw error;
	}
	const repository = repositoryOf(run);
	if (repository === void 0) return null;
	try {
		const [before, now] = await Promise.all([repository.tree(older), treeAt(run, newer)]);
		return differenceOf(before, now);
	} catch (error) {
		if (!(error instanceof PosseError)) throw error;
		say(`What ${older} looked like cannot be had (${error.message}).`);
		return null;
	}
}
async function changesOf(run, commit) {
	const { firstParent } = await import("./git-history.js");
	const parent = await orElse(() => firstParent(checkoutOf(run), commit), () => repositoryOf(run)?.parent(commit));
	if (parent) return changesSince(run, parent, commit);
	return (await treeAt(run, commit)).map(({ path }) => ({
		kind: "added",
		path
	}));
}
function differenceOf(before, now) {
	const known = new Map(before.map(({ path, id }) => [path, id]));
	const names = new Set(now.map(({ path }) => path));
	const gone = before.filter(({ path }) => !names.has(path));
	const free = new Map(gone.map(({ path, id }) => [id, path]));
	const deleted = gone.map(({ path }) => ({
		kind: "deleted",
		path
	}));
	const rest = now.flatMap(({ path, id }) => {
		if (known.get(path) === id) return [];
		if (known.has(path)) return [{
			kind: "modified",
			path
		}];
		const from = free.get(id);
		return [from === void 0 ? {
			kind: "added",
			path
		} : {
			kind: "renamed",
			path,
			from
		}];
	});
	return [...deleted, ...rest];
}
async function pastOf(run, commit) {
	const { gitPast } = await import("./git-past.js");
	const local = gitPast(checkoutOf(run), commit);
	const repository = repositoryOf(run);
	if (repository === void 0 || commit === void 0) return local;
	const { eitherPast } = await import("./former-traits.js");
	const { remotePast } = await import("./action-remote-past.js");
	return eitherPast(local, remotePast(repository, async () => run.event.before ?? await repository.parent(commit)));
}
async function treeAt(run, commit) {
	const { treeOf } = await import("./git-history.js");
	return await orElse(() => treeOf(checkoutOf(run), commit), () => repositoryOf(run)?.tree(commit)) ?? [];
}
async function orElse(local, remote) {
	try {
		return await local();
	} catch (error) {
		if (!(error instanceof SourceError)) throw error;
		return remote();
	}
}
export { askedPosts, changesOf, changesSince, openCheckedOutBlog, pastOf, readerOf, sourceAt, withoutPosts };
