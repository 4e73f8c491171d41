import { type CodeTable, diagnoser } from "../../../core/diagnostic.ts";

/** What Liquid has to say about a post (contracts/jekyll.md §9). */
export const liquidCodes = {
  "liquid-syntax": {
    severity: "error",
    what: "Liquid cannot read the template; Jekyll's build stops here too.",
    fix: "Close the tag or the block; wrap text that is not Liquid in `{% raw %}` and `{% endraw %}`, or set `render_with_liquid: false` (Jekyll 4).",
  },
  "unknown-liquid-tag": {
    severity: "error",
    what: "A tag that neither Liquid nor Jekyll knows: a Ruby plugin of the blog defines it, and Posse runs no plugins.",
    fix: "Say what it stands for in `_config.yml`, under `posse: liquid-tags:` – a template, `drop` or `keep-text`.",
  },
  "unknown-liquid-filter": {
    severity: "warning",
    what: "A filter that neither Liquid nor Jekyll knows: a Ruby plugin defines it, and Posse runs no plugins. Its value is passed on unchanged.",
    fix: "Write the result into the post instead, or leave the filter out.",
  },
  "undefined-liquid-filter": {
    severity: "error",
    what: "The site has `liquid: strict_filters: true`, and neither Liquid nor Jekyll knows this filter; Posse runs no plugins.",
    fix: "Write the result into the post instead, or set `strict_filters: false`.",
  },
  "unknown-repository": {
    severity: "warning",
    what: "The post uses `site.github`, which GitHub Pages fills, and nothing says which repository it is about.",
    fix: "Write `repository: OWNER/NAME` into _config.yml.",
  },
  "changing-date": {
    severity: "notice",
    what: "The post shows when the site was built, which would change its copy in every run; the copy shows the date of the post, or the first day of this year.",
    fix: "Nothing, or write the date into the post.",
  },
  "liquid-plugin-tag": {
    severity: "notice",
    what: "A tag or an include of a plugin or a theme was replaced by what it stands for.",
    fix: "To have something else, name the tag in `_config.yml`, under `posse: liquid-tags:`.",
  },
  "missing-include": {
    severity: "error",
    what: "The included file is not in the blog's includes directory; it may come with a theme, which Posse does not read.",
    fix: "Copy the file into `_includes`, or say what it stands for under `posse: liquid-tags:` as `include NAME`.",
  },
  "missing-post": {
    severity: "error",
    what: "`post_url` names a post that does not exist.",
    fix: "Name it as its file is named, date included and without the extension.",
  },
  "missing-link": {
    severity: "error",
    what: "`link` names a file that is not part of the site.",
    fix: "Name a page, post, document or file by its path from the site's source directory.",
  },
  "liquid-arguments": {
    severity: "error",
    what: "A tag or a filter was given something that it cannot work with; Jekyll's build stops here too.",
    fix: "Correct the arguments.",
  },
  "liquid-unsupported": {
    severity: "error",
    what: "Jekyll can do this, Posse cannot.",
    fix: "Write the result into the post instead.",
  },
  "liquid-too-much": {
    severity: "error",
    what: "The template loops, nests or grows beyond all bounds.",
    fix: "Shorten the loop, or end the recursion.",
  },
} as const satisfies CodeTable;

/** A code that Liquid can give. */
export type LiquidCode = keyof typeof liquidCodes;

/** A diagnostic with one of these codes. */
export const diagnose = diagnoser(liquidCodes);
