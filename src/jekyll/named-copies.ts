import type { NamedCopy, PlatformId } from "../core/post.ts";
import { rubyToS } from "./ruby-to-s.ts";
import { isMapping } from "./ruby-values.ts";

type FrontMatter = Readonly<Record<string, unknown>>;

interface CopyKey {
  readonly platform: PlatformId;
  readonly holds: "id" | "url";
}

/** Other tools' and people's keys for a copy (interface.md §3). */
const keys: Readonly<Record<string, CopyKey>> = {
  devto_id: { platform: "devto", holds: "id" },
  dev_to_id: { platform: "devto", holds: "id" },
  devto_article_id: { platform: "devto", holds: "id" },
  devto_url: { platform: "devto", holds: "url" },
  dev_to_url: { platform: "devto", holds: "url" },
  devto_link: { platform: "devto", holds: "url" },
  medium_id: { platform: "medium", holds: "id" },
  medium_url: { platform: "medium", holds: "url" },
  medium_link: { platform: "medium", holds: "url" },
};

/** Keys that hold addresses of copies anywhere: text, a list, or a mapping from site to address. */
const lists = ["published_to", "syndication", "cross_posted_to", "crossposted_to", "publications"];

const hosts: readonly (readonly [pattern: RegExp, platform: PlatformId])[] = [
  [/^(?:www\.)?dev\.to$/, "devto"],
  [/^(?:[a-z0-9-]+\.)?medium\.com$/, "medium"],
];

/** What front matter says of copies that are there already. */
export interface NamedCopies {
  readonly copies: readonly NamedCopy[];
  /** Keys whose value is no copy's. */
  readonly unusable: readonly string[];
}

/** The copies that front matter names: made by hand or by another tool; an id and a URL of one platform are one copy. */
export function namedCopiesOf(frontMatter: FrontMatter): NamedCopies {
  const found = new Map<PlatformId, { id?: string; url?: string }>();
  const unusable: string[] = [];

  function add(platform: PlatformId, holds: "id" | "url", value: string): void {
    const copy = found.get(platform) ?? {};
    copy[holds] ??= value;
    found.set(platform, copy);
  }

  for (const [key, { platform, holds }] of Object.entries(keys)) {
    const value = frontMatter[key];
    // Templates leave such keys empty, and some set them to a switch.
    if (value === undefined || value === null || value === "" || typeof value === "boolean")
      continue;
    const text = rubyToS(value).trim();
    const fits = holds === "id" ? isId(text, platform) : isUrl(text);
    if (fits) add(platform, holds, text);
    else unusable.push(key);
  }
  for (const key of lists) {
    for (const url of urlsIn(frontMatter[key])) {
      const platform = platformOf(url);
      if (platform !== undefined) add(platform, "url", url);
    }
  }
  return { copies: [...found].map(([platform, copy]) => ({ platform, ...copy })), unusable };
}

function isId(text: string, platform: PlatformId): boolean {
  return platform === "devto" ? /^\d{1,20}$/.test(text) : /^[\da-z]{1,40}$/i.test(text);
}

function isUrl(text: string): boolean {
  return /^https?:\/\//i.test(text) && URL.canParse(text);
}

function platformOf(url: string): PlatformId | undefined {
  const host = new URL(url).hostname;
  return hosts.find(([pattern]) => pattern.test(host))?.[1];
}

function urlsIn(value: unknown): readonly string[] {
  if (typeof value === "string") return isUrl(value.trim()) ? [value.trim()] : [];
  if (Array.isArray(value)) return value.flatMap(urlsIn);
  return isMapping(value) ? Object.values(value).flatMap(urlsIn) : [];
}
