import { afterEach, beforeEach, describe, expect, test } from "@jest/globals";
import { PlatformError } from "../../src/core/errors.ts";
import type { Post } from "../../src/core/post.ts";
import { prepare } from "../../src/syndicate/plan/prepare.ts";
import { memoryLedger } from "../fakes/memory-ledger.ts";
import { aPost } from "../fakes/posts.ts";
import { aScope, lines } from "./bench.ts";
import { articlesOf, byHand } from "./dashboard.ts";
import { asOlder } from "./older-records.ts";
import { aSandboxBench, type SandboxBench } from "./sandbox-bench.ts";

const a = aPost("a");
const eight = [..."abcdefgh"].map((name) => aPost(name));
const paths = (posts: readonly Post[]) => ({ asked: posts.map(({ path }) => path) });

/** The post, asking for a visibility on dev.to in its own front matter. */
function asking(post: Post, visibility: "public" | "draft"): Post {
  const wish = { wanted: true, visibility, ownVisibility: visibility };
  return { ...post, wishes: { devto: wish } };
}

const edited = (post: Post): Post => ({ ...post, body: `${post.body}One more line.\n` });

let bench: SandboxBench;

beforeEach(async () => {
  bench = await aSandboxBench([a]);
});

afterEach(() => bench.close());

const isPublic = () => articlesOf(bench).map(({ published }) => published);
const texts = () => articlesOf(bench).map(({ body_markdown }) => body_markdown);
const record = (post = a) => bench.ledger.entries.get(post.path)?.platforms.devto;
const puts = () => bench.statuses("PUT", "devto").length;
const gets = () => bench.statuses("GET", "devto").length;

/** A run whose ledger takes the intents, and nothing afterwards. */
async function dying(request: Parameters<SandboxBench["run"]>[0] = {}): Promise<void> {
  let count = 0;
  const ledger = {
    ...bench.ledger,
    write: async (...all: Parameters<typeof bench.ledger.write>) => {
      if (++count > 1) throw new Error("dead");
      return bench.ledger.write(...all);
    },
  };
  const sleep = () => Promise.reject(new Error("dead"));
  const clock = { ...bench.ports().clock, sleep };
  await bench.run(request, { ledger, clock }).catch(() => undefined);
}

/** What the run decided for dev.to. */
async function run(...args: Parameters<SandboxBench["run"]>): Promise<readonly string[]> {
  const { plan } = await bench.run(...args);
  return lines(plan).filter((line) => line.includes("devto"));
}

