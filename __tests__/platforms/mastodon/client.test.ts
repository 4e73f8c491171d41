import { createHash } from "node:crypto";
import { describe, expect, test } from "@jest/globals";
import { failureOf } from "../failure.ts";
import {
  account,
  anArticle,
  aStatus,
  copy,
  credentials,
  instance,
  limits,
  onMastodon,
  origin,
  ownStatuses,
  refusal,
  statuses,
} from "./fixture.ts";

const article = anArticle();
const tooLong = refusal(422, "Validation failed: Text character limit of 200 exceeded");

test("a status is sent with the key of its post", async () => {
  const { server, platform } = onMastodon();
  server.on("POST", statuses, { json: aStatus() });

  const written = await platform.create?.(article);
  await platform.create?.(article);

  expect(written).toMatchObject({ copy, account: "@ada@social.example", warnings: [] });
  expect(server.seen.map(({ method, path }) => `${method} ${path}`)).toEqual([
    ...[`POST ${statuses}`, `POST ${statuses}`],
  ]);
  expect(server.seen[0]?.body).toEqual(article.request);
  expect(server.seen[0]?.headers).toMatchObject({
    authorization: "Bearer ZA-Yj3aBD8U8Cm7lKUp",
    "idempotency-key": createHash("sha256").update("https://blog.example/hello/").digest("hex"),
  });
});

test("an older server says its limits under its older address", async () => {
  const { server, platform } = onMastodon();
  server.on("GET", instance, refusal(404, "Not found"));
  server.on("GET", "/api/v1/instance", { json: { version: "3.5", max_toot_chars: 200 } });
  server.on("POST", statuses, tooLong, { json: aStatus() });

  const long = anArticle({ description: "word ".repeat(90) });
  expect((await platform.create?.(long))?.copy).toEqual(copy);
});

describe("on a server that takes 200 characters, which is asked for that when it refuses more", () => {
  const few = {
    ...limits,
    configuration: { statuses: { max_characters: 200, characters_reserved_per_url: 23 } },
  };

  test("a derived text is cut to them", async () => {
    const { server, platform } = onMastodon();
    server.on("GET", instance, { json: few });
    server.on("POST", statuses, tooLong, { json: aStatus() });

    await platform.create?.(anArticle({ description: "word ".repeat(90) }));
    await platform.create?.(anArticle({ description: "word ".repeat(90) }));

    expect(server.seen.map(({ method }) => method)).toEqual(["POST", "GET", "POST", "POST"]);
    const { status } = (server.seen[3]?.body ?? {}) as { readonly status: string };
    expect(status).toMatch(/^Hello\n\nword .*word…\n\nhttps:\/\/blog\.example\/hello\/$/s);
    expect(status.replace(/https:\S+/, "x".repeat(23)).length).toBeLessThanOrEqual(200);
    expect(status.length).toBeGreaterThan(180);
  });

  test("a text that its author wrote is not cut", async () => {
    const { server, platform } = onMastodon();
    server.on("GET", instance, { json: few });
    server.on("POST", statuses, tooLong);
    const text = `${"x".repeat(180)} {url}`;

    const wishes = { mastodon: { wanted: true, text } };
    const error = await failureOf(platform.create?.(anArticle({ wishes })) ?? Promise.resolve());

    expect(error.reason).toBe("rejected");
    expect(error.message).toContain("has 204 characters; social.example takes 200");
    expect(server.count("POST")).toBe(1);
  });
});

test("an update leaves the visibility alone, and takes away a warning that is gone", async () => {
  const { server, platform } = onMastodon();
  server.on("PUT", `${statuses}/${copy.id}`, { json: aStatus() });

  await platform.update?.(copy, article);

  const { visibility: _, ...rest } = article.request;
  expect(server.seen.at(-1)?.body).toEqual({ spoiler_text: "", ...rest });
});

test("a server that shows a status to fewer people says so", async () => {
  const { server, platform } = onMastodon();
  server.on("POST", statuses, { json: aStatus(undefined, { visibility: "unlisted" }) });

  expect((await platform.create?.(article))?.warnings).toEqual([
    'Mastodon stored it as "unlisted", although it was to be "public"',
  ]);
});

