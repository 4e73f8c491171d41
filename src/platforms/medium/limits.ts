import type { Quota } from "../../core/platform.ts";
import type { Limit } from "../../io/pacing.ts";

export type MediumKind = "read" | "create";

/** contracts/medium.md §1.4: ten stories in 24 hours, said by Medium's staff; a minute more for clocks that differ. */
export const mediumQuota: Quota = { most: 10, perMs: 24 * 3_600_000 + 60_000 };

/** Nothing is published about reads. */
export const mediumLimits: readonly Limit<MediumKind>[] = [
  { counts: ["create"], ...mediumQuota, since: "answered", marginMs: 0 },
];
