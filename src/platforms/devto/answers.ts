import type { Face, ListedCopy } from "../../core/platform.ts";
import { type CopyStats, statsOf } from "../../core/stats.ts";
import { fieldsOf, idOf, itemsOf, linkOf, textOf } from "../json-fields.ts";
import { faceFrom } from "./face.ts";

/** An article as dev.to answers a write (contracts/devto.md §2.3): what we look at. */
export interface Shown {
  readonly id: string;
  readonly url: string;
  readonly canonicalUrl: string | undefined;
  readonly tags: readonly string[];
  readonly bodyHtml: string | undefined;
  /** Undefined where the answer does not tell. */
  readonly visibility: "public" | "draft" | undefined;
  readonly face: Face | undefined;
  readonly organization: string | undefined;
  readonly account: string | undefined;
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
    tags: tagsIn(fields.tags),
    bodyHtml: typeof fields.body_html === "string" ? fields.body_html : undefined,
    visibility: visibilityOf(fields),
    face: faceIn(fields, tagsIn(fields.tags)),
    organization: textOf(fieldsOf(fields.organization).username),
    account: accountIn(fields),
  };
}

/** Reads a page of `/articles/me/all`; undefined if it is no list of articles. */
export function readPage(json: unknown, now: Date): readonly ListedCopy[] | undefined {
  const copies = itemsOf(json)?.map((item) => readListed(item, now));
  return copies?.every((copy) => copy !== undefined) ? copies : undefined;
}

function readListed(item: unknown, now: Date): ListedCopy | undefined {
  const fields = fieldsOf(item);
  const id = idOf(fields.id);
  const url = linkOf(fields.url);
  if (id === undefined || url === undefined) return undefined;
  const canonicalUrl = textOf(fields.canonical_url);
  const isFuture = Date.parse(textOf(fields.published_at) ?? "") > now.getTime();
  // What is a list here is a text where an article is shown (contracts/devto.md §2.4).
  const face = faceIn(fields, tagsIn(fields.tag_list));
  const account = accountIn(fields);
  return {
    id,
    url,
    // dev.to fills in the article's own address where there is none (contracts/devto.md §2.4).
    canonicalUrl: canonicalUrl === undefined || canonicalUrl === url ? null : canonicalUrl,
    title: textOf(fields.title) ?? "",
    visibility: fields.published !== true ? "draft" : isFuture ? "scheduled" : "public",
    ...(face && { face }),
    ...(account !== undefined && { account }),
  };
}

/** Reads a page of `/articles/me` for what it counts; undefined if it is no list of articles. */
export function readCounted(
  json: unknown,
): readonly { readonly id: string; readonly stats: CopyStats }[] | undefined {
  const counted = itemsOf(json)?.map((item) => {
    const { id, page_views_count: views, public_reactions_count, comments_count } = fieldsOf(item);
    const stats = { views, reactions: public_reactions_count, comments: comments_count };
    return { id: idOf(id) ?? "", stats: statsOf(stats) };
  });
  return counted?.every(({ id }) => id !== "") ? counted : undefined;
}

type Fields = ReturnType<typeof fieldsOf>;

/** An article has its author beside the organization that it is published under. */
function accountIn({ user }: Fields): string | undefined {
  return textOf(fieldsOf(user).username);
}

function tagsIn(value: unknown): readonly string[] {
  return (itemsOf(value) ?? []).flatMap((tag) => textOf(tag) ?? []);
}

/** A draft's timestamp is empty (contracts/devto.md §2.3, §2.4). Ours is no clock to tell a scheduled article by: it is new. */
function visibilityOf({ published_timestamp: time }: Fields): Shown["visibility"] {
  if (time === undefined) return undefined;
  return textOf(time) === undefined ? "draft" : "public";
}

function faceIn(fields: Fields, tags: readonly string[]): Face | undefined {
  const { title, body_markdown: text, cover_image: cover } = fields;
  if (typeof title !== "string" || typeof text !== "string") return undefined;
  return faceFrom({ title, text, tags, cover: textOf(cover) ?? null });
}
