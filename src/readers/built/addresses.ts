import { countEach } from "../../core/count-each.ts";

/** Where a page of a built site can be reached: by its path, without the names that servers leave out. */
export function addressOf(path: string, base: string): string {
  const shown = path.replace(/(^|\/)index\.html?$/i, "$1");
  return `${base.replace(/(?<!\/)\/+$/, "")}/${shown.split("/").map(encodeSegment).join("/")}`;
}

function encodeSegment(segment: string): string {
  return encodeURIComponent(segment).replace(
    /%(?:21|24|26|27|28|29|2A|2B|2C|3A|3B|3D|40)/g,
    (code) => decodeURIComponent(code),
  );
}

/** By this, two ways to write a page's address are known as one: scheme, `www.`, the final slash and `index.html` aside. */
export function addressKey(url: string): string | undefined {
  if (!URL.canParse(url)) return undefined;
  const { host, pathname } = new URL(url);
  return `${bareHost(host)}${pathKey(pathname)}`;
}

export function pathKey(pathname: string): string {
  let path = pathname;
  try {
    path = decodeURIComponent(pathname);
  } catch {
    // An address with a lone `%` stays as it is written.
  }
  return path
    .normalize("NFC")
    .replace(/\/+/g, "/")
    .replace(/\/index\.html?$/i, "/")
    .replace(/\.html?$/i, "")
    .replace(/(.)\/$/, "$1");
}

export function bareHost(host: string): string {
  return host.toLowerCase().replace(/^www\./, "");
}

/** A page's own word for its address, where it is one that can be used. */
export type Canonical =
  | { readonly kind: "none" }
  | { readonly kind: "own"; readonly url: string }
  /** It lies on another host: somebody else's text, or the same text elsewhere. */
  | { readonly kind: "elsewhere"; readonly url: string }
  | { readonly kind: "several"; readonly urls: readonly string[] }
  /** Left in it is a template's code, or no address at all. */
  | { readonly kind: "broken"; readonly text: string };

/** Reads a page's canonical links against the site's base; `pageUrl` is what a relative one is relative to. */
export function canonicalOf(
  written: readonly string[],
  { base, pageUrl }: { readonly base: string; readonly pageUrl: string },
): Canonical {
  const [first] = written;
  if (first === undefined) return { kind: "none" };
  const found = new Set<string>();
  for (const one of written) {
    if (/[{}<>]|%7B|%3C/i.test(one) || !URL.canParse(one, pageUrl))
      return { kind: "broken", text: one };
    const url = new URL(one, pageUrl);
    if (!/^https?:$/.test(url.protocol)) return { kind: "broken", text: one };
    url.hash = "";
    found.add(url.href);
  }
  const keys = new Set([...found].map(addressKey));
  if (keys.size > 1) return { kind: "several", urls: [...found] };
  const url = new URL([...found][0] ?? pageUrl);
  const home = new URL(base);
  if (bareHost(url.host) !== bareHost(home.host)) return { kind: "elsewhere", url: url.href };
  // The scheme and the `www.` are the site's to say.
  url.protocol = home.protocol;
  url.host = home.host;
  return { kind: "own", url: url.href };
}

/** The host that most of these addresses have, with its scheme; undefined where there are none. */
export function commonOrigin(urls: readonly string[]): string | undefined {
  const usable = urls.filter((url) => URL.canParse(url) && /^https?:/.test(url));
  const counts = countEach(usable.map((url) => new URL(url).origin));
  let best: string | undefined;
  for (const [origin, count] of counts) {
    if (count > (counts.get(best ?? "") ?? 0)) best = origin;
  }
  return best;
}

/** Which of two ways to write an address the site's own lists have. */
interface Forms {
  readonly dropsHtml: boolean;
  readonly dropsSlash: boolean;
}

/** Addresses of pages that a site names itself, and its pages' addresses by their paths. */
export interface Listed {
  readonly listed: readonly string[];
  /** Those that the generator itself has listed, by its own settings. */
  readonly generated: readonly string[];
  readonly pages: readonly string[];
}

/**
 * Writes addresses as the site itself does: without `.html` where its feeds and its sitemap leave it out, for only a server that
 * leaves it out is linked to like that; without the final slash where the generator's own feed is, for templates that authors
 * write often cut it off. All pages are written alike, so that none has another address when it leaves the feed.
 */
export function listedForm(listed: Listed): (address: string) => string {
  const { dropsHtml, dropsSlash } = formsOf(listed);
  return (address) => {
    if (dropsHtml && /\.html?$/i.test(address)) return address.replace(/\.html?$/i, "");
    const isHome = URL.canParse(address) && new URL(address).pathname === "/";
    return dropsSlash && !isHome ? address.replace(/\/$/, "") : address;
  };
}

function formsOf({ listed, generated, pages }: Listed): Forms {
  const ends = (end: RegExp) => keysOf(pages.filter((page) => end.test(page)));
  const files = ends(/\.html?$/i);
  const folders = ends(/\/$/);
  return {
    dropsHtml: areWrittenWithout(/\.html?$/i, listed, files),
    dropsSlash: areWrittenWithout(/\/$|\.html?$/i, generated, folders),
  };
}

function keysOf(urls: readonly string[]): ReadonlySet<string> {
  return new Set(urls.flatMap((url) => addressKey(url) ?? []));
}

/** True where most of these pages that are listed are listed without the end. */
function areWrittenWithout(
  end: RegExp,
  listed: readonly string[],
  pages: ReadonlySet<string>,
): boolean {
  const own = listed.filter((url) => pages.has(addressKey(url) ?? ""));
  const bare = own.filter((url) => !end.test(new URL(url).pathname));
  return bare.length > own.length / 2;
}
