import { afterEach, beforeEach, expect, test } from "@jest/globals";
import { type Bench, benchAfter, config, post, tokenThat } from "./bench.ts";

const first = "_posts/2026-03-01-first.md";
const second = "_posts/2026-03-02-second.md";
const third = "_posts/2026-03-03-third.md";
const archive = { "_posts/2025-01-01-a.md": post("A"), "_posts/2025-02-01-b.md": post("B") };

let bench: Bench;
/** The blog before any of its posts was published. */
let begun: string;

const open = benchAfter(({ blog }) => blog.publish({ "_config.yml": config, ...archive }));

beforeEach(async () => {
  ({ bench, facts: begun } = await open());
});

afterEach(() => bench.close());

/** What the ledger says: state of dev.to and of Medium, by the post's name. */
async function states(): Promise<Record<string, string>> {
  const entries = [...((await bench.ledger()) ?? [])];
  return Object.fromEntries(
    entries.map(([path, { platforms }]) => {
      const name = path.replace(/^.*\d-|\.md$/g, "");
      return [name, `${platforms.devto?.state} ${platforms.medium?.state}`];
    }),
  );
}

function titles(): readonly unknown[] {
  return bench.sandbox.state().devto.articles.map(({ title }) => title);
}

const baselines = { a: "baseline baseline", b: "baseline baseline" };
const done = "published published";

test("the first push publishes what it brings, leaves the archive alone, and says both", async () => {
  const after = await bench.blog.publish({ [first]: post("First") });

  const result = await bench.push(begun, after);

  expect(result.conclusion).toBe("success");
  expect(bench.sent().map(({ method, path }) => `${method} ${path.split("/").at(-1)}`)).toEqual([
    "POST articles",
    "POST posts",
  ]);
  expect(await states()).toEqual({ ...baselines, first: done });
  const canonicalUrl = "https://blog.example/2026/03/01/first.html";
  const { summary, "preview-path": preview, ...outputs } = result.outputs;
  const read = Object.fromEntries(
    Object.entries(outputs).map(([name, value]) => [name, JSON.parse(value)]),
  );
  expect(read).toMatchObject({
    changed: true,
    errors: 0,
    published: ["devto", "medium"].map((platform) => ({
      ...{ path: first, canonicalUrl, platform, kind: "create" },
      ...{ id: expect.any(String), url: expect.stringContaining(bench.sandbox.url) },
    })),
  });
  expect(read.plan.steps).toHaveLength(6);
  expect(read.outcomes.outcomes).toHaveLength(6);
  expect(summary).toContain("1 post created");
  expect(result.summary.trim()).toBe(summary?.trim());
  // What is published is to be seen where it is.
  expect(preview).toBe("");
  expect(result.annotations.map(({ kind, title }) => [kind, title])).toEqual([
    ["notice", "Posse: first-run"],
    ["notice", "Posse: first-run"],
  ]);
});

test("the ledger is a branch of its own that people can read and that no host builds", async () => {
  const after = await bench.blog.publish({ [first]: post("First") });

  await bench.push(begun, after);

  const { repository } = bench.github;
  const head = (await repository.ref("refs/heads/posse")) ?? "";
  const files = (await repository.entries(head, true)).filter(({ type }) => type === "blob");
  expect(files.map(({ path }) => path)).toEqual([
    ...["README.md", "ledger.json", "netlify.toml", "v1/_posts/2025-01-01-a.json"],
    ...["v1/_posts/2025-02-01-b.json", "v1/_posts/2026-03-01-first.json", "vercel.json"],
  ]);
  const readme = String(await repository.blob(files[0]?.id ?? ""));
  expect(readme).toContain("2026-03-01-first");
  const log = await repository.log(head, 10);
  expect(log.at(-1)?.parents).toEqual([]);
  for (const { message } of log) expect(message).toContain("[skip ci]");
  expect(await repository.ref("refs/heads/main")).toBe(after);
});

test("what the workflow says wins over _config.yml, although it is what holds by default", async () => {
  const six = [1, 2, 3, 4, 5, 6].map((day) => [`_posts/2026-03-0${day}-x.md`, post(`Post ${day}`)]);
  const after = await bench.blog.publish({
    "_config.yml": `${config}posse: { max-posts: 50 }\n`,
    ...Object.fromEntries(six),
  });

  const held = await bench.push(begun, after, { inputs: { "max-posts": "5" } });

  expect(held.conclusion).toBe("failure");
  expect(bench.sent()).toEqual([]);
});

test("a second run has nothing to do and writes nothing", async () => {
  const after = await bench.blog.publish({ [first]: post("First") });
  await bench.push(begun, after);
  const before = { sent: bench.sent().length, writes: bench.github.writes().length };

  const result = await bench.push(begun, after);

  expect(result).toMatchObject({ conclusion: "success", annotations: [] });
  expect(result.outputs).toMatchObject({ changed: "false", published: "[]", errors: "0" });
  expect({ sent: bench.sent().length, writes: bench.github.writes().length }).toEqual(before);
});

test("an edit is brought to dev.to, and said of Medium, which cannot change a story", async () => {
  const after = await bench.blog.publish({ [first]: post("First") });
  await bench.push(begun, after);
  const edited = await bench.blog.publish({ [first]: post("First, fixed") });

  const result = await bench.push(after, edited);

  expect(result.conclusion).toBe("success");
  expect(titles()).toEqual(["First, fixed"]);
  expect(bench.sandbox.state().medium.posts).toMatchObject([{ title: "First" }]);
  expect(JSON.parse(result.outputs.published ?? "")).toMatchObject([
    { path: first, platform: "devto", kind: "update" },
  ]);
  expect(result.summary).toContain("cannot change a story");
});

