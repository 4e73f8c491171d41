import { describe, expect, test } from "@jest/globals";
import {
  LedgerConflict,
  LedgerError,
  Overtaken,
  PlatformError,
  type PlatformFailure,
} from "../../src/core/errors.ts";
import type { Platform } from "../../src/core/platform.ts";
import { apply } from "../../src/syndicate/apply/apply.ts";
import type { ApplyPorts, SyndicateEvent } from "../../src/syndicate/model/types.ts";
import { prepare } from "../../src/syndicate/plan/prepare.ts";
import { aPost } from "../fakes/posts.ts";
import { aBench, aScope, type Bench, lines } from "./bench.ts";

const [a, b, c] = [aPost("a"), aPost("b"), aPost("c")];
const asked = { asked: [a.path, b.path, c.path] };

function says(platform: string, reason: PlatformFailure, hint?: string): PlatformError {
  return new PlatformError(`it said ${reason}`, { platform, reason, hint });
}

/** The bench's platforms, one of whose creates fails with this for one post. */
function failing(bench: Bench, id: string, reason: PlatformFailure, name = "a") {
  const platforms = [bench.devto, bench.medium].map((platform): Platform => {
    const { create } = platform;
    if (platform.id !== id || !create) return platform;
    return {
      ...platform,
      create: (article) =>
        article.title === `Post ${name}` ? Promise.reject(says(id, reason)) : create(article),
    };
  });
  return { platforms } satisfies Partial<ApplyPorts>;
}

describe("a run", () => {
  test("writes every intent before anything is sent, and each result at once", async () => {
    const bench = aBench([a, b]);
    const order: string[] = [];
    const { create } = bench.devto;
    const ledger = {
      read: bench.ledger.read,
      write: (...all: Parameters<typeof bench.ledger.write>) => {
        const states = all[1].map((one) =>
          one.kind === "put" ? one.entry.platforms.devto?.state : "",
        );
        order.push(`write ${states.join(" ")}`);
        return bench.ledger.write(...all);
      },
    };
    const devto: Platform = {
      ...bench.devto,
      create: async (article) => {
        order.push("create");
        return (await create?.(article)) ?? { copy: { id: "", url: "" }, warnings: [] };
      },
    };

    await bench.run(asked, { ledger, platforms: [devto] });

    expect(order).toEqual([
      "write intent intent",
      "create",
      "write published",
      "create",
      "write published",
    ]);
  });

  test("that is repeated with nothing changed sends and writes nothing", async () => {
    const bench = aBench([a, b, c]);
    await bench.run(asked);
    const before = [bench.ledger.log.length, bench.writes().length];

    const { outcomes } = await bench.run();

    expect([bench.ledger.log.length, bench.writes().length]).toEqual(before);
    expect(outcomes.every(({ ok, step }) => ok && step.reason === "up-to-date")).toBe(true);
  });

  test("remembers what it sent: digest, commit, time and the platform's answer", async () => {
    const bench = aBench([a]);

    const { plan, outcomes } = await bench.run(asked);

    expect(bench.ledger.entries.get(a.path)?.platforms.devto).toMatchObject({
      state: "published",
      copy: { id: "1", url: "https://devto.example/1" },
      digest: plan.steps[0]?.article?.digest,
      commit: "c0ffee",
      at: "2026-11-24T10:00:00.000Z",
    });
    expect(outcomes[0]).toMatchObject({ ok: true, copy: { id: "1" } });
  });

  test("tells of a copy before it is recorded, for a journal", async () => {
    const bench = aBench([a]);
    const states: unknown[] = [];
    const onEvent = (event: SyndicateEvent) => {
      if (event.kind === "written") states.push(bench.ledger.state(a.path, event.step.platform));
    };

    await bench.run(asked, { onEvent });

    expect(states).toEqual(["intent", "intent"]);
  });

  test("passes the platform's warnings on", async () => {
    const bench = aBench([a]);
    const devto: Platform = {
      ...bench.devto,
      create: async () => ({ copy: { id: "1", url: "u" }, warnings: ["a tag was dropped"] }),
    };

    const { outcomes } = await bench.run(asked, { platforms: [devto] });

    expect(outcomes[0]?.warnings).toEqual(["a tag was dropped"]);
  });
});

