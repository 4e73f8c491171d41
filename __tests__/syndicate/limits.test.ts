import { afterEach, beforeEach, describe, expect, test } from "@jest/globals";
import { progressText } from "../../src/syndicate/apply/progress-text.ts";
import type { SyndicateEvent } from "../../src/syndicate/model/types.ts";
import { memoryLedger } from "../fakes/memory-ledger.ts";
import { aPost } from "../fakes/posts.ts";
import { aSandboxBench, type SandboxBench } from "./sandbox-bench.ts";

let bench: SandboxBench;

beforeEach(async () => {
  bench = await aSandboxBench([]);
});

afterEach(() => bench.close());

function write(count: number): { readonly asked: readonly string[] } {
  bench.posts = Array.from({ length: count }, (_, number) =>
    aPost(`n${String(number).padStart(3, "0")}`),
  );
  return { asked: bench.posts.map(({ path }) => path) };
}

/** A run on dev.to alone or on Medium alone, timed. */
async function timed(
  platform: "devto" | "medium",
  request: Parameters<SandboxBench["run"]>[0],
  deadline?: Date,
) {
  const platforms = bench.platforms(deadline && { deadline });
  const chosen = platforms.filter(({ id }) => id === platform);
  const forecasts: (SyndicateEvent & { kind: "forecast" })[] = [];
  const before = bench.clock.elapsed();
  const { outcomes } = await bench.run(request, {
    ...{ platforms: chosen, deadline },
    onEvent: (event) => event.kind === "forecast" && forecasts.push(event),
  });
  const seconds = (bench.clock.elapsed() - before) / 1000;
  const done = outcomes.filter(({ ok }) => ok).length;
  const left = outcomes.filter(({ step }) => step.reason === "deferred").length;
  return { seconds, forecast: forecasts[0], done, left };
}

describe("a whole run, with the platforms' limits on,", () => {
  test.each([
    [10, 9],
    [20, 39],
    [100, 279],
  ])(
    "publishes %i posts on dev.to without a refusal, within 5 %% of %i s, and says so before",
    async (count, best) => {
      const { seconds, forecast, done } = await timed("devto", write(count));

      expect(done).toBe(count);
      expect(new Set(bench.statuses("POST"))).toEqual(new Set([201]));
      expect(seconds).toBeLessThanOrEqual(best * 1.05 + 1);
      expect(forecast).toMatchObject({ writes: count, left: 0 });
      expect(Math.abs((forecast?.ms ?? 0) / 1000 - seconds)).toBeLessThanOrEqual(best * 0.1);
    },
  );

  test("updates 40 copies without a refusal, within 5 % of 39 s", async () => {
    await timed("devto", write(40));
    await bench.clock.sleep(60_000);
    bench.posts = bench.posts.map((post) => ({ ...post, body: `${post.body}Edited.\n` }));

    const { seconds, forecast, done } = await timed("devto", {});

    expect(done).toBe(40);
    expect(new Set(bench.statuses("PUT"))).toEqual(new Set([200]));
    expect(seconds).toBeLessThanOrEqual(39 * 1.05);
    expect(forecast?.writes).toBe(40);
  });

  test("lets updates overtake new posts that have to wait: 30 of each take no longer than the 30 new ones", async () => {
    await timed("devto", write(30));
    await bench.clock.sleep(120_000);
    const edited = bench.posts.map((post) => ({ ...post, body: `${post.body}Edited.\n` }));
    bench.posts = [...edited, ...Array.from({ length: 30 }, (_, number) => aPost(`m${number}`))];

    const { seconds, done, forecast } = await timed("devto", {});

    expect(done).toBe(60);
    expect(seconds).toBeLessThanOrEqual(69 * 1.05 + 1);
    expect(Math.abs((forecast?.ms ?? 0) / 1000 - seconds)).toBeLessThanOrEqual(5);
    expect(new Set([...bench.statuses("POST"), ...bench.statuses("PUT")])).toEqual(
      new Set([200, 201]),
    );
  });

  test("counts what a run just before it has written: neither is refused", async () => {
    await timed("devto", write(7));
    const first = bench.posts;
    bench.posts = [...first, ...Array.from({ length: 6 }, (_, number) => aPost(`z${number}`))];

    const { seconds, forecast, done } = await timed("devto", {});

    expect(done).toBe(13);
    expect(bench.held().devto).toHaveLength(13);
    expect(new Set(bench.statuses("POST"))).toEqual(new Set([201]));
    expect(seconds).toBeLessThan(33);
    expect(Math.abs((forecast?.ms ?? 0) / 1000 - seconds)).toBeLessThanOrEqual(2);
  });

  test("counts what a run just before it has updated as updates, which keep no new copy waiting", async () => {
    await timed("devto", write(20));
    await bench.clock.sleep(120_000);
    bench.posts = bench.posts.map((post) => ({ ...post, body: `${post.body}Edited.\n` }));
    await timed("devto", {});
    bench.posts = [
      ...bench.posts,
      ...Array.from({ length: 9 }, (_, number) => aPost(`z${number}`)),
    ];

    const { seconds, done } = await timed("devto", {});

    expect(done).toBe(29);
    expect(new Set(bench.statuses("POST"))).toEqual(new Set([201]));
    expect(seconds).toBeLessThan(12);
  });

  test("publishes ten stories on Medium, leaves the eleventh to the next day without asking", async () => {
    const { forecast, done, left } = await timed("medium", write(12));
    await bench.clock.sleep(25 * 3_600_000);
    const next = await timed("medium", {});

    expect([done, left]).toEqual([10, 2]);
    expect(forecast).toMatchObject({ writes: 10, left: 0 });
    expect(next.done).toBe(12);
    expect(new Set(bench.statuses("POST"))).toEqual(new Set([201]));
    expect(bench.held().medium).toHaveLength(12);
  });
});

