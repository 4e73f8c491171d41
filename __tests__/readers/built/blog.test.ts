import { describe, expect, test } from "@jest/globals";
import { platforms } from "../../../src/platforms/index.ts";
import { built } from "../../../src/readers/built/index.ts";
import { readBuilt } from "../../fakes/built-blog.ts";
import { builtPage, builtSite } from "../../fakes/built-site.ts";
import { memorySource } from "../../fakes/memory-source.ts";

const codesOf = (diagnostics: readonly { readonly code: string }[]) =>
  diagnostics.map(({ code }) => code);

describe("which pages are posts", () => {
  test("those that the glob names, without lists, redirects and errors", async () => {
    const { posts, diagnostics } = await readBuilt();

    expect(posts.map(({ path }) => path)).toEqual(
      [5, 4, 3, 2, 1].map((n) => `blog/post-${n}/index.html`),
    );
    expect(codesOf(diagnostics)).toEqual(["pages-left-out"]);
  });

  test("a glob may name folders, and take pages out again", async () => {
    const { posts } = await readBuilt({ posts: ["blog/*", "!blog/post-3"] });

    expect(posts.map(({ title }) => title)).toEqual(["Post 5", "Post 4", "Post 2", "Post 1"]);
  });

  test("source files decide where the glob names any, and are joined to their pages", async () => {
    const { posts, diagnostics } = await readBuilt({
      posts: ["content/blog/**"],
      sources: {
        "content/blog/2026-03-01-post-1.md":
          "---\ntitle: Post 1\ntags: [a, b]\nposse: { medium: false }\n---\n",
        "content/blog/second/index.md": '+++\ntitle = "Post 2"\nslug = "post-2"\n+++\n',
        "content/blog/draft.md": "---\ntitle: Draft\ndraft: true\n---\n",
        "content/blog/lost.md": "---\ntitle: Never built\n---\n",
      },
    });

    expect(posts.map(({ path, sitePath, tags }) => [path, sitePath, tags])).toEqual([
      ["content/blog/second/index.md", "blog/post-2/index.html", []],
      ["content/blog/2026-03-01-post-1.md", "blog/post-1/index.html", ["a", "b"]],
    ]);
    expect(posts[1]?.wishes.medium).toEqual({ wanted: false });
    expect(diagnostics).toMatchObject([{ code: "page-not-found", path: "content/blog/lost.md" }]);
  });

  test("without globs nothing is guessed", async () => {
    await expect(readBuilt({ posts: [] })).rejects.toThrow("nothing says which pages");
  });
});

describe("what a page says", () => {
  test("title, day, language and address", async () => {
    const { posts } = await readBuilt();

    expect(posts[0]).toMatchObject({
      title: "Post 5",
      date: new Date("2026-03-05T00:00:00Z"),
      canonicalUrl: "https://blog.example/blog/post-5/",
      lang: "en",
      state: "published",
    });
  });

  test("its article without what the theme puts around it", async () => {
    const { posts } = await readBuilt();

    expect(posts[4]?.body).toMatch(/^\s*<p>Text number 1 .*<\/p>\s*$/);
  });

  test("an article that stands in its tag with title, day and share bar", async () => {
    const pages = builtSite();
    for (const path of Object.keys(pages)) {
      if (path.includes("post-"))
        pages[path] = pages[path]?.replace(/<div class="post-body">([\s\S]*?)<\/div>/, "$1") ?? "";
    }
    const { posts } = await readBuilt({ pages });

    expect(posts[4]?.body).toMatch(/^\s*<p>Text number 1 .*<\/p>\s*$/);
  });

  test("settings in its head", async () => {
    const head =
      '<meta name="posse:devto:visibility" content="draft"><meta name="posse:medium" content="false">';
    const pages = builtSite({
      "blog/set/index.html": builtPage({
        title: "Set",
        article: "<p>Some words of its own.</p>",
        head,
      }),
    });
    const { posts } = await readBuilt({ pages });

    const { wishes } = posts.find(({ title }) => title === "Set") ?? {};
    expect(wishes).toMatchObject({ devto: { visibility: "draft" }, medium: { wanted: false } });
  });
});

describe("a page's canonical link", () => {
  const withLink = async (...hrefs: readonly string[]) => {
    const head = hrefs.map((href) => `<link rel="canonical" href="${href}">`).join("");
    const page = builtPage({ title: "Linked", article: "<p>Some words of its own.</p>", head });
    const { posts } = await readBuilt({ pages: builtSite({ "blog/linked/index.html": page }) });
    return posts.find(({ title }) => title === "Linked");
  };

  test.each([
    ["https://blog.example/elsewhere/here/", "https://blog.example/elsewhere/here/"],
    ["http://www.blog.example/blog/linked/", "https://blog.example/blog/linked/"],
    ["/blog/linked/", "https://blog.example/blog/linked/"],
    ["../linked/", "https://blog.example/blog/linked/"],
  ])("%s is %s", async (href, url) => {
    expect(await withLink(href)).toMatchObject({ canonicalUrl: url, state: "published" });
  });

  test("on another host: the post is not sent", async () => {
    const post = await withLink("https://other.example/post/");

    expect(post?.state).toBe("invalid");
    expect(codesOf(post?.diagnostics ?? [])).toEqual(["canonical-elsewhere"]);
  });

  test("twice, and different", async () => {
    const post = await withLink("/blog/a/", "/blog/b/");

    expect(codesOf(post?.diagnostics ?? [])).toEqual(["canonical-several"]);
  });

  test("with a template's code in it is not believed", async () => {
    const post = await withLink("{{ page.url }}");

    expect(post).toMatchObject({
      canonicalUrl: "https://blog.example/blog/linked/",
      state: "published",
    });
    expect(codesOf(post?.diagnostics ?? [])).toEqual(["canonical-broken"]);
  });

  test("that leads to another of the pages makes it an alias", async () => {
    expect(await withLink("/blog/post-1/")).toBeUndefined();
  });

  test("that two posts share is an error of both", async () => {
    const head = '<link rel="canonical" href="/blog/third/">';
    const page = (title: string) =>
      builtPage({ title, article: `<p>Words of ${title} alone.</p>`, head });
    const { posts } = await readBuilt({
      pages: builtSite({ "blog/a/index.html": page("First"), "blog/b/index.html": page("Second") }),
    });

    const found = posts.filter(({ title }) => ["First", "Second"].includes(title));
    expect(found.flatMap(({ diagnostics }) => codesOf(diagnostics))).toEqual([
      "canonical-shared",
      "canonical-shared",
    ]);
  });
});

