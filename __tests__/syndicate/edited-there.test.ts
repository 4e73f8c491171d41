import { afterEach, beforeEach, describe, expect, test } from "@jest/globals";
import { withoutDigests } from "../../src/core/article.ts";
import { PlatformError } from "../../src/core/errors.ts";
import type { Platform, Written } from "../../src/core/platform.ts";
import type { Post } from "../../src/core/post.ts";
import { term } from "../../src/core/terms.ts";
import { parseEntry, printEntry } from "../../src/ledger/entry-file.ts";
import { stepJson } from "../../src/syndicate/model/report.ts";
import { aPost } from "../fakes/posts.ts";
import { lines } from "./bench.ts";
import { articlesOf, type ByHand, byHand } from "./dashboard.ts";
import { aSandboxBench, type SandboxBench } from "./sandbox-bench.ts";

const cover = "https://blog.example/cover.png";
const a = aPost("a", { tags: ["one", "two"] });
const edited = (post: Post): Post => ({ ...post, body: `${post.body}One more line.\n` });
const asked = { asked: [a.path] };

let bench: SandboxBench;

beforeEach(async () => {
  bench = await aSandboxBench([a]);
  await bench.run(asked);
});

afterEach(() => bench.close());

const article = () => articlesOf(bench)[0];
const record = () => bench.ledger.entries.get(a.path)?.platforms.devto;
const puts = () => bench.statuses("PUT", "devto").length;

async function run(...args: Parameters<SandboxBench["run"]>): Promise<readonly string[]> {
  const { plan } = await bench.run(...args);
  return lines(plan).filter((line) => line.includes("devto"));
}

describe("what a person changed on dev.to", () => {
  test.each<[string, ByHand, string]>([
    ["text", { body_markdown: "By hand.\n" }, "text"],
    ["title", { title: "A better title" }, "title"],
    ["tags", { tags: ["one", "webdev"] }, "tags"],
    ["cover", { main_image: cover }, "cover"],
  ])("is kept when the post changes, and the way out is said: the %s", async (_, change, what) => {
    await byHand(bench, 0, change);
    bench.posts = [edited(a)];
    const [before, held] = [puts(), article()];

    const { plan, outcomes } = await bench.run();

    expect(lines(plan)).toContain("a devto blocked/edited-there");
    expect(plan.steps.map(stepJson)).toContainEqual(expect.objectContaining({ changed: what }));
    expect([puts(), article()]).toEqual([before, held]);
    expect(plan.diagnostics).toContainEqual(
      expect.objectContaining({
        ...{ code: "edited-there", severity: "error", path: a.path },
        message: expect.stringContaining(`the ${what} of`),
        hint: expect.stringContaining("`posse: { devto: { overwrite: true } }`"),
      }),
    );
    expect(outcomes.find(({ step }) => step.platform === "devto")).toMatchObject({
      ok: false,
      error: { code: "edited-there", hint: expect.stringContaining(term("force", a.path)) },
    });
  });

  test.each([
    ["forcing it", { ...asked, force: true }, () => edited(a)],
    [
      "the front matter",
      {},
      () => ({ ...edited(a), wishes: { devto: { wanted: true, overwrite: true } } }),
    ],
  ])("is overwritten after %s", async (_, request, post) => {
    await byHand(bench, 0, { body_markdown: "By hand.\n" });
    bench.posts = [post()];

    expect(await run(request)).toEqual(["a devto update/changed"]);

    expect(article()?.body_markdown).toBe(edited(a).body);
    bench.posts = [edited(edited(a))];
    expect(await run()).toEqual(["a devto update/changed"]);
  });

  test("is no matter once the post says the same", async () => {
    await byHand(bench, 0, { body_markdown: edited(a).body, title: "New", main_image: cover });
    bench.posts = [{ ...edited(a), title: "New", cover }];

    expect(await run()).toEqual(["a devto update/changed"]);
  });

  test("is not asked about while the post stays as it is", async () => {
    await byHand(bench, 0, { body_markdown: "By hand.\n" });
    const { requests } = bench.sandbox.state();
    const before = requests.length;

    expect(await run()).toEqual(["a devto skip/up-to-date"]);

    expect(bench.sandbox.state().requests).toHaveLength(before);
  });

  test("does not keep a post from being hidden, and is kept by that", async () => {
    await byHand(bench, 0, { body_markdown: "By hand.\n" });
    const wish = { wanted: true, visibility: "draft", ownVisibility: "draft" } as const;
    bench.posts = [{ ...edited(a), wishes: { devto: wish } }];

    expect(await run()).toEqual(["a devto hide/visibility"]);

    expect(article()).toMatchObject({ published: false, body_markdown: "By hand.\n" });
    expect(await run()).toEqual(["a devto blocked/edited-there"]);
  });

  test("of a draft is published as it is there, if the post has not changed", async () => {
    bench.visibility = "draft";
    const b = aPost("b");
    bench.posts = [a, b];
    await bench.run({ asked: [b.path] });
    await byHand(bench, 1, { body_markdown: "Polished.\n" });
    const wish = { wanted: true, visibility: "public", ownVisibility: "public" } as const;
    bench.posts = [a, { ...b, wishes: { devto: wish } }];

    expect(await run()).toContain("b devto publish/visibility");

    expect(articlesOf(bench)[1]).toMatchObject({ published: true, body_markdown: "Polished.\n" });
  });
});

