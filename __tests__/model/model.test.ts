import { test } from "@jest/globals";
import fc from "fast-check";
import { modelLife, modelLifeWithLoss } from "./model.ts";

// Always the same histories: `npm run soak -- --model` looks for others (CONTRIBUTING.md).
const seed = 1;

test("whatever happens to a blog, its platforms and its runs, nothing comes twice, unasked or unsaid", async () => {
  await fc.assert(modelLife, { seed, numRuns: 100 });
});

test("also when its ledger is deleted or set back meanwhile", async () => {
  await fc.assert(modelLifeWithLoss, { seed, numRuns: 50 });
});
