import type { Article, Json, Rendering } from "./article.ts";
import type { Manuscript } from "./manuscript.ts";
import type { PlatformId } from "./post.ts";
import type { CopyStats, Count } from "./stats.ts";

/** The article as it exists on a platform. */
export interface Copy {
  readonly id: string;
  readonly url: string;
}

/** What a copy holds, as its platform tells: by it an edit that a person made there is noticed. */
export interface Face {
  /** Digest of its text. */
  readonly text: string;
  readonly title: string;
  readonly tags: readonly string[];
  /** The address of its cover as the platform was given it; null where there is none. */
  readonly cover: string | null;
}

/** Who can find a copy, as its platform tells. */
export type ShownVisibility = "public" | "draft" | "scheduled";

/** A copy as the platform lists it. */
export interface ListedCopy extends Copy {
  readonly canonicalUrl: string | null;
  /** The other pages that it links to, where nobody can tell which of them is its original. */
  readonly links?: readonly string[];
  readonly title: string;
  readonly visibility: ShownVisibility;
  /** Undefined where the platform does not tell. */
  readonly face?: Face;
  /** Whose it is: the name of the key's account, where the platform tells. */
  readonly account?: string;
  /** Something that belongs to it is missing: it counts as out of date. */
  readonly isUnfinished?: boolean;
}

/** What the platform said to a write: the copy, and what it did to it that the author should know. */
export interface Written {
  readonly copy: Copy;
  readonly warnings: readonly string[];
  /** What the copy holds and whether it is a draft, where the answer tells. One that is scheduled is not told apart. */
  readonly face?: Face;
  readonly visibility?: "public" | "draft";
  /** Whose it is: the name of the key's account, where the answer tells. */
  readonly account?: string;
}

/** A write that changes who can find a copy; its text goes along only where that has changed too. */
export interface VisibilityWrite {
  readonly article: Article;
  readonly withText: boolean;
}

/** What a list is read for, where reading all of it takes long. */
export interface Listed {
  /** Nothing older matters, but copies that are known. */
  readonly since?: Date | undefined;
  readonly known?: readonly Copy[];
}

/** A write to come. */
export interface Write {
  readonly kind: "create" | "update";
  readonly article: Article;
}

/** A write of an earlier run. */
export interface EarlierWrite {
  readonly kind: "create" | "update";
  readonly isPublic: boolean;
  /** When it was answered. */
  readonly at: Date;
}

/** At most `most` creates per `perMs`. The window is longer than a run can wait. */
export interface Quota {
  readonly most: number;
  readonly perMs: number;
}

/** What a person can do where the platform's API cannot: bring a story there by hand. */
export interface Offer {
  readonly canonicalUrl: string;
  readonly title: string;
  /** What is to be copied into the platform's editor, as HTML. */
  readonly story: string;
  /** Where a new story is written, and how people call that place. */
  readonly editor: { readonly url: string; readonly shown: string };
  /** What is given apart from the story, and where it belongs there. */
  readonly fields: readonly {
    readonly name: string;
    readonly values: readonly string[];
    readonly where: string;
  }[];
  /** The platform's own way to fetch the original, and what it loses, as a sentence. */
  readonly importing: { readonly url: string; readonly loses: string };
}

/**
 * A place that holds copies. A missing method is something that it cannot do, or not with what it was given:
 * without a key there is no `create`, `update` or `list`; some have no `update` at all.
 * Its methods reject with `PlatformError` only; they do not log and read no environment.
 */
export interface Platform {
  readonly id: PlatformId;
  /** For people. */
  readonly name: string;
  /** How a copy is named whose address is not the platform's own. */
  readonly addressAdvice?: string;
  /** False for an address that only the author can open; without it all are for everybody. */
  isPublicAddress?(url: string): boolean;
  /** The settings that its articles depend on, those that are not set left out. */
  readonly madeWith?: Readonly<Record<string, Json>>;
  /** Pure: the article within this platform's limits, or the diagnostics that say why not. */
  render(manuscript: Manuscript): Rendering | Promise<Rendering>;
  /** Makes a new copy. Never repeated by itself after its outcome is unknown. */
  create?(article: Article, signal?: AbortSignal): Promise<Written>;
  /** It has no key, and is planned for as if it had one. Never true in a run that sends. */
  readonly isSupposed?: boolean;
  /** False where the API can change no copy, whatever key is given: a plan without a key has to know. As its definition says. */
  readonly canUpdate?: boolean;
  /** What it takes of new copies, drafts counted, whatever key is given. */
  readonly quota?: Quota;
  /** Changes what a copy holds, and never who can find it. */
  update?(copy: Copy, article: Article, signal?: AbortSignal): Promise<Written>;
  /** Lets everybody find a copy. */
  publish?(copy: Copy, write: VisibilityWrite, signal?: AbortSignal): Promise<Written>;
  /** Makes a copy a draft again. */
  hide?(copy: Copy, write: VisibilityWrite, signal?: AbortSignal): Promise<Written>;
  /** Takes the original's address off a copy, so that another can have it. The next update gives it one again. */
  release?(copy: Copy, signal?: AbortSignal): Promise<void>;
  /** All copies that the account holds, drafts and scheduled ones too. `about`: no others need to be in it. */
  list?(signal?: AbortSignal, about?: Listed): Promise<readonly ListedCopy[]>;
  /** What a copy holds that shows this article, where the platform tells what its copies hold. Pure. */
  faceOf?(article: Article): Face;
  /**
   * The newest public copies, where a platform that cannot list shows some. That one is not among them proves nothing:
   * drafts and older copies are not shown.
   */
  look?(signal?: AbortSignal): Promise<readonly ListedCopy[]>;
  /** What earlier runs wrote counts towards the platform's limits: said once, before the first write. */
  recall?(writes: readonly EarlierWrite[]): void;
  /**
   * The order in which these writes are done soonest within the platform's limits, those that stand first going first
   * where it makes no difference: where each stood, and when it can be sent, in milliseconds from now.
   */
  forecast?(
    writes: readonly Write[],
  ): Promise<readonly { readonly place: number; readonly ms: number }[]>;
  /** What its API counts of its copies' readers, whatever key is given; absent: nothing. As its definition says. */
  readonly counts?: readonly Count[];
  /**
   * What readers did with these copies, by the copies' ids, in as few requests as there can be. A copy that is not there,
   * or not public, is left out.
   */
  stats?(copies: readonly Copy[], signal?: AbortSignal): Promise<ReadonlyMap<string, CopyStats>>;
  /** Where a person edits a copy that the API cannot change. */
  editorOf?(copy: Copy): string;
  /** For a platform without a key. */
  offer?(article: Article): Offer;
  /** Whose key it is. @throws {PlatformError} */
  account?(signal?: AbortSignal): Promise<{ readonly username: string; readonly url: string }>;
}
