import { createHash } from "node:crypto";
import { countEach } from "../../core/count-each.ts";
import type { LedgerEntry, Traits } from "../../core/ledger.ts";
import type { Post } from "../../core/post.ts";
import { isTelling, similarity, sketchOf } from "./sketch.ts";

/**
 * How much a post is like the one that an entry was made for, addresses aside. `alike`: the same post, edited perhaps;
 * `similar`: it may be; `unknown`: nothing tells; `unlike`: another text under another title.
 */
export interface Likeness {
  readonly kind: "alike" | "similar" | "unknown" | "unlike";
  /** Says of two that are alike which is more so. */
  readonly score: number;
}

/** True of one that may be the same post. */
export function isLike({ kind }: Likeness): boolean {
  return kind === "alike" || kind === "similar";
}

/** Less of a text in common is chance, or the phrases of a template. */
const SOME = 0.3;
/** With the title, the day or the name as well, this much of a text is the same post. */
const MUCH = 0.5;
/** A post with this much of a text is asked about, unless another has yet more of it. */
const MOST = 0.8;
/** So far from the truth may a share be that two sketches give. */
const NOISE = 0.2;

/** Tells how much posts of one blog are like those of its ledger's entries. */
export interface Likenesses {
  of(post: Post, entry: LedgerEntry): Likeness;
  isSameText(post: Post, entry: LedgerEntry): boolean;
}

/**
 * `traits`: what is known of posts whose entries do not say it; `renamed`: where posts were before the push, as git tells;
 * `known`: posts whose entries were found. A title or a name
 * that several posts share, or several entries, says nothing, nor does a text that is as near to a post which is still there: both were
 * made from one template.
 */
export function likenesses(
  posts: readonly Post[],
  {
    ledger,
    traits,
    renamed,
    known,
  }: {
    readonly ledger: ReadonlyMap<string, LedgerEntry>;
    readonly traits: ReadonlyMap<string, Traits>;
    readonly renamed: ReadonlyMap<string, string>;
    readonly known: ReadonlyMap<string, LedgerEntry>;
  },
): Likenesses {
  const entries = [...ledger.values()];
  const isOnly = {
    title: onlyOnes(
      posts.map(({ title }) => titleKey(title)),
      entries.map(({ path, title }) => titleKey(title ?? traits.get(path)?.title)),
    ),
    name: onlyOnes(
      posts.map(({ path }) => nameOf(path)),
      entries.map(({ path }) => nameOf(path)),
    ),
  };

  function isSameText(post: Post, entry: LedgerEntry): boolean {
    return post.body.trim() !== "" && bodyDigest(post) === entry.body;
  }

  /** One of the posts that are still there is as near, so the text says nothing. An address in common says more. */
  function isNearerToAnother(post: Post, entry: LedgerEntry, share: number): boolean {
    if (post.path === entry.path || post.canonicalUrl === entry.canonicalUrl) return false;
    if (isSameText(post, entry))
      return posts.some((other) => isThere(other) && bodyDigest(other) === entry.body);
    const sketch = sketchOfPost(post);
    const enough = share < MOST ? share - NOISE : share;
    return posts.some(
      (other) => isThere(other) && (similarity(sketch, sketchOfPost(other)) ?? 0) >= enough,
    );

    function isThere(other: Post): boolean {
      return other !== post && known.has(other.path);
    }
  }

  function hintsOf(post: Post, entry: LedgerEntry, was: Traits) {
    const title = titleKey(post.title);
    const isTitle = isOnly.title(title) && titleKey(was.title) === title;
    // In a file of the same name, the name and the date that it gives say nothing.
    if (post.path === entry.path) return { title: isTitle, date: false, name: false };
    const isSamePage = post.canonicalUrl === entry.canonicalUrl;
    const [day, name] = [dayOf(was.date ?? entry.path), nameOf(post.path)];
    return {
      title: isTitle,
      date: day !== undefined && dayOf(post.date?.toISOString() ?? post.path) === day,
      // An address is made of the name, and says the same.
      name: !isSamePage && isOnly.name(name) && nameOf(entry.path) === name,
    };
  }

  function of(post: Post, entry: LedgerEntry): Likeness {
    const was: Traits = { ...traits.get(entry.path), ...entry };
    const hints = hintsOf(post, entry, was);
    const isSame = isSameText(post, entry);
    const sketch = sketchOfPost(post);
    const share = isSame ? 1 : similarity(sketch, was.sketch ?? "");
    const isTold = share !== undefined && share >= SOME && !isNearerToAnother(post, entry, share);
    const isClear = isTelling(sketch) && (isSame || isTelling(was.sketch ?? ""));
    const weights = [hints.title && 0.4, hints.date && 0.15, hints.name && 0.15];
    const score = weights.reduce<number>((sum, one) => sum + Number(one), isTold ? share : 0);
    const isTitled = was.title !== undefined && titleKey(was.title) === titleKey(post.title);
    const kind = kindOf({ ...hints, share, isSame, isTold, isClear, isTitled });
    const isRenamed = renamed.get(post.path) === entry.path;
    return { kind: kind === "similar" && isRenamed ? "alike" : kind, score };
  }

  return { of, isSameText };
}

