import type { LedgerSnapshot } from "../../core/ledger.ts";
import type { ListedCopy } from "../../core/platform.ts";
import type { PlatformId, Post } from "../../core/post.ts";
import { canonicalKey } from "../model/canonical.ts";
import { takenOn } from "../model/listing.ts";

/** A copy that the account holds and that is no post's: neither its original nor the ledger says so. */
export interface UnclaimedCopy {
  readonly platform: PlatformId;
  readonly copy: ListedCopy;
}

export function unclaimedAmong(
  listings: ReadonlyMap<PlatformId, readonly ListedCopy[]>,
  { posts, ledger }: { readonly posts: readonly Post[]; readonly ledger: LedgerSnapshot },
): readonly UnclaimedCopy[] {
  const originals = new Set(
    posts.flatMap(({ canonicalUrl }) => (canonicalUrl === null ? [] : canonicalKey(canonicalUrl))),
  );
  return [...listings].flatMap(([platform, copies]) => {
    const taken = takenOn(platform, ledger.entries);
    return copies
      .filter(({ canonicalUrl }) => !originals.has(canonicalKey(canonicalUrl ?? "")))
      .filter(({ id }) => !taken.has(id))
      .map((copy) => ({ platform, copy }));
  });
}

/** By platform and title: two posts may share one, so it is a question to a person. */
export function byTitle(unclaimed: readonly UnclaimedCopy[]): ReadonlyMap<string, ListedCopy> {
  return new Map(unclaimed.map(({ platform, copy }) => [titleKey(platform, copy), copy]));
}

export function titleKey(platform: PlatformId, { title }: { readonly title: string }): string {
  return `${platform}\n${title}`;
}

/** Those that point to this site although it has no such post: their originals are gone, or moved. */
export function orphansAmong(
  unclaimed: readonly UnclaimedCopy[],
  posts: readonly Post[],
): readonly UnclaimedCopy[] {
  const hosts = new Set(posts.flatMap(({ canonicalUrl }) => hostOf(canonicalUrl) ?? []));
  return unclaimed.filter(({ copy }) => hosts.has(hostOf(copy.canonicalUrl) ?? ""));
}

function hostOf(url: string | null): string | undefined {
  return url !== null && URL.canParse(url) ? new URL(url).host : undefined;
}