describe("a copy that is found after its create got no answer", () => {
  test("keeps what a person changes there later", async () => {
    const b = aPost("b");
    bench.posts = [b];
    const unanswered = bench.platforms().map((platform): Platform => {
      const { create, id } = platform;
      if (id !== "devto" || create === undefined) return platform;
      return {
        ...platform,
        async create(article) {
          await create(article);
          throw new PlatformError("no answer", { platform: id, reason: "unknown-outcome" });
        },
      };
    });
    await bench.run({ asked: [b.path] }, { platforms: unanswered });
    await byHand(bench, 1, { body_markdown: "By hand.\n" });
    bench.posts = [edited(b)];

    expect(await run()).toEqual(["b devto blocked/edited-there"]);

    expect(articlesOf(bench)[1]?.body_markdown).toBe("By hand.\n");
  });
});

describe("a copy that is found when the ledger is lost", () => {
  const naming = (post: Post): Post => ({
    ...post,
    namedCopies: [{ platform: "devto", id: String(article()?.id) }],
  });

  test.each<[string, (post: Post) => Post]>([
    ["by its canonical URL", (post) => post],
    ["by the front matter", naming],
  ])("%s, with an older text, is never called up to date", async (_, as) => {
    bench.ledger.setBack(null);
    bench.posts = [as(edited(a))];
    const before = puts();

    const { plan } = await bench.run(asked);

    expect(plan.diagnostics.filter(({ code }) => code === "copy-differs")).toMatchObject([
      {
        ...{ severity: "warning", path: a.path },
        message: `the copy of ${a.path} that was found on dev.to has another text than the post`,
        hint: expect.stringContaining("overwrite: true"),
      },
    ]);
    expect(await run()).toEqual(["a devto skip/edited-there"]);
    expect(puts()).toBe(before);
    bench.posts = [as(edited(edited(a)))];
    expect(await run()).toEqual(["a devto update/changed"]);
    expect(await run()).toEqual(["a devto skip/up-to-date"]);
  });

  test("is brought up to date where the author says so", async () => {
    bench.ledger.setBack(null);
    bench.posts = [{ ...edited(a), wishes: { devto: { wanted: true, overwrite: true } } }];

    await bench.run(asked);

    expect(await run()).toEqual(["a devto update/changed"]);
    expect(article()?.body_markdown).toBe(edited(a).body);
  });

  test("with the post's own text is up to date", async () => {
    bench.ledger.setBack(null);

    const { plan } = await bench.run(asked);

    expect(plan.diagnostics.map(({ code }) => code)).not.toContain("copy-differs");
    expect(await run()).toEqual(["a devto skip/up-to-date"]);
  });
});

/** A run that ends right after, or right before, dev.to takes a create or an update. */
async function dying(stops: "before" | "after"): Promise<void> {
  let isDead = false;
  const ledger = {
    ...bench.ledger,
    write: async (...all: Parameters<typeof bench.ledger.write>) => {
      if (isDead) throw new Error("dead");
      return bench.ledger.write(...all);
    },
  };
  const lastOf =
    <Given extends unknown[]>(write: (...all: Given) => Promise<Written>) =>
    async (...all: Given): Promise<Written> => {
      isDead = true;
      if (stops === "after") await write(...all);
      throw new Error("dead");
    };
  const platforms = bench.platforms().map((platform) => ({
    ...platform,
    ...(platform.list && platform.create && { create: lastOf(platform.create) }),
    ...(platform.update && { update: lastOf(platform.update) }),
  }));
  const sleep = () => Promise.reject(new Error("dead"));
  const clock = { ...bench.ports().clock, sleep };
  await bench.run({}, { ledger, platforms, clock }).catch(() => undefined);
  expect(isDead).toBe(true);
}

