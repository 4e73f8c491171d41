import { blogsAmong, howTo, listed, parseDocument } from "./planning.js";
import { ConfigError, SourceError, printable } from "./settings.js";
import { git, gitOptions } from "./git.js";
import { indented, openLocalBlog, printDiagnostics, siteFolder, style, table, useColour, wrapAfter } from "./command-line.js";
import { dirname, join, relative } from "node:path";
import { mkdir, readFile, writeFile } from "node:fs/promises";
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
		hint: `Say which blog: posse init --site FOLDER. For all of them see ${howTo("several-blogs")}.`
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
	const names = listed(definitions.map(({ name }) => name));
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
${inputs([...keys(definitions), ...drafts])}`;
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
	const files = ignored === void 0 ? file : `${file} .gitignore`;
	const { bold } = style(useColour(terminal, options));
	const say = options.dryRun ? terminal.err : terminal.out;
	if (options.quiet) return 0;
	const rows = findings(found, blog, facts).map(([what, text]) => [bold(what), printable(text)]);
	say(`\n${table(rows, { columns: terminal.columns })}\n`);
	say(nextSteps(blog, facts, files, terminal.columns).join("\n"));
	printDiagnostics(terminal, options, blog.site.diagnostics);
	return 0;
};
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
function nextSteps({ site, definitions }, { deployment }, files, columns) {
	const older = site.posts.filter(({ state }) => state === "published").length;
	const [there, them] = older === 1 ? ["The existing post is", "it"] : [`The ${older} existing posts are`, "them"];
	const { urlFrom, words } = site.facts;
	const address = `The site's address is unknown, and copies name it as their original: ${words.setUrl}.`;
	return ["Next steps:", ...[
		...urlFrom === void 0 ? [{ text: address }] : [],
		...definitions.map(({ key: { firstStep, variable, without } }) => ({
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
			text: `Push a post${deployment === void 0 ? "" : ", once a first run has made the ledger"}.`,
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
async function writeNew(path, text, terminal) {
	await mkdir(dirname(path), { recursive: true });
	try {
		await writeFile(path, text, { flag: "wx" });
	} catch (error) {
		if (error.code !== "EEXIST") throw error;
		refuse(terminal, file, "is there already");
	}
}
function refuse({ command }, path, why) {
	throw new ConfigError([{
		input: path,
		message: `${why}, and is not overwritten`,
		hint: `\`${command} init --dry-run\` prints what would be written, to compare.`
	}]);
}
export { initCommand };
