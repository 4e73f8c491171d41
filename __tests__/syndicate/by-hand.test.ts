import { beforeEach, describe, expect, test } from "@jest/globals";
import { PlatformError } from "../../src/core/errors.ts";
import type { Platform } from "../../src/core/platform.ts";
import { offersOf } from "../../src/report/offers.ts";
import type { ScopeRequest } from "../../src/syndicate/plan/scope.ts";
import { anOffer } from "../fakes/an-offer.ts";
import { feedPlatform, listingPlatform, writeOnlyPlatform } from "../fakes/memory-platform.ts";
import { aPost } from "../fakes/posts.ts";
import { aBench, type Bench } from "./bench.ts";

const old = aPost("a");
const post = aPost("b");

let bench: Bench;

beforeEach(() => {
  bench = aBench([old]);
});

/** Medium without a token: what it offers is the post's import link. */
function keyless(): Platform {
  const { create: _, ...medium } = writeOnlyPlatform("medium");
  return {
    ...medium,
    offer: anOffer,
  };
}

/** A run with and without a token for Medium: what was offered, and what was published there. */
async function run(options: {
  readonly request?: Partial<ScopeRequest>;
  readonly devto?: Platform;
  readonly token?: boolean;
}) {
  const platforms = [options.devto ?? bench.devto, options.token ? bench.medium : keyless()];
  const { plan } = await bench.run(options.request, { platforms });
  const offers = await offersOf(plan.steps, {
    ...{ session: { platforms }, folder: undefined },
    pageOf: async () => "",
  });
  return offers.map(({ step }) => step.path);
}

const busy: Platform = {
  ...listingPlatform("devto"),
  async list() {
    throw new PlatformError("busy", { platform: "devto", reason: "rate-limited" });
  },
};

describe("a post for a platform without a key", () => {
  test("is offered once, as it is published elsewhere, and not published there when a key comes", async () => {
    await run({});
    bench.posts = [old, post];

    const offered = [await run({}), await run({})];
    await run({ token: true });

    expect(offered).toEqual([[post.path], []]);
    expect(bench.medium.held).toEqual([]);
  });

  test("is called offered afterwards, not older, and no backfill makes a second story of it", async () => {
    await run({});
    bench.posts = [old, post];
    await run({});

    const { plan } = await bench.run({}, { platforms: [bench.devto, keyless()] });
    await run({ token: true, request: { backfill: 5 } });

    expect(
      plan.steps.find(({ path, platform }) => path === post.path && platform === "medium"),
    ).toMatchObject({
      kind: "skip",
      reason: "offered",
    });
    expect(bench.medium.held.map(({ title }) => title)).toEqual([old.title]);
  });

  test("that cannot go elsewhere yet is offered when it does", async () => {
    await run({});
    bench.posts = [old, post];

    const offered = [await run({ devto: busy }), await run({})];

    expect(offered).toEqual([[], [post.path]]);
  });

  test("that had to wait elsewhere is published there, if a key comes meanwhile: nobody was told to bring it", async () => {
    await run({ request: { pushed: [post.path], asked: null }, devto: busy });
    bench.posts = [old, post];
    await run({ request: { pushed: [post.path], asked: null }, devto: busy });

    await run({ token: true });

    expect(bench.medium.held.map(({ canonicalUrl }) => canonicalUrl)).toEqual([post.canonicalUrl]);
  });

  test("that is over max-posts elsewhere waits for the run that publishes it, on a first run too", async () => {
    bench.posts = [post];
    const pushed = { pushed: [post.path] };

    const offered = [
      await run({ request: { ...pushed, maxPosts: 0 } }),
      await run({ request: { maxPosts: 5 } }),
    ];

    expect(offered).toEqual([[], [post.path]]);
  });

  test("is offered where it is the only one that the post is meant for", async () => {
    await run({});
    bench.posts = [old, { ...post, wishes: { devto: { wanted: false } } }];

    expect(await run({})).toEqual([post.path]);
  });

  test("that had to be left while there was a key is offered once there is none", async () => {
    const devto = bench.devto;
    bench.posts = [old, post];
    await bench.run({ asked: [post.path] }, { platforms: [devto] });
    const late = { platforms: [bench.medium], deadline: new Date(0) };
    await bench.run({ asked: [post.path] }, late);

    expect([await run({}), await run({})]).toEqual([[post.path], []]);
  });

  test("of the archive is not offered, and not published there when a key comes", async () => {
    bench.posts = [old, post];
    await bench.run({ asked: [old.path, post.path] }, { platforms: [bench.devto] });

    const offered = await run({ request: { asked: [old.path, post.path] } });
    await run({ token: true });

    expect(offered).toEqual([]);
    expect(bench.medium.held).toEqual([]);
    expect(bench.ledger.entries.get(old.path)?.platforms.medium).toMatchObject({
      state: "baseline",
      reason: "no-key",
    });
  });
});

describe("a story that a person has brought there", () => {
  /** Medium without a token, whose feed can be read. */
  function watched(): Platform {
    const { look = async () => [] } = shown;
    return { ...keyless(), look };
  }
  const shown = feedPlatform("medium");
  const platforms = () => [bench.devto, watched()];
  const imported = (path: string) => bench.ledger.entries.get(path)?.platforms.medium;

  test("is recorded as the post's copy once the feed shows it, and offered no more", async () => {
    await bench.run({}, { platforms: platforms() });
    bench.posts = [old, post];
    await bench.run({}, { platforms: platforms() });
    const offered = imported(post.path);
    shown.held.push(storyOf(post, "1"), storyOf(old, "2"));

    const { outcomes } = await bench.run({}, { platforms: platforms() });
    const again = await bench.run({}, { platforms: platforms() });

    expect(offered?.state).toBe("baseline");
    expect(outcomes.filter(({ step }) => step.kind === "adopt").map(({ ok }) => ok)).toEqual([
      true,
      true,
    ]);
    expect(imported(post.path)).toMatchObject({ state: "published", copy: { id: "1" } });
    expect(imported(old.path)).toMatchObject({ state: "published", copy: { id: "2" } });
    expect(again.outcomes.every(({ step }) => step.kind === "skip")).toBe(true);
  });
});

/** A public story that names the post as its original. */
function storyOf({ canonicalUrl, title }: typeof post, id: string) {
  const url = `https://medium.example/${id}`;
  return { id, url, canonicalUrl, title, visibility: "public" as const, article: undefined };
}
