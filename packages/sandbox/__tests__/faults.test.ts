import { afterEach, describe, expect, test } from "@jest/globals";
import { aClock, leave, type Visitor, visit } from "./visitor.ts";

afterEach(leave);

const stored = ({ sandbox }: Visitor) => sandbox.state().devto.articles.length;
const order = ({ send, sandbox }: Visitor, faults: unknown) =>
  send(`${sandbox.url}/faults`, { method: "POST", body: JSON.stringify(faults) });

describe("mishaps (contracts/interface.md §5)", () => {
  test.each([
    ["drop-before", 0],
    ["drop-after", 1],
  ])("%s cuts the connection when so many were stored", async (fault, count) => {
    const visitor = await visit();
    await order(visitor, [{ platform: "devto", method: "POST", path: "/api/articles", fault }]);

    await expect(visitor.create()).rejects.toThrow();

    expect(stored(visitor)).toBe(count);
    expect(visitor.sandbox.state().requests.at(-1)).toMatchObject({ status: null, fault });
    expect((await visitor.create()).status).toBe(201);
  });

  test.each([
    ["status:503", 503, 0, /html/],
    ["status-after:502", 502, 1, /html/],
    ["html:403", 403, 0, /html/],
    ["garbage", 200, 0, /json/],
    ["garbage-after", 200, 1, /json/],
  ])("%s answers %i when %i were stored", async (fault, status, count, type) => {
    const visitor = await visit();
    await order(visitor, [{ fault }]);

    const answer = await visitor.create();

    expect(answer.status).toBe(status);
    expect(answer.headers.get("content-type")).toMatch(type);
    expect(() => JSON.parse(answer.text)).toThrow();
    expect(stored(visitor)).toBe(count);
  });

  test("a CDN in front of Medium says that it asks who is there", async () => {
    const visitor = await visit();
    visitor.sandbox.faults([{ platform: "medium", fault: "html:403" }]);

    const answer = await visitor.medium("GET", "/me");

    expect(answer.status).toBe(403);
    expect(answer.headers.get("cf-mitigated")).toBe("challenge");
  });

  test.each([
    ["devto", "/devto/api/articles/me", "retry-after", "1", /^Retry later/],
    [
      "bluesky",
      "/xrpc/com.atproto.server.describeServer",
      "ratelimit-reset",
      String(Date.parse("2026-11-24T12:00:01Z") / 1000),
      /"error":"RateLimitExceeded"/,
    ],
    [
      "mastodon",
      "/api/v2/instance",
      "x-ratelimit-reset",
      "2026-11-24T12:00:01.000Z",
      /^\{"error":"Too many requests"\}$/,
    ],
  ])("status:429 is said as %s says it", async (platform, path, header, value, body) => {
    const { sandbox, send } = await visit({ now: aClock().now });
    sandbox.faults([{ platform, fault: "status:429" }]);

    const answer = await send(`${sandbox.url}${path}`);

    expect(answer.status).toBe(429);
    expect(answer.headers.get(header)).toBe(value);
    expect(answer.text).toMatch(body);
  });

  test("slow answers late, when the article has long been stored", async () => {
    const visitor = await visit();
    visitor.sandbox.faults([{ fault: "slow:60000" }]);

    const answer = visitor.create();
    await until(() => stored(visitor) === 1);
    visitor.sandbox.release();

    expect((await answer).status).toBe(201);
  });

  test("hold keeps the answer back until it is released", async () => {
    const visitor = await visit();
    visitor.sandbox.faults([{ fault: "hold" }]);
    let isAnswered = false;

    const answer = visitor.create().then((it) => {
      isAnswered = true;
      return it;
    });
    await until(() => stored(visitor) === 1);
    expect((await visitor.devto("GET", "/users/me")).status).toBe(200);
    expect(isAnswered).toBe(false);
    await visitor.send(`${visitor.sandbox.url}/release`, { method: "POST" });

    expect((await answer).status).toBe(201);
  });

  test("happen as often as was ordered, and only where the order fits", async () => {
    const visitor = await visit();
    const { devto, medium } = visitor;
    visitor.sandbox.faults([
      {
        platform: "devto",
        method: "GET",
        path: "/devto/api/articles/me",
        fault: "status:503",
        times: 2,
      },
    ]);

    expect((await devto("GET", "/users/me")).status).toBe(200);
    expect((await medium("GET", "/me")).status).toBe(200);
    expect((await visitor.create()).status).toBe(201);
    expect((await devto("GET", "/articles/me/all")).status).toBe(503);
    expect((await devto("GET", "/articles/me")).status).toBe(503);
    expect((await devto("GET", "/articles/me/all")).status).toBe(200);
  });

  test("take the place of those ordered before", async () => {
    const visitor = await visit();
    await order(visitor, [{ fault: "status:503", times: 9 }]);

    expect((await order(visitor, [])).json).toEqual([]);

    expect((await visitor.devto("GET", "/users/me")).status).toBe(200);
  });

  test.each([
    [[{ fault: "explode" }]],
    [[{ fault: "status:9" }]],
    [[{ fault: "slow:soon" }]],
    [[{ platform: "x", fault: "hold" }]],
    [[{ times: 0, fault: "hold" }]],
    [[{ path: 1, fault: "hold" }]],
    [[null]],
  ])("that cannot be are refused: %j", async (faults) => {
    const visitor = await visit();

    const answer = await order(visitor, faults);

    expect(answer.status).toBe(400);
    expect(answer.json.error).toEqual(expect.any(String));
    expect((await visitor.devto("GET", "/users/me")).status).toBe(200);
  });
});

/** Lets the event loop turn until something holds. */
async function until(holds: () => boolean): Promise<void> {
  while (!holds()) await new Promise((resolve) => setImmediate(resolve));
}
