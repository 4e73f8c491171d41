import { rmSync } from "node:fs";
import { join } from "node:path";
import type { Bench } from "./bench.ts";
import { grownBlog, realBlogs } from "./blogs.ts";
import { type JekyllBuild, jekyllBuild, jekyllVersion } from "./jekyll.ts";

/** A blog to measure with, and Jekyll's build of it. */
export interface LargeBlog {
  readonly name: string;
  readonly folder: string;
  readonly posts: number;
  readonly jekyll: JekyllBuild | undefined;
}

/**
 * The real blog with the most text; where there is a Jekyll, of those that it can build: some need their author's own
 * plugins. Without real blogs, one of a thousand posts that is grown from the example.
 */
export async function largeBlog({ corpus, folder }: Bench): Promise<LargeBlog> {
  const hasJekyll = jekyllVersion() !== undefined;
  const site = join(folder, "blog");
  const work = join(folder, "jekyll");
  for (const { name, posts, unpack } of corpus === undefined ? [] : realBlogs(corpus)) {
    unpack(site);
    const jekyll = hasJekyll ? await jekyllBuild(site, work) : undefined;
    if (jekyll !== undefined || !hasJekyll) return { name, folder: site, posts, jekyll };
    rmSync(site, { recursive: true });
  }
  const posts = 1000;
  grownBlog(site, posts);
  const jekyll = hasJekyll ? await jekyllBuild(site, work) : undefined;
  return { name: "grown from the example", folder: site, posts, jekyll };
}
