import { afterEach, beforeEach, describe, expect, test } from "@jest/globals";
import type { LedgerRecord } from "../../src/core/ledger.ts";
import { momentText } from "../../src/core/step.ts";
import { prepare } from "../../src/syndicate/plan/prepare.ts";
import { memoryLedger } from "../fakes/memory-ledger.ts";
import { aPost } from "../fakes/posts.ts";
import { aScope } from "./bench.ts";
import { aSandboxBench, type SandboxBench } from "./sandbox-bench.ts";

const HOUR = 3_600_000;

let bench: SandboxBench;

beforeEach(async () => {
  bench = await aSandboxBench([]);
});

afterEach(() => bench.close());

function names(count: number, from = 0): readonly string[] {
  return Array.from({ length: count }, (_, index) => `n${String(from + index).padStart(3, "0")}`);
}

/** Adds so many posts to the blog, and returns their paths. */
function write(count: number): readonly string[] {
  const more = names(count, bench.posts.length).map((name) => aPost(name));
  bench.posts = [...bench.posts, ...more];
  return more.map(({ path }) => path);
}

function medium() {
  return bench.platforms().filter(({ id }) => id === "medium");
}

async function run(asked?: readonly string[]) {
  const { outcomes, plan } = await bench.run({ asked: asked ?? null }, { platforms: medium() });
  const done = outcomes.filter(({ ok, step }) => ok && step.kind === "create").length;
  const left = outcomes.filter(({ step }) => step.reason === "deferred");
  const said = plan.diagnostics.filter(({ code }) => code === "platform-quota");
  return { done, left, said, outcomes };
}

describe("Medium's ten stories in a day", () => {
  test("are counted over all runs: what does not fit is left without asking Medium, and people hear when it goes on", async () => {
    await run(write(7));
    const began = bench.clock.now();
    await bench.clock.sleep(2 * HOUR);

    const { done, left, said } = await run(write(5));

    expect(done).toBe(3);
    expect(left).toHaveLength(2);
    expect(bench.statuses("POST", "medium")).toEqual(Array(10).fill(201));
    const next = left[0]?.step.until ?? "";
    expect(Date.parse(next)).toBeGreaterThanOrEqual(began.getTime() + 23 * HOUR);
    expect(Date.parse(next)).toBeLessThanOrEqual(began.getTime() + 24.1 * HOUR);
    expect(left[0]?.error?.message).toBe(`the platform takes no more before ${momentText(next)}`);
    expect(said.map(({ severity, message }) => ({ severity, message }))).toEqual([
      {
        severity: "notice",
        message: `Medium got 7 copies of this blog in the last 24 hours: 3 of 5 new ones fit now, the next after ${momentText(next)}`,
      },
    ]);
  });

  test("are enough again after the time that was named, not before", async () => {
    await run(write(10));
    const { left } = await run(write(4));
    const next = Date.parse(left[0]?.step.until ?? "");

    await bench.clock.sleep(next - bench.clock.now().getTime() - 120_000);
    const early = await run();
    await bench.clock.sleep(120_000);
    const late = await run();

    expect([early.done, early.left.length]).toEqual([0, 4]);
    expect(late.done).toBeGreaterThan(0);
    expect(new Set(bench.statuses("POST", "medium"))).toEqual(new Set([201]));
  });

  test("come one after the other to every post of a long list, each once", async () => {
    await run(write(35));
    for (let day = 0; day < 4; day++) {
      await bench.clock.sleep(24 * HOUR + 120_000);
      await run();
    }

    expect(bench.held().medium).toEqual([...bench.posts.map(({ title }) => title)].sort());
    expect(new Set(bench.statuses("POST", "medium"))).toEqual(new Set([201]));
  });

  test("are known to a plan without a token", async () => {
    await run(write(8));
    const asked = write(4);
    const [{ create: _, look: __, forecast: ___, ...keyless } = { id: "", name: "" }] = medium();

    const plan = await prepare(
      aScope({ purpose: "look", asked, maxPosts: null }),
      bench.ports({ platforms: [{ ...keyless, isSupposed: true } as never] }),
    );

    expect(plan.steps.filter(({ kind }) => kind === "create")).toHaveLength(2);
    expect(plan.steps.filter(({ reason }) => reason === "deferred")).toHaveLength(2);
  });

  test("are left to old posts that were asked for once: the next run continues without being asked", async () => {
    const old = write(11);
    await run(); // the first run: all are baseline
    const asked = await run(old);
    await bench.clock.sleep(25 * HOUR);

    const next = await run();

    expect([asked.done, asked.left.length]).toEqual([10, 1]);
    expect(next.done).toBe(1);
  });

  test("do not let a backfill of each run pile up: what was left is part of the next one", async () => {
    write(30);
    await run();
    const backfill = () => bench.run({ backfill: 4, maxPosts: 5 }, { platforms: medium() });
    for (let hour = 0; hour < 5; hour++) {
      await backfill();
      await bench.clock.sleep(HOUR);
    }

    const { outcomes } = await backfill();

    expect(bench.held().medium).toHaveLength(10);
    expect(outcomes.filter(({ step }) => step.reason === "deferred")).toHaveLength(4);
  });

  test("hide no story from a run whose ledger was lost: those that seem to have to wait are looked for too", async () => {
    const all = write(12);
    await run(all);
    await bench.clock.sleep(25 * HOUR);
    await run();
    await bench.clock.sleep(25 * HOUR);
    bench.ledger = memoryLedger();

    await run(all);

    // The feed shows the ten newest.
    const newest = bench.posts.slice(10).map(({ title }) => title);
    expect(bench.held().medium.filter((title) => newest.includes(title))).toEqual(newest);
  });

  test("are left to posts that were allowed once: they stop no run, and none makes more than max-posts of them", async () => {
    const old = write(20);
    await run();
    await bench.run({ asked: old, maxPosts: 5 }, { platforms: medium() });
    await run(old);
    await bench.clock.sleep(25 * HOUR);
    const more = write(1);

    const { outcomes, plan } = await bench.run({ maxPosts: 5 }, { platforms: medium() });

    const kinds = outcomes.map(({ step, ok }) =>
      ok && step.kind === "create" ? "new" : step.reason,
    );
    expect(kinds.filter((kind) => kind === "new")).toHaveLength(5);
    expect(kinds.filter((kind) => kind === "deferred")).toHaveLength(6);
    const made = outcomes.filter(({ ok, step }) => ok && step.kind === "create");
    expect(made.map(({ step }) => step.path)).toEqual(expect.arrayContaining([...more]));
    expect(plan.diagnostics).toMatchObject([
      {
        code: "left-over",
        message: "6 copies on Medium that earlier runs left wait for later runs: max-posts is 5",
      },
    ]);
  });

  test("do not outweigh max-posts: a run over it creates nothing", async () => {
    const { outcomes } = await bench.run(
      { asked: write(12), maxPosts: 5 },
      { platforms: medium() },
    );

    expect(new Set(outcomes.map(({ step }) => step.reason))).toEqual(new Set(["over-limit"]));
  });
});

