import type { Diagnostic } from "../../../core/diagnostic.ts";
import type { Source } from "../../../core/source.ts";
import { diagnose } from "../../../markdown/codes.ts";
import { problemOf, type SiteFiles } from "../../../markdown/passes/missing-files.ts";
import { absoluteUrl } from "../../../markdown/url.ts";
import { prefixOf } from "../file-names.ts";
import { languagesOf } from "../plugins/languages.ts";
import { postfiles } from "../plugins/postfiles.ts";
import { coverFolders, coverKeys } from "../posts/cover.ts";
import type { ReadLog } from "../read-log.ts";
import { isMapping } from "../ruby/values.ts";
import type { JekyllPost, Site } from "../site.ts";

/** What is in the blog's tree, for links and images that name it. */
export interface BlogFiles extends SiteFiles {
  /** The canonical URL behind a link to another post's source file; null for any other link. */
  resolve(post: JekyllPost): (url: string) => string | null;
  /** A cover as an absolute URL. */
  cover(post: JekyllPost, cover: string): string;
  /** The files as a post's page sees them: with those that a plugin puts beside it. */
  around(post: JekyllPost): SiteFiles;
  /** What a plugin makes of the addresses that a post links to. */
  link(post: JekyllPost): (url: string) => string | null;
  /** The rule of the site's theme for a post's pictures. */
  media(post: JekyllPost): (path: string) => string | null;
  coverProblems(post: JekyllPost, cover: string | null): readonly Diagnostic[];
}

/**
 * Reads the tree's list of files, once for all posts. That a file is missing is only a warning, so it is not logged; whether
 * a cover's is there decides what its address is.
 */
export async function siteFiles(site: Site, source: Source, log: ReadLog): Promise<BlogFiles> {
  const prefix = prefixOf(site.sourceDir);
  const paths = new Set<string>();
  for (const { path, kind } of await source.files()) {
    if (kind === "file" && path.startsWith(prefix)) paths.add(path.slice(prefix.length));
  }
  const posts = new Map(site.posts.map((post) => [post.sitePath, post]));
  const siteUrl = `${site.url}${site.baseurl}`.replace(/(?<!\/)\/+$/, "");
  const origin = URL.canParse(siteUrl) ? new URL(siteUrl).origin : siteUrl;
  const hasFile = (path: string) => {
    log.note("has", path);
    return paths.has(path);
  };
  const files: SiteFiles = { siteUrl, has: (path) => paths.has(path) };
  const baseurl = site.baseurl.replace(/(?<!\/)\/+$/, "");
  const mediaRule = ({ frontMatter }: JekyllPost, path: string) =>
    site.theme?.media?.(path, { frontMatter, config: site.config, baseurl }) ?? null;
  const hasPostFiles = site.plugins.some((name) => postfiles.gems.includes(name));
  const languages = languagesOf(site.config, site.plugins);
  const sources = (await relativeSources(site, log))?.((path) => hasFile(path));
  return {
    ...files,
    around: (post) => (hasPostFiles ? besidePost(files, post, siteUrl) : files),
    link: (post) => (url) => {
      const { lang } = post;
      if (languages === undefined || lang === null) return null;
      const whole = `${baseurl}/`;
      const path = url.startsWith(`${siteUrl}/`) ? `${baseurl}${url.slice(siteUrl.length)}` : url;
      if (path.startsWith("//") || !path.startsWith(whole)) return null;
      return `${baseurl}${languages.localized(path.slice(baseurl.length), lang)}`;
    },
    resolve: (post) => (url) => {
      const [path = "", fragment] = splitOnce(url, "#");
      const isElsewhere = url.startsWith("//") || path === "";
      const found = sources && !isElsewhere ? sources(pathFrom(post.sitePath, path)) : null;
      if (found !== null) return fragment === undefined ? found : `${found}#${fragment}`;
      if (!/\.(md|markdown|mkdn?|mkdown)$/i.test(path)) return null;
      const sitePath = pathFrom(post.sitePath, path);
      log.note("post", sitePath);
      const target = posts.get(sitePath)?.canonicalUrl ?? null;
      return target === null || fragment === undefined ? target : `${target}#${fragment}`;
    },
    media: (post) => (path) => mediaRule(post, path),
    cover(post, named) {
      const cover = mediaRule(post, named) ?? named;
      if (cover !== named) return normalized(new URL(cover, `${origin}/`).href);
      if (/^(?:[a-z][a-z0-9+.-]*:|\/\/)/i.test(cover)) return normalized(cover.toWellFormed());
      const path = placeOfCover(cover, hasFile);
      // jekyll-seo-tag puts `baseurl` before it (docs/contracts/jekyll.md §12); authors who wrote it themselves meant the file.
      const written = site.baseurl.replace(/^\/+|(?<!\/)\/+$/g, "");
      const isWhole = written !== "" && path.startsWith(`${written}/`) && !hasFile(decoded(path));
      return normalized(encodeURI(decoded(`${isWhole ? origin : siteUrl}/${path}`).toWellFormed()));
    },
    coverProblems(post, cover) {
      const problem = cover === null ? null : problemOf(cover, files, true);
      if (problem === null) return [];
      const line = coverKeys.flatMap((key) => post.keyLines[key] ?? [])[0];
      const { code, message, hint } = problem;
      const column = line === undefined ? undefined : 1;
      return [diagnose(code, message, { path: post.path, line, column, hint })];
    },
  };
}

