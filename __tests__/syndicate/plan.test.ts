import { describe, expect, test } from "@jest/globals";
import fc from "fast-check";
import { PlatformError } from "../../src/core/errors.ts";
import type { LedgerRecord } from "../../src/core/ledger.ts";
import type { Post } from "../../src/core/post.ts";
import { anOffer } from "../fakes/an-offer.ts";
import { memoryLedger } from "../fakes/memory-ledger.ts";
import { aPost, renderPlainly } from "../fakes/posts.ts";
import { aBench, type Bench, lines } from "./bench.ts";

const a = aPost("a");
const error = { severity: "error", code: "x", message: "broken" } as const;
const digestNow = renderPlainly(a, { id: "devto" }).article?.digest ?? "";
const copy = { id: "12", url: "https://devto.example/12" };
const intent = { nonce: "n", run: "77/1", at: "2026-11-24T09:59:00Z", digest: digestNow };
const published: LedgerRecord = { state: "published", copy, digest: digestNow };

/** A blog of one post with this record on each platform, beside an older one that is baseline. */
function withRecord(post: Post, record: LedgerRecord | undefined): Bench {
  const old = aPost("A");
  const platforms = record ? { devto: record, medium: record } : {};
  const baseline: LedgerRecord = { state: "baseline" };
  const ledger = memoryLedger([
    {
      schema: 1,
      path: old.path,
      canonicalUrl: old.canonicalUrl ?? "",
      platforms: { devto: baseline, medium: baseline },
    },
    ...(record
      ? [{ schema: 1 as const, path: a.path, canonicalUrl: a.canonicalUrl ?? "", platforms }]
      : []),
  ]);
  const bench = aBench([old, post], ledger);
  return bench;
}

async function decided(bench: Bench, ...args: Parameters<Bench["plan"]>): Promise<string[]> {
  const plan = await bench.plan(...args);
  return lines(plan)
    .filter((line) => line.startsWith("a "))
    .map((line) => line.slice(2));
}

describe("one post, by what the ledger says of it", () => {
  test.each<[string, Post, LedgerRecord | undefined, string, string]>([
    ["nothing", a, undefined, "create/new", "create/new"],
    ["baseline", a, { state: "baseline" }, "skip/baseline", "skip/baseline"],
    ["failed", a, { state: "failed" }, "create/new", "create/new"],
    ["detached", a, { state: "detached", copy }, "skip/detached", "skip/detached"],
    ["published, unchanged", a, published, "skip/up-to-date", "skip/up-to-date"],
    [
      "published, then edited",
      aPost("a", { body: "New." }),
      published,
      "update/changed",
      "skip/cannot-update",
    ],
    [
      "published, now broken",
      aPost("a", { diagnostics: [error] }),
      published,
      "blocked/errors",
      "skip/cannot-update",
    ],
    [
      "published, now a draft",
      aPost("a", { state: "unpublished" }),
      published,
      "skip/unpublished",
      "skip/unpublished",
    ],
    ["ambiguous", a, { state: "ambiguous", intent }, "create/new", "blocked/ambiguous"],
    [
      "an intent whose run is dead",
      a,
      { state: "intent", intent: { ...intent, started: true } },
      "create/new",
      "blocked/ambiguous",
    ],
    [
      "an intent of a dead run that had not begun",
      a,
      { state: "intent", intent },
      "create/new",
      "create/new",
    ],
    ["nothing, a draft", aPost("a", { state: "draft" }), undefined, "skip/draft", "skip/draft"],
    [
      "nothing, in the future",
      aPost("a", { state: "future" }),
      undefined,
      "skip/future",
      "skip/future",
    ],
    [
      "nothing, invalid",
      aPost("a", { state: "invalid", canonicalUrl: null }),
      undefined,
      "blocked/errors",
      "blocked/errors",
    ],
    [
      "nothing, opted out of Medium",
      aPost("a", { wishes: { medium: { wanted: false } } }),
      undefined,
      "create/new",
      "skip/opted-out",
    ],
  ])("%s", async (_, post, record, devto, medium) => {
    expect(await decided(withRecord(post, record))).toEqual([`devto ${devto}`, `medium ${medium}`]);
  });

  test("an intent whose run may go on is left to it", async () => {
    const bench = withRecord(a, { state: "intent", intent });

    expect(await decided(bench, {}, { isAlive: () => undefined })).toEqual([
      "devto skip/in-progress",
      "medium skip/in-progress",
    ]);
  });

  test("updates can be switched off", async () => {
    const bench = withRecord(aPost("a", { body: "New." }), published);

    expect(await decided(bench, { update: false })).toContain("devto skip/update-off");
  });

  test("a later commit's content is not rolled back", async () => {
    const bench = withRecord(aPost("a", { body: "Old." }), { ...published, commit: "1a7e4" });

    expect(await decided(bench, {}, { isLater: (commit) => commit === "1a7e4" })).toContain(
      "devto skip/stale",
    );
  });

  test("a text that holds a key is blocked, and says so without the key", async () => {
    const bench = withRecord(aPost("a", { body: "my key is hunter2" }), undefined);

    const plan = await bench.plan({}, { containsSecret: (text) => text.includes("hunter2") });

    expect(lines(plan)).toContain("a devto blocked/secret");
    expect(plan.diagnostics.map(({ code }) => code)).toContain("secret-in-post");
    expect(JSON.stringify(plan.diagnostics)).not.toContain("hunter2");
    expect(plan.steps.every((step) => step.article === undefined)).toBe(true);
  });
});

