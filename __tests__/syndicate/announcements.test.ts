import { afterEach, beforeEach, describe, expect, test } from "@jest/globals";
import type { Post } from "../../src/core/post.ts";
import type { Result } from "../../src/syndicate/model/types.ts";
import { aPost } from "../fakes/posts.ts";
import { type AnnouncementBench, anAnnouncementBench } from "./announcement-bench.ts";
import { essential } from "./answers.ts";
import { lines } from "./bench.ts";

const [a, b] = [aPost("a"), aPost("b")];
const edited = (post: Post): Post => ({ ...post, title: `${post.title}, edited` });
const url = (name: string) => `https://blog.example/${name}/`;
const on = (...names: readonly string[]) => {
  const urls = names.map(url);
  return { bluesky: urls, mastodon: urls };
};

let bench: AnnouncementBench;

/** One post whose announcement is out of date, and a new one. */
beforeEach(async () => {
  bench = await anAnnouncementBench([a]);
  await start();
});
afterEach(() => bench.sandbox.close());

async function start(): Promise<void> {
  bench.sandbox.reset();
  bench.ledger.setBack(null);
  bench.posts = [a];
  await bench.run({ asked: [a.path] });
  await bench.clock.sleep(7_200_000);
  bench.posts = [edited(a), b];
}

/** What the networks' announcements say. */
function texts(): readonly string[] {
  const { bluesky, mastodon } = bench.sandbox.state();
  const records = bluesky.records as readonly { readonly value: { readonly text: string } }[];
  const statuses = mastodon.statuses as unknown as readonly { readonly text: string }[];
  return [...records.map(({ value }) => value.text), ...statuses.map(({ text }) => text)];
}

function checkSingle(): void {
  for (const urls of Object.values(bench.shown())) expect(new Set(urls).size).toBe(urls.length);
}

/** What a run calls done is there, and what is not there is said. */
function checkReport({ outcomes }: Result): void {
  for (const { ok, step, error } of outcomes) {
    const { [step.platform as "bluesky"]: there } = bench.shown();
    if (ok) expect(there).toContain(step.canonicalUrl);
    else expect(error?.message.length).toBeGreaterThan(10);
  }
}

async function comesToRest(): Promise<void> {
  for (let count = 0; count < 3; count++) {
    await bench.clock.sleep(7_200_000);
    checkReport(await bench.run());
    checkSingle();
  }
  const before = [bench.ledger.log.length, bench.writes()];
  const last = await bench.run();
  expect([bench.ledger.log.length, bench.writes()]).toEqual(before);
  expect(last.outcomes.every(({ ok }) => ok)).toBe(true);
  expect(bench.shown()).toEqual(on("a", "b"));
  expect(texts().filter((text) => text.includes("Post a, edited"))).toHaveLength(2);
}

describe.each(essential)("whichever request of a run meets %s", (mishap) => {
  test("every post ends with one announcement on each network", async () => {
    const before = bench.sandbox.state().requests.length;
    await bench.run();
    const requests = bench.sandbox.state().requests.length - before;
    expect(requests).toBeGreaterThan(8);

    for (let number = 1; number <= requests; number++) {
      await start();
      const calm = { fault: "slow:0", times: number - 1 };
      bench.sandbox.faults([...(number > 1 ? [calm] : []), { fault: mishap }]);
      const timeouts = { connectMs: 1000, answerMs: 150 };
      const struck = await bench.run({}, { platforms: bench.platforms({ timeouts }) });
      bench.sandbox.faults([]);
      bench.sandbox.release();
      checkReport(struck);
      checkSingle();

      await comesToRest();
    }
  }, 60_000);
});

test("a new key on an old blog announces nothing of what was there", async () => {
  bench.sandbox.reset();
  bench.ledger.setBack(null);

  const { plan } = await bench.run();

  expect(lines(plan)).toEqual([
    "a bluesky skip/baseline",
    "a mastodon skip/baseline",
    "b bluesky skip/baseline",
    "b mastodon skip/baseline",
  ]);
  expect(bench.writes()).toBe(0);
});

