import type { LedgerEntry } from "../../core/ledger.ts";
import type { PlatformId, Post } from "../../core/post.ts";
import { canonicalKey } from "../model/canonical.ts";

/** The address of the copy that a link to one of the blog's posts may lead to; undefined: it leads to the original. */
export type CopyOf = (url: string) => string | undefined;

/** Where the links of this post may lead on this platform. */
export type OwnCopies = (post: Post, platform: PlatformId) => CopyOf;

/**
 * Where the blog's posts have copies that readers can open, as far as the ledger tells (contracts/interface.md §3.1).
 * A link with a query or a fragment leads to the original, since no copy is known to have such a place; so does a
 * link of a post to itself, and one that two posts could be meant by. Nothing is looked at before the first link.
 */
export function ownCopies(
  posts: readonly Post[],
  entries: ReadonlyMap<string, LedgerEntry>,
): OwnCopies {
  let find: ((url: string) => Post | undefined) | undefined;
  return (post, platform) => (url) => {
    find ??= finderOf(posts);
    const target = find(url);
    if (target === undefined || target.path === post.path) return undefined;
    const record = entries.get(target.path)?.platforms[platform];
    const isOpen = record?.state === "published" && record.visibility === undefined;
    return isOpen ? record.copy?.url || undefined : undefined;
  };
}

/** The post behind a URL, by its canonical URL and the address of its page, else by what a server takes for the same. */
function finderOf(posts: readonly Post[]): (url: string) => Post | undefined {
  const exact = new Map<string, Post | null>();
  const alike = new Map<string, Post | null>();
  for (const post of posts) {
    const urls = [post.canonicalUrl, post.pageUrl].filter((url) => url !== null);
    const keys = new Set(urls.map(canonicalKey));
    for (const key of keys) put(exact, key, post);
    for (const key of new Set([...keys].map(withoutExtension))) put(alike, key, post);
  }
  return (url) => {
    if (!/^https?:/i.test(url) || /[?#]./.test(url)) return undefined;
    const key = canonicalKey(url);
    const found = exact.has(key) ? exact.get(key) : alike.get(withoutExtension(key));
    return found ?? undefined;
  };
}

/** Jekyll's server and GitHub Pages answer `/a` with `a.html`. */
function withoutExtension(key: string): string {
  return key.replace(/\.html?$/, "");
}

/** A key that two posts share says nothing. */
function put(index: Map<string, Post | null>, key: string, post: Post): void {
  const known = index.get(key);
  index.set(key, known === undefined || known === post ? post : null);
}
