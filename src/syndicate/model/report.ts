import type { Json } from "../../core/article.ts";
import type { LedgerSnapshot } from "../../core/ledger.ts";
import type { Outcome, Step } from "../../core/step.ts";

/** A step as programs read it (contracts/interface.md §2.1). */
export function stepJson(step: Step): Record<string, Json> {
  const { path, platform, kind, reason, url, until, changed } = step;
  return {
    ...{ path, platform, kind, reason, url },
    ...(until !== undefined && { until }),
    ...(changed !== undefined && { changed }),
  };
}

/** An outcome as programs read it (contracts/interface.md §2.3). */
export function outcomeJson({ step, ok, copy, error, warnings }: Outcome): Record<string, Json> {
  const { path, canonicalUrl, platform, kind, reason } = step;
  return {
    ...{ path, canonicalUrl, platform, kind, reason, ok },
    ...(copy && { copy: { id: copy.id, url: copy.url } }),
    ...(error && { error: { ...error } }),
    ...(warnings && { warnings }),
  };
}

/** What the run made or changed on the platforms, or found there: the action's output `published` (§1). */
export function publishedJson(outcomes: readonly Outcome[]): readonly Record<string, Json>[] {
  return outcomes.flatMap(({ step, ok, copy }) => {
    const { path, canonicalUrl, platform, kind } = step;
    if (!ok || copy === undefined || kind === "skip" || kind === "blocked") return [];
    return [{ path, canonicalUrl, platform, kind, id: copy.id, url: copy.url }];
  });
}

/** The ledger as a table for programs: `posse status --format json` (contracts/interface.md §4). */
export function copiesJson({ entries }: LedgerSnapshot): readonly Record<string, Json>[] {
  return [...entries.values()]
    .sort((one, other) => (one.path < other.path ? -1 : 1))
    .flatMap(({ path, canonicalUrl, platforms }) =>
      Object.entries(platforms).map(([platform, { state, copy, digest, at }]) => ({
        ...{ path, canonicalUrl, platform, state },
        ...{ id: copy?.id ?? null, url: copy?.url || null },
        ...{ digest: digest ?? null, at: at ?? null },
      })),
    );
}
