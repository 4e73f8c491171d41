import { header } from "../server/http.ts";
import type { BlueskyRecord } from "../state.ts";
import type { World } from "../world.ts";
import { type Account, accountOf, accounts, shownHandle } from "./accounts.ts";
import { cidOfRecord } from "./cid.ts";
import { invalid, Refusal } from "./errors.ts";
import { formats } from "./formats.ts";
import { knownRecords } from "./lexicons.ts";
import { ofUploads, ofWrites } from "./limits.ts";
import type { Call, Methods } from "./method.ts";
import { faultIn, located, type ObjectSchema, type Schema } from "./schema.ts";
import { caller, didDocOf, maxBlobBytes, refuseStopped } from "./sessions.ts";
import {
  headOf,
  type Place,
  putAt,
  recordAt,
  recordsIn,
  removeAt,
  storeBlob,
  uriOf,
} from "./store.ts";
import { isRecord } from "./values.ts";

const repo: Schema = { type: "string", format: "at-identifier" };
const collection: Schema = { type: "string", format: "nsid" };
const rkey: Schema = { type: "string", format: "record-key" };
const cid: Schema = { type: "string", format: "cid" };
const boolean: Schema = { type: "boolean" };
const record: Schema = { type: "unknown" };

const maxRecordBytes = 1_000_000;

/** An object some of whose properties must be there. */
const having = (required: readonly string[], properties: ObjectSchema["properties"]) =>
  ({ type: "object", required, properties }) as const;

/** What is in a repository, and how it comes there (contracts/bluesky.md §3). */
export const repositoryMethods: Methods = {
  "com.atproto.repo.createRecord": {
    kind: "procedure",
    auth: "access",
    maxBody: maxRecordBytes,
    input: having(["repo", "collection", "record"], {
      ...{ repo, collection, rkey, validate: boolean, record, swapCommit: cid },
    }),
    limits: (call) => ofWrites(caller(call).did, 3),
    run: createRecord,
  },
  "com.atproto.repo.putRecord": {
    kind: "procedure",
    auth: "access",
    maxBody: maxRecordBytes,
    input: having(["repo", "collection", "rkey", "record"], {
      ...{ repo, collection, rkey, validate: boolean, record },
      swapRecord: { type: "nullable", value: cid },
      swapCommit: cid,
    }),
    limits: (call) => ofWrites(caller(call).did, 2),
    run: putRecord,
  },
  "com.atproto.repo.deleteRecord": {
    kind: "procedure",
    auth: "access",
    input: having(["repo", "collection", "rkey"], {
      ...{ repo, collection, rkey, swapRecord: cid, swapCommit: cid },
    }),
    limits: (call) => ofWrites(caller(call).did, 1),
    run: deleteRecord,
  },
  "com.atproto.repo.uploadBlob": {
    kind: "procedure",
    auth: "access",
    takesBytes: true,
    maxBody: maxBlobBytes,
    limits: ({ request }) => ofUploads(request.ip),
    run(call) {
      const account = caller(call);
      if (account.status === "takendown") refuseStopped(account);
      const [type = ""] = (header(call.request, "content-type") ?? "").split(";");
      return { blob: storeBlob(call.world, account, call.request.body, type.trim()) };
    },
  },
  "com.atproto.repo.getRecord": {
    kind: "query",
    input: having(["repo", "collection", "rkey"], { repo, collection, rkey, cid }),
    run: getRecord,
  },
  "com.atproto.repo.listRecords": {
    kind: "query",
    input: having(["repo", "collection"], {
      ...{ repo, collection },
      limit: { type: "integer", minimum: 1, maximum: 100 },
      cursor: { type: "string" },
      reverse: boolean,
    }),
    run: listRecords,
  },
  "com.atproto.repo.describeRepo": {
    kind: "query",
    input: having(["repo"], { repo }),
    run: ({ world, input }) => {
      const account = accountOf(String(input.repo));
      if (account === undefined) {
        throw invalid(`Could not find repo for DID: ${input.repo}`, "RepoNotFound");
      }
      const { did } = account;
      const own = world.state.bluesky.records.filter((one) => one.did === did);
      return {
        ...{ handle: shownHandle(account), did, didDoc: didDocOf(world, account) },
        collections: [...new Set(own.map((one) => one.collection))].sort(),
        handleIsCorrect: account.hasMoved !== true,
      };
    },
  },
  "com.atproto.sync.getBlob": {
    kind: "query",
    input: having(["did", "cid"], { did: { type: "string", format: "did" }, cid }),
    run: getBlob,
  },
};

function createRecord(call: Call) {
  const { world, input } = call;
  const place = placeOf(call, input.rkey ?? call.nextTid());
  const { value, validationStatus } = checked(place, input);
  refuseOtherHead(world, place, input.swapCommit);
  // Nothing in the reference foresees a key that is taken: it fails within (contracts/bluesky.md §3.1).
  if (recordAt(world, place) !== undefined) throw new Refusal(500);
  const commit = putAt(world, place, value, call.nextTid());
  return { uri: uriOf(place), cid: cidOfRecord(value), commit, ...validationStatus };
}

