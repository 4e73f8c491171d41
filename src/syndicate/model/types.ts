import type { Inputs, Rendering } from "../../core/article.ts";
import type { Clock } from "../../core/clock.ts";
import type { Diagnostic } from "../../core/diagnostic.ts";
import type { PlatformError } from "../../core/errors.ts";
import type {
  AddressOf,
  Ledger,
  LedgerEntry,
  LedgerRecord,
  LedgerSnapshot,
  Traits,
} from "../../core/ledger.ts";
import type { Copy, Platform } from "../../core/platform.ts";
import type { PlatformId, Post } from "../../core/post.ts";
import type { Outcome, Step } from "../../core/step.ts";
import type { Contest } from "../identity/contests.ts";
import type { CopyOf } from "../identity/own-copies.ts";

/** What the run was asked for, as data (contracts/interface.md §1, §2). Made by `scopeOf`. */
export interface Scope {
  /** `publish` sends; `look` is a check or a dry run: it needs no key. */
  readonly purpose: "publish" | "look";
  /** Paths of exactly the posts that were asked for (`posts`, POST, `--since`, `--all`); null: as the ledger says. */
  readonly asked: ReadonlySet<string> | null;
  /** These are all posts, and nobody has named one of them. */
  readonly isAll?: boolean;
  /** Paths of the posts that the push added: if they are dated near it, they are new also where a platform has no ledger yet. */
  readonly fresh: ReadonlySet<string>;
  /** Paths of posts that were there before the push, and that it changed. */
  readonly edited: ReadonlySet<string>;
  /** Where posts that the push renamed were before, by their paths. */
  readonly renamed: ReadonlyMap<string, string>;
  /** Where posts were before by what their texts say, although git does not call them renamed. */
  readonly alike?: ReadonlyMap<string, string>;
  /** Paths that the push deleted. */
  readonly removed: ReadonlySet<string>;
  /** When the push was; undefined: now. */
  readonly pushedAt?: Date | undefined;
  /** Platforms that had no ledger yet when this run began: what another run calls old since then may be new to this one. */
  readonly firstOn?: ReadonlySet<PlatformId>;
  /** How long copies are held back after the date of their post, in milliseconds. */
  readonly after?: ReadonlyMap<PlatformId, number> | undefined;
  /** How many baseline posts to publish as well, oldest first, on each platform. */
  readonly backfill: number;
  /** More creates than this on one platform stop all creates; `Infinity` lifts it. */
  readonly maxPosts: number;
  readonly update: boolean;
  /** Copies of the posts that were asked for are overwritten although they are up to date, and recreated if deleted. */
  readonly force?: boolean;
  /** Copies are compared with what this version renders, also where a post and all that it is made from are the same. */
  readonly refresh?: boolean;
}

/** Tells whether a copy would be made from the same again, without rendering anything. */
export interface InputsPort {
  /** Posse's version, as articles note it. */
  readonly version: string;
  areSame(post: Post, platform: Platform, inputs: Inputs, copyOf: CopyOf): Promise<boolean>;
}

/** What deciding needs; nothing here is written to. */
export interface PlanPorts {
  /** Every post of the tree, whatever was asked for. */
  readonly posts: readonly Post[];
  /** The folder that their paths begin with; "": the repository's root, as without it. */
  readonly siteDir?: string;
  /** The platforms of this run, in the order of the steps. One without `create` has no key. */
  readonly platforms: readonly Platform[];
  readonly ledger: Pick<Ledger, "read">;
  /** Called for candidates only: pure, so a second call costs time and nothing else. */
  readonly render: (
    post: Post,
    platform: Platform,
    copyOf: CopyOf,
    /** True where there is a copy already. */
    isUpdate?: boolean,
  ) => Rendering | Promise<Rendering>;
  /** Renders once more what is to be sent, with the post's page at hand; `live`: not before the originals answer. */
  readonly verify?: {
    readonly when: "planned" | "live";
    readonly render: (post: Post, platform: Platform, step: Step) => Promise<Rendering>;
  };
  /** Without it, every copy is compared with its post as it is rendered now. */
  readonly inputs?: InputsPort;
  /** Who we are in the ledger: `GITHUB_RUN_ID/ATTEMPT`, or `host:pid` on the command line. */
  readonly run: string;
  /** The commit of the blog that is read; undefined for a working tree. */
  readonly commit?: string | undefined;
  readonly clock: Clock;
  /** Which addresses of copies are their platforms' own; without it, every address is taken as it is. */
  readonly addressOf?: AddressOf;
  /** True for a text that holds one of the run's own keys: it is never sent. */
  readonly containsSecret?: (text: string) => boolean;
  /** Whether the run that wrote an intent still goes on; undefined where nobody can say. */
  readonly isAlive?: (run: string) => boolean | undefined | Promise<boolean | undefined>;
  /**
   * What the posts of these entries were like when they were last in the blog, by their paths: asked only for entries
   * that do not say it themselves, where a post could be the one that they were made for. A few at most; those that
   * cannot be told are left out.
   */
  readonly formerTraits?: (entries: readonly LedgerEntry[]) => Promise<ReadonlyMap<string, Traits>>;
  /** True if that commit is a descendant of the one that is read: its content is not rolled back. */
  readonly isLater?: (commit: string) => boolean | Promise<boolean>;
  readonly onEvent?: (event: SyndicateEvent) => void;
  readonly signal?: AbortSignal | undefined;
}

