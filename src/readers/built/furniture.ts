import { attribute, type Tag } from "./dom.ts";

/** Names that themes give to what is around an article, as whole words of a class or an id. */
const words =
  "(?:share|sharing|social|sharethis|addtoany|related|toc|table-of-contents|tableofcontents|comments?|disqus|giscus|utterances|" +
  "breadcrumbs?|pagination|pager|prev-next|next-prev|post-nav(?:igation)?|post-navigator|post-meta|postmeta|entry-meta|article-meta|" +
  "post-tags|tag-list|article-tags|entry-tags|post-footer|entry-footer|article-footer|post-header|entry-header|article-header|" +
  "author-(?:bio|box|card|info)|post-author|newsletter|subscribe|subscription|signup|mc_embed_signup|reading-time|readtime|edit-(?:page|link|this-page)|" +
  "back-to-top|backtotop|skip-link|print-only|no-print|noprint|webmentions?|reactions?|sponsors?|donate|reward|adsbygoogle|" +
  "(?:featured|cover|hero|header|banner|thumbnail|lead)-?(?:image|img|photo|media)|post-copyright|license-wrap|site-nav|sidebar|theme-doc-toc-mobile|theme-doc-footer|quarto-appendix|quarto-title-block|quarto-margin-sidebar)";
const named = new RegExp(
  `^(?:(?:js|c|o|m|u|l|post|article|entry|blog|page|single|content|md|widget)[-_]{1,2})?${words}(?:[-_]{1,2}(?:buttons?|links?|icons?|bar|box|container|wrapper|wrap|area|section|list|inner|block|mobile|posts?|widget|form|count|title|media|share|sharing|social))*$`,
  "i",
);

/** True of a part that its name tells to be the theme's: share bars, tables of contents, comments. */
export function isFurniture(tag: Tag): boolean {
  const role = attribute(tag, "role");
  if (role !== undefined && /^(?:navigation|search|complementary|contentinfo)$/.test(role))
    return true;
  const names = `${attribute(tag, "id") ?? ""} ${attribute(tag, "class") ?? ""}`;
  if (names === " ") return false;
  return names.split(/\s+/).some((name) => name !== "" && named.test(name));
}

/** True of a part that is the author's although it stands once on many pages: footnotes, code, formulas. */
export function isKept(tag: Tag): boolean {
  if (
    /^(?:p|pre|ul|ol|dl|table|blockquote|figure|details|h[2-6]|math|img|picture|video|audio|iframe)$/.test(
      tag.tagName,
    )
  ) {
    return !isFurniture(tag);
  }
  const names = `${attribute(tag, "class") ?? ""} ${attribute(tag, "id") ?? ""} ${attribute(tag, "role") ?? ""}`;
  return /footnote|endnote|highlight|language-|code|katex|math|bibliography|references/i.test(
    names,
  );
}

/** True of what a page holds but doesn't show. */
export function isHidden(tag: Tag): boolean {
  if (attribute(tag, "hidden") !== undefined) return attribute(tag, "hidden") !== "until-found";
  const style = attribute(tag, "style");
  if (
    style !== undefined &&
    /(?:^|;)\s*(?:display\s*:\s*none|visibility\s*:\s*hidden|font-size\s*:\s*0(?!\s*[\d.])|(?:left|top|text-indent)\s*:\s*-\d{4})/i.test(
      style,
    )
  )
    return true;
  return /(?:^|\s)(?:sr-only|visually-hidden|screen-reader-text|u-hidden|is-hidden|d-none|visuallyhidden)(?:\s|$)/.test(
    attribute(tag, "class") ?? "",
  );
}
