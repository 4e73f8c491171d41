import { createHash } from "node:crypto";
import type { LedgerEntry } from "../core/ledger.ts";
import type { Post } from "../core/post.ts";
import { canonicalKey } from "./canonical.ts";
import type { Identity, Move } from "./types.ts";

export interface Matches {
  /** By the post's path. */
  readonly entries: ReadonlyMap<string, LedgerEntry>;
  readonly moves: readonly Move[];
  readonly gone: readonly LedgerEntry[];
}

/** A way to know a post again: its keys, and the key of an entry that is still free. */
interface Mark {
  ofPost(post: Post): readonly string[];
  ofEntry(entry: LedgerEntry): string | undefined;
}

/** The surest first; each looks only at what the ones before left over. */
const marks: readonly Mark[] = [
  {
    ofPost: (post) => [`${post.path}\n${post.canonicalUrl ?? ""}`],
    ofEntry: (entry) => `${entry.path}\n${entry.canonicalUrl}`,
  },
  {
    ofPost: (post) => (post.canonicalUrl === null ? [] : [post.canonicalUrl]),
    ofEntry: (entry) => entry.canonicalUrl || undefined,
  },
  { ofPost: (post) => [post.path], ofEntry: (entry) => entry.path },
  {
    ofPost: (post) => formerUrls(post).map(canonicalKey),
    ofEntry: (entry) => (entry.canonicalUrl ? canonicalKey(entry.canonicalUrl) : undefined),
  },
  {
    ofPost: (post) => (post.body.trim() === "" ? [] : [bodyDigest(post)]),
    ofEntry: (entry) => entry.body,
  },
];

/**
 * Finds each post's entry in the ledger, although its file may have been renamed or its permalink changed: by path and
 * canonical URL, then by the URL, the path, `redirect_from`, and at last by its text. A key that two share says nothing.
 */
export function matchPosts(
  posts: readonly Post[],
  ledger: ReadonlyMap<string, LedgerEntry>,
): Matches {
  const entries = new Map<string, LedgerEntry>();
  const free = new Set([...ledger.values()].sort(byPath));
  let left = [...posts].sort(byPath);
  for (const mark of marks) {
    if (free.size === 0) break;
    const entryOf = unique(free, (entry) => [mark.ofEntry(entry) ?? []].flat());
    const postOf = unique(left, mark.ofPost);
    for (const [key, post] of postOf) {
      const entry = entryOf.get(key);
      if (entry === undefined || entries.has(post.path) || !free.delete(entry)) continue;
      entries.set(post.path, entry);
    }
    left = left.filter((post) => !entries.has(post.path));
  }
  return { entries, moves: movesOf(posts, entries), gone: [...free] };
}

/** By what this post will be known again. */
export function identityOf(post: Post, entry?: LedgerEntry): Identity {
  return {
    path: post.path,
    canonicalUrl: post.canonicalUrl ?? entry?.canonicalUrl ?? "",
    body: bodyDigest(post),
  };
}

/**
 * By each post's path, where a copy of it may say that its original is: at its address, at the one that the ledger knew
 * it by, and at those that `redirect_from` names; never where another post is now.
 */
export function addressesOf(
  posts: readonly Post[],
  { entries }: Pick<Matches, "entries">,
): ReadonlyMap<string, readonly string[]> {
  const taken = new Set(posts.map(({ canonicalUrl }) => canonicalKey(canonicalUrl ?? "")));
  return new Map(
    posts.map((post) => {
      const { path, canonicalUrl } = post;
      const former = [entries.get(path)?.canonicalUrl ?? "", ...formerUrls(post)];
      const free = former.filter((url) => url !== "" && !taken.has(canonicalKey(url)));
      return [path, [...new Set([canonicalUrl ?? [], free].flat())]];
    }),
  );
}

function movesOf(posts: readonly Post[], entries: ReadonlyMap<string, LedgerEntry>): Move[] {
  return posts
    .flatMap((post) => {
      const entry = entries.get(post.path);
      if (entry === undefined) return [];
      const to = identityOf(post, entry);
      const stays = entry.path === to.path && entry.canonicalUrl === to.canonicalUrl;
      return stays ? [] : { from: entry.path, to };
    })
    .sort((one, other) => (one.from < other.from ? -1 : 1));
}

function bodyDigest(post: Post): string {
  const known =
    digests.get(post) ?? `sha256:${createHash("sha256").update(post.body.trim()).digest("hex")}`;
  digests.set(post, known);
  return known;
}

/** A plan asks several times for the same. */
const digests = new WeakMap<Post, string>();

/** Where jekyll-redirect-from says that the post was before: paths below the site's base URL. */
function formerUrls(post: Post): string[] {
  const { redirect_from: from } = post.frontMatter;
  const { pageUrl, url } = post;
  if (pageUrl === null || url === null || !URL.canParse(pageUrl)) return [];
  const base = pageUrl.endsWith(url) ? pageUrl.slice(0, -url.length) : new URL(pageUrl).origin;
  return [from]
    .flat()
    .filter((path): path is string => typeof path === "string")
    .map((path) => `${base}/${path.replace(/^\//, "")}`);
}

/** Only the keys that one of the things has, and no other. */
function unique<T>(things: Iterable<T>, keysOf: (thing: T) => readonly string[]): Map<string, T> {
  const found = new Map<string, T>();
  const shared = new Set<string>();
  for (const thing of things) {
    for (const key of new Set(keysOf(thing))) {
      if (found.has(key)) shared.add(key);
      found.set(key, thing);
    }
  }
  for (const key of shared) found.delete(key);
  return found;
}

function byPath(one: { readonly path: string }, other: { readonly path: string }): number {
  return one.path < other.path ? -1 : 1;
}
