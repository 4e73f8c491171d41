import { gunzipSync } from "node:zlib";

/** A file in an archive; a symbolic link's content is where it leads, as git has it. */
export interface ArchivedFile {
  readonly path: string;
  /** Git's mode. */
  readonly mode: string;
  readonly content: Uint8Array;
}

const BLOCK = 512;
/** Hundred thousand small files need less; what is packed can be larger than any machine. */
const MOST_BYTES = 256 * 1024 * 1024;

/**
 * The files in what `git archive` makes with gzip, without the folder around them (contracts/github.md §4.3).
 * @throws {Error} it is no such archive
 */
export function readArchive(packed: Uint8Array): readonly ArchivedFile[] {
  const bytes = gunzipSync(packed, { maxOutputLength: MOST_BYTES });
  const files: ArchivedFile[] = [];
  let extended: ReadonlyMap<string, string> = new Map();
  for (let at = 0; at + BLOCK <= bytes.length; ) {
    const header = bytes.subarray(at, at + BLOCK);
    if (header[0] === 0) break;
    if (textIn(header, 257, 5) !== "ustar") throw new Error("the archive is not a tar file");
    const size = Number(extended.get("size") ?? octalIn(header, 124, 12));
    const content = bytes.subarray(at + BLOCK, at + BLOCK + size);
    if (content.length < size) throw new Error("the archive breaks off");
    at += BLOCK + Math.ceil(size / BLOCK) * BLOCK;
    const type = textIn(header, 156, 1);
    if (type === "x") {
      extended = recordsIn(content);
      continue;
    }
    const file = fileOf(header, { type, content, extended });
    if (file !== undefined) files.push(file);
    extended = new Map();
  }
  return files;
}

interface Entry {
  readonly type: string;
  readonly content: Uint8Array;
  /** What the header was too short for. */
  readonly extended: ReadonlyMap<string, string>;
}

/** Undefined of a folder, and of what the archive says of itself. */
function fileOf(header: Buffer, { type, content, extended }: Entry): ArchivedFile | undefined {
  const prefix = textIn(header, 345, 155);
  const name = textIn(header, 0, 100);
  const whole = extended.get("path") ?? (prefix === "" ? name : `${prefix}/${name}`);
  const path = whole.slice(whole.indexOf("/") + 1);
  if (type === "2") {
    const target = extended.get("linkpath") ?? textIn(header, 157, 100);
    return { path, mode: "120000", content: Buffer.from(target) };
  }
  if (type !== "0" && type !== "") return undefined;
  const isProgram = (octalIn(header, 100, 8) & 0o100) !== 0;
  return { path, mode: isProgram ? "100755" : "100644", content };
}

/** Records of the form `LENGTH KEY=VALUE\n`, their length in bytes. */
function recordsIn(content: Buffer | Uint8Array): ReadonlyMap<string, string> {
  const records = new Map<string, string>();
  const bytes = Buffer.from(content.buffer, content.byteOffset, content.byteLength);
  for (let at = 0; at < bytes.length; ) {
    const blank = bytes.indexOf(" ", at);
    const length = Number(bytes.toString("latin1", at, blank));
    if (blank < 0 || !(length > 0)) throw new Error("the archive's headers cannot be read");
    const [, key = "", value = ""] =
      /^([^=]*)=(.*)\n$/s.exec(bytes.toString("utf8", blank + 1, at + length)) ?? [];
    records.set(key, value);
    at += length;
  }
  return records;
}

function textIn(header: Buffer, start: number, length: number): string {
  const text = header.toString("utf8", start, start + length);
  const end = text.indexOf("\0");
  return end < 0 ? text : text.slice(0, end);
}

function octalIn(header: Buffer, start: number, length: number): number {
  return Number.parseInt(textIn(header, start, length).trim() || "0", 8);
}
