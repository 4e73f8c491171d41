import { __commonJSMin, __toESM } from "./rolldown-runtime.js";
import { addressesOf, allDiagnostics, codes, copies, counted, directoryLedger, directorySource, documentationOf, durationText, hasKey, isLeft, isQuiet, isSent, isTrouble, keyHints, leftBehind, openBlog, openSession, placeOf as placeOf$1, placeText, placesOf, planJson, planLines, prepare, readerFor, readers, reasonText, reasons, sandboxedIn, systemClock } from "./planning.js";
import { ConfigError, OutOfTime, camelCase, definitionOf, groupBy, isSafeForKeys, nameOf, nearest, printable, readSettings, scopeOf, scopeProblems, undisguisedJson, worded } from "./settings.js";
import { existsSync, mkdirSync, statSync, writeFileSync } from "node:fs";
import { dirname, join as join$1, relative, resolve, sep } from "node:path";
import { createHash } from "node:crypto";
import { hostname } from "node:os";
// src/compose/select-posts.ts
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
	const { default: micromatch } = await import("./micromatch.js").then((m) => /* @__PURE__ */ __toESM(m.default, 1));
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
	"draft",
	"unpublished",
	"future",
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
// src/compose/github-urls.ts
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
// src/compose/plan-diagnostics.ts
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
const isSaidWithLinks = "post-gone";
// src/compose/offers.ts
async function offersOf(steps, { session, folder }) {
	const offers = [];
	for (const step of steps) {
		const platform = session.platforms.find(({ id }) => id === step.platform);
		if (!step.isOffered || step.article === void 0 || platform?.offer === void 0) continue;
		const { importUrl, html } = platform.offer(step.article);
		const file = folder === void 0 ? void 0 : writeOffer(join$1(folder, platform.id), step.path, html);
		offers.push({
			step,
			platform,
			importUrl,
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
	const { branchLedger } = await import("./branch-ledger.js");
	const { githubRepository } = await import("./github-repository2.js");
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
	backfill: ["--backfill", ({ backfill }) => backfill],
	"max-posts": ["--max-posts", ({ maxPosts, yes }) => yes ? noLimit : maxPosts],
	jekyll: ["--jekyll", ({ jekyll }) => jekyll],
	update: ["--no-update", ({ update }) => update === false ? "false" : void 0],
	refresh: ["--refresh", ({ refresh }) => refresh === true ? "true" : void 0],
	"wait-for-live": ["--wait-for-live", ({ waitForLive }) => waitForLive],
	"time-limit": ["--time-limit", ({ timeLimit }) => timeLimit],
	"render-limit": ["--render-limit", ({ renderLimit }) => renderLimit],
	record: ["--record", ({ record }) => record],
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
	const named = resolve(terminal.cwd, options.site);
	if (!existsSync(named) || !statSync(named).isDirectory()) throw new ConfigError([{
		input: "--site",
		message: `there is no folder ${options.site}`
	}]);
	const marks = (terminal.readers ?? readers).map((reader) => reader.marks);
	if (options.site !== "." || isBlog(named, marks)) return named;
	const top = repositoryOf(named);
	for (let at = named; at !== top && dirname(at) !== at;) {
		at = dirname(at);
		if (hasConfig(at, marks)) return at;
	}
	return named;
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
	return [flagLayer(definitions, options), environmentLayer(definitions, env)];
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
	const { changedPaths } = await import("./git-history.js");
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
	const { gitSource } = await import("./git-source2.js");
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
	const { originRepository } = await import("./git-history.js");
	return originRepository(root);
}
// node_modules/string-width/node_modules/ansi-regex/index.js
const ST = String.raw`(?:\u001B\u005C|\u009C)`;
const stringControls = String.raw`\u0018\u001A\u001B\u0080-\u009F`;
const osc = String.raw`(?:\u001B\]|\u009D)[^\u0007${stringControls}]*(?:\u0007|${ST})`;
const controlString = String.raw`(?:\u001B[PX^_k]|[\u0090\u0098\u009E\u009F])[^${stringControls}]*${ST}`;
const pattern = `${String.raw`\u001B\](?:P[\dA-Fa-f]{7}|R)(?:\u0007|${ST})?`}|${osc}|${controlString}|${String.raw`(?:\u001B\[|\u009B)[\u0030-\u003F]*[\u0020-\u002F]*[\u0040-\u007E]`}|${String.raw`\u001B(?:[\u0020-\u002F]+[\u0030-\u007E]|[\dA-PR-TZcf-oq-uy=><~|}])`}`;
function ansiRegex({ onlyFirst = false } = {}) {
	return new RegExp(pattern, onlyFirst ? void 0 : "g");
}
// node_modules/string-width/node_modules/strip-ansi/index.js
const regex = ansiRegex();
function stripAnsi(string) {
	if (typeof string !== "string") throw new TypeError(`Expected a \`string\`, got \`${typeof string}\``);
	if (!string.includes("\x1B") && !string.includes("")) return string;
	return string.replace(regex, "");
}
const ambiguousRanges = [
	161,
	161,
	164,
	164,
	167,
	168,
	170,
	170,
	173,
	174,
	176,
	180,
	182,
	186,
	188,
	191,
	198,
	198,
	208,
	208,
	215,
	216,
	222,
	225,
	230,
	230,
	232,
	234,
	236,
	237,
	240,
	240,
	242,
	243,
	247,
	250,
	252,
	252,
	254,
	254,
	257,
	257,
	273,
	273,
	275,
	275,
	283,
	283,
	294,
	295,
	299,
	299,
	305,
	307,
	312,
	312,
	319,
	322,
	324,
	324,
	328,
	331,
	333,
	333,
	338,
	339,
	358,
	359,
	363,
	363,
	462,
	462,
	464,
	464,
	466,
	466,
	468,
	468,
	470,
	470,
	472,
	472,
	474,
	474,
	476,
	476,
	593,
	593,
	609,
	609,
	708,
	708,
	711,
	711,
	713,
	715,
	717,
	717,
	720,
	720,
	728,
	731,
	733,
	733,
	735,
	735,
	768,
	879,
	913,
	929,
	931,
	937,
	945,
	961,
	963,
	969,
	1025,
	1025,
	1040,
	1103,
	1105,
	1105,
	8208,
	8208,
	8211,
	8214,
	8216,
	8217,
	8220,
	8221,
	8224,
	8226,
	8228,
	8231,
	8240,
	8240,
	8242,
	8243,
	8245,
	8245,
	8251,
	8251,
	8254,
	8254,
	8308,
	8308,
	8319,
	8319,
	8321,
	8324,
	8364,
	8364,
	8451,
	8451,
	8453,
	8453,
	8457,
	8457,
	8467,
	8467,
	8470,
	8470,
	8481,
	8482,
	8486,
	8486,
	8491,
	8491,
	8531,
	8532,
	8539,
	8542,
	8544,
	8555,
	8560,
	8569,
	8585,
	8585,
	8592,
	8601,
	8632,
	8633,
	8658,
	8658,
	8660,
	8660,
	8679,
	8679,
	8704,
	8704,
	8706,
	8707,
	8711,
	8712,
	8715,
	8715,
	8719,
	8719,
	8721,
	8721,
	8725,
	8725,
	8730,
	8730,
	8733,
	8736,
	8739,
	8739,
	8741,
	8741,
	8743,
	8748,
	8750,
	8750,
	8756,
	8759,
	8764,
	8765,
	8776,
	8776,
	8780,
	8780,
	8786,
	8786,
	8800,
	8801,
	8804,
	8807,
	8810,
	8811,
	8814,
	8815,
	8834,
	8835,
	8838,
	8839,
	8853,
	8853,
	8857,
	8857,
	8869,
	8869,
	8895,
	8895,
	8978,
	8978,
	9312,
	9449,
	9451,
	9547,
	9552,
	9587,
	9600,
	9615,
	9618,
	9621,
	9632,
	9633,
	9635,
	9641,
	9650,
	9651,
	9654,
	9655,
	9660,
	9661,
	9664,
	9665,
	9670,
	9672,
	9675,
	9675,
	9678,
	9681,
	9698,
	9701,
	9711,
	9711,
	9733,
	9734,
	9737,
	9737,
	9742,
	9743,
	9756,
	9756,
	9758,
	9758,
	9792,
	9792,
	9794,
	9794,
	9824,
	9825,
	9827,
	9829,
	9831,
	9834,
	9836,
	9837,
	9839,
	9839,
	9886,
	9887,
	9919,
	9919,
	9926,
	9933,
	9935,
	9939,
	9941,
	9953,
	9955,
	9955,
	9960,
	9961,
	9963,
	9969,
	9972,
	9972,
	9974,
	9977,
	9979,
	9980,
	9982,
	9983,
	10045,
	10045,
	10102,
	10111,
	11094,
	11097,
	12872,
	12879,
	57344,
	63743,
	65024,
	65039,
	65533,
	65533,
	127232,
	127242,
	127248,
	127277,
	127280,
	127337,
	127344,
	127373,
	127375,
	127376,
	127387,
	127404,
	917760,
	917999,
	983040,
	1048573,
	1048576,
	1114109
];
const fullwidthRanges = [
	12288,
	12288,
	65281,
	65376,
	65504,
	65510
];
const wideRanges = [
	4352,
	4447,
	8986,
	8987,
	9001,
	9002,
	9193,
	9196,
	9200,
	9200,
	9203,
	9203,
	9725,
	9726,
	9748,
	9749,
	9776,
	9783,
	9800,
	9811,
	9855,
	9855,
	9866,
	9871,
	9875,
	9875,
	9889,
	9889,
	9898,
	9899,
	9917,
	9918,
	9924,
	9925,
	9934,
	9934,
	9940,
	9940,
	9962,
	9962,
	9970,
	9971,
	9973,
	9973,
	9978,
	9978,
	9981,
	9981,
	9989,
	9989,
	9994,
	9995,
	10024,
	10024,
	10060,
	10060,
	10062,
	10062,
	10067,
	10069,
	10071,
	10071,
	10133,
	10135,
	10160,
	10160,
	10175,
	10175,
	11035,
	11036,
	11088,
	11088,
	11093,
	11093,
	11904,
	11929,
	11931,
	12019,
	12032,
	12245,
	12272,
	12287,
	12289,
	12350,
	12353,
	12438,
	12441,
	12543,
	12549,
	12591,
	12593,
	12686,
	12688,
	12773,
	12783,
	12830,
	12832,
	12871,
	12880,
	42124,
	42128,
	42182,
	43360,
	43388,
	44032,
	55203,
	63744,
	64255,
	65040,
	65049,
	65072,
	65106,
	65108,
	65126,
	65128,
	65131,
	94176,
	94180,
	94192,
	94198,
	94208,
	101594,
	101631,
	101664,
	101760,
	101874,
	101888,
	102801,
	102816,
	102866,
	110576,
	110579,
	110581,
	110587,
	110589,
	110590,
	110592,
	110888,
	110898,
	110898,
	110928,
	110930,
	110933,
	110933,
	110948,
	110952,
	110960,
	111355,
	119552,
	119638,
	119648,
	119670,
	126980,
	126980,
	127183,
	127183,
	127374,
	127374,
	127377,
	127386,
	127406,
	127406,
	127488,
	127490,
	127504,
	127547,
	127552,
	127560,
	127568,
	127569,
	127584,
	127589,
	127744,
	127776,
	127789,
	127797,
	127799,
	127868,
	127870,
	127891,
	127904,
	127946,
	127951,
	127955,
	127968,
	127984,
	127988,
	127988,
	127992,
	128062,
	128064,
	128064,
	128066,
	128252,
	128255,
	128317,
	128331,
	128334,
	128336,
	128359,
	128378,
	128378,
	128405,
	128406,
	128420,
	128420,
	128507,
	128591,
	128640,
	128709,
	128716,
	128716,
	128720,
	128722,
	128725,
	128729,
	128732,
	128735,
	128747,
	128748,
	128756,
	128764,
	128986,
	128986,
	128992,
	129003,
	129008,
	129008,
	129292,
	129338,
	129340,
	129349,
	129351,
	129535,
	129648,
	129660,
	129664,
	129734,
	129736,
	129736,
	129740,
	129757,
	129759,
	129771,
	129775,
	129786,
	131072,
	196605,
	196608,
	262141
];
// node_modules/get-east-asian-width/utilities.js
const isInRange = (ranges, codePoint) => {
	let low = 0;
	let high = Math.floor(ranges.length / 2) - 1;
	while (low <= high) {
		const mid = Math.floor((low + high) / 2);
		const i = mid * 2;
		if (codePoint < ranges[i]) high = mid - 1;
		else if (codePoint > ranges[i + 1]) low = mid + 1;
		else return true;
	}
	return false;
};
// node_modules/get-east-asian-width/lookup.js
const commonCjkCodePoint = 19968;
const [wideFastPathStart, wideFastPathEnd] = /* #__PURE__ */ findWideFastPathRange(wideRanges);
function findWideFastPathRange(ranges) {
	let fastPathStart = ranges[0];
	let fastPathEnd = ranges[1];
	for (let index = 0; index < ranges.length; index += 2) {
		const start = ranges[index];
		const end = ranges[index + 1];
		if (commonCjkCodePoint >= start && commonCjkCodePoint <= end) return [start, end];
		if (end - start > fastPathEnd - fastPathStart) {
			fastPathStart = start;
			fastPathEnd = end;
		}
	}
	return [fastPathStart, fastPathEnd];
}
const isAmbiguous = (codePoint) => {
	if (codePoint < 161 || codePoint > 1114109) return false;
	return isInRange(ambiguousRanges, codePoint);
};
const isFullwidth = (codePoint) => {
	if (codePoint < 12288 || codePoint > 65510) return false;
	return isInRange(fullwidthRanges, codePoint);
};
const isWide = (codePoint) => {
	if (codePoint >= wideFastPathStart && codePoint <= wideFastPathEnd) return true;
	if (codePoint < 4352 || codePoint > 262141) return false;
	return isInRange(wideRanges, codePoint);
};
// node_modules/get-east-asian-width/index.js
function validate(codePoint) {
	if (!Number.isSafeInteger(codePoint)) throw new TypeError(`Expected a code point, got \`${typeof codePoint}\`.`);
}
function eastAsianWidth(codePoint, { ambiguousAsWide = false } = {}) {
	validate(codePoint);
	if (isFullwidth(codePoint) || isWide(codePoint) || ambiguousAsWide && isAmbiguous(codePoint)) return 2;
	return 1;
}
// node_modules/string-width/index.js
var import_emoji_regex = /* @__PURE__ */ __toESM((/* @__PURE__ */ __commonJSMin(((exports, module) => {
	module.exports = () => {
		return /[#*0-9]\uFE0F?\u20E3|[\xA9\xAE\u203C\u2049\u2122\u2139\u2194-\u2199\u21A9\u21AA\u231A\u231B\u2328\u23CF\u23ED-\u23EF\u23F1\u23F2\u23F8-\u23FA\u24C2\u25AA\u25AB\u25B6\u25C0\u25FB\u25FC\u25FE\u2600-\u2604\u260E\u2611\u2614\u2615\u2618\u2620\u2622\u2623\u2626\u262A\u262E\u262F\u2638-\u263A\u2640\u2642\u2648-\u2653\u265F\u2660\u2663\u2665\u2666\u2668\u267B\u267E\u267F\u2692\u2694-\u2697\u2699\u269B\u269C\u26A0\u26A7\u26AA\u26B0\u26B1\u26BD\u26BE\u26C4\u26C8\u26CF\u26D1\u26E9\u26F0-\u26F5\u26F7\u26F8\u26FA\u2702\u2708\u2709\u270F\u2712\u2714\u2716\u271D\u2721\u2733\u2734\u2744\u2747\u2757\u2763\u27A1\u2934\u2935\u2B05-\u2B07\u2B1B\u2B1C\u2B55\u3030\u303D\u3297\u3299]\uFE0F?|[\u261D\u270C\u270D](?:\uD83C[\uDFFB-\uDFFF]|\uFE0F)?|[\u270A\u270B](?:\uD83C[\uDFFB-\uDFFF])?|[\u23E9-\u23EC\u23F0\u23F3\u25FD\u2693\u26A1\u26AB\u26C5\u26CE\u26D4\u26EA\u26FD\u2705\u2728\u274C\u274E\u2753-\u2755\u2795-\u2797\u27B0\u27BF\u2B50]|\u26D3\uFE0F?(?:\u200D\uD83D\uDCA5)?|\u26F9(?:\uD83C[\uDFFB-\uDFFF]|\uFE0F)?(?:\u200D[\u2640\u2642]\uFE0F?)?|\u2764\uFE0F?(?:\u200D(?:\uD83D\uDD25|\uD83E\uDE79))?|\uD83C(?:[\uDC04\uDD70\uDD71\uDD7E\uDD7F\uDE02\uDE37\uDF21\uDF24-\uDF2C\uDF36\uDF7D\uDF96\uDF97\uDF99-\uDF9B\uDF9E\uDF9F\uDFCD\uDFCE\uDFD4-\uDFDF\uDFF5\uDFF7]\uFE0F?|[\uDF85\uDFC2\uDFC7](?:\uD83C[\uDFFB-\uDFFF])?|[\uDFC4\uDFCA](?:\uD83C[\uDFFB-\uDFFF])?(?:\u200D[\u2640\u2642]\uFE0F?)?|[\uDFCB\uDFCC](?:\uD83C[\uDFFB-\uDFFF]|\uFE0F)?(?:\u200D[\u2640\u2642]\uFE0F?)?|[\uDCCF\uDD8E\uDD91-\uDD9A\uDE01\uDE1A\uDE2F\uDE32-\uDE36\uDE38-\uDE3A\uDE50\uDE51\uDF00-\uDF20\uDF2D-\uDF35\uDF37-\uDF43\uDF45-\uDF4A\uDF4C-\uDF7C\uDF7E-\uDF84\uDF86-\uDF93\uDFA0-\uDFC1\uDFC5\uDFC6\uDFC8\uDFC9\uDFCF-\uDFD3\uDFE0-\uDFF0\uDFF8-\uDFFF]|\uDDE6\uD83C[\uDDE8-\uDDEC\uDDEE\uDDF1\uDDF2\uDDF4\uDDF6-\uDDFA\uDDFC\uDDFD\uDDFF]|\uDDE7\uD83C[\uDDE6\uDDE7\uDDE9-\uDDEF\uDDF1-\uDDF4\uDDF6-\uDDF9\uDDFB\uDDFC\uDDFE\uDDFF]|\uDDE8\uD83C[\uDDE6\uDDE8\uDDE9\uDDEB-\uDDEE\uDDF0-\uDDF7\uDDFA-\uDDFF]|\uDDE9\uD83C[\uDDEA\uDDEC\uDDEF\uDDF0\uDDF2\uDDF4\uDDFF]|\uDDEA\uD83C[\uDDE6\uDDE8\uDDEA\uDDEC\uDDED\uDDF7-\uDDFA]|\uDDEB\uD83C[\uDDEE-\uDDF0\uDDF2\uDDF4\uDDF7]|\uDDEC\uD83C[\uDDE6\uDDE7\uDDE9-\uDDEE\uDDF1-\uDDF3\uDDF5-\uDDFA\uDDFC\uDDFE]|\uDDED\uD83C[\uDDF0\uDDF2\uDDF3\uDDF7\uDDF9\uDDFA]|\uDDEE\uD83C[\uDDE8-\uDDEA\uDDF1-\uDDF4\uDDF6-\uDDF9]|\uDDEF\uD83C[\uDDEA\uDDF2\uDDF4\uDDF5]|\uDDF0\uD83C[\uDDEA\uDDEC-\uDDEE\uDDF2\uDDF3\uDDF5\uDDF7\uDDFC\uDDFE\uDDFF]|\uDDF1\uD83C[\uDDE6-\uDDE8\uDDEE\uDDF0\uDDF7-\uDDFB\uDDFE]|\uDDF2\uD83C[\uDDE6\uDDE8-\uDDED\uDDF0-\uDDFF]|\uDDF3\uD83C[\uDDE6\uDDE8\uDDEA-\uDDEC\uDDEE\uDDF1\uDDF4\uDDF5\uDDF7\uDDFA\uDDFF]|\uDDF4\uD83C\uDDF2|\uDDF5\uD83C[\uDDE6\uDDEA-\uDDED\uDDF0-\uDDF3\uDDF7-\uDDF9\uDDFC\uDDFE]|\uDDF6\uD83C\uDDE6|\uDDF7\uD83C[\uDDEA\uDDF4\uDDF8\uDDFA\uDDFC]|\uDDF8\uD83C[\uDDE6-\uDDEA\uDDEC-\uDDF4\uDDF7-\uDDF9\uDDFB\uDDFD-\uDDFF]|\uDDF9\uD83C[\uDDE6\uDDE8\uDDE9\uDDEB-\uDDED\uDDEF-\uDDF4\uDDF7\uDDF9\uDDFB\uDDFC\uDDFF]|\uDDFA\uD83C[\uDDE6\uDDEC\uDDF2\uDDF3\uDDF8\uDDFE\uDDFF]|\uDDFB\uD83C[\uDDE6\uDDE8\uDDEA\uDDEC\uDDEE\uDDF3\uDDFA]|\uDDFC\uD83C[\uDDEB\uDDF8]|\uDDFD\uD83C\uDDF0|\uDDFE\uD83C[\uDDEA\uDDF9]|\uDDFF\uD83C[\uDDE6\uDDF2\uDDFC]|\uDF44(?:\u200D\uD83D\uDFEB)?|\uDF4B(?:\u200D\uD83D\uDFE9)?|\uDFC3(?:\uD83C[\uDFFB-\uDFFF])?(?:\u200D(?:[\u2640\u2642]\uFE0F?(?:\u200D\u27A1\uFE0F?)?|\u27A1\uFE0F?))?|\uDFF3\uFE0F?(?:\u200D(?:\u26A7\uFE0F?|\uD83C\uDF08))?|\uDFF4(?:\u200D\u2620\uFE0F?|\uDB40\uDC67\uDB40\uDC62\uDB40(?:\uDC65\uDB40\uDC6E\uDB40\uDC67|\uDC73\uDB40\uDC63\uDB40\uDC74|\uDC77\uDB40\uDC6C\uDB40\uDC73)\uDB40\uDC7F)?)|\uD83D(?:[\uDC3F\uDCFD\uDD49\uDD4A\uDD6F\uDD70\uDD73\uDD76-\uDD79\uDD87\uDD8A-\uDD8D\uDDA5\uDDA8\uDDB1\uDDB2\uDDBC\uDDC2-\uDDC4\uDDD1-\uDDD3\uDDDC-\uDDDE\uDDE1\uDDE3\uDDE8\uDDEF\uDDF3\uDDFA\uDECB\uDECD-\uDECF\uDEE0-\uDEE5\uDEE9\uDEF0\uDEF3]\uFE0F?|[\uDC42\uDC43\uDC46-\uDC50\uDC66\uDC67\uDC6B-\uDC6D\uDC72\uDC74-\uDC76\uDC78\uDC7C\uDC83\uDC85\uDC8F\uDC91\uDCAA\uDD7A\uDD95\uDD96\uDE4C\uDE4F\uDEC0\uDECC](?:\uD83C[\uDFFB-\uDFFF])?|[\uDC6E-\uDC71\uDC73\uDC77\uDC81\uDC82\uDC86\uDC87\uDE45-\uDE47\uDE4B\uDE4D\uDE4E\uDEA3\uDEB4\uDEB5](?:\uD83C[\uDFFB-\uDFFF])?(?:\u200D[\u2640\u2642]\uFE0F?)?|[\uDD74\uDD90](?:\uD83C[\uDFFB-\uDFFF]|\uFE0F)?|[\uDC00-\uDC07\uDC09-\uDC14\uDC16-\uDC25\uDC27-\uDC3A\uDC3C-\uDC3E\uDC40\uDC44\uDC45\uDC51-\uDC65\uDC6A\uDC79-\uDC7B\uDC7D-\uDC80\uDC84\uDC88-\uDC8E\uDC90\uDC92-\uDCA9\uDCAB-\uDCFC\uDCFF-\uDD3D\uDD4B-\uDD4E\uDD50-\uDD67\uDDA4\uDDFB-\uDE2D\uDE2F-\uDE34\uDE37-\uDE41\uDE43\uDE44\uDE48-\uDE4A\uDE80-\uDEA2\uDEA4-\uDEB3\uDEB7-\uDEBF\uDEC1-\uDEC5\uDED0-\uDED2\uDED5-\uDED8\uDEDC-\uDEDF\uDEEB\uDEEC\uDEF4-\uDEFC\uDFE0-\uDFEB\uDFF0]|\uDC08(?:\u200D\u2B1B)?|\uDC15(?:\u200D\uD83E\uDDBA)?|\uDC26(?:\u200D(?:\u2B1B|\uD83D\uDD25))?|\uDC3B(?:\u200D\u2744\uFE0F?)?|\uDC41\uFE0F?(?:\u200D\uD83D\uDDE8\uFE0F?)?|\uDC68(?:\u200D(?:[\u2695\u2696\u2708]\uFE0F?|\u2764\uFE0F?\u200D\uD83D(?:\uDC8B\u200D\uD83D)?\uDC68|\uD83C[\uDF3E\uDF73\uDF7C\uDF93\uDFA4\uDFA8\uDFEB\uDFED]|\uD83D(?:[\uDC68\uDC69]\u200D\uD83D(?:\uDC66(?:\u200D\uD83D\uDC66)?|\uDC67(?:\u200D\uD83D[\uDC66\uDC67])?)|[\uDCBB\uDCBC\uDD27\uDD2C\uDE80\uDE92]|\uDC66(?:\u200D\uD83D\uDC66)?|\uDC67(?:\u200D\uD83D[\uDC66\uDC67])?)|\uD83E(?:[\uDDAF\uDDBC\uDDBD](?:\u200D\u27A1\uFE0F?)?|[\uDDB0-\uDDB3]))|\uD83C(?:\uDFFB(?:\u200D(?:[\u2695\u2696\u2708]\uFE0F?|\u2764\uFE0F?\u200D\uD83D(?:\uDC8B\u200D\uD83D)?\uDC68\uD83C[\uDFFB-\uDFFF]|\uD83C[\uDF3E\uDF73\uDF7C\uDF93\uDFA4\uDFA8\uDFEB\uDFED]|\uD83D(?:[\uDCBB\uDCBC\uDD27\uDD2C\uDE80\uDE92]|\uDC30\u200D\uD83D\uDC68\uD83C[\uDFFC-\uDFFF])|\uD83E(?:[\uDD1D\uDEEF]\u200D\uD83D\uDC68\uD83C[\uDFFC-\uDFFF]|[\uDDAF\uDDBC\uDDBD](?:\u200D\u27A1\uFE0F?)?|[\uDDB0-\uDDB3])))?|\uDFFC(?:\u200D(?:[\u2695\u2696\u2708]\uFE0F?|\u2764\uFE0F?\u200D\uD83D(?:\uDC8B\u200D\uD83D)?\uDC68\uD83C[\uDFFB-\uDFFF]|\uD83C[\uDF3E\uDF73\uDF7C\uDF93\uDFA4\uDFA8\uDFEB\uDFED]|\uD83D(?:[\uDCBB\uDCBC\uDD27\uDD2C\uDE80\uDE92]|\uDC30\u200D\uD83D\uDC68\uD83C[\uDFFB\uDFFD-\uDFFF])|\uD83E(?:[\uDD1D\uDEEF]\u200D\uD83D\uDC68\uD83C[\uDFFB\uDFFD-\uDFFF]|[\uDDAF\uDDBC\uDDBD](?:\u200D\u27A1\uFE0F?)?|[\uDDB0-\uDDB3])))?|\uDFFD(?:\u200D(?:[\u2695\u2696\u2708]\uFE0F?|\u2764\uFE0F?\u200D\uD83D(?:\uDC8B\u200D\uD83D)?\uDC68\uD83C[\uDFFB-\uDFFF]|\uD83C[\uDF3E\uDF73\uDF7C\uDF93\uDFA4\uDFA8\uDFEB\uDFED]|\uD83D(?:[\uDCBB\uDCBC\uDD27\uDD2C\uDE80\uDE92]|\uDC30\u200D\uD83D\uDC68\uD83C[\uDFFB\uDFFC\uDFFE\uDFFF])|\uD83E(?:[\uDD1D\uDEEF]\u200D\uD83D\uDC68\uD83C[\uDFFB\uDFFC\uDFFE\uDFFF]|[\uDDAF\uDDBC\uDDBD](?:\u200D\u27A1\uFE0F?)?|[\uDDB0-\uDDB3])))?|\uDFFE(?:\u200D(?:[\u2695\u2696\u2708]\uFE0F?|\u2764\uFE0F?\u200D\uD83D(?:\uDC8B\u200D\uD83D)?\uDC68\uD83C[\uDFFB-\uDFFF]|\uD83C[\uDF3E\uDF73\uDF7C\uDF93\uDFA4\uDFA8\uDFEB\uDFED]|\uD83D(?:[\uDCBB\uDCBC\uDD27\uDD2C\uDE80\uDE92]|\uDC30\u200D\uD83D\uDC68\uD83C[\uDFFB-\uDFFD\uDFFF])|\uD83E(?:[\uDD1D\uDEEF]\u200D\uD83D\uDC68\uD83C[\uDFFB-\uDFFD\uDFFF]|[\uDDAF\uDDBC\uDDBD](?:\u200D\u27A1\uFE0F?)?|[\uDDB0-\uDDB3])))?|\uDFFF(?:\u200D(?:[\u2695\u2696\u2708]\uFE0F?|\u2764\uFE0F?\u200D\uD83D(?:\uDC8B\u200D\uD83D)?\uDC68\uD83C[\uDFFB-\uDFFF]|\uD83C[\uDF3E\uDF73\uDF7C\uDF93\uDFA4\uDFA8\uDFEB\uDFED]|\uD83D(?:[\uDCBB\uDCBC\uDD27\uDD2C\uDE80\uDE92]|\uDC30\u200D\uD83D\uDC68\uD83C[\uDFFB-\uDFFE])|\uD83E(?:[\uDD1D\uDEEF]\u200D\uD83D\uDC68\uD83C[\uDFFB-\uDFFE]|[\uDDAF\uDDBC\uDDBD](?:\u200D\u27A1\uFE0F?)?|[\uDDB0-\uDDB3])))?))?|\uDC69(?:\u200D(?:[\u2695\u2696\u2708]\uFE0F?|\u2764\uFE0F?\u200D\uD83D(?:\uDC8B\u200D\uD83D)?[\uDC68\uDC69]|\uD83C[\uDF3E\uDF73\uDF7C\uDF93\uDFA4\uDFA8\uDFEB\uDFED]|\uD83D(?:[\uDCBB\uDCBC\uDD27\uDD2C\uDE80\uDE92]|\uDC66(?:\u200D\uD83D\uDC66)?|\uDC67(?:\u200D\uD83D[\uDC66\uDC67])?|\uDC69\u200D\uD83D(?:\uDC66(?:\u200D\uD83D\uDC66)?|\uDC67(?:\u200D\uD83D[\uDC66\uDC67])?))|\uD83E(?:[\uDDAF\uDDBC\uDDBD](?:\u200D\u27A1\uFE0F?)?|[\uDDB0-\uDDB3]))|\uD83C(?:\uDFFB(?:\u200D(?:[\u2695\u2696\u2708]\uFE0F?|\u2764\uFE0F?\u200D\uD83D(?:[\uDC68\uDC69]|\uDC8B\u200D\uD83D[\uDC68\uDC69])\uD83C[\uDFFB-\uDFFF]|\uD83C[\uDF3E\uDF73\uDF7C\uDF93\uDFA4\uDFA8\uDFEB\uDFED]|\uD83D(?:[\uDCBB\uDCBC\uDD27\uDD2C\uDE80\uDE92]|\uDC30\u200D\uD83D\uDC69\uD83C[\uDFFC-\uDFFF])|\uD83E(?:[\uDDAF\uDDBC\uDDBD](?:\u200D\u27A1\uFE0F?)?|[\uDDB0-\uDDB3]|\uDD1D\u200D\uD83D[\uDC68\uDC69]\uD83C[\uDFFC-\uDFFF]|\uDEEF\u200D\uD83D\uDC69\uD83C[\uDFFC-\uDFFF])))?|\uDFFC(?:\u200D(?:[\u2695\u2696\u2708]\uFE0F?|\u2764\uFE0F?\u200D\uD83D(?:[\uDC68\uDC69]|\uDC8B\u200D\uD83D[\uDC68\uDC69])\uD83C[\uDFFB-\uDFFF]|\uD83C[\uDF3E\uDF73\uDF7C\uDF93\uDFA4\uDFA8\uDFEB\uDFED]|\uD83D(?:[\uDCBB\uDCBC\uDD27\uDD2C\uDE80\uDE92]|\uDC30\u200D\uD83D\uDC69\uD83C[\uDFFB\uDFFD-\uDFFF])|\uD83E(?:[\uDDAF\uDDBC\uDDBD](?:\u200D\u27A1\uFE0F?)?|[\uDDB0-\uDDB3]|\uDD1D\u200D\uD83D[\uDC68\uDC69]\uD83C[\uDFFB\uDFFD-\uDFFF]|\uDEEF\u200D\uD83D\uDC69\uD83C[\uDFFB\uDFFD-\uDFFF])))?|\uDFFD(?:\u200D(?:[\u2695\u2696\u2708]\uFE0F?|\u2764\uFE0F?\u200D\uD83D(?:[\uDC68\uDC69]|\uDC8B\u200D\uD83D[\uDC68\uDC69])\uD83C[\uDFFB-\uDFFF]|\uD83C[\uDF3E\uDF73\uDF7C\uDF93\uDFA4\uDFA8\uDFEB\uDFED]|\uD83D(?:[\uDCBB\uDCBC\uDD27\uDD2C\uDE80\uDE92]|\uDC30\u200D\uD83D\uDC69\uD83C[\uDFFB\uDFFC\uDFFE\uDFFF])|\uD83E(?:[\uDDAF\uDDBC\uDDBD](?:\u200D\u27A1\uFE0F?)?|[\uDDB0-\uDDB3]|\uDD1D\u200D\uD83D[\uDC68\uDC69]\uD83C[\uDFFB\uDFFC\uDFFE\uDFFF]|\uDEEF\u200D\uD83D\uDC69\uD83C[\uDFFB\uDFFC\uDFFE\uDFFF])))?|\uDFFE(?:\u200D(?:[\u2695\u2696\u2708]\uFE0F?|\u2764\uFE0F?\u200D\uD83D(?:[\uDC68\uDC69]|\uDC8B\u200D\uD83D[\uDC68\uDC69])\uD83C[\uDFFB-\uDFFF]|\uD83C[\uDF3E\uDF73\uDF7C\uDF93\uDFA4\uDFA8\uDFEB\uDFED]|\uD83D(?:[\uDCBB\uDCBC\uDD27\uDD2C\uDE80\uDE92]|\uDC30\u200D\uD83D\uDC69\uD83C[\uDFFB-\uDFFD\uDFFF])|\uD83E(?:[\uDDAF\uDDBC\uDDBD](?:\u200D\u27A1\uFE0F?)?|[\uDDB0-\uDDB3]|\uDD1D\u200D\uD83D[\uDC68\uDC69]\uD83C[\uDFFB-\uDFFD\uDFFF]|\uDEEF\u200D\uD83D\uDC69\uD83C[\uDFFB-\uDFFD\uDFFF])))?|\uDFFF(?:\u200D(?:[\u2695\u2696\u2708]\uFE0F?|\u2764\uFE0F?\u200D\uD83D(?:[\uDC68\uDC69]|\uDC8B\u200D\uD83D[\uDC68\uDC69])\uD83C[\uDFFB-\uDFFF]|\uD83C[\uDF3E\uDF73\uDF7C\uDF93\uDFA4\uDFA8\uDFEB\uDFED]|\uD83D(?:[\uDCBB\uDCBC\uDD27\uDD2C\uDE80\uDE92]|\uDC30\u200D\uD83D\uDC69\uD83C[\uDFFB-\uDFFE])|\uD83E(?:[\uDDAF\uDDBC\uDDBD](?:\u200D\u27A1\uFE0F?)?|[\uDDB0-\uDDB3]|\uDD1D\u200D\uD83D[\uDC68\uDC69]\uD83C[\uDFFB-\uDFFE]|\uDEEF\u200D\uD83D\uDC69\uD83C[\uDFFB-\uDFFE])))?))?|\uDD75(?:\uD83C[\uDFFB-\uDFFF]|\uFE0F)?(?:\u200D[\u2640\u2642]\uFE0F?)?|\uDE2E(?:\u200D\uD83D\uDCA8)?|\uDE35(?:\u200D\uD83D\uDCAB)?|\uDE36(?:\u200D\uD83C\uDF2B\uFE0F?)?|\uDE42(?:\u200D[\u2194\u2195]\uFE0F?)?|\uDEB6(?:\uD83C[\uDFFB-\uDFFF])?(?:\u200D(?:[\u2640\u2642]\uFE0F?(?:\u200D\u27A1\uFE0F?)?|\u27A1\uFE0F?))?)|\uD83E(?:[\uDD0C\uDD0F\uDD18-\uDD1F\uDD30-\uDD34\uDD36\uDD77\uDDB5\uDDB6\uDDBB\uDDD2\uDDD3\uDDD5\uDEC3-\uDEC5\uDEF0\uDEF2-\uDEF8](?:\uD83C[\uDFFB-\uDFFF])?|[\uDD26\uDD35\uDD37-\uDD39\uDD3C-\uDD3E\uDDB8\uDDB9\uDDCD\uDDCF\uDDD4\uDDD6-\uDDDD](?:\uD83C[\uDFFB-\uDFFF])?(?:\u200D[\u2640\u2642]\uFE0F?)?|[\uDDDE\uDDDF](?:\u200D[\u2640\u2642]\uFE0F?)?|[\uDD0D\uDD0E\uDD10-\uDD17\uDD20-\uDD25\uDD27-\uDD2F\uDD3A\uDD3F-\uDD45\uDD47-\uDD76\uDD78-\uDDB4\uDDB7\uDDBA\uDDBC-\uDDCC\uDDD0\uDDE0-\uDDFF\uDE70-\uDE7C\uDE80-\uDE8A\uDE8E-\uDEC2\uDEC6\uDEC8\uDECD-\uDEDC\uDEDF-\uDEEA\uDEEF]|\uDDCE(?:\uD83C[\uDFFB-\uDFFF])?(?:\u200D(?:[\u2640\u2642]\uFE0F?(?:\u200D\u27A1\uFE0F?)?|\u27A1\uFE0F?))?|\uDDD1(?:\u200D(?:[\u2695\u2696\u2708]\uFE0F?|\uD83C[\uDF3E\uDF73\uDF7C\uDF84\uDF93\uDFA4\uDFA8\uDFEB\uDFED]|\uD83D[\uDCBB\uDCBC\uDD27\uDD2C\uDE80\uDE92]|\uD83E(?:[\uDDAF\uDDBC\uDDBD](?:\u200D\u27A1\uFE0F?)?|[\uDDB0-\uDDB3\uDE70]|\uDD1D\u200D\uD83E\uDDD1|\uDDD1\u200D\uD83E\uDDD2(?:\u200D\uD83E\uDDD2)?|\uDDD2(?:\u200D\uD83E\uDDD2)?))|\uD83C(?:\uDFFB(?:\u200D(?:[\u2695\u2696\u2708]\uFE0F?|\u2764\uFE0F?\u200D(?:\uD83D\uDC8B\u200D)?\uD83E\uDDD1\uD83C[\uDFFC-\uDFFF]|\uD83C[\uDF3E\uDF73\uDF7C\uDF84\uDF93\uDFA4\uDFA8\uDFEB\uDFED]|\uD83D(?:[\uDCBB\uDCBC\uDD27\uDD2C\uDE80\uDE92]|\uDC30\u200D\uD83E\uDDD1\uD83C[\uDFFC-\uDFFF])|\uD83E(?:[\uDDAF\uDDBC\uDDBD](?:\u200D\u27A1\uFE0F?)?|[\uDDB0-\uDDB3\uDE70]|\uDD1D\u200D\uD83E\uDDD1\uD83C[\uDFFB-\uDFFF]|\uDEEF\u200D\uD83E\uDDD1\uD83C[\uDFFC-\uDFFF])))?|\uDFFC(?:\u200D(?:[\u2695\u2696\u2708]\uFE0F?|\u2764\uFE0F?\u200D(?:\uD83D\uDC8B\u200D)?\uD83E\uDDD1\uD83C[\uDFFB\uDFFD-\uDFFF]|\uD83C[\uDF3E\uDF73\uDF7C\uDF84\uDF93\uDFA4\uDFA8\uDFEB\uDFED]|\uD83D(?:[\uDCBB\uDCBC\uDD27\uDD2C\uDE80\uDE92]|\uDC30\u200D\uD83E\uDDD1\uD83C[\uDFFB\uDFFD-\uDFFF])|\uD83E(?:[\uDDAF\uDDBC\uDDBD](?:\u200D\u27A1\uFE0F?)?|[\uDDB0-\uDDB3\uDE70]|\uDD1D\u200D\uD83E\uDDD1\uD83C[\uDFFB-\uDFFF]|\uDEEF\u200D\uD83E\uDDD1\uD83C[\uDFFB\uDFFD-\uDFFF])))?|\uDFFD(?:\u200D(?:[\u2695\u2696\u2708]\uFE0F?|\u2764\uFE0F?\u200D(?:\uD83D\uDC8B\u200D)?\uD83E\uDDD1\uD83C[\uDFFB\uDFFC\uDFFE\uDFFF]|\uD83C[\uDF3E\uDF73\uDF7C\uDF84\uDF93\uDFA4\uDFA8\uDFEB\uDFED]|\uD83D(?:[\uDCBB\uDCBC\uDD27\uDD2C\uDE80\uDE92]|\uDC30\u200D\uD83E\uDDD1\uD83C[\uDFFB\uDFFC\uDFFE\uDFFF])|\uD83E(?:[\uDDAF\uDDBC\uDDBD](?:\u200D\u27A1\uFE0F?)?|[\uDDB0-\uDDB3\uDE70]|\uDD1D\u200D\uD83E\uDDD1\uD83C[\uDFFB-\uDFFF]|\uDEEF\u200D\uD83E\uDDD1\uD83C[\uDFFB\uDFFC\uDFFE\uDFFF])))?|\uDFFE(?:\u200D(?:[\u2695\u2696\u2708]\uFE0F?|\u2764\uFE0F?\u200D(?:\uD83D\uDC8B\u200D)?\uD83E\uDDD1\uD83C[\uDFFB-\uDFFD\uDFFF]|\uD83C[\uDF3E\uDF73\uDF7C\uDF84\uDF93\uDFA4\uDFA8\uDFEB\uDFED]|\uD83D(?:[\uDCBB\uDCBC\uDD27\uDD2C\uDE80\uDE92]|\uDC30\u200D\uD83E\uDDD1\uD83C[\uDFFB-\uDFFD\uDFFF])|\uD83E(?:[\uDDAF\uDDBC\uDDBD](?:\u200D\u27A1\uFE0F?)?|[\uDDB0-\uDDB3\uDE70]|\uDD1D\u200D\uD83E\uDDD1\uD83C[\uDFFB-\uDFFF]|\uDEEF\u200D\uD83E\uDDD1\uD83C[\uDFFB-\uDFFD\uDFFF])))?|\uDFFF(?:\u200D(?:[\u2695\u2696\u2708]\uFE0F?|\u2764\uFE0F?\u200D(?:\uD83D\uDC8B\u200D)?\uD83E\uDDD1\uD83C[\uDFFB-\uDFFE]|\uD83C[\uDF3E\uDF73\uDF7C\uDF84\uDF93\uDFA4\uDFA8\uDFEB\uDFED]|\uD83D(?:[\uDCBB\uDCBC\uDD27\uDD2C\uDE80\uDE92]|\uDC30\u200D\uD83E\uDDD1\uD83C[\uDFFB-\uDFFE])|\uD83E(?:[\uDDAF\uDDBC\uDDBD](?:\u200D\u27A1\uFE0F?)?|[\uDDB0-\uDDB3\uDE70]|\uDD1D\u200D\uD83E\uDDD1\uD83C[\uDFFB-\uDFFF]|\uDEEF\u200D\uD83E\uDDD1\uD83C[\uDFFB-\uDFFE])))?))?|\uDEF1(?:\uD83C(?:\uDFFB(?:\u200D\uD83E\uDEF2\uD83C[\uDFFC-\uDFFF])?|\uDFFC(?:\u200D\uD83E\uDEF2\uD83C[\uDFFB\uDFFD-\uDFFF])?|\uDFFD(?:\u200D\uD83E\uDEF2\uD83C[\uDFFB\uDFFC\uDFFE\uDFFF])?|\uDFFE(?:\u200D\uD83E\uDEF2\uD83C[\uDFFB-\uDFFD\uDFFF])?|\uDFFF(?:\u200D\uD83E\uDEF2\uD83C[\uDFFB-\uDFFE])?))?)/g;
	};
})))(), 1);
let made;
const segmenter = { segment: (text) => (made ??= new Intl.Segmenter()).segment(text) };
const defaultIgnorableCodePointRegex = /^\p{Default_Ignorable_Code_Point}$/u;
function stringWidth(string, options = {}) {
	if (typeof string !== "string" || string.length === 0) return 0;
	const { ambiguousIsNarrow = true, countAnsiEscapeCodes = false } = options;
	if (!countAnsiEscapeCodes) string = stripAnsi(string);
	if (string.length === 0) return 0;
	let width = 0;
	const eastAsianWidthOptions = { ambiguousAsWide: !ambiguousIsNarrow };
	for (const { segment: character } of segmenter.segment(string)) {
		const codePoint = character.codePointAt(0);
		if (codePoint <= 31 || codePoint >= 127 && codePoint <= 159) continue;
		if (codePoint >= 8203 && codePoint <= 8207 || codePoint === 65279) continue;
		if (codePoint >= 768 && codePoint <= 879 || codePoint >= 6832 && codePoint <= 6911 || codePoint >= 7616 && codePoint <= 7679 || codePoint >= 8400 && codePoint <= 8447 || codePoint >= 65056 && codePoint <= 65071) continue;
		if (codePoint >= 55296 && codePoint <= 57343) continue;
		if (codePoint >= 65024 && codePoint <= 65039) continue;
		if (defaultIgnorableCodePointRegex.test(character)) continue;
		if ((0, import_emoji_regex.default)().test(character)) {
			width += 2;
			continue;
		}
		width += eastAsianWidth(codePoint, eastAsianWidthOptions);
	}
	return width;
}
// src/cli/text/width.ts
function widthOf(text) {
	return /^[ -~]*$/.test(text) ? text.length : stringWidth(text);
}
function cutTo(text, columns) {
	if (widthOf(text) <= columns) return text;
	let shown = "";
	let width = 1;
	for (const { segment } of new Intl.Segmenter().segment(text)) {
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
function style(colour) {
	const sgr = (on, off) => (text) => colour ? `\u001b[${on}m${text}\u001b[${off}m` : text;
	return {
		bold: sgr(1, 22),
		dim: sgr(2, 22),
		red: sgr(31, 39),
		green: sgr(32, 39),
		yellow: sgr(33, 39),
		blue: sgr(34, 39),
		link: (text, url) => colour ? `\u001b]8;;${url}\u001b\\${text}\u001b]8;;\u001b\\` : text
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
	return [first.replace(/ +$/m, ""), ...below].join("\n");
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
// src/cli/words.ts
function terminalWords(typed) {
	const command = typed.replaceAll("\\", "/");
	return {
		backfill: "`--backfill`",
		check: `\`${command} check\``,
		config: "`--config`",
		details: "`--verbose`",
		force: `\`${command} publish --force $1\``,
		"github-token": "`GITHUB_TOKEN`",
		"give-platform-key": "set `$2`$3",
		"ledger-branch": "the branch in `--ledger`",
		"max-posts": "`--max-posts`",
		"platform-key": "`$2`",
		"platform-option": "`--$1`",
		"platform-variable": "`$2`",
		platforms: "`--platform`",
		posts: `\`${command} publish PATH\``,
		reconcile: `\`${command} reconcile\``,
		"render-limit": "`--render-limit`",
		resolve: `\`${command} resolve\``,
		"resolve-copy": `\`${command} resolve $2 --platform $3 --copy URL-OF-THE-STORY\``,
		"resolve-none": `\`${command} resolve $2 --platform $3 --not-published\``,
		"site-dir": "`--site`",
		"site-url": "`--site-url`",
		"time-limit": "`--time-limit`",
		"wait-for-live": "`--wait-for-live`"
	};
}
function wordsOf(terminal) {
	return (text) => text.includes("⟦") ? worded(text, terminalWords(terminal.command)) : text;
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
		past: blog.isRepository ? async () => (await import("./git-past.js")).gitPast(blog.root, blog.source.commit) : void 0,
		waitForLive: settings.given.has("wait-for-live") ? settings.waitForLive : 0
	});
	const scope = scopeOf({
		purpose,
		pushed: null,
		asked: blog.asked,
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
		style: style(useColour(terminal, options))
	};
}
function useColour(terminal, options) {
	return terminal.colour && options.color !== false;
}
function printDiagnostics(terminal, options, diagnostics) {
	const shown = options.quiet ? diagnostics.filter(({ severity }) => severity === "error") : options.verbose ? diagnostics : diagnostics.filter(({ severity }) => severity !== "notice");
	const paint = style(useColour(terminal, options));
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
	const gone = leftBehind(plan.gone).flatMap(({ copies, ...post }) => {
		const some = copies.filter(({ platform }) => !isNamed || names.has(platform));
		return some.length === 0 ? [] : [{
			...post,
			copies: some
		}];
	});
	const site = options.site === "." ? "" : ` --site ${printable(options.site)}`;
	const broken = counted(others, "other post has", "other posts have");
	return {
		names,
		style,
		gone,
		columns: terminal.columns,
		verbose: options.verbose === true,
		quiet: options.quiet === true,
		inWords: wordsOf(terminal),
		warnings: diagnostics.filter(({ severity }) => severity === "warning").length,
		others: others === 0 ? "" : ` ${broken} errors: \`${terminal.command} check${site}\``
	};
}
// src/syndicate/plan/blocked-as-asked.ts
function isBlockedAsAsked({ kind, reason, path }, named) {
	if (kind !== "blocked" || reason === "deferred") return false;
	return reason === "unreachable" || named?.has(path) === true;
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
		`    import:  ${importUrl}`,
		...file === void 0 ? [] : [`    or paste the page ${printable(file)}`]
	].join("\n"));
	return [`No ${missing}. Import these by hand:`, ...lines].join("\n");
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
	const skipped = view.verbose || view.quiet ? [] : skippedText(rest, view);
	return [
		...blocks,
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
	const skipped = view.verbose || view.quiet ? [] : skippedText(rest, view);
	return [
		...blocks,
		...skipped,
		...leftBehindText(view)
	].join("\n\n");
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
	return step.kind === "blocked" && error?.message === reasonText(step) && error.hint === void 0;
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
function skippedText(steps, { names, style, columns }) {
	if (steps.length === 0) return [];
	const all = new Set(steps.map(({ platform }) => platform));
	return [["Skipped:", ...table([...groupBy(steps, ({ reason }) => reason)].map(([reason, group]) => {
		const here = new Set(group.map(({ platform }) => platform));
		const where = here.size < all.size ? [...here].map((id) => names.get(id) ?? id) : [];
		return [`  ${counted(new Set(group.map(({ path }) => path)).size, "post")}`, `${where.length > 0 ? `${where.join(", ")}: ` : ""}${reasons[reason]}`];
	}), { columns }).split("\n")].map(style.dim).join("\n")];
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
	const { site } = blog;
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
		folder: void 0
	});
	if (offers.length > 0 && offers.length <= mostOffers) blocks.push(offersText(offers, session));
	blocks.push(keyText(session, steps, terminal));
	if (made.otherVersion > 0) {
		const said = `${`${copies(made.otherVersion)} ${made.otherVersion === 1 ? "was" : "were"} rendered by another version of Posse`}. To update those that this version renders differently: \`${`${terminal.command} publish --refresh`}\``;
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
function firstRunText({ command, columns }) {
	return [...wrapTo("The first run publishes no posts that are there already. To see what could be published:", columns), `  ${command} plan --all`].join("\n");
}
function byHand(steps, { platforms }) {
	const offering = new Set(platforms.filter(({ offer }) => offer).map(({ id }) => id));
	return steps.map((step) => step.kind === "create" && offering.has(step.platform) ? {
		...step,
		isOffered: true
	} : step);
}
// src/cli/commands/plan.ts
const planCommand = async (terminal, options, posts) => {
	return showPlan(terminal, options, await openCliSession(terminal, options, posts, "look"));
};
export { countText, diagnosticText, doneTallyText, githubUrls, indented, keyText, leftBehindText, offersOf, offersText, openCliSession, openLocalBlog, outcomeTotal, outcomesText, planCommand, planDiagnostics, planTallyText, printDiagnostics, printDocument, printJson, printRow, progressText, selectPosts, selectionHint, severities, showPlan, siteFolder, sortDiagnostics, stopSignal, stoppableSource, style, table, tableRows, tallyOfOutcomes, tallyOfPlan, terminalWords, troubleText, useColour, viewOf, widthOf, wordsOf, wrapAfter, wrapTo };
