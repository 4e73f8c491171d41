import { afterEach, beforeEach, expect, test } from "@jest/globals";
import { type Bench, benchAfter, config, post } from "./bench.ts";

const first = "_posts/2026-03-01-first.md";

let bench: Bench;
let begun: string;
let after: string;

const open = benchAfter(async ({ blog }) => ({
  begun: await blog.publish({ "_config.yml": config }),
  after: await blog.publish({ [first]: post("First") }),
}));

beforeEach(async () => {
  const opened = await open();
  bench = opened.bench;
  ({ begun, after } = opened.facts);
});

afterEach(() => bench.close());

const byHand = (inputs: Readonly<Record<string, string>>) =>
  bench.run("workflow_dispatch", { inputs }, { inputs });
const stories = () => bench.sandbox.state().medium.posts;
const ledgerOfMedium = async () => (await bench.ledger())?.get(first)?.platforms.medium;

/** A story that was sent, and whose answer was lost. */
async function ambiguous(): Promise<void> {
  bench.sandbox.faults([{ platform: "medium", method: "POST", fault: "drop-before", times: 1 }]);
  await bench.push(begun, after);
  expect((await ledgerOfMedium())?.state).toBe("ambiguous");
}

test("an ambiguous story that is said not to be there is published", async () => {
  await ambiguous();

  const result = await byHand({ resolve: `${first} medium not-published` });

  expect(result.conclusion).toBe("success");
  expect(stories()).toHaveLength(1);
  expect((await ledgerOfMedium())?.state).toBe("published");
});

test("one that is named by its address is recorded, and not published again", async () => {
  await ambiguous();
  const url = "https://medium.com/@ada/first-1a2b3c4d5e6f";

  const result = await byHand({ resolve: `${first} medium ${url}` });

  expect(result.conclusion).toBe("success");
  expect(stories()).toHaveLength(0);
  expect(await ledgerOfMedium()).toMatchObject({ state: "published", copy: { url } });
});

test("a ledger that was lost is made anew from what the platforms hold, and nothing is sent", async () => {
  await bench.push(begun, after);
  await bench.blog.git("push", "--quiet", "origin", "--delete", "posse");
  const sent = bench.sent().length;

  const result = await byHand({ mode: "reconcile" });

  expect(result).toMatchObject({ conclusion: "success", outputs: { changed: "true" } });
  expect((await bench.ledger())?.get(first)?.platforms.devto?.state).toBe("published");
  expect(bench.sent()).toHaveLength(sent);
});

test("only the platforms that are named are published on", async () => {
  const result = await byHand({ platforms: "devto", posts: first });

  expect(result.conclusion).toBe("success");
  expect(bench.sandbox.state().devto.articles).toHaveLength(1);
  expect(stories()).toHaveLength(0);
});

test("a platform that cannot be compared is said in the annotations and the summary", async () => {
  await bench.push(begun, after);

  const result = await byHand({ mode: "reconcile", "devto-api-key": "wrong-key" });

  expect(result).toMatchObject({ conclusion: "failure", outputs: { errors: "1" } });
  expect(result.annotations[0]).toMatchObject({ kind: "error", title: "Posse: unauthorized" });
  expect(result.annotations[0]?.message).toContain("devto-api-key");
  expect(result.summary).toContain("diagnostics.md#unauthorized");
});
