import { afterEach, beforeEach, expect, test } from "@jest/globals";
import { type Bench, config, openBench, post, tokenThat } from "./bench.ts";
import { propose } from "./pull-request.ts";

let bench: Bench;
let begun: string;

beforeEach(async () => {
  bench = await openBench({ isEnterprise: true });
  begun = await bench.blog.publish({ "_config.yml": config });
});

afterEach(() => bench.close());

test("a push on GitHub Enterprise Server is published, in the ledger and proposed as a record", async () => {
  bench.github.world.mayPropose = true;
  const after = await bench.blog.publish({ "_posts/2026-03-01-first.md": post("First") });
  const inputs = { record: "data-file", "record-via": "pull-request" };

  const result = await bench.push(begun, after, { inputs, token: tokenThat.proposes });

  expect(result).toMatchObject({ conclusion: "success", outputs: { changed: "true" } });
  expect([...((await bench.ledger()) ?? new Map()).keys()]).toEqual(["_posts/2026-03-01-first.md"]);
  expect(bench.github.world.proposals).toMatchObject([{ state: "open" }]);
  const paths = bench.github.requests.map(({ path }) => path);
  expect(paths.every((path) => /^\/api\/(v3\/|graphql$)/.test(path))).toBe(true);
});

test("a pull request there is checked, and commented on", async () => {
  const order = { inputs: { comment: "true" }, token: tokenThat.comments };

  const result = await propose(bench, { "_posts/2026-03-01-a.md": post("Sound") }, order);

  expect(result.conclusion).toBe("success");
  expect(bench.github.world.comments).toMatchObject([
    { pull: 7, body: expect.stringContaining("Sound") },
  ]);
});