describe("one failure", () => {
  test.each<PlatformFailure>(["rejected", "unavailable"])(
    "(%s) stops nothing else, and the next run tries again",
    async (reason) => {
      const bench = aBench([a, b, c]);

      const { outcomes } = await bench.run(asked, failing(bench, "devto", reason));
      const failed = outcomes.filter(({ ok }) => !ok);
      await bench.run();

      expect(failed.map(({ step, error }) => [step.path, step.platform, error?.code])).toEqual([
        [a.path, "devto", reason],
      ]);
      expect(bench.devto.holds(a.canonicalUrl ?? "")).toBe(1);
      expect(bench.medium.held).toHaveLength(3);
    },
  );

  test.each<PlatformFailure>(["rate-limited", "unauthorized"])(
    "(%s) leaves the platform's other posts to the next run, and the other platform alone",
    async (reason) => {
      const bench = aBench([a, b, c]);

      const { outcomes } = await bench.run(asked, failing(bench, "medium", reason, "b"));

      expect(bench.medium.requests).toEqual([`create ${a.canonicalUrl}`]);
      expect(bench.devto.held).toHaveLength(3);
      expect(outcomes.at(-1)).toMatchObject({ ok: false, step: { reason: "deferred" } });
      expect(bench.ledger.state(c.path, "medium")).toBe("failed");
      await bench.run();
      expect(bench.medium.held).toHaveLength(3);
    },
  );
});

describe("a create whose answer was lost", () => {
  const lost = (bench: Bench, id: "devto" | "medium") => {
    const platforms = [bench.devto, bench.medium].map((platform): Platform => {
      const { create } = platform;
      if (platform.id !== id || !create) return platform;
      return {
        ...platform,
        create: async (article) => {
          await create(article);
          throw says(id, "unknown-outcome");
        },
      };
    });
    return { platforms };
  };

  test("is found on a platform that can be asked", async () => {
    const bench = aBench([a]);

    const { outcomes } = await bench.run(asked, lost(bench, "devto"));

    expect(outcomes.every(({ ok }) => ok)).toBe(true);
    expect(bench.ledger.entries.get(a.path)?.platforms.devto?.copy?.id).toBe("1");
  });

  test("is ambiguous on one that cannot, stays so, and is never sent again", async () => {
    const bench = aBench([a, b]);

    const { outcomes } = await bench.run(asked, lost(bench, "medium"));
    await bench.run();
    await bench.run({ asked: [a.path] });

    expect(outcomes.find(({ ok }) => !ok)).toMatchObject({
      error: { code: "unknown-outcome", hint: expect.stringMatching(/resolve/) },
    });
    expect(bench.ledger.state(a.path, "medium")).toBe("ambiguous");
    expect(bench.medium.holds(a.canonicalUrl ?? "")).toBe(1);
  });

  test("is asked about by the next run when the platform does not answer this one", async () => {
    const bench = aBench([a]);
    const ports = lost(bench, "devto");
    let asks = 0;
    const platforms = ports.platforms.map((platform) => ({
      ...platform,
      ...(platform.list && {
        list: async () => {
          if (++asks > 1) throw says("devto", "unavailable");
          return [];
        },
      }),
    }));

    const { outcomes } = await bench.run(asked, { platforms });
    const doubt = bench.ledger.state(a.path, "devto");
    await bench.run();

    expect(outcomes[0]).toMatchObject({
      ok: false,
      error: { hint: expect.stringMatching(/next run asks/) },
    });
    expect(doubt).toBe("ambiguous");
    expect(bench.ledger.state(a.path, "devto")).toBe("published");
    expect(bench.devto.held).toHaveLength(1);
  });

  test("and a bug that looks like one are treated alike", async () => {
    const bench = aBench([a]);
    const medium: Platform = {
      ...bench.medium,
      create: () => Promise.reject(new TypeError("bug")),
    };

    await bench.run(asked, { platforms: [medium] });

    expect(bench.ledger.state(a.path, "medium")).toBe("ambiguous");
  });
});

