import { afterAll, expect, jest, test } from "@jest/globals";
import { createGate, type Halt } from "../fakes/gate.ts";
import type { ActionResult } from "../fakes/runner/index.ts";
import { config, openBench, post } from "./bench.ts";

jest.setTimeout(300_000);

/** Where a run is killed, and whether the step after it still comes. */
interface Death extends Halt {
  readonly isMachineLost: boolean;
}

const open: (() => Promise<void>)[] = [];
afterAll(() => Promise.all(open.map((close) => close())));

const old = post("Old");
const edited = "_posts/2026-03-01-edited.md";
const isRead = (request: string) => request.startsWith("GET ");

/**
 * A read is lost once, a write before it happens and after. Something is left for the step after the run to do from the
 * moment on that a platform has answered: when results are written, which are the last `results` requests.
 */
function deathsAt(requests: readonly string[], results: number): readonly Death[] {
  return requests.flatMap((request, index): Death[] => {
    const [before, after] = (["before", "after"] as const).map((when) => {
      return { request, when, isMachineLost: true };
    }) as [Death, Death];
    if (isRead(request)) return [after];
    const isResult = index >= requests.length - results;
    return isResult ? [before, { ...before, isMachineLost: false }, after] : [before, after];
  });
}

/** `npm run soak -- --only killed` lets runs die at each of their requests. */
const isSoak = process.env.POSSE_SOAK !== undefined;

/**
 * Some of the deaths: each way to die once for each kind of write, and at every eighth read. What a run is killed at is a
 * request of which the next of its kind differs in its number alone.
 */
function sampled(deaths: readonly Death[]): readonly Death[] {
  if (isSoak) return deaths;
  const kindOf = ({ request, when, isMachineLost }: Death) =>
    [request.replace(/ \(\d+\)$/, ""), when, isMachineLost].join(" ");
  const writes = new Map(
    deaths.filter(({ request }) => !isRead(request)).map((death) => [kindOf(death), death]),
  );
  const reads = deaths.filter(({ request }) => isRead(request));
  return [...reads.filter((_, index) => index % 8 === 0), ...writes.values()];
}

/** A blog whose runs all go through a gate; closed after the tests. */
async function openGatedBench() {
  const bench = await openBench();
  const gate = createGate();
  open.push(bench.close, gate.close);
  const apiUrl = await gate.before(bench.github.url);
  const inputs = {
    "devto-url": await gate.before(bench.sandbox.devto),
    "medium-url": await gate.before(bench.sandbox.medium),
  };
  let runId = 0;

  function run(order: Parameters<typeof bench.push>[2] & { before?: string } = {}) {
    const { before, ...more } = order;
    const options = { apiUrl, graphqlUrl: `${apiUrl}/graphql`, runId, ...more };
    const asked = { ...options, inputs: { ...inputs, ...more.inputs } };
    if (before === undefined) return bench.run("schedule", {}, asked);
    return bench.push(before, more.sha ?? "", asked);
  }

  return {
    ...{ bench, gate },
    /** The requests of a run that nobody disturbs. */
    async rehearse(before: string, sha: string): Promise<readonly string[]> {
      runId++;
      gate.open();
      expect((await run({ before, sha })).conclusion).toBe("success");
      return [...gate.passed];
    },
    /** A run that dies, the same again, and what a person has to say if it is in doubt then. */
    async dieAndRecover(before: string, sha: string, death: Death): Promise<void> {
      runId++;
      gate.open();
      const killer = new AbortController();
      gate.halt(death).then(() => {
        gate.open();
        killer.abort();
      });
      const { isMachineLost } = death;
      const died = await run({ before, sha, kill: killer.signal, isMachineLost });
      // Two results can be written by one request: the last may not come at all.
      expect(died.conclusion).toBe(killer.signal.aborted ? "failure" : "success");
      expect(died.annotations.map(({ message }) => message)).toEqual([]);

      const again = await run({ before, sha, attempt: 2 });
      if (again.conclusion !== "success") await settle(again);
      if (isRead(death.request)) return;
      const rest = await stateOf();
      expect((await run({ attempt: 4 })).conclusion).toBe("success");
      expect(await stateOf()).toEqual(rest);
    },
  };

  /** The story that nobody can ask Medium about: a person looks, and says so as the message tells. */
  async function settle({ annotations }: ActionResult): Promise<void> {
    const said = annotations.filter(({ kind }) => kind === "error").map(({ message }) => message);
    expect(said.join("\n")).toMatch(/resolve/);
    const doubts = [...((await bench.ledger()) ?? [])].filter(
      ([, { platforms }]) => platforms.medium?.state === "ambiguous",
    );
    expect(doubts).toHaveLength(1);
    const stories = bench.sandbox.state().medium.posts;
    const lines = doubts.map(([path, { canonicalUrl }]) => {
      const found = stories.find((one) => one.canonicalUrl === canonicalUrl);
      return `${path} medium ${found?.url ?? "not-published"}`;
    });
    const inputs = { resolve: lines.join("\n") };
    expect((await run({ attempt: 3, inputs })).conclusion).toBe("success");
  }

  async function stateOf() {
    const ledger = await bench.github.repository.ref("refs/heads/posse");
    return { ledger, sent: bench.sent().length };
  }
}

