import { describe, expect, test } from "@jest/globals";
import fc from "fast-check";
import { platforms } from "../../../src/platforms/index.ts";
import { readSite } from "../../../src/readers/jekyll/read-site.ts";
import { memorySource } from "../../fakes/memory-source.ts";
import { aSite, now } from "./a-site.ts";

const post = "_posts/2020-01-05-a.md";

/** Without the URL that `aSite` gives. */
const readBare = (
  files: Parameters<typeof memorySource>[0],
  options: Partial<Parameters<typeof readSite>[1]> = {},
) => readSite(memorySource(files), { siteDir: "", now, platforms: [], ...options });

describe("the configuration", () => {
  test("may be missing", async () => {
    const site = await aSite({ [post]: "Text.\n" });

    expect(site.diagnostics).toEqual([]);
    expect(site.posts.map(({ canonicalUrl }) => canonicalUrl)).toEqual([
      "https://example.com/2020/01/05/a.html",
    ]);
  });

  test("is merged from several files, the later one first, and an empty value overrides nothing", async () => {
    const site = await aSite(
      {
        "_config.yml": "title: One\nauthor: {name: A, mail: m}\npermalink: pretty\n",
        "two.yml": "title:\nauthor: {name: B}\n",
        [post]: "",
      },
      { configs: ["_config.yml", "two.yml"] },
    );

    expect(site.config).toMatchObject({ title: "One", author: { name: "B", mail: "m" } });
    expect(site.posts[0]?.url).toBe("/2020/01/05/a/");
  });

  test("keeps its section for us within reach", async () => {
    const site = await aSite({ "_config.yml": "posse: {platforms: [devto]}\n" });

    expect(site.config.posse).toEqual({ platforms: ["devto"] });
  });

  test.each([
    ["no YAML", { "_config.yml": "title: a: b\n" }, "config-yaml", 1, 8],
    ["a list", { "_config.yml": "- a\n" }, "config-yaml", 1, 1],
    ["too large", { "_config.yml": "a: b\n".repeat(150_000) }, "config-large", 1, 1],
    [
      "text where Jekyll wants a list",
      { "_config.yml": "a: b\nexclude: c\n" },
      "config-value",
      2,
      1,
    ],
    ["a permalink that is a number", { "_config.yml": "permalink: 5\n" }, "config-value", 1, 1],
    ["a source outside", { "_config.yml": "source: ../other\n" }, "config-value", 1, 1],
    ["a source that is not there", { "_config.yml": "source: .tmp/src\n" }, "source-missing", 1, 1],
    [
      "a date in the defaults",
      { "_config.yml": "defaults:\n  - values:\n      date: 2020-01-01\n" },
      "defaults-date",
      3,
      7,
    ],
  ])(
    "that is %s is an error with its place, and there are no posts",
    async (_name, files, code, line, column) => {
      const site = await aSite({ ...files, [post]: "" });

      expect(site.posts).toEqual([]);
      expect(site.diagnostics).toEqual([
        expect.objectContaining({ severity: "error", code, path: "_config.yml", line, column }),
      ]);
    },
  );

  test("that is asked for and missing is an error", async () => {
    const site = await aSite({ [post]: "" }, { configs: ["_config.yml", "other.yml"] });

    expect(site.posts).toEqual([]);
    expect(site.diagnostics.map(({ code }) => code)).toEqual(["config-missing", "config-missing"]);
  });

  test("may lie in a directory, as `.` or with slashes around", async () => {
    for (const siteDir of ["docs", "./docs/"]) {
      const site = await aSite(
        { "docs/_config.yml": "title: D\n", [`docs/${post}`]: "", [post]: "" },
        { siteDir },
      );

      expect(site.config.title).toBe("D");
      expect(site.posts.map(({ path, sitePath }) => [path, sitePath])).toEqual([
        [`docs/${post}`, post],
      ]);
    }
  });

  test("moves the posts by `source`", async () => {
    const site = await aSite({ "_config.yml": "source: src\n", [`src/${post}`]: "", [post]: "" });

    expect(site.sourceDir).toBe("src");
    expect(site.posts.map(({ path, sitePath }) => [path, sitePath])).toEqual([
      [`src/${post}`, post],
    ]);
  });
});

