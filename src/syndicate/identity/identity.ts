import { groupBy } from "../../core/group-by.ts";
import type { LedgerEntry, Traits } from "../../core/ledger.ts";
import type { Post } from "../../core/post.ts";
import { canonicalKey } from "../model/canonical.ts";
import type { Identity, Matches, Move } from "../model/types.ts";
import { marksOf } from "./claims.ts";
import { type Address, settleDoubts } from "./doubts.ts";
import { bodyDigest, likenesses, titleKey, traitsOf } from "./likeness.ts";
import { copyMarks, marks, namesIn, namesOf } from "./marks.ts";
import { asidePath } from "./set-aside.ts";
import {
  type FileChanges,
  isAskedOfSeveral,
  newSuspects,
  noChanges,
  suspectsAmong,
} from "./suspects.ts";

/**
 * Finds each post's entry in the ledger, although its text, its file and its permalink may have changed. A key that two
 * share says nothing, and each entry is one post's at most. `traits`: what is known of posts whose entries say too little;
 * `changes`: what the push did to files.
 */
export function matchPosts(
  posts: readonly Post[],
  ledger: ReadonlyMap<string, LedgerEntry>,
  traits: ReadonlyMap<string, Traits> = new Map(),
  changes: FileChanges = noChanges,
): Matches {
  const entries = new Map<string, LedgerEntry>();
  const free = new Set([...ledger.values()].sort(byPath));
  const alike = likenesses(posts, { ledger, traits, renamed: changes.renamed, known: entries });
  const guessed: LedgerEntry[] = [];
  let left = [...posts].sort(byPath);
  const isPlaced = (post: Post) => {
    const entry = ledger.get(post.path);
    return entry !== undefined && free.has(entry) && isInPlace(post, entry);
  };
  const asked = { posts: new Map(posts.map((post) => [post.path, post])), entries, isDenied };
  const isAsked = (entry: LedgerEntry) => isAskedOfSeveral(entry, asked);
  const take = (post: Post, entry: LedgerEntry) => {
    entries.set(post.path, entry);
    free.delete(entry);
  };
  for (const mark of marks) {
    if (free.size === 0) break;
    const entryOf = unique(free, mark.ofEntry);
    for (const [key, post] of unique(left, mark.ofPost)) {
      const entry = entryOf.get(key);
      if (entry === undefined || entries.has(post.path) || !free.has(entry)) continue;
      if (mark.isAnswer !== true && isAsked(entry)) continue;
      if (mark.isEnough !== undefined) {
        if (isDenied(post, entry)) continue;
        if (!mark.isEnough(post, entry, { likenesses: alike, left, isPlaced })) continue;
        if (alike.of(post, entry).kind === "unknown") guessed.push(entry);
      }
      take(post, entry);
    }
    left = left.filter((post) => !entries.has(post.path));
  }
  const doubtful = left.filter(({ state }) => state !== "draft");
  const published = left.filter(({ state }) => state === "published");
  const { found, open: doubts } = settleDoubts(doubtful, [...free], {
    ...{ addressOf, isDenied, isAsked },
    isRivaled(post, entry, claimants) {
      if (titleKey(post.title) === titleKey(entry.title)) return false;
      const others = published.filter((one) => !claimants.has(one));
      return suspectsAmong(others, [entry], { changes, isDenied }).size > 0;
    },
    likenesses: alike,
  });
  for (const [post, entry] of found) take(post, entry);
  const others = published.filter(({ path }) => !entries.has(path) && !doubts.has(path));
  const open = new Map([...doubts, ...suspectsAmong(others, [...free], { changes, isDenied })]);
  const suspects = new Set(open.values());
  const isVague = ({ path, sketch }: LedgerEntry) => sketch === undefined && !traits.has(path);
  const vague = [...free, ...guessed, ...found.map(([, entry]) => entry)].filter(isVague);
  const gone = [...free].filter((entry) => !suspects.has(entry));
  return {
    ...{ entries, open, gone },
    moves: movesOf(posts, { entries, free, open, ledger }),
    vague: doubtful.length === 0 ? [] : vague,
  };
}

/** By what this post will be known again. */
export function identityOf(post: Post, entry?: LedgerEntry): Identity {
  const { path } = post;
  const canonicalUrl = post.canonicalUrl ?? entry?.canonicalUrl ?? "";
  const denied = namesDenied(post, { path, canonicalUrl });
  return {
    ...{ path, canonicalUrl, body: bodyDigest(post), ...traitsOf(post) },
    ...(denied.length > 0 && { denied }),
  };
}

function addressOf(post: Post, entry: LedgerEntry): Address {
  return {
    path: post.path === entry.path,
    url: post.canonicalUrl !== null && post.canonicalUrl === entry.canonicalUrl,
    named:
      post.formerUrls.some((url) => canonicalKey(url) === canonicalKey(entry.canonicalUrl)) ||
      post.namedCopies.flatMap(marksOf).some((mark) => copyMarks(entry).includes(mark)),
  };
}

