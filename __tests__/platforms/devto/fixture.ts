import type { Article } from "../../../src/core/article.ts";
import { digestOf } from "../../../src/core/article.ts";

export const origin = "https://dev.to";
export const apiKey = "dEvTo-K3y-0123456789abcd";

/** An article as the renderer makes it. */
export function anArticle(
  overrides: Partial<Article> & { fields?: Article["request"] } = {},
): Article {
  const { fields, ...rest } = overrides;
  const request = {
    title: "Hello",
    body_markdown: "Hello, *world*.",
    published: true,
    tags: ["jekyll", "posse"],
    series: null,
    main_image: null,
    canonical_url: "https://example.com/hello/",
    description: "A first post",
    ai_disclosure_level: "not_disclosed",
    ...fields,
  };
  return {
    platform: "devto",
    canonicalUrl: "https://example.com/hello/",
    title: String(request.title),
    visibility: request.published === true ? "public" : "draft",
    request,
    digest: digestOf(request),
    ...rest,
  };
}

/** What dev.to answers a write of `anArticle()` (contracts/devto.md §2.3), as far as it matters. */
export function shown(overrides: Readonly<Record<string, unknown>> = {}): Record<string, unknown> {
  return {
    type_of: "article",
    id: 4711,
    title: "Hello",
    slug: "hello-1a2b",
    url: "https://dev.to/jo/hello-1a2b",
    canonical_url: "https://example.com/hello/",
    published_timestamp: "2026-11-24T10:00:00Z",
    tag_list: "jekyll, posse",
    tags: ["jekyll", "posse"],
    body_html: "<p>Hello, <em>world</em>.</p>\n",
    body_markdown: "Hello, *world*.",
    user: { username: "jo" },
    ...overrides,
  };
}
