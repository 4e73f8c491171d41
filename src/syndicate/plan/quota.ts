import type { LedgerRecord, LedgerSnapshot } from "../../core/ledger.ts";
import type { Quota } from "../../core/platform.ts";
import type { PlatformId } from "../../core/post.ts";

/** What a platform's quota leaves for new copies. */
export interface Allowance {
  /** How many can be created now. */
  readonly room: number;
  /** How many of this blog's copies use the quota up already. */
  readonly used: number;
  /** When the first of those that have to wait can be created, the second, and so on: milliseconds since the epoch. */
  readonly next: (waiting: number) => number;
}

/**
 * What is left of a platform's quota by what the ledger says: a platform need not be asked to refuse. Copies that were
 * made elsewhere are not known; for them the platform's own refusal stands.
 */
export function allowanceOf(
  platform: PlatformId,
  { most, perMs }: Quota,
  { ledger, now }: { readonly ledger: LedgerSnapshot; readonly now: Date },
): Allowance {
  const today = now.getTime();
  const made = [...ledger.entries.values()]
    .flatMap(({ platforms }) => createdAt(platforms[platform]) ?? [])
    // Nobody knows by how much a clock ran ahead.
    .map((at) => Math.min(at, today))
    .filter((at) => at + perMs > today)
    .sort((one, other) => one - other);
  const room = Math.max(0, most - made.length);
  const queue = [...made, ...Array<number>(room).fill(today)];
  return {
    room,
    used: made.length,
    next: (waiting) =>
      (queue.at(-most + (waiting % most)) ?? today) + perMs * (1 + Math.floor(waiting / most)),
  };
}

/** When this run or an earlier one sent a create, or may have: adopted copies were made at a time that nobody knows. */
function createdAt(record: LedgerRecord | undefined): number | undefined {
  const { state, intent, at } = record ?? {};
  if (intent === undefined || (state === "intent" && intent.started !== true)) return undefined;
  const time = Date.parse(state === "published" && at !== undefined ? at : intent.at);
  return Number.isNaN(time) ? undefined : time;
}
