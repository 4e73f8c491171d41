import type { Rendering } from "../../core/article.ts";
import type { LedgerSnapshot } from "../../core/ledger.ts";
import type { ListedCopy, Platform } from "../../core/platform.ts";
import type { PlatformId, Post } from "../../core/post.ts";
import { keyOf, type Step } from "../../core/step.ts";
import type { Dispute } from "../identity/disputes.ts";
import { addressesOf } from "../identity/identity.ts";
import { canonicalKey } from "../model/canonical.ts";
import { addressInDoubt } from "../model/entries.ts";
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
 * for what it finds there the other one does not get. `addresses`: where each may be looked for, by `keyOf`.
 */
export function decideInTurn(
  facts: Facts,
  decide: (candidate: Candidate, turn: Turn) => Decision,
): { readonly decided: readonly Decided[]; readonly addresses: Plan["addresses"] } {
  const { all, disputes, matches } = facts.candidates;
  const taken = new Map(
    facts.platforms.map(({ id }) => [id, new Set(takenOn(id, facts.ledger.entries))]),
  );
  const listings = new Map(
    [...facts.listings].map(([id, copies]) => [id, listingOf(copies, taken.get(id))]),
  );
  const holders = new Map(
    facts.posts.map(({ path, canonicalUrl }) => [canonicalKey(canonicalUrl ?? ""), path]),
  );
  const decisions = new Map<string, Decision>();
  const addresses = new Map<string, readonly string[]>();
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
    const dispute = disputes(post, platform.id);
    const isDisputed = dispute !== undefined && !isSettled(dispute, platform.id);
    addresses.set(key, isDisputed ? own.filter((url) => url !== post.canonicalUrl) : own);
    const rival = doubtful === undefined ? undefined : holders.get(canonicalKey(doubtful));
    const decision = decide(candidate, {
      ...{ addresses: own, listing: listings.get(platform.id), isDisputed },
      rival:
        rival === undefined || rival === post.path
          ? undefined
          : facts.renderings.get(keyOf(rival, platform.id))?.article,
    });
    decisions.set(key, decision);
    const { kind, copy } = decision.step;
    if (kind === "adopt" && copy?.id) taken.get(platform.id)?.add(copy.id);
  }
  const decided = all.flatMap((candidate): Decided[] => {
    const decision = decisions.get(keyOf(candidate.post.path, candidate.platform.id));
    return decision === undefined ? [] : [{ candidate, decision }];
  });
  return { decided, addresses };
}

/** Whether it is known what came of a create, as far as the platform can tell. */
function isKnown(step: Pick<Step, "kind" | "reason"> | undefined): boolean {
  return step?.kind === "adopt" || step?.kind === "create" || step?.reason === "ambiguous";
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
