import { describe, expect, test } from "@jest/globals";
import type { Copy } from "../../src/core/platform.ts";
import { createHttp } from "../../src/io/http.ts";
import { createDevtoClient } from "../../src/platforms/devto/client.ts";
import { platforms } from "../../src/platforms/index.ts";
import { platformServer } from "../fakes/platform-server.ts";
import { virtualClock } from "../fakes/virtual-clock.ts";
import { createSession, did, onBluesky, session } from "./bluesky/fixture.ts";
import { apiKey, origin as devtoOrigin } from "./devto/fixture.ts";
import { failureOf } from "./failure.ts";
import { aStatus, onMastodon, origin, refusal, statuses } from "./mastodon/fixture.ts";

test("each platform says in its definition what it counts, and Medium that it counts nothing", () => {
  expect(Object.fromEntries(platforms.map(({ id, counts = [] }) => [id, counts]))).toEqual({
    devto: ["views", "reactions", "comments"],
    medium: [],
    bluesky: ["reactions", "comments", "reposts"],
    mastodon: ["reactions", "comments", "reposts"],
  });
});

const copies = (count: number): readonly Copy[] =>
  Array.from({ length: count }, (_, index) => ({
    id: String(index + 1),
    url: `https://bsky.app/profile/${did}/post/${index + 1}`,
  }));

describe("dev.to", () => {
  const path = "/api/articles/me";
  function onDevto() {
    const server = platformServer(devtoOrigin);
    const clock = virtualClock();
    const http = createHttp({ clock, userAgent: "posse/1", dispatcher: server.agent });
    return { server, client: createDevtoClient({ apiKey, url: devtoOrigin, http, clock }) };
  }
  const article = { page_views_count: 812, public_reactions_count: 12, comments_count: 3 };

  test("tells the numbers of all articles at once", async () => {
    const { server, client } = onDevto();
    server.on("GET", path, { json: [{ id: 1, ...article }, { id: 2 }] }, { json: [] });

    expect(await client.stats(copies(200))).toEqual(
      new Map([
        ["1", { views: 812, reactions: 12, comments: 3 }],
        ["2", {}],
      ]),
    );
    expect(server.seen).toHaveLength(2);
  });

  test.each([[{ error: "x" }], [[{ title: "no id" }]]])(
    "answers %j, which is no list",
    async (json) => {
      const { server, client } = onDevto();
      server.on("GET", path, { json });

      expect(await failureOf(client.stats([]))).toMatchObject({ platform: "devto" });
    },
  );

  test("is not believed a number that is none", async () => {
    const { server, client } = onDevto();
    const odd = { page_views_count: -1, public_reactions_count: "12", comments_count: 1.5 };
    server.on("GET", path, { json: [{ id: 1, ...odd }] }, { json: [] });

    expect(await client.stats([])).toEqual(new Map([["1", {}]]));
  });
});

describe("Bluesky", () => {
  const getPosts = "/xrpc/app.bsky.feed.getPosts";
  const view = (id: string) => ({
    uri: `at://${did}/app.bsky.feed.post/${id}`,
    ...{ likeCount: 5, replyCount: 1, repostCount: 2, quoteCount: 9 },
  });

  test("is asked for 25 posts at a time, each by its own account", async () => {
    const { server, platform } = onBluesky();
    server.on("POST", createSession, { json: session });
    server.on("GET", getPosts, { json: { posts: [view("1")] } }, { json: { posts: [view("30")] } });

    const stats = await platform.stats?.([
      ...copies(30),
      { id: "a", url: "https://bsky.app/profile/did:web:old.example/post/a" },
    ]);

    expect(stats).toEqual(
      new Map(["1", "30"].map((id) => [id, { reactions: 5, comments: 1, reposts: 2 }])),
    );
    const asked = server.seen.flatMap(({ path }) => [
      ...[new URL(path, "https://bsky.social").searchParams.getAll("uris")].filter(
        (uris) => uris.length > 0,
      ),
    ]);
    expect(asked.map((uris) => uris.length)).toEqual([25, 6]);
    expect(asked[1]?.at(-1)).toBe("at://did:web:old.example/app.bsky.feed.post/a");
  });

  test("is not asked about nothing", async () => {
    const { server, platform } = onBluesky();

    expect(await platform.stats?.([])).toEqual(new Map());
    expect(server.seen).toEqual([]);
  });
});

describe("Mastodon", () => {
  const status = (id: string) =>
    aStatus([], { id, favourites_count: 7, replies_count: 0, reblogs_count: 1 });
  const known = { reactions: 7, comments: 0, reposts: 1 };

  test("is asked for 20 statuses at a time", async () => {
    const { server, platform } = onMastodon();
    server.on("GET", statuses, { json: [status("1")] }, { json: [status("21")] });

    expect(await platform.stats?.(copies(21))).toEqual(
      new Map([
        ["1", known],
        ["21", known],
      ]),
    );
    expect(
      server.seen.map(({ path }) => new URL(path, origin).searchParams.getAll("id[]").length),
    ).toEqual([20, 1]);
  });

  test.each([404, 405])(
    "is asked for one after the other where an older server answers %d",
    async (code) => {
      const { server, platform } = onMastodon();
      server.on("GET", statuses, refusal(code, "Not found"));
      server.on("GET", `${statuses}/1`, { json: status("1") });
      server.on("GET", `${statuses}/2`, refusal(404, "Record not found"));

      expect(await platform.stats?.(copies(2))).toEqual(new Map([["1", known]]));
    },
  );

  test("refuses a token that is not good", async () => {
    const { server, platform } = onMastodon();
    server.on("GET", statuses, refusal(401, "The access token is invalid"));

    expect(await failureOf(platform.stats?.(copies(1)) ?? Promise.resolve())).toMatchObject({
      reason: "unauthorized",
    });
  });
});
