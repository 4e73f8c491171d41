import type { PlatformId } from "../../core/post.ts";
import { leave } from "../apply/leave.ts";
import type { Plan } from "../model/types.ts";
import type { Decided } from "./decision.ts";
import { type Allowance, allowanceOf } from "./quota.ts";

/** What a quota leaves of a plan. */
export interface QuotaPlan {
  readonly used: number;
  readonly wanted: number;
  readonly fitting: number;
  /** When the next copy fits, RFC 3339. */
  readonly next: string;
}

/**
 * Defers the creates that a platform takes only on another day: its quota is known, and asking it again would not help.
 * The oldest posts come first.
 */
export function planByQuota(
  decided: readonly Decided[],
  facts: {
    readonly ledger: Plan["ledger"];
    readonly now: Date;
  },
): {
  readonly withinQuota: readonly Decided[];
  readonly quotaPlans: ReadonlyMap<PlatformId, QuotaPlan>;
} {
  const allowances = new Map<PlatformId, Allowance>();
  const wanted = new Map<PlatformId, number>();
  const withinQuota = decided.map((one): Decided => {
    const { step } = one.decision;
    const { id, quota } = one.candidate.platform;
    if (step.kind !== "create" || quota === undefined) return one;
    const allowance = allowances.get(id) ?? allowanceOf(id, quota, facts);
    allowances.set(id, allowance);
    const place = wanted.get(id) ?? 0;
    wanted.set(id, place + 1);
    return place < allowance.room
      ? one
      : deferred(one, allowance.next(place - allowance.room), facts);
  });
  const quotaPlans = [...allowances].flatMap(
    ([id, { room, used, next }]): [PlatformId, QuotaPlan][] => {
      const count = wanted.get(id) ?? 0;
      return count > room
        ? [[id, { used, wanted: count, fitting: room, next: minuteOf(next(0)) }]]
        : [];
    },
  );
  return { withinQuota, quotaPlans: new Map(quotaPlans) };
}

function deferred(
  { candidate, decision }: Decided,
  moment: number,
  { now }: { readonly now: Date },
): Decided {
  const until = minuteOf(moment);
  const step = { ...decision.step, kind: "blocked", reason: "deferred", until } as const;
  const record = leave(candidate.record, { at: now.toISOString(), reason: "deferred" });
  return { candidate, decision: { step, ...(record && { record }) } };
}

/** The first full minute from then on. */
function minuteOf(moment: number): string {
  return new Date(Math.ceil(moment / 60_000) * 60_000).toISOString();
}