describe("of the quota, the ledger's", () => {
  const at = "2026-11-24T09:00:00Z";
  const intent = { nonce: "n", run: "1/1", at, digest: "sha256:0" };
  const copy = { id: "1", url: "https://medium.com/p/1" };

  test.each<[string, LedgerRecord, number]>([
    ["created copies use some up", { state: "published", intent, copy, at }, 0],
    ["creates in doubt use some up", { state: "ambiguous", intent, at }, 0],
    [
      "creates that another run has begun use some up",
      { state: "intent", intent: { ...intent, started: true } },
      0,
    ],
    ["intents that were never begun use none up", { state: "intent", intent }, 1],
    ["adopted copies use none up", { state: "published", copy, at }, 1],
    ["failed tries use none up", { state: "failed", at }, 1],
    [
      "copies of the day before yesterday use none up",
      { state: "published", intent, copy, at: "2026-11-22T09:00:00Z" },
      1,
    ],
    [
      "copies of a clock that goes ahead use some up",
      { state: "published", intent, copy, at: "2027-01-01T00:00:00Z" },
      0,
    ],
  ])("%s", async (_, record, room) => {
    const entries = names(10, 500).map((name) => {
      const { path, canonicalUrl } = aPost(name);
      return {
        schema: 1,
        path,
        canonicalUrl: canonicalUrl ?? "",
        platforms: { medium: record },
      } as const;
    });
    bench.ledger = memoryLedger(entries);
    write(1);

    const plan = await prepare(aScope(), bench.ports({ platforms: medium(), isAlive: () => true }));

    expect(plan.steps.filter(({ kind }) => kind === "create")).toHaveLength(room);
  });
});
