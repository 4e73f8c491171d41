import type { Article } from "./article.ts";
import type { Copy, Face } from "./platform.ts";
import type { PlatformId } from "./post.ts";

/** What is to be done, or why nothing is. `publish` and `hide` change who can find a copy. */
export type StepKind = "create" | "update" | "publish" | "hide" | "adopt" | "skip" | "blocked";

/** Every reason a step can have, and what it says to people (docs/contracts/interface.md §2.1). */
export const reasons = {
  new: "not on the platform yet",
  changed: "the post has changed since the copy was made",
  links: "only its links have changed: a post that it links to got a copy there, or lost it",
  visibility: "the front matter asks for another visibility than before",
  forced: "up to date, and sent again because it was asked for",
  found: "already on the platform with this canonical URL",
  named: "the front matter names the copy",
  "up-to-date": "up to date",
  baseline: "older than Posse's first run there; ask for it by its path, or for a backfill",
  offered:
    "an earlier run showed how to publish it there by hand; ask for it by its path, if nobody has",
  unrecorded:
    "edited, and not in the ledger, so it may be on the platform already; ask for it by its path",
  "not-asked": "not selected in this run",
  draft: "draft",
  unpublished: "`published: false`",
  future: "dated in the future",
  "held-back": "held back by `after`",
  "opted-out": "the front matter opts out",
  "cannot-update": "the platform's API cannot change a story",
  "update-off": "updates are turned off",
  detached: "its copy was deleted on the platform",
  "edited-there":
    "its copy was edited or taken down on the platform, and an update would overwrite that",
  "theme-changed":
    "the pages are built otherwise than when the copies were made, and all would change; name the article's element with `content`",
  "other-account": "it was published, or may have been, with another account's key",
  "no-key": "no key is set for the platform",
  ambiguous: "an earlier run may have published it; settle it with `resolve`",
  "in-progress": "another run is publishing it",
  "maybe-moved":
    "it may be an older post whose name or URL has changed; say which with `posse-was` or `posse-was-not` in its front matter",
  "maybe-there":
    "nobody can tell whether the platform has it already; if it does not, ask for it by its path",
  errors: "the post has errors",
  secret: "its text holds one of the keys of this run",
  stale: "a later commit was published already",
  unreachable: "the platform could not be asked what it already has",
  unauthorized: "the platform refused the key",
  "not-live": "its original does not answer yet",
  "over-limit": "the run would create more copies than max-posts allows",
  deferred: "left for the next run",
} as const;

/** Why a step is what it is. */
export type Reason = keyof typeof reasons;

/** A post that is no longer where the ledger, or a copy, knew it. */
export interface Former {
  /** Empty if only a copy tells of it. */
  readonly path: string;
  /** Empty if it could not be known. */
  readonly canonicalUrl: string;
}

/** What a person changed of a copy on its platform. */
export type ChangeThere = keyof Face | "visibility";

const changesThere: Readonly<Record<ChangeThere, string>> = {
  text: "its text on the platform differs from Posse's, and an update would overwrite it",
  title: "its title on the platform differs from Posse's, and an update would overwrite it",
  tags: "its tags on the platform differ from Posse's, and an update would overwrite them",
  cover: "its cover on the platform differs from Posse's, and an update would overwrite it",
  visibility: "it was taken down on the platform, so it is neither updated nor published",
};

/** One decision about one post and one platform. A dry run prints these and stops. */
export interface Step {
  readonly path: string;
  readonly canonicalUrl: string | null;
  readonly title: string;
  readonly platform: PlatformId;
  readonly kind: StepKind;
  readonly reason: Reason;
  /** The copy's address, where there is one. */
  readonly url: string | null;
  readonly copy?: Copy;
  /** The one that it may be, of a step that is `maybe-moved`. */
  readonly former?: Former;
  /** Deferred until then, where that is known: RFC 3339. */
  readonly until?: string;
  /** A person is told how to publish it there by hand. */
  readonly isOffered?: boolean;
  /** What would be sent; of a step that another run is at work on, only if that is not what it sends. */
  readonly article?: Article;
  /** True of a `publish` or `hide` that leaves the text: the copy holds this article already, or may not be overwritten. */
  readonly keepsText?: boolean;
  /** The copy shows an older state of the post, and the platform's API cannot change that. */
  readonly isOutOfDate?: boolean;
  /** Where a person does what the platform's API cannot. */
  readonly editUrl?: string;
  /** What the front matter asks for, and the platform's API cannot do. */
  readonly asks?: "publish" | "hide";
  /** What a person changed there, where the reason is `edited-there`. */
  readonly changed?: ChangeThere;
  /** Another account than the key's, whose the copy is or would be. */
  readonly owner?: string;
}

/** True of a step that sends something. */
export function isSent({ kind }: Pick<Step, "kind">): boolean {
  return kind === "create" || isWriteToCopy({ kind });
}

/** True of one that sends something to a copy that is there. */
export function isWriteToCopy({ kind }: Pick<Step, "kind">): boolean {
  return kind === "update" || kind === "publish" || kind === "hide";
}

/** The key of what belongs to one post on one platform. */
export function keyOf(path: string, platform: PlatformId): string {
  return `${platform}\n${path}`;
}

const outOfDate =
  "the post has changed, and the platform's API cannot change a story: edit it there";

/** True of a step that nobody has to hear of: nothing is to be done, by Posse or by a person. */
export function isQuiet({
  kind,
  isOutOfDate,
  isOffered,
}: Pick<Step, "kind" | "isOutOfDate" | "isOffered">): boolean {
  return kind === "skip" && isOutOfDate !== true && isOffered !== true;
}

/** Why it is decided so, for people. */
export function reasonText({ reason, until, changed, asks, isOutOfDate, isOffered }: Step): string {
  if (isOffered === true) return "no key is set for the platform: import it there by hand";
  if (changed !== undefined) return changesThere[changed];
  if (isOutOfDate === true) return outOfDate;
  if (asks !== undefined) return `the platform's API cannot ${asks} a story: do it there`;
  if (until === undefined) return reasons[reason];
  return `${reasons[reason]}${reason === "held-back" ? " until" : ", after"} ${momentText(until)}`;
}

/** An RFC 3339 moment to the minute: `2026-11-26 03:16 UTC`. */
export function momentText(moment: string): string {
  return `${moment.slice(0, 16).replace("T", " ")} UTC`;
}

/** Why a step was not done, for people and for programs. */
export interface OutcomeError {
  readonly code: string;
  readonly message: string;
  readonly hint?: string;
}

/** What became of a step. */
export interface Outcome {
  readonly step: Step;
  readonly ok: boolean;
  readonly copy?: Copy;
  readonly error?: OutcomeError;
  /** What the platform did to the article that the author should know. */
  readonly warnings?: readonly string[];
}

/**
 * True of an outcome that makes a run red: blocked by an error, failed or ambiguous. What is only left for the next run
 * is none (contracts/interface.md §2.3).
 */
export function isTrouble(outcome: Outcome): boolean {
  return !outcome.ok && !isLeft(outcome);
}

/** True of what was only left for the next run: nothing went wrong, and nothing is lost. */
export function isLeft({ ok, step }: Outcome): boolean {
  return !ok && (step.reason === "deferred" || step.reason === "not-live");
}
