import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { afterEach, beforeEach, expect, test } from "@jest/globals";
import { type Bench, benchAfter, config, post } from "./bench.ts";

const first = "_posts/2026-03-01-first.md";
const second = "_posts/2026-03-02-second.md";

let bench: Bench;
let begun: string;
let after: string;
let cancel: AbortController;

const open = benchAfter(async ({ blog }) => ({
  begun: await blog.publish({ "_config.yml": config }),
  after: await blog.publish({ [first]: post("First"), [second]: post("Second") }),
}));

beforeEach(async () => {
  const opened = await open();
  bench = opened.bench;
  ({ begun, after } = opened.facts);
  cancel = new AbortController();
});

afterEach(() => bench.close());

const devtoOnly = { platforms: "devto", "medium-token": "" };

/** Short enough for a test: a process that does not end by itself is killed. */
const soon = { interruptMs: 300, terminateMs: 200 };

async function stateOf(path: string, platform: string): Promise<unknown> {
  return (await bench.ledger())?.get(path)?.platforms[platform]?.state;
}

/** GitHub is slow to take the first result, and main is killed as it waits; that write never happens. */
function killAtFirstResult(also = () => {}): void {
  bench.github.meanwhile("createCommitOnBranch", async () => {
    also();
    cancel.abort();
    await new Promise((resolve) => setTimeout(resolve, 700));
    bench.github.trouble("createCommitOnBranch", { kind: "cut" });
  });
}

test("a cancelled run ends the create that is under way, records it, and starts no other", async () => {
  bench.sandbox.faults([{ platform: "devto", method: "POST", fault: "slow:1500" }]);
  const running = bench.push(begun, after, { inputs: devtoOnly, cancel: cancel.signal });
  await created();
  cancel.abort();

  const result = await running;

  expect(result.conclusion).toBe("cancelled");
  expect(bench.sandbox.state().devto.articles).toMatchObject([{ title: "First" }]);
  expect(await stateOf(first, "devto")).toBe("published");
  expect(await stateOf(second, "devto")).toBe("failed");
});

test("a run that is cancelled as it waits for an original says so, records what is left, and the next one publishes", async () => {
  const pages = createServer((_, response) => {
    cancel.abort();
    response.writeHead(404).end();
  });
  await new Promise<void>((resolve) => pages.listen(0, "127.0.0.1", resolve));
  const inputs = {
    ...devtoOnly,
    "site-url": `http://127.0.0.1:${(pages.address() as AddressInfo).port}`,
    "wait-for-live": "60",
  };

  const result = await bench.push(begun, after, { inputs, cancel: cancel.signal });
  pages.closeAllConnections();
  pages.close();

  expect(result.conclusion).toBe("cancelled");
  const said = result.annotations.map(({ kind, message }) => `${kind} ${message}`).join("\n");
  expect(said).toMatch(/notice dev\.to: 2 copies are left for the next run: the run was cancelled/);
  expect(said).not.toContain("bug in Posse");
  expect(result.summary).toContain("2 posts left for the next run");
  expect(bench.sent()).toEqual([]);
  const next = await bench.run("schedule", {}, { inputs: { ...inputs, "wait-for-live": "0" } });
  expect(next.conclusion).toBe("success");
  expect(bench.sandbox.state().devto.articles).toHaveLength(2);
});

/** Resolves when dev.to has been asked to create something. */
async function created(): Promise<void> {
  for (;;) {
    const { requests } = bench.sandbox.state();
    if (bench.sent().length > 0 || requests.some(({ method }) => method === "POST")) return;
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}

test("what a killed run had published is recorded by the post step", async () => {
  killAtFirstResult();

  const result = await bench.push(begun, after, {
    ...{ inputs: devtoOnly, cancel: cancel.signal, grace: soon },
  });

  expect(result.conclusion).toBe("cancelled");
  expect(result.post).toMatchObject({
    conclusion: "success",
    log: expect.stringContaining("recorded"),
  });
  expect(bench.sandbox.state().devto.articles).toMatchObject([{ title: "First" }]);
  expect(await stateOf(first, "devto")).toBe("published");
});

test("a run that was killed is finished by its next attempt, and nothing is published twice", async () => {
  killAtFirstResult();
  const runId = 77;
  await bench.push(begun, after, { cancel: cancel.signal, grace: soon, runId });

  const result = await bench.push(begun, after, { runId, attempt: 2 });

  const { devto, medium } = bench.sandbox.state();
  expect(devto.articles.map(({ title }) => title).sort()).toEqual(["First", "Second"]);
  expect(new Set(medium.posts.map(({ title }) => title)).size).toBe(medium.posts.length);
  expect(await stateOf(second, "devto")).toBe("published");
  expect(result.log).not.toContain("This is a bug");
});

test("a run that GitHub knows to be over holds nothing up", async () => {
  killAtFirstResult();
  const inputs = devtoOnly;
  await bench.push(begun, after, { inputs, cancel: cancel.signal, grace: soon, runId: 77 });
  bench.github.world.runs.set(77, "completed");

  await bench.push(begun, after, { inputs, runId: 78 });

  expect(bench.sandbox.state().devto.articles).toHaveLength(2);
  expect(await stateOf(second, "devto")).toBe("published");
});

test("a run that still goes on is left alone", async () => {
  killAtFirstResult();
  const inputs = devtoOnly;
  await bench.push(begun, after, { inputs, cancel: cancel.signal, grace: soon, runId: 77 });
  bench.github.world.runs.set(77, "in_progress");

  await bench.push(begun, after, { inputs: { ...inputs, "time-limit": "0.1" }, runId: 78 });

  expect(bench.sandbox.state().devto.articles).toHaveLength(1);
});

test("a post step that cannot write says so in a sentence and fails nothing", async () => {
  killAtFirstResult(() => bench.github.world.rules.set("posse", "ruleset"));

  const result = await bench.push(begun, after, {
    ...{ inputs: devtoOnly, cancel: cancel.signal, grace: soon },
  });

  expect(result.post.conclusion).toBe("success");
  expect(result.annotations).toMatchObject([
    { kind: "warning", message: expect.stringContaining("could not be recorded") },
  ]);
});

test("after a run that recorded everything, the post step asks nobody anything", async () => {
  await bench.push(begun, after);
  const { repository } = bench.github;
  const log = await repository.log("refs/heads/posse", 50);

  expect(log.map(({ message }) => message).join("\n")).not.toContain("interrupted");
  expect(bench.github.requests.at(-1)?.operation).toBe("createCommitOnBranch");
});
