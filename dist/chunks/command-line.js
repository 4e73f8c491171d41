import { __toESM } from "../vendor/rolldown-runtime.js";
import { version } from "./package-root.js";
import { Cancelled, ConfigError, OutOfTime, PosseError, SiteError, UnknownCommit, UnusableLedger, asTyped, camelCase, counts, definitionOf, groupBy, isSafeForKeys, nameOf, nearest, platforms, printable, readSettings, refuseHalfKeys, scopeOf, scopeProblems, undisguisedJson, worded } from "./settings.js";
import { addressesOf, allDiagnostics, codes, copies, counted, directoryLedger, directorySource, documentationOf, durationText, editedHints, graphemesOf, hasKey, isLeft, isQuiet, isSent, isTrouble, keyHints, leftBehind, listed, openBlog, openSession, placeOf as placeOf$1, placeText, placesOf, planJson, planLines, prepare, readerFor, readers, reasonText, reasons, sandboxedIn, systemClock } from "./planning.js";
import { stringWidth } from "../vendor/string-width.js";
import { Command, CommanderError, Option } from "../vendor/commander.js";
import { existsSync, mkdirSync, statSync, writeFileSync } from "node:fs";
import { basename, dirname, join as join$1, relative, resolve, sep } from "node:path";
import { createHash } from "node:crypto";
import { hostname } from "node:os";
// src/compose/stop-signal.ts
const graceMs = 3e4;
const longestMs = 2 ** 31 - 1;
function stopSignal(cancelled, remainingMs) {
	const ms = Math.max(0, (remainingMs ?? 1e400) + graceMs);
	if (ms > longestMs) return cancelled;
	const late = new AbortController();
	setTimeout(() => late.abort(new OutOfTime()), ms).unref();
	return AbortSignal.any([cancelled, late.signal]);
}
// src/io/stoppable-source.ts
function stoppableSource(source, stop) {
	let turn = Promise.resolve();
	async function inTurn(asked) {
		const value = await asked;
		turn = turn.then(() => new Promise((next) => setImmediate(next)));
		await turn;
		stop.throwIfAborted();
		return value;
	}
	const modifiedAt = source.modifiedAt?.bind(source);
	return {
		commit: source.commit,
		files: () => inTurn(source.files()),
		read: (path) => inTurn(source.read(path)),
		...modifiedAt !== void 0 && { modifiedAt: (path) => inTurn(modifiedAt(path)) }
	};
}
// src/settings/select-posts.ts
async function selectPosts(posts, patterns, bases) {
	const paths = /* @__PURE__ */ new Set();
	const unmatched = [];
	for (const pattern of patterns) {
		const matches = await matcher([.../* @__PURE__ */ new Set(["", ...bases])].map((base) => join(base, pattern)));
		const found = posts.map(({ path }) => path).filter(matches);
		const named = found.length === 0 ? withFileName(posts, pattern) : [];
		if (found.length === 0 && named.length !== 1) unmatched.push({
			pattern,
			near: named.length > 0 ? named : nearTo(posts, pattern)
		});
		else for (const path of [...found, ...named]) paths.add(path);
	}
	return {
		paths,
		unmatched
	};
}
function selectionHint({ near }, otherwise) {
	return near.length === 0 ? otherwise : `Did you mean ${near.slice(0, 3).join(" or ")}?`;
}
function withFileName(posts, name) {
	if (name.includes("/")) return [];
	return posts.map(({ path }) => path).filter((path) => [fileNameOf(path), stemOf(path)].includes(name));
}
const longestName = 255;
function nearTo(posts, pattern) {
	const byTitle = new Map(posts.map(({ path }) => [titleOf(path), path]));
	const path = byTitle.get(nearest(titleOf(pattern), [...byTitle.keys()], longestName) ?? "");
	return path === void 0 ? [] : [path];
}
function fileNameOf(path) {
	return path.slice(path.lastIndexOf("/") + 1);
}
function stemOf(path) {
	return fileNameOf(path).replace(/\.[^.]*$/, "");
}
function titleOf(path) {
	return stemOf(path).replace(/^\d+-\d+-\d+-/, "");
}
async function matcher(patterns) {
	const literal = new Set(patterns);
	const globs = patterns.filter((pattern) => /[*?[{!(]/.test(pattern));
	if (globs.length === 0) return (path) => literal.has(path);
	const { default: micromatch } = await import("../vendor/micromatch.js").then((module) => ({ default: module.require_micromatch() })).then((m) => /* @__PURE__ */ __toESM(m.default, 1));
	const matchers = globs.map((glob) => micromatch.matcher(glob));
	return (path) => literal.has(path) || matchers.some((matches) => matches(path));
}
function join(base, pattern) {
	const parts = [];
	for (const part of `${base}/${pattern}`.split("/")) {
		if (part === "" || part === ".") continue;
		if (part === "..") parts.pop();
		else parts.push(part);
	}
	return parts.join("/");
}
// src/core/diagnostic-list.ts
const severities = [
	"error",
	"warning",
	"notice"
];
function sortDiagnostics(diagnostics) {
	return diagnostics.toSorted((a, b) => severities.indexOf(a.severity) - severities.indexOf(b.severity) || (a.path ?? "").localeCompare(b.path ?? "") || (a.line ?? 0) - (b.line ?? 0) || (a.column ?? 0) - (b.column ?? 0));
}
function countText(diagnostics) {
	return severities.map((severity) => ({
		severity,
		number: diagnostics.filter((diagnostic) => diagnostic.severity === severity).length
	})).filter(({ number }) => number > 0).map(({ severity, number }) => counted(number, severity)).join(", ");
}
// src/core/tally.ts
function tallyOfPlan(steps) {
	const isLater = ({ reason }) => reason === "deferred";
	return tallyOf(steps, {
		done: steps.filter((step) => step.kind !== "blocked" && !isLater(step)),
		left: steps.filter(isLater),
		trouble: steps.filter((step) => step.kind === "blocked" && !isLater(step))
	});
}
function tallyOfOutcomes(outcomes) {
	const stepsOf = (some) => some.map(({ step }) => step);
	return tallyOf(stepsOf(outcomes), {
		done: stepsOf(outcomes.filter(({ ok }) => ok)),
		left: stepsOf(outcomes.filter(isLeft)),
		trouble: stepsOf(outcomes.filter(isTrouble))
	});
}
function planTallyText(tally) {
	return joined(tally, [
		[tally.create, "to create"],
		[tally.update, "to update"],
		[tally.publish, "to publish"],
		[tally.hide, "to hide"],
		[tally.adopt, "to adopt"]
	]);
}
function doneTallyText(tally) {
	return joined(tally, [
		[tally.create, "created"],
		[tally.update, "updated"],
		[tally.publish, "published"],
		[tally.hide, "hidden"],
		[tally.adopt, "adopted"]
	]);
}
function troubleText({ errors, overLimit, blocked, failed, posts }) {
	const [first, ...others] = [
		[errors, errors === 1 ? "has errors" : "have errors"],
		[overLimit, overLimit === 1 ? "is more than max-posts allows" : "are more than max-posts allows"],
		[blocked, blocked === 1 ? "is blocked" : "are blocked"],
		[failed, "failed"]
	].filter(([count]) => count > 0);
	if (first === void 0) return "";
	return [`${first[0]} of ${counted(posts, "post")} ${first[1]}`, ...others.map(([count, what]) => `${count} ${what}`)].join(", ");
}
function skippedTexts(steps, { platforms, nameOf }) {
	const whyOf = (those) => [...groupBy(those, ({ reason }) => reason)].map(([reason, some]) => {
		const where = some.length < platforms ? some.map((step) => nameOf(step.platform)) : [];
		return `${where.length > 0 ? `${where.join(", ")}: ` : ""}${reasons[reason]}`;
	}).join("; ");
	const byPost = groupBy(steps, ({ path }) => path);
	return [...groupBy([...byPost.values()], whyOf)].map(([why, posts]) => [counted(posts.length, "post"), why]);
}
function joined(tally, done) {
	const [first, ...others] = [
		...done,
		[tally.outOfDate, "out of date"],
		[tally.left, "left for the next run"]
	].filter(([count]) => count > 0);
	const parts = first === void 0 ? [] : [`${counted(first[0], "post")} ${first[1]}`];
	parts.push(...others.map(([count, what]) => `${count} ${what}`));
	return [parts.join(", "), troubleText(tally)].filter((part) => part !== "").join("; ");
}
const outside = /* @__PURE__ */ new Set([...[
	"not-asked",
	"baseline",
	"offered",
	"draft",
	"unpublished",
	"future",
	"held-back",
	"opted-out"
]]);
function tallyOf(steps, { done, left, trouble }) {
	const made = (kind) => postsOf(done.filter((step) => step.kind === kind));
	const isBlocked = ({ kind, reason }) => kind === "blocked" && reason !== "errors" && reason !== "over-limit";
	return {
		create: made("create"),
		update: made("update"),
		publish: made("publish"),
		hide: made("hide"),
		adopt: made("adopt"),
		outOfDate: postsOf(steps.filter(({ isOutOfDate }) => isOutOfDate === true)),
		left: postsOf(left),
		errors: postsOf(trouble.filter(({ reason }) => reason === "errors")),
		overLimit: postsOf(trouble.filter(({ reason }) => reason === "over-limit")),
		blocked: postsOf(trouble.filter(isBlocked)),
		failed: postsOf(trouble.filter(({ kind }) => kind !== "blocked")),
		posts: postsOf(steps.filter(({ reason }) => !outside.has(reason)))
	};
}
function postsOf(steps) {
	return new Set(steps.map(({ path }) => path)).size;
}
// src/report/plan-diagnostics.ts
function planDiagnostics(site, plan, asked) {
	const posts = new Set(site.posts.map(({ path }) => path));
	const busy = new Set(plan.steps.filter(({ kind }) => kind !== "skip").map(({ path }) => path));
	const isOther = ({ path, code, severity }) => {
		if (path === void 0 || !posts.has(path) || busy.has(path) || asked?.has(path)) return false;
		return severity === "error" || !(code in codes);
	};
	const all = allDiagnostics(site, plan).filter(({ code }) => code !== isSaidWithLinks);
	const broken = all.filter((one) => one.severity === "error" && isOther(one));
	return {
		all,
		shown: all.filter((one) => !isOther(one)),
		others: new Set(broken.map(({ path }) => path)).size
	};
}
const toldByPlan = /* @__PURE__ */ new Set([...[
	"errors",
	"edited-there",
	"maybe-moved",
	"maybe-there",
	"over-limit"
], ...[
	"theme-changed",
	"unreachable",
	"unauthorized"
]]);
const isSaidWithLinks = "post-gone";
// src/settings/github-urls.ts
function githubUrls(env) {
	const apiUrl = safeUrl(env, "GITHUB_API_URL");
	const graphqlUrl = safeUrl(env, "GITHUB_GRAPHQL_URL");
	return {
		...apiUrl !== void 0 && { apiUrl },
		...graphqlUrl !== void 0 && { graphqlUrl }
	};
}
function safeUrl(env, name) {
	const url = env[name];
	if (url === void 0 || url === "") return void 0;
	if (URL.canParse(url) && isSafeForKeys(url)) return url;
	throw new ConfigError([{
		input: name,
		message: `“${url}” would get the token without encryption`,
		hint: `Set ${name} to an https:// URL.`
	}]);
}
// src/syndicate/apply/progress-text.ts
const WORTH_SAYING_MS = 5e3;
function progressText(event, nameOf) {
	switch (event.kind) {
		case "conflict": return "The ledger has changed: planning again.";
		case "held": return `Another run is working on ${copies(event.steps)} of this one: waiting for it …`;
		case "waiting": return `Waiting for ${printable(event.canonicalUrl)} to be live …`;
		case "pausing": {
			if (event.ms < WORTH_SAYING_MS) return void 0;
			const time = `${durationText(event.ms)}, until ${event.until.toISOString().slice(11, 19)} UTC`;
			return `Waiting for ${nameOf(event.platform)} for ${time} …`;
		}
		case "forecast": {
			const { writes, left, ms, platform } = event;
			if (left === 0 && ms < WORTH_SAYING_MS) return void 0;
			if (left === writes) return `${nameOf(platform)}: no time is left in this run for ${copies(writes)}.`;
			const rest = left > 0 ? `; ${left} of ${writes} ${left === 1 ? "is" : "are"} left for the next run` : "";
			const fitting = writes - left;
			const pace = `${copies(fitting)} ${fitting === 1 ? "takes" : "take"} about ${durationText(Math.max(ms, 1e3))} by its limits`;
			return `${nameOf(platform)}: ${pace}${rest}.`;
		}
		default: return;
	}
}
// src/preview/offered-page.ts
async function offeredPage(offer, platform) {
	const { handPage } = await import("./preview.js");
	return handPage(offer, platform);
}
// src/report/offers.ts
async function offersOf(steps, { session, folder, pageOf }) {
	const offers = [];
	for (const step of steps) {
		const platform = session.platforms.find(({ id }) => id === step.platform);
		if (!step.isOffered || step.article === void 0 || platform?.offer === void 0) continue;
		const offer = platform.offer(step.article);
		const file = folder === void 0 ? void 0 : writeOffer(join$1(folder, platform.id), step.path, await pageOf(offer, platform));
		offers.push({
			step,
			platform,
			importUrl: offer.importing.url,
			file
		});
	}
	return offers;
}
function writeOffer(folder, path, html) {
	mkdirSync(folder, { recursive: true });
	const file = join$1(folder, offerName(path));
	writeFileSync(file, html);
	return file;
}
function offerName(path) {
	const stem = path.replace(/\.[^./]+$/, "").replaceAll("/", "-");
	const plain = stem.replace(/[^\w.-]+/g, "-").slice(-150);
	if (plain === stem) return `${plain}.html`;
	return `${plain}-${createHash("sha256").update(path).digest("hex").slice(0, 8)}.html`;
}
// src/report/stop.ts
function stopOf(error) {
	if (error instanceof SiteError) return {
		cause: "blog",
		isLasting: true,
		diagnostics: error.diagnostics
	};
	if (error instanceof ConfigError) return {
		cause: "input",
		isLasting: true,
		diagnostics: error.problems.map(({ input, message, hint }) => {
			return {
				severity: "error",
				code: input,
				message,
				...hint !== void 0 && { hint }
			};
		})
	};
	if (error instanceof PosseError) {
		const { code, message, hint } = error;
		return {
			cause: "run",
			isLasting: error instanceof UnusableLedger || error instanceof UnknownCommit,
			diagnostics: [{
				severity: "error",
				code,
				message,
				...hint !== void 0 && { hint }
			}]
		};
	}
	return {
		cause: "bug",
		isLasting: false,
		diagnostics: [{
			severity: "error",
			code: "bug",
			message: "This is a bug in Posse."
		}],
		stack: error instanceof Error ? error.stack ?? error.message : String(error)
	};
}
// src/cli/print-json.ts
function printJson(terminal, format, document, rows) {
	if (format === "json") printDocument(terminal, document);
	else for (const row of rows) printRow(terminal, row);
}
function printDocument(terminal, document) {
	terminal.out(undisguisedJson(JSON.stringify(document, null, 2)));
}
function printRow(terminal, row) {
	terminal.out(undisguisedJson(JSON.stringify(row)));
}
// src/compose/ledgers.ts
function ledgerFolder({ definitions, settings }) {
	return sandboxedIn(definitions, settings).sandboxed.length > 0 ? ".posse-sandbox" : ".posse";
}
async function openLedger(options) {
	const { where, siteDir, definitions, settings, purpose, clock } = options;
	const reading = {
		now: clock.now,
		addressOf: addressesOf(definitions, settings),
		places: placesOf(definitions, settings)
	};
	if (where === void 0) {
		if (purpose === "publish") refuseMixed(options);
		return directoryLedger(join$1(siteDir, ledgerFolder(options)), reading);
	}
	if (!where.startsWith("github:")) return directoryLedger(where, reading);
	const [, owner, name, branch = settings.ledgerBranch] = /^github:([\w.-]+)\/([\w.-]+)(?:@(.+))?$/.exec(where) ?? [];
	if (owner === void 0 || name === void 0) throw problem(`“${where}” is not github:OWNER/REPO or github:OWNER/REPO@BRANCH`);
	const token = settings.githubToken;
	if (token === void 0) throw problem("a ledger on GitHub needs a token", "Set GITHUB_TOKEN, for example from `gh auth token`.");
	const { branchLedger } = await import("./github.js");
	const { githubRepository } = await import("./github.js");
	return branchLedger(githubRepository({
		...githubUrls(options.env),
		owner,
		name,
		token
	}), {
		branch,
		...reading
	});
}
function refuseMixed({ definitions, settings }) {
	const { sandboxed, real } = sandboxedIn(definitions, settings);
	const [one, other] = [sandboxed[0], real[0]];
	if (one === void 0 || other === void 0) return;
	throw new ConfigError([{
		input: one.settings.url.input,
		message: `${one.name} is a sandbox on this machine, and ${other.name} is not: nothing was sent`,
		hint: `Publish to one at a time: name it with --platform ${one.id}, or set ${other.settings.url.variable} to the sandbox as well.`
	}]);
}
function problem(message, hint) {
	return new ConfigError([{
		input: "--ledger",
		message,
		...hint !== void 0 && { hint }
	}]);
}
// src/io/source-without.ts
function sourceWithout(source, folder) {
	const isInside = (path) => path.startsWith(`${folder}/`);
	const modifiedAt = source.modifiedAt?.bind(source);
	return {
		commit: source.commit,
		files: async () => (await source.files()).filter(({ path }) => !isInside(path)),
		read: (path) => source.read(path),
		...modifiedAt !== void 0 && { modifiedAt }
	};
}
// src/cli/options.ts
function ownFlag(options, input) {
	const value = new Map(Object.entries(options)).get(camelCase(input));
	return typeof value === "string" ? value : void 0;
}
const noLimit = "999999";
const general = {
	config: ["--config", ({ config }) => config],
	"site-url": ["--site-url", ({ siteUrl }) => siteUrl],
	platforms: ["--platform", ({ platform }) => platform],
	after: ["--after", ({ after }) => after],
	"share-links": ["--share-links", ({ shareLinks }) => shareLinks],
	backfill: ["--backfill", ({ backfill }) => backfill],
	"max-posts": ["--max-posts", ({ maxPosts, yes }) => yes ? noLimit : maxPosts],
	jekyll: ["--jekyll", ({ jekyll }) => jekyll],
	update: ["--no-update", ({ update }) => update === false ? "false" : void 0],
	refresh: ["--refresh", ({ refresh }) => refresh === true ? "true" : void 0],
	"wait-for-live": ["--wait-for-live", ({ waitForLive }) => waitForLive],
	"time-limit": ["--time-limit", ({ timeLimit }) => timeLimit],
	"render-limit": ["--render-limit", ({ renderLimit }) => renderLimit],
	record: ["--record", ({ record }) => record],
	"record-stats": ["--record-stats", ({ recordStats }) => recordStats],
	verify: ["--verify", ({ verify }) => verify],
	"built-site": ["--built-site", ({ builtSite }) => builtSite],
	posts: ["--posts", ({ posts }) => posts],
	content: ["--content", ({ content }) => content],
	"fail-on": ["--fail-on", ({ failOn }) => failOn]
};
function flagLayer(definitions, options) {
	const own = definitions.flatMap(({ settings }) => Object.values(settings)).filter(({ flag }) => flag !== void 0).map(({ input }) => [input, [`--${input}`, (given) => ownFlag(given, input)]]);
	const flags = new Map([...Object.entries(general), ...own]);
	return {
		label: (name) => flags.get(name)?.[0] ?? name,
		get: (name) => flags.get(name)?.[1](options)
	};
}
function environmentLayer(definitions, env) {
	const variables = variablesOf(definitions);
	return {
		label: (name) => variables.get(name) ?? name,
		get: (name) => {
			const variable = variables.get(name);
			return variable === void 0 ? void 0 : env[variable];
		}
	};
}
function variablesOf(definitions) {
	const own = definitions.flatMap(({ key, settings }) => [key, ...Object.values(settings)]);
	return new Map([...own.flatMap(({ input, variable }) => variable === void 0 ? [] : [[input, variable]]), ["github-token", "GITHUB_TOKEN"]]);
}
// src/cli/open.ts
async function openLocalBlog(terminal, options, posts, purpose) {
	const siteDir = siteFolder(terminal, options);
	const repository = repositoryOf(siteDir);
	const root = repository ?? siteDir;
	const now = timeOf(options.now);
	const layers = layersOf(terminal, options);
	const { definitions, readers } = terminal;
	const settings = readSettings(definitions, layers);
	const { timeLimit } = settings;
	const stop = stopSignal(terminal.signal, timeLimit && timeLimit * 6e4);
	const inRoot = (path) => relative(root, path).split(sep).join("/");
	const source = withoutLedger(stoppableSource(await sourceOf(root, repository !== void 0, options), stop), inRoot(resolve(terminal.cwd, options.ledger ?? "")), options);
	const line = (folder) => ` --site ${relative(terminal.cwd, resolve(root, folder)) || "."}`;
	const setting = {
		name: "--site",
		line
	};
	const reader = readerFor(placeOf$1(settings), readers);
	if (options.config === void 0) await reader.refuseOthers(source, inRoot(siteDir), setting);
	const blog = await openBlog({
		definitions,
		readers,
		source,
		siteDir: inRoot(siteDir),
		layers,
		now,
		showDrafts: purpose === "look" && (options.drafts === true || posts.some(namesDraft(terminal))),
		...repository !== void 0 && { repository: () => originOf(repository) }
	});
	const asked = await askedFor(blog, posts, options, {
		root,
		cwd: terminal.cwd,
		bases: [inRoot(siteDir), inRoot(resolve(terminal.cwd))]
	});
	const isRepository = repository !== void 0;
	const noPosts = await blog.site.withoutPosts(setting);
	const site = {
		...blog.site,
		diagnostics: [...blog.site.diagnostics, ...noPosts]
	};
	return {
		...blog,
		site,
		root,
		siteDir,
		isRepository,
		now,
		asked,
		stop
	};
}
function siteFolder(terminal, options) {
	const named = folderAt(terminal, options.site, "--site");
	const marks = (terminal.readers ?? readers).map((reader) => reader.marks);
	if (options.site !== "." || isBlog(named, marks)) return named;
	const top = repositoryOf(named);
	for (let at = named; at !== top && dirname(at) !== at;) {
		at = dirname(at);
		if (hasConfig(at, marks)) return at;
	}
	return named;
}
function folderAt({ cwd }, folder, input) {
	const named = resolve(cwd, folder);
	if (existsSync(named) && statSync(named).isDirectory()) return named;
	throw new ConfigError([{
		input,
		message: `there is no folder ${folder}`
	}]);
}
function isBlog(folder, marks) {
	const names = marks.flatMap(({ posts }) => posts);
	return hasConfig(folder, marks) || names.some((name) => existsSync(resolve(folder, name)));
}
function hasConfig(folder, marks) {
	return marks.flatMap(({ configs }) => configs).some((name) => existsSync(resolve(folder, name)));
}
function layersOf(terminal, options) {
	const { definitions, env } = terminal;
	const { builtSite: folder, posts } = options;
	if (posts !== void 0 && folder === void 0) refuseIdlePosts(terminal);
	const builtSite = folder && folderAt(terminal, folder, "--built-site");
	return [flagLayer(definitions, builtSite === void 0 ? options : {
		...options,
		builtSite
	}), environmentLayer(definitions, env)];
}
function refuseIdlePosts(terminal) {
	const { command } = terminal;
	throw new ConfigError([{
		input: "--posts",
		message: "it says which pages of a built site are posts, and --built-site is not given",
		hint: `Name posts behind the command: \`${command} check "_posts/2026-*.md"\`.`
	}]);
}
function namesDraft({ cwd }) {
	return (path) => resolve(cwd, path).split(sep).includes("_drafts");
}
async function askedFor({ site }, patterns, options, { root, cwd, bases }) {
	if (options.all) return new Set(site.posts.map(({ path }) => path));
	if (patterns.length > 0) {
		const inRoot = patterns.map((pattern) => fromRoot(pattern, root, cwd));
		const { paths, unmatched } = await selectPosts(site.posts, inRoot, bases);
		if (unmatched.length > 0) throw new ConfigError(unmatched.map((one) => ({
			input: one.pattern,
			message: one.near.length > 1 ? "several posts have this file name" : "no post has this path, and none matches it as a glob",
			hint: selectionHint(one, `${site.facts.words.posts}; drafts are never sent, only shown.`)
		})));
		return paths;
	}
	if (options.since === void 0) return null;
	const { changedPaths } = await import("./git.js");
	const changed = new Set(await changedPaths(root, options.since, options.commit));
	return new Set(site.posts.map(({ path }) => path).filter((path) => changed.has(path)));
}
function fromRoot(pattern, root, cwd) {
	const typed = !`${resolve(cwd)}/`.startsWith(`${root}/`) ? resolve(cwd, pattern) : pattern;
	return typed.startsWith(`${root}/`) ? typed.slice(root.length + 1) : pattern;
}
function withoutLedger(source, folder, { ledger = "github:" }) {
	const isInRoot = folder !== "" && folder !== ".." && !folder.startsWith("../");
	return ledger.startsWith("github:") || !isInRoot ? source : sourceWithout(source, folder);
}
async function sourceOf(root, isRepository, options) {
	if (options.commit === void 0) return directorySource(root);
	if (!isRepository) throw new ConfigError([{
		input: "--commit",
		message: "the site is in no git repository"
	}]);
	const { gitSource } = await import("./git.js");
	return gitSource(root, options.commit);
}
function timeOf(now) {
	if (now === void 0) return /* @__PURE__ */ new Date();
	const isFull = /^\d{4}-\d\d-\d\d[T ]\d\d:\d\d:\d\d(\.\d+)?(Z|[+-]\d\d:\d\d)$/i.test(now);
	const time = new Date(now);
	if (isFull && !Number.isNaN(time.getTime())) return time;
	throw new ConfigError([{
		input: "--now",
		message: `“${now}” is not a valid time, e.g. 2026-11-24T10:00:00Z (RFC 3339)`
	}]);
}
function repositoryOf(folder) {
	for (let at = folder;; at = dirname(at)) {
		if (existsSync(resolve(at, ".git"))) return at;
		if (dirname(at) === at) return void 0;
	}
}
async function originOf(root) {
	const { originRepository } = await import("./git.js");
	return originRepository(root);
}
// src/cli/text/width.ts
function widthOf(text) {
	return /^[ -~]*$/.test(text) ? text.length : stringWidth(text);
}
function cutTo(text, columns) {
	if (widthOf(text) <= columns) return text;
	let shown = "";
	let width = 1;
	for (const { segment } of graphemesOf(text)) {
		width += widthOf(segment);
		if (width > columns) break;
		shown += segment;
	}
	return columns < 1 ? "" : `${shown.trimEnd()}…`;
}
function wrapTo(text, columns) {
	return wrapAfter(0, text, {
		columns,
		indent: ""
	});
}
function indented(text, columns, indent = "    ") {
	return wrapTo(text, columns - widthOf(indent)).map((line) => indent + line);
}
function wrapAfter(taken, text, { columns, indent }) {
	const lines = [""];
	for (const word of wordsOf$1(text)) {
		const last = lines.at(-1) ?? "";
		const isFirst = lines.length === 1;
		const room = columns - (isFirst ? taken : 0);
		const isBegun = isFirst ? last !== "" || taken > widthOf(indent) : last !== indent;
		const longer = last === "" || last === indent ? last + word : `${last} ${word}`;
		if (isBegun && widthOf(longer) > room) lines.push(indent + word);
		else lines.splice(-1, 1, longer);
	}
	return lines;
}
function wordsOf$1(text) {
	const words = text.split(" ");
	if (backticks(text) % 2 === 1) return words;
	const whole = [];
	let isInCode = false;
	for (const word of words) {
		if (isInCode) whole.push(`${whole.pop()} ${word}`);
		else whole.push(word);
		if (backticks(word) % 2 === 1) isInCode = !isInCode;
	}
	return whole;
}
function backticks(text) {
	return text.split("`").length - 1;
}
// src/cli/progress.ts
const few = 3;
const patience = 1e3;
const barWidth = 24;
function progressFor(terminal, quiet) {
	if (quiet) {
		const nothing = () => {};
		return {
			start: nothing,
			onEvent: nothing,
			advance: nothing,
			rendering: nothing,
			end: nothing
		};
	}
	let total = 0;
	let done = 0;
	let rendered = 0;
	let began = 0;
	let isShown = false;
	const bar = () => terminal.live && total > few;
	const show = (line) => {
		terminal.err(`\u001b[2K\r${cutTo(line, terminal.columns - 1)}\u001b[1A`);
		isShown = true;
	};
	const draw = (text) => {
		const filled = Math.round(done / total * barWidth);
		show(`${"█".repeat(filled)}${"░".repeat(barWidth - filled)} ${done}/${total} ${text}`);
	};
	const advance = (title) => {
		done += 1;
		if (bar()) draw(printable(title));
	};
	return {
		advance,
		start(count) {
			total = count;
			if (bar()) draw("");
		},
		onEvent(event) {
			const text = progressText(event, (id) => nameOf(id, terminal.definitions));
			if (text !== void 0) terminal.err(text);
			if (event.kind === "done" && isSent(event.outcome.step)) advance(event.outcome.step.title);
		},
		rendering(title) {
			rendered += 1;
			if (!terminal.live || bar()) return;
			const now = (terminal.clock ?? systemClock).now().getTime();
			began ||= now;
			if (now - began > patience) show(`Rendering: ${rendered} so far, ${printable(title)}`);
		},
		end() {
			if (isShown) terminal.err("\x1B[2K\r\x1B[1A");
			isShown = false;
		}
	};
}
// src/cli/style.ts
function style(color) {
	const sgr = (on, off) => (text) => color ? `\u001b[${on}m${text}\u001b[${off}m` : text;
	return {
		bold: sgr(1, 22),
		dim: sgr(2, 22),
		red: sgr(31, 39),
		green: sgr(32, 39),
		yellow: sgr(33, 39),
		blue: sgr(34, 39),
		link: (text, url) => color ? `\u001b]8;;${url}\u001b\\${text}\u001b]8;;\u001b\\` : text
	};
}
// src/cli/text/diagnostics.ts
function diagnosticText(diagnostic, view) {
	const { style, columns, inWords } = view;
	const { severity, code, hint } = diagnostic;
	const said = inWords(printable(diagnostic.message));
	const place = placeOf(diagnostic);
	const lines = wrapAfter(widthOf(`${place}: `), `${severity}: ${said} [${code}]`, {
		columns,
		indent: "  "
	});
	const paint = {
		error: style.red,
		warning: style.yellow,
		notice: style.blue
	}[severity];
	const linked = style.dim(`[${style.link(code, documentationOf(code))}]`);
	const message = lines.join("\n").slice(0, -`[${code}]`.length) + linked;
	const first = `${style.bold(place)}: ${message.replace(severity, () => paint(severity))}`;
	const below = hint === void 0 ? [] : indented(inWords(printable(hint)), columns);
	return [first.replace(/(?<! ) +$/m, ""), ...below].join("\n");
}
function placeOf({ path = "posse", ...diagnostic }) {
	return placeText({
		...diagnostic,
		path: printable(path)
	});
}
function byMessage(diagnostics) {
	return [...groupBy(diagnostics, (one) => [
		one.severity,
		one.code,
		one.message,
		one.hint
	].join("\n")).values()].flatMap(([diagnostic, ...others]) => diagnostic === void 0 ? [] : [{
		diagnostic,
		others
	}]);
}
const mostPlaces = 3;
function placesText(others, { style, columns }) {
	if (others.length === 0) return [];
	const named = others.slice(0, mostPlaces).map(placeOf).join(", ");
	const rest = others.length - mostPlaces;
	const more = `${rest} more ${rest === 1 ? "place" : "places"} (listed with --verbose)`;
	return indented(rest > 0 ? `also at ${named} and ${more}` : `also at ${named}`, columns).map(style.dim);
}
// src/cli/typed.ts
const naming = [...[
	"--site",
	"--config",
	"--site-url",
	"--jekyll",
	"--built-site",
	"--posts",
	"--content"
], ...["--ledger", "--platform"]];
function namingFlags(args) {
	const end = args.indexOf("--");
	const typed = end === -1 ? args : args.slice(0, end);
	return naming.flatMap((flag) => {
		const at = typed.lastIndexOf(flag);
		const value = typed.findLast((arg) => arg.startsWith(`${flag}=`))?.slice(flag.length + 1) ?? (at === -1 ? void 0 : typed[at + 1]);
		return value === void 0 || flag === "--site" && value === "." ? [] : [`${flag} ${asTyped(value)}`];
	});
}
function typedCommand({ command, flags = [] }, rest) {
	return [
		command.replaceAll("\\", "/"),
		rest,
		...flags.filter((flag) => !rest.includes(`${flag.split(" ")[0]} `))
	].join(" ");
}
// src/cli/words.ts
function terminalWords(terminal) {
	const typed = (rest) => `\`${typedCommand(terminal, rest)}\``;
	return {
		backfill: "`--backfill`",
		"built-site": "`--built-site`",
		check: typed("check"),
		config: "`--config`",
		content: "`--content`",
		details: "`--verbose`",
		force: typed("publish --force $1"),
		"github-token": "`GITHUB_TOKEN`",
		"give-platform-key": "set `$2`$3",
		"ledger-branch": "the branch in `--ledger`",
		"max-posts": "`--max-posts`",
		plan: `${typed("plan")} with the same arguments`,
		"platform-key": "`$2`",
		"platform-option": "`--$1`",
		"platform-variable": "`$2`",
		platforms: "`--platform`",
		"post-globs": "`--posts`",
		posts: typed("publish PATH"),
		reconcile: typed("reconcile"),
		"render-limit": "`--render-limit`",
		resolve: typed("resolve"),
		"resolve-copy": typed("resolve $2 --platform $3 --copy URL-OF-THE-STORY"),
		"resolve-current": typed("resolve PATH --platform $1 --up-to-date"),
		"resolve-none": typed("resolve $2 --platform $3 --not-published"),
		"site-dir": "`--site`",
		"site-url": "`--site-url`",
		"time-limit": "`--time-limit`",
		verify: "`--verify`",
		"wait-for-live": "`--wait-for-live`"
	};
}
function wordsOf(terminal) {
	return (text) => text.includes("⟦") ? worded(text, terminalWords(terminal)) : text;
}
// src/cli/session.ts
async function openCliSession(terminal, options, posts, purpose) {
	const blog = await openLocalBlog(terminal, options, posts, purpose);
	const { settings, definitions } = blog;
	const clock = terminal.clock ?? clockAt(options.now === void 0 ? void 0 : blog.now);
	const ledger = await openLedger({
		where: options.ledger,
		siteDir: blog.siteDir,
		env: terminal.env,
		definitions,
		settings,
		purpose,
		clock
	});
	const progress = progressFor(terminal, options.quiet === true);
	const { timeLimit } = settings;
	const session = await openSession({
		blog,
		ledger,
		clock,
		purpose,
		stop: blog.stop,
		deadline: timeLimit === void 0 ? void 0 : new Date(clock.now().getTime() + timeLimit * 6e4),
		run: `${hostname()}:${process.pid}`,
		signal: terminal.signal,
		onEvent: progress.onEvent,
		isAlive,
		past: blog.isRepository ? async () => (await import("./git.js")).gitPast(blog.root, blog.source.commit) : void 0,
		waitForLive: settings.given.has("wait-for-live") ? settings.waitForLive : 0
	});
	const scope = scopeOf({
		purpose,
		pushed: null,
		asked: blog.asked,
		isAll: options.all === true,
		after: settings.after,
		backfill: settings.backfill,
		maxPosts: options.yes ? null : settings.maxPosts,
		update: settings.update,
		force: options.force === true,
		refresh: settings.refresh
	});
	const wrong = scopeProblems(scope);
	if (wrong.length > 0) throw new ConfigError(wrong.map((one) => ({
		...one,
		input: `--${one.input}`
	})));
	const render = (post, ...rest) => {
		progress.rendering(post.title);
		return session.render(post, ...rest);
	};
	const ports = {
		...session.ports,
		render
	};
	const folder = ledgerFolder(blog);
	const isTrial = options.ledger === void 0 && folder === ".posse-sandbox";
	return {
		...session,
		render,
		ports,
		blog,
		ledger,
		folder,
		isTrial,
		scope,
		progress,
		style: style(useColor(terminal, options))
	};
}
function useColor(terminal, options) {
	return terminal.color && options.color !== false;
}
function printDiagnostics(terminal, options, diagnostics) {
	const shown = options.quiet ? diagnostics.filter(({ severity }) => severity === "error") : options.verbose ? diagnostics : diagnostics.filter(({ severity }) => severity !== "notice");
	const paint = style(useColor(terminal, options));
	printEach(terminal, sortDiagnostics(shown), paint, { isVerbose: options.verbose === true });
	if (diagnostics.length === 0 || options.quiet) return;
	const [worst] = sortDiagnostics(shown);
	const hidden = shown.length < diagnostics.length ? " (shown with --verbose)" : "";
	const more = worst === void 0 ? "" : `; what they mean: ${documentationOf(worst.code)}`;
	const text = `${countText(diagnostics)}${hidden}${more}`;
	terminal.err(`${wrapTo(text, terminal.columns).join("\n")}\n`);
}
function printEach(terminal, diagnostics, paint, { isVerbose = false } = {}) {
	const view = {
		style: paint,
		columns: terminal.columns,
		inWords: wordsOf(terminal)
	};
	const hints = /* @__PURE__ */ new Set();
	const alone = (diagnostic) => ({
		diagnostic,
		others: []
	});
	for (const { diagnostic, others } of isVerbose ? diagnostics.map(alone) : byMessage(diagnostics)) {
		const { hint, ...rest } = diagnostic;
		const isNew = hint !== void 0 && !hints.has(hint);
		terminal.err(diagnosticText(isNew ? diagnostic : rest, view));
		if (isNew) hints.add(hint);
		for (const line of placesText(others, view)) terminal.err(line);
		if (!isVerbose) continue;
		for (const line of diagnostic.stack?.split("\n") ?? []) terminal.err(`    ${printable(line)}`);
	}
}
function isAlive(run) {
	const [host, pid] = splitLast(run, ":");
	if (host !== hostname() || !/^\d+$/.test(pid)) return void 0;
	try {
		process.kill(Number(pid), 0);
		return true;
	} catch (error) {
		return error instanceof Error && "code" in error && error.code === "EPERM";
	}
}
function splitLast(text, separator) {
	const at = text.lastIndexOf(separator);
	return at === -1 ? [text, ""] : [text.slice(0, at), text.slice(at + 1)];
}
function clockAt(start) {
	if (start === void 0) return systemClock;
	const offset = start.getTime() - Date.now();
	return {
		now: () => new Date(Date.now() + offset),
		sleep: systemClock.sleep
	};
}
// src/cli/text/table.ts
const narrowest = 16;
const gap = 2;
function table(rows, room = {}) {
	return tableRows(rows, room).flat().join("\n");
}
function tableRows(rows, room = {}) {
	const widths = fitted(widthsOf(rows), room);
	return rows.map((row) => linesOf(row, widths, room));
}
function widthsOf(rows) {
	const widths = [];
	for (const row of rows) row.forEach((cell, index) => {
		widths[index] = Math.max(widths[index] ?? 0, widthOf(textOf(cell)));
	});
	return widths;
}
function fitted(widths, { columns = 1e400, cut }) {
	const last = widths.length - 1;
	const made = [...widths];
	for (const index of [cut, last]) {
		const width = index === void 0 ? void 0 : made[index];
		if (index === void 0 || width === void 0) continue;
		const total = made.reduce((sum, one) => sum + one, gap * last);
		if (total > columns) made[index] = Math.max(Math.min(width, narrowest), width - (total - columns));
	}
	return made;
}
function linesOf(row, widths, { cut }) {
	const start = row.slice(0, -1).map((cell, index) => padded(cell, widths[index] ?? 0, index === cut));
	const indent = start.reduce((sum, one) => sum + widthOf(one) + gap, 0);
	const [end] = row.slice(-1);
	if (end === void 0) return [];
	const width = widths[row.length - 1] ?? 0;
	return (row.length - 1 === cut ? [cutTo(textOf(end), width)] : wrapped(end, width)).map((text, index) => {
		return ((index === 0 ? start.map((one) => one + " ".repeat(gap)).join("") : " ".repeat(indent)) + painted(end, text)).trimEnd();
	});
}
function wrapped(cell, width) {
	const text = textOf(cell);
	return widthOf(text) <= width ? [text] : wrapTo(text, width);
}
function padded(cell, width, isCut) {
	const text = isCut ? cutTo(textOf(cell), width) : textOf(cell);
	return painted(cell, text) + " ".repeat(Math.max(0, width - widthOf(text)));
}
function painted(cell, text) {
	return typeof cell === "string" ? text : cell.paint(text);
}
function textOf(cell) {
	return typeof cell === "string" ? cell : cell.text;
}
// src/cli/text/left-behind.ts
function leftBehindText({ gone, names, style, columns }) {
	if (gone.length === 0) return [];
	const blocks = gone.map(({ path, copies }) => {
		const rows = copies.map(({ platform, copy }) => [`    ${names.get(platform) ?? printable(platform)}`, printable(copy.url || copy.id)]);
		return [`  ${cutTo(printable(path), columns - 2)}`, table(rows)].join("\n");
	});
	return [[...wrapTo("No longer in the blog, but copies remain. Delete them by hand if you like:", columns).map(style.yellow), ...blocks].join("\n")];
}
// src/cli/view.ts
function viewOf(terminal, options, { names, style, blog }, { plan, others, diagnostics = [] }) {
	const isNamed = blog.settings.given.has("platforms");
	return {
		names,
		style,
		gone: leftBehind(plan.gone).flatMap(({ copies, ...post }) => {
			const some = copies.filter(({ platform }) => !isNamed || names.has(platform));
			return some.length === 0 ? [] : [{
				...post,
				copies: some
			}];
		}),
		columns: terminal.columns,
		verbose: options.verbose === true,
		quiet: options.quiet === true,
		inWords: wordsOf(terminal),
		warnings: diagnostics.filter(({ severity }) => severity === "warning").length,
		others: others === 0 ? "" : ` Other posts have errors: \`${typedCommand(terminal, "check")}\``
	};
}
// src/cli/keys.ts
function keyText({ blog, platforms, style }, steps, terminal) {
	const isTrying = !hasKey(platforms);
	const lacking = platforms.filter(({ create, offer }) => create === void 0 && (isTrying || offer === void 0));
	if (lacking.length === 0 || steps.length === 0) return "";
	const names = lacking.map(({ name }) => name).join(" and ");
	const what = isTrying ? "No key is set: this is what could be published." : `No key is set for ${names}.`;
	return wrapTo(wordsOf(terminal)([what, ...keyHints(blog.definitions, lacking)].join(" ")), terminal.columns).map(style.yellow).join("\n");
}
// src/cli/text/offers.ts
function offersText(offers, { blog, style }) {
	return [...groupBy(offers, ({ platform }) => platform.id)].map(([id, some]) => offersOn(definitionOf(id, blog.definitions), some, style)).join("\n");
}
function offersOn(platform, offers, style) {
	const missing = platform === void 0 ? "key" : `${platform.name} ${platform.key.noun}`;
	const lines = offers.map(({ step, importUrl, file }) => [
		`  ${style.bold(printable(step.title))}`,
		...file === void 0 ? [] : [`    copy from:  ${printable(file)}`],
		`    ${file === void 0 ? "import:" : "or import:"}  ${importUrl}`
	].join("\n"));
	return [`No ${missing}. Publish these by hand:`, ...lines].join("\n");
}
// src/cli/text/steps.ts
const signs = {
	create: "+",
	update: "~",
	publish: "^",
	hide: "v",
	adopt: "=",
	skip: "-",
	blocked: "!"
};
function planText(steps, view) {
	const lively = new Set(steps.filter((step) => !isQuiet(step)).map(({ path }) => path));
	const shown = view.verbose ? steps : steps.filter(({ path }) => lively.has(path));
	const rest = steps.filter(({ path }) => !lively.has(path));
	const blocks = byPost(shown).map((group) => {
		const rows = group.map((step) => rowOf(step, planWord(step, view.style), planned(step), view));
		return [...heading(group[0], view), ...rowsText(rows, view)].join("\n");
	});
	const skipped = view.verbose || view.quiet ? [] : skippedText(rest, steps, view);
	return [
		...blocks,
		...editedText(steps, view),
		...skipped,
		...leftBehindText(view)
	].join("\n\n");
}
function outcomesText(outcomes, view) {
	const isLively = ({ ok, step }) => step.reason !== "over-limit" && (!ok || !isQuiet(step));
	const lively = new Set(outcomes.filter(isLively).map(({ step }) => step.path));
	const shown = outcomes.filter(({ step }) => view.verbose || lively.has(step.path));
	const hints = /* @__PURE__ */ new Set();
	const blocks = [...groupBy(shown, ({ step }) => step.path).values()].map((group) => {
		const rows = group.map((one) => {
			const row = rowOf(one.step, doneWord(one, view.style), outcomeSaid(one), view);
			return {
				...row,
				below: [...row.below, ...afterwards(one, hints, view)]
			};
		});
		return [...heading(group[0]?.step, view), ...rowsText(rows, view)].join("\n");
	});
	const rest = outcomes.flatMap(({ step }) => lively.has(step.path) ? [] : [step]);
	const all = outcomes.map(({ step }) => step);
	const skipped = view.verbose || view.quiet ? [] : skippedText(rest, all, view);
	return [
		...blocks,
		...editedText(all, view),
		...skipped,
		...leftBehindText(view)
	].join("\n\n");
}
function editedText(steps, { inWords, columns, style }) {
	const lines = editedHints(steps).flatMap((hint) => wrapTo(inWords(hint), columns));
	return lines.length === 0 ? [] : [lines.map(style.dim).join("\n")];
}
function planned(step) {
	return {
		text: reasonText(step),
		url: step.editUrl ?? step.url
	};
}
function outcomeSaid(outcome) {
	const { step, copy } = outcome;
	const url = step.editUrl ?? copy?.url ?? step.url;
	return step.kind === "skip" || isSaidByReason(outcome) ? {
		text: reasonText(step),
		url: step.editUrl
	} : {
		text: "",
		url
	};
}
function planWord(step, style) {
	if (step.reason === "deferred") return style.yellow("→ later");
	if (step.isOutOfDate === true) return style.yellow(outOfDate);
	if (step.isOffered === true) return style.yellow(byHand$1);
	return paintOf(step.kind, style)(`${signs[step.kind]} ${step.kind}`);
}
const outOfDate = "≠ out of date";
const byHand$1 = "→ by hand";
const doneWords = {
	create: "created",
	update: "updated",
	publish: "published",
	hide: "hidden",
	adopt: "adopted",
	skip: "skipped",
	blocked: "blocked"
};
function doneWord(outcome, style) {
	const { kind, isOutOfDate, isOffered } = outcome.step;
	if (isTrouble(outcome)) return style.red(`✗ ${kind === "blocked" ? doneWords.blocked : `${kind} failed`}`);
	if (!outcome.ok) return style.yellow("→ left for the next run");
	if (isOutOfDate === true) return style.yellow(outOfDate);
	if (isOffered === true) return style.yellow(byHand$1);
	return kind === "skip" ? style.dim("- skipped") : style.green(`✓ ${doneWords[kind]}`);
}
function rowOf(step, word, { text, url }, view) {
	const name = view.names.get(step.platform) ?? step.platform;
	const address = url ? printable(url) : "";
	const fits = longestStart + widthOf(address) <= view.columns;
	if (text === "" && fits) return {
		cells: [
			`  ${word}`,
			name,
			address
		],
		below: []
	};
	const below = address === "" ? [] : [`      ${view.style.dim(address)}`];
	return {
		cells: [
			`  ${word}`,
			name,
			text
		],
		below
	};
}
const longestStart = 34;
function rowsText(rows, { columns }) {
	const lines = tableRows(rows.map(({ cells }) => cells), { columns });
	return rows.flatMap(({ below }, index) => [...lines[index] ?? [], ...below]);
}
function isSaidByReason({ step, error }) {
	if (step.kind !== "blocked") return false;
	return error?.message === reasonText(step) && error.hint === void 0 || toldByPlan.has(step.reason);
}
function afterwards(outcome, hints, view) {
	const { style, columns, inWords } = view;
	const said = (word, paint, text) => {
		const lines = wrapAfter(widthOf(`    ${word} `), inWords(printable(text, 1e3)), {
			columns,
			indent: "      "
		});
		return `    ${paint(word)} ${lines.join("\n")}`;
	};
	const lines = (outcome.warnings ?? []).map((text) => said("warning:", style.yellow, text));
	if (outcome.error === void 0 || isSaidByReason(outcome)) return lines;
	const { message, hint } = outcome.error;
	const isBad = isTrouble(outcome);
	lines.push(said(isBad ? "error:" : "why:", isBad ? style.red : style.yellow, message));
	if (hint !== void 0 && !hints.has(hint)) lines.push(...indented(inWords(printable(hint, 1e3)), columns, "      "));
	if (hint !== void 0) hints.add(hint);
	return lines;
}
function heading(step, { style, columns }) {
	if (step === void 0) return [];
	const title = printable(step.title);
	const path = printable(step.path);
	const url = step.canonicalUrl === null ? [] : [style.dim(printable(step.canonicalUrl))];
	if (widthOf(title) + widthOf(path) + 2 <= columns) return [`${style.bold(title)}  ${style.dim(path)}`, ...url];
	return [
		style.bold(cutTo(title, columns)),
		style.dim(path),
		...url
	];
}
function byPost(steps) {
	return [...groupBy(steps, ({ path }) => path).values()];
}
function paintOf(kind, style) {
	return {
		create: style.green,
		update: style.yellow,
		publish: style.green,
		hide: style.yellow,
		adopt: style.blue,
		skip: style.dim,
		blocked: style.red
	}[kind];
}
function skippedText(steps, all, { names, style, columns }) {
	if (steps.length === 0) return [];
	return [["Skipped:", ...table(skippedTexts(steps, {
		platforms: new Set(all.map(({ platform }) => platform)).size,
		nameOf: (id) => names.get(id) ?? id
	}).map(([posts, why]) => [`  ${posts}`, why]), { columns }).split("\n")].map(style.dim).join("\n")];
}
function planTotal(steps, view) {
	if (steps.length === 0) return totalText("Nothing to do: there are no posts", view);
	const said = planTallyText(tallyOfPlan(steps));
	return totalText(said === "" ? "Nothing to do" : `Plan: ${said}`, view);
}
function outcomeTotal(outcomes, view) {
	const tally = tallyOfOutcomes(outcomes);
	const said = doneTallyText(tally);
	const { create, update, publish, hide, adopt } = tally;
	const text = create + update + publish + hide + adopt > 0 ? `Done: ${said}` : `Nothing was published: ${said}`;
	return totalText(said === "" ? "Nothing to do" : text, view);
}
function totalText(said, { style, columns, warnings, others }) {
	return wrapTo(`${said}${warnings === 0 ? "" : `; ${counted(warnings, "warning")}`}.${others}`, columns).map(style.bold).join("\n");
}
// src/cli/show-plan.ts
const mostOffers = 5;
async function showPlan(terminal, options, session) {
	const { blog, scope, ports, style, progress } = session;
	const { site, settings } = blog;
	refuseHalfKeys(settings);
	const plan = await prepare(scope, ports).finally(progress.end);
	const named = options.all ? null : scope.asked;
	const code = plan.steps.some((step) => isBlockedAsAsked(step, named)) ? 1 : 0;
	if (options.format !== "text") {
		printJson(terminal, options.format, planJson(site, plan), planLines(site, plan));
		return code;
	}
	const stop = plan.diagnostics.filter(({ code: word }) => word === "over-limit");
	const unlimited = {
		...scope,
		maxPosts: Number.POSITIVE_INFINITY
	};
	const made = stop.length === 0 ? plan : await prepare(unlimited, ports).finally(progress.end);
	const { shown, all, others } = planDiagnostics(site, made, blog.asked);
	printDiagnostics(terminal, options, options.verbose ? all : shown);
	const steps = byHand(made.steps, session);
	const view = viewOf(terminal, options, session, {
		plan: made,
		others,
		diagnostics: shown
	});
	const blocks = [planText(steps, view)];
	if (!made.ledger.exists && steps.some(({ reason }) => reason === "baseline") && !options.quiet) blocks.push(firstRunText(terminal));
	const offers = options.all ? [] : await offersOf(steps, {
		session,
		folder: void 0,
		pageOf: offeredPage
	});
	if (offers.length > 0 && offers.length <= mostOffers) blocks.push(offersText(offers, session));
	blocks.push(keyText(session, steps, terminal));
	if (made.otherVersion > 0) {
		const said = `${`${copies(made.otherVersion)} ${made.otherVersion === 1 ? "was" : "were"} rendered by another version of Posse`}. To update those that this version renders differently: \`${typedCommand(terminal, "publish --refresh")}\``;
		blocks.push(wrapTo(said, terminal.columns).map(style.dim).join("\n"));
	}
	const isSaid = (text) => text !== "";
	for (const text of blocks.filter(isSaid)) terminal.out(`${text}\n`);
	if (stop.length > 0) {
		printEach(terminal, stop, style);
		terminal.err("");
	}
	terminal.out(planTotal(steps, view));
	return code;
}
function firstRunText(terminal) {
	return [...wrapTo("The first run publishes no posts that are there already. To see what could be published:", terminal.columns), `  ${typedCommand(terminal, "plan --all")}`].join("\n");
}
function byHand(steps, { platforms }) {
	const offering = new Set(platforms.filter(({ offer }) => offer).map(({ id }) => id));
	return steps.map((step) => step.kind === "create" && offering.has(step.platform) ? {
		...step,
		isOffered: true
	} : step);
}
function isBlockedAsAsked({ kind, reason, path }, named) {
	if (kind !== "blocked" || reason === "deferred") return false;
	return reason === "unreachable" || reason === "unauthorized" || named?.has(path) === true;
}
// src/cli/commands/plan.ts
const planCommand = async (terminal, options, posts) => {
	return showPlan(terminal, options, await openCliSession(terminal, options, posts, "look"));
};
// src/cli/flags.ts
function reading(command, definitions) {
	return command.option("--site <dir>", "where _config.yml is", ".").option("--config <list>", "configuration files, merged as Jekyll's --config does").option("--site-url <url>", "the site's address; overrides url and baseurl").option("--built-site <dir>", "the built site: its pages are the posts, or verify those of a Jekyll blog").option("--verify <how>", "how differences between copy and page count: error, warning or off").option("--posts <globs>", "with --built-site: which source files or pages are posts").option("--content <selector>", "with --built-site: where in a page the article is").option("--platform <list>", `${definitions.map(({ id }) => id).join(", ")} (default: all)`).option("--jekyll <version>", "which Jekyll version's URL rules to use: 3 or 4").option("--commit <rev>", "read this commit instead of the working tree").option("--now <time>", "RFC 3339, for reproducible runs").addOption(format("text", "json", "jsonl")).option("--no-color", "no colors");
}
function onePlatform(command, definitions) {
	for (const option of command.options) {
		if (option.long !== "--platform") continue;
		option.description = `which one: ${definitions.map(({ id }) => id).join(", ")}`;
	}
	return command;
}
function keeping(command) {
	return command.option("--ledger <where>", "a folder, or github:OWNER/REPO[@BRANCH] (default: .posse in the site, .posse-sandbox for a sandbox)");
}
function rendering(command) {
	return limited(telling(command)).option("--all", "every post (default for publishing: as the ledger says)").option("--since <rev>", "the posts that changed since this git revision");
}
function limited(command) {
	return command.option("--render-limit <seconds>", "give a post up that takes longer to render (default: 20)");
}
function showing(command, definitions) {
	return rendering(reading(command, definitions)).option("--drafts", "the drafts too, as jekyll --drafts shows them");
}
function telling(command) {
	return command.option("--quiet", "results and errors only").option("--verbose", "everything, including what is skipped");
}
function trying(command) {
	return command.option("--dry-run", "show what would be done; write nothing");
}
function looking(command, definitions) {
	command.option("--backfill <n>", "publish this many older posts, oldest first").option("--max-posts <n>", "stop before the start if the run would create more (default: 5)").option("--after <list>", "hold copies back this long after their post's date: 3d, or PLATFORM 3d").option("--share-links <list>", "where you share by hand: linkedin, x, threads, …").option("--yes", "skip the confirmation when --max-posts is exceeded").option("--no-update", "do not update the copies of changed posts").option("--refresh", "also update copies that only this version of Posse would render differently").option("--force", "overwrite copies of the named posts, and recreate deleted ones");
	for (const { input, flag } of definitions.flatMap(({ settings }) => Object.values(settings))) if (flag !== void 0) command.option(`--${input} <${flag.value}>`, flag.help);
	return command;
}
function format(...choices) {
	return new Option("--format <format>", "how results are printed").choices(choices).default("text");
}
// src/cli/command-table.ts
function commandsFor(definitions) {
	const copying = definitions.filter(({ kind }) => kind === "copy");
	const names = listed(copying.map(({ name }) => name));
	return [
		{
			name: "plan",
			arguments: "[posts...]",
			summary: "what a run would do; writes nothing",
			description: "Shows what `publish` would do with every post on every platform, and why. Needs no key and writes nothing.",
			examples: [
				["posse plan", "the blog in this folder"],
				["posse plan --site ~/blog --format json", "for programs: site, posts, steps"],
				["posse plan --backfill 3", "with three older posts"]
			],
			options: (command) => looking(keeping(showing(command, definitions)), definitions),
			load: async () => (await import("./command-line.js")).planCommand
		},
		{
			name: "publish",
			arguments: "[posts...]",
			summary: "do what `plan` shows, and record it",
			description: `Publishes what \`plan\` shows and records it in the ledger. Keys: ${definitions.map(({ key }) => key.variable).join(", ")}.`,
			examples: [
				["posse publish _posts/2026-01-12-hello.md", "exactly this post"],
				["posse publish --dry-run", "the plan, nothing else"],
				["posse publish --devto-visibility draft", "as drafts, to look at them first"],
				["posse publish --ledger github:ada/blog", "with the ledger that the action uses"]
			],
			options: (command) => looking(trying(keeping(rendering(reading(command, definitions)))), definitions).option("--wait-for-live <seconds>", "wait until the original answers (default: 0)").option("--time-limit <minutes>", "start nothing new after this time; the rest waits for the next run").option("--record <where>", "data-file, front-matter or none (default: none)").option("--record-stats <list>", recordStatsHelp),
			load: async () => (await import("./commands.js")).publishCommand
		},
		{
			name: "render",
			arguments: "[posts...]",
			summary: "the article as it would be sent, for one platform",
			description: "Prints the article for one platform: Markdown as it is sent, HTML as Markdown that says the same. With --format jsonl, the whole request as it is sent, a post a line.",
			examples: [
				["posse render --platform devto _posts/2026-01-12-hello.md", "Markdown for dev.to"],
				["posse render --platform medium --format jsonl --all", "every request body for Medium"],
				["posse render --stage liquid _posts/2026-01-12-hello.md", "the text after Liquid"]
			],
			options: (command) => onePlatform(keeping(showing(command, definitions)), definitions).addOption(new Option("--stage <stage>", "stop after a stage").choices(["liquid", "article"]).default("article")),
			load: async () => (await import("./commands.js")).renderCommand
		},
		{
			name: "check",
			arguments: "[posts...]",
			summary: "what is wrong with the posts; exit code 1 if there are errors",
			description: "Shows everything that is wrong or will look different on a platform, each at its line, and compares the posts with the ledger: which it knows, which moved, and which were deleted and left copies behind.",
			examples: [["posse check", "every post"], ["posse check --since main", "the posts that changed since main"]],
			options: (command) => keeping(showing(command, definitions)).option("--fail-on <severity>", "error, warning or never (default: error)"),
			load: async () => (await import("./commands.js")).checkCommand
		},
		{
			name: "preview",
			arguments: "[posts...]",
			summary: "a folder of HTML pages: each post as each platform will show it",
			description: "Writes static pages that show each copy as its readers will see it.",
			examples: [
				["posse preview --open", "look at everything"],
				["posse preview --open --watch _drafts/an-idea.md", "while you write"],
				["posse preview _drafts/an-idea.md", "a draft, before it is a post"],
				["posse preview --platform medium _posts/2026-*.md", "this year's posts on Medium"]
			],
			options: (command) => trying(keeping(showing(command, definitions))).option("--out <dir>", "a new folder for the pages", "_posse-preview").option("--open", "show the pages in the browser").option("--watch", "render again when the blog changes, until Ctrl-C"),
			load: async () => (await import("./commands.js")).previewCommand
		},
		{
			name: "reconcile",
			alias: "adopt",
			summary: "compare the ledger with the platforms, and record copies found there",
			description: "Lists the account, matches its copies with the posts by canonical URL, and records those that the ledger lacks. Rebuilds a lost ledger. Nothing is written on a platform.",
			examples: [
				["posse reconcile --dry-run", "what would be adopted"],
				["posse adopt --ledger github:ada/blog", "into the ledger of the action"],
				["posse reconcile --import syndication.json", "with the copies that a file names"]
			],
			options: (command) => limited(trying(keeping(telling(reading(command, definitions))))).option("--import <file>", "JSON or YAML of another tool: addresses of posts, and of their copies"),
			load: async () => (await import("./commands.js")).reconcileCommand
		},
		{
			name: "resolve",
			arguments: "<post>",
			summary: "tell Posse what became of a copy that it cannot see",
			description: "Tells Posse what became of a copy whose creation it could not confirm: where it is, or that there is none. Or that you have edited one by hand that was out of date.",
			examples: [
				["posse resolve _posts/x.md --platform medium --copy https://medium.com/p/1a2b", "it is there"],
				["posse resolve _posts/x.md --platform medium --not-published", "it is not; try again"],
				["posse resolve _posts/x.md --platform medium --up-to-date", "you have edited it there"]
			],
			options: (command) => onePlatform(trying(keeping(reading(command, definitions))), definitions).option("--copy <url>", "the copy's address").option("--not-published", "there is no copy").option("--up-to-date", "you have edited the copy by hand, and it is not out of date any more"),
			load: async () => (await import("./commands.js")).resolveCommand
		},
		{
			name: "status",
			summary: "what is published where, and what is out of date",
			description: "One row for each post, one column for each platform. Asks no platform: it compares the blog with the ledger.",
			examples: [["posse status --ledger github:ada/blog --format json", "the action's ledger"]],
			options: (command) => limited(keeping(reading(command, definitions))).option("--verbose", "links to all copies, and older posts too"),
			load: async () => (await import("./commands.js")).statusCommand
		},
		{
			name: "stats",
			summary: "what readers did with the copies: views, reactions, comments, reposts",
			description: statsDescription(definitions),
			examples: [
				["posse stats --ledger github:ada/blog", "all copies that the action made"],
				["posse stats --format jsonl", "for programs: a copy a line"],
				["posse stats --record", "and write the numbers to _data/syndication.json"]
			],
			options: (command) => trying(keeping(reading(command, definitions))).option("--record", "write the numbers into the data file that the theme reads").option("--record-stats <list>", recordStatsHelp),
			load: async () => (await import("./commands.js")).statsCommand
		},
		{
			name: "doctor",
			summary: "keys, site URL, permissions: what works, what does not, why",
			description: "Asks each platform whose key it has, and explains where the site's address comes from.",
			examples: [["posse doctor", "everything"]],
			options: (command) => keeping(telling(reading(command, definitions))),
			load: async () => (await import("./commands.js")).doctorCommand
		},
		{
			name: "init",
			summary: "write the workflow for this blog",
			description: "Writes .github/workflows/posse.yml of what the repository says: default branch, the blog's folder, how it is deployed. Asks nothing, overwrites nothing.",
			examples: [
				["posse init", "then set the secrets that it names"],
				["posse init --dry-run", "print it instead"],
				["posse init --built-site public --format json", "for Hugo, Astro and others: which pages are posts"]
			],
			options: (command) => command.option("--site <dir>", "where _config.yml is", ".").option("--built-site <dir>", "propose what to take of the pages in this folder").option("--site-url <url>", "with --built-site: the site's address").option("--dry-run", "print the workflow; write nothing").option("--quiet", "without the next steps").addOption(format("text", "json")).option("--no-color", "no colors"),
			load: async () => (await import("./commands.js")).initCommand
		},
		{
			name: "sandbox",
			summary: `a local ${names}, with a web page`,
			description: `Starts servers on 127.0.0.1 that behave like ${names}, limits and errors included. Stop them with Ctrl-C.`,
			examples: [["posse sandbox --port 4567", "then open http://127.0.0.1:4567"], ["POSSE_DEVTO_URL=http://127.0.0.1:4567/devto \\\n    DEVTO_API_KEY=sandbox-devto-key posse publish", "publish to it"]],
			options: (command) => command.option("--site <dir>", "the blog whose name and picture the pages show", ".").option("--port <number>", "0 takes a free one", "4567").option("--no-limits", "without the platforms' rate limits").option("--state <file>", "keep what it holds in this file").addOption(format("text", "json")),
			load: async () => (await import("./commands.js")).sandboxCommand
		},
		{
			name: "demo",
			summary: "publish a post of an example blog to the sandbox, step by step",
			description: "Publishes a post of an example blog to the sandbox, step by step: the plan, the copies, a second run, an update. No network, no account, nothing to install.",
			examples: [["posse demo", "takes a few seconds"], ["posse demo --open", "then shows the copies in the browser, until Ctrl-C"]],
			options: (command) => command.option("--open", "keep the sandbox open and show its pages in the browser").option("--no-color", "no colors"),
			load: async () => (await import("./commands.js")).demoCommand
		}
	];
}
const recordStatsHelp = `the numbers that the data file has: ${counts.join(", ")}`;
function statsDescription(definitions) {
	const silent = definitions.filter((one) => one.counts === void 0).map(({ name }) => name);
	const counting = definitions.flatMap(({ name, counts: own }) => own === void 0 ? [] : [`${name} (${listed(own)})`]);
	const none = silent.length === 0 ? "" : ` The API of ${listed(silent)} gives no numbers.`;
	return `Asks the platforms what readers did with the copies that the ledger knows: ${listed(counting)}.${none} Changes nothing on a platform.`;
}
// src/cli/program.ts
function program(terminal, posse, done, word) {
	const commands = commandsFor(terminal.definitions);
	const names = listed(terminal.definitions.map(({ name }) => name));
	const root = new Command("posse").description(`Cross-posts a Jekyll blog to ${names}: once, correctly, and with your site as the canonical source.`).version(version(), "--version", "print the version").showHelpAfterError("(posse help COMMAND explains it)").configureOutput({
		writeOut: (text) => terminal.out(text.trimEnd()),
		writeErr: (text) => terminal.err(text.trimEnd()),
		getOutHelpWidth: () => terminal.columns,
		getErrHelpWidth: () => terminal.columns
	}).exitOverride();
	const named = commands.filter(({ name, alias }) => word !== void 0 && [name, alias].includes(word));
	for (const spec of named.length > 0 ? named : commands) {
		const command = root.command(`${spec.name} ${spec.arguments ?? ""}`.trim());
		if (spec.alias !== void 0) command.alias(spec.alias);
		command.configureOutput({ outputError: (text, write) => write(withOtherCommands(text, spec, commands)) });
		spec.options(command).summary(spec.summary).description(spec.description).addHelpText("after", examplesText(spec.examples)).action(async (...received) => {
			const posts = spec.arguments === void 0 ? [] : [received[0] ?? []].flat();
			const options = received[spec.arguments === void 0 ? 0 : 1];
			refuseEmpty(options);
			done(await (await spec.load())(terminal, options, posts, posse));
		});
	}
	return root;
}
function refuseEmpty(options) {
	const empty = Object.entries(options ?? {}).filter(([, value]) => value === "");
	if (empty.length === 0) return;
	throw new ConfigError(empty.map(([name]) => ({
		input: `--${name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}`,
		message: "the value is empty; name one, or leave the flag out"
	})));
}
function isCommand(word, definitions) {
	return word.startsWith("-") || word === "help" || commandsFor(definitions).some(({ name, alias }) => [name, alias].includes(word));
}
function isUsage(error) {
	return error instanceof CommanderError;
}
function withOtherCommands(text, spec, commands) {
	const flag = /unknown option '(--[\w-]+)/.exec(text)?.[1];
	const others = commands.filter((other) => other !== spec && offers(other, flag));
	if (flag === void 0 || others.length === 0) return text;
	const names = others.map(({ name }) => name).join(", ");
	return `error: unknown option '${flag}': it does nothing for posse ${spec.name}, only for ${names}\n`;
}
function offers({ options }, flag) {
	return options(new Command()).options.some(({ long }) => long === flag);
}
function examplesText(examples) {
	return `\nExamples:\n${examples.map(([command, what]) => `  $ ${command}\n      ${what}`).join("\n")}`;
}
// src/cli/worded-terminal.ts
function wordedTerminal(terminal, flags) {
	const inWords = wordsOf({
		get command() {
			return terminal.command;
		},
		flags
	});
	return {
		out: (text) => terminal.out(inWords(text)),
		err: (text) => terminal.err(inWords(text)),
		env: terminal.env,
		cwd: terminal.cwd,
		definitions: terminal.definitions,
		get command() {
			return terminal.command;
		},
		flags,
		get interactive() {
			return terminal.interactive;
		},
		get live() {
			return terminal.live;
		},
		get color() {
			return terminal.color;
		},
		get columns() {
			return terminal.columns;
		},
		signal: terminal.signal,
		...terminal.readers && { readers: terminal.readers },
		...terminal.players && { players: terminal.players },
		...terminal.clock && { clock: terminal.clock },
		confirm: (question) => terminal.confirm(question),
		open: (address) => terminal.open(address)
	};
}
// src/cli/run.ts
const failed = 1;
const wrongUsage = 2;
async function run(args, given) {
	const terminal = wordedTerminal(given, namingFlags(args));
	let code = 0;
	const done = (result) => {
		code = result;
	};
	const line = withoutIdleHelp(args, terminal);
	const root = program(terminal, run, done, line[0]);
	if (args.length === 0) {
		root.outputHelp();
		return wrongUsage;
	}
	try {
		await root.parseAsync(line, { from: "user" });
		return code;
	} catch (error) {
		if (isUsage(error)) return error.exitCode === 0 ? 0 : wrongUsage;
		return report(error, terminal);
	}
}
function withoutIdleHelp(args, { definitions }) {
	const [first, topic] = args;
	return first === "help" && topic !== void 0 && !isCommand(topic, definitions) ? args.slice(1) : args;
}
function report(error, terminal) {
	const paint = style(terminal.color);
	const { cause, isLasting, diagnostics, stack = "" } = stopOf(error);
	if (cause !== "bug") {
		for (const one of diagnostics) terminal.err(problemText(one, cause, terminal));
		return isLasting ? wrongUsage : failed;
	}
	if (terminal.signal.aborted) {
		terminal.err(`${paint.red("interrupted:")} what was done is recorded; run it again to continue.`);
		return failed;
	}
	for (const { message } of diagnostics) terminal.err(`${paint.red(message)} Please report it with the lines below.`);
	terminal.err(paint.dim(stack.slice(0, 4e3)));
	return failed;
}
function problemText(problem, cause, terminal) {
	const { columns } = terminal;
	const inWords = wordsOf(terminal);
	const paint = style(terminal.color);
	if (cause === "blog") return diagnosticText(problem, {
		style: paint,
		columns,
		inWords
	});
	const { code, message, hint } = problem;
	const about = cause === "input" ? `${code}: ` : "";
	const said = inWords(printable(`${about}${message}`));
	const lines = wrapAfter(widthOf("error: "), said, {
		columns,
		indent: "  "
	});
	const fix = hint === void 0 ? [] : indented(inWords(printable(hint)), columns);
	return [`${paint.red("error:")} ${lines.join("\n")}`, ...fix].join("\n");
}
// src/cli/terminal.ts
function lines(name) {
	let stream;
	return (text) => {
		stream ??= process[name].on("error", (error) => {
			if (error.code !== "EPIPE") throw error;
		});
		stream.write(`${text}\n`);
	};
}
function processTerminal(definitions, signal) {
	const { env } = process;
	return {
		out: lines("stdout"),
		err: lines("stderr"),
		env,
		definitions,
		cwd: process.cwd(),
		get command() {
			return commandOf(process.argv[1] ?? "posse", env.npm_command);
		},
		get interactive() {
			return Boolean(process.stdin.isTTY && process.stderr.isTTY);
		},
		get live() {
			return Boolean(process.stderr.isTTY) && env.TERM !== "dumb";
		},
		get color() {
			return Boolean(process.stdout.isTTY) && !env.NO_COLOR && env.TERM !== "dumb";
		},
		get columns() {
			return process.stdout.columns ?? (Number(env.COLUMNS) || 80);
		},
		signal,
		async confirm(question) {
			const { createInterface } = await import("node:readline/promises");
			const prompt = createInterface({
				input: process.stdin,
				output: process.stderr
			});
			try {
				const answer = await prompt.question(`${question} [y/N] `, { signal });
				return /^y(es)?$/i.test(answer.trim());
			} catch (error) {
				if (!(error instanceof Error) || error.name !== "AbortError") throw error;
				process.stderr.write("\n");
				return false;
			} finally {
				prompt.close();
			}
		},
		open: openInBrowser
	};
}
const openers = {
	darwin: ["open"],
	win32: [
		"cmd",
		"/c",
		"start",
		""
	]
};
async function openInBrowser(target) {
	const { spawn } = await import("node:child_process");
	const [program = "xdg-open", ...args] = openers[process.platform] ?? [];
	return new Promise((resolve) => {
		const child = spawn(program, [...args, target], {
			stdio: "ignore",
			detached: true
		});
		child.once("error", () => resolve(false));
		child.once("spawn", () => {
			child.unref();
			resolve(true);
		});
	});
}
function commandOf(program, npmCommand) {
	if (npmCommand === "exec") return "npx @posse-action/posse";
	return basename(program, ".cmd") === "posse" ? "posse" : `node ${relative(process.cwd(), program)}`;
}
// src/cli/start.ts
function start(args) {
	const interrupt = new AbortController();
	for (const name of ["SIGINT", "SIGTERM"]) process.once(name, () => interrupt.abort(new Cancelled()));
	return run(args, processTerminal(platforms, interrupt.signal));
}
export { byHand, countText, cutTo, doneTallyText, editedText, folderAt, githubUrls, indented, keyText, leftBehindText, offeredPage, offersOf, offersText, openCliSession, openLocalBlog, outcomeTotal, outcomesText, planCommand, planDiagnostics, planTallyText, planText, printDiagnostics, printDocument, printJson, printRow, progressText, selectPosts, selectionHint, severities, showPlan, siteFolder, skippedTexts, sortDiagnostics, start, stopOf, stopSignal, stoppableSource, style, table, tableRows, tallyOfOutcomes, tallyOfPlan, terminalWords, toldByPlan, troubleText, typedCommand, useColor, viewOf, widthOf, wordsOf, wrapAfter, wrapTo };
