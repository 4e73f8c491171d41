import { afterEach, beforeEach, expect, test } from "@jest/globals";
import { type Bench, benchAfter, config, post } from "./bench.ts";

const first = "_posts/2026-03-01-first.md";
const second = "_posts/2026-03-02-second.md";

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

const titles = () => bench.sandbox.state().devto.articles.map(({ title }) => title);
const stories = () => bench.sandbox.state().medium.posts.map(({ title }) => title);
const stateOf = async (path: string) => (await bench.ledger())?.get(path)?.platforms.devto?.state;

/** Two posts on a branch of their own, brought to main in one of GitHub's ways. */
async function merged(way: "--no-ff" | "--squash"): Promise<string> {
  const { blog } = bench;
  await blog.git("checkout", "--quiet", "-b", "topic");
  await blog.publish({ [first]: post("First") });
  await blog.publish({ [second]: post("Second") });
  await blog.git("checkout", "--quiet", "main");
  await blog.publish({ "about.md": "Meanwhile" });
  await blog.git("merge", "--quiet", way, "topic");
  return blog.publish({});
}

test.each(["--no-ff", "--squash"] as const)(
  "a branch that is merged with %s brings its posts, in a clone of depth 1",
  async (way) => {
    const after = await merged(way);

    const result = await bench.push(begun, after);

    expect(result.conclusion).toBe("success");
    expect(titles()).toEqual(["First", "Second"]);
    expect(stories()).toEqual(["First", "Second"]);
  },
);

test.each([
  ["the push says what was before", false],
  ["it is the branch's first", true],
])("without a checkout the commit is read from GitHub: %s", async (_, isNew) => {
  const after = await bench.blog.publish({
    [first]: post("First", "{% include part.html %} ![](/a.png)"),
    "_includes/part.html": "Part of it.",
    "a.png": "\u0000\u0001",
  });
  const env = { GITHUB_WORKSPACE: "/" };

  const result = await bench.push(isNew ? "0".repeat(40) : begun, after, { env });

  expect(result).toMatchObject({ conclusion: "success", annotations: [] });
  expect(titles()).toEqual(["First"]);
  expect(bench.sandbox.state().devto.articles[0]?.body_markdown).toContain("Part of it.");

  const edited = await bench.blog.publish({ [first]: post("First, fixed") });
  await bench.push(after, edited, { env });

  expect(titles()).toEqual(["First, fixed"]);
});

test("a post that is reverted keeps its copies, and comes back without a second one", async () => {
  const { blog } = bench;
  const after = await blog.publish({ [first]: post("First") });
  await bench.push(begun, after);
  await blog.git("revert", "--no-edit", "HEAD");
  const reverted = await blog.publish({});

  const gone = await bench.push(after, reverted);

  expect(gone.conclusion).toBe("success");
  expect(gone.annotations).toContainEqual(
    expect.objectContaining({ kind: "notice", title: "Posse: post-gone" }),
  );
  expect(titles()).toEqual(["First"]);

  await blog.git("revert", "--no-edit", "HEAD~1");
  const back = await bench.push(reverted, await blog.publish({}));

  expect(back.conclusion).toBe("success");
  expect(bench.sent()).toHaveLength(2);
});

test("a post that is renamed and keeps its address is the same post", async () => {
  const text = `---\ntitle: First\npermalink: /first/\n---\n\nText of the first.\n`;
  const after = await bench.blog.publish({ [first]: text });
  await bench.push(begun, after);
  const renamed = await bench.blog.publish({ [first]: null, [second]: text });

  const result = await bench.push(after, renamed);

  expect(result.conclusion).toBe("success");
  expect(bench.sent()).toHaveLength(2);
  expect(await stateOf(first)).toBeUndefined();
  expect(await stateOf(second)).toBe("published");
});

test("a post whose address changes with its name is moved, not published again, and said", async () => {
  const after = await bench.blog.publish({ [first]: post("First") });
  await bench.push(begun, after);
  const renamed = await bench.blog.publish({ [first]: null, [second]: post("First") });

  const result = await bench.push(after, renamed);

  expect(bench.sent().filter(({ method }) => method === "POST")).toHaveLength(2);
  expect(result.annotations).toContainEqual(
    expect.objectContaining({ kind: "warning", title: "Posse: permalink-changed" }),
  );
  expect(bench.sandbox.state().devto.articles).toMatchObject([
    { canonical_url: "https://blog.example/2026/03/02/second.html" },
  ]);
});

test("a draft waits in _drafts, and is published when it moves to _posts", async () => {
  const draft = await bench.blog.publish({ "_drafts/first.md": post("First") });
  await bench.push(begun, draft);
  expect(titles()).toEqual([]);
  const after = await bench.blog.publish({ "_drafts/first.md": null, [first]: post("First") });

  const result = await bench.push(draft, after);

  expect(result.conclusion).toBe("success");
  expect(titles()).toEqual(["First"]);
});

test("a post of a day to come waits for a schedule on that day", async () => {
  const after = await bench.blog.publish({ "_posts/2026-03-09-later.md": post("Later") });
  await bench.push(begun, after);
  expect(titles()).toEqual([]);

  const result = await bench.run("schedule", {}, { now: "2026-03-09T12:00:00Z" });

  expect(result.conclusion).toBe("success");
  expect(titles()).toEqual(["Later"]);
});

test("a post of a day to come goes everywhere on that day, if it is edited and renamed by then", async () => {
  const tomorrow = "_posts/2026-03-09-soon.md";
  const text = Array.from({ length: 40 }, (_, at) => `word${at}`).join(" ");
  const before = await bench.blog.publish({ [tomorrow]: post("Soon", text) });
  const waiting = await bench.push(begun, before);
  const after = await bench.blog.publish({
    [tomorrow]: null,
    "_posts/2026-03-09-now.md": post("Soon", `${text} and more`),
  });

  const result = await bench.push(before, after, { now: "2026-03-09T12:00:00Z" });

  expect([waiting, result].map(({ conclusion }) => conclusion)).toEqual(["success", "success"]);
  expect(titles()).toEqual(["Soon"]);
  expect(stories()).toEqual(["Soon"]);
});

test("after a deployment the default branch is published, and no preview of a pull request", async () => {
  const { blog } = bench;
  await blog.git("checkout", "--quiet", "-b", "topic");
  const preview = await blog.publish({ [second]: post("Preview") });
  await blog.git("checkout", "--quiet", "main");
  const main = await blog.publish({ [first]: post("First") });
  const payload = { deployment_status: { state: "success" }, deployment: { environment: "Any" } };

  const nothing = await bench.run("deployment_status", payload, { sha: preview, ref: "" });

  expect(nothing).toMatchObject({ conclusion: "success", summary: "" });
  expect(bench.sent()).toEqual([]);

  await bench.run("deployment_status", payload, { sha: main, ref: "" });

  expect(titles()).toEqual(["First"]);
});

test("of a blog in a folder, what lies outside of it is nobody's business", async () => {
  const inputs = { "site-dir": "blogs/harbour", "ledger-branch": "posse-harbour" };
  const before = await bench.blog.publish({ "blogs/harbour/_config.yml": config });
  await bench.run("schedule", {}, { inputs });
  const after = await bench.blog.publish({
    [first]: post("Elsewhere"),
    [`blogs/harbour/${second}`]: post("Here"),
  });

  const result = await bench.push(before, after, { inputs });

  expect(result.conclusion).toBe("success");
  expect(titles()).toEqual(["Here"]);
  expect([...((await bench.ledger("posse-harbour")) ?? new Map()).keys()]).toEqual([
    `blogs/harbour/${second}`,
  ]);
});