describe("the site's URL", () => {
  const urlOf = async (
    files: Parameters<typeof memorySource>[0],
    options: Partial<Parameters<typeof readSite>[1]> = {},
  ) => {
    const site = await readBare({ [post]: "---\npermalink: /a/\n---\n", ...files }, options);
    return [site.urlFrom, site.posts[0]?.canonicalUrl];
  };
  const repository = { owner: "Ada", name: "blog" };

  test("is the input's before all", async () => {
    const config = { "_config.yml": "url: https://config.example\nbaseurl: /b\n" };

    expect(await urlOf(config, { siteUrl: "https://Input.example/x/" })).toEqual([
      "input",
      "https://input.example/x/a/",
    ]);
  });

  test("is the configuration's before CNAME", async () => {
    const files = {
      "_config.yml": "url: https://config.example\nbaseurl: /b\n",
      CNAME: "cname.example",
    };

    expect(await urlOf(files, { repository })).toEqual(["config", "https://config.example/b/a/"]);
  });

  test("is CNAME's first domain before the repository's", async () => {
    const files = { "_config.yml": "url: ''\n", CNAME: "\n Blog.Example \nwww.blog.example\n" };

    expect(await urlOf(files, { repository })).toEqual(["cname", "https://blog.example/a/"]);
  });

  test("is the owner's domain and the repository's name where nothing else is known", async () => {
    expect(await urlOf({ CNAME: "\n" }, { repository })).toEqual([
      "repository",
      "https://ada.github.io/blog/a/",
    ]);
    expect(await urlOf({}, { repository: { owner: "Ada", name: "ada.GitHub.io" } })).toEqual([
      "repository",
      "https://ada.github.io/a/",
    ]);
  });

  test("has the repository's name behind it on the owner's domain when `baseurl` is left out", async () => {
    const config = { "_config.yml": "url: https://ada.github.io\n" };

    expect(await urlOf(config, { repository })).toEqual([
      "config",
      "https://ada.github.io/blog/a/",
    ]);
  });

  test("that nobody names leaves posts without a canonical URL, and says which input helps", async () => {
    const site = await readBare({ [post]: "Text.\n" });

    expect(site.urlFrom).toBe("none");
    expect(site.posts[0]).toMatchObject({
      state: "published",
      url: "/2020/01/05/a.html",
      canonicalUrl: null,
    });
    expect(site.posts[0]?.diagnostics).toEqual([
      expect.objectContaining({
        severity: "error",
        code: "no-site-url",
        hint: expect.stringMatching(/url:.*site-url/),
      }),
    ]);
  });

  test.each(["example.com", "//example.com", "ftp://example.com"])(
    "that is %s is no URL",
    async (url) => {
      const site = await readBare({ "_config.yml": `url: ${url}\n`, [post]: "" });

      expect(site.posts[0]?.canonicalUrl).toBeNull();
      expect(site.diagnostics).toEqual([
        expect.objectContaining({ severity: "error", code: "site-url-invalid", line: 1 }),
      ]);
    },
  );

  test("with a password is refused, and the password is not shown", async () => {
    const url = "https://ada:s3cret@example.com";
    const { diagnostics } = await readBare({ "_config.yml": `url: ${url}\n`, [post]: "" });

    expect(diagnostics).toEqual([
      expect.objectContaining({ severity: "error", code: "site-url-credentials", line: 1 }),
    ]);
    expect(JSON.stringify(diagnostics)).not.toContain("s3cret");
  });

  test("is joined as Jekyll joins it, with a warning where that looks odd", async () => {
    const site = await readBare({ "_config.yml": "url: https://e.org/\n", [post]: "" });

    expect(site.posts[0]?.canonicalUrl).toBe("https://e.org//2020/01/05/a.html");
    expect(site.diagnostics).toEqual([
      expect.objectContaining({ severity: "warning", code: "site-url-odd" }),
    ]);
  });

  test("is not taken from a CNAME that holds no domain", async () => {
    const site = await readBare({ CNAME: "<html>\n" });

    expect(site.urlFrom).toBe("none");
    expect(site.diagnostics).toEqual([
      expect.objectContaining({ severity: "warning", code: "cname" }),
    ]);
  });
});

test.each([
  ["    github-pages (232)\n", 3],
  ["    jekyll (3.9.5)\n", 3],
  ["    jekyll (4.3.1)\n    jekyll-feed (0.17.0)\n      jekyll (>= 3.7, < 5.0)\n", 4],
])("Gemfile.lock says whose rules hold: %j", async (lock, jekyll) => {
  const site = await aSite({ "Gemfile.lock": `GEM\n  specs:\n${lock}` });

  expect(site.jekyll).toBe(jekyll);
});

test("a time zone that Jekyll does not know is UTC, with a warning", async () => {
  const site = await aSite({ "_config.yml": "timezone: Mars/Olympus\n", [post]: "" });

  expect(site.timezone).toBe("UTC");
  expect(site.posts[0]?.date).toEqual(new Date("2020-01-05T00:00:00Z"));
  expect(site.diagnostics).toEqual([
    expect.objectContaining({ severity: "warning", code: "time-zone" }),
  ]);
});

test("a site with Ruby plugins of its own is told that they are not run", async () => {
  const site = await aSite({ "_plugins/url.rb": "", [post]: "" });

  expect(site.diagnostics).toEqual([
    expect.objectContaining({ severity: "notice", code: "own-plugins", path: "_plugins/url.rb" }),
  ]);
});

