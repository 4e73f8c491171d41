import type { DevtoArticle } from "../state.ts";
import { isPublic } from "./articles.ts";

/** Which of an author's articles a list shows (contracts/devto.md §2.1). */
export const myLists: Readonly<Record<string, (article: DevtoArticle, now: Date) => boolean>> = {
  "/articles/me": isPublic,
  "/articles/me/published": isPublic,
  "/articles/me/unpublished": (article) => !article.published,
  // Scheduled articles appear here only.
  "/articles/me/all": () => true,
};

const defaultPerPage = 30;

/** One page, the newest first and what was never published before it, as PostgreSQL sorts NULL. */
export function pageOf(
  articles: readonly DevtoArticle[],
  query: URLSearchParams,
  maxPerPage: number,
): DevtoArticle[] {
  const page = positive(query.get("page")) ?? 1;
  const perPage = Math.min(positive(query.get("per_page")) ?? defaultPerPage, maxPerPage);
  return [...articles].sort(newestFirst).slice((page - 1) * perPage, page * perPage);
}

function newestFirst(a: DevtoArticle, b: DevtoArticle): number {
  return (
    descending(a.publishedAt, b.publishedAt) || descending(a.createdAt, b.createdAt) || b.id - a.id
  );
}

function descending(a: string | null, b: string | null): number {
  if (a === b) return 0;
  if (a === null) return -1;
  if (b === null) return 1;
  return a < b ? 1 : -1;
}

function positive(value: string | null): number | undefined {
  const number = Number(value);
  return Number.isInteger(number) && number > 0 ? number : undefined;
}
