import { afterEach, beforeEach, expect, jest, test } from "@jest/globals";
import { type Bench, benchAfter, config, post } from "./bench.ts";

jest.setTimeout(120_000);

const first = "_posts/2026-03-01-first.md";
const second = "_posts/2026-03-02-second.md";

let bench: Bench;
let begun: string;

const open = benchAfter(async ({ blog, run }) => {
  const commit = await blog.publish({ "_config.yml": config, "_posts/2025-01-01-a.md": post("A") });
  expect((await run("schedule", {})).conclusion).toBe("success");
  return commit;
});

beforeEach(async () => {
  ({ bench, facts: begun } = await open());
  for (const runId of [10, 11, 12]) bench.github.world.runs.set(runId, "in_progress");
});

afterEach(() => bench.close());

function copies() {
  const { devto, medium } = bench.sandbox.state();
  return {
    devto: devto.articles.map(({ title }) => title).sort(),
    medium: medium.posts.map(({ title }) => title).sort(),
  };
}

async function runLater(): Promise<void> {
  for (const runId of [10, 11, 12]) bench.github.world.runs.set(runId, "completed");
  expect((await bench.run("schedule", {}, { runId: 20 })).conclusion).toBe("success");
}

/** A later run finds everything done, and writes nothing. */
async function expectRest(): Promise<void> {
  const state = async () => [await bench.github.repository.ref("refs/heads/posse"), bench.sent()];
  const before = await state();
  await runLater();
  expect(await state()).toEqual(before);
}

test.each([
  ["that has no ledger yet", false],
  ["that has a ledger", true],
])(
  "a push and a schedule at once, in a blog %s, make one copy of each post and both end well",
  async (_, hasLedger) => {
    if (!hasLedger) await bench.withoutLedger();
    const after = await bench.blog.publish({ [first]: post("First"), [second]: post("Second") });

    const results = await Promise.all([
      bench.push(begun, after, { runId: 10 }),
      bench.run("schedule", {}, { runId: 11 }),
    ]);
    expect(results.map(({ conclusion }) => conclusion)).toEqual(["success", "success"]);
    expect(copies()).toEqual({ devto: ["First", "Second"], medium: ["First", "Second"] });
    await expectRest();
  },
);

test("a push whose post another run is publishing waits for it, and sends the newer text", async () => {
  const older = await bench.blog.publish({ [first]: post("First", "Old.") });
  bench.sandbox.faults([
    { platform: "devto", method: "POST", path: "/api/articles", fault: "hold", times: 1 },
  ]);
  const holder = bench.push(begun, older, { runId: 10 });
  // Its intent is in the ledger: what is pushed from now on, it has not read.
  await until(() => bench.github.writes().some(({ operation }) => operation === writeOperation));
  const newer = await bench.blog.publish({ [first]: post("First", "New.") });
  const waiting = bench.push(older, newer, { runId: 11 });
  await until(() => bench.github.requests.some(({ path }) => path.endsWith("/runs/10")));
  bench.sandbox.release();

  const results = await Promise.all([holder, waiting]);

  expect(results.map(({ conclusion }) => conclusion)).toEqual(["success", "success"]);
  expect(copies().devto).toEqual(["First"]);
  expect(bench.sandbox.state().devto.articles[0]?.body_markdown).toContain("New.");
});

test("a post that takes the name of one that is being published waits for it, and both have their own copies", async () => {
  const text = (seed: string) => Array.from({ length: 40 }, (_, at) => `${seed}${at}`).join(" ");
  const older = await bench.blog.publish({ [first]: post("First", text("first")) });
  bench.sandbox.faults([
    { platform: "devto", method: "POST", path: "/api/articles", fault: "hold", times: 1 },
  ]);
  const holder = bench.push(begun, older, { runId: 10 });
  await until(() => bench.github.writes().some(({ operation }) => operation === writeOperation));
  const newer = await bench.blog.publish({
    [first]: post("Other", text("other")),
    [second]: post("First", `${text("first")} and more`),
  });
  const waiting = bench.push(older, newer, { runId: 11 });
  // It has done what it could, and waits for the other one.
  await until(() => bench.github.requests.filter(isAboutHolder).length > 1);
  bench.sandbox.release();

  const results = await Promise.all([holder, waiting]);

  expect(results.map(({ conclusion }) => conclusion)).toEqual(["success", "success"]);
  expect(copies()).toEqual({ devto: ["First", "Other"], medium: ["First", "Other"] });
  const shown = bench.sandbox
    .state()
    .devto.articles.map((one) => [
      ...[one.title, one.canonical_url],
      String(one.body_markdown).includes("and more"),
    ]);
  expect(shown).toEqual([
    ["First", "https://blog.example/2026/03/02/second.html", true],
    ["Other", "https://blog.example/2026/03/01/first.html", false],
  ]);
  await expectRest();
});

function isAboutHolder({ path }: { readonly path: string }): boolean {
  return path.endsWith("/runs/10");
}

/** The ledger's first commit is made in another way. */
const writeOperation = "createCommitOnBranch";

async function until(isSo: () => boolean): Promise<void> {
  while (!isSo()) await new Promise((resolve) => setTimeout(resolve, 20));
}

test("a push, a schedule and an old run that is run again make one copy of each, and none is rolled back", async () => {
  const older = await bench.blog.publish({ [first]: post("First", "Old.") });
  await bench.push(begun, older, { runId: 10 });
  const newer = await bench.blog.publish({
    [first]: post("First", "New."),
    [second]: post("Second"),
  });

  const results = await Promise.all([
    bench.push(begun, older, { runId: 10, attempt: 2, depth: 0 }),
    bench.push(older, newer, { runId: 11, depth: 0 }),
    bench.run("schedule", {}, { runId: 12, depth: 0 }),
  ]);

  expect(results.map(({ conclusion }) => conclusion)).toEqual(["success", "success", "success"]);
  // Where two updated one copy at once, nobody knows what it shows, and the next run writes it again.
  await runLater();
  expect(copies()).toEqual({ devto: ["First", "Second"], medium: ["First", "Second"] });
  const texts = bench.sandbox.state().devto.articles.map(({ body_markdown }) => body_markdown);
  expect(texts.join()).toContain("New.");
  await expectRest();
});
