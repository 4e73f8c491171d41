import { describe, expect, test } from "@jest/globals";
import { awaitNew, leaveNew } from "../../src/syndicate/plan/leave-new.ts";
import { memoryLedger } from "../fakes/memory-ledger.ts";
import { feedPlatform, listingPlatform } from "../fakes/memory-platform.ts";
import { aPost, wasNot } from "../fakes/posts.ts";
import { aBench, aScope, type Bench, lines } from "./bench.ts";

const broken = { diagnostics: [{ severity: "error", code: "x", message: "broken" }] } as const;
const years = (ago: number) => ({ date: new Date(Date.UTC(2026 - ago, 0, 1)) });

const keptOut = { wishes: { medium: { wanted: false } } };

const a = aPost("a");
const b = aPost("b");
const c = aPost("c");

describe("the first run of all", () => {
  test("on a push publishes what the push changed and records the rest as baseline", async () => {
    const bench = aBench([a, b, c]);

    const { outcomes, plan } = await bench.run({ pushed: [b.path] });

    expect(bench.writes()).toEqual([`create ${b.canonicalUrl}`, `create ${b.canonicalUrl}`]);
    expect(lines(plan)).toContain("a devto skip/baseline");
    expect(bench.ledger.state(a.path, "medium")).toBe("baseline");
    expect(bench.ledger.state(b.path, "devto")).toBe("published");
    expect(outcomes.every((outcome) => outcome.ok)).toBe(true);
  });

  test("by hand or by schedule publishes nothing and says how to ask", async () => {
    const bench = aBench([a, b]);

    const { plan } = await bench.run();

    expect(bench.writes()).toEqual([]);
    expect(bench.devto.requests).toEqual([]);
    expect(plan.diagnostics.map(({ code }) => code)).toEqual(["first-run", "first-run"]);
    expect(plan.diagnostics[0]?.hint).toMatch(/posts.*backfill/);
  });

  test("with posts that were asked for publishes them, and a later run none of the others", async () => {
    const bench = aBench([a, b, c]);

    await bench.run({ asked: [c.path] });
    await bench.run();

    expect(bench.devto.requests).toEqual(["list", `create ${c.canonicalUrl}`]);
  });

  test("calls drafts, future and unpublished posts not older, so that they are new when their time comes", async () => {
    const bench = aBench([a, aPost("d", { state: "future" }), aPost("e", { state: "draft" })]);
    await bench.run();

    bench.posts = [a, aPost("d"), aPost("e")];
    const plan = await bench.plan();

    expect(lines(plan)).toEqual([
      "a devto skip/baseline",
      "a medium skip/baseline",
      "d devto create/new",
      "d medium create/new",
      "e devto create/new",
      "e medium create/new",
    ]);
  });

  test("of a second platform leaves the archive alone there too", async () => {
    const bench = aBench([a, b]);
    await bench.run({ asked: [a.path] }, { platforms: [bench.devto] });

    bench.posts = [a, b, c];
    await bench.run({ pushed: [c.path] });

    expect(bench.medium.requests).toEqual([`create ${c.canonicalUrl}`]);
  });

  test("notes a new post that has to wait, or the next run would take it for an old one", async () => {
    const broken = aPost("b", {
      diagnostics: [{ severity: "error", code: "x", message: "broken" }],
    });
    const bench = aBench([broken]);
    await bench.run({ pushed: [b.path] });

    bench.posts = [b];
    await bench.run();

    expect(bench.devto.holds("https://blog.example/b/")).toBe(1);
  });

  test("adopts a copy that the front matter names, whatever the run was asked for", async () => {
    const named = aPost("a", {
      namedCopies: [{ platform: "devto", id: "77", url: "https://dev.to/me/a" }],
    });
    const bench = aBench([named]);

    const { plan } = await bench.run();

    expect(lines(plan)).toEqual(["a devto adopt/named", "a medium skip/baseline"]);
    expect(bench.devto.requests).toEqual(["list"]);
    expect(bench.ledger.entries.get(a.path)?.platforms.devto?.copy?.id).toBe("77");
  });
});

