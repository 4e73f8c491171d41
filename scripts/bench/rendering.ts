import { join } from "node:path";
import MarkdownIt from "markdown-it";
import { marked } from "marked";
import { memoryLedger } from "../../__tests__/fakes/memory-ledger.ts";
import { openBlog } from "../../src/compose/blog.ts";
import { openSession } from "../../src/compose/session.ts";
import { systemClock } from "../../src/core/clock.ts";
import { directorySource } from "../../src/io/directory-source.ts";
import { platforms as definitions } from "../../src/platforms/index.ts";
import type { Bench, Section } from "./bench.ts";
import { type LargeBlog, largeBlog } from "./blog.ts";
import { type BlogDialect, grownBlog, realBlogs } from "./blogs.ts";
import { atLeast, atMost, type Figure, number, shown } from "./figures.ts";
import { compare, median } from "./measure.ts";

const rounds = { warming: 3, measured: 5 };
/** How many of the real blogs are rendered, those with the most text. */
const most = 5;

/**
 * What it costs to render posts for both platforms, Liquid and all, against two renderers that make HTML of the same
 * text after Liquid and do no more. All are warm, and take turns.
 */
export const rendering: Section = async (bench) => {
  const figures: Figure[] = [];
  const total = { ours: 0, markdownIt: 0, marked: 0 };
  for (const blog of blogsOf(bench, "kramdown")) {
    const { figure, seconds } = await measured(blog);
    for (const key of keys) total[key] += seconds[key];
    figures.push(figure);
  }
  const against = ({ ours, markdownIt, marked: other }: Seconds) =>
    [ours / markdownIt, shown("slower than marked", ours / other, "×")] as const;
  const [ratio, other] = against(total);
  figures.push(atMost("slower than markdown-it, all together", ratio, 6, { unit: "×" }), other);
  for (const blog of blogsOf(bench, "CommonMark")) {
    const { figure, seconds } = await measured(blog);
    const [slower, too] = against(seconds);
    figures.push(figure, shown("slower than markdown-it, CommonMark", slower, "×"), too);
  }
  return [...figures, ...(await againstJekyll(await largeBlog(bench)))];
};

const keys = ["ours", "markdownIt", "marked"] as const;
type Seconds = Readonly<Record<(typeof keys)[number], number>>;

interface NamedBlog {
  readonly name: string;
  readonly folder: string;
}

function blogsOf({ corpus, folder }: Bench, dialect: BlogDialect): readonly NamedBlog[] {
  const blogs = corpus === undefined ? [] : realBlogs(corpus, dialect).slice(0, most);
  if (blogs.length === 0) {
    // The example is written for kramdown.
    if (dialect !== "kramdown") return [];
    return [{ name: "a grown blog", folder: grownBlog(join(folder, "grown"), 500) }];
  }
  return blogs.map(({ name, unpack }) => {
    unpack(join(folder, name));
    return { name, folder: join(folder, name) };
  });
}

async function measured({
  name,
  folder,
}: NamedBlog): Promise<{ figure: Figure; seconds: Seconds }> {
  const { posts, seconds } = await timesOf(folder);
  const speeds = `${number(posts / seconds.ours)} posts/s, markdown-it ${number(posts / seconds.markdownIt)}`;
  return { figure: shown(`${name}: ${posts} posts for both platforms`, speeds), seconds };
}

/** The time that each takes for all posts of a blog, in seconds of the processor. */
async function timesOf(folder: string): Promise<{ posts: number; seconds: Seconds }> {
  const { posts, texts, render } = await open(folder);
  const markdownIt = new MarkdownIt({ html: true });
  const renderers = {
    ours: render,
    markdownIt: () => {
      for (const text of texts) markdownIt.render(text);
    },
    marked: async () => {
      for (const text of texts) await marked.parse(text);
    },
  };
  const seconds = { ours: [] as number[], markdownIt: [] as number[], marked: [] as number[] };
  for (let round = -rounds.warming; round < rounds.measured; round++) {
    for (const key of keys) {
      const start = process.cpuUsage();
      await renderers[key]();
      const { user, system } = process.cpuUsage(start);
      if (round >= 0) seconds[key].push((user + system) / 1e6);
    }
  }
  const { ours, marked: other } = seconds;
  const medians = { ours: median(ours), markdownIt: median(seconds.markdownIt) };
  return { posts, seconds: { ...medians, marked: median(other) } };
}

/** Our rendering of the whole blog, already read, against Jekyll's build of it, in turns. */
async function againstJekyll({ name, folder, jekyll }: LargeBlog): Promise<readonly Figure[]> {
  if (jekyll === undefined) return [shown("Jekyll", "none to compare with")];
  const { render } = await open(folder);
  const { one, ratio } = await compare(3, jekyll.seconds, async () => {
    const start = process.hrtime.bigint();
    await render();
    return Number(process.hrtime.bigint() - start) / 1e9;
  });
  const what = `faster than jekyll build (${name}, ${number(one)} s, ${jekyll.how})`;
  return [atLeast(what, ratio, 5, "×")];
}

async function open(folder: string) {
  const source = await directorySource(folder);
  const blog = await openBlog({ definitions, source, layers: [], now: new Date() });
  const { show, platforms, render } = await openSession({
    ...{ blog, source, ledger: memoryLedger(), clock: systemClock },
    run: "bench",
    purpose: "look",
  });
  const posts = blog.site.posts.filter(({ state }) => state === "published");
  const texts: string[] = [];
  for (const post of posts) texts.push((await show.text(post)).text ?? "");
  return {
    posts: posts.length,
    texts,
    async render() {
      for (const post of posts) {
        for (const platform of platforms) await render(post, platform);
      }
    },
  };
}
