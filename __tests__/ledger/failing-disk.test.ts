import { mkdtempSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import type { LedgerChange } from "../../src/core/ledger.ts";
import { directoryLedger } from "../../src/ledger/directory-ledger.ts";
import { type DiskFault, failingDisk } from "../fakes/failing-disk.ts";
import { virtualClock } from "../fakes/virtual-clock.ts";
import { anEntry } from "./entries.ts";

const [a, b, c] = [anEntry("a"), anEntry("b"), anEntry("c")];
const changes: readonly LedgerChange[] = [
  { kind: "put", entry: b },
  { kind: "put", entry: c },
  { kind: "remove", path: a.path },
];
let folder = "";

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "posse-disk-"));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** A ledger with one entry, and a write to it on a disk that fails from the effect of that number on. */
async function written(fault: DiskFault, number: number) {
  const place = mkdtempSync(join(folder, "ledger-"));
  const clock = virtualClock();
  const calm = failingDisk(fault, Number.POSITIVE_INFINITY).disk;
  const version = await directoryLedger(place, { clock, disk: calm }).write(
    null,
    [{ kind: "put", entry: a }],
    "first",
  );
  const { disk, count } = failingDisk(fault, number);
  const failure: unknown = await directoryLedger(place, { clock, disk })
    .write(version, changes, "second")
    .then(
      () => undefined,
      (error: unknown) => error,
    );
  // Longer than a dead process's lock is believed in, which here is that of a living one.
  await clock.sleep(3_700_000);
  return {
    place,
    failure,
    effects: count(),
    ledger: directoryLedger(place, { clock, disk: calm }),
  };
}

describe.each<DiskFault>(["full", "dies"])(
  "wherever a write to a directory meets its end (%s)",
  (fault) => {
    test("the ledger is what it was before, or what it was to be, and can be written again", async () => {
      const { effects } = await written(fault, Number.POSITIVE_INFINITY);
      expect(effects).toBeGreaterThan(20);
      const seen = new Set<string>();

      for (let number = 1; number <= effects; number++) {
        const { place, ledger } = await written(fault, number);
        const { entries, version } = await ledger.read();
        seen.add([...entries.keys()].sort().join(" "));
        await ledger.write(version, [{ kind: "put", entry: a }], "third");

        const after = await ledger.read();
        expect(after.entries.get(a.path)).toEqual(a);
        expect(after.entries.size).toBe(entries.has(b.path) ? 3 : 1);
        if (fault === "full") expect(strays(place)).toEqual([]);
      }

      expect([...seen].sort()).toEqual([a.path, `${b.path} ${c.path}`].sort());
    });
  },
);

test("a full disk is an error that says so", async () => {
  const { failure } = await written("full", 6);

  expect(failure).toMatchObject({
    code: "ledger",
    message: expect.stringMatching(/ENOSPC/),
    hint: expect.stringMatching(/room on the disk/),
  });
});

/** Files that are no part of a ledger. */
function strays(place: string): string[] {
  return readdirSync(place, { recursive: true, encoding: "utf8" }).filter(
    (file) => !/^(?:README\.md|ledger\.json|v1(?:\/_posts(?:\/[\w-]+\.json)?)?)$/.test(file),
  );
}
