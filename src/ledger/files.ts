import { UnusableLedger } from "../core/errors.ts";
import type { AddressOf, Awaited, LedgerChange, LedgerEntry, Places } from "../core/ledger.ts";
import { freePlace, parseEntry, placeKey, printEntry } from "./entry-file.ts";
import { earliestRecord, MARKER, type Marker, parseMarker, printMarker } from "./marker.ts";
import { withOwnAddresses } from "./own-addresses.ts";
import { anywhere, filedEntry, type Homes, homesWith, seenFrom, withAddresses } from "./places.ts";
import { printReadme } from "./readme.ts";

/** Texts by their place in the ledger. */
export type Files = ReadonlyMap<string, string>;

/** What a ledger's files say. */
export interface Contents {
  /** By their posts' paths. */
  readonly entries: ReadonlyMap<string, LedgerEntry>;
  /** Where each of them lies, by their posts' paths. */
  readonly places: ReadonlyMap<string, string>;
  /** When it was begun. */
  readonly since?: Date;
  /** Where the copies lie of records that name a platform alone. */
  readonly homes: Homes;
  /** Posts whose files do not say yet at which addresses their copies are, and that lie elsewhere than the others'. */
  readonly unplaced: ReadonlySet<string>;
  /** What its own file says; null of a ledger that has none yet. */
  readonly marker: string | null;
  readonly awaited?: Awaited | undefined;
}

/** How a ledger's files are understood. */
export interface Reading {
  /** Which addresses of copies are their platforms' own; without it, every address is taken as it is. */
  readonly addressOf?: AddressOf | undefined;
  /** The addresses that the run works at; without it, no record is of another place. */
  readonly places?: Places | undefined;
}

export interface FileUpdate {
  /** What is written. */
  readonly files: Files;
  /** What is taken away. */
  readonly removed: readonly string[];
  /** What the files say afterwards. */
  readonly contents: Contents;
}

/** A ledger before its first write. */
export const nothing: Contents = {
  ...{ entries: new Map(), places: new Map(), homes: new Map(), unplaced: new Set(), marker: null },
};

/**
 * What changes mean in files. An entry stays where it lies; a new one whose place another has is put beside it: the post
 * of that one may be gone for long. The ledger's own file is written where it does not say all of it yet, with `now` as
 * the ledger's beginning where no record tells of an earlier one.
 */
export function filesAfter(
  before: Contents,
  changes: readonly LedgerChange[],
  now: () => Date,
  { places: at = anywhere }: Reading = {},
  awaited?: Awaited,
): FileUpdate {
  const entries = new Map(before.entries);
  for (const change of changes) if (change.kind === "remove") entries.delete(change.path);
  const put = changes.flatMap((change) => (change.kind === "put" ? [change.entry] : []));
  for (const entry of put) entries.set(entry.path, entry);
  const places = new Map([...before.places].filter(([path]) => entries.has(path)));
  const taken = new Set([...places.values()].map(placeKey));
  for (const { path } of put) {
    if (places.has(path)) continue;
    const place = freePlace(path, (key) => taken.has(key));
    places.set(path, place);
    taken.add(placeKey(place));
  }
  const kept = new Set(places.values());
  const since = before.since ?? earliestRecord(entries.values()) ?? now();
  const homes = homesWith(before.homes, entries.values(), at);
  const written = new Set([...put.map(({ path }) => path), ...before.unplaced]);
  const files = [...entries.values()]
    .filter(({ path }) => written.has(path))
    .map(
      (entry) => [places.get(entry.path) ?? "", printEntry(filedEntry(entry, homes, at))] as const,
    );
  const marker = printMarker(since, homes, awaited);
  return {
    contents: { entries, places, since, homes, unplaced: new Set(), marker, awaited },
    files: new Map([...(marker === before.marker ? [] : [[MARKER, marker] as const]), ...files]),
    removed: [...before.places.values()].filter((place) => !kept.has(place)),
  };
}

/** What a ledger's files say. @throws {UnusableLedger} one of them is not a ledger's */
export function contentsOf(
  files: Files,
  ledger: string,
  { addressOf, places: at = anywhere }: Reading = {},
): Contents {
  const filed = new Map<string, LedgerEntry>();
  const places = new Map<string, string>();
  for (const [file, text] of files) {
    if (file === MARKER) continue;
    const entry = parseEntry(file, text, ledger);
    const other = places.get(entry.path);
    if (other !== undefined) throw saidTwice(ledger, entry.path, [other, file]);
    filed.set(entry.path, entry);
    places.set(entry.path, file);
  }
  const marker = files.get(MARKER) ?? null;
  const read: Partial<Marker> = marker === null ? {} : parseMarker(marker, ledger);
  const { since = earliestRecord(filed.values()), homes } = read;
  // Whatever has entries has had its first run.
  const awaited = filed.size === 0 ? read.awaited : undefined;
  const placed = homes ? [...filed.values()] : withAddresses([...filed.values()], at);
  const entries = placed.map((entry) => {
    const seen = seenFrom(at, entry, homes ?? new Map());
    const file = places.get(entry.path) ?? "";
    return addressOf ? withOwnAddresses(seen, file, addressOf) : seen;
  });
  return {
    entries: new Map(entries.map((entry) => [entry.path, entry])),
    places,
    homes: homes ?? new Map(),
    unplaced: new Set(
      placed.filter((entry) => entry !== filed.get(entry.path)).map(({ path }) => path),
    ),
    marker,
    ...(since && { since }),
    ...(awaited && { awaited }),
  };
}

/** What people read of these entries: copies at other addresses are named, and not linked to. */
export function readmeOf({ entries, homes }: Contents, { places: at = anywhere }: Reading): string {
  const shown = [...entries.values()].map(({ elsewhere, ...entry }) => {
    const others = Object.entries(elsewhere ?? {}).map(([key, { copy: _, ...record }]) => [
      key,
      record,
    ]);
    return filedEntry(
      { ...entry, ...(elsewhere && { elsewhere: Object.fromEntries(others) }) },
      homes,
      at,
    );
  });
  return printReadme(shown);
}

function saidTwice(ledger: string, path: string, files: readonly string[]): UnusableLedger {
  return new UnusableLedger(`${files.join(" and ")} in ${ledger} are both about ${path}`, {
    hint: "Keep the one that names the copies, and delete the other.",
  });
}
