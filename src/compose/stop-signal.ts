import { OutOfTime } from "../core/errors.ts";

/** What has been read is worth the seconds that the rest may take: a plan that is nearly ready is finished. */
const graceMs = 30_000;

/** The longest that a timer can wait. */
const longestMs = 2 ** 31 - 1;

/**
 * Aborted when a run has to stop before it has a plan: when it is cancelled, or its time was up a while ago. From the plan
 * on, `apply` stops by itself, and records what was done and what is left.
 */
export function stopSignal(cancelled: AbortSignal, remainingMs: number | undefined): AbortSignal {
  const ms = Math.max(0, (remainingMs ?? Infinity) + graceMs);
  if (ms > longestMs) return cancelled;
  const late = new AbortController();
  setTimeout(() => late.abort(new OutOfTime()), ms).unref();
  return AbortSignal.any([cancelled, late.signal]);
}
