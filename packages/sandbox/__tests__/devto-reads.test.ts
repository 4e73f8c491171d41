import { afterEach, describe, expect, test } from "@jest/globals";
import { aClock, leave, type Visitor, visit } from "./visitor.ts";

afterEach(leave);

async function titles({ devto }: Visitor, path: string): Promise<string[]> {
  const answer = await devto("GET", path);
  return answer.json.map((article: { title: string }) => article.title);
}

async function aFullSandbox() {
  const clock = aClock();
  const visitor = await visit({ now: clock.now });
  const out = [
    { title: "First", published: true },
    { title: "Draft" },
    { title: "Scheduled", published: true, published_at: "2026-12-01T00:00:00Z" },
    { title: "Last", published: true, tags: ["jekyll"] },
    { title: "Second draft" },
  ];
  for (const article of out) {
    await visitor.create(article);
    clock.pass(60);
  }
  return { ...visitor, clock };
}

describe("one's own articles (contracts/devto.md §2.1)", () => {
  test.each([
    ["/articles/me", ["Last", "First"]],
    ["/articles/me/published", ["Last", "First"]],
    ["/articles/me/unpublished", ["Second draft", "Draft"]],
    ["/articles/me/all", ["Second draft", "Draft", "Scheduled", "Last", "First"]],
  ])("%s", async (path, expected) => {
    expect(await titles(await aFullSandbox(), path)).toEqual(expected);
  });

  test("come in pages, thirty at most where nothing is said", async () => {
    const visitor = await visit({ maxPerPage: 40 });
    for (let article = 0; article < 45; article += 1) await visitor.create();

    const lengths = await Promise.all(
      [
        "",
        "?page=2",
        "?per_page=1000",
        "?per_page=1000&page=2",
        "?page=9",
        "?page=x&per_page=-1",
      ].map(async (query) => (await titles(visitor, `/articles/me/all${query}`)).length),
    );

    expect(lengths).toEqual([30, 15, 40, 5, 0, 30]);
  });

  test("are listed with tags as a list, and with no series", async () => {
    const visitor = await visit();
    await visitor.create({ tags: ["a", "b"], series: "S" });

    const [item] = (await visitor.devto("GET", "/articles/me/all")).json;

    expect(item).toMatchObject({
      tag_list: ["a", "b"],
      published: false,
      published_timestamp: "",
      body_markdown: "Some text.",
    });
    expect(item).not.toHaveProperty("tags");
    expect(item).not.toHaveProperty("body_html");
    expect(item).not.toHaveProperty("collection_id");
  });
});

describe("public reads (§2.1)", () => {
  test("show what is out, by id and by address, and neither drafts nor what is to come", async () => {
    const { devto, sandbox, clock } = await aFullSandbox();
    const [first, draft, scheduled] = sandbox.state().devto.articles;

    expect((await devto("GET", `/articles/${first?.id}`)).json.tag_list).toBe("");
    expect((await devto("GET", `/articles${String(first?.path).toUpperCase()}`)).status).toBe(200);
    expect((await devto("GET", `/articles/${draft?.id}`)).status).toBe(404);
    expect((await devto("GET", `/articles/${scheduled?.id}`)).status).toBe(404);
    clock.pass(7 * 86_400);
    expect((await devto("GET", `/articles/${scheduled?.id}`)).status).toBe(200);
  });

  test("list by tag and author, and refuse a tag that cannot be one", async () => {
    const visitor = await aFullSandbox();

    expect(await titles(visitor, "/articles?tag=jekyll")).toEqual(["Last"]);
    expect(await titles(visitor, "/articles?username=sandbox")).toEqual(["Last", "First"]);
    expect(await titles(visitor, "/articles?username=ada")).toEqual([]);
    expect(await visitor.devto("GET", "/articles?tag=a-b")).toMatchObject({
      status: 404,
      json: { error: "Not Found", status: 404 },
    });
  });

  test("do not go deeper than a thousand pages without a key", async () => {
    const { devto } = await visit();

    expect((await devto("GET", "/articles?page=1001", undefined, { "api-key": "" })).status).toBe(
      401,
    );
    expect((await devto("GET", "/articles?page=1001")).status).toBe(200);
  });

  test("tell who the key's owner is", async () => {
    const { devto } = await visit();

    const me = (await devto("GET", "/users/me")).json;

    expect(me).toMatchObject({ type_of: "user", username: "sandbox", joined_at: "Apr  2, 2019" });
    expect((await devto("GET", `/users/${me.id}`)).json).toEqual(me);
    expect((await devto("GET", "/users/by_username?url=sandbox")).json).toEqual(me);
  });

  test("tell of organizations", async () => {
    const { create, devto } = await visit();
    const { id } = (await devto("GET", "/organizations/sandbox-org")).json;
    await create({ title: "Ours", organization_id: id, published: true });

    expect((await devto("GET", "/organizations/sandbox-org/users")).json).toMatchObject([
      { username: "sandbox" },
    ]);
    expect((await devto("GET", "/organizations/sandbox-org/articles")).json).toMatchObject([
      { title: "Ours" },
    ]);
  });
});

test("a date more than five years ahead is lost, and the article shown to nobody", async () => {
  const visitor = await visit({ now: aClock().now });

  const { json } = await visitor.create({ published: true, published_at: "2032-01-01T00:00:00Z" });

  expect(json.published_at).toBeNull();
  expect(await titles(visitor, "/articles/me/published")).toEqual([]);
  expect(await titles(visitor, "/articles/me/unpublished")).toEqual([]);
  expect(await titles(visitor, "/articles/me/all")).toHaveLength(1);
});
