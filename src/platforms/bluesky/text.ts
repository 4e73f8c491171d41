import type { Json } from "../../core/article.ts";
import type { Piece, Style } from "../announcements/compose.ts";
import { hashtagsIn, linksIn } from "../announcements/find-links.ts";
import { bytesIn, firstGraphemes, graphemesIn } from "../announcements/measure.ts";

/** contracts/bluesky.md §5 */
export const longestText = { graphemes: 300, bytes: 3_000 } as const;
const longestTag = 64;
const longestShownUrl = 40;

export const blueskyStyle: Style = {
  shownUrl: (url) =>
    firstGraphemes(url.replace(/^https?:\/\/(?:www\.)?/i, "").replace(/\/$/, ""), {
      graphemes: longestShownUrl,
    }),
  fits: (text) => graphemesIn(text) <= longestText.graphemes && bytesIn(text) <= longestText.bytes,
};

/** Where a text's links and hashtags are, in UTF-8 bytes: without a facet, nothing is one (contracts/bluesky.md §5). */
export function facetsOf(pieces: readonly Piece[]): readonly Json[] {
  const facets: Json[] = [];
  let at = 0;
  for (const { text, link } of pieces) {
    const spans =
      link === undefined
        ? featuresIn(text)
        : [{ start: 0, end: text.length, feature: linkTo(link) }];
    for (const { start, end, feature } of spans) {
      const byteStart = at + bytesIn(text.slice(0, start));
      const byteEnd = byteStart + bytesIn(text.slice(start, end));
      facets.push({ index: { byteStart, byteEnd }, features: [feature] });
    }
    at += bytesIn(text);
  }
  return facets;
}

function featuresIn(text: string) {
  const links = linksIn(text).map(({ url, ...span }) => ({ ...span, feature: linkTo(url) }));
  const tags = hashtagsIn(text)
    .filter(({ tag }) => graphemesIn(tag) <= longestTag)
    .map(({ tag, ...span }) => ({ ...span, feature: { $type: `${facet}#tag`, tag } }));
  return [...links, ...tags].sort((one, other) => one.start - other.start);
}

const facet = "app.bsky.richtext.facet";

function linkTo(uri: string) {
  return { $type: `${facet}#link`, uri };
}
