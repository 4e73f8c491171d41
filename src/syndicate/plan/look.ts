import { PlatformError } from "../../core/errors.ts";
import type { Copy } from "../../core/platform.ts";
import type { PlatformId } from "../../core/post.ts";
import { keyOf, type Step } from "../../core/step.ts";
import { takenOn } from "../model/listing.ts";
import type { Plan, PlanPorts } from "../model/types.ts";

/** What platforms that cannot be listed show. */
interface Seen {
  /** By `keyOf`. */
  readonly looked: ReadonlyMap<string, Copy>;
  /** Whose keys they were asked with. */
  readonly accounts: ReadonlyMap<PlatformId, string>;
}

/**
 * Copies that a platform which cannot be listed shows in public: of posts in doubt, and of those that are
 * about to be created, in this run or once there is room for them, since the ledger that does not name them may have been
 * deleted or set back. Finding none proves nothing, and neither does a platform that does not answer: then all stays as
 * it was planned.
 */
export async function lookForCopies(
  { steps, ledger, addresses }: Plan,
  { platforms, signal }: PlanPorts,
): Promise<Seen> {
  const looked = new Map<string, Copy>();
  const accounts = new Map<PlatformId, string>();
  for (const platform of platforms) {
    if (platform.look === undefined || platform.list !== undefined) continue;
    const taken = takenOn(platform.id, ledger.entries);
    const open = steps.filter((step) => step.platform === platform.id && isOpen(step));
    if (open.length === 0) continue;
    try {
      const account = await platform.account?.(signal);
      if (account !== undefined) accounts.set(platform.id, account.username);
      for (const { path } of open) {
        for (const address of addresses.get(path) ?? []) {
          const copy = await platform.look(address, signal);
          if (copy === undefined || taken.has(copy.id)) continue;
          looked.set(keyOf(path, platform.id), copy);
          break;
        }
      }
    } catch (error) {
      if (!(error instanceof PlatformError)) throw error;
    }
  }
  return { looked, accounts };
}

/** What waits may be created after all, when others turn out to be there already. */
function isOpen({ kind, reason }: Step): boolean {
  return kind === "create" || reason === "ambiguous" || reason === "deferred";
}
