import { type CodeMeaning, type CodeTable, diagnoser } from "../core/diagnostic.ts";

/** What this layer finds in a post's text. */
export const markdownCodes = {
  "empty-post": {
    severity: "warning",
    what: "The post has nothing that a platform could show, so its copy would be empty.",
    fix: "Write its text, or keep it at home with `posse: false` in its front matter.",
  },
  "unsafe-url": {
    severity: "warning",
    what: "A link runs code (`javascript:`, `vbscript:`); the copy has its text without the link.",
    fix: "Link to a page instead.",
  },
  "unreadable-url": {
    severity: "warning",
    what: "A URL is not valid, so it was left unchanged.",
    fix: "Correct the URL.",
  },
  "missing-image": {
    severity: "warning",
    what: "An image lies on your own site, but its file is not in the repository.",
    fix: "Correct the path or add the file; ignore this if another tool puts the file on the site.",
  },
  "missing-file": {
    severity: "warning",
    what: "A link leads to a file on your own site that is not in the repository.",
    fix: "Correct the path or add the file.",
  },
  "missing-baseurl": {
    severity: "warning",
    what: "A path that begins with `/` leaves out the site's `baseurl`, so it is broken on the site too.",
    fix: "Write `{{ site.baseurl }}` before it, or use the filter `relative_url`.",
  },
  "script-dropped": {
    severity: "warning",
    what: "A script cannot run on another platform, so what it would show is missing in the copy.",
    fix: "Link to what the script shows, or accept the loss.",
  },
  "element-dropped": {
    severity: "notice",
    what: "An HTML element that no platform shows was left out.",
    fix: "Use an image or a link instead, if readers of the copy need it.",
  },
  "code-markup": {
    severity: "notice",
    what: "Code holds links or emphasis; code is plain text in the copy, so that the links lead nowhere.",
    fix: "Put the links in the text before or after the code, if readers of the copy need them.",
  },
  "contents-dropped": {
    severity: "notice",
    what: "A table of contents is left out: its links lead to places that the copy names otherwise, or not at all.",
    fix: "Nothing; write the list by hand if readers of the copy need it.",
  },
  "formula-dropped": {
    severity: "warning",
    what: "A formula in MathML was left out: no platform shows MathML, and it does not say what TeX it was made from.",
    fix: "Write the formula as TeX, between `$$`.",
  },
  "math-as-text": {
    severity: "warning",
    what: "A formula between dollar signs is in the copy as it is written: nothing was found on the page that turns it into a formula.",
    fix: "Write it between `$$`, or switch mathematics on where your theme looks for it, such as `math: true` in the front matter.",
  },
  "deep-nesting": {
    severity: "warning",
    what: "Lists, quotes or elements are nested so deeply that the copy has the innermost text without its form.",
    fix: "Nest less deeply.",
  },
  "bidi-control": {
    severity: "warning",
    what: "The text holds invisible characters that can make it read differently from what it says.",
    fix: "Remove the character, unless right-to-left text needs it.",
  },
  "control-character": {
    severity: "warning",
    what: "The post holds a control character, such as U+0000, which no reader sees; the copy is without it.",
    fix: "Remove the character: many editors can search for it.",
  },
} as const satisfies CodeTable & Record<string, CodeMeaning>;

/** A diagnostic with one of these codes. */
export const diagnose = diagnoser(markdownCodes);
