import { first, type StandIn } from "../stand-ins/given.ts";
import { imageInclude } from "../stand-ins/pictures.ts";
import { playerOf } from "../stand-ins/players.ts";
import { box } from "../stand-ins/texts.ts";
import type { Theme } from "./theme.ts";

const boxed: StandIn = (given) =>
  first(given, "content", "text", "message") === undefined ? undefined : box(given);

/** Also the includes that many blogs have of their own under these names. */
export const documentationTheme: Theme = {
  name: "Documentation Theme",
  gems: ["documentation-theme-jekyll"],
  remotes: ["tomjoht/documentation-theme-jekyll"],
  files: ["_includes/callout.html", "_sass/theme-blue.scss"],
  does: "Images with `file`, `url` and `caption`, and boxes such as `note.html`, are in the copy.",
  includes: {
    image: imageInclude,
    img: imageInclude,
    inline_image: imageInclude,
    alert: boxed,
    note: boxed,
    tip: boxed,
    important: boxed,
    warning: boxed,
    callout: boxed,
    youtube: playerOf("youtube"),
    youtubePlayer: playerOf("youtube"),
    vimeo: playerOf("vimeo"),
  },
};