describe("the list", () => {
  const page = (from: number, day: string) =>
    Array.from({ length: 40 }, (_, index) =>
      aStatus([`https://blog.example/${from - index}/?a=1&b=2`], {
        ...{ id: String(from - index), created_at: `2026-11-${day}T00:00:00Z` },
        url: `${origin}/@ada/${from - index}`,
      }),
    );

  test("goes back as far as is asked for, and no further", async () => {
    const { server, platform } = onMastodon();
    server.on("GET", credentials, { json: account });
    server.on(
      "GET",
      ownStatuses,
      { json: page(200, "20") },
      { json: page(160, "10") },
      { status: 500 },
    );

    const since = new Date("2026-11-15T00:00:00Z");
    const copies = await platform.list?.(undefined, { since });

    expect(copies).toHaveLength(80);
    expect(copies?.[0]).toMatchObject({
      ...{ id: "200", canonicalUrl: "https://blog.example/200/?a=1&b=2" },
      account: "@ada@social.example",
    });
    expect(server.seen.at(-1)?.path).toContain("max_id=161");
  });

  test("asks for the copies that are known and older, and misses those that are gone", async () => {
    const { server, platform } = onMastodon();
    server.on("GET", credentials, { json: account });
    server.on("GET", ownStatuses, { json: [] });
    server.on("GET", `${statuses}/7`, { json: aStatus(undefined, { id: "7" }) });
    server.on("GET", `${statuses}/8`, refusal(404, "Record not found"));

    const known = ["7", "8"].map((id) => ({ id, url: `${origin}/@ada/${id}` }));
    const copies = await platform.list?.(undefined, { known });

    expect(copies?.map(({ id }) => id)).toEqual(["7"]);
  });

  test("holds no status of another account, which everybody can see as well", async () => {
    const { server, platform } = onMastodon();
    server.on("GET", credentials, { json: account });
    server.on("GET", ownStatuses, { json: [] });
    const theirs = { ...account, id: "2", username: "bob", url: `${origin}/@bob` };
    server.on("GET", `${statuses}/7`, { json: aStatus(undefined, { id: "7", account: theirs }) });

    const known = [{ id: "7", url: `${origin}/@bob/7` }];

    expect(await platform.list?.(undefined, { known })).toEqual([]);
  });

  test.each([
    ["as Mastodon shows it", (link: string) => `<p>${link}</p>`],
    ["in another markup", (link: string) => `${link}<br>`],
  ])("says what a status holds: %s", async (_, markup) => {
    const { server, platform } = onMastodon();
    server.on("GET", credentials, { json: account });
    const link = `<a href="https://blog.example/hello/"><span class="invisible">https://</span><span>blog.example/hello/</span></a>`;
    const content = `<p>Hello</p><p>Cats &amp; dogs</p>${markup(link)}`;
    server.on("GET", ownStatuses, { json: [aStatus([], { content })] }, { json: [] });

    const [found] = (await platform.list?.()) ?? [];

    const wanted = anArticle({ description: "Cats & dogs" });
    expect(found?.face).toEqual(platform.faceOf?.(wanted));
    expect(found?.face).not.toEqual(platform.faceOf?.(article));
  });

  test("takes the page that a status links to, not its mentions and hashtags", async () => {
    const { server, platform } = onMastodon();
    server.on("GET", credentials, { json: account });
    const links = [`${origin}/tags/fun`, `${origin}/@bob`, "https://blog.example/hello/"];
    server.on("GET", ownStatuses, { json: [aStatus(links)] }, { json: [] });

    const [first] = (await platform.list?.()) ?? [];

    expect(first?.canonicalUrl).toBe("https://blog.example/hello/");
    expect(first?.links).toBeUndefined();
  });
});

test.each([
  [
    "a revoked token",
    refusal(401, "The access token was revoked"),
    "unauthorized",
    /make a new one/,
  ],
  [
    "a token without the scope",
    refusal(403, "This action is outside the authorized scopes"),
    "unauthorized",
    /read and write:statuses/,
  ],
  ["a refusal", refusal(422, "Validation failed"), "rejected", /^$/],
])("%s: says what it is and what to do", async (_, reply, reason, hint) => {
  const { server, platform } = onMastodon();
  server.on("POST", statuses, reply);

  const error = await failureOf(platform.create?.(article) ?? Promise.resolve());

  expect(error.reason).toBe(reason);
  expect(error.hint ?? "").toMatch(hint);
});

test("a 429 is waited for until the moment that `x-ratelimit-reset` names", async () => {
  const { server, platform, clock } = onMastodon();
  const reset = new Date(clock.now().getTime() + 120_000).toISOString();
  server.on(
    "POST",
    statuses,
    { ...refusal(429, "Too many requests"), headers: { "x-ratelimit-reset": reset } },
    { json: aStatus() },
  );

  await platform.create?.(article);

  expect(clock.elapsed()).toBeGreaterThanOrEqual(120_000);
});