type GatedBench = Awaited<ReturnType<typeof openGatedBench>>;

/** The ledger knows each copy that there is, by its id, and there is one of each. */
async function expectOneCopyEach(
  { bench }: GatedBench,
  titles: { readonly devto: readonly string[]; readonly medium: readonly string[] },
): Promise<void> {
  const { devto, medium } = bench.sandbox.state();
  expect(devto.articles.map(({ title }) => title).sort()).toEqual([...titles.devto].sort());
  expect(medium.posts.map(({ title }) => title).sort()).toEqual([...titles.medium].sort());
  const entries = [...((await bench.ledger())?.values() ?? [])];
  for (const [platform, held] of [
    ["devto", devto.articles],
    ["medium", medium.posts],
  ] as const) {
    const records = entries.flatMap(({ platforms }) => platforms[platform] ?? []);
    const known = records.filter(({ state }) => state !== "baseline");
    expect(known.map(({ state }) => state)).toEqual(held.map(() => "published"));
    expect(known.map(({ copy }) => copy?.id).sort()).toEqual(
      held.map(({ id }) => String(id)).sort(),
    );
  }
}

/** Medium takes ten stories a day: a world is left before it has so many. */
const DEATHS_IN_A_WORLD = 8;

/** Two at a time, as machines have cores: each lane has a world of its own. */
async function inTwoLanes(
  deaths: readonly Death[],
  make: () => Promise<GatedBench>,
  act: (gated: GatedBench, death: Death) => Promise<void>,
): Promise<void> {
  const left = [...deaths];
  await Promise.all(
    [1, 2].map(async () => {
      let gated = await make();
      let deaths = 0;
      for (let death = left.shift(); death !== undefined; death = left.shift()) {
        if (deaths++ === DEATHS_IN_A_WORLD) [gated, deaths] = [await make(), 1];
        await act(gated, death).catch((error: Error) => {
          throw new Error(`killed ${JSON.stringify(death)}: ${error.message}`, { cause: error });
        });
      }
    }),
  );
}

test("a first run, killed at any of its requests, leaves nothing that the next makes twice or loses", async () => {
  const pushes = new Map<GatedBench, { readonly before: string; readonly sha: string }>();
  async function make(): Promise<GatedBench> {
    const gated = await openGatedBench();
    const { blog } = gated.bench;
    const before = await blog.publish({ "_config.yml": config, "_posts/2025-01-01-old.md": old });
    const sha = await blog.publish({ "_posts/2026-03-01-new.md": post("New") });
    pushes.set(gated, { before, sha });
    return gated;
  }
  const rehearsal = await make();
  const { before = "", sha = "" } = pushes.get(rehearsal) ?? {};
  const requests = await rehearsal.rehearse(before, sha);
  expect(requests.length).toBeGreaterThan(10);

  await inTwoLanes(sampled(deathsAt(requests, 0)), make, async (gated, death) => {
    const { bench } = gated;
    await bench.github.repository.git(["update-ref", "-d", "refs/heads/posse"]);
    bench.sandbox.reset();
    const push = pushes.get(gated) ?? { before: "", sha: "" };

    await gated.dieAndRecover(push.before, push.sha, death);

    await expectOneCopyEach(gated, { devto: ["New"], medium: ["New"] });
  });
});

