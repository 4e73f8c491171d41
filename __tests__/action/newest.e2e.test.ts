import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { afterEach, beforeEach, describe, expect, jest, test } from "@jest/globals";
import type { ActionResult } from "../fakes/runner/index.ts";
import { type Bench, benchAfter, config, post } from "./bench.ts";

jest.setTimeout(90_000);

const first = "_posts/2026-03-01-first.md";
const second = "_posts/2026-03-02-second.md";
const rewritten = post("First", "What it says now.");

let bench: Bench;
/** The blog when the ledger was made: what is pushed afterwards is new. */
let begun: string;

const open = benchAfter(async ({ blog, run }) => {
  const commit = await blog.publish({ "_config.yml": config, "_posts/2025-01-01-a.md": post("A") });
  expect((await run("schedule", {})).conclusion).toBe("success");
  return commit;
});

beforeEach(async () => {
  ({ bench, facts: begun } = await open());
});

afterEach(() => bench.close());

function shown() {
  const { devto, medium } = bench.sandbox.state();
  return {
    devto: devto.articles.map(({ title }) => title),
    medium: medium.posts.map(({ title }) => title),
  };
}

const noCopies = { devto: [], medium: [] };

function expectSwitch(result: ActionResult): void {
  expect(result.conclusion).toBe("success");
  expect(result.annotations).toContainEqual(
    expect.objectContaining({ kind: "notice", title: "Posse: newer-commit" }),
  );
  expect(result.summary).toContain("the newest commit of main");
}

describe("an old push that is run again", () => {
  test.each([
    ["was deleted", { [first]: null }],
    ["was moved to _drafts", { [first]: null, "_drafts/first.md": post("First") }],
    ["is not to be published", { [first]: "---\ntitle: First\npublished: false\n---\n\nText.\n" }],
    ["is not to be copied", { [first]: "---\ntitle: First\nposse: false\n---\n\nText.\n" }],
  ] as const)("publishes no post that %s since", async (_, files) => {
    const older = await bench.blog.publish({ [first]: post("First") });
    await bench.blog.publish(files);

    const result = await bench.push(begun, older, { attempt: 2 });

    expectSwitch(result);
    expect(shown()).toEqual(noCopies);
  });

  test("publishes the text of now, in a clone that holds neither commit's history", async () => {
    const older = await bench.blog.publish({ [first]: post("First") });
    await bench.blog.publish({ [first]: rewritten });

    expectSwitch(await bench.push(begun, older, { attempt: 2 }));

    const { devto, medium } = bench.sandbox.state();
    expect(devto.articles[0]?.body_markdown).toContain("What it says now.");
    expect(JSON.stringify(medium.posts[0])).toContain("What it says now.");
  });

  test("takes nothing for new that came after it, where the ledger is gone", async () => {
    await bench.withoutLedger();
    const older = await bench.blog.publish({ "about.md": "About" });
    await bench.blog.publish({ [first]: post("First") });

    expectSwitch(await bench.push(begun, older, { attempt: 2 }));

    expect(shown()).toEqual(noCopies);
    expect((await bench.ledger())?.get(first)?.platforms.devto?.state).toBe("baseline");
  });

  test("is refused where a forced push took its commit out of the branch", async () => {
    const older = await bench.blog.publish({ [first]: post("First") });
    await bench.blog.git("reset", "--quiet", "--hard", begun);
    await bench.blog.publish({ [second]: post("Second") });

    const result = await bench.push(begun, older, { attempt: 2 });

    expect(result.conclusion).toBe("failure");
    expect(result.annotations).toMatchObject([{ kind: "error", title: "Posse: publish-from" }]);
    expect(result.annotations[0]?.message).toContain("main was force-pushed since");
    expect(shown()).toEqual(noCopies);
  });
});

test.each([
  ["with a ledger", true],
  ["on a first run", false],
])("a push that waited for an hour brings what was pushed meanwhile, %s", async (_, hasLedger) => {
  if (!hasLedger) await bench.withoutLedger();
  const older = await bench.blog.publish({ [first]: post("First") });
  const newer = await bench.blog.publish({ [second]: post("Second") });

  expectSwitch(await bench.push(begun, older));

  expect(shown()).toEqual({ devto: ["First", "Second"], medium: ["First", "Second"] });
  const sent = bench.sent();
  const next = await bench.push(older, newer);
  expect(next).toMatchObject({ conclusion: "success", annotations: [] });
  expect(bench.sent()).toEqual(sent);
});

