import type { Announcement } from "../../core/announcement.ts";
import type { Article } from "../../core/article.ts";
import type { RequestFields } from "../../platforms/definition.ts";
import { codeSpan, escapeMarkdown } from "./markdown.ts";

/** What readers see of an article beside its text, as it is after the platform's rules: tags, series, cover, visibility; of an announcement its length, its card and its document. */
export function articleFacts(
  { request, visibility, announcement, document }: Article,
  fields: RequestFields | undefined,
): string {
  const inRequest = (field: string | undefined) => (field === undefined ? null : request[field]);
  const [tags, series, cover] = [fields?.tags, fields?.series, fields?.cover].map(inRequest);
  const words = Array.isArray(tags) ? tags.map((tag) => codeSpan(String(tag), 60)) : [];
  return [
    ...(announcement === undefined ? [] : [announcementFacts(announcement)]),
    ...(document === undefined ? [] : ["with a document of standard.site"]),
    ...(words.length > 0 ? [words.join(" ")] : []),
    ...(typeof series === "string" ? [`series ${escapeMarkdown(series, 100)}`] : []),
    ...(typeof cover === "string" ? ["with a cover"] : []),
    ...(visibility === "public" ? [] : [`as ${visibility === "draft" ? "a draft" : visibility}`]),
  ].join(" · ");
}

/** How long an announcement is, as its network counts, and the card that it will have. */
function announcementFacts({ length, card }: Announcement): string {
  const picture = card.image === undefined ? "without a picture" : "with a picture";
  const title = escapeMarkdown(card.title, 100);
  return `${length.counted} of ${length.most} characters, card “${title}” ${picture}`;
}
