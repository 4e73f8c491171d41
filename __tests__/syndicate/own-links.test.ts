import { describe, expect, test } from "@jest/globals";
import fc from "fast-check";
import { digestOf, type Rendering } from "../../src/core/article.ts";
import type { Copy, Platform } from "../../src/core/platform.ts";
import type { Post } from "../../src/core/post.ts";
import type { CopyOf } from "../../src/syndicate/identity/own-copies.ts";
import { reconcile } from "../../src/syndicate/reconcile/reconcile.ts";
import { settleJournal } from "../../src/syndicate/settle/journal.ts";
import { resolve } from "../../src/syndicate/settle/resolve.ts";
import { memoryLedger } from "../fakes/memory-ledger.ts";
import { listingPlatform, type MemoryPlatform } from "../fakes/memory-platform.ts";
import { aPost } from "../fakes/posts.ts";
import { aBench, type Bench, lines } from "./bench.ts";
import { chance } from "./chance.ts";

const linksTo = (...names: readonly string[]) =>
  names.map((name) => `https://blog.example/${name}/\n`).join("");

/** The plainest article whose links lead to copies; a post says by its wishes whether it is a draft. */
function renderLinks(post: Post, platform: Pick<Platform, "id">, copyOf: CopyOf): Rendering {
  const { title, canonicalUrl, wishes } = post;
  const { visibility = "public", ownVisibility } = wishes[platform.id] ?? {};
  const body = post.body.replace(/https:\/\/blog\.example\S*/g, (url) => copyOf(url) ?? url);
  const request = { title, body };
  const plain = digestOf({ ...request, body: post.body });
  const digest = digestOf(request);
  return {
    article: {
      ...{ platform: platform.id, canonicalUrl: canonicalUrl ?? "", title, request, visibility },
      ...{ wish: ownVisibility ?? "default", digest, ...(digest !== plain && { plain }) },
    },
    diagnostics: [],
  };
}

/** A platform like dev.to: a draft has another address, and publishing it changes it. */
function draftingPlatform(): MemoryPlatform {
  const base = listingPlatform();
  const place = (copy: Copy) => {
    const index = base.held.findIndex(({ id }) => id === copy.id);
    const held = base.held[index];
    if (held === undefined) return copy;
    const url = `https://devto.example/${copy.id}${held.visibility === "draft" ? "-draft" : ""}`;
    base.held[index] = { ...held, url };
    return { id: copy.id, url };
  };
  return {
    ...base,
    create: async (article) => {
      const made = await base.create?.(article);
      return { copy: place(made?.copy ?? { id: "", url: "" }), warnings: [] };
    },
    update: async (copy, article) => {
      await base.update?.(copy, article);
      return { copy: place(copy), warnings: [] };
    },
    publish: async (copy, write) => {
      await base.publish?.(copy, write);
      return { copy: place(copy), warnings: [] };
    },
    hide: async (copy, write) => {
      await base.hide?.(copy, write);
      return { copy: place(copy), warnings: [] };
    },
  };
}

function aLinkedBench(posts: readonly Post[], devto = listingPlatform()): Bench {
  const bench = aBench(posts, memoryLedger(), [devto, aBench([]).medium]);
  const linked = { render: renderLinks };
  return {
    ...bench,
    get posts() {
      return bench.posts;
    },
    set posts(changed) {
      bench.posts = changed;
    },
    ports: (changes) => bench.ports({ ...linked, ...changes }),
    plan: (request, changes) => bench.plan(request, { ...linked, ...changes }),
    run: (request, changes) => bench.run(request, { ...linked, ...changes }),
  };
}

const bodyOf = (platform: MemoryPlatform, title: string) =>
  platform.held.find((copy) => copy.title === title)?.article?.request.body;

/** The post, asking for a visibility in its own front matter. */
function asking(post: Post, visibility: "public" | "draft"): Post {
  const wish = { wanted: true, visibility, ownVisibility: visibility };
  return { ...post, wishes: { devto: wish } };
}

const [a, b] = [aPost("a"), aPost("b", { body: linksTo("a") })];
const everything = { asked: [a.path, b.path] };

