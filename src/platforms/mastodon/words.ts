import type { CopyWords, ForeignWords } from "../../core/platform-words.ts";
import { oneWord, type WishesOf, words } from "../../core/wish-values.ts";
import { announcementWishes } from "../announcements/wishes.ts";

/** What an author may ask of Mastodon. */
export const mastodonWishes = {
  ...announcementWishes,
  "spoiler-text": words,
  visibility: oneWord("public, unlisted or private", "public", "unlisted", "private"),
} as const;

export type MastodonWish = Omit<WishesOf<typeof mastodonWishes>, "visibility">;

/** How front matter names a status. Servers are many: an address is known by the key that it stands at, or by its host. */
export const mastodonCopies: CopyWords = {
  keys: {
    mastodon_id: "id",
    mastodon_url: "url",
    mastodon_status_url: "url",
    mastodon_social_status_url: "url",
    mastodon_link: "url",
    toot_url: "url",
  },
  kept: ["mastodon_id", "mastodon_url"],
  id: /^[\da-z]{1,40}$/i,
  host: /^(?:[a-z\d-]+\.)*(?:mastodon|mstdn|fosstodon|hachyderm)\.[a-z.]+$/i,
  isAnywhere: true,
};

/** Other tools' words for Mastodon. */
export const mastodonForeign: ForeignWords = {
  wanted: ["mastodon", "post_to_mastodon"],
  unwanted: ["skip_mastodon"],
  names: ["mastodon"],
};