test("so does a run that updates a copy and makes another, and each ends with the newest text", async () => {
  /** The blog's next push: an edit of one post, and a new one for Medium. */
  async function write({ bench: { blog } }: GatedBench, number: number) {
    const before = await blog.head();
    const sha = await blog.publish({
      [edited]: post("Edited", `Text ${number}.`),
      [`_posts/2026-03-0${1 + (number % 8)}-new-${number}.md`]: mediumPost(number),
    });
    return { before, sha };
  }
  async function make(): Promise<GatedBench> {
    const gated = await openGatedBench();
    const { blog } = gated.bench;
    const before = await blog.publish({ "_config.yml": config });
    await gated.rehearse(before, await blog.publish({ [edited]: post("Edited") }));
    return gated;
  }
  const rehearsal = await make();
  const { before, sha } = await write(rehearsal, 0);
  const requests = await rehearsal.rehearse(before, sha);
  const writes = requests.filter((one) => !isRead(one));
  expect(writes.filter((one) => one.startsWith("PUT "))).toHaveLength(1);
  const written = new Map<GatedBench, number>();

  await inTwoLanes(sampled(deathsAt(writes, 3)), make, async (gated, death) => {
    const number = written.get(gated) ?? 0;
    written.set(gated, number + 1);
    const push = await write(gated, number);

    await gated.dieAndRecover(push.before, push.sha, death);

    const news = Array.from({ length: number + 1 }, (_, index) => `New ${index}`);
    await expectOneCopyEach(gated, { devto: ["Edited"], medium: ["Edited", ...news] });
    const [copy] = gated.bench.sandbox.state().devto.articles;
    expect(copy?.body_markdown).toContain(`Text ${number}.`);
  });
});

test("a run that is killed after it left one post to another run makes the next one once", async () => {
  const gated = await openGatedBench();
  const { blog, github } = gated.bench;
  const begun = await blog.publish({ "_config.yml": config });
  const first = await blog.publish({ "_posts/2026-03-01-new.md": mediumPost(9) });
  const requests = await gated.rehearse(begun, first);
  const posting = requests.find((one) => /^POST .*\/posts \(1\)$/.test(one)) ?? "";
  // Drafts, which Medium's feed does not show.
  const posts = [0, 1, 2].map((number) => {
    const text = mediumPost(number).replace(
      "[medium]",
      "{ devto: false, medium: { visibility: draft } }",
    );
    return [`_posts/2026-03-0${5 + number}-new.md`, text];
  });
  const sha = await blog.publish(Object.fromEntries(posts));
  // After the intents, which are written by the first commit.
  github.meanwhile("createCommitOnBranch", async () => {
    github.meanwhile("createCommitOnBranch", () => takeOver(gated, "_posts/2026-03-06-new.md"));
  });

  await gated.dieAndRecover(first, sha, {
    ...{ request: posting.replace("(1)", "(2)"), when: "after", isMachineLost: true },
  });

  const titles = gated.bench.sandbox.state().medium.posts.map(({ title }) => title);
  expect(titles.sort()).toEqual([0, 1, 2, 9].map((number) => `New ${number}`));
  const entries = [...((await gated.bench.ledger())?.values() ?? [])];
  const states = entries.map(({ platforms }) => platforms.medium?.state);
  expect(states).toEqual(titles.map(() => "published"));
});

/** Another run puts its own intent in the place of a post's, and dies at once. */
async function takeOver({ bench }: GatedBench, path: string): Promise<void> {
  const { repository } = bench.github;
  const head = (await repository.ref("refs/heads/posse")) ?? "";
  const entry = (await bench.ledger())?.get(path);
  const intent = { nonce: "theirs", run: "9/1", at: "2020-01-01T00:00:00Z", digest: "d" };
  const text = JSON.stringify({ ...entry, platforms: { medium: { state: "intent", intent } } });
  const file = `v1/${path.replace(/\.md$/, ".json")}`;
  const tree = await repository.writeTree(head, new Map([[file, Buffer.from(text)]]));
  const commit = await repository.writeCommit(tree, [head], "Another run");
  await repository.moveRef("refs/heads/posse", commit, head);
}

function mediumPost(number: number): string {
  return post(`New ${number}`).replace("---\n", "---\nposse: [medium]\n");
}
