import { createHash } from "node:crypto";
// src/github/blob-id.ts
function blobId(text, like) {
	const bytes = Buffer.from(text);
	return createHash(like.length === 64 ? "sha256" : "sha1").update(`blob ${bytes.length}\0`).update(bytes).digest("hex");
}
export { blobId };