describe("a ledger that was", () => {
  test.each(["deleted", "set back"])("%s makes no second announcement", async (how) => {
    await bench.run();
    await bench.clock.sleep(7_200_000);
    const writes = how === "deleted" ? null : 2;
    bench.ledger.setBack(writes);

    const { plan } = await bench.run({ asked: [a.path, b.path] });

    expect(lines(plan)).toContain("b mastodon adopt/found");
    expect(lines(plan)).toContain("b bluesky adopt/found");
    expect(bench.shown()).toEqual(on("a", "b"));
  });

  test("lost, and a text whose first link leads elsewhere, make no second announcement", async () => {
    const text = "More than in https://other.example/post: {url}";
    const wish = { wanted: true, text };
    bench.posts = [edited(a), { ...b, wishes: { bluesky: wish, mastodon: wish } }];
    await bench.run();
    bench.ledger.setBack(null);
    await bench.clock.sleep(7_200_000);

    const { plan } = await bench.run({ asked: [a.path, b.path] });

    expect(lines(plan)).toContain("b mastodon adopt/found");
    expect(texts()).toHaveLength(4);
  });
});

test("two runs at once announce a post once", async () => {
  const alive = { isAlive: () => true };

  await Promise.allSettled([bench.run({}, alive), bench.run({}, alive)]);
  checkSingle();

  await comesToRest();
});

const moved = (post: Post): Post => ({
  ...post,
  ...{ canonicalUrl: url("moved"), pageUrl: url("moved"), url: "/moved/" },
  formerUrls: [post.canonicalUrl ?? ""],
});

describe.each<[string, (post: Post) => Post]>([
  ["another name", (post) => ({ ...post, path: "_posts/2026-01-02-other.md" })],
  ["another date", (post) => ({ ...post, date: new Date("2026-11-20T08:00:00Z") })],
  ["a later date", (post) => ({ ...post, date: new Date("2026-12-24T08:00:00Z") })],
  ["another title", edited],
  ["another address", moved],
  [
    "another address, of which nothing is said",
    (post) => ({ ...moved(post), formerUrls: [], path: "_posts/2026-01-09-moved.md" }),
  ],
  [
    "another domain",
    (post) => ({
      ...post,
      canonicalUrl: "https://new.example/a/",
      pageUrl: "https://new.example/a/",
    }),
  ],
])("a post that gets %s", (_, change) => {
  test("keeps its announcement", async () => {
    bench.posts = [change(a)];

    await bench.run();
    await bench.clock.sleep(7_200_000);
    const { outcomes } = await bench.run({ asked: [change(a).path] });

    expect(outcomes.filter(({ step }) => step.kind === "create")).toEqual([]);
    expect(texts()).toHaveLength(2);
  });

  test("keeps it when the ledger is gone, too, or it is said", async () => {
    bench.posts = [change(a)];
    bench.ledger.setBack(null);

    await bench.run();

    expect(texts()).toHaveLength(2);
  });

  test("keeps it when the ledger is gone and the post is named, or a person is asked", async () => {
    bench.posts = [change(a)];
    bench.ledger.setBack(null);
    await bench.clock.sleep(7_200_000);

    const { plan } = await bench.run({ asked: [change(a).path] });

    expect(texts()).toHaveLength(2);
    expect(lines(plan).join()).toMatch(/adopt|maybe-moved/);
  });
});

test("a status of long ago is found, whatever date its post has now", async () => {
  for (let count = 0; count < 45; count++) await toot(`Nothing to do with it, number ${count}`);
  bench.ledger.setBack(null);
  await bench.clock.sleep(30 * 24 * 3_600_000);
  const redated = { ...a, date: bench.clock.now() };
  bench.posts = [redated];

  const { plan } = await bench.run({ asked: [a.path] });

  expect(lines(plan)).toEqual(["a bluesky adopt/found", "a mastodon adopt/found"]);
});

/** Posts a status as a person would. */
async function toot(status: string): Promise<void> {
  const response = await fetch(`${bench.sandbox.mastodon}/api/v1/statuses`, {
    method: "POST",
    headers: {
      "content-type": "application/json",
      authorization: "Bearer sandbox-mastodon-token",
    },
    body: JSON.stringify({ status }),
  });
  expect(response.status).toBe(200);
}

interface BlueskyRecord {
  readonly uri: string;
  readonly value: { readonly text: string };
}