describe("a post that links to another", () => {
  test("leads to the copy at once, where there is one on the same platform", async () => {
    const bench = aLinkedBench([a]);
    await bench.run({ asked: [a.path] }, { platforms: [bench.devto] });
    bench.posts = [a, b];

    await bench.run(everything);

    expect(bodyOf(bench.devto, "Post b")).toBe("https://devto.example/1\n");
    expect(bodyOf(bench.medium, "Post b")).toBe(linksTo("a"));
  });

  test("published with the other in one run leads to the original, and to the copy from the next run on", async () => {
    const bench = aLinkedBench([a, b]);
    await bench.run(everything);
    expect(bodyOf(bench.devto, "Post b")).toBe(linksTo("a"));

    const { plan } = await bench.run();

    expect(lines(plan)).toEqual([
      "a devto skip/up-to-date",
      "a medium skip/up-to-date",
      "b devto update/links",
      "b medium skip/up-to-date",
    ]);
    expect(bodyOf(bench.devto, "Post b")).toBe("https://devto.example/1\n");
    expect(bodyOf(bench.medium, "Post b")).toBe(linksTo("a"));
  });

  test("comes to rest: the run after that writes nothing", async () => {
    const bench = aLinkedBench([a, b]);
    await bench.run(everything);
    await bench.run();
    const before = [bench.ledger.log.length, bench.writes().length];

    await bench.run();

    expect([bench.ledger.log.length, bench.writes().length]).toEqual(before);
  });

  test("is said to have changed where its text has changed too", async () => {
    const bench = aLinkedBench([a, b]);
    await bench.run(everything);
    bench.posts = [a, { ...b, body: `${b.body}More.\n` }];

    expect(lines(await bench.plan()).slice(2)).toEqual([
      "b devto update/changed",
      "b medium skip/cannot-update",
    ]);
  });

  test("leads to the original again when the copy is gone", async () => {
    const bench = aLinkedBench([a, b]);
    await bench.run(everything);
    await bench.run();
    bench.devto.held.splice(0, 1);
    const { changes, ledger } = await reconcile(bench.ports());
    await bench.ledger.write(ledger.version, changes, "Reconcile");

    const { plan } = await bench.run();

    expect(lines(plan)).toContain("b devto update/links");
    expect(bodyOf(bench.devto, "Post b")).toBe(linksTo("a"));
  });

  test("is as good as it gets where a copy cannot be changed, wherever the original moves", async () => {
    const bench = aLinkedBench([a]);
    await bench.run({ asked: [a.path] });
    bench.posts = [a, b];
    await bench.run();
    const moved = "https://blog.example/moved/";
    bench.posts = [
      { ...a, canonicalUrl: moved, pageUrl: moved },
      { ...b, body: b.body.replace("/a/", "/moved/") },
    ];

    expect(lines(await bench.plan())).toContain("b medium skip/up-to-date");
  });

  test("is left alone where updates are switched off", async () => {
    const bench = aLinkedBench([a, b]);
    await bench.run(everything);

    expect(lines(await bench.plan({ update: false }))).toContain("b devto skip/update-off");
  });

  test("leads to no draft, and to the article's last address once it is public", async () => {
    const bench = aLinkedBench([asking(a, "draft"), b], draftingPlatform());
    await bench.run(everything);
    await bench.run();
    expect(bodyOf(bench.devto, "Post b")).toBe(linksTo("a"));

    bench.posts = [asking(a, "public"), b];
    await bench.run();
    await bench.run();

    expect(bodyOf(bench.devto, "Post b")).toBe("https://devto.example/1\n");
  });

  test("leads to a draft that was published by hand, once reconciling has seen it", async () => {
    const bench = aLinkedBench([asking(a, "draft"), b]);
    await bench.run(everything);
    const [copy] = bench.devto.held;
    if (copy !== undefined) bench.devto.held[0] = { ...copy, visibility: "public" };

    const { changes, findings, ledger } = await reconcile(bench.ports());
    await bench.ledger.write(ledger.version, changes, "Reconcile");

    expect(findings).toEqual([expect.objectContaining({ kind: "visibility", path: a.path })]);
    expect(lines(await bench.plan())).toContain("b devto update/links");
  });

  test("leads to the original again when the copy was taken back by hand", async () => {
    const bench = aLinkedBench([a, b]);
    await bench.run(everything);
    await bench.run();
    const [copy] = bench.devto.held;
    if (copy !== undefined) bench.devto.held[0] = { ...copy, visibility: "draft" };

    const first = await reconcile(bench.ports());
    await bench.ledger.write(first.ledger.version, first.changes, "Reconcile");
    await bench.run();
    const second = await reconcile(bench.ports());

    expect(bodyOf(bench.devto, "Post b")).toBe(linksTo("a"));
    expect(first.findings.map(({ kind }) => kind)).toEqual(["visibility"]);
    expect(second.findings).toEqual([]);
  });

  test("made by a run that died before it could say so is known by its links too", async () => {
    const bench = aLinkedBench([a, b]);
    await bench.run({ asked: [a.path] });
    const dying = {
      ...bench.ledger,
      write: async (...all: Parameters<typeof bench.ledger.write>) => {
        if (bench.devto.held.length > 1) throw new Error("dead");
        return bench.ledger.write(...all);
      },
    };
    const sleep = () => Promise.reject(new Error("dead"));
    const clock = { ...bench.ports().clock, sleep };
    await bench.run({ asked: [b.path] }, { ledger: dying, clock }).catch(() => undefined);
    expect(bench.ledger.state(b.path, "devto")).toBe("intent");

    await bench.run();

    expect(bench.ledger.entries.get(b.path)?.platforms.devto).toMatchObject({
      state: "published",
      plain: renderLinks(b, bench.devto, () => undefined).article?.digest,
    });
  });
});

