import type { Card, Draft } from "../../core/announcement.ts";
import type { Manuscript } from "../../core/manuscript.ts";
import { openingWords } from "../../markdown/tree/shown-text.ts";
import { foldVisible, shorten } from "../../markdown/tree/text.ts";
import { ownTemplate } from "./compose.ts";
import { hashtagsOf } from "./hashtags.ts";
import type { AnnouncementWish } from "./wishes.ts";

/** Longer than any network shows of it. */
const longestDescription = 600;

/** What a post's announcement is made from: its author's words for it, else those of the post. */
export function draftOf(
  { post, excerpt }: Manuscript,
  wish: AnnouncementWish,
  { hashtags }: { readonly hashtags: number },
): Draft {
  const chosen = wish.tags ?? (post.tags.length > 0 ? post.tags : post.categories);
  const description = wish.description ?? post.description ?? openingWords(excerpt);
  return {
    template: written(wish.text ?? ownTemplate),
    isWritten: wish.text !== undefined,
    title: foldVisible(wish.title ?? post.title),
    description: shorten(foldVisible(description), longestDescription),
    url: post.canonicalUrl,
    tags: hashtagsOf(chosen.map(foldVisible), hashtags),
  };
}

/** The card of the page, as far as the post tells. */
export function cardOf(manuscript: Manuscript, draft: Draft, wish: AnnouncementWish): Card {
  const cover = wish.cover === undefined ? manuscript.cover : manuscript.absolute(wish.cover);
  const { title, description, url } = draft;
  const isWeb = cover !== null && /^https?:\/\//i.test(cover);
  const alt = wish.alt === undefined ? {} : { alt: foldVisible(wish.alt) };
  return {
    ...{ url, title, description: shorten(description, 300) },
    ...(isWeb && { image: { url: cover, ...alt } }),
  };
}

/** The language that the post says it is in, as a tag of BCP 47; undefined where it says none. */
export function languageOf({ post }: Manuscript, wish: AnnouncementWish): string | undefined {
  const said = (wish.lang ?? post.lang ?? "").trim().replaceAll("_", "-");
  return /^[a-z]{2,3}(?:-[a-z\d]{2,8}){0,4}$/i.test(said) ? said : undefined;
}

/** A text as it is typed: line ends are one character, and no other control character is in it. */
function written(text: string): string {
  return text.replace(/\r\n?/g, "\n").replace(/(?!\n)[\p{Cc}\p{Surrogate}]/gu, " ");
}
