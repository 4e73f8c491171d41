import type { Rendering } from "../../core/article.ts";
import type { PlatformError } from "../../core/errors.ts";
import type { AddressOf, LedgerRecord, LedgerSnapshot } from "../../core/ledger.ts";
import type { Copy, ListedCopy, Platform } from "../../core/platform.ts";
import type { PlatformId, Post } from "../../core/post.ts";
import { isSent, keyOf } from "../../core/step.ts";
import { type Claims, claimsOf } from "../identity/claims.ts";
import { type Clashes, clashesOf } from "../identity/clashes.ts";
import { type ForeignCopies, foreignCopiesOf } from "../identity/foreign-copies.ts";
import { identityOf } from "../identity/identity.ts";
import { type Others, othersAmong } from "../identity/own-copy.ts";
import { byTitle, formerCopiesAmong, unclaimedAmong } from "../identity/unclaimed-copies.ts";
import type { Matches, Move, Plan, RecordChange, Scope } from "../model/types.ts";
import { offerByHand } from "./by-hand.ts";
import type { Candidate, Candidates } from "./candidates.ts";
import { capCreates, isCounted } from "./cap.ts";
import { decide, olderRecord } from "./decide.ts";
import type { Decided, Decision, Turn } from "./decision.ts";
import { explainPlan } from "./explain.ts";
import { holdRedesigned } from "./hold-redesigned.ts";
import { decideInTurn } from "./in-turn.ts";
import { type Shown, type Unsure, unsureAmong } from "./may-be-there.ts";
import { planByQuota } from "./quota-plan.ts";

export interface PlanInput {
  readonly posts: readonly Post[];
  readonly platforms: readonly Platform[];
  readonly ledger: LedgerSnapshot;
  readonly scope: Scope;
  readonly candidates: Candidates;
  /** By `keyOf`: of each candidate that `needsArticle`. */
  readonly renderings: ReadonlyMap<string, Rendering>;
  /** Copies that would be made from the same again, by `keyOf`. */
  readonly unchanged: ReadonlySet<string>;
  /** Posse's version, where copies say by which they were rendered. */
  readonly version?: string | undefined;
  /** What the platforms that were asked hold. */
  readonly listings: ReadonlyMap<PlatformId, readonly ListedCopy[]>;
  /** Whose keys the platforms were asked with, as far as they told. */
  readonly accounts: ReadonlyMap<PlatformId, string>;
  /** Copies that platforms which cannot be listed show in public, by `keyOf`. */
  readonly looked: ReadonlyMap<string, Copy>;
  /** What these platforms showed. */
  readonly shown: ReadonlyMap<PlatformId, Shown>;
  /** Posts for which they show one that may as well be another post's, by `keyOf`. */
  readonly unclear: ReadonlySet<string>;
  readonly unreachable: ReadonlyMap<PlatformId, PlatformError>;
  readonly later: ReadonlySet<string>;
  readonly commit: string | undefined;
  readonly now: Date;
  readonly addressOf?: AddressOf | undefined;
  readonly containsSecret: (text: string) => boolean;
}

/** A plan, and the platforms whose listing could still change it. */
export interface Draft {
  readonly plan: Plan;
  readonly wantsListing: ReadonlySet<PlatformId>;
}

/**
 * The second of the two stages of planning: pure, total, and the same for any order of the posts. Made without a
 * listing it says which platforms have to be asked what they hold; made again with it, it is the plan.
 */
