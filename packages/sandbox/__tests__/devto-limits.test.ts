import { afterEach, describe, expect, test } from "@jest/globals";
import { aClock, leave, visit } from "./visitor.ts";

afterEach(leave);

const throttled = { status: 429, text: "Retry later\n", json: undefined };

describe("request throttles (contracts/devto.md §5.1)", () => {
  test("takes three reads a second, and says when the window ends", async () => {
    const { devto } = await visit({ limits: true, now: aClock("2026-11-24T12:00:00.900Z").now });

    for (let read = 0; read < 3; read += 1) {
      expect((await devto("GET", "/users/me")).status).toBe(200);
    }
    const fourth = await devto("GET", "/users/me");

    expect(fourth).toMatchObject(throttled);
    expect(fourth.headers.get("content-type")).toBe("text/plain");
    expect(fourth.headers.get("retry-after")).toBe("1");
  });

  test("opens the next window with the next second, not a second later", async () => {
    const clock = aClock("2026-11-24T12:00:00.900Z");
    const { devto } = await visit({ limits: true, now: clock.now });
    for (let read = 0; read < 4; read += 1) await devto("GET", "/users/me");

    clock.pass(0.1);

    expect((await devto("GET", "/users/me")).status).toBe(200);
  });

  test("takes thirty reads a minute, the refused ones counted", async () => {
    const clock = aClock("2026-11-24T12:00:20Z");
    const { devto } = await visit({ limits: true, now: clock.now });
    for (let read = 0; read < 30; read += 1) {
      expect((await devto("GET", "/users/me")).status).toBe(200);
      clock.pass(0.5);
    }

    const refused = await devto("GET", "/users/me");

    expect(refused).toMatchObject(throttled);
    expect(refused.headers.get("retry-after")).toBe("25");
    clock.pass(25);
    expect((await devto("GET", "/users/me")).status).toBe(200);
  });

  test("takes one write a second from an address, whatever the key", async () => {
    const { create, devto } = await visit({ limits: true, now: aClock().now });

    expect((await create()).status).toBe(201);

    expect(await create()).toMatchObject(throttled);
    expect(await devto("POST", "/articles", {}, { "api-key": "other" })).toMatchObject(throttled);
  });

  test("counted by address with key, two keys do not hinder each other", async () => {
    const { create, devto } = await visit({ limits: true, now: aClock().now, throttle: "legacy" });
    await create();

    expect((await devto("POST", "/articles", {}, { "api-key": "other" })).status).toBe(401);
    expect(await create()).toMatchObject(throttled);
  });

  test("is asked before the key", async () => {
    const { devto } = await visit({ limits: true, now: aClock().now });
    await devto("POST", "/articles", {});

    expect(await devto("POST", "/articles", {}, { "api-key": "wrong" })).toMatchObject(throttled);
  });

  test("lets an administrator's key through", async () => {
    const { devto } = await visit({ limits: true, now: aClock().now });

    for (let read = 0; read < 5; read += 1) {
      const answer = await devto("GET", "/users/me", undefined, { "api-key": "sandbox-admin-key" });
      expect(answer.status).toBe(200);
    }
  });
});

describe("per-user limits (§5.2)", () => {
  function limited(seconds: number) {
    return {
      status: 429,
      json: { error: `Rate limit reached, try again in ${seconds} seconds`, status: 429 },
    };
  }

  test("takes ten published articles in thirty seconds", async () => {
    const clock = aClock();
    const { create } = await visit({ limits: true, now: clock.now });
    for (let article = 0; article < 10; article += 1) {
      expect((await create({ published: true })).status).toBe(201);
      clock.pass(1);
    }

    const eleventh = await create({ published: true });

    expect(eleventh).toMatchObject(limited(30));
    expect(eleventh.headers.get("retry-after")).toBe("30");
    clock.pass(20);
    expect((await create({ published: true })).status).toBe(201);
  });

  test("refuses a draft too, but counts none", async () => {
    const clock = aClock();
    const { create } = await visit({ limits: true, now: clock.now });
    for (let draft = 0; draft < 12; draft += 1) {
      expect((await create({ published: false })).status).toBe(201);
      clock.pass(1);
    }
    for (let article = 0; article < 10; article += 1) {
      expect((await create({ published: true })).status).toBe(201);
      clock.pass(1);
    }

    expect(await create({ published: false })).toMatchObject(limited(30));
  });

  test("takes two published articles in five minutes from a new account", async () => {
    const clock = aClock();
    const { create } = await visit({ limits: true, now: clock.now, newAccount: true });
    for (let article = 0; article < 2; article += 1) {
      expect((await create({ published: true })).status).toBe(201);
      clock.pass(1);
    }

    const third = await create({ published: true });

    expect(third).toMatchObject(limited(300));
    clock.pass(299);
    expect((await create({ published: true })).status).toBe(201);
  });

  test("takes 31 updates in a window that begins with the first, failed ones not counted", async () => {
    const clock = aClock();
    const { create, update, devto } = await visit({ limits: true, now: clock.now });
    const { id } = (await create()).json;
    const admin = { "api-key": "sandbox-admin-key" };
    // An administrator is not throttled, so that 31 updates fit into a second.
    const change = (article: object) => devto("PUT", `/articles/${id}`, { article }, admin);
    for (let refused = 0; refused < 5; refused += 1) {
      expect((await change({ title: "" })).status).toBe(422);
    }
    for (let updated = 0; updated < 31; updated += 1) {
      expect((await change({ description: String(updated) })).status).toBe(200);
    }

    const next = await change({ description: "one more" });

    expect(next).toMatchObject(limited(30));
    expect(next.headers.get("retry-after")).toBe("30");
    clock.pass(29.9);
    expect((await change({ description: "still" })).status).toBe(429);
    clock.pass(0.1);
    expect((await change({ description: "again" })).status).toBe(200);
    expect((await update(id, { description: "another user's count" })).status).toBe(200);
  });
});

test("without limits nothing is too much", async () => {
  const { create } = await visit({ limits: false, now: aClock().now });

  for (let article = 0; article < 40; article += 1) {
    expect((await create({ published: true })).status).toBe(201);
  }
});
