import { describe, expect, test } from "@jest/globals";
import { failureOf } from "../failure.ts";
import {
  anArticle,
  cid,
  copy,
  createSession,
  did,
  getRecord,
  key,
  listRecords,
  onBluesky,
  putRecord,
  refusal,
  session,
  tokenFor,
  uploadBlob,
  uri,
} from "./fixture.ts";

const stored = { json: { uri, cid } };
const article = anArticle();

test("a record is put where there is none, under the key of its post, and says when it was made", async () => {
  const { server, platform, clock } = onBluesky();
  server.on("POST", createSession, { json: session });
  server.on("POST", putRecord, stored);

  const written = await platform.create?.(article);

  expect(written).toMatchObject({ copy, account: did });
  expect(server.seen.map(({ path }) => path)).toEqual([createSession, putRecord]);
  expect(server.seen[0]?.body).toEqual({
    identifier: "ada.bsky.social",
    password: "abcd-efgh-ijkl-mnop",
  });
  expect(server.seen[0]?.headers).not.toHaveProperty("authorization");
  expect(server.seen[1]?.headers.authorization).toBe(`Bearer ${session.accessJwt}`);
  expect(server.seen[1]?.body).toEqual({
    ...{ repo: did, collection: "app.bsky.feed.post", rkey: key, swapRecord: null },
    record: { ...article.request, createdAt: clock.now().toISOString() },
  });
});

test("a run logs in once", async () => {
  const { server, platform } = onBluesky();
  server.on("POST", createSession, { json: session });
  server.on("POST", putRecord, stored);

  await platform.create?.(article);
  await platform.create?.(article);

  expect(server.seen.filter(({ path }) => path === createSession)).toHaveLength(1);
});

test("a key that has a record already is a duplicate: the list tells whose it is", async () => {
  const { server, platform } = onBluesky();
  server.on("POST", createSession, { json: session });
  server.on("POST", putRecord, refusal(400, "Record was at bafy", "InvalidSwap"));
  server.on("GET", listRecords, { json: { records: [{ uri, cid, value: article.request }] } });

  const error = await failureOf(platform.create?.(article) ?? Promise.resolve());

  expect(error.reason).toBe("duplicate");
  expect(await platform.list?.()).toEqual([
    {
      ...copy,
      ...{ canonicalUrl: article.canonicalUrl, title: "Hello", visibility: "public", account: did },
      face: platform.faceOf?.(article),
    },
  ]);
});

test("an update replaces the record that was read, keeps when it was made, and says what apps show", async () => {
  const { server, platform } = onBluesky();
  const createdAt = "2026-11-20T00:00:00.000Z";
  server.on("POST", createSession, { json: session });
  server.on("GET", getRecord, { json: { uri, cid, value: { ...article.request, createdAt } } });
  server.on("POST", putRecord, { json: { uri, cid: `${cid.slice(0, -1)}a` } });

  const written = await platform.update?.(copy, article);

  expect(server.seen.at(-1)?.body).toMatchObject({
    ...{ rkey: key, swapRecord: cid },
    record: { text: article.request.text, createdAt },
  });
  expect(written?.warnings.join()).toMatch(/posted first/);
});

test("a session that has expired is renewed, once", async () => {
  const { server, platform } = onBluesky();
  server.on("POST", createSession, { json: session });
  server.on("POST", putRecord, refusal(400, "Token has expired", "ExpiredToken"), stored);

  const written = await platform.create?.(article);

  expect(written?.copy).toEqual(copy);
  expect(server.seen.filter(({ path }) => path === createSession)).toHaveLength(2);
});

test("the list reads page after page, and leaves out replies", async () => {
  const { server, platform } = onBluesky();
  const record = (rkey: string, value: object) => ({
    ...{ uri: `at://${did}/app.bsky.feed.post/${rkey}`, cid },
    value: { text: "", ...value },
  });
  const card = (page: string) => ({
    embed: { external: { uri: page, title: "T", description: "" } },
  });
  const full = Array.from({ length: 100 }, (_, index) =>
    record(`3m6f4dnu7e${String(index + 222)}`, card(`https://blog.example/${index}/`)),
  );
  server.on("POST", createSession, { json: session });
  server.on(
    "GET",
    listRecords,
    { json: { records: full, cursor: "3m6f4dnu7e321" } },
    {
      json: {
        records: [
          record("3m6f4dnu7e111", card("https://blog.example/last/")),
          record("3m6f4dnu7e112", { ...card("https://blog.example/0/"), reply: {} }),
          record("3m6f4dnu7e113", {
            facets: [{ features: [{ uri: "https://blog.example/by-hand/" }] }],
          }),
        ],
        cursor: "3m6f4dnu7e113",
      },
    },
  );

  const pages = (await platform.list?.())?.map(({ canonicalUrl }) => canonicalUrl);

  expect(pages).toHaveLength(102);
  expect(pages?.slice(-2)).toEqual(["https://blog.example/last/", "https://blog.example/by-hand/"]);
  expect(server.seen.at(-1)?.path).toContain("cursor=3m6f4dnu7e321");
});

