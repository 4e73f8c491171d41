import type { TagStandIn } from "../stand-ins/given.ts";
import { linkTag, pageTag, playerOf, tweetTag } from "../stand-ins/players.ts";
import type { Plugin } from "./plugin.ts";

const keys = ["id", "url", "src", "video", "width", "height", "autoplay", "title"];
const ofUrl: TagStandIn = { make: linkTag, keys, needs: "an address" };

export const embeds: Plugin = {
  gems: [
    "jekyll-youtube",
    "jekyll-oembed",
    "jekyll-embed",
    "jekyll-twitter-plugin",
    "jekyll_oembed",
    "jekyll-asciinema",
    "jekyll-video-embed",
  ],
  does: "Players, tweets and pens are what each platform has for them, else a link.",
  tags: {
    youtube: { make: playerOf("youtube"), keys, needs: "an id" },
    youtube_video: { make: playerOf("youtube"), keys, needs: "an id" },
    vimeo: { make: playerOf("vimeo"), keys, needs: "an id" },
    bilibili: { make: playerOf("bilibili"), keys, needs: "an id" },
    twitch: { make: playerOf("twitch"), keys, needs: "an id" },
    twitter: { make: tweetTag, keys, needs: "an address" },
    tweet: { make: tweetTag, keys, needs: "an address" },
    oembed: ofUrl,
    embed: ofUrl,
    codepen: ofUrl,
    jsfiddle: ofUrl,
    instagram: ofUrl,
    speakerdeck: ofUrl,
    spotify: ofUrl,
    asciinema: { make: pageTag("https://asciinema.org/a/"), keys, needs: "an id" },
  },
};
