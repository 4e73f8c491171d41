import { PlatformError } from "../core/errors.ts";
import type { Copy } from "../core/platform.ts";
import type { Candidates } from "./candidates.ts";
import { keyOf } from "./plan.ts";
import type { Plan, PlanPorts } from "./types.ts";

/**
 * Copies that a platform which cannot be listed shows in public, by `keyOf`, of those posts alone that may have one
 * although the ledger names none: those in doubt, and those that would be created from a ledger that may have been lost.
 * Finding none proves nothing, and neither does a platform that does not answer: then all stays as it was planned.
 */
export async function lookForCopies(
  { firstRun }: Pick<Candidates, "firstRun">,
  { steps, ledger }: Plan,
  { platforms, signal }: PlanPorts,
): Promise<ReadonlyMap<string, Copy>> {
  const looked = new Map<string, Copy>();
  const found = steps.filter((step) => step.kind === "adopt" && step.reason === "found");
  const adopted = new Set(found.map(({ path }) => path));
  for (const platform of platforms) {
    if (platform.look === undefined || platform.list !== undefined) continue;
    const doubts = steps.filter((step) => {
      if (step.platform !== platform.id) return false;
      if (step.kind === "create") return firstRun.has(platform.id) || adopted.has(step.path);
      return step.reason === "ambiguous";
    });
    const records = [...ledger.entries.values()].map((entry) => entry.platforms[platform.id]);
    const taken = new Set(records.flatMap((record) => record?.copy?.id ?? []));
    try {
      for (const { path, canonicalUrl } of doubts) {
        const copy = canonicalUrl ? await platform.look(canonicalUrl, signal) : undefined;
        if (copy !== undefined && !taken.has(copy.id)) looked.set(keyOf(path, platform.id), copy);
      }
    } catch (error) {
      if (!(error instanceof PlatformError)) throw error;
    }
  }
  return looked;
}
