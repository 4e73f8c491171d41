import { describe, expect, test } from "@jest/globals";
import { agent, answers, asked, clock, http, leftOver, origin, secret } from "./http-bench.ts";

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

  test("from a site to itself with encryption is followed where its host is allowed", async () => {
    const plain = "http://blog.example";
    const send = (location: string) =>
      agent.get(plain).intercept({ path: "/a/" }).reply(301, "", { headers: { location } });
    agent.get("https://blog.example").intercept({ path: "/a/" }).reply(200, "here");
    const page = { method: "GET", url: `${plain}/a/`, redirects: "same-host" } as const;

    send("https://blog.example/a/");
    expect((await http().request(page)).text).toBe("here");
    for (const elsewhere of [
      "https://elsewhere.example/a/",
      "https://blog.example:8443/a/",
      "http://blog.example:8080/a/",
      "http://169.254.169.254/a/",
      "https://[::1]/a/",
    ]) {
      send(elsewhere);
      expect([elsewhere, (await http().request(page)).status]).toEqual([elsewhere, 301]);
    }
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
