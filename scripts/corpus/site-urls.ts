import { join } from "node:path";
import type { Site, SiteContents, SitePage, StaticFile } from "../../src/readers/jekyll/site.ts";
import { readRows } from "./blog.ts";

/** A corpus blog's contents: the archives hold posts and what they include, the addresses of all else are listed beside them. */
export function withUrls(contents: SiteContents, directory: string, site: Site): SiteContents {
  const prefix = site.sourceDir === "" ? "" : `${site.sourceDir}/`;
  const rows = readRows(join(directory, "site-urls.jsonl.gz")).map((row) => ({
    kind: String(row.kind),
    path: String(row.path),
    sitePath: String(row.path).slice(String(row.path).startsWith(prefix) ? prefix.length : 0),
    url: String(row.url),
    collection: null,
    frontMatter: {},
  }));
  const known = new Set(contents.pages.map(({ path }) => path));
  const pages: SitePage[] = rows
    .filter(({ kind, path }) => kind !== "static" && !known.has(path))
    .map((row) => ({ ...row, body: "" }));
  const staticFiles: StaticFile[] = rows.filter(({ kind }) => kind === "static");
  return { ...contents, pages: [...contents.pages, ...pages], staticFiles };
}
