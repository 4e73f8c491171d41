import { PosseError } from "../../core/errors.ts";
import { isSent, keyOf, type Outcome, type Step } from "../../core/step.ts";
import { disputesAmong } from "../identity/disputes.ts";
import type { ApplyPorts, Plan, Result, Scope } from "../model/types.ts";
import { prepare } from "../plan/prepare.ts";
import { PATIENCE_MS } from "./publish.ts";
import { isInFlight } from "./recover.ts";

const FIRST_PAUSE_MS = 2_000;
const LONGEST_PAUSE_MS = 15_000;

/**
 * Waits for other runs that send another text of a post than this one would, and then does what they leave to do: one that
 * began before the last push sends an older text. It waits only for runs that are known to go on, and not for longer than
 * ten minutes or beyond the deadline. What is held even then stays `in-progress`.
 */
export async function afterOthers(
  first: Result,
  scope: Scope,
  ports: ApplyPorts,
  carryOut: (plan: Plan, scope: Scope, ports: ApplyPorts) => Promise<Result>,
): Promise<Result> {
  const { clock, signal, deadline, onEvent } = ports;
  const patient = clock.now().getTime() + PATIENCE_MS;
  const end = Math.min(patient, deadline?.getTime() ?? patient);
  let result = first;
  for (let pause = FIRST_PAUSE_MS; ; pause = Math.min(pause * 2, LONGEST_PAUSE_MS)) {
    const held = result.outcomes.map(({ step }) => step).filter(isHeldStep);
    if (signal?.aborted || clock.now().getTime() + pause > end) return result;
    if (held.length === 0) return result;
    try {
      if (!(await isWorthWaiting(held, ports))) return result;
      if (pause === FIRST_PAUSE_MS) onEvent?.({ kind: "held", steps: held.length });
      await clock.sleep(pause, signal);
      const again: Scope = { ...scope, asked: new Set(held.map(({ path }) => path)) };
      const platforms = ports.platforms.filter(({ id }) => held.some((one) => one.platform === id));
      const some = { ...ports, platforms };
      const plan = await prepare(again, some);
      const open = new Set(held.map(keyOfStep));
      const isFree = plan.steps.some((step) => open.has(keyOfStep(step)) && !isHeldStep(step));
      if (isFree) result = merged(result, await carryOut(plan, again, some));
    } catch (error) {
      // What was done until now has to be told, whatever keeps the rest from being looked at again.
      if (signal?.aborted || error instanceof PosseError) return result;
      throw error;
    }
  }
}

/** Another run is at work on it, with another text than this one's. */
export function isHeldStep({ kind, reason, article }: Step): boolean {
  return kind === "skip" && reason === "in-progress" && article !== undefined;
}

/** Whether one of the runs that hold these steps goes on, or has ended and said what it did. */
async function isWorthWaiting(
  held: readonly Step[],
  { run, isAlive, ledger }: ApplyPorts,
): Promise<boolean> {
  const { entries } = await ledger.read();
  const disputes = disputesAmong(entries);
  for (const step of held) {
    const { path, platform } = step;
    const record = disputes(step, platform)?.record ?? entries.get(path)?.platforms[platform];
    const other = record?.intent?.run;
    if (record === undefined || other === undefined || !isInFlight(record)) return true;
    if (other !== run && (await isAlive?.(other)) === true) return true;
  }
  return false;
}

/** The first result with what became of the steps that were held, and of all else that was done since. */
function merged(first: Result, second: Result): Result {
  const later = new Map(second.outcomes.map((outcome) => [keyOfStep(outcome.step), outcome]));
  const outcomes = first.outcomes.map((outcome): Outcome => {
    const other = later.get(keyOfStep(outcome.step));
    if (other === undefined) return outcome;
    return isHeldStep(outcome.step) || isDone(other.step) ? other : outcome;
  });
  const steps = outcomes.map(({ step }) => step);
  return { plan: { ...first.plan, steps }, outcomes, ledger: second.ledger };
}

function isDone({ kind }: Step): boolean {
  return isSent({ kind }) || kind === "adopt";
}

function keyOfStep({ path, platform }: Step): string {
  return keyOf(path, platform);
}
