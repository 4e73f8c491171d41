import type { Limit } from "../../io/pacing.ts";

/** The kinds of request that dev.to counts apart. A draft uses up no create, yet waits for one. */
export type DevtoKind = "read" | "publish" | "draft" | "update";

/**
 * contracts/devto.md §5. An account younger than three days may publish two in five minutes: that is not known
 * beforehand, and said by a 429 with its time.
 */
export const devtoLimits: readonly Limit<DevtoKind>[] = [
  { counts: ["read"], most: 3, perMs: 1_000, since: "sent", marginMs: 50 },
  { counts: ["read"], most: 30, perMs: 60_000, since: "sent", marginMs: 250 },
  {
    counts: ["publish", "draft", "update"],
    most: 1,
    perMs: 1_000,
    since: "sent",
    marginMs: 40,
    windows: true,
  },
  {
    counts: ["publish"],
    holds: ["publish", "draft"],
    most: 10,
    perMs: 30_000,
    since: "answered",
    marginMs: 250,
  },
  { counts: ["update"], most: 31, perMs: 30_000, since: "answered", marginMs: 250 },
];
