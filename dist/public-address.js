// src/platforms/devto/draft-url.ts
function isDraftUrl(url) {
	return /-temp-slug-\d+$/.test(url);
}
// src/compose/public-address.ts
function isPublicAddress(platform, url) {
	return platform !== "devto" || !isDraftUrl(url);
}
export { isPublicAddress };