describe("what Posse wrote raises no alarm", () => {
  test.each<[string, Partial<Post>]>([
    ["a text with the line ends of a browser", { body: "One.\r\n\r\nTwo.\r\n" }],
    ["a text with a blank end", { body: "One.  \n\n\n" }],
    ["a title that dev.to normalizes", { title: "A\u200btitle  with   blanks" }],
    ["a tag that dev.to replaces", { tags: ["js", "css"] }],
    ["a cover", { cover }],
    [
      "a cover with an address in its address",
      { cover: "https://cdn.example/fit/https://x.example/a%20b.png" },
    ],
    ["no text at all", { body: "" }],
  ])("%s", async (_, change) => {
    const b = aPost("b", change);
    bench.posts = [a, b];
    await bench.run({ asked: [b.path] });
    await bench.clock.sleep(60_000);
    for (const post of [edited(b), edited(edited(b))]) {
      bench.posts = [a, post];
      expect(await run()).toContain("b devto update/changed");
      await bench.clock.sleep(60_000);
    }
  });

  test("a tag that a moderator took away", async () => {
    await byHand(bench, 0, { tags: ["one"] });
    bench.posts = [edited(a)];

    expect(await run()).toEqual(["a devto update/changed"]);
  });

  test("the line ends of dev.to's editor", async () => {
    await byHand(bench, 0, { body_markdown: a.body.replaceAll("\n", "\r\n") });
    bench.posts = [edited(a)];

    expect(await run()).toEqual(["a devto update/changed"]);
  });

  test("an update whose run died before the ledger heard of it, whatever the post says by then", async () => {
    await bench.clock.sleep(60_000);
    for (const stops of ["after", "before", "after"] as const) {
      const [post = a] = bench.posts;
      bench.posts = [edited(post)];
      await dying(stops);
      await bench.clock.sleep(60_000);
    }
    bench.posts = [edited(bench.posts[0] ?? a)];

    expect(await run()).toEqual(["a devto update/changed"]);

    expect(article()?.body_markdown).toBe(bench.posts[0]?.body);
    expect(await run()).toEqual(["a devto skip/up-to-date"]);
  });

  test("but the title does that a person gives it, after an update with the same text that never arrived", async () => {
    bench.posts = [{ ...a, tags: ["three"] }];
    await dying("before");
    await bench.clock.sleep(60_000);
    await byHand(bench, 0, { title: "A better title" });
    bench.posts = [edited(a)];

    expect(await run()).toEqual(["a devto blocked/edited-there"]);

    expect(article()?.title).toBe("A better title");
  });

  test("a record of an older version, which does not say what the copy held", async () => {
    await byHand(bench, 0, { body_markdown: "By hand.\n" });
    const entry = bench.ledger.entries.get(a.path);
    const { face: _, wish: __, ...old } = record() ?? { state: "failed" };
    if (entry) bench.ledger.entries.set(a.path, { ...entry, platforms: { devto: old } });
    bench.posts = [edited(a)];

    expect(await run()).toEqual(["a devto update/changed"]);
  });
});

test("what a person took down stays so, also where two runs had updated it at once", async () => {
  await bench.clock.sleep(60_000);
  bench.posts = [edited(a)];
  await bench.run();
  const entry = bench.ledger.entries.get(a.path);
  const { face: _, digest: __, plain: ___, ...unknown } = record() ?? { state: "failed" };
  if (entry) bench.ledger.entries.set(a.path, { ...entry, platforms: { devto: unknown } });
  await byHand(bench, 0, { published: false });
  const before = puts();

  expect(await run()).toEqual(["a devto skip/edited-there"]);

  expect(puts()).toBe(before);
});

describe("an article that a person edited before the ledger heard that it was created", () => {
  const b = aPost("b");
  const made = () => articlesOf(bench)[1];

  beforeEach(async () => {
    bench.posts = [a, b];
    await dying("after");
    await bench.clock.sleep(60_000);
  });

  test.each<[string, ByHand]>([
    ["text", { body_markdown: "By hand.\n" }],
    ["title", { title: "A better title" }],
  ])("is kept when its post changes: the %s", async (_, change) => {
    await byHand(bench, 1, change);
    const held = made();
    const first = await run();
    bench.posts = [a, edited(b)];

    expect(first).toContain("b devto adopt/found");
    expect(await run()).toContain("b devto blocked/edited-there");
    expect(made()).toEqual(held);
  });

  test("is kept when its post has moved meanwhile", async () => {
    await byHand(bench, 1, { body_markdown: "By hand.\n" });
    const held = made();
    bench.posts = [a, { ...aPost("c"), title: b.title, body: b.body }];
    const first = await run();

    expect(first).toContain("c devto adopt/found");
    expect(await run()).toContain("c devto blocked/edited-there");
    expect(made()).toEqual(held);
  });

  test("and follows its post, if nobody edited it", async () => {
    const first = await run();
    bench.posts = [a, edited(b)];

    expect(first).toContain("b devto adopt/found");
    expect(await run()).toContain("b devto update/changed");
  });
});

test("a platform that does not say what it holds gets no update", async () => {
  bench.posts = [edited(a)];
  bench.sandbox.faults([
    { platform: "devto", method: "GET", path: "/api/articles/me", fault: "status:503", times: 50 },
  ]);
  const before = puts();

  expect(await run()).toEqual(["a devto blocked/unreachable"]);

  expect(puts()).toBe(before);
});

test("the ledger's file keeps what is needed to notice an edit", () => {
  const entry = bench.ledger.entries.get(a.path);
  if (entry === undefined) throw new Error("there is no entry");
  const file = "v1/_posts/2026-01-01-a.json";

  expect(parseEntry(file, printEntry(entry))).toEqual(entry);
  expect(withoutDigests(record() ?? {})).toMatchObject({
    wish: "default",
    face: { title: "Post a" },
  });
});
