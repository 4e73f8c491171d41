import { PlatformError } from "../../core/errors.ts";
import type { HiddenVisibility, LedgerEntry, LedgerSnapshot } from "../../core/ledger.ts";
import type { Copy, Platform } from "../../core/platform.ts";
import type { PlatformId } from "../../core/post.ts";
import type { CopyStats } from "../../core/stats.ts";

/** A copy that the ledger knows, and what readers did with it. */
export interface CountedCopy {
  readonly entry: LedgerEntry;
  readonly platform: PlatformId;
  readonly copy: Copy;
  /** Who can find it by the ledger, if not everybody. */
  readonly visibility: HiddenVisibility | undefined;
  /** `missing`: the platform was asked and did not show it. `unread`: it was not asked, or did not answer. */
  readonly state: "counted" | "missing" | "unread";
  readonly stats: CopyStats;
}

export interface StatsRead {
  /** Every copy that the ledger knows on these platforms, the oldest post first. */
  readonly copies: readonly CountedCopy[];
  /** The platforms that were asked and did not tell, and why. */
  readonly failures: ReadonlyMap<PlatformId, PlatformError>;
}

type LedgerCopy = Omit<CountedCopy, "state" | "stats">;

/** What readers did with the copies, as their platforms tell. One that does not answer keeps no other from being read. */
export async function readStats(
  snapshot: Pick<LedgerSnapshot, "entries">,
  platforms: readonly Pick<Platform, "id" | "stats">[],
  signal?: AbortSignal,
): Promise<StatsRead> {
  const all = copiesIn(snapshot);
  const told = new Map<PlatformId, ReadonlyMap<string, CopyStats>>();
  const failures = new Map<PlatformId, PlatformError>();
  const ask = async ({ id, stats }: (typeof platforms)[number]) => {
    const own = all.filter(({ platform }) => platform === id).map(({ copy }) => copy);
    if (stats === undefined || own.length === 0) return;
    try {
      told.set(id, await stats(own, signal));
    } catch (error) {
      if (!(error instanceof PlatformError)) throw error;
      failures.set(id, error);
    }
  };
  await Promise.all(platforms.map(ask));
  return { copies: all.map((one) => withStats(one, told.get(one.platform))), failures };
}

function withStats(one: LedgerCopy, told: ReadonlyMap<string, CopyStats> | undefined): CountedCopy {
  if (told === undefined) return { ...one, state: "unread", stats: {} };
  const stats = told.get(one.copy.id);
  return stats === undefined
    ? { ...one, state: "missing", stats: {} }
    : { ...one, state: "counted", stats };
}

/** The copies that were not deleted on their platform, as far as the ledger knows. */
function copiesIn({ entries }: Pick<LedgerSnapshot, "entries">): readonly LedgerCopy[] {
  return [...entries.values()]
    .sort((one, other) => (one.path < other.path ? -1 : 1))
    .flatMap((entry) =>
      Object.entries(entry.platforms).flatMap(([platform, { state, copy, visibility }]) =>
        copy === undefined || copy.foreign !== undefined || state === "detached"
          ? []
          : [{ entry, platform, copy, visibility }],
      ),
    );
}
