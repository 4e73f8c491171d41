import { describe, expect, test } from "@jest/globals";
import { aSite } from "./a-site.ts";

async function postsAmong(paths: readonly string[], config = ""): Promise<readonly string[]> {
  const files = Object.fromEntries(paths.map((path) => [path, ""]));
  const site = await aSite(config === "" ? files : { ...files, "_config.yml": config });
  return site.posts.map(({ path }) => path).sort();
}

describe("a post is", () => {
  test.each([
    "_posts/2020-01-05-a.md",
    "_posts/20-1-5-a.md",
    "_posts/2020/x/2020-01-05-a.md",
    "blog/a/_posts/2020-01-05-a.md",
    "_posts/a/_posts/b/2020-01-05-a.md",
    "_posts/x/_sub/2020-01-05-a.md",
    "_posts/2020-01-05-a.png",
  ])("%s", async (path) => {
    expect(await postsAmong([path])).toEqual([path]);
  });
});

describe("no post is", () => {
  test.each([
    "2020-01-05-a.md",
    "posts/2020-01-05-a.md",
    "my_posts/2020-01-05-a.md",
    "_posts/a.md",
    "_posts/2020-01-05.md",
    "_posts/2020-01-05-a",
    "_posts/2020-01-05-a.md~",
    "_posts/_2020-01-05-a.md",
    "_posts/_sub/2020-01-05-a.md",
    "_posts/.sub/2020-01-05-a.md",
    "_posts/x/.sub/2020-01-05-a.md",
    "_x/_posts/2020-01-05-a.md",
    ".x/_posts/2020-01-05-a.md",
    "x~/_posts/2020-01-05-a.md",
    "x./_posts/2020-01-05-a.md",
    "node_modules/x/_posts/2020-01-05-a.md",
    "vendor/bundle/x/_posts/2020-01-05-a.md",
    "_site/_posts/2020-01-05-a.md",
  ])("%s", async (path) => {
    expect(await postsAmong([path])).toEqual([]);
  });
});

describe("the configuration decides", () => {
  const paths = [
    "_posts/2020-01-05-a.md",
    "blog/_posts/2020-01-05-b.md",
    "blogger/_posts/2020-01-05-c.html",
  ];

  test.each([
    ["exclude: [blog]", [0]],
    ["exclude: [blog/]", [0, 2]],
    ["exclude: ['*.md']", [2]],
    ["exclude: [2020-01-05-a.md]", [0, 1, 2]],
    ["exclude: [blog]\ninclude: [blogger]", [0]],
    ["exclude: [_posts/2020]", [1, 2]],
    ["destination: blog", [0, 2]],
    ["collections_dir: blogger", [2]],
  ])("%j", async (config, kept) => {
    expect(await postsAmong(paths, config)).toEqual(kept.map((index) => paths[index]));
  });

  test("that a directory of a special name is read", async () => {
    const path = "_x/_posts/2020-01-05-a.md";

    expect(await postsAmong([path], "include: [_x]")).toEqual([path]);
  });

  test("where posts lie, and refuses what lies in a directory that only begins like it", async () => {
    const site = await aSite({
      "_config.yml": "collections_dir: stuff\n",
      "stuff2/_posts/2020-01-05-a.md": "",
    });

    expect(site.posts).toEqual([
      expect.objectContaining({
        state: "invalid",
        canonicalUrl: null,
        diagnostics: [expect.objectContaining({ severity: "error", code: "collections-dir" })],
      }),
    ]);
  });
});

describe("a file that Jekyll passes over because its name has no date", () => {
  async function toldOf(paths: readonly string[], config = ""): Promise<readonly unknown[]> {
    const files = Object.fromEntries(paths.map((path) => [path, "---\ntitle: x\n---\n"]));
    const site = await aSite(config === "" ? files : { ...files, "_config.yml": config });
    return site.diagnostics.filter(({ code }) => code === "undated-file").map(({ path }) => path);
  }

  test.each([
    "_posts/hello.md",
    "_posts/2020-01-05.md",
    "_posts/2020-jan-05-a.markdown",
    "_posts/sub/hello.HTML",
    "blog/_posts/hello.htm",
  ])("is told of: %s", async (path) => {
    expect(await toldOf([path, "_posts/2020-01-05-a.md"])).toEqual([path]);
  });

  test("says how to name it, and is no reason for a red check", async () => {
    const site = await aSite({ "_posts/hello.md": "", "_posts/2020-01-05-a.md": "" });

    expect(site.diagnostics).toEqual([
      expect.objectContaining({
        severity: "notice",
        path: "_posts/hello.md",
        message: expect.stringContaining("YYYY-MM-DD-title.md"),
      }),
    ]);
  });

  test.each([
    "_posts/2020-01-05-a.md",
    "_posts/README.md",
    "_posts/picture.png",
    "_posts/.hidden.md",
    "_posts/_template.md",
    "_posts/hello.md~",
    "_drafts/hello.md",
    "my_posts/hello.md",
    "node_modules/x/_posts/hello.md",
    "_site/_posts/hello.md",
  ])("is not told of: %s", async (path) => {
    expect(await toldOf([path])).toEqual([]);
  });

  test("is told of by the site's own configuration", async () => {
    const paths = ["src/_posts/hello.md", "_posts/hello.md", "src/_posts/hello.text"];

    expect(await toldOf(paths, "source: src\n")).toEqual(["src/_posts/hello.md"]);
    expect(await toldOf(["_posts/hello.md"], "exclude: [_posts/hello.md]\n")).toEqual([]);
    expect(await toldOf(["_posts/hello.text"], "markdown_ext: text\n")).toEqual([
      "_posts/hello.text",
    ]);
  });
});
