import { existsSync, readdirSync, readFileSync, rmSync, symlinkSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "@jest/globals";
import stringWidth from "string-width";
import { siteFolder, writeFiles } from "../fakes/site-folder.ts";
import { posse } from "../fakes/terminal.ts";
import { aPost, config, from, outFolder, pixel, preview } from "./preview-run.ts";

describe("the folder", () => {
  test("has a page for each post and platform, and an index that leads to them", async () => {
    const { code, out, read, posts } = await preview({
      "_posts/2026-01-01-one.md": aPost("One."),
      "_posts/2026-01-02-two.md": aPost("Two.", "title: Two\nposse: { medium: false }"),
    });

    expect(code).toBe(0);
    expect(posts()).toEqual([
      "2026-01-01-one.all.html",
      "2026-01-01-one.devto.html",
      "2026-01-01-one.medium.html",
      "2026-01-02-two.devto.html",
    ]);
    for (const name of posts()) expect(read("index.html")).toContain(`href="posts/${name}"`);
    expect(read("index.html")).toContain("not for Medium");
    expect(out).toContain("3 pages: open ");
  });

  test("gives posts whose files are called alike a page each", async () => {
    const { posts } = await preview(
      {
        "a/_posts/2026-01-01-Same.md": aPost("A.", "title: A"),
        "b/_posts/2026-01-01-same.md": aPost("B.", "title: B"),
        "_posts/2026-01-01-日本.md": aPost("C.", "title: C"),
      },
      "--platform",
      "medium",
    );

    expect(posts()).toEqual([
      "2026-01-01-same-2.medium.html",
      "2026-01-01-same.medium.html",
      "2026-01-01.medium.html",
    ]);
  });

  test("loses the pages of posts that are gone, and nothing that is not a preview's", async () => {
    const { site, folder, run, posts } = await preview({
      "_posts/2026-01-01-one.md": aPost("![One](/b/one.gif)"),
      "_posts/2026-01-02-two.md": aPost("Two.", "title: Two"),
      "one.gif": pixel,
    });
    writeFiles(folder, { "notes.txt": "mine", "posts/mine.html": "mine" });
    expect(readdirSync(join(folder, "images"))).toHaveLength(1);
    rmSync(join(site, "_posts/2026-01-01-one.md"));

    expect((await run()).code).toBe(0);

    expect(posts()).toEqual([
      "2026-01-02-two.all.html",
      "2026-01-02-two.devto.html",
      "2026-01-02-two.medium.html",
      "mine.html",
    ]);
    expect(readdirSync(join(folder, "images"))).toEqual([]);
    expect(readFileSync(join(folder, "notes.txt"), "utf8")).toBe("mine");
  });

  test("that nobody has chosen is not committed by accident", async () => {
    const site = siteFolder({ ...config, "_posts/2026-01-01-one.md": aPost("One.") });

    for (let run = 0; run < 2; run += 1) {
      expect((await posse(["preview"], { cwd: site })).code).toBe(0);
      expect(readFileSync(join(site, "_posse-preview/.gitignore"), "utf8")).toBe("*\n");
    }
  });

  test("is not written over what is not a preview's", async () => {
    const site = siteFolder(config);
    const out = outFolder();
    writeFiles(out, { ".posse-preview": "", "index.html": "somebody's own" });

    const { code, err } = await posse(["preview", "--site", site, "--out", out]);

    expect(code).toBe(2);
    expect(err).toContain("index.html that no preview has written");
    expect(readFileSync(join(out, "index.html"), "utf8")).toBe("somebody's own");
  });

  test("leads nowhere else, whatever lies in it", async () => {
    const elsewhere = outFolder();
    writeFiles(elsewhere, { "victim.html": "whole" });
    const site = siteFolder({ ...config, "_posts/2026-01-01-one.md": aPost("One.") });
    const out = outFolder();
    writeFiles(out, { ".posse-preview": "../victim.html\nindex.html\nposts/../../victim.html\n" });
    symlinkSync(join(elsewhere, "victim.html"), join(out, "index.html"));

    expect((await posse(["preview", "--site", site, "--out", out])).code).toBe(0);
    symlinkSync(elsewhere, join(out, "linked"));
    rmSync(join(out, "posts"), { recursive: true });
    symlinkSync(elsewhere, join(out, "posts"));
    expect((await posse(["preview", "--site", site, "--out", out])).code).toBe(2);

    expect(readFileSync(join(elsewhere, "victim.html"), "utf8")).toBe("whole");
    expect(readdirSync(elsewhere)).toEqual(["victim.html"]);
  });

  test("is the same for the same blog at the same time", async () => {
    const { folder, run, read } = await preview({
      "_posts/2026-01-01-one.md": aPost("One."),
      "_posts/2026-01-02-two.md": aPost("Two."),
    });
    const names = [
      "index.html",
      "filters.css",
      ...readdirSync(join(folder, "posts")).map((name) => `posts/${name}`),
    ];
    const before = names.map(read);

    await run();

    expect(names.map(read)).toEqual(before);
  });

  test("tells on a terminal how far it is, and nothing of it elsewhere", async () => {
    const files = [1, 2, 3, 4].map((day) => [`_posts/2026-01-0${day}-x.md`, aPost("Text.")]);
    const site = siteFolder({ ...config, ...Object.fromEntries(files) });
    const run = (live: boolean) =>
      posse(["preview", "--site", site, "--out", outFolder()], { live });

    expect((await run(true)).err).toContain(" 4/4 A post");
    expect((await run(false)).err).toBe("");
  });

  test("draws no line that is wider than the terminal, whatever the titles are", async () => {
    const wide = `---\ntitle: ${"日本語".repeat(9)}\n---\n\nText.\n`;
    const files = [1, 2, 3, 4].map((day) => [`_posts/2026-01-0${day}-x.md`, wide]);
    const site = siteFolder({ ...config, ...Object.fromEntries(files) });

    const { err } = await posse(["preview", "--site", site, "--out", outFolder()], {
      ...{ live: true, columns: 40 },
    });

    const drawn = err.split("\n").filter((line) => line.includes("█"));
    expect(drawn.some((line) => line.includes("日"))).toBe(true);
    for (const line of drawn) expect(stringWidth(line)).toBeLessThan(40);
  });

  test("is refused where nothing can be written, in words", async () => {
    const site = siteFolder({ ...config, "file.txt": "x" });

    const { code, err } = await posse([
      "preview",
      "--site",
      site,
      "--out",
      join(site, "file.txt/a"),
    ]);

    expect(code).toBe(2);
    expect(err).toMatch(/^error: --out: .*file\.txt\/a cannot be made/);
  });

  test("is not written in a dry run", async () => {
    const site = siteFolder({ ...config, "_posts/2026-01-01-one.md": aPost("One.") });
    const out = join(outFolder(), "preview");

    const { code, out: said } = await posse(["preview", "--site", site, "--out", out, "--dry-run"]);

    expect(code).toBe(0);
    expect(said).toContain("2 pages, not written");
    expect(existsSync(out)).toBe(false);
  });
});

describe("--format", () => {
  test("json names the index and each page with its diagnostics", async () => {
    const { out } = await preview(
      { "_posts/2026-01-01-one.md": aPost("![Lost](lost.png)") },
      "--format",
      "json",
    );
    const { index, pages } = JSON.parse(out);

    expect(existsSync(index)).toBe(true);
    expect(pages).toHaveLength(2);
    expect(pages[0]).toMatchObject({
      path: "_posts/2026-01-01-one.md",
      platform: "devto",
      canonicalUrl: "https://blog.example/b/2026/01/01/one.html",
      title: "A post",
      shown: true,
      diagnostics: [{ severity: "warning", code: "missing-image", line: 4 }],
    });
    expect(existsSync(pages[0].file)).toBe(true);
  });

  test("jsonl prints a line for each page", async () => {
    const { out } = await preview(
      { "_posts/2026-01-01-one.md": aPost("One.") },
      "--format",
      "jsonl",
    );

    expect(out.split("\n").map((line) => JSON.parse(line).platform)).toEqual(["devto", "medium"]);
  });
});

describe("the author", () => {
  const body = { "_posts/2026-01-02-a.md": aPost("Text by You.") };
  const pages = ["devto", "medium"].map((id) => `posts/2026-01-02-a.${id}.html`);

  test.each([
    ["the author", "author: { name: Ada <L>, avatar: /b/me.png }\ntitle: The blog", "Ada &#x3C;L>"],
    ["the blog, where nobody is named", "title: The blog", "The blog"],
    ["the site's host, where nothing is named", "", "blog.example"],
  ])("is %s, and the post's own words stay", async (_, config, name) => {
    const { read } = await preview({
      ...body,
      "_config.yml": `url: https://blog.example\nbaseurl: /b\n${config}\n`,
      "me.png": pixel,
    });

    for (const page of pages) {
      const html = read(page);
      const byline = /class="by"[\s\S]*?<small>/.exec(html)?.[0];
      expect(byline).toContain(name);
      expect(byline).not.toContain(">You");
      expect(html).toContain("<p>Text by You.</p>");
      expect(/class="avatar"[^>]*><img src="..\/images/.test(html)).toBe(config.includes("me.png"));
    }
  });
});

describe("the index", () => {
  test("puts posts with errors first, and counts what can be chosen", async () => {
    const { read } = await preview({
      "_posts/2026-01-01-broken.md": aPost("{% nosuchtag %}", "title: Broken"),
      "_posts/2026-01-02-warned.md": aPost("![Lost](lost.png)", "title: Warned"),
      "_posts/2026-01-03-fine.md": aPost("Fine.", "title: Fine"),
    });
    const index = read("index.html");
    const titles = [...index.matchAll(/<h3>(.*?)<\/h3>/g)].map(([, title]) => title);

    expect(titles).toEqual(["Broken", "Fine", "Warned"]);
    // Posts are counted, not pages: each row of the index is one.
    for (const [word, label] of [
      ["error", "Errors"],
      ["warning", "Warnings"],
    ] as const) {
      expect(index).toContain(
        `<label for="severity-${word}">${label} <small class="with-all">1</small><small class="with-devto">1</small><small class="with-medium">1</small></label>`,
      );
    }
    expect(index).toContain(
      '<option value="code-missing-image">warning: missing-image (1)</option>',
    );
  });

  test("says of a post what its style sheet's rules ask for", async () => {
    const { read } = await preview({
      "_posts/2026-01-02-warned.md": aPost("![Lost](lost.png)", "title: Warned"),
    });

    expect(from(read("index.html"), 'data-has="', 400)).toContain("devto:warning");
    expect(read("filters.css")).toContain(
      'body:has(#platform-devto:checked):has(option[value="code-missing-image"]:checked) .post:not([data-has~="devto:code-missing-image"])',
    );
  });

  test("of a blog without posts says so", async () => {
    const { code, read } = await preview({});

    expect(code).toBe(0);
    expect(read("index.html")).toContain("There are no posts.");
  });
});

describe("the folder of the pages", () => {
  const blog = siteFolder({ ...config, "_posts/2026-01-01-x.md": aPost("X") });
  const into = (out: string) => posse(["preview", "--site", blog, "--out", out]);

  test.each([
    ["the blog itself", "", "holds the blog"],
    ["the folder around it", "..", "holds the blog"],
    ["the root of the disk", "/", "holds the blog"],
    ["its posts", "_posts/preview", "is in the blog's _posts"],
  ])("is never %s", async (_, out, said) => {
    const folder = out.startsWith("/") ? out : join(blog, out);
    const { code, err } = await into(folder);

    expect([code, err]).toEqual([2, expect.stringContaining(said)]);
    expect(readdirSync(blog).sort()).toEqual(["_config.yml", "_posts"]);
  });

  test("is never one with other files, and then nothing is written", async () => {
    const folder = siteFolder({ "thesis.doc": "years of work" });

    const { code, err } = await into(folder);

    expect([code, err]).toEqual([
      2,
      expect.stringContaining("holds other files, such as thesis.doc"),
    ]);
    expect(readdirSync(folder)).toEqual(["thesis.doc"]);
  });

  test("may be empty, new, or a preview's", async () => {
    const out = outFolder();

    expect((await into(out)).code).toBe(0);
    expect((await into(out)).code).toBe(0);
  });
});

test("--open shows the pages, and says where they are if it cannot", async () => {
  const blog = siteFolder({ ...config, "_posts/2026-01-01-x.md": aPost("X") });
  const opened: string[] = [];
  const open = async (target: string) => opened.push(target) > 0;
  const out = outFolder();
  const args = ["preview", "--site", blog, "--out", out, "--open"];

  expect((await posse(args, { open })).code).toBe(0);
  expect(opened).toEqual([join(out, "index.html")]);
  expect((await posse(args)).err).toContain(`Open ${join(out, "index.html")} yourself.`);
});
