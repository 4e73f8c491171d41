import { markup, trusted } from "../../packages/sandbox/index.ts";
import type { Card } from "../core/announcement.ts";

/** The head of a post's page as far as servers make cards of it: as the post is, and its theme is to say it. */
export function cardPage({ title, description, image }: Card): string {
  const meta = (property: string, content: string) =>
    markup`<meta property="${property}" content="${content}">`;
  const picture = image && [
    meta("og:image", image.url),
    image.alt !== undefined && meta("og:image:alt", image.alt),
  ];
  return markup`${trusted("<!doctype html>")}<html><head><title>${title}</title>${meta("og:title", title)}
${meta("og:description", description)}${picture ?? ""}</head></html>`.markup;
}
