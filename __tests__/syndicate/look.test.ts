import { afterEach, beforeEach, describe, expect, test } from "@jest/globals";
import { reconcile } from "../../src/syndicate/reconcile/reconcile.ts";
import { memoryLedger } from "../fakes/memory-ledger.ts";
import { aPost, was, wasNot } from "../fakes/posts.ts";
import { aSandboxBench, type SandboxBench } from "./sandbox-bench.ts";

const [a, b] = [aPost("a"), aPost("b")];
const asked = { asked: [a.path, b.path] };
let bench: SandboxBench;

beforeEach(async () => {
  bench = await aSandboxBench([a, b]);
});

afterEach(() => bench.close());

const medium = () => ({ platforms: bench.platforms().slice(1) });
const feeds = () =>
  bench.sandbox.state().requests.filter(({ path }) => String(path).startsWith("/feed")).length;

describe("a story on Medium whose create is in doubt", () => {
  test("is found in the feed by the next run, and recorded as what was sent", async () => {
    await bench.run({ asked: [b.path] }, medium());
    bench.sandbox.faults([{ platform: "medium", method: "POST", fault: "drop-after" }]);
    const first = await bench.run(asked, medium());
    const sent = bench.ledger.entries.get(a.path)?.platforms.medium?.intent?.digest;
    const second = await bench.run({}, medium());
    const writes = bench.ledger.log.length;
    await bench.run({}, medium());

    expect(first.outcomes[0]).toMatchObject({ ok: false, error: { code: "unknown-outcome" } });
    expect(second.outcomes[0]).toMatchObject({
      ok: true,
      step: { kind: "adopt", reason: "found" },
    });
    expect(bench.ledger.entries.get(a.path)?.platforms.medium).toMatchObject({
      state: "published",
      copy: { id: bench.sandbox.state().medium.posts.find(({ title }) => title === a.title)?.id },
      digest: sent,
    });
    expect(bench.ledger.log).toHaveLength(writes);
    expect(bench.held().medium).toEqual(["Post a", "Post b"]);
  });

  test.each([
    ["was never stored", "drop-before", "public"],
    ["cannot be seen, because the feed is refused", "drop-after", "refused"],
  ])("stays so when it %s", async (_, fault, feed) => {
    bench.sandbox.faults([{ platform: "medium", method: "POST", fault }]);
    await bench.run(asked, medium());
    if (feed === "refused") {
      bench.sandbox.faults([{ platform: "medium", path: "/feed", fault: "html:403", times: 9 }]);
    }

    const { outcomes } = await bench.run({}, medium());

    expect(outcomes[0]).toMatchObject({ ok: false, error: { code: "ambiguous" } });
    expect(bench.ledger.state(a.path, "medium")).toBe("ambiguous");
    expect(bench.statuses("POST", "medium").length).toBe(2);
  });
});

test("the feed is read once by a run that creates stories, and by no other", async () => {
  await bench.run(asked, medium());
  const before = feeds();
  await bench.run({}, medium());

  expect([before, feeds()]).toEqual([1, 1]);
});

describe("after the ledger was lost", () => {
  test("a push of a published post makes no second story", async () => {
    await bench.run(asked, medium());
    bench.ledger = memoryLedger();

    const { outcomes } = await bench.run({ pushed: [a.path] }, medium());

    expect(outcomes[0]).toMatchObject({ ok: true, step: { kind: "adopt", reason: "found" } });
    expect(bench.held().medium).toEqual(["Post a", "Post b"]);
  });

  test("or set back, so that dev.to shows what it forgot, neither", async () => {
    bench.posts = [b];
    await bench.run({ asked: [b.path] });
    const old = memoryLedger([...bench.ledger.entries.values()]);
    bench.posts = [a, b];
    await bench.run();
    bench.ledger = old;

    const { outcomes } = await bench.run();

    expect(outcomes.map(({ ok, step }) => [ok, step.reason])).toEqual([
      [true, "found"],
      [true, "found"],
      [true, "up-to-date"],
      [true, "up-to-date"],
    ]);
    expect(bench.held()).toEqual({
      devto: ["Post a", "Post b"],
      medium: ["Post a", "Post b"],
    });
  });
});

/** One story was published, the ledger is lost, and the post has another file and page since. */
async function lostAndRenamed(platforms: ReturnType<typeof medium>): Promise<void> {
  await bench.run({ asked: [a.path] }, platforms);
  bench.ledger = memoryLedger();
  bench.posts = [aPost("renamed", { title: a.title, date: a.date }), b];
}