test("what does not fit into the job's time is left for the next run, whole, and foretold", async () => {
  const deadline = new Date(bench.clock.now().getTime() + 60_000);
  const first = await timed("devto", write(40), deadline);
  const stored = bench.held().devto.length;
  await bench.clock.sleep(30_000);
  const second = await timed("devto", {});

  expect(first.seconds).toBeLessThanOrEqual(61);
  expect(first.done).toBe(stored);
  expect(first.done + first.left).toBe(40);
  expect(first.done).toBeGreaterThanOrEqual(20);
  expect(first.forecast?.left).toBe(first.left);
  expect(second.done).toBe(40);
  expect(bench.held().devto).toHaveLength(40);
  expect(new Set(bench.statuses("POST"))).toEqual(new Set([201]));
});

test("a deadline that has passed sends nothing at all, and takes its intents back", async () => {
  const deadline = new Date(bench.clock.now().getTime() - 1);

  const { done, left } = await timed("devto", write(3), deadline);

  expect([done, left]).toEqual([0, 3]);
  expect(bench.statuses("POST")).toEqual([]);
  const states = bench.posts.map(({ path }) => bench.ledger.state(path, "devto"));
  expect(new Set(states)).toEqual(new Set(["failed"]));
});

describe("what people are told", () => {
  const say = (event: Partial<SyndicateEvent> & Pick<SyndicateEvent, "kind">) =>
    progressText({ platform: "devto", ...event } as SyndicateEvent, () => "dev.to");

  test.each([
    [{ writes: 3, left: 0, ms: 2_000 }, undefined],
    [{ writes: 20, left: 0, ms: 38_500 }, "dev.to: 20 copies take about 39 s by its limits."],
    [
      { writes: 100, left: 0, ms: 279_000 },
      "dev.to: 100 copies take about 4 min 39 s by its limits.",
    ],
    [
      { writes: 12, left: 2, ms: 0 },
      "dev.to: 10 copies take about 1 s by its limits; 2 of 12 are left for the next run.",
    ],
    [
      { writes: 2, left: 1, ms: 0 },
      "dev.to: 1 copy takes about 1 s by its limits; 1 of 2 is left for the next run.",
    ],
    [{ writes: 12, left: 12, ms: 0 }, "dev.to: no time is left in this run for 12 copies."],
    [
      { writes: 100, left: 0, ms: 14_701_000 },
      "dev.to: 100 copies take about 4 h 5 min by its limits.",
    ],
  ])("of a forecast of %j is %j", (forecast, text) => {
    expect(say({ kind: "forecast", ...forecast } as SyndicateEvent)).toBe(text);
  });

  test("of a pause is how long it lasts and when it ends, unless it is short", () => {
    const until = new Date("2026-11-24T10:05:00.700Z");

    expect(say({ kind: "pausing", ms: 300_000, until })).toBe(
      "Waiting for dev.to for 5 min, until 10:05:00 UTC …",
    );
    expect(say({ kind: "pausing", ms: 4_000, until })).toBeUndefined();
  });
});

describe("what the platform asks for all the same", () => {
  test("of three jobs that share a key, nothing fails: they wait as dev.to says", async () => {
    let seed = 1;
    const random = () => {
      seed = (seed * 16_807) % 2_147_483_647;
      return seed / 2_147_483_647;
    };
    const runs = ["a", "b", "c"].map(async (name) => {
      const posts = Array.from({ length: 12 }, (_, number) => aPost(`${name}${number + 10}`));
      return bench.run(
        { asked: posts.map(({ path }) => path) },
        {
          posts,
          ledger: memoryLedger(),
          platforms: bench.platforms({ random }).filter(({ id }) => id === "devto"),
        },
      );
    });

    const outcomes = (await Promise.all(runs)).flatMap((result) => result.outcomes);

    const trouble = outcomes.filter(({ ok, step }) => !ok && step.reason !== "deferred");
    expect(trouble).toEqual([]);
    const done = outcomes.filter(({ ok }) => ok).length;
    expect(bench.held().devto).toHaveLength(done);
    expect(new Set(bench.held().devto).size).toBe(done);
    expect(done).toBe(36);
  });
});
