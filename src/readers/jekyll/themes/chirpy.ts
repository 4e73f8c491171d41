import { first, type StandIn } from "../stand-ins/given.ts";
import { captioned, frame, media, playerOf } from "../stand-ins/players.ts";
import type { MediaPlace, Theme } from "./theme.ts";

function text(value: unknown): string {
  return typeof value === "string" ? value.trim() : "";
}

/**
 * `media-url.html` of version 7: the post's folder, the CDN or `baseurl`, and the path, with single slashes between them.
 * Versions 3 to 6 name the keys `img_path` and `img_cdn` (contracts/jekyll.md §15).
 */
function mediaUrl(path: string, { frontMatter, config, baseurl }: MediaPlace): string | null {
  if (path.includes(":") || path.startsWith("//") || path.startsWith("#") || path === "")
    return null;
  const folder = text(frontMatter.media_subpath) || text(frontMatter.img_path);
  const cdn = text(config.cdn) || text(config.img_cdn);
  const parts = folder.includes(":") ? [folder, path] : [cdn, folder, path];
  const joined = parts
    .map(withoutSlashes)
    .filter((part) => part !== "")
    .join("/");
  return /^[a-z]+:/i.test(joined) ? joined : `${baseurl}/${joined}`;
}

function withoutSlashes(part: string): string {
  return part.replace(/^\/+/, "").replace(/(?<!\/)\/+$/, "");
}

const file =
  (tagName: "audio" | "video"): StandIn =>
  (given) => {
    const src = first(given, "src");
    return src === undefined
      ? undefined
      : captioned(media(tagName, src, given), first(given, "title"));
  };

export const chirpy: Theme = {
  name: "Chirpy",
  gems: ["jekyll-theme-chirpy"],
  remotes: ["cotes2020/jekyll-theme-chirpy"],
  files: [
    "_includes/media-url.html",
    "_includes/refactor-content.html",
    "_sass/jekyll-theme-chirpy.scss",
  ],
  does: "Images, covers, videos and sounds lie below `media_subpath` (older: `img_path`) and `cdn` (`img_cdn`), else below `baseurl`. Of a light and a dark image, the light one is sent. Its `embed/…` includes are players or links. `math: true` makes formulas of TeX.",
  media: mediaUrl,
  includes: {
    "embed/youtube": playerOf("youtube"),
    "embed/twitch": playerOf("twitch"),
    "embed/bilibili": playerOf("bilibili"),
    "embed/spotify": (given) => {
      const id = first(given, "id");
      const kind = first(given, "type") ?? "track";
      return id === undefined ? undefined : frame(`https://open.spotify.com/embed/${kind}/${id}`);
    },
    "embed/video": file("video"),
    "embed/audio": file("audio"),
  },
  schemes: { light: "light", dark: "dark" },
  math: ({ frontMatter }) => frontMatter.math === true && "dollars",
};
