import { LedgerError } from "../core/errors.ts";
import type { AddressOf, LedgerChange, LedgerEntry } from "../core/ledger.ts";
import { freePlace, parseEntry, placeKey, printEntry } from "./entry-file.ts";
import { earliestRecord, MARKER, parseMarker, printMarker } from "./marker.ts";
import { withOwnAddresses } from "./own-addresses.ts";

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
  /** False of a ledger that was begun before it had a file of its own. */
  readonly isMarked: boolean;
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
export const nothing: Contents = { entries: new Map(), places: new Map(), isMarked: false };

/**
 * What changes mean in files. An entry stays where it lies; a new one whose place another has is put beside it: the post
 * of that one may be gone for long. A ledger without a file of its own is given one, with `now` as its beginning where no
 * record tells of an earlier one.
 */
export function filesAfter(
  before: Contents,
  changes: readonly LedgerChange[],
  now: () => Date,
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
  const files = put.map((entry) => [places.get(entry.path) ?? "", printEntry(entry)] as const);
  const marker = before.isMarked ? [] : [[MARKER, printMarker(since)] as const];
  return {
    contents: { entries, places, since, isMarked: true },
    files: new Map([...marker, ...files]),
    removed: [...before.places.values()].filter((place) => !kept.has(place)),
  };
}

/** What a ledger's files say. @throws {LedgerError} one of them is not a ledger's */
export function contentsOf(files: Files, ledger: string, addressOf?: AddressOf): Contents {
  const entries = new Map<string, LedgerEntry>();
  const places = new Map<string, string>();
  for (const [file, text] of files) {
    if (file === MARKER) continue;
    const parsed = parseEntry(file, text, ledger);
    const entry = addressOf ? withOwnAddresses(parsed, file, addressOf) : parsed;
    const other = places.get(entry.path);
    if (other !== undefined) throw saidTwice(ledger, entry.path, [other, file]);
    entries.set(entry.path, entry);
    places.set(entry.path, file);
  }
  const marker = files.get(MARKER);
  const isMarked = marker !== undefined;
  const since = isMarked ? parseMarker(marker, ledger) : earliestRecord(entries.values());
  return { entries, places, isMarked, ...(since && { since }) };
}

function saidTwice(ledger: string, path: string, files: readonly string[]): LedgerError {
  return new LedgerError(`${files.join(" and ")} in ${ledger} are both about ${path}`, {
    hint: "Keep the one that names the copies, and delete the other.",
  });
}
