import type { Theme } from "./theme.ts";

export const yat: Theme = {
  name: "YAT",
  gems: ["jekyll-theme-yat"],
  remotes: ["jeffreytse/jekyll-theme-yat"],
  files: ["_sass/yat.scss"],
  does: "Its cover (`banner`) is found; it brings jekyll-spaceship, whose own syntax stays as it is written.",
};
