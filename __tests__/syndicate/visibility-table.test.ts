import { afterEach, beforeEach, describe, expect, test } from "@jest/globals";
import type { WishedVisibility } from "../../src/core/article.ts";
import type { Post } from "../../src/core/post.ts";
import { memoryLedger } from "../fakes/memory-ledger.ts";
import { aPost } from "../fakes/posts.ts";
import { articlesOf, byHand } from "./dashboard.ts";
import { asOlder } from "./older-records.ts";
import { aSandboxBench, type SandboxBench } from "./sandbox-bench.ts";

type Wish = Exclude<WishedVisibility, "unlisted">;

const a = aPost("a");
const wishes: readonly Wish[] = ["default", "public", "draft"];
const acts = { nothing: undefined, "publishing it": true, "taking it down": false } as const;

/** The post, asking for a visibility on dev.to in its own front matter. */
function asking(post: Post, wish: Wish): Post {
  if (wish === "default") return post;
  return { ...post, wishes: { devto: { wanted: true, visibility: wish, ownVisibility: wish } } };
}

const rewritten = (post: Post): Post => ({ ...post, title: "Another title", body: "Another.\n" });

let bench: SandboxBench;

beforeEach(async () => {
  bench = await aSandboxBench([a]);
});

afterEach(() => bench.close());

/** What was asked for before, as far as the record tells: an older version noted no wish, and what it sent was public by the setting. */
const heeded = (before: Wish, record: "new" | "older"): Wish =>
  record === "older" && before === "default" ? "public" : before;

const rows = (["new", "older"] as const).flatMap((record) =>
  wishes.flatMap((before) =>
    Object.keys(acts).flatMap((act) =>
      wishes.flatMap((now) =>
        [false, true].map((isRewritten) => ({ record, before, act, now, isRewritten })),
      ),
    ),
  ),
);

/**
 * `npm run soak -- --only visibility` goes through the whole table. In the tests every fifth row is enough: five divides none
 * of the columns, so that each value of one meets each of another.
 */
const shown =
  process.env.POSSE_SOAK === undefined ? rows.filter((_, index) => index % 5 === 0) : rows;

test("the rows that are tested have each value of a column beside each of another", () => {
  const columns = ["record", "before", "act", "now", "isRewritten"] as const;
  const pairsIn = (some: typeof rows) =>
    new Set(
      some.flatMap((row) =>
        columns.flatMap((one) => columns.map((other) => [one, row[one], other, row[other]].join())),
      ),
    );
  expect(pairsIn(shown)).toEqual(pairsIn(rows));
});

describe("who can find a copy is changed by a new wish of the front matter, and by nothing else", () => {
  test.each(shown)(
    "a $record record of a copy made under $before, a person $act, then $now (rewritten: $isRewritten)",
    async ({ record, before, act, now, isRewritten }) => {
      bench.posts = [asking(a, before)];
      await bench.run({ asked: [a.path] });
      if (record === "older") {
        const entries = [...bench.ledger.entries.values()];
        bench.ledger = memoryLedger(entries.map((one) => asOlder(one, asking(a, before), bench)));
      }
      const published = acts[act as keyof typeof acts];
      if (published !== undefined) await byHand(bench, 0, { published });
      const there = articlesOf(bench)[0]?.published;
      const sent = bench.sandbox.state().requests.length;
      bench.posts = [asking(isRewritten ? rewritten(a) : a, now)];

      await bench.run();
      await bench.clock.sleep(60_000);
      await bench.run();

      const isAsked = now !== "default" && now !== heeded(before, record);
      expect(articlesOf(bench)[0]?.published).toBe(isAsked ? now === "public" : there);
      const writes = bench.sandbox
        .state()
        .requests.slice(sent)
        .filter(({ method }) => method === "PUT");
      const said = writes.filter(({ body }) => JSON.stringify(body).includes('"published"'));
      expect(said.length).toBe(isAsked && (now === "public") !== there ? 1 : 0);
    },
  );
});
