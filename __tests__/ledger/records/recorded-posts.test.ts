import { expect, test } from "@jest/globals";
import type { LedgerEntry, LedgerRecord } from "../../../src/core/ledger.ts";
import { recordedPosts } from "../../../src/ledger/records/recorded-posts.ts";
import { anEntry } from "../entries.ts";

function recorded(...entries: readonly LedgerEntry[]) {
  const map = new Map(entries.map((entry) => [entry.path, entry]));
  const pages = new Map(
    ["a", "b", "c"].map((name) => [`_posts/2026-01-01-${name}.md`, `/${name}/`]),
  );
  const isPublic = (_: string, url: string) => !url.includes("draft");
  return recordedPosts({ exists: true, version: "1", entries: map }, { pages, isPublic });
}

test("posts that are on the site and have copies are recorded, by path", () => {
  const posts = recorded(
    anEntry("b", { at: "2026-11-24T10:00:00Z" }),
    anEntry("gone"),
    anEntry("a"),
  );

  expect(posts).toEqual([
    {
      path: "_posts/2026-01-01-a.md",
      url: "/a/",
      copies: { devto: { id: "12", url: "https://dev.to/me/a" } },
    },
    {
      path: "_posts/2026-01-01-b.md",
      url: "/b/",
      copies: { devto: { id: "12", url: "https://dev.to/me/b", at: "2026-11-24T10:00:00Z" } },
    },
  ]);
});

test("a draft's address is kept back, its id is not", () => {
  const [post] = recorded(anEntry("a", { copy: { id: "12", url: "https://dev.to/draft" } }));

  expect(post?.copies).toEqual({ devto: { id: "12" } });
});

test.each([
  ["draft", false],
  ["scheduled", false],
  ["unlisted", true],
] as const)(
  "the address of a %s copy that looks like any other is shown: %s",
  (visibility, isShown) => {
    const [post] = recorded(anEntry("a", { visibility }));

    expect(post?.copies.devto?.url !== undefined).toBe(isShown);
  },
);

const copy = { id: "", url: "https://dev.to/me/a" };

test.each<[string, Partial<LedgerRecord>, boolean]>([
  ["published", {}, true],
  ["failed to be updated", { state: "failed" }, true],
  ["deleted on its platform", { state: "detached" }, false],
  ["not an address", { copy: { ...copy, url: "javascript:alert(1)" } }, false],
  ["two lines", { copy: { ...copy, url: "https://dev.to/a\nb: c" } }, false],
  ["markup", { copy: { ...copy, url: 'https://dev.to/"><script>' } }, false],
  ["empty", { copy: { ...copy, url: "" } }, false],
])("a copy that is %s", (_, record, isShown) => {
  expect(recorded(anEntry("a", record)).length).toBe(isShown ? 1 : 0);
});
