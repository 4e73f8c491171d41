/**
 * A URL as a key to find copies by, where other tools wrote the same address a little differently: without scheme,
 * fragment, final slash and `index.html`, the host in lower case, escapes undone. What is no URL stays as it is.
 */
export function canonicalKey(url: string): string {
  if (!URL.canParse(url)) return url;
  const parsed = new URL(url);
  const path = parsed.pathname.replace(/\/(?:index\.html?)?$/, "");
  return `${parsed.host}${decoded(path)}${parsed.search}`;
}

function decoded(path: string): string {
  try {
    return decodeURI(path);
  } catch {
    return path;
  }
}
