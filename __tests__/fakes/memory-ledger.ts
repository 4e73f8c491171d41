import { LedgerConflict } from "../../src/core/errors.ts";
import type { Ledger, LedgerChange, LedgerEntry, LedgerSnapshot } from "../../src/core/ledger.ts";

export interface MemoryLedger extends Ledger {
  readonly entries: Map<string, LedgerEntry>;
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
  history.set(version, [...start]);
  function snapshotOf(number: number): LedgerSnapshot {
    const held = history.get(number) ?? [];
    return {
      exists: number > 0,
      version: number > 0 ? String(number) : null,
      entries: new Map(held.map((entry) => [entry.path, structuredClone(entry)])),
    };
  }

  return {
    entries,
    log,
    state: (path, platform) => entries.get(path)?.platforms[platform]?.state,
    setBack(to) {
      version = to ?? 0;
      entries.clear();
      for (const entry of history.get(version) ?? []) entries.set(entry.path, entry);
    },
    stale: async () => snapshotOf(Math.max(0, version - 1)),
    async read() {
      const held = new Map([...entries].map(([path, entry]) => [path, structuredClone(entry)]));
      return { exists: version > 0, version: version > 0 ? String(version) : null, entries: held };
    },
    async write(expected, changes, message) {
      const current = version > 0 ? String(version) : null;
      if (expected !== current) throw new LedgerConflict(`expected ${expected}, found ${current}`);
      for (const change of changes) put(change);
      version = ++writes;
      history.set(version, [...entries.values()]);
      log.push(message);
      return String(version);
    },
  };

  function put(change: LedgerChange) {
    if (change.kind === "remove") entries.delete(change.path);
    else entries.set(change.entry.path, structuredClone(change.entry));
  }
}
