import { expect, test } from "@jest/globals";
import type { LedgerEntry, LedgerRecord } from "../../src/core/ledger.ts";
import { changesFor } from "../../src/syndicate/entries.ts";

const post = { path: "_posts/a.md", canonicalUrl: "https://blog.example/a/", body: "sha256:b" };
const copy = { id: "1", url: "https://dev.to/me/a" };

function change(known: LedgerRecord, record: LedgerRecord) {
  const entry: LedgerEntry = { schema: 1, ...post, platforms: { devto: known } };
  const [first] = changesFor(new Map([[post.path, entry]]), [{ post, platform: "devto", record }]);
  return first?.kind === "put" ? first.entry.platforms.devto : undefined;
}

test.each<LedgerRecord>([{ state: "failed" }, { state: "ambiguous" }, { state: "baseline" }])(
  "a run that comes late does not make the ledger forget a copy (%j)",
  (record) => {
    expect(change({ state: "published", copy }, record)).toBeUndefined();
  },
);

test("a copy that was found to be gone is noted", () => {
  const gone: LedgerRecord = { state: "detached", copy };

  expect(change({ state: "published", copy }, gone)).toEqual(gone);
});

test("what the ledger says already is not written again, whatever the order of its fields", () => {
  expect(
    change({ state: "failed", at: "t", note: "n" }, { note: "n", at: "t", state: "failed" }),
  ).toBeUndefined();
});

test("the records of other platforms stay", () => {
  const entry: LedgerEntry = { schema: 1, ...post, platforms: { medium: { state: "baseline" } } };
  const records = [{ post, platform: "devto", record: { state: "published", copy } }] as const;

  expect(changesFor(new Map([[post.path, entry]]), records)).toEqual([
    {
      kind: "put",
      entry: {
        ...entry,
        platforms: { medium: { state: "baseline" }, devto: { state: "published", copy } },
      },
    },
  ]);
});