export function plan(input: PlanInput): Draft {
  const { posts, scope, ledger } = input;
  const { matches, firstRun, all } = input.candidates;
  const clashes = clashesOf(posts);
  const claims = claimsOf(posts, matches);
  const foreign = foreignCopiesOf(all, input.addressOf);
  const others = othersAmong(posts, matches.entries);
  const unsure = unsureAmong(input.shown, input);
  const orphans = byTitle(formerCopiesAmong(unclaimedAmong(everythingSeen(input), input), posts));
  const { decided, addresses, contests } = decideInTurn(input, (candidate, turn) =>
    decideOne(candidate, input, { clashes, claims, foreign, others, orphans, unsure, turn }),
  );
  const { kept, redesign } = holdRedesigned(decided, scope);
  const over = overLimit(kept, scope);
  const limited = over.size === 0 ? kept : kept.map((one) => block(one, firstRun, input.now));
  const { capped, waiting } = capCreates(limited, scope);
  const { withinQuota, quotaPlans } = planByQuota(capped, { ledger, now: input.now });
  const settled = offerByHand(withinQuota, { now: input.now });
  const steps = settled.map(({ decision }) => decision.step);
  const records = settled.flatMap((one) => recordChange(one, matches));
  const touched = new Set([
    ...steps.filter(isSent).map(({ path }) => path),
    ...records.map(({ post }) => post.path),
  ]);
  const made: Plan = {
    ...{ steps, records, diagnostics: [] },
    moves: movesAmong(matches.moves, (path) => !clashes.names.has(path), touched),
    identities: identitiesOf(posts, touched, matches),
    ...{ addresses, contests },
    firstRun: [...firstRun],
    gone: matches.gone,
    otherVersion: settled.filter((one) => isOfOtherVersion(one, input.version)).length,
    renderings: input.renderings,
    ...{ accounts: input.accounts, unreachable: input.unreachable },
    ledger,
  };
  return {
    plan: {
      ...made,
      diagnostics: explainPlan(made, {
        ...input,
        clashes,
        claims,
        foreign,
        matches,
        over,
        waiting,
        quotaPlans,
        unsure,
        redesign,
        otherCopies: settled.flatMap(({ decision: { step, other } }) =>
          other ? { step, other } : [],
        ),
      }),
    },
    wantsListing: new Set(
      decided.flatMap(({ candidate, decision }) =>
        decision.wantsListing ? [candidate.platform.id] : [],
      ),
    ),
  };
}

/** What platforms listed or showed of their copies. */
function everythingSeen({ listings, shown }: PlanInput): PlanInput["listings"] {
  const some = [...shown].flatMap(([id, copies]): [PlatformId, readonly ListedCopy[]][] =>
    copies instanceof Error ? [] : [[id, copies]],
  );
  return new Map([...listings, ...some]);
}

/**
 * Those that are made: posts whose name the ledger holds are followed, and an entry is set aside where another post's takes
 * its path.
 */
export function movesAmong(
  moves: readonly Move[],
  isHeld: (path: string) => boolean,
  written: ReadonlySet<string>,
): readonly Move[] {
  const made = moves.filter(({ kind, to }) => kind === "follow" && isHeld(to.path));
  const taken = new Set(made.map(({ to }) => to.path));
  const isTaken = (path: string) => taken.has(path) || (written.has(path) && isHeld(path));
  return moves.filter((move) =>
    move.kind === "set-aside" ? isTaken(move.from) : move.kind === "suspect" || made.includes(move),
  );
}

/** A copy that is up to date, and that another version of Posse has rendered. */
function isOfOtherVersion({ candidate, decision }: Decided, version: string | undefined): boolean {
  const by = candidate.record?.inputs?.version;
  const isUnknown = version === undefined || by === undefined;
  return !isUnknown && by !== version && decision.step.reason === "up-to-date";
}

/** Identities of the posts that something is written of: a sketch of every text takes its time. */
function identitiesOf(
  posts: readonly Post[],
  touched: ReadonlySet<string>,
  { entries }: Matches,
): Plan["identities"] {
  const some = posts.filter(({ path }) => touched.has(path));
  return new Map(some.map((post) => [post.path, identityOf(post, entries.get(post.path))]));
}

