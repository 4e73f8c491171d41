import { afterEach, beforeEach, expect, jest, test } from "@jest/globals";
import { type Bench, config, openBench, post } from "./bench.ts";

jest.setTimeout(90_000);

const blogs = ["harbour", "workshop"];
const workflow = ".github/workflows/posse.yml";

let bench: Bench;
let begun: string;
let after: string;

const inputsOf = (blog: string) => ({
  "site-dir": `blogs/${blog}`,
  "ledger-branch": `posse-${blog}`,
  "site-url": `https://${blog}.example`,
});

/** A matrix over blogs in one repository, that publish with one key. */
const matrix = (env: Readonly<Record<string, string>> = {}) =>
  Promise.all(blogs.map((blog) => bench.push(begun, after, { inputs: inputsOf(blog), env })));

beforeEach(async () => {
  bench = await openBench();
  begun = await bench.blog.publish({
    [workflow]: "jobs:\n  publish:\n    timeout-minutes: 0.1\n    steps: []\n",
    ...Object.fromEntries(blogs.map((blog) => [`blogs/${blog}/_config.yml`, config])),
  });
  after = await bench.blog.publish(
    Object.fromEntries(
      blogs.flatMap((blog) =>
        [1, 2].map((day) => [`blogs/${blog}/_posts/2026-03-0${day}-a.md`, post(`${blog} ${day}`)]),
      ),
    ),
  );
});

afterEach(() => bench.close());

test("blogs that share a key wait for its limits, and one's 429 is no failure of another", async () => {
  bench.sandbox.faults([
    { platform: "devto", method: "POST", path: "/api/articles", fault: "status:429", times: 3 },
  ]);

  const results = await matrix();

  expect(results.map(({ conclusion }) => conclusion)).toEqual(["success", "success"]);
  const titles = bench.sandbox.state().devto.articles.map(({ title }) => title);
  expect(titles.toSorted()).toEqual(["harbour 1", "harbour 2", "workshop 1", "workshop 2"]);
});

test("what a shared limit leaves over is published by the next run, once", async () => {
  bench.sandbox.faults([
    { platform: "medium", method: "POST", path: "/v1/", fault: "html:429", times: 100 },
  ]);

  // The workflow's job has not the time for every attempt that patience would make.
  const results = await matrix({ GITHUB_WORKFLOW_REF: `octo/blog/${workflow}@refs/heads/main` });

  for (const { conclusion, annotations } of results) {
    expect(conclusion).toBe("success");
    expect(annotations).toContainEqual(
      expect.objectContaining({ kind: "notice", message: expect.stringContaining("next run") }),
    );
  }
  bench.sandbox.faults([]);
  await matrix();

  expect(bench.sandbox.state().medium.posts).toHaveLength(4);
  expect(bench.sandbox.state().devto.articles).toHaveLength(4);
});
