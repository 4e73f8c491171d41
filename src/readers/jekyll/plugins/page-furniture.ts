import type { Plugin } from "./plugin.ts";

export const pageFurniture: Plugin = {
  gems: [
    "jekyll-toc",
    "jekyll-octicons",
    "jekyll-avatar",
    "jekyll-last-modified-at",
    "jekyll-auto-anchors",
  ],
  does: "Tables of contents, icons and dates belong to the page and are left out of copies.",
  tags: {
    auto_anchor: { make: "keep-text" },
    toc: { make: "drop" },
    tableofcontents: { make: "drop" },
    seo: { make: "drop" },
    feed_meta: { make: "drop" },
    octicon: { make: "drop" },
    avatar: { make: "drop" },
    last_modified_at: { make: "drop" },
    reading_time: { make: "drop" },
  },
};
