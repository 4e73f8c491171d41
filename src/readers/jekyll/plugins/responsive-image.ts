import { imageTag } from "../stand-ins/pictures.ts";
import type { Plugin } from "./plugin.ts";

export const responsiveImage: Plugin = {
  gems: ["jekyll-responsive-image", "jekyll_picture_tag"],
  does: "The image that is named is in the copy, in its own size.",
  tags: {
    responsive_image: {
      make: imageTag,
      keys: ["path", "alt", "title", "caption", "class", "template"],
      needs: "a path",
    },
  },
};
