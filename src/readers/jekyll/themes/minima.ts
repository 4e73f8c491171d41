import type { Theme } from "./theme.ts";

export const minima: Theme = {
  name: "Minima",
  gems: ["minima"],
  remotes: ["jekyll/minima"],
  files: ["_sass/minima.scss", "_sass/minima/initialize.scss"],
  does: "It changes nothing in the text of posts.",
};
