import { listed } from "../../core/counted.ts";
import type { PlatformDefinition } from "../../platforms/definition.ts";

/** What the workflow of a blog depends on. */
export interface WorkflowFacts {
  readonly defaultBranch: string;
  readonly siteDir: string;
  /** The name of the workflow that deploys the site, if one does. */
  readonly deployment: string | undefined;
  /** Which Jekyll version's URL rules to use, where the action could not find out. */
  readonly jekyll: 3 | undefined;
}

/** `.github/workflows/posse.yml` for a blog: checks with no right to write, publishes drafts at first. */
export function workflowOf(
  facts: WorkflowFacts,
  definitions: readonly PlatformDefinition[],
): string {
  const place = [
    ...(facts.siteDir === "." ? [] : [`site-dir: ${scalar(facts.siteDir)}`]),
    ...(facts.jekyll === undefined ? [] : [`jekyll: ${facts.jekyll}`]),
  ];
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

/** The platforms that hold copies: announcements are for who asks for them. */
export function copyingOf(
  definitions: readonly PlatformDefinition[],
): readonly PlatformDefinition[] {
  return definitions.filter(({ kind }) => kind === "copy");
}

/** Keeps the pages that a person copies stories from, of the platforms that have them. */
export function pagesByHand(definitions: readonly PlatformDefinition[]): string {
  return definitions
    .filter(({ key }) => key.without.byHand)
    .map(
      ({ id, name }) => `      - if: always()
        uses: actions/upload-artifact@v7 # a page to copy each story from that nobody but you can bring to ${name}
        with: { name: for-${id}, path: "\${{ runner.temp }}/posse/${id}", if-no-files-found: ignore }
`,
    )
    .join("");
}

export function keys(definitions: readonly PlatformDefinition[]): readonly string[] {
  return definitions.map(({ key }) => `${key.input}: \${{ secrets.${key.variable} }}`);
}

/** What keeps new copies from being public before their author has seen them. */
export function firstSettings(definitions: readonly PlatformDefinition[]): readonly string[] {
  return definitions
    .flatMap(({ settings }) => Object.values(settings))
    .flatMap(({ input, atFirst }) => (atFirst === undefined ? [] : [`${input}: ${atFirst}`]));
}

function inWords(count: number): string {
  return ["no", "one", "two", "three", "four", "five", "six"][count] ?? String(count);
}

/** A site that a workflow deploys is published after it, so that no copy points to a page that is not there. */
function triggers({ defaultBranch, deployment }: WorkflowFacts): string {
  if (deployment === undefined) return `  push: { branches: [${scalar(defaultBranch)}] }`;
  return `  workflow_run: # zizmor: ignore[dangerous-triggers] after deployments of the default branch only, and reads its tree
    workflows: [${scalar(deployment)}]
    types: [completed]`;
}

function condition({ deployment }: WorkflowFacts): string {
  const publishes =
    deployment === undefined
      ? ["github.event_name != 'pull_request' && github.event_name != 'merge_group'"]
      : [
          "github.event_name == 'schedule' || github.event_name == 'workflow_dispatch' ||",
          "github.event_name == 'workflow_run' && github.event.workflow_run.conclusion == 'success' &&",
          "github.event.workflow_run.event != 'pull_request' &&",
          "github.event.workflow_run.head_repository.full_name == github.repository &&",
          "github.event.workflow_run.head_branch == github.event.repository.default_branch",
        ];
  return publishes.map((line) => `      ${line}`).join("\n");
}

export function inputs(lines: readonly string[]): string {
  return lines.map((line) => `          ${line}\n`).join("");
}

/** YAML takes every JSON string; a plain word needs no quotes, unless YAML reads it as something else. */
export function scalar(text: string): string {
  const isPlain = /^[A-Za-z][\w./-]*( [\w./-]+)*$/.test(text);
  return isPlain && !/^(true|false|null|yes|no|on|off|y|n)$/i.test(text)
    ? text
    : JSON.stringify(text);
}
