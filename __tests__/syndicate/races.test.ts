import { test } from "@jest/globals";
import fc from "fast-check";
import { chance } from "./chance.ts";
import { loss, race, raceOfAnnouncements } from "./races.ts";

test("two and three runs at once make one copy of each post, whoever dies and whatever their clocks say", async () => {
  await fc.assert(race, chance(120));
}, 60_000);

test("two and three runs at once announce each post once, whoever dies and whatever their clocks say", async () => {
  await fc.assert(raceOfAnnouncements, chance(60));
}, 60_000);

test("a run under which the ledger is deleted or set back makes none twice, and publishes no old post", async () => {
  await fc.assert(loss, chance(100));
}, 60_000);
