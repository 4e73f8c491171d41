import type { Article, Rendering } from "../../src/core/article.ts";
import { digestOf } from "../../src/core/article.ts";
import type { Platform } from "../../src/core/platform.ts";
import { type Post, wishFor } from "../../src/core/post.ts";

/** A sound post named after `name`, a day older for each letter that comes earlier: of a week ago for the virtual clock; override what the test is about. */
export function aPost(name: string, changes: Partial<Post> = {}): Post {
  const path = `_posts/2026-01-01-${name}.md`;
  return {
    path,
    sitePath: path,
    state: "published",
    canonicalUrl: `https://blog.example/${name}/`,
    pageUrl: `https://blog.example/${name}/`,
    url: `/${name}/`,
    formerUrls: [],
    title: `Post ${name}`,
    date: new Date(Date.UTC(2026, 10, 24 + (name.codePointAt(0) ?? 0) - 104)),
    tags: [],
    categories: [],
    description: null,
    cover: null,
    series: null,
    lang: null,
    wishes: {},
    namedCopies: [],
    ofOlder: { was: [], wasNot: [] },
    frontMatter: {},
    keyLines: {},
    body: `Text of ${name}.\n`,
    bodyLine: 4,
    diagnostics: [],
    ...changes,
  };
}

/** Of a post whose author says that it is an older one, under another name: `posse-was`. */
export function was(older: string): Pick<Post, "ofOlder"> {
  return { ofOlder: { was: [older], wasNot: [] } };
}

/** Of a post whose author says that it is not an older one: `posse-was-not`. */
export function wasNot(older: string): Pick<Post, "ofOlder"> {
  return { ofOlder: { was: [], wasNot: [older] } };
}

/** The plainest article: title, body and canonical URL. */
export function renderPlainly(post: Post, platform: Pick<Platform, "id">): Rendering {
  const canonicalUrl = post.canonicalUrl ?? "";
  const request = { title: post.title, body: post.body, canonical_url: canonicalUrl };
  const wish = wishFor(post, platform.id);
  const article: Article = {
    ...{ platform: platform.id, canonicalUrl, title: post.title, request },
    ...{ visibility: wish.visibility ?? "public", digest: digestOf(request) },
    wish: wish.ownVisibility ?? "default",
  };
  return { article, diagnostics: [] };
}
