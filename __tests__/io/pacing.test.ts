import { describe, expect, test } from "@jest/globals";
import fc from "fast-check";
import { HttpFailure } from "../../src/io/http-failure.ts";
import { createPacer, type Limit } from "../../src/io/pacing.ts";
import { virtualClock } from "../fakes/virtual-clock.ts";

const threeIn10s: Limit<"ask"> = {
  counts: ["ask"],
  most: 3,
  perMs: 10_000,
  since: "sent",
  marginMs: 0,
};
const never = Number.POSITIVE_INFINITY;

async function timesOf(limits: readonly Limit<"ask">[], requests: number, start?: string) {
  const clock = virtualClock(start);
  const turnstile = createPacer(limits, clock)("ask");
  const times: number[] = [];
  for (let request = 0; request < requests; request++) {
    const turn = await turnstile.enter(never);
    times.push(clock.elapsed());
    turn.answered();
  }
  return times;
}

describe("a pacer", () => {
  test("lets a burst through and then waits until the oldest no longer counts", async () => {
    expect(await timesOf([threeIn10s], 7)).toEqual([0, 0, 0, 10_000, 10_000, 10_000, 20_000]);
  });

  test("never lets more through in any stretch of time than the limit allows", async () => {
    const limit = fc.record({
      counts: fc.constant(["ask"] as const),
      most: fc.integer({ min: 1, max: 5 }),
      perMs: fc.integer({ min: 1, max: 5_000 }),
      since: fc.constantFrom("sent" as const, "answered" as const),
      marginMs: fc.integer({ min: 0, max: 50 }),
    });
    await fc.assert(
      fc.asyncProperty(fc.array(limit, { minLength: 1, maxLength: 3 }), async (limits) => {
        const times = await timesOf(limits, 20);

        for (const { most, perMs } of limits) {
          for (let last = most; last < times.length; last++) {
            expect((times[last] ?? 0) - (times[last - most] ?? 0)).toBeGreaterThanOrEqual(perMs);
          }
        }
      }),
      { numRuns: 40 },
    );
  });

  test("counts from the answer where the server counts what it stored", async () => {
    const clock = virtualClock();
    const stored: Limit<"ask"> = { ...threeIn10s, most: 1, since: "answered" };
    const turnstile = createPacer([stored], clock)("ask");

    const turn = await turnstile.enter(never);
    await clock.sleep(4_000);
    turn.answered();
    await turnstile.enter(never);

    expect(clock.elapsed()).toBe(14_000);
  });

  test("holds kinds that a limit does not count", async () => {
    const clock = virtualClock();
    const limit: Limit<"public" | "draft"> = {
      counts: ["public"],
      holds: ["public", "draft"],
      most: 1,
      perMs: 30_000,
      since: "sent",
      marginMs: 0,
    };
    const pacer = createPacer([limit], clock);

    await pacer("draft").enter(never);
    await pacer("draft").enter(never);
    expect(clock.elapsed()).toBe(0);
    await pacer("public").enter(never);
    await pacer("draft").enter(never);

    expect(clock.elapsed()).toBe(30_000);
  });

  test("counts from when a request was really sent, if the machine woke it late", async () => {
    const clock = virtualClock();
    const sleepy = { ...clock, sleep: (ms: number) => clock.sleep(ms + 500) };
    const turnstile = createPacer([{ ...threeIn10s, most: 1 }], sleepy)("ask");

    for (let request = 0; request < 3; request++) await turnstile.enter(never);

    expect(clock.elapsed()).toBe(21_000);
  });

  test("keeps the order and the limit among those who come at once", async () => {
    const clock = virtualClock();
    const turnstile = createPacer([{ ...threeIn10s, most: 1 }], clock)("ask");
    const entered: string[] = [];

    await Promise.all(
      ["first", "second", "third"].map(async (name) => {
        await turnstile.enter(never);
        entered.push(`${name} at ${clock.elapsed()}`);
      }),
    );

    expect(entered).toEqual(["first at 0", "second at 10000", "third at 20000"]);
  });

  test("drifts to the first half of the server's windows, late by the margin at most each time", async () => {
    const limit: Limit<"ask"> = {
      ...threeIn10s,
      most: 1,
      perMs: 1_000,
      marginMs: 40,
      windows: true,
    };

    const times = await timesOf([limit], 60, "2026-11-24T10:00:00.900Z");

    const gaps = times.slice(1).map((time, index) => time - (times[index] ?? 0));
    expect(Math.min(...gaps)).toBe(1_000);
    expect(Math.max(...gaps)).toBe(1_040);
    expect(((times.at(-1) ?? 0) + 900) % 1_000).toBe(250);
    const windows = times.map((time) => Math.floor((time + 900) / 1_000));
    expect(new Set(windows).size).toBe(windows.length);
  });

  test("refuses at once what would come too late, and says when its turn would be", async () => {
    const clock = virtualClock();
    const turnstile = createPacer([threeIn10s], clock)("ask");
    for (let request = 0; request < 3; request++) await turnstile.enter(never);

    const refusal = turnstile.enter(clock.now().getTime() + 9_999);

    await expect(refusal).rejects.toMatchObject({ kind: "deferred", sent: false, retryAfter: 10 });
    expect(clock.elapsed()).toBe(0);
  });

  test("gives back the turn of somebody who was stopped while waiting", async () => {
    const clock = virtualClock();
    const turnstile = createPacer([threeIn10s], clock)("ask");
    for (let request = 0; request < 3; request++) await turnstile.enter(never);
    const stop = new AbortController();

    const waiting = turnstile.enter(never, stop.signal);
    stop.abort();

    const failure = await waiting.catch((error: unknown) => error);
    expect(failure).toBeInstanceOf(HttpFailure);
    expect(failure).toMatchObject({ kind: "stopped", sent: false, retryAfter: 10 });
    for (let request = 0; request < 3; request++) await turnstile.enter(never);
    expect(clock.elapsed()).toBe(10_000);
  });

  test("lets nobody of the kind in while the server asks for a pause", async () => {
    const clock = virtualClock();
    const turnstile = createPacer([threeIn10s], clock)("ask");

    turnstile.hold(300_000);
    await turnstile.enter(never);

    expect(clock.elapsed()).toBe(300_000);
  });
});
