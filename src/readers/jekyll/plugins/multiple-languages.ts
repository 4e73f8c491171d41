import type { Plugin } from "./plugin.ts";

export const multipleLanguages: Plugin = {
  gems: ["jekyll-multiple-languages-plugin", "jekyll-multiple-languages"],
  does: "Posts below `_i18n/` need the plugin itself.",
  missing:
    "it keeps the posts of each language below `_i18n/LANGUAGE/_posts`, which are not read here, and translates with `{% t %}` and `{% tf %}`",
};