describe("what is new on the first run", () => {
  test("is not what the push only edited", async () => {
    const bench = aBench([a, b]);

    await bench.run({ pushed: [], edited: [b.path] });

    expect(bench.writes()).toEqual([]);
    expect(bench.ledger.state(b.path, "devto")).toBe("baseline");
  });

  /** The clock says 10:00 of the 24th: the author's 17th may have begun 14 hours earlier than UTC's. */
  test.each([
    ["a week ago", "2026-11-17T00:00:00Z", true],
    ["a week ago by a clock east of UTC, late on the author's day", "2026-11-16T10:00:01Z", true],
    ["more than a week ago", "2026-11-16T10:00:00Z", false],
    ["years ago", "2015-01-01T00:00:00Z", false],
    ["today, later", "2026-11-24T23:00:00Z", true],
    ["years ahead, where Jekyll's `future` shows it", "2099-01-01T00:00:00Z", false],
  ])("is dated near the push: %s", async (_, date, isNew) => {
    const bench = aBench([aPost("a", { date: new Date(date) })]);

    await bench.run({ pushed: [a.path] });

    expect(bench.devto.holds("https://blog.example/a/")).toBe(isNew ? 1 : 0);
  });

  test("is dated near the push, not near a run of weeks later", async () => {
    const bench = aBench([aPost("a", { date: new Date("2026-10-01T00:00:00Z") })]);

    await bench.run({ pushed: [a.path], pushedAt: new Date("2026-10-02T00:00:00Z") });

    expect(bench.devto.holds("https://blog.example/a/")).toBe(1);
  });

  test("stays new, if it has more posts beside it than max-posts allows", async () => {
    const bench = aBench([a, b, aPost("old", years(9))]);
    const pushed = [a.path, b.path, "_posts/2026-01-01-old.md"];

    await bench.run({ pushed, maxPosts: 1 });
    expect(bench.writes()).toEqual([]);
    await bench.run({ maxPosts: 2 });

    expect(bench.devto.holds("https://blog.example/a/")).toBe(1);
    expect(bench.devto.holds("https://blog.example/b/")).toBe(1);
    expect(bench.ledger.state("_posts/2026-01-01-old.md", "devto")).toBe("baseline");
  });

  test("is not what was asked for and stopped by max-posts: it has to be asked for again", async () => {
    const bench = aBench([a, b]);

    await bench.run({ asked: [a.path, b.path], maxPosts: 1 });
    await bench.run({ maxPosts: 2 });

    expect(bench.writes()).toEqual([]);
  });
});

describe("the first run records as older", () => {
  test("what the front matter keeps from a platform: it is not published when that changes", async () => {
    const out = { wishes: { devto: { wanted: false }, medium: { wanted: false } } };
    const bench = aBench([aPost("a", out)]);

    const { plan } = await bench.run();
    expect(lines(plan)).toEqual(["a devto skip/opted-out", "a medium skip/opted-out"]);
    bench.posts = [a];
    await bench.run();
    await bench.run({ backfill: 1 });

    expect(bench.writes()).toHaveLength(2);
  });

  test("a broken post that the push did not add; one that it added stays new", async () => {
    const bench = aBench([aPost("a", broken), aPost("b", broken)]);
    await bench.run({ pushed: [b.path] });

    bench.posts = [a, b];
    await bench.run({ edited: [a.path, b.path], pushed: [] });

    expect(bench.devto.holds("https://blog.example/a/")).toBe(0);
    expect(bench.devto.holds("https://blog.example/b/")).toBe(1);
    expect(bench.medium.holds("https://blog.example/b/")).toBe(1);
  });

  test("posts that differ in their extension alone, of whatever date: one stays old when the other goes", async () => {
    const other = aPost("other", { path: a.path.replace(".md", ".html") });
    const bench = aBench([a, other]);
    const first = await bench.run();

    bench.posts = [a];
    const { plan } = await bench.run();

    expect(first.plan.steps.map(({ kind }) => kind)).toEqual(Array(4).fill("blocked"));
    expect(lines(plan)).toEqual(["a devto skip/baseline", "a medium skip/baseline"]);
    expect(bench.writes()).toEqual([]);
  });

  test("nothing of a new post that is fixed to an old date", async () => {
    const bench = aBench([aPost("a", { ...broken, date: null, state: "invalid" })]);
    await bench.run({ pushed: [a.path] });

    bench.posts = [aPost("a", years(9))];
    const { plan } = await bench.run({ pushed: [], edited: [a.path] });

    expect(lines(plan)).toEqual(["a devto skip/baseline", "a medium skip/baseline"]);
    expect(plan.diagnostics[0]?.message).toBe(
      `${a.path} is dated 2017-01-01, which is before Posse's first run for devto, so it is not published there`,
    );
  });

  test("nothing of a post that a run with `posts` leaves out, if the push added it", async () => {
    const bench = aBench([a, b, c]);

    await bench.run({ pushed: [b.path], asked: [c.path] });
    await bench.run();

    expect(bench.ledger.state(a.path, "devto")).toBe("baseline");
    expect(bench.devto.holds("https://blog.example/b/")).toBe(1);
  });
});

