import type { Root } from "mdast";
import type { Post } from "../core/post.ts";
import type { Site } from "../jekyll/site.ts";
import { parseHtml } from "../markdown/from-html.ts";
import { kramdownOptions, parseKramdown } from "../markdown/kramdown/index.ts";

/** Which of the site's files are Markdown (docs/contracts/jekyll.md §1). */
function markdownExtensions(config: Site["config"]): ReadonlySet<string> {
  const list = config.markdown_ext;
  const names = typeof list === "string" ? list.split(",") : [];
  return new Set(names.map((name) => `.${name.trim().toLowerCase()}`));
}

/** How a post's text after Liquid is read: kramdown for Markdown files, as the site configures it, HTML for all others. */
export function textParser(site: Site): (post: Post, text: string) => Root {
  const markdown = markdownExtensions(site.config);
  // The author's ASCII stays: platforms and their editors have their own typography (docs/contracts/jekyll.md §10).
  const options = { ...kramdownOptions(site.config), typography: false };
  return (post, text) =>
    markdown.has(post.extension.toLowerCase())
      ? parseKramdown(text, options).root
      : parseHtml(text);
}
