import { LedgerConflict } from "../../src/core/errors.ts";
import type { Ledger, LedgerChange, LedgerEntry } from "../../src/core/ledger.ts";

export interface MemoryLedger extends Ledger {
  readonly entries: Map<string, LedgerEntry>;
  /** The message of each write that landed. */
  readonly log: string[];
  /** The state of one post on one platform, for assertions. */
  state(path: string, platform: string): string | undefined;
}

/** A ledger in memory that keeps the port's promises: all or nothing, and only if nobody wrote in between. */
export function memoryLedger(start: readonly LedgerEntry[] = []): MemoryLedger {
  const entries = new Map(start.map((entry) => [entry.path, entry]));
  const log: string[] = [];
  let version = start.length > 0 ? 1 : 0;
  return {
    entries,
    log,
    state: (path, platform) => entries.get(path)?.platforms[platform]?.state,
    async read() {
      const held = new Map([...entries].map(([path, entry]) => [path, structuredClone(entry)]));
      return { exists: version > 0, version: version > 0 ? String(version) : null, entries: held };
    },
    async write(expected, changes, message) {
      const current = version > 0 ? String(version) : null;
      if (expected !== current) throw new LedgerConflict(`expected ${expected}, found ${current}`);
      for (const change of changes) put(change);
      version++;
      log.push(message);
      return String(version);
    },
  };

  function put(change: LedgerChange) {
    if (change.kind === "remove") entries.delete(change.path);
    else entries.set(change.entry.path, structuredClone(change.entry));
  }
}
