import { describe, expect, test } from "@jest/globals";
import type { Ledger, LedgerEntry } from "../../src/core/ledger.ts";
import type { Post } from "../../src/core/post.ts";
import { sketchOf } from "../../src/syndicate/identity/sketch.ts";
import type { ScopeRequest } from "../../src/syndicate/plan/scope.ts";
import { memoryLedger } from "../fakes/memory-ledger.ts";
import {
  feedPlatform,
  listingPlatform,
  strictPlatform,
  writeOnlyPlatform,
} from "../fakes/memory-platform.ts";
import { aPost, was, wasNot } from "../fakes/posts.ts";
import { aBench, type Bench, lines } from "./bench.ts";

/** Sixty words that no other seed gives. */
function text(seed: string, from = 0, to = 60): string {
  const words = Array.from({ length: 60 }, (_, index) => `${seed}${index * 7919}`);
  return `${words.slice(from, to).join(" ")}\n`;
}

function edited(body: string): string {
  return body.replace(/ \S+ /, " changed ");
}

/** A post whose permalink follows its file's name, as Jekyll's default does. */
function post(name: string, changes: Partial<Post> = {}): Post {
  return aPost(name, { body: text(name), ...changes });
}

/** The post under another file name and address. */
function renamed(one: Post, name: string, changes: Partial<Post> = {}): Post {
  const { path, canonicalUrl, pageUrl, url } = aPost(name);
  return { ...one, path, canonicalUrl, pageUrl, url, ...changes };
}

function at(name: string): Partial<Post> {
  const { canonicalUrl, pageUrl, url } = aPost(name);
  return { canonicalUrl, pageUrl, url };
}

function old(name: string): string {
  return aPost(name).path;
}

/** A blog whose posts are published, on a dev.to that takes no address twice. */
async function published(...posts: readonly Post[]): Promise<Bench> {
  const bench = aBench(posts, memoryLedger(), [strictPlatform(), writeOnlyPlatform()]);
  await bench.run({ asked: posts.map(({ path }) => path) });
  return bench;
}

async function then(bench: Bench, ...posts: readonly Post[]) {
  const [devto, medium] = [bench.devto.requests.length, bench.medium.requests.length];
  bench.posts = posts;
  const { plan, outcomes } = await bench.run();
  const again = await bench.run();
  return {
    steps: lines(plan),
    failed: outcomes.filter(({ ok }) => !ok),
    diagnostics: plan.diagnostics,
    writes: [...bench.devto.requests.slice(devto), ...bench.medium.requests.slice(medium)].filter(
      (one) => one !== "list",
    ),
    second: lines(again.plan),
    gone: plan.gone.map(({ path }) => path),
  };
}

/** What dev.to shows at each address, by the first word of the text. */
function shown(bench: Bench): Record<string, string> {
  return Object.fromEntries(
    bench.devto.held.map(({ canonicalUrl, article }) => [
      canonicalUrl?.split("/").at(-2) ?? "",
      String(article?.request.body).split(" ")[0] ?? "",
    ]),
  );
}

/** Entries as older versions wrote them. */
function withoutTraits({ title: _, date: __, sketch: ___, ...entry }: LedgerEntry): LedgerEntry {
  return entry;
}

const a = post("a");
const b = post("b");

