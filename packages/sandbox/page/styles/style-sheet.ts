import { blueskyCss } from "./bluesky-css.ts";
import { chromeCss } from "./chrome-css.ts";
import { devtoCss } from "./devto-css.ts";
import { homeCss } from "./home-css.ts";
import { mastodonCss } from "./mastodon-css.ts";
import { mediumCss } from "./medium-css.ts";
import { pageCss } from "./page-css.ts";
import { pictureCss } from "./picture-css.ts";

/** The one style sheet of all pages. */
export const styleSheet = [
  chromeCss,
  pictureCss,
  devtoCss,
  mediumCss,
  blueskyCss,
  mastodonCss,
  homeCss,
  pageCss,
].join("");
