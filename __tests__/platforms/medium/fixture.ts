import { type Article, digestOf } from "../../../src/core/article.ts";

export const origin = "https://api.medium.com";
export const token = "2mEdIuM0123456789abcdef0123456789abcdef";

/** A story as the renderer makes it. */
export function anArticle(overrides: Partial<Article> = {}): Article {
  const request = {
    title: "Hello",
    contentFormat: "html",
    content: "<h1>Hello</h1><p>Hello, <em>world</em>.</p>",
    tags: ["jekyll", "posse"],
    canonicalUrl: "https://example.com/hello/",
    publishStatus: "public",
    license: "all-rights-reserved",
    notifyFollowers: false,
  };
  return {
    platform: "medium",
    canonicalUrl: "https://example.com/hello/",
    title: "Hello",
    visibility: "public",
    request,
    digest: digestOf(request),
    ...overrides,
  };
}

export const profile = {
  id: "5303d74c64f66366f00cb9b2a94f3251bf5",
  username: "jo",
  name: "Jo",
  url: "https://medium.com/@jo",
  imageUrl: "https://images.medium.com/0*x.png",
};

/** What Medium answers a create of `anArticle()` (contracts/medium.md §1.3). */
export function stored(overrides: Readonly<Record<string, unknown>> = {}) {
  return {
    data: {
      id: "e6f36a",
      title: "Hello",
      authorId: profile.id,
      tags: ["jekyll", "posse"],
      url: "https://medium.com/@jo/hello-e6f36a",
      canonicalUrl: "https://example.com/hello/",
      publishStatus: "public",
      publishedAt: 1_442_286_338_435,
      license: "all-rights-reserved",
      licenseUrl: "https://medium.com/policy/9db0094a1e0f",
      ...overrides,
    },
  };
}

export function refusal(status: number, message: string, code = 0) {
  return { status, json: { errors: [{ message, code }] } };
}
