import { readFileSync } from "node:fs";
import { expect, test } from "@jest/globals";
import { siteFolder } from "./fakes/site-folder.ts";
import { posse } from "./fakes/terminal.ts";

const path = "_posts/2026-01-12-hello.md";
const url = "https://dev.to/ada/hello-1a2b";
const copies = {
  devto: { url, at: "2026-01-12T10:00:00Z", stats: { views: 0, reactions: 12, comments: 1 } },
  medium: { url: "https://medium.com/@ada/hello-1a2b3c" },
  bluesky: { url: "https://bsky.app/profile/ada/post/1", stats: { reactions: 0 } },
};

test("the include for themes shows where the copies are, and what readers did with them", async () => {
  const site = siteFolder({
    "_config.yml": "url: https://blog.example\npermalink: /:title/\n",
    "_includes/also-on.html": readFileSync("examples/also-on.html", "utf8"),
    "_data/syndication.json": JSON.stringify({ "/hello/": copies }),
    [path]: "---\ntitle: Hello\n---\n{% include also-on.html %}\n",
    "_posts/2026-01-13-other.md": "---\ntitle: Other\n---\nAlone.{% include also-on.html %}\n",
  });
  const textOf = async (post: string) =>
    String(
      JSON.parse((await posse(["render", "--stage", "liquid", "--site", site, post])).out).liquid,
    );

  const items = [...(await textOf(path)).matchAll(/<li>(.*?)<\/li>/g)].map(([, item = ""]) =>
    item.replace(/<[^>]*>/g, ""),
  );
  expect(items).toEqual(["dev.to (12 reactions, 1 comment)", "Medium", "Bluesky"]);
  expect(await textOf(path)).toContain(`rel="syndication" href="${url}"`);
  expect((await textOf("_posts/2026-01-13-other.md")).trim()).toBe("Alone.");
});