describe("a post is the same", () => {
  test.each<[string, Post]>([
    ["when it is renamed with a word changed", renamed(a, "q", { body: edited(a.body) })],
    [
      "when half of it is new, and its title is not",
      renamed(a, "q", { body: text("a", 0, 48) + text("new", 0, 12) }),
    ],
    [
      "when the date in its name and its title change",
      renamed(a, "a", {
        path: "_posts/2026-02-02-a.md",
        title: "Another",
        body: edited(a.body),
        ...at("later"),
      }),
    ],
    ["when it moves to another folder", renamed(a, "q", { path: "blog/_posts/2026-01-01-a.md" })],
    [
      "when it is a few words and keeps its title and date",
      renamed(post("a", { body: "Few words.\n" }), "q", { body: "Other words.\n" }),
    ],
  ])("%s", async (_, after) => {
    const before = after.body === "Other words.\n" ? post("a", { body: "Few words.\n" }) : a;
    const bench = await published(before);

    const { steps, second, writes } = await then(bench, after);

    expect(steps).toHaveLength(2);
    expect(steps[0]).toMatch(/devto update\/changed$/);
    expect(steps[1]).toMatch(/medium skip\/cannot-update$/);
    expect(second[0]).toMatch(/up-to-date$/);
    expect(writes).toEqual([`update ${after.canonicalUrl}`]);
    expect([...bench.ledger.entries.keys()]).toEqual([after.path]);
  });

  test("when all but the copy that its front matter names has changed", async () => {
    const bench = await published(a);
    const namedCopies = [{ platform: "devto", id: "1" }];

    const { steps, writes } = await then(bench, post("q", { body: text("a", 0, 30), namedCopies }));

    expect(steps).toEqual(["q devto update/changed", "q medium skip/cannot-update"]);
    expect(writes).toHaveLength(1);
  });

  test("when it was older than the ledger: a rename does not publish it", async () => {
    const bench = aBench([a, b]);
    await bench.run({ asked: [b.path] });

    const { steps, writes } = await then(bench, renamed(a, "q", { body: edited(a.body) }), b);

    expect(steps.slice(0, 2)).toEqual(["q devto skip/baseline", "q medium skip/baseline"]);
    expect(writes).toEqual([]);
  });

  test("when it was older, was written anew, and git calls its file renamed: it is not published unasked", async () => {
    const bench = aBench([a, b]);
    await bench.run({ asked: [b.path] });
    const anew = post("q");
    bench.posts = [anew, b];

    const { plan } = await bench.run({ renamed: [[anew.path, a.path]] });

    expect(lines(plan)).toContain("q devto blocked/maybe-moved");
    expect(bench.writes()).toHaveLength(2);
  });

  test("when it was older, was written anew, and then renamed, while a new one took its file", async () => {
    const bench = aBench([a, b]);
    await bench.run({ asked: [b.path] });
    const anew = { ...a, title: "Anew", body: text("anew") };
    await then(bench, anew, b);
    const { steps, writes } = await then(bench, renamed(anew, "q"), renamed(post("n"), "a"), b);

    expect(steps).toContain("q devto skip/baseline");
    expect(steps).toContain("a devto create/new");
    expect(writes).toHaveLength(2);
  });

  test("when three posts pass their names on, edited", async () => {
    const c = post("c");
    const bench = await published(a, b, c);
    const names = { a: "b", b: "c", c: "d" };
    const moved = [a, b, c].map((one) =>
      renamed(one, names[one.title.at(-1) as "a"], { body: edited(one.body) }),
    );

    const { failed, writes } = await then(bench, ...moved);

    expect(failed).toEqual([]);
    expect(writes).toHaveLength(3);
    expect(shown(bench)).toEqual({ b: "a0", c: "b0", d: "c0" });
    expect(bench.medium.held).toHaveLength(3);
  });
});

