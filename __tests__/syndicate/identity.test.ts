import { describe, expect, test } from "@jest/globals";
import { LedgerError } from "../../src/core/errors.ts";
import type { Post } from "../../src/core/post.ts";
import { canonicalKey } from "../../src/syndicate/model/canonical.ts";
import { memoryLedger } from "../fakes/memory-ledger.ts";
import { feedPlatform, listingPlatform } from "../fakes/memory-platform.ts";
import { aPost, wasNot } from "../fakes/posts.ts";
import { aBench, lines } from "./bench.ts";

const a = aPost("a");
const renamed = "_posts/2026-05-05-other.md";
const moved = {
  canonicalUrl: "https://blog.example/other/",
  pageUrl: "https://blog.example/other/",
  url: "/other/",
};

/** Publishes `a`, then puts this in its place, and runs again. */
async function inPlaceOf(post: Post) {
  const bench = aBench([a]);
  await bench.run({ asked: [a.path] });
  bench.posts = [post];
  const { plan } = await bench.run();
  return { bench, plan };
}

describe("a post is known again", () => {
  test.each<[string, Partial<Post>, string]>([
    ["when its file is renamed", { path: renamed }, "skip/up-to-date"],
    ["when its extension changes", { path: a.path.replace(".md", ".markdown") }, "skip/up-to-date"],
    ["when its permalink changes", moved, "update/changed"],
    [
      "when both change and a former URL is the old one",
      { ...moved, path: renamed, body: "New.", formerUrls: ["https://blog.example/a/"] },
      "update/changed",
    ],
    ["when both change and its text does not", { ...moved, path: renamed }, "update/changed"],
  ])("%s", async (_, changes, devto) => {
    const { bench, plan } = await inPlaceOf(aPost("a", changes));
    const second = await bench.run();

    expect(plan.steps.map(({ kind, reason }) => `${kind}/${reason}`)[0]).toBe(devto);
    expect(bench.devto.held).toHaveLength(1);
    expect(bench.medium.held).toHaveLength(1);
    expect([...bench.ledger.entries.keys()]).toEqual([changes.path ?? a.path]);
    expect(second.plan.moves).toEqual([]);
    expect(second.plan.gone).toEqual([]);
  });

  test("and its author is told that its address changed", async () => {
    const { plan } = await inPlaceOf(aPost("a", moved));

    expect(plan.diagnostics).toContainEqual(
      expect.objectContaining({ code: "permalink-changed", severity: "warning", path: a.path }),
    );
  });

  test("also when two posts swap their names", async () => {
    const b = aPost("b");
    const bench = aBench([a, b]);
    await bench.run({ asked: [a.path, b.path] });
    bench.posts = [
      { ...a, path: b.path },
      { ...b, path: a.path },
    ];

    await bench.run();

    expect(bench.writes()).toHaveLength(4);
    expect(bench.ledger.entries.get(b.path)?.canonicalUrl).toBe(a.canonicalUrl);
    expect(bench.ledger.entries.get(a.path)?.canonicalUrl).toBe(b.canonicalUrl);
  });

  test("but not by a text that is empty", async () => {
    const bench = aBench([aPost("a", { body: "\n" })]);
    await bench.run({ asked: [a.path] });
    bench.posts = [aPost("b", { body: "\n" })];

    expect(lines(await bench.plan())).toContain("b devto create/new");
  });

  test("and a text that two new posts share is a question to a person", async () => {
    const bench = aBench([a]);
    await bench.run({ asked: [a.path] });
    bench.posts = [aPost("b", { body: a.body }), aPost("c", { body: a.body })];

    expect(lines(await bench.plan())).toEqual(
      expect.arrayContaining(["b devto blocked/maybe-moved", "c devto blocked/maybe-moved"]),
    );
  });
});

