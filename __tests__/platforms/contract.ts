import { afterEach, beforeEach, describe, expect, test } from "@jest/globals";
import type { Platform } from "../../src/core/platform.ts";
import { createHttp } from "../../src/io/http.ts";
import { type PlatformServer, platformServer, type Reply } from "../fakes/platform-server.ts";
import { type VirtualClock, virtualClock } from "../fakes/virtual-clock.ts";
import { everythingIn, failureOf } from "./failure.ts";
import type { Subject } from "./subject.ts";

const html: Reply = { text: "<!DOCTYPE html><html><title>Oops</title></html>" };

/** What every platform's adapter promises, whatever its API looks like (docs/architecture.md, rule 4). */
export function platformContract(subject: Subject): void {
  describe(`${subject.name} keeps the contract of platforms:`, () => {
    let server: PlatformServer;
    let clock: VirtualClock;
    let platform: Platform;

    beforeEach(() => {
      server = platformServer(subject.origin);
      clock = virtualClock();
      const http = createHttp({
        clock,
        userAgent: "posse/1",
        dispatcher: server.agent,
        random: () => 0,
        timeouts: { connectMs: 200, answerMs: 200 },
      });
      platform = subject.make({ http, clock, secret: subject.secret });
      subject.prepare(server);
    });

    afterEach(async () => {
      await server.agent.close();
    });

    function create(signal?: AbortSignal) {
      if (platform.create === undefined) throw new Error("it cannot create");
      return platform.create(subject.article, signal);
    }

    function update() {
      if (platform.update === undefined || subject.update === undefined) {
        throw new Error("it cannot update");
      }
      return platform.update(subject.update.copy, subject.article);
    }

    /** How often it was asked to create: some log in with a POST, too. */
    function creates(): number {
      return server.seen.filter(isCreate).length;
    }

    function isCreate({ method, path }: { readonly method: string; readonly path: string }) {
      return method === "POST" && path.split("?")[0] === subject.create.path;
    }

    function onCreate(...replies: readonly Reply[]) {
      server.on("POST", subject.create.path, ...replies);
    }

    test("it sends the canonical URL, and tells id and address of the copy", async () => {
      onCreate(subject.create.answer);

      const written = await create();

      expect(written).toMatchObject({ copy: subject.create.copy, warnings: [] });
      const sent = server.seen.find(isCreate);
      expect(subject.canonicalUrlIn(sent?.body)).toBe(subject.article.canonicalUrl);
    });

    const inDoubt: readonly (readonly [string, Reply])[] = [
      ["a 500", subject.refusal(500, "oops")],
      ["a 502 as HTML", { ...html, status: 502 }],
      ["a 503 that asks to wait", { status: 503, headers: { "retry-after": "1" } }],
      ["a 504", { status: 504 }],
      ["a 408", { status: 408 }],
      ["a 200 that is not JSON", { ...html, status: 200 }],
      ["a 201 that is empty", { status: 201 }],
      ["a 201 that names no copy", { status: 201, json: {} }],
      [
        "a 201 that names no place to look at",
        { status: 201, json: { id: 1, url: "javascript:1" } },
      ],
      ["a broken connection", { breaks: "ECONNRESET" }],
      ["silence", { silentMs: 5_000 }],
    ];
    test.each(inDoubt)("after %s nobody knows whether it was created", async (_, reply) => {
      onCreate(reply, subject.create.answer);

      const error = await failureOf(create());

      expect(error.reason).toBe("unknown-outcome");
      expect(error.hint).toBeTruthy();
      expect(creates()).toBe(reply.breaks ? 0 : 1);
    });

    const nothingStored: readonly (readonly [string, string, Reply])[] = [
      ["a 400", "rejected", subject.refusal(400, "bad")],
      ["a 401", "unauthorized", subject.refusal(401, "who?")],
      ["a 401 as HTML", "unauthorized", { ...html, status: 401 }],
      ["a 403 as HTML", "unavailable", { ...html, status: 403 }],
      ["an empty 403", "unavailable", { status: 403 }],
      ["a 404", "not-found", subject.refusal(404, "not found")],
      ["a 404 as HTML", "unavailable", { ...html, status: 404 }],
      ["a 422", "rejected", subject.refusal(422, "this is not right")],
      ["a 422 that is garbage", "rejected", { status: 422, text: "\u0000{" }],
      [
        "a redirect",
        "rejected",
        { status: 301, headers: { location: "https://elsewhere.example/" } },
      ],
      ["a 429", "rate-limited", { status: 429, text: "Retry later\n" }],
      [
        "a 429 for longer than a run can wait",
        "rate-limited",
        { status: 429, headers: { "retry-after": "86400" } },
      ],
      ["a connection that never came about", "unavailable", { breaks: "ECONNREFUSED" }],
    ];
    test.each(nothingStored)("%s to a create means: %s", async (_, reason, reply) => {
      onCreate(reply);

      const error = await failureOf(create());

      expect(error).toMatchObject({ reason, status: reply.status });
      expect(error.message).toContain(platform.name);
    });

    test("a refusal says what the server said, on one line", async () => {
      onCreate(subject.refusal(422, `The title\n::error::is \u001b[31mtoo ${"long ".repeat(500)}`));

      const { message } = await failureOf(create());

      expect(message).toContain("(422)");
      expect(message).toContain("The title ::error::is [31mtoo long");
      expect(message).not.toMatch(/\p{Cc}/u);
      expect(message.length).toBeLessThan(600);
    });

    test("a create is tried again after a 429, when the server says", async () => {
      onCreate({ status: 429, headers: { "retry-after": "300" } }, subject.create.answer);

      const written = await create();

      expect(written.copy).toEqual(subject.create.copy);
      expect(creates()).toBe(2);
      expect(clock.elapsed()).toBeGreaterThanOrEqual(300_000);
    });

    test("how long the server asks to wait is told, where a run cannot wait", async () => {
      onCreate({ status: 429, headers: { "retry-after": "86400" } });

      const error = await failureOf(create());
      const next = await failureOf(create());

      expect(error.retryAfter).toBe(86_400);
      expect(next).toMatchObject({ reason: "rate-limited", retryAfter: 86_400 });
      expect(creates()).toBe(1);
    });

    test("an aborted signal keeps a create from being sent", async () => {
      onCreate(subject.create.answer);

      const error = await failureOf(create(AbortSignal.abort()));

      expect(error.reason).toBe("unavailable");
      expect(server.seen).toEqual([]);
    });

    test("a create that is aborted on the way may have happened", async () => {
      const stop = new AbortController();
      onCreate({ ...subject.create.answer, silentMs: 5_000 });

      const creating = create(stop.signal);
      while (creates() === 0) await new Promise(setImmediate);
      stop.abort();

      expect((await failureOf(creating)).reason).toBe("unknown-outcome");
    });

    test("no error tells the key, not even one that the server echoes", async () => {
      const echo = `you sent ${subject.secret}`;
      const replies: readonly Reply[] = [
        ...[400, 401, 403, 404, 422, 429, 500, 503].flatMap((status) => [
          subject.refusal(status, echo),
          { status, text: echo },
          { status, text: `<html>${echo}</html>`, headers: { "x-echo": subject.secret } },
        ]),
        {
          status: 302,
          headers: { location: `https://${subject.secret}.example/${subject.secret}` },
        },
        { status: 200, text: echo },
        { status: 201, json: { id: subject.secret, url: echo, data: { id: echo, url: echo } } },
        { breaks: "ECONNRESET" },
        { silentMs: 5_000 },
      ];
      for (const reply of replies) {
        const fresh = platformServer(subject.origin);
        subject.prepare(fresh);
        fresh.on("POST", subject.create.path, reply);
        const http = createHttp({
          clock,
          userAgent: "posse/1",
          dispatcher: fresh.agent,
          timeouts: { connectMs: 50, answerMs: 50 },
        });

        const error = await failureOf(
          subject.make({ http, clock, secret: subject.secret }).create?.(subject.article) ??
            Promise.resolve(),
        );

        expect(everythingIn(error)).not.toContain(subject.secret.toLowerCase());
        await fresh.agent.close();
      }
    });

    test("a copy's id and address hold no key, even when the server puts it there", async () => {
      const text = JSON.stringify(subject.create.answer.json);
      const spoiled = text.replaceAll(subject.create.copy.id, subject.secret);
      onCreate({ status: 201, text: spoiled });

      const result = await create().catch((error: unknown) => error);

      expect(everythingIn(result)).not.toContain(subject.secret.toLowerCase());
    });

    if (subject.update) {
      const { path, answer, copy, method: verb = "PUT" } = subject.update;
      const gone = subject.gone ?? subject.refusal(404, "not found");
      const isUpdate = (one: { readonly method: string; readonly path: string }) =>
        one.method === verb && one.path === path;

      test("an update is tried again after failures, since twice does no harm", async () => {
        server.on(verb, path, { status: 503 }, { breaks: "ECONNRESET" }, { status: 429 }, answer);

        const written = await update();

        expect(written.copy).toEqual(copy);
        const sent = server.seen.findLast(isUpdate);
        expect(subject.canonicalUrlIn(sent?.body)).toBe(subject.article.canonicalUrl);
      });

      test("an update that keeps failing is unavailable, not in doubt", async () => {
        server.on(verb, path, { ...html, status: 503 });

        const error = await failureOf(update());

        expect(error).toMatchObject({ reason: "unavailable", status: 503 });
        expect(server.seen.filter(isUpdate)).toHaveLength(5);
      });

      test("an update of what is gone is not found", async () => {
        server.on(verb, path, gone);

        expect((await failureOf(update())).reason).toBe("not-found");
      });

      test("an update that meets a page in place of the API finds nothing gone", async () => {
        server.on(verb, path, { ...html, status: 404 });

        expect((await failureOf(update())).reason).toBe("unavailable");
      });
    }

    if (subject.list) {
      const { path } = subject.list;

      test.each<readonly [string, Reply]>([
        ["HTML", { ...html, status: 200 }],
        ["something else", { status: 200, json: { articles: [] } }],
        ["items that are no copies", { status: 200, json: [{}] }],
      ])("a list that is %s is unavailable, not empty", async (_, reply) => {
        server.on("GET", path, reply);

        expect((await failureOf(platform.list?.() ?? Promise.resolve())).reason).toBe(
          "unavailable",
        );
      });
    }

    test("a key that no header can hold is refused before anything is sent", async () => {
      const http = createHttp({ clock, userAgent: "posse/1", dispatcher: server.agent });

      const error = await failureOf(
        subject.make({ http, clock, secret: `${subject.secret}\n` }).create?.(subject.article) ??
          Promise.resolve(),
      );

      expect(error.reason).toBe("unauthorized");
      expect(everythingIn(error)).not.toContain(subject.secret.toLowerCase());
      expect(server.seen).toEqual([]);
    });
  });
}
