import type { LedgerEntry } from "../../core/ledger.ts";
import type { Post } from "../../core/post.ts";
import { isNear } from "../model/age.ts";
import type { Scope } from "../model/types.ts";
import { dayOf } from "./likeness.ts";

/** What the push did to files, by their paths. */
export type FileChanges = Pick<Scope, "fresh" | "renamed" | "alike" | "removed">;

export const noChanges: FileChanges = {
  ...{ fresh: new Set(), renamed: new Map(), removed: new Set() },
};

/**
 * By the post's path: the entry that may be its own, although nothing is left of the title, the text, the name and the
 * address. A post that is written anew under another name is rare; but it would be there twice, and one question is
 * cheaper than that. `entries`: those whose posts are gone.
 */
export function suspectsAmong(
  posts: readonly Post[],
  entries: readonly LedgerEntry[],
  {
    changes,
    isDenied,
  }: {
    readonly changes: FileChanges;
    /** The post's front matter says that it is not the entry's. */
    readonly isDenied: (post: Post, entry: LedgerEntry) => boolean;
  },
): ReadonlyMap<string, LedgerEntry> {
  const known = entries.filter(isAtStake);
  return new Map(
    posts.flatMap((post): [string, LedgerEntry][] => {
      const entry = known.find((one) => isSuspect(post, one, changes) && !isDenied(post, one));
      return entry === undefined ? [] : [[post.path, entry]];
    }),
  );
}

/**
 * True of an entry that may be of several posts: a person was asked about them, and has not answered yet. One of them that
 * is gone meanwhile was not answered for. No edit may decide between them: it would write one over the other's copy, and
 * post the other again.
 */
export function isAskedOfSeveral(
  entry: LedgerEntry,
  {
    posts,
    entries,
    isDenied,
  }: {
    readonly posts: ReadonlyMap<string, Post>;
    /** By the paths of posts: those that were found. */
    readonly entries: ReadonlyMap<string, LedgerEntry>;
    /** The post's front matter says that it is not the entry's. */
    readonly isDenied: (post: Post, entry: LedgerEntry) => boolean;
  },
): boolean {
  const open = (entry.suspects ?? []).filter((path) => {
    const post = posts.get(path);
    return !entries.has(path) && !(post && isDenied(post, entry));
  });
  return open.length > 1 && open.some((path) => posts.has(path));
}

/** The paths of posts that were asked about, where the entry does not say it yet. */
export function newSuspects(
  entry: LedgerEntry,
  paths: readonly string[],
): readonly string[] | undefined {
  const known = entry.suspects ?? [];
  const open = paths.filter((path) => !known.includes(path));
  return open.length === 0 ? undefined : [...known, ...open].sort();
}

/**
 * True of a post that was asked about before, that git or the texts of the push take for the entry's, that is of the same
 * day, or that came in the push with which the other went, dated near it.
 */
function isSuspect(post: Post, entry: LedgerEntry, changes: FileChanges) {
  const { fresh, renamed, alike, removed } = changes;
  const { path, date, suspects = [] } = entry;
  const from = renamed.get(post.path) ?? alike?.get(post.path) ?? "";
  if (from === path || suspects.includes(post.path) || suspects.includes(from)) return true;
  const day = dayOf(date ?? path);
  if (day === undefined) return false;
  if (dayOf(post.date?.toISOString() ?? post.path) === day) return true;
  return fresh.has(post.path) && removed.has(path) && isNear(post, new Date(date ?? day));
}

/** Something of it is on a platform, or may be; or it is an older post, which nobody asked for. */
function isAtStake({ platforms }: LedgerEntry): boolean {
  return Object.values(platforms).some(({ state }) =>
    ["published", "intent", "ambiguous", "baseline"].includes(state),
  );
}
