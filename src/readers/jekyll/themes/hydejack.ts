import type { Theme } from "./theme.ts";

export const hydejack: Theme = {
  name: "Hydejack",
  gems: ["jekyll-theme-hydejack", "jekyll-theme-hydejack-pro"],
  remotes: ["hydecorp/hydejack", "qwtel/hydejack"],
  files: ["_includes/components/hy-img.html", "_sass/hydejack/_base.pre.scss"],
  does: "Its cover (`image: {path: …}`) is found; links to source files lead to their pages.",
};
