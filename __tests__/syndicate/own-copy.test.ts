import { describe, expect, test } from "@jest/globals";
import type { Post } from "../../src/core/post.ts";
import type { HeldCopy } from "../fakes/memory-platform.ts";
import { aPost } from "../fakes/posts.ts";
import { aBench, lines } from "./bench.ts";

const [a, b] = [aPost("a"), aPost("b")];

const strange: HeldCopy = {
  ...{ id: "77", url: "https://devto.example/77", title: "A talk", visibility: "public" },
  ...{ canonicalUrl: null, article: undefined },
};

/** Two published posts; then the ledger says of the first that its copy is the one with that id, and both are edited. */
async function forged(
  id: string,
  { other = strange, post = a }: { other?: HeldCopy; post?: Post } = {},
) {
  const bench = aBench([a, b]);
  await bench.run({ asked: [a.path, b.path] });
  bench.devto.held.push(other);
  const entry = bench.ledger.entries.get(a.path);
  const record = entry?.platforms.devto;
  if (entry === undefined || record === undefined) throw new Error("a was not published");
  const devto = { ...record, copy: { id, url: "https://devto.example/x" } };
  bench.ledger.entries.set(a.path, { ...entry, platforms: { ...entry.platforms, devto } });
  bench.posts = [
    { ...post, body: "Edited." },
    { ...b, body: "Edited." },
  ];
  const { plan } = await bench.run();
  const updated = bench.devto.requests.filter((request) => request.startsWith("update"));
  return { bench, plan, steps: lines(plan), updated };
}

describe("a copy's id in the ledger is not believed", () => {
  test("when the platform shows another article by it: that stays as it is, and other posts go on", async () => {
    const { bench, plan, steps, updated } = await forged("77");

    expect(steps).toContain("a devto blocked/errors");
    expect(updated).toEqual([`update ${b.canonicalUrl}`]);
    expect(bench.devto.held.find(({ id }) => id === "77")).toEqual(strange);
    expect(plan.diagnostics).toMatchObject([
      {
        code: "not-its-copy",
        path: a.path,
        message: `by the ledger, article 77 on devto is the copy of ${a.path}; but it is called "A talk" and has no canonical URL`,
        hint: expect.stringContaining("`devto_id: 77`"),
      },
    ]);
  });

  test("when the article is a copy of another site's", async () => {
    const other = { ...strange, canonicalUrl: "https://other.example/talk/" };

    const { steps, plan } = await forged("77", { other });

    expect(steps).toContain("a devto blocked/errors");
    expect(plan.diagnostics[0]?.message).toContain("is a copy of https://other.example/talk/");
  });

  test("when it is another post's", async () => {
    const { steps, updated } = await forged("2");

    expect(steps).toContain("a devto blocked/errors");
    expect(updated).toEqual([`update ${b.canonicalUrl}`]);
  });

  test("when the post itself is to be forced", async () => {
    const { bench } = await forged("77");

    await bench.run({ asked: [a.path], force: true });

    expect(bench.devto.held.find(({ id }) => id === "77")).toEqual(strange);
  });
});

describe("a copy is updated", () => {
  test.each<[string, { other?: HeldCopy; post?: Post }]>([
    [
      "whose post has moved with its blog",
      { other: { ...strange, canonicalUrl: "https://old.example/a/" } },
    ],
    [
      "whose post has moved within its blog",
      { other: { ...strange, canonicalUrl: "https://blog.example/2020/a/" } },
    ],
    [
      "that has lost its canonical URL, and has the post's title",
      { other: { ...strange, title: a.title } },
    ],
    [
      "that the front matter names by its id",
      { post: { ...a, namedCopies: [{ platform: "devto", id: "77" }] } },
    ],
    [
      "that the front matter names by its address",
      { post: { ...a, namedCopies: [{ platform: "devto", url: strange.url }] } },
    ],
  ])("%s", async (_, changes) => {
    const { steps, updated } = await forged("77", changes);

    expect(steps).toContain("a devto update/changed");
    expect(updated).toContain(`update ${a.canonicalUrl}`);
  });
});
