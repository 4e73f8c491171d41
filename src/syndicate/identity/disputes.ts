import type { LedgerEntry, LedgerRecord } from "../../core/ledger.ts";
import type { PlatformId, Post } from "../../core/post.ts";
import { canonicalKey } from "../model/canonical.ts";
import { addressInDoubt, titleInDoubt } from "../model/entries.ts";
import type { Matches } from "../model/types.ts";

/** A create of another post at the address that a post has now: nobody knows yet whether it made a copy. */
export interface Dispute {
  /** The other post's. */
  readonly path: string;
  readonly record: LedgerRecord;
  /** What its copy would be called; undefined: an older version did not note it. */
  readonly title: string | undefined;
}

/** Finds the create in doubt of another post that has, or had, this one's address. */
export type Disputes = (
  post: Pick<Post, "path" | "canonicalUrl">,
  platform: PlatformId,
) => Dispute | undefined;

/**
 * A copy that lies at an address names that address and not its post. Where a run was creating an older post there, and
 * another post has the address now, what lies there may be either's.
 */
export function disputesAmong(entries: Iterable<readonly [string, LedgerEntry]>): Disputes {
  const found = new Map<string, Dispute>();
  for (const [path, entry] of entries) {
    for (const [platform, record] of Object.entries(entry.platforms)) {
      const address = addressInDoubt(entry, platform);
      if (address === undefined) continue;
      const title = titleInDoubt(entry, platform);
      found.set(placeOf(platform, address), { path, record, title });
    }
  }
  return ({ path, canonicalUrl }, platform) => {
    const dispute = found.get(placeOf(platform, canonicalUrl ?? ""));
    return dispute?.path === path ? undefined : dispute;
  };
}

/** The same for posts; an entry that may be a post's is not settled either. */
export function disputesBetween({ entries, open }: Pick<Matches, "entries" | "open">): Disputes {
  return disputesAmong([...entries, ...open]);
}

function placeOf(platform: PlatformId, canonicalUrl: string): string {
  return `${platform}\n${canonicalKey(canonicalUrl)}`;
}
