import type { Root } from "mdast";
import type { Post } from "../core/post.ts";
import type { Site } from "../jekyll/site.ts";
import { kramdownOptions, parseKramdown, toKramdownHtml } from "../markdown/kramdown/index.ts";

/** Which of the site's files are Markdown (docs/contracts/jekyll.md §1). */
function markdownExtensions(config: Site["config"]): ReadonlySet<string> {
  const list = config.markdown_ext;
  const names = typeof list === "string" ? list.split(",") : [];
  return new Set(names.map((name) => `.${name.trim().toLowerCase()}`));
}

/** How a site's texts are read. */
export interface TextParser {
  /**
   * A post's text after Liquid: kramdown for Markdown files, as the site configures it, HTML for all others. A parser
   * of HTML is loaded with the first of these.
   */
  parse(post: Post, text: string): Promise<Root>;
  /** Markdown as Jekyll prints it: for Liquid's filter of that name, and for excerpts. */
  markdownify(text: string): string;
}

export function textParser(site: Site): TextParser {
  const markdown = markdownExtensions(site.config);
  const options = kramdownOptions(site.config);
  // The author's ASCII stays: platforms and their editors have their own typography (docs/contracts/jekyll.md §10).
  const plain = { ...options, typography: false };
  return {
    async parse(post, text) {
      if (markdown.has(post.extension.toLowerCase())) return parseKramdown(text, plain).root;
      const { parseHtml } = await import("../markdown/from-html.ts");
      return parseHtml(text);
    },
    markdownify: (text) => toKramdownHtml(parseKramdown(text, options).root, options),
  };
}
