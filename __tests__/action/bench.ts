import { cp, mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, expect } from "@jest/globals";
import { type Sandbox, type SandboxOptions, startSandbox } from "../../packages/sandbox/index.ts";
import type { LedgerEntry } from "../../src/core/ledger.ts";
import { type FakeGitHub, startGitHub, type Token } from "../fakes/github/index.ts";
import { clockAhead } from "../fakes/process-clock.ts";
import { type ActionOrder, type ActionResult, runAction } from "../fakes/runner/index.ts";
import { type Clone, createClone } from "./clone.ts";

const root = fileURLToPath(new URL("../../", import.meta.url));

/**
 * What runs is `dist/` as it is committed; another build of it by POSSE_DIST, and another Node by POSSE_NODE24: the
 * runner's own is Node 24.
 */
const { POSSE_DIST: dist, POSSE_NODE24: node = process.execPath } = process.env;

export const keys = { devto: "sandbox-devto-key", medium: "sandbox-medium-token" };

/** The job's tokens, by what its `permissions` let them do. */
export const tokenThat = {
  writes: "ghs_writes-contents-000000000000000000",
  proposes: "ghs_writes-contents-and-proposes-00000",
  reads: "ghs_only-reads-00000000000000000000000",
  comments: "ghs_writes-comments-000000000000000000",
  lists: "ghs_writes-contents-and-issues-0000000",
} as const;

const reads: Token = {
  login: "github-actions[bot]",
  ...{ contents: "read", issues: "none", actions: "none", pulls: "none" },
};

const tokens: Readonly<Record<string, Token>> = {
  [tokenThat.writes]: { ...reads, contents: "write", actions: "read" },
  [tokenThat.proposes]: { ...reads, contents: "write", pulls: "write" },
  [tokenThat.reads]: reads,
  [tokenThat.comments]: { ...reads, issues: "write" },
  [tokenThat.lists]: { ...reads, contents: "write", actions: "read", issues: "write" },
};

/** When the tests' blogs are pushed, whatever day it is: their new posts are of the days before. */
export const today = "2026-03-08T12:00:00Z";

type Options = Partial<ActionOrder> & {
  /** As `actions/checkout` would; 0 is all of the history. */
  readonly depth?: number;
  /** What a step before has written into the checkout: nothing of it is committed. */
  readonly built?: Readonly<Record<string, string>>;
  /** When the run begins; default: `today`. */
  readonly now?: string;
};

/** A blog on GitHub with its platforms, and a runner that runs the action for it. */
export interface Bench {
  readonly github: FakeGitHub;
  readonly sandbox: Sandbox;
  /** The author's clone. */
  readonly blog: Clone;
  /** The inputs that every run of these tests has. */
  readonly inputs: Readonly<Record<string, string>>;
  /** Runs the action for a push from one commit to another. */
  push(before: string, after: string, options?: Options): Promise<ActionResult>;
  /** Runs it for any event. */
  run(event: string, payload: object, options?: Options): Promise<ActionResult>;
  /** The ledger as it lies on its branch; undefined where there is none. */
  ledger(branch?: string): Promise<ReadonlyMap<string, LedgerEntry> | undefined>;
  /** As if no run had begun one. */
  withoutLedger(): Promise<void>;
  /** The writes that the platforms were asked for. */
  sent(): readonly { readonly platform: string; readonly method: string; readonly path: string }[];
  close(): Promise<void>;
}

type BenchOptions = SandboxOptions & {
  readonly isEnterprise?: boolean;
  /** What was prepared for all tests of a file, and is theirs to close. */
  readonly prepared?: { readonly sandbox: Sandbox; readonly folder?: string | undefined };
};

/** When the tests of this file began, by the machine's clock. */
const began = Date.now();

function aheadOf(now: string): number {
  return Date.parse(now) - began;
}

const openSandbox = (options: SandboxOptions = {}) =>
  startSandbox({
    ...{ limits: false, now: () => new Date(Date.now() + aheadOf(today)) },
    ...options,
  });

/**
 * Opens a blog as `prepare` leaves it, which is done once for all tests of a file: each has a repository and an author's
 * clone of its own. Ledgers name the sandbox by its address, so that is the same for all of them, and emptied in between.
 * `prepare` must send nothing to platforms.
 */
export function benchAfter<Facts>(
  prepare: (bench: Bench) => Promise<Facts>,
): () => Promise<{ readonly bench: Bench; readonly facts: Facts }> {
  let sandbox: Sandbox;
  let folder: string;
  let facts: Facts;

  beforeAll(async () => {
    sandbox = await openSandbox();
    folder = await mkdtemp(join(tmpdir(), "posse-prepared-"));
    const bench = await openBench({ prepared: { sandbox } });
    facts = await prepare(bench);
    expect(bench.sent()).toEqual([]);
    await cp(bench.github.repository.directory, join(folder, "github"), { recursive: true });
    await cp(bench.blog.folder, join(folder, "blog"), { recursive: true });
    await bench.close();
  }, 120_000);

  afterAll(async () => {
    await sandbox.close();
    await rm(folder, { recursive: true, force: true });
  });

  return async () => {
    sandbox.reset();
    return { bench: await openBench({ prepared: { sandbox, folder } }), facts };
  };
}