function isInPlace(post: Post, entry: LedgerEntry): boolean {
  return post.path === entry.path && post.canonicalUrl === entry.canonicalUrl;
}

/**
 * The post's front matter says that it is not the entry's. Where the post stands in the entry's place, or the entry was
 * written for a post with the same line, that may be as old as the entry, and speak of what stood there before: then it
 * counts only if the post was asked about since.
 */
function isDenied(post: Post, entry: LedgerEntry): boolean {
  const said = namesDenied(post, entry);
  if (said.length === 0 || entry.suspects?.includes(post.path) === true) return said.length > 0;
  return !isInPlace(post, entry) && !said.every((name) => entry.denied?.includes(name));
}

function saysNot(post: Post, entry: LedgerEntry): boolean {
  return namesDenied(post, entry).length > 0;
}

function namesDenied(post: Post, entry: Pick<LedgerEntry, "path" | "canonicalUrl">) {
  const names = namesIn(post, "wasNot");
  return namesOf(entry).filter((name) => names.includes(name));
}

/** The author has answered that it is not one of the posts which it was like. */
export function isSaidToBeNew(post: Post): boolean {
  return namesIn(post, "wasNot").length > 0;
}

/**
 * Where a copy of a post may say that its original is: at its address, at the one that the ledger knew it by, and at its
 * former ones; never where another post is now. But what a run was creating when it ended has the address of
 * then, whoever has that now.
 */
export function addressesOf(
  post: Post,
  {
    known = "",
    doubtful,
    isTaken,
  }: {
    /** What the ledger calls the post. */
    readonly known: string | undefined;
    /** The address of a create of which the ledger does not say whether it made a copy. */
    readonly doubtful: string | undefined;
    /** A post is there now. */
    readonly isTaken: (url: string) => boolean;
  },
): readonly string[] {
  const own = post.canonicalUrl === null ? [] : [post.canonicalUrl];
  // A ledger that was lost names no older post: the author's line may still tell where its copy is.
  const named = namesIn(post, "was");
  const former = [known, ...post.formerUrls, ...named].filter((url) => url !== "" && !isTaken(url));
  return [...new Set([...own, ...(doubtful ? [doubtful] : []), ...former])];
}

function movesOf(
  posts: readonly Post[],
  {
    entries,
    free,
    open,
    ledger,
  }: Pick<Matches, "entries" | "open"> & {
    readonly free: Iterable<LedgerEntry>;
    readonly ledger: ReadonlyMap<string, LedgerEntry>;
  },
): Move[] {
  const moved = posts.flatMap((post): Move[] => {
    const entry = entries.get(post.path);
    if (entry === undefined) return [];
    const stays =
      entry.path === post.path && entry.canonicalUrl === (post.canonicalUrl ?? entry.canonicalUrl);
    const isKnown = stays && entry.suspects === undefined && !isWrittenAnew(post, entry);
    return isKnown ? [] : [{ kind: "follow", from: entry.path, to: identityOf(post, entry) }];
  });
  // The file's name is another post's now, and the ledger has one entry for both.
  const names = new Set(posts.filter(({ path }) => !open.has(path)).map(({ path }) => path));
  const taken = new Set(ledger.keys());
  const aside = [...free]
    .filter(({ path }) => names.has(path))
    .map(({ path: from }): Move => {
      const path = asidePath(from, (one) => taken.has(one));
      taken.add(path);
      return { kind: "set-aside", from, to: { path } };
    });
  const isMoved = new Set(aside.map(({ from }) => from));
  const asked = [...groupBy([...open], ([, entry]) => entry)].flatMap(([entry, some]): Move[] => {
    const mayAnswer = (path: string) => {
      const post = posts.find((one) => one.path === path);
      return post !== undefined && !saysNot(post, entry);
    };
    const suspects = newSuspects(entry, some.map(([path]) => path).filter(mayAnswer));
    const { path } = entry;
    if (suspects === undefined || isMoved.has(path)) return [];
    return [{ kind: "suspect", from: path, to: { path, suspects } }];
  });
  return [...moved, ...aside, ...asked].sort((one, other) => (one.from < other.from ? -1 : 1));
}

/**
 * True of an older post whose text is not the one that the ledger knows. No record of it is written as it changes; but once
 * it is renamed, nothing would be left to know it by, and it would be published.
 */
function isWrittenAnew(post: Post, { body, platforms }: LedgerEntry): boolean {
  const isOlder = Object.values(platforms).every(({ state }) => state === "baseline");
  return isOlder && body !== undefined && body !== bodyDigest(post);
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
