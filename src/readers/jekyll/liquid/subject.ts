import type { JekyllPost, Site } from "../site.ts";
import type { Drop } from "./values/ruby.ts";

/** Whose text is rendered: Jekyll's `page`. */
export interface Subject {
  /** From the repository's root. */
  readonly path: string;
  /** From the site's source directory. */
  readonly sitePath: string;
  readonly drop: Drop;
  /** False for `.html` and the like, which no converter reads after Liquid. */
  readonly markdown: boolean;
}

/** A post as the text to be rendered. */
export function subjectOf(post: JekyllPost, drop: Drop, site: Site): Subject {
  return {
    path: post.path,
    sitePath: post.sitePath,
    drop,
    markdown: isMarkdown(post.extension, site),
  };
}

function isMarkdown(extension: string, site: Site): boolean {
  const known = String(site.config.markdown_ext ?? "markdown,mkdown,mkdn,mkd,md").toLowerCase();
  return known.split(",").some((name) => `.${name.trim()}` === extension.toLowerCase());
}
