import { typeOf } from "../server/images.ts";
import type { BlueskyRecord } from "../state.ts";
import type { World } from "../world.ts";
import type { Account } from "./accounts.ts";
import { cidOfBlob, cidOfRecord } from "./cid.ts";
import { invalid } from "./errors.ts";
import { type BlobRef, blobsIn } from "./values.ts";

/** Where a record lies. */
export interface Place {
  readonly did: string;
  readonly collection: string;
  readonly rkey: string;
}

/** A change of a repository, as it is answered. */
export interface Commit {
  readonly cid: string;
  readonly rev: string;
}

/** The address of a record. */
export function uriOf({ did, collection, rkey }: Place): string {
  return `at://${did}/${collection}/${rkey}`;
}

/** The record at a place. */
export function recordAt({ state }: World, place: Place): BlueskyRecord | undefined {
  return state.bluesky.records.find(
    ({ did, collection, rkey }) =>
      did === place.did && collection === place.collection && rkey === place.rkey,
  );
}

/** The records of a collection, the lowest key first. */
export function recordsIn({ state }: World, did: string, collection: string) {
  return state.bluesky.records
    .filter((record) => record.did === did && record.collection === collection)
    .sort((a, b) => (a.rkey < b.rkey ? -1 : 1));
}

/** Puts a record in its place, in the place of the one that is there, and notes the change. */
export function putAt(world: World, place: Place, value: unknown, rev: string): Commit {
  const { bluesky } = world.state;
  keepBlobs(world, blobsIn(value));
  const record: BlueskyRecord = {
    ...place,
    cid: cidOfRecord(value),
    value,
    indexedAt: world.now().toISOString(),
  };
  const old = recordAt(world, place);
  bluesky.records =
    old === undefined
      ? [...bluesky.records, record]
      : bluesky.records.map((one) => (one === old ? { ...record, indexedAt: old.indexedAt } : one));
  forgetBlobs(world, old);
  return commit(world, place.did, rev);
}

/** Takes a record away, and notes the change. */
export function removeAt(world: World, place: Place, rev: string): Commit {
  const { bluesky } = world.state;
  const gone = recordAt(world, place);
  bluesky.records = bluesky.records.filter((one) => one !== gone);
  forgetBlobs(world, gone);
  return commit(world, place.did, rev);
}

/** The newest change of a repository. */
export function headOf({ state }: World, did: string): Commit | undefined {
  return state.bluesky.heads[did];
}

/** Takes a file in. The same bytes are the same file, and keep the type that they came with first. */
export function storeBlob(
  { state }: World,
  { did }: Account,
  bytes: Buffer,
  type: string,
): BlobRef {
  const cid = cidOfBlob(bytes);
  const mimeType = typeOf(bytes) ?? type;
  const { blobs } = state.bluesky;
  if (!blobs.some((blob) => blob.did === did && blob.cid === cid)) {
    blobs.push({ did, cid, mimeType, size: bytes.length, bytes: bytes.toString("base64") });
  }
  return { $type: "blob", ref: { $link: cid }, mimeType, size: bytes.length };
}

/** Checks that the files which a record names were uploaded, and are what the record says. @throws Refusal */
function keepBlobs({ state }: World, named: readonly BlobRef[]): void {
  for (const { ref, mimeType, size } of named) {
    const blob = state.bluesky.blobs.find(({ cid }) => cid === ref.$link);
    if (blob === undefined) {
      throw invalid(`Could not find blob: ${ref.$link}`, "BlobNotFound");
    }
    const differs = (what: string, expected: unknown, got: unknown) =>
      `Referenced ${what} does not match stored blob. Expected: ${expected}, Got: ${got}`;
    if (mimeType !== blob.mimeType) {
      throw invalid(differs("Mimetype", blob.mimeType, mimeType), "InvalidMimeType");
    }
    if (size !== blob.size) throw invalid(differs("Size", blob.size, size), "InvalidSize");
  }
}

/** Files that only the former version named are gone with it; one that no record has named yet stays. */
function forgetBlobs({ state: { bluesky } }: World, former: BlueskyRecord | undefined): void {
  const cids = (value: unknown) => blobsIn(value).map(({ ref }) => ref.$link);
  const named = new Set(bluesky.records.flatMap(({ value }) => cids(value)));
  const gone = cids(former?.value).filter((cid) => !named.has(cid));
  bluesky.blobs = bluesky.blobs.filter(({ cid }) => !gone.includes(cid));
}

/** A commit's own CID follows from all that the repository holds. */
function commit(world: World, did: string, rev: string): Commit {
  const { bluesky } = world.state;
  const data = bluesky.records
    .filter((record) => record.did === did)
    .map(({ collection, rkey, cid }) => [`${collection}/${rkey}`, { $link: cid }]);
  const cid = cidOfRecord({ did, rev, data: Object.fromEntries(data), version: 3 });
  bluesky.heads = { ...bluesky.heads, [did]: { cid, rev } };
  return { cid, rev };
}
