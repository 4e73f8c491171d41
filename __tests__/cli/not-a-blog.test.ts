import { execFileSync } from "node:child_process";
import { readdirSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "@jest/globals";
import { siteFolder } from "../fakes/site-folder.ts";
import { posse } from "../fakes/terminal.ts";

const blog = {
  "_config.yml": "url: https://blog.example\n",
  "_posts/2026-01-12-hello.md": "---\ntitle: Hello\n---\n\nText.\n",
};

function repository(files: Readonly<Record<string, string>>): string {
  const folder = siteFolder(files);
  execFileSync("git", ["init", "--quiet", "--initial-branch=main"], { cwd: folder });
  return folder;
}

const others: readonly (readonly [string, Readonly<Record<string, string>>, string])[] = [
  ["Hugo", { "hugo.toml": "", "content/posts/a.md": "# A\n" }, "hugo.toml"],
  ["Hugo", { "config.toml": "", "content/posts/a.md": "# A\n" }, "config.toml"],
  ["Astro", { "astro.config.mjs": "", "src/content/blog/a.md": "# A\n" }, "astro.config.mjs"],
  ["Eleventy", { ".eleventy.js": "", "_posts/2026-01-12-a.md": "# A\n" }, ".eleventy.js"],
  ["Next.js", { "next.config.js": "", "_posts/a.md": "# A\n" }, "next.config.js"],
  ["Zola", { "config.toml": "", "content/a.md": "", "templates/a.html": "" }, "config.toml"],
  [
    "Hexo",
    { "_config.yml": "title: A\n", "source/_posts/a.md": "", "scaffolds/post.md": "" },
    "_config.yml",
  ],
];

describe.each(["init", "check", "plan", "doctor", "publish", "preview"])("posse %s", (command) => {
  test.each(others)("says that it found a %s site", async (name, files, file) => {
    const folder = repository(files);
    const before = readdirSync(folder);

    const { code, err } = await posse([command], { cwd: folder });

    expect([code, err]).toEqual([
      2,
      expect.stringContaining(
        `this looks like ${/^[AE]/.test(name) ? "an" : "a"} ${name} site (${file}); Posse reads Jekyll blogs`,
      ),
    ]);
    expect(readdirSync(folder)).toEqual(before);
  });

  test.each([
    ["an empty folder", {}],
    ["a folder with other files", { "README.md": "Hello\n" }],
    [
      "a folder with nothing but copies",
      { "vendor/theme/_config.yml": "", "_site/_posts/a.md": "" },
    ],
  ])("refuses %s", async (_, files) => {
    const folder = repository(files);

    const { code, err } = await posse([command], { cwd: folder });

    expect([code, err]).toEqual([
      2,
      expect.stringContaining(
        "this folder is not a Jekyll blog: it has neither _config.yml nor _posts",
      ),
    ]);
    expect(err).not.toMatch(/vendor|_site/);
  });
});

test("posse init says so also outside of a repository", async () => {
  const { code, err } = await posse(["init"], { cwd: siteFolder({ "hugo.toml": "" }) });

  expect([code, err]).toEqual([2, expect.stringContaining("this looks like a Hugo site")]);
});

test("the blog below is named, and what tools write is not", async () => {
  const below = Object.entries(blog).map(([path, text]) => [`docs/${path}`, text]);
  const folder = repository({
    ...Object.fromEntries(below),
    "node_modules/theme/_config.yml": "",
    "README.md": "Hello\n",
  });

  const { err } = await posse(["plan"], { cwd: folder });

  expect(err).toContain("There is a Jekyll blog in docs: --site docs");
});

test("a blog that is named is taken, wherever it lies", async () => {
  const inside = Object.entries(blog).map(([path, text]) => [`vendor/blog/${path}`, text]);
  const folder = repository(Object.fromEntries(inside));

  expect((await posse(["plan", "--site", "vendor/blog"], { cwd: folder })).code).toBe(0);
});

test("a blog without a configuration is one", async () => {
  const folder = repository({ "_posts/2026-01-12-hello.md": blog["_posts/2026-01-12-hello.md"] });

  expect((await posse(["plan", "--site-url", "https://blog.example"], { cwd: folder })).code).toBe(
    0,
  );
});

test("from inside a blog the nearest configuration above is found, as far as the repository goes", async () => {
  const folder = repository(blog);

  const { code, out } = await posse(["plan", "--all"], { cwd: join(folder, "_posts") });
  const named = await posse(["plan", "2026-01-12-hello.md"], { cwd: join(folder, "_posts") });

  expect([code, out]).toEqual([
    0,
    expect.stringContaining("https://blog.example/2026/01/12/hello"),
  ]);
  expect(named.out).toContain("Plan: 1 post to create");
  expect((await posse(["init", "--dry-run"], { cwd: join(folder, "_posts") })).code).toBe(0);
});

describe("_config.toml", () => {
  const toml = (text: string) =>
    repository({
      "_config.toml": text,
      "_posts/2026-01-12-hello.md": "---\ntitle: Hello\n---\nText.\n",
    });

  test("is read as Jekyll reads it", async () => {
    const folder = toml(
      'url = "https://blog.example"\npermalink = "/:title/"\n[posse]\nplatforms = ["devto"]\n',
    );

    const { code, out } = await posse(["plan", "--all", "--format", "json"], { cwd: folder });

    const { posts, steps } = JSON.parse(out);
    expect([code, posts[0].canonicalUrl]).toEqual([0, "https://blog.example/hello/"]);
    expect(steps.map(({ platform }: { platform: string }) => platform)).toEqual(["devto"]);
  });

  test("that is broken is an error at its line", async () => {
    const { code, err } = await posse(["plan"], {
      cwd: toml('url = "https://blog.example"\nbaseurl = \n'),
    });

    expect([code, err]).toEqual([
      2,
      expect.stringMatching(/_config\.toml:2:\d+.*\n?.*not valid TOML/),
    ]);
  });
});