describe("the first run begins the ledger", () => {
  test("of a blog without posts, and its first post is new whatever starts the next run", async () => {
    const bench = aBench([]);
    await bench.run();
    await bench.run();

    bench.posts = [a];
    await bench.run();

    expect(bench.ledger.log[0]).toBe("Begin the ledger");
    expect(bench.devto.holds("https://blog.example/a/")).toBe(1);
    expect(bench.medium.holds("https://blog.example/a/")).toBe(1);
  });

  test("also if it is cancelled while it waits for the originals: what is new waits for the next", async () => {
    const bench = aBench([a, b]);
    const cancel = new AbortController();
    const isLive = async () => {
      cancel.abort();
      throw cancel.signal.reason;
    };

    const { outcomes } = await bench.run({ pushed: [b.path] }, { isLive, signal: cancel.signal });
    expect(outcomes.filter(({ ok }) => !ok).map(({ error }) => error?.code)).toEqual([
      "aborted",
      "aborted",
    ]);
    expect(bench.ledger.entries.get(b.path)?.platforms.medium).toMatchObject({
      ...{ state: "failed", left: true, note: "the run was cancelled" },
    });
    await bench.run();

    expect(bench.writes()).toEqual([`create ${b.canonicalUrl}`, `create ${b.canonicalUrl}`]);
    expect(bench.ledger.state(a.path, "devto")).toBe("baseline");
  });

  test("also if it is cancelled before it asks anybody anything", async () => {
    const bench = aBench([a, b]);

    await bench.run({ pushed: [b.path] }, { signal: AbortSignal.abort() });
    expect(bench.writes()).toEqual([]);
    await bench.run();

    expect(bench.writes()).toEqual([`create ${b.canonicalUrl}`, `create ${b.canonicalUrl}`]);
  });
});

describe("a first run that another one overtakes", () => {
  /** A run for a push of one post, while another run makes the ledger. */
  async function overtaken(bench: Bench, other: Parameters<Bench["run"]>[0], ports = {}) {
    let isFirst = true;
    const write: Bench["ledger"]["write"] = async (...all) => {
      if (isFirst) {
        isFirst = false;
        await bench.run(other);
      }
      return bench.ledger.write(...all);
    };
    const ledger = { ...bench.ledger, write };
    return bench.run({ pushed: [b.path] }, { ledger, ...ports });
  }

  test.each([
    ["a schedule, to which all posts are old", {}],
    ["a push of another post", { pushed: [c.path] }],
  ])("publishes all the same what its push brought: after %s", async (_, other) => {
    const bench = aBench([a, b, c]);

    const { outcomes } = await overtaken(bench, other);

    expect(outcomes.every(({ ok }) => ok)).toBe(true);
    expect(bench.devto.holds("https://blog.example/b/")).toBe(1);
    expect(bench.medium.holds("https://blog.example/b/")).toBe(1);
    expect(bench.devto.holds("https://blog.example/a/")).toBe(0);
    expect(bench.ledger.state(a.path, "devto")).toBe("baseline");
  });

  test("publishes it, too, if the other has ended before this one reads the ledger", async () => {
    const bench = aBench([a, b]);
    const pushedAt = bench.ports().clock.now();
    await bench.run();

    await bench.run({ pushed: [b.path], pushedAt });

    expect(bench.devto.holds("https://blog.example/b/")).toBe(1);
    expect(bench.medium.holds("https://blog.example/b/")).toBe(1);
    expect(bench.devto.holds("https://blog.example/a/")).toBe(0);
  });

  test("remembers it, if it has to wait", async () => {
    const bench = aBench([a, b]);

    await overtaken(bench, {}, { isLive: async () => false });
    const states = [a, b].map(({ path }) => bench.ledger.state(path, "devto"));
    await bench.run();

    expect(states).toEqual(["baseline", "failed"]);
    expect(bench.devto.holds("https://blog.example/b/")).toBe(1);
    expect(bench.writes()).toHaveLength(2);
  });
});

