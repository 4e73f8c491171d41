import { afterEach, beforeEach, describe, expect, test } from "@jest/globals";
import { type Bench, benchAfter, config, keys, post, tokenThat } from "./bench.ts";
import { type PullRequest, propose as proposeOn } from "./pull-request.ts";

const sound = "_posts/2026-03-01-sound.md";
const broken = "_posts/2026-03-02-broken.md";
/** An include that does not exist: Jekyll would stop. */
const brokenText = post("Broken", "Text.\n\n{% include missing.html %}");

let bench: Bench;

const open = benchAfter(({ blog }) =>
  blog.publish({ "_config.yml": config, "_posts/2025-01-01-old.md": brokenText }),
);

beforeEach(async () => {
  ({ bench } = await open());
});

afterEach(() => bench.close());

function propose(files: Readonly<Record<string, string | null>>, more?: PullRequest) {
  return proposeOn(bench, files, more);
}

test("a sound post makes the check green, and the summary shows what would be published", async () => {
  const result = await propose({ [sound]: post("Sound") });

  expect(result).toMatchObject({ conclusion: "success", annotations: [] });
  expect(result.summary).toContain("1 post to create");
  expect(result.summary).toContain("Sound");
  expect(result.outputs).toMatchObject({ changed: "false", published: "[]", errors: "0" });
  expect(JSON.parse(result.outputs.plan ?? "").steps).toMatchObject([
    { path: sound, platform: "devto", kind: "create" },
    { path: sound, platform: "medium", kind: "create" },
  ]);
});

test("a check that is given keys uses none", async () => {
  const inputs = { "devto-api-key": keys.devto, "medium-token": keys.medium };

  const result = await propose({ [sound]: post("Sound") }, { inputs });

  expect(result.conclusion).toBe("success");
  expect(bench.sandbox.state().requests).toEqual([]);
});

test.each([0, 1])(
  "an error stands at its line, and posts that are not touched are nobody's business (depth %i)",
  async (depth) => {
    const result = await propose({ [broken]: brokenText, [sound]: post("Sound") }, { depth });

    expect(result.conclusion).toBe("failure");
    const errors = result.annotations.filter(({ kind }) => kind === "error");
    expect(errors).toEqual([
      expect.objectContaining({ file: broken, line: 7, column: expect.any(Number) }),
      expect.objectContaining({ message: expect.stringContaining("see the annotations") }),
    ]);
    expect(result.outputs.errors).toBe("1");
    expect(result.summary).toContain("missing.html");
  },
);

test("a published post that the pull request deletes is listed with the copies that stay", async () => {
  const inputs = { "devto-api-key": keys.devto, "medium-token": keys.medium };
  const before = await bench.blog.head();
  const after = await bench.blog.publish({ [sound]: post("Sound") });
  await bench.run("push", { before, after }, { inputs });
  const urls = [
    bench.sandbox.state().devto.articles[0]?.url,
    bench.sandbox.state().medium.posts[0]?.url,
  ];

  const { summary, conclusion, annotations } = await propose({ [sound]: null });

  expect(conclusion).toBe("success");
  expect(summary).toContain("### No longer in the blog");
  expect(summary).not.toContain("touches no post");
  for (const url of urls) expect(summary).toContain(String(url));
  expect(annotations).toMatchObject([{ kind: "notice", file: sound }]);
});

test("what main got meanwhile is not the pull request's", async () => {
  const stale = await bench.blog.head();
  await bench.blog.publish({ [broken]: brokenText });

  const { blog } = bench;
  await blog.git("checkout", "--quiet", "-b", "topic", stale);
  const head = await blog.publish({ [sound]: post("Sound") });
  await blog.git("checkout", "--quiet", "main");
  await blog.git("merge", "--quiet", "--no-ff", "-m", "Merge", "topic");
  await blog.git("push", "--quiet", "origin", "HEAD:refs/pull/7/merge");
  const repo = { full_name: "octo/blog" };
  const payload = { pull_request: { number: 7, base: { sha: stale }, head: { sha: head, repo } } };

  const result = await bench.run("pull_request", payload, { ref: "refs/pull/7/merge" });

  expect(result).toMatchObject({ conclusion: "success", annotations: [] });
});

test("a check asks no platform, writes nothing, and needs no key", async () => {
  await propose({ [sound]: post("Sound") });

  expect(bench.sandbox.state().requests).toEqual([]);
  expect(bench.github.writes()).toEqual([]);
});

test("a pull request from a fork gets the same check", async () => {
  const result = await propose(
    { [sound]: post("Sound") },
    { foreign: true, inputs: { comment: "true" } },
  );

  expect(result.conclusion).toBe("success");
  expect(result.summary).toContain("1 post to create");
  expect(bench.github.writes()).toEqual([]);
  expect(bench.github.world.comments).toEqual([]);
});