describe("an address passes to a new post", () => {
  test.each<[string, Partial<Post>]>([
    ["its text as it was", {}],
    ["with a word changed", { body: edited(a.body) }],
    ["more than half of it new", { body: text("a", 0, 27) + text("new", 0, 30) }],
  ])("the permalink, while the old post gets another: %s", async (_, changes) => {
    const bench = await published(a);

    const { steps, failed } = await then(
      bench,
      { ...a, ...at("archive"), ...changes },
      post("b", at("a")),
    );

    expect(steps).toEqual([
      "a devto update/changed",
      "a medium skip/cannot-update",
      "b devto create/new",
      "b medium create/new",
    ]);
    expect(failed).toEqual([]);
    expect(shown(bench)).toEqual({ archive: "a0", a: "b0" });
    expect(bench.medium.held).toHaveLength(2);
  });

  test.each<[string, Partial<Post>]>([
    ["as it was", {}],
    ["with a word changed", { body: edited(a.body) }],
  ])("the file's name and the permalink, while the old post is renamed %s", async (_, changes) => {
    const bench = await published(a);

    const { steps, failed, second } = await then(bench, renamed(a, "q", changes), renamed(b, "a"));

    expect(steps).toEqual([
      "q devto update/changed",
      "q medium skip/cannot-update",
      "a devto create/new",
      "a medium create/new",
    ]);
    expect(failed).toEqual([]);
    expect(shown(bench)).toEqual({ q: "a0", a: "b0" });
    expect(bench.medium.held).toHaveLength(2);
    expect(second).toEqual(
      expect.arrayContaining(["q devto skip/up-to-date", "a devto skip/up-to-date"]),
    );
    expect(bench.ledger.entries.get(a.path)?.title).toBe(b.title);
  });

  test("the permalink of a post that is gone, and of which another one is not the heir", async () => {
    const bench = await published(a);
    const heir = post("b", { ...at("a"), ...wasNot(a.path) });

    const { steps, failed } = await then(bench, heir);

    expect(steps).toEqual(["b devto create/new", "b medium create/new"]);
    expect(failed).toEqual([]);
    expect(bench.devto.held.map(({ canonicalUrl }) => canonicalUrl)).toEqual([
      null,
      heir.canonicalUrl,
    ]);
  });

  test("not when a post is written anew where it was", async () => {
    const bench = await published(a);

    const { steps } = await then(bench, { ...a, title: "Anew", body: text("anew") });

    expect(steps[0]).toBe("a devto update/changed");
    expect(bench.medium.held).toHaveLength(1);
  });

  test("two posts exchange their permalinks: each copy gets its post's new one", async () => {
    const bench = await published(a, b);

    const { steps, failed, second } = await then(bench, { ...a, ...at("b") }, { ...b, ...at("a") });

    expect(steps.filter((line) => line.includes("devto"))).toEqual([
      "a devto update/changed",
      "b devto update/changed",
    ]);
    expect(failed).toEqual([]);
    expect(shown(bench)).toEqual({ a: "b0", b: "a0" });
    expect(second).toContain("a devto skip/up-to-date");
  });

  test("and name and day as well, while the old post is edited", async () => {
    const bench = await published(a);
    const old = renamed(a, "q", { path: "_posts/2025-12-31-q.md", body: edited(a.body) });
    const next = post("n", { path: "_posts/2025-12-31-a.md", ...at("a") });

    const { failed } = await then(bench, old, next);

    expect(failed).toEqual([]);
    expect(shown(bench)).toEqual({ q: "a0", a: "n0" });
    expect(bench.devto.held).toHaveLength(2);
    expect(bench.medium.held).toHaveLength(2);
  });

  test("and comes back to the old post, edited, when the new one is gone", async () => {
    const bench = await published(a);
    await then(bench, renamed(a, "q"), renamed(b, "a"));

    const { failed, gone } = await then(bench, { ...a, body: edited(a.body) });

    expect(failed).toEqual([]);
    expect(gone).toEqual([old("a")]);
    expect(shown(bench)).toEqual({ "": "b0", a: "a0" });
    expect(bench.medium.held).toHaveLength(2);
  });

  test("one after the other: each file has the name that another had, and the first is gone", async () => {
    const bench = await published(a, b);

    const { failed, gone } = await then(bench, renamed(b, "a"), renamed(post("c"), "b"));

    expect(failed).toEqual([]);
    expect(gone).toEqual([old("a")]);
    expect(shown(bench)).toEqual({ "": "a0", a: "b0", b: "c0" });
    expect(bench.medium.held).toHaveLength(3);
  });

  test("and a run that still reads the commit before that posts nothing again", async () => {
    const bench = await published(a);
    await then(bench, renamed(a, "q"), renamed(b, "a"));
    bench.posts = [a];

    const { plan } = await bench.run({}, { commit: "older", isLater: () => true });
    const { steps, failed } = await then(bench, renamed(a, "q"), renamed(b, "a"));

    expect(lines(plan)).not.toContain("a devto create/new");
    expect(failed).toEqual([]);
    expect(steps.filter((line) => line.includes("create"))).toEqual([]);
    expect(shown(bench)).toEqual({ q: "a0", a: "b0" });
    expect(bench.medium.held).toHaveLength(2);
  });

  test("the permalink of one that may be another post now: it does not wait for the answer", async () => {
    const bench = await published(a, b);
    const late = renamed(a, "q", { title: "Another", body: text("new") });

    const { steps, failed, second } = await then(bench, late, { ...b, ...at("a") });
    const held = bench.devto.held.map(({ canonicalUrl }) => canonicalUrl);
    const answered = { ...late, ...was(a.path) };
    await then(bench, answered, { ...b, ...at("a") });

    expect(steps).toContain("q devto blocked/maybe-moved");
    expect(failed.map(({ error }) => error?.code)).toEqual(["maybe-moved", "maybe-moved"]);
    expect(second).toContain("b devto skip/up-to-date");
    expect(held).toEqual([null, a.canonicalUrl]);
    expect(bench.devto.held.map(({ canonicalUrl }) => canonicalUrl)).toEqual([
      late.canonicalUrl,
      a.canonicalUrl,
    ]);
  });

  test("the file's name of one that is gone: its copies are still known, whoever gets its address", async () => {
    const bench = await published(a);
    await then(bench, { ...b, path: a.path, ...wasNot(a.path) });

    const { steps, failed, gone } = await then(
      bench,
      { ...b, path: a.path, ...wasNot(a.path) },
      post("c", { ...at("a"), path: old("x") }),
    );
    const back = await then(bench, { ...b, path: a.path }, renamed(a, "z"));

    expect(gone).toEqual([]);
    expect(failed.map(({ error }) => error?.code)).toEqual(["maybe-moved", "maybe-moved"]);
    expect(steps).toContain("x devto blocked/maybe-moved");
    expect(back.steps).toContain("z devto update/changed");
    expect(bench.medium.held).toHaveLength(2);
    expect([...bench.ledger.entries.keys()]).toEqual([a.path, old("z")]);
  });

  test.each([
    ["its text stays", {}],
    ["it is edited", { body: `${b.body}One more line.\n` }],
  ])(
    "the file's name of one that is gone, and is renamed with its old line when %s",
    async (_, edit) => {
      const bench = await published(a);
      const heir = { ...b, path: a.path, ...wasNot(a.path) };
      await then(bench, heir);

      const { steps, failed } = await then(bench, {
        ...renamed(heir, "z"),
        frontMatter: heir.frontMatter,
        ...edit,
      });

      expect(failed).toEqual([]);
      expect(steps[0]).toBe("z devto update/changed");
      expect(bench.medium.held).toHaveLength(2);
    },
  );

  test("the file's name of one that was renamed: its line means the older one, whatever becomes of both", async () => {
    const bench = await published(a);
    const heir = { ...b, path: a.path, ...wasNot(a.path) };
    const elder = renamed(a, "z", was(a.path));
    await then(bench, elder, heir);

    const { steps, failed } = await then(
      bench,
      { ...elder, path: old("y"), ...at("y") },
      { ...heir, ...at("x"), body: `${b.body}One more line.\n` },
    );

    expect(failed).toEqual([]);
    expect(steps).toEqual([
      ...["y devto update/changed", "y medium skip/cannot-update"],
      ...["a devto update/changed", "a medium skip/cannot-update"],
    ]);
    expect(bench.devto.held.map(({ title }) => title)).toEqual([a.title, b.title]);
    expect(bench.medium.held).toHaveLength(2);
  });

  test("and not the copy that a run was creating for the old post when it ended", async () => {
    const bench = aBench([a], memoryLedger(), [strictPlatform(), feedPlatform()]);
    const { writes } = await lost(bench);
    bench.posts = [renamed(a, "q"), renamed(b, "a")];

    const { plan } = await bench.run();

    expect(writes).toBe(2);
    expect(lines(plan)).toEqual([
      "q devto adopt/found",
      "q medium adopt/found",
      "a devto create/new",
      "a medium create/new",
    ]);
    expect(bench.medium.held.map(({ article }) => article?.title)).toEqual(["Post a", "Post b"]);
    await bench.run();
    expect(shown(bench)).toEqual({ q: "a0", a: "b0" });
  });

  test("but its own copy at the same address, where the ledger has lost that", async () => {
    const bench = aBench([a], memoryLedger(), [listingPlatform(), feedPlatform()]);
    await lost(bench);
    const forgetful = new Map(bench.ledger.entries);
    bench.posts = [renamed(a, "q"), renamed(b, "a")];
    await bench.run();
    const back = aBench(bench.posts, memoryLedger([...forgetful.values()]), [
      bench.devto,
      bench.medium,
    ]);
    const count = back.writes().length;

    const { plan } = await back.run();

    expect(lines(plan)).toEqual([
      "q devto adopt/found",
      "q medium adopt/found",
      "a devto adopt/found",
      "a medium adopt/found",
    ]);
    expect(back.writes()).toHaveLength(count);
    await back.run();
    expect(shown(back)).toEqual({ q: "a0", a: "b0" });
    expect(
      ["q", "a"].map((name) => back.ledger.entries.get(old(name))?.platforms.medium?.copy?.id),
    ).toEqual(["1", "2"]);
  });

  test("and waits for the run that is creating the old post at its address", async () => {
    const bench = aBench([a], memoryLedger(), [strictPlatform(), feedPlatform()]);
    await lost(bench);
    bench.posts = [renamed(a, "q", { body: edited(a.body) }), renamed(b, "a")];

    const early = await bench.run({}, { isAlive: () => undefined });
    const writes = bench.writes().length;
    const { plan } = await bench.run();

    expect(lines(early.plan)).toEqual([
      "q devto skip/in-progress",
      "q medium skip/in-progress",
      "a devto skip/in-progress",
      "a medium skip/in-progress",
    ]);
    expect(writes).toBe(2);
    expect(lines(plan)).toEqual([
      "q devto adopt/found",
      "q medium adopt/found",
      "a devto create/new",
      "a medium create/new",
    ]);
    await bench.run();
    expect(shown(bench)).toEqual({ q: "a0", a: "b0" });
  });

  /** Publishes on both platforms, and neither answer is heard. */
  async function lost(bench: Bench): Promise<{ readonly writes: number }> {
    const write: Ledger["write"] = (...all) =>
      bench.writes().length === 0 ? bench.ledger.write(...all) : Promise.reject(new Error("dead"));
    const sleep = () => Promise.reject(new Error("dead"));
    const clock = { ...bench.ports().clock, sleep };
    const ledger = { ...bench.ledger, write };
    await bench.run({ asked: [a.path] }, { ledger, clock }).catch(() => undefined);
    return { writes: bench.writes().length };
  }

  test("and comes back to the old post, written anew, when the new one is gone: that is asked", async () => {
    const bench = await published(a);
    await then(bench, renamed(a, "q"), renamed(b, "a"));

    const { steps, writes } = await then(bench, { ...a, body: text("anew") });

    expect(steps[0]).toBe("a devto blocked/maybe-moved");
    expect(writes).toEqual([]);
  });

  test("a post takes the permalink of one that is not published any more", async () => {
    const bench = await published(a, b);
    const retracted = { ...a, state: "unpublished" as const, ...at("c") };

    const { failed } = await then(bench, retracted, { ...b, ...at("a") });
    const held = shown(bench);
    const { steps, second } = await then(bench, a, b);

    expect(failed).toEqual([]);
    expect(held).toEqual({ "": "a0", a: "b0" });
    expect(steps).toContain("a devto update/changed");
    expect(second).toContain("a devto skip/up-to-date");
    expect(shown(bench)).toEqual({ a: "a0", b: "b0" });
  });

  test("and so it ends when the run that exchanges them dies on the way", async () => {
    const bench = await published(a, b);
    bench.posts = [
      { ...a, ...at("b") },
      { ...b, ...at("a") },
    ];
    const { update } = bench.devto;
    bench.devto.update = () => Promise.reject(new Error("dead"));
    await bench.run();
    bench.devto.update = update as NonNullable<typeof update>;

    const { failed } = await then(bench, ...bench.posts);

    expect(failed).toEqual([]);
    expect(shown(bench)).toEqual({ a: "b0", b: "a0" });
  });

  test("two posts exchange their texts: each address keeps its copy", async () => {
    const bench = await published(a, b);

    const { writes, failed } = await then(bench, renamed(a, "b"), renamed(b, "a"));

    expect(failed).toEqual([]);
    expect(writes).toHaveLength(2);
    expect(shown(bench)).toEqual({ a: "b0", b: "a0" });
  });
});

