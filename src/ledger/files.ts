import { LedgerError } from "../core/errors.ts";
import type { LedgerChange, LedgerEntry } from "../core/ledger.ts";
import { entryFile, parseEntry, printEntry } from "./entry-file.ts";
import { earliestRecord, MARKER, parseMarker, printMarker } from "./marker.ts";

/** Texts by their place in the ledger. */
export type Files = ReadonlyMap<string, string>;

/** What a ledger's files say. */
export interface Contents {
  /** By their posts' paths. */
  readonly entries: ReadonlyMap<string, LedgerEntry>;
  /** When it was begun. */
  readonly since?: Date;
  /** False of a ledger that was begun before it had a file of its own. */
  readonly isMarked: boolean;
}

export interface FileUpdate {
  /** What is written. */
  readonly files: Files;
  /** What is taken away. */
  readonly removed: readonly string[];
  /** What the files say afterwards. */
  readonly contents: Contents;
}

/** A ledger before its first write. */
export const nothing: Contents = { entries: new Map(), isMarked: false };

/**
 * What changes mean in files. A post that only changed its extension keeps its file. A ledger without a file of its own
 * is given one, with `now` as its beginning where no record tells of an earlier one.
 * @throws {LedgerError} two posts would share a file
 */
export function filesAfter(
  before: Contents,
  changes: readonly LedgerChange[],
  now: () => Date,
): FileUpdate {
  const entries = new Map(before.entries);
  for (const change of changes) if (change.kind === "remove") entries.delete(change.path);
  const put = changes.flatMap((change) => (change.kind === "put" ? [change.entry] : []));
  for (const entry of put) entries.set(entry.path, entry);
  const owners = new Map<string, string>();
  for (const { path } of entries.values()) {
    const file = entryFile(path);
    const other = owners.get(file);
    if (other !== undefined) throw shared(path, other);
    owners.set(file, path);
  }
  const gone = [...before.entries.keys()].filter((path) => !entries.has(path)).map(entryFile);
  const since = before.since ?? earliestRecord(entries.values()) ?? now();
  const files = put.map((entry) => [entryFile(entry.path), printEntry(entry)] as const);
  const marker = before.isMarked ? [] : [[MARKER, printMarker(since)] as const];
  return {
    contents: { entries, since, isMarked: true },
    files: new Map([...marker, ...files]),
    removed: gone.filter((file) => !owners.has(file)),
  };
}

/** What a ledger's files say. @throws {LedgerError} one of them is not a ledger's */
export function contentsOf(files: Files, ledger: string): Contents {
  const parsed = [...files]
    .filter(([file]) => file !== MARKER)
    .map(([file, text]) => parseEntry(file, text, ledger));
  const entries = new Map(parsed.map((entry) => [entry.path, entry]));
  const marker = files.get(MARKER);
  const isMarked = marker !== undefined;
  const since = isMarked ? parseMarker(marker, ledger) : earliestRecord(entries.values());
  return { entries, isMarked, ...(since && { since }) };
}

function shared(one: string, other: string): LedgerError {
  return new LedgerError(`${one} and ${other} would share one file in the ledger`, {
    hint: "Rename one of the posts: they differ in nothing but the extension.",
  });
}
