import { PlatformError } from "../../core/errors.ts";
import type { LedgerRecord } from "../../core/ledger.ts";
import type { Copy, Platform } from "../../core/platform.ts";
import type { PlatformId } from "../../core/post.ts";
import { keyOf, type Step } from "../../core/step.ts";
import { isInDoubt, recordsBefore } from "../model/entries.ts";
import { copyOf, listingOf, takenOn } from "../model/listing.ts";
import type { Plan, PlanPorts } from "../model/types.ts";
import { findAt } from "./find-copy.ts";
import type { Shown } from "./may-be-there.ts";

/** What platforms that cannot be listed show. */
interface Seen {
  /** By `keyOf`. */
  readonly looked: ReadonlyMap<string, Copy>;
  /** Posts for which they show a copy that may as well be another post's, by `keyOf`. */
  readonly unclear: ReadonlySet<string>;
  /** Whose keys they were asked with. */
  readonly accounts: ReadonlyMap<PlatformId, string>;
  readonly shown: ReadonlyMap<PlatformId, Shown>;
  /** Platforms that refused the key: nothing need be sent there. */
  readonly refused: ReadonlyMap<PlatformId, PlatformError>;
}

/**
 * Copies that a platform which cannot be listed shows in public: of posts in doubt, of those that a person may have
 * brought there, and of those that are about to be created, in this run or once there is room for them, or left alone
 * because they may be there, since the ledger that does not name them may have been deleted or set back. Finding none
 * proves nothing, and neither does a platform that does not answer: then all stays as it was planned.
 */
export async function lookForCopies(plan: Plan, { platforms, signal }: PlanPorts): Promise<Seen> {
  const { steps, ledger } = plan;
  const before = recordsBefore(plan);
  const looked = new Map<string, Copy>();
  const unclear = new Set<string>();
  const accounts = new Map<PlatformId, string>();
  const shown = new Map<PlatformId, Shown>();
  const refused = new Map<PlatformId, PlatformError>();
  for (const platform of platforms) {
    if (platform.look === undefined || platform.list !== undefined) continue;
    const taken = new Set(takenOn(platform.id, ledger.entries));
    const isAsked = (step: Step) =>
      step.platform === platform.id && isOpen(step, platform, before(step));
    const own = steps.filter(isAsked);
    const open = doubtfulFirst(own, plan);
    if (open.length === 0) continue;
    try {
      const account = await platform.account?.(signal);
      if (account !== undefined) accounts.set(platform.id, account.username);
      const copies = await platform.look(signal);
      shown.set(platform.id, copies);
      const listing = listingOf(copies, taken);
      for (const { path } of open) {
        const key = keyOf(path, platform.id);
        // What the other one's was found to be is no longer in question.
        const contests = plan.contests
          .get(key)
          ?.filter(({ rival }) => !looked.has(keyOf(rival.path, platform.id)));
        const found = findAt(plan.addresses.get(key) ?? [], listing, contests ?? []);
        if (found === "unclear") unclear.add(key);
        if (found === undefined || found === "unclear") continue;
        looked.set(key, copyOf(found.copy));
        taken.add(found.copy.id);
      }
    } catch (error) {
      if (!(error instanceof PlatformError)) throw error;
      (error.reason === "unauthorized" ? refused : shown).set(platform.id, error);
    }
  }
  return { looked, unclear, accounts, shown, refused };
}

/** A post whose create is in doubt may find what another one would find, which has its address now. */
function doubtfulFirst(steps: readonly Step[], plan: Plan): readonly Step[] {
  const before = recordsBefore(plan);
  const isDoubtful = (step: Step) => {
    const record = before(step);
    return record !== undefined && isInDoubt(record);
  };
  return [...steps.filter(isDoubtful), ...steps.filter((step) => !isDoubtful(step))];
}

/**
 * What waits may be created after all, when others turn out to be there already. Where nothing can be created, a person
 * may have brought any post there: one that was offered to be, and an older one.
 */
function isOpen(
  { kind, reason }: Step,
  { create }: Pick<Platform, "create">,
  record: LedgerRecord | undefined,
): boolean {
  const isNew = reason === "unrecorded" && record === undefined;
  if (isNew || kind === "create" || reason === "ambiguous" || reason === "deferred") return true;
  return create === undefined && ["no-key", "baseline", "offered"].includes(reason);
}
