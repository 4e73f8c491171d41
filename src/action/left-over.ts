import { copies } from "../core/counted.ts";
import type { Diagnostic } from "../core/diagnostic.ts";
import { groupBy } from "../core/group-by.ts";
import { isLeft, type Outcome } from "../core/step.ts";

/** What was left for the next run, once for each platform: a hundred copies wait for the same. */
export function leftOver(
  outcomes: readonly Outcome[],
  names: ReadonlyMap<string, string>,
): readonly Diagnostic[] {
  const platforms = groupBy(outcomes.filter(isLeft), ({ step }) => step.platform);
  return [...platforms].map(([platform, left]) => {
    const are = left.length === 1 ? "is" : "are";
    // Of those behind it the first one is the cause, too.
    const why = left[0]?.error?.message ?? "";
    return {
      severity: "notice",
      code: "deferred",
      message: `${names.get(platform) ?? platform}: ${copies(left.length)} ${are} left for the next run${why && `: ${why}`}`,
      hint: "The next run goes on where this one stopped: start the workflow again, or wait for its next event.",
    };
  });
}
