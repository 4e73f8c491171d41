import type { Limit } from "../../io/pacing.ts";

export type MastodonKind = "read" | "create" | "update";

const minuteMs = 60_000;

/** contracts/mastodon.md §5. Other servers have others, and say so with a 429. */
export const mastodonLimits: readonly Limit<MastodonKind>[] = [
  {
    counts: ["read", "create", "update"],
    ...{ most: 300, perMs: 5 * minuteMs, since: "sent", marginMs: 250 },
  },
  { counts: ["create"], most: 300, perMs: 180 * minuteMs, since: "answered", marginMs: 250 },
];