describe("a post that appears later", () => {
  test("is new, whatever event started the run", async () => {
    const bench = aBench([a]);
    await bench.run();

    bench.posts = [a, b];
    await bench.run();

    expect(bench.writes()).toEqual([`create ${b.canonicalUrl}`, `create ${b.canonicalUrl}`]);
  });

  test("is not recorded by a run that asked for others", async () => {
    const bench = aBench([a]);
    await bench.run();
    bench.posts = [a, b];

    const narrowed = await bench.run({ asked: [a.path] });
    await bench.run();

    expect(lines(narrowed.plan)).toContain("b devto skip/not-asked");
    expect(bench.devto.holds("https://blog.example/b/")).toBe(1);
  });
});

describe("a post that the ledger does not know", () => {
  const old = aPost("old", years(9));

  test("is older, if it is dated well before the ledger was begun, and that is said once", async () => {
    const bench = aBench([a]);
    await bench.run();
    bench.posts = [a, old];

    const { plan } = await bench.run({ pushed: [old.path] });
    const again = await bench.run();

    expect(bench.writes()).toEqual([]);
    expect(lines(plan)).toContain("old devto skip/baseline");
    expect(plan.diagnostics).toContainEqual(
      expect.objectContaining({
        ...{ severity: "warning", code: "older-post", path: old.path },
        message: `${old.path}, dated 2017-01-01, is older than Posse's first run for devto: not published there`,
        hint: expect.stringMatching(/posts.*backfill/),
      }),
    );
    expect(again.plan.diagnostics).toEqual([]);
  });

  test("is published, if it is asked for", async () => {
    const bench = aBench([a]);
    await bench.run();
    bench.posts = [a, old];
    await bench.run();

    await bench.run({ asked: [old.path] });

    expect(bench.writes()).toHaveLength(2);
  });

  test("is published once a slip in its date is fixed, whatever starts the run", async () => {
    const bench = aBench([a]);
    await bench.run();
    bench.posts = [a, aPost("b", years(11))];
    await bench.run({ pushed: [b.path] });
    bench.posts = [a, b];

    const { plan } = await bench.run();

    expect(bench.writes()).toEqual([`create ${b.canonicalUrl}`, `create ${b.canonicalUrl}`]);
    expect(plan.diagnostics).toEqual([]);
  });

  test("is not, if it was there before Posse: that its new date publishes nothing is said once", async () => {
    const bench = aBench([a, old]);
    await bench.run();
    bench.posts = [a, { ...old, date: b.date }];

    const { plan } = await bench.run({ pushed: [], edited: [old.path] });
    const again = await bench.run();

    expect(bench.writes()).toEqual([]);
    expect(lines(plan)).toContain("old devto skip/baseline");
    const said = plan.diagnostics.filter(({ code }) => code === "older-post");
    expect(said.map(({ message }) => message)).toEqual([
      expect.stringContaining(`is dated 2026-11-18 now; it was dated 2017-01-01`),
      expect.stringContaining("first run for medium"),
    ]);
    expect(said[0]?.hint).toMatch(/Ask for it by its path/);
    expect(again.plan.diagnostics).toEqual([]);
    await bench.run({ asked: [old.path] });
    expect(bench.writes()).toHaveLength(2);
  });

  test("is new in spite of its date, if its front matter answers that it is no older post", async () => {
    const bench = aBench([a]);
    await bench.run();
    bench.posts = [a, { ...old, ...wasNot(a.path) }];

    await bench.run();

    expect(bench.writes()).toHaveLength(2);
  });

  test("is one of an archive that was added later: one sentence for each platform", async () => {
    const bench = aBench([a]);
    await bench.run();
    bench.posts = [a, old, aPost("older", years(10))];

    const { plan } = await bench.run();

    expect(plan.diagnostics.map(({ message }) => message)).toEqual([
      "2 posts that the ledger does not know are older than Posse's first run for devto: not published there",
      "2 posts that the ledger does not know are older than Posse's first run for medium: not published there",
    ]);
  });

  test("is older for a platform that came later than the ledger", async () => {
    const ledger = memoryLedger();
    const bench = aBench([a], ledger);
    await bench.run({}, { platforms: [bench.devto] });
    ledger.since = new Date("2020-01-01T00:00:00Z");
    await bench.run();
    bench.posts = [a, aPost("b", { date: new Date("2026-06-01T00:00:00Z") })];

    const { plan } = await bench.run({}, { platforms: [bench.medium] });

    expect(lines(plan)).toContain("b medium skip/baseline");
  });

  test("is new, if it is dated after the first run, whatever later runs left alone as older", async () => {
    const ledger = memoryLedger();
    const bench = aBench([], ledger);
    await bench.run();
    ledger.since = new Date("2026-06-01T00:00:00Z");
    bench.posts = [old, { ...a, path: old.path.replace(".md", ".html"), date: old.date }];
    await bench.run();
    bench.posts = [old];
    await bench.run();
    bench.posts = [old, aPost("b", { date: new Date("2026-07-01T00:00:00Z") })];

    const { plan } = await bench.run();

    expect(bench.ledger.state(old.path, "devto")).toBe("baseline");
    expect(lines(plan)).toContain("b devto create/new");
    expect(lines(plan)).toContain("b medium create/new");
  });

  test("and that was only edited is not created where nobody can be asked for it", async () => {
    const bench = aBench([a, b, c]);
    await bench.run({ pushed: [b.path, c.path] });
    const writes = bench.ledger.log.length;
    bench.ledger.entries.delete(b.path);
    bench.posts = [a, { ...b, body: "Edited.\n" }, c];

    const { plan } = await bench.run({ pushed: [], edited: [b.path] });
    await bench.run();

    expect(bench.ledger.log.length).toBeGreaterThan(writes);
    expect(lines(plan)).toContain("b devto adopt/found");
    expect(lines(plan)).toContain("b medium skip/unrecorded");
    expect(plan.diagnostics.map(({ code }) => code)).toEqual(["unrecorded-post"]);
    expect(bench.medium.holds("https://blog.example/b/")).toBe(1);

    const again = await bench.plan();

    expect(lines(again)).toContain("b medium skip/unrecorded");
    expect(again.diagnostics).toEqual([]);
  });

  test.each([
    ["its front matter says that it is new", wasNot(a.path)],
    ["its file had another post before", { path: b.path, canonicalUrl: "https://blog.example/n/" }],
  ])("and that was only edited is created there, if %s", async (_, changes) => {
    const bench = aBench([a, b]);
    await bench.run({ pushed: [b.path] });
    const moved = { ...b, path: b.path.replace("-b", "-moved") };
    const fresh = aPost("n", { body: "Nothing like the others.\n", ...changes });
    bench.posts = [a, moved, fresh];

    await bench.run({ pushed: [moved.path], edited: [fresh.path] });

    expect(bench.medium.holds("https://blog.example/n/")).toBe(1);
  });

  test.each([
    ["", b],
    [", also if it is renamed by then", { ...b, path: b.path.replace("-b", "-moved") }],
  ])("is new on a platform that it was kept from until then%s", async (_, now) => {
    const bench = aBench([a]);
    await bench.run();
    bench.posts = [a, aPost("b", { wishes: { medium: { wanted: false } } })];
    await bench.run({ pushed: [b.path] });
    bench.posts = [a, now];

    await bench.run({ pushed: [], edited: [now.path] });

    expect(bench.medium.holds("https://blog.example/b/")).toBe(1);
  });

  test.each([
    ["is edited on its day", { body: "Edited.\n" }],
    ["is renamed on its day", { path: b.path.replace("-b", "-moved") }],
  ])("dated in the future is published when it %s", async (_, changes) => {
    const bench = aBench([a]);
    await bench.run();
    bench.posts = [a, { ...b, state: "future" }];
    await bench.run({ pushed: [b.path] });
    const writes = bench.ledger.log.length;
    await bench.run();
    expect(bench.ledger.log).toHaveLength(writes);
    const now = { ...b, ...changes };
    bench.posts = [a, now];

    const { plan } = await bench.run({ pushed: [], edited: [now.path] });

    expect(plan.diagnostics).toEqual([]);
    expect([bench.devto, bench.medium].map((one) => one.holds(b.canonicalUrl ?? ""))).toEqual([
      1, 1,
    ]);
  });

  test("dated in the future, in a blog without posts, is new on its day", async () => {
    const bench = aBench([{ ...b, state: "future" }]);
    await bench.run();
    bench.posts = [b];

    const { plan } = await bench.run();

    expect(lines(plan)).toEqual(["b devto create/new", "b medium create/new"]);
  });

  test("dated in the future is left alone once it gets an old date", async () => {
    const bench = aBench([a]);
    await bench.run();
    bench.posts = [a, { ...b, state: "future" }];
    await bench.run({ pushed: [b.path] });
    bench.posts = [a, { ...b, ...years(9) }];

    const { plan } = await bench.run({ pushed: [], edited: [b.path] });

    expect(bench.writes()).toEqual([]);
    expect(plan.diagnostics.map(({ code }) => code)).toEqual(["older-post", "older-post"]);
  });

  test("and that was only edited is linked to its copy where that can be seen", async () => {
    const bench = aBench([a, b, c], memoryLedger(), [listingPlatform(), feedPlatform()]);
    await bench.run({ pushed: [b.path, c.path] });
    bench.ledger.entries.delete(b.path);
    bench.posts = [a, { ...b, body: "Edited.\n" }, c];

    const { plan } = await bench.run({ pushed: [], edited: [b.path] });
    const looks = bench.medium.requests.length;
    await bench.run();

    expect(lines(plan)).toContain("b medium adopt/found");
    expect(bench.medium.holds("https://blog.example/b/")).toBe(1);
    expect(bench.medium.requests).toHaveLength(looks);
  });

  test.each([
    ["the push that set Posse up added it", { pushed: [a.path] }, [a]],
    ["the blog had no posts before", {}, []],
  ])("is new there too, if it is the ledger's first: %s", async (_, request, before) => {
    const bench = aBench(before.map((post) => aPost("a", { ...post, ...keptOut })));
    await bench.run(request);
    bench.posts = [aPost("a", keptOut)];
    await bench.run();
    expect(bench.medium.requests).toEqual([]);
    bench.posts = [a, b];

    const { plan } = await bench.run();

    expect(plan.diagnostics).toEqual([]);
    expect(bench.medium.holds("https://blog.example/a/")).toBe(1);
    expect(bench.medium.holds("https://blog.example/b/")).toBe(1);
  });

  test("is older there, if it is dated well before the ledger and was kept from it until then", async () => {
    const old = { date: new Date("2015-01-01T00:00:00Z") };
    const bench = aBench([]);
    await bench.run();
    bench.ledger.since = bench.ports().clock.now();
    bench.posts = [aPost("a", { ...old, ...keptOut })];
    await bench.run();
    bench.posts = [aPost("a", old)];

    await bench.run({ pushed: [], edited: [a.path] });

    expect(bench.writes()).toEqual([]);
    expect(bench.ledger.state(a.path, "medium")).toBe("baseline");
  });

  test("is older, if it was broken when it was asked for, and its date has not changed", async () => {
    const bench = aBench([{ ...old, ...broken }]);
    await bench.run({ asked: [old.path] });
    bench.posts = [old];

    const { plan } = await bench.run();

    expect(plan.diagnostics[0]?.message).toBe(
      `${old.path} is dated 2017-01-01, which is before Posse's first run for devto, so it is not published there`,
    );
  });

  test("is new, if it was broken before, wherever it goes", async () => {
    const bench = aBench([a]);
    await bench.run();
    bench.posts = [a, aPost("b", broken)];
    await bench.run({ pushed: [b.path] });
    bench.posts = [a, b];

    await bench.run({ pushed: [], edited: [b.path] });

    expect(bench.medium.holds("https://blog.example/b/")).toBe(1);
  });
});

