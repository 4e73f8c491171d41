import { describe, expect, test } from "@jest/globals";
import { readBuilt } from "../../fakes/built-blog.ts";
import { builtPage, builtSite } from "../../fakes/built-site.ts";

/** Posts of a content folder whose pages are in `blog`, by their files. */
async function joined(sources: Readonly<Record<string, string>>, pages = builtSite()) {
  const { posts, diagnostics } = await readBuilt({ pages, sources, posts: ["content/blog/**"] });
  return { files: posts.map(({ path }) => path).toSorted(), posts, diagnostics };
}

const post = (number: number, more = "") => `---\ntitle: Post ${number}\n${more}---\nText.\n`;

describe("source files and their pages", () => {
  test("a date without a time is the post's, and tells posts of one name apart", async () => {
    const { posts } = await joined({ "content/blog/post-1.md": post(1, "date: 2020-05-06\n") });

    expect(posts[0]?.date).toEqual(new Date("2020-05-06T00:00:00Z"));
  });

  test("a page whose theme shows another title is known by its name and its day, or its folder", async () => {
    const page = (date: string) =>
      builtPage({ title: "The Site", article: `<p>Words of ${date}.</p>`, date });
    const pages = builtSite({
      "blog/dated/index.html": page("2026-05-06"),
      "blog/undated/index.html": page("none"),
      "blog/other-day/index.html": page("2026-05-07"),
    });
    const { files, diagnostics } = await joined(
      {
        "content/blog/dated.md": "---\ntitle: Its own\ndate: 2026-05-06\n---\n",
        "content/blog/undated.md": "---\ntitle: Its own, too\n---\n",
        "content/blog/other-day.md": "---\ntitle: Another\ndate: 2020-01-01\n---\n",
      },
      pages,
    );

    expect(files).toEqual(["content/blog/dated.md", "content/blog/undated.md"]);
    expect(diagnostics).toContainEqual(
      expect.objectContaining({ code: "page-not-found", path: "content/blog/other-day.md" }),
    );
  });

  test("what is knitted to Markdown is one post, and what lies aside is none", async () => {
    const { files, diagnostics } = await joined({
      "content/blog/post-1/index.Rmd": post(1),
      "content/blog/post-1/index.md": post(1),
      "content/blog/post-1/analysis.ipynb": "{}",
      "content/blog/post-2.Rmd": post(2),
      "content/blog/_parts/post-3.md": post(3),
      "content/blog/README.md": "# How to write here\n",
    });

    expect(files).toEqual(["content/blog/post-1/index.md", "content/blog/post-2.Rmd"]);
    expect(diagnostics).toEqual([]);
  });

  test("a file without title and date, and one whose page is a list, are no posts, and said", async () => {
    const { files, diagnostics } = await joined({
      "content/blog/post-1.md": post(1),
      "content/blog/post-2.md": post(2),
      "content/blog/post-3.md": post(3),
      "content/blog/index.md": "---\ntitle: All posts\n---\n",
      "content/blog/notes.txt": "Some words to remember.\n",
    });

    expect(files).toEqual([1, 2, 3].map((number) => `content/blog/post-${number}.md`));
    expect(diagnostics).toMatchObject([
      {
        code: "pages-left-out",
        message: expect.stringContaining("content/blog/notes.txt has neither a title nor a date"),
      },
    ]);
    expect(diagnostics[0]?.message).toContain("content/blog/index.md lists other pages");
  });

  test("files that became no page don't hide the pages that the same glob names", async () => {
    const sources = { "README.md": "# About this repository\n" };
    const { posts } = await readBuilt({ sources, posts: ["*", "blog/*"] });

    expect(posts).toHaveLength(5);
  });
});

describe("a page's address", () => {
  const feed = (urls: readonly string[], id = (url: string) => url) =>
    `<feed>${urls.map((url) => `<entry><id>${id(url)}</id><link href="${url}"/></entry>`).join("")}</feed>`;
  const addresses = async (pages: Readonly<Record<string, string>>) =>
    (await readBuilt({ pages })).posts.map(({ canonicalUrl }) =>
      canonicalUrl?.slice("https://blog.example/blog/".length),
    );

  test("ends like those of the feed that the generator writes, whether the feed holds the page or not", async () => {
    const bare = [1, 2].map((number) => `https://blog.example/blog/post-${number}`);
    const generated = feed(bare, (url) => `tag:blog.example,2026:${new URL(url).pathname}`);

    expect(await addresses(builtSite({ "feed.xml": generated }))).toEqual(
      [5, 4, 3, 2, 1].map((number) => `post-${number}`),
    );
    expect(await addresses(builtSite({ "feed.xml": feed(bare) }))).toEqual(
      [5, 4, 3, 2, 1].map((number) => `post-${number}/`),
    );
  });

  test("is without .html where the site's own lists leave it out, for all pages alike", async () => {
    const files = Object.fromEntries(
      Object.entries(builtSite()).map(([path, text]) => [
        path.replace(/(post-\d)\/index/, "$1"),
        text,
      ]),
    );
    const listed = feed(["https://blog.example/blog/post-1"]);

    expect(await addresses({ ...files, "feed.xml": listed })).toEqual(
      [5, 4, 3, 2, 1].map((number) => `post-${number}`),
    );
    expect(await addresses(files)).toEqual([5, 4, 3, 2, 1].map((number) => `post-${number}.html`));
  });

  test("without its final slash is still where links and images are relative to", async () => {
    const bare = ["https://blog.example/blog/post-1"];
    const pages = builtSite({
      "feed.xml": feed(bare, () => "tag:blog.example,2026:/blog/post-1"),
    });
    const { posts } = await readBuilt({ pages });

    expect(posts[0]).toMatchObject({ pageUrl: "https://blog.example/blog/post-5/" });
  });
});

test("the later parts of a list are none of its posts", async () => {
  const list = "<!doctype html><title>More</title><p>Some of the posts of this blog, and more.</p>";
  const { posts } = await readBuilt({
    pages: builtSite({ "blog/2/index.html": list, "blog/3/index.html": list }),
  });

  expect(posts).toHaveLength(5);
});
