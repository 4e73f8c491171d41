import { createHash } from "node:crypto";
import { afterEach, describe, expect, test } from "@jest/globals";
import { aClock, leave, type Visitor, visit } from "./visitor.ts";

afterEach(leave);

describe("tokens (contracts/medium.md §1.4)", () => {
  test.each([
    ["", 401, 6000],
    ["wrong", 401, 6003],
    ["sandbox-removed-app-token", 401, 6005],
    ["sandbox-disabled-token", 403, 6027],
  ])("refuses %j with its code", async (token, status, code) => {
    const { medium } = await visit();

    for (const [method, path] of [
      ["GET", "/me"],
      ["POST", "/users/x/posts"],
      ["POST", "/images"],
    ] as const) {
      expect(await medium(method, path, method === "POST" ? {} : undefined, token)).toMatchObject({
        status,
        json: { errors: [{ message: expect.any(String), code }] },
      });
    }
  });

  test("says that a token is required in the words that people have seen", async () => {
    const { medium } = await visit();

    expect((await medium("GET", "/me", undefined, "")).json.errors[0].message).toBe(
      "An access token is required.",
    );
  });

  test("takes a token from the query too, and does not write it down", async () => {
    const { send, sandbox } = await visit();

    const answer = await send(`${sandbox.medium}/v1/me?accessToken=sandbox-medium-token`);

    expect(answer.status).toBe(200);
    expect(JSON.stringify(sandbox.state())).not.toContain("sandbox-medium-token");
  });

  test("without the scope for publications only these are refused", async () => {
    const { medium } = await visit();
    const token = "sandbox-narrow-token";

    const { id } = (await medium("GET", "/me", undefined, token)).json.data;
    const answer = await medium("GET", `/users/${id}/publications`, undefined, token);

    expect(answer).toMatchObject({ status: 401, json: { errors: [{ code: 6002 }] } });
  });
});

async function publicationId({ medium }: Visitor, name: RegExp): Promise<string> {
  const me = (await medium("GET", "/me")).json.data;
  const list = (await medium("GET", `/users/${me.id}/publications`)).json.data;
  return list.find((publication: { name: string }) => name.test(publication.name)).id;
}

const aPost = { title: "T", contentFormat: "html", content: "<h1>T</h1><p>x</p>" };

describe("accounts (§1.3)", () => {
  test("tells whose token it is", async () => {
    const { medium, sandbox } = await visit();

    expect(await medium("GET", "/me")).toMatchObject({
      status: 200,
      json: {
        data: {
          id: expect.any(String),
          username: "sandbox",
          name: expect.any(String),
          url: `${sandbox.medium}/@sandbox`,
          imageUrl: expect.any(String),
        },
      },
    });
  });

  test("does not tell another user's publications", async () => {
    const { medium } = await visit();

    expect((await medium("GET", "/users/someone/publications")).status).toBe(403);
  });

  test.each([
    [/Gazette/, "editor"],
    [/Weekly/, "writer"],
    [/Other/, undefined],
  ])("is in %s as %s", async (name, role) => {
    const visitor = await visit();
    const id = await publicationId(visitor, name);
    const me = (await visitor.medium("GET", "/me")).json.data;

    const list = (await visitor.medium("GET", `/publications/${id}/contributors`)).json.data;

    const mine = list.find((contributor: { userId: string }) => contributor.userId === me.id);
    expect(mine?.role).toBe(role);
    expect(list[0]).toMatchObject({ publicationId: id, role: expect.any(String) });
  });

  test.each([
    [/Gazette/, "public", 201],
    [/Gazette/, "unlisted", 201],
    [/Weekly/, "draft", 201],
    [/Weekly/, "public", 403],
    [/Weekly/, "unlisted", 403],
    [/Other/, "draft", 403],
  ])("posts in %s as %s: %i", async (name, publishStatus, status) => {
    const visitor = await visit();
    const id = await publicationId(visitor, name);

    const answer = await visitor.medium("POST", `/publications/${id}/posts`, {
      ...aPost,
      publishStatus,
    });

    expect(answer.status).toBe(status);
    if (status === 201) expect(answer.json.data.publicationId).toBe(id);
  });

  test("nobody posts as another user, or where nothing is", async () => {
    const { medium } = await visit();

    expect((await medium("POST", "/users/someone/posts", aPost)).status).toBe(403);
    expect((await medium("POST", "/publications/nowhere/posts", aPost)).status).toBe(404);
  });

  test.each([
    ["GET", "/users/x/posts"],
    ["PUT", "/posts/x"],
    ["DELETE", "/posts/x"],
    ["GET", "/posts/x"],
  ])("%s %s does not exist: Medium is write-once", async (method, path) => {
    const { medium } = await visit();

    expect((await medium(method, path)).status).toBe(404);
  });
});

