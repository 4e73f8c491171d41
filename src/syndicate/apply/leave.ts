import type { LedgerRecord } from "../../core/ledger.ts";

/**
 * What the ledger says of a create that the plan allowed, and that is left for the next run: that would take the post for
 * an old one which nobody asks for, or count it towards `max-posts` once more. Undefined where it would do neither.
 */
export function leave(
  record: LedgerRecord | undefined,
  why: Required<Pick<LedgerRecord, "at">> & Pick<LedgerRecord, "reason" | "note">,
): LedgerRecord | undefined {
  const isForgotten =
    record === undefined ||
    record.state === "baseline" ||
    (record.state === "failed" && record.left !== true);
  return isForgotten ? { state: "failed", left: true, ...why } : undefined;
}
