import { expect, test } from "@jest/globals";
import { selectionHint, selectPosts } from "../../src/settings/select-posts.ts";
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

  expect(unmatched).toEqual([{ pattern: "_posts/none.md", near: [] }]);
});

test.each(["2020-01-02-b.md", "2020-01-02-b"])(
  "a bare file name finds its post: %s",
  async (name) => {
    const { paths, unmatched } = await selectPosts(posts, [name], []);

    expect([...paths]).toEqual(["docs/_posts/sub/2020-01-02-b.md"]);
    expect(unmatched).toEqual([]);
  },
);

test("a file name that several posts have asks for one, and a slip for the post it is near", async () => {
  const more = ["_posts/2026-01-02-hello-world.md", "a/_posts/x.md", "b/_posts/x.md"].map((path) =>
    aPost("x", { path }),
  );

  const { paths, unmatched } = await selectPosts(
    more,
    ["x.md", "_posts/2025-01-02-helo-wrold.md"],
    [],
  );

  expect([...paths]).toEqual([]);
  expect(unmatched.map(({ near }) => near)).toEqual([
    ["a/_posts/x.md", "b/_posts/x.md"],
    ["_posts/2026-01-02-hello-world.md"],
  ]);
  expect(unmatched.map((one) => selectionHint(one, "None."))).toEqual([
    "Did you mean a/_posts/x.md or b/_posts/x.md?",
    "Did you mean _posts/2026-01-02-hello-world.md?",
  ]);
});
