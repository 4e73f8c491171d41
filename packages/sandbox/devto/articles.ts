import type { DevtoArticle } from "../state.ts";
import type { World } from "../world.ts";
import { organizations, type User } from "./accounts.ts";
import { describe, readingMinutes } from "./description.ts";
import { environmentOf } from "./environment.ts";
import { toTime, withFrontMatter } from "./front-matter.ts";
import type { ArticleParams } from "./params.ts";
import { draftSlug, isDraftSlug, publicSlug } from "./slug.ts";
import { preferredTags } from "./tags.ts";
import { isLongAgo, validate } from "./validations.ts";

/** An article that was saved, or what dev.to has against it. */
export type Saved =
  | { readonly ok: true; readonly article: DevtoArticle }
  | { readonly ok: false; readonly messages: readonly string[] };

/** Saves a new article of this user. */
export function createArticle(world: World, user: User, params: ArticleParams): Saved {
  const { devto } = world.state;
  const blank: DevtoArticle = {
    id: devto.nextId,
    userId: user.id,
    organizationId: null,
    title: "",
    bodyMarkdown: null,
    bodyHtml: "",
    replaced: null,
    published: false,
    publishedAt: null,
    tags: [],
    series: null,
    mainImage: null,
    coverFromFrontMatter: false,
    canonicalUrl: null,
    description: "",
    readingMinutes: 1,
    slug: "",
    aiDisclosureLevel: "not_disclosed",
    language: params.language ?? null,
    createdAt: world.now().toISOString(),
    editedAt: null,
  };
  const saved = prepare(world, assign(blank, user, params), undefined);
  if (!saved.ok) return saved;
  // On create, and only then, a series in the request survives a front matter with a title (contracts/devto.md §6.3).
  const article = { ...saved.article, series: params.series ?? saved.article.series };
  devto.nextId += 1;
  devto.articles.push(article);
  rememberSeries(world, article);
  return { ok: true, article };
}

/** Saves what a partial update makes of an article. */
export function updateArticle(
  world: World,
  user: User,
  before: DevtoArticle,
  params: ArticleParams,
): Saved {
  const { publishedAt, ...rest } = params;
  const now = world.now();
  const date = publishedAt === undefined ? undefined : toTime(publishedAt);
  // A date in the past is dropped, and so is any date of an article that is already out (contracts/devto.md §4.5).
  const movable = !isPublic(before, now) && date !== undefined && !isLongAgo(date, now);
  const changed = assign(before, user, movable ? { ...rest, publishedAt: date } : rest);
  const saved = prepare(world, changed, before);
  if (!saved.ok) return saved;
  const article = before.published
    ? { ...saved.article, editedAt: now.toISOString() }
    : saved.article;
  replace(world, article);
  return { ok: true, article };
}

/** Takes an article back; it keeps its address and its date (contracts/devto.md §4.4). */
export function unpublishArticle(world: World, article: DevtoArticle): void {
  replace(world, { ...article, published: false });
}

/** Whether everyone can read it: published, and its time has come. */
export function isPublic(article: DevtoArticle, now: Date): boolean {
  return (
    article.published &&
    article.publishedAt !== null &&
    Date.parse(article.publishedAt) <= now.getTime()
  );
}

function assign(article: DevtoArticle, user: User, params: ArticleParams): DevtoArticle {
  return {
    ...article,
    title: params.title === undefined ? article.title : normalizeTitle(params.title ?? ""),
    bodyMarkdown: params.bodyMarkdown === undefined ? article.bodyMarkdown : params.bodyMarkdown,
    published: params.published ?? article.published,
    publishedAt:
      params.publishedAt === undefined ? article.publishedAt : (toTime(params.publishedAt) ?? null),
    tags: params.tags ?? article.tags,
    series: params.series === undefined ? article.series : blankToNull(params.series),
    mainImage: params.mainImage === undefined ? article.mainImage : blankToNull(params.mainImage),
    canonicalUrl:
      params.canonicalUrl === undefined ? article.canonicalUrl : blankToNull(params.canonicalUrl),
    description:
      params.description === undefined ? article.description : (params.description ?? ""),
    organizationId: organizationFor(article, user, params.organizationId),
    aiDisclosureLevel: params.aiDisclosureLevel ?? article.aiDisclosureLevel,
  };
}

/** An organization that the caller is no member of is dropped without a word (contracts/devto.md §2.2). */
function organizationFor(
  article: DevtoArticle,
  user: User,
  id: number | null | undefined,
): number | null {
  if (id === null) return null;
  const organization = organizations.find((candidate) => candidate.id === id);
  return organization?.memberIds.includes(user.id) ? organization.id : article.organizationId;
}

function prepare(world: World, given: DevtoArticle, before: DevtoArticle | undefined): Saved {
  const now = world.now();
  const rendering = world.renderForem(given.bodyMarkdown ?? "", environmentOf(world.state));
  const stated = rendering.ok ? withFrontMatter(given, rendering.frontMatter ?? {}) : given;
  const dated: DevtoArticle = {
    ...stated,
    title: normalizeTitle(stated.title),
    bodyHtml: rendering.ok ? rendering.html : "",
    replaced: (rendering.ok && rendering.replaced) || null,
    tags: preferredTags(stated.tags),
    publishedAt: settleDate(stated, before, now),
  };
  const article: DevtoArticle = {
    ...dated,
    description: dated.description.trim() === "" ? describe(dated.bodyHtml) : dated.description,
    readingMinutes: readingMinutes(dated.bodyHtml),
    slug: settleSlug(dated),
  };
  const messages = validate({
    article,
    before,
    others: world.state.devto.articles.filter((other) => other.id !== article.id),
    contentError: rendering.ok ? undefined : rendering.error,
    mentions: (rendering.ok && rendering.mentions) || [],
    now,
  });
  return messages.length > 0 ? { ok: false, messages } : { ok: true, article };
}

const fiveYearsMs = 5 * 365.25 * 86_400_000;

/** Publishing sets a date where there is none; one too far ahead is lost, and nothing is back-dated (contracts/devto.md §4.5). */
function settleDate(
  { published, publishedAt, slug }: DevtoArticle,
  before: DevtoArticle | undefined,
  now: Date,
): string | null {
  if (!published) return publishedAt;
  if (publishedAt === null) return now.toISOString();
  if (Date.parse(publishedAt) > now.getTime() + fiveYearsMs) return null;
  const isFirstTime = before !== undefined && isDraftSlug(slug);
  return isFirstTime && isLongAgo(publishedAt, now) ? now.toISOString() : publishedAt;
}

function settleSlug({ slug, published, title }: DevtoArticle): string {
  if (published) return slug === "" || isDraftSlug(slug) ? publicSlug(title) : slug;
  return slug === "" ? draftSlug(title) : slug;
}

function normalizeTitle(title: string): string {
  return title
    .replace(/[\p{Cc}\p{Zl}\p{Zp}\u200B\u202A-\u202E\u2066-\u2069]/gu, " ")
    .replace(/\s+/g, " ")
    .trim();
}

function blankToNull(value: string | null): string | null {
  return value === null || value.trim() === "" ? null : value;
}

function replace(world: World, article: DevtoArticle): void {
  const { articles } = world.state.devto;
  articles[articles.findIndex((other) => other.id === article.id)] = article;
  rememberSeries(world, article);
}

/** A series exists once an article names it. */
function rememberSeries(world: World, { series }: DevtoArticle): void {
  const { devto } = world.state;
  if (series !== null && !devto.series.includes(series)) devto.series.push(series);
}