describe("bad input", () => {
  test("a page in another encoding, which it names", async () => {
    const page = builtPage({
      title: "Caf#",
      article: "<p>Words of its own, at the caf#.</p>",
    }).replace("utf-8", "iso-8859-1");
    const bytes = Uint8Array.from(page, (sign) => (sign === "#" ? 0xe9 : sign.charCodeAt(0)));
    const { posts } = await readBuilt({ pages: { ...builtSite(), "blog/cafe/index.html": bytes } });

    expect(posts.map(({ title }) => title)).toContain("Café");
  });

  test("a page that is too large is an error of its own", async () => {
    const pages = builtSite({ "blog/large/index.html": "a".repeat(20_000_000) });
    const { posts, diagnostics } = await readBuilt({ pages });

    expect(posts).toHaveLength(5);
    expect(codesOf(diagnostics)).toContain("page-large");
  });

  test("a page that scripts fill", async () => {
    const pages = {
      "blog/app/index.html":
        "<!doctype html><title>App</title><div id=root></div><script src=/app.js></script>",
    };
    const { posts } = await readBuilt({ pages });

    expect(posts[0]?.state).toBe("invalid");
    expect(codesOf(posts[0]?.diagnostics ?? [])).toContain("client-rendered");
  });

  test("template code where a day should be", async () => {
    const page = builtPage({
      title: "Undated",
      article: "<p>Words of its own.</p>",
      date: "{{ page.date }}",
    });
    const { posts } = await readBuilt({ pages: builtSite({ "blog/undated/index.html": page }) });

    const post = posts.find(({ title }) => title === "Undated");
    expect(post?.date).toBeNull();
    expect(codesOf(post?.diagnostics ?? [])).toEqual(["no-date"]);
  });

  test("previews of pull requests within the site", async () => {
    const pages = builtSite();
    for (const [path, text] of Object.entries(builtSite())) pages[`pr-preview/pr-7/${path}`] = text;
    const { posts } = await readBuilt({ pages, posts: ["**"] });

    expect(posts).toHaveLength(5);
  });

  test("hidden text is no part of the article", async () => {
    const article =
      '<p>Shown words of this page.</p><p style="display: none">secret orders</p><p hidden>more</p>';
    const { posts } = await readBuilt({
      pages: builtSite({ "blog/hidden/index.html": builtPage({ title: "Hidden", article }) }),
    });

    const post = posts.find(({ title }) => title === "Hidden");
    expect(post?.body).toContain("Shown words");
    expect(post?.body).not.toMatch(/secret|more/);
  });

  test("a page of hundreds of thousands of tags is not parsed", async () => {
    const article = `<p>Words of its own.</p>${"<b>".repeat(300_000)}`;
    const { posts } = await readBuilt({
      pages: builtSite({ "blog/deep/index.html": builtPage({ title: "Deep", article }) }),
    });

    expect(posts).toHaveLength(5);
  });
});

test("the site's address is its feed's, CNAME's or sitemap's where none is given", async () => {
  const feed =
    "<rss><channel><item><title>Post 1</title><link>https://feed.example/base/blog/post-1/</link></item></channel></rss>";
  const open = async (pages: Record<string, string>) => {
    const configuration = await built.configuration(memorySource({}), {
      siteDir: "",
      configs: [],
      built: { pages: async () => memorySource(pages), posts: ["blog/**"], content: undefined },
    });
    const { facts } = await configuration.open({ now: new Date(), platforms });
    return `${facts.url}${facts.baseurl}`;
  };

  expect(await open(builtSite({ "feed.xml": feed }))).toBe("https://feed.example/base");
  expect(await open(builtSite({ CNAME: "cname.example\n", "feed.xml": feed }))).toBe(
    "https://cname.example/base",
  );
});

test("what was read goes to another process, and the same manuscript comes of it there", async () => {
  const blog = await readBuilt();
  const [post] = blog.posts;
  if (post === undefined) throw new Error("there is no post");

  const there = await built.takeOver(memorySource({}), structuredClone(blog.handOver()));

  const [own, other] = await Promise.all([
    blog.manuscript(post),
    there.manuscript(there.posts[0] ?? post),
  ]);
  expect(other.manuscript?.tree).toEqual(own.manuscript?.tree);
});
