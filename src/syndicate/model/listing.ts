import type { LedgerEntry } from "../../core/ledger.ts";
import type { Copy, ListedCopy } from "../../core/platform.ts";
import type { PlatformId } from "../../core/post.ts";
import { canonicalKey } from "./canonical.ts";

/** What a platform said that it holds, ready to be searched. */
export interface Listing {
  readonly copies: readonly ListedCopy[];
  /** The copy of this original: the same canonical URL, else one that says the same a little differently. */
  find(canonicalUrl: string): ListedCopy | undefined;
  /** The copy that somebody named by half. */
  complete(named: { readonly id?: string; readonly url?: string }): ListedCopy | undefined;
}

/**
 * Makes a listing searchable. `taken` are ids of copies that belong to other posts already; where several copies
 * have the same original, a public one wins, then the one that is listed last (the oldest).
 */
export function listingOf(
  copies: readonly ListedCopy[],
  taken: ReadonlySet<string> = new Set(),
): Listing {
  const exact = new Map<string, ListedCopy>();
  const alike = new Map<string, ListedCopy>();
  for (const copy of copies) {
    if (copy.canonicalUrl === null || taken.has(copy.id)) continue;
    keep(exact, copy.canonicalUrl, copy);
    keep(alike, canonicalKey(copy.canonicalUrl), copy);
  }
  const byId = new Map(copies.map((copy) => [copy.id, copy]));
  const byUrl = new Map(copies.map((copy) => [canonicalKey(copy.url), copy]));
  return {
    copies,
    find: (url) => exact.get(url) ?? alike.get(canonicalKey(url)),
    complete: ({ id = "", url = "" }) => byId.get(id) ?? byUrl.get(canonicalKey(url)),
  };
}

/** Ids of the copies that these entries hold on a platform: they are these posts', whatever their originals say. */
export function takenOn(
  platform: PlatformId,
  entries: ReadonlyMap<string, LedgerEntry>,
): ReadonlySet<string> {
  return new Set(
    [...entries.values()].flatMap((entry) => entry.platforms[platform]?.copy?.id || []),
  );
}

/** A listed copy as the ledger keeps it. */
export function copyOf({ id, url }: Copy): Copy {
  return { id, url };
}

function keep(index: Map<string, ListedCopy>, key: string, copy: ListedCopy): void {
  const known = index.get(key);
  if (known?.visibility === "public" && copy.visibility !== "public") return;
  index.set(key, copy);
}