test("several commits of one push are one push", async () => {
  await bench.blog.publish({ [first]: post("First") });
  await bench.blog.publish({ [second]: post("Second") });
  const after = await bench.blog.publish({ [second]: post("Second, fixed") });

  await bench.push(begun, after, { depth: 0 });

  expect(titles()).toEqual(["First", "Second, fixed"]);
  expect(await states()).toEqual({ ...baselines, first: done, second: done });
});

test("a forced push publishes what it brings and repeats nothing", async () => {
  const before = await bench.blog.publish({ [first]: post("First"), [second]: post("Second") });
  await bench.push(begun, before);
  await bench.blog.git("reset", "--quiet", "--hard", begun);
  const after = await bench.blog.publish({ [first]: post("First"), [third]: post("Third") });

  const result = await bench.push(before, after);

  expect(result.conclusion).toBe("success");
  expect(titles()).toEqual(["First", "Second", "Third"]);
  expect(bench.sandbox.state().medium.posts).toHaveLength(3);
});

test.each([
  ["a branch that is new", "0".repeat(40), 0],
  ["a commit that is gone, in a shallow clone", "1234567890".repeat(4), 1],
])("after %s, what the head commit brings is new", async (_, before, depth) => {
  await bench.blog.publish({ [first]: post("First") });
  const after = await bench.blog.publish({ [second]: post("Second") });

  const result = await bench.push(before, after, { depth });

  expect(result.conclusion).toBe("success");
  expect(titles()).toEqual(["Second"]);
  expect(await states()).toEqual({ ...baselines, first: "baseline baseline", second: done });
});

test("a schedule's first run publishes nothing and says how to ask", async () => {
  const result = await bench.run("schedule", { schedule: "17 6 * * *" });

  expect(result.conclusion).toBe("success");
  expect(bench.sent()).toEqual([]);
  expect(await states()).toEqual(baselines);
  expect(result.summary).toMatch(/First run.*`backfill`.*`posts`/);
});

test("a schedule publishes what a push left behind", async () => {
  await bench.run("schedule", {});
  await bench.blog.publish({ [first]: post("First") });

  await bench.run("schedule", {});

  expect(titles()).toEqual(["First"]);
});

test("asked for by hand, exactly the posts that are named are published, old ones too", async () => {
  const inputs = { posts: "_posts/2025-01-*.md" };

  const result = await bench.run("workflow_dispatch", { inputs: {} }, { inputs });

  expect(result.conclusion).toBe("success");
  expect(titles()).toEqual(["A"]);
  expect(await states()).toMatchObject({ a: done });
});

test("a backfill publishes the oldest posts first, as many as it was asked for", async () => {
  await bench.run("schedule", {});

  await bench.run("workflow_dispatch", { inputs: {} }, { inputs: { backfill: "1" } });

  expect(titles()).toEqual(["A"]);
  expect(await states()).toEqual({ a: done, b: "baseline baseline" });
});

test("a run that would publish more than max-posts publishes nothing and says how to raise it", async () => {
  const after = await bench.blog.publish({
    ...{ [first]: post("First"), [second]: post("Second"), [third]: post("Third") },
  });

  const result = await bench.push(begun, after, { inputs: { "max-posts": "2" } });

  expect(result.conclusion).toBe("failure");
  expect(bench.sent()).toEqual([]);
  expect(result.annotations.map(({ message }) => message).join("\n")).toContain("max-posts");
  expect(Number(result.outputs.errors)).toBeGreaterThan(0);
});

test("a plan shows what would be done, needs no key and writes nothing", async () => {
  const after = await bench.blog.publish({ [first]: post("First") });
  const inputs = { mode: "plan", "devto-api-key": "", "medium-token": "" };

  const result = await bench.push(begun, after, { inputs, token: tokenThat.reads });

  expect(result.conclusion).toBe("success");
  expect(bench.sent()).toEqual([]);
  expect(bench.github.writes()).toEqual([]);
  expect(result.outputs).toMatchObject({ changed: "false", published: "[]" });
  expect(JSON.parse(result.outputs.plan ?? "").steps).toContainEqual(
    expect.objectContaining({ path: first, platform: "devto", kind: "create", reason: "new" }),
  );
  expect(result.summary).toContain("1 post to create");
});

test("an old run that is run again does not roll a copy back", async () => {
  const older = await bench.blog.publish({ [first]: post("First") });
  await bench.push(begun, older);
  const newer = await bench.blog.publish({ [first]: post("First, fixed") });
  await bench.push(older, newer);

  const result = await bench.push(begun, older, { attempt: 2 });

  expect(result.conclusion).toBe("success");
  expect(titles()).toEqual(["First, fixed"]);
});

test("a branch that has moved on meanwhile keeps no edit from its copy", async () => {
  const older = await bench.blog.publish({ [first]: post("First") });
  await bench.push(begun, older);
  const newer = await bench.blog.publish({ [first]: post("First, fixed") });
  await bench.blog.publish({ "_data/syndication.json": "{}" }, "Record [skip ci]");

  await bench.push(older, newer);

  expect(titles()).toEqual(["First, fixed"]);
});
