import { describe, expect, test } from "@jest/globals";
import { aPost } from "../fakes/posts.ts";
import { aBench, type Bench, lines } from "./bench.ts";

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

  test("leaves drafts, future and unpublished posts unrecorded, so that they are new when their time comes", async () => {
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
    expect(bench.devto.requests).toEqual([]);
    expect(bench.ledger.entries.get(a.path)?.platforms.devto?.copy?.id).toBe("77");
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
