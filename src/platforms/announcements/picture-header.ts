/** A picture as it can be uploaded. */
export interface Picture {
  readonly bytes: Uint8Array;
  readonly type: string;
}

/** What a network takes of a picture. */
export interface PictureLimits {
  readonly bytes: number;
}

/** What the first bytes of a file say that it is. */
export interface Seen {
  readonly type: "image/png" | "image/jpeg" | "image/webp" | "image/gif";
  readonly width: number;
  readonly height: number;
}

/** What a file is; undefined where it is no picture that networks take. */
export function look(bytes: Uint8Array): Seen | undefined {
  const view = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const is = (at: number, sign: string) => view.toString("latin1", at, at + sign.length) === sign;
  if (is(0, "\x89PNG\r\n\x1a\n") && view.length >= 24) {
    return { type: "image/png", width: view.readUInt32BE(16), height: view.readUInt32BE(20) };
  }
  if (is(0, "\xff\xd8\xff")) return { type: "image/jpeg", ...sizeOfJpeg(view) };
  if (is(0, "RIFF") && is(8, "WEBP")) return { type: "image/webp", width: 0, height: 0 };
  if (is(0, "GIF8")) return { type: "image/gif", width: 0, height: 0 };
  return undefined;
}

/** A JPEG is a row of segments, and one of them says its size (ITU-T T.81, B.2.2); 0 where none does. */
function sizeOfJpeg(view: Buffer): { readonly width: number; readonly height: number } {
  let at = 2;
  while (at + 9 < view.length && view[at] === 0xff) {
    const marker = view[at + 1] ?? 0;
    const isFrame = marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker);
    if (isFrame) return { height: view.readUInt16BE(at + 5), width: view.readUInt16BE(at + 7) };
    at += 2 + view.readUInt16BE(at + 2);
  }
  return { width: 0, height: 0 };
}
