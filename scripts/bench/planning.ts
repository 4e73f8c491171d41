import { join } from "node:path";
import type { Bench, Section } from "./bench.ts";
import { largeBlog } from "./blog.ts";
import { grownBlog } from "./blogs.ts";
import { atLeast, atMost, type Figure, number, shown } from "./figures.ts";
import { jekyllVersion } from "./jekyll.ts";
import { withLedger } from "./ledgers.ts";
import { compare, exponent, runNode } from "./measure.ts";

/** How fast a large blog is planned, with and without rendering every post, and against Jekyll's build of it. */
export const planning: Section = async (bench) => {
  const { name, folder, posts, jekyll } = await largeBlog(bench);
  const figures: Figure[] = [
    shown("the blog", `${name}, ${posts} posts`),
    shown(
      "Jekyll",
      jekyll === undefined ? "none to compare with" : `${jekyllVersion()}, ${jekyll.how}`,
    ),
  ];
  const pairs = Math.max(1, Math.min(3, bench.pairs));
  for (const [what, flags] of [
    ["plan", []],
    ["plan --all, which renders each post twice", ["--all"]],
  ] as const) {
    let peak = 0;
    const plan = async () => {
      const { seconds, peakMiB } = await posse(bench, folder, flags);
      peak = Math.max(peak, peakMiB);
      return seconds;
    };
    const build = jekyll?.seconds ?? (async () => Number.NaN);
    const { one, other, ratio } = await compare(pairs, build, plan);
    figures.push(
      shown(what, posts / other, " posts/s"),
      atMost("… peak memory", peak, 1024, { unit: " MiB" }),
    );
    if (jekyll === undefined) continue;
    const faster = `… faster than jekyll build (${number(one)} s)`;
    figures.push(flags.length === 0 ? atLeast(faster, ratio, 10, "×") : shown(faster, ratio, "×"));
  }
  return figures;
};

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
      // Below a thousand posts the compiler is still warming up, which looks better than linear.
      atMost(`${what}: exponent of the growth`, exponent(points.slice(1)), 1.15),
    );
  }
  return [...figures, ...(await publishedAgainstOlder(bench, 7000))];
};

/** How much longer a blog takes whose posts are all published than the same with all of them older. */
async function publishedAgainstOlder(bench: Bench, count: number): Promise<readonly Figure[]> {
  const [published, older] = await Promise.all(
    (["published", "older"] as const).map(async (state) => {
      const folder = grownBlog(join(bench.folder, state), count);
      const { flags, env } = await withLedger(folder, state);
      return async () => (await posse(bench, folder, flags, env)).seconds;
    }),
  );
  if (published === undefined || older === undefined) return [];
  const { one, other, ratio } = await compare(Math.min(3, bench.pairs), published, older);
  return [
    shown(`plan, ${count} posts that are all published`, one, " s"),
    shown("… that are all older", other, " s"),
    atMost("… how much longer", ratio, 2, { unit: "×" }),
  ];
}

function posse(
  { dist }: Bench,
  site: string,
  flags: readonly string[],
  env: Readonly<Record<string, string>> = {},
) {
  const args = ["plan", "--site", site, "--quiet", "--format", "jsonl", ...flags];
  return runNode([join(dist, "cli.js"), ...args], { env });
}
