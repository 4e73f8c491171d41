import { afterEach, beforeEach, describe, expect, test } from "@jest/globals";
import { createHttp } from "../../../src/io/http.ts";
import { createDevtoClient, type DevtoClient } from "../../../src/platforms/devto/client.ts";
import { type PlatformServer, platformServer } from "../../fakes/platform-server.ts";
import { virtualClock } from "../../fakes/virtual-clock.ts";
import { apiKey, origin } from "./fixture.ts";

let server: PlatformServer;
let client: DevtoClient;

beforeEach(() => {
  server = platformServer(origin);
  const clock = virtualClock();
  const http = createHttp({ clock, userAgent: "posse/1", dispatcher: server.agent });
  client = createDevtoClient({ apiKey, url: origin, http, clock });
});

afterEach(async () => {
  await server.agent.close();
});

describe("the list of articles on dev.to", () => {
  const path = "/api/articles/me/all";

  function item(id: number, overrides: Readonly<Record<string, unknown>> = {}) {
    return {
      id,
      title: `Post ${id}`,
      url: `https://dev.to/jo/post-${id}`,
      canonical_url: `https://example.com/${id}/`,
      published: true,
      published_at: "2026-01-01T00:00:00Z",
      tag_list: [],
      ...overrides,
    };
  }

  test("tells drafts, scheduled and public articles apart, and who has no canonical URL", async () => {
    const json = [
      item(1, { published: false, published_at: null }),
      item(2, { published_at: "2026-12-24T00:00:00Z" }),
      item(3),
      item(4, { canonical_url: "https://dev.to/jo/post-4" }),
    ];
    server.on("GET", path, { json }, { json: [] });

    expect(await client.list()).toEqual([
      copy(1, { visibility: "draft" }),
      copy(2, { visibility: "scheduled" }),
      copy(3),
      copy(4, { canonicalUrl: null }),
    ]);
  });

  function copy(id: number, overrides = {}) {
    return {
      id: String(id),
      url: `https://dev.to/jo/post-${id}`,
      title: `Post ${id}`,
      canonicalUrl: `https://example.com/${id}/`,
      visibility: "public",
      ...overrides,
    };
  }

  test("is read to its end even if the server gives fewer at once than it was asked for", async () => {
    const pages = [[item(1), item(2)], [item(3), item(4)], [item(5)], []];
    server.on("GET", path, ...[...pages, ...pages].map((json) => ({ json })));

    expect((await client.list()).map(({ id }) => id)).toEqual(["1", "2", "3", "4", "5"]);
  });

  test("has each article once when one moves to the next page meanwhile", async () => {
    const pages = [[item(1), item(2)], [item(2), item(3)], []];
    server.on("GET", path, ...[...pages, ...pages].map((json) => ({ json })));

    expect((await client.list()).map(({ id }) => id)).toEqual(["1", "2", "3"]);
  });

  test("misses none when one moves to a page that was read already", async () => {
    const first = [[item(1), item(2)], [item(4)], []];
    const second = [[item(2), item(3)], [item(4)], []];
    server.on("GET", path, ...[...first, ...second, ...second].map((json) => ({ json })));

    const ids = (await client.list()).map(({ id }) => id);

    expect(ids.toSorted()).toEqual(["1", "2", "3", "4"]);
  });

  test("ends when a server gives the same page for ever", async () => {
    server.on("GET", path, { json: [item(1)] });

    expect(await client.list()).toHaveLength(1);
    expect(server.count("GET")).toBe(2);
  });

  test("is asked for in smaller pages where the answer is too large", async () => {
    const large = { text: "", headers: { "content-length": String(100 * 1024 * 1024) } };
    const replies = [[item(1), item(2)], [item(3)], []].map((json) => ({ json }));
    server.on("GET", path, large, ...replies, ...replies);

    expect((await client.list()).map(({ id }) => id)).toEqual(["1", "2", "3"]);
    expect(server.seen.slice(0, 3).map((request) => request.path)).toEqual([
      `${path}?per_page=1000&page=1`,
      `${path}?per_page=100&page=1`,
      `${path}?per_page=100&page=2`,
    ]);
  });

  test("is an error where even a small page is too large", async () => {
    const large = { text: "", headers: { "content-length": String(100 * 1024 * 1024) } };
    server.on("GET", path, large);

    await expect(client.list()).rejects.toMatchObject({
      code: "platform",
      message: expect.stringContaining("larger than 64 MB"),
    });
    expect(server.count("GET")).toBe(3);
  });

  test("needs two requests for a blog that fits on a page", async () => {
    server.on("GET", path, { json: [item(1)] }, { json: [] });

    await client.list();

    expect(server.seen.map((request) => request.path)).toEqual([
      `${path}?per_page=1000&page=1`,
      `${path}?per_page=1000&page=2`,
    ]);
  });
});
