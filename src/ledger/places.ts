import type { LedgerEntry, LedgerRecord, Places } from "../core/ledger.ts";
import type { PlatformId } from "../core/post.ts";

/** The address that a platform's records without one belong to: what the ledger's own file says, by platform. */
export type Homes = ReadonlyMap<PlatformId, string>;

/** For tests and tools that know nothing of addresses: every record is of the place that is asked for. */
export const anywhere: Places = { of: () => undefined, strayOf: () => undefined };

/**
 * The entry as a run sees it that works at these addresses. A record of another address says nothing of the copy here:
 * it is kept apart (`elsewhere`), and written back as it was.
 */
export function seenFrom(places: Places, filed: LedgerEntry, homes: Homes): LedgerEntry {
  const here: Record<PlatformId, LedgerRecord> = {};
  const elsewhere: Record<string, LedgerRecord> = {};
  for (const [key, record] of Object.entries(filed.platforms)) {
    const { platform, address = homes.get(platform) } = parseKey(key);
    const asked = places.of(platform);
    const isHere =
      address === asked || address === undefined || (asked === undefined && key === platform);
    if (isHere && !Object.hasOwn(here, platform)) here[platform] = record;
    else elsewhere[address === undefined ? key : keyAt(platform, address)] = record;
  }
  const isWhole = Object.keys(elsewhere).length === 0;
  return { ...filed, platforms: here, ...(!isWhole && { elsewhere }) };
}

/** The entry as its file says it: a platform's name alone stands for the address that the ledger's own file names. */
export function filedEntry(
  { elsewhere, ...entry }: LedgerEntry,
  homes: Homes,
  places: Places,
): LedgerEntry {
  const others = Object.entries(elsewhere ?? {}).map(([key, record]) => {
    const { platform, address } = parseKey(key);
    return [homes.get(platform) === address ? platform : key, record] as const;
  });
  const own = Object.entries(entry.platforms).map(([platform, record]) => {
    const address = places.of(platform);
    const isHome = address === undefined || homes.get(platform) === address;
    return [isHome ? platform : keyAt(platform, address), record] as const;
  });
  return { ...entry, platforms: Object.fromEntries([...others, ...own]) };
}

/** The same with an address for each platform that these entries have records of, and that had none. */
export function homesWith(homes: Homes, entries: Iterable<LedgerEntry>, places: Places): Homes {
  const all = new Map(homes);
  for (const { platforms } of entries) {
    for (const platform of Object.keys(platforms)) {
      const address = places.of(platform);
      if (address !== undefined && !all.has(platform)) all.set(platform, address);
    }
  }
  return all;
}

/**
 * The entries of a ledger that was begun before addresses were recorded. Its records belong to where the run works now,
 * unless their copies clearly lie elsewhere: then so do the platform's records that have no copy. Where only some do, as
 * after a try in the sandbox, their posts count as older here: nothing is published that nobody asks for.
 */
export function withAddresses(
  entries: readonly LedgerEntry[],
  places: Places,
): readonly LedgerEntry[] {
  const strays = new Map<PlatformId, string>();
  const settled = new Set<PlatformId>();
  for (const [platform, record] of entries.flatMap(({ platforms }) => Object.entries(platforms))) {
    const stray = strayOf(places, platform, record);
    if (stray !== undefined) strays.set(platform, stray);
    else if (record.copy !== undefined) settled.add(platform);
  }
  if (strays.size === 0) return entries;
  return entries.map((entry) => {
    const records = Object.entries(entry.platforms).flatMap(([platform, record]) => {
      const isMixed = settled.has(platform);
      const stray =
        strayOf(places, platform, record) ?? (isMixed ? undefined : strays.get(platform));
      if (stray === undefined) return [[platform, record] as const];
      const moved = [keyAt(platform, stray), record] as const;
      const { at } = record;
      const older: LedgerRecord = { state: "baseline", ...(at !== undefined && { at }) };
      return isMixed ? [moved, [platform, older] as const] : [moved];
    });
    return { ...entry, platforms: Object.fromEntries(records) };
  });
}

/** A record's platform and address, by its key in `elsewhere` or in a file. */
export function parseKey(key: string): {
  readonly platform: PlatformId;
  readonly address?: string;
} {
  const at = key.indexOf("@");
  return at === -1 ? { platform: key } : { platform: key.slice(0, at), address: key.slice(at + 1) };
}

function keyAt(platform: PlatformId, address: string): string {
  return `${platform}@${address}`;
}

function strayOf({ strayOf: ask }: Places, platform: PlatformId, { copy }: LedgerRecord) {
  return copy === undefined ? undefined : ask(platform, copy);
}