describe("how a pull request is judged is not for itself to say", () => {
  const lax = `${config}posse: { fail-on: never }\n`;
  const files = { [broken]: brokenText };

  test.each([
    ["a fork's", { foreign: true }],
    ["a branch's", { foreign: false }],
    ["a fork's, all of whose history is there,", { foreign: true, depth: 0 }],
  ])("%s fail-on: never changes nothing", async (_, more) => {
    const result = await propose({ ...files, "_config.yml": lax }, more);

    expect(result.conclusion).toBe("failure");
    expect(result.annotations).toContainEqual(expect.objectContaining({ file: broken, line: 7 }));
  });

  test("nor does it where the workflow says what holds by default", async () => {
    await bench.blog.publish({ "_config.yml": lax });

    const inputs = { "fail-on": "error" };
    const result = await propose(files, { foreign: true, inputs });

    expect(result.conclusion).toBe("failure");
  });

  test("what the commit that it goes into says holds, although it takes that out", async () => {
    await bench.blog.publish({ "_config.yml": lax });

    const result = await propose({ ...files, "_config.yml": config }, { foreign: true });

    expect(result.conclusion).toBe("success");
  });

  test("where what that commit says is wrong, the default holds", async () => {
    await bench.blog.publish({ "_config.yml": `${config}posse: { fail-on: nevr }\n` });

    const result = await propose({ ...files, "_config.yml": lax }, { foreign: true });

    expect(result.conclusion).toBe("failure");
  });
});

test("a merge queue gets the check of what it would merge", async () => {
  const base = await bench.blog.head();
  const head = await bench.blog.publish({ [broken]: brokenText, [sound]: post("Sound") });
  const order = { ref: "refs/heads/gh-readonly-queue/main/pr-7", token: tokenThat.reads };
  const inputs = { "devto-api-key": "", "medium-token": "" };

  const result = await bench.run(
    "merge_group",
    { action: "checks_requested", merge_group: { base_sha: base, head_sha: head } },
    { ...order, inputs },
  );

  expect(result.conclusion).toBe("failure");
  expect(result.summary).toContain("Sound");
  expect(result.annotations).toContainEqual(expect.objectContaining({ file: broken, line: 7 }));
  expect(bench.github.writes()).toEqual([]);
});

test("a pull request that touches no post is green, and says that there is nothing to publish", async () => {
  const result = await propose({ "README.md": "Words" });

  expect(result).toMatchObject({ conclusion: "success", annotations: [] });
  expect(result.summary).toContain("touches no post");
  expect(bench.github.writes()).toEqual([]);
});

test("one comment is kept up to date where it may be written", async () => {
  const token = tokenThat.comments;
  const inputs = { comment: "true" };
  await propose({ [sound]: post("Sound") }, { token, inputs });
  await bench.blog.git("branch", "-D", "topic");

  const files = { "_posts/2026-03-03-sounder.md": post("Sounder") };
  const result = await propose(files, { token, inputs });

  expect(result.conclusion).toBe("success");
  expect(bench.github.world.comments).toMatchObject([
    { pull: 7, body: expect.stringContaining("Sounder") },
  ]);
});

test("a comment that would be too long ends with a whole part of it", async () => {
  const long = "A paragraph of a post that is long. ".repeat(600);
  const posts = [1, 2, 3, 4].map((day) => [`_posts/2026-03-0${day}-a.md`, post("Long", long)]);

  await propose(Object.fromEntries(posts), {
    ...{ token: tokenThat.comments, inputs: { comment: "true" } },
  });

  const [{ body = "" } = {}] = bench.github.world.comments;
  expect(body.length).toBeLessThan(65_536);
  expect(body).toMatch(/\d+ more articles? (is|are) not shown here/);
  const count = (words: string) => body.split(words).length;
  expect(count("<details>")).toBe(count("</details>"));
});

test("a comment that GitHub refuses is a warning and no red check", async () => {
  const result = await propose({ [sound]: post("Sound") }, { inputs: { comment: "true" } });

  expect(result.conclusion).toBe("success");
  expect(result.annotations).toMatchObject([{ kind: "warning" }]);
});

test.each([
  ["publish", "pull_request"],
  ["reconcile", "pull_request"],
  ["publish", "pull_request_target"],
  ["auto", "pull_request_target"],
])("mode %s is refused on %s, before anybody is asked", async (mode, event) => {
  const inputs = { mode, "devto-api-key": bench.inputs["devto-api-key"] ?? "" };

  const result = await propose({ [sound]: post("Sound") }, { event, inputs });

  expect(result.conclusion).toBe("failure");
  expect(result.annotations[0]).toMatchObject({ kind: "error", title: "Posse: mode" });
  expect(bench.github.requests).toEqual([]);
  expect(bench.sandbox.state().requests).toEqual([]);
});

test("what a post says is never obeyed, wherever it is shown", async () => {
  const hostile = [
    "---",
    'title: "x ##[set-output name=published]stolen ::error::mine"',
    "---",
    "",
    "::set-output name=published::stolen",
    "::stop-commands::word",
    "##[add-mask]Sound",
    "{% ::error::mine ##[error]mine %}",
    "",
  ].join("\n");

  const result = await propose({ "_posts/2026-03-03-hostile.md": hostile });

  expect(result.outputs.published).toBe("[]");
  for (const { title = "Posse" } of result.annotations) expect(title).toMatch(/^Posse/);
  expect(result.annotations.map(({ message }) => message)).not.toContain("mine");
  expect(result.log).not.toContain("***");
});