describe("a copy that is there already", () => {
  test("is adopted by its canonical URL, and an edit of the post updates it", async () => {
    const bench = withRecord(a, undefined);
    const { canonicalUrl } = a;
    bench.devto.held.push({
      ...copy,
      canonicalUrl,
      title: "x",
      visibility: "draft",
      article: undefined,
    });

    await bench.run();
    const second = await bench.plan();
    expect(bench.devto.requests).toEqual(["list"]);
    bench.posts = [bench.posts[0] ?? a, aPost("a", { body: "Edited." })];
    const third = await bench.plan();

    expect(bench.devto.requests).toEqual(["list", "list"]);
    expect(lines(second)).toContain("a devto skip/up-to-date");
    expect(lines(third)).toContain("a devto update/changed");
  });

  test("is adopted where its canonical URL is written a little differently", async () => {
    const bench = withRecord(a, undefined);
    const canonicalUrl = "http://BLOG.example/a/index.html#top";
    bench.devto.held.push({
      ...copy,
      canonicalUrl,
      title: "x",
      visibility: "public",
      article: undefined,
    });

    expect(await decided(bench)).toContain("devto adopt/found");
  });

  test("is not adopted if it belongs to another post", async () => {
    const bench = withRecord(a, undefined);
    const old = bench.ledger.entries.get(aPost("A").path);
    if (old)
      bench.ledger.entries.set(old.path, {
        ...old,
        platforms: { ...old.platforms, devto: published },
      });
    const { canonicalUrl } = a;
    bench.devto.held.push({
      ...copy,
      canonicalUrl,
      title: "x",
      visibility: "public",
      article: undefined,
    });

    expect(await decided(bench)).toContain("devto create/new");
  });

  test("that the front matter names at an address that is not the platform's is an error of that post alone", async () => {
    const url = "https://evil.example/a";
    const posts = [aPost("a", { namedCopies: [{ platform: "devto", url }] }), aPost("b")];
    const bench = aBench(posts);

    const plan = await bench.plan(
      { asked: posts.map(({ path }) => path) },
      { addressOf: (_, copy) => (copy.url === url ? undefined : copy.url) },
    );

    expect(lines(plan)).toEqual([
      ...["a devto blocked/errors", "a medium create/new"],
      ...["b devto create/new", "b medium create/new"],
    ]);
    expect(plan.diagnostics).toMatchObject([{ code: "foreign-copy", path: posts[0]?.path }]);
    expect(JSON.stringify([plan.steps, plan.diagnostics])).not.toContain(url);
  });

  test("that the front matter names by its address alone is looked up for its id", async () => {
    const named = aPost("a", { namedCopies: [{ platform: "devto", url: copy.url }] });
    const bench = withRecord(named, undefined);
    bench.devto.held.push({
      ...copy,
      canonicalUrl: null,
      title: "x",
      visibility: "public",
      article: undefined,
    });

    const plan = await bench.plan();

    expect(plan.steps.find((step) => step.kind === "adopt")?.copy).toEqual(copy);
  });
});

describe("requests", () => {
  test("are none where there is nothing to do", async () => {
    const bench = withRecord(a, published);

    await bench.run();

    expect(bench.devto.requests).toEqual([]);
    expect(bench.ledger.log).toEqual([]);
  });

  test("for ten new posts are one list and ten creates", async () => {
    const bench = withRecord(a, published);
    bench.posts = [...bench.posts, ..."bcdefghijk".split("").map((name) => aPost(name))];

    await bench.run({ maxPosts: 10 });

    expect(bench.devto.requests.filter((request) => request === "list")).toHaveLength(1);
    expect(bench.devto.requests).toHaveLength(11);
  });

  test("a platform that cannot be asked gets no creates, and its fellow does", async () => {
    const bench = withRecord(a, undefined);
    const failure = new PlatformError("down", { platform: "devto", reason: "unavailable" });
    const devto = { ...bench.devto, list: () => Promise.reject(failure) };

    const result = await bench.run({}, { platforms: [devto, bench.medium] });

    expect(lines(result.plan)).toContain("a devto blocked/unreachable");
    expect(result.plan.diagnostics.map(({ message }) => message)).toContainEqual(
      expect.stringContaining("down"),
    );
    expect(bench.writes()).toEqual([`create ${a.canonicalUrl}`]);
    expect(bench.ledger.state(a.path, "medium")).toBe("published");
  });
});

