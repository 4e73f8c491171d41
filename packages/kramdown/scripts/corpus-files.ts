import { readFileSync } from "node:fs";
import { gunzipSync } from "node:zlib";

/** A row of one of the corpus' gzipped JSON-lines files. */
export type Row = Readonly<Record<string, unknown>>;

/** The rows of one of those files. */
export function readRows(path: string): readonly Row[] {
  return gunzipSync(readFileSync(path))
    .toString()
    .trimEnd()
    .split("\n")
    .map((line) => JSON.parse(line));
}

/** The regular files of a gzipped tar archive (ustar, with GNU and pax long names), by path. */
export function readTar(path: string): ReadonlyMap<string, Uint8Array> {
  const bytes = gunzipSync(readFileSync(path));
  const files = new Map<string, Uint8Array>();
  const text = (start: number, length: number) =>
    bytes
      .subarray(start, start + length)
      .toString()
      .split("\0", 1)[0] ?? "";
  let longName: string | undefined;
  for (let at = 0; at + 512 <= bytes.length; ) {
    const size = Number.parseInt(text(at + 124, 12).trim() || "0", 8);
    const content = bytes.subarray(at + 512, at + 512 + size);
    const type = text(at + 156, 1);
    const prefix = text(at + 345, 155);
    const name = [prefix, text(at, 100)].filter((part) => part !== "").join("/");
    if (type === "L") longName = content.toString().replace(/\0+$/, "");
    else if (type === "x") longName = /\d+ path=(.*)\n/.exec(content.toString())?.[1];
    else {
      if ((type === "0" || type === "") && name !== "") files.set(longName ?? name, content);
      longName = undefined;
    }
    at += 512 + Math.ceil(size / 512) * 512;
  }
  return files;
}
