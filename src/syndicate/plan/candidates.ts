import { hasErrors } from "../../core/diagnostic.ts";
import type { LedgerEntry, LedgerRecord, LedgerSnapshot, RecordReason } from "../../core/ledger.ts";
import type { Platform } from "../../core/platform.ts";
import { type NamedCopy, type Post, wishFor } from "../../core/post.ts";
import type { Reason } from "../../core/step.ts";
import { isBeingUpdated, isHeld, type OtherRuns } from "../apply/recover.ts";
import { type Dispute, type Disputes, disputesBetween } from "../identity/disputes.ts";
import { isSaidToBeNew, matchPosts } from "../identity/identity.ts";
import { begunOn, isFirstRunOn, isNear, isUnheardOf, isWellBefore } from "../model/age.ts";
import type { Matches, Scope } from "../model/types.ts";

/** What a post on a platform comes to before anything is rendered. */
export type Verdict =
  /** Nothing to do, or nothing that we may do. */
  | { readonly kind: "settled"; readonly step: "skip" | "blocked"; readonly reason: Reason }
  /** Recorded as older, and left alone; default reason: that it is. */
  | { readonly kind: "baseline"; readonly reason?: "opted-out" | "unrecorded" }
  /** New, and not to be sent yet; without a record of it, the next run could take it for an older one. */
  | { readonly kind: "kept-out"; readonly reason: "opted-out" | "future" }
  /** To be created, unless the platform or the front matter shows a copy. */
  | {
      readonly kind: "wanted";
      /** An older one that a run came to by itself: nobody has asked for this very post. */
      readonly isUnnamed?: true;
    }
  /** An earlier try may have made it: the platform must be asked before another one. */
  | { readonly kind: "doubtful" }
  /** Nobody can be asked whether an earlier try made it. */
  | { readonly kind: "ambiguous" }
  /** Another run is at work on it. */
  | { readonly kind: "held" }
  /** Has a copy, which may be out of date. */
  | { readonly kind: "copied" };

/** One post on one platform. */
export interface Candidate {
  readonly post: Post;
  readonly platform: Platform;
  readonly record: LedgerRecord | undefined;
  readonly named: NamedCopy | undefined;
  /** The entry that may be this post's own. */
  readonly former?: LedgerEntry | undefined;
  /** There before Posse was set up, and not published by it: left alone unless it is asked for. */
  readonly isOlder: boolean;
  readonly verdict: Verdict;
}

export interface Candidates {
  readonly matches: Matches;
  readonly disputes: Disputes;
  readonly firstRun: ReadonlySet<string>;
  /** Oldest post first, then by path, then in the order of the platforms. */
  readonly all: readonly Candidate[];
}

export interface CandidateInput {
  readonly posts: readonly Post[];
  readonly platforms: readonly Platform[];
  readonly ledger: LedgerSnapshot;
  readonly scope: Scope;
  readonly otherRuns: OtherRuns;
  /** The posts' entries, where they were looked for already. */
  readonly matches?: Matches;
}

/**
 * The first of the two stages of planning: what each post on each platform comes to as far as the tree and the ledger
 * tell. Those that `needsArticle` are to be rendered for the second (`plan`).
 */
export function candidates(given: CandidateInput): Candidates {
  const { posts, platforms, ledger, scope } = given;
  const matches = given.matches ?? matchPosts(posts, ledger.entries, new Map(), scope);
  const input = { ...given, matches };
  const disputes = disputesBetween(matches);
  const firstRun = new Set(
    platforms
      .map(({ id }) => id)
      .filter((id) => scope.firstOn?.has(id) || isFirstRunOn(id, ledger)),
  );
  const unheard = new Set(platforms.map(({ id }) => id).filter((id) => isUnheardOf(id, ledger)));
  const begun = new Map(platforms.map(({ id }) => [id, begunOn(id, ledger)]));
  const all = [...posts].sort(byAge).flatMap((post) =>
    platforms.map((platform): Candidate => {
      const { id } = platform;
      const record = matches.entries.get(post.path)?.platforms[id];
      const named = post.namedCopies.find((copy) => copy.platform === id);
      const isFirstRun = firstRun.has(id);
      const stage = { isFirstRun, isUnheardOf: unheard.has(id), begun: begun.get(id) };
      const isOlder = isOlderThan(isFirstRun ? "this run" : begun.get(id), post, { record, input });
      const facts = { post, platform, record, named, isOlder, former: matches.open.get(post.path) };
      const verdict = afterOthers(verdictOf(facts, stage, input), disputes(post, id), input);
      return { ...facts, verdict: heldBack(verdict, facts) };
    }),
  );
  return { matches, disputes, firstRun, all: withBackfill(all, scope) };
}

