import { expect, test } from "@jest/globals";
import fc from "fast-check";
import { knownLives } from "./known-lives.ts";
import { lived, modelLife, modelLifeWithLoss } from "./model.ts";

// Always the same histories: `npm run soak -- --model` looks for others (CONTRIBUTING.md).
const seed = 1;

test("whatever happens to a blog, its platforms and its runs, nothing comes twice, unasked or unsaid", async () => {
  await fc.assert(modelLife, { seed, numRuns: 100 });
});

test("also when its ledger is deleted or set back meanwhile", async () => {
  await fc.assert(modelLifeWithLoss, { seed, numRuns: 50 });
});

test.each(knownLives)("nor where it went wrong once: %s", async (_, life) => {
  const { broken, story } = await lived(life);

  expect(broken.length === 0 ? [] : story).toEqual([]);
});
