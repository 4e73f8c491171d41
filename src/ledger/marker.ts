import { UnusableLedger } from "../core/errors.ts";
import type { Awaited, LedgerEntry } from "../core/ledger.ts";
import type { Homes } from "./places.ts";

/** Since 2 it says where the records' copies lie. */
const SCHEMA = 2;

/** What a ledger says of itself. */
export interface Marker {
  readonly since: Date;
  /** Undefined of a ledger that was begun before addresses were recorded. */
  readonly homes: Homes | undefined;
  readonly awaited?: Awaited | undefined;
}

/** The ledger's own file, at its root: where it is, there is a ledger, even one without an entry (contracts/interface.md §4). */
export const MARKER = "ledger.json";

/** When the ledger was begun, and where its copies lie, as its own file says it. */
export function printMarker(since: Date, homes: Homes, awaited?: Awaited): string {
  const places = Object.fromEntries([...homes].sort());
  const left = awaited && {
    pushedAt: awaited.pushedAt.toISOString(),
    paths: [...awaited.paths].sort(),
  };
  const fields = { schema: SCHEMA, since: since.toISOString(), places, awaited: left };
  return `${JSON.stringify(fields, null, 2)}\n`;
}

/** @throws {UnusableLedger} it is not what Posse wrote, or a newer Posse did */
export function parseMarker(text: string, ledger: string): Marker {
  const broken = (what: string, hint: string) =>
    new UnusableLedger(`${MARKER} in ${ledger} ${what}`, { hint });
  const { schema, since, places, awaited } = fieldsOf(text);
  if (typeof schema === "number" && schema > SCHEMA) {
    throw broken(`has schema ${schema}`, "A newer Posse wrote it: use that version here too.");
  }
  const begun = new Date(typeof since === "string" ? since : "");
  if ((schema !== 1 && schema !== SCHEMA) || Number.isNaN(begun.getTime())) {
    throw broken("does not say when the ledger was started", restore);
  }
  const homes = schema === 1 ? undefined : homesOf(places);
  if (schema === 1 || homes !== undefined) {
    return { since: begun, homes, awaited: awaitedIn(awaited) };
  }
  throw broken("does not say at which addresses the copies are", restore);
}

/** What is not whole is left out: then the posts count as older ones. */
function awaitedIn(value: unknown): Awaited | undefined {
  if (value === null || typeof value !== "object") return undefined;
  const { pushedAt, paths }: Record<string, unknown> = { ...value };
  const at = new Date(typeof pushedAt === "string" ? pushedAt : "");
  if (Number.isNaN(at.getTime()) || !Array.isArray(paths)) return undefined;
  return { pushedAt: at, paths: new Set(paths.filter((path) => typeof path === "string")) };
}

const restore =
  "Restore it from an earlier commit or a copy; if there is none, delete it: the next run writes it again.";

function homesOf(places: unknown): Homes | undefined {
  if (places === null || typeof places !== "object" || Array.isArray(places)) return undefined;
  const all = Object.entries(places);
  return all.every(([, address]) => typeof address === "string" && URL.canParse(address))
    ? new Map(all)
    : undefined;
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
