import { describe, expect, test } from "@jest/globals";
import fc from "fast-check";
import { aPost } from "../fakes/posts.ts";
import { aBench, type Bench } from "./bench.ts";
import {
  clean,
  expectInvariants,
  type Fault,
  faults,
  faulty,
  settle,
  untilStable,
} from "./faults.ts";

/** One old post, one published and edited since, three new ones. */
async function aBlog(): Promise<Bench> {
  const bench = aBench([aPost("a"), aPost("b")]);
  await bench.run({ pushed: [aPost("b").path] });
  const edited = aPost("b", { body: "Edited.\n" });
  bench.posts = [aPost("a"), edited, aPost("c"), aPost("d"), aPost("e")];
  return bench;
}

describe.each(faults)("wherever a run is hit (%s)", (fault) => {
  test("the runs after it come to rest with one copy of each post", async () => {
    const rehearsal = await aBlog();
    const counter = faulty(rehearsal, fault, clean);
    await rehearsal.run({}, counter.ports);
    expect(counter.count()).toBeGreaterThan(15);

    for (let number = 1; number <= counter.count(); number++) {
      const bench = await aBlog();
      await bench.run({}, faulty(bench, fault, number).ports).catch(() => undefined);

      await untilStable(bench);
      expectInvariants(bench);

      const doubts = [...bench.ledger.entries.values()].filter(
        (entry) => entry.platforms.medium?.state === "ambiguous",
      );
      expect(doubts.length).toBeLessThanOrEqual(1);
      await settle(bench);
      await untilStable(bench);
      expectInvariants(bench);
      for (const name of ["b", "c", "d", "e"]) {
        expect(bench.devto.holds(`https://blog.example/${name}/`)).toBe(1);
        expect(bench.medium.holds(`https://blog.example/${name}/`)).toBe(1);
      }
      expect(bench.devto.held[0]?.article?.request.body).toBe("Edited.\n");
      expect(bench.writes().filter((one) => one.endsWith("/a/"))).toEqual([]);
    }
  });
});

/** What may happen to a blog, one thing after the other. */
type Event =
  | { readonly kind: "run"; readonly fault: Fault; readonly number: number }
  | { readonly kind: "race"; readonly fault: Fault; readonly number: number }
  | { readonly kind: "edit" | "rename"; readonly post: number }
  | { readonly kind: "write" | "settle" };

test("whatever happens to a blog in whatever order, no post has a second copy", async () => {
  const fault = fc.constantFrom(...faults);
  const number = fc.integer({ min: 1, max: 40 });
  const event: fc.Arbitrary<Event> = fc.oneof(
    fc.record({ kind: fc.constantFrom("run" as const, "race" as const), fault, number }),
    fc.record({
      kind: fc.constantFrom("edit" as const, "rename" as const),
      post: fc.nat({ max: 6 }),
    }),
    fc.record({ kind: fc.constantFrom("write" as const, "settle" as const) }),
  );

  await fc.assert(
    fc.asyncProperty(fc.array(event, { minLength: 3, maxLength: 8 }), async (events) => {
      const bench = await aBlog();
      for (const [index, one] of events.entries()) await happen(bench, one, index);
      await untilStable(bench);
      await settle(bench);
      await untilStable(bench);
      expectInvariants(bench);
      for (const platform of [bench.devto, bench.medium]) {
        const titles = platform.held.map(({ title }) => title);
        expect(titles).toHaveLength(new Set(titles).size);
        expect(titles).not.toContain("Post a");
      }
    }),
    { numRuns: 60 },
  );
}, 60_000);

async function happen(bench: Bench, event: Event, index: number): Promise<void> {
  switch (event.kind) {
    case "run":
      await bench.run({}, faulty(bench, event.fault, event.number).ports).catch(() => undefined);
      return;
    case "race": {
      // Both go on, as each other's run would be told by GitHub.
      const alive = { isAlive: () => true };
      const hit = { ...faulty(bench, event.fault, event.number).ports, ...alive };
      await Promise.allSettled([bench.run({}, hit), bench.run({}, alive)]);
      return;
    }
    case "settle":
      return settle(bench);
    case "write":
      bench.posts = [...bench.posts, aPost(`new-${index}`)];
      return;
    default: {
      const post = bench.posts[event.post % bench.posts.length];
      if (post === undefined) return;
      const changed =
        event.kind === "edit"
          ? { ...post, body: `${post.body}Edit ${index}.\n` }
          : { ...post, path: post.path.replace(/-01-01-/, `-0${index + 2}-01-`) };
      bench.posts = bench.posts.map((one) => (one === post ? changed : one));
    }
  }
}
