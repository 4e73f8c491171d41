import assert from "node:assert/strict";
import type { Result } from "../../src/syndicate/model/types.ts";
import { resolve } from "../../src/syndicate/settle/resolve.ts";
import { renderPlainly } from "../fakes/posts.ts";
import type { Bench } from "./bench.ts";

/** Runs until a run writes nothing, as the schedule would. */
export async function untilStable(bench: Bench): Promise<void> {
  for (let run = 0; run < 6; run++) {
    const before = [bench.ledger.log.length, bench.writes().length];
    await bench.run({ maxPosts: null });
    if (bench.ledger.log.length === before[0] && bench.writes().length === before[1]) return;
  }
  assert.fail("the runs never came to rest");
}

/** The person whom an ambiguous step waits for: looks at Medium and says what is there. */
export async function settle(bench: Bench): Promise<void> {
  const snapshot = await bench.ledger.read();
  const verdicts = [...snapshot.entries.values()]
    .filter((entry) => entry.platforms.medium?.state === "ambiguous")
    .map(({ path }) => {
      const title = bench.posts.find((post) => post.path === path)?.title;
      const held = bench.medium.held.find((copy) => copy.title === title);
      return { path, platform: "medium", url: held?.url ?? null };
    });
  const { changes, problems } = resolve(snapshot, verdicts, { at: "2026-11-24T12:00:00Z" });
  assert.deepEqual(problems, []);
  if (changes.length > 0) await bench.ledger.write(snapshot.version, changes, "settle");
}

/**
 * What must hold whenever the runs have come to rest: at most one copy of each post, and a ledger that says what the
 * platforms hold. A ledger that was lost (`wasLost`) may not know of old copies, or not what they show, and still makes
 * no second ones.
 */
export function checkInvariants(bench: Bench, { wasLost = false } = {}): void {
  for (const post of bench.posts) {
    const url = post.canonicalUrl ?? "";
    for (const platform of [bench.devto, bench.medium]) {
      const where = `${url} on ${platform.id}`;
      // By title, which stays: a story on Medium keeps the canonical URL that it was made with.
      const copies = platform.held.filter((copy) => copy.title === post.title);
      assert.ok(copies.length <= 1, `${copies.length} copies of ${where}`);
      const [copy] = copies;
      const record = bench.ledger.entries.get(post.path)?.platforms[platform.id];
      const state = record?.state ?? "nothing";
      assert.notEqual(state, "intent", `an open intent: ${where}`);
      if (copy !== undefined && !wasLost) {
        assert.match(state, /^(?:published|ambiguous)$/, `the ledger lost ${where}`);
      }
      if (state !== "published") continue;
      assert.ok(copy, `the ledger invents ${where}`);
      if (record?.copy?.id !== "") assert.equal(record?.copy?.id, copy.id, where);
      if (wasLost) continue;
      if (record?.digest !== undefined) {
        assert.equal(record.digest, copy.article?.digest, `another text than recorded: ${where}`);
      }
      const { article } = renderPlainly(post, platform);
      if (platform.update) assert.equal(copy.article?.digest, article?.digest, `stale: ${where}`);
    }
  }
}

/** A run that ended says of each post what became of it: a success is there, and what is not there is no success. */
export function checkReport(bench: Bench, { outcomes }: Result): void {
  for (const { ok, step } of outcomes) {
    if (step.kind !== "create") continue;
    const platform = [bench.devto, bench.medium].find(({ id }) => id === step.platform);
    assert.ok(platform);
    const held = platform.held.filter(({ title }) => title === step.title).length;
    if (ok) assert.equal(held, 1, `${step.path} on ${platform.id} was lost without a word`);
  }
}
