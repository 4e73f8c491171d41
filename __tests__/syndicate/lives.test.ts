import { test } from "@jest/globals";
import fc from "fast-check";
import { chance } from "./chance.ts";
import { lifeWithLosses, ordinaryLife } from "./lives.ts";

test("whatever happens to a blog in whatever order, each post has one copy", async () => {
  await fc.assert(ordinaryLife, chance(80));
}, 60_000);

test("also when its ledger is deleted or set back meanwhile", async () => {
  await fc.assert(lifeWithLosses, chance(80));
}, 60_000);
