import type { LedgerEntry } from "../../core/ledger.ts";
import type { ListedCopy } from "../../core/platform.ts";
import type { PlatformId, Post } from "../../core/post.ts";
import { canonicalKey } from "../model/canonical.ts";
import type { Candidate } from "../plan/candidates.ts";
import { namesIn } from "./marks.ts";

/** What is known of the blog's other posts, and of their copies. */
export interface Others {
  /** Keys of every post's canonical URL. */
  readonly originals: ReadonlySet<string>;
  /** Ids of copies that the ledger calls more than one post's, by platform. */
  readonly contested: (platform: PlatformId) => ReadonlySet<string>;
}

export function othersAmong(
  posts: readonly Post[],
  entries: ReadonlyMap<string, LedgerEntry>,
): Others {
  const originals = posts.flatMap(({ canonicalUrl }) => canonicalUrl ?? []).map(canonicalKey);
  const known = new Map<PlatformId, ReadonlySet<string>>();
  return {
    originals: new Set(originals),
    contested(platform) {
      const found = known.get(platform) ?? contestedIn(entries, platform);
      known.set(platform, found);
      return found;
    },
  };
}

function contestedIn(
  entries: ReadonlyMap<string, LedgerEntry>,
  platform: PlatformId,
): ReadonlySet<string> {
  const ids = [...entries.values()].flatMap((entry) => entry.platforms[platform]?.copy?.id || []);
  const seen = new Set<string>();
  return new Set(ids.filter((id) => seen.has(id) || !seen.add(id)));
}

/**
 * Whether the copy that the ledger calls a post's is one, by what its platform says of it. Whoever can write to the ledger
 * could name any of the account's articles, and the post would be written over it. A copy that shows an address which the
 * post had before, or its title, is its own; so is one whose id or older post the front matter names.
 */
export function isOwnCopy(
  { post, named, platform }: Candidate,
  known: ListedCopy,
  {
    addresses,
    originals,
    contested,
  }: Others & {
    /** Where the copy may say that its original is. */
    readonly addresses: readonly string[];
  },
): boolean {
  const key = canonicalKey(known.canonicalUrl ?? "");
  const shown = [key, ...(known.links ?? []).map(canonicalKey)];
  const isNamed =
    named?.id === known.id ||
    (named?.url !== undefined && canonicalKey(named.url) === canonicalKey(known.url));
  if (isNamed || addresses.some((address) => shown.includes(canonicalKey(address)))) return true;
  if (contested(platform.id).has(known.id)) return false;
  if (known.title === post.title || namesIn(post, "was").length > 0) return true;
  if (known.canonicalUrl === null || originals.has(key)) return false;
  return isLikeBlogs(known.canonicalUrl, post);
}

/** An address of this blog, or the post's own on another domain: where a post was that moved with or within its blog. */
function isLikeBlogs(url: string, { canonicalUrl }: Post): boolean {
  if (canonicalUrl === null || !URL.canParse(url) || !URL.canParse(canonicalUrl)) return false;
  const [theirs, ours] = [new URL(url), new URL(canonicalUrl)];
  return theirs.host === ours.host || (ours.pathname !== "/" && theirs.pathname === ours.pathname);
}
