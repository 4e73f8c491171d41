import { PlatformError } from "../core/errors.ts";
import type { Copy } from "../core/platform.ts";
import { keyOf, type Step } from "../core/step.ts";
import { takenOn } from "./listing.ts";
import type { Plan, PlanPorts } from "./types.ts";

/**
 * Copies that a platform which cannot be listed shows in public, by `keyOf`: of posts in doubt, and of those that are
 * about to be created, in this run or once there is room for them, since the ledger that does not name them may have been
 * deleted or set back. Finding none proves nothing, and neither does a platform that does not answer: then all stays as
 * it was planned.
 */
export async function lookForCopies(
  { steps, ledger, addresses }: Plan,
  { platforms, signal }: PlanPorts,
): Promise<ReadonlyMap<string, Copy>> {
  const looked = new Map<string, Copy>();
  for (const platform of platforms) {
    if (platform.look === undefined || platform.list !== undefined) continue;
    const taken = takenOn(platform.id, ledger.entries);
    const open = steps.filter((step) => step.platform === platform.id && isOpen(step));
    try {
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
  return looked;
}

/** What waits may be created after all, when others turn out to be there already. */
function isOpen({ kind, reason }: Step): boolean {
  return kind === "create" || reason === "ambiguous" || reason === "deferred";
}