describe("a platform without a key", () => {
  const keyless = (bench: Bench) => {
    const { create: _, update: __, list: ___, ...devto } = bench.devto;
    const { create: ____, ...medium } = bench.medium;
    const offer = () => anOffer();
    return { platforms: [devto, { ...medium, offer }] };
  };

  const supposed = (bench: Bench) => ({
    platforms: keyless(bench).platforms.map((platform) => ({ ...platform, isSupposed: true })),
  });

  test("is planned for as a run would go on without it", async () => {
    const bench = withRecord(a, undefined);

    expect(await decided(bench, { purpose: "look" }, keyless(bench))).toEqual([
      "devto skip/no-key",
      "medium skip/no-key",
    ]);
  });

  test("is planned for as if it had one, where the plan supposes so", async () => {
    const bench = withRecord(a, undefined);

    expect(await decided(bench, { purpose: "look" }, supposed(bench))).toEqual([
      "devto create/new",
      "medium create/new",
    ]);
  });

  test("still knows that Medium's stories cannot be changed", async () => {
    const bench = withRecord(aPost("a", { body: "New." }), published);

    expect(await decided(bench, { purpose: "look" }, supposed(bench))).toEqual([
      "devto update/changed",
      "medium skip/cannot-update",
    ]);
  });

  test("gets nothing, and what it offers is offered once", async () => {
    const bench = withRecord(a, undefined);

    const first = await bench.run({}, keyless(bench));
    const second = await bench.run({}, keyless(bench));

    expect(lines(first.plan)).toEqual(
      expect.arrayContaining(["a devto skip/no-key", "a medium skip/no-key"]),
    );
    expect(
      first.plan.steps.filter((step) => step.reason === "no-key").every((step) => step.article),
    ).toBe(true);
    expect(lines(second.plan)).toContain("a medium skip/offered");
    expect(lines(second.plan)).toContain("a devto skip/no-key");
  });
});

describe("a run over max-posts", () => {
  test("creates nothing anywhere, says why, and updates all the same", async () => {
    const bench = withRecord(aPost("a", { body: "New." }), {
      ...published,
      copy: { id: "1", url: "u" },
    });
    const { canonicalUrl } = a;
    bench.devto.held.push({
      id: "1",
      url: "u",
      canonicalUrl,
      title: "x",
      visibility: "public",
      article: undefined,
    });
    const noMedium = { wishes: { medium: { wanted: false } } };
    bench.posts = [...bench.posts, aPost("b"), aPost("c"), aPost("d", noMedium)];

    const result = await bench.run({ maxPosts: 2 });

    expect(bench.writes()).toEqual([`update ${a.canonicalUrl}`]);
    const over = result.plan.diagnostics.filter(({ code }) => code === "over-limit");
    expect(over).toMatchObject([{ severity: "error", hint: expect.stringMatching(/max-posts/) }]);
    expect(over[0]?.message).toContain("3 copies");
    expect(lines(result.plan)).toContain("b medium blocked/over-limit");
    expect(result.outcomes.filter(({ ok }) => !ok)).toHaveLength(5);
  });
});

describe("posts that cannot be told apart", () => {
  test("by their URL are not created, and each says which the other is", async () => {
    const rival = aPost("b", { canonicalUrl: a.canonicalUrl });
    const bench = withRecord(a, undefined);
    bench.posts = [...bench.posts, rival];

    const plan = await bench.plan();

    expect(lines(plan).filter((line) => /^[ab] devto/.test(line))).toEqual([
      "a devto blocked/errors",
      "b devto blocked/errors",
    ]);
    expect(plan.diagnostics).toContainEqual(
      expect.objectContaining({ code: "duplicate-url", path: rival.path, severity: "error" }),
    );
  });

  test("by their name in the ledger are blocked and not recorded", async () => {
    const bench = withRecord(a, undefined);
    bench.posts = [
      aPost("A"),
      a,
      aPost("a", { path: a.path.replace(".md", ".html"), canonicalUrl: "https://blog.example/x/" }),
    ];

    await bench.run();

    expect(bench.writes()).toEqual([]);
    expect(bench.ledger.log).toEqual([]);
  });
});

test("the plan is the same for any order of the posts", async () => {
  const posts = [
    ..."abcdef".split("").map((name) => aPost(name)),
    aPost("g", { canonicalUrl: a.canonicalUrl }),
    aPost("h", { state: "draft" }),
    aPost("i", { diagnostics: [error] }),
    aPost("j", { date: null }),
  ];
  const plans = (order: readonly Post[]) => {
    const bench = aBench(order);
    return bench.plan({ asked: null, pushed: [aPost("c").path, aPost("d").path], backfill: 2 });
  };
  const { ledger: _, identities: __, renderings: ___, ...expected } = await plans(posts);

  await fc.assert(
    fc.asyncProperty(fc.shuffledSubarray(posts, { minLength: posts.length }), async (order) => {
      expect(await plans(order)).toMatchObject(expected);
    }),
    { numRuns: 30 },
  );
});