describe("a life goes on", () => {
  test("a post that becomes a draft and comes back, edited and with another date, keeps its copies", async () => {
    const bench = await published(a, b);
    const draft = { ...a, path: "_drafts/a.md", state: "draft" as const, canonicalUrl: null };

    const hidden = await then(bench, draft, b);
    const { steps } = await then(
      bench,
      renamed(a, "q", { path: "_posts/2026-05-05-a.md", body: edited(a.body) }),
      b,
    );

    expect(hidden.steps).toContain("_drafts/a devto skip/draft");
    expect(steps).toContain("a devto update/changed");
    expect(bench.medium.held).toHaveLength(2);
  });

  test("a post that was deleted and is added again, edited, keeps its copies", async () => {
    const bench = await published(a, b);
    await then(bench, b);

    const { steps } = await then(bench, { ...a, body: edited(a.body) }, b);

    expect(steps).toContain("a devto update/changed");
    expect(bench.medium.held).toHaveLength(2);
  });

  test("a post of a series in which all have one title and one name is asked about when its date changes", async () => {
    const notes = ["1", "2", "3"].map((day) =>
      aPost("weekly-notes", {
        ...at(`notes-${day}`),
        path: `_posts/2026-01-0${day}-weekly-notes.md`,
        date: new Date(`2026-01-0${day}T00:00:00Z`),
        body: text("template", 0, 20) + text(`day${day}`, 0, 40),
      }),
    ) as [Post, Post, Post];
    const bench = await published(...notes);
    const [one, two, three] = notes;
    const late = { ...three, ...at("notes-9"), path: "_posts/2026-01-09-weekly-notes.md" };

    const same = await then(bench, one, two, late);
    const asked = await then(bench, one, two, {
      ...late,
      ...at("notes-7"),
      path: "_posts/2026-01-07-weekly-notes.md",
      date: new Date("2026-01-07T00:00:00Z"),
      body: edited(late.body),
    });

    expect(same.steps).toContain("weekly-notes devto update/changed");
    expect(asked.steps).toContain("weekly-notes devto blocked/maybe-moved");
    expect(bench.medium.held).toHaveLength(3);
  });

  test("a translation of a post that is there, with its date, is new", async () => {
    const german = aPost("a", {
      path: "_posts/de/2026-01-01-a.md",
      ...at("de/a"),
      title: "Beitrag",
      body: text("de"),
    });
    const bench = await published(a);

    const { steps } = await then(bench, a, german);

    expect(steps).toEqual(expect.arrayContaining(["a devto create/new", "a medium create/new"]));
  });
});

