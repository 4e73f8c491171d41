import { afterAll, beforeAll, expect, test } from "@jest/globals";
import { treeId } from "../../src/github/tree-id.ts";
import { type BareRepository, createBareRepository } from "../fakes/github/bare-repository.ts";

let git: BareRepository;
beforeAll(async () => {
  git = await createBareRepository();
});
afterAll(() => git.remove());

test("a tree has the name that git gives it, however its files sort", async () => {
  const paths = ["a.md", "a/b.md", "a-b/c.md", "a0", "ä/ö.md", "v1/_posts/x.json", "v1/z.json"];
  const tree = await git.writeTree(
    undefined,
    new Map(paths.map((path) => [path, Buffer.from(path)])),
  );
  const entries = await git.entries(tree, true);
  const files = entries.filter(({ type }) => type === "blob");

  expect(treeId(files)).toBe(tree);
  expect(treeId([...files].reverse())).toBe(tree);
  expect(treeId(files.slice(1))).not.toBe(tree);
  expect(treeId([])).toBe("4b825dc642cb6eb9a060e54bf8d69288fbee4904");
});
