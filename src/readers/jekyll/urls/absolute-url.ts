import { parseUri } from "./addressable.ts";
import { normalizeUri } from "./addressable-normalize.ts";

/** The two settings that URLs are made absolute with. */
export interface SiteAddress {
  readonly url: string;
  readonly baseurl: string;
}

/**
 * Jekyll's `relative_url`: behind `baseurl`, unless it is absolute already (contracts/jekyll.md §8).
 * @throws {InvalidUriError} what Jekyll's URL library refuses, where its build would stop
 */
export function relativeUrl(path: string, { baseurl }: Pick<SiteAddress, "baseurl">): string {
  if (parseUri(path).scheme !== undefined) return path;
  return normalizeUri([baseurl.replace(/\/$/, ""), path].map(withSlash).join(""));
}

/**
 * Jekyll's `absolute_url`: plain concatenation, then normalised; without a `url` it is relative (contracts/jekyll.md §8).
 * @throws {InvalidUriError} what Jekyll's URL library refuses, where its build would stop
 */
export function absoluteUrl(path: string, site: SiteAddress): string {
  if (parseUri(path).scheme !== undefined) return path;
  const relative = relativeUrl(path, site);
  return site.url === "" ? relative : normalizeUri(site.url + relative);
}

function withSlash(text: string): string {
  return text === "" || text.startsWith("/") ? text : `/${text}`;
}