describe("backfill", () => {
  test("publishes the oldest baseline posts, so many on each platform", async () => {
    const bench = aBench([c, b, a]);
    await bench.run();

    await bench.run({ backfill: 2 });

    expect(bench.medium.requests).toEqual([`create ${a.canonicalUrl}`, `create ${b.canonicalUrl}`]);
    expect(bench.ledger.state(c.path, "medium")).toBe("baseline");
  });

  test("passes over posts that cannot be sent", async () => {
    const broken = aPost("a", {
      diagnostics: [{ severity: "error", code: "x", message: "broken" }],
    });
    const bench = aBench([broken, b]);

    await bench.run({ backfill: 1 });

    expect(bench.medium.requests).toEqual([`create ${b.canonicalUrl}`]);
  });
});

describe("a run that is stopped before it has a plan", () => {
  const why = "the run was cancelled";

  test("begins the ledger: what the push added is left for the next run, and is nothing that max-posts let through", async () => {
    const bench = aBench([a, b]);

    await leaveNew(aScope({ pushed: [b.path] }), bench.ports(), why);

    const left = (await bench.ledger.read()).entries.get(b.path)?.platforms.devto;
    expect(left).toMatchObject({ state: "failed", note: why });
    expect(left).not.toHaveProperty("left");
    expect(bench.ledger.state(a.path, "medium")).toBe("baseline");
    expect(bench.devto.requests).toEqual([]);
    await bench.run();
    expect(bench.writes()).toEqual([`create ${b.canonicalUrl}`, `create ${b.canonicalUrl}`]);
  });

  test("writes nothing where there is a ledger", async () => {
    const bench = aBench([a]);
    await bench.run();
    bench.posts = [a, b];

    await leaveNew(aScope({ pushed: [b.path] }), bench.ports(), why);

    expect(bench.ledger.state(b.path, "devto")).toBeUndefined();
  });
});