describe("a new post is new", () => {
  test.each<[string, Post]>([
    ["that began as a copy of one which is still there", post("q", { body: edited(a.body) })],
    ["with the very text of one that is still there", post("q", { body: a.body })],
    ["with the title of one that is still there", post("q", { title: a.title })],
  ])("%s", async (_, fresh) => {
    const bench = await published(a);

    const { steps } = await then(bench, a, fresh);

    expect(steps).toEqual(
      expect.arrayContaining([
        "a devto skip/up-to-date",
        "q devto create/new",
        "q medium create/new",
      ]),
    );
  });

  test("although the one that it was copied from is edited in the same push", async () => {
    const bench = await published(a);

    const { steps } = await then(
      bench,
      { ...a, body: edited(a.body) },
      post("q", { body: a.body }),
    );

    expect(steps).toEqual(
      expect.arrayContaining([
        "a devto update/changed",
        "q devto create/new",
        "q medium create/new",
      ]),
    );
  });

  test("although a post that has nothing in common with it was deleted", async () => {
    const bench = await published(a);

    const { steps, gone } = await then(bench, b);

    expect(steps).toEqual(["b devto create/new", "b medium create/new"]);
    expect(gone).toEqual([a.path]);
  });

  test("in a series with one title and one template, of which a part was deleted", async () => {
    const [one, two, three] = ["d", "e", "f"].map((name) =>
      post(name, {
        title: "Weekly notes",
        body: `${text("template", 0, 40)}${text(name, 0, 20)}`,
      }),
    ) as [Post, Post, Post];
    const bench = await published(one, two);

    const { steps } = await then(bench, two, three);

    expect(steps).toEqual(expect.arrayContaining(["f devto create/new", "f medium create/new"]));
  });

  test("when a post is split in two and its file keeps the first half", async () => {
    const bench = await published(a);

    const { steps } = await then(
      bench,
      { ...a, body: text("a", 0, 30) },
      post("q", { body: text("a", 30) }),
    );

    expect(steps).toEqual(
      expect.arrayContaining([
        "a devto update/changed",
        "q devto create/new",
        "q medium create/new",
      ]),
    );
  });
});

