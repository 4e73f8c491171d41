import type { LedgerEntry } from "../../core/ledger.ts";
import type { Post } from "../../core/post.ts";
import { canonicalKey } from "../model/canonical.ts";
import { marksOf } from "./claims.ts";
import { bodyDigest, isLike, type Likenesses } from "./likeness.ts";
import { formerPath } from "./set-aside.ts";

/** A way to know a post again: its keys, the key of an entry that is still free, and whether that is enough. */
export interface Mark {
  /** Enough although several posts were asked about: the author's word, or the text itself. */
  readonly isAnswer?: true;
  ofPost(post: Post): readonly string[];
  ofEntry(entry: LedgerEntry): readonly string[];
  isEnough?(post: Post, entry: LedgerEntry, facts: Facts): boolean;
}

/** What is known while the marks are gone through. */
export interface Facts {
  readonly likenesses: Likenesses;
  /** Posts without an entry as yet. */
  readonly left: readonly Post[];
  /** True of a post that stands, file and page, where an entry that is still free says. */
  readonly isPlaced: (post: Post) => boolean;
}

/** The surest first; each looks only at what the ones before left over. What is not enough is settled at the end. */
export const marks: readonly Mark[] = [
  {
    isAnswer: true,
    ofPost: (post) => [`${post.path}\n${bodyDigest(post)}`],
    ofEntry: ({ path, body }) => (body === undefined ? [] : [`${path}\n${body}`]),
  },
  {
    ofPost: (post) => [`${post.path}\n${post.canonicalUrl ?? ""}`],
    ofEntry: (entry) => [`${entry.path}\n${entry.canonicalUrl}`],
    isEnough(post, entry, { likenesses, left }) {
      const { kind } = likenesses.of(post, entry);
      if (kind !== "unknown") return kind !== "unlike";
      return !left.some((other) => other !== post && likenesses.isSameText(other, entry));
    },
  },
  {
    isAnswer: true,
    ofPost: (post) => namesIn(post, "was"),
    ofEntry: (entry) => (isSuccessor(entry) ? [] : namesOf(entry)),
  },
  {
    isAnswer: true,
    ofPost: (post) => (post.body.trim() === "" ? [] : [bodyDigest(post)]),
    ofEntry: ({ body }) => (body === undefined ? [] : [body]),
    isEnough: (post, entry, { likenesses, isPlaced }) =>
      post.canonicalUrl === entry.canonicalUrl ||
      (likenesses.of(post, entry).kind === "alike" && !isPlaced(post)),
  },
  {
    ofPost: (post) => (post.canonicalUrl === null ? [] : [post.canonicalUrl]),
    ofEntry: ({ canonicalUrl }) => (canonicalUrl === "" ? [] : [canonicalUrl]),
    isEnough: isUndisputed,
  },
  {
    ofPost: (post) => [post.path],
    ofEntry: (entry) => [entry.path],
    isEnough: isUndisputed,
  },
  {
    ofPost: (post) => post.formerUrls.map(canonicalKey),
    ofEntry: ({ canonicalUrl }) => (canonicalUrl === "" ? [] : [canonicalKey(canonicalUrl)]),
    isEnough: isUndisputed,
  },
  {
    ofPost: (post) => post.namedCopies.flatMap(marksOf),
    ofEntry: copyMarks,
    isEnough: isUndisputed,
  },
  {
    isAnswer: true,
    ofPost: (post) => namesIn(post, "was"),
    ofEntry: namesOf,
  },
];

/**
 * True of an entry whose post has the name of an older one, as its author said. A line that calls the older one by that
 * name stays in front matter long after; it means the newer one only if that was asked about since, or nothing else tells.
 */
function isSuccessor({ denied = [], suspects }: LedgerEntry): boolean {
  return denied.length > 0 && suspects === undefined;
}

/**
 * True where nothing says that the text is another post's, no other post has the entry's other address, and none is like
 * the entry where this one only may be its post.
 */
function isUndisputed(post: Post, entry: LedgerEntry, { likenesses, left }: Facts): boolean {
  const { kind } = likenesses.of(post, entry);
  if (kind === "unlike") return false;
  return left.every((other) => {
    if (other === post) return true;
    if (other.path === entry.path || other.canonicalUrl === entry.canonicalUrl) return false;
    return kind !== "similar" || !isLike(likenesses.of(other, entry));
  });
}

/** The keys of the copies that the ledger knows of an entry. */
export function copyMarks({ platforms }: LedgerEntry): readonly string[] {
  return Object.entries(platforms).flatMap(([platform, { copy }]) =>
    copy ? marksOf({ platform, ...copy }) : [],
  );
}

/** What front matter may call the entry's post. */
export function namesOf({
  path,
  canonicalUrl,
}: Pick<LedgerEntry, "path" | "canonicalUrl">): readonly string[] {
  return [path, formerPath(path), canonicalKey(canonicalUrl)];
}

/** The older posts of which a post says this, as keys that `namesOf` gives entries. */
export function namesIn({ ofOlder }: Post, said: keyof Post["ofOlder"]): readonly string[] {
  return ofOlder[said].map(canonicalKey);
}
