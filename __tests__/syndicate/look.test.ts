import { afterEach, beforeEach, describe, expect, test } from "@jest/globals";
import { reconcile } from "../../src/syndicate/reconcile/reconcile.ts";
import { memoryLedger } from "../fakes/memory-ledger.ts";
import { aPost } from "../fakes/posts.ts";
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
