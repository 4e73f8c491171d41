import type { Rendering } from "../../core/article.ts";
import type { LedgerSnapshot } from "../../core/ledger.ts";
import type { ListedCopy, Platform } from "../../core/platform.ts";
import type { PlatformId, Post } from "../../core/post.ts";
import { keyOf, type Step } from "../../core/step.ts";
import type { Contest } from "../identity/contests.ts";
import type { Dispute } from "../identity/disputes.ts";
import { addressesOf } from "../identity/identity.ts";
import { canonicalKey } from "../model/canonical.ts";
import { addressInDoubt, titleInDoubt } from "../model/entries.ts";
import { listingOf, takenOn } from "../model/listing.ts";
import type { Plan } from "../model/types.ts";
import type { Candidate, Candidates } from "./candidates.ts";
import type { Decided, Decision, Turn } from "./decision.ts";

interface Facts {
  readonly posts: readonly Post[];
  readonly platforms: readonly Platform[];
  readonly ledger: LedgerSnapshot;
  readonly candidates: Candidates;
  readonly renderings: ReadonlyMap<string, Rendering>;
  readonly listings: ReadonlyMap<PlatformId, readonly ListedCopy[]>;
}

/**
 * Decides about one candidate after the other: first whose address has passed to another post while it was being created,
 * for what it finds there the other one does not get. `addresses`: where each may be looked for, by `keyOf`; `contests`: where
 * copies of others may be found there.
 */
export function decideInTurn(
  facts: Facts,
  decide: (candidate: Candidate, turn: Turn) => Decision,
): { readonly decided: readonly Decided[] } & Pick<Plan, "addresses" | "contests"> {
  const { all, disputes, matches } = facts.candidates;
  const taken = new Map(
    facts.platforms.map(({ id }) => [id, new Set(takenOn(id, facts.ledger.entries))]),
  );
  const listings = new Map(
    [...facts.listings].map(([id, copies]) => [id, listingOf(copies, taken.get(id))]),
  );
  const holders = new Map(facts.posts.map((post) => [canonicalKey(post.canonicalUrl ?? ""), post]));
  const decisions = new Map<string, Decision>();
  const addresses = new Map<string, readonly string[]>();
  const contests = new Map<string, readonly Contest[]>();
  const isSettled = ({ path }: Dispute, platform: PlatformId) =>
    isKnown(decisions.get(keyOf(path, platform))?.step);

  for (const candidate of inOrder(all, matches.entries)) {
    const { post, platform } = candidate;
    const key = keyOf(post.path, platform.id);
    const entry = matches.entries.get(post.path);
    const doubtful = addressInDoubt(entry, platform.id);
    const own = addressesOf(post, {
      ...{ known: entry?.canonicalUrl, doubtful },
      isTaken: (url) => holders.has(canonicalKey(url)),
    });
    addresses.set(key, own);
    const holder = doubtful === undefined ? undefined : holders.get(canonicalKey(doubtful));
    const rival = holder?.path === post.path ? undefined : holder;
    const dispute = disputes(post, platform.id);
    const open = contestsOf(candidate, {
      title: titleInDoubt(entry, platform.id) ?? post.title,
      dispute: dispute && isSettled(dispute, platform.id) ? undefined : dispute,
      doubtful: rival && { address: doubtful ?? "", rival },
      renderings: facts.renderings,
    });
    contests.set(key, open);
    const decision = decide(candidate, {
      ...{ addresses: own, contests: open, listing: listings.get(platform.id) },
    });
    decisions.set(key, decision);
    const { kind, copy } = decision.step;
    if (kind === "adopt" && copy?.id) taken.get(platform.id)?.add(copy.id);
  }
  const decided = all.flatMap((candidate): Decided[] => {
    const decision = decisions.get(keyOf(candidate.post.path, candidate.platform.id));
    return decision === undefined ? [] : [{ candidate, decision }];
  });
  return { decided, addresses, contests };
}

/** For the address that the post has now, at which another one was being created, and the other way round. */
function contestsOf(
  { post: { canonicalUrl }, platform }: Candidate,
  {
    title,
    dispute,
    doubtful,
    renderings,
  }: {
    readonly title: string;
    readonly dispute: Dispute | undefined;
    readonly doubtful: { readonly address: string; readonly rival: Post } | undefined;
    readonly renderings: Facts["renderings"];
  },
): readonly Contest[] {
  const contests: Contest[] = [];
  if (dispute !== undefined) {
    const { path, record, title: theirs } = dispute;
    const rival = { path, title: theirs, text: record.intent?.text };
    contests.push({ address: canonicalUrl ?? "", title, rival });
  }
  if (doubtful !== undefined) {
    const { address, rival } = doubtful;
    const article = renderings.get(keyOf(rival.path, platform.id))?.article;
    const text = article && platform.faceOf?.(article).text;
    contests.push({ address, title, rival: { path: rival.path, title: rival.title, text } });
  }
  return contests;
}

/** Whether it is known what came of a create, as far as the platform can tell. */
function isKnown(step: Pick<Step, "kind" | "reason"> | undefined): boolean {
  return step?.kind === "adopt" || step?.kind === "create";
}

/** Those first that may find what another one would find, too. */
function inOrder(
  all: readonly Candidate[],
  entries: Candidates["matches"]["entries"],
): readonly Candidate[] {
  const rank = ({ post, platform }: Candidate) => {
    const doubtful = addressInDoubt(entries.get(post.path), platform.id);
    if (doubtful === undefined) return 2;
    return doubtful === post.canonicalUrl ? 1 : 0;
  };
  return [0, 1, 2].flatMap((place) => all.filter((candidate) => rank(candidate) === place));
}
