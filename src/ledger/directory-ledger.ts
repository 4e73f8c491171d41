import { createHash } from "node:crypto";
import { join } from "node:path";
import { type Clock, systemClock } from "../core/clock.ts";
import { LedgerConflict, LedgerError, PosseError, UnusableLedger } from "../core/errors.ts";
import type { Awaited, Ledger, LedgerChange } from "../core/ledger.ts";
import { finish, README, readFiles, writeFiles } from "./directory-files.ts";
import { type Disk, disk as thisDisk } from "./disk.ts";
import { placeKey } from "./entry-file.ts";
import { hasCode } from "./error-code.ts";
import { contentsOf, type Files, filesAfter, type Reading, readmeOf } from "./files.ts";
import { withLock } from "./lock.ts";

export interface DirectoryLedgerOptions extends Reading {
  /** The clock of the lock: other processes look at the machine's own, whatever time the run was given. */
  readonly clock?: Clock;
  readonly disk?: Disk;
  /** The run's time: the beginning of a ledger that is begun without a record. */
  readonly now?: () => Date;
}

/** The ledger in a directory, in the same files as on the branch (contracts/interface.md §4). */
export function directoryLedger(
  directory: string,
  {
    clock = systemClock,
    disk = thisDisk,
    now = clock.now,
    ...reading
  }: DirectoryLedgerOptions = {},
): Ledger {
  return {
    read: () =>
      explained(directory, async () => {
        const files = await readFiles(disk, directory);
        const version = versionOf(files);
        const { entries, since, awaited } = contentsOf(files, placeOf(directory), reading);
        const begun = { ...(since && { since }), ...(awaited && { awaited }) };
        return { exists: version !== null, version, entries, ...begun };
      }),
    write: (expected, changes, _message, awaited) =>
      explained(directory, async () => {
        await disk.mkdir(directory, { recursive: true });
        const act = () =>
          writeChanges(disk, directory, { expected, changes, awaited, now, reading });
        return withLock(join(directory, "lock"), act, { disk, clock });
      }),
  };
}

interface Writing {
  readonly expected: string | null;
  readonly changes: readonly LedgerChange[];
  readonly awaited: Awaited | undefined;
  readonly now: () => Date;
  readonly reading: Reading;
}

async function writeChanges(
  disk: Disk,
  directory: string,
  { expected, changes, awaited, now, reading }: Writing,
): Promise<string> {
  await finish(disk, directory);
  const before = await readFiles(disk, directory);
  if (versionOf(before) !== expected) {
    throw new LedgerConflict(`${placeOf(directory)} was changed since it was read`);
  }
  const held = contentsOf(before, placeOf(directory), reading);
  const update = filesAfter(held, changes, now, reading, awaited);
  const { files, removed, contents } = update;
  const readme = readmeOf(contents, reading);
  const order = { files: [...files, [README, readme] as const], removed };
  await writeFiles(disk, directory, order, before);
  const after = new Map([...before, ...files]);
  for (const file of removed) after.delete(file);
  return versionOf(after) ?? "";
}

function placeOf(directory: string): string {
  return `the ledger in ${directory}`;
}

/** A digest of the contents: whatever else changes the files changes it. A disk may give names back in another form. */
function versionOf(files: Files): string | null {
  if (files.size === 0) return null;
  const keyed = [...files].map(([file, text]) => [placeKey(file), text] as const);
  const sorted = keyed.sort(([one], [other]) => (one < other ? -1 : 1));
  return createHash("sha256").update(JSON.stringify(sorted)).digest("hex");
}

async function explained<T>(directory: string, act: () => Promise<T>): Promise<T> {
  try {
    return await act();
  } catch (cause) {
    if (cause instanceof PosseError) throw cause;
    if (hasCode(cause, "ENOTDIR") || hasCode(cause, "EEXIST")) {
      throw new UnusableLedger(`${placeOf(directory)} is not a folder`, {
        cause,
        hint: "Move or delete what is there, or name another folder with --ledger.",
      });
    }
    const reason = cause instanceof Error ? cause.message : String(cause);
    const isFull = hasCode(cause, "ENOSPC") || hasCode(cause, "EDQUOT");
    throw new LedgerError(`${placeOf(directory)} cannot be used: ${reason}`, {
      cause,
      hint: isFull
        ? "Make room on the disk and run again; what was published is found then."
        : "Check that the directory can be read and written, or name another with --ledger.",
    });
  }
}
