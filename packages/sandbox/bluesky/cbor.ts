import { isLink, isRecord } from "./values.ts";

/** A value of a record as DAG-CBOR: the one form that its CID is counted from. @throws when a record cannot hold it */
export function encode(value: unknown): Buffer {
  if (value === null) return Buffer.from([0xf6]);
  if (typeof value === "boolean") return Buffer.from([value ? 0xf5 : 0xf4]);
  if (typeof value === "number") return integer(value);
  if (typeof value === "string") return withHead(textType, Buffer.from(value, "utf8"));
  if (Array.isArray(value)) {
    return Buffer.concat([head(listType, value.length), ...value.map(encode)]);
  }
  if (isLink(value)) return link(value.$link);
  if (isRecord(value)) {
    return typeof value.$bytes === "string"
      ? withHead(bytesType, Buffer.from(value.$bytes, "base64"))
      : map(value);
  }
  throw new RangeError(`A record cannot hold ${typeof value}`);
}

const bytesType = 2;
const textType = 3;
const listType = 4;
const mapType = 5;
const linkTag = Buffer.from([0xd8, 42]);

/** There are no fractions in a record. */
function integer(value: number): Buffer {
  if (!Number.isSafeInteger(value)) throw new RangeError("A record holds whole numbers only");
  return value < 0 ? head(1, -1 - value) : head(0, value);
}

/** Shorter keys come first, and those of the same length by their bytes. */
function map(value: Readonly<Record<string, unknown>>): Buffer {
  const entries = Object.entries(value)
    .filter(([, item]) => item !== undefined)
    .map(([key, item]) => [Buffer.from(key, "utf8"), item] as const)
    .sort(([a], [b]) => a.length - b.length || Buffer.compare(a, b));
  return Buffer.concat([
    head(mapType, entries.length),
    ...entries.flatMap(([key, item]) => [withHead(textType, key), encode(item)]),
  ]);
}

/** A zero stands before the CID's own bytes, for the base that text would name. */
function link(cid: string): Buffer {
  return Buffer.concat([
    linkTag,
    withHead(bytesType, Buffer.concat([Buffer.from([0]), fromBase32(cid.slice(1))])),
  ]);
}

function withHead(type: number, bytes: Buffer): Buffer {
  return Buffer.concat([head(type, bytes.length), bytes]);
}

/** The type, and a number in as few bytes as hold it. */
function head(type: number, count: number): Buffer {
  const first = type << 5;
  if (count < 24) return Buffer.from([first | count]);
  if (count < 2 ** 8) return Buffer.from([first | 24, count]);
  if (count < 2 ** 16) return numbered(first | 25, (bytes) => bytes.writeUInt16BE(count, 1), 3);
  if (count < 2 ** 32) return numbered(first | 26, (bytes) => bytes.writeUInt32BE(count, 1), 5);
  return numbered(first | 27, (bytes) => bytes.writeBigUInt64BE(BigInt(count), 1), 9);
}

function numbered(first: number, write: (bytes: Buffer) => void, length: number): Buffer {
  const bytes = Buffer.alloc(length);
  bytes[0] = first;
  write(bytes);
  return bytes;
}

const letters = "abcdefghijklmnopqrstuvwxyz234567";

/** Base 32 of RFC 4648 in lower case, without padding. */
export function toBase32(bytes: Buffer): string {
  let bits = "";
  for (const byte of bytes) bits += byte.toString(2).padStart(8, "0");
  const digits = bits.match(/.{1,5}/g) ?? [];
  return digits.map((digit) => letters[Number.parseInt(digit.padEnd(5, "0"), 2)]).join("");
}

function fromBase32(text: string): Buffer {
  let bits = "";
  for (const letter of text) bits += letters.indexOf(letter).toString(2).padStart(5, "0");
  const bytes = bits.match(/.{8}/g) ?? [];
  return Buffer.from(bytes.map((byte) => Number.parseInt(byte, 2)));
}
