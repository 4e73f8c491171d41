import { Cancelled, ConfigError, OutOfTime, Overtaken, PosseError, SourceError, definitionOf, groupBy, hiding, nameOf, newlyPublished, printable, publishedRecord, readSettings, scopeOf, shareLinks, term, undisguised, withoutField } from "./settings.js";
import { emptyOutputs, explain, explainSteps, inWords, isOnPublishBranch, readEvent, readInputs, say, setOutputs, untrusted, untrustedAdvice, workflowWords } from "./action-start.js";
import { endGroup, error, notice, saveState, setFailed, setOutput, startGroup, summary, warning } from "../vendor/actions-core.js";
import { journaledCommit, state } from "./action-left-journal.js";
import { addressesOf, candidates, codes as codes$1, copies, counted, dayOf, diagnose as diagnose$2, diagnose$2 as diagnose$1, diagnoser, documentationOf, editedHints, failureCodes, inputsPage, isBegun, isLeft, isNear, isQuiet, isSent, isTelling, isTrouble, keyHints, keyOf, layerAt, leftBehind, listed, nameOf as nameOf$1, openBlog, openSession, outcomeJson, placeOf, placeText, placesOf, plan, planJson, prepare, publishedJson, readIfThere, readerFor, reasonText, refuseWithoutKeys, silenceOf, similarity, sketchOf, systemClock, titleKey$1 as titleKey } from "./planning.js";
import { checkBlog, checkText, isRed, stillHeld } from "./commands.js";
import { countText, doneTallyText, githubUrls, offeredPage, offersOf, planDiagnostics, planTallyText, progressText, selectPosts, selectionHint, severities, skippedTexts, sortDiagnostics, stopOf, stopSignal, stoppableSource, tallyOfOutcomes, tallyOfPlan, toldByPlan, troubleText } from "./command-line.js";
import { GitHubError, branchLedger, githubRepository } from "./github.js";
import { eitherPast } from "./git.js";
import { compareAndSwap } from "./records.js";
import { apply, findingKinds, ledgerWriter, reconcile as reconcile$1, settle } from "./applying.js";
import { closeSync, fsyncSync, mkdirSync, mkdtempSync, openSync, rmSync, statSync, writeSync } from "node:fs";
import { basename, dirname, join } from "node:path";
import { randomUUID } from "node:crypto";
// src/syndicate/plan/left-as-older.ts
function leftAsOlder(facts) {
	const { scope, now, ...rest } = facts;
	const otherRuns = {
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
		otherRuns
	});
	return new Map(all.flatMap(({ post, platform, verdict }) => {
		const reason = verdict.kind === "settled" ? verdict.reason : verdict.kind;
		return reason === "baseline" || reason === "offered" ? [[keyOf(post.path, platform.id), reason]] : [];
	}));
}
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
	const { parse } = await import("../vendor/yaml.js");
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
async function askedPosts({ site, settings, reader }) {
	if (settings.posts.length === 0 || reader.readsPages) return null;
	const { paths, unmatched } = await selectPosts(site.posts, settings.posts, [settings.siteDir]);
	if (unmatched.length === 0) return paths;
	throw new ConfigError(unmatched.map((one) => ({
		input: "posts",
		message: one.near.length > 1 ? `several posts have the file name ${one.pattern}` : `${one.pattern} matches no post`,
		hint: selectionHint(one, `Give paths or globs from the repository's root, such as ${site.facts.words.glob}.`)
	})));
}
// src/action/event/renames.ts
const MUCH = .5;
const LITTLE = .3;
const FEW_WORDS = 16;
const WEEK_MS = 6048e5;
const MOST_READ$1 = 20;
async function withRenames(changes, posts, before, { textsAt, files }) {
	const added = changes.flatMap(({ kind, path }) => kind === "added" && posts.get(path) || []);
	const sources = changes.filter(({ kind, path }) => (kind === "deleted" || kind === "modified") && files.isPost(path));
	const isFew = added.length > 0 && sources.length > 0 && sources.length <= MOST_READ$1;
	if (before === null || !isFew) return changes;
	const names = sources.map(({ path }) => path);
	const texts = await textsAt(before, names);
	const former = new Map(await Promise.all(names.map(async (name, index) => [name, await files.read(texts[index] ?? "")])));
	const sourceOf = /* @__PURE__ */ new Map();
	for (const { path, from } of [...byText(added, former, posts), ...byName(added, former, posts)]) if (!sourceOf.has(path) && ![...sourceOf.values()].includes(from)) sourceOf.set(path, from);
	const moved = new Set(sourceOf.values());
	return changes.flatMap((change) => {
		const { kind, path } = change;
		const from = sourceOf.get(path);
		if (from !== void 0) return [{
			kind: "renamed",
			path,
			from
		}];
		if (!moved.has(path)) return [change];
		return kind === "deleted" ? [] : [{
			kind: "added",
			path
		}];
	});
}
function byText(added, former, posts) {
	const sketches = new Map([...former].map(([name, { body }]) => [name, sketchOf(body)]));
	const shareOf = (post, source) => similarity(sketchOf(post?.body ?? ""), sketches.get(source) ?? "") ?? 0;
	const isFree = (name) => !posts.has(name) || shareOf(posts.get(name), name) < LITTLE;
	const isLong = (name) => isTelling(sketches.get(name) ?? "", FEW_WORDS);
	const sources = [...former.keys()].filter((name) => isFree(name) && isLong(name));
	return added.flatMap((post) => sources.map((from) => ({
		path: post.path,
		from,
		share: shareOf(post, from)
	}))).filter(({ share }) => share >= MUCH).sort((one, other) => other.share - one.share);
}
function byName(added, former, posts) {
	const gone = [...former].filter(([name]) => !posts.has(name));
	return added.flatMap((post) => gone.filter(([from, { title }]) => isRedated(post, from, title)).map(([from]) => ({
		path: post.path,
		from
	})));
}
function isRedated(post, from, title) {
	if (title === void 0) return false;
	if (titleKey(title) !== titleKey(post.title) || nameOf$1(from) !== nameOf$1(post.path)) return false;
	const [before, now] = [from, post.path].map((path) => Date.parse(dayOf(path) ?? ""));
	return Math.abs((before ?? NaN) - (now ?? NaN)) < WEEK_MS;
}
// src/action/event/push.ts
const MOST_READ = 20;
async function pushOf(run, { site, reader: { files } }, history) {
	const posts = new Map(site.posts.map((post) => [post.path, post]));
	const told = await pushed(run, history);
	const all = await withRenames(told, posts, run.event.before, {
		...history,
		files
	});
	const changes = all.filter(({ kind, path }) => kind !== "deleted" && posts.has(path));
	const added = new Set(changes.filter((one) => isAdded(one, files)).map(({ path }) => path));
	const edited = changes.filter(({ path }) => !added.has(path));
	const visible = edited.filter(({ path }) => posts.get(path)?.state === "published");
	const shown = /* @__PURE__ */ new Set([...added, ...await hiddenBefore(run.event, visible, {
		...history,
		files
	})]);
	const removed = all.flatMap(({ kind, path }) => kind === "deleted" ? path : []);
	const isReplaced = removed.length > 0 && shown.size > 0 && !await wasForced(run, history);
	return {
		pushed: shown,
		edited: edited.map(({ path }) => path).filter((path) => !shown.has(path)),
		renamed: renamesAmong(told),
		alike: renamesAmong(all),
		removed: isReplaced ? removed : [],
		pushedAt: run.event.name === "push" ? run.event.pushedAt : void 0
	};
}
async function wasForced({ event, commit }, history) {
	if (event.name !== "push" || event.before === null) return false;
	try {
		return !await history.isAncestor(event.before, commit);
	} catch (error) {
		if (!(error instanceof PosseError)) throw error;
		return false;
	}
}
function renamesAmong(changes) {
	return changes.flatMap(({ path, from }) => from === void 0 ? [] : [[path, from]]);
}
async function postsAdded(run, history, files) {
	const pushedAt = run.event.pushedAt ?? /* @__PURE__ */ new Date();
	const near = (await pushed(run, history)).filter((one) => isAdded(one, files)).flatMap(({ path }) => {
		const day = files.dayOf(path);
		const date = day === void 0 ? null : /* @__PURE__ */ new Date(`${day}T00:00:00Z`);
		return date !== null && isNear({ date }, pushedAt) ? path : [];
	});
	return {
		paths: new Set(near),
		pushedAt
	};
}
function isAdded({ kind, from }, files) {
	return kind === "added" || kind === "renamed" && (from === void 0 || !files.isPost(from));
}
async function pushed(run, history) {
	const { name, sha, before } = run.event;
	const newest = (run.env.GITHUB_RUN_ATTEMPT ?? "1") === "1" ? run.commit : sha;
	const isPush = name === "push";
	const since = isPush && before !== null ? await history.since(before, newest) : null;
	if (since !== null) return since;
	const own = isPush ? await history.of(sha) : [];
	const later = newest === sha ? [] : await history.since(sha, newest);
	return [...own ?? [], ...later ?? []];
}
async function hiddenBefore({ before, name }, changes, { textsAt: textsOf, files }) {
	const isFew = changes.length > 0 && changes.length <= MOST_READ;
	if (name !== "push" || before === null || !isFew) return [];
	const texts = await textsOf(before, changes.map(({ path, from }) => from ?? path));
	const posts = await Promise.all(changes.map((_, index) => files.read(texts[index] ?? "")));
	return changes.flatMap(({ path }, index) => posts[index]?.isHidden ? path : []);
}
// src/action/ledger.ts
function openActionLedger({ definitions, settings, event, ports: { repository } }) {
	if (event.publishBranch === settings.ledgerBranch) throw new ConfigError([{
		input: "ledger-branch",
		message: `${settings.ledgerBranch} is the branch that this run publishes from`,
		hint: "Give the ledger a branch of its own."
	}]);
	if (repository === void 0) throw new ConfigError([{
		input: "github-token",
		message: "it is empty, and the ledger cannot be read without it",
		hint: "Leave the input out: its default is the job's own token."
	}]);
	return branchLedger(repository, {
		branch: settings.ledgerBranch,
		addressOf: addressesOf(definitions, settings),
		places: placesOf(definitions, settings)
	});
}
// src/action/report/annotations.ts
const most = {
	error: 9,
	warning: 10,
	notice: 10
};
function annotate(diagnostics) {
	list(diagnostics);
	const commands = {
		error,
		warning,
		notice
	};
	for (const severity of severities) {
		const found = diagnostics.filter((diagnostic) => diagnostic.severity === severity).sort((one, other) => Number(one.path !== void 0) - Number(other.path !== void 0));
		const shown = found.length <= most[severity] ? found : found.slice(0, most[severity] - 1);
		for (const diagnostic of shown) {
			const { code, message, hint, path, line, column } = diagnostic;
			commands[severity](untrustedAdvice(message, hint), {
				title: `Posse: ${untrusted(code, 100)}`,
				...path !== void 0 && path === untrusted(path) && { file: path },
				...line !== void 0 && { startLine: line },
				...line !== void 0 && column !== void 0 && { startColumn: column }
			});
		}
		if (shown.length < found.length) commands[severity](`${found.length - shown.length} more: see the job's summary.`, { title: "Posse" });
	}
}
function list(diagnostics) {
	if (diagnostics.length === 0) return;
	startGroup(countText(diagnostics));
	for (const diagnostic of sortDiagnostics(diagnostics)) {
		const { severity, code, message, stack } = diagnostic;
		const place = placeText(diagnostic);
		say(`${place}${place && ": "}${severity}: ${message} [${code}]`);
		explain(() => stack?.split("\n") ?? []);
	}
	endGroup();
}
// src/action/report/markdown.ts
function escapeMarkdown(text, limit = 300) {
	return printable(inWords(text), limit).replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;").replace(/[\\`*_{}[\]()#+!|~$-]/g, "\\$&").replace(/[@:#]/g, "$&​");
}
function escapeMessage(text, limit = 1e3) {
	const parts = printable(inWords(text), limit).split("`");
	if (parts.length % 2 === 0) return escapeMarkdown(text, limit);
	return parts.map((part, index) => index % 2 === 1 ? codeSpan(part, limit) : edges(part)).join("");
}
function edges(part) {
	const text = part.trim();
	if (text === "") return part;
	const at = part.indexOf(text);
	return `${part.slice(0, at)}${escapeMarkdown(text, part.length)}${part.slice(at + text.length)}`;
}
function codeSpan(text, limit = 300) {
	const line = printable(text, limit).replaceAll("|", "\\|");
	const longest = longestRun(line);
	const ticks = "`".repeat(longest + 1);
	const pad = line.startsWith("`") || line.endsWith("`") ? " " : "";
	return `${ticks}${pad}${line}${pad}${ticks}`;
}
function fence(text, language = "") {
	const ticks = "`".repeat(Math.max(3, longestRun(text) + 1));
	return `${ticks}${language}\n${undisguised(text.replaceAll("\r", ""))}\n${ticks}`;
}
function link(text, url) {
	const label = escapeMarkdown(text);
	if (url === null || !/^https?:\/\//.test(url) || !URL.canParse(url)) return label;
	return `[${label}](<${new URL(url).href.replaceAll("(", "%28").replaceAll(")", "%29").replaceAll("|", "%7C")}>)`;
}
function longestRun(text) {
	let longest = 0;
	for (const [run] of text.matchAll(/`+/g)) longest = Math.max(longest, run.length);
	return longest;
}
// src/action/report/run-page.ts
function runPage({ GITHUB_SERVER_URL: server, GITHUB_REPOSITORY: repository, GITHUB_RUN_ID: id }) {
	return server === void 0 || id === void 0 ? null : `${server}/${repository}/actions/runs/${id}`;
}
// src/action/report/preview.ts
const noPreview = {
	path: "",
	notes: []
};
const mostPosts = 50;
const mostImageBytes = 52428800;
async function previewOf(run, facts) {
	const { blog, session, steps } = facts;
	const { env } = run;
	const shown = new Set(steps.filter(isShown).map(({ path, platform }) => keyOf(path, platform)));
	const paths = new Set(steps.filter(isShown).map(({ path }) => path));
	const posts = blog.site.posts.filter(({ path }) => paths.has(path));
	if (posts.length === 0 || env.RUNNER_TEMP === void 0 || env.RUNNER_TEMP === "") return noPreview;
	try {
		const parent = join(env.RUNNER_TEMP, "posse");
		mkdirSync(parent, { recursive: true });
		const path = mkdtempSync(join(parent, "preview-"));
		const [{ openFolder }, { makePreview }] = await Promise.all([import("./preview.js"), import("./preview.js")]);
		const pages = await makePreview({
			blog,
			session,
			posts: posts.slice(0, mostPosts),
			imageBytes: mostImageBytes,
			words: workflowWords,
			players: run.players,
			isShown: (post, platform) => shown.has(keyOf(post.path, platform.id)),
			folder: openFolder(path, path)
		});
		const left = posts.length - mostPosts;
		const rest = left > 0 ? ` ${counted(left, "more post")} would be too many for it.` : "";
		const size = counted(pages.length, "page");
		say(`The preview, ${size}, is in ${path}.${rest}`);
		return {
			path,
			notes: [`**Preview:** ${size}${placeIn(env)}.${rest}`]
		};
	} catch (error) {
		if (run.signal.aborted) throw error;
		const message = error instanceof Error ? error.message : String(error);
		warning(`The preview could not be made: ${untrusted(message, 500)}`, { title: "Posse" });
		return noPreview;
	}
}
function isShown({ kind, reason, isOffered = false }) {
	return kind !== "skip" || reason === "future" || isOffered;
}
function placeIn(env) {
	const page = runPage(env);
	return `, to look at among this run's ${link("artifacts", page && `${page}#artifacts`)} where the workflow uploads them`;
}
// src/action/report/article-facts.ts
function articleFacts({ request, visibility, announcement, document }, fields) {
	const inRequest = (field) => field === void 0 ? null : request[field];
	const [tags, series, cover] = [
		fields?.tags,
		fields?.series,
		fields?.cover
	].map(inRequest);
	const words = Array.isArray(tags) ? tags.map((tag) => codeSpan(String(tag), 60)) : [];
	return [
		...announcement === void 0 ? [] : [announcementFacts(announcement)],
		...document === void 0 ? [] : ["with a document of standard.site"],
		...words.length > 0 ? [words.join(" ")] : [],
		...typeof series === "string" ? [`series ${escapeMarkdown(series, 100)}`] : [],
		...typeof cover === "string" ? ["with a cover"] : [],
		...visibility === "public" ? [] : [`as ${visibility === "draft" ? "a draft" : visibility}`]
	].join(" · ");
}
function announcementFacts({ length, card }) {
	const picture = card.image === void 0 ? "without a picture" : "with a picture";
	const title = escapeMarkdown(card.title, 100);
	return `${length.counted} of ${length.most} characters, card “${title}” ${picture}`;
}
// src/action/report/budget.ts
const summaryBytes = 921600;
const noteBytes = 400;
function createBudget(bytes) {
	const lines = [];
	let left = bytes - noteBytes;
	function take(line) {
		const size = Buffer.byteLength(line) + 1;
		if (size > left) return false;
		left -= size;
		lines.push(line);
		return true;
	}
	function omitted(parts) {
		const first = parts.findIndex((part) => !take(part));
		return first === -1 ? 0 : parts.length - first;
	}
	return {
		add(...parts) {
			for (const part of parts) take(part);
		},
		rows(rows) {
			const count = omitted(rows);
			if (count === 0) return;
			const more = counted(count, "more row");
			lines.push("", `… and ${more}, left out to keep this page below GitHub's limit.`);
		},
		details(blocks) {
			const count = omitted(blocks);
			if (count === 0) return;
			lines.push("", `${counted(count, "more article is", "more articles are")} not shown here.`);
		},
		text: () => `${lines.join("\n")}\n`
	};
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
	const skipped = skippedText(steps, report);
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
		if (step.kind === "blocked" && toldByPlan.has(step.reason)) return [`${escapeMessage(reasonText(step))} ${explained(code)}`];
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
function skippedText(steps, { definitions }) {
	const quiet = steps.filter(isQuiet);
	if (quiet.length === 0) return "";
	return `Skipped: ${skippedTexts(quiet, {
		platforms: new Set(steps.map(({ platform }) => platform)).size,
		nameOf: (id) => nameOf(id, definitions)
	}).map(([posts, why]) => `${posts} (${escapeMessage(why)})`).join(", ")}.`;
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
		after: settings.after,
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
	const whyLeft = ({ path, platform }) => older?.get(keyOf(path, platform));
	const isLeft = (step) => whyLeft(step) !== void 0;
	const steps = shown.map((step) => {
		const reason = whyLeft(step);
		return reason === void 0 ? step : {
			...step,
			kind: "skip",
			reason
		};
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
	await tell$1(run, {
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
async function tell$1(run, checked) {
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
	const summary$4 = summaryOf(report);
	annotate(diagnostics);
	await summary.addRaw(summary$4).write();
	const errors = diagnostics.filter(({ severity }) => severity === "error").length;
	setOutputs({
		plan: planJson(site, plan),
		outcomes: { outcomes: [] },
		published: [],
		changed: false,
		errors,
		summary: summary$4,
		previewPath: preview.path
	});
	say(`${result}.`);
	if (settings.comment) await (await import("./action-run.js")).keepComment(run, report);
}
function olderAmong(steps, added) {
	return [...new Set(steps.map(({ path }) => path).filter((path) => added?.has(path)))].map((path) => {
		const message = `${path} has an old date: it will be recorded as older, and not published`;
		return diagnose$1("older-post", message, { path });
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
const diagnose = diagnoser({
	"newer-commit": {
		severity: "notice",
		what: "The run was started for a commit that is not the newest one of the branch that is published, as when it waited or was run again. It read the newest one.",
		fix: "Nothing to do: posts are published as they are now, and what was deleted or rewritten since stays so."
	},
	"other-branch": {
		severity: "notice",
		what: "The plan is that of a commit which is not in the history of the branch that is published. The same run with `mode: publish` would be refused.",
		fix: "Merge the commit, or name its branch with `publish-from`."
	}
});
// src/action/event/newest.ts
const ATTEMPTS = 3;
const PAUSE_MS = 1e3;
async function commitToRead(run, branches, clock = systemClock) {
	const { event, doing } = run;
	if (doing.kind === "check" || event.pullRequest !== null) return read(event.sha);
	const { head, isInHistory } = await askFor(run, {
		branches,
		clock
	});
	if (head === event.sha) return read(head);
	if (isInHistory) return read(head, switched(run, head));
	if (event.name === "deployment_status") return {
		kind: "nothing",
		why: `what was deployed is not in the history of ${event.publishBranch}`
	};
	if (run.settings.publishFrom !== void 0) return read(head, switched(run, head));
	if (doing.kind === "plan") return read(event.sha, elsewhere(run));
	throw refusal(run);
}
function branchesOf({ repository, history }) {
	return repository && {
		head: (branch) => repository.head(branch),
		isAncestor: history.isAncestor
	};
}
async function isNewest(run) {
	return await run.ports.repository?.head(run.event.publishBranch) === run.commit;
}
function read(commit, ...notices) {
	return {
		kind: "commit",
		commit,
		notices
	};
}
async function askFor(run, { branches, clock }) {
	const { publishBranch } = run.event;
	if (branches === void 0) throw new ConfigError([{
		input: "github-token",
		message: `it is empty, and without it nobody can tell which commit of ${publishBranch} is the newest`,
		hint: "Leave the input out: its default is the job's own token."
	}]);
	try {
		return await positionIn(branches, run, clock);
	} catch (error) {
		if (!(error instanceof GitHubError)) throw error;
		const { reason, status, retryAfter, hint } = error;
		throw new GitHubError(`nothing is published, because the newest commit of ${publishBranch} is not known: ${error.message}`, {
			reason,
			status,
			retryAfter,
			hint
		});
	}
}
async function positionIn(branches, run, clock) {
	const { event } = run;
	for (let attempt = 1;; attempt++) {
		const head = await branches.head(event.publishBranch);
		if (head === null) throw noBranch(event.publishBranch);
		const isInHistory = head === event.sha || await branches.isAncestor(event.sha, head);
		const mayBeStale = isOnPublishBranch(event) && attempt < ATTEMPTS;
		if (isInHistory || !mayBeStale) return {
			head,
			isInHistory
		};
		await clock.sleep(PAUSE_MS * attempt, run.signal);
	}
}
function switched({ event }, head) {
	const { publishBranch, sha } = event;
	return diagnose("newer-commit", `This run was started for ${short(sha)}. It reads ${short(head)} instead, the newest commit of ${publishBranch}.`);
}
function elsewhere({ event }) {
	const { publishBranch, sha } = event;
	return diagnose("other-branch", `This is the plan of ${short(sha)}, which is not in the history of ${publishBranch}: it can be planned, but not published.`);
}
function refusal({ event }) {
	const { publishBranch, ref, sha } = event;
	const branch = ref.replace(/^refs\/heads\//, "");
	const hint = isOnPublishBranch(event) ? `${publishBranch} was force-pushed since. Start the workflow on ${publishBranch} to publish what is there now.` : `Merge it into ${publishBranch}, or start the workflow on ${publishBranch}. To publish another branch than the default one, name it:\nwith:\n  publish-from: ${branch}`;
	return new ConfigError([{
		input: "publish-from",
		message: `publishing is refused: ${short(sha)} (${ref || "no branch"}) is not in the history of ${publishBranch}`,
		hint
	}]);
}
function noBranch(branch) {
	return new ConfigError([{
		input: "publish-from",
		message: `this repository has no branch ${branch}, so there is nothing to publish`,
		hint: "Give the name of the branch that holds the blog."
	}]);
}
function short(commit) {
	return commit.slice(0, 7);
}
// src/action/event/history.ts
function historyOf(checkout, repository) {
	async function either(local, remote) {
		try {
			return await local();
		} catch (error) {
			if (!(error instanceof SourceError)) throw error;
			return repository && (await remote(repository, error) ?? void 0);
		}
	}
	async function treeAt(commit) {
		const { treeOf } = await import("./git.js");
		return await either(() => treeOf(checkout, commit), (github) => github.tree(commit)) ?? [];
	}
	async function sourceAt(commit, isNeeded) {
		const { gitSource } = await import("./git.js");
		const local = () => gitSource(checkout, commit === "" ? "HEAD" : commit);
		if (commit === "" || repository === void 0) return local();
		const { remoteSource } = await import("./github.js");
		return await either(local, async (github, { message }) => {
			say(`${message}: the commit is read from GitHub.`);
			return remoteSource(github, commit, isNeeded);
		}) ?? local();
	}
	async function since(older, newer) {
		const { changesBetween } = await import("./git.js");
		try {
			return await either(() => changesBetween(checkout, older, newer), async (github) => {
				const [before, now] = await Promise.all([github.tree(older), treeAt(newer)]);
				return differenceOf(before, now);
			}) ?? null;
		} catch (error) {
			if (!(error instanceof PosseError)) throw error;
			say(`What ${older} looked like cannot be had (${error.message}).`);
			return null;
		}
	}
	async function isSeen(older, newer) {
		const { isAncestor } = await import("./git.js");
		return await either(() => isAncestor(checkout, older, newer), async () => false) === true;
	}
	return {
		sourceAt,
		since,
		async of(commit) {
			const { firstParent } = await import("./git.js");
			const parent = await either(() => firstParent(checkout, commit), (github) => github.parent(commit));
			if (parent) return since(parent, commit);
			return (await treeAt(commit)).map(({ path }) => ({
				kind: "added",
				path
			}));
		},
		async textsAt(commit, names) {
			const wanted = new Set(names);
			try {
				const source = await sourceAt(commit, (path) => wanted.has(path));
				return (await Promise.all(names.map((name) => readIfThere(source, name)))).map((one = /* @__PURE__ */ new Uint8Array()) => Buffer.from(one).toString("utf8"));
			} catch (error) {
				if (!(error instanceof PosseError)) throw error;
				return [];
			}
		},
		async isAncestor(older, newer) {
			if (await isSeen(older, newer)) return true;
			if (await isSeen(newer, older)) return false;
			return await repository?.isAncestor(older, newer) ?? false;
		},
		async past(commit, before) {
			const { gitPast } = await import("./git.js");
			const local = gitPast(checkout, commit);
			if (repository === void 0 || commit === void 0) return local;
			const { remotePast } = await import("./github.js");
			const remote = remotePast(repository, async () => before ?? await repository.parent(commit));
			return eitherPast(local, remote);
		}
	};
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
// src/action/ports.ts
function portsOf(run) {
	const repository = repositoryOf(run);
	return {
		repository,
		history: historyOf(run.env.GITHUB_WORKSPACE ?? process.cwd(), repository)
	};
}
function repositoryOf({ settings, event, env }) {
	const { githubToken: token } = settings;
	return token === void 0 ? void 0 : githubRepository({
		...event.repository,
		...githubUrls(env),
		token
	});
}
async function isAlive({ repository }, id) {
	const [number = ""] = id.split("/");
	if (!/^\d+$/.test(number)) return void 0;
	try {
		return await repository?.isRunActive(number);
	} catch (error) {
		if (!(error instanceof PosseError)) throw error;
		return;
	}
}
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
			otherRuns: {
				run,
				now,
				alive: /* @__PURE__ */ new Map()
			}
		}),
		renderings: /* @__PURE__ */ new Map(),
		listings: /* @__PURE__ */ new Map(),
		accounts: /* @__PURE__ */ new Map(),
		looked: /* @__PURE__ */ new Map(),
		shown: /* @__PURE__ */ new Map(),
		unchanged: /* @__PURE__ */ new Set(),
		unclear: /* @__PURE__ */ new Set(),
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
	await ledgerWriter(ports, ledger).commit(records, known.moves, "Begin the ledger");
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
// src/syndicate/settle/journal.ts
function journalLine(event) {
	if (event.kind !== "written" || event.step.article === void 0) return void 0;
	const { path, platform, article } = event.step;
	const { copy, isSpoiled } = event;
	const { digest } = article;
	return {
		path,
		platform,
		copy,
		digest,
		...hiding(article),
		...isSpoiled && { isSpoiled }
	};
}
function settleJournal({ entries }, lines, made) {
	const working = new Map(entries);
	for (const line of lines) {
		const { platform, copy, visibility, isSpoiled } = line;
		const moved = () => [...working.values()].find((entry) => isOpen(entry, line));
		const there = working.get(line.path);
		const entry = there && isOpen(there, line) ? there : moved();
		const record = entry?.platforms[platform];
		if (entry === void 0 || record === void 0) continue;
		const facts = {
			...made,
			shown: isSpoiled ? void 0 : record.intent
		};
		const published = publishedRecord({
			...copy,
			visibility
		}, facts, record);
		working.set(entry.path, {
			...entry,
			platforms: {
				...entry.platforms,
				[platform]: published
			}
		});
	}
	return [...working.values()].filter((entry) => entries.get(entry.path) !== entry).map((entry) => ({
		kind: "put",
		entry
	}));
}
function isOpen({ platforms }, { platform, digest }) {
	const { intent, state } = platforms[platform] ?? {};
	return intent !== void 0 && intent.digest === digest && state !== "published";
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
// src/action/report/checklist.ts
const mark = {
	label: "posse",
	marker: "<!-- posse: what waits to be published by hand -->"
};
async function keepChecklist(run, { platforms }, { steps, ledger }) {
	const { repository } = run.ports;
	const offering = platforms.filter(({ offer }) => offer !== void 0);
	const waiting = offering.flatMap((platform) => waitingFor$1(platform, steps, ledger));
	if (repository === void 0 || offering.length === 0) return [];
	try {
		const known = await repository.findIssue(mark);
		const list = listWith(waiting, known?.body ?? "");
		const isOpen = list.some(({ line }) => line.startsWith("- [ ]"));
		const names = listed(offering.map(({ id }) => nameOf(id, run.definitions)));
		const body = `${introduction(names, runPage(run.env))}\n\n${list.map(({ line }) => line).join("\n")}`;
		if (known === void 0) {
			if (!isOpen) return [];
			const title = `Stories to publish on ${names} by hand`;
			return [noteOf((await repository.createIssue(mark, {
				title,
				body
			})).url)];
		}
		if (!(linesIn(known.body).join("\n") === list.map(({ line }) => line).join("\n")) || known.isOpen && !isOpen) await repository.updateIssue(mark.marker, {
			number: known.number,
			body,
			isOpen
		});
		return isOpen ? [noteOf(known.url)] : [];
	} catch (error) {
		if (!(error instanceof PosseError)) throw error;
		const { warning } = await import("../vendor/actions-core.js");
		warning(`The checklist could not be written: ${error.message}. Give the job \`issues: write\`, or set \`checklist: summary\`.`, { title: "Posse" });
		return [];
	}
}
function noteOf(url) {
	return `All stories that wait: ${link("the checklist", url)}.`;
}
function introduction(names, url) {
	return `These stories wait to be published on ${names} by hand. Tick what is done. The pages to copy from are in the artifacts of the run that named a story; ${link("this one", url)} was the last.`;
}
function listWith(waiting, body) {
	const known = new Map(linesIn(body).map((line) => [keyIn(line), line]));
	return waiting.map(({ key, line }) => ({
		key,
		line: known.get(key) ?? line
	}));
}
function linesIn(body) {
	return body.split(/\r?\n/).filter((line) => keyIn(line) !== void 0);
}
function keyIn(line) {
	return /^- \[[ xX]\] .{1,4000}<!-- (\S{1,2000}) -->\s*$/.exec(line)?.[1];
}
function waitingFor$1({ id, offer }, steps, { entries }) {
	const offered = new Map(steps.filter((one) => one.platform === id && one.isOffered).map((step) => [step.path, step]));
	return [...entries.values()].filter(({ path, platforms }) => offered.has(path) || platforms[id]?.reason === "offered").toSorted((one, other) => (one.date ?? "") < (other.date ?? "") ? -1 : 1).map(({ path, title, canonicalUrl }) => {
		const article = offered.get(path)?.article;
		const made = article === void 0 ? void 0 : offer?.(article);
		const other = made === void 0 ? "" : ` (${link("import it", made.importing.url)})`;
		const key = encodeURIComponent(`${id}:${path}`).replaceAll("-", "%2D");
		return {
			key,
			line: `- [ ] ${title === void 0 ? escapeMarkdown(path) : link(title, canonicalUrl)}${other} <!-- ${key} -->`
		};
	});
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
		return step?.reason === "not-live" ? diagnose$2("not-live", message, { hint: error?.hint }) : diagnose$2("deferred", message, { hint: "The next run continues where this one stopped: start the workflow again, or wait for its next event." });
	});
}
// src/action/report/notes.ts
async function notesOf(facts) {
	const { plan, isPlan } = facts;
	const offers = await offersOf(plan.steps, {
		...facts,
		pageOf: offeredPage
	});
	const offering = facts.session.platforms.filter(({ offer }) => offer !== void 0);
	return [
		...firstRun(plan),
		...isPlan ? otherVersion(plan) : [],
		...editedHints(plan.steps).map((hint) => `**Out of date.** ${hint}`),
		...offering.flatMap((platform) => {
			return byHand(platform, offers.filter((one) => one.platform.id === platform.id), facts);
		})
	];
}
function byHand(platform, offers, { plan, definitions, folder }) {
	const { id, name } = platform;
	const lines = offers.map(({ step, importUrl, file }) => {
		const page = file === void 0 ? "" : `copy from ${codeSpan(basename(file))}, or `;
		return `- [ ] ${escapeMarkdown(step.title)}: ${page}${link(`import it into ${name}`, importUrl)}`;
	});
	const offered = new Set(offers.map(({ step }) => step.path));
	const waiting = platform.look !== void 0 ? waitingFor(id, plan).filter(({ path }) => !offered.has(path)) : [];
	const earlier = waiting.slice(0, mostWaiting).map(({ title, path, canonicalUrl }) => {
		return `- [ ] ${link(title ?? path, canonicalUrl)}: offered by an earlier run`;
	});
	const rest = waiting.length - earlier.length;
	const more = rest > 0 ? [`- and ${rest} more`] : [];
	const list = [
		...lines,
		...earlier,
		...more
	];
	if (list.length === 0) return [];
	const where = folder === void 0 || offers.length === 0 ? "" : ` The pages lie in \`$RUNNER_TEMP/posse/${id}\`.`;
	return [`**No ${name} ${definitionOf(id, definitions)?.key.noun ?? "key"}.** Publish these by hand; that's expected, not an error.${where}\n\n${list.join("\n")}`];
}
const mostWaiting = 20;
function waitingFor(id, { ledger, steps }) {
	const adopted = new Set(steps.flatMap(({ kind, platform, path }) => kind === "adopt" && platform === id ? [path] : []));
	return [...ledger.entries.values()].filter(({ platforms, path }) => platforms[id]?.reason === "offered" && !adopted.has(path)).toSorted((one, other) => (one.date ?? "") < (other.date ?? "") ? 1 : -1);
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
	const { summary: summary$3, previewPath } = await show(run, publishing, {
		diagnostics,
		others
	});
	await summary.addRaw(summary$3).write();
	const published = publishedJson(outcomes);
	setOutputs({
		plan: planJson(blog.site, plan),
		outcomes: { outcomes: outcomes.map(outcomeJson) },
		published,
		changed: published.length > 0,
		errors: failed.length,
		summary: summary$3,
		previewPath
	});
	const tally = tallyOfOutcomes(outcomes);
	if (failed.length > 0) setFailed(`${troubleText(tally)}: see the summary.`);
	const isPlan = result === void 0;
	const said = isPlan ? planTallyText(tallyOfPlan(plan.steps)) : doneTallyText(tally);
	say(`${said === "" ? isPlan ? "Nothing to publish" : "Nothing was published" : said}.${othersText(others)}`);
}
function othersText(others) {
	return others === 0 ? "" : " Other posts have errors: `mode: check` shows them.";
}
async function show(run, { blog, session, plan, result }, { diagnostics, others }) {
	const { site } = blog;
	const steps = plan.steps.filter(({ kind, isOffered }) => kind !== "skip" || isOffered);
	const preview = result ? noPreview : await previewOf(run, {
		blog,
		session,
		steps
	});
	const checklist = result !== void 0 && blog.settings.checklist === "issue" ? await keepChecklist(run, session, {
		steps: result.plan.steps,
		ledger: result.ledger
	}) : [];
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
				...checklist,
				...shareNotes(result?.outcomes ?? [], blog.settings.shareLinks),
				...others > 0 ? [escapeMessage(othersText(others))] : [],
				...preview.notes
			],
			gone: leftBehind(plan.gone)
		}),
		previewPath: preview.path
	};
}
function shareNotes(outcomes, networks) {
	if (networks.length === 0) return [];
	return newlyPublished(outcomes).map((post) => {
		const links = shareLinks(post, networks).map(({ name, url }) => link(name, url));
		return `Share ${link(post.title, post.canonicalUrl)}: ${links.join(" · ")}`;
	});
}
function failures(failed, { names }) {
	return failed.filter(({ step }) => !toldByPlan.has(step.reason)).map(({ step, error }) => ({
		severity: "error",
		code: error?.code ?? step.reason,
		message: `${names.get(step.platform)}: ${error?.message ?? step.reason}`,
		...error?.hint !== void 0 && { hint: error.hint },
		path: step.path
	}));
}
function withoutKey(result, { platforms }, { definitions }) {
	if (result === void 0) return [];
	return platforms.filter(({ create, offer }) => create === void 0 && offer === void 0).map((platform) => diagnose$2("no-key", `${platform.name} is left out: no key for it is set`, { hint: keyHints(definitions, [platform]).join(" ") }));
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
	const records = result && await record(run, blog, session.platforms, result);
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
async function record(run, { site, settings }, platforms, { ledger }) {
	const repository = settings.record === "none" ? void 0 : run.ports.repository;
	if (repository === void 0) return void 0;
	const { keepRecords } = await import("./records.js");
	const { readStats } = await import("./commands.js");
	return keepRecords({
		repository,
		settings,
		site,
		snapshot: ledger,
		definitions: run.definitions,
		branch: run.event.publishBranch,
		stats: {
			always: false,
			read: () => readStats(ledger, platforms, run.signal)
		}
	});
}
async function scopeFor(run, blog, purpose) {
	const { settings } = blog;
	return scopeOf({
		purpose,
		asked: await askedPosts(blog),
		...await pushOf(run, blog, run.ports.history),
		after: settings.after,
		backfill: settings.backfill,
		maxPosts: settings.maxPosts,
		update: settings.update,
		refresh: settings.refresh
	});
}
// src/report/stop-codes.ts
const stopCodes = {
	github: {
		severity: "error",
		what: "GitHub refused what the run needs, or could not be reached. What it said is quoted.",
		fix: "Do what the message says: most often the job lacks `permissions: { contents: write }`, or a rule protects the ledger's branch."
	},
	ledger: {
		severity: "error",
		what: "The ledger cannot be read, understood or written, so nobody can tell what is published already.",
		fix: "Do what the message says. A file of the ledger that was edited by hand can be put back from its branch's history."
	},
	"ledger-conflict": {
		severity: "error",
		what: "Another run changed the ledger again and again while this one tried to.",
		fix: "Run again. `concurrency: { group: posse }` on the job lets one run wait for another."
	},
	source: {
		severity: "error",
		what: "The blog cannot be read: it was not checked out, or the commit is not there.",
		fix: "Put `- uses: actions/checkout@v7` before the step."
	},
	platform: {
		severity: "error",
		what: "A platform refused, or could not be reached, where the run cannot go on without it.",
		fix: "Do what the message says, or run again later."
	},
	overtaken: {
		severity: "error",
		what: "The branch moved on each time while the run waited for the originals to be live, so it had nothing that it could publish.",
		fix: "Run it again. Publishing after the deployment (`deployment_status`, `workflow_run`) makes the wait short."
	},
	cancelled: {
		severity: "error",
		what: "The run was cancelled before it could do what it was asked to. What was done until then is in the ledger.",
		fix: "Run it again: it continues from there."
	},
	"time-limit": {
		severity: "error",
		what: "The run's time was up while the blog was still being read and rendered, so nothing was sent.",
		fix: `Look for what takes so long with ${term("check")}, or allow more with ${term("time-limit")}.`
	},
	bug: {
		severity: "error",
		what: "Posse met something that it was not made for.",
		fix: "Report it, with the lines of the log above the message. What was published before is in the ledger."
	}
};
// src/action/report/stopped-summary.ts
function stoppedSummary(diagnostics) {
	return [
		"## Posse: the run has stopped",
		"",
		...diagnostics.map(problemItem),
		""
	].join("\n");
}
function problemItem(diagnostic) {
	const { code, message, hint = "", path } = diagnostic;
	const place = placeText(diagnostic);
	const [advice = "", ...yaml] = hint.split("\n");
	return [
		`- ❌ [${codeSpan(code)}](<${pageOf(code, path)}>) ${place && `${codeSpan(place)} `}${escapeMessage(message)}`,
		...advice === "" ? [] : [`  <br>${escapeMessage(advice)}`],
		...yaml.length === 0 ? [] : ["", indented(fence(yaml.join("\n"), "yaml"))]
	].join("\n");
}
function pageOf(code, path) {
	const isCode = code in stopCodes || code in codes$1 || code in failureCodes;
	return path === void 0 && !isCode ? inputsPage() : documentationOf(code);
}
function indented(text) {
	return text.replace(/^(?=.)/gm, "  ");
}
// src/action/reconcile.ts
async function reconcile(run) {
	const blog = await openCheckedOutBlog(run);
	const ledger = openActionLedger(run);
	const session = await openSession({
		blog,
		ledger,
		source: blog.source,
		purpose: "publish",
		signal: run.signal,
		stop: blog.stop,
		clock: systemClock,
		run: "reconcile",
		past: () => run.ports.history.past(blog.source.commit, run.event.before)
	});
	refuseWithoutKeys(run.definitions, session.platforms, { input: "mode" });
	const found = await reconcile$1(session.ports);
	if (found.changes.length > 0) await ledger.write(found.ledger.version, found.changes, "Adopt what the platforms hold");
	const rows = found.findings.filter(({ kind }) => kind !== "baseline").map(({ kind, path, platform, copy, title }) => `| ${path === null ? "" : codeSpan(path)} | ${escapeMarkdown(session.names.get(platform) ?? platform)} | ${findingKinds[kind]} | ${link(title, copy?.url ?? null)} |`);
	const silent = [...found.unreachable].map(([platform, error]) => silenceOf(session.names.get(platform) ?? platform, error));
	const written = `${counted(found.changes.length, "ledger file")} written`;
	const lines = createBudget(summaryBytes);
	lines.add("## Posse: the ledger and the platforms", "");
	lines.add(`${written}; nothing was changed on a platform.`, "", ...silent.map(problemItem));
	for (const { message } of run.notices) lines.add("", escapeMessage(message));
	if (rows.length > 0) lines.add("", "| post | platform | | copy |", "|---|---|---|---|");
	lines.rows(rows);
	const summary$2 = lines.text();
	annotate([...silent, ...run.notices]);
	await summary.addRaw(summary$2).write();
	const errors = silent.length;
	setOutputs({
		...emptyOutputs,
		changed: found.changes.length > 0,
		errors,
		summary: summary$2
	});
	if (errors > 0) setFailed("Not every platform could be asked.");
	say(`${counted(found.findings.length, "finding")}, ${written}.`);
}
// src/action/report/comment.ts
const marker = "<!-- posse: the plan of this pull request -->";
const longest = 6e4;
async function keepComment(run, report) {
	const { pullRequest } = run.event;
	if (pullRequest === null || pullRequest.number === 0) return;
	if (pullRequest.foreign) {
		say("No comment on a pull request from a fork: its token may not write. The summary has it all.");
		return;
	}
	try {
		const body = summaryOf(report, longest);
		await run.ports.repository?.upsertComment(pullRequest.number, marker, body);
	} catch (error) {
		if (!(error instanceof PosseError)) throw error;
		const { warning } = await import("../vendor/actions-core.js");
		warning(`The comment could not be written: ${error.message}`, { title: "Posse" });
	}
}
// src/action/report/stopped.ts
async function reportStop(error) {
	const diagnostics = diagnosticsOf(error);
	const summary$1 = stoppedSummary(diagnostics);
	annotate(diagnostics);
	setOutput("errors", String(diagnostics.length));
	setOutput("summary", summary$1);
	await summary.addRaw(summary$1).write();
}
function diagnosticsOf(error) {
	const { cause, diagnostics, stack = "" } = stopOf(error);
	if (cause !== "bug") return diagnostics;
	for (const line of stack.split("\n")) say(line);
	return diagnostics.map(({ message, ...rest }) => {
		return {
			...rest,
			message: `${message} Please report it with the log of this step.`
		};
	});
}
// src/action/settle-afterwards.ts
const attempts = 5;
const pauseMs = 200;
async function settleAfterwards(lines, env, definitions) {
	try {
		const inputs = readInputs(env, definitions);
		const settings = readSettings(definitions, [inputs]);
		const event = readEvent({}, env);
		await tell(openActionLedger({
			definitions,
			settings,
			event,
			ports: portsOf({
				settings,
				event,
				env
			})
		}), lines, journaledCommit(env));
	} catch (error) {
		const { message, hint } = error instanceof PosseError ? error : {
			message: String(error),
			hint: void 0
		};
		const said = `What this run published could not be recorded: ${message}`;
		warning(untrustedAdvice(said, hint), { title: "Posse" });
	}
}
async function tell(ledger, lines, commit) {
	const recorded = await compareAndSwap(async () => {
		const snapshot = await ledger.read();
		const changes = settleJournal(snapshot, lines, {
			at: systemClock.now().toISOString(),
			commit
		});
		if (changes.length === 0) return 0;
		await ledger.write(snapshot.version, changes, "Record what an interrupted run published");
		return changes.length;
	}, {
		attempts,
		pauseMs,
		clock: systemClock
	});
	if (recorded === 0) return;
	const posts = counted(recorded, "post");
	say(`${posts} of an interrupted run ${recorded === 1 ? "is" : "are"} recorded.`);
}
export { branchesOf, check, commitToRead, isAlive, isNewest, keepComment, portsOf, publish, reconcile, reportStop, settleAfterwards };
