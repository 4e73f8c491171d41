/** What the first bytes of a file say that it is (contracts/bluesky.md §3.4). */
const beginnings: ReadonlyArray<readonly [mimeType: string, offset: number, bytes: string]> = [
  ["image/jpeg", 0, "\xff\xd8\xff"],
  ["image/png", 0, "\x89PNG\r\n\x1a\n\0\0\0\rIHDR"],
  ["image/gif", 0, "GIF8"],
  ["image/webp", 8, "WEBP"],
  ["image/avif", 4, "ftypavif"],
  ["image/bmp", 0, "BM"],
  ["application/pdf", 0, "%PDF"],
  ["application/zip", 0, "PK\x03\x04"],
];

/** The type of a file; undefined where its bytes do not tell. */
export function typeOf(bytes: Buffer): string | undefined {
  return beginnings.find(([, offset, wanted]) =>
    bytes.subarray(offset, offset + wanted.length).equals(Buffer.from(wanted, "latin1")),
  )?.[0];
}
