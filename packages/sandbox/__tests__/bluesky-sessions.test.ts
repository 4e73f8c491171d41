import { afterEach, describe, expect, test } from "@jest/globals";
import { did, visitBluesky } from "./bluesky-visitor.ts";
import { aClock, leave } from "./visitor.ts";

afterEach(leave);

const createSession = "com.atproto.server.createSession";
const refreshSession = "com.atproto.server.refreshSession";
const payload = (jwt: string) =>
  JSON.parse(Buffer.from(jwt.split(".")[1] ?? "", "base64url").toString());

describe("createSession (contracts/bluesky.md §2.1)", () => {
  test.each(["sandbox.test", "SANDBOX.test", did, "sandbox@mail.test"])(
    "takes %s with an app password, and says by the scope that it was one",
    async (identifier) => {
      const { procedure } = await visitBluesky();

      const { status, json } = await procedure(createSession, {
        identifier,
        password: "sandbox-app-password",
      });

      expect(status).toBe(200);
      expect(json).toMatchObject({ did, handle: "sandbox.test", active: true });
      expect(payload(json.accessJwt).scope).toBe("com.atproto.appPass");
    },
  );

  test("takes the main password, and says so", async () => {
    const { token } = await visitBluesky({}, { password: "sandbox-main-password" });

    expect(payload(token).scope).toBe("com.atproto.access");
  });

  test("answers a handle whose domain leads elsewhere as invalid", async () => {
    const { query, token } = await visitBluesky({}, { identifier: "moved.test" });

    const { json } = await query("com.atproto.server.getSession", {}, token);

    expect(json.handle).toBe("handle.invalid");
  });

  test.each([
    [{ password: "wrong" }, 401, "AuthenticationRequired"],
    [{ identifier: "nobody.test" }, 401, "AuthenticationRequired"],
    [{ identifier: "takendown.test" }, 401, "AuthenticationRequired"],
    [{ identifier: "takendown.test", password: "sandbox-main-password" }, 401, "AccountTakedown"],
    [
      { identifier: "code.test", password: "sandbox-main-password" },
      401,
      "AuthFactorTokenRequired",
    ],
    [{ password: undefined }, 400, "InvalidRequest"],
    [{ password: 1 }, 400, "InvalidRequest"],
  ])("refuses %j", async (given, status, error) => {
    const { procedure } = await visitBluesky();

    const answer = await procedure(createSession, {
      ...{ identifier: "sandbox.test", password: "sandbox-app-password" },
      ...given,
    });

    expect(answer.status).toBe(status);
    expect(answer.json).toEqual({ error, message: expect.any(String) });
  });

  test("takes 30 tries in 5 minutes, and says when it takes more", async () => {
    const clock = aClock("2026-11-24T12:00:00Z");
    const { procedure } = await visitBluesky({ limits: true, now: clock.now });
    const tried = () => procedure(createSession, { identifier: "sandbox.test", password: "wrong" });
    for (let count = 1; count < 30; count += 1) await tried();

    const refused = await tried();
    clock.pass(300);

    expect(refused.status).toBe(429);
    expect(refused.json).toEqual({ error: "RateLimitExceeded", message: "Rate Limit Exceeded" });
    expect(Object.fromEntries(refused.headers)).toMatchObject({
      "ratelimit-limit": "30",
      "ratelimit-remaining": "0",
      "ratelimit-policy": "30;w=300",
      "ratelimit-reset": String(Date.parse("2026-11-24T12:05:00Z") / 1000),
      "retry-after": "300",
    });
    expect((await tried()).status).toBe(401);
  });
});

describe("tokens (contracts/bluesky.md §2.2)", () => {
  test("for calls live two hours; then the one for renewing gets another", async () => {
    const clock = aClock();
    const { procedure, put, query } = await visitBluesky({ now: clock.now });
    const session = (
      await procedure(createSession, {
        identifier: "sandbox.test",
        password: "sandbox-app-password",
      })
    ).json;

    clock.pass(7201);
    const expired = await put("3lbqzsxq2222a");
    const renewed = await procedure(refreshSession, undefined, session.refreshJwt);

    expect([expired.status, expired.json.error]).toEqual([400, "ExpiredToken"]);
    expect(renewed.status).toBe(200);
    const own = await query("com.atproto.server.getSession", {}, renewed.json.accessJwt);
    expect(own.json.did).toBe(did);
    // It may be asked again for a while, since the answer may have been lost, and not for ever.
    expect((await procedure(refreshSession, undefined, session.refreshJwt)).status).toBe(200);
    clock.pass(7201);
    const late = await procedure(refreshSession, undefined, session.refreshJwt);
    expect([late.status, late.json.error]).toEqual([400, "ExpiredToken"]);
  });

  test.each([
    ["", 401, "AuthMissing"],
    ["nonsense", 400, "InvalidToken"],
    ["a.b.c", 400, "InvalidToken"],
  ])("%j is refused", async (token, status, error) => {
    const { query } = await visitBluesky();

    const answer = await query("com.atproto.server.getSession", {}, token);

    expect([answer.status, answer.json.error]).toEqual([status, error]);
  });

  test("for renewing do nothing else, and the others do not renew", async () => {
    const { procedure, query, token } = await visitBluesky();
    const session = await procedure(createSession, {
      identifier: "sandbox.test",
      password: "sandbox-app-password",
    });

    const asked = await query("com.atproto.server.getSession", {}, session.json.refreshJwt);
    const renewed = await procedure(refreshSession, undefined, token);

    expect([asked.status, asked.json.error]).toEqual([400, "InvalidToken"]);
    expect([renewed.status, renewed.json.error]).toEqual([400, "InvalidToken"]);
  });
});

describe("calls (contracts/bluesky.md §1)", () => {
  test("are answered below /bluesky, and at the root as by any server of an account", async () => {
    const { send, sandbox } = await visitBluesky();
    const path = "/xrpc/com.atproto.identity.resolveHandle?handle=sandbox.test";

    expect((await send(`${sandbox.bluesky}${path}`)).json).toEqual({ did });
    expect((await send(`${sandbox.url}${path}`)).json).toEqual({ did });
    expect(
      sandbox
        .state()
        .requests.slice(-2)
        .map(({ platform }) => platform),
    ).toEqual(["bluesky", "bluesky"]);
  });

  test("of unknown methods, and by the wrong verb", async () => {
    const { query, procedure, token } = await visitBluesky();

    expect((await query("com.example.no.such.method")).json.error).toBe("AuthMissing");
    const asked = await query("com.example.no.such.method", {}, token);
    expect([asked.status, asked.json.error]).toEqual([501, "MethodNotImplemented"]);
    expect((await query(createSession)).status).toBe(400);
    expect((await procedure("com.atproto.server.describeServer")).status).toBe(400);
  });
});

test("no password is kept with the requests", async () => {
  const { sandbox } = await visitBluesky();

  expect(sandbox.state().requests.at(-1)).toMatchObject({
    path: "/xrpc/com.atproto.server.createSession",
    body: { identifier: "sandbox.test" },
  });
  expect(JSON.stringify(sandbox.state())).not.toContain("sandbox-app-password");
});
