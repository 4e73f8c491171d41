import { expect, test } from "@jest/globals";
import { readSite } from "../../../src/readers/jekyll/read-site.ts";
import { memorySource } from "../../fakes/memory-source.ts";

async function postOf(options: string, body: string) {
  const source = memorySource({
    "_config.yml": `url: https://e.example\nplugins: [jekyll-titles-from-headings]\n${options}`,
    "_posts/2026-01-01-name.md": `---\nlayout: post\n---\n${body}`,
  });
  const site = await readSite(source, { siteDir: "", now: new Date(), platforms: [] });
  return site.posts[0];
}

const both = "titles_from_headings: {collections: true, strip_title: true}\n";

test.each([
  ["# The *first* heading\n\nText.\n", "The first heading", "Text.", 6],
  ["\n\nUnderlined\n==========\n\nText.\n", "Underlined", "Text.", 9],
  ["Text first.\n\n# Later\n", "Name", "Text first.\n\n# Later\n", 4],
  ["#### Too deep\n\nText.\n", "Name", "#### Too deep\n\nText.\n", 4],
])("%j has the title %j", async (body, title, rest, line) => {
  expect(await postOf(both, body)).toMatchObject({ title, body: rest, bodyLine: line });
});

test("the heading stays where the site does not strip it", async () => {
  const post = await postOf("titles_from_headings: {collections: true}\n", "# A\n\nText.\n");

  expect(post).toMatchObject({ title: "A", body: "# A\n\nText.\n" });
});

test("posts are left alone where the plugin only looks at pages", async () => {
  expect(await postOf("", "# A\n\nText.\n")).toMatchObject({ title: "Name" });
});