describe("a post that was deleted", () => {
  test("is reported, and its copies and its record stay", async () => {
    const { bench, plan } = await inPlaceOf(aPost("b"));

    expect(plan.gone.map(({ path }) => path)).toEqual([a.path]);
    expect(plan.diagnostics).toContainEqual(
      expect.objectContaining({ code: "post-gone", path: a.path }),
    );
    expect(bench.devto.holds(a.canonicalUrl ?? "")).toBe(1);
    expect(bench.ledger.state(a.path, "devto")).toBe("published");
  });

  test("while the run that was publishing it died is reported, too: it may be on the platforms", async () => {
    const bench = aBench([a]);
    const sleep = () => Promise.reject(new Error("dead"));
    const { ledger } = bench;
    let writes = 0;
    const dying = {
      ...ledger,
      write: (...all: Parameters<typeof ledger.write>) =>
        ++writes > 1 ? Promise.reject(new Error("dead")) : ledger.write(...all),
    };
    const clock = { ...bench.ports().clock, sleep };
    await bench.run({ asked: [a.path] }, { ledger: dying, clock }).catch(() => undefined);
    bench.posts = [];

    const { diagnostics } = await bench.plan();

    expect(bench.devto.holds(a.canonicalUrl ?? "")).toBe(1);
    expect(ledger.state(a.path, "devto")).toBe("intent");
    expect(diagnostics.find(({ code }) => code === "post-gone")?.message).toMatch(
      /^_posts\S+ is no longer in the blog, and an earlier run may have published it: look for it on /,
    );
  });
});

describe("another blog's ledger", () => {
  const entries = ["x", "y", "z"].map((name) => ({
    ...{ schema: 1 as const, path: `_posts/2026-01-01-${name}.md` },
    canonicalUrl: `https://other.example/${name}/`,
    platforms: { devto: { state: "baseline" as const } },
  }));

  test("is refused: to it every post would be new", async () => {
    const bench = aBench([a, aPost("x")], memoryLedger(entries));

    await expect(bench.run()).rejects.toMatchObject({
      code: "ledger",
      message: expect.stringMatching(/other\.example.*blog\.example/),
    });
    expect(bench.writes()).toEqual([]);
  });

  test("is refused at the same address, too, where all of its posts are in another folder", async () => {
    const one = aPost("one", { path: "one/_posts/2026-11-18-one.md" });
    const two = aPost("two", { path: "two/_posts/2026-11-19-two.md" });
    const bench = aBench([one]);
    await bench.run({ pushed: [one.path] }, { siteDir: "one" });
    const before = bench.writes();
    bench.posts = [two];

    await expect(bench.run({}, { siteDir: "two" })).rejects.toMatchObject({
      message: `the ledger is that of another blog, which has ${one.path}`,
      hint: expect.stringContaining("ledger-branch"),
    });
    expect(bench.writes()).toEqual(before);
  });

  test("is not what a blog has that moved to another folder", async () => {
    const one = aPost("one", { path: "_posts/2026-11-18-one.md" });
    const bench = aBench([one]);
    await bench.run({ pushed: [one.path] });
    bench.posts = [{ ...one, path: "blog/_posts/2026-11-18-one.md" }];

    expect(lines(await bench.plan({}, { siteDir: "blog" }))).toContain("one devto skip/up-to-date");
  });

  test("is not what a blog has that deleted most of its posts, and then moved to another domain", async () => {
    const bench = aBench(["a", "b", "c", "d"].map((name) => aPost(name)));
    await bench.run({ asked: [a.path] });
    bench.posts = [a];
    await bench.run();
    const canonicalUrl = "https://new.example/a/";
    bench.posts = [{ ...a, canonicalUrl, pageUrl: canonicalUrl }];

    const { plan } = await bench.run();

    expect(lines(plan)).toEqual(["a devto update/changed", "a medium skip/cannot-update"]);
  });

  test("is not what a blog has that moved to another domain while its one post is asked about", async () => {
    const bench = aBench([a]);
    await bench.run({ asked: [a.path] });
    const q = aPost("q", { body: "Nothing like it.\n", date: a.date });
    bench.posts = [q];
    await bench.run();
    const canonicalUrl = "https://new.example/q/";
    bench.posts = [{ ...q, canonicalUrl, pageUrl: canonicalUrl }];

    const { plan } = await bench.run();
    bench.posts = bench.posts.map((one) => ({
      ...one,
      ...wasNot(a.path),
    }));
    const answered = await bench.run();

    expect(lines(plan)).toEqual(["q devto blocked/maybe-moved", "q medium blocked/maybe-moved"]);
    expect(lines(answered.plan)).toEqual(["q devto create/new", "q medium create/new"]);
  });

  test("is not what a blog has that moved to another domain", async () => {
    const bench = aBench([aPost("x"), aPost("y"), aPost("z"), a], memoryLedger(entries));

    expect(lines(await bench.plan()).filter((line) => line.includes("devto"))).toEqual([
      "a devto create/new",
      "x devto skip/baseline",
      "y devto skip/baseline",
      "z devto skip/baseline",
    ]);
  });
});