test("a copy that the platform calls a duplicate is adopted", async () => {
  const bench = aBench([a]);
  const ports = failing(bench, "devto", "duplicate");
  const [devto, medium] = ports.platforms;
  let asks = 0;
  const held = {
    id: "9",
    url: "u",
    canonicalUrl: a.canonicalUrl,
    title: "x",
    visibility: "public",
  } as const;
  const late = { ...devto, list: async () => (++asks > 1 ? [held] : []) } as Platform;

  const { outcomes } = await bench.run(asked, { platforms: [late, medium] as Platform[] });

  expect(outcomes[0]).toMatchObject({ ok: true, copy: { id: "9" } });
});

describe("an update", () => {
  async function edited() {
    const bench = aBench([a]);
    await bench.run(asked);
    bench.posts = [aPost("a", { body: "Edited." })];
    return bench;
  }

  test("shows the edit and is recorded once", async () => {
    const bench = await edited();

    await bench.run();
    await bench.run();

    expect(bench.writes().filter((one) => one.startsWith("update"))).toHaveLength(1);
    expect(bench.devto.held[0]?.article?.request.body).toBe("Edited.");
  });

  test("whose answer was lost is sent again by the next run", async () => {
    const bench = await edited();
    const devto = {
      ...bench.devto,
      update: () => Promise.reject(says("devto", "unknown-outcome")),
    };

    const { outcomes } = await bench.run({}, { platforms: [devto] });
    await bench.run();

    expect(outcomes[0]).toMatchObject({ ok: false, error: { code: "unknown-outcome" } });
    expect(bench.devto.held[0]?.article?.request.body).toBe("Edited.");
  });

  test("that there was no time for leaves no doubt about the copy", async () => {
    const bench = await edited();
    const first = await bench.run({}, { deadline: new Date(0) });
    bench.posts = [a];

    const { plan } = await bench.run();

    expect(first.outcomes[0]).toMatchObject({ ok: false, step: { reason: "deferred" } });
    expect(lines(plan)[0]).toBe("a devto skip/up-to-date");
    expect(bench.devto.requests.filter((one) => one.startsWith("update"))).toEqual([]);
  });

  test("of a copy that was deleted there makes no new one", async () => {
    const bench = await edited();
    bench.devto.held.length = 0;

    const { outcomes } = await bench.run();
    await bench.run();

    expect(outcomes[0]).toMatchObject({ ok: false, error: { code: "not-found" } });
    expect(bench.ledger.state(a.path, "devto")).toBe("detached");
    expect(bench.devto.held).toHaveLength(0);
  });

  test("of a copy that was deleted there makes a new one by force, although the front matter still names the old", async () => {
    const bench = await edited();
    const url = bench.devto.held[0]?.url ?? "";
    bench.devto.held.length = 0;
    await bench.run();
    bench.posts = bench.posts.map((post) => ({
      ...post,
      namedCopies: [{ platform: "devto", id: "1", url }],
    }));

    const { outcomes } = await bench.run({ asked: [a.path], force: true });

    expect(outcomes[0]).toMatchObject({ ok: true, step: { kind: "create" } });
    expect(bench.devto.held.map(({ canonicalUrl }) => canonicalUrl)).toEqual([a.canonicalUrl]);
  });
});

