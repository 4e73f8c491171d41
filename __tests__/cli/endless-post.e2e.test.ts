import { type ChildProcess, execFileSync, spawn } from "node:child_process";
import { once } from "node:events";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "@jest/globals";
import { type Sandbox, startSandbox } from "../../packages/sandbox/index.ts";
import { endlessBody } from "../fakes/endless-post.ts";
import { siteFolder } from "../fakes/site-folder.ts";

/** The program as it is shipped: `dist`, or the build that POSSE_DIST names, on the Node that POSSE_NODE24 names. */
const program = join(process.env.POSSE_DIST ?? "dist", "cli.js");
const node = process.env.POSSE_NODE24 ?? process.execPath;
const endless = "_posts/2026-01-02-endless.md";
const site = () =>
  siteFolder({
    "_config.yml": "url: https://blog.example\n",
    "_posts/2026-01-01-before.md": "---\ntitle: Before\n---\nBefore it.\n",
    [endless]: `---\ntitle: Endless\n---\n${endlessBody}\n`,
    "_posts/2026-01-03-after.md": "---\ntitle: After\n---\nAfter it.\n",
  });

let sandbox: Sandbox;
beforeAll(async () => {
  sandbox = await startSandbox({ limits: false });
});
beforeEach(() => sandbox.reset());
afterAll(() => sandbox.close());

/** Starts the program; Node's own options stand before it. */
function posse(args: readonly string[], options: readonly string[] = []): ChildProcess {
  return spawn(node, [...options, program, ...args, "--site", site()], {
    env: {
      ...{ PATH: process.env.PATH, DEVTO_API_KEY: "sandbox-devto-key" },
      ...{ POSSE_DEVTO_URL: sandbox.devto, POSSE_MEDIUM_URL: sandbox.medium },
    },
    stdio: ["ignore", "pipe", "pipe"],
  });
}

async function end(child: ChildProcess) {
  const said = { out: "", err: "" };
  child.stdout?.on("data", (chunk) => {
    said.out += chunk;
  });
  child.stderr?.on("data", (chunk) => {
    said.err += chunk;
  });
  const [code] = await once(child, "close");
  return { code, ...said };
}

/** With a heap of 300 MiB the post ends soon, one way or the other, on the slowest and on the fastest machine. */
const small = ["--max-old-space-size=300"];

test("a post that takes too long is an error of its own, and the others are published", async () => {
  const { code, err } = await end(
    posse(["publish", "--all", "--platform", "devto", "--render-limit", "5"], small),
  );

  expect(sandbox.state().devto.articles.map(({ title }) => title)).toEqual(["Before", "After"]);
  // On a fast machine it is out of memory first.
  expect(err).toMatch(new RegExp(`${endless}:1:1: error: [^]*?\\[(too-slow|too-much-memory)\\]`));
  expect(code).toBe(1);
}, 120_000);

test("a post that takes all memory does not take the run with it", async () => {
  const { code, out } = await end(
    posse(["check", "--render-limit", "600", "--format", "json"], small),
  );

  const { diagnostics } = JSON.parse(out) as { diagnostics: Record<string, unknown>[] };
  expect(diagnostics.filter(({ severity }) => severity === "error")).toEqual([
    expect.objectContaining({ code: "too-much-memory", path: endless }),
  ]);
  expect(code).toBe(1);
}, 300_000);

describe.each(["SIGINT", "SIGTERM"] as const)("%s while a post is rendered", (signal) => {
  test("ends the run with its exit code and a message, and leaves no process behind", async () => {
    const child = posse(["publish", "--all", "--platform", "devto", "--render-limit", "600"]);
    const ending = end(child);
    const renderer = await childOf(child);
    // It is at work on the post, or about to be.
    await sleep(500);
    child.kill(signal);

    const { code, err } = await ending;

    expect(err).toContain("error: the run was cancelled");
    expect([code, child.signalCode]).toEqual([1, null]);
    expect(sandbox.state().requests).toEqual([]);
    while (isAlive(renderer)) await sleep(20);
  }, 60_000);
});

/** The process that it has started. */
async function childOf({ pid }: ChildProcess): Promise<number> {
  for (;;) {
    try {
      return Number(execFileSync("pgrep", ["-P", String(pid)], { encoding: "utf8" }));
    } catch {
      await sleep(20);
    }
  }
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
}
