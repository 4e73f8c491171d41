import { afterEach, beforeEach, describe, expect, test } from "@jest/globals";
import { type Sandbox, type SandboxOptions, startSandbox } from "../../packages/sandbox/index.ts";
import { createHttp, type HttpOptions } from "../../src/io/http.ts";
import { userAgent } from "../../src/io/user-agent.ts";
import { createDevtoClient } from "../../src/platforms/devto/client.ts";
import { createMediumClient } from "../../src/platforms/medium/client.ts";
import { type VirtualClock, virtualClock } from "../fakes/virtual-clock.ts";
import { anArticle as aDevtoArticle } from "./devto/fixture.ts";
import { failureOf } from "./failure.ts";
import { anArticle as aMediumArticle } from "./medium/fixture.ts";

/** Client and sandbox were written apart from the same contracts: here each is the other's proof, on one clock. */
let sandbox: Sandbox;
let clock: VirtualClock;

async function open(options: SandboxOptions = {}) {
  clock = virtualClock();
  sandbox = await startSandbox({ ...options, now: clock.now });
}

beforeEach(async () => {
  await open();
});

afterEach(async () => {
  await sandbox.close();
});

function http(options: Partial<HttpOptions> = {}) {
  return createHttp({
    clock,
    userAgent: userAgent("0.1.0"),
    random: () => 0,
    ...options,
  });
}

function devto(apiKey = "sandbox-devto-key", options: Partial<HttpOptions> = {}) {
  return createDevtoClient({ apiKey, url: sandbox.devto, http: http(options), clock });
}

function medium(token = "sandbox-medium-token") {
  return createMediumClient({ token, url: sandbox.medium, http: http(), clock });
}

function article(number: number, fields: Readonly<Record<string, string | boolean>> = {}) {
  const canonicalUrl = `https://example.com/${number}/`;
  return aDevtoArticle({
    canonicalUrl,
    fields: {
      ...aDevtoArticle().request,
      title: `Post ${number}`,
      canonical_url: canonicalUrl,
      ...fields,
    },
  });
}

function numbers(count: number): number[] {
  return Array.from({ length: count }, (_, number) => number + 1);
}

function statuses(method: string): readonly (number | null)[] {
  return sandbox
    .state()
    .requests.filter((request) => request.method === method)
    .map(({ status }) => status);
}

