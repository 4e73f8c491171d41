import { afterEach, beforeEach, describe, expect, test } from "@jest/globals";
import { createHttp } from "../../../src/io/http.ts";
import { createMediumClient, type MediumClient } from "../../../src/platforms/medium/client.ts";
import { type PlatformServer, platformServer } from "../../fakes/platform-server.ts";
import { type VirtualClock, virtualClock } from "../../fakes/virtual-clock.ts";
import { failureOf } from "../failure.ts";
import { anArticle, origin, profile, refusal, stored, token } from "./fixture.ts";

const userPosts = `/v1/users/${profile.id}/posts`;
const userPublications = `/v1/users/${profile.id}/publications`;

let server: PlatformServer;
let clock: VirtualClock;
let client: MediumClient;

beforeEach(() => {
  server = platformServer(origin);
  clock = virtualClock();
  const http = createHttp({
    clock,
    userAgent: "posse/1",
    dispatcher: server.agent,
    random: () => 0,
  });
  client = createMediumClient({ token, url: origin, http, clock });
  server.on("GET", "/v1/me", { json: { data: profile } });
});

afterEach(async () => {
  await server.agent.close();
});

describe("a create on Medium", () => {
  test("sends exactly the article's request, as the user that the token belongs to", async () => {
    server.on("POST", userPosts, { status: 201, json: stored() });

    await client.create(anArticle());
    await client.create(anArticle());

    expect(server.count("GET")).toBe(1);
    expect(server.seen.at(-1)?.body).toEqual(anArticle().request);
    expect(server.seen.at(-1)?.headers).toMatchObject({
      accept: "application/json",
      "accept-charset": "utf-8",
      authorization: `Bearer ${token}`,
    });
  });

  test.each([
    [400, 2002, "No content specified.", "rejected", "no text"],
    [401, 6000, "An access token is required.", "unauthorized", "medium-token"],
    [401, 6003, "Token was invalid.", "unauthorized", "medium-token"],
    [401, 6002, "Scope missing", "unauthorized", "publishPost"],
    [401, 6005, "Application not found", "unauthorized", "no longer exists"],
    [400, 6027, "API disabled", "unauthorized", "switched its API off"],
    [403, 0, "User not allowed", "rejected", "may not publish as this user"],
  ])(
    "that is refused with %i and code %i (%s) is %s",
    async (status, code, words, reason, hint) => {
      server.on("POST", userPosts, refusal(status, words, code));

      const error = await failureOf(client.create(anArticle()));

      expect(error).toMatchObject({ reason, status });
      expect(error.message).toContain(words);
      expect(error.hint).toContain(hint);
    },
  );

  test.each([400, 403, 429, 500])(
    "over the daily limit is rate-limited, whatever the status (%i), and asked once",
    async (status) => {
      server.on(
        "POST",
        userPosts,
        refusal(status, "User has reached the rate limit for publishing today.", -1),
      );

      const error = await failureOf(client.create(anArticle()));

      expect(error.reason).toBe("rate-limited");
      expect(error.hint).toContain("ten stories in 24 hours");
      expect(server.count("POST")).toBe(1);
    },
  );

  test("is not even sent as the eleventh in a day, and says when it could be", async () => {
    server.on("POST", userPosts, { status: 201, json: stored() });
    for (let number = 0; number < 10; number++) await client.create(anArticle());

    const error = await failureOf(client.create(anArticle()));

    expect(error).toMatchObject({ reason: "rate-limited", retryAfter: 86_460 });
    expect(server.count("POST")).toBe(10);
  });

  test("that Cloudflare stops stored nothing", async () => {
    server.on("POST", userPosts, {
      status: 403,
      text: "<!DOCTYPE html><title>Just a moment...</title>",
      headers: { "cf-mitigated": "challenge" },
    });

    const error = await failureOf(client.create(anArticle()));

    expect(error.reason).toBe("unavailable");
    expect(error.hint).toContain("Nothing was stored");
  });

  test("whose outcome is unknown says where to look and how to settle it", async () => {
    server.on("POST", userPosts, { status: 502, text: "<html>" });

    expect((await failureOf(client.create(anArticle()))).hint).toContain("`resolve`");
  });

  test.each([
    ["no canonical URL", { canonicalUrl: undefined }, "none"],
    ["another visibility", { publishStatus: "draft" }, '"draft"'],
  ])("warns about %s", async (_, overrides, word) => {
    server.on("POST", userPosts, { status: 201, json: stored(overrides) });

    const { warnings } = await client.create(anArticle());

    expect(warnings).toEqual([expect.stringContaining(word)]);
  });
});

