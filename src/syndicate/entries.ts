import type { LedgerChange, LedgerEntry, LedgerRecord } from "../core/ledger.ts";
import type { Move, RecordChange } from "./types.ts";

/**
 * What has to change in these entries so that they say what the records and moves say; nothing if they do already.
 * A copy that the ledger knows is forgotten for no lesser record: whoever wrote it has seen it.
 */
export function changesFor(
  entries: ReadonlyMap<string, LedgerEntry>,
  records: readonly RecordChange[],
  moves: readonly Move[] = [],
): readonly LedgerChange[] {
  const working = new Map(entries);
  // All out before any comes in: two posts may have swapped their names.
  const moving = moves.flatMap(({ from, to }) => {
    const entry = working.get(from);
    return entry ? [{ ...entry, ...to }] : [];
  });
  for (const { from } of moves) working.delete(from);
  for (const entry of moving) working.set(entry.path, entry);
  for (const { post, platform, record } of records) {
    const entry = working.get(post.path);
    const known = entry?.platforms[platform];
    if (known !== undefined && isLesser(record, known)) continue;
    const platforms = { ...entry?.platforms, [platform]: record };
    working.set(post.path, { schema: 1, ...post, platforms });
  }
  return difference(entries, working);
}

/** The entries after the changes, as a ledger would hold them. */
export function withChanges(
  entries: ReadonlyMap<string, LedgerEntry>,
  changes: readonly LedgerChange[],
): ReadonlyMap<string, LedgerEntry> {
  const working = new Map(entries);
  for (const change of changes) if (change.kind === "remove") working.delete(change.path);
  for (const change of changes)
    if (change.kind === "put") working.set(change.entry.path, change.entry);
  return working;
}

function isLesser(record: LedgerRecord, known: LedgerRecord): boolean {
  return known.state === "published" && !["published", "detached"].includes(record.state);
}

function difference(
  before: ReadonlyMap<string, LedgerEntry>,
  after: ReadonlyMap<string, LedgerEntry>,
): readonly LedgerChange[] {
  const removed = [...before.keys()].filter((path) => !after.has(path));
  const put = [...after.values()].filter((entry) => !isSame(before.get(entry.path), entry));
  return [
    ...removed.map((path) => ({ kind: "remove", path }) as const),
    ...put.map((entry) => ({ kind: "put", entry }) as const),
  ];
}

function isSame(one: LedgerEntry | undefined, other: LedgerEntry): boolean {
  return one !== undefined && JSON.stringify(sorted(one)) === JSON.stringify(sorted(other));
}

function sorted(value: unknown): unknown {
  if (value === null || typeof value !== "object" || Array.isArray(value)) return value;
  const fields = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1));
  return Object.fromEntries(fields.map(([key, field]) => [key, sorted(field)]));
}