export async function openBench({
  isEnterprise,
  prepared,
  ...options
}: BenchOptions = {}): Promise<Bench> {
  const github = await startGitHub({ tokens, isEnterprise });
  const { directory } = github.repository;
  const sandbox = prepared?.sandbox ?? (await openSandbox(options));
  const folder = await mkdtemp(join(tmpdir(), "posse-e2e-"));
  const from = prepared?.folder;
  if (from !== undefined) await cp(join(from, "github"), directory, { recursive: true });
  const blog = await createClone(join(folder, "blog"), directory, from && join(from, "blog"));
  const repository = { full_name: "octo/blog", default_branch: "main", fork: false };
  const inputs = {
    "devto-api-key": keys.devto,
    "medium-token": keys.medium,
    "devto-url": sandbox.devto,
    "medium-url": sandbox.medium,
    "wait-for-live": "0",
  };
  let runs = 0;

  async function run(
    event: string,
    payload: object,
    { depth = 1, now = today, built = {}, ...order }: Options = {},
  ): Promise<ActionResult> {
    runs++;
    const sha = order.sha ?? (await blog.head());
    const ref = order.ref ?? "refs/heads/main";
    const workspace = join(folder, `workspace-${runs}`);
    await checkOut(blog, { workspace, sha, ref, depth });
    await writeInto(workspace, built);
    const nodeOptions = [clockAhead(aheadOf(now)), order.env?.NODE_OPTIONS ?? []].flat();
    const result = await runAction({
      ...{ event, ref, sha, workspace, dist, node },
      payload: { repository, ...payload },
      ...{ repository: "octo/blog", action: root, token: tokenThat.writes, runId: 1000 + runs },
      ...{ apiUrl: github.url, graphqlUrl: github.graphqlUrl, secrets: Object.values(keys) },
      ...order,
      inputs: { ...inputs, ...order.inputs },
      env: { ...order.env, NODE_OPTIONS: nodeOptions.join(" ") },
    });
    expectNoSecret(result, [...Object.values(keys), ...Object.keys(tokens)]);
    expect(github.failures).toEqual([]);
    return result;
  }

  return {
    ...{ github, sandbox, blog, inputs, run },
    push(before, after, order = {}) {
      const pushedAt = Math.floor((Date.now() + aheadOf(order.now ?? today)) / 1000);
      const payload = { ref: order.ref ?? "refs/heads/main", before, after, deleted: false };
      const pushed = { ...payload, repository: { ...repository, pushed_at: pushedAt } };
      return run("push", pushed, { sha: after, ...order });
    },
    async ledger(branch = "posse") {
      const head = await github.repository.ref(`refs/heads/${branch}`);
      if (head === undefined) return undefined;
      const entries = new Map<string, LedgerEntry>();
      for (const { path, id } of await github.repository.entries(head, true)) {
        if (!path.startsWith("v1/") || !path.endsWith(".json")) continue;
        const entry: LedgerEntry = JSON.parse(String(await github.repository.blob(id)));
        entries.set(entry.path, entry);
      }
      return entries;
    },
    async withoutLedger() {
      await github.repository.git(["update-ref", "-d", "refs/heads/posse"]);
    },
    sent: () =>
      sandbox
        .state()
        .requests.filter(({ method }) => method !== "GET")
        .map(({ platform, method, path }) => ({ platform, method, path })),
    async close() {
      await Promise.all([github.close(), prepared === undefined && sandbox.close()]);
      await rm(folder, { recursive: true, force: true });
    },
  };
}

async function writeInto(folder: string, files: Readonly<Record<string, string>>): Promise<void> {
  for (const [path, text] of Object.entries(files)) {
    await mkdir(dirname(join(folder, path)), { recursive: true });
    await writeFile(join(folder, path), text);
  }
}

/** As `actions/checkout` leaves it: one commit, fetched by its name. */
async function checkOut(
  blog: Clone,
  { workspace, sha, ref, depth }: { workspace: string; sha: string; ref: string; depth: number },
): Promise<void> {
  await mkdir(workspace);
  const git = (...args: string[]) => blog.gitIn(workspace, args);
  await git("init", "--quiet");
  await git("remote", "add", "origin", `file://${blog.remote}`);
  const shallow = depth === 0 ? [] : [`--depth=${depth}`];
  await git("fetch", "--quiet", "--no-tags", ...shallow, "origin", `+${sha}:${remoteName(ref)}`);
  await git("checkout", "--quiet", "--force", sha);
}

function remoteName(ref: string): string {
  return ref
    .replace("refs/heads/", "refs/remotes/origin/")
    .replace("refs/pull/", "refs/remotes/pull/");
}

/** Nobody may see a key: not even where the runner's mask would hide it. */
function expectNoSecret(result: ActionResult, secrets: readonly string[]): void {
  const { annotations, outputs, summary, printed, state } = result;
  const seen = JSON.stringify({ annotations, outputs, summary, printed, state });
  for (const secret of secrets) expect(seen).not.toContain(secret);
}

/** A post as a file of a Jekyll blog. */
export function post(title: string, body = `What there is to say of ${title}.`): string {
  return `---\ntitle: ${title}\n---\n\n${body}\n`;
}

export const config = "url: https://blog.example\ntitle: A blog\n";
