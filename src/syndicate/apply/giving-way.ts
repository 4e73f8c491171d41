import { isWriteToCopy, type Step } from "../../core/step.ts";
import { entriesBefore } from "../model/entries.ts";
import type { Plan } from "../model/types.ts";

/**
 * The steps in an order in which an address is given up before another copy takes it, since a platform may take each
 * only once (contracts/devto.md §4); otherwise as they come. Posts that exchange their addresses stay as they come, too.
 */
export function givingWay(
  steps: readonly Step[],
  plan: Pick<Plan, "moves" | "ledger">,
): readonly Step[] {
  const before = entriesBefore(plan);
  const holders = new Map(
    steps.flatMap((step): [string, Step][] => {
      const held = sendsAddress(step) ? before(step)?.canonicalUrl : undefined;
      return held === undefined || held === step.canonicalUrl ? [] : [[held, step]];
    }),
  );
  const ordered = new Set<Step>();
  for (const step of steps) {
    const waiting: Step[] = [];
    for (let next: Step | undefined = step; next !== undefined; ) {
      if (ordered.has(next) || waiting.includes(next)) break;
      waiting.unshift(next);
      next = holders.get(next.canonicalUrl ?? "");
    }
    for (const one of waiting) ordered.add(one);
  }
  return [...ordered];
}

/** True of a write that gives a copy the address which the post has now. */
function sendsAddress(step: Step): boolean {
  return isWriteToCopy(step) && step.keepsText !== true;
}
