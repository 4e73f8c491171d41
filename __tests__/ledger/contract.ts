import { describe, expect, test } from "@jest/globals";
import { LedgerConflict } from "../../src/core/errors.ts";
import type { Ledger } from "../../src/core/ledger.ts";
import { anEntry } from "./entries.ts";

/** What every ledger promises; `open` gives another hand on the same new ledger each time. */
export function ledgerContract(name: string, make: () => Promise<() => Ledger>): void {
  describe(`${name}, as a ledger,`, () => {
    test("does not exist before the first write, and does after it", async () => {
      const open = await make();

      const before = await open().read();
      const version = await open().write(null, [{ kind: "put", entry: anEntry("a") }], "first");

      expect(before).toEqual({ exists: false, version: null, entries: new Map() });
      const entries = new Map([[anEntry("a").path, anEntry("a")]]);
      expect(await open().read()).toEqual({ exists: true, version, entries });
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

      expect(await open().read()).toEqual({
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

    test("refuses two posts that differ in nothing but the extension", async () => {
      const open = await make();
      const twin = { ...anEntry("a"), path: "_posts/2026-01-01-a.html" };

      const writing = open().write(
        null,
        [
          { kind: "put", entry: anEntry("a") },
          { kind: "put", entry: twin },
        ],
        "twins",
      );

      await expect(writing).rejects.toMatchObject({ code: "ledger" });
    });
  });
}
