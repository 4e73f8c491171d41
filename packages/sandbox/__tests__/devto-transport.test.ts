import { afterEach, describe, expect, test } from "@jest/globals";
import { leave, visit } from "./visitor.ts";

afterEach(leave);

describe("user agents (contracts/devto.md §1)", () => {
  test.each([
    "",
    "Mozilla",
    "JavaScript-client/1",
    "Python-urllib/3.12",
    "libwww-perl/6",
    "my http client",
    "compatible ;",
    "User-Agent: x",
    "Jekyll crosspost action",
  ])("refuses %j with an empty 403", async (agent) => {
    const { devto } = await visit();

    const answer = await devto("GET", "/articles", undefined, { "user-agent": agent });

    expect(answer).toMatchObject({ status: 403, statusText: "Forbidden Bots", text: "" });
  });

  test.each(["posse/1.2.3 (+https://github.com/o/r)", "curl/8.4.0", "node"])(
    "lets %j in",
    async (agent) => {
      const { devto } = await visit();

      expect((await devto("GET", "/articles", undefined, { "user-agent": agent })).status).toBe(
        200,
      );
    },
  );
});

describe("API versions (§1)", () => {
  test.each(["*/*", "application/json"])("warns a client that accepts %s of V0", async (accept) => {
    const { devto } = await visit();

    const answer = await devto("GET", "/users/me", undefined, { accept });

    expect(answer.status).toBe(200);
    expect(answer.headers.get("warning")).toMatch(/^299 - This endpoint is part of the V0/);
  });

  test("does not warn where the header holds the version", async () => {
    const { devto } = await visit();

    const answer = await devto("GET", "/users/me", undefined, {
      accept: "application/vnd.forem.api-v1+json, */*",
    });

    expect(answer.headers.has("warning")).toBe(false);
  });

  test("knows unpublish in V1 only", async () => {
    const { devto } = await visit();

    const answer = await devto("PUT", "/articles/1/unpublish", undefined, {
      accept: "application/json",
      "api-key": "sandbox-admin-key",
    });

    expect(answer).toMatchObject({ status: 404, json: { error: "not found", status: 404 } });
  });
});

describe("keys (§2.6)", () => {
  test.each(["", "wrong", "sandbox-suspended-key"])("refuses the key %j", async (key) => {
    const { devto } = await visit();

    for (const [method, path, body] of [
      ["GET", "/users/me"],
      ["GET", "/articles/me/all"],
      ["POST", "/articles", { article: {} }],
      ["PUT", "/articles/1", { article: {} }],
    ] as const) {
      const answer = await devto(method, path, body, { "api-key": key });

      expect(answer).toMatchObject({ status: 401, json: { error: "unauthorized", status: 401 } });
      expect(answer.headers.get("cache-control")).toBe("no-store");
    }
  });

  test("lets anyone read what is public", async () => {
    const { devto } = await visit();

    expect((await devto("GET", "/articles", undefined, { "api-key": "" })).status).toBe(200);
  });
});

describe("bodies (§2.6)", () => {
  test.each([
    ["broken JSON", "{"],
    ["an escaped NUL", '{"article":{"title":"a\\u0000b"}}'],
  ])("refuses %s before it looks at the key", async (_, body) => {
    const { devto } = await visit();

    expect((await devto("POST", "/articles", body, { "api-key": "wrong" })).status).toBe(400);
  });

  test("refuses bytes that are not UTF-8", async () => {
    const { send, sandbox } = await visit();

    const answer = await send(`${sandbox.devto}/api/articles`, {
      method: "POST",
      headers: { "user-agent": "visitor/1", "content-type": "application/json" },
      body: new Uint8Array([0x7b, 0xff, 0x7d]),
    });

    expect(answer.status).toBe(400);
  });

  test.each([
    [{}, "NilClass"],
    [[], "NilClass"],
    [{ article: null }, "NilClass"],
    [{ article: "x" }, "String"],
    [{ article: [] }, "Array"],
    [{ article: 1 }, "Integer"],
    [{ title: "unwrapped" }, "NilClass"],
  ])("wants an object named article, not %j", async (body, name) => {
    const { devto } = await visit();

    expect(await devto("POST", "/articles", body)).toMatchObject({
      status: 422,
      json: {
        error: `article param must be a JSON object. You provided article as a ${name}`,
        status: 422,
      },
    });
  });

  test("does not read JSON that is not declared as such", async () => {
    const { devto } = await visit();

    const answer = await devto(
      "POST",
      "/articles",
      { article: {} },
      { "content-type": "text/plain" },
    );

    expect(answer.status).toBe(422);
    expect(answer.json.error).toContain("NilClass");
  });
});

test.each([
  ["GET", "/nowhere"],
  ["DELETE", "/articles/1"],
  ["POST", "/articles/1"],
  ["GET", "/articles/424242"],
  ["PUT", "/articles/424242"],
  ["GET", "/users/by_username?url=nobody"],
  ["GET", "/organizations/nobody"],
])("answers %s %s with dev.to's 404", async (method, path) => {
  const { devto } = await visit();

  const body = method === "PUT" ? { article: { title: "x" } } : undefined;

  expect(await devto(method, path, body)).toMatchObject({
    status: 404,
    json: { error: "not found", status: 404 },
  });
});
