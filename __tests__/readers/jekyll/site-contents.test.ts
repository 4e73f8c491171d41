import { describe, expect, test } from "@jest/globals";
import type { memorySource } from "../../fakes/memory-source.ts";
import { aSite } from "./a-site.ts";

const page = "---\ntitle: T\n---\nText.\n";

async function urls(
  files: Readonly<Record<string, string>>,
): Promise<Readonly<Record<string, string>>> {
  const { pages, collections, staticFiles } = await (await aSite(files)).contents();
  const all = [...pages, ...collections.flatMap(({ docs }) => docs), ...staticFiles];
  return Object.fromEntries(all.map(({ sitePath, url }) => [sitePath, url]));
}

describe("contents", () => {
  test("hold pages and static files with their URLs", async () => {
    const files = {
      "index.md": page,
      "about.md": page,
      "a/b c.html": page,
      "feed.xml": page,
      "moved.md": "---\npermalink: /x/\n---\n",
      "hidden.md": "---\npublished: false\n---\n",
      "plain.md": "no front matter\n",
      "img/é.png": "",
      "_layouts/default.html": page,
      "_posts/2020-01-05-a.md": page,
      "node_modules/x/readme.md": page,
    };

    expect(await urls(files)).toEqual({
      "index.md": "/",
      "about.md": "/about.html",
      "a/b c.html": "/a/b%20c.html",
      "feed.xml": "/feed.xml",
      "moved.md": "/x/",
      "plain.md": "/plain.md",
      "img/é.png": "/img/é.png",
    });
    expect(
      await urls({ "_config.yml": "permalink: pretty\n", "about.md": page, "a/index.html": page }),
    ).toEqual({
      "about.md": "/about/",
      "a/index.html": "/a/",
    });
  });

  test("hold collections with their documents and files", async () => {
    const files = {
      "_config.yml":
        "collections:\n  docs:\n    output: true\n    permalink: /d/:path/\n  notes: {}\n",
      "_docs/a/one.md": page,
      "_docs/two.md": "---\nslug: x\n---\n",
      "_docs/pic.png": "",
      "_notes/2020-01-05-n.md": page,
    };
    const { collections } = await (await aSite(files)).contents();

    expect(collections.map(({ label, output }) => [label, output])).toEqual([
      ["docs", true],
      ["notes", false],
    ]);
    expect(collections[0]?.docs.map(({ url, frontMatter }) => [url, frontMatter.title])).toEqual([
      ["/d/a/one/", "T"],
      ["/d/two/", "Two"],
    ]);
    expect(collections[1]?.docs[0]).toMatchObject({
      sitePath: "_notes/2020-01-05-n.md",
      frontMatter: { date: new Date("2020-01-05T00:00:00Z"), slug: "n" },
      body: "Text.\n",
    });
    expect(collections[0]?.files).toEqual([
      {
        path: "_docs/pic.png",
        sitePath: "_docs/pic.png",
        url: "/d/pic.png",
        frontMatter: {},
        collection: "docs",
      },
    ]);
  });

  test("are read once, when they are asked for", async () => {
    const site = await aSite({ "about.md": page });

    expect(await site.contents()).toBe(await site.contents());
    expect((site.source as ReturnType<typeof memorySource>).reads).toEqual(["about.md"]);
  });

  test("are empty where the configuration is broken", async () => {
    const site = await aSite({ "_config.yml": "- a\n", "about.md": page });

    expect((await site.contents()).pages).toEqual([]);
  });
});
