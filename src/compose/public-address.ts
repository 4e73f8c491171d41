import { isDraftUrl } from "../platforms/devto/draft-url.ts";

/** False for the address of a draft, which leads readers to a page that is not found. */
export function isPublicAddress(platform: string, url: string): boolean {
  return platform !== "devto" || !isDraftUrl(url);
}
