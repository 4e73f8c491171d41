import { describe, expect, test } from "@jest/globals";
import type { Turnstile } from "../../src/io/pacing.ts";
import { agent, answers, asked, clock, http, leftOver, origin } from "./http-bench.ts";

describe("another try", () => {
  test.each(["GET", "PUT", "DELETE"] as const)(
    "follows a failing or broken answer to %s",
    async (method) => {
      answers(method, [
        { status: 503 },
        { status: 408 },
        { error: "ECONNRESET" },
        { error: "ECONNREFUSED" },
        { status: 200, body: "{}" },
      ]);

      const answer = await http().request(asked({ method }));

      expect(answer.status).toBe(200);
      expect(leftOver()).toBe(0);
    },
  );

  test("comes twice as late each time, half of it by lot", async () => {
    answers("GET", [{ status: 500 }, { status: 500 }, { status: 500 }, { status: 200 }]);
    await http({ random: () => 0 }).request(asked());
    const soonest = [...clock.sleeps];

    answers("GET", [{ status: 500 }, { status: 500 }, { status: 500 }, { status: 200 }]);
    await http({ random: () => 1 }).request(asked());

    expect(soonest).toEqual([500, 1_000, 2_000]);
    expect(clock.sleeps.slice(3)).toEqual([1_000, 2_000, 4_000]);
  });

  test("is the fifth at most, whose answer counts", async () => {
    answers(
      "GET",
      Array.from({ length: 6 }, (_, index) => ({ status: 500 + index })),
    );

    const answer = await http().request(asked());

    expect(answer.status).toBe(504);
    expect(leftOver()).toBe(1);
  });

  test("does not follow a refusal", async () => {
    answers("PUT", [{ status: 422 }, { status: 200 }]);

    const answer = await http().request(asked({ method: "PUT" }));

    expect(answer.status).toBe(422);
    expect(clock.sleeps).toEqual([]);
  });

  test.each([
    ["30", 30],
    ["300", 300],
    ["Tue, 24 Nov 2026 10:05:00 GMT", 300],
  ])("comes when Retry-After: %s says", async (header, seconds) => {
    answers("GET", [{ status: 429, headers: { "retry-after": header } }, { status: 200 }]);

    await http().request(asked());

    expect(clock.elapsed()).toBe(seconds * 1000);
  });

  test.each(["soon", "-1", "1e99", "", "0", "Tue, 24 Nov 2026 09:00:00 GMT"])(
    "comes soon when Retry-After: %s says nothing",
    async (header) => {
      answers("GET", [{ status: 503, headers: { "retry-after": header } }, { status: 200 }]);

      await http().request(asked());

      expect(clock.elapsed()).toBe(500);
    },
  );

  test("is left out when it would come after the deadline, or after the longest wait", async () => {
    const reply = { status: 429, headers: { "retry-after": "300" } };
    answers("GET", [reply, reply]);

    const late = await http({ deadline: new Date("2026-11-24T10:04:59Z") }).request(asked());
    const impatient = await http({ patienceMs: 299_000 }).request(asked());

    expect(late).toMatchObject({ status: 429, retryAfter: 300 });
    expect(impatient).toMatchObject({ status: 429, retryAfter: 300 });
    expect(clock.sleeps).toEqual([]);
  });

  test.each(["1000000000", "9".repeat(400), "Fri, 31 Dec 9999 23:59:59 GMT"])(
    "is left out when Retry-After: %s asks for years",
    async (header) => {
      answers("GET", [{ status: 429, headers: { "retry-after": header } }]);

      expect(await http().request(asked())).toMatchObject({ status: 429 });
      expect(clock.sleeps).toEqual([]);
    },
  );

  test("is announced, with the time that it takes to come", async () => {
    answers("GET", [{ status: 429, headers: { "retry-after": "300" } }, { status: 200 }]);
    const pauses: number[] = [];

    await http().request(asked({ onPause: (ms) => pauses.push(ms) }));

    expect(pauses).toEqual([300_000]);
  });

  test("is left out when waiting will not change the answer", async () => {
    answers("POST", [{ status: 429, body: "enough for today" }, { status: 201 }]);

    const answer = await http().request(
      asked({ method: "POST", final: ({ text }) => text.includes("today") }),
    );

    expect(answer.status).toBe(429);
  });

  test("waits for its turn like the first, and tells those behind to wait as well", async () => {
    const log: string[] = [];
    const turnstile: Turnstile = {
      async enter() {
        log.push("enter");
        return { answered: () => log.push("answered") };
      },
      recall: () => log.push("recall"),
      turn: () => 0,
      hold: (ms) => log.push(`hold ${ms}`),
    };
    answers("POST", [{ status: 429, headers: { "retry-after": "7" } }, { status: 201 }]);

    await http().request(asked({ method: "POST", turnstile }));

    expect(log).toEqual(["enter", "hold 7000", "answered", "enter", "answered"]);
  });
});

describe("a POST", () => {
  test.each([
    { status: 500 },
    { status: 502 },
    { status: 503, headers: { "retry-after": "1" } },
    { status: 408 },
  ])("is not repeated after %j", async (reply) => {
    answers("POST", [reply, { status: 201 }]);

    const answer = await http().request(asked({ method: "POST" }));

    expect(answer.status).toBe(reply.status);
    expect(leftOver()).toBe(1);
  });

  test.each(["ECONNRESET", "EPIPE", "UND_ERR_SOCKET", "UND_ERR_HEADERS_TIMEOUT", "ETIMEDOUT"])(
    "is not repeated after its answer was lost by %s",
    async (error) => {
      answers("POST", [{ error }, { status: 201 }]);

      const lost = http().request(asked({ method: "POST" }));

      await expect(lost).rejects.toMatchObject({ kind: "lost", sent: true });
      expect(leftOver()).toBe(1);
    },
  );

  test.each([
    "ECONNREFUSED",
    "ENOTFOUND",
    "EAI_AGAIN",
    "UND_ERR_CONNECT_TIMEOUT",
    "CERT_HAS_EXPIRED",
  ])("is repeated when %s kept it from being sent", async (error) => {
    answers("POST", [{ error }, { status: 201 }]);

    const answer = await http().request(asked({ method: "POST" }));

    expect(answer.status).toBe(201);
  });

  test("is repeated after a 429", async () => {
    answers("POST", [{ status: 429 }, { status: 429 }, { status: 201 }]);

    const answer = await http().request(asked({ method: "POST" }));

    expect(answer.status).toBe(201);
  });

  test("is lost when no answer comes in time", async () => {
    agent.get(origin).intercept({ path: "/thing", method: "POST" }).reply(201, "{}").delay(10_000);

    const slow = http({ timeouts: { connectMs: 50, answerMs: 50 } }).request(
      asked({ method: "POST" }),
    );

    await expect(slow).rejects.toMatchObject({ kind: "lost", sent: true });
  });
});
