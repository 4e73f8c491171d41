import { afterEach, beforeEach, describe, expect, test } from "@jest/globals";
import { MockAgent } from "undici";
import { createHttp, type HttpOptions, type HttpRequest } from "../../src/io/http.ts";
import type { Turnstile } from "../../src/io/pacing.ts";
import { type VirtualClock, virtualClock } from "../fakes/virtual-clock.ts";

const origin = "https://api.example.com";
const secret = "s3cret/key+0123456789";

let agent: MockAgent;
let clock: VirtualClock;

beforeEach(() => {
  agent = new MockAgent();
  agent.disableNetConnect();
  clock = virtualClock();
});

afterEach(async () => {
  await agent.close();
});

function http(options: Partial<HttpOptions> = {}) {
  return createHttp({
    clock,
    userAgent: "posse/1",
    dispatcher: agent,
    random: () => 0,
    ...options,
  });
}

function asked(request: Partial<HttpRequest> = {}): HttpRequest {
  return {
    method: "GET",
    url: `${origin}/thing`,
    credential: { header: "api-key", secret },
    ...request,
  };
}

/** Answers the next requests in turn; the number of those that came is what it returns. */
function answers(
  method: string,
  replies: readonly (
    | { status: number; body?: string; headers?: Record<string, string> }
    | { error: string }
  )[],
) {
  let came = 0;
  for (const reply of replies) {
    const intercepted = agent.get(origin).intercept({ path: "/thing", method });
    if ("error" in reply) {
      intercepted.replyWithError(Object.assign(new Error(secret), { code: reply.error }));
    } else {
      intercepted.reply(() => {
        came++;
        return {
          statusCode: reply.status,
          data: reply.body ?? "",
          responseOptions: { headers: reply.headers ?? {} },
        };
      });
    }
  }
  return () => came;
}

function leftOver() {
  return agent.pendingInterceptors().length;
}

