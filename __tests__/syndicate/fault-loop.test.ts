import { describe, expect, test } from "@jest/globals";
import { memoryLedger } from "../fakes/memory-ledger.ts";
import {
  listingPlatform,
  type MemoryPlatform,
  repeatablePlatform,
  strictPlatform,
  writeOnlyPlatform,
} from "../fakes/memory-platform.ts";
import { aPost, renderPlainly } from "../fakes/posts.ts";
import { aBench, type Bench } from "./bench.ts";
import { clean, faults, faulty } from "./faults.ts";
import { aBlog } from "./lives.ts";
import { checkInvariants, checkReport, settle, untilStable } from "./rest.ts";

const sets: readonly (readonly [string, () => [MemoryPlatform, MemoryPlatform]])[] = [
  ["dev.to and Medium", () => [listingPlatform(), writeOnlyPlatform()]],
  ["Bluesky and Mastodon", () => [strictPlatform("bluesky"), repeatablePlatform("mastodon")]],
];
const cases = sets.flatMap(([names, open]) =>
  faults.map((fault) => ({ names, fault, open: () => aBlogWithAStray(open()) })),
);

/** One copy to update, three posts to create, and one whose copy somebody else has put on the first platform already. */
async function aBlogWithAStray(platforms: [MemoryPlatform, MemoryPlatform]): Promise<Bench> {
  const bench = await aBlog(aBench([], memoryLedger(), platforms));
  const post = aPost("f");
  const { article } = renderPlainly(post, bench.devto);
  if (article) await bench.devto.create?.(article);
  bench.posts = [...bench.posts, post];
  return bench;
}

describe.each(cases)("wherever a run to $names is hit ($fault)", ({ fault, open }) => {
  test("the runs after it come to rest with one copy of each post", async () => {
    const rehearsal = await open();
    const counter = faulty(rehearsal, fault, clean);
    await rehearsal.run({}, counter.ports);
    expect(counter.count()).toBeGreaterThan(15);

    for (let number = 1; number <= counter.count(); number++) {
      const bench = await open();
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
