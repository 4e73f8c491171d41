import { afterAll, beforeAll, expect, test } from "@jest/globals";
import { type Bench, config, openBench, post } from "./bench.ts";

let bench: Bench;

// Nothing that these tests do changes anything: one blog is enough for all.
beforeAll(async () => {
  bench = await openBench();
  await bench.blog.publish({ "_config.yml": config, "_posts/2026-03-01-a.md": post("A") });
});

afterAll(() => bench.close());

const zeros = "0".repeat(40);

test.each([
  ["a tag", { ref: "refs/tags/v1" }, {}],
  ["another branch", { ref: "refs/heads/topic" }, {}],
  ["a branch that was deleted", { ref: "refs/heads/main" }, { deleted: true, after: zeros }],
])("a push of %s is nothing to do, and no failure", async (_, options, payload) => {
  const head = await bench.blog.head();

  const result = await bench.run(
    "push",
    { before: zeros, after: head, deleted: false, ref: options.ref, ...payload },
    options,
  );

  expect(result).toMatchObject({ conclusion: "success", annotations: [], summary: "" });
  expect(result.log).toContain("Nothing to do");
  expect(result.outputs).toMatchObject({
    ...{ changed: "false", errors: "0", published: "[]", summary: "" },
    ...{ plan: expect.any(String), outcomes: expect.any(String) },
  });
  expect(bench.github.requests).toEqual([]);
});

test("an event that is about no post is nothing to do", async () => {
  const result = await bench.run("issues", { issue: { number: 1 } });

  expect(result).toMatchObject({ conclusion: "success", annotations: [] });
});

test("all that is wrong with the inputs is said at once, before anybody is asked", async () => {
  const inputs = {
    mode: "publsh",
    "max-posts": "many",
    "devto-visibility": "secret",
    "medium-url": "ftp://medium",
    "site-dir": "../elsewhere",
    "devto-api-key": "two words",
    resolve: "nonsense",
  };

  const result = await bench.run("workflow_dispatch", {}, { inputs });

  expect(result.conclusion).toBe("failure");
  expect(result.annotations.map(({ title }) => title).sort()).toEqual(
    Object.keys(inputs)
      .map((name) => `Posse: ${name}`)
      .sort(),
  );
  expect(result.outputs.errors).not.toBe("0");
  expect(bench.github.requests).toEqual([]);
  expect(bench.sandbox.state().requests).toEqual([]);
});

test("an input that does not exist is named, with those that do", async () => {
  const inputs = { "dev-to-key": "x", "medum-token": "y" };

  const result = await bench.run("workflow_dispatch", {}, { inputs });

  expect(result.conclusion).toBe("failure");
  const errors = result.annotations.filter(({ kind }) => kind === "error");
  expect(errors.map(({ title }) => title)).toEqual(["Posse: dev-to-key", "Posse: medum-token"]);
  expect(errors[0]?.message).toContain("devto-api-key");
  expect(bench.github.requests).toEqual([]);
});

test("two inputs that contradict each other are an error before anybody is asked", async () => {
  const inputs = { backfill: "9", "max-posts": "2" };

  const result = await bench.run("workflow_dispatch", {}, { inputs });

  expect(result.conclusion).toBe("failure");
  expect(result.annotations).toMatchObject([{ title: "Posse: backfill" }]);
  expect(bench.github.requests).toEqual([]);
});

test.each(["GITHUB_API_URL", "GITHUB_GRAPHQL_URL"])(
  "no token is sent to a %s without encryption",
  async (name) => {
    const env = { [name]: "http://github.example/api" };

    const result = await bench.run("workflow_dispatch", {}, { env });

    expect(result.conclusion).toBe("failure");
    expect(result.annotations).toMatchObject([{ kind: "error", title: `Posse: ${name}` }]);
    expect(bench.github.requests).toEqual([]);
  },
);

test("a platform that is named without its key is an error", async () => {
  const inputs = { platforms: "medium, devto", "medium-token": "" };

  const result = await bench.run("workflow_dispatch", {}, { inputs });

  expect(result.conclusion).toBe("failure");
  expect(result.annotations).toMatchObject([{ title: "Posse: platforms" }]);
  expect(JSON.stringify(result.annotations)).toContain("medium-token");
  expect(bench.github.writes()).toEqual([]);
});

test("the ledger is not put on the branch that is published from", async () => {
  const result = await bench.run("workflow_dispatch", {}, { inputs: { "ledger-branch": "main" } });

  expect(result.conclusion).toBe("failure");
  expect(result.annotations).toMatchObject([{ title: "Posse: ledger-branch" }]);
  expect(bench.github.writes()).toEqual([]);
});

test("a glob that names no post is an error", async () => {
  const result = await bench.run("workflow_dispatch", {}, { inputs: { posts: "_posts/1999-*" } });

  expect(result.conclusion).toBe("failure");
  expect(result.annotations).toMatchObject([{ title: "Posse: posts" }]);
});

test.each([
  ["1", true],
  ["", false],
])("with debug logging (%j) the log says why, and no key", async (RUNNER_DEBUG, says) => {
  const result = await bench.run("push", {}, { inputs: { mode: "plan" }, env: { RUNNER_DEBUG } });

  expect(result.conclusion).toBe("success");
  expect(result.log.includes("_posts/2026-03-01-a.md: create on devto, new")).toBe(says);
  expect(result.log.includes("devto-api-key")).toBe(says);
});

test("a site's folder that does not exist is an error, not a site without posts", async () => {
  const result = await bench.run("workflow_dispatch", {}, { inputs: { "site-dir": "blog" } });

  expect(result.conclusion).toBe("failure");
  expect(result.annotations).toMatchObject([{ title: "Posse: site-dir" }]);
});
