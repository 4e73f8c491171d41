import { expect, test } from "@jest/globals";
import { aPost } from "./a-site.ts";

const path = "_posts/2020-01-05-hello.md";

test.each<[string, string, readonly string[]]>([
  ["one path", "redirect_from: /old/", ["https://example.com/old/"]],
  [
    "several, with and without a slash before them",
    "redirect_from: [/2019/old.html, older]",
    ["https://example.com/2019/old.html", "https://example.com/older"],
  ],
  ["what is not a path", "redirect_from: [1, { a: b }]", []],
  ["nothing", "title: Hello", []],
])("a post's former URLs are those that jekyll-redirect-from knows: %s", async (_, said, urls) => {
  const post = await aPost(`---\n${said}\n---\nText.\n`, path);

  expect(post.formerUrls).toEqual(urls);
});

test("they lie below the site's base URL, whatever the canonical URL says", async () => {
  const text =
    "---\ncanonical_url: https://elsewhere.example/x/\nredirect_from: /old/\n---\nText.\n";

  const post = await aPost(text, path, { siteUrl: "https://example.com/blog" });

  expect(post.formerUrls).toEqual(["https://example.com/blog/old/"]);
});