describe("a post that may be another is asked about", () => {
  const scenes: readonly [string, readonly Post[], readonly Post[]][] = [
    [
      "renamed, with another title and most of it rewritten",
      [a],
      [post("q", { body: text("a", 0, 35) + text("q", 0, 25), title: "Quite another" })],
    ],
    ["with the title of one that is gone", [a], [post("q", { title: a.title })]],
    ["at the file name of one that is gone", [a], [{ ...b, path: a.path }]],
    ["at the permalink of one that is gone", [a], [{ ...b, ...at("a") }]],
    [
      "at the permalink that both get from the names of their files",
      [a],
      [{ ...b, path: "_posts/2026-02-02-a.md", ...at("a") }],
    ],
    [
      "split from one that is gone",
      [a],
      [post("q", { body: text("a", 0, 30) }), post("r", { body: text("a", 30) })],
    ],
    [
      "with the few words of one that is gone",
      [post("a", { body: "Coming soon.\n" })],
      [post("q", { body: "Coming soon.\n" })],
    ],
  ];

  test.each(scenes)(
    "%s: nothing is sent, and the question names the old one",
    async (_, before, after) => {
      const bench = await published(...before);

      const { steps, writes, second, diagnostics, gone } = await then(bench, ...after);

      expect(new Set(steps.map((line) => line.split(" ").at(-1)))).toEqual(
        new Set(["blocked/maybe-moved"]),
      );
      expect(second).toEqual(steps);
      expect(writes).toEqual([]);
      expect(gone).toEqual([]);
      expect(diagnostics).toContainEqual(
        expect.objectContaining({
          code: "maybe-moved",
          severity: "error",
          path: after[0]?.path,
          message: expect.stringContaining(old("a")),
        }),
      );
    },
  );

  test.each<[string, Post, string]>([
    ["its name", post("q", { title: a.title }), `${a.path} (${a.canonicalUrl}) under another name`],
    ["its URL", { ...b, path: a.path }, `the post that was at ${a.canonicalUrl}`],
  ])("and the question says what has changed: %s", async (_, after, what) => {
    const { diagnostics } = await then(await published(a), after);

    expect(diagnostics.find(({ code }) => code === "maybe-moved")?.message).toBe(
      `${after.path} is not published: it may be ${what}, and then a copy would be there twice`,
    );
  });

  test.each<[string, Post, Partial<ScopeRequest>]>([
    ["it has the day of one that is gone", { ...post("q"), date: a.date }, {}],
    [
      "it came with the push that removed one of the same days",
      post("f"),
      { pushed: [old("f")], removed: [a.path] },
    ],
    [
      "git takes its file for that of one that is gone",
      post("z"),
      { renamed: [[old("z"), a.path]] },
    ],
  ])(
    "written anew under another name and title, since %s: until it is answered",
    async (_, anew, request) => {
      const bench = await published(a);
      bench.posts = [anew];

      const { plan, ledger } = await bench.run(request);
      const edit = { ...anew, body: text("again"), date: new Date("2026-11-22T00:00:00Z") };
      const later = await then(bench, edit);
      const answer = await then(bench, { ...edit, ...wasNot(a.path) });

      const [first] = lines(plan);
      expect(first).toMatch(/ devto blocked\/maybe-moved$/);
      expect(plan.gone).toEqual([]);
      expect(ledger.entries.get(a.path)?.suspects).toEqual([anew.path]);
      expect(later.steps[0]).toBe(first);
      expect(later.writes).toEqual([]);
      expect(answer.writes).toEqual([`create ${edit.canonicalUrl}`, `create ${edit.canonicalUrl}`]);
    },
  );

  test("a post that git takes for a renamed one is that one, if a third of it is left", async () => {
    const bench = await published(a);
    const anew = post("z", { body: text("a", 0, 36) + text("z", 0, 24) });
    bench.posts = [anew];

    const asked = await bench.plan();
    const { plan } = await bench.run({ renamed: [[anew.path, a.path]] });

    expect(lines(asked)[0]).toBe("z devto blocked/maybe-moved");
    expect(lines(plan)).toEqual(["z devto update/changed", "z medium skip/cannot-update"]);
    expect([...bench.ledger.entries.keys()]).toEqual([anew.path]);
  });

  test("a post that only the push's texts take for a renamed one is asked about", async () => {
    const old = { ...a, date: new Date("2026-10-01T00:00:00Z") };
    const bench = await published(old);
    const anew = post("z", { body: text("z"), date: new Date("2026-11-20T00:00:00Z") });
    bench.posts = [anew];

    const { plan } = await bench.run({ edited: [anew.path], alike: [[anew.path, a.path]] });

    expect(lines(plan)[0]).toBe("z devto blocked/maybe-moved");
  });

  test("a title that several gone posts had does not say whose heir a new post is", async () => {
    const title = "Weekly notes";
    const bench = await published(post("a", { title }), post("b", { title }));

    const { steps } = await then(bench, post("c", { title, ...at("b") }));

    expect(steps).toEqual(["c devto blocked/maybe-moved", "c medium blocked/maybe-moved"]);
  });

  /** The line as it is printed, put into the front matter. */
  function answered(one: Post, hint: string | undefined, key: "posse-was" | "posse-was-not"): Post {
    const line = [...(hint ?? "").matchAll(/`([^`]+)`/g)].find(([, said]) =>
      said?.startsWith(`${key}: `),
    );
    const older = line?.[1]?.slice(key.length + 2) ?? "";
    return { ...one, ...(key === "posse-was" ? was(older) : wasNot(older)) };
  }

  test.each(scenes)("%s: it is the old one, as the line says", async (_, before, after) => {
    const bench = await published(...before);
    const { diagnostics } = await then(bench, ...after);
    const [first, ...others] = after as [Post];

    const { steps, writes } = await then(
      bench,
      answered(first, diagnostics[0]?.hint, "posse-was"),
      ...others,
    );

    expect(steps.slice(0, 2).map((line) => line.split(" ").slice(1).join(" "))).toEqual([
      "devto update/changed",
      "medium skip/cannot-update",
    ]);
    expect(writes[0]).toBe(`update ${first.canonicalUrl}`);
    expect(bench.medium.held).toHaveLength(1 + others.length);
  });

  test.each(scenes)("%s: it is a new one, as the line says", async (_, before, after) => {
    const bench = await published(...before);
    const { diagnostics } = await then(bench, ...after);
    const posts = after.map((one) => {
      const said = diagnostics.find(
        ({ path, code }) => path === one.path && code === "maybe-moved",
      );
      return answered(one, said?.hint, "posse-was-not");
    });

    const { steps, second, writes } = await then(bench, ...posts);

    expect(steps.every((line) => line.endsWith("create/new"))).toBe(true);
    expect(second.every((line) => line.endsWith("skip/up-to-date"))).toBe(true);
    expect(writes.filter((one) => one.startsWith("create"))).toHaveLength(2 * after.length);
    // The line stays in the file, and the post is edited and renamed all the same.
    const later = await then(
      bench,
      ...posts.map((one, index) => renamed(one, `later-${index}`, { body: edited(one.body) })),
    );
    expect(later.steps.filter((line) => line.includes("create"))).toEqual([]);
  });

  describe("an old one that is renamed and written anew, and a new one in its place", () => {
    const heir = renamed(a, "q", { body: text("q") });
    const anew = { ...b, path: a.path, ...at("a") };
    const edits: readonly [string, readonly Post[]][] = [
      ["the old one gets another title", [{ ...heir, title: "Another" }, anew]],
      ["the new one is edited", [heir, { ...anew, body: edited(anew.body) }]],
      ["the old one is deleted", [anew]],
      ["the new one is deleted", [{ ...heir, title: "Another" }]],
    ];

    test.each(edits)("%s: they are still asked about", async (_, after) => {
      const bench = await published(a);
      const asked = await then(bench, heir, anew);

      const { steps, second, writes } = await then(bench, ...after);

      const reasons = [...asked.steps, ...steps, ...second].map((line) => line.split(" ").at(-1));
      expect(new Set(reasons)).toEqual(new Set(["blocked/maybe-moved"]));
      expect(writes).toEqual([]);
    });

    test.each<[string, Post]>([
      ["the new one says that it is new", anew],
      ["the old one says that it is new", heir],
    ])("the other is gone, and %s: it is published", async (_, one) => {
      const bench = await published(a);
      await then(bench, heir, anew);
      const { diagnostics } = await then(bench, one);

      const { steps } = await then(bench, answered(one, diagnostics[0]?.hint, "posse-was-not"));

      expect(steps.map((line) => line.split(" ").at(-1))).toEqual(["create/new", "create/new"]);
    });

    test("the one that says so keeps the copies, and nobody is suspected any more", async () => {
      const bench = await published(a);
      await then(bench, heir, anew);

      const { steps } = await then(bench, { ...heir, ...was(a.path) }, anew);

      expect(steps).toEqual([
        "q devto update/changed",
        "q medium skip/cannot-update",
        "a devto create/new",
        "a medium create/new",
      ]);
      expect([...bench.ledger.entries.values()].flatMap(({ suspects = [] }) => suspects)).toEqual(
        [],
      );
    });

    test("and the old one comes back as it was: it has its copies, and is asked about no more", async () => {
      const bench = await published(a);
      await then(bench, heir, anew);

      const { steps, gone } = await then(bench, a);
      const later = await then(bench, { ...a, body: text("later") }, heir);

      expect(steps).toEqual(["a devto skip/up-to-date", "a medium skip/up-to-date"]);
      expect(gone).toEqual([]);
      expect(later.steps).toContain("a devto update/changed");
    });
  });

  test("nothing is left of an old one but its day, and another post has its title: neither is sent", async () => {
    const weekly = { ...a, title: "Weekly notes" };
    const bench = await published(weekly);
    const written = renamed(weekly, "q", { body: text("q") });
    const other = { ...post("c"), title: "Weekly notes", state: "future" as const };
    const anew = { ...b, path: a.path, ...at("a") };

    const { steps, writes } = await then(bench, written, anew, other);

    expect(steps.filter((line) => /^[aq] /.test(line))).toEqual([
      "q devto blocked/maybe-moved",
      "q medium blocked/maybe-moved",
      "a devto blocked/maybe-moved",
      "a medium blocked/maybe-moved",
    ]);
    expect(writes).toEqual([]);
  });

  test("two posts that claim one entry: the one that says so gets it, and the other is new", async () => {
    const bench = await published(post("a", { body: "" }));
    bench.ledger.entries.set(
      a.path,
      withoutTraits(bench.ledger.entries.get(a.path) as LedgerEntry),
    );
    const kept = { ...post("a", { body: "", title: "X" }), ...at("archive"), body: "Y" };
    const heir = post("b", { ...at("a"), title: "Z" });

    const open = await then(bench, kept, heir);
    const { steps } = await then(bench, { ...kept, ...was(a.path) }, heir);

    expect(open.steps.every((line) => line.endsWith("blocked/maybe-moved"))).toBe(true);
    expect(steps).toEqual([
      "a devto update/changed",
      "a medium skip/cannot-update",
      "b devto create/new",
      "b medium create/new",
    ]);
  });
});

describe("a ledger of an older version", () => {
  async function older(): Promise<Bench> {
    const bench = await published(a);
    for (const entry of [...bench.ledger.entries.values()]) {
      bench.ledger.entries.set(entry.path, withoutTraits(entry));
    }
    return bench;
  }

  test("knows a post again by the text that git still has", async () => {
    const bench = await older();
    bench.posts = [renamed(a, "q", { body: edited(a.body) })];
    const asked: string[] = [];

    const { plan } = await bench.run(
      {},
      {
        formerTraits: async (entries) => {
          asked.push(...entries.map(({ path }) => path));
          return new Map([[a.path, { title: a.title, sketch: sketchOf(a.body) }]]);
        },
      },
    );

    expect(lines(plan)).toEqual(["q devto update/changed", "q medium skip/cannot-update"]);
    expect(asked).toEqual([a.path]);
  });

  test("is asked about nothing while every post has its entry", async () => {
    const bench = await older();
    bench.posts = [{ ...a, body: edited(a.body) }];
    const formerTraits = () => Promise.reject(new Error("asked"));

    const { plan } = await bench.run({}, { formerTraits });

    expect(lines(plan)[0]).toBe("a devto update/changed");
  });

  test("goes by the file's name where nothing else is known", async () => {
    const bench = await older();

    const { steps } = await then(
      bench,
      renamed(a, "q", { path: "_posts/2026-03-03-a.md", body: edited(a.body) }),
    );

    expect(steps).toEqual(["a devto blocked/maybe-moved", "a medium blocked/maybe-moved"]);
  });
});