describe("somebody else's write in between", () => {
  test("makes the run plan again, and leave alone what the other is about to publish", async () => {
    const bench = aBench([a, b]);
    const ports = bench.ports({ isAlive: () => true });
    const plan = await prepare(aScope({ asked: [a.path, b.path] }), ports);
    const { entries } = bench.ledger;
    await bench.ledger.write(
      null,
      [
        {
          kind: "put",
          entry: {
            ...{ schema: 1, path: a.path, canonicalUrl: a.canonicalUrl ?? "" },
            platforms: {
              devto: {
                state: "intent",
                intent: { nonce: "x", run: "9/1", at: "2026-11-24T10:00:00Z", digest: "d" },
              },
            },
          },
        },
      ],
      "theirs",
    );

    const result = await apply(plan, aScope({ asked: [a.path, b.path] }), ports);

    expect(bench.devto.requests.filter((one) => one.startsWith("create"))).toEqual([
      `create ${b.canonicalUrl}`,
    ]);
    expect(result.plan.steps.find((step) => step.platform === "devto")?.reason).toBe("in-progress");
    expect(entries.get(a.path)?.platforms.devto?.intent?.nonce).toBe("x");
  });

  test("after the create does not lose the result", async () => {
    const bench = aBench([a]);
    const { create } = bench.devto;
    const devto: Platform = {
      ...bench.devto,
      async create(article) {
        const { version } = await bench.ledger.read();
        const other = {
          schema: 1,
          path: b.path,
          canonicalUrl: "https://blog.example/b/",
          platforms: {},
        } as const;
        await bench.ledger.write(version, [{ kind: "put", entry: other }], "theirs");
        return (await create?.(article)) ?? { copy: { id: "", url: "" }, warnings: [] };
      },
    };

    const { outcomes } = await bench.run(asked, { platforms: [devto] });

    expect(outcomes[0]?.ok).toBe(true);
    expect(bench.ledger.state(a.path, "devto")).toBe("published");
    expect(bench.ledger.entries.has(b.path)).toBe(true);
  });

  test("that never ends is given up with nothing sent", async () => {
    const bench = aBench([a]);
    const write = () => Promise.reject(new LedgerConflict("moved"));

    const running = bench.run(asked, { ledger: { read: bench.ledger.read, write } });

    await expect(running).rejects.toBeInstanceOf(LedgerConflict);
    expect(bench.writes()).toEqual([]);
  });
});

describe("a ledger that cannot be written", () => {
  test("keeps everything from being sent", async () => {
    const bench = aBench([a]);
    const write = () => Promise.reject(new LedgerError("read-only"));

    const running = bench.run(asked, { ledger: { read: bench.ledger.read, write } });

    await expect(running).rejects.toThrow("read-only");
    expect(bench.writes()).toEqual([]);
  });

  test("but was, its answer only lost, lets the run go on", async () => {
    const bench = aBench([a]);
    let writes = 0;
    const write: typeof bench.ledger.write = async (...all) => {
      const version = await bench.ledger.write(...all);
      if (++writes === 1) throw new LedgerError("answer lost");
      return version;
    };

    const { outcomes } = await bench.run(asked, { ledger: { read: bench.ledger.read, write } });

    expect(outcomes.every(({ ok }) => ok)).toBe(true);
  });

  test("after the create makes the step fail, and the next run finds the copy", async () => {
    const bench = aBench([a, b]);
    let writes = 0;
    const write: typeof bench.ledger.write = (...all) =>
      ++writes === 1 ? bench.ledger.write(...all) : Promise.reject(new LedgerError("gone"));

    const ports = { ledger: { read: bench.ledger.read, write }, platforms: [bench.devto] };
    const { outcomes } = await bench.run(asked, ports);
    await bench.run({}, { platforms: [bench.devto] });

    expect(outcomes[0]).toMatchObject({
      ok: false,
      copy: { id: "1" },
      error: { code: "not-recorded" },
    });
    expect(outcomes[1]).toMatchObject({ ok: false, step: { reason: "deferred" } });
    expect(bench.devto.requests.filter((one) => one.startsWith("create"))).toHaveLength(2);
    expect(bench.ledger.state(a.path, "devto")).toBe("published");
  });
});

describe("a cancelled run", () => {
  test("finishes what it is doing, starts nothing new, and leaves nothing in doubt", async () => {
    const bench = aBench([a, b, c]);
    const cancel = new AbortController();
    const { create } = bench.medium;
    const medium: Platform = {
      ...bench.medium,
      create: async (article) => {
        cancel.abort();
        return (await create?.(article)) ?? { copy: { id: "", url: "" }, warnings: [] };
      },
    };

    const { outcomes } = await bench.run(asked, { platforms: [medium], signal: cancel.signal });

    expect(outcomes.map(({ ok, error }) => [ok, error?.code])).toEqual([
      [true, undefined],
      [false, "aborted"],
      [false, "aborted"],
    ]);
    expect(bench.ledger.state(a.path, "medium")).toBe("published");
    expect(bench.ledger.state(b.path, "medium")).toBe("failed");
    await bench.run({}, { platforms: [bench.medium] });
    expect(bench.medium.held).toHaveLength(3);
  });
});

