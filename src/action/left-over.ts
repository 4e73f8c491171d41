import { copies } from "../core/counted.ts";
import type { Diagnostic } from "../core/diagnostic.ts";
import { groupBy } from "../core/group-by.ts";
import { isLeft, type Outcome } from "../core/step.ts";

/** What was left for the next run, once for each platform and cause: a hundred copies wait for the same. */
export function leftOver(
  outcomes: readonly Outcome[],
  names: ReadonlyMap<string, string>,
): readonly Diagnostic[] {
  const causes = groupBy(
    outcomes.filter(isLeft),
    ({ step, error }) => `${names.get(step.platform) ?? step.platform}\n${error?.message ?? ""}`,
  );
  return [...causes].map(([cause, left]) => {
    const [name, why = ""] = cause.split("\n");
    const are = left.length === 1 ? "is" : "are";
    return {
      severity: "notice",
      code: "deferred",
      message: `${name}: ${copies(left.length)} ${are} left for the next run${why && `: ${why}`}`,
      hint: "The next run goes on where this one stopped: start the workflow again, or wait for its next event.",
    };
  });
}
