import { afterAll, expect, jest, test } from "@jest/globals";
import { createGate, type Halt } from "../fakes/gate.ts";
import { config, openBench, post } from "./bench.ts";

/** `npm run soak -- --only killed` lets runs die at each of their requests. */
const isSoak = process.env.POSSE_SOAK !== undefined;
jest.setTimeout(isSoak ? 3_600_000 : 300_000);

const open: (() => Promise<void>)[] = [];
afterAll(() => Promise.all(open.map((close) => close())));

/** A blog that announces its posts with documents, whose runs all go through a gate. */
async function openAnnouncingBench() {
  const bench = await openBench();
  const gate = createGate();
  open.push(bench.close, gate.close);
  const apiUrl = await gate.before(bench.github.url);
  const inputs = {
    ...{ platforms: "bluesky, mastodon", "devto-api-key": "", "medium-token": "" },
    ...{ "bluesky-identifier": "sandbox.test", "bluesky-app-password": "sandbox-app-password" },
    "bluesky-documents": "true",
    "bluesky-url": await gate.before(bench.sandbox.bluesky),
    "mastodon-access-token": "sandbox-mastodon-token",
    "mastodon-url": await gate.before(bench.sandbox.mastodon),
  };
  const before = await bench.blog.publish({
    ...{ "_config.yml": config, "_posts/2025-01-01-old.md": post("Old") },
  });
  const sha = await bench.blog.publish({ "_posts/2026-03-01-new.md": post("New") });
  let runId = 5000;

  return {
    ...{ bench, gate },
    /** Nothing has ever been announced, and no run was there. */
    async forget(): Promise<void> {
      runId++;
      gate.open();
      await bench.github.repository.git(["update-ref", "-d", "refs/heads/posse"]);
      bench.sandbox.reset();
    },
    push: (more: { readonly attempt: number; readonly kill?: AbortSignal }) =>
      bench.push(before, sha, {
        ...{ apiUrl, graphqlUrl: `${apiUrl}/graphql`, runId, inputs, ...more },
        ...(more.kill && { isMachineLost: true }),
      }),
  };
}

interface Held {
  readonly uri: string;
  readonly cid: string;
  readonly value: { readonly bskyPostRef?: object };
}

/** The new post is announced once on each network, and the document knows of it. */
function expectOnce({ bench }: Awaited<ReturnType<typeof openAnnouncingBench>>): void {
  const { bluesky, mastodon } = bench.sandbox.state();
  const records = bluesky.records as unknown as readonly Held[];
  const of = (collection: string) => records.filter(({ uri }) => uri.includes(`/${collection}/`));
  const [announcement] = of("app.bsky.feed.post");
  expect(
    ["app.bsky.feed.post", "site.standard.document", "site.standard.publication"].map(
      (collection) => of(collection).length,
    ),
  ).toEqual([1, 1, 1]);
  expect(of("site.standard.document")[0]?.value.bskyPostRef).toEqual({
    ...{ uri: announcement?.uri, cid: announcement?.cid },
  });
  expect(mastodon.statuses).toHaveLength(1);
}

/** Where a network has done what nobody hears of, at the last write of its kind; in a soak everywhere, and before it too. */
function deathsAt(requests: readonly string[]): readonly Halt[] {
  if (isSoak) {
    return requests.flatMap((request) =>
      (["before", "after"] as const).map((when) => ({ request, when })),
    );
  }
  return [/putRecord/, /\/statuses/].flatMap((kind) => {
    const request = requests.findLast((one) => one.startsWith("POST ") && kind.test(one));
    return request === undefined ? [] : [{ request, when: "after" as const }];
  });
}

test("a run that is killed at any of its requests leaves nothing that is announced twice, or not at all", async () => {
  const announcing = await openAnnouncingBench();
  const { gate, forget, push } = announcing;
  await forget();
  expect((await push({ attempt: 1 })).conclusion).toBe("success");
  expectOnce(announcing);
  const deaths = deathsAt([...gate.passed]);
  expect(deaths.length).toBeGreaterThan(1);

  for (const death of deaths) {
    await forget();
    const killer = new AbortController();
    gate.halt(death).then(() => {
      gate.open();
      killer.abort();
    });
    await push({ attempt: 1, kill: killer.signal });
    expect([death, killer.signal.aborted]).toEqual([death, true]);

    const conclusions = [await push({ attempt: 2 }), await push({ attempt: 3 })];

    expect([death, ...conclusions.map(({ conclusion }) => conclusion)]).toEqual([
      ...[death, "success", "success"],
    ]);
    expectOnce(announcing);
  }
});
