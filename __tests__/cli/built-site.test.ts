import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "@jest/globals";
import { parse } from "yaml";
import { builtPage, builtSite } from "../fakes/built-site.ts";
import { siteFolder } from "../fakes/site-folder.ts";
import { posse } from "../fakes/terminal.ts";

/** A blog of another generator: its sources, and its pages in `public`. */
function folderOf(more: Readonly<Record<string, string>> = {}): string {
  const pages = Object.entries(builtSite(more)).map(([path, text]) => [`public/${path}`, text]);
  return siteFolder({ "hugo.toml": 'title = "A Blog"\n', ...Object.fromEntries(pages) });
}

test.each([
  ["--posts", "_posts/nothing-*.md", "Name posts behind the command"],
  ["--content", "article", "Name its folder with `--built-site`"],
])(
  "%s without --built-site is wrong usage, and narrows nothing in silence",
  async (...[flag, value, fix]) => {
    const cwd = siteFolder({ "_config.yml": "url: https://blog.example\n" });

    const { code, err } = await posse(["check", flag, value], { cwd });

    expect(code).toBe(2);
    expect(err).toContain(`error: ${flag}: it says `);
    expect(err).toContain(fix);
  },
);

const flags = ["--built-site", "public", "--site-url", "https://blog.example"];

describe("a blog of any generator, read from its pages", () => {
  test("is planned like a blog of Jekyll's", async () => {
    const { code, out } = await posse(
      ["plan", "--all", ...flags, "--posts", "blog/**", "--format", "jsonl"],
      { cwd: folderOf() },
    );

    expect(code).toBe(0);
    const rows = out.split("\n").map((line) => JSON.parse(line));
    expect(rows).toHaveLength(5);
    expect(rows[0]).toMatchObject({
      path: "blog/post-5/index.html",
      canonicalUrl: "https://blog.example/blog/post-5/",
      title: "Post 5",
      date: "2026-03-05T00:00:00Z",
      state: "published",
    });
  });

  test("is rendered for a platform", async () => {
    const article =
      '<p>Words with <a href="../post-1/">a link</a>.</p><p><img src="a.png" alt="A"></p>';
    const page = builtPage({ title: "Links", article });
    const cwd = folderOf({ "blog/links/index.html": page });

    const { out } = await posse(
      ["render", "--platform", "devto", ...flags, "--posts", "blog/**", "blog/links/index.html"],
      { cwd },
    );

    expect(out.trim()).toBe(
      "Words with [a link](https://blog.example/blog/post-1/).\n\n![A](https://blog.example/blog/links/a.png)",
    );
  });

  test("names its posts by a glob, or is told how to", async () => {
    const { code, err } = await posse(["plan", ...flags], { cwd: folderOf() });

    expect(code).toBe(2);
    expect(err).toMatch(
      /name the folder that holds its pages \(`--built-site`\) and the posts\s+\(`--posts`\)/,
    );
  });

  test.each(["check", "plan", "doctor"])(
    "`%s` is wrong usage where the globs name no page",
    async (command) => {
      const { code, err } = await posse([command, ...flags, "--posts", "blgo/**"], {
        cwd: folderOf(),
      });

      expect(code).toBe(2);
      expect(err).toMatch(/error: No post is named by blgo\/\*\*\..*no-page-named/s);
    },
  );

  test("is proposed by init, for its author to agree to", async () => {
    const { code, out } = await posse(["init", ...flags.slice(0, 2), "--format", "json"], {
      cwd: folderOf({
        "feed.xml":
          "<rss><channel><item><link>https://blog.example/blog/post-1/</link></item><item><link>https://blog.example/blog/post-2/</link></item></channel></rss>",
      }),
    });

    expect(code).toBe(0);
    expect(JSON.parse(out)).toMatchObject({
      posts: ["blog/*"],
      content: "div.post-body",
      pages: 5,
      sure: "certain",
      generator: "Hugo",
      siteUrl: "https://blog.example",
    });
  });

  test("has a workflow that builds it first", async () => {
    const cwd = folderOf();
    execFileSync("git", ["init", "--quiet"], { cwd });

    const { code, out } = await posse(["init", ...flags, "--dry-run"], { cwd });

    expect(code).toBe(0);
    const steps = parse(out).jobs.publish.steps as {
      run?: string;
      with?: Record<string, string>;
    }[];
    expect(steps.map(({ run }) => run).filter(Boolean)).toEqual(["sudo snap install hugo && hugo"]);
    const [publishing, pages] = steps.slice(-2);
    expect(publishing?.with).toMatchObject({ "built-site": "public", posts: "blog/*" });
    expect(pages?.with).toMatchObject({ name: "for-medium" });
  });

  test.each([
    [
      { "astro.config.mjs": "", "package.json": "{}", "pnpm-lock.yaml": "" },
      /^corepack enable && pnpm install/,
    ],
    [
      { "astro.config.mjs": "", "package.json": "{}", "package-lock.json": "{}" },
      /^npm ci && npm run build$/,
    ],
    [{ Makefile: "site:\n" }, /^exit 1/],
  ])("is built as its own files say: %j", async (files, command) => {
    const pages = Object.entries(builtSite()).map(([path, text]) => [`public/${path}`, text]);
    const cwd = siteFolder({ ...Object.fromEntries(pages), ...files });
    execFileSync("git", ["init", "--quiet"], { cwd });

    const { out } = await posse(["init", ...flags], { cwd, columns: 80 });

    const yaml = parse(readFileSync(join(cwd, ".github/workflows/posse.yml"), "utf8"));
    const steps = yaml.jobs.publish.steps as { run?: string }[];
    expect(steps.map(({ run }) => run).find(Boolean)).toMatch(command);
    expect(out).toMatch(/Next steps:[\s\S]*gh secret set DEVTO_API_KEY[\s\S]*git add \.github/);
    expect(out.includes("how the site is built")).toBe("Makefile" in files);
    for (const line of out.split("\n")) {
      if (!line.includes("https://")) expect(line.length).toBeLessThanOrEqual(80);
    }
  });

  test("has its folder, and a selector that can be read", async () => {
    const missing = await posse(["plan", "--built-site", "nowhere", "--posts", "**"], {
      cwd: folderOf(),
    });
    const wrong = await posse(["plan", ...flags, "--posts", "**", "--content", "a:hover(("], {
      cwd: folderOf(),
    });

    expect(missing.code).toBeGreaterThan(0);
    expect(wrong.err).toContain("is not a CSS selector");
  });
});
