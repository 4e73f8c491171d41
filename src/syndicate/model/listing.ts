import { groupBy } from "../../core/group-by.ts";
import type { LedgerEntry } from "../../core/ledger.ts";
import type { Copy, ListedCopy } from "../../core/platform.ts";
import type { PlatformId } from "../../core/post.ts";
import { canonicalKey } from "./canonical.ts";

/** How likely it is that a copy which has a post's address is that post's. */
export type Rating = (copy: ListedCopy) => number;

/** What a platform said that it holds, ready to be searched. */
export interface Listing {
  readonly copies: readonly ListedCopy[];
  /**
   * The copy of this original: the same canonical URL, else one that says the same a little differently, else one that links
   * to it among others. Where several have it, the one that is rated highest; one that is rated below zero is no answer.
   */
  find(canonicalUrl: string, rate?: Rating): ListedCopy | undefined;
  /** The copy that somebody named by half. */
  complete(named: { readonly id?: string; readonly url?: string }): ListedCopy | undefined;
}

/**
 * Makes a listing searchable. `taken` are ids of copies that belong to other posts already, as they are when it is
 * searched; where several copies of the same rating have the same original, a public one wins, then the one that is listed
 * last (the oldest).
 */
export function listingOf(
  copies: readonly ListedCopy[],
  taken: ReadonlySet<string> = new Set(),
): Listing {
  const named = copies.filter(({ canonicalUrl }) => canonicalUrl !== null);
  const exact = groupBy(named, ({ canonicalUrl }) => canonicalUrl ?? "");
  const alike = groupBy(named, ({ canonicalUrl }) => canonicalKey(canonicalUrl ?? ""));
  const linking = groupBy(
    copies.flatMap((copy) => copy.links?.map((link) => ({ copy, link })) ?? []),
    ({ link }) => canonicalKey(link),
  );
  const byId = new Map(copies.map((copy) => [copy.id, copy]));
  const byUrl = new Map(copies.map((copy) => [canonicalKey(copy.url), copy]));
  return {
    copies,
    find(url, rate = () => 0) {
      const isFree = ({ id }: ListedCopy) => !taken.has(id);
      const among = (some: readonly ListedCopy[] = []) => likeliest(some.filter(isFree), rate);
      const key = canonicalKey(url);
      const linked = linking.get(key)?.map(({ copy }) => copy);
      return among(exact.get(url)) ?? among(alike.get(key)) ?? among(linked);
    },
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

function likeliest(copies: readonly ListedCopy[], rate: Rating): ListedCopy | undefined {
  let best: { readonly copy: ListedCopy; readonly rating: number } | undefined;
  for (const copy of copies) {
    const rating = rate(copy);
    if (rating < 0 || rating < (best?.rating ?? 0)) continue;
    const isHidden = copy.visibility !== "public";
    if (rating === best?.rating && best.copy.visibility === "public" && isHidden) continue;
    best = { copy, rating };
  }
  return best?.copy;
}
