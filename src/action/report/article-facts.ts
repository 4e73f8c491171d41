import type { Article } from "../../core/article.ts";
import type { RequestFields } from "../../platforms/definition.ts";
import { codeSpan, escapeMarkdown } from "./markdown.ts";

/** What readers see of an article beside its text, as it is after the platform's rules: tags, series, cover, visibility. */
export function articleFacts(
  { request, visibility }: Article,
  fields: RequestFields | undefined,
): string {
  const inRequest = (field: string | undefined) => (field === undefined ? null : request[field]);
  const [tags, series, cover] = [fields?.tags, fields?.series, fields?.cover].map(inRequest);
  const words = Array.isArray(tags) ? tags.map((tag) => codeSpan(String(tag), 60)) : [];
  return [
    ...(words.length > 0 ? [words.join(" ")] : []),
    ...(typeof series === "string" ? [`series ${escapeMarkdown(series, 100)}`] : []),
    ...(typeof cover === "string" ? ["with a cover"] : []),
    ...(visibility === "public" ? [] : [`as ${visibility === "draft" ? "a draft" : visibility}`]),
  ].join(" · ");
}
