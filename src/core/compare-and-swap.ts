import type { Clock } from "./clock.ts";
import { LedgerConflict } from "./errors.ts";

export interface SwapOptions {
  /** How often it is tried, the first time included. */
  readonly attempts: number;
  /** How long to wait before trying again: once as long after the first conflict, twice as long after the second. */
  readonly pauseMs?: number;
  readonly clock?: Pick<Clock, "sleep">;
  readonly signal?: AbortSignal | undefined;
  /** Whether an error means that another writer was faster; by default a `LedgerConflict` does. */
  readonly isConflict?: (error: unknown) => boolean;
  /** Told of each conflict that is followed by another attempt. */
  readonly onConflict?: (attempt: number, error: unknown) => void;
}

/**
 * Runs `swap` until no other writer was faster. It has to read, decide and write, and the write must fail where something
 * has changed since it was read; each attempt reads anew.
 * @throws what `swap` throws that is not a conflict, or its last conflict
 */
export async function compareAndSwap<Result>(
  swap: (attempt: number) => Promise<Result>,
  options: SwapOptions,
): Promise<Result> {
  const {
    attempts,
    pauseMs = 0,
    clock,
    signal,
    isConflict = isLedgerConflict,
    onConflict,
  } = options;
  for (let attempt = 1; ; attempt++) {
    try {
      return await swap(attempt);
    } catch (error) {
      if (!isConflict(error) || attempt >= attempts) throw error;
      onConflict?.(attempt, error);
      await clock?.sleep(pauseMs * attempt, signal);
    }
  }
}

function isLedgerConflict(error: unknown): boolean {
  return error instanceof LedgerConflict;
}
