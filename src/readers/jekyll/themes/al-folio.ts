import { first, type StandIn } from "../stand-ins/given.ts";
import { imageInclude } from "../stand-ins/pictures.ts";
import { captioned, frame, media } from "../stand-ins/players.ts";
import type { Theme } from "./theme.ts";

const file =
  (tagName: "audio" | "video"): StandIn =>
  (given) => {
    const src = first(given, "path", "src", "url");
    if (src === undefined) return undefined;
    const shown = /\/embed\//.test(src)
      ? frame(src)
      : media(tagName, /^[a-z]+:/i.test(src) ? src : given.relativeUrl(src), given);
    return captioned(shown, first(given, "caption"));
  };

export const alFolio: Theme = {
  name: "al-folio",
  gems: ["al-folio", "al_folio_core"],
  remotes: ["alshedivat/al-folio"],
  files: ["_layouts/distill.html", "_layouts/distill.liquid", "_includes/figure.liquid"],
  does: "Figures have their captions; `d-footnote`, `d-math` and `d-code` of the layout `distill` are notes, formulas and code.",
  includes: {
    figure: imageInclude,
    video: file("video"),
    audio: file("audio"),
  },
  math: ({ config, frontMatter }) =>
    (config.enable_math === true || frontMatter.layout === "distill") && "dollars",
};
