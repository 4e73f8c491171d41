import { packageFile } from "./package-root.js";
import { ConfigError, PlatformError, PosseError, SiteError, SourceError, counts, definitionOf, digestsOf, groupBy, keyHint, nameOf, newlyPublished, printable, refuseHalfKeys, shareLinks, term, undisguised, withoutDigests, worded } from "./settings.js";
import { allDiagnostics, blogsAmong, changesFor, copies, copiesJson, countEach, counted, diagnose, diagnosticJson, directorySource, distinct, explainMatches, hasErrors, holdsSecret, howTo, identityOf, isSent, isTrouble, keyOf, listed, matchesFor, otherGenerator, outcomeJson, ownFiles, prepare, readerFor, reasonText, reasons, recordReasonText, refuseForeign, refuseNamedWithoutKey, refuseWithoutKeys, secretInPost, silenceOf, stateText, statsUnread, wishFor } from "./planning.js";
import { parseDocument } from "../vendor/yaml.js";
import { byHand, cutTo, editedText, folderAt, indented, keyText, leftBehindText, offeredPage, offersOf, offersText, openCliSession, openLocalBlog, outcomeTotal, outcomesText, planDiagnostics, planText, printDiagnostics, printDocument, printJson, printRow, showPlan, siteFolder, style, table, tableRows, terminalWords, typedCommand, useColor, viewOf, widthOf, wordsOf, wrapAfter, wrapTo } from "./command-line.js";
import { git, gitOptions } from "./git.js";
import { compareAndSwap, keepRecordsInDirectory } from "./records.js";
import { apply, findingKinds, isHeldStep, reconcile, settle } from "./applying.js";
import { makePreview, openFolder, previewMemory, signatureOf } from "./preview.js";
import { cpSync, existsSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { dirname, extname, join, relative, resolve, sep } from "node:path";
import { mkdir, readFile, watch, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
// src/compose/check.ts
async function checkBlog(session, { site, settings, asked, drafts = false }) {
	const found = [...site.diagnostics];
	const shown = /* @__PURE__ */ new Set([
		"published",
		"future",
		...drafts ? ["draft"] : []
	]);
	const { containsSecret } = session.ports;
	const posts = site.posts.filter(({ path }) => asked === null || asked.has(path));
	for (const post of posts) {
		found.push(...post.diagnostics);
		if (!shown.has(post.state)) continue;
		for (const platform of session.platforms) {
			if (!wishFor(post, platform.id).wanted) continue;
			const { article, diagnostics } = await session.verified(post, platform);
			found.push(...diagnostics);
			if (article && containsSecret && holdsSecret(article, containsSecret)) found.push(secretInPost(post.path));
		}
	}
	const diagnostics = distinct(found);
	const isBad = isRed(diagnostics, settings.failOn);
	return {
		diagnostics,
		posts: posts.length,
		isRed: isBad
	};
}
function checkText(diagnostics, posts) {
	const all = counted(posts, "post");
	for (const severity of ["error", "warning"]) {
		const found = diagnostics.filter((one) => one.severity === severity);
		const paths = new Set(found.flatMap(({ path = [] }) => path));
		if (found.length === 0) continue;
		const many = counted(found.length, severity);
		return paths.size === 0 ? many : `${many} in ${paths.size} of ${all}`;
	}
	return `No problems in ${all}`;
}
function isRed(diagnostics, failOn) {
	if (failOn === "never") return false;
	return diagnostics.some(({ severity }) => severity === "error" || failOn === "warning" && severity === "warning");
}
// src/syndicate/apply/still-held.ts
function stillHeld(outcomes, names) {
	const held = outcomes.map(({ step }) => step).filter(isHeldStep);
	return [...groupBy(held, ({ platform }) => platform)].map(([platform, steps]) => {
		const message = `${names.get(platform) ?? platform}: another run had begun ${copies(steps.length)} with another text, so this run left ${steps.length === 1 ? "it" : "them"} to that one`;
		return diagnose("in-progress", message, { hint: "Run Posse again when that run has ended. If it began before your last change, it sends the older text." });
	});
}
// src/syndicate/identity/known-posts.ts
async function knownPosts(ledger, ports) {
	const { posts, platforms } = ports;
	const matches = await matchesFor(ledger, ports);
	refuseForeign(ledger, ports, matches);
	const { entries } = matches;
	const paths = posts.map(({ path }) => path);
	const hasCopy = (path) => platforms.some(({ id }) => entries.get(path)?.platforms[id]?.copy !== void 0);
	const nameOf = (id) => platforms.find((one) => one.id === id)?.name ?? id;
	return {
		known: paths.filter((path) => entries.has(path)),
		copied: paths.filter(hasCopy),
		gone: matches.gone,
		diagnostics: explainMatches(matches, nameOf)
	};
}
// src/cli/text/known.ts
function knownText({ known, copied }, { all, exists, isNamed }) {
	if (!exists) return isNamed ? "That ledger does not exist yet: every post is new to it." : void 0;
	return `${known.length === all ? counted(all, "post") : `${known.length} of ${counted(all, "post")}`} ${known.length === 1 ? "is" : "are"} in the ledger, ${copied.length === 0 ? "none" : copied.length} with ${copied.length > 1 ? "copies" : "a copy"}.`;
}
// src/cli/commands/check.ts
const checkCommand = async (terminal, options, posts) => {
	const session = await openCliSession(terminal, options, posts, "look");
	const { site, settings, asked } = session.blog;
	const ledger = await session.ledger.read();
	const compared = askedFor(await knownPosts(ledger, session.ports), options, session);
	const checked = await checkBlog(session, {
		site,
		settings,
		asked,
		drafts: options.drafts === true || posts.length > 0
	}).finally(session.progress.end);
	const diagnostics = [...checked.diagnostics, ...compared.diagnostics];
	if (options.format === "text") {
		const listed = diagnostics.filter(({ code }) => code !== "post-gone");
		printDiagnostics(terminal, options, listed);
		const view = viewOf(terminal, options, session, {
			plan: { gone: compared.gone },
			others: 0
		});
		for (const text of leftBehindText(view)) terminal.out(`${text}\n`);
		const isNamed = options.ledger !== void 0;
		const known = knownText(compared, {
			exists: ledger.exists,
			isNamed,
			all: checked.posts
		});
		if (known !== void 0) terminal.out(session.style.dim(known));
		terminal.out(`${checkText(diagnostics, checked.posts)}.`);
	} else {
		const rows = diagnostics.map(located);
		const { known, copied } = compared;
		const json = {
			exists: ledger.exists,
			known: [...known],
			copied: [...copied]
		};
		printJson(terminal, options.format, {
			diagnostics: rows,
			ledger: json
		}, rows);
	}
	return isRed(diagnostics, settings.failOn) ? 1 : 0;
};
function askedFor(compared, options, { blog: { asked } }) {
	if (asked === null) return compared;
	const isAsked = (path = "") => asked.has(path);
	const isWhole = options.all === true;
	return {
		known: compared.known.filter(isAsked),
		copied: compared.copied.filter(isAsked),
		gone: isWhole ? compared.gone : [],
		diagnostics: compared.diagnostics.filter(({ code, path }) => code === "post-gone" ? isWhole : isAsked(path))
	};
}
function located(diagnostic) {
	return {
		path: diagnostic.path ?? null,
		...diagnosticJson(diagnostic)
	};
}
// src/cli/blog-author.ts
const types = {
	".png": "png",
	".jpg": "jpeg",
	".jpeg": "jpeg",
	".gif": "gif",
	".webp": "webp",
	".avif": "avif",
	".svg": "svg+xml"
};
const largest = 1048576;
async function blogAuthor(terminal, site) {
	const source = await directorySource(siteFolder(terminal, { site }));
	const place = {
		siteDir: "",
		configs: ["_config.yml"]
	};
	const { values, diagnostics } = await readerFor(place, terminal.readers).configuration(source, place);
	const { url, baseurl = "", author, title } = values;
	if (hasErrors(diagnostics) || (url ?? author ?? title) === void 0) return void 0;
	const siteUrl = URL.canParse(String(url)) ? `${url}${baseurl}` : "http://localhost";
	const { name, picture } = signatureOf(values, siteUrl);
	const bytes = picture && await ownFiles({
		source,
		siteUrl,
		sourceDir: ""
	})(picture);
	const type = picture && types[extname(new URL(picture).pathname).toLowerCase()];
	if (!bytes || type === void 0 || bytes.length > largest) return { name };
	return {
		name,
		picture: `data:image/${type};base64,${Buffer.from(bytes).toString("base64")}`
	};
}
// src/cli/until-stopped.ts
function untilStopped(signal) {
	return new Promise((resolve) => {
		if (signal.aborted) resolve();
		else signal.addEventListener("abort", () => resolve(), { once: true });
	});
}
// src/cli/commands/demo.ts
const draft = "_drafts/a-ship-in-a-bottle.md";
const post = "_posts/2026-06-08-a-ship-in-a-bottle.md";
const broken$1 = "_posts/2026-06-01-broken-front-matter.md";
const demoCommand = async (terminal, options, _, posse) => {
	const paint = style(terminal.color && options.color);
	const exampleBlog = packageFile("examples", "blog");
	if (exampleBlog === void 0) throw new ConfigError([{
		input: "demo",
		message: "examples/blog is not beside the program"
	}]);
	const folder = mkdtempSync(join(tmpdir(), "posse-demo-"));
	const { players: all, startSandbox } = await import("./sandbox.js");
	const sandbox = await startSandbox({
		players: (terminal.players ?? all).filter(({ kind }) => kind !== "announcement"),
		author: await blogAuthor(terminal, exampleBlog)
	});
	try {
		cpSync(exampleBlog, join(folder, "blog"), { recursive: true });
		const code = await tour({
			terminal: inDemo(terminal, join(folder, "blog"), sandbox),
			folder: join(folder, "blog"),
			sandbox,
			paint,
			posse
		});
		await showPages(terminal, sandbox, paint, options.open === true);
		return code;
	} finally {
		await sandbox.close();
		rmSync(folder, {
			recursive: true,
			force: true
		});
	}
};
async function tour({ terminal, folder, sandbox, paint, posse }) {
	const codes = [];
	const say = (text) => {
		for (const line of wrapTo(text, terminal.columns)) terminal.out(paint.bold(paint.blue(line)));
	};
	const type = async (...args) => {
		const line = [...args, "--quiet"];
		terminal.out(paint.dim(`$ posse ${line.join(" ")}\n`));
		codes.push(await posse(line, terminal));
		terminal.out("");
	};
	say(`An example blog has a new post. A sandbox on this machine plays ${listed(sandbox.players.map(({ name }) => name))}.`);
	rmSync(join(folder, broken$1));
	renameSync(join(folder, draft), join(folder, post));
	terminal.out("");
	say("1. What would be published?");
	await type("plan", post);
	say("2. Publish it.");
	await type("publish", post);
	say("3. Run it again: there is nothing to do.");
	const before = writes(sandbox.state());
	await type("publish");
	const again = writes(sandbox.state()) - before;
	say("4. Correct the post, and run it once more.");
	const file = join(folder, post);
	writeFileSync(file, `${readFileSync(file, "utf8")}\nUpdate: it has sailed for a year now.\n`);
	await type("publish");
	return again === 0 ? Math.max(...codes) : 1;
}
async function showPages(terminal, { url }, paint, isAskedFor) {
	if (isAskedFor || terminal.interactive && await terminal.confirm("Keep the sandbox open, to look at the copies in a browser?")) {
		terminal.out(paint.bold(`The copies: ${url}  (Ctrl-C ends the sandbox)`));
		if (!await terminal.open(url)) terminal.err("Could not open a browser. Open it yourself.");
		await untilStopped(terminal.signal);
		return;
	}
	const { command } = terminal;
	const lines = [
		"All of it was on this machine, and nothing is kept. To look at such copies:",
		`  ${command} demo --open`,
		"Your own blog; this needs no key and publishes nothing:",
		`  ${command} plan --all --site your/blog`,
		`  ${command} preview --open --site your/blog`
	];
	terminal.out(lines.join("\n"));
}
function inDemo(terminal, folder, sandbox) {
	return {
		...terminal,
		cwd: folder,
		interactive: false,
		definitions: terminal.definitions.filter(({ id }) => sandbox.players.some((player) => player.id === id)),
		live: false,
		env: {
			...terminal.env,
			...Object.fromEntries(sandbox.players.flatMap(({ id, access }) => [[access.url, `${sandbox.url}/${id}`], [access.key, access.secret]]))
		}
	};
}
function writes({ requests }) {
	return requests.filter(({ method }) => method === "POST" || method === "PUT").length;
}
// src/cli/commands/doctor.ts
const doctorCommand = async (terminal, options) => {
	const session = await openCliSession(terminal, options, [], "look");
	const { site } = session.blog;
	const findings = [
		siteFinding(session),
		postsFinding(session),
		...articleFinding(session),
		await ledgerFinding(session),
		...await Promise.all(session.platforms.map((one) => accountFinding(one, session)))
	];
	if (options.format === "text") {
		const { style } = session;
		const marks = {
			ok: style.green("✓"),
			missing: style.yellow("–"),
			broken: style.red("✗")
		};
		const rows = findings.map(({ what, state, text }) => [
			marks[state],
			style.bold(what),
			printable(text)
		]);
		terminal.out(table(rows, { columns: terminal.columns }));
		for (const { what, hint } of findings) {
			if (hint === void 0) continue;
			const said = wordsOf(terminal)(printable(hint));
			const lines = wrapAfter(widthOf(`${what}: `), said, {
				columns: terminal.columns,
				indent: "  "
			});
			terminal.out(`\n${style.bold(what)}: ${lines.join("\n")}`);
		}
		printDiagnostics(terminal, options, site.diagnostics);
		terminal.out("");
		for (const line of wrapTo(resultText(findings), terminal.columns)) terminal.out(style.bold(line));
	} else printJson(terminal, options.format, { findings }, findings);
	return findings.some(({ state }) => state === "broken") ? 1 : 0;
};
function resultText(findings) {
	const namesOf = (state) => findings.filter((one) => one.state === state).map(({ what }) => what);
	const broken = namesOf("broken");
	const missing = namesOf("missing");
	return `${broken.length === 0 ? "No problems" : counted(broken.length, "problem")}${broken.length === 0 ? "" : `: ${broken.join(", ")}`}.${missing.length === 0 ? "" : ` Not set up: ${missing.join(", ")}.`}`;
}
function siteFinding({ blog: { site } }) {
	const { url, baseurl, urlFrom, jekyll, timezone, theme, words } = site.facts;
	if (urlFrom === void 0) return {
		what: "site",
		state: "broken",
		text: "its address is unknown",
		hint: `${capitalized(words.setUrl)}, or pass --site-url https://example.com.`
	};
	return {
		what: "site",
		state: "ok",
		text: `${url}${baseurl} (from ${urlFrom}); ${[
			...jekyll === void 0 ? [] : [`Jekyll ${jekyll}'s rules`],
			`time zone ${timezone}`,
			...theme === void 0 ? [] : [`theme ${theme}`]
		].join(", ")}`
	};
}
function articleFinding({ blog: { site } }) {
	const { article } = site.facts;
	if (article === void 0) return [];
	const { text, isSure } = article;
	if (isSure) return [{
		what: "article",
		state: "ok",
		text
	}];
	return [{
		what: "article",
		state: "missing",
		text,
		hint: `Look at a preview. If something is missing or too much, name the article's element: ${term("content")}.`
	}];
}
function postsFinding({ blog: { site } }) {
	const text = postsText(site.posts);
	if (site.posts.some(({ state }) => state === "invalid")) return {
		what: "posts",
		state: "broken",
		text,
		hint: `${term("check")} shows what is wrong, here and in posts that cannot be sent as they are.`
	};
	return site.posts.length === 0 ? {
		what: "posts",
		state: "missing",
		text: "none",
		hint: `${site.facts.words.posts}.`
	} : {
		what: "posts",
		state: "ok",
		text
	};
}
function capitalized(text) {
	return `${text.slice(0, 1).toUpperCase()}${text.slice(1)}`;
}
function postsText(posts) {
	const countOf = (state) => posts.filter((post) => post.state === state).length;
	const rest = [
		[countOf("future"), "dated in the future"],
		[countOf("draft"), countOf("draft") === 1 ? "draft" : "drafts"],
		[countOf("unpublished"), "with `published: false`"],
		[countOf("invalid"), "that cannot be read"]
	].filter(([count]) => count > 0).map(([count, what]) => `${count} ${what}`);
	return [`${counted(countOf("published"), "post")} on the site`, ...rest].join(", ");
}
async function ledgerFinding({ ledger, isTrial, folder }) {
	const what = "ledger";
	try {
		const { exists, entries } = await ledger.read();
		if (!exists) return {
			what,
			state: "missing",
			text: "none yet: the first run creates it"
		};
		const where = isTrial ? ` in the sandbox's own ledger (${folder})` : "";
		return {
			what,
			state: "ok",
			text: `${counted(entries.size, "post")}${where}`
		};
	} catch (error) {
		return broken(what, error);
	}
}
async function accountFinding(platform, session) {
	const what = platform.name;
	const { definitions, settings } = session.blog;
	const half = settings.halfKeys.get(platform.id);
	if (half !== void 0) {
		const { input, message, hint } = half;
		return {
			what,
			state: "broken",
			text: `${input} is missing; ${message}`,
			...hint && { hint }
		};
	}
	if (platform.account === void 0) return withoutKey(what, definitionOf(platform.id, definitions));
	try {
		const { username, url } = await platform.account();
		const text = `the key of ${username} (${url})`;
		const owners = await ownersOf(platform, session);
		if (owners.size === 0 || owners.has(username)) return {
			what,
			state: "ok",
			text
		};
		return {
			what,
			state: "broken",
			text: `${text}; the copies in the ledger belong to ${[...owners].join(", ")}`,
			hint: "Another account's copies can be neither updated nor found. Give the key that they were made with."
		};
	} catch (error) {
		return broken(what, error);
	}
}
function withoutKey(what, definition) {
	if (definition === void 0) return {
		what,
		state: "missing",
		text: "no key"
	};
	const { noun, getting, variable, without } = definition.key;
	return {
		what,
		state: "missing",
		text: `no ${noun}: ${without.brief}`,
		...getting !== void 0 && { hint: `${getting}, and set ${variable}.` }
	};
}
async function ownersOf({ id }, { ledger }) {
	const records = [...(await ledger.read().catch((error) => {
		if (error instanceof PosseError) return void 0;
		throw error;
	}))?.entries.values() ?? []].map(({ platforms }) => platforms[id]);
	return new Set(records.flatMap((record) => record?.account ?? []));
}
function broken(what, error) {
	if (!(error instanceof PosseError)) throw error;
	return {
		what,
		state: "broken",
		text: error.message,
		...error.hint !== void 0 && { hint: error.hint }
	};
}
// src/cli/init/ignore-sandbox.ts
const ledger = ".posse-sandbox/";
async function ignoreSandbox(root, siteDir) {
	const asked = [
		"check-ignore",
		"--quiet",
		join(siteDir, ledger)
	];
	const options = gitOptions.filter((option) => option !== "--literal-pathspecs");
	if ((await git(root, asked, options)).code === 0) return void 0;
	const file = join(root, ".gitignore");
	const before = await readFile(file, "utf8").catch((error) => {
		if (error.code === "ENOENT") return "";
		throw error;
	});
	const ending = before.includes("\r\n") ? "\r\n" : "\n";
	const gap = before === "" || before.endsWith("\n") ? "" : ending;
	await writeFile(file, `${before}${gap}${ledger}${ending}`);
	return ledger;
}
// src/cli/init/next-steps.ts
function nextSteps({ first, definitions, files, isDeployed, older }, columns) {
	const [there, them] = older === 1 ? ["The existing post is", "it"] : [`The ${older} existing posts are`, "them"];
	const copying = definitions.filter(({ kind }) => kind === "copy");
	return ["Next steps:", ...[
		...first,
		...copying.map(({ key: { firstStep, variable, without } }) => ({
			text: `${firstStep}:`,
			commands: [`gh secret set ${variable}`],
			...without.byHand !== void 0 && { more: without.byHand.sentence }
		})),
		{
			text: "Commit and push the workflow:",
			commands: [
				`git add ${files}`,
				"git commit -m \"Publish copies with Posse\"",
				"git push"
			]
		},
		{
			text: `Push a post${isDeployed ? ", once a first run has made the ledger" : ""}.`,
			...older > 0 && { more: `${there} not published; to publish ${them} too: ${howTo("backfill")}` }
		}
	].flatMap((step, index) => todoLines(step, index + 1, columns))];
}
function todoLines({ text, commands = [], more }, number, columns) {
	const start = `  ${number}. `;
	const indent = " ".repeat(start.length);
	return [
		start + wrapAfter(start.length, text, {
			columns,
			indent
		}).join("\n"),
		...commands.map((command) => `${indent}  ${command}`),
		...more === void 0 ? [] : indented(more, columns, indent)
	];
}
// src/cli/init/deployment.ts
const deploys = /uses:\s*["']?(actions\/deploy-pages|peaceiris\/actions-gh-pages|JamesIves\/github-pages-deploy-action)@/i;
const pagesJekyll = /uses:\s*["']?actions\/jekyll-build-pages@/i;
function findDeployment(workflows) {
	for (const [path, yaml] of workflows) {
		if (!deploys.test(yaml)) continue;
		const document = parseDocument(yaml);
		if (document.errors.length > 0) continue;
		const name = document.get("name") ?? path;
		if (typeof name !== "string" || /[\r\n]|\$\{\{/.test(name)) continue;
		return {
			name,
			path,
			isPagesJekyll: pagesJekyll.test(yaml)
		};
	}
}
// src/cli/init/survey.ts
async function survey(folder) {
	const root = await answer(folder, ["rev-parse", "--show-toplevel"]).catch(refuse$1);
	const prefix = await answer(folder, ["rev-parse", "--show-prefix"]);
	const files = new Set((await answer(root, [
		"ls-files",
		"-z",
		"--cached",
		"--others",
		"--exclude-standard"
	])).split("\0").filter(Boolean));
	const siteDir = siteDirOf(prefix.replace(/\/$/, ""), files);
	const workflows = await readWorkflows(root, files);
	const lock = siteDir === "." ? "Gemfile.lock" : `${siteDir}/Gemfile.lock`;
	return {
		root,
		siteDir,
		defaultBranch: await defaultBranchOf(root),
		hasLock: files.has(lock) || files.has("Gemfile.lock"),
		deployment: findDeployment(workflows),
		ours: [...workflows].find(([, yaml]) => /uses:\s*["']?posse-action\/posse[@/]/.test(yaml))?.[0]
	};
}
function siteDirOf(named, files) {
	const here = named === "" ? "." : named;
	const folders = blogsAmong([...files]).map((folder) => folder || ".");
	const [only, another] = new Set(folders);
	if (only === void 0 || folders.includes(here)) return here;
	if (another === void 0 && (named === "" || only.startsWith(`${named}/`))) return only;
	throw new ConfigError([{
		input: "--site",
		message: `no _config.yml in ${here}, and several below it: ${[...new Set(folders)].join(", ")}`,
		hint: `Say which blog with --site FOLDER. For all of them see ${howTo("several-blogs")}.`
	}]);
}
async function defaultBranchOf(root) {
	const remote = await git(root, [
		"symbolic-ref",
		"--short",
		"refs/remotes/origin/HEAD"
	]);
	if (remote.code === 0) return text(remote.output).replace(/^origin\//, "");
	const head = await git(root, [
		"symbolic-ref",
		"--short",
		"HEAD"
	]);
	return head.code === 0 ? text(head.output) : "main";
}
async function readWorkflows(root, files) {
	const paths = [...files].filter((path) => /^\.github\/workflows\/[^/]+\.ya?ml$/.test(path));
	const read = async (path) => readFile(join(root, path), "utf8").catch(() => "");
	const texts = paths.map(async (path) => [path, await read(path)]);
	return new Map(await Promise.all(texts));
}
async function answer(folder, args) {
	return text((await git(folder, args)).output);
}
function refuse$1(cause) {
	if (!(cause instanceof SourceError)) throw cause;
	const { message, hint } = cause;
	throw new ConfigError([{
		input: "--site",
		message,
		...hint !== void 0 && { hint }
	}], { cause });
}
function text(output) {
	return output.toString("utf8").replace(/\n$/, "");
}
// src/cli/init/workflow.ts
function workflowOf(facts, definitions) {
	const place = [...facts.siteDir === "." ? [] : [`site-dir: ${scalar(facts.siteDir)}`], ...facts.jekyll === void 0 ? [] : [`jekyll: ${facts.jekyll}`]];
	const copying = copyingOf(definitions);
	const names = listed(copying.map(({ name }) => name));
	const ids = definitions.map(({ id }) => id).join(", ");
	const drafts = firstSettings(definitions);
	return `# Checks pull requests, and cross-posts new posts to ${names}: as drafts, until you delete the ${inWords(drafts.length)} \`visibility\` lines.
# This is what \`posse init\` writes; every input is explained at https://github.com/posse-action/posse#inputs.
name: Posse
on:
${triggers(facts)}
  pull_request:
  merge_group:
  schedule: [{ cron: "17 6 * * *" }] # posts that are now due, and anything left from earlier runs
  workflow_dispatch:
    inputs:
      mode: { type: choice, options: [auto, plan, publish, reconcile], default: auto, description: "What to do" }
      posts: { type: string, required: false, description: "Exactly these posts (paths or globs)" }
      platforms: { type: string, required: false, description: "Only these platforms: ${ids}" }
      backfill: { type: string, required: false, description: "How many older posts to publish" }
      max-posts: { type: string, required: false, description: "How many new copies to allow on each platform" }
      resolve: { type: string, required: false, description: "PATH PLATFORM URL, or PATH PLATFORM not-published" }

permissions: {}

jobs:
  check:
    if: github.event_name == 'pull_request' || github.event_name == 'merge_group'
    runs-on: ubuntu-latest
    timeout-minutes: 30
    permissions:
      contents: read # needs nothing else: no secret, no write
    steps:
      - uses: actions/checkout@v7
        with: { persist-credentials: false }
      - id: posse
        uses: posse-action/posse@v0
        with:
          mode: check
${inputs(place)}      - if: always() && steps.posse.outputs.preview-path != ''
        uses: actions/upload-artifact@v7 # each post as its readers will see it, among the run's artifacts
        with: { name: posse-preview, path: "\${{ steps.posse.outputs.preview-path }}" }

  publish:
    if: >-
${condition(facts)}
    runs-on: ubuntu-latest
    timeout-minutes: 30
    permissions:
      contents: write # the ledger: a branch of its own, named posse
    concurrency: { group: posse }
    steps:
      - uses: actions/checkout@v7
        with: { persist-credentials: false }
      - uses: posse-action/posse@v0
        with:
${inputs(place)}          mode: \${{ inputs.mode }}
          posts: \${{ inputs.posts }}
          platforms: \${{ inputs.platforms }}
          backfill: \${{ inputs.backfill }}
          max-posts: \${{ inputs.max-posts }}
          resolve: \${{ inputs.resolve }}
${inputs([...keys(copying), ...drafts])}${pagesByHand(copying)}`;
}
function copyingOf(definitions) {
	return definitions.filter(({ kind }) => kind === "copy");
}
function pagesByHand(definitions) {
	return definitions.filter(({ key }) => key.without.byHand).map(({ id, name }) => `      - if: always()
        uses: actions/upload-artifact@v7 # a page to copy each story from that nobody but you can bring to ${name}
        with: { name: for-${id}, path: "\${{ runner.temp }}/posse/${id}", if-no-files-found: ignore }
`).join("");
}
function keys(definitions) {
	return definitions.map(({ key }) => `${key.input}: \${{ secrets.${key.variable} }}`);
}
function firstSettings(definitions) {
	return definitions.flatMap(({ settings }) => Object.values(settings)).flatMap(({ input, atFirst }) => atFirst === void 0 ? [] : [`${input}: ${atFirst}`]);
}
function inWords(count) {
	return [
		"no",
		"one",
		"two",
		"three",
		"four",
		"five",
		"six"
	][count] ?? String(count);
}
function triggers({ defaultBranch, deployment }) {
	if (deployment === void 0) return `  push: { branches: [${scalar(defaultBranch)}] }`;
	return `  workflow_run: # zizmor: ignore[dangerous-triggers] after deployments of the default branch only, and reads its tree
    workflows: [${scalar(deployment)}]
    types: [completed]`;
}
function condition({ deployment }) {
	return (deployment === void 0 ? ["github.event_name != 'pull_request' && github.event_name != 'merge_group'"] : [
		"github.event_name == 'schedule' || github.event_name == 'workflow_dispatch' ||",
		"github.event_name == 'workflow_run' && github.event.workflow_run.conclusion == 'success' &&",
		"github.event.workflow_run.event != 'pull_request' &&",
		"github.event.workflow_run.head_repository.full_name == github.repository &&",
		"github.event.workflow_run.head_branch == github.event.repository.default_branch"
	]).map((line) => `      ${line}`).join("\n");
}
function inputs(lines) {
	return lines.map((line) => `          ${line}\n`).join("");
}
function scalar(text) {
	return /^[A-Za-z][\w./-]*( [\w./-]+)*$/.test(text) && !/^(true|false|null|yes|no|on|off|y|n)$/i.test(text) ? text : JSON.stringify(text);
}
// src/cli/commands/init.ts
const file = ".github/workflows/posse.yml";
const initCommand = async (terminal, options) => {
	const folder = siteFolder(terminal, options);
	const { builtSite } = options;
	if (builtSite !== void 0) return initBuilt(terminal, {
		...options,
		builtSite
	}, folder);
	const open = (blogFolder) => {
		const site = relative(terminal.cwd, blogFolder) || ".";
		return openLocalBlog(terminal, {
			...options,
			site
		}, [], "look");
	};
	const found = await survey(folder).catch(async (error) => {
		if (error instanceof ConfigError && error.cause instanceof SourceError) await open(folder);
		throw error;
	});
	const blog = await open(join(found.root, found.siteDir));
	const facts = factsOf(found, blog);
	const workflow = workflowOf(facts, blog.definitions);
	if (found.ours !== void 0 && !options.dryRun) refuse(terminal, found.ours, "runs Posse already");
	if (options.dryRun) terminal.out(workflow.trimEnd());
	else {
		await writeNew(join(found.root, file), workflow, terminal);
		terminal.out(`Wrote ${file}.`);
	}
	const ignored = options.dryRun ? void 0 : await ignoreSandbox(found.root, found.siteDir);
	if (ignored !== void 0) terminal.out(`Added ${ignored} to .gitignore.`);
	const files = filesWritten(ignored);
	const { bold } = style(useColor(terminal, options));
	const say = options.dryRun ? terminal.err : terminal.out;
	if (options.quiet) return 0;
	const rows = findings(found, blog, facts).map(([what, text]) => [bold(what), printable(text)]);
	say(`\n${table(rows, { columns: terminal.columns })}\n`);
	say(nextSteps({
		first: firstSteps$1(blog),
		definitions: blog.definitions,
		files,
		isDeployed: facts.deployment !== void 0,
		older: blog.site.posts.filter(({ state }) => state === "published").length
	}, terminal.columns).join("\n"));
	printDiagnostics(terminal, options, blog.site.diagnostics);
	return 0;
};
async function initBuilt(terminal, options, folder) {
	const init = await import("./commands.js");
	const proposal = await init.proposeBuilt(terminal, options, folder);
	if (options.format === "json") {
		init.printProposal(terminal, proposal);
		return 0;
	}
	const found = await survey(folder);
	const workflow = init.builtWorkflowOf(proposal, found, terminal.definitions);
	if (options.dryRun) terminal.out(workflow.trimEnd());
	else {
		if (found.ours !== void 0) refuse(terminal, found.ours, "runs Posse already");
		await writeNew(join(found.root, file), workflow, terminal);
		terminal.out(`Wrote ${file}.`);
	}
	const ignored = options.dryRun ? void 0 : await ignoreSandbox(found.root, found.siteDir);
	if (ignored !== void 0) terminal.out(`Added ${ignored} to .gitignore.`);
	if (options.quiet) return 0;
	const say = options.dryRun ? terminal.err : terminal.out;
	say(`\n${init.describeProposal(proposal, terminal.columns)}\n`);
	say(nextSteps({
		first: init.firstSteps(proposal),
		definitions: terminal.definitions,
		isDeployed: false,
		files: filesWritten(ignored),
		older: proposal.pages.length
	}, terminal.columns).join("\n"));
	return 0;
}
function filesWritten(ignored) {
	return ignored === void 0 ? file : `${file} .gitignore`;
}
function factsOf({ defaultBranch, siteDir, hasLock, deployment }, blog) {
	const isHidden = blog.site.facts.jekyll === 3 && !hasLock;
	const jekyll = deployment?.isPagesJekyll || isHidden ? 3 : void 0;
	return {
		defaultBranch,
		siteDir,
		deployment: deployment?.name,
		jekyll
	};
}
function findings({ siteDir, defaultBranch, deployment }, { site: { facts, posts } }, { jekyll }) {
	const where = facts.urlFrom === void 0 ? `unknown: ${facts.words.setUrl}` : `${facts.url}${facts.baseurl}`;
	return [
		["blog", siteDir === "." ? "at the repository's root" : siteDir],
		["site", where],
		["posts", String(posts.filter(({ state }) => state === "published").length)],
		["default branch", defaultBranch],
		["URL rules", `Jekyll ${jekyll ?? facts.jekyll}`],
		...facts.theme === void 0 ? [] : [["theme", facts.theme]],
		["deployed by", deployment ? `${deployment.path} (${deployment.name}); copies follow it` : "no workflow here"]
	];
}
function firstSteps$1({ site }) {
	const { urlFrom, words } = site.facts;
	const text = `The site's address is unknown, and copies name it as their original: ${words.setUrl}.`;
	return urlFrom === void 0 ? [{ text }] : [];
}
async function writeNew(path, text, terminal) {
	await mkdir(dirname(path), { recursive: true });
	try {
		await writeFile(path, text, { flag: "wx" });
	} catch (error) {
		if (error.code !== "EEXIST") throw error;
		refuse(terminal, file, "is there already");
	}
}
function refuse(terminal, path, why) {
	throw new ConfigError([{
		input: path,
		message: `${why}, and is not overwritten`,
		hint: `\`${typedCommand(terminal, "init --dry-run")}\` prints what would be written, to compare.`
	}]);
}
// src/cli/watch.ts
const quietMs = 150;
const notTheAuthors = /* @__PURE__ */ new Set([
	".git",
	"_site",
	".jekyll-cache",
	".sass-cache",
	"node_modules"
]);
async function* changesIn(folder, except, signal) {
	const own = relative(folder, except);
	const isAuthors = (name) => {
		const parts = name.split(sep);
		return !(own !== "" && (name === own || name.startsWith(own + sep))) && !parts.some((part) => notTheAuthors.has(part) || part.startsWith(".posse"));
	};
	let changed;
	let wake = () => {};
	const watching = (async () => {
		try {
			for await (const { filename } of watch(resolve(folder), {
				recursive: true,
				signal
			})) {
				if (filename === null || !isAuthors(filename)) continue;
				changed = filename;
				wake();
			}
		} catch (error) {
			if (!signal.aborted) throw error;
		} finally {
			wake();
		}
	})();
	while (!signal.aborted) {
		if (changed === void 0) {
			await new Promise((done) => {
				wake = done;
				signal.addEventListener("abort", () => done(), { once: true });
			});
			continue;
		}
		const before = changed;
		changed = void 0;
		await new Promise((done) => setTimeout(done, quietMs));
		if (changed === void 0) yield before;
	}
	await watching;
}
// src/cli/commands/preview.ts
const defaultFolder = "_posse-preview";
const previewCommand = async (terminal, options, posts) => {
	const memory = previewMemory();
	const { index, siteDir } = await render(terminal, options, posts, memory);
	memory.renderedPosts();
	if (options.open && !options.dryRun && !await terminal.open(index)) terminal.err(`Could not open a browser. Open ${index} yourself.`);
	if (!options.watch) return 0;
	terminal.err("Watching the blog: reload a page to see what has changed. Ctrl-C ends it.");
	for await (const changed of changesIn(siteDir, dirname(index), terminal.signal)) {
		terminal.err(`Changed: ${printable(changed)}`);
		try {
			await render(terminal, options, posts, memory);
			terminal.err(`${counted(memory.renderedPosts(), "post")} rendered again.`);
		} catch (error) {
			if (!(error instanceof ConfigError || error instanceof SiteError)) throw error;
			terminal.err("The blog cannot be read as it is now: the pages stay as they were.");
		}
	}
	return 0;
};
async function render(terminal, options, posts, memory) {
	const session = await openCliSession(terminal, options, posts, "look");
	const { blog } = session;
	const path = resolve(terminal.cwd, options.out);
	refusePartOfBlog(path, options.out, blog);
	const folder = options.dryRun ? void 0 : openFolder(path, options.out);
	if (options.out === defaultFolder) folder?.write(".gitignore", "*\n");
	const shown = chosen(session, options);
	session.progress.start(shown.length);
	const items = await makePreview({
		blog,
		session,
		posts: shown,
		folder,
		memory,
		words: terminalWords(terminal),
		players: terminal.players,
		onPost: ({ title }) => session.progress.advance(title)
	}).finally(() => session.progress.end());
	const index = join(path, "index.html");
	const diagnostics = distinct([...blog.site.diagnostics, ...items.flatMap((item) => item.diagnostics)]);
	if (options.format !== "text") {
		const pages = items.map((one) => itemJson(one, path));
		printJson(terminal, options.format, {
			index,
			pages
		}, pages);
	} else {
		printDiagnostics(terminal, options, diagnostics);
		const pages = counted(items.length, "page");
		terminal.out(options.dryRun ? `${pages}, not written: a dry run` : `${pages}: open ${index}`);
	}
	return {
		index,
		siteDir: blog.siteDir
	};
}
function refusePartOfBlog(path, asWritten, { siteDir, root }) {
	const isAround = [siteDir, root].some((folder) => isWithin(folder, path));
	const own = (isWithin(path, siteDir) ? relative(siteDir, path).split(sep) : []).find((part) => [
		"_posts",
		"_drafts",
		".git"
	].includes(part));
	if (!isAround && own === void 0) return;
	const what = isAround ? "holds the blog" : `is in the blog's ${own}`;
	throw new ConfigError([{
		input: "--out",
		message: `${asWritten} ${what}`,
		hint: `Name a new folder, such as --out ${join(tmpdir(), "preview")}, or leave --out out.`
	}]);
}
function isWithin(path, folder) {
	return path === folder || path.startsWith(folder.endsWith(sep) ? folder : folder + sep);
}
function chosen({ blog: { site, asked } }, { drafts }) {
	return site.posts.filter(({ path, state }) => asked === null ? drafts === true || state !== "draft" : asked.has(path));
}
function itemJson(item, folder) {
	const { post, platform, file, article, url, diagnostics } = item;
	return {
		path: post.path,
		canonicalUrl: post.canonicalUrl,
		platform,
		title: article?.title ?? post.title,
		file: join(folder, "posts", file),
		shown: url !== void 0,
		diagnostics: diagnostics.map(diagnosticJson)
	};
}
// src/syndicate/stats/read-stats.ts
async function readStats(snapshot, platforms, signal) {
	const all = copiesIn(snapshot);
	const told = /* @__PURE__ */ new Map();
	const failures = /* @__PURE__ */ new Map();
	const ask = async ({ id, stats }) => {
		const own = all.filter(({ platform }) => platform === id).map(({ copy }) => copy);
		if (stats === void 0 || own.length === 0) return;
		try {
			told.set(id, await stats(own, signal));
		} catch (error) {
			if (!(error instanceof PlatformError)) throw error;
			failures.set(id, error);
		}
	};
	await Promise.all(platforms.map(ask));
	return {
		copies: all.map((one) => withStats(one, told.get(one.platform))),
		failures
	};
}
function withStats(one, told) {
	if (told === void 0) return {
		...one,
		state: "unread",
		stats: {}
	};
	const stats = told.get(one.copy.id);
	return stats === void 0 ? {
		...one,
		state: "missing",
		stats: {}
	} : {
		...one,
		state: "counted",
		stats
	};
}
function copiesIn({ entries }) {
	return [...entries.values()].sort((one, other) => one.path < other.path ? -1 : 1).flatMap((entry) => Object.entries(entry.platforms).flatMap(([platform, { state, copy, visibility }]) => copy === void 0 || copy.foreign !== void 0 || state === "detached" ? [] : [{
		entry,
		platform,
		copy,
		visibility
	}]));
}
// src/cli/text/share-links.ts
function shareLinksText(outcomes, networks, style) {
	if (networks.length === 0) return "";
	return newlyPublished(outcomes).map((post) => {
		const links = shareLinks(post, networks).map(({ name, url }) => `  ${name}  ${url}`);
		return [`Share ${style.bold(printable(post.title))}:`, ...links].join("\n");
	}).join("\n");
}
// src/cli/commands/publish.ts
const publishCommand = async (terminal, options, posts) => {
	const purpose = options.dryRun ? "look" : "publish";
	const session = await openCliSession(terminal, options, posts, purpose);
	if (options.dryRun) return showPlan(terminal, options, session);
	refuseHalfKeys(session.blog.settings);
	refuseWithoutKeys(session.blog.definitions, session.platforms, {
		input: "publish",
		instead: `Without a key, \`${typedCommand(terminal, "plan --all")}\` shows what could be published.`
	});
	const { site } = session.blog;
	const { scope, plan } = await agreed(terminal, options, session);
	const { shown, all, others } = planDiagnostics(site, plan, session.blog.asked);
	if (options.format === "text") printDiagnostics(terminal, options, options.verbose ? all : shown);
	session.progress.start(plan.steps.filter(isSent).length);
	const result = await apply(plan, scope, session.ports).finally(() => session.progress.end());
	const { definitions, settings, root } = session.blog;
	const { keepRecordsInDirectory } = await import("./records.js");
	const records = await keepRecordsInDirectory({
		definitions,
		root,
		site,
		snapshot: result.ledger,
		settings: session.isTrial ? {
			...settings,
			record: "none"
		} : settings,
		stats: {
			always: false,
			read: () => readStats(result.ledger, session.platforms, terminal.signal)
		}
	});
	printDiagnostics(terminal, options, [
		...foundLater(plan, result.plan),
		...stillHeld(result.outcomes, session.names),
		...records.warnings
	]);
	if (options.format !== "text") {
		const outcomes = result.outcomes.map(outcomeJson);
		printJson(terminal, options.format, { outcomes }, outcomes);
	} else {
		const folder = join(session.blog.siteDir, session.folder);
		const offers = await offersOf(result.plan.steps, {
			session,
			folder,
			pageOf: offeredPage
		});
		if (offers.length > 0) terminal.out(`${offersText(offers, session)}\n`);
		const view = viewOf(terminal, options, session, {
			plan: result.plan,
			others,
			diagnostics: shown
		});
		const keys = keyText(session, result.plan.steps, terminal);
		const { shareLinks } = session.blog.settings;
		const shared = shareLinksText(result.outcomes, shareLinks, session.style);
		for (const text of [
			outcomesText(result.outcomes, view),
			shared,
			keys
		]) if (text !== "") terminal.out(`${text}\n`);
		terminal.out(outcomeTotal(result.outcomes, view));
	}
	return result.outcomes.some(isTrouble) || terminal.signal.aborted ? 1 : 0;
};
function foundLater(plan, { diagnostics }) {
	const known = new Set(plan.diagnostics.map(({ code, message }) => `${code} ${message}`));
	return distinct(diagnostics).filter(({ code, message }) => !known.has(`${code} ${message}`));
}
async function agreed(terminal, options, session) {
	const { scope, ports, progress } = session;
	const plan = await prepare(scope, ports).finally(progress.end);
	const over = plan.steps.filter(({ reason }) => reason === "over-limit").length;
	if (over === 0) return {
		scope,
		plan
	};
	if (terminal.interactive) {
		const lifted = {
			...scope,
			maxPosts: Number.POSITIVE_INFINITY
		};
		const { steps } = await prepare(lifted, ports).finally(progress.end);
		const view = viewOf(terminal, options, session, {
			plan: { gone: [] },
			others: 0
		});
		terminal.err(`${planText(byHand(steps, session), {
			...view,
			quiet: true
		})}\n`);
		const question = `This creates ${copies(over)}; max-posts is ${scope.maxPosts}. Publish ${over === 1 ? "it" : "them all"}?`;
		if (!await terminal.confirm(question)) throw new ConfigError([{
			input: "--max-posts",
			message: "nothing was published"
		}]);
		return {
			scope: lifted,
			plan: await prepare(lifted, ports)
		};
	}
	return {
		scope,
		plan
	};
}
// src/cli/text/findings.ts
function findingsText(findings, { names, style, columns, verbose }, words) {
	const shown = verbose ? findings : findings.filter(({ kind }) => kind !== "baseline");
	const lines = table(shown.map(({ kind, platform, path }) => [
		style.bold(kind),
		names.get(platform) ?? platform,
		printable(path ?? "–")
	])).split("\n");
	const rows = shown.flatMap(({ copy }, index) => {
		const url = copy?.url ? [`    ${style.dim(printable(copy.url))}`] : [];
		return [lines[index] ?? "", ...url];
	});
	const meanings = [...new Set(shown.map(({ kind }) => kind))].map((kind) => `${kind}: ${findingKinds[kind]}.`);
	const older = findings.length - shown.length;
	const rest = `${older} × baseline: ${findingKinds.baseline} (--verbose lists them).`;
	const explained = older === 0 ? meanings : [...meanings, rest];
	return [...rows.length === 0 ? [] : [`${rows.join("\n")}\n`], ...explained.flatMap((text) => wrapTo(worded(text, words), columns)).map(style.dim)];
}
// src/cli/commands/reconcile.ts
const reconcileCommand = async (terminal, options, posts) => {
	const session = await openCliSession(terminal, options, posts, "look");
	const { definitions, settings } = session.blog;
	refuseHalfKeys(settings);
	refuseNamedWithoutKey(definitions, settings);
	refuseWithoutKeys(definitions, session.platforms, { input: "reconcile" });
	const { findings, changes, ledger, unreachable: silent } = await reconcile({
		...session.ports,
		posts: await postsWithImport(session, terminal, options.import)
	});
	const isDry = options.dryRun === true;
	if (changes.length > 0 && !isDry) await session.ledger.write(ledger.version, changes, "Adopt what the platforms hold");
	printDiagnostics(terminal, options, [...silent].map(([id, error]) => silenceOf(session.names.get(id) ?? id, error)));
	if (options.format === "text") {
		const view = viewOf(terminal, options, session, {
			plan: { gone: [] },
			others: 0
		});
		for (const text of findingsText(findings, view, terminalWords(terminal))) terminal.out(text);
		const written = `${counted(changes.length, "ledger file")} ${isDry ? "would be written" : "written"}`;
		const said = changes.length === 0 ? "The ledger is complete: nothing to write" : written;
		terminal.out(`${said}; nothing was changed on a platform.`);
	} else printJson(terminal, options.format, {
		findings,
		changes: changes.length
	}, findings);
	return silent.size > 0 ? 1 : 0;
};
async function postsWithImport({ ports, blog }, { cwd }, file) {
	if (file === void 0) return ports.posts;
	const { withImportedCopies } = await import("./imported-copies.js");
	const text = await readFile(resolve(cwd, file), "utf8").catch(() => {
		throw new ConfigError([{
			input: "--import",
			message: `${file} cannot be read`
		}]);
	});
	const { definitions: platforms } = blog;
	return withImportedCopies(ports.posts, {
		text,
		file,
		platforms,
		addressOf: ports.addressOf
	});
}
// src/cli/commands/render.ts
const renderCommand = async (terminal, options, posts) => {
	const session = await openCliSession(terminal, options, posts, "look");
	const { site, asked } = session.blog;
	const chosen = asked === null ? site.posts : site.posts.filter(({ path }) => asked.has(path));
	const rows = options.stage === "liquid" ? liquidRows : articleRows;
	const isText = options.format === "text" && options.stage !== "liquid";
	const diagnostics = [];
	const document = [];
	let refused = 0;
	for await (const row of rows(session, chosen)) {
		diagnostics.push(...row.diagnostics);
		if (row.text === void 0 || hasErrors(row.diagnostics)) refused += 1;
		if (options.format === "json") document.push(row.json);
		else if (!isText) printRow(terminal, row.json);
		else if (row.text !== void 0) terminal.out(undisguised(row.text));
	}
	if (options.format === "json") printDocument(terminal, { posts: document });
	printDiagnostics(terminal, options, allDiagnostics({
		...site,
		posts: []
	}, { diagnostics }));
	const all = counted(chosen.length, "post");
	if (refused > 0) terminal.err(`${refused} of ${all} ${refused === 1 ? "has" : "have"} errors.`);
	return refused > 0 ? 1 : 0;
};
async function* articleRows(session, posts) {
	const platform = onePlatform(session.platforms);
	const copies = await session.ownCopies();
	for (const post of posts) {
		const copyOf = copies(post, platform.id);
		const { article, diagnostics } = sendable(post, await session.verified(post, platform, copyOf), session);
		const all = [...post.diagnostics, ...diagnostics];
		const { path, canonicalUrl } = post;
		yield {
			diagnostics: all,
			text: article && await readableBody(article, session),
			json: {
				path,
				canonicalUrl,
				platform: platform.id,
				...article !== void 0 && { article: article.request },
				...article?.document !== void 0 && { document: documentJson(article) },
				diagnostics: all.map(diagnosticJson)
			}
		};
	}
}
function documentJson({ key = "", document }) {
	const { record = {}, publication = null } = document ?? {};
	return {
		key,
		record,
		publication
	};
}
function sendable(post, { article, diagnostics }, { ports }) {
	if (article !== void 0 && holdsSecret(article, ports.containsSecret ?? (() => false))) return { diagnostics: [...diagnostics, secretInPost(post.path)] };
	const isBlocked = hasErrors([...post.diagnostics, ...diagnostics]);
	return article === void 0 || isBlocked ? { diagnostics } : {
		article,
		diagnostics
	};
}
async function readableBody({ platform, request }, { blog }) {
	const fields = definitionOf(platform, blog.definitions)?.request;
	const body = String((fields && request[fields.text]) ?? "");
	if (fields?.language !== "html") return body;
	const { readable } = await import("./readable.js");
	return readable(body);
}
async function* liquidRows(session, posts) {
	for (const post of posts) {
		const written = await session.show.text(post);
		const isLeak = session.ports.containsSecret?.(written.text ?? "") === true;
		const text = isLeak ? void 0 : written.text ?? void 0;
		const leak = isLeak ? [secretInPost(post.path)] : [];
		const all = [
			...post.diagnostics,
			...written.diagnostics,
			...leak
		];
		yield {
			diagnostics: all,
			text,
			json: {
				path: post.path,
				...text === void 0 ? { diagnostics: all.map(diagnosticJson) } : { liquid: text }
			}
		};
	}
}
function onePlatform(platforms) {
	const [platform, another] = platforms;
	if (platform === void 0 || another !== void 0) throw new ConfigError([{
		input: "--platform",
		message: "render shows the article for one platform",
		hint: `Say which: --platform ${platforms.map(({ id }) => id).join(" or --platform ")}.`
	}]);
	return platform;
}
// src/syndicate/settle/edited-by-hand.ts
async function settleEdited(scope, { isDry, ...ports }) {
	const { clock, signal } = ports;
	await compareAndSwap(async () => {
		const plan = await prepare(scope, ports);
		const steps = plan.steps.filter(({ path }) => scope.asked?.has(path));
		refuseOthers(steps, ports);
		const records = steps.filter(isOutOfDate).flatMap((step) => editedRecords(step, plan, ports));
		if (records.length === 0 || isDry) return;
		const changes = changesFor(plan.ledger.entries, records, plan.moves);
		await ports.ledger.write(plan.ledger.version, changes, "Note what was edited by hand");
	}, {
		attempts: 4,
		pauseMs: 200,
		clock,
		signal
	});
}
function isOutOfDate(step) {
	return step.isOutOfDate === true;
}
function refuseOthers(steps, { platforms }) {
	const nameOf = (id) => platforms.find((one) => one.id === id)?.name ?? id;
	const others = steps.filter((step) => !isOutOfDate(step) && step.reason !== "up-to-date");
	if (others.length === 0) return;
	throw new ConfigError(others.map(({ path, platform }) => ({
		input: "--up-to-date",
		message: `${path} has no copy on ${nameOf(platform)} that is out of date and that only you can change`
	})));
}
function editedRecords({ path, platform }, { ledger, renderings, moves }, { posts, clock }) {
	const article = renderings.get(keyOf(path, platform))?.article;
	const post = posts.find((one) => one.path === path);
	const known = moves.find(({ to }) => to.path === path)?.from ?? path;
	const entry = ledger.entries.get(known);
	const record = entry?.platforms[platform];
	if (article === void 0 || post === void 0 || record === void 0) return [];
	const shown = showing(record, article, clock.now());
	return [{
		post: identityOf(post, entry),
		platform,
		record: shown
	}];
}
function showing({ unlike: _, ...record }, article, at) {
	const { inputs } = article;
	return {
		...withoutDigests(record),
		...digestsOf(article),
		...inputs && { inputs },
		at: at.toISOString()
	};
}
// src/cli/commands/resolve.ts
const resolveCommand = async (terminal, options, posts) => {
	const session = await openCliSession(terminal, options, posts, "look");
	refuseHalfKeys(session.blog.settings);
	const [platform, another] = session.platforms;
	const found = verdict(options);
	if (platform === void 0 || another !== void 0) {
		const ids = listed(session.blog.definitions.map(({ id }) => id), "or");
		throw new ConfigError([{
			input: "--platform",
			message: `say which one: ${ids}`
		}]);
	}
	const paths = [...session.blog.asked ?? []];
	const ports = {
		...session.ports,
		isDry: options.dryRun === true
	};
	const url = found.kind === "copy" ? found.url : null;
	const isEdited = found.kind === "up-to-date";
	if (isEdited) await settleEdited(session.scope, {
		...ports,
		platforms: [platform]
	});
	else await settle(paths.map((path) => ({
		path,
		platform: platform.id,
		url
	})), ports);
	if (options.format !== "text") {
		const resolved = paths.map((path) => ({
			path,
			platform: platform.id,
			url,
			...isEdited && { upToDate: true }
		}));
		printJson(terminal, options.format, { resolved }, resolved);
		return 0;
	}
	for (const path of paths) terminal.out(`${printable(path)} on ${platform.name}: ${printable(saidOf(found))}.`);
	return 0;
};
function saidOf(found) {
	if (found.kind === "copy") return `published at ${found.url}`;
	return found.kind === "up-to-date" ? "up to date; the next change of the post makes it out of date again" : "not published; the next run tries again";
}
function verdict({ copy, notPublished, upToDate }) {
	if ([
		copy !== void 0,
		notPublished === true,
		upToDate === true
	].filter(Boolean).length !== 1) throw new ConfigError([{
		input: "resolve",
		message: "say what you found: --copy URL, --not-published, or --up-to-date",
		hint: "Look at your stories and drafts on the platform first."
	}]);
	if (copy === void 0) return { kind: upToDate === true ? "up-to-date" : "not-published" };
	if (!/^https?:\/\//.test(copy) || !URL.canParse(copy)) throw new ConfigError([{
		input: "--copy",
		message: `“${copy}” is not a valid URL`
	}]);
	return {
		kind: "copy",
		url: copy
	};
}
// src/cli/commands/sandbox.ts
const sandboxCommand = async (terminal, options) => {
	const port = Number(options.port);
	if (!/^\d{1,5}$/.test(options.port) || port > 65535) throw new ConfigError([{
		input: "--port",
		message: `“${options.port}” is not a valid port`
	}]);
	const { startSandbox } = await import("./sandbox.js");
	const sandbox = await startSandbox({
		port,
		limits: options.limits,
		author: await blogAuthor(terminal, options.site),
		...terminal.players && { players: terminal.players },
		...options.state !== void 0 && { stateFile: options.state }
	}).catch((error) => {
		if (error.code !== "EADDRINUSE") throw error;
		throw new ConfigError([{
			input: "--port",
			message: `port ${port} is in use`,
			hint: "Choose another one, or 0 for a free one."
		}]);
	});
	const { url, players } = sandbox;
	if (options.format === "json") {
		const bases = players.map(({ id }) => [id, `${url}/${id}`]);
		terminal.out(JSON.stringify({
			ready: true,
			url,
			...Object.fromEntries(bases)
		}));
	} else terminal.out([
		`Sandbox running at ${url}`,
		"",
		"Publish to it from another terminal:",
		...players.map(({ id, access }) => `  export ${access.url}=${url}/${id} ${variables(access)}`),
		`  ${terminal.command} publish --backfill 1 --site path/to/blog`,
		"It publishes the oldest post; name another by its path. What you publish there is",
		"recorded in the blog's folder .posse-sandbox, apart from the real ledger.",
		...options.state === void 0 ? ["A new sandbox is empty: delete that folder if it knows copies of an earlier one, or", "keep what the sandbox holds with --state FILE."] : [],
		"",
		"Stop it with Ctrl-C."
	].join("\n"));
	await untilStopped(terminal.signal);
	await sandbox.close();
	return 0;
};
function variables({ key, secret, others = {} }) {
	return Object.entries({
		...others,
		[key]: secret
	}).map(([name, value]) => `${name}=${value}`).join(" ");
}
// src/cli/text/stats.ts
const narrowest = 64;
function statsText(copies, view) {
	if (copies.length === 0) return "The ledger has no copies yet: there is nothing to count.";
	const all = copies.filter(({ state }) => state === "counted");
	const rows = view.columns < narrowest ? listOf(all, view) : [tableOf(all, view)];
	const notes = [...missingText(copies, view), ...unreadText(copies, view)];
	return [
		...all.length > 0 ? [rows.join("\n")] : [],
		...notes.length > 0 ? [notes.flatMap((note) => wrapTo(note, view.columns)).join("\n")] : [],
		wrapTo(totalText(all), view.columns).map(view.style.bold).join("\n")
	].join("\n\n");
}
function tableOf(copies, { style, columns, definitions }) {
	const shown = counts.filter((count) => copies.some(({ stats }) => stats[count] !== void 0));
	const numbers = copies.map(({ stats }) => shown.map((count) => numberText(stats[count])));
	const widths = shown.map((count, index) => Math.max(count.length, ...numbers.map((row) => row[index]?.length ?? 0)));
	const right = (texts) => texts.map((text, index) => text.padStart(widths[index] ?? 0));
	const bold = (text) => ({
		text,
		paint: style.bold
	});
	const rows = copies.map(({ entry, platform }, index) => [
		copies[index - 1]?.entry === entry ? "" : titleOf(entry),
		printable(nameOf(platform, definitions)),
		...right(numbers[index] ?? [])
	]);
	const head = [
		"post",
		"platform",
		...right(shown)
	].map(bold);
	return table([head, ...rows], {
		columns,
		cut: 0
	});
}
function listOf(copies, { columns, definitions }) {
	return copies.flatMap(({ entry, platform, stats }, index) => {
		const title = copies[index - 1]?.entry === entry ? [] : wrapTo(titleOf(entry), columns);
		const told = counts.flatMap((count) => countText(count, stats[count]));
		const line = `${printable(nameOf(platform, definitions))}: ${told.join(", ")}`;
		return [...title, ...wrapTo(line, columns - 2).map((text) => `  ${text}`)];
	});
}
function titleOf({ title, path }) {
	return printable(title ?? path);
}
function numberText(number) {
	return number === void 0 ? "–" : number.toLocaleString("en-US");
}
function countText(count, number) {
	if (number === void 0) return [];
	return [`${numberText(number)} ${number === 1 ? count.slice(0, -1) : count}`];
}
function missingText(copies, { definitions }) {
	return copies.filter(({ state }) => state === "missing").map(({ entry, platform, visibility }) => {
		const where = `“${titleOf(entry)}” on ${nameOf(platform, definitions)}`;
		return visibility === void 0 ? `${where} was not found: it was deleted or hidden there, or it is another account's.` : `${where} is not public (${visibility}).`;
	});
}
function unreadText(copies$1, { definitions, failures, inWords }) {
	const unread = copies$1.filter(({ state, platform }) => state === "unread" && !failures.has(platform));
	return [...countEach(unread.map(({ platform }) => platform))].map(([id, number]) => {
		const definition = definitionOf(id, definitions);
		const what = `${copies(number)} on ${printable(nameOf(id, definitions))} not counted`;
		if (definition?.counts === void 0) return `${what}: its API gives no numbers.`;
		return `${what}: no ${definition.key.noun} is set. ${inWords(keyHint(definition))}`;
	});
}
function totalText(copies$2) {
	const sums = counts.flatMap((count) => {
		const told = copies$2.flatMap(({ stats }) => stats[count] ?? []);
		return told.length === 0 ? [] : countText(count, told.reduce((sum, one) => sum + one, 0));
	});
	const what = `${copies(copies$2.length)} counted`;
	return sums.length === 0 ? `${what}.` : `${what}: ${listed(sums)}.`;
}
// src/cli/commands/stats.ts
const statsCommand = async (terminal, { record, ...options }) => {
	const session = await openCliSession(terminal, options, [], "look");
	const { definitions, settings } = session.blog;
	const isNamed = settings.given.has("platforms");
	const isShown = ({ platform }) => !isNamed || session.names.has(platform);
	const snapshot = await session.ledger.read();
	refuseWithoutAnyKey(session, (await readStats(snapshot, [])).copies.filter(isShown));
	const read = await readStats(snapshot, session.platforms, terminal.signal);
	const order = new Map(definitions.map(({ id }, index) => [id, index]));
	const placeOf = ({ platform }) => order.get(platform) ?? order.size;
	const copies = [...groupBy(read.copies.filter(isShown), ({ entry }) => entry).values()].flatMap((own) => own.toSorted((one, other) => placeOf(one) - placeOf(other)));
	const failures = [...read.failures].map(([id, error]) => statsUnread(nameOf(id, definitions), error));
	printDiagnostics(terminal, options, failures);
	if (options.format === "text") {
		const { style } = session;
		const view = {
			style,
			columns: terminal.columns,
			definitions,
			failures: read.failures
		};
		terminal.out(statsText(copies, {
			...view,
			inWords: wordsOf(terminal)
		}));
	} else {
		const rows = copies.map(rowOf);
		printJson(terminal, options.format, { copies: rows }, rows);
	}
	if (record === true) await recordStats(terminal, options, session, {
		read,
		snapshot
	});
	return failures.length > 0 ? 1 : 0;
};
function refuseWithoutAnyKey({ platforms, blog }, copies) {
	const used = new Set(copies.map(({ platform }) => platform));
	const countable = platforms.filter(({ id, counts: own }) => own !== void 0 && used.has(id));
	if (countable.length > 0) refuseWithoutKeys(blog.definitions, countable, { input: "stats" });
}
function rowOf({ entry, platform, copy, state, stats }) {
	const { path, canonicalUrl } = entry;
	const numbers = Object.fromEntries(counts.map((count) => [count, stats[count] ?? null]));
	return {
		path,
		canonicalUrl,
		platform,
		id: copy.id,
		url: copy.url || null,
		state,
		...numbers
	};
}
const openCounts = counts.filter((count) => count !== "views");
async function recordStats(terminal, options, { blog, isTrial }, { read, snapshot }) {
	if (isTrial) {
		terminal.err("Nothing was recorded: these are the sandbox's numbers, not the blog's.");
		return;
	}
	const { definitions, root, site, settings } = blog;
	const recordStats = settings.given.has("record-stats") ? settings.recordStats : openCounts;
	const dryRun = options.dryRun === true;
	const { written, warnings } = await keepRecordsInDirectory({
		definitions,
		root,
		site,
		snapshot,
		dryRun,
		settings: {
			...settings,
			record: "data-file",
			recordStats
		},
		stats: {
			always: true,
			read: async () => ({
				...read,
				failures: /* @__PURE__ */ new Map()
			})
		}
	});
	printDiagnostics(terminal, options, warnings);
	if (warnings.length === 0) terminal.err(recordedText(written, dryRun));
}
function recordedText([path], dryRun) {
	if (path === void 0) return "The data file has these numbers already.";
	return dryRun ? `${path} would be written.` : `${path} is written. Commit it to show the numbers.`;
}
// src/cli/text/elsewhere.ts
function elsewhereText({ names, blog, folder, isTrial, isNamed }, { entries }) {
	const others = [...countEach([...entries.values()].flatMap(({ elsewhere = {} }) => Object.entries(elsewhere).flatMap(([key, { copy }]) => copy === void 0 ? [] : key)))].map(([key, count]) => {
		const [platform = "", ...address] = key.split("@");
		const name = names.get(platform) ?? platform;
		const setting = definitionOf(platform, blog.definitions)?.settings.url.variable ?? "another URL";
		return printable(`${copies(count)} on ${name} at another address, ${address.join("@")} (${setting} leads there).`);
	});
	const trial = isTrial ? [`This is the sandbox's own ledger (${folder}). If the sandbox was started anew since, it is empty: delete that folder, and all is new to it.`] : [];
	const isTried = !isTrial && !isNamed && existsSync(join(blog.siteDir, ".posse-sandbox"));
	const urls = listed(blog.definitions.map(({ settings }) => settings.url.variable), "or");
	const tried = isTried ? [`Copies in the sandbox are not listed here: set ${urls} to it to see them.`] : [];
	return [
		...trial,
		...others,
		...tried
	];
}
// src/cli/text/status.ts
function statusText({ entries }, steps, view) {
	const { style, columns, verbose } = view;
	const platforms = platformsOf(entries, view);
	const gone = new Set(view.gone.map(({ path }) => path));
	const byKey = new Map(steps.map((step) => [keyOf(step.path, step.platform), step]));
	const lines = [...entries.values()].filter(({ path }) => !gone.has(path)).sort((one, other) => dayOf(one) + one.path < dayOf(other) + other.path ? -1 : 1).map((entry) => {
		const placeOn = (platform) => ({
			platform,
			record: entry.platforms[platform],
			step: byKey.get(keyOf(entry.path, platform))
		});
		return {
			entry,
			places: platforms.map(placeOn)
		};
	});
	const shown = verbose ? lines : lines.filter((line) => !isOlder(line));
	const head = [
		"date",
		"post",
		...platforms.map((id) => view.names.get(id) ?? printable(id))
	].map((text) => ({
		text,
		paint: style.bold
	}));
	const table = tableRows([head, ...shown.map((line) => cellsOf(line, view))], {
		columns,
		cut: 1
	}).flatMap((row, index) => {
		const line = shown[index - 1];
		return line === void 0 ? row : [...row, ...below(line, view)];
	});
	const blocks = shown.length === 0 ? [] : [table.join("\n")];
	const edited = editedText(steps, view);
	return [
		...blocks,
		...edited,
		...leftBehindText(view),
		style.bold(total(lines, view))
	].join("\n\n");
}
function platformsOf(entries, { names, isNamed }) {
	const recorded = [...entries.values()].flatMap(({ platforms }) => Object.keys(platforms));
	return [.../* @__PURE__ */ new Set([...names.keys(), ...recorded])].filter((id) => isNamed ? names.has(id) : recorded.includes(id));
}
function dayOf({ date, path }) {
	return /\d{4}-\d\d-\d\d/.exec(path)?.[0] ?? date?.slice(0, 10) ?? "";
}
function isOlder({ places }) {
	return places.every(({ record }) => record === void 0 || record.state === "baseline");
}
function cellsOf({ entry, places }, { style }) {
	const title = {
		text: printable(entry.title ?? entry.path),
		paint: (text) => text
	};
	const states = places.map((place) => {
		const text = wordOf(place);
		return {
			text,
			paint: text === "published" ? style.green : text === none ? style.dim : style.yellow
		};
	});
	return [
		dayOf(entry),
		title,
		...states
	];
}
const none = "–";
function wordOf({ record, step }) {
	if (record === void 0 || record.state === "baseline") return none;
	if (step?.isOutOfDate === true) return "out of date";
	if (record.state !== "published") return printable(stateText(record));
	if (step?.kind === "update") return "to update";
	if (step?.reason === "edited-there") return "edited there";
	return record.visibility ?? "published";
}
function below({ places }, { names, style, columns, verbose }) {
	return places.flatMap(({ platform, record, step }) => {
		const name = names.get(platform) ?? printable(platform);
		const url = step?.editUrl ?? record?.copy?.url ?? "";
		const why = record && whyOf(record, step);
		if (!(why !== void 0 || verbose && url !== "")) return [];
		const address = url === "" ? [] : [style.dim(`      ${printable(url)}`)];
		return [...wrapTo(why === void 0 ? `${name}:` : `${name}: ${printable(why)}`, columns - 4).map((line) => `    ${line}`), ...address];
	});
}
function whyOf(record, step) {
	const { state, reason, note } = record;
	if (step?.isOutOfDate === true || step?.reason === "edited-there") return reasonText(step);
	if (state === "published" || state === "baseline") return void 0;
	if (state === "ambiguous") return reasons.ambiguous;
	if (state === "detached") return reasons.detached;
	const why = reason === void 0 ? note || void 0 : recordReasonText(reason);
	return stateText(record) === "failed" && step?.kind === "create" ? [why, "the next run tries again"].filter(Boolean).join("; ") : why;
}
function total(lines, { verbose, gone }) {
	const listed = lines.filter((line) => !isOlder(line));
	const words = listed.flatMap(({ places }) => [...new Set(places.map(wordOf))]);
	const parts = [...countEach(words.filter((word) => word !== none))].map(([word, count]) => `${count} ${word}`).join(", ");
	const older = lines.length - listed.length;
	const flag = verbose ? "" : " (--verbose lists them)";
	const left = `${counted(older, "older post has", "older posts have")} no copies${flag}.`;
	const states = parts === "" ? "" : `: ${parts}`;
	return [
		...older > 0 ? [left] : [],
		...gone.length > 0 ? [`${counted(gone.length, "deleted post")} left copies behind.`] : [],
		listed.length === 0 ? "No copies." : `${counted(listed.length, "post")}${states}.`
	].join("\n");
}
// src/cli/commands/status.ts
const statusCommand = async (terminal, options) => {
	const session = await openCliSession(terminal, options, [], "look");
	const { ledger, blog, names, progress } = session;
	const snapshot = await ledger.read();
	const isNamed = blog.settings.given.has("platforms");
	if (options.format !== "text") {
		const copies = copiesJson(snapshot).filter(({ platform }) => !isNamed || names.has(String(platform)));
		printJson(terminal, options.format, { copies }, copies);
		return 0;
	}
	if (snapshot.exists) {
		const plan = await comparison(session, snapshot).finally(progress.end);
		const view = viewOf(terminal, options, session, {
			plan,
			others: 0
		});
		terminal.out(statusText(snapshot, plan.steps, {
			...view,
			isNamed
		}));
	} else terminal.out("There is no ledger yet: nothing was published from here.");
	const where = {
		...session,
		isNamed: options.ledger !== void 0
	};
	const { dim } = session.style;
	for (const text of elsewhereText(where, snapshot)) terminal.out(wrapTo(text, terminal.columns).map(dim).join("\n"));
	return 0;
};
async function comparison({ scope, ports }, snapshot) {
	try {
		return await prepare(scope, {
			...ports,
			platforms: ports.platforms.map(silent)
		});
	} catch (error) {
		if (!(error instanceof PosseError) || snapshot.entries.size === 0) throw error;
		return {
			steps: [],
			gone: []
		};
	}
}
function silent({ list: _, look: __, ...platform }) {
	return platform;
}
// src/cli/init/site-build.ts
const commands = {
	Hugo: "sudo snap install hugo && hugo",
	Zola: "sudo snap install --edge zola && zola build",
	Pelican: "pip install -r requirements.txt && pelican content -s publishconf.py",
	MkDocs: "pip install -r requirements.txt && mkdocs build",
	Quarto: "quarto render",
	Hexo: "npm ci && npx hexo generate"
};
const scripts = [
	["pnpm-lock.yaml", "corepack enable && pnpm install --frozen-lockfile && pnpm run build"],
	["yarn.lock", "corepack enable && yarn install && yarn run build"],
	["package-lock.json", "npm ci && npm run build"],
	["package.json", "npm install && npm run build"]
];
function buildOf(generator, files) {
	const there = new Set(files);
	const script = scripts.find(([file]) => there.has(file) && there.has("package.json"));
	return {
		setUp: generator === "Quarto" ? ["      - uses: quarto-dev/quarto-actions/setup@v2"] : [],
		command: commands[generator ?? ""] ?? script?.[1],
		hasSubmodules: there.has(".gitmodules")
	};
}
// src/cli/init/built-site.ts
async function proposeBuilt(terminal, options, root) {
	const folder = folderAt(terminal, options.builtSite, "--built-site");
	const [source, pages] = [await directorySource(root), await directorySource(folder)];
	const { propose } = await import("./built-reader.js");
	const proposal = await propose(source, {
		pages,
		siteUrl: options.siteUrl
	});
	const files = (await source.files()).map(({ path }) => path);
	const known = otherGenerator(files, false) ?? otherGenerator(files, true) ?? void 0;
	const builtSite = relative(root, folder) || ".";
	const generator = known?.name ?? null;
	return {
		...proposal,
		builtSite,
		generator,
		build: buildOf(generator, files)
	};
}
function printProposal(terminal, proposal) {
	const { pages, build: _, ...rest } = proposal;
	printDocument(terminal, {
		...rest,
		pages: pages.length,
		list: pages
	});
}
function describeProposal({ posts, content, pages, sure, why }, columns) {
	const shown = pages.slice(0, 10).map((path) => `  ${cutTo(printable(path), columns - 2)}`);
	const rest = pages.length > 10 ? [`  … and ${pages.length - 10} more`] : [];
	const rows = [
		["posts", posts.join(",") || "none found: write `posts:` into the workflow"],
		["content", content ?? "not found: write `content:` into the workflow"],
		["pages", String(pages.length)],
		["sure", `${sure}: ${why.join("; ")}`]
	];
	return [
		table(rows, { columns }),
		...shown,
		...rest
	].join("\n");
}
function firstSteps({ sure, build, siteUrl, builtSite }) {
	const doubt = sure === "certain" ? [] : [{ text: `See that the list above has all posts and nothing else; if not, correct \`posts:\` in the workflow.` }];
	const address = siteUrl === null ? [{ text: "The site's address is unknown: write `site-url:` into the workflow." }] : [];
	const unknown = build.command === void 0 ? [{ text: `Write into the workflow how the site is built into ${builtSite}, in the place of \`exit 1\`.` }] : [];
	return [
		...doubt,
		...address,
		...unknown
	];
}
function builtWorkflowOf(proposal, { defaultBranch }, definitions) {
	const copying = copyingOf(definitions);
	const { setUp, command, hasSubmodules } = proposal.build;
	const build = command ?? `exit 1 # build the site into ${proposal.builtSite} here`;
	const place = [
		`built-site: ${scalar(proposal.builtSite)}`,
		...proposal.siteUrl === null ? [] : [`site-url: ${scalar(proposal.siteUrl)}`],
		`posts: ${JSON.stringify(proposal.posts.join(","))}`
	];
	const steps = [
		"      - uses: actions/checkout@v7",
		`        with: { persist-credentials: false${hasSubmodules ? ", submodules: true" : ""} }`,
		...setUp,
		`      - run: ${build}`,
		"      - uses: posse-action/posse@v0",
		"        with:"
	];
	return `# Builds the site, checks pull requests, and cross-posts new posts to ${listed(copying.map(({ name }) => name))}.
name: Posse
on:
  push: { branches: [${scalar(defaultBranch)}] }
  pull_request:
  schedule: [{ cron: "17 6 * * *" }]
  workflow_dispatch:

permissions: {}

jobs:
  check:
    if: github.event_name == 'pull_request'
    runs-on: ubuntu-latest
    timeout-minutes: 30
    permissions:
      contents: read
    steps:
${steps.join("\n")}
${inputs(["mode: check", ...place])}
  publish:
    if: github.event_name != 'pull_request'
    runs-on: ubuntu-latest
    timeout-minutes: 30
    permissions:
      contents: write # the ledger: a branch of its own, named posse
    concurrency: { group: posse }
    steps:
${steps.join("\n")}
${inputs([
		...place,
		...keys(copying),
		...firstSettings(copying)
	])}${pagesByHand(copying)}`;
}
export { builtWorkflowOf, checkBlog, checkCommand, checkText, demoCommand, describeProposal, doctorCommand, firstSteps, initCommand, isRed, previewCommand, printProposal, proposeBuilt, publishCommand, readStats, reconcileCommand, renderCommand, resolveCommand, sandboxCommand, statsCommand, statusCommand, stillHeld };
