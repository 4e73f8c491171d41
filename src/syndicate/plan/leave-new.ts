import type { Awaited, Ledger, LedgerRecord } from "../../core/ledger.ts";
import { ledgerWriter } from "../apply/ledger-writer.ts";
import { isBegun } from "../model/age.ts";
import type { ApplyPorts, Scope } from "../model/types.ts";
import { candidates } from "./candidates.ts";
import { plan } from "./plan.ts";

/**
 * Begins the ledger for a run that was stopped before it had a plan: the next one would take for older what is new in
 * this one. Where a ledger is there, it tells new from old, and nothing is written.
 * @throws {LedgerError} the ledger cannot be read or written
 */
export async function leaveNew(scope: Scope, ports: ApplyPorts, why: string): Promise<void> {
  const { posts, platforms, commit, run, addressOf } = ports;
  const ledger = await ports.ledger.read();
  if (isBegun(ledger)) return;
  const now = ports.clock.now();
  const otherRuns = { run, now, alive: new Map<string, boolean>() };
  const { plan: known } = plan({
    ...{ posts, platforms, ledger, scope, commit, now, addressOf },
    candidates: candidates({ posts, platforms, ledger, scope, otherRuns }),
    ...{ renderings: new Map(), listings: new Map(), accounts: new Map(), looked: new Map() },
    ...{ shown: new Map(), unchanged: new Set(), unclear: new Set() },
    ...{ unreachable: new Map(), later: new Set() },
    containsSecret: () => false,
  });
  // Nothing is rendered, so what is new seems to be broken; and no plan has allowed it, so `max-posts` still counts it.
  const left: LedgerRecord = { state: "failed", at: now.toISOString(), note: why };
  const records = known.records.map((change) =>
    change.record.state === "failed" ? { ...change, record: left } : change,
  );
  await ledgerWriter(ports, ledger).commit(records, known.moves, "Begin the ledger");
}

/**
 * Notes what is new for a run that was stopped before it had read the blog, by the paths of the posts that its push added.
 * @throws {LedgerError} the ledger cannot be read or written
 */
export async function awaitNew(ledger: Ledger, awaited: Awaited): Promise<void> {
  const known = await ledger.read();
  if (isBegun(known)) return;
  const paths = new Set([...(known.awaited?.paths ?? []), ...awaited.paths]);
  const all = { ...awaited, paths };
  await ledger.write(known.version, [], "Begin the ledger", all);
}