function decideOne(
  candidate: Candidate,
  input: PlanInput,
  {
    clashes,
    claims,
    foreign,
    others,
    orphans,
    unsure,
    turn,
  }: {
    readonly clashes: Clashes;
    readonly claims: Claims;
    readonly foreign: ForeignCopies;
    readonly others: Others;
    readonly orphans: ReadonlyMap<string, ListedCopy>;
    readonly unsure: ReadonlyMap<PlatformId, Unsure>;
    readonly turn: Turn;
  },
): Decision {
  const { post, platform } = candidate;
  const isRefused =
    candidate.verdict.kind !== "settled" &&
    (clashes.names.has(post.path) || foreign.keys.has(keyOf(post.path, platform.id)));
  const blocked = { kind: "settled", step: "blocked", reason: "errors" } as const;
  const at = input.now.toISOString();
  const isFirstRun = input.candidates.firstRun.has(platform.id);
  const decision = decide(isRefused ? { ...candidate, verdict: blocked } : candidate, {
    ...input,
    clashes: clashes.urls.has(post.path) || claims.isFalse(post, platform.id),
    ...{ ...turn, others, orphans },
    isUnsure: unsure.has(platform.id),
    rendering: input.renderings.get(keyOf(post.path, platform.id)),
    hasSameInputs: input.unchanged.has(keyOf(post.path, platform.id)),
    looked: input.looked.get(keyOf(post.path, platform.id)),
    isUnclear: input.unclear.has(keyOf(post.path, platform.id)),
    silence: input.unreachable.get(platform.id),
    account: input.accounts.get(platform.id),
    ...{ isFirstRun, at },
  });
  // An older post stays one, also when the other that is in its way has gone.
  const isOlder = candidate.verdict.kind === "baseline" && !clashes.unheld.has(post.path);
  return isRefused && isOlder
    ? { ...decision, record: olderRecord({}, { isFirstRun, at }) }
    : decision;
}

/**
 * How many copies each platform over the limit would get, or let everybody find (contracts/interface.md §1, `max-posts`).
 * Those that an earlier run was allowed to create, and had to leave, stop no run.
 */
function overLimit(
  decided: readonly Decided[],
  { maxPosts }: Scope,
): ReadonlyMap<PlatformId, number> {
  const counts = new Map<PlatformId, number>();
  for (const { candidate, decision } of decided) {
    const { platform } = decision.step;
    const { kind } = decision.step;
    if (!isCounted(decision.step) || (kind === "create" && candidate.record?.left)) continue;
    counts.set(platform, (counts.get(platform) ?? 0) + 1);
  }
  return new Map([...counts].filter(([, count]) => count > maxPosts));
}

/**
 * A run over the limit creates and publishes nothing anywhere. Posts that are new are noted, or later runs might take them
 * for old ones; the older ones that it asked for have to be asked for again.
 */
function block(one: Decided, firstRun: ReadonlySet<PlatformId>, now: Date): Decided {
  const { candidate, decision } = one;
  const { step, record: learned } = decision;
  if (!isCounted(step)) return one;
  const blocked = { ...step, kind: "blocked", reason: "over-limit" } as const;
  const state = candidate.record?.state;
  const isNoted = state !== undefined && !(state === "baseline" && firstRun.has(step.platform));
  if (isNoted) return { ...one, decision: { step: blocked, ...(learned && { record: learned }) } };
  const at = now.toISOString();
  const isFirstRun = firstRun.has(step.platform);
  const record: LedgerRecord = candidate.isOlder
    ? olderRecord({}, { isFirstRun, at })
    : { state: "failed", at, reason: "over-limit" };
  return { ...one, decision: { step: blocked, record } };
}

function recordChange({ candidate, decision }: Decided, matches: Matches): RecordChange[] {
  const { post, platform } = candidate;
  if (decision.record === undefined) return [];
  const identity = identityOf(post, matches.entries.get(post.path));
  return [{ post: identity, platform: platform.id, record: decision.record }];
}
