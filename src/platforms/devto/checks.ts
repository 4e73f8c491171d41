import type { Article } from "../../core/article.ts";
import { itemsOf, textOf } from "../json-fields.ts";
import { oneLine } from "../server-words.ts";
import type { Shown } from "./answers.ts";

/**
 * dev.to says "created" and shows an error in place of the text when its Liquid cannot read it
 * (contracts/devto.md §7.1): what it shows, if that has happened.
 */
export function replacementOf(shown: Shown, article: Article): string | undefined {
  if (shown.bodyHtml === undefined) return undefined;
  const sent = textOf(article.request.body_markdown) ?? "";
  const begins = withoutLeadingTags(shown.bodyHtml);
  if (begins === "")
    return sent.trim() === "" || holdsMedia(shown.bodyHtml) ? undefined : "nothing";
  const isError = /^liquid (?:syntax )?error\b/i.test(begins);
  // A post may quote that very error in its first line.
  return isError && !/liquid (?:syntax )?error/i.test(sent.slice(0, 500))
    ? oneLine(begins)
    : undefined;
}

/** What dev.to made of the article otherwise than it was asked to (contracts/devto.md §2.2, §4). */
export function warningsAbout(shown: Shown, article: Article): readonly string[] {
  const { request, canonicalUrl, under } = article;
  const asked = new Set((itemsOf(request.tags) ?? []).flatMap((tag) => textOf(tag) ?? []));
  const added = shown.tags.filter((tag) => !asked.has(tag));
  const warnings = [
    added.length > 0 && `dev.to gave it tags that were not asked for: ${oneLine(added.join(", "))}`,
    shown.canonicalUrl !== canonicalUrl &&
      `dev.to shows another canonical URL than ${canonicalUrl}: ${oneLine(shown.canonicalUrl ?? "none")}`,
    under !== undefined &&
      shown.organization === undefined &&
      `dev.to put it under your own account: you are not a member of the organization ${oneLine(under)} (devto-organization)`,
  ];
  return warnings.filter((warning) => warning !== false);
}

/** Whether dev.to let everybody find an article that was sent for that. */
export function visibilityWarning(shown: Shown, { request }: Article): string[] {
  if (request.published !== true || shown.visibility !== "draft") return [];
  return ["dev.to kept it as a draft, although it was to be published"];
}

/** The first text of some HTML, as far as a sentence of ours needs it. */
function withoutLeadingTags(html: string): string {
  let at = 0;
  for (;;) {
    while (at < html.length && /\s/.test(html.charAt(at))) at++;
    if (html.charAt(at) !== "<") return html.slice(at, at + 400);
    const end = html.indexOf(">", at);
    if (end < 0) return "";
    at = end + 1;
  }
}

/** A text of nothing but a picture or an embed is not empty. */
function holdsMedia(html: string): boolean {
  return /<(?:img|video|iframe|hr|source|svg)\b/i.test(html);
}
