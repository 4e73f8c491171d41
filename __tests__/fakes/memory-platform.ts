import type { Article } from "../../src/core/article.ts";
import { PlatformError } from "../../src/core/errors.ts";
import type { Copy, ListedCopy, Platform, Written } from "../../src/core/platform.ts";

export interface HeldCopy extends ListedCopy {
  article: Article | undefined;
}

export interface MemoryPlatform extends Platform {
  /** What it holds; it forbids nothing, so that a test sees every second copy. */
  readonly held: HeldCopy[];
  /** Each request as `create URL`, `update URL`, `list` or `look`, in order. */
  readonly requests: string[];
  holds(canonicalUrl: string): number;
}

/** A platform that can be asked what it holds, the newest first, and can update, like dev.to. */
export function listingPlatform(id = "devto"): MemoryPlatform {
  const base = basePlatform(id);
  return {
    ...base,
    async list() {
      base.requests.push("list");
      return base.held.map(({ article: _, ...copy }) => copy).reverse();
    },
    update: async (copy, article) => put("update", copy, article, {}),
    publish: async (copy, { article, withText }) =>
      put("publish", copy, article, { visibility: "public", withText }),
    hide: async (copy, { article, withText }) =>
      put("hide", copy, article, { visibility: "draft", withText }),
  };

  function put(
    verb: string,
    { id: copyId }: Copy,
    article: Article,
    how: { readonly visibility?: "public" | "draft"; readonly withText?: boolean },
  ): Written {
    const { visibility, withText = true } = how;
    base.requests.push(`${verb} ${article.canonicalUrl}`);
    const place = base.held.findIndex((one) => one.id === copyId);
    const copy = base.held[place];
    if (!copy) throw new PlatformError("no such copy", { platform: id, reason: "not-found" });
    const { canonicalUrl, title } = article;
    const text = withText ? { canonicalUrl, title, article } : {};
    base.held[place] = { ...copy, ...text, ...(visibility && { visibility }) };
    return { copy: { id: copy.id, url: copy.url }, warnings: [] };
  }
}

/** A platform that takes creates and answers no question, like Medium. */
export function writeOnlyPlatform(id = "medium"): MemoryPlatform {
  return { ...basePlatform(id), canUpdate: false };
}

/** A platform that takes creates and shows the ten newest of them in public, like Medium with its feed. */
export function feedPlatform(id = "medium"): MemoryPlatform {
  const base = writeOnlyPlatform(id);
  return {
    ...base,
    async look() {
      base.requests.push("look");
      return base.held.slice(-10).toReversed();
    },
  };
}

/** A platform that answers a second create of the same original with the copy that the first made, like Mastodon for an hour. */
export function repeatablePlatform(id = "mastodon"): MemoryPlatform {
  const base = listingPlatform(id);
  const made = new Map<string, Promise<Written>>();
  return {
    ...base,
    create(article) {
      const before = made.get(article.canonicalUrl);
      const written = before ?? base.create?.(article) ?? Promise.reject(new TypeError(id));
      made.set(article.canonicalUrl, written);
      return written;
    },
  };
}

/** A platform that refuses a second public copy with the same canonical URL, as dev.to does (contracts/devto.md §4). */
export function strictPlatform(id = "devto"): MemoryPlatform {
  const base = listingPlatform(id);
  const none = { copy: { id: "", url: "" }, warnings: [] };
  function refuseSecond({ canonicalUrl }: Article, own?: Copy): void {
    if (base.held.some((copy) => copy.canonicalUrl === canonicalUrl && copy.id !== own?.id)) {
      throw new PlatformError("already taken", { platform: id, reason: "duplicate" });
    }
  }
  return {
    ...base,
    async create(article) {
      refuseSecond(article);
      return (await base.create?.(article)) ?? none;
    },
    async update(copy, article) {
      refuseSecond(article, copy);
      return (await base.update?.(copy, article)) ?? none;
    },
    async release({ id: copyId }) {
      base.requests.push(`release ${copyId}`);
      const place = base.held.findIndex((one) => one.id === copyId);
      const copy = base.held[place];
      if (copy) base.held[place] = { ...copy, canonicalUrl: null };
    },
  };
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
      const visibility = article.visibility === "public" ? "public" : "draft";
      held.push({ id: number, url, canonicalUrl, title, visibility, article });
      return { copy: { id: number, url }, warnings: [] };
    },
  };
}