test("a run that is cancelled as it waits for originals sends nothing, and a first run leaves its posts to the next", async () => {
  const bench = aBench([a, b, c]);
  const cancel = new AbortController();
  const isLive = async (url: string) => {
    if (url === b.canonicalUrl) return true;
    cancel.abort(new Error("enough"));
    throw cancel.signal.reason;
  };

  const { outcomes } = await bench.run(
    { pushed: [a.path, b.path] },
    { isLive, signal: cancel.signal, platforms: [bench.devto] },
  );

  expect(outcomes.map(({ ok, error }) => [ok, error?.code])).toEqual([
    [false, "aborted"],
    [false, "aborted"],
    [true, undefined],
  ]);
  expect(bench.writes()).toEqual([]);
  await bench.run({}, { platforms: [bench.devto] });
  expect(bench.devto.held.map(({ title }) => title)).toEqual(["Post a", "Post b"]);
});

describe("an original that does not answer yet", () => {
  test("is waited for, and nothing is sent or written if the blog has changed meanwhile", async () => {
    const bench = aBench([a]);
    const isNewest = async () => false;

    await expect(bench.run(asked, { isLive: async () => true, isNewest })).rejects.toThrow(
      Overtaken,
    );

    expect(bench.writes()).toEqual([]);
    expect(bench.ledger.log).toEqual([]);
  });

  test("keeps its post from being sent, no other, and the next run sends it", async () => {
    const bench = aBench([a, b]);
    const waits: string[] = [];
    const isLive = async (url: string) => {
      waits.push(url);
      return url !== a.canonicalUrl;
    };

    const { outcomes } = await bench.run(asked, { isLive });
    await bench.run();

    expect(waits).toEqual([a.canonicalUrl, b.canonicalUrl]);
    expect(outcomes[0]).toMatchObject({
      ok: false,
      error: { code: "not-live", hint: expect.stringMatching(/wait-for-live/) },
    });
    expect(bench.devto.holds(b.canonicalUrl ?? "")).toBe(1);
    expect(bench.medium.holds(a.canonicalUrl ?? "")).toBe(1);
  });

  test("is not forgotten when its post was an old one that was asked for once", async () => {
    const bench = aBench([a]);
    await bench.run();
    const first = await bench.run(asked, { isLive: async () => false });

    const { outcomes } = await bench.run();

    expect(first.outcomes.map(({ error }) => error?.code)).toEqual(["not-live", "not-live"]);
    expect(outcomes.map(({ ok, step }) => [ok, step.kind])).toEqual([
      [true, "create"],
      [true, "create"],
    ]);
  });

  test("is not waited for when nothing would be sent", async () => {
    const bench = aBench([a]);

    await bench.run({}, { isLive: () => Promise.reject(new Error("asked")) });

    expect(bench.ledger.state(a.path, "devto")).toBe("baseline");
  });
});

test("what the ledger says was left by earlier runs never makes a run create more than max-posts", async () => {
  const posts = Array.from({ length: 8 }, (_, index) => aPost(`old-${index}`));
  const bench = aBench(posts);
  await bench.run();
  const { version, entries } = await bench.ledger.read();
  const forged = [...entries.values()].map((entry) => {
    const record = { state: "failed", left: true } as const;
    return {
      kind: "put",
      entry: { ...entry, platforms: { devto: record, medium: record } },
    } as const;
  });
  await bench.ledger.write(version, forged, "forged");

  await bench.run({ maxPosts: 3 });

  expect(bench.devto.held).toHaveLength(3);
  expect(bench.medium.held).toHaveLength(3);
});

