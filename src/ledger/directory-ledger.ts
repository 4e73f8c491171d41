import { createHash } from "node:crypto";
import { mkdir } from "node:fs/promises";
import { join } from "node:path";
import { type Clock, systemClock } from "../core/clock.ts";
import { LedgerConflict, LedgerError, PosseError } from "../core/errors.ts";
import type { Ledger, LedgerChange } from "../core/ledger.ts";
import { finish, README, readFiles, writeFiles } from "./directory-files.ts";
import { entriesOf, type Files, filesAfter } from "./files.ts";
import { withLock } from "./lock.ts";
import { printReadme } from "./readme.ts";

/** The ledger in a directory, in the same files as on the branch (contracts/interface.md §4). */
export function directoryLedger(directory: string, clock: Clock = systemClock): Ledger {
  return {
    read: () =>
      explained(directory, async () => {
        const files = await readFiles(directory);
        const version = versionOf(files);
        return { exists: version !== null, version, entries: entriesOf(files) };
      }),
    write: (expected, changes) =>
      explained(directory, async () => {
        await mkdir(directory, { recursive: true });
        const act = () => writeChanges(directory, expected, changes);
        return withLock(join(directory, "lock"), act, clock);
      }),
  };
}

async function writeChanges(
  directory: string,
  expected: string | null,
  changes: readonly LedgerChange[],
): Promise<string> {
  await finish(directory);
  const before = await readFiles(directory);
  if (versionOf(before) !== expected) {
    throw new LedgerConflict(`the ledger in ${directory} was changed since it was read`);
  }
  const { files, removed, entries } = filesAfter(entriesOf(before), changes);
  const readme = printReadme(entries.values());
  await writeFiles(directory, { files: [...files, [README, readme]], removed });
  const after = new Map([...before, ...files]);
  for (const file of removed) after.delete(file);
  return versionOf(after) ?? "";
}

/** A digest of the contents: whatever else changes the files changes it. */
function versionOf(files: Files): string | null {
  if (files.size === 0) return null;
  const sorted = [...files].sort(([one], [other]) => (one < other ? -1 : 1));
  return createHash("sha256").update(JSON.stringify(sorted)).digest("hex");
}

async function explained<T>(directory: string, act: () => Promise<T>): Promise<T> {
  try {
    return await act();
  } catch (cause) {
    if (cause instanceof PosseError) throw cause;
    const reason = cause instanceof Error ? cause.message : String(cause);
    throw new LedgerError(`the ledger in ${directory} cannot be used: ${reason}`, {
      cause,
      hint: "Check that the directory can be read and written, or name another with --ledger.",
    });
  }
}