describe("the posts", () => {
  test("come newest first, and those of one instant by path from behind", async () => {
    const site = await aSite({
      "_posts/2020-01-05-a.md": "",
      "_posts/2020-01-05-b.md": "",
      "_posts/2020-01-05-é.md": "",
      "_posts/2021-01-01-c.md": "",
      "_posts/2019-01-01-d.md": "---\ndate: 2022-01-01\n---\n",
    });

    expect(site.posts.map(({ slug }) => slug)).toEqual(["d", "c", "é", "b", "a"]);
  });

  test("are the same for any order of the files", async () => {
    const files = {
      "_config.yml": "defaults:\n  - scope: {path: '_posts/*/x'}\n    values: {lang: de}\n",
      "_posts/2020-01-05-a.md": "",
      "_posts/n/x/2020-01-05-b.md": "---\ncategories: [c, d]\n---\n",
      "blog/_posts/2020-01-06-a.html": "",
      "blog/_posts/2020-01-06-a.md": "",
    };
    const expected = (await aSite(files)).posts;

    await fc.assert(
      fc.asyncProperty(
        fc.shuffledSubarray(Object.keys(files), { minLength: Object.keys(files).length }),
        async (order) => {
          const source = memorySource(files);
          const shuffled = {
            ...source,
            files: async () => order.map((path) => ({ path, kind: "file" as const })),
          };
          const site = await readSite(shuffled, {
            siteDir: "",
            siteUrl: "https://example.com",
            now,
            platforms,
          });
          expect(site.posts).toEqual(expected);
        },
      ),
      { numRuns: 20 },
    );
  });

  test("beyond `limit_posts` are not on the site", async () => {
    const site = await aSite({
      "_config.yml": "limit_posts: 1\n",
      "_posts/2099-01-01-later.md": "",
      "_posts/2020-01-05-new.md": "",
      "_posts/2019-01-05-old.md": "",
    });

    expect(site.posts.map(({ slug, state }) => [slug, state])).toEqual([
      ["later", "future"],
      ["new", "published"],
      ["old", "unpublished"],
    ]);
    expect(site.posts[2]?.diagnostics).toEqual([expect.objectContaining({ code: "beyond-limit" })]);
  });

  test("with one canonical URL are both in error", async () => {
    const text = "---\ncanonical_url: https://original.example/x\n---\n";
    const site = await aSite({ "_posts/2020-01-05-a.md": text, "_posts/2020-01-06-b.md": text });

    for (const { diagnostics } of site.posts) {
      expect(diagnostics).toEqual([
        expect.objectContaining({ severity: "error", code: "duplicate-url" }),
      ]);
    }
    expect(site.posts[0]?.diagnostics[0]?.message).toContain("_posts/2020-01-05-a.md");
  });

  test("that differ only in their extension are both in error", async () => {
    const site = await aSite({ "_posts/2020-01-05-a.md": "", "_posts/2020-01-05-a.txt": "" });

    for (const { diagnostics } of site.posts) {
      expect(diagnostics).toEqual([
        expect.objectContaining({ severity: "error", code: "duplicate-path" }),
      ]);
    }
  });

  test("are drafts only where drafts are asked for", async () => {
    const files = { "_drafts/idea.md": "---\ntitle: Idea\n---\n" };

    expect((await aSite(files)).posts).toEqual([]);
    expect((await aSite(files, { showDrafts: true })).posts).toEqual([
      expect.objectContaining({
        state: "draft",
        title: "Idea",
        canonicalUrl: "https://example.com/2026/09/01/idea.html",
        diagnostics: [],
      }),
    ]);
  });

  test("are, as drafts, of the day that they or their files name", async () => {
    const files = memorySource({
      "_drafts/said.md": "---\ndate: 2026-03-04\n---\n",
      "_drafts/written.md": "",
      "_drafts/2026-01-02-named.md": "",
    });
    const source = { ...files, modifiedAt: async () => new Date("2026-08-07T00:00:00Z") };

    const { posts } = await readSite(source, {
      ...{ siteDir: "", now, platforms: [], showDrafts: true },
      siteUrl: "https://example.com",
    });

    expect(posts.map(({ url }) => url)).toEqual([
      "/2026/08/07/written.html",
      "/2026/03/04/said.html",
      "/2026/01/02/named.html",
    ]);
  });

  test("are all that is read: other files are left alone", async () => {
    const source = memorySource({
      [post]: "",
      "about.md": "---\n---\n",
      "img/a.png": "",
      "_data/x.yml": "",
    });

    await readSite(source, { siteDir: "", now, platforms: [] });

    expect(source.reads).toEqual([post]);
  });
});
