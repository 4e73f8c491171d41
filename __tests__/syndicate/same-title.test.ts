import { afterEach, beforeEach, expect, test } from "@jest/globals";
import { aPost } from "../fakes/posts.ts";
import { aSandboxBench, type SandboxBench } from "./sandbox-bench.ts";

const posts = ["a", "b", "c"].map((name) => aPost(name));
const asked = { asked: posts.map(({ path }) => path) };
let bench: SandboxBench;

beforeEach(async () => {
  const [a, b, c] = posts.map((post) => ({ ...post, title: "Weekly notes" }));
  bench = await aSandboxBench(a && b && c ? [a, b, { ...c, title: "Another" }] : []);
});

afterEach(() => bench.close());

test("two posts with one title are both published, the second five minutes later, after all others", async () => {
  const pauses: number[] = [];

  const { outcomes } = await bench.run(asked, {
    platforms: bench.platforms().slice(0, 1),
    onEvent: (event) => event.kind === "pausing" && pauses.push(event.ms),
  });

  expect(outcomes.map(({ ok }) => ok)).toEqual([true, true, true]);
  expect(bench.held().devto).toEqual(["Another", "Weekly notes", "Weekly notes"]);
  expect(bench.statuses("POST")).toEqual([201, 422, 201, 201]);
  expect(pauses).toHaveLength(1);
  expect(pauses[0]).toBeLessThanOrEqual(300_000);
});

test("where the job ends before, the second is left for the next run, and is no trouble", async () => {
  const platforms = bench.platforms().slice(0, 1);

  const first = await bench.run(asked, { platforms, deadline: new Date("2026-11-24T10:04:00Z") });
  await bench.clock.sleep(300_000);
  const second = await bench.run({}, { platforms });

  expect(first.outcomes[1]).toMatchObject({
    ok: false,
    step: { reason: "deferred" },
    error: { code: "duplicate", hint: expect.stringMatching(/same title/) },
  });
  expect(second.outcomes.every(({ ok }) => ok)).toBe(true);
  expect(bench.held().devto).toHaveLength(3);
});

test("a run that is stopped while it waits leaves it, too", async () => {
  const stop = new AbortController();

  const { outcomes } = await bench.run(asked, {
    platforms: bench.platforms().slice(0, 1),
    signal: stop.signal,
    onEvent: (event) => event.kind === "pausing" && stop.abort(new Error("interrupted")),
  });

  expect(outcomes.map(({ ok, error }) => error?.code ?? ok)).toEqual([true, "aborted", true]);
  expect(bench.held().devto).toHaveLength(2);
  expect(bench.ledger.state(posts[1]?.path ?? "", "devto")).toBe("failed");
});
