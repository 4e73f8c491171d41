import { wallClock } from "../dates/calendar.ts";
import { baseNameOf, extensionOf } from "../file-names.ts";
import { postExtension } from "../output-extension.ts";
import {
  type PostData,
  type PostOrigin,
  type PostProblem,
  withoutDotsAtEnd,
} from "../posts/post-data.ts";
import { rubyInspect, rubyToS } from "../ruby/to-s.ts";
import { truthy } from "../ruby/values.ts";
import { InvalidUriError } from "./addressable.ts";
import { compilePermalink } from "./permalink.ts";

/** What decides a post's URL, beside the post. */
export interface UrlRules {
  /** The collection's permalink: front matter comes first. */
  readonly permalink: unknown;
  readonly markdownExtensions: string;
  /** The site's plugins, as the configuration and the Gemfile name them. */
  readonly plugins: readonly string[];
}

/** A post's URL without `baseurl`, or why Jekyll's build would stop (contracts/jekyll.md §5). */
export function postUrl(
  post: PostData & { readonly date: Date },
  origin: PostOrigin,
  rules: UrlRules,
): { readonly url: string } | PostProblem {
  const own = post.data.permalink;
  const template = truthy(own) ? own : rules.permalink;
  if (typeof template !== "string") {
    return permalinkProblem(`The permalink ${rubyInspect(template)} is not text.`);
  }
  const permalink = compilePermalink(template, origin.jekyll);
  const [unknown] = permalink.unknown;
  if (unknown !== undefined) {
    return permalinkProblem(
      `The permalink "${template}" holds :${unknown}, which Jekyll ${origin.jekyll} does not know.`,
    );
  }
  if (typeof post.slug !== "string" && /:(?:title|slug)/.test(template)) {
    const message = `\`slug\` is ${rubyInspect(post.slug)}, which is not text.`;
    return { code: "slug", key: "slug", message };
  }
  const extension = extensionOf(origin.relativePath);
  try {
    const url = permalink.fill({
      jekyll: origin.jekyll,
      collection: "posts",
      date: wallClock(post.date, origin.zone),
      slug: rubyToS(post.slug),
      baseName: baseNameOf(origin.relativePath).slice(0, -extension.length || undefined),
      cleanPath: cleanPath(origin, extension),
      categories: post.categories,
      outputExtension: postExtension(rules.plugins, extension, rules.markdownExtensions, own),
    });
    return { url };
  } catch (error) {
    if (!(error instanceof InvalidUriError)) throw error;
    return permalinkProblem(`No URL can be made of "${template}" here: ${error.message}.`);
  }
}

/** The path below `_posts`, without the extension. */
function cleanPath({ relativePath, jekyll }: PostOrigin, extension: string): string {
  const path = relativePath.slice(0, -extension.length || undefined).replace("_posts", "");
  return jekyll === 4 ? withoutDotsAtEnd(path) : path;
}

function permalinkProblem(message: string): PostProblem {
  return { code: "permalink", key: "permalink", message };
}
