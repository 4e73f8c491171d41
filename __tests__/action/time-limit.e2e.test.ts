import { afterEach, beforeEach, expect, test } from "@jest/globals";
import { type Bench, config, openBench, post } from "./bench.ts";

const workflow = ".github/workflows/posse.yml";
const count = 8;
const posts = Object.fromEntries(
  Array.from({ length: count }, (_, number) => [
    `_posts/2026-03-0${number + 1}-post.md`,
    post(`Post ${number}`),
  ]),
);
const inputs = { platforms: "devto", "medium-token": "", "max-posts": "50" };

let bench: Bench;

beforeEach(async () => {
  bench = await openBench({ limits: true });
});

afterEach(() => bench.close());

/** A push of all posts to a workflow whose job may take so many minutes: at one a second they do not fit. */
async function pushed(minutes: string) {
  const text = `jobs:\n  publish:\n    timeout-minutes: ${minutes}\n    steps: []\n`;
  const before = await bench.blog.publish({ "_config.yml": config, [workflow]: text });
  const after = await bench.blog.publish(posts);
  return bench.push(before, after, {
    inputs,
    env: { GITHUB_WORKFLOW_REF: `octo/blog/${workflow}@refs/heads/main` },
  });
}

test("a job whose time is too short ends by itself, green, and leaves the rest for the next run", async () => {
  const result = await pushed("0.08");

  const { articles } = bench.sandbox.state().devto;
  const left = count - articles.length;
  expect(result.conclusion).toBe("success");
  expect(left).toBeGreaterThan(0);
  expect(result.outputs.errors).toBe("0");
  expect(JSON.parse(result.outputs.published ?? "")).toHaveLength(articles.length);
  expect(result.annotations).toContainEqual(
    expect.objectContaining({
      kind: "notice",
      message: expect.stringMatching(
        `^dev.to: ${left} ${left === 1 ? "copy is" : "copies are"} left for the next run: `,
      ),
    }),
  );
  expect(result.log).toContain(`${left} left for the next run`);
  expect(result.summary).toContain(`${left} left for the next run`);
  const states = [...((await bench.ledger())?.values() ?? [])].map(
    ({ platforms }) => platforms.devto?.state,
  );
  expect(states.filter((state) => state === "published")).toHaveLength(articles.length);
  expect(states.filter((state) => state === "failed")).toHaveLength(left);
});

test("what was left is published by the next run, each once", async () => {
  await pushed("0.02");
  const first = bench.sandbox.state().devto.articles.length;

  await bench.run("schedule", {}, { inputs: { ...inputs, "time-limit": "1" } });

  const titles = bench.sandbox.state().devto.articles.map(({ title }) => title);
  expect(first).toBeLessThan(count);
  expect(titles).toHaveLength(count);
  expect(new Set(titles).size).toBe(count);
});
