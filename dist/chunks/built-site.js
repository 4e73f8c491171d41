import { directorySource, listed, otherGenerator } from "./planning.js";
import { printable } from "./settings.js";
import { printDocument } from "./command-line.js";
import { scalar } from "./commands.js";
import { relative, resolve } from "node:path";
// src/cli/init/built-site.ts
async function proposeBuilt(terminal, options, root) {
	const folder = resolve(terminal.cwd, options.builtSite);
	const [source, pages] = [await directorySource(root), await directorySource(folder)];
	const { propose } = await import("./propose.js");
	const proposal = await propose(source, {
		pages,
		siteUrl: options.siteUrl
	});
	const files = (await source.files()).map(({ path }) => path);
	const known = otherGenerator(files, false) ?? otherGenerator(files, true) ?? void 0;
	const builtSite = relative(root, folder) || ".";
	return {
		...proposal,
		builtSite,
		generator: known?.name ?? null
	};
}
function printProposal(terminal, proposal) {
	const { pages, ...rest } = proposal;
	printDocument(terminal, {
		...rest,
		pages: pages.length,
		list: pages
	});
}
function describeProposal({ posts, content, pages, sure, why }) {
	const shown = pages.slice(0, 10).map((path) => `  ${printable(path)}`);
	const rest = pages.length > 10 ? [`  … and ${pages.length - 10} more`] : [];
	return [
		`posts    ${posts.join(",") || "none found: name them with --posts"}`,
		`content  ${content ?? "not found: name it with --content"}`,
		`pages    ${pages.length}`,
		`sure     ${sure}: ${why.join("; ")}`,
		...shown,
		...rest
	].join("\n");
}
const builds = {
	Hugo: ["sudo snap install hugo && hugo"],
	Zola: ["sudo snap install --edge zola && zola build"],
	Pelican: ["pip install -r requirements.txt && pelican content -s publishconf.py"],
	MkDocs: ["pip install -r requirements.txt && mkdocs build"],
	Quarto: ["quarto render"],
	Hexo: ["npm ci && npx hexo generate"]
};
function builtWorkflowOf(proposal, { defaultBranch }, definitions) {
	const copying = definitions.filter(({ kind }) => kind === "copy");
	const build = builds[proposal.generator ?? ""] ?? ["npm ci && npm run build"];
	const setUp = proposal.generator === "Quarto" ? ["      - uses: quarto-dev/quarto-actions/setup@v2"] : [];
	const inputs = [
		`built-site: ${scalar(proposal.builtSite)}`,
		...proposal.siteUrl === null ? [] : [`site-url: ${scalar(proposal.siteUrl)}`],
		`posts: ${JSON.stringify(proposal.posts.join(","))}`
	];
	const keys = copying.map(({ key }) => `${key.input}: \${{ secrets.${key.variable} }}`);
	const drafts = copying.flatMap(({ settings }) => Object.values(settings)).flatMap(({ input, atFirst }) => atFirst === void 0 ? [] : [`${input}: ${atFirst}`]);
	const steps = [
		"      - uses: actions/checkout@v7",
		"        with: { persist-credentials: false }",
		...setUp,
		...build.map((command) => `      - run: ${command}`),
		"      - uses: posse-action/posse@v0",
		"        with:"
	];
	const lines = (all) => all.map((line) => `          ${line}`);
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
${[...steps, ...lines(["mode: check", ...inputs])].join("\n")}

  publish:
    if: github.event_name != 'pull_request'
    runs-on: ubuntu-latest
    timeout-minutes: 30
    permissions:
      contents: write # the ledger: a branch of its own, named posse
    concurrency: { group: posse }
    steps:
${[...steps, ...lines([
		...inputs,
		...keys,
		...drafts
	])].join("\n")}
`;
}
export { builtWorkflowOf, describeProposal, printProposal, proposeBuilt };
