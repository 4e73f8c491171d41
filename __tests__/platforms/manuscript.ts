import type { Root } from "mdast";
import type { Manuscript } from "../../src/core/manuscript.ts";
import { absoluteUrl } from "../../src/markdown/url.ts";
import { aPost } from "../fakes/posts.ts";
import { parse, prepared } from "../markdown/tree.ts";

const canonicalUrl = "https://blog.example/hello/";

/** A post with this text as GFM; override what the test is about. */
export function aManuscript(
  text: string | Root,
  post: Parameters<typeof aPost>[1] = {},
  more: Partial<Manuscript> = {},
): Manuscript {
  const body = typeof text === "string" ? text : "";
  const parsed = typeof text === "string" ? parse(text) : text;
  const base = { pageUrl: canonicalUrl, canonicalUrl };
  const source = { body, bodyLine: 1, origins: [{ at: 0, source: 0, verbatim: true }] };
  const { tree, diagnostics } = prepared(parsed, { ...base, source });
  return {
    post: {
      ...aPost("hello", { title: "Hello", path: "_posts/hello.md", ...post }),
      pageUrl: canonicalUrl,
      canonicalUrl: post.canonicalUrl ?? canonicalUrl,
    },
    tree,
    excerpt: { type: "root", children: tree.children.slice(0, 1) },
    cover: null,
    absolute: (url) => {
      const found = absoluteUrl(url, base);
      return found.kind === "url" ? found.url : url;
    },
    diagnostics,
    ...more,
  };
}