describe("a create that nobody can be asked about", () => {
  const posts = [a, b, c];

  /** What the ledger says at the moment when each create is sent. */
  function watched(bench: Bench, during: (path: string) => Promise<void> | void = () => {}) {
    const marks: string[] = [];
    const { create } = bench.medium;
    const medium: Platform = {
      ...bench.medium,
      async create(article) {
        const post = posts.find(({ canonicalUrl }) => canonicalUrl === article.canonicalUrl);
        const { state, intent } =
          bench.ledger.entries.get(post?.path ?? "")?.platforms.medium ?? {};
        marks.push(`${post?.title} ${state} ${intent?.started ? "begun" : "not begun"}`);
        await during(post?.path ?? "");
        return (await create?.(article)) ?? { copy: { id: "", url: "" }, warnings: [] };
      },
    };
    return { marks, medium };
  }

  /** Another run puts its own intent in the place of ours. */
  async function taken(bench: Bench, { path }: { readonly path: string }) {
    const { version, entries } = await bench.ledger.read();
    const entry = entries.get(path);
    const intent = { nonce: "theirs", run: "9/1", at: "2026-11-24T12:00:00Z", digest: "d" };
    if (entry === undefined) throw new Error(`${path} has no entry`);
    const platforms = { ...entry.platforms, medium: { state: "intent", intent } as const };
    await bench.ledger.write(version, [{ kind: "put", entry: { ...entry, platforms } }], "theirs");
  }

  test("is marked in the ledger before it is sent, each by itself", async () => {
    const bench = aBench(posts);
    const { marks, medium } = watched(bench);

    await bench.run(asked, { platforms: [medium] });

    expect(marks).toEqual(["a", "b", "c"].map((name) => `Post ${name} intent begun`));
    expect(bench.ledger.log).toHaveLength(4);
  });

  test("is marked when another run has taken the one before it", async () => {
    const bench = aBench(posts);
    const { marks, medium } = watched(bench, (path) =>
      path === a.path ? taken(bench, b) : undefined,
    );

    const { outcomes } = await bench.run(asked, { platforms: [medium] });

    expect(marks).toEqual(["Post a intent begun", "Post c intent begun"]);
    expect(outcomes[1]).toMatchObject({ step: { kind: "skip", reason: "in-progress" } });
  });

  test("is marked when the platform's limits change the order", async () => {
    const bench = aBench(posts);
    const { marks, medium } = watched(bench);
    const backwards: Platform = {
      ...medium,
      forecast: async (writes) => writes.map((_, index) => ({ place: 2 - index, ms: 0 })),
    };

    await bench.run(asked, { platforms: [backwards] });

    expect(marks).toEqual(["c", "b", "a"].map((name) => `Post ${name} intent begun`));
  });

  test("is marked anew when the one before took longer than another run waits, and is left alone if that has taken it", async () => {
    const bench = aBench(posts);
    const ports = bench.ports();
    const { marks, medium } = watched(bench, async (path) => {
      await ports.clock.sleep(3_700_000);
      if (path === a.path) await taken(bench, c);
    });

    await bench.run(asked, { platforms: [medium] });

    expect(marks).toEqual(["Post a intent begun", "Post b intent begun"]);
    expect(bench.medium.held).toHaveLength(2);
  });

  test.each([1, 2, 3])(
    "is not sent when its mark cannot be written (after %i writes)",
    async (most) => {
      const bench = aBench(posts);
      let writes = 0;
      const write: typeof bench.ledger.write = (...all) =>
        ++writes <= most ? bench.ledger.write(...all) : Promise.reject(new LedgerError("gone"));
      const { marks, medium } = watched(bench, (path) =>
        path === a.path ? taken(bench, b) : undefined,
      );
      const ledger = { read: bench.ledger.read, write };

      await bench.run(asked, { platforms: [medium], ledger });

      expect(marks.every((mark) => mark.endsWith("intent begun"))).toBe(true);
      for (const { canonicalUrl } of posts) {
        expect(bench.medium.holds(canonicalUrl ?? "")).toBeLessThan(2);
      }
    },
  );
});

test("two runs at once publish each post once", async () => {
  const bench = aBench([a, b, c]);
  const alive = { isAlive: () => true };

  await Promise.all([bench.run(asked, alive), bench.run(asked, alive), bench.run(asked, alive)]);

  for (const { canonicalUrl } of [a, b, c]) {
    expect(bench.devto.holds(canonicalUrl ?? "")).toBe(1);
    expect(bench.medium.holds(canonicalUrl ?? "")).toBe(1);
  }
});
