import { createHash } from "node:crypto";
// src/github/blob-id.ts
function blobId(content, like) {
	const bytes = typeof content === "string" ? Buffer.from(content) : content;
	return createHash(like.length === 64 ? "sha256" : "sha1").update(`blob ${bytes.length}\0`).update(bytes).digest("hex");
}
export { blobId };
