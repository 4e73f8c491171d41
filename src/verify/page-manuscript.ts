import { serialize } from "parse5";
import { hasErrors } from "../core/diagnostic.ts";
import type { Manuscript } from "../core/manuscript.ts";
import type { Post } from "../core/post.ts";
import { clearTheme } from "../readers/built/article.ts";
import type { Tag } from "../readers/built/dom.ts";
import { manuscriptOf } from "../readers/built/manuscript.ts";
import type { Drafted } from "../readers/reader.ts";
import { canonicalProblems } from "./canonical.ts";
import { diagnose } from "./codes.ts";
import { locate, trimEdges } from "./locate.ts";
import { openPage } from "./open-page.ts";
import { Phrases, wordsOf } from "./words.ts";

/** The page's article as a manuscript, without what is the theme's. Its places say nothing of the post's file. */
export function pageManuscript(post: Post, root: Tag, own: Phrases): Drafted {
  clearTheme(root, [post.title]);
  trimEdges(root, own);
  return manuscriptOf({ ...post, body: serialize(root) });
}

/** A post made of its page alone: what in it is the post's is known by the words of the source. */
export function manuscriptFromPage(post: Post, html: string): Drafted {
  const { canonicalUrl, pageUrl, path, body: source } = post;
  if (canonicalUrl === null || pageUrl === null) return { diagnostics: [] };
  const { said, body, trouble } = openPage(html);
  if (said === undefined || body === undefined) return { diagnostics: trouble ? [trouble] : [] };
  const problems = canonicalProblems({ canonicalUrl, pageUrl }, said);
  const found = problems.map((one) => ({ path, ...one }));
  if (hasErrors(found)) return { diagnostics: found };
  const own = new Phrases(wordsOf(source));
  const { root } = locate(body, own);
  if (root === undefined) {
    const message =
      "The page has hardly any of the post's words, so the copy cannot be made from it.";
    return { diagnostics: [...found, diagnose("page-unlike", message, { path })] };
  }
  const { manuscript, diagnostics } = pageManuscript(post, root, own);
  const shown: Manuscript | undefined = manuscript && {
    ...manuscript,
    post: { ...manuscript.post, body: source },
  };
  return { ...(shown && { manuscript: shown }), diagnostics: [...found, ...diagnostics] };
}
