import { createHash } from "node:crypto";
import { encode, toBase32 } from "./cbor.ts";

const version = 1;
const dagCbor = 0x71;
const raw = 0x55;
const sha256 = 0x12;
const digestBytes = 32;

/** The CID of a record. @throws when a record cannot hold the value */
export function cidOfRecord(value: unknown): string {
  return cid(dagCbor, encode(value));
}

/** The CID of a file. */
export function cidOfBlob(bytes: Buffer): string {
  return cid(raw, bytes);
}

function cid(codec: number, bytes: Buffer): string {
  const digest = createHash("sha256").update(bytes).digest();
  const head = Buffer.from([version, codec, sha256, digestBytes]);
  return `b${toBase32(Buffer.concat([head, digest]))}`;
}
