import { copies } from "../../core/counted.ts";
import type { Diagnostic } from "../../core/diagnostic.ts";
import { groupBy } from "../../core/group-by.ts";
import { isLeft, type Outcome } from "../../core/step.ts";
import { diagnose } from "../../syndicate/model/failure-codes.ts";

/**
 * What was left for the next run, once for each platform: a hundred copies wait for the same. A page that is not there is
 * a warning: where the site's address is wrong, it will never come.
 */
export function leftOver(
  outcomes: readonly Outcome[],
  names: ReadonlyMap<string, string>,
): readonly Diagnostic[] {
  const waiting = outcomes.filter(isLeft);
  const platforms = groupBy(
    waiting,
    ({ step }) => `${names.get(step.platform) ?? step.platform}\n${step.reason}`,
  );
  return [...platforms].map(([key, left]) => {
    const [name = ""] = key.split("\n");
    const are = left.length === 1 ? "is" : "are";
    // The first one is also the cause of those behind it.
    const { step, error } = left[0] ?? {};
    const why = error?.message ?? "";
    const message = `${name}: ${copies(left.length)} ${are} left for the next run${why && `: ${why}`}`;
    return step?.reason === "not-live"
      ? diagnose("not-live", message, { hint: error?.hint })
      : diagnose("deferred", message, {
          hint: "The next run continues where this one stopped: start the workflow again, or wait for its next event.",
        });
  });
}
