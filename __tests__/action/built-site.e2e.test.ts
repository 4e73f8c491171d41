import { execFileSync } from "node:child_process";
import { afterEach, beforeEach, describe, expect, test } from "@jest/globals";
import { parse } from "yaml";
import { builtPage, builtSite } from "../fakes/built-site.ts";
import { siteFolder } from "../fakes/site-folder.ts";
import { posse } from "../fakes/terminal.ts";
import { type Bench, openBench } from "./bench.ts";
import { propose } from "./pull-request.ts";

let bench: Bench;
beforeEach(async () => {
  bench = await openBench();
});
afterEach(() => bench.close());

/** How a generator's blog lies in its repository, and where it builds the pages. */
interface Shape {
  readonly settings: Readonly<Record<string, string>>;
  readonly content: string;
  readonly site: string;
  /** Front matter as its authors write it. */
  readonly post: (number: number, day: string) => string;
}

const shapes: Readonly<Record<string, Shape>> = {
  Hugo: {
    settings: { "hugo.toml": 'title = "A Blog"\n' },
    content: "content/blog",
    site: "public",
    post: (number, day) => `+++\ntitle = "Post ${number}"\ndate = ${day}\n+++\nText.\n`,
  },
  Eleventy: {
    settings: {
      "eleventy.config.js": "export default () => {};\n",
      "package.json": '{ "devDependencies": { "@11ty/eleventy": "3" } }\n',
    },
    content: "src/posts",
    site: "_site",
    post: (number, day) => `---\ntitle: Post ${number}\ndate: ${day}\n---\nText.\n`,
  },
  Astro: {
    settings: {
      "astro.config.mjs": "export default {};\n",
      "package.json": '{ "dependencies": { "astro": "5" } }\n',
    },
    content: "src/content/blog",
    site: "dist",
    post: (number, day) =>
      `---\ntitle: "Post ${number}"\npubDate: ${day}\ntags: [web]\n---\nText.\n`,
  },
};

const day = (number: number) => `2026-03-0${number}`;

function sourcesOf({ settings, content, post }: Shape, numbers: readonly number[]) {
  const posts = numbers.map((number) => [
    `${content}/post-${number}.md`,
    post(number, day(number)),
  ]);
  return { ...settings, ...Object.fromEntries(posts) };
}

/** The pages that the generator makes: five posts, and whatever is new. */
function pagesOf({ site }: Shape, more: Readonly<Record<string, string>> = {}) {
  const feed = [1, 2].map((number) => `https://blog.example/blog/post-${number}/`);
  const rss = `<rss><channel>${feed.map((url) => `<item><link>${url}</link></item>`).join("")}</channel></rss>`;
  const pages = Object.entries(builtSite({ "feed.xml": rss, ...more }));
  return Object.fromEntries(pages.map(([path, text]) => [`${site}/${path}`, text]));
}

const six = {
  "blog/post-6/index.html": builtPage({
    title: "Post 6",
    article: "<p>The newest words, with <strong>weight</strong>.</p>",
    date: day(6),
  }),
};

describe.each(Object.entries(shapes))("a blog built with %s", (_, shape) => {
  test("goes from init to a workflow that publishes what is new, once", async () => {
    const here = siteFolder({
      ...sourcesOf(shape, [1, 2, 3, 4, 5]),
      ...pagesOf(shape),
    });
    const flags = ["--built-site", shape.site, "--site-url", "https://blog.example"];
    const proposed = await posse(["init", ...flags, "--format", "json"], { cwd: here });
    const { posts } = JSON.parse(proposed.out);
    expect(posts).toEqual([`${shape.content}/**`]);

    execFileSync("git", ["init", "--quiet"], { cwd: here });
    const { out: workflow } = await posse(["init", ...flags, "--dry-run"], { cwd: here });
    const inputs = inputsOf(workflow);
    const before = await bench.blog.publish(sourcesOf(shape, [1, 2, 3, 4, 5]));
    const after = await bench.blog.publish(sourcesOf(shape, [6]));

    const published = await bench.push(before, after, { inputs, built: pagesOf(shape, six) });
    const again = await bench.push(before, after, { inputs, built: pagesOf(shape, six) });

    expect(published.conclusion).toBe("success");
    expect(published.summary).toContain("Post 6");
    expect(bench.sandbox.copies().map(({ title }) => title)).toEqual(["Post 6", "Post 6"]);
    expect(again.conclusion).toBe("success");
    expect(bench.sent()).toHaveLength(2);
    const entry = (await bench.ledger())?.get(`${shape.content}/post-6.md`);
    expect(entry).toMatchObject({ canonicalUrl: "https://blog.example/blog/post-6/" });
    expect(entry?.platforms.devto?.inputs?.reads).toEqual(["article div.post-body"]);
  });
});

test("a check of a pull request shows what would be published of the pages that it has built", async () => {
  const shape = shapes.Hugo as Shape;
  const inputs = {
    "built-site": "public",
    "site-url": "https://blog.example",
    posts: "content/blog/**",
  };
  await bench.blog.publish(sourcesOf(shape, [1, 2, 3, 4, 5]));

  const checked = await propose(bench, sourcesOf(shape, [6]), {
    inputs,
    built: pagesOf(shape, six),
  });

  expect(checked.conclusion).toBe("success");
  expect(checked.summary).toMatch(/Post 6[\s\S]*dev\.to[\s\S]*create/);
  expect(bench.sent()).toEqual([]);
});

/** What the step that publishes is given, without the keys. */
function inputsOf(workflow: string): Readonly<Record<string, string>> {
  const { jobs } = parse(workflow);
  const steps: readonly { uses?: string; with?: Record<string, unknown> }[] = jobs.publish.steps;
  const given = steps.find(({ uses }) => uses?.startsWith("posse-action/"))?.with ?? {};
  const plain = Object.entries(given).filter(([, value]) => !String(value).includes("secrets."));
  return Object.fromEntries(plain.map(([name, value]) => [name, String(value)]));
}
