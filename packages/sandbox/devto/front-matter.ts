import type { DevtoArticle } from "../state.ts";
import { isDisclosure } from "./params.ts";
import { splitTags } from "./tags.ts";

/** The keys of a front matter that say something about AI (contracts/devto.md §3). */
export const disclosureKeys = [
  "ai_disclosure_level",
  "ai_disclosure",
  "ai_generated",
  "ai_assisted",
] as const;

type FrontMatter = Readonly<Record<string, unknown>>;

/**
 * An article after its own front matter has had its say, which beats the request's
 * (contracts/devto.md §6.3). An empty front matter changes nothing.
 */
export function withFrontMatter(article: DevtoArticle, front: FrontMatter): DevtoArticle {
  if (Object.keys(front).length === 0) return article;
  const title = word(front.title);
  const description = word(front.description);
  const published = flag(front.published) ?? article.published;
  const cover = word(front.cover_image);
  const coverFromFrontMatter = article.coverFromFrontMatter || "cover_image" in front;
  return {
    ...article,
    title: title ?? article.title,
    description:
      title !== undefined || description !== undefined ? (description ?? "") : article.description,
    tags: tagsOf(front.tags) ?? article.tags,
    published,
    publishedAt: publishedAtOf(front, published) ?? article.publishedAt,
    canonicalUrl: word(front.canonical_url) ?? article.canonicalUrl,
    mainImage: coverFromFrontMatter ? (cover ?? null) : article.mainImage,
    coverFromFrontMatter,
    series: word(front.series) ?? (title === undefined ? article.series : null),
    aiDisclosureLevel: isDisclosure(front.ai_disclosure_level)
      ? front.ai_disclosure_level
      : article.aiDisclosureLevel,
  };
}

/** Old Jekyll dates come in by this door: a published post's `date` becomes its `published_at`. */
function publishedAtOf(front: FrontMatter, published: boolean): string | undefined {
  return toTime(front.published_at) ?? (published ? toTime(front.date) : undefined);
}

/** An instant as ISO 8601, UTC where no zone is named; nothing when it is none. */
export function toTime(value: unknown): string | undefined {
  if (value instanceof Date) return Number.isNaN(value.getTime()) ? undefined : value.toISOString();
  if (typeof value !== "string" || !/^\d{4}-\d\d?-\d\d?/.test(value)) return undefined;
  const zoned = /(?:Z|UTC|GMT|[+-]\d\d:?\d\d)$/i.test(value) || !/\d:\d/.test(value);
  const time = Date.parse(zoned ? value : `${value}Z`);
  return Number.isNaN(time) ? undefined : new Date(time).toISOString();
}

function tagsOf(value: unknown): string[] | undefined {
  if (Array.isArray(value)) return value.length === 0 ? undefined : splitTags(value.join(","));
  const tags = word(value);
  return tags === undefined ? undefined : splitTags(tags);
}

function word(value: unknown): string | undefined {
  if (typeof value !== "string" && typeof value !== "number" && typeof value !== "boolean") {
    return undefined;
  }
  const said = String(value).trim();
  return said === "" ? undefined : said;
}

function flag(value: unknown): boolean | undefined {
  if (String(value) === "true") return true;
  return String(value) === "false" ? false : undefined;
}
