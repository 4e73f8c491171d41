import type { Plugin } from "./plugin.ts";

export const scholar: Plugin = {
  gems: ["jekyll-scholar"],
  does: "Citations and bibliographies need the plugin itself.",
  missing:
    "its citations and bibliographies (`{% cite %}`, `{% bibliography %}`) are not known here",
};
