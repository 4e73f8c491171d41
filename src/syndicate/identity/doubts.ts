import { groupBy } from "../../core/group-by.ts";
import type { LedgerEntry } from "../../core/ledger.ts";
import type { Post } from "../../core/post.ts";
import { isLike, type Likeness, type Likenesses } from "./likeness.ts";

/** How a post lays claim to an entry by an address: its file's, its page's, or one that the post names. */
export interface Address {
  readonly path: boolean;
  readonly url: boolean;
  /** A former URL, or a copy that the entry knows. */
  readonly named: boolean;
}

export interface Claims {
  addressOf(post: Post, entry: LedgerEntry): Address;
  /** The post's front matter says that it is not the entry's. */
  isDenied(post: Post, entry: LedgerEntry): boolean;
  /** A person was asked about several posts, and has not said yet which one is the entry's: nothing else tells. */
  isAsked(entry: LedgerEntry): boolean;
  /**
   * Where this post has another title than the entry's: true if a post which lays no claim may be the entry's all the same.
   * `claimants`: those that do.
   */
  isRivaled(post: Post, entry: LedgerEntry, claimants: ReadonlySet<Post>): boolean;
  readonly likenesses: Likenesses;
}

export interface Settled {
  readonly found: readonly (readonly [Post, LedgerEntry])[];
  /** By the post's path: the entry that may be its own. Only a person can tell. */
  readonly open: ReadonlyMap<string, LedgerEntry>;
}

interface Candidate {
  readonly post: Post;
  readonly entry: LedgerEntry;
  readonly address: Address;
  readonly likeness: Likeness;
}

/** So much more alike than the next one is clear enough. */
const LEAD = 0.25;

/**
 * Whose the entries are that no mark has settled, since two posts lay claim to one, or the only claim is that of a text
 * which is not the entry's. What stays open is a person's to say: a wrong guess writes one post over another or posts
 * one twice.
 */
export function settleDoubts(
  posts: readonly Post[],
  entries: readonly LedgerEntry[],
  claims: Claims,
): Settled {
  const found: (readonly [Post, LedgerEntry])[] = [];
  const all = entries.flatMap((entry) => candidatesFor(entry, posts, claims)).sort(closestFirst);
  const claimants = new Set(all.map(({ post }) => post));
  const isRivaled = (post: Post, entry: LedgerEntry) => claims.isRivaled(post, entry, claimants);
  const facts = { isAsked: claims.isAsked, isRivaled };
  let left = all.filter((one) => !hasCome(one, all));
  for (;;) {
    const sure =
      chosen(left, { ...facts, isLast: false }) ?? chosen(left, { ...facts, isLast: true }) ?? [];
    if (sure.length === 0) break;
    found.push(...sure);
    const [done, taken] = [
      new Set(sure.map(([post]) => post)),
      new Set(sure.map(([, one]) => one)),
    ];
    left = left.filter(({ post, entry }) => !done.has(post) && !taken.has(entry));
  }
  const open = new Map<string, LedgerEntry>();
  for (const { post, entry } of left) if (!open.has(post.path)) open.set(post.path, entry);
  return { found, open };
}

function candidatesFor(
  entry: LedgerEntry,
  posts: readonly Post[],
  { addressOf, isDenied, likenesses }: Claims,
): readonly Candidate[] {
  return posts
    .map((post) => ({ post, entry, address: addressOf(post, entry) }))
    .filter(({ post }) => !isDenied(post, entry))
    .map((one) => ({ ...one, likeness: likenesses.of(one.post, entry) }))
    .filter(({ address, likeness }) => hasAddress(address) || isLike(likeness));
}

/**
 * True of a post that stands where the entry's stood, is another by its text, and may have come from another entry, whose
 * place is empty or holds a new post. Had posts exchanged their texts, what stands there would be like an entry, too.
 */
function hasCome(
  { post, entry, address, likeness }: Candidate,
  all: readonly Candidate[],
): boolean {
  if (!isPlaced(address) || likeness.kind !== "unlike") return false;
  const isNew = (other: Post, place: LedgerEntry) =>
    !all.some((one) => one.post === other && one.entry !== place && isLike(one.likeness));
  return all.some(
    (own) =>
      own.post === post &&
      own.entry !== entry &&
      isLike(own.likeness) &&
      all.every(
        (other) =>
          other.entry !== own.entry || !isPlaced(other.address) || isNew(other.post, own.entry),
      ),
  );
}

/**
 * The pairs that are certain, each post and each entry in one of them; undefined: none. A post that stands where an entry's
 * stood has no need of another entry, since two may have exchanged their texts: that holds once nothing else is left.
 */
function chosen(
  candidates: readonly Candidate[],
  {
    isLast,
    isAsked,
    isRivaled,
  }: Pick<Claims, "isAsked"> & {
    readonly isLast: boolean;
    readonly isRivaled: (post: Post, entry: LedgerEntry) => boolean;
  },
): readonly (readonly [Post, LedgerEntry])[] | undefined {
  const placed = new Map(
    candidates.flatMap(({ post, entry, address }) => (isPlaced(address) ? [[post, entry]] : [])),
  );
  const isFree = ({ post, entry }: Candidate) => (placed.get(post) ?? entry) === entry;
  const pairs = [...groupBy(candidates, ({ entry }) => entry)].flatMap(([entry, some]) => {
    if (isAsked(entry)) return [];
    const able = some.filter(isFree);
    const post = isLast || able.length === some.length ? choice(able, isRivaled) : undefined;
    return post ? [[post, entry] as const] : [];
  });
  const byPost = groupBy(pairs, ([post]) => post);
  const sure = pairs.filter(([post]) => byPost.get(post)?.length === 1);
  return sure.length === 0 ? undefined : sure;
}

/** The one of the candidates, the closest first, that the entry is certainly of; undefined: nobody can tell. */
function choice(
  [first, second]: readonly Candidate[],
  isRivaled: (post: Post, entry: LedgerEntry) => boolean,
): Post | undefined {
  if (first === undefined) return undefined;
  const { post, entry, address, likeness } = first;
  const isAlone = second === undefined;
  switch (likeness.kind) {
    case "alike": {
      const isClose = second?.likeness.kind === "alike";
      return !isClose || likeness.score - second.likeness.score >= LEAD ? post : undefined;
    }
    case "similar":
      return hasAddress(address) && (isAlone || second.likeness.kind === "unlike")
        ? post
        : undefined;
    case "unknown":
      return isAlone ? post : undefined;
    case "unlike": {
      // Written anew where it was, unless it may be another; its permalink or its file's name alone may have passed to a new one.
      const isKnown = isPlaced(address) || address.named || entry.canonicalUrl === "";
      return isAlone && isKnown && !isRivaled(post, entry) ? post : undefined;
    }
  }
}

const kinds: readonly Likeness["kind"][] = ["alike", "similar", "unknown", "unlike"];

function closestFirst(
  { likeness: one }: Pick<Candidate, "likeness">,
  { likeness: other }: Pick<Candidate, "likeness">,
): number {
  return kinds.indexOf(one.kind) - kinds.indexOf(other.kind) || other.score - one.score;
}

function hasAddress({ path, url, named }: Address): boolean {
  return path || url || named;
}

function isPlaced({ path, url }: Address): boolean {
  return path && url;
}
