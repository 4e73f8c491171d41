import { expect, test } from "@jest/globals";
import { type Changes, postsAdded } from "../../src/action/event/push.ts";
import type { PathChange } from "../../src/io/git-history.ts";
import { jekyll } from "../../src/readers/jekyll/index.ts";

const pushedAt = new Date("2026-03-08T12:00:00Z");
const event = { name: "push", sha: "new", before: "old", pushedAt };

function added(changes: readonly PathChange[]) {
  const history: Changes = {
    since: async () => changes,
    of: async () => [],
    textsAt: async () => [],
    isAncestor: async () => true,
  };
  return postsAdded({ event, env: {}, commit: "new" } as never, history, jekyll.files);
}

test("the posts that a push added are those whose names are dated near it", async () => {
  const { paths } = await added([
    { kind: "added", path: "_posts/2026-03-07-new.md" },
    { kind: "renamed", path: "blog/_posts/notes/2026-03-05-was-draft.md", from: "_drafts/x.md" },
    { kind: "renamed", path: "_posts/2026-03-04-b.md", from: "_posts/2026-03-04-a.md" },
    { kind: "modified", path: "_posts/2026-03-06-edited.md" },
    { kind: "deleted", path: "_posts/2026-03-06-gone.md" },
    { kind: "added", path: "_posts/2015-03-07-archived.md" },
    { kind: "added", path: "assets/2026-03-07-picture.png" },
  ]);

  expect([...paths]).toEqual([
    "_posts/2026-03-07-new.md",
    "blog/_posts/notes/2026-03-05-was-draft.md",
  ]);
});
