import { address, listOfWords, type WishesOf, words, yesOrNo } from "../../core/wish-values.ts";

/** What an author may ask of every announcement. */
export const announcementWishes = {
  text: words,
  title: words,
  description: words,
  tags: listOfWords,
  lang: words,
  cover: address,
  alt: words,
  overwrite: yesOrNo,
} as const;

export type AnnouncementWish = WishesOf<typeof announcementWishes>;
