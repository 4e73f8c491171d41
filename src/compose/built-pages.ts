import { once } from "../core/once.ts";
import type { Post } from "../core/post.ts";
import type { Source } from "../core/source.ts";
import { pathKey } from "../readers/built/addresses.ts";
import { decodePage, longestPage } from "../readers/built/decode.ts";
import { pathBelow } from "./own-files.ts";

/** The pages of a folder with the built site, by the addresses of their posts. */
export type BuiltPages = (post: Post) => Promise<string | undefined>;

/** Finds pages as a server would: `a/index.html` for `/a/`, `a.html` for `/a`. No page is opened before it is asked for. */
export function builtPages(open: () => Promise<Source>, siteUrl: string): BuiltPages {
  const opened = once(async () => {
    const source = await open();
    const pages = (await source.files()).filter(({ path }) => /\.html?$/i.test(path));
    return { source, byPath: new Map(pages.map(({ path }) => [pathKey(`/${path}`), path])) };
  });
  return async ({ pageUrl }) => {
    const below = pageUrl === null ? undefined : pathBelow(siteUrl, pageUrl);
    if (below === undefined) return undefined;
    const { source, byPath } = await opened();
    const path = byPath.get(pathKey(`/${below}`));
    if (path === undefined) return undefined;
    const bytes = await source.read(path);
    return bytes.length > longestPage ? undefined : decodePage(bytes);
  };
}
