import { mkdirSync } from "node:fs";
import { join } from "node:path";
import type { Bench, Section } from "./bench.ts";
import { grownBlog, largestBlog } from "./blogs.ts";
import { atLeast, atMost, type Figure, shown } from "./figures.ts";
import { jekyllBuild, jekyllVersion } from "./jekyll.ts";
import { compare, exponent, runNode } from "./measure.ts";

/** How fast a large blog is planned, with and without rendering every post, and against Jekyll's build of it. */
export const planning: Section = async (bench) => {
  const version = jekyllVersion();
  const blogs = [
    ...(bench.corpus === undefined ? [] : [largestBlog(bench.corpus, join(bench.folder, "real"))]),
    { name: "a grown blog", folder: grownBlog(join(bench.folder, "grown"), 1000), posts: 1000 },
  ];
  const figures: Figure[] = [
    shown("Jekyll", version ?? "not installed here: nothing to compare with"),
  ];
  if (bench.corpus === undefined) figures.push(shown("the real blogs", "not here: see --corpus"));
  for (const blog of blogs)
    figures.push(...(await blogFigures(bench, blog, version !== undefined)));
  return figures;
};

async function blogFigures(
  bench: Bench,
  { name, folder, posts }: { name: string; folder: string; posts: number },
  hasJekyll: boolean,
): Promise<readonly Figure[]> {
  const figures: Figure[] = [];
  const work = join(bench.folder, `work-${posts}`);
  mkdirSync(work, { recursive: true });
  for (const [what, flags, faster] of [
    ["plan", [], 10],
    ["plan --all", ["--all"], 5],
  ] as const) {
    let peak = 0;
    const plan = async () => {
      const { seconds, peakMiB } = await posse(bench, folder, flags);
      peak = Math.max(peak, peakMiB);
      return seconds;
    };
    const title = `${what}, ${posts} posts (${name})`;
    if (hasJekyll) {
      const pairs = Math.max(1, Math.min(3, bench.pairs));
      const { one, other, ratio } = await compare(pairs, jekyllBuild(folder, work), plan);
      figures.push(
        shown(title, posts / other, " posts/s"),
        shown("… peak memory", peak, " MiB"),
        atLeast(`… faster than jekyll build (${one.toFixed(1)} s)`, ratio, faster, "×"),
      );
    } else {
      const seconds = await plan();
      figures.push(shown(title, posts / seconds, " posts/s"), shown("… peak memory", peak, " MiB"));
    }
  }
  return figures;
}

/** How the time grows with the number of posts, and the memory that many take. */
export const growth: Section = async (bench) => {
  const figures: Figure[] = [];
  for (const [what, flags, sizes] of [
    ["plan", [], [100, 1000, 10_000]],
    ["plan --all", ["--all"], [100, 1000, 7000]],
  ] as const) {
    const points: { size: number; seconds: number }[] = [];
    const nothing = await posse(bench, grownBlog(join(bench.folder, "grown-0"), 0), flags);
    for (const size of sizes) {
      const folder = grownBlog(join(bench.folder, `grown-${size}`), size);
      const { seconds, peakMiB } = await posse(bench, folder, flags);
      points.push({ size, seconds: Math.max(seconds - nothing.seconds, 0.001) });
      figures.push(shown(`${what}, ${size} posts`, seconds, " s"));
      if (size >= 7000) figures.push(atMost("… peak memory", peakMiB, 1024, { unit: " MiB" }));
    }
    figures.push(
      atMost(
        `${what}: exponent of the time's growth from 1000 posts on`,
        exponent(points.slice(1)),
        1.15,
      ),
      shown(`${what}: exponent from ${sizes[0]} posts on`, exponent(points)),
    );
  }
  return figures;
};

function posse({ dist }: Bench, site: string, flags: readonly string[]) {
  const args = ["plan", "--site", site, "--quiet", "--format", "jsonl", ...flags];
  return runNode([join(dist, "cli.js"), ...args]);
}
