import { first } from "../stand-ins/given.ts";
import { featureRow, gallery, imageInclude } from "../stand-ins/pictures.ts";
import { videoStandIn } from "../stand-ins/players.ts";
import type { Theme } from "./theme.ts";

export const minimalMistakes: Theme = {
  name: "Minimal Mistakes",
  gems: ["minimal-mistakes-jekyll"],
  remotes: ["mmistakes/minimal-mistakes"],
  files: ["_includes/feature_row", "_includes/gallery", "_sass/minimal-mistakes.scss"],
  does: "Figures, galleries, rows of teasers and videos are in the copy, with their captions.",
  includes: {
    figure: imageInclude,
    gallery,
    feature_row: featureRow,
    // The theme's own has no `src`: other blogs' do.
    video: (given) =>
      first(given, "id", "src", "url", "file") === undefined ? undefined : videoStandIn(given),
    toc: () => [],
  },
};
