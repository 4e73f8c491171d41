// src/platforms/devto/draft-url.ts
/** True for the address of a draft on dev.to: only its author can open it, and publishing changes it (contracts/devto.md §4.1). */
function isDraftUrl(url) {
	return /-temp-slug-\d+$/.test(url);
}
// src/compose/public-address.ts
/** False for the address of a draft, which leads readers to a page that is not found. */
function isPublicAddress(platform, url) {
	return platform !== "devto" || !isDraftUrl(url);
}
export { isPublicAddress as t };
