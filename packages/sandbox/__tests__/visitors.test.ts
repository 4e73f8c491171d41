import { request } from "node:http";
import { afterEach, describe, expect, test } from "@jest/globals";
import { leave, visit } from "./visitor.ts";

afterEach(leave);

/** The status of an answer, whatever the request calls its host and itself: `fetch` would not let it. */
function status(
  url: string,
  { method = "GET", headers = {} }: { method?: string; headers?: Record<string, string> } = {},
): Promise<number | undefined> {
  return new Promise((resolve, reject) => {
    const asking = request(url, { method, headers, setHost: !("host" in headers) }, (answer) => {
      answer.resume();
      answer.on("end", () => resolve(answer.statusCode));
    });
    asking.on("error", reject);
    asking.end();
  });
}

describe("the sandbox answers only to its own names", () => {
  test.each(["127.0.0.1", "localhost", "LOCALHOST"])("%s", async (name) => {
    const { sandbox } = await visit();
    const { port } = new URL(sandbox.url);

    expect(await status(`${sandbox.url}/state`, { headers: { host: `${name}:${port}` } })).toBe(
      200,
    );
  });

  test.each([
    "evil.example",
    "evil.example:PORT",
    "127.0.0.1",
    "127.0.0.1:1",
    "127.0.0.1.evil:PORT",
  ])("not to %s", async (name) => {
    const { sandbox } = await visit();
    const host = name.replace("PORT", new URL(sandbox.url).port);

    for (const path of ["/", "/state", "/devto/api/articles/me/all"]) {
      expect(await status(`${sandbox.url}${path}`, { headers: { host } })).toBe(403);
    }
  });
});

describe("a page of another site changes nothing in the sandbox", () => {
  test.each([
    ["of another site", { "sec-fetch-site": "cross-site", origin: "https://evil.example" }],
    ["on another port of this machine", { "sec-fetch-site": "same-site" }],
    ["in a browser that names the origin alone", { origin: "https://evil.example" }],
    ["without an origin of its own", { origin: "null" }],
    ["on another port, by its origin alone", { origin: "http://127.0.0.1:1" }],
  ])("%s", async (_, headers: Record<string, string>) => {
    const { sandbox, create } = await visit();
    await create();

    for (const path of ["/reset", "/faults", "/release", "/devto/api/articles"]) {
      expect(await status(`${sandbox.url}${path}`, { method: "POST", headers })).toBe(403);
    }
    expect(sandbox.state().devto.articles).toHaveLength(1);
  });

  test.each([
    ["the sandbox's own page", { "sec-fetch-site": "same-origin", origin: "null" }],
    ["the sandbox's own page in an older browser", { origin: "OWN" }],
    ["a person who typed the address", { "sec-fetch-site": "none" }],
    ["a program", {}],
  ])("but %s does", async (_, given: Record<string, string>) => {
    const { sandbox, create } = await visit();
    await create();
    const headers = { ...given, ...(given.origin === "OWN" && { origin: sandbox.url }) };

    expect(await status(`${sandbox.url}/reset`, { method: "POST", headers })).toBe(204);
    expect(sandbox.state().devto.articles).toEqual([]);
  });
});
