import type { CopyWords, ForeignWords } from "../../core/platform-words.ts";
import { commonWishes, type WishesOf, words, yesOrNo } from "../../core/wish-values.ts";

/** What an author may ask of Medium. */
export const mediumWishes = {
  ...commonWishes,
  publication: words,
  license: words,
  "notify-followers": yesOrNo,
} as const;

export type MediumWish = WishesOf<typeof mediumWishes>;

/** How front matter names a story on Medium. */
export const mediumCopies: CopyWords = {
  keys: { medium_id: "id", medium_url: "url", medium_link: "url" },
  kept: ["medium_url"],
  id: /^[\da-z]{1,40}$/i,
  host: /^(?:[a-z0-9-]+\.)?medium\.com$/,
};

/** Other tools' words for Medium. */
export const mediumForeign: ForeignWords = {
  wanted: ["medium", "publish_medium", "crosspost_to_medium"],
  unwanted: ["skip_medium"],
  names: ["medium", "medium.com"],
};
