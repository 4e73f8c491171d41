import type { Post } from "../../../src/core/post.ts";
import { platforms } from "../../../src/platforms/index.ts";
import { jekyll } from "../../../src/readers/jekyll/index.ts";
import { readSite } from "../../../src/readers/jekyll/read-site.ts";
import type { Site, SiteOptions } from "../../../src/readers/jekyll/site.ts";
import type { Blog } from "../../../src/readers/reader.ts";
import { type MemoryFile, memorySource } from "../../fakes/memory-source.ts";

export const now = new Date("2026-09-01T00:00:00Z");

/** A site of these files, with a URL, unless the options say otherwise. */
export function aSite(
  files: Readonly<Record<string, MemoryFile>>,
  options: Partial<SiteOptions> = {},
): Promise<Site> {
  return readSite(memorySource(files), {
    siteDir: "",
    siteUrl: "https://example.com",
    now,
    platforms,
    ...options,
  });
}

/** The blog that these files make, as a run reads it. */
export async function aBlog(
  files: Readonly<Record<string, MemoryFile>>,
  siteDir = "",
): Promise<Blog> {
  const place = { siteDir, configs: ["_config.yml"] };
  const configuration = await jekyll.configuration(memorySource(files), place);
  return configuration.open({ siteUrl: "https://example.com", now, platforms });
}

/** The one post of a site that has this text and lies here. */
export async function aPost(
  text: MemoryFile,
  path = "_posts/2020-01-05-hello-world.md",
  options: Partial<SiteOptions> = {},
): Promise<Post> {
  const { posts } = await aSite({ [path]: text }, options);
  const [post] = posts;
  if (post === undefined || posts.length > 1) throw new Error(`${posts.length} posts were read`);
  return post;
}
