import { look, type Picture, type PictureLimits } from "./picture-header.ts";

/** Why an announcement has no picture: the end of a sentence. */
export interface NoPicture {
  readonly why: string;
}

/** A larger file, or one that unfolds to more, is not opened: it would cost more than an announcement is worth. */
const largestFile = 20_000_000;
const mostPixels = 40_000_000;

/**
 * The picture as the network takes it: as it is, where it is small enough, else scaled down. A picture that cannot be read
 * costs the announcement nothing but itself.
 */
export async function fitted(
  bytes: Uint8Array,
  limits: PictureLimits,
): Promise<Picture | NoPicture> {
  const seen = look(bytes);
  if (seen === undefined) return { why: "it is not a PNG, JPEG, WebP or GIF" };
  if (bytes.length <= limits.bytes) return { bytes, type: seen.type };
  if (seen.type !== "image/png" && seen.type !== "image/jpeg") {
    return { why: `it has ${bytes.length} bytes, and only a PNG or a JPEG is scaled down` };
  }
  const { width, height } = seen;
  if (bytes.length > largestFile || width * height > mostPixels || width * height === 0) {
    return { why: `it is too large to be opened (${width} × ${height}, ${bytes.length} bytes)` };
  }
  // Loaded with the first picture that needs it: WebAssembly, and more code than all the rest of the announcement.
  const { scaled } = await import("./scale.ts");
  try {
    const small = await scaled(bytes, seen, limits);
    return small ?? { why: `it has more than ${limits.bytes} bytes even when it is scaled down` };
  } catch {
    return { why: "it is broken" };
  }
}
