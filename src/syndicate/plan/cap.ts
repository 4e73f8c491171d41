import type { PlatformId } from "../../core/post.ts";
import type { Step } from "../../core/step.ts";
import type { Scope } from "../model/types.ts";
import type { Decided } from "./decision.ts";

/** What a run creates, and how much of what earlier runs had to leave has to wait once more. */
export interface Capped {
  readonly capped: readonly Decided[];
  /** By platform; those that nothing waits for are not in it. */
  readonly waiting: ReadonlyMap<PlatformId, number>;
}

/**
 * No run creates or publishes more than `max-posts` on one platform, whatever earlier runs had to leave: the ledger says what that
 * is, and whoever can write to it could say it of the whole archive. New posts come first, then the oldest.
 */
export function capCreates(decided: readonly Decided[], { maxPosts }: Scope): Capped {
  const creates = decided.filter(({ decision }) => isCounted(decision.step));
  const byRank = [...creates.filter((one) => !isLeft(one)), ...creates.filter(isLeft)];
  const made = new Map<PlatformId, number>();
  const late = new Set<Decided>();
  for (const one of byRank) {
    const { platform } = one.decision.step;
    const count = (made.get(platform) ?? 0) + 1;
    made.set(platform, count);
    if (count > maxPosts) late.add(one);
  }
  const waiting = [...made].filter(([, count]) => count > maxPosts);
  return {
    capped: decided.map((one) => (late.has(one) ? later(one) : one)),
    waiting: new Map(waiting.map(([platform, count]) => [platform, count - maxPosts])),
  };
}

/** True of what readers will find that they could not find before: that is what `max-posts` limits. */
export function isCounted({ kind }: Step): boolean {
  return kind === "create" || kind === "publish";
}

function isLeft({ candidate }: Decided): boolean {
  return candidate.record?.left === true;
}

/** The ledger says already that it was left: it stays so. */
function later({ candidate, decision }: Decided): Decided {
  const step = { ...decision.step, kind: "blocked", reason: "deferred" } as const;
  return { candidate, decision: { step } };
}