describe("what an interrupted create would have shown, links and all, is recorded", () => {
  const intent = { nonce: "n", run: "1/1", at: "2026-01-01T00:00:00Z", digest: "d", plain: "p" };
  const snapshot = memoryLedger([
    {
      ...{ schema: 1, path: b.path, canonicalUrl: "https://blog.example/b/" },
      platforms: { medium: { state: "ambiguous", intent: { ...intent, started: true } } },
    },
  ]).read();
  const place = { path: b.path, platform: "medium" };

  test("by the journal, which also knows a draft", async () => {
    const line = {
      ...place,
      copy: { id: "1", url: "u" },
      digest: "d",
      visibility: "draft",
    } as const;

    const [change] = settleJournal(await snapshot, [line], { at: "", commit: undefined });

    expect(change).toMatchObject({
      entry: {
        platforms: { medium: { state: "published", digest: "d", plain: "p", visibility: "draft" } },
      },
    });
  });

  test("by the person who settles it", async () => {
    const { changes } = resolve(await snapshot, [{ ...place, url: "https://m.example/1" }], {
      at: "2026-01-01T00:00:00Z",
    });

    expect(changes).toMatchObject([
      { entry: { platforms: { medium: { state: "published", digest: "d", plain: "p" } } } },
    ]);
  });
});

describe("whoever links to whom", () => {
  const names = ["a", "b", "c", "d", "e"];
  const graph = fc.tuple(...names.map(() => fc.subarray(names)));
  const event = fc.oneof(
    fc.record({ kind: fc.constant("ask" as const), post: fc.nat({ max: 4 }) }),
    fc.record({ kind: fc.constant("edit" as const), post: fc.nat({ max: 4 }) }),
    fc.record({ kind: fc.constant("turn" as const), post: fc.nat({ max: 4 }) }),
    fc.record({ kind: fc.constant("run" as const), post: fc.constant(0) }),
  );

  test("the third run after the last change writes nothing, and every link leads where it should", async () => {
    await fc.assert(
      fc.asyncProperty(graph, fc.array(event, { maxLength: 8 }), async (links, events) => {
        const posts = names.map((name, index) =>
          aPost(name, { body: linksTo(...(links[index] ?? [])) }),
        );
        const bench = aLinkedBench(posts, draftingPlatform());
        for (const { kind, post: index } of events) {
          const post = bench.posts[index] ?? a;
          if (kind === "ask") await bench.run({ asked: [post.path] });
          if (kind === "run") await bench.run();
          if (kind !== "edit" && kind !== "turn") continue;
          const turned = post.wishes.devto?.visibility === "draft" ? "public" : "draft";
          const changed =
            kind === "edit" ? { ...post, body: `${post.body}Edited.\n` } : asking(post, turned);
          bench.posts = bench.posts.map((one) => (one === post ? changed : one));
        }

        await bench.run();
        await bench.run();
        const before = [bench.ledger.log.length, bench.writes().length];
        await bench.run();

        expect([bench.ledger.log.length, bench.writes().length]).toEqual(before);
        const open = new Map(
          bench.devto.held
            .filter(({ visibility }) => visibility === "public")
            .map(({ canonicalUrl, url }) => [canonicalUrl, url]),
        );
        for (const { canonicalUrl, article } of bench.devto.held) {
          const post = bench.posts.find((one) => one.canonicalUrl === canonicalUrl);
          const leads = (url: string) => (url === canonicalUrl ? undefined : open.get(url));
          expect(article?.request.body).toBe(
            renderLinks(post ?? a, bench.devto, leads).article?.request.body,
          );
        }
      }),
      chance(60),
    );
  }, 60_000);
});
