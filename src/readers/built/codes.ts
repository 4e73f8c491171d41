import { type CodeTable, diagnoser } from "../../core/diagnostic.ts";
import { term } from "../../core/terms.ts";

/** Everything that reading built pages can find wrong. */
export const builtCodes = {
  "built-site-url": {
    severity: "error",
    what: "Neither a setting nor the built site says at which address the site is, so its posts have no canonical URL.",
    fix: `Give the site's address as ${term("site-url")}.`,
  },
  "canonical-elsewhere": {
    severity: "error",
    what: "The page names a page on another host as its original: the post is somebody else's, or its original is elsewhere. It is not sent.",
    fix: "Remove the canonical link from the page if this site is the original.",
  },
  "published-before": {
    severity: "warning",
    what: "The article's own words say that it was published on another site first. Its copies would name this page as their original.",
    fix: "If the other site is the original, give the page a canonical link to it, and the post is not sent. Otherwise there is nothing to do.",
  },
  "canonical-shared": {
    severity: "error",
    what: "Several posts name the same page as their original, so that they would be one post elsewhere.",
    fix: "Give each page a canonical link of its own, or none.",
  },
  "canonical-several": {
    severity: "error",
    what: "The page has several canonical links that lead to different pages.",
    fix: "Keep one of them: a theme and a plugin may each write one.",
  },
  "canonical-broken": {
    severity: "warning",
    what: "The page's canonical link is not an address, as where a template's code was not run; the page's own address is used instead.",
    fix: "Correct the template that writes the link.",
  },
  "no-article": {
    severity: "error",
    what: "The article could not be told from the rest of its page.",
    fix: `Name the article's element with a CSS selector: ${term("content")}.`,
  },
  "client-rendered": {
    severity: "error",
    what: "The page has no text before its scripts run, so there is nothing to copy.",
    fix: "Let the generator render the article into the page (static or server-side rendering).",
  },
  "island-left-out": {
    severity: "warning",
    what: "A part of the page is made by a script in the reader's browser; the copy is without it.",
    fix: "Let the generator render the part into the page, or write for the copy what it shows.",
  },
  "no-title": {
    severity: "error",
    what: "The page has no title that is its own.",
    fix: "Give the page a <title> and a main heading, or structured data with a headline.",
  },
  "no-date": {
    severity: "notice",
    what: "The page doesn't say when it was published.",
    fix: "Add <time datetime>, or structured data with datePublished, to the page.",
  },
  "page-large": {
    severity: "error",
    what: "The page is too large to be an article, and was not read.",
    fix: `Leave it out of the posts (${term("post-globs")}), or make it smaller.`,
  },
  "page-not-found": {
    severity: "error",
    what: "No page of the built site is known for certain to be that of this source file.",
    fix: "Build the site again, or leave the file out of the posts. A draft needs `draft: true` in its front matter.",
  },
  "page-ambiguous": {
    severity: "error",
    what: "Several pages of the built site may be that of this source file.",
    fix: "Give the file a title, or a slug, that no other post has.",
  },
  "no-page-named": {
    severity: "error",
    what: "The posts' globs name no source file and no page of the built site that could be a post, so there is nothing to publish.",
    fix: `Correct the globs: ${term("post-globs")}. They count from the repository's root for source files, and from the folder of the built site for pages.`,
  },
  "pages-left-out": {
    severity: "notice",
    what: "Some pages that the posts' globs name were not taken, because they list posts, redirect, or are errors.",
    fix: `Nothing, unless one of them is a post. Then name it by its path: ${term("post-globs")}.`,
  },
  "content-unsure": {
    severity: "warning",
    what: "It is not certain which part of the pages is the article: too few pages, or pages of several kinds.",
    fix: `Look at a preview. If something is missing or too much, name the article's element: ${term("content")}.`,
  },
} as const satisfies CodeTable;

export type BuiltCode = keyof typeof builtCodes;

export const diagnose = diagnoser(builtCodes);
