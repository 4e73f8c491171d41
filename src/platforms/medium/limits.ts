import type { Limit } from "../../io/pacing.ts";

export type MediumKind = "read" | "create";

/** contracts/medium.md §1.4: ten stories in 24 hours, said by Medium's staff. Nothing is published about reads. */
export const mediumLimits: readonly Limit<MediumKind>[] = [
  { counts: ["create"], most: 10, perMs: 24 * 3_600_000, since: "answered", marginMs: 60_000 },
];
