import { describe, expect, test } from "@jest/globals";
import { readBuilt } from "../../fakes/built-blog.ts";
import { builtPage, builtSite } from "../../fakes/built-site.ts";

const codesOf = (diagnostics: readonly { readonly code: string }[]) =>
  diagnostics.map(({ code }) => code);

/** What becomes of one page among the others of a site. */
async function among(page: string) {
  const { posts, diagnostics } = await readBuilt({
    pages: builtSite({ "blog/bad/index.html": page }),
  });
  const post = posts.find(({ path }) => path === "blog/bad/index.html");
  return { post, codes: codesOf(post?.diagnostics ?? []), posts, diagnostics };
}

describe("a page that answers in a post's place", () => {
  test.each([
    [
      "an error page with the status of a page",
      "<!doctype html><title>Page not found</title><main><h1>Page not found</h1><p>Sorry, there is nothing here that we could show you.</p></main>",
    ],
    [
      "a login page",
      '<!doctype html><title>Sign in</title><main><h1>Sign in to go on</h1><form action="/login"><label>Name <input></label></form><p>Only members of this blog can read its posts.</p></main>',
    ],
  ])("%s is one error, and the others are posts", async (_, page) => {
    const { codes, posts } = await among(page);

    expect(codes.filter((code) => code !== "no-date")).toEqual(["no-article"]);
    expect(posts.filter(({ state }) => state === "published")).toHaveLength(5);
  });
});

describe("a canonical link", () => {
  const linked = (...hrefs: readonly string[]) =>
    among(
      builtPage({
        title: "Linked",
        article: "<p>Some words of its own.</p>",
        head: hrefs.map((href) => `<link rel="canonical" href="${href}">`).join(""),
      }),
    );

  test.each([
    [["https://blog.example/blog/bad"], "https://blog.example/blog/bad"],
    [["/blog/bad/", "https://blog.example/blog/bad/"], "https://blog.example/blog/bad/"],
    [[], "https://blog.example/blog/bad/"],
  ])("%j means %s", async (hrefs, url) => {
    expect((await linked(...hrefs)).post).toMatchObject({ canonicalUrl: url, state: "published" });
  });
});

describe("hidden text", () => {
  test.each([
    '<p style="font-size:0">secret orders</p>',
    '<p style="position: absolute; left: -9999px">secret orders</p>',
    '<p style="text-indent:-10000px">secret orders</p>',
    '<div class="sr-only">secret orders</div>',
    "<template><p>secret orders</p></template>",
  ])("%s is no part of the article", async (hidden) => {
    const { post } = await among(
      builtPage({ title: "Hidden", article: `<p>Shown words of this page.</p>${hidden}` }),
    );

    expect(post?.body).toContain("Shown words");
    expect(post?.body).not.toContain("secret");
  });
});

describe("an article that was published before", () => {
  const first = (line: string) =>
    among(
      builtPage({
        title: "Elsewhere",
        article: `<p>${line}</p><p>Some words of its own that follow.</p>`,
      }),
    );

  test("elsewhere, by its own words, is a warning", async () => {
    const { post, codes } = await first(
      'This post originally appeared on <a href="https://other.example/post">another blog</a>.',
    );

    expect(codes).toEqual(["published-before"]);
    expect(post?.state).toBe("published");
  });

  test.each([
    'It was first published in <a href="/blog/post-1/">this blog</a>.',
    'Quicksort was first published in 1961, as <a href="https://other.example/">a page</a> tells that is about it and about much more, at a length that no line of this kind ever has, for there is so much to be said of sorting, of its history, of those who thought of it, and of what has become of them since those days.',
  ])("here, or as a fact of the text, is none: %s", async (line) => {
    expect((await first(line)).codes).toEqual([]);
  });
});

describe("TeX that waits for a script", () => {
  const article =
    "<p>A rule \\(a_1 < b\\), and</p><p>\\[ x^2 \\]</p><pre><code>\\(code\\)</code></pre>";

  test("is a formula where the page has such a script", async () => {
    const script = '<script src="https://cdn.example/mathjax/tex-chtml.js"></script>';
    const { post } = await among(builtPage({ title: "Rules", article, head: script }));

    expect(post?.body).toContain('<span class="math inline">\\(a_1 &lt; b\\)</span>');
    expect(post?.body).toContain('<span class="math display">\\[ x^2 \\]</span>');
    expect(post?.body).toContain("<code>\\(code\\)</code>");
  });

  test("is text where it has none", async () => {
    expect((await among(builtPage({ title: "Rules", article }))).post?.body).not.toContain("span");
  });
});
