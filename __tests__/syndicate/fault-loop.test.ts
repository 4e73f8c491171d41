import { describe, expect, test } from "@jest/globals";
import { aPost, renderPlainly } from "../fakes/posts.ts";
import type { Bench } from "./bench.ts";
import { clean, faults, faulty } from "./faults.ts";
import { aBlog } from "./lives.ts";
import { checkInvariants, checkReport, settle, untilStable } from "./rest.ts";

/** One copy to update, three posts to create, and one whose copy somebody else has put on dev.to already. */
async function aBlogWithAStray(): Promise<Bench> {
  const bench = await aBlog();
  const post = aPost("f");
  const { article } = renderPlainly(post, bench.devto);
  if (article) await bench.devto.create?.(article);
  bench.posts = [...bench.posts, post];
  return bench;
}

describe.each(faults)("wherever a run is hit (%s)", (fault) => {
  test("the runs after it come to rest with one copy of each post", async () => {
    const rehearsal = await aBlogWithAStray();
    const counter = faulty(rehearsal, fault, clean);
    await rehearsal.run({}, counter.ports);
    expect(counter.count()).toBeGreaterThan(15);

    for (let number = 1; number <= counter.count(); number++) {
      const bench = await aBlogWithAStray();
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
      for (const name of ["b", "c", "d", "e", "f"]) {
        expect(bench.devto.holds(`https://blog.example/${name}/`)).toBe(1);
        expect(bench.medium.holds(`https://blog.example/${name}/`)).toBe(1);
      }
      expect(bench.devto.held[0]?.article?.request.body).toBe("Edited.\n");
      expect(bench.writes().filter((one) => one.endsWith("/a/"))).toEqual([]);
    }
  });
});
