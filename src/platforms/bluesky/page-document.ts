import type { Json, PageDocument } from "../../core/article.ts";
import type { Manuscript } from "../../core/manuscript.ts";
import { openingWords } from "../../markdown/tree/shown-text.ts";
import { foldVisible, plainText } from "../../markdown/tree/text.ts";
import { bytesIn, firstGraphemes } from "../announcements/measure.ts";
import type { BlogWords } from "../definition.ts";
import { recordKey } from "./record-key.ts";

/** contracts/bluesky.md §6 */
const longestTitle = { graphemes: 500, bytes: 5_000 } as const;
const longestAbout = { graphemes: 3_000, bytes: 30_000 } as const;
const longestTag = { graphemes: 128, bytes: 1_280 } as const;
/** A record is read whole wherever it is listed: a longer text stays on the page. */
const longestText = 100_000;

/**
 * What standard.site says of a post (contracts/bluesky.md §6), without what only its account knows. Undefined for a post
 * whose canonical URL is not on the blog's own site: it is another publication's.
 */
export function pageDocument(
  { post, tree, excerpt }: Manuscript,
  { blog, title }: { readonly blog: BlogWords; readonly title: string },
): PageDocument | undefined {
  const url = blog.url.replace(/\/$/, "");
  if (!/^https?:\/\//i.test(url) || !post.canonicalUrl.startsWith(`${url}/`)) return undefined;
  const description = foldVisible(post.description ?? openingWords(excerpt));
  const text = readable(plainText(tree));
  const tags = [...new Set(post.tags.map(tagOf).filter((tag) => tag !== ""))];
  return {
    record: {
      $type: "site.standard.document",
      title: firstGraphemes(title, longestTitle),
      path: post.canonicalUrl.slice(url.length),
      ...(post.date !== null && { publishedAt: post.date.toISOString() }),
      ...(description !== "" && { description: firstGraphemes(description, longestAbout) }),
      ...(tags.length > 0 && { tags }),
      ...(text !== "" && bytesIn(text) <= longestText && { textContent: text }),
    },
    publication: { key: recordKey(null, url), record: publication(blog, url) },
  };
}

function publication({ name, description }: BlogWords, url: string): Record<string, Json> {
  const [title, about] = [name, description].map(foldVisible);
  return {
    $type: "site.standard.publication",
    url,
    name: firstGraphemes(title || new URL(url).host, longestTitle),
    ...(about && { description: firstGraphemes(about, longestAbout) }),
  };
}

function tagOf(tag: string): string {
  return firstGraphemes(foldVisible(tag).replace(/^#+/, ""), longestTag);
}

/** A text of lines: no control character but line ends, and no more than one empty line at a time. */
function readable(text: string): string {
  return text
    .replace(/\r\n?/g, "\n")
    .replace(/(?!\n)[\p{Cc}\p{Surrogate}]/gu, " ")
    .replace(/\n{3,}/g, "\n\n")
    .trim();
}
