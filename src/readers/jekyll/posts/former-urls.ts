import type { Post } from "../../../core/post.ts";

/** Where jekyll-redirect-from says that a post was before: paths below the site's base URL. */
export function formerUrlsOf(
  { redirect_from: from }: Readonly<Record<string, unknown>>,
  { pageUrl, url }: Pick<Post, "pageUrl" | "url">,
): readonly string[] {
  if (pageUrl === null || url === null || !URL.canParse(pageUrl)) return [];
  const base = pageUrl.endsWith(url) ? pageUrl.slice(0, -url.length) : new URL(pageUrl).origin;
  return [from]
    .flat()
    .filter((path): path is string => typeof path === "string")
    .map((path) => `${base}/${path.replace(/^\//, "")}`);
}
