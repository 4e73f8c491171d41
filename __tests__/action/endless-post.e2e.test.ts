import { setTimeout as sleep } from "node:timers/promises";
import { afterEach, beforeEach, expect, test } from "@jest/globals";
import { endlessBody } from "../fakes/endless-post.ts";
import { type Bench, config, openBench, post } from "./bench.ts";
import { propose } from "./pull-request.ts";

const endless = "_posts/2026-03-02-endless.md";
const old = "_posts/2015-01-01-old.md";
const sound = "_posts/2026-03-01-sound.md";
const files = { [sound]: post("Sound"), [endless]: post("Endless", endlessBody) };

let bench: Bench;

beforeEach(async () => {
  bench = await openBench();
  await bench.blog.publish({ "_config.yml": config, [old]: post("Old") });
});

afterEach(() => bench.close());

test("a pull request with a post that takes too long gets a check that says so, and shows the others", async () => {
  const result = await propose(bench, files, { inputs: { "render-limit": "5" } });

  expect(result.conclusion).toBe("failure");
  expect(result.annotations).toContainEqual(
    expect.objectContaining({
      ...{ kind: "error", file: endless, line: 1 },
      message: expect.stringMatching(/Rendering this post takes/),
    }),
  );
  expect(result.outputs.errors).toBe("1");
  const { steps } = JSON.parse(result.outputs.plan ?? "");
  expect(steps).toContainEqual(expect.objectContaining({ path: sound, kind: "create" }));
}, 180_000);

test("a first run that is cancelled while a post is rendered says so, sends nothing, and leaves what is new to the next one", async () => {
  const cancel = new AbortController();
  const before = await bench.blog.head();
  const after = await bench.blog.publish(files);
  const asked = bench.github.requests.length;

  const running = bench.push(before, after, {
    inputs: { "render-limit": "600" },
    cancel: cancel.signal,
  });
  // The ledger is read before the first post is rendered.
  while (bench.github.requests.length === asked) await sleep(20);
  await sleep(1_500);
  cancel.abort();
  const result = await running;

  expect(result.conclusion).toBe("cancelled");
  expect(result.summary).toContain("the run was cancelled");
  expect(result.log).not.toContain("This is a bug");
  expect(bench.sent()).toEqual([]);
  const states = [...((await bench.ledger()) ?? [])].map(([path, { platforms }]) => [
    path,
    platforms.devto,
  ]);
  expect(states).toEqual([
    [old, expect.objectContaining({ state: "baseline" })],
    [sound, expect.objectContaining({ state: "failed", note: "the run was cancelled" })],
    [endless, expect.objectContaining({ state: "failed", note: "the run was cancelled" })],
  ]);

  await bench.blog.publish({ [endless]: null });
  expect((await bench.run("schedule", {})).conclusion).toBe("success");
  expect(bench.sandbox.state().devto.articles.map(({ title }) => title)).toEqual(["Sound"]);
}, 120_000);