test.each([
  ["https://Blog.Example/a/", "http://blog.example/a", true],
  ["https://blog.example/a/index.html", "https://blog.example/a/#top", true],
  ["https://blog.example/%C3%BC/", "https://blog.example/ü", true],
  ["https://blog.example/a.html", "https://blog.example/a", false],
  ["https://blog.example/?p=1", "https://blog.example/?p=2", false],
  ["https://blog.example/a", "https://blog.example/A", false],
])("%s and %s are the same original: %s", (one, other, same) => {
  expect(canonicalKey(one) === canonicalKey(other)).toBe(same);
});

describe("a copy that still shows the address before is the post's own", () => {
  test("when the post moves after a run that died before it could record the copy", async () => {
    const bench = aBench([a], memoryLedger(), [listingPlatform(), feedPlatform()]);
    // The intents are the first that is written; what came of them is not written any more.
    let writes = 0;
    const write: typeof bench.ledger.write = (...all) =>
      ++writes === 1 ? bench.ledger.write(...all) : Promise.reject(new LedgerError("dead"));
    await bench.run({ asked: [a.path] }, { ledger: { ...bench.ledger, write } });

    bench.posts = [aPost("a", moved)];
    const { plan } = await bench.run();
    await bench.run();

    expect(lines(plan)).toEqual(["a devto adopt/found", "a medium adopt/found"]);
    expect(bench.devto.held.map(({ canonicalUrl }) => canonicalUrl)).toEqual([moved.canonicalUrl]);
    expect(bench.medium.held).toHaveLength(1);
  });

  test("when the ledger is lost and a former URL is that address", async () => {
    const bench = aBench([a], memoryLedger(), [listingPlatform(), feedPlatform()]);
    await bench.run({ asked: [a.path] });
    bench.ledger.setBack(null);

    bench.posts = [aPost("a", { ...moved, formerUrls: ["https://blog.example/a/"] })];
    const { plan } = await bench.run({ asked: [a.path] });
    await bench.run();

    expect(lines(plan)).toEqual(["a devto adopt/found", "a medium adopt/found"]);
    expect(bench.devto.held.map(({ canonicalUrl }) => canonicalUrl)).toEqual([moved.canonicalUrl]);
    expect(bench.medium.held).toHaveLength(1);
  });

  test("but not when another post has that address now", async () => {
    const bench = aBench([a]);
    await bench.run({ asked: [a.path] });
    bench.ledger.setBack(null);
    const heir = aPost("b", { formerUrls: ["https://blog.example/a/"] });

    bench.posts = [a, heir];
    const { plan } = await bench.run({ asked: [a.path, heir.path] });

    expect(lines(plan).filter((line) => line.includes("devto"))).toEqual([
      "a devto adopt/found",
      "b devto create/new",
    ]);
  });
});
