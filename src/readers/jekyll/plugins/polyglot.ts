import type { Plugin } from "./plugin.ts";

export const polyglot: Plugin = {
  gems: ["jekyll-polyglot"],
  does: "A post in another language than `default_lang` lies below that language's name, and so does what it links to on the site. With `posse: { languages: default }` in _config.yml, only posts in the default language are copied.",
};
