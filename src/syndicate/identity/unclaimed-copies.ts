import type { LedgerSnapshot } from "../../core/ledger.ts";
import type { ListedCopy } from "../../core/platform.ts";
import type { PlatformId, Post } from "../../core/post.ts";
import { canonicalKey } from "../model/canonical.ts";
import { takenOn } from "../model/listing.ts";
import { marksOf } from "./claims.ts";
import { namesIn } from "./marks.ts";

/** A copy that the account holds and that is no post's: neither its original, the ledger nor a post's front matter says so. */
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
    const isNamed = isNamedBy(posts, platform);
    return copies
      .filter(({ canonicalUrl }) => !originals.has(canonicalKey(canonicalUrl ?? "")))
      .filter((copy) => !taken.has(copy.id) && !isNamed(copy))
      .map((copy) => ({ platform, copy }));
  });
}

/** Tells whether a post's front matter names a copy on this platform. */
export function isNamedBy(
  posts: readonly Post[],
  platform: PlatformId,
): (copy: ListedCopy) => boolean {
  const named = new Set(
    posts.flatMap(({ namedCopies }) =>
      namedCopies.filter((one) => one.platform === platform).flatMap(marksOf),
    ),
  );
  return ({ id, url }) => marksOf({ platform, id, url }).some((mark) => named.has(mark));
}

/** By platform and title: two posts may share one, so it is a question to a person. */
export function byTitle(unclaimed: readonly UnclaimedCopy[]): ReadonlyMap<string, ListedCopy> {
  return new Map(unclaimed.map(({ platform, copy }) => [titleKey(platform, copy), copy]));
}

export function titleKey(platform: PlatformId, { title }: { readonly title: string }): string {
  return `${platform}\n${title}`;
}

/**
 * The copy that may be this post's under an address that it had before: nobody else claims it, and it has the post's title.
 * Undefined also where the post's author has answered that it is another one.
 */
export function formerCopyOf(
  post: Post,
  { platform, title }: { readonly platform: PlatformId; readonly title: string },
  orphans: ReadonlyMap<string, ListedCopy>,
): ListedCopy | undefined {
  const copy = title === "" ? undefined : orphans.get(titleKey(platform, { title }));
  const denied = namesIn(post, "wasNot");
  return copy && denied.includes(canonicalKey(copy.canonicalUrl ?? "")) ? undefined : copy;
}

/** Those that point to this site although it has no such post: their originals are gone, or moved. */
export function orphansAmong(
  unclaimed: readonly UnclaimedCopy[],
  posts: readonly Post[],
): readonly UnclaimedCopy[] {
  const isOfSite = ofSite(posts);
  return unclaimed.filter(({ copy }) => isOfSite(copy));
}

/** Those, and such as point to the page of a post as it would be on another site: this one may have been there before. */
export function formerCopiesAmong(
  unclaimed: readonly UnclaimedCopy[],
  posts: readonly Post[],
): readonly UnclaimedCopy[] {
  const isOfSite = ofSite(posts);
  const paths = new Set(posts.flatMap(({ canonicalUrl }) => pathOf(canonicalUrl) ?? []));
  return unclaimed.filter(
    ({ copy }) => isOfSite(copy) || paths.has(pathOf(copy.canonicalUrl) ?? ""),
  );
}

/** The path of a page, which a blog that moves to another domain keeps. */
function pathOf(url: string | null): string | undefined {
  if (url === null || !URL.canParse(url)) return undefined;
  const path = canonicalKey(url).replace(/^[^/]*/, "");
  return path === "" ? undefined : path;
}

/** Tells whether a copy says that its original is on the site of these posts. */
export function ofSite(
  posts: readonly Post[],
): (copy: Pick<ListedCopy, "canonicalUrl">) => boolean {
  const hosts = new Set(posts.flatMap(({ canonicalUrl }) => hostOf(canonicalUrl) ?? []));
  return ({ canonicalUrl }) => hosts.has(hostOf(canonicalUrl) ?? "");
}

function hostOf(url: string | null): string | undefined {
  const isUrl = url !== null && URL.canParse(url);
  return isUrl ? new URL(url).host.replace(/^www\./, "") : undefined;
}
