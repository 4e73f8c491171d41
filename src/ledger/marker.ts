import { LedgerError } from "../core/errors.ts";
import type { LedgerEntry } from "../core/ledger.ts";

const SCHEMA = 1;

/** The ledger's own file, at its root: where it is, there is a ledger, even one without an entry (contracts/interface.md §4). */
export const MARKER = "ledger.json";

/** When the ledger was begun, as its own file says it. */
export function printMarker(since: Date): string {
  return `${JSON.stringify({ schema: SCHEMA, since: since.toISOString() }, null, 2)}\n`;
}

/** @throws {LedgerError} it is not what Posse wrote, or a newer Posse did */
export function parseMarker(text: string, ledger: string): Date {
  const broken = (what: string, hint: string) =>
    new LedgerError(`${MARKER} in ${ledger} ${what}`, { hint });
  const { schema, since } = fieldsOf(text);
  if (typeof schema === "number" && schema > SCHEMA) {
    throw broken(`has schema ${schema}`, "A newer Posse wrote it: use that version here too.");
  }
  const begun = new Date(typeof since === "string" ? since : "");
  if (schema === SCHEMA && !Number.isNaN(begun.getTime())) return begun;
  throw broken(
    "does not say when the ledger was begun",
    "Restore it from an earlier commit or a copy; if there is none, delete it: the next run writes it again.",
  );
}

/** The earliest time that any record names: when a ledger without a file of its own was begun, as far as it is known. */
export function earliestRecord(entries: Iterable<LedgerEntry>): Date | undefined {
  let earliest = Number.POSITIVE_INFINITY;
  for (const { platforms } of entries) {
    for (const { at, intent } of Object.values(platforms)) {
      for (const time of [at, intent?.at]) {
        const ms = Date.parse(time ?? "");
        if (ms < earliest) earliest = ms;
      }
    }
  }
  return Number.isFinite(earliest) ? new Date(earliest) : undefined;
}

function fieldsOf(text: string): Record<string, unknown> {
  try {
    const value: unknown = JSON.parse(text);
    return value !== null && typeof value === "object" ? { ...value } : {};
  } catch {
    return {};
  }
}
