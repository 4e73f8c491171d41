import { createHash } from "node:crypto";

/** Git's name for a file with this content, a text in UTF-8; `like` is any name of the same repository (SHA-1 or SHA-256). */
export function blobId(content: string | Uint8Array, like: string): string {
  const bytes = typeof content === "string" ? Buffer.from(content) : content;
  const hash = createHash(like.length === 64 ? "sha256" : "sha1");
  return hash.update(`blob ${bytes.length}\0`).update(bytes).digest("hex");
}
