import { type CodeMeaning, type CodeTable, diagnoser } from "../../../core/diagnostic.ts";

/** What writing an article for dev.to can run into. */
export const devtoCodes = {
  "devto-liquid": {
    severity: "error",
    what: "The article holds text that dev.to would run as Liquid, which would replace or refuse it. This is a fault of Posse.",
    fix: "Report it with the post's text; until it is fixed, put the text into a code block.",
  },
  "devto-too-long": {
    severity: "error",
    what: "The article is longer than dev.to takes (800 KiB).",
    fix: "Shorten it, or send an excerpt: `body: excerpt` under `posse: devto:` in the front matter.",
  },
  "devto-no-title": {
    severity: "error",
    what: "dev.to takes no article without a title.",
    fix: "Give the post a `title` in its front matter.",
  },
  "devto-title": {
    severity: "warning",
    what: "The title is longer than dev.to's 128 characters and was cut.",
    fix: "Give it a shorter one: `title` under `posse: devto:` in the front matter.",
  },
  "devto-description": {
    severity: "notice",
    what: "The description is longer than the 500 characters that are sent, and was cut.",
    fix: "Write a shorter one: `description` in the front matter, or under `posse: devto:`.",
  },
  "devto-canonical-url": {
    severity: "error",
    what: "dev.to takes a canonical URL only if it is http or https and its host has a dot.",
    fix: "Correct `url` in `_config.yml`, or the site-url that was given.",
  },
  "devto-tag-changed": {
    severity: "notice",
    what: "dev.to's tags are letters and digits only, at most 30 of them; a tag was changed to fit.",
    fix: "Choose tags for dev.to: `tags` under `posse: devto:` in the front matter.",
  },
  "devto-tag-dropped": {
    severity: "warning",
    what: "dev.to takes four tags of at most 30 letters and digits; a tag was left out.",
    fix: "Choose tags for dev.to: `tags` under `posse: devto:` in the front matter.",
  },
  "devto-tags-over": {
    severity: "notice",
    what: "dev.to takes four tags; the others are left out.",
    fix: "Choose four for dev.to: `tags` under `posse: devto:` in the front matter.",
  },
  "devto-visibility": {
    severity: "notice",
    what: "dev.to knows no unlisted articles, so this one is a draft.",
    fix: "Write `visibility: draft` or `visibility: public`.",
  },
  "devto-ai-disclosure": {
    severity: "error",
    what: "The post asks for an AI disclosure level that dev.to does not have.",
    fix: "Write one of `not_disclosed`, `no_ai`, `some_ai`, `fully_autonomous`.",
  },
  "devto-cover": {
    severity: "warning",
    what: "The cover is not an http(s) address that dev.to can fetch, so the article has none.",
    fix: "Name an image that is on the web.",
  },
  "devto-media": {
    severity: "notice",
    what: "dev.to has no player for this, so the article has a link instead.",
    fix: "Nothing, if a link will do.",
  },
  "devto-html": {
    severity: "notice",
    what: "dev.to does not allow an HTML element; its content is there without it.",
    fix: "Use Markdown, or accept the plainer form.",
  },
  "devto-link": {
    severity: "warning",
    what: "dev.to makes links to common kinds of addresses only (http, https, mailto and the like); the text is there without its link.",
    fix: "Correct the address, or write it into the text.",
  },
  "devto-summary": {
    severity: "notice",
    what: "dev.to shows the title of a folded part (`<summary>`) as plain text, without its links.",
    fix: "Put the link into the part itself, if readers need it.",
  },
  "devto-tabs": {
    severity: "notice",
    what: "dev.to shows the tabs in code as blanks, up to every fourth column.",
    fix: "Nothing, unless readers copy code that needs tabs, such as a makefile.",
  },
  "devto-headings": {
    severity: "notice",
    what: "The post has headings of all six levels; dev.to has five below the title, so the two lowest look the same.",
    fix: "Nothing, if the text reads well so.",
  },
  "devto-note": {
    severity: "notice",
    what: "dev.to's footnotes hold paragraphs only: code in one has no block of its own, a list in one has no marks.",
    fix: "Move it into the text, if its form matters.",
  },
  "devto-image": {
    severity: "warning",
    what: "dev.to shows images by their address on the web only; one that is in the post itself (`data:`) was left out.",
    fix: "Put the image into a file.",
  },
} as const satisfies CodeTable & Record<string, CodeMeaning>;

/** A diagnostic with one of these codes. */
export const diagnose = diagnoser(devtoCodes);
