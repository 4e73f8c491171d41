import { createHash } from "node:crypto";
// src/github/blob-id.ts
/** Git's name for a file with this text, in UTF-8; `like` is any name of the same repository (SHA-1 or SHA-256). */
function blobId(text, like) {
	const bytes = Buffer.from(text);
	return createHash(like.length === 64 ? "sha256" : "sha1").update(`blob ${bytes.length}\0`).update(bytes).digest("hex");
}
export { blobId as t };
