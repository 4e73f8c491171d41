import type { Plugin } from "./plugin.ts";

export const multipleLanguages: Plugin = {
  gems: ["jekyll-multiple-languages-plugin"],
  does: "The posts below `_i18n/LANGUAGE/_posts` are read; those in another language than the first of `languages` lie below its name, and there `baseurl`, `relative_url` and `post_url` do, too. With `posse: { languages: default }` in _config.yml, only posts in the first language are copied.",
  missing: "what it translates with `{% t %}` and `{% tf %}` is not known here",
};
