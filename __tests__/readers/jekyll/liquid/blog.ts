import { withoutMarks } from "../../../../src/markdown/marks.ts";
import { platforms } from "../../../../src/platforms/index.ts";
import type { Limits } from "../../../../src/readers/jekyll/liquid/budget.ts";
import { createLiquid, type LiquidText } from "../../../../src/readers/jekyll/liquid/liquid.ts";
import { readSite } from "../../../../src/readers/jekyll/read-site.ts";
import type { JekyllVersion } from "../../../../src/readers/jekyll/site.ts";
import { type MemoryFile, memorySource } from "../../../fakes/memory-source.ts";

export const path = "_posts/2026-05-04-today.md";

export interface Blog {
  readonly config?: string;
  readonly files?: Readonly<Record<string, MemoryFile>>;
  readonly jekyll?: JekyllVersion;
  readonly limits?: Limits;
}

/** A blog with one post, its front matter three lines long, and what else the test is about. */
export async function openBlog(
  body: string,
  { config = "", files, jekyll = 4, limits }: Blog = {},
) {
  const source = memorySource({
    "_config.yml": `url: https://blog.example\n${config}`,
    [path]: `---\ntitle: Today\n---\n${body}`,
    ...files,
  });
  const site = await readSite(source, {
    siteDir: "",
    jekyll,
    now: new Date("2026-09-01T00:00:00Z"),
    platforms,
  });
  const markdownify = (text: string) => `<p>${text.trim()}</p>\n`;
  const liquid = createLiquid(site, { markdownify, ...(limits !== undefined && { limits }) });
  const render = async (of = path): Promise<LiquidText> => {
    const post = site.posts.find((one) => one.path === of);
    if (post === undefined) throw new Error(`${of} is no post`);
    const { text, standIns, ...rest } = await liquid.render(post);
    // What stands for a tag is nodes, told here as HTML.
    return { text: text && withoutMarks(text, standIns), standIns, ...rest };
  };
  return { source, site, render };
}

/** The post's text after Liquid. */
export async function rendered(body: string, blog?: Blog): Promise<LiquidText> {
  const { render } = await openBlog(body, blog);
  return render();
}
