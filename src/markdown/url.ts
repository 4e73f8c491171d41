/** Where a page lies and what its relative URLs are counted from. */
export interface UrlBase {
  /** Where the page itself lies; relative URLs are counted from it. */
  readonly pageUrl: string;
  /** The URL that a bare `#fragment` belongs to. */
  readonly canonicalUrl: string;
  /** Tried first for every relative URL: a link to a post's source file, for example; null where it has no answer. */
  readonly resolve?: (url: string) => string | null;
  /** The rule of the site's theme for pictures and files that are played; null where it leaves the path as it is. */
  readonly media?: (path: string) => string | null;
  /** What a plugin of the site makes of a link's address; null where it leaves it as it is. */
  readonly link?: (url: string) => string | null;
}

export type AbsoluteUrl =
  | { readonly kind: "url"; readonly url: string }
  /** It would run code. */
  | { readonly kind: "unsafe" }
  /** It is no URL; `url` is what was written, made harmless to print. */
  | { readonly kind: "unreadable"; readonly url: string };

const scripting = new Set(["javascript:", "vbscript:", "livescript:"]);
const withScheme = /^[a-z][a-z0-9+.-]*:/i;

/**
 * A URL as it must stand in a copy (contracts/jekyll.md §12): relative ones count from the page, `/x` from the site's
 * origin, `//host/x` is https, `#x` belongs to the canonical URL; spaces and non-ASCII are percent-encoded; other
 * schemes are left. The same URL again gives the same.
 */
export function absoluteUrl(written: string, base: UrlBase): AbsoluteUrl {
  // As browsers do, before they look for the scheme.
  const url = trimControls(written).replace(/[\t\n\r]/g, "");
  if (withScheme.test(url)) return withItsScheme(url);
  if (url.startsWith("//")) return parsed(`https:${url}`);
  if (url === "" || url.startsWith("#")) return parsed(withoutFragment(base.canonicalUrl) + url);
  const resolved = base.resolve?.(url);
  if (resolved) return parsed(resolved);
  return parsed(url, base.pageUrl);
}

function withItsScheme(url: string): AbsoluteUrl {
  const scheme = url.slice(0, url.indexOf(":") + 1).toLowerCase();
  if (scripting.has(scheme)) return { kind: "unsafe" };
  if (scheme !== "http:" && scheme !== "https:") return { kind: "url", url: encoded(url) };
  // A host with capitals or non-ASCII, or a path a parser would change, is the parser's; all else stays as written.
  const isPlain =
    /^https?:\/\/[a-z0-9.-]+(?::\d+)?(?:[/?#][\x21-\x7e]*)?$/.test(url) &&
    !/\\|\/\.{1,2}(?:[/?#]|$)/.test(url);
  return isPlain ? { kind: "url", url: encoded(url) } : parsed(url);
}

function parsed(url: string, base?: string): AbsoluteUrl {
  try {
    return { kind: "url", url: encoded(new URL(url, base).href) };
  } catch {
    return { kind: "unreadable", url: encoded(url) };
  }
}

/** Percent-encodes what no URL may hold, and what would mean something to Markdown, HTML or Liquid around it. */
function encoded(url: string): string {
  return url.replace(/[^\x21-\x7e]|["<>\\^`{|}]/gu, (character) =>
    /\p{Surrogate}/u.test(character) ? "%EF%BF%BD" : encodeURIComponent(character),
  );
}

function withoutFragment(url: string): string {
  const hash = url.indexOf("#");
  return hash === -1 ? url : url.slice(0, hash);
}

function trimControls(text: string): string {
  let start = 0;
  let end = text.length;
  while (start < end && text.charCodeAt(start) <= 0x20) start++;
  while (end > start && text.charCodeAt(end - 1) <= 0x20) end--;
  return text.slice(start, end);
}
