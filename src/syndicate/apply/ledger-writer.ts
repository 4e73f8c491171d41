import { LedgerError } from "../../core/errors.ts";
import type { LedgerSnapshot } from "../../core/ledger.ts";
import type { PlatformId } from "../../core/post.ts";
import { keyOf } from "../../core/step.ts";
import { isBegun } from "../model/age.ts";
import { changesFor, followed, withChanges } from "../model/entries.ts";
import type { ApplyPorts, Move, RecordChange } from "../model/types.ts";

const ATTEMPTS = 6;
const FIRST_PAUSE_MS = 250;
/** Less than the time that a run keeps back before its job ends (contracts/github.md §1.4). */
const LONGEST_PAUSE_MS = 60_000;

/** Writes the ledger for one run, one commit after the other, whatever the platforms do at the same time. */
export interface LedgerWriter {
  readonly snapshot: () => LedgerSnapshot;
  /**
   * All of it or nothing, if the ledger still is what the plan was made from. The first of all begins the ledger, be there
   * something to write or not: what comes after it is new.
   * @throws {LedgerConflict} it is not
   * @throws {LedgerError} it cannot be written
   */
  commit(records: readonly RecordChange[], moves: readonly Move[], message: string): Promise<void>;
  /** Writes what a platform has done, over whatever others wrote meanwhile; false if it could not, then it stays noted. */
  record(changes: readonly RecordChange[], message: string): Promise<boolean>;
  /** Notes what the next write takes along. */
  note(changes: readonly RecordChange[]): void;
  /** Whether the ledger holds what was said of this post on this platform. */
  holds(path: string, platform: PlatformId): boolean;
  /** Why the last write failed. */
  readonly trouble: () => unknown;
}

/** `signal`: a cancelled run has no time to wait for a limit, and tries at once. */
export function ledgerWriter(
  { ledger, clock, signal }: Pick<ApplyPorts, "ledger" | "clock" | "signal">,
  start: LedgerSnapshot,
): LedgerWriter {
  const pending = new Map<string, RecordChange>();
  let snapshot = start;
  /** What the ledger said when this run last agreed with it: it never says less afterwards, whoever sets it back. */
  let known = start.entries;
  let trouble: unknown;
  /** Writes in a row that failed. */
  let failures = 0;
  let queue: Promise<unknown> = Promise.resolve();

  async function write(
    records: readonly RecordChange[],
    moves: readonly Move[],
    message: string,
    isThere = true,
  ): Promise<void> {
    const changes = changesFor(snapshot.entries, records, moves, known);
    if (changes.length > 0 || !isThere) {
      const version = await ledger.write(snapshot.version, changes, message);
      const { awaited: _, ...rest } = snapshot;
      snapshot = {
        ...rest,
        exists: true,
        version,
        entries: withChanges(snapshot.entries, changes),
      };
    }
    known = snapshot.entries;
  }

  async function drain(message: string): Promise<void> {
    while (pending.size > 0) {
      const batch = [...pending];
      try {
        if (failures > 0) snapshot = await ledger.read();
        const changes = batch.map(([, change]) => followed(change, snapshot.entries));
        await write(changes, [], message);
        failures = 0;
        for (const [key, change] of batch) if (pending.get(key) === change) pending.delete(key);
      } catch (error) {
        trouble = error;
        const asked = error instanceof LedgerError ? (error.retryAfter ?? 0) * 1000 : 0;
        failures = asked > LONGEST_PAUSE_MS ? ATTEMPTS : failures + 1;
        // Once its patience is at an end, each later write of this run is one more try and no more.
        if (failures >= ATTEMPTS) return;
        const pause = FIRST_PAUSE_MS * 2 ** (failures - 1);
        if (asked <= pause) await clock.sleep(pause);
        else await clock.sleep(asked, signal).catch(() => clock.sleep(pause));
      }
    }
  }

  function note(changes: readonly RecordChange[]): void {
    for (const change of changes) pending.set(keyIn(change), change);
  }

  return {
    snapshot: () => snapshot,
    trouble: () => trouble,
    note,
    holds: (path, platform) => !pending.has(keyOf(path, platform)),
    async commit(records, moves, message) {
      try {
        await write(records, moves, message, isBegun(snapshot));
      } catch (error) {
        // The write may have happened and only its answer been lost: then nothing is left to change.
        const now = await ledger.read().catch(() => undefined);
        const isThere = now !== undefined && isBegun(now);
        if (!isThere || changesFor(now.entries, records, moves).length > 0) throw error;
        snapshot = now;
        known = now.entries;
      }
    },
    async record(changes, message) {
      note(changes);
      const turn = queue.then(() => drain(message));
      queue = turn;
      await turn;
      return pending.size === 0 || changes.every((one) => pending.get(keyIn(one)) !== one);
    },
  };
}

function keyIn({ platform, post }: RecordChange): string {
  return keyOf(post.path, platform);
}
