import type { Diagnostic } from "../../core/diagnostic.ts";
import type { LedgerEntry, LedgerSnapshot } from "../../core/ledger.ts";
import type { PlanPorts } from "../model/types.ts";
import { matchesFor } from "../plan/prepare.ts";
import { explainMatches } from "./explain-matches.ts";
import { refuseForeign } from "./foreign.ts";

/** What a ledger knows of the blog's posts. */
export interface KnownPosts {
  /** Paths of posts that have an entry. */
  readonly known: readonly string[];
  /** Paths of those that have a copy on one of the platforms. */
  readonly copied: readonly string[];
  /** Entries whose posts are no longer in the blog. */
  readonly gone: readonly LedgerEntry[];
  /** Posts that moved, that may be older ones, or that are gone. */
  readonly diagnostics: readonly Diagnostic[];
}

/**
 * Compares the posts with a ledger. Nothing is rendered, and no platform is asked.
 * @throws {LedgerError} the ledger is another blog's
 */
export async function knownPosts(ledger: LedgerSnapshot, ports: PlanPorts): Promise<KnownPosts> {
  const { posts, platforms } = ports;
  const matches = await matchesFor(ledger, ports);
  refuseForeign(ledger, ports, matches);
  const { entries } = matches;
  const paths = posts.map(({ path }) => path);
  const hasCopy = (path: string) =>
    platforms.some(({ id }) => entries.get(path)?.platforms[id]?.copy !== undefined);
  const nameOf = (id: string) => platforms.find((one) => one.id === id)?.name ?? id;
  return {
    known: paths.filter((path) => entries.has(path)),
    copied: paths.filter(hasCopy),
    gone: matches.gone,
    diagnostics: explainMatches(matches, nameOf),
  };
}