/** What doing needs on top. */
export interface ApplyPorts extends PlanPorts {
  readonly ledger: Ledger;
  /** A new random word for each intent. */
  readonly nonce: () => string;
  /** Whether the original answers, waiting for it as long as the run may. All are asked at once. */
  readonly isLive?: (canonicalUrl: string, signal?: AbortSignal) => Promise<boolean>;
  /** False if the blog has changed since it was read: then what waited for its original may not be wanted any more. */
  readonly isNewest?: () => Promise<boolean>;
  /** When the job's time is up: nothing is begun or waited for beyond it, what is left is deferred. */
  readonly deadline?: Date | undefined;
}

/** By what a post is known again in the ledger. */
export interface Identity extends Traits {
  readonly path: string;
  /** Empty if it cannot be known. */
  readonly canonicalUrl: string;
  /** Digest of its text. */
  readonly body: string;
  /** What its front matter denies of an older post, and is called itself. */
  readonly denied?: readonly string[];
}

/** One record to put into the ledger: what is said of one post on one platform. */
export interface RecordChange {
  readonly post: Identity;
  readonly platform: PlatformId;
  readonly record: LedgerRecord;
  /** The intent that it goes on from: whatever another run has put in its place stays, unless this tells of a copy. */
  readonly nonce?: string | undefined;
}

/** An entry whose path, or more, is another from now on. */
export type Move =
  /** Its post's file or permalink has changed. */
  | { readonly kind: "follow"; readonly from: string; readonly to: Identity }
  /** Posts were asked about that may be the one that it was made for: the question stays until it is answered. */
  | {
      readonly kind: "suspect";
      readonly from: string;
      readonly to: { readonly path: string; readonly suspects: readonly string[] };
    }
  /** Its post is gone, and another has the name of its file. */
  | { readonly kind: "set-aside"; readonly from: string; readonly to: { readonly path: string } };

/** The decisions about every post on every platform of the run. */
export interface Plan {
  /** Oldest post first, then by path, then in the order of the platforms. */
  readonly steps: readonly Step[];
  /** What rendering found, and what is said of the blog as a whole (`codes.ts`); the posts' own stay on the posts. */
  readonly diagnostics: readonly Diagnostic[];
  /** What the ledger will say without anything being sent: baselines, adopted copies, ambiguous intents. */
  readonly records: readonly RecordChange[];
  readonly moves: readonly Move[];
  /** Identities of the posts that something is sent or recorded of, by their paths. */
  readonly identities: ReadonlyMap<string, Identity>;
  /** Where copies of a post on a platform may say that their original is, by `keyOf`. */
  readonly addresses: ReadonlyMap<string, readonly string[]>;
  /** Which of these addresses may be those of other posts' copies, by `keyOf`. */
  readonly contests: ReadonlyMap<string, readonly Contest[]>;
  /** Platforms that the ledger knows nothing of yet: older posts become `baseline`. */
  readonly firstRun: readonly PlatformId[];
  /** Ledger entries whose post is no longer in the tree; their copies are left alone. */
  readonly gone: readonly LedgerEntry[];
  /** What would be sent or why not, for every candidate, by `keyOf` (post, platform). */
  readonly renderings: ReadonlyMap<string, Rendering>;
  /** Whose keys the platforms were asked with, as far as they told. */
  readonly accounts: ReadonlyMap<PlatformId, string>;
  /** Copies that show their posts as another version of Posse rendered them: nobody knows whether this one would differ. */
  readonly otherVersion: number;
  /** Platforms that would not say what they hold: nothing is created there. */
  readonly unreachable: ReadonlyMap<PlatformId, PlatformError>;
  /** What the plan was made from. */
  readonly ledger: LedgerSnapshot;
}

/** What became of a plan. */
export interface Result {
  /** The plan that was carried out: another than the one given, if somebody else wrote to the ledger in between. */
  readonly plan: Plan;
  /** One for each step, in the order of the steps. */
  readonly outcomes: readonly Outcome[];
  /** The ledger as it was left, for records and the status table. */
  readonly ledger: LedgerSnapshot;
}

/** Progress, for the shells to show or to journal. */
export type SyndicateEvent =
  | { readonly kind: "listing"; readonly platform: PlatformId }
  | { readonly kind: "waiting"; readonly canonicalUrl: string }
  | { readonly kind: "conflict"; readonly attempt: number }
  /** Other runs are at work on so many steps of this one, and are waited for. */
  | { readonly kind: "held"; readonly steps: number }
  /** How many writes the platform's limits allow in this run, and how long these will take. */
  | {
      readonly kind: "forecast";
      readonly platform: PlatformId;
      readonly writes: number;
      /** How many of them have to be left for the next run. */
      readonly left: number;
      readonly ms: number;
    }
  | { readonly kind: "started"; readonly step: Step }
  /** The platform has to be waited for. */
  | {
      readonly kind: "pausing";
      readonly platform: PlatformId;
      readonly ms: number;
      readonly until: Date;
    }
  /** A copy exists on the platform and is not in the ledger yet: the moment to journal it. */
  | {
      readonly kind: "written";
      readonly step: Step;
      readonly copy: Copy;
      /** It does not show what was sent. */
      readonly isSpoiled?: boolean;
    }
  | { readonly kind: "done"; readonly outcome: Outcome };

/** Which entry of the ledger is which post's. */
export interface Matches {
  /** By the post's path. */
  readonly entries: ReadonlyMap<string, LedgerEntry>;
  readonly moves: readonly Move[];
  readonly gone: readonly LedgerEntry[];
  /** By the post's path: the entry that may be its own, so that a copy of it may be there. A person has to say it. */
  readonly open: ReadonlyMap<string, LedgerEntry>;
  /** Entries that say too little of their posts, where knowing more could change what was found. */
  readonly vague: readonly LedgerEntry[];
}
