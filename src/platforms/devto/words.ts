import type { CopyWords, ForeignWords } from "../../core/platform-words.ts";
import { commonWishes, type WishesOf, words } from "../../core/wish-values.ts";

/** What an author may ask of dev.to. */
export const devtoWishes = {
  ...commonWishes,
  organization: words,
  "ai-disclosure": words,
} as const;

export type DevtoWish = WishesOf<typeof devtoWishes>;

/** How front matter names an article on dev.to. */
export const devtoCopies: CopyWords = {
  keys: {
    devto_id: "id",
    dev_to_id: "id",
    devto_article_id: "id",
    devto_url: "url",
    dev_to_url: "url",
    devto_link: "url",
  },
  kept: ["devto_id", "devto_url"],
  id: /^\d{1,20}$/,
  host: /^(?:www\.)?dev\.to$/,
};

/** Other tools' words for dev.to. */
export const devtoForeign: ForeignWords = {
  wanted: ["devto", "devto_sync", "publish_devto", "crosspost_to_devto"],
  unwanted: ["skip_devto"],
  names: ["dev", "devto", "dev.to"],
};