describe("a request", () => {
  test("sends the headers, the credential and the body as JSON", async () => {
    let seen: { headers: Record<string, string>; body: string } | undefined;
    agent
      .get(origin)
      .intercept({ path: "/thing", method: "POST" })
      .reply((sent) => {
        seen = {
          headers: Object.fromEntries(new Headers(sent.headers as Record<string, string>)),
          body: String(sent.body),
        };
        return { statusCode: 201, data: '{"id":1}' };
      });

    const answer = await http().request(
      asked({ method: "POST", headers: { accept: "text/x" }, body: { title: "Hé" } }),
    );

    expect(answer).toMatchObject({ status: 201, json: { id: 1 } });
    expect(seen?.headers).toMatchObject({
      accept: "text/x",
      "api-key": secret,
      "content-type": "application/json",
      "user-agent": "posse/1",
    });
    expect(seen?.headers).not.toHaveProperty("origin");
    expect(seen?.headers).not.toHaveProperty("referer");
  });

  test("gives a refusal back as an answer", async () => {
    answers("GET", [{ status: 422, body: '{"error":"no"}' }]);

    const answer = await http().request(asked());

    expect(answer).toMatchObject({ status: 422, json: { error: "no" } });
  });

  test("gives the text where there is no JSON", async () => {
    answers("GET", [{ status: 200, body: "<html>" }]);

    const answer = await http().request(asked());

    expect(answer).toMatchObject({ text: "<html>", json: undefined });
  });

  test("refuses an answer of 100 MB, whether its length is announced or not", async () => {
    const large = "x".repeat(1024 * 1024).repeat(100);
    answers("GET", [
      { status: 200, body: large },
      { status: 200, body: "", headers: { "content-length": String(100 * 1024 * 1024) } },
    ]);

    const whole = http().request(asked());
    await expect(whole).rejects.toMatchObject({ kind: "too-large" });
    const announced = http().request(asked());
    await expect(announced).rejects.toMatchObject({ kind: "too-large" });
  });

  test("reads no more of a refusal than its first words", async () => {
    answers("GET", [{ status: 404, body: "no ".repeat(1024 * 1024) }]);

    const answer = await http().request(asked());

    expect(answer.status).toBe(404);
    expect(answer.text.length).toBeLessThanOrEqual(64 * 1024);
  });
});

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
    ["Tue, 24 Nov 2026 09:00:00 GMT", 0],
  ])("comes when Retry-After: %s says", async (header, seconds) => {
    answers("GET", [{ status: 429, headers: { "retry-after": header } }, { status: 200 }]);

    await http().request(asked());

    expect(clock.elapsed()).toBe(seconds * 1000);
  });

  test.each(["soon", "-1", "1e99", "9".repeat(400)])(
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

describe("a signal", () => {
  test("that was aborted before keeps the request from being sent", async () => {
    const came = answers("POST", [{ status: 201 }]);

    const stopped = http().request(asked({ method: "POST", signal: AbortSignal.abort() }));

    await expect(stopped).rejects.toMatchObject({ kind: "stopped", sent: false });
    expect(came()).toBe(0);
  });

  test("that is aborted on the way leaves a request that may have arrived", async () => {
    const stop = new AbortController();
    agent
      .get(origin)
      .intercept({ path: "/thing", method: "POST" })
      .reply(() => {
        setImmediate(() => stop.abort());
        return { statusCode: 201, data: "{}" };
      })
      .delay(10_000);

    const stopped = http().request(asked({ method: "POST", signal: stop.signal }));

    await expect(stopped).rejects.toMatchObject({ kind: "stopped", sent: true });
  });

  test("that is aborted between two tries ends the wait", async () => {
    const stop = new AbortController();
    answers("POST", [{ status: 429, headers: { "retry-after": "60" } }]);
    const stopping = {
      ...clock,
      sleep(ms: number, signal?: AbortSignal) {
        const asleep = clock.sleep(ms, signal);
        stop.abort();
        return asleep;
      },
    };

    const stopped = http({ clock: stopping }).request(
      asked({ method: "POST", signal: stop.signal }),
    );

    await expect(stopped).rejects.toMatchObject({ kind: "stopped", sent: false, retryAfter: 60 });
  });
});

describe("a redirect", () => {
  function redirect(path: string, location: string) {
    agent.get(origin).intercept({ path, method: "GET" }).reply(302, "", { headers: { location } });
  }

  test("of a read is followed on the same origin", async () => {
    redirect("/thing", "/other");
    agent.get(origin).intercept({ path: "/other" }).reply(200, "here");

    expect((await http().request(asked())).text).toBe("here");
  });

  test("to another origin is never followed with a credential", async () => {
    redirect("/thing", "https://elsewhere.example/thing");

    const answer = await http().request(asked({ redirects: "any" }));

    expect(answer.status).toBe(302);
  });

  test("to another origin is followed without a credential when the caller allows it", async () => {
    redirect("/thing", "https://elsewhere.example/thing");
    redirect("/thing", "https://elsewhere.example/thing");
    agent.get("https://elsewhere.example").intercept({ path: "/thing" }).reply(200, "there");
    const open = { method: "GET", url: `${origin}/thing` } as const;

    expect((await http().request({ ...open, redirects: "any" })).text).toBe("there");
    expect((await http().request(open)).status).toBe(302);
  });

  test("to an origin without encryption is not followed", async () => {
    redirect("/thing", "http://elsewhere.example/thing");

    const answer = await http().request({
      method: "GET",
      url: `${origin}/thing`,
      redirects: "any",
    });

    expect(answer.status).toBe(302);
  });

  test("in a circle ends", async () => {
    for (let hop = 0; hop < 10; hop++) redirect("/thing", "/thing");

    expect((await http().request(asked())).status).toBe(302);
    expect(leftOver()).toBe(4);
  });
});

describe("a secret", () => {
  test("is masked in an answer that echoes it, however it is spelled", async () => {
    const escaped = [...secret].map((character) => {
      return `\\u${character.charCodeAt(0).toString(16).padStart(4, "0")}`;
    });
    answers("GET", [
      {
        status: 400,
        body: `{"plain":"${secret}","url":"?k=${encodeURIComponent(secret)}","escaped":"${escaped.join("")}"}`,
        headers: { "x-echo": secret },
      },
    ]);

    const answer = await http().request(asked());

    expect(answer.json).toEqual({ plain: "***", url: "?k=***", escaped: "***" });
    expect(answer.text).not.toContain(secret);
    expect(answer.header("x-echo")).toBe("***");
  });

  test.each(["ECONNRESET", "ECONNREFUSED", "nonsense"])(
    "does not ride on a failure (%s)",
    async (error) => {
      answers(
        "GET",
        Array.from({ length: 5 }, () => ({ error })),
      );

      const failure = await http()
        .request(asked())
        .catch((caught: unknown) => caught);

      expect(failure).toBeInstanceOf(Error);
      expect(inspected(failure)).not.toContain(secret);
    },
  );

  test("that cannot be a header is not quoted", async () => {
    const failure = await http()
      .request(asked({ credential: { header: "api-key", secret: `${secret}\nx` } }))
      .catch((caught: unknown) => caught);

    expect(failure).toBeInstanceOf(Error);
    expect(inspected(failure)).not.toContain(secret);
  });
});

/** All that an error can tell, its causes and hidden fields too. */
function inspected(error: unknown): string {
  const seen: unknown[] = [];
  for (let next = error; next instanceof Error; next = next.cause) {
    seen.push(
      next.message,
      next.stack,
      ...Object.getOwnPropertyNames(next).map((name) => Reflect.get(next as object, name)),
    );
  }
  return seen.map(String).join("\n");
}
