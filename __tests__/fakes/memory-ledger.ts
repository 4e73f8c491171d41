import { LedgerConflict } from "../../src/core/errors.ts";
import type {
  Awaited,
  Ledger,
  LedgerChange,
  LedgerEntry,
  LedgerSnapshot,
} from "../../src/core/ledger.ts";
import { earliestRecord } from "../../src/ledger/marker.ts";

export interface MemoryLedger extends Ledger {
  readonly entries: Map<string, LedgerEntry>;
  /** When it was begun; by default, the earliest time of its first records. */
  since: Date | undefined;
  /** Somebody deletes it (null), or sets it back to what it was after so many writes. */
  setBack(version: number | null): void;
  /** What it said before its last write, as a reader far from it might still see it. */
  stale(): Promise<LedgerSnapshot>;
  /** The message of each write that landed. */
  readonly log: string[];
  /** The state of one post on one platform, for assertions. */
  state(path: string, platform: string): string | undefined;
}

/** A ledger in memory that keeps the port's promises: all or nothing, and only if nobody wrote in between. */
export function memoryLedger(start: readonly LedgerEntry[] = []): MemoryLedger {
  const entries = new Map(start.map((entry) => [entry.path, entry]));
  const log: string[] = [];
  const history = new Map<number, readonly LedgerEntry[]>([[0, []]]);
  let version = start.length > 0 ? 1 : 0;
  let writes = version;
  let awaited: Awaited | undefined;
  history.set(version, [...start]);
  function snapshotOf(number: number, held: Iterable<LedgerEntry>): LedgerSnapshot {
    const { since } = ledger;
    return {
      exists: number > 0,
      version: number > 0 ? String(number) : null,
      entries: new Map([...held].map((entry) => [entry.path, structuredClone(entry)])),
      ...(number > 0 && since && { since }),
      ...(awaited && { awaited }),
    };
  }

  const ledger: MemoryLedger = {
    ...{ entries, log, since: earliestRecord(start) },
    state: (path, platform) => entries.get(path)?.platforms[platform]?.state,
    setBack(to) {
      version = to ?? 0;
      entries.clear();
      for (const entry of history.get(version) ?? []) entries.set(entry.path, entry);
    },
    async stale() {
      const number = Math.max(0, version - 1);
      return snapshotOf(number, history.get(number) ?? []);
    },
    read: async () => snapshotOf(version, entries.values()),
    async write(expected, changes, message, left) {
      const current = version > 0 ? String(version) : null;
      if (expected !== current) throw new LedgerConflict(`expected ${expected}, found ${current}`);
      for (const change of changes) put(change);
      awaited = left;
      ledger.since ??= earliestRecord(entries.values());
      version = ++writes;
      history.set(version, [...entries.values()]);
      log.push(message);
      return String(version);
    },
  };
  return ledger;

  function put(change: LedgerChange) {
    if (change.kind === "remove") entries.delete(change.path);
    else entries.set(change.entry.path, structuredClone(change.entry));
  }
}
