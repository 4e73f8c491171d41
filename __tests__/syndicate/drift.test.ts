import { afterEach, beforeEach, describe, expect, test } from "@jest/globals";
import { scopeProblems } from "../../src/syndicate/plan/scope.ts";
import { reconcile } from "../../src/syndicate/reconcile/reconcile.ts";
import { aPost } from "../fakes/posts.ts";
import { aBench, aScope } from "./bench.ts";
import { aSandboxBench, type SandboxBench } from "./sandbox-bench.ts";

const a = aPost("a");
const asked = { asked: [a.path] };

describe("a copy whose text was changed on dev.to", () => {
  let bench: SandboxBench;

  beforeEach(async () => {
    bench = await aSandboxBench([a]);
    await bench.run(asked);
    const [article] = bench.sandbox.state().devto.articles;
    await bench.clock.sleep(60_000);
    const { status } = await fetch(`${bench.sandbox.devto}/api/articles/${article?.id}`, {
      method: "PUT",
      headers: {
        ...{ "api-key": "sandbox-devto-key", "content-type": "application/json" },
        ...{ accept: "application/vnd.forem.api-v1+json", "user-agent": "curl/8" },
      },
      body: JSON.stringify({
        article: { body_markdown: "By hand.", ai_disclosure_level: "no_ai" },
      }),
    });
    expect(status).toBe(200);
  });

  afterEach(() => bench.close());

  const findings = async () =>
    (await reconcile(bench.ports())).findings.map(({ kind, platform }) => `${platform} ${kind}`);
  const texts = () => bench.sandbox.state().devto.articles.map((one) => one.body_markdown);

  test("is reported, and left as it is", async () => {
    expect(texts()).toEqual(["By hand."]);
    expect(await findings()).toEqual(["devto edited"]);
    await bench.run();
    await bench.run(asked);
    expect(texts()).toEqual(["By hand."]);
  });

  test("is written over when that is asked for", async () => {
    const { outcomes } = await bench.run({ ...asked, force: true });

    expect(outcomes.map(({ step }) => `${step.platform} ${step.kind} ${step.reason}`)).toEqual([
      "devto update forced",
      "medium skip up-to-date",
    ]);
    expect(texts()).toEqual([a.body]);
    expect(await findings()).toEqual([]);
  });

  test("is a finding and stays, although the post has changed since", async () => {
    bench.posts = [aPost("a", { body: "Edited.\n" })];

    expect(await findings()).toEqual(["devto edited"]);
    await bench.run();
    expect(texts()).toEqual(["By hand."]);
  });
});

describe("a copy that was deleted there", () => {
  async function deleted() {
    const bench = aBench([a]);
    await bench.run(asked);
    const [copy] = bench.devto.held.splice(0);
    bench.posts = [aPost("a", { body: "Edited." })];
    await bench.run();
    return { bench, copy };
  }

  test("is made anew when that is asked for, and only then", async () => {
    const { bench } = await deleted();
    await bench.run(asked);
    const before = bench.devto.holds(a.canonicalUrl ?? "");

    const { outcomes } = await bench.run({ ...asked, force: true });

    expect([before, bench.devto.holds(a.canonicalUrl ?? "")]).toEqual([0, 1]);
    expect(outcomes[0]).toMatchObject({ ok: true, step: { kind: "create" } });
    expect(bench.ledger.state(a.path, "devto")).toBe("published");
  });

  test("but is back is adopted instead", async () => {
    const { bench, copy } = await deleted();
    if (copy) bench.devto.held.push({ ...copy, canonicalUrl: null });

    const { outcomes } = await bench.run({ ...asked, force: true });

    expect(outcomes[0]).toMatchObject({ ok: true, step: { kind: "adopt" } });
    expect(bench.devto.held).toHaveLength(1);
  });
});

test("force needs to know of which posts", () => {
  expect(scopeProblems(aScope({ force: true }))).toMatchObject([{ input: "force" }]);
  expect(scopeProblems(aScope({ ...asked, force: true }))).toEqual([]);
});
