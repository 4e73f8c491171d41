import { expect, test } from "@jest/globals";
import { aPost, aSite } from "./a-site.ts";

test("`canonical_url` is sent instead of the page's URL", async () => {
  const post = await aPost("---\ncanonical_url: https://original.example/x?y#z\n---\n");

  expect(post.canonicalUrl).toBe("https://original.example/x?y#z");
  expect(post.pageUrl).toBe("https://example.com/2020/01/05/hello-world.html");
});

test.each([
  "canonical_url: /x",
  "canonical_url: [a]",
  "canonical_url: javascript:alert(1)",
  "canonical_url: 'https://'",
])("%s is an error at its line", async (key) => {
  const post = await aPost(`---\ntitle: T\n${key}\n---\n`);

  expect(post.canonicalUrl).toBeNull();
  expect(post.diagnostics).toEqual([
    expect.objectContaining({ severity: "error", code: "canonical-url", line: 3, column: 1 }),
  ]);
});

test.each(["canonical_url:", "canonical_url: ''"])("%s is none", async (key) => {
  expect((await aPost(`---\n${key}\n---\n`)).canonicalUrl).toContain("https://example.com/");
});

test("a trailing index.html is left out, as jekyll-seo-tag does", async () => {
  const post = await aPost("---\npermalink: /a/index.html\n---\n");

  expect(post.canonicalUrl).toBe("https://example.com/a/");
  expect(post.url).toBe("/a/index.html");
});

test("an unknown placeholder of the configuration's permalink is an error at its line there", async () => {
  const { posts } = await aSite({
    "_config.yml": "title: T\npermalink: /:bogus/:title/\n",
    "_posts/2020-01-05-a.md": "",
  });

  expect(posts[0]).toMatchObject({ state: "invalid", url: null, canonicalUrl: null });
  expect(posts[0]?.diagnostics).toEqual([
    expect.objectContaining({ code: "permalink", path: "_config.yml", line: 2, column: 1 }),
  ]);
});

test.each([
  ["date: soon", "date"],
  ["date:", "date"],
  ["date: Jan 5", "date-of-build"],
  ["date: 12:30", "date-of-build"],
  ["slug: 5", "slug"],
  ["permalink: true", "permalink"],
  ["categories: 5", "categories"],
])("%s makes the post invalid, at the key's line", async (key, code) => {
  const post = await aPost(`---\ntitle: T\n${key}\n---\n`);

  expect(post).toMatchObject({ state: "invalid", canonicalUrl: null, title: "T" });
  expect(post.diagnostics).toEqual([
    expect.objectContaining({
      severity: "error",
      code,
      line: 3,
      column: 1,
      hint: expect.any(String),
    }),
  ]);
});
