import { expect, test } from "@jest/globals";
import type { LedgerEntry, LedgerRecord } from "../../src/core/ledger.ts";
import { reconcile } from "../../src/syndicate/reconcile/reconcile.ts";
import { memoryLedger } from "../fakes/memory-ledger.ts";
import { aPost } from "../fakes/posts.ts";
import { aBench, lines } from "./bench.ts";

const [a, b, c] = [aPost("a"), aPost("b"), aPost("c")];

/** An entry as the first version wrote it: only creates left an intent, and nobody noted who can find a copy. */
function older(entry: LedgerEntry): LedgerEntry {
  const records = Object.entries(entry.platforms).map(([id, record]): [string, LedgerRecord] => {
    const { visibility: _, plain: __, left: ___, intent, ...rest } = record;
    if (intent === undefined) return [id, rest];
    const { plain: ____, update: _____, ...create } = intent;
    return [id, { ...rest, intent: { ...create, nonce: "of-the-create", digest: "sha256:0" } }];
  });
  return { ...entry, platforms: Object.fromEntries(records) };
}

test("a ledger of an older version is gone on from: no copy is touched, and the next change is sent", async () => {
  const bench = aBench([a, b, c]);
  await bench.run({ asked: [a.path, b.path] });
  bench.posts = [{ ...a, body: "Edited.\n" }, b, c];
  await bench.run();
  const platforms: [typeof bench.devto, typeof bench.medium] = [bench.devto, bench.medium];
  const entries = [...bench.ledger.entries.values()].map(older);
  const next = aBench(bench.posts, memoryLedger(entries), platforms);
  const before = next.writes().length;

  const { plan } = await next.run();
  const { changes } = await reconcile(next.ports());
  const idle = [next.writes().length - before, next.ledger.log.length, changes.length];
  next.posts = [{ ...a, body: "Edited again.\n" }, b, c];
  await next.run();

  expect(lines(plan)).toEqual([
    "a devto skip/up-to-date",
    "a medium skip/cannot-update",
    "b devto skip/up-to-date",
    "b medium skip/up-to-date",
    "c devto skip/baseline",
    "c medium skip/baseline",
  ]);
  expect(idle).toEqual([0, 0, 0]);
  expect(next.writes()).toHaveLength(before + 1);
  expect(bench.devto.requests.at(-1)).toBe(`update ${a.canonicalUrl}`);
});
