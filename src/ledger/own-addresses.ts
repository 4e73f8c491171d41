import type { AddressOf, LedgerEntry, LedgerRecord } from "../core/ledger.ts";
import type { PlatformId } from "../core/post.ts";

/**
 * The entry with the addresses that its platforms vouch for. Whoever can write to the ledger could name any: one that
 * leads elsewhere is kept for the file alone, and is no address to anybody else.
 */
export function withOwnAddresses(
  entry: LedgerEntry,
  file: string,
  addressOf: AddressOf,
): LedgerEntry {
  const platforms = Object.entries(entry.platforms).map(
    ([platform, record]) => [platform, checked(record, platform, { file, addressOf })] as const,
  );
  return { ...entry, platforms: Object.fromEntries(platforms) };
}

function checked(
  record: LedgerRecord,
  platform: PlatformId,
  { file, addressOf }: { readonly file: string; readonly addressOf: AddressOf },
): LedgerRecord {
  const { copy } = record;
  if (copy === undefined || copy.url === "") return record;
  const { id } = copy;
  const url = addressOf(platform, copy);
  if (url !== undefined) return { ...record, copy: { id, url } };
  return { ...record, copy: { id, url: "", foreign: { url: copy.url, file } } };
}