/** Changes the announcement of the first post on Bluesky as another program would, or deletes it. */
async function onBluesky(text: string | undefined): Promise<void> {
  const call = async (method: string, body: object, token?: string) => {
    const response = await fetch(`${bench.sandbox.bluesky}/xrpc/com.atproto.${method}`, {
      method: "POST",
      headers: {
        "content-type": "application/json",
        ...(token !== undefined && { authorization: `Bearer ${token}` }),
      },
      body: JSON.stringify(body),
    });
    expect(response.status).toBe(200);
    return (await response.json()) as { readonly did: string; readonly accessJwt: string };
  };
  const password = "sandbox-app-password";
  const session = { identifier: "sandbox.test", password };
  const { did: repo, accessJwt } = await call("server.createSession", session);
  const [held] = bench.sandbox.state().bluesky.records as unknown as readonly BlueskyRecord[];
  const place = { repo, collection: "app.bsky.feed.post", rkey: held?.uri.split("/").at(-1) };
  if (text === undefined) return void (await call("repo.deleteRecord", place, accessJwt));
  const record = { ...held?.value, text, facets: [] };
  await call("repo.putRecord", { ...place, record }, accessJwt);
}

describe("a record on Bluesky that a person", () => {
  test("edited is kept, and the way out is said", async () => {
    await onBluesky("By hand.");

    const { plan } = await bench.run();

    expect(lines(plan)).toContain("a bluesky blocked/edited-there");
    expect(texts()).toContain("By hand.");
  });

  test("deleted is not put again, and that is said", async () => {
    await onBluesky(undefined);

    const first = await bench.run();
    const second = await bench.run();

    const said = first.outcomes.find(
      ({ step }) => step.platform === "bluesky" && step.path === a.path,
    );
    expect(said).toMatchObject({ ok: false });
    expect(said?.error?.message).toMatch(/delete|not there|no such|gone|found|locate/i);
    expect(second.outcomes.filter(({ step }) => step.kind === "create")).toEqual([]);
    expect(bench.shown().bluesky).toEqual([url("b")]);
  });
});

const authorization = "Bearer sandbox-mastodon-token";

async function onMastodon(method: string, id: string, body?: object): Promise<void> {
  const response = await fetch(`${bench.sandbox.mastodon}/api/v1/statuses/${id}`, {
    method,
    headers: { authorization, "content-type": "application/json" },
    ...(body && { body: JSON.stringify(body) }),
  });
  expect(response.status).toBe(200);
}

const idOnMastodon = () => bench.ledger.entries.get(a.path)?.platforms.mastodon?.copy?.id ?? "";

describe("a status that a person", () => {
  test.each([
    ["edited", { status: `By hand: ${url("a")}` }],
    ["gave a warning", { status: `Post a\n\nText of a.\n\n${url("a")}`, spoiler_text: "Spoilers" }],
  ])("%s is kept, and the way out is said", async (_, change) => {
    await onMastodon("PUT", idOnMastodon(), change);
    const before = texts();

    const { plan } = await bench.run({ pushed: [] });

    expect(lines(plan)).toContain("a mastodon blocked/edited-there");
    expect(lines(plan)).toContain("a bluesky update/changed");
    expect(texts()).toContain(change.status);
    expect(before).toContain(change.status);
    expect(plan.diagnostics).toContainEqual(
      expect.objectContaining({ code: "edited-there", severity: "error", path: a.path }),
    );
  });

  test("edited is overwritten where the author says so", async () => {
    await onMastodon("PUT", idOnMastodon(), { status: `By hand: ${url("a")}` });

    await bench.run({ asked: [a.path], force: true });

    expect(texts().filter((text) => text.includes("Post a, edited"))).toHaveLength(2);
  });

  test("deleted is not sent again, and that is said", async () => {
    await onMastodon("DELETE", idOnMastodon());

    const first = await bench.run();
    const second = await bench.run();

    const said = first.outcomes.find(
      ({ step }) => step.platform === "mastodon" && step.path === a.path,
    );
    expect(said).toMatchObject({ ok: false });
    expect(said?.error?.message).toMatch(/delete|not there|no such|gone|found/i);
    expect(second.outcomes.filter(({ step }) => step.kind === "create")).toEqual([]);
    expect(bench.shown().mastodon).toEqual([url("b")]);
  });
});
