import { describe, expect, test } from "@jest/globals";
import { clean, faults, faulty } from "./faults.ts";
import { aBlog } from "./lives.ts";
import { checkInvariants, checkReport, settle, untilStable } from "./rest.ts";

describe.each(faults)("wherever a run is hit (%s)", (fault) => {
  test("the runs after it come to rest with one copy of each post", async () => {
    const rehearsal = await aBlog();
    const counter = faulty(rehearsal, fault, clean);
    await rehearsal.run({}, counter.ports);
    expect(counter.count()).toBeGreaterThan(15);

    for (let number = 1; number <= counter.count(); number++) {
      const bench = await aBlog();
      const run = await bench.run({}, faulty(bench, fault, number).ports).catch(() => undefined);
      if (run) checkReport(bench, run);

      await untilStable(bench);
      checkInvariants(bench);

      const doubts = [...bench.ledger.entries.values()].filter(
        (entry) => entry.platforms.medium?.state === "ambiguous",
      );
      expect(doubts.length).toBeLessThanOrEqual(1);
      await settle(bench);
      await untilStable(bench);
      checkInvariants(bench);
      for (const name of ["b", "c", "d", "e"]) {
        expect(bench.devto.holds(`https://blog.example/${name}/`)).toBe(1);
        expect(bench.medium.holds(`https://blog.example/${name}/`)).toBe(1);
      }
      expect(bench.devto.held[0]?.article?.request.body).toBe("Edited.\n");
      expect(bench.writes().filter((one) => one.endsWith("/a/"))).toEqual([]);
    }
  });
});