describe("a publication on Medium", () => {
  const publications = [
    { id: "b969ac62a2b", name: "About Jekyll", url: "https://medium.com/about-jekyll" },
    { id: "c0ffee", name: "Own Domain", url: "https://blog.example.org" },
    { id: "d1", name: "Twice", url: "https://medium.com/twice-1" },
    { id: "d2", name: "Twice", url: "https://medium.com/twice-2" },
  ];

  beforeEach(() => {
    server.on("GET", userPublications, { json: { data: publications } });
  });

  test.each([
    ["b969ac62a2b", "b969ac62a2b"],
    ["About Jekyll", "b969ac62a2b"],
    ["about jekyll", "b969ac62a2b"],
    ["about-jekyll", "b969ac62a2b"],
    ["https://medium.com/about-jekyll/", "b969ac62a2b"],
    ["medium.com/about-jekyll", "b969ac62a2b"],
    ["https://blog.example.org", "c0ffee"],
    ["twice-2", "d2"],
  ])("is found as %s", async (under, id) => {
    server.on("POST", `/v1/publications/${id}/posts`, { status: 201, json: stored() });

    await client.create(anArticle({ under }));

    expect(server.count("POST")).toBe(1);
  });

  test.each(["About", "Twice"])(
    "that %s does not tell clearly is not guessed: those that there are are named",
    async (under) => {
      const error = await failureOf(client.create(anArticle({ under })));

      expect(error.reason).toBe("not-found");
      expect(error.hint).toContain("medium-publication");
      expect(error.hint).toContain("About Jekyll (https://medium.com/about-jekyll)");
      expect(server.count("POST")).toBe(0);
    },
  );

  test("that the user only writes for explains why it refuses", async () => {
    server.on("POST", "/v1/publications/c0ffee/posts", refusal(403, "User not allowed"));

    const error = await failureOf(client.create(anArticle({ under: "c0ffee" })));

    expect(error.reason).toBe("rejected");
    expect(error.hint).toContain("medium-visibility to draft");
  });
});

describe("the feed of a user", () => {
  let site: ReturnType<typeof feedServer>;

  /** Feeds lie on another host than the API. */
  function feedServer(reply: { status?: number; text?: string; location?: string }) {
    let headers: unknown;
    server.agent
      .get("https://medium.com")
      .intercept({ path: "/feed/@jo", method: "GET" })
      .reply((asked) => {
        headers = asked.headers;
        return {
          statusCode: reply.status ?? 200,
          data: reply.text ?? "",
          responseOptions: { headers: reply.location ? { location: reply.location } : {} },
        };
      })
      .persist();
    return () => headers;
  }

  test("shows the newest public stories, each with the original that it ends with", async () => {
    site = feedServer({
      text: feed(
        story("ccc", "https://example.com/hello/"),
        story("aaa", "https://example.com/other/"),
      ),
    });

    const shared = { visibility: "public" };
    expect(await client.look()).toEqual([
      {
        ...{ ...shared, id: "ccc", url: "https://medium.com/@jo/story-ccc" },
        ...{ title: "Story ccc", canonicalUrl: "https://example.com/hello/" },
      },
      {
        ...{ ...shared, id: "aaa", url: "https://medium.com/@jo/story-aaa" },
        ...{ title: "Story aaa", canonicalUrl: "https://example.com/other/" },
      },
    ]);
  });

  test("is asked for without the token, even where it leads elsewhere", async () => {
    site = feedServer({ status: 302, location: "https://jo.medium.com/feed" });
    let headers: unknown;
    server.agent
      .get("https://jo.medium.com")
      .intercept({ path: "/feed", method: "GET" })
      .reply((asked) => {
        headers = asked.headers;
        return { statusCode: 200, data: feed(story("aaa", "https://example.com/hello/")) };
      });

    const found = await client.look();

    expect(found.map(({ id }) => id)).toEqual(["aaa"]);
    expect(JSON.stringify([site(), headers])).not.toContain(token);
  });

  test.each([{ status: 403, text: "<html>" }, { status: 404 }])(
    "that Medium does not give (%j) is unavailable",
    async (reply) => {
      site = feedServer(reply);

      const error = await failureOf(client.look());

      expect(error).toMatchObject({ reason: "unavailable", status: reply.status });
    },
  );

  function story(id: string, canonicalUrl: string): string {
    return `<item><title><![CDATA[Story ${id}]]></title>
<link>https://medium.com/@jo/story-${id}?source=rss-abc------2</link>
<guid isPermaLink="false">https://medium.com/p/${id}</guid>
<content:encoded><![CDATA[<p>Text</p><p>Originally published at <a href="${canonicalUrl}">${canonicalUrl}</a>.</p>]]></content:encoded></item>`;
  }
});

function feed(...items: readonly string[]): string {
  return `<?xml version="1.0" encoding="UTF-8"?><rss version="2.0"><channel>${items.join("")}</channel></rss>`;
}
