import type { Intent, LedgerRecord } from "../../core/ledger.ts";

/** After so long nobody is believed to be at work any more (contracts/interface.md §4). */
export const LEASE_MS = 60 * 60 * 1000;

/** Who asks, when, and what is known of the other runs. */
export interface OtherRuns {
  /** `GITHUB_RUN_ID/ATTEMPT` or `host:pid`. */
  readonly run: string;
  readonly now: Date;
  /** Whether they still go on, of those that somebody could say something about. */
  readonly alive: ReadonlyMap<string, boolean>;
}

/**
 * True while another run may be at work on this intent: hands off. A dead run's intent, and that of an earlier
 * attempt of our own workflow run, is free at once; any other for at most an hour after it was written.
 */
export function isHeld(intent: Intent, otherRuns: OtherRuns): boolean {
  if (isEarlierAttempt(intent.run, otherRuns.run)) return false;
  if (otherRuns.alive.get(intent.run) === false) return false;
  // A clock that runs ahead must not hold the lease for longer than one that runs behind.
  const age = Math.abs(otherRuns.now.getTime() - Date.parse(intent.at));
  return age < LEASE_MS;
}

/**
 * True while another run, which is known to go on, updates this copy: of two updates at once nobody could tell which came
 * last. Where nobody knows whether that run goes on, nothing is lost by an update more.
 */
export function isBeingUpdated(record: LedgerRecord, { run, alive }: OtherRuns): boolean {
  const { intent } = record;
  return isInFlight(record) && intent?.run !== run && alive.get(intent?.run ?? "") === true;
}

/** Whether the ledger waits for the result of a create or an update, as far as it tells. */
export function isInFlight({ state, intent, digest }: LedgerRecord): boolean {
  if (state === "published") return intent?.update === true && digest === undefined;
  return state === "intent";
}

/** `123/1` before `123/2`: GitHub starts an attempt only when the one before has ended. */
function isEarlierAttempt(run: string, own: string): boolean {
  const [id, attempt] = run.split("/");
  const [ownId, ownAttempt] = own.split("/");
  return id === ownId && Number(attempt) < Number(ownAttempt);
}
