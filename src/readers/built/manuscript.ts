import type { Root } from "mdast";
import { type Diagnostic, hasErrors } from "../../core/diagnostic.ts";
import type { Post } from "../../core/post.ts";
import { finding } from "../../markdown/finding.ts";
import { prepare } from "../../markdown/prepare.ts";
import { walk } from "../../markdown/tree/rewrite.ts";
import { shownTitle } from "../../markdown/tree/shown-text.ts";
import { absoluteUrl } from "../../markdown/url.ts";
import type { Drafted } from "../reader.ts";
import { readArticle } from "./markup/read-article.ts";

/** A page's article ready for every dialect. */
export function manuscriptOf(post: Post): Drafted {
  const { canonicalUrl, pageUrl } = post;
  if (canonicalUrl === null || pageUrl === null) return { diagnostics: [] };
  const base = { canonicalUrl, pageUrl };
  const article = readArticle(post.body);
  const root = withoutPlaces(article.root);
  const source = { body: "", bodyLine: 1, origins: [] };
  const { tree, diagnostics: found } = prepare(root, { ...base, source });
  const absolute = (url: string) => {
    const one = absoluteUrl(url, base);
    return one.kind === "url" ? one.url : url;
  };
  const diagnostics: readonly Diagnostic[] = [
    ...article.diagnostics,
    ...found,
    ...(tree.children.length === 0
      ? [finding("empty-post", {}, "The post has no text that a platform could show.")]
      : []),
  ].map((one) => ({ path: post.path, ...one }));
  if (hasErrors(diagnostics)) return { diagnostics };
  const shown = { ...post, ...base, title: shownTitle(post.title) };
  const cover = post.cover === null ? null : absolute(post.cover);
  const excerpt: Root = { type: "root", children: [] };
  return {
    diagnostics,
    manuscript: {
      post: shown,
      tree,
      excerpt: tree.children.length > 0 ? tree : excerpt,
      absolute,
      cover,
      diagnostics,
    },
  };
}

/** Places in the article say nothing of the author's file, nor of the page. */
function withoutPlaces(root: Root): Root {
  walk(root, (node) => {
    node.position = undefined;
    return undefined;
  });
  return root;
}
