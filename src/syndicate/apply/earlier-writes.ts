import type { LedgerRecord, LedgerSnapshot } from "../../core/ledger.ts";
import type { EarlierWrite } from "../../core/platform.ts";
import type { PlatformId } from "../../core/post.ts";
import { LEASE_MS } from "./recover.ts";

/** The last write of each copy on a platform, as far as the ledger tells: its limits do not begin anew with a run. */
export function earlierWrites(
  { entries }: LedgerSnapshot,
  platform: PlatformId,
): readonly EarlierWrite[] {
  return [...entries.values()].flatMap(({ platforms }) => writeOf(platforms[platform]) ?? []);
}

function writeOf(record: LedgerRecord | undefined): EarlierWrite | undefined {
  const { state, at, intent, visibility } = record ?? {};
  const time = Date.parse(at ?? "");
  // Without an intent it was found there, and nobody knows when it was made.
  if (state !== "published" || intent === undefined || Number.isNaN(time)) return undefined;
  const isUpdate = intent.update === true || time - Date.parse(intent.at) >= LEASE_MS;
  return {
    kind: isUpdate ? "update" : "create",
    isPublic: visibility === undefined,
    at: new Date(time),
  };
}