describe("a post (§1.3)", () => {
  test("answers with what was stored", async () => {
    const { publish, sandbox } = await visit({ now: aClock().now });

    const answer = await publish({
      title: "A story",
      tags: ["one", "two", "three", "four"],
      canonicalUrl: "https://example.com/a/",
      license: "cc-40-by",
    });

    expect(answer.status).toBe(201);
    const { data } = answer.json;
    expect(data).toMatchObject({
      id: expect.stringMatching(/^[0-9a-f]{12}$/),
      title: "A story",
      authorId: expect.any(String),
      tags: ["one", "two", "three"],
      canonicalUrl: "https://example.com/a/",
      publishStatus: "public",
      publishedAt: Date.parse("2026-11-24T12:00:00Z"),
      license: "cc-40-by",
      licenseUrl: "https://creativecommons.org/licenses/by/4.0/",
    });
    expect(data.url).toBe(`${sandbox.medium}/@sandbox/a-story-${data.id}`);
    expect(data).not.toHaveProperty("publicationId");
  });

  test("has neither date nor canonical URL where it has none", async () => {
    const { publish } = await visit();

    const { data } = (await publish({ publishStatus: "draft" })).json;

    expect(data).not.toHaveProperty("publishedAt");
    expect(data).not.toHaveProperty("canonicalUrl");
    expect(data.license).toBe("all-rights-reserved");
  });

  test.each([
    ["no content", { content: "" }, 2002],
    ["content of the wrong kind", { content: 1 }, 2002],
    ["no title", { title: "" }, undefined],
    ["no format", { contentFormat: undefined }, undefined],
    ["an unknown format", { contentFormat: "text" }, undefined],
    ["an unknown status", { publishStatus: "published" }, undefined],
    ["tags as a string", { tags: "a, b" }, undefined],
    ["an unknown license", { license: "mit" }, undefined],
    ["a date to come", { publishedAt: "2026-11-24T12:00:01Z" }, undefined],
    ["a date before 1970", { publishedAt: "1969-12-31T23:59:59Z" }, undefined],
    ["a date that is none", { publishedAt: "yesterday" }, undefined],
  ])("is refused with %s", async (_, fields, code) => {
    const { publish, sandbox } = await visit({ now: aClock().now });

    const answer = await publish(fields);

    expect(answer.status).toBe(400);
    expect(answer.json.errors).toHaveLength(1);
    if (code !== undefined) {
      expect(answer.json.errors[0]).toEqual({ message: "No content specified.", code });
    }
    expect(sandbox.state().medium.posts).toEqual([]);
  });

  test.each(["{", "[]", '"x"', ""])("is refused as %j", async (body) => {
    const { medium } = await visit();
    const { id } = (await medium("GET", "/me")).json.data;

    expect((await medium("POST", `/users/${id}/posts`, body)).status).toBe(400);
  });

  test("nested too deeply to be read does not bring the server down", async () => {
    const { publish, medium, sandbox } = await visit();

    expect((await publish({ content: "<div>".repeat(20_000) })).status).toBe(500);

    expect((await medium("GET", "/me")).status).toBe(200);
    expect(sandbox.state().requests.map(({ status }) => status)).toContain(500);
  });

  test("may be back-dated", async () => {
    const { publish } = await visit({ now: aClock().now });

    const { data } = (await publish({ publishedAt: "2016-04-20T10:00:00+02:00" })).json;

    expect(data.publishedAt).toBe(Date.parse("2016-04-20T08:00:00Z"));
  });

  test("with a title of more than 100 characters is listed by its heading", async () => {
    const { publish } = await visit();

    expect((await publish({ title: "x".repeat(100) })).json.data.title).toBe("x".repeat(100));
    expect((await publish({ title: "x".repeat(101) })).json.data.title).toBe("A story");
  });

  test("loses a tag of more than 25 characters, which still takes one of the three places", async () => {
    const { publish } = await visit();

    const { data } = (await publish({ tags: ["x".repeat(26), "b", "c", "d"] })).json;

    expect(data.tags).toEqual(["b", "c"]);
  });
});

describe("the day's limit (§1.4)", () => {
  test("is ten posts, until 24 hours after the first", async () => {
    const clock = aClock();
    const { publish } = await visit({ limits: true, now: clock.now });
    for (let post = 0; post < 10; post += 1) {
      expect((await publish({ publishStatus: "draft" })).status).toBe(201);
      clock.pass(3600);
    }

    expect(await publish()).toMatchObject({
      status: 429,
      json: { errors: [{ message: "User has reached the rate limit for publishing today." }] },
    });
    clock.pass(14 * 3600 - 1);
    expect((await publish()).status).toBe(429);
    clock.pass(1);
    expect((await publish()).status).toBe(201);
  });

  test("counts what was stored only, and does not hold without limits", async () => {
    const { publish } = await visit({ limits: true, now: aClock().now });
    for (let refused = 0; refused < 12; refused += 1) await publish({ content: "" });
    expect((await publish()).status).toBe(201);

    const unlimited = await visit({ limits: false, now: aClock().now });
    for (let post = 0; post < 12; post += 1) {
      expect((await unlimited.publish()).status).toBe(201);
    }
  });
});

describe("images (§1.3)", () => {
  const png = Buffer.from("89504e470d0a1a0a00ff0d0a0d0a", "hex");

  function upload(parts: ReadonlyArray<readonly [string, string]>) {
    const form = new FormData();
    for (const [name, type] of parts) form.append(name, new Blob([png], { type }), "a.png");
    return form;
  }

  async function send({ send, sandbox }: Visitor, body: FormData | string) {
    return send(`${sandbox.medium}/v1/images`, {
      method: "POST",
      headers: { authorization: "Bearer sandbox-medium-token" },
      body,
    });
  }

  test("are known by their digest", async () => {
    const visitor = await visit();
    const md5 = createHash("md5").update(png).digest("hex");

    expect(await send(visitor, upload([["image", "image/png"]]))).toMatchObject({
      status: 201,
      json: { data: { md5, url: expect.stringContaining(md5) } },
    });
  });

  test.each([
    ["another name", upload([["file", "image/png"]])],
    ["another type", upload([["image", "image/webp"]])],
    [
      "two parts",
      upload([
        ["image", "image/png"],
        ["image", "image/png"],
      ]),
    ],
    ["no multipart", "x"],
  ])("are refused with %s", async (_, body) => {
    expect((await send(await visit(), body)).status).toBe(400);
  });
});
