/**
 * A URL as a key to find copies by, where other tools wrote the same address a little differently: without scheme, `www.`,
 * fragment, final slash and `index.html`, the host in lower case, escapes undone. What is no URL stays as it is.
 */
export function canonicalKey(url: string): string {
  if (!URL.canParse(url)) return url;
  const parsed = new URL(url);
  const host = parsed.host.replace(/^www\./, "");
  const path = parsed.pathname.replace(/\/(?:index\.html?)?$/, "");
  return `${host}${decoded(path)}${parsed.search}`;
}

/** What has to stay escaped is so in upper case. */
function decoded(path: string): string {
  try {
    return decodeURI(path).replace(/%[\da-f]{2}/gi, (octet) => octet.toUpperCase());
  } catch {
    return path;
  }
}

/** The hosts of these addresses, those that are none left out. */
export function hostsOf(urls: readonly (string | null)[]): ReadonlySet<string> {
  return new Set(
    urls.flatMap((url) => (url !== null && URL.canParse(url) ? new URL(url).host : [])),
  );
}
