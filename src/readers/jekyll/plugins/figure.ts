import { figureTag, imageTag } from "../stand-ins/pictures.ts";
import type { Plugin } from "./plugin.ts";

export const figure: Plugin = {
  gems: ["jekyll-figure"],
  does: "The block `figure` is its image with the caption below.",
  tags: {
    figure: {
      make: figureTag,
      keys: ["caption", "class", "id", "src", "path", "alt", "title"],
      needs: "an image",
    },
    svg: {
      make: imageTag,
      keys: ["src", "path", "alt", "class", "width", "height"],
      needs: "a file",
    },
  },
};
