import { describe, expect, test } from "@jest/globals";
import { withRenames } from "../../src/action/event/renames.ts";
import type { PathChange } from "../../src/io/git-history.ts";
import { jekyll } from "../../src/readers/jekyll/index.ts";
import { aPost } from "../fakes/posts.ts";

const text = (seed: string, count = 60) =>
  Array.from({ length: count }, (_, index) => `${seed}${index * 7919}`).join(" ");
const path = (name: string) => aPost(name).path;

/** The changes of a push, given the texts of before and those of now. */
async function changes(
  told: readonly PathChange[],
  before: Readonly<Record<string, string>>,
  now: Readonly<Record<string, string>>,
) {
  const posts = new Map(
    Object.entries(now).map(([name, body]) => [path(name), aPost(name, { body })]),
  );
  const texts = Object.fromEntries(
    Object.entries(before).map(([name, body]) => [path(name), `---\ntitle: T\n---\n${body}\n`]),
  );
  return withRenames(told, posts, "before", {
    textsAt: async (_, names) => names.map((name) => texts[name] ?? ""),
    files: jekyll.files,
  });
}

describe("a post is renamed", () => {
  test("although another one has taken the name of its file, and that one is new", async () => {
    const found = await changes(
      [
        { kind: "modified", path: path("a") },
        { kind: "added", path: path("q") },
      ],
      { a: text("a") },
      { a: text("b"), q: `${text("a", 50)} edited` },
    );

    expect(found).toEqual([
      { kind: "added", path: path("a") },
      { kind: "renamed", path: path("q"), from: path("a") },
    ]);
  });

  test("although it was edited, where only the names of the files are known", async () => {
    const found = await changes(
      [
        { kind: "deleted", path: path("a") },
        { kind: "added", path: path("q") },
      ],
      { a: text("a") },
      { q: `${text("a", 50)} edited` },
    );

    expect(found).toEqual([{ kind: "renamed", path: path("q"), from: path("a") }]);
  });
});

describe("a post whose text is another, and whose file is gone", () => {
  const day = (date: string, name: string) => `_posts/${date}-${name}.md`;
  const from = day("2026-11-21", "name");

  test.each([
    ["with its name and title, under another date", day("2026-11-20", "name"), "Title", true],
    ["under the date of the next week, as in a series", day("2026-11-28", "name"), "Title", false],
    ["with another title", day("2026-11-20", "name"), "Another", false],
    ["with another name", day("2026-11-20", "other"), "Title", false],
  ])("%s", async (_, path, title, isRenamed) => {
    const told: readonly PathChange[] = [
      { kind: "deleted", path: from },
      { kind: "added", path },
    ];
    const posts = new Map([[path, aPost("q", { path, title, body: text("q") })]]);

    const found = await withRenames(told, posts, "before", {
      textsAt: async (__, names) => names.map(() => `---\ntitle: Title\n---\n${text("a")}\n`),
      files: jekyll.files,
    });

    expect(found).toEqual(isRenamed ? [{ kind: "renamed", path, from }] : told);
  });
});

describe("a post is new", () => {
  test.each([
    ["that began as a copy of one that is edited", { a: `${text("a")} edited`, q: text("a") }],
    ["with a text of its own", { a: text("b"), q: text("q") }],
    [
      "although its few words are those of one that was written anew",
      { a: text("b"), q: "What there is to say of Q." },
      "What there is to say of A.",
    ],
  ])("%s", async (_, now, before = text("a")) => {
    const told: readonly PathChange[] = [
      { kind: "modified", path: path("a") },
      { kind: "added", path: path("q") },
    ];

    expect(await changes(told, { a: before }, now)).toEqual(told);
  });
});
