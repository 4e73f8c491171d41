import { first, type StandIn } from "../stand-ins/given.ts";
import { frame, playerOf } from "../stand-ins/players.ts";
import type { Theme } from "./theme.ts";

const id =
  (address: (id: string) => string): StandIn =>
  (given) => {
    const found = first(given, "id");
    return found === undefined ? undefined : frame(address(found));
  };

/** TeXt switches formulas on for a post or for the whole site; a post can switch them off. */
function isOn(frontMatter: unknown, config: unknown): boolean {
  return typeof frontMatter === "boolean" ? frontMatter : config === true;
}

export const textTheme: Theme = {
  name: "TeXt",
  gems: ["jekyll-text-theme"],
  remotes: ["kitian616/jekyll-text-theme"],
  files: ["_includes/extensions/youtube.html", "_sass/skins/_default.scss"],
  does: "Its `extensions/…` includes are players or links, its cover (`article_header`) is found. `mathjax: true` makes formulas of TeX.",
  includes: {
    "extensions/youtube": playerOf("youtube"),
    "extensions/bilibili": id((found) => `https://player.bilibili.com/player.html?aid=${found}`),
    "extensions/soundcloud": id(
      (found) =>
        `https://w.soundcloud.com/player/?url=https%3A//api.soundcloud.com/tracks/${found}`,
    ),
    "extensions/slideshare": id(
      (found) => `https://www.slideshare.net/slideshow/embed_code/key/${found}`,
    ),
    "extensions/codepen": (given) => {
      const user = first(given, "user");
      const hash = first(given, "hash");
      return user === undefined || hash === undefined
        ? undefined
        : frame(`https://codepen.io/${user}/embed/${hash}`);
    },
    "extensions/ted": id((found) => `https://embed.ted.com/talks/${found}`),
    "extensions/netease-cloud-music": id((found) => `https://music.163.com/song?id=${found}`),
  },
  math: ({ frontMatter, config }) => isOn(frontMatter.mathjax, config.mathjax) && "dollars",
};
