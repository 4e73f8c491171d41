import type { Diagnostic } from "../../core/diagnostic.ts";
import type { PlatformId } from "../../core/post.ts";
import type { CopyStats } from "../../core/stats.ts";

/** What readers did with the copies, by the platform and the copy's id there. */
export type ReadStats = ReadonlyMap<PlatformId, ReadonlyMap<string, CopyStats>>;

/** How the data file gets to know what readers did with the copies. */
export interface StatsOrder {
  /**
   * Whether they are read although the file says all else already. They change all the time: a run that has nothing
   * else to record must not make a commit of them.
   */
  readonly always: boolean;
  /** Asks the platforms, and says which of them did not tell. */
  read(): Promise<{ readonly stats: ReadStats; readonly warnings: readonly Diagnostic[] }>;
}
