import { copies } from "../../core/counted.ts";
import type { Diagnostic } from "../../core/diagnostic.ts";
import { groupBy } from "../../core/group-by.ts";
import type { PlatformId } from "../../core/post.ts";
import type { Outcome } from "../../core/step.ts";
import { diagnose } from "../model/failure-codes.ts";
import { isHeldStep } from "./after-others.ts";

/** What other runs still hold as this one ends, once for each platform: they may send an older text than this run's. */
export function stillHeld(
  outcomes: readonly Outcome[],
  names: ReadonlyMap<PlatformId, string>,
): readonly Diagnostic[] {
  const held = outcomes.map(({ step }) => step).filter(isHeldStep);
  return [...groupBy(held, ({ platform }) => platform)].map(([platform, steps]) => {
    const message = `${names.get(platform) ?? platform}: another run had begun ${copies(steps.length)} with another text, so this run left ${steps.length === 1 ? "it" : "them"} to that one`;
    return diagnose("in-progress", message, {
      hint: "Run Posse again when that run has ended. If it began before your last change, it sends the older text.",
    });
  });
}