describe("what the settings say of visibility ends with the create", () => {
  test("a draft that was published by hand stays public with the next change, and the ledger follows", async () => {
    bench.visibility = "draft";
    await bench.run(paths([a]));
    expect(record()).toMatchObject({ visibility: "draft", wish: "default" });
    const draftUrl = record()?.copy?.url;
    await byHand(bench, 0, { published: true });
    bench.posts = [edited(a)];

    expect(await run()).toEqual(["a devto update/changed"]);

    expect([isPublic(), texts()]).toEqual([[true], [edited(a).body]]);
    expect(record()?.visibility).toBeUndefined();
    expect(record()?.copy?.url).not.toBe(draftUrl);
    expect(await run()).toEqual(["a devto skip/up-to-date"]);
  });

  test("a live article that is adopted under `draft` stays live", async () => {
    await bench.run(paths([a]));
    bench.ledger = memoryLedger();
    bench.visibility = "draft";
    expect(await run(paths([a]))).toEqual(["a devto adopt/found"]);
    bench.posts = [edited(a)];

    expect(await run()).toEqual(["a devto update/changed"]);

    expect([isPublic(), texts()]).toEqual([[true], [edited(a).body]]);
  });

  test("deleting the setting publishes no draft, and sends nothing", async () => {
    bench.posts = eight;
    bench.visibility = "draft";
    await bench.run(paths(eight));
    bench.visibility = "public";
    const before = bench.sandbox.state().requests.length;

    const decided = await run();

    expect(new Set(decided.map((line) => line.split(" ")[2]))).toEqual(
      new Set(["skip/up-to-date"]),
    );
    expect(bench.sandbox.state().requests).toHaveLength(before);
    bench.posts = eight.map(edited);
    await bench.run();
    expect(isPublic()).toEqual(eight.map(() => false));
  });

  test("an article that was taken down by hand is neither published nor updated, and that is said", async () => {
    await bench.run(paths([a]));
    await byHand(bench, 0, { published: false });
    bench.posts = [edited(a)];

    const { plan, outcomes } = await bench.run();

    expect(lines(plan)).toContain("a devto skip/edited-there");
    expect(plan.diagnostics).toContainEqual(
      expect.objectContaining({
        code: "taken-down",
        hint: expect.stringContaining("`posse: { devto: { visibility: draft } }`"),
      }),
    );
    expect(outcomes.every(({ ok }) => ok)).toBe(true);
    expect([isPublic(), texts()]).toEqual([[false], [a.body]]);
    expect(record()?.visibility).toBe("taken-down");
    const writes = bench.ledger.log.length;
    await bench.run();
    expect([bench.ledger.log.length, isPublic()]).toEqual([writes, [false]]);
  });

  test("an article that was taken down before the ledger heard of it stays as it is, too", async () => {
    await dying(paths([a]));
    await byHand(bench, 0, { published: false });

    const [found] = await run();
    bench.posts = [edited(a)];

    expect([found, await run()]).toEqual(["a devto adopt/found", ["a devto skip/edited-there"]]);
    expect([isPublic(), texts()]).toEqual([[false], [a.body]]);
    expect(record()).toMatchObject({ visibility: "taken-down" });
  });

  test("an article that was taken down is not updated because its post may overwrite edits", async () => {
    await bench.run(paths([a]));
    await byHand(bench, 0, { published: false });
    bench.posts = [{ ...edited(a), wishes: { devto: { wanted: true, overwrite: true } } }];

    expect(await run()).toEqual(["a devto skip/edited-there"]);

    expect([isPublic(), texts()]).toEqual([[false], [a.body]]);
    expect(record()?.visibility).toBe("taken-down");
  });

  test("an article that was taken down is followed again once it is public", async () => {
    await bench.run(paths([a]));
    await byHand(bench, 0, { published: false });
    bench.posts = [edited(a)];
    await bench.run();
    await byHand(bench, 0, { published: true });

    expect(await run()).toEqual(["a devto update/changed"]);

    expect([isPublic(), texts()]).toEqual([[true], [edited(a).body]]);
    expect(record()?.visibility).toBeUndefined();
  });

  test.each([
    ["the front matter keeps it as a draft", {}, () => asking(edited(a), "draft")],
    ["it is forced", { ...paths([a]), force: true }, () => edited(a)],
  ])(
    "a draft that was taken down is updated, and stays down, when %s",
    async (_, request, post) => {
      await bench.run(paths([a]));
      await byHand(bench, 0, { published: false });
      bench.posts = [edited(a)];
      await bench.run();
      bench.posts = [post()];

      expect(await run(request)).toEqual([expect.stringContaining("a devto update/")]);

      expect([isPublic(), texts()]).toEqual([[false], [edited(a).body]]);
      expect(record()?.visibility).toBe("draft");
      bench.posts = [edited(post())];
      expect(await run()).toEqual(["a devto update/changed"]);
      expect([isPublic(), texts()]).toEqual([[false], [edited(edited(a)).body]]);
    },
  );
});

