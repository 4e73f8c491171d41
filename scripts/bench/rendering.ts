import MarkdownIt from "markdown-it";
import { marked } from "marked";
import { memoryLedger } from "../../__tests__/fakes/memory-ledger.ts";
import { openBlog } from "../../src/compose/blog.ts";
import { openSession, type Session } from "../../src/compose/session.ts";
import { systemClock } from "../../src/core/clock.ts";
import type { Post } from "../../src/core/post.ts";
import { directorySource } from "../../src/io/directory-source.ts";
import type { Section } from "./bench.ts";
import { type LargeBlog, largeBlog } from "./blog.ts";
import { atLeast, atMost, type Figure, number, shown } from "./figures.ts";
import { compare, median } from "./measure.ts";

const rounds = 5;

/**
 * What it costs to render a post for both platforms, Liquid and all, against two renderers that make HTML of the same
 * text after Liquid and do no more. All are warm, and take turns.
 */
export const rendering: Section = async (bench) => {
  const blog = await largeBlog(bench);
  const { posts, session } = await open(blog.folder);
  const texts = await textsOf(posts, session);
  const markdownIt = new MarkdownIt({ html: true });
  const renderers = {
    ours: async () => {
      for (const post of posts) {
        for (const platform of session.platforms) await session.render(post, platform);
      }
    },
    "markdown-it": async () => {
      for (const text of texts) markdownIt.render(text);
    },
    marked: async () => {
      for (const text of texts) await marked.parse(text);
    },
  };
  const seconds: Record<keyof typeof renderers, number[]> = {
    ours: [],
    "markdown-it": [],
    marked: [],
  };
  for (let round = -1; round < rounds; round++) {
    for (const [renderer, render] of Object.entries(renderers)) {
      const start = process.cpuUsage();
      await render();
      const { user, system } = process.cpuUsage(start);
      if (round >= 0) seconds[renderer as keyof typeof renderers].push((user + system) / 1e6);
    }
  }
  const ratio = (other: "markdown-it" | "marked") =>
    median(seconds.ours.map((value, round) => value / (seconds[other][round] ?? Number.NaN)));
  const speed = (of: keyof typeof renderers): Figure =>
    shown(
      of === "ours" ? `both platforms, ${posts.length} posts (${blog.name})` : of,
      posts.length / median(seconds[of]),
      " posts/s",
    );
  return [
    speed("ours"),
    speed("markdown-it"),
    speed("marked"),
    atMost("slower than markdown-it", ratio("markdown-it"), 6, { unit: "×" }),
    shown("slower than marked", ratio("marked"), "×"),
    ...(await againstJekyll(blog, renderers.ours)),
  ];
};

async function againstJekyll(
  { jekyll }: LargeBlog,
  render: () => Promise<void>,
): Promise<readonly Figure[]> {
  if (jekyll === undefined) return [shown("Jekyll", "none to compare with")];
  const { one, ratio } = await compare(3, jekyll.seconds, async () => {
    const start = process.hrtime.bigint();
    await render();
    return Number(process.hrtime.bigint() - start) / 1e9;
  });
  const what = `faster than jekyll build (${number(one)} s, ${jekyll.how})`;
  return [atLeast(what, ratio, 5, "×")];
}

async function open(folder: string) {
  const source = await directorySource(folder);
  const opened = await openBlog({ source, layers: [], now: new Date() });
  const session = openSession({
    ...{ blog: opened, source, ledger: memoryLedger(), clock: systemClock },
    run: "bench",
    purpose: "look",
  });
  const posts = opened.site.posts.filter(({ state }) => state === "published");
  return { posts, session };
}

async function textsOf(posts: readonly Post[], session: Session): Promise<readonly string[]> {
  const texts: string[] = [];
  for (const post of posts) texts.push((await session.manuscripts.liquid(post)).text ?? "");
  return texts;
}
