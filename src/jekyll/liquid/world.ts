import type { Site, SiteContents } from "../site.ts";
import { textOfBytes } from "../text-of-bytes.ts";
import type { TimeZone } from "../time-zone.ts";
import { Unread } from "./failure.ts";
import { withoutCollections } from "./post-drop.ts";
import { createPostLookup, type PostLookup } from "./post-lookup.ts";

/**
 * What of the blog is in memory. Rendering is synchronous: what it misses it says by throwing `Unread`;
 * then it is read, and rendering starts over.
 */
export interface World {
  readonly site: Site;
  /** @throws {Unread} */
  contents(): SiteContents;
  /** True if it is a regular file of the blog. */
  exists(path: string): boolean;
  /** @throws {Unread} */
  text(path: string): string;
  readonly posts: PostLookup;
  /** The URL of whatever lies at a path below the site's source directory. @throws {Unread} */
  urlOfFile(path: string): string | undefined;
  /** Reads what was missing. */
  read(missing: Unread): Promise<void>;
}

const lossy = new TextDecoder();

/** Lists the blog's files, and reads none yet. */
export async function openWorld(site: Site, zone: TimeZone): Promise<World> {
  const files = new Set<string>();
  for (const { path, kind } of await site.source.files()) if (kind === "file") files.add(path);
  const texts = new Map<string, string>();
  const encoding = String(site.config.encoding ?? "utf-8");
  const decoded = (bytes: Uint8Array) => textOfBytes(bytes, encoding) ?? lossy.decode(bytes);
  const posts = createPostLookup(site, zone);
  let contents: SiteContents | undefined;
  let others: ReadonlyMap<string, string> | undefined;

  function otherUrl(path: string): string | undefined {
    if (contents === undefined) throw new Unread();
    others ??= urlsIn(contents, site);
    return others.get(path);
  }

  return {
    site,
    contents() {
      if (contents === undefined) throw new Unread();
      return contents;
    },
    exists: (path) => files.has(path),
    text(path) {
      const text = texts.get(path);
      if (text === undefined) throw new Unread(path);
      return text;
    },
    posts,
    urlOfFile(path) {
      const post = posts.byPath(path);
      return post === undefined ? otherUrl(path) : (post.url ?? undefined);
    },
    async read({ path }) {
      if (path === undefined) contents = await site.contents();
      else texts.set(path, decoded(await site.source.read(path)));
    },
  };
}

/**
 * Where pages, documents and files lie, by their paths; a file's may begin with a slash, others' may not.
 * The first of two wins: pages, then files, then documents.
 */
function urlsIn(
  { pages, staticFiles, collections }: SiteContents,
  site: Site,
): ReadonlyMap<string, string> {
  const urls = new Map<string, string>();
  const docs = collections.filter(({ output }) => output).flatMap((collection) => collection.docs);
  const files = [...staticFiles, ...collections.flatMap((collection) => collection.files)];
  const add = (path: string, url: string) => urls.set(path, urls.get(path) ?? url);
  for (const { sitePath, url } of pages) add(sitePath, url);
  for (const { sitePath, url } of files) {
    const path = sitePath.replace(/^\//, "");
    add(path, url);
    add(`/${path}`, url);
  }
  for (const { sitePath, url } of docs) add(withoutCollections(sitePath, site), url);
  return urls;
}
