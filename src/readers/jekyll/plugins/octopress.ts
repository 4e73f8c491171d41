import { imgTag } from "../stand-ins/pictures.ts";
import { videoStandIn } from "../stand-ins/players.ts";
import { codeTag, pullquoteTag, quoteTag } from "../stand-ins/texts.ts";
import type { Plugin } from "./plugin.ts";

export const octopress: Plugin = {
  gems: [
    "octopress",
    "octopress-codeblock",
    "octopress-image-tag",
    "octopress-quote-tag",
    "octopress-video-tag",
    "octopress-pullquote-tag",
  ],
  does: "Images, quotes with their author, listings with their title, videos and pull quotes are in the copy.",
  tags: {
    img: {
      make: imgTag,
      keys: ["src", "alt", "title", "class", "width", "height"],
      needs: "an image",
    },
    video: {
      make: videoStandIn,
      keys: ["id", "src", "url", "file", "provider", "poster", "width", "height"],
      needs: "a file or an id",
    },
    blockquote: { make: quoteTag, keys: ["author", "source", "link", "url"] },
    codeblock: {
      make: codeTag,
      keys: ["lang", "title", "url", "link_text", "start", "mark", "linenos"],
    },
    pullquote: { make: pullquoteTag },
  },
};