function putRecord(call: Call) {
  const { world, input } = call;
  const place = placeOf(call, input.rkey);
  const { value, validationStatus } = checked(place, input);
  const current = recordAt(world, place);
  const answer = { uri: uriOf(place), cid: cidOfRecord(value), ...validationStatus };
  if (current?.cid === answer.cid) return answer;
  refuseOtherHead(world, place, input.swapCommit);
  refuseOtherRecord(current, input.swapRecord);
  return { ...answer, commit: putAt(world, place, value, call.nextTid()) };
}

function deleteRecord(call: Call) {
  const { world, input } = call;
  const place = placeOf(call, input.rkey);
  const current = recordAt(world, place);
  if (current === undefined) return {};
  refuseOtherHead(world, place, input.swapCommit);
  refuseOtherRecord(current, input.swapRecord);
  return { commit: removeAt(world, place, call.nextTid()) };
}

function getRecord({ world, input }: Call) {
  const account = accountOf(String(input.repo));
  if (account === undefined) throw invalid("Could not locate record");
  const { did } = account;
  const place = { did, collection: String(input.collection), rkey: String(input.rkey) };
  const found = recordAt(world, place);
  if (found === undefined || (input.cid !== undefined && input.cid !== found.cid)) {
    throw invalid(`Could not locate record: ${uriOf(place)}`, "RecordNotFound");
  }
  return shown(found);
}

const defaultLimit = 50;

function listRecords({ world, input }: Call) {
  const account = accountOf(String(input.repo));
  if (account === undefined) throw invalid(`Could not find repo: ${input.repo}`);
  const { limit = defaultLimit, cursor, reverse = false } = input;
  const ascending = recordsIn(world, account.did, String(input.collection));
  const page = (reverse === true ? ascending : ascending.reverse())
    .filter((one) =>
      cursor === undefined
        ? true
        : reverse === true
          ? one.rkey > String(cursor)
          : one.rkey < String(cursor),
    )
    .slice(0, Number(limit));
  const last = page.at(-1)?.rkey;
  return { records: page.map(shown), ...(last !== undefined && { cursor: last }) };
}

function getBlob({ world, input }: Call) {
  const account = accounts.find(({ did }) => did === input.did);
  if (account === undefined) {
    throw invalid(`Could not find repo for DID: ${input.did}`, "RepoNotFound");
  }
  const blob = world.state.bluesky.blobs.find((one) => one.cid === input.cid);
  if (blob === undefined) throw invalid("Blob not found", "BlobNotFound");
  return {
    status: 200,
    headers: {
      "content-type": blob.mimeType,
      "content-security-policy": "default-src 'none'; sandbox",
      "x-content-type-options": "nosniff",
    },
    body: "",
    bytes: Buffer.from(blob.bytes, "base64"),
  };
}

function shown({ value, cid: of, ...place }: BlueskyRecord) {
  return { uri: uriOf(place), cid: of, value };
}

/** Where a write goes. @throws Refusal where the caller may not write there */
function placeOf(call: Call, key: unknown): Place {
  const own = caller(call);
  const named: Account | undefined = accountOf(String(call.input.repo));
  if (named === undefined) throw new Refusal(403, "Account not found", "AccountNotFound");
  refuseStopped(named);
  if (named.did !== own.did) throw new Refusal(401);
  return { did: own.did, collection: String(call.input.collection), rkey: String(key) };
}

/** The record with its type, and whether anybody knows it. @throws Refusal */
function checked(place: Place, input: Call["input"]) {
  const sent = isRecord(input.record) ? input.record : {};
  const { $type = place.collection } = sent;
  if ($type !== place.collection) {
    throw invalid(`Invalid $type: expected ${place.collection}, got ${$type}`);
  }
  const value = { ...sent, $type };
  const status = input.validate === false ? undefined : validated(place, value, input.validate);
  return { value, validationStatus: status === undefined ? {} : { validationStatus: status } };
}

function validated({ collection: type, rkey: key }: Place, value: unknown, validate: unknown) {
  const known = knownRecords[type];
  if (known === undefined) {
    if (validate === true) throw invalid(`Unknown lexicon type: ${type}`);
    return "unknown";
  }
  const isKey = known.key === "tid" ? formats.tid(key) : key === known.key;
  if (!isKey) {
    const wanted = known.key === "tid" ? "Invalid TID string" : `Expected "${known.key}"`;
    throw invalid(`Invalid record key for ${type}: ${wanted} (got "${key}") at $`);
  }
  const fault = faultIn(known, value, ["record"]);
  if (fault !== undefined) throw invalid(`Invalid ${type} record: ${located(fault)}`);
  return "valid";
}

function refuseOtherHead(world: World, { did }: Place, swapCommit: unknown): void {
  const head = headOf(world, did);
  if (swapCommit !== undefined && swapCommit !== head?.cid) {
    throw invalid(`Commit was at ${head?.cid}`, "InvalidSwap");
  }
}

/** Absent: whatever is there. Null: only if nothing is there. */
function refuseOtherRecord(current: BlueskyRecord | undefined, swapRecord: unknown): void {
  if (swapRecord !== undefined && swapRecord !== (current?.cid ?? null)) {
    throw invalid(`Record was at ${current?.cid ?? "null"}`, "InvalidSwap");
  }
}
