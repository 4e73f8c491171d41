import { relative } from "node:path";
import { listed } from "../../core/counted.ts";
import { printable } from "../../core/printable.ts";
import { directorySource } from "../../io/directory-source.ts";
import type { PlatformDefinition } from "../../platforms/definition.ts";
import type { Proposal } from "../../readers/built/propose.ts";
import { otherGenerator } from "../../readers/jekyll/other-generators.ts";
import { folderAt } from "../open.ts";
import type { Options } from "../options.ts";
import { printDocument } from "../print-json.ts";
import type { Terminal } from "../terminal.ts";
import { table } from "../text/table.ts";
import { cutTo } from "../text/width.ts";
import type { Todo } from "./next-steps.ts";
import { buildOf, type SiteBuild } from "./site-build.ts";
import { copyingOf, firstSettings, inputs, keys, pagesByHand, scalar } from "./workflow.ts";

/** What is proposed for a blog whose pages another generator has built, and how it is built. */
export interface BuiltProposal extends Proposal {
  readonly builtSite: string;
  /** What builds the site; null where its folder doesn't show it. */
  readonly generator: string | null;
  readonly build: SiteBuild;
}

/** Looks at a built site, and at the folder that it was built from. */
export async function proposeBuilt(
  terminal: Terminal,
  options: Options & { readonly builtSite: string },
  root: string,
): Promise<BuiltProposal> {
  const folder = folderAt(terminal, options.builtSite, "--built-site");
  const [source, pages] = [await directorySource(root), await directorySource(folder)];
  const { propose } = await import("../../readers/built/propose.ts");
  const proposal = await propose(source, { pages, siteUrl: options.siteUrl });
  const files = (await source.files()).map(({ path }) => path);
  const known = otherGenerator(files, false) ?? otherGenerator(files, true) ?? undefined;
  const builtSite = relative(root, folder) || ".";
  const generator = known?.name ?? null;
  return { ...proposal, builtSite, generator, build: buildOf(generator, files) };
}

/** The proposal as programs read it. */
export function printProposal(terminal: Terminal, proposal: BuiltProposal): void {
  const { pages, build: _, ...rest } = proposal;
  printDocument(terminal, { ...rest, pages: pages.length, list: pages });
}

/** The proposal for people: what would be taken, and why. */
export function describeProposal(
  { posts, content, pages, sure, why }: BuiltProposal,
  columns: number,
): string {
  const shown = pages.slice(0, 10).map((path) => `  ${cutTo(printable(path), columns - 2)}`);
  const rest = pages.length > 10 ? [`  … and ${pages.length - 10} more`] : [];
  const rows = [
    ["posts", posts.join(",") || "none found: write `posts:` into the workflow"],
    ["content", content ?? "not found: write `content:` into the workflow"],
    ["pages", String(pages.length)],
    ["sure", `${sure}: ${why.join("; ")}`],
  ];
  return [table(rows, { columns }), ...shown, ...rest].join("\n");
}

/** What a person has to look at, or to write, before the workflow can run. */
export function firstSteps({ sure, build, siteUrl, builtSite }: BuiltProposal): readonly Todo[] {
  const doubt =
    sure === "certain"
      ? []
      : [
          {
            text: `See that the list above has all posts and nothing else; if not, correct \`posts:\` in the workflow.`,
          },
        ];
  const address =
    siteUrl === null
      ? [{ text: "The site's address is unknown: write `site-url:` into the workflow." }]
      : [];
  const unknown =
    build.command === undefined
      ? [
          {
            text: `Write into the workflow how the site is built into ${builtSite}, in the place of \`exit 1\`.`,
          },
        ]
      : [];
  return [...doubt, ...address, ...unknown];
}

/** A workflow that builds the site first, and runs Posse after it. */
export function builtWorkflowOf(
  proposal: BuiltProposal,
  { defaultBranch }: { readonly defaultBranch: string },
  definitions: readonly PlatformDefinition[],
): string {
  const copying = copyingOf(definitions);
  const { setUp, command, hasSubmodules } = proposal.build;
  const build = command ?? `exit 1 # build the site into ${proposal.builtSite} here`;
  const place = [
    `built-site: ${scalar(proposal.builtSite)}`,
    ...(proposal.siteUrl === null ? [] : [`site-url: ${scalar(proposal.siteUrl)}`]),
    `posts: ${JSON.stringify(proposal.posts.join(","))}`,
  ];
  const steps = [
    "      - uses: actions/checkout@v7",
    `        with: { persist-credentials: false${hasSubmodules ? ", submodules: true" : ""} }`,
    ...setUp,
    `      - run: ${build}`,
    "      - uses: posse-action/posse@v0",
    "        with:",
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
${inputs([...place, ...keys(copying), ...firstSettings(copying)])}${pagesByHand(copying)}`;
}
