import type { Rendering } from "../../core/article.ts";
import type { PlatformError } from "../../core/errors.ts";
import type { LedgerRecord } from "../../core/ledger.ts";
import type { Copy, ListedCopy } from "../../core/platform.ts";
import type { Step } from "../../core/step.ts";
import type { Contest } from "../identity/contests.ts";
import type { Others } from "../identity/own-copy.ts";
import type { Listing } from "../model/listing.ts";
import type { Scope } from "../model/types.ts";
import type { Candidate } from "./candidates.ts";

/** What is left for a candidate when its turn comes (`in-turn`). */
export interface Turn {
  /** Where a copy may say that its original is; the post's own address first. */
  readonly addresses: readonly string[];
  /** What the platform holds, without the copies of other posts; undefined: not asked yet, or it cannot be asked. */
  readonly listing: Listing | undefined;
  /** Which of these addresses may be those of other posts' copies. */
  readonly contests: readonly Contest[];
}

/** What the second stage knows of one candidate. */
export interface Evidence extends Turn {
  readonly scope: Scope;
  /** Another post has the same canonical URL, or the copy that this one names. */
  readonly clashes: boolean;
  readonly others: Others;
  /** Copies of the blog that no post claims, by platform and title. */
  readonly orphans: ReadonlyMap<string, ListedCopy>;
  /** The platform may hold older posts without anybody being able to tell. */
  readonly isUnsure: boolean;
  readonly rendering: Rendering | undefined;
  /** The copy was made from just what it would be made from now. */
  readonly hasSameInputs: boolean;
  /** Whose key it is, where the platform told that. */
  readonly account: string | undefined;
  /** A copy that a platform which cannot be listed shows in public. */
  readonly looked: Copy | undefined;
  /** It shows one that may as well be another post's. */
  readonly isUnclear: boolean;
  /** The platform was asked what it holds, and this is what came instead. */
  readonly silence: PlatformError | undefined;
  readonly isFirstRun: boolean;
  readonly containsSecret: (text: string) => boolean;
  /** Commits that come after the one that is read. */
  readonly later: ReadonlySet<string>;
  readonly commit: string | undefined;
  /** Now, RFC 3339. */
  readonly at: string;
}

/** What is decided about one candidate. */
export interface Decision {
  readonly step: Step;
  /** What the ledger says of it from now on, before anything is sent. */
  readonly record?: LedgerRecord;
  /** Another answer might come out if the platform said what it holds. */
  readonly wantsListing?: boolean;
  /** What the platform says of the copy that the ledger names, where that is not this post's. */
  readonly other?: ListedCopy;
}

/** A candidate and what is decided about it. */
export interface Decided {
  readonly candidate: Candidate;
  readonly decision: Decision;
}
