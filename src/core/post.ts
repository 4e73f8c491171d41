import type { Diagnostic } from "./diagnostic.ts";

/** What a platform is called in the ledger, the inputs and the front matter. */
export type PlatformId = string;

/**
 * What the site makes of the post: only `published` is on it now.
 * `draft`: kept as one; `unpublished`: `published: false`; `future`: dated after now;
 * `invalid`: the site's build would stop on it or lose its data, the diagnostics say why.
 */
export type PostState = "published" | "draft" | "unpublished" | "future" | "invalid";

/** What an author asks of one platform for one post, by the front matter key `posse` or another tool's word for it. */
export interface Wish {
  /** False: never send it there. */
  readonly wanted: boolean;
  readonly title?: string;
  readonly description?: string;
  readonly tags?: readonly string[];
  readonly series?: string;
  /** An absolute URL, or a path as the author wrote it. */
  readonly cover?: string;
  /** The post's own, else that of the front matter defaults. */
  readonly visibility?: "public" | "draft" | "unlisted";
  /** The post's own alone: a default that changes must not publish or hide what is there. */
  readonly ownVisibility?: "public" | "draft" | "unlisted";
  /** An edit that was made on the platform is overwritten by the post's next change. */
  readonly overwrite?: boolean;
  readonly body?: "full" | "excerpt";
  /** What only some platforms take: each reads its own (`wishFor`). */
  readonly [own: string]: unknown;
}

/** A copy that the front matter already names: made by hand or by another tool. */
export interface NamedCopy {
  readonly platform: PlatformId;
  readonly id?: string;
  readonly url?: string;
}

/** The older posts, each by a path or an address, that this one is under another name, and those that it is not. */
export interface SaidOfOlder {
  readonly was: readonly string[];
  readonly wasNot: readonly string[];
}

/** The original: a post of the blog, read and not yet rendered. */
export interface Post {
  /** From the repository's root: the ledger's key and the place of annotations. */
  readonly path: string;
  /** From the site's folder. */
  readonly sitePath: string;
  readonly state: PostState;
  /** The absolute URL of the original, the post's identity everywhere; null if it cannot be known. */
  readonly canonicalUrl: string | null;
  /** Where the page itself lies: the base of its relative links. Differs from `canonicalUrl` when `canonical_url` is set. */
  readonly pageUrl: string | null;
  /** The path of its page, from the site's base URL on: by it the blog's templates know the post. */
  readonly url: string | null;
  /** Where the blog says that its page was before: absolute URLs that lead to it now. */
  readonly formerUrls: readonly string[];
  readonly title: string;
  readonly date: Date | null;
  readonly tags: readonly string[];
  readonly categories: readonly string[];
  /** As text, whitespace folded. */
  readonly description: string | null;
  /** The cover as the front matter names it: not yet absolute. */
  readonly cover: string | null;
  readonly series: string | null;
  readonly lang: string | null;
  /** What the author wants for each platform; a platform without an entry is wanted, with no overrides. */
  readonly wishes: Readonly<Record<PlatformId, Wish>>;
  readonly namedCopies: readonly NamedCopy[];
  /** What its author says of older posts, so that it is known again, or is new. */
  readonly ofOlder: SaidOfOlder;
  /** All that the front matter says, its defaults merged in. */
  readonly frontMatter: Readonly<Record<string, unknown>>;
  /** The line of a front matter key in the file, 1-based, for diagnostics. */
  readonly keyLines: Readonly<Record<string, number>>;
  /** The text after the front matter, as its author wrote it. */
  readonly body: string;
  /** The line of the file on which `body` begins, 1-based. */
  readonly bodyLine: number;
  readonly diagnostics: readonly Diagnostic[];
}

/**
 * What the author wants for this platform: everything is wanted unless said otherwise. `Own` is what only this platform
 * takes, as its definition had it read.
 */
export function wishFor<Own = unknown>(post: Post, platform: PlatformId): Wish & Own {
  return (post.wishes[platform] ?? { wanted: true }) as Wish & Own;
}
