import { expect, test } from "@jest/globals";
import { remoteSource } from "../../src/compose/remote-source.ts";
import { SourceError } from "../../src/core/errors.ts";
import { GitHubError } from "../../src/github/errors.ts";
import { memoryRepository } from "../fakes/memory-repository.ts";

/** A commit of 250 posts and one file that GitHub does not show as text; `asked` are the sizes of its requests. */
function aCommit(reason: GitHubError["reason"] = "rejected") {
  const names = Array.from({ length: 250 }, (_, index) => `_posts/2026-01-01-${index}.md`);
  const asked: number[] = [];
  const source = remoteSource(
    {
      ...memoryRepository(),
      tree: async () =>
        ["_data/large.json", ...names].map((path) => ({ path, mode: "100644", id: path })),
      async texts(ids) {
        asked.push(ids.length);
        if (ids.includes("_data/large.json")) throw new GitHubError("no text", { reason });
        return new Map(ids.map((id) => [id, `Text of ${id}`]));
      },
    },
    "c0ffee",
  );
  return { source, names, asked };
}

test("a file that GitHub shows no text of is unreadable by itself, and costs few requests for the others", async () => {
  const { source, names, asked } = aCommit();

  const texts = await Promise.all(names.map(async (path) => `${await source.read(path)}`));

  expect(texts).toEqual(names.map((path) => `Text of ${path}`));
  expect(asked.length).toBeLessThanOrEqual(3 + 100);
  await expect(source.read("_data/large.json")).rejects.toBeInstanceOf(SourceError);
});

test("a breakdown of GitHub's is no file that cannot be read", async () => {
  const { source, names, asked } = aCommit("unavailable");

  const [one = "", other = ""] = names;
  await expect(source.read(one)).rejects.toMatchObject({ reason: "unavailable" });
  await expect(source.read(other)).rejects.toMatchObject({ reason: "unavailable" });
  expect(asked).toEqual([100]);
});