/** True if the second stage has to see what would be sent. */
export function needsArticle({ post, verdict }: Candidate): boolean {
  return isSound(post) && ["wanted", "doubtful", "copied", "held"].includes(verdict.kind);
}

/** A post that could be sent, as far as its own file goes. */
export function isSound(post: Post): boolean {
  return post.state === "published" && post.canonicalUrl !== null && !hasErrors(post.diagnostics);
}

/**
 * Whether the post was there before Posse was set up: on a platform's first run all that the push did not add, later what
 * is dated well before that, unless its author has answered that it is new. A post with an error may be fixed to any
 * date, and one that was kept from the platform was never judged: these are judged again.
 */
function isOlderThan(
  begun: "this run" | Date | undefined,
  post: Post,
  { record, input }: { readonly record: LedgerRecord | undefined; readonly input: CandidateInput },
): boolean {
  if (begun === "this run") {
    return (record === undefined || record.state === "baseline") && !isFresh(post, input);
  }
  const isOpen =
    record === undefined || (record.state === "failed" && notJudged.has(record.reason));
  const isOld = isOpen && begun !== undefined && isWellBefore(post, begun);
  return isOld && !isFresh(post, input) && !isSaidToBeNew(post);
}

/** Why a post failed whose age nobody has judged. */
const notJudged: ReadonlySet<RecordReason | undefined> = new Set<RecordReason>([
  ...(["errors", "opted-out", "future"] as const),
]);

/** Why a post stays alone that the ledger calls an older one: not each of them is one by its age. */
function leftAlone(reason: RecordReason | undefined): "unrecorded" | "offered" | "baseline" {
  return reason === "unrecorded" || reason === "offered" ? reason : "baseline";
}

/** Another run called the post older after the push that brings it, and before the push's own run came to it. */
function isOvertaken({ at = "" }: LedgerRecord, { pushedAt }: Scope): boolean {
  return pushedAt !== undefined && Date.parse(at) >= pushedAt.getTime();
}

/** Its date alone made it an older one, and now it is dated near the day on which it came: the first date was a slip. */
function wasMisdated({ reason, at = "" }: LedgerRecord, post: Post): boolean {
  return reason === "older-post" && isNear(post, new Date(at));
}

/**
 * True once of a post that was older by its date, and is not by the one that it has now. It may be an old post that its
 * author shows again, so it is not published unasked; the ledger has the new date from then on.
 */
function isRedated(post: Post, begun: Date | undefined, { matches }: CandidateInput): boolean {
  const { date } = matches?.entries.get(post.path) ?? {};
  if (date === undefined || begun === undefined) return false;
  return isWellBefore({ date: new Date(date) }, begun) && !isWellBefore(post, begun);
}

/** Added by the push, and dated near it. Of a post whose date cannot be read, only the first is known. */
function isFresh(post: Post, { scope, otherRuns, ledger: { awaited } }: CandidateInput): boolean {
  const isNearTo = (moment: Date) => post.date === null || isNear(post, moment);
  if (awaited?.paths.has(post.path) && isNearTo(awaited.pushedAt)) return true;
  return scope.fresh.has(post.path) && isNearTo(scope.pushedAt ?? otherRuns.now);
}

/** How far the ledger has come on a platform. */
interface Stage {
  readonly isFirstRun: boolean;
  /** A run that records nothing of it would be followed by another first one, to which this one's posts are old. */
  readonly isUnheardOf: boolean;
  readonly begun: Date | undefined;
}

function verdictOf(
  { post, platform, record, named, isOlder }: Omit<Candidate, "verdict">,
  { isFirstRun, isUnheardOf, begun }: Stage,
  input: CandidateInput,
): Verdict {
  const { scope, otherRuns } = input;
  if (post.state !== "published" && post.state !== "invalid") {
    const isNew = record === undefined && !isUnrecorded(post, platform, input);
    const isAwaited = post.state === "future" && wishFor(post, platform.id).wanted;
    // By its day it may have been edited, and a platform that cannot be asked may seem to have it.
    const isNamed = isUnheardOf || platform.list === undefined;
    if (isNew && isAwaited && isNamed) return { kind: "kept-out", reason: "future" };
    return skip(post.state);
  }
  const isNoted = isFirstRun && isOlder && record === undefined;
  if (!wishFor(post, platform.id).wanted) {
    if (isNoted) return { kind: "baseline", reason: "opted-out" };
    const isNew = isUnheardOf && record === undefined;
    return isNew ? { kind: "kept-out", reason: "opted-out" } : skip("opted-out");
  }
  const isAsked = scope.asked?.has(post.path) ?? false;
  if (scope.asked !== null && !isAsked) return isNoted ? { kind: "baseline" } : skip("not-asked");
  const isCalledFor = isAsked || named !== undefined;
  switch (record?.state) {
    case undefined:
      if (isCalledFor) return { kind: "wanted" };
      if (isOlder) return { kind: "baseline" };
      return isUnrecorded(post, platform, input)
        ? { kind: "baseline", reason: "unrecorded" }
        : { kind: "wanted" };
    case "baseline":
      if (isCalledFor || (isFirstRun && !isOlder)) return { kind: "wanted" };
      if (isOvertaken(record, scope) && isFresh(post, input)) return { kind: "wanted" };
      if (wasMisdated(record, post)) return { kind: "wanted" };
      if (isRedated(post, begun, input)) return { kind: "baseline" };
      return skip(leftAlone(record.reason));
    case "failed":
      return isCalledFor || !isOlder ? { kind: "wanted" } : { kind: "baseline" };
    case "published":
      return { kind: isBeingUpdated(record, otherRuns) ? "held" : "copied" };
    case "detached":
      return scope.force && isAsked ? { kind: "wanted" } : skip("detached");
    case "ambiguous":
      return platform.list || named ? { kind: "doubtful" } : { kind: "ambiguous" };
    case "intent":
      if (record.intent && isHeld(record.intent, otherRuns)) return { kind: "held" };
      if (platform.list || named) return { kind: "doubtful" };
      return record.intent?.started === true ? { kind: "ambiguous" } : { kind: "wanted" };
  }
}

