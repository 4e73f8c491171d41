import type { ListedCopy } from "../../core/platform.ts";
import { fieldsOf, idOf, itemsOf, linkOf, textOf } from "../json-fields.ts";

/** An article as dev.to answers a write (contracts/devto.md §2.3): what we look at. */
export interface Shown {
  readonly id: string;
  readonly url: string;
  readonly canonicalUrl: string | undefined;
  readonly tags: readonly string[];
  readonly bodyHtml: string | undefined;
  readonly isPublished: boolean;
  readonly organization: string | undefined;
}

/** Reads what a write answers; undefined if it is no article. */
export function readShown(json: unknown): Shown | undefined {
  const fields = fieldsOf(json);
  const id = idOf(fields.id);
  const url = linkOf(fields.url);
  if (id === undefined || url === undefined) return undefined;
  return {
    id,
    url,
    canonicalUrl: textOf(fields.canonical_url),
    tags: (itemsOf(fields.tags) ?? []).flatMap((tag) => textOf(tag) ?? []),
    bodyHtml: typeof fields.body_html === "string" ? fields.body_html : undefined,
    isPublished: textOf(fields.published_timestamp) !== undefined,
    organization: textOf(fieldsOf(fields.organization).username),
  };
}

/** Reads a page of `/articles/me/all`; undefined if it is no list of articles. */
export function readPage(json: unknown, now: Date): readonly ListedCopy[] | undefined {
  const copies = itemsOf(json)?.map((item) => readListed(item, now));
  return copies?.every((copy) => copy !== undefined) ? copies : undefined;
}

function readListed(item: unknown, now: Date): ListedCopy | undefined {
  const {
    id: anyId,
    url: anyUrl,
    title,
    canonical_url,
    published,
    published_at,
    body_markdown,
  } = fieldsOf(item);
  const id = idOf(anyId);
  const url = linkOf(anyUrl);
  if (id === undefined || url === undefined) return undefined;
  const canonicalUrl = textOf(canonical_url);
  const isFuture = Date.parse(textOf(published_at) ?? "") > now.getTime();
  return {
    id,
    url,
    // dev.to fills in the article's own address where there is none (contracts/devto.md §2.4).
    canonicalUrl: canonicalUrl === undefined || canonicalUrl === url ? null : canonicalUrl,
    title: textOf(title) ?? "",
    visibility: published !== true ? "draft" : isFuture ? "scheduled" : "public",
    ...(typeof body_markdown === "string" && { text: body_markdown }),
  };
}
