import type { Source } from "../../core/source.ts";
import { commonOrigin, pathKey } from "./addresses.ts";
import { decodePage, longestPage } from "./decode.ts";
import { type FeedEntry, readFeed, readSitemap } from "./feeds.ts";

/** What there is in the folder of a built site beside its pages. */
export interface Surroundings {
  readonly files: readonly string[];
  readonly pages: readonly string[];
  readonly feeds: ReadonlyMap<string, readonly FeedEntry[]>;
  readonly listed: readonly string[];
  readonly base: string | undefined;
  readonly baseFrom: "setting" | "CNAME" | "sitemap" | "feed" | "canonical" | undefined;
}

const mostFeeds = 20;

/** Reads the feeds, the sitemap and the address of a built site. */
export async function readSurroundings(
  source: Source,
  siteUrl: string | undefined,
): Promise<Surroundings> {
  const files = (await source.files())
    .filter(({ kind }) => kind === "file")
    .map(({ path }) => path);
  const pages = files.filter((path) => /\.html?$/i.test(path));
  const text = async (path: string) =>
    decodePage((await source.read(path)).subarray(0, longestPage * 4));
  const feeds = new Map<string, readonly FeedEntry[]>();
  for (const path of feedFiles(files)) {
    const entries = readFeed(await text(path));
    if (entries.length > 0) feeds.set(path, entries);
    if (feeds.size >= mostFeeds) break;
  }
  const listed: string[] = [];
  const maps = files.filter((path) => /^sitemap[\w-]*\.xml$/i.test(path)).slice(0, mostFeeds);
  for (const path of maps) listed.push(...readSitemap(await text(path)));
  const cname = files.includes("CNAME") ? (await text("CNAME")).trim().split(/\s+/)[0] : undefined;
  const [host, baseFrom] = baseOf({ siteUrl, cname, listed, feeds });
  const urls = [...[...feeds.values()].flat().map(({ url }) => url), ...listed];
  const base = host === undefined || baseFrom === "setting" ? host : host + folderOf(urls, pages);
  return { files, pages, feeds, listed, base, baseFrom };
}

/** The feeds of the site as a whole before those of its parts. */
function feedFiles(files: readonly string[]): readonly string[] {
  return files
    .filter((path) =>
      /(?:^|\/)(?:feed|rss|atom|index|blog|posts?|all[\w.-]*)(?:\.atom|\.rss)?\.(?:xml|json|atom|rss)$|(?:^|\/)[\w-]+\.(?:atom|rss)$|^[\w-]+\.xml$/i.test(
        path,
      ),
    )
    .filter(
      (path) =>
        !/(?:^|\/)(?:sitemap[\w-]*|browserconfig|opensearch|search)\.(?:xml|json)$/i.test(path),
    )
    .filter((path) => !/(?:^|\/)(?:tags?|categor(?:y|ies)|authors?)\//i.test(path))
    .filter((path) => !path.endsWith("index.json"))
    .toSorted(
      (one, other) => one.split("/").length - other.split("/").length || one.length - other.length,
    );
}

/** The part of the addresses before the pages' paths: the folder in which the site lies on its server. */
function folderOf(urls: readonly string[], pages: readonly string[]): string {
  const known = new Set(pages.map((path) => pathKey(`/${path}`)));
  const counts = new Map<string, number>();
  for (const url of urls.slice(0, 200)) {
    if (!URL.canParse(url)) continue;
    const key = pathKey(new URL(url).pathname);
    for (let at = 0; at !== -1; at = key.indexOf("/", at + 1)) {
      if (key.length === 1 || !known.has(key.slice(at))) continue;
      counts.set(key.slice(0, at), (counts.get(key.slice(0, at)) ?? 0) + 1);
      break;
    }
  }
  const [best = ""] = [...counts.entries()].toSorted((one, other) => other[1] - one[1])[0] ?? [];
  return best;
}

function baseOf({
  siteUrl,
  cname,
  listed,
  feeds,
}: {
  readonly siteUrl: string | undefined;
  readonly cname: string | undefined;
  readonly listed: readonly string[];
  readonly feeds: ReadonlyMap<string, readonly FeedEntry[]>;
}): [string | undefined, Surroundings["baseFrom"]] {
  if (siteUrl !== undefined) return [siteUrl.replace(/(?<!\/)\/+$/, ""), "setting"];
  const inFeed = commonOrigin([...feeds.values()].flat().map(({ url }) => url));
  const inMap = commonOrigin(listed);
  if (cname !== undefined && /^[\w.-]+\.[a-z]{2,}$/i.test(cname))
    return [`https://${cname}`, "CNAME"];
  if (inMap !== undefined) return [inMap, "sitemap"];
  return inFeed === undefined ? [undefined, undefined] : [inFeed, "feed"];
}
