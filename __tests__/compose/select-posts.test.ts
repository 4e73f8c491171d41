import { expect, test } from "@jest/globals";
import { selectPosts } from "../../src/compose/select-posts.ts";
import { aPost } from "../fakes/posts.ts";

const posts = [
  "docs/_posts/2020-01-01-a.md",
  "docs/_posts/sub/2020-01-02-b.md",
  "docs/_posts/[x].md",
].map((path) => aPost("x", { path }));

test.each([
  ["docs/_posts/2020-01-01-a.md", [], ["docs/_posts/2020-01-01-a.md"]],
  ["_posts/2020-01-01-a.md", ["docs"], ["docs/_posts/2020-01-01-a.md"]],
  ["./_posts/../_posts/2020-01-01-a.md", ["docs"], ["docs/_posts/2020-01-01-a.md"]],
  ["_posts/*.md", ["docs"], ["docs/_posts/2020-01-01-a.md", "docs/_posts/[x].md"]],
  ["docs/**/*.md", [], posts.map(({ path }) => path)],
  ["docs/_posts/[x].md", [], ["docs/_posts/[x].md"]],
])("%s from %p selects %p", async (pattern, bases, expected) => {
  const { paths, unmatched } = await selectPosts(posts, [pattern], bases);

  expect([...paths]).toEqual(expected);
  expect(unmatched).toEqual([]);
});

test("names the patterns that no post matches", async () => {
  const { unmatched } = await selectPosts(posts, ["docs/**", "_posts/none.md"], ["docs"]);

  expect(unmatched).toEqual(["_posts/none.md"]);
});