test.each([
  [
    "a wrong password",
    refusal(401, "Invalid identifier or password", "AuthenticationRequired"),
    /Invalid identifier or password/,
    /a handle that has moved/,
  ],
  [
    "the account's own password, with a code by e-mail",
    refusal(401, "A sign in code has been sent", "AuthFactorTokenRequired"),
    /sign in code/,
    /app password/,
  ],
  [
    "the account's own password",
    { json: { ...session, accessJwt: tokenFor("com.atproto.access") } },
    /not an app password/,
    /Make an app password/,
  ],
  [
    "an account that was taken down",
    refusal(401, "Account has been taken down", "AccountTakedown"),
    /taken down/,
    /log in on Bluesky to see why/,
  ],
  [
    "a server that is no PDS",
    { text: "<html>Hello</html>" },
    /not what the API promises/,
    /BLUESKY|bluesky-url/,
  ],
])("%s: says what it is and what to do", async (_, reply, message, hint) => {
  const { server, platform } = onBluesky();
  server.on("POST", createSession, reply);

  const error = await failureOf(platform.create?.(article) ?? Promise.resolve());

  expect(error.message).toMatch(message);
  expect(error.hint).toMatch(hint);
});

test("a 429 is waited for until the moment that `ratelimit-reset` names", async () => {
  const { server, platform, clock } = onBluesky();
  const reset = String(clock.now().getTime() / 1000 + 240);
  server.on("POST", createSession, { json: session });
  server.on(
    "POST",
    putRecord,
    {
      ...refusal(429, "Rate Limit Exceeded", "RateLimitExceeded"),
      headers: { "ratelimit-reset": reset },
    },
    stored,
  );

  await platform.create?.(article);

  expect(clock.elapsed()).toBeGreaterThanOrEqual(240_000);
});

describe("the card's picture", () => {
  const url = "https://blog.example/assets/cover.png";
  const pixel = Buffer.from(
    "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==",
    "base64",
  );
  const withCover = anArticle({}, { cover: url });
  const blob = {
    ...{ $type: "blob", ref: { $link: "bafkreib" } },
    ...{ mimeType: "image/png", size: pixel.length },
  };

  test("is uploaded before the record that names it", async () => {
    const { server, platform } = onBluesky({
      ownFile: async (asked) => (asked === url ? pixel : undefined),
    });
    server.on("POST", createSession, { json: session });
    server.on("POST", uploadBlob, { json: { blob } });
    server.on("POST", putRecord, stored);

    const written = await platform.create?.(withCover);

    expect(written?.warnings).toEqual([]);
    expect(server.seen.map(({ path }) => path)).toEqual([createSession, uploadBlob, putRecord]);
    expect(server.seen[1]?.headers["content-type"]).toBe("image/png");
    expect(server.seen[2]?.body).toMatchObject({
      record: { embed: { external: { uri: "https://blog.example/hello/", thumb: blob } } },
    });
  });

  test.each([
    ["that is not the blog's", async () => undefined, "it is not in the repository"],
    ["that is broken", async () => Buffer.from("?"), "it is not a PNG, JPEG, WebP or GIF"],
  ])("%s is left out, and that is said", async (_, ownFile, why) => {
    const { server, platform } = onBluesky({ ownFile });
    server.on("POST", createSession, { json: session });
    server.on("POST", putRecord, stored);

    const written = await platform.create?.(withCover);

    expect(written?.copy).toEqual(copy);
    expect(written?.warnings.join()).toContain(why);
    expect(server.seen.map(({ path }) => path)).not.toContain(uploadBlob);
  });

  test("that the server refuses is left out, and that is said", async () => {
    const { server, platform } = onBluesky({ ownFile: async () => pixel });
    server.on("POST", createSession, { json: session });
    server.on("POST", uploadBlob, refusal(413, "request entity too large", "PayloadTooLarge"));
    server.on("POST", putRecord, stored);

    const written = await platform.create?.(withCover);

    expect(written?.copy).toEqual(copy);
    expect(written?.warnings.join()).toContain("PayloadTooLarge");
  });
});