describe("a first run that is stopped as it reads the blog", () => {
  const pushedAt = new Date("2026-11-24T10:00:00Z");
  const awaiting = (path: string) => ({ paths: new Set([path]), pushedAt });

  test.each([
    ["a schedule", {}],
    ["a push of another post", { pushed: [c.path] }],
  ])("leaves its new posts to the next, and no others: %s", async (_, request) => {
    const bench = aBench([a, b, c]);
    await awaitNew(bench.ledger, awaiting(b.path));

    await bench.run(request);
    await bench.run();

    expect(bench.devto.holds("https://blog.example/b/")).toBe(1);
    expect(bench.medium.holds("https://blog.example/b/")).toBe(1);
    expect(bench.ledger.state(a.path, "devto")).toBe("baseline");
    expect(bench.devto.holds("https://blog.example/a/")).toBe(0);
  });

  test("adds them to those of another that was stopped so", async () => {
    const bench = aBench([a, b, c]);
    await awaitNew(bench.ledger, awaiting(b.path));
    await awaitNew(bench.ledger, awaiting(c.path));

    await bench.run();

    expect(bench.writes()).toHaveLength(4);
    expect(bench.ledger.state(a.path, "devto")).toBe("baseline");
  });

  test("begins no ledger anew", async () => {
    const bench = aBench([a]);
    await bench.run();
    const writes = bench.ledger.log.length;

    await awaitNew(bench.ledger, awaiting(b.path));

    expect(bench.ledger.log).toHaveLength(writes);
  });

  test("of a blog that has no posts after all leaves it begun", async () => {
    const bench = aBench([]);
    await awaitNew(bench.ledger, awaiting(b.path));
    await bench.run();
    bench.posts = [a];

    await bench.run();

    expect(bench.devto.holds("https://blog.example/a/")).toBe(1);
  });
});
