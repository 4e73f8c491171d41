import { isMapping, textOf } from "../core/plain-values.ts";
import type { PlatformWords } from "../core/platform-words.ts";
import type { NamedCopy, PlatformId } from "../core/post.ts";

type FrontMatter = Readonly<Record<string, unknown>>;

/** Keys that hold addresses of copies anywhere: text, a list, or a mapping from site to address. */
const lists = ["published_to", "syndication", "cross_posted_to", "crossposted_to", "publications"];

/** What front matter says of copies that are there already. */
export interface NamedCopies {
  readonly copies: readonly NamedCopy[];
  /** Keys whose value is no copy's. */
  readonly unusable: readonly string[];
}

/**
 * The copies that front matter names (interface.md §3): made by hand or by another tool; an id and a URL of one platform are
 * one copy.
 */
export function namedCopiesOf(
  frontMatter: FrontMatter,
  platforms: readonly Pick<PlatformWords, "id" | "copies">[],
): NamedCopies {
  const found = new Map<PlatformId, { id?: string; url?: string }>();
  const unusable: string[] = [];

  function add(platform: PlatformId, holds: "id" | "url", value: string): void {
    const copy = found.get(platform) ?? {};
    copy[holds] ??= value;
    found.set(platform, copy);
  }

  const keys = platforms.flatMap(({ id, copies }) =>
    Object.entries(copies.keys).map(([key, holds]) => ({
      key,
      holds,
      platform: id,
      ids: copies.id,
    })),
  );
  for (const { key, holds, platform, ids } of keys) {
    const value = frontMatter[key];
    // Templates leave such keys empty, and some set them to a switch.
    if (value === undefined || value === null || value === "" || typeof value === "boolean")
      continue;
    const text = textOf(value).trim();
    const fits = holds === "id" ? ids.test(text) : isUrl(text);
    if (fits) add(platform, holds, text);
    else unusable.push(key);
  }
  for (const key of lists) {
    for (const url of urlsIn(frontMatter[key])) {
      const platform = platformOf(url, platforms);
      if (platform !== undefined) add(platform, "url", url);
    }
  }
  return { copies: [...found].map(([platform, copy]) => ({ platform, ...copy })), unusable };
}

function isUrl(text: string): boolean {
  return /^https?:\/\//i.test(text) && URL.canParse(text);
}

function platformOf(
  url: string,
  platforms: readonly Pick<PlatformWords, "id" | "copies">[],
): PlatformId | undefined {
  const host = new URL(url).hostname;
  return platforms.find(({ copies }) => copies.host.test(host))?.id;
}

function urlsIn(value: unknown): readonly string[] {
  if (typeof value === "string") return isUrl(value.trim()) ? [value.trim()] : [];
  if (Array.isArray(value)) return value.flatMap(urlsIn);
  return isMapping(value) ? Object.values(value).flatMap(urlsIn) : [];
}