describe("what a post's own front matter changes", () => {
  beforeEach(async () => {
    bench.visibility = "draft";
    await bench.run(paths([a]));
    await bench.clock.sleep(60_000);
  });

  test("publishes and hides it, as steps of their own, with one listing each and nothing else", async () => {
    const before = puts();
    bench.posts = [asking(a, "public")];
    expect(await run()).toEqual(["a devto publish/visibility"]);
    expect([isPublic(), record()?.visibility, record()?.wish]).toEqual([
      [true],
      undefined,
      "public",
    ]);
    expect(record()?.copy?.url).not.toMatch(/temp-slug/);

    bench.posts = [asking(a, "draft")];
    expect(await run()).toEqual(["a devto hide/visibility"]);
    expect([isPublic(), record()?.visibility, record()?.wish]).toEqual([[false], "draft", "draft"]);

    const [requests, writes] = [gets(), bench.ledger.log.length];
    expect(await run()).toEqual(["a devto skip/up-to-date"]);
    expect([puts(), gets(), bench.ledger.log.length]).toEqual([before + 2, requests, writes]);
  });

  test("together with the text is sent at once", async () => {
    const before = puts();
    bench.posts = [asking(edited(a), "public")];

    expect(await run()).toEqual(["a devto publish/visibility"]);

    expect([isPublic(), texts(), puts()]).toEqual([[true], [edited(a).body], before + 1]);
    expect(await run()).toEqual(["a devto skip/up-to-date"]);
  });

  test("by hand too is noted, and nothing is sent", async () => {
    await byHand(bench, 0, { published: true });
    const before = puts();
    bench.posts = [asking(a, "public")];

    expect(await run()).toEqual(["a devto skip/up-to-date"]);

    expect([puts(), isPublic()]).toEqual([before, [true]]);
    expect(record()).toMatchObject({ wish: "public" });
    expect(record()?.visibility).toBeUndefined();
    const quiet = [gets(), bench.ledger.log.length];
    await bench.run();
    expect([gets(), bench.ledger.log.length]).toEqual(quiet);
  });

  test("ends with the line: what is there stays, and the same line again is heeded again", async () => {
    bench.posts = [asking(a, "public")];
    await bench.run();
    bench.posts = [a];
    expect(await run()).toEqual(["a devto skip/up-to-date"]);
    expect([isPublic(), record()?.wish]).toEqual([[true], "default"]);
    await byHand(bench, 0, { published: false });
    bench.posts = [edited(a)];
    await bench.run();
    expect(isPublic()).toEqual([false]);

    bench.posts = [asking(edited(a), "public")];
    expect(await run()).toEqual(["a devto publish/visibility"]);
    expect([isPublic(), texts()]).toEqual([[true], [edited(a).body]]);
  });

  test("hides what was published by hand, although the ledger still knows it as a draft", async () => {
    await byHand(bench, 0, { published: true });
    bench.posts = [asking(a, "draft")];

    expect(await run()).toEqual(["a devto hide/visibility"]);

    expect(isPublic()).toEqual([false]);
  });

  test("counts towards max-posts like a create: over it nothing is published", async () => {
    bench.posts = eight;
    await bench.run(paths(eight));
    bench.posts = eight.map((post) => asking(post, "public"));
    const before = puts();

    const { plan } = await bench.run({ maxPosts: 5 });

    expect(new Set(plan.steps.map(({ kind, reason }) => `${kind}/${reason}`))).toEqual(
      new Set(["blocked/over-limit", "skip/up-to-date"]),
    );
    expect(plan.diagnostics).toContainEqual(
      expect.objectContaining({
        code: "over-limit",
        message: expect.stringContaining("8 copies would be created or published"),
      }),
    );
    expect([puts(), isPublic()]).toEqual([before, eight.map(() => false)]);
    await bench.run({ maxPosts: 8 });
    expect(isPublic()).toEqual(eight.map(() => true));
  });

  test("needs no text to be sent: with updates switched off it is heeded, and the text stays", async () => {
    bench.posts = [asking(edited(a), "public")];

    expect(await run({ update: false })).toEqual(["a devto publish/visibility"]);

    expect([isPublic(), texts()]).toEqual([[true], [a.body]]);
    expect(await run({ update: false })).toEqual(["a devto skip/update-off"]);
    expect(await run()).toEqual(["a devto update/changed"]);
    expect([isPublic(), texts()]).toEqual([[true], [edited(a).body]]);
  });

  test("is shown in a plan without a key, which cannot ask what dev.to holds", async () => {
    bench.posts = [asking(a, "public")];
    const platforms = bench.platforms().map(({ id, name, render }) => ({
      ...{ id, name, render, isSupposed: true },
    }));
    const scope = aScope({ purpose: "look" });

    const plan = await prepare(scope, bench.ports({ platforms }));

    expect(lines(plan)).toContain("a devto publish/visibility");
  });

  test("together with the text survives a run that dies after dev.to took both", async () => {
    bench.posts = [asking(edited(a), "public")];
    await dying();

    expect(await run()).toEqual(["a devto update/changed"]);

    expect([isPublic(), texts(), record()?.wish]).toEqual([[true], [edited(a).body], "public"]);
    expect(await run()).toEqual(["a devto skip/up-to-date"]);
  });

  test("that dev.to does not follow is an error, and is tried again", async () => {
    const platforms = bench.platforms().map((platform) => ({
      ...platform,
      ...(platform.publish && {
        publish: () =>
          Promise.reject(
            new PlatformError("dev.to kept it a draft", { platform: "devto", reason: "rejected" }),
          ),
      }),
    }));
    bench.posts = [asking(a, "public")];

    const { outcomes } = await bench.run({}, { platforms });

    expect(outcomes[0]).toMatchObject({ ok: false, error: { message: "dev.to kept it a draft" } });
    expect(await run()).toEqual(["a devto publish/visibility"]);
    expect(isPublic()).toEqual([true]);
  });

  test("is heeded once, whenever the run dies", async () => {
    for (const died of [1, 2]) {
      bench.posts = [asking(a, died === 1 ? "public" : "draft")];
      await dying();
      const before = puts();

      expect(await run()).toEqual(["a devto skip/up-to-date"]);

      expect([puts(), isPublic()]).toEqual([before, [died === 1]]);
      expect(record()?.wish).toBe(died === 1 ? "public" : "draft");
    }
  });
});

