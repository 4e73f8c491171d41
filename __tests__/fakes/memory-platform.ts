import type { Article } from "../../src/core/article.ts";
import { PlatformError } from "../../src/core/errors.ts";
import type { Copy, ListedCopy, Platform } from "../../src/core/platform.ts";

export interface HeldCopy extends ListedCopy {
  article: Article | undefined;
}

export interface MemoryPlatform extends Platform {
  /** What it holds; it forbids nothing, so that a test sees every second copy. */
  readonly held: HeldCopy[];
  /** Each request as `create URL`, `update URL` or `list`, in order. */
  readonly requests: string[];
  holds(canonicalUrl: string): number;
}

/** A platform that can be asked what it holds and can update, like dev.to. */
export function listingPlatform(id = "devto"): MemoryPlatform {
  const base = basePlatform(id);
  return {
    ...base,
    async list() {
      base.requests.push("list");
      return base.held.map(({ article: _, ...copy }) => copy);
    },
    async update({ id: copyId }: Copy, article: Article) {
      base.requests.push(`update ${article.canonicalUrl}`);
      const copy = base.held.find((one) => one.id === copyId);
      if (!copy) throw new PlatformError("no such copy", { platform: id, reason: "not-found" });
      copy.article = article;
      return { copy: { id: copy.id, url: copy.url }, warnings: [] };
    },
  };
}

/** A platform that takes creates and answers no question, like Medium. */
export function writeOnlyPlatform(id = "medium"): MemoryPlatform {
  return { ...basePlatform(id), neverUpdates: true };
}

function basePlatform(id: string) {
  const held: HeldCopy[] = [];
  const requests: string[] = [];
  return {
    id,
    name: id,
    held,
    requests,
    holds: (url: string) => held.filter((copy) => copy.canonicalUrl === url).length,
    render: () => ({ diagnostics: [] }),
    async create(article: Article) {
      requests.push(`create ${article.canonicalUrl}`);
      const number = String(held.length + 1);
      const { canonicalUrl, title } = article;
      const url = `https://${id}.example/${number}`;
      held.push({ id: number, url, canonicalUrl, title, visibility: "public", article });
      return { copy: { id: number, url }, warnings: [] };
    },
  };
}
