import type { Plugin } from "./plugin.ts";

export const postfiles: Plugin = {
  gems: ["jekyll-postfiles", "jekyll-post-files"],
  does: "Files that lie beside a post are beside its page.",
};
