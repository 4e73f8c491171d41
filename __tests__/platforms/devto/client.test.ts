import { afterEach, beforeEach, describe, expect, test } from "@jest/globals";
import { createHttp, type Http } from "../../../src/io/http.ts";
import { createDevtoClient, type DevtoClient } from "../../../src/platforms/devto/client.ts";
import { type PlatformServer, platformServer } from "../../fakes/platform-server.ts";
import { type VirtualClock, virtualClock } from "../../fakes/virtual-clock.ts";
import { failureOf } from "../failure.ts";
import { anArticle, apiKey, origin, shown } from "./fixture.ts";

let server: PlatformServer;
let clock: VirtualClock;
let client: DevtoClient;

beforeEach(() => {
  server = platformServer(origin);
  clock = virtualClock();
  client = createDevtoClient({ apiKey, url: origin, http: http(), clock });
});

afterEach(async () => {
  await server.agent.close();
});

function http(deadline?: Date): Http {
  return createHttp({
    clock,
    userAgent: "posse/1",
    dispatcher: server.agent,
    random: () => 0,
    ...(deadline && { deadline }),
  });
}

function creates(overrides?: Parameters<typeof shown>[0]) {
  server.on("POST", "/api/articles", { status: 201, json: shown(overrides) });
}

describe("a create on dev.to", () => {
  test("sends exactly the article's fields, the key, and asks for version 1 of the API", async () => {
    creates();

    await client.create(anArticle());

    expect(server.seen[0]?.body).toEqual({ article: anArticle().request });
    expect(server.seen[0]?.headers).toMatchObject({
      accept: "application/vnd.forem.api-v1+json",
      "api-key": apiKey,
      "content-type": "application/json",
    });
  });

  test.each([
    "<p>Liquid syntax error: Unknown tag 'highlight'</p>\n",
    "\n<p>\n  Liquid syntax error: Unknown tag 'endraw'",
    "Liquid error: internal",
    "",
    "<p> </p>",
  ])(
    "fails when dev.to shows %j in place of the text, and does not lose the copy",
    async (body_html) => {
      creates({ body_html });

      const error = await failureOf(client.create(anArticle()));

      expect(error).toMatchObject({
        reason: "rejected",
        copy: { id: "4711", url: "https://dev.to/jo/hello-1a2b" },
      });
      expect(error.message).toContain("the article exists: https://dev.to/jo/hello-1a2b");
    },
  );

  test.each([
    [
      "quotes that error in its first line",
      "Liquid syntax error: what now?",
      "<p>Liquid syntax error: what now?</p>",
    ],
    [
      "is a picture alone",
      "![](https://example.com/x.png)",
      '<p><img src="https://example.com/x.png"></p>',
    ],
    ["is empty", "", ""],
  ])("does not fail when the post %s", async (_, body_markdown, body_html) => {
    creates({ body_html });

    const { warnings } = await client.create(anArticle({ fields: { body_markdown } }));

    expect(warnings).toEqual([]);
  });

  test.each([
    ["tags that were added", { tags: ["jekyll", "posse", "webdev"] }, "webdev"],
    [
      "another canonical URL",
      { canonical_url: "https://dev.to/jo/hello-1a2b" },
      "https://dev.to/jo/hello-1a2b",
    ],
    ["no canonical URL", { canonical_url: null }, "none"],
    ["a draft where it was to be public", { published_timestamp: "" }, "draft"],
  ])("warns about %s", async (_, overrides, word) => {
    creates(overrides);

    const { warnings } = await client.create(anArticle());

    expect(warnings).toHaveLength(1);
    expect(warnings[0]).toContain(word);
  });

  test.each([
    [
      "Canonical url has already been taken. Email yo@dev.to for further details.",
      "duplicate",
      "adopts",
    ],
    ["Title has already been used in the last five minutes", "duplicate", "five minutes"],
    ["Liquid error: Liquid variables are disabled", "rejected", "code"],
    [
      'Tag "foo-bar" contains non-alphanumeric or prohibited unicode characters',
      "rejected",
      "tags",
    ],
    ["Title is too long (maximum is 128 characters for full_post)", "rejected", "title"],
    ["ai_disclosure_level is required when creating an article.", "rejected", "ai-disclosure"],
    ["Main image is not a valid URL", "rejected", "cover"],
    [
      "Canonical url is not a valid URL and Canonical url must not have spaces",
      "rejected",
      "site-url",
    ],
  ])("that is refused with %j is %s", async (words, reason, hint) => {
    server.on("POST", "/api/articles", { status: 422, json: { error: words, status: 422 } });

    const error = await failureOf(client.create(anArticle()));

    expect(error.reason).toBe(reason);
    expect(error.message).toBe(`dev.to refused to create "Hello" (422): ${words}`);
    expect(error.hint).toContain(hint);
  });

  test("says what to do about a key that is not accepted", async () => {
    server.on("POST", "/api/articles", {
      status: 401,
      json: { error: "unauthorized", status: 401 },
    });

    const error = await failureOf(client.create(anArticle()));

    expect(error.hint).toContain("devto-api-key");
  });
});