interface Marks {
  /** Each that it has in common with the entry's post, and with no other post. */
  readonly title: boolean;
  readonly date: boolean;
  readonly name: boolean;
  /** How much of the text is shared; undefined: not known. */
  readonly share: number | undefined;
  readonly isSame: boolean;
  /** The text is shared in part, and with no post that is still there. */
  readonly isTold: boolean;
  /** Both texts are long enough to tell by them. */
  readonly isClear: boolean;
  /** The title is the same, whoever else has it. */
  readonly isTitled: boolean;
}

function kindOf(marks: Marks): Likeness["kind"] {
  const { title, date, name, share, isSame, isTold, isClear, isTitled } = marks;
  const hasHint = title || date || name;
  if (isSame && isTold) return isClear || hasHint ? "alike" : "similar";
  if (isClear) {
    if (isTold && hasHint && share !== undefined && share >= MUCH) return "alike";
    return isTold || title || name ? "similar" : "unlike";
  }
  if (share !== undefined && title && (date || name)) return "alike";
  if (title || name) return "similar";
  return share !== undefined && share < SOME && !isTitled ? "unlike" : "unknown";
}

/** A digest of the post's text. */
export function bodyDigest(post: Post): string {
  return remembered(digests, post, () => {
    return `sha256:${createHash("sha256").update(post.body.trim()).digest("hex")}`;
  });
}

/** By what the post is known again when all else has changed. */
export function traitsOf(post: Post): Traits {
  const { title, date } = post;
  const isDated = date !== null && !Number.isNaN(date.getTime());
  return { title, ...(isDated && { date: date.toISOString() }), sketch: sketchOfPost(post) };
}

function sketchOfPost(post: Post): string {
  return remembered(sketches, post, () => sketchOf(post.body));
}

function remembered(known: WeakMap<Post, string>, post: Post, make: () => string): string {
  const value = known.get(post) ?? make();
  known.set(post, value);
  return value;
}

/** A plan asks several times for the same. */
const digests = new WeakMap<Post, string>();
const sketches = new WeakMap<Post, string>();

/** A title as it is compared with others. */
export function titleKey(title: string | undefined): string | undefined {
  return title?.trim().replace(/\s+/g, " ").toLowerCase();
}

/** The file's name without its date and extension. */
export function nameOf(path: string): string {
  const file = path.slice(path.lastIndexOf("/") + 1).replace(/\.[^.]*$/, "");
  return file.replace(/^\d{4}-\d{1,2}-\d{1,2}-/, "").toLowerCase();
}

/** The day of a moment, or the one that a file's name begins with; undefined: neither. */
export function dayOf(text: string): string | undefined {
  return /(?:^|\/)(\d{4}-\d{2}-\d{2})[^/]*$/.exec(text)?.[1];
}

/** Tells what only one of the posts and one of the entries has. */
function onlyOnes<T>(ofPosts: readonly T[], ofEntries: readonly T[]): (value: T) => boolean {
  const [posts, entries] = [countEach(ofPosts), countEach(ofEntries)];
  return (value) => posts.get(value) === 1 && entries.get(value) === 1;
}