describe("the dev.to client against the sandbox", () => {
  test("creates, updates, publishes, hides and lists without a warning", async () => {
    const client = devto();

    const draft = await client.create(article(1, { published: false }));
    const other = await client.create(article(2));
    const updated = await client.update(draft.copy, article(1));
    const published = await client.publish(draft.copy, { article: article(1), withText: false });
    const hidden = await client.hide(other.copy, { article: article(2), withText: true });
    const copies = await client.list();

    const all = [draft, other, updated, published, hidden];
    expect(all.flatMap(({ warnings }) => warnings)).toEqual([]);
    expect(all.map(({ visibility }) => visibility)).toEqual([
      ...["draft", "public", "draft", "public", "draft"],
    ]);
    expect(updated.copy).toEqual(draft.copy);
    expect(published.copy.id).toBe(draft.copy.id);
    expect(published.copy.url).not.toBe(draft.copy.url);
    expect(copies).toHaveLength(2);
    expect(copies).toContainEqual({
      ...published.copy,
      canonicalUrl: "https://example.com/1/",
      ...{ title: "Post 1", account: "sandbox" },
      visibility: "public",
      face: draft.face,
    });
    expect(copies.map(({ face }) => face)).toContainEqual(client.faceOf(article(1)));
  });

  test("knows whose key it is, and which key is nobody's", async () => {
    expect((await devto().account()).url).toMatch(/^http:\/\/127\.0\.0\.1:\d+\/devto\/\w+$/);
    expect((await failureOf(devto("another-key-000000").account())).reason).toBe("unauthorized");
  });

  test("lists all when the server gives three at once", async () => {
    await sandbox.close();
    await open({ maxPerPage: 3 });
    const client = devto();
    for (const number of numbers(8)) await client.create(article(number, { published: false }));

    expect(await client.list()).toHaveLength(8);
  });

  test.each([
    [10, 9],
    [20, 39],
    [100, 279],
  ])("publishes %i articles without a 429, within 5 %% of %i s", async (count, best) => {
    const client = devto();

    for (const number of numbers(count)) await client.create(article(number));

    expect(statuses("POST")).toEqual(numbers(count).map(() => 201));
    expect(clock.elapsed() / 1000).toBeLessThanOrEqual(best * 1.05);
  });

  test("updates 100 articles without a 429, within 5 % of 99 s", async () => {
    const client = devto();
    const { copy } = await client.create(article(1));
    await clock.sleep(60_000);
    const before = clock.elapsed();

    for (const number of numbers(100)) await client.update(copy, article(number));

    expect(statuses("PUT")).toEqual(numbers(100).map(() => 200));
    expect((clock.elapsed() - before) / 1000).toBeLessThanOrEqual(99 * 1.05);
  });

  test("waits as long as a new account is told to", async () => {
    await sandbox.close();
    await open({ newAccount: true });
    const client = devto();

    for (const number of numbers(3)) await client.create(article(number));

    expect(statuses("POST")).toEqual([201, 201, 429, 201]);
    expect(clock.elapsed()).toBeGreaterThanOrEqual(300_000);
  });

  test("gives back what a new account has to wait for beyond the run", async () => {
    await sandbox.close();
    await open({ newAccount: true });
    const client = devto(undefined, { deadline: new Date("2026-11-24T10:04:00Z") });
    for (const number of numbers(2)) await client.create(article(number));

    const error = await failureOf(client.create(article(3)));

    expect(error).toMatchObject({ reason: "rate-limited", status: 429, retryAfter: 300 });
  });

  test("names a second article with the same canonical URL, or title, a duplicate", async () => {
    const client = devto();
    await client.create(article(1));

    const sameUrl = await failureOf(client.create(article(1, { title: "Another" })));
    const sameTitle = await failureOf(client.create(article(2, { title: "Post 1" })));

    expect([sameUrl.reason, sameTitle.reason]).toEqual(["duplicate", "duplicate"]);
  });

  test.each(["{% highlight ruby %}", "{% post_url 2026-01-01-x %}", "a {% seo %} b", "{{ x"])(
    "takes no error in place of the text for a success: %s",
    async (body_markdown) => {
      const error = await failureOf(devto().create(article(1, { body_markdown })));

      expect(error.reason).toBe("rejected");
      expect(error.copy?.url).toBe(sandbox.state().devto.articles[0]?.url);
      expect(error.message).toContain("Liquid syntax error");
    },
  );

  test.each(["{{ site.url }}", "{% include x.html %}", "{% if x %}y{% endif %}"])(
    "says what dev.to has against %s",
    async (body_markdown) => {
      const error = await failureOf(devto().create(article(1, { body_markdown })));

      expect(error).toMatchObject({ reason: "rejected", status: 422 });
      expect(error.hint).toContain("Liquid");
    },
  );

  test.each([
    ["drop-before", "unknown-outcome", 0],
    ["drop-after", "unknown-outcome", 1],
    ["status:503", "unknown-outcome", 0],
    ["status-after:502", "unknown-outcome", 1],
    ["garbage", "unknown-outcome", 0],
    ["garbage-after", "unknown-outcome", 1],
    ["html:403", "unavailable", 0],
  ])("after %s a create is %s", async (fault, reason, stored) => {
    sandbox.faults([{ platform: "devto", method: "POST", fault }]);
    const client = devto();

    const error = await failureOf(client.create(article(1)));

    expect(error.reason).toBe(reason);
    expect(await client.list()).toHaveLength(stored);
  });

  test("after silence a create is unknown-outcome, and in the list once the server is done", async () => {
    sandbox.faults([{ platform: "devto", method: "POST", fault: "hold" }]);
    const client = devto(undefined, { timeouts: { connectMs: 1_000, answerMs: 100 } });

    const error = await failureOf(client.create(article(1)));
    sandbox.release();
    while (sandbox.state().devto.articles.length === 0) await new Promise(setImmediate);

    expect(error.reason).toBe("unknown-outcome");
    expect(await devto().list()).toMatchObject([{ canonicalUrl: "https://example.com/1/" }]);
  });

  test.each(["drop-before", "drop-after", "status:503", "status:429", "html:503"])(
    "an update outlives %s",
    async (fault) => {
      const client = devto();
      const { copy } = await client.create(article(1));
      sandbox.faults([{ platform: "devto", method: "PUT", fault, times: 2 }]);

      const written = await client.update(copy, article(1, { title: "Better" }));

      expect(written.copy).toEqual(copy);
      expect(sandbox.state().devto.articles[0]).toMatchObject({ title: "Better" });
    },
  );
});

describe("the Medium client against the sandbox", () => {
  const canonicalUrl = "https://example.com/hello/";
  const closing = `<p><em>Originally published at </em><a href="${canonicalUrl}">${canonicalUrl}</a></p>`;
  const story = aMediumArticle({
    request: { ...aMediumArticle().request, content: `<h1>Hello</h1><p>Text</p>${closing}` },
  });

  test("creates without a warning, and finds the public copy again in the feed", async () => {
    const client = medium();

    const { copy, warnings } = await client.create(story);

    expect(warnings).toEqual([]);
    expect(await client.look()).toMatchObject([{ ...copy, canonicalUrl }]);
  });

  test("finds no draft", async () => {
    const client = medium();
    const request = { ...story.request, publishStatus: "draft" };
    await client.create({ ...story, visibility: "draft", request });

    expect(await client.look()).toEqual([]);
  });

  test("says what is wrong with a token", async () => {
    const error = await failureOf(medium("another-token-00000").account());

    expect(error).toMatchObject({ reason: "unauthorized", status: 401 });
  });

  test("names the publications where one is not found", async () => {
    const error = await failureOf(medium().create({ ...story, under: "nowhere" }));

    expect(error.reason).toBe("not-found");
  });

  test("takes the server's word for the daily limit", async () => {
    for (let number = 0; number < 10; number++) await medium().create(story);

    const error = await failureOf(medium().create(story));

    expect(error.reason).toBe("rate-limited");
    expect(statuses("POST")).toHaveLength(11);
  });

  test.each([
    ["drop-before", "unknown-outcome"],
    ["drop-after", "unknown-outcome"],
    ["status:502", "unknown-outcome"],
    ["status-after:502", "unknown-outcome"],
    ["garbage", "unknown-outcome"],
    ["html:403", "unavailable"],
  ])("after %s a create is %s", async (fault, reason) => {
    sandbox.faults([{ platform: "medium", method: "POST", fault }]);

    expect((await failureOf(medium().create(story))).reason).toBe(reason);
    expect(statuses("POST")).toHaveLength(1);
  });
});
