import type { Plugin } from "./plugin.ts";

export const polyglot: Plugin = {
  gems: ["jekyll-polyglot"],
  tags: { static_href: { make: "keep-text" }, i18n_headers: { make: "drop" } },
  does: "A post in another language than `default_lang` (its `lang`, or with `lang_from_path` a part of its path) lies below that language's name, and so does what it links to on the site. With `posse: { languages: default }` in _config.yml, only posts in the default language are copied.",
};
