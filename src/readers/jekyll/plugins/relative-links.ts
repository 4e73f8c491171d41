import type { Plugin } from "./plugin.ts";

export const relativeLinks: Plugin = {
  gems: ["jekyll-relative-links"],
  does: "With `collections: true`, a relative path leads from the folder of the post's file to the page, post or file there, and one that begins with a slash from the site's root.",
};
