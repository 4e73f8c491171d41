import { createHash } from "node:crypto";
import { boundaryIn, splitBy } from "../server/bodies.ts";
import { header, type Incoming } from "../server/http.ts";
import type { MediumImage } from "../state.ts";

const types = ["image/jpeg", "image/png", "image/gif", "image/tiff"];

/** The one part named `image` of a multipart upload, or why there is none (contracts/medium.md §1.5). */
export function readImage(request: Incoming): MediumImage | string {
  const boundary = boundaryIn(header(request, "content-type") ?? "");
  if (boundary === undefined) return "The upload must be multipart.";
  const parts = splitBy(request.body, Buffer.from(`--${boundary}`)).slice(1, -1);
  if (parts.length !== 1) return "The upload must have exactly one part.";
  const part = parts[0] ?? Buffer.alloc(0);
  const gap = part.indexOf("\r\n\r\n");
  const head = part.subarray(0, Math.max(gap, 0)).toString("latin1");
  if (gap < 0 || !/name="image"/.test(head)) return "The part must be named image.";
  const type = /content-type:\s*([\w/+-]+)/i.exec(head)?.[1]?.toLowerCase() ?? "";
  if (!types.includes(type)) return "The image must be a JPEG, PNG, GIF or TIFF.";
  const bytes = part.subarray(gap + 4, part.length - 2);
  return { md5: createHash("md5").update(bytes).digest("hex"), type, bytes: bytes.length };
}