describe("after the ledger was lost and a published post was renamed", () => {
  const platformsOf = { devto: () => ({ platforms: bench.platforms().slice(0, 1) }), medium };

  describe.each(["devto", "medium"] as const)("on %s", (id) => {
    const platforms = () => platformsOf[id]();

    test.each([
      ["a backfill", { backfill: 2 }],
      ["asking for it by its path", { asked: [aPost("renamed").path] }],
      ["asking for everything", { asked: [aPost("renamed").path, b.path], isAll: true }],
    ])("%s asks whether it is the post of the copy that has its title", async (_, request) => {
      await lostAndRenamed(platforms());

      const { outcomes } = await bench.run(request, platforms());

      expect(outcomes.filter(({ step }) => step.path === aPost("renamed").path)).toMatchObject([
        {
          ok: false,
          error: {
            code: "maybe-moved",
            hint: expect.stringContaining(`posse-was: ${a.canonicalUrl}`),
          },
        },
      ]);
      expect(bench.held()[id].filter((title) => title === a.title)).toHaveLength(1);
    });

    test("the line that says that it is gives it the copy, the other line a copy of its own", async () => {
      await lostAndRenamed(platforms());
      const renamed = (said: ReturnType<typeof was>) =>
        aPost("renamed", { title: a.title, date: a.date, ...said });
      const asking = { asked: [aPost("renamed").path] };

      bench.posts = [renamed(was(a.canonicalUrl ?? "")), b];
      const kept = await bench.run(asking, platforms());
      bench.ledger = memoryLedger();
      bench.posts = [renamed(wasNot(a.canonicalUrl ?? "")), b];
      const other = await bench.run(asking, platforms());

      expect(kept.outcomes[0]).toMatchObject({ ok: true, step: { kind: "adopt" } });
      expect(other.outcomes[0]).toMatchObject({ ok: true, step: { kind: "create" } });
    });
  });
});

describe("an older post that Medium does not show", () => {
  const c = aPost("c");

  test("is not sent by a backfill while Medium shows stories that the ledger has no record of", async () => {
    await bench.run({ asked: [a.path] }, medium());
    bench.ledger = memoryLedger();
    bench.posts = [a, b, c];
    await bench.run({}, medium());

    const { outcomes, plan } = await bench.run({ backfill: 3 }, medium());

    expect(outcomes.map(({ step, ok }) => [step.path, step.reason, ok])).toEqual([
      [a.path, "found", true],
      [b.path, "maybe-there", false],
      [c.path, "maybe-there", false],
    ]);
    expect(plan.diagnostics).toMatchObject([
      {
        code: "maybe-there",
        message: expect.stringMatching(/2 older posts .* 1 story of this blog/),
      },
    ]);
    expect(bench.held().medium).toEqual(["Post a"]);
    await bench.run({ backfill: 3 }, medium());
    expect(bench.held().medium).toEqual(["Post a"]);
    await bench.run({ asked: [b.path] }, medium());
    expect(bench.held().medium).toEqual(["Post a", "Post b"]);
  });

  test("is sent by a backfill where all stories that Medium shows are the ledger's, or the front matter names them", async () => {
    await bench.run({ asked: [a.path] }, medium());
    await bench.run({ backfill: 1 }, medium());
    const [, story] = bench.sandbox.state().medium.posts;
    const named = { platform: "medium", url: String(story?.url) };
    bench.ledger = memoryLedger([...bench.ledger.entries.values()].slice(0, 1));
    bench.posts = [a, { ...b, namedCopies: [named] }, c];

    await bench.run({ backfill: 3 }, medium());

    expect(bench.held().medium).toEqual(["Post a", "Post b", "Post c"]);
  });

  test("is not sent by a backfill while its feed is refused: the next one sends it", async () => {
    bench.sandbox.faults([{ platform: "medium", path: "/feed", fault: "html:403", times: 1 }]);

    const { outcomes } = await bench.run({ backfill: 2 }, medium());
    const refused = bench.held().medium;
    await bench.clock.sleep(60_000);
    await bench.run({ backfill: 2 }, medium());

    expect(outcomes.map(({ step }) => step.reason)).toEqual(["maybe-there", "maybe-there"]);
    expect([refused, bench.held().medium]).toEqual([[], ["Post a", "Post b"]]);
  });
});

test("reconciling a lost ledger adopts what the feed shows, and reads it once", async () => {
  await bench.run(asked, medium());
  bench.ledger = memoryLedger();
  const before = feeds();

  const { findings, changes, ledger } = await reconcile(bench.ports(medium()));
  await bench.ledger.write(ledger.version, changes, "Reconcile");

  expect(findings.map(({ kind, path }) => [kind, path])).toEqual([
    ["adopted", a.path],
    ["adopted", b.path],
  ]);
  expect(feeds()).toBe(before + 1);
  expect(bench.ledger.state(a.path, "medium")).toBe("published");
});
