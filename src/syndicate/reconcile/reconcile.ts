import { PlatformError } from "../../core/errors.ts";
import { type LedgerChange, type LedgerSnapshot, nameProblem } from "../../core/ledger.ts";
import type { Copy, ListedCopy, Platform } from "../../core/platform.ts";
import type { PlatformId } from "../../core/post.ts";
import { ownCopies } from "../identity/own-copies.ts";
import { changesFor } from "../model/entries.ts";
import type { PlanPorts } from "../model/types.ts";
import { movesAmong } from "../plan/plan.ts";
import { answersOf, matchesFor, otherRunsOf } from "../plan/prepare.ts";
import { compare, type Finding } from "./compare.ts";

export interface Reconciliation {
  /** Sorted by path, then in the order of the platforms; those of no post come last. */
  readonly findings: readonly Finding[];
  /** What to write so that the ledger says what the platforms hold; nothing is written here. */
  readonly changes: readonly LedgerChange[];
  /** What it was made from: the changes fit this version. */
  readonly ledger: LedgerSnapshot;
  readonly unreachable: ReadonlyMap<PlatformId, PlatformError>;
}

function copiesOn(platform: PlatformId, { entries }: LedgerSnapshot): readonly Copy[] {
  return [...entries.values()].flatMap(({ platforms }) => platforms[platform]?.copy ?? []);
}

/** The newest copies on the platforms that cannot list them all, and those that refused the key. */
async function shownBy(
  platforms: readonly Platform[],
  signal: AbortSignal | undefined,
): Promise<{
  readonly shown: ReadonlyMap<PlatformId, readonly ListedCopy[]>;
  readonly refused: ReadonlyMap<PlatformId, PlatformError>;
}> {
  const shown = new Map<PlatformId, readonly ListedCopy[]>();
  const refused = new Map<PlatformId, PlatformError>();
  for (const { id, list, look } of platforms) {
    if (look === undefined || list !== undefined) continue;
    try {
      shown.set(id, await look(signal));
    } catch (error) {
      if (!(error instanceof PlatformError)) throw error;
      if (error.reason === "unauthorized") refused.set(id, error);
    }
  }
  return { shown, refused };
}

/**
 * Compares the ledger with what the platforms hold. Where there is no ledger (any more), it makes one: copies that are
 * found are adopted, all other posts become baseline, so that nothing is published twice or by accident.
 * @throws {LedgerError} the ledger cannot be read
 */
export async function reconcile(ports: PlanPorts): Promise<Reconciliation> {
  const { posts, platforms, commit } = ports;
  const ledger = await ports.ledger.read();
  const now = ports.clock.now();
  const otherRuns = await otherRunsOf(ledger, ports, now);
  const listed = platforms.filter(({ list }) => list !== undefined);
  const {
    listings,
    accounts,
    unreachable: silent,
  } = await answersOf(listed, ledger, ports, {
    aboutOf: ({ id }) => ({ known: copiesOn(id, ledger) }),
  });
  const { shown, refused } = await shownBy(platforms, ports.signal);
  const unreachable = new Map([...silent, ...refused]);
  const answering = platforms.filter(({ id }) => !unreachable.has(id));
  const matches = await matchesFor(ledger, ports);
  const at = now.toISOString();
  const facts = {
    posts,
    platforms: answering,
    ledger,
    matches,
    listings,
    shown,
    accounts,
    otherRuns,
  };
  const copies = ownCopies(posts, matches.entries);
  const compared = await compare(facts, {
    ...{ at, commit, addressOf: ports.addressOf },
    render: async (post, platform) => ports.render(post, platform, copies(post, platform.id)),
  });
  const recorded = new Set(compared.records.map(({ post }) => post.path));
  const isHeld = (path: string) => nameProblem(path) === undefined;
  const moves = movesAmong(matches.moves, isHeld, recorded);
  return {
    ...{ ledger, unreachable },
    findings: compared.findings,
    changes: changesFor(ledger.entries, compared.records, moves),
  };
}
