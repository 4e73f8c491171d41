import fc from "fast-check";
import { memoryLedger } from "../fakes/memory-ledger.ts";
import { feedPlatform, strictPlatform } from "../fakes/memory-platform.ts";
import { aPost } from "../fakes/posts.ts";
import { aBench, type Bench } from "./bench.ts";
import { type Fault, faults, faulty } from "./faults.ts";
import { checkInvariants, checkReport, settle, untilStable } from "./rest.ts";

/** More stories than Medium's feed shows could hide one. */
const MOST_POSTS = 9;

/** What may happen to a blog, one thing after the other. */
type Event =
  | { readonly kind: "run" | "race"; readonly fault: Fault; readonly number: number }
  | { readonly kind: "edit" | "revert" | "rename" | "move" | "push"; readonly post: number }
  | { readonly kind: "write" | "settle" }
  | { readonly kind: "lose"; readonly writes: number | null };

/** One old post, one published and edited since, three new ones. */
export async function aBlog(bench: Bench = aBench([])): Promise<Bench> {
  bench.posts = [aPost("a"), aPost("b")];
  await bench.run({ pushed: [aPost("b").path] });
  const edited = aPost("b", { body: "Edited.\n" });
  bench.posts = [aPost("a"), edited, aPost("c"), aPost("d"), aPost("e")];
  return bench;
}

const hit = { fault: fc.constantFrom(...faults), number: fc.integer({ min: 1, max: 40 }) };
const post = fc.nat({ max: 8 });
const daily: fc.Arbitrary<Event> = fc.oneof(
  fc.record({ kind: fc.constantFrom("run" as const, "race" as const), ...hit }),
  fc.record({
    kind: fc.constantFrom(...(["edit", "revert", "rename", "push"] as const)),
    post,
  }),
  fc.record({ kind: fc.constantFrom("write" as const, "settle" as const) }),
);
const move: fc.Arbitrary<Event> = fc.record({ kind: fc.constant("move" as const), post });
const disaster: fc.Arbitrary<Event> = fc.record({
  kind: fc.constant("lose" as const),
  writes: fc.option(fc.nat({ max: 12 }), { nil: null }),
});

/** Whatever happens to a blog in whatever order, the runs come to rest with one copy of each post. */
export const ordinaryLife = fc.asyncProperty(
  fc.array(fc.oneof({ arbitrary: daily, weight: 8 }, move), { minLength: 3, maxLength: 9 }),
  async (events) => {
    const bench = await aBlog();
    await live(bench, events);
    checkInvariants(bench);
    await settle(bench);
    await untilStable(bench);
    checkInvariants(bench);
  },
);

/**
 * The same where somebody deletes the ledger or sets it back, and Medium's feed is all that knows better. Who loses the
 * ledger and changes a post's address as well has nothing left to know its copy by.
 */
export const lifeWithLosses = fc.asyncProperty(
  fc.array(fc.oneof({ arbitrary: daily, weight: 4 }, disaster), { minLength: 3, maxLength: 9 }),
  async (events) => {
    const bench = await aBlog(aBench([], memoryLedger(), [strictPlatform(), feedPlatform()]));
    await live(bench, events);
    const wasLost = events.some(({ kind }) => kind === "lose");
    checkInvariants(bench, { wasLost });
    await settle(bench);
    await untilStable(bench);
    checkInvariants(bench, { wasLost });
  },
);

async function live(bench: Bench, events: readonly Event[]): Promise<void> {
  for (const [index, one] of events.entries()) await happen(bench, one, index);
  await untilStable(bench);
}

async function happen(bench: Bench, event: Event, index: number): Promise<void> {
  switch (event.kind) {
    case "run": {
      const { ports } = faulty(bench, event.fault, event.number);
      const result = await bench.run({ maxPosts: null }, ports).catch(() => undefined);
      if (result) checkReport(bench, result);
      return;
    }
    case "race": {
      // Both go on, as each other's run would be told by GitHub.
      const alive = { isAlive: () => true };
      const struck = { ...faulty(bench, event.fault, event.number).ports, ...alive };
      await Promise.allSettled([
        bench.run({ maxPosts: null }, struck),
        bench.run({ maxPosts: null }, alive),
      ]);
      return;
    }
    case "settle":
      return settle(bench);
    case "lose": {
      const writes = event.writes === null ? null : bench.ledger.log.length - event.writes;
      return bench.ledger.setBack(writes === null || writes < 1 ? null : writes);
    }
    case "write":
      if (bench.posts.length < MOST_POSTS) bench.posts = [...bench.posts, aPost(`new-${index}`)];
      return;
    default: {
      const post = bench.posts[event.post % bench.posts.length];
      if (post === undefined) return;
      if (event.kind === "push") {
        await bench.run({ pushed: [post.path], maxPosts: null });
        return;
      }
      const [first = ""] = post.body.split("\n");
      const url = `https://blog.example/moved-${index}/`;
      const changes = {
        edit: { body: `${post.body}Edit ${index}.\n` },
        revert: { body: `${first}\n` },
        rename: { path: post.path.replace(/-\d\d-\d\d-/, `-0${index + 2}-01-`) },
        move: {
          ...{ canonicalUrl: url, pageUrl: url, url: `/moved-${index}/` },
          formerUrls: [...post.formerUrls, `https://blog.example${post.url}`],
        },
      }[event.kind];
      bench.posts = bench.posts.map((one) => (one === post ? { ...post, ...changes } : one));
    }
  }
}