describe("a run that is started on another branch", () => {
  let topic: string;

  beforeEach(async () => {
    const main = await bench.blog.publish({ [first]: post("First") });
    await bench.push(begun, main);
    await bench.blog.git("checkout", "--quiet", "-b", "topic");
    topic = await bench.blog.publish({ [first]: rewritten, [second]: post("Second") });
  });

  const dispatch = (inputs: Readonly<Record<string, string>>) =>
    bench.run("workflow_dispatch", {}, { sha: topic, ref: "refs/heads/topic", inputs });

  test.each(["auto", "publish", "reconcile"])("is refused with mode: %s", async (mode) => {
    const sent = bench.sent();

    const result = await dispatch({ mode });

    expect(result.conclusion).toBe("failure");
    expect(result.annotations).toMatchObject([{ kind: "error", title: "Posse: publish-from" }]);
    expect(result.summary).toContain("publish-from: topic");
    expect(bench.sent()).toEqual(sent);
  });

  test("may show its plan, and says that it would be refused", async () => {
    const sent = bench.sent();

    const result = await dispatch({ mode: "plan" });

    expect(result.conclusion).toBe("success");
    expect(result.summary).toContain("1 post to create, 1 to update");
    expect(result.annotations).toContainEqual(
      expect.objectContaining({ title: "Posse: other-branch" }),
    );
    expect(bench.sent()).toEqual(sent);
  });

  test("publishes that branch where publish-from names it", async () => {
    const result = await dispatch({ "publish-from": "topic" });

    expect(result).toMatchObject({ conclusion: "success", annotations: [] });
    expect(shown().devto).toEqual(["First", "Second"]);
  });

  test("publishes the branch that publish-from names, and not its own", async () => {
    const sent = bench.sent();

    const result = await dispatch({ "publish-from": "main" });

    expectSwitch(result);
    expect(bench.sent()).toEqual(sent);
  });
});

test("a push to the branch that publish-from names is published, and one to main is not", async () => {
  const main = await bench.blog.publish({ [first]: post("First") });
  await bench.blog.git("checkout", "--quiet", "-b", "live", begun);
  const live = await bench.blog.publish({ [second]: post("Second") });
  const inputs = { "publish-from": "live" };

  await bench.push(begun, main, { inputs });
  await bench.push(begun, live, { inputs, ref: "refs/heads/live" });

  expect(shown()).toEqual({ devto: ["Second"], medium: ["Second"] });
});

test.each([
  ["without a token", { "github-token": " " }, "github-token"],
  ["where there is no such branch", { "publish-from": "gone" }, "publish-from"],
])("%s nothing is published, and the input is named", async (_, inputs, title) => {
  await bench.withoutLedger();

  const result = await bench.run("workflow_dispatch", {}, { inputs });

  expect(result.conclusion).toBe("failure");
  expect(result.annotations).toMatchObject([{ kind: "error", title: `Posse: ${title}` }]);
  expect(bench.sent()).toEqual([]);
});

test("where GitHub does not say which commit is the newest, nothing is published", async () => {
  const after = await bench.blog.publish({ [first]: post("First") });
  bench.github.trouble("git/get-ref", { kind: "error", status: 503, times: 9 });

  const result = await bench.push(begun, after);

  expect(result.conclusion).toBe("failure");
  expect(result.annotations[0]?.message).toContain("the newest commit of main is not known");
  expect(shown()).toEqual(noCopies);
});

test("a replica of GitHub's that has not heard of the push yet is asked again", async () => {
  const after = await bench.blog.publish({ [first]: post("First") });
  bench.github.trouble("git/get-ref", { kind: "stale" });

  const result = await bench.push(begun, after);

  expect(result).toMatchObject({ conclusion: "success", annotations: [] });
  expect(shown()).toEqual({ devto: ["First"], medium: ["First"] });
});

test("a post that is taken back while its original is waited for is not published", async () => {
  const after = await bench.blog.publish({ [first]: post("First"), [second]: post("Second") });
  let asked = 0;
  const pages = createServer(async (_, response) => {
    asked++;
    if (asked === 1) await bench.blog.publish({ [first]: null });
    response.end();
  });
  await new Promise<void>((resolve) => pages.listen(0, "127.0.0.1", resolve));
  const inputs = {
    "site-url": `http://127.0.0.1:${(pages.address() as AddressInfo).port}`,
    "wait-for-live": "60",
  };

  const result = await bench.push(begun, after, { inputs });
  pages.closeAllConnections();
  pages.close();

  expectSwitch(result);
  expect(shown()).toEqual({ devto: ["Second"], medium: ["Second"] });
});

test("a deployment of an older commit publishes the newest one, once its posts are live", async () => {
  const older = await bench.blog.publish({ [first]: post("First") });
  await bench.blog.publish({ [second]: post("Second") });
  const payload = { deployment_status: { state: "success" }, deployment: { environment: "Any" } };

  expectSwitch(await bench.run("deployment_status", payload, { sha: older, ref: "" }));

  expect(shown()).toEqual({ devto: ["First", "Second"], medium: ["First", "Second"] });
});