describe("a ledger of an older version", () => {
  async function begin(post: Post): Promise<void> {
    bench.posts = [post];
    await bench.run(paths([post]));
    const entries = [...bench.ledger.entries.values()].map((entry) => asOlder(entry, post, bench));
    bench.ledger = memoryLedger(entries);
  }

  test.each([
    ["drafts by the setting", () => a, "draft"],
    ["public ones", () => a, "public"],
    ["drafts by the front matter", () => asking(a, "draft"), "public"],
    ["public ones by the front matter", () => asking(a, "public"), "draft"],
  ] as const)("is read without a request and without a word: %s", async (_, post, setting) => {
    bench.visibility = setting;
    await begin(post());
    const before = bench.sandbox.state().requests.length;
    const open = isPublic();

    bench.visibility = setting === "draft" ? "public" : "draft";
    expect(await run()).toEqual(["a devto skip/up-to-date"]);

    expect(bench.sandbox.state().requests).toHaveLength(before);
    expect([bench.ledger.log, isPublic()]).toEqual([[], open]);
  });

  test("leaves a draft that was published by hand as it is with the next change", async () => {
    bench.visibility = "draft";
    await begin(a);
    await byHand(bench, 0, { published: true });
    bench.posts = [edited(a)];

    expect(await run()).toEqual(["a devto update/changed"]);

    expect([isPublic(), texts()]).toEqual([[true], [edited(a).body]]);
  });

  test.each([
    ["publishes what the front matter asks for now", "draft", "public", "publish"],
    ["hides what the front matter asks for now", "public", "draft", "hide"],
  ] as const)("%s", async (_, first, then, kind) => {
    await begin(asking(a, first));
    bench.posts = [asking(a, then)];

    expect(await run()).toEqual([`a devto ${kind}/visibility`]);

    expect(isPublic()).toEqual([then === "public"]);
  });
});

test("Medium cannot publish what is there: that is said once", async () => {
  const draft = { wanted: true, visibility: "draft", ownVisibility: "draft" } as const;
  const open = { wanted: true, visibility: "public", ownVisibility: "public" } as const;
  bench.posts = [{ ...a, wishes: { medium: draft } }];
  await bench.run(paths([a]));
  bench.posts = [{ ...a, wishes: { medium: open } }];

  const { plan } = await bench.run();
  const next = await bench.run();

  expect(lines(plan)).toContain("a medium skip/cannot-update");
  expect(plan.diagnostics.map(({ code }) => code)).toEqual(["visibility-by-hand"]);
  expect(lines(next.plan)).toContain("a medium skip/up-to-date");
  expect(next.plan.diagnostics).toEqual([]);
});
