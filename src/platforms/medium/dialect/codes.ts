import { type CodeMeaning, type CodeTable, diagnoser } from "../../../core/diagnostic.ts";

/** What writing a story for Medium can run into (contracts/medium.md §1.3, §1.5). */
export const mediumCodes = {
  "medium-no-title": {
    severity: "error",
    what: "Medium takes no story without a title.",
    fix: "Give the post a `title` in its front matter.",
  },
  "medium-title": {
    severity: "notice",
    what: "Medium lists titles of up to 100 characters; in lists it is cut, in the story it is whole.",
    fix: "Give it a shorter one: `title` under `posse: medium:` in the front matter.",
  },
  "medium-tag-dropped": {
    severity: "warning",
    what: "Medium ignores tags longer than 25 characters.",
    fix: "Choose tags for Medium: `tags` under `posse: medium:` in the front matter.",
  },
  "medium-tags-over": {
    severity: "notice",
    what: "Medium uses three tags; the others are left out.",
    fix: "Choose three for Medium: `tags` under `posse: medium:` in the front matter.",
  },
  "medium-license": {
    severity: "error",
    what: "The post asks for a license that Medium does not have.",
    fix: "Write one of `all-rights-reserved`, `cc-40-by`, `cc-40-by-sa`, `cc-40-by-nd`, `cc-40-by-nc`, `cc-40-by-nc-nd`, `cc-40-by-nc-sa`, `cc-40-zero`, `public-domain`.",
  },
  "medium-table": {
    severity: "notice",
    what: "Medium has no tables; it is preformatted text with its columns aligned, its links and images below, or what its cells hold.",
    fix: "Show an image of it, if readers on Medium need more.",
  },
  "medium-math": {
    severity: "notice",
    what: "Medium shows no mathematics; the formula is there as TeX.",
    fix: "Show an image of it, if readers on Medium need more.",
  },
  "medium-list": {
    severity: "notice",
    what: "Medium's lists have one level; what lies deeper, and code or images in an item, are written below it.",
    fix: "Nothing, if the flat form reads well.",
  },
  "medium-headings": {
    severity: "notice",
    what: "Medium has two levels of headings; all below the post's highest are the second.",
    fix: "Nothing, if the text reads well so.",
  },
  "medium-image-link": {
    severity: "notice",
    what: "Medium may show an image without the link around it.",
    fix: "Put the link into the text, if readers on Medium need it.",
  },
  "medium-link": {
    severity: "notice",
    what: "Medium keeps links to pages and mail addresses; of any other link it may show the text alone.",
    fix: "Correct the address, or write it into the text.",
  },
  "medium-strike": {
    severity: "notice",
    what: "Medium may not strike text through, so it could read as if it were still meant.",
    fix: "Say in words what no longer holds.",
  },
  "medium-embed": {
    severity: "notice",
    what: "What another site shows here is a link on a line of its own.",
    fix: "In Medium's editor, press Enter after the link to make it a card.",
  },
  "medium-image": {
    severity: "warning",
    what: "Medium fetches images from the web; one without an address there was left out.",
    fix: "Put the image into a file.",
  },
} as const satisfies CodeTable & Record<string, CodeMeaning>;

/** A diagnostic with one of these codes. */
export const diagnose = diagnoser(mediumCodes);
