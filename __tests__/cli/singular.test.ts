import { afterAll, beforeAll, expect, test } from "@jest/globals";
import { type Sandbox, startSandbox } from "../../packages/sandbox/index.ts";
import { siteFolder } from "../fakes/site-folder.ts";
import { posse } from "../fakes/terminal.ts";

let sandbox: Sandbox;
beforeAll(async () => {
  sandbox = await startSandbox({ limits: false });
});
afterAll(() => sandbox.close());

const env = () => ({ POSSE_DEVTO_URL: sandbox.devto, DEVTO_API_KEY: "sandbox-devto-key" });

/** What a blog with so many posts is told. */
async function told(count: number, ...args: readonly string[]) {
  const posts = Array.from({ length: count }, (_, number) => [
    `_posts/2026-01-0${number + 1}-post.md`,
    `---\ntitle: Post ${number}\n---\n\nText.\n`,
  ]);
  const folder = siteFolder({
    "_config.yml": "url: https://blog.example\n",
    ...Object.fromEntries(posts),
  });
  const runs = [args, ["doctor"], ["reconcile"]];
  const said: string[] = [];
  for (const [name = "", ...more] of runs) {
    const options = ["--site", folder, "--platform", "devto", "--verbose"];
    said.push((await posse([name, ...more, ...options], { env: env() })).all);
  }
  return said.join("\n");
}

test("one thing is told of as one, and two as two", async () => {
  const one = await told(1, "publish");
  const two = await told(2, "publish");

  expect(one).not.toMatch(
    /\b1 (posts|copies|ledger files|findings|steps|errors|warnings|notices)\b/,
  );
  expect(one).toContain("1 post was there before Posse's first run for dev.to");
  expect(two).toContain("2 posts were there before Posse's first run for dev.to");
});

test("--yes lifts max-posts for a backfill, too", async () => {
  const text = await told(8, "publish", "--backfill", "7", "--yes");

  expect(text).not.toContain("is more than");
  expect(sandbox.state().devto.articles).toHaveLength(7);
});
