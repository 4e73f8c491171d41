import { describe, expect, test } from "@jest/globals";
import { LedgerConflict } from "../../src/core/errors.ts";
import type { Ledger, LedgerEntry } from "../../src/core/ledger.ts";
import { anEntry } from "./entries.ts";

/** When the ledgers under test are begun. */
export const begunAt = new Date("2026-11-24T10:00:00Z");

/** What every ledger promises; `open` gives another hand on the same new ledger each time, and it is always `begunAt`. */
export function ledgerContract(name: string, make: () => Promise<() => Ledger>): void {
  describe(`${name}, as a ledger,`, () => {
    test("does not exist before the first write, and does after it", async () => {
      const open = await make();

      const before = await open().read();
      const version = await open().write(null, [{ kind: "put", entry: anEntry("a") }], "first");

      expect(before).toEqual({ exists: false, version: null, entries: new Map() });
      const entries = new Map([[anEntry("a").path, anEntry("a")]]);
      expect(await open().read()).toMatchObject({ exists: true, version, entries });
    });

    test("can be begun without an entry, and says since when it is there", async () => {
      const open = await make();

      const version = await open().write(null, [], "first");
      const begun = await open().read();
      await open().write(version, [{ kind: "put", entry: anEntry("a") }], "second");

      expect(begun).toEqual({ exists: true, version, entries: new Map(), since: begunAt });
      expect(await open().read()).toMatchObject({ since: begunAt });
    });

    test("keeps what its first run was to publish until that has come", async () => {
      const open = await make();
      const awaited = { paths: new Set([anEntry("b").path]), pushedAt: begunAt };

      const version = await open().write(null, [], "first", awaited);
      const begun = await open().read();
      await open().write(version, [{ kind: "put", entry: anEntry("a") }], "second");

      expect(begun).toEqual({ exists: true, version, entries: new Map(), since: begunAt, awaited });
      expect(await open().read()).not.toHaveProperty("awaited");
    });

    test("exists without an entry after the last one was removed", async () => {
      const open = await make();
      const ledger = open();
      const first = await ledger.write(null, [{ kind: "put", entry: anEntry("a") }], "first");

      const version = await ledger.write(
        first,
        [{ kind: "remove", path: anEntry("a").path }],
        "second",
      );

      expect(await open().read()).toMatchObject({ exists: true, version, entries: new Map() });
    });

    test("was begun at the earliest time that its first records name", async () => {
      const open = await make();
      const early = { run: "1/1", nonce: "n", digest: "d", at: "2026-02-01T10:00:00.000Z" };
      const [one, other] = [
        anEntry("a", { at: "2026-02-01T12:00:00.000Z" }),
        anEntry("b", { state: "intent", intent: early }),
      ];

      await open().write(
        null,
        [
          { kind: "put", entry: one },
          { kind: "put", entry: other },
        ],
        "first",
      );

      expect(await open().read()).toMatchObject({ since: new Date(early.at) });
    });

    test("puts and removes in one write, and a post may change its extension", async () => {
      const open = await make();
      const ledger = open();
      const moved = { ...anEntry("a"), path: "_posts/2026-01-01-a.markdown" };
      const first = await ledger.write(
        null,
        [
          { kind: "put", entry: anEntry("a") },
          { kind: "put", entry: anEntry("b") },
        ],
        "first",
      );

      const second = await ledger.write(
        first,
        [
          { kind: "remove", path: anEntry("a").path },
          { kind: "put", entry: moved },
          { kind: "remove", path: anEntry("b").path },
        ],
        "second",
      );

      expect(await open().read()).toMatchObject({
        exists: true,
        version: second,
        entries: new Map([[moved.path, moved]]),
      });
    });

    test("refuses a write to a ledger that somebody else has changed, and changes nothing", async () => {
      const open = await make();
      const [ours, theirs] = [open(), open()];
      const first = await ours.write(null, [{ kind: "put", entry: anEntry("a") }], "first");
      await theirs.read();
      const second = await theirs.write(first, [{ kind: "put", entry: anEntry("b") }], "theirs");

      const late = ours.write(first, [{ kind: "remove", path: anEntry("a").path }], "ours");

      await expect(late).rejects.toBeInstanceOf(LedgerConflict);
      const now = await ours.read();
      expect([...now.entries.keys()]).toEqual([anEntry("a").path, anEntry("b").path]);
      expect(now.version).toBe(second);
    });

    test("lets only one of two begin it", async () => {
      const open = await make();
      const put = { kind: "put", entry: anEntry("a") } as const;

      const both = await Promise.allSettled([
        open().write(null, [put], "one"),
        open().write(null, [{ ...put, entry: anEntry("b") }], "other"),
      ]);

      expect(both.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
      const lost = both.find((one) => one.status === "rejected");
      expect(lost).toMatchObject({ reason: { code: "ledger-conflict" } });
    });

    test("keeps the entry of a post that is gone, whatever a later post is called", async () => {
      const open = await make();
      const gone = anEntry("a");
      const later = ["_posts/2026-01-01-a.html", "_posts/2026-01-01-A.md"].map((path) => ({
        ...anEntry("b"),
        path,
      }));
      const first = await open().write(null, [{ kind: "put", entry: gone }], "first");

      const second = await open().write(
        first,
        later.map((entry) => ({ kind: "put", entry })),
        "later",
      );
      const removed = [{ kind: "remove", path: gone.path }] as const;
      const changed = { ...later[0], canonicalUrl: "https://blog.example/c/" } as LedgerEntry;
      const both = await open().read();
      const third = await open().write(
        second,
        [...removed, { kind: "put", entry: changed }],
        "third",
      );

      expect(sorted(both.entries)).toEqual([...later, gone].sort(byPath));
      const now = await open().read();
      expect(now.version).toBe(third);
      expect(sorted(now.entries)).toEqual([changed, ...later.slice(1)].sort(byPath));
    });
  });
}

function sorted(entries: ReadonlyMap<string, LedgerEntry>): readonly LedgerEntry[] {
  return [...entries.values()].sort(byPath);
}

function byPath(one: LedgerEntry, other: LedgerEntry): number {
  return one.path < other.path ? -1 : 1;
}