describe("an organization on dev.to", () => {
  const asked = { username: "acme", id: 99 };

  beforeEach(() => {
    creates({ organization: { name: "Acme", username: "acme", slug: "acme" } });
  });

  test.each(["acme", "@acme", "https://dev.to/acme", "https://dev.to/acme/"])(
    "named %s is asked for once, and sent as its id",
    async (under) => {
      server.on("GET", "/api/organizations/acme", { json: asked });

      await client.create(anArticle({ under }));
      const { warnings } = await client.create(anArticle({ under }));

      expect(server.count("GET")).toBe(1);
      expect(server.seen.at(-1)?.body).toMatchObject({ article: { organization_id: 99 } });
      expect(warnings).toEqual([]);
    },
  );

  test("named by its id is not asked for", async () => {
    await client.create(anArticle({ under: "99" }));

    expect(server.seen.map(({ body }) => body)).toEqual([
      { article: { ...anArticle().request, organization_id: 99 } },
    ]);
  });

  test("that does not exist keeps the article from being created, and names the input", async () => {
    server.on("GET", "/api/organizations/acme", { status: 404, json: { error: "not found" } });

    const error = await failureOf(client.create(anArticle({ under: "acme" })));

    expect(error.reason).toBe("rejected");
    expect(error.message).toContain("acme");
    expect(error.hint).toContain("devto-organization");
    expect(server.count("POST")).toBe(0);
  });

  test("that dev.to left out is warned about", async () => {
    await server.agent.close();
    server = platformServer(origin);
    client = createDevtoClient({ apiKey, url: origin, http: http(), clock });
    creates();

    const { warnings } = await client.create(anArticle({ under: "99" }));

    expect(warnings).toEqual([expect.stringContaining("not a member")]);
  });
});

describe("an update on dev.to", () => {
  const copy = { id: "4711", url: "https://dev.to/jo/hello-temp-slug-1" };

  test("sends all fields but the visibility, and tells the address that the article has now", async () => {
    server.on("PUT", "/api/articles/4711", { json: shown() });

    const written = await client.update(copy, anArticle());

    const { published: _, ...content } = anArticle().request;
    expect(server.seen[0]?.body).toEqual({ article: content });
    expect(written.copy.url).toBe("https://dev.to/jo/hello-1a2b");
  });

  test("of an article that is not there names the key as a possible cause", async () => {
    server.on("PUT", "/api/articles/4711", { status: 404, json: { error: "not found" } });

    const error = await failureOf(client.update(copy, anArticle()));

    expect(error.reason).toBe("not-found");
    expect(error.hint).toContain("devto-api-key");
  });

  test("cannot leave its path by a copy's id", async () => {
    server.on("PUT", "/api/articles/..%2Fusers%2Fme", { status: 404 });

    await failureOf(client.update({ id: "../users/me", url: copy.url }, anArticle()));

    expect(server.seen[0]?.path).toBe("/api/articles/..%2Fusers%2Fme");
  });
});

describe("a base URL", () => {
  test.each(["https://dev.to/forem", "https://dev.to/forem/"])(
    "with a path is kept: %s",
    async (url) => {
      server.on("GET", "/forem/api/users/me", { json: { username: "jo" } });
      const forem = createDevtoClient({ apiKey, url, http: http(), clock });

      expect(await forem.account()).toEqual({ username: "jo", url: "https://dev.to/forem/jo" });
    },
  );
});

describe("what waits longer than the run", () => {
  test("is rate-limited with the time it would take, and is not sent", async () => {
    const patient = createDevtoClient({
      apiKey,
      url: origin,
      http: http(new Date("2026-11-24T10:00:20Z")),
      clock,
    });
    creates();
    for (let number = 0; number < 10; number++) await patient.create(anArticle());

    const error = await failureOf(patient.create(anArticle()));

    expect(error).toMatchObject({ reason: "rate-limited", retryAfter: 21 });
    expect(server.count("POST")).toBe(10);
  });
});
