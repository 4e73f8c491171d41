import { groupBy } from "../../core/group-by.ts";
import type { Reason, Step } from "../../core/step.ts";
import type { Decided } from "./decision.ts";

/** Where the post is not meant to go, or cannot: what holds elsewhere says nothing of whether it is new. */
const elsewhere: ReadonlySet<Reason> = new Set(["no-key", "opted-out"]);

/**
 * What the ledger says of posts for a platform without a key, where a person can bring them by hand. Those that this run
 * publishes elsewhere are offered to them, and whoever takes the offer makes the copy: a key that comes later must not
 * make a second one. Posts that wait elsewhere wait here too, and those of the archive are only recorded as old: a link
 * for each of them would help nobody.
 */
export function offerByHand(
  decided: readonly Decided[],
  { now }: { readonly now: Date },
): readonly Decided[] {
  const byPath = groupBy(
    decided.map(({ decision }) => decision.step),
    ({ path }) => path,
  );
  const at = now.toISOString();
  return decided.map((one): Decided => {
    const { candidate, decision } = one;
    const { step } = decision;
    if (step.reason !== "no-key" || step.kind !== "skip" || !isCreate(one)) return one;
    const others = (byPath.get(step.path) ?? []).filter(({ reason }) => !elsewhere.has(reason));
    // A run with a key was to create it, and had to leave it.
    const isLeft = candidate.record?.left === true;
    if (others.length === 0 || others.some(isNews) || isLeft) {
      const record = { state: "baseline", at, reason: "offered" } as const;
      return { candidate, decision: { step: { ...step, isOffered: true }, record } };
    }
    if (others.some(isWaiting)) {
      if (candidate.record !== undefined) return one;
      return { candidate, decision: { step, record: { state: "failed", at, reason: "no-key" } } };
    }
    const record = { state: "baseline", at, reason: "no-key" } as const;
    return { candidate, decision: { step, record } };
  });
}

/** Not a copy that would only be updated. */
function isCreate({ candidate: { platform, verdict } }: Decided): boolean {
  return platform.offer !== undefined && verdict.kind !== "copied";
}

function isNews({ kind }: Step): boolean {
  return kind === "create" || kind === "adopt";
}

function isWaiting({ kind, reason }: Step): boolean {
  return kind === "blocked" || reason === "in-progress";
}