/**
 * A file that was there before this push, and that the ledger says nothing of, on a platform that cannot be asked: it may
 * have the post. Where the ledger knows the post, it would know its copy; where it knows another post by this file's name,
 * the file holds a new one now.
 */
function isUnrecorded(
  post: Post,
  { list }: Platform,
  { scope, ledger, matches }: CandidateInput,
): boolean {
  if (list !== undefined || !scope.edited.has(post.path)) return false;
  const isKnown = matches?.entries.has(post.path) || ledger.entries.has(post.path);
  return !isKnown && !isSaidToBeNew(post);
}

/** Another run is creating another post at this one's address: until that is known, what lies there is nobody's. */
function afterOthers(
  verdict: Verdict,
  dispute: Dispute | undefined,
  { otherRuns }: CandidateInput,
): Verdict {
  const { state, intent } = dispute?.record ?? {};
  const isHeldThere = state === "intent" && intent !== undefined && isHeld(intent, otherRuns);
  const isOpen = verdict.kind === "wanted" || verdict.kind === "doubtful";
  return isHeldThere && isOpen ? { kind: "held" } : verdict;
}

/** Nothing is made, adopted or recorded of a post that may have its copies already, under another name. */
function heldBack(verdict: Verdict, { former }: Pick<Candidate, "former">): Verdict {
  if (former === undefined || verdict.kind === "settled") return verdict;
  if (verdict.kind === "kept-out") return skip(verdict.reason);
  return { kind: "settled", step: "blocked", reason: "maybe-moved" };
}

/**
 * Turns the oldest baseline posts that could be sent, so many on each platform, into wanted ones. Those that an earlier
 * run had to leave are part of them, or a backfill of each run would pile up where a platform takes few.
 */
function withBackfill(all: readonly Candidate[], scope: Scope): readonly Candidate[] {
  if (scope.isAll) return all.map(swept);
  if (scope.asked !== null || scope.backfill <= 0) return all;
  const taken = new Map<string, number>();
  const take = ({ id }: Platform) => taken.set(id, (taken.get(id) ?? 0) + 1);
  for (const { platform, record } of all) if (record?.left) take(platform);
  return all.map((candidate) => {
    const { post, platform, verdict } = candidate;
    const isFull = (taken.get(platform.id) ?? 0) >= scope.backfill;
    if (isFull || !isBaseline(verdict) || !isSound(post)) return candidate;
    take(platform);
    return { ...candidate, verdict: { kind: "wanted", isUnnamed: true } };
  });
}

/** Whoever asks for all posts has not said of any older one that it is nowhere yet. */
function swept(candidate: Candidate): Candidate {
  const { record, isOlder, verdict } = candidate;
  const isOld = isOlder || record?.state === "baseline";
  return isOld && verdict.kind === "wanted"
    ? { ...candidate, verdict: { kind: "wanted", isUnnamed: true } }
    : candidate;
}

function isBaseline(verdict: Verdict): boolean {
  if (verdict.kind === "settled") return verdict.reason === "baseline";
  return verdict.kind === "baseline" && verdict.reason === undefined;
}

function skip(reason: Reason): Verdict {
  return { kind: "settled", step: "skip", reason };
}

function byAge(one: Post, other: Post): number {
  const age = (one.date?.getTime() ?? Infinity) - (other.date?.getTime() ?? Infinity);
  if (age < 0 || age > 0) return age;
  return one.path < other.path ? -1 : 1;
}