/**
 * What a path of a source file leads to where jekyll-relative-links follows links of posts: the page that is made of it, or
 * the file itself. Undefined on other sites.
 */
async function relativeSources(
  site: Site,
  log: ReadLog,
): Promise<((has: (path: string) => boolean) => (path: string) => string | null) | undefined> {
  if (!site.plugins.includes("jekyll-relative-links")) return undefined;
  const options = site.config.relative_links;
  const isOn = isMapping(options) && options.collections === true && options.enabled !== false;
  if (!isOn) return undefined;
  const { pages, collections } = await site.contents();
  const made = [...pages, ...collections.flatMap(({ output, docs }) => (output ? docs : []))];
  const urls = new Map(made.map(({ sitePath, url }) => [sitePath, url]));
  const siteUrl = `${site.url}${site.baseurl}`.replace(/(?<!\/)\/+$/, "");
  return (has) => (path) => {
    const url = urls.get(path);
    if (url !== undefined) {
      log.noteUnnamed();
      return `${siteUrl}${url}`;
    }
    // A post has an address of its own; a page that is not read has none.
    if (/(?:^|\/)_/.test(path) || /\.(?:md|markdown|mkdn?|mkdown)$/i.test(path)) return null;
    return has(path) ? encodeURI(`${siteUrl}/${path}`) : null;
  };
}

/** jekyll-postfiles copies what lies in a post's folder to its page's. */
function besidePost(files: SiteFiles, post: JekyllPost, siteUrl: string): SiteFiles {
  const page = post.pageUrl?.startsWith(siteUrl)
    ? decoded(post.pageUrl.slice(siteUrl.length))
    : "/";
  const folder = page.slice(1, page.lastIndexOf("/") + 1);
  const source = post.sitePath.slice(0, post.sitePath.lastIndexOf("/") + 1);
  return {
    ...files,
    has: (path) =>
      files.has(path) || (path.startsWith(folder) && files.has(source + path.slice(folder.length))),
  };
}

/** From the site's root; a name without a folder may lie in the one that its theme puts before it. */
function placeOfCover(cover: string, has: SiteFiles["has"]): string {
  const path = cover.replace(/^\/+/, "");
  if (cover.startsWith("/") || has(decoded(path))) return path;
  const folder = coverFolders.find((one) => has(`${one}/${decoded(path)}`));
  return folder === undefined ? path : `${folder}/${path}`;
}

/** As every URL of the text is written, `..` taken out of its path. */
function normalized(url: string): string {
  const found = absoluteUrl(url, { pageUrl: url, canonicalUrl: url });
  return found.kind === "url" ? found.url : url;
}

function pathFrom(file: string, link: string): string {
  const folder = link.startsWith("/") ? [] : file.split("/").slice(0, -1);
  const parts = [...folder];
  for (const part of decoded(link).split("/")) {
    if (part === "..") parts.pop();
    else if (part !== "" && part !== ".") parts.push(part);
  }
  return parts.join("/");
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

function splitOnce(text: string, separator: string): readonly [string, string | undefined] {
  const at = text.indexOf(separator);
  return at === -1 ? [text, undefined] : [text.slice(0, at), text.slice(at + 1)];
}
