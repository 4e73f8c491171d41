import { LedgerError } from "../core/errors.ts";
import type { LedgerChange, LedgerEntry } from "../core/ledger.ts";
import { entryFile, parseEntry, printEntry } from "./entry-file.ts";

/** Texts by their place in the ledger. */
export type Files = ReadonlyMap<string, string>;

export interface FileUpdate {
  /** What is written. */
  readonly files: Files;
  /** What is taken away. */
  readonly removed: readonly string[];
  /** The entries afterwards, by their posts' paths. */
  readonly entries: ReadonlyMap<string, LedgerEntry>;
}

/**
 * What changes mean in files. A post that only changed its extension keeps its file.
 * @throws {LedgerError} two posts would share a file
 */
export function filesAfter(
  before: ReadonlyMap<string, LedgerEntry>,
  changes: readonly LedgerChange[],
): FileUpdate {
  const entries = new Map(before);
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
  const gone = [...before.keys()].filter((path) => !entries.has(path)).map(entryFile);
  return {
    entries,
    files: new Map(put.map((entry) => [entryFile(entry.path), printEntry(entry)])),
    removed: gone.filter((file) => !owners.has(file)),
  };
}

/** The entries that a ledger's files hold, by their posts' paths. @throws {LedgerError} one of them is not a ledger's */
export function entriesOf(files: Files, ledger: string): ReadonlyMap<string, LedgerEntry> {
  const entries = [...files].map(([file, text]) => parseEntry(file, text, ledger));
  return new Map(entries.map((entry) => [entry.path, entry]));
}

function shared(one: string, other: string): LedgerError {
  return new LedgerError(`${one} and ${other} would share one file in the ledger`, {
    hint: "Rename one of the posts: they differ in nothing but the extension.",
  });
}
