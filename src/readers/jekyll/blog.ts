import { keptKeys } from "../../core/platform-words.ts";
import type { Post } from "../../core/post.ts";
import type { Source } from "../../core/source.ts";
import { digestedFiles } from "../digested-files.ts";
import type { Blog, BlogConfiguration, BlogPlace, ReaderOptions, SiteFacts } from "../reader.ts";
import { createManuscripts } from "./content/manuscripts.ts";
import { blogReads } from "./content/reads.ts";
import { joinPath } from "./file-names.ts";
import { withoutPosts } from "./find-blog.ts";
import { packed, unpacked } from "./portable-values.ts";
import { configuredSite, siteAgain, valuesOf } from "./read-site.ts";
import type { JekyllPost, Site, SiteOptions, SiteValues, UrlOrigin } from "./site.ts";

/** A Jekyll blog's configuration, by which it can be read. */
export async function configurationOf(
  source: Source,
  { siteDir, configs }: BlogPlace,
): Promise<BlogConfiguration> {
  const { files, read } = await configuredSite(source, { siteDir, configs });
  return {
    ...files,
    async open({ siteUrl, jekyll, showDrafts, repository, now, platforms }) {
      const given: SiteOptions = {
        ...{ siteDir, configs, now, platforms },
        ...(siteUrl !== undefined && { siteUrl }),
        ...(jekyll !== undefined && { jekyll }),
        ...(showDrafts && { showDrafts }),
      };
      return blogOf(await read(given, repository), platforms);
    },
  };
}

/** The blog again, in another process. */
export async function takenOver(source: Source, handedOver: unknown): Promise<Blog> {
  return blogOf(await siteAgain(source, unpacked(handedOver) as SiteValues), []);
}

function blogOf(site: Site, platforms: ReaderOptions["platforms"]): Blog {
  const files = digestedFiles(site.source);
  const kept = keptKeys(platforms).map(({ key }) => key);
  const manuscripts = createManuscripts(site, files.source);
  const reads = blogReads(site, files, kept);
  const own = new Map(site.posts.map((post) => [post.path, post]));
  // Who asks knows of a post what every source can say; the rest of it is here.
  function ownOf({ path }: Post): JekyllPost {
    const post = own.get(path);
    if (post === undefined) throw new Error(`the blog has no post ${path}`);
    return post;
  }
  return {
    facts: factsOf(site),
    posts: site.posts,
    diagnostics: site.diagnostics,
    source: files.source,
    manuscript: async (post) => manuscripts(ownOf(post)),
    text: async (post) => manuscripts.liquid(ownOf(post)),
    inputs: {
      shared: reads.shared,
      ofPost: (post) => reads.ofPost(ownOf(post)),
      lookUp: (read, post) => reads.lookUp(read, ownOf(post)),
    },
    withoutPosts: (setting) => withoutPosts(site, setting),
    handOver() {
      const posts = site.posts.map(({ written: _, ...post }) => post);
      return packed({ ...valuesOf(site), posts });
    },
  };
}

const origins: Readonly<Record<UrlOrigin, string | undefined>> = {
  input: "the site-url that this run was given",
  config: "url and baseurl in the configuration",
  cname: "the CNAME file",
  repository: "the repository's name, as GitHub Pages does",
  none: undefined,
};

function factsOf(site: Site): SiteFacts {
  const { url, baseurl, sourceDir, timezone, jekyll, theme, config } = site;
  return {
    ...{ generator: "jekyll", url, baseurl, sourceDir, timezone, jekyll },
    urlFrom: origins[site.urlFrom],
    title: String(config.title ?? ""),
    description: String(config.description ?? ""),
    dataDir: withoutEmptyParts(joinPath(sourceDir, String(config.data_dir))),
    showsEmoji: [config.plugins, config.gems].flat().includes("jemoji"),
    ...(theme !== undefined && { theme: theme.name }),
    words: {
      setUrl: "set `url:` in _config.yml",
      posts: "Posts are in _posts and are named YYYY-MM-DD-title.md",
      glob: "_posts/2026-*.md",
    },
  };
}

function withoutEmptyParts(path: string): string {
  return path
    .split("/")
    .filter((part) => part !== "" && part !== ".")
    .join("/");
}
