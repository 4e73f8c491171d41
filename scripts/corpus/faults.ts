import type { SandboxState } from "../../packages/sandbox/index.ts";

/** What no copy may have: a canonical URL twice or none, a replaced body, a link or an image that is not absolute. */
export function faultsOf({ devto, medium }: SandboxState): readonly string[] {
  const faults: string[] = [];
  const articles = devto.articles.map((one) => ({
    canonical: one.canonical_url,
    html: String(one.body_html),
    url: one.url,
  }));
  const stories = medium.posts.map((one) => ({
    canonical: one.canonicalUrl,
    html: String(one.html),
    url: one.url,
  }));
  for (const copies of [articles, stories]) {
    const known = new Set(copies.map(({ canonical }) => canonical));
    if (known.size !== copies.length) faults.push("a canonical URL twice");
  }
  for (const { canonical, html, url } of [...articles, ...stories]) {
    if (typeof canonical !== "string" || !/^https?:\/\//.test(canonical))
      faults.push(`${url}: no canonical URL`);
    if (html.startsWith("Liquid syntax error")) faults.push(`${url}: replaced`);
    for (const [, attribute, value = ""] of html.matchAll(/<[a-z][^<>]*\s(src|href)="([^"]*)"/g)) {
      if (!/^(#|[a-z][a-z0-9+.-]*:)/i.test(value))
        faults.push(`${url} (${canonical}): ${attribute}="${value}"`);
    }
  }
  return faults;
}
