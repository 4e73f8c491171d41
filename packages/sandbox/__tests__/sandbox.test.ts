import { mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, afterEach, describe, expect, test } from "@jest/globals";
import { startSandbox } from "../index.ts";
import { aClock, leave, visit } from "./visitor.ts";

afterEach(leave);

describe("the sandbox (contracts/interface.md §5)", () => {
  test("names its base URLs, on loopback", async () => {
    const { sandbox } = await visit();

    expect(sandbox.url).toMatch(/^http:\/\/127\.0\.0\.1:\d+$/);
    expect(sandbox.devto).toBe(`${sandbox.url}/devto`);
    expect(sandbox.medium).toBe(`${sandbox.url}/medium`);
    expect(sandbox.bluesky).toBe(`${sandbox.url}/bluesky`);
    expect(sandbox.mastodon).toBe(`${sandbox.url}/mastodon`);
  });

  test("says so when its port is taken", async () => {
    const { sandbox } = await visit();

    await expect(startSandbox({ port: Number(new URL(sandbox.url).port) })).rejects.toThrow(
      /EADDRINUSE/,
    );
  });

  test("answers its state: what is held, and the requests behind it, without keys", async () => {
    const { create, publish, send, sandbox } = await visit({ now: aClock().now });
    await create({ title: "An article", published: true, series: "S" });
    await publish({ title: "A story" });

    const { json, text } = await send(`${sandbox.url}/state`);

    expect(json).toEqual(JSON.parse(JSON.stringify(sandbox.state())));
    expect(json.devto.articles).toMatchObject([
      { title: "An article", published: true, series: "S", body_markdown: "Some text." },
    ]);
    expect(json.medium.posts).toMatchObject([{ title: "A story", publishStatus: "public" }]);
    expect(json.requests).toMatchObject([
      {
        at: "2026-11-24T12:00:00.000Z",
        platform: "devto",
        method: "POST",
        path: "/api/articles",
        status: 201,
        body: { article: { title: "An article" } },
      },
      { platform: "medium", method: "GET", path: "/v1/me", status: 200, body: null },
      { platform: "medium", method: "POST", status: 201, body: { title: "A story" } },
    ]);
    expect(text).not.toContain("sandbox-devto-key");
    expect(text).not.toContain("sandbox-medium-token");
  });

  test("forgets all when it is emptied, its limits too", async () => {
    const { create, publish, send, sandbox } = await visit({ limits: true, now: aClock().now });
    await create();
    await publish();
    expect((await create()).status).toBe(429);

    expect((await send(`${sandbox.url}/reset`, { method: "POST" })).status).toBe(204);

    expect(sandbox.state()).toEqual({
      devto: { articles: [] },
      medium: { posts: [] },
      bluesky: { records: [], blobs: [] },
      mastodon: { statuses: [], media: [] },
      requests: [],
    });
    expect((await create()).status).toBe(201);
  });

  test("reads a request of many megabytes to its end, and refuses it", async () => {
    const { devto } = await visit();

    expect((await devto("POST", "/articles", "x".repeat(17 * 1024 * 1024))).status).toBe(413);
  });
});

describe("a state file", () => {
  const folder = mkdtempSync(join(tmpdir(), "sandbox-"));
  const stateFile = join(folder, "state.json");

  afterAll(() => rmSync(folder, { recursive: true }));

  test("carries what was published over a restart, before anyone was told of it", async () => {
    const first = await visit({ stateFile });
    const { id } = (await first.create({ title: "Lasting", published: true })).json;
    await first.publish({ title: "Lasting too" });

    // The first has not been closed: it could have been killed here.
    const second = await visit({ stateFile });

    expect(second.sandbox.state().requests).toHaveLength(3);
    expect((await second.devto("GET", `/articles/${id}`)).json.title).toBe("Lasting");
    expect(second.sandbox.state().medium.posts).toMatchObject([{ title: "Lasting too" }]);
    expect((await second.create()).json.id).toBeGreaterThan(id);
    expect(readdirSync(folder)).toEqual(["state.json"]);
  });

  test("of a version that knew fewer platforms is taken", async () => {
    const devto = { articles: [], series: [], nextId: 7 };
    const medium = { posts: [], images: [], windowStartedAt: null, windowCount: 0 };
    writeFileSync(stateFile, JSON.stringify({ devto, medium, others: {}, requests: [] }));

    const { sandbox } = await visit({ stateFile });

    expect(sandbox.state().mastodon.statuses).toEqual([]);
  });

  test.each(["", "[]", '{"devto":{}}'])("that holds %j is not taken for a state", async (text) => {
    writeFileSync(stateFile, text);

    await expect(startSandbox({ stateFile })).rejects.toThrow();
  });
});
